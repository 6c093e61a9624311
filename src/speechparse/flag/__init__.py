"""Lines to flags: injected text is judged with reasons, never deleted; and what flags and text say of the whole page."""

from __future__ import annotations

from bisect import bisect_right

from speechparse.flag.brands import SURE, Pasted, pasted_names
from speechparse.flag.candidates import candidates, excerpt
from speechparse.flag.case import HAN, SLICE, Case, Page, Place, Reading, has_sentence_marks
from speechparse.flag.score import SPAM, SUSPECT, Verdict, judge
from speechparse.flag.terms import unseen_pairs
from speechparse.grammar.furniture import is_only_menu
from speechparse.grammar.script import fold
from speechparse.rules.spam import ALTERED_NAMES, BYTE_LOSS, MIRROR_KIT, PINYIN_NOISE
from speechparse.text import NO_HINT, Flag, Hint, Line, Notice, Pattern, odd_characters, without_surrogates
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["flag", "page_findings"]

# In characters: a longer line is no menu of known words alone.
LONGEST_MENU = 120
# A line beside a flagged one is likelier to be of the same block (log-odds).
NEIGHBOUR = 1.0
# A told name this long is no common word elsewhere on the page.
MIN_NAME = 5
# A kit pastes one name over all; a page made to cost time has many.
MAX_NAMES = 20
PASTED = "stands where an institution's name belongs"


def flag(text: str, hints: Sequence[Hint] = (), *, original: str | None = None) -> tuple[Flag, ...]:
    """The injected lines and spans of `text`, in order.

    `hints`: one a line, or none. `original`: the text before repairs, where page findings (byte loss, pinyin noise) show.
    """
    page = Page(without_surrogates(text))
    found = candidates(page)
    spans = _everywhere(page, {row: _names(page, row, spots) for row, spots in found.brands.items()})
    # A switch of language stands in the other script, 下载 and 登录 advertise: a line of nothing but buttons is the site's.
    rows = [row for row in sorted(found.lines) if not _is_menu(page.rows[row])]
    cases = {row: _case(page, row, hints, spans.get(row, ())) for row in rows}
    verdicts = {row: _judged(case) for row, case in cases.items()}
    for row in _beside(page, {row for row, each in verdicts.items() if each.score >= SPAM}):
        if row in cases and verdicts[row].score < SPAM:
            verdicts[row] = judge(cases[row], NEIGHBOUR)
    for rows, together in _link_lists(page, hints):
        verdicts.update((row, together) for row in rows)
    whole = {
        row: each
        for row, each in verdicts.items()
        if each.score >= SUSPECT and not (spans.get(row) and row in cases and _is_genuine_apart(cases[row], each))
    }
    flags = [_flag(page, row, each) for row, each in whole.items()]
    flags += [_span(page.line(row), each) for row, several in spans.items() if row not in whole for each in several]
    return tuple(sorted(flags, key=lambda each: (each.line, each.column)))


def _is_menu(text: str) -> bool:
    return len(text) <= LONGEST_MENU and is_only_menu(fold(text))


def _names(page: Page, row: int, spots: Sequence[int]) -> tuple[Pasted, ...]:
    """The pasted-over names of a line; of one that is only sampled those in its beginning, where offsets are the line's."""
    names = pasted_names(page.rows[row], spots)
    return tuple(each for each in names if row not in page.whole or each.end <= SLICE)


def _everywhere(page: Page, told: dict[int, tuple[Pasted, ...]]) -> dict[int, tuple[Pasted, ...]]:
    """The spans and every other place of the page where such a name stands: the kit replaces all mentions."""
    texts = {page.rows[row][each.start : each.end] for row, several in told.items() for each in several}
    spans = {row: [_cut(page.rows[row], each, texts) for each in several] for row, several in told.items()}
    names = {page.rows[row][each.start : each.end]: each.strength for row, several in spans.items() for each in several}
    longest_first = sorted((name for name in names if len(name) >= MIN_NAME), key=len, reverse=True)
    for name in longest_first[:MAX_NAMES]:
        for offset in _places(page.text, name):
            row = bisect_right(page.starts, offset) - 1
            start = offset - page.starts[row]
            here = spans.setdefault(row, [])
            if row not in page.whole and all(start >= each.end or start + len(name) <= each.start for each in here):
                here.append(Pasted(start, start + len(name), names[name]))
    return {row: tuple(sorted(several)) for row, several in spans.items()}


def _cut(line: str, name: Pasted, names: set[str]) -> Pasted:
    """The name without what stands before it here and is no part of it elsewhere on the page."""
    whole = line[name.start : name.end]
    shorter = [len(each) for each in names if MIN_NAME <= len(each) < len(whole) and whole.endswith(each)]
    return name._replace(start=name.end - max(shorter)) if shorter else name


def _places(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + len(name))


def _case(page: Page, row: int, hints: Sequence[Hint], spans: Sequence[Pasted]) -> Case:
    """The line as it is judged: without its pasted-over names, which do not make a sentence an advertisement."""
    line = page.line(row)
    text = line.text
    for span in reversed(spans):
        text = text[: span.start] + text[span.end :]
    hint = hints[row] if row < len(hints) else NO_HINT
    return Case(Reading(excerpt(text)), Place(page, line, hint))


# The lines of a site's menus and footers come back on each of its pages, so the verdicts on short ones are remembered.
LONGEST_REMEMBERED = 60
MOST_REMEMBERED = 4096
remembered: dict[tuple[object, ...], Verdict] = {}  # to be cleared by who changes the weights
# A number before a blank or a mark: features tell its length and its first two digits (a year, a telephone); words of the
# lists that end in a number have at most three digits (bet365), and those that begin with one go on with these (24 小 时).
NUMBER = Pattern(
    r"(?<![0-9])([0-9]{3})([0-9]+)(?![^\s!-/:-@、，。）])(?!\W{1,2}[选選金pPdDhH禁视視小])",
)


def _judged(case: Case) -> Verdict:
    """The verdict on a line; all that it rests on is the key."""
    place = case.place
    if len(place.line.text) > LONGEST_REMEMBERED:
        return judge(case)
    key = (_shape(case.reading.text), _shape(place.line.text), place.page.charset, place.hint)
    found = remembered.get(key)
    if found is None:
        if len(remembered) >= MOST_REMEMBERED:
            remembered.clear()
        found = remembered[key] = judge(case)
    return found


def _shape(text: str) -> str:
    """What is judged of `text`: rows of a table that differ in their numbers are the same; not so entities of numbers."""
    return text if "&" in text else NUMBER.sub(lambda found: found[1] + "0" * len(found[2]), text)


def _is_genuine_apart(case: Case, found: Verdict) -> bool:
    """Whether a line is genuine but for its pasted-over names: a sentence, or nothing else that advertises."""
    return found.score < SPAM or has_sentence_marks(case) or not (case.lexicon or case.promo)


def _link_lists(page: Page, hints: Sequence[Hint]) -> Iterator[tuple[list[int], Verdict]]:
    """The rows of each list of links to other sites that is injected, and the verdict on all of them together."""
    if not any(hint.hosts for hint in hints):
        return
    from speechparse.flag.blocks import case_of, link_blocks  # dumps have no links

    for rows in link_blocks(page, hints):
        together = judge(case_of(page, rows, hints))
        if together.score >= SPAM:
            yield rows, together


def _beside(page: Page, rows: set[int]) -> set[int]:
    """The rows next to `rows`, empty lines skipped."""
    if not rows:
        return set()
    filled = page.filled
    return {
        filled[at + step]
        for at, row in enumerate(filled)
        if row in rows
        for step in (-1, 1)
        if 0 <= at + step < len(filled)
    }


def _flag(page: Page, row: int, found: Verdict) -> Flag:
    tier = "spam" if found.score >= SPAM else "suspect"
    return Flag(row + 1, 0, page.whole.get(row, page.rows[row]), found.category, found.score, tier, found.reasons)


def _span(line: Line, found: Pasted) -> Flag:
    tier = "spam" if found.strength >= SURE else "suspect"
    score = round(1 - 0.5 ** (found.strength - 1), 3)
    text = line.text[found.start : found.end]
    return Flag(line.number, found.start + 1, text, "brand_substitution", score, tier, (PASTED,))


TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńň"
TONED = Pattern(rf"[{HAN}A-Za-z€]\s?[(（]\s?[a-z]{{0,4}}[{TONES}][a-z]{{0,4}}\s?[)）]")
# Pages of infected hosts have more; of 3,160 genuine documents none has both.
MIN_ANNOTATIONS = 3
MIN_PER_THOUSAND = 3
LOST_BYTE = Pattern(rf"[{HAN}][?\ufffd](?P<mark>[;!！A-Za-z]?)(?P<after>[{HAN}]{{2}})")
# A question mark between words is a question in a narrowed dump, so only those before a pair that genuine text never has
# count: one with a mark of the slip (?! ?; ?h), or so many bare ones.
MIN_BARE = 3
# A line is in the other script when it has so many characters of it.
MIN_FOREIGN = 2


def page_findings(text: str, flags: Sequence[Flag], *, original: str | None = None) -> tuple[Notice, ...]:
    """What the flags and the text say of the whole page: mirror kit, pinyin noise, byte loss, altered names."""
    source = text if original is None else original
    return (*_mirror_kit(text, flags), *_pinyin_noise(source), *_byte_loss(source), *_altered_names(flags))


def _mirror_kit(text: str, flags: Sequence[Flag]) -> Iterator[Notice]:
    spam = [each for each in flags if each.tier == "spam" and not each.column]
    if not spam:
        return
    page = Page(text)
    for each in spam:
        if page.charset == "big5" and page.foreign(each.text) >= MIN_FOREIGN:
            message = (
                "an injected Simplified line on a Traditional page: the page is a converted copy made by a spam kit"
            )
            yield Notice(MIRROR_KIT.code, message, each.line)
            return


def _pinyin_noise(source: str) -> Iterator[Notice]:
    # A tone first: the pattern begins at every Han character, and takes ten times as long as all else that is asked here.
    if odd_characters(source).isdisjoint(TONES):
        return
    count = len(TONED.findall(source))
    if count >= MIN_ANNOTATIONS and count * 1000 >= MIN_PER_THOUSAND * len(source):
        yield Notice(
            PINYIN_NOISE.code, f"{count} characters carry pinyin in brackets: a spam kit's copy of another page"
        )


def _byte_loss(source: str) -> Iterator[Notice]:
    if "?" not in source and "\ufffd" not in source:
        return
    found = [each for each in LOST_BYTE.finditer(source) if unseen_pairs(fold(each["after"]))]
    if len(found) >= MIN_BARE or any(each["mark"] for each in found):
        line = source.count("\n", 0, found[0].start()) + 1
        message = f"{len(found)} question mark{'s' * (len(found) > 1)} inside words: bytes were lost on the way"
        yield Notice(BYTE_LOSS.code, message, line)


def _altered_names(flags: Sequence[Flag]) -> Iterator[Notice]:
    names = {each.text: each for each in reversed(flags) if each.column}
    for name, first in names.items():
        lines = len({each.line for each in flags if each.column and each.text == name})
        message = (
            f"the name {name!r} looks pasted over an institution's name in {lines} line{'s' * (lines > 1)}; "
            "the text may be altered elsewhere"
        )
        yield Notice(ALTERED_NAMES.code, message, first.line)
