"""Arrow record batches in, Arrow record batches out: what every engine that speaks Arrow builds on.

Ray Data, Spark, DuckDB, Polars, DataFusion all hand over record batches; `docs/corpora.md` shows each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from speechparse.batch.documents import DEFAULT_LIMITS, Document, Failure, Item, Limits, failure_of
from speechparse.batch.parquet import arrow, arrow_schema, cells
from speechparse.batch.pool import Pool
from speechparse.batch.readers import NAME_COLUMNS, TEXT_COLUMNS, Reading, of_row
from speechparse.batch.rows import columns_named, row_of
from speechparse.batch.worker import content_of, limited
from speechparse.pipeline import DEFAULTS, Options, load, parse

# An engine has no file of failures: a row without a speech says why in these, and all else in it is null.
ERROR_COLUMNS = (("error_stage", "string"), ("error_kind", "string"), ("error", "string"))


def schema(columns: Sequence[str] = ()) -> Any:
    """The Arrow schema of what `parse_batches` gives for these columns; () for all."""
    return arrow_schema(columns_named(columns), ERROR_COLUMNS)


def parse_batches(
    batches: Iterable[Any],
    options: Options = DEFAULTS,
    *,
    column: str | None = None,
    name_column: str | None = None,
    columns: Sequence[str] = (),
    limits: Limits | None = None,
) -> Iterator[Any]:
    """A record batch of speeches for every record batch of pages, row by row, in order.

    `column` holds the page as text or bytes, `name_column` its name (None: the usual ones, `html`, `text` … and `url`,
    `id` …). A page without a speech is a row with `error_stage`, `error_kind` and `error`; no page stops the others.
    With `limits` the pages are parsed in a process of their own that a crash, a time or memory limit can take down;
    without, in this one. Raises ResourceError without pyarrow, SpeechParseError for an unknown name in `columns`.
    """
    target = schema(columns)
    if limits is None:
        yield from (
            _record_batch(map(_parsed(options), _items(batch, column, name_column)), target, columns)
            for batch in batches
        )
        return
    from speechparse.batch.many import SpeechTask

    with Pool(SpeechTask(limited(options, limits), limits), 1, limits) as pool:
        for batch in batches:
            results = (_loaded(item, result) for item, result in pool.map(_items(batch, column, name_column)))
            yield _record_batch(results, target, columns)


def _items(batch: Any, column: str | None, name_column: str | None) -> Iterator[Item]:
    wanted = {column} if column else set(TEXT_COLUMNS)
    wanted |= {name_column} if name_column else set(NAME_COLUMNS)
    reading = Reading(column, name_column, DEFAULT_LIMITS.document_bytes)
    known = batch.select([name for name in batch.schema.names if name in wanted])
    for number, row in enumerate(known.to_pylist() if known.num_columns else [{}] * batch.num_rows):
        yield of_row(f"row {number}", row, reading)


def _parsed(options: Options) -> Any:
    def parsed(item: Item) -> Any:
        if isinstance(item, Failure):
            return item
        try:
            data = content_of(item, DEFAULT_LIMITS.document_bytes)
            return data if isinstance(data, Failure) else parse(data, options, name=item.name)
        except Exception as error:  # noqa: BLE001 - one document never stops a run, whatever it met
            return failure_of(item.name, error)

    return parsed


def _loaded(item: Document | Failure, result: bytes | Failure) -> Any:
    return result if isinstance(result, Failure) else load(result)


def _record_batch(results: Iterable[Any], target: Any, columns: Sequence[str]) -> Any:
    chosen = columns_named(columns)
    rows = [_failed(each) if isinstance(each, Failure) else row_of(each, chosen) for each in results]
    arrays = [cells([row.get(field.name) for row in rows], field.type) for field in target]
    return arrow().record_batch(arrays, schema=target)


def _failed(failure: Failure) -> dict[str, Any]:
    return {"name": failure.name, "error_stage": failure.stage, "error_kind": failure.kind, "error": failure.error}
