"""`speechparse rules`."""

from __future__ import annotations

import json
import sys

import click

from speechparse.cli.output import write_rows
from speechparse.cli.run import prefixes
from speechparse.rules import REPAIRS, selected


@click.command("rules")
@click.option("--select", metavar="CODES", help="Only these codes or families, apart by commas.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def command(select: str | None, as_json: bool) -> None:
    """The rules in the order they run: code, name, safety, what they find.

    safe rules are applied, unsafe ones only suggested (--unsafe applies them), report means that text is lost and said so.
    """
    found = selected(tuple(prefixes(select))) if select else REPAIRS
    if as_json:
        for each in found:
            row = {"code": each.code, "name": each.name, "safety": each.safety.value, "summary": each.summary}
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
        return
    rows = [(each.code, each.name, each.safety.value, each.summary) for each in found]
    write_rows(rows, ("code", "name", "safety", "finds"))
