"""The best path of kinds through the lines of a page (Viterbi over the tables of `table.py`).

Exact but for two bounds that are named below, and fast because most steps are remembered: only states that can still
win are kept (`_undominated`), their totals are whole numbers relative to the best, so the same situation comes back
from line to line and from page to page, and a step from it is one look-up.
"""

from __future__ import annotations

from operator import sub

from speechparse.label.features import Item
from speechparse.label.table import BIAS, BIT, FOLLOWS, STATES, WEIGHTS, ZONES
from speechparse.values import TYPE_CHECKING, NamedTuple, cache, lru_cache

if TYPE_CHECKING:
    from collections.abc import Sequence

# Points are counted in hundredths, as whole numbers: sums are the same in every order, and situations repeat exactly.
POINT = 100
# States this far below the best of their line are not followed: on the labelled corpus the path is the same from 9 up.
BEAM = 12 * POINT
# Paths this far behind the best are dropped, so that the situations of long menus and long bodies come back. On 298
# documents (labelled, clean and made ones) the path is the same from 30 points up; with 100 a page that was never seen
# makes 25 new steps, with 300 it made 58.
WINDOW = 100 * POINT
# However poor, the states that a line can always have, so that there is a path through every page.
ALWAYS = tuple(STATES.index(state) for state in (("footer", "other"), ("body", "paragraph")))
IMPOSSIBLE = -(10**9)
POSSIBLE = IMPOSSIBLE // 2
REMEMBERED = 1 << 16


class Front:
    """The states that can still win, each with its total relative to the best of them.

    The same situation is the same object, so that a step from it is looked up without reading it through.
    """

    __slots__ = ("totals",)

    def __init__(self, totals: tuple[tuple[int, int], ...]) -> None:
        self.totals = totals


@lru_cache(REMEMBERED)
def _front(totals: tuple[tuple[int, int], ...]) -> Front:
    return Front(totals)


class Step(NamedTuple):
    """What one item makes of a front: the next front, and the state each of its states came from."""

    front: Front
    origins: dict[int, int]


def best_path(items: Sequence[Item]) -> list[int]:
    """The state (index into STATES) of each item on the best path."""
    if not items:
        return []
    front = _first(items[0].mask, items[0].size)
    back = []
    for item in items[1:]:
        front, origins = _step(front, item.mask, item.size)
        back.append(origins)
    state = max(front.totals, key=lambda each: each[1])[0]
    path = [state]
    for origins in reversed(back):
        state = origins[state]
        path.append(state)
    path.reverse()
    return path


@lru_cache(1024)
def _first(mask: int, size: int) -> Front:
    start = _start()
    return _undominated([(-start[state] - score, state) for state, score in _scores(mask, size)])


@lru_cache(REMEMBERED)
def _step(front: Front, mask: int, size: int) -> Step:
    # Later kinds of the table first: of equally good ways the one through the later kind is taken, on every run.
    ways = sorted(front.totals, reverse=True)
    rows, most = _rows(), _most()
    origins: dict[int, int] = {}
    reached = []
    top, leader = IMPOSSIBLE, 0
    for state, score in _scores(mask, size):
        # Many states are hopeless beside the best so far, whichever way led to them.
        behind = top - score - most[state]
        if behind > 0 and behind > _leads(state)[leader]:
            continue
        row, best = rows[state], POSSIBLE
        for before, total in ways:
            if total + row[before] > best:
                best, origins[state] = total + row[before], before
        if best > POSSIBLE:
            reached.append((-best - score, state))  # less is better: so they sort as they are
            if best + score > top:
                top, leader = best + score, state
    return Step(_undominated(reached), origins)


def _undominated(reached: list[tuple[int, int]]) -> Front:
    """The states that may still be on the best path, of `reached` (what each loses, and the state).

    One state makes another hopeless when, whatever comes next, a step from it is better.
    """
    reached.sort()
    best = reached[0][0]
    kept: list[tuple[int, int]] = []
    for loss, state in reached:
        if loss - best > WINDOW:
            break
        needed = _leads(state)
        for other_loss, other in kept:
            if loss - other_loss > needed[other]:
                break
        else:
            kept.append((loss, state))
    return _front(tuple([(state, best - loss) for loss, state in kept]))


@cache
def _scores(mask: int, size: int) -> tuple[tuple[int, int], ...]:
    """The states a line with these features (a run of `size` such lines) may have, with their scores, best first."""
    by_kind = dict(BIAS)
    while mask:
        bit = mask & -mask  # the lowest: a line has five or so of all these features
        mask ^= bit
        for kind, weight in _weights()[bit].items():
            by_kind[kind] += weight
    points = {kind: round(POINT * weight) for kind, weight in by_kind.items()}
    least = max(points.values()) - BEAM
    # A run of lines counts as that many lines: it cannot be outweighed by one step.
    scores = [
        (state, points[kind] * size)
        for state, (_, kind) in enumerate(STATES)
        if points[kind] >= least or state in ALWAYS
    ]
    return tuple(sorted(scores, key=lambda each: -each[1]))


@cache
def _weights() -> dict[int, dict[str, float]]:
    """What each feature adds to which kinds, by its bit."""
    return {bit: WEIGHTS.get(name, {}) for name, bit in BIT.items()}


@cache
def _rows() -> list[list[int]]:
    """For each state, what a step to it from each state adds."""
    zones = [ZONES.index(zone) for zone, _ in STATES]
    row_of = [[IMPOSSIBLE if after < before else 0 for before in zones] for after in range(len(ZONES))]
    rows = [row_of[after].copy() for after in zones]
    # Exact names overrule names with one star, and those names with two.
    for (before, after), weight in sorted(FOLLOWS.items(), key=lambda each: _exactness(*each[0])):
        befores, points = _places(before), round(POINT * weight)
        for row in map(rows.__getitem__, _places(after)):
            for place in befores:
                if row[place] != IMPOSSIBLE:
                    row[place] = points
    return rows


def _exactness(before: str, after: str) -> tuple[bool, bool]:
    return not before.endswith("*"), not after.endswith("*")


@cache
def _places(name: str) -> tuple[int, ...]:
    """The states that `zone/kind` or `zone/*` names."""
    zone, _, kind = name.partition("/")
    if kind != "*":
        return (STATES.index((zone, kind)),) if (zone, kind) in STATES else ()
    return tuple(place for place, (each, _) in enumerate(STATES) if each == zone)


@cache
def _most() -> list[int]:
    """For each state, the most that a step to it adds."""
    return [max(row) for row in _rows()]


class Leads(dict[int, int]):
    """The lead of each other state from which on a state is hopeless, found when it is first asked for."""

    def __init__(self, column: tuple[int, ...]) -> None:
        self.column = column
        self.barred = column.count(IMPOSSIBLE)

    def __missing__(self, other: int) -> int:
        column = _columns()[other]
        # Where more is barred behind the other, something may follow this one alone.
        lead = -IMPOSSIBLE if _barred()[other] > self.barred else max(0, max(map(sub, self.column, column)))
        self[other] = lead
        return lead


@cache
def _leads(state: int) -> Leads:
    return _leads_of(_columns()[state])


@cache
def _leads_of(column: tuple[int, ...]) -> Leads:
    """What may follow is the same for most kinds of a zone."""
    return Leads(column)


@cache
def _columns() -> list[tuple[int, ...]]:
    """For each state, what a step from it to each different state adds."""
    return list(zip(*set(map(tuple, _rows())), strict=True))


@cache
def _barred() -> list[int]:
    """For each state, how many steps from it are barred."""
    return [column.count(IMPOSSIBLE) for column in _columns()]


@cache
def _start() -> list[int]:
    points = (
        FOLLOWS.get(("start", f"{zone}/{kind}"), FOLLOWS.get(("start", f"{zone}/*"), 0.0)) for zone, kind in STATES
    )
    return [round(POINT * each) for each in points]
