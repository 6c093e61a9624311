"""Lines that hold several parts: the head of a dump without line ends, an address that runs into its sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from speechparse.grammar.dates import FoundDate, find_dates
from speechparse.grammar.salutations import salutation_end
from speechparse.grammar.speakers import byline_parts, named
from speechparse.grammar.titles import genre_ends
from speechparse.model import Label, Zone
from speechparse.text import Line, Pattern

# A line shorter than this is not a page without line ends; the shortest head (title, date, name, address) takes 30.
SHORTEST_GLUED = 100
# The head of a glued page ends within so many characters; the longest seen (two title lines, an address of four groups) 190.
LONGEST_HEAD = 400
# A speaker with office stands within so many characters behind the date.
LONGEST_BYLINE = 48
FIRST_LINES = 3
SLUG = Pattern(
    r"\s*(?:新华社|中新社|人民网|新华网|中新网)[^0-9。]{0,10}\d{1,2}月\d{1,2}日(?:讯|电)?\s*(?:[（(][^（）()]{0,30}[）)])?\s*"
)
SOURCE_AT_END = Pattern(
    r"\s*(?:[（(]新华社[^（）()]{2,30}[电讯][）)])?\s*《[^》]{2,14}》\s*[（(][^（）()]{4,40}[）)]\s*$|\s*[（(]新华社[^（）()]{2,30}[电讯][）)]\s*$"
    r"|\s*[（(\[【](?:责任?编辑?|编辑|来源)[：:][^（）()]{2,40}[）)\]】]\s*$"
)
# Where an address may begin in running text.
ADDRESS = Pattern(
    r"尊敬的|敬爱的|亲爱的|各位|诸位|同志们|同学们|老师们|女士们|先生们|朋友们|主席先生|全体|父老乡亲|同胞们|大家好|[㐀-鿿]{2,12}同志们"
)
# What stands for a lost paragraph break inside one line.
BREAK = Pattern(r"(?<=[。！？”：:])(?:　{2,}| {3,}|\u00a0{2,})")


def header_pieces(lines: Sequence[Line], fold: Callable[[str], str]) -> list[Line]:
    """`lines`, the head of a one-line dump cut where title, date, speaker, address and body meet.

    The pieces keep the number of their line; `start` is where each begins in the text.
    """
    pieces: list[Line] = []
    for place, line in enumerate(lines):
        if place >= FIRST_LINES:
            return [*pieces, *lines[place:]]
        cuts = _cuts(line.text, fold) if len(line.text) >= SHORTEST_GLUED else []
        pieces += _cut(line, cuts) if cuts else [line]
    return pieces


def _cut(line: Line, cuts: Sequence[int]) -> list[Line]:
    pieces = []
    for start, end in zip((0, *cuts), (*cuts, len(line.text)), strict=True):
        text = line.text[start:end]
        bare = text.strip(" \u00a0\u3000\t")
        if bare:
            pieces.append(Line(line.number, line.start + start + text.index(bare[0]), bare))
    return pieces


def _cuts(text: str, fold: Callable[[str], str]) -> list[int]:
    """Where the parts of a glued page begin; empty where `text` is a line of prose."""
    head = fold(text[:LONGEST_HEAD])
    slug = SLUG.match(head)
    start = slug.end() if slug else 0
    date = next((each for each in find_dates(head) if each.opened and each.closed and _heads(head, start, each)), None)
    if date:
        begin, after = date.outer
        cuts = [start, *_title_cuts(head, start, begin), begin, after, *_byline_cuts(head, after)]
    else:
        cuts = _without_date(head, start)
    if not cuts or (not date and cuts[-1] == start):
        return []
    body = cuts[-1]
    cuts += [body + found.end() for found in BREAK.finditer(text[body:])]
    tail = SOURCE_AT_END.search(text, max(body, len(text) - 160))
    if tail and tail.start() > body:
        cuts.append(tail.start())
    return sorted({cut for cut in cuts if 0 < cut < len(text)})


def _heads(head: str, start: int, date: FoundDate) -> bool:
    """Whether a bracketed date closes a title: no sentence ends before it."""
    return "。" not in head[start : date.outer[0]] and date.outer[0] - start <= LONGEST_HEAD // 2


def _title_cuts(head: str, start: int, end: int) -> list[int]:
    """A byline that stands between the title and its date."""
    for cut in genre_ends(head[start:end]):
        rest = head[start + cut : end].strip()
        if rest and named(rest):
            return [start + cut]
    return []


def _byline_cuts(head: str, after: int) -> list[int]:
    """Where the speaker ends and where the address ends, behind a date."""
    rest = head[after:]
    lead = len(rest) - len(rest.lstrip(" 　\u00a0"))
    found = []
    for size in range(lead + 2, min(len(rest), LONGEST_BYLINE)):
        end = salutation_end(rest[size:]) if rest[size] not in " 　\u00a0" else 0
        if end and named(rest[:size]):
            found.append((ADDRESS.match(rest, size) is not None, size, end))
    if found:
        # An address that begins as addresses do; else the longest name (习近 / 平同志们 is no cut).
        _, size, end = max(found)
        return [after + size, after + size + end]
    end = salutation_end(rest[lead:])
    if end:
        return [after + lead + end]
    return [after + size for size in [_lone_byline(rest)] if size]


def _lone_byline(rest: str) -> int:
    """The end of a speaker with office that no address follows; 0 where there is none."""
    for size in range(min(len(rest), LONGEST_BYLINE), 3, -1):
        found = byline_parts(rest[:size])
        if found and found.role:
            return size
    return 0


def _without_date(head: str, start: int) -> list[int]:
    """The cuts of a page whose title goes straight into speaker and address."""
    for found in ADDRESS.finditer(head, start + 4):
        place = found.start()
        if "。" in head[start:place]:
            return []
        end = salutation_end(head[place:])
        if not end:
            continue
        for cut in genre_ends(head[start:place]):
            rest = head[start + cut : place].strip()
            if not rest or named(rest):
                return [start, start + cut, place, place + end]
        return []
    return []


def opened(labels: list[Label], fold: Callable[[str], str]) -> list[Label]:
    """`labels`, an address at the head of the first sentence of the body cut off as its salutation."""
    if any(each.zone == Zone.OPENER for each in labels):
        return labels
    for place, each in enumerate(labels):
        if each.zone == Zone.BODY and each.kind in ("paragraph", "turn"):
            end = salutation_end(fold(each.text[:200])) if each.kind == "paragraph" else 0
            if end and end < len(each.text):
                head = Label(each.line, Zone.OPENER, "salutation", each.text[:end])
                rest = Label(each.line, each.zone, each.kind, each.text[end:].lstrip())
                return [*labels[:place], head, rest, *labels[place + 1 :]]
            break
        if each.zone in (Zone.BODY, Zone.CLOSING):
            break
    return labels
