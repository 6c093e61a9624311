"""What the figures of a date can be: short years, month and day run together, days that are not written in Chinese.

Those are days of the Republic (110-03-12, 107.06.20), days with the year at the end (25/03/2017), days in English.
"""

from __future__ import annotations

from speechparse.grammar.numerals import to_int
from speechparse.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re

ROC_OFFSET = 1911
DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
FIRST_ROC_ALONE = 100  # below it 98.01.22 may be a day of 1998
LAST_ROC_YEAR = 130
# A two-digit year up to the first may be 20YY, from the second on 19YY; between them both are read.
LAST_SHORT_2000, FIRST_SHORT_1900 = 39, 20


def is_valid(year: int, month: int, day: int) -> bool:
    """Whether the calendar holds that day (`datetime`, which knows it too, takes a millisecond to import)."""
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return False
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 1 <= day <= DAYS[month - 1] + (month == 2 and is_leap)


def number(text: str | None) -> int:
    """The number of a month or day, 0 for none (so that the calendar refuses it)."""
    return 1 if text == "元" else to_int(text or "") or 0


def to_iso(year: int, month: int = 0, day: int = 0) -> str:
    """Partial ISO 8601; 0 means that the page does not say."""
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")


def split_month_day(run: str) -> list[tuple[str, str]]:
    """The ways to cut figures that lost 月 into month and day: 127 into 1|27 and 12|7, 1217 into 12|17 alone.

    Pages write months and days without a leading zero or both with one, so 105 is 10|5, never 1|05.
    """
    cuts = []
    for at in range(1, len(run)):
        month, day = run[:at], run[at:]
        padded = month[0] in "0０" or day[0] in "0０"
        if padded and not len(month) == len(day) == 2:
            continue
        if len(month) <= 2 and is_valid(2000, number(month), number(day)):
            cuts.append((month, day))
    return cuts


def short_years(written: str, value: int) -> tuple[list[int], str]:
    """84年3月: 1984 or, in the Republic's count, 1995; 八十四年 and 101年 are the Republic's alone."""
    if value <= 0 or value > LAST_ROC_YEAR:
        return [], ""
    if value > 99 or any(sign in "十百廿卅" for sign in written):
        return [value + ROC_OFFSET], "roc"
    western = [2000 + value] if value <= LAST_SHORT_2000 else []
    if value >= FIRST_SHORT_1900:
        western.append(1900 + value)
    return [*western, value + ROC_OFFSET], "short"


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
    month = to_int(match["month"]) or MONTHS.index(match["month"][:3]) + 1
    reading = number(match["year"]), month, number(day)
    return Figures("stamp", [reading] if is_valid(*reading) else [])
