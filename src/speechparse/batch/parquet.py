"""Rows as Arrow and Parquet, by pyarrow; the Arrow schema is the table of columns in `rows`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from speechparse.batch.rows import COLUMNS, RUN_COLUMNS, Column
from speechparse.errors import SpeechParseError
from speechparse.resources import optional

# Rows in a row group: a few MB, so that writing a part of any size takes little memory.
GROUP_ROWS = 256
READ_ROWS = 64


def arrow() -> Any:
    """pyarrow. Raises ResourceError that names the extra where it is not installed."""
    return optional("pyarrow", "parquet")


def arrow_type(kind: str) -> Any:
    """The Arrow type of a column type of `rows`."""
    pa = arrow()
    types = {
        "string": pa.string,
        "json": pa.string,
        "int": pa.int64,
        "float": pa.float64,
        "bool": pa.bool_,
        "strings": lambda: pa.list_(pa.string()),
        "counts": lambda: pa.map_(pa.string(), pa.int64()),
    }
    return types[kind]()


def arrow_schema(columns: Sequence[Column] = COLUMNS, extra: Sequence[tuple[str, str]] = RUN_COLUMNS) -> Any:
    """The Arrow schema of rows: the `extra` columns (name, type), then `columns`."""
    fields = [*extra, *((each.name, each.type) for each in columns)]
    return arrow().schema([(name, arrow_type(kind)) for name, kind in fields])


def write_parquet(lines: Iterable[bytes], target: Path, columns: Sequence[Column]) -> None:
    """The rows in `lines` (JSON) as one Parquet file."""
    parquet = optional("pyarrow.parquet", "parquet")
    schema = arrow_schema(columns)
    decode = msgspec.json.Decoder(_row_type(columns)).decode
    with parquet.ParquetWriter(target, schema, compression="zstd") as writer:
        rows = iter(lines)
        while group := [decode(line) for line in islice(rows, GROUP_ROWS)]:
            writer.write_table(_table(group, schema))


def _row_type(columns: Sequence[Column]) -> Any:
    """A decoder's type for these rows; the JSON of the document stays as it stands."""
    fields: list[Any] = [(name, Any, None) for name, _ in RUN_COLUMNS]
    fields += [(each.name, msgspec.Raw if each.type == "json" else Any, None) for each in columns]
    return msgspec.defstruct("Row", fields)


def _table(rows: Sequence[Any], schema: Any) -> Any:
    return arrow().table([cells([getattr(row, field.name) for row in rows], field.type) for field in schema], schema)


def cells(values: Sequence[Any], kind: Any) -> Any:
    """The values of one column of rows as an Arrow array."""
    return arrow().array(list(map(_cell, values)), kind)


def _cell(value: Any) -> Any:
    if isinstance(value, bytes | msgspec.Raw):
        return bytes(value).decode("utf-8")
    return list(value.items()) if isinstance(value, dict) else value


def rows_of(path: str, names: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The rows of a Parquet file with those of the columns `names` that it has. Raises SpeechParseError for none."""
    parquet = optional("pyarrow.parquet", "parquet")
    try:
        with parquet.ParquetFile(path) as file:
            known = [name for name in names if name in file.schema_arrow.names]
            for batch in file.iter_batches(READ_ROWS, columns=known):
                yield from batch.to_pylist() if known else ({} for _ in range(batch.num_rows))
    except arrow().ArrowException as error:
        raise SpeechParseError(f"cannot be read as Parquet: {error}") from error
