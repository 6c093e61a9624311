"""Where the name of a speaker ends that the text was glued to."""

from __future__ import annotations

from speechparse.grammar.bigrams import bits, folded
from speechparse.grammar.speakers import Byline, named
from speechparse.grammar.words import cost as word_bits
from speechparse.text import Pattern

# A speaker with office stands within so many characters behind the date.
LONGEST_BYLINE = 48
BLANKS = " \u00a0\u3000\t"
# What one character of a name costs, in bits; of 8 to 13 the one that cuts most of 380 made names off real first
# sentences where they end (93 %).
NAME_BITS = 11.0
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
# So many characters behind the name are cut into words.
WINDOW = 8


def _bits_of_cut(rest: str, size: int, window: int) -> float:
    """How unlikely `rest` is, in bits, where the name ends at `size`."""
    byline = named(rest[:size])
    given = len(byline.name) - 1 if byline else size - 1
    text = WORD_BREAK.split(rest[size:window].lstrip(BLANKS))[0]
    found = NAME_BITS * size + LENGTH_BITS.get(given, RARE_LENGTH) + word_bits(text) + begin_bits(rest[size:])
    if rest[size - 1] in SELDOM_LAST:
        found += NAME_BITS
    elif rest[size - 1] in RARELY_LAST:
        found += NAME_BITS / 2
    if byline and byline.name in rest[size:]:
        found -= 2 * NAME_BITS
    return found


# Numerals and helping verbs that seldom end a given name.
RARELY_LAST = frozenset("党经很我今这在和对同是的首刚")
SELDOM_LAST = frozenset("一二三四五六七八九十第要")


# Five names of six have two given characters.
LENGTH_BITS = {1: 2.6, 2: 0.3}
RARE_LENGTH = 4.0
WORD_BREAK = Pattern(r"[^㐀-鿿]")


def begin_bits(text: str) -> float:
    """How unlikely it is that a sentence begins with the first character of `text`, in bits."""
    return bits(BREAK_SIGN, folded(text.lstrip(BLANKS)[:1] or BREAK_SIGN))
