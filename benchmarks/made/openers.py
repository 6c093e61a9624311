"""What stands between the title of a made speech and its first paragraph: dates, bylines, notes, leads, salutations."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from made.dates import ascii_date, delivered
from made.outlines import Block
from made.people import person, shown
from made.plans import Heading, Plan

PLACES = ("北京", "上海", "大礼堂", "会议中心", "{place}", "市人民会堂", "{place}体育馆")


class Opener:
    """Builds the lines under the title and notes what they tell."""

    def __init__(self, plan: Plan, heading: Heading) -> None:
        self.plan, self.heading = plan, heading
        self.lines: list[Block] = []
        self.truth: dict[str, Any] = {"speaker": [], "delivered_on": None}
        if heading.names:
            self.truth["speaker"] = [{"name": plan.who.name, "role": heading.role}]
        if heading.dated:
            self.truth["delivered_on"] = heading.dated.iso

    def add(self, kind: str, text: str) -> None:
        self.lines.append(Block(kind, text))

    def date(self, *, bracketed: bool) -> None:
        if self.heading.dated:
            return
        written = delivered(self.plan.random, self.plan.when, bracketed=bracketed)
        text = written.text
        if bracketed:
            venue = self.plan.random.choice(PLACES).format(place=self.plan.where.place)
            text = self.plan.random.choice(
                (f"（{text}）", f"（{text}）", f"（{text}，{venue}）", f"({text})", f"（{text} {venue}）")
            )
        self.add("date", text)
        self.truth["delivered_on"] = written.iso

    def tell_speaker(self, role: str | None) -> None:
        self.truth["speaker"] = [{"name": self.plan.who.name, "role": role}]


def date_then_byline(opener: Opener) -> None:
    opener.date(bracketed=opener.plan.random.random() < 0.8)
    byline(opener)


def byline_then_date(opener: Opener) -> None:
    byline(opener)
    opener.date(bracketed=opener.plan.random.random() < 0.8)


def byline(opener: Opener) -> None:
    """Role and name on one line or two, or the name alone."""
    plan, random = opener.plan, opener.plan.random
    name = shown(random, plan.who)
    choice = random.randrange(8)
    if choice < 3:
        opener.add("byline", f"{plan.role}{random.choice((' ', '  ', '　', '　　', chr(160)))}{name}")
    elif choice == 3:
        opener.add("byline", plan.role)
        opener.add("byline", name)
    elif choice == 4:
        opener.add("byline", f"{random.choice(('讲话人', '主讲人', '发言人', '报告人'))}：{plan.role} {plan.who.name}")
    elif choice == 5:
        opener.add("byline", f"{plan.who.name}（{plan.role}）")
    else:
        opener.add("byline", name)
        opener.tell_speaker(opener.heading.role)
        return
    opener.tell_speaker(plan.role)


def date_alone(opener: Opener) -> None:
    opener.date(bracketed=opener.plan.random.random() < 0.8)


def byline_alone(opener: Opener) -> None:
    byline(opener)


def nothing(opener: Opener) -> None:
    del opener


def labelled(opener: Opener) -> None:
    """时间：… 地点：… 讲话人：…"""
    plan, random = opener.plan, opener.plan.random
    written = delivered(random, plan.when)
    rows = [
        ("date", f"{random.choice(('时间', '讲话时间', '会议时间'))}：{written.text}"),
        ("place", f"{random.choice(('地点', '会议地点'))}：{random.choice(PLACES).format(place=plan.where.place)}"),
        ("byline", f"{random.choice(('讲话人', '演讲人', '主讲'))}：{plan.who.name}"),
    ]
    random.shuffle(rows)
    for kind, text in rows:
        opener.add(kind, text)
    opener.truth["delivered_on"] = written.iso
    opener.tell_speaker(opener.heading.role)


def editorial_note(opener: Opener) -> None:
    """A note under the title is the only thing that tells who spoke and when."""
    plan, random = opener.plan, opener.plan.random
    when = ascii_date(plan.when)
    note = random.choice(
        (
            f"这是{plan.who.name}同志{when}在{plan.event}上的讲话。",
            f"编者按：{when}，{plan.role}{plan.who.name}在{plan.event}上发表了讲话，现予刊登，供大家学习参考。",
            f"按：本文系{plan.role}{plan.who.name}{when}在{plan.event}上的讲话，有删节。",
            f"【导读】{when}，{plan.event}召开，{plan.role}{plan.who.name}作了讲话。",
        )
    )
    opener.add("note", note)
    opener.truth |= {"delivered_on": plan.when.isoformat(), "editor_note_starts_with": note[:20]}
    opener.truth["speaker"] = [{"name": plan.who.name}]


def news_lead(opener: Opener) -> None:
    """A news paragraph that ends in 全文如下."""
    plan, random = opener.plan, opener.plan.random
    lead = (
        f"{ascii_date(plan.when)}，{plan.event}{random.choice(('隆重举行', '召开', '在' + plan.where.place + '举行'))}。"
        f"{plan.role}{plan.who.name}{random.choice(('出席会议并讲话', '发表讲话', '出席并致辞'))}。"
    )
    ending = random.choice(("全文如下：", "现将讲话全文刊发如下：", "以下为讲话全文：", "讲话全文如下："))
    if random.random() < 0.5:
        opener.add("lead", lead + ending)
    else:
        opener.add("lead", lead)
        opener.add("lead", ending)
    opener.truth |= {"delivered_on": plan.when.isoformat(), "news_lead_starts_with": lead[:20]}
    opener.truth["speaker"] = [{"name": plan.who.name}]


def record_note(opener: Opener) -> None:
    byline_then_date(opener)
    note = opener.plan.random.choice(
        ("（根据录音整理）", "（记录稿，未经本人审阅）", "（根据速记稿整理，未经本人审核）", "（节选）", "（摘要）")
    )
    opener.add("note", note)
    opener.truth["notes_start_with"] = note


OPENERS: tuple[tuple[int, Callable[[Opener], None]], ...] = (
    (8, date_then_byline),
    (6, byline_then_date),
    (3, date_alone),
    (4, byline_alone),
    (4, nothing),
    (2, labelled),
    (2, editorial_note),
    (2, news_lead),
    (2, record_note),
)


# --- salutations ------------------------------------------------------------------------------------------------------

GUESTS = (
    "尊敬的{a}主席阁下", "尊敬的{a}会长", "尊敬的{a}先生", "尊敬的{a}书记", "尊敬的各位使节", "尊敬的各位前辈", "尊敬的{a}部长",
)  # fmt: skip


COMPOSED_SHARE = 0.4
AUDIENCE = (
    "领导 来宾 嘉宾 代表 委员 专家 学者 校友 家长 乡亲 侨领 会员 股东 同仁 同事 劳模 工匠 志愿者 学员 运动员 教练员 裁判员 街坊 伙伴 理事 "
    "媒体朋友 护士姐妹 企业家 工友 战友 老同志 青年朋友 投资者 客户代表 获奖者 创业者 新同学 毕业生 班主任 干警 社区书记"
).split()
GROUPS = "同志们 朋友们 老师们 同学们 女士们、先生们 乡亲们 姐妹们 工友们 孩子们 青年朋友们 小朋友们".split()


def composed_address(random: Random) -> str:
    """An address nobody has listed: 尊敬的各位专家、各位校友，老师们、同学们："""
    first = random.choice(("尊敬的", "亲爱的", "敬爱的", "", "", ""))
    nouns = random.sample(AUDIENCE, random.choice((1, 2, 2, 3)))
    parts = [f"各位{noun}" for noun in nouns]
    if random.random() < 0.15:
        parts[0] = (
            f"{random.randrange(2008, 2025)}{random.choice(('级', '届'))}{random.choice(('新同学', '毕业生', '学员'))}"
        )
    groups = random.sample(GROUPS, random.choice((0, 0, 1, 2)))
    joined = first + random.choice("、、，").join(parts)
    return joined + ("".join((random.choice("，、"), "、".join(groups))) if groups else "") + random.choice("：：：！")


def salutation(plan: Plan) -> tuple[list[Block], str | None, str, str]:
    """Lines of the salutation, its text, what it puts before the first paragraph, and its sort."""
    random = plan.random
    text = random.choice(plan.where.salutations).format(y=random.randrange(2004, 2026))
    if random.random() < COMPOSED_SHARE:
        text = composed_address(random)
    draw = random.random()
    if draw < 0.12:
        return [], None, "", "none"
    if draw < 0.22:
        guests = random.sample(GUESTS, random.randrange(2, 5))
        end = random.choice(("，", "、", ","))
        lines = [guest.format(a=person(random, "han").name) + end for guest in guests] + [
            random.choice(("各位来宾，朋友们：", "女士们、先生们："))
        ]
        return [Block("salutation", line) for line in lines], "".join(lines), "", "several lines"
    if draw < 0.3:
        text = random.choice(
            ("同志们", "各位代表", "各位来宾、各位朋友", "老师们、同学们", "各位同仁")
        ) + random.choice("！：")
        return [], text, text, "run in"
    if draw < 0.36:
        text = random.choice(
            ("同志们，朋友们：大家好！", "各位领导、各位来宾，大家上午好！", "老师们、同学们，大家好！")
        )
        return [Block("salutation", text)], None, "", "greeting"
    return [Block("salutation", text)], text, "", "line"
