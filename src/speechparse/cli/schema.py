"""`speechparse schema`."""

from __future__ import annotations

import json
import sys

import click

from speechparse.render.json import schema


@click.command("schema")
def command() -> None:
    """The JSON Schema (draft 2020-12) of what to-json prints.

    \b
    Example:
      speechparse schema > speech.schema.json
    """
    sys.stdout.write(json.dumps(schema(), ensure_ascii=False, indent=2) + "\n")
