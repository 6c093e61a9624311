"""Made speeches: header, salutation, body and closing in many layouts, with the truth of every field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from made.dates import Written, ascii_date, day, delivered
from made.organizations import Organization, occasion, organization
from made.outlines import Block, Body, body
from made.people import Person, person, shown
from made.phrases import CALLS, SLOGANS, THANKS, WISHES, Words

GENRES = "讲话 讲话 讲话 讲话 致辞 致辞 发言 演讲 总结讲话 动员讲话 报告 开幕词 闭幕词 主持词 欢迎辞 即席讲话 主旨演讲 致词 贺词".split()
REPORT_KINDS = ("county", "court")


@dataclass
class Plan:
    """What a speech is about before a line of it is written, and the truth that grows with it."""

    random: Random
    where: Organization
    who: Person
    position: str
    event: str
    when: date
    words: Words
    genre: str
    truth: dict[str, Any] = field(default_factory=dict)
    sorts: dict[str, str] = field(default_factory=dict)

    @property
    def role(self) -> str:
        """Organisation and position as they are written together: 澜宁县委书记, 澜宁县县长."""
        if self.where.kind == "party":
            return self.where.name + self.position
        if self.where.kind == "county":
            return self.where.place + self.position
        return self.where.name + self.position


def plan(random: Random) -> Plan:
    where = organization(random)
    who = person(random, "foreign" if where.kind == "abroad" and random.random() < 0.3 else "")
    words = Words(random, where.theme, where.name, where.place)
    position = random.choice(where.positions)
    return Plan(random, where, who, position, occasion(random, where), day(random), words, random.choice(GENRES))


# --- titles ---------------------------------------------------------------------------------------------------------


@dataclass
class Heading:
    """Title and subtitle, and whether the title already names the speaker (and with which role)."""

    title: str
    subtitle: str | None = None
    names: bool = False
    role: str | None = None
    dated: Written | None = None


def titled(plan: Plan) -> Heading:
    """One of the ways to call a speech."""
    random, event, genre = plan.random, plan.event, plan.genre
    if plan.where.kind in REPORT_KINDS:
        return report_title(plan)
    in_event = (
        f"在{event}上的{genre}"
        if not event.endswith(("典礼", "仪式")) or random.random() < 0.5
        else f"在{event}的{genre}"
    )
    choice = random.randrange(10)
    if choice < 4:
        return Heading(in_event)
    if choice == 4:
        return Heading(f"{plan.who.name}同志{in_event}", names=True)
    if choice == 5:
        return Heading(f"{plan.who.name}{in_event}", names=True)
    if choice == 6:
        return Heading(f"{plan.position}{plan.who.name}{in_event}", names=True, role=plan.position)
    if choice == 7:
        return Heading(random.choice(SLOGANS), f"{random.choice(('——', '—', '－－', ''))}{in_event}")
    if choice == 8:
        return Heading(f"{random.choice(SLOGANS)}——{in_event}")
    return Heading(f"{event}{genre if genre != '报告' else '讲话'}")


def report_title(plan: Plan) -> Heading:
    random = plan.random
    base = "政府工作报告" if plan.where.kind == "county" else f"{plan.where.name}工作报告"
    written = delivered(random, plan.when)
    choice = random.randrange(4)
    if choice == 0:
        return Heading(base, f"——{ascii_date(plan.when)}在{plan.event}上", dated=Written("", plan.when.isoformat()))
    if choice == 1 and plan.where.kind == "county":
        return Heading(f"{plan.when.year}年{plan.where.place}{base}")
    if choice == 2:
        return Heading(
            base, f"—{written.text}在{plan.event}上的报告" if "：" not in written.text else None, dated=written
        )
    return Heading(base)


# --- what stands between title and salutation ------------------------------------------------------------------------

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


def salutation(plan: Plan) -> tuple[list[Block], str | None, str, str]:
    """Lines of the salutation, its text, what it puts before the first paragraph, and its sort."""
    random = plan.random
    text = random.choice(plan.where.salutations).format(y=random.randrange(2004, 2026))
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


# --- closings ---------------------------------------------------------------------------------------------------------


@dataclass
class End:
    """Blocks after the last section with their paragraphs and truth."""

    blocks: list[Block]
    paragraphs: list[str]
    truth: dict[str, Any]
    sort: str


def paragraphs_of(*texts: str) -> list[Block]:
    return [Block("paragraph", text) for text in texts]


def call_and_thanks(plan: Plan) -> End:
    """The salutation again on its own line, a call, thanks."""
    text = plan.random.choice(plan.where.salutations).format(y=2020).rstrip("：:！，。") + plan.random.choice(
        "！！：，"
    )
    last = [plan.words.fill(plan.random.choice(CALLS)), plan.random.choice(THANKS)]
    lines = [Block("salutation again", text), *paragraphs_of(*last)]
    return End(
        lines, last, {"closing_starts_with": last[0][:15], "closing_salutation": text}, "salutation, call, thanks"
    )


def call_run_in(plan: Plan) -> End:
    """各位代表！号角… in one paragraph."""
    text = plan.random.choice(("同志们！", "各位代表！", "同志们，", "朋友们，")) + plan.words.fill(
        plan.random.choice(CALLS)
    )
    return End(paragraphs_of(text), [text], {}, "call run in")


def wishes(plan: Plan) -> End:
    last = [plan.random.choice(WISHES), plan.random.choice(THANKS)]
    return End(paragraphs_of(*last), last, {"closing_starts_with": last[0][:15]}, "wishes, thanks")


def wishes_with_thanks(plan: Plan) -> End:
    last = plan.random.choice(WISHES) + plan.random.choice(THANKS)
    return End(paragraphs_of(last), [last], {"closing_starts_with": last[:15]}, "wishes with thanks")


def thanks_only(plan: Plan) -> End:
    text = plan.random.choice(THANKS)
    return End(paragraphs_of(text), [text], {"closing_starts_with": text}, "thanks")


def slogans(plan: Plan) -> End:
    things = plan.random.sample(
        ("我们伟大的祖国万岁！", "全国各族人民大团结万岁！", "劳动光荣！", "工人阶级万岁！", "伟大的中国共产党万岁！"),
        3,
    )
    return End(paragraphs_of(*things), things, {"closing_starts_with": things[0]}, "slogans")


def no_closing(plan: Plan) -> End:
    text = plan.words.paragraph()
    return End(paragraphs_of(text), [text], {}, "none")


ENDS: tuple[tuple[int, Callable[[Plan], End]], ...] = (
    (6, call_and_thanks),
    (4, call_run_in),
    (5, wishes),
    (3, wishes_with_thanks),
    (3, thanks_only),
    (1, slogans),
    (3, no_closing),
)


def signature(plan: Plan, truth: dict[str, Any]) -> tuple[list[Block], dict[str, Any]]:
    """The 落款: name (with role) and date at the end; the only evidence where the header has none."""
    random = plan.random
    written = delivered(random, plan.when)
    role = random.choice((None, plan.role))
    signed = f"{role} {shown(random, plan.who)}" if role else shown(random, plan.who)
    told: dict[str, Any] = {"signed": signed, "dateline": written.text}
    if not truth["speaker"]:
        told["speaker"] = [{"name": plan.who.name, "role": role}]
    if truth["delivered_on"] is None:
        told["delivered_on"] = written.iso
    return [Block("signed", signed), Block("dateline", written.text)], told


def closing_note(plan: Plan, truth: dict[str, Any]) -> tuple[list[Block], dict[str, Any]]:
    """A note after the speech that says who spoke when."""
    when = ascii_date(plan.when)
    note = plan.random.choice(
        (
            f"（本文是{plan.who.name}同志{when}在{plan.event}上的讲话）",
            f"※这是{plan.role}{plan.who.name}{when}在{plan.event}上的讲话。",
            f"（作者系{plan.role}{plan.who.name}，本文根据{when}在{plan.event}上的发言整理）",
        )
    )
    told: dict[str, Any] = {"notes_start_with": note[:20]}
    if not truth["speaker"]:
        told["speaker"] = [{"name": plan.who.name}]
    if truth["delivered_on"] is None:
        told["delivered_on"] = plan.when.isoformat()
    return [Block("note", note)], told


# --- the whole --------------------------------------------------------------------------------------------------------


@dataclass
class Page:
    """Blocks of the speech proper in order, the labels, and the layout choices by name."""

    blocks: list[Block]
    labels: dict[str, Any]
    sorts: dict[str, str]
    site: str
    place: str
    when: date


def run_in(blocks: list[Block], words: str) -> list[Block]:
    """The blocks with `words` put before the first paragraph."""
    first = next(at for at, block in enumerate(blocks) if block.kind == "paragraph")
    return [*blocks[:first], Block("paragraph", words + blocks[first].text), *blocks[first + 1 :]]


def speech(random: Random) -> Page:
    """One speech with its truth, before furniture and damage."""
    made = plan(random)
    heading = titled(made)
    opener = Opener(made, heading)
    layout = random.choices([each for _, each in OPENERS], [weight for weight, _ in OPENERS])[0]
    layout(opener)
    greeting, text, glued, greeting_sort = salutation(made)
    talk = body(random, made.words)
    end = random.choices([each for _, each in ENDS], [weight for weight, _ in ENDS])[0](made)
    truth = opener.truth
    after, told, after_sort = [], {}, "none"
    if (layout in (nothing, date_alone) and random.random() < 0.5) or random.random() < 0.06:
        tell = random.choice((signature, signature, closing_note))
        after, told = tell(made, truth)
        after_sort = tell.__name__
    labels = {
        "is_speech": True,
        "title": heading.title,
        "subtitle": heading.subtitle.lstrip("—－") if heading.subtitle else None,
        "salutation": text,
        "headings": talk.headings,
        "headings_optional": talk.optional,
        "paragraphs": [*talk.paragraphs, *end.paragraphs],
        "body_first": talk.paragraphs[0][:20],
        "body_last": end.paragraphs[-1][-20:],
        **truth,
        **end.truth,
        **told,
    }
    if greeting_sort == "greeting":
        del labels["salutation"]
        labels["paragraphs"] = None
    blocks = [
        Block("title", heading.title),
        *([Block("subtitle", heading.subtitle)] if heading.subtitle else []),
        *opener.lines,
        *greeting,
        *(run_in(talk.blocks, glued) if glued else talk.blocks),
        *end.blocks,
        *after,
    ]
    sorts = {
        "organisation": made.where.kind,
        "name": made.who.sort,
        "opener": layout.__name__,
        "salutation": greeting_sort,
        "outline": talk.sort,
        "closing": end.sort,
        "after": after_sort,
    }
    return Page(
        blocks, labels, sorts, made.where.name, made.where.place, made.when + timedelta(days=random.randrange(1, 40))
    )


__all__ = ["Body", "Page", "speech"]
