"""Lines that hold a date: how full it is, and whether the line says anything else."""

from __future__ import annotations

from speechparse.grammar.announcements import HELD
from speechparse.grammar.dates import FoundDate, find_dates
from speechparse.label.table import BIT
from speechparse.text import Pattern

# An entry of a schedule or of somebody's life: 8:30 与会人员入场, 1976.03—1980.02 某厂工人.
ENTRY = Pattern(
    r"(?:\d{1,2}月\d{1,2}日)?(?:上午|下午|晚上)?[ 　]{0,2}\d{1,2}[:：]\d\d(?:\s{0,40}[-—–~～至－]+\s{0,40}\d{1,2}[:：]\d\d)?[ 　，、]{1,40}[㐀-鿿]"
    r"|(?:19|20)\d\d[.年/-]?(?:\d{1,2}月?)?\s{0,40}[-—–~～至－]+\s{0,40}(?:至今|今|(?:19|20)\d\d[.年/-]?(?:\d{1,2}月?)?)?[ 　，、：:]{0,40}(?=[㐀-鿿])(?![学學]年|年度|赛季|賽季|财年|財年)"
)
# 1956年国庆节前夕, 2016年中秋节
FESTIVAL = Pattern(
    r"(?<=[年日])(?:元旦|春节|新春|除夕|元宵|清明|五一|劳动节|端午|建军节|中秋|教师节|国庆|重阳|圣诞|聖誕|腊八|植树节|儿童节|青年节)节?(?:前夕?|后|之夜|当天)?"
)
ZONE = Pattern("[㐀-鿿]{2,3}(?:时间|時間)")  # 2022年9月30日（北京时间10月1日）
WEEKDAY = Pattern(r"[，, ]{0,40}星期[一二三四五六日天]|[，, ]{0,40}周[一二三四五六日]")


def date_mask(line: str) -> int:
    """The bits of the dates in `line`, 0 where there is none."""
    if (line[-1] in "日）)月" and ANONYMOUS.match(line)) or (line[-1] in ENDS_OF_OLD and OLD_DAY.match(line)):
        return BIT["dated"] | BIT["date_only"]
    if line[0] == "年" and YEARLESS.match(line):
        return BIT["dated"] | BIT["date_only"]
    dates = find_dates(line)
    if not dates:
        return 0
    mask = BIT["dated"]
    if HELD.match(line):
        return mask | BIT["is_date_line"]
    if any(each.kind == "stamp" for each in dates):
        mask |= BIT["stamp"]
    elif dates[0].start <= 1 and dates[0].kind in FULL_DATES:
        mask |= BIT["date_first"]
    if covers(line, dates) or _is_placed_date(line, dates):
        mask |= BIT["date_only"]
    return mask


# （2001年×月×日）
ANONYMOUS = Pattern(
    r"[（(]?(?=[^）)]*[×xXＸ某*＊])[\d×xXＸ某*＊]{1,4}年[\d×xXＸ某*＊]{1,2}月(?:[\d×xXＸ某*＊]{1,2}日)?[）)]?$"
)
# 年12月13日，北京: a mirror lost the figures of the year
YEARLESS = Pattern(r"年\d{1,2}月\d{1,2}日(?:[，, ]{1,2}[㐀-鿿]{2,6})?$")
# 甲子年前夕 · 癸亥腊月初八
ENDS_OF_OLD = frozenset("一二三四五六七八九十日夜）)")
OLD_DAY = Pattern(
    "[（(]?(?:农历|夏历|岁次|时在)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?[㐀-鿿]{0,4}[ 　·・]{0,3}){1,2}"
    "[正冬腊闰一二三四五六七八九十]{1,2}月(?:初|廿|二?十|三十)[一二三四五六七八九十]?[日夜]?[）)]?$"
)
FULL_DATES = frozenset(("full", "lost", "roc", "range"))


def covers(line: str, dates: list[FoundDate]) -> bool:
    """Whether `line` says little but its dates: brackets, a weekday, a part of the day, a place."""
    # 2015年回顾, 【2015年工作回顾】: what stands beside a year alone is no place, and no part of the day.
    rest = REST_OF_YEAR if all(each.kind == "year" for each in dates) else REST_OF_DATE
    said = sum(
        each.outer[1] - each.outer[0] if each.outer[1] and each.kind != "year" else each.end - each.start
        for each in dates
    )
    said += (
        sum(map(len, ZONE.findall(line))) + sum(map(len, WEEKDAY.findall(line))) + sum(map(len, FESTIVAL.findall(line)))
    )
    return len(line.strip(" 　（）()〔〕[]【】—-－，,；;。.于在")) - said <= rest


def _is_placed_date(line: str, dates: list[FoundDate]) -> bool:
    """A full date with its place on one line: 某某商会，二〇一三年七月十六日; （2012年12月23日，星期日 会议中心）."""
    first, last = dates[0], dates[-1]
    if len(line) > LONGEST_PLACED_DATE or len(dates) > 1 or first.kind in ("year", "year-month", "day", "month-day"):
        return False
    if line[0] in "（(" and line[-1] in "）)":
        return SPEAKS_OF_TEXT.search(line) is None
    before, after = line[: first.start].rstrip(), line[last.end :].lstrip()
    if not before and first.start == 0:
        # 2012年5月14日  西山宾馆
        return line[last.end] in " 　，," and PLACE.match(after) is not None
    return bool(before) and before[-1] in "，," and not after and "的" not in before


# A longer line with one date says something of the day.
LONGEST_PLACED_DATE = 34
PLACE = Pattern(r"[㐀-鿿]{2,12}$")
# A note in brackets on where the text comes from: （作者系某某校长，本文为2018年10月6日的讲话）.
SPEAKS_OF_TEXT = Pattern(r"《|作者|本文|讲话|演讲|报告|记录|根据|来源")
# What may stand beside a date and its place on a line of its own, in characters: 晚, 讲, 修订.
REST_OF_DATE = 3
REST_OF_YEAR = 1  # 1956春
