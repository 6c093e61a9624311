"""Every rule: its cases, its name and code, what its docstring has to say, and that the table lists it once."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module

import pytest

import speechparse.rules
from speechparse.repair import repair, undo
from speechparse.rules import REPAIRS, Case, Rule, Safety, selected
from speechparse.text import apply_edits

CODE = re.compile(r"(ENC|CHR|ANN|SCR|PUN|DAT|DUP|LIN)[1-9]\d\d")
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

CASES = [
    pytest.param(each, case, id=f"{each.code}-{number}") for each in REPAIRS for number, case in enumerate(each.cases)
]
by_rule = pytest.mark.parametrize("each", REPAIRS, ids=lambda each: each.code)


def alone(each: Rule, text: str) -> str:
    """`text` after one rule; a REPORT rule leaves it as it is."""
    return repair(text, (each,), unsafe=True).text


def finds(each: Rule, text: str) -> bool:
    found = repair(text, (each,))
    return bool(found.log.passes or found.suggestions or found.losses)


@pytest.mark.parametrize(("each", "case"), CASES)
def test_case_holds(each: Rule, case: Case):
    """The rule alone makes `after` of `before`; a case of a REPORT rule that is a hit shows readings in `after`."""
    if each.safety is not Safety.REPORT:
        assert alone(each, case.before) == case.after
        return
    assert finds(each, case.before) == case.is_hit or not case.is_hit
    assert alone(each, case.before) == case.before


@pytest.mark.parametrize(("each", "case"), CASES)
def test_second_run_finds_nothing(each: Rule, case: Case):
    """What a rule has repaired it leaves alone."""
    if each.safety is not Safety.REPORT:
        assert not repair(alone(each, case.before), (each,), unsafe=True).log.passes


@pytest.mark.parametrize(("each", "case"), CASES)
def test_undo_gives_the_text_before(each: Rule, case: Case):
    """Undo takes back exactly what the rule did."""
    done = repair(case.before, (each,), unsafe=True)
    assert undo(done.text, done.log) == case.before


@by_rule
def test_rule_has_a_hit_and_a_miss(each: Rule):
    """Cases are documentation: at least one page that is repaired and one that is not."""
    assert any(case.is_hit for case in each.cases) or each.safety is Safety.REPORT
    assert any(not case.is_hit for case in each.cases)


@by_rule
def test_triggers_do_not_hide_a_case(each: Rule):
    """The strings that a rule waits for stand in every text it repairs."""
    for case in each.cases:
        if case.is_hit:
            assert each.runs_on(case.before)


@by_rule
def test_edits_fit_their_text(each: Rule):
    """Edits of the finder itself carry what stands at their place."""
    for case in each.cases:
        page = speechparse.rules.Evidence(case.before)
        for edit in each.find(case.before, page):
            assert apply_edits(case.before, [edit])[edit.start :].startswith(edit.new)


@by_rule
def test_docstring_says_summary_risk_and_source(each: Rule):
    """`speechparse explain` prints the docstring: it must say what, how risky, and on whose word."""
    assert each.summary.endswith(".")
    assert len(each.summary) <= 120
    assert re.search(r"Risk: \S", each.doc)
    assert re.search(r"Source: \S", each.doc)


@by_rule
def test_code_and_name_are_well_formed(each: Rule):
    """Codes are a family and a number from 101 up, names kebab case."""
    assert CODE.fullmatch(each.code)
    assert NAME.fullmatch(each.name)


def test_codes_and_names_are_unique():
    """A code or name stands for one rule."""
    assert len({each.code for each in REPAIRS}) == len(REPAIRS)
    assert len({each.name for each in REPAIRS}) == len(REPAIRS)


def test_every_rule_is_in_the_table():
    """A Rule value in a module of the rules package that the table does not list would never run."""
    strays = []
    for module in pkgutil.walk_packages(speechparse.rules.__path__, "speechparse.rules."):
        for name, value in vars(import_module(module.name)).items():
            if isinstance(value, Rule) and value not in REPAIRS:
                strays.append(f"{module.name}.{name}")
    assert not strays


def test_selection_takes_families_and_codes():
    """`selected` keeps table order and refuses a prefix that no rule has."""
    families = {each.code[:3] for each in REPAIRS}
    for family in families:
        assert selected(select=(family,)) == tuple(each for each in REPAIRS if each.code.startswith(family))
        assert not any(each.code.startswith(family) for each in selected(ignore=(family,)))
    with pytest.raises(speechparse.rules.RuleError):
        selected(select=("XYZ",))
