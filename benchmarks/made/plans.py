"""What a made speech is about before a line of it is written, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from made.dates import Written, ascii_date, day, delivered
from made.organizations import Organization, occasion, organization
from made.people import Person, person
from made.phrases import SLOGANS, Words

GENRES = "讲话 讲话 讲话 讲话 致辞 致辞 发言 演讲 总结讲话 动员讲话 报告 开幕词 闭幕词 主持词 欢迎辞 即席讲话 主旨演讲 致词 贺词".split()
REPORT_KINDS = ("county", "court")


@dataclass
class Plan:
    """Who speaks where, on what occasion and day, in what words."""

    random: Random
    where: Organization
    who: Person
    position: str
    event: str
    when: date
    words: Words
    genre: str

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


@dataclass
class Heading:
    """Title and subtitle, and whether the title already names the speaker (and with which role)."""

    title: str
    subtitle: str | None = None
    names: bool = False
    role: str | None = None
    dated: Written | None = None

    @property
    def subtitle_label(self) -> str | None:
        """The subtitle without its dash and without a date, which is a field of its own."""
        if self.subtitle is None:
            return None
        return self.subtitle.lstrip("—－").removeprefix(self.dated.text if self.dated else "")


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
    """政府工作报告, with year and place, or with date and occasion in the subtitle."""
    random = plan.random
    base = "政府工作报告" if plan.where.kind == "county" else f"{plan.where.name}工作报告"
    choice = random.randrange(4)
    if choice == 0:
        when = Written(ascii_date(plan.when), plan.when.isoformat())
        return Heading(base, f"——{when.text}在{plan.event}上", dated=when)
    if choice == 1 and plan.where.kind == "county":
        return Heading(f"{plan.when.year}年{plan.where.place}{base}")
    if choice == 2:
        when = delivered(random, plan.when)
        return Heading(base, f"—{when.text}在{plan.event}上的报告", dated=when)
    return Heading(base)
