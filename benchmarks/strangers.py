"""Scores pages written by hand, as sites really look, that no rule was made for: benchmarks/strangers/.

    python benchmarks/strangers.py                  the table, and the worst of the seen half
    python benchmarks/strangers.py --worst 40       more of them
    python benchmarks/strangers.py --only 17        one page
    python benchmarks/strangers.py --group 249      the table of one group alone, the pages from 249 on
    python benchmarks/strangers.py --pin            raise the floors to today's shares (--allow-lower lowers them too)

Pages with an odd number are the seen half: they may be read while rules are changed. Those with an even number are the
unseen half, of which only shares are shown; `--show-unseen` is for whoever names the causes of its faults as classes
and changes no rule. Every place, person, organisation and brand of the pages is invented. What each field compares
stands in comparisons.py; the labels have the shape of the labelled corpus (labels.json, by page). Exit code 1: a floor
is undercut.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from comparisons import Labels
from quality import ROUNDING, ROWS, score_document, shares
from scoring import Scored, Tally, table, tally, worst

HERE = Path(__file__).with_name("strangers")
FLOORS = HERE / "floors.json"
# The number of the first page of each group: pages that join later are a group of their own and have their own floors,
# so that no floor is lowered because harder pages came.
GROUPS = (1, 249, 289, 313, 353, 373)


def pages() -> Iterator[tuple[Path, Labels]]:
    """Every page that has labels, by number."""
    labels = json.loads((HERE / "labels.json").read_text(encoding="utf-8"))
    for path in sorted((HERE / "pages").iterdir()):
        yield path, labels[path.stem]


def is_seen(path: Path) -> bool:
    """Whether the page may be looked at while rules are changed."""
    return int(path.stem.partition("-")[0]) % 2 == 1


def group(name: str) -> int:
    """The first number of the group of a page."""
    return max(first for first in GROUPS if first <= int(name.partition("-")[0]))


def scored(prefix: str = "") -> dict[str, list[Scored]]:
    """All checks of every page whose name begins with `prefix`, by half."""
    halves: dict[str, list[Scored]] = {"seen": [], "unseen": []}
    for path, labels in pages():
        if path.stem.startswith(prefix):
            half = halves["seen" if is_seen(path) else "unseen"]
            half.append(score_document(path.name, path.read_bytes(), labels))
    return halves


def columns(halves: dict[str, list[Scored]]) -> dict[str, Tally]:
    """The points of each half and of both together."""
    return {name: tally(pages) for name, pages in halves.items()} | {"all": tally(chain(*halves.values()))}


def by_group(halves: dict[str, list[Scored]]) -> dict[str, Tally]:
    """The columns of each group, as the floors name them: `249 unseen`."""
    return {
        f"{first} {name}": column
        for first in GROUPS
        for name, column in columns(
            {half: [page for page in pages if group(page.name) == first] for half, pages in halves.items()}
        ).items()
    }


def undercut(found: dict[str, Tally]) -> list[str]:
    """A message for each pinned floor that is not reached."""
    now = shares(found)
    return [
        f"{column}: {name} fell from {floor} to {now[column].get(name)}"
        for column, floors in json.loads(FLOORS.read_text(encoding="utf-8")).items()
        for name, floor in floors.items()
        if now[column].get(name, 0.0) < floor - ROUNDING
    ]


def pin(found: dict[str, Tally], *, allow_lower: bool) -> None:
    """Writes the floors: the higher of old and new share, or the new one with `allow_lower`."""
    floors = shares(found)
    if FLOORS.exists() and not allow_lower:
        for column, row in json.loads(FLOORS.read_text(encoding="utf-8")).items():
            for name, floor in row.items():
                floors[column][name] = max(floors[column].get(name, 0.0), floor)
    text = json.dumps(floors, ensure_ascii=False, indent=1, sort_keys=True)
    FLOORS.write_text(text + "\n", encoding="utf-8")


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worst", type=int, default=12, metavar="N", help="show the N worst pages")
    parser.add_argument("--field", default="", help="show only faults of this field")
    parser.add_argument("--group", type=int, choices=GROUPS, help="show the table of one group, by its first number")
    parser.add_argument("--only", default="", metavar="PREFIX", help="score only pages whose name begins so")
    parser.add_argument("--pin", action="store_true", help="write the floors")
    parser.add_argument("--allow-lower", action="store_true", help="with --pin: floors may fall")
    parser.add_argument("--show-unseen", action="store_true", help="show single pages of the unseen half")
    return parser.parse_args()


def main() -> int:
    chosen = options()
    halves = scored(chosen.only)
    found = columns(halves)
    print(f"{len(halves['seen'])} pages seen, {len(halves['unseen'])} unseen; figures: share /points\n")
    if chosen.group:
        found = {name: each for name, each in by_group(halves).items() if name.startswith(f"{chosen.group} ")}
    print(table(found, ROWS))
    shown = halves["unseen" if chosen.show_unseen else "seen"]
    if chosen.field:
        shown = [Scored(each.name, {chosen.field: each.checks[chosen.field]}) for each in shown]
    print(worst(shown, chosen.worst))
    if chosen.pin:
        pin(by_group(halves), allow_lower=chosen.allow_lower)
    faults = undercut(by_group(halves)) if FLOORS.exists() and not chosen.only else []
    for fault in faults:
        print(fault, file=sys.stderr)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
