"""Records with turns, and the days of speeches beside those of pages; people and places are invented."""

from __future__ import annotations

import pytest

from known_pages import BODY, HANT, Known, asked, told

PAGES = {
    "turns with affiliations": Known(
        "圆桌谈：乡村小学怎么办\n"
        "2016年5月20日\n"
        "主持人 方圆（青苗基金会秘书长）：各位嘉宾下午好，今天请大家谈谈乡村小学。\n"
        "林南（石桥小学校长）：我们学校只有四十个孩子，但是每个孩子都要有书读。\n"
        "周北（省教育学院教授）：我做过调查，问题不在人数，在老师。\n"
        "林南：老师留不住，是真的。\n"
        "主持人 方圆：谢谢两位。\n"
        "周北：我再补充一点，编制要跟着孩子走。\n",
        turns=6,
    ),
    "turns with offices in brackets": Known(
        "座谈会实录\n"
        "时间：2012年3月8日\n"
        "地点：镇会议室\n"
        "【主持人】王小川：今天请各位老支书来，谈谈当年修路的事情。\n"
        "【老支书】李大山：那一年冬天，我们全村人都上了山，一干就是一个月。\n"
        "王小川：吃什么呢？\n"
        "李大山：吃红薯。\n",
        turns=4,
    ),
    "record with a day": Known(
        "某某县“两会”记者见面会实录\n"
        "时间：2013年1月18日\n"
        "主持人：各位记者朋友，上午好。\n"
        "县长：谢谢大家，今天我来回答各位的问题。\n"
        "记者：请问县长，今年的路修到哪里？\n"
        "县长：修到最后一个村。\n",
        delivered="2013-01-18",
    ),
    "record with a guest": Known(
        "网友在线交流实录\n"
        "时间：2014-06-11 15:00\n"
        "嘉宾：环保局局长 宁静\n"
        "主持人：各位网友大家好，今天的嘉宾是环保局局长宁静。\n"
        "宁静：主持人好，各位网友好。\n"
        "主持人：有网友问河水什么时候变清？\n"
        "宁静：三年之内。\n",
        delivered="2014-06-11",
        speakers="宁静",
        role="环保局局长",
    ),
    "the day above the headline of a blog": Known(
        "青石的网志\n\n2019年9月10日 星期二\n\n一〇七學年度畢業生致詞稿\n\n各位畢業生、各位家長：\n\n" + HANT,
        title="一〇七學年度畢業生致詞稿",
        delivered="",
        published="2019-09-10",
    ),
    "short toast": Known(
        "在社区运动会开幕式上的讲话\n"
        "（2019年10月17日）\n"
        "居民朋友们：\n"
        "运动会现在开幕，祝大家玩得开心，赛出友谊。\n"
        "谢谢大家！",
        delivered="2019-10-17",
        published="",
    ),
    "day before month, told by another day": Known(
        "在迎新晚會上的致詞\nPosted on 12/08/2019\n會長 溫永年\n各位鄉親：\n" + HANT + "\n2019年8月10日",
        speakers="溫永年",
        delivered="2019-08-10",
        published="2019-08-12",
    ),
    "day before month": Known(
        "在商会年会上的致辞\nPosted on 25/03/2017 by admin\n会长 林福来\n各位乡亲：\n" + BODY,
        speakers="林福来",
        published="2017-03-25",
    ),
    "month before day": Known(
        "在校友会上的讲话\n发布于 03/25/2017\n会长 林福来\n各位校友：\n" + BODY,
        speakers="林福来",
        published="2017-03-25",
    ),
    "turns with long affiliations, names that are words": Known(
        "公益圆桌：山里的图书馆\n"
        "主持人 高原（澄江青少年阅读推广基金会副理事长、秘书长）：各位晚上好，今天我们请来了三位老师。\n"
        "石榴（岚州市青山区东风路中心小学语文教研组组长）：我先说，我们的图书馆只有一间屋。\n"
        "方舟（书店店主）：书不在多，在有人看。\n"
        "石榴：对，孩子们看得很认真。\n"
        "主持人 高原：那么钱从哪里来？\n"
        "方舟：大家凑的。\n",
        turns=6,
    ),
    "guests over two lines": Known(
        "对话：老街怎么改\n"
        "时间：2015年8月1日\n"
        "嘉宾：林知秋　市规划院总工程师\n"
        "　　　罗阿大　老街居民\n"
        "主持人：两位好。\n"
        "林知秋：你好，各位网友好。老街的改造不能只看图纸，我们在街上住了三个月，一户一户地问，才敢动笔。\n"
        "罗阿大：对喽，要先问问住在里面的人。我在这条街上住了六十年，哪块石板松了我都知道。\n"
        "主持人：住户最担心什么？\n"
        "罗阿大：怕搬走了就回不来。\n",
        turns=5,
        delivered="2015-08-01",
    ),
    "year of the Buddhist era": Known(
        "在中秋联欢晚会上的致词\n会长 林福来\n佛历二五六一年九月二十四日\n各位乡亲：\n" + BODY,
        speakers="林福来",
        role="会长",
        delivered="2018-09-24",
    ),
    "the day in the first sentence": Known(
        "在老年大学开学典礼上的讲话\n校长 韦长春\n各位学员：\n今天是2012年9月3日，是我们老年大学开学的日子。\n" + BODY,
        speakers="韦长春",
        delivered="2012-09-03",
    ),
    "turns with office behind the name": Known(
        "辩论会实录\n"
        "东方燕洋主席：请正方发言，时间三分钟。\n"
        "上官澄副主席：我补充一下规则，超时要按铃。\n"
        "仇霞泽临时代办：我代表正方，先谈三点看法，请各位指正。\n"
        "东方燕洋主席：谢谢，请反方发言。\n"
        "仇霞泽临时代办：我们还有一个问题想问对方。\n"
        "上官澄副主席：时间到。\n",
        turns=6,
    ),
    "posts of a live text": Known(
        "【直播】开放日走进气象局\n"
        "直播时间：2022-03-23 09:00\n"
        "[小雨 09:00:10]\n"
        "各位网友上午好，欢迎来到气象局开放日的直播间，今天我们一起看天气是怎样报出来的。\n"
        "[小雨 09:01:20] 现在请气象局副局长 罗青云 致欢迎辞。\n"
        "[罗青云 09:02:00] 各位同学、各位网友：欢迎大家走进气象局。\n"
        "[罗青云 09:03:10] 今天我想从一场没有报准的雨讲起，那场雨让我们记了三年，也让我们改了三年。\n"
        "[小雨 09:05:30] 谢谢罗局长，下面我们去看雷达。\n",
        turns=3,
    ),
    "where the guests of a round table come from": Known(
        "乡村教育圆桌实录\n"
        "2016年5月20日　青苗论坛\n"
        "穆青（青苗基金会秘书长，主持人）：各位来宾，大家下午好。欢迎来到青苗论坛，我们今天谈一谈山里的学校。\n"
        "龙小川（沙河小学校长、省人大代表）：谢谢主持人。\n"
        "我们学校在山顶上，四十个孩子，六个老师，我当了十七年校长。\n"
        "孟星（省教育研究院）：从研究的角度看，小学校有小学校的办法，我们不要急着撤并。\n"
        "现场观众：我想问一个问题，老师会不会都走了？\n"
        "龙小川：不会。\n"
        "穆青：谢谢各位嘉宾，谢谢大家！\n",
        turns=6,
        role="青苗基金会秘书长、主持人",
        delivered="2016-05-20",
    ),
    "day and speaker in one bracket": Known(
        "（2014年9月28日，关山月外长在区域合作大会上发言）\n主席先生，各位同事：\n" + BODY,
        speakers="关山月",
        role="外长",
        delivered="2014-09-28",
    ),
    "name and day in one bracket": Known(
        "在年会上的讲话\n（林其昌　2014年2月28日）\n同志们：\n" + BODY,
        speakers="林其昌",
        delivered="2014-02-28",
    ),
    "name behind the day": Known(
        "在年会上的讲话\n发布时间：2014-03-01\n2014年2月28日　汪向前\n同志们：\n" + BODY,
        speakers="汪向前",
        delivered="2014-02-28",
        published="2014-03-01",
    ),
    "bracketed day and name at the end": Known(
        "在年会上的讲话\n同志们：\n" + BODY + "\n（2014年2月28日，董为民）",
        speakers="董为民",
        delivered="2014-02-28",
        published="",
    ),
    "comrade with the day in brackets": Known(
        "在年会上的讲话\n徐可为同志（2014年2月28日）\n同志们：\n" + BODY,
        speakers="徐可为",
        delivered="2014-02-28",
        salutation="同志们：",
    ),
    "place beside the day": Known(
        "在年会上的讲话\n（2014年2月28日　莫斯科）\n同志们：\n" + BODY,
        speakers="",
        delivered="2014-02-28",
    ),
    "day in figures beside the name": Known(
        "在年会上的讲话\n发布时间：2014-03-01\n副县长　谯中和　2014.2.28\n同志们：\n" + BODY,
        speakers="谯中和",
        role="副县长",
        delivered="2014-02-28",
        published="2014-03-01",
    ),
    "given name that ends in a word of the grammar": Known(
        "校长汤中和在年会上的讲话\n2014年2月28日\n同志们：\n" + BODY,
        speakers="汤中和",
        role="校长",
        delivered="2014-02-28",
    ),
    "title without 在, signature": Known(
        "年会上的讲话\n发布时间：2014-03-01\n同志们：\n" + BODY + "\n林其昌\n2014年2月28日",
        speakers="林其昌",
        delivered="2014-02-28",
        published="2014-03-01",
    ),
    "day in a last line that says what it was": Known(
        "在年会上的讲话\n程立夏\n同志们：\n" + BODY + "\n（2014年2月28日在公司年会上的讲话）",
        speakers="程立夏",
        delivered="2014-02-28",
        published="",
    ),
    "two offices behind a name": Known(
        "罗一磊同志、魏邦党支部书记、馆长和美术馆代表谈话纪要\n"
        "（七五年六月二十三日）\n"
        "众：我们想听听馆里今年的打算，特别是下乡巡展的事情。\n"
        "罗一磊同志：巡展是一定要搞的，路再远也要去，车坏了就用牛车拉。\n"
        "众：画框不够怎么办？\n"
        "魏邦党支部书记、馆长：自己做，我带头做，大家都来学木工。\n",
        speakers="罗一磊、魏邦",
        turns=4,
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str) -> None:
    assert told(PAGES[name]) == asked(PAGES[name])
