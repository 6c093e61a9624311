"""The regular expressions of dates. Those that scan begin with one character class, so that plain text costs little."""

from __future__ import annotations

from speechparse.grammar.numerals import DIGITS, POSITIONAL, ZERO_SIGNS
from speechparse.text import Pattern

# Years that are counted from elsewhere: the offset to add.
ERAS = {
    "中華民國": 1911,
    "中华民国": 1911,
    "民國": 1911,
    "民国": 1911,
    "公元": 0,
    "西元": 0,
    "公曆": 0,
    "公历": 0,
    "佛曆": -543,
    "佛历": -543,
}
ERAS |= {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
# Reigns count lunar years: 光緒三十年三月 is no date of the Republic.
REIGNS = tuple("顺治 順治 康熙 雍正 乾隆 嘉庆 嘉慶 道光 咸丰 咸豐 同治 光绪 光緒 宣统 宣統 万历 萬曆 崇祯 崇禎".split())

_GAP = "[ \\t\u00a0\u2002-\u200a\u3000]{0,3}"
_SIGN = f"{DIGITS}{POSITIONAL}{ZERO_SIGNS}"
_COUNTING = f"{POSITIONAL}十百千廿卅"
_MONTH = f"[{_SIGN}十元]{{1,3}}"
_DAY = f"[{_SIGN}十廿卅]{{1,3}}"
_DAY_SIGN = "[日号號]"
_DASH = "(?:至|到|[-－—–─~～〜]{1,2})"
_HAN = "\u3400-\u9fff"
_CLOSING = "[)）〕\\]】]"
# The first sign of a number: no figure before it, no Chinese numeral before a Chinese one (as in 十二〇一九).
_STARTS = f"(?<![{DIGITS}].)(?<![{_COUNTING}][{_COUNTING}])"

# The same year in another count, between the year and its month: 民國108年（2019年）2月3日, 1949年（己丑年）10月1日.
_BOTH = (
    f"(?:[（(]{_GAP}[{_HAN}]{{0,4}}(?:(?P<also>[{_SIGN}元]{{1,4}})|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])"
    f"{_GAP}年?{_GAP}[)）]{_GAP})?"
)
# Year, month and day with their signs. The year may hold five signs where a numeral stands before figures (附件一2019年).
CALENDAR = Pattern(
    f"(?P<year>[{_SIGN}十元廿卅]{_STARTS}[{_SIGN}十百廿卅]{{0,4}}){_GAP}年(?!代)"
    f"(?:{_GAP}{_BOTH}(?P<month>{_MONTH}){_GAP}月(?:{_GAP}(?P<day>{_DAY})(?P<day_sign>{_GAP}{_DAY_SIGN})?)?)?"
)
MONTH_DAY = Pattern(
    f"(?P<month>[{_SIGN}十元]{_STARTS}[{_SIGN}十]{{0,2}}){_GAP}月{_GAP}(?P<day>{_DAY}){_GAP}{_DAY_SIGN}"
)
# 今（3）日, 今日（1月8日）, 今（九月十六日）日
RELATIVE = Pattern(
    f"[今昨明][天日晚]?{_GAP}[（(]{_GAP}(?:(?P<month>{_MONTH}){_GAP}月{_GAP})?(?P<day>{_DAY}){_GAP}{_DAY_SIGN}?{_GAP}[)）]"
    f"{_GAP}[天日晚]?"
)
LUNAR = Pattern(
    f"(?P<month>[正冬腊臘{POSITIONAL}十][一二]?)月(?P<day>初[{POSITIONAL}十]|十[{POSITIONAL}]|[廿卅][{POSITIONAL}]?|二十[{POSITIONAL}]?|三十)"
    f"(?![次个個届屆位{POSITIONAL}十]){_DAY_SIGN}?"
)
LUNAR_BEFORE = Pattern(
    "(?P<calendar>农历|農曆|阴历|陰曆|夏历|夏曆)?[ 的]?(?P<cycle>[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?[闰閏]?\\Z"
)

_LOST_YEAR = f"(?P<year>[12１２一二](?<![{DIGITS}A-Za-z{_COUNTING}].)[{_SIGN}]{{3}})"
# Marks are gone: 20191217日, 2019年1217日, 201912月17日, 一九五七三月八日.
LOST = Pattern(
    f"{_LOST_YEAR}{_GAP}(?:年?{_GAP}(?P<run>[{DIGITS}]{{2,4}}|[{POSITIONAL}十廿卅]{{2,5}}){_GAP}{_DAY_SIGN}(?![元圆圓])"
    f"|(?P<month>{_MONTH}){_GAP}月{_GAP}(?P<day>{_DAY}){_GAP}(?:{_DAY_SIGN}|(?={_CLOSING})))"
)
# All marks are gone; only a date that fills its brackets or its line is one: （20191217）, 2019 12 17
RUN_TOGETHER = Pattern(
    f"(?P<year>[12１２](?<![^（(〔【\\n \u3000].)[{DIGITS}]{{3}})"
    f"(?:(?P<run>[{DIGITS}]{{4}})|[ \u3000]{{1,2}}(?P<month>[{DIGITS}]{{1,2}})[ \u3000]{{1,2}}(?P<day>[{DIGITS}]{{1,2}}){_DAY_SIGN}?)"
    f"(?={_GAP}(?:{_CLOSING}|\\n|\\Z))"
)
# 2020-07-15, 2020/7/15, 2020.07.15: not inside a path, an address or a longer number.
STAMP = Pattern(
    f"(?P<year>[12１２](?<![{DIGITS}A-Za-z_./\\\\-].)[{DIGITS}]{{3}})(?P<mark>[-/.．－／])(?P<month>[{DIGITS}]{{1,2}})"
    f"(?P=mark)(?P<day>[{DIGITS}]{{1,2}})(?![{DIGITS}]|(?P=mark)[{DIGITS}A-Za-z])"
)
# （2020.10）: only in brackets, where it can be nothing else
NUMBERED_MONTH = Pattern("(?P<year>[12](?<=[（(].)[0-9]{3})[-/.](?P<month>[0-9]{1,2})(?=[)）])")
# 110-03-12, alone: a day of the Republic from its year 100 on (98-09-10 may be one of 1998)
ROC_STAMP = Pattern("^(?P<year>1[0-4][0-9])(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})$")
# 發布日期：98.01.22, 發佈時間：113/03/28 17:05
ROC_KEYED = Pattern(
    "[期间間][ \u3000]{0,2}[:：\t][ \u3000]{0,2}(?P<year>[89][0-9]|1[0-4][0-9])(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})(?![0-9])"
)
# 校長　某某　敬上　107.06.20: behind a name and a blank, at the end of a short line
ROC_SIGNED = Pattern(
    f"(?<=[{_HAN}][ \u3000])[ \u3000]{{0,4}}(?P<year>[89][0-9]|1[0-4][0-9])(?P<mark>[-/.])(?P<month>[0-9]{{1,2}})(?P=mark)(?P<day>[0-9]{{1,2}})$"
)
# 25/03/2017, 25.3.2017
YEAR_LAST = Pattern(
    "(?P<first>[0-9](?<![0-9A-Za-z_./\\-].)[0-9]?)(?P<mark>[-/.])(?P<second>[0-9]{1,2})(?P=mark)(?P<year>(?:19|20)[0-9]{2})(?![0-9]|(?P=mark)[0-9A-Za-z])"
)
FIGURES = Pattern(f"[12１２][{DIGITS}]{{3}}")
# September 12, 2016; with what stands before it, 6th November 2022 and 6 Nov 2022, 08 二月 2018
ENGLISH = Pattern(
    "(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|[一二三四五六七八九十]{1,2}(?=月))(?<![A-Za-z]...)(?:月|r?uary|ch|il|e|y|ust|t|t?ember|ober)?[.,]?[ \u00a0-]{1,2}"
    "(?:(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:,[ \u00a0]?|[ \u00a0]{1,2}))?(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
)
# By these plain text is told: it has no need of the look above.
BEFORE_ENGLISH_YEAR = (" 20", " 19", "\u00a020", "\u00a019", "-20", "-19", ",20", ",19")
# Speech by Minister … on 13 July 2024: the day of the talk, unless the page was posted on it.
TALK_ON = Pattern(r"(?<!osted )(?<!ished )(?<!dated )\b[Oo]n\Z")
DAY_BEFORE = Pattern("(?<![0-9A-Za-z.:/-])(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?[ \u00a0-]{1,2}\\Z")

# Looked for where a date ends.
_WEEKDAY = "(?:星期|周|週|礼拜|禮拜)(?P<{}>[一二三四五六日天])"
TAIL = Pattern(
    f"(?:{_GAP}(?:{_WEEKDAY.format('weekday')}|[（(]{_WEEKDAY.format('in_brackets')}[)）]))?"
    f"(?:[，,]?{_GAP}(?P<part>上午|下午|中午|傍晚|凌晨|清晨|早上|早晨|晚上|晚间|晚間|深夜|夜|晚))?"
)
PERIOD = Pattern("上旬|中旬|下旬|初(?![步次期级級中等衷心一二三四五六七八九十])|底|末|春(?![节節])|夏|秋|冬")
RANGE = Pattern(
    f"{_GAP}(?P<dash>{_DASH}|、){_GAP}(?:(?P<year>[{_SIGN}]{{4}}){_GAP}年{_GAP})?"
    f"(?:(?P<month>{_MONTH}){_GAP}月{_GAP})?(?:(?P<day>{_DAY}){_GAP}{_DAY_SIGN})?"
)
CLOCK = Pattern(
    f"(?:[ T\\t\u00a0\u3000]{{0,3}}| - )(?P<hour>[{DIGITS}]{{1,2}})[:：](?P<minute>[{DIGITS}]{{2}})(?:[:：](?P<second>[{DIGITS}]{{2}}))?"
    "(?:\\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?(?:[ \u00a0]?(?P<half>[AaPp])\\.?[Mm]\\b\\.?)?"
)
ENDS = Pattern(f"{_GAP}(?:{_CLOSING}|\\n|\\Z)")

# Brackets and the venue: （2020年9月4日，北京）, （北京，2020年9月4日）, 一九五○年十月八日于北京
OPENED = Pattern(f"[（(〔\\[【]{_GAP}(?:(?P<venue>[{_HAN}·]{{2,16}})[，,、 \u3000]{{1,2}})?\\Z")
CLOSED = Pattern(f"{_GAP}(?P<bracket>{_CLOSING})")
VENUE = Pattern(f"(?:[，,、 \u3000]{{1,3}}[于於在]?|[于於在])(?P<venue>[{_HAN}·A-Za-z]{{2,20}}){_GAP}(?:{_CLOSING})")
SIGNED_AT = Pattern(f"{_GAP}[于於](?P<venue>[{_HAN}·]{{2,10}})(?={_GAP}(?:\\n|\\Z))")
