"""What the flags and the text say of the whole page."""

from __future__ import annotations

from collections.abc import Sequence

from speechparse.text import Flag, Notice


def page_findings(text: str, flags: Sequence[Flag], *, original: str | None = None) -> tuple[Notice, ...]:
    """What the flags and the text say of the whole page: mirror kit, pinyin noise, byte loss, altered names."""
    return ()
