"""The whole calendar: every day of a leap and of a common year in every written form, and no day that it lacks."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from speechparse.grammar.date_evidence import resolve
from speechparse.grammar.dates import find_dates, is_valid, split_month_day, to_iso

FIGURES = "〇一二三四五六七八九"
WEEKDAYS = "一二三四五六日"
DAYS = [date(2020, 1, 1) + timedelta(days=number) for number in range(366 + 365)]  # 2020 is a leap year


def han(number: int) -> str:
    """1–99 as pages write months and days."""
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else FIGURES[tens]) + ("十" if tens else "") + (FIGURES[ones] if ones else "")


def digits(number: int) -> str:
    return "".join(FIGURES[int(figure)] for figure in str(number))


def wide(text: str) -> str:
    return text.translate({ord(str(figure)): 0xFF10 + figure for figure in range(10)})


def han_date(day: date) -> str:
    return f"{digits(day.year)}年{han(day.month)}月{han(day.day)}日"


WHOLE: dict[str, Callable[[date], str]] = {
    "figures": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "padded": lambda day: f"{day:%Y年%m月%d日}",
    "spaced": lambda day: f"{day.year} 年 {day.month} 月 {day.day} 日",
    "full-width": lambda day: wide(f"{day.year}年{day.month}月{day.day}日"),
    "number of the day": lambda day: f"{day.year}年{day.month}月{day.day}号",
    "Traditional number of the day": lambda day: f"{day.year}年{day.month}月{day.day}號",
    "Chinese": han_date,
    "Chinese with a letter for zero": lambda day: han_date(day).replace("〇", "O"),
    "in brackets": lambda day: f"（{han_date(day)}）",
    "in a sentence": lambda day: f"会议于{day.year}年{day.month}月{day.day}日在北岭召开",
    "with its weekday": lambda day: f"{day.year}年{day.month}月{day.day}日 星期{WEEKDAYS[day.weekday()]}",
    "of the Christian era": lambda day: f"公元{han_date(day)}",
    "of the Republic": lambda day: f"中華民國{day.year - 1911}年{day.month}月{day.day}日",
    "of the Republic, Chinese": lambda day: (
        f"民國一百零{FIGURES[day.year - 2011]}年{han(day.month)}月{han(day.day)}日"
        if day.year == 2020
        else f"民國一百一十年{han(day.month)}月{han(day.day)}日"
    ),
    "of the Republic, bare": lambda day: f"{day.year - 1911}年{day.month}月{day.day}日",
    "an era of Japan": lambda day: f"令和{day.year - 2018}年{day.month}月{day.day}日",
    "stamp": lambda day: f"{day}",
    "stamp with slashes": lambda day: f"{day.year}/{day.month}/{day.day}",
    "stamp with points": lambda day: f"{day:%Y.%m.%d}",
    "stamp with dashes of full width": lambda day: f"{day:%Y－%m－%d}",
    "stamp behind a word": lambda day: f"发布日期：{day} 来源",
    "run together in brackets": lambda day: f"（{day:%Y%m%d}）",
    "apart in brackets": lambda day: f"（{day.year} {day.month} {day.day}）",
    "without its second sign": lambda day: f"{day.year}年{day:%m%d}日",
    "without its first sign": lambda day: f"{day.year}{day.month}月{day.day}日",
    "without its last sign": lambda day: f"（{day.year}年{day.month}月{day.day}）",
}


@pytest.mark.parametrize("form", WHOLE.values(), ids=WHOLE)
def test_every_day_is_read_in_every_form(form: Callable[[date], str]) -> None:
    """One date with one reading, that day."""
    wrong = [form(day) for day in DAYS if [each.date for each in find_dates(form(day))] != [day.isoformat()]]
    assert not wrong


@pytest.mark.parametrize("form", [WHOLE[name] for name in WHOLE if "bare" not in name])
def test_no_day_is_read_that_the_calendar_lacks(form: Callable[[date], str]) -> None:
    """Days 0 and one too many of each month, and months 0 and 13, are days in no form."""

    class Day(date):
        """A date of any figures."""

        def __new__(cls, year: int, month: int, day: int) -> Day:
            return super().__new__(cls, 2020, 1, 1)

        def __init__(self, year: int, month: int, day: int) -> None:
            self.figures = (year, month, day)

        year = property(lambda self: self.figures[0])
        month = property(lambda self: self.figures[1])
        day = property(lambda self: self.figures[2])

        def weekday(self) -> int:
            return 0

        def __str__(self) -> str:
            return "{}-{:02}-{:02}".format(*self.figures)

        def __format__(self, how: str) -> str:
            for sign, figure in zip(("%Y", "%m", "%d"), self.figures, strict=True):
                how = how.replace(sign, f"{figure:02}")
            return how or str(self)

    for year in (2020, 2021):
        lacking = [(month, day) for month in range(1, 13) for day in (0, calendar.monthrange(year, month)[1] + 1)]
        for month, day in [*lacking, (0, 1), (13, 1)]:
            found = find_dates(form(Day(year, month, day)))
            assert all(len(each.date or "") < 10 for each in found), form(Day(year, month, day))


@pytest.mark.parametrize("year", [1, 4, 100, 400, 1900, 1999, 2000, 2001, 2100, 2400, 9999])
def test_the_calendar_is_that_of_the_standard_library(year: int) -> None:
    """Each day of leap years, of centuries that are none, and those beside them; years 0 and 10000 have none."""
    for month in range(14):
        last = calendar.monthrange(year, month)[1] if 1 <= month <= 12 else 0
        assert [day for day in range(-1, 33) if is_valid(year, month, day)] == list(range(1, last + 1))
    assert not is_valid(0, 1, 1)
    assert not is_valid(10_000, 1, 1)


def test_a_day_without_a_year_is_a_month_and_a_day() -> None:
    """Each of the 366, in figures and in Chinese, at home in a sentence; none that no year has."""
    for day in DAYS[:366]:
        for written in (f"{day.month}月{day.day}日", f"{han(day.month)}月{han(day.day)}号", f"{day:%m月%d日}"):
            (found,) = find_dates(f"我们{written}开会")
            assert (found.kind, found.month, found.day, found.raw) == ("month-day", day.month, day.day, written)
            assert (found.iso, found.readings, found.relative) == (None, (), False)
    for lacking in ("2月30日", "4月31日", "13月1日", "0月1日", "1月0日", "12月32日"):
        assert find_dates(lacking) == []


@pytest.mark.parametrize("stamp", [date(2020, 2, 29), date(2021, 1, 1), date(2021, 3, 1), date(2021, 12, 31)])
def test_a_day_without_a_year_is_the_latest_before_the_stamp(stamp: date) -> None:
    """今日（M月D日） and M月D日: that day in the stamp's year or the one before, None where that year lacks it."""
    for day in DAYS[:366]:
        years = [stamp.year if (day.month, day.day) <= (stamp.month, stamp.day) else stamp.year - 1]
        wanted = next((to_iso(year, day.month, day.day) for year in years if is_valid(year, day.month, day.day)), None)
        for written in (f"今日（{day.month}月{day.day}日）", f"{day.month}月{day.day}日"):
            (found,) = find_dates(written)
            assert resolve(found, published=f"{stamp}T08:00") == wanted


@pytest.mark.parametrize("stamp", DAYS[::7], ids=str)
def test_a_day_of_today_is_the_latest_before_the_stamp(stamp: date) -> None:
    """今（D）日 is of the stamp's month or the one before it."""
    for number in range(1, 32):
        (found,) = find_dates(f"今（{number}）日")
        assert (found.kind, found.relative, found.month, found.day) == ("day", True, None, number)
        first = (
            stamp.replace(day=1) if number <= stamp.day else (stamp.replace(day=1) - timedelta(days=1)).replace(day=1)
        )
        last = calendar.monthrange(first.year, first.month)[1]
        assert resolve(found, published=str(stamp)) == (str(first.replace(day=number)) if number <= last else None)


def test_figures_that_lost_their_marks_are_cut_every_way() -> None:
    """Month and day as pages write them, unpadded or both padded, are among the cuts; 36 days of the year have two."""
    for day in DAYS[:366]:
        plain, padded = f"{day.month}{day.day}", f"{day:%m%d}"
        assert (str(day.month), str(day.day)) in split_month_day(plain)
        if padded != plain:
            assert split_month_day(padded) == [(f"{day:%m}", f"{day:%d}")]
        assert (wide(str(day.month)), wide(str(day.day))) in split_month_day(wide(plain))
    assert sum(len(split_month_day(f"{day.month}{day.day}")) == 2 for day in DAYS[:366]) == 36
    for nothing in ("", "1", "00", "010", "132", "0132", "1301", "12345"):
        assert split_month_day(nothing) == []


def test_a_day_whose_year_stands_last_is_read_in_both_orders() -> None:
    """25/03/2017 is one day, 04/03/2017 the fourth of March or the third of April, in this order."""
    for day in DAYS:
        readings = [str(day)]
        if is_valid(day.year, day.day, day.month) and day.day != day.month:
            readings.append(to_iso(day.year, day.day, day.month))
        for mark in "/-.":
            (found,) = find_dates(f"于{day.day:02}{mark}{day.month:02}{mark}{day.year}，")
            assert (found.readings, found.kind) == (tuple(readings), "stamp")
    for nothing in ("32/03/2017", "13/13/2017", "00/03/2017", "1.2.3.2017", "5/6/1899", "a5/6/2017"):
        assert find_dates(nothing) == []


def test_two_readings_are_told_apart_by_the_weekday() -> None:
    """Of a run with two readings that fall on different weekdays the one on the day that stands beside it."""
    for day in DAYS:
        run = f"{day.year}{day.month}{day.day}日"
        readings = [
            date(day.year, int(month), int(number)) for month, number in split_month_day(f"{day.month}{day.day}")
        ]
        (found,) = find_dates(f"{run} 星期{WEEKDAYS[day.weekday()]}")
        assert (found.kind, found.weekday, found.readings) == ("lost", day.isoweekday(), tuple(map(str, readings)))
        same = [each for each in readings if each.weekday() == day.weekday()]
        assert resolve(found) == (str(day) if len(same) == 1 else None)
        assert resolve(found, others=["2020", f"{day}"]) == str(day)
        assert resolve(found, published=f"{day}T10:50:31") == str(day)


@pytest.mark.parametrize("word", ["星期", "周", "週", "礼拜", "禮拜"])
def test_every_weekday_is_read(word: str) -> None:
    """Monday is 1, Sunday 7 under both its names; in brackets and without."""
    for number, sign in [*enumerate(WEEKDAYS, 1), (7, "天")]:
        for tail in (f"{word}{sign}", f"（{word}{sign}）", f"  ({word}{sign})"):
            for head in ("2019年12月17日", "12月17日"):
                (found,) = find_dates(head + tail)
                assert (found.weekday, found.raw) == (number, head + tail)


def test_a_range_is_read_between_any_two_days() -> None:
    """It begins and ends where it says, within a month, a year, and over the turn of the year."""
    for start in DAYS[:366:3]:
        for end in (start + timedelta(days=1), start + timedelta(days=40)):
            head = f"{start.year}年{start.month}月{start.day}日"
            ends = [f"{end.year}年{end.month}月{end.day}日"]
            ends += [f"{end.month}月{end.day}日"] * (end.year == start.year)
            ends += [f"{end.day}日"] * ((end.year, end.month) == (start.year, start.month))
            for tail in ends:
                (found,) = find_dates(f"{head}至{tail}，")
                assert (found.kind, found.iso, found.until) == ("range", str(start), str(end))
                assert found.raw == f"{head}至{tail}"
            same = find_dates(f"{head}至{start.month}月{start.day}日")
            assert (same[0].iso, same[0].until) == (str(start), None), "no range ends on the day that begins it"


def test_every_minute_of_the_day_is_read() -> None:
    """Behind a stamp, with seconds and without, and by the half of the day."""
    for hour in range(24):
        for minute in (0, 1, 9, 30, 59):
            clock = f"{hour:02}:{minute:02}"
            (found,) = find_dates(f"2020-07-15 {clock}")
            assert (found.iso, found.kind, found.date) == (f"2020-07-15T{clock}", "stamp", "2020-07-15")
            (found,) = find_dates(f"2020年7月15日{hour}：{minute:02}：{minute:02}")
            assert found.iso == f"2020-07-15T{clock}:{minute:02}"
            for part in ("下午", "晚", "晚上"):
                (found,) = find_dates(f"2020年7月15日{part}{hour}:{minute:02}")
                assert found.iso == f"2020-07-15T{hour + 12 * (hour < 12):02}:{minute:02}"
            (found,) = find_dates(f"2020年7月15日上午{hour}:{minute:02}")
            assert (found.iso, found.part) == (f"2020-07-15T{clock}", "上午")
    for no_clock in ("24:00", "10:60", "10:59:60", "25:30", "1:5"):
        (found,) = find_dates(f"2020-07-15 {no_clock}")
        assert (found.iso, found.raw) == ("2020-07-15", "2020-07-15")


def test_short_years_are_read_both_ways() -> None:
    """00–39 as 20YY, 20–99 as 19YY, each also of the Republic; from 100 on, and in tens, of the Republic alone."""
    for value in range(1, 100):
        western = [2000 + value] * (value <= 39) + [1900 + value] * (value >= 20)
        (found,) = find_dates(f"{value:02}年5月4日")
        assert found.readings == tuple(f"{year}-05-04" for year in [*western, value + 1911])
        assert found.kind == "short"
        written = f"{han(value)}年五月四日"
        if value >= 11:  # 十年五月 may be ten years and May
            (found,) = find_dates(written)
            assert (found.kind, found.iso) == ("roc", f"{value + 1911}-05-04")
    for value in range(100, 131):
        (found,) = find_dates(f"{value}年5月4日")
        assert (found.kind, found.iso) == ("roc", f"{value + 1911}-05-04")


@pytest.mark.parametrize(
    ("era", "offset", "kind"),
    [
        *((era, 1911, "roc") for era in ("中華民國", "中华民国", "民國", "民国")),
        *((era, offset, "full") for era, offset in [("明治", 1867), ("大正", 1911), ("昭和", 1925), ("平成", 1988)]),
        ("令和", 2018, "full"),
    ],
)
def test_years_of_an_era_are_counted_from_its_first(era: str, offset: int, kind: str) -> None:
    """元年 is year 1; figures and numerals alike; the era belongs to the date."""
    for value in (1, 2, 9, 10, 11, 20, 38, 45):
        for written in (str(value), han(value), *(["元"] if value == 1 else [])):
            text = f"{era}{written}年5月4日"
            (found,) = find_dates(f"时为{text}，")
            assert (found.kind, found.iso, found.raw) == (kind, f"{offset + value}-05-04", text)


@pytest.mark.parametrize("era", ["公元", "西元", "公曆", "公历"])
def test_years_of_the_christian_era_are_as_they_stand(era: str) -> None:
    """From the year 1000 on, with a space or none behind the era."""
    for year in (1000, 1492, 1949, 2020, 2199):
        for text in (f"{era}{year}年5月4日", f"{era} {year}年5月4日"):
            (found,) = find_dates(text)
            assert (found.kind, found.iso, found.raw) == ("full", f"{year}-05-04", text)
    assert [each.kind for each in find_dates(f"{era}999年5月4日")] == []


@pytest.mark.parametrize(
    ("text", "kind", "readings", "raw"),
    [
        # New Year's Day ends the date only where nothing goes on: 元旦晚会 is a party.
        ("2020年元旦", "full", ("2020-01-01",), "2020年元旦"),
        ("（2020年元旦）", "full", ("2020-01-01",), "2020年元旦"),
        ("民國八十年元旦\n", "full", ("1991-01-01",), "民國八十年元旦"),
        ("在2020年元旦晚会上", "year", ("2020",), "2020年"),
        ("二〇二〇年元旦献词", "year", ("2020",), "二〇二〇年"),
        # Signs of the page stay in what is kept of it.
        ("公元一九四九年十月一日", "full", ("1949-10-01",), "公元一九四九年十月一日"),
        ("公元2199年", "year", ("2199",), "公元2199年"),
        ("民國八十年", "year", ("1991",), "民國八十年"),
        ("201912月17）", "lost", ("2019-12-17",), "201912月17"),
        ("（20191217号）", "lost", ("2019-12-17",), "20191217号"),
        ("  20191217號", "lost", ("2019-12-17",), "20191217號"),
        # No month has it: only the cut that the year's own calendar holds.
        ("2020229日", "lost", ("2020-02-29",), "2020229日"),
        # In brackets nothing else can be meant.
        ("（2020.10）", "year-month", ("2020-10",), "2020.10"),
        ("（2020-1）", "year-month", ("2020-01",), "2020-1"),
        ("（2020/12）", "year-month", ("2020-12",), "2020/12"),
        # The Republic's count in figures, alone or behind its word.
        ("100-01-01", "roc", ("2011-01-01",), "100-01-01"),
        ("149.12.31", "roc", ("2060-12-31",), "149.12.31"),
        ("發布日期：98.01.22", "short", ("1998-01-22", "2009-01-22"), "98.01.22"),
        ("發佈時間：113/03/28 17:05", "roc", ("2024-03-28T17:05",), "113/03/28 17:05"),
        ("发布时间：100-03-28", "roc", ("2011-03-28",), "100-03-28"),
        ("发布日期： 99-03-28", "short", ("1999-03-28", "2010-03-28"), "99-03-28"),
        # A year given in two counts is one; the date in figures may stand at the end of a signature, its year last.
        ("民國108年（2019年）2月3日", "full", ("2019-02-03",), "民國108年（2019年）2月3日"),
        ("108年（西元2019年）2月3日", "full", ("2019-02-03",), "108年（西元2019年）2月3日"),
        ("校長　林某某　敬上　107.06.20", "roc", ("2018-06-20",), "107.06.20"),
        ("校長　林某某　107-06-20", "roc", ("2018-06-20",), "107-06-20"),
        ("25/03/2017", "stamp", ("2017-03-25",), "25/03/2017"),
        ("25.3.2017", "stamp", ("2017-03-25",), "25.3.2017"),
        ("日期：25-03-2017", "stamp", ("2017-03-25",), "25-03-2017"),
        # Ranges end where they say, and short years with two readings have none.
        ("2018年12月28日-2019年1月2日", "range", ("2018-12-28",), "2018年12月28日-2019年1月2日"),
        ("2019年3月—5月", "range", ("2019-03",), "2019年3月—5月"),
        ("84年3月25日-27日", "short", ("1984-03-25", "1995-03-25"), "84年3月25日"),
        ("2019年至3月", "year", ("2019",), "2019年"),
        ("20191217日-18日", "lost", ("2019-12-17",), "20191217日"),
    ],
)
def test_kinds_readings_and_words_of_a_date(text: str, kind: str, readings: tuple[str, ...], raw: str) -> None:
    """Each text has one date; what is kept of it is what the page wrote."""
    found = find_dates(text)[0]
    assert (found.raw, found.readings) == (raw, readings)
    assert found.kind == ("stamp" if "T" in readings[0] else kind)
    assert found.iso == (readings[0] if len(readings) == 1 else None)
    assert text[found.start : found.end] == raw


@pytest.mark.parametrize("head", ["今日", "今天", "昨日", "昨天", "明日", "明天", "今", "昨", "明"])
def test_a_day_beside_today_is_one_date_with_its_word(head: str) -> None:
    """Only 今 is the day of writing; its word and its brackets belong to the date."""
    (found,) = find_dates(f"市长{head}（12月8日）出席")
    assert (found.kind, found.month, found.day) == ("month-day", 12, 8)
    assert (found.relative, found.raw) == (head[0] == "今", f"{head}（12月8日）")


def test_lost_marks_are_spelled_out_in_the_figures_of_the_page() -> None:
    """One spelling for each reading, with what followed the date; whole dates have none."""
    for text, spellings in {
        "20191217日": ("2019年12月17日",),
        "（20191217号）": ("2019年12月17号",),
        "（20191217號）": ("2019年12月17號",),
        "２０１９１２１７日": ("２０１９年１２月１７日",),
        "一九五七三月八日": ("一九五七年三月八日",),
        "2019年12月17）": ("2019年12月17日",),
        "2019127日 星期六": ("2019年1月27日 星期六", "2019年12月7日 星期六"),
        "2019年12月17日": (),
        "2019年3月20-22日": (),
        "2019年12月": (),
    }.items():
        assert find_dates(text)[0].spellings == spellings


def test_a_bare_date_has_no_surroundings() -> None:
    """Neither brackets nor venue nor weekday, and it reaches no further than its own signs."""
    for text in ("2019年12月17日", "2019年", "2019-12-17", "12月17日", "农历正月初一", "20191217日"):
        (found,) = find_dates(f"我们在{text}，开会")
        assert (found.opened, found.closed, found.venue, found.weekday, found.part) == (False, False, None, None, None)
        assert found.outer == (found.start, found.end) == (3, 3 + len(text))
        assert found.relative is False


def test_a_lunar_date_holds_its_cycle_and_its_calendar() -> None:
    """农历, the name of the year and the leap month belong to it."""
    for text in ("农历的己亥年闰四月初一", "農曆己亥年十一月廿二", "陰曆七月十五", "夏历 腊月三十", "庚子年二月二十"):
        (found,) = find_dates(f"今逢{text}。")
        assert (found.kind, found.raw, found.start) == ("lunar", text, 2)
    for text in ("三月十二次", "十一月廿二", "二月二十"):
        assert find_dates(text) == []


def test_partial_dates_are_written_as_iso_8601() -> None:
    """Year, month and day, each only where it is known; four figures for a year."""
    assert [to_iso(*parts) for parts in ((2019,), (2019, 3), (2019, 12, 7), (476, 9, 4))] == [
        "2019", "2019-03", "2019-12-07", "0476-09-04",
    ]  # fmt: skip


def test_dates_are_found_on_a_page_as_on_its_lines() -> None:
    """Long texts, which are not remembered, give the dates of their lines."""
    lines = [form(day) for day in DAYS[::97] for form in WHOLE.values()]
    page = "\n".join(lines)
    assert len(page) > 2000
    assert [each.iso for each in find_dates(page)] == [find_dates(line)[0].iso for line in lines]
