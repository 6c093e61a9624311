"""`speechparse schema`."""

from __future__ import annotations

import json
import sys

import click

from speechparse.render.json import schema


@click.command("schema")
def command() -> None:
    """The JSON Schema of what to-json prints."""
    sys.stdout.write(json.dumps(schema(), ensure_ascii=False, indent=2) + "\n")
