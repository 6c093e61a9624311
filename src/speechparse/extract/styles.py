"""Which classes and ids the style sheets of a page hide: simple selectors only, one pass, bounded.

A name that any rule shows again (`.tab.on {display: block}`, `.menu:hover ul {display: block}`) is shown by a script or a
pointer and does not count; nor do rules for print or for narrow screens.
"""

from __future__ import annotations

from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_SHEET = 500_000  # characters of a sheet that are read
PIECE = Pattern(r"(?<![^{}])([^{}]*)([{}])")
HIDES = Pattern(
    r"(?:^|;)(?:display:none|visibility:hidden|(?:left|top|right|margin-left|margin-top|text-indent):-\d{3,})"
)
# Scripts fade whole blocks in, and blocks of no size close gaps between others; so these hide parts of a line alone.
HIDES_INLINE = Pattern(
    r"(?:^|;)(?:opacity:0(?:\.0+)?(?![.\d])|font-size:0(?![.\d])|transform:scale\(0\)|clip:rect\(0|clip-path:inset\((?:50|100)%)"
)
SHOWS = Pattern(r"(?:^|;)(?:display:(?!none)|visibility:visible|opacity:(?!0(?:\.0+)?(?![.\d])))")
# No rule that hides does without one of these.
SIGNS = ("none", "hidden", ":-", ": -", "opacity", "size:0", "size: 0", "scale", "clip")
SIMPLE = Pattern(r"(?:[A-Za-z][A-Za-z0-9]*)?([.#][\w-]+)")
NAME = Pattern(r"[.#][\w-]+")
# Blocks whose rules hold on a wide screen.
HOLDS = Pattern(r"@(?:media\s+(?:only\s+)?(?:all|screen)|layer\b[^(]*|supports\b.*)\s*", 2)


class Styles:
    """The names that hide, gathered sheet by sheet."""

    __slots__ = ("_shown", "hiding")

    def __init__(self) -> None:
        self.hiding: dict[str, bool] = {}  # ".class" and "#id", and whether blocks of that name are hidden, too
        self._shown: set[str] = set()

    def read(self, sheet: str) -> None:
        """Takes the rules of one sheet."""
        if not any(word in sheet for word in SIGNS):
            return
        open_blocks: list[str] = []
        outside = 0  # open blocks whose rules do not hold
        rules = _without_comments(sheet[:MAX_SHEET])
        for text, mark in PIECE.findall(rules, 0, rules.rfind("}") + 1):
            if mark == "{":
                prelude = text.rpartition(";")[2].strip()
                open_blocks.append(prelude)
                outside += _is_closed(prelude)
            elif open_blocks:
                prelude = open_blocks.pop()
                if prelude.startswith("@"):
                    outside -= _is_closed(prelude)
                elif not outside:
                    self._rule(prelude, "".join(text.split()).lower())
        for name in self._shown.intersection(self.hiding):
            del self.hiding[name]

    def _rule(self, selectors: str, declarations: str) -> None:
        wholly = HIDES.search(declarations) is not None
        if wholly or HIDES_INLINE.search(declarations):
            for found in (SIMPLE.fullmatch(each.strip()) for each in selectors.split(",")):
                if found:
                    self.hiding[found[1]] = wholly or self.hiding.get(found[1], False)
        elif SHOWS.search(declarations):
            self._shown.update(NAME.findall(selectors))

    def hide(self, attributes: Mapping[str, str], is_block: bool) -> bool:
        """Whether an element with these attributes is hidden by its class or id."""
        style = attributes.get("style")
        if style and "display" in style:
            return False  # it has the last word, and is looked at by itself
        names = [f".{name}" for name in attributes.get("class", "").split()]
        names.append("#" + attributes.get("id", ""))
        return any(self.hiding[name] or not is_block for name in names if name in self.hiding)


def _without_comments(sheet: str) -> str:
    first, *others = sheet.split("/*")
    return first + "".join(each.partition("*/")[2] for each in others)


def _is_closed(prelude: str) -> bool:
    """Whether rules inside such a block do not hold on a wide screen."""
    return prelude.startswith("@") and HOLDS.fullmatch(prelude) is None
