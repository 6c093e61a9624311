"""The labelled lines of a page, ready to ask for by kind."""

from __future__ import annotations

from speechparse.model import Label, Zone
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SAID = frozenset(("paragraph", "address", "turn"))
# A footnote tells of people and days of its own: neither the speaker nor the day of the speech.
FOOTNOTE = Pattern(r"[〔\[［①-⑳⑴-⒇]")


class Page:
    """Labels in order, and by kind (`of`) and zone (`zone`)."""

    def __init__(self, labels: Sequence[Label]) -> None:
        self.labels = labels
        self._by_kind: dict[str, list[Label]] = {}
        # The head of the first of several speeches stands below its own title, still before all that is said.
        self._first_said = next((each.line for each in labels if each.zone == Zone.BODY and each.kind in SAID), 0)
        for each in labels:
            self._by_kind.setdefault(each.kind, []).append(each)

    def of(self, *kinds: str) -> list[Label]:
        """All lines of these kinds, kind by kind."""
        found: list[Label] = []
        for kind in kinds:
            if kind in self._by_kind:
                found += self._by_kind[kind]
        return found

    def header(self, *kinds: str) -> list[Label]:
        """The lines of these kinds that stand in the header, or in the body above all that is said."""
        return [each for each in self.of(*kinds) if each.zone == Zone.HEADER or self.stands_above(each)]

    def stands_above(self, label: Label) -> bool:
        """Whether a line of the body stands above all that is said: it belongs to the head of the first speech."""
        return label.zone == Zone.BODY and label.line < self._first_said

    def opening(self, size: int) -> str:
        """The first words of what is said, at most `size` characters of two paragraphs."""
        return "".join(each.text for each in self.of("paragraph")[:2])[:size]

    def zone(self, *zones: str) -> Iterator[Label]:
        """The lines of these zones, in order."""
        return (each for each in self.labels if each.zone in zones)


def texts(labels: Iterable[Label]) -> list[str]:
    """The texts of `labels`."""
    return [each.text for each in labels]


def joined(labels: Sequence[Label]) -> list[Label]:
    """`labels` with each continuation put to the line that it goes on with; the line number is that of the first."""
    whole: list[Label] = []
    for each in labels:
        if each.kind == "continuation" and whole:
            before = whole[-1]
            space = " " if before.text[-1:].isascii() and each.text[:1].isascii() and each.text[:1].isalnum() else ""
            whole[-1] = Label(before.line, before.zone, before.kind, before.text + space + each.text)
        else:
            whole.append(each)
    return whole
