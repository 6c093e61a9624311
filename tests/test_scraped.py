"""Dumps that scrapers make of pages: a piece of text a line, the browser's title first, menus an entry a line."""

from __future__ import annotations

import pytest

from speechparse import parse

BODY = (
    "各位老师、各位同学：\n这所学校建在河边的旧盐仓里，墙上还有当年写的账。\n我们今天要办的事，比盐仓更久：把水电站的图纸交给你们。\n"
    "图纸会旧，手艺不会旧。谢谢大家！\n"
)
MENU = "首页\n学校概况\n系部设置\nEN\n联系我们\n"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("写给新同学 - 白石桥工学院\n白石桥工学院\n" + MENU + "写给新同学\n", "写给新同学"),
        (
            "把图纸交给你们_院长讲话_白石桥工学院\n" + MENU + "把图纸交给你们\n教务处\n2021-09-06 08:30\n",
            "把图纸交给你们",
        ),
        ("把图纸交给你们\n白石桥工学院\n把图纸交给你们\n2021-09-06 08:30\n", "把图纸交给你们"),
        ("院长致辞 | 把图纸交给你们\n机电系\n白石桥工学院机电系\n2021-09-06 08:30\n", "院长致辞 | 把图纸交给你们"),
        (MENU + "2020—2021学年开学典礼院长讲话：把图纸交给你们\n", "2020—2021学年开学典礼院长讲话：把图纸交给你们"),
        ("学校概况新闻中心招生就业图书馆联系我们首页\n把图纸交给你们\n来源：教务处 2021-09-06\n", "把图纸交给你们"),
        (MENU + "/\n院长专栏\n/\n正文\n在开学典礼上的讲话\n", "在开学典礼上的讲话"),
    ],
)
def test_the_headline_is_found_among_menus_and_window_titles(head: str, title: str) -> None:
    assert parse(head + BODY).header.title == title


def test_the_list_of_a_whole_book_stands_above_the_headline() -> None:
    """A side bar of all its pages, this one among them with its parts, then the headline."""
    tree = [f"{number}号闸的故事" for number in range(1, 90)]
    tree[40:40] = ["把图纸交给你们", "为什么是盐仓", "谁来接手"]
    text = "\n".join(
        (
            "把图纸交给你们 | 盐仓讲话集",
            "盐仓讲话集",
            "主页",
            "正文",
            *tree,
            "#",
            "把图纸交给你们",
            "（一九八六年九月六日）",
        )
    )
    speech = parse(f"{text}\n{BODY}")
    assert speech.header.title == "把图纸交给你们"
    assert speech.date.delivered == "1986-09-06"
    assert speech.sections == []


def test_addresses_of_links_may_hold_blanks() -> None:
    """As converters write them; and the words of a link may run over two lines."""
    text = "* [源码\n  (新窗口)](https://a.example/x)\n* [第二卷 盐仓](/jiang/002-第二卷 盐仓（上）/)\n\n# 把图纸交给你们\n\n（一九八六年九月六日）\n\n"
    speech = parse(text + BODY)
    assert speech.header.title == "把图纸交给你们"
    assert "jiang" not in "".join(each.text for each in speech.furniture)


def test_no_menu_is_made_of_what_heads_a_speech() -> None:
    """Without a word that only menus hold; and the headline and speaker at the end of one stay."""
    speech = parse("在开学典礼上的讲话\n二〇二一年九月\n院长\n郗望舒\n" + BODY)
    assert speech.header.title == "在开学典礼上的讲话"
    assert speech.speaker is not None
    assert speech.speaker.name == "郗望舒"
    assert parse(MENU + "院长致辞\n" + BODY).header.title == "院长致辞"


@pytest.mark.parametrize(
    ("window", "title"),
    [
        ("在开学典礼上的讲话_院长专栏_白石桥工学院", "在开学典礼上的讲话"),
        ("在开学典礼上的讲话 - 白石桥工学院", "在开学典礼上的讲话"),
        ("在开学典礼上的致辞 - 老船工", "在开学典礼上的致辞"),
        ("把图纸交给你们——在白石桥工学院", "把图纸交给你们——在白石桥工学院"),
        ("院长致辞 | 我们为什么还要回到那座旧盐仓", "院长致辞 | 我们为什么还要回到那座旧盐仓"),
        ("白石桥工学院 院长讲话 在开学典礼上的讲话", "在开学典礼上的讲话"),
        ("白石桥工学院委员会 工作报告", "白石桥工学院委员会 工作报告"),
    ],
)
def test_the_site_is_cut_from_a_window_title(window: str, title: str) -> None:
    """Where the dump has no other headline; dashes of subtitles and what names an office stay."""
    assert parse(f"{window}\n{BODY}").header.title == title


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "在开学典礼上的讲话.docx\n- 页数：10\n在开学典礼上的讲话.docx\n在开学典礼上的讲话\n",
            "在开学典礼上的讲话",
        ),
        ("文章网\n位置：首页 > 致辞\n在开学典礼上的讲话\n", "在开学典礼上的讲话"),
    ],
)
def test_what_stands_twice_is_no_headline_where_one_stands_below(head: str, title: str) -> None:
    """The name of a file; and a title that a mirror puts in again below the address stays out of the head."""
    assert parse(head + BODY).header.title == title
    first, rest = BODY.split("\n", 1)
    speech = parse(f"{head}{first}\n{title}\n{rest}")
    assert (speech.header.title, speech.salutation) == (title, first)


def test_a_page_number_begins_no_clauses() -> None:
    clauses = "各位来宾、各位老师：\n今天，我们在这里\n迎来了第二十届毕业典礼\n我代表学校，向大家\n表示热烈的欢迎\n也感谢各位的到来\n我们的学生，明天就要\n离开这座旧盐仓了\n请大家为他们祝福\n谢谢！\n"
    speech = parse("Page 7 - The Ceremony\n2020-2021 年度毕业典礼欢迎辞\n" + clauses)
    assert speech.header.title == "2020-2021 年度毕业典礼欢迎辞"
    assert speech.salutation == "各位来宾、各位老师："


def test_keys_of_a_record_are_nobody() -> None:
    """A cell a line, as scrapers write tables."""
    record = "索 引 号\nBS0010/2023-00086\n发布机构\n教务处\n文　　号\n无\n公开方式\n主动公开\n"
    assert parse(record + "在开学典礼上的讲话\n" + BODY).speaker is None


def test_a_notice_of_a_licence_is_no_speech() -> None:
    notice = "本作品是某国的法律文件。根据《某国著作权法》，本作品不适用于该法，属于公有领域。"
    speech = parse("在开学典礼上的讲话\n" + BODY + notice + "\n")
    assert [each.text for each in speech.furniture if each.kind == "footer"] == [notice]
    assert parse("在开学典礼上的讲话\n" + BODY + "本作品展今天开幕。谢谢！\n").furniture == []
