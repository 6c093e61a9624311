"""The parts of a speech put together."""

from __future__ import annotations

from speechparse.build.closing import build_closing, parting_heads
from speechparse.build.dates import build_dates, publishing_dates
from speechparse.build.header import build_header, part_titles
from speechparse.build.judgement import Judgement, judge
from speechparse.build.leftovers import leftovers
from speechparse.build.outline import outline
from speechparse.build.page import Page, joined
from speechparse.build.speakers import speakers_of
from speechparse.build.turns import build_turns, post_heads
from speechparse.grammar.script import script_of
from speechparse.model import SCHEMA_VERSION, Diagnostic, Furniture, Label, Note, Paragraph, Source, Speech, Zone
from speechparse.text import PageMeta
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

FURNITURE = frozenset(
    "metadata news masthead navigation toolbar button breadcrumb publish_line document_number caption editors lead speech_follows related footer other".split()
)
# Lines between paragraphs that are no part of the text.
ASIDE = frozenset(("spam", "stage_note", "caption", "related", "button"))
HEAD = frozenset(("byline", "date_line", "role"))
NOTES = frozenset(("note", "notes_head", "source", "stage_note"))


def build(labels: Sequence[Label], source: Source, meta: PageMeta = PageMeta()) -> Speech:  # noqa: B008
    """The speech that `labels` spell; repairs, flags and stage notices are added by the pipeline.

    Line numbers are those of the labels (the repaired text); the pipeline maps them to the input.
    """
    page = Page(_with_title(labels, meta.article_title))
    judged = judge(page)
    speech = Speech(SCHEMA_VERSION, source, build_header(page, judged.is_speech, meta))
    if judged.is_speech:
        script = script_of("\n".join(each.text for each in labels[:40]))
        speech.date = build_dates(page, meta, script if script in ("hans", "hant") else None)
        speakers = speakers_of(page)
        speech.speaker, speech.other_speakers = next(iter(speakers), None), speakers[1:]
        if speech.speaker and speech.header.venue == speech.speaker.name:
            speech.header.venue = None  # （某某，2014年2月28日）
    else:
        speech.date = publishing_dates(page, meta)
        speech.diagnostics.append(_no_speech(judged))
    _body(speech, page, judged.is_speech)
    speech.notes = [Note(each.text, each.line) for each in labels if each.kind in NOTES]
    speech.furniture = [Furniture(each.line, each.kind, each.text) for each in labels if each.kind in FURNITURE]
    speech.furniture += post_heads(page.of("turn"))
    speech.furniture += leftovers(labels, speech, FURNITURE | NOTES)
    speech.furniture.sort(key=lambda each: each.line)
    return speech


def _with_title(labels: Sequence[Label], title: str) -> Sequence[Label]:
    """`labels`, before them the title that the page's record or markup gives where no line of the text is one."""
    if not title or not labels or any(each.kind in ("title", "subtitle") for each in labels):
        return labels
    return (Label(labels[0].line, Zone.HEADER, "title", title), *labels)


def _speech_body(speech: Speech, body: list[Label]) -> None:
    """Turns or sections, and an address that stands under the title of a first part."""
    if not speech.salutation:
        first = next((at for at, each in enumerate(body) if each.kind not in ("heading", "date_line", "byline")), None)
        if first is not None and body[first].kind == "address":
            speech.salutation = body.pop(first).text
    speakers = [speech.speaker, *speech.other_speakers]
    turns = build_turns(body, [each.name for each in speakers if each and each.roles])
    if turns:
        body, speech.turns = turns
    found = outline(body)
    speech.preamble, speech.sections = found.preamble, found.sections
    speech.diagnostics += found.diagnostics


def _last_turn(speech: Speech) -> None:
    """Gives the last words of a transcript whose heads stand on lines of their own to the one who says them."""
    closing = speech.closing
    if speech.turns and not speech.turns[-1].paragraphs and closing and closing.paragraphs:
        speech.turns[-1].paragraphs, closing.paragraphs = closing.paragraphs, []
        if not (closing.salutation or closing.signed or closing.dateline):
            speech.closing = None


def _no_speech(judged: Judgement) -> Diagnostic:
    why = "; ".join(judged.reasons) or "nothing in it says that it was spoken"
    return Diagnostic("not-a-speech", f"this is no speech: {why}")


def _body(speech: Speech, page: Page, is_speech: bool) -> None:
    salutation = "".join(each.text for each in page.of("salutation"))
    body = [each for each in page.zone(Zone.BODY) if each.kind not in ASIDE]
    # The head of the first of several speeches is the head of the page; those of the others stay in the text.
    if is_speech:
        body = [each for each in body if each.kind not in HEAD or not page.stands_above(each)]
    body += parting_heads(page) if is_speech else []
    body = joined([*(Label(each.line, Zone.BODY, "heading", each.text) for each in part_titles(page)), *body])
    if is_speech:
        speech.salutation = salutation.rstrip("，, ") or None
    elif salutation:
        body = sorted([*page.of("salutation"), *body], key=lambda each: each.line)
    if is_speech:
        _speech_body(speech, body)
        speech.closing = build_closing(page)
        _last_turn(speech)
    else:
        # The chapters and articles of a law, the parts of a report: no outline of a speech, no closing.
        closing = [each for each in page.zone(Zone.CLOSING) if each.kind not in ("spam", "stage_note")]
        speech.preamble = [Paragraph(each.text, each.line) for each in (*body, *joined(closing))]
