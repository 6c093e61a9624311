"""Dates of made pages and the ways they are written, each with its ISO 8601 value."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import NamedTuple

DIGITS = "〇一二三四五六七八九"
NUMBERS = ["", *"一二三四五六七八九十", *("十" + each for each in "一二三四五六七八九"), "二十"]
NUMBERS += ["二十" + each for each in "一二三四五六七八九"] + ["三十", "三十一"]
WEEKDAYS = "一二三四五六日"


class Written(NamedTuple):
    """Words on the page and what they mean."""

    text: str
    iso: str


def day(random: Random) -> date:
    return date(1998, 1, 1) + timedelta(days=random.randrange(27 * 365))


def chinese(when: date, zero: str = "〇") -> str:
    year = "".join(DIGITS[int(digit)] for digit in str(when.year)).replace("〇", zero)
    return f"{year}年{NUMBERS[when.month]}月{NUMBERS[when.day]}日"


def ascii_date(when: date) -> str:
    return f"{when.year}年{when.month}月{when.day}日"


def roc(when: date) -> str:
    return f"{when.year - 1911}年{when.month:02}月{when.day:02}日"


def delivered(random: Random, when: date, *, bracketed: bool = False) -> Written:
    """A delivered date as pages write it; one in twenty gives only year and month.

    2019-12-17 and 2019.12.17 are how pages write their own stamp: for a delivered date only inside brackets.
    """
    iso = when.isoformat()
    styles = [
        ascii_date(when),
        ascii_date(when),
        ascii_date(when),
        chinese(when),
        chinese(when, random.choice("○零O")),
        f"{when.year} 年 {when.month} 月 {when.day} 日",
        f"{when.year}年{when.month:02}月{when.day:02}日",
        f"{ascii_date(when)}上午",
        f"{ascii_date(when)}，星期{WEEKDAYS[when.weekday()]}",
    ]
    if bracketed:
        styles += [f"{when.year}.{when.month}.{when.day}", f"{when.year}-{when.month:02}-{when.day:02}"]
    if random.random() < 0.05:
        return Written(f"{when.year}年{when.month}月", iso[:7])
    return Written(random.choice(styles), iso)


def stamp(random: Random, when: date) -> Written:
    """A publishing stamp with or without clock time."""
    iso = when.isoformat()
    clock = f"{random.randrange(7, 22):02}:{random.randrange(60):02}"
    seconds = f"{clock}:{random.randrange(60):02}"
    return random.choice(
        (
            Written(iso, iso),
            Written(f"{iso} {clock}", f"{iso}T{clock}"),
            Written(f"{iso} {seconds}", f"{iso}T{seconds}"),
            Written(f"{when.year}年{when.month:02}月{when.day:02}日", iso),
            Written(f"{ascii_date(when)} {clock}", f"{iso}T{clock}"),
            Written(f"{when.year}/{when.month}/{when.day} {seconds}", f"{iso}T{seconds}"),
            Written(f"{when.year}/{when.month:02}/{when.day:02}", iso),
            Written(f"{when.year}.{when.month:02}.{when.day:02}", iso),
            Written(f"[{iso}]", iso),
        )
    )
