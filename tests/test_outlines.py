"""Outlines as pages print them: each shape a page of our own with the headings it holds."""

from __future__ import annotations

import pytest

from outlined_pages import HEAD, prose, read, rows
from speechparse import parse
from speechparse.grammar.numbering import mark_at

# A number before a paragraph that comes to no full stop for long.
LONG = (
    "大力发展林业、牧业、渔业，认真抓好林区的道路、电力和通信，把育苗、栽种、管护三件事分到村、分到组、分到户，"
    "让每一片坡地都有人看、有人浇，让每一户林农都有账可算、有钱可挣，也让每一名护林员都有房可住、有车可用，到了秋天满山都是果子。"
)


def test_a_number_before_a_long_paragraph_keeps_its_place() -> None:
    """（三） has no heading that could be cut off: the section is there, its text whole, and no gap is reported."""
    speech = read("（一）抓学习", "P", "（二）抓作风", "P", f"（三）{LONG}", "（四）抓安全", "P")
    assert [(each.number, each.heading) for each in speech.sections] == [
        ("（一）", "抓学习"), ("（二）", "抓作风"), ("（三）", ""), ("（四）", "抓安全")
    ]  # fmt: skip
    assert speech.sections[2].paragraphs[0].text == LONG
    assert not [each for each in speech.diagnostics if each.code == "numbering-gap"]


def test_numbers_of_every_paragraph_count_them() -> None:
    """1. to 5. from the first paragraph to the last, each with a sentence that could be a heading."""
    lines = [f"{at}. 我们走过了第{at}个年头。{prose(at)}" for at in range(1, 6)]
    speech = parse("\n".join((*HEAD[:4], *lines, "谢谢大家！")) + "\n")
    assert (rows(speech), len(speech.preamble)) == ([], 5)


def test_numbers_before_paragraphs_alone_open_no_sections() -> None:
    assert rows(read(f"一、{LONG}", "P")) == []


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        (("第一部分　总结", "一、甲事", "P", "二、乙事", "P", "第二部分　部署", "三、丙事", "P", "四、丁事", "P"), []),
        (("1、甲事", "P", "2、乙事", "P", "二、丙事", "P"), ["numbering-gap"]),
        (("一、甲事", "P", "二、乙事", "P", "二、丙事", "P"), ["numbering-repeat"]),
        (("一、甲事", "P", "1、乙事", "P", "3、丙事", "P", "二、丁事", "P"), ["numbering-gap"]),
    ],
)
def test_numbers_are_compared_with_their_like(lines: tuple[str, ...], codes: list[str]) -> None:
    """Numbers that run on through the parts are whole; the first of another style begins its own series."""
    assert [each.code for each in read(*lines).diagnostics if each.code.startswith("numbering")] == codes


@pytest.mark.parametrize(
    "text",
    ["97、98年是关键的两年", "一九五八，将积极发展", "一九五八年机械工业的安排", "陆 平", "2 則留言：", "3 条评论"],
)
def test_years_names_and_counts_are_no_numbers(text: str) -> None:
    assert mark_at(text) is None


def test_thanks_to_those_present_are_no_address() -> None:
    speech = read("P", "谢谢各位！")
    assert speech.closing is not None
    assert (speech.closing.salutation, [each.text for each in speech.closing.paragraphs]) == (None, ["谢谢各位！"])


@pytest.mark.parametrize(
    "line",
    [
        "（点击图片查看大图）", ">>>点击查看更多精彩内容", "（未完，下一页继续）", "1 2 3 下一页", "[上一页] [1] [2] [下一页]", "长按二维码关注",
        "剩余内容登录后可见", "展开全文", "请在微信客户端打开", "【此处隐藏600字，开通会员查看全文】",
    ],
)  # fmt: skip
def test_what_a_reader_is_to_press_is_no_part_of_the_speech(line: str) -> None:
    """Neither a heading nor a paragraph, and the closing does not begin there."""
    speech = read("一、把准方向", "P", line, "P", "二、带好队伍", "P", "谢谢大家！")
    assert rows(speech) == [(1, "一", "把准方向"), (1, "二", "带好队伍")]
    assert line in [each.text for each in speech.furniture]
    assert [len(each.paragraphs) for each in speech.sections] == [2, 1]


@pytest.mark.parametrize(
    "heading", ["打开发展新局面", "关注职工生活", "加入大循环，融入双循环", "分享改革成果", "阅读伴我成长"]
)
def test_headings_that_begin_like_buttons_are_headings(heading: str) -> None:
    assert (1, None, heading) in rows(read(heading, "P", "凝聚发展新力量", "P", "谢谢大家！"))


@pytest.mark.parametrize(
    "page",
    [
        "<h1>在大会上的致辞</h1><div>讲话人</div><div>院长 顾云舟</div><div>时间</div><div>2021年9月13日</div><div>地点</div><div>南区报告厅</div>",
        "<h1>在大会上的致辞</h1><p>原标题：一场大会</p><p>顾云舟在会上 摄影：宣传部 林南</p>",
        "<h1>院长顾云舟在大会上的致辞</h1><div>青石县医院</div><div>2021-09-13  来自 青石</div><div>+ 关注</div>",
    ],
)
def test_lines_of_the_head_are_no_headings(page: str) -> None:
    body = "".join(f"<p>{line}</p>" for line in ("各位同学：", prose(1), prose(2), prose(3), "谢谢大家！"))
    assert rows(parse(f"<html><body>{page}{body}</body></html>")) == []


def test_a_list_that_ends_the_text_stays_in_it() -> None:
    speech = read(
        "一、把准方向",
        "P",
        "二、办好实事",
        "P",
        "要抓好以下工作：",
        "（1）修路架桥；",
        "（2）引水上山。",
        "谢谢大家！",
        "责任编辑：林南",
    )
    assert [each.text for each in speech.sections[1].paragraphs][1:] == [
        "要抓好以下工作：",
        "（1）修路架桥；",
        "（2）引水上山。",
    ]


def test_posts_of_a_live_text_are_turns() -> None:
    """The clock beside the name is no part of it, posts of one person in a row are one turn, and no text vanishes."""
    speech = read(
        "[小安 09:00:15] 各位网友好，欢迎来到现场。",
        f"[计小川 09:03:02] {prose(3)}",
        f"[计小川 09:03:55] {prose(4)}",
        "[小安 09:06:12] 谢谢。",
    )
    assert [(each.speaker, len(each.paragraphs)) for each in speech.turns] == [("小安", 1), ("计小川", 2), ("小安", 1)]
    assert rows(speech) == []
    assert "[计小川 09:03:55]" in [each.text for each in speech.furniture]


@pytest.mark.parametrize("cut", ["", "展开剩余60% ▼"])
def test_a_second_copy_of_the_text_is_not_read_again(cut: str) -> None:
    text = ("各位同仁：", prose(1), "一、甲事", prose(2), "二、乙事", prose(3), "祝大家新春快乐！")
    copy = text[:4] if cut else text
    body = (
        "".join(f"<p>{line}</p>" for line in text)
        + "<div>"
        + "".join(f"<p>{line}</p>" for line in (*copy, cut))
        + "</div>"
    )
    speech = parse(f"<html><body><h1>在年会上的讲话</h1>{body}<p>版权所有：商会</p></body></html>")
    assert rows(speech) == [(1, "一", "甲事"), (1, "二", "乙事")]
    assert [len(each.paragraphs) for each in speech.sections] == [1, 1]
    assert (len(speech.preamble), speech.closing is not None) == (1, True)


@pytest.mark.parametrize(
    "line",
    [
        "结束语：各位委员，文艺的春天已经来临，让我们共同努力！",
        "各位委员，使命光荣，让我们团结起来，为夺取新的胜利而奋斗！",
        "同志们，军令如山，让我们立即行动起来，打赢这场硬仗！",
    ],
)
def test_a_short_call_is_the_closing(line: str) -> None:
    speech = read("一、守初心", "P", "二、担使命", "P", line)
    assert speech.closing is not None
    assert [each.text for each in speech.closing.paragraphs] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "（砚州大会会场。资料图片）",
        "平台声明：该文观点仅代表作者本人，平台仅提供信息存储空间服务，不为观点负责。",
        "凡本网注明来源的作品，未经许可不得转载。违者将依法追究。",
        "（作者系砚州装备制造有限公司董事长林南，本文根据2004年7月25日在供应商大会上的发言整理，有删节）",
    ],
)
def test_what_a_site_adds_is_no_paragraph(line: str) -> None:
    speech = read("一、把准方向", "P", "二、带好队伍", "P", "谢谢大家！", line)
    assert speech.closing is not None
    assert line not in [each.text for each in speech.paragraphs()]


def test_lists_of_the_site_do_not_go_on_with_the_speech() -> None:
    """Paragraphs stand apart, the list of other news line on line: no line of it continues the closing."""
    text = "\n\n".join((*HEAD, *(prose(at) for at in range(1, 7)), "谢谢大家！"))
    news = "\n相关阅读\n·砚州三项成果获奖 2011-10-19\n砚州决算公开 2010-05-28\n本站所载信息未经许可不得转载，转载请注明出处。违者必究。\n"
    speech = parse(text + news)
    assert speech.closing is not None
    assert [each.text for each in speech.closing.paragraphs] == ["谢谢大家！"]


@pytest.mark.parametrize(
    ("signer", "is_signer"), [("砚州县党支部书记 额尔德尼", True), ("东方德", True), ("完", False), ("全文完", False)]
)
def test_who_signs_above_the_day(signer: str, is_signer: bool) -> None:
    """A name that no list knows signs where it stands between the last sentence and the day; the end of a release does not."""
    speech = read("P", "P", "谢谢大家。", signer, "2015年3月15日")
    assert speech.closing is not None
    assert (speech.closing.signed == signer) is is_signer


@pytest.mark.parametrize(
    ("last", "is_note"),
    [
        ("这是我们的责任，也是我们的光荣。", False),
        ("下面是我的几点希望，请大家记住。", False),
        ("讲话稿已经发给大家，请认真学习。", False),
        ("这是县长在座谈会上讲话的记录稿。", True),
        ("（根据我的录音整理）", True),
    ],
)
def test_a_last_paragraph_in_the_speakers_own_words_is_no_note(last: str, is_note: bool) -> None:
    """这是 and 下面是 open notes of editors on a speech, but also the last sentences of speakers."""
    speech = read(prose(1), prose(2), last)
    assert [each.text for each in speech.notes] == ([last] if is_note else [])


@pytest.mark.parametrize("question", ["这样做大家满意吗？", "我们拿什么来回答群众？", "还有哪一家的水没有通？"])
def test_a_question_alone_between_short_paragraphs_and_at_the_end_is_the_speakers(question: str) -> None:
    """Links to other pages ask questions, too, but a short speech has nothing longer to show where it ends."""
    short = "我们要抓紧时间，克服困难，把事情办好。"
    for lines in ((prose(1), question, short), (prose(1), question)):
        speech = read(*lines)
        assert [each.text for each in speech.paragraphs()][1:] == list(lines)
        assert not speech.sections
        assert not speech.furniture
