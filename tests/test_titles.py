"""What stands above and around a headline: columns, paths, sites, slogans, entries; every page is invented."""

from __future__ import annotations

import pytest

from speechparse import parse

BODY = (
    "今天我们召开这次会议，主要任务是回顾上半年的工作，安排下半年的任务。刚才，几位同志作了发言，讲得都很好，我完全赞成。\n"
    "一、认清形势，增强信心\n上半年，我们克服了干旱带来的困难，粮食面积稳住了，工业产值增加了一成。这些成绩来之不易。\n"
    "同志们，秋收就在眼前，让我们振奋精神，扎实工作，为完成全年任务而努力奋斗！\n谢谢大家！"
)
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in BODY.split("\n"))

HEADLINES = {
    "school path with slashes": (
        "岳川国民中学 / 学校公告 / 荣誉榜与致词\n第三十二届毕业典礼校长致词\n公告单位：学务处　公告日期：2017-06-14\n各位家長：\n",
        "第三十二届毕业典礼校长致词",
    ),
    "column that is itself a kind of speech": (
        "校长寄语\n在2019级新生开学典礼上的讲话\n发布时间：2019-09-05 08:00\n亲爱的同学们：\n",
        "在2019级新生开学典礼上的讲话",
    ),
    "column alone is the headline": ("校长寄语\n亲爱的同学们：\n", "校长寄语"),
    "columns with wide blanks": (
        "院務動態　演講與致詞　一〇五年\n容思源院長在開放日的致詞\n日期：2016-05-11\n各位家長：\n",
        "容思源院長在開放日的致詞",
    ),
    "headline in two parts below a column": (
        "會長的話\n第八屆週年晚宴　會長致辭\n日期：2018-11-02\n各位嘉賓：\n",
        "第八屆週年晚宴　會長致辭",
    ),
    "slogans of equal length": (
        "凝聚青春力量\n书写时代华章\n——在共青团岳川市第七次代表大会上的报告\n殷若谷\n各位代表：\n",
        "凝聚青春力量 书写时代华章",
    ),
    "slogan with its aim": (
        "高举旗帜 团结奋进\n为建设美丽幸福新岳川而努力奋斗\n——在中共岳川县第九次代表大会上的报告\n殷若谷\n各位代表：\n",
        "高举旗帜 团结奋进 为建设美丽幸福新岳川而努力奋斗",
    ),
    "button with arrows": (
        "↑点击上方蓝字，关注我们↑\n在教师节座谈会上的讲话\n校长　殷若谷\n老师们：\n",
        "在教师节座谈会上的讲话",
    ),
}


@pytest.mark.parametrize(("head", "title"), HEADLINES.values(), ids=HEADLINES)
def test_headline_of_a_dump(head: str, title: str) -> None:
    """The headline is what the speech is called, without the columns above it and with all of its lines."""
    assert parse(head + BODY).header.title == title


PAGES = {
    "site in a heading of its own": (
        "岳川同乡会秋祭典礼会长致辞-岳川同乡会官网",
        "<h1>岳川同乡会官网</h1><h2>岳川同乡会秋祭典礼会长致辞</h2>",
        "岳川同乡会秋祭典礼会长致辞",
    ),
    "columns in a line": (
        "容思源在开放日上的致辞 - 岳川大学理学院",
        "<div>岳川大学理学院学院新闻　讲话致辞　2016年</div><h1>容思源在开放日上的致辞</h1>",
        "容思源在开放日上的致辞",
    ),
    "column as a heading": (
        "第八屆週年晚宴　會長致辭 - 岳川同鄉會",
        "<h2>會長的話</h2><h3>第八屆週年晚宴　會長致辭</h3>",
        "第八屆週年晚宴　會長致辭",
    ),
}


@pytest.mark.parametrize(("named", "head", "title"), PAGES.values(), ids=PAGES)
def test_headline_of_a_page(named: str, head: str, title: str) -> None:
    """What stands above the line that the page itself names as its title is no part of it."""
    page = f"<html><head><title>{named}</title></head><body>{head}<p>2016-05-11</p><p>同志们：</p>{PARAGRAPHS}</body></html>"
    assert parse(page).header.title == title


ENTRIES = {
    "schedule": ("2016年教师节表彰大会流程", "8:30 与会人员入场\n9:05 校长讲话\n9:30 颁奖\n10:00 大会结束"),
    "life": ("人物简介", "殷若谷，男，1958年生。\n1976.03—1980.02　岳川机械厂工人\n1980.03—至今　岳川机械厂厂长"),
    "minutes": (
        "岳川公寓大廈管理委員會會議記錄",
        "主 席：荊主委\n時 間：2018年3月2日\n記 錄：柳小姐\n壹、主席報告：略\n貳、討論事項\n決議：續約一年。",
    ),
}


@pytest.mark.parametrize(("title", "lines"), ENTRIES.values(), ids=ENTRIES)
def test_entry_is_no_headline(title: str, lines: str) -> None:
    """Times, years and fields at the head of a line begin an entry; the headline stands above them."""
    header = parse(f"{title}\n{lines}").header
    assert header.title == title
    assert not header.is_speech
