"""How a page sets its lines: paragraphs apart, entries packed together."""

from __future__ import annotations

from collections.abc import Sequence

from speechparse.label.features import OPEN, PROSE, bits
from speechparse.label.table import BIT
from speechparse.text import Line

# A page sets its paragraphs apart when so many of its prose lines (of not too few) have an empty line before them.
FEWEST_PARAGRAPHS = 5
SPACED_SHARE = 0.6
# An entry is an open line or a question, and nothing of what a header or a closing holds.
ENDING = OPEN | bits("question")
NO_ENTRY = bits("prose", "date_only", "name", "byline", "role", "salutation", "numbered", "hash", "closed", "source")
# In the readable half of the labelled dumps at most 11 open lines that are no menu follow each other without an empty one.
FEWEST_PACKED = 12
OF_SITE = bits("is_related", "is_editors", "is_footer", "is_navigation", "is_publish_line")


def mark_attached(lines: Sequence[Line], found: list[int]) -> None:
    """Marks lines that follow directly on a page whose paragraphs stand apart: a link or a tag broke the paragraph."""
    prose = [place for place, mask in enumerate(found) if mask & PROSE]
    if len(prose) < FEWEST_PARAGRAPHS:
        return
    apart = [place for place in range(1, len(lines)) if lines[place].number - lines[place - 1].number > 1]
    spaced = set(apart)
    if len(spaced.intersection(prose)) < SPACED_SHARE * len(prose):
        return
    of_site = False  # the lists of a site are packed: what follows 相关阅读 does not go on with the speech
    for place in range(prose[0] + 1, prose[-1] + 1):
        if place in spaced:
            of_site = False
        of_site = of_site or found[place] & OF_SITE != 0
        if place in spaced or of_site or found[place - 1] & BIT["bare_number"]:
            continue
        if lines[place].number != lines[place - 1].number:
            found[place] |= BIT["attached"]


def mark_packed(lines: Sequence[Line], found: list[int]) -> None:
    """Marks lists of entries, line on line, on a page whose text begins after an empty line: its menus."""
    begin = next((place for place, mask in enumerate(found) if mask & PROSE), 0)
    if not begin or lines[begin].number - lines[begin - 1].number < 2:
        return
    run: list[int] = []
    for place, mask in enumerate([*found, PROSE]):
        is_entry = mask & ENDING and not mask & NO_ENTRY
        if is_entry and run and lines[place].number - lines[place - 1].number == 1:
            run.append(place)
            continue
        if len(run) >= FEWEST_PACKED:
            for each in run:
                found[each] |= BIT["packed"]
        run = [place] if is_entry else []
