"""What speaks for or against a line, one function a feature: 0 where it says nothing, about 1 where it says all it can.

The weights are in `data/spam_weights.tsv`; scores and reasons are made of them in `score.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, cached_property

from speechparse.flag.page import Page
from speechparse.flag.reading import HAN, Reading
from speechparse.flag.terms import Hit, ad_odds, official_words, unseen_pairs
from speechparse.text import NO_HINT, Hint, Line, Pattern
from speechparse.values import NamedTuple

# How much a word counts by its grade: 3 stands alone, three of grade 1 are worth less than one of them.
GRADE = {3: 1.0, 2: 0.5, 1: 0.2}
# The pieces of a list of offers are phrases; those of a list of names are shorter.
MIN_PHRASE = 3.2
# A line of so many characters and pieces, where none is a sentence, is no menu and no table row.
ENDLESS = 300
MANY_PIECES = 30
# … with at most one mark of a sentence in so many characters: a title in 《》 is searched for too.
CHARS_A_MARK = 60
# Clauses of prose are longer than this in the mean.
MIN_CLAUSE = 6.0
# What is left of the script's say about a line that may be a quotation.
QUOTED = 0.5
FUNCTION = frozenset("的了是在和与把对为我们着也不就都而以之将要这那有所其等使被由及并或但")
FUNCTION_SHARE = 0.05
SENTENCE_MARK = Pattern("[。！？；“”《》]")
# Kits leak their own code: nested tags of one random id, escaped or packed script, holes of a title template.
MARKUP = Pattern(
    r"<(\w+) id=.(?=\w{0,7}\d)\w{4,8}.>|\\x[0-9a-f]{2}\\x|document\.write|eval\(|fromCharCode|unescape\(|(?:&#x?[0-9a-f]{4,6};\s?){3}"
    rf"|\{{[{HAN}]{{2,8}}\d?\}}.*\{{[{HAN}]{{2,8}}\d?\}}|<(?:marquee|iframe|script|a href|div style|meta name)\b",
    2,
)
HYPHEN = Pattern(rf"[{HAN}]-(?=[{HAN}])")
SYMBOL = Pattern("[★☆❤♥♡✿❀✚☎✆➕🔞♦♠♣✅❌💋🔥💰💯▶👉]")
CONTACT = Pattern(
    r"(?:加|\+|联系|联系我|添加|咨询|预约|同步|客服|备注)\s*(?:微信?|v信?|vx|薇信?|威信|扣扣|q{1,2}|飞机|蝙蝠|电报)\s*(?:号|群)?[:：]?\s*[a-z0-9@_]"
    r"|(?:微信?号?|vx?|wx|薇信?|威信|扣扣群?|q{1,2}群?|飞机|纸飞机|蝙蝠号?|电报群?|telegram|tg|whatsapp)[^a-z一-鿕]{0,6}[:：@]?\s*@?(?=[a-z_]*\d)[a-z0-9_]{5,}"
    r"|@[a-z]\w{4,}|\b1[3-9][\dx零o]\W?[\dxzo]{4}\W?[\dxzo]{3,4}"
)
# Ways to make an offer, whatever it is: N days until it works, from N yuan, buying dear, no questions asked.
OFFER = Pattern(
    rf"(?:^|[\s,，、_|\-:：])(?:代|包|专业|长期|高价|低价|急招?|诚|全网|无需?|免|不用|不)[{HAN}]{{1,3}}(?=$|[\s,，、_|\-。])"
    r"|\d+(?:天|小时|分钟|秒)(?:见效|到账|拿证|出|上|内|搞定|包)|(?:低至|仅需|只需|起价)\d+|\d+元?起\b|\d折|日赚|月入|[日时]结|\d元一[张页单次]"
    r"|(?:哪里|哪家|哪个|怎么|多少)[买有好能卖样钱]|(?:好不好|有没有)用|一[条对站][龙一式]|(?:找|联系)我们?\b"
)
# A name run together with a number or a Latin stem, as brands of betting sites are; not a year, a sum or a share.
GLUED = Pattern(
    rf"[{HAN}]{{2,4}}(?!19|20)\d{{3,6}}(?![\d年月日万亿元号名个人%.度余多届所部米])|(?<![a-z])[a-z]{{1,8}}\d{{2,6}}(?=[{HAN}])|(?<![\w.@/])[a-z]{{2,8}}\d{{3,6}}(?![\w.@])"
    rf"|(?<![a-z\d.@])[a-z]{{2,10}}(?:体育|娱乐|电竞|国际|棋牌|彩票)|[{HAN}]\(中国\)"
)
FOREIGN = Pattern("[\u0e00-\u0e7f]{4}|[\u1ea0-\u1ef9ăđơư]|[àáâãèéêìíòóôõùúý]\\w* \\w+[àáâãèéêìíòóôõùúý]")
LATIN_WORD = Pattern(r"[a-zà-ỹ]{2,}")
LATIN_MARK = Pattern("[.,;:@/]")
ENGLISH_FUNCTION = frozenset("the of and to we our is are for with that this in let us".split())


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


def lexicon(case: Case) -> float:
    return min(1.0, worth(case.lexicon))


def lexicon_more(case: Case) -> float:
    return min(1.0, max(0.0, worth(case.lexicon) - 1) / 2)


def promotion(case: Case) -> float:
    return min(1.0, worth(case.promo))


def promotion_more(case: Case) -> float:
    return min(1.0, max(0.0, worth(case.promo) - 1) / 2)


def promotion_share(case: Case) -> float:
    size = len(case.reading.joined) - case.reading.joined.count(" ")
    return sum(hit.end - hit.start for hit in case.reading.hits) / size if size else 0.0


def unseen(case: Case) -> float:
    total, strange = case.pairs
    return min(1.0, 2 * strange / total) if total >= 4 else 0.0


def familiar(case: Case) -> float:
    """All pairs are those of genuine text, and no word of known spam is there."""
    total, strange = case.pairs
    return max(0.0, 1 - 4 * strange / total) if total >= 4 and not case.lexicon else 0.0


def unseen_many(case: Case) -> float:
    return min(1.0, case.pairs[1] / 8)


def formal_characters(case: Case) -> float:
    return min(1.0, max(0.0, -case.ad_language / 1.5))


def spelt_ad_characters(case: Case) -> float:
    return spelt(case) * min(1.0, max(0.0, case.ad_language))


def unofficial_list(case: Case) -> float:
    """A list of phrases in which hardly a word speaks for an authority or a site."""
    if not case.is_list:
        return 0.0
    return max(0.0, min(1.0, case.ad_language + 0.5)) * max(0.0, 1 - 2 * case.official_share)


def strange_list(case: Case) -> float:
    """Such a list in words that genuine text never has."""
    return unofficial_list(case) * max(0.0, 2 * unseen(case) - 1)


def endless_list(case: Case) -> float:
    """Offers among very many phrases, as a kit fills a line with all words that are searched for."""
    text = case.place.line.text
    if len(text) < ENDLESS or len(case.reading.segments) < MANY_PIECES or not case.reading.hits:
        return 0.0
    is_list = not case.is_prose and len(SENTENCE_MARK.findall(text)) * CHARS_A_MARK <= len(text)
    return unseen(case) if is_list and case.mean_piece >= MIN_PHRASE else 0.0


def other_script(case: Case) -> float:
    foreign = case.place.page.foreign
    if foreign.isdisjoint(case.place.line.text):
        return 0.0
    strange = sum(char in foreign for char in case.place.line.text)
    if strange < 2:
        return 0.0
    # A quotation or a heading in the other script is made of ordinary words, or is a sentence.
    doubt = QUOTED if case.is_prose or has_sentence_marks(case) else 1.0
    return min(1.0, strange / 6) * doubt * (1 - QUOTED * familiar(case))


def bars(case: Case) -> float:
    text = case.place.line.text
    return min(1.0, max(text.count("_"), text.count("|"), text.count("｜"), len(HYPHEN.findall(text))) / 4)


def spelt(case: Case) -> float:
    return float(case.reading.spelt)


def disguised(case: Case) -> float:
    """Words that show only once the disguise is off."""
    plain = sum(hit.term.text in case.reading.plain for hit in case.reading.hits)
    return min(1.0, float(len(case.reading.hits) - plain))


def symbols(case: Case) -> float:
    return min(1.0, len(SYMBOL.findall(case.place.line.text)) / 2)


def contact(case: Case) -> float:
    return float(CONTACT.search(case.reading.joined) is not None)


def solicitation(case: Case) -> float:
    """An address of a messenger, and no word of an authority or a site beside it."""
    return contact(case) if not case.official and not has_sentence_marks(case) else 0.0


def offer(case: Case) -> float:
    return min(1.0, len(OFFER.findall(case.reading.joined)) / 2)


def glued(case: Case) -> float:
    return min(1.0, len(GLUED.findall(case.reading.plain)) / 2 + 0.5) if GLUED.search(case.reading.plain) else 0.0


# Kits leak whole pages into one line, and begin them with their code.
LONGEST_MARKUP = 20_000


def markup(case: Case) -> float:
    return float(MARKUP.search(case.place.line.text, 0, LONGEST_MARKUP) is not None)


def foreign_run(case: Case) -> float:
    return float(FOREIGN.search(case.reading.text.lower()) is not None and not SENTENCE_MARK.search(case.reading.text))


def latin_run(case: Case) -> float:
    text = case.place.line.text
    found = LATIN_WORD.findall(text)
    if len(found) < 5 or sum(map(len, found)) < 0.7 * (len(text) - text.count(" ")):
        return 0.0
    return float(not ENGLISH_FUNCTION.intersection(found) and not LATIN_MARK.search(text))


def lower_case_run(case: Case) -> float:
    """Search words of another language; headings and names have capitals."""
    text = case.place.line.text
    return latin_run(case) if text.lower() == text else 0.0


def evidence(case: Case) -> float:
    """Whether the line advertises at all: genuine pages hide menus and link to other sites too."""
    return min(1.0, worth(case.lexicon) + worth(case.promo) + other_script(case))


def hidden(case: Case) -> float:
    return evidence(case) if case.place.hint.hidden else 0.0


def link_hosts(case: Case) -> float:
    hint = case.place.hint
    return min(1.0, len(hint.hosts) / 4) * evidence(case) if hint.link_share > 0.8 else 0.0


def prose(case: Case) -> float:
    return float(case.is_prose)


def prose_with_hits(case: Case) -> float:
    return min(1.0, worth(case.lexicon) + worth(case.promo)) if case.is_prose else 0.0


def has_sentence_marks(case: Case) -> bool:
    return SENTENCE_MARK.search(case.place.line.text) is not None


def sentence_marks(case: Case) -> float:
    return min(1.0, len(SENTENCE_MARK.findall(case.place.line.text)) / 2)


def function_words(case: Case) -> float:
    return min(1.0, 5 * case.little_words / len(case.reading.plain)) if case.reading.plain else 0.0


@cache
def _function_words() -> Pattern:
    return Pattern(f"[{''.join(sorted(FUNCTION))}]")


def against(case: Case) -> float:
    return min(1.0, case.official.get("against", 0) / 2)


def service(case: Case) -> float:
    return min(1.0, case.official.get("service", 0) / 2, 2 * case.official_share)


def site(case: Case) -> float:
    return min(1.0, case.official.get("site", 0) / 2, 2 * case.official_share)


Feature = Callable[[Case], float]
FEATURES: tuple[Feature, ...] = (
    lexicon, lexicon_more, promotion, promotion_more, promotion_share,
    unseen, familiar, unseen_many, formal_characters,
    spelt_ad_characters, unofficial_list, strange_list, endless_list, other_script,
    bars, spelt, disguised, symbols, contact, solicitation, offer, glued,
    markup, foreign_run, latin_run, lower_case_run, hidden, link_hosts,
    prose, prose_with_hits, sentence_marks, function_words, against, service, site,
)  # fmt: skip

__all__ = ["FEATURES", "Case", "Feature", "Place"]
