"""Headings as speakers set them, with numbers of every kind and without, and what only looks like one; several speeches on one page."""

from __future__ import annotations

import pytest

from outlined_pages import prose, read, rows
from speechparse import parse


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            ("第一个问题，关于去年的工作。", "P", "第二个问题，关于今年的任务。", "P", "第三个问题，关于作风。", "P"),
            [(1, "第一个问题", "关于去年的工作"), (1, "第二个问题", "关于今年的任务"), (1, "第三个问题", "关于作风")],
            id="questions",
        ),
        pytest.param(
            ("壹 把准方向", "P", "贰 建强支部", "P", "叁　带好队伍", "P"),
            [(1, "壹", "把准方向"), (1, "贰", "建强支部"), (1, "叁", "带好队伍")],
            id="formal numerals",
        ),
        pytest.param(
            ("引言", "P", "一、把准方向", "P", "二、带好队伍", "P"),
            [(1, None, "引言"), (1, "一", "把准方向"), (1, "二", "带好队伍")],
            id="introduction above numbers",
        ),
        pytest.param(
            ("前言", "P", "（一）把准方向", "P", "（二）带好队伍", "P"),
            [(1, None, "前言"), (1, "（一）", "把准方向"), (1, "（二）", "带好队伍")],
            id="introduction above lower numbers",
        ),
        pytest.param(
            ("回望来路", "P", "眺望前路", "P", "结语", "P", "谢谢大家！"),
            [(1, None, "回望来路"), (1, None, "眺望前路"), (1, None, "结语")],
            id="conclusion among headings without number",
        ),
        pytest.param(
            ("一、把准方向", "P", "二、带好队伍", "P", "结束语", "P", "谢谢大家！"),
            [(1, "一", "把准方向"), (1, "二", "带好队伍")],
            id="conclusion below numbers belongs to the closing",
        ),
        pytest.param(
            ("一、民政局汇报主要内容：（略）", "P", "二、带好队伍", "P"),
            [(1, "一", "民政局汇报主要内容：（略）"), (1, "二", "带好队伍")],
            id="a remark behind a colon",
        ),
        pytest.param(
            ("一、把准方向", "P", "考虑到这些情况，今年的目标设定", "P", "二、带好队伍", "P"),
            [(1, "一", "把准方向"), (1, "二", "带好队伍")],
            id="a line that broke inside its sentence",
        ),
        pytest.param(
            ("■ 把准方向", "P", "■ 带好队伍", "P", "P", "■ 守住底线", "P"),
            [(1, None, "把准方向"), (1, None, "带好队伍"), (1, None, "守住底线")],
            id="bullets above paragraphs",
        ),
        pytest.param(
            ("今年要办好以下实事：", "◆修一条路", "◆建一所学校", "◆引一股清水", "P"), [], id="bullets of a list"
        ),
        pytest.param(
            ("【2015年工作回顾】", "P", "【2016年工作安排】", "P"),
            [(1, None, "2015年工作回顾"), (1, None, "2016年工作安排")],
            id="years in brackets",
        ),
        pytest.param(
            ("1 2018年回顾", "P", "1.1 2018年生产", "P", "1.2 经营", "P", "2 面临的形势", "P", "3 2019年任务", "P"),
            [
                (1, "1", "2018年回顾"),
                (2, "1.1", "2018年生产"),
                (2, "1.2", "经营"),
                (1, "2", "面临的形势"),
                (1, "3", "2019年任务"),
            ],
            id="decimals before years",
        ),
        pytest.param(
            ("一．2014年回顾", "P", "二．2015年打算", "P"),
            [(1, "一", "2014年回顾"), (1, "二", "2015年打算")],
            id="a dot before a year",
        ),
        pytest.param(
            (
                "一、把准方向",
                "P",
                "二、办好实事",
                "要抓好以下工作：",
                "（1）修路架桥；",
                "（2）引水上山；",
                "（3）建校兴学。",
                "再次感谢各位！",
                "责任编辑：林南",
            ),
            [(1, "一", "把准方向"), (1, "二", "办好实事")],
            id="a list of short lines at the end",
        ),
        pytest.param(
            (
                "一、把准方向",
                "P",
                "二、办好实事",
                "P",
                "要抓好以下工作：",
                "（1）修路架桥；",
                "（2）引水上山。",
                "责任编辑：林南",
            ),
            [(1, "一", "把准方向"), (1, "二", "办好实事")],
            id="a list of short lines that ends the text",
        ),
        pytest.param(
            ("2015年回顾", "……", "2016年打算", "P", "一、抓质量", "P", "二、抓服务", "P"),
            [(1, None, "2015年回顾"), (1, None, "2016年打算"), (2, "一", "抓质量"), (2, "二", "抓服务")],
            id="parts without number, one of them left out",
        ),
        pytest.param(
            ("❶ 把准方向", "P", "❷ 带好队伍", "P"),
            [(1, "❶", "把准方向"), (1, "❷", "带好队伍")],
            id="white numbers in black",
        ),
        pytest.param(
            (
                "一、能源自主：完成北岛微电网。",
                "二、垃圾减量：推动以袋换票。",
                "三、道路畅通：打通断头路。",
            ),
            [(1, "一", "能源自主"), (1, "二", "垃圾减量"), (1, "三", "道路畅通")],
            id="a few words before a colon, and one sentence",
        ),
        pytest.param(
            (
                "As the new year approaches, I extend my warmest greetings.",
                "P",
                "Let us work together for a better future.",
                "P",
            ),
            [],
            id="the English of a page in two languages",
        ),
        pytest.param(
            ("今天，我们有林面积二十三万亩，覆盖率从百分之\ufffd提高到六十八，", "P", "凝聚力量", "P", "带好队伍", "P"),
            [(1, None, "凝聚力量"), (1, None, "带好队伍")],
            id="a damaged line",
        ),
        pytest.param(
            ("今年要办好以下实事：", "—修一条路", "—建一所学校", "—引一股清水", "P"), [], id="dashes of a list"
        ),
        pytest.param(
            (
                "施政有六项重点：",
                "一、强化治安，保障安全。",
                "二、提升廉政，增进效率。",
                "三、普及福利，照顾弱势。",
                "P",
            ),
            [],
            id="sentences counted on end",
        ),
        pytest.param(
            ("第一，把准方向", "P", "第二，带好队伍。这件事要天天抓，月月抓，年年抓。", "第三，守住底线", "P"),
            [(1, "第一", "把准方向"), (1, "第二", "带好队伍"), (1, "第三", "守住底线")],
            id="ordinals, most of them above their text",
        ),
        pytest.param(
            ("第一，把准方向。这件事要天天抓。", "第二，带好队伍。这件事要月月抓。", "第三，守住底线。", "P"),
            [],
            id="ordinals in running text",
        ),
        pytest.param(
            ("一、过去一年", "P", "二、展望来年", "P", "鸣谢", "P"),
            [(1, "一", "过去一年"), (1, "二", "展望来年"), (1, None, "鸣谢")],
            id="words of thanks behind the numbers",
        ),
        pytest.param(
            ("一、守初心", "P", "某博代理网址开户", "二、担使命", "P"),
            [(1, "一", "守初心"), (1, "二", "担使命")],
            id="a line that may be an advertisement",
        ),
        pytest.param(
            ("1、公司层面", "P", "2、区域层面", "P", "其中：", "1. 甲项目由总部承担；", "2. 乙项目由分部承担；", "P"),
            [(1, "1", "公司层面"), (1, "2", "区域层面")],
            id="headings, then a list of the same numbers",
        ),
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
    """Number, words and level of every heading, and none beside them."""
    assert rows(read(*lines)) == expected


@pytest.mark.parametrize("titles", [("就职演讲稿 篇1", "就职演讲稿 篇2"), ("【篇一】就职演讲稿", "【篇二】就职演讲稿")])
def test_specimens_on_one_page_are_its_parts(titles: tuple[str, str]) -> None:
    """Each specimen of a collection is a section, the last words of the first do not end the page."""
    speech = parse(
        f"村支书就职演讲稿（精选2篇）\n发布时间：2020-05-06　作者：小美\n{titles[0]}\n各位党员、乡亲们：\n{prose(1)}\n"
        f"{prose(2)}\n谢谢大家！\n{titles[1]}\n父老乡亲们：\n{prose(3)}\n{prose(4)}\n谢谢大家！\n"
    )
    assert [each.heading for each in speech.walk()] == list(titles)


def test_a_second_speech_with_its_address_is_a_part() -> None:
    """A title below the first speech that is followed by its own address opens a section."""
    speech = parse(
        f"在水利工作会上的讲话\n（2017年11月3日）\n同志们：\n{prose(1)}\n{prose(2)}\n谢谢大家！\n"
        f"在水利工作会上的总结讲话\n（2017年11月4日）\n同志们：\n{prose(3)}\n{prose(4)}\n谢谢大家！\n"
    )
    assert [each.heading for each in speech.walk()] == ["在水利工作会上的总结讲话"]
    assert speech.date.delivered == "2017-11-03"


def test_the_headline_of_the_page_is_no_part() -> None:
    """A template prints title and subtitle as one line above the line of publishing; the text has them again."""
    speech = parse(
        "潮落潮生船不歇 ---2019年新年致辞\n来源: | 作者:佚名 | 发布时间: 2018-12-31 | 82 次浏览 | 分享到:\n\n"
        f"潮落潮生船不歇\n\n---2019年新年致辞\n\n{prose(1)}\n\n{prose(2)}\n\n{prose(3)}\n"
    )
    assert not list(speech.walk())
    assert (speech.header.title, speech.header.subtitle) == ("潮落潮生船不歇", "2019年新年致辞")


def test_a_glossary_ends_the_text() -> None:
    """What follows 名词解释 below the last call is no section."""
    call = "同志们，秋收就要开始了，让我们鼓足干劲，向全镇群众交一份满意的答卷！"
    terms = "1.三清三改：指清垃圾、清淤泥、清路障，改厕、改水、改灶。"
    speech = read("一、统一思想", "P", call, "名词解释", terms)
    assert rows(speech) == [(1, "一", "统一思想")]
    assert [each.text for each in speech.notes][-1] == terms
