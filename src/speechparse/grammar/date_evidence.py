"""What the form of a date tells of it, and choosing its reading by what else the page says."""

from __future__ import annotations

from speechparse.grammar.date_figures import is_valid, to_iso
from speechparse.grammar.dates import FoundDate
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING, cache

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date
    from typing import TypeGuard

# A page is published soon after the speech: of two readings that lie months apart the one within these days of the
# stamp is meant. The readings of 127 and its like lie at least 290 days apart, so no two can be near one stamp.
NEAR_DAYS = 90
FAR_DAYS = 10_000
# A speech mentions days around its own: a full date within these days of one reading only points to it.
SAME_WEEKS = 21
FULL = len("2020-01-01")
FIGURES = Pattern(r"\d{4}\s*[-/.]")
# No page was put up on the web before: an older day in figures is that of the speech.
FIRST_WEB_PAGE = "1994"


def names_day(iso: str | None) -> TypeGuard[str]:
    """Whether a date in ISO names its day: no partial one, and none that is missing."""
    return iso is not None and len(iso) >= FULL


def is_stamp(found: FoundDate) -> bool:
    """Whether a date is written as machines write it: 2020-07-15 or [2020-07-15], with or without a clock time."""
    if found.iso and "T" in found.iso:
        return True
    if found.iso and found.iso < FIRST_WEB_PAGE:
        return False
    return not found.opened and (found.kind == "stamp" or FIGURES.match(found.raw) is not None)


def is_republican_stamp(found: FoundDate) -> bool:
    """A day of the Republic in figures, without brackets: how offices there date what they put up (81年10月10日)."""
    return found.kind in ("roc", "short") and not found.opened and any(map(str.isdigit, found.raw[-4:]))


def resolve(
    found: FoundDate, *, published: str | None = None, others: Sequence[str] = (), script: str | None = None
) -> str | None:
    """The reading of `found` as ISO, chosen by evidence; None where none of it decides.

    `published`: the page's own stamp (ISO); `others`: readings of other dates on the page; `script`: "hans" or "hant".
    Asked in this order, each on the readings that the earlier left: the weekday beside the date, an equal date
    elsewhere on the page, the stamp as the latest possible day, nearness to the stamp, dates mentioned nearby in time,
    and for two-digit years the script. A date without a year takes the year of the stamp that it precedes.
    """
    if found.iso is not None:
        return found.iso
    if found.kind in ("month-day", "day"):
        return _with_year(found, published)
    left = list(found.readings)
    for keep in _evidence(found, published, others, script):
        left = [reading for reading in left if keep(reading)] or left
    return left[0] if len(left) == 1 else None


@cache
def _day(iso: str) -> date:
    """The day of a full date. Raises ValueError for a partial one."""
    from datetime import date  # only where several dates have to be weighed

    return date.fromisoformat(iso)


if TYPE_CHECKING:
    Keep = Callable[[str], bool]


def _evidence(found: FoundDate, published: str | None, others: Sequence[str], script: str | None) -> Iterable[Keep]:
    if found.weekday is not None:
        yield lambda reading: _day(reading).isoweekday() == found.weekday
    equal = {other[:10] for other in others}
    yield lambda reading: reading in equal
    if found.kind == "short" and script:
        yield lambda reading: (script == "hant") == _is_republican(found, reading)
    if published:
        stamp = published[:10]
        yield lambda reading: reading <= stamp[: len(reading)]
        yield lambda reading: _days_apart(reading, stamp) <= NEAR_DAYS
    yield lambda reading: any(_days_apart(reading, other) <= SAME_WEEKS for other in others)


def _is_republican(found: FoundDate, reading: str) -> bool:
    return reading == found.readings[-1]


def _days_apart(one: str, other: str) -> int:
    """The days between two full dates; a partial one is far from everything."""
    try:
        return abs(_day(one[:10]).toordinal() - _day(other[:10]).toordinal())
    except ValueError:
        return FAR_DAYS


def _with_year(found: FoundDate, published: str | None) -> str | None:
    """The latest such day that is not after the stamp; None without a full stamp."""
    if not published or _days_apart(published, published) == FAR_DAYS:
        return None
    stamp = _day(published[:10])
    year, month, day = stamp.year, found.month or stamp.month, found.day or 0
    if (month, day) > (stamp.month, stamp.day):
        if found.month:
            year -= 1
        else:
            year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return to_iso(year, month, day) if is_valid(year, month, day) else None
