"""`speechparse to-json`."""

from __future__ import annotations

import click

from speechparse.cli.options import FILES, SCRIPT, options_of, reading_options
from speechparse.cli.run import each_input, write_data
from speechparse.pipeline import parse
from speechparse.render.json import to_json
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any


@click.command("to-json")
@FILES
@click.option("--indent", type=click.IntRange(0, 8), default=0, help="Spaces of indentation, for people.")
@SCRIPT
@reading_options
def command(files: tuple[str, ...], indent: int, **given: Any) -> int:
    """The speech in each of FILES (or stdin) as one JSON object a line; `speechparse schema` describes it.

    \b
    Examples:
      speechparse to-json page.html dump.txt > speeches.jsonl
      speechparse to-json --indent 2 dump.txt | less
      cat page.html | speechparse to-json --script hans
    """
    options = options_of(given)

    def act(name: str, data: bytes) -> None:
        write_data(to_json(parse(data, options, name=name), indent) + "\n")

    return each_input(files, act)
