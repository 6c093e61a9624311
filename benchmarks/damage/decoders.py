"""What readers show of bytes in another encoding than they think: lenient decoders, simulated."""

from __future__ import annotations

from collections.abc import Iterator


def private_use(lead: int, trail: int) -> str | None:
    """The private-use character of a byte pair in the user-defined area of code page 936."""
    if 0xAA <= lead <= 0xAF and trail >= 0xA1:
        return chr(0xE000 + (lead - 0xAA) * 94 + trail - 0xA1)
    if 0xF8 <= lead <= 0xFE and trail >= 0xA1:
        return chr(0xE234 + (lead - 0xF8) * 94 + trail - 0xA1)
    if 0xA1 <= lead <= 0xA7 and 0x40 <= trail <= 0xA0 and trail != 0x7F:
        return chr(0xE4C6 + (lead - 0xA1) * 96 + trail - 0x40 - (trail > 0x7F))
    return None


def without_private(text: str) -> str:
    """`text` in a dump that drops private-use characters."""
    return "".join(char for char in text if not "\ue000" <= char <= "\uf8ff")


def tokens(data: bytes) -> Iterator[tuple[int, str]]:
    """(offset behind, what is shown) for each character of GBK, read as PHP's CP936 does.

    One `?` for a lead byte with an impossible trail (both swallowed), the user-defined area as private-use characters, a
    lone 0x80 as the euro sign.
    """
    at = 0
    while at < len(data):
        lead = data[at]
        if lead < 0x81:
            at += 1
            yield at, "€" if lead == 0x80 else chr(lead)
            continue
        pair = data[at : at + 2]
        at += 2
        yield min(at, len(data)), _pair(pair)


def _pair(pair: bytes) -> str:
    if len(pair) < 2 or pair[0] == 0xFF or not (0x40 <= pair[1] <= 0xFE and pair[1] != 0x7F):
        return "?"
    try:
        return pair.decode("gbk")
    except UnicodeDecodeError:
        return private_use(*pair) or "?"


def as_gbk(data: bytes) -> str:
    """What `tokens` shows of all."""
    return "".join(char for _, char in tokens(data))


def as_windows(data: bytes) -> str:
    """Windows-1252; where it has no character, the control character of Latin-1."""
    return "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in data)


def as_utf8_or_latin(data: bytes) -> str:
    """Two bytes as one character where they happen to be UTF-8, and else each by itself."""
    out = []
    at = 0
    while at < len(data):
        pair = data[at : at + 2]
        is_utf8 = len(pair) == 2 and 0xC2 <= pair[0] <= 0xDF and 0x80 <= pair[1] <= 0xBF
        out.append(pair.decode("utf-8") if is_utf8 else chr(data[at]))
        at += 1 + is_utf8
    return "".join(out)
