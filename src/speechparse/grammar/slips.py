"""Reads text that a decoder read one byte late: GBK pairs put together again, ranked by how likely the result is.

A byte that is lost, or put between the two bytes of a character, makes the decoder pair the second byte of each character
with the first byte of the next. What it shows keeps all bytes but the lost ones, so the original is found by pairing
them the other way; it ends where a second byte is an ASCII letter (or 0x80, shown as €) and stands alone.
"""

from __future__ import annotations

import itertools

from speechparse.grammar import gbk
from speechparse.grammar.bigrams import BREAK, NO_HABITS, Habits, alone, bits, folded
from speechparse.grammar.dropped import MISSING_BITS, ODD_BITS, WIDE_ASCII, filled, is_whole, missing
from speechparse.grammar.pinyin import characters_read
from speechparse.grammar.script import foreign_to
from speechparse.grammar.words import clause_cost
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING, NamedTuple, cache

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST = 80  # shown characters: runs in Traditional text end after 5 on average, in Simplified ones at the next ASCII
CONTEXT = 2  # shown characters behind a run that judge where it ended
# Paths kept: without dropped pairs the path behind the lost byte is the only one, so this is for holes and the lost byte.
BEAM = 10
NOTHING_STATES, NOTHING_FIRSTS = 24, 5
FILLED = 2  # readings, of those found, that dropped pairs are looked for in
NOTHING_BITS = 4.0  # a pair that means nothing did leave a mark
QUOTE_BITS = 8.0  # a closing mark where none is open, an opening one where one is
OTHERWISE_READ_BITS = 8.0  # a last character that is not read as the annotation behind it says
MARK_BITS = 10.0  # a mark that cannot stand behind the mark before it
ENDING, BEFORE_TEXT = "、，。；：", "、，。；：！？“‘《（" + BREAK
INDENT_BITS = 1.0  # a second full-width space: an indentation has two; the table of pairs counts runs as one
FOOTNOTE_BITS = 6.0  # a note in brackets
SCRIPT_BITS = 3.0  # a character of the other script
# Readings whose words are looked at: so many, within so many bits of the best; characters around that may belong to words.
WEIGHED, WEIGHED_BITS, AROUND = 12, 16.0, 4
# What a bit of the words counts beside one of the pairs. Of 560 split slips .872 were restored with 0, .89 with .2 to .4,
# .904 with .7, .902 with 1 (and .936 with .7 and the rarer words).
WORDS_SHARE = 0.7
LOST = "?\ufffd"
SPLITTING = frozenset("！!，,？?：:；;、。")  # marks that a mirror cuts a text at, as they stand there
# A run with more lost bytes than this is no slip; without the bound a line of "?" would be searched for ever.
MOST_LOST = 3
# A re-reading so many bits worse than what is shown will not get better.
HOPELESS = 30.0
FOOTNOTES = {"]": "［", "］": "［", "〕": "〔"}  # what closes a note, and what opened it
FOOTNOTE = 3  # characters of a note: its brackets and the mark of its figure
ANNOTATION = Pattern(r"\(([^()\x00-\x40\[-\x60{-\xdf]{1,6}) ?[)）]")
SWALLOWED = Pattern(r"([^()\x00-\x40\[-\x60{-\xdf]{1,6}) ?[)）]")
# What is left of a tag whose "<" was swallowed with the last byte of the line.
TAG_REST = Pattern(r"/?(?:p|br|div|span|strong|b|td|li|font|h[1-6]) ?/?>|$", 2)


ANY_LEAD = ((0.0, gbk.LEADS),)


class Reading(NamedTuple):
    """`shown[start:end]` may have been `text`; `gain`: bits by which the text is likelier than what is shown."""

    end: int
    text: str
    gain: float
    window: int  # characters that `gain` was counted over
    holes: int
    ended: str  # "letter", "pair", "annotation", "tail", "footnote", "swallowed" or "mark"


class _Path(NamedTuple):
    """What has been put together so far; `leads`: the possible first bytes of the next character."""

    cost: float
    text: str
    last: str  # folded
    is_open: bool
    leads: tuple[int, ...]


class Effort:
    """How many characters were tried in searches that found nothing."""

    def __init__(self) -> None:
        self.spent = 0


UNCOUNTED = Effort()


class Page(NamedTuple):
    """What ranks readings: the page's script, whether its dump shows private-use characters, and what it writes elsewhere."""

    is_traditional: bool
    is_simplified: bool
    drops_private: bool
    splits_unmarked: bool = False  # a mirror's page on which no lost byte left a mark
    effort: Effort = UNCOUNTED
    habits: Habits = NO_HABITS


@cache
def fold(char: str) -> str:
    return folded(char)


class LateReader:
    """Re-reads `shown` from offset `at` on; `before` is the text that stands in front."""

    def __init__(self, shown: str, at: int, before: str, page: Page) -> None:
        self.shown = shown
        self.at = at
        stop = shown.find("\n", at, at + LONGEST)
        self.limit = min(len(shown), at + LONGEST) if stop < 0 else stop
        self.at_line_end = stop >= 0 or self.limit == len(shown)
        self.page = page
        self.bits = page.habits.bits
        self.foreign = foreign_to(page.is_traditional, page.is_simplified)
        opened = max(before.rfind("“"), before.rfind("「"))
        closed = max(before.rfind("”"), before.rfind("」"))
        self.start = _Path(0.0, "", fold(before[-1:] or "\n"), opened > closed, gbk.LEADS)
        self.around = folded(before[-AROUND:])
        self.ends: list[tuple[int, _Path, str]] = []

    def read(self, starts: Iterable[tuple[float, tuple[int, ...]]]) -> list[Reading]:
        """All readings, best first; `starts`: what each set of possible first bytes costs in bits."""
        return self._by_words(self.read_by_pairs(starts))

    def read_by_pairs(self, starts: Iterable[tuple[float, tuple[int, ...]]]) -> list[Reading]:
        """The same in the order that pairs of characters alone speak for."""
        paths = [self.start._replace(cost=cost, leads=leads) for cost, leads in starts]
        lost, shown, before = 0, HOPELESS, self.start.last
        for at in range(self.at, self.limit):
            char = self.shown[at]
            lost += char in LOST
            shown += bits(before, before := fold(char))
            if lost > MOST_LOST or paths[0].cost > shown:
                return self._ranked()
            self._end(paths, at, char)
            # The lost byte can only be chosen once the character behind it is known.
            paths = self._step(paths, char)[: BEAM if at > self.at else len(gbk.LEADS)]
            if not paths:
                return self._ranked()
            if paths[0].leads[0] < 0x80:
                # The shown pair ended in an ASCII letter of the original, which few texts hold there: in step again.
                self._close(paths, at + 1, chr(paths[0].leads[0]), "pair")
                return self._ranked()
        if self.at_line_end:
            self._end_of_line(paths, self.limit)
        return self._ranked()

    def _step(self, paths: list[_Path], char: str) -> list[_Path]:
        """Paths behind the shown character `char`, best first."""
        raw = gbk.shown_bytes(char)
        if not raw:
            return []
        found = self._emit(paths, raw[0], raw[1:])
        if char in LOST:
            # A pair that means nothing is printed as this mark, too.
            found += self._broken(paths[:NOTHING_STATES])
        return sorted(found)

    def _broken(self, paths: list[_Path]) -> list[_Path]:
        """Each path with a pair that means nothing: what its first byte completes, and its possible second bytes."""
        found = []
        for path in paths:
            if len(path.leads) == 1:
                options = (
                    self._followed(path, char)._replace(leads=cells)
                    for char, cells in gbk.unassigned_pairs(path.leads[0])
                )
                found += sorted(options)[:NOTHING_FIRSTS]
        return [path._replace(cost=path.cost + NOTHING_BITS) for path in found]

    def _end(self, paths: list[_Path], at: int, char: str) -> None:
        """Notes the readings that end with the shown character `char`."""
        code = letter_byte(char)
        if 0x40 <= code <= 0x80:
            self._end_letter(self._emit(paths, code, b""), at + 1)
        elif char in LOST:
            self._end_lost([path for path in paths if len(path.leads) == 1], at + 1)
        if self.page.splits_unmarked and char in SPLITTING and at > self.at:
            self._end_before_mark(paths, at)

    def _end_letter(self, paths: list[_Path], at: int) -> None:
        note = ANNOTATION.match(self.shown, at)
        read = characters_read(note[1]) if note else ()
        for path in paths[: len(paths) if read else BEAM]:
            if note and path.text[-1] in read:
                self.ends.append((note.end(), path, "annotation"))
            else:
                self.ends.append((at, path._replace(cost=path.cost + OTHERWISE_READ_BITS * bool(read)), "letter"))

    def _end_lost(self, paths: list[_Path], at: int) -> None:
        """The last second byte and an ASCII character behind it were printed as one "?"."""
        note = SWALLOWED.match(self.shown, at)
        if note:
            for path in paths:
                options = [c for c in characters_read(note[1]) if gbk.shown_bytes(c)[:1] == bytes(path.leads)]
                self.ends += ((note.end(), self._followed(path, char), "annotation") for char in options)
            return
        opening = FOOTNOTES.get(self.shown[at : at + 1], "")
        if opening:
            # Of ［1］ the opening bracket ends the run, the figure was swallowed; the text goes on as if no note stood there.
            found = opening + self.shown[at - 1 : at + 1]
            self.ends += (
                (at + 1, path._replace(cost=path.cost + FOOTNOTE_BITS, text=path.text + found), "footnote")
                for path in paths
                if bytes(path.leads) == gbk.shown_bytes(opening)[:1]
            )
            return
        rest = TAG_REST.match(self.shown, at, self.limit)
        if rest and (rest[0] or self.at_line_end):
            self._end_of_line(paths, rest.end())
        elif at > self.at + 1 and self.shown[at : at + 1].isalnum() and self.shown[at].isascii():
            # The ASCII character cannot be known: its mark stays. It was of the kind of the one behind it.
            kind = fold(self.shown[at])
            self._close(self._last(paths, kind), at, self.shown[at - 1], "swallowed", kind)
        elif at > self.at + 1 and self.shown[at : at + 1] in SPLITTING:
            self._end_before_mark(paths, at)

    def _end_before_mark(self, paths: list[_Path], at: int) -> None:
        """The text was cut in front of this mark, too: of the last character the first byte is left."""
        self._close(self._last(paths, fold(self.shown[at])), at, "", "mark")

    def _end_of_line(self, paths: list[_Path], at: int) -> None:
        self._close(self._last(paths, BREAK), at, "", "tail")

    def _last(self, paths: list[_Path], behind: str) -> list[_Path]:
        """Paths with a last character of which only the first byte is left, likeliest before the token `behind` first."""
        found = [
            self._followed(path, char) for path in paths if len(path.leads) == 1 for char in gbk.begun(path.leads[0])
        ]
        return sorted(found, key=lambda path: path.cost + self.bits(path.last, behind))[:BEAM]

    def _close(self, paths: list[_Path], at: int, letter: str, ended: str, token: str = "") -> None:
        """Notes readings that end before offset `at` with `letter`; `token`: what was swallowed, where it is known."""
        token = token or fold(letter)
        for path in paths:
            cost = path.cost + (self.bits(path.last, token) if ended == "swallowed" else 0.0)
            self.ends.append((at, path._replace(cost=cost, text=path.text + letter, last=token or path.last), ended))

    def _emit(self, paths: list[_Path], trail: int, leads: bytes) -> list[_Path]:
        """Each path with the characters that `trail` completes, best first; `leads` begins what follows.

        Of more than `BEAM` paths, which come best first, those are left out that can only give worse ones than so many.
        """
        left = tuple(leads)
        found: list[_Path] = []
        for at in range(0, len(paths), BEAM):
            if len(found) >= BEAM and paths[at].cost > found[BEAM - 1].cost:
                break
            for path in paths[at : at + BEAM]:
                found += [self._followed(path, char, left) for char in gbk.completed(path.leads, trail)]
            found.sort()
        if self.page.drops_private and not found:
            # The pair that was dropped stood between these two bytes.
            found = [self._without(path, trail, left) for path in paths if len(path.leads) == 1]
            found.sort()
        self.page.effort.spent += len(found)
        return found

    def _without(self, path: _Path, trail: int, leads: tuple[int, ...]) -> _Path:
        text = path.text + missing(path.leads[0], trail)
        return path._replace(cost=path.cost + MISSING_BITS, text=text, last="", leads=leads)

    def _followed(self, path: _Path, char: str, leads: tuple[int, ...] = ()) -> _Path:
        token = fold(char)
        cost = path.cost + (INDENT_BITS if token == path.last == BREAK else self.bits(path.last, token))
        is_open = path.is_open
        if token in ENDING and path.last in BEFORE_TEXT:
            cost += MARK_BITS
        if token in "“”":
            if is_open == (token == "“"):
                cost += QUOTE_BITS
            is_open = token == "“"
        elif char in self.foreign:
            cost += SCRIPT_BITS
        elif char in WIDE_ASCII:
            cost += ODD_BITS
        elif token == BREAK != path.last:  # a full-width space
            cost += MARK_BITS
        return _Path(cost, path.text + char, token, is_open, leads)

    def _ranked(self) -> list[Reading]:
        if not self.ends:
            return []
        last = max(end for end, _, _ in self.ends) + CONTEXT
        shown = folded(self.shown[self.at : last].split("\n", 1)[0]) + BREAK
        sums = [bits(self.start.last, shown[0])]
        for pair in itertools.pairwise(shown):
            sums.append(sums[-1] + bits(*pair))
        total = sums[-1]
        found = []
        for end, path, ended in self.ends:
            at = min(end - self.at, len(shown) - 1)
            cost = path.cost + self.bits(path.last, shown[at]) + total - sums[at]
            found.append(Reading(end, path.text, total - cost, at + CONTEXT, 0, ended))
        found.sort(key=_likeliest)
        found = list({(each.end, each.text): each for each in reversed(found)}.values())[::-1]
        if self.page.drops_private:
            found[:FILLED] = [each for reading in found[:FILLED] for each in self._filled(reading)]
            found.sort(key=_likeliest)
        return [each for each in found if is_whole(each.text)]

    def _by_words(self, found: list[Reading]) -> list[Reading]:
        """`found` with those that are nearly the best in the order that words and pairs together speak for."""
        near = [each for each in found[:WEIGHED] if found[0].gain - each.gain < WEIGHED_BITS]
        if len(near) < 2 or near[0].gain <= 0:
            return found
        last = max(each.end for each in near) + AROUND
        near.sort(key=lambda each: WORDS_SHARE * self._words_cost(each, last) - each.gain)
        return near + found[len(near) :]

    def _words_cost(self, reading: Reading, last: int) -> float:
        """Bits of the words of a reading and of what stands around it, up to offset `last`."""
        behind = self.shown[reading.end : last].split("\n", 1)[0]
        return clause_cost(self.around + folded(reading.text + behind))

    def _filled(self, reading: Reading) -> Iterator[Reading]:
        """A reading, and with the pairs that the dump may have dropped out of it."""
        yield reading
        behind = fold(self.shown[reading.end : reading.end + 1] or BREAK)
        size = len(reading.text) - (FOOTNOTE if reading.ended == "footnote" else 0)
        text, note = reading.text[:size], reading.text[size:]
        for each in filled(text, self.start.last, behind, self.foreign, self.page.habits):
            yield reading._replace(text=each.text + note, gain=reading.gain + each.saved, holes=each.holes)


def _likeliest(reading: Reading) -> float:
    return -reading.gain


def lost_lead(
    shown: str, at: int, page: Page, leads: Iterable[tuple[float, tuple[int, ...]]] = ANY_LEAD
) -> list[Reading]:
    """Readings of a run that begins at `at` and whose first byte, one of `leads`, was lost, best first."""
    before = shown[max(at - LONGEST, 0) : at].rstrip(LOST)
    return LateReader(shown, at, before, page).read(leads)


def behind_annotation(shown: str, at: int, marker: int, syllable: str, page: Page) -> list[Reading]:
    """Readings of the run at `at` behind `?py)`, whose mark stands at `marker`, best first.

    The bytes of one character, read `syllable`, lay across the border of two others; its second byte was lost.
    """
    crossing = gbk.shown_bytes(shown[marker - 1])[1:] if marker else b""
    known = [char for char in characters_read(syllable) if gbk.shown_bytes(char)[:1] == crossing]
    starts = [(alone(fold(char)), tuple(gbk.shown_bytes(char)[1:])) for char in known]
    usual = min(starts, default=(0.0, ()))[0]
    before = shown[max(marker - LONGEST, 0) : marker]
    reader = LateReader(shown, at, before, page)
    return reader.read([(price - usual, leads) for price, leads in starts] or ANY_LEAD)


def letter_byte(char: str) -> int:
    """The byte of a letter that a run ended in."""
    return 0x80 if char == "€" else ord(char)
