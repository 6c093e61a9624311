"""One line to its features: the named facts that the weights of `table.py` speak of.

A line of prose is told by its length or an inner full stop and costs two or three look-ups; only short lines, of which
a page has some dozens, are looked at from all sides.
"""

from __future__ import annotations

from speechparse.grammar.announcements import COURTESIES, LONGEST_ANNOUNCEMENT, SLUG, SPEECH_FOLLOWS
from speechparse.grammar.furniture import RUN_TOGETHER, furniture_kind, is_bar, is_menu
from speechparse.grammar.honored import LONGEST_HONORED, honorific_order
from speechparse.grammar.numbering import ARTICLE, FIRST, LIST_MARK, mark_at
from speechparse.grammar.organizations import ends_in_position, offices_in
from speechparse.grammar.persons import SOUNDS, is_name, surname_length
from speechparse.grammar.salutations import LONGEST as LONGEST_ADDRESS
from speechparse.grammar.salutations import STRONG_START, is_salutation, salutation_end
from speechparse.grammar.speakers import are_names, bare_line, byline_parts, named
from speechparse.grammar.titles import (
    DASHES,
    DOCUMENT_TITLE,
    EVENT_TITLE,
    LEADING_DASH,
    OCCASION,
    RECORD_HEAD,
    SERIES,
    clean_title,
    genre_span,
    without_site,
)
from speechparse.label.dated import ENTRY, date_mask
from speechparse.label.table import BIT
from speechparse.label.wording import (
    AFTERMATH,
    ATTENDANCE,
    CALL,
    DISCLAIMER,
    EDITOR_LEADS,
    FAREWELL,
    FAREWELL_NEEDS,
    LONGEST_ATTENDANCE,
    MAIL,
    MENU,
    NOTE,
    OF_RIGHTS,
    OF_WORK,
    ONE_WHO_SPEAKS,
    PRINTED,
    REPORT,
    THANKS,
)
from speechparse.text import NO_HINT, Hint, Pattern
from speechparse.values import TYPE_CHECKING, NamedTuple, lru_cache

if TYPE_CHECKING:
    from collections.abc import Callable

# A line of more characters than this is prose whatever it says: of 9,000 headings and titles in the speeches of
# the labelled corpus and of its clean ones none is longer.
LONGEST_SHORT = 64
# Lines up to these sizes are tiny (a place, a button) or small (a menu entry, a name with its office).
TINY, SMALL = 4, 14
STOPS = frozenset("。！？!?…；;」』”’")
QUOTE_ENDS = frozenset("」』”’")
INNER_STOP = Pattern(r"[。！？](?!$|[”」』）)])|[.!?](?<=[㐀-鿿].)(?=[㐀-鿿“])")
CLOSED = Pattern(r"[（(〔\[【].*[）)〕\]】]$")
FOOTNOTE = Pattern(
    r"[〔\[［【（(]\s*(?:\d{1,3}|注)\s*[〕\]］】）)]|[①-⑳⑴-⒇]|(?:注\s*)?(?:\d{1,2}|[一二三四五六七八九十])[〕］\]]"
)
NOTES_HEAD = Pattern(
    r"[【〔\[(（]?(?:注\s*释|附\s*注|备\s*注|脚\s*注|(?:[^，。]{0,14}(?:名词|术语|词语|用语|缩略语))(?:解释|注释|说明|简释)|参考文献|参考资料|注)[】〕\])）]?[：:]?(?:$|[〔\[（(①])"
)
RULE_LINE = Pattern(r"[\W_]+$")
# 主持词 and excerpts mark what they leave out.
ELLIPSIS = Pattern(r"[（(]?(?:…+|\.{3,}|。{3,}|．{3,}|略|（?下略）?)[）)]?$")
STAGE = Pattern(
    r"[（(〔\[【](?:[^（）()]{0,16}(?:掌声|鼓掌|欢呼|口号|笑|起立|鞠躬|默哀|奏|唱|休息|休会|散会|拍手|喝采|喝彩|插话|握手|举杯|干杯|热烈))[^（）()]{0,12}[）)〕\]】]$"
)
CAPTION = Pattern(
    r"(?:摄影?|供图|(?<!附)图/.{2,6}|[^。]{0,20}摄影报道|/摄)[）)。]?$|(?:资料图片?|会场|现场)[）)]$|^[（(][^（）()。，：我]{0,10}(?:照片?|[图画]片|合影|画面)[）)]$|[（(](?:[前后]排)?[左右中][一二三四五六]?(?:起|者)?[）)]|合影(?:留念)?。?$|^[▲△]|^(?:图为|图\d|图片[：:]|资料图)|^[（(\[【]图[一二三四五六七八九十\d]{1,3}[：:、．. ]|^[（(]?摄影?[：:/][^。，]{2,12}$|^[Pp]hotos? (?:by|credit)\b|^[^。：:]{2,40}[ 　]摄影?[：:/][^。]{2,16}$|(?:图片来源|供图)[：:].{2,20}$"
    r"|^[^我，]{2,24}(?:[作做](?:了)?[^，。我]{0,10}(?:报告|讲话|发言|述职)|在(?:大?会|仪式|现场|会议)上?(?:讲话|发言|致[辞词]|作报告))。$"
)
# 省长某某作政府工作报告: the line under a picture of the speaker.
SPEAKING = Pattern(
    r"([^，。：的]{4,20}?)(?:[作做致]|发表|在[^，。：的]{2,24}?(?:上|中|现场)?(?:[作做致]|发表|(?=讲话|发言|演讲)))[^，。：的]{0,10}(?:报告|讲话|致[辞词]|发言|演讲)。?$"
)
# Live texts put who speaks in brackets: [主持人 某某]：….
TURN = Pattern(r"[\[【［]?([㐀-鿿·•A-Za-z（）()/、 ]{1,24}?(?:[（(][^（）()：:。]{2,40}[）)])?)[\]】］]?\s?[：:](?=.)")
QUESTION = Pattern(
    r"(?:(?:问|答|提问|回答|记者|主持人|主席|听众|观众|学生|同学|现场(?:观众|听众|同学|提问)?|嘉宾|Q|A)(?:\d{1,2})?|(?:[㐀-鿿]{0,8})(?:记者)?[问答]|[㐀-鿿]{2,12}记者|问题[一二三四五六七八九十\d]+.{0,24})$"
)
DOCUMENT_NUMBER = Pattern(
    r"[㐀-鿿A-Za-z（）]{0,16}[〔\[【（(﹝［](?:19|20)\d{2}[〕\]】）)﹞］]\s{0,40}第?\s{0,40}\d{1,4}\s{0,40}号|[（(](?:19|20)\d\d[）)][㐀-鿿\d]{1,10}号$|索\s{0,40}引\s{0,40}号"
)
TRAIL = Pattern(r"[^>»›→/|]{1,16}\s{0,40}(?:>+|»|›|→|-&gt;|&gt;)\s{0,40}[^>»›→]{1,40}")
BARS = Pattern(r"[|｜丨┃│·•∣‧★]")
SOURCE = Pattern(
    r"[（(【\[]?\s*(?:《[^》]{2,24}》\s*[（(,，第\d\s]|(?:新华社|人民日报|原载|原刊|载于|摘自|转自|来自|来源|选自|根据|据|责编|(?:本文)?作者(?:系|为|单位)).{2,60}[）)】\]]$)|本文(?:系|为|来源|转载|摘自|原载)"
    r"|[（(][^（）()《》]{0,20}《[^》]{2,14}[报刊]》[^（）()]{0,16}版[）)]$|[（(【\[]\s*(?:本文)?作者(?:系|为)"
)
PAGE = Pattern(
    r"(?:\d{1,2}:\d\d(?:\s{1,40}(?:[345]G|LTE|Wi-?Fi|中国(?:移动|联通|电信)|\d{1,3}%)){0,4}|[<＜‹]\s{0,40}\S{1,6}\s{0,40}[.…⋯·]{1,3}|!\[[^\]]{0,60}\]\([^)]{1,200}\)|第?\s{0,40}[A-Z]?\d{1,3}\s{0,40}版[：:].{0,40}|第?\s{0,40}\d{1,4}\s{0,40}页|[-—－·]\s{0,40}\d{1,4}\s{0,40}[-—－·]|\d{1,4}\s{0,40}/\s{0,40}\d{1,4}|[1-9]\d{0,3}|https?://\S+|/[\w%~./-]+\.[a-z]{3,5})$"
)
NOT_TITLE = Pattern(
    r"\.(?:docx?|pptx?|xlsx?|pdf|wps|rtf|txt|zip|rar)$|[:：]$|https?:|www\.|@|\d{3,4}-\d{6,}|[①-⑳]|^[A-Za-z0-9 .,&/-]{1,24}$|^[a-z0-9 .-]+(?:,[a-z0-9 .-]+){2,9}$|^[A-Za-z–][^㐀-鿿 ]{24,}$"
)

CLOSING_HEAD = Pattern(r"[【〔\[]?(?:结\s*束\s*语|结\s*语|结\s*尾|结束的话|尾\s*声)[】〕\]]?$")
SITE = Pattern(
    r"(?:[A-Z][A-Za-z.&' -]{2,40})?.{0,14}(?:书院|書院|网|网站|门户|政府|大学|学院|[小中]学|学校|公司|集团|[日晚]报|报社|选集|文库|[法医检剧书]院|研究院|检察院|[工商协学总公合进金究友乡]会|妇联|残联|作协|委员会|银行|频道|平台|政协|人大"
    r"|[省市县区州旗局厅署部委办处馆站所社厂团镇乡室科]|中心|党校|在线|[网日]志|博客|部落格)$"
)
# 谢谢大家。（掌声）
TRAILING_STAGE = Pattern(r"[（(〔\[][^（）()]{0,10}(?:掌声|鼓掌|笑声|欢呼|口号)[^（）()]{0,6}[）)〕\]]$")
BULLET = Pattern(r"[＊*·∙◆●■▲★◇※►▶▪◎○□•√☆♦]\s*")
PART_TITLE = Pattern(
    r"(?:开幕[词辞]|闭幕[词辞]|结\s*论|开场白|总结讲话|第[一二三四五六]次(?:讲话|谈话|发言|报告|演讲))$"
)


class Item(NamedTuple):
    """A line, or a run of prose lines that look alike: its mask of features, where it begins, how many lines it has."""

    mask: int
    first: int
    size: int


def bits(*names: str) -> int:
    """The mask of the named features."""
    mask = 0
    for name in names:
        mask |= BIT[name]
    return mask


PROSE = bits("prose")
LONG_PROSE = bits("long_prose")
# From so many characters on a line is beyond doubt running text.
LONG = 240
CAPTIONED = bits("caption")
COLON, OPEN, STOP, COMMA = bits("colon"), bits("open"), bits("stop"), bits("comma")


def prose_mask(text: str, fold: Callable[[str], str]) -> int:
    """The features of a line of prose: what its head and its last words say."""
    mask = PROSE | LONG_PROSE if len(text) > LONG else PROSE
    head = fold(text[:40])
    if head[0] in FIRST:
        mask |= _number_mask(head)
    elif salutation_end(head if len(text) < 41 else fold(text[:120])):
        if len(text) <= LONGEST_ADDRESS and is_salutation(fold(text)):
            return short_mask(text, fold(text))
        mask |= BIT["address"]
    if NOTE.match(head):
        mask |= BIT["note"]
    elif SLUG.match(head):
        mask |= BIT["slug"]
    if REPORT.match(head):
        mask |= BIT["report"]
    if head[0] in "〔[［【①⑴（(注" and FOOTNOTE.match(head):
        mask |= BIT["footnote"]
    if (text[-1] in "）)】]" or len(text) < LONGEST_SHORT) and SOURCE.match(head):
        mask |= BIT["source"]
    if head[0] in "本此" and OF_WORK.match(fold(text)):
        mask |= BIT["is_footer"]
    tail = fold(text[-48:])
    if THANKS.search(tail) and FAREWELL.search(tail):
        mask |= BIT["farewell"]
    elif CALL.search(head):
        mask |= BIT["call"]
    if len(text) < LONGEST_ATTENDANCE and "我" not in text:
        line = fold(text)
        mask |= _told_mask(line)
        if DISCLAIMER.search(line):
            mask |= BIT["is_footer"]
        if text[0] in "（(" and text[-1] in "）)" and len(text) <= LONGEST_SHORT and CAPTION.search(line):
            mask |= BIT["caption"]
    elif "篇" in text and len(text) < LONGEST_ATTENDANCE and "考" in text and EDITOR_LEADS.search(fold(text)):
        mask |= BIT["note"]  # 我们为您精选了8篇…
    if (
        text[-1] in "：:为為—─－"
        or tail.endswith("全文。")
        or (tail.endswith(COURTESIES) and not NOTE.match(fold(text[:LONGEST_SHORT])))
    ):
        mask |= BIT["speech_follows"] if SPEECH_FOLLOWS.search(fold(text[-LONGEST_ANNOUNCEMENT:])) else 0
    return mask


def _parting_mask(line: str) -> int:
    """Whether a sentence addresses those present, or calls on them, as the last ones of a speech do."""
    mask = BIT["call"] if CALL.search(line[:40]) else 0
    return mask | BIT["address"] if mask and salutation_end(line) else mask


def _told_mask(line: str) -> int:
    """Whether a line tells of the event from outside: who else attended, what came after."""
    if (leads := ("编" in line or "参考" in line) and EDITOR_LEADS.search(line)) or ATTENDANCE.match(line):
        return BIT["note" if leads else "attendance"]
    return BIT["aftermath"] if AFTERMATH.match(line) and not ONE_WHO_SPEAKS.search(line) else 0


def _number_mask(line: str) -> int:
    if LIST_MARK.match(line):
        return BIT["list"]
    if ARTICLE.match(line):
        return BIT["article"]
    found = mark_at(line)
    if not found:
        return 0
    return BIT["bare_number"] if found.end >= len(line.rstrip()) else BIT["numbered"]


def short_mask(text: str, line: str, hint: Hint = NO_HINT) -> int:
    """The features of a short line; `line` is `text` folded."""
    mask = words_mask(text, line)
    if hint is NO_HINT:
        return mask
    markup = hint_mask(hint)
    # A caption that names an office may tell who speaks.
    is_office = markup & CAPTIONED and not mask & CAPTIONED and _names_office(line)
    return mask | (markup & ~CAPTIONED if is_office else markup)


def _names_office(line: str) -> bool:
    """Whether a line names an office and more than that it speaks: 董事长发表讲话 names nobody."""
    return any(start or not SPEAKS.match(line, end) for start, end in offices_in(line))


SPEAKS = Pattern(r"(?:发表|[作做致]|宣布|讲话|发言)")


# The menus of a site come back on each of its pages: their lines are remembered (about 0.3 KB each).
@lru_cache(8192)
def words_mask(text: str, line: str) -> int:
    """The features that the words of a short line give; `line` is `text` folded."""
    core = TRAILING_STAGE.sub("", line) or line
    mask = _end_bit(core) | _size_bit(line) | (BIT["full_stop"] if core[-1] == "。" else 0)
    if core is not line and FAREWELL.search(core):
        mask |= BIT["farewell"]
    if MAIL.match(line):
        mask |= BIT["is_masthead"]
    kind = furniture_kind(line)
    if kind:
        mask |= BIT["is_" + kind]
    if len(line) > SMALL and mask & STOP:
        mask |= _told_mask(line) | _parting_mask(line)
        if (any(word in line for word in OF_RIGHTS) and DISCLAIMER.search(line)) or OF_WORK.match(line):
            mask |= BIT["is_footer"]
    if line[0] in FIRST:
        mask |= _number_mask(line)
    for name, pattern in MATCHED:
        if pattern.match(line):
            mask |= BIT[name]
    for name, pattern in SEARCHED:
        if pattern.search(line):
            mask |= BIT[name]
    if not FAREWELL_NEEDS.isdisjoint(line) and FAREWELL.search(line):
        mask |= BIT["farewell"]
    if (
        line[-1] in "“《「『（("
        or "\ufffd" in line
        or (len(line) > LONGEST_CLAUSE and mask & OPEN and line.count("，") > 1)
    ):
        mask |= BIT["unclosed"]
    if LEADING_DASH.match(line):
        mask |= BIT["dash"]
    elif line[0] in "在于":
        mask |= BIT["at_place"]
    if _is_barred(line):
        mask |= BIT["bars"]
    if (" " in line or "|" in line or "　" in line or "·" in line) and is_menu(line):
        mask |= BIT["nav_list"] | (BIT["is_toolbar"] if is_bar(line) else 0)
    elif mask & OPEN and len(line) > SMALL and RUN_TOGETHER.match(line):
        mask |= BIT["nav_list"]
    dates = date_mask(line)
    mask |= dates | _title_mask(line)
    if not dates & BIT["date_only"]:
        mask |= _person_mask(text, line, dates != 0)
    return mask


def _is_barred(line: str) -> bool:
    """Whether a line is entries with bars or blanks between them; the dots in foreign names part nothing."""
    bars = len(BARS.findall(line))
    if bars >= FEWEST_BARS:
        in_names = sum(len(BARS.findall(name)) for name in FOREIGN_NAME.findall(line))
        return line[-1] != "。" and bars - in_names >= FEWEST_BARS
    return (line[-1] in "|｜" and len(line) > TINY) or (
        MENU.match(line) is not None and not all(map(surname_length, line.split()))
    )


FEWEST_BARS = 2
# 卢卡斯·J·门德斯
SOUND = "".join(sorted(SOUNDS))
FOREIGN_NAME = Pattern(rf"[{SOUND}]{{2,6}}(?:[·•‧][A-Z{SOUND}]{{1,6}})+")
MATCHED = (
    ("note", NOTE), ("footnote", FOOTNOTE), ("notes_head", NOTES_HEAD), ("slug", SLUG), ("closed", CLOSED), ("stage", STAGE),
    ("trail", TRAIL), ("source", SOURCE), ("page", PAGE), ("rule_line", RULE_LINE), ("ellipsis", ELLIPSIS), ("closing_head", CLOSING_HEAD),
    ("site_name", SITE), ("bullet", BULLET), ("part_title", PART_TITLE), ("in_series", SERIES), ("printed", PRINTED), ("attendance", ATTENDANCE), ("report", REPORT),
    ("event", EVENT_TITLE), ("entry", ENTRY), ("is_masthead", RECORD_HEAD),
)  # fmt: skip
SEARCHED = (
    ("speech_follows", SPEECH_FOLLOWS), ("caption", CAPTION), ("document_number", DOCUMENT_NUMBER),
    ("not_title", NOT_TITLE),
)  # fmt: skip


def _end_bit(line: str) -> int:
    last = line[-1]
    if last in "：:∶":
        return COLON
    if last in "，,、":
        return COMMA
    if last in "？?":
        return BIT["question"]
    if last in QUOTE_ENDS and "我" not in line:
        # 出席「週年大會」 is as open as it would be without its marks; a quoted sentence is not.
        return STOP if len(line) < 2 or line[-2] in STOPS else OPEN
    if last in STOPS or (last == "." and SENTENCE.search(line)):
        return STOP
    return 0 if len(line) > SMALL and line.isascii() else OPEN  # no heading of a Chinese page is in another script


# Behind Han, or English of four words or more; without its blanks, of as many letters.
SENTENCE = Pattern(r"[㐀-鿿]\.$|(?:[^ ]* ){3}|.{32}")


def _size_bit(line: str) -> int:
    size = len(line)
    return BIT["tiny"] if size <= TINY else BIT["small"] if size <= SMALL else BIT["medium"]


HONORIFIC_ENDS = frozenset("士生志下授师")


def _person_mask(text: str, line: str, dated: bool) -> int:
    if line[-1] not in "：:！!，," and honorific_order(text) and len(line) <= LONGEST_HONORED:
        return BIT["byline"]
    is_honored = line[-1] in HONORIFIC_ENDS and not dated and not STRONG_START.match(line)
    byline = byline_parts(text) if is_honored else None
    if byline and (byline.role or len(line) <= LONGEST_HONORED):
        return BIT["byline"]  # 董事局主席某某女士, without a mark behind it
    if dated and named(text):
        return BIT["byline"]  # 某某同志（2014年2月28日）
    if line[0] not in DASHES and is_salutation(line):
        return BIT["salutation"]
    bare = bare_line(text)
    if is_name(bare):
        return BIT["name"] if bare == text else BIT["byline"]
    if not dated and (byline_parts(text) or are_names(bare)):
        return BIT["byline"]
    if ends_in_position(line) and not dated and "关于" not in line:
        return BIT["role"]
    caption = SPEAKING.match(line)
    if caption and byline_parts(text[: caption.end(1)]):
        return BIT["caption"]
    return 0


def _title_mask(line: str) -> int:
    title = without_site(clean_title(line))
    if DOCUMENT_TITLE.search(title) and len(title) > TINY:
        return BIT["document_title"]
    if genre_span(title) or ((parts := IN_COLUMN.match(title)) and genre_span(parts[1]) and not genre_span(parts[2])):
        return BIT["genre"]
    return BIT["occasion"] if OCCASION.search(title) and title[-1:] in "上时中" else 0


# 院长致辞 | 愿你成为自己的解法
IN_COLUMN = Pattern(r"([^|｜丨，。：:]{2,16}?)\s?[|｜丨]\s?([^|｜丨]{4,})$")
NAMED = {"headline": "named_title", "site": "owner", "caption": "caption"}


@lru_cache(1024)
def hint_mask(hint: Hint) -> int:
    """What the markup says of a line."""
    mask = 0
    if hint.level:
        mask |= BIT["h1"] if hint.level == 1 else BIT["h2"]
    if hint.link_share > LINKED:
        mask |= BIT["linked"]
    if hint.region in ("nav", "footer", "aside", "header"):
        mask |= BIT["in_" + hint.region]
    elif hint.region in NAMED:
        mask |= BIT[NAMED[hint.region]]
    if hint.hidden:
        mask |= BIT["hidden"]
    if hint.bold:
        mask |= BIT["bold"]
    if hint.centered:
        mask |= BIT["centered"]
    return mask


# A longer line with two commas and no stop at its end was cut, by a break or by damage: no heading has so many clauses.
LONGEST_CLAUSE = 26
# A line is a link when more than half of its characters are.
LINKED = 0.5
