"""Text on its way to stdout: what a terminal would obey is shown instead."""

from __future__ import annotations

# What a terminal would obey: C0 and C1 controls (but tab and line end), bidirectional overrides and isolates.
_OBEYED = {
    *range(0x00, 0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0),
    0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A),
}  # fmt: skip
_SHOWN = {code: f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" for code in _OBEYED}


def harmless(text: str) -> str:
    """`text` with everything a terminal would obey shown as an escape."""
    return text.translate(_SHOWN)
