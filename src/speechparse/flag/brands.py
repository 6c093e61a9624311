"""Names of betting sites pasted over an institution's name inside genuine sentences: spans, never lines."""

from __future__ import annotations

from collections.abc import Iterator

from speechparse.text import Span


def brand_spans(text: str) -> Iterator[Span]:
    """The spans of a line that are such a name."""
    return iter(())
