"""Blocks to bytes: text dumps of several forms, HTML of several content management systems."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from random import Random
from typing import NamedTuple

from made.furniture import Around
from made.outlines import Block

CENTERED = ("title", "title again", "subtitle", "date", "byline", "place")


class Rendered(NamedTuple):
    """The bytes of a page, its form, and whether paragraph breaks survived."""

    data: bytes
    form: str
    kind: str  # "html" or "text"
    paragraphs: bool = True


# --- dumps ------------------------------------------------------------------------------------------------------------


def plain_lines(random: Random, lines: list[Block]) -> str:
    del random
    return "\n".join(line.text for line in lines)


def blank_between(random: Random, lines: list[Block]) -> str:
    return "".join(line.text + "\n" * random.choice((2, 2, 3)) for line in lines)


def indented(random: Random, lines: list[Block]) -> str:
    """Paragraphs with two wide spaces, the header set in the middle by spaces."""

    def one(line: Block) -> str:
        if line.kind in CENTERED:
            return " " * random.choice((8, 12, 20)) + line.text
        return line.text if line.kind == "furniture" else "　　" + line.text

    return "\n".join(map(one, lines)) + "\n"


def carriage_returns(random: Random, lines: list[Block]) -> str:
    del random
    return "".join(f"{line.text} \r\n" for line in lines)


def glued(random: Random, lines: list[Block]) -> str:
    """Everything from the title on in one line; furniture keeps its lines."""
    del random
    pieces: list[str] = []
    for line in lines:
        pieces.append(f"\n{line.text}\n" if line.kind == "furniture" else line.text)
    return "".join(pieces).replace("\n\n", "\n").strip("\n")


def columns(text: str) -> int:
    """The width of `text` in half-width columns."""
    return sum(1 if each.isascii() else 2 for each in text)


def wrapped(text: str, width: int, margin: str) -> list[str]:
    """A paragraph broken at `width` columns, its first line indented; no line begins with a closing mark."""
    rows, row = [], "　　"
    for char in text:
        if columns(row) + columns(char) > width and char not in "，。、；：！？”》）,;:!?)":
            rows.append(margin + row)
            row = ""
        row += char
    return [*rows, margin + row]


def pdf_text(random: Random, lines: list[Block]) -> str:
    """Text out of a PDF file: paragraphs broken at one width, the number of the page between them or inside."""
    width, height = 2 * random.randrange(26, 44), random.randrange(24, 36)
    margin = random.choice(("", "", "    "))
    number = random.choice(("- {} -", "{}", "— {} —", "第 {} 页"))
    rows: list[str] = []
    for line in lines:
        if line.kind in CENTERED:
            rows.append(margin + " " * max(2, (width - columns(line.text)) // 2) + line.text)
        elif line.kind == "furniture":
            rows.append(margin + line.text)
        else:
            rows += wrapped(line.text, width, margin)
    pages = [rows[at : at + height] for at in range(0, len(rows), height)]
    if len(pages) == 1:
        return "\n".join(rows) + "\n"
    foot = " " * (width // 2 - 4)
    return "".join("\n".join(page) + f"\n{foot}{number.format(at)}\n" for at, page in enumerate(pages, 1))


def quoted_mail(random: Random, lines: list[Block]) -> str:
    """A mail that quotes the page line by line, its own few words above."""
    width = random.choice((0, 68))
    rows = [
        "From: office@example.org",
        "To: all@example.org",
        "Date: Tue, 4 Mar 2014 10:11:12 +0800",
        "Subject: Fw: 讲话",
        "",
    ]
    rows += [random.choice(("请各部门组织学习。", "供参考。", "各位同事：讲话稿见下。")), ""]
    for line in lines:
        pieces = wrapped(line.text, width, "") if width and line.kind == "paragraph" else [line.text]
        rows += [*(f"> {piece.strip('　')}" for piece in pieces), ">"]
    return "\n".join(rows) + "\n"


DUMPS: tuple[tuple[int, Callable[[Random, list[Block]], str]], ...] = (
    (6, plain_lines),
    (4, blank_between),
    (4, indented),
    (2, carriage_returns),
    (1, glued),
    (2, pdf_text),
    (1, quoted_mail),
)


def split_title(random: Random, lines: list[Block]) -> list[Block]:
    """A long title broken over two lines where a word allows it."""
    found: list[Block] = []
    for line in lines:
        cut = line.text.find("上的", 8) + 1 or line.text.find("第", 8)
        if line.kind == "title" and 8 < cut < len(line.text) - 3 and random.random() < 0.15:
            found += [Block("title", line.text[:cut]), Block("title", line.text[cut:])]
        else:
            found.append(line)
    return found


Form = Callable[[Random, list[Block]], str]


def dump(random: Random, lines: list[Block], script: str, form: Form | None = None) -> Rendered:
    """A text dump in UTF-8, or now and then in the Chinese charset of its script."""
    form = form or random.choices([each for _, each in DUMPS], [weight for weight, _ in DUMPS])[0]
    text = form(random, lines if form is glued else split_title(random, lines))
    encoding = random.choices(("utf-8", "utf-8-sig", "gb18030"), (8, 1, 2 if script == "hans" else 0))[0]
    return Rendered(text.encode(encoding), form.__name__, "text", paragraphs=form not in (glued, quoted_mail))


# --- HTML -------------------------------------------------------------------------------------------------------------


class Parts(NamedTuple):
    """A page cut into what a template places: furniture above, the article, furniture below."""

    top: list[str]
    title: str
    publish: list[str]
    article: list[Block]
    bottom: list[str]


def links(lines: list[str], tag: str = "li") -> str:
    return "".join(f'<{tag}><a href="/n/{at}.html">{escape(line)}</a></{tag}>' for at, line in enumerate(lines))


def rows(lines: list[str], tag: str, attributes: str = "") -> str:
    return "".join(f"<{tag}{attributes}>{escape(line)}</{tag}>\n" for line in lines)


def paragraph(line: Block) -> str:
    """A paragraph as an editor leaves it: header lines in the middle, headings bold."""
    text = escape(line.text)
    if line.kind in CENTERED:
        return f'<p style="text-align:center">{text}</p>'
    if line.kind in ("signed", "dateline"):
        return f'<p align="right">{text}</p>'
    if line.kind == "heading":
        return f"<p><strong>{text}</strong></p>"
    return f"<p>{text}</p>"


def government(parts: Parts) -> str:
    article = "\n".join(map(paragraph, parts.article))
    return f"""<div class="header"><ul class="menu">{links(parts.top)}</ul></div>
<div class="main"><h1 class="title">{escape(parts.title)}</h1><div class="info">{rows(parts.publish, "span")}</div>
<div id="zoom" class="article-content">{article}</div></div>
<div class="footer">{rows(parts.bottom, "p")}</div>"""


def line_breaks(parts: Parts) -> str:
    article = "<br/>\n".join(("" if line.kind in CENTERED else "　　") + escape(line.text) for line in parts.article)
    return f"""<div id="top">{rows(parts.top, "div")}</div><div class="bt">{escape(parts.title)}</div>
<div class="xx">{"&nbsp;&nbsp;".join(map(escape, parts.publish))}</div><div class="nr">{article}</div>
<div id="foot">{"<br>".join(map(escape, parts.bottom))}</div>"""


def nested_tables(parts: Parts) -> str:
    article = "\n".join(
        f"<P align=center><FONT size=3>{escape(line.text)}</FONT></P>"
        if line.kind in CENTERED
        else f"<P><FONT size=3>　　{escape(line.text)}</FONT>"
        for line in parts.article
    )
    return f"""<TABLE width=1000 align=center><TR><TD><TABLE>{"".join(f"<TR><TD class=menu>{escape(line)}</TD></TR>" for line in parts.top)}</TABLE></TD></TR>
<TR><TD><TABLE><TR><TD class=title align=center><B>{escape(parts.title)}</B></TD></TR>
<TR><TD align=center class=small>{"　".join(map(escape, parts.publish))}</TD></TR><TR><TD class=content>{article}</TD></TR></TABLE></TD></TR>
<TR><TD align=center>{"<BR>".join(map(escape, parts.bottom))}</TD></TR></TABLE>"""


def semantic(parts: Parts) -> str:
    article = "\n".join(
        f"<h3>{escape(line.text)}</h3>" if line.kind == "heading" else f"<p>{escape(line.text)}</p>"
        for line in parts.article
    )
    return f"""<header><nav>{links(parts.top, "span")}</nav></header><main><article><h1>{escape(parts.title)}</h1>
<p class="meta">{" ".join(f"<time>{escape(line)}</time>" for line in parts.publish)}</p>{article}</article></main>
<aside><ul>{links(parts.bottom[:-1])}</ul></aside><footer>{rows(parts.bottom[-1:], "p")}</footer>"""


def word_paste(parts: Parts) -> str:
    def one(line: Block) -> str:
        align = "center" if line.kind in CENTERED else "justify"
        words = f"<strong>{escape(line.text)}</strong>" if line.kind == "heading" else escape(line.text)
        half = len(line.text) // 2 if line.kind == "paragraph" else 0
        if half:
            words = f"{escape(line.text[:half])}</span><span lang=EN-US>{escape(line.text[half:])}"
        return f'<p class="MsoNormal" style="text-align:{align};text-indent:2em"><span style="font-family:仿宋">{words}</span></p>'

    return f"""<div class="wrap"><div class="nav">{links(parts.top, "a")}</div><h2>{escape(parts.title)}</h2>
<div class="article-info">{rows(parts.publish, "em")}</div><div class="v_news_content">{"".join(map(one, parts.article))}</div>
<div class="bottom">{rows(parts.bottom, "div")}</div></div>"""


def centered_headings(parts: Parts) -> str:
    """Headings in the middle and bold, everything in div elements, the tools beside the stamp."""

    def one(line: Block) -> str:
        text = escape(line.text)
        if line.kind == "heading":
            return f'<div style="text-align: center;"><b>{text}</b></div>'
        return f'<div style="text-align: center;">{text}</div>' if line.kind in CENTERED else f"<div>　　{text}</div>"

    article = "<div><br></div>".join(map(one, parts.article))
    return f"""<div class="head">{rows(parts.top, "span")}</div><div class="arc"><div class="arc-title">{escape(parts.title)}</div>
<div class="arc-info">{rows(parts.publish, "span")}<a>【大】</a><a>【中】</a><a>【小】</a></div><div class="arc-body">{article}</div></div>
<div class="foot">{rows(parts.bottom, "div")}</div>"""


def definition_list(parts: Parts) -> str:
    """An old page in one cell: breaks for lines, headings in colour, the trail of links as links."""
    article = "<br><br>".join(
        f'<font color="#cc0000"><b>{escape(line.text)}</b></font>'
        if line.kind == "heading"
        else f"&nbsp;&nbsp;&nbsp;&nbsp;{escape(line.text)}"
        for line in parts.article
    )
    return f"""<table><tr><td>{links(parts.top, "span")}</td></tr><tr><td><center><big>{escape(parts.title)}</big><hr>
{"&nbsp;".join(map(escape, parts.publish))}</center></td></tr><tr><td>{article}</td></tr><tr><td><hr>{"<br>".join(map(escape, parts.bottom))}</td></tr></table>"""


# Some sites print the article a second time for a screen reader, out of sight.
HIDDEN_COPY_SHARE = 0.05


def hidden_copy(parts: Parts) -> str:
    words = parts.title + "".join(line.text for line in parts.article)
    return f'<div id="read-aloud" style="display:none">{escape(words)}</div>\n'


TEMPLATES: tuple[Callable[[Parts], str], ...] = (
    government,
    line_breaks,
    nested_tables,
    semantic,
    word_paste,
    centered_headings,
    definition_list,
)


def page_title(random: Random, title: str, site: str) -> str:
    return random.choice((f"{title}_{site}", f"{title}-{site}", site, title, f"{title} | {site}", ""))


def meta(random: Random, title: str, moment: str | None) -> str:
    """The meta elements of the common Chinese systems, on half of the pages."""
    if random.random() < 0.5:
        return ""
    stamp = f'<meta name="PubDate" content="{moment.replace("T", " ")}">' if moment else ""
    return f'<meta name="ArticleTitle" content="{escape(title)}">{stamp}'


def html(random: Random, lines: list[Block], around: Around, script: str, site: str) -> Rendered:
    """A page of one of the templates, in UTF-8, GBK that calls itself gb2312, or Big5."""
    at = next(at for at, line in enumerate(lines) if line.kind == "title")
    above = [*around.top, *(line.text for line in lines[:at])]
    parts = Parts(above, lines[at].text, around.publish, lines[at + 1 :], around.bottom)
    template = random.choice(TEMPLATES)
    label, codec = random.choice((("utf-8", "utf-8"), ("gb2312", "gb18030"), ("utf-8", "gb18030"), ("", "utf-8")))
    if script == "hant":
        label, codec = random.choice((("utf-8", "utf-8"), ("big5", "big5"), ("", "utf-8")))
    charset = f'<meta http-equiv="Content-Type" content="text/html; charset={label}">' if label else ""
    copy = hidden_copy(parts) if random.random() < HIDDEN_COPY_SHARE else ""
    head = f"<head>{charset}<title>{escape(page_title(random, parts.title, site))}</title>{meta(random, parts.title, around.published)}</head>"
    page = f"<!DOCTYPE html>\n<html>{head}\n<body>\n{template(parts)}\n{copy}</body></html>\n"
    return Rendered(page.encode(codec, "xmlcharrefreplace"), f"{template.__name__}, {label or 'no label'}", "html")
