"""One run: inputs to an output folder, step by step, so that it can be interrupted anywhere and taken up again."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from time import monotonic
from typing import Any, NamedTuple

import msgspec
from msgspec import structs

from speechparse.batch.documents import DEFAULT_LIMITS, SKIPPED, Failure, Item, Limits, printable
from speechparse.batch.duplicates import find_original
from speechparse.batch.journal import Counts, Journal, Position, check_free
from speechparse.batch.output import OWN_FILES, STATE, SUMMARY, Output
from speechparse.batch.pool import Pool
from speechparse.batch.readers import Reading, Tap, read
from speechparse.batch.rows import Row, RowTask, columns_named
from speechparse.batch.sources import Source, sources_of
from speechparse.batch.worker import limited
from speechparse.errors import OutputError
from speechparse.files import write_atomic
from speechparse.pipeline import DEFAULTS, Options

# Results are written down together: a commit costs three syncs of the disk (10–30 ms), one a second is 3 % of a core.
COMMIT_SECONDS = 1.0
COMMIT_ROWS = 2048
COMMIT_BYTES = 8 * 1024**2
ROWS_IN_PART = 20_000
JOURNAL = "journal"
# Of a change that would give other rows for the same input, so that parts of two versions are never mixed.
LAYOUT = 1


class Job(NamedTuple):
    """What is to be done: everything that decides what the output holds. Workers and limits may differ on a resume."""

    inputs: tuple[str, ...]
    output: Path
    options: Options = DEFAULTS
    form: str = "jsonl"
    columns: tuple[str, ...] = ()
    part_rows: int = ROWS_IN_PART
    near: float | None = None  # similarity from which on a document is a near duplicate; None: only exact ones
    text_column: str | None = None
    name_column: str | None = None

    def fingerprint(self) -> bytes:
        """A digest of all that decides what the output holds."""
        from importlib.metadata import PackageNotFoundError, version

        try:
            release = version("speechparse")
        except PackageNotFoundError:  # run from a checkout
            release = "unknown"
        folder = "" if all(map(os.path.isabs, self.inputs)) else os.getcwd()  # noqa: PTH109
        facts = [LAYOUT, release, folder, *self._replace(output=Path(), options=limited(self.options, DEFAULT_LIMITS))]
        return sha256(repr(facts).encode("utf-8", "surrogateescape")).hexdigest().encode()


class Progress(NamedTuple):
    """How far a run is: counts so far, and the share of the input's bytes that was read (0–1)."""

    position: Position
    share: float


def run(
    job: Job,
    *,
    workers: int,
    limits: Limits = DEFAULT_LIMITS,
    listed: Iterable[bytes] = (),
    overwrite: bool = False,
    watch: Callable[[Progress], None] = lambda progress: None,
) -> Counts:
    """Does the job or goes on with it, and gives the final counts; a job that is complete already is only counted.

    `listed` are the paths that "-" among the inputs stands for; they are read on the first call only. Raises
    OutputError for a folder that holds anything else, OSError where the disk refuses (the same call then goes on).
    """
    finished = _prepare(job, overwrite)
    if finished:
        return finished
    journal = Journal(job.output / STATE / JOURNAL)
    try:
        _check_job(job, journal)
        journal.fix_sources(sources_of(job.inputs, listed, os.fspath(job.output)))
        with Pool(_task(job, limits), workers, limits) as pool:
            _Run(job, journal).work(pool, limits, watch)
        counts = journal.position.counts()
    finally:
        journal.close()
    _finish(job, counts)
    return counts


def _task(job: Job, limits: Limits) -> RowTask:
    return RowTask(limited(job.options, limits), job.columns, limits, job.near is not None)


def _prepare(job: Job, overwrite: bool) -> Counts | None:
    """Makes the folder ready; the counts where the same job was completed in it before."""
    folder = job.output
    folder.mkdir(parents=True, exist_ok=True)
    found = _summary_of(folder)
    is_ours = found is not None or (folder / STATE).exists()
    if overwrite and is_ours:
        _forget(folder)
    elif found:
        if found.job != job.fingerprint().decode():
            raise OutputError(f"{folder} holds the output of another job; name another folder, or --overwrite it")
        shutil.rmtree(folder / STATE, ignore_errors=True)  # the last run may have been stopped just before it did this
        return found.counts
    elif not is_ours and (foreign := [each.name for each in folder.iterdir()]):
        name = printable(min(foreign))
        raise OutputError(f"{folder} is not empty ({name}) and no output of batch; name another folder")
    (folder / STATE).mkdir(exist_ok=True)
    return None


class _Summary(msgspec.Struct):
    job: str
    counts: Counts


def _summary_of(folder: Path) -> _Summary | None:
    """The summary of a complete run, None where there is none that we wrote."""
    try:
        return msgspec.json.decode((folder / SUMMARY).read_bytes(), type=_Summary)
    except (FileNotFoundError, msgspec.DecodeError):
        return None


def _forget(folder: Path) -> None:
    """Takes back what makes a folder a run of ours; its parts go when the next run begins. Raises while one is at work."""
    state = folder / STATE
    state.mkdir(exist_ok=True)
    if (state / JOURNAL).exists():
        check_free(state / JOURNAL)
    (folder / SUMMARY).unlink(missing_ok=True)
    for path in state.iterdir():
        path.unlink()


def _check_job(job: Job, journal: Journal) -> None:
    """Begins the job, on a folder cleared of what an earlier one left. Raises OutputError where another has begun."""
    known = journal.fact("job")
    if known is None:
        for pattern in OWN_FILES:
            for path in job.output.glob(pattern):
                path.unlink()
        with journal.step():
            journal.set_fact("job", job.fingerprint())
    elif known != job.fingerprint():
        raise OutputError(
            f"{job.output} holds an unfinished run of another job (other inputs, options or version); "
            "give the same command, name another folder, or --overwrite"
        )


class _Run:
    """The state of a run between two commits."""

    def __init__(self, job: Job, journal: Journal) -> None:
        self._job = job
        self._journal = journal
        self._at = journal.position
        self._output = Output(job.output, job.form, columns_named(job.columns), self._at.part, self._at.lengths)
        # Where each item that was read comes from: (number of the source, number of the item in it).
        self._places: deque[tuple[int, int]] = deque()
        self._pending: list[tuple[tuple[int, int], Item, Any]] = []
        self._pending_bytes = 0
        self._is_writing = False
        self._last_commit = monotonic()
        self._tap = Tap()
        self._passed_bytes = 0

    def work(self, pool: Pool, limits: Limits, watch: Callable[[Progress], None]) -> None:
        """From the position of the journal to the end of the input."""
        total = max(self._journal.size_of(None), 1)
        try:
            self._close_full_part()
            for item, result in pool.map(self._items(limits)):
                self._pending.append((self._places.popleft(), item, result))
                self._pending_bytes += len(result.json) if isinstance(result, Row) else 0
                if self._is_due():
                    self._commit()
                    watch(Progress(self._at, min((self._passed_bytes + self._tap.offset()) / total, 1.0)))
            self._commit()
            self._close_part()
        except KeyboardInterrupt:
            if not self._is_writing:
                self._commit()  # what is worked out need not be worked out again
            raise
        finally:
            self._output.close()

    def _items(self, limits: Limits) -> Iterator[Item]:
        """The items from the position on. Raises OutputError where a half-read source is not what it was."""
        job, at = self._job, self._at
        reading = Reading(job.text_column, job.name_column, limits.document_bytes, self._tap)
        self._passed_bytes = self._journal.size_of(at.source)
        for number, source in self._journal.sources(at.source):
            done = at.item if number == at.source else 0
            if done:
                _check_unchanged(source)
            for index, item in enumerate(read(source, reading)):
                if index >= done:
                    self._places.append((number, index))
                    yield item
            self._tap.close()
            self._passed_bytes += source.size

    def _is_due(self) -> bool:
        return (
            len(self._pending) >= COMMIT_ROWS
            or self._pending_bytes >= COMMIT_BYTES
            or monotonic() - self._last_commit >= COMMIT_SECONDS
        )

    def _commit(self) -> None:
        """Writes what is pending; ends each part where it is full."""
        self._is_writing = True
        while self._pending:
            self._write(self._taken())
            self._close_full_part()
        self._pending_bytes = 0
        self._last_commit = monotonic()
        self._is_writing = False

    def _taken(self) -> list[tuple[tuple[int, int], Item, Any]]:
        """What of the pending belongs to the open part."""
        room = self._job.part_rows - self._at.rows
        end = 0
        while end < len(self._pending) and room:
            room -= isinstance(self._pending[end][2], Row)
            end += 1
        taken, self._pending = self._pending[:end], self._pending[end:]
        return taken

    def _write(self, taken: Sequence[tuple[tuple[int, int], Item, Any]]) -> None:
        at = structs.replace(self._at)
        with self._journal.step() as base:
            for (at.source, index), item, result in taken:
                at.item = index + 1
                if isinstance(result, Failure):
                    self._record(at, result)
                else:
                    self._add_row(base, at, item, result)
                at.next_id += 1
            self._output.sync()
            at.lengths = self._output.lengths
            self._journal.set_position(at)
        self._at = at

    def _record(self, at: Position, failure: Failure) -> None:
        line = msgspec.json.encode({"id": at.next_id, **failure._asdict()}) + b"\n"
        if failure.stage == SKIPPED:
            at.skipped += 1
            self._output.skipped.append(line)
        else:
            at.failed += 1
            self._output.failures.append(line)

    def _add_row(self, base: sqlite3.Connection, at: Position, item: Item, row: Row) -> None:
        original = find_original(base, at.next_id, row, self._job.near or 1.0)
        same = b"%d" % original.id if original else b"null"
        similarity = b"%.4g" % original.similarity if original else b"null"
        # The worker's JSON is an object with at least one member; ours go before it.
        head = b'{"id":%d,"duplicate_of":%s,"similarity":%s,' % (at.next_id, same, similarity)
        self._output.rows.append(head + row.json[1:] + b"\n")
        at.rows += 1
        at.done += 1
        at.flagged += row.is_flagged
        at.duplicates += original is not None

    def _close_full_part(self) -> None:
        if self._at.rows >= self._job.part_rows:
            self._close_part()

    def _close_part(self) -> None:
        """Publishes the open part and begins the next one; a part without rows is none."""
        self._output.publish_lists()
        if not self._at.rows:
            return
        self._output.publish_part(self._at.part)
        self._at = structs.replace(self._at, part=self._at.part + 1, rows=0, lengths=(0, *self._at.lengths[1:]))
        with self._journal.step():
            self._journal.set_position(self._at)
        self._output.empty_part()


def _check_unchanged(source: Source) -> None:
    found = os.stat(source.path)  # noqa: PTH116 - a path in bytes
    if (found.st_size, found.st_mtime_ns) != (source.size, source.changed):
        name = printable(source.path)
        raise OutputError(f"{name} was changed while the run was interrupted in it: start again with --overwrite")


def _finish(job: Job, counts: Counts) -> None:
    """Writes the summary, which makes the run complete, and lets the journal go."""
    summary = _Summary(job.fingerprint().decode(), counts)
    write_atomic(job.output / SUMMARY, msgspec.json.format(msgspec.json.encode(summary)) + b"\n")
    shutil.rmtree(job.output / STATE)
