"""The lines of a page to flags."""

from __future__ import annotations

from collections.abc import Sequence

from speechparse.flag.candidates import candidates
from speechparse.flag.features import Case, Place
from speechparse.flag.page import Page
from speechparse.flag.reading import Reading
from speechparse.flag.score import SPAM, SUSPECT, Verdict, judge
from speechparse.text import NO_HINT, Flag, Hint, Line

# A line beside a flagged one is likelier to be of the same block (log-odds).
NEIGHBOUR = 1.0
# The longest injected keyword line seen was 130 characters; a longer text is judged by its beginning (linear time).
MAX_LINE = 400


def flag(text: str, hints: Sequence[Hint] = (), *, original: str | None = None) -> tuple[Flag, ...]:
    """The injected lines and spans of `text`, in order.

    `hints`: one a line, or none. `original`: the text before repairs, where page findings (byte loss, pinyin noise) show.
    """
    page = Page(text)
    cases = {row: _case(page, row, hints) for row in sorted(candidates(page)) if page.lines[row].text.strip()}
    verdicts = {row: judge(case) for row, case in cases.items()}
    for row in _beside(page, {row for row, found in verdicts.items() if found.score >= SPAM}):
        if row in cases and verdicts[row].score < SPAM:
            verdicts[row] = judge(cases[row], NEIGHBOUR)
    return tuple(_flag(page.lines[row], found) for row, found in verdicts.items() if found.score >= SUSPECT)


def _case(page: Page, row: int, hints: Sequence[Hint]) -> Case:
    line = page.lines[row]
    hint = hints[row] if row < len(hints) else NO_HINT
    return Case(Reading(line.text[:MAX_LINE]), Place(page, line, hint))


def _beside(page: Page, rows: set[int]) -> set[int]:
    """The rows next to `rows`, empty lines skipped."""
    if not rows:
        return set()
    filled = [row for row, line in enumerate(page.lines) if line.text.strip()]
    return {
        filled[at + step]
        for at, row in enumerate(filled)
        if row in rows
        for step in (-1, 1)
        if 0 <= at + step < len(filled)
    }


def _flag(line: Line, found: Verdict) -> Flag:
    tier = "spam" if found.score >= SPAM else "suspect"
    return Flag(line.number, 0, line.text, found.category, found.score, tier, found.reasons)
