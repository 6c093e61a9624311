"""Two characters where a reading has one: the private-use character between their bytes was dropped from the page.

A pair of bytes from the user-defined area is shown as a private-use character, and most dumps drop those. The bytes
around it then make one character out of two: the first has its first byte, the second its second byte.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from speechparse.grammar import gbk
from speechparse.grammar.bigrams import bits, folded
from speechparse.values import NamedTuple

# What the second pair has to be worth, because there are two thousand to choose from. Measured on injected slips: with
# less, runs that lost nothing are harmed.
PRICE = 3.0
# What a pair that is no character costs until two are found for it.
MISSING_BITS = 24.0
MISSING = 0xF0000  # in readings such a pair stands as this private-use character + its bytes
# Three pairs of neighbours cost at least so much: where less is to be won, nothing is searched.
CHEAPEST = 9.0
MOST = 2  # dropped pairs in a run
LISTED = 3


class Filled(NamedTuple):
    """A reading with `holes` characters replaced by two, and the bits that this saved."""

    saved: float
    text: str
    holes: int


@cache
def fold(char: str) -> str:
    """The token of a character, "" for a pair that is none."""
    return "" if ord(char) >= MISSING else folded(char)


def missing(lead: int, trail: int) -> str:
    """What stands in a reading for a pair that is no character."""
    return chr(MISSING + lead * 0x100 + trail)


def is_whole(text: str) -> bool:
    """Whether all pairs of a reading are characters."""
    return max(text, default="") < chr(MISSING)


def _pair(char: str) -> tuple[int, ...]:
    code = ord(char)
    return divmod(code - MISSING, 0x100) if code >= MISSING else tuple(char.encode("gbk", "ignore"))


def filled(text: str, before: str, behind: str, unlikely: frozenset[str]) -> list[Filled]:
    """`text` with pairs put back where that makes it likelier, likeliest first; `before`, `behind`: tokens around it.

    The first is the best; others differ from it in the pair that was last put back. Empty where nothing is won.
    """
    best: list[Filled] = []
    done = Filled(0.0, text, 0)
    for _ in range(MOST):
        tokens = [before, *map(fold, done.text), behind]
        found = sorted(_put_back(done, tokens, unlikely), reverse=True)[:LISTED]
        if not found or found[0].saved <= done.saved:
            break
        best, done = found, found[0]
    return best


def _put_back(done: Filled, tokens: list[str], unlikely: frozenset[str]) -> Iterator[Filled]:
    """All readings with one more pair that are likelier than `done`."""
    for at, char in enumerate(done.text):
        shown = (MISSING_BITS if not tokens[at + 1] else bits(tokens[at], tokens[at + 1])) + bits(
            *tokens[at + 1 : at + 3]
        )
        most = shown - PRICE
        if most > CHEAPEST and len(_pair(char)) == 2:
            for cost, two in _twos(_pair(char), tokens[at], tokens[at + 2], most, unlikely):
                yield Filled(done.saved + most - cost, done.text[:at] + two + done.text[at + 1 :], done.holes + 1)


def _twos(
    pair: tuple[int, ...], before: str, behind: str, most: float, unlikely: frozenset[str]
) -> Iterator[tuple[float, str]]:
    """(bits, two characters) that `pair` may be the borders of, below `most` bits."""
    seconds: dict[tuple[int, ...], list[tuple[float, str, str]]] = {}
    for first, cells in gbk.user_pairs(pair[0]):
        token = fold(first)
        cost = bits(before, token) + _penalty(first, unlikely)
        if cost >= most:
            continue
        if cells not in seconds:
            seconds[cells] = _seconds(cells, pair[1], behind, unlikely)
        for after, second, char in seconds[cells]:
            whole = cost + after
            if whole < most and (whole := whole + bits(token, second)) < most:
                yield whole, first + char


def _seconds(cells: tuple[int, ...], trail: int, behind: str, unlikely: frozenset[str]) -> list[tuple[float, str, str]]:
    found = gbk.completed(cells, trail)
    return [(bits(fold(char), behind) + _penalty(char, unlikely), fold(char), char) for char in found]


# Marks that never stand inside a sentence, quotation marks whose partner is not known, letters of other scripts.
ODD = frozenset("“”‘’「」『』〃々～‖…—")
ODD_BITS, UNLIKELY_BITS = 6.0, 3.0


def _penalty(char: str, unlikely: frozenset[str]) -> float:
    return ODD_BITS if char in ODD else UNLIKELY_BITS * (char in unlikely)
