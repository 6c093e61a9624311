"""How well repairs invert damage, and how often they touch text that was not damaged.

    python benchmarks/repairs.py                  every kind alone, mixed pages, then the clean pool
    python benchmarks/repairs.py --kind slip      only kinds whose name begins so
    python benchmarks/repairs.py --part clean     only false repairs on the clean pool
    python benchmarks/repairs.py --part mixed --kind dup   mixed pages, each with one of these kinds at least
    python benchmarks/repairs.py --show 20        with the worst cases

Damage is injected with a seed into clean speeches of the labelled corpus (not distributed), so the truth is exact.
A site counts as restored when it and the six characters on either side are as they were.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
import unicodedata
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "src")]

from damage import lines, marks, slips, words  # noqa: E402
from damage.corpus import REAL_FAULTS, CleanText, clean_texts, narrowed, pages  # noqa: E402
from damage.judge import Judged, judge  # noqa: E402
from damage.sites import Kind, Site, chosen, damage  # noqa: E402
from speechparse.repair import Repaired, repair  # noqa: E402
from speechparse.rules import REPAIRS, Safety  # noqa: E402
from speechparse.text import SourceMap  # noqa: E402

KINDS: tuple[Kind, ...] = (*slips.KINDS, *words.KINDS, *marks.KINDS, *lines.KINDS)
MIXED = "mixed"
LEFT = "script.left"
KINDS_ON_A_PAGE = (3, 6)  # a mixed page holds so many kinds


def scripts_of(kind: Kind) -> tuple[str, ...]:
    """Which clean pages a kind is put on."""
    return {"": ("hans", "hant"), "T": ("hant", "s2t")}.get(kind.script, (kind.script,))


def made_pages(script: str, count: int, rng: random.Random) -> list[CleanText]:
    found = all_pages(script)
    return rng.sample(found, min(count, len(found)))


@cache
def all_pages(script: str) -> list[CleanText]:
    return [page for page in pages(script) if half_of(page) in HALVES]


# Mechanisms are made while looking at the failures on one half of the texts; the other half is only scored.
HALVES = {0, 1}


def half_of(page: CleanText) -> int:
    return zlib.crc32(page.name.split("#")[0].encode()) % 2


def single(kind: Kind, sample: int, seed: int) -> Iterator[tuple[str, list[Site]]]:
    """(clean text, sites) of `sample` pages damaged by one kind."""
    rng = random.Random(zlib.crc32(kind.name.encode()) + seed)
    scripts = scripts_of(kind)
    for script in scripts:
        for page in made_pages(script, max(sample // len(scripts), 1), rng):
            text = kind.prepare(rng, page.text) if kind.prepare else page.text
            sites = chosen(kind, rng, text)
            if sites:
                yield text, sites


def mixed(sample: int, seed: int, wanted: str = "") -> Iterator[tuple[str, list[Site]]]:
    """Pages with several kinds of damage each, in turn with one of the kinds whose name begins `wanted`."""
    rng = random.Random(seed)
    for script in ("hans", "hant", "s2t"):
        able = [kind for kind in KINDS if kind.mixes and (not kind.script or script in scripts_of(kind))]
        first = [kind for kind in able if wanted and kind.name.startswith(wanted)]
        if wanted and not first:
            continue
        for number, page in enumerate(made_pages(script, max(sample // 3, 1), rng)):
            kinds = rng.sample(able, rng.randint(*KINDS_ON_A_PAGE))
            if first and first[number % len(first)] not in kinds:
                kinds[-1] = first[number % len(first)]
            text = page.text
            for kind in kinds:
                text = kind.prepare(rng, text) if kind.prepare else text
            sites: list[Site] = []
            for kind in sorted(kinds, key=lambda kind: kind.dense):
                if kind.name != LEFT:
                    sites += chosen(kind, rng, text, sites)
            for kind in kinds:
                if kind.name == LEFT:
                    sites = with_left_shapes(text, sites, list(kind.find(rng, text)))
            if any(kind.name == "punct.narrow" for kind in kinds):
                sites = [site._replace(damaged=narrowed(site.damaged)) for site in sites]
            yield text, sites


def with_left_shapes(text: str, sites: list[Site], left: list[Site]) -> list[Site]:
    """`sites` and `left`: a conversion that leaves a shape behind does so in all other damage of the page too.

    Slips and misread runs whose bytes that would change are taken out.
    """
    shapes = {site.accepted[0]: site.damaged for site in left}
    kept = [
        site._replace(damaged=site.damaged.translate(str.maketrans(shapes)))
        for site in sites
        if not (site.kind.startswith(("slip", "enc")) and shapes.keys() & set(text[site.start : site.end]))
    ]
    taken = {at for site in kept for at in range(site.start, site.end)}
    return [*kept, *(site for site in left if site.start not in taken)]


class Tally:
    """Counts over pages, by kind."""

    def __init__(self) -> None:
        self.counts: dict[str, Counter[str]] = defaultdict(Counter)
        self.others: dict[str, Counter[str]] = defaultdict(Counter)
        self.failures: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        self.shares: dict[str, list[float]] = defaultdict(list)  # restored, seed by seed

    def take_in(self, other: Tally) -> None:
        """Adds what another seed gave."""
        for name, count in other.counts.items():
            self.counts[name].update(count)
            for part, whole in (("restored", "sites"), ("paragraphs whole", "paragraphs")):
                if count[whole]:
                    self.shares[name].append(count[part] / count[whole])
        for name, codes in other.others.items():
            self.others[name].update(codes)
        for name, rows in other.failures.items():
            self.failures[name] += rows

    def spread(self, name: str) -> str:
        shares = self.shares[name]
        return f"{min(shares):.3f}-{max(shares):.3f}" if len(shares) > 1 else ""

    def add(self, name: str, clean: str, judged: Judged, safe: bool) -> None:
        suffix = "" if safe else "+"
        for verdict in judged.verdicts:
            site = verdict.placed.site
            count = self.counts[site.kind if name != MIXED else f"{MIXED}: {site.kind}"]
            count[f"restored{suffix}"] += verdict.restored
            if safe:
                count["sites"] += 1
                count["detected"] += verdict.detected
            elif not verdict.restored:
                here = clean[max(site.start - 6, 0) : site.end + 6]
                self.failures[site.kind].append((here, site.damaged, verdict.got))
        if any(verdict.placed.site.report for verdict in judged.verdicts):
            return  # what is lost cannot come out whole
        page = self.counts[name]
        page[f"paragraphs whole{suffix}"] += judged.whole
        page[f"pages exact{suffix}"] += judged.exact
        if safe:
            page["paragraphs"] += judged.paragraphs
            page["pages"] += 1
            self.others[name].update(code for code, _, _ in judged.others)
            if judged.others:
                self.failures[f"other edits, {name}"] += judged.others


def run_pages(name: str, made: Iterator[tuple[str, list[Site]]], tally: Tally) -> None:
    for clean, sites in made:
        damaged, placed = damage(clean, sites)
        for safe in (True, False):
            tally.add(name, clean, judge(clean, damaged, placed, repair(damaged, unsafe=not safe)), safe)


def print_kinds(tally: Tally, names: Sequence[str]) -> None:
    print(f"{'kind':26}{'sites':>7}{'detected':>10}{'restored':>10}{'+unsafe':>9}  {'by seed':13} other edits")
    for name in names:
        count = tally.counts[name]
        if not count["sites"]:
            continue
        shares = [count[key] / count["sites"] for key in ("detected", "restored", "restored+")]
        others = ", ".join(f"{code} {n}" for code, n in tally.others[name].most_common(6))
        print(
            f"{name:26}{count['sites']:7}{shares[0]:10.3f}{shares[1]:10.3f}{shares[2]:9.3f}  {tally.spread(name):13} {others}"
        )


def print_paragraphs(tally: Tally, names: Sequence[str]) -> None:
    print(
        f"\n{'damaged paragraphs':26}{'count':>7}{'exact':>10}{'+unsafe':>10}{'pages':>9}{'exact':>8}{'+unsafe':>9}  by seed"
    )
    for name in names:
        count = tally.counts[name]
        if count["paragraphs"]:
            whole, wider = (count[f"paragraphs whole{end}"] / count["paragraphs"] for end in ("", "+"))
            row = f"{name:26}{count['paragraphs']:7}{whole:10.3f}{wider:10.3f}{count['pages']:9}"
            print(
                f"{row}{count['pages exact'] / count['pages']:8.3f}{count['pages exact+'] / count['pages']:9.3f}  {tally.spread(name)}"
            )


def bare(text: str) -> str:
    """`text` without what is no text: width, spaces, invisible and private-use characters."""
    return "".join(
        c
        for c in unicodedata.normalize("NFKC", text)
        if not c.isspace() and unicodedata.category(c) not in ("Cf", "Co")
    )


def false_edits(text: str, original: str, repaired: Repaired) -> Iterator[tuple[str, str, str]]:
    """(code, old, new with context) of made edits and suggestions that do not give back `original`.

    Text and original have the same length. A change of width, spaces or invisible characters alone is no false repair,
    nor is one of REAL_FAULTS.
    """
    passes = repaired.log.passes
    rows = [(made.code, edit, SourceMap(passes[:at])) for at, made in enumerate(passes) for edit in made.edits]
    rows += [(each.code, each.edit, SourceMap(passes)) for each in repaired.suggestions]
    for code, edit, back in rows:
        start, end = back.to_source(edit.start), back.to_source(edit.end)
        around = original[max(start - 8, 0) : end + 8]
        if any(fault in around for fault in REAL_FAULTS):
            continue
        if edit.new != original[start:end] and bare(edit.old) != bare(edit.new):
            yield code, edit.old, f"{edit.new}   in {text[max(start - 12, 0) : end + 12]!r}"


def clean_pool(sample: int | None) -> dict[str, Any]:
    """False repairs by rule and column ("hans", "hans narrowed", …), the columns' sizes, and examples."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    sizes: Counter[str] = Counter()
    examples: dict[str, list[tuple[str, str]]] = defaultdict(list)
    texts = list(clean_texts())
    for each in texts[:: max(len(texts) // sample, 1) if sample else 1]:
        for column, text in ((each.script, each.text), (f"{each.script} narrowed", narrowed(each.text))):
            sizes[column] += len(text)
            for code, old, new in false_edits(text, each.text, repair(text)):
                counts[code][column] += 1
                examples[code].append((f"{each.name} {old}", new))
    return {"counts": counts, "sizes": sizes, "examples": examples}


def print_clean(pool: dict[str, Any]) -> None:
    sizes = pool["sizes"]
    columns = sorted(sizes)
    print("\nfalse repairs per million characters of clean text (unsafe rules: what they would suggest)")
    print(f"{'rule':10}{'':8}" + "".join(f"{column:>15}" for column in columns) + f"{'all':>10}")
    by_safety: dict[Safety, Counter[str]] = defaultdict(Counter)
    for rule in REPAIRS:
        count = pool["counts"].get(rule.code)
        if count:
            by_safety[rule.safety].update(count)
            print(_rate_row(rule.code, rule.safety.value, count, sizes, columns))
    print(_rate_row("all", "safe", by_safety[Safety.SAFE], sizes, columns))
    print(f"{'characters':18}" + "".join(f"{sizes[column]:15,}" for column in columns))


def _rate_row(code: str, safety: str, count: Counter[str], sizes: Counter[str], columns: Sequence[str]) -> str:
    rates = "".join(f"{count[column] / sizes[column] * 1e6:15.2f}" for column in columns)
    return f"{code:10}{safety:8}{rates}{sum(count.values()) / sum(sizes.values()) * 1e6:10.2f}"


def show(title: str, rows: Sequence[tuple[str, ...]], limit: int) -> None:
    if rows and limit:
        print(f"\n{title} ({len(rows)})")
        for row in rows[:limit]:
            print("   " + "  |  ".join(part.replace("\n", "⏎")[:160] for part in row))


def as_json(tally: Tally, pool: dict[str, Any] | None) -> str:
    found: dict[str, Any] = {"kinds": tally.counts, "other_edits": tally.others}
    if pool:
        found["clean"] = {"false_repairs": pool["counts"], "characters": pool["sizes"]}
    return json.dumps(found, ensure_ascii=False, indent=1)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kind", default="", help="only kinds whose name begins so; 'mixed' for mixed pages alone")
    parser.add_argument("--part", choices=("kinds", "mixed", "clean"), action="append", help="only this part")
    parser.add_argument("--sample", type=int, default=40, help="pages a kind (mixed: three times as many; default 40)")
    parser.add_argument("--texts", type=int, help="only about so many texts of the clean pool")
    parser.add_argument("--seed", type=int, nargs="+", default=[2026], help="several: their sum, and their spread")
    parser.add_argument("--half", type=int, choices=(0, 1), help="only this half of the texts")
    parser.add_argument("--show", type=int, default=0, help="print so many failures a kind")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def damaged_pages(kinds: Sequence[Kind], is_mixed: bool, given: argparse.Namespace, seed: int) -> Tally:
    tally = Tally()
    for kind in kinds:
        run_pages(kind.name, single(kind, given.sample, seed), tally)
    if is_mixed:
        run_pages(MIXED, mixed(given.sample * 3, seed, given.kind if given.kind != MIXED else ""), tally)
    return tally


def main() -> None:
    given = arguments()
    started = time.process_time()
    parts = given.part or (["kinds"] if given.kind else ["kinds", "mixed", "clean"])
    HALVES.intersection_update({0, 1} if given.half is None else {given.half})
    kinds = [kind for kind in KINDS if kind.name.startswith(given.kind)] if "kinds" in parts else []
    tally = Tally()
    for seed in given.seed:
        tally.take_in(damaged_pages(kinds, "mixed" in parts or given.kind == MIXED, given, seed))
    pool = clean_pool(given.texts) if "clean" in parts else None
    if given.json:
        print(as_json(tally, pool))
        return
    names = [*(kind.name for kind in kinds), *sorted(name for name in tally.counts if name.startswith(f"{MIXED}:"))]
    print_kinds(tally, names)
    print_paragraphs(tally, [*(kind.name for kind in kinds), MIXED])
    for name, rows in tally.failures.items():
        show(name, rows, given.show)
    if pool:
        print_clean(pool)
        for code, rows in pool["examples"].items():
            show(code, rows, given.show)
    print(f"\n{time.process_time() - started:.0f} s of processor time, seeds {given.seed}")


if __name__ == "__main__":
    main()
