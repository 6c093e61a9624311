"""Hostile input: no network, no escape sequences, no entities, one promise of SECURITY.md a test."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT, SOURCE, Run
from growth import growth
from speechparse import SpeechParseError, parse
from speechparse.cli.output import write_rows
from speechparse.pipeline import Options

ESCAPES = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202e大会\u2066"
PAGE = f"各位代表、同志们：\n\n今天，我们在青石县召开大会，总结工作。{ESCAPES}\n\n谢谢大家。\n"

_NO_NETWORK = """
import socket, sys
def refuse(*args, **kwargs): raise AssertionError("the network was asked for")
for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname"): setattr(socket, name, refuse)
from pathlib import Path
from speechparse import parse
for name in sys.argv[1:]:
    parse(Path(name)).to_json()
"""


def test_nothing_is_fetched(tmp_path: Path) -> None:
    """Fixtures and a page full of addresses are parsed with the network taken away."""
    page = tmp_path / "page.html"
    page.write_text(
        '<!DOCTYPE html SYSTEM "http://x.example/x.dtd"><html><head><link rel="stylesheet" href="http://x.example/a.css">'
        '<base href="http://x.example/"><meta http-equiv="refresh" content="0;url=http://x.example/"></head>'
        '<body><img src="http://x.example/a.png"><iframe src="http://x.example/"></iframe><p>今天我们开会。</p></body></html>',
        encoding="utf-8",
    )
    names = [str(page), *map(str, sorted((ROOT / "tests" / "fixtures").glob("*/input.*")))]
    subprocess.run([sys.executable, "-c", _NO_NETWORK, *names], env={**os.environ, "PYTHONPATH": SOURCE}, check=True)


@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE x [<!ENTITY a "{0}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
        '<!DOCTYPE x [<!ENTITY c SYSTEM "file:///etc/hostname">]>',
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]>',
    ],
)
def test_entities_are_not_resolved(prolog: str) -> None:
    """Neither expanded nor read from a file."""
    host = Path("/etc/hostname").read_text(encoding="utf-8").strip()
    page = prolog.format("笑" * 1000) + "<html><body><p>今天我们开会。&c;</p></body></html>"
    try:
        text = parse(page).to_json()
    except SpeechParseError:
        return
    assert len(text) < 20_000
    assert host not in text


def on_a_terminal(command: list[str]) -> bytes:
    """What a command writes to a terminal (a pseudo-terminal stands for one)."""
    reader, writer = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": SOURCE, "TERM": "xterm-256color", "COLUMNS": "80", "PAGER": "cat"}
    environment.pop("NO_COLOR", None)
    with subprocess.Popen(command, stdout=writer, stderr=writer, stdin=subprocess.DEVNULL, env=environment) as process:
        os.close(writer)
        seen = b""
        while True:
            try:
                piece = os.read(reader, 65536)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            seen += piece
        process.wait(60)
    os.close(reader)
    return seen


@pytest.mark.parametrize(
    "command",
    [["show", "--no-pager"], ["clean", "--diff"], ["clean", "--ignore", "CHR"], ["to-json"], ["flag"], ["rules"]],
)
def test_a_terminal_obeys_nothing_of_the_input(tmp_path: Path, command: list[str]) -> None:
    """Only colour codes of our own; titles, cursor moves and bidirectional overrides are shown as escapes."""
    path = tmp_path / "page.txt"
    path.write_text(PAGE.replace("，", ","), encoding="utf-8")
    arguments = [] if command == ["rules"] else [str(path)]
    seen = on_a_terminal([sys.executable, "-m", "speechparse", *command, *arguments]).decode("utf-8")
    for obeyed in ("\x1b]0;", "\x1b[2J", "\x9b", "\u202e", "\u2066", "\x07"):
        assert obeyed not in seen


def test_clean_text_holds_no_escape_sequence(run: Run) -> None:
    """What `clean` prints may be shown by `cat`: control characters are removed, and the removal is logged."""
    cleaned = run("clean", data=PAGE.encode()).stdout.decode()
    assert "\x1b" not in cleaned
    record = json.loads(run("to-json", data=PAGE.encode()).stdout)
    assert any("\x1b" in each["before"] for each in record["repairs"])


def test_an_endless_input_stops_at_the_limit(tmp_path: Path, run: Run) -> None:
    """A file without an end, and one of a gigabyte (sparse) of one character: refused in little memory, with the option's name."""
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as stream:
        stream.truncate(1024**3)
    for name in ("/dev/zero", str(huge)):
        limited = [sys.executable, "-c", _LITTLE_MEMORY, "clean", name]
        found = subprocess.run(limited, capture_output=True, timeout=60, env={**os.environ, "PYTHONPATH": SOURCE})
        assert found.returncode == 3, found.stderr
        assert b"--max-bytes" in found.stderr
    with pytest.raises(SpeechParseError, match="max_bytes"):
        parse(huge, Options(max_bytes=1_000_000))
    assert b"--max-bytes" in run("clean", "--max-bytes", "1000", data=b"a" * 2000).stderr


_LITTLE_MEMORY = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (600_000_000, 600_000_000))
from speechparse.cli import main
sys.exit(main())
"""


def test_cells_of_a_table_are_no_formulas_and_no_rows(capsys: pytest.CaptureFixture[str]) -> None:
    """What a document calls its speaker is one cell of text in `stats`, whatever it begins with."""
    write_rows(
        [("speaker", '=HYPERLINK("http://x.example")', "1"), ("speaker", "a\tb\nc\x1b[2J", "2"), ("year", "1957", "3")],
        (),
    )
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert [len(row) for row in rows] == [3, 3, 3]
    assert rows[0][1].startswith("'=")
    assert "\x1b" not in rows[1][1]
    assert rows[2] == ["year", "1957", "3"]


def test_links_that_go_round_end(tmp_path: Path, run: Run) -> None:
    """A folder that holds a link to itself, and a link to itself alone: each page once, the rest said."""
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "a.txt").write_text(PAGE, encoding="utf-8")
    (pages / "round").symlink_to(pages, target_is_directory=True)
    (pages / "self.txt").symlink_to(pages / "self.txt")
    run("batch", str(pages), "-o", str(tmp_path / "out"), "--workers", "1")
    rows = [line for part in (tmp_path / "out").rglob("*.jsonl") for line in part.read_text().splitlines()]
    assert sum('"a.txt"' in row or "/a.txt" in row for row in rows) == 1, rows
    assert any("self.txt" in row for row in rows)


def test_heads_of_mails_are_read_in_one_way_only() -> None:
    """Forty fields and nothing behind them: found by the growth tests, two hundred bytes that were read for ever."""

    def read(fields: str) -> None:
        page = fields.encode() + b"xime-" + "今天，我们在青石县召开大会，总结工作。".encode()
        assert "青石县" in parse(page).text or parse(page).furniture

    assert not growth(read, "", "a:\r\n", (40, 80, 120, 240))
