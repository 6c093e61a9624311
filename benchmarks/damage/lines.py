"""Lines that were broken, glued or put in, and whole runs read in the wrong encoding."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from damage.decoders import as_utf8_or_latin, as_windows
from damage.sites import Kind, Site, lines_of

HAN = re.compile(r"[一-鿿]")
JAM = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789/*+_~'\"#"


def wraps(rng: random.Random, text: str) -> Iterator[Site]:
    """Every paragraph broken at one width, as text out of a PDF."""
    width = rng.randrange(28, 44)
    for start, line in lines_of(text):
        for at in range(width, len(line) - 1, width):
            if HAN.match(line[at]) and HAN.match(line[at - 1]):
                yield Site("line.wrap", start + at, start + at, "\n")


PIECE = re.compile(r"(?<=[一-鿿，、])(?:[0-9A-Za-z][0-9A-Za-z.%]*|《[^《》\n]{1,30}》)(?=[一-鿿，、])")


def pieces(rng: random.Random, text: str) -> Iterator[Site]:
    """Every figure, foreign word and title inside a line on a line of its own, as scrapers write pieces of text."""
    for found in PIECE.finditer(text):
        yield Site("line.pieces", found.start(), found.end(), f"\n{found[0]}\n")


def folded(rng: random.Random, text: str) -> Iterator[Site]:
    """All lines of a text on one, with a blank or an indent where each ended, as records of corpora hold them."""
    blank = rng.choice((" ", "\u3000\u3000", " \u3000\u3000", "\xa0"))
    for found in re.finditer(r"\s*\n\s*(?=\S)", text):
        yield Site("line.folded", found.start(), found.end(), blank)


def page_numbers(rng: random.Random, text: str) -> Iterator[Site]:
    """A page's number inside a sentence, rising down the text."""
    number = rng.randrange(1, 20)
    total = number + rng.randrange(8, 30)
    shape = rng.choice(("- {} -", "— {} —", "第{}页", "第 {} 页 共 {} 页", "{}", "·{}·"))
    end = 0
    for start, line in lines_of(text):
        middle = start + len(line) // 2
        if len(line) > 100 and start - end >= 0 and HAN.match(text[middle]) and HAN.match(text[middle - 1]):
            yield Site("line.page", middle, middle, f"\n{shape.format(number, total)}\n")
            number += 1
            end = middle + 300


def jammers(rng: random.Random, text: str) -> Iterator[Site]:
    """The jumble that a forum puts in against copying."""
    for start, line in lines_of(text):
        if line:
            tokens = ("".join(rng.choices(JAM, k=rng.randrange(1, 3))) for _ in range(rng.randrange(7, 14)))
            yield Site("line.jammer", start + len(line), start + len(line), " " + " ".join(tokens))


def drawn_jammers(rng: random.Random, text: str) -> Iterator[Site]:
    """The same as the forum software Discuz! draws it, at the end of a line or the start of the next."""
    for start, line in lines_of(text):
        if line and start:
            pairs = (f"{chr(rng.randrange(32, 60))} {chr(rng.randrange(63, 127))}" for _ in range(rng.randrange(5, 15)))
            at = start + len(line) * rng.randrange(2)
            yield Site("line.discuz", at, at, "".join(pairs))


def single_characters(rng: random.Random, text: str) -> Iterator[Site]:
    """A sentence with every character on its own line."""
    for start, line in lines_of(text):
        if len(line) >= 40:
            at = start + rng.randrange(len(line) - 30)
            span = text[at : at + rng.randrange(10, 25)]
            yield Site("line.chars", at, at + len(span), "\n" + "\n".join(span) + "\n")


def utf8_as_gbk(rng: random.Random, text: str) -> Iterator[Site]:
    """A clause of UTF-8 read as GBK, of a length that loses nothing."""
    for start, end in _clauses(text):
        shown = text[start:end].encode("utf-8").decode("gb18030", "replace")
        if "\ufffd" not in shown and shown.encode("gb18030") == text[start:end].encode("utf-8"):
            yield Site("enc.utf8gbk", start, end, shown)


def utf8_as_gbk_with_losses(rng: random.Random, text: str) -> Iterator[Site]:
    """A page of UTF-8 read line by line as GBK; what makes no pair is shown as U+FFFD or "?", or dropped."""
    charset, errors = rng.choice((("gbk", "replace"), ("gbk", "ignore"), ("gb18030", "replace")))
    mark = rng.choice("\ufffd\ufffd?")
    for start, line in lines_of(text):
        if line:
            shown = line.encode("utf-8").decode(charset, errors).replace("\ufffd", mark)
            yield Site("enc.utf8lossy", start, start + len(line), shown)


def utf8_as_latin(rng: random.Random, text: str) -> Iterator[Site]:
    """A whole line of UTF-8 read as Latin-1 or as Windows-1252 (its five holes as control characters)."""
    for start, line in lines_of(text):
        if line:
            data = line.encode("utf-8")
            shown = data.decode("latin-1") if rng.random() < 0.5 else as_windows(data)
            yield Site("enc.utf8latin", start, start + len(line), shown)


def gbk_as_latin(rng: random.Random, text: str) -> Iterator[Site]:
    """A whole line of GBK read as Latin-1, with pairs that happen to be UTF-8 read as such."""
    mixed = rng.random() < 0.5
    for start, line in lines_of(text):
        if line and line.encode("gbk", "ignore").decode("gbk") == line:
            data = line.encode("gbk")
            yield Site(
                "enc.gbklatin", start, start + len(line), as_utf8_or_latin(data) if mixed else data.decode("latin-1")
            )


def kun_jin_kao(rng: random.Random, text: str) -> Iterator[Site]:
    for start, end in _clauses(text):
        yield Site("enc.kun", start, min(start + 4, end), "锟斤拷锟斤拷", (), True)


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[一-鿿]{6,40}", text):
        yield match.start(), match.end() - (match.end() - match.start()) % 2


KINDS = (
    Kind("line.wrap", wraps, dense=True, mixes=False),
    Kind("line.pieces", pieces, dense=True, mixes=False),
    Kind("line.folded", folded, dense=True, mixes=False),
    Kind("line.page", page_numbers, dense=True),
    Kind("line.jammer", jammers, per_page=3),
    Kind("line.discuz", drawn_jammers, per_page=3),
    Kind("line.chars", single_characters, per_page=1),
    Kind("enc.utf8gbk", utf8_as_gbk, per_page=2),
    Kind("enc.utf8lossy", utf8_as_gbk_with_losses, dense=True, mixes=False),
    Kind("enc.utf8latin", utf8_as_latin, per_page=2),
    Kind("enc.gbklatin", gbk_as_latin, "hans", per_page=2),
    Kind("enc.kun", kun_jin_kao, per_page=2, mixes=False),
)
