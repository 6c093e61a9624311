"""`speechparse batch`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import click
from msgspec import structs

from speechparse.batch.documents import Limits
from speechparse.batch.journal import Counts
from speechparse.batch.output import FORMATS
from speechparse.batch.rows import columns_named
from speechparse.batch.run import ROWS_IN_PART, Job, run
from speechparse.cli.options import options_of
from speechparse.cli.run import SOME_FAILED, say
from speechparse.errors import SpeechParseError
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

MEGABYTE = 1024**2
NEAR = 0.8


@click.command("batch")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUTS...")
@click.option("-o", "--output", required=True, type=click.Path(file_okay=False), help="The folder for the dataset.")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default=FORMATS[0], show_default=True, help="The parts' format."
)
@click.option(
    "--select",
    "columns",
    metavar="COLUMNS",
    help="Only these columns, separated by commas (id and duplicate_of always).",
)
@click.option("--part-rows", type=click.IntRange(1), default=ROWS_IN_PART, show_default=True, help="Rows in one part.")
@click.option("--column", metavar="NAME", help="Tables: the column of the page (else html, text, content …).")
@click.option("--name-column", metavar="NAME", help="Tables: the column of the name (else url, id, name …).")
@click.option(
    "--near",
    type=click.FloatRange(0.5, 1.0),
    is_flag=False,
    flag_value=NEAR,
    help=f"Also mark near duplicates from this similarity on (alone: {NEAR}).",
)
@click.option("--workers", type=click.IntRange(1), help="Processes; one for each processor where not given.")
@click.option(
    "--time-limit",
    type=click.FloatRange(0.1),
    default=Limits().seconds,
    show_default=True,
    help="Seconds for one document.",
)
@click.option(
    "--memory-limit",
    type=click.IntRange(0),
    default=Limits().memory // MEGABYTE,
    show_default=True,
    help="MB of address space for a worker, 0 for no limit (Linux).",
)
@click.option(
    "--max-bytes",
    type=click.IntRange(1),
    default=Limits().document_bytes,
    show_default=True,
    help="Bytes of one document.",
)
@click.option("--overwrite", is_flag=True, help="Remove the output of an earlier run first.")
@click.option("--encoding", metavar="NAME", help="The charset of the pages, over all evidence.")
@click.option("--html", "kind", flag_value="html", help="All pages are HTML.")
@click.option("--text", "kind", flag_value="text", help="All pages are text dumps.")
@click.option(
    "--select-rules", "select", metavar="CODES", help="Only these rules: codes or families, separated by commas."
)
@click.option("--ignore-rules", "ignore", metavar="CODES", help="All rules but these.")
@click.option("--unsafe", is_flag=True, help="Also make the likely repairs that are else only suggested.")
@click.option("--script", type=click.Choice(("keep", "hans", "hant")), default="keep", help="The script of the output.")
@click.option("--keep-spam", is_flag=True, help="Leave injected lines where they stand.")
def command(inputs: tuple[str, ...], **given: Any) -> int:
    """A dataset from INPUTS: files, folders, globs, "-" (a list of paths on stdin), .jsonl, .parquet, .warc, .zip, .tar, .gz.

    OUT gets parts (part-00001.jsonl …), failures.jsonl, skipped.jsonl and summary.json. Stopped at any moment, the
    same command goes on where it was. Exit code 3 when some documents failed.

    \b
    Examples:
      speechparse batch pages/ -o dataset
      speechparse batch crawl.warc.gz --format parquet -o dataset
      find mirror -name '*.htm' | speechparse batch - -o dataset --near
      speechparse stats dataset
    """
    job = _job(inputs, given)
    limits = Limits(given["time_limit"], given["memory_limit"] * MEGABYTE, given["max_bytes"])
    workers = given["workers"] or os.cpu_count() or 1
    listed = _listed() if "-" in inputs else iter(())
    started = monotonic()
    try:
        with _watched() as watch:
            counts = run(job, workers=workers, limits=limits, listed=listed, overwrite=given["overwrite"], watch=watch)
    except KeyboardInterrupt:
        say(f"interrupted; the same command goes on from here ({job.output})")
        raise
    _summarize(counts, monotonic() - started)
    return SOME_FAILED if counts.failed else 0


def _job(inputs: tuple[str, ...], given: dict[str, Any]) -> Job:
    columns = tuple(part.strip() for part in (given["columns"] or "").split(",") if part.strip())
    try:
        columns_named(columns)
    except SpeechParseError as error:
        raise click.BadParameter(str(error), param_hint="--select") from error
    return Job(
        inputs,
        Path(given["output"]),
        options_of(given),
        given["form"],
        columns,
        given["part_rows"],
        given["near"],
        given["column"],
        given["name_column"],
    )


def _listed() -> Iterator[bytes]:
    """The paths on stdin: lines, or apart by NUL (`find -print0`), the way to names that hold a line end."""
    stdin: Any = sys.stdin.buffer
    mark = b"\0" if b"\0" in stdin.peek(1) else b"\n"
    rest = b""
    while block := stdin.read1(65536):
        *whole, rest = (rest + block).split(mark)
        yield from filter(None, (path.rstrip(b"\r") for path in whole))
    if rest:
        yield rest.rstrip(b"\r")


@contextmanager
def _watched() -> Iterator[Any]:
    """A function that shows progress on stderr: a bar on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda progress: None
        return
    from speechparse.cli.progress import Bar

    with Bar() as bar:
        yield bar.show


def _summarize(counts: Counts, seconds: float) -> None:
    """The counts of the run on stderr: stdout is for data."""
    from speechparse.cli.progress import write_summary

    rows = [(name, f"{count:,}") for name, count in structs.asdict(counts).items()]
    write_summary([*rows, ("seconds", f"{seconds:.1f}")])
