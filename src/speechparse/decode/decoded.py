"""What decoding gives, the reading in one known encoding, and the way back to the bytes."""

from __future__ import annotations

from speechparse.text import Notice, PageMeta
from speechparse.values import NamedTuple

REPLACEMENT = "\ufffd"
HEAD = 4096  # bytes in which labels stand; the HTML standard asks for 1024, archives put their own head before it


class Decoded(NamedTuple):
    """Decoded text, the encoding that was found (WHATWG name) and what led to it.

    `losses`: (code-point offset in `text`, bytes that could not be read), each shown as one U+FFFD. `parts`: of a page in
    several encodings, where each part begins in `text` and its encoding; `encoding` is that of the longest. `meta`: what
    the record that held the page says of it.
    """

    text: str
    encoding: str
    evidence: str
    losses: tuple[tuple[int, bytes], ...] = ()
    notices: tuple[Notice, ...] = ()
    parts: tuple[tuple[int, str], ...] = ()
    meta: PageMeta = PageMeta()


# Longest first: the UTF-32 mark begins with the UTF-16 one.
BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32le"),
    (b"\x00\x00\xfe\xff", "utf-32be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\x84\x31\x95\x33", "gb18030"),
    (b"\xff\xfe", "utf-16le"),
    (b"\xfe\xff", "utf-16be"),
)
BOM_EVIDENCE = "byte order mark"


def read(data: bytes, name: str, evidence: str) -> Decoded:
    """`data` in the encoding `name`, each unreadable place one U+FFFD."""
    from speechparse.decode.labels import python_name  # pages in UTF-8 need no names

    try:
        return Decoded(data.decode(python_name(name)), name, evidence)
    except UnicodeDecodeError:
        from speechparse.decode.damaged import read_damaged  # few pages are

        text, losses = read_damaged(data, name)
        return Decoded(text, name, evidence, losses, (lost(losses, name),))


def lost(losses: tuple[tuple[int, bytes], ...], name: str) -> Notice:
    """The notice on bytes that could not be read."""
    offset, first = losses[0]
    count = sum(len(each) for _, each in losses)
    places = f"{count} bytes in {len(losses)} places" if len(losses) > 1 else f"{count} bytes"
    return Notice("bytes-lost", f"{places} could not be read as {name}, first {first.hex(' ')} at character {offset}")


def restore(decoded: Decoded) -> bytes:
    """The bytes that `decoded` was read from.

    Big5 and encodings outside Chinese give one character two codes now and then, encodings with escapes (HZ) have several
    ways to write one text; for those the usual code comes back.
    """
    from speechparse.decode.labels import python_name

    marked = decoded.evidence == BOM_EVIDENCE
    pieces = [next(mark for mark, name in BOMS if name == decoded.encoding)] if marked else []
    lost_at = dict(decoded.losses)
    parts = decoded.parts or ((0, decoded.encoding),)
    ends = [*(start for start, _ in parts[1:]), len(decoded.text)]
    for (start, name), end in zip(parts, ends, strict=True):
        done = start
        for offset in (at for at, _ in decoded.losses if start <= at < end):
            pieces += (decoded.text[done:offset].encode(python_name(name)), lost_at[offset])
            done = offset + 1
        pieces.append(decoded.text[done:end].encode(python_name(name)))
    return b"".join(pieces)
