"""Punctuation, dates, and characters that should not be there."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Iterator
from functools import cache, partial

from damage.corpus import NARROW, narrowed
from damage.sites import Kind, Site, lines_of

BEFORE_EXTRA = re.compile(r"(?<=[一-鿿])[、。；](?=[一-鿿])")
QUOTED = re.compile(r"“[^“”‘’\n]{8,80}”")
BETWEEN_HAN = re.compile(r"(?<=[一-鿿])(?=[一-鿿])")
INVISIBLE = "\u200b\u200c\u200d\u200e\u2060\ufeff\xad"
SPACES = "\xa0\u3000\u2002\u2003\u2009 "
RADICALS = range(0x2F00, 0x2FD6)
ENTITIES = {"“": ("&ldquo;", "&#8220;", "&#x201C;"), "”": ("&rdquo;", "&#8221;"), "《": ("&#12298;", "&laquo;"),
            "》": ("&#12299;",), "—": ("&mdash;", "&#8212;"), "·": ("&middot;",), "…": ("&hellip;",)}  # fmt: skip
ESCAPES = (r"\r\n", r"\n", "x0dx0a", "_x000D_", "<br/>", "<br>", r"\x0d\x0a", r"\u000a")
DIGITS = "〇一二三四五六七八九"
ZEROS = "OoＯ○0０零"
DATE_LINE = re.compile(r"^（(\d{4})年(\d{1,2})月(\d{1,2})日）$", re.MULTILINE)
ZERO_DATE = re.compile(r"[一二][〇一二三四五六七八九]{3}年")


def narrow(rng: random.Random, text: str) -> Iterator[Site]:
    for at, char in enumerate(text):
        if ord(char) in NARROW:
            yield Site("punct.narrow", at, at + 1, narrowed(char))


def extra_commas(rng: random.Random, text: str) -> Iterator[Site]:
    """A comma before every mark of a paragraph."""
    comma = rng.choice("，,")
    for start, line in lines_of(text):
        for match in BEFORE_EXTRA.finditer(line):
            yield Site("punct.comma", start + match.start(), start + match.end(), comma + match[0])


def with_inner_quotes(rng: random.Random, text: str) -> str:
    def quote(match: re.Match[str]) -> str:
        at = rng.randrange(2, len(match[0]) - 5)
        width = rng.randrange(2, 5)
        inner = match[0][at : at + width]
        if not inner.isalpha():
            return match[0]
        return f"{match[0][:at]}‘{inner}’{match[0][at + width :]}"

    return QUOTED.sub(quote, text)


def flat_quotes(rng: random.Random, text: str) -> Iterator[Site]:
    """Inner quotation marks written as outer ones."""
    for match in re.finditer(r"‘([^‘’“”\n]{1,20})’", text):
        yield Site("punct.quote", match.start(), match.end(), f"“{match[1]}”")


def with_date(ambiguous: bool, rng: random.Random, text: str) -> str:
    """The page with a bracketed date line at its head."""
    year = rng.randrange(1949, 2025)
    if ambiguous:
        month, day = rng.choice(((1, 11), (1, 12), (11, 1), (11, 2), (1, 21), (12, 1), (1, 25), (12, 7)))
    else:
        month, day = rng.choice((10, 11, 12)), rng.randrange(10, 29)
        if rng.random() < 0.4:
            month, day = rng.randrange(1, 10), rng.randrange(1, 10)
    return f"（{year}年{month}月{day}日）\n{text}"


def lost_date_marks(rng: random.Random, text: str) -> Iterator[Site]:
    """A date line that lost marks; what is left has one reading."""
    for match in DATE_LINE.finditer(text):
        year, month, day = match.groups()
        shown = rng.choice(
            (
                f"{year}{month}{day}日）",
                f"{year}{month}{day}日)",
                f"{year}年{month}{day}日）",
                f"（{year}{month}{day}日）",
            )
        )
        yield Site("date.lost", match.start(), match.end(), shown)


def ambiguous_date(rng: random.Random, text: str) -> Iterator[Site]:
    for match in DATE_LINE.finditer(text):
        year, month, day = match.groups()
        digits = month + day
        splits = ((digits[:1], digits[1:]), (digits[:2], digits[2:]))
        readings = tuple(f"{year}年{m}月{d}日" for m, d in splits)
        yield Site("date.two", match.start(), match.end(), f"{year}{digits}日）", (), True, readings)


def with_han_date(rng: random.Random, text: str) -> str:
    year = "".join(DIGITS[int(digit)] for digit in str(rng.choice((1950, 1980, 2001, 2004, 2008, 2012, 2019, 2020))))
    return f"{year}年{rng.choice('一三五七八十')}月{rng.choice('一二五八')}日\n{text}"


def zero_signs(rng: random.Random, text: str) -> Iterator[Site]:
    match = ZERO_DATE.match(text)
    if match and "〇" in match[0]:
        zero = rng.choice(ZEROS)
        yield Site("date.zero", 0, match.end(), match[0].replace("〇", zero))


def put_in(kind: str, pieces: str, rng: random.Random, text: str) -> Iterator[Site]:
    """One of `pieces` between two Han characters."""
    piece = rng.choice(pieces)
    for match in BETWEEN_HAN.finditer(text):
        yield Site(kind, match.start(), match.start(), piece)


def private_use(rng: random.Random, text: str) -> Iterator[Site]:
    for match in BETWEEN_HAN.finditer(text):
        yield Site("char.pua", match.start(), match.start(), chr(rng.randrange(0xE000, 0xE765)))


def indents(rng: random.Random, text: str) -> Iterator[Site]:
    """NBSP indents that a GBK printer wrote as question marks."""
    shown = "?" * rng.randrange(2, 9) + rng.choice(("", " "))
    for start, line in lines_of(text):
        if line:
            yield Site("char.indentq", start, start, shown)


@cache
def _radicals() -> dict[str, str]:
    return {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in RADICALS}


def radicals(rng: random.Random, text: str) -> Iterator[Site]:
    for at, char in enumerate(text):
        if char in _radicals():
            yield Site("char.kangxi", at, at + 1, _radicals()[char])


def entities(rng: random.Random, text: str) -> Iterator[Site]:
    for at, char in enumerate(text):
        names = [name for name in ENTITIES.get(char, ()) if name != "&laquo;"]
        if names:
            yield Site("char.entity", at, at + 1, rng.choice(names))


def escapes(rng: random.Random, text: str) -> Iterator[Site]:
    """Line ends written out."""
    shown = rng.choice(ESCAPES) * rng.choice((1, 1, 2))
    for start, _ in lines_of(text):
        if start:
            yield Site("char.escape", start - 1, start, shown, ("\n", "\n\n"))


def masked(rng: random.Random, text: str) -> Iterator[Site]:
    for match in BETWEEN_HAN.finditer(text):
        yield Site("name.mask", match.start(), match.start() + 2, "***", (), True)


KINDS = (
    Kind("punct.narrow", narrow, dense=True),
    Kind("punct.comma", extra_commas, "hans", dense=True, mixes=False),
    Kind("punct.quote", flat_quotes, "hans", per_page=3, prepare=with_inner_quotes),
    Kind("date.lost", lost_date_marks, per_page=1, prepare=partial(with_date, False)),
    Kind("date.two", ambiguous_date, per_page=1, prepare=partial(with_date, True), mixes=False),
    Kind("date.zero", zero_signs, per_page=1, prepare=with_han_date, mixes=False),
    Kind("char.space", partial(put_in, "char.space", SPACES)),
    Kind("char.zw", partial(put_in, "char.zw", INVISIBLE)),
    Kind("char.question", partial(put_in, "char.question", "?"), per_page=12),
    Kind("char.indentq", indents, dense=True),
    Kind("char.pua", private_use),
    Kind("char.kangxi", radicals, dense=True),
    Kind("char.entity", entities, dense=True),
    Kind("char.escape", escapes, dense=True),
    Kind("name.mask", masked, mixes=False),
)
