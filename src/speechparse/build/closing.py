"""The closing: the last address, the paragraphs behind it, signature and dateline (落款)."""

from __future__ import annotations

from speechparse.build.page import Page, joined
from speechparse.grammar.salutations import salutation_end
from speechparse.grammar.script import fold
from speechparse.model import Closing, Label, Paragraph, Zone


def build_closing(page: Page) -> Closing | None:
    """The closing of the page; None where it has none."""
    closing = Closing()
    for each in joined(list(page.zone(Zone.CLOSING))):
        if each.kind == "signature":
            closing.signed = f"{closing.signed} {each.text}" if closing.signed else each.text
        elif each.kind == "dateline":
            closing.dateline = closing.dateline or each.text
        elif each.kind in ("closing", "closing_salutation", "closing_head", "continuation"):
            _add(closing, each)
    empty = not (closing.salutation or closing.paragraphs or closing.signed or closing.dateline)
    return None if empty else closing


def _add(closing: Closing, label: Label) -> None:
    """One line of the closing; the first address, on its own line or run in, is its salutation."""
    text = label.text
    if not closing.paragraphs and not closing.salutation:
        end = salutation_end(fold(text[:160]))
        # 同志们，… that a comma joins to its sentence stays in it.
        if end and (end == len(text) or text[end - 1] not in "，,"):
            closing.salutation, text = text[:end], text[end:].lstrip()
    if text:
        closing.paragraphs.append(Paragraph(text, label.line))
