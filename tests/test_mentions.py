"""Speakers named in passing: in titles, leads, captions, notes, glued heads, by themselves; and whom they address; people and places are invented."""

from __future__ import annotations

import pytest

from known_pages import BODY, GLUED, HANT, Known, asked, told

PAGES = {
    "release whose announcement calls by the surname": Known(
        "沙洲縣表揚模範父親\n"
        "發布單位：民政處\n"
        "發布日期：110-08-04\n"
        "沙洲縣政府今（4）日上午舉辦「模範父親表揚大會」，縣長方守田親自頒獎。\n"
        "方縣長致詞全文如下：\n"
        "各位模範父親、議會林議長、各位鄉鎮市長、各位貴賓，大家早安，父親節快樂！\n" + HANT,
        speakers="方守田",
        role="縣長",
        delivered="2021-08-04",
        published="2021-08-04",
    ),
    "release that names the speaker in passing": Known(
        "本會舉辦重陽敬老餐會\n"
        "張貼日期：2017-10-28\n"
        "本會今日（28日）中午舉行重陽敬老餐會，理事長葉大川到場向長輩敬酒。\n"
        "葉理事長致詞內容如下：\n"
        "各位長輩、各位會員，大家好：\n" + HANT,
        speakers="葉大川",
        role="理事長",
    ),
    "lecturer with affiliation": Known(
        "怎样读一条河\n"
        "主讲人：方晓川（江州大学历史系教授）\n"
        "时间：2014年5月10日\n"
        "地点：市图书馆报告厅\n"
        "各位听众，下午好！\n" + BODY,
        speakers="方晓川",
        role="江州大学历史系教授",
        delivered="2014-05-10",
    ),
    "lecturer of an institute": Known(
        "城市与树\n主讲：卢青野（市园林研究所）\n各位朋友，大家好！\n" + BODY,
        speakers="卢青野",
    ),
    "lecturer and day": Known(
        "从一粒种子说起\n演讲人：温岚（农业科学院研究员）\n演讲时间：2013年4月2日\n各位老师、同学，大家好！\n" + BODY,
        speakers="温岚",
        role="农业科学院研究员",
        delivered="2013-04-02",
    ),
    "office, name and kind of speech": Known(
        "第三屆第一次會員大會\n理事長　許文彬　致詞\n各位會員、各位貴賓：\n" + HANT,
        speakers="許文彬",
        role="理事長",
    ),
    "office, name and kind of speech as the title": Known(
        "理事長 許明德 致詞稿\n日期：2012年5月6日\n各位先進、各位會員：\n" + HANT,
        speakers="許明德",
        role="理事長",
    ),
    "office, name and 讲话": Known(
        "在全厂职工大会上\n厂长　路大勇　讲话\n（1986年3月2日）\n同志们：\n" + BODY,
        speakers="路大勇",
        role="厂长",
        delivered="1986-03-02",
    ),
    "delegate, name and 致辞": Known(
        "校庆六十周年庆典\n校友代表  霍东来  致辞\n尊敬的各位老师、亲爱的校友们：\n" + BODY,
        speakers="霍东来",
        role="校友代表",
    ),
    "glued head with stamp and buttons": Known(
        "在全镇教育大会上的讲话2015-03-11 08:00:00来源：镇教办作者：字体：大中小镇党委书记 方守田（2015年3月9日）各位老师、同志们："
        + GLUED
        + "打印本页关闭窗口上一篇：镇领导下乡下一篇：春季开学",
        title="在全镇教育大会上的讲话",
        speakers="方守田",
        role="镇党委书记",
        delivered="2015-03-09",
        published="2015-03-11T08:00:00",
    ),
    "glued head with keys and buttons": Known(
        "在护林防火工作会议上的讲话发布时间：2012-10-22 来源：林业局 浏览次数：88 字号：大 中 小 副县长 姚青松（2012年10月18日）同志们："
        + GLUED,
        title="在护林防火工作会议上的讲话",
        speakers="姚青松",
        role="副县长",
        delivered="2012-10-18",
    ),
    "glued head with office": Known(
        "在创卫动员大会上的讲话中共江口市委书记 白石生（2010年3月6日）同志们：" + GLUED,
        title="在创卫动员大会上的讲话",
        speakers="白石生",
        role="中共江口市委书记",
        delivered="2010-03-06",
    ),
    "address over lines with a foreign name": Known(
        "在国宴上的祝酒辞\n"
        "（2009年6月3日）\n"
        "主席 方守田\n"
        "尊敬的卡塔尼亚共和国总理何塞·玛利亚·洛佩斯先生阁下，\n"
        "尊敬的洛佩斯夫人，\n"
        "女士们、先生们、朋友们：\n" + BODY,
        salutation="尊敬的卡塔尼亚共和国总理何塞·玛利亚·洛佩斯先生阁下，尊敬的洛佩斯夫人，女士们、先生们、朋友们：",
    ),
    "address over lines with offices": Known(
        "在论坛开幕式上的致辞\n"
        "尊敬的岚州省人民政府副省长、岚州大学名誉校长陈澄女士，\n"
        "尊敬的联合国某某组织驻华代表安德烈·科瓦奇先生，\n"
        "尊敬的各位来宾，\n" + BODY,
        salutation="尊敬的岚州省人民政府副省长、岚州大学名誉校长陈澄女士，尊敬的联合国某某组织驻华代表安德烈·科瓦奇先生，尊敬的各位来宾",
    ),
    "office in a note at the end": Known(
        "方守田：在全省女职工座谈会上的讲话\n"
        "同志们：\n" + BODY + "\n"
        "（作者系省人大常委会副主任、省总工会主席，本文根据讲话录音整理）",
        speakers="方守田",
        role="省人大常委会副主任、省总工会主席",
    ),
    "office in a note, named by the byline": Known(
        "在乡村教师论坛上的演讲\n"
        "骆秋林\n"
        "各位老师：\n" + BODY + "\n"
        "（作者为青山镇中心小学校长，本文系其在论坛上的演讲）",
        speakers="骆秋林",
        role="青山镇中心小学校长",
    ),
    "office in a note on this text": Known(
        "水是有记性的\n潘若谷\n各位同学：\n" + BODY + "\n（本文作者系江州水利学院教授，此文为其在毕业典礼上的讲话）",
        speakers="潘若谷",
        role="江州水利学院教授",
    ),
    "full name in a caption": Known(
        "柳校长在秋季开学典礼上的讲话\n发布时间：2017-09-04\n柳若松校长在开学典礼上\n各位老师，各位同学：\n" + BODY,
        speakers="柳若松",
        role="校长",
    ),
    "full name in an editor's note": Known(
        "葛行长在青年员工座谈会上的讲话\n"
        "编者按：三月五日，行长葛长河与青年员工座谈。以下是他的讲话。\n"
        "同志们：\n" + BODY,
        speakers="葛长河",
        role="行长",
    ),
    "full name in a footnote": Known(
        "岑副厅长在全省水利座谈会上的总结发言（摘要）\n"
        "（一九六四年三月六日）\n"
        "同志们：\n" + BODY + "\n"
        "注①：岑副厅长，即岑守成，时任省水利厅副厅长。",
        speakers="岑守成",
        role="省水利厅副厅长",
        delivered="1964-03-06",
    ),
    "one who spoke as a judge": Known(
        "模拟法庭大赛落幕\n"
        "10月12日，第六届模拟法庭大赛在明德楼落幕，法学院副教授宁可欣作为评委代表点评发言。以下是发言全文。\n"
        "各位同学：\n" + BODY,
        speakers="宁可欣",
        role="法学院副教授",
    ),
    "one who spoke through the radio": Known(
        "致全市人民的新年问候\n"
        "2016年1月1日零时，市长冷秋石通过广播电视台向全市人民发表新年贺词。全文如下：\n"
        "各位市民朋友：\n" + BODY,
        speakers="冷秋石",
        role="市长",
    ),
    "announcement with office and name": Known(
        "以下是行政長官常遠志今日（十月一日）出席國慶酒會的致辭全文：\n各位嘉賓、各位朋友：\n" + HANT,
        speakers="常遠志",
        role="行政長官",
    ),
    "name at the end of the source line, office in a note": Known(
        "让法律走进田野\n"
        "http://www.example.org/a/1.html　2014-05-06　来源：法治园地　端木青\n"
        "同志们：\n" + BODY + "\n"
        "（作者系青河县政协副主席，本文根据其讲话整理）",
        speakers="端木青",
        role="青河县政协副主席",
    ),
    "day of the bulletin and day of the speech": Known(
        "情况通报\n"
        "第12期\n"
        "2009年5月10日\n"
        "按：现将县委副书记司徒亮同志在全县防汛会议上的讲话刊登如下。\n"
        "在全县防汛会议上的讲话\n"
        "司徒亮\n"
        "（2009年5月4日）\n"
        "同志们：\n" + BODY,
        speakers="司徒亮",
        role="县委副书记",
        delivered="2009-05-04",
    ),
    "address that goes on on the next line": Known(
        "在谢师会上的发言\n尊敬的唐老师，尊敬的各位恩师，\n亲爱的学长、学弟、学妹：\n" + BODY,
        salutation="尊敬的唐老师，尊敬的各位恩师，亲爱的学长、学弟、学妹：",
    ),
    "address with what they do for us": Known(
        "感恩餐會致詞\n亲爱的春晖家人、志工伙伴，以及一路支持我们的捐款人：\n" + BODY,
        salutation="亲爱的春晖家人、志工伙伴，以及一路支持我们的捐款人：",
    ),
    "把 before an office": Known(
        "老班长在二十年聚会上的发言\n应大家要求，把老班长佟建业8月19日晚上的发言敲出来了。\n亲爱的同学们：\n" + BODY,
        speakers="佟建业",
        role="老班长",
    ),
    "lecturer with two offices": Known(
        "古籍里的城市\n"
        "主讲人：钱若水（江州图书馆研究馆员、江州大学客座教授）\n"
        "时　间：2014年6月8日\n"
        "地　点：图书馆二楼\n"
        "整　理：小方\n"
        "各位读者，下午好！\n" + BODY,
        title="古籍里的城市",
        speakers="钱若水",
        role="江州图书馆研究馆员、江州大学客座教授",
        delivered="2014-06-08",
    ),
    "speaker who says where he comes from": Known(
        "国旗下的演讲：我的理想\n"
        "尊敬的老师，亲爱的同学们：\n"
        "大家好！我是来自五一中队的闻小满，今天我演讲的题目是我的理想。\n" + BODY,
        speakers="闻小满",
    ),
    "speaker who says his name": Known(
        "竞选演讲稿\n各位老师、各位同学：\n大家好，我叫廖星辰，是三年级二班的学生。\n" + BODY,
        speakers="廖星辰",
    ),
    "people who say what they are": Known(
        "在脱贫攻坚现场会上的发言\n各位领导：\n我是石桥村的。我是农民，也是党员。\n" + BODY,
        speakers="",
    ),
    "surname and office before a verb, full name in a caption": Known(
        "尚院长开讲｜把病人当亲人\n"
        "2021-06-01 08:30　点击：31\n"
        "尚文瑾院长在新员工培训班上　摄影：小李\n"
        "各位新同事，早上好！\n" + BODY,
        speakers="尚文瑾",
        role="院长",
    ),
    "day of the bulletin without brackets": Known(
        "工作简报\n"
        "一九八二年七月十日编印\n"
        "按：现将地委书记云中岳同志在全区造林大会上的讲话刊发。\n"
        "青山要靠人来栽\n"
        "——在全区造林大会上的讲话\n"
        "云 中 岳\n"
        "（一九八二年七月三日）\n"
        "同志们：\n" + BODY,
        speakers="云中岳",
        role="地委书记",
        delivered="1982-07-03",
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str) -> None:
    assert told(PAGES[name]) == asked(PAGES[name])
