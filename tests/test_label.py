"""Lines get the zone and kind that the page as a whole gives them."""

from __future__ import annotations

import pytest

from speechparse.grammar.salutations import is_salutation, salutation_end
from speechparse.grammar.script import fold
from speechparse.label import label
from speechparse.label.table import BIAS, BIT, FOLLOWS, KINDS, STATES, WEIGHTS, ZONES
from speechparse.model import Zone
from speechparse.text import Flag, Hint

PROSE = "今天，我们在这里召开全县工会工作会议，主要任务是总结去年工作，部署今年任务。希望大家认真落实。"
MORE = "各级工会组织要把职工的冷暖放在心上，多做暖人心的事，多做解难题的事，让大家有更多的获得感。"


def page(*lines: str) -> str:
    return "\n".join(lines) + "\n"


def kinds(text: str, **given: object) -> list[str]:
    return [each.kind for each in label(text, **given)]  # type: ignore[arg-type]


def kind_of(text: str, line: str) -> str:
    return next(each.kind for each in label(text) if each.text == line)


COUNTY = page(
    "青石县总工会",
    "当前位置： 首页> 信息公开> 领导讲话",
    "江岸在青石县总工会工作会议上的讲话",
    "发布日期：2021-03-05 09:10    来源：办公室",
    "（2021年3月2日）",
    "中共青石县委副书记  江岸",
    "同志们：",
    PROSE,
    "一、把准方向，服务大局",
    MORE,
    "二、转变作风，狠抓落实",
    MORE,
    "谢谢大家！",
    "编辑：办公室   责任编辑：办公室",
    "工会新闻",
    "主办：青石县总工会 地址：青石县河东路8号",
)


def test_a_county_page_from_masthead_to_footer() -> None:
    """Every line of a plain page has the kind that a reader gives it."""
    assert kinds(COUNTY) == [
        "masthead", "breadcrumb", "title", "publish_line", "date_line", "byline", "salutation", "paragraph", "heading",
        "paragraph", "heading", "paragraph", "closing", "editors", "navigation", "footer",
    ]  # fmt: skip


def test_zones_run_in_order() -> None:
    """No line stands in a zone before that of the line above it."""
    ranks = [ZONES.index(each.zone) for each in label(COUNTY)]
    assert ranks == sorted(ranks)
    assert set(ranks) == set(range(len(ZONES)))


def test_every_line_that_is_not_blank_has_a_label_with_its_own_text() -> None:
    text = page("", "　　在青石县的讲话", "", PROSE, "   ")
    assert [(each.line, each.text) for each in label(text)] == [(2, "在青石县的讲话"), (4, PROSE)]


def test_spam_may_stand_anywhere_and_moves_nothing() -> None:
    """A flagged line is spam; its neighbours keep the kinds they have without it."""
    lines = COUNTY.splitlines()
    at = 9
    salted = page(*lines[:at], "澳门博彩网址大全", *lines[at:])
    found = label(salted, flags=(Flag(at + 1, 0, "澳门博彩网址大全", "gambling", 0.9, "spam", ()),))
    assert found[at].kind == "spam"
    assert [each.kind for each in found if each.kind != "spam"] == kinds(COUNTY)


def test_a_suspect_line_is_no_spam() -> None:
    flag = Flag(8, 0, PROSE, "promotion", 0.6, "suspect", ())
    assert "spam" not in kinds(COUNTY, flags=(flag,))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("（根据录音整理，未经本人审阅）", "note"),
        ("【导读】本文是江岸同志在全县大会上的讲话，有删节。", "note"),
        ("青石县县长江岸", "byline"),
        ("（2020年11月11日晚，青石县大礼堂）", "date_line"),
        ("【字号：大 中 小】", "toolbar"),
        ("来源：青石日报", "publish_line"),
        ("——在青石县第三次党员代表大会上的报告", "subtitle"),
        ("索引号：0123-4567", "metadata"),
        ("青办发〔2021〕5号", "document_number"),
    ],
)
def test_what_stands_between_title_and_address(line: str, kind: str) -> None:
    assert kind_of(page("团结奋斗开新局", line, "同志们：", PROSE, MORE), line) == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("责任编辑：李白杨", "editors"),
        ("相关报道：", "related"),
        ("上一篇：没有了  下一篇：关于召开会议的通知", "related"),
        ("版权所有：青石县总工会", "footer"),
        ("《 青石日报 》（ 2020年09月05日 02 版）", "source"),
        ("包括县长李某、书记王某等人亦出席是项活动。", "news"),
    ],
)
def test_what_stands_behind_the_speech(line: str, kind: str) -> None:
    assert kind_of(page("在全县大会上的讲话", "同志们：", PROSE, MORE, "谢谢大家！", line), line) == kind


def test_a_long_menu_is_no_title() -> None:
    """Of a menu full of titles only the line above the date is the title of the page."""
    menu = ["关于农业问题", "在全县工会会议上的讲话", "为什么要读书？", "团结起来，争取胜利", "组织起来"] * 4
    text = page("读书文库", *menu, "把工作做得更好", "（一九五六年三月二日）", PROSE, MORE)
    assert [each.text for each in label(text) if each.kind == "title"] == ["把工作做得更好"]


def test_a_glued_head_is_cut_and_keeps_its_line() -> None:
    """A page without line ends gives title, date, speaker, address and body, all of line 1."""
    text = f"在青石县经济工作会议上的讲话（2020年11月24日，青石县）中共青石县委书记 江岸同志们：{PROSE}{MORE}"
    found = label(text)
    assert [each.kind for each in found] == ["title", "date_line", "byline", "salutation", "paragraph"]
    assert "".join(each.text for each in found) == text.replace("书记 江岸", "书记 江岸")
    assert {each.line for each in found} == {1}


def test_an_address_that_runs_into_its_sentence_is_cut_off() -> None:
    found = label(page("在全县大会上的讲话", f"同志们！{PROSE}", MORE))
    assert [(each.kind, each.text[:4]) for each in found[1:3]] == [("salutation", "同志们！"), ("paragraph", PROSE[:4])]


def test_a_line_broken_by_a_link_goes_on() -> None:
    """Where paragraphs stand apart, a line that follows directly is the rest of the one above it."""
    text = page(
        PROSE,
        "",
        MORE,
        "",
        "同志们要认真学习《",
        "关于加强工会工作的意见",
        "》，把思想统一起来，把力量凝聚起来。",
        "",
        PROSE,
        "",
        MORE,
        "",
        PROSE,
    )
    found = {each.text: each.kind for each in label(text)}
    assert found["关于加强工会工作的意见"] == "continuation"


def test_turns_need_more_than_one_speaker_line() -> None:
    asked = page("就教育问题答记者问", f"问：{PROSE}", f"答：{MORE}", f"问：{PROSE}", f"答：{MORE}")
    assert kinds(asked).count("turn") == 4
    assert "turn" not in kinds(page("在全县大会上的讲话", "同志们：", f"省委书记指出：{PROSE}", MORE))


def test_hints_only_help_where_the_text_is_undecided() -> None:
    """A linked line between paragraphs is furniture, the same line without markup a heading."""
    lines = ["在全县大会上的讲话", PROSE, "更多内容在这里", MORE, PROSE]
    linked = tuple(Hint("a" if "更多" in each else "p", link_share=1.0 if "更多" in each else 0.0) for each in lines)
    assert kinds(page(*lines))[2] == "heading"
    assert kinds(page(*lines), hints=linked)[2] != "heading"


def test_a_menu_of_titles_is_no_title() -> None:
    """Lines close together above a text that stands apart are its menu, whatever they say; a short list is not."""
    menu = [
        f"在{place}代表大会上的讲话"
        for place in "东镇 西镇 南镇 北镇 上镇 下镇 前镇 后镇 左镇 右镇 大镇 小镇 老镇".split()
    ]
    text = ["", "办好三件实事", "", "（2012年3月5日）", "", PROSE, "", MORE]
    found = kinds(page(*menu, *text))
    assert found.index("title") == len(menu)
    assert kinds(page(menu[0], "", "（2012年3月5日）", "", PROSE, "", MORE))[0] == "title"


def test_a_page_of_anything_gives_labels() -> None:
    for text in ("", "\n\n", "a", "。", "1\n2\n3\n", "？" * 500, "（" * 300 + "\n" + "：" * 300):
        assert len(label(text)) == sum(bool(line.strip()) for line in text.splitlines())


def test_the_tables_name_only_what_there_is() -> None:
    """A typing error in a table would be a weight that never counts."""
    known = {kind for found in KINDS.values() for kind in found}
    names = {f"{zone}/{kind}" for zone, kind in STATES} | {f"{zone}/*" for zone in ZONES} | {"start"}
    assert set(WEIGHTS) <= set(BIT)
    assert {kind for row in WEIGHTS.values() for kind in row} <= known
    assert known == set(BIAS)
    assert {name for step in FOLLOWS for name in step} <= names
    assert Zone.OPENER in KINDS


@pytest.mark.parametrize(
    "line",
    [
        "全縣父老兄弟姊妹們：",
        "主席：",
        "尊敬的各位老师，亲爱的同学们，还有从老家坐了半天火车赶来的爸爸妈妈：",
        "文化局卢局长、工艺中心许主任、潘老师及师母、各位工艺界的前辈、各位贵宾、各位媒体朋友，大家午安、大家好！",
        "各位老少爷们、婶子大娘：",
        "各位辛苦的班导师、各位家长及本校同仁，以及我最亲爱的六年级毕业生、五年级在校生，大家晚安：",
    ],
)
def test_a_whole_line_that_addresses_is_an_address(line: str) -> None:
    assert is_salutation(fold(line))


@pytest.mark.parametrize(
    "line",
    [
        "人们：",
        "尊敬的各位领导，今天我讲三点意见：",
        "我们：",
        "会议提出以下问题：",
        "主席团成员名单：",
    ],
)
def test_a_sentence_about_the_people_is_none(line: str) -> None:
    assert not is_salutation(fold(line))


@pytest.mark.parametrize("slug", ["新聞中心/清溪縣訊", "清溪縣訊", "清溪晚報／北嶺報導", "【新聞中心/清溪報導】"])
def test_where_a_report_comes_from_is_no_title(slug: str) -> None:
    assert kinds(page("在閉幕典禮上的致詞", "", slug, "", PROSE, "", MORE))[1] in ("lead", "note")


def test_a_sentence_that_begins_with_those_present_is_none() -> None:
    """各位 and a verb; what an address runs into is not its own."""
    assert salutation_end("各位远道而来，一路上风吹日晒，十分辛苦。") == 0
    assert salutation_end("各位街坊，今天我们修好了桥。") == len("各位街坊，")


def test_what_happened_after_the_words_is_news() -> None:
    text = page(
        "商会成立八十周年庆典，会长致词", "各位乡亲：", PROSE, MORE, "最后，祝各位乡亲生意兴隆！",
        "庆典上，总领事、市长先后致贺词，随后举行了醒狮点睛和千人宴。",
    )  # fmt: skip
    assert kinds(text)[-1] == "news"


def test_lines_that_leave_an_address_open_belong_to_it() -> None:
    text = page(
        "会长在开幕礼上致词", "大会贵宾，工业部副部长黄伦阁下；", "署理总会长林良；", "女士们，先生们：", PROSE, MORE
    )
    assert kinds(text)[1:4] == ["salutation"] * 3
