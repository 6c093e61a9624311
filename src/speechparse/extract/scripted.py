"""The text of a page that a script is to write: strings with sentences in its code and data.

Sites that draw their pages in the browser send the article as JSON inside the page; a reader without the script sees
nothing but a title.
"""

from __future__ import annotations

from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

SCRIPT_BODY = Pattern(r"<script\b[^>]{0,2000}>(.*?)(?:</script|\Z)", 2 | 16)  # re.IGNORECASE | re.DOTALL
# A string of code or JSON; one in single quotes ends with its line. One that never ends takes the rest: were it given up,
# the rest would be looked through again from each quote in it.
STRING = Pattern(
    r'"((?:[^"\\]++|\\.?)*+)(?:"|\Z)|\'((?:[^\'\\\n]++|\\.?)*+)(?:\'|\n|\Z)|`((?:[^`\\]++|\\.?)*+)(?:`|\Z)', 16
)
DATA_ATTRIBUTE = Pattern(r'\sdata-[\w-]{1,40}\s*=\s*(?:"([^"]{40,})"|\'([^\']{40,})\')')
ESCAPE = Pattern(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", 16)
PLAIN_ESCAPES = {"n": "\n", "r": "", "t": "\t", "b": "", "f": "", "v": ""}
# JSON that is a string in JSON is looked into so deep.
MAX_NESTING = 3
# Labels and messages of a program are shorter, or end without a full stop.
SHORTEST = 12
# … and those of a page together; a speech is longer.
FEWEST = 60
STOPS = ("。", "\\u3002", "&#12290;", "&#x3002;")


def scripted(page: str) -> str:
    """The strings with sentences that scripts and data attributes of `page` hold, as markup, in order; "" for none."""
    if not any(stop in page for stop in STOPS):
        return ""
    found: dict[str, None] = {}
    for body in SCRIPT_BODY.findall(page):
        found.update(dict.fromkeys(_sentences(body, 0)))
    for values in DATA_ATTRIBUTE.findall(page):
        text = _unescaped("".join(values))
        if "。" in text:
            found[text] = None
    if sum(map(len, found)) < FEWEST:
        return ""
    longest = max(found, key=len)
    kept = [text for text in found if text is longest or text.strip() not in longest]  # a summary is its beginning
    return "".join(f"<div>{text if '<' in text else text.replace(chr(10), '<br>')}</div>" for text in kept)


def _sentences(code: str, nesting: int) -> Iterator[str]:
    run: list[str] = []
    end = 0
    for found in STRING.finditer(code):
        if run and code[end : found.start()].strip() != ",":
            yield from _told(run, nesting)
            run = []
        run.append("".join(found.groups("")))
        end = found.end()
    yield from _told(run, nesting)


def _told(run: list[str], nesting: int) -> Iterator[str]:
    """The sentences among strings that follow each other in a list; with one of them all are paragraphs, questions too."""
    if not any(len(each) >= SHORTEST and any(stop in each for stop in STOPS) for each in run):
        return
    for literal in run:
        text = ESCAPE.sub(_escaped, literal) if "\\" in literal else literal
        if text.lstrip()[:1] in ("{", "[") and nesting < MAX_NESTING:
            yield from _sentences(text, nesting + 1)
        else:
            text = _unescaped(text) if "&lt;" in text else text
            if "。" in text or (len(run) > 1 and HAN.search(text)):
                yield text


HAN = Pattern("[㐀-鿿]")


def _escaped(found: re.Match[str]) -> str:
    code, byte, char = found.groups()
    if code or byte:
        return chr(int(code or byte, 16))
    return PLAIN_ESCAPES.get(char, char)


def _unescaped(text: str) -> str:
    from html import unescape  # its table of names is read only where it is needed

    return unescape(text)
