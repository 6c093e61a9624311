"""A speech to Markdown (CommonMark): front matter with the header, headings by level."""

from __future__ import annotations

import json

from speechparse.model import Section, Speaker, Speech
from speechparse.render.plain import heading_line
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# What CommonMark reads as markup inside a line, and at its start (lists, quotes, headings, rules, code).
INLINE = Pattern(r"([\\`*_\[\]<>&#|~])")
LINE_START = Pattern(r"^(\s*)([-+=]|\d{1,9}[.)])(?=\s|$)")
# The document's title is the only heading of level 1; Markdown knows six.
DEEPEST = 6


def to_markdown(speech: Speech) -> str:
    """The speech as Markdown with YAML front matter; ends with a line end."""
    front = "\n".join(_front_matter(speech))
    return f"---\n{front}\n---\n\n" + "\n\n".join(_blocks(speech)) + "\n"


def _front_matter(speech: Speech) -> Iterator[str]:
    # JSON strings are YAML strings, so nothing in the input can break out of its field.
    fields: dict[str, object] = {
        "title": speech.header.title,
        "subtitle": speech.header.subtitle,
        "speaker": speech.speaker.name if speech.speaker else None,
        "roles": [_role(speech.speaker, at) for at in range(len(speech.speaker.roles))] if speech.speaker else [],
        "other_speakers": [each.name for each in speech.other_speakers],
        "occasion": speech.header.occasion,
        "genre": speech.header.genre,
        "venue": speech.header.venue,
        "delivered": speech.date.delivered,
        "published": speech.date.published,
        "publisher": speech.header.publisher,
        "is_speech": speech.header.is_speech,
        "source": speech.source.name,
        "source_sha256": speech.source.sha256,
    }
    for key, value in fields.items():
        if value not in (None, []):
            yield f"{key}: {json.dumps(value, ensure_ascii=False)}"


def _role(speaker: Speaker, at: int) -> str:
    role = speaker.roles[at]
    return f"{role.organization or ''}{role.position or ''}"


def _blocks(speech: Speech) -> Iterator[str]:
    if speech.header.title:
        yield f"# {_escaped(speech.header.title)}"
    if speech.header.subtitle:
        yield f"**{_escaped(speech.header.subtitle)}**"
    if speech.salutation:
        yield _escaped(speech.salutation)
    yield from (_escaped(each.text) for each in speech.preamble)
    for section in speech.sections:
        yield from _section_blocks(section)
    for turn in speech.turns:
        first, *rest = [_escaped(each.text) for each in turn.paragraphs] or [""]
        yield f"**{_escaped(turn.speaker)}：** {first}"
        yield from rest
    if speech.closing:
        yield from filter(None, [_escaped(speech.closing.salutation or "")])
        yield from (_escaped(each.text) for each in speech.closing.paragraphs)
        signature = [part for part in (speech.closing.signed, speech.closing.dateline) if part]
        if signature:
            yield "  \n".join(map(_escaped, signature))


def _section_blocks(section: Section) -> Iterator[str]:
    yield f"{'#' * min(section.level + 1, DEEPEST)} {_escaped(heading_line(section))}"
    yield from (_escaped(each.text) for each in section.paragraphs)
    for each in section.sections:
        yield from _section_blocks(each)


def _escaped(text: str) -> str:
    text = INLINE.sub(r"\\\1", text.replace("\r", "").replace("\n", " "))
    return LINE_START.sub(r"\1\\\2", text)
