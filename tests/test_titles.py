"""What stands above and around a headline: columns, paths, sites, slogans, entries; every page is invented."""

from __future__ import annotations

import pytest

from speechparse import parse

BODY = (
    "今天我们召开这次会议，主要任务是回顾上半年的工作，安排下半年的任务。刚才，几位同志作了发言，讲得都很好，我完全赞成。\n"
    "一、认清形势，增强信心\n上半年，我们克服了干旱带来的困难，粮食面积稳住了，工业产值增加了一成。这些成绩来之不易。\n"
    "同志们，秋收就在眼前，让我们振奋精神，扎实工作，为完成全年任务而努力奋斗！\n谢谢大家！"
)
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in BODY.split("\n"))

HEADLINES = {
    "school path with slashes": (
        "岳川国民中学 / 学校公告 / 荣誉榜与致词\n第三十二届毕业典礼校长致词\n公告单位：学务处　公告日期：2017-06-14\n各位家長：\n",
        "第三十二届毕业典礼校长致词",
    ),
    "column that is itself a kind of speech": (
        "校长寄语\n在2019级新生开学典礼上的讲话\n发布时间：2019-09-05 08:00\n亲爱的同学们：\n",
        "在2019级新生开学典礼上的讲话",
    ),
    "column alone is the headline": ("校长寄语\n亲爱的同学们：\n", "校长寄语"),
    "columns with wide blanks": (
        "院務動態　演講與致詞　一〇五年\n容思源院長在開放日的致詞\n日期：2016-05-11\n各位家長：\n",
        "容思源院長在開放日的致詞",
    ),
    "headline in two parts below a column": (
        "會長的話\n第八屆週年晚宴　會長致辭\n日期：2018-11-02\n各位嘉賓：\n",
        "第八屆週年晚宴　會長致辭",
    ),
    "slogans of equal length": (
        "凝聚青春力量\n书写时代华章\n——在共青团岳川市第七次代表大会上的报告\n殷若谷\n各位代表：\n",
        "凝聚青春力量 书写时代华章",
    ),
    "slogan with its aim": (
        "高举旗帜 团结奋进\n为建设美丽幸福新岳川而努力奋斗\n——在中共岳川县第九次代表大会上的报告\n殷若谷\n各位代表：\n",
        "高举旗帜 团结奋进 为建设美丽幸福新岳川而努力奋斗",
    ),
    "papers for a meeting": ("附件2\n在劳模座谈会上的讲话\n殷若谷\n同志们：\n", "在劳模座谈会上的讲话"),
    "secrecy": ("机密★一年\n在劳模座谈会上的讲话\n殷若谷\n同志们：\n", "在劳模座谈会上的讲话"),
    "collection": ("领导讲话选编（三）\n在劳模座谈会上的讲话\n殷若谷\n同志们：\n", "在劳模座谈会上的讲话"),
    "issue of a bulletin": ("书记讲话　　　第 3 期\n在劳模座谈会上的讲话\n殷若谷\n同志们：\n", "在劳模座谈会上的讲话"),
    "column in two languages": ("新闻动态 NEWS\n在劳模座谈会上的讲话\n2001-05-08\n同志们：\n", "在劳模座谈会上的讲话"),
    "field": ("作者：殷若谷\n题目：在劳模座谈会上的讲话\n同志们：\n", "在劳模座谈会上的讲话"),
    "site behind a bar": (
        "在全乡防汛会上的讲话 | 岳川县人民政府\nhttps://www.yc.example/x/t2015.html\n同志们：\n",
        "在全乡防汛会上的讲话",
    ),
    "host behind a dash": ("在全乡防汛会上的讲话 - wk.example.net\n作者：小编\n同志们：\n", "在全乡防汛会上的讲话"),
    "account below the headline": (
        "愿你们成为自己的光——2021届毕业典礼校长致辞\n岳川一中\n2021-06-10\n同学们：\n",
        "愿你们成为自己的光——2021届毕业典礼校长致辞",
    ),
    "event and kind on two lines": (
        "岳川县劳动模范座谈会\n主持词\n县委副书记　殷若谷\n同志们：\n",
        "岳川县劳动模范座谈会主持词",
    ),
    "exclamation inside": (
        "重磅！殷若谷在劳模座谈会上的讲话来了（全文）\n岳川工会 2021-05-01 18:00\n同志们：\n",
        "重磅！殷若谷在劳模座谈会上的讲话来了（全文）",
    ),
    "Markdown": (
        '---\ntitle: "在入会仪式上的讲话"\ndate: 2019-11-08\n---\n\n# 在入会仪式上的讲话\n\n> 区总工会主席 殷若谷\n\n'
        "![仪式现场](/img/1.jpg)\n\n同志们：\n",
        "在入会仪式上的讲话",
    ),
    "forum": ("查看: 5294|回复: 85\n在国庆招待会上的总结讲话\n殷若谷\n各位来宾：\n", "在国庆招待会上的总结讲话"),
    "newspaper": (
        "岳川日报 数字报\n第A01版：要闻  上一版 下一版标题导航\n在座谈会上的开幕词\n同志们：\n",
        "在座谈会上的开幕词",
    ),
    "blog": (
        "殷若谷的博客\n首页 博文目录 图片 关于我\n法院工作报告\n(2013/09/19) [编辑][删除]  标签： 杂谈 分类： 讲话\n各位代表：\n",
        "法院工作报告",
    ),
    "year is no date": ("2013年新年招待会致辞\n（2013年1月3日）\n各位来宾：\n", "2013年新年招待会致辞"),
    "slogan over the occasion": (
        "首页 博文目录\n守正出新 共赴山海\n在工会代表大会上的主持词\n同志们：\n",
        "守正出新 共赴山海",
    ),
    "owner over the slogan": (
        "岳川县柘城镇\n守正出新 共赴山海\n——在岳川县柘城镇生产动员会上的讲话\n李俊\n乡亲们：\n",
        "守正出新 共赴山海",
    ),
    "menu in one line": (
        "首页　关于本会　历史文章　RSS订阅\n在年会上的致辞\n2019-09-02\n各位会员：\n",
        "在年会上的致辞",
    ),
    "running head with its page": (
        "岳川水利志资料汇编　　　　第17页\n在开工典礼上的讲话\n殷若谷\n（一九五八年三月二日）\n同志们：\n",
        "在开工典礼上的讲话",
    ),
    "running head with its day": (
        "立法局会议过程正式纪录　2003年3月5日\n\n议员议案：改善社区诊所服务\n主席女士：\n",
        "议员议案：改善社区诊所服务",
    ),
    "live report": ("【图文直播】殷若谷在新闻发布会上的讲话\n2020-04-01\n各位记者：\n", "殷若谷在新闻发布会上的讲话"),
    "browser's title and menu in one line": (
        "青石镇：镇长在春耕会上的讲话-青石镇-岳川县人民政府门户网站 岳川县人民政府门户网站 首页 要闻 您当前的位置:首页>青石镇 "
        "镇长在春耕会上的讲话 日期:2016-03-12 来源:青石镇 访问次数: 字体:[ 大 中 小 ] 同志们: ",
        "镇长在春耕会上的讲话",
    ),
    "letter and headline": (
        "From: office@x.example\nTo: all@x.example\nSubject: 【内部资料】殷副行长讲话要点\n\n各支行：\n现将讲话要点发给你们。\n办公室\n\n"
        "2018年一季度经营分析会讲话要点\n（未经本人审定）\n",
        "2018年一季度经营分析会讲话要点",
    ),
    "mail that prints a speech": (
        "From: office@x.example\nTo: all@x.example\nSubject: Fw: 讲话\n\n各位同事：讲话稿见下。\n\n在文化广场落成仪式上的讲话\n（2005年7月6日）\n同志们：\n",
        "在文化广场落成仪式上的讲话",
    ),
    "village above the line of publishing": (
        "镇王家沟村\n2008年10月21日 11:49　来源：岳川日报\n在春季生产动员会上的讲话\n(2008年9月24日)\n同志们：\n",
        "在春季生产动员会上的讲话",
    ),
    "first line over the occasion": (
        "做一个温暖的人\n校长殷若谷在2018年毕业典礼上的讲话\n亲爱的同学们：\n",
        "做一个温暖的人",
    ),
    "fields in a row": (
        "标题：在全县动员会上的讲话 作者：县府办 时间：2019-03-04 点击：100\n同志们：\n",
        "在全县动员会上的讲话",
    ),
    "stars below": (
        "岳川街市通风\n＊＊＊＊＊＊＊＊＊＊\n以下是局长今日（五月四日）在街市的致辞：\n各位商户：\n",
        "岳川街市通风",
    ),
    "app": (
        "9:41\n打开APP\n在社区党员大会上的讲话\n岳川发布\n昨天 18:20\n社区书记　殷若谷\n同志们：\n",
        "在社区党员大会上的讲话",
    ),
    "button with arrows": (
        "↑点击上方蓝字，关注我们↑\n在教师节座谈会上的讲话\n校长　殷若谷\n老师们：\n",
        "在教师节座谈会上的讲话",
    ),
    "circular in a table of fields": (
        "标题：区政府办关于印发蒲云岗区长在全区经济形势分析会上讲话的通知\n文号：岳区办〔2015〕8号\n发布日期：2015年7月22日\n"
        "各镇人民政府：\n蒲云岗区长在全区经济形势分析会上的讲话已经本人审阅，现予印发。\n岳区人民政府办公室\n2015年7月20日\n"
        "在全区上半年经济形势分析会上的讲话\n（2015年7月15日）\n蒲云岗\n同志们：\n",
        "在全区上半年经济形势分析会上的讲话",
    ),
    "circular, the headline of the speech over a dash": (
        "关于印发校长年度工作会讲话的通知\n发布日期：2018-01-20\n各处室：\n现将校长的讲话印发给你们，请认真学习。\n学校办公室\n"
        "2018年1月19日\n凝心聚力　再上台阶\n——在2018年度工作会议上的讲话\n校长　华望川\n（2018年1月16日）\n同志们：\n",
        "凝心聚力　再上台阶",
    ),
}


@pytest.mark.parametrize(("head", "title"), HEADLINES.values(), ids=HEADLINES)
def test_headline_of_a_dump(head: str, title: str) -> None:
    """The headline is what the speech is called, without columns or the letter above it and with all of its lines."""
    assert parse(head + BODY).header.title == title


PAGES = {
    "site in a heading of its own": (
        "岳川同乡会秋祭典礼会长致辞-岳川同乡会官网",
        "<h1>岳川同乡会官网</h1><h2>岳川同乡会秋祭典礼会长致辞</h2>",
        "岳川同乡会秋祭典礼会长致辞",
    ),
    "columns in a line": (
        "容思源在开放日上的致辞 - 岳川大学理学院",
        "<div>岳川大学理学院学院新闻　讲话致辞　2016年</div><h1>容思源在开放日上的致辞</h1>",
        "容思源在开放日上的致辞",
    ),
    "banner above a bold headline": (
        "",
        "<p align=center><font size=5>岳川县农业合作化史料</font></p><hr><p align=center><b>九、县长殷若谷同志在劳模会上的讲话</b></p>",
        "九、县长殷若谷同志在劳模会上的讲话",
    ),
    "name of the site in two scripts": (
        "",
        "<h1 class=site>Valley College 岳川书院</h1><h2>院长在开学礼致辞</h2><h3>Address by the President</h3>",
        "院长在开学礼致辞",
    ),
    "author and day below": (
        "",
        "<h1>元宵灯会上的开示：一盏灯</h1><div>作者 <span>知客</span> / <time>2018年3月2日</time></div>",
        "元宵灯会上的开示：一盏灯",
    ),
    "table below": (
        "",
        "<h2>“老街屋”论坛开幕致词</h2><table><tr><th>类别</th><td>局长致词</td></tr><tr><th>发布单位</th><td>文资科</td></tr></table>",
        "“老街屋”论坛开幕致词",
    ),
    "name of the template": ("文章详情", "<h1>文章详情</h1><h2>在全县动员会上的讲话</h2>", "在全县动员会上的讲话"),
    "site alone is what the browser shows": (
        "比赛结果公布_岳川大学学生会",
        "<div>岳川大学学生会</div><div>首页 &gt; 公告</div><h2>“金话筒”比赛结果公布</h2>",
        "“金话筒”比赛结果公布",
    ),
    "path with a slash": (
        "",
        "<p>投资者关系 / 管理层讲话</p><h1>十年磨一剑</h1>",
        "十年磨一剑",
    ),
    "column as a heading": (
        "第八屆週年晚宴　會長致辭 - 岳川同鄉會",
        "<h2>會長的話</h2><h3>第八屆週年晚宴　會長致辭</h3>",
        "第八屆週年晚宴　會長致辭",
    ),
}


@pytest.mark.parametrize(("named", "head", "title"), PAGES.values(), ids=PAGES)
def test_headline_of_a_page(named: str, head: str, title: str) -> None:
    """What stands above the line that the page itself names as its title is no part of it."""
    page = f"<html><head><title>{named}</title></head><body>{head}<p>2016-05-11</p><p>同志们：</p>{PARAGRAPHS}</body></html>"
    assert parse(page).header.title == title


def test_head_glued_to_its_line_of_publishing() -> None:
    """Title, stamp, source, speaker, date and address of one line are told apart, and so are the buttons behind it."""
    speech = parse(
        "在全镇春耕会议上的讲话2016-02-20 09:10:00来源：镇农办作者：字体：大中小镇党委书记 殷若谷（2016年2月18日）各位支书、同志们："
        "今天我们召开春耕会议，主要任务是安排今年的生产。去年我镇粮食增产一成，成绩来之不易。今年要抓住墒情好的时机，抢时间下种。"
        "祝大家工作顺利！打印本页关闭窗口上一篇：镇领导下村"
    )
    assert speech.speaker is not None
    assert (speech.header.title, speech.header.publisher) == ("在全镇春耕会议上的讲话", "镇农办")
    assert (speech.speaker.name, speech.speaker.roles[0].position) == ("殷若谷", "党委书记")
    assert (speech.date.delivered, speech.date.published) == ("2016-02-18", "2016-02-20T09:10:00")
    assert speech.salutation == "各位支书、同志们："
    assert any(each.text.startswith("打印本页") for each in speech.furniture)


GLUED = {
    "note behind": "这是殷若谷同志2014年10月4日在年度工作会议上的讲话。",
    "day behind": "2014年10月4日",
}


@pytest.mark.parametrize("behind", GLUED.values(), ids=GLUED)
def test_title_glued_to_what_follows(behind: str) -> None:
    """A title without an end of its own ends at its kind, before a note on the speech or its day."""
    speech = parse(
        f"在枫河县年度工作会议上的致词{behind}各位领导、各位嘉宾：借此机会，我讲几点意见，供大家参考。这些成绩的取得，是全体职工共同奋斗的结果。"
        "我们要把目光放长远一些，不为一时的困难所惑。谢谢大家！"
    )
    assert speech.header.title == "在枫河县年度工作会议上的致词"
    assert speech.salutation == "各位领导、各位嘉宾："
    assert speech.date.delivered == "2014-10-04"


def test_title_twice_in_a_glued_head() -> None:
    """A title that is shown twice before the text is one title."""
    title = "扎根大地，仰望星空——在茶叶协会座谈会上的讲话"
    speech = parse(
        f"{title}{title}在大家的共同努力下，会议圆满完成了各项议程，就要闭幕了。要完善责任体系，一级抓一级，层层抓落实。"
        "我们既要加强研发投入，也要统筹品牌建设，两手都不能松。谢谢大家！"
    )
    assert speech.header.title == title


def test_name_is_the_headline_of_a_life() -> None:
    """Above 某某，女，1960年生 the name is no speaker but the title."""
    speech = parse(
        "首页 > 领导介绍\n吴玲思\n吴玲思，女，1964年6月出生，大学学历。\n1986年2月至1990年，任岳川机械厂技术员"
    )
    assert (speech.header.title, speech.speaker, speech.header.is_speech) == ("吴玲思", None, False)


def test_items_of_a_list_are_not_broken_lines() -> None:
    """Items of equal width that end in ； do not make the page one that was broken at a width."""
    items = "\n".join(f"（{n}）深化产业转型，做实城乡融合；" for n in range(1, 8))
    speech = parse(
        f"殷若谷在全州经济工作会议上的致辞\n发表时间：2012-08-17 15:54 发布人：余霞\n同志们：\n{BODY}\n{items}"
    )
    assert speech.header.title == "殷若谷在全州经济工作会议上的致辞"


def test_office_beside_the_stamp() -> None:
    """An office before the stamp, without a key, put the page up."""
    speech = parse(f"在迎新茶话会上的讲话\n县新闻局　2015年3月2日 15:30\n各位朋友：\n{BODY}")
    assert (speech.header.publisher, speech.date.published) == ("县新闻局", "2015-03-02T15:30")


SPOILT = {
    "before it": "首页 > 新闻 > 全区中小学开展消防演练\n某某电玩平台全区中小学开展消防演练\n",
    "inside it": "首页 > 教育 > 全区中小学开展消防演练\n全区中小学某某真人开展消防演练\n",
    "shown nowhere else": "首页 > 教育 > 全区中小学开展消防演练\n",
}


@pytest.mark.parametrize("head", SPOILT.values(), ids=SPOILT)
def test_headline_by_the_trail(head: str) -> None:
    """The trail of a hijacked page ends in the headline without what was put into it."""
    body = "会议听取了各镇的汇报，通报了前三个季度的主要指标。会议强调，要逐项排出清单，确保各项工作顺利收官。"
    assert parse(f"{head}2019年09月10日岳川时报教育新闻 665 0\n{body}").header.title == "全区中小学开展消防演练"


def test_column_of_a_trail_is_no_headline() -> None:
    """A trail that ends in a column leaves the headline as it is."""
    page = "首页-资讯-领导讲话\n书记领导讲话\n同志们：\n" + BODY
    header = parse(page).header
    assert header.title == "书记领导讲话"
    assert header.breadcrumbs == ["首页", "资讯", "领导讲话"]


def test_smaller_heading_is_the_subtitle() -> None:
    """What stands directly below the headline in a smaller heading is its subtitle; what somebody said is so too."""
    news = "<p>昨晚，灯会在岳川举行。馆长在仪式上发表讲话，介绍了筹备情况。</p><p>市民可以免费入场参观，灯会持续到月底。</p>"
    header = parse(f"<h1>老街灯会今晚亮灯</h1><h2>馆长殷若谷在亮灯仪式上发表讲话</h2>{news}").header
    assert (header.title, header.subtitle) == ("老街灯会今晚亮灯", "馆长殷若谷在亮灯仪式上发表讲话")
    header = parse(f"<h1>殷若谷在农业会上强调</h1><h1>把粮食抓紧抓牢</h1>{news}").header
    assert (header.title, header.subtitle) == ("殷若谷在农业会上强调", "把粮食抓紧抓牢")


@pytest.mark.parametrize("dash", ["一一", "一—", "－－", "--", "——"])
def test_dash_that_was_read_wrong(dash: str) -> None:
    """OCR reads the dash before an occasion as the numeral."""
    header = parse(f"依靠工人办好工厂\n{dash}在岳川机械厂职工大会上的讲话\n殷若谷\n同志们：\n{BODY}").header
    assert header.title == "依靠工人办好工厂"
    assert header.subtitle == "在岳川机械厂职工大会上的讲话"


DOCUMENTS = {
    "organ first": ("岳川市人民代表大会常务委员会\n关于批准2018年市级决算的决议\n", 2),
    "session": ("岳川县人民政府\n第七次常务会议纪要\n〔2016〕8号\n", 2),
    "kind last": ("岳川市人民政府\n关于公布第三批文物保护单位的\n通知\n岳政发〔2006〕12号\n", 3),
}


@pytest.mark.parametrize(("head", "lines"), DOCUMENTS.values(), ids=DOCUMENTS)
def test_title_of_a_document(head: str, lines: int) -> None:
    """The organ, the subject and the kind of a document are one title."""
    text = "会议听取和审议了市财政局局长所作的报告。会议同意提出的审查结果报告，决定批准2018年市级决算。"
    title = parse(head + text).header.title
    assert title is not None
    assert title.replace(" ", "") == "".join(head.split("\n")[:lines])


SOURCES = {
    "信息来源：岳川县水利局　　发布时间：2015-03-02　　字体：【大 中 小】": "岳川县水利局",
    "来源: 岳川日报 | 作者: 柳如烟 | 2015/03/02 08:11": "岳川日报",
    "上稿日期：104-03-02　单位：教务处　点阅：33": "教务处",
    "发布者：岳川商会秘书处　2015-03-02": "岳川商会秘书处",
    "（2015-03-02 10:10:00）　来自：岳川政协": "岳川政协",
    "发布机构：岳川县统计局  发布日期：2015-03-02  信息类别：领导讲话": "岳川县统计局",
    "发布单位：党政办公室 [2015-03-02 00:00:00] 打印此信息": "党政办公室",
    "发布单位：\n民政处\n发布日期：\n2015-03-02": "民政处",
}


@pytest.mark.parametrize(("line", "publisher"), SOURCES.items())
def test_publisher(line: str, publisher: str) -> None:
    """Where a text comes from has many keys; the value ends before the next field."""
    speech = parse(f"在迎新茶话会上的讲话\n{line}\n各位朋友：\n{BODY}")
    assert speech.header.publisher == publisher
    assert (speech.date.published or "").startswith("2015-03-02")


def test_copied_record_was_not_published() -> None:
    """Below a record stands who copied it and when, in numerals: the page was not put up on that day."""
    speech = parse(
        f"殷若谷同志在接见工人代表时的讲话\n（一九六七年五月二日）\n同志们：\n{BODY}\n工人联络站翻印\n一九六七年五月八日"
    )
    assert (speech.date.delivered, speech.date.published) == ("1967-05-02", None)


def test_site_of_the_head() -> None:
    """What a page says of itself in its head names its site and its source."""
    head = "<meta name='SiteName' content='岳川市民政局'><meta name='ContentSource' content='局办公室'>"
    header = parse(
        f"<html><head>{head}</head><body><h1>在慈善大会上的讲话</h1><p>同志们：</p>{PARAGRAPHS}</body></html>"
    ).header
    assert (header.site, header.publisher) == ("岳川市民政局", "局办公室")


ENTRIES = {
    "schedule": ("2016年教师节表彰大会流程", "8:30 与会人员入场\n9:05 校长讲话\n9:30 颁奖\n10:00 大会结束"),
    "life": ("人物简介", "殷若谷，男，1958年生。\n1976.03—1980.02　岳川机械厂工人\n1980.03—至今　岳川机械厂厂长"),
    "list of events": (
        "岳川中学六十周年校庆日程安排",
        "9月3日上午 8:30  校史展开馆（展览馆）\n9月3日下午 14:00  校友座谈（报告厅）\n9月4日上午 9:00  庆祝大会（操场）",
    ),
    "minutes": (
        "岳川公寓大廈管理委員會會議記錄",
        "主 席：荊主委\n時 間：2018年3月2日\n記 錄：柳小姐\n壹、主席報告：略\n貳、討論事項\n決議：續約一年。",
    ),
}


@pytest.mark.parametrize(("title", "lines"), ENTRIES.values(), ids=ENTRIES)
def test_entry_is_no_headline(title: str, lines: str) -> None:
    """Times, years and fields at the head of a line begin an entry; the headline stands above them."""
    header = parse(f"{title}\n{lines}").header
    assert header.title == title
    assert not header.is_speech
