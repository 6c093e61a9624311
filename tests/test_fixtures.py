"""Whole pages from end to end: pages written for these tests, each with what a reader knows for certain of it.

A fixture is a folder of `tests/fixtures` with `input.html` or `input.txt`, `expect.json` (truth written by hand from the
page), and two goldens made by the tool and reviewed by hand, `speech.json` and `clean.txt`. A golden that is missing is
written, and its test then fails for review; `SPEECHPARSE_REGENERATE=1` writes all of them anew.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import speechparse
from speechparse.model import Speech
from speechparse.pipeline import Options, Walk, walk
from speechparse.render.json import schema, to_json
from speechparse.render.plain import to_text
from speechparse.repair import repair, undo

FIXTURES = Path(__file__).parent / "fixtures"
REGENERATE = bool(os.environ.get("SPEECHPARSE_REGENERATE"))
SLUGS = sorted(path.parent.name for path in FIXTURES.glob("*/input.*"))

# (fixture, field): why it is not reached yet. Each is run and must fail: a fault that is mended has to leave the table.
KNOWN_FAILURES: dict[tuple[str, str], str] = {
    ("news-lead", "genre"): "致辭全文 is no genre",
    ("date-only-in-note", "occasion"): "在田埂上 is taken for an occasion",
    ("two-speeches", "section_paragraphs"): "the date of a later speech stays a paragraph, so that the text keeps it",
    ("parts-and-missing-number", "diagnostics_mention"): "a gap below a part is not reported",
}


@cache
def parsed(slug: str) -> Walk:
    (path,) = (FIXTURES / slug).glob("input.*")
    return walk(path.read_bytes(), name=path.name)


# --- what a reader knows of the page -------------------------------------------------------------------------------


def body(speech: Speech) -> list[str]:
    """All paragraphs and headings, in order."""
    found = [each.text for each in speech.preamble]
    for section in speech.walk():
        found += [section.heading, *(each.text for each in section.paragraphs)]
    for turn in speech.turns:
        found += [each.text for each in turn.paragraphs]
    if speech.closing:
        found += [speech.closing.salutation or "", *(each.text for each in speech.closing.paragraphs)]
    return [text for text in found if text]


def role_text(speech: Speech) -> str:
    """The roles as one would write them: an organisation that two positions share is named once."""
    words: list[str] = []
    before = None
    for role in speech.speaker.roles if speech.speaker else []:
        organization = role.organization or ""
        words.append(("" if organization == before else organization) + (role.position or ""))
        before = organization
    return "、".join(words)


def shown_missing(speech: Speech, wanted: list[str]) -> list[str]:
    """Those of `wanted` that no paragraph or heading holds."""
    return [each for each in wanted if not any(each in text for text in body(speech))]


def leaked(speech: Speech, unwanted: list[str]) -> list[str]:
    return [each for each in unwanted if any(each in text for text in body(speech))]


def not_once(speech: Speech, wanted: list[str]) -> list[str]:
    return [each for each in wanted if "".join(body(speech)).count(each) != 1]


def not_restored(speech: Speech, pairs: list[list[str]]) -> list[list[str]]:
    """Pairs neither repaired in the text nor offered as a suggestion."""
    text = "".join(body(speech))
    offered = [(each.before, each.after) for each in speech.suggestions]
    return [
        [wrong, right]
        for wrong, right in pairs
        if right not in text and not any(wrong.replace(before, after) == right for before, after in offered if before)
    ]


def not_repaired(speech: Speech, pairs: list[list[str]]) -> list[list[str]]:
    """Pairs that no record of a repair holds: what stood on the page, what stands there now."""
    made = [(each.before, each.after) for each in speech.repairs]
    return [[old, new] for old, new in pairs if not any(old in before and new in after for before, after in made)]


def not_in_notes(speech: Speech, wanted: list[str]) -> list[str]:
    return [each for each in wanted if not any(each in note.text for note in speech.notes)]


# field of expect.json: what the speech says, to be equal to the field's value
SAID: dict[str, Callable[[Speech], Any]] = {
    "title": lambda speech: speech.header.title,
    "subtitle": lambda speech: speech.header.subtitle,
    "breadcrumbs": lambda speech: speech.header.breadcrumbs,
    "is_speech": lambda speech: speech.header.is_speech,
    "occasion": lambda speech: speech.header.occasion,
    "genre": lambda speech: speech.header.genre,
    "venue": lambda speech: speech.header.venue,
    "publisher": lambda speech: speech.header.publisher,
    "document_number": lambda speech: speech.header.document_number,
    "speaker": lambda speech: speech.speaker.name if speech.speaker else None,
    "roles": lambda speech: (
        [[each.organization, each.position] for each in speech.speaker.roles] if speech.speaker else []
    ),
    "role_text": role_text,
    "other_speakers": lambda speech: [each.name for each in speech.other_speakers],
    "delivered": lambda speech: speech.date.delivered,
    "delivered_raw": lambda speech: speech.date.delivered_raw,
    "published": lambda speech: speech.date.published,
    "salutation": lambda speech: speech.salutation,
    "preamble_lines": lambda speech: [each.line for each in speech.preamble],
    "headings": lambda speech: [[each.level, each.number, each.heading] for each in speech.walk()],
    "closing_salutation": lambda speech: speech.closing.salutation if speech.closing else None,
    "closing_lines": lambda speech: [each.line for each in speech.closing.paragraphs] if speech.closing else [],
    "signed": lambda speech: speech.closing.signed if speech.closing else None,
    "dateline": lambda speech: speech.closing.dateline if speech.closing else None,
    "turns": lambda speech: [each.speaker for each in speech.turns],
    "furniture": lambda speech: {str(each.line): each.kind for each in speech.furniture},
    "flags": lambda speech: {str(each.line): each.category for each in speech.flags if each.tier == "spam"},
    "encoding": lambda speech: speech.source.encoding,
    "script": lambda speech: speech.source.script,
}
# field of expect.json: what of its value is not true of the speech, to be empty
UNTRUE: dict[str, Callable[[Speech, Any], list[Any]]] = {
    "contains": shown_missing,
    "not_in_body": leaked,
    "once": not_once,
    "restored": not_restored,
    "repairs": not_repaired,
    "notes_contain": not_in_notes,
    "body_starts": lambda speech, words: [] if body(speech)[0].startswith(words) else [body(speech)[0]],
    "body_ends": lambda speech, words: [] if body(speech)[-1].endswith(words) else [body(speech)[-1]],
    "section_paragraphs": lambda speech, counts: [
        [want, len(each.paragraphs)]
        for want, each in zip(counts, speech.walk(), strict=True)
        if want not in (None, len(each.paragraphs))
    ],
    "diagnostics_mention": lambda speech, words: [
        each for each in words if not any(each in found.message for found in speech.diagnostics)
    ],
}


def expectations() -> Iterator[Any]:
    for slug in SLUGS:
        for name, value in json.loads((FIXTURES / slug / "expect.json").read_text(encoding="utf-8")).items():
            reason = KNOWN_FAILURES.get((slug, name))
            marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
            yield pytest.param(slug, name, value, id=f"{slug}-{name}", marks=marks)


@pytest.mark.parametrize(("slug", "name", "value"), list(expectations()))
def test_what_the_page_says(slug: str, name: str, value: Any) -> None:
    """Each field that a reader knows for certain is found."""
    speech = parsed(slug).speech
    if name in SAID:
        assert SAID[name](speech) == value
    else:
        assert UNTRUE[name](speech, value) == []


def test_known_failures_name_fixtures() -> None:
    """The table of known failures holds no row for a fixture or field that is gone."""
    known = {(param.values[0], param.values[1]) for param in expectations()}
    assert set(KNOWN_FAILURES) <= known


# --- invariants ------------------------------------------------------------------------------------------------------


@cache
def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(schema())


@pytest.mark.parametrize("slug", SLUGS)
def test_json_is_of_the_schema_and_reads_back(slug: str) -> None:
    """The output is of the published schema, and reading it back gives the same speech."""
    speech = parsed(slug).speech
    text = to_json(speech)
    validator().validate(json.loads(text))
    assert speechparse.load(text) == speech


@pytest.mark.parametrize("slug", SLUGS)
def test_repairs_are_undone_and_stable(slug: str) -> None:
    """The log gives the page back, and a second repair finds nothing."""
    done = parsed(slug)
    assert undo(done.repaired.text, done.repaired.log) == done.extracted.text
    assert repair(done.repaired.text, published=done.extracted.meta.published).text == done.repaired.text


def numbered(speech: Speech) -> Iterator[int]:
    """The lines of the body in reading order."""
    yield from (each.line for each in speech.preamble)
    for section in speech.walk():
        yield section.line
        yield from (each.line for each in section.paragraphs)
    for turn in speech.turns:
        yield turn.line
        yield from (each.line for each in turn.paragraphs)
    if speech.closing:
        yield from (each.line for each in speech.closing.paragraphs)


@pytest.mark.parametrize("slug", SLUGS)
def test_lines_are_inside_the_page_and_in_order(slug: str) -> None:
    """Every part names a line of the page, and the body runs down the page."""
    done = parsed(slug)
    count = len(done.extracted.text.splitlines())
    body_lines = list(numbered(done.speech))
    assert body_lines == sorted(body_lines)
    others = [*done.speech.notes, *done.speech.furniture, *done.speech.flags]
    assert all(1 <= line <= count for line in [*body_lines, *(each.line for each in others)])


# What must not depend on whether the page came as HTML or as its text. The date of publishing and the publisher are not
# among it: the head of a page names them where its text does not.
TOLD = (
    "title", "subtitle", "is_speech", "genre", "occasion", "venue", "speaker", "roles", "other_speakers", "delivered",
    "delivered_raw", "salutation", "preamble_lines", "headings", "closing_salutation", "closing_lines", "signed", "dateline",
    "turns", "breadcrumbs",
)  # fmt: skip


def told(speech: Speech) -> dict[str, Any]:
    return {**{name: SAID[name](speech) for name in TOLD}, "body": body(speech)}


HTML_SLUGS = [slug for slug in SLUGS if (FIXTURES / slug / "input.html").exists()]


@pytest.mark.parametrize("slug", HTML_SLUGS)
def test_a_page_and_its_text_give_the_same_speech(slug: str) -> None:
    """The text of an HTML page, parsed as a dump, gives the speech of the page."""
    done = parsed(slug)
    dump = walk(done.extracted.text, Options(kind="text"))
    assert told(dump.speech) == told(done.speech)


# Collected volumes with menus of a hundred speeches, and pages of sites that are no speeches.
LABELLED = ("html-mao-*.html", "html-neg-[f-l]*.html")


def test_labelled_pages_and_their_text_give_the_same_speech(shared: Path) -> None:
    """On the pages of the labelled corpus that may be looked at."""
    for path in sorted(found for form in LABELLED for found in (shared / "corpus" / "dev").glob(form)):
        done = walk(path.read_bytes())
        dump = walk(done.extracted.text, Options(kind="text"))
        # Which short line stands below a picture, the text alone does not say.
        captions = {each.line: each.text for each in done.speech.furniture if each.kind == "caption"}
        said = told(dump.speech)
        said["body"] = [text for text in said["body"] if text not in captions.values()]
        said["preamble_lines"] = [line for line in said["preamble_lines"] if line not in captions]
        assert said == told(done.speech), path.name


# --- goldens ---------------------------------------------------------------------------------------------------------

WRITERS: dict[str, Callable[[Speech], str]] = {
    "speech.json": lambda speech: to_json(speech, indent=1) + "\n",
    "clean.txt": to_text,
}


# A wrong golden is worse than none: a page with a known failure has none until it is read right.
READ_RIGHT = [slug for slug in SLUGS if slug not in {slug for slug, _ in KNOWN_FAILURES}]


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("slug", READ_RIGHT)
def test_golden(slug: str, name: str) -> None:
    """The output is the reviewed one."""
    path = FIXTURES / slug / name
    found = WRITERS[name](parsed(slug).speech)
    if REGENERATE or not path.exists():
        path.write_text(found, encoding="utf-8", newline="")
        pytest.fail(f"{path.name} of {slug} was written: review it against the page")
    assert found == path.read_bytes().decode("utf-8")


def test_goldens_are_not_regenerated() -> None:
    """The switch that writes goldens is off wherever the suite counts."""
    assert not REGENERATE
