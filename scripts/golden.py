"""Writes what the rules do on stored damaged pages: `tests/golden.jsonl`, which `tests/test_golden.py` holds them to.

    python scripts/golden.py          after a change of the rules: the outcomes anew; the difference shows what it alters
    python scripts/golden.py --make   the pages anew, too, from the texts of the fixtures and the benchmark's injector

Each line: the kind of damage, the page, the edits that are made without asking, those that are suggested, and losses, each
as [rule, offset, before, after, other readings].
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from speechparse.repair import repair
from speechparse.rules import REPAIRS
from speechparse.text import Edit

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden.jsonl"
PAGES_A_KIND = 2
MIXED, KINDS_MIXED = 24, 4
SCRIPTS = ("hans", "hant")
LONG_ENOUGH = 600  # code points: shorter fixtures are put together


def _row(code: str, edit: Edit) -> list[Any]:
    return [code, edit.start, edit.old, edit.new, *edit.alternatives]


def outcome(text: str) -> dict[str, list[Any]]:
    """What repair makes of a page: edits of safe rules pass by pass, what unsafe ones suggest, what is lost."""
    done = repair(text)
    return {
        "made": [_row(each.code, edit) for each in done.log.passes for edit in each.edits],
        "suggested": [_row(each.code, each.edit) for each in done.suggestions],
        "lost": [_row(each.code, each.edit) for each in done.losses],
    }


def clean_pages() -> list[str]:
    """The texts of the fixtures, the short ones together, in Simplified characters."""
    pages = [""]
    for path in sorted((ROOT / "tests" / "fixtures").glob("*/clean.txt")):
        text = path.read_text(encoding="utf-8")
        if "們" not in text:
            pages[-1] += text.strip("\n") + "\n"
            if len(pages[-1]) > LONG_ENOUGH:
                pages.append("")
    return [page for page in pages if page]


def damaged_pages() -> Iterator[tuple[str, str]]:
    """(kind of damage, page): each kind alone, then several together, the same ones each time."""
    sys.path.insert(0, str(ROOT / "benchmarks"))
    from damage import lines, marks, slips, words
    from damage.corpus import to_traditional
    from damage.sites import Kind, chosen, damage

    kinds: tuple[Kind, ...] = (*slips.KINDS, *words.KINDS, *marks.KINDS, *lines.KINDS)
    pages = {"hans": clean_pages()}
    pages["hant"] = [to_traditional(page) for page in pages["hans"]]

    def damaged(chance: random.Random, several: list[Kind], script: str) -> str:
        text = chance.choice(pages[script])
        for kind in several:
            text = kind.prepare(chance, text) if kind.prepare else text
        sites: list[Any] = []
        for kind in several:
            sites += chosen(kind, chance, text, sites)
        return damage(text, sites)[0]

    for kind in kinds:
        chance = random.Random(kind.name)
        for number in range(PAGES_A_KIND):
            yield (
                kind.name,
                damaged(
                    chance, [kind], "hans" if kind.script == "hans" else "hant" if kind.script else SCRIPTS[number % 2]
                ),
            )
    for number in range(MIXED):
        chance, script = random.Random(number), SCRIPTS[number % 2]
        able = [kind for kind in kinds if kind.mixes and kind.script in ("", script)]
        several = chance.sample(able, KINDS_MIXED)
        yield " ".join(kind.name for kind in several), damaged(chance, several, script)


def examples() -> Iterator[tuple[str, str]]:
    """The rules' own examples, which here all rules look at."""
    for each in REPAIRS:
        yield from ((each.code, case.before) for case in each.cases)


def stored_lines() -> list[str]:
    """The lines of the file; other line separators stand inside pages."""
    return GOLDEN.read_text(encoding="utf-8").rstrip("\n").split("\n")


def written(kind: str, text: str) -> str:
    return json.dumps({"kind": kind, "text": text, **outcome(text)}, ensure_ascii=False)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("--make", action="store_true", help="make the pages anew")
    if options.parse_args().make:
        pages = [*damaged_pages(), *examples()]
    else:
        stored = (json.loads(line) for line in stored_lines())
        pages = [(each["kind"], each["text"]) for each in stored]
    GOLDEN.write_text("".join(written(*page) + "\n" for page in pages), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
