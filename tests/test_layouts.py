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
    "the day of an evening, its clock in words": Known(
        "沙洲厅长程望舒在西江新春晚宴上讲话全文\n日期： 2017年2月23日\n时间： 晚上8时\n各位乡亲，\n" + GREETED,
        delivered="2017-02-23",
        published="",
    ),
    "the day of a page that was put up": Known(
        "沙洲厅长程望舒在西江新春晚宴上讲话全文\n日期： 2017年2月23日\n时间： 10:30\n各位乡亲，\n" + GREETED,
        delivered="",
        published="2017-02-23",
    ),
    "who issued it, of whom a library tells": Known(
        "沙洲特區三十週年行政長官春節談話\n\n沙洲特區三十週年（2019年）2月3日於沙洲\n發布機關：沙洲特區行政長官　程望舒\n\n"
        "大家好，今天是小年夜。" + BODY,
        speakers="程望舒",
        role="沙洲特區行政長官",
    ),
    "who issued it is an office": Known(
        "沙洲特區春節談話\n\n發布機關：沙洲特區新聞辦公室\n\n各位鄉親：\n\n" + GREETED, speakers=""
    ),
    "the day with which an agency signs": Known(
        "【看沙洲2018年2月5日讯】今天是小年夜，沙洲镇长程望舒录制影片向全镇拜年。\n镇长农历年讲话全文为：\n大家好！"
        + GREETED,
        speakers="程望舒",
        published="2018-02-05",
    ),
    "office, name and the title of an academician behind the title": Known(
        "在2015-2016学年研究生毕业典礼上的讲话 校长程望舒院士\n亲爱的同学们，各位来宾：\n" + GREETED,
        title="在2015-2016学年研究生毕业典礼上的讲话",
        speakers="程望舒",
        role="校长",
    ),
    "a headline that cries out": Known(
        "新春贺词！程望舒镇长的新春祝福来了……\n\n来源： 编辑：周止水 2024-02-09 09:16:39 查看数：0\n\n沙洲镇人民政府镇长\n\n程望舒\n\n"
        "团圆的时刻又到了，新年的钟声即将敲响。" + BODY,
        title="新春贺词！程望舒镇长的新春祝福来了……",
        speakers="程望舒",
        published="2024-02-09T09:16:39",
    ),
    "news of several days above the headline": Known(
        "2009年12月5日～6日，由沙洲港务杂志社主办的“第八届港务年会”在沙洲举行，主题为“潮水与航道”。沙洲港务集团总裁程望舒作了演讲。\n"
        "程望舒在第八届港务年会上演讲实录\n感谢大会又给我这么一次机会，让我来这儿和各位分享我的思考。" + BODY,
        speakers="程望舒",
        role="沙洲港务集团总裁",
    ),
    "a foreign name with an initial, its day beside the day of another zone": Known(
        "国务卿卢卡斯·J·门德斯的声明\n\n关于沙洲港开港的声明\n\n2022年9月30日（北京时间10月1日）\n\n各位朋友：\n\n"
        + GREETED,
        speakers="卢卡斯·J·门德斯",
        role="国务卿",
    ),
    "an office behind a foreign name": Known(
        "卢卡斯·J·门德斯国务卿的声明\n\n沙洲港开港\n\n各位朋友：\n\n" + GREETED,
        speakers="卢卡斯·J·门德斯",
        role="国务卿",
    ),
    "several offices, the last in a firm with a bracket": Known(
        "编者按：以下为沙洲港务论坛轮值主席、沙洲理事会副理事长、沙洲港务（集团）有限公司董事长程望舒在沙洲论坛上的讲话：\n\n各位朋友：\n\n"
        + GREETED,
        speakers="程望舒",
        role="沙洲港务论坛轮值主席、沙洲理事会副理事长、沙洲港务（集团）有限公司董事长",
    ),
    "news that an agency signs in its first paragraph": Known(
        "沙洲镇表彰码头工人\n\n【看沙洲2012年8月31日讯】沙洲镇昨日在码头召开大会，表彰了十二名工人。镇长程望舒出席大会并讲话。\n\n"
        "他说，码头的工人是沙洲的脊梁。大会由周止水主持。\n",
        published="2012-08-31",
        speech=False,
    ),
    "fellow citizens are the speaker's own": Known(
        "就职演说\n西江共和国总统 卢卡·门德斯\n2009年1月20日\n我的同胞们：\n" + GREETED,
        speakers="卢卡·门德斯",
        delivered="2009-01-20",
        salutation="我的同胞们：",
    ),
    "the bench is addressed": Known(
        "程望舒在庭审中的最后陈述\n\n审判长、审判员：\n\n" + GREETED, speakers="程望舒", salutation="审判长、审判员："
    ),
    "a message of a prime minister, the feast behind the name": Known(
        "沙洲国总理程望舒国庆献词\n\n亲爱的国人同胞：\n\n" + GREETED, speakers="程望舒", role="沙洲国总理"
    ),
    "a president whose name has dots, the place behind the office": Known(
        "卢卡·门德斯总统西江大学演讲全文\n\n同学们：\n\n" + GREETED, speakers="卢卡·门德斯", role="总统"
    ),
    "words behind a foreign name are no part of it": Known(
        "卢卡·门德斯新年晚宴致辞\n\n朋友们：\n\n" + GREETED, speakers=""
    ),
    "words behind a foreign surname are no part of it": Known(
        "总统门德斯胜选演讲\n\n朋友们：\n\n" + GREETED, speakers=""
    ),
    "a motto before a name is no foreign name; who announces a talk is polite to readers": Known(
        "再出发·程望2024年度谷雨演讲全文稿(收藏版)\n\n2024年4月19日下午14:00,“再出发·程望2024年度谷雨演讲”在沙洲举行。"
        "沙洲港务董事长程望分享了他的思考。以下为演讲全文,与你分享。\n\n大家好！" + GREETED,
        speakers="程望",
        delivered="2024-04-19",
    ),
    "to the benefit of readers": Known(
        "谷雨演讲全文\n\n2024年4月19日，第三届港务论坛在沙洲举行。现将演讲全文整理如下，以飨读者。\n\n大家好！"
        + GREETED,
        delivered="2024-04-19",
        salutation="大家好！",
    ),
    "a day of the old calendar is neither a name nor a heading": Known(
        "施粥法会开示\n\n慧舟法师\n\n甲子年前夕 · 癸亥腊月初八\n\n诸位：\n\n" + GREETED,
        speakers="慧舟",
        salutation="诸位：",
    ),
    "buttons of an app between the title and the address": Known(
        "在沙洲一中117周年校庆大会上的发言\n\n笑笑\n创建于2021-10-24\n阅读 551\n收藏TA\n\n需扫码在手机上打开\n文章后点击更新提醒\n\n"
        "各位来宾：\n\n" + GREETED,
        title="在沙洲一中117周年校庆大会上的发言",
        speakers="",
        published="2021-10-24",
    ),
    "those addressed are the speaker's own": Known(
        "在开港嘉年华上的致辞\n\n各位督导委员会委员、各位学校代表、各位年青朋友、我们的大使：\n\n" + GREETED,
        salutation="各位督导委员会委员、各位学校代表、各位年青朋友、我们的大使：",
    ),
    "a day whose year a mirror lost": Known(
        "乘风破浪，坚定前行\n——在年航运研讨会开幕式上的演讲\n沙洲特区行政长官程望舒\n年12月13日，沙洲\n各位朋友：\n"
        + GREETED,
        title="乘风破浪，坚定前行",
        speakers="程望舒",
        delivered="",
    ),
    "a translation, a line below each of its own": Known(
        "乘风破浪，坚定前行\nBravingWavesandSailingForwardwithResolve\n——在年航运研讨会开幕式上的演讲\n–AddressattheOpeningofSymposiumon\n"
        "沙洲特区行政长官程望舒\nMs.ChengWangshu,ChiefExecutiveofShazhou\n年12月13日，沙洲\nShazhou,13December\n各位朋友：\nFriends,\n"
        + GREETED,
        title="乘风破浪，坚定前行",
        delivered="",
    ),
    "a kind of speech that could be a name": Known(
        "祝寿词\n\n各位长辈、各位亲朋：\n\n" + GREETED, title="祝寿词", speakers=""
    ),
    "who declares that he stands": Known("方守田參選宣言\n\n各位鄉親：\n\n" + GREETED, speakers="方守田"),
    "the title quotes who speaks to those present": Known(
        "沙洲大学校长程望舒：慢慢来\n\n四年以前，码头上的灯还没有亮，你们拖着箱子走进沙洲，问我图书馆在哪里。\n\n"
        "后来灯亮了，路也修好了。你们在江边读书，在船上做实验，也学会了等潮水。\n\n"
        "我想说的只有三个字：慢慢来。潮水每天来两次，错过了这一次，还有下一次。\n",
        speakers="程望舒",
        role="沙洲大学校长",
    ),
    "the title quotes of whom others tell": Known(
        "沙洲大学校长程望舒：慢慢来\n\n四年以前，码头上的灯还没有亮，学生拖着箱子走进沙洲，问图书馆在哪里。\n\n"
        "后来灯亮了，路也修好了。学生在江边读书，在船上做实验，也学会了等潮水。\n",
        speech=False,
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


@pytest.mark.parametrize(
    "cry", ["谢谢大家！祝沙洲的明天更加美好", "同志们！春天的码头正在等着大家", "加油！让我们一起把码头建得更好"]
)
def test_what_a_speaker_cries_out_heads_nothing(cry: str) -> None:
    """Neither thanks, nor whom he calls, nor a call in the first person is a headline."""
    speech = parse(f"在开港仪式上的讲话\n\n同志们：\n\n{GREETED}\n{cry}\n\n港口是大家的，码头也是大家的，明年再见。\n")
    assert speech.header.title == "在开港仪式上的讲话"
    assert cry not in [each.heading for each in speech.walk()]


def test_wishes_are_a_kind_of_speech() -> None:
    assert parse(f"校长给开业生的祝福\n\n亲爱的开业同学们：\n\n{GREETED}").header.genre == "祝福"
