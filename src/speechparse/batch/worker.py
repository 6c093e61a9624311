"""The worker process: takes chunks of documents, does one task on each, answers chunk by chunk."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from math import inf
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread
from typing import Any

from speechparse.batch.documents import READING, Document, Failure, Limits, failure_of, too_large
from speechparse.pipeline import Options

Task = Callable[[Document], Any]

# Exit codes by which a worker says why it gave up; the parent turns them into words.
OUT_OF_MEMORY = 87

# The beat is the number of the document a worker is busy with: chunk * CHUNK_ROOM + index + 1, 0 when idle.
CHUNK_ROOM = 4096


def serve(connection: Connection, beat: Any, task: Task, memory: int) -> None:
    """Answers every chunk `(number, [(index, document)…])` with `(number, [(index, result)…])` until the parent is gone."""
    _settle(memory)
    chunks: SimpleQueue[Any] = SimpleQueue()
    # A thread empties the pipe, so that the parent never waits for a busy worker and both never wait for each other.
    Thread(target=_receive, args=(connection, chunks), daemon=True).start()
    while (chunk := chunks.get()) is not None:
        number, documents = chunk
        answers = []
        for index, document in documents:
            beat.value = number * CHUNK_ROOM + index + 1
            answers.append((index, _attempt(task, document)))
        beat.value = 0
        with suppress(BrokenPipeError):
            connection.send((number, answers))
    # Not through the interpreter's farewell: the receiving thread may still hold the pipe.
    os._exit(0)


def _settle(memory: int) -> None:
    """Ctrl-C is the parent's affair; memory is limited where the system can."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if memory and sys.platform == "linux":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (memory if hard < 0 else min(memory, hard), hard))


def _receive(connection: Connection, chunks: SimpleQueue[Any]) -> None:
    try:
        while True:
            chunks.put(connection.recv())
    except (EOFError, OSError):
        chunks.put(None)  # the parent is gone


def _attempt(task: Task, document: Document) -> Any:
    try:
        return task(document)
    except MemoryError:
        # What is left of the memory is no ground to go on from: the parent tries again in a fresh worker.
        os._exit(OUT_OF_MEMORY)
    except Exception as error:  # noqa: BLE001 - one document never stops a run, whatever it met
        return failure_of(document.name, error)


def limited(options: Options, limits: Limits) -> Options:
    """`options` under the limits of a batch: the pool keeps the time, whatever a library is lost in."""
    return options._replace(max_bytes=limits.document_bytes, max_seconds=inf)


def content_of(document: Document, limit: int) -> bytes | str | Failure:
    """The bytes or text of a document, read now where it is a path."""
    data = document.data
    if data is None:
        try:
            with open(document.path or b"", "rb") as stream:  # noqa: PTH123 - a path in bytes
                data = stream.read(limit + 1)
        except OSError as error:
            return Failure(document.name, READING, type(error).__name__, error.strerror or str(error))
    return too_large(document.name, limit) if len(data) > limit else data
