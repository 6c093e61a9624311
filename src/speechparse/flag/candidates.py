"""Which lines are worth a closer look: a few scans of the whole text in compiled code clear all others.

No word list is read here: a page that the scans clear costs no table but the one row of telling characters.
"""

from __future__ import annotations

from bisect import bisect_right

from speechparse.flag.brands import flat, may_name
from speechparse.flag.case import GRADE, Page, sample_of
from speechparse.flag.terms import find_terms
from speechparse.grammar.gbk import encoded
from speechparse.resources import read_table
from speechparse.text import Pattern, odd_characters
from speechparse.values import TYPE_CHECKING, NamedTuple, cache

if TYPE_CHECKING:
    from collections.abc import Iterator

# A line is looked at when it holds so many of the characters that words of advertising are made of, and this share of
# them: of the lines of clean speeches 1.2 % have it, of labelled advertising on Simplified pages all but 1 %.
MIN_TELLING = 2
SHARE = 0.09
# The little words of a sentence thin them out but speak for it.
MIN_TELLING_OF_PROSE = 3
SHARE_OF_PROSE = 0.15
# … and the words of the lists in it must be worth so much.
MIN_WORTH_OF_PROSE = 1.4
# A longer line is judged by so much of it (the longest injected keyword line seen was 130 characters).
MAX_LINE = 400
# A line with a full stop, or so long with a comma, is taken for a sentence here.
PROSE_LENGTH = 60
LETTERS = Pattern("[A-Za-z0-9ａ-ｚＡ-Ｚ\u0400-\u04ff\u3041-\u30ff]{3,}")
WIDE_LETTER = Pattern("[ａ-ｚＡ-Ｚ\u0400-\u04ff\u3041-\u30ff]")
ASCII_LETTERS = Pattern("[A-Za-z0-9][A-Za-z0-9]{2,}")  # a class of its own first: so the engine skips all else
# A number before one of these counts something.
COUNTED = frozenset("年月日万亿元号名个人家所部米吨次届条件户点时分页岁萬億號個時頁歲條戶")
YEARS = frozenset(("19", "20"))
CLASS = frozenset("年届级屆級")
RUN_TOGETHER = 7
# [^\x00-\xff] is a Han character here: a range of them would take as long to compile as all else that a clean page needs.
HELD_APART = Pattern(r"([ ·*\-./~。#+=^\\、])[^\x00-\xff]\1[^\x00-\xff]\1[^\x00-\xff]")
# A pasted-over name shows by a search word, a Latin stem or a number. Every branch begins with a character, so that the
# scan can skip all others.
NAME_WORD = Pattern(
    "官[网網方]|登[录錄陆陸]|入口|网页版|網頁版|手[机機]版|下[载載]|现金网|現金網|线上|線上|注册|註冊|娱乐|娛樂|体育|體育|中[国國][)）]"
    "|在[线線]|国际|國際|棋牌|电竞|電競|平台|平臺|博彩|彩票"
)
BRACKETS = "(（·•"
SIGNS = " _|｜<\\{★☆＋+◆"
# So many of a sign, or of characters that the page's charset lacks, make a line odd.
MIN_SIGNS = 2
# What the charsets lack or have as another character, but every page has: the dash, the point in names, the mark for a lack.
NOT_STRANGE = "?—·"
# … in a sentence only such a share of it: one in 50 sentences of clean speeches has two of them.
ODD_SHARE_OF_PROSE = 0.05


class Candidates(NamedTuple):
    """Indices into the rows of a page: what may be an injected line, what may hold a pasted-over name."""

    lines: set[int]
    brands: dict[int, list[int]]  # with the offsets in the row where a name may show


@cache
def _telling() -> Pattern:
    """A character that words of advertising are made of, in either script."""
    return Pattern(f"[{read_table('spam_characters.tsv').strip()}]")


def candidates(page: Page) -> Candidates:
    """The rows that can be anything but genuine."""
    lines = set(_dense(page))
    spots = [found.start() for found in NAME_WORD.finditer(page.text)]
    for offset, end in _lettered(page):
        if end < len(page.text) and (page.text[end] in BRACKETS or page.text[end] >= "一"):
            spots.append(offset)
        row = bisect_right(page.starts, offset) - 1
        if not is_prose(page.rows[row]):
            lines.add(row)
    brands: dict[int, list[int]] = {}
    for offset in sorted(spots):
        if may_name(page.text, offset):
            row = bisect_right(page.starts, offset) - 1
            brands.setdefault(row, []).append(offset - page.starts[row])
    lines.update(row for row, count in _odd(page) if _is_odd(page.rows[row], count))
    return Candidates(lines, brands)


def _dense(page: Page) -> Iterator[int]:
    """The rows in which characters of advertising are dense."""
    telling = _telling()
    for row, text in enumerate(page.rows):
        size = len(text)
        if size < MIN_TELLING:
            continue
        count = len(telling.findall(text))
        if count < MIN_TELLING or count < SHARE * size:
            continue
        if not is_prose(text) or (
            count >= max(MIN_TELLING_OF_PROSE, SHARE_OF_PROSE * size) and _worth(text) >= MIN_WORTH_OF_PROSE
        ):
            yield row


def _worth(text: str) -> float:
    """What the words of the lists in a text are worth together."""
    return sum(GRADE[hit.term.grade] for hit in find_terms(flat(excerpt(text))))


def excerpt(text: str) -> str:
    """What a line is judged by: a long sentence by its beginning, another long line by samples."""
    if len(text) <= MAX_LINE:
        return text
    return text[:MAX_LINE] if is_prose(text) else sample_of(text, MAX_LINE // 3)


def _lettered(page: Page) -> Iterator[tuple[int, int]]:
    """The spans of Latin or other letters and of numbers that count nothing: names of betting sites, foreign phrases."""
    text = page.text
    # Letters that are not of ASCII are odd characters: few pages have any, and the class without them is scanned faster.
    letters = LETTERS if any(map(WIDE_LETTER.match, odd_characters(text))) else ASCII_LETTERS
    for found in letters.finditer(text):
        run = found[0]
        if run.isdigit() and _counts(run, text[found.end() : found.end() + 1]):
            continue
        yield found.span()


def _counts(digits: str, after: str) -> bool:
    """Whether a number is a year or counts something; one run together with a year (660982021届) does neither."""
    if len(digits) >= RUN_TOGETHER and digits[-4:-2] in YEARS and after in CLASS:
        return False
    return len(digits) < 4 or digits[:2] in YEARS or after in COUNTED


def _odd(page: Page) -> Iterator[tuple[int, int]]:
    """The rows with signs of a list, characters held apart or of another script, and how many of them."""
    yield from _strange(page)
    for found in HELD_APART.finditer(page.text):
        yield bisect_right(page.starts, found.start()) - 1, MIN_SIGNS
    for sign in SIGNS:
        if sign in page.text:
            yield from ((row, count) for row, text in enumerate(page.rows) if (count := text.count(sign)) >= MIN_SIGNS)


def _is_odd(text: str, count: int) -> bool:
    """In a sentence a few such characters are nothing: a dash, a quotation, 跑、冒、滴、漏."""
    return count >= ODD_SHARE_OF_PROSE * len(text) or not is_prose(text)


def _strange(page: Page) -> Iterator[tuple[int, int]]:
    """The rows with several characters that the charset of the page's script lacks: the other script, emoji, Thai …"""
    if not page.charset:
        return
    whole = encoded(page.text, page.charset, "replace")
    if whole.count(b"?") - sum(map(page.text.count, NOT_STRANGE)) >= MIN_SIGNS:
        pieces = (
            whole.split(b"\n") if "\r" not in page.text else [encoded(r, page.charset, "replace") for r in page.rows]
        )
        for row, piece in enumerate(pieces):
            count = piece.count(b"?")
            if count >= MIN_SIGNS and (count := count - sum(map(page.rows[row].count, NOT_STRANGE))) >= MIN_SIGNS:
                yield row, count


def is_prose(text: str) -> bool:
    return "。" in text or (len(text) >= PROSE_LENGTH and "，" in text)
