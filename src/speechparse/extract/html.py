"""A page to lines of text, each with what the markup said of it."""

from __future__ import annotations

from speechparse.extract.lines import PageLine, pager_notice, settle_hidden, take_once, true_regions, with_blanks
from speechparse.extract.meta import page_meta
from speechparse.extract.parser import feed
from speechparse.extract.reader import Reader, TooDeepError
from speechparse.extract.tokens import MAX_VALUE, is_open, is_unclosed
from speechparse.text import Extracted, Notice, Pattern

SURROGATE = Pattern("[\ud800-\udfff]")


# Elements deeper than this are read in the second way; the deepest labelled page has 37 levels.
FIRST_DEPTH = 2000
# At least this share of a page's wide characters comes out where nothing is lost (the rest: attributes, comments, code);
# below it the page is looked at again, which costs as much as the first reading. Labelled pages: see the tests.
WIDE_SHARE = 0.25


def extract_html(text: str, max_depth: int = 1_000_000, deadline: float = float("inf")) -> Extracted:
    """The lines of a page. Raises LimitError."""
    found = _extracted(text, max_depth, deadline)
    if len(found.text) < SCANT and SCRIPTED.search(text):
        from speechparse.extract.scripted import scripted  # few pages are drawn by their scripts

        if data := scripted(text):
            found = _extracted(text + data, max_depth, deadline)
            others = (each for each in found.notices if each.code != "script-only")
            return found._replace(notices=(*others, FROM_SCRIPT))
    return found


def _extracted(text: str, max_depth: int, deadline: float) -> Extracted:

    def read(page: str, depth: float) -> Reader:
        reader = Reader(depth, deadline)
        parse(page, reader)
        if reader.hides_late:  # a sheet holds for what stands above it, too
            reader = Reader(depth, deadline, reader.styles)
            parse(page, reader)
        return reader

    good = not has_long_tag(text)
    try:
        if good:
            reader = read(text, min(FIRST_DEPTH, max_depth))
            good = not swallows(text, reader)
            if good and not loses_text(text, reader):
                return extracted(reader, text)
    except TooDeepError:
        good = False
    from speechparse.extract.second import in_bounds, least_lossy  # only where the first reading lost text

    page = in_bounds(text, max_depth, deadline)
    return extracted(least_lossy(page, [reader] if good else [], read), text)


def has_long_tag(text: str) -> bool:
    """Whether a tag of more than 20,000 characters may stand in `text`: such a window then lacks a bracket.

    Parsers take seconds to minutes for an element of 100,000 attributes (libxml2 before 2.14, lexbor).
    """
    starts = range(0, len(text) - MAX_VALUE, MAX_VALUE)
    if not any(text.find(mark, at, at + MAX_VALUE) < 0 for at in starts for mark in "<>"):
        return False
    return LONG_TAG.search(text) is not None


LONG_TAG = Pattern(rf"<[a-zA-Z][^<>]{{{MAX_VALUE}}}")


def swallows(text: str, reader: Reader) -> bool:
    """Whether a comment, a raw element or a quote that never ends took the rest of the page."""
    for quote in "\"'":
        at = text.rfind("=" + quote)
        if at >= 0 and text.find(quote, at + 2) < 0:
            return True
    if "<noscript" in text:
        reader.covered_by.add("noscript")
    if any(is_open(text, name) for name in reader.covered_by):
        return True
    return is_unclosed(text, reader.swallowed_by)


def loses_text(text: str, reader: Reader) -> bool:
    """Whether less came out than the page seems to hold: costs next to nothing where all is well."""
    held = reader.size - len(text)
    out = "".join(reader.texts)
    return held > 8 and len(out.encode("utf-8", "replace")) - len(out) < held * WIDE_SHARE


def parse(text: str, reader: Reader) -> None:
    """Reads `text` with lxml; NULs and lone surrogates, which no parser takes, are left out."""
    if "\0" in text:
        text = text.replace("\0", "")
    data = _encoded(text)
    reader.size = len(data)
    stand_ins = {}
    for mark, bare in BARE_MARKS:
        if len(text) > LONG_PAGE and text.count(mark) > MANY_MARKS and (stand_in := _unused(text)):
            stand_ins[stand_in] = mark
            text = bare.sub(lambda run, by=stand_in: by * len(run.group()), text)
    if stand_ins:
        data = _encoded(text)
    feed(data, reader)
    if stand_ins:
        reader.put_back(stand_ins)


# libxml2 gives each bracket and ampersand that opens nothing as a text of its own, 1 µs for every one. Where there are
# many, each is read as a code point that is no character and put back afterwards. The pages of the labelled corpus hold
# fewer than 10,000 brackets.
MANY_MARKS = 20_000
LONG_PAGE = 200_000  # characters from which on they are counted
BARE_MARKS = (
    ("<", Pattern(r"<+(?=<)|<(?![a-zA-Z/!?])")),
    ("&", Pattern(r"&+(?=&)|&(?!#?[0-9a-zA-Z])")),
)


def _unused(text: str) -> str | None:
    """A code point that is for ever no character and does not stand in `text`."""
    return next((point for point in map(chr, range(0xFDD0, 0xFDF0)) if point not in text), None)


def _encoded(text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return SURROGATE.sub("\ufffd", text).encode("utf-8")


def extracted(reader: Reader, source: str) -> Extracted:
    head = reader.head
    lines = list(map(PageLine, reader.texts, reader.hints, reader.gaps))
    lines, hidden = settle_hidden(lines)
    lines, twice = take_once(lines)
    lines = true_regions(lines)
    text, hints = with_blanks(lines)
    meta = page_meta(head.title, head.facts, head.linked_data, text)
    notices = (*hidden, *twice, *pager_notice(text, lines), *_emptiness(source, text))
    return Extracted(text, "html", hints, meta, notices)


# A page with less text than this has its text elsewhere.
SCANT = 100
FRAME = Pattern(r"<i?frame\b[^>]{0,400}\bsrc\s*=", 2)
SCRIPT = Pattern(r"<script\b", 2)
SCRIPTED = Pattern(r"<script\b|\sdata-", 2)
FROM_SCRIPT = Notice("text-in-script", "the text stood in the page as data for a script; look for parts out of order")


def _emptiness(source: str, text: str) -> list[Notice]:
    if len(text) >= SCANT:
        return []
    if frames := len(FRAME.findall(source)):
        return [Notice("frames", f"the text may stand in {frames} frames, pages of their own that this one only names")]
    if SCRIPT.search(source):
        return [Notice("script-only", "a script fetches the text: save the page from a browser after it has loaded")]
    return []
