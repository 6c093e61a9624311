"""Heads of turns that no colon ends, or that something stands before: 【某某】…, 10:05 某某：, **某某：**, 某某　…."""

from __future__ import annotations

from speechparse.grammar.speakers import named
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from re import Match

_NAME = "[㐀-鿿·•A-Za-z][㐀-鿿·•A-Za-z ]{0,18}[㐀-鿿A-Za-z]"
# The name is the first group of each. What stands alone in brackets may be an office before the name: see `boxed`.
_READER = '[㐀-鿿]{2,4}[“"‘「][^“”"‘’「」\\[\\]]{1,12}[”"’」]'  # 网友“海风”
BOXED = Pattern(rf"[\[【［<＜]({_NAME}|{_READER})[\]】］>＞][：: 　]*(?=\S)")
OFFICE_AND_NAME = Pattern(r"[\[【［][㐀-鿿]{2,8}[\]】］][ 　]?([㐀-鿿·]{2,8})[：:]")
CLOCKED = Pattern(rf"\d{{1,2}}[:：]\d\d(?:[:：]\d\d)?[\]】）)]?[ 　]+({_NAME})[：:]\s*")
STARRED = Pattern(rf"(?:\*\*|__)({_NAME})(?:[：:]\s*(?:\*\*|__)|(?:\*\*|__)\s?[：:])\s*")
SPACED = Pattern(rf"({_NAME})　+(?=[^　]{{2}})")
ALONE = Pattern(rf"({_NAME})$")
# 某某议员：主席，…: the record of a parliament lets a member speak to the chair; of a folded line.
TO_THE_CHAIR = Pattern(r"([㐀-鿿·]{4,16})：[ 　]{0,4}(?:代理)?(?:主席|议长)(?:先生|女士)?[，。：！]")
RECORD_HEAD = 6  # lines: the record of one speech begins with its day, its motion and its speaker
BRACKETS = "[【［<＜"
LONGEST_SPACED = 20


def marked_head(text: str) -> Match[str] | None:
    """The head of a turn that its marks alone tell; the name is the first group."""
    first = text[0]
    if first in BRACKETS:
        return _boxed(text)
    if first in "*_":
        return STARRED.match(text)
    return CLOCKED.match(text) if first.isdigit() else None


def _boxed(text: str) -> Match[str] | None:
    """【某某】…; not the office before a name, 【主持人】某某：…."""
    found = OFFICE_AND_NAME.match(text)
    return None if found and named(found.group(1)) else BOXED.match(text)


def bare_head(text: str) -> Match[str] | None:
    """A head that a wide space or the end of the line ends: a name there is one only where the page repeats it."""
    if len(text) <= LONGEST_SPACED and "　" not in text:
        return ALONE.match(text)
    return SPACED.match(text) if "　" in text[:LONGEST_SPACED] else None
