"""Pages taken apart piece by piece: joined where a sentence goes on, on pages that show it; left alone elsewhere."""

from __future__ import annotations

import pytest

from one_rule import cleaned
from speechparse import parse

PARTS = (
    "会议期间，\n218\n名代表提交议案\n47\n件，平均每五人一件。",
    "我们要学好\n《护林条例》\n，用好\n《护林条例》\n。",
    "去年全县新修水渠\n36.5\n公里，\nA\n级渠道占\n8\n成。",
    "这部\n“山里人的法”\n，是\n1987\n年定下来的。",
)
WHOLE = tuple(part.replace("\n", "") for part in PARTS)


@pytest.mark.parametrize("first", range(len(PARTS)))
def test_pieces_of_a_sentence_are_joined(first: int) -> None:
    """In any order, with blanks around the pieces and with other line ends."""
    order = [*range(first, len(PARTS)), *range(first)]
    text = "同志们：\n" + "\n".join(PARTS[at] for at in order) + "\n谢谢大家。"
    whole = "同志们：\n" + "\n".join(WHOLE[at] for at in order) + "\n谢谢大家。"
    assert cleaned(text, "LIN109") == whole
    assert cleaned(text.replace("\n47\n", " \n\u3000 47 \n"), "LIN109") == whole


def test_a_day_and_a_name_in_pieces_are_read() -> None:
    text = (
        "在全县护林大会上的讲话\n（\n2021\n年\n1\n月\n28\n日）\n郗\n望\n舒\n同志们：\n"
        + "\n".join(PARTS)
        + "\n谢谢大家。\n"
    )
    speech = parse(text)
    assert speech.date.delivered == "2021-01-28"
    assert speech.speaker is not None
    assert speech.speaker.name == "郗望舒"
    assert [each.text for each in speech.preamble][:1] == [WHOLE[0]]


@pytest.mark.parametrize(
    "text",
    [
        "增速\n8.5\n出口\n12.3\n进口\n6.1\n投资\n7.7",
        "首页\n1\n2\n3\n下一页",
        "我们学会了坚持，也学会了等待\n01\n这一年，我们记住了人\n02\n那一年，我们记住了事\n03\n明年，我们再来",
        "白日依山尽，\n黄河入海流。\n欲穷千里目，\n更上一层楼。",
        "会议期间，\n218\n名代表提交议案。\n第二段。",
        "一、守住青山，不忘来路\n今年造林三千亩。\n二、管住林火，不留死角\n护林员二十人。",
    ],
)
def test_lines_of_other_pages_stay(text: str) -> None:
    """Tables, pages to turn, numbered parts, verse, one stray figure, headlines with commas."""
    assert cleaned(text, "LIN109") == text


def test_a_headline_does_not_swallow_the_paragraph_below_it() -> None:
    text = "\n".join(PARTS) + "\n一、守住青山，不忘来路\n今年造林三千亩，成活九成。\n记者：何时完工？"
    assert cleaned(text, "LIN109") == "\n".join(WHOLE) + text[len("\n".join(PARTS)) :]
