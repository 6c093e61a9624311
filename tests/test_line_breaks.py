"""Pages taken apart piece by piece, or put on one line: whole again where they show it, left alone elsewhere."""

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


PARAGRAPHS = (
    "老师们、同学们：",
    "秋风送爽，红旗飘扬。今天，我校第二十一届田径运动会隆重开幕了。我代表学校，向大会表示祝贺。",
    "本届运动会有八百六十名运动员参加，比去年多了一百二十人。希望运动员发扬拼搏精神，赛出水平，赛出风格。",
    "裁判员要公正，记录员要仔细，值周的班级要把场地收拾干净，一张纸片也不要留下。",
    "我们的跑道是煤渣的，下过雨会打滑，请大家热身的时候多跑两圈，鞋带系紧，听枪声，不要听旁边的人喊。",
    "去年有一位同学跑到最后一圈时摔倒了，爬起来走到终点，全场为他鼓掌。这就是我们开运动会的道理。",
    "最后，预祝运动会圆满成功！",
)
HEAD = ("在秋季运动会上的讲话", "2010年10月27日")


@pytest.mark.parametrize("blank", [" ", "\xa0", "\u3000\u3000", "  \u3000\u3000"])
def test_paragraphs_on_one_line_are_parted(blank: str) -> None:
    text = blank.join((*HEAD, *PARAGRAPHS))
    assert cleaned(text, "LIN110") == "\n".join((*HEAD, *PARAGRAPHS))
    speech = parse(text)
    assert speech.header.title == HEAD[0]
    assert speech.date.delivered == "2010-10-27"
    assert speech.salutation == PARAGRAPHS[0]
    assert [each.text for each in speech.preamble] == list(PARAGRAPHS[1:-1])


def test_a_wide_blank_stays_where_lines_ended_in_narrow_ones() -> None:
    text = " ".join((*HEAD, "校长\u3000任志华", *PARAGRAPHS))
    assert "\n校长\u3000任志华\n" in cleaned(text, "LIN110")
    speech = parse(text)
    assert speech.speaker is not None
    assert speech.speaker.name == "任志华"


def test_a_blank_inside_a_sentence_stays() -> None:
    """Put there for emphasis, behind a comma, with the sentence going on."""
    said = "八百六十名运动员看到了操场上的红旗和看台上的乡亲，所以大家都怀着兴奋 激动的心情，等着这一声枪响。"
    text = " ".join((*HEAD, *PARAGRAPHS[:4], said, *PARAGRAPHS[4:]))
    assert f"\n{said}\n" in cleaned(text, "LIN110")


def test_the_two_characters_of_a_name_stay_together() -> None:
    text = " ".join((*HEAD, *PARAGRAPHS, "校长", "任 华"))
    assert cleaned(text, "LIN110").endswith("\n校长\n任 华")


@pytest.mark.parametrize(
    "text",
    [
        "，".join(PARAGRAPHS).replace("，", "， ").replace("。", "。 ").strip(),
        "\n".join(PARAGRAPHS).replace("。", "。 "),
        " ".join(PARAGRAPHS[:3]),
        "".join(PARAGRAPHS) + " 裁判长 任志华",
    ],
)
def test_other_blanks_stay(text: str) -> None:
    """Blanks of a typist, in paragraphs that are lines of their own, of a short line, of a signature."""
    assert cleaned(text, "LIN110") == text


def test_a_signature_of_two_lines_names_the_speaker() -> None:
    """Without a day; who writes or edits is no speaker."""
    page = "\n\n".join((HEAD[0], *PARAGRAPHS))
    speech = parse(f"{page}\n\n副校长\n任志华\n【发表评论】\n")
    assert speech.speaker is not None
    assert (speech.speaker.name, speech.speaker.roles[0].position) == ("任志华", "副校长")
    assert parse(f"{page}\n\n责任编辑\n任志华\n").speaker is None
