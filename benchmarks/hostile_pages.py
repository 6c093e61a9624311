"""Pages that break readers, each a speech of known sentences in hostile markup or bytes; `hostile.py` measures them."""

from __future__ import annotations

import gzip
import json
import quopri
import zlib
from collections.abc import Callable
from itertools import islice, product
from typing import NamedTuple

SENTENCES = [
    f"第{number}件事，我们要把青石县的{what}办好，让群众看得见、摸得着。"
    for number, what in enumerate("水利 道路 学校 医院 粮库 茶园 电网 林场 集市 桥梁 工厂 渡口".split(), 1)
]
PARAGRAPHS = "".join(f"<p>{sentence}</p>\n" for sentence in SENTENCES)
FIRST_HALF = "".join(f"<p>{sentence}</p>\n" for sentence in SENTENCES[:6])
SECOND_HALF = "".join(f"<p>{sentence}</p>\n" for sentence in SENTENCES[6:])
HEAD = "<!DOCTYPE html><html><head><meta charset=utf-8><title>在青石县大会上的讲话</title></head><body>"
FOOT = "</body></html>"
TEXT = "\n".join(SENTENCES)


def page(body: str, charset: str = "utf-8") -> bytes:
    return f"{HEAD.replace('utf-8', charset)}{body}{FOOT}".encode(charset)


def bad_byte(data: bytes) -> bytes:
    """`data` with the first byte of a character in its middle overwritten."""
    middle = (
        data.index("青石县".encode("gb18030"), len(data) // 2)
        if b"gb18030" in data
        else data.index("青".encode(), len(data) // 2)
    )
    return data[:middle] + b"\xff" + data[middle + 1 :]


HEADER = 'From: <Saved by Browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="{}"\r\n\r\n'


def saved(boundary: str) -> bytes:
    """A page as browsers save it in one file, its parts parted by "xyz"."""
    part = b"--xyz\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    return HEADER.format(boundary).encode() + part + quopri.encodestring(page(PARAGRAPHS)) + b"\r\n--xyz--\r\n"


def bomb() -> bytes:
    """Half a gigabyte of nothing in half a megabyte."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join([packer.compress(bytes(1_000_000)) for _ in range(500)] + [packer.flush()])


def laughs(data: bytes) -> bytes:
    """`data` with a document type whose entity `z` would unfold to a thousand million characters."""
    rows = "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefghi", "bcdefghij", strict=True)
    )
    doctype = f'<!DOCTYPE html [<!ENTITY a "笑">{rows}]>'.encode()
    return doctype + data.replace(b"<!DOCTYPE html>", b"") + b"<p>&j;</p>"


HKSCS = "<p>各位街坊，今日喺度同大家講吓社區嘅事，邨口嗰條路整好咗，唔該晒大家嘅意見。</p>"
ETEN = "<p>各位鄉親，館裏恒春的碁盤、粧台都修好了，銹蝕的鐵門也換了，請大家來看。</p>"
KANJI = "<p>各位代表，今日我國水利會議在此開會，請大家發表意見。</p>"
RARE = "<p>各位乡亲，㐂乐镇的𠮷家、𡘙家和㑇家修了桥，𠀋二家捐了粮，大家都说好。</p>"
BIG5 = "<p>各位鄉親，今天我們在這裡集會，是要把水利、道路和學校的事情說清楚，請大家的意見。</p>" * 5


class Case(NamedTuple):
    """A page and the sentences that must come out: all but those that its damage hits."""

    make: Callable[[], bytes]
    spared: int = len(SENTENCES)
    sentences: list[str] = SENTENCES


def many(count: int, form: str) -> str:
    return "".join(form.format(i) for i in range(count))


def names(count: int) -> list[str]:
    """Names of people, each another one."""
    given = "建国志强秀英桂兰玉梅海涛晓明文斌立新春生"
    return ["".join(each) for each in islice(product("赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦", given, given), count)]


LINKED = '{{"headline": "在青石县第{}次大会上的讲话，要把水利、道路、学校办好"}},'


CASES: dict[str, Case] = {
    "300 nested div": Case(lambda: page("<div>" * 300 + PARAGRAPHS)),
    "100,000 nested div": Case(lambda: page("<div>" * 100_000 + PARAGRAPHS)),
    "20,000 nested tables": Case(lambda: page("<table><tr><td>" * 20_000 + PARAGRAPHS)),
    "30,000 nested lists": Case(lambda: page("<ul><li>" * 30_000 + PARAGRAPHS)),
    "100,000 unclosed b": Case(lambda: page("<b>b" * 100_000 + PARAGRAPHS)),
    "100,000 wrong end tags": Case(lambda: page("<i>" * 100_000 + "</b>" * 100_000 + PARAGRAPHS)),
    "500,000 empty p": Case(lambda: page("<p>" * 500_000 + PARAGRAPHS)),
    "10 MB in one node": Case(lambda: page(f"<p>{'好' * 3_500_000}</p>{PARAGRAPHS}")),
    "200,000 attributes": Case(lambda: page(f"<p {many(200_000, 'a{}=1 ')}>{PARAGRAPHS}")),
    "200,000 quoted attributes": Case(lambda: page("<p " + many(200_000, 'a{}=">" ') + f">{PARAGRAPHS}")),
    "300 elements of 2,000 attributes": Case(lambda: page(f"<b {many(2_000, 'a{}=1 ')}>" * 300 + PARAGRAPHS)),
    "5 MB attribute": Case(lambda: page(f"<p title='{'x' * 5_000_000}'>{PARAGRAPHS}")),
    "200,000 entities": Case(lambda: page(f"<p>{'&amp;&#20013;' * 100_000}</p>{PARAGRAPHS}")),
    "unclosed comment": Case(lambda: page(f"{FIRST_HALF}<!-- {SECOND_HALF}")),
    "unclosed script": Case(lambda: page(f"{FIRST_HALF}<script>var a = 1;{SECOND_HALF}")),
    "unclosed style": Case(lambda: page(f"{FIRST_HALF}<style>p {{}}{SECOND_HALF}")),
    "unclosed title": Case(lambda: f"<html><title>讲话\n<body>{PARAGRAPHS}".encode()),
    "unclosed textarea": Case(lambda: page(f"{FIRST_HALF}<textarea>{SECOND_HALF}")),
    "unclosed quote": Case(lambda: page(f'{FIRST_HALF}<a href="x>好</a>{SECOND_HALF}')),
    "3 MB of <": Case(lambda: page("<" * 3_000_000 + PARAGRAPHS)),
    "1,000,000 comment openings": Case(lambda: page("<!--" * 1_000_000 + "-->" + PARAGRAPHS)),
    "1,000,000 tag openings": Case(lambda: page("<a " * 1_000_000 + ">" + PARAGRAPHS)),
    "NULs": Case(lambda: page("\0" + PARAGRAPHS.replace("，", "，\0"))),
    "GBK": Case(lambda: page(PARAGRAPHS, "gb18030")),
    "GBK labelled UTF-8": Case(lambda: page(PARAGRAPHS).decode().encode("gb18030")),
    "UTF-8 labelled GBK": Case(lambda: page(PARAGRAPHS).replace(b"charset=utf-8", b"charset=gb2312")),
    "Big5 labelled GBK": Case(lambda: f"{HEAD.replace('utf-8', 'gbk')}{BIG5}".encode("big5hkscs", "ignore"), 0),
    "UTF-16LE": Case(lambda: page(PARAGRAPHS).decode().encode("utf-16-le")),
    "UTF-16 with mark": Case(lambda: page(PARAGRAPHS).decode().encode("utf-16")),
    "bad byte in UTF-8": Case(lambda: bad_byte(page(PARAGRAPHS)), 11),
    "bad byte in GBK": Case(lambda: bad_byte(page(PARAGRAPHS, "gb18030")), 11),
    "truncated UTF-8": Case(lambda: (HEAD + TEXT).encode()[:-1], 11),
    "truncated GBK": Case(lambda: (HEAD + TEXT).encode("gb18030")[:-1], 11),
    "gzip": Case(lambda: gzip.compress(page(PARAGRAPHS))),
    "JSON field": Case(lambda: json.dumps({"url": "x", "html": page(PARAGRAPHS).decode()}).encode()),
    # Entities and brackets
    "billion laughs": Case(lambda: laughs(page(PARAGRAPHS))),
    "1,000,000 numbers without end": Case(lambda: page("&#" * 1_000_000 + PARAGRAPHS)),
    "one number of 3 MB": Case(lambda: page(f"<p>&#{'1' * 3_000_000};</p>{PARAGRAPHS}")),
    "3 MB of &": Case(lambda: page("&" * 3_000_000 + PARAGRAPHS)),
    "100,000 spaces to take out": Case(lambda: page(f"<p>{'&nbsp;&#x4e2d;' * 100_000}</p>{PARAGRAPHS}")),
    "300,000 < apart": Case(lambda: page("<p>" + "1 < 2，" * 300_000 + "</p>" + PARAGRAPHS)),
    "1,000,000 end tags": Case(lambda: page("</p>" * 500_000 + "</x>" * 500_000 + PARAGRAPHS)),
    "500,000 bogus comments": Case(lambda: page("<!x>" * 250_000 + "</ >" * 250_000 + PARAGRAPHS)),
    "comments that end at once": Case(lambda: page(f"<!-->{FIRST_HALF}<!--->{SECOND_HALF}")),
    "comment ended by --!>": Case(lambda: page(f"{FIRST_HALF}<!-- x --!>{SECOND_HALF}")),
    "conditional comments": Case(
        lambda: page(f"<!--[if lt IE 9]><p>x</p><![endif]-->{FIRST_HALF}<![if !IE]>{SECOND_HALF}<![endif]>")
    ),
    "server code": Case(lambda: page(f"<% if (a > b) {{ %>{FIRST_HALF}<?php echo '>'; ?>{SECOND_HALF}<% }} %>")),
    "CDATA": Case(lambda: page(f"{FIRST_HALF}<![CDATA[ x ]]>{SECOND_HALF}")),
    "script with a script in it": Case(
        lambda: page(f"{FIRST_HALF}<script><!-- document.write('<script>a</script>') --></script>{SECOND_HALF}")
    ),
    # Elements
    "nested forms": Case(lambda: page("<form><select><option>" * 20_000 + "</select>" + PARAGRAPHS)),
    "unclosed select": Case(lambda: page(f"{FIRST_HALF}<select><option>省</option>{SECOND_HALF}")),
    "unclosed svg": Case(lambda: page(f"{FIRST_HALF}<svg><path d='M0 0'/>{SECOND_HALF}")),
    "unclosed math": Case(lambda: page(f"{FIRST_HALF}<math><mi>x</mi>{SECOND_HALF}")),
    "50,000 svg": Case(lambda: page("<svg><g>" * 50_000 + PARAGRAPHS)),
    "50,000 templates": Case(lambda: page("<template>" * 50_000 + "</template>" * 50_000 + PARAGRAPHS)),
    "unclosed object": Case(lambda: page(f"{FIRST_HALF}<object data=x>{SECOND_HALF}")),
    "text in object": Case(lambda: page(f"{FIRST_HALF}<object data=x>{SECOND_HALF}</object>")),
    "unclosed video": Case(lambda: page(f"{FIRST_HALF}<video src=x>{SECOND_HALF}")),
    "unclosed iframe": Case(lambda: page(f"{FIRST_HALF}<iframe src=x>{SECOND_HALF}")),
    "unclosed noscript": Case(lambda: page(f"{FIRST_HALF}<noscript>{SECOND_HALF}")),
    "text in noscript": Case(lambda: page(f"<noscript>{PARAGRAPHS}</noscript>")),
    "plaintext": Case(lambda: page(f"{FIRST_HALF}<plaintext>{SECOND_HALF}")),
    "xmp": Case(lambda: page(f"{FIRST_HALF}<xmp>{TEXT}</xmp>")),
    "frameset": Case(lambda: page(f"<frameset><frame src=x></frameset><noframes>{PARAGRAPHS}</noframes>"), 0),
    "body in frameset": Case(lambda: f"<html><frameset></frameset>{PARAGRAPHS}".encode()),
    "text in the head": Case(lambda: f"<html><head><title>讲话</title>{PARAGRAPHS}</head></html>".encode()),
    "text after the end": Case(lambda: page("") + PARAGRAPHS.encode()),
    "100 pages in one": Case(lambda: page(FIRST_HALF) * 100 + page(SECOND_HALF)),
    "100,000 br": Case(lambda: page("<br>" * 100_000 + "<br/>".join(SENTENCES))),
    "500,000 closed empty p": Case(lambda: page("<p></p>" * 500_000 + PARAGRAPHS)),
    "a span for each character": Case(lambda: page("<p>" + "".join(f"<span>{c}</span>" for c in TEXT * 50) + "</p>")),
    "100,000 links": Case(
        lambda: page(many(100_000, '<a href="http://{0}.cn/" style="top:{0}px">赛</a>') + PARAGRAPHS)
    ),
    "20,000 rows of a table": Case(
        lambda: page(f"<table>{many(20_000, '<tr><td>{}<td>粮<td>茶')}</table>{PARAGRAPHS}")
    ),
    "a row of 200,000 cells": Case(lambda: page(f"<table><tr>{'<td>粮' * 200_000}</table>{PARAGRAPHS}")),
    "20 MB images in attributes": Case(
        lambda: page(f"<img src='data:image/png;base64,{'iVBOR' * 4_000_000}'>{PARAGRAPHS}")
    ),
    "5 MB style": Case(lambda: page(f"<style>{'.a{color:red}' * 400_000}</style>{PARAGRAPHS}")),
    "5 MB script": Case(lambda: page(f"<script>{'var a = 1 < 2 && 3 > 2;' * 220_000}</script>{PARAGRAPHS}")),
    "style that hides itself": Case(
        lambda: page(f"<style>.a{{display:none}}.a{{display:block}}</style><div class=a>{PARAGRAPHS}")
    ),
    "the text hidden by style": Case(lambda: page(f"<style>#a{{display:none}}</style><div id=a>{PARAGRAPHS}</div>")),
    "meta refresh": Case(lambda: page(f"<meta http-equiv=refresh content='0;url=x'>{PARAGRAPHS}")),
    "XHTML": Case(lambda: b"<?xml version='1.0' encoding='gb2312'?>" + page(PARAGRAPHS)),
    "XML": Case(lambda: f"<?xml version='1.0'?><doc><body>{PARAGRAPHS}</body></doc>".encode()),
    "RSS": Case(
        lambda: (
            f"<?xml version='1.0'?><rss><item><description><![CDATA[{PARAGRAPHS}]]></description></item></rss>".encode()
        )
    ),
    # Bytes
    "mark in the middle": Case(lambda: page(f"{FIRST_HALF}\ufeff{SECOND_HALF}")),
    "two marks": Case(lambda: "\ufeff\ufeff".encode() + page(PARAGRAPHS)),
    "half UTF-8, half GBK": Case(lambda: page(FIRST_HALF)[:-14] + SECOND_HALF.encode("gb18030")),
    "half GBK, half UTF-8": Case(lambda: page(FIRST_HALF, "gb18030")[:-14] + SECOND_HALF.encode()),
    "UTF-7 label": Case(lambda: page(PARAGRAPHS).replace(b"charset=utf-8", b"charset=utf-7")),
    "ISO-2022-CN label": Case(lambda: page(PARAGRAPHS).replace(b"charset=utf-8", b"charset=iso-2022-cn")),
    "HZ": Case(lambda: page(PARAGRAPHS).decode().replace("utf-8", "hz-gb-2312").encode("hz")),
    "ISO-2022-JP": Case(lambda: f"<meta charset=iso-2022-jp>{KANJI}".encode("iso2022_jp"), 1, [KANJI[3:-4]]),
    "Big5 with HKSCS": Case(
        lambda: f"<meta charset=big5><title>講話</title>{HKSCS}".encode("big5hkscs"), 1, [HKSCS[3:-4]]
    ),
    "Big5 with ETEN": Case(
        lambda: f"<meta charset=big5><title>講話</title>{ETEN}".encode("cp950", "ignore"), 1, [ETEN[3:-4]]
    ),
    "GB18030 of four bytes": Case(lambda: page(RARE, "gb18030"), 1, [RARE[3:-4]]),
    "carriage returns alone": Case(lambda: page(PARAGRAPHS.replace("\n", "\r"))),
    "dump of carriage returns": Case(lambda: TEXT.replace("\n", "\r").encode()),
    "dump of NEL, LS and PS": Case(
        lambda: "".join(map("".join, zip(SENTENCES, "\x85\u2028\u2029" * 4, strict=True))).encode()
    ),
    "1,000,000 carriage returns": Case(lambda: ("\r" * 1_000_000 + TEXT).encode()),
    "1,000,000 tabs": Case(lambda: page("\t" * 1_000_000 + PARAGRAPHS)),
    "form feeds and vertical tabs": Case(lambda: "\x0c\x0b".join(SENTENCES).encode()),
    "2 MB of combining marks": Case(lambda: page("好" + "\u0301" * 1_000_000 + PARAGRAPHS)),
    "200,000 bad bytes": Case(lambda: page("<p>好</p>") + b"\xff" * 200_000 + PARAGRAPHS.encode()),
    # What a text is made of, by the thousand
    "5,000 speakers": Case(
        lambda: page("".join(f"<p>{each}：{SENTENCES[0]}</p>" for each in names(5_000)) + PARAGRAPHS)
    ),
    "5,000 bylines in the head": Case(
        lambda: page(f"<h1>在大会上的讲话</h1>{''.join(f'<p>县长 {each}</p>' for each in names(5_000))}{PARAGRAPHS}")
    ),
    "5,000 titles": Case(lambda: page(many(5_000, "<h1>在青石县第{}次大会上的讲话</h1>") + PARAGRAPHS)),
    "5,000 parts": Case(lambda: page(many(5_000, "<p>一、办好第{}件事</p>") + PARAGRAPHS)),
    "10,000 dates": Case(lambda: page(many(10_000, "<p>2019年{0}月{0}日</p>") + PARAGRAPHS)),
    "20,000 items of a numbered list": Case(lambda: page(f"<ol>{many(20_000, '<li>事{}')}</ol>{PARAGRAPHS}")),
    "20,000 nested numbered lists": Case(lambda: page("<ol><li>" * 20_000 + PARAGRAPHS)),
    "a title of 1 MB": Case(lambda: page(f"<h1>{'在青石县大会上的讲话' * 30_000}</h1>{PARAGRAPHS}")),
    "5 MB in meta": Case(lambda: page(many(6, f"<meta name=a{{}} content='{'讲话，' * 100_000}'>") + PARAGRAPHS)),
    "10,000 hosts": Case(lambda: page(many(10_000, "<p><a href=http://h{0}.cn>赛{0}</a>") + PARAGRAPHS)),
    "30,000 hiding rules": Case(
        lambda: page(
            f"<style>{many(30_000, '.c{}{{display:none}}')}</style>{many(30_000, '<b class=c{}>x</b>')}{PARAGRAPHS}"
        )
    ),
    "3,000 sheets below the text": Case(
        lambda: page(many(3_000, "<p class=c{0}>x</p><style>.c{0}{{display:none}}</style>") + PARAGRAPHS)
    ),
    "100,000 styles": Case(lambda: page(many(100_000, "<b style='margin:{}px;display:inline'>字</b>") + PARAGRAPHS)),
    "nested conditional comments": Case(lambda: page("<!--[if IE]>" * 50_000 + "<![endif]-->" * 50_000 + PARAGRAPHS)),
    "halves of surrogates": Case(lambda: page(FIRST_HALF + "<p>&#xD83D;&#xDE00;&#xD800;</p>" * 10_000 + SECOND_HALF)),
    "1,000,000 marks of direction": Case(lambda: page("\u202e\u2066" * 500_000 + PARAGRAPHS)),
    "1,000,000 line separators": Case(lambda: ("\u2028" * 1_000_000 + TEXT).encode()),
    "carriage returns in tags": Case(lambda: page(PARAGRAPHS.replace("<p>", "<p\rclass=a\r>"))),
    "JSON-LD of 5 MB": Case(
        lambda: page(f'<script type="application/ld+json">[{many(50_000, LINKED)}0]</script>{PARAGRAPHS}')
    ),
    "the text in a script": Case(lambda: page(f"<script>a = {json.dumps({'html': PARAGRAPHS})}</script>")),
    "the text in a script of 5 MB": Case(
        lambda: page(f"<script>a = {json.dumps({'a': ['字。' * 9] * 100_000, 'html': PARAGRAPHS})}</script>")
    ),
    "a string without end in a script": Case(lambda: page("<script>'" + "\\'" * 1_000_000 + "。</script>"), 0),
    "10,000 lines of two charsets": Case(
        lambda: b"".join(
            f"<p>{each}</p>\n".encode(("utf-8", "gb18030")[at % 2]) for at, each in enumerate(SENTENCES * 800)
        ),
        0,
    ),
    "a mail of 50,000 parts": Case(
        lambda: (
            HEADER.format("b").encode()
            + b"--b\r\n\r\nx\r\n" * 50_000
            + b"--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
            + page(PARAGRAPHS)
            + b"\r\n--b--"
        )
    ),
    # Wrappers
    "2,000 mails in mails": Case(
        lambda: (
            b"".join(HEADER.format(f"b{at}").encode() + b"--b%d\r\n" % at for at in range(2_000))
            + b"Content-Type: text/html\r\n\r\n"
            + page(PARAGRAPHS)
        )
    ),
    "truncated gzip": Case(lambda: gzip.compress(page(PARAGRAPHS) + b"<!--" + bytes(range(256)) * 99 + b"-->")[:-200]),
    "gzip in gzip": Case(lambda: gzip.compress(gzip.compress(page(PARAGRAPHS)))),
    "gzip bomb": Case(bomb, 0),
    "30 MB JSON": Case(
        lambda: json.dumps({"url": "x", "html": page(f"<!--{'好' * 5_000_000}-->{PARAGRAPHS}").decode()}).encode()
    ),
    "100,000 nested JSON lists": Case(lambda: b"[" * 100_000, 0),
    "truncated JSON": Case(lambda: json.dumps({"html": page(PARAGRAPHS).decode()}, ensure_ascii=False).encode()[:-2]),
    "saved page": Case(lambda: saved("xyz")),
    "saved page with a wrong boundary": Case(lambda: saved("zyx")),
    "empty": Case(lambda: b"", 0),
    "white space": Case(lambda: b" \n\t \r\n" * 1000, 0),
    "tags only": Case(lambda: page("<p></p>" * 1000), 0),
    "10 MB dump on one line": Case(lambda: (TEXT.replace("\n", "") * 28_000)[:3_500_000].encode(), 0),
}
