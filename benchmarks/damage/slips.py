"""Byte slips by forward simulation: a byte-level replacement runs over a GBK page, then a lenient decoder reads it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Set
from functools import partial
from typing import NamedTuple

from damage.corpus import converted_characters, narrowed, reading
from damage.decoders import tokens, without_private
from damage.sites import Kind, Site

LONGEST = 60  # characters of a line that one slip is followed through
MARKS = {b"\xa3\xa1": "！", b"\xa3\xac": "，", b"\xa3\xbf": "？", b"\xa3\xba": "：", b"\xa3\xbb": "；"}
LINE_END = b"</p>"  # what follows a paragraph on the page that was damaged


class Slip(NamedTuple):
    """`length` clean characters read `shown`; `tail`: the run swallowed the tag behind the line."""

    length: int
    shown: str
    tail: bool
    private: bool


def follow(before: bytes, shown: str, rest: str, annotated: Set[str], *, cuts: bool = False) -> Slip | None:
    """Reads on from a position inside a character until the decoder is in step with `rest` again.

    `before`: the bytes left of the character that was hit (from its trail byte on); `shown`: printed so far; `cuts`: the
    text is cut at the next full-width mark, too.
    """
    data = bytearray(before)
    borders = {len(before): 0}
    for count, char in enumerate(rest[:LONGEST], 1):
        if cuts and char in MARKS.values():
            return _to_mark(bytes(data), borders, shown, count - 1)
        data += char.encode("gbk")
        if char in annotated:
            data += f"({reading(char)})".encode("gbk")
        borders[len(data)] = count
    end = len(data)
    whole = len(rest) <= LONGEST
    out = [shown]
    for behind, char in tokens(bytes(data) + (LINE_END if whole else b"")):
        out.append(char)
        if behind in borders:
            return _slip(borders[behind], "".join(out), tail=False)
        if behind > end:
            left = LINE_END[behind - end :].decode()
            return _slip(len(rest), "".join(out) + left, tail=True) if whole else None
    return None


def _to_mark(data: bytes, borders: dict[int, int], shown: str, length: int) -> Slip:
    """The run up to a mark that the text was cut at: the byte that is left of its last character prints "?"."""
    out = [shown]
    for behind, char in tokens(data):
        out.append(char)
        if behind < len(data) and behind in borders:
            return _slip(borders[behind], "".join(out), tail=False)
    return _slip(length, "".join(out), tail=False)


def _slip(length: int, text: str, *, tail: bool) -> Slip:
    return Slip(length, text, tail, private=without_private(text) != text)


def _gbk(char: str) -> bytes:
    return char.encode("gbk", "ignore")


def annotated_slip(line: str, at: int, listed: Set[str]) -> Slip | None:
    """The slip where a listed character lies across `line[at]` and the next, and is followed by its pinyin."""
    left, right = _gbk(line[at]), _gbk(line[at + 1])
    if len(left) != 2 or len(right) != 2:
        return None
    hit = (left[1:] + right[:1]).decode("gbk", "ignore")
    if len(hit) != 1 or hit not in listed or not reading(hit):
        return None
    # The lead byte of the right character and "(" print one "?"; reading goes on behind the annotation.
    return _late(f"?{reading(hit)})", right, line, at + 1, listed)


def _late(shown: str, hit: bytes, line: str, at: int, listed: Set[str], *, cuts: bool = False) -> Slip | None:
    """The run from the trail byte of the character `line[at]` on; counts that character."""
    slip = follow(hit[1:], shown, line[at + 1 :], listed, cuts=cuts)
    return slip and slip._replace(length=slip.length + 1)


def split_slip(line: str, at: int, listed: Set[str], *, cuts: bool = False) -> Slip | None:
    """The slip where a full-width mark lies across `line[at]` and the next; `cuts`: up to the next one."""
    left, right = _gbk(line[at]), _gbk(line[at + 1])
    if len(left) != 2 or len(right) != 2:
        return None
    mark = MARKS.get(left[1:] + right[:1])
    if not mark:
        return None
    slip = _late(f"?{mark}", right, line, at + 1, listed, cuts=cuts)
    return slip and slip._replace(length=slip.length + 1)


def split_at_marks(line: str, at: int, listed: Set[str]) -> Slip | None:
    """A split slip that ends in front of the next mark; None where it ends before."""
    slip = split_slip(line, at, listed, cuts=True)
    return slip if slip and slip.shown.endswith("?") else None


def cut_slip(line: str, at: int, listed: Set[str]) -> Slip | None:
    """The slip where `line[at + 1]` lost its lead byte at a buffer border, half of the time leaving a "?"."""
    right = _gbk(line[at + 1])
    if len(right) != 2 or right[1] < 0x81:
        return None
    return _late("?" if at % 2 else "", right, line, at + 1, listed)


MAKERS = {
    "pinyin": (annotated_slip, 1),
    "split": (split_slip, 0),
    "split to mark": (split_at_marks, 0),
    "cut": (cut_slip, 1),
}


def _listed(rng: random.Random, script: str) -> frozenset[str]:
    """The characters that one mirror annotates: some of those that its conversion changed."""
    pool = sorted(converted_characters() if script != "hans" else converted_characters().values())
    return frozenset(rng.sample(pool, len(pool) * 2 // 5)) | {"非"}


def find(name: str, *, tail: bool, dropped: bool, rng: random.Random, text: str) -> Iterator[Site]:
    """Sites of one kind of slip; `tail` ones run into the end of their line, `dropped` ones lost private-use pairs."""
    listed = _listed(rng, "hant")
    kind = f"slip.{'tail' if tail else name.replace(' ', '-')}{'.dropped' if dropped else ''}"
    annotates = rng.random() < 0.3
    start = 0
    for line in text.split("\n"):
        for at in _places(name, line, rng):
            make, shift = MAKERS[name]
            slip = make(line, at, listed)
            if slip is None or slip.tail != tail or slip.private < dropped:
                continue
            shown = without_private(slip.shown) if dropped else slip.shown
            if _in_annotated(line, at + shift, slip.length, listed) and not annotates:
                continue
            yield Site(kind, start + at + shift, start + at + shift + slip.length, shown)
        start += len(line) + 1


def _in_annotated(line: str, start: int, length: int, listed: Set[str]) -> bool:
    return any(char in listed for char in line[start : start + length])


def _places(name: str, line: str, rng: random.Random) -> list[int]:
    places = list(range(len(line) - 1))
    return rng.sample(places, min(len(places), 12)) if name == "cut" else places


def _narrowed_half(make: partial[Iterator[Site]], rng: random.Random, text: str) -> Iterator[Site]:
    """Half of the dumps narrow the marks that the slip left."""
    narrow = rng.random() < 0.5
    for site in make(rng=rng, text=text):
        yield site._replace(damaged=narrowed(site.damaged)) if narrow else site


def _tails(rng: random.Random, text: str) -> Iterator[Site]:
    for name in ("pinyin", "split"):
        yield from _narrowed_half(partial(find, name, tail=True, dropped=False), rng, text)


def _kind(name: str, *, dropped: bool = False) -> Kind:
    make = partial(find, name, tail=False, dropped=dropped)
    label = f"slip.{name.replace(' ', '-')}{'.dropped' if dropped else ''}"
    return Kind(label, partial(_narrowed_half, make), script="s2t", mixes=not dropped)


KINDS = (
    _kind("pinyin"),
    _kind("split"),
    _kind("split to mark"),
    _kind("cut"),
    Kind("slip.tail", _tails, script="s2t", mixes=False),
    _kind("pinyin", dropped=True),
    _kind("split", dropped=True),
)
