"""Dates: every shape that pages write, the readings of damaged ones, and what settles them."""

from __future__ import annotations

import pytest

from speechparse.grammar.date_evidence import resolve
from speechparse.grammar.dates import find_dates, split_month_day

ONE_READING = [
    ("2019年12月17日", "full", "2019-12-17"),
    ("（一九二五年十二月一日）", "full", "1925-12-01"),
    ("（一九二七年三月）", "year-month", "1927-03"),
    ("2013年1月9日星期三", "full", "2013-01-09"),
    ("2017 年 4 月 27 日", "full", "2017-04-27"),
    ("２０１９年３月５日", "full", "2019-03-05"),
    ("二O一九年三月二十八日", "full", "2019-03-28"),
    ("二0二0年元月", "year-month", "2020-01"),
    ("一九五○年十月八日于海口", "full", "1950-10-08"),
    ("附件一2019年工作", "year", "2019"),
    ("一九五七年春", "year", "1957"),
    ("公元一八九四年十一月廿四日", "full", "1894-11-24"),
    ("卅一年三月卅一日", "roc", "1942-03-31"),
    ("中華民國八十三年十月二十五日", "roc", "1994-10-25"),
    ("民國元年一月一日", "roc", "1912-01-01"),
    ("101年10月10日", "roc", "2012-10-10"),
    ("2013年12月28日-29日", "range", "2013-12-28"),
    ("20191217日)", "lost", "2019-12-17"),
    ("（20191217）", "lost", "2019-12-17"),
    ("2019年1217日", "lost", "2019-12-17"),
    ("201912月17日", "lost", "2019-12-17"),
    ("2019年12月17）", "lost", "2019-12-17"),
    ("2019 12 17日", "lost", "2019-12-17"),
    ("一九五七三月八日", "lost", "1957-03-08"),
    ("发布日期:2020-07-15 10:50:31  来源:", "stamp", "2020-07-15T10:50:31"),
    ("2020/7/15 10:50", "stamp", "2020-07-15T10:50"),
    ("2020.07.15", "stamp", "2020-07-15"),
    ("2000年4月3日（星期一）下午3:00", "stamp", "2000-04-03T15:00"),
    ("2019年3月20多家", "year-month", "2019-03"),
    ("September 12, 2016", "stamp", "2016-09-12"),
    ("Last Updated: 6 Nov 2022", "stamp", "2022-11-06"),
    ("Sept. 3rd, 2019", "stamp", "2019-09-03"),
    ("14-Oct-2018", "stamp", "2018-10-14"),
    ("Posted on March 8, 2009 10:15 PM", "stamp", "2009-03-08T22:15"),
    ("2016-09-12 12:05 AM", "stamp", "2016-09-12T00:05"),
    ("Speech at the dinner on 13 July 2024", "full", "2024-07-13"),
]

# Eras, the first and last years that are dates, lost marks at both ends of the printed century, clock times at their ends.
EDGES = [
    ("明治元年三月", "year-month", "1868-03"),
    ("明治三十三年三月五日", "full", "1900-03-05"),
    ("大正十年一月一日", "full", "1921-01-01"),
    ("昭和十二年七月七日", "full", "1937-07-07"),
    ("平成元年一月八日", "full", "1989-01-08"),
    ("令和五年五月一日", "full", "2023-05-01"),
    ("公元一九四九年十月", "year-month", "1949-10"),
    ("西元2001年", "year", "2001"),
    ("中华民国三十八年一月", "roc", "1949-01"),
    ("公元1000年1月", "year-month", "1000-01"),
    ("1000年1月1日", "full", "1000-01-01"),
    ("2199年1月1日", "full", "2199-01-01"),
    ("130年5月4日", "roc", "2041-05-04"),
    ("110-03-12", "roc", "2021-03-12"),
    ("1849年1217日", "year", "1849"),
    ("1850年1217日", "lost", "1850-12-17"),
    ("2099年1217日", "lost", "2099-12-17"),
    ("2100年1217日", "year", "2100"),
    ("（20191217号）", "lost", "2019-12-17"),
    ("2019年3月20", "lost", "2019-03-20"),
    ("2019年第3月", "year", "2019"),
    ("2020年2月29日", "full", "2020-02-29"),
    ("2020-07-15 23:59:59", "stamp", "2020-07-15T23:59:59"),
    ("2020-07-15 24:00:00", "stamp", "2020-07-15"),
    ("2020-07-15 10:60", "stamp", "2020-07-15"),
    ("2000年4月3日下午12:30", "stamp", "2000-04-03T12:30"),
    ("2000年4月3日晚8:05", "stamp", "2000-04-03T20:05"),
    ("2000年4月3日上午8:05", "stamp", "2000-04-03T08:05"),
    ("201911日", "lost", "2019-01-01"),
    ("2019年0105日", "lost", "2019-01-05"),
]


@pytest.mark.parametrize(("text", "kind", "iso"), ONE_READING + EDGES)
def test_a_date_with_one_reading_has_its_iso(text: str, kind: str, iso: str) -> None:
    """Each shape is one date of its kind, read exactly."""
    found = find_dates(text)
    assert [(each.kind, each.iso, each.readings) for each in found] == [(kind, iso, (iso,))]


@pytest.mark.parametrize(
    "text",
    [
        *("2019年2月30日", "2019年2月29日", "五年来", "1990年代", "九十年代", "光緒三十年三月", "第20191217号", ""),
        *("一二019年", "〇二〇一九年", "一九十年"),
        *("https://example.org/2020/07/15/a.html", "1.2.3.4", "第101年10月10日", "30日", "ICP备19870512号"),
        *(
            "999年1月1日",
            "2200年1月1日",
            "公元999年",
            "公元元年",
            "131年5月4日",
            "九年五月四日",
            "00年5月4日",
            "己亥年三月",
        ),
        *(
            "2019年13月",
            "2019年0月5日",
            "110-13-12",
            "2019-13-12",
            "昨（3）日",
            "今（32）日",
            "今日（13月8日）",
            "1年10月1日",
        ),
        *("2019年3月0日", "2019年3月00日", "2019年0月", "2019年00月", "2019229日", "公元2200年", "公历999年1月"),
        *("每年10月1日", "每年 10月1日放假", "会议第20191217号", "a20191217号", "（2020.13）", "（2020.0）", "2020.10"),
        *("發布日期：98.13.22", "发布时间：113/02/30", "150-01-01", "99-01-01", "110-03-12号", "明（3）日"),
        *("March 32, 2019", "Mayor 2018", "Act 12, 2016", "Mar 2018", "Window Decem 3, 2019"),
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Days that the calendar lacks, days of every year, durations, decades, addresses, numbers of documents, years that nothing tells."""
    assert find_dates(text) == []


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("2019127日", ("2019-01-27", "2019-12-07")),
        ("84年03月25日", ("1984-03-25", "1995-03-25")),
        ("（六六年十月六日）", ("1966-10-06", "1977-10-06")),
        ("08年5月1日", ("2008-05-01", "1919-05-01")),
        ("19年5月4日", ("2019-05-04", "1930-05-04")),
        ("20年5月4日", ("2020-05-04", "1920-05-04", "1931-05-04")),
        ("39年5月4日", ("2039-05-04", "1939-05-04", "1950-05-04")),
        ("40年5月4日", ("1940-05-04", "1951-05-04")),
        ("2019111日", ("2019-01-11", "2019-11-01")),
    ],
)
def test_all_readings_are_listed(text: str, readings: tuple[str, ...]) -> None:
    """A date with several readings has all of them and no iso."""
    (found,) = find_dates(text)
    assert found.iso is None
    assert found.readings == readings


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("沙洲108年(2019年)2月3日於沙洲市", "2019-02-03"),
        ("中華民國108年（2019年）2月3日", "2019-02-03"),
        ("2019年（民國108年）2月3日", "2019-02-03"),
        ("昭和二十年（一九四五年）八月十五日", "1945-08-15"),
        ("1949年（己丑年）10月1日", "1949-10-01"),
    ],
)
def test_a_year_in_two_counts_is_one_date(text: str, iso: str) -> None:
    assert [each.iso for each in find_dates(text)] == [iso]


def test_the_surroundings_of_a_date() -> None:
    """Brackets, venue, part of the day and weekday are told apart from the date itself."""
    (found,) = find_dates("（2020年11月11日晚，北岭会堂）")
    assert (found.opened, found.closed, found.venue, found.part) == (True, True, "北岭会堂", "晚")
    assert found.outer == (0, 19)
    (found,) = find_dates("（北岭，2020年9月4日 星期五）")
    assert (found.venue, found.weekday, found.raw) == ("北岭", 5, "2020年9月4日 星期五")
    (found,) = find_dates("20191217日)")
    assert (found.opened, found.closed) == (False, True)
    (found,) = find_dates("2019年3月20多")
    assert (found.raw, found.outer) == ("2019年3月", (0, 7))
    (found,) = find_dates("二〇一九年五月上旬")
    assert (found.raw, found.part, found.iso) == ("二〇一九年五月上旬", "上旬", "2019-05")
    (found,) = find_dates("附件一2019年工作")
    assert (found.start, found.raw) == (3, "2019年")
    (found,) = find_dates("我们2019年9月4日（星期天）开会")
    assert (found.weekday, found.raw, found.date) == (7, "2019年9月4日（星期天）", "2019-09-04")


def test_ranges_have_an_end() -> None:
    """A range begins at iso and ends at until, in days or months, over the turn of the year too."""
    for text, start, until in [
        ("2014年4月13-15日", "2014-04-13", "2014-04-15"),
        ("一九四一年三月、四月", "1941-03", "1941-04"),
        ("2018年12月28日至2019年1月2日", "2018-12-28", "2019-01-02"),
        ("2019年3月20-22日", "2019-03-20", "2019-03-22"),
        ("2019年1月、2月、3月", "2019-01", "2019-03"),
    ]:
        (found,) = find_dates(text)
        assert (found.kind, found.iso, found.until, found.raw) == ("range", start, until, text)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2019年12月28日、2020年1月2日", ["2019-12-28", "2020-01-02"]),
        ("2019年5月8日-3日", ["2019-05-08"]),
        ("2019年5月至3月", ["2019-05"]),
    ],
)
def test_what_is_no_range(text: str, dates: list[str]) -> None:
    """A list of whole dates, and an end before the beginning."""
    found = find_dates(text)
    assert [(each.iso, each.until) for each in found] == [(each, None) for each in dates]


def test_dates_without_a_year_take_it_from_the_stamp() -> None:
    """今日（1月8日） is the latest such day up to the page's stamp; without a stamp it stays open."""
    (today,) = find_dates("今日（1月8日）出席")
    assert (today.relative, today.month, today.day, resolve(today)) == (True, 1, 8, None)
    assert resolve(today, published="2013-01-09") == "2013-01-08"
    (day,) = find_dates("今（30）日下午")
    assert resolve(day, published="2021-01-02T08:00") == "2020-12-30"
    assert resolve(day, published="2021-05-30") == "2021-05-30"
    assert resolve(day, published="2021-05-29") == "2021-04-30"
    assert resolve(day, published="2021-03-02") is None, "February has no such day"
    assert resolve(day, published="2021-05") is None, "a stamp without a day"
    (other,) = find_dates("昨日（12月8日）出席")
    assert (other.relative, other.month, other.day) == (False, 12, 8)
    assert resolve(other, published="2021-01-09") == "2020-12-08"
    (month_day,) = find_dates("10月1日星期五")
    assert (month_day.kind, month_day.weekday, month_day.iso, month_day.date) == ("month-day", 5, None, None)


def test_lunar_dates_stay_text() -> None:
    """A lunar date is found and has no reading."""
    for text in ("己亥年十一月廿二", "农历正月初一", "正月初一", "三月初三", "腊月廿三"):
        (found,) = find_dates(text)
        assert (found.kind, found.readings, found.raw) == ("lunar", (), text)
    assert find_dates("十一月廿二") == [], "nothing says that it is lunar"


@pytest.mark.parametrize(
    ("text", "evidence", "iso"),
    [
        ("2019127日", {}, None),
        ("2019127日", {"published": "2019-06-01"}, "2019-01-27"),
        ("2019127日", {"published": "2020-01-05"}, "2019-12-07"),
        ("2019127日", {"published": "2021-08-01"}, None),
        ("2019127日", {"others": ["2019-12-07"]}, "2019-12-07"),
        ("2019127日 星期六", {}, "2019-12-07"),
        ("84年03月25日", {"script": "hant"}, "1995-03-25"),
        ("84年03月25日", {"script": "hans"}, "1984-03-25"),
        ("84年03月25日", {"published": "1984-04-01"}, "1984-03-25"),
        ("84年03月25日", {"published": "1995-03-25"}, "1995-03-25"),
        ("2019127日", {"published": "2019"}, None),
        ("2019127日", {"published": "2019-12-07"}, "2019-12-07"),
        ("2019127日", {"published": "2020-03-06"}, "2019-12-07"),
        ("2019127日", {"published": "2020-03-07"}, None),
        ("2019127日", {"others": ["2019-02-17"]}, "2019-01-27"),
        ("2019127日", {"others": ["2019-02-18"]}, None),
        ("2019127日", {"others": ["2019-02"]}, None),
        ("2019127日 星期五", {}, None),
        ("2019127日", {"script": "hant"}, None),
        ("2019127日", {"others": ["2019-12-07T08:30"]}, "2019-12-07"),
        ("2019127日", {"published": "2019-01-27T08:30"}, "2019-01-27"),
        ("20年5月4日", {"script": "hant"}, "1931-05-04"),
        ("20年5月4日", {"script": "hans"}, None),
        ("39年5月4日", {"published": "2010-01-01", "script": "hans"}, "1939-05-04"),
    ],
)
def test_evidence_settles_a_reading(text: str, evidence: dict[str, object], iso: str | None) -> None:
    """The weekday, an equal date, the stamp and the script choose; nothing else does."""
    (found,) = find_dates(text)
    assert resolve(found, **evidence) == iso  # type: ignore[arg-type]


def test_cuts_of_run_together_figures() -> None:
    """Only the strings that the calendar allows to be cut twice are ambiguous: 18 in all."""
    cuts = [split_month_day(str(figures)) for figures in range(100, 1000)]
    assert sum(len(each) == 2 for each in cuts) == 18
    assert split_month_day("1217") == [("12", "17")]
    assert split_month_day("105") == [("10", "5")]
