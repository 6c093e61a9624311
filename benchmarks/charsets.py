"""How many pages are read right in twelve encodings, under a right, a wrong and no label, beside what a browser would do.

    python benchmarks/charsets.py [--pages 200] [--seed 1] [--texts FOLDER]

Each page is made of lines of the fixtures (or of the text files in FOLDER) as a page or a dump of 4 to 2,000 characters,
the shortest a third of them. Read right means that every character comes out. The browser follows the encoding standard
and the HTML standard: a byte order mark, the label in the first 1,024 bytes, else what is usual where the reader lives
(gb18030, or Big5 for pages in Traditional characters). Exits 1 where less is read right than `FLOORS` says.
"""

from __future__ import annotations

import argparse
import codecs
import random
import re
import sys
from collections import Counter
from pathlib import Path

from speechparse.decode import decode
from speechparse.decode.labels import codec_of, python_name
from speechparse.errors import DecodeError

FIXTURES = Path(__file__).parent.parent / "tests" / "fixtures"
# Python's name, the right label, whether its texts are Traditional.
ENCODINGS = (
    ("utf-8", "utf-8", False),
    ("utf-8-sig", "utf-8", False),
    ("utf-16-le", "utf-16", False),
    ("utf-16-be", "utf-16be", False),
    ("utf-16", "utf-16", False),
    ("utf-32", "utf-32", False),
    ("gb2312", "gb2312", False),
    ("gbk", "gbk", True),
    ("gb18030", "gb18030", False),
    ("hz", "hz-gb-2312", False),
    ("big5", "big5", True),
    ("big5hkscs", "big5-hkscs", True),
)
WRONG = ("utf-8", "gb2312", "big5", "iso-8859-1", "windows-1252", "shift_jis", "euc-kr", "utf-16", "x-user-defined")
LABELS = ("right", "wrong", "missing")
SHORT = 12  # characters
# Per cent over all encodings: pages of more than SHORT characters, and the shorter ones.
FLOORS = {"long": 99.9, "short": 99.0}
HAN = re.compile("[\u3400-\u9fff]")
TRADITIONAL = re.compile("[們國會這來個說學時對為開導]")
SIMPLIFIED = re.compile("[们国会这来个说学时对为开导]")
PRESCAN = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)


def pools(folder: Path | None) -> dict[bool, list[str]]:
    """Lines that hold Han characters, Simplified (False) and Traditional (True)."""
    paths = sorted(folder.glob("*.txt")) if folder else sorted(FIXTURES.glob("*/clean.txt"))
    found: dict[bool, list[str]] = {False: [], True: []}
    for path in paths:
        text = path.read_text(encoding="utf-8")
        is_traditional = len(TRADITIONAL.findall(text)) > len(SIMPLIFIED.findall(text))
        found[is_traditional] += [line.strip() for line in text.split("\n") if HAN.search(line)]
    return found


def text_of(lines: list[str], codec: str, chance: random.Random) -> str:
    """A phrase, a few lines or many, of characters that `codec` has."""
    start = chance.randrange(len(lines))
    text = "\n".join(lines[start : start + chance.choice((1, 3, 30))])[:2000]
    text = text.encode(codec, "ignore").decode(codec)
    if chance.random() < 1 / 3:
        words = [word for word in re.split(r"[\W\d]+", text) if 4 <= len(word) <= SHORT]
        text = chance.choice(words) if words else text
    return text


def page_of(text: str, label: str, chance: random.Random) -> str:
    if not label and chance.random() < 0.5:
        return text  # a dump
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={label}">' if label else ""
    return f"<html><head>{meta}<script src=/a.js></script></head><body><p>{text}</p></body></html>"


def browser(data: bytes, traditional: bool) -> str:
    """The text by the standards' own rules."""
    for mark, codec in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    found = PRESCAN.search(data[:1024])
    name = codec_of(found[1].decode()) if found else None
    if name is None:
        name = "big5-hkscs" if traditional else "gb18030"
    return data.decode("utf-8" if name.startswith("utf-16") else python_name(name), "replace")


def ours(data: bytes) -> str:
    try:
        return decode(data).text
    except DecodeError:
        return ""


def measure(pages: int, seed: int, folder: Path | None) -> Counter[tuple[str, ...]]:
    """How many pages there are and how many are read right, by encoding, label and size."""
    chance = random.Random(seed)
    lines = pools(folder)
    counts: Counter[tuple[str, ...]] = Counter()
    for codec, right, traditional in ENCODINGS:
        for at in range(pages):
            kind = LABELS[at % 3]
            label = {"right": right, "missing": ""}.get(kind) if kind != "wrong" else chance.choice(WRONG)
            text = text_of(lines[traditional], codec, chance)
            page = page_of(text, label or "", chance)
            data = page.encode(codec)
            size = "short" if len(text) <= SHORT else "long"
            for key in ((codec, kind), ("all", size)):
                counts[(*key, "pages")] += 1
                counts[(*key, "ours")] += ours(data) == page
                counts[(*key, "browser")] += browser(data, traditional) == page
    return counts


def share(counts: Counter[tuple[str, ...]], who: str, *key: str) -> float:
    return 100 * counts[(*key, who)] / max(counts[(*key, "pages")], 1)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("--pages", type=int, default=200, help="for each encoding")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--texts", type=Path, help="a folder of text files to make the pages of")
    given = options.parse_args()
    counts = measure(given.pages, given.seed, given.texts)
    print("read right, % (a browser by the standards in brackets)")
    print(f"{'':12}" + "".join(f"{kind:>16}" for kind in LABELS))
    for codec, _, _ in ENCODINGS:
        cells = (
            f"{share(counts, 'ours', codec, kind):.1f} ({share(counts, 'browser', codec, kind):.0f})" for kind in LABELS
        )
        print(f"{codec:12}" + "".join(f"{cell:>16}" for cell in cells))
    fallen = False
    for size, floor in FLOORS.items():
        reached = share(counts, "ours", "all", size)
        fallen = fallen or reached < floor
        print(
            f"{size}: {reached:.2f} ({share(counts, 'browser', 'all', size):.0f}), floor {floor}, {counts[('all', size, 'pages')]} pages"
        )
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
