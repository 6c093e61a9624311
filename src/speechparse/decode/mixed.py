"""Pages put together from files in two encodings: a head and foot in GBK around a text in UTF-8, or the other way round."""

from __future__ import annotations

from itertools import groupby

from speechparse.decode.decoded import Decoded, lost, read
from speechparse.decode.evidence import COMMON, HAN_SEQUENCE, is_damaged_utf8, legacy_encoding
from speechparse.text import Notice, Pattern

# These bytes are part of no character of several bytes in UTF-8, GB18030 or Big5.
CHUNK = Pattern(rb"[^\n\r<]+[\n\r<]*|[\n\r<]+")  # type: ignore[arg-type]
# Wide characters that the smaller part must hold at least: by chance, damaged GBK holds one or two that pass for UTF-8.
FEWEST_WIDE = 6
# A page with more parts than this is damaged in some other way.
MAX_PARTS = 64


def read_parts(data: bytes, found: Decoded) -> Decoded | None:
    """`data` read in two encodings, None where one is enough; `found` is the reading in one."""
    spans = [at.span() for at in CHUNK.finditer(data)]
    chunks = [(start, end, _kind(data[start:end])) for start, end in spans]
    if not {"utf-8", "other"} <= {kind for _, _, kind in chunks}:
        return None
    runs = _runs(chunks)
    if not 1 < len(runs) <= MAX_PARTS:
        return None
    other, _ = legacy_encoding(b"".join(data[start:end] for start, end, kind in runs if kind == "other"), [])
    pieces = [read(data[start:end], "utf-8" if kind == "utf-8" else other, "") for start, end, kind in runs]
    return _joined(pieces, found) if _is_sound(pieces) else None


def _kind(chunk: bytes) -> str:
    """ "utf-8", "other", or "" for one that is the same in all encodings."""
    if chunk.isascii():
        return ""
    try:
        return "utf-8" if HAN_SEQUENCE.search(chunk.decode("utf-8")) else "other"
    except UnicodeDecodeError as error:
        return "utf-8" if is_damaged_utf8(chunk, error.start) else "other"


def _runs(chunks: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Neighbours of one kind as one; ASCII goes with what stands before it."""
    runs: list[tuple[int, int, str]] = []
    for start, end, kind in chunks:
        if runs and kind in ("", runs[-1][2]):
            runs[-1] = (runs[-1][0], end, runs[-1][2])
        elif runs and not runs[-1][2]:
            runs[-1] = (runs[-1][0], end, kind)
        else:
            runs.append((start, end, kind))
    return runs


def _is_sound(pieces: list[Decoded]) -> bool:
    """Whether each of the two encodings holds enough characters, and common ones."""
    for _, same in groupby(sorted(pieces, key=lambda piece: piece.encoding), key=lambda piece: piece.encoding):
        text = "".join(piece.text for piece in same)
        if len(HAN_SEQUENCE.findall(text)) < FEWEST_WIDE or COMMON.isdisjoint(text):
            return False
    return len({piece.encoding for piece in pieces}) > 1


def _joined(pieces: list[Decoded], found: Decoded) -> Decoded:
    parts: list[tuple[int, str]] = []
    losses: list[tuple[int, bytes]] = []
    size = 0
    for piece in pieces:
        parts.append((size, piece.encoding))
        losses += ((size + offset, each) for offset, each in piece.losses)
        size += len(piece.text)
    longest = max(pieces, key=lambda piece: len(piece.text)).encoding
    others = " and ".join(sorted({piece.encoding for piece in pieces} - {longest}))
    notices = [Notice("charset-mixed", f"the page is in {longest}, parts of it in {others}; each was read in its own")]
    if losses:
        notices.append(lost(tuple(losses), longest))
    text = "".join(piece.text for piece in pieces)
    evidence = f"part by part, {found.evidence}"
    return Decoded(text, longest, evidence, tuple(losses), tuple(notices), tuple(parts))
