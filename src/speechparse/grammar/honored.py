"""People whose office stands between surname and given name: 李总统登辉先生."""

from __future__ import annotations

from speechparse.grammar.organizations import ends_in_position
from speechparse.grammar.persons import HAN, is_name, surname_length
from speechparse.grammar.script import fold
from speechparse.grammar.words import WORDS
from speechparse.resources import words
from speechparse.text import Pattern
from speechparse.values import NamedTuple

LONGEST_HONORED = 10
# 李总统登辉先生, 连副会长展女士: the office, which ends in one of these, stands between surname and given name.
HONORIFIC_ORDER = Pattern(
    rf"(?<=[长员席统任记裁事官理督使])([{HAN}]{{1,2}}?)(?:(先生|女士|博士|伉俪|阁下)|$|(?=[在于致今昨率偕\d暨]|出席|上午|下午|中午|晚|日前|应邀|参加|接见|主持|莅|前往|[一二三十]+日))"
)
# Offices of so many characters stand there; words before the office noun that belong to it.
LONGEST_INNER_OFFICE = 6
WHOLE_NAME = 3
OFFICE_GOES_ON = frozenset("馆会办处室团厅部局组")  # 驻某兰大使馆, 书记处, 秘书长会议
INNER_RANK = Pattern(r"(?:前任?|[原副付]|代理?|名誉|荣誉|候任)*")


class Byline(NamedTuple):
    """One speaker of a byline: the name without spaces, the role as it stands there ("" for none)."""

    name: str
    role: str


def honorific_order(text: str) -> Byline | None:
    """The person whose office stands inside the name; None where `text` names none so."""
    folded = fold(text)
    for found in HONORIFIC_ORDER.finditer(folded):
        end, given = found.span(1)
        start = _inner_office(folded, end)
        if start < 1:
            continue
        surname = next((size for size in (2, 1) if surname_length(folded[max(start - size, 0) : start]) == size), 0)
        # 蔡会长元旦 is no name: a word of the language is one only before 先生.
        if folded[end] in OFFICE_GOES_ON or folded[start : end + 1] in words("positions.tsv"):
            continue
        # 方守田大使致…: the name stands before the office, whole.
        if not found.group(2) and start > WHOLE_NAME - 1 and is_name(folded[start - WHOLE_NAME : start]):
            continue
        # 处长谈行政长官请辞: behind an office the surname is a verb.
        if not found.group(2) and ends_in_position(folded[: start - surname]):
            continue
        # 尚院长开讲: one character is a verb unless it is honored.
        is_word = not found.group(2) and (given - end == 1 or found.group(1) in WORDS)
        if surname and not is_word and is_name(folded[start - surname : start] + found.group(1), expected=True):
            return Byline(text[start - surname : start] + text[end:given], text[start:end])
    return None


def _inner_office(folded: str, end: int) -> int:
    """Where the office begins that ends at `end`; -1 where no known one does."""
    offices = words("positions.tsv")
    for size in range(LONGEST_INNER_OFFICE, 1, -1):
        start = end - size
        if start > 0:
            rank = INNER_RANK.match(folded, start, end)
            if folded[rank.end() if rank else start : end] in offices:
                return start
    return -1
