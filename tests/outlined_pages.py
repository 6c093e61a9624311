"""Pages with an outline, and the headings that are read in them; people and places are invented."""

from __future__ import annotations

from speechparse import parse
from speechparse.model import Speech

TOPICS = "学习 作风 安全 民生 教育 就业 环境 交通 文化 体育 卫生 养老 住房 水利 林业 科技 金融 旅游 治安 信访".split()


def prose(number: int) -> str:
    """Paragraph `number`, unlike all others: a page with equal paragraphs would be one that was doubled."""
    topic, other = TOPICS[number], TOPICS[-number - 1]
    return f"抓{topic}要从我们身边的事做起，一件一件抓实抓细。{other}工作去年进展{number + 3}项，群众看得见，大家心里都有数。"


HEAD = ("在青石县大会上的讲话", "县长 顾云舟", "（2018年5月6日）", "同志们：", prose(0))


def read(*lines: str) -> Speech:
    """The speech of a page with `lines` below its head; P stands for a paragraph."""
    paragraphs = map(prose, range(1, len(TOPICS)))
    return parse("\n".join((*HEAD, *(next(paragraphs) if line == "P" else line for line in lines))) + "\n")


def rows(speech: Speech) -> list[tuple[int, str | None, str]]:
    """(level, number, words) of each heading."""
    return [(each.level, each.number, each.heading) for each in speech.walk()]
