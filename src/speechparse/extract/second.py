"""A second reading for pages on which the first one lost text.

The page is first put in bounds: runaway tags cut to their name, unclosed comments and scripts ended, depth capped. Then
lxml reads it again, and BeautifulSoup where lxml still loses text.
"""

from __future__ import annotations

import math
import re
from collections import Counter

from speechparse.errors import check_time, too_deep
from speechparse.extract.markup import BLOCK, CELL, COVERING, KINDS, ROW, SPACED
from speechparse.extract.reader import Reader
from speechparse.extract.tokens import MAX_VALUE, Token, tokens
from speechparse.text import without_surrogates
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from bs4 import BeautifulSoup

# Elements deeper than this are read as if they stood at this depth. libxml2 looks an end tag up in the list of open
# elements: 30,000 wrong end tags at a depth of 30,000 take it 2 s, at this depth 0.1 s.
DEPTH_CAP = 1000
# These end by themselves when the next one begins, so that their number is no depth.
SELF_ENDING = frozenset("p li dt dd tr td th thead tbody tfoot option optgroup rt rp".split())
# Sentences shorter than this may be a button or a label that a reader leaves out on purpose.
SENTENCE = 12


def in_bounds(text: str, max_depth: int, deadline: float) -> str:
    """`text` with the same content in markup that any parser can read.

    Raises LimitError where elements stand deeper than `max_depth`.
    """
    pieces: list[str] = []
    done = depth = 0
    dropped: Counter[str] = Counter()
    covers = Covers(text)
    for at, token in enumerate(tokens(text)):
        pieces.append(text[done : token.start])
        done = token.end
        if token.kind in ("open", "broken"):
            if covers.is_left_open(token):
                continue
            if token.name in SELF_ENDING or KINDS.get(token.name, 0) > ROW:
                pieces.append(_short(text, token))
                continue
            depth += 1
            if depth <= DEPTH_CAP:
                pieces.append(_short(text, token))
            else:
                dropped[token.name] += 1
                pieces.append(_mark(token.name))
        elif token.kind == "close":
            depth = max(depth - (token.name not in SELF_ENDING), 0)
            if dropped[token.name]:
                dropped[token.name] -= 1
                pieces.append(_mark(token.name))
            else:
                pieces.append(text[token.start : token.end])
        else:
            pieces.append(_other(text, token))
        if depth > max_depth:
            raise too_deep(max_depth)
        if not at % 4096:
            check_time(deadline)
    pieces.append(text[done:])
    return "".join(pieces)


class Covers:
    """Finds elements whose text is never shown and that do not end: they would take the rest of the page."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._next: dict[str, int] = {}  # where the next tag stands; looked for once, not at every beginning

    def is_left_open(self, token: Token) -> bool:
        """Whether such an element begins at `token` and no end tag comes before another one begins."""
        if token.name not in LEFT_OPEN:
            return False
        end = self._find(f"</{token.name}", token.end)
        return end < 0 or 0 <= self._find(f"<{token.name}", token.end) < end

    def _find(self, tag: str, start: int) -> int:
        known = self._next.get(tag, 0)
        if 0 <= known < start or not known:
            found = re.compile(re.escape(tag) + r"\b", re.IGNORECASE).search(self._text, start)
            self._next[tag] = known = found.start() if found else -1
        return known


LEFT_OPEN = (COVERING | {"noscript"}) - {"rt", "rp", "rtc"}


def _short(text: str, token: Token) -> str:
    whole = token.kind == "open" and token.end - token.start <= MAX_VALUE
    return text[token.start : token.end] if whole else f"<{token.name}>"


def _mark(name: str) -> str:
    """What stands for a tag that is left out: where it would begin a line, a line still begins."""
    return "<br>" if KINDS.get(name, 0) in (BLOCK, SPACED, CELL, ROW) else ""


def _other(text: str, token: Token) -> str:
    if token.kind == "unclosed" and token.name == "title":
        return f"<title>{text[token.inner : token.end]}</title>"
    if token.kind == "raw":
        return text[token.start : token.end]
    return ""


def sentences(text: str) -> list[str]:
    """The runs of text between markup that are long enough to be missed, without white space."""
    runs: list[str] = []
    done = 0
    for token in tokens(text):
        runs.append(text[done : token.start])
        done = token.end
    runs.append(text[done:])
    return [flat for run in runs if "&" not in run and len(flat := "".join(run.split())) >= SENTENCE]


def missing(held: list[str], reader: Reader) -> int:
    """How many of the sentences that a page holds did not come out."""
    out = "".join("".join(reader.texts).split())
    return sum(sentence not in out for sentence in held)


def least_lossy(page: str, readings: list[Reader], read: Callable[[str, float], Reader]) -> Reader:
    """The reading of a page in bounds that misses the fewest sentences; BeautifulSoup is asked only where lxml fails."""
    held = sentences(page)
    readings.append(read(page, math.inf))
    best = min(readings, key=lambda reader: missing(held, reader))
    if not missing(held, best):
        return best
    last = Reader(math.inf, math.inf)
    parse_with_soup(page, last)
    return min((best, last), key=lambda reader: missing(held, reader))


def parse_with_soup(text: str, reader: Reader) -> None:
    """Gives `reader` the events of a page as BeautifulSoup reads it."""
    from bs4 import BeautifulSoup  # 150 ms, for the odd page only

    _walk(BeautifulSoup(without_surrogates(text), "html.parser", multi_valued_attributes=None), reader)


def _walk(soup: BeautifulSoup, reader: Reader) -> None:
    from bs4.element import NavigableString, PreformattedString, Tag

    open_tags: list[tuple[str, Any]] = [("", iter(soup.contents))]
    while open_tags:
        name, children = open_tags[-1]
        node = next(children, None)
        if node is None:
            open_tags.pop()
            if name:
                reader.end(name)
        elif isinstance(node, Tag):
            reader.start(node.name.lower(), {key: str(value) for key, value in node.attrs.items()})
            open_tags.append((node.name.lower(), iter(node.contents)))
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            reader.data(str(node))
    reader.close()
