"""What is known of the page a line stands on."""

from __future__ import annotations

from itertools import accumulate

from speechparse.flag.terms import marks
from speechparse.grammar.gbk import encoded
from speechparse.text import Line
from speechparse.values import cached_property

# The script of a page is read from so many characters around its middle: spam and menus stand at its edges.
SAMPLE = 1200
# Of Simplified text Big5 holds 65–75 % of what GB 2312 holds, and the other way round; a page between is mixed or neither.
MORE = 1.1
# Of a line longer than any paragraph only so much of its beginning, its middle and its end is looked at (linear time).
LONGEST = 4000
SLICE = 800


def sample_of(line: str, slice_: int) -> str:
    """The beginning, the middle and the end of a line, with a space between them."""
    middle = (len(line) - slice_) // 2
    return f"{line[:slice_]} {line[middle : middle + slice_]} {line[-slice_:]}"


class Page:
    """One page: its lines and, computed once, its script."""

    def __init__(self, text: str) -> None:
        self.rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        # The whole of the lines of which only samples are looked at, by their index.
        self.whole = {}
        if max(map(len, self.rows)) > LONGEST:
            self.whole = {row: line for row, line in enumerate(self.rows) if len(line) > LONGEST}
        for row, line in self.whole.items():
            self.rows[row] = sample_of(line, SLICE)
        self.text = "\n".join(self.rows) if self.whole or "\r" in text else text

    @cached_property
    def starts(self) -> list[int]:
        """The offset of each row in `text`."""
        return [0, *accumulate(len(row) + 1 for row in self.rows[:-1])]

    def line(self, row: int) -> Line:
        """The line at an index of `rows`; `start` is its offset in `text`."""
        return Line(row + 1, self.starts[row], self.rows[row])

    @cached_property
    def charset(self) -> str:
        """`gb2312` on a Simplified page, `big5` on a Traditional one, "" where neither is clear."""
        middle = max(0, len(self.text) - SAMPLE) // 2
        sample = self.text[middle : middle + SAMPLE]
        hans, hant = (len(encoded(sample, charset)) for charset in ("gb2312", "big5"))
        if hans > MORE * hant:
            return "gb2312"
        return "big5" if hant > MORE * hans else ""

    def foreign(self, text: str) -> int:
        """How many characters of `text` only the other script has; 0 where the page is in no script."""
        other = {"gb2312": "hant", "big5": "hans"}.get(self.charset)
        return len(marks(other).findall(text)) if other else 0

    @cached_property
    def filled(self) -> tuple[int, ...]:
        """The indices of the rows that hold something."""
        return tuple(row for row, text in enumerate(self.rows) if text and not text.isspace())
