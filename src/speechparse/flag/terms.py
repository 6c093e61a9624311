"""The word lists of the flag room, in a form that costs little to load: rows are read when their word is met."""

from __future__ import annotations

from itertools import chain, pairwise
from operator import add, itemgetter

from speechparse.resources import pairs, read_table, rows
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING, NamedTuple, cache, lru_cache

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Words are looked up by their first two characters; none is shorter.
KEY = 2


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


OFFICIAL = "spam_official.tsv"
LISTS = (("spam_terms.tsv", True), ("spam_promo.tsv", False))  # the lexicon before the words of promotion


@cache
def _keys(*names: str) -> frozenset[str]:
    """How the words of tables begin."""
    return frozenset(map(itemgetter(slice(KEY)), chain.from_iterable(read_table(name).splitlines() for name in names)))


@cache
def _terms_at(key: str) -> tuple[Term, ...]:
    """The words that begin with `key`, the longest first; one that stands in both lists counts as the lexicon's."""
    found: dict[str, Term] = {}
    for name, is_lexicon in LISTS:
        for row in _rows_at(read_table(name), key):
            text, kind, grade = row.split("\t")
            found.setdefault(text, Term(text, kind, int(grade), is_lexicon))
    return tuple(sorted(found.values(), key=lambda each: -len(each.text)))


def _rows_at(table: str, key: str) -> Iterator[str]:
    """The rows that begin with `key`, which stand together."""
    at = 0 if table.startswith(key) else table.find(f"\n{key}") + 1
    while table.startswith(key, at):
        end = table.find("\n", at)
        yield table[at:end]
        at = end + 1


def terms() -> tuple[Term, ...]:
    """All words of both lists."""
    return tuple(term for key in sorted(_keys(*dict(LISTS))) for term in _terms_at(key))


def find_terms(text: str) -> Iterator[Hit]:
    """The words in `text` (lower case, Simplified), longest first, not overlapping; Latin ones only as whole words."""
    keys = _keys(*dict(LISTS))
    done = 0
    for start in [at for at in range(len(text) - 1) if text[at : at + KEY] in keys]:
        term = _term_at(text, start) if start >= done else None
        if term:
            done = start + len(term.text)
            yield Hit(term, start, done)


def _term_at(text: str, start: int) -> Term | None:
    """The longest word that begins at `start` and does not break a Latin one."""
    for term in _terms_at(text[start : start + KEY]):
        end = start + len(term.text)
        if (
            text.startswith(term.text, start)
            and not (_is_latin(term.text[0]) and start and _is_latin(text[start - 1]))
            and not (_is_latin(term.text[-1]) and end < len(text) and _is_latin(text[end]))
        ):
            return term
    return None


def _is_latin(char: str) -> bool:
    return "a" <= char <= "z"


@cache
def marks(script: str) -> Pattern:
    """Any character that only Traditional text ("hant") or that only Simplified text ("hans") has."""
    found = pairs("script_marks.tsv")
    return Pattern(f"[{found[script]}]")


def unseen_pairs(han: str) -> int:
    """How many pairs of neighbours in a run of Simplified Han characters no genuine text has."""
    after = rows("background_pairs.tsv")
    return len([None for first, second in pairwise(han) if after[first].find(second, 1) < 0])


@cache
def odds_of(char: str) -> float:
    """How much likelier a Han character is in words of advertising than in genuine text (log-odds)."""
    table = read_table("ad_characters.tsv")
    at = table.find(char)
    start = table.rfind("\n", 0, at) + 1
    return float(table[start : table.index("\t", start)]) if at >= 0 else 0.0


def ad_odds(han: str) -> float:
    """The sum of the log-odds of Han characters."""
    return sum(map(odds_of, han))


@cache
def _official_at(key: str) -> tuple[tuple[str, str], ...]:
    """The words that begin with `key` and their classes."""
    rows = (row.partition("\t") for row in _rows_at(read_table(OFFICIAL), key))
    return tuple([(word, kind) for word, _, kind in rows])


def official_words(text: str) -> dict[str, int]:
    """How many different words of each class in `text` (lower case, Simplified) speak for a genuine line."""
    keys = _keys(OFFICIAL).intersection(map(add, text, text[1:]))
    found: dict[str, int] = {}
    for word, kind in (each for key in keys for each in _official_at(key)):
        if word in text:
            found[kind] = found.get(kind, 0) + 1
    return found


# How a line is worded: weights of single characters and of pairs, learnt from advertising and from genuine lines. Words of
# a list carry the offers that are known; this carries what is left when no word is: 包, 价, 秒, 加盟, 一对一.
# Stand before and after a run of Han characters: a piece that begins with 包 is an offer, one that ends with it is a bag.
BEGIN, END = "^", "$"
# In the table: what every line starts from, and the character by itself.
BIAS, ALONE = "*", " "
# Weights are written as a sign and so many digits, in tenths.
WIDTH = 3


def grams(runs: Iterable[str]) -> set[str]:
    """The characters and the pairs of neighbours in runs of Simplified Han characters, the ends of the runs marked."""
    found: set[str] = set()
    for run in runs:
        found.update(run)
        found.update(map(add, BEGIN + run, run + END))
    return found


@lru_cache(1 << 14)  # some thousand grams make most lines; 3 MB at most
def weight_of(gram: str) -> float:
    """The weight (log-odds) of a character or a pair; `BIAS` is that of any line."""
    row = rows("spam_wording.tsv")[gram[0]]
    at = row.find(gram[1:] or ALONE, 1) + 1
    return int(row[at : at + WIDTH]) / 10 if at else 0.0


def ad_wording(runs: Iterable[str]) -> float:
    """Log-odds that lines worded like this are advertising."""
    return weight_of(BIAS) + sum(map(weight_of, grams(runs)))
