"""The closing: the last address, the paragraphs behind it, signature and dateline (落款)."""

from __future__ import annotations

from speechparse.build.outline import NUMBER_HEAD
from speechparse.build.page import Page, joined
from speechparse.grammar.numbering import mark_at
from speechparse.grammar.salutations import salutation_end
from speechparse.grammar.script import fold
from speechparse.model import Closing, Label, Paragraph, Zone


def build_closing(page: Page) -> Closing | None:
    """The closing of the page; None where it has none."""
    closing = Closing()
    heads = parting_heads(page)
    for each in joined([each for each in page.zone(Zone.CLOSING) if each not in heads]):
        if each.kind == "signature":
            closing.signed = f"{closing.signed} {each.text}" if closing.signed else each.text
        elif each.kind == "dateline":
            closing.dateline = closing.dateline or each.text
        elif each.kind in ("closing", "closing_salutation", "closing_head", "continuation"):
            _add(closing, each)
    empty = not (closing.salutation or closing.paragraphs or closing.signed or closing.dateline)
    return None if empty else closing


def parting_heads(page: Page) -> list[Label]:
    """The 结语 of a body whose headings have no number either: one of them. Under 一、 二、 it belongs to the closing."""
    heads, headings = page.of("closing_head"), page.of("heading")
    if not heads or not headings or any(mark_at(fold(each.text[:NUMBER_HEAD])) for each in headings):
        return []
    return heads


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
