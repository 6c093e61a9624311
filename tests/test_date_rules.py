"""Repairs of dates: what the calendar or the page settles is restored wherever it stands, and nothing else is touched."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from speechparse.grammar.dates import split_month_day
from speechparse.grammar.numerals import ZERO_SIGNS
from speechparse.repair import Repaired, repair
from speechparse.rules import selected
from speechparse.rules.dates import LETTERS, NEIGHBOURHOOD

RULES = selected(select=("DAT",))
DAYS = [date(2020, 1, 1) + timedelta(days=number) for number in range(366)]
FILLER = "会议指出要坚持改革开放推动高质量发展" * 9
SIZES = range(83)  # so much text stands between: more than is looked at on both sides of a date


def cleaned(text: str, *, published: str = "", unsafe: bool = False) -> Repaired:
    return repair(text, RULES, published=published, unsafe=unsafe)


def words(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def is_ambiguous(day: date) -> bool:
    return len(split_month_day(f"{day.month}{day.day}")) > 1


def test_every_day_that_lost_its_signs_is_restored() -> None:
    """In each form that pages were seen to lose; what can be read in two ways is only reported."""
    for day in DAYS:
        run = f"{day.month}{day.day}"
        for lost in (f"{day.year}{run}日", f"{day.year}年{run}日", f"{day.year}{run}号", f"{day.year} {run}日"):
            done = cleaned(f"讲话\n{lost}\n各位同志")
            if is_ambiguous(day):
                assert done.text == f"讲话\n{lost}\n各位同志"
                assert [each.code for each in done.losses] == ["DAT102"]
                assert set(done.losses[0].edit.alternatives) > {words(day).replace("日", lost[-1])}
            else:
                assert done.text == f"讲话\n{words(day)[:-1]}{lost[-1]}\n各位同志"
        assert cleaned(f"讲话\n{day.year}{day.month}月{day.day}日\n").text == f"讲话\n{words(day)}\n"
        padded = f"{day:%Y}年{day:%m}月{day:%d}日"
        for lost in (f"{day:%Y%m%d}日", f"{day:%Y}年{day:%m%d}日", f"{day:%Y%m}月{day:%d}日"):
            shown = words(day) if lost[4:8] == f"{day.month}{day.day}" else padded
            assert cleaned(lost).text == shown
        assert cleaned(f"讲话（{day.year}年{day.month}月{day.day}）").text == f"讲话（{words(day)}）"


@pytest.mark.parametrize("lost", ["20191217日", "2019年1217日", "201912月17日", "20191217号", "一九五七三月八日"])
def test_a_date_is_restored_at_any_place_of_a_line(lost: str) -> None:
    """However much stands before and behind it: only the text near a sign of loss is looked at."""
    after = {"20191217号": "2019年12月17号", "一九五七三月八日": "一九五七年三月八日"}.get(lost, "2019年12月17日")
    for size in SIZES:
        before = FILLER[:size]
        if not before or lost[-1] != "号":  # inside a line it is the number of a document
            assert cleaned(f"{before}{lost}，{before}").text == f"{before}{after}，{before}"
        assert cleaned(f"{before}\n{lost}\n{before}").text == f"{before}\n{after}\n{before}"


@pytest.mark.parametrize("mark", ["，", "、", " ", "\n", "会议，"])
def test_dates_near_each_other_are_all_restored(mark: str) -> None:
    """At any distance: what is looked at for the one may reach into the other."""
    for size in SIZES[::3]:
        between = mark + FILLER[:size] + mark
        text = f"于20191217日{between}2018年1016日{between}20210809日举行。"
        assert cleaned(text).text == f"于2019年12月17日{between}2018年10月16日{between}2021年08月09日举行。"


def test_whole_dates_beside_a_damaged_one_stay() -> None:
    """At any distance before and behind it, on its line and on others."""
    whole = "2018年12月17日"
    for size in SIZES:
        between = "，" + FILLER[:size]
        for mark in ("", "\n"):
            text = f"于{whole}{mark}{between}20191217日{between}{mark}{whole}举行。"
            assert cleaned(text).text == text.replace("20191217日", "2019年12月17日")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_any_kind_are_kept(end: str) -> None:
    """Both for dates that lost signs and for those that lost a bracket."""
    text = end.join(["讲话", "20191217日)", "　2018年1月7日）", "（2017年5月6日", "同志们", ""])
    after = end.join(["讲话", "（2019年12月17日）", "　（2018年1月7日）", "（2017年5月6日）", "同志们", ""])
    assert cleaned(text).text == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("20191217日)", "（2019年12月17日）"),
        ("20191217日）", "（2019年12月17日）"),
        ("在会上的讲话 20191217日)\n同志们", "在会上的讲话 （2019年12月17日）\n同志们"),
        ("（20191217日）", "（2019年12月17日）"),
        ("(20191217)", "(2019年12月17日)"),
        ("（北岭会堂 20191217日）", "（北岭会堂 2019年12月17日）"),
        ("（一）各位，（二）讲话 20191217日）", "（一）各位，（二）讲话 （2019年12月17日）"),
        ("20191217日 星期二", "2019年12月17日 星期二"),
        ("２０１９１２１７日", "２０１９年１２月１７日"),
        ("2019年12月17）", "（2019年12月17日）"),
    ],
)
def test_a_bracket_that_was_lost_with_the_signs_comes_back(text: str, after: str) -> None:
    """Only where no bracket that opened earlier on the line is still open."""
    assert cleaned(text).text == after


def test_an_open_bracket_is_looked_for_on_the_line_alone() -> None:
    """One that opened on the line before belongs to that line."""
    assert cleaned("（北岭会堂\n讲话20191217日）\n").text == "（北岭会堂\n讲话（2019年12月17日）\n"


@pytest.mark.parametrize(
    "text",
    [
        *("第20191217号", "京发20191217号文件", "20190230日", "20191317日", "2019230日", "历时365日，行程20191217里"),
        *(
            "18491217日",
            "21001217日",
            "编号120191217日志",
            "价格20191217日元",
            "ICP备19870512号",
            "2019年12月17日",
            "2019年12月",
        ),
    ],
)
def test_what_lost_nothing_stays(text: str) -> None:
    """Days that no calendar has, numbers of documents, sums and whole dates."""
    done = cleaned(text)
    assert (done.text, done.losses) == (text, ())


@pytest.mark.parametrize(
    ("page", "published", "after"),
    [
        ("{}", "2020-01-05", "2019年12月7日"),
        ("{}", "2019-02-01T08:00", "2019年1月27日"),
        ("发布日期：2020-01-05 10:50:31\n{}", "", "2019年12月7日"),
        ("发布日期：2020-01-05 10:50:31\n{}", "2019-02-01", "2019年1月27日"),  # markup before words
        ("2019年12月7日，大会召开。\n{}", "", "2019年12月7日"),
        ("2019年2月1日，筹备会召开。\n{}", "", "2019年1月27日"),
        ("{} 星期六", "", "2019年12月7日"),
        ("{} 星期日", "", "2019年1月27日"),
    ],
)
def test_the_page_settles_a_date_with_two_readings(page: str, published: str, after: str) -> None:
    """Its stamp, an equal date, a date in the weeks around, the weekday."""
    done = cleaned(page.format("2019127日"), published=published)
    assert (done.text, done.losses) == (page.format(after), ())


@pytest.mark.parametrize(
    ("page", "published"),
    [
        *(("{}", ""), ("{}", "2021-08-01"), ("{}", "no date"), ("2019年，大会召开。\n{}", ""), ("{} 星期三", "")),
        ("2020年6月1日，大会召开。\n{}", ""),
    ],
)
def test_what_the_page_does_not_settle_is_reported(page: str, published: str) -> None:
    """With its readings, and the text stays."""
    done = cleaned(page.format("2019127日"), published=published)
    assert done.text == page.format("2019127日")
    (loss,) = done.losses
    assert loss.code == "DAT102"
    assert [each[:10].rstrip() for each in loss.edit.alternatives] == ["2019年1月27日", "2019年12月7日"]


@pytest.mark.parametrize("blank", ["", " ", "\u3000\u3000"])
def test_a_line_that_is_a_date_gets_its_other_bracket(blank: str) -> None:
    """Of either width, at either end of the line, and a second run finds nothing."""
    day = "2019年12月17日"
    for line in (f"{day}）", f"{day})", f"（{day}", f"({day}"):
        assert cleaned(f"讲话\n{blank}{line}{blank}\n同志们").text == f"讲话\n{blank}（{day}）{blank}\n同志们"
        assert cleaned(f"讲话\n{line}").text == f"讲话\n（{day}）"
        assert cleaned(f"{line}\n同志们").text == f"（{day}）\n同志们"


@pytest.mark.parametrize("gap", [1, NEIGHBOURHOOD - 25, NEIGHBOURHOOD + 25])
def test_a_bracket_whose_partner_stands_on_another_line_stays(gap: int) -> None:
    """As long as it is near; another closed pair between them is none."""
    day, far = "2019年12月17日", FILLER[:gap]
    is_near = gap < NEIGHBOURHOOD
    for text, restored in (
        (f"（{far}\n{day}）\n讲话", f"（{far}\n（{day}）\n讲话"),
        (f"讲话\n（{day}\n{far}）", f"讲话\n（{day}）\n{far}）"),
    ):
        assert cleaned(text).text == (text if is_near else restored)
    for text in (f"（{far}）\n{day}）\n讲话", f"讲话\n（{day}\n{far}（会堂）"):
        assert cleaned(text).text == text.replace(f"（{day}", day).replace(f"{day}）", day).replace(day, f"（{day}）")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "讲话\n（2019年12月17日）\n同志们",
            "讲话\n2019年12月17日\n同志们",
            "我们在2019年12月17日）\n开会",
            "（2019年12月17日开会\n",
        ),
        *(
            "讲话\n（2019年12月\n同志们",
            "讲话\n（2019年2月30日\n同志们",
            "讲话\n（（2019年12月17日\n同志们",
            "讲话\n12日）\n同志们",
        ),
    ],
)
def test_what_misses_no_bracket_stays(text: str) -> None:
    """Whole pairs, none at all, lines that hold more or less than a day."""
    assert cleaned(text).text == text


@pytest.mark.parametrize("zero", ZERO_SIGNS)
@pytest.mark.parametrize("year", ["二〇一九", "二〇〇五", "一九八〇"])
def test_zeros_of_chinese_years(year: str, zero: str) -> None:
    """A letter in a date with its month is certainly 〇, any other sign is likely; 〇 itself and figures stay."""
    written = year.replace("〇", zero)
    for behind, is_dated in (("年三月二日", True), ("年十二月", True), ("年的会", False), ("年", False)):
        text, plain = f"我们{written}{behind}", f"我们{year}{behind}"
        assert cleaned(text).text == (plain if zero in LETTERS and is_dated else text)
        assert cleaned(text, unsafe=True).text == plain
        assert bool(cleaned(text).suggestions) == (cleaned(text).text != plain)


@pytest.mark.parametrize(
    "text", ["2000年三月", "CEO二一九年", "三O一九年三月", "1二O一九年三月", "二O年三月", "O二一九年三月"]
)
def test_other_signs_before_a_year_stay(text: str) -> None:
    """Figures, longer numbers and words are no Chinese years."""
    assert cleaned(text, unsafe=True).text == text
