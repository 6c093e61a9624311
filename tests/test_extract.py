"""A page to lines: as a browser shows them, with hints, once, and with nothing lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from growth import growth
from hostile_pages import CASES
from speechparse import SpeechParseError, clean, parse
from speechparse.errors import LimitError
from speechparse.extract import extract, looks_like_html
from speechparse.extract.html import extract_html
from speechparse.pipeline import Options
from speechparse.text import Hint, split_lines

PARAGRAPH = "今天，我们在青石县召开大会，总结去年的工作，部署今年的任务，动员全县上下一起把水利和学校办好。"
ARTICLE = "".join(f"<p>　　第{number}，{PARAGRAPH}</p>" for number in "一二三四五六七八")


def lines(page: str) -> list[str]:
    return extract_html(page).text.split("\n")


def hint_of(page: str, text: str) -> Hint:
    extracted = extract_html(page)
    return next(hint for line, hint in zip(lines(page), extracted.hints, strict=True) if text in line)


def codes(page: str) -> list[str]:
    return [notice.code for notice in extract_html(page).notices]


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<p>甲</p><p>乙</p>", "甲\n\n乙"),
        ("<div>甲</div><div>乙</div>", "甲\n乙"),
        ("甲<br>乙<br/>丙", "甲\n乙\n丙"),
        ("甲<br><br>乙", "甲\n\n乙"),
        ("甲<br><br><br><br>乙", "甲\n\n乙"),
        ("<p>甲</p><p>&nbsp;</p><p>乙</p>", "甲\n\n乙"),
        ("<p>甲\n乙</p>", "甲乙"),
        ("<p>the\n  people</p>", "the people"),
        ("<p>甲 <b> 乙</b></p>", "甲 乙"),
        ("<p>　　甲&nbsp;乙</p>", "　　甲\xa0乙"),
        ("<p>&nbsp;&nbsp; &nbsp;甲&nbsp;乙</p><p>&#xfeff;</p>", "　　甲\xa0乙"),
        ("<p>甲&#13;乙</p><pre>丙&#13;丁</pre>", "甲乙\n\n丙\n丁"),
        ("<p><span>习</span>　<span>文</span></p>", "习　文"),
        ("<pre>甲\n  乙\n\n丙</pre>", "甲\n  乙\n\n丙"),
        ("<ul><li>甲<li>乙</ul>", "甲\n乙"),
        ("<h1>甲</h1>乙", "甲\n\n乙"),
        ("<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>字", "漢字"),
        ('甲<img alt="图片说明" src=x>乙', "甲乙"),
        ("甲<script>var a='乙';</script><style>p{}</style><!-- 丙 -->丁", "甲丁"),
        ("<select><option>甲<option>乙</select>丙", "丙"),
        ("甲&lt;乙&gt;&amp;&#19993;&#x4e01;", "甲<乙>&丙丁"),
        ("<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙<td>丁</table>", "甲\t乙\n丙\t丁"),
        ("<table><tr><td><p>甲</p></td><td><p>乙</p></td></tr></table>", "甲\t乙"),
        (f"<table><tr><td><p>甲</p><p>乙</p></td><td>{PARAGRAPH}</td></tr></table>", f"甲\n\n乙\n\n{PARAGRAPH}"),
        ("<title>甲</title><body>乙", "乙"),
        ("毙?！\ue4c6", "毙?！\ue4c6"),
    ],
)
def test_lines_are_those_of_a_browser(page: str, shown: str) -> None:
    """White space, breaks, tables, ruby, entities."""
    assert extract_html(page).text == shown


def test_there_is_one_hint_a_line() -> None:
    """Also for blank lines."""
    extracted = extract_html(f"<h2>标题</h2>{ARTICLE}<p>甲<br><br>乙")
    assert len(extracted.hints) == len(split_lines(extracted.text))


def test_hints_say_what_the_markup_said() -> None:
    """Heading level, centred, bold, links and their hosts, regions by element and by conventional name."""
    assert hint_of("<h2 align=center>标题</h2>", "标题") == Hint("h2", 2, bold=True, centered=True)
    assert hint_of('<p style="TEXT-ALIGN: center; font-weight:700">甲</p>', "甲")[2:4] == (True, True)
    assert hint_of("<p><b>甲</b>乙乙</p>", "甲").bold is False
    linked = hint_of('<p>见<a href="http://a.example.com/x">甲乙丙</a></p>', "甲")
    assert (linked.link_share, linked.hosts) == (0.75, ("a.example.com",))
    assert hint_of('<base href="http://www.qs.gov.cn"><p><a href="http://b.qs.gov.cn/">甲</a>', "甲").hosts == ()
    for page, region in [
        ("<nav>甲</nav>", "nav"),
        ("<div class='pageFooter'>甲</div>", "footer"),
        ("<div class=breadcrumb><span>甲</span></div>", "nav"),
        ("<div id=zoom><p>甲</p></div>", "article"),
        ("<div class='TRS_Editor'>甲</div>", "article"),
        ("<div class=w1200>甲</div>", ""),
    ]:
        assert hint_of(page, "甲").region == region, page


def test_a_wrapper_called_header_is_no_header() -> None:
    """A region that holds most of the running text is a name and nothing more."""
    assert hint_of(f"<div class=header>{ARTICLE}</div>", PARAGRAPH).region == ""


@pytest.mark.parametrize(
    "style",
    [
        "display:none",
        "DISPLAY : NONE",
        "visibility:hidden",
        "position:absolute;left:-9999px",
        "font-size:0",
        "text-indent:-9999px",
        "height:0;overflow:hidden",
        "opacity:0",
    ],
)
def test_what_a_style_hides_is_left_out(style: str) -> None:
    """A hidden copy of the article does not leak; a notice says that something was hidden."""
    page = f'{ARTICLE}<div style="{style}">{ARTICLE}<p>暗</p></div>'
    assert extract_html(page).text == extract_html(ARTICLE).text
    assert "hidden-text" in codes(page)


@pytest.mark.parametrize("style", ["font-size:0.9em", "opacity:0.8", "left:-10px", "height:0", "visibility:visible"])
def test_what_a_style_leaves_in_sight_stays(style: str) -> None:
    """Styles that look like hiding ones."""
    assert "明" in lines(f'{ARTICLE}<p style="{style}">明</p>')


def test_hidden_links_to_elsewhere_stay_in_sight_of_the_flags() -> None:
    """Injected links that no reader sees are kept as hidden lines; a hidden span does not break its paragraph."""
    page = f'{ARTICLE}<p>甲<span style="display:none"><a href="http://x.example.com">彩</a></span>乙</p>'
    assert "甲乙" in lines(page)
    hint = hint_of(page, "彩")
    assert hint.hidden
    assert hint.hosts == ("x.example.com",)
    assert hint_of(f'{ARTICLE}<marquee height="1" width=5><a href="http://x.example.com">彩</a></marquee>', "彩").hidden


def test_a_page_that_a_script_shows_is_read() -> None:
    """Where all text is hidden it is taken as shown."""
    page = f'<div style="visibility:hidden">{ARTICLE}</div>'
    assert extract_html(page).text == extract_html(ARTICLE).text
    assert codes(page) == ["shown-by-script"]


@pytest.mark.parametrize(
    "second",
    [ARTICLE, "<div>" + ARTICLE.replace("<p>", "").replace("</p>", "") + "</div>", "<p>手机版</p>" + ARTICLE],
)
def test_an_article_that_stands_twice_is_taken_once(second: str) -> None:
    """As the same lines, or as one line for printing."""
    text = extract_html(f"<p>青石县人民政府</p>{ARTICLE}{second}<p>版权所有</p>").text
    assert text.count(f"第三，{PARAGRAPH}") == 1
    assert text.endswith("版权所有")
    assert "text-twice" in codes(ARTICLE + second)


def test_a_refrain_is_no_copy() -> None:
    """A long sentence that comes back in a speech stays."""
    page = "".join(f"<p>第{n}段</p><p>{PARAGRAPH}</p>" for n in range(8))
    assert extract_html(page).text.count(PARAGRAPH) == 8


def test_the_head_of_the_page_is_read() -> None:
    """The Chinese government page standard, Open Graph and JSON-LD, cross-checked with the text."""
    meta = extract_html(
        "<title> 讲话 - 青石县 </title><meta name=ArticleTitle content='讲话'><meta name=pubdate content='2020-07-15 10:50'>"
        "<meta name=ContentSource content='县府办'><body><p>讲话</p>"
    ).meta
    assert meta[:4] == ("讲话 - 青石县", "讲话", "2020-07-15 10:50", "县府办")
    linked = '{"@graph":[{"headline":"大会讲话","datePublished":"2020-01-02","author":[{"name":"白石"}]}]}'
    meta = extract_html(
        f"<meta property=og:title content='网站'><script type=application/ld+json>{linked}</script><p>大会讲话</p>"
    ).meta
    assert (meta.article_title, meta.published, meta.author) == ("大会讲话", "2020-01-02", "白石")
    assert extract_html("<script type=application/ld+json>{broken</script><p>甲").meta.article_title == ""


def test_pages_without_their_text_say_so() -> None:
    """Frames, scripts, one page of several."""
    assert codes("<frameset><frame src=a.html><frame src=b.html></frameset>") == ["frames"]
    assert codes("<div id=app></div><script src=app.js></script>") == ["script-only"]
    assert codes(f"{ARTICLE}<div>第 1 页 共 3 页</div>") == ["paged"]
    assert codes(f"{ARTICLE}<div>第1页 共1页</div>") == []


@pytest.mark.parametrize("text", ["同志们：\n\n今天<3>点开会", "甲<br>乙", "a < b", "毙?! /p> 文", "同志们"])
def test_a_dump_is_taken_as_it_is(text: str) -> None:
    """Also with a stray tag in it."""
    assert not looks_like_html(text)
    assert extract(text).text == text


@pytest.mark.parametrize(
    "text",
    ["<p>同志们</p>", "\n<!DOCTYPE html>", "<!-- a --><HTML>", "a<p>b</p>c<br>", "<?xml version='1.0'?>\n<html>"],
)
def test_a_page_is_told_from_a_dump(text: str) -> None:
    """By its beginning or by several tags."""
    assert looks_like_html(text)


def test_limits_name_their_option() -> None:
    """Bytes, depth and time: each error says which option raises the limit."""
    page = ("<html><body>" + "<div>" * 3000 + ARTICLE).encode()
    for options, name in [
        (Options(max_bytes=1000), "max_bytes"),
        (Options(max_depth=2500), "max_depth"),
        (Options(max_depth=20), "max_depth"),
        (Options(max_seconds=-1), "max_seconds"),
    ]:
        with pytest.raises(LimitError, match=name):
            parse(page, options)
    assert PARAGRAPH in clean(page)


FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("*/input.html"))


def same_speech(data: bytes) -> None:
    """A page and its own dump give the same speech; lines of the markup alone (title, meta) may tell the page more."""
    page = extract_html(data.decode("utf-8"))
    dump = extract(page.text)
    assert dump.kind == "text"
    assert dump.text == page.text


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.parent.name)
def test_a_page_and_its_dump_hold_the_same_text(fixture: Path) -> None:
    """Over all fixtures."""
    from speechparse.decode import decode

    same_speech(decode(fixture.read_bytes()).text.encode())


# The large ones take a second each: `python benchmarks/hostile.py` measures them.
SMALL_CASES = [name for name in CASES if not re.search(r"\d,\d{3}|MB|bomb", name)]


@pytest.mark.parametrize("name", SMALL_CASES)
def test_hostile_pages_lose_nothing(name: str) -> None:
    """Every sentence that the damage spared comes out."""
    from speechparse.pipeline import walk

    case = CASES[name]
    try:
        text = "".join(walk(case.make()).extracted.text.split())
    except SpeechParseError:
        text = ""
    assert sum(sentence in text for sentence in case.sentences) >= case.spared


PIECES = st.sampled_from(
    "<p> </p> <div> </div> <br> <table> <tr> <td> </table> <!-- --> <script> </script> <a\xa0href='http://a.cn/'> </a> <b> "
    "<title> </title> <div\xa0style='display:none'> < > \" ' & &lt; &nbsp; \0 甲 乙。 \u3000 \xa0 \n <pre> <li> <h1> </h1>".split(
        " "
    )
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40).map(lambda pieces: "".join(pieces).replace("\xa0", " ")))
def test_any_markup_gives_lines_with_hints(page: str) -> None:
    """Whatever the page: hints fit the lines, no line end inside a line, its dump is what it shows."""
    extracted = extract(page, "html")
    assert len(extracted.hints) == len(split_lines(extracted.text))
    assert "\n\n\n" not in extracted.text
    assert extract(extracted.text, "text").text == extracted.text


@settings(max_examples=200, deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"<html><p>", b"\x1f\x8b\x08", b'{"html":"', b"MIME-Version: 1.0\n\n"]),
)
def test_any_bytes_give_a_speech_or_an_error_of_ours(data: bytes, head: bytes) -> None:
    """Nothing outside the error tree."""
    from speechparse.decode import decode
    from speechparse.extract.container import unwrap

    try:
        page = unwrap(head + data, 1_000_000).data
        extract(page if isinstance(page, str) else decode(page).text)
    except SpeechParseError:
        pass


FINDS = sorted((Path(__file__).parent.parent / "fuzz" / "corpus").glob("*.bin"))


@pytest.mark.parametrize("find", FINDS, ids=lambda path: path.stem)
def test_what_fuzzing_found_stays_mended(find: Path) -> None:
    """Every page that once broke a promise of decode or extract."""
    from pages import check

    check(find.read_bytes())


def test_a_bounded_fuzzing_finds_nothing_new(tmp_path: Path) -> None:
    """Five hundred damaged pages, the same ones each time; `fuzz/pages.py` goes on for as long as one likes."""
    import random

    from pages import check, damaged, seeds

    chance = random.Random(20)
    pages = seeds()
    for _ in range(500):
        check(damaged(chance.choice(pages), pages, chance))


HIDING_SHEETS = [
    ".x{display:none}",
    "#y { visibility : hidden ; }",
    "p{color:red}\n/* .z{} */ div.x , h9 {position:absolute;left:-9999px}",
    "@media screen{.x{display:none}}",
    "@import 'a.css'; .x{display:none}",
]
SHOWING_SHEETS = [
    "",
    "/*.x{display:none}*/",
    "@media print{.x{display:none}}",
    "@media (max-width:600px){.x{display:none}}",
    ".x{display:none}.x.on{display:block}",
    ".x b{display:none}",
    ".xx{display:none}",
    ".x{text-decoration:none}",
]


@pytest.mark.parametrize("sheet", [*HIDING_SHEETS, *SHOWING_SHEETS])
def test_what_a_style_sheet_hides_is_no_line(sheet: str) -> None:
    """A class or id that the page itself hides, unless some rule shows it again or it holds elsewhere only."""
    page = f"<style>{sheet}</style>{ARTICLE}<div class='w x' id=y>彩票</div><div class=w>完</div>"
    assert ("彩票" in extract_html(page).text) == (sheet in SHOWING_SHEETS)
    assert "彩票" in extract_html(page.replace("<div class='w x'", "<div style='display:block' class='w x'")).text
    assert "彩票" in extract_html(page.replace("<style", "<style media=print")).text


def test_a_text_that_a_style_sheet_hides_whole_is_shown_by_a_script() -> None:
    """No page hides what it is there for."""
    menu = "<p>" + "首页新闻政务服务互动" * 40 + "</p>"
    assert PARAGRAPH in extract_html(f"<style>.x{{display:none}}</style>{menu}<div class=x>{ARTICLE}</div>").text


@pytest.mark.parametrize("unit", ["/*", "{", "}", "@media{", ".x{display:none}", ".x,", "a:", ".x{", "display:none;"])
def test_a_style_sheet_is_read_in_linear_time(unit: str) -> None:
    """Half a megabyte of anything."""
    assert not growth(
        lambda rules: extract_html(f"{rules}</style>{ARTICLE}"),
        "<style>.a{display:none}",
        unit,
        (4_000, 40_000, 400_000),
    )


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_other_line_ends_of_a_dump_are_ends_as_all_are(end: str) -> None:
    """What a page says does not hang on the machine that it was saved on; lines keep their numbers."""
    dump = "---\ntitle: 水利\n---\n讲话\n\n同志们：\n今天开会。\n"
    assert extract(dump.replace("\n", end)) == extract(dump)
    mixed = f"讲话{end}同志们：\n今天开会。"
    assert len(split_lines(extract(mixed).text)) == len(split_lines(mixed)) == 3
