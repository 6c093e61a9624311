"""The account of a document: repairs, suggestions, flags and losses with their place in the input, and what changed in all."""

from __future__ import annotations

from operator import attrgetter

from speechparse.model import Diagnostic, FlagRecord, Repair, Speech
from speechparse.repair import Finding, Repaired
from speechparse.rules import REPAIRS
from speechparse.text import Edit, EditLog, Extracted, Flag, Hint, Line, LineIndex, Notice, SourceMap, split_lines
from speechparse.values import TYPE_CHECKING, NamedTuple, cached_property

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Any

RULES = {each.code: each for each in REPAIRS}


class Account:
    """Knows where everything in a repaired text stood in the input (a dump, or the extracted text of a page)."""

    def __init__(self, extracted: Extracted, repaired: Repaired) -> None:
        passes = repaired.log.passes
        self._extracted = extracted
        self._repaired = repaired
        self._back = SourceMap(passes)
        self._source_lines = split_lines(extracted.text)
        # Line numbers move only where an edit took or made a line end.
        self._moved = any("\n" in edit.old or "\n" in edit.new for made in passes for edit in made.edits)
        self._lines: tuple[Line, ...] = split_lines(repaired.text) if self._moved else self._source_lines

    @cached_property
    def _index(self) -> LineIndex:
        return LineIndex(self._source_lines)

    def input_line(self, line: int) -> int:
        """The 1-based line of the input for a 1-based line of the repaired text."""
        if not self._moved:
            return line
        return self._index.locate(self._back.to_source(self._lines[line - 1].start))[0]

    def hints(self) -> tuple[Hint, ...]:
        """One hint a line of the repaired text, () for a dump."""
        hints = self._extracted.hints
        if not hints or not self._moved:
            return hints
        return tuple(hints[self.input_line(line.number) - 1] for line in self._lines)

    def repairs(self) -> list[Repair]:
        """Every edit of the log with its place in the input, in the order of the log."""
        found: list[Repair] = []
        for at, made in enumerate(self._repaired.log.passes):
            rule = RULES[made.code]
            safety = rule.safety.value
            starts = self._back.to_sources([edit.start for edit in made.edits], at)
            for start, (_, old, new, readings) in zip(starts, made.edits, strict=True):
                line, column = self._index.locate(start)
                found.append(Repair(rule.code, rule.name, line, column, old, new, safety, list(readings)))
        return found

    def enter(self, speech: Speech, flags: Iterable[Flag], notices: Iterable[Notice]) -> None:
        """Puts everything into `speech`, and gives its parts the line numbers of the input."""
        if self._moved:
            self._renumber(speech)
        speech.date.delivered_raw = self._words_of_input(speech.date.delivered_raw)
        speech.date.published_raw = self._words_of_input(speech.date.published_raw)
        speech.repairs = sorted(self.repairs(), key=attrgetter("line", "column"))
        speech.suggestions = [self._record(found) for found in self._repaired.suggestions]
        speech.flags = [self._flag(each) for each in flags]
        speech.diagnostics.extend(self._loss(found) for found in self._repaired.losses)
        speech.diagnostics.extend(Diagnostic(each.code, each.message, each.line) for each in notices)

    def _words_of_input(self, words: str | None) -> str | None:
        """What stands in the input for `words` of the repaired text: raw words are given as they were found."""
        source, result = self._extracted.text, self._repaired.text
        start = result.find(words) if words and words not in source else -1
        if words is None or start < 0:
            return words
        end = start + len(words)
        touched = [c for c in composed(self._repaired.log) if c.result_start < end and start < c.result_end]
        if not touched:
            return words
        first = touched[0].source_start - max(touched[0].result_start - start, 0)
        last = touched[-1].source_end + max(end - touched[-1].result_end, 0)
        return source[first:last].strip()

    def _record(self, found: Finding) -> Repair:
        rule = RULES[found.code]
        edit = found.edit
        line, column = self._index.locate(self._back.to_source(edit.start))
        readings = list(edit.alternatives)
        return Repair(rule.code, rule.name, line, column, edit.old, edit.new, rule.safety.value, readings)

    def _flag(self, each: Flag) -> FlagRecord:
        line = self.input_line(each.line)
        return FlagRecord(line, each.category, each.score, list(each.reasons), each.text, each.column, each.tier)

    def _loss(self, found: Finding) -> Diagnostic:
        rule, edit = RULES[found.code], found.edit
        line, _ = self._index.locate(self._back.to_source(edit.start))
        readings = f" (can be read as {', '.join(edit.alternatives)})" if edit.alternatives else ""
        return Diagnostic(rule.code, f"{rule.summary} {edit.old!r}{readings}", line)

    def _renumber(self, speech: Speech) -> None:
        numbered: list[Any] = [*speech.paragraphs(), *speech.walk(), *speech.turns, *speech.notes, *speech.furniture]
        numbered += [each for each in speech.diagnostics if each.line is not None]
        for item in numbered:
            item.line = self.input_line(item.line)


class Change(NamedTuple):
    """One place where source and result differ; spans are half-open, in code points of their own text."""

    source_start: int
    source_end: int
    result_start: int
    result_end: int
    codes: tuple[str, ...]  # the rules that took part, in the order they ran
    edits: tuple[int, ...]  # the edits that took part: running numbers, from 0, over all passes of the log


def composed(log: EditLog) -> tuple[Change, ...]:
    """All passes of `log` as changes from source to result, in order, none touching another's characters.

    Edits of several passes at one place become one change; linear in edits for each pass.
    """
    changes: list[Change] = []
    number = 0
    for made in log.passes:
        changes = list(_joined(changes, made.edits, made.code, number))
        number += len(made.edits)
    return tuple(changes)


def touched_lines(repaired: Repaired) -> Iterator[tuple[Line, tuple[Change, ...]]]:
    """The lines of the result in order, each with the changes that touch it: one across a line end touches both lines."""
    changes = composed(repaired.log)
    first = 0
    for line in split_lines(repaired.text):
        while first < len(changes) and changes[first].result_end < line.start:
            first += 1
        behind = first
        while behind < len(changes) and changes[behind].result_start <= line.end:
            behind += 1
        yield line, changes[first:behind]


def _joined(changes: Sequence[Change], edits: Sequence[Edit], code: str, number: int) -> Iterator[Change]:
    """`changes` with one further pass: each group of overlapping old changes and new edits becomes one change."""
    olds = iter(changes)
    old = next(olds, None)
    drift = 0  # result offset before this pass minus source offset, after all changes handed out so far
    shift = 0  # what the edits handed out so far have added
    for start, end, group in _groups(edits, changes):
        while old is not None and old.result_end < start:
            yield _shifted(old, shift)
            drift = old.result_end - old.source_end
            old = next(olds, None)
        source_start = start - drift
        codes: list[str] = []
        numbers: list[int] = []
        while old is not None and old.result_start <= end:
            drift = old.result_end - old.source_end
            codes.extend(each for each in old.codes if each not in codes)
            numbers.extend(old.edits)
            old = next(olds, None)
        grown = sum(len(edit.new) - len(edit.old) for edit in group)
        codes.extend([] if code in codes else [code])
        numbers.extend(range(number, number + len(group)))
        number += len(group)
        yield Change(source_start, end - drift, start + shift, end + shift + grown, tuple(codes), tuple(numbers))
        shift += grown
    while old is not None:
        yield _shifted(old, shift)
        old = next(olds, None)


def _shifted(change: Change, shift: int) -> Change:
    if not shift:  # as in most passes, which put one character for another
        return change
    return change._replace(result_start=change.result_start + shift, result_end=change.result_end + shift)


def _groups(edits: Sequence[Edit], changes: Sequence[Change]) -> Iterator[tuple[int, int, list[Edit]]]:
    """Maximal ranges covered by edits and the changes they touch, in the offsets before the pass."""
    at = 0
    group: list[Edit] = []
    start = end = -1
    for edit in edits:
        if group and edit.start <= end:
            group.append(edit)
            end = max(end, edit.end)
        else:
            if group:
                yield start, end, group
            group, start, end = [edit], edit.start, edit.end
            while at < len(changes) and changes[at].result_end < start:
                at += 1
            if at < len(changes):
                start = min(start, changes[at].result_start)
        while at < len(changes) and changes[at].result_start <= end:
            end = max(end, changes[at].result_end)
            at += 1
    if group:
        yield start, end, group
