"""Every output of one speech that holds everything, hostile characters included."""

from __future__ import annotations

import gzip
from pathlib import Path

import msgspec
import pytest
from lxml import etree, html

import speechparse
from speechparse import Speech, SpeechParseError, load
from speechparse.model import (
    Closing,
    Dates,
    Diagnostic,
    FlagRecord,
    Furniture,
    Header,
    Note,
    Paragraph,
    Repair,
    Role,
    Section,
    Source,
    Speaker,
    Turn,
)

EVIL = "<b>&\"'\x00\x0b\ufffe]]></p> # *星* `码` [链](x) | --- \\"


@pytest.fixture
def full() -> Speech:
    """A speech with something in every field."""
    inner = Section("（一）", 1, 2, "加强领导", 12, [Paragraph(EVIL, 13)])
    deep = Section("1", 1, 3, "深处", 14, [], [Section(None, None, 4, EVIL, 15, [Paragraph("末级。", 16)])])
    return Speech(
        "1.0",
        Source(EVIL, "html", "gb18030", "hans", "0" * 64, 1234),
        Header(
            EVIL,
            "副题",
            "青石县",
            ["首页", EVIL],
            True,
            "青石县第五次大会",
            "讲话",
            "县会堂",
            "县总工会",
            ["甲"],
            "第3号",
        ),
        Speaker("林致远", [Role("中共青石县委", "副书记"), Role(None, "县长")], "中共青石县委副书记、县长  林致远"),
        [Speaker(EVIL)],
        Dates("2019-12-17", "（2019年12月17日）", "2020-07-15T10:50:31", "2020-07-15 10:50:31"),
        "各位代表：",
        [Paragraph("开场白。", 9), Paragraph("- 像列表", 10)],
        [Section("一", 1, 1, "统一思想", 11, [], [inner, deep]), Section("第二章", 2, 1, "总则", 17)],
        [Turn("林致远", 18, [Paragraph("大家好。", 18), Paragraph(EVIL, 19)]), Turn("记者", 20, [])],
        Closing("同志们！", [Paragraph("谢谢。", 22)], "林致远", "二〇一九年十二月"),
        [Note("（根据录音整理）", 8)],
        [Furniture(1, "masthead", EVIL)],
        [Repair("PUN101", "narrowed", 9, 1, ",", "，", "safe", ["、"])],
        [],
        [FlagRecord(23, "lottery", 0.97, [EVIL], EVIL)],
        [Diagnostic("numbering-gap", EVIL, 17)],
    )


def empty() -> Speech:
    """A speech with nothing in it but its source."""
    return Speech("1.0", Source(None, "text", "utf-8", "none", "0" * 64, 1), Header())


def schema_errors(document: str) -> list[str]:
    """What the TEI schema says against a document, [] when it is valid."""
    with gzip.open(Path(__file__).parent / "tei" / "tei_all.rng.gz") as stream:
        schema = etree.RelaxNG(etree.parse(stream))
    schema.validate(etree.fromstring(document.encode("utf-8")))
    return [f"{entry.line}: {entry.message}" for entry in schema.error_log]


def test_tei_is_valid(full: Speech) -> None:
    """Against tei_all, with everything and with nothing."""
    assert schema_errors(full.to_tei()) == []
    assert schema_errors(empty().to_tei()) == []


def test_tei_holds_every_word(full: Speech) -> None:
    """Title, speaker, dates, every heading and paragraph, in reading order."""
    root = etree.fromstring(full.to_tei().encode("utf-8"))
    words = "".join(root.itertext())
    for part in (
        "林致远",
        "（2019年12月17日）",
        "各位代表：",
        "开场白。",
        "一、统一思想",
        "（一）加强领导",
        "谢谢。",
        "二〇一九年十二月",
    ):
        assert part in words
    names = {"t": "http://www.tei-c.org/ns/1.0"}
    assert root.xpath("string(//t:creation/t:date/@when)", namespaces=names) == "2019-12-17"
    assert len(root.xpath("//t:div[@type='section']", namespaces=names)) == 5


def test_json_reads_back_as_it_was(full: Speech) -> None:
    """`load` is the inverse of `to_json`, indented or not."""
    assert load(full.to_json()) == full
    assert load(full.to_json(indent=2).encode()) == full


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"schema_version": 1}', "\x00", b"\xff"])
def test_other_json_is_refused(text: str | bytes) -> None:
    """A SpeechParseError that says what is wrong."""
    with pytest.raises(SpeechParseError, match="JSON"):
        load(text)


def test_markdown_escapes_what_the_document_holds(full: Speech) -> None:
    """Headings by level; nothing of the input is markup; the front matter is one block of key: JSON string."""
    text = full.to_markdown()
    front, body = text.removeprefix("---\n").split("\n---\n", 1)
    for line in front.splitlines():
        msgspec.json.decode(line.split(": ", 1)[1])
    headings = [line.split(" ")[0] for line in body.splitlines() if line.startswith("#")]
    assert headings == ["#", "##", "###", "####", "#####", "##"]
    assert "\\<b\\>" in body
    assert "\\- 像列表" in body


def test_plain_text_has_every_part_once_and_in_order(full: Speech) -> None:
    """Title, date, speaker, salutation, preamble, sections, turns, closing."""
    text = full.text
    order = [
        "副题",
        "2019年12月17日",
        "副书记",
        "各位代表：",
        "开场白。",
        "一、统一思想",
        "（一）加强领导",
        "第二章",
        "林致远：大家好。",
        "同志们！",
        "谢谢。",
    ]
    places = [text.index(part) for part in order]
    assert places == sorted(places)
    assert text.count("开场白。") == 1
    assert empty().text == ""


def test_the_notebook_card_is_escaped(full: Speech) -> None:
    """Markup in the document stays text."""
    card = html.fromstring(full._repr_html_())
    assert card.xpath("//b | //script") == []
    assert "林致远" in repr(full) + card.text_content()


def test_iteration(full: Speech) -> None:
    """Sections and paragraphs in reading order."""
    assert [section.heading for section in full.walk()][:2] == ["统一思想", "加强领导"]
    assert [each.line for each in full.paragraphs()] == [9, 10, 13, 16, 18, 19, 22]


def test_public_names_are_sorted_and_exist() -> None:
    """`__all__` is what the package gives."""
    assert list(speechparse.__all__) == sorted(speechparse.__all__, key=lambda name: (not name[0].isupper(), name))
    assert all(hasattr(speechparse, name) for name in speechparse.__all__)
