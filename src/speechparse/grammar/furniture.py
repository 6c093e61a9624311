"""Words of site furniture: menus, tool bars, publish lines, editors, footers."""

from __future__ import annotations

from functools import cache

from speechparse.patterns import escaped
from speechparse.resources import read_table
from speechparse.text import Pattern


def furniture_kind(line: str) -> str:
    """The kind of furniture that the folded, stripped `line` is by its words; "" where they say nothing."""
    whole, starts, anywhere = _words()
    kind = whole.get(line) or (whole.get(BESIDE_WORDS.sub("", line)) if line[0] in BRACKETS else None)
    if kind:
        return kind
    if line[0] in POINTERS:
        line = POINTING.sub("", line)
    elif line[1:2] in SET_WIDE:
        spaced = SPACED_KEY.match(line)
        line = BLANKS.sub("", spaced.group()) + line[spaced.end() :] if spaced else line
    for key in (line[:2], line[:1]):
        for word, kind in starts.get(key, ()):
            if line.startswith(word):
                return "navigation" if kind == "breadcrumb" and _is_list(line) else kind
    found = anywhere.search(line)
    return whole_kind(found.group()) if found else ""


def whole_kind(word: str) -> str:
    """The kind that a word speaks for wherever it stands."""
    return _table()[2][word]


def is_menu(line: str) -> bool:
    """Whether the folded `line` is a list of menu entries or buttons: most of its words are known ones."""
    entries = _entries(line)
    whole = _words()[0]
    return len(entries) >= FEWEST_ENTRIES and 2 * sum(entry in whole for entry in entries) > len(entries)


def is_only_menu(line: str) -> bool:
    """Whether the folded `line` holds nothing but known menu entries and buttons, three or more of them."""
    entries = _entries(line)
    whole = _words()[0]
    return len(entries) >= FEWEST_ENTRIES and all(entry in whole for entry in entries)


def _is_list(line: str) -> bool:
    """Whether entries stand beside each other with nothing that leads from one to the next."""
    return TRAIL_MARK.search(line) is None and len(_entries(line)) >= FEWEST_ENTRIES


def _entries(line: str) -> list[str]:
    return [entry for entry in ENTRY_MARKS.split(line) if entry]


# ↑点击上方蓝字，关注我们↑: what points at a button.
POINTERS = frozenset("↑↓▲▼☟☝△▽⬆⬇👇👆★☆")
POINTING = Pattern(r"^[^\w“‘「『（(\[【《]+(?=\w)")
# 主　席：, 時　　間：: the key of a field, set to the width of the others.
SET_WIDE = frozenset(" 　\u00a0")
BLANKS = Pattern(r"[ 　\u00a0]+")
SPACED_KEY = Pattern(r"[㐀-鿿](?:[ 　\u00a0]{1,8}[㐀-鿿]){1,3}[ 　\u00a0]{0,4}[：:]")
# 】 【打 印】, 【 关闭 】: a button with what is left of its frame.
BESIDE_WORDS = Pattern(r"[\W_]+")
BRACKETS = frozenset("】【[]〖〗「」")
TRAIL_MARK = Pattern(r"[>»›→/＞:：]|--|位置")
ENTRY_MARKS = Pattern(r"[\s|｜丨∣·•‧★/\[\]【】]+")
FEWEST_ENTRIES = 3


@cache
def _words() -> tuple[dict[str, str], dict[str, list[tuple[str, str]]], Pattern]:
    whole, starts, anywhere = _table()
    return whole, starts, Pattern("|".join(map(escaped, anywhere)))


@cache
def _table() -> tuple[dict[str, str], dict[str, list[tuple[str, str]]], dict[str, str]]:
    whole: dict[str, str] = {}
    starts: dict[str, list[tuple[str, str]]] = {}
    anywhere: dict[str, str] = {}
    for row in read_table("furniture.tsv").splitlines():
        word, where, kind = row.split("\t")
        if where == "whole":
            whole[word] = kind
        elif where == "start":
            starts.setdefault(word[:2], []).append((word, kind))
        else:
            anywhere[word] = kind
    return whole, starts, anywhere
