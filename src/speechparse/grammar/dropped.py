"""Two characters where a reading has one: the private-use character between their bytes was dropped from the page.

A pair of bytes from the user-defined area is shown as a private-use character, and most dumps drop those. The bytes
around it then make one character out of two: the first has its first byte, the second its second byte.
"""

from __future__ import annotations

from itertools import pairwise

from speechparse.grammar import gbk
from speechparse.grammar.bigrams import Habits, folded
from speechparse.values import TYPE_CHECKING, NamedTuple, cache

if TYPE_CHECKING:
    from collections.abc import Sequence

# What the second pair has to be worth, because there are two thousand to choose from. Measured on injected slips: with
# less, runs that lost nothing are harmed.
PRICE = 3.0
# What a pair that is no character costs until two are found for it.
MISSING_BITS = 24.0
MISSING = 0xF0000  # in readings such a pair stands as this private-use character + its bytes
# Three pairs of neighbours cost at least so much: where less is to be won, nothing is searched.
CHEAPEST = 9.0
MOST = 3  # dropped pairs in a run
PLACES = 8  # where pairs are put back: the costliest places of a reading
# Readings kept from place to place, and those that are told in the end.
BEAM, WAYS = 24, 6  # WAYS: those of them, each with another last character, that two characters are put behind
LISTED = 6


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
    return divmod(code - MISSING, 0x100) if code >= MISSING else tuple(gbk.encoded(char))


class _Path(NamedTuple):
    """What has been put together so far."""

    cost: float
    text: str
    last: str  # folded
    holes: int


def filled(text: str, before: str, behind: str, unlikely: str, habits: Habits) -> list[Filled]:
    """`text` with pairs put back where that makes it likelier, likeliest first; `before`, `behind`: tokens around it.

    Empty where nothing is won.
    """
    tokens = [before, *map(fold, text), behind]
    alone = [habits.bits(*pair) if pair[1] else MISSING_BITS for pair in pairwise(tokens)]
    alone = [bits + _odd(char) for bits, char in zip(alone, [*text, ""], strict=True)]
    places = _doubtful(alone)
    if not places:
        return []
    paths = [_Path(0.0, "", before, 0)]
    for at, char in enumerate(text):
        kept = [_kept(path, char, tokens[at + 1], habits) for path in paths]
        pair = _pair(char)
        if at in places and len(pair) == 2:  # a control character has no bytes there
            most = min(kept).cost + alone[at + 1]  # two characters that cost more gain nothing
            ways = sorted({path.last: path for path in reversed(paths) if path.holes < MOST}.values())[:WAYS]
            for cost, path, first, cells in _firsts(ways, pair[0], unlikely, habits):
                if cost >= most:
                    break
                kept += _twos(path._replace(cost=cost), first, _seconds(cells, pair[1]), most, unlikely, habits)
                if len(kept) > 2 * BEAM:  # only the best go on
                    kept = sorted(kept)[:BEAM]
                    most = min(most, kept[-1].cost)
        paths = sorted(kept)[:BEAM]
    shown = sum(alone)
    ends = (Filled(shown - path.cost - habits.bits(path.last, behind), path.text, path.holes) for path in paths)
    return sorted((each for each in ends if each.holes and each.saved > 0), reverse=True)[:LISTED]


def _doubtful(alone: Sequence[float]) -> set[int]:
    """The places of a reading where two characters may be likelier than the one: `alone`, its bits, one more behind it."""
    costs = ((here + behind - PRICE, at) for at, (here, behind) in enumerate(pairwise(alone)))
    return {at for _, at in sorted((each for each in costs if each[0] > CHEAPEST), reverse=True)[:PLACES]}


def _kept(path: _Path, char: str, token: str, habits: Habits) -> _Path:
    cost = _odd(char) + (habits.bits(path.last, token) if token else MISSING_BITS)
    return _Path(path.cost + cost, path.text + char, token, path.holes)


@cache
def _seconds(cells: tuple[int, ...], trail: int) -> tuple[tuple[str, ...], str]:
    """The characters that begin with one of `cells` and end in `trail`, and their tokens."""
    found = gbk.completed(cells, trail)
    return found, folded("".join(found))


def _firsts(
    ways: Sequence[_Path], lead: int, unlikely: str, habits: Habits
) -> list[tuple[float, _Path, str, tuple[int, ...]]]:
    """The characters that may begin a dropped pair behind `lead`, each with its bits behind the likeliest of `ways`."""
    found = []
    for first, cells in gbk.user_pairs(lead) if ways else ():
        token = fold(first)
        cost, path = min((path.cost + habits.bits(path.last, token), path) for path in ways)
        found.append((cost + PRICE + _penalty(first, unlikely), path, first, cells))
    return sorted(found)


def _twos(
    path: _Path, first: str, seconds: tuple[Sequence[str], str], most: float, unlikely: str, habits: Habits
) -> list[_Path]:
    """`path`, which paid for `first`, with that and each of `seconds` that keeps it below `most` bits."""
    text, holes, left = path.text + first, path.holes + 1, most - path.cost
    costs = habits.bits_below(fold(first), seconds[1], left)
    return [
        _Path(path.cost + costs[last] + penalty, text + second, last, holes)
        for second, last in zip(*seconds, strict=True)
        if last in costs and costs[last] + (penalty := _penalty(second, unlikely)) < left
    ]


def _odd(char: str) -> float:
    return ODD_BITS * (char in WIDE_ASCII)


# Marks that never stand inside a sentence, quotation marks whose partner is not known, letters of other scripts.
ODD = frozenset("“”‘’「」『』〃々～‖…—")
# Full-width letters, figures and signs count as those of ASCII, but few pages have any.
WIDE_ASCII = frozenset(map(chr, {*range(0xFF01, 0xFF5F)} - {*map(ord, "！（），：；？")}))
ODD_BITS, UNLIKELY_BITS = 6.0, 3.0


def _penalty(char: str, unlikely: str) -> float:
    return ODD_BITS if char in ODD or char in WIDE_ASCII else UNLIKELY_BITS * (char in unlikely)
