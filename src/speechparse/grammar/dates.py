"""Dates as Chinese speech pages write them: full, partial, damaged, ROC, relative, lunar, page stamps.

`find_dates` gives every date of a text with all the readings that the calendar allows; `resolve` (in
`date_evidence`) chooses among several by what else the page says. Nothing is guessed: a date with two readings has no
`iso` until evidence settles it.
"""

from __future__ import annotations

from speechparse.grammar import date_shapes as shapes
from speechparse.grammar.date_figures import (
    english_day,
    is_valid,
    number,
    roc_day,
    short_years,
    split_month_day,
    to_iso,
    year_last,
)
from speechparse.text import Pattern, before
from speechparse.values import TYPE_CHECKING, NamedTuple, lru_cache

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

# A year beyond these is a number of something else; damaged dates are held to the years of printed speeches.
FIRST_YEAR, LAST_YEAR = 1000, 2199
FIRST_LOST_YEAR, LAST_LOST_YEAR = 1850, 2099
WEEKDAYS = {sign: number for number, sign in enumerate("一二三四五六日", 1)} | {"天": 7}
OPENING_OR_START = ("", "\n", "（", "(", "〔", "[", "【")
BEFORE = 24  # code points looked back for an era, a bracket and a venue


class FoundDate(NamedTuple):
    """One date of a text, at `[start, end)` (code points) without its brackets; `raw` is that text.

    `iso`: the one reading as partial ISO 8601 ("1957", "1957-03", "2019-12-17", "2020-07-15T10:50:31"), None where
    there are several (`readings` lists them, likeliest first) or none (lunar dates, dates without a year).

    `kind`: full, year-month, year; stamp (in figures, 2020-07-15, or with a clock time); range (`iso` begins it,
    `until` ends it); roc (a year of the Republic); short (a two-digit year); lost (marks are missing); month-day (no
    year: 10月1日, 今日（1月8日）); day (今（3）日); lunar (kept as text).
    """

    start: int
    end: int
    raw: str
    kind: str
    readings: tuple[str, ...]
    iso: str | None
    until: str | None = None
    month: int | None = None  # of month-day
    day: int | None = None  # of month-day and day
    relative: bool = False  # said of the day of writing: 今（3）日
    weekday: int | None = None  # as written, 1 Monday … 7 Sunday
    part: str | None = None  # 上午, 晚, 中旬, 底, 春 …, as written
    opened: bool = False  # a bracket opens before it (perhaps before its venue)
    closed: bool = False  # a bracket closes after it
    outer: tuple[int, int] = (0, 0)  # the span with brackets and venue
    venue: str | None = None
    spellings: tuple[str, ...] = ()  # where marks are lost: `raw` by each reading, in the page's own figures

    @property
    def date(self) -> str | None:
        """`iso` without its clock time."""
        return self.iso[:10] if self.iso else None


def find_dates(text: str) -> list[FoundDate]:
    """All dates of `text` (a line or a whole page) in order, none overlapping; of those that overlap the first wins.

    A date that the calendar does not hold (2019年2月30日) is none, nor are durations (五年) and decades (九十年代).
    """
    return list(_remembered(text)) if len(text) <= LONGEST_REMEMBERED else _found(text)


# Labels, bylines, dates and venue ask for the dates of the same short lines.
LONGEST_REMEMBERED = 80


@lru_cache(512)
def _remembered(text: str) -> tuple[FoundDate, ...]:
    return tuple(_found(text))


def _found(text: str) -> list[FoundDate]:
    found: list[FoundDate] = []
    month = "月" in text
    if "年" in text:
        found += _read(shapes.CALENDAR, _calendar, text)
    if month:
        found += _read(shapes.MONTH_DAY, _month_day, text)
        found += _read(shapes.LUNAR, _lunar, text)
    if month or "日" in text or "号" in text or "號" in text:
        found += _read(shapes.LOST, _lost, text)
    if "今" in text or "昨" in text or "明" in text:
        found += _read(shapes.RELATIVE, _relative, text)
    if shapes.FIGURES.search(text):
        found += _read(shapes.STAMP, _stamp, text)
        found += _read(shapes.RUN_TOGETHER, _lost, text)
        found += _read(shapes.NUMBERED_MONTH, _numbered_month, text)
        if "/" in text or "-" in text or "." in text:
            found += _read(shapes.YEAR_LAST, _year_last, text)
        if any(mark in text for mark in shapes.BEFORE_ENGLISH_YEAR):
            found += _read(shapes.ENGLISH, _english, text)
    elif "/" in text or "-" in text or "." in text:
        found += _read(shapes.ROC_KEYED, _roc, text)
        if len(text) <= LONGEST_SIGNED:
            found += _read(shapes.ROC_STAMP, _roc, text)
            found += _read(shapes.ROC_SIGNED, _roc, text)
    return [_in_context(text, each) for each in _apart(found)]


if TYPE_CHECKING:
    Read = Callable[[re.Match[str], str], FoundDate | None]


def _read(pattern: Pattern, read: Read, text: str) -> Iterator[FoundDate]:
    for match in pattern.finditer(text):
        found = read(match, text)
        if found is not None:
            yield found


def _apart(found: list[FoundDate]) -> list[FoundDate]:
    kept: list[FoundDate] = []
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def _calendar(match: re.Match[str], text: str) -> FoundDate | None:
    """A date with 年: from 民國八十年三月二十八日 to a bare 1957年."""
    start, written = match.start("year"), match["year"]
    if len(written) == 5 and written[1:].isdecimal():  # 附件一2019年: the figures alone are the year
        start, written = start + 1, written[1:]
    if written[0] == "元" and len(written) > 1:  # 公元一九四九年
        start, written = start + 1, written[1:]
    head = before(text, start, BEFORE).rstrip()
    era = next((each for each in shapes.ERAS if head.endswith(each)), None)
    has_two = match["also"] and len(match["also"]) == 4  # 108年（2019年）2月3日
    counted, count = (match["also"], None) if has_two else (written, era)
    years, kind = _years(counted, count, head, has_month=match["month"] is not None)
    if not years:
        return None
    if era:
        start = text.rindex(era, 0, start)
    if match["month"] is None:
        end = match.end()
        year = years[0]  # there is one: short years are none without a month
        if text.startswith("元旦", end) and text[end + 2 : end + 3] in ENDS_OF_DATE:
            return _finished(text, start, end + 2, "full", [(year, 1, 1)])
        return _finished(text, start, end, "year", [(year, 0, 0)])
    month = number(match["month"])
    if not 1 <= month <= 12:
        return None
    return _with_day(match, text, start, years, month, kind)


ENDS_OF_DATE = ("", "\n", "）", ")", "】", "]")


def _with_day(match: re.Match[str], text: str, start: int, years: list[int], month: int, kind: str) -> FoundDate | None:
    months, day_end = [(year, month, 0) for year in years], match.end("day")
    if not match["day"]:
        return _finished(text, start, match.end(), kind or "year-month", months)
    if not match["day_sign"]:
        # 2019年3月20多家 is no day; 2019年3月20-22日 is one, and at the end of a line or bracket 日 was lost.
        if shapes.ENDS.match(text, day_end):
            kind = "lost"
        elif not _day_range(text, day_end):
            return _finished(text, start, text.rindex("月", start, day_end) + 1, kind or "year-month", months)
    day = number(match["day"])
    readings = [(year, month, day) for year in years if is_valid(year, month, day)]
    spellings = (text[start:day_end] + "日",) if kind == "lost" else ()
    return _finished(text, start, match.end(), kind or "full", readings, spellings)


def _day_range(text: str, at: int) -> bool:
    follows = shapes.RANGE.match(text, at)
    return follows is not None and follows["day"] is not None and follows["year"] is None


def _years(written: str, era: str | None, head: str, *, has_month: bool) -> tuple[list[int], str]:
    """The years that `written`, behind `head`, can be, and the kind that they make ("" where the rest decides)."""
    value = number(written)
    if era:
        year = value + shapes.ERAS[era]
        return ([year] if value and FIRST_YEAR <= year <= LAST_YEAR else []), "roc" if era[-1] in "國国" else ""
    if len(written) == 4 and "十" not in written and "百" not in written:
        return ([value] if FIRST_YEAR <= value <= LAST_YEAR else []), ""
    if not has_month or head.endswith(("第", *shapes.REIGNS)) or written == "元" or len(written) < 2:
        return [], ""
    return short_years(written, value)


def _month_day(match: re.Match[str], text: str) -> FoundDate | None:
    """10月1日 without a year."""
    month, day = number(match["month"]), number(match["day"])
    if before(text, match.start(), BEFORE).rstrip().endswith("年") or not is_valid(2000, month, day):
        return None
    return _tailed(text, FoundDate(match.start(), match.end(), "", "month-day", (), None, month=month, day=day))


def _relative(match: re.Match[str], text: str) -> FoundDate | None:
    """今（3）日 and 今日（1月8日）: the day of writing; yesterday and tomorrow are dates without a year."""
    month, day = number(match["month"]), number(match["day"])
    if not is_valid(2000, month or 1, day):
        return None
    kind = "month-day" if month else "day"
    today = match[0][0] == "今"
    if not today and not month:
        return None
    return FoundDate(match.start(), match.end(), match[0], kind, (), None, month=month or None, day=day, relative=today)


def _lunar(match: re.Match[str], text: str) -> FoundDate | None:
    """A day of the lunar calendar: 己亥年十一月廿二, 农历正月初一. It keeps its text; it has no reading."""
    head = shapes.LUNAR_BEFORE.search(before(text, match.start(), BEFORE))
    evident = head and (head["calendar"] or head["cycle"])
    if not evident and match["day"][0] != "初" and match["month"] not in ("正", "腊", "臘"):
        return None
    start = match.start() - (len(head[0]) if head else 0)
    return FoundDate(start, match.end(), text[start : match.end()], "lunar", (), None)


def _lost(match: re.Match[str], text: str) -> FoundDate | None:
    """A date that lost some of its marks; each cut that the calendar allows is a reading."""
    year = number(match["year"])
    if not FIRST_LOST_YEAR <= year <= LAST_LOST_YEAR:
        return None
    cuts = [(match["month"], match["day"])] if match["month"] else split_month_day(match["run"])
    valid = [cut for cut in cuts if is_valid(year, number(cut[0]), number(cut[1]))]
    readings = [(year, number(month), number(day)) for month, day in valid]
    sign = match[0][-1] if match[0][-1] in "号號" else "日"
    if sign != "日" and before(text, match.start(), BEFORE).rstrip(" \u3000")[-1:] not in OPENING_OR_START:
        return None  # the number of a document
    spellings = tuple(f"{match['year']}年{month}月{day}{sign}" for month, day in valid)
    return _finished(text, match.start(), match.end(), "lost", readings, spellings)


def _stamp(match: re.Match[str], text: str) -> FoundDate | None:
    readings = [(number(match["year"]), number(match["month"]), number(match["day"]))]
    if not is_valid(*readings[0]):
        return None
    return _finished(text, match.start(), match.end(), "stamp", readings)


# 110-03-12 on a line of its own; 校長　某某　敬上　107.06.20.
LONGEST_SIGNED = 40


def _roc(match: re.Match[str], text: str) -> FoundDate | None:
    kind, readings = roc_day(match)
    return _finished(text, match.start("year"), match.end(), kind, readings)


def _year_last(match: re.Match[str], text: str) -> FoundDate | None:
    kind, readings = year_last(match)
    return _finished(text, match.start(), match.end(), kind, readings)


def _english(match: re.Match[str], text: str) -> FoundDate | None:
    ahead = None if match["day"] else shapes.DAY_BEFORE.search(before(text, match.start(), BEFORE))
    start = match.start() - (len(ahead[0]) if ahead else 0)
    kind, readings = english_day(match, ahead["day"] if ahead else match["day"])
    if shapes.TALK_ON.search(before(text, start, BEFORE).rstrip()):
        kind = "full"
    return _finished(text, start, match.end(), kind, readings)


def _numbered_month(match: re.Match[str], text: str) -> FoundDate | None:
    month = number(match["month"])
    if not 1 <= month <= 12:
        return None
    return _finished(text, match.start(), match.end(), "year-month", [(number(match["year"]), month, 0)])


def _finished(
    text: str,
    start: int,
    end: int,
    kind: str,
    readings: list[tuple[int, int, int]],
    spellings: tuple[str, ...] = (),
) -> FoundDate | None:
    """The date with what follows it: range, weekday, part of the day, clock time."""
    if not readings:
        return None
    written = tuple(to_iso(*reading) for reading in readings)
    iso = written[0] if len(written) == 1 else None
    found = FoundDate(start, end, text[start:end], kind, written, iso, spellings=spellings)
    if not readings[0][2]:
        return _with_range(text, _with_period(text, found), readings)
    found = _with_clock(text, _tailed(text, _with_range(text, _tailed(text, found), readings)))
    return found._replace(spellings=tuple(spelling + text[end : found.end] for spelling in spellings))


def _with_period(text: str, found: FoundDate) -> FoundDate:
    period = shapes.PERIOD.match(text, found.end)
    if period is None:
        return found
    return found._replace(end=period.end(), raw=text[found.start : period.end()], part=period[0])


def _with_range(text: str, found: FoundDate, readings: list[tuple[int, int, int]]) -> FoundDate:
    """`found` as a range where its end follows: 28日-29日, 三月、四月, 12月28日至2019年1月2日."""
    if len(readings) > 1 or found.kind == "lost" or not readings[0][1]:
        return found
    year, month, day = readings[0]
    match = shapes.RANGE.match(text, found.end)
    while match is not None and (match["day"] if day else match["month"]):
        if match["year"] and match["dash"] == "、":  # a list of dates, not a range
            break
        until = (number(match["year"]) or year, number(match["month"]) or month, number(match["day"]))
        if not is_valid(until[0], until[1], until[2] or 1) or until <= (year, month, day):
            break
        found = found._replace(end=match.end(), kind="range", until=to_iso(*until), raw=text[found.start : match.end()])
        year, month, day = until
        match = shapes.RANGE.match(text, found.end)
    return found


def _tailed(text: str, found: FoundDate) -> FoundDate:
    """`found` with the weekday and the part of the day that follow it."""
    tail = shapes.TAIL.match(text, found.end)
    if tail is None:
        return found
    weekday = tail["weekday"] or tail["in_brackets"]
    return found._replace(
        end=tail.end(),
        raw=text[found.start : tail.end()],
        weekday=WEEKDAYS[weekday] if weekday else found.weekday,
        part=tail["part"] or found.part,
    )


def _with_clock(text: str, found: FoundDate) -> FoundDate:
    clock = shapes.CLOCK.match(text, found.end)
    if clock is None or found.iso is None or found.kind == "range":
        return found
    hour, minute, second = (number(clock[name]) for name in ("hour", "minute", "second"))
    half = (clock["half"] or "").lower()
    if (half == "p" or found.part in ("下午", "晚", "晚上")) and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    if hour > 23 or minute > 59 or second > 59:
        return found
    iso = f"{found.iso}T{hour:02}:{minute:02}" + (f":{second:02}" if clock["second"] else "")
    return found._replace(end=clock.end(), raw=text[found.start : clock.end()], kind="stamp", iso=iso, readings=(iso,))


def _in_context(text: str, found: FoundDate) -> FoundDate:
    """`found` with its brackets and its venue."""
    opened = shapes.OPENED.search(before(text, found.start, BEFORE))
    closed = shapes.CLOSED.match(text, found.end)
    venue = opened["venue"] if opened else None
    end = closed.end() if closed else found.end
    if closed is None:
        place = (shapes.VENUE if opened else shapes.SIGNED_AT).match(text, found.end)
        if place is not None:
            venue, end = place["venue"], place.end()
            closed = place if opened else None
    start = found.start - (len(opened[0]) if opened else 0)
    return found._replace(opened=opened is not None, closed=closed is not None, venue=venue, outer=(start, end))
