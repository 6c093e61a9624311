"""Holds a repaired page against its truth, site by site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from damage.sites import Placed, lines_of
from speechparse.repair import Repaired
from speechparse.text import SourceMap

# Characters on either side of a site that must have come out right with it, and how near an edit counts as aimed at it.
AROUND = 6
NEAR = 3


class Verdict(NamedTuple):
    placed: Placed
    detected: bool
    restored: bool
    got: str  # what stands there now, with its surroundings


class Judged(NamedTuple):
    verdicts: tuple[Verdict, ...]
    paragraphs: int  # damaged ones
    whole: int  # damaged ones that came out exact
    others: tuple[tuple[str, str, str], ...]  # (code, old, new and surroundings) of edits away from every site
    exact: bool  # the whole page


def judge(clean: str, damaged: str, placed: Sequence[Placed], repaired: Repaired) -> Judged:
    found = list(_edits(repaired))
    result = SourceMap(repaired.log.passes)
    verdicts = tuple(_verdict(clean, damaged, placed, at, repaired, found, result) for at in range(len(placed)))
    paragraphs, whole = _paragraphs(clean, placed, repaired.text, result)
    return Judged(verdicts, paragraphs, whole, tuple(_others(placed, damaged, found)), repaired.text == clean)


class Found(NamedTuple):
    """An edit, suggestion or loss in the offsets of the damaged text."""

    start: int
    end: int
    code: str
    old: str
    new: str
    readings: tuple[str, ...]
    made: bool


def _edits(repaired: Repaired) -> Iterator[Found]:
    passes = repaired.log.passes
    for at, made in enumerate(passes):
        back = SourceMap(passes[:at])
        for edit in made.edits:
            start, end = back.to_source(edit.start), back.to_source(edit.end)
            yield Found(start, end, made.code, edit.old, edit.new, edit.alternatives, True)
    back = SourceMap(passes)
    for each in (*repaired.suggestions, *repaired.losses):
        edit = each.edit
        start, end = back.to_source(edit.start), back.to_source(edit.end)
        yield Found(start, end, each.code, edit.old, edit.new, edit.alternatives, False)


def _verdict(
    clean: str,
    damaged: str,
    placed: Sequence[Placed],
    at: int,
    repaired: Repaired,
    found: Sequence[Found],
    result: SourceMap,
) -> Verdict:
    each = placed[at]
    site = each.site
    near = [edit for edit in found if edit.start <= each.end + 1 and edit.end >= each.start - 1]
    left = min(AROUND, site.start if at == 0 else (site.start - placed[at - 1].site.end) // 2)
    after = len(clean) if at + 1 == len(placed) else placed[at + 1].site.start
    right = min(AROUND, (after - site.end) // 2 if at + 1 < len(placed) else after - site.end)
    start, end = result.to_result(each.start - left), result.to_result(each.end + right)
    got = repaired.text[start:end]
    if site.report:
        readings = {reading for edit in near for reading in (*edit.readings, edit.new)}
        said = all(any(reading in given for given in readings) for reading in site.readings)
        kept = bool(site.readings) or site.damaged in got
        return Verdict(each, bool(near), bool(near) and said and kept, got)
    before, behind = clean[site.start - left : site.start], clean[site.end : site.end + right]
    accepted = site.accepted or (clean[site.start : site.end],)
    restored = any(got == before + reading + behind for reading in accepted)
    if not restored and site.end - site.start == 1 == len(site.damaged):
        spot = result.to_result(each.start)
        restored = repaired.text[spot : spot + 1] in accepted
    return Verdict(each, bool(near), restored, got)


def _paragraphs(clean: str, placed: Sequence[Placed], text: str, result: SourceMap) -> tuple[int, int]:
    """Damaged paragraphs, and those that came out exact."""
    count = whole = 0
    todo = list(placed)
    for start, line in lines_of(clean):
        end = start + len(line)
        inside = [each for each in todo if start <= each.site.start < end or each.site.start == start == end]
        if not inside:
            continue
        todo = [each for each in todo if each.site.start >= end]
        first, last = inside[0], inside[-1]
        new_start = result.to_result(first.start - (first.site.start - start))
        new_end = result.to_result(last.end + max(end - last.site.end, 0))
        variants = any(len(each.site.accepted) > 1 for each in inside)
        got = text[new_start:new_end].rstrip("\n")
        count += 1
        whole += got == line or (variants and _same_but_variants(got, line))
    return count, whole


def _same_but_variants(got: str, line: str) -> bool:
    return got.replace("裡", "裏") == line.replace("裡", "裏")


def _others(placed: Sequence[Placed], damaged: str, found: Sequence[Found]) -> Iterator[tuple[str, str, str]]:
    spans = [(each.start - NEAR, each.end + NEAR) for each in placed]
    for edit in found:
        if edit.made and not any(start <= edit.end and edit.start <= end for start, end in spans):
            around = damaged[max(edit.start - 8, 0) : edit.end + 8]
            yield edit.code, edit.old, f"{edit.new}   in {around!r}"
