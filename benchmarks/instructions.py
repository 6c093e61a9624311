"""Instructions a document, counted by valgrind: figures that no other load on the machine moves.

    apt install valgrind && pip install '.[bench]' && python benchmarks/instructions.py --only html,dump

Each subject runs in a process of its own, over the same documents once and twice; the difference is a round without the
start. A run takes some fifty times as long as without valgrind. Instructions are no seconds: a scan in compiled code does
more of them in the same time than an interpreter does.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from speed_pages import damaged_dump, dump_of_size, html_of_size, html_pages

DOCUMENTS = 25
COUNTED = re.compile(r"I\s+refs:\s+([\d,]+)")
VALGRIND = ("valgrind", "--tool=cachegrind", "--cache-sim=no", f"--cachegrind-out-file={os.devnull}")


def ours(document: bytes | str) -> object:
    from speechparse import parse
    from speechparse.render.json import to_json

    return to_json(parse(document))


def lxml(document: bytes | str) -> object:
    from lxml import etree

    return etree.fromstring(document, etree.HTMLParser(encoding="utf-8"))


def trafilatura(document: bytes | str) -> object:
    from trafilatura import extract

    text = document if isinstance(document, str) else document.decode("utf-8")
    return extract(text, output_format="json", with_metadata=True)


def ftfy(document: bytes | str) -> object:
    from ftfy import fix_text

    return fix_text(str(document))


# The documents of a turn: the same ones in each, but for the pages that no turn before has seen.
SETS: dict[str, Callable[[int], Sequence[bytes | str]]] = {
    "html": lambda turn: html_pages()[:DOCUMENTS],
    "unseen": lambda turn: [html_of_size(32_000, DOCUMENTS * (turn + 9) + each) for each in range(DOCUMENTS)],
    "dump": lambda turn: [dump_of_size(12_000, seed) for seed in range(DOCUMENTS)],
    "damaged": lambda turn: [damaged_dump(12_000, seed) for seed in range(DOCUMENTS)],
}
PEERS = {"html": (ours, lxml, trafilatura), "unseen": (ours, lxml), "dump": (ours, ftfy), "damaged": (ours, ftfy)}


def run(kind: str, subject: str, turns: int) -> None:
    """What is counted; also the making of the documents, so it is done as often whatever `turns` says."""
    sets = [SETS[kind](turn) for turn in range(2)]
    action = next(each for each in PEERS[kind] if each.__name__ == subject)
    for documents in sets[2 - turns :]:
        for document in documents:
            action(document)


def counted(kind: str, subject: str, turns: int) -> int:
    """The instructions of one whole process."""
    command = [*VALGRIND, sys.executable, __file__, "--run", kind, subject, str(turns)]
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    found = COUNTED.search(done.stderr)
    if not found:
        raise RuntimeError(f"valgrind counted nothing: {done.stderr[-400:]}")
    return int(found.group(1).replace(",", ""))


def main() -> int:
    """Prints, for each kind of document, millions of instructions a document and the ratio to ours."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default=",".join(SETS), help="kinds of documents, apart by commas")
    parser.add_argument("--run", nargs=3, metavar=("KIND", "SUBJECT", "TURNS"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.run:
        run(given.run[0], given.run[1], int(given.run[2]))
        return 0
    for kind in given.only.split(","):
        sizes = {}
        for each in PEERS[kind]:
            once, twice = (counted(kind, each.__name__, turns) for turns in (1, 2))
            sizes[each.__name__] = (twice - once) / DOCUMENTS / 1e6
            ratio = sizes["ours"] / sizes[each.__name__]
            print(f"{kind:8} {each.__name__:12} {sizes[each.__name__]:8.2f} M instructions   ours/this {ratio:6.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
