"""When the speech was delivered and when the page was published: two dates that are never confused."""

from __future__ import annotations

from itertools import pairwise

from speechparse.build.origin import edition, in_slug, over_title
from speechparse.build.page import FOOTNOTE, Page
from speechparse.grammar.announcements import HELD
from speechparse.grammar.date_evidence import is_republican_stamp, is_stamp, names_day, resolve
from speechparse.grammar.dates import FoundDate, find_dates
from speechparse.grammar.furniture import unspaced_key
from speechparse.grammar.script import fold
from speechparse.grammar.titles import RECORD_HEAD
from speechparse.model import Dates, Label, Zone
from speechparse.text import PageMeta, Pattern
from speechparse.values import TYPE_CHECKING, lru_cache

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A source line that begins with a book or newspaper gives the day of printing.
BOOK = Pattern(r"[（(【\[]?\s*《|[（(]?(?:新华社|原载|载于)")
LONGEST_NOTE = 600
# A note says when the speech was given if it speaks of one.
SPEECH_WORDS = Pattern(
    r"讲话|报告|演说|演讲|讲演|谈话|致辞|致词|开幕|闭幕|发言|祝词|贺词|总结|大会|会议|会上|题词|接见|录音|记录整理"
)
# Put together from several speeches: none of their days is that of the text.
SEVERAL = Pattern(r"(?<!第)[两二三四五六七八九几多数]篇|[两几多数]次(?:讲话|谈话|报告)|一系列|系列讲话|摘编|汇编")
# （《某某日报》2020年9月5日 02版）
NEWSPAPER = Pattern(r"》\s*[（(]?[^）)]{0,30}\d\s*版|[报報]》")
Found = tuple[FoundDate, str]


def build_dates(page: Page, meta: PageMeta, script: str | None) -> Dates:
    """The dates of a page that holds a speech."""
    published, published_raw = _clocked(page, *_published(page, meta, script))
    candidates = list(_delivered(page))
    if is_release(page):
        published, published_raw = (published, published_raw) if published else _first_full(page.header("date_line"))
        candidates = list(_said_in_lead(page, published))
    # 某某　2014.2.28: a day in figures beside the name, where the page has another of its own.
    beside = _dates_in(page.header("byline")) if published else ()
    candidates += [each for each in beside if each[0].kind == "stamp" and each[0].date != (published or "")[:10]]
    dates = Dates(published=published, published_raw=published_raw)
    others = [each.readings[0] for each, _ in candidates if len(each.readings) == 1]
    for found, raw in candidates:
        iso = resolve(found, published=published, others=others, script=script)
        if iso:
            dates.delivered, dates.delivered_raw = iso.partition("T")[0], raw
            break
    return dates


def is_release(page: Page) -> bool:
    """Whether the page is a press release that reports a speech before it prints it: its date is that of the release."""
    return any(
        len(each.text) > LONGEST_SLUG or each.kind == "speech_follows" for each in page.header("lead", "speech_follows")
    )


# 新华社北京11月10日电: the slug of an agency alone makes no report.
LONGEST_SLUG = 30


# The day of the speech is the day of the release.
SAME_DAY = Pattern(r"今[天日晨早晚]|今\s*[（(]|上午|下午|晚[间上]|本日")


def _said_in_lead(page: Page, published: str | None) -> Iterator[Found]:
    """The dates of the lead; the day of the release itself where the lead says today."""
    lead = page.header("lead", "speech_follows")
    yield from _days(_dates_in(lead))
    if published and any(SAME_DAY.search(each.text[:120]) for each in lead):
        yield from _dates_in([*page.header("date_line"), *page.of("publish_line")])
    yield from _delivered(page)


def _first_full(labels: Sequence[Label]) -> tuple[str | None, str | None]:
    return next(((each.iso, raw) for each, raw in _dates_in(labels) if names_day(each.iso)), (None, None))


def publishing_dates(page: Page, meta: PageMeta) -> Dates:
    """The dates of a page that holds no speech: any date of the header is one of publishing."""
    published, raw = _published(page, meta, None)
    entries = [each.text for each in page.of("publish_line") if ENTRY_OF_LIST.match(each.text)]
    if len(entries) >= FEWEST_ENTRIES and raw and any(raw in entry for entry in entries):
        return Dates()  # the days of a list of speeches are those of its entries
    if not published:
        for found, raw_date in _dates_in(page.header("date_line")):
            # No machine writes its day in brackets: that of a speech, perhaps too short to be known as one.
            if found.iso and not found.opened:
                return Dates(published=found.iso, published_raw=raw_date)
    return Dates(published=published, published_raw=raw)


FEWEST_ENTRIES = 3
ENTRY_OF_LIST = Pattern(r"[^：:]{6,60}?[\s\[（(]{0,3}(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}[\])）]?$")


def _clocked(page: Page, published: str | None, raw: str | None) -> tuple[str | None, str | None]:
    """The publishing day with the clock time that stands alone on the line below it (香港時間11時02分)."""
    if published and "T" in published:
        return published, raw
    for day, clock in pairwise(page.labels):
        found = CLOCK_ALONE.match(clock.text) if clock.line - day.line <= 2 else None
        iso, day_raw = _first_full([day]) if found and not published else (published, raw)
        if found and iso and day_raw and day_raw in day.text:
            return f"{iso}T{int(found.group(1)):02}:{found.group(2)}", day_raw
    return published, raw


CLOCK_ALONE = Pattern(r"[㐀-鿿]{2,4}[时時][间間]\s{0,3}([01]?\d|2[0-3])[时時]([0-5]\d)分$")


@lru_cache(1)  # asked for by both dates
def _talk_times(page: Page) -> list[Label]:
    """The lines 时间：… of a head that says who came together where, or of a record: the day of the talk, not that of the page."""
    head = [each for each in page.labels if each.zone in (Zone.MASTHEAD, Zone.HEADER)]
    is_record = bool(page.of("turn")) and any(RECORD.search(fold(each.text)) for each in page.header("title"))
    found = []
    for at, each in enumerate(head):
        if each.kind == "date_line" and (TIME_OF_TALK.match(fold(each.text[:8])) or HELD.match(fold(each.text[:64]))):
            found.append(each)
        elif (
            each.text[0] in TALK_STARTS
            and TALK_TIME.match(fold(each.text[:12]))
            and not OF_THE_PAGE.search(fold(each.text))
        ):
            near = head[max(at - 2, 0) : at] + head[at + 1 : at + 3]
            if is_record or any(_is_of_talk(fold(other.text[:24])) for other in near):
                found.append(each)
    return found


def _is_of_talk(line: str) -> bool:
    """Whether the beginning of a folded line is a field of a talk, or its clock in words."""
    return TALK_FIELD.match(unspaced_key(line[:16])) is not None or TALK_CLOCK.match(line) is not None


# 日期：2016年2月23日 / 时间：晚上8时: machines stamp in figures.
TALK_CLOCK = Pattern(
    r"时\s*间\s*[：:]\s*(?:(?:凌晨|清早|早上|上午|中午|下午|傍晚|晚上)\s*\d|\d{1,2}\s*[时点])[^：:年月]{0,12}$"
)


RECORD = Pattern(r"实录|记录|纪要|访谈|座谈|对话|谈话|答问|问答|交流|见面会|发布会")
OF_THE_PAGE = Pattern(r"来源|点击|浏览|阅读|作者|编辑|字[号体]|访问")
TALK_STARTS = frozenset("（(时時旹日")
TIME_OF_TALK = Pattern(r"[（(]?(?:直播|讲话|会议|访谈|座谈|演讲|活动|报告|致辞|发言)(?:时间|日期)[：:]")
TALK_TIME = Pattern(r"[（(]?(?:时\s*间|日\s*期)\s*[：:]")
TALK_FIELD = Pattern(
    r"[（(]?(?:会议|讲话|谈话|活动|演讲|访谈|座谈|采访)?(?:地\s*点|主持人?|主讲人?|讲话人|发言人|报告人|演讲[人者]|记录人?|整理人?|参加(?:人员?|者)?|出席(?:人员)?"
    r"|访问人|发布人|嘉\s*宾|与会人员|被访(?:问)?者|对象|人物)\s*[：:]"
)


def _published(page: Page, meta: PageMeta, script: str | None) -> tuple[str | None, str | None]:
    talk = {each.line for each in _talk_times(page)}
    stamps = [
        *_dates_in([each for each in page.of("publish_line", "metadata", "document_number") if each.line not in talk]),
        *_dates_in(page.of("editors", "toolbar")),
    ]
    talk |= {each.line for each in _signed_days(page)}
    beside = [each for each in page.header("date_line", "other", "byline") if each.line not in talk]
    stamps += [each for each in _dates_in(beside) if is_stamp(each[0])]
    drafted = set(_drafted(page))
    # A key in figures or words above the text comes before entries of a list below it.
    keyed = {raw for _, raw in _dates_in([each for each in page.of("publish_line") if _is_keyed(each)])}
    stamps.sort(key=lambda each: (each[1] in drafted, each[1] not in keyed, each[0].kind != "stamp"))
    for found, raw in stamps:
        # Machines date in figures: 时间：一九六七年三月十二日 is the day of the talk.
        iso = found.iso or _weighed(found, page, script)
        if names_day(iso) and any(map(str.isdecimal, raw)):
            return iso, raw
    above = _first_full([*edition(page), *over_title(page)])
    if not above[0]:
        above = next(in_slug(page), above)
    if above[0]:
        return above
    printed = [each for each in page.of("source") if NEWSPAPER.search(each.text)]
    if printed and _first_full(printed)[0]:
        return _first_full(printed)
    own = {each.line for each in _own_below(page)}
    below = [each for each in page.of("date_line") if each.zone == Zone.FOOTER and each.line not in own]
    copied = {day.line for above, day in _with_above(page, below) if COPIED.search(fold(above.text[-LONGEST_KEY:]))}
    last = _first_full([each for each in below if each.line not in copied])
    if last[0]:
        return last
    for found, raw in _dates_in([each for each in page.header("date_line") if each.line not in talk]):
        if is_republican_stamp(found):
            return resolve(found, script=script), raw
    for found in find_dates(meta.published):
        if found.iso:
            return found.iso, found.raw
    return None, None


def _weighed(found: FoundDate, page: Page, script: str | None) -> str | None:
    """A date of the page that has two readings, by the script or by the other days that the page names."""
    if found.kind != "stamp":
        return resolve(found, script=script) if found.kind == "short" else None
    named = _dates_in(page.of("date_line", "dateline", "signature", "title", "subtitle"))
    return resolve(found, others=[each.iso for each, _ in named if names_day(each.iso)])


def _signed_days(page: Page) -> list[Label]:
    """The days with dots directly below the one who speaks (某某 / 2016.9.12): machines part them by strokes."""
    named = {below.line for above, below in pairwise(page.labels) if above.kind in ("byline", "role")}
    return [each for each in page.header("date_line") if each.line in named and DOTTED_DAY.match(each.text)]


DOTTED_DAY = Pattern(r"[12]\d{3}[.．]\d{1,2}[.．]\d{1,2}$")


# Who copied a record signed with the day: no page was put up on it.
COPIED = Pattern(r"(?:翻印|[转传]抄|抄印|刻印|编印|翻抄|整理)$")


def _is_keyed(label: Label) -> bool:
    """Whether a line above the text says that its day is that of publishing: 发稿时间：."""
    return label.zone != Zone.FOOTER and KEY_OF_PUBLISHING.search(fold(label.text)) is not None


KEY_OF_PUBLISHING = Pattern(r"(?:发布|发表|发稿|上传|更新|刊发|录入|添加)(?:时间|日期)?[ 　]*[：:]")


@lru_cache(1)
def _own_below(page: Page) -> list[Label]:
    """The days below the text that are those of the speech; so is one in numerals directly behind its last words."""
    days = [each for each in page.of("date_line") if each.zone == Zone.FOOTER]
    behind = {
        below.line
        for above, below in _with_above(page, days)
        if (above.zone in (Zone.BODY, Zone.CLOSING) or above.kind in SHORT_LINES)
        and not SENT_TO.match(fold(above.text))
        and not any(map(str.isdecimal, below.text))
    }
    return [each for each in days if each.line in behind or _is_own(each)]


def _with_above(page: Page, labels: Sequence[Label]) -> list[tuple[Label, Label]]:
    """What stands on the lines of `labels`, each with the label above it."""
    lines = {each.line for each in labels}
    return [pair for pair in pairwise(page.labels) if pair[1].line in lines] if lines else []


SENT_TO = Pattern(r"[主抄报]\s*送|印发")
# What may stand between the last words and their day: who signs, the end.
SHORT_LINES = frozenset(("other", "related", "navigation", "footer"))


def _is_own(label: Label) -> bool:
    """Whether a day below the text is that of the speech: no machine writes a place, brackets, or what was said on it."""
    is_bracketed = label.text[0] in "（(" and any(each.opened for each in find_dates(label.text))
    return is_bracketed or BESIDE_DAY.search(label.text) is not None or GIVEN.search(fold(label.text)) is not None


# A place (2019年8月11日，某城) or the one who signs (某某某2019.9.9): no newspaper.
BESIDE_DAY = Pattern(
    r"[日号號][ 　]*[，,于於在][ 　]*[㐀-鿿]{2,12}$|^[㐀-鿿]{2,12}[，,]"
    r"|^[㐀-鿿]{2,4}[ 　]?(?<![报報刊网網社])(?:19|20)\d\d[.．年]\d{1,2}[.．月]\d{1,2}日?$"
)


def _drafted(page: Page) -> Iterator[str]:
    """The raw dates of writing or signing (成文日期：…): a page gives them beside its own."""
    for each in page.of("publish_line", "metadata", "document_number"):
        for found in find_dates(each.text[:240]):
            if DRAFTING.search(fold(each.text[max(found.start - LONGEST_KEY, 0) : found.start])):
                yield found.raw


LONGEST_KEY = 10
DRAFTING = Pattern(
    r"(?:成文|印发|生成|签发|制发|发文|施行|实施|生效|失效|废止|建档|归档|审核)(?:日期|时间)?[ 　]*[：:][ 　\t]*$"
)


@lru_cache(1)
def _header_days(page: Page) -> list[Label]:
    """The lines of days of the head, but for that of the circular that sends the speech round."""
    head = [each for each in page.labels if each.zone == Zone.HEADER]
    sent = {below.line for above, below in pairwise(head) if SENT_ROUND.search(fold(above.text[-MOST_SENT:]))}
    return [each for each in page.header("date_line") if each.line not in sent]


def _delivered(page: Page) -> Iterator[Found]:
    """Dates that may be the day of the speech, likeliest first."""
    yield from _dates_in(_talk_times(page))
    days = [each for each in _header_days(page) if each not in over_title(page)]
    in_header = [each for each in _dates_in(days) if not is_stamp(each[0])]
    in_header += _dates_in(_signed_days(page))
    in_title = list(_dates_in(page.header("subtitle", "title", "byline", "role")))
    in_body = list(_dates_in(_part_dates(page)))
    yield from _finer(in_header, in_body)
    yield from _told(page)
    yield from (each for each in in_header if each[0].opened and names_day(each[0].iso))
    # …大会上的讲话（1994年冬）: a year in brackets is that of the speech.
    yield from (each for each in in_title if each[0].kind != "stamp" and (each[0].kind != "year" or each[0].opened))
    yield from _titled_years(page)
    yield from _below_title(page, in_header)
    yield from _dates_in([each for each in page.of("masthead") if RECORD_HEAD.match(fold(each.text))])
    yield from in_body[:1]
    yield from _dates_in(
        [each for each in page.of("note", "source") if not FOOTNOTE.match(each.text) and _speaks_of_speech(each)]
    )
    yield from _dates_in([*page.of("dateline", "signature"), *_own_below(page)])
    yield from _days(_dates_in(page.header("lead", "speech_follows")))
    opening = [each.text[:OPENING] for each in page.of("paragraph")[:2]]
    yield from ((found, found.raw) for text in opening for found in find_dates(text) if _is_today(found, text))


OPENING = 80
# 现将…印发给你们，请认真贯彻执行。 / 2016年9月13日: the day below is that of the circular.
SENT_ROUND = Pattern(r"(?:印发|转发|刊发|发)给?你们.{0,40}$|请.{0,16}(?:贯彻|执行|落实|学习|遵照).{0,16}$")
MOST_SENT = 60


def _is_today(found: FoundDate, text: str) -> bool:
    """Whether the speaker says that it is this day: 今天是2012年9月3日，…."""
    is_day = found.kind == "month-day" or names_day(found.iso)
    return is_day and TODAY.search(text[: found.start]) is not None


TODAY = Pattern(r"今[天日](?:是|，|（)?(?:公元|西元)?$")


def _told(page: Page) -> Iterator[Found]:
    """The days of which a letter or a note says that the speech was given on them: 2014年2月28日在年会上的讲话."""
    head = page.header("lead", "note", "speech_follows", "toolbar", "other")
    behind = [each for each in page.of("note", "source", "date_line") if each.zone == Zone.FOOTER]
    for each in (*head, *behind):
        text = fold(each.text[:LONGEST_NOTE])
        if "讲" in text or "报告" in text or "致" in text or "发言" in text:
            for found in find_dates(each.text[:LONGEST_NOTE]):
                if names_day(found.iso) and GIVEN.match(text, found.end):
                    yield found, found.raw


GIVEN = Pattern(r"[上下]?午?，?[在于][^，。；]{2,50}(?:讲话|发言|报告|致[辞词]|演讲)")


def _titled_years(page: Page) -> Iterator[Found]:
    """The year that a title begins with when it says who spoke where: 1936年某先生在某大学的演讲."""
    for each in page.header("title", "subtitle"):
        if YEAR_OF_TALK.match(fold(each.text[:LONGEST_NOTE])):
            yield from list(_dates_in([each]))[-1:]


YEAR_OF_TALK = Pattern(
    r"(?:民国[\d元一二三四五六七八九十]{1,3}年)?(?:1[89]|20)\d\d年(?!度)[^，。新]{2,12}[在于][^，。]{2,30}?(?:演[讲说]|讲[话演]|致[辞词]|谈话|报告|发言)(?:全文|实录|摘要)?$"
)


def _days(found: Iterator[Found]) -> Iterator[Found]:
    """Those that say a day, or a month and day: a year alone in running text is one of something else."""
    return (each for each in found if each[0].kind not in ("year", "year-month"))


def _below_title(page: Page, found: Sequence[Found]) -> list[Found]:
    """Those below the last title line first: a notice that prints a speech has its own date above."""
    last = max((each.line for each in page.header("title", "subtitle")), default=0)
    own = _dates_in([each for each in _header_days(page) if each.line >= last])
    return [*(each for each in own if not is_stamp(each[0])), *found]


def _part_dates(page: Page) -> list[Label]:
    """The dates under the headings of parts: 开幕词 / （一九五五年三月二十一日）."""
    pairs = pairwise(page.labels)
    return [
        each
        for before, each in pairs
        if each.kind == "date_line" and each.zone == Zone.BODY and before.kind == "heading"
    ]


def _finer(coarse: Sequence[Found], fine: Sequence[Found]) -> Iterator[Found]:
    """A date further down that says the day of a header's month: a page of two speeches under one month."""
    for found, _ in coarse[:1]:
        for other, raw in fine[:1]:
            if found.iso and other.iso and other.iso.startswith(found.iso) and other.iso != found.iso:
                yield other, raw


def _speaks_of_speech(label: Label) -> bool:
    text = fold(label.text[:200])
    if SEVERAL.search(text):
        return False
    return len(label.text) < LONGEST_NOTE and SPEECH_WORDS.search(text) is not None and not BOOK.match(text)


def _dates_in(labels: Sequence[Label]) -> Iterator[Found]:
    for each in labels:
        for found in find_dates(each.text[:240]):
            if found.opened and each.text[found.outer[0]] in "[【":
                found = found._replace(opened=False)
            yield found, found.raw
