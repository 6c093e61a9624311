"""Measures the spam flags: labelled lines put into real speeches, and every line of the clean ones.

    python benchmarks/spam.py                  # the labelled list, the older lists, the held-out one, false flags on clean text
    python benchmarks/spam.py --blind          # without the held-out lists: while the scorer is worked on
    python benchmarks/spam.py --folds          # + weights fitted without the group that is measured
    python benchmarks/spam.py --leave-out      # + each category without its words and its lines
    python benchmarks/spam.py --ablation       # + each feature switched off
    python benchmarks/spam.py --misses N       # + the worst N lines of the labelled list

A line counts as found when it is flagged as spam (not only as suspect); a pasted-over name when a span of its line is.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from spam_fit import fit, page_rows, taught, without_words
from spam_trials import (
    SHARED,
    Sample,
    Trial,
    dev_samples,
    formal_samples,
    heldout_samples,
    older_samples,
    training_samples,
    trials,
)
from spam_wording import learn, worded
from speechparse.flag import flag, remembered, score
from speechparse.flag.score import Weight, weights
from speechparse.text import Flag

# Offers that no category of the lexicon is for must be called so.
NAMES = {"misc_unseen": "unknown_promo"}


class Outcome(NamedTuple):
    """What `flag` said of one trial: of its line, and how many other lines it flagged as spam."""

    trial: Trial
    tier: str  # "spam", "suspect" or "" for the injected line
    named: str
    score: float
    strays: int


def outcome(trial: Trial) -> Outcome:
    flags = flag(trial.text)
    here = [each for each in flags if each.line == trial.line and fits(each, trial.sample)]
    best = max(here, key=lambda each: (each.tier == "spam", each.score), default=None)
    strays = sum(each.tier == "spam" and each not in here for each in flags)
    return Outcome(trial, best.tier if best else "", best.category if best else "", best.score if best else 0.0, strays)


def fits(found: Flag, sample: Sample) -> bool:
    """A span must lie on the pasted-over name; a whole sentence flagged because of it is a false flag."""
    if not sample.span or not sample.is_spam:
        return True
    return found.column > 0 and (found.text in sample.span or sample.span in found.text)


def share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "    –"


def recall(found: Sequence[Outcome], tiers: tuple[str, ...] = ("spam",)) -> tuple[int, int]:
    spam = [each for each in found if each.trial.sample.is_spam]
    return sum(each.tier in tiers for each in spam), len(spam)


def report(title: str, found: Sequence[Outcome]) -> None:
    hits, total = recall(found)
    wrong = sum(not each.trial.sample.is_spam and each.tier == "spam" for each in found)
    strays = sum(each.strays for each in found)
    genuine = sum(not each.trial.sample.is_spam for each in found)
    print(f"\n{title}: {total} spam lines, {genuine} genuine lines on pages")
    print(f"  precision {share(hits, hits + wrong + strays)}  recall {share(hits, total)}", end="")
    print(f"  (with suspects {share(recall(found, ('spam', 'suspect'))[0], total)})  false {wrong} + strays {strays}")
    parts: tuple[tuple[str, Callable[[Outcome], str]], ...] = (
        ("category", lambda each: each.trial.sample.category),
        ("shape", lambda each: each.trial.sample.shape),
        ("script", lambda each: each.trial.script),
        ("position", lambda each: each.trial.position),
    )
    for name, key in parts:
        rows = table(found, key)
        print(f"  recall by {name}: " + "  ".join(f"{k} {share(*v)}" for k, v in sorted(rows.items())))
        if name == "category":
            print(f"  macro recall {sum(part / whole for part, whole in rows.values()) / len(rows):.3f}")
    named = [each for each in found if each.tier == "spam" and each.trial.sample.is_spam]
    right = sum(each.named == NAMES.get(each.trial.sample.category, each.trial.sample.category) for each in named)
    print(f"  category right {share(right, len(named))}")


def table(found: Sequence[Outcome], key: Callable[[Outcome], str]) -> dict[str, tuple[int, int]]:
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for each in found:
        if each.trial.sample.is_spam:
            groups[key(each)].append(each)
    return {name: recall(rows) for name, rows in groups.items()}


def clean_text() -> None:
    """False flags on text that holds no spam, per 10,000 lines that hold something; identical lines count once."""
    for part, pattern in (("clean", "clean/*.txt"), ("dev dumps", "dev/txt-*.txt")):
        lines, found = 0, Counter[str]()
        for path in sorted((SHARED / "corpus").glob(pattern)):
            if "spam" in path.name:
                continue
            text = path.read_text(encoding="utf-8", errors="replace")
            lines += sum(bool(line.strip()) for line in text.splitlines())
            found.update({f"{each.tier}\t{each.text}": each.tier for each in flag(text)}.values())
        print(f"\n{part}: {lines} lines; flagged {dict(found)}; spam per 10,000: {found['spam'] * 1e4 / lines:.2f}")


@contextmanager
def replaced(**values: float) -> Iterator[None]:
    """The scorer with other weights, while the block runs."""
    table = {name: Weight(values.get(name, each.value), each.prior, each.meaning) for name, each in weights().items()}
    before, score.weights = score.weights, lambda: table  # type: ignore[assignment]
    remembered.clear()
    try:
        yield
    finally:
        score.weights = before
        remembered.clear()


def folds(samples: Sequence[Sample], start: dict[str, float], parts: int = 5) -> list[Outcome]:
    """Every sample judged by weights that were fitted without its group."""
    groups = sorted({sample.group for sample in samples})
    found: list[Outcome] = []
    background = page_rows()
    for part in range(parts):
        held = set(groups[part::parts])
        seen = [sample for sample in samples if sample.group not in held]
        with worded(learn(seen)), replaced(**fit(taught(seen) + background, start)):
            found += map(outcome, trials(sample for sample in samples if sample.group in held))
    return found


def leave_out(train: Sequence[Sample], tests: dict[str, Sequence[Sample]], start: dict[str, float]) -> None:
    """Recall on a category whose words and lines were never seen, for each list of lines to find.

    The rows of the other categories are those of the whole fit: they hold no line of the one that is left out.
    """
    print("\nleave one category out (words and lines): recall on all pages, on Simplified ones; with suspects")
    category_of = {sample.group: sample.category for sample in train if sample.is_spam}
    known = taught(train) + page_rows()
    all_found: dict[str, list[Outcome]] = {name: [] for name in tests}
    for category in sorted({sample.category for sample in train if sample.is_spam and not sample.span}):
        rows = [row for row in known if not row[1] or category_of[row[2]] != category]
        with without_words(category), worded(learn(train, category)), replaced(**fit(rows, start)):
            for name, test in tests.items():
                found = list(map(outcome, trials(each for each in test if each.is_spam and each.category == category)))
                all_found[name] += found
                print(f"  {name:14}{category:18}{leave_out_row(found)}", flush=True)
    for name, found in all_found.items():
        ten = [each for each in found if each.trial.sample.category not in ("kit_markup", "foreign_spam")]
        print(f"  {name:14}{'all':18}{leave_out_row(found)}\n  {name:14}{'all but by form':18}{leave_out_row(ten)}")


def leave_out_row(found: Sequence[Outcome]) -> str:
    hans = [each for each in found if each.trial.script == "hans"]
    shown = recall(found, ("spam", "suspect"))
    return f"{share(*recall(found))}  {share(*recall(hans))}  {share(*shown)}"


def ablation(samples: Sequence[Sample]) -> None:
    """Precision and recall with the weight of one feature at nought."""
    print("\nablation: precision, recall without")
    for name in weights():
        if name == "bias":
            continue
        with replaced(**{name: 0.0}):
            found = list(map(outcome, trials(samples)))
        hits, total = recall(found)
        wrong = sum(not each.trial.sample.is_spam and each.tier == "spam" for each in found)
        wrong += sum(each.strays for each in found)
        print(f"  {name:26}{share(hits, hits + wrong)}  {share(hits, total)}")


def misses(found: Sequence[Outcome], count: int) -> None:
    """The labelled lines that were judged worst."""

    def wrong(each: Outcome) -> float:
        return 1 - each.score if each.trial.sample.is_spam else each.score

    worst = sorted((each for each in found if (each.tier == "spam") != each.trial.sample.is_spam), key=wrong)
    seen: set[str] = set()
    for each in reversed(worst):
        sample = each.trial.sample
        if sample.text not in seen and len(seen) < count:
            seen.add(sample.text)
            print(
                f"  {sample.is_spam:d} {sample.category:16} {each.trial.script:6} {each.score:.3f}  {sample.text[:70]}"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ("folds", "leave-out", "ablation", "blind"):
        parser.add_argument(f"--{option}", action="store_true")
    parser.add_argument("--misses", type=int, default=0)
    given = parser.parse_args()
    start = {name: each.prior for name, each in weights().items()}
    dev = dev_samples()
    found = list(map(outcome, trials(dev)))
    report("labelled list", found)
    misses(found, given.misses)
    more = [each for each in training_samples() if each not in dev and not each.is_spam]
    false = [each for each in map(outcome, trials(more)) if each.tier == "spam"]
    print(f"\nmore genuine lines: {len(more)}, flagged on {len(false)} of {4 * len(more)} pages")
    misses(false, given.misses)
    report("older lists (held out once, fitted on now)", list(map(outcome, trials(older_samples()))))
    if not given.blind:
        report("held-out list (never fitted)", list(map(outcome, trials(heldout_samples()))))
        formal = list(map(outcome, trials(formal_samples())))
        tiers = Counter(each.tier for each in formal)
        print(
            f"\nspeeches about crime: {len(formal)} genuine lines on pages, spam {tiers['spam']}, suspect {tiers['suspect']}"
        )
    clean_text()
    if given.folds:
        report(
            "labelled list and more genuine lines, weights fitted without the group", folds(training_samples(), start)
        )
    if given.leave_out:
        leave_out(training_samples(), {"labelled": dev, "held out": heldout_samples()}, start)
    if given.ablation:
        ablation(dev)


if __name__ == "__main__":
    main()
