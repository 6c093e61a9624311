"""The body as preamble and nested sections: which numbers open sections, and how the sections nest.

A number is judged with its siblings, not alone: 1. 2. 3. are sections where most of them have a heading and a text of
their own, and a list where they are sentences.
"""

from __future__ import annotations

from itertools import zip_longest

from speechparse.build.gaps import Numbers
from speechparse.grammar.numbering import BARE, FIRST, LIST_MARK, RANK, Mark, mark_at
from speechparse.grammar.script import fold
from speechparse.model import Diagnostic, Label, Paragraph, Section
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

# A heading that opens a paragraph (run-in) ends at the first full stop within so many characters. The longest one
# in the readable half of the labelled corpus has 69, the longest heading on a line of its own 96.
LONGEST_RUN_IN = 80
LONGEST_HEADING = 110
# A colon ends a run-in heading only where no full stop comes as soon and it is as short as this.
LONGEST_BEFORE_COLON = 30
# A line of its own without a stop is a heading up to this size, whatever colon stands in it: as long as a short line.
LONGEST_ALONE = 64
# Styles that always open a section; the others only where their siblings look like sections.
CERTAIN = frozenset(("part", "chapter", "section", "roman", "formal", "stem", "han", "han_paren", "low_stem"))
UNNUMBERED = "unnumbered"
PART = "unnumbered part"
FRONT = "unnumbered front"
# 一 outranks a heading without number, that outranks （一）; a part (开幕词 with its own date) outranks 一; nothing
# stands below 引言.
PLACES = {**RANK, PART: RANK["part"] - 1, UNNUMBERED: RANK["han_paren"] - 0.5, FRONT: len(RANK)}
STOP = Pattern(r"[。！？!?]")
# 能源自主：完成北岛微电网。: a few words and the sentence that they name.
KEY = Pattern(r"([^，、：:“「《]{1,10})[：:](?![“「『\"（(])(?=.{6})")
# A colon that goes on with a sentence, not with a quotation or a remark.
COLON = Pattern(r"[：:](?![“「『\"（(])")
HEADING_END = "。．.；;，,"
BACK_TITLE = Pattern(r"(?:鸣\s*谢|致\s*谢|寄\s*语|祝\s*愿|尾\s*声)$")
STOPS = "。！？!?；;…"
FRONT_TITLE = Pattern(r"(?:引\s*言|引\s*子|前\s*言|序\s*言|导\s*言|绪\s*论|开场白)$")
# From so many on, numbers on every paragraph count paragraphs (1. to 24.), not sections.
FEWEST_COUNTED = 8
FEWEST_OF_ALL = 4  # where no paragraph stands before the first and behind the last


class Entry(NamedTuple):
    """A line of the body: its mark (None for plain text), heading and what follows the heading in its line."""

    line: int
    text: str
    style: str  # "" for a paragraph
    mark: Mark | None = None
    heading: str = ""
    rest: str = ""
    stands_alone: bool = False  # the line was told as a heading by its looks


class Outline(NamedTuple):
    """The body in order: what stands before the first section, the sections, and what is odd about their numbers."""

    preamble: list[Paragraph]
    sections: list[Section]
    diagnostics: list[Diagnostic]


def outline(labels: Sequence[Label]) -> Outline:
    """The sections that `labels` (headings, paragraphs and addresses of the body, in order) spell."""
    labels = _with_numbers(labels)
    entries = [_entry(each, labels[at + 1] if at + 1 < len(labels) else None) for at, each in enumerate(labels)]
    entries = _raised(_judged(_without_rests(_ranked(entries))))
    preamble: list[Paragraph] = []
    roots: list[Section] = []
    stack: list[tuple[str, Section]] = []
    numbers = Numbers()
    for each in entries:
        if not each.style:
            (stack[-1][1].paragraphs if stack else preamble).append(Paragraph(each.text, each.line))
            continue
        _close(stack, each.style)
        siblings = stack[-1][1].sections if stack else roots
        section = _section(each, len(stack) + 1)
        numbers.count(each.style, section, stack[-1][1].line if stack else 0)
        siblings.append(section)
        stack.append((each.style, section))
    return Outline(preamble, roots, numbers.diagnostics)


def _close(stack: list[tuple[str, Section]], style: str) -> None:
    """Takes from the stack what a section of this style ends: its like and all below, else all that it outranks."""
    styles = [each for each, _ in stack]
    if style in styles:
        del stack[styles.index(style) :]
        return
    if len(stack) > 1 and stack[-1][0] == UNNUMBERED and style in CERTAIN:
        # A heading without number below 一 is no parent of （一）.
        stack.pop()
    while stack and PLACES[stack[-1][0]] > PLACES[style]:
        stack.pop()


def _section(entry: Entry, level: int) -> Section:
    mark = entry.mark
    section = Section(mark.number if mark else None, mark.ordinal if mark else None, level, entry.heading, entry.line)
    if entry.rest:
        section.paragraphs.append(Paragraph(entry.rest, entry.line))
    return section


def _with_numbers(labels: Sequence[Label]) -> list[Label]:
    """`labels`, a number on a line of its own put before the heading that it stands above (01 / 认识要再提高)."""
    whole: list[Label] = []
    for each, following in zip_longest(labels, labels[1:]):
        before = whole[-1] if whole else None
        if before and before.kind == each.kind == "heading" and BARE.match(before.text) and not mark_at(each.text):
            whole[-1] = Label(before.line, each.zone, each.kind, f"{before.text} {each.text}")
        elif before and each.kind == "heading" and _is_second_half(before.text, each, following):
            whole[-1] = Label(before.line, each.zone, each.kind, before.text + each.text.lstrip("#＃ "))
        else:
            whole.append(each)
    return whole


def _is_second_half(before: str, label: Label, following: Label | None) -> bool:
    """Whether a heading line is the rest of the long numbered one above it: …的紧迫感和责 / 任感, …会议精神， / 切实….

    `following`: a heading is followed by a paragraph.
    """
    text = label.text.lstrip("#＃ ")
    if (
        not text
        or not following
        or following.kind == "heading"
        or mark_at(fold(text[:NUMBER_HEAD]))
        or text[-1] in "。！？：:"
    ):
        return False
    if not mark_at(fold(before[:NUMBER_HEAD])) or STOP.search(before) or before[-1] in "；;：:":
        return False
    return before[-1] in "，、" or (len(before) >= SHORTEST_BROKEN and len(text) <= LONGEST_HALF)


# A heading of two lines fills the first: so many characters, at sixteen points on A4; what is left over is shorter.
SHORTEST_BROKEN, LONGEST_HALF = 22, 10


# --- what a line of the body is ------------------------------------------------------------------------------------


def _entry(label: Label, following: Label | None) -> Entry:
    text = label.text.lstrip("#＃ ")
    folded = fold(text[:NUMBER_HEAD]) if text[:1] in FIRST else ""
    mark = mark_at(folded) if folded and not LIST_MARK.match(folded) else None
    if mark:
        start = folded.find(mark.number)
        mark = mark._replace(number=text[start : start + len(mark.number)])  # as the page writes it
        heading, rest = split_heading(text[mark.end :])
        return Entry(label.line, label.text, mark.style, mark, heading, rest, label.kind == "heading" and not rest)
    if label.kind in ("heading", "closing_head"):
        return Entry(
            label.line, label.text, _unnumbered(label, text, following), None, _unframed(text).rstrip(HEADING_END)
        )
    return Entry(label.line, label.text, "")


def _unframed(text: str) -> str:
    """A heading without its frame (【结语】) or signs; a bracket that closes inside it stays: 【篇一】演讲稿."""
    bare = text.strip(AROUND)
    return text.strip(" 　") if "】" in bare else bare


# What follows a number decides what it is: （一） / 一， before a short heading, 一九五八，.
NUMBER_HEAD = 48
AROUND = "【】[]〔〕〖〗■◆●▲★◇□○◎▪•►▶※＊*☆ 　"


def _unnumbered(label: Label, text: str, following: Label | None) -> str:
    """The style of a heading without number: a part of the page, 引言, or any other."""
    if (
        label.kind == "closing_head"
        or BACK_TITLE.match(fold(text.strip(AROUND)))
        or (following and following.kind in ("date_line", "address", "salutation", "byline"))
    ):
        return PART
    return FRONT if FRONT_TITLE.match(fold(text.strip(AROUND))) else UNNUMBERED


def split_heading(text: str) -> tuple[str, str]:
    """The heading at the head of a numbered line and the text behind it; the heading is empty where there is none.

    On a line of its own the heading is the line; run in, it ends at the first full stop, or at a colon before it.
    """
    text = text.strip()
    stop = STOP.search(text, 0, LONGEST_RUN_IN + 1)
    if not stop and len(text) <= LONGEST_ALONE and text[-1:] not in HEADING_END + STOPS:
        return text, ""  # 看清楚：这些年我们差在哪里
    runs_in = stop is None or stop.end() < len(text)
    named = KEY.match(text) if not runs_in else None
    if named:
        return named.group(1).strip(), text[named.end() :].strip()
    colon = COLON.search(text, 0, stop.start() if stop else LONGEST_BEFORE_COLON) if runs_in else None
    if colon and 0 < colon.start() <= LONGEST_BEFORE_COLON and colon.end() < len(text):
        return text[: colon.start()].strip(), text[colon.end() :].strip()
    if stop and stop.end() < len(text) and text[stop.end()] not in "”’」』）)":
        return text[: stop.start()].strip(), text[stop.end() :].strip()
    if len(text) <= LONGEST_HEADING and (not stop or stop.end() >= len(text) - 1):
        return text.rstrip(HEADING_END), ""
    return "", text


def _judged(entries: list[Entry]) -> list[Entry]:
    """`entries`, those whose number counts items of a list or paragraphs turned back to paragraphs."""
    told = _told(entries)
    entries = [_as_paragraph(each) if at in told else each for at, each in enumerate(entries)] if told else entries
    plain = _without_headings(entries) | _listed(entries)
    doubtful = [at for at, each in enumerate(entries) if each.mark and each.style not in CERTAIN]
    series = _series(entries, doubtful) if doubtful else []
    for style in {entries[each[0]].style for each in series}:
        alike = [each for each in series if entries[each[0]].style == style]
        for each in alike:
            if not _are_sections(entries, each, alike):
                plain.update(each)
    return [_as_paragraph(each) if at in plain else each for at, each in enumerate(entries)] if plain else entries


def _ranked(entries: list[Entry]) -> list[Entry]:
    """`entries`, 甲、 乙、 put below （1） where 一、 or （一） comes first, and made paragraphs where none is the first."""
    stems = [at for at, each in enumerate(entries) if each.style == "stem"]
    if not stems:
        return entries
    if entries[stems[0]].mark.ordinal != 1 or len(stems) < FEWEST_PARTS:  # type: ignore[union-attr]
        return [_as_paragraph(each) if each.style == "stem" else each for each in entries]
    if any(each.style in ("han", "han_paren") for each in entries[: stems[0]]):
        return [each._replace(style="low_stem") if each.style == "stem" else each for each in entries]
    return entries


def _without_rests(entries: list[Entry]) -> list[Entry]:
    """`entries`, lines without number that only a break inside a sentence made short turned back to paragraphs.

    Among numbered headings one without number holds no comma, unless others like it stand on the page.
    """
    if not any(each.mark for each in entries):
        return entries
    odd = [at for at, each in enumerate(entries) if each.style == UNNUMBERED]
    most = 1 if len(odd) > 1 else 0
    rests = {at for at in odd if entries[at].heading.count("，") > most}
    return [_as_paragraph(each) if at in rests else each for at, each in enumerate(entries)] if rests else entries


def _as_paragraph(entry: Entry) -> Entry:
    return Entry(entry.line, entry.text, "")


def _without_headings(entries: Sequence[Entry]) -> set[int]:
    """The places of numbers before a paragraph without heading, where the number before them has none either."""
    found = set()
    before: dict[str, bool] = {}
    for at, each in enumerate(entries):
        if each.mark:
            if _is_headless(each) and not before.get(each.style):
                found.add(at)
            else:
                before[each.style] = True
    return found


def _listed(entries: Sequence[Entry]) -> set[int]:
    """The places of numbers that count sentences on end, 一、 二、 三、 with no text of their own below any of them."""
    found: set[int] = set()
    run: list[int] = []
    for at, each in enumerate([*entries, Entry(0, "", "")]):
        if run and each.style == entries[run[0]].style and each.mark and each.mark.ordinal == len(run) + 1:
            run.append(at)
        else:
            if len(run) >= FEWEST_LISTED and all(_is_sentence(entries[item]) for item in run):
                found.update(run)
            run = [at] if each.mark and each.mark.ordinal == 1 else []
    return found


FEWEST_LISTED = 3


def _told(entries: Sequence[Entry]) -> set[int]:
    """The places of 第一， 第二， in running text: most of their series open paragraphs and stand on no line of their own."""
    found: set[int] = set()
    run: list[int] = []
    for at, each in enumerate([*entries, Entry(0, "", "")]):
        ends = (
            at == len(entries)
            or each.style in CERTAIN
            or (each.style == "ordinal" and each.mark and each.mark.ordinal == 1)
        )
        if ends:
            if 2 * sum(entries[item].stands_alone for item in run) <= len(run):
                found.update(run)
            run = []
        if at < len(entries) and each.style == "ordinal":
            run.append(at)
    return found


def _is_sentence(entry: Entry) -> bool:
    return not entry.rest and entry.text.rstrip()[-1:] in STOPS


def _is_headless(entry: Entry) -> bool:
    """Whether a number stands before a paragraph that has no heading."""
    return not entry.heading and entry.rest != ""


def _raised(entries: list[Entry]) -> list[Entry]:
    """`entries`, headings without number made parts where the highest numbers begin anew under each of them."""
    numbered = [each for each in entries if each.mark]
    parts = {at for at, each in enumerate(entries) if each.style == UNNUMBERED}
    if not numbered or len(parts) < FEWEST_PARTS:
        return entries
    highest = min((each.style for each in numbered), key=PLACES.__getitem__)
    part = None
    for at, each in enumerate(entries):
        if at in parts:
            part, counted = at, 0
        elif each.style == highest and each.mark:
            if part is None or (not counted and each.mark.ordinal != 1):
                return entries
            counted = each.mark.ordinal
    return [each._replace(style=PART) if at in parts else each for at, each in enumerate(entries)]


# 2015年工作回顾 over 一 to 三, 2016年工作安排 over 一 to 四 or over paragraphs alone.
FEWEST_PARTS = 2


def _series(entries: Sequence[Entry], places: Sequence[int]) -> list[list[int]]:
    """The doubtful numbers as series: same style, counting up, under the same certain heading."""
    series: list[list[int]] = []
    open_by_style: dict[str, list[int]] = {}
    at_place = set(places)
    for at, each in enumerate(entries):
        if each.style in CERTAIN or each.style in (UNNUMBERED, PART):
            open_by_style.clear()
        if at not in at_place or each.mark is None:
            continue
        current = open_by_style.get(each.style)
        last = entries[current[-1]].mark if current else None
        if current is not None and last is not None and each.mark.ordinal > last.ordinal:
            current.append(at)
        else:
            open_by_style[each.style] = current = [at]
            series.append(current)
        for style in [style for style in open_by_style if RANK[style] > RANK[each.style]]:
            del open_by_style[style]
    return series


def _are_sections(entries: Sequence[Entry], series: Sequence[int], alike: Sequence[Sequence[int]]) -> bool:
    """Whether the numbers of a series open sections: some of its items, and half of all items of the style, have a
    heading and a text of their own.
    """
    fewest = FEWEST_OF_ALL if series[0] == 0 and series[-1] == len(entries) - 1 else FEWEST_COUNTED
    if len(series) >= fewest and _counts_paragraphs(entries, series):
        return False
    own = sum(_has_text(entries, at, series) for at in series)
    if own == len(series) > 1 and not any(entries[at].rest for at in series):
        return True
    every = sum(_has_text(entries, at, each) for each in alike for at in each)
    return own > 0 and every * 2 > sum(map(len, alike))


def _has_text(entries: Sequence[Entry], at: int, series: Sequence[int]) -> bool:
    entry = entries[at]
    if entry.rest:
        return entry.heading != ""
    following = entries[at + 1] if at + 1 < len(entries) else None
    if following is None or entry.text.rstrip()[-1:] in "；;":
        return False
    last = at == series[-1]
    if last and entry.text.rstrip()[-1:] in STOPS:
        return False
    return not following.style or (following.style not in (entry.style, *CERTAIN) and entry.style != following.style)


def _counts_paragraphs(entries: Sequence[Entry], series: Sequence[int]) -> bool:
    """Whether nearly every paragraph from the first number on has one."""
    span = entries[series[0] : series[-1] + 1]
    plain = sum(not each.style for each in span)
    return plain * 4 < len(series) and not any(each.style in CERTAIN for each in span)
