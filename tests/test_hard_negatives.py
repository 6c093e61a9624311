"""Text that looks like damage and is none: what is doubled, repeated, asked or spelled on purpose stays as it is."""

from __future__ import annotations

import pytest

from speechparse.repair import repair
from speechparse.text import Edit

DOUBLED = (
    "大家常常说，人人都有责任，天天都要学习，处处都要留心，往往是细节决定成败。",
    "这件事请你们回去研究研究，讨论讨论，商量商量，有什么想法再来交流交流。",
    "路要一步一步走，饭要一口一口吃，问题一个一个地解决，事情一件一件地办好。",
    "你好你好，谢谢谢谢，欢迎欢迎，辛苦辛苦，再见再见。",
    "加油加油，万岁万岁，同志们高高兴兴地来，平平安安地回。",
    "他的的确确是以盈利为目的的，是不是不应该，大家清清楚楚、明明白白。",
    "你告诉我们我们应该怎么办，请问你们你们是怎么做到的。",
    "能上能下，能进能出，来来往往，上上下下，里里外外，家家户户都知道。",
    "非常非常感谢，很多很多朋友来了，最后最后再说一句。",
    "民主主义、人民民主、中国国家、行政政策、存在在先、目的的确定，都不是重复。",
    "为了了解情况，他和和气气地问，从从容容地记，把把关，对对表，看看书，想想办法。",
    "大家就是消耗消耗消耗，看谁能撑到最后，你们也帮助帮助他们，锻炼锻炼自己，坦克坦克不会开。",
    "大片大片的草地，成群成群的牛羊，一串一串的葡萄，一年又一年的丰收。",
)
REPEATED = (
    "万岁！万岁！万万岁！很好，很好，非常好。不对，不对，全不对。",
    "行行重行行，与君生别离。\n青青河畔草，绵绵思远道。\n迢迢牵牛星，皎皎河汉女。",
    "寻寻觅觅，冷冷清清，凄凄惨惨戚戚。\n大江东去，浪淘尽。\n大江东去，浪淘尽。",
    "第一条　本办法自公布之日起施行。\n第二条　违反前款规定的，由主管机关责令改正；违反前两款规定的，由主管机关责令改正；拒不改正的，处以罚款。",
    "依照本条第一款、第二款规定规定的期限办理，经济组织组织开展的活动依照本规定规定的程序进行。",
    "我们怕什么？我们什么也不怕。我们等什么？我们什么也不等。我们要什么？我们要的是水，是路，是学校。",
    "甲、甲级；乙、乙级；丙、丙级；一、一般事项；二、二类事项；三、三类事项。",
    "电话：88886666，传真：66668888，邮编：100100，网址：www.example.com。",
)
ASKED = (
    "真的吗？！谁说的？！你们去问问他？，他自己知道不知道？：我看不知道。",
    "“他真的走了？”“走了！”“什么时候？”“昨天？！”我们都愣住了。",
    "什么是幸福？奋斗就是幸福。什么是困难？困难就是机会。为什么？海阔天空。凭什么？常人也能做到。",
    "海边去不去？常常去。校长来不来？危险不危险？希望大不大？保险不保险？模样好不好？",
)
SPELLED = (
    "推动A股、B股、H股市场发展，研究T型结构和U型槽，穿T恤、唱K、看X光片、做B超、补维C。",
    "三点A到B的距离是c，甲a乙b丙c丁d，小o大O，卡拉O和K，阿Q和小D，张x李y王z。",
    "歃（shà）血为盟，“冗”（rǒng）字怎么念，冼（xiǎn）星海，大埔（bù）县，六安（lù'ān）。",
    "量子纠缠、拓扑绝缘、镧系铈镨钕、饕餮貔貅、魑魅魍魉、耄耋之年、鳏寡孤独q皆有所养。",
)
CASES = [*DOUBLED, *REPEATED, *ASKED, *SPELLED]
NARROW = {0xFF01 + at: 0x21 + at for at in range(94)}
PROSE = "各位代表，现在我向大会报告工作，请予审议，并请列席的同志提出意见。"


@pytest.mark.parametrize("text", CASES, ids=lambda text: text[:8])
@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrowed"])
def test_what_is_no_damage_stays(text: str, narrow: bool) -> None:
    """A safe rule changes nothing of it but the width of its marks, alone and inside a speech."""
    for page in (text, f"{PROSE}\n{text}\n{PROSE}谢谢大家。\n"):
        shown = page.translate(NARROW) if narrow else page
        assert [edit for edit in safe_edits(shown) if widened(edit.old) != widened(edit.new)] == []


def safe_edits(text: str) -> list[Edit]:
    return [edit for made in repair(text).log.passes for edit in made.edits]


def widened(text: str) -> str:
    return text.translate(NARROW).replace("\u3000", "")
