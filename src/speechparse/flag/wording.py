"""How a line is worded: weights of single characters and of pairs, learnt from advertising and from genuine lines.

Words of a list carry the offers that are known; this carries what is left when no word is: 包, 价, 秒, 加盟, 一对一.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from operator import add

from speechparse.resources import rows

# Stand before and after a run of Han characters: a piece that begins with 包 is an offer, one that ends with it is a bag.
BEGIN, END = "^", "$"
# In the table: what every line starts from, and the character by itself.
BIAS, ALONE = "*", " "
# Weights are written as a sign and so many digits, in tenths.
WIDTH = 3


def grams(runs: Iterable[str]) -> set[str]:
    """The characters and the pairs of neighbours in runs of Simplified Han characters, the ends of the runs marked."""
    found: set[str] = set()
    for run in runs:
        found.update(run)
        found.update(map(add, BEGIN + run, run + END))
    return found


@lru_cache(1 << 14)  # some thousand grams make most lines; 3 MB at most
def weight_of(gram: str) -> float:
    """The weight (log-odds) of a character or a pair; `BIAS` is that of any line."""
    row = rows("spam_wording.tsv")[gram[0]]
    at = row.find(gram[1:] or ALONE, 1) + 1
    return int(row[at : at + WIDTH]) / 10 if at else 0.0


def ad_wording(runs: Iterable[str]) -> float:
    """Log-odds that lines worded like this are advertising."""
    return weight_of(BIAS) + sum(map(weight_of, grams(runs)))
