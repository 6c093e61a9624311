"""Decoded text to lines with hints. Past this point nobody knows whether it was HTML or a dump."""

from __future__ import annotations

from speechparse.extract.plain import extract_plain
from speechparse.text import Extracted, Pattern

__all__ = ["extract", "extract_plain", "looks_like_html"]

HTML_MARK = Pattern(r"<(?:!doctype html|html|head|body|div|p|table|br|meta|title|script|span)\b", 2)


def looks_like_html(text: str) -> bool:
    """Whether `text` is a page with markup, not a dump."""
    return HTML_MARK.search(text, 0, 4096) is not None


def extract(text: str, kind: str | None = None) -> Extracted:
    """The lines of a page or dump; `kind` "html" or "text" skips the look at the text itself."""
    if kind == "html" or (kind is None and looks_like_html(text)):
        from speechparse.extract.html import extract_html  # lxml is not imported for a dump

        return extract_html(text)
    return extract_plain(text)
