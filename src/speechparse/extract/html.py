"""A page to lines of text, each with what the markup said of it."""

from __future__ import annotations

from typing import Any

from lxml import etree

from speechparse.extract.lines import PageLine, pager_notice, settle_hidden, take_once, true_regions, with_blanks
from speechparse.extract.meta import page_meta
from speechparse.extract.reader import Reader
from speechparse.text import Extracted, Notice, Pattern

SURROGATE = Pattern("[\ud800-\udfff]")


def extract_html(text: str, deadline: float = float("inf"), max_depth: int = 1000) -> Extracted:
    """The visible lines of a page."""
    reader = Reader(max_depth, deadline)
    parse(text, reader)
    return extracted(reader, text)


def parse(text: str, reader: Reader) -> None:
    """Reads `text` with lxml; NULs and lone surrogates, which no parser takes, are left out."""
    if "\0" in text:
        text = text.replace("\0", "")
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError:
        data = SURROGATE.sub("\ufffd", text).encode("utf-8")
    target: Any = reader  # lxml's stubs ask for methods that its parser does without
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, target=target)
    if data.strip():
        etree.fromstring(data, parser)


def extracted(reader: Reader, source: str) -> Extracted:
    lines = list(map(PageLine, reader.texts, reader.hints, reader.gaps))
    lines, hidden = settle_hidden(lines)
    lines, twice = take_once(lines)
    lines = true_regions(lines)
    text, hints = with_blanks(lines)
    meta = page_meta(reader.title, reader.facts, reader.linked_data, text)
    notices = (*hidden, *twice, *pager_notice(text, lines), *_emptiness(source, text))
    return Extracted(text, "html", hints, meta, notices)


# A page with less text than this has its text elsewhere.
SCANT = 100
FRAME = Pattern(r"<i?frame\b[^>]{0,400}\bsrc\s*=", 2)
SCRIPT = Pattern(r"<script\b", 2)


def _emptiness(source: str, text: str) -> list[Notice]:
    if len(text) >= SCANT:
        return []
    if frames := len(FRAME.findall(source)):
        return [Notice("frames", f"the text may stand in {frames} frames, pages of their own that this one only names")]
    if SCRIPT.search(source):
        return [Notice("script-only", "a script fetches the text: save the page from a browser after it has loaded")]
    return []
