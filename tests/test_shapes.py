"""Shapes of pages that the fixtures do not show: mails that quote, numbers of standards, records of talks."""

from __future__ import annotations

import speechparse
from outlined_pages import rows

MAIL = """\
From: 办公室 <office@hx.example>
To: 各部门
Date: Tue, 4 Mar 2014 10:11:12 +0800
Subject: 转发：钱总在一季度安全分析会上的讲话

各位同事：
现将钱总在一季度安全分析会上的讲话转发给你们，请认真学习。
　　　　　　办公室

> 在一季度安全分析会上的讲话
>
> 钱守正
>
> 2014年2月28日
>
> 今天我只讲三句话。安全不是写在墙上的，是长在手上的。谁的手里没有安全，谁就不要碰开关，这是规矩。
>
> 一、规矩要立得住
>
> 三号机组的事情，大家都知道。我不想再说第二遍，只请大家回去把规程抄一遍，用手抄，抄完了签字。
>
> 二、责任要落得实
>
> 班组长每天上班前讲三分钟安全，讲真话，讲昨天的事。做不到的，我亲自到你班组去讲。
--
恒信电力 办公室 电话：0512-5550000
"""

YEARS = """\
在全厂职工大会上的工作报告
厂长 方守田
（2016年1月20日）
各位代表：
现在，我向大会报告工作，请予审议，并请各位列席同志提出意见。
2015年工作回顾
过去的一年，我们克服了原料涨价、订单减少的困难，完成了全年任务，职工收入没有下降。
一、生产稳中有升。全年生产各类轴承三百二十万套，比上年增长百分之六，废品率下降到千分之三。
二、安全形势平稳。全年没有发生重伤以上事故，连续安全生产两千一百天。
三、职工生活改善。新建职工宿舍一栋，食堂三次降价，住院互助金发放十二万元。
2016年工作安排
今年的任务更重，我们要抓好三件事，件件都要有人负责，月月都要有人检查。
一、抓质量。推行首件三检制，把质量问题解决在机台上。
二、抓市场。组建三支外销队伍，到客户的车间里去听意见。
三、抓队伍。选送三十名青年工人到技师学院学习，学费由厂里出。
各位代表，让我们团结一致，为实现新一年的目标而努力奋斗！
谢谢大家！
"""

DECIMALS = """\
2018年度总结报告
——在公司年度工作会议上
总经理　方守田
各位同事：
我代表公司经营班子作年度总结报告，请大家审议，有意见当面提出来。
1 2018年工作回顾
1.1 生产平稳
全年发电四十二亿千瓦时，机组非停两次，比上年少三次，供热面积扩大到六百万平方米。
1.2 成本下降
供电煤耗下降了一点五克，燃料成本节约两千多万元，主要靠掺烧和配煤。
2 面临的形势
煤价还在高位，新能源装机越来越多，利用小时数还会往下走，大家要有思想准备。
3 2019年重点工作
3.1 抓安全
把安全责任落实到每一个班组、每一台设备、每一个人，不留死角，不走过场。
3.2 抓降本
全年降本三千万元，任务分解到部门，每个季度对一次账，谁的账谁来交代。
谢谢大家！
"""

HIDDEN = """\
范文大全网
在全县教师节表彰大会上的讲话
发布时间：2013-09-11  来源：网友投稿  阅读：532
各位老师、同志们：
今天，我们在这里隆重集会，庆祝第二十九个教师节，表彰一批优秀教师和先进集体。
【此处隐藏800字，登录VIP会员可阅读全文】
希望全县教师不忘初心，教好每一个学生，守好每一个课堂，让家长放心，让社会满意。
祝全县教师节日快乐！
相关推荐：
"""

NARROW = """\
在全镇植树动员会上的讲话 - 范文网
http://www.fanwen.example/1.html
2014-03-01 09:00  点击：3

在全镇植树动员会上的讲话
镇长 方守田
2014年2月28日
同志们:
今天开个短会,动员大家上山植树.去年栽的树,活了七成,死的那三成,是没人浇水.
今年的任务是三千亩,分到村,村分到户,谁栽谁管,三年以后验收,活一棵给一棵的钱.
我就讲这些.
散会.
上一篇:没有了 下一篇:镇长在防汛会上的讲话
"""

TABLE = """\
乡村教育圆桌论坛实录
时间：2019年5月12日
主持人 方圆（远山基金会秘书长）：各位老师，下午好，今天我们谈一谈乡村小规模学校怎么办，请几位校长都说真话。
林南（沙洲小学校长）：我们学校只有十一个学生，五个老师。别人说该撤，我说不能撤，撤了，孩子每天要走四公里山路。
方圆：您一个人教几门课？
林南：四门，还兼做饭。孩子们喜欢我做的土豆丝，这比上课的评价高。
石磊（县教育局副局长）：我来回应一下林校长。县里今年给小规模学校按一百人拨经费，炊事员由县财政出钱，这件事年底前一定办完。
方圆：谢谢石局长，谢谢各位，今天的论坛就到这里。
"""


def test_a_forwarded_mail_quotes_the_speech() -> None:
    speech = speechparse.parse(MAIL)
    assert speech.header.title == "在一季度安全分析会上的讲话"
    assert speech.speaker is not None
    assert (speech.speaker.name, speech.date.delivered) == ("钱守正", "2014-02-28")
    assert [each.heading for each in speech.walk()] == ["规矩要立得住", "责任要落得实"]


def test_numbers_that_begin_anew_stand_below_the_headings_without_number() -> None:
    assert [(level, number) for level, number, _ in rows(speechparse.parse(YEARS))] == [
        (1, None), (2, "一"), (2, "二"), (2, "三"), (1, None), (2, "一"), (2, "二"), (2, "三"),
    ]  # fmt: skip


def test_decimals_as_standards_number() -> None:
    assert rows(speechparse.parse(DECIMALS)) == [
        (1, "1", "2018年工作回顾"), (2, "1.1", "生产平稳"), (2, "1.2", "成本下降"), (1, "2", "面临的形势"),
        (1, "3", "2019年重点工作"), (2, "3.1", "抓安全"), (2, "3.2", "抓降本"),
    ]  # fmt: skip


def test_what_a_site_hides_is_no_part_of_the_speech() -> None:
    speech = speechparse.parse(HIDDEN)
    assert "此处隐藏" not in speech.text
    assert any("此处隐藏" in each.text for each in speech.furniture)
    assert "希望全县教师不忘初心" in speech.text


def test_the_window_title_is_no_headline_and_narrow_stops_end_sentences() -> None:
    speech = speechparse.parse(NARROW)
    assert speech.header.title == "在全镇植树动员会上的讲话"
    assert (speech.date.delivered, speech.date.published) == ("2014-02-28", "2014-03-01T09:00")
    assert speech.closing is not None
    assert [each.text for each in speech.closing.paragraphs] == ["我就讲这些.", "散会."]


def test_speakers_of_a_round_table() -> None:
    speech = speechparse.parse(TABLE)
    assert [turn.speaker for turn in speech.turns] == [
        "主持人 方圆", "林南", "方圆", "林南", "石磊", "方圆",
    ]  # fmt: skip
    # The affiliations of the heads are those of the speakers.
    roles = {each.name: each.roles[0].position for each in [speech.speaker, *speech.other_speakers] if each}
    assert roles == {"方圆": "秘书长", "林南": "校长", "石磊": "副局长"}
    assert speech.closing is None
