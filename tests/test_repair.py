"""The engine with all rules: exact undo, a second run that finds nothing, and linear time on hostile input."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from growth import growth
from speechparse.errors import LogMismatchError, RuleError
from speechparse.repair import repair, undo
from speechparse.rules import Evidence, Safety, miss, rule
from speechparse.text import Edit, SourceMap

# Pieces that rules look for, clean and damaged, so that random text reaches deep into them.
PIECES = (
    "各位代表、同志们：", "各位代表、同志們：", "我们在新时代", "我們?cè)谛聲r(shí)代", "要?dú)w納", "責任?！毙聲r代", "福祉?,F在", "今后", "對于", "戰斗力",
    "干部", "皇后", "習(xi)", "(jìn)", "（shí）", "?", "??", "? ", "!", "！", ",", "，", "。", "、", "”", "“", "‘", "’", "「", "」",
    "(", ")", "（", "）", "2019", "20191217日)", "2019127日", "年", "月", "日", "二O一九年", "二〇", "○", "自覺自覺", "的的", "一步一步",
    "研究研究", "\n", "\n\n", "\r\n", "\r", " ", "\xa0", "　", "\u200b", "\ufeff", "\xad", "\ufffd", "锟斤拷", "鎴戜滑", "ÎÒÃÇ", "Ã©", "涓浗",
    "&nbsp;", "&ldquo;", "&amp;lt;", "&#12298;", "&#x110000;", r"\r\n", "x0dx0a", "<br/>", "⾏政", "⺠", "\ue000", "***", "- 12 -", "第 3 页",
    "C2 _1 G/ g7 o\" t+ N' z* ", "字号：大 中 小", "恶\n意\n样\n本\n在\n这\n里\n", "面", "麵", "隻", "里", "裏", "〇", "零", "1.5", "1,000", "3:1", "a", "Z",
    "\x00", "\x80", "\ud800", "€", "r", "𠮷", "…", "——", "一、", "（一）", "第一",
)  # fmt: skip
PAGES = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=60).map("".join)
HAN = st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), max_size=80)
DAMAGED = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def holds(text: str) -> None:
    """The law of repair on one text, with the safe rules and with all."""
    for unsafe in (False, True):
        done = repair(text, unsafe=unsafe)
        assert undo(done.text, done.log) == text
        again = repair(done.text, unsafe=unsafe)
        assert not again.log.passes, (again.log.passes, done.text)
        for each in (*done.suggestions, *done.losses):
            assert done.text.startswith(each.edit.old, each.edit.start) or done.log.passes
            assert 0 <= each.edit.start <= len(done.text)


@DAMAGED
@given(PAGES)
def test_undo_is_exact_and_a_second_run_empty_on_damaged_pieces(text: str):
    """On any mixture of the shapes that rules look for."""
    holds(text)


@DAMAGED
@given(st.text(max_size=300))
def test_undo_is_exact_and_a_second_run_empty_on_random_text(text: str):
    """On any text at all."""
    holds(text)


@DAMAGED
@given(HAN)
def test_undo_is_exact_and_a_second_run_empty_on_random_han(text: str):
    """On Han characters without sense."""
    holds(text)


@DAMAGED
@given(st.binary(max_size=200))
@example(data=b"A\x80,\x800")
def test_misread_bytes_hold_too(data: bytes):
    """Mojibake from end to end, of every common kind, is repaired or left, and always undone."""
    for name in ("gb18030", "latin-1", "cp1252", "utf-8"):
        holds(data.decode(name, "replace"))


def test_the_law_holds_on_clean_and_damaged_speeches(shared: Path):
    """On pages made of clean speeches with several kinds of damage each, and on the speeches themselves."""
    pytest.importorskip("opencc")
    pytest.importorskip("pypinyin")
    pytest.importorskip("jieba")
    import repairs
    from damage.corpus import pages
    from damage.sites import damage

    rng = random.Random(3)
    for script in ("hans", "hant"):
        for page in rng.sample(list(pages(script)), 4):
            holds(page.text)
    for text, sites in repairs.mixed(12, seed=11):
        holds(damage(text, sites)[0])


HOSTILE = {
    "question marks": "?",
    "question marks between Han": "现?",
    "split marks": "责?！",
    "one Han character": "的",
    "two Han characters": "研究",
    "open quotation marks": "“",
    "quotations that never close": "“今天",
    "brackets": "(",
    "toned pinyin": "(jìn)",
    "entities": "&amp;",
    "ampersands": "&",
    "digits": "2019",
    "date digits": "20191217日)",
    "invisible": "\u200b",
    "spaces": " ",
    "wide spaces": "习　",
    "line ends": "\n",
    "one character a line": "恶\n",
    "page numbers": "- 12 -\n",
    "mojibake": "鎴戜滑",
    "latin mojibake": "ÎÒÃÇ",
    "replacement characters": "\ufffd",
    "private use": "\ue000",
    "radicals": "⾏",
    "left behind": "對于今后戰斗",
    "jammer": "C2 _1 G/ g7 ",
    "escapes": r"\r\n",
    "zeros": "二O",
    "asterisks": "*",
    "euro signs": "€",
    "prose": "我们要坚持改革开放，推动高质量发展。",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_is_linear_on_hostile_text(unit: str):
    """One endless line of one thing."""
    assert not growth(lambda text: repair(text, unsafe=True), "", unit, (4_000, 32_000))


@rule("TST101", "made-up-fault", safety=Safety.SAFE, cases=[miss("b")])
def replaces_a(text: str, page: Evidence):
    """An a is a b.

    Risk: none.  Source: this test.
    """
    return (Edit(at, "a", "b") for at, char in enumerate(text) if char == "a")


def test_unsafe_rules_only_suggest():
    """Without `unsafe` an unsafe rule changes nothing and its edits are suggestions in offsets of the result."""
    doubtful = replaces_a._replace(safety=Safety.UNSAFE)
    held = repair("xa", (doubtful,))
    assert held.text == "xa"
    assert [each.edit for each in held.suggestions] == [Edit(1, "a", "b")]
    assert repair("xa", (doubtful,), unsafe=True).text == "xb"


def test_log_belongs_to_one_text():
    """Undo refuses a text that is not the result of the log."""
    done = repair("xa", (replaces_a,))
    with pytest.raises(LogMismatchError):
        undo("xc", done.log)


def test_an_edit_that_changes_nothing_is_a_broken_rule():
    """A rule must not yield what would repeat for ever."""
    idle = replaces_a._replace(find=lambda text, page: iter([Edit(0, "x", "x")]))
    with pytest.raises(RuleError):
        repair("xa", (idle,))


def test_source_map_leads_back():
    """Offsets outside edits map to the same characters both ways."""
    text = "今后對于，abc的的工作"
    done = repair(text, (replaces_a,))
    back = SourceMap(done.log.passes)
    for at, char in enumerate(done.text):
        if char != "b":
            assert text[back.to_source(at)] == char
            assert back.to_result(back.to_source(at)) == at


def test_time_is_looked_at_between_rules() -> None:
    """What is called between rules may stop a repair; a text is not repaired to the end before it is asked."""
    asked = []

    def stop() -> None:
        asked.append(1)
        if len(asked) == 3:
            raise TimeoutError

    with pytest.raises(TimeoutError):
        repair("大会,是我们的的共同任务,要自觉自觉接受监督。\n" * 3, between=stop)
    assert len(asked) == 3
