"""Builds the tables that `flag` reads: character pairs of genuine text, marks of the two scripts, grades of spam terms.

    python scripts/build_spam_tables.py ../shared/corpus/tables/*.txt

The arguments are genuine texts (the official ones of `src/speechparse/data/README.md`). Needs the packages `jieba`
(its word list, MIT) and `opencc` (its character tables, Apache-2.0). The columns of the term tables that people write
(term, class) are kept; the grade is counted again.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import log
from pathlib import Path

import jieba
import opencc

DATA = Path(__file__).parent.parent / "src/speechparse/data"
HAN = range(0x4E00, 0x9FA6)
# A pair counts as genuine when it was seen so often in the texts; 1 in 1.1 M characters is often an accident of two words.
MIN_COUNT = 2
# A word of jieba's list counts with its inner pairs from this frequency on: of 0, 20, 200, 1,000 this one told the
# labelled spam from the labelled genuine lines best; rarer words are mostly names and net slang.
MIN_WORD = 200
# Log-odds of a character in words of advertising against genuine text are kept in steps of this size.
STEP = 0.25
# The most that a character counts which no word of advertising has.
UNKNOWN = 0.5
# Grades: how many of 10,000 genuine lines may hold a term that is graded 3 (never), 2 (hardly ever); 1 is support only.
RARE_PER_10K = 1.0
# So many of the characters that words of advertising are made of mark a line for a closer look: 150 lose a tenth of the
# labelled lines, 400 bring a third of the headings of clean speeches onto the list.
TELLING = 260
# One side of these pairs is used by genuine text of both scripts (variants, kept characters), so it marks neither.
SHARED = set("准峰群秘范恒吃琼床涌游涂余吓晒耻托厘岩伙岳佣杰斗采内咸义郁强征唇朴粽痴凶迹于并愿占后里面只干发台系云松须")


def folds() -> dict[str, str]:
    """Traditional character -> Simplified, one to one, as far as GB 2312 goes: web text hardly leaves it."""
    convert = opencc.OpenCC("t2s").convert
    found = {c: convert(c) for c in map(chr, HAN)}
    return {c: s for c, s in found.items() if s != c and len(s) == 1 and s.encode("gb2312", "ignore")}


def marks(table: dict[str, str], texts: Iterable[str]) -> tuple[str, str]:
    """Characters that only Traditional, only Simplified text has; what the other script's texts use anyway is left out."""
    hans_only = {s for s in table.values() if s not in table} - SHARED
    hant_only = set(table) - SHARED
    seen: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    for text in texts:
        chars = Counter(text)
        is_hant = sum(chars[c] for c in hant_only) > sum(chars[c] for c in hans_only)
        seen[is_hant] += chars
    hans_only = {c for c in hans_only if seen[True][c] <= 2}
    hant_only = {c for c in hant_only if seen[False][c] <= 2}
    return "".join(sorted(hant_only)), "".join(sorted(hans_only))


def background(texts: Iterable[str], table: dict[str, str]) -> dict[str, set[str]]:
    """First character -> characters that follow it in genuine text, all Simplified."""
    fold = str.maketrans(table)
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(a + b for a, b in pairwise(text.translate(fold)) if ord(a) in HAN and ord(b) in HAN)
    pairs = {pair for pair, count in counts.items() if count >= MIN_COUNT}
    for word in dictionary(table):
        pairs.update(a + b for a, b in pairwise(word) if ord(a) in HAN and ord(b) in HAN)
    followers: dict[str, set[str]] = {}
    for a, b in pairs:
        followers.setdefault(a, set()).add(b)
    return followers


def dictionary(table: dict[str, str]) -> Iterator[str]:
    """The commoner words of jieba's list that are no names of persons, Simplified."""
    fold = str.maketrans(table)
    for row in (Path(jieba.__file__).parent / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, frequency, kind = row.split(" ")
        if int(frequency) >= MIN_WORD and not kind.startswith("nr"):
            yield word.translate(fold)


def genuine_characters(texts: Iterable[str], table: dict[str, str]) -> Counter[str]:
    """How often genuine text has a character: the texts, and every word of the dictionary once."""
    fold = str.maketrans(table)
    counts: Counter[str] = Counter()
    for text in (*(text.translate(fold) for text in texts), *dictionary(table)):
        counts.update(char for char in text if ord(char) in HAN)
    return counts


def ad_characters(words: Iterable[str], genuine: Counter[str]) -> dict[str, float]:
    """Log-odds of each character in words of advertising against genuine text, both smoothed, in steps of STEP."""
    ads: Counter[str] = Counter(char for word in words for char in word if ord(char) in HAN)
    ads_total, total = sum(ads.values()) + 0.3 * 3000, sum(genuine.values()) + 5 * 5000
    found = {}
    for char in genuine.keys() | ads.keys():
        odds = log((ads[char] + 0.3) / ads_total) - log((genuine[char] + 5) / total)
        # A character that is merely rare tells nothing of advertising.
        found[char] = round((odds if ads[char] else min(odds, UNKNOWN)) / STEP) * STEP
    return found


def telling_characters(words: Iterable[str], odds: dict[str, float], table: dict[str, str]) -> str:
    """The characters that tell an advertisement best, by how many words hold them and by their odds; both scripts."""
    counts = Counter(char for word in words for char in set(word) if ord(char) in HAN)
    best = sorted(counts, key=lambda char: (-(counts[char] ** 0.5) * odds.get(char, 0.0), char))[:TELLING]
    traditional = {hant for hant, hans in table.items() if hans in best and hant.encode("big5", "ignore")}
    return "".join(sorted({*best, *traditional}))


def term_rows(name: str) -> list[list[str]]:
    """The rows of a term table."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("# ")]


def grade(term: str, lines: list[str]) -> int:
    """3: no genuine line holds the term; 2: hardly one; 1: some do. Two characters are never enough for 3."""
    hits = sum(term in line for line in lines)
    if hits == 0:
        return 3 if len(term) > 2 else 2
    return 2 if hits * 10_000 <= RARE_PER_10K * len(lines) else 1


def regrade(path: Path, lines: list[str]) -> None:
    head, rows = [], []
    for row in path.read_text(encoding="utf-8").splitlines():
        (head if row.startswith("# ") else rows).append(row)
    terms = sorted({tuple(row.split("\t")[:2]) for row in rows})
    graded = [f"{term}\t{kind}\t{grade(term, lines)}" for term, kind in terms]
    path.write_text("\n".join([*head, *graded]) + "\n", encoding="utf-8")


def main(files: list[str]) -> None:
    texts = [Path(file).read_text(encoding="utf-8") for file in files]
    table = folds()
    hant, hans = marks(table, texts)
    write("script_marks.tsv", [f"hant\t{hant}", f"hans\t{hans}"])
    rows = background(texts, table)
    write("background_pairs.tsv", [f"{first}{''.join(sorted(rest))}" for first, rest in sorted(rows.items())])
    fold = str.maketrans(table)
    lines = [line for text in texts for line in text.lower().translate(fold).splitlines() if line.strip()]
    for name in ("spam_terms.tsv", "spam_promo.tsv"):
        regrade(DATA / name, lines)
    words = [row[0] for name in ("spam_terms.tsv", "spam_promo.tsv") for row in term_rows(name)]
    by_odds: defaultdict[float, list[str]] = defaultdict(list)
    odds = ad_characters(words, genuine_characters(texts, table))
    for char, value in odds.items():
        by_odds[value].append(char)
    write("spam_characters.tsv", [telling_characters(words, odds, table)])
    write("ad_characters.tsv", [f"{value}\t{''.join(sorted(chars))}" for value, chars in sorted(by_odds.items())])


def write(name: str, rows: list[str]) -> None:
    """Replaces the rows of a table and keeps its head comment."""
    path = DATA / name
    head = [row for row in path.read_text(encoding="utf-8").splitlines() if row.startswith("# ")]
    path.write_text("\n".join([*head, *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
