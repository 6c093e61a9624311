"""Runs in which something may stand twice: all that a pattern with a back reference finds, and nothing lost on the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speechparse.grammar import reduplication as lags
from speechparse.grammar.reduplication import repeating_runs
from speechparse.rules.duplicates import LONGEST_UNIT, REPEAT


def spans_in_runs(text: str) -> list[tuple[int, int]]:
    runs = repeating_runs(text, LONGEST_UNIT)
    return [match.span() for start, end in runs for match in REPEAT.finditer(text, start, end)]


# 一 has the low byte 0, 丁 and 儁 share theirs; the last ones are of another plane and half a pair.
ALPHABETS = ("一二\n", "一丁。", "丁儁一，", "研究上下，\n", "一七a\U00024e01\ud800 ")


@given(st.sampled_from(ALPHABETS).flatmap(lambda alphabet: st.text(alphabet, max_size=120)))
def test_the_runs_hold_all_that_the_pattern_finds(text: str) -> None:
    """Looking only into the runs finds what looking through the whole text finds."""
    assert spans_in_runs(text) == [match.span() for match in REPEAT.finditer(text)]


def test_long_texts_are_read_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text of many chunks gives the same spans as the pattern."""
    monkeypatch.setattr(lags, "CHUNK", 7)
    text = "我们研究研究，再说再说。\n" * 5 + "加强和改进加强和改进工作" * 3
    assert spans_in_runs(text) == [match.span() for match in REPEAT.finditer(text)] != []


def test_a_unit_of_the_greatest_length_is_found() -> None:
    """Thirty characters, written twice, are one run."""
    unit = "".join(map(chr, range(0x4E00, 0x4E00 + LONGEST_UNIT)))
    assert list(repeating_runs(f"第一，{unit}{unit}。", LONGEST_UNIT)) == [(3, 3 + 2 * LONGEST_UNIT)]
    assert list(repeating_runs(f"第一，{unit}。{unit}。", LONGEST_UNIT)) == []
