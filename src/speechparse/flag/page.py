"""What is known of the page a line stands on."""

from __future__ import annotations

from functools import cached_property
from itertools import accumulate

from speechparse.flag.terms import marks
from speechparse.text import Line, split_lines

# The script of a page is read from so many characters around its middle: spam and menus stand at its edges.
SAMPLE = 1200
# Of Simplified text Big5 holds 65–75 % of what GB 2312 holds, and the other way round; a page between is mixed or neither.
MORE = 1.1
# With one of these begins the footer of a site, in the lower half of the page.
FOOTER = (
    "ICP备",
    "ICP備",
    "公网安备",
    "公網安備",
    "版权所有",
    "版權所有",
    "Copyright",
    "主办：",
    "主辦：",
    "主办单位",
    "主辦單位",
    "©",
)


class Page:
    """One page: its lines and, computed once, its script and the place of its footer."""

    def __init__(self, text: str) -> None:
        self.text = text
        if "\r" in text:
            split = split_lines(text)
            self.rows = [line.text for line in split]
            self.starts = [line.start for line in split]
        else:
            self.rows = text.split("\n")
            self.starts = [0, *accumulate(len(row) + 1 for row in self.rows[:-1])]

    def line(self, row: int) -> Line:
        """The line at an index of `rows`."""
        return Line(row + 1, self.starts[row], self.rows[row])

    @cached_property
    def charset(self) -> str:
        """`gb2312` on a Simplified page, `big5` on a Traditional one, "" where neither is clear."""
        middle = max(0, len(self.text) - SAMPLE) // 2
        sample = self.text[middle : middle + SAMPLE]
        hans, hant = len(sample.encode("gb2312", "ignore")), len(sample.encode("big5", "ignore"))
        if hans > MORE * hant:
            return "gb2312"
        return "big5" if hant > MORE * hans else ""

    @property
    def foreign(self) -> frozenset[str]:
        """The characters that only the other script has."""
        hant, hans = marks()
        return {"gb2312": hant, "big5": hans}.get(self.charset, frozenset())

    @cached_property
    def footer(self) -> int:
        """The offset of the site's footer, or the end of the text."""
        half = len(self.text) // 2
        found = [at for words in FOOTER if (at := self.text.find(words, half)) >= 0]
        return min(found, default=len(self.text))

    @cached_property
    def filled(self) -> tuple[int, ...]:
        """The indices of the rows that hold something."""
        return tuple(row for row, text in enumerate(self.rows) if text and not text.isspace())

    @cached_property
    def edges(self) -> frozenset[int]:
        """The indices of the first and the last three rows that hold something."""
        return frozenset((*self.filled[:3], *self.filled[-3:]))
