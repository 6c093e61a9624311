"""Which encoding bytes are in, told by the bytes first, by labels only between equals."""

from __future__ import annotations

from speechparse.decode.decoded import REPLACEMENT
from speechparse.decode.labels import BIG5, GB18030, HEAD, codec_of, python_name
from speechparse.text import Pattern

HIGH = bytes(range(0x80, 0x100))
NEVER = b"\xff"  # stands in no encoding of Chinese but UTF-16


def count_high(data: bytes) -> int:
    """How many bytes are not ASCII."""
    return len(data) - len(data.translate(None, HIGH))


# A GBK page read as UTF-8 fails on more than half of its high bytes, a UTF-8 page with a bad byte in every sentence on
# fewer than a tenth.
MAX_BAD_SHARE = 1 / 6


def is_damaged_utf8(data: bytes, first_bad: int) -> bool:
    """Whether few enough of the high bytes are wrong, in four windows first, in all where those hold too few."""
    step = max((len(data) - first_bad) // 4, 1)
    windows = [data[at : at + WINDOW].translate(None, NEVER) for at in range(first_bad, len(data), step)]
    if sum(map(count_high, windows)) < ENOUGH_HIGH:
        windows = [data.translate(None, NEVER)]
    high = lost = characters = 0
    for window in windows:
        text = window.decode("utf-8", "ignore")
        high += count_high(window)
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


def legacy_encoding(data: bytes, first_high: int, labels: list[str]) -> tuple[str, str]:
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
    scores = {name: score(sample, name) for name in candidates}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] > 0:
        return best, f"declared {best}" if best in labels else f"common characters of {best}"
    if wide := wide_encoding(data):
        return wide, "bytes in the pattern of UTF-16"
    for name in labels:
        if name != "utf-8" and REPLACEMENT not in data.decode(python_name(name), "replace"):
            return name, f"declared {name}"
    return _detected(data)


def _sample(data: bytes) -> bytes:
    """Up to 4 kB from where high bytes begin: the head of a page is often English."""
    start = next((at for at, byte in enumerate(data) if byte > 0x7F), 0)
    return data[start : start + HEAD]


def score(sample: bytes, name: str) -> float:
    """Share of common characters among those that are not ASCII, less what could not be read."""
    shown = [c for c in sample.decode(python_name(name), "replace") if c > "\x7f"]
    if not shown:
        return 0.0
    return (sum(c in COMMON for c in shown) - 2 * shown.count(REPLACEMENT)) / len(shown)


def _detected(data: bytes) -> tuple[str, str]:
    """What charset-normalizer says, asked only where nothing reads as Chinese; else GB18030."""
    from charset_normalizer import from_bytes  # 40 ms, for the odd page only

    best = from_bytes(data[: 16 * HEAD]).best()
    name = codec_of(best.encoding) if best else None
    return (name, "detected") if name else (GB18030, "nothing fits better")


def wide_encoding(data: bytes) -> str | None:
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


# A share of common characters that Chinese text always has (running text .3 and more) and escapes by chance never.
FEWEST_COMMON = 0.15


def shifted_encoding(data: bytes) -> str | None:
    """HZ or ISO-2022, in which Chinese is ASCII between escapes: old mails and newsgroups."""
    for escape, name in ((b"~{", "hz"), (b"\x1b$", "iso2022_jp_2")):
        if escape in data:
            try:
                data.decode(name)
            except UnicodeDecodeError:
                continue
            if score(data, name) > FEWEST_COMMON:
                return name
    return None
