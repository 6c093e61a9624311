"""Sections, turns, closing and notes."""

from __future__ import annotations

import pytest

from outlined_pages import prose
from speechparse import parse
from speechparse.grammar.numbering import han_value, mark_at
from speechparse.model import Speech
from speechparse.render.plain import to_text

BODY, MORE = prose(0), prose(1)
TITLES = ("把准正确方向", "扎实转变作风", "强化责任担当")
HEAD = ("在青石县大会上的讲话", "同志们：", BODY)


def read(*lines: str) -> Speech:
    return parse("\n".join((*HEAD, *lines)) + "\n")


def shape(speech: Speech) -> list[tuple[int, str | None, str, int]]:
    return [(each.level, each.number, each.heading, len(each.paragraphs)) for each in speech.walk()]


def test_numbering_nests_by_the_standard() -> None:
    """一、 （一） 1. nest; a mark that was used before closes what is below it."""
    speech = read(
        "一、把准方向",
        prose(2),
        "（一）抓学习",
        prose(3),
        "1.学理论",
        prose(4),
        "2.学法律",
        prose(5),
        "（二）抓落实",
        prose(6),
        "二、转变作风",
        prose(7),
    )
    assert shape(speech) == [
        (1, "一", "把准方向", 1), (2, "（一）", "抓学习", 1), (3, "1", "学理论", 1), (3, "2", "学法律", 1),
        (2, "（二）", "抓落实", 1), (1, "二", "转变作风", 1),
    ]  # fmt: skip
    assert [each.ordinal for each in speech.sections] == [1, 2]
    assert [each.text for each in speech.preamble] == [BODY]


def test_the_level_of_a_mark_is_where_the_document_first_uses_it() -> None:
    speech = read(f"（一）抓学习。{prose(2)}", f"（二）抓落实。{prose(3)}")
    assert shape(speech) == [(1, "（一）", "抓学习", 1), (1, "（二）", "抓落实", 1)]


def test_a_run_in_heading_ends_at_its_full_stop_or_colon() -> None:
    speech = read(f"（一）坚持党的领导。{prose(2)}", f"（二）加强组织建设：{prose(3)}")
    assert [(each.heading, each.paragraphs[0].text) for each in speech.sections] == [
        ("坚持党的领导", prose(2)),
        ("加强组织建设", prose(3)),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        (f"一是抓学习。{prose(2)}", f"二是抓落实。{prose(3)}", f"三是抓作风。{prose(4)}"),
        ("1.新建公路三十公里；", "2.改造水厂两座；", "3.培训职工五百人。"),
        tuple(f"{number}. {prose(number)}" for number in range(1, 13)),
        (f"首先，要抓学习。{prose(2)}", f"其次，要抓落实。{prose(3)}"),
    ],
)
def test_lists_and_paragraph_numbers_are_no_sections(lines: tuple[str, ...]) -> None:
    speech = read(*lines)
    assert speech.sections == []
    assert [each.text for each in speech.preamble[1:]] == list(lines)


def test_headings_without_number() -> None:
    speech = read("把握正确方向", prose(2), prose(3), "扎实转变作风", prose(4), prose(5))
    assert shape(speech) == [(1, None, "把握正确方向", 2), (1, None, "扎实转变作风", 2)]


def test_a_heading_may_be_its_number_alone() -> None:
    assert shape(read("一", prose(2), prose(3), "二", prose(4), prose(5))) == [(1, "一", "", 2), (1, "二", "", 2)]


def test_numbering_may_start_again() -> None:
    speech = read("一、缘起", prose(2), "二、经过", prose(3), "一、认识", prose(4))
    assert [each.number for each in speech.sections] == ["一", "二", "一"]
    assert not [each for each in speech.diagnostics if each.code.startswith("numbering")]


@pytest.mark.parametrize(
    ("numbers", "codes"),
    [("一二三", []), ("一二四", ["numbering-gap"]), ("一二二", ["numbering-repeat"]), ("二三", ["numbering-gap"])],
)
def test_a_gap_in_the_numbering_is_reported(numbers: str, codes: list[str]) -> None:
    lines = [line for at, number in enumerate(numbers) for line in (f"{number}、{TITLES[at]}", prose(at + 2))]
    assert [each.code for each in read(*lines).diagnostics if each.code.startswith("numbering")] == codes


def test_two_speeches_on_one_page_are_two_parts() -> None:
    text = "\n".join(
        (
            "在青石县代表会议上的讲话",
            "（2012年5月）",
            "开幕词",
            "（2012年5月8日）",
            "各位代表：",
            BODY,
            MORE,
            "结论",
            "（2012年5月12日）",
            "各位代表：",
            prose(2),
            prose(3),
        )
    )
    speech = parse(text)
    assert speech.header.title == "在青石县代表会议上的讲话"
    assert speech.date.delivered == "2012-05-08"
    assert [each.heading for each in speech.sections] == ["开幕词", "结论"]


def test_the_closing_is_the_last_address_and_what_follows() -> None:
    speech = read(
        "一、把准方向",
        prose(2),
        "各位代表！",
        prose(3),
        "二、转变作风",
        prose(4),
        "各位代表、同志们！",
        "让我们携手奋斗。",
        "最后，祝大家身体健康！谢谢大家。",
    )
    assert speech.closing is not None
    assert speech.closing.salutation == "各位代表、同志们！"
    assert [each.text for each in speech.closing.paragraphs] == ["让我们携手奋斗。", "最后，祝大家身体健康！谢谢大家。"]
    assert [each.text for each in speech.sections[0].paragraphs] == [prose(2), "各位代表！", prose(3)]


def test_an_address_that_runs_into_the_closing() -> None:
    speech = read("一、把准方向", prose(2), f"各位代表！蓝图已经绘就。让我们更加紧密地团结起来，{prose(3)}")
    assert speech.closing is not None
    assert speech.closing.salutation == "各位代表！"


@pytest.mark.parametrize(
    "toast",
    [
        ("最后，我提议：", "为两国的繁荣，", "为我们的友谊，", "为在座各位的健康，", "干杯！"),
        ("让我们共同举杯：", "为农友们的好收成，", "乾杯！"),
        ("最后，请大家共同举杯，为两地人民的友谊和各位的健康，干杯！",),
    ],
)
@pytest.mark.parametrize("below", [(), ("推荐给朋友", "打印文字稿", "全文打印", "版权所有 沙洲领事馆")])
def test_a_toast_belongs_to_the_speech(toast: tuple[str, ...], below: tuple[str, ...]) -> None:
    """Its short lines are no furniture, what the site puts below them is."""
    speech = read(MORE, *toast, *below)
    said = to_text(speech)
    assert all(line in said for line in toast)
    assert not any(line in said for line in below)


@pytest.mark.parametrize(
    "verse",
    [
        ("渡口的灯亮了", "晚归的船靠岸了", "我们在这里读书", "我们在这里长大"),
        ("山下有条清水河", "河边一棵老榕树", "树下坐着几个摇扇的老人", "说着从前的故事"),
    ],
)
def test_verse_between_paragraphs_heads_nothing(verse: tuple[str, ...]) -> None:
    """Its lines are text."""
    speech = read(MORE, prose(2), *verse, prose(3), prose(4))
    assert not list(speech.walk())
    assert [each.text for each in speech.paragraphs() if each.text in verse] == list(verse)


SITE_BELOW = ("上一篇：关于放假的通知", "下一篇：没有了", "【打印】【关闭】", "版权所有 青石县第二中学")


@pytest.mark.parametrize(
    "lines",
    [
        ("什么是好老师？", "什么是好学生？", "我想，答案就在每一天的课堂上。"),
        ("愿你们：", "眼里有光，", "心中有爱，", "脚下有路。"),
        ("渡口的灯亮了", "晚归的船靠岸了", "我们在这里读书", "我们在这里长大"),
        ("——做一个诚实的人", "——做一个勤快的人"),
        ("我送大家一首小诗：", "山下有条清水河", "河边一棵老榕树", "树下坐着读书人"),
        ("最后请大家做到三点：", "1.早睡早起", "2.按时完成作业", "3.每天读书半小时"),
        ("有一首诗写得好，", "• 早起三光", "• 晚起三慌"),
    ],
)
@pytest.mark.parametrize("below", [(), SITE_BELOW])
def test_short_lines_go_on_with_the_text(lines: tuple[str, ...], below: tuple[str, ...]) -> None:
    """The last words may be verse, calls or a short list; what the site puts below them is none of them."""
    said = to_text(read(MORE, *lines, *below))
    assert all(line.strip("—• ") in said for line in lines)
    assert not any(line in said for line in below)


def test_a_counted_list_may_be_the_last_words() -> None:
    """Nothing stands below it: a site would."""
    lines = ("1.早睡早起", "2.按时完成作业", "3.每天读书半小时")
    said = to_text(read(MORE, prose(2), *lines))
    assert all(line in said for line in lines)


@pytest.mark.parametrize(
    "lines",
    [
        ("我县召开防汛会议", "全县秋收工作启动", "县领导看望教师", "石桥镇修通公路"),
        ("• 我县召开防汛会议", "• 全县秋收工作启动"),
    ],
)
@pytest.mark.parametrize("last", ["谢谢大家！", prose(3)])
def test_headlines_below_a_speech_are_no_verse(lines: tuple[str, ...], last: str) -> None:
    """Links to other pages are short lines too."""
    said = to_text(read(MORE, prose(2), last, *lines, *SITE_BELOW))
    assert not any(line.strip("• ") in said for line in lines)


def test_turns_of_a_transcript() -> None:
    text = "\n".join(
        (
            "就教育工作答记者问",
            "（2012年5月8日）",
            f"主持人：{BODY}",
            f"江岸：{MORE}",
            prose(2),
            f"主持人：{prose(3)}",
            f"江岸：{prose(4)}",
        )
    )
    turns = parse(text).turns
    assert [each.speaker for each in turns] == ["主持人", "江岸", "主持人", "江岸"]
    assert [each.text for each in turns[1].paragraphs] == [MORE, prose(2)]


def test_turns_in_one_line_are_told_apart() -> None:
    text = f"就教育工作答记者问（2012年5月8日）主持人：{BODY}江岸：{MORE}主持人：{prose(2)}江岸：{prose(3)}"
    assert [each.speaker for each in parse(text).turns] == ["主持人", "江岸", "主持人", "江岸"]


def test_notes_leave_the_body() -> None:
    notes = ["（热烈鼓掌）", "注释", "〔1〕 见本书第一卷有关条目的说明。", "〔2〕 见本书第二卷有关条目的说明。"]
    speech = read(prose(2), notes[0], prose(3), *notes[1:])
    assert [each.text for each in speech.preamble] == [BODY, prose(2), prose(3)]
    assert [each.text for each in speech.notes] == notes


def test_no_character_of_a_page_is_lost() -> None:
    """Every line of a page with all parts stands somewhere in the speech."""
    lines = [
        "青石县总工会", "当前位置：首页>讲话", "江岸在青石县大会上的讲话", "来源：青石日报  时间：2021-03-09", "（2021年3月2日）",
        "同志们：", BODY, "一、把准方向", MORE, "（掌声）", "谢谢大家！", "责任编辑：白杨", "版权所有：青石县总工会",
    ]  # fmt: skip
    from speechparse.render.json import to_json

    given = to_json(parse("\n".join(lines)))
    for line in (
        "青石县总工会",
        "江岸在青石县大会上的讲话",
        "同志们：",
        BODY,
        "把准方向",
        MORE,
        "（掌声）",
        "谢谢大家！",
        "责任编辑：白杨",
    ):
        assert line in given


@pytest.mark.parametrize(
    ("text", "style", "ordinal"),
    [
        ("一、把准方向", "han", 1), ("十一、关于", "han", 11), ("一　目前形势", "han", 1), ("（一）坚持", "han_paren", 1),
        ("第一章 总则", "chapter", 1), ("第二部分 工作", "part", 2), ("1.1997年工作回顾", "arabic", 1), ("1、工作", "arabic", 1),
        ("（1）工作", "arabic_paren", 1), ("1)小国", "arabic_paren", 1), ("①推进", "circled", 1), ("Ⅱ.基本", "roman", 2),
        ("第一，加强", "ordinal", 1), ("㈢抓好", "han_paren", 3),
    ],
)  # fmt: skip
def test_marks(text: str, style: str, ordinal: int) -> None:
    found = mark_at(text)
    assert found is not None
    assert (found.style, found.ordinal) == (style, ordinal)


@pytest.mark.parametrize(
    "text",
    ["1.3万人", "2025年是", "第三届全国", "十月革命", "五年来，", "（2017年）", "二〇一九年三月", "三峡工程", "(略)"],
)
def test_what_only_looks_like_a_mark(text: str) -> None:
    assert mark_at(text) is None


@pytest.mark.parametrize(
    ("digits", "value"), [("十", 10), ("十三", 13), ("二十一", 21), ("廿三", 23), ("一百零二", 102), ("一〇", 10)]
)
def test_han_numerals(digits: str, value: int) -> None:
    assert han_value(digits) == value
