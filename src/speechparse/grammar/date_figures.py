"""Days not written in Chinese: of the Republic (110-03-12, 107.06.20), the year at the end (25/03/2017), in English."""

from __future__ import annotations

from speechparse.grammar.numerals import to_int
from speechparse.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re

ROC_OFFSET = 1911
DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
FIRST_ROC_ALONE = 100  # below it 98.01.22 may be a day of 1998


def is_valid(year: int, month: int, day: int) -> bool:
    """Whether the calendar holds that day (`datetime`, which knows it too, takes a millisecond to import)."""
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return False
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 1 <= day <= DAYS[month - 1] + (month == 2 and is_leap)


def number(text: str | None) -> int:
    """The number of a month or day, 0 for none (so that the calendar refuses it)."""
    return 1 if text == "元" else to_int(text or "") or 0


class Figures(NamedTuple):
    """The kind of a date and the days that it may be, likeliest first."""

    kind: str
    readings: list[tuple[int, int, int]]


def roc_day(match: re.Match[str]) -> Figures:
    """A day of the Republic or, below its year 100, perhaps of 19YY."""
    value, month, day = number(match["year"]), number(match["month"]), number(match["day"])
    is_certain = value >= FIRST_ROC_ALONE
    years = [value + ROC_OFFSET] if is_certain else [1900 + value, value + ROC_OFFSET]
    return Figures(
        "roc" if is_certain else "short", [(year, month, day) for year in years if is_valid(year, month, day)]
    )


def year_last(match: re.Match[str]) -> Figures:
    """25/03/2017: the day first, as most of those who write Chinese abroad do, or the month."""
    year, first, second = number(match["year"]), number(match["first"]), number(match["second"])
    orders = dict.fromkeys(((year, second, first), (year, first, second)))
    return Figures("stamp", [order for order in orders if is_valid(*order)])


MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def english_day(match: re.Match[str], day: str | None) -> Figures:
    """September 12, 2016 and 12 Sep 2016, as sites write it whose machine knows no Chinese."""
    reading = number(match["year"]), MONTHS.index(match["month"][:3]) + 1, number(day)
    return Figures("stamp", [reading] if is_valid(*reading) else [])
