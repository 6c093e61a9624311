"""How a line is read before it is judged: disguises taken off, pieces cut, words found. Never for output."""

from __future__ import annotations

from unicodedata import normalize

from speechparse.flag.terms import Hit, find_terms
from speechparse.grammar.script import fold
from speechparse.text import Pattern
from speechparse.values import cached_property

HAN = "一-鿕"
# Letters of other alphabets that are drawn like Latin ones, and pieces of characters that stand for the whole.
LOOKALIKES = str.maketrans("αаеорсухіѕАВЕКМНОРСТХ", "aaeopcyxisabekmhopctx")
LOOKALIKE = Pattern("[\u0370-\u04ff]")  # most lines have none
# Letters of Cyrillic alone: where one stands, the others are no disguise.
CYRILLIC = Pattern("[бгджзийлптфцчшщъыьэюя]")
PIECES = (
    ("亻言", "信"),
    ("亻尔", "你"),
    ("女子", "好"),
    ("讠正", "证"),
    ("讠", ""),
    ("亻", ""),
    ("氵", ""),
    ("菿", "到"),
)
UNSEEN = Pattern("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
ENTITY = Pattern(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8});")
# One character, the same mark, one character, the same mark …: 代-开-发-票.
SPELT = Pattern(
    rf"(?<![{HAN}])[{HAN}a-z0-9](?:([^{HAN}a-z0-9\n，。；、]{{1,2}})[{HAN}a-z0-9])(?:\1[{HAN}a-z0-9])+(?![{HAN}])"
)
# Pictures put between characters.
ORNAMENT = Pattern("(?<=\\w)[★☆❤♥♡✿❀♦♠♣✅❌💋🔥💰💯]+(?=\\w)")
LATIN_INSIDE = Pattern(rf"(?<=[{HAN}])[a-z](?=[{HAN}])")
SEGMENTS = Pattern(r"[|｜丨_,，、;；/·•\-—>\s]+")
NOT_HAN = Pattern(rf"[^{HAN}]+")


class Reading:
    """One line as the features see it; every view is made when it is first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def plain(self) -> str:
        """The line in lower-case Simplified Chinese and plain Latin, entities decoded, invisible characters gone."""
        text = self.text
        if "&" in text:
            from html import unescape  # its table of names is read only where there may be an entity

            text = unescape(text)
        text = fold(normalize("NFKC", UNSEEN.sub("", text)).lower())
        if LOOKALIKE.search(text) and not CYRILLIC.search(text):
            text = text.translate(LOOKALIKES)
        for piece, whole in PIECES:
            text = text.replace(piece, whole)
        return text.strip()

    @cached_property
    def spelt(self) -> bool:
        """Whether characters are held apart by marks."""
        return SPELT.search(self.plain) is not None

    @cached_property
    def joined(self) -> str:
        """`plain` with held-apart characters together and Latin letters inside Chinese words out."""
        text = SPELT.sub(lambda found: "".join(c for c in found[0] if c not in found[1]), self.plain)
        return LATIN_INSIDE.sub("", ORNAMENT.sub("", text))

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        """The words of both lists, in the plain or in the joined line, whichever shows more of them."""
        plain = tuple(find_terms(self.plain))
        if self.joined == self.plain:
            return plain
        joined = tuple(find_terms(self.joined))
        return max(plain, joined, key=_weight)

    @cached_property
    def beside_hits(self) -> str:
        """`plain` without the words of both lists."""
        text = self.plain
        for hit in self.hits:
            text = text.replace(hit.term.text, " ")
        return text

    @cached_property
    def segments(self) -> list[str]:
        """The pieces between bars, underscores, commas, dashes, spaces."""
        return [piece for piece in SEGMENTS.split(self.plain) if piece]

    @cached_property
    def han_runs(self) -> list[str]:
        """The unbroken runs of Han characters of the joined line."""
        return [run for run in NOT_HAN.split(self.joined) if run]


def _weight(hits: tuple[Hit, ...]) -> int:
    return sum(hit.term.grade for hit in hits)
