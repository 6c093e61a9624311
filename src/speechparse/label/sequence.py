"""The best path of kinds through the lines of a page (Viterbi over the tables of `table.py`)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from speechparse.label.features import Item
from speechparse.label.table import BIAS, BIT, FOLLOWS, STATES, WEIGHTS, ZONES

# States this far below the best of their line are not followed: on the labelled corpus the path is the same from 9 up.
BEAM = 12.0
# However poor, the states that a line can always have, so that there is a path through every page.
ALWAYS = tuple(STATES.index(state) for state in (("footer", "other"), ("body", "paragraph")))
IMPOSSIBLE = -1e9

Scores = tuple[tuple[int, float], ...]


def best_path(items: Sequence[Item]) -> list[int]:
    """The state (index into STATES) of each item on the best path."""
    if not items:
        return []
    steps = _steps()
    start = _start()
    reached = [(state, start[state] + score) for state, score in _scores(items[0].mask, items[0].size)]
    back: list[dict[int, int]] = []
    for item in items[1:]:
        came: dict[int, int] = {}
        now = []
        for state, score in _scores(item.mask, item.size):
            step = steps[state]
            best, origin = max([(total + step[before], before) for before, total in reached])
            if best > IMPOSSIBLE / 2:
                now.append((state, best + score))
                came[state] = origin
        reached = now
        back.append(came)
    state = max(reached, key=lambda each: each[1])[0]
    path = [state]
    for came in reversed(back):
        state = came[state]
        path.append(state)
    path.reverse()
    return path


@cache
def _scores(mask: int, count: int) -> Scores:
    """The states a line with these features (a run of `count` such lines) may have, with their scores."""
    by_kind = dict(BIAS)
    for name, bit in BIT.items():
        if mask & bit:
            for kind, weight in WEIGHTS.get(name, {}).items():
                by_kind[kind] += weight
    least = max(by_kind.values()) - BEAM
    # A run of lines counts as that many lines: it cannot be outweighed by one step.
    return tuple(
        (state, by_kind[kind] * count)
        for state, (_, kind) in enumerate(STATES)
        if by_kind[kind] >= least or state in ALWAYS
    )


@cache
def _steps() -> list[list[float]]:
    """For each state, what a step to it from each state adds."""
    return [[_step(before, after) for before in STATES] for after in STATES]


@cache
def _start() -> list[float]:
    return [FOLLOWS.get(("start", f"{zone}/{kind}"), FOLLOWS.get(("start", f"{zone}/*"), 0.0)) for zone, kind in STATES]


def _step(before: tuple[str, str], after: tuple[str, str]) -> float:
    if ZONES.index(after[0]) < ZONES.index(before[0]):
        return IMPOSSIBLE
    names = [(f"{before[0]}/{b}", f"{after[0]}/{a}") for b in (before[1], "*") for a in (after[1], "*")]
    return next((FOLLOWS[each] for each in names if each in FOLLOWS), 0.0)
