"""What a page itself writes again and again: its names and terms, which a table of all prose does not know so well."""

from __future__ import annotations

from speechparse.grammar.bigrams import all_bits, bits, folded

# Of the text behind a character, so much follows the page's own habit (a cache model's share). Measured on slips put
# into clean speeches (benchmarks/repairs.py --kind slip): .1 to .4 do alike.
SHARE = 0.25
# Characters of a page that are looked at: every character is searched through all of them once.
SAMPLE = 50_000


class Habits:
    """How likely characters follow each other on one page, in bits: as `bigrams.bits` and never more than that."""

    def __init__(self, text: str = "") -> None:
        self.tokens = folded(text[:SAMPLE])
        self._known: dict[tuple[str, str], float] = {}
        self._behind: dict[str, dict[str, int]] = {}
        self._before: dict[str, dict[str, int]] = {}

    def bits(self, first: str, second: str) -> float:
        """−log2 of the probability that `second` follows `first` (both folded) on this page."""
        known = self._known.get((first, second))
        if known is None:
            known = self._known[first, second] = self._bits(first, second, bits(first, second))
        return known

    def all_bits(self, first: str, seconds: str) -> list[float]:
        """`bits` of each of `seconds` behind `first`."""
        usual = all_bits(first, seconds)
        own = self.behind(first)
        if own.keys().isdisjoint(seconds):
            return usual
        return [
            self._bits(first, second, known) if second in own else known
            for second, known in zip(seconds, usual, strict=True)
        ]

    def behind(self, first: str) -> dict[str, int]:
        """How often each character stands behind `first` on the page."""
        if first not in self._behind:
            self._behind[first] = self._neighbours(first, 1)
        return self._behind[first]

    def before(self, second: str) -> dict[str, int]:
        """How often each character stands before `second` on the page."""
        if second not in self._before:
            self._before[second] = self._neighbours(second, -1)
        return self._before[second]

    def _bits(self, first: str, second: str, usual: float) -> float:
        own = self.behind(first).get(second)
        if not own:
            return usual
        from math import log2  # few pages have a slip, and a start would load it for this alone

        return -log2(2.0**-usual + SHARE * own / self.tokens.count(first))

    def _neighbours(self, token: str, step: int) -> dict[str, int]:
        found: dict[str, int] = {}
        at = self.tokens.find(token) if token else -1
        while at >= 0:
            other = self.tokens[max(at + step, 0) : at + step + 1]
            found[other] = found.get(other, 0) + 1
            at = self.tokens.find(token, at + 1)
        return found


NONE = Habits()
