"""`speechparse flag`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

import click

from speechparse.cli.options import FILES, options_of, reading_options
from speechparse.cli.run import each_input
from speechparse.cli.terminal import harmless
from speechparse.model import Diagnostic, FlagRecord, Speech
from speechparse.pipeline import parse
from speechparse.rules.spam import FLAGS, finding_of
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

# With --strict only lines of this score are told: no genuine line of the labelled lists has it.
STRICT = 0.95
# So many characters of a flagged text are shown where --show-text is not asked for.
SHOWN = 2


@click.command("flag")
@FILES
@click.option("--show-text", is_flag=True, help="The whole flagged text, not only its first characters.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option("--sarif", is_flag=True, help="One SARIF 2.1.0 log for all files.")
@click.option("--strict", is_flag=True, help=f"Only what is sure (score {STRICT} or more).")
@reading_options
def command(files: tuple[str, ...], **given: Any) -> int:
    """Injected lines in FILES (or stdin), as file:line: [category score] reasons, masked text.

    Exit codes: 0 nothing found, 1 found something, 3 some inputs failed. Suspects (kept by clean) are marked with a
    question mark; findings on the whole page have a code instead.

    \b
    Examples:
      speechparse flag dumps/*.txt
      cat page.html | speechparse flag --json
      speechparse flag --sarif pages/*.html > spam.sarif
    """
    if given["as_json"] and given["sarif"]:
        raise click.UsageError("--json and --sarif exclude each other")
    options = options_of(given)
    results: list[dict[str, Any]] = []

    def act(name: str, data: bytes) -> bool:
        speech = parse(data, options, name=name)
        flags = [each for each in speech.flags if each.score >= STRICT or not given["strict"]]
        if given["sarif"]:
            results.extend(_result(name, each, given["show_text"]) for each in flags)
        elif given["as_json"]:
            sys.stdout.writelines(_record(name, each, given["show_text"]) for each in flags)
        else:
            sys.stdout.writelines(f"{line}\n" for line in _lines(name, flags, speech, given["show_text"]))
        return bool(flags)

    code = each_input(files, act)
    if given["sarif"]:
        sys.stdout.write(json.dumps(_sarif(results), ensure_ascii=False, indent=2) + "\n")
    return code


def _lines(name: str, flags: list[FlagRecord], speech: Speech, show_text: bool) -> Iterator[str]:
    for each in flags:
        doubt = "?" if each.tier == "suspect" else ""
        text = harmless(_text(each, show_text))
        yield f"{harmless(name)}:{each.line}: [{each.category} {each.score:.2f}{doubt}] {'; '.join(each.reasons)}  {text}"
    for note in _page_notes(speech):
        where = f":{note.line}" if note.line is not None else ""
        yield f"{harmless(name)}{where}: [{note.code}] {harmless(note.message)}"


def _page_notes(speech: Speech) -> Iterator[Diagnostic]:
    codes = {each.code for each in FLAGS}
    return (each for each in speech.diagnostics if each.code in codes)


def _text(found: FlagRecord, show_text: bool) -> str:
    """The flagged text, by default cut so that no advertisement is passed on."""
    if show_text or len(found.text) <= SHOWN:
        return found.text
    return f"{found.text[:SHOWN]}…[{len(found.text)} characters]"


def _record(name: str, found: FlagRecord, show_text: bool) -> str:
    row = {
        "file": name,
        "line": found.line,
        "column": found.column,
        "code": finding_of(found.category).code,
        "category": found.category,
        "score": found.score,
        "tier": found.tier,
        "reasons": found.reasons,
        "text": _text(found, show_text),
    }
    return json.dumps(row, ensure_ascii=False) + "\n"


def _result(name: str, found: FlagRecord, show_text: bool) -> dict[str, Any]:
    """One SARIF result (OASIS SARIF 2.1.0, §3.27)."""
    region: dict[str, Any] = {"startLine": found.line}
    if found.column:
        region |= {"startColumn": found.column, "endColumn": found.column + len(found.text)}
    return {
        "ruleId": finding_of(found.category).code,
        "level": "warning" if found.tier == "spam" else "note",
        "message": {"text": f"{found.category}: {'; '.join(found.reasons)} ({_text(found, show_text)})"},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(name)}, "region": region}}],
        "properties": {"category": found.category, "score": found.score},
    }


def _uri(name: str) -> str:
    from urllib.parse import quote

    return quote(name.replace("\\", "/"))


def _sarif(results: list[dict[str, Any]]) -> dict[str, Any]:
    from speechparse import __version__

    rules = [
        {
            "id": each.code,
            "name": each.name,
            "shortDescription": {"text": each.summary},
            "fullDescription": {"text": each.doc},
        }
        for each in FLAGS
    ]
    driver = {"name": "speechparse", "version": __version__, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
