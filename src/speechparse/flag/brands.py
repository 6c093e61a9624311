"""Names of betting sites pasted over an institution's name inside genuine sentences: spans, never lines.

The kit replaces every mention of the institution by a brand with its search words (官网, app下载, a number …), so the
brand stands where only an institution can: before 党委, 召开, 第三届, or after 当前位置：. Neither side alone is enough.
"""

from __future__ import annotations

from speechparse.flag.case import HAN, NOT_HAN
from speechparse.flag.terms import find_terms, unseen_pairs
from speechparse.grammar.gbk import encoded
from speechparse.grammar.script import fold
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING, NamedTuple, lru_cache

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# What follows the name of an institution and nothing that a site offers.
ORGANIZATION = Pattern(
    r"\s{0,40}(?:[>»]|地址|邮编|[（(]\d{6}[)）])"
    r"|党委|党总?支部|党组|团委|工会|纪委|学院|学校|大学|医院|公司|校区|校友|院长|校长|书记|主席|董事长|总经理|副|报告厅|展厅|会议室"
    r"|召开|举[行办]|组织|开展|承办|主办|荣获|获[批评得奖]|入选|发布|始终|坚持|全体|广大|机关|教?职工|干部|员工|师生|学生|教师|毕业生|新生|团队|代表"
    r"|第[一二三四五六七八九十\d]+[届次]|(?:19|20)\d\d[年届级]|关于|向[^\x00-\xff]|领导|各部门|隆重|圆满|成立"
    r"|[)）]?(?:始建|创[办建]|建[校院]|坐落|位于|是一所|现有|拥有)|的(?:正确领导|发展|历史|一[名员]|各位|老师|同学|学生|教师)"
)
# A name that is a betting site's by itself: what it offers, then where it is found. It needs no institution's
# surroundings, only a sentence that goes on after it …
BETTING = Pattern(
    r"(?:国际|娱乐城?|体育|电竞|棋牌|真人|现金网|彩票)\d{0,7}(?:官方|官网|app|网页版|登[录陆]|入口|手机版|注册)"
    r"|\d{4,7}(?:官方|官网|app|网页版|登[录陆]|入口|手机版|现金网)"
)
GOES_ON = Pattern(rf"[)）”》，。！、]|[{HAN}]{{2}}")
# … and that does not say where a site is found.
USED = Pattern(r"下载|登[录陆]|打开|使用|访问|进入|通过|关注|浏览|推出|上线|开通|安装|点击|注册|扫码|网址|详见|平台")
# What stands before it within a clause: a preposition or another little word, the label of a field that names an institution.
BOUNDARY = Pattern(
    r"[在由于为向与和对是到从日的了我们你他及]|代表|参观|组织|出席|来源|单位|位置|所有|[年以]来|召开|举[行办]|报考|走进|来到|欢迎|感谢|祝贺"
)
TAIL = Pattern(rf"[{HAN}]*[·•]?\Z")
# How far to the left a name is looked for.
STEM_WINDOW = 8
KNOWN = "gambling_brand"
# The longest such name seen, with what follows it.
LONGEST = 24
# Search words of a betting site, in the order they are strung together, and those that are such words alone.
SUFFIXES = Pattern(
    rf"(?:官方(?:网站|网址|入口|平台)?|官网|网址|登[录陆](?:入口)?|注册|入口|app|下载|安装|网页版|手机版|客户端|首页|线上|在线|平台|现金网|备用"
    rf"|国际站?|娱乐[城场]?|体育|电竞|棋牌|彩票|博彩|集团|[·•]?[(（]中国[)）]|[a-z]{{1,10}}\d{{0,6}}|\d{{2,7}}(?![\d年月日届级]))+|[{HAN}]{{2,5}}?现金网"
)
STRONG = Pattern(r"官方网|官网|登[录陆]|入口|app|网页版|手机版|下载|现金网|[(（]中国|备用|娱乐[城场]")
WEAK = Pattern(r"注册|线上|国际|娱乐|体育|电竞|棋牌|彩票")
NUMBER = Pattern(r"(?<![\d.])(?!19|20)\d{3,7}(?!\d)")
LATIN_STEM = Pattern(r"[a-z]{2,10}(?:\d{2,6}|体育|娱乐|电竞|国际|棋牌)|[a-z]\d{1,4}国际")
# A number run together with a year counts nothing; a company may bear its country in brackets.
CLASS_OF = Pattern(r"20\d\d[年届级]")
COMPANY = Pattern(rf"[{HAN}]{{0,6}}公司|集团")
# Where a name may begin to show: a search word, a Latin stem, or a number that counts nothing.
ANCHOR = Pattern(
    r"[a-z]{2,10}\d{2}|[a-z]{1,10}\d{0,6}(?=体育|娱乐|电竞|国际|棋牌)|(?<![\d.])(?!19|20)\d{4,7}(?![\d年月日.,，、]|[万亿余多]|[元号名个人家所部米吨次届条件户])"
    r"|(?<![\d.])\d{3,6}(?=20\d\d[年届级])|官方网|官网|登录入口|入口|app|网页版|手机版|现金网|国际(?=注册|\d|官|app)|注册|(?<![战前产路])线上|娱乐[城场]|[·•]?[(（]中国[)）]"
)
NUMBER_FIRST = Pattern(
    rf"\d{{3,6}}(?=20\d\d[年届级])|\d{{4,7}}[{HAN}]{{2,5}}?(?=国际|娱乐|体育|官|app|党委|召开|举行|20\d\d|第[一二三四五六七八九十\d]+届|获批|集团|学院)"
)
# Strength from which a span is told, and is sure: every piece of evidence counts once.
TOLD = 4
SURE = 4


class Pasted(NamedTuple):
    """A name that stands where an institution's name belongs: half-open span and the pieces of evidence."""

    start: int
    end: int
    strength: int


def flat(text: str) -> str:
    """`text` in lower-case Simplified letters, character for character."""
    lowered = text.lower() if len(text.lower()) == len(text) else text
    try:
        encoded(
            lowered, "gb2312", "strict"
        )  # then nothing is Traditional, and the table of both shapes need not be read
    except UnicodeEncodeError:
        return fold(lowered)
    return lowered


def may_name(text: str, offset: int) -> bool:
    """Whether a betting site's name or an institution's surroundings follow soon enough after `offset`."""
    after = flat(text[offset : offset + LONGEST])
    return ORGANIZATION.search(after) is not None or BETTING.search(after) is not None


def pasted_names(text: str, spots: Sequence[int]) -> Iterator[Pasted]:
    """The spans of a line around `spots` (offsets, in order) that are such a name, in order, not overlapping."""
    done = 0
    for spot in spots:
        low, high = max(0, spot - LONGEST), spot + 2 * LONGEST
        line = flat(text[low:high])
        for start in _anchors(line):
            found = _grown(line, start, _known(line).get(start, 0)) if low + start >= done else None
            if found and found.strength >= TOLD:
                done = low + found.end
                yield Pasted(low + found.start, done, found.strength)


def _anchors(line: str) -> list[int]:
    return sorted({found.start() for found in ANCHOR.finditer(line)} | _known(line).keys())


@lru_cache(64)
def _known(line: str) -> dict[int, int]:
    """Start and end of the known names in a line."""
    return {hit.start: hit.end for hit in find_terms(line) if hit.term.kind == KNOWN and hit.term.grade > 1}


def _grown(line: str, anchor: int, known_end: int) -> Pasted | None:
    """The whole name around an anchor, if what follows it can only follow an institution."""
    number_first = NUMBER_FIRST.match(line, anchor)
    end = number_first.end() if number_first else known_end or anchor
    suffixes = SUFFIXES.match(line, end)
    end = suffixes.end() if suffixes else end
    stem, begins = _stem(line, anchor)
    start = anchor - len(stem)
    name = line[start:end]
    if len(name) < 4 or not (ORGANIZATION.match(line, end) or _is_betting(line, start, end)):
        return None
    strength = 1 + begins + 2 * bool(known_end) + min(3, len(STRONG.findall(name))) + min(2, len(WEAK.findall(name)))
    strength += (NUMBER.search(name) is not None) + 2 * (LATIN_STEM.search(name) is not None)
    strength += any(map(unseen_pairs, NOT_HAN.split(stem or name))) + (
        CLASS_OF.match(line, end) is not None and name[-1].isdigit()
    )
    strength -= 2 * (name.endswith(("中国)", "中国）")) and COMPANY.match(line, end) is not None)
    return Pasted(start, end, strength)


def _is_betting(line: str, start: int, end: int) -> bool:
    """Whether the name is a betting site's by itself, in a sentence that does not send the reader there."""
    return (
        BETTING.search(line, start, end) is not None
        and GOES_ON.match(line, end) is not None
        and USED.search(line, max(0, start - STEM_WINDOW), start + 2) is None
    )


def _stem(line: str, anchor: int) -> tuple[str, bool]:
    """The Han characters before `anchor` that belong to the name, and whether something ends before them."""
    run = TAIL.search(line, max(0, anchor - STEM_WINDOW), anchor)
    stem = run[0] if run else ""
    ended = anchor - len(stem) > max(0, anchor - STEM_WINDOW) or anchor <= STEM_WINDOW
    ends = [found.end() for found in BOUNDARY.finditer(stem)]
    return (stem[ends[-1] :], True) if ends else (stem, ended)
