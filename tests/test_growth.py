"""No rule, date search, flagger or stage takes more than linear time on the strings that are worst for it."""

from __future__ import annotations

import time
from collections.abc import Callable
from math import log

import pytest

from speechparse import parse
from speechparse.errors import SpeechParseError
from speechparse.flag import flag
from speechparse.grammar.dates import find_dates
from speechparse.pipeline import Options
from speechparse.rules import REPAIRS, Evidence, Rule, encoding_slips

# Lengths in code points; time may grow with at most this power between them.
SHORT, LONG = 6_000, 48_000
MOST_POWER = 1.35
MEASURABLE = 0.01  # seconds of processor time: below it, the clock and the caches speak
WORST = 2  # so many of a rule's strings are grown, the slowest ones

ANCHORS = ("“", "（", "(", "<", "&", "?", "　", "一", "2019年", "、", "\n")


@pytest.fixture(autouse=True)
def little_effort(monkeypatch: pytest.MonkeyPatch) -> None:
    """The searches for slips give up after some work; less of it here shows the same growth in a tenth of the time."""
    monkeypatch.setattr(encoding_slips, "MOST_EFFORT", 20_000)


def seconds(act: Callable[[str], object], unit: str, length: int) -> float:
    text = (unit * (length // len(unit) + 1))[:length]
    start = time.process_time()
    act(text)
    return time.process_time() - start


def power(act: Callable[[str], object], unit: str) -> float:
    """With which power of the length the time grows for a text of nothing but `unit`; the best of two where it is great."""
    seconds(act, unit, len(unit))
    found = 9.0
    for _ in range(2):
        short, long = seconds(act, unit, SHORT), seconds(act, unit, LONG)
        found = min(found, log(max(long, MEASURABLE) / max(short, MEASURABLE)) / log(LONG / SHORT))
        if found < MOST_POWER:
            break
    return found


def units(each: Rule) -> list[str]:
    """Strings that a rule must look at again and again: its examples as one line and as many, its triggers, cut short."""
    texts = [case.before for case in each.cases] + list(each.triggers)
    cut = [text[: max(len(text) // 2, 1)] for text in texts]
    return list(dict.fromkeys([*texts, *(text + "\n" for text in texts), *cut]))


@pytest.mark.parametrize("each", REPAIRS, ids=lambda each: each.code)
def test_a_rule_takes_linear_time_on_its_own_examples(each: Rule) -> None:
    """A hundred thousand characters of what it looks for, whole and never ended."""

    def act(text: str) -> None:
        if each.runs_on(text):
            list(each.find(text, Evidence(text)))

    slowest = sorted(units(each), key=lambda unit: seconds(act, unit, SHORT // 4), reverse=True)[:WORST]
    grown = {unit: power(act, unit) for unit in slowest}
    assert max(grown.values()) < MOST_POWER, {unit: found for unit, found in grown.items() if found >= MOST_POWER}


DATES = [
    "2019年12月17日",
    "20191217日)",
    "二〇一九年",
    "（今年",
    "2019-",
    "1",
    "二",
    "2019年1月至",
    "今（3）日",
    "10:50:31 ",
]
SPAM = ["www.", "app官网_", "彩|票|", "a.com", "词_", "平台", "➤", "点击", "Ａ１", "\t", "，体育"]
LINES = [
    "一、",
    "同志们：",
    "记者：",
    "（一）改革\n",
    "主任 张三\n",
    "市委书记、",
    "第一章",
    "·",
    "来源：",
    "1.2.",
    "首页>",
    "林 致 远 ",
    "、".join("甲乙丙丁"),
]


@pytest.mark.parametrize("unit", DATES)
def test_dates_are_found_in_linear_time(unit: str) -> None:
    """Figures and marks without end."""
    assert power(find_dates, unit) < MOST_POWER


@pytest.mark.parametrize("unit", SPAM)
def test_flags_are_found_in_linear_time(unit: str) -> None:
    """One line of advertising without end, and many short ones."""
    assert power(flag, unit) < MOST_POWER
    assert power(flag, unit + "\n") < MOST_POWER


@pytest.mark.parametrize("kind", ["text", "html"])
@pytest.mark.parametrize("unit", [*LINES, *SPAM, *ANCHORS])
def test_the_whole_walk_takes_linear_time(unit: str, kind: str) -> None:
    """Label and build, too: one endless line, and as many lines as fit."""

    def act(text: str) -> None:
        try:
            parse("讲话" + text, Options(kind=kind))
        except SpeechParseError:
            return

    assert power(act, unit) < MOST_POWER
    if "\n" not in unit:
        assert power(act, unit + "\n") < MOST_POWER


def test_growth_is_seen() -> None:
    """The measure itself: a search that starts over at every character is found out."""
    assert power(lambda text: [text.count("x", at) for at in range(len(text))], "a") > MOST_POWER
