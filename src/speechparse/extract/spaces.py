"""White space as a browser shows it."""

from __future__ import annotations

from speechparse.text import Pattern

WIDE = "\u2018-\u201d\u2014\u2026\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60"
# CSS Text 3, 4.1.3: a line end in the source between two wide characters is no space. The patterns begin with what they
# look for, and look back afterwards: the engine then skips to the line ends.
BEFORE_END = Pattern(r"(?<![ \t])[ \t]+(?=[\r\n])")
BETWEEN_WIDE = Pattern(rf"[\r\n](?<=[{WIDE}][\r\n])\s*(?=[{WIDE}])")
WHITE_RUN = Pattern(r"[ \t\n\f\r]+")
ZERO_WIDTH = "\u200b\ufeff\u200e\u200f\u2060 "


def collapsed(text: str) -> str:
    """`text` with its white space as a browser shows it."""
    if " \n" in text or "\t\n" in text or " \r" in text or "\t\r" in text:
        text = BEFORE_END.sub("", text)
    text = BETWEEN_WIDE.sub("", text)
    if "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text:
        text = WHITE_RUN.sub(" ", text)
    return text


def indented(text: str) -> str:
    """`text` with its indent of no-break spaces, the HTML way, in wide spaces of the same width, the Chinese way."""
    bare = text.lstrip("\xa0 \u3000")
    indent = text[: len(text) - len(bare)]
    return "\u3000" * round(sum(1 if c == "\u3000" else 0.5 for c in indent)) + bare
