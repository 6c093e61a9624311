"""How a page sets its lines: paragraphs apart, lines broken at a margin, entries packed together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from speechparse.label.features import LONGEST_SHORT, OPEN, PROSE, bits
from speechparse.label.table import BIT
from speechparse.text import Line

# A page sets its paragraphs apart when so many of its prose lines (of not too few) have an empty line before them.
FEWEST_PARAGRAPHS = 5
SPACED_SHARE = 0.6
# Hardly a line goes beyond the margin: one of so many.
BEYOND_MARGIN = 12
# Margins are at 16 columns or more; so many lines must end there.
NARROWEST, FEWEST_WRAPPED = 16, 6
INDENT = 2.5  # the first line of a paragraph is shorter by its indent
LINE_ENDS = frozenset("。！？：；!?:;…”’」』）)】")
NO_WRAP = bits("linked", "in_nav", "in_footer", "is_footer", "is_related", "is_navigation", "genre", "hidden")
NO_WRAP_AFTER = bits("numbered", "bare_number", "list", "page", "salutation", "is_editors", "source", "is_footer")
# An entry is an open line or a question, and nothing of what a header or a closing holds.
ENDING = OPEN | bits("question")
NO_ENTRY = bits("prose", "date_only", "name", "byline", "role", "salutation", "numbered", "hash", "closed", "source")
# In the readable half of the labelled dumps at most 11 open lines that are no menu follow each other without an empty one.
FEWEST_PACKED = 12


def mark_attached(lines: Sequence[Line], found: list[int]) -> None:
    """Marks lines that follow directly on a page whose paragraphs stand apart: a link or a tag broke the paragraph."""
    prose = [place for place, mask in enumerate(found) if mask & PROSE]
    if len(prose) < FEWEST_PARAGRAPHS:
        return
    apart = [place for place in range(1, len(lines)) if lines[place].number - lines[place - 1].number > 1]
    spaced = set(apart)
    if len(spaced.intersection(prose)) < SPACED_SHARE * len(prose):
        return
    for place in range(prose[0] + 1, prose[-1] + 1):
        if place in spaced or found[place - 1] & BIT["bare_number"]:
            continue
        if lines[place].number != lines[place - 1].number:
            found[place] |= BIT["attached"]


def mark_wrapped(texts: Sequence[str], found: list[int]) -> None:
    """Marks the lines that end at the margin of a page whose lines were broken there, and those that go on with them."""
    cut = [text for text in texts if NARROWEST <= len(text) <= LONGEST_SHORT and text[-1] not in LINE_ENDS]
    if len(cut) < FEWEST_WRAPPED:
        return
    widths = Counter(round(_width(text)) for text in cut)
    margin = max(widths, key=lambda width: (sum(widths[width + near] for near in (-1, 0, 1)), width))
    alike = sum(widths[margin + near] for near in (-1, 0, 1))
    if alike * 2 < len(cut) or alike < FEWEST_WRAPPED:
        return
    beyond = [text for text in texts if len(text) > margin + 2]
    if sum(_width(text) > margin + 2 for text in beyond) * BEYOND_MARGIN > len(texts):
        return
    for place, text in enumerate(texts[:-1]):
        if text[-1] not in LINE_ENDS and abs(_width(text) - margin) <= INDENT and not found[place] & NO_WRAP:
            found[place] |= BIT["wrapped"]
            if not found[place + 1] & NO_WRAP_AFTER:
                found[place + 1] |= BIT["cut_off"]
        elif text.isdecimal():
            found[place] &= ~BIT["bare_number"]  # the number of a printed page


def _width(text: str) -> float:
    """Columns of `text`, a letter or digit as half of one."""
    return len(text) - len(text.encode("ascii", "ignore")) / 2


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
