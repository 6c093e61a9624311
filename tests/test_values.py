"""Value classes: what `typing.NamedTuple` and `dataclasses` promise, without their price."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import NamedTuple as Usual

import pytest

from speechparse.values import NamedTuple, Record, cache, counted, field, lru_cache


class Place(NamedTuple):
    """A line and a column."""

    line: int
    column: int = 1
    names: tuple[str, ...] = ()

    @property
    def next(self) -> Place:
        return self._replace(line=self.line + 1)


class Long(NamedTuple):
    a: int
    b: int
    c: int
    d: int
    e: int
    f: int
    g: int
    h: int
    i: int
    j: int = 10
    k: int = 11


class UsualPlace(Usual):
    line: int
    column: int = 1
    names: tuple[str, ...] = ()


class Page(Record):
    """A record with every kind of default."""

    title: str
    lines: list[str] = field(default_factory=list)
    width: int = 80


class Pair(Record):
    first: int
    second: int | None = None


def test_named_tuples_are_as_usual() -> None:
    """Fields, defaults, names in calls, equality, copies."""
    place = Place(3, names=("甲",))
    assert place == (3, 1, ("甲",))
    assert repr(place) == repr(UsualPlace(3, names=("甲",))).replace("UsualPlace", "Place")
    assert place._asdict() == {"line": 3, "column": 1, "names": ("甲",)}
    assert (place._fields, place.next.line, Place._make([1, 2, ()])) == (("line", "column", "names"), 4, (1, 2, ()))
    assert pickle.loads(pickle.dumps(place)) == copy.copy(place) == place
    assert type(pickle.loads(pickle.dumps(place))) is Place
    assert Long(1, 2, 3, 4, 5, 6, 7, 8, 9)._replace(k=12) == (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12)


@pytest.mark.parametrize("wrong", [(), (1, 2, (), 4)])
def test_a_wrong_number_is_refused(wrong: tuple[object, ...]) -> None:
    """As usual."""
    with pytest.raises(TypeError):
        Place(*wrong)


def test_unknown_names_are_refused() -> None:
    """In a call and in a change."""
    with pytest.raises(TypeError, match="row"):
        Place(row=1)  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="row"):
        Place(1)._replace(row=1)


def test_records_are_as_dataclasses() -> None:
    """Fields by place and by name, fresh defaults, equality; `dataclasses` takes them for its own."""
    page, other = Page("页"), Page(title="页")
    assert page == other
    other.lines.append("行")
    assert (page != other, page.lines, page.width) == (True, [], 80)
    assert repr(page) == "Page(title='页', lines=[], width=80)"
    assert dataclasses.asdict(page) == {"title": "页", "lines": [], "width": 80}
    assert dataclasses.replace(page, width=1).width == 1
    assert pickle.loads(pickle.dumps(page)) == copy.deepcopy(page) == page
    assert (Pair(1), Pair(second=2, first=1)) == (Pair(1, None), Pair(1, 2))
    with pytest.raises(AttributeError):
        page.height = 1  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("given", "named"), [((), {}), (("页", [], 1, 2), {}), (("页",), {"title": "页"}), (("页",), {"height": 1})]
)
def test_wrong_fields_are_refused(given: tuple[object, ...], named: dict[str, object]) -> None:
    """Missing, too many, twice, unknown."""
    with pytest.raises(TypeError):
        Page(*given, **named)  # type: ignore[arg-type]


def test_a_cached_function_is_called_once_for_each_argument() -> None:
    asked = []

    @cache
    def squared(number: int) -> int:
        """The square."""
        asked.append(number)
        return number * number

    assert [squared(3), squared(4), squared(3)] == [9, 16, 9]
    assert asked == [3, 4]
    assert squared.cache_info().hits == 1
    assert (squared.__name__, squared.__doc__, squared.__wrapped__(5)) == ("squared", "The square.", 25)
    squared.cache_clear()
    squared(3)
    assert asked == [3, 4, 5, 3]


def test_a_cache_of_a_size_forgets_what_was_used_longest_ago() -> None:
    @lru_cache(2)
    def same(number: int) -> int:
        return number

    for number in (1, 2, 1, 3, 2):
        same(number)
    assert tuple(same.cache_info()) == (1, 4, 2, 2)


def test_items_are_counted_in_the_order_they_come() -> None:
    assert list(counted("abcab").items()) == [("a", 2), ("b", 2), ("c", 1)]
    assert counted([]) == {}
