"""Lines that hold several parts: the head of a dump without line ends, an address that runs into its sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from speechparse.grammar.salutations import salutation_end
from speechparse.model import Label, Zone
from speechparse.text import Line


def header_pieces(lines: Sequence[Line], fold: Callable[[str], str]) -> list[Line]:
    """`lines`, the head of a one-line dump cut where title, date, speaker, address and body meet."""
    return list(lines)


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
