"""Who a page names and whom it only tells of: heads in many layouts, half of them of nobody; people and places are invented."""

from __future__ import annotations

import pytest

from known_pages import BODY, HANT, Known, asked, told

TO_ALL = "\n各位来宾：\n" + BODY
TO_ALL_HANT = "\n各位來賓：\n" + HANT

NAMED = {
    "office, verb, office": Known(
        "港務處處長談行政長官請假\n\n以下為港務處處長方守田今日（三月十日）傍晚在大堂會見傳媒的發言全文：\n" + HANT,
        speakers="方守田",
        role="港務處處長",
    ),
    "caption of a broadcast": Known(
        "開港典禮全文來了！ 【同期】沙洲港務公司總經理 方守田" + TO_ALL_HANT,
        speakers="方守田",
        role="沙洲港務公司總經理",
    ),
    "lead of an agency tells the organization": Known(
        "方守田總經理開幕致詞\n（沙洲社記者林望舒10日電）沙洲港務公司總經理方守田今天在展覽開幕致詞，全文如下："
        + TO_ALL_HANT,
        speakers="方守田",
        role="沙洲港務公司總經理",
    ),
    "member to the chair": Known(
        "港務議會 ─ 2018 年 2 月 8 日\n擴建碼頭的議案\n麥望川議員：主席，今天我想談談碼頭的事，船家已經等了五年。\n"
        + HANT,
        speakers="麥望川",
        role="議員",
    ),
    "village above the name": Known(
        "毕业典礼院长致辞\n柳溪村\n程望舒" + TO_ALL,
        speakers="程望舒",
    ),
    "two offices in the lead": Known(
        "港务集团新年茶话会举行\n本报讯 1月5日，港务集团新年茶话会在沙洲举行。集团党委书记、董事长程望舒在会上致辞。"
        + TO_ALL,
        speakers="程望舒",
        role="集团党委书记、董事长",
    ),
    "envoy": Known("驻沙洲大使方守田在国庆招待会上的致辞" + TO_ALL, speakers="方守田", role="驻沙洲大使"),
    "name before office and kind": Known(
        "沙洲集团举行年会\n以下為方守田董事長致辭摘要：" + TO_ALL_HANT, speakers="方守田", role="董事長"
    ),
    "stroke behind the key": Known(
        "港灣季刊發刊詞\n撰文／理事長　程望舒" + TO_ALL_HANT, speakers="程望舒", role="理事長"
    ),
    "occasion without a preposition": Known(
        "沙洲商会会长程望舒十周年庆典贺词" + TO_ALL, speakers="程望舒", role="沙洲商会会长"
    ),
    "title glued to what it says": Known(
        "清溪大学校长方守田本科毕业致辞:点灯与赶路" + TO_ALL, speakers="方守田", role="清溪大学校长"
    ),
    "graduate": Known("清溪毕业生周望川在毕业典礼上的发言:慢慢来" + TO_ALL, speakers="周望川", role="清溪毕业生"),
    "lecture": Known("把小事做好\n授课:茹望川" + TO_ALL, speakers="茹望川"),
    "graduate who says his name": Known(
        "各位老师，各位同学：\n大家好！我是船舶学院2019级轮机专业的毕业生周望川，很高兴代表毕业生发言。\n" + BODY,
        speakers="周望川",
        role="毕业生",
    ),
    "newly elected": Known(
        "各位會員大家好，我是本屆新任會長麥望川，歡迎各位來到沙洲。\n" + HANT, speakers="麥望川", role="會長"
    ),
    "post that somebody put up again": Known(
        "雨夜里的一堂课\n原文地址：雨夜里的一堂课　作者：程望舒\n各位老师，各位同学：\n" + BODY,
        title="雨夜里的一堂课",
        speakers="程望舒",
    ),
    "who signs tells the organization": Known(
        "程望舒总裁2023年新春致辞" + TO_ALL + "\n沙洲集团总裁 程望舒", speakers="程望舒", role="沙洲集团总裁"
    ),
}
NOBODY = {
    "two offices and a verb": "司长谈局长请辞" + TO_ALL,
    "editors": "毕业典礼致辞\n责任编辑：林望舒\n来源：沙洲日报" + TO_ALL,
    "photographer and reader": "开幕式致辞\n摄影：林望舒 校对：周望川" + TO_ALL,
    "first of those addressed": (
        "奖学金颁发礼讲稿\n\n沙洲同乡会会长 吴国良先生\n各位奖学金得主、各位家长\n各位来宾，\n\n大家早上好！\n\n" + BODY
    ),
    "place as owner": "在沙洲大学毕业典礼上的讲话\n沙洲大学\n2020年6月1日" + TO_ALL,
    "collector of models": "校长致辞范文（通用5篇）\n以下是小编林望舒整理的校长致辞：" + TO_ALL,
    "next page": "毕业典礼上的致辞\n上一篇：方守田局长在年会上的讲话" + TO_ALL,
    "addressed and quoted": (
        "在晚会上的祝酒辞\n\n尊敬的方守田市长，尊敬的程望舒董事长，各位来宾：\n方守田市长说过：“港兴则城兴。”\n" + BODY
    ),
    "reporter of an agency": (
        "沙洲港新碼頭啟用\n（沙洲社記者林望舒沙洲10日電）港務公司今天舉行啟用典禮，總經理在典禮上致詞，全文如下："
        + TO_ALL_HANT
    ),
    "reporters of a newspaper": (
        "沙洲港新码头启用\n本报讯（记者林望舒 通讯员周望川）港务公司今天举行启用典礼，总经理在典礼上致辞。" + TO_ALL
    ),
    "district before the office": "金山区委书记在金山港开港仪式上的讲话" + TO_ALL,
    "school before the office": "高山中学校长开学典礼致辞" + TO_ALL,
    "whom all shall learn from": "向程望舒同志学习动员大会上的讲话" + TO_ALL,
    "whom a dirge honors": "在方守田同志追悼会上的悼词" + TO_ALL,
    "whose birthday it is": "在程望舒先生八十寿宴上的致辞" + TO_ALL,
    "who is written to": "致方守田校长的一封贺信" + TO_ALL,
    "what one is": "各位老师，各位同学：\n大家好！我是船舶学院的毕业生，我是咱们学校的老师教出来的。\n" + BODY,
    "nickname of a blog": "雨夜里的一堂课\n原文地址：雨夜里的一堂课 作者：小雨点\n各位老师，各位同学：\n" + BODY,
    "company": "康谷生物十周年庆典致辞" + TO_ALL,
}


@pytest.mark.parametrize("name", NAMED)
def test_speaker(name: str) -> None:
    assert told(NAMED[name]) == asked(NAMED[name])


@pytest.mark.parametrize("name", NOBODY)
def test_nobody_is_named(name: str) -> None:
    assert told(Known(NOBODY[name], speakers=""))["speakers"] == ""
