"""From one source to its documents, one after the other; what cannot be read or is no page is said, never left out.

Every reader keeps one member in memory, bounded by `Limits.document_bytes`, and writes nothing: the names inside an
archive are only names.
"""

from __future__ import annotations

import bz2
import gzip
import lzma
import os
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import IO, Any, NamedTuple

from speechparse.batch.documents import READING, SKIPPED, Document, Failure, Item, failure_of, printable, too_large
from speechparse.batch.sources import Source, is_page, kind_of
from speechparse.errors import SpeechParseError


class Tap:
    """The file that is being read, so that a watcher can see how far it is."""

    def __init__(self) -> None:
        self._stream: IO[bytes] | None = None

    def open(self, path: bytes) -> IO[bytes]:
        """The file, to be closed by `close` or by the next `open`."""
        self.close()
        self._stream = open(path, "rb")  # noqa: PTH123, SIM115 - a path in bytes; closed by its owner, the run
        return self._stream

    def offset(self) -> int:
        """Bytes of the open file that were passed, 0 where none is open."""
        return self._stream.tell() if self._stream and not self._stream.closed else 0

    def close(self) -> None:
        if self._stream:
            self._stream.close()


class Reading(NamedTuple):
    """How sources are read: columns of text and name in tables (None: the usual ones), the limit of a document in bytes."""

    text_column: str | None = None
    name_column: str | None = None
    document_bytes: int = 64 * 1024**2
    tap: Tap = Tap()


# The usual names of the columns, in the order they are tried.
TEXT_COLUMNS = ("html", "raw_html", "text", "content", "body", "page", "raw")
NAME_COLUMNS = ("url", "id", "name", "path", "file", "filename")


def read(source: Source, reading: Reading) -> Iterator[Item]:
    """The documents and failures of a source. An archive that breaks off gives what was whole and then a failure."""
    name = printable(source.path)
    if not source.size and source.kind not in ("file", "skip"):
        yield Failure(name, READING, "Empty", "the file is empty")
        return
    try:
        yield from READERS[source.kind](source, name, reading)
    # The archive libraries raise these, and any of them, on damaged input; fastwarc and pyarrow raise OSError, ValueError.
    except (
        OSError,
        EOFError,
        ValueError,
        zlib.error,
        lzma.LZMAError,
        tarfile.TarError,
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
        SpeechParseError,
    ) as error:
        yield failure_of(name, error, READING)


def _read_file(source: Source, name: str, reading: Reading) -> Iterator[Item]:
    yield Document(name, None, source.path, source.size)


def _read_skipped(source: Source, name: str, reading: Reading) -> Iterator[Item]:
    yield skipped(name)


def skipped(name: str, reason: str = "no page, by its name") -> Failure:
    """The record of a file that was left out on purpose."""
    return Failure(name, SKIPPED, "NoPage", reason)


def _read_gz(source: Source, name: str, reading: Reading) -> Iterator[Item]:
    with gzip.open(reading.tap.open(source.path)) as stream:
        yield _limited(name.removesuffix(".gz"), stream, reading)


def _limited(name: str, stream: IO[bytes] | Any, reading: Reading) -> Item:
    data = stream.read(reading.document_bytes + 1)
    return too_large(name, reading.document_bytes) if len(data) > reading.document_bytes else Document(name, data)


def _read_zip(source: Source, name: str, reading: Reading) -> Iterator[Item]:
    with zipfile.ZipFile(reading.tap.open(source.path)) as archive:
        for entry in archive.infolist():
            if not entry.is_dir():
                member = printable(entry.filename)
                yield _member(f"{name}!{member}", member, entry.file_size, reading, partial(archive.open, entry))


UNPACKERS: dict[bytes, Callable[[IO[bytes]], Any]] = {b"\x1f\x8b": gzip.open, b"BZ": bz2.open, b"\xfd7": lzma.open}


def _read_tar(source: Source, name: str, reading: Reading) -> Iterator[Item]:
    file = reading.tap.open(source.path)
    unpacker = UNPACKERS.get(file.read(2))
    file.seek(0)
    # tarfile's own unpacking ends in silence where a compressed stream breaks off, these raise EOFError.
    stream = _Tail(unpacker(file) if unpacker else file)
    # "r|" reads straight through: no index of a million members in memory.
    with tarfile.open(fileobj=stream, mode="r|") as archive:  # type: ignore[call-overload]
        for entry in archive:
            member = printable(entry.name)
            if entry.isfile():
                yield _member(f"{name}!{member}", member, entry.size, reading, partial(archive.extractfile, entry))
            elif not entry.isdir():
                yield skipped(f"{name}!{member}", "a link or a device, not a file")
            archive.members.clear()  # else it keeps what it has passed: 1 KB a member
    stream.check_end()


class _Tail:
    """A stream that knows whether an archive ended as POSIX wants it, with blocks of zeros (pax, "ustar format")."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._last = b""

    def read(self, size: int) -> bytes:
        data: bytes = self._stream.read(size)
        self._last = data[-tarfile.BLOCKSIZE :] or self._last
        return data

    def check_end(self) -> None:
        """Reads to the end. Raises EOFError where the stream breaks off."""
        while self.read(tarfile.RECORDSIZE):
            pass
        if self._last.strip(b"\0"):
            raise EOFError("the archive breaks off without its end mark")


def _member(name: str, member: str, size: int, reading: Reading, opened: Callable[[], Any]) -> Item:
    if kind_of(member) != "file":
        return Failure(
            name, READING, "NestedArchive", "an archive or table inside an archive is not opened; unpack it first"
        )
    if not is_page(member):
        return skipped(name)
    if size > reading.document_bytes:
        return too_large(name, reading.document_bytes)
    try:
        with opened() as stream:
            return _limited(name, stream, reading)
    except (zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        return failure_of(name, error, READING)  # this member alone: a bad checksum, a password


def _read_jsonl(source: Source, name: str, reading: Reading) -> Iterator[Item]:
    # A line holds the document and as much again of escapes and other columns, at most.
    longest = 8 * reading.document_bytes
    file = reading.tap.open(source.path)
    with gzip.open(file) if source.path.endswith(b".gz") else file as stream:
        number = 0
        while line := stream.readline(longest):
            number += 1
            if len(line) == longest and not line.endswith(b"\n"):
                yield too_large(f"{name}#{number}", reading.document_bytes)
                while line and not line.endswith(b"\n"):
                    line = stream.readline(longest)
            elif line.strip():
                yield _of_line(f"{name}#{number}", line, reading)


def _of_line(place: str, line: bytes, reading: Reading) -> Item:
    import msgspec

    try:
        row = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return failure_of(place, error, READING)
    if not isinstance(row, dict):
        return Failure(place, READING, "NoColumn", "the line holds no JSON object")
    return of_row(place, row, reading)


def of_row(place: str, row: dict[str, Any], reading: Reading) -> Item:
    """The document in a row of a table: its text (or bytes) and its name, `place` where it has none."""
    text = _first(row, (reading.text_column,) if reading.text_column else TEXT_COLUMNS)
    name = _first(row, (reading.name_column,) if reading.name_column else NAME_COLUMNS)
    shown = place if name is None else printable(str(name))
    if not isinstance(text, str | bytes):
        wanted = reading.text_column or ", ".join(TEXT_COLUMNS)
        return Failure(shown, READING, "NoColumn", f"no text in the column {wanted}; --column names another")
    size = len(text)
    return (
        too_large(shown, reading.document_bytes) if size > reading.document_bytes else Document(shown, text, None, size)
    )


def _first(row: dict[str, Any], names: tuple[str, ...]) -> Any:
    return next((row[name] for name in names if row.get(name) is not None), None)


def _read_parquet(source: Source, name: str, reading: Reading) -> Iterator[Item]:
    from speechparse.batch.parquet import rows_of

    wanted = [reading.text_column] if reading.text_column else list(TEXT_COLUMNS)
    wanted += [reading.name_column] if reading.name_column else list(NAME_COLUMNS)
    for number, row in enumerate(rows_of(os.fsdecode(source.path), wanted), 1):
        yield of_row(f"{name}#{number}", row, reading)


def _read_warc(source: Source, name: str, reading: Reading) -> Iterator[Item]:
    from speechparse.batch.warc import pages_of

    yield from pages_of(reading.tap.open(source.path), name, reading.document_bytes)


READERS: dict[str, Callable[[Source, str, Reading], Iterator[Item]]] = {
    "file": _read_file,
    "skip": _read_skipped,
    "gz": _read_gz,
    "zip": _read_zip,
    "tar": _read_tar,
    "jsonl": _read_jsonl,
    "parquet": _read_parquet,
    "warc": _read_warc,
}
