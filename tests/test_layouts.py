"""Heads in the layouts of sites that were met late: releases, addresses over lines, remarks in brackets. All invented."""

from __future__ import annotations

import pytest

from known_pages import Known, asked, told
from speechparse import parse

BODY = (
    "过去一年，我们添了三座泊位，宿舍也翻新了，我和同事们都很欣慰。\n\n往后我们会继续努力，请大家多给意见。谢谢大家！\n"
)
GREETED = "今天很高兴和大家见面。" + BODY
PAGES = {
    "a release without a headline, of an evening": Known(
        "***************\n以下為港務處處長方守田今晚（九月十六日）歡送海員宴會的致辭全文：\n各位來賓：\n" + GREETED,
        speakers="方守田",
        role="港務處處長",
        salutation="各位來賓：",
    ),
    "a senior barrister; an address that ends in a sign of ratio": Known(
        "沙洲特区律政署署长在海员日的致辞\n\n沙洲特区律政署署长方守田资深大律师\n\n"
        "首席法官、各位嘉宾、女士们、先生们∶\n\n" + GREETED,
        speakers="方守田",
        role="沙洲特区律政署署长",
        salutation="首席法官、各位嘉宾、女士们、先生们∶",
    ),
    "an address over two lines that runs into the first sentence": Known(
        "方守田主任在招待会上的致辞\n\n尊敬的各位嘉宾，码头上的各位朋友，\n\n女士们、先生们：欢迎各位来到沙洲。" + BODY,
        speakers="方守田",
        salutation="尊敬的各位嘉宾，码头上的各位朋友，女士们、先生们：",
    ),
    "a remark in brackets above the address": Known(
        "老船长追悼会——答谢辞\n\n（稿子是我姐姐写的，我哥哥念的。追悼会9月5日下午在沙洲礼堂开。）\n各位领导，各位亲朋好友：\n\n"
        + GREETED,
        speakers="",
        title="老船长追悼会——答谢辞",
        salutation="各位领导，各位亲朋好友：",
    ),
    "royalty is addressed": Known(
        "海员奖颁奖礼上的致辞\n\n引水员 方守田\n\n国王、王后陛下，王族们，各位朋友：\n\n" + GREETED,
        speakers="方守田",
        salutation="国王、王后陛下，王族们，各位朋友：",
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_heads_are_read(name: str) -> None:
    known = PAGES[name]
    assert told(known) == asked(known)


def test_a_greeting_makes_an_address_a_speech() -> None:
    """Where neither title nor body tells more, those present are greeted: nobody greets readers so."""
    told_of = "六月的沙洲，江水涨了，码头上的凤凰木开得正红。" * 5
    assert parse(f"尊敬的各位来宾，老师们、同学们：\n大家下午好！\n{told_of}\n").header.is_speech
    assert not parse(f"尊敬的各位用户：\n{told_of}\n").header.is_speech
