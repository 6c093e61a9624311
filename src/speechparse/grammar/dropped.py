"""Two characters where a reading has one: the private-use character between their bytes was dropped from the page.

A pair of bytes from the user-defined area is shown as a private-use character, and most dumps drop those. The bytes
around it then make one character out of two: the first has its first byte, the second its second byte.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from speechparse.grammar import gbk
from speechparse.grammar.bigrams import all_bits, bits, folded
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
PLACES = 8  # where a pair is put back: the costliest places of a reading
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


def filled(text: str, before: str, behind: str, unlikely: str) -> list[Filled]:
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


def _put_back(done: Filled, tokens: list[str], unlikely: str) -> Iterator[Filled]:
    """Readings with one more pair that are likelier than `done`, the best ones of each of the likeliest places."""
    places = []
    for at in range(len(done.text)):
        before, here, behind = tokens[at : at + 3]
        shown = (bits(before, here) if here else MISSING_BITS) + bits(here, behind)
        if shown - PRICE > CHEAPEST:
            places.append((shown - PRICE, at))
    for most, at in sorted(places, reverse=True)[:PLACES]:
        pair = _pair(done.text[at])
        if len(pair) == 2:
            for cost, two in _twos(pair, tokens[at], tokens[at + 2], most, unlikely):
                yield Filled(done.saved + most - cost, done.text[:at] + two + done.text[at + 1 :], done.holes + 1)


def _twos(pair: tuple[int, ...], before: str, behind: str, most: float, unlikely: str) -> list[tuple[float, str]]:
    """(bits, two characters) that `pair` may be the borders of: the cheapest below `most` bits."""
    holes = gbk.user_pairs(pair[0])
    costs = all_bits(before, folded("".join([first for first, _ in holes])))
    firsts = sorted(
        (cost + _penalty(first, unlikely), first, cells) for cost, (first, cells) in zip(costs, holes, strict=True)
    )
    found: list[tuple[float, str]] = []
    for cost, first, cells in firsts:
        if cost >= most:
            break
        token = fold(first)
        for after, second, char in _seconds(cells, pair[1], behind, unlikely):
            if cost + after >= most:
                break
            whole = cost + after + bits(token, second)
            if whole < most:
                found = sorted([*found, (whole, first + char)])[:LISTED]
                if len(found) == LISTED:
                    most = found[-1][0]
    return found


@lru_cache(256)
def _seconds(cells: tuple[int, ...], trail: int, behind: str, unlikely: str) -> tuple[tuple[float, str, str], ...]:
    """(bits before the token `behind`, token, character) of what may end in `trail`, cheapest first."""
    found = gbk.completed(cells, trail)
    return tuple(sorted((bits(fold(char), behind) + _penalty(char, unlikely), fold(char), char) for char in found))


# Marks that never stand inside a sentence, quotation marks whose partner is not known, letters of other scripts.
ODD = frozenset("“”‘’「」『』〃々～‖…—")
ODD_BITS, UNLIKELY_BITS = 6.0, 3.0


def _penalty(char: str, unlikely: str) -> float:
    return ODD_BITS if char in ODD else UNLIKELY_BITS * (char in unlikely)
