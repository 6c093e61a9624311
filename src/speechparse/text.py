"""Offsets, lines and edits: the values that every stage shares.

All offsets are code points, spans are half-open `[start, end)`, line numbers are 1-based.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate, count, repeat
from operator import add, itemgetter

from speechparse.errors import LogMismatchError, RuleError
from speechparse.patterns import compiled
from speechparse.values import TYPE_CHECKING, NamedTuple, cache, lru_cache

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any


class Pattern:
    """A regular expression that is compiled when it is first used: start-up pays only for what a page needs."""

    __slots__ = ("_compiled", "findall", "finditer", "flags", "fullmatch", "match", "search", "source", "split", "sub")

    search: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[Any]]
    split: Callable[..., list[str]]
    sub: Callable[..., str]
    _compiled: re.Pattern[str] | None

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source = source
        self.flags = flags
        self._compiled = None

    def __getattr__(self, name: str) -> Any:
        # Reached only while a slot is empty, that is, before the first use.
        if name not in Pattern.__slots__:
            raise AttributeError(name)
        if self._compiled is None:
            self._compiled = compiled(self.source, self.flags)
        method = getattr(self._compiled, name)
        setattr(self, name, method)
        return method


BLANKS = " \u00a0\u3000\t"  # what stands between words on a line
LINE_END = Pattern(r"\r\n|\n|\r")
LONE_SURROGATE = Pattern("[\ud800-\udfff]")


def without_surrogates(text: str) -> str:
    """`text` with U+FFFD for every lone surrogate, which no encoding can write; offsets stay as they are."""
    try:
        text.encode("utf-8")  # a fiftieth of the time of a search
    except UnicodeEncodeError:
        return LONE_SURROGATE.sub("\ufffd", text)
    return text


def before(text: str, at: int, width: int) -> str:
    """The `width` code points of `text` that stand before `at`, fewer near its start."""
    return text[max(at - width, 0) : at]


class Line(NamedTuple):
    """One line of a text without its line end; `number` is 1-based, `start` the offset of its first code point."""

    number: int
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


# What nearly every page holds: printable ASCII, tabs, line ends, Han of the first block and the usual marks.
EVERYDAY_MARKS = "，。、；：？！“”‘’（）《》—…·"
ODD = Pattern(f"[^\\t\\n -~一-鿿{EVERYDAY_MARKS}]")


def is_told(char: str) -> bool:
    """Whether a character is one of those that `told_characters` tells."""
    return char.isascii() or not ("一" <= char <= "鿿" or char in EVERYDAY_MARKS)


@lru_cache(2)
def odd_characters(text: str) -> frozenset[str]:
    """The different characters of `text` that most pages do not hold: one scan, some 30 µs for a page."""
    return frozenset(ODD.findall(text))


def told_characters(text: str) -> frozenset[str]:
    """The odd characters of `text`, and those that are ASCII.

    They tell all rules that wait for such a character whether it is there; a set of all characters takes ten times as
    long. What is ASCII, the codec sorts out in a fifth of the time of a scan.
    """
    return odd_characters(text).union(text.encode("ascii", "ignore").decode("ascii"))


# Most stages ask for the lines of the same two texts, the source and the repaired one.
@lru_cache(4)
def split_lines(text: str) -> tuple[Line, ...]:
    r"""The lines of `text`, ended by `\n`, `\r\n` or `\r` alone; a final line end opens no further line."""
    if "\r" in text:
        pieces = LINE_END.split(text)
        widths = [*map(len, LINE_END.findall(text)), 0]
    else:
        pieces = text.split("\n")
        widths = [1] * len(pieces)
    if pieces and not pieces[-1]:
        pieces.pop()
    ends = accumulate(map(add, map(len, pieces), widths), initial=0)
    # As `map(Line, …)`, in compiled code all through: a dump may have a million lines.
    return tuple(map(tuple.__new__, repeat(Line), zip(count(1), ends, pieces, strict=False)))


class LineIndex:
    """Finds the 1-based line and column (code points) of an offset."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._starts = list(map(itemgetter(1), lines))

    def locate(self, offset: int) -> tuple[int, int]:
        row = max(bisect_right(self._starts, offset) - 1, 0)
        return row + 1, offset - (self._starts[row] if self._starts else 0) + 1


class Edit(NamedTuple):
    """`old` at `start` becomes `new`; `alternatives` are further readings, likeliest first."""

    start: int
    old: str
    new: str
    alternatives: tuple[str, ...] = ()

    @property
    def end(self) -> int:
        return self.start + len(self.old)


class Pass(NamedTuple):
    """What one rule did: sorted, non-overlapping edits in the offsets of the text the rule was given."""

    code: str
    edits: tuple[Edit, ...]


class EditLog(NamedTuple):
    """All passes in the order they ran; `digest` is the SHA-256 (hex) of the source text in UTF-8."""

    digest: str
    passes: tuple[Pass, ...] = ()


@lru_cache(1)  # of a dump given as text the source and the log both want it
def digest_of(text: str) -> str:
    """The SHA-256 of a text as hex; lone surrogates count as themselves."""
    return sha256_of(text.encode("utf-8", "surrogatepass"))


# Bytes digested before OpenSSL is loaded, which takes as long as these do without it (2.5 ms).
_before_openssl = 300_000


def sha256_of(data: bytes) -> str:
    """The SHA-256 of `data` as hex."""
    global _before_openssl
    _before_openssl -= len(data)
    found: str = _digest(_before_openssl > 0)(data).hexdigest()
    return found


@cache
def _digest(small: bool) -> Callable[[bytes], Any]:
    """SHA-256: Python's own where little is digested (it is there wherever OpenSSL may be missing), else OpenSSL's."""
    for module in ("_sha256", "_sha2") if small else ():  # its name up to 3.11, and since
        try:
            return __import__(module).sha256  # type: ignore[no-any-return]
        except ImportError:
            continue
    from hashlib import sha256

    return sha256


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """`text` with `edits` made. Raises RuleError where they overlap, are out of order, or `old` is not there."""
    pieces = []
    done = 0
    for start, old, new, _ in edits:
        if start < done:
            raise RuleError("edits overlap or are out of order", start=start)
        if not text.startswith(old, start):
            raise RuleError("an edit does not fit the text", start=start, old=old)
        pieces.append(text[done:start])
        pieces.append(new)
        done = start + len(old)
    pieces.append(text[done:])
    return "".join(pieces)


def invert(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits that take back `edits`, in the offsets of their result."""
    shift = 0
    inverted = []
    for edit in edits:
        inverted.append(Edit(edit.start + shift, edit.new, edit.old))
        shift += len(edit.new) - len(edit.old)
    return tuple(inverted)


def undo_edits(text: str, log: EditLog) -> str:
    """The source text of `log`, given its result. Raises LogMismatchError when text and log do not belong together."""
    try:
        for made in reversed(log.passes):
            text = apply_edits(text, invert(made.edits))
    except RuleError as error:
        raise LogMismatchError("the text is not the result of this log", **error.fields) from error
    if digest_of(text) != log.digest:
        raise LogMismatchError("the text was changed after the log was written")
    return text


class _PassMap:
    """Offsets through one pass, both ways; an offset inside an edit goes to the edit's start."""

    __slots__ = ("_new_starts", "_old_starts", "_rows")

    def __init__(self, edits: Sequence[Edit]) -> None:
        shift = 0
        self._rows: list[tuple[int, int, int, int]] = []
        for start, old, new, _ in edits:
            new_start, size = start + shift, len(new)
            self._rows.append((start, start + len(old), new_start, new_start + size))
            shift += size - len(old)
        self._old_starts = [row[0] for row in self._rows]
        self._new_starts = [row[2] for row in self._rows]

    def back(self, offset: int) -> int:
        at = bisect_right(self._new_starts, offset) - 1
        if at < 0:
            return offset
        old_start, old_end, start, end = self._rows[at]
        return _moved(offset, start, end, old_start, old_end)

    def back_all(self, offsets: list[int]) -> list[int]:
        """`back` of ascending offsets: between two edits all of them move alike."""
        found: list[int] = []
        done = by = 0
        for old_start, old_end, new_start, new_end in self._rows:
            inside = bisect_left(offsets, new_start, done)
            found += [offset + by for offset in offsets[done:inside]] if by else offsets[done:inside]
            done = bisect_left(offsets, new_end, inside)
            last = max(old_end - 1, old_start)
            found += [min(old_start + offset - new_start, last) for offset in offsets[inside:done]]
            by = old_end - new_end
        return found + [offset + by for offset in offsets[done:]]

    def forward(self, offset: int) -> int:
        at = bisect_right(self._old_starts, offset) - 1
        return _moved(offset, *self._rows[at]) if at >= 0 else offset


def _moved(offset: int, start: int, end: int, other_start: int, other_end: int) -> int:
    """Where `offset` stands on the other side of a pass: it is in `[start, end)` of an edit, or behind it."""
    if offset < end:
        return min(other_start + (offset - start), max(other_end - 1, other_start))
    return other_end + (offset - end)


class SourceMap:
    """Offsets of a repaired text to offsets of its source and back; derived from passes, never stored."""

    def __init__(self, passes: Sequence[Pass]) -> None:
        # A pass that puts each character for another moves nothing: the marks of a narrowed page are one of hundreds.
        self._maps = [None if _keeps_lengths(made.edits) else _PassMap(made.edits) for made in passes]

    def to_source(self, offset: int) -> int:
        """The source offset of an offset of the result."""
        for step in reversed(self._maps):
            if step:
                offset = step.back(offset)
        return offset

    def to_sources(self, offsets: list[int], passes: int) -> list[int]:
        """The source offsets of `offsets` (ascending) of the text that stood after so many passes."""
        for step in reversed(self._maps[:passes]):
            if step:
                offsets = step.back_all(offsets)
        return offsets

    def to_result(self, offset: int) -> int:
        """The result offset of an offset of the source."""
        for step in self._maps:
            if step:
                offset = step.forward(offset)
        return offset


def _keeps_lengths(edits: Sequence[Edit]) -> bool:
    return all(len(edit.old) == len(edit.new) for edit in edits)


class Hint(NamedTuple):
    """What the markup said of one line; a dump has none of it, so every default means "not known"."""

    tag: str = ""  # the block element the line stands in: p, h1, td, li, div …
    level: int = 0  # 1–6 for a heading element, else 0
    bold: bool = False  # the whole line is bold
    centered: bool = False
    link_share: float = 0.0  # share of the line's characters that stand inside <a>
    hidden: bool = False  # by style or attribute
    # nav, header, footer, aside, article, headline, site, caption by element or conventional class name
    region: str = ""
    hosts: tuple[str, ...] = ()  # hosts of the external links in the line


NO_HINT = Hint()


class PageMeta(NamedTuple):
    """What a page says about itself outside its text; each is the raw string, "" where the page is silent."""

    title: str = ""  # <title>
    article_title: str = ""  # <meta name=ArticleTitle>, og:title, JSON-LD headline, in this order
    published: str = ""  # <meta name=PubDate>, article:published_time, JSON-LD datePublished
    publisher: str = ""  # <meta name=ContentSource>, JSON-LD publisher, og:site_name
    author: str = ""
    site: str = ""  # <meta name=SiteName>, og:site_name
    keywords: str = ""


class Notice(NamedTuple):
    """Something a stage has to say about a document: a code, a message for a person, a 1-based line or None."""

    code: str
    message: str
    line: int | None = None


class Extracted(NamedTuple):
    """The text of a document as lines, one `Hint` a line, and what the page says of itself.

    For a dump `text` is the decoded input itself and `hints` is empty.
    """

    text: str
    kind: str  # "html" or "text"
    hints: tuple[Hint, ...] = ()
    meta: PageMeta = PageMeta()
    notices: tuple[Notice, ...] = ()


class Flag(NamedTuple):
    """One finding of injected text: a line, or the span of a line where `column` > 0."""

    line: int  # 1-based line of the text that was judged
    column: int  # 1-based first code point of the span; 0 when the whole line is meant
    text: str
    category: str
    score: float  # 0–1
    tier: str  # "spam" (leaves the sections) or "suspect" (shown, kept)
    reasons: tuple[str, ...]
