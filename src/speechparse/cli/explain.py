"""`speechparse explain`."""

from __future__ import annotations

import sys

import click

from speechparse.cli.output import harmless
from speechparse.rules import Rule, selected


@click.command("explain")
@click.argument("codes", nargs=-1, required=True, metavar="CODE...")
def command(codes: tuple[str, ...]) -> None:
    """One rule or a family: what it finds and why, before and after, its risk and the source of the fact."""
    found = selected(tuple(code.upper() for code in codes))
    sys.stdout.write("\n\n".join(explanation(each) for each in found) + "\n")


def explanation(each: Rule) -> str:
    """Everything there is to say of one rule, as plain text."""
    lines = [f"{each.code} {each.name} ({each.safety.value})", "", *each.doc.splitlines()]
    hits = [case for case in each.cases if case.is_hit]
    misses = [case for case in each.cases if not case.is_hit]
    if hits:
        lines += ["", "Repairs:" if each.safety.value != "report" else "Reports:"]
        lines += [f"  {shown(case.before)}  →  {shown(case.after)}" for case in hits]
    if misses:
        lines += ["", "Leaves alone:"]
        lines += [f"  {shown(case.before)}" for case in misses]
    return "\n".join(line.removeprefix("    ") if line.startswith("    ") else line for line in lines)


def shown(text: str) -> str:
    r"""A case on one line: line ends as \n, what a terminal would obey as escapes."""
    return harmless(text.replace("\n", "\\n"))
