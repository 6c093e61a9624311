"""Pages of sites that print other people's speeches: collections of models, mirrors, portals, releases, wikis."""

from __future__ import annotations

import pytest

from known_pages import Known, asked, told
from speechparse import parse

BODY = (
    "今天我们在这里开会，主要任务是把全年的工作理一理，把下一步要办的事情定下来，请大家静下心来听一听。\n"
    "成绩来得不容易，这是大家一起干出来的。在这里，我代表班子向同志们表示衷心的感谢！\n"
    "希望大家振作精神，把心思用在干事上，用一年的时间让面貌有一个大的改变。谢谢大家！"
)

PAGES = {
    "words for search engines before the title": Known(
        "[镇长在党委书记]镇长在全镇经济工作会议上的讲话\n同志们:\n" + BODY,
        title="镇长在全镇经济工作会议上的讲话",
        salutation="同志们:",
    ),
    "the same over a line of publishing": Known(
        "[温暖牌取暖器]对罗宾教授的欢送词\n时间:2005-02-09 来源:礼仪 点击:\n同志们、朋友们: 时间过得真快啊！" + BODY,
        title="对罗宾教授的欢送词",
        salutation="同志们、朋友们:",
        published="2005-02-09",
    ),
    "title in brackets, address behind it": Known(
        "【林业局新春团拜会致辞】尊敬的各位老领导、同志们：\n" + BODY,
        title="林业局新春团拜会致辞",
        salutation="尊敬的各位老领导、同志们：",
    ),
    "slogans below the title": Known(
        "在全县干部研讨班结业式上的讲话\n用心用力答好“富县之问”\n奋力开创发展新局面\n(2019年3月31日)\n同志们:\n" + BODY,
        title="在全县干部研讨班结业式上的讲话",
        subtitle="用心用力答好“富县之问” 奋力开创发展新局面",
        delivered="2019-03-31",
    ),
    "a lead that ends in 全文, the speech in its line": Known(
        "沙洲托运部电话\n\n沙洲托运部电话,4月15日,恒岳重工总经理方守田主持召开生产调度会,"
        "以下是讲话录音整理全文。同志们:" + BODY.replace("\n", ""),
        speakers="方守田",
        salutation="同志们：",
    ),
    "original title of a portal": Known(
        "分享\n2017年12月09日11:54 沙洲网站\n\n分享\n视频加载中,请稍候...\n\n 原标题:在2017年研讨会开幕式上的演讲\n\n"
        "  外事部部长 方守田\n\n  各位专家,各位朋友:\n\n" + BODY,
        title="在2017年研讨会开幕式上的演讲",
        speakers="方守田",
        published="2017-12-09T11:54",
    ),
    "an ambassador, named before the office": Known(
        "方守田大使致2023年大安斯地区中秋晚宴的贺辞\n2023/09/17 20:53\n\n值此中秋佳节之际,我谨代表使馆向各位来宾致以祝愿!\n"
        + BODY,
        title="方守田大使致2023年大安斯地区中秋晚宴的贺辞",
        speakers="方守田",
        published="2023-09-17T20:53",
    ),
    "buttons in what is left of their frames": Known(
        "】 【打 印】 \n【 第1頁 第2頁 第3頁 】 \n沙洲建市22周年 方守田致辭\nhttp://www.shazhou.example   2019-07-01 09:46:56\n"
        "各位嘉賓、各位街坊，這座城二十二歲了，碼頭換了新樣，市場也搬了兩回，日子總算一年比一年安穩。\n"
        "往後的路還長，我和同事會把每一件小事做好。多謝大家。\n (來源:新聞處)\n【 第1頁 第2頁 第3頁 】",
        title="沙洲建市22周年 方守田致辭",
        published="2019-07-01T09:46:56",
    ),
    "skip link and pictures": Known(
        "跳至主要內容\n\n行政長官國慶酒會致辭（附圖／短片）\n*****************\n"
        "  以下是行政長官方守田今日（十月一日）出席國慶酒會致辭：\n \n各位市民、各位嘉賓：\n \n"
        "  今晚能在海邊和大家一起看煙花，我心裡很高興。\n  我謹祝各位身體健康，萬事如意。謝謝。\n \n"
        "2022年10月1日（星期六）\n沙洲時間10時15分",
        title="行政長官國慶酒會致辭（附圖／短片）",
        speakers="方守田",
        salutation="各位市民、各位嘉賓：",
        delivered="2022-10-01",
        published="2022-10-01T10:15",
    ),
    "column and day above the headline": Known(
        "跳到主要內容\n:::\n:::\n\n新聞與活動\n\n沙洲府新聞\n\n94年08月23日\n主席主持沙洲水壩落成典禮並與工程人員餐敘\n"
        "  方主席守田先生今天在沙洲主持水壩落成典禮，並在典禮結束後前往工寮慰問工程人員，隨後與大家共進午餐。\n"
        "  主席致詞內容為：\n  今天守田到這裡來，心裡非常感動。這座水壩蓋了九年，我們有七位同仁沒有能夠看到今天。\n"
        "  水壩是一磚一瓦疊起來的，沒有當年的汗水，就沒有今天的清流。我要代表全體鄉親向各位說一聲謝謝。\n"
        "  最後，祝福大家身體健康，佳節愉快。謝謝。\n",
        title="主席主持沙洲水壩落成典禮並與工程人員餐敘",
        speakers="方守田",
        role="主席",
        delivered="2005-08-23",
        published="2005-08-23",
    ),
    "who spoke, in brackets with the day": Known(
        "(2014年9月28日,方守田会长在沙洲农会大会发言)\n主席先生,各位同事!\n" + BODY,
        speakers="方守田",
        role="会长",
        delivered="2014-09-28",
        salutation="主席先生，各位同事！",
    ),
    "a lead of several clauses": Known(
        "跳至主要內容\n\n海事處處長就新渡輪航線到訪碼頭會見傳媒的發言內容\n*****************\n下稿代海事處發出：\n"
        "  以下是海事處處長方守田就新渡輪航線、候船室及碼頭管理，今日（十月三日）於東灣碼頭會見傳媒的發言內容（只有中文）：\n \n"
        "  各位傳媒朋友，大家好。今天第一班渡輪開出，我和同事在碼頭看了一個早上。\n \n"
        "  往後兩個月，我們會按人流加開班次，也請市民多給意見。\n \n2022年10月3日（星期一）\n沙洲時間12時40分\n即日新聞",
        title="海事處處長就新渡輪航線到訪碼頭會見傳媒的發言內容",
        speakers="方守田",
        salutation="各位傳媒朋友，大家好。",
        delivered="2022-10-03",
        published="2022-10-03T12:40",
    ),
    "a mirror that repeats the title in its disclaimer": Known(
        "镇长在河堤加固会发言\n时间:2021-07-09 08:15:00\n"
        "导语:镇长在河堤加固会发言一文由读者提供,与本站立场无关,想订写稿件可以找编辑,供您阅读。\n同志们:\n" + BODY,
        title="镇长在河堤加固会发言",
        salutation="同志们：",
        published="2021-07-09T08:15:00",
    ),
    "cells of a wiki's head": Known(
        "沙洲地方一○一年主席新春談話\n← | 100年主席新春談話 | 沙洲地方一○一年主席新春談話 101年（2012年）1月22日於沙洲市 |\n"
        "102年主席新春談話 |\n各位親愛的父老鄉親，各位電視機前的觀眾朋友：\n大家新年恭喜、新年好！\n" + BODY,
        title="沙洲地方一○一年主席新春談話",
        salutation="各位親愛的父老鄉親，各位電視機前的觀眾朋友：",
    ),
    "one of several in a collection": Known(
        "第一篇:全市“五一”表彰会主持词\n全市“五一”表彰会\n主持词\n各位领导、同志们:\n" + BODY,
        title="全市“五一”表彰会主持词",
        salutation="各位领导、同志们:",
    ),
    "an attachment, all in one line": Known(
        "附件在全市林业座谈会上的讲话(2011年11月3日 根据录音整理)方守田同志们: 今天召开林业座谈会主要是落实会议精神。"
        + BODY.replace("\n", ""),
        title="在全市林业座谈会上的讲话",
        speakers="方守田",
        salutation="同志们:",
        delivered="2011-11-03",
    ),
    "a site's name and address in the line of the title": Known(
        "文秘之友—好稿子天天有www.wenmi.example在全县水利推进会上的讲话各位书记、镇长,同志们:今天召开推进会，主要目的是动员全县。"
        + BODY.replace("\n", ""),
        title="在全县水利推进会上的讲话",
        salutation="各位书记、镇长,同志们:",
    ),
    "a table of contents before the speech": Known(
        "在全市造林启动大会上的讲话\n\n发表时间:2012/4/17 9:18:53\n目录/提纲:……\n一、坚持科学发展\n二、抓住关键环节\n"
        "一要牢牢抓住重视这一核心\n三、落实政府责任\n……\n在全市造林启动大会上的讲话\n市长 ***\n(2011年9月8日)\n\n同志们:\n"
        f"{BODY}\n一、坚持科学发展\n{BODY}\n二、抓住关键环节\n{BODY}\n三、落实政府责任\n{BODY}",
        title="在全市造林启动大会上的讲话",
        salutation="同志们:",
        delivered="2011-09-08",
        published="2012-04-17T09:18:53",
    ),
    "a document whose pages were counted, all in one line": Known(
        "第1页共3页在庆祝五一表彰会上的讲话尊敬的各位劳模,同志们:" + BODY.replace("\n", ""),
        title="在庆祝五一表彰会上的讲话",
        salutation="尊敬的各位劳模,同志们:",
    ),
    "a blog in Latin letters": Known(
        "WFU\n\n2019年9月10日 星期二\n\n107學年度畢業生致詞稿\n\n各位長官貴賓、各位家長：\n\n" + BODY,
        title="107學年度畢業生致詞稿",
    ),
    "a day with the fields of the site beside it": Known(
        "在全县烤烟现场会上的讲话\n2006年5月30日　　作者：县委办　　录入：xxzx　　点击率：187\n同志们：\n" + BODY,
        title="在全县烤烟现场会上的讲话",
        published="2006-05-30",
    ),
    "what a reader service hands on": Known(
        "Title: 在全县水利工作会议上的讲话-沙洲县人民政府\n\nURL Source: http://www.shazhou.example/ldjh/1.html\n\n"
        "Published Time: 2014-03-05T09:10:00+08:00\n\nMarkdown Content:\n"
        "[首页](http://www.shazhou.example/) > [政务公开](http://www.shazhou.example/zwgk/)\n\n# 在全县水利工作会议上的讲话\n\n"
        f"县长 方守田\n\n（2014年3月3日）\n\n同志们：\n\n**一、提高认识**\n\n{BODY}\n\n**二、狠抓落实**\n\n{BODY}\n\n"
        "![二维码](http://www.shazhou.example/qr.png)\n\n[打印](javascript:print()) [关闭](javascript:close())",
        title="在全县水利工作会议上的讲话",
        speakers="方守田",
        salutation="同志们：",
        delivered="2014-03-03",
        published="2014-03-05T09:10:00",
    ),
    "buttons of a site that lets copy": Known(
        "正文复制\n\n在创建文明城市动员大会上的讲话\n同志们:\n" + BODY,
        title="在创建文明城市动员大会上的讲话",
    ),
}


@pytest.mark.parametrize("known", PAGES.values(), ids=PAGES)
def test_what_a_reader_knows(known: Known) -> None:
    assert told(known) == asked(known)


NO_SPEECHES = {
    "a chapter with its number": "第52章(第2页)\n\n 河堤上的风很大,他把帽子往下拉了拉,慢慢走到众人面前。 \n\n"
    " 谁也没想到新来的镇长会先开口。 \n\n “今天不念稿子,”他说,“同志们,我只问一句:这段堤还守不守?” \n\n"
    " “守!”人群里有人喊了一声。 \n\n 他点点头,把袖子挽了起来。 \n\n本章未完，请点击下一页",
    "a speech told, its quotation left open at each paragraph": "第17章(1 / 1)\n老周放下话筒,台下静了一会儿才响起掌声。\n"
    "主持人看了看表,赶紧说:“感谢周师傅,下面请厂长上台,大家欢迎!”\n"
    "厂长清了清嗓子,说:“同志们,水泵修好了,这个月的任务有指望了。我代表厂里谢谢大家。\n"
    "“我再说两件事。头一件,夜班的饭要热。\n“第二件,谁也不许带病上岗。",
    "a chapter that begins inside the speech": "第88章 堤上,風聲(2 / 2)\n\n上......\n\n"
    "同志們,我們這條河養活了幾代人,我相信今年的水也一定擋得住。\n\n大家說,能不能?”\n\n"
    "老周把鐵鍬往地上一插。\n\n“能!”\n\n喊聲沿著河堤傳出去很遠。\n\n"
    "本站小說由讀者上傳,如有不妥請告訴我們",
    "minutes": "沙洲县人民政府常务会议纪要\n〔2015〕12号\n2015年8月3日，县长方守田主持召开第12次常务会议，现将会议议定事项纪要如下：\n"
    "一、关于水利建设问题\n会议同意县水利局提出的方案。\n二、关于校舍改造问题\n会议决定，由县财政安排资金200万元。\n出席：方守田、林南",
}


@pytest.mark.parametrize("page", NO_SPEECHES.values(), ids=NO_SPEECHES)
def test_what_is_no_speech(page: str) -> None:
    known = Known(page, speech=False, speakers="", delivered="")
    assert told(known) == asked(known)


def test_what_the_speaker_declares_is_said() -> None:
    """Above attachments, after a blank line, with a year in it: no link."""
    page = f"在读书月启动仪式上的讲话\n\n同志们：\n\n{BODY}\n\n现在，我宣布：2017年读书月活动正式开幕！\n\n附件：\n\n相关文档："
    speech = parse(page)
    assert speech.closing is not None
    assert speech.closing.paragraphs[-1].text == "现在，我宣布：2017年读书月活动正式开幕！"
