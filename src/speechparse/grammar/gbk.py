"""GBK as lenient decoders read it: the bytes behind a shown character, and the user-defined area as private-use characters."""

from __future__ import annotations

from speechparse.values import TYPE_CHECKING, cache

if TYPE_CHECKING:
    from typing import Any

# The user-defined area of code page 936 (source: Microsoft's best-fit table of the code page):
# (first lead, last lead, first trail, last trail, first code point, cells a row).
USER_AREAS = (
    (0xAA, 0xAF, 0xA1, 0xFE, 0xE000, 94),
    (0xF8, 0xFE, 0xA1, 0xFE, 0xE234, 94),
    (0xA1, 0xA7, 0x40, 0xA0, 0xE4C6, 96),
)
LEADS = tuple(range(0x81, 0xFF))
# Half-width ASCII may be a full-width form that a dump narrowed; the full-width space is apart from the block.
WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}


# Where the registry of codecs has them from; by way of it each takes a module and five classes (0.2 ms of a start), and
# each call the time of three.
HOMES = {"gbk": "_codecs_cn", "gb2312": "_codecs_cn", "big5": "_codecs_tw"}


@cache
def codec(charset: str) -> Any:
    """What encodes and decodes `gbk`, `gb2312` or `big5`, as `codecs.lookup` gives it."""
    try:
        return __import__(HOMES[charset]).getcodec(charset)
    except (ImportError, AttributeError):
        from codecs import lookup

        return lookup(charset)


def encoded(text: str, charset: str = "gbk", errors: str = "ignore") -> bytes:
    """`text` in a charset of `codec`; `errors` as of `str.encode`."""
    found: bytes = codec(charset).encode(text, errors)[0]
    return found


def decoded(data: bytes, errors: str = "strict") -> str:
    """The text of GBK bytes; `errors` as of `bytes.decode`."""
    found: str = codec("gbk").decode(data, errors)[0]
    return found


@cache
def shown_bytes(char: str) -> bytes:
    """The two bytes that a decoder showed as `char` (ASCII: those of its full-width form); empty where there are none."""
    code = ord(char)
    if 0xE000 <= code < 0xE766:
        return _private_bytes(code)
    raw = encoded(chr(WIDE.get(code, code)))
    return raw if len(raw) == 2 else b""


def _private_bytes(code: int) -> bytes:
    for first, last, trail, end, base, cells in USER_AREAS:
        row, cell = divmod(code - base, cells)
        if 0 <= row <= last - first:
            # The cell 0x7F does not exist: cells behind it stand one further.
            return bytes((first + row, trail + cell + (end == 0xA0 and cell >= 0x7F - trail)))
    return b""


@cache
def character(lead: int, trail: int) -> str:
    """The character of a byte pair, or "" where GBK has none."""
    try:
        return decoded(bytes((lead, trail))) if lead > 0x80 else ""
    except UnicodeDecodeError:
        return ""


@cache
def completed(leads: tuple[int, ...], trail: int) -> tuple[str, ...]:
    """The characters that begin with one of `leads` and end in `trail`."""
    if len(leads) == 1:
        found = character(leads[0], trail)
        return (found,) if found else ()
    # All at once: behind a pair that is no character a blank puts the decoder in step, and a trail below 0x80 stays.
    pairs = _pairs(leads).replace(b"\0", bytes((trail,)))
    return tuple([char for char in decoded(pairs, "ignore") if char > "\x80"])


@cache
def _pairs(leads: tuple[int, ...]) -> bytes:
    """Pairs that begin with `leads` and end in NUL, apart."""
    return b" ".join([bytes((lead, 0)) for lead in leads if lead > 0x80])


@cache
def begun(lead: int) -> tuple[str, ...]:
    """The characters that begin with `lead` and have a second byte above ASCII and the euro sign."""
    return tuple(filter(None, (character(lead, trail) for trail in LEADS)))


Holes = tuple[tuple[str, tuple[int, ...]], ...]


@cache
def user_pairs(lead: int) -> Holes:
    """What a dropped user-defined pair can hide behind the byte `lead`: the character that the pair's first byte
    completes, and its possible second bytes, which begin the next character."""
    areas = (((first, last), tuple(range(max(trail, 0x81), end + 1))) for first, last, trail, end, _, _ in USER_AREAS)
    rows = ((each, cells) for (first, last), cells in areas for each in range(first, last + 1))
    return tuple((char, cells) for row, cells in rows if (char := character(lead, row)))


@cache
def _unassigned() -> tuple[tuple[int, tuple[int, ...]], ...]:
    """Cells that hold nothing, not even for a user: decoders print the pair as one "?"."""
    rows = (
        (row, tuple(cell for cell in LEADS if not character(row, cell) and not _is_users(row, cell))) for row in LEADS
    )
    return tuple((row, cells) for row, cells in rows if cells)


def _is_users(lead: int, trail: int) -> bool:
    return any(first <= lead <= last and low <= trail <= high for first, last, low, high, _, _ in USER_AREAS)


@cache
def unassigned_pairs(lead: int) -> Holes:
    """The same for a pair that means nothing and was printed as "?"."""
    return tuple((char, cells) for row, cells in _unassigned() if (char := character(lead, row)))
