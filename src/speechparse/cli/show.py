"""`speechparse show`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import click

from speechparse.account import Change, touched_lines
from speechparse.cli.facts import SPEECH_KINDS, facts
from speechparse.cli.options import options_of, reading_options
from speechparse.cli.output import console
from speechparse.cli.run import STDIN, each_input
from speechparse.cli.terminal import harmless
from speechparse.model import Section, Speech
from speechparse.pipeline import Walk, walk
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from rich.console import RenderableType
    from rich.text import Text

KIND_WIDTH = 18  # columns: the longest kind is closing_salutation


@click.command("show")
@click.argument("file", type=click.Path(allow_dash=True), default=STDIN)
@click.option("--no-pager", is_flag=True, help="Print at once, however long.")
@reading_options
def command(file: str, no_pager: bool, **given: Any) -> int:
    """What the tool understood of FILE and what it changed, for the eye.

    A card with the header, the outline, the text with repairs in place (before struck, after highlighted), injected
    lines dimmed with their category, and everything a reader must know. In a pipe, repairs read [-before-]{+after+}.

    \b
    Examples:
      speechparse show page.html
      speechparse show --no-pager --unsafe dump.txt
      speechparse show dump.txt | less
    """
    options = options_of(given)

    def act(name: str, data: bytes) -> None:
        found = walk(data, options, name=name)
        out = console(wraps=sys.stdout.isatty())
        parts = list(_parts(found, out.is_terminal))
        if out.is_terminal and not no_pager:
            with out.pager(styles=True):
                out.print(*parts, sep="\n")
        else:
            out.print(*parts, sep="\n")

    return each_input((file,), act)


def _parts(found: Walk, coloured: bool) -> Iterator[RenderableType]:
    speech = found.speech
    yield _card(speech)
    if speech.sections:
        yield _outline(speech)
    rows = _lines(found, coloured)
    yield from [_grid(rows)] if coloured else (number + " " + kind + " " + body for number, kind, body in rows)
    yield from _diagnostics(speech)


def _card(speech: Speech) -> RenderableType:
    from rich import box
    from rich.panel import Panel
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for key, value in facts(speech):
        if value:
            grid.add_row(key, Text(harmless(value)))
    title = speech.header.title or "(no title found)"
    heading = Text(harmless(title), style="bold")
    return Panel(grid, title=heading, title_align="left", box=box.ROUNDED, expand=False)


def _outline(speech: Speech) -> RenderableType:
    from rich.text import Text
    from rich.tree import Tree

    from speechparse.render.plain import heading_line

    tree = Tree("outline", guide_style="dim")

    def grow(branch: Tree, sections: Sequence[Section]) -> None:
        for section in sections:
            label = Text(harmless(heading_line(section)))
            label.append(f"  line {section.line}", style="dim")
            grow(branch.add(label), section.sections)

    grow(tree, speech.sections)
    return tree


def _grid(rows: Iterator[tuple[Text, Text, Text]]) -> RenderableType:
    """Long lines folded inside their own column, so that the gutter stays clear at 80 columns."""
    from rich.table import Table

    grid = Table.grid(padding=(0, 1))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(width=KIND_WIDTH, no_wrap=True)
    grid.add_column(overflow="fold")
    for row in rows:
        grid.add_row(*row)
    return grid


def _lines(found: Walk, coloured: bool) -> Iterator[tuple[Text, Text, Text]]:
    """Line number, kind and text of every line that is not blank."""
    from rich.text import Text

    kinds = {label.line: label.kind for label in found.labels}
    flags = {flag.line: flag for flag in found.flags if not flag.column and flag.tier == "spam"}
    for line, changes in touched_lines(found.repaired):
        if not line.text.strip() and not changes:
            continue
        kind = f"spam: {flags[line.number].category}" if line.number in flags else kinds.get(line.number, "")
        body = _in_place(found, changes, line.start, line.end, coloured)
        if kind not in SPEECH_KINDS:
            body.stylize("dim")
        shown = kind if coloured else f"{kind:<{KIND_WIDTH}}"
        yield Text(f"{line.number:>5}", style="dim"), Text(shown, style="dim"), body


def _in_place(found: Walk, changes: Sequence[Change], start: int, end: int, coloured: bool) -> Text:
    from rich.text import Text

    source, result = found.extracted.text, found.repaired.text
    body = Text()
    done = start
    for change in changes:
        first, last = max(change.result_start, start), min(change.result_end, end)
        body.append(harmless(result[done:first]))
        before, after = source[change.source_start : change.source_end], result[first:last]
        if before:
            body.append(_marked(before, "-", coloured), style="red strike")
        if after:
            body.append(_marked(after, "+", coloured), style="bold green")
        done = max(done, last)
    body.append(harmless(result[done:end]))
    return body


def _marked(text: str, sign: str, coloured: bool) -> str:
    shown = harmless(text.replace("\n", "\\n").replace("\u00a0", "\\u00a0"))
    return shown if coloured else f"{'[{'[sign == '+']}{sign}{shown}{sign}{']}'[sign == '+']}"


def _diagnostics(speech: Speech) -> Iterator[Text]:
    from rich.text import Text

    for each in speech.diagnostics:
        place = f"line {each.line}: " if each.line else ""
        yield Text(harmless(f"! {place}{each.message} [{each.code}]"), style="yellow")
    for found in speech.suggestions:
        change = f"? line {found.line}: {found.before} → {found.after}, not made [{found.rule} {found.name}]"
        yield Text(harmless(change.replace("\n", "\\n")), style="cyan")
