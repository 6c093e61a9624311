"""ENC117: Markdown shown as text. Reader services and converters hand pages on as Markdown, and dumps keep its marks."""

from __future__ import annotations

from collections.abc import Iterator

from speechparse.rules.rule import Evidence, Safety, hit, miss, rule
from speechparse.text import Edit, Pattern

# [text](address), ![picture](address): what stands in the brackets looks like an address.
_LINK = (
    r"!?\[[^\[\]\n]{0,300}(?P<target>\]\((?:https?:|//|/|\.{1,2}/|#|javascript:|mailto:|data:|[\w./-]{1,120}\.(?:html?|aspx?|php|jsp|jpe?g|png|gif|pdf|docx?)\b)"
    r"[^()\s]{0,1000}(?:\([^()\s]{0,100}\)[^()\s]{0,200}){0,3}(?:[ ]+\"[^\"\n]{0,200}\")?\))"
)
_BOLD = r"\*\*(?![\s*])[^*\n]{1,300}(?<![\s*])\*\*(?!\*)"
_ESCAPE = r"\\(?=[.\-_*#\[\]()+!`~>])"  # 1\. and \* are written so lest they be read as marks
LINK = Pattern(_LINK)
MARK = Pattern(f"{_LINK}|{_BOLD}|{_ESCAPE}")
BOLD_LINE = Pattern(r"(?m)^[ \t\u3000]*\*\*(?![\s*])[^*\n]{1,300}(?<!\s)\*\*[ \t\u3000]*$")
NUMBER_ESCAPED = Pattern(r"(?m)^[ \t]*\d{1,3}\\\.")
# A slogan between asterisks stands alone once; a page with two such lines marks its headings so.
FEWEST_BOLD = 2


@rule(
    "ENC117",
    "markdown-written-out",
    safety=Safety.SAFE,
    triggers=("](", "**", "\\."),
    cases=[
        hit("当前位置：[首页](http://a.example/) > [领导讲话](/ldjh/)", "当前位置：首页 > 领导讲话"),
        hit("同志们：\n![会场](/img/1.jpg)\n今天开会。", "同志们：\n\n今天开会。"),
        hit(
            "**一、提高认识**\n要重视。\n**二、抓好落实**\n要**马上**办。",
            "一、提高认识\n要重视。\n二、抓好落实\n要马上办。",
        ),
        hit("1\\. 稳住主业\n2\\. 管住成本", "1. 稳住主业\n2. 管住成本"),
        miss("**市工会第四次代表大会，中共**市委、**省总工会"),
        miss("数组[1](见上文)和*号，C:\\文件.txt"),
    ],
)
def markdown_written_out(text: str, page: Evidence) -> Iterator[Edit]:
    """A mark of Markdown stands in the text: a link, a picture, bold type, a mark that was escaped.

    Only on a page that holds a link or a picture, two bold lines or two escaped numbers. Marks of headings and quotations
    at the head of a line stay: labels read them.

    Risk: a text about Markdown.  Source: CommonMark 0.31.
    """
    few = FEWEST_BOLD - 1
    is_markdown = LINK.search(text) or len(BOLD_LINE.findall(text)) > few or len(NUMBER_ESCAPED.findall(text)) > few
    for found in MARK.finditer(text) if is_markdown else ():
        at, mark = found.start(), found[0]
        if mark[0] in "\\!":
            yield Edit(at, mark, "")
        elif mark[0] == "[":
            yield from (Edit(at, "[", ""), Edit(found.start("target"), found["target"], ""))
        else:
            yield from (Edit(at, "**", ""), Edit(found.end() - 2, "**", ""))
