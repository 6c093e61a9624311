"""Writes src/speechparse/data/simplified_forms.tsv: each Traditional character and the Simplified one it is read as.

Run with the `script` extra installed: python scripts/build_simplified_forms.py
"""

from __future__ import annotations

from pathlib import Path

import opencc

TARGET = Path(__file__).parents[1] / "src/speechparse/data/simplified_forms.tsv"
HEAD = """\
# Traditional characters (and Taiwan and Hong Kong variants) and the Simplified form of each.
# Format: Traditional TAB Simplified, one character each.
# Source: OpenCC (BYVoid/OpenCC), conversion t2s character by character over U+3400-U+9FFF. Licence: Apache-2.0.
# Used by: grammar/fold.py, so that word lists hold Simplified forms only. Build: scripts/build_simplified_forms.py
"""


def main() -> None:
    convert = opencc.OpenCC("t2s").convert
    rows = []
    for code in range(0x3400, 0xA000):
        char = chr(code)
        simple = convert(char)
        if simple != char and len(simple) == 1:
            rows.append(f"{char}\t{simple}\n")
    TARGET.write_text(HEAD + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
