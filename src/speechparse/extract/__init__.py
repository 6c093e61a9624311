"""Decoded text to lines with hints. Past this point nobody knows whether it was HTML or a dump.

Lines of a page come out as a browser shows them (`innerText` of the HTML standard): white space collapsed, one blank line
where the standard style sheet leaves space (paragraphs, headings, lists), none at `<br>` and `<div>`, rows of short cells
joined by tabs. So the text of a page, saved, is a dump that gives the same speech.
"""

from __future__ import annotations

from speechparse.text import Extracted, Pattern

__all__ = ["extract", "extract_plain", "looks_like_html", "may_be_wrapped"]

# A page begins with one of these, or holds several: a dump may quote a tag or keep a stray one.
PAGE_START = Pattern(
    r"\s*(?:<\?xml[^>]{0,200}>\s*|<!--(?:[^-]|-(?!->)){0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body)\b", 2
)
STRUCTURE = Pattern(
    r"</?(?:html|head|body|div|p|table|tr|td|br|meta|title|script|style|span|font|a|h[1-6]|ul|li|center|article|section)\b[^<>]{0,2000}>",
    2,
)
FEW_TAGS = 3


GZIP = b"\x1f\x8b\x08"


def may_be_wrapped(data: bytes) -> bool:
    """Whether `data` may be what `container.unwrap` opens: most pages are not, and it need not be imported."""
    return data.startswith(GZIP) or b"ime-" in data[:4096].lower() or begins_as_json(data)


def begins_as_json(data: bytes) -> bool:
    """Whether the first sign of `data` opens an object or a list."""
    return data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"["))


def looks_like_html(text: str) -> bool:
    """Whether `text` is a page with markup, not a dump."""
    if "<" not in text:
        return False
    if PAGE_START.match(text.lstrip("\ufeff")[:8192]):
        return True
    found = STRUCTURE.search(text)
    if found is None:
        return False
    return (
        not text[: found.start()].strip()
        or sum(1 for _, _ in zip(range(FEW_TAGS), STRUCTURE.finditer(text), strict=False)) >= FEW_TAGS
    )


def extract(
    text: str, kind: str | None = None, *, max_depth: int = 1_000_000, deadline: float = float("inf")
) -> Extracted:
    """The lines of a page or dump; `kind` "html" or "text" skips the look at the text itself.

    `max_depth`: levels of elements; `deadline`: on the monotonic clock. Raises LimitError.
    """
    if kind == "html" or (kind is None and looks_like_html(text)):
        from speechparse.extract.html import extract_html  # lxml is not imported for a dump

        return extract_html(text, max_depth, deadline)
    return extract_plain(text)


# What a dump in Markdown holds, or begins with: links, headings, lines below headlines; the fields above the text.
MARKDOWN = ("](", "\n# ", "\n## ", "\n### ", "\n===", "\n---")
FIELDS_ABOVE = ("---", "# ", "## ", "Title:", "\ufeff---", "\ufeffTitle:")


def extract_plain(text: str) -> Extracted:
    r"""`text` itself, whose own lines are the lines; what front matter says of the page is told apart from its text.

    Every line ends with `\n`, as in the text of a page: a dump that was saved on Windows is read no other way.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.startswith(FIELDS_ABOVE) or any(mark in text for mark in MARKDOWN):
        from speechparse.extract.markdown import markdown_hints  # most dumps are no Markdown

        hints, meta = markdown_hints(text)
        return Extracted(text, "text", hints, meta)
    return Extracted(text, "text")
