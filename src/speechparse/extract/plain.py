"""A text dump is taken as it is: its own lines are the lines."""

from __future__ import annotations

from speechparse.text import Extracted


def extract_plain(text: str) -> Extracted:
    """`text` itself."""
    return Extracted(text, "text")
