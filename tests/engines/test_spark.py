"""Spark on a local master: the real engine, its own Python workers behind the JVM."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from pages import EXPECTED, check, pages_table

pyspark_sql = pytest.importorskip("pyspark.sql")

from speechparse.adapters.spark import parse_frame  # noqa: E402 - needs Spark
from speechparse.batch import Limits  # noqa: E402


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    """Two workers on this machine."""
    found = pyspark_sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    yield found
    found.stop()


@pytest.mark.parametrize("limits", [None, Limits()])
def test_a_frame_of_pages_becomes_one_of_speeches(session: Any, tmp_path: Path, limits: Limits | None) -> None:
    """Every page is one row with what `parse` gives, in Spark's Python workers; a page without text is an error row."""
    pq.write_table(pages_table(), tmp_path / "pages.parquet")
    frame = session.read.parquet(str(tmp_path / "pages.parquet")).repartition(4)
    check([row.asDict() for row in parse_frame(frame, limits=limits).collect()])


def test_the_command_reads_and_writes_parquet(tmp_path: Path) -> None:
    """The documented command, on a master of its own."""
    pq.write_table(pages_table(), tmp_path / "pages.parquet")
    command = [sys.executable, "-m", "speechparse.adapters.spark", "pages.parquet", "speeches", "--select", "name,text"]
    subprocess.run(command, cwd=tmp_path, check=True, timeout=300)
    found = pq.read_table(tmp_path / "speeches")
    assert found.num_rows == EXPECTED
    assert {"name", "text", "error"} <= set(found.column_names)
