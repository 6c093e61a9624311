"""The benchmark's injector: its damage has the shapes of real quotes, and its judge knows right from wrong."""

from __future__ import annotations

import random

import pytest

from speechparse.repair import Repaired
from speechparse.text import Edit, EditLog, Pass, digest_of

pytest.importorskip("opencc")
pytest.importorskip("pypinyin")

from damage import lines, marks, slips, words
from damage.judge import judge
from damage.sites import Kind, Site, chosen, damage

PAGE = (
    "各位同學，今後我們要歸納經驗，並作總結，說：“責任重於山。”新時代的幹部，對於這項工作，要一步一步來，現在就要開始辦理。\n"
    "大家要認真學習領會，抓好貫徹落實，把思想和行動統一起來，把準方向，用奮鬥回答時代的問題，讓人民過上更好的日子。\n"
)
WITHOUT_JIEBA = [kind for kind in (*slips.KINDS, *words.KINDS, *marks.KINDS, *lines.KINDS) if "dup" not in kind.name]


@pytest.mark.parametrize(
    ("make", "clean", "at", "shown"),
    [
        (slips.annotated_slip, "要歸納", 0, "?dú)w"),
        (slips.split_slip, "任。”新時代", 1, "?！毙聲r"),
        (slips.split_slip, "祉。現在", 1, "?，F"),
    ],
)
def test_simulated_slips_print_real_quotes(make, clean, at, shown):
    """The forward simulation prints what such pages are known to show."""
    assert make(clean, at, frozenset("獨")).shown == shown


def _oracle(clean: str, damaged: str, sites: list[Site]) -> Repaired:
    _, placed = damage(clean, sites)
    edits = tuple(
        Edit(each.start, each.site.damaged, clean[each.site.start : each.site.end])
        for each in placed
        if not each.site.report
    )
    return Repaired(clean, EditLog(digest_of(damaged), (Pass("ORA101", edits),)))


@pytest.mark.parametrize("kind", WITHOUT_JIEBA, ids=lambda kind: kind.name)
def test_judge_gives_an_oracle_full_marks_and_idleness_none(kind: Kind):
    """Exact inversion counts as restored at every site; leaving the damage counts nowhere."""
    rng = random.Random(7)
    text = kind.prepare(rng, PAGE) if kind.prepare else PAGE
    sites = [site for site in chosen(kind, rng, text) if not site.report]
    damaged, placed = damage(text, sites)
    perfect = judge(text, damaged, placed, _oracle(text, damaged, sites))
    idle = judge(text, damaged, placed, Repaired(damaged, EditLog(digest_of(damaged))))
    assert all(verdict.restored and verdict.detected for verdict in perfect.verdicts)
    assert perfect.whole == perfect.paragraphs
    assert not perfect.others
    assert not any(verdict.restored or verdict.detected for verdict in idle.verdicts)
    assert idle.whole == 0
