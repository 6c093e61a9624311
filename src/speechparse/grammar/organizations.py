"""Offices: which part of a role names the organization and which the position."""

from __future__ import annotations

from speechparse.grammar.script import fold
from speechparse.resources import longest_first, words
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING, NamedTuple, cache

if TYPE_CHECKING:
    from collections.abc import Iterator


class Office(NamedTuple):
    """One office: the organization (None where the page names none) and the position."""

    organization: str | None
    position: str | None


# Words that go with the noun behind them: 党组副书记, 常务副省长, 代市长.
RANKS = r"(?:党组|党委|党支部|党总支|常务|第[一二三四五](?![任届])|执行|名誉|荣誉|代理?|候任|首席|高级|前任?|原|副|付|代|总|首任|[现新时历上卸]任|[本上]届|新当选|第[一二三四五六七八九十百\d]{1,4}[任届])"
BETWEEN = Pattern(r"[、，,；;/\s]+|兼任?(?!职)(?=.{0,80}(?:[部局厅委会院校省市县区]|公司))|\band\b")
# A noun of one administrative level is both: 市长 of 上海市市长 and, alone, of the 市 itself.
BRACKETED = Pattern(r"[（(](?![代副兼][）)])[^（）()]{0,30}[）)]$")


def split_roles(text: str) -> list[Office]:
    """The offices in a role phrase, in order: 县委副书记、县长 gives two."""
    offices: list[Office] = []
    for part in BETWEEN.split(text):
        role = BRACKETED.sub("", part).strip()
        if not role:
            continue
        office = split_role(role)
        # 某某商工会　副会长: the columns of one office
        if offices and offices[-1].position is None and office.organization is None:
            office = Office(offices.pop().organization, role)
        offices.append(office)
    return offices


def split_role(role: str) -> Office:
    """Organization and position of one office; a phrase without a known position is an organization or a position as a whole."""
    start = position_start(role)
    if start < 0:
        return Office(role, None) if is_body(role) else Office(None, role)
    return Office(role[:start] or None, role[start:])


def position_start(role: str) -> int:
    """Where the position begins in `role`, its rank words included; -1 where it ends in no position."""
    folded = fold(role)
    # Most lines are cleared by their last character; the pattern would begin anew at each.
    found = _position().search(folded) if folded[-1:] in _last_characters() else None
    if not found:
        return -1
    start = found.start()
    while start and folded[start - 1] == "兼":  # 党委书记兼校长 is one position
        before = _position().search(folded[: start - 1])
        if not before:
            break
        start = before.start()
    # 外交部部长 ends in 部长, 外交部长 too: the organization keeps what is its own name.
    if start and folded[start - 1 : start + 1] in ("人大", "政协"):
        start += 1
    return start


def is_body(text: str) -> bool:
    """Whether `text` ends in a kind of organization."""
    return BODY.search(fold(text[-4:])) is not None


# An organization that sends its speaker: 民建某县总支　某某.
BODY = Pattern(
    r"(?:总支|支部|[协商工农公][会會]|委员会|党委|界别?|代表团|公司|集团|[中小大]学|学[校院会]|医院|[商协]会|联合会|总会|社区|街道|研究[院所]|学院|[省市县区州旗团工]委|局|系|班|[研医剧]院)$"
)


def offices_in(folded: str) -> Iterator[tuple[int, int]]:
    """Where the office nouns of the folded `text` stand, the longest of each place."""
    return (found.span() for found in _anywhere().finditer(folded))


@cache
def _anywhere() -> Pattern:
    return Pattern("|".join(longest_first("positions.tsv")))


def ends_in_position(text: str) -> bool:
    """Whether `text` ends in an office noun."""
    folded = fold(text)
    nouns = words("positions.tsv")
    return any(folded[-size:] in nouns for size in (2, 3, 4, 5))


@cache
def _last_characters() -> frozenset[str]:
    return frozenset(noun[-1] for noun in words("positions.tsv"))


@cache
def _position() -> Pattern:
    return Pattern(rf"{RANKS}*(?:{'|'.join(longest_first('positions.tsv'))})$")
