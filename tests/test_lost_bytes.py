"""UTF-8 read as GBK by decoders that show a mark for what makes no pair, or drop it."""

from __future__ import annotations

import pytest

from speechparse.grammar.misread import UNKNOWN, Restored, restored
from speechparse.repair import repair, undo
from speechparse.rules import REPAIRS

SIMPLIFIED = (
    "各位代表、同志们：\n受市人民政府委托，我向大会作工作报告，请予审议。\n过去一年，我们坚持改革开放，推动经济社会发展取得新的成绩。\n"
    "2021年3月16日，会议通过了“三项决定”（草案）。\n谢谢大家！"
)
TRADITIONAL = (
    "各位貴賓、各位女士先生：\n今天很高興來到這裡，參加協會成立三十週年的大會。\n我們要感謝所有的會員，他們的努力讓國家更進步。\n"
    "祝福大會圓滿成功！"
)
WAYS = [("gbk", "replace", UNKNOWN), ("gbk", "replace", "?"), ("gbk", "ignore", ""), ("gb18030", "replace", UNKNOWN)]


def read(shown: str, sure: float) -> Restored:
    found = restored(shown, "", "\n", charset="gb2312", sure=sure)
    assert found
    return found


def misread(text: str, charset: str, errors: str, mark: str) -> str:
    return "\n".join(
        line.encode().decode(charset, errors).replace(UNKNOWN, mark or UNKNOWN) for line in text.split("\n")
    )


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL], ids=["hans", "hant"])
@pytest.mark.parametrize("way", WAYS, ids=["marked", "asked", "dropped", "private"])
def test_what_is_left_tells_nearly_every_character(text: str, way: tuple[str, str, str]) -> None:
    """Each character comes back or is marked as lost, in its place; none is another one."""
    shown = misread(text, *way)
    found = repair(shown)
    assert len(found.text) == len(text)
    wrong = [(one, other) for one, other in zip(text, found.text, strict=True) if other not in (one, UNKNOWN)]
    assert not wrong
    assert found.text.count(UNKNOWN) <= len(text) * 0.04
    assert undo(found.text, found.log) == shown
    assert not repair(found.text).log.passes


def test_one_more_sentence_tells_what_a_date_lost() -> None:
    """鏈� by itself is one of 64 characters: between figures, on a page that was misread, it is 月."""
    shown = misread("我们今天召开会议，部署全年的工作任务。\n12月5日上午，会议在礼堂举行。", "gbk", "replace", UNKNOWN)
    assert "12鏈" in shown
    assert repair(shown).text.split("\n")[1] == "12月5日上午，会议在礼堂举行。"


@pytest.mark.parametrize(
    "line",
    ["（2021年3月16日）", "时间：2021年3月16日", "一、加强学习", "各位代表、同志们：", "（根据录音整理）"],
)
def test_dates_numbers_brackets_and_addresses_are_told_by_their_shape(line: str) -> None:
    shown = misread(f"我们今天召开会议，部署全年的工作任务。\n{line}\n大家鼓掌。", "gbk", "replace", UNKNOWN)
    assert repair(shown).text.split("\n")[1].replace(UNKNOWN, "：") == line


def test_a_number_is_never_guessed() -> None:
    """六 and 八 share their first two bytes."""
    shown = misread("我们今天召开会议，部署全年的工作任务。\n一九八六年到会四千六百人。", "gbk", "replace", UNKNOWN)
    line = repair(shown).text.split("\n")[1]
    assert all(other in (one, UNKNOWN) for one, other in zip("一九八六年到会四千六百人。", line, strict=True))
    assert line.count(UNKNOWN) == 2


def test_a_question_behind_a_whole_character_is_a_question() -> None:
    shown = misread("我们今天召开会议，部署全年的工作任务。\n大家说好不好?", "gbk", "replace", "?")
    assert repair(shown).text.split("\n")[1] == "大家说好不好?"


@pytest.mark.parametrize(
    "text",
    [
        "锛屽厛鐢�",  # by itself it proves nothing
        "涓涓细流汇成江河�，锦上添花。",
        "这里的乱码“锛�”是怎么来的？网页的编码写错了，标点就成了“锛�”和“銆�”。",
    ],
)
def test_text_that_only_holds_such_signs_stays(text: str) -> None:
    made = [each for each in repair(text).log.passes if each.code == "ENC101"]
    assert not made


def test_clean_words_in_a_misread_page_stay() -> None:
    """Of two sources on a page only one was misread."""
    clean = "编者按：本刊今日刊登来稿，供读者参考。"
    shown = misread("我们今天召开会议，部署全年的工作任务。", "gbk", "replace", UNKNOWN)
    assert repair(f"{shown}\n{clean}").text.endswith(clean)


def test_what_lacks_the_beginning_of_a_character_is_something_else() -> None:
    """No decoder drops the first byte of three: it always makes a pair."""
    for text in ("公小，但是我们要积极。", "不良庫存", UNKNOWN + "们"):
        assert restored(text, "", "", charset="gb2312", sure=7.0) is None


def test_what_is_not_sure_is_left_open() -> None:
    """国[?] between two marks could be many words; the surer a reading has to be, the fewer are taken."""
    shown = "好国".encode() + b"\xe5\x9b"
    text = shown.decode("gbk", "replace")
    careful = read(text, 30.0)
    assert careful.text == "好国" + UNKNOWN
    assert (careful.whole, careful.lost) == (2, 1)
    bold = read(text, 0.0)
    assert UNKNOWN not in bold.text


def test_both_ways_to_show_the_euro_sign_are_read() -> None:
    """Windows shows 80 so, GB 18030 A2 E3."""
    assert read("面。".encode().decode("gb18030", "ignore"), 7.0).text == "面。"
    shown = "一".encode().decode("gbk", "replace").replace(UNKNOWN, "€")  # E4 B8 80
    assert read(shown, 7.0).text == "一"


def test_the_rule_is_the_one_for_whole_runs() -> None:
    """One fault, one code: what was whole and what was not is repaired in one pass."""
    shown = misread(SIMPLIFIED, "gbk", "replace", UNKNOWN)
    codes = [each.code for each in repair(shown, [rule for rule in REPAIRS if rule.code == "ENC101"]).log.passes]
    assert codes == ["ENC101"]
