"""Worker processes that outlive any document: bounded queue, answers in order, dead workers replaced.

`concurrent.futures` gives a whole pool up when one worker dies, and knows neither which document did it nor a time
limit for one; hence these few lines over `multiprocessing`.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing.connection import Connection, wait
from time import monotonic
from types import TracebackType
from typing import Any

from speechparse.batch.documents import WORKER, Document, Failure, Item, Limits
from speechparse.batch.worker import CHUNK_ROOM, OUT_OF_MEMORY, Task, serve
from speechparse.errors import SpeechParseError

# A chunk is small enough to share out evenly and large enough that a message costs nothing beside it: at 2.4 ms a
# document 16 take 40 ms, a message 0.2 ms.
CHUNK_DOCUMENTS = 16
CHUNK_BYTES = 512 * 1024
# Chunks sent to a worker before it answers: one in work, one waiting, so that it never waits for us.
CHUNKS_SENT = 2
# Chunks read ahead of the oldest unanswered one, for each worker: what a slow document may hold up.
CHUNKS_AHEAD = 16
POLL_SECONDS = 0.2  # how late a document's time limit may be noticed
# A worker that dies before its first document cannot start at all (a broken installation); then trying on is vain.
FALSE_STARTS = 3


class _Chunk:
    """Some documents in a row and their results so far."""

    __slots__ = ("items", "number", "results", "suspects")

    def __init__(self, number: int, items: list[Item]) -> None:
        self.number = number
        self.items = items
        self.results: dict[int, Any] = {index: item for index, item in enumerate(items) if isinstance(item, Failure)}
        self.suspects: set[int] = set()

    def message(self) -> tuple[int, list[tuple[int, Item]]]:
        return self.number, [pair for pair in enumerate(self.items) if pair[0] not in self.results]

    @property
    def is_done(self) -> bool:
        return len(self.results) == len(self.items)


class _Worker:
    """One process, its pipe, what was sent to it, and since when it is busy with its document."""

    def __init__(self, context: Any, task: Task, memory: int) -> None:
        self.connection: Connection
        self.connection, theirs = context.Pipe()
        self.beat = context.RawValue("q", 0)
        self.process = context.Process(target=serve, args=(theirs, self.beat, task, memory), daemon=True)
        self.process.start()
        theirs.close()
        self.sent: deque[_Chunk] = deque()
        self._seen = 0
        self._since = monotonic()

    def seconds_busy(self) -> float:
        """Seconds since it took up the document it is busy with, as far as we looked."""
        if self.beat.value != self._seen or not self._seen:
            self._seen = self.beat.value
            self._since = monotonic()
        return monotonic() - self._since

    def stop(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()


class Pool:
    """Does `task` on documents in worker processes; a context manager that leaves no process behind.

    A document that kills its worker is tried once more in a fresh one (the cause may have come from outside), then
    recorded; one that passes its time limit is recorded at once.
    """

    def __init__(self, task: Task, workers: int, limits: Limits) -> None:
        self._context = _context()
        self._task = task
        self._limits = limits
        self._size = max(workers, 1)
        self._workers: list[_Worker] = []
        self._queue: deque[_Chunk] = deque()
        self._false_starts = 0
        self.replaced = 0

    def __enter__(self) -> Pool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._workers:
            worker.stop()

    def map(self, items: Iterable[Item]) -> Iterator[tuple[Item, Any]]:
        """Every item with its result (or Failure), in the order of `items`, which is read only a little ahead."""
        chunks = _chunks(items)
        waiting: deque[_Chunk] = deque()
        exhausted = False
        while True:
            while not exhausted and len(waiting) < CHUNKS_AHEAD * self._size and len(self._queue) < self._size:
                chunk = next(chunks, None)
                if chunk is None:
                    exhausted = True
                    break
                waiting.append(chunk)
                if not chunk.is_done:
                    self._queue.append(chunk)
                self._share_out()
            if not waiting:
                return
            while waiting and waiting[0].is_done:
                done = waiting.popleft()
                yield from ((item, done.results[index]) for index, item in enumerate(done.items))
            if waiting:
                self._share_out()
                self._collect()

    def _share_out(self) -> None:
        """Sends queued chunks to the workers with the least to do, starting workers up to the size of the pool."""
        while self._queue:
            if len(self._workers) < self._size:
                self._workers.append(_Worker(self._context, self._task, self._limits.memory))
            worker = min(self._workers, key=lambda each: len(each.sent))
            if len(worker.sent) >= CHUNKS_SENT:
                return
            chunk = self._queue.popleft()
            worker.sent.append(chunk)
            try:
                worker.connection.send(chunk.message())
            except OSError:
                return  # it died; _collect finds it dead and takes its chunks back

    def _collect(self) -> None:
        """Takes answers, replaces the dead, stops the late."""
        by_handle = {each.connection: each for each in self._workers}
        for ready in wait(list(by_handle), POLL_SECONDS):
            worker = by_handle[ready]  # type: ignore[index]
            try:
                number, answers = worker.connection.recv()
            except (EOFError, OSError):
                self._replace(worker)
                continue
            chunk = worker.sent.popleft()
            if chunk.number != number:
                raise SpeechParseError("a worker answered a question it was not asked", number=number)
            chunk.results.update(answers)
            self._false_starts = 0
        for worker in list(self._workers):
            if worker.seconds_busy() > self._limits.seconds:
                self._replace(worker, late=True)

    def _replace(self, worker: _Worker, late: bool = False) -> None:
        """Lets a dead or late worker go, blames the document it was busy with, queues the rest again."""
        beat = worker.beat.value
        worker.stop()
        self._workers.remove(worker)
        self.replaced += 1
        number, index = divmod(beat - 1, CHUNK_ROOM) if beat else (-1, -1)
        if not beat and worker.sent:
            self._false_starts += 1
            if self._false_starts >= FALSE_STARTS:
                raise SpeechParseError(f"workers die before their first document ({_cause(worker.process.exitcode)})")
        for chunk in worker.sent:
            if chunk.number == number:
                self._blame(chunk, index, worker.process.exitcode, late)
        self._queue.extendleft(chunk for chunk in reversed(worker.sent) if not chunk.is_done)

    def _blame(self, chunk: _Chunk, index: int, code: int | None, late: bool) -> None:
        name = chunk.items[index].name
        if late:
            seconds = f"{self._limits.seconds:g}"
            chunk.results[index] = Failure(
                name, WORKER, "TimeLimit", f"took longer than {seconds} s; --time-limit raises it"
            )
        elif index in chunk.suspects:
            kind = "MemoryLimit" if code == OUT_OF_MEMORY else "WorkerDied"
            chunk.results[index] = Failure(name, WORKER, kind, f"killed its worker twice: {_cause(code)}")
        chunk.suspects.add(index)


def _cause(code: int | None) -> str:
    if code == OUT_OF_MEMORY:
        return "no memory left; --memory-limit raises it"
    return f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"


def _context() -> Any:
    """Processes that inherit nothing: a fork of a process with threads (a progress bar has one) may hang."""
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    if "forkserver" in methods:
        context.set_forkserver_preload(["speechparse.batch.rows"])
    return context


def _chunks(items: Iterable[Item]) -> Iterator[_Chunk]:
    """The items in chunks of a bounded number of documents and bytes."""
    chunk: list[Item] = []
    weight = number = 0
    for item in items:
        size = (item.size or len(item.data or b"")) if isinstance(item, Document) else 0
        if chunk and (len(chunk) >= CHUNK_DOCUMENTS or weight + size > CHUNK_BYTES):
            yield _Chunk(number, chunk)
            chunk, weight, number = [], 0, number + 1
        chunk.append(item)
        weight += size
    if chunk:
        yield _Chunk(number, chunk)
