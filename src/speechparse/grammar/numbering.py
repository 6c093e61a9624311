"""Numbers at the head of a line, by GB/T 9704-2012, 7.3.3, and the other styles that speeches use."""

from __future__ import annotations

from speechparse.text import Pattern
from speechparse.values import NamedTuple, lru_cache

HAN_NUMBER = "[一二三四五六七八九十百〇零廿卅]{1,5}"
DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0}
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
DINGBATS = "❶❷❸❹❺❻❼❽❾❿➊➋➌➍➎➏➐➑➒➓"
FORMAL = (
    "壹贰叁肆伍陆柒捌玖拾"  # as offices in Taiwan number their chapters, in Simplified shape; 參 and 参 stand for 叁
)
FORMAL_SIGNS = FORMAL + "貳參叄参陸"
ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
BRACKETED = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
HAN_BRACKETED = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
DOTTED = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
STEMS = "甲乙丙丁戊己庚辛壬癸"

# The styles of number, highest first as the standard orders them; a document may begin with any of them.
STYLES = (
    "part",
    "chapter",
    "section",
    "roman",
    "formal",
    "stem",
    "han",
    "ordinal",
    "han_paren",
    "arabic",
    "decimal",
    "subdecimal",
    "letter",
    "arabic_paren",
    "circled",
    "letter_paren",
    "low_stem",
)
RANK = {style: rank for rank, style in enumerate(STYLES)}

# Only a line that begins with one of these can be numbered.
FIRST = frozenset(
    "一二三四五六七八九十百廿卅第（(【0123456789０１２３４５６７８９"
    + CIRCLED
    + DINGBATS
    + FORMAL_SIGNS
    + ROMAN
    + BRACKETED
    + HAN_BRACKETED
    + DOTTED
    + STEMS
    + "ABCDEFGHIVX"
)

MARK = Pattern(
    rf"(?P<part>第{HAN_NUMBER}[编編篇]|第{HAN_NUMBER}部[分份])[ 　：:、，]*"
    rf"|(?P<chapter>第(?:{HAN_NUMBER}|\d{{1,2}})章)[ 　：:、，]*"
    rf"|(?P<section>第(?:{HAN_NUMBER}|\d{{1,2}})[节節])[ 　：:、，]*"
    rf"|(?P<ordinal>第{HAN_NUMBER}(?:(?:个(?:问题|方面|部分|层面|环节)|方面|点)(?!是))?)(?:[、，,：:]|[ 　]+|(?=是))"
    rf"|(?P<han>{HAN_NUMBER})(?:、|[．.](?=\D|$|(?:19|20)\d\d年)|[ 　]+(?=\D|(?:19|20)\d\d)|[：:，,](?=.{{2,30}}$))"
    rf"|(?P<formal>[{FORMAL_SIGNS}]{{1,2}})(?:、|[ 　]+(?=\S{{3}}))"
    rf"|[（(【](?P<han_paren>{HAN_NUMBER})[）)】][、，,．. 　]*"
    rf"|(?P<han_paren_sign>[{HAN_BRACKETED}])[、，,．. 　]*"
    r"|[（(](?P<arabic_paren>\d{1,2}|[０-９]{1,2})[）)][、，,．. 　]*|(?P<arabic_half>\d{1,2})[）)][、，,．. 　]*"
    rf"|(?P<arabic_paren_sign>[{BRACKETED}])[、，,．. 　]*"
    r"|(?P<arabic>\d{1,2}|[０-９]{1,2})(?:、(?!\d{1,2}[、，和年月日])|[.．](?=(?:19|20)\d\d年)|[.．](?![\d ]*\d)|[.．]?[ 　]+(?![则則条條篇][ 　]?(?:评论|評論|留言|回复|回覆|回應|跟帖))(?=[^\d\s%％年月日/:：.\-]|(?:19|20)\d\d年))[ 　]*"
    # 1.1 as in GB/T 1.1-2020, 7.2; behind a number with a fraction stands a unit.
    r"|(?P<subdecimal>\d{1,2}[.．]\d{1,2}[.．]\d{1,2})(?:[ 　、]*(?=[㐀-鿿“《])|[ 　、]+(?=(?:19|20)\d\d年))"
    r"|(?P<decimal>\d{1,2}[.．]\d{1,2})(?:[ 　]+|、)(?=[㐀-鿿“《]|(?:19|20)\d\d年)(?![万萬亿億千百个個元米公吨噸度倍平亩畝])"
    rf"|(?P<circled>[{CIRCLED}{DINGBATS}])[、，,．. 　]*"
    rf"|(?P<roman>[{ROMAN}]|[IVX]{{1,4}}(?=[、．.]))[、．. 　]*"
    rf"|(?P<arabic_sign>[{DOTTED}])[ 　、]*"
    r"|(?P<letter>[A-H])[、．.]\s*(?=[㐀-鿿“])|[（(](?P<letter_paren>[a-hA-H])[）)][ 　、]*(?=[㐀-鿿“])"
    # 甲、乙双方 counts nothing.
    rf"|(?P<stem>[{STEMS}])、(?![{STEMS}])(?=.{{2}})"
)
BARE = Pattern(rf"^(?:(?P<han>{HAN_NUMBER})|[（(](?P<han_paren>{HAN_NUMBER})[）)]|(?P<arabic>\d{{1,2}})[.．、]?)$")
# 一是…；二是…: a list inside the running text, never a section.
LIST_MARK = Pattern(rf"{HAN_NUMBER}(?:是|要|来|则)|首先|其次|再次|最后")
ARTICLE = Pattern(rf"第(?:{HAN_NUMBER}|\d{{1,3}})[条條][ 　：:、]*")


class Mark(NamedTuple):
    """A number at the head of a line: its style, how it stands there without its separator, its value, where text begins."""

    style: str
    number: str
    ordinal: int
    end: int


@lru_cache(64)  # labels, the outline and the closing ask for the same heading
def mark_at(text: str) -> Mark | None:
    """The number that `text` begins with, None where it begins with none."""
    if not text or text[0] not in FIRST:
        return None
    found = BARE.match(text) or MARK.match(text)
    if not found or not found.lastgroup:
        return None
    style = found.lastgroup.removesuffix("_sign")
    digits = found.group(found.lastgroup)
    ordinal = _value(digits)
    if not 0 < ordinal < YEARS:
        return None
    if style == "arabic_half":
        style = "arabic_paren"
    number = text[: found.end()].strip(" 　、，,．.：:【】") if style.endswith("paren") else digits
    return Mark(style, number, ordinal, found.end())


YEARS = 1000  # 一九五八，… begins with a year


@lru_cache(1024)  # few numbers are written, on nearly every page
def _value(digits: str) -> int:
    """The value of a number in any of the styles; 0 where it is none."""
    for signs in (CIRCLED, DINGBATS[:10], DINGBATS[10:], ROMAN, BRACKETED, HAN_BRACKETED, DOTTED, STEMS):
        if digits in signs:
            return signs.index(digits) + 1
    if digits[0] in FORMAL_SIGNS:
        return han_value(digits.translate(TO_HAN))
    digits = digits.replace("．", ".").rpartition(".")[2]
    if digits[0] in "IVX":
        return (
            ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII").index(digits) + 1
            if digits in _ROMANS
            else 0
        )
    if digits.isdigit() and digits[0] not in DIGITS:
        return int(digits)
    if digits[0] in "ABCDEFGHabcdefgh":
        return ord(digits.upper()) - ord("A") + 1
    return han_value(digits.lstrip("第").rstrip("编編篇部分份章节節个问题方面层环点"))


TO_HAN = str.maketrans(FORMAL_SIGNS, "一二三四五六七八九十二三三三六")
_ROMANS = frozenset(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"))


def han_value(digits: str) -> int:
    """The value of a Chinese numeral below 1000 (十三, 二十一, 廿三, 一〇); 0 where it is none."""
    if digits.isdigit() and digits[0] not in DIGITS:
        return int(digits)
    digits = digits.replace("廿", "二十").replace("卅", "三十")
    total, digit = 0, 0
    positional = not set(digits) & set("十百")
    for char in digits:
        if char == "百":
            total, digit = total + (digit or 1) * 100, 0
        elif char == "十":
            total, digit = total + (digit or 1) * 10, 0
        elif char in DIGITS:
            digit = digit * 10 + DIGITS[char] if positional else DIGITS[char]
        else:
            return 0
    return total + digit
