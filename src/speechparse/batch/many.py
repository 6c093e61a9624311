"""The library's way to many documents: an iterator of outcomes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from speechparse.batch.documents import DEFAULT_LIMITS, Document, Failure, Limits, as_items
from speechparse.batch.pool import Pool
from speechparse.batch.worker import content_of, limited
from speechparse.model import Speech
from speechparse.pipeline import DEFAULTS, Options, load, parse


class Outcome(NamedTuple):
    """What became of one document: its speech as JSON, or its failure."""

    name: str
    json: bytes | None
    failure: Failure | None

    @property
    def speech(self) -> Speech:
        """The speech, read from `json`. Raises ValueError where there is a failure instead."""
        if self.json is None:
            raise ValueError(f"{self.name} has no speech: {self.failure}")
        return load(self.json)


@dataclass(frozen=True, slots=True)
class SpeechTask:
    """The task of a worker that gives a speech as JSON; picklable, so that it reaches the worker."""

    options: Options
    limits: Limits

    def __call__(self, document: Document) -> bytes | Failure:
        from msgspec.json import encode

        data = content_of(document, self.limits.document_bytes)
        return data if isinstance(data, Failure) else encode(parse(data, self.options, name=document.name))


def parse_many(
    documents: Iterable[Path | tuple[str, bytes | str] | Document],
    options: Options = DEFAULTS,
    *,
    workers: int | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Iterator[Outcome]:
    """One Outcome a document, in order, worked out by `workers` processes (None: one for each processor).

    `documents` is read only a little ahead, so it may be endless. No document stops the others: an error, a crash, a
    passed limit is the failure of its outcome. As with every use of `multiprocessing`, a script that calls this
    keeps its own work under `if __name__ == "__main__":`.
    """
    with Pool(SpeechTask(limited(options, limits), limits), workers or os.cpu_count() or 1, limits) as pool:
        for item, result in pool.map(as_items(documents)):
            if isinstance(result, Failure):
                yield Outcome(item.name, None, result)
            else:
                yield Outcome(item.name, result, None)
