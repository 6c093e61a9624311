"""Ray Data on a local cluster: the real engine, its own worker processes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from pages import EXPECTED, check, pages_table

ray = pytest.importorskip("ray")

from speechparse.adapters.ray import parse_dataset  # noqa: E402 - needs Ray
from speechparse.batch import Limits  # noqa: E402


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Two workers on this machine."""
    ray.init(num_cpus=2, include_dashboard=False)
    yield ray
    ray.shutdown()


@pytest.mark.parametrize("limits", [None, Limits()])
def test_a_dataset_of_pages_becomes_one_of_speeches(cluster: Any, limits: Limits | None) -> None:
    """Every page is one row with what `parse` gives, in workers of the cluster; a page without text is an error row."""
    dataset = cluster.data.from_arrow([pages_table().slice(0, 30), pages_table().slice(30)])
    check(parse_dataset(dataset, limits=limits).take_all())


def test_the_command_reads_and_writes_parquet(tmp_path: Path) -> None:
    """The documented command, on a cluster of its own."""
    pq.write_table(pages_table(), tmp_path / "pages.parquet")
    command = [sys.executable, "-m", "speechparse.adapters.ray", "pages.parquet", "speeches", "--select", "name,text"]
    subprocess.run(command, cwd=tmp_path, check=True, timeout=300)
    found = pq.read_table(tmp_path / "speeches")
    assert found.num_rows == EXPECTED
    assert {"name", "text", "error"} <= set(found.column_names)
