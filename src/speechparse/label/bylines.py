"""Where the name of a speaker ends that the text was glued to."""

from __future__ import annotations

from speechparse.grammar.bigrams import bits, folded
from speechparse.grammar.honored import Byline
from speechparse.grammar.name_ends import NAME_BITS, WINDOW, bits_of_end
from speechparse.grammar.speakers import named
from speechparse.label.pieces import LONGEST_BYLINE
from speechparse.text import BLANKS, Pattern

BREAK_SIGN = "\n"


def lone_byline(rest: str) -> int:
    """The end of a speaker that no address follows; 0 where there is none.

    Among several readings (贺兰 / 贺兰我) the one that leaves the likeliest words behind the name.
    """
    sizes = [
        size
        for size in range(2, min(len(rest) - 2, LONGEST_BYLINE))
        if rest[size] not in NO_BEGINNING and _is_lone(named(rest[:size]), size)
    ]
    gap = PARAGRAPH_GAP.search(rest, 2, LONGEST_BYLINE)
    if gap and gap.start() in sizes:
        return gap.start()
    if len(sizes) < 2:
        return sizes[0] if sizes else 0
    window = max(sizes) + WINDOW
    return min((_bits_of_cut(rest, size, window), size) for size in sizes)[1]


def _is_lone(byline: Byline | None, size: int) -> bool:
    return byline is not None and (byline.role != "" or size <= LONGEST_LONE)


PARAGRAPH_GAP = Pattern(r"[　\u00a0 ]{2}")
NO_BEGINNING = frozenset("，。、；：！？,;:）)》”")  # no text begins with one of these
LONGEST_LONE = 4  # a compound surname with a given name of two characters


def _bits_of_cut(rest: str, size: int, window: int) -> float:
    """How unlikely `rest` is, in bits, where the name ends at `size`."""
    byline = named(rest[:size])
    given = len(byline.name) - 1 if byline else size - 1
    found = bits_of_end(rest, size, given, window) + begin_bits(rest[size:])
    if byline and byline.name in rest[size:]:
        found -= 2 * NAME_BITS
    return found


def begin_bits(text: str) -> float:
    """How unlikely it is that a sentence begins with the first character of `text`, in bits."""
    return bits(BREAK_SIGN, folded(text.lstrip(BLANKS)[:1] or BREAK_SIGN))
