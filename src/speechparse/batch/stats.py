"""What an output folder holds, counted: by year, speaker, genre, script, repair, flag, failure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from speechparse.batch.output import LISTS, rows_written
from speechparse.batch.parquet import rows_of
from speechparse.errors import SpeechParseError

UNKNOWN = "unknown"


class _Row(msgspec.Struct):
    """The columns that are counted; `msgspec.UNSET` where the output has no such column. The JSON of the rest is skipped."""

    duplicate_of: int | None = None
    is_speech: bool | msgspec.UnsetType = msgspec.UNSET
    delivered: str | msgspec.UnsetType | None = msgspec.UNSET
    speaker: str | msgspec.UnsetType | None = msgspec.UNSET
    genre: str | msgspec.UnsetType | None = msgspec.UNSET
    script: str | msgspec.UnsetType | None = msgspec.UNSET
    encoding: str | msgspec.UnsetType | None = msgspec.UNSET
    repairs: dict[str, int] | msgspec.UnsetType = msgspec.UNSET
    flags: dict[str, int] | msgspec.UnsetType = msgspec.UNSET


class Topic(NamedTuple):
    """One thing that is counted: its name, its column, how a value of the column counts, and its order."""

    name: str
    column: str
    counted: Callable[[Any], Iterable[tuple[str, int]]]
    by_value: bool = False  # in the order of the values (years), not of the counts


TOPICS = (
    Topic("year", "delivered", lambda value: [(value[:4] if value else UNKNOWN, 1)], by_value=True),
    Topic("speaker", "speaker", lambda value: [(value or UNKNOWN, 1)]),
    Topic("genre", "genre", lambda value: [(value or UNKNOWN, 1)]),
    Topic("script", "script", lambda value: [(value or UNKNOWN, 1)]),
    Topic("encoding", "encoding", lambda value: [(value or UNKNOWN, 1)]),
    Topic("speech", "is_speech", lambda value: [("speech" if value else "no speech", 1)]),
    Topic("repair", "repairs", lambda value: value.items()),
    Topic("flag", "flags", lambda value: value.items()),
)
FAILURES = "failure"


class Statistics(NamedTuple):
    """Rows, how many of them repeat another, and the counts of each topic whose column the output has, in its order."""

    rows: int
    duplicates: int
    topics: dict[str, list[tuple[str, int]]]


def statistics(folder: Path, unique: bool = False) -> Statistics:
    """The counts of an output of batch; `unique` leaves duplicates out of the topics.

    Raises OutputError where `folder` is none, SpeechParseError for a damaged part. Topics are ordered by count, years
    by year; failures are counted by stage and kind.
    """
    counts: dict[str, Counter[str]] = {}
    rows = duplicates = 0
    for row in _rows(folder):
        rows += 1
        duplicates += row.duplicate_of is not None
        if unique and row.duplicate_of is not None:
            continue
        for topic in TOPICS:
            value = getattr(row, topic.column)
            if value is not msgspec.UNSET:
                found = counts.setdefault(topic.name, Counter())
                for key, number in topic.counted(value):
                    found[key] += number
    failed = Counter(_failures(folder))
    ordered = {topic.name: _ordered(counts[topic.name], topic.by_value) for topic in TOPICS if topic.name in counts}
    return Statistics(rows, duplicates, {**ordered, FAILURES: _ordered(failed, False)})


def _ordered(counts: Counter[str], by_value: bool) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: pair[0] if by_value else (-pair[1], pair[0]))


def _rows(folder: Path) -> Iterator[_Row]:
    decode = msgspec.json.Decoder(_Row).decode
    for part in rows_written(folder):
        try:
            if part.suffix == ".parquet":
                for row in rows_of(str(part), _Row.__struct_fields__):
                    yield msgspec.convert({**row, **_maps(row)}, _Row)
            else:
                with part.open("rb") as lines:
                    yield from map(decode, lines)
        except msgspec.DecodeError as error:
            raise SpeechParseError(f"{part} is damaged: {error}") from error


def _maps(row: dict[str, Any]) -> dict[str, dict[str, int]]:
    """Arrow's maps, which pyarrow gives as pairs, as dictionaries."""
    return {name: dict(row[name]) for name in ("repairs", "flags") if name in row}


def _failures(folder: Path) -> Iterator[str]:
    path = folder / LISTS[0]
    if path.exists():
        with path.open("rb") as lines:
            for line in lines:
                failure = msgspec.json.decode(line)
                yield f"{failure['stage']}: {failure['kind']}"
