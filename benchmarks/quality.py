"""Scores every field on the labelled corpus (not distributed) and fails when a pinned floor is undercut.

    python benchmarks/quality.py                 the table and the worst documents of the half to look at
    python benchmarks/quality.py --worst 20      more of them
    python benchmarks/quality.py --pin           raise the floors to today's shares (--allow-lower lowers them too)

The corpus is split by source into a half that may be read while rules are changed and one that is only scored: a gap
between the two is over-fitting. What each field compares stands in comparisons.py. Exit code 1: a floor is undercut.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

from comparisons import Check, Labels, plain
from scoring import FIELDS, Scored, Tally, score, table, tally, worst
from speechparse.pipeline import Walk, walk

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("SPEECHPARSE_SHARED", ROOT.parent / "shared"))
CORPUS = SHARED / "corpus" / "dev"
FLOORS = Path(__file__).with_name("quality_floors.json")

# Sources of the half to look at: all documents whose name begins so, or the first so many of them by sorted name.
# Everything else is the half to check on.
LOOK = {
    "html-mao-": None,
    "txt-hw-": None,
    "txt-report-": None,
    "txt-prov-": 8,
    "html-neg-": 5,
}
# A share may fall this far under its floor by rounding alone.
ROUNDING = 0.0005


def look_names(names: Iterable[str]) -> set[str]:
    """The names of the half to look at."""
    names = sorted(names)
    return {name for prefix, count in LOOK.items() for name in [n for n in names if n.startswith(prefix)][:count]}


def documents() -> Iterator[tuple[str, Path, Labels]]:
    """Name, file and labels of every document of the manifest."""
    for line in (CORPUS / "MANIFEST.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        labels = json.loads((CORPUS / f"{row['id']}.labels.json").read_text(encoding="utf-8"))
        yield row["id"], CORPUS / row["file"], labels


def corpus_digest() -> str:
    """The SHA-256 over all documents and labels, by sorted name."""
    digest = sha256()
    for path in sorted(CORPUS.iterdir()):
        digest.update(path.name.encode() + b"\0" + sha256(path.read_bytes()).digest())
    return digest.hexdigest()


HIDDEN = ("script", "style", "noscript", "template", "title", "head", "textarea", "option")


def visible_text(markup: str) -> list[str]:
    """The pieces of text a reader of the page sees, read by a second parser."""
    soup = BeautifulSoup(markup, "html.parser")
    for element in soup(HIDDEN):
        element.decompose()
    for element in soup.select('[hidden], [style*="display:none"], [style*="display: none"]'):
        element.decompose()
    return [piece for piece in (plain(each) for each in soup.stripped_strings) if piece]


def text_kept(done: Walk) -> Iterator[Check]:
    """Characters of the page's visible pieces of text that stand in the extracted text."""
    if done.extracted.kind == "html":
        extracted = plain(done.extracted.text)
        pieces = visible_text(done.decoded.text)
        lost = [piece for piece in pieces if piece not in extracted]
        yield Check(sum(map(len, pieces)) - sum(map(len, lost)), sum(map(len, pieces)), "all text", lost[:3])


def all_strings(value: Any) -> Iterator[str]:
    """Every string anywhere in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from all_strings(each)


def unaccounted(line: str, parts: list[str], given: str) -> str:
    """What is left of a line when all parts that stand in it are taken out (a title line may hold date and place)."""
    for part in parts:
        if part in line:
            line = line.replace(part, "")
            if line in given:
                return ""
    return line


def accounted_for(done: Walk) -> Iterator[Check]:
    """Characters of the lines of the page that stand somewhere in the JSON: body, header, notes, furniture, flags."""
    from speechparse.render.json import to_json

    texts = {plain(each) for each in all_strings(json.loads(to_json(done.speech)))} - {""}
    parts = sorted(texts, key=lambda part: (-len(part), part))
    given = "".join(parts)
    lines = [line for line in (plain(each) for each in done.repaired.text.splitlines()) if line]
    rests = (unaccounted(line, parts, given) for line in lines if line not in given)
    lost = [rest for rest in rests if rest and rest not in given]
    yield Check(sum(map(len, lines)) - sum(map(len, lost)), sum(map(len, lines)), "all lines", lost[:3])


PAGE_FIELDS = (("HTML text kept", 0.99, text_kept), ("lines accounted for", None, accounted_for))
ROWS = [(each.name, each.target) for each in FIELDS] + [(name, target) for name, target, _ in PAGE_FIELDS]


def score_document(name: str, data: bytes, labels: Labels) -> Scored:
    """All checks of one document."""
    done = walk(data, name=name)
    checks = score(done.speech, labels)
    checks.update((row, list(check(done))) for row, _, check in PAGE_FIELDS)
    return Scored(name, checks)


def shares(columns: dict[str, Tally]) -> dict[str, dict[str, float]]:
    """The share of every field and column, four digits."""
    found = {column: {name: each.share(name) for name, _ in ROWS} for column, each in columns.items()}
    return {
        column: {name: round(share, 4) for name, share in row.items() if share is not None}
        for column, row in found.items()
    }


def undercut(columns: dict[str, Tally]) -> list[str]:
    """A message for each floor that is not reached."""
    pinned = json.loads(FLOORS.read_text(encoding="utf-8"))
    if pinned["corpus"] != corpus_digest():
        return ["the corpus is not the one the floors were measured on: pin them anew"]
    now = shares(columns)
    return [
        f"{column}: {name} fell from {floor} to {now[column].get(name)}"
        for column, floors in pinned["floors"].items()
        for name, floor in floors.items()
        if now[column].get(name, 0.0) < floor - ROUNDING
    ]


def pin(columns: dict[str, Tally], *, allow_lower: bool) -> None:
    """Writes the floors: the higher of old and new share, or the new one with `allow_lower`."""
    floors = shares(columns)
    if FLOORS.exists() and not allow_lower:
        for column, row in json.loads(FLOORS.read_text(encoding="utf-8"))["floors"].items():
            for name, floor in row.items():
                floors[column][name] = max(floors[column].get(name, 0.0), floor)
    text = json.dumps({"corpus": corpus_digest(), "floors": floors}, ensure_ascii=False, indent=1, sort_keys=True)
    FLOORS.write_text(text + "\n", encoding="utf-8")


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worst", type=int, default=8, metavar="N", help="show the N worst documents")
    parser.add_argument("--half", choices=("look", "check"), default="look", help="whose worst documents to show")
    parser.add_argument("--i-may-look", action="store_true", help="needed to see single documents of the check half")
    parser.add_argument("--only", default="", metavar="PREFIX", help="score only documents whose name begins so")
    parser.add_argument("--field", default="", help="show only faults of this field")
    parser.add_argument("--pin", action="store_true", help="write the floors")
    parser.add_argument("--allow-lower", action="store_true", help="with --pin: floors may fall")
    chosen = parser.parse_args()
    if chosen.half == "check" and not chosen.i_may_look:
        parser.error("the check half is only scored; --i-may-look shows its documents")
    return chosen


def run(chosen: argparse.Namespace) -> int:
    found = [(name, path, labels) for name, path, labels in documents()]
    look = look_names(name for name, _, _ in found)
    scored = [
        score_document(name, path.read_bytes(), labels) for name, path, labels in found if name.startswith(chosen.only)
    ]
    halves = {
        "look": [each for each in scored if each.name in look],
        "check": [each for each in scored if each.name not in look],
    }
    columns = {"look": tally(halves["look"]), "check": tally(halves["check"]), "all": tally(scored)}
    print(f"{len(halves['look'])} documents to look at, {len(halves['check'])} to check on; figures: share /points\n")
    print(table(columns, ROWS))
    shown = halves[chosen.half]
    if chosen.field:
        shown = [Scored(each.name, {chosen.field: each.checks[chosen.field]}) for each in shown]
    print(worst(shown, chosen.worst))
    if chosen.pin:
        pin(columns, allow_lower=chosen.allow_lower)
        return 0
    faults = undercut(columns) if FLOORS.exists() and not chosen.only else []
    for fault in faults:
        print(fault, file=sys.stderr)
    return int(bool(faults))


if __name__ == "__main__":
    chosen = options()
    sys.exit(run(chosen) if CORPUS.exists() else print("the labelled corpus is not there: nothing scored"))
