"""The tags, comments and raw elements of a page by their places alone, for pages on which a parser loses text.

One pass, linear on any input: no part of the page is looked at more than a bounded number of times.
"""

from __future__ import annotations

import re

from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# A quoted value longer than this, or one that never ends, is not believed: the tag then ends at the next > as it would
# without quotes.
MAX_VALUE = 20_000
TAG = Pattern(
    rf"""</?([a-zA-Z][^\s<>/"']*+)(?:(?:[^<>"']++|"[^"]{{0,{MAX_VALUE}}}+"|'[^']{{0,{MAX_VALUE}}}+')*+>|([^<>]*+>?))"""
    r"|<!--|<[!?][^<>]*+>?"
)
BLOCK_TAG = Pattern(r"</?(?:p|div|br|h[1-6]|table|tr|td|ul|ol|li|center|span|font|article|section|body|html)\b", 2)
# Up to their end tag these hold no markup.
RAW = frozenset("script style title textarea xmp iframe noembed noframes plaintext".split())


class Token(NamedTuple):
    """A piece of markup at `[start, end)`; `inner` is where the content of a raw element begins."""

    kind: str  # "open", "close", "broken" (a tag with runaway quotes), "raw", "comment", "unclosed", "other"
    name: str
    start: int
    end: int
    inner: int = 0


def tokens(text: str) -> Iterator[Token]:
    """All markup of `text` in order; what lies between is text. A raw element is one token, its content included."""
    ended: set[str] = set()  # what has no end from here on: looked for once, not at every beginning
    position = 0
    while found := TAG.search(text, position):
        token = _token(text, found, ended)
        yield token
        position = max(token.end, found.start() + 1)


def _token(text: str, found: re.Match[str], ended: set[str]) -> Token:
    start, end = found.span()
    if found.group(1) is None:
        return _comment(text, start, end, ended) if found.group().startswith("<!--") else Token("other", "", start, end)
    name = found.group(1).lower()
    if text[start + 1] == "/":
        return Token("close", name, start, end)
    if name in RAW:
        return _raw(text, name, start, end, ended)
    return Token("open" if found.group(2) is None else "broken", name, start, end)


def _comment(text: str, start: int, end: int, ended: set[str]) -> Token:
    close = -1 if "-->" in ended else text.find("-->", start + 2)
    if close >= 0:
        return Token("comment", "", start, max(close + 3, end))
    ended.add("-->")
    # As HTML 4 readers did: it ends at the next >, or with its line, or where a tag begins.
    stop = re.compile(r"[<>\n]").search(text, end)
    if stop is None:
        return Token("unclosed", "", start, end)
    return Token("unclosed", "", start, stop.end() if stop.group() == ">" else stop.start())


def _raw(text: str, name: str, start: int, end: int, ended: set[str]) -> Token:
    close = None if name in ended else re.compile(rf"</{name}\b[^>]*>?", 2).search(text, end)
    if close:
        return Token("raw", name, start, close.end(), end)
    ended.add(name)
    if name == "title":
        stop = text.find("<", end)
        return Token("unclosed", name, start, stop if stop >= 0 else len(text), end)
    if name in ("script", "style"):
        block = BLOCK_TAG.search(text, end)
        return Token("unclosed", name, start, block.start() if block else end, end)
    return Token("unclosed", name, start, end, end)


def is_unclosed(text: str, names: Iterable[str]) -> bool:
    """Whether a comment or one of the raw elements `names` seems to swallow the rest of the page."""
    return text.rfind("<!--") > text.rfind("-->") or any(
        text.rfind(f"<{each}") > text.rfind(f"</{each}") for name in names for each in (name, name.upper())
    )


def is_open(text: str, name: str) -> bool:
    """Whether `text` holds more beginnings than ends of the element `name`."""
    return any(text.count(f"<{each}") > text.count(f"</{each}") for each in (name, name.upper()))
