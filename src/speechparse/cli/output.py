"""Colour and tables for a terminal: the only home of rich, imported only once something is written to one."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence

from speechparse.cli.terminal import harmless
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console


def has_colour() -> bool:
    """Whether stdout is a terminal that wants colour (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def console(wraps: bool = False) -> Console:
    """A console on stdout; markup and emoji codes in the input are text."""
    from rich.console import Console

    return Console(markup=False, emoji=False, highlight=False, soft_wrap=not wraps, no_color=not has_colour())


# A cell that begins so is a formula to a spreadsheet; with an apostrophe before it, it is text.
FORMULA = ("=", "+", "-", "@")


def _cell(value: str) -> str:
    """A value of a document as one cell: no tab or line end of its own opens another, and nothing is calculated."""
    flat = " ".join(harmless(value).split()) if not value.isprintable() else value
    return f"'{flat}" if flat.startswith(FORMULA) else flat


def write_rows(rows: Sequence[Sequence[str]], header: Sequence[str]) -> None:
    """A table on a terminal, tab-separated lines in a pipe."""
    if not sys.stdout.isatty():
        sys.stdout.writelines("\t".join(map(_cell, row)) + "\n" for row in rows)
        return
    from rich.table import Table
    from rich.text import Text

    table = Table(*header, box=None, pad_edge=False, header_style="bold")
    for row in rows:
        table.add_row(*(Text(harmless(cell)) for cell in row))
    console().print(table)


_DIFF_STYLES = {"+": "green", "-": "red", "@": "cyan"}


def write_diff(name: str, before: str, after: str) -> None:
    """A unified diff on stdout, coloured on a terminal; nothing where nothing changed."""
    lines = _diff_lines(name, before, after)
    if not has_colour():
        sys.stdout.writelines(line + "\n" for line in lines)
        return
    from rich.text import Text

    out = console()
    for line in lines:
        out.print(Text(harmless(line), style=_DIFF_STYLES.get(line[:1], "")))


def _diff_lines(name: str, before: str, after: str) -> Iterable[str]:
    from difflib import unified_diff

    return unified_diff(before.splitlines(), after.splitlines(), name, f"{name} (repaired)", lineterm="", n=0)
