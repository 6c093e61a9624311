"""Writes the generated pages of docs/: the rules, the command line, the JSON. `--check` only compares (for CI)."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from speechparse.cli import COMMANDS, group
from speechparse.cli.explain import shown
from speechparse.render.json import schema
from speechparse.rules import REPAIRS, Rule

DOCS = Path(__file__).parent.parent / "docs"
GENERATED = "<!-- Written by scripts/docs.py: change the source, then run it. -->\n"
WIDTH = 80


def rules_page() -> str:
    """Every rule with its reason, cases, risk and source, in running order."""
    parts = [GENERATED, "# The rules\n"]
    parts.append(
        "In the order they run. **safe** rules are applied, **unsafe** ones only suggested (`--unsafe` applies them), "
        "**report** means that text is lost: it is said and never guessed. `speechparse explain CODE` prints the same.\n"
    )
    parts.append("| code | name | safety | finds |\n|---|---|---|---|")
    parts += [f"| [{r.code}](#{r.code.lower()}) | {r.name} | {r.safety.value} | {_cell(r.summary)} |" for r in REPAIRS]
    parts.append("")
    parts += [_rule(each) for each in REPAIRS]
    return "\n".join(parts)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def _rule(each: Rule) -> str:
    doc = "\n".join(line.strip() for line in each.doc.splitlines()).replace("<", "&lt;")
    lines = [f"## {each.code}\n", f"`{each.name}` · {each.safety.value}\n", doc, "", "| before | after |", "|---|---|"]
    lines += [f"| {_code(case.before)} | {_code(case.after) if case.is_hit else 'left alone'} |" for case in each.cases]
    return "\n".join(lines) + "\n"


def _code(text: str) -> str:
    fence = "``" if "`" in text else "`"
    return f"{fence}{shown(text).replace('|', chr(92) + '|')}{fence}"


def cli_page() -> str:
    """The help of every command, word for word."""
    parts = [GENERATED, "# The command line\n"]
    with click.Context(group, info_name="speechparse", terminal_width=WIDTH) as context:
        parts.append(f"```text\n{group.get_help(context)}\n```\n")
        for name in COMMANDS:
            command = group.get_command(context, name)
            assert command is not None
            with click.Context(command, info_name=name, parent=context) as inner:
                parts.append(f"## speechparse {name}\n\n```text\n{command.get_help(inner)}\n```\n")
    return "\n".join(parts)


def json_page() -> str:
    """Every object of the JSON Schema with its fields."""
    found = schema()
    parts = [GENERATED, "# The JSON\n"]
    parts.append("One object a document; `speechparse schema` prints the JSON Schema these tables are made from.\n")
    for name, definition in found["$defs"].items():
        parts.append(f"## {name}\n\n{' '.join(definition.get('description', '').split())}\n")
        parts.append("| field | type | default |\n|---|---|---|")
        parts += [f"| `{field}` | {_type(of)} | {_default(of)} |" for field, of in definition["properties"].items()]
        parts.append("")
    return "\n".join(parts)


def _type(of: dict[str, Any]) -> str:
    if "$ref" in of:
        name = of["$ref"].rsplit("/", 1)[-1]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in of:
        return " or ".join(_type(each) for each in of["anyOf"])
    if of.get("type") == "array":
        return f"array of {_type(of['items'])}"
    return str(of.get("type", "any"))


def _default(of: dict[str, Any]) -> str:
    return f"`{str(of['default']).replace('None', 'null')}`" if "default" in of else ""


PAGES = {"rules.md": rules_page, "cli.md": cli_page, "json.md": json_page}


def stale() -> Iterator[str]:
    """Names of pages that differ from what their source gives now."""
    for name, make in PAGES.items():
        path = DOCS / name
        if not path.exists() or path.read_text(encoding="utf-8") != make():
            yield name


def main() -> int:
    """0 when all pages are right (with --check) or written, 1 when one is stale."""
    if "--check" in sys.argv[1:]:
        wrong = list(stale())
        for name in wrong:
            print(f"docs/{name} is stale: run python scripts/docs.py", file=sys.stderr)
        return int(bool(wrong))
    for name, make in PAGES.items():
        (DOCS / name).write_text(make(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
