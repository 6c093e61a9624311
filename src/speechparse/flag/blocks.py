"""Lists of links that stand one to a line: each is too short to be judged, all of them together are one line."""

from __future__ import annotations

from speechparse.flag.candidates import excerpt
from speechparse.flag.case import Case, Page, Place, Reading
from speechparse.text import Hint, Line
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A line is a link when so much of it stands in one.
LINKED = 0.8
# Fewer links to other sites are no list of them.
MIN_HOSTS = 3


def link_blocks(page: Page, hints: Sequence[Hint]) -> Iterator[list[int]]:
    """The rows of each list of links to other sites that stand under each other, empty rows between left out."""
    rows: list[int] = []
    for row, (text, hint) in enumerate(zip(page.rows, hints, strict=False)):
        if hint.hosts and hint.link_share > LINKED:
            rows.append(row)
        elif text and rows:
            if _is_list(rows, hints):
                yield rows
            rows = []
    if _is_list(rows, hints):
        yield rows


def _is_list(rows: Sequence[int], hints: Sequence[Hint]) -> bool:
    return len(rows) >= MIN_HOSTS and len(_hosts(rows, hints)) >= MIN_HOSTS


def _hosts(rows: Sequence[int], hints: Sequence[Hint]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(host for row in rows for host in hints[row].hosts))


def case_of(page: Page, rows: Sequence[int], hints: Sequence[Hint]) -> Case:
    """The rows as one line."""
    text = excerpt(" ".join(page.rows[row] for row in rows))
    hint = hints[rows[0]]._replace(hosts=_hosts(rows, hints), hidden=any(hints[row].hidden for row in rows))
    return Case(Reading(text), Place(page, Line(rows[0] + 1, page.starts[rows[0]], text), hint))
