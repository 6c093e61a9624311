"""The output in one script, by OpenCC, after everything else was done; what the page said stays as found."""

from __future__ import annotations

from itertools import groupby

from speechparse.grammar.script import script_of
from speechparse.model import Diagnostic, Speech
from speechparse.repair import Repaired
from speechparse.resources import optional
from speechparse.text import Edit, EditLog, Pass, apply_edits
from speechparse.values import TYPE_CHECKING, Record, cache

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

# The Taiwan standard is what mirrors and newsrooms print (為, 眾, 裡, not 爲, 衆, 裏); both ways keep the length.
CONFIGS = {"hans": "tw2s", "hant": "s2tw"}
PASS = "script"  # the conversion's name in the edit log: it is no rule
# What stays as the page has it: places in the input, and the raw words beside a value.
AS_FOUND = frozenset({"source", "schema_version", "repairs", "suggestions", "flags", "diagnostics", "raw"})


@cache
def _converter(target: str) -> Any:
    return optional("opencc", "script").OpenCC(CONFIGS[target])


def converted(text: str, target: str, page: str) -> str:
    """`text` in `target` ("hans" or "hant"), of the same length; lines that are in it already stay as they are.

    `page` is the script of the page, for lines that do not show theirs. Raises ResourceError without OpenCC.
    """
    return "\n".join(_line(line, target, page) for line in text.split("\n"))


def _line(line: str, target: str, page: str) -> str:
    script = script_of(line)
    if (page if script == "none" else script) == target:
        return line
    result: str = _converter(target).convert(line)
    if len(result) == len(line):
        return result
    # A word of another length would shift every offset: such a line is converted character by character.
    singles = ((_converter(target).convert(char), char) for char in line)
    return "".join(new if len(new) == 1 else old for new, old in singles)


def convert(repaired: Repaired, target: str) -> Repaired:
    """`repaired` with its text in `target`; the conversion is one more pass of the log, so undo takes it back."""
    result = converted(repaired.text, target, script_of(repaired.text))
    edits = tuple(_edits(repaired.text, result))
    if not edits:
        return repaired
    log = EditLog(repaired.log.digest, (*repaired.log.passes, Pass(PASS, edits)))
    return repaired._replace(text=apply_edits(repaired.text, edits), log=log)


def _edits(text: str, result: str) -> Iterator[Edit]:
    places = (at for at, (old, new) in enumerate(zip(text, result, strict=True)) if old != new)
    for _, run in groupby(enumerate(places), lambda each: each[1] - each[0]):
        run_places = [at for _, at in run]
        start, end = run_places[0], run_places[-1] + 1
        yield Edit(start, text[start:end], result[start:end])


def convert_speech(speech: Speech, target: str) -> None:
    """Puts the words of `speech` into `target`, in place, and says so in a diagnostic."""
    page = speech.source.script
    for name in speech.__match_args__:
        if name not in AS_FOUND:
            setattr(speech, name, _value(getattr(speech, name), target, page))
    if page != target:
        message = f"converted from {page} to {target} by OpenCC; raw words, repairs and flags are as the page has them"
        speech.diagnostics.append(Diagnostic("script-converted", message))


def _value(value: Any, target: str, page: str) -> Any:
    if isinstance(value, str):
        return converted(value, target, page)
    if isinstance(value, list):
        return [_value(each, target, page) for each in value]
    if isinstance(value, Record):
        for name in value.__match_args__:
            if name not in AS_FOUND and not name.endswith("_raw"):
                setattr(value, name, _value(getattr(value, name), target, page))
    return value
