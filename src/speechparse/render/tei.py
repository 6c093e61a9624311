"""A speech to TEI P5: a teiHeader with title, author, dates and occasion; front, body with nested divs, closer.

Elements follow the TEI Guidelines (4.x): `div`/`head` for sections, `opener`/`salute`, `closer`/`signed`/`dateline`,
`u` for turns as in ParlaMint. Every block carries its input line as `n`.
"""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from speechparse.model import Closing, Paragraph, Section, Speaker, Speech
from speechparse.render.plain import heading_line
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Characters that XML 1.0 cannot hold, even as references (https://www.w3.org/TR/xml/#charsets).
NOT_XML = Pattern("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# What TEI's att.datable.w3c takes: years, months, days, and times of a day.
W3C_DATE = Pattern(r"\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2})?)?)?")
LANGUAGES = {"hans": "zh-Hans", "hant": "zh-Hant"}


def to_tei(speech: Speech) -> str:
    """The speech as one TEI document; valid against tei_all."""
    language = LANGUAGES.get(speech.source.script, "zh")
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="{language}">',
        *_header(speech),
        "<text>",
        *_front(speech),
        "<body>",
        *_body(speech),
        "</body>",
        "</text>",
        "</TEI>",
    ]
    return "\n".join(parts) + "\n"


def _text(value: str) -> str:
    return escape(NOT_XML.sub("", value))


def _element(name: str, value: str | None, **attributes: str | int | None) -> str:
    if not value:
        return ""
    given = "".join(
        f" {key.replace('__', ':')}={quoteattr(NOT_XML.sub('', str(each)))}"
        for key, each in attributes.items()
        if each is not None
    )
    return f"<{name}{given}>{_text(value)}</{name}>"


def _date(iso: str | None, raw: str | None, kind: str) -> str:
    if not (iso or raw):
        return ""
    when = f' when="{iso}"' if iso and W3C_DATE.fullmatch(iso) else ""
    return f'<date type="{kind}"{when}>{_text(raw or iso or "")}</date>'


def _header(speech: Speech) -> Iterator[str]:
    header = speech.header
    yield "<teiHeader><fileDesc>"
    yield "<titleStmt>"
    yield _element("title", header.title or "[untitled]", type="main")
    yield _element("title", header.subtitle, type="sub")
    for speaker in _speakers(speech):
        yield _element("author", speaker.name)
    yield from (_element("editor", each) for each in header.editors)
    yield "</titleStmt>"
    yield "<publicationStmt><p>Encoded by speechparse from the source below.</p></publicationStmt>"
    yield "<sourceDesc><bibl>"
    yield _element("title", header.title or "[untitled]")
    yield _element("publisher", header.publisher or header.site)
    yield _date(speech.date.published, speech.date.published_raw, "published")
    yield _element("idno", speech.source.sha256, type="sha256")
    yield _element("idno", speech.source.name, type="file")
    yield _element("idno", header.document_number, type="document-number")
    yield "</bibl></sourceDesc></fileDesc>"
    yield from _profile(speech)
    yield "</teiHeader>"


def _profile(speech: Speech) -> Iterator[str]:
    yield "<profileDesc>"
    if speech.date.delivered or speech.date.delivered_raw:
        yield f"<creation>{_date(speech.date.delivered, speech.date.delivered_raw, 'delivered')}</creation>"
    persons = list(_speakers(speech))
    if persons:
        yield "<particDesc><listPerson>"
        for at, speaker in enumerate(persons, 1):
            yield f'<person xml:id="speaker{at}">{_element("persName", speaker.name)}'
            for role in speaker.roles:
                yield _element("occupation", f"{role.organization or ''}{role.position or ''}")
            yield "</person>"
        yield "</listPerson></particDesc>"
    if speech.header.occasion or speech.header.venue:
        yield "<settingDesc><setting>"
        yield _element("placeName", speech.header.venue)
        yield _element("activity", speech.header.occasion)
        yield "</setting></settingDesc>"
    if speech.header.genre:
        yield f"<textClass><keywords><term>{_text(speech.header.genre)}</term></keywords></textClass>"
    yield "</profileDesc>"


def _speakers(speech: Speech) -> Iterator[Speaker]:
    if speech.speaker:
        yield speech.speaker
    yield from speech.other_speakers


def _front(speech: Speech) -> Iterator[str]:
    title = _element("titlePart", speech.header.title, type="main")
    subtitle = _element("titlePart", speech.header.subtitle, type="sub")
    if not title:
        return
    yield "<front><titlePage>"
    yield f"<docTitle>{title}{subtitle}</docTitle>"
    if speech.speaker:
        yield f"<byline>{_element('docAuthor', speech.speaker.name)}</byline>"
    if speech.date.delivered_raw:
        iso = speech.date.delivered
        when = iso if iso and W3C_DATE.fullmatch(iso) else None
        yield _element("docDate", speech.date.delivered_raw, when=when)
    yield "</titlePage></front>"


def _body(speech: Speech) -> Iterator[str]:
    """One div for the speech, so that opener and closer stand where TEI allows them."""
    yield '<div type="speech">'
    if speech.salutation:
        yield f"<opener>{_element('salute', speech.salutation)}</opener>"
    yield from (_element("note", each.text, n=each.line) for each in speech.notes)
    written = bool(speech.preamble or speech.turns or speech.sections or speech.notes)
    yield from _paragraphs(speech.preamble)
    yield from _turns(speech)
    for section in speech.sections:
        yield from _section(section)
    if speech.closing:
        yield from _closing(speech.closing)
        written = written or bool(speech.closing.paragraphs)
    if not written:
        yield "<p/>"  # TEI wants at least one block in a div
    yield "</div>"


def _paragraphs(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    yield from (_element("p", each.text, n=each.line) for each in paragraphs)


def _turns(speech: Speech) -> Iterator[str]:
    identifiers = {speaker.name: f"#speaker{at}" for at, speaker in enumerate(_speakers(speech), 1)}
    for turn in speech.turns:
        who = identifiers.get(turn.speaker)
        reference = f' who="{who}"' if who else ""
        yield f'<note type="speaker">{_text(turn.speaker)}</note>'
        yield f'<u{reference} n="{turn.line}">'
        yield from (_element("seg", each.text, n=each.line) for each in turn.paragraphs)
        yield "</u>"


def _section(section: Section) -> Iterator[str]:
    number = f" n={quoteattr(NOT_XML.sub('', section.number))}" if section.number else ""
    yield f'<div type="section"{number}>'
    yield f"<head>{_text(heading_line(section))}</head>"
    yield from _paragraphs(section.paragraphs)
    if not (section.paragraphs or section.sections):
        yield "<p/>"
    for each in section.sections:
        yield from _section(each)
    yield "</div>"


def _closing(closing: Closing) -> Iterator[str]:
    """The closing words as a div of their own: TEI allows no paragraph after a div, and none after a closer."""
    yield '<div type="closing">'
    if closing.salutation:
        yield f"<opener>{_element('salute', closing.salutation)}</opener>"
    yield from _paragraphs(closing.paragraphs)
    if not closing.paragraphs:
        yield "<p/>"
    if closing.signed or closing.dateline:
        yield f"<closer>{_element('signed', closing.signed)}{_element('dateline', closing.dateline)}</closer>"
    yield "</div>"
