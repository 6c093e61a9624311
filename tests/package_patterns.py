"""The named patterns of the package, and the ways in which its sources ask them."""

from __future__ import annotations

import pkgutil
import re
from functools import cache
from importlib import import_module
from inspect import getsource
from types import ModuleType
from typing import NamedTuple

import speechparse
from speechparse.label.features import MATCHED, SEARCHED
from speechparse.text import Pattern

# Tables of patterns that one loop asks, and how.
TABLES: tuple[tuple[tuple[tuple[str, Pattern], ...], str], ...] = ((MATCHED, "match"), (SEARCHED, "search"))
ASKED = re.compile(r"\b(\w+)\.(search|match|fullmatch|finditer|findall|sub|split)\b")
IMPORTED_INSIDE = re.compile(r"^ +from .* import (.*)", re.MULTILINE)


class Source(NamedTuple):
    """What the source of a module says of patterns."""

    module: ModuleType
    asked: frozenset[tuple[str, str]]  # (name, way)
    imported_inside: frozenset[str]  # names that a function imports for itself

    def knows(self, name: str, pattern: Pattern) -> bool:
        return vars(self.module).get(name) is pattern or name in self.imported_inside


@cache
def sources() -> tuple[Source, ...]:
    """Every module of the package that needs no engine."""
    names = (each.name for each in pkgutil.walk_packages(speechparse.__path__, "speechparse."))
    modules = [import_module(name) for name in names if ".adapters" not in name and not name.endswith("__main__")]
    return tuple(_read(module) for module in modules)


def _read(module: ModuleType) -> Source:
    text = getsource(module)
    inside = " ".join(IMPORTED_INSIDE.findall(text))
    return Source(module, frozenset(ASKED.findall(text)), frozenset(re.findall(r"\w+", inside)))


@cache
def patterns() -> dict[str, Pattern]:
    """Each named pattern of the package once, by its first module and its name there."""
    found: dict[int, tuple[str, Pattern]] = {}
    for module, *_ in sources():
        for name, value in vars(module).items():
            if isinstance(value, Pattern):
                found.setdefault(id(value), (f"{module.__name__.partition('.')[2]}.{name}", value))
    return dict(found.values())


def ways_of(name: str, pattern: Pattern) -> frozenset[str]:
    """How the package asks `pattern`, as its sources say; from each place on where they do not."""
    name = name.rpartition(".")[2]
    ways = {way for source in sources() if source.knows(name, pattern) for asked, way in source.asked if asked == name}
    ways |= {way for table, way in TABLES if pattern in dict(table).values()}
    return frozenset(ways) or frozenset({"finditer"})
