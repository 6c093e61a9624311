"""Lines put into real speeches: the trials on which the spam scorer is fitted and measured."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import opencc

HERE = Path(__file__).parent
SHARED = Path(os.environ.get("SPEECHPARSE_SHARED", HERE.parent.parent / "shared"))
POSITIONS = ("top", "middle", "bottom")
# Longer pages only cost time: what is judged is one line and its page's script.
PAGE_CHARS = 4000
SEED = 7


class Sample(NamedTuple):
    """A labelled line. `span`: the pasted-over name inside a genuine sentence, else ""."""

    text: str
    is_spam: bool
    category: str
    shape: str
    group: str
    span: str = ""


class Trial(NamedTuple):
    """A sample on a page: the whole text and the 1-based line where the sample stands."""

    sample: Sample
    script: str  # hans, hant, or mirror (a Simplified page converted to Traditional)
    position: str
    text: str
    line: int


def dev_samples() -> list[Sample]:
    """The labelled list of the corpus; lines that share phrases or a brand form one group."""
    rows = [json.loads(row) for row in (SHARED / "corpus/spam_dev.jsonl").read_text(encoding="utf-8").splitlines()]
    samples = []
    for row in rows:
        is_spam = row["label"] == "spam"
        group = row.get("group") or f"{row['category']}/{row.get('shape') or row['id']}"
        samples.append(
            Sample(row["text"].strip(), is_spam, row["category"], row.get("shape", ""), group, row.get("span", ""))
        )
    return [sample for sample in samples if sample.text]


def older_samples() -> list[Sample]:
    """Two lists that were held out once and are fitted on by now: `heldout_samples` took their place."""
    return [*samples_of("spam_heldout.tsv"), *samples_of("spam_heldout2.tsv")]


def heldout_samples() -> list[Sample]:
    """A list written before its author saw any result; nothing was fitted or chosen on it."""
    return samples_of("spam_heldout3.tsv")


def formal_samples() -> list[Sample]:
    """Lines of speeches about crime, none of which may be flagged; nothing was fitted on them."""
    return samples_of("spam_formal.tsv")


def training_samples() -> list[Sample]:
    """What the weights are fitted on: the labelled list of the corpus, more genuine lines, the older lists."""
    more = (*samples_of("spam_genuine.tsv"), *samples_of("spam_taught.tsv"), *older_samples())
    return [*dev_samples(), *(each._replace(group=each.text) for each in more)]


def samples_of(name: str) -> list[Sample]:
    samples = []
    for row in (HERE / name).read_text(encoding="utf-8").splitlines():
        if row.startswith("# "):
            continue
        label, category, shape, text = row.split("\t")
        span = text[text.index("{") + 1 : text.index("}")] if category == "brand_substitution" else ""
        if span:
            text = text.replace("{", "").replace("}", "")
        samples.append(Sample(text, label == "spam", category, shape, category, span))
    return samples


@cache
def pages() -> dict[str, list[str]]:
    """Clean speeches by script; `mirror` are Simplified ones converted character by character."""
    found: dict[str, list[str]] = {"hans": [], "hant": [], "mirror": []}
    convert = opencc.OpenCC("s2t").convert
    for path in sorted((SHARED / "corpus/clean").glob("*.txt")):
        text = path.read_text(encoding="utf-8")[:PAGE_CHARS]
        found["hant" if path.name.startswith("tw") else "hans"].append(text)
    found["mirror"] = [convert(text) for text in found["hans"][::5]]
    return found


@cache
def _converter(script: str) -> opencc.OpenCC:
    return opencc.OpenCC("t2s" if script == "hans" else "s2t")


def written_in(sample: Sample, script: str) -> str:
    """The line as it would stand on a page of `script`: spam is pasted in as it is, the rest is of the page."""
    if sample.span:
        parts = sample.text.split(sample.span)
        return sample.span.join(map(_converter(script).convert, parts))
    if sample.is_spam or sample.category == "script_quote":
        return sample.text
    return str(_converter(script).convert(sample.text))


def trials(samples: Iterable[Sample], scripts: tuple[str, ...] = ("hans", "hans", "hant", "mirror")) -> Iterator[Trial]:
    """Every sample once on a page for each of `scripts`, at positions that go round."""
    chance = random.Random(SEED)
    for number, sample in enumerate(samples):
        for at, script in enumerate(scripts):
            if sample.category == "script_quote" and script == "hans":
                continue
            position = POSITIONS[(number + at) % 3]
            yield put(sample, script, position, chance.choice(pages()[script]), chance)


def put(sample: Sample, script: str, position: str, page: str, chance: random.Random) -> Trial:
    lines = page.rstrip("\n").split("\n")
    at = {"top": 0, "bottom": len(lines)}.get(position, chance.randint(1, max(1, len(lines) - 1)))
    lines.insert(at, written_in(sample, script))
    return Trial(sample, script, position, "\n".join(lines), at + 1)
