"""A speech to clean text: title, header lines, salutation, paragraphs and headings, closing."""

from __future__ import annotations

from speechparse.model import Section, Speech
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def to_text(speech: Speech) -> str:
    """The speech as text, one paragraph a line, parts apart by an empty line; ends with a line end."""
    blocks = [block for block in _blocks(speech) if block]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _blocks(speech: Speech) -> Iterator[str]:
    yield "\n".join(part for part in (speech.header.title, speech.header.subtitle) if part)
    yield "\n".join(_byline(speech))
    yield speech.salutation or ""
    for paragraph in speech.preamble:
        yield paragraph.text
    for section in speech.sections:
        yield from _section_blocks(section)
    for turn in speech.turns:
        first, *rest = [each.text for each in turn.paragraphs] or [""]
        yield f"{turn.speaker}：{first}"
        yield from rest
    if speech.closing:
        yield speech.closing.salutation or ""
        for paragraph in speech.closing.paragraphs:
            yield paragraph.text
        yield "\n".join(part for part in (speech.closing.signed, speech.closing.dateline) if part)


def _byline(speech: Speech) -> Iterator[str]:
    """Date and speaker, each unless the title, the subtitle or the signature prints it; of a note only the name."""
    dated = _date_words(speech)
    closing = speech.closing
    printed = [speech.header.title, speech.header.subtitle, closing and closing.signed, closing and closing.dateline]
    text = "\n".join(part for part in printed if part)
    if dated and dated not in text:
        yield f"（{dated}）"
    if speech.speaker:
        # What stands between office and name is layout: raw keeps it, text prints ordinary spaces.
        raw = (speech.speaker.raw or speech.speaker.name).replace("\u00a0", " ")
        words = raw if len(raw) <= LONGEST_BYLINE and raw[-1] not in SENTENCE_END else speech.speaker.name
        if words.strip("—－- ") not in text:
            yield words


# A longer raw text is the note or lead that names the speaker: names and roles of the labelled corpus together
# have 12 at most.
LONGEST_BYLINE = 40
SENTENCE_END = "。：:！"


def _date_words(speech: Speech) -> str:
    """The date of delivery as it stands on the page, or by its value where the page had lost its marks."""
    raw, iso = speech.date.delivered_raw, speech.date.delivered
    if iso and raw and ("年" not in raw or "月" not in raw):
        return "".join(part.lstrip("0") + mark for part, mark in zip(iso[:10].split("-"), "年月日", strict=False))
    return "".join((raw or "").split("\n")).strip("（()） ")  # it may have stood on several lines


def _section_blocks(section: Section) -> Iterator[str]:
    yield heading_line(section)
    for paragraph in section.paragraphs:
        yield paragraph.text
    for each in section.sections:
        yield from _section_blocks(each)


# How a number joins its heading, by GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）
def heading_line(section: Section) -> str:
    """A section's number and heading as they stand in print."""
    number = section.number or ""
    if number.endswith("部分"):
        number += "　" if section.heading else ""
    elif number and section.heading and number[-1] not in "）)、.．章节編编篇 　":
        number += "." if number.isascii() else "、"
    return number + section.heading
