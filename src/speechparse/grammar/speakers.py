"""Bylines: the lines that say who speaks and in which office."""

from __future__ import annotations

from speechparse.grammar.bigrams import cost, folded
from speechparse.grammar.dates import find_dates
from speechparse.grammar.honored import LONGEST_HONORED, WHOLE_NAME, Byline, honorific_order
from speechparse.grammar.organizations import ends_in_position, is_body, position_start
from speechparse.grammar.persons import (
    NOT_GIVEN,
    SPACES,
    is_name,
    is_rare_surname,
    is_transliterated,
    name_at_end,
    surname_length,
    unspaced,
    without_honorific,
    without_title,
)
from speechparse.grammar.script import fold
from speechparse.grammar.speaker_keys import behind_key, name_and_office
from speechparse.grammar.words import WORDS
from speechparse.text import Pattern
from speechparse.values import lru_cache

# What may close it: a place, a remark, an honorific.
TAIL_BRACKET = Pattern(r"\s{0,40}[（(【\[]([^（）()【】\[\]]{1,40})[）)】\]]\s*$")
LONGEST_BYLINE = 70
# Label and build ask for the same lines.
REMEMBERED = 1024
# 2016级, 2017-2018年度总监 are no dates.
DATE_CHARS = Pattern(
    r"\d{4}(?![级届級屆]|年度|[-–—~至]\d{4}年度)|[\d一二三四五六七八九十〇]\s*(?:年(?!度)|[月日])|[。！？；，,“”《》>|：:我]"
)


# What stands behind a signed name (某某敬上, 某某 BBS, JP), behind one that is set out (某某　致詞稿), and before one
# that was asked.
HONORS = Pattern(
    r"(?<=[㐀-鿿])(?:[ ,，、　]*(?!C[EFOT]O$)[A-Z][A-Za-z.]{1,12}){1,6}$|[ 　]{0,40}(?:[敬谨謹拜][上启啟识識贺賀呈题題致撰]|鞠躬|顿首|頓首|手书|手書)$"
    r"|[ \u00a0　]{1,40}(?:致[辞詞词辭]|讲[话稿]|講[話稿]|发言|發言|演讲|演講|报告|報告|主讲|主講|口述|撰)[稿词詞]?$|口述(?:稿|[整记]理)?$|(?<=[㐀-鿿]{3})(?:主讲|主講|恭[讲講]|宣[讲講])$"
)
ENDS_OF_HONORS = frozenset("上启识贺啟識賀呈题題致撰躬首书書话話稿言讲講告辞辭词詞述")
VISITED = Pattern(r"^(?:本刊|本报|本報|独家|獨家)?(?:专访|專訪|对话|對話|访谈|訪談|采访|採訪|访|訪)(?=[㐀-鿿]{4})")


@lru_cache(maxsize=REMEMBERED)
def byline_parts(text: str) -> Byline | None:
    """The speaker that the whole line `text` names, with the role before or behind the name; None for another line."""
    text = bare_line(text)
    value = behind_key(text)
    labelled = value is not None
    if value is not None:
        text, office = name_and_office(value)
        if office and is_name(without_honorific(text.strip()), expected=True):
            return Byline(unspaced(without_honorific(text.strip())), office)
        if not TAIL_BRACKET.search(text):
            text = text.rstrip("】])）")
    elif text[:1] in BRACKETS:
        return _in_brackets(text)
    if not 2 <= len(text) <= LONGEST_BYLINE:
        return None
    if text[-1] in ENDS_OF_HONORS or text[-1].isascii():
        honored_text = HONORS.sub("", text)
        labelled = labelled or honored_text != text
        text = honored_text
    if "：" in text or ":" in text:
        return _behind_colon(text)
    text = VISITED.sub("", text).strip(" \u00a0\u3000")
    if DATE_CHARS.search(text):
        return _parted(text)
    honored = honorific_order(text)
    if honored and len(text) <= LONGEST_HONORED:
        return honored
    bare = without_honorific(text).strip()
    if is_name(bare, honored=bare != text) and (labelled or bare != text):
        return Byline(unspaced(bare) if not bare.isascii() else bare, "")
    for form in (_noted, _spaced, _bracketed):
        if byline := form(text if form is not _spaced else bare, labelled):
            return byline
    return _joined(bare) or _ordained(text) or _parted(text) or _pupil(bare) or _academician(text)


def _academician(text: str) -> Byline | None:
    """校长某某院士: an office before the name, a title behind it."""
    found = _joined(text[:-2].rstrip(" 　")) if fold(text[-2:]) == "院士" else None
    return found if found and found.role and not text.startswith(found.name) else None


def bare_line(text: str) -> str:
    """`text` without the dashes, marks of emphasis and Latin names that stand around a person."""
    text = text.strip(" \u00a0\u3000—－-―─>").replace("**", "").replace("__", "")
    if text[:1].isascii() and (found := LATIN_FIRST.match(text)):
        return text[found.end() :]
    return text.strip("*")


LATIN_FIRST = Pattern(r"[A-Z][A-Za-z'.-]{0,16}(?: [A-Z][A-Za-z'.-]{0,16}){0,3} (?=[㐀-鿿·]{2,8}$)")
CLOSING = frozenset("）)】]")
BRACKETS = {"（": "）", "(": ")", "[": "]", "【": "】", "［": "］", "〔": "〕"}


def _in_brackets(text: str) -> Byline | None:
    """（某局局长　某某）, 【某局局长】某某: a byline in brackets, or its office; a name alone is told by the page."""
    inner, close, name = text[1:].partition(BRACKETS[text[0]])
    inner, name = inner.strip(), name.strip()
    if not close or fold(inner[:2]) in OF_THE_TEXT:
        return None
    if name and fold(inner) in RECORDED:
        return byline_parts(name)
    if name:
        bare = without_honorific(name)
        return Byline(unspaced(bare), inner) if _is_role(inner) and is_name(bare, expected=True) else None
    found = byline_parts(inner)
    return found if found and found.role else None


# What the captions of a broadcast put before who is heard or seen.
RECORDED = frozenset(("同期", "同期声", "现场声", "字幕", "出镜", "人物", "嘉宾"))
OF_THE_TEXT = frozenset(
    ("作者", "本文", "记者", "供稿", "来源", "编辑", "摄影", "责编", "责任", "通讯", "根据", "这是")
)


def _noted(text: str, labelled: bool) -> Byline | None:
    """某某（某县县长）, 某某 博士（某局局长）: name, and the office in brackets."""
    found = TAIL_BRACKET.search(text) if text[-1:] in CLOSING else None
    if not found:
        return None
    head = without_honorific(text[: found.start()].strip()).strip()
    if is_name(head, expected=True) and (_is_role(found.group(1)) or (labelled and is_body(found.group(1)))):
        return Byline(unspaced(head), found.group(1))
    return None


def _parted(text: str) -> Byline | None:
    """某某，某基金会秘书长; 某某 | 某校校长: name and office that a mark parts, in either order."""
    if PARTS.isdisjoint(text):
        return None
    first, mark, second = PARTED.sub("\n", text).partition("\n")
    if not mark or DATE_CHARS.search(first) or DATE_CHARS.search(second):
        return None
    for name, role in ((first, second), (second, first)):
        bare = without_honorific(name.strip())
        if _is_role(role.strip()) and is_name(bare, expected=True):
            return Byline(unspaced(bare), role.strip())
    return None


PARTS = frozenset("，,|｜丨/")
PARTED = Pattern(r"[ 　]{0,9}[，,|｜丨/][ 　]{0,9}")


def _ordained(text: str) -> Byline | None:
    """慧空法师: a name of an order, which has no surname, before the title that goes with it."""
    found = ORDAINED.search(fold(text)) if text[-1:] in ENDS_OF_ORDAINED else None
    name = text[: found.start()] if found else ""
    if not 2 <= len(name) <= LONGEST_ORDAINED or not NOT_IN_ORDERS.isdisjoint(fold(name)):
        return None
    is_word = fold(name) in WORDS or ends_in_position(name) or fold(name[0]) in "各诸众全本"
    return None if is_word or not name.isalpha() else Byline(name, text[len(name) :])


def _in_office_of_order(text: str) -> Byline | None:
    """某市佛教协会会长、某寺住持明证法师: office, name of an order, title, without blanks."""
    found = ORDAINED.search(fold(text)) if text[-1:] in ENDS_OF_ORDAINED else None
    start = found.start() - 2 if found else 0
    if start > 2 and ends_in_position(text[:start]) and NOT_IN_ORDERS.isdisjoint(fold(text[start : start + 2])):
        return Byline(text[start : start + 2], text[:start])
    return None


NOT_IN_ORDERS = frozenset("的是在与及这那你我他她们把被将")
ENDS_OF_ORDAINED = frozenset("师師人尚长長佛切布訇")
ORDAINED = Pattern(r"(?:法师|大师|禅师|上人|和尚|道长|活佛|仁波切|堪布|阿訇)$")
LONGEST_ORDAINED = 4
# Who heads a house of an order is called by such a name alone: 住持　慧空.
HEADS_OF_ORDERS = ("住持", "方丈", "监院", "首座")


def _pupil(text: str) -> Byline | None:
    """高二（3）班某某, 2016级某专业某某: a class and a name without a blank."""
    found = CLASS.match(fold(text)) if "班" in text or "队" in text or "隊" in text else None
    if not found or not is_name(found.group(2)) or not is_no_phrase(found.group(2)):
        return None
    return Byline(text[found.start(2) :], text[: found.end(1)].strip())


CLASS = Pattern(r"([㐀-鿿（）()\d\-]{2,20}?(?:班|中队))[ 　]{0,9}([㐀-鿿]{2,4})$")


def _behind_colon(text: str) -> Byline | None:
    """董事长：裴远樵, as letters are signed; one who presides or reports is no speaker."""
    role, _, name = text.replace(":", "：").partition("：")
    role, name = role.strip(), name.strip(" \u00a0\u3000")
    if not name:
        # 某市委书记某某： on a line of its own, above what he says
        found = _joined(role) if 2 < len(role) <= LONGEST_BYLINE else None
        return found if found and not role.startswith(found.name) else None
    if len(role) > LONGEST_BYLINE or fold(role).endswith(NO_SPEAKERS) or not ends_in_position(role):
        return None
    return Byline(unspaced(name), role) if is_name(name, expected=True) else None


NO_SPEAKERS = ("主持人", "记者", "编辑", "主编", "发布人", "秘书", "顾问", "导演", "律师")


LONGEST_OFFICE_BEHIND = 7
LONGEST_HAN_NAME = 4  # longer ones are made of parts: 乌云其其格参赞
OFFICE_STARTS = frozenset("村校院局厅处科党团工")
PLACE_ENDS = frozenset("村镇乡市县区省州旗庄路街道")
VILLAGES = frozenset("村庄屯寨堡沟湾岭坡店")  # few names end so, many places do


def _spaced(text: str, labelled: bool) -> Byline | None:
    """中共某市委副书记  陈澄, 某市市长 龚 正, and the name first."""
    parts = SPACES.split(text)
    if len(parts) < 2:
        return None
    own = _with_title(parts[-1])
    if own and _is_role(" ".join(parts[:-1])):
        return Byline(own, " ".join(parts[:-1]))
    for size in (1, 2, 3, 4):
        tail = "".join(parts[-size:])
        if (
            size < len(parts)
            and is_name(tail, expected=True, honored=_is_role(parts[-size - 1]))
            and (size == 1 or all(len(part) == 1 for part in parts[-size:]))
        ):
            role = " ".join(parts[:-size])
            if all(len(part) == 1 for part in parts[:-size]):
                role = role.replace(" ", "")  # 校　长　林 德 昌
            if labelled or _is_role(role) or (is_body(role) and _stands_apart(text, tail)) or _is_rank(role, tail):
                return Byline(tail, role)
    if fold(parts[-2]).endswith(HEADS_OF_ORDERS) and len(parts[-1]) == 2 and NOT_GIVEN.isdisjoint(fold(parts[-1])):
        return Byline(parts[-1], " ".join(parts[:-1]))
    for size in (1, 2, 3):
        head = "".join(parts[:size])
        role = " ".join(parts[size:])
        if (
            role
            and is_name(head, expected=True)
            and (size == 1 or all(len(part) == 1 for part in parts[:size]))
            and _is_role(role)
        ):
            return Byline(head, role.strip("（）() "))
    return None


def _with_title(text: str) -> str:
    """The name of one who has a rank or title behind it: 某某上校, 慧空法师; "" for another."""
    office = position_start(text)
    if office >= LONGEST_HAN_NAME - 2 and is_name(text[:office], expected=office > 2):
        return text[:office]
    found = _ordained(text)
    return found.name if found else ""


def of_rank(text: str) -> Byline | None:
    """毕业生某某某, 校友某某某: the noun of a rank and a name beyond doubt, without a blank."""
    role, name = text[:-WHOLE_NAME], text[-WHOLE_NAME:]
    return Byline(name, role) if _is_rank(role, name) else None


def _is_rank(role: str, name: str) -> bool:
    """Whether `role` ends in the noun of some rank, and `name` is beyond doubt one: 护林员　某某某, 学生家长　某某某."""
    if not RANK.search(fold(role)) or is_rare_surname(fold(name[0])):
        return False
    return len(name) >= WHOLE_NAME and is_name(name) and is_no_phrase(name)


RANK = Pattern(
    r"[㐀-鿿](?:(?<![增成生特擅专见队校部家延])长|(?<!通讯|摄影|评论|管理|录入|审核)员|(?<!摄影)师|官|毕业生|校友|[本专]科生|研究生|[博硕]士生|学生|同学|家长|志愿者|医生|[民干交]警"
    r"|[班系级届]|中队|专业|[歌画作]家|诗人|演员|村民|居民|职工|战士|老兵|工匠|技工|农民)$"
)


def _is_role(text: str) -> bool:
    return ends_in_position(text.rstrip("）)")) or ends_in_position(TAIL_BRACKET.sub("", text))


def _stands_apart(text: str, name: str) -> bool:
    """Whether the one word `name` ends `text` behind a wide blank and is no phrase of the language."""
    before = text[: -len(name)]
    wide = before.endswith(("　", "  ", "\t")) and text.endswith(name)
    return wide and is_name(name) and is_no_phrase(name)


def is_no_phrase(name: str) -> bool:
    """Whether the characters of `name` follow each other less often than those of a phrase (一名老师)."""
    return cost(folded(name)) > PHRASE_BITS * (len(name) - 1)


# Bits a character of a phrase costs after the one before it, at most: those of names lie above.
PHRASE_BITS = 10.0


def _bracketed(text: str, _: bool) -> Byline | None:
    """县长张三（回族）: what stands in brackets is no office."""
    found = TAIL_BRACKET.search(text) if text[-1:] in CLOSING else None
    return byline_parts(text[: found.start()]) if found and found.start() else None


def _joined(text: str) -> Byline | None:
    """县长张三, 张三县长: no space between office and name."""
    if SPACES.search(text):
        return None
    if ordained := _in_office_of_order(text):
        return ordained
    first, _, more = text.partition("、")
    if more and _is_role(more):  # 魏邦党支部书记、馆长
        found = _joined(first)
        if found and first.startswith(found.name):
            return Byline(found.name, text[len(found.name) :])
    start = name_at_end(text)
    if start > 0:
        role = text[: len(without_title(fold(text[:start])))]
        return Byline(text[start:], role.rstrip("、，,"))
    office = position_start(text)
    if office > LONGEST_HAN_NAME and (is_name(text[:office]) or is_transliterated(fold(text[:office]))):
        return Byline(text[:office], text[office:])
    is_short = 2 <= office <= 4 and fold(text[office - 1]) not in VILLAGES
    if is_short and is_name(text[:office]) and not _is_word(fold(text[:office])):
        return Byline(text[:office], text[office:])
    for size in (3, 2, 4):
        # 水务局某某某局长, the name in the middle; a short name might be a part of the organization's.
        start = office - size
        if size == WHOLE_NAME and start > 2 and is_name(text[start:office]) and is_body(text[:start]):
            return Byline(text[start:office], text[:start] + text[office:])
        # 乔艳玲村委会主任, but not 王家庄村主任.
        near = size + 1 < office and len(text) - size <= LONGEST_OFFICE_BEHIND
        if (
            near
            and is_name(text[:size])
            and fold(text[size]) in OFFICE_STARTS
            and fold(text[size - 1]) not in PLACE_ENDS
        ):
            return Byline(text[:size], text[size:])
    return None


def _is_word(text: str) -> bool:
    """Whether two characters before an office rather name its institution: 工会主席, 公司经理."""
    return (len(text) == 2 and (is_rare_surname(text[0]) or surname_length(text) != 1)) or text[
        -1
    ] in "会局厅部院校委司团府党社站科处室队所区县市省乡镇村州军师"


@lru_cache(maxsize=REMEMBERED)
def named(text: str) -> Byline | None:
    """The person that the whole of `text` names, with or without office; a date beside them does not count."""
    text = bare_line(without_dates(text))
    place = PLACE_BEFORE.match(text)
    if place:
        text = text[place.end() :]
    if text[:1] in "（(" and text[-1:] in "）)" and text:
        text = text[1:-1]
    bare = without_honorific(text)
    if is_name(bare, honored=bare != text):
        return Byline(unspaced(bare), "")
    return byline_parts(text)


# 在某省人民代表大会会议上 某省省长 某某
PLACE_BEFORE = Pattern(r"[在于][^，。：]{2,60}?[上时][ \u00a0\u3000]+(?=\S)")


def without_dates(text: str) -> str:
    """`text` without its dates and their brackets; the year of an office (2018年度总监) is no date."""
    for each in reversed(find_dates(text)):
        start, end = each.outer if each.outer[1] else (each.start, each.end)
        if text[end : end + 1] != "度":
            text = text[:start] + text[end:]
    return text


def split_names(text: str) -> list[str]:
    """The names in an enumeration: 张春桥、关锋."""
    return [name for name in (without_honorific(part) for part in NAME_MARKS.split(text)) if is_name(name)]


def are_names(text: str) -> bool:
    """Whether a text is an enumeration of names and of nothing else."""
    parts = NAME_MARKS.split(text)
    return len(parts) > 1 and all(is_name(without_honorific(part)) for part in parts)


NAME_MARKS = Pattern(r"[、，,和与及 \u3000]+")
