"""ENC: escapes, entities and tags that were printed instead of read."""

from __future__ import annotations

from collections.abc import Iterator

from speechparse.rules.rule import Evidence, Safety, hit, miss, rule
from speechparse.text import Edit, Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    import re

SURE = r"\\r\\n|(?:\\x0[dDaA])+|(?:\\u000[dDaA])+|_x000[dDaA]_|x0dx0a"
# A lone \n behind a letter or a colon is part of a path.
LINE_END = Pattern(rf"(?:{SURE}|(?<![A-Za-z:\\])\\[nr](?![A-Za-z]))(?:[ \t]?(?:{SURE}|\\[nr](?![A-Za-z])))*")
UNICODE = Pattern(r"(?:\\u[0-9a-fA-F]{4})+")
NAMED = "nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|hellip|mdash|middot|quot|amp|lt|gt"
ENTITY = Pattern(rf"&(?:[A-Za-z]{{2,8}}[0-9]?|#[0-9]{{2,7}}|#[xX][0-9a-fA-F]{{2,6}});|&(?:{NAMED})(?![A-Za-z0-9;=])")
INLINE = "span|strong|b|i|em|u|font|a|img|sup|sub|o:p"
BLOCK = "p|br|div|td|th|tr|table|tbody|thead|h[1-6]|center|li|ul|ol|dl|dt|dd|hr|section|article|blockquote"
TAG = Pattern(rf"<(?!<)/?(?:({BLOCK})|{INLINE})(?:\s[^<>\n]{{0,300}})?\s?/?>", 2)


@rule(
    "ENC104",
    "line-end-written-out",
    safety=Safety.SAFE,
    triggers=("\\r", "\\n", "x0d", "x0a", "\\x0", "_x000", "\\u000"),
    cases=[
        hit("各位代表：x0dx0ax0dx0a今天", "各位代表：\n今天"),
        hit(r"同志们！\r\n我们", "同志们！\n我们"),
        miss(r"C:\new\name"),
    ],
)
def line_end_written_out(text: str, page: Evidence) -> Iterator[Edit]:
    r"""A line end was written out as an escape: \r\n, x0dx0a, _x000D_.

    Risk: a text about escapes.  Source: ECMA-376 part 1, 22.9.2.19 (_xHHHH_); C and JSON escapes.
    """
    for found in LINE_END.finditer(text):
        yield Edit(found.start(), found[0], _line_end(text, found))


def _line_end(text: str, found: re.Match[str]) -> str:
    """A line end, or nothing where the line begins or ends there anyway."""
    at_border = found.start() == 0 or text[found.start() - 1] == "\n" or text[found.end() : found.end() + 1] == "\n"
    return "" if at_border else "\n"


@rule(
    "ENC105",
    "unicode-escape-written-out",
    safety=Safety.SAFE,
    triggers=("\\u",),
    cases=[hit(r"\u6211\u4eec的国家", "我们的国家"), miss(r"C:\user\u12")],
)
def unicode_escape_written_out(text: str, page: Evidence) -> Iterator[Edit]:
    r"""A character above ASCII was written out as \uXXXX.

    Risk: a text about escapes.  Source: ECMA-404 (JSON).
    """
    for found in UNICODE.finditer(text):
        codes = bytes.fromhex(found[0].replace("\\u", ""))
        restored = codes.decode("utf-16-be", "replace")
        if "\ufffd" not in restored and restored.isprintable() and not restored.isascii():
            yield Edit(found.start(), found[0], restored)


@rule(
    "ENC106",
    "entity-written-out",
    safety=Safety.SAFE,
    triggers=("&",),
    cases=[
        hit("&ldquo;十四五&rdquo;规划", "“十四五”规划"),
        hit("&#12298;通知&#12299;", "《通知》"),
        hit("时间&nbsp;地点", "时间\xa0地点"),
        miss("R&D投入；A&B;"),
    ],
)
def entity_written_out(text: str, page: Evidence) -> Iterator[Edit]:
    """A character reference of HTML stands in the text, because it was escaped twice or never read.

    Risk: a text about HTML.  Source: HTML Living Standard, 13.5.
    """
    from html import unescape  # its table of names is read only where there is an entity

    for found in ENTITY.finditer(text):
        restored = unescape(found[0].removesuffix(";") + ";")  # without it only some names are known
        if restored != found[0] and (restored.isprintable() or restored.isspace()) and restored not in "\r\n\ufffd":
            yield Edit(found.start(), found[0], restored)


@rule(
    "ENC110",
    "tag-written-out",
    safety=Safety.SAFE,
    triggers=("<",),
    cases=[
        hit("<p>各位代表：</p>", "各位代表："),
        hit("今天开会。<br/>明天休会。", "今天开会。\n明天休会。"),
        hit("<span style='color:red'>重要</span>", "重要"),
        miss("若x<p且y>0"),
    ],
)
def tag_written_out(text: str, page: Evidence) -> Iterator[Edit]:
    """A tag of HTML stands in the text; one that ends a block gives a line end.

    Risk: a text about HTML.  Source: HTML Living Standard, 4.
    """
    for found in TAG.finditer(text):
        yield Edit(found.start(), found[0], _line_end(text, found) if _ends_line(text, found) else "")


def _ends_line(text: str, found: re.Match[str]) -> bool:
    """Whether the tag ends a block; at the end of the text only one that stands for a line end by itself."""
    return found[1] is not None and (found.end() < len(text) or found[1].lower() in ("br", "hr"))
