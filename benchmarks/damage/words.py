"""Repeats, half-converted script, pinyin behind characters."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache, partial

from damage.corpus import converted_characters, plain_reading, reading
from damage.sites import Kind, Site, lines_of

CLAUSE = re.compile(r"(?<=[，。；])[一-鿿]{10,30}[，。；]")
# What character-by-character conversion tables of cloaking mirrors leave in Simplified shape: those always, these by table.
ALWAYS_LEFT = "后于斗里并干系"
SOMETIMES_LEFT = "准松谷几采云制余"
# What tables with one entry for each character leave besides, on real mirrors and company pages: Traditional: shape.
LEFT_IN_WORDS = dict(
    zip(
        "麼願築範籲誌遊複覆儘徵捨衝託緻禦闢鬱誇樸醜傑穫捲註彙曆",
        "么愿筑范吁志游復復盡征舍沖托致御辟郁夸朴丑杰獲卷注匯歷",
        strict=True,
    )
)
VARIANTS = {"裏": "裡", "裡": "裏"}  # two shapes of one character: either is right
OVER = {"面": "麵", "只": "隻", "回": "迴"}


@cache
def _segment(line: str) -> tuple[str, ...]:
    import logging

    import jieba

    jieba.setLogLevel(logging.ERROR)
    simplified = converted_characters()  # jieba knows Simplified words only
    return tuple(jieba.cut("".join(simplified.get(char, char) for char in line), HMM=False))


def repeats(shortest: int, longest: int, rng: random.Random, text: str) -> Iterator[Site]:
    """A word or phrase of so many characters, written twice."""
    kind = f"dup.{shortest}" if shortest == longest else f"dup.{shortest}-{longest}"
    for start, line in lines_of(text):
        at = start
        words = _segment(line)
        for index, word in enumerate(words):
            length = len(word)
            for following in words[index + 1 : index + 5]:
                if length >= shortest:
                    break
                length += len(following)
            phrase = text[at : at + length]
            repeated = text[at - len(phrase) : at] == phrase or text.startswith(phrase, at + len(phrase))
            if shortest <= len(phrase) <= longest and re.fullmatch("[一-鿿]+", phrase) and not repeated:
                yield Site(kind, at, at + len(phrase), phrase * 2)
            at += len(word)


def clauses(rng: random.Random, text: str) -> Iterator[Site]:
    for match in CLAUSE.finditer(text):
        yield Site("dup.clause", match.start(), match.end(), match[0] * 2)


def paragraphs(rng: random.Random, text: str) -> Iterator[Site]:
    for start, line in lines_of(text):
        if line:
            yield Site("dup.para", start, start + len(line) + 1, f"{line}\n" * 2)


def left_behind(rng: random.Random, text: str) -> Iterator[Site]:
    """Characters of a Traditional page that the conversion left in Simplified shape: a table's choice, page by page."""
    left = set(ALWAYS_LEFT) | {key for key in SOMETIMES_LEFT if rng.random() < 0.5}
    simplified = converted_characters()
    for at, char in enumerate(text):
        plain = simplified.get(char)
        if plain in left:
            yield Site("script.left", at, at + 1, plain, (char, VARIANTS.get(char, char)))


def left_in_words(rng: random.Random, text: str) -> Iterator[Site]:
    """Characters that are left because their shape is a Traditional character too: 什么, 建筑, 復雜, 沖擊."""
    left = {right for right in LEFT_IN_WORDS if rng.random() < 0.7}
    for at, char in enumerate(text):
        if char in left:
            yield Site("script.word", at, at + 1, LEFT_IN_WORDS[char])


def over_converted(rng: random.Random, text: str) -> Iterator[Site]:
    """The other direction: one shape for all, also where the word keeps the plain one."""
    taken = {key for key in OVER if rng.random() < 0.7} or {"面"}
    for at, char in enumerate(text):
        if char in taken:
            yield Site("script.over", at, at + 1, OVER[char])


def toned(rng: random.Random, text: str) -> Iterator[Site]:
    """The converted characters of a mirror's list, each followed by its toned pinyin."""
    pool = sorted(converted_characters())
    listed = frozenset(rng.sample(pool, len(pool) * 2 // 5))
    spaced = rng.random() < 0.2
    for at, char in enumerate(text):
        if char in listed and reading(char):
            yield Site("pinyin.tone", at, at + 1, f"{char}({reading(char)}{' ' if spaced else ''})")


def toneless(rng: random.Random, text: str) -> Iterator[Site]:
    """Toneless pinyin at random, some of it twice, in half of the paragraphs."""
    for start, line in lines_of(text):
        if rng.random() < 0.5:
            continue
        for at, char in enumerate(line, start):
            if "一" <= char <= "鿿" and rng.random() < 0.5:
                note = f"({plain_reading(char)})"
                yield Site("pinyin.plain", at, at + 1, char + note * (2 if rng.random() < 0.2 else 1))


KINDS = (
    Kind("pinyin.tone", toned, "s2t", dense=True),
    Kind("pinyin.plain", toneless, dense=True),
    Kind("dup.1", partial(repeats, 1, 1)),
    Kind("dup.2", partial(repeats, 2, 2)),
    Kind("dup.3-4", partial(repeats, 3, 4)),
    Kind("dup.5-12", partial(repeats, 5, 12)),
    Kind("dup.clause", clauses, per_page=2),
    Kind("dup.para", paragraphs, per_page=1),
    Kind("script.left", left_behind, "T", dense=True),
    Kind("script.word", left_in_words, "T", dense=True, mixes=False),
    Kind("script.over", over_converted, "s2t", dense=True, mixes=False),
)
