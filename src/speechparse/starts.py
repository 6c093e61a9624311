"""The characters that a regular expression can begin with, told to the engine as a class that it skips by.

`re` itself finds that class only where each alternative begins with a literal. Without it a search tries the pattern at
every character, at ten times the price of the skip. What is found here may be too large, never too small: the searches
find the same. Read only where a pattern is compiled, by an engine that `patterns.ENGINES` names: nothing promises that
another's codes look alike. Without it a page takes 7 % more instructions, a dump 13 %.
"""

from __future__ import annotations

import re

from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

# The engine under `re`: nothing public gives its codes.
COMPILER: Any = re._compiler  # type: ignore[attr-defined]
INFO, CHARSET = int(COMPILER.INFO), int(COMPILER.SRE_INFO_CHARSET)
HEAD = 5  # codes before what is optional: op, size, mask, widths
BARE = [INFO, HEAD - 1, 0]  # of a pattern of which the engine knows only the widths
Class = list["tuple[Any, Any]"]  # literals, ranges, categories
# Beside these, whatever a pattern begins with, stands a character of it.
WIDTHLESS = frozenset(("AT", "ASSERT", "ASSERT_NOT"))


def coded(parsed: Any, flags: int) -> list[int]:
    """The engine's codes of a `parsed` pattern, with the class of characters it can begin with where there is one."""
    codes: list[int] = COMPILER._code(parsed, flags)
    flags |= parsed.state.flags
    if codes[:3] != BARE or not codes[3] or flags & re.IGNORECASE:
        return codes
    found, may_be_empty = starts(parsed)
    if not found or may_be_empty:
        return codes
    told: list[int] = []
    COMPILER._compile_charset(COMPILER._optimize_charset(found)[0], flags, told)
    return [INFO, HEAD - 1 + len(told), CHARSET, *codes[3:HEAD], *told, *codes[HEAD:]]


def starts(parts: Iterable[tuple[Any, Any]]) -> tuple[Class | None, bool]:
    """The class that what `parts` match begins with (None: not told), and whether they may match nothing."""
    found: Class = []
    for op, value in parts:
        if str(op) in WIDTHLESS:
            continue
        more, may_be_empty = _starts_of(str(op), op, value)
        if more is None:
            return None, False
        found += more
        if not may_be_empty:
            return found, False
    return found, True


def _starts_of(name: str, op: Any, value: Any) -> tuple[Class | None, bool]:
    if name == "LITERAL":
        return [(op, value)], False
    if name == "IN":
        return (None if str(value[0][0]) == "NEGATE" else value), False
    if name == "BRANCH":
        return _any(map(starts, value[1]))
    if name == "ATOMIC_GROUP":
        return starts(value)
    if name == "SUBPATTERN":
        _, added, taken, inner = value
        return (None, False) if added or taken else starts(inner)
    if name.endswith("_REPEAT"):
        least, _, inner = value
        found, may_be_empty = starts(inner)
        return found, may_be_empty or not least
    return None, False


def _any(ways: Iterable[tuple[Class | None, bool]]) -> tuple[Class | None, bool]:
    """What several ways to go on begin with together."""
    found: Class = []
    empty = False
    for more, may_be_empty in ways:
        if more is None:
            return None, False
        found += more
        empty = empty or may_be_empty
    return found, empty
