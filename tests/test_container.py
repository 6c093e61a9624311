"""Saved pages in what they are wrapped in."""

from __future__ import annotations

import gzip
import json
from email.message import EmailMessage

import pytest

from speechparse.errors import LimitError
from speechparse.extract.container import unwrap
from speechparse.pipeline import Options, walk

PAGE = "<html><meta charset=gb2312><title>讲话</title><body><p>同志们：</p><p>今天，我们在青石县召开大会，总结工作，部署任务。</p>"
TEXT = "同志们：\n\n今天，我们在青石县召开大会，总结工作，部署任务。"


def saved(subtype: str, encoding: str) -> bytes:
    mail = EmailMessage()
    mail["From"] = "<Saved by a browser>"
    mail["Subject"] = "讲话"
    mail.set_content("给看不见网页的人", charset="utf-8")
    mail.add_alternative(PAGE, subtype=subtype, charset=encoding, cte="quoted-printable")
    return bytes(mail)


@pytest.mark.parametrize(
    "data",
    [
        PAGE.encode("gb18030"),
        gzip.compress(PAGE.encode("gb18030")),
        gzip.compress(PAGE.encode("gb18030")[:40]) + gzip.compress(PAGE.encode("gb18030")[40:]),
        saved("html", "gb18030"),
        gzip.compress(saved("html", "utf-8")),
        json.dumps({"url": "x", "html": PAGE}).encode(),
        b"\xef\xbb\xbf" + json.dumps([{"data": {"content": PAGE}}], ensure_ascii=False).encode(),
    ],
    ids="bare gzip members mail packed-mail json json-inside".split(),
)
def test_the_page_inside_is_read(data: bytes) -> None:
    """Whatever it is wrapped in, the same lines come out."""
    assert walk(data).extracted.text == TEXT


def test_what_is_no_wrapper_is_left_alone() -> None:
    """A dump that begins with a bracket, a speech about mail, a gzip file cut off."""
    for text in ("[图片] 同志们", '{"没有": 1}', "MIME-Version 是什么？同志们", "Date: 1957\n同志们"):
        assert unwrap(text.encode(), 1000).data == text.encode()
    cut = gzip.compress(PAGE.encode("gb18030"))[:-12]
    assert unwrap(cut, 10_000).data


def test_a_bomb_is_refused() -> None:
    """The limit holds for what is unpacked, not for what is packed."""
    bomb = gzip.compress(b"a" * 5_000_000)
    with pytest.raises(LimitError, match="max_bytes"):
        walk(bomb, Options(max_bytes=1_000_000))


RECORD = {
    "id": 7,
    "title": "理事长在分红大会上的讲话",
    "pub_time": "2021-01-22 15:30:00",
    "source": "青石县供销社",
    "content": "各位社员：\n\n今天，我们在青石县召开大会，总结工作，部署任务。下面我讲几句，请大家听一听。谢谢大家！",
}
FRONT_MATTER = """---
title: "在分红大会上的讲话"
date: 2021-01-22 15:30:00
source: 青石县供销社
tags: [分红]
---

各位社员：

今天，我们在青石县召开大会，总结工作，部署任务。下面我讲几句，请大家听一听。谢谢大家！
"""


def test_a_record_tells_title_and_day_of_its_page() -> None:
    speech = walk(json.dumps(RECORD, ensure_ascii=False).encode()).speech
    assert (speech.header.title, speech.header.publisher) == (RECORD["title"], RECORD["source"])
    assert speech.date.published == "2021-01-22T15:30:00"
    assert (speech.header.is_speech, speech.salutation) == (True, "各位社员：")


def test_front_matter_is_told_from_the_text() -> None:
    found = walk(FRONT_MATTER.encode())
    speech = found.speech
    assert (speech.header.title, speech.header.publisher) == ("在分红大会上的讲话", "青石县供销社")
    assert speech.date.published == "2021-01-22T15:30:00"
    assert [each.text for each in speech.preamble][:1] == [FRONT_MATTER.splitlines()[-1]] or speech.closing is not None
    assert found.extracted.text == FRONT_MATTER  # nothing of it is lost


def test_a_rule_at_the_head_is_no_front_matter() -> None:
    speech = walk("---\n在分红大会上的讲话\n各位社员：\n今天，我们召开大会，请大家听一听。\n".encode()).speech
    assert speech.header.title == "在分红大会上的讲话"


def test_mails_in_mails_end():
    """Two thousand mails, each inside the one before, are read as text: no error but our own."""
    head = 'From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b{0}"\r\n\r\n--b{0}\r\n'
    mails = "".join(head.format(at) for at in range(2_000))
    page = f"{mails}Content-Type: text/html\r\n\r\n<p>同志们：今天我们召开大会，总结工作。</p>"
    assert "总结工作" in walk(page.encode()).extracted.text
