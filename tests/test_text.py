"""Offsets: what stands before a place, and lines by their offset."""

from __future__ import annotations

from speechparse.text import LineIndex, before, split_lines


def test_before_gives_as_much_as_there_is() -> None:
    """At most `width` code points, fewer near the start, none at it."""
    text = "甲乙𠀀丁戊"
    for at in range(len(text) + 1):
        for width in range(1, 8):
            assert before(text, at, width) == text[:at][-width:]


def test_an_offset_is_found_in_its_line() -> None:
    """Whatever ends the lines; line and column are 1-based, the line end belongs to its line."""
    text = "甲乙\n\r\n丙\r丁\n"
    lines = split_lines(text)
    assert [(line.number, line.start, line.text) for line in lines] == [
        (1, 0, "甲乙"), (2, 3, ""), (3, 5, "丙"), (4, 7, "丁"),
    ]  # fmt: skip
    index = LineIndex(lines)
    assert [index.locate(at) for at in (0, 2, 3, 4, 5, 7)] == [(1, 1), (1, 3), (2, 1), (2, 2), (3, 1), (4, 1)]
