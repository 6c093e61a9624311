"""`speechparse rules`."""

from __future__ import annotations

import json
import sys

import click

from speechparse.cli.catalogue import complete_code, entries
from speechparse.cli.explain import safety
from speechparse.cli.output import write_rows
from speechparse.cli.run import prefixes


@click.command("rules")
@click.option(
    "--select",
    metavar="CODES",
    help="Only these codes or families, separated by commas.",
    shell_complete=lambda _, __, typed: complete_code(typed),
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def command(select: str | None, as_json: bool) -> None:
    """The rules in the order they run, then the findings of flag: code, name, safety, what they find.

    safe rules are applied, unsafe ones only suggested (--unsafe applies them), report means that text is lost and said
    so, flag is a judgement on a line or page.

    \b
    Examples:
      speechparse rules
      speechparse rules --select ENC,DAT
      speechparse rules --json > rules.jsonl
    """
    rows = [(each.code, each.name, safety(each), each.summary) for each in entries(tuple(prefixes(select)))]
    header = ("code", "name", "safety", "finds")
    if not as_json:
        write_rows(rows, header)
        return
    for row in rows:
        record = dict(zip(("code", "name", "safety", "summary"), row, strict=True))
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
