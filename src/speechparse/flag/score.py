"""Features and weights to a score, a category and reasons."""

from __future__ import annotations

from speechparse.flag.case import GRADE, Case
from speechparse.flag.features import NAMED_FEATURES, WITHOUT_WORDS
from speechparse.resources import read_table
from speechparse.values import NamedTuple, cache

# Tiers of the score, set on the labelled list inside clean speeches: see benchmarks/spam.py.
SPAM = 0.8
SUSPECT = 0.5
# A feature is told to the reader when it adds so much to the log-odds.
TOLD = 0.3
REASONS = 3
E = 2.718281828459045  # a start would load `math` for this alone
# The words of one category must be worth so much before the line is called by its name.
NAMED = 0.5


class Weight(NamedTuple):
    """The weight of a feature (log-odds), fitted and as a person set it, and its name for a reader."""

    value: float
    prior: float
    meaning: str


class Verdict(NamedTuple):
    """What was found of one line: a score from 0 to 1, its category, and the features that made it, heaviest first."""

    score: float
    category: str
    reasons: tuple[str, ...]


@cache
def weights() -> dict[str, Weight]:
    rows = (row.split("\t") for row in read_table("spam_weights.tsv").splitlines())
    return {name: Weight(float(value), float(prior), meaning) for name, value, prior, meaning in rows}


def features_of(case: Case) -> dict[str, float]:
    """The features that say something, by name."""
    features = NAMED_FEATURES if case.reading.hits else WITHOUT_WORDS
    return {name: value for name, feature in features if (value := feature(case))}


def log_odds(found: dict[str, float]) -> float:
    table = weights()
    return table["bias"].value + sum(table[name].value * value for name, value in found.items())


def judge(case: Case, extra: float = 0.0) -> Verdict:
    """The verdict on a line; `extra` is added to its log-odds (its neighbours)."""
    found = features_of(case)
    score = 1 / (1 + E ** -max(-30.0, min(30.0, log_odds(found) + extra)))
    return Verdict(round(score, 3), category_of(case, found), reasons_of(found))


def category_of(case: Case, found: dict[str, float]) -> str:
    """The category whose words weigh most; by its form where the form tells; else `unknown_promo`."""
    if "markup" in found:
        return "kit_markup"
    worth: dict[str, float] = {}
    for hit in case.lexicon.values():
        worth[hit.term.kind] = worth.get(hit.term.kind, 0.0) + GRADE[hit.term.grade]
    if worth and max(worth.values()) >= NAMED:
        return max(worth, key=lambda kind: worth[kind])
    if "foreign_run" in found or "latin_run" in found:
        return "foreign_spam"
    if "contact" in found:
        return "contact_solicit"
    return "unknown_promo"


def reasons_of(found: dict[str, float]) -> tuple[str, ...]:
    """The heaviest features in words."""
    table = weights()
    parts = sorted(((table[name].value * value, name) for name, value in found.items()), reverse=True)
    return tuple(table[name].meaning for part, name in parts[:REASONS] if part >= TOLD)
