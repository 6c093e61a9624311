"""`speechparse clean`."""

from __future__ import annotations

import sys
from typing import Any

import click

from speechparse.cli.options import FILES, options_of, reading_options
from speechparse.cli.run import each_input, say
from speechparse.pipeline import walk
from speechparse.render.plain import to_text


@click.command("clean")
@FILES
@click.option("--whole", is_flag=True, help="Every line, repaired, not only the speech.")
@click.option("--keep-spam", is_flag=True, help="Keep the lines that were flagged as injected.")
@reading_options
def command(files: tuple[str, ...], whole: bool, **given: Any) -> int:
    """The speech in each of FILES as clean text on stdout."""
    options = options_of(given)

    def act(name: str, data: bytes) -> None:
        found = walk(data, options, name=name)
        sys.stdout.write(found.repaired.text if whole else to_text(found.speech))
        dropped = sum(each.tier == "spam" and not each.column for each in found.flags)
        if dropped and not (whole or options.keep_spam):
            say(f"{name}: {dropped} injected line{'s' * (dropped > 1)} left out (--keep-spam keeps them)")

    return each_input(files, act)
