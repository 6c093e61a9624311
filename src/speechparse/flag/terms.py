"""The word lists of the flag room and the automaton that finds their words in a text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from speechparse.grammar.script import fold
from speechparse.resources import pairs, read_table
from speechparse.text import Pattern

LATIN = Pattern("[a-z]")


class Term(NamedTuple):
    """A word of a list: `kind` is a category of the lexicon or a class of the promotion words."""

    text: str
    kind: str
    grade: int  # 3 no genuine line has it, 2 hardly one, 1 some do
    is_lexicon: bool


class Hit(NamedTuple):
    """A term at `start` (code points) of the text that was searched."""

    term: Term
    start: int
    end: int


@cache
def terms() -> tuple[Term, ...]:
    """All words of both lists; a word that stands in both counts as the lexicon's."""
    found: dict[str, Term] = {}
    for name, is_lexicon in (("spam_promo.tsv", False), ("spam_terms.tsv", True)):
        for row in read_table(name).splitlines():
            text, kind, grade = row.split("\t")
            found[text] = Term(text, kind, int(grade), is_lexicon)
    return tuple(found.values())


@cache
def _automaton() -> AhoCorasick:
    """The words of `terms()`, in their order."""
    return AhoCorasick([each.text for each in terms()], matchkind=MatchKind.LeftmostLongest)


@cache
def _raw_automaton(is_traditional: bool) -> tuple[AhoCorasick, tuple[Term, ...]]:
    """The words as raw text of a page in this script may show them, in capitals too, and the term of each."""
    shown = {each.text: each for each in terms()}
    for word, each in list(shown.items()):
        if _has_latin(word):
            shown.setdefault(word.upper(), each)
    if is_traditional:
        hant = str.maketrans({fold(char): char for char in sorted(marks()[0], reverse=True)})
        for each in terms():
            shown.setdefault(each.text.translate(hant), each)
    return AhoCorasick(list(shown), matchkind=MatchKind.LeftmostLongest), tuple(shown.values())


def scan(text: str, *, is_traditional: bool) -> Iterator[tuple[Term, int]]:
    """The words in a raw text with their offsets, quick and coarse: to find out which lines to read closely."""
    automaton, table = _raw_automaton(is_traditional)
    for at, start, _ in automaton.find_matches_as_indexes(text):
        yield table[at], start


def find_terms(text: str) -> Iterator[Hit]:
    """The words in `text` (lower case, Simplified), longest first, not overlapping; Latin ones only as whole words."""
    table = terms()
    for at, start, end in _automaton().find_matches_as_indexes(text):
        term = table[at]
        if not (_is_latin(term.text[0]) and start and _is_latin(text[start - 1])) and not (
            _is_latin(term.text[-1]) and end < len(text) and _is_latin(text[end])
        ):
            yield Hit(term, start, end)


def _has_latin(word: str) -> bool:
    return LATIN.search(word) is not None


def _is_latin(char: str) -> bool:
    return "a" <= char <= "z"


@cache
def marks() -> tuple[frozenset[str], frozenset[str]]:
    """The characters that only Traditional and that only Simplified text has."""
    rows = dict(row.split("\t", 1) for row in read_table("script_marks.tsv").splitlines())
    return frozenset(rows["hant"]), frozenset(rows["hans"])


@cache
def _followers() -> dict[str, str]:
    return {row[0]: row[1:] for row in read_table("background_pairs.tsv").splitlines()}


def unseen_pairs(han: str) -> int:
    """How many pairs of neighbours in a run of Simplified Han characters no genuine text has."""
    after = _followers().get
    return sum(second not in after(first, "") for first, second in pairwise(han))


@cache
def _ad_odds() -> dict[str, float]:
    rows = (row.split("\t") for row in read_table("ad_characters.tsv").splitlines())
    return {char: float(odds) for odds, chars in rows for char in chars}


def ad_odds(han: str) -> float:
    """How much likelier the characters are in words of advertising than in genuine text (sum of log-odds)."""
    odds = _ad_odds().get
    return sum(odds(char, 0.0) for char in han)


@cache
def _official() -> tuple[AhoCorasick, tuple[str, ...]]:
    words = pairs("spam_official.tsv")
    return AhoCorasick(list(words)), tuple(words.values())


def official_words(text: str) -> dict[str, int]:
    """How many different words of each class in `text` (lower case, Simplified) speak for a genuine line."""
    automaton, kinds = _official()
    found: dict[str, int] = {}
    for at in {at for at, _, _ in automaton.find_matches_as_indexes(text, overlapping=True)}:
        found[kinds[at]] = found.get(kinds[at], 0) + 1
    return found
