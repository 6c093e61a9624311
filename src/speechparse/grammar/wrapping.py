"""Lines that were broken at a fixed width: which line ends stand inside a paragraph."""

from __future__ import annotations

from itertools import pairwise

from speechparse.text import Line, Pattern, split_lines
from speechparse.values import counted, lru_cache

HAN = "\u3007\u3400-\u9fff\uf900-\ufaff"
# A sentence goes on over a line end: no stop before it, and after it Han, a figure or a mark that none begins with.
GOES_ON = f"{HAN}0-9A-Za-z０-９，、；,—“‘《（(％%·"
CONTINUES = f"{HAN}0-9A-Za-z０-９，、。；：！？”’》）“‘《（％%,.;:!?)"
BEGINS_ITEM = Pattern(
    "[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,2}[.、．]|第[一二三四五六七八九十百]{1,4}[章节節条條部]|[●○◆■★※*·]"
)
BROKEN = Pattern(f"\\n(?<=[{GOES_ON}]\\n)(?=[{CONTINUES}])")
# A wrapped page: so many lines stop inside a sentence, half of them near one width, and few lines are longer. Clean
# pages (1.54 M characters) break a line without a stop at headings and lists, and their paragraphs are far longer.
WRAPPED_LINES = 6
WRAPPED_SHARE = 0.5
LONGER_SHARE = 0.45
# Fewer lines are enough where nearly all of them stop there and no line of the page is longer.
FEWEST_LINES = 3
FEW_SHARE = 0.75
SAME_WIDTH = 4  # half-width columns: a mark that may not begin a line moves two characters at most
WIDTH_SLACK = 0.12
NARROWEST = 32  # half-width columns: sixteen Han

# The same where the next line stands to the right, as all lines of some texts out of PDF files do.
BROKEN_INSIDE = Pattern(f"\\n(?<=[{GOES_ON}]\\n)(?=[ \\t\u3000]+[{CONTINUES}])")
MARGIN_SHARE = 0.15
MARGIN = Pattern(r"^[ \t\u3000]*(?=\S.{17})", 8)  # re.MULTILINE; before lines that are no titles


def broken_lines(text: str) -> set[int]:
    """The numbers of the lines that go on in the next line, also where all lines of the text stand to the right."""
    found = wrapped(text)
    if not found and sum(1 for _ in BROKEN_INSIDE.finditer(text)) >= FEWEST_LINES:
        margin = _margin(text)
        if margin:
            found = wrapped("\n".join(_moved(line, margin) for line in text.split("\n")))
    return {line.number for line in found}


def _margin(text: str) -> int:
    """How far to the right the long lines of `text` stand; a few may stand nearer, as injected ones do."""
    margins = counted(each.end() - each.start() for each in MARGIN.finditer(text))
    least = MARGIN_SHARE * sum(margins.values())
    return min((margin for margin, count in margins.items() if count >= least), default=0)


def _moved(line: str, margin: int) -> str:
    return line[margin:] if line[:margin].isspace() else line.lstrip(" \t\u3000")


# The repair and the labels ask of the same text.
@lru_cache(2)
def wrapped(text: str) -> tuple[Line, ...]:
    """The lines of `text` that go on in the next line, in order; none on a page that was not broken at one width.

    A page is wrapped when most of the lines that stop inside a sentence stop near one width. Then every line of that
    width goes on, unless the next one is indented, blank or begins an item.
    """
    ends = [found.start() for found in BROKEN.finditer(text)]
    if len(ends) < FEWEST_LINES:
        return ()
    # Menus break many lines, nearly all of them narrow: told by their length alone.
    starts = [text.rfind("\n", 0, end) + 1 for end in ends]
    wide = [each for each in zip(starts, ends, strict=True) if (each[1] - each[0]) * 2 >= NARROWEST]
    if len(wide) < FEWEST_LINES:
        return ()
    # The items of a list stop at their ； because the next one begins there.
    wide = [each for each in wide if not BEGINS_ITEM.match(text, each[1] + 1)]
    broken = [_columns(text[start:end].rpartition("\r")[2]) for start, end in wide]
    broken = [columns for columns in broken if columns >= NARROWEST]
    if not broken:
        return ()
    counts = counted(broken)
    lines = split_lines(text)
    widths = [_columns(line.text) for line in lines]
    width = max(counts, key=counts.__getitem__)
    if not _is_page_width(width, widths, broken):
        return ()
    return tuple(
        line
        for (line, following), columns in zip(pairwise(lines), widths, strict=False)
        if columns >= width * (1 - WIDTH_SLACK) and _goes_on(text, line, following, columns >= width)
    )


def _columns(line: str) -> int:
    """The width of a line in half-width columns."""
    return 2 * len(line) - len(line.encode("ascii", "ignore"))


def _is_page_width(width: int, widths: list[int], broken: list[int]) -> bool:
    """Whether the page's lines, `broken` ones inside a sentence, were broken at `width` columns."""
    full = sum(1 for columns in widths if columns >= width * (1 - WIDTH_SLACK))
    longer = sum(1 for columns in widths if columns > width * (1 + WIDTH_SLACK))
    near = sum(1 for columns in broken if abs(columns - width) <= SAME_WIDTH)
    if near < WRAPPED_LINES:
        return near >= max(FEWEST_LINES, FEW_SHARE * len(broken)) and max(widths) <= width + SAME_WIDTH
    return near >= max(WRAPPED_LINES, WRAPPED_SHARE * len(broken)) and longer <= LONGER_SHARE * full


def _goes_on(text: str, line: Line, following: Line, is_full: bool) -> bool:
    if BEGINS_ITEM.match(following.text):
        return False
    # A stop at the full width says nothing: few paragraphs would end just there.
    return bool(BROKEN.match(text, line.end)) or (is_full and bool(following.text) and not following.text[0].isspace())
