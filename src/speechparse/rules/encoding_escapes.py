"""ENC: escapes, entities and tags that were printed instead of read."""

from __future__ import annotations

from speechparse.rules.rule import Evidence, Safety, hit, miss, rule
from speechparse.text import Edit, Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

SURE = r"\\r\\n|(?:\\x0[dDaA])+|(?:\\u000[dDaA])+|_x000[dDaA]_|x0dx0a"
# A lone \n behind a letter or a colon is part of a path.
LINE_END = Pattern(rf"(?:{SURE}|(?<![A-Za-z:\\])\\[nr](?![A-Za-z]))(?:[ \t]?(?:{SURE}|\\[nr](?![A-Za-z])))*")
UNICODE = Pattern(r"(?:(?:\\{1,2}|%)u[0-9a-fA-F]{4})+")
UNICODE_MARK = Pattern(r"(?:\\{1,2}|%)u")
BYTES = Pattern(r"(?:\\x[89a-fA-F][0-9a-fA-F]){3,}")  # of UTF-8, as programs print them
NAMED = "nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|hellip|mdash|middot|quot|amp|lt|gt"
ENTITY = Pattern(
    rf"&(?:[A-Za-z]{{2,8}}[0-9]?|#[0-9]{{2,7}}|#[xX][0-9a-fA-F]{{2,6}});|&(?:{NAMED})(?![A-Za-z0-9;=])|&#[2-6][0-9]{{4}}(?![0-9;])"
)
INLINE = "span|strong|b|i|em|u|font|a|img|sup|sub|o:p"
BLOCK = "p|br|div|td|th|tr|table|tbody|thead|h[1-6]|center|li|ul|ol|dl|dt|dd|hr|section|article|blockquote"
# What word processors leave: <?xml:namespace … />, <!--[if gte mso 9]>, <![endif]-->, <st1:chsdate …>.
OFFICE = r"<\?xml[^<>\n]{0,300}>|<!--\[if[^<>\n]{0,80}\](?:-->|>)|<!(?:--)?\[endif\](?:--)?>|</?(?:st1|[owvm]):[a-z0-9]{1,20}(?:\s[^<>\n]{0,300})?>"
TAG = Pattern(
    rf"<(?!<)/?(?:({BLOCK})|{INLINE})(?:\s[^<>\n]{{0,300}})?\s?/?>|[<＜] ?/? ?(?:({BLOCK})|{INLINE}) ?/? ?[>＞]|{OFFICE}",
    2,
)


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
    triggers=("\\u", "%u", "\\x"),
    cases=[
        hit(r"\u6211\u4eec的国家", "我们的国家"),
        hit(r"\\u6211\\u4eec的%u56FD%u5BB6", "我们的国家"),
        hit(r"\xe6\x88\x91\xe4\xbb\xac", "我们"),
        miss(r"C:\user\u12"),
    ],
)
def unicode_escape_written_out(text: str, page: Evidence) -> Iterator[Edit]:
    r"""A character above ASCII was written out as \uXXXX, %uXXXX or by its bytes, \xE6\x88\x91.

    Risk: a text about escapes.  Source: ECMA-404 (JSON).
    """
    for found in UNICODE.finditer(text):
        yield from _read(found, bytes.fromhex(UNICODE_MARK.sub("", found[0])), "utf-16-be")
    for found in BYTES.finditer(text):
        yield from _read(found, bytes.fromhex(found[0].replace("\\x", "")), "utf-8")


def _read(found: re.Match[str], codes: bytes, encoding: str) -> Iterator[Edit]:
    """An edit where `codes` are text."""
    restored = codes.decode(encoding, "replace")
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
        hit("&#25105们", "我们"),
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
    triggers=("<", "＜"),
    cases=[
        hit("<p>各位代表：</p>", "各位代表："),
        hit("今天开会。<br/>明天休会。", "今天开会。\n明天休会。"),
        hit("<span style='color:red'>重要</span>", "重要"),
        hit('发展<?xml:namespace prefix = o ns = "urn:schemas-microsoft-com:office:office" /><o:p></o:p>。', "发展。"),
        hit("< p >各位代表< / p >＜p＞大家好＜/p＞", "各位代表\n\n大家好"),
        miss("若x<p且y>0，<某某>，＜通知＞"),
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
    block = found[1] or found[2]
    return block is not None and (found.end() < len(text) or block.lower() in ("br", "hr"))


# Codes of forums (Discuz!, phpBB): their pages show them as type, their dumps as they are.
_CODE = "b|i|u|s|p|size|color|font|align|quote|table|tr|td|list|center|left|right|backcolor|indent|hr|sup|sub|float|free|hide|postbg"
FORUM_CODE = Pattern(
    rf"\[(?:(img|attach|attachimg|media|flash|audio)(?:=[^\[\]\n]{{0,80}})?\][^\[\]\n]{{0,300}}\[/\1|/?(?:{_CODE}|url|email)(?:=[^\[\]\n]{{0,200}})?)\]",
    2,
)
FORUM_BLOCK = Pattern(r"\[/(?:p|quote|tr|table|list|center|left|right|align|indent)\]|\[hr\]", 2)


@rule(
    "ENC119",
    "forum-code-written-out",
    safety=Safety.SAFE,
    triggers=("[/",),
    cases=[
        hit("[size=4][color=#000]各位[b]代表[/b]：[/color][/size]", "各位代表："),
        hit("[p=30, 2, left]各位代表：[/p][p=30, 2, left]大家好。[/p]", "各位代表：\n大家好。"),
        hit("开幕[img]http://a.example/b.jpg[/img]，见[url=http://a.example/]网站[/url]。", "开幕，见网站。"),
        miss("见表[b]和[p]，又见[某某]。"),
    ],
)
def forum_code_written_out(text: str, page: Evidence) -> Iterator[Edit]:
    """A code of a forum stands in the text: [b], [size=4], [img]…[/img].

    Only where a code is closed: [b] alone may be a label.

    Risk: a text about forums.  Source: codes of Discuz! and phpBB.
    """
    for found in FORUM_CODE.finditer(text):
        is_last = found.end() == len(text)
        yield Edit(
            found.start(), found[0], _line_end(text, found) if FORUM_BLOCK.fullmatch(found[0]) and not is_last else ""
        )


# What editors put where a page is to end: DedeCMS, Discuz!, UEditor, WordPress; and the pager inside brackets.
_PAGE = r"[\[【](?:\d{1,3}|[上下]一[页頁]|[首尾末][页頁])[\]】]"
PAGE_BREAK = Pattern(
    r"(?:#p#[^#\n]{0,40}#e#|\[(?:next_?page|page_?break)\]|_ueditor_page_break_tag_"
    r"|<!-- ?(?:page_?break|next_?page|more) ?-->"
    rf"|(?:(?<![^\n])(?:{_PAGE}[ \t]{{0,4}}){{1,30}})?[\[【][上下]一[页頁][\]】](?:[ \t]{{0,4}}{_PAGE}){{0,30}})[ \t\u3000]{{0,8}}\n?",
    2,
)
PAGER_LINE = Pattern(r"\n[\[【][^\n]*[页頁][^\n]*\n")
LONGEST_BLANK = 16  # before a mark
ENDS_SENTENCE = "。！？：；…”」）》!?"


@rule(
    "ENC120",
    "page-break-written-out",
    safety=Safety.SAFE,
    triggers=("#p#", "[", "【", "_ueditor", "<!--"),
    cases=[
        hit("我们要坚持[NextPage]改革开放。#p#分页标题#e#第二，要抓落实。", "我们要坚持改革开放。\n第二，要抓落实。"),
        hit("各位代表，\n_ueditor_page_break_tag_\n大家好。\n[next_page]\n谢谢。", "各位代表，大家好。\n谢谢。"),
        hit("第一页没有\n[上一页] [下一页]\n说完。【下一页】第二页。", "第一页没有说完。\n第二页。"),
        hit("第一页没有\n[首页] [1] [2] [下一页] [尾页]\n说完。", "第一页没有说完。"),
        miss("第一页完。\n[上一页] [1] [2] [下一页]\n第二页。"),
        miss("[通知]下一页讲措施，【注】上一页讲成绩。"),
    ],
)
def page_break_written_out(text: str, page: Evidence) -> Iterator[Edit]:
    """The mark by which an editor ends a page stands in the text: #p#…#e#, [NextPage]; what it parted is joined.

    Risk: a text about editors.  Source: DedeCMS, Discuz!, UEditor, WordPress.
    """
    end = 0
    for found in PAGE_BREAK.finditer(text):
        done, end = end, found.end()
        before = text[max(found.start() - LONGEST_BLANK, 0) : found.start()]
        at = max(found.start() - len(before) + len(before.rstrip(" \t\n\u3000")), done)
        parts = at > 0 and end < len(text) and text[at - 1] in ENDS_SENTENCE
        if parts and PAGER_LINE.match(text, max(found.start() - 1, 0), end):
            continue  # on a line of its own between paragraphs it is furniture
        yield Edit(at, text[at:end], "\n" if parts else "")
