"""Scores a parsed document field by field (what each compares: comparisons.py); tables and worst cases of many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import comparisons as compare
from comparisons import Check, Labels
from speechparse.model import Speech


class Field(NamedTuple):
    """One row of the table: its name, the share asked for (None: only reported) and the comparison."""

    name: str
    target: float | None
    checks: Callable[[Speech, Labels], Iterator[Check]]


FIELDS = (
    Field("title", 0.95, compare.title),
    Field("delivered date", 0.97, compare.delivered),
    Field("published date", 0.97, compare.published),
    Field("speaker name", 0.95, compare.speaker_name),
    Field("speaker role", 0.85, compare.role),
    Field("salutation", 0.95, compare.salutation),
    Field("headings F1", 0.95, compare.headings),
    Field("heading level", 0.93, compare.heading_level),
    Field("first sentence kept", 0.98, compare.first_sentence),
    Field("last sentence kept", 0.98, compare.last_sentence),
    Field("boilerplate kept out", 0.98, compare.boilerplate_out),
    Field("nobody, no date invented", 0.98, compare.nothing_invented),
    Field("is_speech", 0.97, compare.is_speech),
    Field("spam found", 0.98, compare.spam_found),
    Field("subtitle", None, compare.subtitle),
    Field("publisher", None, compare.publisher),
    Field("paragraphs F1", None, compare.paragraphs),
    Field("turns", None, compare.turns),
    Field("closing salutation", None, compare.closing_salutation),
    Field("signature", None, compare.signature),
    Field("outlines without fault", None, compare.outline),
    Field("gaps in the numbering told", None, compare.numbering_gaps),
    Field("closing", None, compare.closing),
    Field("notes apart", None, compare.apart("editor_note_starts_with", "notes_start_with")),
    Field("news apart", None, compare.apart("news_lead_starts_with", "after_speech_starts_with")),
    Field("no title invented", None, compare.no_title),
    Field("no publishing date invented", None, compare.no_published),
    Field("no role invented", None, compare.no_role),
    Field("no salutation invented", None, compare.no_salutation),
    Field("speech taken as speech", None, compare.speech_taken_for_granted),
    Field("clean document unflagged", None, compare.nothing_flagged),
    Field("script", None, compare.script),
    Field("encoding", None, compare.encoding),
)


def score(speech: Speech, labels: Labels) -> dict[str, list[Check]]:
    """Every check of every field that `labels` hold."""
    return {field.name: list(field.checks(speech, labels)) for field in FIELDS}


class Tally:
    """Points by field."""

    def __init__(self) -> None:
        self.points: dict[str, tuple[float, float]] = {}

    def add(self, name: str, checks: Sequence[Check]) -> None:
        right, of = self.points.get(name, (0.0, 0.0))
        self.points[name] = right + sum(each.right for each in checks), of + sum(each.of for each in checks)

    def share(self, name: str) -> float | None:
        """The share of points reached, None where nothing was scored."""
        right, of = self.points.get(name, (0.0, 0.0))
        return right / of if of else None


class Scored(NamedTuple):
    """One document with its checks by field."""

    name: str
    checks: dict[str, list[Check]]

    @property
    def faults(self) -> list[tuple[str, Check]]:
        """Every check that did not reach all its points, targeted fields first."""
        return [(name, each) for name, found in self.checks.items() for each in found if each.right < each.of]


def tally(documents: Iterable[Scored]) -> Tally:
    total = Tally()
    for document in documents:
        for name, checks in document.checks.items():
            total.add(name, checks)
    return total


def table(columns: Mapping[str, Tally], names: Sequence[tuple[str, float | None]]) -> str:
    """Rows of shares with the number of points; `*` marks what falls short of the figure asked."""
    head = f"{'field':26}{'asked':>7}" + "".join(f"{name:>18}" for name in columns)
    rows = [head, "-" * len(head)]
    for name, target in names:
        cells = ""
        for each in columns.values():
            share = each.share(name)
            short = "*" if share is not None and target is not None and share < target else " "
            cells += (
                f"{share:>9.3f}{short}{'/' + format(each.points[name][1], '.0f'):>8}"
                if share is not None
                else f"{'-':>18}"
            )
        rows.append(f"{name:26}{'' if target is None else format(target, '.2f'):>7}{cells}")
    return "\n".join(rows)


# A page whose outline was not found has dozens of missed headings: the first few say it.
FAULTS_SHOWN = 6


def worst(documents: Iterable[Scored], count: int, width: int = 56) -> str:
    """The documents with most faults, each fault with what was expected and what came."""
    asked = {field.name for field in FIELDS if field.target is not None}

    def weight(document: Scored) -> int:
        return sum(3 if name in asked else 1 for name in {name for name, _ in document.faults})

    faulty = sorted((each for each in documents if each.faults), key=lambda each: (-weight(each), each.name))
    rows = []
    for document in faulty[:count]:
        rows.append(f"\n{document.name}")
        for name, checks in document.checks.items():
            faults = [each for each in checks if each.right < each.of and each.expected != each.got]
            for each in faults[:FAULTS_SHOWN]:
                rows.append(f"  {name:24} expected {str(each.expected)[:width]} | got {str(each.got)[:width]}")
            if len(faults) > FAULTS_SHOWN:
                rows.append(f"  {'':24} … and {len(faults) - FAULTS_SHOWN} more")
    return "\n".join(rows)
