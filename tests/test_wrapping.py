"""Pages that were broken at one width: the labels read their paragraphs, the repair joins them on request."""

from __future__ import annotations

import pytest

import speechparse
from speechparse import repair, undo
from speechparse.grammar.wrapping import broken_lines, wrapped
from speechparse.rules import selected

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


def test_a_number_above_a_heading_is_its_number_and_no_page() -> None:
    speech = speechparse.parse(
        "青川集团董事长新年致辞\n\n各位同事：\n\n当我写下这封信的时候，窗外的树刚刚落完最后一片叶子，车间的灯还亮着。\n\n01\n这一年，我们学会了慢\n\n"
        "这是最难的一年，也是最值得的一年。原材料涨了两轮，订单推迟了，大家没有散。\n\n02\n这一年，我们记住了人\n\n记住了安装队的老葛，他背着工具箱蹚水，去抢修机组。谢谢大家！\n"
    )
    assert [(each.number, each.heading) for each in speech.walk()] == [
        ("01", "这一年，我们学会了慢"),
        ("02", "这一年，我们记住了人"),
    ]
    assert speech.repairs == []


def test_speakers_on_lines_of_their_own_or_in_brackets() -> None:
    said = "各位朋友，下午好！欢迎参加今天的发布会，先请主任介绍情况，再回答大家的提问。"
    lone = f"发布会实录\n主持人：\n{said}\n丁远航：\n{said}\n清河晚报记者：\n请问学校能否如期开学？\n丁远航：\n{said}\n主持人：\n{said}\n"
    assert [turn.speaker for turn in speechparse.parse(lone).turns] == [
        "主持人", "丁远航", "清河晚报记者", "丁远航", "主持人",
    ]  # fmt: skip
    live = f"颁奖典礼直播\n\n[主持人 方圆]：{said}[14:31]\n\n[团省委副书记 丁远航]：{said}[14:33]\n\n[主持人 方圆]：{said}\n"
    speech = speechparse.parse(live)
    assert [turn.speaker for turn in speech.turns] == ["主持人 方圆", "团省委副书记 丁远航", "主持人 方圆"]
    assert not any("閉" in each.after for each in speech.repairs)


def test_what_a_text_leaves_out_does_not_end_it() -> None:
    speech = speechparse.parse(
        "在表彰大会上的主持词\n\n同志们：\n\n今天我们在这里召开表彰大会，隆重表彰先进集体和个人，大会有三项议程。\n\n……\n\n下面，让我们以热烈的掌声欢迎书记作重要讲话，大家认真听讲。\n\n……\n\n"
        "同志们，刚才书记的讲话充分肯定了大家的作用，会后，各级各部门要认真传达学习，抓好落实。\n\n现在散会。\n"
    )
    assert "现在散会。" in speech.text


def test_a_column_of_sixteen_characters() -> None:
    """As narrow as a newspaper sets its columns."""
    said = [
        f"今天我们在这里集会，是为了把全镇的{thing}建设再往前推一步，也是为了把大家的劲头鼓起来。"
        for thing in ("水利", "道路", "学校", "电力")
    ]
    body = "".join(f"　　{each}\n" for each in said)
    broken = "\n".join(line[at : at + 16] for line in body.splitlines() for at in range(0, len(line), 16))
    speech = speechparse.parse(f"在全镇水利动员会上的讲话\n（2019年3月4日）\n同志们：\n{broken}\n")
    assert [each.text for each in speech.preamble] == said


def test_a_page_broken_at_a_narrow_width_is_no_list() -> None:
    """Its lines are short; its paragraphs are not."""
    parts = (
        "一、要把水利建设抓紧抓好，不能再等，更不能再拖，误了农时谁也负不起责任",
        "　　去年的大旱给我们上了一课，渠道不通，有水也到不了田里，我们要记住这个教训，今年一开春就动手，把每一条渠道都清一遍。",
        "二、要把干部的作风转变过来，少开会，多下田，把问题解决在田埂上",
        "　　群众看干部，不看怎么说，只看怎么做，我们有些同志下乡不下田，这个毛病今年一定要改过来，改不过来就换人。",
    )
    # The same once more, of other things: a page that repeats itself holds a second copy.
    others = [part.translate(str.maketrans("水渠田旱", "林苗坡火")) for part in parts]
    others[3] = others[3].replace("群众", "百姓")
    broken = "\n".join(part[at : at + 18] for part in (*parts, *others) for at in range(0, len(part), 18))
    speech = speechparse.parse(f"谈水利\n{broken}\n")
    assert speech.header.is_speech
    assert [section.heading for section in speech.sections] == [each[2:] for each in (*parts[::2], *others[::2])]


@pytest.mark.parametrize("end", ["\r", "\r\n"])
def test_other_line_ends_of_a_wrapped_page_are_taken_out_whole(end: str) -> None:
    """A line that ends otherwise than its neighbours is joined as well, and undo gives it back (found by fuzzing)."""
    line = "要坚持改革开放推动高质量发展服务大局保障民生维护稳定深化合"
    text = "\n".join([line] * 12) + end + "\n".join([line] * 3) + "作\n结束。\n结束。"
    done = repair(text, selected(select=("LIN101",)), unsafe=True)
    assert done.text == line * 15 + "作结束。\n结束。"
    assert undo(done.text, done.log) == text
