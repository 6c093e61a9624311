"""How made speeches end: salutation and call, wishes, thanks, slogans, signature, a note."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from made.dates import ascii_date, delivered
from made.outlines import Block
from made.people import shown
from made.phrases import CALLS, THANKS, WISHES
from made.plans import Plan


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
