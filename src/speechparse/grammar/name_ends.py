"""Where a name ends that running text follows: 市长冷秋石|通过电视台…, 陈国安|党的十八大以后…."""

from __future__ import annotations

from speechparse.grammar.bigrams import cost as bigram_cost
from speechparse.grammar.bigrams import folded as folded_pairs
from speechparse.grammar.persons import is_name
from speechparse.grammar.words import cost as word_bits
from speechparse.text import BLANKS, Pattern

# What one character of a name costs, in bits; of 8 to 13 the one that cuts most of 380 made names off real first
# sentences where they end (93 %).
NAME_BITS = 11.0
# So many characters behind the name are cut into words.
WINDOW = 8
# Five names of six have two given characters.
LENGTH_BITS = {1: 2.6, 2: 0.3}
RARE_LENGTH = 4.0
# Numerals and helping verbs that seldom end a given name.
RARELY_LAST = frozenset("党经很我今这在和对同是的首刚")
SELDOM_LAST = frozenset("一二三四五六七八九十第要")
WORD_BREAK = Pattern(r"[^㐀-鿿]")
# Bits a character of a phrase costs after the one before it, at most: those of names lie above.
PHRASE_BITS = 6.0


def bits_of_end(text: str, size: int, given: int, end: int) -> float:
    """How unlikely the folded `text` is, in bits, where a name with `given` given characters ends at `size`.

    What stands behind it is weighed up to `end`, the same place for all the readings that are compared.
    """
    rest = WORD_BREAK.split(text[size:end].lstrip(BLANKS))[0]
    found = NAME_BITS * size + LENGTH_BITS.get(given, RARE_LENGTH) + word_bits(rest)
    if text[size - 1] in SELDOM_LAST:
        return found + NAME_BITS
    return found + NAME_BITS / 2 if text[size - 1] in RARELY_LAST else found


def name_end(folded: str, start: int, *, called: bool = False) -> int:
    """Where the name ends that begins at `start` behind an office; `start` where none does.

    One whose bearer the page calls by the same surname and office (`called`) may sound like a phrase.
    """
    text = folded[start : start + WINDOW + 4]
    sizes = [size for size in (2, 3, 4) if size <= len(text) and is_name(text[:size], expected=True)]
    if not sizes:
        return start
    window = max(sizes) + WINDOW
    size = min((bits_of_end(text, size, size - 1, window), size) for size in sizes)[1]
    return start if not called and _is_phrase(text[:size]) else start + size


def _is_phrase(text: str) -> bool:
    return bigram_cost(folded_pairs(text)) < PHRASE_BITS * (len(text) - 1)
