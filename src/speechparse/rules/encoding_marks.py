"""ENC: marks that stand for what an encoding could not hold."""

from __future__ import annotations

from collections.abc import Iterator

from speechparse.rules.rule import Evidence, Safety, hit, miss, rule
from speechparse.text import Edit, Pattern

# Two or more at the start of a line, or in its middle before the start of a sentence.
INDENT = Pattern(r"^[ \u3000]*\?(?: ?\?)+[ \u3000]*(?=[^\s?!])|(?<=[。！；”）])\?{2,8}(?=[^\s?!？！”])", 8)


@rule(
    "ENC112",
    "indent-shown-as-question-marks",
    safety=Safety.SAFE,
    triggers=("??", "? ?"),
    cases=[hit("??? 各位代表:", "各位代表:"), hit("????2008年", "2008年"), miss("真的吗??他问。"), miss("???")],
)
def indent_as_questions(text: str, page: Evidence) -> Iterator[Edit]:
    """No-break spaces that GBK cannot hold were printed as question marks at the start of a line.

    Risk: a line that begins with question marks on purpose.  Source: code page 936 has no U+00A0.
    """
    for found in INDENT.finditer(text):
        yield Edit(found.start(), found[0], "")
