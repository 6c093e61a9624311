"""Bytes to text: bytes decide before labels do, and what could not be read is said.

The exact bytes can be had back: `restore(decode(data)) == data` (see there for the one exception).
"""

from __future__ import annotations

import codecs
from collections.abc import Callable

from speechparse.errors import DecodeError
from speechparse.text import Notice, Pattern
from speechparse.values import NamedTuple

REPLACEMENT = "\ufffd"


class Decoded(NamedTuple):
    """Decoded text, the encoding that was found (WHATWG name) and what led to it.

    `losses`: (code-point offset in `text`, bytes that could not be read), each shown as one U+FFFD.
    """

    text: str
    encoding: str
    evidence: str
    losses: tuple[tuple[int, bytes], ...] = ()
    notices: tuple[Notice, ...] = ()


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

GB18030 = "gb18030"
BIG5 = "big5-hkscs"

# https://encoding.spec.whatwg.org/#names-and-labels, the rows a Chinese page can carry; Latin-1 is what servers and
# editors write by default. Other labels go to Python's own table.
LABELS = {
    **dict.fromkeys(
        "gb2312 gbk x-gbk gb_2312 gb_2312-80 csgb2312 csiso58gb231280 iso-ir-58 chinese cp936 ms936 windows-936 "
        "x-cp20936 cp20936 euc-cn gb18030 gb-18030".split(),
        GB18030,
    ),
    **dict.fromkeys("big5 big5-hkscs big5hkscs cn-big5 csbig5 x-x-big5 cp950 big-5".split(), BIG5),
    **dict.fromkeys("utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 x-unicode20utf8".split(), "utf-8"),
    **dict.fromkeys("utf-16 utf-16le unicode ucs-2 iso-10646-ucs-2 csunicode".split(), "utf-16le"),
    **dict.fromkeys("iso-8859-1 iso8859-1 latin1 l1 ascii us-ascii windows-1252 cp1252".split(), "windows-1252"),
}
# What Python calls text encodings but a page cannot be in, or that carry state from one character to the next.
NOT_CHARSETS = ("idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "utf-7", "mbcs", "oem")
STATEFUL = ("iso2022", "hz")

HEAD = 4096  # bytes in which labels stand; the HTML standard asks for 1024, archives put their own head before it
DECLARED = Pattern(rb"""charset\s*=\s*["']?\s*([\w.:-]{2,30})""")  # type: ignore[arg-type]
DECLARED_XML = Pattern(rb"""<\?xml[^>]{0,80}encoding\s*=\s*["']([\w.:-]{2,30})""")  # type: ignore[arg-type]

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
            return _read(data[len(mark) :], name, BOM_EVIDENCE)
    if b"\0" in data and (wide := _wide(data)):
        return _read(data, wide, "bytes in the pattern of UTF-16")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start, declared)
    _refuse_binary(data)
    return Decoded(text, "utf-8", "valid UTF-8")


def restore(decoded: Decoded) -> bytes:
    """The bytes that `decoded` was read from.

    Big5 and encodings outside Chinese give one character two codes now and then; for those the usual code comes back.
    """
    codec = _codec(decoded.encoding)
    pieces = [next(mark for mark, name in BOMS if name == decoded.encoding)] if decoded.evidence == BOM_EVIDENCE else []
    done = 0
    for offset, lost in decoded.losses:
        pieces += (decoded.text[done:offset].encode(codec), lost)
        done = offset + 1
    pieces.append(decoded.text[done:].encode(codec))
    return b"".join(pieces)


def codec_of(label: str) -> str | None:
    """The encoding that a label means by the WHATWG table, else by Python's; None for an unknown one."""
    name = label.strip().lower()
    if name in LABELS:
        return LABELS[name]
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    usable = getattr(info, "_is_text_encoding", True) and info.name not in NOT_CHARSETS
    return info.name if usable and not info.name.startswith(STATEFUL) else None


def _codec(encoding: str) -> str:
    return "big5hkscs" if encoding == BIG5 else encoding


def _asked(data: bytes, encoding: str) -> Decoded:
    name = codec_of(encoding)
    if name is None:
        raise DecodeError(f"unknown encoding {encoding!r}; try utf-8, gb18030, big5 or utf-16", encoding=encoding)
    for mark, of in BOMS:
        if of == name and data.startswith(mark):
            return _read(data[len(mark) :], name, BOM_EVIDENCE)
    return _read(data, name, "asked for")


def _refuse_binary(data: bytes) -> None:
    """Raises DecodeError where control bytes, which no text holds in number, make up a tenth of the head."""
    head = data[:HEAD]
    controls = len(head) - len(head.translate(None, CONTROLS))
    if controls * 10 > len(head) and controls > 8:
        raise DecodeError("this is binary data, not a page or a text", controls=controls)


CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27})
HIGH = bytes(range(0x80, 0x100))


def _count_high(data: bytes) -> int:
    return len(data) - len(data.translate(None, HIGH))


# ---- damaged UTF-8, GB18030, Big5 ------------------------------------------------------------------------------

# A GBK page read as UTF-8 fails on more than half of its high bytes, a UTF-8 page with a bad byte in every sentence on
# fewer than a tenth.
MAX_BAD_SHARE = 1 / 6


def _not_utf8(data: bytes, first_bad: int, declared: str | None) -> Decoded:
    """`data` in the encoding that fits it best, now that it is not valid UTF-8."""
    if _is_damaged_utf8(data, first_bad):
        return _read(data, "utf-8", "UTF-8 but for a few bytes")
    labels = _declared(data[:HEAD].lower())
    if declared and (first := codec_of(declared)):
        labels.insert(0, first)
    name, evidence = _legacy(data, first_bad, labels)
    if not name.startswith("utf-16"):
        _refuse_binary(data)
    read = _read(data, name, evidence)
    if labels and name not in labels:
        said = Notice("charset-mismatch", f"the page says it is {labels[0]}, its bytes are {name}")
        read = read._replace(notices=(*read.notices, said))
    return read


def _declared(head: bytes) -> list[str]:
    """The encodings that the page says it is in, in order; a head put there by an archive may come first."""
    found = [*DECLARED_XML.findall(head[:200]), *DECLARED.findall(head)]
    return [name for label in found if (name := codec_of(label.decode("ascii")))]


def _is_damaged_utf8(data: bytes, first_bad: int) -> bool:
    """Whether few enough of the high bytes are wrong, in four windows first, in all where those hold too few."""
    step = max((len(data) - first_bad) // 4, 1)
    windows = [data[at : at + WINDOW] for at in range(first_bad, len(data), step)]
    if sum(map(_count_high, windows)) < ENOUGH_HIGH:
        windows = [data]
    high = lost = characters = 0
    for window in windows:
        text = window.decode("utf-8", "ignore")
        high += _count_high(window)
        lost += len(window) - len(text.encode("utf-8"))
        characters += len(HAN_SEQUENCE.findall(text))
    # A window may cut a character at either end. Pairs of GBK bytes often pass for Latin letters, not for Han.
    return lost - 4 * (len(windows) - 1) <= max(high * MAX_BAD_SHARE, min(characters, 3)) and characters > 0


WINDOW = 1024
ENOUGH_HIGH = 300
HAN_SEQUENCE = Pattern("[\u2e80-\u9fff\uff00-\uffef]")


# The commonest signs of Chinese text in either encoding: full-width comma and stop, and 的.
GB_SIGNS = (b"\xa3\xac", b"\xa1\xa3", b"\xb5\xc4", b"\xa1\xa2")
BIG5_SIGNS = (b"\xa1\x41", b"\xa1\x43", b"\xaa\xba", b"\xa1\x42")
# In Chinese text one of them stands in about 15 characters; by chance two given bytes meet once in 16,000 pairs.
CLEAR_SIGNS = 4
COMMON = frozenset(
    "的一是在不了有和人这這中大为為上个個我以要他时時来來用们們生到作地于於出会會可也你对對能而子得年着著下过過发發"
    "后後里裡所去多经經么麼之就学學都好起成同志国國工民党黨委市政府家主义義导導各位领領讲講话話全面我新代，。、：；！？“”（）「」《》"
)


def _legacy(data: bytes, first_high: int, labels: list[str]) -> tuple[str, str]:
    """The encoding of `data` that is neither UTF-8 nor marked, and what led to it."""
    middle = (first_high + len(data)) // 2  # the first high bytes may be a title before a long head
    for sample in (data[first_high : first_high + HEAD], data[middle : middle + HEAD], data):
        gb = sum(map(sample.count, GB_SIGNS))
        big5 = sum(map(sample.count, BIG5_SIGNS))
        if max(gb, big5) >= CLEAR_SIGNS and not gb / 4 < big5 < gb * 4:
            name = GB18030 if gb > big5 else BIG5
            return name, f"declared {name}" if name in labels else f"frequent characters of {name}"
    return _by_score(data, labels)


def _by_score(data: bytes, labels: list[str]) -> tuple[str, str]:
    """The candidate in which the sample reads most like Chinese; a label decides between equals."""
    sample = _sample(data)
    candidates = dict.fromkeys([*labels, GB18030, BIG5])
    scores = {name: _score(sample, name) for name in candidates}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] > 0:
        return best, f"declared {best}" if best in labels else f"common characters of {best}"
    if wide := _wide(data):
        return wide, "bytes in the pattern of UTF-16"
    for name in labels:
        if name != "utf-8" and REPLACEMENT not in data.decode(_codec(name), "replace"):
            return name, f"declared {name}"
    return _detected(data)


def _sample(data: bytes) -> bytes:
    """Up to 4 kB from where high bytes begin: the head of a page is often English."""
    start = next((at for at, byte in enumerate(data) if byte > 0x7F), 0)
    return data[start : start + HEAD]


def _score(sample: bytes, name: str) -> float:
    """Share of common characters among those that are not ASCII, less what could not be read."""
    shown = [c for c in sample.decode(_codec(name), "replace") if c > "\x7f"]
    if not shown:
        return 0.0
    return (sum(c in COMMON for c in shown) - 2 * shown.count(REPLACEMENT)) / len(shown)


def _detected(data: bytes) -> tuple[str, str]:
    """What charset-normalizer says, asked only where nothing reads as Chinese; else GB18030."""
    from charset_normalizer import from_bytes  # 40 ms, for the odd page only

    best = from_bytes(data[: 16 * HEAD]).best()
    name = codec_of(best.encoding) if best else None
    return (name, "detected") if name else (GB18030, "nothing fits better")


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark, told by where its NULs, its ASCII and its Han high bytes stand."""
    head = data[:HEAD] if len(data) % 2 == 0 or len(data) > HEAD else data[:-1]
    for name, high, low in (("utf-16le", head[1::2], head[0::2]), ("utf-16be", head[0::2], head[1::2])):
        fits = len(high) - len(high.translate(None, WIDE_HIGH))
        low_fits = len(low) - len(low.translate(None, WIDE_HIGH))
        # ASCII letters in pairs look like Han: there the low bytes fit as well as the high ones.
        is_text = high.count(0) * 20 > len(high) or low_fits < len(low) * 0.6
        if len(high) >= 2 and fits >= len(high) * 0.95 and is_text and low.count(0) * 8 <= len(low):
            return name
    return None


# High bytes of UTF-16 units in a Chinese page: ASCII, general punctuation, CJK marks, Han, full-width forms.
WIDE_HIGH = bytes([0x00, 0x20, 0x21, 0x25, 0x30, *range(0x4E, 0xA0), 0xFE, 0xFF])


def _read(data: bytes, name: str, evidence: str) -> Decoded:
    """`data` in the encoding `name`, each unreadable place one U+FFFD."""
    codec = _codec(name)
    try:
        return Decoded(data.decode(codec), name, evidence)
    except UnicodeDecodeError:
        return _read_damaged(data, name, evidence)


def _read_damaged(data: bytes, name: str, evidence: str) -> Decoded:
    codec = _codec(name)
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
    return Decoded(text, name, evidence, tuple(losses), (_lost(losses, text, name),))


def _lost(losses: list[tuple[int, bytes]], text: str, name: str) -> Notice:
    offset, lost = losses[0]
    count = sum(len(each) for _, each in losses)
    places = f"{count} bytes in {len(losses)} places" if len(losses) > 1 else f"{count} bytes"
    return Notice("bytes-lost", f"{places} could not be read as {name}, first {lost.hex(' ')} at character {offset}")


def _nothing_after(data: bytes, start: int, end: int) -> int:
    return end


def _rest_of_utf8(data: bytes, start: int, end: int) -> int:
    """The end of the one character that broke: up to three bytes in all that cannot begin another."""
    while end < len(data) and end - start < 3 and (0x80 <= data[end] < 0xC2 or data[end] > 0xF4):
        end += 1
    return end


def _rest_of_double(name: str) -> Callable[[bytes, int, int], int]:
    codec = _codec(name)

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
