"""Bytes to text: bytes decide before labels do, and what could not be read is said.

The exact bytes can be had back: `restore(decode(data)) == data` (see there for the exceptions).
"""

from __future__ import annotations

from speechparse.decode.decoded import BOM_EVIDENCE, BOMS, HEAD, Decoded, read, restore
from speechparse.errors import DecodeError
from speechparse.text import Notice

__all__ = ["Decoded", "decode", "restore"]

MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Word, Excel or PowerPoint document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
)


def decode(data: bytes, encoding: str | None = None, declared: str | None = None) -> Decoded:
    """The text of `data`, with every line end and character as it stands, the byte order mark alone taken off.

    `encoding` overrides all evidence; `declared` is what a mail or web header says, no more than a hint. Raises DecodeError for binary data or an unknown name.
    """
    for magic, kind in MAGIC:
        if data.startswith(magic):
            raise DecodeError(f"this is {kind}, not a page or a text", kind=kind)
    if encoding:
        return _asked(data, encoding)
    for mark, name in BOMS:
        if data.startswith(mark):
            return read(data[len(mark) :], name, BOM_EVIDENCE)
    if b"\0" in data and (wide := _wide(data)):
        return wide
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start, declared)
    _refuse_binary(data)
    if text.isascii() and ("~{" in text or "\x1b$" in text) and (shifted := _shifted(data)):
        return shifted
    return Decoded(text, "utf-8", "valid UTF-8")


def _asked(data: bytes, encoding: str) -> Decoded:
    from speechparse.decode.labels import codec_of

    name = codec_of(encoding)
    if name is None:
        raise DecodeError(f"unknown encoding {encoding!r}; try utf-8, gb18030, big5 or utf-16", encoding=encoding)
    for mark, of in BOMS:
        if of == name and data.startswith(mark):
            return read(data[len(mark) :], name, BOM_EVIDENCE)
    return read(data, name, "asked for")


def _wide(data: bytes) -> Decoded | None:
    from speechparse.decode.evidence import wide_encoding  # few pages hold NULs

    name = wide_encoding(data)
    return read(data, name, "bytes in the pattern of UTF-16") if name else None


def _shifted(data: bytes) -> Decoded | None:
    from speechparse.decode.evidence import shifted_encoding

    name = shifted_encoding(data)
    return read(data, name, f"escapes of {name}") if name else None


def _not_utf8(data: bytes, first_bad: int, declared: str | None) -> Decoded:
    """`data` in the encoding that fits it best, now that it is not valid UTF-8."""
    from speechparse.decode.evidence import is_damaged_utf8, legacy_encoding
    from speechparse.decode.labels import codec_of, declared_in

    if is_damaged_utf8(data, first_bad):
        return _in_parts(data, read(data, "utf-8", "UTF-8 but for a few bytes"))
    labels = declared_in(data[:HEAD])
    if declared and (first := codec_of(declared)):
        labels.insert(0, first)
    name, evidence = legacy_encoding(data, labels)
    if not name.startswith("utf-16"):
        _refuse_binary(data)
    found = _in_parts(data, read(data, name, evidence))
    if labels and found.encoding not in labels:
        said = Notice("charset-mismatch", f"the page says it is {labels[0]}, its bytes are {found.encoding}")
        found = found._replace(notices=(*found.notices, said))
    return found


def _in_parts(data: bytes, found: Decoded) -> Decoded:
    """`found`, or a reading part by part where bytes were lost because the page is in two encodings."""
    if not found.losses:
        return found
    from speechparse.decode.mixed import read_parts

    return read_parts(data, found) or found


def _refuse_binary(data: bytes) -> None:
    """Raises DecodeError where control bytes, which no text holds in number, make up a tenth of the head."""
    head = data[:HEAD]
    controls = len(head) - len(head.translate(None, CONTROLS))
    if controls * 10 > len(head) and controls > 8:
        raise DecodeError("this is binary data, not a page or a text", controls=controls)


CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27})
