"""Feeds damaged pages to decode and extract for a bounded time; what breaks a promise is kept in fuzz/corpus.

    python fuzz/pages.py [--seconds 30] [--seed 1]

Starts from the fixtures, the hostile pages and earlier finds, and cuts, doubles, swaps and splices their bytes. The tests
replay the corpus. Exits 1 when something new was found.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parent.parent
CORPUS = Path(__file__).parent / "corpus"
MAX_SEED = 60_000  # bytes of a page to start from
MAX_SECONDS = 2.0
EXACT = {"utf-8", "gb18030", "utf-16le", "utf-16be"}  # encodings that give the input's bytes back
MARKS = [
    b"<!--", b"-->", b"<script>", b"</script>", b"<title>", b"<p>", b"</div>", b"<table><tr><td>", b'="', b"'", b"<", b">",
    b"&#x", b"&nbsp;", b"\0", b"\xff", b"\x81", b"\xef\xbb\xbf", b"\xff\xfe", b"charset=big5", b"\x1f\x8b\x08", b'{"html":"',
    b"MIME-Version: 1.0\r\n\r\n", b"<div style=display:none>", b"<pre>", b"</tr>", b"<ruby>", b"\r",
]  # fmt: skip


def check(data: bytes) -> None:
    """Raises where a promise is broken: only our errors, hints fit lines, the dump is the text, exact bytes, in time."""
    from speechparse import SpeechParseError
    from speechparse.decode import decode, restore
    from speechparse.extract import extract
    from speechparse.extract.container import unwrap
    from speechparse.text import split_lines

    start = time.process_time()
    try:
        page, charset, *_ = unwrap(data, 10_000_000)
        decoded = None if isinstance(page, str) else decode(page, None, charset)
        extracted = extract(decoded.text if decoded else page)
    except SpeechParseError:
        return
    if decoded and {decoded.encoding, *(name for _, name in decoded.parts)} <= EXACT:
        assert restore(decoded) == page, "the bytes do not come back"
    if extracted.kind == "html":
        assert len(extracted.hints) == len(split_lines(extracted.text)), "hints and lines differ in number"
        assert extract(extracted.text, "text").text == extracted.text
    assert time.process_time() - start < MAX_SECONDS, "too slow"


def damaged(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """`data` with one to eight faults."""
    for _ in range(chance.randint(1, 8)):
        at, to = sorted((chance.randint(0, len(data)), chance.randint(0, len(data))))
        other = chance.choice(others)
        data = chance.choice(
            (
                data[:at] + data[to:],
                data[:at] + chance.choice(MARKS) * chance.choice((1, 1, 1, 2, 300)) + data[at:],
                data[:to] + data[at:],
                data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :],
                data[:at] + other[: chance.randint(0, len(other))] + data[to:],
            )
        )[: 2 * MAX_SEED]
    return data


def seeds() -> list[bytes]:
    sys.path.insert(0, str(ROOT / "benchmarks"))
    from hostile_pages import CASES

    pages = [
        path.read_bytes() for path in (*(ROOT / "tests/fixtures").glob("*/input.*"), *sorted(CORPUS.glob("*.bin")))
    ]
    return [page for page in (*pages, *(case.make() for case in CASES.values())) if 0 < len(page) <= MAX_SEED]


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("--seconds", type=float, default=30)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    chance = random.Random(given.seed)
    pages = seeds()
    end = time.monotonic() + given.seconds
    runs = finds = 0
    while time.monotonic() < end:
        data = damaged(chance.choice(pages), pages, chance)
        runs += 1
        try:
            check(data)
        except Exception as error:  # noqa: BLE001 - any exception is a find
            finds += 1
            name = sha256(data).hexdigest()[:16]
            (CORPUS / f"{name}.bin").write_bytes(data)
            print(f"{name}: {type(error).__name__}: {error}", flush=True)
    print(f"{runs} pages in {given.seconds:g} s, {finds} finds")
    return 1 if finds else 0


if __name__ == "__main__":
    sys.exit(main())
