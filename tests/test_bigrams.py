"""How likely characters are, by themselves and behind each other: tokens, probabilities, kinds, a page's own habits."""

from __future__ import annotations

import string
from functools import cache

import pytest

from speechparse.grammar.bigrams import (
    BREAK,
    DIGIT,
    LETTER,
    TABLE,
    UNSEEN_COMMON,
    UNSEEN_FOREIGN,
    UNSEEN_RARE,
    Habits,
    alone,
    bits,
    folded,
    least,
)
from speechparse.resources import read_table


def wide(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) for char in text)


@cache
def gbk_characters() -> tuple[str, ...]:
    """The tokens of all that GBK and ASCII hold."""
    pairs = (bytes((lead, trail)) for lead in range(0x81, 0xFF) for trail in range(0x40, 0xFF))
    shown = "".join(pair.decode("gbk", "ignore") for pair in pairs) + string.printable
    return tuple(sorted(set(folded(shown))))


def test_tokens_leave_out_what_does_not_count() -> None:
    """Script, width, and which letter, figure, blank or quotation mark it is; each character gives one."""
    for text, token in (
        (string.ascii_letters, LETTER),
        (string.digits, DIGIT),
    ):
        assert folded(text) == folded(wide(text)) == token * len(text)
    assert folded("\n\r\t \u3000\xa0") == BREAK * 6
    assert folded("國家,国家!") == folded("国家，国家！") == "国家，国家！"
    assert folded('「甲」﹁乙﹂"丙') == "“甲”“乙””丙"


def test_no_pair_costs_less_than_the_least() -> None:
    """Of all pairs of the table; and of the unlisted ones of a character outside GB 2312."""
    for row in read_table(TABLE).splitlines():
        if row[0] > "~":
            for second in filter("~".__lt__, row[4:]):
                assert least(second) <= bits(row[0], second)
    assert 0 < least("龘") == alone("龘") <= min(bits(first, "龘") for first in gbk_characters())


@pytest.mark.parametrize("first", "的我们会国，。" + BREAK + DIGIT + LETTER)
def test_bits_are_those_of_probabilities(first: str) -> None:
    """Of all that may follow a character, as well as of all by themselves, the probabilities make one."""
    assert 0.85 < sum(2.0 ** -bits(first, second) for second in gbk_characters()) < 1.15
    assert 0.95 < sum(2.0 ** -alone(char) for char in gbk_characters()) < 1.05


def test_what_the_table_lacks_is_as_rare_as_its_kind() -> None:
    """The common level of GB 2312, its rarer level, and the rest: no character is less likely than its kind."""
    levels = (
        (UNSEEN_COMMON, (bytes((lead, trail)) for lead in range(0xB0, 0xD8) for trail in range(0xA1, 0xFF))),
        (UNSEEN_RARE, (bytes((lead, trail)) for lead in range(0xD8, 0xF8) for trail in range(0xA1, 0xFF))),
    )
    for most, pairs in levels:
        found = {alone(folded(char)) for char in b"".join(pairs).decode("gb2312", "ignore")}
        assert max(found) == most
    assert {alone(char) for char in "龘靐뷁é"} == {UNSEEN_FOREIGN}


def test_a_page_has_habits_of_its_own() -> None:
    """What it writes behind a character again and again is likelier there than elsewhere; nothing else changes."""
    page = Habits("鄔家溝的鄔家祠堂，鄔家溝的鄔家老井。")
    first, second = folded("鄔家")
    assert page.bits(first, second) <= 2.0 < 10.0 < bits(first, second)
    assert page.bits(second, folded("溝")) < bits(second, folded("溝"))
    for other in folded("校長的國，"):
        assert page.bits(second, other) == bits(second, other)
        assert Habits().bits(second, other) == bits(second, other)
    seconds = folded("家溝老井校長")
    for most in (3.0, 12.0, 40.0):
        wanted = {char: page.bits(second, char) for char in seconds if page.bits(second, char) < most}
        assert page.bits_below(second, seconds, most) == wanted
