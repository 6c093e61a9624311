"""The line that says who speaks, in the shapes that pages give it: names, offices, ranks, orders, classes; all invented."""

from __future__ import annotations

import pytest

from known_pages import BODY, found

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
