"""What a pattern can begin with is told to the engine, and searches find what they found."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from package_patterns import patterns
from speechparse.patterns import _compile
from speechparse.starts import coded, starts
from speechparse.text import Pattern

PAGES = [path.read_text("utf-8", "replace") for path in sorted(Path(__file__).parent.glob("fixtures/*/input.*"))[::6]]

# What each can begin with; None where the engine cannot be told.
SHAPES = {
    "(?:甲|乙)?丙": "甲乙丙",
    "甲*?乙": "甲乙",
    "(甲{0,3}|乙){2}丙": "甲乙丙",
    "(?<=甲)[乙丙]|丁$": "乙丙丁",
    "^甲|(?!丁)[、-。]": "甲、。",
    "(?=.丙)(?:甲|乙)丙": "甲乙",
    "(?>甲?乙|丙)丁": "甲乙丙",
    "[、，]|[ \t]+": "、， \t",
    "𠀀?甲": "𠀀甲",
    "甲|": None,
    "[^甲]乙|丙": None,
    "甲?.乙": None,
    "(甲?)\\1乙|丙": None,
    "(?i:[ab])c|d": None,
}


def told(source: str, flags: int = 0) -> bool:
    """Whether the engine is told more of a pattern than `re` tells it."""
    parsed = re._parser.parse(source, flags)  # type: ignore[attr-defined]
    return coded(parsed, flags) != re._compiler._code(parsed, flags)  # type: ignore[attr-defined]


@pytest.mark.parametrize("shape", SHAPES)
def test_starts_are_all_that_a_pattern_can_begin_with(shape: str) -> None:
    """No character too few, and none that only stands further on."""
    begun = SHAPES[shape]
    assert told(shape) == (begun is not None)
    if begun is not None:
        found, may_be_empty = starts(re._parser.parse(shape))  # type: ignore[attr-defined]
        assert not may_be_empty
        listed = [value if isinstance(value, tuple) else (value, value) for _, value in found or ()]
        assert {chr(code) for first, last in listed for code in range(first, last + 1)} == set(begun)


@pytest.mark.parametrize("shape", SHAPES)
@given(st.data())
def test_searches_find_the_same(shape: str, data: st.DataObject) -> None:
    """Behind any text, what the shape matches is found at the same place."""
    text = data.draw(st.text("甲乙丙丁 、aB", max_size=6)) + data.draw(st.from_regex(shape))
    assert [each.span() for each in _compile(shape, 0).finditer(text)] == [
        each.span() for each in re.finditer(shape, text)
    ]


OWN = {
    name: pattern
    for name, pattern in patterns().items()
    if isinstance(pattern.source, str) and told(pattern.source, pattern.flags)
}


@pytest.mark.parametrize("name", OWN)
def test_own_patterns_find_the_same(name: str) -> None:
    """Each pattern of the package that is told its starts finds on pages what `re` finds."""
    pattern: Pattern = OWN[name]
    plain, ours = re.compile(pattern.source, pattern.flags), _compile(pattern.source, pattern.flags)
    for page in PAGES:
        assert [each.span() for each in ours.finditer(page)] == [each.span() for each in plain.finditer(page)]


def test_most_patterns_are_told() -> None:
    """Searches skip by a class where alternatives begin with classes or options."""
    assert len(OWN) > 100
    assert told("(?:发布)?(?:时间|日期)[：:]")
