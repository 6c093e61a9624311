"""Everything that has a code: the repair rules in the order they run, then what `flag` finds."""

from __future__ import annotations

from click.shell_completion import CompletionItem

from speechparse.errors import RuleError
from speechparse.rules import REPAIRS, Rule
from speechparse.rules.spam import FLAGS, Finding

CATALOGUE: tuple[Rule | Finding, ...] = (*REPAIRS, *FLAGS)


def entries(prefixes: tuple[str, ...]) -> tuple[Rule | Finding, ...]:
    """What has a code that begins with one of `prefixes`, all of it when there is none.

    Raises RuleError for a prefix that nothing has.
    """
    for prefix in prefixes:
        if not any(each.code.startswith(prefix) for each in CATALOGUE):
            raise RuleError(f"nothing has the code or family {prefix!r}; `speechparse rules` lists them", code=prefix)
    return tuple(each for each in CATALOGUE if each.code.startswith(prefixes or ""))


def complete_code(typed: str, before: str = "") -> list[CompletionItem]:
    """Codes that begin with what was typed, in any case, behind `before`, with the fault's name as help."""
    return [
        CompletionItem(before + each.code, help=each.name) for each in CATALOGUE if each.code.startswith(typed.upper())
    ]
