"""Speeches of which each clause stands on a line of its own, with marks or without: posts for telephones, subtitles."""

from __future__ import annotations

import re

import pytest

from speechparse import parse
from speechparse.render.plain import to_text

HEAD = "在渡口小学秋季开学典礼上的讲话\n校长 方守田\n\n老师们，同学们：\n\n"
TEXT = (
    "很高兴和各位在秋收前夕相聚一堂。我谨代表学校，对各位家长的到来表示欢迎，也向为孩子们付出心血的老师们致以敬意。"
    "过去一年，孩子们长高了，也长大了。图书馆修好了，操场平整了，我们的合唱队在县里得了第一名，大家都看得见。"
    "记得五年前我第一次来到这里，操场还是一片泥地，图书馆只有两间房。老校长牵着我的手说，种树要趁早。"
    "后来我们一起种下了这排榕树，孩子们给每一棵树都取了名字。风大的那年，有三棵倒了，我们又把它们扶了起来。"
)
BELOW = "\n阅读原文\n点赞 在看\n上一篇：关于放假的通知\n版权所有 南河县渡口小学\n"
CLAUSES = re.findall("[^，。]+[，。]", TEXT)


def as_page(lines: list[str]) -> bytes:
    rows = "".join(f'<p style="text-align:center">{line}</p>' for line in [*HEAD.split("\n"), *lines])
    return f"<html><body>{rows}</body></html>".encode()


@pytest.mark.parametrize("is_bare", [False, True])
@pytest.mark.parametrize("form", ["lines", "paragraphs", "page"])
def test_every_clause_is_kept(*, is_bare: bool, form: str) -> None:
    """It is a speech, with its speaker and its address, and what the site puts below it is no part of it."""
    lines = [clause.rstrip("，。") for clause in CLAUSES] if is_bare else CLAUSES
    gap = "\n\n" if form == "paragraphs" else "\n"
    speech = parse(as_page(lines) if form == "page" else HEAD + gap.join(lines) + "\n谢谢大家！" + BELOW)
    said = to_text(speech)
    assert all(line in said for line in lines)
    assert not any(line in said for line in BELOW.split("\n") if line)
    assert speech.header.is_speech
    assert speech.speaker is not None
    assert speech.speaker.name == "方守田"
    assert speech.salutation == "老师们，同学们："
    assert not list(speech.walk())


REPORT = re.findall(
    "[^，。]+[，。]",
    "全年粮食总产量达到十二万吨，比上年增长百分之三。工业结构有所改善。新修公路四十公里，三个乡通了客车。财政收入稳定增长。"
    "水库除险工程全部完成。植树造林一万二千亩，封山育林八千亩。城镇新增就业三千人，登记失业率继续下降。市场物价平稳。"
    "教育经费逐年增加。新建校舍两万平方米，危房全部拆除。农村合作医疗普遍推行。文化站覆盖所有乡镇。社会秩序良好。",
)


@pytest.mark.parametrize("form", ["lines", "page"])
def test_a_report_in_short_sentences_is_kept(form: str) -> None:
    """Most of its lines end in a full stop, none says I: the commas of the others tell that it is no list."""
    page = HEAD + "\n".join(REPORT) + BELOW if form == "lines" else as_page([*REPORT, *BELOW.strip().split("\n")])
    said = to_text(parse(page)).replace("\n", "")
    assert all(clause in said for clause in REPORT)
    assert "点赞" not in said


@pytest.mark.parametrize("between", ["", " "])
def test_a_paragraph_without_marks_is_kept(between: str) -> None:
    """A line as long as this holds the small words of sentences, which menus and lists of names have not."""
    paragraphs = [re.sub("[，。]", between, half).strip() for half in (TEXT[:104], TEXT[104:])]
    said = to_text(parse(HEAD + "\n".join(paragraphs) + BELOW))
    assert all(each in said for each in paragraphs)


def test_a_menu_is_no_text() -> None:
    """Its lines are as short, and some say 我们 or 大家, but the speech stands in paragraphs."""
    menu = "关于我们\n我的账户\n联系我们\n大家都在看\n学校概况\n教学科研\n招生就业\n我要报名\n你问我答\n家校共育\n他山之石\n在线服务\n"
    speech = parse(menu + HEAD + TEXT + "\n谢谢大家！" + BELOW)
    said = to_text(speech)
    assert not any(line in said for line in menu.split())
    assert TEXT in said


def test_a_list_of_headlines_is_no_speech() -> None:
    """Nobody speaks in it to anybody."""
    rows = [
        f"{place}召开防汛工作会议部署汛期值守" for place in "东山 西河 南渡 北桥 青石 沙洲 柳林 石榴 渡口 榕树".split()
    ]
    assert not parse("防汛动态\n" + "\n".join(rows) + BELOW).header.is_speech
