"""PUN: marks that were narrowed to ASCII, put twice, spaced, or nested without the inner kind of quotation mark.

Dumps narrow every full-width form of ASCII (，：；？！（）), so a narrowed page has next to no wide mark left. An author
who mixes widths does the opposite: of 319 clean speeches with 80,797 wide marks 28 hold narrow ones beside Han, at
most 6 a page and 0.8 % of its marks where brackets are left out (narrow brackets are a house style of some). That
share, not the single mark, tells damage from habit; at the single mark only the neighbours decide.
"""

from __future__ import annotations

from speechparse.rules.rule import Evidence, Safety, hit, miss, rule
from speechparse.text import Edit, Pattern, before
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDE = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）", "~": "～"}
# A page is narrowed when this share of its stops beside Han is narrow, and at least this many where some are wide.
# Clean pages: at most .008 where there are two or more (1.54 M characters, 319 pages).
NARROWED_SHARE = 0.05
NARROWED_LEAST = 3
# An extra comma before a mark is the habit of a damaged page; 2 of 319 clean pages hold one, none more.
EXTRA_COMMAS = 3
# A space inside closing marks: 1 of 319 clean pages holds one, none more.
INNER_SPACES = 2

_HAN = "\u3007\u3400-\u9fff\uf900-\ufaff"
_QUOTES = "“”‘’〝〞「」『』《》〈〉【】〔〕"
_WIDE_MARKS = "，。、；：？！（）…—·～"
_LEFT = f"{_HAN}{_QUOTES}{_WIDE_MARKS}①-⑳㈠-㈩℃‰％"
_RIGHT = f"{_HAN}{_QUOTES}{_WIDE_MARKS}①-⑳㈠-㈩"
# Beside Han or a Chinese mark; after the narrow bracket or stop that itself follows one; after a share (5.6%,12).
# A mark at the start of a line is what another fault left there, a run of ? is lost text: neither is touched.
STOP = Pattern(
    f"[,:;?!](?:(?<=[{_LEFT}].)|(?<=[{_LEFT}][)?!].)|(?<=%[,;])|(?<=[{_LEFT}] [,;:])|(?<=[^\\n ,:;?!].)(?=[{_RIGHT}])|(?<=[)!].)(?=[{_RIGHT}]))"
    "(?<!\\?\\?)(?!(?<=\\?)\\?|\\?\\?)"
)
# Two patterns, since one that begins with a literal is scanned eight times as fast as one with a class.
BRACKETED = Pattern("\\(([^()（）\\n]{1,200})[)）]")
HALF_BRACKETED = Pattern("（([^()（）\\n]{1,200})\\)")
LONE_OPENING = Pattern(f"\\((?=[{_HAN}“‘〝《「])")
LONE_CLOSING = Pattern(f"\\)(?<=[{_HAN}”’〞》」。！？].)")
TILDE = Pattern(f"~(?<=[{_HAN}%％].)(?=[{_HAN}0-9０-９])")
HAN = Pattern(f"[{_HAN}]")
RUN = Pattern("[,:;?!](?<=[^\\n ,:;?!].)[,:;?!]+")
ENTITY = Pattern("&#?[0-9A-Za-z]{1,10}$")
LONGEST_ENTITY = 12


class _Narrow:
    """The narrow marks of a page that stand in a Chinese context, and whether the page was narrowed."""

    def __init__(self, text: str) -> None:
        stops = list(_stops(text))
        self.edits = [*stops, *_beside(text, stops), *_brackets(text), *_tildes(text)]
        self.is_narrowed = not self.edits or _is_narrowed(text, stops)


def _is_narrowed(text: str, stops: list[Edit]) -> bool:
    """Whether narrowing, not habit, made the narrow stops. Colons do not count: templates set them either way."""
    wide = sum(map(text.count, "，；？！"))
    if not wide and "：" not in text:
        return True
    narrow = sum(1 for edit in stops if edit.old != ":")
    return narrow >= NARROWED_LEAST and narrow >= NARROWED_SHARE * (narrow + wide)


def _stops(text: str) -> Iterator[Edit]:
    for match in STOP.finditer(text):
        if not _ends_entity(text, match.start()):
            yield Edit(match.start(), match[0], WIDE[match[0]])


def _beside(text: str, stops: list[Edit]) -> Iterator[Edit]:
    """The other marks of a run (!!!!) in which one stands in a Chinese context, unless it holds lost text (??)."""
    known = {edit.start for edit in stops}
    for run in RUN.finditer(text) if known else ():
        rest = [at for at in range(*run.span()) if at not in known]
        if "??" not in run[0] and len(rest) < len(run[0]):
            yield from (Edit(at, text[at], WIDE[text[at]]) for at in rest if not _ends_entity(text, at))


def _ends_entity(text: str, at: int) -> bool:
    return text[at] == ";" and ENTITY.search(before(text, at, LONGEST_ENTITY)) is not None


def _tildes(text: str) -> Iterator[Edit]:
    if "~" in text:
        for match in TILDE.finditer(text):
            yield Edit(match.start(), "~", "～")


def _brackets(text: str) -> list[Edit]:
    """Pairs round Han, and single brackets beside Han. Round figures or Latin alone a pair says nothing: (1), (CEO)."""
    if "(" not in text and ")" not in text:
        return []
    paired: set[int] = set()
    found: set[int] = set()
    for shape in (BRACKETED, HALF_BRACKETED):
        for match in shape.finditer(text):
            ends = (match.start(), match.end() - 1)
            paired.update(ends)
            if HAN.search(match[1]) and text[ends[0] - 1 : ends[0]] != "]":
                found.update(ends)
    lone = (match.start() for shape in (LONE_OPENING, LONE_CLOSING) for match in shape.finditer(text))
    found |= {at for at in lone if at not in paired}
    return [Edit(at, text[at], WIDE[text[at]]) for at in sorted(found) if text[at] in "()"]


@rule(
    "PUN101",
    "narrowed-mark",
    safety=Safety.SAFE,
    triggers=tuple(",:;?!(~"),
    cases=[
        hit("同志们,朋友们:", "同志们，朋友们："),
        hit("增长5.6%,比上年高!(一)农业;(二)工业?", "增长5.6%，比上年高！（一）农业；（二）工业？"),
        miss("共1,000人，比分3:1，时间10:30。"),
        miss("他说，今天好,明天更好，后天，大后天，都好，都很好，一直好。"),
        miss("见(1)和(CEO)。"),
        miss("The speech, in short: good."),
    ],
)
def narrowed_mark(text: str, page: Evidence) -> Iterator[Edit]:
    """A mark in a Chinese context that was narrowed to ASCII stands for its full-width form.

    Dumps narrow every full-width form of a page. Beside Han, a Chinese mark or a closing bracket the wide one stood
    there; between figures (1,000, 3:1, 10:30), in Latin words and in addresses the narrow one is right. Brackets are
    judged in pairs by what they hold: Han, or nothing that can tell. A page that still has wide marks was not
    narrowed, and its few narrow ones are left to the unsafe rule PUN102.

    Risk: a narrow mark that the author typed comes out wide (30 brackets and 14 stops in 1.54 M narrowed characters).
    Source: GB/T 15834-2011, 4 and 5.1.
    """
    narrow = page.found(text, _Narrow)
    if narrow.is_narrowed:
        yield from narrow.edits


@rule(
    "PUN102",
    "narrow-mark-among-wide",
    safety=Safety.UNSAFE,
    triggers=tuple(",:;?!(~"),
    cases=[
        hit(
            "他说，今天好,明天更好，后天，大后天，都好，都很好，一直好。",
            "他说，今天好，明天更好，后天，大后天，都好，都很好，一直好。",
        ),
        miss("他说，共1,000人。"),
    ],
)
def narrow_mark_among_wide(text: str, page: Evidence) -> Iterator[Edit]:
    """A narrow mark in a Chinese context on a page that has wide ones is a slip of the hand.

    The same places as PUN101, on a page that was not narrowed: the author or typist typed them.

    Risk: some houses set brackets narrow on purpose (67 such places per million clean characters).
    Source: GB/T 15834-2011, 5.1.
    """
    narrow = page.found(text, _Narrow)
    if not narrow.is_narrowed:
        yield from narrow.edits


_BEFORE_A_MARK = "(?=[，,、。；;：:！!？?])"
FULL_WIDTH = "，、。；：！？"
EXTRA_COMMAS_WIDE = Pattern(f"，{_BEFORE_A_MARK}")
EXTRA_COMMAS_NARROW = Pattern(f",(?<=[{_LEFT},].){_BEFORE_A_MARK}")


@rule(
    "PUN103",
    "extra-comma",
    safety=Safety.SAFE,
    cases=[
        hit("国家，、民族，，人民，。团结，！", "国家、民族，人民。团结！"),
        hit("建设国家,，富裕人民。", "建设国家，富裕人民。"),
        miss("一处，，笔误。"),
        miss("国家、民族，人民。"),
    ],
    triggers=("，", ","),
)
def extra_comma(text: str, page: Evidence) -> Iterator[Edit]:
    """A comma that was put before other marks is taken out again, where a page does so again and again.

    A rewriting mirror puts one before every mark; a single one is a slip of the author and left alone, unless it is one of
    ASCII before a full-width mark, which nobody writes.

    Risk: none met (of 319 clean pages two hold one of the same width each, none three).  Source: seen on mirrored pages.
    """
    narrow = list(EXTRA_COMMAS_NARROW.finditer(text))
    found = [*EXTRA_COMMAS_WIDE.finditer(text), *narrow]
    if len(found) < EXTRA_COMMAS:
        found = [each for each in narrow if text[each.end()] in FULL_WIDTH]
    yield from (Edit(each.start(), each[0], "") for each in found)


NESTED = (Pattern("“[^“”\\n]+“(?![“”])"), Pattern("「[^「」\\n]+「(?![「」])"))
INNER = {"“": "‘", "”": "’", "「": "『", "」": "』"}
OUTER = {inner: outer for outer, inner in INNER.items()}
PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』"}
QUOTE = Pattern("[“”‘’「」『』]")


@rule(
    "PUN104",
    "nested-same-quotes",
    safety=Safety.SAFE,
    cases=[
        hit("“加快建成“百强”，打造样板”的使命", "“加快建成‘百强’，打造样板”的使命"),
        hit("「他說「好」了」", "「他說『好』了」"),
        miss("“甲”和“乙”"),
        miss("“他说‘好’了”"),
        miss("“没有关上，“又开一个”"),
        miss("“甲“、”乙”"),
    ],
    triggers=("“", "「"),
)
def nested_same_quotes(text: str, page: Evidence) -> Iterator[Edit]:
    """Quotation marks inside quotation marks of the same kind are of the inner kind: “…“…”…” is “…‘…’…”.

    Read with a counter, paragraph by paragraph; only where every mark of the run finds its partner.

    Risk: none met in 1.54 M clean characters.  Source: GB/T 15834-2011, 4.8.3.3.
    """
    for shape in NESTED:
        for match in shape.finditer(text):
            yield from _inner_quotes(text, match.start())


# How far a quotation may run: the longest of the clean speeches with quotes inside holds 380 characters.
QUOTATION = 600
DEEPEST = 3  # more marks open at once are no nesting: closing ones were lost


def _inner_quotes(text: str, start: int) -> list[Edit]:
    """The edits for the quotation that opens at `start`; none where it does not close or an inner one holds no word."""
    end = text.find("\n", start, start + QUOTATION)
    open_marks: list[tuple[str, int]] = []
    edits: list[Edit] = []
    for match in QUOTE.finditer(text, start, end if end >= 0 else start + QUOTATION):
        mark, at = match[0], match.start()
        if mark in PAIRS:
            open_marks.append((mark, at))
            if len(open_marks) > DEEPEST:
                return []
        elif not open_marks or PAIRS[open_marks[-1][0]] != mark:
            return []
        else:
            opening, opened_at = open_marks.pop()
            if open_marks and open_marks[-1][0] == opening:
                if not HAN.match(text, opened_at + 1) and not text[opened_at + 1].isalnum():
                    return []
                edits += [Edit(opened_at, opening, INNER.get(opening) or OUTER[opening])]
                edits += [Edit(at, mark, INNER.get(mark) or OUTER[mark])]
        if not open_marks:
            return edits
    return []


# One for each blank: what begins with one certain character is looked for four times as fast as what begins with a class.
SPACED_CLOSING = {blank: Pattern(f"{blank}[”’〞）》」』]") for blank in " \u00a0\u3000"}
INNER_SPACE = Pattern("(?<=[。！？；，…”’〞）》」』])[ \u00a0\u3000]{1,4}$")
LONGEST_INNER_SPACE = 5  # with the mark before it


@rule(
    "PUN105",
    "space-in-closing-marks",
    safety=Safety.SAFE,
    cases=[
        hit("他说：“好。 ”又说：“对！ ”", "他说：“好。”又说：“对！”"),
        miss("只有“一处。 ”"),
        miss("“好。” “对！”"),
    ],
    triggers=tuple(SPACED_CLOSING),
)
def space_in_closing_marks(text: str, page: Evidence) -> Iterator[Edit]:
    """A space between a stop and the closing mark after it, or between two closing marks, comes from the layout.

    Risk: none met; one clean page of 319 holds a single one, so at least two are asked for.
    Source: seen on official pages.
    """
    shapes = [shape for blank, shape in SPACED_CLOSING.items() if blank in text]
    ends = sorted(match.end() - 1 for shape in shapes for match in shape.finditer(text))
    spaces = [(at, INNER_SPACE.search(before(text, at, LONGEST_INNER_SPACE))) for at in ends]
    edits = [Edit(at - len(space[0]), space[0], "") for at, space in spaces if space]
    if len(edits) >= INNER_SPACES:
        yield from edits


DOUBLED = Pattern("([，。、])\\1+")


@rule(
    "PUN106",
    "doubled-mark",
    safety=Safety.UNSAFE,
    cases=[hit("精神状态，，更加扎实。。", "精神状态，更加扎实。"), miss("等等。。。"), miss("好！！"), miss("……")],
    triggers=("，，", "。。", "、、"),
)
def doubled_mark(text: str, page: Evidence) -> Iterator[Edit]:
    """A comma, full stop or enumeration comma stands twice.

    Three and more are an author's dots and stay.

    Risk: 1.3 per million clean characters, all slips of the sources.  Source: GB/T 15834-2011, 4.
    """
    for match in DOUBLED.finditer(text):
        if len(match[0]) == 2:
            yield Edit(match.start(), match[0], match[1])
