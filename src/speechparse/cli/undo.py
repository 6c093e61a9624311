"""`speechparse undo`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from speechparse.cli.run import STDIN, each_input
from speechparse.errors import LogMismatchError
from speechparse.files import write_atomic
from speechparse.render.log import undo_log


@click.command("undo")
@click.argument("text", type=click.Path(allow_dash=True), default=STDIN)
@click.option("--log", required=True, type=click.Path(dir_okay=False), help="What clean --log wrote.")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write here instead of to stdout.")
def command(text: str, log: str, output: str | None) -> int:
    """The input back, byte for byte, from TEXT (the output of clean --whole) and its log.

    \b
    Examples:
      speechparse clean --whole --log log.jsonl dump.txt > whole.txt
      speechparse undo whole.txt --log log.jsonl | cmp - dump.txt
    """

    def act(name: str, data: bytes) -> None:
        try:
            original = undo_log(data.decode("utf-8"), Path(log).read_text(encoding="utf-8"))
        except UnicodeDecodeError as error:
            raise LogMismatchError("text or log is not UTF-8, so clean did not write it") from error
        if output:
            write_atomic(Path(output), original)
        else:
            sys.stdout.buffer.write(original)
            sys.stdout.buffer.flush()

    return each_input((text,), act)
