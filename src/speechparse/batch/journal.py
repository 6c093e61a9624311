"""What a run has done so far, on disk: every step is whole or has not happened.

One SQLite database beside the output holds the list of sources as the first call found it, the position that was
reached, and the index of duplicates; one transaction moves them together.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from speechparse.batch.sources import Source
from speechparse.errors import OutputError

SCHEMA = """
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sources (number INTEGER PRIMARY KEY, path BLOB, kind TEXT, size INTEGER, changed INTEGER);
CREATE TABLE IF NOT EXISTS digests (digest BLOB PRIMARY KEY, id INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bands (key INTEGER, id INTEGER, PRIMARY KEY (key, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS signatures (id INTEGER PRIMARY KEY, signature BLOB);
"""


class Counts(msgspec.Struct, frozen=True):
    """Documents with a row, without one, files that are no pages, rows with flags, rows that repeat another."""

    documents: int
    failed: int
    skipped: int
    flagged: int
    duplicates: int


class Position(msgspec.Struct):
    """Where a run stands: what comes next of the input, what stands in the open part, what was counted.

    `lengths` are the bytes of the open part, the failures and the skipped that belong to the run; anything behind
    them in the files is from a step that did not finish.
    """

    source: int = 0  # number of the source that is being read
    item: int = 0  # items of that source that are done
    next_id: int = 1
    part: int = 1
    rows: int = 0  # in the open part
    lengths: tuple[int, int, int] = (0, 0, 0)
    done: int = 0
    failed: int = 0
    skipped: int = 0
    flagged: int = 0
    duplicates: int = 0

    def counts(self) -> Counts:
        """What a person wants to know of it."""
        return Counts(self.done, self.failed, self.skipped, self.flagged, self.duplicates)


class Journal:
    """The database of one run. Raises OutputError while another process holds it."""

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(path, isolation_level=None, timeout=0.1)
        with _disk_errors(path):
            # Exclusive: a second run on the same output is refused. WAL and FULL: a commit is one append and one sync,
            # and survives a power cut.
            for statement in ("PRAGMA locking_mode=EXCLUSIVE", "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL"):
                self._base.execute(statement)
            self._base.executescript(SCHEMA)
            self._base.execute("BEGIN EXCLUSIVE")
            self._base.execute("COMMIT")
        self._path = path

    @contextmanager
    def step(self) -> Iterator[sqlite3.Connection]:
        """A transaction: all of it or, on any error, nothing."""
        with _disk_errors(self._path):
            self._base.execute("BEGIN")
            try:
                yield self._base
            except BaseException:
                self._base.execute("ROLLBACK")
                raise
            self._base.execute("COMMIT")

    def fact(self, name: str) -> bytes | None:
        """A stored fact, None where there is none."""
        row = self._base.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def set_fact(self, name: str, value: bytes) -> None:
        self._base.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

    @property
    def position(self) -> Position:
        found = self.fact("position")
        return msgspec.json.decode(found, type=Position) if found else Position()

    def set_position(self, position: Position) -> None:
        self.set_fact("position", msgspec.json.encode(position))

    def fix_sources(self, sources: Iterable[Source]) -> None:
        """Writes the list of sources, once for the whole run."""
        if self.fact("sources") is not None:
            return
        with self.step() as base:
            rows = ((number, *source) for number, source in enumerate(sources))
            base.executemany("INSERT INTO sources VALUES (?, ?, ?, ?, ?)", rows)
            self.set_fact("sources", b"fixed")

    def sources(self, start: int) -> Iterator[tuple[int, Source]]:
        """Sources from number `start` on, a page of them in memory."""
        while True:
            query = "SELECT * FROM sources WHERE number >= ? ORDER BY number LIMIT 512"
            rows = self._base.execute(query, (start,)).fetchall()
            for number, *fields in rows:
                yield number, Source(*fields)
            if not rows:
                return
            start = rows[-1][0] + 1

    def size_of(self, end: int | None) -> int:
        """The bytes of the sources before number `end`; of all for None."""
        query = "SELECT coalesce(sum(size), 0) FROM sources WHERE ? IS NULL OR number < ?"
        found: int = self._base.execute(query, (end, end)).fetchone()[0]
        return found

    def close(self) -> None:
        self._base.close()


def check_free(path: Path) -> None:
    """Raises OutputError where another process holds this journal; a damaged one is free."""
    try:
        Journal(path).close()
    except OutputError as error:
        if error.fields.get("is_held"):
            raise


@contextmanager
def _disk_errors(path: Path) -> Iterator[None]:
    """SQLite's errors as ours: a held database as OutputError, a full disk as the OSError it is."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise OutputError(f"another run is writing to {path.parent.parent}; wait for it", is_held=True) from error
        raise OSError(errno.ENOSPC if "full" in str(error) else errno.EIO, str(error), os.fspath(path)) from error
    except sqlite3.DatabaseError as error:
        raise OutputError(f"{path} is damaged: start again with --overwrite") from error
