"""`speechparse stats`."""

from __future__ import annotations

from pathlib import Path

import click

from speechparse.batch.stats import statistics
from speechparse.cli.output import write_rows
from speechparse.files import write_atomic


@click.command("stats")
@click.argument("folder", metavar="OUT", type=click.Path(exists=True, file_okay=False))
@click.option("--unique", is_flag=True, help="Leave out what repeats an earlier document.")
@click.option("--top", type=click.IntRange(1), default=20, show_default=True, help="Values shown of each topic.")
@click.option("--html", "page", type=click.Path(dir_okay=False), help="Write one self-contained page with charts here.")
def command(folder: str, unique: bool, top: int, page: str | None) -> None:
    """What OUT, the output of `speechparse batch`, holds: by year, speaker, genre, script, repair, flag, failure.

    A table on a terminal, topic, value and count separated by tabs elsewhere.

    \b
    Examples:
      speechparse stats dataset
      speechparse stats dataset --unique --html stats.html
    """
    found = statistics(Path(folder), unique)
    if page:
        from speechparse.cli.charts import stats_page

        write_atomic(Path(page), stats_page(found, folder, top).encode("utf-8"))
        return
    rows = [("documents", "all", str(found.rows)), ("documents", "duplicates", str(found.duplicates))]
    for topic, counts in found.topics.items():
        shown = counts if topic == "year" else counts[:top]
        rows += [(topic, value, str(count)) for value, count in shown]
        if len(shown) < len(counts):
            rest = counts[len(shown) :]
            rows.append((topic, f"({len(rest)} others)", str(sum(count for _, count in rest))))
    write_rows(rows, ("topic", "value", "count"))
