"""Who speaks: read from the byline, the title, an editor's note, the lead or the signature, in this order."""

from __future__ import annotations

from itertools import chain

from speechparse.build.page import FOOTNOTE, Page
from speechparse.build.roles import (
    is_caption,
    office_before,
    roles_of,
    runs_together,
    with_roles,
)
from speechparse.grammar.honored import WHOLE_NAME, Byline, honorific_order
from speechparse.grammar.name_ends import name_end
from speechparse.grammar.organizations import ends_in_position, is_body, offices_in, position_start
from speechparse.grammar.persons import DOTTED, HAN, is_name, is_usual_surname, unspaced
from speechparse.grammar.script import fold
from speechparse.grammar.speaker_keys import is_key, without_office_key
from speechparse.grammar.speakers import VILLAGES, named, of_rank, split_names, without_dates
from speechparse.grammar.titles import clean_title, genre_span
from speechparse.grammar.turn_heads import bare_head, marked_head
from speechparse.grammar.words import WORDS
from speechparse.model import Label, Role, Speaker, Zone
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# A speaker stands before one of these: 陈澄在…, 康生同志的讲话, 某某致辞.
BEFORE = Pattern(
    r"[在于从]|出席|参加|的(?=[^的]{0,12}$)|的(?:讲话|发言|致[辞词]|演讲|报告)|[发讲致作]|关于|就|会见|接见|答|(?:对(?!外)|同(?!志)|与|和)(?![在于]|同志|先生|女士)|[今昨](?:[天日晚早晨]|[（(])|\d{4}年|[一二][九〇○零]|代表|[为向](?![在于]|同志|先生|女士)|给|谈|上午|下午|中午|晚[间上]|清晨|日前|近日|特别|亲自|率|陪同|针对|宣布|主持|召开|亲临|接受|[受获]邀|应邀|录制|传达|视察|看望|莅"
)
# 是毛泽东…, 以下是行政长官…; in a title the speaker may begin it.
AFTER = Pattern(
    r"(?:^|时(?![代候间期刻])|[是为，。：:；|｜丨\s—―─－]|(?<=[本此]文)系|有请|恭请|(?<![申聘恳邀提])请(?![示求问教])|专访|采访|对话|作者[系为是]?|印发|将(?!军)|把|转发|特邀|邀请)"
)
INTERVIEWED = Pattern(rf"(?:专访|采访|对话|访谈|记者问|访)([{HAN}]{{2,4}}?)(?:纪要|实录|[：:]|$|同志|先生|谈)")
# No name or office holds one of these.
NO_PERSON = frozenset("的了是们，。；：！？《》")
AUTHOR = Pattern(r"(?:作者|讲话人|报告人|演讲者|发言人)(?:系|为|是|：|:)?([^，。；）)]{2,60})")
SPEAKS = Pattern(r"的?(?:讲话|講話|发言|發言|插话|插話)$")
# How far into an editor's note or lead the speaker is named.
NOTE_HEAD = 90
LONGEST_SEGMENT = 40


def speakers_of(page: Page) -> list[Speaker]:
    """All speakers the page names, the first one first."""
    called: list[Speaker] = []
    for source in _sources():
        found = _distinct(source(page))
        if found and not called and found[0].name[1:] == "总":
            called = found  # 钱总: how he is called; another place may name him in full
        elif found and (not called or found[0].name[0] == called[0].name[0]):
            return with_roles(_with_roles(found, page), page)
    return called


def _sources() -> Iterator[Callable[[Page], Iterator[tuple[Byline, str]]]]:
    """The places where a speaker is named, the surest first."""
    yield from (_from_bylines, _from_titles)
    from speechparse.build import mentions  # most pages have named him by now

    yield from (mentions.from_calls, _from_notes, _from_signature, _from_lead, mentions.from_passing)
    yield from (_from_captions, mentions.from_record, mentions.from_office)
    yield from (
        _from_source,
        mentions.from_author,
        mentions.from_publisher,
        _from_turns,
        mentions.from_dated,
        mentions.from_introduction,
    )


def _with_roles(speakers: list[Speaker], page: Page) -> list[Speaker]:
    """`speakers`, those without a role given the one that title, lead or signature names beside the same name.

    Who signs, or else the lead, tells the organization of an office that stood without it.
    """
    bare = [each for each in speakers if not _has_organization(each.roles)]
    if bare:
        signed = _named_roles(_from_signature(page))
        elsewhere = signed | _named_roles(chain(_from_titles(page), _told(page)))
        for each in bare:
            if not each.roles:
                each.roles = elsewhere.get(each.name, [])
            else:
                richer = (found.get(each.name, []) for found in (signed, _named_roles(_told(page))))
                each.roles = next((roles for roles in richer if _adds_organization(each.roles, roles)), each.roles)
    return speakers


def _named_roles(found: Iterator[tuple[Byline, str]]) -> dict[str, list[Role]]:
    """The roles of everybody whom `found` names, but those that run together with other words."""
    return {each.name: each.roles for each in _distinct(found) if not any(map(runs_together, each.roles))}


def _has_organization(roles: list[Role]) -> bool:
    return any(role.organization for role in roles)


def _adds_organization(roles: list[Role], others: list[Role]) -> bool:
    """Whether `others` are one of `roles`, which name no organization, with its organization."""
    positions = {role.position for role in roles}
    return not _has_organization(roles) and any(role.organization and role.position in positions for role in others)


def _told(page: Page) -> Iterator[tuple[Byline, str]]:
    """Who the lead names; the words under a picture (…某某/摄) belong to no head."""
    if not any(map(is_caption, page.header("lead"))):
        from speechparse.build.mentions import from_passing

        yield from chain(_from_lead(page), from_passing(page))


def _distinct(found: Iterator[tuple[Byline, str]]) -> list[Speaker]:
    speakers: dict[str, Speaker] = {}
    for byline, raw in found:
        roles = roles_of(byline.role)
        known = speakers.get(byline.name)
        if known is None:
            speakers[byline.name] = Speaker(byline.name, roles, raw)
        elif roles and not known.roles:
            known.roles, known.raw = roles, raw
    return list(speakers.values())


def _from_bylines(page: Page) -> Iterator[tuple[Byline, str]]:
    found = list(_lines(page.header("role", "byline"), page))
    # The village above the name: 柳树庄, then 程望舒.
    yield from [each for each in found if each[0].role or fold(each[0].name[-1]) not in VILLAGES] or found
    # Each of several speeches on a page has its own.
    later = [each for each in page.of("byline") if each.zone == Zone.BODY and not page.stands_above(each)]
    yield from _lines(later, page)


def _lines(labels: list[Label], page: Page) -> Iterator[tuple[Byline, str]]:
    """Bylines, the office on a line of its own taken with the name on the next, or the last one with the name before it."""
    role = ""
    last: tuple[Byline, str] | None = None
    for each in sorted(labels, key=lambda each: each.line):
        if each.kind == "role" or (each.kind == "signature" and ends_in_position(fold(each.text))):
            office = without_office_key(each.text)
            if not is_key(each.text):
                role = (role + "、" + office) if role else office
            continue
        found = named(each.text)
        if found is None:
            names = split_names(each.text)
            if len(names) > 1:
                yield from ((Byline(unspaced(name), ""), each.text) for name in names)
        else:
            raw = f"{role} {each.text}" if role else each.text
            office = found.role or role
            if role and is_body(role) and position_start(found.role) == 0:
                office = role + found.role
            last = Byline(found.name, office), raw
            yield last
            role = ""
    if role and last and not last[0].role:
        yield Byline(last[0].name, role), f"{last[1]} {role}"


def _from_titles(page: Page) -> Iterator[tuple[Byline, str]]:
    for each in page.header("title", "subtitle"):
        title = COLUMN.sub("", ITEM_NUMBER.sub("", clean_title(each.text)))
        for found in people_in(title, titled=True):
            yield found, each.text


# 七、县长某某在…: the number that a collection gives it.
ITEM_NUMBER = Pattern(r"^(?:[一二三四五六七八九十]{1,3}|\d{1,3})[、．.][ 　]*(?=[㐀-鿿])")


# 【演讲全文】某某：…, 全文｜某某局长在…上的讲话
COLUMN = Pattern(r"^(?:[【\[［][^】\]］]{2,8}[】\]］]|[㐀-鿿]{2,8}[ 　]?[|｜丨])[ 　]?(?=[㐀-鿿]{2})")


def _from_notes(page: Page) -> Iterator[tuple[Byline, str]]:
    for each in page.of("note"):
        if FOOTNOTE.match(each.text):
            continue
        for found in people_in(each.text[:NOTE_HEAD]):
            yield found, each.text[:NOTE_HEAD]
            break


def _from_lead(page: Page) -> Iterator[tuple[Byline, str]]:
    from speechparse.build.mentions import SPOKEN

    for each in page.header("speech_follows", "lead"):
        text = SLUG.sub("", each.text[:NOTE_HEAD])
        for found in people_in(text):
            yield found, text
            return
    # （2024年9月28日，某某外长在大会发言）
    for each in page.header("date_line"):
        told = without_dates(each.text.strip("（）() ")).strip("，,　 ") if len(each.text) > LONGEST_DATE else ""
        for found in people_in(told) if told and SPOKEN.search(fold(told)) else ():
            yield found, each.text
            return


LONGEST_DATE = 16  # with brackets and weekday

# 【新闻局讯】
SLUG = Pattern(r"^\s*[【\[（(]?[㐀-鿿]{2,12}[讯訊电電][】\]）)]?[ 　]*(?=\S)")


def _from_source(page: Page) -> Iterator[tuple[Byline, str]]:
    """（作者系某某主席黄德伟，本文根据…整理）."""
    for each in page.of("source", "note"):
        found = AUTHOR.search(fold(each.text))
        byline = named(each.text[found.start(1) : found.end(1)]) if found else None
        if byline:
            yield byline, each.text


def _from_captions(page: Page) -> Iterator[tuple[Byline, str]]:
    """Who speaks in the picture: 总经理某某作重要讲话。"""
    for each in page.of("caption"):
        found = PICTURED.search(fold(each.text[:NOTE_HEAD]))
        byline = named(each.text[found.start(1) : found.end(1)]) if found else None
        if byline and byline.role:
            yield byline, each.text


PICTURED = Pattern(
    r"(?:^|[：:△▲\]］])[ 　]?([^，。：:的]{4,24}?)(?:[作做致]|发表|正在|在[^，。：:的]{2,24}?)[^，。：:的]{0,12}(?:讲话|致[辞词]|发言|演讲|报告|开示)"
)


def _from_signature(page: Page) -> Iterator[tuple[Byline, str]]:
    yield from _lines(page.of("signature"), page)


def _from_turns(page: Page) -> Iterator[tuple[Byline, str]]:
    """Those whose words a record gives, where nothing else names a speaker."""
    for each in page.of("turn"):
        name, colon, _ = fold(each.text[:LONGEST_SEGMENT]).partition("：")
        marked = marked_head(each.text) or (None if colon else bare_head(each.text))
        head = marked.group(1) if marked else each.text[: len(name)] if colon else ""
        byline = _of_turn(SPEAKS.sub("", head)) if head else None
        if byline:
            yield byline, head


def _of_turn(head: str) -> Byline | None:
    """Who speaks by the head of a turn; what stands in brackets behind the name is where he comes from."""
    found = AFFILIATION.search(head)
    byline = named(head[: found.start()]) if found else None
    return Byline(byline.name, found.group(1)) if found and byline else named(head)


AFFILIATION = Pattern(r"\s{0,40}[（(]([^（）()]{3,40})[）)]\s*$")


def people_in(text: str, *, titled: bool = False) -> Iterator[Byline]:
    """The people that a title or note names as its speakers."""
    folded = fold(text)
    honored = honorific_order(text)
    if honored:
        yield honored
        return
    interviewed = INTERVIEWED.search(folded) if titled else None
    if interviewed and is_name(interviewed.group(1)):
        yield Byline(text[interviewed.start(1) : interviewed.end(1)], "")
        return
    starts = [each.end() for each in AFTER.finditer(folded)]
    ends = [each.start() for each in BEFORE.finditer(folded)]
    genre = genre_span(text) if titled and len(text) <= LONGEST_SEGMENT else None
    if genre:  # 演|讲 holds a word that a speaker stands before
        ends = [*(end for end in ends if not genre[0] < end < genre[1]), genre[0]]
    for end in ends:
        for start in reversed(starts):
            if (
                1 < end - start <= LONGEST_SEGMENT
                and text[end - 1] != "上"
                and NO_PERSON.isdisjoint(folded[start:end].replace("，", "、"))
            ):
                people = _segment(text[start:end])
                if people:
                    yield from _representing(text, start, end) or people
                    return
    if titled:
        yield from _before_colon(text)
        behind = BEHIND_GENRE.search(folded)
        found = named(text[behind.start(1) : behind.end(1)]) if behind else None
        if found:
            yield found
        else:
            head = folded.replace(":", "：").partition("：")[0]  # …毕业致辞：点灯与赶路
            yield from _between_words(text[: len(head)], head)


def _between_words(text: str, folded: str) -> Iterator[Byline]:
    """县水利局局长某某某防汛总结会讲话: a name of three characters behind an office, with no word that parts it.

    Or before it, where the title begins with it: 某某某校长毕业典礼致词, 某某·某某总统就职演讲.
    """
    genre = genre_span(text)
    if not genre or len(text) > LONGEST_SEGMENT:
        return
    for start, end in offices_in(folded):
        stop = end + WHOLE_NAME
        is_clear = name_end(folded, end) == stop <= genre[0] and is_usual_surname(folded[end])
        is_first = start == WHOLE_NAME and is_usual_surname(folded[0]) and not _is_place(folded)
        is_state = is_clear and folded[start - 1] == "国"  # 某某国总理某某某国庆献词
        if ((is_first and not is_state) or DOTTED.fullmatch(folded[:start])) and is_name(folded[:start]):
            yield Byline(text[:start], text[start:end])
            return
        if not is_clear and (at := _behind_body(folded, start)):
            yield Byline(text[at:start], text[:at] + text[start:end])
            return
        if is_clear and (role := office_before(text[:end])):
            yield Byline(text[end:stop], role)
            return


def _behind_body(folded: str, office: int) -> int:
    """Where a name of three characters begins between a body and the `office` of its head (港务局某某某局长); 0 for none."""
    at = office - WHOLE_NAME
    if at <= 0 or folded[at - 1] not in ENDS_OF_BODY or not is_usual_surname(folded[at]) or _is_place(folded[at:]):
        return 0
    return at if is_name(folded[at:office]) and folded[at + 1 : office] not in WORDS else 0


ENDS_OF_BODY = frozenset("局厅处部会院校学司团社所站府")


def _is_place(folded: str) -> bool:
    """Whether the three characters that `folded` begins with are a place with somebody at its head: 石家庄市长."""
    return folded[WHOLE_NAME - 1] in VILLAGES or (folded[:WHOLE_NAME] in WORDS and folded[WHOLE_NAME] in "市县区州书主")


# …大会上的讲话（某某）, …的发言——某某
BEHIND_GENRE = Pattern(
    rf"(?:讲话|发言|致[辞词]|演讲|报告|[贺祝献]词|讲稿|发言稿|演讲稿)(?:[ 　]{{1,9}}|[ 　]{{0,9}}(?:[—―─－|｜-]{{1,3}}|[（(])[ 　]{{0,9}})([{HAN}·]{{2,20}})[）)]?$"
)


def _representing(text: str, start: int, end: int) -> list[Byline]:
    """毕业生代表某某: 代表 behind `end` belongs to an office where a name follows it."""
    if not text.startswith(("代表", "代錶"), end):
        return []
    for size in (3, 2, 4):
        found = named(text[start : end + 2 + size])
        if found and found.role:
            return [found]
    return []


def _segment(text: str) -> list[Byline]:
    byline = named(text) or of_rank(text)
    if byline:
        return [byline]
    # 甲同志、乙副省长和某校代表: those behind 和 are the ones spoken to.
    text = OTHERS.sub("", text)
    parts = [part for part in PEOPLE_MARKS.split(text) if not _is_office(part)]
    if len(parts) > 1:
        people = [named(part) for part in parts]
        if len(people) > 1 and all(people):
            return [each for each in people if each]
    return []


def _is_office(part: str) -> bool:
    """Whether a part of an enumeration names an office alone, the second of the one before it."""
    return bool(part) and position_start(part) == 0


PEOPLE_MARKS = Pattern(r"[、，]|(?<=同志)(?=[^、，的]{2})|(?<=先生)(?=[^、，的]{2})")
OTHERS = Pattern(r"[和与及]同?[^、，和与及]{0,16}(?:代表|同学|师生|记者|群众|工人|同志|人员|干部)们?$")


def _before_colon(title: str) -> Iterator[Byline]:
    """某某：标题."""
    head, colon, _ = title.replace(":", "：").partition("：")
    found = named(head) if colon else None
    if found:
        yield found
