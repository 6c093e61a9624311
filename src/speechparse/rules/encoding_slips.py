"""ENC: text that was read one byte late, and the anchors that show where."""

from __future__ import annotations

from speechparse.grammar.bigrams import LETTER, Habits, bits, folded, is_known
from speechparse.grammar.gbk import LEADS
from speechparse.grammar.pinyin import SYLLABLE_LETTERS, TONED, characters_read
from speechparse.grammar.script import count_folded, in_cantonese
from speechparse.grammar.slips import SPLITTING, Effort, Page, Reading, behind_annotation, lost_lead
from speechparse.grammar.unmarked import unmarked
from speechparse.rules.rule import Evidence, Safety, hit, miss, rule
from speechparse.text import Edit, Pattern, before
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator

WIDE = r"[^\x00-\xff]"
# The mark first, what stands before it after it: so the engine skips from mark to mark.
ANNOTATED = Pattern(rf"[?\ufffd](?<={WIDE}.)(?:(?<=\ufffd)\()?([{SYLLABLE_LETTERS}]{{1,6}}) ?[)）]")
BY_MIRROR = Pattern(rf"(?<={WIDE})\([a-z]{{0,5}}[{TONED}][a-z]{{0,4}} ?\)")
MARKED = Pattern(rf"[?\ufffd](?<={WIDE}.)(?:\(?[{SYLLABLE_LETTERS}]{{1,6}} ?[)）]|[!！,，?？:：;；])")
SPLIT = Pattern(r"[?\ufffd](?<=[^\x00-\x24&-/:-@\[-`{-\xff].)(?=[!！,，?？:：;；])")
CALLED = Pattern("[?!！？]+$")
CALLS, ASKING = frozenset("?!！？"), frozenset("吗嗎吧呢啊呀嘛么麼的")
LONGEST_QUOTED = 300
CUT = Pattern(
    r"[?\ufffd](?<=[㐀-鿿，。、；：！？”’》）].)(?=[^\x00-\x7f“”‘’《（「『。，、；：！？]|[@-~][㐀-鿿])(?=(...)?)"
)
# Bits by which a reading has to be likelier than what is shown, in all and by character of its window. Measured on
# clean speeches narrowed to ASCII marks and on slips put into others (benchmarks/repairs.py).
SPLIT_GAIN = (6.0, 0.8)
CUT_GAIN = (14.0, 2.5)
# Of a run behind a mark that lasts to the end of its line: of 13,000 short answers (有没有信心?!有!) behind "?!" and its like
# 154 have a reading that gains 6 bits, 6 one that gains 14, the most 19; 589 injected splits and tails lose none by 20.
TAIL_GAIN = 20.0
UNMARKED_GAIN = (20.0, 4.0)
# Of a run that ends in a letter which stood between Han in the original: of 20,000 rare words behind "?!" 410 have such a
# reading, which gains at most 28 bits and 5.8 a character, and 魑魅魍魎 43 and 7.3; of 12 injected ones in cuts and splits
# two gain less than these (in front of IBM and IT).
PAIR_GAIN = (30.0, 7.5)
LONE_LETTER = Pattern(rf"[@-~€](?<=[^\x00-\xff].)(?=[㐀-鿿，。、；：！？“”,;:!?]|\([^()]?[{TONED}])")
# Two marks of which the first is a comma were put there by mirrors that split nothing.
MARK = Pattern(
    rf"[!！,，?？:：;；](?<={WIDE}.)(?<!,[，,！!？?：:；;])(?=([^\x00-\x3f].{{1,2}}))(?!(?<=,)[，、。！？：；])"
)
# Bits of the three characters behind a mark, as those of a fifth of the marks in prose and of nine in ten where a run begins.
PROSE_BITS = 18.0
ANY_GAIN = float("-inf")  # a syllable that fits is proof enough
# 65 of 100 split slips stand behind a full stop, whose first byte is A1 (counted on injected ones).
FULL_STOP_LEAD = 0xA1
OTHER_LEAD_BITS = 3.0
SPLIT_LEADS = ((0.0, (FULL_STOP_LEAD,)), (OTHER_LEAD_BITS, tuple(lead for lead in LEADS if lead != FULL_STOP_LEAD)))
# Where a mirror put pinyin in and no lost byte left a mark elsewhere, a mark of the text that it split is likelier.
UNMARKED_STOP_BITS = 18.0
# Other readings within so many bits of the best are listed beside it.
NEARLY = 7.0
LISTED = 3
if TYPE_CHECKING:
    # Where a slip begins that an anchor shows, and its readings, best first.
    Read = Callable[[str, re.Match[str], Page], tuple[int, list[Reading]]]
# A page of nothing but anchors would be searched for hours, so the characters are counted that were tried, some 2 µs each,
# in searches that find nothing: one search in a hostile line can cost as much as a thousand in a speech. The most on a page of the half of the labelled corpus that may be read is 6,070, on
# injected damage 2,844, and every round may spend it anew.
FREE_EFFORT, EFFORT_A_CHARACTER = 40_000, 0.5
# Pages with slips hold 35 of them in 10,000 characters (counted on simulated ones); five times as many are something else.
FREE_ANCHORS, CHARACTERS_AN_ANCHOR = 40, 50
SCRIPT_SAMPLE = 20_000
HAN_RUN = Pattern("[\u4e00-\u9fff]+")
PRIVATE = Pattern("[\ue000-\ue765]")
# Of Han that have another Simplified form: .26–.52 on Traditional pages, < .01 on Simplified.
TRADITIONAL_SHARE, SIMPLIFIED_SHARE = 0.15, 0.02


def page_of(text: str) -> Page:
    """The script of a page, and whether its dump shows private-use characters."""
    sample = text[:SCRIPT_SAMPLE]
    share = count_folded(sample) / max(sum(map(len, HAN_RUN.findall(sample))), 1)
    return Page(share > TRADITIONAL_SHARE, share < SIMPLIFIED_SHARE, not PRIVATE.search(text), splits_unmarked(text))


def splits_unmarked(text: str) -> bool:
    """Whether a mirror put pinyin into a page, and no byte that it lost left a mark."""
    return BY_MIRROR.search(text) is not None and not MARKED.search(text)


def _where_sparse(text: str, found: list[re.Match[str]]) -> list[re.Match[str]]:
    """Where slips may stand; none where they stand denser than damage does."""
    return found if len(found) <= FREE_ANCHORS + len(text) // CHARACTERS_AN_ANCHOR else []


def _is_over(text: str, effort: Effort) -> bool:
    """Whether the searches on one page that found nothing took too long: linear time, whatever the page holds."""
    return effort.spent > FREE_EFFORT + EFFORT_A_CHARACTER * len(text)


def _edits(
    text: str, found: Iterable[re.Match[str]], read: Read, least: Callable[[Reading], float], page: Evidence
) -> Iterator[Edit]:
    """An edit for each anchor whose best reading gains more than the `least` bits; anchors inside an edit are passed over."""
    done = 0
    effort = Effort()
    for anchor in _where_sparse(text, list(found)):
        if _is_over(text, effort):
            return
        if anchor.start() < done:
            continue
        spent = effort.spent
        known = page.fact(page_of)._replace(effort=effort, habits=page.fact(Habits))
        start, readings = read(text, anchor, known)
        if (
            readings
            and start >= done
            and readings[0].gain > least(readings[0])
            and (read is _annotated or not in_cantonese(text, start, readings[0].end))
        ):
            yield _edit(text, start, readings)
            done = readings[0].end
            effort.spent = spent


def _doubted(gain: tuple[float, float]) -> Callable[[Reading], float]:
    """The bits that a reading has to gain, in all and by character of its window."""

    def least(best: Reading) -> float:
        whole, each = PAIR_GAIN if best.ended == "pair" else gain
        return max(whole, each * best.window)

    return least


def _edit(text: str, start: int, readings: list[Reading]) -> Edit:
    best = readings[0]
    near = (each.text for each in readings if each.end == best.end and best.gain - each.gain < NEARLY)
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
    yield from _edits(text, ANNOTATED.finditer(text), _annotated, lambda best: ANY_GAIN, page)


def _annotated(text: str, anchor: re.Match[str], page: Page) -> tuple[int, list[Reading]]:
    at = anchor.start()
    return at, behind_annotation(text, anchor.end(), at, anchor[1], page) if characters_read(anchor[1]) else []


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
    yield from _edits(text, SPLIT.finditer(text), _split, _least_of_split, page)


def _split(text: str, anchor: re.Match[str], page: Page) -> tuple[int, list[Reading]]:
    start = anchor.start()
    readings = lost_lead(text, anchor.end(), page, SPLIT_LEADS)
    if readings and CALLED.match(text, start, readings[0].end) and _is_called(text, start, readings[0].end):
        return start, []
    return start, readings


def _is_called(text: str, start: int, end: int) -> bool:
    """Whether marks behind a word call or ask (真的假的?!?!), as far as no quotation is open that they may have ended."""
    quoted = text.rfind("“", max(start - LONGEST_QUOTED, 0), start) > text.rfind("”", 0, start)
    return not quoted and (text[end : end + 1] in CALLS or text[start - 1] in ASKING or text[end : end + 1] in "\n")


def _least_of_split(best: Reading) -> float:
    if best.ended == "tail":
        return max(TAIL_GAIN, SPLIT_GAIN[1] * best.window)
    return 0.0 if best.ended in ("letter", "annotation") else _doubted(SPLIT_GAIN)(best)


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
    yield from _edits(text, CUT.finditer(text), _cut, _doubted(CUT_GAIN), page)


def _cut(text: str, anchor: re.Match[str], page: Page) -> tuple[int, list[Reading]]:
    ahead = folded(anchor[1] or "")
    # Three characters that follow each other in prose are what they seem: nothing need be searched.
    reads_well = ahead and LETTER not in ahead and all(map(is_known, ahead, ahead[1:]))
    if reads_well:
        return anchor.start(), []
    found = lost_lead(text, anchor.end(), page)
    stops = _unmarked_stop(text, anchor.start(), page) if anchor[0] == "?" else []
    return anchor.start(), max(found, stops, key=lambda readings: readings[0].gain if readings else ANY_GAIN)


def _unmarked_stop(text: str, at: int, page: Page) -> list[Reading]:
    """Readings where nothing marks the lost byte, and the mark at `at` is two bytes of the text: 。可, read late, is ？梢."""
    last, mark, behind = map(folded, text[at - 1 : at + 2])
    # Both kinds of readings are measured against what is shown, but here the mark is a part of it.
    price = bits(last, mark) + bits(mark, behind) - bits(last, behind) - UNMARKED_STOP_BITS * page.splits_unmarked
    return lost_lead(text, at, page, [(price, (FULL_STOP_LEAD,))])


@rule(
    "ENC111",
    "slip-without-mark",
    safety=Safety.SAFE,
    cases=[
        hit("我們取得的成績，最重要氖窃搭^治理。", "我們取得的成績，最重要的是源頭治理。"),
        miss("推動A股和B股市場發展，研究T型結構"),
        miss("[團省委副書記 栾一鳴]：尊敬的各位評委、各位青年朋友們：大家好！"),
    ],
    triggers=(*map(chr, range(ord("@"), ord("~") + 1)), "€"),
)
def slip_without_mark(text: str, page: Evidence) -> Iterator[Edit]:
    """A first byte was lost without a trace; the text behind it was read one byte late up to a lone letter.

    Only the letter shows where; a search backwards finds where the text turns to nonsense.

    Risk: a letter behind rare names, so the gain must be great.  Source: simulated forward, byte for byte.
    """
    yield from _edits(text, LONE_LETTER.finditer(text), _before_letter, _doubted(UNMARKED_GAIN), page)


def _before_letter(text: str, letter: re.Match[str], page: Page) -> tuple[int, list[Reading]]:
    if _closes(text, letter.start()):
        return letter.start(), []
    return unmarked(text, letter.end(), page, UNMARKED_GAIN[0])


def _closes(text: str, at: int) -> bool:
    """Whether the sign at `at` closes a bracket that its line has opened: [某某]：."""
    opening = OPENING.get(text[at])
    return opening is not None and opening in before(text, at, LONGEST_BRACKETED).rpartition("\n")[2]


OPENING = {"]": "[", "}": "{"}
# What stands in square brackets is a name, an hour, a number.
LONGEST_BRACKETED = 40


@rule(
    "ENC118",
    "slip-at-mark-unmarked",
    safety=Safety.SAFE,
    triggers=("！", "!", "，", ",", "？", "?", "：", ":", "；", ";"),
    cases=[
        hit("建國(guó)路。他說“這是我們的責任！毙聲r代工會工作", "建國(guó)路。他說“這是我們的責任。”新時代工會工作"),
        miss("建國(guó)路。他說：嵇甑縝和邴邯鄲都來了，A股也漲了！"),
        miss("他說“這是我們的責任！毙聲r代工會工作"),
    ],
)
def slip_at_mark_unmarked(text: str, page: Evidence) -> Iterator[Edit]:
    """A full-width mark was found in the middle of two characters, and the dump dropped the signs of all lost bytes.

    The mark is all that is left of the place, so only pages are searched that a mirror put pinyin into and that show no
    lost byte anywhere, and of their marks those behind which no prose stands.

    Risk: a rare name behind a mark.  Source: simulated forward, byte for byte.
    """
    if page.fact(splits_unmarked):
        yield from _edits(text, _odd_marks(text), _unmarked_split, _doubted(SPLIT_GAIN), page)


def _odd_marks(text: str) -> list[re.Match[str]]:
    """Marks behind which no prose stands."""
    return [each for each in MARK.finditer(text) if _is_odd(folded(each[1]))]


def _is_odd(ahead: str) -> bool:
    return ahead[0] in SPLITTING or LETTER in ahead or sum(map(bits, ahead, ahead[1:])) > PROSE_BITS


def _unmarked_split(text: str, anchor: re.Match[str], page: Page) -> tuple[int, list[Reading]]:
    return anchor.start(), lost_lead(text, anchor.start(), page, SPLIT_LEADS)
