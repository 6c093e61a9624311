"""One document as one row: flat columns for tables, and the whole speech as JSON."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, NamedTuple
from unicodedata import normalize

import msgspec

from speechparse.batch.documents import DEFAULT_LIMITS, Document, Failure, Limits
from speechparse.batch.worker import content_of
from speechparse.errors import SpeechParseError
from speechparse.model import Paragraph, Speech
from speechparse.pipeline import DEFAULTS, Options, parse
from speechparse.render.plain import to_text


class Column(NamedTuple):
    """A column: its name, its type ("string", "int", "bool", "float", "strings", "counts", "json"), how to fill it."""

    name: str
    type: str
    of: Callable[[Speech], Any]


COLUMNS = (
    Column("name", "string", lambda speech: speech.source.name),
    Column("title", "string", lambda speech: speech.header.title),
    Column("subtitle", "string", lambda speech: speech.header.subtitle),
    Column("is_speech", "bool", lambda speech: speech.header.is_speech),
    Column("speaker", "string", lambda speech: speech.speaker.name if speech.speaker else None),
    Column("speaker_raw", "string", lambda speech: speech.speaker.raw if speech.speaker else None),
    Column("positions", "strings", lambda speech: list(_positions(speech))),
    Column("other_speakers", "strings", lambda speech: [each.name for each in speech.other_speakers]),
    Column("delivered", "string", lambda speech: speech.date.delivered),
    Column("published", "string", lambda speech: speech.date.published),
    Column("occasion", "string", lambda speech: speech.header.occasion),
    Column("genre", "string", lambda speech: speech.header.genre),
    Column("venue", "string", lambda speech: speech.header.venue),
    Column("site", "string", lambda speech: speech.header.site),
    Column("publisher", "string", lambda speech: speech.header.publisher),
    Column("script", "string", lambda speech: speech.source.script),
    Column("kind", "string", lambda speech: speech.source.kind),
    Column("encoding", "string", lambda speech: speech.source.encoding),
    Column("sha256", "string", lambda speech: speech.source.sha256),
    Column("characters", "int", lambda speech: speech.source.characters),
    Column("paragraphs", "int", lambda speech: sum(1 for _ in _paragraphs(speech))),
    Column("sections", "int", lambda speech: sum(1 for _ in speech.walk())),
    Column("turns", "int", lambda speech: len(speech.turns)),
    Column("repairs", "counts", lambda speech: _counts(each.rule for each in speech.repairs)),
    Column("flags", "counts", lambda speech: _counts(each.category for each in speech.flags)),
    Column("suggestions", "int", lambda speech: len(speech.suggestions)),
    Column("diagnostics", "int", lambda speech: len(speech.diagnostics)),
    Column("text", "string", to_text),
    Column("document", "json", msgspec.json.encode),
)
# Columns that only the whole run knows; they stand before the others in every row.
RUN_COLUMNS = (("id", "int"), ("duplicate_of", "int"), ("similarity", "float"))


def columns_named(names: Sequence[str]) -> tuple[Column, ...]:
    """The columns of these names, in the order of the table; all for no names. Raises SpeechParseError."""
    known = {each.name for each in COLUMNS} | {name for name, _ in RUN_COLUMNS}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise SpeechParseError(f"no column {', '.join(unknown)}; known are {', '.join(each.name for each in COLUMNS)}")
    return tuple(each for each in COLUMNS if each.name in names) if names else COLUMNS


def row_of(speech: Speech, columns: Sequence[Column] = COLUMNS) -> dict[str, Any]:
    """The row of a speech; `document` is JSON in bytes."""
    return {each.name: each.of(speech) for each in columns}


class Row(NamedTuple):
    """What a worker gives for one document: its row as JSON, and what duplicates are known by.

    `digest` is None where there is no body text; `signature` is empty unless near duplicates were asked for.
    """

    json: bytes
    digest: bytes | None
    signature: tuple[int, ...]
    is_flagged: bool


@dataclass(frozen=True, slots=True)
class RowTask:
    """The task of a worker in a batch: a document to its Row; picklable, so that it reaches the worker."""

    options: Options = DEFAULTS
    columns: tuple[str, ...] = ()
    limits: Limits = DEFAULT_LIMITS
    near: bool = False

    def __call__(self, document: Document) -> Row | Failure:
        data = content_of(document, self.limits.document_bytes)
        if isinstance(data, Failure):
            return data
        speech = parse(data, self.options, name=document.name)
        row = row_of(speech, columns_named(self.columns))
        if "document" in row:
            row["document"] = msgspec.Raw(row["document"])
        words = body_words(speech)
        return Row(
            msgspec.json.encode(row),
            blake2b(words.encode("utf-8", "surrogatepass"), digest_size=16).digest() if words else None,
            self._signature(words),
            bool(speech.flags),
        )

    def _signature(self, words: str) -> tuple[int, ...]:
        if not self.near:
            return ()
        from speechparse.batch.duplicates import signature

        return signature(words)


NOT_WORDS = re.compile(r"[\W_]+")


def body_words(speech: Speech) -> str:
    """The letters and digits of the body in compatibility form: what is the same on every mirror of a speech."""
    parts = [each.text for each in _paragraphs(speech)]
    parts.extend(each.heading for each in speech.walk())
    # Letters first: on what is left NFKC has little to do, and takes a fifth of the time.
    return normalize("NFKC", NOT_WORDS.sub("", "".join(parts)))


def _paragraphs(speech: Speech) -> Iterator[Paragraph]:
    yield from speech.preamble
    for section in speech.walk():
        yield from section.paragraphs
    for turn in speech.turns:
        yield from turn.paragraphs
    if speech.closing:
        yield from speech.closing.paragraphs


def _positions(speech: Speech) -> Iterator[str]:
    for role in speech.speaker.roles if speech.speaker else ():
        yield f"{role.organization or ''}{role.position or ''}"


def _counts(keys: Iterator[str]) -> dict[str, int]:
    return dict(sorted(Counter(keys).items()))
