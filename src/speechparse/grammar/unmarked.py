"""Runs that were read one byte late and left no mark: only the letter that ended them shows where.

A search backwards from the letter finds where the text turns to nonsense.
"""

from __future__ import annotations

from speechparse.grammar import gbk
from speechparse.grammar.bigrams import NO_HABITS, bits, bits_below, folded, is_known, least
from speechparse.grammar.slips import (
    ANNOTATION,
    ANY_LEAD,
    AROUND,
    CONTEXT,
    LONGEST,
    LOST,
    UNCOUNTED,
    Effort,
    LateReader,
    Page,
    Reading,
    fold,
    letter_byte,
)
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING, lru_cache

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_RUN = 24
MOST_STARTS = 8  # places where a run may begin that are tried, likeliest first
SEPARATORS = "@[\\]^_`{|}~"  # alone between Han they part names, were put in, or mention somebody
UNCOUNTED_BEFORE = Pattern("[^“”「」\n]")
SENSIBLE = 2  # known pairs in a row, behind which no run began


def unmarked(shown: str, end: int, page: Page, least: float) -> tuple[int, list[Reading]]:
    """Where a run began that ends at offset `end` behind its letter and left no other mark, and its readings.

    Only readings that gain more than `least` bits are looked for.
    """
    note = ANNOTATION.match(shown, end)
    stop = note.end() if note else end
    first = max(end - LONGEST_RUN - LONGEST, 0)
    line = max(shown.rfind("\n", first, end) + 1 - AROUND, first)
    # Of the lines before, only open quotes count: so what was found stands although those lines were repaired.
    window = UNCOUNTED_BEFORE.sub("·", shown[first:line]) + shown[line : stop + CONTEXT]
    bare = page._replace(effort=UNCOUNTED, habits=NO_HABITS)
    start, effort = _before_letter(window, (end - first, stop - first), bare, least)
    page.effort.spent += effort
    if start == end - first:
        return end, []
    readings = _to_letter(window, start, page).read(ANY_LEAD)
    return first + start, [each._replace(end=first + each.end) for each in readings if first + each.end >= end]


# A page is searched again in every round, though little of it has changed.
@lru_cache(1024)
def _before_letter(shown: str, ends: tuple[int, int], page: Page, least: float) -> tuple[int, int]:
    """(start, effort) of the run whose letter ends at `ends[0]`, which is the start if there is none, and its annotation
    at `ends[1]`."""
    end, stop = ends
    best, start = least, end
    page = page._replace(effort=Effort())
    whole_page = page._replace(drops_private=False)
    starts = [(most, at) for most, at in sorted(_starts(shown, end, stop), reverse=True)[:MOST_STARTS] if most > least]
    latest = end - (shown[end - 1] in SEPARATORS)  # a separator alone is no run
    if latest < end and not any(
        at < latest and _costs_less(shown, at, (end, stop), most - least) for most, at in starts
    ):
        return end, 0
    for most, at in starts:
        if not _costs_less(shown, at, (end, stop), most - best):
            continue
        found = _to_letter(shown, at, whole_page).read_by_pairs(ANY_LEAD)
        gains = [each.gain for each in found if each.end >= end]
        if gains and gains[0] > best:
            best, start = gains[0], at
    return start if start < latest else end, page.effort.spent


def _costs_less(shown: str, at: int, ends: tuple[int, int], gain: float) -> bool:
    """Whether the character at `at` whose first byte was lost may cost less than `gain`."""
    end, stop = ends
    before = fold(shown[at - 1 : at] or "\n")
    if at == end - 1:
        trail, second = letter_byte(shown[at]), fold(shown[end : end + 1] or "\n") if stop == end else ""
    elif shown[at] not in LOST and shown[at + 1] not in LOST:
        trail, lead = gbk.shown_bytes(shown[at])
        behind = letter_byte(shown[at + 1]) if at == end - 2 else gbk.shown_bytes(shown[at + 1])[0]
        second = fold(gbk.character(lead, behind))
    else:
        return gain > 0
    firsts = folded("".join(gbk.completed(gbk.LEADS, trail)))
    costs = bits_below(before, firsts, gain - least(second) if second else gain)
    return any(not second or cost + bits(first, second) < gain for first, cost in costs.items())


def _starts(shown: str, end: int, stop: int) -> Iterator[tuple[float, int]]:
    """(bits that it can gain at the most, offset) of each place where a run up to the letter before `end` may begin."""
    run = _BackwardRun(shown, end, stop)
    sensible = 0
    for at in range(end - 1, max(end - LONGEST_RUN, shown.rfind("\n", 0, end)), -1):
        run.take_in(at)
        if run.is_broken:
            return
        yield run.most, at
        if at == 0:
            return
        sensible = sensible + 1 if is_known(fold(shown[at - 1]), fold(shown[at])) else 0
        if sensible > SENSIBLE or shown[at - 1] == " " or not gbk.shown_bytes(shown[at - 1]):
            return


class _BackwardRun:
    """What a run is worth at the most, as its start moves back from the letter before offset `end`.

    Behind the lost byte all pairs are known, wherever the run begins, so each step adds one pair of what is shown and
    one of what is read; the lost character itself and all that is odd about a reading can only cost more.
    """

    def __init__(self, shown: str, end: int, stop: int) -> None:
        self.shown = shown
        self.byte = letter_byte(shown[end - 1])
        self.token = ""  # of the character read last, "" where it is not known
        self.most = sum(map(bits, folds(shown[end - 1 : stop]), folds(shown[end : stop + 1] or "\n")))
        self.end = end
        self.is_broken = False

    def take_in(self, at: int) -> None:
        """Moves the start to `at`, which is one before the last."""
        self.most += bits(fold(self.shown[at - 1 : at] or "\n"), fold(self.shown[at]))
        if at == self.end - 1:
            return
        raw = gbk.shown_bytes(self.shown[at])
        char = gbk.character(raw[1], self.byte) if raw else ""
        if not char and self.shown[at] not in LOST and self.shown[at + 1] not in LOST:
            self.is_broken = True
            return
        token = fold(char) if char and self.shown[at] not in LOST else ""
        if token and self.token:
            self.most -= bits(token, self.token)
        self.token, self.byte = token, raw[0] if raw else 0


def folds(text: str) -> list[str]:
    return [fold(char) for char in text]


def _to_letter(whole: str, at: int, page: Page) -> LateReader:
    """A reader of the run from `at` to a letter in the line."""
    reader = LateReader(whole, at, whole[max(at - LONGEST, 0) : at], page)
    reader.at_line_end = False
    return reader
