"""How likely one character follows another in official prose, in bits: what garbage is told from text by.

Script does not count (Traditional characters are folded to Simplified ones), nor does the width of marks.
"""

from __future__ import annotations

from bisect import bisect_right

from speechparse.grammar.gbk import encoded
from speechparse.grammar.script import fold_table, is_folding
from speechparse.resources import rows
from speechparse.text import Pattern
from speechparse.values import cache, lru_cache

TABLE = "bigrams.tsv"
LETTER, DIGIT, BREAK = "ａ０␤"  # what stands for any letter, digit, space or line end
# Costs in the table are half bits, written as the character FIRST_LEVEL + cost.
FIRST_LEVEL = 35
STEPS = 2
# Bits of a character the table does not hold, by how common its kind is: GB 2312 level 1 (sorted by reading, the
# common 3,755), level 2 (sorted by radical), and the rest of GBK. Set so that the kinds' total mass stays below 1 %.
UNSEEN_COMMON, UNSEEN_RARE, UNSEEN_FOREIGN = 19.0, 24.0, 31.0
# Bits that backing off adds after a character the table has no row for, and after a pair that is none ("").
NO_ROW = 1.0

GROUP = Pattern("([!-~])([^!-~]*)")  # a level and the characters that it holds for
LAST_LEVEL = "~"

MARKS = {
    **dict(zip(",:;?!()[]<>/", "，：；？！（）［］＜＞／", strict=True)),
    **dict(zip("「」『』﹁﹂", "“”‘’“”", strict=True)),
    **dict(zip('"～－', "”~-", strict=True)),
}


@cache
def _folds(is_traditional: bool) -> dict[int, int | str]:
    """Characters to the tokens that are counted, for `str.translate`; those of Traditional text only where it has any."""
    table: dict[int, int | str] = {**fold_table()} if is_traditional else {}
    table.update({ord(shown): mark for shown, mark in MARKS.items()})
    for first, last, token in (("a", "z", LETTER), ("A", "Z", LETTER), ("0", "9", DIGIT)):
        table.update(dict.fromkeys(range(ord(first), ord(last) + 1), token))
        table.update({code + 0xFEE0: token for code in range(ord(first), ord(last) + 1)})
    table.update({ord(blank): BREAK for blank in "\n\r\t \u3000\xa0"})
    return table


def folded(text: str) -> str:
    """`text` as the table counts it, of the same length."""
    return text.translate(_folds(is_folding(text)))


@cache
def _row(first: str) -> str:
    return rows(TABLE)[first]


@cache
def _all_alone() -> tuple[str, str]:
    """All characters that the table has by themselves, and the level of each."""
    groups = GROUP.findall(_row("!"), 2)
    return "".join([chars for _, chars in groups]), "".join([level * len(chars) for level, chars in groups])


@cache
def alone(char: str) -> float:
    """Bits of a character (folded) by itself."""
    chars, levels = _all_alone()
    at = chars.find(char) if char else -1  # a dictionary takes longer to make than a page has characters to look up
    return _bits(levels[at]) if at >= 0 else _unseen(char)


def _listed(row: str, second: str) -> float | None:
    """Bits of `second` behind the character of `row`, None where the table does not hold the pair."""
    at = row.find(second, 4) if second > LAST_LEVEL else -1
    levels = row[4:at].encode("ascii", "ignore") if at > 0 else b""  # nothing else in a row is ASCII
    return (levels[-1] - FIRST_LEVEL) / STEPS if levels else None


@cache
def _backing_off(char: str) -> float:
    """The bits that are added behind a character where a pair is not listed."""
    row = _row(char)
    return _bits(row[3]) if row else NO_ROW


def _bits(level: str) -> float:
    return (ord(level) - FIRST_LEVEL) / STEPS


def _unseen(char: str) -> float:
    # GBK with both bytes above A0 is GB 2312 from row B0 on, and its rarer characters end at row F7.
    code = encoded(char)
    if len(code) != 2 or not (0xB0 <= code[0] <= 0xF7 and code[1] > 0xA0):
        return UNSEEN_FOREIGN
    return UNSEEN_COMMON if code[0] < 0xD8 else UNSEEN_RARE


@lru_cache(1 << 15)  # a search tries the same pairs many times; 5 MB at most
def bits(first: str, second: str) -> float:
    """−log2 of the probability that `second` follows `first` (both folded)."""
    known = _listed(_row(first), second)
    return _backing_off(first) + alone(second) if known is None else known


def least(second: str) -> float:
    """Bits of `second` (folded) behind anything, at the least; nothing is read for it.

    The table holds no pair with a character outside GB 2312 that it does not hold by itself.
    """
    price = alone(second)
    return price if price == UNSEEN_FOREIGN else 0.0


def bits_below(first: str, seconds: str, most: float) -> dict[str, float]:
    """`bits` of those of `seconds` that cost less than `most` behind `first`."""
    row, left = _row(first), most - _backing_off(first)
    chars, levels = _all_alone()  # the cheapest first
    cheap = chars[: bisect_right(levels, chr(FIRST_LEVEL + int(left * STEPS)))] if left > 0 else ""
    likely = [second for second in seconds if second in row or second in cheap or left > UNSEEN_COMMON]
    return {second: cost for second in likely if (cost := bits(first, second)) < most}


def is_known(first: str, second: str) -> bool:
    """Whether the table holds the pair (both folded)."""
    return _listed(_row(first), second) is not None


def cost(text: str) -> float:
    """Bits of `text` (folded) after its first character."""
    return sum(map(bits, text, text[1:]))


# Of the text behind a character, so much follows the page's own habit (a cache model's share). Measured on slips put
# into clean speeches (benchmarks/repairs.py --kind slip): .25 to .9 restore .49 of those with dropped pairs, .1 .47.
SHARE = 0.25
# Characters of a page that are looked at: each character asked for is searched through all of them once.
SAMPLE = 50_000


class Habits:
    """What a page itself writes again and again: its names and terms, which a table of all prose does not know so well."""

    def __init__(self, text: str = "") -> None:
        self.tokens = folded(text[:SAMPLE]) if text else ""  # folding reads a table
        self._after: dict[str, dict[str, float]] = {}

    def bits(self, first: str, second: str) -> float:
        """−log2 of the probability that `second` follows `first` (both folded) on this page: `bits` at the most."""
        own = self._after.get(first)
        if own is None:
            own = self._read(first)
        return own[second] if second in own else bits(first, second)

    def bits_below(self, first: str, seconds: str, most: float) -> dict[str, float]:
        """`bits` of those of `seconds` that cost less than `most` behind `first`."""
        found = bits_below(first, seconds, most)
        own = self._after.get(first)
        if own is None:
            own = self._read(first)
        if own:
            found |= {second: own[second] for second in seconds if own.get(second, most) < most}
        return found

    def _read(self, first: str) -> dict[str, float]:
        """Bits of each character that stands behind `first` on the page."""
        from math import log2  # for damaged pages alone

        counts: dict[str, int] = {}
        for piece in self.tokens.split(first)[1:] if first else ():
            counts[piece[:1]] = counts.get(piece[:1], 0) + 1
        whole = sum(counts.values())
        own = self._after[first] = {
            second: -log2(2.0 ** -bits(first, second) + SHARE * count / whole)
            for second, count in counts.items()
            if second
        }
        return own


NO_HABITS = Habits()
