"""Heads of dumps without line ends, where a blank or nothing stands for each; people and places are invented."""

from __future__ import annotations

import pytest

from speechparse import parse

TITLE = "在全县防汛总结会上的讲话"
BODY = (
    "今年入夏以来，全县下了四场大雨，南河的水位涨了两米一，可是没有淹一个村，没有伤一个人。 "
    "这靠的是什么？靠的是大家把麻袋装在前头，把人撤在前头。 "
    "下一步，各乡镇要把险段再走一遍，一处一处写在纸上，贴在墙上，落到人头上。 谢谢大家！"
)
# head, delivered, published
HEADS = [
    ("{} 2016年9月12日 县水利局局长 程望舒 同志们：", "2016-09-12", None),
    ("{}2016年9月12日程望舒同志们：", "2016-09-12", None),
    ("{} 县水利局局长 程望舒 2016年9月12日 同志们：", "2016-09-12", None),
    ("{} 二〇一六年九月十二日 县水利局局长 程望舒 同志们：", "2016-09-12", None),
    ("{} (2016.9.12) 程望舒 同志们：", "2016-09-12", None),
    ("{} 时间：2016-09-14 来源：县政府网 程望舒 同志们：", None, "2016-09-14"),
    ("领导讲话 {} 2016-09-14 来源：县政府网 （2016年9月12日） 程望舒 同志们：", "2016-09-12", "2016-09-14"),
    (
        "首页 >> 领导讲话 >> 正文 {} 2016-09-14 来源：县政府网 程望舒 （2016年9月12日） 同志们：",
        "2016-09-12",
        "2016-09-14",
    ),
]


@pytest.mark.parametrize(("head", "delivered", "published"), HEADS)
def test_the_head_of_one_line_is_cut_into_its_parts(head: str, delivered: str | None, published: str | None) -> None:
    """Title, speaker, both days and the address come out as from a page with line ends."""
    speech = parse(f"{head.format(TITLE)} {BODY}")
    assert speech.header.title == TITLE
    assert speech.speaker
    assert speech.speaker.name == "程望舒"
    assert (speech.date.delivered, speech.date.published) == (delivered, published)
    assert speech.salutation == "同志们："
    assert speech.preamble[0].text.startswith("今年入夏")
