"""No pattern, rule, search for dates or flags, and no walk takes more than linear time on what is worst for it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from growth import HARMLESS, SHORTER, Act, grown, growth, seconds
from package_patterns import patterns, ways_of
from speechparse import SpeechParseError, parse
from speechparse.flag import flag
from speechparse.grammar.dates import find_dates
from speechparse.pipeline import Options
from speechparse.rules import REPAIRS, Evidence, Rule, Safety, hit, miss, rule
from speechparse.text import Edit, Pattern
from worst_strings import worst_strings


def repeated(each: Rule) -> list[tuple[str, str]]:
    """What a rule must look at again and again: its examples in one line and in many, its triggers, cut short."""
    texts = [case.before for case in each.cases] + list(each.triggers)
    cut = [text[: max(len(text) // 2, 1)] for text in texts]
    return [("", unit) for unit in dict.fromkeys([*texts, *(text + "\n" for text in texts), *cut])]


def finding(each: Rule) -> Act:
    return lambda text: list(each.find(text, Evidence(text))) if each.runs_on(text) else None


@pytest.mark.parametrize("each", REPAIRS, ids=lambda each: each.code)
def test_a_rule_takes_linear_time_on_its_own_examples(each: Rule) -> None:
    """A hundred thousand characters of what it looks for, whole and never ended."""
    assert not grown(finding(each), repeated(each))


def asking(pattern: Pattern, way: str) -> Act:
    if isinstance(pattern.source, bytes):
        return lambda text: sum(1 for _ in pattern.finditer(text.encode("latin-1", "replace")))
    if way == "sub":
        return lambda text: pattern.sub("", text)
    if way == "finditer":
        return lambda text: sum(1 for _ in pattern.finditer(text))
    return getattr(pattern, way)  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", patterns())
def test_a_pattern_takes_linear_time(name: str) -> None:
    """Texts made of what it repeats and of what it begins to match, each way it is asked."""
    pattern = patterns()[name]
    pairs = list(worst_strings(pattern.source, pattern.flags))
    for way in sorted(ways_of(name, pattern)):
        assert not grown(asking(pattern, way), pairs, SHORTER), way


def walking(text: str) -> None:
    for kind in ("text", "html"):
        try:
            parse(f"在青石县大会上的讲话\n\n{text}\n\n同志们：\n\n今天我们召开大会，总结工作。", Options(kind=kind))
        except SpeechParseError:
            continue


DATES = (
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
)
SPAM = ("www.", "app官网_", "彩|票|", "a.com", "词_", "平台", "➤", "点击", "Ａ１", "\t", "，体育")
LINES = (
    *(
        "的",
        "一、",
        "同志们：",
        "记者：",
        "（一）改革",
        "主任 张三",
        "市委书记、",
        "第一章",
        "·",
        "来源：",
        "1.2.",
        "首页>",
        " ",
    ),
    *("林 致 远 ", "、", "甲乙丙丁", "“", "（", "<", "<p>", "<div>", "&", "?", "　", "讲话", "〔2019〕", "-", "*"),
)


@pytest.mark.parametrize("unit", DATES)
def test_dates_are_found_in_linear_time(unit: str) -> None:
    """Figures and marks without end."""
    assert not growth(find_dates, "", unit)


@pytest.mark.parametrize("unit", SPAM)
def test_flags_are_found_in_linear_time(unit: str) -> None:
    """One line of advertising without end, and many short ones."""
    assert not growth(flag, "", unit)
    assert not growth(flag, "", unit + "\n")


@pytest.mark.parametrize("unit", LINES)
def test_the_whole_walk_takes_linear_time(unit: str) -> None:
    """Label and build, too: one endless line between a title and an address, and as many lines as fit."""
    assert not growth(walking, "", unit, SHORTER)
    assert not growth(walking, "", unit + "\n", SHORTER)


HEAD = "在青石县大会上的讲话\n（2021年3月5日）\n"
SENTENCE = "我们要把水利、道路和学校的事情办好，让群众得到实惠。\n"
SURNAMES, GIVEN = "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦", "建国志强秀英桂兰玉梅海涛晓明文斌"
DISTINCT = {
    "turns": HEAD + "{name}：" + SENTENCE,
    "heads of turns": HEAD + "{name}：\n" + SENTENCE,
    "bylines": HEAD + "县长 {name}\n",
    "titles": "在青石县第{number}次大会上的讲话\n",
    "several speeches": "在第{number}次会议上的讲话\n{name}\n各位代表：\n" + SENTENCE + "谢谢大家！\n",
    "parts": HEAD + "第{number}部分　办好{name}说的事\n" + SENTENCE,
    "stamps": HEAD + "发布时间：2021-03-05 10:22 来源：{name}网{number}\n",
}


@pytest.mark.parametrize("form", DISTINCT.values(), ids=DISTINCT)
def test_many_different_lines_take_linear_time(form: str) -> None:
    """Four times as many speakers, titles, parts take some four times as long; a square law takes sixteen times."""

    def whole(count: int) -> str:
        head, _, unit = form.rpartition(HEAD)
        names = product(SURNAMES, GIVEN, GIVEN)
        return head + HEAD + "".join(unit.format(name="".join(next(names)), number=at) for at in range(count))

    walking(whole(50))  # patterns and tables
    few = seconds(walking, whole(1_000))  # once: what short lines say is remembered
    assert seconds(walking, whole(4_000)) < 4 * 2.5 * few + HARMLESS


def test_growth_is_seen() -> None:
    """The measure itself: a pattern and a rule that look the rest of the text through from each place are found out."""
    slow = Pattern(r"a+b")

    @rule("LIN999", "planted", safety=Safety.SAFE, cases=[hit("ab", "b"), miss("aa")])
    def planted(text: str, page: Evidence) -> Iterator[Edit]:
        """A planted fault."""
        return (Edit(found.start(), "a", "") for found in slow.finditer(text))

    assert grown(finding(planted), repeated(planted))
    assert grown(asking(slow, "search"), list(worst_strings(slow.source)))
    assert not grown(asking(Pattern(r"(?<!a)a+b"), "search"), list(worst_strings(slow.source)))
