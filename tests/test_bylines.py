"""The line that says who speaks, in the shapes that pages give it: names, offices, ranks, orders, classes; all invented."""

from __future__ import annotations

import pytest

from known_pages import BODY, found
from speechparse import parse

# The lines below the title, the speaker, the role.
BYLINES = [
    ("洛维拉共和国驻华大使　阿尔贝托·桑切斯阁下", "阿尔贝托·桑切斯", "洛维拉共和国驻华大使"),
    ("北海实业集团全球副总裁 马丁·海因里希 博士", "马丁·海因里希", "北海实业集团全球副总裁"),
    ("古月能源公司首席执行官　卡洛斯门德斯", "卡洛斯门德斯", "古月能源公司首席执行官"),
    ("慧空法师", "慧空", "法师"),
    ("青岚寺住持 明净法师", "明净", "青岚寺住持"),
    ("青岚寺方丈　慧空", "慧空", "青岚寺方丈"),
    ("释慧空法师", "释慧空", "法师"),
    ("支队长　聂东来上校", "聂东来", "支队长"),
    ("政委、大校 聂东来", "聂东来", "政委、大校"),
    ("庄子谦博士\n校董会主席", "庄子谦", "校董会主席"),
    ("严若水\n芷河基金会秘书长", "严若水", "芷河基金会秘书长"),
    ("凤林里里长 萧火旺", "萧火旺", "凤林里里长"),
    ("严若水，芷河基金会秘书长", "严若水", "芷河基金会秘书长"),
    ("严若水 | 芷河基金会秘书长", "严若水", "芷河基金会秘书长"),
    ("2016级临床医学1班　聂小舟", "聂小舟", "2016级临床医学1班"),
    ("高二（13）班严若水", "严若水", "高二（13）班"),
    ("数学系2015级本科毕业生 吉克阿朵", "吉克阿朵", "数学系2015级本科毕业生"),
    ("场部护林员　严若水", "严若水", "场部护林员"),
    ("旗长　苏和巴特尔", "苏和巴特尔", "旗长"),
    ("开示：慧空法师", "慧空", "法师"),
    ("——严若水", "严若水", ""),
    ("（县文化馆馆长　严若水）", "严若水", "县文化馆馆长"),
    ("【县文化馆馆长】严若水", "严若水", "县文化馆馆长"),
    ("严若水 （县文化馆馆长）", "严若水", "县文化馆馆长"),
    ("严若水/县文化馆馆长", "严若水", "县文化馆馆长"),
    ("县水利局严若水局长", "严若水", "县水利局局长"),
    ("致辞人：严若水\n身份：县文化馆馆长", "严若水", "县文化馆馆长"),
    ("报告人：严若水  职务：县文化馆馆长", "严若水", "县文化馆馆长"),
    ("讲话者　严若水", "严若水", ""),
    ("县长（代） 严若水", "严若水", "县长（代）"),
    ("Yan Ruoshui 严若水", "严若水", ""),
    ("**严若水**（县文化馆馆长）", "严若水", "县文化馆馆长"),
    ("白石镇商工会　副会长　大友健三", "大友健三", "白石镇商工会副会长"),
    ("严若水口述", "严若水", ""),
    ("县水利局\n局长　严若水", "严若水", "县水利局局长"),
    ("校　长　　严 若 水", "严若水", "校长"),
]


@pytest.mark.parametrize(("lines", "name", "role"), BYLINES)
def test_byline(lines: str, name: str, role: str) -> None:
    read = found(f"在年度大会上的致辞\n{lines}\n（2013年5月6日）\n各位来宾：\n{BODY}")
    assert (read["speakers"], read["role"], read["delivered"]) == (name, role, "2013-05-06")


TITLES = [
    ("阿尔贝托·桑切斯大使在友好周开幕式上的致辞", "阿尔贝托·桑切斯", "大使"),
    ("马丁·海因里希副总裁在奠基仪式上的讲话", "马丁·海因里希", "副总裁"),
    ("卡洛斯门德斯副总裁在奠基仪式上的讲话", "卡洛斯门德斯", "副总裁"),
    ("吉克阿木在火把节座谈会上的讲话", "吉克阿木", ""),
    ("立委蕭火旺在農會會員大會致詞全文", "蕭火旺", "立委"),
    ("在全县干部大会上的讲话（严若水）", "严若水", ""),
    ("全文｜严若水县长在全县干部大会上的讲话", "严若水", "县长"),
    ("【演讲全文】严若水：把灯提高一点", "严若水", ""),
    ("县水利局局长严若水防汛总结会讲话全文", "严若水", "县水利局局长"),
    ("在全县干部大会上的讲话——严若水", "严若水", ""),
]


@pytest.mark.parametrize(("title", "name", "role"), TITLES)
def test_title(title: str, name: str, role: str) -> None:
    read = found(f"{title}\n（2013年5月6日）\n各位来宾：\n{BODY}")
    assert (read["speakers"], read["role"]) == (name, role)


@pytest.mark.parametrize("line", ["各位法师", "本报通讯员　何大海", "全面增长 王国强调研", "责任编辑　何大海"])
def test_no_byline(line: str) -> None:
    """Nobody is made of those who are addressed, of who took down the words, of a heading."""
    assert found(f"在年度大会上的致辞\n{line}\n（2013年5月6日）\n各位来宾：\n{BODY}")["speakers"] == ""


ADDRESSES = [
    "战友们！同志们！",
    "参加培训的全体学员：",
    "全乡各族干部群众：",
    "爷爷奶奶、叔叔阿姨，小朋友们：",
    "Mr. Smith，各位同事：",
    "远从日本前来的佐藤社长、北区的各位代理商：",
    "各位长辈、各位邻居，还有我们福利院的护理师们：",
]


@pytest.mark.parametrize("line", ADDRESSES)
def test_address(line: str) -> None:
    assert found(f"在年度大会上的致辞\n严若水\n（2013年5月6日）\n{line}\n{BODY}")["salutation"] == line


LEADS = [
    ("以下为白石镇佛教协会会长、松涛寺住持明证法师的致辞：", "明证", "白石镇佛教协会会长、松涛寺住持"),
    ("主持人：下面，有请县文化馆馆长严若水讲话，大家欢迎！", "严若水", "县文化馆馆长"),
    ("县文化馆馆长严若水讲话：", "严若水", "县文化馆馆长"),
    ("严若水馆长在会上作如下讲话：", "严若水", "馆长"),
]


@pytest.mark.parametrize(("lead", "name", "role"), LEADS)
def test_lead(lead: str, name: str, role: str) -> None:
    read = found(f"年度大会隆重召开\n2013-05-07 08:30　来源：县政府网\n{lead}\n各位来宾：\n{BODY}")
    assert (read["speakers"], read["role"]) == (name, role)


INTRODUCTIONS = [
    ("大家晚上好！我是咱们石井村新当选的村主任常有福。", "常有福", "村主任"),
    ("大家好，我叫苏长河，是咱们小区业委会的主任，也是三号楼的业主。", "苏长河", "主任"),
    ("大家好，我是一个农民的儿子，今天很高兴。", "", ""),
]


@pytest.mark.parametrize(("opening", "name", "role"), INTRODUCTIONS)
def test_introduction(opening: str, name: str, role: str) -> None:
    read = found(f"在村民大会上的发言稿\n各位乡亲：\n{opening}{BODY}")
    assert (read["speakers"], read["role"]) == (name, role)


def test_who_speaks_in_the_picture() -> None:
    """The line above the address names the office alone; the one under the picture names both. The firm is nobody."""
    read = found(
        "康谷农牧年会举行\n2016-02-03 10:22:00　来源：康谷农牧\n1月30日，康谷农牧年会在柳城饭店召开，五百名员工参加。\n"
        f"总经理晏如海作重要讲话。\n总经理说：\n各位家人、各位伙伴，晚上好！\n{BODY}"
    )
    assert (read["speakers"], read["role"], read["delivered"]) == ("晏如海", "总经理", "2016-01-30")


DAYS = [
    ("2016年中秋节", "2016"),
    ("1956年国庆节前夕", "1956"),
    ("（根据2016年9月12日录音整理）", "2016-09-12"),
]


@pytest.mark.parametrize(("line", "day"), DAYS)
def test_day(line: str, day: str) -> None:
    assert found(f"在年度大会上的致辞\n严若水\n{line}\n各位来宾：\n{BODY}")["delivered"] == day


def test_other_days() -> None:
    """A year in the brackets of a title, the day in numerals behind the last words; a place behind a day is nobody."""
    assert found(f"在老厂告别会上的讲话（1997年冬）\n各位来宾：\n{BODY}")["delivered"] == "1997"
    below = found(f"在年度大会上的致辞\n严若水\n各位来宾：\n{BODY}\n二〇二一年十一月二十六日\n校讯第12期")
    assert below["delivered"] == "2021-11-26"
    assert found(f"在年度大会上的致辞\n各位来宾：\n{BODY}\n——2016年9月12日于南河")["speakers"] == ""
    sent = "现将严若水同志在全县防汛会上的讲话印发给你们，请结合实际，认真抓好落实。\n2016年9月13日"
    assert found(f"在全县防汛会上的讲话\n{sent}\n同志们：\n{BODY}")["delivered"] == ""


def test_who_signs_below_the_text() -> None:
    """Organizations and a day in words behind the last sentence; a stamp there is that of the site."""
    last = BODY.removesuffix("谢谢大家！") + "望大家守好自己的那一段堤。"
    speech = parse(f"在防汛总结会上的讲话\n同志们：\n{last}\n县水利局\n县防汛办公室\n2016年9月12日")
    assert speech.closing
    assert (speech.closing.signed, speech.closing.dateline) == ("县水利局 县防汛办公室", "2016年9月12日")
    assert speech.date.delivered == "2016-09-12"
    stamped = parse(f"在防汛总结会上的讲话\n同志们：\n{last}\n县水利局\n2016-09-12")
    assert stamped.closing is None or stamped.closing.signed is None


def test_day_with_dots_below_the_name() -> None:
    assert found(f"在防汛总结会上的讲话\n严若水\n2016.9.12\n同志们：\n{BODY}")["delivered"] == "2016-09-12"
