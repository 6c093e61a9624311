"""Which character can be read how."""

from __future__ import annotations

from unicodedata import normalize

from speechparse.resources import read_table
from speechparse.values import cache

TABLE = "readings.tsv"
NEUTRAL = 5
COMBINING = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
# Letters that fonts and GBK have of their own; ü is v, as keyboards have it.
LETTERS = str.maketrans({"ɑ": "a", "ɡ": "g", "ü": "v", "Ü": "v"})
TONED = "āáǎàēéěèêīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
SYLLABLE_LETTERS = f"a-zA-Zɑɡü{TONED}"


def split_tone(syllable: str) -> tuple[str, int]:
    """The syllable without its tone mark (ü as v) and its tone, 5 where it has none."""
    tone = NEUTRAL
    letters = []
    for char in normalize("NFD", syllable.lower()):
        if char in COMBINING:
            tone = COMBINING[char]
        else:
            letters.append(char)
    return normalize("NFC", "".join(letters)).translate(LETTERS), tone


@cache
def _tones(plain: str) -> tuple[str, ...]:
    """The characters of a toneless syllable in tones 1 to 5, or () where there is no such syllable."""
    table = "\n" + read_table(TABLE)
    at = table.find(f"\n{plain}\t")
    if at < 0:
        return ()
    start = at + len(plain) + 2
    return tuple(table[start : table.index("\n", start)].split("\t"))


@cache
def characters_read(syllable: str) -> str:
    """The characters with this reading, those of another tone last; "" where it is no syllable."""
    plain, tone = split_tone(syllable)
    tones = _tones(plain)
    if not tones:
        return ""
    return tones[tone - 1] + "".join(tones[: tone - 1] + tones[tone:])


def is_reading(syllable: str, char: str) -> bool:
    """Whether `char` is read so, in whatever tone (the mark may be lost, or the tone that of another reading)."""
    return char in characters_read(syllable)


def is_toned(syllable: str) -> bool:
    """Whether the syllable is written with a tone mark."""
    return split_tone(syllable)[1] != NEUTRAL
