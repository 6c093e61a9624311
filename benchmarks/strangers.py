"""Scores pages written by hand, as sites really look, that no rule was made for: benchmarks/strangers/.

    python benchmarks/strangers.py                  the table, and the worst of the seen half
    python benchmarks/strangers.py --worst 40       more of them
    python benchmarks/strangers.py --only 17        one page

Pages with an odd number are the seen half: they may be read while rules are changed. Those with an even number are the
unseen half, of which only shares are shown; `--show-unseen` is for whoever names the causes of its faults as classes
and changes no rule. Every place, person, organisation and brand of the pages is invented. What each field compares
stands in comparisons.py; the labels have the shape of the labelled corpus (labels.json, by page).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from comparisons import Labels
from quality import ROWS, score_document
from scoring import Scored, table, tally, worst

HERE = Path(__file__).with_name("strangers")


def pages() -> Iterator[tuple[Path, Labels]]:
    """Every page that has labels, by number."""
    labels = json.loads((HERE / "labels.json").read_text(encoding="utf-8"))
    for path in sorted((HERE / "pages").iterdir()):
        yield path, labels[path.stem]


def is_seen(path: Path) -> bool:
    """Whether the page may be looked at while rules are changed."""
    return int(path.stem.partition("-")[0]) % 2 == 1


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worst", type=int, default=12, metavar="N", help="show the N worst pages")
    parser.add_argument("--field", default="", help="show only faults of this field")
    parser.add_argument("--only", default="", metavar="PREFIX", help="score only pages whose name begins so")
    parser.add_argument("--show-unseen", action="store_true", help="show single pages of the unseen half")
    return parser.parse_args()


def main() -> None:
    chosen = options()
    seen: list[Scored] = []
    unseen: list[Scored] = []
    for path, labels in pages():
        if path.stem.startswith(chosen.only):
            (seen if is_seen(path) else unseen).append(score_document(path.name, path.read_bytes(), labels))
    print(f"{len(seen)} pages seen, {len(unseen)} unseen; figures: share /points\n")
    print(table({"seen": tally(seen), "unseen": tally(unseen), "all": tally(seen + unseen)}, ROWS))
    shown = unseen if chosen.show_unseen else seen
    if chosen.field:
        shown = [Scored(each.name, {chosen.field: each.checks[chosen.field]}) for each in shown]
    print(worst(shown, chosen.worst))


if __name__ == "__main__":
    main()
