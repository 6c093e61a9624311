"""What goes into a batch and what comes out of it: documents, failures, limits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os import PathLike, fsencode
from typing import NamedTuple

from speechparse.errors import DecodeError, ExtractError, LimitError, RuleError

# The stage of a record that is no failure: a file or archive member that is no page at all (a picture, a script).
SKIPPED = "skip"
READING = "read"  # the input could not be read
WORKER = "worker"  # the worker died or was stopped: memory, time, a crash in a library
OWN_PACKAGE = "speechparse."


class Document(NamedTuple):
    """One page or dump: its bytes or text, or the path where a worker finds them.

    `name` is the one in the output; `size` is in bytes and only a hint, used to share out the work.
    """

    name: str
    data: bytes | str | None = None
    path: bytes | None = None
    size: int = 0


class Failure(NamedTuple):
    """Why there is no speech: the stage that gave up, the kind of error and its message."""

    name: str
    stage: str
    kind: str
    error: str


Item = Document | Failure


class Limits(NamedTuple):
    """What one document may cost before it is given up: seconds, memory of its worker, bytes of input."""

    seconds: float = 60.0
    # Address space of a worker, 0 for no limit. A page takes 20 MB for each of its MB above 45 MB (measured at 1 and 4 MB,
    # dumps and HTML), so the largest one that `document_bytes` lets in needs half of this.
    memory: int = 3 * 1024**3
    document_bytes: int = 64 * 1024**2


DEFAULT_LIMITS = Limits()
# Which stage an error of ours speaks of, wherever it was raised.
STAGES: dict[type[BaseException], str] = {
    DecodeError: "decode",
    ExtractError: "extract",
    LimitError: "extract",
    RuleError: "repair",
}


def failure_of(name: str, error: BaseException, stage: str | None = None) -> Failure:
    """The record of an error; for one that is not ours, the stage is the deepest room it passed through."""
    message = str(error) or type(error).__name__
    return Failure(name, stage or STAGES.get(type(error)) or _room(error), type(error).__name__, message)


def too_large(name: str, limit: int) -> Failure:
    """The record of a document that is larger than `Limits.document_bytes`."""
    return Failure(name, READING, "LimitError", f"larger than {limit} bytes; raise --max-bytes to take it")


def _room(error: BaseException) -> str:
    rooms = []
    trace = error.__traceback__
    while trace:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        if module.startswith(OWN_PACKAGE):
            rooms.append(module.removeprefix(OWN_PACKAGE).partition(".")[0])
        trace = trace.tb_next
    stages = [room for room in rooms if room not in ("batch", "errors", "text")]
    return stages[-1] if stages else "batch"


def printable(name: str | bytes) -> str:
    """A name that JSON can hold: bytes that are no UTF-8 are shown as escapes."""
    if isinstance(name, str):
        name = (
            name.encode("utf-8", "surrogateescape") if name.isprintable() else name.encode("utf-8", "backslashreplace")
        )
    return name.decode("utf-8", "backslashreplace")


def as_items(documents: Iterable[object]) -> Iterator[Item]:
    """Paths, `(name, data)` pairs and Documents as Documents. Raises TypeError for anything else."""
    for each in documents:
        if isinstance(each, Document | Failure):
            yield each
        elif isinstance(each, PathLike):
            path = fsencode(each)
            yield Document(printable(path), path=path)
        elif isinstance(each, tuple) and len(each) == 2:
            yield Document(printable(str(each[0])), each[1])
        else:
            raise TypeError(f"a document is a path, a (name, data) pair or a Document, not {type(each).__name__}")
