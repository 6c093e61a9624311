"""A speech as a small HTML card for notebooks."""

from __future__ import annotations

from html import escape

from speechparse.model import Speech
from speechparse.render.plain import heading_line


def to_card(speech: Speech) -> str:
    """Title, speaker, dates and outline as HTML; nothing of the document can become markup."""
    speaker = speech.speaker
    rows = {
        "speaker": speaker and speaker.name,
        "roles": speaker and "、".join(f"{role.organization or ''}{role.position or ''}" for role in speaker.roles),
        "delivered": speech.date.delivered,
        "published": speech.date.published,
        "occasion": speech.header.occasion,
        "repairs": str(len(speech.repairs)),
        "flags": str(len(speech.flags)),
    }
    table = "".join(f"<tr><th>{key}</th><td>{escape(value)}</td></tr>" for key, value in rows.items() if value)
    outline = "".join(
        f'<li style="margin-left:{section.level - 1}em">{escape(heading_line(section))}</li>'
        for section in speech.walk()
    )
    title = escape(speech.header.title or "(no title found)")
    return f"<div><strong>{title}</strong><table>{table}</table><ul>{outline}</ul></div>"
