"""Writes src/speechparse/data/readings.tsv: the characters of each pinyin syllable, by tone.

    python scripts/build_readings.py

Needs the `pypinyin` package (MIT), whose readings come from the Unihan database.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from pathlib import Path

from pypinyin.pinyin_dict import pinyin_dict

from speechparse.grammar.pinyin import split_tone
from speechparse.resources import pairs

TARGET = Path(__file__).parent.parent / "src/speechparse/data/readings.tsv"
TONES = 5  # the fifth is the neutral one
HEAD = """\
# Characters by their readings
# format: syllable without tone, then the characters read so in tone 1, 2, 3, 4 and the neutral tone, TAB-separated
# source: pypinyin (single characters, from Unihan kMandarin and kHanyuPinyin); https://github.com/mozillazg/python-pinyin
# licence: MIT; Unihan: Unicode licence
# used by: grammar/pinyin.py
# build: scripts/build_readings.py
"""


def is_covered(char: str) -> bool:
    """GB 2312, the common half of Big5, and whatever has another form in the other script."""
    folds = pairs("t2s.tsv")
    big5 = char.encode("big5", "ignore")
    common = len(big5) == 2 and 0xA4 <= big5[0] <= 0xC6
    return len(char.encode("gb2312", "ignore")) == 2 or common or (char in folds and bool(char.encode("gbk", "ignore")))


def main() -> None:
    table: dict[str, list[set[str]]] = defaultdict(lambda: [set() for _ in range(TONES)])
    for code, readings in pinyin_dict.items():
        char = chr(code)
        for reading in readings.split(","):
            plain, tone = split_tone(unicodedata.normalize("NFC", reading))
            if "一" <= char <= "龥" and plain.isascii() and plain.isalpha() and is_covered(char):
                table[plain][tone - 1].add(char)
    rows = ["\t".join((plain, *("".join(sorted(each)) for each in table[plain]))) + "\n" for plain in sorted(table)]
    TARGET.write_text(HEAD + "".join(rows), encoding="utf-8")
    print(f"{TARGET.name}: {len(rows)} syllables, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
