"""Words of running text: the likeliest way to cut a few characters into words.

Small on purpose: it looks at a window around a suspicion, never at a whole text.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from speechparse.grammar.bigrams import alone
from speechparse.resources import read_table
from speechparse.text import Pattern

LONGEST = 4  # characters of a word in the table
# log2 of the words that the table's frequencies were counted on; a word of class c costs TOTAL - c bits.
TOTAL = 26.0
PIECES = Pattern("[㐀-鿿]+|[^㐀-鿿]+")
HAN = Pattern("[㐀-鿿]")
# A word across an edge counts when the cut with it is at most so many bits worse (总会|总会长).
MARGIN = 0.5


@cache
def _rows() -> dict[str, list[str]]:
    rows = (row.partition("\t") for row in read_table("words.tsv").splitlines())
    return {name: listed.split(" ") for name, _, listed in rows}


@cache
def words() -> dict[str, int]:
    """Simplified words of one to four characters with their class, log2 of their frequency."""
    table: dict[str, int] = {}
    for name, listed in _rows().items():
        if name.isdecimal():
            table |= dict.fromkeys(listed, int(name))
    return table


@cache
def all_words() -> dict[str, int]:
    """The same with rarer words that hold a character which a split can hit."""
    table = dict(words())
    for row in read_table("rare_words.tsv").splitlines():
        name, _, listed = row.partition("\t")
        table |= dict.fromkeys(listed.split(" "), int(name))
    return table


@cache
def doubled_in_talk() -> frozenset[str]:
    """The verbs and adjectives of two characters, which talk doubles."""
    return frozenset(_rows()["v"])


@cache
def form_words() -> frozenset[str]:
    """The conjunctions, adverbs, prepositions and pronouns of two characters: none of them is a topic."""
    return frozenset(_rows()["f"])


def cost(han: str, known_words: dict[str, int] | None = None) -> float:
    """Bits of the likeliest way to cut `han`, a few Simplified characters, into words."""
    table = words() if known_words is None else known_words
    best = [0.0]
    for end in range(1, len(han) + 1):
        options = [best[end - 1] + TOTAL - table.get(han[end - 1 : end], -1)]
        for start in range(max(end - LONGEST, 0), end - 1):
            known = table.get(han[start:end])
            if known is not None:
                options.append(best[start] + TOTAL - known)
        best.append(min(options))
    return best[-1]


def clause_cost(text: str) -> float:
    """Bits of the likeliest words of `text` (folded), whose marks count as by themselves."""
    table = all_words()
    return sum(cost(piece, table) if HAN.match(piece) else sum(map(alone, piece)) for piece in PIECES.findall(text))


def crosses(left: str, unit: str, right: str) -> bool:
    """Whether likely words of `left unit unit right` cross an edge of either copy."""
    whole = left + unit + unit + right
    allowed = cost(left) + 2 * cost(unit) + cost(right) + MARGIN
    first = len(left)
    edges = (first, first + len(unit), first + 2 * len(unit))
    return any(
        cost(whole[:start]) + TOTAL - known + cost(whole[end:]) < allowed
        for start, end, known in _words_over(whole, edges)
    )


def _words_over(text: str, edges: tuple[int, ...]) -> Iterator[tuple[int, int, int]]:
    """(start, end, class) of each word of the table that stands over one of `edges`."""
    table = words()
    for edge in edges:
        for start in range(max(edge - LONGEST + 1, 0), edge):
            for end in range(edge + 1, min(start + LONGEST, len(text)) + 1):
                known = table.get(text[start:end])
                if known is not None:
                    yield start, end, known
