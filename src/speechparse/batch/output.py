"""The output folder: parts that are whole or absent, the list of failures, the list of what was skipped.

OUT/part-00001.jsonl …      rows, one a document (or .parquet)
OUT/failures.jsonl          documents without a result: id, name, stage, kind, error
OUT/skipped.jsonl           files that are no pages, in the same form
OUT/summary.json            the counts, once the run is complete
OUT/.run/                   journal and open part, until then
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from speechparse.batch.rows import Column
from speechparse.errors import OutputError
from speechparse.files import sync_directory

STATE = ".run"
SUMMARY = "summary.json"
LISTS = ("failures.jsonl", "skipped.jsonl")
FORMATS = ("jsonl", "parquet")
OWN_FILES = (*(f"part-*.{form}" for form in FORMATS), *LISTS)

Lengths = tuple[int, int, int]  # bytes of the open part, the failures, the skipped


class Growing:
    """A file that grows at its end; what stands behind the length of the journal is cut off when it is opened."""

    def __init__(self, path: Path, length: int) -> None:
        self.path = path
        self.length = length
        self._stream: IO[bytes] = path.open("ab")
        if self._stream.tell() < length:
            raise OutputError(f"{path} is shorter than its journal says: start again with --overwrite")
        self._stream.truncate(length)

    def append(self, data: bytes) -> None:
        self._stream.write(data)
        self.length += len(data)

    def sync(self) -> None:
        """On disk, so that the journal may speak of it."""
        self._stream.flush()
        os.fsync(self._stream.fileno())

    def close(self) -> None:
        self._stream.close()


class Output:
    """The files of one run below `folder`."""

    def __init__(self, folder: Path, form: str, columns: Sequence[Column], part: int, lengths: Lengths) -> None:
        self.folder = folder
        self._form = form
        self._columns = columns
        rows = folder / STATE / "rows.jsonl"
        if lengths[0] and not rows.exists() and self._part(part).exists():
            self._part(part).replace(rows)  # the run was stopped between publishing a part and saying so
        self.rows = Growing(rows, lengths[0])
        self.failures, self.skipped = (
            Growing(folder / STATE / name, length) for name, length in zip(LISTS, lengths[1:], strict=True)
        )

    @property
    def lengths(self) -> Lengths:
        return self.rows.length, self.failures.length, self.skipped.length

    def sync(self) -> None:
        for file in (self.rows, self.failures, self.skipped):
            file.sync()

    def publish_part(self, number: int) -> None:
        """The open part under its own name; to be repeated without harm until the journal knows of it."""
        target = self._part(number)
        if self._form == "parquet":
            from speechparse.batch.parquet import write_parquet

            temporary = self.folder / STATE / "part.tmp"
            with self.rows.path.open("rb") as lines:
                write_parquet(lines, temporary, self._columns)
            _move(temporary, target)
        else:
            _move(self.rows.path, target)

    def _part(self, number: int) -> Path:
        return self.folder / f"part-{number:05}.{self._form}"

    def empty_part(self) -> None:
        """Begins the next part."""
        self.rows.close()
        self.rows = Growing(self.rows.path, 0)

    def publish_lists(self) -> None:
        """Failures and skipped as they stand now."""
        for file in (self.failures, self.skipped):
            temporary = self.folder / STATE / "list.tmp"
            shutil.copyfile(file.path, temporary)
            _move(temporary, self.folder / file.path.name)

    def close(self) -> None:
        for file in (self.rows, self.failures, self.skipped):
            file.close()


def _move(temporary: Path, target: Path) -> None:
    with temporary.open("rb") as stream:
        os.fsync(stream.fileno())
    temporary.replace(target)
    sync_directory(target.parent)


def rows_written(folder: Path) -> list[Path]:
    """The parts of an output folder, in order. Raises OutputError where there is none."""
    found = sorted(path for form in FORMATS for path in folder.glob(f"part-*.{form}"))
    if not found and not (folder / SUMMARY).exists():
        raise OutputError(f"{folder} holds no output of `speechparse batch`")
    return found
