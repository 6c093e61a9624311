"""Strings that keep a regular expression busy: what it repeats, and what it begins to match again and again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

# Tried for a class of characters, in this order: what the classes of this project have in common.
USUAL = "一 　，1a。、“”（）()二年月日第章A\n\t.,:;-?&<|_·*=/：；！"
CHOICES = 3  # of a class or of branches
PREFIXES = 6


def worst_strings(source: str, flags: int = 0) -> Iterator[tuple[str, str]]:
    """Pairs (beginning, unit): a text of the beginning and many units is one that the expression `source` looks at longest."""
    seen = set()
    for choice in range(CHOICES):
        for pair in _pairs(list(re._parser.parse(source, flags)), "", choice):  # type: ignore[attr-defined]
            if pair[1] and pair not in seen:
                seen.add(pair)
                yield pair


def _pairs(steps: list[Any], before: str, choice: int) -> Iterator[tuple[str, str]]:
    """For each step: all before it as a unit, and where it repeats, what it repeats."""
    begun = ""
    for step in steps:
        for inner in _repeated(step):
            yield before + begun, _sample(inner, choice)
            yield "", begun + _sample(inner, choice)
        for inner in _inside(step):
            yield from _pairs(inner, before + begun, choice)
        begun += _sample([step], choice)
        yield "", begun


def _repeated(step: Any) -> list[list[Any]]:
    name, given = str(step[0]), step[1]
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and given[1] > 1:
        return [list(given[2])]
    return []


def _inside(step: Any) -> list[list[Any]]:
    """The sequences of steps that one step holds."""
    name, given = str(step[0]), step[1]
    if name == "BRANCH":
        return [list(each) for each in islice(given[1], PREFIXES)]
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return [list(given[2])]
    if name == "SUBPATTERN":
        return [list(given[3])]
    if name in ("ASSERT", "ASSERT_NOT"):
        return [list(given[1])] if given[0] > 0 else []
    return [list(given)] if name == "ATOMIC_GROUP" else []


def _sample(steps: list[Any], choice: int) -> str:
    """A short string that `steps` match, look-arounds left aside."""
    return "".join(_one(str(name), given, choice) for name, given in steps)


def _one(name: str, given: Any, choice: int) -> str:
    if name == "LITERAL":
        return chr(given)
    if name in ("IN", "ANY", "NOT_LITERAL", "CATEGORY"):
        return _character(name, given, choice)
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return _sample(list(given[2]), choice) * (given[0] or (choice > 0))
    if name == "SUBPATTERN":
        return _sample(list(given[3]), choice)
    if name == "BRANCH":
        return _sample(list(given[1][choice % len(given[1])]), choice)
    return _sample(list(given), choice) if name == "ATOMIC_GROUP" else ""


def _character(name: str, given: Any, choice: int) -> str:
    """The character of a class that is taken as number `choice`."""
    members = given if name == "IN" else [(name, given)]
    found = [char for char in chain(_literals(members), USUAL) if _is_in(members, ord(char))]
    return found[choice % len(found)] if found else ""


def _literals(members: Any) -> Iterator[str]:
    for name, given in members:
        if str(name) == "LITERAL":
            yield chr(given)
        elif str(name) == "RANGE":
            yield chr(given[0])


def _is_in(members: Any, code: int) -> bool:
    negated = str(members[0][0]) == "NEGATE"
    return negated != any(_holds(str(name), given, code) for name, given in members)


def _holds(name: str, given: Any, code: int) -> bool:
    if name == "LITERAL":
        return bool(code == given)
    if name == "RANGE":
        return bool(given[0] <= code <= given[1])
    if name == "NOT_LITERAL":
        return bool(code != given)
    if name == "CATEGORY":
        return re.match("\\" + CATEGORIES[str(given)], chr(code)) is not None
    return name == "ANY" and code != 10


CATEGORIES = {
    "CATEGORY_SPACE": "s",
    "CATEGORY_NOT_SPACE": "S",
    "CATEGORY_DIGIT": "d",
    "CATEGORY_NOT_DIGIT": "D",
    "CATEGORY_WORD": "w",
    "CATEGORY_NOT_WORD": "W",
}
