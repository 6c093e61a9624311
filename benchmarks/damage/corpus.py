"""Clean pages to damage, from the labelled corpus (not distributed); texts that tables were counted on are left out."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("SPEECHPARSE_SHARED", ROOT.parent / "shared"))
CLEAN = SHARED / "corpus" / "clean"

# The head comment of a counted table names the files it was counted on, as globs relative to the corpus.
COUNTED = re.compile(r"^# counted on:(.*)$", re.MULTILINE)
HAN = r"[㐀-鿿豈-﫿]"
# A paragraph that may be damaged holds Han, full-width marks and plain ASCII words and numbers only: the truth must be
# one that no rule has reason to change.
PLAIN = re.compile(r"[一-鿿〇。，、；：？！“”‘’（）《》「」『』—…·0-9A-Za-z.%-]+")
ASCII_BY_HAN = re.compile(rf"{HAN}[.-]|[.-]{HAN}|[〇一二三四五六七八九][0-9A-Za-z]|[0-9A-Za-z][〇一二三四五六七八九]")
# Repeats in the clean speeches that are slips of their sources, looked at one by one: repairing them is right.
REAL_FAULTS = (
    "部的的汇", "少了了好", "导的的现", "这是是不", "s的的超", "会和和效", "愛的的鄉", "着市场市场颗", "态，，更", "督，，而",
)  # fmt: skip
PROSE = 40  # characters: below this a line is a heading or a salutation
PAGE = 3000  # characters of a made page: the length of a usual speech page


class CleanText(NamedTuple):
    name: str
    script: str  # "hans" or "hant"
    text: str


def narrowed(text: str) -> str:
    """`text` as dumps have it: full-width ASCII forms narrowed one for one, so offsets stay."""
    return text.translate(NARROW)


NARROW = {0xFF01 + at: 0x21 + at for at in range(94)}


@cache
def counted_globs() -> tuple[str, ...]:
    heads = (path.read_text(encoding="utf-8")[:3000] for path in (ROOT / "src/speechparse/data").glob("*.tsv"))
    return tuple(glob for head in heads for row in COUNTED.findall(head) for glob in row.split())


def clean_texts() -> Iterator[CleanText]:
    """All clean speeches that no table was counted on."""
    if not CLEAN.is_dir():
        raise SystemExit(f"the clean speeches are not at {CLEAN}; set SPEECHPARSE_SHARED")
    for row in (CLEAN / "INDEX.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, script = row.split("\t")[:2]
        if not any(fnmatch(f"clean/{name}", glob) for glob in counted_globs()):
            yield CleanText(name, script.lower(), (CLEAN / name).read_text(encoding="utf-8"))


def pages(script: str) -> Iterator[CleanText]:
    """Clean pages of plain prose in `script`: "hans", "hant" (genuine) or "s2t" (made by OpenCC from Simplified)."""
    for each in clean_texts():
        if each.script != ("hans" if script == "s2t" else script):
            continue
        for number, page in enumerate(_pages_of(each.text)):
            text = to_traditional(page) if script == "s2t" else page
            yield CleanText(f"{each.name}#{number}", "hant" if script == "s2t" else script, text)


def _pages_of(text: str) -> Iterator[str]:
    page: list[str] = []
    for line in text.split("\n"):
        line = line.strip()
        if _is_true(line):
            page.append(line)
        if sum(map(len, page)) > PAGE:
            yield "\n".join(page) + "\n"
            page = []
    if sum(map(len, page)) > PAGE // 3:
        yield "\n".join(page) + "\n"


def _is_true(line: str) -> bool:
    plain = len(line) >= PROSE and PLAIN.fullmatch(line) and not ASCII_BY_HAN.search(line)
    return bool(plain) and not any(fault in line for fault in REAL_FAULTS)


@cache
def converter(config: str):  # type: ignore[no-untyped-def]
    import opencc

    return opencc.OpenCC(config)


# What OpenCC gets wrong in these speeches (read off them): the truth must be right.
MISCONVERTED = dict(
    pair.split("=")
    for pair in "分配製度=分配制度 重製約=重制約 重製度=重制度 生產製度=生產制度 特大幹旱=特大乾旱 新幹涉=新干涉 好乾部=好幹部 健全乾部=健全幹部 "
    "這樣乾的=這樣幹的 乾和不幹=幹和不幹 施展才乾=施展才幹 偉大斗爭=偉大鬥爭 重大斗爭=重大鬥爭 購併舉=購並舉 力，併為=力，並為 造併成=造並成 "
    "設併為=設並為 題，併為=題，並為 利，併為=利，並為 省併成=省並成 與併發=與並發 警，併發=警，並發 價，併合=價，並合 更多采取=更多採取 "
    "不得采取=不得採取 沒有采取=沒有採取 下采取=下採取 有麵積=有面積 和麵積=和面積 狀後製訂=狀後制訂 機制作用=機制作用 傳統制造=傳統製造 人制造=人製造 "
    "機制造=機製造 這隻能=這只能 備案製=備案制 轉製為=轉制為".split()
)


def to_traditional(text: str) -> str:
    # The Taiwan standard: 為 眾 著 臺, as mirrors that convert character by character print them (not 爲 衆 着).
    return re.sub("|".join(MISCONVERTED), lambda match: MISCONVERTED[match[0]], str(converter("s2tw").convert(text)))


@cache
def converted_characters() -> dict[str, str]:
    """Traditional character to its Simplified form, for those that GBK has and that the conversion changes."""
    to_simplified = converter("t2s")
    rows = {}
    for code in range(0x4E00, 0x9FA6):
        char = chr(code)
        plain = to_simplified.convert(char)
        if plain != char and len(plain) == 1:
            rows[char] = plain
    return rows


@cache
def reading(char: str) -> str:
    """The usual toned pinyin of a character, in letters that GBK has."""
    from pypinyin import pinyin

    found = str(pinyin(char)[0][0])
    return "" if any(c.encode("gbk", "ignore") == b"" for c in found) else found


@cache
def plain_reading(char: str) -> str:
    from pypinyin import Style, pinyin

    return str(pinyin(char, style=Style.NORMAL)[0][0])
