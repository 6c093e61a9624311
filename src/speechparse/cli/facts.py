"""What show and report say of a document's header, and which kinds of line are the speech."""

from __future__ import annotations

from collections.abc import Iterator

from speechparse.model import Speaker, Speech

# Kinds of the lines that are the speech; everything else is dimmed.
SPEECH_KINDS = frozenset(
    "title subtitle date_line byline salutation heading paragraph turn "
    "closing_salutation closing signature dateline".split()
)


def facts(speech: Speech) -> Iterator[tuple[str, str | None]]:
    """Name and value of every header field, None or "" where the document has none."""
    header, date = speech.header, speech.date
    yield "subtitle", header.subtitle
    yield "is a speech", "yes" if header.is_speech else "no"
    yield "speaker", _who(speech.speaker) if speech.speaker else None
    yield "also speaking", "; ".join(map(_who, speech.other_speakers))
    yield "delivered", _dated(date.delivered, date.delivered_raw)
    yield "published", _dated(date.published, date.published_raw)
    yield "occasion", header.occasion
    yield "genre", header.genre
    yield "venue", header.venue
    yield "publisher", header.publisher
    yield "document", header.document_number
    yield "editors", "、".join(header.editors)
    yield "breadcrumbs", " › ".join(header.breadcrumbs)
    yield (
        "source",
        f"{speech.source.kind}, {speech.source.encoding}, {speech.source.script}, {speech.source.name or '-'}",
    )
    yield "changes", f"{len(speech.repairs)} repairs, {len(speech.suggestions)} suggestions, {len(speech.flags)} flags"


def _who(speaker: Speaker) -> str:
    roles = "、".join(f"{role.organization or ''}{role.position or ''}" for role in speaker.roles)
    return f"{speaker.name} ({roles})" if roles else speaker.name


def _dated(iso: str | None, raw: str | None) -> str | None:
    if not iso:
        return raw and f"not settled: {raw}"
    return f"{iso}  «{raw}»" if raw and raw != iso else iso
