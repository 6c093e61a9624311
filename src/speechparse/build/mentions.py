"""Speakers whom no byline names: called by surname and office, named in passing in a lead, introduced by themselves."""

from __future__ import annotations

from speechparse.build.page import Page
from speechparse.build.roles import noted_office, office_before, office_behind, title_office
from speechparse.grammar.dates import find_dates
from speechparse.grammar.honored import Byline
from speechparse.grammar.name_ends import name_end
from speechparse.grammar.organizations import ends_in_position, offices_in, position_start
from speechparse.grammar.persons import is_name, name_at_end, surname_length
from speechparse.grammar.script import fold
from speechparse.grammar.speakers import is_no_phrase, named, of_rank
from speechparse.grammar.titles import clean_title
from speechparse.grammar.turn_heads import RECORD_HEAD, TO_THE_CHAIR
from speechparse.grammar.words import WORDS
from speechparse.model import Label, Zone
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

MOST_READ = 400  # code points of a line: a release names its speaker in the first sentence
TELLING_KINDS = frozenset(("title", "subtitle", "lead", "speech_follows", "note", "caption", "other", "metadata"))
Found = tuple[Byline, str]


def from_calls(page: Page) -> Iterator[Found]:
    """The full name of whom a title or an announcement calls by surname and office (柳校长在…上的讲话, 葉理事長致詞如下)."""
    texts = _head_and_notes(page)
    for each in page.header("title", "subtitle", "speech_follows"):
        call = _call(clean_title(each.text))
        if call:
            yield from ((found, text) for text in texts for found in _full_names(text, *call))


def from_office(page: Page) -> Iterator[Found]:
    """Who bears, in a note or under a picture, the office that the title names without a name: 主任委員某某與長輩合影."""
    office = title_office(page)
    office = office[max(position_start(office), 0) :]
    if len(office) < SHORTEST_OFFICE:
        return
    for each in (*page.header("lead", "note", "speech_follows"), *page.of("caption")):
        head = fold(each.text[:MOST_READ])
        at = head.find(fold(office))
        stop = name_end(head, at + len(office)) if at >= 0 else 0
        if at >= 0 and stop > at + len(office):
            yield Byline(each.text[at + len(office) : stop], each.text[at : at + len(office)]), each.text
            return


SHORTEST_OFFICE = 2


def from_record(page: Page) -> Iterator[Found]:
    """Whom a record names where it lets him speak: 某某议员：主席，…; behind a title 【同期】某特区行政长官 某某."""
    for each in page.labels[:RECORD_HEAD]:
        head = fold(each.text[:MOST_READ])
        found = TO_THE_CHAIR.match(head) or ON_AIR.search(head)
        byline = named(each.text[found.start(1) : found.end(1)]) if found else None
        if byline and byline.role:
            yield byline, each.text[:MOST_READ]
            return


ON_AIR = Pattern(r"[【\[]同期声?[】\]][ 　]{0,4}([^，。：！？【】]{4,40})$")


def _head_and_notes(page: Page) -> list[str]:
    head = [each for each in page.labels if each.zone in (Zone.MASTHEAD, Zone.HEADER) and each.kind in TELLING_KINDS]
    behind: list[Label] = [each for each in page.of("note", "notes_head", "source", "caption") if each not in head]
    return [each.text[:MOST_READ] for each in (*head, *behind)]


def _call(text: str) -> tuple[str, str] | None:
    """Surname and office, folded, with which `text` begins; None where it names somebody in full or nobody."""
    head = fold(text[:12])
    size = surname_length(head)
    office = office_behind(head[size:]) if size else ""
    return (head[:size], office) if office else None


def _full_names(text: str, surname: str, office: str) -> Iterator[Byline]:
    head = fold(text)
    at = head.find(office)
    while at >= 0:
        end = at + len(office)
        for size in (3, 2):
            name = head[max(at - size, 0) : at]
            if name.startswith(surname) and len(name) == size and is_name(name, expected=True):
                yield Byline(text[at - size : at], text[at:end])
                return
        stop = name_end(head, end, called=True) if head.startswith(surname, end) else end
        if stop > end:
            yield Byline(text[end:stop], office_before(text[:end]) or text[at:end])
            return
        at = head.find(office, end)
    explained = EXPLAINED.search(head)
    if explained and explained.group(1).startswith(surname) and is_name(explained.group(1), expected=True):
        role = text[explained.start(2) : explained.end(2)]
        yield Byline(text[explained.start(1) : explained.end(1)], role if ends_in_position(role) else office)


# 岑副厅长，即岑守成，时任省水利厅副厅长。
EXPLAINED = Pattern(
    r"(?:即|指|是)([㐀-鿿·]{2,4})(?:同志|先生|女士)?[，,（(](?:时任|时为|当时任|曾任|原任|系|为|任)?([^，。；）)]{2,40})"
)


def from_passing(page: Page) -> Iterator[Found]:
    """The first person whom the lead names behind an office: 法学院副教授宁可欣作为评委代表点评发言."""
    for each in page.header("speech_follows", "lead"):
        text = each.text[:MOST_READ]
        head = fold(text)
        for _, end in offices_in(head):
            stop = name_end(head, end)
            role = office_before(text[:end])
            is_told_of = stop > end and role and not fold(role).endswith(REPORTING)
            if is_told_of and SPOKEN.search(head, stop):
                yield Byline(text[end:stop], role), text
                return


# Who tells of a speech stands before who gave it: （某社记者某某10日电）.
REPORTING = ("记者", "通讯员", "编辑", "主持人", "摄影")
# What the sentence must go on to say.
SPOKEN = Pattern(r"致[辞词]|讲话|发言|演讲|演说|报告|发表|贺[词电信]|点评|授课|寄语|谈话|讲述|勉励|表示")


def from_dated(page: Page) -> Iterator[Found]:
    """Who stands beside a day where a place may stand: （某某　2014年2月28日）, 2014年2月28日，某某."""
    for each in page.of("date_line", "dateline"):
        rest = each.text
        for date in reversed(find_dates(rest)):
            if AT_PLACE.match(rest, date.end):
                break
            rest = rest[: date.start] + rest[date.end :]
        rest = rest.strip(BESIDE_DATE)
        found = named(rest) if 1 < len(rest) <= LONGEST_BESIDE else None
        # 科伦坡, 莫斯科 and 金边 are words of the language.
        if found and (found.role or fold(found.name) not in WORDS):
            yield found, each.text


AT_PLACE = Pattern(r"[ 　]{0,9}[于於在]")  # ——2016年9月12日于南河
BESIDE_DATE = "（）()〔〕[]【】，,、。·— 　\u00a0\t"
LONGEST_BESIDE = 30


def from_introduction(page: Page) -> Iterator[Found]:
    """The one who says his own name at the beginning: 大家好！我叫廖星辰，…; 我是咱们新当选的村主任闻小满。."""
    opening = page.opening(OPENING)
    for found in INTRODUCED.finditer(fold(opening)):
        said, raw = opening[found.start(1) : found.end(1)], opening[found.start() : found.end()]
        start = name_at_end(said)
        if start > 0:
            office = office_before(OWN.sub("", said[:start]))
            yield Byline(said[start:], office), raw
            return
        ranked = of_rank(said)
        if ranked:
            yield Byline(ranked.name, OWN.sub("", ranked.role)), raw
            return
        start = _own_name(fold(said), called=opening[found.start(1) - 1] in CALLED)
        if start >= 0:
            behind = OFFICE_BEHIND.match(fold(opening), found.end())
            office = opening[behind.start(1) : behind.end(1)] if behind and ends_in_position(behind.group(1)) else ""
            yield Byline(said[start:], office), raw
            return


def _own_name(said: str, *, called: bool) -> int:
    """Where the name begins with which the folded `said` ends; -1 for none."""
    for start in [0, *(each.end() for each in OWN_PLACE.finditer(said))]:
        name = said[start:]
        if is_name(name) and (called or is_no_phrase(name)):
            return start
    return -1


OPENING = 160
INTRODUCED = Pattern(r"(?:^|[，。！：\s])(?:我|本人)(?:是|叫|名叫|的名字叫)([^，。！？；：我]{2,30})(?=[，。！,])")
CALLED = frozenset("叫字")  # 我叫, 我的名字叫: what follows is a name
OWN_PLACE = Pattern(r"[的班院系部队校] ?")
# 咱们石井村新当选的村主任, 本届新任会长: what is no part of the office.
OWN = Pattern(r"^.*(?:的|咱们|我们|咱|本[校村厂公司县市镇乡届屆]|[新现現]任)(?=.)")
OFFICE_BEHIND = Pattern(
    r"[，,](?:也|现在|目前|同时|今年){0,2}(?:是|任|担任|做)(?:[^，。！？我]{0,16}的)?([^，。！？的我]{2,10})[，。！,]"
)


def from_author(page: Page) -> Iterator[Found]:
    """The author that the line of publishing names, where a speech addresses its audience and nothing else names one."""
    if not page.of("salutation") or any(SPECIMENS.search(fold(each.text)) for each in page.header("title", "note")):
        return
    for each in page.of("publish_line"):
        found = AUTHOR_FIELD.search(fold(each.text))
        last = each.text[found.start(1) : found.end(1)] if found else BETWEEN_FIELDS.split(each.text)[-1]
        byline = named(last.strip())
        # A name alone may be that of whoever put the page up.
        if byline and (found or noted_office(page)) and (byline.role or _is_vouched(byline.name, page, found)):
            yield byline, each.text
            return


def from_publisher(page: Page) -> Iterator[Found]:
    """Who issued the speech by the field of the head: 發布機關：沙洲特區行政長官　某某."""
    for each in page.of("publish_line", "metadata"):
        found = ISSUED.search(fold(each.text[:MOST_READ]))
        byline = named(each.text[found.start(1) : found.end(1)].strip()) if found else None
        if byline and byline.role:
            yield byline, each.text
            return


ISSUED = Pattern(
    r"(?:发布|发文|颁布|制发)机关[：:][ 　]{0,4}([^：:，。|｜]{4,30}?)(?=$|[|｜]|[ 　]{1,4}[^ 　：:]{2,10}[：:]| 发布于)"
)


# 就职演讲稿（通用5篇）, 以下是小编整理的…: whoever put a collection up wrote none of it.
SPECIMENS = Pattern(r"\d{1,2}篇|小编|范文")
CLASS = Pattern(r"班[ 　]")
# 作者：院长　某某, 作者:八（3）班 某某; the field ends where the next one begins.
AUTHOR_FIELD = Pattern(
    r"(?:作者|撰稿人?|演讲[人者]|发言人)[：:][ 　]*(?:[^：:　]{0,12}班[ 　])?([^：:|｜【\[]{2,24}?)[ 　]*(?=$|[|｜【\[]|[^ 　：:]{2,6}[：:]|\d{4}|　{2})"
)


BETWEEN_FIELDS = Pattern(r"　+| {2,}|[|｜]")


# Beside who put the page up an author is the one who wrote: 作者：某某　录入：webmaster.
UPLOADED = Pattern(r"作者[：:].{0,60}(?:录入|上传|编辑|责编|发布者|发布人)[：:]")
COUNTED = Pattern(r"点击|浏览|阅读|访问|人气|admin")


def _is_vouched(name: str, page: Page, field: Match[str] | None) -> bool:
    """Whether the page makes its author the one who speaks: a pupil's class, a note on the author, 我叫某某, 学生代表 in the title."""
    # Where the line counts visits the author is an account of the site; elsewhere he is who the page says wrote it.
    if noted_office(page) or (field and (CLASS.search(field.group()) or not COUNTED.search(fold(field.string)))):
        return True
    opening = page.opening(FIRST_WORDS)
    found = SAID_NAME.search(opening)
    office = title_office(page)
    if office.endswith("代表") or (office and field and UPLOADED.search(fold(field.string))):
        return True
    return found is not None and opening.startswith(name, found.end())


FIRST_WORDS = 200
# 我是八（3）班的某某, 我叫某某
SAID_NAME = Pattern(r"(?:我|本人)(?:是|叫|名叫|就是)(?:[^，。！？我]{1,20}?[的班院系] ?)?(?=[㐀-鿿])")
