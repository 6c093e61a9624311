"""Text with its Traditional characters read as Simplified, so that word lists need one form only."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from speechparse.resources import read_table
from speechparse.text import Pattern

# The commonest characters that only Traditional text uses: a page of some length without any of them is Simplified.
TRADITIONAL = Pattern("[們會講書記長國為來說對時學個發產業動員辦應當義開關與從進經實際過還這選舉總統陳劉張]")


def folder(text: str) -> Callable[[str], str]:
    """What to read the lines of `text` with: `fold` where it holds Traditional characters, else the identity."""
    return fold if TRADITIONAL.search(text) else str


def fold(text: str) -> str:
    """`text` with each Traditional character as its Simplified form; same length, so offsets hold."""
    return text.translate(_table())


@cache
def _table() -> dict[int, str]:
    rows = read_table("simplified_forms.tsv").split("\n")
    return {ord(row[0]): row[2] for row in rows if row}
