"""Which lines are worth a closer look: a few scans of the whole text in compiled code clear all others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from speechparse.flag.features import GRADE
from speechparse.flag.page import Page
from speechparse.flag.terms import find_terms, fold_table
from speechparse.text import Pattern

# Words of this worth together, or one of the shapes below, bring a line onto the list.
MIN_WORTH = 0.5
ODD = Pattern(
    r"[<{\\★☆❤♥♡✿❀✚☎➕🔞♦♠♣✅❌💋🔥💰💯▶👉\u0e00-\u0e7f\u1ea0-\u1ef9]|&#|_.*_|[|｜].*[|｜]|[A-Za-zａ-ｚＡ-Ｚ]{2,}|[+＋][VvＶ]"
    r"|([^\w\s，。；、：])[一-鿕]\1[一-鿕]\1|([ 。、])[一-鿕]\2[一-鿕]\2[一-鿕]\2"
)
# A number that counts nothing, or a Latin stem that runs into Chinese: names of betting sites look so.
NAMELIKE = Pattern(r"[a-z]{2}\d\d|[a-z](?=体育|娱乐|电竞|国际|棋牌)|(?<![\d.])(?!19|20)\d{4,7}(?=[一-鿕（(·•])(?![年月日万亿元号名个人家])")
NAMING = frozenset({"access", "gambling_brand", "lottery"})


class Candidates(NamedTuple):
    """Indices into the lines of a page: what may be an injected line, what may hold a pasted-over name."""

    lines: set[int]
    brands: set[int]


def candidates(page: Page) -> Candidates:
    """The lines that can be anything but genuine."""
    starts = [line.start for line in page.lines]
    text = page.text.lower()
    if len(text) != len(page.text):
        text = page.text
    if page.is_traditional:
        text = text.translate(fold_table())
    lines = _rows(starts, (match.start() for match in ODD.finditer(page.text)))
    brands = _rows(starts, (match.start() for match in NAMELIKE.finditer(text)))
    worth: dict[int, float] = {}
    for hit in find_terms(text):
        row = bisect_right(starts, hit.start) - 1
        worth[row] = worth.get(row, 0.0) + GRADE[hit.term.grade]
        if hit.term.kind in NAMING:
            brands.add(row)
    lines.update(row for row, value in worth.items() if value >= MIN_WORTH)
    if page.foreign:
        lines.update(row for row, line in enumerate(page.lines) if not page.foreign.isdisjoint(line.text))
    return Candidates(lines, brands)


def _rows(starts: list[int], offsets: Iterable[int]) -> set[int]:
    return {bisect_right(starts, offset) - 1 for offset in offsets}
