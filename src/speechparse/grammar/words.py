"""Words of running text: the likeliest way to cut a few characters into words.

Small on purpose: it looks at a window around a suspicion, never at a whole text.
"""

from __future__ import annotations

from functools import cache

from speechparse.resources import read_table

LONGEST = 4  # characters of a word in the table
# log2 of the words that the table's frequencies were counted on; a word of class c costs TOTAL - c bits.
TOTAL = 26.0
# A character that the table does not know costs as much as one seen half a time.
UNKNOWN = TOTAL + 1


@cache
def _rows() -> dict[str, list[str]]:
    rows = (row.partition("\t") for row in read_table("words.tsv").splitlines())
    return {name: listed.split(" ") for name, _, listed in rows}


@cache
def words() -> dict[str, int]:
    """Simplified words of one to four characters with their class, log2 of their frequency."""
    table: dict[str, int] = {}
    for name, listed in _rows().items():
        if name.isdecimal():
            table |= dict.fromkeys(listed, int(name))
    return table


@cache
def doubled_in_talk() -> frozenset[str]:
    """The verbs and adjectives of two characters, which talk doubles."""
    return frozenset(_rows()["v"])


def cost(han: str) -> float:
    """Bits of the likeliest way to cut `han`, a few Simplified characters, into words."""
    table = words()
    best = [0.0]
    for end in range(1, len(han) + 1):
        options = [best[end - 1] + TOTAL - table.get(han[end - 1 : end], -1)]
        for start in range(max(end - LONGEST, 0), end - 1):
            known = table.get(han[start:end])
            if known is not None:
                options.append(best[start] + TOTAL - known)
        best.append(min(options))
    return best[-1]


def crosses(left: str, unit: str, right: str) -> bool:
    """Whether the likeliest words of `left unit unit right` cross an edge of either copy."""
    together = cost(left + unit + unit + right)
    apart = cost(left) + 2 * cost(unit) + cost(right)
    return together < apart
