"""More pages that hold no speech: papers of offices, knowledge, school work, stories, shops, reports about speeches."""

from __future__ import annotations

from random import Random

from made.dates import ascii_date
from made.organizations import organization
from made.others import DUTIES, ESSAY, MAKERS, REPORTED, Maker, unscored
from made.outlines import HAN
from made.people import person
from made.speeches import Page


def summary(make: Maker) -> Page:
    """A year's summary of an office with an outline of its own."""
    year = make.when.year
    title = make.random.choice((f"{make.where.name}{year}年工作总结", f"{year}年工作总结及{year + 1}年工作计划"))
    lines = [make.where.name] if make.random.random() < 0.5 else []
    lines.append(make.words.fill(f"{year}年，在上级的正确领导下，认真贯彻落实各项部署，较好地完成了全年任务。"))
    for at in range(make.random.randrange(2, 5)):
        lines += [f"{HAN[at]}、{make.words.heading()}", make.sentences(REPORTED[5:8] + DUTIES, 1, 3)]
    return make.page("summary", title, lines)


def minutes_of_meeting(make: Maker) -> Page:
    title = f"{make.where.name}第{make.random.choice(HAN)}次{make.random.choice(('办公会议', '常务会议', '理事会会议'))}纪要"
    lines = [
        f"时间：{ascii_date(make.when)}",
        "地点：三楼会议室",
        f"主持：{make.who}",
        f"记录：{person(make.random, 'han').name}",
    ]
    lines.append("会议听取了有关情况汇报，研究了下一步工作。现纪要如下：")
    for at in range(make.random.randrange(2, 5)):
        lines.append(f"{HAN[at]}、{make.sentences(REPORTED[:6], 1, 3)}")
    return make.page("minutes of a meeting", title, lines)


def knowledge(make: Maker) -> Page:
    thing = make.words.things[0]
    title = make.random.choice((f"{thing}知识问答", f"{thing}百问百答", f"什么是{thing}"))
    lines = []
    for at, question in enumerate(("什么是{a}？", "哪些人可以申请{b}？", "到哪里咨询{c}？")):
        mark = make.random.choice((f"{HAN[at]}、", f"{at + 1}.", "问："))
        lines += [mark + make.words.fill(question), "答：" + make.sentences(DUTIES, 1, 3)]
    return make.page("knowledge", title, lines)


def school_essay(make: Maker) -> Page:
    title = make.random.choice(("我的家乡", "难忘的一天", "我的妈妈", "读《老人与海》有感", "暑假里的一件事"))
    lines = [f"{make.random.choice('三四五六')}年级（{make.random.randrange(1, 9)}）班　{make.who}"]
    lines += [make.sentences(ESSAY, 2, 4) for _ in range(3)]
    lines.append("我爱我的家乡，也爱这片土地上的人们。")
    return unscored(make.page("school essay", title, lines), "title")


def research(make: Maker) -> Page:
    thing = make.words.things[0]
    title = f"关于{make.where.place}{thing}情况的调研报告"
    lines = [f"{make.where.name}调研组", f"为全面了解{thing}情况，近期开展了专题调研。现将有关情况报告如下："]
    for at, name in enumerate(("基本情况", "存在的问题", "原因分析", "对策建议")):
        lines += [f"{HAN[at]}、{name}", make.sentences(REPORTED[5:8] + DUTIES, 2, 4)]
    return make.page("research", title, lines)


def about_a_speech(make: Maker) -> Page:
    """A report on a speech, with what was said in quotation."""
    title = make.random.choice(
        (f"{make.who}在调研时强调 {make.words.heading()}", f"学习{make.who}同志讲话心得体会", f"{make.who}发表重要讲话")
    )
    lines = [f"{ascii_date(make.when)}，{make.who}在{make.where.place}调研。"]
    lines += [make.sentences(REPORTED, 2, 4) for _ in range(3)]
    return unscored(make.page("about a speech", title, lines), "title")


def product(make: Maker) -> Page:
    title = f"{make.where.place}特产礼盒"
    lines = [
        "￥128.00",
        "销量 2031  评价 98%",
        "规格：500克×2袋",
        "产地：" + make.where.place,
        "配送至：请选择",
        "立即购买 加入购物车",
    ]
    lines += ["商品详情", make.sentences(ESSAY[:4], 1, 2), "售后保障", "本店支持七天无理由退货。"]
    return make.page("product", title, lines)


def schedule(make: Maker) -> Page:
    """The programme of a day: items that sound like titles."""
    title = f"{make.where.name}庆典活动议程"
    lines = [f"时间：{ascii_date(make.when)}", f"地点：{make.where.place}会堂"]
    for at, item in enumerate(
        ("嘉宾入场", "升国旗、唱国歌", f"{make.where.positions[0]}致辞", "来宾代表讲话", "颁发奖状", "文艺演出")
    ):
        lines.append(f"{9 + at // 2}:{'00' if at % 2 == 0 else '30'}　{item}")
    return unscored(make.page("schedule", title, lines), "title")


def plan_of_action(make: Maker) -> Page:
    title = f"{make.where.name}{make.words.things[0]}活动方案"
    lines = [make.words.fill("为{v}{a}，推动{b}，特制定本方案。")]
    for at, name in enumerate(("指导思想", "活动主题", "活动时间", "组织领导", "工作要求")):
        lines += [f"{HAN[at]}、{name}", make.sentences(DUTIES, 1, 3)]
    return make.page("plan", title, lines)


def profile(make: Maker) -> Page:
    where = organization(make.random)
    title = f"{where.name}简介"
    lines = [f"{where.name}始建于{make.random.randrange(1950, 2010)}年，现有职工{make.random.randrange(50, 900)}人。"]
    lines += [make.words.fill("先后荣获省级文明单位、{a}先进集体等称号。"), make.sentences(REPORTED[5:8], 1, 2)]
    return make.page("profile", title, lines)


def missing(make: Maker) -> Page:
    lines = ["抱歉，您访问的页面不存在或已被删除", "5秒后自动返回首页", "返回首页", "联系管理员"]
    return unscored(make.page("missing page", "404", lines), "title")


def story(make: Maker) -> Page:
    """A chapter of a novel in which someone speaks at a meeting."""
    title = f"第{make.random.choice(HAN)}章 {make.random.choice(('风波', '上任', '夜谈', '会场'))}"
    other = person(make.random, "han").name
    lines = [
        f"{make.who}推开会议室的门，满屋子的烟味扑面而来。",
        f"“同志们，”{make.who}清了清嗓子，“今天把大家请来，就为一件事。”",
        f"{other}低着头，手里的钢笔转了一圈又一圈。",
        make.sentences(ESSAY[:5], 1, 3),
        f"散会以后，{other}在走廊里拦住了{make.who}：“你这样讲，是要得罪人的。”",
    ]
    return unscored(make.page("story", title, lines), "title")


PAPERS = (
    summary, minutes_of_meeting, knowledge, school_essay, research, about_a_speech, product, schedule, plan_of_action,
    profile, missing, story,
)  # fmt: skip


def no_speech(random: Random) -> Page:
    """One page without a speech."""
    return random.choice((*MAKERS, *PAPERS))(Maker(random))
