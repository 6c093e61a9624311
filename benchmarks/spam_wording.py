"""Learns `data/spam_wording.tsv`: weights of characters and pairs, from the lists that are fitted on and genuine lines.

    python benchmarks/spam_wording.py --write
    python benchmarks/spam_fit.py --write      # afterwards: the other weights are fitted beside these

Logistic regression with a quadratic penalty (scikit-learn). What other weights are fitted beside it must come from a table that
was learnt without the line in question, or it would be trusted too much: `apart` does that.
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from spam_trials import SHARED, Sample, pages
from speechparse.extract import extract
from speechparse.flag import flag, remembered, terms
from speechparse.flag.case import Reading

TABLE = Path(__file__).parent.parent / "src/speechparse/data/spam_wording.tsv"
# The inverse penalty, and how much a line of the background and a word of the lists weigh beside a labelled line: the
# best of three each, by recall at a precision of .985 on groups left out.
FREEDOM = 1.0
WEIGHT_OF_BACKGROUND = 0.1
WEIGHT_OF_WORDS = 0.2
# So many short lines of each official text are the background, so long at most.
LINES_OF_A_TEXT = 3000
LONGEST = 60
# Weights are kept in steps of this size; those that round to nought are left out.
STEP = 0.1
FOLDS = 5


def runs_of(text: str) -> list[str]:
    return Reading(text).han_runs


def grams_of(runs: list[str]) -> set[str]:
    return terms.grams(runs)


@cache
def background() -> tuple[tuple[str, ...], ...]:
    """The runs of genuine short lines: official texts, clean speeches (those the other weights are not fitted on), furniture."""
    chance = random.Random(1)
    found: list[str] = []
    for path in sorted((SHARED / "corpus/tables").glob("*.txt")):
        lines = short_lines(path.read_text(encoding="utf-8"))
        found += chance.sample(lines, min(len(lines), LINES_OF_A_TEXT))
    for text in [*pages()["hans"][1::2], *pages()["hant"][1::2]]:
        found += short_lines(text)[:12]
    found += furniture()
    return tuple(tuple(runs_of(line)) for line in dict.fromkeys(found))


def short_lines(text: str) -> list[str]:
    return [line for line in map(str.strip, text.splitlines()) if 4 <= len(line) <= LONGEST]


def furniture() -> list[str]:
    """The short lines of the labelled documents that may be read, but for those that are flagged."""
    dev = SHARED / "corpus/dev"
    names = [
        *sorted(dev.glob("html-mao-*.html")),
        *sorted(dev.glob("txt-hw-*.txt")),
        *sorted(dev.glob("txt-report-*.txt")),
    ]
    names += [*sorted(dev.glob("txt-prov-*.txt"))[:8], *sorted(dev.glob("html-neg-*.html"))[:5]]
    found: list[str] = []
    for path in names:
        data = path.read_bytes()
        text = (
            extract(data.decode("utf-8", "replace")).text if path.suffix == ".html" else data.decode("utf-8", "replace")
        )
        bad = {each.line for each in flag(text)}
        found += [line for row, line in enumerate(text.splitlines(), 1) if row not in bad and 4 <= len(line) <= LONGEST]
    return found


def learn(samples: Sequence[Sample], without: str = "") -> dict[str, float]:
    """The weights from labelled lines, the words of the lists and the background; `without`: a category that is not known."""
    kept = [each for each in samples if not each.span and not (each.is_spam and each.category == without)]
    words = [each.text for each in terms.terms() if each.kind != without]
    rows = [*(runs_of(each.text) for each in kept), *map(list, background()), *map(runs_of, words)]
    labels = [*(each.is_spam for each in kept), *(False for _ in background()), *(True for _ in words)]
    weight = [1.0] * len(kept) + [WEIGHT_OF_BACKGROUND] * len(background()) + [WEIGHT_OF_WORDS] * len(words)
    counter = CountVectorizer(analyzer=grams_of, binary=True)
    matrix = counter.fit_transform(rows)
    model = LogisticRegression(C=FREEDOM, max_iter=2000).fit(matrix, labels, sample_weight=weight)
    found = dict(
        zip(counter.get_feature_names_out(), (round(float(w) / STEP) * STEP for w in model.coef_[0]), strict=True)
    )
    return {terms.BIAS: float(model.intercept_[0]), **{gram: value for gram, value in found.items() if value}}


@contextmanager
def worded(weights: dict[str, float]) -> Iterator[None]:
    """The scorer with another table while the block runs."""
    before = terms.weight_of
    terms.weight_of = lambda gram: weights.get(gram, 0.0)
    remembered.clear()
    try:
        yield
    finally:
        terms.weight_of = before
        remembered.clear()


def apart(samples: Sequence[Sample]) -> Iterator[tuple[list[Sample], dict[str, float]]]:
    """The samples in parts, each with weights that were learnt without their groups."""
    groups = sorted({each.group for each in samples})
    random.Random(3).shuffle(groups)
    for part in range(FOLDS):
        held = set(groups[part::FOLDS])
        yield (
            [each for each in samples if each.group in held],
            learn([each for each in samples if each.group not in held]),
        )


def write(weights: dict[str, float]) -> None:
    packed: defaultdict[str, list[str]] = defaultdict(list)
    for gram, value in sorted(weights.items()):
        packed[gram[0]].append(f"{gram[1:] or terms.ALONE}{round(value / STEP):+03d}")
    head = [row for row in TABLE.read_text(encoding="utf-8").splitlines() if row.startswith("# ")]
    rows = [first + "".join(rest) for first, rest in sorted(packed.items())]
    TABLE.write_text("\n".join([*head, *rows]) + "\n", encoding="utf-8")


def main() -> None:
    from spam_trials import training_samples

    weights = learn(training_samples())
    print(f"{len(weights)} weights; heaviest: {' '.join(sorted(weights, key=lambda gram: -weights[gram])[:40])}")
    if "--write" in sys.argv:
        write(weights)


if __name__ == "__main__":
    main()
