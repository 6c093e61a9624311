"""How one field of a parsed document is compared with its label, a mapping in the shape of the labelled corpus.

A field that is absent is not scored; `None` (or `[]` for `speaker`) means that the document has no such thing. Texts are
compared `plain`: in NFKC, without white space and marks, so that a widened comma or a joined line is no error.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from speechparse.model import Section, Speech

Labels = Mapping[str, Any]


class Check(NamedTuple):
    """`right` of `of` points for one comparison, with what was expected and what came."""

    right: float
    of: float
    expected: Any = None
    got: Any = None


# ※ ⑴ 〔1〕 [1]: the mark of a footnote is no part of a title or heading.
FOOTNOTE = re.compile(r"※|[⑴-⒇①-⑳]|[〔\[［]\d{1,3}[〕\]］]")
NOT_TEXT = re.compile(r"[\W_]+")


def plain(text: str | None) -> str:
    """Letters, digits and Han of `text` alone, in NFKC."""
    return NOT_TEXT.sub("", unicodedata.normalize("NFKC", text or ""))


def plain_title(text: str | None) -> str:
    """`plain` without footnote marks."""
    return plain(FOOTNOTE.sub("", text or ""))


def same(expected: str | None, got: str | None) -> bool:
    return plain_title(expected) == plain_title(got)


def right(ok: bool, expected: Any, got: Any) -> Check:
    return Check(float(ok), 1, expected, got)


# --- the parts of a speech as text -------------------------------------------------------------------------------


def heading_text(section: Section) -> str:
    return (section.number or "") + section.heading


def body_lines(speech: Speech) -> list[str]:
    """Every paragraph and heading that is given as part of the speech, in order, with turn speakers and 落款."""
    lines = [each.text for each in speech.preamble]
    for section in speech.walk():
        lines.append(heading_text(section))
        lines.extend(each.text for each in section.paragraphs)
    for turn in speech.turns:
        first, *rest = [each.text for each in turn.paragraphs] or [""]
        lines.append(turn.speaker + first)
        lines.extend(rest)
    if speech.closing:
        lines.append(speech.closing.salutation or "")
        lines.extend(each.text for each in speech.closing.paragraphs)
        lines.extend(part for part in (speech.closing.signed, speech.closing.dateline) if part)
    return lines


def body_text(speech: Speech) -> str:
    return plain("".join(body_lines(speech)))


# --- comparisons ----------------------------------------------------------------------------------------------------


def title(speech: Speech, labels: Labels) -> Iterator[Check]:
    """The title, or title and subtitle together where page and label draw the line between them differently."""
    if labels.get("title") is None:
        return
    header = speech.header
    whole = (labels["title"] + (labels.get("subtitle") or ""), (header.title or "") + (header.subtitle or ""))
    yield right(same(labels["title"], header.title) or same(*whole), labels["title"], header.title)


def subtitle(speech: Speech, labels: Labels) -> Iterator[Check]:
    if labels.get("subtitle") is not None:
        yield right(same(labels["subtitle"], speech.header.subtitle), labels["subtitle"], speech.header.subtitle)


def no_title(speech: Speech, labels: Labels) -> Iterator[Check]:
    """No title is made up for a document that has none."""
    if "title" in labels and labels["title"] is None:
        yield right(not speech.header.title, None, speech.header.title)


def is_speech(speech: Speech, labels: Labels) -> Iterator[Check]:
    if "is_speech" in labels:
        yield right(speech.header.is_speech == labels["is_speech"], labels["is_speech"], speech.header.is_speech)


def speech_taken_for_granted(speech: Speech, labels: Labels) -> Iterator[Check]:
    """Documents of the speech collections, whose labels do not say is_speech."""
    if "is_speech" not in labels:
        yield right(speech.header.is_speech, True, speech.header.is_speech)


def delivered(speech: Speech, labels: Labels) -> Iterator[Check]:
    """The date as labelled; one of the dates where the page holds two speeches; a range may be written out."""
    wanted = labels.get("delivered_on_multi") or ([labels["delivered_on"]] if labels.get("delivered_on") else [])
    if wanted:
        got = (speech.date.delivered or "").partition("/")[0]
        yield right(got in wanted, wanted[0], speech.date.delivered)


def published(speech: Speech, labels: Labels) -> Iterator[Check]:
    """Date and clock time as labelled; seconds beyond the label are no error, a missing clock time is."""
    wanted = labels.get("published_at")
    if wanted:
        got = speech.date.published or ""
        yield right(got.startswith(wanted.replace(" ", "T")), wanted, speech.date.published)


def no_published(speech: Speech, labels: Labels) -> Iterator[Check]:
    if "published_at" in labels and labels["published_at"] is None:
        yield right(speech.date.published is None, None, speech.date.published)


def speaker_names(speech: Speech) -> list[str]:
    return [each.name for each in ([speech.speaker] if speech.speaker else []) + speech.other_speakers]


def speaker_name(speech: Speech, labels: Labels) -> Iterator[Check]:
    """The first speaker is the first labelled one, and every labelled one is named."""
    wanted = [plain(each["name"]) for each in labels.get("speaker") or []]
    if wanted:
        got = [plain(name) for name in speaker_names(speech)]
        yield right(got[:1] == wanted[:1] and set(wanted) <= set(got), wanted, got)


def role_readings(speech: Speech, name: str) -> set[str]:
    """The roles of a speaker written out, an organisation that two positions share once or twice."""
    speakers = ([speech.speaker] if speech.speaker else []) + speech.other_speakers
    for each in speakers:
        if plain(each.name) == plain(name):
            full = [(role.organization or "", role.position or "") for role in each.roles]
            once = [
                (organization if not at or organization != full[at - 1][0] else "", position)
                for at, (organization, position) in enumerate(full)
            ]
            return {plain("".join(map("".join, full))), plain("".join(map("".join, once)))}
    return {""}


def role(speech: Speech, labels: Labels) -> Iterator[Check]:
    """Organisation and position, written one after the other, are the labelled role."""
    for each in labels.get("speaker") or []:
        if each.get("role"):
            got = role_readings(speech, each["name"])
            yield right(plain(each["role"]) in got, each["role"], sorted(got)[-1])


def no_role(speech: Speech, labels: Labels) -> Iterator[Check]:
    for each in labels.get("speaker") or []:
        if "role" in each and each["role"] is None:
            got = role_readings(speech, each["name"])
            yield right(got == {""}, None, sorted(got)[-1])


def nothing_invented(speech: Speech, labels: Labels) -> Iterator[Check]:
    """No speaker and no delivered date where the label says that there is none."""
    if labels.get("speaker") == []:
        yield right(not speaker_names(speech), "no speaker", speaker_names(speech))
    if "delivered_on" in labels and labels["delivered_on"] is None:
        yield right(speech.date.delivered is None, "no delivered date", speech.date.delivered)


# 大家早上好！ on a line of its own below the address may be taken with it or stay the first sentence.
GREETING = re.compile(r"[大家你们們各位同學学早上中下晚午安新年春節节日]{0,10}(?:好|[早午晚]安|平安|快[乐樂])+$")


def salutation(speech: Speech, labels: Labels) -> Iterator[Check]:
    if labels.get("salutation"):
        rest = plain(speech.salutation).removeprefix(plain(labels["salutation"]))
        ok = same(labels["salutation"], speech.salutation) or GREETING.match(rest) is not None
        yield right(ok, labels["salutation"], speech.salutation)


def no_salutation(speech: Speech, labels: Labels) -> Iterator[Check]:
    if "salutation" in labels and labels["salutation"] is None:
        yield right(not speech.salutation, None, speech.salutation)


# --- headings -------------------------------------------------------------------------------------------------------

Heading = tuple[str, str]
# 第一章 and 一 are the same number; so are 第三 and 三.
ORDINAL = re.compile(r"^第(.+?)(?:[章节編编篇讲]|部分)?$")


def heading_key(number: str | None, text: str | None) -> Heading:
    return ORDINAL.sub(r"\1", plain(number)), plain_title(text)


def is_optional(section: Section, marks: list[str]) -> bool:
    """`marks` are numbers or openings of lines (一是, 1、, 第一，) that may be given as sections or not."""
    whole = plain(heading_text(section))
    number = plain(section.number)
    return any(number == plain(mark) or (not number and whole.startswith(plain(mark))) for mark in marks if plain(mark))


def matched_headings(speech: Speech, labels: Labels) -> tuple[list[tuple[Any, Section]], list[Any], list[Section]]:
    """Pairs of labelled and found headings (same number and same words), those missed, and those too many."""
    left: dict[Heading, list[Section]] = {}
    for section in speech.walk():
        left.setdefault(heading_key(section.number, section.heading), []).append(section)
    pairs, missed = [], []
    for wanted in labels["headings"]:
        found = left.get(heading_key(wanted["number"], wanted["text"]))
        if found:
            pairs.append((wanted, found.pop(0)))
        else:
            missed.append(wanted)
    marks = labels.get("headings_optional") or []
    surplus = [each for found in left.values() for each in found if not is_optional(each, marks)]
    return pairs, missed, surplus


def headings(speech: Speech, labels: Labels) -> Iterator[Check]:
    """F1 over all documents: two points a match of number and words, one lost for each missed and each surplus one."""
    if "headings" in labels:
        pairs, missed, surplus = matched_headings(speech, labels)
        for _ in pairs:
            yield Check(2, 2)
        for each in missed:
            yield Check(0, 1, f"{each['number'] or ''}|{each['text']}", "(missed)")
        for section in surplus:
            yield Check(0, 1, "(no heading)", f"{section.number or ''}|{section.heading}")


def outline(speech: Speech, labels: Labels) -> Iterator[Check]:
    """Documents whose headings are all found and none is made up; a document without any counts too."""
    if "headings" in labels:
        _, missed, surplus = matched_headings(speech, labels)
        yield Check(float(not missed and not surplus), 1)


def numbering_gaps(speech: Speech, labels: Labels) -> Iterator[Check]:
    """As many gaps in the numbering are told as there are."""
    if "numbering_gaps" in labels and "headings" in labels:
        told = [each.message for each in speech.diagnostics if each.code == "numbering-gap"]
        yield right(len(told) == len(labels["numbering_gaps"]), labels["numbering_gaps"], told)


def heading_level(speech: Speech, labels: Labels) -> Iterator[Check]:
    """The level of the headings that were found."""
    if "headings" in labels:
        for wanted, section in matched_headings(speech, labels)[0]:
            ok = wanted["level"] == section.level
            words = f"{wanted['number'] or ''}|{wanted['text']}"
            yield right(ok, f"level {wanted['level']} {words}", f"level {section.level}")


# --- the body -------------------------------------------------------------------------------------------------------


def first_sentence(speech: Speech, labels: Labels) -> Iterator[Check]:
    if labels.get("body_first"):
        lines = body_lines(speech)
        yield right(plain(labels["body_first"]) in plain("".join(lines)), labels["body_first"], next(iter(lines), ""))


def last_sentence(speech: Speech, labels: Labels) -> Iterator[Check]:
    if labels.get("body_last"):
        lines = body_lines(speech)
        yield right(
            plain(labels["body_last"]) in plain("".join(lines)), labels["body_last"], lines[-1] if lines else ""
        )


# Shorter samples (打印, 首页) are words of the language too: they leak only as a line of their own. Nothing of eight
# characters or more that the labels name as boilerplate stands in the text of a speech of the corpus.
SAMPLE_FOUND_ANYWHERE = 8


def leaks(sample: str, lines: list[str]) -> bool:
    sample = plain(sample)
    if len(sample) >= SAMPLE_FOUND_ANYWHERE:
        return any(sample in line for line in lines)
    return bool(sample) and sample in lines


def boilerplate_out(speech: Speech, labels: Labels) -> Iterator[Check]:
    """The labelled samples of furniture are not in the body."""
    lines = [plain(line) for line in body_lines(speech)]
    for sample in labels.get("boilerplate_examples") or []:
        yield right(not leaks(sample, lines), "furniture", sample)


def apart(*names: str) -> Callable[[Speech, Labels], Iterator[Check]]:
    """Notes, leads and news that belong to the page and not to the speech are not in the body."""

    def checks(speech: Speech, labels: Labels) -> Iterator[Check]:
        for name in names:
            if labels.get(name):
                ok = plain(labels[name]) not in body_text(speech)
                yield right(ok, f"outside the body ({name})", labels[name])

    return checks


def paragraphs(speech: Speech, labels: Labels) -> Iterator[Check]:
    """F1 of whole paragraphs, where the labels hold them all (made pages): joined, cut, lost or foreign ones count."""
    if "paragraphs" not in labels:
        return
    found = [*speech.preamble, *(each for section in speech.walk() for each in section.paragraphs)]
    found += [each for turn in speech.turns for each in turn.paragraphs]
    closing = [each.text for each in speech.closing.paragraphs] if speech.closing else []
    whole = ((speech.closing and speech.closing.salutation) or "") + "".join(closing[:1])
    wanted, got = Counter(map(plain, labels["paragraphs"])), Counter(plain(each.text) for each in found)
    got.update(map(plain, [whole, *closing[1:]] if plain(whole) in wanted else closing))  # an address may be apart
    yield Check(2 * (wanted & got).total(), 2 * (wanted & got).total())
    for text in (wanted - got).elements():
        yield Check(0, 1, text, "(no such paragraph)")
    for text in (got - wanted).elements():
        yield Check(0, 1, "(no paragraph of the speech)", text)


def turns(speech: Speech, labels: Labels) -> Iterator[Check]:
    """Who speaks, turn by turn."""
    if "turns" in labels:
        got = [each.speaker for each in speech.turns]
        yield right(list(map(plain, labels["turns"])) == list(map(plain, got)), labels["turns"], got)


def closing_salutation(speech: Speech, labels: Labels) -> Iterator[Check]:
    if labels.get("closing_salutation"):
        got = speech.closing.salutation if speech.closing else None
        yield right(same(labels["closing_salutation"], got), labels["closing_salutation"], got)


def signature(speech: Speech, labels: Labels) -> Iterator[Check]:
    """The 落款: who signed, and the date line."""
    for name in ("signed", "dateline"):
        if labels.get(name):
            got = getattr(speech.closing, name) if speech.closing else None
            yield right(same(labels[name], got), labels[name], got)


def closing(speech: Speech, labels: Labels) -> Iterator[Check]:
    """The closing is found, and the labelled words are in it."""
    if labels.get("closing_starts_with"):
        found = speech.closing
        text = "".join([found.salutation or "", *(each.text for each in found.paragraphs)]) if found else ""
        yield right(plain(labels["closing_starts_with"]) in plain(text), labels["closing_starts_with"], text)


def publisher(speech: Speech, labels: Labels) -> Iterator[Check]:
    if "source_name" in labels:
        ok = plain(labels["source_name"]) == plain(speech.header.publisher)
        yield right(ok, labels["source_name"], speech.header.publisher)


# Labels give the first 20 or so characters of a very long line: prefixes are compared.
def spam_found(speech: Speech, labels: Labels) -> Iterator[Check]:
    flagged = [plain(each.text) for each in speech.flags]
    for line in labels.get("spam_lines") or []:
        wanted = plain(line)
        yield right(any(wanted in text for text in flagged), line, "(not flagged)")


def nothing_flagged(speech: Speech, labels: Labels) -> Iterator[Check]:
    """A document without spam has no line flagged as spam."""
    if labels.get("spam_lines") == []:
        found = [each.text for each in speech.flags if each.tier == "spam"]
        yield right(not found, "no spam", found[:3])


SCRIPTS = {"Traditional": "hant", "Simplified": "hans"}


def script(speech: Speech, labels: Labels) -> Iterator[Check]:
    if "script" in labels:
        yield right(speech.source.script == SCRIPTS[labels["script"]], labels["script"], speech.source.script)


def encoding(speech: Speech, labels: Labels) -> Iterator[Check]:
    """The decoder's name for the bytes; GB2312 and GBK are read as GB18030, their superset."""
    wanted = labels.get("encoding")
    if wanted:
        family = {"gb2312": "gb18030", "gbk": "gb18030", "utf-8-sig": "utf-8", "ascii": "utf-8", "big5-hkscs": "big5"}
        wanted, got = (name.lower().replace("_", "-") for name in (wanted, speech.source.encoding))
        yield right(family.get(wanted, wanted) == family.get(got, got), wanted, got)
