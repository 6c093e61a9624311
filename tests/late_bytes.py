"""Text that was read one byte late, as a lenient decoder shows it."""

from __future__ import annotations

from damage.decoders import as_gbk


def cut(text: str, at: int, mark: str = "?") -> str:
    """`text` whose character `at` lost its first byte."""
    return text[:at] + mark + as_gbk(text[at:].encode("gbk")[1:])


def split(text: str, mark: str) -> str:
    """`text` cut at the first bytes of a full-width mark that lie across two characters."""
    data = text.encode("gbk")
    at = next(place for place in range(1, len(data), 2) if data.startswith(mark.encode("gbk"), place))
    return as_gbk(data[: at - 1]) + "?" + as_gbk(data[at:])


def mirrored(text: str) -> str:
    """`text` as a mirror shows it that puts a comma in front of the bytes of the marks ！ and ，, wherever they stand."""
    data = text.encode("gbk")
    for mark in ("！", "，"):
        data = data.replace(mark.encode("gbk"), b"," + mark.encode("gbk"))
    return as_gbk(data)
