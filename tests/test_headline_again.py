"""Pages on one line that begin with the title of their window: the headline stands again behind the menu."""

from __future__ import annotations

import pytest

from speechparse import parse
from speechparse.grammar.titles import shown_again

HEADLINE = "县水利局局长闻人澈：把每一座闸都看过"
BODY = (
    "同志们： 今年雨水来得早，库里的水已经放了两次，渠要先修，田要先整，种子也要先晒。 "
    "我们要把三座水闸修好，让沿河各村都能安全度汛，请大家多给意见，也请各位多到堤上看看。 "
    "过去一年，我们添了两台水泵，宿舍也翻新了，我和同事们都很欣慰，也谢谢各位的支持。 "
    "往后我们会继续努力，把每一段堤都走到，把每一座闸都看过，绝不放过一个蚁穴。 谢谢大家！"
)
MENU = "首页 要闻动态 政务公开 办事大厅 互动交流 您的位置：首页 > 领导讲话"


@pytest.mark.parametrize(
    "window",
    [
        HEADLINE,
        f"{HEADLINE}-云溪县水利局 云溪县水利局",
        f"{HEADLINE}_领导讲话_云溪县水利局 云溪县水利局",
        f"{HEADLINE} | 云溪县水利局 云溪县水利局",
    ],
)
def test_the_headline_is_read_behind_the_menu(window: str) -> None:
    """Window, menu, headline, day: neither the site nor a column is put before or behind the title."""
    page = parse(f"{window} {MENU} {HEADLINE} 2019-04-08 来源：办公室 {BODY}")
    assert page.header.title == HEADLINE
    assert page.date.published == "2019-04-08"
    assert page.salutation == "同志们："


def test_a_headline_keeps_its_blanks() -> None:
    """守堤如守家 修渠即修心: the blank inside the headline is no line end, those around it are."""
    headline = "守堤如守家 修渠即修心"
    page = parse(f"{headline} - 云溪县水利局 {MENU} {headline} 2019-04-08 来源：办公室 {BODY}")
    assert page.header.title == headline


def test_a_footnote_stays_at_its_headline() -> None:
    """防汛工作中的几个问题 [1]: the mark behind the headline begins no line."""
    page = parse(f"防汛工作中的几个问题_云溪文史网 {MENU} 防汛工作中的几个问题 [1] （一九五九年四月六日） {BODY}")
    assert page.header.title == "防汛工作中的几个问题"
    assert page.date.delivered == "1959-04-06"


@pytest.mark.parametrize(
    "text",
    [
        "渠要先修，田要先整。 种子也要先晒，库里的水已经放了两次。 渠要先修，田要先整。 今年雨水来得早。",
        "闻人澈局长在会议上的讲话 首页 要闻 今天闻人澈局长在会议上的讲话很长 同志们：",
        "防汛 首页 要闻 防汛 同志们：今年雨水来得早，库里的水已经放了两次。",
        "",
    ],
)
def test_other_words_that_come_again_are_no_headline(text: str) -> None:
    """A sentence, words inside a sentence, the name of a column."""
    assert shown_again(text) == (0, 0)


def test_the_name_of_the_site_is_no_title() -> None:
    """栖云中学 alone above the address: the headline is lost, the site is known."""
    page = parse(f"栖云中学\n尊敬的各位家长：\n{BODY}")
    assert page.header.title is None
    assert page.header.site == "栖云中学"


@pytest.mark.parametrize("title", ["我心中的大学", "你是我的母校", "栖云中学开学典礼致辞", "防汛动员"])
def test_a_title_that_ends_like_a_site_is_one(title: str) -> None:
    """我心中的大学 says more than who owns the page."""
    assert parse(f"{title}\n尊敬的各位家长：\n{BODY}").header.title == title


@pytest.mark.parametrize("site", ["衡度律师事务所", "云溪水利研究所", "沙洲慈善基金会"])
def test_the_site_behind_a_headline_is_taken_off(site: str) -> None:
    """一间律所的门应该有多宽 - 衡度律师事务所."""
    page = parse(f"开业致辞：一间律所的门应该有多宽 - {site}\n尊敬的各位朋友：\n{BODY}")
    assert page.header.title == "开业致辞：一间律所的门应该有多宽"


@pytest.mark.parametrize("line", ["会长致辞 - 云溪商会", "会长致辞 | 云溪商会", "会长致辞_云溪商会"])
def test_a_headline_before_the_site_is_kept(line: str) -> None:
    """The name of the site behind a headline makes it none of the site's own."""
    assert parse(f"{line}\n尊敬的各位家长：\n{BODY}").header.title == "会长致辞"
