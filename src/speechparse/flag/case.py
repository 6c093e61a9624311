"""A line in its place, as the features see it: what is counted once for all of them."""

from __future__ import annotations

from functools import cache

from speechparse.flag.page import Page
from speechparse.flag.reading import Reading
from speechparse.flag.terms import Hit, ad_odds, official_words, unseen_pairs
from speechparse.text import NO_HINT, Hint, Line, Pattern
from speechparse.values import NamedTuple, cached_property

# How much a word counts by its grade: 3 stands alone, three of grade 1 are worth less than one of them.
GRADE = {3: 1.0, 2: 0.5, 1: 0.2}
# The pieces of a list of offers are phrases; those of a list of names are shorter.
MIN_PHRASE = 3.2
# Clauses of prose are longer than this in the mean.
MIN_CLAUSE = 6.0
FUNCTION = frozenset("的了是在和与把对为我们着也不就都而以之将要这那有所其等使被由及并或但")
FUNCTION_SHARE = 0.05
SENTENCE_MARK = Pattern("[。！？；“”《》]")


class Place(NamedTuple):
    """Where a line stands: its page, itself, what the markup said of it."""

    page: Page
    line: Line
    hint: Hint = NO_HINT


class Case:
    """One line that is judged: how it reads, where it stands, and what several features share."""

    def __init__(self, reading: Reading, place: Place) -> None:
        self.reading = reading
        self.place = place

    @cached_property
    def lexicon(self) -> dict[str, Hit]:
        """The different lexicon words."""
        return {hit.term.text: hit for hit in self.reading.hits if hit.term.is_lexicon}

    @cached_property
    def promo(self) -> dict[str, Hit]:
        """The different words of promotion."""
        return {hit.term.text: hit for hit in self.reading.hits if not hit.term.is_lexicon}

    @cached_property
    def pairs(self) -> tuple[int, int]:
        """Pairs of Han characters: all, and those that genuine text never has."""
        runs = self.reading.han_runs
        return sum(len(run) - 1 for run in runs), sum(unseen_pairs(run) for run in runs)

    @cached_property
    def ad_language(self) -> float:
        """Mean log-odds of the Han characters to be of an advertisement; short lines are drawn to 0."""
        runs = self.reading.han_runs
        size = sum(map(len, runs))
        return sum(map(ad_odds, runs)) / (size + 2) if size >= 4 else 0.0

    @cached_property
    def official(self) -> dict[str, int]:
        """How many words of each class speak for a genuine line, those inside words of advertising left out."""
        return official_words(self.reading.beside_hits)

    @cached_property
    def is_prose(self) -> bool:
        """Whether the line reads like a sentence: marks of one, and the little words that hold one together."""
        text = self.reading.plain
        if len(text) < 18 or not ("，" in text or "," in text or "。" in text):
            return False
        # Search words between commas are shorter than clauses.
        if "。" not in text and self.mean_piece < MIN_CLAUSE:
            return False
        return self.little_words >= FUNCTION_SHARE * len(text)

    @cached_property
    def mean_piece(self) -> float:
        """The mean length of the pieces of the line."""
        pieces = self.reading.segments
        return sum(map(len, pieces)) / max(1, len(pieces))

    @cached_property
    def little_words(self) -> int:
        """How many little words of a sentence stand outside the words of advertising (在 in 在线 is none)."""
        text = self.reading.plain
        inside = sum(char in FUNCTION for hit in self.reading.hits for char in hit.term.text)
        return len(_function_words().findall(text)) - inside

    @cached_property
    def official_share(self) -> float:
        """Words of authorities and sites by the pieces of the line: one among many pieces says little."""
        return sum(self.official.values()) / max(1, len(self.reading.segments))

    @cached_property
    def is_list(self) -> bool:
        """Whether the line is a list of phrases: no sentence, and longer pieces than those of names."""
        if self.is_prose or len(self.reading.segments) < 2 or has_sentence_marks(self):
            return False
        return self.mean_piece >= MIN_PHRASE


def worth(hits: dict[str, Hit]) -> float:
    return sum(GRADE[hit.term.grade] for hit in hits.values())


def has_sentence_marks(case: Case) -> bool:
    return SENTENCE_MARK.search(case.place.line.text) is not None


@cache
def _function_words() -> Pattern:
    return Pattern(f"[{''.join(sorted(FUNCTION))}]")
