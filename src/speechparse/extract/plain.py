"""A text dump is taken as it is: its own lines are the lines."""

from __future__ import annotations

from speechparse.extract.container import meta_of
from speechparse.text import NO_HINT, Extracted, Hint, Pattern

# The fields between two rules at the head of a Markdown file, as site generators and crawlers write them.
FRONT_MATTER = Pattern(r"\ufeff?---[ \t]*\r?\n((?:[^\n]{0,2000}\n){1,60}?)---[ \t]*(?:\r?\n|\Z)")
FIELD = Pattern(r"(?m)^([\w\u4e00-\u9fff-]{1,24}):[ \t]*([^\r\n]*)")


def extract_plain(text: str) -> Extracted:
    """`text` itself; what front matter says of the page is told apart from its text."""
    front = FRONT_MATTER.match(text) if text.startswith(("---", "\ufeff---")) else None
    if front is None:
        return Extracted(text, "text")
    fields = {key: value.strip().strip("\"'") for key, value in FIELD.findall(front.group(1))}
    hints = (Hint(hidden=True),) * front.group().count("\n") + (NO_HINT,) * (text.count("\n", front.end()) + 1)
    return Extracted(text, "text", hints, meta_of(fields))
