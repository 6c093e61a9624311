"""The numbers that a browser puts before the items of an ordered list: they are no text of the page.

CSS Counter Styles Level 3, and the names that Chinese editors (UEditor) give to styles of their own.
"""

from __future__ import annotations

from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

DIGITS = "〇一二三四五六七八九"
# Where an item shows a number of its own, another one would be wrong: editors leave both on a page with a reset sheet.
OWN_NUMBER = Pattern(
    r"[\s\u3000]*(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十百]{1,4})[)）、.．，：:]|第[\d一二三四五六七八九十百]|[①-⑳Ⅰ-Ⅻ])"
)
STYLE = Pattern(r"list-style(?:-type)?\s*:([^;]*)")
# HTML, 4.4.5: the type attribute tells capitals.
TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
HAN_STYLES = ("cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal")
ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Numbering:
    """One list: `marker` counts on and gives what stands before the next item, "" for a list without numbers."""

    __slots__ = ("_form", "_next", "is_told")

    def __init__(self, tag: str, attributes: Mapping[str, str]) -> None:
        start = attributes.get("start", "1")
        self._next = int(start) if start.isdecimal() and len(start) < 6 else 1
        style = _style_of(attributes.get("style", ""))
        told = style or TYPES.get(attributes.get("type", ""), "")
        # Sheets that are not read take the numbers from lists of menus, which are known by their names.
        plain = "" if attributes.get("class") or attributes.get("id") else "decimal"
        self.is_told = bool(told)  # the list itself says how it is numbered
        self._form = FORMS.get(told or plain) if tag == "ol" else None

    def marker(self, attributes: Mapping[str, str]) -> str:
        """What a browser shows before the item with these attributes."""
        value = attributes.get("value", "")
        if value.isdecimal() and len(value) < 6:
            self._next = int(value)
        number = self._next
        self._next += 1
        if self._form is None or _style_of(attributes.get("style", "")) == "none":
            return ""
        return self._form(number)


def _style_of(style: str) -> str:
    """The list style that a style attribute names."""
    found = STYLE.search(style.lower()) if "list-style" in style.lower() else None
    names = found[1].replace("!important", "").split() if found else []
    return next((name for name in names if name in FORMS or name == "none"), "")


def _han(number: int) -> str:
    """A number below 100 in words."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else DIGITS[tens] + "十") + (DIGITS[ones] if ones else "")


def _letter(number: int) -> str:
    return chr(96 + number) if 0 < number < 27 else str(number)


def _roman(number: int) -> str:
    if not 0 < number < 40:
        return str(number)
    found = ""
    for value, sign in ROMAN:
        times, number = divmod(number, value)
        found += sign * times
    return found


FORMS = {
    "decimal": lambda number: f"{number}. ",
    "decimal-leading-zero": lambda number: f"{number:02}. ",
    "lower-alpha": lambda number: f"{_letter(number)}. ",
    "lower-latin": lambda number: f"{_letter(number)}. ",
    "upper-alpha": lambda number: f"{_letter(number).upper()}. ",
    "upper-latin": lambda number: f"{_letter(number).upper()}. ",
    "lower-roman": lambda number: f"{_roman(number)}. ",
    "upper-roman": lambda number: f"{_roman(number).upper()}. ",
    **dict.fromkeys(HAN_STYLES, lambda number: f"{_han(number)}、"),
    "cn": lambda number: f"{_han(number)}、",
    "cn1": lambda number: f"{_han(number)}）",
    "cn2": lambda number: f"（{_han(number)}）",
    "num": lambda number: f"{number}、",
    "num1": lambda number: f"{number}）",
    "num2": lambda number: f"（{number}）",
}
