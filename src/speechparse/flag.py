"""Lines to flags: injected text is judged with reasons, never deleted."""

from __future__ import annotations

from collections.abc import Sequence

from speechparse.text import Flag, Hint, Notice


def flag(text: str, hints: Sequence[Hint] = (), *, original: str | None = None) -> tuple[Flag, ...]:
    """The injected lines and spans of `text`, in order.

    `hints`: one a line, or none. `original`: the text before repairs, where page findings (byte loss, pinyin noise) show.
    """
    return ()


def page_findings(text: str, flags: Sequence[Flag], *, original: str | None = None) -> tuple[Notice, ...]:
    """What the flags and the text say of the whole page: mirror kit, pinyin noise, byte loss, altered names."""
    return ()
