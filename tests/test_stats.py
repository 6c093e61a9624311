"""`speechparse stats`: counts, table, page."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from batch_documents import speech_text
from conftest import Run
from speechparse.batch.run import Job, run
from speechparse.batch.stats import statistics
from speechparse.cli.charts import stats_page
from speechparse.errors import OutputError

HOSTILE = "</script><img src=x onerror=alert(1)>$\\frac{1}{\x1b[31m"


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    """Three speeches, one of them twice, and an empty page."""
    (tmp_path / "in").mkdir()
    for at, number in enumerate((1, 2, 3, 1)):
        (tmp_path / "in" / f"{at}.txt").write_text(speech_text(number), encoding="utf-8")
    (tmp_path / "in" / "4.txt").write_bytes(b"")
    run(Job((str(tmp_path / "in"),), tmp_path / "out"), workers=1)
    return tmp_path / "out"


def rewrite(dataset: Path, **columns: object) -> None:
    """Sets columns of every row, as if the pages had said so."""
    part = dataset / "part-00001.jsonl"
    rows = [
        json.dumps({**json.loads(line), **columns}, ensure_ascii=False) for line in part.read_text("utf-8").splitlines()
    ]
    part.write_text("".join(row + "\n" for row in rows), encoding="utf-8")


def test_counts_follow_the_rows(dataset: Path) -> None:
    """Every topic counts all rows, or with `unique` those that repeat no other; failures stand beside them."""
    rewrite(dataset, delivered="1957-03", speaker="林一苇", flags={"gambling": 2}, repairs={"PUN101": 3})
    found = statistics(dataset)
    assert (found.rows, found.duplicates) == (4, 1)
    assert found.topics["year"] == [("1957", 4)]
    assert found.topics["speaker"] == [("林一苇", 4)]
    assert found.topics["flag"] == [("gambling", 8)]
    assert found.topics["failure"] == [("decode: DecodeError", 1)]
    assert statistics(dataset, unique=True).topics["repair"] == [("PUN101", 9)]


def test_parquet_and_json_lines_count_the_same(dataset: Path, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    run(Job((str(tmp_path / "in"),), tmp_path / "parquet", form="parquet"), workers=1)
    assert statistics(tmp_path / "parquet") == statistics(dataset)


def test_columns_that_were_not_selected_are_no_topics(tmp_path: Path, dataset: Path) -> None:
    run(Job((str(tmp_path / "in"),), tmp_path / "few", columns=("script",)), workers=1)
    assert set(statistics(tmp_path / "few").topics) == {"script", "failure"}


def test_the_table_is_tab_separated_in_a_pipe(dataset: Path, run: Run) -> None:
    done = run("stats", str(dataset))
    lines = [line.split("\t") for line in done.stdout.decode().splitlines()]
    assert ["documents", "all", "4"] in lines
    assert all(len(line) == 3 for line in lines)


def test_a_folder_without_an_output_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no output"):
        statistics(tmp_path)


class _Outside(HTMLParser):
    """Collects what a page would run or fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "img", "link", "iframe", "object", "embed", "base", "form", "a"):
            self.found.append(tag)
        self.found += [f"{name}={value}" for name, value in attrs if name.startswith("on") or name == "src"]
        self.found += [
            f"{name}={value}" for name, value in attrs if name.endswith("href") and not str(value).startswith("#")
        ]


def test_the_page_is_self_contained_and_everything_in_it_is_escaped(dataset: Path) -> None:
    """Names from hostile pages are text; nothing runs, nothing is fetched; the same counts give the same page."""
    pytest.importorskip("matplotlib")
    rewrite(dataset, speaker=HOSTILE, genre="讲话" * 50, delivered="1957")
    page = stats_page(statistics(dataset), "out", 20)
    outside = _Outside()
    outside.feed(page)
    assert outside.found == []
    assert "\x1b" not in page
    assert "讲话" * 50 in page
    assert not re.search(r"url\((?!#)", page)
    assert stats_page(statistics(dataset), "out", 20) == page
