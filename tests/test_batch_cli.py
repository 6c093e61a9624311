"""`speechparse batch` as a person calls it: exit codes, messages, lists on stdin, the bar."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from batch_documents import write_pages
from conftest import SOURCE, Run


def test_stdout_is_empty_and_the_counts_are_on_stderr(tmp_path: Path, run: Run) -> None:
    write_pages(tmp_path / "in", 3)
    done = run("batch", "in", "-o", "out")
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.decode().split()[:4] == ["documents", "3", "failed", "0"]
    assert run("batch", "in", "-o", "out").returncode == 0, "a complete run is only counted"


@pytest.mark.parametrize("mark", ["\n", "\r\n", "\0"])
def test_a_list_on_stdin(tmp_path: Path, run: Run, mark: str) -> None:
    """Lines, or paths apart by NUL, which may then hold a line end."""
    write_pages(tmp_path / "in", 3)
    names = [str(path) for path in sorted((tmp_path / "in").iterdir())]
    if mark == "\0":
        (tmp_path / "in" / "page-0000.html").rename(tmp_path / "in" / "odd\nname.html")
        names[0] = str(tmp_path / "in" / "odd\nname.html")
    done = run("batch", "-", "-o", "out", data=(mark.join(names) + mark).encode())
    assert done.returncode == 0
    rows = (tmp_path / "out" / "part-00001.jsonl").read_bytes().splitlines()
    assert [Path(json.loads(row)["name"]).name for row in rows][1:] == ["page-0001.html", "page-0002.html"]
    assert len(rows) == 3


def test_limits_may_change_on_a_later_call(tmp_path: Path, run: Run) -> None:
    """They decide how long one waits, not what a row holds."""
    write_pages(tmp_path / "in", 1)
    assert run("batch", "in", "-o", "out").returncode == 0
    assert (
        run("batch", "in", "-o", "out", "--time-limit", "90", "--max-bytes", "1000000", "--workers", "1").returncode
        == 0
    )
    assert run("batch", "in", "-o", "out", "--unsafe").returncode == 2


def test_failures_are_exit_code_3(tmp_path: Path, run: Run) -> None:
    write_pages(tmp_path / "in", 1)
    done = run("batch", "in", "none.html", "-o", "out")
    assert done.returncode == 3
    assert b"none.html" in (tmp_path / "out" / "failures.jsonl").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("-o", "out"), "Missing argument"),
        (("in", "-o", "out", "--select", "colour"), "no column colour"),
        (("in", "-o", "out", "--select-rules", "XYZ"), "XYZ"),
        (("in", "-o", "in"), "not empty"),
    ],
)
def test_a_wrong_call_says_what_is_wrong_and_does_nothing(
    tmp_path: Path, run: Run, arguments: tuple[str, ...], message: str
) -> None:
    write_pages(tmp_path / "in", 1)
    done = run("batch", *arguments)
    assert done.returncode == 2
    assert message in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_configuration_file_for_rules_does_not_choose_columns(tmp_path: Path, run: Run) -> None:
    """`select` in a file means rules; batch's --select means columns."""
    write_pages(tmp_path / "in", 1)
    (tmp_path / "speechparse.toml").write_text('select = ["PUN"]\n', encoding="utf-8")
    assert run("batch", "in", "-o", "out").returncode == 0
    assert b'"title"' in (tmp_path / "out" / "part-00001.jsonl").read_bytes()


def test_a_bar_stands_on_a_terminal_only(tmp_path: Path) -> None:
    """On a terminal stderr shows a rate; what it shows is gone at the end, the counts stay."""
    write_pages(tmp_path / "in", 400, 2)
    ours, theirs = pty.openpty()
    program = "import speechparse.batch.run as run; run.COMMIT_SECONDS = 0.01; from speechparse.cli import main; main()"
    process = subprocess.Popen(
        [sys.executable, "-c", program, "batch", "in", "-o", "out"],
        stderr=theirs,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": SOURCE, "TERM": "xterm", "COLUMNS": "120"},
    )
    os.close(theirs)
    shown = b""
    with suppress(OSError):  # Linux's way to say that the other end of a terminal is closed
        while piece := os.read(ours, 65536):
            shown += piece
    assert process.wait() == 0
    os.close(ours)
    assert b"/s" in shown
    assert b"done" in shown
    assert b"documents" in shown
