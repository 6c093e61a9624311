"""A line that is judged: how it reads, the page it stands on, and what is counted once for all features."""

from __future__ import annotations

from itertools import accumulate, repeat
from operator import add
from unicodedata import normalize

from speechparse.flag.terms import Hit, ad_odds, find_terms, marks, official_words, unseen_pairs
from speechparse.grammar.gbk import encoded
from speechparse.grammar.script import fold
from speechparse.text import NO_HINT, Hint, Line, Pattern
from speechparse.values import NamedTuple, cache, cached_property

# The script of a page is read from so many characters around its middle: spam and menus stand at its edges.
SAMPLE = 1200
# Of Simplified text Big5 holds 65–75 % of what GB 2312 holds, and the other way round; a page between is mixed or neither.
MORE = 1.1
# Of a line longer than any paragraph only so much of its beginning, its middle and its end is looked at (linear time).
LONGEST = 4000
SLICE = 800


def sample_of(line: str, slice_: int) -> str:
    """The beginning, the middle and the end of a line, with a space between them."""
    middle = (len(line) - slice_) // 2
    return f"{line[:slice_]} {line[middle : middle + slice_]} {line[-slice_:]}"


class Page:
    """One page: its lines and, computed once, its script."""

    def __init__(self, text: str) -> None:
        self.rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        # The whole of the lines of which only samples are looked at, by their index.
        self.whole = {}
        if max(map(len, self.rows)) > LONGEST:
            self.whole = {row: line for row, line in enumerate(self.rows) if len(line) > LONGEST}
        for row, line in self.whole.items():
            self.rows[row] = sample_of(line, SLICE)
        self.text = "\n".join(self.rows) if self.whole or "\r" in text else text

    @cached_property
    def starts(self) -> list[int]:
        """The offset of each row in `text`."""
        return list(accumulate(map(add, map(len, self.rows[:-1]), repeat(1)), initial=0))

    def line(self, row: int) -> Line:
        """The line at an index of `rows`; `start` is its offset in `text`."""
        return Line(row + 1, self.starts[row], self.rows[row])

    @cached_property
    def charset(self) -> str:
        """`gb2312` on a Simplified page, `big5` on a Traditional one, "" where neither is clear."""
        middle = max(0, len(self.text) - SAMPLE) // 2
        sample = self.text[middle : middle + SAMPLE]
        hans, hant = (len(encoded(sample, charset)) for charset in ("gb2312", "big5"))
        if hans > MORE * hant:
            return "gb2312"
        return "big5" if hant > MORE * hans else ""

    def foreign(self, text: str) -> int:
        """How many characters of `text` only the other script has; 0 where the page is in no script."""
        other = {"gb2312": "hant", "big5": "hans"}.get(self.charset)
        return len(marks(other).findall(text)) if other else 0

    @cached_property
    def filled(self) -> tuple[int, ...]:
        """The indices of the rows that hold something."""
        return tuple(row for row, text in enumerate(self.rows) if text and not text.isspace())


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


# How much a word counts by its grade: 3 stands alone, three of grade 1 are worth less than one of them.
GRADE = {3: 1.0, 2: 0.5, 1: 0.2}
# The pieces of a list of offers are phrases; those of a list of names are shorter.
MIN_PHRASE = 3.2
# Clauses of prose are longer than this in the mean.
MIN_CLAUSE = 6.0
FUNCTION = frozenset("的了是在和与把对为我们着也不就都而以之将要这那有所其等使被由及并或但")
FUNCTION_SHARE = 0.05
SENTENCE_MARK = Pattern("[。！？；“”《》]")


class Place(NamedTuple):
    """Where a line stands: its page, itself, what the markup said of it."""

    page: Page
    line: Line
    hint: Hint = NO_HINT


class Case:
    """One line that is judged: how it reads, where it stands, and what several features share."""

    def __init__(self, reading: Reading, place: Place) -> None:
        self.reading = reading
        self.place = place

    @cached_property
    def lexicon(self) -> dict[str, Hit]:
        """The different lexicon words."""
        return {hit.term.text: hit for hit in self.reading.hits if hit.term.is_lexicon}

    @cached_property
    def promo(self) -> dict[str, Hit]:
        """The different words of promotion."""
        return {hit.term.text: hit for hit in self.reading.hits if not hit.term.is_lexicon}

    @cached_property
    def pairs(self) -> tuple[int, int]:
        """Pairs of Han characters: all, and those that genuine text never has."""
        runs = self.reading.han_runs
        return sum(len(run) - 1 for run in runs), sum(unseen_pairs(run) for run in runs)

    @cached_property
    def ad_language(self) -> float:
        """Mean log-odds of the Han characters to be of an advertisement; short lines are drawn to 0."""
        runs = self.reading.han_runs
        size = sum(map(len, runs))
        return sum(map(ad_odds, runs)) / (size + 2) if size >= 4 else 0.0

    @cached_property
    def official(self) -> dict[str, int]:
        """How many words of each class speak for a genuine line, those inside words of advertising left out."""
        return official_words(self.reading.beside_hits)

    @cached_property
    def is_prose(self) -> bool:
        """Whether the line reads like a sentence: marks of one, and the little words that hold one together."""
        text = self.reading.plain
        if len(text) < 18 or not ("，" in text or "," in text or "。" in text):
            return False
        # Search words between commas are shorter than clauses.
        if "。" not in text and self.mean_piece < MIN_CLAUSE:
            return False
        return self.little_words >= FUNCTION_SHARE * len(text)

    @cached_property
    def mean_piece(self) -> float:
        """The mean length of the pieces of the line."""
        pieces = self.reading.segments
        return sum(map(len, pieces)) / max(1, len(pieces))

    @cached_property
    def little_words(self) -> int:
        """How many little words of a sentence stand outside the words of advertising (在 in 在线 is none)."""
        text = self.reading.plain
        inside = sum(char in FUNCTION for hit in self.reading.hits for char in hit.term.text)
        return len(_function_words().findall(text)) - inside

    @cached_property
    def official_share(self) -> float:
        """Words of authorities and sites by the pieces of the line: one among many pieces says little."""
        return sum(self.official.values()) / max(1, len(self.reading.segments))

    @cached_property
    def is_list(self) -> bool:
        """Whether the line is a list of phrases: no sentence, and longer pieces than those of names."""
        if self.is_prose or len(self.reading.segments) < 2 or has_sentence_marks(self):
            return False
        return self.mean_piece >= MIN_PHRASE


def worth(hits: dict[str, Hit]) -> float:
    return sum(GRADE[hit.term.grade] for hit in hits.values())


def has_sentence_marks(case: Case) -> bool:
    return SENTENCE_MARK.search(case.place.line.text) is not None


@cache
def _function_words() -> Pattern:
    return Pattern(f"[{''.join(sorted(FUNCTION))}]")
