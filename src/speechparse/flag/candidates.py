"""Which lines are worth a closer look: a few scans of the whole text in compiled code clear all others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from speechparse.flag.brands import may_name, naming_terms
from speechparse.flag.features import GRADE
from speechparse.flag.page import Page
from speechparse.flag.terms import scan
from speechparse.text import Pattern

# Words of this worth together bring a line onto the list; a sentence must hold more, for the little words speak for it.
MIN_WORTH = 0.5
MIN_WORTH_OF_PROSE = 1.4
# A line with a full stop, or so long with a comma, is taken for a sentence here.
PROSE_LENGTH = 60
LETTERS = Pattern("[A-Za-z0-9ａ-ｚＡ-Ｚ\u0400-\u04ff\u3041-\u30ff]{3,}")
# A number before one of these counts something.
COUNTED = frozenset("年月日万亿元号名个人家所部米吨次届条件户点时分页岁萬億號個時頁歲條戶")
HELD_APART = Pattern(r"([ ·*\-./~。#+=^\\、])[一-鿕]\1[一-鿕]\1[一-鿕]")
BRACKETS = "(（·•"
SIGNS = " _|｜<\\{★☆＋+◆"
# So many of a sign, or of characters that the page's charset lacks, make a line odd.
MIN_SIGNS = 2


class Candidates(NamedTuple):
    """Indices into the rows of a page: what may be an injected line, what may hold a pasted-over name."""

    lines: set[int]
    brands: set[int]


def candidates(page: Page) -> Candidates:
    """The rows that can be anything but genuine."""
    lines, spots = _worded(page)
    for offset, end in _lettered(page):
        if end < len(page.text) and (page.text[end] in BRACKETS or page.text[end] >= "一"):
            spots.append(offset)
        row = bisect_right(page.starts, offset) - 1
        if not _is_prose(page.rows[row]):
            lines.add(row)
    brands = {bisect_right(page.starts, offset) - 1 for offset in spots if may_name(page.text, offset)}
    lines.update(_strange(page))
    lines.update(bisect_right(page.starts, found.start()) - 1 for found in HELD_APART.finditer(page.text))
    for sign in SIGNS:
        if sign in page.text:
            lines.update(row for row, text in enumerate(page.rows) if text.count(sign) >= MIN_SIGNS)
    return Candidates(lines, brands)


def _worded(page: Page) -> tuple[set[int], list[int]]:
    """The rows that hold enough words of the lists, and the offsets of words that pasted-over names have."""
    worth: dict[int, float] = {}
    spots: list[int] = []
    naming = naming_terms()
    for term, start in scan(page.text, is_traditional=page.charset == "big5"):
        row = bisect_right(page.starts, start) - 1
        worth[row] = worth.get(row, 0.0) + GRADE[term.grade]
        if term.text in naming:
            spots.append(start)
    lines = {
        row
        for row, value in worth.items()
        if value >= MIN_WORTH and (value >= MIN_WORTH_OF_PROSE or not _is_prose(page.rows[row]))
    }
    return lines, spots


def _lettered(page: Page) -> Iterator[tuple[int, int]]:
    """The spans of Latin or other letters and of numbers that count nothing: names of betting sites, foreign phrases."""
    text = page.text
    for found in LETTERS.finditer(text):
        run = found[0]
        if run.isdigit() and (
            len(run) < 4 or run.startswith(("19", "20")) or text[found.end() : found.end() + 1] in COUNTED
        ):
            continue
        yield found.span()


def _strange(page: Page) -> Iterator[int]:
    """The rows with several characters that the charset of the page's script lacks: the other script, emoji, Thai …"""
    if not page.charset:
        return
    encoded = page.text.encode(page.charset, "replace")
    if encoded.count(b"?") - page.text.count("?") >= MIN_SIGNS:
        pieces = (
            encoded.split(b"\n") if "\r" not in page.text else [r.encode(page.charset, "replace") for r in page.rows]
        )
        yield from (row for row, piece in enumerate(pieces) if piece.count(b"?") >= MIN_SIGNS)


def _is_prose(text: str) -> bool:
    return "。" in text or (len(text) >= PROSE_LENGTH and "，" in text)
