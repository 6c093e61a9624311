"""ENC117: Markdown shown as text. Reader services and converters hand pages on as Markdown, and dumps keep its marks."""

from __future__ import annotations

from itertools import chain
from operator import attrgetter

from speechparse.rules.rule import Evidence, Safety, hit, miss, rule
from speechparse.text import Edit, Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# [text](address), ![picture](address): what stands in the brackets looks like an address.
LINK = Pattern(
    r"!?\[(?:[^\[\]\n]|\\[\[\]]|\n(?!\s*\n)){0,300}(?P<target>\]\((?:https?:|//|/|\.{1,2}/|#|javascript:|mailto:|data:|[\w./-]{1,120}\.(?:html?|aspx?|php|jsp|jpe?g|png|gif|pdf|docx?)\b)"
    r"[^()\n]{0,1000}(?:\([^()\n]{0,100}\)[^()\n]{0,200}){0,3}\))"
)
# **bold**, ***both***; a single mark is one only between signs that are no letters: *slanted*, _slanted_.
# Two that follow each other share four: **01****Title**.
STRONG = Pattern(
    r"(?<![*\\])(\*{2,3})(?![\s*])[^*\n]{1,300}(?:(?<!\s)\*{4}(?!\s)[^*\n]{1,300}){0,6}(?<![\s*\\])\1(?!\*)"
)
STARS = Pattern(r"\*{2,4}")
SLANTED = Pattern(
    r"(?<![\w*\\])\*(?![\s*])[^*\n]{1,300}(?<![\s*\\])\*(?![\w*])|(?<![\w\\])_(?![\s_])[^_\n]{1,300}(?<![\s_\\])_(?!\w)"
)
ESCAPE = Pattern(r"\\(?=[.\-_*#\[\]()+!`~>|])")  # 1\. and \* are written so lest they be read as marks
COMMENT = Pattern(r"<!--[^<>\n]{0,200}-->")
BOLD_LINE = Pattern(r"(?m)^[ \t\u3000]*\*\*(?![\s*])(?:[^*\n]|\*{4}){1,300}(?<!\s)\*\*[ \t\u3000]*$")
NUMBER_ESCAPED = Pattern(r"(?m)^[ \t]*\d{1,3}\\\.")
# A line that is slanted from end to end: _2019.08.08_ _某某_.
SLANTED_LINE = Pattern(r"(?m)^[ \t]{0,4}_(?![\s_])[^_\n]{1,200}(?<![\s_])_(?: _[^_\n]{1,200}_){0,6}[ \t]*$")
# The line below the first row of a table, | --- | :---: |, and what parts cells; a table in a table brings its own along.
# A table of one column ends its lines with two blanks.
_RULE = r":?-{3,}+:?[ \t]*"
TABLE_LINE = Pattern(
    rf"(?m)^[ \t]{{0,20}}(?:\|[ \t]*{_RULE}(?:\|[ \t]*{_RULE}){{0,60}}|{_RULE}(?:\|[ \t]*{_RULE}){{1,60}})\|?[ \t]*$|^---  $"
)
CELL_EDGE = Pattern(r"(?<![ \t\\])[ \t]*\|(?:[ \t]*(?::?-{3,}+:?[ \t]*)?\|)*[ \t]*")
BLANKS = Pattern(r"[ \t\u3000\xa0]{2,}")
BLANK_BEHIND_STOP = Pattern(r"[ \t\u3000\xa0](?<=[。！？：；”）].)(?=[㐀-鿿“（])")
# The row of a table of one cell, as a converter writes that leaves out the line below the first row.
ROW_ALONE = Pattern(r"(?m)^\| [^|\n]{100,} \|$")
# A headline with a line of = or - below it, of its own length as converters write it.
UNDERLINED = Pattern(r"(?m)^(?P<head>[^\s\n|=-][^\n|]{0,200})\n(?P<line>={3,}|-{3,})[ \t]*(?:\n|\Z)")
HEADING = Pattern(r"(?m)^#{1,6} +[^\s#]")
# A slogan between asterisks stands alone once; a page with two such lines marks its headings so.
FEWEST_BOLD = FEWEST_HEADINGS = 2
# A cell of so many characters holds the paragraphs of a page that was laid out as a table.
LONG_CELL = 100


@rule(
    "ENC117",
    "markdown-written-out",
    safety=Safety.SAFE,
    triggers=("](", "**", "\\.", "---", "===", "## ", "\n_", "\n _", "\n| "),
    cases=[
        hit("当前位置：[首页](http://a.example/) > [领导讲话](/ldjh/)", "当前位置：首页 > 领导讲话"),
        hit("同志们：\n![会场](/img/1.jpg)\n今天开会。", "同志们：\n\n今天开会。"),
        hit(
            "**一、提高认识**\n要重视。\n**二、抓好落实**\n要**马上**办。",
            "一、提高认识\n要重视。\n二、抓好落实\n要马上办。",
        ),
        hit("[首页](/)[新闻](/xw/)\n _2019.08.08_ _阅读 39_", "首页 新闻\n 2019.08.08 阅读 39"),
        hit("1\\. 稳住主业\n2\\. 管住成本", "1. 稳住主业\n2. 管住成本"),
        hit("在全县春耕现场会上的讲话\n============\n同志们：", "在全县春耕现场会上的讲话\n同志们："),
        hit("| 首页 | 新闻 |\n| --- | --- |\n| 文号 | 3 |\n", "首页\t新闻\n文号\t3\n"),
        hit("## 一、成绩\n_2017.08.08_\n## 二、任务\n要\\_办", "## 一、成绩\n2017.08.08\n## 二、任务\n要_办"),
        hit("**01****一口锅**\n今天。\n**02****一炉火**\n谢谢。", "01 一口锅\n今天。\n02 一炉火\n谢谢。"),
        hit("| 今天是周二 |\n| --- |\n| | 县报 | | --- | | 春耕讲话 | |\n", "今天是周二\n县报\n春耕讲话\n"),
        hit(
            "春耕\n| 同志们： 今天我们在这里开春耕现场会，先看了田，又看了渠，还看了三户人家的谷仓。 大家看得很细，问得也很细，有的同志鞋上都是泥，这样很好。 "
            "下面我讲三点，讲完请各乡镇谈谈打算，谈完就散会，不耽误大家下午的活。 |",
            "春耕\n同志们：\n今天我们在这里开春耕现场会，先看了田，又看了渠，还看了三户人家的谷仓。\n大家看得很细，问得也很细，有的同志鞋上都是泥，这样很好。\n"
            "下面我讲三点，讲完请各乡镇谈谈打算，谈完就散会，不耽误大家下午的活。",
        ),
        miss("**市工会第四次代表大会，中共**市委、**省总工会"),
        miss("数组[1](见上文)和*号，C:\\文件.txt"),
        miss("首页 | 新闻 | 关于\n--------\n标题\n--------\n"),
    ],
)
def markdown_written_out(text: str, page: Evidence) -> Iterator[Edit]:
    """A mark of Markdown stands in the text: a link, a picture, bold type, a table, a mark that was escaped.

    Only on a page that holds a link or a picture, a table, a headline with a line of its length below it, two headings,
    two bold lines or two escaped numbers. Marks of headings and quotations at the head of a line stay: labels read them.

    Risk: a text about Markdown.  Source: CommonMark 0.31, GitHub Flavored Markdown 0.29 (tables).
    """
    if not _is_markdown(text):
        return
    end = 0
    found = chain(_links(text), _marks(text), _tables(text), _underlines(text))
    for edit in sorted(found, key=attrgetter("start")):
        if edit.start >= end:
            yield edit
            end = edit.start + len(edit.old)


def _is_markdown(text: str) -> bool:
    return (
        LINK.search(text) is not None
        or len(BOLD_LINE.findall(text)) >= FEWEST_BOLD
        or len(NUMBER_ESCAPED.findall(text)) >= FEWEST_BOLD
        or TABLE_LINE.search(text) is not None
        or ROW_ALONE.search(text) is not None
        or SLANTED_LINE.search(text) is not None
        or next(underlined(text), None) is not None
        or len(HEADING.findall(text)) >= FEWEST_HEADINGS
    )


def underlined(text: str) -> Iterator[tuple[int, int, int]]:
    """The headlines with a line below them: where the headline and that line begin, and the level, 1 or 2."""
    for found in UNDERLINED.finditer(text) if "\n---" in text or "\n===" in text else ():
        if len(found["head"].rstrip()) == len(found["line"]):
            yield found.start(), found.start("line"), 1 if found["line"][0] == "=" else 2


def _links(text: str) -> Iterator[Edit]:
    for found in LINK.finditer(text):
        if found[0][0] == "!":
            yield Edit(found.start(), found[0], "")
        else:
            yield Edit(found.start(), "[", "")
            # Links that stand beside each other are entries of a menu.
            yield Edit(found.start("target"), found["target"], " " if text.startswith("[", found.end()) else "")


def _marks(text: str) -> Iterator[Edit]:
    for found in STRONG.finditer(text):
        for stars in STARS.finditer(found[0]):
            yield Edit(found.start() + stars.start(), stars[0], " " if len(stars[0]) > len(found[1]) else "")
    for found in SLANTED.finditer(text):
        yield Edit(found.start(), found[0][0], "")
        yield Edit(found.end() - 1, found[0][0], "")
    for found in chain(ESCAPE.finditer(text), COMMENT.finditer(text)):
        yield Edit(found.start(), found[0], "")


def _underlines(text: str) -> Iterator[Edit]:
    for _, line, _ in underlined(text):
        end = text.find("\n", line) + 1 or len(text)
        yield Edit(line, text[line:end], "")


def _tables(text: str) -> Iterator[Edit]:
    """Cells as a page shows them, apart by tabs; the paragraphs of a page laid out as a table on lines of their own."""
    done = 0
    for found in TABLE_LINE.finditer(text):
        end = min(found.end() + 1, len(text))
        yield Edit(found.start(), text[found.start() : end], "")
        above = text.rfind("\n", 0, max(found.start() - 1, 0)) + 1
        for start, row in _rows(text, max(above, done), found.start(), end):
            yield from _cells(start, row)
            done = start + len(row)
    for found in ROW_ALONE.finditer(text):
        yield from _cells(found.start(), found[0])


def _rows(text: str, above: int, line: int, below: int) -> Iterator[tuple[int, str]]:
    """The rows of the table whose line begins at `line`: the one above it and those below, each where it begins."""
    if above < line and "|" in text[above:line]:
        yield above, text[above:line].rstrip("\n")
    while below < len(text):
        end = text.find("\n", below)
        row = text[below:] if end < 0 else text[below:end]
        if "|" not in row or TABLE_LINE.match(row):
            return
        yield below, row
        below += len(row) + 1


def _cells(start: int, row: str) -> Iterator[Edit]:
    edges = list(CELL_EDGE.finditer(row))
    inner = [edge for edge in edges if edge.start() and edge.end() < len(row)]
    # A table in a cell stands in one row with its own line and all: there an edge of two ends a row and begins one.
    is_nested = any("---" in edge[0] for edge in edges)
    for edge in edges:
        apart = "\n" if is_nested and edge[0].count("|") > 1 else "\t"
        yield Edit(start + edge.start(), edge[0], apart if edge in inner else "")
    if len(row) > LONG_CELL and (is_nested or not inner):
        for blanks in (BLANKS if BLANKS.search(row.strip("| \t")) else BLANK_BEHIND_STOP).finditer(row):
            yield Edit(start + blanks.start(), blanks[0], "\n")
