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
