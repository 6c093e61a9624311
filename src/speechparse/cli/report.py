"""`speechparse report`."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from string import Template

import click

from speechparse.account import Change, touched_lines
from speechparse.cli.facts import SPEECH_KINDS, facts
from speechparse.cli.options import FILES, options_of, reading_options
from speechparse.cli.run import each_input, say
from speechparse.files import write_atomic
from speechparse.model import Repair
from speechparse.pipeline import Walk, walk
from speechparse.resources import DATA
from speechparse.text import LineIndex, SourceMap, split_lines
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any


@click.command("report")
@FILES
@click.option("-o", "--output", required=True, type=click.Path(dir_okay=False), help="The page to write.")
@reading_options
def command(files: tuple[str, ...], output: str, **given: Any) -> int:
    """One self-contained page to review repairs and flags of FILES (or stdin) against the original.

    Decisions made in it download as a file that `speechparse clean --decisions FILE` obeys.

    \b
    Examples:
      speechparse report pages/*.html -o review.html
      speechparse report --unsafe --select DAT,DUP dump.txt -o review.html
    """
    options = options_of(given)
    documents: list[dict[str, Any]] = []

    def act(name: str, data: bytes) -> None:
        documents.append(_document(name, walk(data, options, name=name)))

    code = each_input(files, act)
    if documents:
        write_atomic(Path(output), report_page(documents).encode("utf-8"))
    else:
        say(f"{output}: not written, no input could be read")
    return code


def report_page(documents: Sequence[dict[str, Any]]) -> str:
    """The whole page. Scripts and styles are allowed by their hash only, so nothing else in the page can run."""
    style, script, page = (
        (Path(DATA) / "report" / f"report.{kind}").read_text("utf-8") for kind in ("css", "js", "html")
    )
    index = [
        {"number": at, "name": each["name"], "title": each["title"], **each["counts"]}
        for at, each in enumerate(documents)
    ]
    blocks = (
        f'<script type="application/json" id="document-{at}">{_json(each)}</script>'
        for at, each in enumerate(documents)
    )
    return Template(page).substitute(
        STYLE=style,
        SCRIPT=script,
        STYLE_HASH=_hash(style),
        SCRIPT_HASH=_hash(script),
        INDEX=_json(index),
        DOCUMENTS="\n".join(blocks),
    )


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")


def _json(value: object) -> str:
    """JSON that cannot end its script element, whatever the input holds; surrogates stay escapes."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _document(name: str, found: Walk) -> dict[str, Any]:
    speech = found.speech
    findings = list(_findings(found))
    for number, finding in enumerate(findings):
        finding["id"] = number
    return {
        "name": name,
        "sha256": speech.source.sha256,
        "title": speech.header.title,
        "facts": [[key, value] for key, value in facts(speech) if value],
        "findings": findings,
        "rows": list(_rows(found)),
        "counts": {
            "repairs": len(speech.repairs),
            "flags": len(speech.flags),
            "is_speech": speech.header.is_speech,
        },
    }


def _findings(found: Walk) -> Iterator[dict[str, Any]]:
    """Repairs first, in the order of the log: their place in this list is the number that `Change.edits` gives them."""
    for each in found.account.repairs():
        yield _repair(each, "repair")
    for each in found.speech.suggestions:
        yield _repair(each, "suggestion")
    for flag in found.speech.flags:
        text = f"{flag.category} {flag.score:.2f} ({flag.tier}): {'; '.join(flag.reasons)}"
        yield {"kind": "flag", "category": flag.category, "line": flag.line, "text": text, "where": f"line {flag.line}"}
    yield from _notes(found)


def _notes(found: Walk) -> Iterator[dict[str, Any]]:
    """What a reader must know of the document."""
    for each in found.speech.diagnostics:
        where = f"line {each.line}, {each.code}" if each.line else each.code
        yield {"kind": "note", "line": each.line, "text": each.message, "where": where}


def _repair(each: Repair, kind: str) -> dict[str, Any]:
    return {
        "kind": kind,
        "made": kind == "repair",
        "rule": each.rule,
        "name": each.name,
        "line": each.line,
        "column": each.column,
        "before": each.before,
        "after": each.after,
        "text": f"{each.before!r} → {each.after!r}",
        "where": f"line {each.line}, {each.rule} {each.name}",
    }


def _rows(found: Walk) -> Iterator[dict[str, Any]]:
    """One row a line of the result, with what stood there in the source."""
    back = SourceMap(found.repaired.log.passes)
    index = LineIndex(split_lines(found.extracted.text))
    kinds = {label.line: label.kind for label in found.labels}
    flags = {flag.line: flag for flag in found.flags if not flag.column}
    done = -1
    for line, changes in touched_lines(found.repaired):
        inside = [each for each in changes if each.result_start > done]  # one across a line end stands in one row
        done = line.end
        if not line.text.strip() and not inside:
            continue
        flag = flags.get(line.number)
        kind = kinds.get(line.number, "")
        role = "spam" if flag else "" if kind in SPEECH_KINDS else "furniture"
        source_start = inside[0].source_start if inside else back.to_source(line.start)
        source_start = min(source_start, back.to_source(line.start))
        source_end = source_start + len(line.text) if not inside else _source_end(inside, line.end)
        yield {
            "line": index.locate(source_start)[0],
            "kind": kind,
            "role": role,
            "flag": f"{flag.category}: {'; '.join(flag.reasons)}" if flag else "",
            "source": _segments(found.extracted.text, source_start, source_end, inside, "source"),
            "result": _segments(found.repaired.text, line.start, line.end, inside, "result"),
        }


def _source_end(inside: Sequence[Change], result_end: int) -> int:
    last = inside[-1]
    return last.source_end + max(result_end - last.result_end, 0)


def _segments(text: str, start: int, end: int, changes: Sequence[Change], side: str) -> list[Any]:
    """`text[start:end]` cut at the changes: strings, and [text, numbers of the findings] where something changed."""
    segments: list[Any] = []
    for change in changes:
        first = max(getattr(change, f"{side}_start"), start)
        last = min(getattr(change, f"{side}_end"), end)
        if first > start:
            segments.append(text[start:first])
        if last > first:
            segments.append([text[first:last], list(change.edits)])
        start = max(start, last)
    if end > start:
        segments.append(text[start:end])
    return segments
