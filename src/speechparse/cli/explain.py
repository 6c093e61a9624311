"""`speechparse explain`."""

from __future__ import annotations

import sys

import click

from speechparse.cli.catalogue import complete_code, entries
from speechparse.cli.terminal import harmless
from speechparse.rules import Rule
from speechparse.rules.spam import Finding


@click.command("explain")
@click.argument(
    "codes", nargs=-1, required=True, metavar="CODE...", shell_complete=lambda _, __, typed: complete_code(typed)
)
def command(codes: tuple[str, ...]) -> None:
    """One rule or finding, or a family: what it is and why, before and after, its risk and the source of the fact.

    \b
    Examples:
      speechparse explain PUN102
      speechparse explain ENC | less
      speechparse explain SPM101
    """
    found = entries(tuple(code.upper() for code in codes))
    sys.stdout.write("\n\n".join(explanation(each) for each in found) + "\n")


def explanation(each: Rule | Finding) -> str:
    """Everything there is to say of one rule or finding, as plain text."""
    lines = [f"{each.code} {each.name} ({safety(each)})", "", *each.doc.splitlines()]
    hits = [case for case in each.cases if case.is_hit]
    misses = [case for case in each.cases if not case.is_hit]
    if hits:
        lines += ["", "Repairs:" if each.safety.value != "report" else "Reports:"]
        lines += [f"  {shown(case.before)}  →  {shown(case.after)}" for case in hits]
    if misses:
        lines += ["", "Leaves alone:"]
        lines += [f"  {shown(case.before)}" for case in misses]
    return "\n".join(line.removeprefix("    ") if line.startswith("    ") else line for line in lines)


def safety(each: Rule | Finding) -> str:
    """safe, unsafe or report for a rule; flag for a finding, which changes no text and of which no text is lost."""
    return "flag" if isinstance(each, Finding) else each.safety.value


def shown(text: str) -> str:
    r"""A case on one line: line ends as \n, what a terminal would obey as escapes."""
    return harmless(text.replace("\n", "\\n"))
