"""Fits the weights of the spam features and writes them to their table.

    python benchmarks/spam_fit.py            # prints the weights fitted on the labelled list
    python benchmarks/spam_fit.py --write    # … and puts them into src/speechparse/data/spam_weights.tsv

Logistic regression by gradient descent, each weight kept on its side of zero (a feature that is meant to speak for spam
never speaks against it) and drawn towards the weight that a person set. Plain Python: there are few rows.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from math import exp
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "scripts"))

from build_spam_tables import ad_characters, genuine_characters, telling_characters
from build_spam_tables import folds as folds_of_script
from spam_trials import SHARED, Sample, Trial, pages, training_samples, trials
from spam_wording import apart, learn, worded
from speechparse.flag import case as case_module
from speechparse.flag import remembered, terms
from speechparse.flag.candidates import candidates, excerpt
from speechparse.flag.case import Case, Page, Place, Reading
from speechparse.flag.score import features_of, weights
from speechparse.text import Pattern

candidates_module = import_module("speechparse.flag.candidates")  # the package has a function of that name
TABLE = Path(__file__).parent.parent / "src/speechparse/data/spam_weights.tsv"
STEPS = 400
RATE = 2.0
# The pull towards the set weights, in rows; and how much a genuine row weighs beside a spam row.
PULL = 3.0
GENUINE_WEIGHT = 1.0

Row = tuple[dict[str, float], bool, str]  # features, is spam, group


def row_of(trial: Trial) -> Row:
    return features_at(Page(trial.text), trial.line - 1), trial.sample.is_spam, trial.sample.group


def features_at(page: Page, row: int) -> dict[str, float]:
    line = page.line(row)
    return features_of(Case(Reading(excerpt(line.text)), Place(page, line)))


def rows_of(found: Iterable[Trial]) -> list[Row]:
    """Features of every trial; of a pasted-over name only the span is spam, so those lines teach nothing here."""
    return [row_of(trial) for trial in found if not trial.sample.span]


def taught(samples: Iterable[Sample]) -> list[Row]:
    """The rows to learn from. Spam is taught twice: as it is, and as if the words of its category were not known.

    Without the second the lexicon alone would carry the weight, and an offer that no list knows would pass.
    """
    samples = list(samples)
    rows: list[Row] = []
    for part, weights_apart in apart(samples):
        with worded(weights_apart):
            rows += rows_of(trials(part))
    for category in sorted({sample.category for sample in samples if sample.is_spam and not sample.span}):
        with without_words(category), worded(learn(samples, category)):
            rows += rows_of(trials(each for each in samples if each.is_spam and each.category == category))
    return rows


@contextmanager
def without_words(category: str) -> Iterator[None]:
    """The scorer without the lexicon of a category, nor what was counted from it, while the block runs."""
    find, odds, telling = case_module.find_terms, terms.odds_of, candidates_module._telling
    words = [each.text for each in terms.terms() if each.kind != category]
    counted = ad_characters(words, genuine())
    chars = Pattern(f"[{telling_characters(words, counted, folds_of_script())}]")
    case_module.find_terms = lambda text: (hit for hit in find(text) if hit.term.kind != category)
    candidates_module.find_terms = case_module.find_terms
    terms.odds_of = lambda char: counted.get(char, 0.0)
    candidates_module._telling = lambda: chars
    remembered.clear()
    try:
        yield
    finally:
        case_module.find_terms = candidates_module.find_terms = find
        terms.odds_of, candidates_module._telling = odds, telling
        remembered.clear()


@cache
def genuine() -> Counter[str]:
    texts = [path.read_text(encoding="utf-8") for path in sorted((SHARED / "corpus/tables").glob("*.txt"))]
    return genuine_characters(texts, folds_of_script())


def page_rows() -> list[Row]:
    """The lines of clean speeches that are looked at closely, as genuine."""
    rows = []
    for text in [*pages()["hans"][::2], *pages()["hant"][::2]]:
        page = Page(text)
        rows += [(features_at(page, row), False, "page") for row in candidates(page).lines]
    return rows


def fit(rows: Sequence[Row], start: dict[str, float]) -> dict[str, float]:
    """Weights that tell spam rows from genuine ones, each with the sign it has in `start`."""
    found = dict(start)
    scale = sum(1.0 if is_spam else GENUINE_WEIGHT for _, is_spam, _ in rows)
    for step in range(STEPS):
        slope = {name: PULL * (found[name] - value) for name, value in start.items()}
        for features, is_spam, _ in rows:
            odds = found["bias"] + sum(found[name] * value for name, value in features.items())
            miss = 1 / (1 + exp(-max(-30.0, min(30.0, odds)))) - is_spam
            if not is_spam:
                miss *= GENUINE_WEIGHT
            slope["bias"] += miss
            for name, value in features.items():
                slope[name] += miss * value
        for name, value in slope.items():
            new = found[name] - RATE * 20 / (1 + step / 100) * value / scale
            found[name] = new if name == "bias" or new * start[name] > 0 else 0.0
    return found


def write(found: dict[str, float]) -> None:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    for at, line in enumerate(lines):
        if not line.startswith("# "):
            name, _, prior, meaning = line.split("\t")
            lines[at] = f"{name}\t{found[name]:.2f}\t{prior}\t{meaning}"
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    start = {name: each.prior for name, each in weights().items()}
    found = fit([*taught(training_samples()), *page_rows()], start)
    for name, value in found.items():
        print(f"{name:28}{start[name]:7.2f} ->{value:7.2f}")
    if "--write" in sys.argv:
        write(found)


if __name__ == "__main__":
    main()
