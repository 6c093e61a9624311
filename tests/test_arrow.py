"""The Arrow function, by itself and from DuckDB and Polars; Ray and Spark are tested in tests/engines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from batch_documents import speech_page
from speechparse import SpeechParseError
from speechparse.batch import Limits
from speechparse.pipeline import parse
from speechparse.render.json import to_json

pa = pytest.importorskip("pyarrow")

from speechparse.adapters import arrow, spark  # noqa: E402 - needs pyarrow

PAGES = [speech_page(number) for number in range(6)]
TABLE = pa.table({"url": [f"http://a.example/{at}" for at in range(7)], "html": [*PAGES, None], "other": range(7)})


def table_of(batches: object, columns: tuple[str, ...] = ()) -> object:
    return pa.Table.from_batches(batches, arrow.schema(columns))


@pytest.mark.parametrize("limits", [None, Limits()])
def test_rows_come_back_in_order_with_the_speech_or_the_error(limits: Limits | None) -> None:
    """Each page is what `parse` makes of it; a row without a page is an error and stops nothing."""
    rows = table_of(arrow.parse_batches(TABLE.to_batches(max_chunksize=3), limits=limits)).to_pylist()  # type: ignore[attr-defined]
    assert [row["name"] for row in rows] == TABLE.column("url").to_pylist()
    assert [row["error_kind"] for row in rows] == [None] * 6 + ["NoColumn"]
    for row, page in zip(rows, PAGES, strict=False):
        assert json.loads(row["document"]) == json.loads(to_json(parse(page, name=row["name"])))


def test_bytes_columns_names_and_selection() -> None:
    """Pages may be bytes in any charset; columns of text and name and those of the result can be named."""
    batch = pa.record_batch({"key": ["a"], "raw_page": [PAGES[0].replace("utf-8", "gbk").encode("gbk")]})
    (found,) = arrow.parse_batches(
        [batch], column="raw_page", name_column="key", columns=("name", "encoding", "paragraphs")
    )
    assert found.schema.equals(arrow.schema(("name", "encoding", "paragraphs")))
    (row,) = found.to_pylist()
    assert row["name"] == "a"
    assert row["encoding"] in ("gbk", "gb18030")
    assert row["paragraphs"] >= 8


def test_no_batches_no_rows_and_an_unknown_column() -> None:
    assert list(arrow.parse_batches([])) == []
    (empty,) = arrow.parse_batches([pa.record_batch({"html": pa.array([], pa.string())})])
    assert empty.num_rows == 0
    with pytest.raises(SpeechParseError, match="no column colour"):
        list(arrow.parse_batches([], columns=("colour",)))


def test_from_duckdb(tmp_path: Path) -> None:
    """A query's result streams through and is queried again."""
    duckdb = pytest.importorskip("duckdb")
    pq = pytest.importorskip("pyarrow.parquet")
    pq.write_table(TABLE, tmp_path / "pages.parquet")
    query = f"SELECT url, html FROM '{tmp_path / 'pages.parquet'}' WHERE other < 4"
    pages = duckdb.connect().sql(query).to_arrow_reader(2)
    base = duckdb.connect()  # a connection cannot begin a query while it still streams another
    base.register("speeches", pa.RecordBatchReader.from_batches(arrow.schema(), arrow.parse_batches(pages)))
    assert base.sql("SELECT count(*), sum(paragraphs) > 20, min(error) FROM speeches").fetchall() == [(4, True, None)]


def test_from_polars() -> None:
    polars = pytest.importorskip("polars")
    pages = polars.DataFrame({"url": ["a", "b"], "html": PAGES[:2]})
    speeches = polars.from_arrow(table_of(arrow.parse_batches(pages.to_arrow().to_batches())))
    assert speeches["name"].to_list() == ["a", "b"]
    assert speeches.filter(polars.col("paragraphs") >= 8).height == 2


def test_the_schema_for_spark_names_every_column() -> None:
    """Spark is told its schema in words of its own; the two must not drift apart."""
    names = [part.split("`")[1] for part in spark.ddl().split(", ")]
    assert names == arrow.schema().names
