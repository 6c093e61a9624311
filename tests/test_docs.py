"""Every command and code block of README and docs is run; an output that is shown is the output that comes."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
import subprocess
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

import click
import pytest

from conftest import ROOT, SOURCE
from speechparse.cli.group import COMMANDS, group

GENERATED = {"rules.md", "cli.md", "json.md"}
PAGES = [ROOT / "README.md", ROOT / "README.zh-CN.md", *sorted((ROOT / "docs").glob("*.md"))]
PAGES = [page for page in PAGES if page.exists() and page.name not in GENERATED]
BLOCK = re.compile(r"^```(\w+)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# Blocks of these languages are run; a `text` or `json` block right after one is its output; others are for reading.
RUN = {"sh", "python"}
# Where a block says so (an HTML comment before it), it is not run here, and the comment says where it is.
NOT_HERE = re.compile(r"<!-- run by (?P<where>[^>]+) -->\s*\Z")


class Block(NamedTuple):
    """A code block, the output that the page shows for it, and the line it begins at."""

    language: str
    code: str
    output: str | None
    line: int


def blocks_of(page: Path) -> list[Block]:
    """The blocks of a page that are run by this test."""
    text = page.read_text(encoding="utf-8")
    found = list(BLOCK.finditer(text))
    blocks = []
    for match, after in zip_longest(found, found[1:]):
        if match[1] not in RUN or NOT_HERE.search(text, 0, match.start()):
            continue
        follows = after is not None and after[1] in ("text", "json") and not text[match.end() : after.start()].strip()
        blocks.append(
            Block(match[1], match[2], after[2] if after and follows else None, text.count("\n", 0, match.start()) + 2)
        )
    return blocks


@pytest.fixture
def desk(tmp_path: Path, bin_folder: Path) -> Path:
    """A folder as the docs presume it: `page.html`, `dump.txt`, `pages/`, and `speechparse` on the PATH."""
    fixtures = ROOT / "tests" / "fixtures"
    shutil.copytree(fixtures, tmp_path / "tests" / "fixtures")
    pages = tmp_path / "pages"
    pages.mkdir()
    for source in sorted(fixtures.glob("*/input.*")):
        shutil.copy(source, pages / f"{source.parent.name}{source.suffix}")
    shutil.copy(pages / "county-report-dump.txt", tmp_path / "dump.txt")
    shutil.copy(next(pages.glob("*.html")), tmp_path / "page.html")
    return tmp_path


def shell(code: str, desk: Path) -> subprocess.CompletedProcess[str]:
    """Runs shell commands in the folder, as a user would type them."""
    path = f"{desk / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["sh", "-eu", "-c", code], capture_output=True, text=True, encoding="utf-8", timeout=120, cwd=desk,
        env={**os.environ, "PATH": path, "PYTHONPATH": SOURCE}, check=False,
    )  # fmt: skip


def matches(shown: str, came: str) -> bool:
    """Whether an output is the one shown; a line or word `…` in what is shown stands for anything."""
    pattern = re.escape(shown.strip()).replace("…\n", "(?s:.*?)\n?").replace("…", ".*?")
    return re.fullmatch(pattern, came.strip()) is not None


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_block_works_as_written(page: Path, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the order of the page, in one folder, so that a later block may use what an earlier one wrote."""
    monkeypatch.chdir(desk)
    namespace: dict[str, object] = {}
    for block in blocks_of(page):
        place = f"{page.name}:{block.line}"
        if block.language == "python":
            with contextlib.redirect_stdout(io.StringIO()) as out:
                exec(compile(block.code, place, "exec"), namespace)
            came = out.getvalue()
        else:
            done = shell(block.code, desk)
            assert done.returncode == 0, f"{place}: {done.stderr}"
            came = done.stdout
        if block.output is not None:
            assert matches(block.output, came), f"{place}: shown\n{block.output}\ncame\n{came}"


def examples_of(name: str) -> list[str]:
    """The example lines in the help of a command."""
    command = group.get_command(click.Context(group), name)
    assert command is not None
    return re.findall(r"^ {2,}((?:speechparse|cat|find) .+)", command.help or "", re.MULTILINE)


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_example_in_a_help_text_works(name: str, desk: Path) -> None:
    """In the order they stand; every command has one. Finding something (flag) is no failure."""
    shutil.copytree(desk / "pages", desk / "dumps")
    shutil.copytree(desk / "pages", desk / "mirror")
    if name == "stats":
        shell("speechparse batch pages -o dataset", desk)
    examples = examples_of(name)
    assert examples
    for example in examples:
        if "crawl.warc.gz" in example:
            continue  # a crawl is made and read in test_batch_readers.py
        if name == "batch" and "-o dataset" in example:
            shutil.rmtree(desk / "dataset", ignore_errors=True)
        done = shell(example, desk)
        assert done.returncode == 0 or (name == "flag" and done.returncode == 1), f"{example}: {done.stderr}"


def test_links_inside_the_repository_lead_somewhere() -> None:
    """Relative links of every page, generated ones too; what stands in code is no link."""
    for page in (*PAGES, *(ROOT / "docs").glob("*.md")):
        text = re.sub(r"`[^`\n]*`", "", page.read_text(encoding="utf-8"))
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", text):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
