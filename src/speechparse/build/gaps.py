"""What is odd about the numbers of sections: gaps and repeats, because they mean that text was lost."""

from __future__ import annotations

from speechparse.model import Diagnostic, Section


class Numbers:
    """The numbers of the sections so far, by style, and what is odd about them."""

    def __init__(self) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._latest: dict[str, Section] = {}
        self._siblings: dict[tuple[str, int], Section] = {}

    def count(self, style: str, section: Section, parent: int) -> None:
        """Notes the number of a section below the one on line `parent` (0: a highest one)."""
        if not section.ordinal:
            return
        before, latest = self._siblings.get((style, parent)), self._latest.get(style)
        self._siblings[style, parent] = self._latest[style] = section
        # Some speeches number on through all their parts.
        if section.ordinal != 1 and not (latest and latest.ordinal == section.ordinal - 1):
            self.diagnostics += _gap(before, section)


def _gap(before: Section | None, section: Section) -> list[Diagnostic]:
    """What is odd about the number of `section` after that of its elder sibling."""
    if before is None:
        first = f"the numbering begins with {section.number}"
        return [Diagnostic("numbering-gap", first, section.line)]
    if section.ordinal == before.ordinal:
        return [Diagnostic("numbering-repeat", f"section {section.number} comes twice", section.line)]
    between = f"a section is missing between {before.number} and {section.number}"
    return [Diagnostic("numbering-gap", between, section.line)]
