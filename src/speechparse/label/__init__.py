"""Lines to zones and kinds."""

from __future__ import annotations

from collections.abc import Sequence

from speechparse.model import Label, Zone
from speechparse.text import Flag, Hint, PageMeta, split_lines

__all__ = ["label"]


def label(
    text: str,
    hints: Sequence[Hint] = (),
    flags: Sequence[Flag] = (),
    meta: PageMeta = PageMeta(),  # noqa: B008
) -> tuple[Label, ...]:
    """A label for every line of `text` that is not blank, in order."""
    spam = {each.line for each in flags if each.tier == "spam" and not each.column}
    return tuple(
        Label(line.number, Zone.BODY, "spam" if line.number in spam else "paragraph", line.text)
        for line in split_lines(text)
        if line.text.strip()
    )
