"""Heads of pages as collections of specimens, forums, schools and bilingual sites set them."""

from __future__ import annotations

import pytest

from known_pages import Known, asked, told
from speechparse import parse

BODY = (
    "今晚我们围着炉火坐下来，把一年的辛苦放一放，也把来年的打算说一说。\n"
    "炉子没有停过一天，大家的手上都是老茧，这些我都看在眼里。\n"
    "来年的活儿更重，我们先把设备修好，把安全放在前面。祝大家新年快乐，谢谢大家！\n"
)

PAGES = {
    "an address at the head of the line below a headline that holds a stop": Known(
        "桥头镇长就任！ 就职致辞全文来了！ 【现场】\n尊敬的各位代表、各位乡亲： " + BODY,
        salutation="尊敬的各位代表、各位乡亲：",
    ),
    "the first part of a collection repeats its title": Known(
        "新年晚会厂长发言稿（通用5篇）\n新年晚会厂长发言稿 篇1\n各位工友：\n" + BODY,
        title="新年晚会厂长发言稿（通用5篇）",
        salutation="各位工友：",
    ),
    "whoever put a collection up speaks in none of it": Known(
        "新年晚会厂长发言稿（通用5篇）\n时间：2021-12-30 10:00:00 作者：叶望川\n新年晚会厂长发言稿\n各位工友：\n"
        + BODY,
        speakers="",
        published="2021-12-30T10:00:00",
    ),
    "an abstract of the page above its headline": Known(
        "在全镇春耕动员会上的讲话抢农时 保播种(2021年3月4日) 乡亲们: 雨水刚过，地里的活儿一天比一天紧，种子和化肥都要早作打算，机\n在全镇春耕动员会上的讲话\n抢农时 保播种\n"
        "（2021年3月4日）\n乡亲们：\n雨水刚过，地里的活儿一天比一天紧，种子和化肥都要早作打算，机器也要检修好。\n"
        + BODY,
        title="在全镇春耕动员会上的讲话",
        subtitle="抢农时 保播种",
        delivered="2021-03-04",
        published="",
        salutation="乡亲们：",
    ),
    "a site that asks for consent above the headline": Known(
        "本站会记下您的浏览习惯，请先读一读河湾社的隐私政策，接着看下去就当是同意。\n"
        "This page is in Chinese only. Readers of English may turn to the other edition of our news.\n河湾社新闻APP Icon河湾社新闻APP\n下载\n\n"
        "河湾镇长新年致辞全文\n\n2021/12/31 11:31（12/31 17:20 更新）\n\n各位乡亲：\n\n" + BODY,
        title="河湾镇长新年致辞全文",
        published="2021-12-31T11:31",
        salutation="各位乡亲：",
    ),
    "what is to be scanned around the headline": Known(
        "导出格式】 【 】 【打 印】 \n扫描二维码访问河湾网移动版 河湾镇长新年致辞 扫描二维码访问河湾社微信\n"
        "http://www.hewan.example   2021-12-31 00:15:35\n\n各位乡亲：\n" + BODY,
        title="河湾镇长新年致辞",
        published="2021-12-31T00:15:35",
    ),
    "an address below what an editor says first": Known(
        "河湾老镇长的讲话原音\n 2010-12-31 22:13\n\n老镇长走了三年，这盘带子是在仓库里翻出来的，声音有些沙，请人修了一个冬天，今天头一回放给乡亲们听一听。\n\n"
        "老镇长在河湾大会上的讲话\n\n乡亲们：" + BODY,
        salutation="乡亲们：",
    ),
    "who put the page up, behind a bar": Known(
        "新年晚会厂长的致辞\n\n| 小河\n\n各位工友：\n" + BODY,
        title="新年晚会厂长的致辞",
        speakers="",
    ),
    "a day as some sites write it, the month in a numeral": Known(
        "banner 02\n\n周五, 03 九月 2021 08:30\n\n河湾镇长开学典礼致辞\n\n各位同学：\n" + BODY,
        title="河湾镇长开学典礼致辞",
        published="2021-09-03T08:30",
    ),
    "the year that a title begins with": Known(
        "1936年叶望川先生在河湾大学演讲全文\n\n发布时间：2011-09-14\n\n各位同学：\n" + BODY,
        delivered="1936",
        published="2011-09-14",
    ),
    "the year of a greeting is not that of its day": Known("2025年新年贺词\n\n各位同学：\n" + BODY, delivered=""),
    "what was said over where it was said": Known(
        "跳到主要內容\n:::\n:::\n\n新聞與活動\n\n河灣鎮府新聞\n\n101年06月26日\n鎮長：堤壩要修在雨季前 沙袋要備到家門口\n鎮長出席「防汛五十年」座談會\n\n"
        "葉望川鎮長今（26）日上午出席「防汛五十年」座談會，說明修堤的安排，也請各村把沙袋備好，不讓一戶人家受淹。\n"
        "鎮長表示，三年來修了四處堤壩，今年還有兩處，料已經備齊。\n",
        title="鎮長：堤壩要修在雨季前 沙袋要備到家門口",
        published="2012-06-26",
        speech=False,
    ),
    "a numbered title": Known(
        "2、新年晚会厂长的致辞\n各位工友：\n" + BODY,
        title="新年晚会厂长的致辞",
    ),
    "a thread as a forum prints it": Known(
        "Board logo\n\n标题: 叶望川在河湾中学的演讲全文 [打印本页]\n\n"
        "作者: riverside88    时间: 2012-3-4 09:15 PM     标题: 叶望川在河湾中学的演讲全文\n\n叶望川在河湾中学的演讲全文\n\n"
        + BODY,
        title="叶望川在河湾中学的演讲全文",
        published="2012-03-04T21:15",
    ),
    "when and where, and a day that the speaker signs with": Known(
        "河湾小学新学期第二次升旗仪式\n2018年3月5日上午8:20在学校操场举行\n校长国旗下讲话\n各位老师、各位同学：\n"
        + BODY
        + "叶望川2018.3.5\n",
        delivered="2018-03-05",
        published="",
        speakers="叶望川",
    ),
}


@pytest.mark.parametrize("known", PAGES.values(), ids=PAGES)
def test_what_a_reader_knows(known: Known) -> None:
    assert told(known) == asked(known)


@pytest.mark.parametrize(
    "lead",
    [
        "新年晚会是工厂辞旧迎新的活动。以下是小编为大家搜集的新年晚会发言稿，供大家阅读和借鉴。",
        "前言：河湾写作网为您挑选了新年晚会厂长发言稿范文，供您参考，希望能给您带来灵感。",
        "厂长，原指一厂之长，如今也用来称呼车间的负责人。以下是为大家汇总的新年晚会厂长发言稿5篇，供大家参考选用。",
    ],
)
def test_what_an_editor_says_of_the_specimens_is_no_part_of_them(lead: str) -> None:
    greeting = "大家好！今晚我们在食堂里围着炉火坐下来，首先，请让我代表厂部对三百位工友的辛苦表示衷心的感谢！"
    speech = parse(f"新年晚会厂长发言稿（通用5篇）\n\n{lead}\n\n新年晚会厂长发言稿\n\n各位工友：\n\n{greeting}\n")
    assert lead not in speech.text


@pytest.mark.parametrize(
    "line", ["Goodevening!Itisapleasuretositbythefirewithallofyou.", "riverside board,riverside,rvsd"]
)
def test_a_line_in_another_script_heads_no_part(line: str) -> None:
    prose = "，".join(["炉火烧了一整年没有停过，食堂的灯也亮到半夜"] * 3) + "。\n"
    speech = parse(f"在新年晚会上的致辞\n各位工友：\n{prose}{line}\n{prose}")
    assert [each.heading for each in speech.walk()] == []


def test_what_a_speaker_offers_for_reference_is_his() -> None:
    words = "下面，我把各车间收集来的办法归成三条，讲给大家听一听，供大家参考。"
    assert words in parse(f"在新年晚会上的讲话\n各位工友：\n{words}\n{BODY}").text


def test_a_speech_may_begin_in_english() -> None:
    english = (
        "Good evening, friends and neighbours of our river bend, it is a pleasure to sit by the fire with all of you."
    )
    assert english in parse(f"在新年晚会上的致辞\n{english}\n各位工友，{BODY}").text


def test_the_keys_of_a_programme_are_no_parts() -> None:
    head = "河湾小学升旗仪式\n2018年3月5日上午8:20在学校操场举行\n主持人：三班 叶小舟\n校长国旗下讲话\n各位同学：\n"
    assert not any("主持人" in each.heading for each in parse(head + BODY).walk())
