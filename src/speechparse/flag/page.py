"""What is known of the page a line stands on."""

from __future__ import annotations

from functools import cached_property

from speechparse.flag.terms import marks
from speechparse.text import Line, Pattern, split_lines

# A page has a script when it shows so many different characters of it, and so many times more than of the other one:
# a Simplified line of 5 keywords brings at most 15 onto a page of 300 Traditional ones.
MIN_MARKS = 15
MIN_RATIO = 4
FOOTER = Pattern(r"ICP[备備]|公[网網]安[备備]|版[权權]所有|[Cc]opyright|主[办辦][单單]?位?\s*[:：]|©")


class Page:
    """One page: its lines and, computed once, its script and the place of its footer."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines: tuple[Line, ...] = split_lines(text)

    @cached_property
    def marks(self) -> tuple[frozenset[str], frozenset[str]]:
        """The different characters here that only Traditional, and that only Simplified text has."""
        hant, hans = marks()
        used = set(self.text)
        return hant & used, hans & used

    @cached_property
    def is_traditional(self) -> bool:
        hant, hans = self.marks
        return len(hant) >= MIN_MARKS and len(hant) >= MIN_RATIO * len(hans)

    @cached_property
    def is_simplified(self) -> bool:
        hant, hans = self.marks
        return len(hans) >= MIN_MARKS and len(hans) >= MIN_RATIO * len(hant)

    @property
    def foreign(self) -> frozenset[str]:
        """The characters that only the other script has and that stand on this page all the same."""
        if self.is_traditional:
            return self.marks[1]
        return self.marks[0] if self.is_simplified else frozenset()

    @cached_property
    def footer(self) -> int:
        """The offset of the site's footer, or the end of the text."""
        found = FOOTER.search(self.text, len(self.text) // 2)
        return found.start() if found else len(self.text)

    @cached_property
    def filled(self) -> tuple[Line, ...]:
        """The lines that hold something."""
        return tuple(line for line in self.lines if line.text.strip())

    @cached_property
    def edges(self) -> frozenset[int]:
        """The numbers of the first and the last three lines that hold something."""
        return frozenset(line.number for line in (*self.filled[:3], *self.filled[-3:]))
