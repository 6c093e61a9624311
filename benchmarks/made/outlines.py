"""Bodies of made speeches: numbered, headed, listed or plain, with the outline and the paragraphs as truth."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any, NamedTuple

from made.phrases import Words

HAN = [*"一二三四五六七八九十", "十一", "十二"]
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
FORMAL = "壹贰叁肆伍陆柒捌玖拾"
ROMAN = "Ⅰ Ⅱ Ⅲ Ⅳ Ⅴ Ⅵ Ⅶ Ⅷ Ⅸ Ⅹ".split()


class Block(NamedTuple):
    """One line of a page. `kind` tells the renderer how to set it: title, byline, paragraph, heading, furniture …"""

    kind: str
    text: str


class Body(NamedTuple):
    """Blocks in order with their truth. `headings` is None where no outline can be asked for."""

    blocks: list[Block]
    headings: list[dict[str, Any]]
    optional: list[str]
    paragraphs: list[str]
    gaps: list[str]  # the numbers that are missing
    sort: str


class Mark(NamedTuple):
    """How a number is printed before a heading, and the number a label gives."""

    printed: Callable[[int], str]
    number: Callable[[int], str]


MARKS = {
    "一、": Mark(lambda i: f"{HAN[i]}、", lambda i: HAN[i]),
    "一、 ": Mark(lambda i: f"{HAN[i]}、 ", lambda i: HAN[i]),
    "一,": Mark(lambda i: f"{HAN[i]}，", lambda i: HAN[i]),
    "一　": Mark(lambda i: f"{HAN[i]}　", lambda i: HAN[i]),
    "（一）": Mark(lambda i: f"（{HAN[i]}）", lambda i: HAN[i]),
    "（一）、": Mark(lambda i: f"（{HAN[i]}）、", lambda i: HAN[i]),
    "1.": Mark(lambda i: f"{i + 1}.", lambda i: f"{i + 1}"),
    "1、": Mark(lambda i: f"{i + 1}、", lambda i: f"{i + 1}"),
    "1．": Mark(lambda i: f"{i + 1}．", lambda i: f"{i + 1}"),
    "（1）": Mark(lambda i: f"（{i + 1}）", lambda i: f"{i + 1}"),
    "第一，": Mark(lambda i: f"第{HAN[i]}，", lambda i: HAN[i]),
    "第一、": Mark(lambda i: f"第{HAN[i]}、", lambda i: HAN[i]),
    "第一章": Mark(lambda i: f"第{HAN[i]}章 ", lambda i: f"第{HAN[i]}章"),
    "第一部分": Mark(lambda i: f"第{HAN[i]}部分　", lambda i: f"第{HAN[i]}部分"),
    "Ⅰ、": Mark(lambda i: f"{ROMAN[i]}、", lambda i: ROMAN[i]),
    "Ⅰ.": Mark(lambda i: f"{ROMAN[i]}. ", lambda i: ROMAN[i]),
    "一．": Mark(lambda i: f"{HAN[i]}．", lambda i: HAN[i]),
    "一：": Mark(lambda i: f"{HAN[i]}：", lambda i: HAN[i]),
    "（一） ": Mark(lambda i: f"（{HAN[i]}） ", lambda i: HAN[i]),
    "(一)": Mark(lambda i: f"({HAN[i]})", lambda i: HAN[i]),
    "1 ": Mark(lambda i: f"{i + 1} ", lambda i: f"{i + 1}"),
    "1）": Mark(lambda i: f"{i + 1}）", lambda i: f"{i + 1}"),
    "(1)": Mark(lambda i: f"({i + 1})", lambda i: f"{i + 1}"),
    "①": Mark(lambda i: CIRCLED[i], lambda i: CIRCLED[i]),
    "A.": Mark(lambda i: f"{'ABCDEFGH'[i]}.", lambda i: "ABCDEFGH"[i]),
    "壹、": Mark(lambda i: f"{FORMAL[i]}、", lambda i: FORMAL[i]),
    "壹　": Mark(lambda i: f"{FORMAL[i]}　", lambda i: FORMAL[i]),
    "第一节": Mark(lambda i: f"第{HAN[i]}节 ", lambda i: f"第{HAN[i]}节"),
    "第一个问题": Mark(lambda i: f"第{HAN[i]}个问题，", lambda i: f"第{HAN[i]}个问题"),
    "第一点": Mark(lambda i: f"第{HAN[i]}点：", lambda i: f"第{HAN[i]}点"),
    "": Mark(lambda _: "", lambda _: ""),
}
# (weight, marks from the top level down, headings run into their paragraph at the lowest level)
SCHEMES = (
    (8, ("一、",), False),
    (5, ("一、", "（一）"), False),
    (4, ("一、", "（一）"), True),
    (3, ("一、", "（一）", "1."), True),
    (3, ("一、", "1、"), True),
    (3, ("一、",), True),
    (2, ("一、 ",), False),
    (2, ("一　",), False),
    (1, ("一,",), False),
    (2, ("（一）",), False),
    (2, ("（一）",), True),
    (1, ("（一）、",), False),
    (2, ("1、",), False),
    (2, ("1.",), True),
    (1, ("1．",), False),
    (2, ("第一、",), False),
    (1, ("第一，",), True),
    (2, ("第一章", "一、"), False),
    (2, ("第一部分", "一、", "（一）"), False),
    (1, ("第一部分",), False),
    (1, ("Ⅰ、",), False),
    (1, ("Ⅰ.", "1."), False),
    (3, ("",), False),
    (1, ("一、", ""), False),
    (1, ("一．",), False),
    (1, ("一：",), False),
    (2, ("一、", "（一） ", "1、", "（1）"), False),
    (1, ("一、", "(一)", "1.", "(1)"), True),
    (1, ("一、", "1）"), True),
    (1, ("（一）", "1、"), True),
    (1, ("（一）", "①"), True),
    (1, ("1 ",), False),
    (1, ("1、", "（1）"), False),
    (1, ("A.",), False),
    (1, ("壹、", "一、", "（一）"), False),
    (1, ("壹　",), False),
    (1, ("第一章", "第一节", "一、"), False),
    (1, ("第一个问题", "1、"), True),
    (1, ("第一个问题",), False),
    (1, ("第一点",), False),
    (1, ("", "一、"), False),
    (1, ("", "（一）"), True),
    (1, ("", "1."), True),
)


# Some speeches end every heading in a full stop.
STOPPED_SHARE = 0.06


class Writer:
    """Collects the blocks and the truth of one body."""

    def __init__(self, random: Random, words: Words) -> None:
        self.random, self.words = random, words
        self.blocks: list[Block] = []
        self.headings: list[dict[str, Any]] = []
        self.paragraphs: list[str] = []
        self.used: set[str] = set()
        self.gaps: list[str] = []
        self.stop = "。" if random.random() < STOPPED_SHARE else ""

    def paragraph(self, text: str, printed: str = "") -> None:
        """A paragraph; `printed` is what stands before it on its line (a mark and a run-in heading)."""
        self.blocks.append(Block("paragraph", printed + text))
        self.paragraphs.append(text)

    def fresh_heading(self) -> str:
        """A heading that this speech has not used."""
        while (text := self.words.heading()) in self.used:
            pass
        self.used.add(text)
        return text

    def section(self, marks: tuple[str, ...], at: int, level: int, run_in: bool) -> None:
        """One section and those below it."""
        mark, text = MARKS[marks[0]], self.fresh_heading()
        lowest = len(marks) == 1
        row = {"level": level, "number": mark.number(at) or None, "text": text}
        self.headings.append({**row, "run_in": True} if lowest and run_in else row)
        if lowest and run_in:
            self.paragraph(self.words.paragraph(), f"{mark.printed(at)}{text}。")
            return
        self.blocks.append(Block("heading", mark.printed(at) + text + (self.stop if marks[0] else "")))
        if lowest or self.random.random() < 0.5:
            for _ in range(self.random.choice((1, 1, 2, 3))):
                self.paragraph(self.words.paragraph())
        if not lowest:
            for below in range(self.random.choice((2, 2, 3, 4))):
                self.section(marks[1:], below, level + 1, run_in)


def outlined(writer: Writer) -> tuple[list[str], str]:
    """Sections of one scheme; what optional marks there are, and the scheme's name."""
    random = writer.random
    weights = [weight for weight, _, _ in SCHEMES]
    _, marks, run_in = random.choices(SCHEMES, weights)[0]
    for at in range(random.choice((2, 3, 3, 4, 5, 6))):
        writer.section(marks, at, 1, run_in)
    sort = "+".join(mark or "unnumbered" for mark in marks) + (" run-in" if run_in else "")
    if marks[0] == "第一，":
        # Whether 第一，… opens a section or an item of a list is a matter of taste: not scored either way.
        writer.headings.clear()
        return [f"第{each}" for each in HAN], sort
    return [], sort


def bare_numbers(writer: Writer) -> tuple[list[str], str]:
    """Numbers alone on their lines."""
    for at in range(writer.random.choice((2, 3, 4))):
        writer.headings.append({"level": 1, "number": HAN[at], "text": ""})
        writer.blocks.append(Block("heading", HAN[at]))
        for _ in range(writer.random.choice((2, 3))):
            writer.paragraph(writer.words.paragraph())
    return [], "bare number"


def plain_paragraphs(writer: Writer) -> tuple[list[str], str]:
    for _ in range(writer.random.choice((3, 4, 6, 9))):
        writer.paragraph(writer.words.paragraph())
    return [], "plain"


def enumerating_paragraphs(writer: Writer) -> tuple[list[str], str]:
    """首先，… 其次，… or 一是…: a list in running paragraphs, no sections."""
    starts = writer.random.choice(
        (("首先，", "其次，", "第三，", "最后，"), ("一是", "二是", "三是", "四是"), ("第一，", "第二，", "第三，"))
    )
    for start in starts:
        writer.paragraph(start + writer.words.paragraph())
    return [*starts], "enumeration"


def bulleted(writer: Writer) -> tuple[list[str], str]:
    """A list of short lines with bullets between paragraphs: no menu, no headings."""
    for _ in range(2):
        writer.paragraph(writer.words.paragraph())
    writer.paragraph(writer.words.fill("今年{a}要办好以下几件实事："))
    bullet = writer.random.choice(("＊", "●", "·", "◆", "—"))
    for _ in range(writer.random.randrange(3, 7)):
        writer.paragraph(f"{bullet}{writer.fresh_heading()}")
    for _ in range(writer.random.choice((1, 2))):
        writer.paragraph(writer.words.paragraph())
    return [], "bulleted list"
