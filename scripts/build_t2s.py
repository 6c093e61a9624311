"""Writes src/speechparse/data/t2s.tsv: every Traditional character and the Simplified one it is folded to.

    python scripts/build_t2s.py

Needs the `opencc` package (Apache-2.0) and nothing else. The fold is character by character, without phrases:
it is for comparing and scoring text, not for converting it.
"""

from __future__ import annotations

from pathlib import Path

from opencc import OpenCC

TARGET = Path(__file__).parent.parent / "src/speechparse/data/t2s.tsv"
# The Han blocks of the character sets that a GBK, Big5 or HKSCS page can hold.
BLOCKS = ((0x3400, 0x4DB6), (0x4E00, 0x9FA6))
# Taiwan's and Hong Kong's forms (裏, 綫, 衆) come after the general table: it knows a character first.
CONFIGS = ("t2s", "tw2s", "hk2s")
HEAD = """\
# Traditional characters and the Simplified character each is folded to, for scoring and comparing text
# format: Traditional<TAB>Simplified, sorted by code point
# source: OpenCC dictionaries (t2s, then tw2s, hk2s), one character at a time; https://github.com/BYVoid/OpenCC
# licence: Apache-2.0
# used by: grammar/bigrams.py, rules/script.py
# build: scripts/build_t2s.py
"""


def folds() -> dict[str, str]:
    """Traditional -> Simplified for every character of BLOCKS that a configuration changes."""
    characters = [chr(code) for first, end in BLOCKS for code in range(first, end)]
    table: dict[str, str] = {}
    for config in CONFIGS:
        converter = OpenCC(config)
        for each in characters:
            simple = converter.convert(each)
            if len(simple) == 1 and simple != each:
                table.setdefault(each, simple)
    return table


def main() -> None:
    rows = [f"{shown}\t{simple}\n" for shown, simple in sorted(folds().items())]
    TARGET.write_text(HEAD + "".join(rows), encoding="utf-8")
    print(f"{TARGET.name}: {len(rows)} characters")


if __name__ == "__main__":
    main()
