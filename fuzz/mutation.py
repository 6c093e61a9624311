"""Inputs to start from, and one more fault in an input: pieces of what rules and readers look for, cut in anywhere."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

from pages import CORPUS, MARKS, ROOT
from speechparse.rules import REPAIRS

MAX_SEED = 3_000  # bytes: short inputs are run more often, and faults seldom need a long one
SHORT_PIECE = 48  # bytes of a piece that may be repeated
REPEATS = (1, 1, 1, 1, 2, 3, 40)


def pieces() -> list[bytes]:
    """The examples and triggers of every rule, their halves, and marks of markup."""
    texts = {case.before for each in REPAIRS for case in each.cases} | {
        case.after for each in REPAIRS for case in each.cases
    }
    texts |= {trigger for each in REPAIRS for trigger in each.triggers}
    texts |= {text[: len(text) // 2] for text in texts} | {text[len(text) // 2 :] for text in texts}
    texts |= set("\n\r\t \u3000\u00a0\u200b?,.:;!，。、；：！？“”‘’「」（）()〇○零一二三年月日第章、")
    return [*(text.encode("utf-8", "surrogatepass") for text in sorted(texts) if text), *MARKS]


def starts() -> list[bytes]:
    """The heads of the fixtures, the examples of the rules, and what was found before."""
    fixtures = sorted((ROOT / "tests" / "fixtures").glob("*/input.*"))
    cases = sorted({case.before for each in REPAIRS for case in each.cases})
    pages = [path.read_bytes()[:MAX_SEED] for path in (*fixtures, *finds())]
    return [*pages, *(text.encode("utf-8", "surrogatepass") for text in cases)]


def finds() -> list[Path]:
    """The stored inputs that once broke a promise."""
    return sorted(CORPUS.rglob("*.bin"))


def _boundary(data: bytes, at: int) -> int:
    """`at`, moved on to the next beginning of a character of UTF-8."""
    while at < len(data) and data[at] & 0xC0 == 0x80:
        at += 1
    return at


def mutated(data: bytes, chance: random.Random, parts: Sequence[bytes], others: Sequence[bytes], limit: int) -> bytes:
    """`data` with one to four faults, mostly between characters, at most `limit` bytes."""
    for _ in range(chance.choice((1, 1, 2, 4))):
        at, to = sorted((chance.randint(0, len(data)), chance.randint(0, len(data))))
        if chance.random() < 0.9:
            at, to = _boundary(data, at), _boundary(data, to)
        part, other = chance.choice(parts), chance.choice(others)
        repeats = chance.choice(REPEATS) if len(part) <= SHORT_PIECE else 1
        kind = chance.randrange(7)
        if kind < 3:
            data = data[:at] + part * repeats + data[at:]
        elif kind == 3:
            data = data[:at] + data[to:]
        elif kind == 4:
            data = data[:to] + data[at:]
        elif kind == 5:
            cut = _boundary(other, chance.randint(0, len(other)))
            data = data[:at] + other[cut : cut + chance.randint(1, 600)] + data[to:]
        else:
            data = data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
    return data[:limit]
