"""Pages that were broken at one width: the labels read their paragraphs, the repair joins them on request."""

from __future__ import annotations

import speechparse
from speechparse.grammar.wrapping import broken_lines, wrapped

PAGE = """在岚川市工会代表大会上的报告
各位代表、同志们：
    现在，我受市总工会第十一届委员会的委托，向大会
作工作报告，请予审议。
    岚川市工会代表大会，是在全市上下决胜全面小康的
关键时期召开的一次重要会议，任务很重。
一、过去五年的工作回顾
    五年来，全市各级工会围绕中心、服务大局，各项工
作都取得了新的成绩，职工群众得到了更多的实惠，也增
强了信心。
    （一）建功立业活动蓬勃开展。组织各类劳动竞赛上
千场次，参赛职工三十多万人次，涌现出“工人先锋号”一
                      - 1 -
批又一批，节约成本四百多万元。
    （二）维权机制不断健全。建立职工服务站点上百个
，帮助农民工追回欠薪上亿元。
"""


def test_the_labels_join_what_the_page_broke() -> None:
    speech = speechparse.parse(PAGE)
    assert [section.heading for section in speech.walk()] == [
        "过去五年的工作回顾",
        "建功立业活动蓬勃开展",
        "维权机制不断健全",
    ]
    first = next(speech.walk())
    assert [each.text for each in first.paragraphs] == [
        "五年来，全市各级工会围绕中心、服务大局，各项工作都取得了新的成绩，职工群众得到了更多的实惠，也增强了信心。"
    ]


def test_what_goes_on_and_what_does_not() -> None:
    ends = {line.number for line in wrapped(PAGE)}
    assert {3, 5, 8, 9, 11} <= ends
    assert not ends & {1, 2, 4, 6, 7, 10}


def test_a_page_that_was_not_broken_has_none() -> None:
    assert wrapped("讲话\n二〇一九年\n张三\n同志们：\n我们要坚持改革。\n" * 5) == ()


def test_a_text_whose_lines_all_stand_to_the_right() -> None:
    """The margin of a page out of a PDF file says nothing; what stands further to the right begins a paragraph."""
    moved = "".join(f"      {line}\n" for line in PAGE.splitlines())
    assert wrapped(moved) == ()
    assert broken_lines(moved) == broken_lines(PAGE) == {line.number for line in wrapped(PAGE)}


def test_short_lines_to_the_right_are_no_text() -> None:
    """A menu whose entries are indented has no margin to take off."""
    assert broken_lines("  走进沙洲\n  政务公开\n" * 10) == set()
