"""Writes the generated pages of docs/: the rules, the command line, the JSON. `--check` only compares (for CI)."""

from __future__ import annotations

import inspect
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from speechparse.cli.catalogue import CATALOGUE
from speechparse.cli.explain import safety, shown
from speechparse.cli.group import COMMANDS, group
from speechparse.render.json import schema
from speechparse.rules import Rule
from speechparse.rules.spam import Finding

DOCS = Path(__file__).parent.parent / "docs"
GENERATED = "<!-- Written by scripts/docs.py: change the source, then run it. -->\n"


def rules_page() -> str:
    """Every rule with its reason, cases, risk and source, in running order; then the findings of `flag`."""
    parts = [GENERATED, "# The rules\n"]
    parts.append(
        "In the order they run. **safe** rules are applied, **unsafe** ones only suggested (`--unsafe` applies them), "
        "**report** means that text is lost: it is said and never guessed. **flag** is a judgement on a line or a page "
        "and changes no text. `speechparse explain CODE` prints the same.\n"
    )
    parts.append("| code | name | safety | finds |\n|---|---|---|---|")
    parts += [f"| [{r.code}](#{r.code.lower()}) | {r.name} | {safety(r)} | {_cell(r.summary)} |" for r in CATALOGUE]
    parts.append("")
    parts += [_rule(each) for each in CATALOGUE]
    return "\n".join(parts)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def _rule(each: Rule | Finding) -> str:
    doc = "\n".join(line.strip() for line in each.doc.splitlines()).replace("<", "&lt;")
    lines = [f"## {each.code}\n", f"`{each.name}` · {safety(each)}\n", doc]
    if each.cases:
        lines += ["", "| line | category |" if isinstance(each, Finding) else "| before | after |", "|---|---|"]
    lines += [f"| {_code(case.before)} | {_code(case.after) if case.is_hit else 'left alone'} |" for case in each.cases]
    return "\n".join(lines) + "\n"


def _code(text: str) -> str:
    fence = "``" if "`" in text else "`"
    return f"{fence}{shown(text).replace('|', chr(92) + '|')}{fence}"


def cli_page() -> str:
    """Every command with its help and options, read from the commands themselves.

    Not the text of `--help`: its layout changes from one version of click to the next, and this page must not.
    """
    parts = [GENERATED, "# The command line\n", _help(group)]
    parts.append("| command | does |\n|---|---|")
    parts += [f"| [{name}](#speechparse-{name}) | {_cell(text)} |" for name, (_, text) in COMMANDS.items()]
    parts.append("")
    with click.Context(group) as context:
        parts += [_command(name, group.get_command(context, name)) for name in COMMANDS]
    return "\n".join(parts)


def _command(name: str, command: click.Command | None) -> str:
    assert command is not None
    arguments = [_argument(each) for each in command.params if isinstance(each, click.Argument)]
    options = [_option(each) for each in command.params if isinstance(each, click.Option)]
    usage = " ".join(["speechparse", name, "[OPTIONS]", *arguments])
    table = "| option | does |\n|---|---|\n" + "\n".join(options) + "\n" if options else ""
    return f"## speechparse {name}\n\n```text\n{usage}\n```\n\n{_help(command)}\n{table}"


def _help(command: click.Command) -> str:
    """Paragraphs of a help text; those under click's mark for text to be left as it is become blocks."""
    blocks = []
    texts = (command.help, command.epilog)
    for paragraph in "\n\n".join(map(inspect.cleandoc, filter(None, texts))).split("\n\n"):
        head, _, lines = paragraph.removeprefix("\b\n").partition("\n")
        is_verbatim = paragraph.startswith("\b")
        blocks.append(f"{head}\n\n```text\n{textwrap.dedent(lines)}\n```" if is_verbatim else _cell(paragraph))
    return "\n\n".join(blocks).strip() + "\n"


def _argument(each: click.Argument) -> str:
    if each.metavar:
        return each.metavar
    name = "|".join(each.type.choices) if isinstance(each.type, click.Choice) else str(each.name).upper()
    return name if each.required else f"[{name}]"


def _option(each: click.Option) -> str:
    value = "" if each.is_flag else " " + (each.metavar or _value(each.type))
    facts = []
    if each.required:
        facts.append("required")
    if each.show_default:
        facts.append(f"default {each.default}")
    text = f"{each.help} ({', '.join(facts)})" if facts else str(each.help)
    return f"| `{', '.join(each.opts)}{_cell(value)}` | {_cell(text)} |"


def _value(kind: click.ParamType) -> str:
    if isinstance(kind, click.Choice):
        return "|".join(kind.choices)
    if isinstance(kind, click.Path):
        return "FOLDER" if not kind.file_okay else "FILE"
    limits = [str(getattr(kind, end)) for end in ("min", "max") if getattr(kind, end, None) is not None]
    return f"NUMBER from {' to '.join(limits)}" if limits else "NUMBER"


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
