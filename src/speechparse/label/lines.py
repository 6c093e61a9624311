"""A page as items for the path: lines with their masks, what only their place in the page tells, runs of prose as one."""

from __future__ import annotations

from speechparse.grammar.furniture import furniture_kind
from speechparse.grammar.numbering import FIRST
from speechparse.grammar.script import fold
from speechparse.grammar.titles import genre_span
from speechparse.label.features import (
    FOOTNOTE,
    INNER_STOP,
    LONGEST_SHORT,
    OPEN,
    PROSE,
    STOP,
    Item,
    bits,
    hint_mask,
    prose_mask,
    short_mask,
)
from speechparse.label.headlines import mark_headlines, mark_page_name
from speechparse.label.heads import (
    is_abstract,
    mark_announced,
    mark_contacts,
    mark_first_addresses,
    mark_organizations,
    mark_owner,
    mark_parts,
    mark_preface,
    mark_said,
    mark_thread,
    mark_told_after,
)
from speechparse.label.places import mark_attached, mark_copy, mark_menu_columns, mark_packed, mark_places, mark_repeats
from speechparse.label.table import BIT
from speechparse.label.tails import is_advice
from speechparse.label.turns import mark_turns
from speechparse.label.wording import SITE_SPEAKS
from speechparse.text import NO_HINT, Hint, Line, PageMeta, Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence, Set

MARKS_OF_PROSE = Pattern("[。，！？；]")
HASH = Pattern(r"#{1,6}\s*(?=\S)")
# A line of so few characters is no prose, whatever stops it holds.
SHORTEST_PROSE = 16
# No title, menu or list of names is as long as this: the line is running text that lost its marks, or hostile.
BEYOND_DOUBT = 2_000
# A sentence with a comma is running text from so many characters on: closing calls and slogans are shorter.
LONG_SENTENCE = 30
OUT_OF_SPEECH = BIT["hidden"] | BIT["in_nav"] | BIT["in_footer"] | BIT["in_aside"] | BIT["linked"]


def masks(
    lines: Sequence[Line], hints: Sequence[Hint], meta: PageMeta, fold: Callable[[str], str], *, joined: bool = False
) -> list[int]:
    """The features of every line (stripped, not blank) of a page; `joined`: its broken lines were put together."""
    texts = [line.text for line in lines]
    found = []
    for text, line in zip(texts, lines, strict=True):
        hint = hints[line.number - 1] if line.number <= len(hints) else NO_HINT
        if len(text) <= SHORTEST_PROSE and text[0] != "#":
            found.append(short_mask(text, fold(text), hint))
        else:
            found.append(_mask(text, fold, hint))
    if is_abstract(texts):
        found[0] |= BIT["hidden"]
    mark_clauses(texts, found)
    mark_turns(texts, found, fold)
    mark_first_addresses(lines, found)
    mark_parts(texts, found)
    mark_owner(texts, found)
    clear_items(texts, found)
    mark_places(texts, found)
    mark_comments(texts, found)
    mark_amid(texts, found)
    mark_advice(texts, found)
    mark_organizations(texts, found)
    mark_thread(texts, found)
    mark_contacts(texts, found)
    mark_told_after(texts, found)
    mark_said(texts, found)
    mark_announced(texts, found)
    mark_preface(texts, found)
    if not joined:
        mark_attached(lines, found)
    mark_repeats(texts, found)
    mark_copy(texts, found)
    mark_packed(lines, found)
    mark_page_name(texts, found)
    mark_menu_columns(texts, found)
    mark_headlines(texts, found, meta, is_dump=not hints)
    return found


def mark_clauses(texts: Sequence[str], found: list[int]) -> None:
    """Marks as prose what stands clause by clause: posts for telephones, subtitles, what is read from a screen."""
    prose = sum(len(text) for text, mask in zip(texts, found, strict=True) if mask & PROSE)
    if 2 * prose >= sum(map(len, texts)):
        return
    run: list[int] = []
    for place, mask in enumerate([*found, NO_CLAUSE]):
        if run and mask & NO_FIRST_CLAUSE and not any(CLAUSE.search(texts[each]) for each in run):
            run = []  # what heads a page: Page 11
        if not mask & (NO_CLAUSE if run else NO_CLAUSE | NO_FIRST_CLAUSE):
            run.append(place)
            continue
        # Of two texts on a page, the one in paragraphs is the speech; short paragraphs are told by their stops, but none
        # ends every fourth of them in a comma.
        size = sum(len(texts[each]) for each in run)
        own = sum(len(texts[each]) for each in run if found[each] & (PROSE | STOP))
        lines = [texts[each] for each in run if not found[each] & OPENS]
        least = prose - own if _is_broken_at_commas(lines) else max(own, prose - own)
        if len(run) >= FEWEST_CLAUSES and size > 2 * least and _is_spoken(lines):
            for each in run:
                found[each] |= 0 if found[each] & AS_THEY_ARE else PROSE
        run = []


def _is_broken_at_commas(lines: Sequence[str]) -> bool:
    return sum(1 for line in lines if line[-1] in "，,、") >= COMMAS_SHARE * len(lines)


def _is_spoken(lines: Sequence[str]) -> bool:
    """Whether lines are the clauses of a text: no menu and no list of headlines ends its lines in commas, and they
    hardly say I and you. An address of several lines does both: it is not among them."""
    if _is_broken_at_commas(lines):
        return True
    persons = sum(1 for line in lines if PERSON.search(line))
    clauses = sum(1 for line in lines if CLAUSE.search(line))
    return persons >= PERSONS_SHARE * len(lines) and clauses >= CLAUSES_SHARE * len(lines)


# Measured on 200 clean speeches cut into clauses, a line each: with marks .99 of the lines are kept, without .80 (.43 and
# .01 before), written reports without I and you fewest; no page of the labelled corpus changes.
FEWEST_CLAUSES, COMMAS_SHARE, PERSONS_SHARE, CLAUSES_SHARE = 8, 0.25, 0.07, 0.4
PERSON = Pattern("[我你您咱]|大家|同[学學志]们|[孩朋]")
CLAUSE = Pattern("[，。！？；、]$|[我你您他她它咱們们着著了的在是把让讓就也都要會会這这那]")
NO_CLAUSE = bits(
    "is_toolbar", "is_breadcrumb", "is_publish_line", "is_editors", "is_related", "is_footer", "is_navigation", "is_metadata",
    "is_masthead", "trail", "bars", "nav_list", "entry", "document_title", "date_only", "stamp", "linked", "hidden", "in_nav",
    "in_footer", "in_aside", "in_header", "turn", "page", "source",
)  # fmt: skip
NO_FIRST_CLAUSE = bits(
    "genre", "name", "byline", "role", "dated", "salutation", "h1", "h2", "named_title", "event", "occasion", "caption"
)
OPENS = bits("salutation")
AS_THEY_ARE = bits("numbered", "salutation", "farewell", "stage", "address")


def clear_items(texts: Sequence[str], found: list[int]) -> None:
    """Takes ① ② ③, （1） （2） or [1] [2] for the items of a list where no line refers to them and the speech goes on."""
    by_shape: dict[str, list[int]] = {}
    for place, mask in enumerate(found):
        if mask & NOTES_HEAD:
            break
        if mask & FOOTNOTED:
            by_shape.setdefault(_shape_of(texts[place]), []).append(place)
    for places in by_shape.values():
        if _goes_on(texts, found, places) and not _is_referred_to(texts, places):
            for place in places:
                found[place] &= ~FOOTNOTED


def _shape_of(text: str) -> str:
    """What the numbers of one list have in common: their bracket, or the kind of their sign."""
    return "①" if "①" <= text[0] <= "⒇" else text[0]


def _goes_on(texts: Sequence[str], found: Sequence[int], places: Sequence[int]) -> bool:
    """Whether sentences of the speech follow on the last of the numbered lines, or it is their own speaker who ends there."""
    for place in range(places[-1] + 1, len(found)):
        if found[place] & OF_SITE:
            break
        if found[place] & (PROSE | STOP):
            return True
    if not any(mask & SAID for mask in found[: places[0]]):
        return True  # notes stand below a text
    spoken = sum(1 for place in places if PERSON.search(texts[place]))
    said = any(mask & FAREWELL for mask in found[max(places[0] - LAST_WORDS, 0) : places[0]])
    return len(places) > 1 and not said and spoken > len(places) / 2


def _is_referred_to(texts: Sequence[str], places: Sequence[int]) -> bool:
    """Whether a mark that heads one of the lines stands inside another line."""
    marks = [found.group() for place in places if (found := FOOTNOTE.match(texts[place]))]
    whole = "\n".join(text[1:] for text in texts)
    return any(mark in whole for mark in marks)


FOOTNOTED, NOTES_HEAD, FAREWELL = bits("footnote"), bits("notes_head"), bits("farewell")
# The thanks of a speech stand so near above its notes.
LAST_WORDS = 4


def mark_amid(texts: Sequence[str], found: list[int]) -> None:
    """Marks the lines of a site that stand amid the speech: a page that was put together from several, a frame between."""
    address = next((place for place, mask in enumerate(found) if mask & SALUTATION), -1)
    begin = next((place for place in range(address + 1, len(found)) if found[place] & PROSE), len(found))
    place = begin + 1
    while place < len(found):
        first = place
        place = _end_of_site(texts, found, place)
        if place == first:
            place += 1
        elif (address >= 0 or first > begin + 1) and _is_said_above(found, first) and _speaks(texts, found, place):
            for each in range(first, place):  # whatever else they say counts no more
                found[each] = BIT["amid"]


def _end_of_site(texts: Sequence[str], found: Sequence[int], place: int) -> int:
    """Where the lines of the site end that begin at `place`; below 相关阅读 two headlines or more are its own, too."""
    headed = False
    while place < len(found) and not found[place] & PROSE:
        if found[place] & OF_SITE:
            headed = found[place] & RELATED != 0 and len(texts[place]) <= LONGEST_HEAD
            place += 1
            continue
        end = place
        while headed and end < len(found) and found[end] & HEADLINE == OPEN:
            end += 1
        if end - place < FEWEST_HEADLINES:
            break
        place, headed = end, False
    return place


RELATED, LONGEST_HEAD, FEWEST_HEADLINES = bits("is_related"), 8, 2
HEADLINE = OPEN | bits("numbered", "bare_number", "salutation", "turn", "bold", "h1", "h2", "hash", "said")


def _is_said_above(found: Sequence[int], place: int) -> bool:
    """Whether a sentence of the speech stands directly above `place`; thanks end it where none come after them."""
    above = found[place - 1]
    if not above & SAID or above & NO_SPEECH & ~OF_SITE:
        return False
    return not above & FAREWELL or any(mask & FAREWELL for mask in found[place:])


def _speaks(texts: Sequence[str], found: Sequence[int], place: int) -> bool:
    """Whether what begins at `place` goes on with the speech: long, or paragraphs, or it says I and you, calls, counts."""
    if place >= len(found) or not found[place] & SAID or found[place] & NO_SPEECH:
        return False
    text = texts[place]
    if SITE_SPEAKS.search(fold(text)):
        return False
    is_followed = place + 1 < len(found) and found[place + 1] & PROSE and not found[place + 1] & NO_SPEECH
    return (
        bool(found[place] & OF_SPEAKER or is_followed) or len(text) >= LONG_PARAGRAPH or PERSON.search(text) is not None
    )


def mark_advice(texts: Sequence[str], found: list[int]) -> None:
    """Marks what a site says in a sentence of its own below the speech: 如有侵权，请与我们联系删除。"""
    for place, mask in enumerate(found):
        if mask & ADVISES == ADVISES and is_advice(texts[place]):
            found[place] |= BIT["is_footer"]


def mark_comments(texts: Sequence[str], found: list[int]) -> None:
    """Marks what readers wrote below a speech, which may well begin with 同志们: all behind 网友评论 or 发表评论."""
    heads = [place for place, mask in enumerate(found) if mask & OF_SITE and COMMENTS.match(fold(texts[place]))]
    for place in heads[:1]:
        above, below = (sum(map(len, part)) for part in (texts[:place], texts[place + 1 :]))
        if above > below and any(mask & PROSE for mask in found[:place]):
            for each in range(place + 1, len(found)):
                found[each] |= BIT["hidden"]


COMMENTS = Pattern(
    r"(?:网友|读者|用户|最新|全部|热门|精彩|文章|相关|发表|查看)?(?:评论|留言|跟帖)(?:列表|区)?[ 　]{0,2}(?:[（(]\d{1,6}[）)]|[：:])?$|(?:共|已有)\s{0,2}\d{1,6}\s{0,2}[条篇个](?:评论|留言|跟帖)"
)
SAID = PROSE | STOP
ADVISES = STOP | bits("after_body")
SALUTATION = bits("salutation")
OF_SITE = bits(
    "is_footer", "is_editors", "is_publish_line", "is_breadcrumb", "is_related", "is_toolbar", "is_navigation", "trail",
    "bars", "nav_list", "source",
)  # fmt: skip
NO_SPEECH = OF_SITE | bits(
    "note",
    "hidden",
    "aftermath",
    "attendance",
    "report",
    "slug",
    "caption",
    "footnote",
    "linked",
    "in_aside",
    "in_footer",
)
OF_SPEAKER = bits("farewell", "call", "address", "numbered")
# The words of a site between two texts, an abstract of another page, are shorter.
LONG_PARAGRAPH = 120


def mark_suspects(lines: Sequence[Line], found: list[int], suspects: Set[int]) -> None:
    """Marks the lines of the numbers `suspects`, flagged without certainty: what may be an advertisement heads no section."""
    for place, line in enumerate(lines):
        if line.number in suspects:
            found[place] |= BIT["suspect"]


def paragraphs(lines: list[Line], broken: Set[int]) -> tuple[list[Line], dict[int, list[Line]]]:
    """`lines` with each of the numbers `broken` joined to the next; and, by the place of the first, what was joined."""
    if not broken:
        return lines, {}
    whole: list[Line] = []
    rests: dict[int, list[Line]] = {}
    last = 0
    for line in lines:
        if last in broken and line.number == last + 1 and not _is_apart(whole[-1].text, line.text, len(whole)):
            first = whole[-1]
            whole[-1] = first._replace(text=first.text + line.text)
            rests.setdefault(len(whole) - 1, []).append(line)
        else:
            whole.append(line)
        last = line.number
    return whole, rests


def _is_apart(before: str, text: str, place: int) -> bool:
    """Whether `text` is no rest of the line before it, full as that is: a line of publishing, or what follows a title."""
    if place <= HEAD_LINES and len(before) <= LONGEST_SHORT and genre_span(before):
        return True
    return STAMP_FIRST.match(text) is not None or (len(text) <= LONGEST_SHORT and furniture_kind(text) != "")


HEAD_LINES = 12
STAMP_FIRST = Pattern(r"[\[（(【]?(?:19|20)\d\d[-/]\d{1,2}[-/]\d")


def items(found: Sequence[int]) -> list[Item]:
    """The masks as items, a run of equal prose masks as one."""
    runs: list[Item] = []
    for place, mask in enumerate(found):
        if runs and mask & PROSE and runs[-1].mask == mask:
            runs[-1] = Item(mask, runs[-1].first, runs[-1].size + 1)
        else:
            runs.append(Item(mask, place, 1))
    return runs


BOARD = Pattern(r"^[^，。]{2,48}[？！] [-–—|｜] [^，。！？]{2,16}$")
LISTED, LONGEST_DAY = Pattern(r"[\s\[（(㐀-鿿](?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\]?$"), 12


def _is_worded(text: str) -> bool:
    """Whether a long line without marks holds so many small words as only sentences do: its dump lost the marks.

    The entries of a list of speeches, each with its day, are none (在…会上的讲话 2021-10-01).
    """
    if text[-1] in "0123456789]" and LISTED.search(text[-LONGEST_DAY:]):
        return False
    return sum(map(text.count, SMALL_WORDS)) >= max(SMALL_WORDS_SHARE * len(text), FEWEST_SMALL_WORDS)


# Of the characters of a paragraph in clean speeches: .01–.15, mostly .07; 的 is not counted, which headlines have, too.
SMALL_WORDS, SMALL_WORDS_SHARE = "了是在和我们們这這要就也不有", 0.03
FEWEST_SMALL_WORDS = 2  # one stands in a menu, too (走进和平)


def is_prose(text: str) -> bool:
    """Whether a line is told as prose by its size or by a full stop inside."""
    if len(text) <= LONGEST_SHORT and text[-1] in "）)" and "。" not in text and "，" not in text:
        return False  # 重磅！某某的讲话来了（全文）
    if len(text) > LONGEST_SHORT:
        return "，" in text or len(text) > BEYOND_DOUBT or MARKS_OF_PROSE.search(text) is not None or _is_worded(text)
    if text[-1] in "0123456789]" and LISTED.search(text[-LONGEST_DAY:]):
        return False  # 喜报！我校三项成果获奖 2016-09-19
    if len(text) <= LONGEST_SHORT and ("？ " in text or "！ " in text) and BOARD.search(text):
        return False  # 大家覺得如何？ - 地方板
    if len(text) <= LONGEST_CRY and ("！" in text or "!" in text) and CRY.match(text):
        return False  # 新春贺词！某市长的祝福来了……
    if len(text) > LONG_SENTENCE and text[-1] in "。！" and "，" in text and text[0] not in FIRST:
        return True
    return len(text) > SHORTEST_PROSE and INNER_STOP.search(text) is not None


# A headline of an app cries its first words out; a sentence that is spoken so ends in a stop, or calls those present.
CRY = Pattern(
    r"[^，。！!？?：:我你您谢謝祝]{2,8}(?<![们們])[！!](?!祝)[^，。！!？?：:我你您谢謝]{5,32}(?:…{1,2}|[㐀-鿿）)])$"
)
LONGEST_CRY = 44


def _mask(text: str, fold: Callable[[str], str], hint: Hint) -> int:
    hashes = HASH.match(text) if text[0] == "#" else None
    extra = 0
    if hashes:
        extra, text = BIT["hash"], text[hashes.end() :]
    if is_prose(text) and (len(text) > LONGEST_SHORT or not furniture_kind(fold(text))):
        # Of the markup of prose only what can take it out of the speech is of interest.
        return extra | prose_mask(text, fold) | (hint_mask(hint) & OUT_OF_SPEECH if hint is not NO_HINT else 0)
    return extra | short_mask(text, fold(text), hint)
