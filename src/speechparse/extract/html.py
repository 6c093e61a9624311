"""A page to lines of text, each with what the markup said of it."""

from __future__ import annotations

from lxml import etree

from speechparse.text import Extracted

BLOCKS = frozenset("p div h1 h2 h3 h4 h5 h6 li tr table ul ol title br section article header footer nav".split())


def extract_html(text: str) -> Extracted:
    """The visible lines of a page."""
    root = etree.fromstring(text.encode("utf-8"), etree.HTMLParser(encoding="utf-8", huge_tree=True))
    if root is None:
        return Extracted("", "html")
    pieces: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in BLOCKS:
                pieces.append("\n")
            if tag not in ("script", "style", "title") and element.text:
                pieces.append(" ".join(element.text.split()))
        else:
            if tag in BLOCKS:
                pieces.append("\n")
            if element.tail:
                pieces.append(" ".join(element.tail.split()))
    lines = [line.strip() for line in "".join(pieces).split("\n")]
    return Extracted("\n".join(line for line in lines if line), "html")
