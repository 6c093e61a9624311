"""Cached readers of the tables in `data/`: nothing is read before it is asked for."""

from __future__ import annotations

import os
from bisect import bisect_right

from speechparse.errors import ResourceError
from speechparse.values import TYPE_CHECKING, cache

if TYPE_CHECKING:
    from types import ModuleType

DATA = os.path.join(os.path.dirname(__file__), "data")


@cache
def read_table(name: str) -> str:
    """The text of `data/NAME` without its head comment (lines that begin with "# "). Raises ResourceError."""
    data, start = _read(name)
    return str(memoryview(data)[start:], "utf-8")


def _read(name: str) -> tuple[bytes, int]:
    """The bytes of `data/NAME`, and where those behind the head comment begin."""
    try:
        with open(os.path.join(DATA, name), "rb", buffering=0) as stream:
            data = stream.read()
    except OSError as error:
        raise ResourceError(f"the data file {name} is missing: reinstall speechparse", name=name) from error
    end = 0
    while data.startswith(b"#", end):
        end = data.find(b"\n", end) + 1
    return data, end


# Bytes between the rows that a search begins at. To note these of the largest table takes 0.1 ms, to find a row 2 µs, and
# with half or twice as many as much; to cut that table into lines takes 1 ms and its size anew.
BLOCK = 2048


class Rows(dict[str, str]):
    """The rows of a sorted table by their first character, "" for one that has none; each is read when it is met."""

    def __init__(self, name: str) -> None:
        # UTF-8 sorts as characters do, and to decode a table whole would be most of the time of reading it.
        data, at = _read(name)
        self._data = data
        self._starts: list[int] = []  # of one row in each block
        self._firsts: list[bytes] = []  # and how it begins
        while at < len(data):
            self._starts.append(at)
            self._firsts.append(data[at : at + 4])
            at = data.find(b"\n", at + BLOCK) + 1 or len(data)
        self._starts.append(at)

    def __missing__(self, char: str) -> str:
        first = char.encode("utf-8", "surrogatepass")
        block = bisect_right(self._firsts, first + b"\xff") - 1  # no character of UTF-8 holds this byte
        found = ""
        if first and block >= 0:
            # The line end before a row is looked for, too; the head comment ends in that of the first row.
            at = self._data.find(b"\n" + first, self._starts[block] - 1, self._starts[block + 1]) + 1
            if at:
                found = str(self._data[at : self._data.index(b"\n", at)], "utf-8")
        self[char] = found
        return found


@cache
def rows(name: str) -> Rows:
    """The rows of `data/NAME` by their first character, of which each has another."""
    return Rows(name)


@cache
def exchanges(name: str) -> tuple[str, str]:
    """The first column of a table of single characters, and the second."""
    listed = read_table(name).replace("\t", "").replace("\n", "")
    return listed[::2], listed[1::2]


@cache
def words(name: str) -> frozenset[str]:
    """The first column of `data/NAME`."""
    listed = read_table(name)
    if "\t" not in listed:
        return frozenset(filter(None, listed.splitlines()))  # in compiled code
    return frozenset(line.split("\t", 1)[0] for line in listed.splitlines() if line)


@cache
def longest_first(name: str) -> tuple[str, ...]:
    """The first column of `data/NAME` for an alternation: long before short, in the same order in every process."""
    return tuple(sorted(sorted(words(name)), key=len, reverse=True))


@cache
def pairs(name: str) -> dict[str, str]:
    """The first two columns of `data/NAME`."""
    rows = (line.split("\t") for line in read_table(name).splitlines() if line)
    return {row[0]: row[1] for row in rows}


def optional(module: str, extra: str) -> ModuleType:
    """An optional dependency, imported now. Raises ResourceError that names the extra to install."""
    from importlib import import_module  # a start needs it for nothing else

    try:
        return import_module(module)
    except ImportError as error:
        raise ResourceError(
            f"this needs the package {module}: install it with pip install 'speechparse[{extra}]'",
            extra=extra,
        ) from error
