"""Lines to zones and kinds."""

from __future__ import annotations

from speechparse.grammar.script import folder
from speechparse.grammar.wrapping import broken_lines
from speechparse.label.heads import opened
from speechparse.label.lines import items, mark_suspects, masks, paragraphs
from speechparse.label.pieces import header_pieces
from speechparse.label.sequence import best_path
from speechparse.label.table import STATES
from speechparse.model import Label, Zone
from speechparse.text import Flag, Hint, Line, PageMeta, Pattern, split_lines
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["label"]

# Mails quote what they forward line by line; a trail of links on lines of their own has fewer and ends before the text.
QUOTED_LINE = Pattern(r"\n> ?(?=[^\s>])")
QUOTE_MARK = Pattern(r"^>+[ \t]?", 8)  # re.MULTILINE
FEWEST_QUOTED = 6
HASHED_LINE = Pattern(r"(?:^|\n)#{1,4} \S")  # Markdown sets its quotations so too
# What stands around the text of a line and is not seen.
AROUND = " \t\u00a0\u2002\u2003\u3000\ufeff\u200b\u200c\u200d\x0b\x0c"
QUOTED = AROUND + ">"


def label(
    text: str,
    hints: Sequence[Hint] = (),
    flags: Sequence[Flag] = (),
    meta: PageMeta = PageMeta(),  # noqa: B008
) -> tuple[Label, ...]:
    """A label for every line of `text` that is not blank, in order; a line that holds several parts has one for each.

    The text of a label is that of its line without the blanks around it.
    """
    spam = {each.line for each in flags if each.tier == "spam" and not each.column}
    suspects = {each.line for each in flags if not each.column} - spam
    fold = folder(text)
    blanks, plain = AROUND, text
    quoted = len(QUOTED_LINE.findall(text)) if ">" in text else 0
    if quoted >= FEWEST_QUOTED or (quoted and HASHED_LINE.search(text)):
        blanks, plain = QUOTED, QUOTE_MARK.sub("", text)
    stripped = [(line, line.text.strip(blanks)) for line in split_lines(text)]
    whole = [line if inner is line.text else Line(line.number, line.start, inner) for line, inner in stripped if inner]
    injected = [Label(line.number, Zone.BODY, "spam", line.text) for line in whole if line.number in spam]
    lines = header_pieces([line for line in whole if line.number not in spam] if injected else whole, fold)
    lines, rests = paragraphs(lines, broken_lines(plain))
    found = masks(lines, hints, meta, fold, joined=bool(rests))
    if suspects:
        mark_suspects(lines, found, suspects)
    runs = items(found)
    labels: list[Label] = []
    path = [STATES[state] for run, state in zip(runs, best_path(runs), strict=True) for _ in range(run.size)]
    for place, (line, (zone, kind)) in enumerate(zip(lines, path, strict=True)):
        if place in rests:
            labels += _labels(line, zone, kind, rests[place])
        else:
            labels.append(Label(line.number, zone, kind, line.text))
    labels = opened(labels, fold)
    if injected:
        labels = sorted([*labels, *injected], key=lambda each: each.line)
    return tuple(labels)


def _labels(line: Line, zone: str, kind: str, rest: Sequence[Line]) -> Iterator[Label]:
    """The label of a paragraph, and those of the lines it was broken into."""
    goes_on = "continuation" if zone in (Zone.BODY, Zone.CLOSING) else kind
    size = sum(len(each.text) for each in rest)
    yield Label(line.number, zone, kind, line.text[: len(line.text) - size])
    for each in rest:
        yield Label(each.number, zone, goes_on, each.text)
