"""Ray Data: `parse_batches` under `map_batches`.

    python -m speechparse.adapters.ray PAGES.parquet SPEECHES/

reads Parquet and writes a folder of Parquet, on the cluster that RAY_ADDRESS names, else on this machine.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from speechparse.adapters.arrow import parse_batches, schema
from speechparse.adapters.command import asked
from speechparse.batch.documents import Limits
from speechparse.batch.parquet import arrow
from speechparse.pipeline import DEFAULTS, Options
from speechparse.resources import optional

# Pages in a task: about a second of work, against some ms that Ray needs to hand it out.
BATCH_ROWS = 256


def parse_dataset(
    dataset: Any,
    options: Options = DEFAULTS,
    *,
    column: str | None = None,
    name_column: str | None = None,
    columns: tuple[str, ...] = (),
    limits: Limits | None = None,
) -> Any:
    """The Ray Dataset of speeches for one of pages; lazy, as all of Ray Data. The rest is as in `parse_batches`."""
    work = partial(
        _parse_table, options=options, column=column, name_column=name_column, columns=columns, limits=limits
    )
    return dataset.map_batches(work, batch_format="pyarrow", batch_size=BATCH_ROWS)


def _parse_table(table: Any, *, columns: tuple[str, ...], **how: Any) -> Any:
    return arrow().Table.from_batches(parse_batches(table.to_batches(), columns=columns, **how), schema(columns))


def main() -> None:
    given = asked("ray", __doc__)
    data = optional("ray.data", "ray")
    pages = data.read_parquet(given.pages)
    parse_dataset(pages, column=given.column, name_column=given.name_column, columns=given.columns).write_parquet(
        given.speeches
    )


if __name__ == "__main__":
    main()
