"""Cached readers of the tables in `data/`: nothing is read before it is asked for."""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from types import ModuleType

from speechparse.errors import ResourceError

DATA = os.path.join(os.path.dirname(__file__), "data")


@cache
def read_table(name: str) -> str:
    """The text of `data/NAME` without its head comment (lines that begin with "# "). Raises ResourceError."""
    try:
        with open(os.path.join(DATA, name), "rb") as stream:
            data = stream.read()
    except OSError as error:
        raise ResourceError(f"the data file {name} is missing: reinstall speechparse", name=name) from error
    end = 0
    while data.startswith(b"#", end):
        end = data.find(b"\n", end) + 1
    return data[end:].decode("utf-8")


@cache
def rows(name: str) -> dict[str, str]:
    """The rows of a table whose rows each begin with another character, by that: they are parsed when they are met."""
    return {row[0]: row for row in read_table(name).split("\n") if row}


@cache
def exchanges(name: str) -> tuple[str, str]:
    """The first column of a table of single characters, and the second."""
    listed = read_table(name).replace("\t", "").replace("\n", "")
    return listed[::2], listed[1::2]


@cache
def words(name: str) -> frozenset[str]:
    """The first column of `data/NAME`."""
    return frozenset(line.split("\t", 1)[0] for line in read_table(name).splitlines() if line)


def longest_first(name: str) -> list[str]:
    """The first column of `data/NAME` for an alternation: long before short, in the same order in every process."""
    return sorted(words(name), key=lambda word: (-len(word), word))


@cache
def pairs(name: str) -> dict[str, str]:
    """The first two columns of `data/NAME`."""
    rows = (line.split("\t") for line in read_table(name).splitlines() if line)
    return {row[0]: row[1] for row in rows}


def optional(module: str, extra: str) -> ModuleType:
    """An optional dependency, imported now. Raises ResourceError that names the extra to install."""
    try:
        return import_module(module)
    except ImportError as error:
        raise ResourceError(
            f"this needs the package {module}: install it with pip install 'speechparse[{extra}]'",
            extra=extra,
        ) from error
