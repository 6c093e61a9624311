"""The walk of one page; the only module that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from os import fspath
from pathlib import Path
from typing import Any, NamedTuple

from speechparse.build import build
from speechparse.decode import Decoded, decode
from speechparse.errors import DecodeError
from speechparse.extract import extract
from speechparse.flag import flag, page_findings
from speechparse.label import label
from speechparse.model import Diagnostic, FlagRecord, Label, Repair, Source, Speech
from speechparse.render.plain import to_text
from speechparse.repair import Decisions, Finding, Repaired, repair
from speechparse.rules import REPAIRS, selected
from speechparse.text import Extracted, Flag, Hint, LineIndex, Notice, SourceMap, split_lines


class Decision(NamedTuple):
    """A reviewer's word on one repair or suggestion, named as in the JSON; `accept` False takes it back."""

    rule: str
    line: int
    column: int
    before: str
    accept: bool


@dataclass(frozen=True, slots=True)
class Options:
    """What a caller may choose; `select` and `ignore` are prefixes of rule codes."""

    encoding: str | None = None
    kind: str | None = None  # "html" or "text"; None: the text decides
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    unsafe: bool = False
    keep_spam: bool = False
    decisions: Mapping[str, Sequence[Decision]] = field(default_factory=dict)  # by SHA-256 of the input
    max_bytes: int = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Walk:
    """One document with what every stage gave: for commands that show more than the speech."""

    decoded: Decoded
    extracted: Extracted
    repaired: Repaired
    flags: tuple[Flag, ...]
    labels: tuple[Label, ...]
    speech: Speech


DEFAULTS = Options()


def parse(source: bytes | str | Path, options: Options = DEFAULTS, *, name: str | None = None) -> Speech:
    """The speech in `source`: bytes of a page or dump, its text as `str`, or a `Path` to read.

    Raises DecodeError, ExtractError (a limit), OSError (a path that cannot be read).
    """
    return walk(source, options, name=name).speech


def clean(source: bytes | str | Path, options: Options = DEFAULTS) -> str:
    """The speech in `source` as clean text; raises as `parse` does."""
    return to_text(parse(source, options))


def load(text: str | bytes) -> Speech:
    """A speech from the JSON that `to-json` wrote. Raises SpeechParseError where it is not of the schema."""
    from speechparse.render.json import from_json  # the JSON library is imported only for JSON

    return from_json(text)


def walk(source: bytes | str | Path, options: Options = DEFAULTS, *, name: str | None = None) -> Walk:
    """The speech in `source` and what every stage gave."""
    if isinstance(source, Path):
        name = name or fspath(source)
        source = source.read_bytes()
    if isinstance(source, str):
        decoded = Decoded(source, "utf-8", "given as text")
        digest = sha256(source.encode("utf-8", "surrogatepass")).hexdigest()
    else:
        decoded = decode(source, options.encoding)
        digest = sha256(source).hexdigest()
    if not decoded.text.strip():
        raise DecodeError("there is no text in it")
    return _walk_text(decoded, digest, options, name)


def _walk_text(decoded: Decoded, digest: str, options: Options, name: str | None) -> Walk:
    extracted = extract(decoded.text, options.kind)
    repaired = repair(
        extracted.text,
        selected(options.select, options.ignore),
        unsafe=options.unsafe,
        published=extracted.meta.published,
        decisions=_decisions(options.decisions.get(digest), extracted.text),
    )
    back = SourceMap(repaired.log.passes)
    hints = _moved_hints(extracted, repaired, back)
    flags = flag(repaired.text, hints, original=extracted.text)
    labels = label(repaired.text, hints, () if options.keep_spam else flags, extracted.meta)
    source = Source(name, extracted.kind, decoded.encoding, "none", digest, len(extracted.text))
    speech = build(labels, source, extracted.meta)
    notices = (
        *decoded.notices,
        *extracted.notices,
        *page_findings(repaired.text, flags, original=extracted.text),
    )
    _account(speech, extracted, repaired, flags, notices, back)
    return Walk(decoded, extracted, repaired, flags, labels, speech)


def _decisions(decided: Sequence[Decision] | None, text: str) -> Decisions | None:
    """A reviewer's decisions with offsets instead of lines and columns."""
    if not decided:
        return None
    lines = split_lines(text)
    keys = {
        (each.rule, lines[each.line - 1].start + each.column - 1, each.before): each.accept
        for each in decided
        if 0 < each.line <= len(lines)
    }
    accepted = frozenset(key for key, accept in keys.items() if accept)
    return Decisions(frozenset(keys) - accepted, accepted)


def _moved_hints(extracted: Extracted, repaired: Repaired, back: SourceMap) -> tuple[Hint, ...]:
    """One hint a line of the repaired text."""
    if not extracted.hints or not repaired.log.passes:
        return extracted.hints
    index = LineIndex(split_lines(extracted.text))
    return tuple(
        extracted.hints[index.locate(back.to_source(line.start))[0] - 1] for line in split_lines(repaired.text)
    )


def _account(
    speech: Speech,
    extracted: Extracted,
    repaired: Repaired,
    flags: tuple[Flag, ...],
    notices: tuple[Notice, ...],
    back: SourceMap,
) -> None:
    """Adds repairs, suggestions, flags and diagnostics, and turns every line number into one of the input."""
    index = LineIndex(split_lines(extracted.text))
    lines = split_lines(repaired.text)

    def input_line(line: int) -> int:
        return index.locate(back.to_source(lines[line - 1].start))[0]

    if len(lines) != len(split_lines(extracted.text)):
        _renumber(speech, input_line)
    speech.repairs = sorted(repairs_made(repaired, extracted.text), key=lambda each: (each.line, each.column))
    speech.suggestions = [_record(found, back, index) for found in repaired.suggestions]
    speech.flags = [
        FlagRecord(
            input_line(each.line),
            each.category,
            each.score,
            list(each.reasons),
            each.text,
            each.column,
            each.tier,
        )
        for each in flags
    ]
    speech.diagnostics.extend(_loss(found, back, index) for found in repaired.losses)
    speech.diagnostics.extend(Diagnostic(each.code, each.message, each.line) for each in notices)


def _renumber(speech: Speech, to_input: Callable[[int], int]) -> None:
    closing = speech.closing.paragraphs if speech.closing else []
    sections = list(speech.walk())
    paragraphs = [
        *speech.preamble,
        *closing,
        *(each for section in sections for each in section.paragraphs),
        *(each for turn in speech.turns for each in turn.paragraphs),
    ]
    numbered: list[Any] = [*paragraphs, *sections, *speech.turns, *speech.notes, *speech.furniture]
    for item in numbered:
        item.line = to_input(item.line)
    for diagnostic in speech.diagnostics:
        if diagnostic.line is not None:
            diagnostic.line = to_input(diagnostic.line)


RULES_BY_CODE = {each.code: each for each in REPAIRS}


def repairs_made(repaired: Repaired, source: str) -> list[Repair]:
    """Every edit of the log with its place in the source, in the order of the log."""
    index = LineIndex(split_lines(source))
    records: list[Repair] = []
    for at, made in enumerate(repaired.log.passes):
        back = SourceMap(repaired.log.passes[:at])
        records.extend(_record(Finding(made.code, edit), back, index) for edit in made.edits)
    return records


def _record(found: Finding, back: SourceMap, index: LineIndex) -> Repair:
    rule = RULES_BY_CODE[found.code]
    edit = found.edit
    line, column = index.locate(back.to_source(edit.start))
    return Repair(rule.code, rule.name, line, column, edit.old, edit.new, rule.safety.value, list(edit.alternatives))


def _loss(found: Finding, back: SourceMap, index: LineIndex) -> Diagnostic:
    rule = RULES_BY_CODE[found.code]
    line, _ = index.locate(back.to_source(found.edit.start))
    readings = f" (can be read as {', '.join(found.edit.alternatives)})" if found.edit.alternatives else ""
    return Diagnostic(rule.code, f"{rule.summary} {found.edit.old!r}{readings}", line)
