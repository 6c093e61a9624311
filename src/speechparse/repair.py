"""The one engine that applies, logs and undoes what rules find."""

from __future__ import annotations

from operator import itemgetter

from speechparse.errors import RuleError
from speechparse.rules import REPAIRS, Evidence, Rule, Safety
from speechparse.text import (
    Edit,
    EditLog,
    Pass,
    SourceMap,
    apply_edits,
    digest_of,
    is_told,
    told_characters,
    undo_edits,
)
from speechparse.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

# A repair can bring out another (a doubled word behind a byte slip), so rounds go on until one changes nothing.
# Every rule removes the fault it finds, so two rounds are the rule. Repeats inside repeats, found by fuzzing, took ten,
# each of which lays bare the next; the bound only stops a pair of rules that disagree.
MAX_ROUNDS = 40
# A short text may take more: 65 were met where a page of nothing but spaced repeats is laid bare piece by piece.
SHORT, MAX_ROUNDS_SHORT = 4000, 160


class Finding(NamedTuple):
    """An edit that was not made: a suggestion of an unsafe rule, or a loss that is only reported.

    `edit.start` is in the offsets of the repaired text.
    """

    code: str
    edit: Edit


class Decisions(NamedTuple):
    """What a reviewer decided about single edits, each named by (rule code, offset in the source, `old`)."""

    rejected: frozenset[tuple[str, int, str]] = frozenset()
    accepted: frozenset[tuple[str, int, str]] = frozenset()


class Repaired(NamedTuple):
    """A repaired text, the log that undoes it, and what was found and left alone."""

    text: str
    log: EditLog
    suggestions: tuple[Finding, ...] = ()
    losses: tuple[Finding, ...] = ()


def repair(
    text: str,
    rules: Sequence[Rule] = REPAIRS,
    *,
    unsafe: bool = False,
    published: str = "",
    decisions: Decisions | None = None,
    between: Callable[[], None] | None = None,
) -> Repaired:
    """`text` with the faults that `rules` find repaired, every change logged.

    Safe rules are applied, unsafe ones only with `unsafe`; `published` is the page's own date stamp, "" where unknown.
    `decisions` overrule both, edit by edit. `between` is called before each rule that looks at the text, and may raise:
    a limit of time.
    """
    source = text
    passes: list[Pass] = []
    held: list[tuple[int, Rule, Edit]] = []
    # What rules found, by rule, that looked at nothing but the text: on the same text they find the same.
    known: dict[str, tuple[str, tuple[Edit, ...]]] = {}
    page = None
    for _ in range(MAX_ROUNDS if len(source) > SHORT else MAX_ROUNDS_SHORT):
        before = text
        page = Evidence(text, published, page)
        told = told_characters(text)
        held.clear()
        for each in rules:
            if not each.runs_on(text, told):
                continue
            seen, edits = known.get(each.code, ("", ()))
            if seen is not text:
                if between:
                    between()
                page.was_asked = False
                edits = _checked(each, each.find(text, page))
                if not page.was_asked:
                    known[each.code] = text, edits
            if not edits:
                continue
            applies = each.safety is Safety.SAFE or (unsafe and each.safety is Safety.UNSAFE)
            made, left = _decided(each, edits, applies, decisions, passes)
            held.extend((len(passes), each, edit) for edit in left)
            if made:
                text = apply_edits(text, made)
                told = _told_after(told, made, text)
                passes.append(Pass(each.code, made))
        if text == before:
            break
    suggestions, losses = _settled(held, passes)
    return Repaired(text, EditLog(digest_of(source), tuple(passes)), suggestions, losses)


def _told_after(told: frozenset[str], made: Sequence[Edit], text: str) -> frozenset[str]:
    """The told characters of `text`, which `made` made of one that held `told`."""
    added = filter(is_told, set("".join([edit.new for edit in made])))
    taken = told.intersection("".join([edit.old for edit in made]))
    return told.union(added).difference([char for char in taken if char not in text])


def undo(repaired: str, log: EditLog) -> str:
    """The text that was repaired, exactly. Raises LogMismatchError when text and log do not belong together."""
    return undo_edits(repaired, log)


START = itemgetter(0)


def _checked(each: Rule, found: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits in order, those that overlap an earlier one left for the next round."""
    kept: list[Edit] = []
    end = 0
    for edit in sorted(found, key=START):
        start, old, new, _ = edit
        if old == new and each.safety is not Safety.REPORT:
            raise RuleError(f"{each.code} yields an edit that changes nothing", code=each.code, start=start)
        if start >= end:
            kept.append(edit)
            end = start + len(old)
    return tuple(kept)


def _decided(
    each: Rule, edits: tuple[Edit, ...], applies: bool, decisions: Decisions | None, passes: Sequence[Pass]
) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
    """The edits to make and those to leave, by the rule's safety and a reviewer's decisions."""
    if each.safety is Safety.REPORT or decisions is None:
        return (edits, ()) if applies else ((), edits)
    back = SourceMap(passes)
    made: list[Edit] = []
    left: list[Edit] = []
    for edit in edits:
        key = (each.code, back.to_source(edit.start), edit.old)
        wanted = key not in decisions.rejected and (applies or key in decisions.accepted)
        (made if wanted else left).append(edit)
    return tuple(made), tuple(left)


def _settled(
    held: Sequence[tuple[int, Rule, Edit]], passes: Sequence[Pass]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Edits that were not made, moved from the text of their pass to the final text, suggestions apart from losses."""
    suggestions: list[Finding] = []
    losses: list[Finding] = []
    maps: dict[int, SourceMap] = {}
    for at, each, edit in held:
        if at not in maps:
            maps[at] = SourceMap(passes[at:])
        moved = edit._replace(start=maps[at].to_result(edit.start))
        (losses if each.safety is Safety.REPORT else suggestions).append(Finding(each.code, moved))
    return tuple(suggestions), tuple(losses)
