"""Headings as speakers set them: colons, further numbers, lines that break, several speeches on one page."""

from __future__ import annotations

import pytest

from speechparse import parse
from speechparse.model import Speech

PARAGRAPHS = (
    "过去一年，全镇上下顶着压力往前走，修通了七条断头路，改造了三座老泵站，群众出行和浇地都比从前方便了许多。",
    "当前的困难也要看清楚。有的村账目不公开，有的干部遇事绕着走，有的项目开了工就没有下文。",
    "下一步关键是把责任落到人头上，一件一件地抓，抓一件成一件，不能光开会不办事。",
)
CALL = "同志们，秋收就要开始了，让我们鼓足干劲，向全镇群众交一份满意的答卷！"


def page(*lines: str) -> str:
    """A speech whose body holds `lines`; P stands for a paragraph."""
    paragraphs = iter(range(9))
    body = [PARAGRAPHS[next(paragraphs) % len(PARAGRAPHS)] if line == "P" else line for line in lines]
    return "\n".join(("在全镇水利工作会上的讲话", "（2017年11月3日）", "同志们：", PARAGRAPHS[2], *body, CALL)) + "\n"


def rows(speech: Speech) -> list[tuple[int, str | None, str]]:
    return [(each.level, each.number, each.heading) for each in speech.walk()]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            ("一、看清楚：这些年我们差在哪里", "P", "二、想明白：水从哪里来、到哪里去", "P"),
            [(1, "一", "看清楚：这些年我们差在哪里"), (1, "二", "想明白：水从哪里来、到哪里去")],
            id="a line of its own goes on behind its colon",
        ),
        pytest.param(
            ("一、水：谁的渠谁来修，修不好就换人，没有商量。", "P", "二、钱：镇里出一半，村里出一半，账目上墙。", "P"),
            [(1, "一", "水"), (1, "二", "钱")],
            id="run in before a colon",
        ),
        pytest.param(
            ("甲、会务方面", "P", "乙、财务方面", "P", "丙、展望", "P"),
            [(1, "甲", "会务方面"), (1, "乙", "财务方面"), (1, "丙", "展望")],
            id="stems",
        ),
        pytest.param(
            ("一、会务", "P", "甲、开会", "P", "乙、办班", "P", "二、财务", "P"),
            [(1, "一", "会务"), (2, "甲", "开会"), (2, "乙", "办班"), (1, "二", "财务")],
            id="stems below numerals",
        ),
        pytest.param(
            ("甲、会务", "一、开会", "P", "二、办班", "P", "乙、财务", "P"),
            [(1, "甲", "会务"), (2, "一", "开会"), (2, "二", "办班"), (1, "乙", "财务")],
            id="stems above numerals",
        ),
        pytest.param(("丁、陈两位同志", "P"), [], id="a surname is no stem"),
        pytest.param(
            ("(a) 关于队伍", "P", "(b) 关于经费", "P"),
            [(1, "(a)", "关于队伍"), (1, "(b)", "关于经费")],
            id="letters in brackets",
        ),
        pytest.param(
            ("⒈规划要先行", "P", "⒉管护要跟上", "P"),
            [(1, "⒈", "规划要先行"), (1, "⒉", "管护要跟上")],
            id="figures with their stop in one sign",
        ),
        pytest.param(
            (
                "一、统一思想，提高认识，切实增强做好水利工作的紧迫感和责",
                "任感",
                "P",
                "二、突出重点，强化措施，",
                "落到实处",
                "P",
            ),
            [
                (1, "一", "统一思想，提高认识，切实增强做好水利工作的紧迫感和责任感"),
                (1, "二", "突出重点，强化措施，落到实处"),
            ],
            id="broken over two lines",
        ),
    ],
)
def test_the_headings_of_a_page(lines: tuple[str, ...], expected: list[tuple[int, str | None, str]]) -> None:
    """Headings come out with their number and level, whatever the style."""
    assert rows(parse(page(*lines))) == expected


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("就职演讲稿 篇1", "就职演讲稿 篇2"), ["就职演讲稿 篇1", "就职演讲稿 篇2"]),
        (("【篇一】就职演讲稿", "【篇二】就职演讲稿"), ["【篇一】就职演讲稿", "【篇二】就职演讲稿"]),
    ],
)
def test_specimens_on_one_page_are_its_parts(titles: tuple[str, str], expected: list[str]) -> None:
    """Each specimen of a collection is a section, the last words of the first do not end the page."""
    speech = parse(
        f"村支书就职演讲稿（精选2篇）\n发布时间：2020-05-06　作者：小美\n{titles[0]}\n各位党员、乡亲们：\n{PARAGRAPHS[0]}\n"
        f"{PARAGRAPHS[1]}\n谢谢大家！\n{titles[1]}\n父老乡亲们：\n{PARAGRAPHS[2]}\n{PARAGRAPHS[0]}\n谢谢大家！\n"
    )
    assert [each.heading for each in speech.walk()] == expected


def test_a_second_speech_with_its_address_is_a_part() -> None:
    """A title below the first speech that is followed by its own address opens a section."""
    speech = parse(
        f"在水利工作会上的讲话\n（2017年11月3日）\n同志们：\n{PARAGRAPHS[0]}\n{PARAGRAPHS[1]}\n谢谢大家！\n"
        f"在水利工作会上的总结讲话\n（2017年11月4日）\n同志们：\n{PARAGRAPHS[2]}\n{PARAGRAPHS[0]}\n谢谢大家！\n"
    )
    assert [each.heading for each in speech.walk()] == ["在水利工作会上的总结讲话"]
    assert speech.date.delivered == "2017-11-03"


def test_a_glossary_ends_the_text() -> None:
    """What follows 名词解释 below the last call is no section."""
    speech = parse(page("一、统一思想", "P") + "名词解释\n1.三清三改：指清垃圾、清淤泥、清路障，改厕、改水、改灶。\n")
    assert rows(speech) == [(1, "一", "统一思想")]
    assert [each.text for each in speech.notes][-1].startswith("1.三清三改")
