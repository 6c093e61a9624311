"""Invented people and the ways a page writes a name."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪"
    "田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文查楚向柯解单仇覃区"
)
COMPOUND_SURNAMES = "欧阳 司马 上官 诸葛 夏侯 东方 皇甫 尉迟 公孙 慕容 令狐 司徒".split()
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰飞鹏燕玲桦森岚宁旭东晓光志远建国立新文博思源家栋振邦海峰雨"
    "晨嘉怡俊卿淑贞德厚怀瑾维钧若澄景行望舒砚清予安知微云舟毅凡树人铭泽润生启航凯旋慧敬之"
)
UYGHUR = "阿布都热合曼 买买提 艾尼瓦尔 古丽娜尔 吐尔逊 阿依努尔 玉素甫 热依汗 努尔麦麦提 帕提古丽".split()
TIBETAN_FIRST = "扎西 次仁 多吉 格桑 洛桑 旦增 嘎玛 索朗 白玛 平措".split()
TIBETAN_LAST = "顿珠 卓玛 旺堆 央宗 罗布 曲珍 坚赞 泽仁 德吉 朗杰".split()
MONGOL = "巴特尔 乌兰图雅 苏日娜 那日松 格日勒图 阿拉坦 孟和 其其格 布仁巴雅尔 额尔德尼".split()
FOREIGN_FIRST = "约翰 玛丽亚 安德烈 卡洛斯 伊莎贝拉 彼得 阿卜杜拉 索菲亚 亨里克 弗朗西斯科".split()
FOREIGN_LAST = "史密森 科瓦连科 费尔南德斯 奥康奈尔 施特劳本 拉赫曼诺夫 贝洛 林德奎斯特 莫拉莱斯 哈桑尼".split()


class Person(NamedTuple):
    """A name as it is cited, and what sort of name it is."""

    name: str
    sort: str  # "han2", "han3", "compound", "uyghur", "tibetan", "mongol", "foreign"


def han_name(random: Random) -> Person:
    given = "".join(random.sample(GIVEN, random.choice((1, 2, 2))))
    if random.random() < 0.06:
        return Person(random.choice(COMPOUND_SURNAMES) + given, "compound")
    return Person(random.choice(SURNAMES) + given, "han2" if len(given) == 1 else "han3")


def person(random: Random, sort: str = "") -> Person:
    """Someone of the wanted sort; without one mostly a Han name of two or three characters."""
    draw = random.random()
    if sort == "foreign" or (not sort and draw < 0.02):
        return Person(f"{random.choice(FOREIGN_FIRST)}·{random.choice(FOREIGN_LAST)}", "foreign")
    if sort == "han" or draw < 0.9:
        return han_name(random)
    if draw < 0.93:
        return Person("·".join(random.sample(UYGHUR, 2)), "uyghur")
    if draw < 0.97:
        return Person(random.choice(TIBETAN_FIRST) + random.choice(TIBETAN_LAST), "tibetan")
    return Person(random.choice(MONGOL), "mongol")


def shown(random: Random, someone: Person) -> str:
    """The name as a byline prints it: two-character names are often spread, longer Han names sometimes."""
    name = someone.name
    if someone.sort == "han2" and random.random() < 0.6:
        return random.choice((" ", "　", "  ", "　　", "\u00a0")).join(name)
    if someone.sort == "han3" and random.random() < 0.06:
        return random.choice((" ", "　")).join(name)
    return name
