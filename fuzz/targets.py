"""What must hold of any bytes, for each target of `fuzz/run.py`: a broken promise is an exception."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from speechparse import SpeechParseError, load, repair, undo
from speechparse.decode import decode, restore
from speechparse.extract import extract
from speechparse.grammar.dates import find_dates
from speechparse.pipeline import Options, Walk, walk
from speechparse.render.json import schema, to_json
from speechparse.render.markdown import to_markdown
from speechparse.render.plain import to_text
from speechparse.text import split_lines

EXACT = {"utf-8", "gb18030", "utf-16le", "utf-16be"}  # encodings that give the input's bytes back
KINDS = (None, "text", "html")
MAX_BYTES = 64_000


@cache
def validator() -> Any:
    import jsonschema

    return jsonschema.Draft202012Validator(schema())


def text_of(data: bytes) -> str:
    """Bytes as text in which nothing is refused: what is no UTF-8 becomes lone surrogates."""
    return data.decode("utf-8", "surrogateescape")


def check_decode(data: bytes) -> None:
    """Only our errors; exact bytes come back."""
    try:
        found = decode(data)
    except SpeechParseError:
        return
    if {found.encoding, *(name for _, name in found.parts)} <= EXACT:
        assert restore(found) == data, "the bytes do not come back"


def check_extract(data: bytes) -> None:
    """Hints fit the lines; the dump of a page is its text."""
    found = extract(text_of(data), "html")
    assert len(found.hints) == len(split_lines(found.text)), "hints and lines differ in number"
    assert extract(found.text, "text").text == found.text


def check_repair(data: bytes) -> None:
    """Undo is exact and a second run finds nothing, with the safe rules and with all; dates lie inside the text."""
    text = text_of(data)
    for unsafe in (False, True):
        done = repair(text, unsafe=unsafe)
        assert undo(done.text, done.log) == text, "undo is not exact"
        again = repair(done.text, unsafe=unsafe)
        assert not again.log.passes, f"a second run finds {again.log.passes}"
        assert all(0 <= each.edit.start <= len(done.text) for each in (*done.suggestions, *done.losses))
    for found in find_dates(text):
        assert 0 <= found.start < found.end <= len(text), "a date outside the text"


def check_parse(data: bytes) -> None:
    """The whole walk of a dump or a page (the first byte decides), and all that is promised of its result."""
    try:
        found = walk(data[1:], Options(kind=KINDS[data[0] % 3] if data else None, max_bytes=MAX_BYTES))
    except SpeechParseError:
        return
    check_result(found)


def check_result(found: Walk) -> None:
    """Valid JSON that comes back the same, exact undo, lines inside the text and in order."""
    speech, source = found.speech, found.extracted.text
    written = to_json(speech)
    assert to_json(load(written)) == written, "the JSON does not come back"
    assert undo(found.repaired.text, found.repaired.log) == source, "undo is not exact"
    to_text(speech)
    to_markdown(speech)
    lines = split_lines(source)
    marked = [*speech.paragraphs(), *speech.walk(), *speech.notes, *speech.furniture, *speech.turns, *speech.flags]
    assert all(1 <= each.line <= len(lines) for each in marked), "a line outside the text"
    order = [each.line for each in speech.paragraphs()]
    assert order == sorted(order), "paragraphs out of order"


TARGETS: dict[str, Callable[[bytes], None]] = {
    "decode": check_decode,
    "extract": check_extract,
    "repair": check_repair,
    "parse": check_parse,
}
