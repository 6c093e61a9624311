"""What a site or a paper puts between two paragraphs of a speech; people and places are invented."""

from __future__ import annotations

import pytest

from speechparse import parse

ABOVE = (
    "在全县防汛总结会上的讲话\n（2016年9月12日）\n县水利局局长　程望舒\n同志们：\n"
    "今年入夏以来，全县下了四场大雨，南河的水位涨了两米一，可是没有淹一个村，没有伤一个人。\n"
)
BELOW = (
    "\n下一步，各乡镇要把险段再走一遍，一处一处写在纸上，贴在墙上，落到人头上。\n"
    "水火无情，我们要有情。希望大家继续守好自己的那一段堤。\n谢谢大家！"
)
BETWEEN = (
    "（图一：南河北堤）",
    "（摄影：小米）",
    "Photo by Xiaomi",
    "[page]",
    "下转第三版",
    "点击进入专题>>",
    "本文来自公文网 www.example.com",
    "Advertisement",
    "00:00 / 03:21",
    "微信扫码分享",
    "剩余60%未读",
    "回复 使用道具 举报",
    "▲县防汛指挥部",
    "第2页 共5页",
    "[上一页] [1] [2] [下一页]",
)


@pytest.mark.parametrize("line", BETWEEN)
def test_a_line_between_paragraphs_is_no_part_of_them(line: str) -> None:
    """It is furniture or a note, and both paragraphs stay."""
    speech = parse(f"{ABOVE}{line}{BELOW}")
    said = [each.text for each in speech.paragraphs()]
    assert not any(line in text for text in said)
    assert any(text.startswith("今年入夏") for text in said)
    assert any(text.startswith("下一步") for text in said)
    assert not list(speech.walk())


@pytest.mark.parametrize(
    "line", ["图纸要一张一张地看。", "分页的账本，一页都不能少。", "摄影队的同志也上了堤，我要谢谢他们。"]
)
def test_sentences_that_begin_like_furniture_stay(line: str) -> None:
    """A caption is told by more than its first character."""
    speech = parse(f"{ABOVE}{line}{BELOW}")
    assert any(line in each.text for each in speech.paragraphs())


OF_SITE = (
    "转载请注明出处",
    "主办：南河县人民政府办公室",
    "责任编辑：程小米",
    "首页 | 新闻 | 政务 | 服务 | 互动",
    "您现在的位置：首页 >> 领导讲话 >> 正文",
    "点赞 12 收藏 3 转发",
    "本文系作者原创，未经授权不得转载",
    "联系电话：0571-88888888",
    "来源：南河网 2016-09-13 10:12",
)
LAST = "堤上的灯我们要一直亮着，水退到哪里，灯就点到哪里，请乡亲们放心睡觉。"
FIRST = "今天请大家来，是要把这个夏天做过的事一件一件地说清楚，也把没有做好的事摆到桌面上。"
REST = "\n汛期里各站一共报了四千多次水位，没有一次是迟的，没有一次是错的，这很不容易。\n"


@pytest.mark.parametrize("line", OF_SITE)
def test_the_last_paragraph_below_a_line_of_the_site_is_kept(line: str) -> None:
    """What the frame of a page put above it does not end the speech."""
    speech = parse(f"{ABOVE}{line}\n{LAST}\n上一篇：南河镇开渠\n版权所有：南河县人民政府\n")
    said = [each.text for each in speech.paragraphs()]
    assert LAST in said
    assert not any(line in text for text in said)
    assert any(line in each.text for each in speech.furniture)


@pytest.mark.parametrize("line", OF_SITE)
def test_the_first_paragraph_above_a_line_of_the_site_is_kept(line: str) -> None:
    """It is no lead because a trail of links follows on it."""
    speech = parse(f"在全县防汛总结会上的讲话\n同志们：\n{FIRST}\n{line}{REST}{LAST}\n谢谢大家！\n")
    said = [each.text for each in speech.paragraphs()]
    assert FIRST in said
    assert LAST in said
    assert not any(line in text for text in said)


@pytest.mark.parametrize(
    "below",
    [
        "凡本网注明来源的文章版权均归本网，请勿转载，如有疑问请与我们联系。",
        "登录后您可以发表评论，也可以关注我们的公众号，看更多的文章和图片。",
        "本网讯：9月13日，南河镇开工修建第二条排水渠，预计年底完工。",
    ],
)
def test_what_a_site_says_below_its_footer_is_no_speech(below: str) -> None:
    """It says we and you, too, or tells of something else."""
    speech = parse(f"{ABOVE}{LAST}\n谢谢大家！\n版权所有：南河县人民政府\n{below}\n")
    assert LAST in [each.text for each in speech.paragraphs()]
    assert not any(below in each.text for each in speech.paragraphs())


ITEMS = ("堤要加高一尺，险段要先做，不能等到明年。", "仓里的草袋要点清，少一只补一只。", "每个村都要有人会看水位。")


@pytest.mark.parametrize(
    "marks", ["①②③", ["（1）", "（2）", "（3）"], ["[1] ", "[2] ", "[3] "], ["〔1〕", "〔2〕", "〔3〕"]]
)
def test_numbered_sentences_that_nothing_refers_to_are_items_of_the_speech(marks: list[str]) -> None:
    """The speech goes on behind them; notes stand below it, and its lines refer to them."""
    listed = "\n".join(f"{mark}{item}" for mark, item in zip(marks, ITEMS, strict=True))
    speech = parse(f"{ABOVE}下一步的工作是这样安排的。\n{listed}\n{LAST}\n谢谢大家！\n上一篇：南河镇开渠\n")
    said = "".join(each.text for each in speech.paragraphs()) + "".join(each.heading for each in speech.walk())
    assert all(item in said for item in ITEMS)
    assert LAST in said
    assert not speech.notes


def test_a_speech_whose_paragraphs_are_all_numbered_holds_no_notes() -> None:
    """Notes stand below a text: where nothing stands above [1], it is the text."""
    told = ("全县今年修了四座闸，", "东乡的渠道通了水，", "西乡的泵站换了机器，")
    numbered = [f"[{at}] {head}工程质量经过验收，投资没有超过预算，群众反映很好。" for at, head in enumerate(told, 1)]
    text = "\n".join(numbered)
    speech = parse(f"在全县防汛总结会上的讲话\n同志们：\n{text}\n上一篇：南河镇开渠\n版权所有：南河县人民政府\n")
    assert len(list(speech.paragraphs())) == len(told)
    assert not speech.notes


def test_numbered_lines_that_the_text_refers_to_are_notes() -> None:
    """[1] behind a word of the speech names the line that begins with it."""
    body = ABOVE.replace("南河的水位", "南河[1]的水位").replace("一个人。", "一个人[2]。")
    speech = parse(f"{body}{LAST}\n[1] 南河，发源于青石岭，全长四十二公里。\n[2] 见县水利局的汛情通报。\n")
    assert [each.text[:3] for each in speech.notes] == ["[1]", "[2]"]


RELATED = ("相关阅读", "南河镇举行龙舟赛", "县博物馆周末延时开放", "青石岭隧道贯通")


def test_headlines_of_other_pages_between_paragraphs_are_no_headings() -> None:
    """A box of links in the midst of the text; what follows it is the speech, and its last paragraph, too."""
    box = "\n".join(RELATED)
    for below in (BELOW, f"\n{LAST}\n上一篇：南河镇开渠\n"):
        speech = parse(f"{ABOVE}{box}{below}")
        assert not list(speech.walk())
        assert [each.text for each in speech.furniture][: len(RELATED)] == list(RELATED)
        assert [each.text for each in speech.paragraphs()][1] == below.strip().split("\n")[0]


@pytest.mark.parametrize("sign", ["●", "·", "■", "* ", "√ "])
def test_a_list_with_signs_between_paragraphs_is_of_the_speech(sign: str) -> None:
    """One paragraph stands below it, and then the foot of the site."""
    items = ["加高南河北堤三公里", "换掉两个老闸门", "修好四条上堤的路", "添置六条冲锋舟"]
    listed = "\n".join(sign + item for item in items)
    report = "各项资金已经落实，分三年拨付，由县水利局统一调度，年底以前完成一半，明年汛期以前全部完成。"
    speech = parse(f"{ABOVE}明年要做的事是：\n{listed}\n{report}\n上一篇：南河镇开渠\n版权所有：南河县人民政府\n")
    said = "\n".join([*(each.text for each in speech.paragraphs()), *(each.heading for each in speech.walk())])
    assert all(item in said for item in items)
    assert report in said


def test_what_readers_wrote_is_no_speech() -> None:
    """They say 同志们, too, and speak of themselves."""
    comments = (
        "网友评论\n青石人 2016-09-13 08:12\n说得太好了，我们要认真学习，把各项工作落到实处。\n"
        "南河边 2016-09-13 09:40\n同志们，我是一名老水手，我非常赞同局长的意见，我们一定要守好这道堤！\n发表评论\n"
    )
    speech = parse(f"{ABOVE}{LAST}\n{comments}版权所有：南河县人民政府\n")
    said = [each.text for each in speech.paragraphs()]
    assert said[-1] == LAST
    assert len(said) == 2
