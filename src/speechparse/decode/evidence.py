"""Which encoding bytes are in, told by the bytes first, by labels only between equals."""

from __future__ import annotations

from speechparse.decode.decoded import HEAD, REPLACEMENT
from speechparse.decode.labels import BIG5, GB18030, codec_of, python_name
from speechparse.grammar.bigrams import cost, folded
from speechparse.text import Pattern

ASCII = bytes(range(0x80))
NEVER = b"\xff"  # stands in no encoding of Chinese but UTF-16


def count_high(data: bytes) -> int:
    """How many bytes are not ASCII."""
    return len(data.translate(None, ASCII))


# A GBK page read as UTF-8 fails on more than half of its high bytes, a UTF-8 page with a bad byte in every sentence on
# fewer than a tenth.
MAX_BAD_SHARE = 1 / 6


def is_damaged_utf8(data: bytes, first_bad: int) -> bool:
    """Whether few enough of the high bytes are wrong, in four windows first, in all where those hold too few."""
    step = max((len(data) - first_bad) // 4, 1)
    starts = range(first_bad, len(data), step)
    bare = data.translate(None, ASCII)
    if all(_is_no_utf8(bare[at : at + PEEK]) for at in range(0, len(bare), len(bare) // 4 + 1)):
        return False
    windows = [data[at : at + WINDOW].translate(None, NEVER) for at in starts]
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


def _is_no_utf8(peek: bytes) -> bool:
    """Whether a few high bytes are beyond doubt: half of them are lost."""
    return len(peek) >= PEEK // 4 and 2 * (len(peek) - len(peek.decode("utf-8", "ignore").encode("utf-8"))) > len(peek)


PEEK = 48
WINDOW = 1024
ENOUGH_HIGH = 300
HAN_SEQUENCE = Pattern("[\u2e80-\u9fff\uff00-\uffef]")


# The commonest signs of Chinese text in either encoding: full-width comma and stop, and 的.
GB_SIGNS = (b"\xa3\xac", b"\xa1\xa3", b"\xb5\xc4", b"\xa1\xa2")
BIG5_SIGNS = (b"\xa1\x41", b"\xa1\x43", b"\xaa\xba", b"\xa1\x42")
NO_SIGN = ASCII.translate(None, b"ABC")
# In Chinese text one of them stands in about 15 characters; by chance two given bytes meet once in 16,000 pairs.
CLEAR_SIGNS = 4
COMMON = frozenset(
    "的一是在不了有和人这這中大为為上个個我以要他时時来來用们們生到作地于於出会會可也你对對能而子得年着著下过過发發"
    "后後里裡所去多经經么麼之就学學都好起成同志国國工民党黨委市政府家主义義导導各位领領讲講话話全面我新代，。、：；！？“”（）「」《》"
)


def legacy_encoding(data: bytes, labels: list[str]) -> tuple[str, str]:
    """The encoding of `data` that is neither UTF-8 nor marked, and what led to it."""
    bare = data.translate(None, NO_SIGN)
    gb = sum(map(bare.count, GB_SIGNS))
    big5 = sum(map(bare.count, BIG5_SIGNS))
    if max(gb, big5) >= CLEAR_SIGNS and not gb / 4 < big5 < gb * 4:
        name = GB18030 if gb > big5 else BIG5
        return name, f"declared {name}" if name in labels else f"frequent characters of {name}"
    return _by_words(data, labels)


def _by_words(data: bytes, labels: list[str]) -> tuple[str, str]:
    """The candidate in which the sample is the likeliest Chinese; a label decides between equals."""
    sample = data[:SAMPLE] if len(data) <= SAMPLE else _from_high(data)
    wide = ("utf-16le", "utf-16be") if sample is data and not len(data) % 2 else ()
    costs = {name: _cost(sample, name) - LABEL_BITS * (name in labels) for name in (*labels, GB18030, BIG5, *wide)}
    best = min(costs, key=lambda name: costs[name])
    text = sample.decode(python_name(best), "replace")
    if is_chinese(text) or _is_partly_chinese(text):
        return best, f"declared {best}" if best in labels else f"words in {best}"
    if found := wide_encoding(data):
        return found, "bytes in the pattern of UTF-16"
    for name in labels:
        if name != "utf-8" and REPLACEMENT not in data.decode(python_name(name), "replace"):
            return name, f"declared {name}"
    return _detected(data)


# Bytes that are weighed; the head of a page is often English, so they are taken from where high bytes begin.
SAMPLE = 600
# What a label is worth: as much as four characters of official prose against random ones.
LABEL_BITS = 40.0
# Bits of an unreadable byte: more than any character costs.
LOST_BITS = 40.0
# Han characters of Chinese text cost 7 to 14 bits each, names and lists up to 16, those of a wrong reading 19 and more.
# Measured on phrases of 4 to 12 characters: `benchmarks/charsets.py`.
MOST_BITS = 17.0


def _from_high(data: bytes) -> bytes:
    start = next((at for at, byte in enumerate(data) if byte > 0x7F), 0)
    return data[start : start + SAMPLE]


def _cost(sample: bytes, name: str) -> float:
    """Bits of the sample as Chinese text read in the encoding: the same bytes cost least where they are words."""
    text = sample.decode(python_name(name), "replace")
    return cost("\n" + folded(text)) + LOST_BITS * text.count(REPLACEMENT)


def is_chinese(text: str) -> bool:
    """Whether the wide characters of `text` follow each other as in Chinese."""
    words = "".join(HAN_RUN.findall(text))
    lost = words.count(REPLACEMENT)
    words = words.replace(REPLACEMENT, "")
    return len(words) > 1 and cost(folded(words)) + LOST_BITS * lost <= MOST_BITS * (len(words) + lost - 1)


def _is_partly_chinese(text: str) -> bool:
    """Whether words are left in a damaged text: common characters, one in fifty by chance, are one in ten."""
    words = "".join(HAN_RUN.findall(text))
    return len(words) > 1 and 10 * sum(map(COMMON.__contains__, words)) >= len(words)


HAN_RUN = Pattern("[^\x00-\x7f]+")


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


def shifted_encoding(data: bytes) -> str | None:
    """HZ or ISO-2022, in which Chinese is ASCII between escapes: old mails and newsgroups."""
    for escape, name in ((b"~{", "hz"), (b"\x1b$", "iso2022_jp_2")):
        if escape in data:
            try:
                text = data.decode(name)
            except UnicodeDecodeError:
                continue
            if is_chinese(text[: 16 * SAMPLE]):
                return name
    return None
