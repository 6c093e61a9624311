"""Words of running text: the likeliest way to cut a few characters into words.

Small on purpose: it looks at a window around a suspicion, never at a whole text.
"""

from __future__ import annotations

from speechparse.grammar.bigrams import alone
from speechparse.resources import rows
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING, cache

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 4  # characters of a word in the table
# log2 of the words that the table's frequencies were counted on; a word of class c costs TOTAL - c bits.
TOTAL = 26.0
PIECES = Pattern("[㐀-鿿]+|[^㐀-鿿]+")
HAN = Pattern("[㐀-鿿]")
# A word across an edge counts when the cut with it is at most so many bits worse (总会|总会长).
MARGIN = 0.5


class Lexicon:
    """Simplified words of one to four characters with their class, log2 of their frequency; rows are read when met."""

    def __init__(self, *tables: str) -> None:
        self._tables = tables
        self._known: dict[str, dict[str, int]] = {}

    def starting(self, first: str) -> dict[str, int]:
        """What follows the character `first` in the words that begin with it ("" in itself), with their classes."""
        known = self._known.get(first)
        if known is None:
            known = self._known[first] = {}
            for table in self._tables:
                for group in rows(table)[first].split("\t")[1:]:
                    level, *rests = group.split(" ")
                    known |= dict.fromkeys(rests, int(level))
        return known

    def get(self, word: str) -> int | None:
        """The class of `word`, None for one that is not in the tables."""
        return self.starting(word[0]).get(word[1:]) if word else None

    def __contains__(self, word: str) -> bool:
        return self.get(word) is not None


WORDS = Lexicon("words.tsv")
# The same with rarer words that hold a character which a split can hit.
ALL_WORDS = Lexicon("words.tsv", "rare_words.tsv")


@cache
def not_people() -> frozenset[str]:
    """The words of two characters that begin with a surname and are no names."""
    return frozenset(rows("words.tsv")["n"][2:].split(" "))


@cache
def doubled_in_talk() -> frozenset[str]:
    """The verbs and adjectives of two characters, which talk doubles."""
    return frozenset(rows("words.tsv")["v"][2:].split(" "))


@cache
def form_words() -> frozenset[str]:
    """The conjunctions, adverbs, prepositions and pronouns of two characters: none of them is a topic."""
    return frozenset(rows("words.tsv")["f"][2:].split(" "))


def cost(han: str, known: Lexicon = WORDS) -> float:
    """Bits of the likeliest way to cut `han`, a few Simplified characters, into words."""
    size = len(han)
    best = [float("inf")] * (size + 1)
    best[0] = 0.0
    for start in range(size):
        rests = known.starting(han[start])
        here = best[start] + TOTAL
        best[start + 1] = min(best[start + 1], here - rests.get("", -1))
        for end in range(start + 2, min(start + LONGEST, size) + 1):
            level = rests.get(han[start + 1 : end])
            if level is not None and here - level < best[end]:
                best[end] = here - level
    return best[size]


def clause_cost(text: str) -> float:
    """Bits of the likeliest words of `text` (folded), whose marks count as by themselves."""
    pieces = PIECES.findall(text)
    return sum(cost(piece, ALL_WORDS) if HAN.match(piece) else sum(map(alone, piece)) for piece in pieces)


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
    for edge in edges:
        for start in range(max(edge - LONGEST + 1, 0), edge):
            for end in range(edge + 1, min(start + LONGEST, len(text)) + 1):
                known = WORDS.get(text[start:end])
                if known is not None:
                    yield start, end, known
