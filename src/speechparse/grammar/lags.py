"""Where a text may say the same twice in a row, found by laying it over itself, a few characters further on.

A pattern with a back reference tries every length at every character, some 70 ns each. Here each character is one byte
(the low one of its code point), the text one whole number, and for each length one exclusive or of that number with
itself, shifted, shows where as many characters as that are equal: 2 ns a character and length. What is
equal in its low bytes alone is found, too, so a pattern has the last word; it is asked about those runs only.
"""

from __future__ import annotations

from codecs import utf_32_le_encode
from collections.abc import Iterator

# So many characters at a time, to the next line end: numbers of megabytes are slower, and take memory.
CHUNK = 1 << 16
SHORTEST = 2
# U+4E00 to U+9FFF by the second byte of the code point; the few others of other planes that share it do no harm.
IS_HAN = bytes(0x4E <= byte <= 0x9F for byte in range(256))
# Takes the 1 of Han to all bits clear and the 0 of all else to all bits set: a mark equals nothing, not even itself.
# Else each line end of a million in a row was a place to look at, for every length.
NEVER_ALIKE = bytes([255, 0]) + bytes(254)


def repeating_runs(text: str, longest: int) -> Iterator[tuple[int, int]]:
    """The spans, in order, of the runs of Han where a unit of 2 to `longest` characters may stand twice in a row."""
    at = 0
    while at < len(text):
        end = text.find("\n", at + CHUNK) + 1 or len(text)
        for first, last in _runs(text[at:end], longest):
            yield at + first, at + last
        at = end


def _runs(text: str, longest: int) -> list[tuple[int, int]]:
    points, _ = utf_32_le_encode(text, "surrogatepass")  # by its name it would take a module and five classes
    low, han = points[::4], points[1::4].translate(IS_HAN)
    number = int.from_bytes(low, "little")
    others = int.from_bytes(han.translate(NEVER_ALIKE), "little")
    found: set[tuple[int, int]] = set()
    for lag in range(SHORTEST, _longest_lag(han, longest) + 1):
        differ = (number ^ number >> 8 * lag | others).to_bytes(len(low), "little")
        alike = bytes(lag)
        place = differ.find(alike)
        while place >= 0:
            end = han.find(0, place)
            if end < 0:
                end = len(han)
            found.add((han.rfind(0, 0, place) + 1, end))
            place = differ.find(alike, max(end, place + 1))
    return sorted(found)


def _longest_lag(han: bytes, longest: int) -> int:
    """Half the length of the longest run of Han, at most `longest`: no unit longer than that stands twice in it."""
    lag = SHORTEST - 1
    while lag < longest and b"\1" * (2 * lag + 2) in han:
        lag += 1
    return lag
