"""Writes two tables of words by frequency class.

words.tsv: common words, to see whether words cross a repeat, and to choose between readings of a slip.
rare_words.tsv: rarer words that hold a character which a split at a mark's bytes hits; its first byte has to be chosen.

    python scripts/build_words.py

Needs the `jieba` package (MIT) and nothing else; it is not needed at run time.
"""

from __future__ import annotations

import logging
import re
from collections import defaultdict
from pathlib import Path

import jieba

from speechparse.grammar import gbk
from speechparse.grammar.bigrams import folded
from speechparse.rules.duplicates import FUNCTION, RARELY_DOUBLED

DATA = Path(__file__).parent.parent / "src/speechparse/data"
TARGET, RARE_TARGET = DATA / "words.tsv", DATA / "rare_words.tsv"
HAN = re.compile(r"[一-鿿]{1,4}")
# The rarest word taken, by length in characters: 80 keeps 96 of 100 running words of government reports.
RAREST = {1: 1, 2: 80, 3: 150, 4: 150}
# Words that begin or end with a character that is a word of its own (对账单 behind 对) are taken down to this.
RAREST_AT_EDGE = 5
HEAD = """\
# Common Simplified words of one to four characters, to see whether words cross a repeat
# format: first character, then by class <TAB>class and what follows the first character in each word, apart by spaces
#   (nothing in a word of one); class = log2 of the frequency in 60 million words, rounded down;
#   row v: words of two characters that are verbs or adjectives, which talk doubles (研究研究);
#   row f: those that are conjunctions, adverbs, prepositions, pronouns: never a topic
# source: the dictionary of jieba, https://github.com/fxsjy/jieba
# licence: MIT
# used by: grammar/words.py
# build: scripts/build_words.py
"""
RARE_HEAD = """\
# Rarer words of two to four characters that hold a character whose second byte is A3 in GBK, which a split mark can hit
# format: as words.tsv
# source: the dictionary of jieba, https://github.com/fxsjy/jieba
# licence: MIT
# used by: grammar/words.py
# build: scripts/build_words.py
"""
SPLIT_TRAIL = 0xA3  # the first byte of the full-width marks
RAREST_OF_ALL = 3
NAMES = ("nr", "ns")  # persons and places: they would lend every syllable a word

# The first letter of the part of speech: verbs, adjectives, sound words, states.
DOUBLED_IN_TALK = "vaoz"
DOUBLED = frozenset(FUNCTION + RARELY_DOUBLED)  # what DUP103 looks at
FORM_WORDS = "cdpru"  # conjunctions, adverbs, prepositions, pronouns, particles
# Verbs that no one doubles: modals, copulas, and those of beginning, being and becoming.
NEVER_DOUBLED = frozenset(
    "没有 可以 能够 应该 应当 成为 进行 属于 具有 作为 就是 不是 还是 必须 需要 可能 使得 认为 以为 存在 得到 达到 实现 形成 造成 开始 继续 包括 引起 "
    "产生 出现 发生 导致 来自 等于 位于 处于 在于 由于 鉴于 基于 至于 关于 对于 有关 有利 带来 取得 获得 拥有 受到 看到 听到 想到 做到 遇到 找到 收到 "
    "说明 意味 不要 不能 不会 不用 不得 不同 不足 不可 不如 不少 只是 只有 只能 只要 真是 总是 都是 也是 正是 便是 而是 于是 若是 要是 像是 算是".split()
)


def main() -> None:
    jieba.setLogLevel(logging.ERROR)
    common: dict[str, int] = {}
    rare: dict[str, int] = {}
    listed: dict[str, list[str]] = {"v": [], "f": []}
    hit = {folded(char) for lead in gbk.LEADS if (char := gbk.character(lead, SPLIT_TRAIL))}
    for row in jieba.get_dict_file().read().decode("utf-8").splitlines():
        word, count, tag = row.split(" ")
        frequency = int(count)
        at_edge = word[0] in DOUBLED or word[-1] in DOUBLED
        if not HAN.fullmatch(word):
            continue
        level = frequency.bit_length() - 1
        if frequency >= (RAREST_AT_EDGE if at_edge and len(word) > 1 else RAREST[len(word)]):
            common[word] = level
            if len(word) == 2 and tag[0] in DOUBLED_IN_TALK and word not in NEVER_DOUBLED:
                listed["v"].append(word)
            if len(word) == 2 and tag[0] in FORM_WORDS:
                listed["f"].append(word)
        elif frequency >= RAREST_OF_ALL and len(word) > 1 and hit & set(word) and not tag.startswith(NAMES):
            rare[word] = level
    write(TARGET, HEAD, common, listed)
    write(RARE_TARGET, RARE_HEAD, rare, {})


def write(target: Path, head: str, words: dict[str, int], listed: dict[str, list[str]]) -> None:
    """Writes a row for each first character, and those of `listed`."""
    rows = {name: f"\t{' '.join(sorted(each))}" for name, each in listed.items()}
    by_first: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for word, level in sorted(words.items()):
        by_first[word[0]][level].append(word[1:])
    for first, levels in by_first.items():
        rows[first] = "".join(f"\t{level} {' '.join(rests)}" for level, rests in sorted(levels.items()))
    target.write_text(head + "".join(f"{first}{row}\n" for first, row in sorted(rows.items())), encoding="utf-8")
    print(f"{target.name}: {len(words)} words")


if __name__ == "__main__":
    main()
