"""Characters that should not be there, or that stand for others: by the Unicode tables, in every place of a page."""

from __future__ import annotations

import unicodedata

import pytest

from one_rule import cleaned
from speechparse.repair import repair
from speechparse.rules import selected


def reported(text: str) -> list[tuple[int, str]]:
    return [(loss.edit.start, loss.edit.old) for loss in repair(text, selected(select=("CHR108",))).losses]


def test_every_control_goes_but_blanks_and_line_ends() -> None:
    """A line tabulation ends a line."""
    for code in (*range(0x20), *range(0x7F, 0xA0)):
        control = chr(code)
        kept = control if control in "\t\n\r\f\x85" else "\n" if control == "\x0b" else ""
        assert cleaned(f"经济{control}建设", "CHR102") == f"经济{kept}建设"
    assert cleaned("经济\xa0建设é", "CHR102") == "经济\xa0建设é"


def test_every_radical_of_kangxi_becomes_its_character() -> None:
    """As Unicode decomposes it; alone and in a run."""
    radicals = [chr(code) for code in range(0x2F00, 0x2FD6)]
    characters = [unicodedata.normalize("NFKC", radical) for radical in radicals]
    assert cleaned("、".join(radicals), "CHR104") == "、".join(characters)
    assert cleaned("".join(radicals), "CHR104") == "".join(characters)


def test_radicals_of_the_supplement_become_han() -> None:
    """Those that are characters by themselves; where Unicode decomposes one, as it says. The others stay."""
    for code in range(0x2E80, 0x2EF4):
        radical = chr(code)
        done = cleaned(f"讲{radical}话", "CHR104")
        assert len(done) == 3
        assert done[1] == radical or unicodedata.name(done[1], "").startswith("CJK UNIFIED IDEOGRAPH")
        decomposed = unicodedata.normalize("NFKC", radical)
        assert decomposed in (radical, done[1])
    assert cleaned("⻓江⻢⻋⻔⻚⻛⻜⻤⻥⻦⻨⻩⻬⻰", "CHR104") == "长江马车门页风飞鬼鱼鸟麦黄齐龙"


def test_every_compatibility_ideograph_becomes_the_unified_one() -> None:
    """Where the two are canonically equivalent; twelve of the block are unified themselves."""
    for first in range(0xF900, 0xFB00, 16):
        run = "".join(char for char in map(chr, range(first, first + 16)) if unicodedata.category(char) == "Lo")
        assert cleaned(f"讲{run}话", "CHR105") == f"讲{unicodedata.normalize('NFC', run)}话"


@pytest.mark.parametrize("code", [*range(0xFE50, 0xFE53), *range(0xFE54, 0xFE58), *range(0xFE59, 0xFE5F)])
def test_small_marks_become_wide_ones(code: int) -> None:
    """Each the wide form of what Unicode decomposes it to."""
    plain = unicodedata.normalize("NFKC", chr(code))
    wide = {"、": "、", "〔": "〔", "〕": "〕"}.get(plain) or chr(ord(plain) + 0xFEE0)
    assert cleaned(f"改革{chr(code)}开放", "CHR106") == f"改革{wide}开放"


@pytest.mark.parametrize("char", "\ue000\ue765\uf000\uf8ff")
def test_private_use_characters_go_or_are_reported(char: str) -> None:
    """Inside a common pair they go; elsewhere they are reported where they stand, a run once."""
    assert cleaned(f"经济建{char}设，发{char}{char}展", "CHR107") == "经济建设，发展"
    assert cleaned(f"赵{char}喆讲话", "CHR107") == f"赵{char}喆讲话"
    assert reported(f"赵{char}喆，钱{char}{char}讲话") == [(1, char), (5, char * 2)]
    assert reported("赵\ud7ff\uf900喆") == []


LONG = "我们要把每一分钱都花在刀口上，账目要公开，采购要透明，不能有任何含糊，大家都来监督，事情就一定能办好。"


@pytest.mark.parametrize("before", ["", "标题\n", f"{LONG}\n\n"])
@pytest.mark.parametrize("behind", ["", "\n", f"\n{LONG}\n"])
@pytest.mark.parametrize("space", ["\xa0", "\u2003", "\u2009"])
def test_an_odd_space_inside_prose_goes(before: str, behind: str, space: str) -> None:
    """Wherever its line stands on the page, and wherever in its line; before a mark, too."""
    for at in (1, 10, LONG.index("，"), LONG.index("公开") + 1, LONG.index("办好") + 1, len(LONG) - 1):
        assert cleaned(f"{before}{LONG[:at]}{space}{LONG[at:]}{behind}", "CHR103") == before + LONG + behind


def test_usual_spaces_inside_prose_go_where_there_are_three() -> None:
    """One or two may part what the page wants apart."""
    spaced = LONG.replace("公开", "公 开").replace("透明", "透 明")
    assert cleaned(spaced, "CHR103") == spaced
    assert cleaned(spaced.replace("监督", "监 督"), "CHR103") == LONG
    assert cleaned(f"{spaced}\n{LONG.replace('办好', '办　好')}", "CHR103") == f"{LONG}\n{LONG}"


@pytest.mark.parametrize(
    "line",
    [
        "市委副书记\u2003陈文",
        "第一章\u2003总则，第二章\u2003组织",
        "主持人\u2003方圆：" + LONG,
        "［主持人\u2003方圆］：" + LONG,
        "标题\n主持人\u2003方圆：" + LONG,
        LONG + "\n主持人\u2003方圆：" + LONG,
    ],
)
def test_a_space_that_parts_something_stays(line: str) -> None:
    """Office and name, number and heading: in a short line, and before the colon of a speaker in a long one."""
    assert cleaned(line, "CHR103") == line


@pytest.mark.parametrize("space", [" ", "\u3000", "\xa0"])
def test_characters_spaced_out_are_joined(space: str) -> None:
    """Four of them at least, between blanks or the ends of the line."""
    for count in range(2, 9):
        word = "总裁办电子邮件箱"[:count]
        spaced = space.join(word)
        for around in ("{}", "标题\n{}\n", "参见 {} 一栏"):
            text = around.format(spaced)
            assert cleaned(text, "CHR103") == (around.format(word) if count > 3 else text)
