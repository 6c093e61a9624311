"""The document the project was founded on: everything it must give. Skipped where the page is not at hand."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from speechparse.model import Speech
from speechparse.pipeline import Walk, walk
from speechparse.render.plain import to_text
from speechparse.repair import undo

SHARED = Path(os.environ.get("SPEECHPARSE_SHARED", Path(__file__).parents[2] / "shared"))
SEED = SHARED / "seed" / "speech-page.txt"

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the page is not distributed")


@cache
def seed() -> Walk:
    return walk(SEED.read_bytes(), name=SEED.name)


def speech() -> Speech:
    return seed().speech


def page_line(number: int) -> str:
    """A line of the page with its commas widened: the page is quoted from itself, not from here."""
    return SEED.read_text(encoding="utf-8").split("\n")[number - 1].replace(",", "，")


def test_header() -> None:
    """Title, the subtitle of two lines, the trail, occasion and genre."""
    header = speech().header
    assert header.is_speech
    assert header.title == page_line(9)
    assert header.subtitle == page_line(13) + page_line(15)
    assert header.breadcrumbs == ["首頁", "信息公開", "領導講話"]
    assert header.occasion == (page_line(13) + page_line(15)).removeprefix("在").removesuffix("上的講話")
    assert header.genre == "講話"


def test_publishing() -> None:
    """Published with its clock time; 來源 is empty on the page, so nobody is the publisher; the editors are named."""
    assert speech().date.published == "2020-07-15T10:50:31"
    assert speech().header.publisher is None
    assert speech().header.editors == ["辦公室2"]


def test_delivery() -> None:
    """The date that lost its marks, beside its raw words."""
    assert speech().date.delivered == "2019-12-17"
    assert speech().date.delivered_raw == "20191217日)"


def test_speaker() -> None:
    """Name, organisation and position."""
    found = speech().speaker
    assert found is not None
    assert found.name == "陳澄"
    assert [(role.organization, role.position) for role in found.roles] == [("中共紹興市委", "副書記")]
    assert speech().other_speakers == []


def test_salutation_and_preamble() -> None:
    """The salutation with its colon widened, then three paragraphs."""
    assert speech().salutation == "各位代表、同志們："
    assert [each.line for each in speech().preamble] == [25, 27, 29]


HEADINGS = ((31, "一"), (35, "二"), (39, "三"), (43, "四"))
# Simplified shapes in the headings of this page, restored only where that repair is safe.
SHAPES = str.maketrans("鬥於", "斗于")


def test_sections() -> None:
    """Four sections of the first level with their whole headings, 1, 1, 1 and 2 paragraphs."""
    sections = list(speech().walk())
    assert [(each.line, each.number, each.level, each.ordinal) for each in sections] == [
        (line, number, 1, at) for at, (line, number) in enumerate(HEADINGS, 1)
    ]
    assert [f"{each.number}、{each.heading}".translate(SHAPES) for each in sections] == [
        page_line(line).translate(SHAPES) for line, _ in HEADINGS
    ]
    assert [len(each.paragraphs) for each in sections] == [1, 1, 1, 2]


def test_closing() -> None:
    """The salutation again, then the call and the thanks."""
    closing = speech().closing
    assert closing is not None
    assert closing.salutation == "各位代表、同志們！"
    assert [each.line for each in closing.paragraphs] == [51, 53]
    assert closing.signed is None
    assert closing.dateline is None


FURNITURE = {
    1: "masthead",
    3: "masthead",
    5: "masthead",
    7: "breadcrumb",
    11: "publish_line",
    55: "editors",
    56: "navigation",
    57: "navigation",
    58: "footer",
}


def test_furniture() -> None:
    """Every line of the site with its kind, and no other line."""
    assert {each.line: each.kind for each in speech().furniture} == FURNITURE


def test_flags() -> None:
    """The injected line, and nothing else."""
    assert [(each.line, each.category) for each in speech().flags] == [(59, "adult_video")]


def repaired_to(before: str, after: str) -> bool:
    return any(before in each.before and after in each.after for each in speech().repairs)


def test_date_is_repaired() -> None:
    """Brackets and marks of the date come back."""
    assert repaired_to("20191217日)", "（2019年12月17日）")


def test_text_is_repaired() -> None:
    """The doubled word, the byte slip, the no-break space, the narrowed marks, the quotes inside quotes."""
    text = to_text(speech())
    assert "要自覺接受" in text
    assert "政治責任。”新時代" in text
    assert "\u00a0" not in text
    assert "奮進大會，是一次" in text
    assert "實力‘30強’，打造" in text


RESTORED = ("今後", "對於", "戰鬥力", "奮鬥", "並作", "幹部", "最後")


@pytest.mark.parametrize("word", RESTORED)
def test_script_is_restored(word: str) -> None:
    """Simplified shapes left in the Traditional page are restored or offered."""
    offered = {each.after for each in speech().suggestions}
    assert word in to_text(speech()) or any(after and after in word for after in offered)


def test_undo() -> None:
    """The log gives the page back, code point for code point."""
    assert undo(seed().repaired.text, seed().repaired.log) == SEED.read_bytes().decode("utf-8")
