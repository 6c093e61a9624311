"""Writes src/speechparse/data/bigrams.tsv: how likely one character follows another in official prose.

    python scripts/build_bigrams.py [--pairs 60000] [--out FILE]

Counts the official texts of the labelled corpus (not distributed; `../shared` or SPEECHPARSE_SHARED). The speeches that
repairs are measured on are not counted.
"""

from __future__ import annotations

import argparse
import itertools
import os
from collections import Counter, defaultdict
from math import log2
from pathlib import Path

from speechparse.grammar.bigrams import FIRST_LEVEL, STEPS, folded

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src/speechparse/data/bigrams.tsv"
CORPUS = Path(os.environ.get("SPEECHPARSE_SHARED", ROOT.parent / "shared")) / "corpus"
COUNTED = ("tables/laws.txt", "tables/tw-president.txt", "clean/rep-gov-[123]*.txt")
# Absolute discounting: what is taken from each pair's count for the pairs that were not seen.
DISCOUNT = 0.75
HIGHEST = 126 - FIRST_LEVEL
HEAD = f"""\
# How likely one character follows another in official prose
# format: character<TAB>level of the character alone, level added where a pair is not listed, then groups of a level and
#   the characters that follow at this level; a level is chr({FIRST_LEVEL} + {STEPS} x bits). Traditional is folded to Simplified,
#   marks to full width, letters to ａ, digits to ０, blanks to ␤
# source: our own counts of laws, government work reports and presidential releases: official texts outside copyright
#   (Copyright Law of the PRC, article 5; Copyright Act of Taiwan, article 9)
# counted on: {" ".join(COUNTED)}
# licence: MIT (the counts are facts and ours)
# used by: grammar/bigrams.py
# build: scripts/build_bigrams.py
"""


def counted_texts() -> list[str]:
    paths = [path for glob in COUNTED for path in sorted(CORPUS.glob(glob))]
    if not paths:
        raise SystemExit(f"the official texts are not at {CORPUS}; set SPEECHPARSE_SHARED")
    return ["\n" + folded(path.read_text(encoding="utf-8")) for path in paths]


class Counts:
    """Characters, pairs, and how many different characters stand before and behind each."""

    def __init__(self, texts: list[str]) -> None:
        self.pairs: Counter[str] = Counter()
        for text in texts:
            plain = folded(text)
            self.pairs.update(a + b for a, b in itertools.pairwise(plain) if a + b != "␤␤")
        self.first: Counter[str] = Counter()
        self.behind: Counter[str] = Counter()
        self.before: Counter[str] = Counter()
        for pair, count in self.pairs.items():
            self.first[pair[0]] += count
            self.behind[pair[0]] += 1
            self.before[pair[1]] += 1

    def alone(self, char: str) -> float:
        """How likely a character is where the one before it says nothing (Kneser-Ney continuation)."""
        return self.before[char] / len(self.pairs)

    def backing_off(self, first: str) -> float:
        return DISCOUNT * self.behind[first] / self.first[first]

    def following(self, pair: str) -> float:
        seen = (self.pairs[pair] - DISCOUNT) / self.first[pair[0]]
        return seen + self.backing_off(pair[0]) * self.alone(pair[1])

    def worth(self, pair: str) -> float:
        """Bits that listing the pair saves over the counted texts."""
        return self.pairs[pair] * log2(self.following(pair) / (self.backing_off(pair[0]) * self.alone(pair[1])))


def is_counted(pair: str) -> bool:
    return all("\u2010" <= char <= "\uffee" for char in pair)


def level(probability: float) -> str:
    return chr(FIRST_LEVEL + min(max(round(-log2(probability) * STEPS), 0), HIGHEST))


def rows(counts: Counts, size: int) -> list[str]:
    listed = sorted(filter(is_counted, counts.pairs), key=lambda pair: (-counts.worth(pair), pair))[:size]
    groups: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for pair in listed:
        groups[pair[0]][level(counts.following(pair))].append(pair[1])
    made = []
    for char in sorted(filter(is_counted, counts.first.keys() & counts.before.keys())):
        tail = "".join(key + "".join(sorted(groups[char][key])) for key in sorted(groups[char]))
        made.append(f"{char}\t{level(counts.alone(char))}{level(counts.backing_off(char))}{tail}\n")
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=60_000)
    parser.add_argument("--out", type=Path, default=TARGET)
    given = parser.parse_args()
    counts = Counts(counted_texts())
    made = rows(counts, given.pairs)
    given.out.write_text(HEAD + "".join(made), encoding="utf-8")
    print(f"{given.out.name}: {len(made)} characters, {len(counts.pairs)} pairs seen, {given.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
