"""What heads a page or a part of it: the owner of the site, the parts, leads, abstracts, addresses over several lines."""

from __future__ import annotations

from speechparse.grammar.announcements import SAYS
from speechparse.grammar.numbering import han_value
from speechparse.grammar.organizations import is_body, position_start
from speechparse.grammar.salutations import salutation_end
from speechparse.grammar.script import fold
from speechparse.grammar.speakers import byline_parts
from speechparse.grammar.titles import SERIES, clean_title, genre_span
from speechparse.label.features import PROSE, bits
from speechparse.label.places import TOP_LINES
from speechparse.label.table import BIT
from speechparse.model import Label, Zone
from speechparse.text import Line, Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# Shorter parts of a page title (首页, 新闻) name a column, and would be met all over the page.
SHORTEST_TITLE = 4
LONGEST_OWNER = 24  # a site or its office on a line of its own
OWNED = bits("is_footer")
FEWEST_PARTS = 2  # one such head is that of the page
PART_TITLE, OPENS_PART, IN_PART = bits("part_title"), bits("opens_part"), bits("in_part")
OF_PART = bits("byline", "name", "role", "date_only", "salutation")
NAMES_ON = bits("small", "medium")
NO_ADDRESS = Pattern(r"[我你。！？!?:：]|[於于在]")
MOST_ANNOUNCED = 24  # lines of a head and of the longest lead seen
OWN_WORDS = Pattern("我[们們]")
QUOTED = Pattern("「[^」]{0,200}」|“[^”]{0,200}”")
FOLLOWS, ADDRESSED = bits("speech_follows"), bits("salutation", "turn", "numbered", "bare_number")


def mark_first_addresses(lines: Sequence[Line], found: list[int]) -> None:
    """Marks the lines directly above an address that leave it open: those it names first (某部长阁下；)."""
    for place in range(len(found) - 1, 0, -1):
        above = lines[place - 1]
        if (
            found[place] & SALUTATION
            and found[place - 1] & NAMES_ON
            and above.number == lines[place].number - 1
            and not NO_ADDRESS.search(above.text)
        ):
            if above.text[-1] in "；;，,、":
                found[place - 1] |= SALUTATION
            elif _is_first_of_list(lines, place):
                found[place - 1] = found[place - 1] & ~NAMES | SALUTATION


def _is_first_of_list(lines: Sequence[Line], place: int) -> bool:
    """Whether the line above `place` heads a block of those addressed, a line each: 会长某某先生 / 各位理事 / 各位来宾：."""
    before = lines[place - 2].number if place > 1 else 0
    above, line = lines[place - 1], lines[place]
    return (
        above.number - before > 1
        and line.text[-1] not in "：:！!"
        and HONORED_AT_END.search(fold(above.text)) is not None
    )


NAMES = bits("byline", "name", "role")
HONORED_AT_END = Pattern("(?:先生|女士|小姐|夫人|阁下|伉俪)$")


def mark_parts(texts: Sequence[str], found: list[int]) -> None:
    """Marks the heads of the speeches that one page holds: 开幕词 / 校长 某某 / （日期） / 同学们：, more than once."""
    parts = [(place, _head_of_part(found, place)) for place, mask in enumerate(found) if mask & PART_TITLE]
    parts = [(place, head) for place, head in parts if head]
    if len(parts) < FEWEST_PARTS:
        parts = [(place, _head_of_part(found, place)) for place in _series(texts, found)]
    parts += _further_speeches(found)
    for place, head in parts:
        found[place] |= OPENS_PART
        for each in range(place + 1, place + 1 + head):
            found[each] |= IN_PART


def _series(texts: Sequence[str], found: Sequence[int]) -> list[int]:
    """The places of the titles 演讲稿 篇1, 演讲稿 篇2, … of a collection: all of one wording, counted from one."""
    by_wording: dict[str, list[int]] = {}
    for place, mask in enumerate(found):
        if mask & IN_SERIES and not mask & NO_PART_TITLE:
            match = SERIES.match(texts[place])
            ordinal = match.group(match.lastindex) if match and match.lastindex else ""
            wording = texts[place].partition(ordinal)[0]
            series = by_wording.setdefault(wording, [])
            if han_value(ordinal) == len(series) + 1:
                series.append(place)
    longest = max(by_wording.values(), key=len, default=[])
    return longest if len(longest) > 1 else []


def _further_speeches(found: Sequence[int]) -> list[tuple[int, int]]:
    """The titles of further speeches behind the first address and what it opens, each with the address that stands in its head."""
    begin = next((place for place, mask in enumerate(found) if mask & SALUTATION), len(found))
    begin = next((place for place in range(begin, len(found)) if found[place] & PROSE), len(found))
    titles = (
        place
        for place in range(begin + 1, len(found))
        if found[place] & NAMES_SPEECH and not found[place] & NO_PART_TITLE
    )
    heads = ((place, _head_of_part(found, place)) for place in titles)
    return [
        (place, head)
        for place, head in heads
        if any(found[each] & SALUTATION for each in range(place + 1, place + 1 + head))
    ]


IN_SERIES, NAMES_SPEECH, SALUTATION = bits("in_series"), bits("genre"), bits("salutation")
NO_PART_TITLE = bits(
    "linked",
    "hidden",
    "in_nav",
    "in_aside",
    "in_footer",
    "is_related",
    "stop",
    "colon",
    "numbered",
    "closed",
    "prose",
    "closing_head",
    "notes_head",
)


def _head_of_part(found: Sequence[int], place: int) -> int:
    """How many lines behind a part's title name who speaks, when, and to whom."""
    head = 0
    while place + 1 + head < len(found) and found[place + 1 + head] & OF_PART:
        head += 1
    return head


def mark_owner(texts: Sequence[str], found: list[int]) -> None:
    """Marks the short lines at the top that the footer names as the owner of the site."""
    footer = " ".join(text for text, mask in zip(texts, found, strict=True) if mask & OWNED)
    if footer:
        for place, text in enumerate(texts[:TOP_LINES]):
            if SHORTEST_TITLE <= len(text) <= LONGEST_OWNER and text in footer and not found[place] & BIT["genre"]:
                found[place] |= BIT["owner"]


def mark_organizations(texts: Sequence[str], found: list[int]) -> None:
    """Marks the organization on a line of its own below the headline, by the line below it.

    Above office and name it is part of the office (县水利局 / 局长　某某); above the stamp of the page it published
    (县水利局 / 2016-09-14 12:30).
    """
    for place in range(1, min(len(found) - 1, TOP_LINES)):
        below = found[place + 1]
        is_stamped = below & OWN_STAMP == OWN_STAMP
        if not (is_stamped or below & BYLINE) or not found[place - 1] & GENRE_OR_DAY or found[place] & GENRE_OR_DAY:
            continue
        if len(texts[place]) > LONGEST_OWNER or not is_body(texts[place]):
            continue
        byline = byline_parts(texts[place + 1]) if below & BYLINE else None
        if byline and position_start(byline.role) == 0:
            found[place] |= ROLE
        if is_stamped:
            found[place] |= PUBLISHES


BYLINE, ROLE, GENRE_OR_DAY = bits("byline"), bits("role"), bits("genre", "date_only", "closed")
OWN_STAMP, PUBLISHES = bits("stamp", "date_only"), bits("is_publish_line")


def mark_thread(texts: Sequence[str], found: list[int]) -> None:
    """Marks the headline of a board's thread, above whoever opened it: 大家覺得如何？ - 地方板 / Kiwi avatar / By Kiwi."""
    if len(found) > 1 and found[1] & PRINTED and not found[0] & PROSE and THREAD.search(texts[0]):
        found[0] |= BIT["page_title"] | BIT["h1"]


PRINTED, THREAD = bits("printed"), Pattern(r" [-–—|] [^，。！？|]{2,16}$")


def mark_contacts(texts: Sequence[str], found: list[int]) -> None:
    """Marks whom to ask, below the fields of a release: 聯絡人：某小姐; and the rows of a record below others."""
    for place in range(1, min(len(found), TOP_LINES)):
        if not found[place - 1] & PUT_UP or not found[place] & ABOVE:
            continue
        if CONTACT.match(fold(texts[place][:8])):
            found[place] |= PUBLISHES
        elif "\t" in texts[place] and "\t" in texts[place - 1] and not found[place] & NAMES_SPEECH:
            found[place] |= BIT["is_metadata"]  # 文号 / 无 / 公开方式 / 主动公开: the next row of a record


PUT_UP, ABOVE = bits("is_publish_line", "is_metadata"), bits("before_body")
CONTACT = Pattern("(?:新闻|业务)?(?:联[络系](?:人|电话)|承办(?:人|单位)|电话|传真|邮箱|分机|类别|处室)[：:]")


def mark_said(texts: Sequence[str], found: list[int]) -> None:
    """Marks the line that says who speaks directly above the first address: 总经理说： / 各位同事："""
    place = next((place for place, mask in enumerate(found) if mask & SALUTATION), 0) - 1
    if place >= 0 and texts[place][-1] in "：:" and not found[place] & ADDRESSED and SAYS.match(texts[place]):
        found[place] |= FOLLOWS


def mark_announced(texts: Sequence[str], found: list[int]) -> None:
    """Marks the prose of a release above the line that announces the words (某县长致词内容：): all of it is the lead."""
    first = next((place for place, mask in enumerate(found[:MOST_ANNOUNCED]) if mask & FOLLOWS), 0)
    above = [place for place in range(first) if found[place] & PROSE or texts[place][-1] == "。"]
    if not above or any(found[place] & ADDRESSED for place in range(first)):
        return
    if not any(OWN_WORDS.search(QUOTED.sub("", texts[place])) for place in above):
        for place in above:
            found[place] |= BIT["announced"]


def mark_told_after(texts: Sequence[str], found: list[int]) -> None:
    """Marks what a release goes on with behind the last thanks: 市府表示，新館即日起試營運."""
    for place in range(1, len(found)):
        if found[place - 1] & PARTING and TOLD_AFTER.match(fold(texts[place][:24])) and not OWN.search(texts[place]):
            found[place] |= BIT["aftermath"]


PARTING, OWN = bits("farewell", "aftermath"), Pattern("我|大家|各位|你们|你們")
TOLD_AFTER = Pattern("[^，。：“”「」]{1,12}(?:表示|指出|说明|补充|透露|介绍|强调)，")


# Of whoever put a speech up, before its first address: so many sentences, neither longer nor to those who hear it.
MOST_PREFACED, LONGEST_PREFACE = 2, 120
TO_HEARERS = Pattern("我[们們]|咱们|同志|各位|你[们們]|[您代]表|[谢謝][谢謝]")
COLON, HEADED = bits("colon"), bits("genre", "is_publish_line", "date_only")


def mark_preface(texts: Sequence[str], found: list[int]) -> None:
    """Marks what stands between the head and the first address: 我把他的讲话整理出来了，贴在下面。 / 各位邻居："""
    address = next((place for place, mask in enumerate(found[:TOP_LINES]) if mask & ADDRESSED), 0)
    if not address or found[address] & (SALUTATION | COLON) != SALUTATION | COLON:
        return
    if REMARK.match(texts[address - 1]) and any(mask & HEADED for mask in found[: address - 1]):
        found[address - 1] |= ABOUT_SPEECH
        return
    first = address
    while first and texts[first - 1][-1] == "。" and not found[first - 1] & NO_PREFACE:
        first -= 1
    if address - first > MOST_PREFACED or not any(mask & HEADED for mask in found[:first]):
        return
    if not any(len(text) > LONGEST_PREFACE or TO_HEARERS.search(text) for text in texts[first:address]):
        for place in range(first, address):
            found[place] |= BIT["announced"]


NO_PREFACE = bits("note", "closed")
# （稿子是他写的，由我来念。座谈会在镇礼堂开。）: a sentence in brackets on a line of its own.
ABOUT_SPEECH = bits("note", "about_speech")
REMARK = Pattern(r"[（(][^（）()]{12,120}[，。；][^（）()]{0,120}[）)]$")


def is_abstract(texts: Sequence[str]) -> bool:
    """Whether the first line is an abstract of the page: its title, and all that follows up to where it was cut."""
    if len(texts) < FEWEST_SUMMED or len(texts[1]) < SHORTEST_TITLE or not texts[0].startswith(texts[1]):
        return False
    rest = texts[0][len(texts[1]) :].lstrip()
    return len(rest) >= SHORTEST_SUMMED and rest.startswith(texts[2][:SAME_START])


# Shorter ones may be a title in two lines; the marks behind so many characters may be other ones.
FEWEST_SUMMED, SHORTEST_SUMMED, SAME_START = 5, 24, 5


def _without_greeting(labels: list[Label], last: int, fold: Callable[[str], str]) -> list[Label]:
    """`labels`, a greeting that stands behind the last line of the address made the first sentence of the body."""
    each = labels[last]
    end = salutation_end(fold(each.text))
    if not end or end == len(each.text) or each.text[end - 1] in "，, ":
        return labels
    head = Label(each.line, each.zone, each.kind, each.text[:end])
    rest = Label(each.line, Zone.BODY, "paragraph", each.text[end:].lstrip())
    return [*labels[:last], head, rest, *labels[last + 1 :]]


def opened(labels: list[Label], fold: Callable[[str], str]) -> list[Label]:
    """`labels`, an address at the head of the first sentence of the body cut off as its salutation."""
    last = next((at for at in reversed(range(len(labels))) if labels[at].zone == Zone.OPENER), None)
    if last is not None:
        return _without_greeting(_with_rest(labels, last, fold), last, fold)
    passed = 0
    for place, each in enumerate(labels):
        if each.zone == Zone.BODY and each.kind == "paragraph":
            end = salutation_end(fold(each.text[:200]))
            if end and end < len(each.text):
                head = Label(each.line, Zone.OPENER, "salutation", each.text[:end])
                rest = Label(each.line, each.zone, each.kind, each.text[end:].lstrip())
                return [*labels[:place], head, rest, *labels[place + 1 :]]
            passed += 1
        if each.zone == Zone.CLOSING or (each.zone == Zone.BODY and not _heads_more(labels, place, passed)):
            break
    return labels


def _with_rest(labels: list[Label], last: int, fold: Callable[[str], str]) -> list[Label]:
    """`labels`, an address that its last line leaves open taken on to where the first sentence of the body begins.

    尊敬的各位来宾， / 女士们、先生们：大家好！欢迎各位…
    """
    below = labels[last + 1] if labels[last].text[-1] in "，,、" and last + 1 < len(labels) else None
    end = salutation_end(fold(below.text[:200])) if below and below.zone == Zone.BODY else 0
    if below is None or not 0 < end < len(below.text):
        return labels
    head = Label(below.line, Zone.OPENER, "salutation", below.text[:end])
    rest = Label(below.line, below.zone, below.kind, below.text[end:].lstrip())
    return [*labels[: last + 1], head, rest, *labels[last + 2 :]]


def _heads_more(labels: list[Label], place: int, passed: int) -> bool:
    """Whether the address may stand below the label at a place: a headline taken for a sentence, or what leads to one."""
    each, below = labels[place], labels[min(place + 1, len(labels) - 1)]
    if each.kind == "heading":
        return passed <= MOST_LEADS and genre_span(clean_title(each.text)) is not None
    if each.kind != "paragraph" or passed > MOST_LEADS:
        return False
    is_headline = passed == 1 and len(each.text) <= LONGEST_HEADLINE and not place
    return is_headline or (below.kind == "heading" and genre_span(clean_title(below.text)) is not None)


LONGEST_HEADLINE = 96  # one that was taken for a sentence
MOST_LEADS = 2  # paragraphs of an editor above the headline of the speech
