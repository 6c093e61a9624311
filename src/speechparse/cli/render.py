"""`speechparse to-text`, `to-markdown`, `to-tei`: one document in another form."""

from __future__ import annotations

from collections.abc import Callable

import click

from speechparse.cli.options import FILES, SCRIPT, options_of, reading_options
from speechparse.cli.run import each_input
from speechparse.cli.writing import Writer
from speechparse.model import Speech
from speechparse.pipeline import parse
from speechparse.render.markdown import to_markdown
from speechparse.render.plain import to_text
from speechparse.render.tei import to_tei
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any


def _command(name: str, render: Callable[[Speech], str], suffix: str, text: str) -> click.Command:
    text = f"{text}\n\n\b\nExamples:\n  speechparse {name} page.html > speech{suffix}\n  speechparse {name} --output-dir speeches pages/*"

    @click.command(name, help=text)
    @FILES
    @click.option(
        "--output-dir", type=click.Path(file_okay=False), help=f"Write each result to this folder as {suffix}."
    )
    @SCRIPT
    @reading_options
    def command(files: tuple[str, ...], output_dir: str | None, **given: Any) -> int:
        if len(files) > 1 and not output_dir:
            raise click.UsageError(f"{name} of several files needs --output-dir (one document a file)")
        options = options_of(given)
        writer = Writer(output_dir=output_dir, suffix=suffix)

        def act(source: str, data: bytes) -> None:
            writer.write(source, render(parse(data, options, name=source)))

        return each_input(files, act)

    return command


COMMANDS = {
    "to-text": _command(
        "to-text", to_text, ".txt", "The speech in each of FILES (or stdin) as plain text: what clean prints."
    ),
    "to-markdown": _command(
        "to-markdown",
        to_markdown,
        ".md",
        "The speech in each of FILES (or stdin) as Markdown: front matter, headings by level.",
    ),
    "to-tei": _command(
        "to-tei",
        to_tei,
        ".xml",
        "The speech in each of FILES (or stdin) as a TEI P5 document: header, sections, closing.",
    ),
}
