"""Facts of a page and when a rule runs: each is computed once, and only where it is asked for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from speechparse.rules.rule import Evidence, Rule, Safety, hit, miss, rule
from speechparse.text import Edit


class Counted:
    """A fact that counts how often it is computed."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def __call__(self, text: str) -> int:
        self.texts.append(text)
        return len(text)


def test_a_fact_is_computed_once_for_all_rules() -> None:
    """Of the whole page's text."""
    size, page = Counted(), Evidence("各位代表")
    assert [page.fact(size), page.fact(size)] == [4, 4]
    assert size.texts == ["各位代表"]


def test_what_is_found_of_a_text_is_kept_while_it_stays_the_same() -> None:
    """And no longer: an edited text is another one."""
    size, page = Counted(), Evidence("各位代表")
    edited = "各位 代表"
    assert [page.found(edited, size) for _ in range(3)] == [5, 5, 5]
    assert [page.found(text, size) for text in ("各位代表：", "一", "龟龟")] == [5, 1, 2]
    assert size.texts == [edited, "各位代表：", "一", "龟龟"]


def test_a_round_begins_with_what_the_last_one_found() -> None:
    """Of the text that it begins with; of any other text nothing is kept."""
    size, first = Counted(), Evidence("各位 代表")
    text = "各位代表"
    first.found(text, size)
    assert Evidence(text, before=first).fact(size) == 4
    assert Evidence("各位來賓們", before=first).fact(size) == 5
    assert Evidence("各位", before=first).fact(size) == 2
    assert size.texts == [text, "各位來賓們", "各位"]


def test_a_page_knows_whether_it_was_asked() -> None:
    """What a rule finds of the text at hand alone is no question to the page."""
    page = Evidence("各位代表", published="2019-01-02")
    page.found("各位代表", len)
    assert not page.was_asked
    for ask in (lambda: page.fact(len), lambda: page.text, lambda: page.published):
        page.was_asked = False
        assert ask() in (4, "各位代表", "2019-01-02")
        assert page.was_asked


def made(*triggers: str) -> Rule:
    @rule("XXX101", "nothing", safety=Safety.SAFE, cases=[hit("甲", "乙"), miss("乙")], triggers=triggers)
    def nothing(text: str, page: Evidence) -> Iterator[Edit]:
        """Finds nothing.

        Risk: none.  Source: none.
        """
        yield from ()

    return nothing


@pytest.mark.parametrize(
    ("triggers", "runs", "rests"),
    [
        ((), ["", "各位"], []),
        (("?",), ["真?", "?"], ["", "真？"]),
        (("\u200b", "\ufffd"), ["真\u200b", "\ufffd"], ["", "真\xa0", "真?"]),
        (("x0d", "\\r"), ["真x0d", "\\r\\n"], ["x", "0dx", "\\n", "真x0a"]),
        (("\u200b", "xx"), ["\u200b", "xx"], ["x", "真"]),
        (("\ufffdx", "é\u200b"), ["真\ufffdx", "é\u200b"], ["\ufffd", "x\ufffd", "éx\u200b"]),
        (("锟斤", "烫烫烫", "？"), ["锟斤拷", "水烫烫烫", "真？"], ["锟", "斤锟", "烫烫", "真"]),
    ],
)
def test_a_rule_runs_where_a_trigger_stands(triggers: tuple[str, ...], runs: list[str], rests: list[str]) -> None:
    """A whole one; a rule that waits for nothing always."""
    each = made(*triggers)
    assert all(each.runs_on(text) for text in runs)
    assert not any(each.runs_on(text) for text in rests)


def test_a_rule_says_what_it_does() -> None:
    """In one line, and at length."""
    assert made().summary == "Finds nothing."
    assert made().doc.endswith("Source: none.")
    assert (made().code, made().name, repr(made().safety)) == ("XXX101", "nothing", "Safety.SAFE")
    assert [case.is_hit for case in made().cases] == [True, False]
