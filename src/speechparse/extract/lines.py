"""The lines of a page put in order: hidden copies left out, the article that stands twice taken once, false regions."""

from __future__ import annotations

from speechparse.text import NO_HINT, Hint, Notice, Pattern
from speechparse.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class PageLine(NamedTuple):
    """A line that is not blank; `gap` is 2 where a browser leaves space above it."""

    text: str
    hint: Hint
    gap: int


# A page that shows less than this and hides more than four times as much is shown by a script.
SHOWN_BY_SCRIPT = 200


def settle_hidden(lines: list[PageLine]) -> tuple[list[PageLine], list[Notice]]:
    """Leaves out what a browser does not show, but for lines that link where no visible line does (injected links)."""
    hidden = [line for line in lines if line.hint.hidden]
    if not hidden:
        return lines, []
    size = sum(len(line.text) for line in hidden)
    shown = sum(len(line.text) for line in lines) - size
    if (shown < SHOWN_BY_SCRIPT and size > 4 * shown and size > SHOWN_BY_SCRIPT) or _hides_the_text(lines):
        seen = [line._replace(hint=line.hint._replace(hidden=False)) for line in lines]
        return seen, [Notice("shown-by-script", "the text is hidden until a script shows it; it was taken as shown")]
    known = {host for line in lines if not line.hint.hidden for host in line.hint.hosts}
    kept = [line for line in lines if not line.hint.hidden or set(line.hint.hosts) - known]
    left = size - sum(len(line.text) for line in kept if line.hint.hidden)
    return kept, [Notice("hidden-text", f"{left} characters that the page hides were left out")] if left else []


def _hides_the_text(lines: list[PageLine]) -> bool:
    """Whether nearly all sentences of the page are hidden: no page does that for good, and hidden spam has few.

    A part that is named as the article is one from its first sentence on.
    """
    stops = [0, 0]
    named = False
    for line in lines:
        count = line.text.count("。")
        stops[line.hint.hidden] += count
        named = named or (count > 0 and line.hint.hidden and line.hint.region == "article")
    return (named or stops[True] >= FEWEST_SENTENCES) and stops[True] > 4 * stops[False]


FEWEST_SENTENCES = 5

# A line shorter than this may stand twice for good reason (a slogan, a menu entry); a copy is at least this long in
# all. Longest honest repetition in the labelled pages: two lines, 96 characters.
LONG_LINE = 30
COPY = 300
# Each line of that size is looked for in all long ones: a whole book would be looked through for each of its paragraphs.
# So many pairs of lines are compared, but at least so many of the longest lines; a page has a few hundred pairs.
PAIRS, FEWEST_TRIED = 200_000, 8


def take_once(lines: list[PageLine]) -> tuple[list[PageLine], list[Notice]]:
    """Leaves out the second of two copies of a run of lines."""
    long = [at for at, line in enumerate(lines) if len(line.text) >= LONG_LINE and not line.hint.hidden]
    texts = [lines[at].text for at in long]
    if len(set(texts)) < len(texts):
        return _drop_runs(lines, long)
    return _drop_flat_copies(lines, long)


def _drop_runs(lines: list[PageLine], long: list[int]) -> tuple[list[PageLine], list[Notice]]:
    first_at: dict[str, int] = {}
    twins = {}
    for at in long:
        twin = first_at.setdefault(lines[at].text, at)
        if twin != at:
            twins[at] = twin
    drop: set[int] = set()
    for run in _runs(sorted(twins), twins):
        if sum(len(lines[at].text) for at in run) >= COPY:
            drop.update(_stretch(lines, run[0], run[-1], twins))
    return _without(lines, drop)


def _runs(copies: list[int], twins: dict[int, int]) -> list[list[int]]:
    """Groups of copied lines whose originals stand in the same order, close by, before them."""
    runs: list[list[int]] = []
    for at in copies:
        last = runs[-1][-1] if runs else None
        if last is not None and twins[at] - twins[last] > 0 and abs((at - last) - (twins[at] - twins[last])) <= 2:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs


def _stretch(lines: list[PageLine], start: int, end: int, twins: dict[int, int]) -> range:
    """The copy with the short lines before and after it that are copies, too."""
    shift = start - twins[start]
    while start - shift > 0 and start > twins[end] + 1 and lines[start - 1].text == lines[start - 1 - shift].text:
        start -= 1
    shift = end - twins[end]
    while end + 1 < len(lines) and lines[end + 1].text == lines[end + 1 - shift].text:
        end += 1
    return range(start, end + 1)


def _drop_flat_copies(lines: list[PageLine], long: list[int]) -> tuple[list[PageLine], list[Notice]]:
    """One line that holds what many lines hold: the copy for printing, for reading aloud, for the phone."""
    huge = [at for at in long if len(lines[at].text) >= COPY]
    most = max(FEWEST_TRIED, PAIRS // max(len(long), 1))
    if len(huge) > most:
        huge = sorted(sorted(huge, key=lambda at: -len(lines[at].text))[:most])
    total = sum(len(lines[at].text) for at in long)
    drop: set[int] = set()
    for at in huge:
        text = lines[at].text
        others = total - len(text)
        if others < len(text) * 0.8:
            continue
        inside = sum(len(lines[other].text) for other in long if other != at and lines[other].text in text)
        if inside >= len(text) * 0.8:
            drop.add(at)
            total -= len(text)
    return _without(lines, drop)


def _without(lines: list[PageLine], drop: set[int]) -> tuple[list[PageLine], list[Notice]]:
    if not drop:
        return lines, []
    kept = [line for at, line in enumerate(lines) if at not in drop]
    return kept, [Notice("text-twice", f"{len(drop)} lines that stand on the page twice were taken once")]


# A region that holds more than this share of the long lines is no menu or footer but a wrapper with such a name.
WRAPPER = 0.5


def true_regions(lines: list[PageLine]) -> list[PageLine]:
    """Takes the region from lines where its name covers most of the running text."""
    sizes: dict[str, int] = {}
    for line in lines:
        if len(line.text) >= LONG_LINE and line.hint.link_share < 0.5:
            sizes[line.hint.region] = sizes.get(line.hint.region, 0) + len(line.text)
    total = sum(sizes.values())
    false = {region for region, size in sizes.items() if region not in ("", "article") and size > total * WRAPPER}
    if not false:
        return lines
    return [line._replace(hint=line.hint._replace(region="")) if line.hint.region in false else line for line in lines]


def with_blanks(lines: Sequence[PageLine]) -> tuple[str, tuple[Hint, ...]]:
    """The text of the page and a hint for each of its lines; where a browser leaves space stands one blank line."""
    texts: list[str] = []
    hints: list[Hint] = []
    for text, hint, gap in lines:
        if gap > 1 and texts:
            texts.append("")
            hints.append(NO_HINT)
        texts.append(text)
        hints.append(hint)
    return "\n".join(texts), tuple(hints)


PAGER = Pattern(r"第\s*\d+\s*页.{0,6}共\s*(\d+)\s*页|共\s*(\d+)\s*页.{0,6}第\s*\d+\s*页|第\s*\d+\s*[/／]\s*(\d+)\s*页")
MAX_PAGER = 60


def pager_notice(text: str, lines: Sequence[PageLine]) -> list[Notice]:
    """A notice where the page says that it is one of several."""
    page = "頁" if "頁" in text else "页"
    for line in lines:
        # Every site has a 首页: a pager has a number, too.
        if len(line.text) > MAX_PAGER or page not in line.text or not ("第" in line.text or "共" in line.text):
            continue
        if found := PAGER.search(line.text.replace("頁", "页")):
            pages = int(next(filter(None, found.groups())))
            if pages > 1:
                return [Notice("paged", f"the text goes on: this is one of {pages} pages ({line.text.strip()})")]
    return []
