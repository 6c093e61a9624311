"""Marks, dates and lines as families: what the whole page decides, and that damage is inverted exactly."""

from __future__ import annotations

import pytest

from growth import growth
from speechparse.repair import repair
from speechparse.rules import selected

NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
SPEECH = (
    "在北岭市大会上的讲话\n（2019年12月17日）\n同志们：\n今年（1至9月）增长5.6%，比上年高2.1个百分点；其中，"
    "工业增长7%，服务业增长6.4%。GDP达到1,000亿元，城乡比为2.1:1。\n（一）关于工业。怎么办？靠改革！“好，很好，”他说。\n"
    "时间是10:30，见https://example.org/a,b?c=1;d。\n谢谢大家！\n"
)


def marks(text: str, *, unsafe: bool = False) -> str:
    return repair(text, selected(("PUN", "DAT", "LIN")), unsafe=unsafe).text


def test_a_narrowed_speech_comes_back_exactly():
    """Every mark in a Chinese context is widened; figures, times, ratios and addresses keep theirs."""
    assert marks(SPEECH.translate(NARROW)) == SPEECH


def test_a_clean_speech_is_not_touched():
    """Neither safe nor unsafe rules find anything on an undamaged page."""
    assert marks(SPEECH, unsafe=True) == SPEECH


@pytest.mark.parametrize(
    ("furniture", "expected"),
    [("来源:北岭日报 作者:王五 编辑:赵六", "来源:北岭日报 作者:王五 编辑:赵六"), ("他来了,我走", "他来了,我走")],
)
def test_a_few_narrow_marks_among_wide_ones_stay(furniture: str, expected: str):
    """A template's colons or one slip of the hand do not make a narrowed page; the unsafe rule offers them."""
    page = SPEECH + furniture + "\n"
    assert marks(page) == SPEECH + expected + "\n"
    assert marks(page, unsafe=True) != page


def test_a_lost_date_is_settled_by_the_page():
    """The stamp of the page, an equal date in it, or the weekday choose; else both readings are reported."""
    rules = selected(("DAT",))
    for page, restored in [
        ("2019127日)", None),
        ("发布时间：2019-03-02 08:00\n2019127日)", "（2019年1月27日）"),
        ("2019127日) \n会议于2019年12月7日举行。", "（2019年12月7日）"),
        ("2019127日星期日)", "（2019年1月27日星期日）"),
    ]:
        done = repair(page, rules)
        if restored:
            assert restored in done.text
            assert not done.losses
        else:
            assert done.text == page
            assert done.losses[0].edit.alternatives == ("2019年1月27日", "2019年12月7日")
    assert "2019年1月27日" in repair("2019127日", rules, published="2019-02-01").text


def test_a_bracket_that_is_open_gets_no_second_one():
    """The closing bracket of a lost date belongs to the one that opened before its place."""
    assert marks("讲话（北岭，20191217日）\n我说，好。") == "讲话（北岭，2019年12月17日）\n我说，好。"
    assert marks("讲话20191217日）\n我说，好。") == "讲话（2019年12月17日）\n我说，好。"


@pytest.mark.parametrize("unit", ["“", "“汉", "20191217日", "2019127日", " aB 1", "汉,", "(", "一", "汉\n", "\n12"])
def test_hostile_lines_take_linear_time(unit: str):
    """A long line of one thing."""
    assert not growth(lambda text: repair(text, selected(("PUN", "DAT", "LIN")), unsafe=True), "", unit)
