"""What styles, lists and tables make of the text of a page: as a browser shows it."""

from __future__ import annotations

import json

import pytest

from speechparse.extract.html import extract_html

PARAGRAPH = "过去一年，全县上下团结一心，水利、道路、学校三件实事全部办成。"


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        # displayed as blocks or in the line, whatever the element
        ("<p>甲<span style='display:block'>乙<br>丙<b>丁</b></span>戊</p>", "甲\n乙\n丙丁\n戊"),
        ("<p style='display: inline'>甲</p><p style='display:inline'>乙</p>", "甲乙"),
        ("<div style='display:inline-block'>甲</div> <div style='display:inline-block'>乙</div>", "甲 乙"),
        ("<p style='display:block'>甲</p><p>乙</p>", "甲\n\n乙"),
        # hidden, and shown again inside
        ("<div style='font-size:0'><p style='font-size:16px'>甲</p>乙</div>丙", "甲\n\n丙"),
        ("<div style='font-size:0'><div class=main>甲</div></div>丙", "甲\n丙"),
        ("<div style='font-size:0'><b style='font-size:1em'>甲</b></div>丙", "丙"),
        ("<div style='visibility:hidden'>甲<p style='visibility:visible'>乙</p></div>丙", "乙\n\n丙"),
        ("<div style='display:none'>甲<p style='visibility:visible'>乙</p></div>丙", "丙"),
        ("<p style='clip-path: inset(100%)'>甲</p><p style='transform: scale(0)'>乙</p>丙", "丙"),
        # rows
        ("<table><tr><td>甲<td><p>乙</p><tr><td>丙<td>丁</table>", "甲\t乙\n丙\t丁"),
        ("<table><tr><td>甲<td><td>乙<tr><td><td>丙<td>丁<td></table>", "甲\t\t乙\n丙\t丁"),
        # sheets: parts of a line, names that are shown again, sheets below the text
        ("<style>.w{position:absolute;opacity:0}</style><p>甲<i class=w>x9</i>乙</p>", "甲乙"),
        ("<style>.w{opacity:0} .w.on{opacity:1}</style><p>甲<i class=w>丁</i>乙</p>", "甲丁乙"),
        ("<style>.w{font-size: 0}</style><div class=w><p>甲</p></div>", "甲"),
        ("<p>甲<span class='k w'>x9</span>乙</p><style>.w{display:none}</style>", "甲乙"),
        # numbers of lists
        ("<ol><li>甲<li>乙</ol>", "1. 甲\n2. 乙"),
        ("<ol start=3 type=a><li>甲<li><p>乙</p><p>丙</p></ol>丁", "c. 甲\n\nd. 乙\n\n丙\n\n丁"),
        ("<ol style='list-style:cjk-ideographic'><li>甲<li value=12>乙</ol>", "一、甲\n十二、乙"),
        ("<ol class=custom_cn2 style='list-style-type: cn2;'><li>甲<li>乙</ol>", "（一）甲\n（二）乙"),
        ("<ol type=i><li>甲<ul><li>乙</ul><li>丙<ol><li>丁</ol></ol>", "i. 甲\n\n乙\n\nii. 丙\n\n1. 丁"),
        ("<ol><li>1、甲<li>（二）乙<li>第三，丙<li>一些丁</ol>", "1、甲\n（二）乙\n第三，丙\n4. 一些丁"),
        (
            "<ol class=menu><li>甲</ol><ol><li><a href=x>乙</a></ol><ol style='list-style:none'><li>丙</ol>",
            "甲\n\n乙\n\n丙",
        ),
        ("<ol style='display:none'><li>甲</ol><ul><li>乙</ul>", "乙"),
    ],
)
def test_styles_and_tables(page, shown):
    """Lines are those of a browser."""
    assert extract_html(page).text == shown


ASKED = "今年我们要把茶园改造抓到底，让山里的好茶走出大山，让乡亲们的腰包鼓起来，日子越过越好。"
HTML = f"<p>{PARAGRAPH}</p><p>{ASKED}</p>"
SHOWN = f"{PARAGRAPH}\n\n{ASKED}"


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        (f"<script>window.state = {json.dumps({'a': {'body': HTML, 'summary': PARAGRAPH}})}</script>", SHOWN),
        (f"<script type='application/json'>{json.dumps(json.dumps({'body': HTML}))}</script>", SHOWN),
        (f"<script>document.write('<p>{PARAGRAPH}<\\/p><p>{ASKED}<\\/p>')</script>", SHOWN),
        (f"<script>var a = {{b: [{{t: '{PARAGRAPH}'}}, {{t: \"{ASKED}\"}}]}}</script>", f"{PARAGRAPH}\n{ASKED}"),
        (f"<script>body = '{PARAGRAPH}\\n{ASKED}'</script>", f"{PARAGRAPH}\n{ASKED}"),
        # paragraphs in a list: also those that are no statements
        (
            f"<script>var a = {json.dumps({'t': '防汛', 'p': ['同志们：', PARAGRAPH, '路修好了吗？', ASKED]})}</script>",
            f"同志们：\n{PARAGRAPH}\n路修好了吗？\n{ASKED}",
        ),
        (f"<div data-content='{HTML.replace('<', '&lt;')}'></div>", SHOWN),
    ],
)
def test_text_that_a_script_is_to_write(page, shown):
    """The article that stands on the page as data is taken where nothing else does, and that is said."""
    found = extract_html(f"<title>讲话</title>{page}<p>版权所有</p>")
    assert found.text == f"版权所有\n\n{shown}"
    assert [each.code for each in found.notices] == ["text-in-script"]


@pytest.mark.parametrize(
    "page",
    [
        "<script>alert('您的浏览器版本过低。请升级。')</script><p>短</p>",
        f"<script>var a = {json.dumps(HTML)}</script><p>{PARAGRAPH * 4}</p>",
        f"<meta name=description content='{HTML}'><script>var a = 'b'</script><p>短</p>",
    ],
)
def test_strings_of_scripts_are_no_text(page):
    """Messages of a program are no article, and a page that shows its text needs no other."""
    assert "text-in-script" not in [each.code for each in extract_html(page).notices]


def test_article_that_a_script_shows():
    """Text in the part named as the article is taken, though it waits for a script, be it ever so short."""
    page = f"<h1>讲话</h1><div class=rich_media_content style='visibility: hidden; opacity: 0'><p>{PARAGRAPH}</p></div>"
    found = extract_html(page)
    assert PARAGRAPH in found.text
    assert [each.code for each in found.notices] == ["shown-by-script"]
