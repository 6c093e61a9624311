"""Bytes that break their encoding: each unreadable place costs one character and takes no more than its own bytes."""

from __future__ import annotations

import codecs

from speechparse.decode.decoded import REPLACEMENT
from speechparse.decode.evidence import COMMON
from speechparse.decode.labels import BIG5, GB18030, python_name
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def read_damaged(data: bytes, name: str) -> tuple[str, tuple[tuple[int, bytes], ...]]:
    """`data` in the encoding `name`, and its losses: code-point offset, bytes that could not be read."""
    codec = python_name(name)
    spans: list[tuple[int, int]] = []
    after = _AFTER.get(name, _nothing_after)

    def keep(error: UnicodeError) -> tuple[str, int]:
        assert isinstance(error, UnicodeDecodeError)
        end = after(data, error.start, error.end)
        spans.append((error.start, end))
        return REPLACEMENT, end

    codecs.register_error("speechparse.keep", keep)
    text = data.decode(codec, "speechparse.keep")
    losses = []
    offset = done = 0
    for start, end in spans:
        offset += len(data[done:start].decode(codec))
        losses.append((offset, data[start:end]))
        offset += 1
        done = end
    return text, tuple(losses)


def _nothing_after(data: bytes, start: int, end: int) -> int:
    return end


def _rest_of_utf8(data: bytes, start: int, end: int) -> int:
    """The end of the one character that broke: up to three bytes in all that cannot begin another."""
    while end < len(data) and end - start < 3 and (0x80 <= data[end] < 0xC2 or data[end] > 0xF4):
        end += 1
    return end


def _rest_of_double(name: str) -> Callable[[bytes, int, int], int]:
    codec = python_name(name)

    def rest(data: bytes, start: int, end: int) -> int:
        """The end of the broken pair.

        Whether the second byte still belongs to it, or a character of its own begins there, is told by which of the
        two ways the next characters read as Chinese.
        """
        if end >= len(data) or data[end] < 0x40:
            return end
        if data[end] in (0x7F, 0x80, 0xFF):
            return end + 1
        stay, skip = (_reads(data[at : at + 48], codec) for at in (end, end + 1))
        return end + 1 if skip > stay else end

    return rest


def _reads(window: bytes, codec: str) -> int:
    return sum(c in COMMON for c in window.decode(codec, "ignore"))


_AFTER = {"utf-8": _rest_of_utf8, GB18030: _rest_of_double(GB18030), BIG5: _rest_of_double(BIG5)}
