"""What Markdown says of the lines of a dump: headings, lines that are links alone, the fields above the text."""

from __future__ import annotations

from speechparse.extract.container import meta_of
from speechparse.rules.markdown import LINK, underlined
from speechparse.text import NO_HINT, Hint, PageMeta, Pattern

# The fields between two rules at the head of a Markdown file, as site generators and crawlers write them.
FRONT_MATTER = Pattern(r"\ufeff?---[ \t]*\n((?:[^\n]{0,2000}\n){1,60}?)---[ \t]*(?:\n|\Z)")
FIELD = Pattern(r"(?m)^([\w\u4e00-\u9fff-]{1,24}):[ \t]*([^\n]*)")
# Those that a reader service writes above the Markdown it makes of a page.
READER_HEAD = Pattern(
    r"\ufeff?Title:([^\n]{0,500})\n\s{0,4}URL Source:[^\n]{0,3000}\n(?:\s{0,4}(?:Published Time:(?P<time>[^\n]{0,100})|[A-Z][\w ]{2,24}:[^\n]{1,2000})\n){0,6}?\s{0,4}Markdown Content:[ \t]*(?:\n|\Z)"
)
ATX = Pattern(r" {0,3}(#{1,6})[ \t]+\S")
SPACES = Pattern(r"[\s*+|\-\d.>]+")


def markdown_hints(text: str) -> tuple[tuple[Hint, ...], PageMeta]:
    """One hint a line of `text`, none where Markdown says nothing of any, and what stands in the fields above it."""
    end, meta = _fields(text)
    above = text.count("\n", 0, end)
    below = text[end:].split("\n")
    hints = [Hint(hidden=True)] * above + [_hint(line) for line in below]
    for start, line, level in underlined(text):
        hints[text.count("\n", 0, start)] = hints[text.count("\n", 0, line)] = Hint(tag=f"h{level}", level=level)
    return (tuple(hints) if any(hint is not NO_HINT for hint in hints) else ()), meta


def _hint(line: str) -> Hint:
    heading = ATX.match(line) if line[:4].lstrip(" ").startswith("#") else None
    share = _link_share(line) if "](" in line else 0.0
    if heading:
        level = len(heading[1])
        return Hint(tag=f"h{level}", level=level, link_share=share)
    return Hint(link_share=share) if share else NO_HINT


def _link_share(line: str) -> float:
    """The share of the characters that a page would show of `line` that stand in links."""
    linked = sum(found.start("target") - found.start() - 1 for found in LINK.finditer(line) if found[0][0] != "!")
    shown = len(SPACES.sub("", LINK.sub("", line))) + linked
    return linked / shown if shown else 0.0


def _fields(text: str) -> tuple[int, PageMeta]:
    """Where the fields above the text end, and what they say of the page."""
    if found := FRONT_MATTER.match(text):
        fields = {key: value.strip().strip("\"'") for key, value in FIELD.findall(found.group(1))}
        return found.end(), meta_of(fields)
    if found := READER_HEAD.match(text):
        return found.end(), PageMeta(title=found[1].strip(), published=(found["time"] or "").strip())
    return 0, PageMeta()
