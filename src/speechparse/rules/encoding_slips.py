"""ENC: text that was read one byte late, and the anchors that show where."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from speechparse.grammar.bigrams import LETTER, bits, folded, is_known
from speechparse.grammar.gbk import LEADS
from speechparse.grammar.habits import Habits
from speechparse.grammar.pinyin import SYLLABLE_LETTERS, TONED, characters_read
from speechparse.grammar.script import count_folded
from speechparse.grammar.slips import LONGEST, Effort, LateReader, Page, Reading, behind_annotation, lost_lead
from speechparse.grammar.unmarked import unmarked
from speechparse.rules.rule import Evidence, Safety, hit, miss, rule
from speechparse.text import Edit, Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    import re

WIDE = r"[^\x00-\xff]"
# The mark first, what stands before it after it: so the engine skips from mark to mark.
ANNOTATED = Pattern(rf"[?\ufffd](?<={WIDE}.)\(?([{SYLLABLE_LETTERS}]{{1,6}}) ?[)）]")
BY_MIRROR = Pattern(rf"(?<={WIDE})\([a-z]{{0,5}}[{TONED}][a-z]{{0,4}} ?\)")
MARKED = Pattern(rf"[?\ufffd](?<={WIDE}.)(?:\(?[{SYLLABLE_LETTERS}]{{1,6}} ?[)）]|[!！,，?？:：;；])")
SPLIT = Pattern(r"[?\ufffd](?<=[^\x00-\x24&-/:-@\[-`{-\xff].)(?=[!！,，?？:：;；])")
CUT = Pattern(r"[?\ufffd](?<=[㐀-鿿，。、；：！？”’》）].)(?=[^\x00-\x7f“”‘’《（「『。，、；：！？]|[@-~][㐀-鿿])")
# Bits by which a reading has to be likelier than what is shown, in all and by character of its window. Measured on
# clean speeches narrowed to ASCII marks and on slips put into others (benchmarks/repairs.py).
SPLIT_GAIN, SPLIT_GAIN_EACH = 6.0, 0.8
CUT_GAIN, CUT_GAIN_EACH = 14.0, 2.5
UNMARKED_GAIN, UNMARKED_GAIN_EACH = 20.0, 4.0
LONE_LETTER = Pattern(rf"[@-~€](?<=[^\x00-\xff].)(?=[㐀-鿿，。、；：！？“”,;:!?]|\([^()]?[{TONED}])")
# 65 of 100 split slips stand behind a full stop, whose first byte is A1 (counted on injected ones).
FULL_STOP_LEAD = 0xA1
OTHER_LEAD_BITS = 3.0
# Where a mirror put pinyin in and no lost byte left a mark elsewhere, a mark of the text that it split is likelier.
UNMARKED_STOP_BITS = 18.0
# Other readings within so many bits of the best are listed beside it.
NEARLY = 7.0
LISTED = 3
# A page of nothing but anchors would be searched for hours, so searches that find nothing are counted: so many are
# free, one more for so many characters and two for each slip that was found.
FREE_MISSES, CHARACTERS_A_MISS, MISSES_A_HIT = 30, 2500, 2
# The same in characters tried, some 2 µs each, in searches that find nothing: one search in a hostile line can cost as
# much as a thousand in a speech. The most on a page of the half of the labelled corpus that may be read is 6,070, on
# injected damage 2,844, and every round may spend it anew.
FREE_EFFORT, EFFORT_A_CHARACTER = 40_000, 0.5
# Pages with slips hold 35 of them in 10,000 characters (counted on simulated ones); five times as many are something else.
FREE_ANCHORS, CHARACTERS_AN_ANCHOR = 40, 50
SCRIPT_SAMPLE = 20_000
HAN_RUN = Pattern("[\u4e00-\u9fff]+")
TRADITIONAL_SHARE = 0.15  # of Han that have another Simplified form: .26–.52 on Traditional pages, < .01 on Simplified


def page_of(text: str) -> Page:
    """The script of a page, and whether its dump shows private-use characters."""
    sample = text[:SCRIPT_SAMPLE]
    changed = count_folded(sample)
    wide = sum(map(len, HAN_RUN.findall(sample))) or 1
    shows_private = Pattern("[\ue000-\ue765]").search(text) is not None
    splits_unmarked = BY_MIRROR.search(text) is not None and not MARKED.search(text)
    return Page(changed / wide > TRADITIONAL_SHARE, changed / wide < 0.02, not shows_private, splits_unmarked)


def anchors(text: str, pattern: Pattern) -> list[re.Match[str]]:
    """Where slips may stand; none where they stand denser than damage does."""
    found = list(pattern.finditer(text))
    return found if len(found) <= FREE_ANCHORS + len(text) // CHARACTERS_AN_ANCHOR else []


class _Searches:
    """Bounds the searches on one page: linear time, whatever the page holds."""

    def __init__(self, text: str, effort: Effort) -> None:
        self.left = FREE_MISSES + len(text) // CHARACTERS_A_MISS
        self.most = FREE_EFFORT + EFFORT_A_CHARACTER * len(text)
        self.effort = effort
        self.spent = 0  # in searches that found nothing

    def are_over(self) -> bool:
        return self.left <= 0 or self.spent > self.most

    def count(self, hit: bool) -> None:
        if hit:
            self.left += MISSES_A_HIT
            self.effort.spent = self.spent
        else:
            self.left -= 1
            self.spent = self.effort.spent


def _edits(
    text: str, pattern: Pattern, read: Callable[..., list[Reading]], accept: Callable[[Reading], bool], page: Page
) -> Iterator[Edit]:
    """An edit for each anchor whose best reading is accepted; anchors inside an edit are passed over."""
    done = 0
    page = page._replace(effort=Effort(), habits=Habits(text))
    searches = _Searches(text, page.effort)
    for anchor in anchors(text, pattern):
        if searches.are_over():
            return
        if anchor.start() < done:
            continue
        readings = read(text, anchor, page)
        accepted = bool(readings) and accept(readings[0])
        if accepted:
            yield _edit(text, anchor.start(), readings)
            done = readings[0].end
        searches.count(accepted)


def _edit(text: str, start: int, readings: list[Reading]) -> Edit:
    best = readings[0]
    near = (each.text for each in readings[1:] if each.end == best.end and best.gain - each.gain < NEARLY)
    others = [each for each in dict.fromkeys(near) if each != best.text]
    return Edit(start, text[start : best.end], best.text, tuple(others[:LISTED]))


@rule(
    "ENC107",
    "slip-at-annotation",
    safety=Safety.SAFE,
    triggers=("?", "\ufffd"),
    cases=[hit("我們要?dú)w納經驗", "我們要歸納經驗"), miss("他問:好嗎?(hǎo)")],
)
def slip_at_annotation(text: str, page: Evidence) -> Iterator[Edit]:
    """Pinyin put between the bytes of two characters made the decoder read the text behind it one byte late.

    A mirror annotates characters by replacing bytes; where the second byte of one character and the first of the next
    are a listed character, the annotation splits them. The syllable says which, so the lost byte is known.

    Risk: none known.  Source: simulated forward, byte for byte.
    """
    yield from _edits(text, ANNOTATED, _annotated, lambda best: True, page.fact(page_of))


def _annotated(text: str, anchor: re.Match[str], page: Page) -> list[Reading]:
    if not characters_read(anchor[1]):
        return []
    return behind_annotation(text, anchor.end(), anchor.start(), anchor[1], page)


@rule(
    "ENC108",
    "slip-at-mark",
    safety=Safety.SAFE,
    triggers=("?", "\ufffd"),
    cases=[hit("“這是我們的責任?!毙聲r代工會工作", "“這是我們的責任。”新時代工會工作"), miss("你真的要走了?!我不信")],
)
def slip_at_mark(text: str, page: Evidence) -> Iterator[Edit]:
    """A full-width mark found in the middle of two characters made the decoder read the text behind it one byte late.

    A mirror splits sentences at the bytes of a mark; where they are the second byte of one character and the first of
    the next, the first byte is lost.

    Risk: a question mark and a mark before a rare name.  Source: simulated forward, byte for byte.
    """
    yield from _edits(text, SPLIT, _split, _is_split, page.fact(page_of))


def _split(text: str, anchor: re.Match[str], page: Page) -> list[Reading]:
    at = anchor.end()
    others = tuple(lead for lead in LEADS if lead != FULL_STOP_LEAD)
    reader = LateReader(text, at, text[max(at - LONGEST, 0) : anchor.start()], page)
    return reader.read([(0.0, (FULL_STOP_LEAD,)), (OTHER_LEAD_BITS, others)])


def _is_split(best: Reading) -> bool:
    if best.ended in ("letter", "annotation"):
        return best.gain > 0
    return best.gain > SPLIT_GAIN and best.gain > SPLIT_GAIN_EACH * best.window


@rule(
    "ENC109",
    "slip-at-cut",
    safety=Safety.SAFE,
    triggers=("?", "\ufffd"),
    cases=[
        hit("我們集中力量辦?笫拢\ue0fa@是制度的優勢。", "我們集中力量辦大事，這是制度的優勢。"),
        miss("什麼是幸福?奮鬥就是幸福"),
    ],
)
def slip_at_cut(text: str, page: Evidence) -> Iterator[Edit]:
    """A first byte that was lost at the border of a buffer made the decoder read the text behind it one byte late.

    Risk: rare names behind a question mark.  Source: simulated forward, byte for byte.
    """
    yield from _edits(text, CUT, _cut, _is_cut, page.fact(page_of))


def _cut(text: str, anchor: re.Match[str], page: Page) -> list[Reading]:
    ahead = folded(text[anchor.end() : anchor.end() + 3])
    if len(ahead) == 3 and LETTER not in ahead and is_known(ahead[0], ahead[1]) and is_known(ahead[1], ahead[2]):
        return []
    found = lost_lead(text, anchor.end(), page)
    if anchor[0] == "?":
        stops = _unmarked_stop(text, anchor.start(), page)
        if stops and (not found or stops[0].gain > found[0].gain):
            return stops
    return found


def _unmarked_stop(text: str, at: int, page: Page) -> list[Reading]:
    """Readings where nothing marks the lost byte, and the mark at `at` is two bytes of the text: 。可, read late, is ？梢."""
    last, mark, behind = map(folded, (text[at - 1 : at] or "\n", text[at], text[at + 1]))
    # Both kinds of readings are measured against what is shown, but here the mark is a part of it.
    price = bits(last, mark) + bits(mark, behind) - bits(last, behind) - UNMARKED_STOP_BITS * page.splits_unmarked
    return LateReader(text, at, text[max(at - LONGEST, 0) : at], page).read([(price, (FULL_STOP_LEAD,))])


def _is_cut(best: Reading) -> bool:
    return best.gain > CUT_GAIN and best.gain > CUT_GAIN_EACH * best.window


@rule(
    "ENC111",
    "slip-without-mark",
    safety=Safety.SAFE,
    cases=[
        hit("我們取得的成績，最重要氖窃搭^治理。", "我們取得的成績，最重要的是源頭治理。"),
        miss("推動A股和B股市場發展，研究T型結構"),
        miss("[團省委副書記 栾一鳴]：尊敬的各位評委、各位青年朋友們：大家好！"),
    ],
)
def slip_without_mark(text: str, page: Evidence) -> Iterator[Edit]:
    """A first byte was lost without a trace; the text behind it was read one byte late up to a lone letter.

    Only the letter shows where; a search backwards finds where the text turns to nonsense.

    Risk: a letter behind rare names, so the gain must be great.  Source: simulated forward, byte for byte.
    """
    found = anchors(text, LONE_LETTER)
    if not found:
        return
    done = 0
    known = page.fact(page_of)._replace(effort=Effort(), habits=Habits(text))
    searches = _Searches(text, known.effort)
    for letter in found:
        if searches.are_over():
            return
        if letter.start() < done or _closes(text, letter.start()):
            continue
        at, readings = unmarked(text, letter.end(), known, UNMARKED_GAIN)
        accepted = bool(readings) and _is_unmarked(readings[0]) and at >= done
        if accepted:
            yield _edit(text, at, readings)
            done = readings[0].end
        searches.count(accepted)


def _closes(text: str, at: int) -> bool:
    """Whether the sign at `at` closes a bracket that its line has opened: [某某]：."""
    opening = OPENING.get(text[at])
    return opening is not None and opening in text[text.rfind("\n", 0, at) + 1 : at][-LONGEST_BRACKETED:]


OPENING = {"]": "[", "}": "{"}
# What stands in square brackets is a name, an hour, a number.
LONGEST_BRACKETED = 40


def _is_unmarked(best: Reading) -> bool:
    return best.gain > UNMARKED_GAIN and best.gain > UNMARKED_GAIN_EACH * best.window
