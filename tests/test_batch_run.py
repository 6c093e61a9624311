"""Whole runs: what OUT holds, interruptions of every kind, hostile names, duplicates."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from batch_documents import content_of, speech_page, speech_text, write_pages
from speechparse.batch.documents import Limits
from speechparse.batch.journal import Journal
from speechparse.batch.run import Job, run
from speechparse.errors import OutputError
from speechparse.pipeline import Options
from test_batch_readers import WARC, tar_of, zip_of

SMALL_PARTS = 30


def job_of(output: Path, *inputs: Path | str, **how: Any) -> Job:
    return Job(tuple(map(str, inputs)), output, **{"part_rows": SMALL_PARTS, **how})


def rows_of(output: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for part in sorted(output.glob("part-*.jsonl")) for line in part.read_bytes().splitlines()]


def test_every_input_is_a_row_a_failure_or_skipped(tmp_path: Path) -> None:
    """Folder, archive, crawl and list together: ids run through, nothing is missing, the files fit the counts."""
    pytest.importorskip("fastwarc")
    write_pages(tmp_path / "in", 5)
    (tmp_path / "in" / "empty.html").write_bytes(b"")
    (tmp_path / "in" / "x.png").write_bytes(b"x")
    (tmp_path / "in" / "z.warc").write_bytes(WARC)
    zip_of(tmp_path / "in" / "x.zip", {"a.html": speech_page(8).encode(), "b.css": b""})
    counts = run(job_of(tmp_path / "out", tmp_path / "in", tmp_path / "none"), workers=2)
    rows = rows_of(tmp_path / "out")
    failures, skipped = (
        [json.loads(line) for line in (tmp_path / "out" / name).read_text().splitlines()]
        for name in ("failures.jsonl", "skipped.jsonl")
    )
    assert (counts.documents, counts.failed, counts.skipped) == (len(rows), len(failures), len(skipped)) == (13, 3, 4)
    assert sorted(row["id"] for row in [*rows, *failures, *skipped]) == list(range(1, 21))
    assert {row["stage"] for row in failures} == {"decode", "read"}
    assert json.loads((tmp_path / "out" / "summary.json").read_text())["counts"]["documents"] == 13
    assert not (tmp_path / "out" / ".run").exists()


def test_rows_hold_flat_columns_and_the_whole_speech(tmp_path: Path) -> None:
    write_pages(tmp_path / "in", 1)
    run(job_of(tmp_path / "out", tmp_path / "in"), workers=1)
    (row,) = rows_of(tmp_path / "out")
    assert row["name"].endswith("page-0000.html")
    assert row["characters"] == row["document"]["source"]["characters"] > 500
    assert "水库" in row["text"]


def test_columns_can_be_chosen(tmp_path: Path) -> None:
    write_pages(tmp_path / "in", 1)
    run(job_of(tmp_path / "out", tmp_path / "in", columns=("title", "text")), workers=1)
    assert list(rows_of(tmp_path / "out")[0]) == ["id", "duplicate_of", "similarity", "title", "text"]


def test_parts_are_cut_by_rows_and_parquet_holds_the_same(tmp_path: Path) -> None:
    """Both formats give the same rows; a map is a map, the document is JSON."""
    parquet = pytest.importorskip("pyarrow.parquet")
    write_pages(tmp_path / "in", 70)
    run(job_of(tmp_path / "a", tmp_path / "in"), workers=2)
    run(job_of(tmp_path / "b", tmp_path / "in", form="parquet"), workers=2)
    parts = sorted((tmp_path / "b").glob("part-*.parquet"))
    assert [parquet.read_metadata(part).num_rows for part in parts] == [30, 30, 10]
    as_json = rows_of(tmp_path / "a")
    as_arrow = [row for part in parts for row in parquet.read_table(part).to_pylist(maps_as_pydicts="strict")]
    for row in as_arrow:
        row["document"] = json.loads(row["document"])
    assert as_arrow == as_json


def test_the_output_does_not_depend_on_the_number_of_workers(tmp_path: Path) -> None:
    write_pages(tmp_path / "in", 64, 2)
    for workers in (1, 3):
        run(job_of(tmp_path / str(workers), tmp_path / "in"), workers=workers)
    assert content_of(tmp_path / "1") == content_of(tmp_path / "3")


def test_a_complete_run_is_not_done_again_and_another_job_is_refused(tmp_path: Path) -> None:
    write_pages(tmp_path / "in", 3)
    first = run(job_of(tmp_path / "out", tmp_path / "in"), workers=1)
    before = content_of(tmp_path / "out")
    (tmp_path / "in" / "page-0000.html").unlink()
    assert run(job_of(tmp_path / "out", tmp_path / "in"), workers=1) == first
    assert content_of(tmp_path / "out") == before
    with pytest.raises(OutputError, match="another job"):
        run(job_of(tmp_path / "out", tmp_path / "in", options=Options(unsafe=True)), workers=1)
    assert run(job_of(tmp_path / "out", tmp_path / "in"), workers=1, overwrite=True).documents == 2


@pytest.mark.parametrize("name", ["thesis.doc", "part-00001.parquet", "summary.json"])
def test_a_folder_with_other_things_in_it_is_left_alone(tmp_path: Path, name: str) -> None:
    """Whatever it is called, what is not ours is not touched, not even to overwrite it."""
    write_pages(tmp_path / "in", 1)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / name).write_bytes(b"mine")
    for overwrite in (False, True):
        with pytest.raises(OutputError, match="not empty"):
            run(job_of(tmp_path / "out", tmp_path / "in"), workers=1, overwrite=overwrite)
    assert content_of(tmp_path / "out") == {name: b"mine"}


def test_an_overwritten_output_keeps_nothing_of_the_old_one(tmp_path: Path) -> None:
    """More parts before than after, in another format; a damaged journal is no obstacle."""
    write_pages(tmp_path / "in", 8, 2)
    run(job_of(tmp_path / "out", tmp_path / "in", part_rows=2), workers=1)
    (tmp_path / "out" / ".run").mkdir()
    (tmp_path / "out" / ".run" / "journal").write_bytes(b"no database" * 100)
    run(job_of(tmp_path / "out", tmp_path / "in", part_rows=5), workers=1, overwrite=True)
    assert [part.name for part in sorted((tmp_path / "out").glob("part-*"))] == ["part-00001.jsonl", "part-00002.jsonl"]


def test_two_runs_on_one_output_are_refused(tmp_path: Path) -> None:
    write_pages(tmp_path / "in", 1)
    (tmp_path / "out" / ".run").mkdir(parents=True)
    held = Journal(tmp_path / "out" / ".run" / "journal")
    for overwrite in (False, True):
        with pytest.raises(OutputError, match="another run"):
            run(job_of(tmp_path / "out", tmp_path / "in"), workers=1, overwrite=overwrite)
    held.close()
    assert run(job_of(tmp_path / "out", tmp_path / "in"), workers=1).documents == 1


HOSTILE = (
    "../../evil.html",
    "/etc/cron.d/evil.html",
    "..\\..\\evil.html",
    "C:\\evil.html",
    "a/../../evil.html",
    "con\x1b[2Jtrol.html",
)


def test_names_in_archives_never_become_paths(tmp_path: Path) -> None:
    """Whatever a member is called, nothing appears outside OUT, and in it only our own names."""
    members = {name: speech_page(at).encode() for at, name in enumerate(HOSTILE)}
    (tmp_path / "in").mkdir()
    zip_of(tmp_path / "in" / "a.zip", members)
    tar_of(tmp_path / "in" / "a.tar.gz", members)
    counts = run(job_of(tmp_path / "deep" / "er" / "out", tmp_path / "in"), workers=1)
    assert counts.documents + counts.failed == 2 * len(HOSTILE)
    assert sorted(content_of(tmp_path)) == [
        *(f"deep/er/out/{name}" for name in ("failures.jsonl", "part-00001.jsonl", "skipped.jsonl", "summary.json")),
        "in/a.tar.gz",
        "in/a.zip",
    ]


def test_exact_duplicates_are_marked_across_formats_and_parts(tmp_path: Path) -> None:
    """The letters of the body decide: markup, furniture and punctuation do not."""
    (tmp_path / "in").mkdir()
    for at in range(2):
        (tmp_path / "in" / f"{at}.txt").write_text(speech_text(7), encoding="utf-8")
    (tmp_path / "in" / "2.txt").write_text(speech_text(7), encoding="utf-16")
    (tmp_path / "in" / "3.txt").write_text(speech_text(8), encoding="utf-8")
    counts = run(job_of(tmp_path / "out", tmp_path / "in", part_rows=1), workers=2)
    assert [(row["duplicate_of"], row["similarity"]) for row in rows_of(tmp_path / "out")] == [
        (None, None),
        (1, 1),
        (1, 1),
        (None, None),
    ]
    assert counts.duplicates == 2


def test_near_duplicates_lead_to_the_first_one(tmp_path: Path) -> None:
    """A mirror with a few words changed is marked, a different speech of the same office is not."""
    pytest.importorskip("rensa")
    text = speech_text(7, 20)
    (tmp_path / "in").mkdir()
    for at, variant in enumerate(
        (
            text,
            text.replace("水库", "堤坝", 3),
            speech_text(11, 20),
            text.replace("学校", "学堂").replace("困难", "难题", 2),
        )
    ):
        (tmp_path / "in" / f"{at}.txt").write_text(variant, encoding="utf-8")
    run(job_of(tmp_path / "out", tmp_path / "in", near=0.8), workers=1)
    rows = rows_of(tmp_path / "out")
    assert [row["duplicate_of"] for row in rows] == [None, 1, None, 1]
    assert all(0.8 <= row["similarity"] < 1 for row in rows if row["duplicate_of"])


def test_a_half_read_source_that_changed_stops_the_run(tmp_path: Path) -> None:
    """Going on in another file would mix two inputs."""
    archive = zip_of(tmp_path / "a.zip", {f"{at}.html": speech_page(at).encode() for at in range(40)})
    job = job_of(tmp_path / "out", archive, part_rows=8)

    def stop(progress: object) -> None:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("speechparse.batch.run.COMMIT_ROWS", 10)
        with pytest.raises(KeyboardInterrupt):
            run(job, workers=1, watch=stop)
    zip_of(archive, {"other.html": speech_page(1).encode()})
    with pytest.raises(OutputError, match="changed"):
        run(job, workers=1)


# The command line, but with a commit every few rows, so that a short run has many moments to be killed in.
PROGRAM = "import speechparse.batch.run as run; run.COMMIT_SECONDS = 0.01; from speechparse.cli import main; main()"
COMMAND = (sys.executable, "-c", PROGRAM, "batch")


def start(*arguments: Path | str, **how: Any) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    return subprocess.Popen([*COMMAND, *map(str, arguments)], stderr=subprocess.PIPE, env=environment, **how)


Corpus = tuple[Path, dict[str, bytes]]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """A mixed input, and what an undisturbed run makes of it."""
    folder = tmp_path_factory.mktemp("corpus")
    write_pages(folder / "in", 300, 12)
    (folder / "in" / "page-0003.html").write_bytes(b"")
    zip_of(folder / "in" / "x.zip", {f"{at}.html": speech_page(at % 90, 12).encode() for at in range(300)})
    with start(folder / "in", "-o", folder / "whole", "--part-rows", "100", "--workers", "2") as process:
        assert process.wait() == 3
    return folder / "in", content_of(folder / "whole")


def wait_for_work(process: subprocess.Popen[bytes], out: Path) -> None:
    """Returns when this call has written something more than the calls before it, or has ended."""
    rows = out / ".run" / "rows.jsonl"

    def state() -> tuple[int, int]:
        return len(list(out.glob("part-*"))), rows.stat().st_size if rows.exists() else 0

    before = state()
    while process.poll() is None and state() == before:
        time.sleep(0.002)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT])
def test_killed_runs_end_with_the_output_of_an_undisturbed_one(
    tmp_path: Path, corpus: Corpus, number: signal.Signals
) -> None:
    """Kills at random moments of the work; after each one, every part is whole; the last call ends as if nothing had been."""
    source, whole = corpus
    out = tmp_path / "out"
    chance = random.Random(int(number))
    arguments = (source, "-o", out, "--part-rows", "100", "--workers", "2")
    in_work = 0
    for _ in range(4):
        process = start(*arguments)
        wait_for_work(process, out)
        time.sleep(chance.uniform(0, 0.08))
        process.send_signal(number)
        process.communicate()
        in_work += (out / ".run").exists()
        for part in out.glob("part-*.jsonl"):
            assert part.read_bytes() == whole[part.name]
    assert in_work >= 2, "the kills came too late to show anything"
    with start(*arguments) as last:
        assert last.wait() == 3
    assert content_of(out) == whole


def test_a_full_disk_leaves_whole_parts_and_can_be_resumed(tmp_path: Path, corpus: Corpus) -> None:
    """A limit on the size of files stands for the disk: writing fails in the middle of a row."""
    resource = pytest.importorskip("resource")
    source, whole = corpus
    out = tmp_path / "out"
    arguments = (source, "-o", out, "--part-rows", "100", "--workers", "2")
    largest = max(len(data) for name, data in whole.items() if name.startswith("part-"))
    for size in (largest // 3, largest // 2):
        with start(
            *arguments, preexec_fn=lambda size=size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        ) as process:
            message = process.communicate()[1].decode()
        assert process.returncode == 3
        assert "cannot write" in message
        assert "Traceback" not in message
        assert all(part.read_bytes() == whole[part.name] for part in out.glob("part-*.jsonl"))
    with start(*arguments) as last:
        assert last.wait() == 3
    assert content_of(out) == whole


def test_a_document_over_its_time_is_recorded(tmp_path: Path) -> None:
    """A limit so small that a large dump must pass it."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "large.txt").write_text(speech_text(1, 20_000), encoding="utf-8")
    counts = run(job_of(tmp_path / "out", tmp_path / "in"), workers=1, limits=Limits(seconds=0.01))
    assert counts.failed == 1
    assert json.loads((tmp_path / "out" / "failures.jsonl").read_text())["kind"] == "TimeLimit"
