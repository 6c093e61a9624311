"""Hostile pages of our own making: how long each takes, how much memory, and what sentences it loses.

    python benchmarks/hostile.py [NAME …]

Each page is a speech of known sentences in markup or bytes that break readers. It runs in a child process of its own
through the whole of `parse`. Prints seconds, peak MB and lost sentences; exits 1 where a limit is broken.
"""

from __future__ import annotations

import gzip
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from typing import NamedTuple

MAX_SECONDS = 2.0
MAX_MB = 300.0

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


class Case(NamedTuple):
    """A page and the sentences that must come out: all but those that its damage hits."""

    make: Callable[[], bytes]
    spared: int = len(SENTENCES)


def many(count: int, form: str) -> str:
    return "".join(form.format(i) for i in range(count))


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
    "empty": Case(lambda: b"", 0),
    "white space": Case(lambda: b" \n\t \r\n" * 1000, 0),
    "tags only": Case(lambda: page("<p></p>" * 1000), 0),
    "10 MB dump on one line": Case(lambda: (TEXT.replace("\n", "") * 28_000)[:3_500_000].encode(), 0),
}
BIG5 = "<p>各位鄉親，今天我們在這裡集會，是要把水利、道路和學校的事情說清楚，請大家的意見。</p>" * 5


def run_child(name: str) -> None:
    """Parses the page `name`; prints seconds, peak MB and lost sentences as JSON."""
    from speechparse import SpeechParseError
    from speechparse.pipeline import walk

    case = CASES[name]
    data = case.make()
    start = time.process_time()
    try:
        text = walk(data).extracted.text
        said = ""
    except SpeechParseError as error:
        text, said = "", str(error)
    seconds = time.process_time() - start
    flat = "".join(text.split()).replace("\0", "")
    found = sum(sentence in flat for sentence in SENTENCES)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([seconds, peak, max(case.spared - found, 0), said]))


def measure(name: str) -> tuple[float, float, int, str]:
    done = subprocess.run(
        [sys.executable, __file__, "--child", name], capture_output=True, text=True, timeout=300, check=False
    )
    if done.returncode:
        return 0.0, 0.0, CASES[name].spared, done.stderr.strip().splitlines()[-1]
    seconds, peak, lost, said = json.loads(done.stdout)
    return seconds, peak, lost, said


def main(names: list[str]) -> int:
    broken = 0
    print(f"{'page':34}{'seconds':>8}{'peak MB':>9}{'lost':>6}")
    for name in names or CASES:
        seconds, peak, lost, said = measure(name)
        bad = seconds > MAX_SECONDS or peak > MAX_MB or lost > 0
        broken += bad
        print(
            f"{name:34}{seconds:8.2f}{peak:9.0f}{lost:6d}{'  BROKEN' if bad else ''}{'  ' + said if said else ''}",
            flush=True,
        )
    print(f"{broken} of {len(names or CASES)} beyond {MAX_SECONDS:g} s, {MAX_MB:g} MB or with lost sentences")
    return 1 if broken else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        run_child(sys.argv[2])
    else:
        sys.exit(main(sys.argv[1:]))
