"""What one rule makes of a text."""

from __future__ import annotations

from speechparse.repair import repair
from speechparse.rules import selected


def cleaned(text: str, code: str) -> str:
    """`text` with the safe repairs of the rule."""
    return repair(text, selected(select=(code,))).text


def suggested(text: str, code: str) -> str:
    """`text` with what the rule only suggests applied as well."""
    return repair(text, selected(select=(code,)), unsafe=True).text
