"""What an injector makes: sites on a clean text, and the damaged text that they give together."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

# Sites of a kind that damages single places stand so far apart that each can be judged by the text around it.
GAP = 24


class Site(NamedTuple):
    """`clean[start:end]` reads `damaged` on the page; each of `accepted` counts as restored (default: what stood there).

    `report` sites have lost text: they are right when they are said and left as they are. `readings`: what a report
    or repair has to list.
    """

    kind: str
    start: int
    end: int
    damaged: str
    accepted: tuple[str, ...] = ()
    report: bool = False
    readings: tuple[str, ...] = ()


class Placed(NamedTuple):
    """A site and where it stands in the damaged text."""

    site: Site
    start: int
    end: int


Find = Callable[[random.Random, str], Iterable[Site]]


class Kind(NamedTuple):
    """One kind of damage. `script`: the texts it happens in ("hans", "hant" or "" for both).

    `dense` kinds take all their sites (a page is narrowed everywhere or nowhere), others `per_page` of them.
    `prepare` makes a clean text fit for the kind (puts in a date line, an inner quotation).
    """

    name: str
    find: Find
    script: str = ""
    dense: bool = False
    per_page: int = 4
    prepare: Callable[[random.Random, str], str] | None = None
    mixes: bool = True


def chosen(kind: Kind, rng: random.Random, text: str, taken: Sequence[Site] = ()) -> list[Site]:
    """Sites of `kind` on `text` that overlap neither each other nor those `taken`, in order."""
    found = list(kind.find(rng, text))
    if not kind.dense:
        rng.shuffle(found)
    gap = 0 if kind.dense else GAP
    room = len(found) if kind.dense else kind.per_page
    used = bytearray(len(text) + 1)
    for site in taken:
        _mark(used, site, 1 if kind.dense else GAP)
    kept = []
    for site in found:
        if len(kept) == room:
            break
        if not any(used[site.start : max(site.end, site.start + 1)]):
            kept.append(site)
            _mark(used, site, gap)
    return sorted(kept, key=lambda site: site.start)


def _mark(used: bytearray, site: Site, gap: int) -> None:
    start, end = max(site.start - gap, 0), min(max(site.end, site.start + 1) + gap, len(used))
    used[start:end] = b"\1" * (end - start)


def damage(text: str, sites: Sequence[Site]) -> tuple[str, list[Placed]]:
    """The damaged text and where each site stands in it."""
    pieces: list[str] = []
    placed = []
    done = length = 0
    for site in sorted(sites, key=lambda site: (site.start, site.end)):
        pieces += (text[done : site.start], site.damaged)
        start = length + site.start - done
        length = start + len(site.damaged)
        placed.append(Placed(site, start, length))
        done = site.end
    return "".join((*pieces, text[done:])), placed


def lines_of(text: str) -> list[tuple[int, str]]:
    """(offset, text) of each line."""
    start = 0
    found = []
    for line in text.split("\n"):
        found.append((start, line))
        start += len(line) + 1
    return found
