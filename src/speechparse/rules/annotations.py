"""ANN: pinyin that a mirror put behind characters."""

from __future__ import annotations

from speechparse.grammar.bigrams import alone, folded
from speechparse.grammar.pinyin import SYLLABLE_LETTERS, TONED, is_reading, is_toned
from speechparse.grammar.script import fold, script_of
from speechparse.rules.rule import Evidence, Safety, hit, miss, rule
from speechparse.text import Edit, Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_SYLLABLE_CLOSED = rf" ?[{SYLLABLE_LETTERS}]{{1,6}} ?[)）]"
# Begins with a class: one that looks back first takes ten times as long.
ANNOTATION = Pattern(rf"[ (（](?<=[㐀-鿿].)(?:(?<=[(（])|(?<= )[(（]){_SYLLABLE_CLOSED}(?: ?[(（]{_SYLLABLE_CLOSED})*")
# Two patterns, since one that begins with a literal is scanned five times as fast as one with a class.
IN_BRACKETS = tuple(Pattern(rf"{bracket} ?[{SYLLABLE_LETTERS}]{{1,6}} ?[)）]") for bracket in ("\\(", "（"))
SYLLABLE = Pattern(rf"[{SYLLABLE_LETTERS}]+")
# A character that costs more bits is one that an author may explain: “冗”（rǒng）. Common characters need no reading.
RARE_BITS = 14.5
# Toneless letters in brackets may be an abbreviation (“安(an)”): so many that are readings of common characters are not.
PLAIN_NEEDED = 3
# Traditional shapes that are characters of Simplified text as well: 乾坤, 著名, 瞭望, 藉此.
SIMPLIFIED_TOO = frozenset("乾著瞭藉徵覆")


def _annotations(text: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Annotations all of whose syllables are readings of the character before them, and whether they have a tone."""
    if not any(each.search(text) for each in IN_BRACKETS):  # in a fiftieth of the time
        return
    for found in ANNOTATION.finditer(text):
        syllables = SYLLABLE.findall(found[0])
        if all(is_reading(each, text[found.start() - 1]) for each in syllables):
            yield found, any(map(is_toned, syllables))


def _common(found: list[re.Match[str]], text: str) -> int:
    return sum(alone(folded(text[each.start() - 1])) < RARE_BITS for each in found)


@rule(
    "ANN101",
    "pinyin-behind-character",
    safety=Safety.SAFE,
    triggers=tuple(TONED),
    cases=[
        hit("各級領(lǐng)導(dǎo)同志", "各級領導同志"),
        hit("創(chuàng )新", "創新"),
        hit("國(guó)家这(zhè)些年的发展", "国家这些年的发展"),
        miss("歃(shà)血為盟"),
        miss("第(i)項和第(ii)項"),
    ],
)
def pinyin_behind_character(text: str, page: Evidence) -> Iterator[Edit]:
    """The toned reading of a character stands in brackets behind it.

    Mirrors put it there to make their copy differ. It goes only where it is a reading of that character, and where the
    page does so with common characters: an author explains rare ones. Some of those mirrors write the characters that
    they annotate in Traditional shape; on a page that is otherwise Simplified they get theirs back.

    Risk: a text about the reading of a common character.  Source: readings of the Unihan database.
    """
    found = list(_annotations(text))
    if _common([each for each, toned in found if toned], text):
        # Beside toned ones a syllable without a mark is one in the neutral tone: 麼(me).
        yield from _taken_out(text, [each for each, _ in found])


def _taken_out(text: str, found: list[re.Match[str]]) -> Iterator[Edit]:
    ends = [0, *(each.end() for each in found)]
    rest = "".join(text[end : each.start() - 1] for end, each in zip(ends, found, strict=False)) + text[ends[-1] :]
    is_simplified = script_of(rest) == "hans"
    for each in found:
        shape = text[each.start() - 1]
        plain = fold(shape) if is_simplified and shape not in SIMPLIFIED_TOO else shape
        if plain == shape:
            yield Edit(each.start(), each[0], "")
        else:
            yield Edit(each.start() - 1, shape + each[0], plain)


@rule(
    "ANN102",
    "plain-pinyin-behind-character",
    safety=Safety.SAFE,
    triggers=("(", "（"),
    cases=[
        hit("中(zhong)(zhong)共中央今年(nian)召開會(hui)議", "中共中央今年召開會議"),
        miss("方案一(yi)和方案二(b)"),
    ],
)
def plain_pinyin_behind_character(text: str, page: Evidence) -> Iterator[Edit]:
    """The toneless reading of a character stands in brackets behind it, once or twice.

    Risk: an abbreviation that is a reading by chance; it takes three on a page.  Source: readings of the Unihan database.
    """
    found = [each for each, toned in _annotations(text) if not toned]
    if _common(found, text) >= PLAIN_NEEDED:
        yield from _taken_out(text, found)
