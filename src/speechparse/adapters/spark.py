"""Spark: `parse_batches` under `mapInArrow`.

    python -m speechparse.adapters.spark PAGES.parquet SPEECHES/

reads Parquet and writes a folder of Parquet, on the master that spark-defaults.conf or MASTER names, else on this machine.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from speechparse.adapters.arrow import ERROR_COLUMNS, parse_batches
from speechparse.adapters.command import asked
from speechparse.batch.documents import Limits
from speechparse.batch.rows import columns_named
from speechparse.pipeline import DEFAULTS, Options
from speechparse.resources import optional

# The column types of `batch.rows` in Spark's DDL.
TYPES = {
    "string": "string",
    "json": "string",
    "int": "bigint",
    "float": "double",
    "bool": "boolean",
    "strings": "array<string>",
    "counts": "map<string,bigint>",
}


def ddl(columns: tuple[str, ...] = ()) -> str:
    """The schema of the result in Spark's DDL."""
    fields = [*ERROR_COLUMNS, *((each.name, each.type) for each in columns_named(columns))]
    return ", ".join(f"`{name}` {TYPES[kind]}" for name, kind in fields)


def parse_frame(
    frame: Any,
    options: Options = DEFAULTS,
    *,
    column: str | None = None,
    name_column: str | None = None,
    columns: tuple[str, ...] = (),
    limits: Limits | None = None,
) -> Any:
    """The DataFrame of speeches for one of pages; lazy, as all of Spark. The rest is as in `parse_batches`."""
    work = partial(
        parse_batches, options=options, column=column, name_column=name_column, columns=columns, limits=limits
    )
    return frame.mapInArrow(work, ddl(columns))


def main() -> None:
    given = asked("spark", __doc__)
    session = optional("pyspark.sql", "spark").SparkSession.builder.appName("speechparse").getOrCreate()
    pages = session.read.parquet(given.pages)
    parsed = parse_frame(pages, column=given.column, name_column=given.name_column, columns=given.columns)
    parsed.write.parquet(given.speeches)
    session.stop()


if __name__ == "__main__":
    main()
