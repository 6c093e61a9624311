"""The quality benchmark counts what it says it counts: forgiving in form, strict in substance."""

from __future__ import annotations

import pytest

from made_pages import make
from scoring import Scored, score, table, tally, worst
from speechparse.model import (
    SCHEMA_VERSION,
    Closing,
    Dates,
    Header,
    Paragraph,
    Role,
    Section,
    Source,
    Speaker,
    Speech,
)


def spoken() -> Speech:
    """A speech with one section, found in full."""
    header = Header(title="在全县工作会议上的讲话※", is_speech=True)
    speech = Speech(SCHEMA_VERSION, Source(None, "text", "utf-8", "hans", "", 0), header)
    speech.speaker = Speaker("覃 岚", [Role("沅屿县", "县长")])
    speech.date = Dates(delivered="2021-02-24", published="2021-03-02T10:00:00")
    speech.salutation = "同志们："
    speech.preamble = [Paragraph("现在开会。", 5)]
    speech.sections = [Section("（一）", 1, 1, "抓好春耕", 6, [Paragraph("种子要早备。", 7)])]
    speech.closing = Closing(paragraphs=[Paragraph("谢谢大家！", 8)])
    return speech


LABELS = {
    "title": "在全县工作会议上的讲话",
    "delivered_on": "2021-02-24",
    "published_at": "2021-03-02 10:00",
    "speaker": [{"name": "覃岚", "role": "沅屿县县长"}],
    "salutation": "同志们:",
    "headings": [{"level": 1, "number": "一", "text": "抓好春耕"}],
    "body_first": "现在开会。",
    "body_last": "谢谢大家!",
    "boilerplate_examples": ["打印", "上一篇：没有了上一篇"],
    "paragraphs": ["现在开会。", "种子要早备。", "谢谢大家!"],
}


def faults(speech: Speech, **changed: object) -> set[str]:
    return {name for name, _ in Scored("", score(speech, {**LABELS, **changed})).faults}


def test_form_does_not_count() -> None:
    """Width, spaces, footnote marks, brackets of numbers and seconds beyond the label are no faults."""
    assert faults(spoken()) == set()


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"title": "在全市工作会议上的讲话"}, "title"),
        ({"delivered_on": "2021-02-25"}, "delivered date"),
        ({"delivered_on": None}, "nobody, no date invented"),
        ({"published_at": "2021-03-02 11:00"}, "published date"),
        ({"published_at": None}, "no publishing date invented"),
        ({"speaker": [{"name": "覃风", "role": None}]}, "speaker name"),
        ({"speaker": [{"name": "覃岚", "role": "沅屿县副县长"}]}, "speaker role"),
        ({"speaker": []}, "nobody, no date invented"),
        ({"salutation": "各位代表："}, "salutation"),
        ({"headings": []}, "headings F1"),
        ({"headings": [{"level": 2, "number": "一", "text": "抓好春耕"}]}, "heading level"),
        ({"body_last": "再见！"}, "last sentence kept"),
        ({"boilerplate_examples": ["谢谢大家"]}, "boilerplate kept out"),
        ({"paragraphs": ["现在开会。种子要早备。", "谢谢大家！"]}, "paragraphs F1"),
    ],
)
def test_substance_counts(changed: dict[str, object], field: str) -> None:
    """A wrong, lost or invented value is a fault of its field."""
    assert field in faults(spoken(), **changed)


def test_optional_headings_count_neither_way() -> None:
    """A heading whose mark the labels call optional is no fault, found or not."""
    assert faults(spoken(), headings=[], headings_optional=["一"]) == set()


def test_absent_fields_are_not_scored() -> None:
    """A field without a label adds no points."""
    total = tally([Scored("", score(spoken(), {"title": LABELS["title"]}))])
    assert total.share("title") == 1.0
    assert total.share("delivered date") is None


def test_reports_name_the_fault() -> None:
    """The table marks a share below the figure asked; the list of worst documents says what came."""
    scored = Scored("page", score(spoken(), {**LABELS, "title": "另一个题目"}))
    assert "0.000*" in table({"all": tally([scored])}, [("title", 0.95)])
    assert "另一个题目 | got 在全县工作会议上的讲话" in worst([scored], 1)


def test_made_pages_are_the_same_for_the_same_seed() -> None:
    """A page can be made again alone, and its labels agree with its bytes."""
    made = make(3, 11)
    assert made == make(3, 11)
    assert made.data != make(3, 12).data
