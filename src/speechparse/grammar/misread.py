"""UTF-8 that was read as GBK, and not all of its bytes were shown: 锛� is EF BC and a byte that is gone.

A decoder of GBK takes UTF-8 two bytes at a time. What makes no pair, the last byte of a run of odd length above all, it shows
as U+FFFD or a question mark, or drops. UTF-8 tells of which character a byte is missing, and mostly leaves 64 for it to
be; the characters around it choose.
"""

from __future__ import annotations

from operator import add

from speechparse.grammar.bigrams import NO_HABITS, UNSEEN_FOREIGN, Habits, alone, folded
from speechparse.grammar.gbk import decoded, encoded
from speechparse.grammar.salutations import is_salutation
from speechparse.grammar.script import fold
from speechparse.grammar.words import cost as words_cost
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING, NamedTuple, cache

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LOST = -1  # a byte that is gone
UNKNOWN = "\ufffd"
CONTINUATION = range(0x80, 0xC0)
# Leads of three bytes that Han characters, their marks and full-width forms have, and of two (·, ×, letters with accents).
LEADS = {**dict.fromkeys((*range(0xE2, 0xEA), 0xEF), 3), **dict.fromkeys(range(0xC2, 0xE0), 2)}
# Below this byte nothing is the second of a pair, so that the first one is lost whatever it was.
FIRST_TRAIL = 0x40


class Character(NamedTuple):
    """The bytes of one character, and of what followed it; LOST where they are gone."""

    data: tuple[int, ...]
    following: int
    is_short: bool = False  # nothing showed where a byte was lost


class Restored(NamedTuple):
    """What a run stood for; U+FFFD for a character that cannot be told."""

    text: str
    cost: float  # bits
    whole: int  # characters that the bytes leave no doubt about
    lost: int  # the others
    gaps: dict[int, tuple[str, ...]]  # what may have stood at each place of `text` that was not told


def restored(
    shown: str, before: str, behind: str, *, charset: str, sure: float, habits: Habits = NO_HABITS
) -> Restored | None:
    """The text of a run, None where it is no UTF-8: of that no decoder drops a lead; `before` and `behind` stand beside it.

    A character with a lost byte is taken where it is `sure` bits likelier than any other. `charset`, `gb2312` or `big5`,
    holds the characters of the page's script, `habits` what the page itself writes.
    """
    # Some decoders show the one byte that begins no pair as €, some a pair.
    readings = [list(_characters(_bytes_of(shown, euro))) for euro in (EURO if "€" in shown else EURO[:1])]
    found = [
        _restored(each, before, behind, charset, sure, habits)
        for each in readings
        if all(character.data[0] in LEADS or 0 < character.data[0] < CONTINUATION[0] for character in each)
    ]
    return min(found, key=lambda each: each.cost, default=None)


def _restored(
    characters: Sequence[Character], before: str, behind: str, charset: str, sure: float, habits: Habits
) -> Restored:
    options = [_options(each, charset) for each in characters]
    lost = sum(len(each) > 1 or each == (UNKNOWN,) for each in options)
    best, margins, cost = _likeliest(options, folded(before[-1:] or "\n"), folded(behind[:1] or "\n"), habits)
    told = [
        char if margin >= sure and not _may_be_another(char, several) else UNKNOWN
        for char, margin, several in zip(best, margins, options, strict=True)
    ]
    gaps = {at: several for at, several in enumerate(options) if told[at] == UNKNOWN}
    return Restored("".join(told), cost, len(options) - lost, lost, gaps)


def _may_be_another(numeral: str, options: Sequence[str]) -> bool:
    """Whether a numeral is one of several: no other words tell which number was said."""
    return numeral in NUMERALS and sum(each in NUMERALS for each in options) > 1


EURO = (b"\x80", b"\xa2\xe3")


def _bytes_of(shown: str, euro: bytes) -> Iterator[int]:
    for char in shown:
        if char == UNKNOWN:
            yield LOST
        else:
            yield from euro if char == "€" else char.encode("gb18030", "ignore")


def _characters(data: Iterator[int]) -> Iterator[Character]:
    """The characters that bytes spell; a byte that no mark stands for is lost where one ends too early."""
    held: list[int] = []
    size = 0
    for byte in data:
        is_inside = 0 < len(held) < size
        if byte == QUESTION and is_inside:
            byte = LOST  # a decoder's own mark: what is asked in a sentence follows on a whole character
        if is_inside and (byte == LOST or byte in CONTINUATION):
            held.append(byte)
            continue
        if held:
            yield _character(held, size, byte)
        # A continuation without a lead lost it; so did a mark that stands where a character begins.
        held = [LOST, byte] if byte in CONTINUATION else [byte]
        size = 3 if held[0] == LOST else LEADS.get(byte, 1)
    if held:
        yield _character(held, size, ANY)


def _character(held: Sequence[int], size: int, following: int) -> Character:
    lacks = size - len(held)
    return Character((*held, *[LOST] * lacks), following if following != LOST else ANY, is_short=lacks > 0)


QUESTION = ord("?")
ANY = 0


@cache
def _options(character: Character, charset: str) -> tuple[str, ...]:
    """The characters that bytes may have been, of those with one token the first; U+FFFD where nothing usual has them."""
    data, following, is_short = character
    if LOST not in data:
        return (bytes(data).decode("utf-8", "replace"),)
    found = _filled(data, following)
    if is_short and len(data) == 3 and data[1] != LOST:
        found += _filled((data[0], LOST, data[1]), following)
    texts = [each.decode("utf-8", "ignore") for each in found]
    usual = [
        each for each in texts if len(each) == 1 and alone(folded(each)) < UNSEEN_FOREIGN and encoded(each, charset)
    ]
    return tuple({folded(each): each for each in usual}.values()) or (UNKNOWN,)


def _filled(data: tuple[int, ...], following: int) -> list[bytes]:
    """All that bytes may have been of which some are lost: a decoder drops what makes no pair with the next one."""
    found = [b""]
    for byte in reversed(data):
        choices: Sequence[int] = (byte,) if byte != LOST else CONTINUATION
        found = [
            bytes((choice, *rest))
            for rest in found
            for choice in choices
            if byte != LOST or not _is_pair(choice, rest[0] if rest else following)
        ]
    return found


@cache
def _is_pair(first: int, second: int) -> bool:
    return second >= FIRST_TRAIL and len(decoded(bytes((first, second)), "ignore")) == 1


def _likeliest(
    options: Sequence[Sequence[str]], before: str, behind: str, habits: Habits
) -> tuple[list[str], list[float], float]:
    """The likeliest characters, by how many bits each is likelier than any other in its place, and their cost."""
    tokens = [[folded(each) for each in several] for several in options]
    ahead = _costs(tokens, before, habits)
    back = _costs([*reversed(tokens)], behind, habits, backwards=True)[::-1]
    ranked = [
        sorted(zip(map(add, left, right), several, strict=True))
        for several, left, right in zip(tokens, ahead, back, strict=True)
    ]
    best = [each[0][1] for each in ranked]
    found, margins = [], []
    for at, several in enumerate(ranked):
        if len(several) > 1:
            several = _by_words(several, "".join(best[max(at - REACH, 0) : at]), "".join(best[at + 1 : at + 1 + REACH]))
        found.append(options[at][tokens[at].index(several[0][1])])
        margins.append(several[1][0] - several[0][0] if len(several) > 1 else float("inf"))
    return found, margins, min(map(add, ahead[0], back[0]))


def _by_words(ranked: Sequence[tuple[float, str]], before: str, behind: str) -> list[tuple[float, str]]:
    """`ranked` by what they cost in the words around them, too."""
    left, right = HAN_AT_END.search(before), HAN_AT_START.match(behind)
    before, behind = left[0] if left else "", right[0] if right else ""
    least = ranked[0][0]
    return sorted(
        (cost + words_cost(before + char + behind if HAN.match(char) else ""), char)
        for cost, char in ranked
        if cost - least < FAR
    )


# Characters on either side that make words with one in doubt, and bits: what is further behind the likeliest is not asked.
REACH, FAR = 3, 16.0
HAN = Pattern("[㐀-鿿]")
HAN_AT_END, HAN_AT_START = Pattern("[㐀-鿿]+\\Z"), Pattern("[㐀-鿿]+")


def _costs(
    tokens: Sequence[Sequence[str]], beside: str, habits: Habits, *, backwards: bool = False
) -> list[list[float]]:
    """Bits of the cheapest way from `beside` to each token."""
    found: list[list[float]] = []
    former: Sequence[str] = [beside]
    costs = [0.0]
    for several in tokens:
        pairs = [
            [habits.bits(each, one) if backwards else habits.bits(one, each) for one in former] for each in several
        ]
        costs = [min(cost + step for cost, step in zip(costs, steps, strict=True)) for steps in pairs]
        found.append(costs)
        former = several
    return found


def with_marks(line: str, gaps: dict[int, tuple[str, ...]]) -> str:
    """`line` with those of its `gaps` filled that the rest of it tells."""
    chars = list(line)
    for at, options in gaps.items():
        ahead, behind = "".join(chars[max(at - NEAR, 0) : at]), "".join(chars[at + 1 : at + 1 + NEAR])
        told = (find(ahead, behind, options) for find in (_unit, _half_of_pair, _numeral, _of_address))
        chars[at] = next(filter(None, told), chars[at])
    return "".join(chars)


NEAR = 100  # characters that are looked at on either side of a gap: a line may have no end


def _half_of_pair(ahead: str, behind: str, options: Sequence[str]) -> str:
    """The bracket or quotation mark whose other half stands alone in the line, or that begins the line."""
    for opening, closing in PAIRS:
        if closing in options and ahead.count(opening) > ahead.count(closing) and closing not in behind:
            return closing
        if opening in options and behind.count(closing) > behind.count(opening):
            return opening
    # Of the marks （ ， ： ； ！ ？, with the same first bytes, a line begins with the first alone.
    openings = [opening for opening, _ in PAIRS if opening in options]
    return openings[0] if len(openings) == 1 and not ahead.strip() else ""


PAIRS = (("（", "）"), ("“", "”"), ("《", "》"), ("「", "」"), ("『", "』"), ("【", "】"), ("〔", "〕"))


def _numeral(ahead: str, behind: str, options: Sequence[str]) -> str:
    """The one numeral that may stand at the head of a line, in a date or in a count."""
    numerals = [each for each in options if each in NUMERALS]
    is_counted = (behind[:1] == "、") if not ahead.strip() else (ahead[-1] in BEFORE_NUMERAL and behind[:1] in COUNTED)
    return numerals[0] if is_counted and len(numerals) == 1 else ""


def _unit(ahead: str, behind: str, options: Sequence[str]) -> str:
    """Year, month or day behind its number."""
    return next((unit for unit, number in UNITS.items() if unit in options and number.search(ahead)), "")


_DIGITS = "[0-9０-９〇零一二三四五六七八九十]"
UNITS = {
    "年": Pattern(rf"(?<!{_DIGITS})(?:[12１２]{_DIGITS}|[一二]{_DIGITS}){_DIGITS}{{2}} {{0,2}}\Z"),
    "月": Pattern(rf"年 {{0,2}}{_DIGITS}{{1,2}} {{0,2}}\Z"),
    "日": Pattern(rf"月 {{0,2}}{_DIGITS}{{1,3}} {{0,2}}\Z"),
}
NUMERALS = "一二三四五六七八九十百〇零"
BEFORE_NUMERAL, COUNTED = "第十百〇零年月", frozenset("年月日号號届屆次期条條章节節")


def _of_address(ahead: str, behind: str, options: Sequence[str]) -> str:
    """The colon behind an address at the end of a line, and the plural of those addressed."""
    if COLON in options and not behind.strip() and is_salutation(fold(ahead + COLON)):
        return COLON
    plural = next((each for each in PLURALS if each in options), "")
    return plural if plural and is_salutation(fold(ahead + plural + COLON)) else ""


COLON, PLURALS = "：", "们們"
