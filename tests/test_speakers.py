"""Who speaks, and in which office: letters, bylines, signatures, author fields; people and places are invented."""

from __future__ import annotations

import pytest

from known_pages import BODY, HANT, Known, asked, told

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
    "author alone": Known(
        "在同学会上的致辞\n作者：纪长河\n亲爱的同学们：\n" + BODY,
        speakers="纪长河",
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
    "number of a collection before the office": Known(
        "七、县长郎二虎同志在劳模会上的讲话\n（一九五二年二月三日）\n同志们：\n" + BODY,
        speakers="郎二虎",
        role="县长",
        delivered="1952-02-03",
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
    "author field of a line that counts no visits": Known(
        "在青年文明号创建会上的讲话\n作者：邵秋池　来源：办公室　日期：2015-04-02\n同志们：\n" + BODY,
        speakers="邵秋池",
        published="2015-04-02",
    ),
    "compound surname that is a word": Known(
        "县人民法院工作报告\n主讲人：翎河县人民法院代院长 东方静\n各位代表：\n" + BODY,
        speakers="东方静",
        role="翎河县人民法院代院长",
    ),
    "several names and nothing else below the title": Known(
        "接见中学代表时的讲话\n方大勇、郑海生、谢云\n同学们：\n" + BODY,
        title="接见中学代表时的讲话",
        speakers="方大勇、郑海生、谢云",
    ),
    "surname and given name that look like a word": Known(
        "做有温度的人\n——在校庆大会上的演讲\n芷河市职业学校副校长　高新知\n各位老师、各位同学：\n" + BODY,
        speakers="高新知",
        role="芷河市职业学校副校长",
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str) -> None:
    assert told(PAGES[name]) == asked(PAGES[name])
