"""Who speaks, in which office and when, on pages in shapes that real ones come in; people and places are invented."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from speechparse import parse


class Known(NamedTuple):
    """What a reader knows of a page; None is not asked, "" is known to be missing."""

    page: str
    title: str | None = None
    speakers: str | None = None
    role: str | None = None
    delivered: str | None = None
    published: str | None = None
    salutation: str | None = None
    turns: int | None = None
    speech: bool | None = None


BODY = (
    "今天我们在这里开会，主要任务是总结去年的工作，部署今年的任务。下面，我讲三点意见，请大家认真抓好落实。\n"
    "第一，要认清形势。过去一年，在大家的共同努力下，我们克服了很多困难，各项任务都完成得比较好，这是很不容易的。\n"
    "第二，要抓住重点。今年的任务很重，时间很紧，希望同志们拿出更大的干劲，把每一件事情办好、办实、办出成效来。\n"
    "谢谢大家！"
)
HANT = (
    "今天是個值得紀念的日子，本人謹代表全體會員，向各位的光臨表示熱烈的歡迎和衷心的感謝。\n"
    "過去兩年，在各位的支持下，會務蒸蒸日上，我們辦了十二場講座，也為偏鄉的孩子募得三百多萬元的獎助學金。\n"
    "未來我們還要繼續努力，希望大家一起來，讓愛心傳到更遠的地方。\n"
    "謝謝大家！"
)
GLUED = BODY.replace("\n", "")

PAGES = {
    "letter with office and day of the speaker": Known(
        "关于印发郭敬之同志在全市防汛工作会议上讲话的通知\n"
        "发布时间：2013-06-20　来源：市政府办公室\n"
        "洛办发〔2013〕22号\n"
        "各区县人民政府，市政府各部门：\n"
        "现将副市长郭敬之同志2013年6月12日在全市防汛工作会议上的讲话印发给你们，请结合实际，认真贯彻执行。\n"
        "洛南市人民政府办公室\n"
        "2013年6月18日\n"
        "在全市防汛工作会议上的讲话\n"
        "郭敬之\n"
        "（2013年6月12日）\n"
        "同志们：\n" + BODY,
        title="在全市防汛工作会议上的讲话",
        speakers="郭敬之",
        role="副市长",
        delivered="2013-06-12",
        published="2013-06-20",
    ),
    "letter of a company: office before and behind the name": Known(
        "关于印发集团公司董事长严宗昌在职工代表大会上的讲话的通知\n"
        "发布日期：2018-02-02\n"
        "所属各单位：\n"
        "现将严宗昌董事长在集团公司三届一次职工代表大会上的讲话印发给你们，请认真组织学习。\n"
        "海龙集团有限公司办公室\n"
        "2018年1月30日\n"
        "在三届一次职工代表大会上的讲话\n"
        "董事长　严宗昌\n"
        "（2018年1月25日）\n"
        "各位代表，同志们：\n" + BODY,
        title="在三届一次职工代表大会上的讲话",
        speakers="严宗昌",
        role="董事长",
        delivered="2018-01-25",
        published="2018-02-02",
    ),
    "letter that went through an approval": Known(
        "关于印发《江心月同志在全校教学工作会议上的讲话》的通知\n"
        "发布时间：2011-04-20\n"
        "校办发〔2011〕9号\n"
        "各学院、各部门：\n"
        "经学校同意，现将校长江心月同志2011年4月8日在全校教学工作会议上的讲话印发给你们，请认真学习。\n"
        "二〇一一年四月十二日\n"
        "在全校教学工作会议上的讲话\n"
        "江心月\n"
        "（2011年4月8日）\n"
        "老师们、同志们：\n" + BODY,
        title="在全校教学工作会议上的讲话",
        speakers="江心月",
        role="校长",
        delivered="2011-04-08",
        published="2011-04-20",
    ),
    "letter in two title lines": Known(
        "省政府办公厅关于转发洪守义副省长\n"
        "在全省安全生产会议上讲话的通知\n"
        "省政府办公厅\n"
        "各市、县人民政府：\n"
        "洪守义副省长在全省安全生产会议上的讲话已经本人审定，现印发给你们，请认真贯彻落实。\n"
        "省人民政府办公厅\n"
        "2016年5月3日\n"
        "在全省安全生产会议上的讲话\n"
        "洪守义\n"
        "（2016年4月28日）\n"
        "同志们：\n" + BODY,
        title="在全省安全生产会议上的讲话",
        speakers="洪守义",
        role="副省长",
        delivered="2016-04-28",
    ),
    "董事长 is never cut": Known(
        "关于印发裘世昌董事长在年中工作会上讲话的通知\n"
        "各部门、各子公司：\n"
        "现将裘世昌董事长在年中工作会上的讲话印发给你们，望认真贯彻。\n"
        "公司办公室\n"
        "2019年7月20日\n"
        "在年中工作会上的讲话\n"
        "裘世昌\n"
        "（2019年7月16日）\n"
        "同志们：\n" + BODY,
        title="在年中工作会上的讲话",
        speakers="裘世昌",
        role="董事长",
        delivered="2019-07-16",
    ),
    "dash byline and a day with its place": Known(
        "在全县积肥现场会上的讲话\n——县委书记方守田同志\n（一九五九年一月三日于沙洲口）\n同志们：\n" + BODY,
        title="在全县积肥现场会上的讲话",
        speakers="方守田",
        role="县委书记",
        delivered="1959-01-03",
        salutation="同志们：",
    ),
    "dash byline set apart": Known(
        "在水利工地誓师大会上的讲话\n——总指挥 林大年\n（1971年11月3日于青石坝）\n同志们：\n" + BODY,
        speakers="林大年",
        role="总指挥",
        delivered="1971-11-03",
    ),
    "speaker and occasion behind a dash": Known(
        "珍惜今天　不负明天\n——校长孟小川在开学典礼上的讲话\n（2012年9月1日于学校操场）\n老师们、同学们：\n" + BODY,
        speakers="孟小川",
        role="校长",
        delivered="2012-09-01",
    ),
    "signature with a day of the Republic in dots": Known(
        "第五十屆畢業典禮校長致詞\n"
        "公告人：方小梅　公告日期：2016-06-20　點閱：88\n"
        "各位家長、各位老師、各位同學：\n" + HANT + "\n"
        "校長　方守田　敬上　105.06.19",
        speakers="方守田",
        role="校長",
        delivered="2016-06-19",
        published="2016-06-20",
    ),
    "signature of an association": Known(
        "創會三十週年感言\n"
        "發布者：秘書處　發布日期：2018-11-10\n"
        "各位會員：\n" + HANT + "\n"
        "理事長 柯明宗 謹上 107.11.08",
        speakers="柯明宗",
        role="理事長",
        delivered="2018-11-08",
        published="2018-11-10",
    ),
    "signature with its day in dots": Known(
        "院慶祝詞\n各位同仁：\n" + HANT + "\n院長 曾文炳 敬上 2015.03.12",
        speakers="曾文炳",
        role="院長",
        delivered="2015-03-12",
    ),
    "signature behind an office and a colon": Known(
        "新年贺词\n各位同事：\n" + BODY + "\n总经理：宋小平 谨贺\n2014年1月1日",
        speakers="宋小平",
        role="总经理",
        delivered="2014-01-01",
    ),
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
    "author field with office and more fields": Known(
        "市人民检察院工作报告\n"
        "——2016年2月20日在市第四届人民代表大会第五次会议上\n"
        "作者：检察长　方守田　　发布时间：2016-03-01 09:00　打印\n"
        "各位代表：\n" + BODY + "\n"
        "文章出处：市人民检察院",
        speakers="方守田",
        role="检察长",
        delivered="2016-02-20",
        published="2016-03-01T09:00",
    ),
    "author field of a hospital": Known(
        "在全院半年工作会上的讲话\n作者：院长　戚文远　　发布时间：2015-07-22　　点击：120\n同志们：\n" + BODY,
        speakers="戚文远",
        role="院长",
        published="2015-07-22",
    ),
    "author field between source and day": Known(
        "在护士节座谈会上的致辞\n来源：院办　作者：院长 邵安平　日期：2014-05-13　浏览：33次\n各位护士姐妹：\n" + BODY,
        speakers="邵安平",
        role="院长",
        published="2014-05-13",
    ),
    "author field between bars": Known(
        "在青年教师座谈会上的讲话\n作者：党委书记、校长 江明月 | 发布：2017-05-05 | 阅读：201\n老师们：\n" + BODY,
        speakers="江明月",
        role="党委书记、校长",
        published="2017-05-05",
    ),
    "pupil and teacher in one line": Known(
        "国旗下的讲话：做一个守时的人\n"
        "作者:九（2）班 方小满　指导老师:林南　日期:2015年3月2日　点击:99\n"
        "老师们、同学们：\n"
        "大家早上好！今天我讲话的题目是做一个守时的人。\n" + BODY,
        speakers="方小满",
        published="2015-03-02",
    ),
    "pupil of an upper class": Known(
        "国旗下讲话：感恩父母\n"
        "作者：高一（7）班 宋雨桐 指导老师：马静 发布时间：2016-10-17\n"
        "尊敬的老师、亲爱的同学们：\n" + BODY,
        speakers="宋雨桐",
        published="2016-10-17",
    ),
    "pupil named in the author field": Known(
        "八年级学生代表在百日誓师大会上的讲话\n"
        "作者：贺子轩　　发布时间：2018-03-09\n"
        "敬爱的老师、亲爱的同学们：\n"
        "大家好！我是八（3）班的贺子轩。\n" + BODY,
        speakers="贺子轩",
        role="八年级学生代表",
        published="2018-03-09",
    ),
    "college and name": Known(
        "新生代表在开学典礼上的发言\n"
        "文学院　钟晓菱\n"
        "尊敬的各位领导、老师，亲爱的同学们：\n"
        "大家好！我叫钟晓菱，来自文学院。\n" + BODY,
        speakers="钟晓菱",
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
    "author alone": Known(
        "在同学会上的致辞\n作者：纪长河\n亲爱的同学们：\n" + BODY,
        speakers="纪长河",
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
    "labels set wide": Known(
        "在纪念五四座谈会上的讲话\n"
        "主 席：高远山\n"
        "发言人 ：苏长青\n"
        "时 间：1984年5月4日\n"
        "地 点：工人文化宫\n"
        "同志们：\n" + BODY,
        speakers="苏长青",
        delivered="1984-05-04",
    ),
    "all labels set wide": Known(
        "在老干部迎春茶话会上的讲话\n讲 话 人：县委书记　钱大钧\n时　　间：2003年1月20日\n同志们：\n" + BODY,
        speakers="钱大钧",
        role="县委书记",
        delivered="2003-01-20",
    ),
    "label before a narrow colon": Known(
        "坚持科学种田\n报告人 : 范学农\n1978年2月10日\n社员同志们：\n" + BODY,
        speakers="范学农",
        delivered="1978-02-10",
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
    "news": Known(
        "我市召开防汛工作会议\n"
        "作者：林晓　发布时间：2015-06-01\n"
        "6月1日，我市召开防汛工作会议，副市长方守田出席会议并讲话。会议指出，今年的防汛任务很重。\n"
        "方守田要求，各级各部门要高度重视，认真落实责任制。",
        speech=False,
    ),
    "essay of a pupil": Known(
        "秋天的校园\n"
        "作者：九（2）班 方小满　指导老师：林南\n"
        "秋天到了，校园里的银杏黄了。我和同学们在树下扫落叶，心里很高兴。\n"
        "我们把叶子装进袋子，送到花房里去。老师说，明年它们会变成花。",
        speech=False,
    ),
    "author admin": Known(
        "在全县植树造林动员会上的讲话\n作者：admin　　来源：本站　　发布时间：2015-03-12\n同志们：\n" + BODY,
        speakers="",
    ),
    "editor": Known(
        "在全县植树造林动员会上的讲话\n编辑：刘小洁　　来源：办公室　　发布时间：2015-03-12\n同志们：\n" + BODY,
        speakers="",
    ),
    "uploader beside the speaker": Known(
        "县委书记方守田在全县三级干部会上的讲话\n"
        "作者：刘小洁　　来源：县委办　　发布时间：2015-03-12\n"
        "同志们：\n" + BODY,
        speakers="方守田",
        role="县委书记",
    ),
    "uploader": Known(
        "在全县春耕动员会上的讲话\n上传者：刘小洁　　发布时间：2015-03-12\n同志们：\n" + BODY,
        speakers="",
    ),
    "author field of an office": Known(
        "在全县春耕动员会上的讲话\n来源：县政府办　作者：刘小洁　发布时间：2015-03-12　点击：220\n同志们：\n" + BODY,
        speakers="",
    ),
    "notice": Known(
        "关于春节放假的通知\n"
        "办公室主任 方守田\n"
        "各部门：\n"
        "现将春节放假安排通知如下。1月30日至2月5日放假，请各部门安排好值班。",
        speech=False,
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
    "rare surname in an author field": Known(
        "在全县夏粮工作会议上的讲话\n"
        "2006年6月2日　　作者：县委副书记 起伯安 录入：办公室 点击率：187\n"
        "同志们：\n" + BODY,
        speakers="起伯安",
        role="县委副书记",
    ),
    "long name without a dot": Known(
        "旗长苏和巴特尔在那达慕大会开幕式上的讲话\n2013年7月18日\n各位来宾、牧民朋友们：\n" + BODY,
        speakers="苏和巴特尔",
        role="旗长",
    ),
    "signature with a form of address": Known(
        "畢業禮校長訓勉詞\n各位同學：\n" + HANT + "\n校長　甘慧貞　修女\n二零一八年六月三十日",
        speakers="甘慧貞",
        role="校長",
        delivered="2018-06-30",
    ),
    "address over lines, compound surname": Known(
        "在追思会上的致辞\n"
        "敬爱的捐献者家属，\n"
        "亲爱的志愿者朋友们：\n" + BODY + "\n"
        "市红十字会常务副会长　拓跋芸\n"
        "2015年4月3日",
        speakers="拓跋芸",
        role="市红十字会常务副会长",
        salutation="敬爱的捐献者家属，亲爱的志愿者朋友们：",
    ),
    "lines with quotation marks of a mail": Known(
        "# 为职工办实事\n"
        "> 桐江区人大常委会副主任、区总工会主席 司马静\n"
        "> 2019年11月6日 · 职工之家二楼\n"
        "同志们：\n" + BODY,
        speakers="司马静",
        role="桐江区人大常委会副主任、区总工会主席",
        delivered="2019-11-06",
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
    "number of a collection before the office": Known(
        "七、县长郎二虎同志在劳模会上的讲话\n（一九五二年二月三日）\n同志们：\n" + BODY,
        speakers="郎二虎",
        role="县长",
        delivered="1952-02-03",
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
    "office and name above the title": Known(
        "沙洲市委书记江映川：\n把水的文章做足\n——在全市治水大会上的讲话\n2014年2月8日\n同志们：\n" + BODY,
        speakers="江映川",
        role="沙洲市委书记",
    ),
    "committee and name": Known(
        "关于发展乡村旅游的发言\n民建沙洲市委　蒋小楼\n各位委员：\n" + BODY,
        speakers="蒋小楼",
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
    "author field of a line that counts no visits": Known(
        "在青年文明号创建会上的讲话\n作者：邵秋池　来源：办公室　日期：2015-04-02\n同志们：\n" + BODY,
        speakers="邵秋池",
        published="2015-04-02",
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str) -> None:
    known = PAGES[name]
    speech = parse(known.page)
    people = [each for each in (speech.speaker, *speech.other_speakers) if each]
    roles = speech.speaker.roles if speech.speaker else []
    found = {
        "title": speech.header.title,
        "speakers": "、".join(each.name for each in people),
        "role": "、".join(f"{each.organization or ''}{each.position or ''}" for each in roles),
        "delivered": speech.date.delivered,
        "published": speech.date.published,
        "salutation": speech.salutation,
        "turns": len(speech.turns),
        "speech": speech.header.is_speech,
    }
    asked = {field: value for field, value in known._asdict().items() if field != "page" and value is not None}
    assert {field: found[field] or "" if value == "" else found[field] for field, value in asked.items()} == asked
