"""What a log of many passes changed in all: source beside result, place by place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from speechparse.text import Edit, EditLog
from speechparse.values import NamedTuple


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
