"""Which script a text is written in, and folding one into the other for comparison."""

from __future__ import annotations

from speechparse.resources import exchanges
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING, cache, lru_cache

if TYPE_CHECKING:
    from collections.abc import Callable

# The commonest characters of official Traditional text that Simplified text never holds, and the other way round:
# 18 % of running Han on their own side, under 3 per million on the other (counted on presidential releases, laws and
# government reports). Characters that careless conversion leaves behind (于, 并, 后) are no evidence and stand in neither.
TRADITIONAL_ONLY = (
    "國總統會臺灣與長來為爲業對發經時們動這進關員個學過議讓際產續體濟協將說參創現務兩機資達團間實謝區訪華見領"
)
SIMPLIFIED_ONLY = (
    "国们这说过来业条应务规关门经发机设进产会资对动员标实责为构证区处职级单农报权组开时义学济违营项现与总统战导"
)
TELLS_SIMPLIFIED = Pattern(f"[{SIMPLIFIED_ONLY}]")
TELLS_TRADITIONAL = Pattern(f"[{TRADITIONAL_ONLY}]")
# With these a page of a few lines only (a surname, an office) is seen to be Traditional too.
TRADITIONAL = Pattern(f"[{TRADITIONAL_ONLY}書記長講話閉開幕辦應當義陳劉張趙吳孫馬鄭楊黃葉蘇盧蔣賈鄧龍記者縣鄉鎮鄰]")
# The minority of a text that is in one script: 0.3 % in clean speeches; a spam line or a quotation adds to it.
MIXED_SHARE = 0.1
# A page is judged by so many characters in slices spread over it: more of them change no verdict on clean speeches.
SLICES = 8
SLICE = 250


def script_of(text: str) -> str:
    """ "hans", "hant", "mixed" (each a tenth or more), or "none" where nothing tells them apart."""
    return _script_of(_sample(text))


# Rules, flags and the record of the source ask about the same page; by its sample, so that no page is kept in memory.
@lru_cache(8)
def _script_of(sample: str) -> str:
    traditional = len(TELLS_TRADITIONAL.findall(sample))
    if not traditional:
        return "hans" if TELLS_SIMPLIFIED.search(sample) else "none"
    simplified = len(TELLS_SIMPLIFIED.findall(sample))
    if min(simplified, traditional) >= MIXED_SHARE * (simplified + traditional):
        return "mixed"
    return "hans" if simplified > traditional else "hant"


def _sample(text: str) -> str:
    if len(text) <= SLICES * SLICE:
        return text
    step = len(text) // SLICES
    return "".join(text[at : at + SLICE] for at in range(0, step * SLICES, step))


@cache
def fold_table() -> dict[int, int]:
    """For `str.translate`: each Traditional character to its Simplified one, character by character."""
    return str.maketrans(*exchanges("t2s.tsv"))


@cache
def foreign_to(is_traditional: bool, is_simplified: bool) -> str:
    """The characters that a page in one script does not hold.

    A string: a set of as many characters takes longer to make than to look for all that a page with slips asks for.
    """
    traditional, simplified = exchanges("t2s.tsv")
    if is_simplified:
        return traditional
    return _traditional().sub("", simplified) if is_traditional else ""


def count_folded(text: str) -> int:
    """How many characters of `text` folding changes."""
    return len(_traditional().findall(text))


@cache
def _traditional() -> Pattern:
    """Any character that folding changes: most lines have none, and to see that takes a tenth of the time of folding."""
    return Pattern(f"[{exchanges('t2s.tsv')[0]}]")


def is_folding(text: str) -> bool:
    """Whether folding changes a character of `text`."""
    return _traditional().search(text) is not None


def fold(text: str) -> str:
    """`text` with every Traditional character in its Simplified shape; the length stays."""
    return text.translate(fold_table()) if is_folding(text) else text


def folder(text: str) -> Callable[[str], str]:
    """What to read the lines of `text` with: `fold` where it holds Traditional characters, else the identity."""
    return fold if TRADITIONAL.search(text) else str


# What only Cantonese is written with: the tables of characters and words know nothing of it, so what is odd by them is no
# damage. 1 character in 6 of Cantonese; in clean speeches of both scripts no window of this size holds two.
CANTONESE = Pattern("[嘅咗喺哋嚟啲佢冇唔畀嗰噉㗎睇攞揸嘢啱瞓乜嗌嘥攰嬲咁]")
FEWEST_CANTONESE, NEAR_CANTONESE = 2, 40


def in_cantonese(text: str, start: int, end: int) -> bool:
    """Whether Cantonese stands around the characters from `start` to `end`, which are not looked at."""
    around = text[max(start - NEAR_CANTONESE, 0) : start] + text[end : end + NEAR_CANTONESE]
    return len(CANTONESE.findall(around)) >= FEWEST_CANTONESE
