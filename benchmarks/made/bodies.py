"""Bodies whose outline no single scheme of numbers gives: decimals, years as parts, numbers that run on, gaps, lists."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from made.outlines import (
    HAN,
    Block,
    Body,
    Writer,
    bare_numbers,
    bulleted,
    enumerating_paragraphs,
    outlined,
    plain_paragraphs,
)
from made.phrases import Words


def open_section(writer: Writer, level: int, number: str | None, printed: str, text: str) -> None:
    """A heading on a line of its own with its row of truth."""
    writer.headings.append({"level": level, "number": number, "text": text})
    writer.blocks.append(Block("heading", printed + text))


def say(writer: Writer, most: int = 3) -> None:
    for _ in range(writer.random.randrange(1, most + 1)):
        writer.paragraph(writer.words.paragraph())


def run_in_sections(writer: Writer, level: int, count: int, start: int = 0) -> None:
    for at in range(start, start + count):
        text = writer.fresh_heading()
        writer.headings.append({"level": level, "number": HAN[at], "text": text, "run_in": True})
        writer.paragraph(writer.words.paragraph(), f"{HAN[at]}、{text}。")


def decimals(writer: Writer) -> tuple[list[str], str]:
    """1 / 1.1 / 1.2 / 2 …, some headings beginning with a year."""
    random = writer.random
    behind = random.choice((" ", "　", "、"))
    for at in range(1, random.choice((3, 4, 5)) + 1):
        text = random.choice((writer.fresh_heading(), f"{random.randrange(1999, 2025)}年{writer.fresh_heading()}"))
        open_section(writer, 1, f"{at}", f"{at}{behind}", text)
        if random.random() < 0.6:
            say(writer, 1)
        for below in range(1, random.choice((0, 2, 3)) + 1):
            open_section(writer, 2, f"{at}.{below}", f"{at}.{below}{behind}", writer.fresh_heading())
            say(writer, 2)
        if writer.blocks[-1].kind != "paragraph":
            say(writer, 1)
    return [], "decimals"


def parts_without_number(writer: Writer) -> tuple[list[str], str]:
    """2015年工作回顾 over 一 to 三, 2016年工作安排 over 一 to 四, each beginning anew."""
    random = writer.random
    year = random.randrange(1999, 2025)
    names = random.choice(
        (
            (f"{year}年工作回顾", f"{year + 1}年工作安排"),
            ("过去五年工作的回顾", "今后五年的目标任务", f"{year + 1}年重点工作"),
            ("总结成绩，坚定信心", "正视问题，负重前行"),
            ("关于上半年的工作", "关于下半年的工作"),
            ("上篇　回望来路", "下篇　奔向未来"),
        )
    )
    run_in = random.random() < 0.5
    for name in names:
        open_section(writer, 1, None, "", name)
        if random.random() < 0.6:
            say(writer, 1)
        count = random.choice((2, 3, 4))
        if run_in:
            run_in_sections(writer, 2, count)
            continue
        for at in range(count):
            open_section(writer, 2, HAN[at], f"{HAN[at]}、", writer.fresh_heading())
            say(writer, 2)
    return [], "parts without number" + (" run-in" if run_in else "")


def numbered_on(writer: Writer) -> tuple[list[str], str]:
    """The numbers of the second level run on through the parts: 第一部分 一 二, 第二部分 三 四 五."""
    at = 0
    for part in range(writer.random.choice((2, 3))):
        open_section(writer, 1, f"第{HAN[part]}部分", f"第{HAN[part]}部分　", writer.fresh_heading())
        for _ in range(writer.random.choice((2, 3))):
            open_section(writer, 2, HAN[at], f"{HAN[at]}、", writer.fresh_heading())
            say(writer, 2)
            at += 1
    return [], "numbers run on"


def framed(writer: Writer) -> tuple[list[str], str]:
    """引言 before the numbered sections."""
    name = writer.random.choice(("引言", "前言", "引　言", "开场白", "导言"))
    open_section(writer, 1, None, "", name)
    writer.headings[-1]["text"] = name
    say(writer, 2)
    for at in range(writer.random.choice((2, 3, 4))):
        open_section(writer, 1, HAN[at], f"{HAN[at]}、", writer.fresh_heading())
        say(writer)
    return [], "introduction"


def with_lists(writer: Writer) -> tuple[list[str], str]:
    """Under each 一、 a list that counts items in sentences: 1.…； 2.…； or 一是…。 on lines of their own."""
    random = writer.random
    optional: set[str] = set()
    for at in range(random.choice((2, 3))):
        open_section(writer, 1, HAN[at], f"{HAN[at]}、", writer.fresh_heading())
        writer.paragraph(writer.words.fill("要重点做好以下工作："))
        if random.random() < 0.5:
            for item in range(random.choice((3, 4))):
                start = f"{HAN[item]}是"
                optional.add(start)
                writer.paragraph(start + writer.words.paragraph())
        else:
            mark = random.choice(("{}.", "（{}）", "{}、"))
            count = random.choice((3, 4, 5))
            for item in range(1, count + 1):
                text = writer.words.fill("{v}{a}，{v2}{b}") + ("。" if item == count else "；")
                writer.paragraph(f"{mark.format(item)}{text}")
        if random.random() < 0.5:
            say(writer, 1)
    return sorted(optional), "lists in sections"


def bracketed_headings(writer: Writer) -> tuple[list[str], str]:
    """【…】 or ■ … before each part."""
    opened, closed = writer.random.choice((("【", "】"), ("〖", "〗"), ("■ ", ""), ("◆", "")))
    for _ in range(writer.random.choice((2, 3, 4))):
        text = writer.fresh_heading()
        writer.headings.append({"level": 1, "number": None, "text": text})
        writer.blocks.append(Block("heading", opened + text + closed))
        say(writer)
    return [], f"headings in {opened.strip()}"


def numbers_above(writer: Writer) -> tuple[list[str], str]:
    """The number on a line of its own above its heading: 01 / 认识要再提高."""
    style = writer.random.choice((lambda at: f"0{at + 1}", lambda at: HAN[at], lambda at: f"0{at + 1}."))
    for at in range(writer.random.choice((2, 3, 4))):
        text = writer.fresh_heading()
        number = style(at).rstrip(".")
        writer.headings.append({"level": 1, "number": number, "text": text})
        writer.blocks += [Block("heading", style(at)), Block("heading", text)]
        say(writer)
    return [], "number above its heading"


def lost_section(writer: Writer) -> tuple[list[str], str]:
    """A page that lost a section in the middle; its number is what the diagnostics have to tell."""
    random = writer.random
    count = random.choice((4, 5))
    lost = random.randrange(1, count - 1)
    below = random.random() < 0.4
    for at in range(count):
        if at == lost:
            continue
        open_section(writer, 1, HAN[at], f"{HAN[at]}、", writer.fresh_heading())
        say(writer, 2)
        if below and at == 0:
            for item in range(2):
                open_section(writer, 2, HAN[item], f"（{HAN[item]}）", writer.fresh_heading())
                say(writer, 1)
    writer.gaps = [HAN[lost]]
    return [], "a section lost"


SHAPES: tuple[tuple[int, Callable[[Writer], tuple[list[str], str]]], ...] = (
    (28, outlined),
    (2, bare_numbers),
    (8, plain_paragraphs),
    (4, enumerating_paragraphs),
    (2, bulleted),
    (2, decimals),
    (4, parts_without_number),
    (1, numbered_on),
    (2, framed),
    (4, with_lists),
    (2, bracketed_headings),
    (1, numbers_above),
    (3, lost_section),
)


def body(random: Random, words: Words) -> Body:
    """The paragraphs before the first section, then the sections or what stands in their place."""
    writer = Writer(random, words)
    writer.paragraph(words.opening())
    for _ in range(random.choice((0, 1, 1, 2))):
        writer.paragraph(words.paragraph())
    if random.random() < 0.4:
        writer.paragraph(
            random.choice(
                ("下面，我讲几点意见。", "借此机会，我提四点希望。", "为此，我强调以下几点：", "我主要讲三个问题。")
            )
        )
    shape = random.choices([shape for _, shape in SHAPES], [weight for weight, _ in SHAPES])[0]
    optional, sort = shape(writer)
    return Body(writer.blocks, writer.headings, optional, writer.paragraphs, writer.gaps, sort)
