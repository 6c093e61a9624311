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
from importlib.util import find_spec
from math import log2
from pathlib import Path

from speechparse.grammar.bigrams import FIRST_LEVEL, STEPS, UNSEEN_COMMON, folded

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src/speechparse/data/bigrams.tsv"
CORPUS = Path(os.environ.get("SPEECHPARSE_SHARED", ROOT.parent / "shared")) / "corpus"
COUNTED = ("tables/laws.txt", "tables/tw-president.txt", "clean/rep-gov-[123]*.txt")
# Official prose lacks everyday words; the pairs inside a dictionary's words count as so much more text.
WORDS_SHARE = 0.3
DISCOUNT = 0.75
HIGHEST = 126 - FIRST_LEVEL
HEAD = f"""\
# How likely one character follows another in official prose
# format: character<TAB>level of the character alone, level added where a pair is not listed, then groups of a level and
#   the characters that follow at this level; a level is chr({FIRST_LEVEL} + {STEPS} x bits). Traditional is folded to Simplified,
#   marks to full width, letters to ａ, digits to ０, blanks to ␤; row !: the levels of all characters alone, each with its characters
# source: our own counts of laws, government work reports and presidential releases: official texts outside copyright
#   (Copyright Law of the PRC, article 5; Copyright Act of Taiwan, article 9); pairs inside words: jieba's dictionary
# counted on: {" ".join(COUNTED)}
# licence: MIT (our counts); jieba: MIT
# used by: grammar/bigrams.py
# build: scripts/build_bigrams.py
"""


def counted_texts() -> list[str]:
    paths = [path for glob in COUNTED for path in sorted(CORPUS.glob(glob))]
    if not paths:
        raise SystemExit(f"the official texts are not at {CORPUS}; set SPEECHPARSE_SHARED")
    return ["\n" + folded(path.read_text(encoding="utf-8")) for path in paths]


def dictionary_words() -> dict[str, int]:
    """The words of jieba's dictionary and their frequencies; the package is not imported, only its file is read."""
    found = find_spec("jieba")
    if found is None or found.origin is None:
        raise SystemExit("the dictionary is not there: pip install jieba")
    rows = (Path(found.origin).parent / "dict.txt").read_text(encoding="utf-8").splitlines()
    return {row.split(" ")[0]: int(row.split(" ")[1]) for row in rows if len(row.split(" ")[0]) > 1}


def discount(count: float) -> float:
    """What is taken from a pair's count for the pairs that were not seen."""
    return min(DISCOUNT, count / 2)


class Counts:
    """Characters, pairs, and how many different characters stand before each."""

    def __init__(self, texts: list[str], words: dict[str, int]) -> None:
        self.pairs: Counter[str] = Counter()
        share = WORDS_SHARE * sum(map(len, texts)) / sum(words.values())
        for word, count in words.items():
            self.pairs.update({a + b: count * share for a, b in itertools.pairwise(folded(word))})
        for text in texts:
            plain = folded(text)
            self.pairs.update(a + b for a, b in itertools.pairwise(plain) if a + b != "␤␤")
        self.first: Counter[str] = Counter()
        self.taken: Counter[str] = Counter()
        self.before: Counter[str] = Counter()
        for pair, count in self.pairs.items():
            self.first[pair[0]] += count
            self.taken[pair[0]] += discount(count)
            self.before[pair[1]] += 1

    def alone(self, char: str) -> float:
        """How likely a character is where the one before it says nothing (Kneser-Ney continuation)."""
        return self.before[char] / len(self.pairs)

    def backing_off(self, first: str) -> float:
        return self.taken[first] / self.first[first]

    def following(self, pair: str) -> float:
        seen = (self.pairs[pair] - discount(self.pairs[pair])) / self.first[pair[0]]
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
        if char not in groups and -log2(counts.alone(char)) > UNSEEN_COMMON:
            continue
        tail = "".join(key + "".join(sorted(groups[char][key])) for key in sorted(groups[char]))
        made.append(f"{char}\t{level(counts.alone(char))}{level(counts.backing_off(char))}{tail}\n")
    return [all_alone(made), *made]


def all_alone(made: list[str]) -> str:
    """The row of the levels of all characters alone, so that no other row is read for them."""
    by_level: dict[str, str] = defaultdict(str)
    for row in made:
        by_level[row[2]] += row[0]
    return f"!\t{''.join(each + by_level[each] for each in sorted(by_level))}\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=70_000)
    parser.add_argument("--out", type=Path, default=TARGET)
    given = parser.parse_args()
    counts = Counts(counted_texts(), dictionary_words())
    made = rows(counts, given.pairs)
    given.out.write_text(HEAD + "".join(made), encoding="utf-8")
    print(f"{given.out.name}: {len(made)} characters, {len(counts.pairs)} pairs seen, {given.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
