"""DAT: dates that lost their signs or brackets, and letters or circles that stand for 〇."""

from __future__ import annotations

from speechparse.grammar.date_evidence import names_day, resolve
from speechparse.grammar.dates import FoundDate, find_dates
from speechparse.grammar.numerals import DIGITS, POSITIONAL, with_plain_zeros
from speechparse.rules.rule import Evidence, Safety, hit, miss, rule
from speechparse.text import Edit, Line, LineIndex, Pattern, before, split_lines
from speechparse.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FIGURE = f"[{DIGITS}]"
_NUMERAL = f"[{POSITIONAL}〇○零十廿卅]"
_GAP = "[ \u3000]"
_SPACED = (f"{_FIGURE}{_GAP}{_FIGURE}", f"{_FIGURE}{_GAP}{_FIGURE}{{2}}")


def _after(literal: str, *before: str) -> Pattern:
    """`literal` where one of `before` (each of fixed width) stands before it."""
    return Pattern(f"{literal}(?:{'|'.join(f'(?<={each}.)' for each in before)})")


# What a run-together date ends in. Each begins with a literal, so that a page without one is scanned in 3 µs; what
# they meet is read by the date grammar.
SIGNS_OF_LOSS = (
    *(_after(sign, f"{_FIGURE}{{3}}", f"年{_FIGURE}{{2}}", *_SPACED) for sign in "日号號"),
    _after("日", f"{_NUMERAL}{{5}}"),
    _after("月", f"{_FIGURE}{{5}}", f"{_FIGURE}{{4}}{_GAP}{_FIGURE}", f"{_NUMERAL}{{5}}"),
    Pattern(f"月{_GAP}?{_FIGURE}{{1,2}}(?=[)）\\n])"),
    *(_after(sign, f"{_FIGURE}{{8}}") for sign in ("\\)", "）")),
)
WITNESSES = 200  # a page that names more days says nothing about one of them


class _Lost(NamedTuple):
    """A date that lost signs, and the line that it stands in."""

    line: Line
    date: FoundDate

    @property
    def at(self) -> int:
        return self.line.start + self.date.start


def _lost_dates(text: str) -> list[_Lost]:
    """The dates of a page that lost signs, in order."""
    lines = _lines_with(SIGNS_OF_LOSS, text)
    return [_Lost(line, each) for line in lines for each in find_dates(line.text) if each.spellings]


def _lines_with(shapes: Iterable[Pattern], text: str) -> list[Line]:
    """The lines in which one of `shapes` begins, in order."""
    places = [match.start() for shape in shapes for match in shape.finditer(text)]
    if not places:
        return []
    lines = split_lines(text)
    index = LineIndex(lines)
    return [lines[number - 1] for number in sorted({index.locate(at)[0] for at in places})]


def _reading(found: FoundDate, page: Evidence) -> str | None:
    """Which of its spellings the page's evidence settles on, None where it settles nothing."""
    if len(found.spellings) == 1:
        return found.spellings[0]
    others = page.fact(_full_dates)
    published = next((each.iso for each in find_dates(page.published) if each.iso), None)
    if published is None:
        published = next((iso for kind, iso in others if kind == "stamp"), None)
    settled = resolve(found, published=published, others=[iso for kind, iso in others if kind != "stamp"])
    return found.spellings[found.readings.index(settled)] if settled else None


def _full_dates(text: str) -> list[tuple[str, str]]:
    """(kind, ISO) of the dates of a page that are whole and have one reading."""
    whole = dict.fromkeys((each.kind, each.iso) for each in find_dates(text) if names_day(each.iso))
    return list(whole)[:WITNESSES]


@rule(
    "DAT101",
    "date-run-together",
    safety=Safety.SAFE,
    cases=[
        hit("20191217日)", "（2019年12月17日）"),
        hit("（20191217）", "（2019年12月17日）"),
        hit("在会上的讲话（2019年1217日）", "在会上的讲话（2019年12月17日）"),
        hit("201912月17日", "2019年12月17日"),
        hit("一九五七三月八日", "一九五七年三月八日"),
        hit("发布日期：2020-01-05 10:50:31\n2019127日）", "发布日期：2020-01-05 10:50:31\n（2019年12月7日）"),
        miss("2019127日"),
        miss("2019年12月17日"),
        miss("第20191217号"),
        miss("20190230日"),
        miss("历时365日，行程20191217里"),
    ],
)
def date_run_together(text: str, page: Evidence) -> Iterator[Edit]:
    """A date lost its 年, 月 or opening bracket: the calendar leaves one reading, or the page's evidence settles it.

    Pages write months and days unpadded, so 1217 can only be 12|17; 127 is 1|27 or 12|7, and the weekday, an equal date
    on the page or its stamp choose. A closing bracket without its opening one gets it back. What stays open is left
    to DAT102.

    Risk: none met in 1.54 M clean characters, as they are and narrowed.  Source: seen on mirrored pages.
    """
    for lost in page.found(text, _lost_dates):
        reading = _reading(lost.date, page)
        if reading is not None:
            yield _restored(lost, reading)


def _restored(lost: _Lost, reading: str) -> Edit:
    line, found = lost.line.text, lost.date
    others = tuple(each for each in found.spellings if each != reading)
    if found.closed and not found.opened and line[found.end] in "）)" and not _is_open(line[: found.start]):
        return Edit(lost.at, line[found.start : found.end + 1], f"（{reading}）", others)
    return Edit(lost.at, found.raw, reading, others)


def _is_open(line: str) -> bool:
    """Whether more brackets open in the beginning of a line than close."""
    return sum(map(line.count, "（(")) > sum(map(line.count, "）)"))


@rule(
    "DAT102",
    "date-with-two-readings",
    safety=Safety.REPORT,
    cases=[
        hit("2019127日)", "2019年1月27日"),
        miss("20191217日"),
        miss("发布日期：2020-01-05 10:50:31\n2019127日"),
    ],
)
def date_with_two_readings(text: str, page: Evidence) -> Iterator[Edit]:
    """A date lost its signs and can be read in two ways that nothing on the page decides between.

    18 strings from 111 to 129 split two ways into month and day (36 days of the year).

    Risk: none, nothing is changed.  Source: the calendar.
    """
    for lost in page.found(text, _lost_dates):
        found = lost.date
        if _reading(found, page) is None:
            yield Edit(lost.at, found.raw, found.raw, found.spellings)


# A line of its own that is a date, with one bracket: 讲话 above it opened none.
DAY_BEFORE_END = Pattern("日(?=[)）]?[ \u3000]{0,4}(?:\\r|\\n|\\Z))")


@rule(
    "DAT105",
    "date-with-one-bracket",
    safety=Safety.SAFE,
    triggers=("日",),
    cases=[
        hit("讲话\n2019年12月17日）\n同志们", "讲话\n（2019年12月17日）\n同志们"),
        hit("讲话\n(2019年12月17日\n同志们", "讲话\n（2019年12月17日）\n同志们"),
        miss("讲话\n（2019年12月17日）\n同志们"),
        miss("讲话\n2019年12月17日\n同志们"),
        miss("（北岭会堂\n2019年12月17日）"),
        miss("（2019年12月17日\n北岭会堂）"),
    ],
)
def date_with_one_bracket(text: str, page: Evidence) -> Iterator[Edit]:
    """A line that holds a date and one bracket lost the other one.

    Only where the date fills the line, so that the missing bracket can stand at no other place.

    Risk: none met in 1.54 M clean characters.  Source: seen on mirrored pages.
    """
    for line in _lines_with((DAY_BEFORE_END,), text):
        shown = line.text.strip(" \u3000")
        day = shown.strip("（()）")
        if len(shown) == len(day) + 1 and [each.raw for each in find_dates(day) if not each.spellings] == [day]:
            at = line.start + line.text.index(shown)
            if not _has_partner(text, at, at + len(shown)):
                yield Edit(at, shown, f"（{day}）")


BRACKET = Pattern("[（(）)]")
NEIGHBOURHOOD = 120  # code points in which a bracket of another line may be the partner


def _has_partner(text: str, start: int, end: int) -> bool:
    """Whether the bracket of the line in `[start, end)` is closed or opened on a line near it."""
    if text[start] in "（(":
        after = BRACKET.search(text[end : end + NEIGHBOURHOOD])
        return after is not None and after[0] in "）)"
    earlier = BRACKET.findall(before(text, start, NEIGHBOURHOOD))
    return bool(earlier) and earlier[-1] in "（("


# A Chinese year of four signs before 年, found from its end.
_ANY_ZERO = "〇○◯零OoＯｏΟοОо0０"
HAN_YEAR = Pattern(
    f"年(?<=[一二][{POSITIONAL}{_ANY_ZERO}]{{3}}年)(?<![{DIGITS}]....年)(?P<month>[{POSITIONAL}十]{{1,2}}月)?"
)
LETTERS = "OoＯｏΟοОо"
OTHER_ZEROS = "0０○◯零"


def _odd_zeros(text: str, *, certain: bool) -> Iterator[Edit]:
    """The years whose zero sign is certainly wrong (a letter, in a date with its month), or the others."""
    for match in HAN_YEAR.finditer(text):
        start = match.start() - 4
        year = text[start : match.start()]
        plain = with_plain_zeros(year)
        letter = any(sign in LETTERS for sign in year)
        if plain != year and certain == (letter and match["month"] is not None):
            yield Edit(start, year, plain)


@rule(
    "DAT103",
    "letter-for-zero-in-date",
    safety=Safety.SAFE,
    triggers=tuple(LETTERS),
    cases=[
        hit("二O一九年十二月", "二〇一九年十二月"),
        hit("二ＯＯ五年三月二日", "二〇〇五年三月二日"),
        miss("二〇一九年十二月"),
        miss("二○一九年十二月"),
        miss("CEO二一九年"),
    ],
)
def letter_for_zero(text: str, page: Evidence) -> Iterator[Edit]:
    """The letter O among the Chinese figures of a date's year stands for 〇.

    Risk: none met in 1.54 M clean characters; in a year without a month it is met once, a slip of the source.
    Source: GB/T 15835-2011, 5.1.
    """
    yield from _odd_zeros(text, certain=True)


@rule(
    "DAT104",
    "other-zero-in-year",
    safety=Safety.UNSAFE,
    triggers=tuple(OTHER_ZEROS + LETTERS),
    cases=[
        hit("二0一九年十二月", "二〇一九年十二月"),
        hit("一九八○年", "一九八〇年"),
        hit("二OO五年的会", "二〇〇五年的会"),
        miss("二〇一九年"),
        miss("2000年"),
    ],
)
def other_zero(text: str, page: Evidence) -> Iterator[Edit]:
    """A circle, a figure or 零 among the Chinese figures of a year is written 〇 in today's standard.

    The date is read the same either way; printed speeches of whole decades used ○ and ０.

    Risk: a house style is changed (68 years per million clean characters).  Source: GB/T 15835-2011, 5.1.
    """
    yield from _odd_zeros(text, certain=False)
