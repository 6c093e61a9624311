"""Lines of the header that no field took: they are listed beside the lines of the site, so that nothing vanishes."""

from __future__ import annotations

from speechparse.model import Furniture, Label, Speech, Zone
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

NOT_TEXT = Pattern(r"[\W_][\W_]*")
# What may be left of a line whose parts were taken: 晚, 讲, a unit of the date.
FEWEST_LEFT = 2
# Kinds of the body that give a date or a name to a part of it and are no paragraphs.
SIDE_LINES = ("date_line", "byline")


def leftovers(labels: Sequence[Label], speech: Speech, known: frozenset[str]) -> list[Furniture]:
    """The lines that neither a field nor one of the kinds `known` holds (a second date, a weekday, an unread byline)."""
    said = {_plain(text) for text in _said(speech)}
    whole, sizes = "\n".join(said), sorted({*map(len, said)} - {*range(FEWEST_LEFT)}, reverse=True)
    return [
        Furniture(each.line, each.kind, each.text)
        for each in labels
        if each.kind not in known
        and (each.zone in (Zone.HEADER, Zone.OPENER) or each.kind in SIDE_LINES)
        and len(_left(_plain(each.text), whole, said, sizes)) >= FEWEST_LEFT
    ]


def _said(speech: Speech) -> Iterator[str]:
    header, date, closing = speech.header, speech.date, speech.closing
    yield from (header.title or "", header.subtitle or "", header.venue or "", speech.salutation or "")
    yield from (date.delivered_raw or "", date.published_raw or "")
    for speaker in [speech.speaker, *speech.other_speakers]:
        if speaker:
            yield from (speaker.raw or "", speaker.name)
    if closing:
        yield from (closing.signed or "", closing.dateline or "")
    for section in speech.sections:
        yield section.heading
    yield from (each.text for each in speech.preamble[:2])


def _left(line: str, whole: str, said: AbstractSet[str], sizes: Sequence[int]) -> str:
    """What of a line no part holds, the longest parts taken first; `whole` is all of them, `sizes` their lengths."""
    for size in sizes:
        if line in whole:
            return ""
        at = 0
        while at + size <= len(line):
            if line[at : at + size] in said:
                line = line[:at] + line[at + size :]
            else:
                at += 1
    return "" if line in whole else line


def _plain(text: str) -> str:
    return NOT_TEXT.sub("", text)
