"""What a text costs, in calls and in growth with its length: no bound here is a time that a busy machine can miss."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Sequence
from types import FrameType

Act = Callable[[str], object]
# Code points of a text, each some three times the one before: what grows as the square is seen before it costs minutes.
LENGTHS = (1_000, 3_000, 10_000, 30_000, 100_000)
SHORTER = LENGTHS[:-1]  # for what is measured hundreds of times, and for a whole walk; a square law is plain by then
SCREENED = 1_500  # length at which the strings to grow are chosen
WORST = 2  # so many strings are grown, the slowest ones
SLACK = 5.0  # times the growth of a linear search; a square law has ten times that slack at the fourth length
HARMLESS = 0.05  # seconds of processor time that any text may take
CLOCK = 1e-4  # seconds: below it, the clock and the caches speak


def seconds(act: Act, text: str) -> float:
    gc.disable()  # a look through what all the tests before have left takes longer than many a search
    start = time.process_time()
    act(text)
    spent = time.process_time() - start
    gc.enable()
    return spent


def filled(begin: str, unit: str, length: int) -> str:
    return (begin + unit * (length // len(unit) + 1))[:length]


def growth(act: Act, begin: str, unit: str, lengths: Sequence[int] = LENGTHS) -> float:
    """How often more than in proportion the time grows with a text of `begin` and as many `unit`s as fit; 0 where it is harmless.

    What seems too slow is measured three times, and the least counts.
    """
    base = max(seconds(act, filled(begin, unit, lengths[0])), CLOCK)
    for length in lengths[1:]:
        text, most = filled(begin, unit, length), max(HARMLESS, SLACK * base * length / lengths[0])
        found = seconds(act, text)
        if found > most and (found := min(found, seconds(act, text), seconds(act, text))) > most:
            return SLACK * found / most
    return 0.0


def grown(act: Act, pairs: list[tuple[str, str]], lengths: Sequence[int] = LENGTHS) -> dict[tuple[str, str], float]:
    """Of the texts that take `act` longest those that take it more than linear time."""
    slowest = sorted(pairs, key=lambda pair: seconds(act, filled(*pair, SCREENED)), reverse=True)[:WORST]
    return {pair: found for pair in slowest if (found := growth(act, *pair, lengths))}


def calls(act: Callable[[], object]) -> int:
    """How many functions, Python's and compiled ones, `act` calls: neither machine nor load moves that."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        act()
    finally:
        sys.setprofile(before)
    return counted
