"""DUP: what a slip wrote twice, from one function character to a whole paragraph.

Genuine reduplication is common (一步一步, 研究研究, 人人, 民主主义), so a short repeat counts as a slip only where
the likeliest words around it do not cross an edge of either copy, and where speakers do not double such words.
"""

from __future__ import annotations

from operator import eq

from speechparse.grammar.reduplication import (
    ADVERBS,
    AFTER_DOUBLED_VERB,
    AMOUNTS,
    CONNECTIVES,
    DEGREES,
    DETERMINERS,
    EMPHATIC,
    FILLERS,
    HAD,
    NEVER_BEFORE,
    NEVER_BEHIND,
    NOUN_AND_VERB,
    NUMERALS,
    ONE_BY_ONE,
    PLAIN_DEGREES,
    PREDICATE,
    PRONOUNS,
    RESULTS,
    SOUNDS,
    STRONG_DEGREES,
    SYLLABLES,
    TELLING,
    TOLD_APART,
    VERBS,
    WHOLE,
    is_said_twice,
    is_settled,
    is_topic,
    repeating_runs,
)
from speechparse.grammar.script import fold, in_cantonese
from speechparse.grammar.words import WORDS, crosses, doubled_in_talk, form_words
from speechparse.resources import words
from speechparse.rules.rule import Evidence, Safety, hit, miss, rule
from speechparse.text import Edit, Line, Pattern, before, split_lines
from speechparse.values import TYPE_CHECKING, NamedTuple, lru_cache

if TYPE_CHECKING:
    from collections.abc import Iterator

# The longest phrase that is copied within a sentence; longer ones are clauses, with their mark.
LONGEST_UNIT = 30
REPEAT = Pattern(rf"([一-鿿]{{2,{LONGEST_UNIT}}})\1")
# Function characters that never stand doubled unless two words meet. In 1.5 M clean characters every such pair that no
# two words explain is an error of the source (的的 4, 了了, 是是, 和和). Left out is all that speakers double (看, 说).
FUNCTION = "的了是和与與把對对为為我们們着著也要将將从從被让讓向由及或但而不就都還还又更这這那其所以使于於并並此之者"
# The same but for 在在, 能能上能下, 来来往往 …; those of DOUBLED_IN_TALK have another sense in talk (升你你不会, 做做, 去去).
DOUBLED_IN_TALK = frozenset("有你做去来过个")
RARELY_DOUBLED = "在有你能来來到中做去他很给給地才最得后後它总總已过過应應只像可跟没沒按内內外正自受必如则則当當个個"
DOUBLED = Pattern(f"([{FUNCTION}{RARELY_DOUBLED}])\\1")
# 在在 is a word of formal Traditional prose (= everywhere) before what it shows or brings about.
EVERYWHERE = frozenset("证显使都需说反加表令影考是提凸呈体须有")
AROUND = 4  # characters on either side that may belong to a word across the edge
LONG = 5  # from here on no repeat in 4.4 M clean characters is genuine
# In talk a two-character unit has to be a word that is at least so common (log2 of its frequency in 60 million words):
# sound words (哗啦, 悠哉) are rarer.
COMMON = 8
# A unit of two that is no word may still be two (也要, 讲的, 出了); syllables of names hold none of these.
INFLECTED = frozenset("的了是在和不也就都要会将与为我们这从把被让使而但或")
HAN_BEFORE, HAN_AFTER = Pattern("[一-鿿]+\\Z"), Pattern("\\A[一-鿿]+")
LOST_TEXT = Pattern("[锟烫屯]")  # 锟斤拷锟斤拷 is lost text, not a repeat
PROSE = Pattern("[，。；！？]")  # a line without one of them is a heading or a flattened table
NEAR = 400  # characters: a sentence of a speech is shorter, and a line without end must not be searched whole
TALKING = Pattern("[吗呢吧嘛啊呀嗎你咱]|[什怎][么麼]|一下|不要")
NAMED_AFTER = ("节", "奖")  # festivals and prizes are named after those who get them: 祝全体教师教师节快乐
# Talk doubles words in ways that written speeches do not. Per thousand characters reports hold at most 1.6 of these
# signs, presidential addresses 1.6 (one conversation 12), a founder's talks 6 at the median.
TALK = 2.0
# Possessive: a clause that ends sooner has no mark at its end.
CLAUSE = Pattern(r"[，。；：！？\n]([一-鿿][^，。；！？\n]{8,60}+[，。；！？])\1")
LONG_LINE = 20  # adjacent equal lines of clean speeches are slogans and calls, all shorter
BLOCK_LINES = 3  # equal long lines in a row: a refrain is one line, a template prints all of them
BLOCK = "".join(f"{word}，我们要坚持改革开放，推动高质量发展，服务大局。\n" for word in ("第一", "第二", "第三"))


class Repeat(NamedTuple):
    """A unit written twice: `start` is the offset of the first copy."""

    start: int
    unit: str
    left: str  # Han before it, folded
    right: str  # Han behind both copies, folded
    closed: bool  # a mark or the line's end follows
    opens: bool  # a mark or the line's start stands before
    listed: bool  # an enumeration comma stands on one side

    @property
    def edit(self) -> Edit:
        return Edit(self.start + len(self.unit), self.unit, "")


def is_talk(text: str) -> bool:
    """Whether the page is a transcript of talk rather than a written speech."""
    return len(TALKING.findall(text)) > TALK / 1000 * len(text)


@lru_cache(maxsize=1)  # the rules of this family look at the same text one after the other
def repeats(text: str) -> tuple[Repeat, ...]:
    """All repeats in prose lines, longest unit first at each place; runs of one character are none."""
    found, topics = [], set()
    for start, end in repeating_runs(text, LONGEST_UNIT):
        for match in REPEAT.finditer(text, start, end):
            unit = match[1]
            if is_topic(text, match.end(), unit):
                topics.add(unit)
            elif unit != unit[0] * len(unit) and not LOST_TEXT.search(unit) and _in_prose(text, match.start()):
                found.append(_repeat(text, match.start(), unit))
    # Who takes a doubled word up once (普查普查，关键在“普”) begins other points with it, too.
    return tuple(each for each in found if each.unit not in topics)


def _repeat(text: str, start: int, unit: str) -> Repeat:
    end = start + 2 * len(unit)
    left = "".join(HAN_BEFORE.findall(before(text, start, AROUND)))
    right = "".join(HAN_AFTER.findall(text[end : end + AROUND]))
    listed = "、" in (before(text, start, 1), text[end : end + 1])
    return Repeat(start, unit, fold(left), fold(right), not right, not left, listed)


def _in_prose(text: str, at: int) -> bool:
    """Whether a mark of prose stands in the line of `at`, within NEAR characters, and no Cantonese around it."""
    head = before(text, at, NEAR).rpartition("\n")[2]
    is_prose = PROSE.search(head + text[at : at + NEAR].partition("\n")[0]) is not None
    return is_prose and not in_cantonese(text, at, at)


@rule(
    "DUP101",
    "repeated-phrase",
    safety=Safety.SAFE,
    cases=[
        hit("要加强和改进工会工作加强和改进工会工作，做好服务。", "要加强和改进工会工作，做好服务。"),
        hit("全面贯彻落实全面贯彻落实会议精神。", "全面贯彻落实会议精神。"),
        miss("第一年第二年第一年第二年"),
        miss("哈哈哈哈哈哈哈哈哈哈哈哈，大家笑了。"),
        miss("很好很好，很好很好，谢谢大家。"),
    ],
)
def repeated_phrase(text: str, page: Evidence) -> Iterator[Edit]:
    """A phrase of five characters or more, written twice with no mark between, stands once.

    Risk: none known; 4.4 M characters of clean speeches hold none.  Source: measured on clean speeches.
    """
    return (each.edit for each in repeats(text) if len(each.unit) >= LONG)


@rule(
    "DUP102",
    "repeated-word",
    safety=Safety.SAFE,
    cases=[
        hit("要自覺自覺接受監督，做好工作。", "要自覺接受監督，做好工作。"),
        hit("提高工会工会工作的水平，服务大局。", "提高工会工作的水平，服务大局。"),
        hit("坚持科学发展科学发展的道路，服务大局。", "坚持科学发展的道路，服务大局。"),
        miss("我们一步一步地走，一天一天地干，很多很多事要研究研究。"),
        miss("把殖民地半殖民地半封建的旧中国，变成新中国。"),
        miss("工会工会"),
        miss("同志们，普查普查，关键在“普”，一户也不能漏；普查普查，根子在人。"),
        miss("祝全体教师教师节快乐，也祝护士护士节快乐。"),
    ],
)
def repeated_word(text: str, page: Evidence) -> Iterator[Edit]:
    """A word of two to four characters, written twice in running prose, stands once.

    Not where words cross the edges, where speakers double it (研究研究, 一天一天), nor on pages of talk at the
    edge of a clause (坦克坦克不会开).

    Risk: emphasis by doubling in informal speech.  Source: measured on clean speeches.
    """
    return (each.edit for each in repeats(text) if len(each.unit) < LONG and _is_slip(each, page))


def _is_slip(each: Repeat, page: Evidence) -> bool:
    unit = fold(each.unit)
    if is_said_twice(unit, each.right, alone=each.opens and each.closed) or each.right[:1] in NAMED_AFTER:
        return False
    if _is_emphasis(unit, each, page.fact(is_talk)) or crosses(each.left, unit, each.right):
        return False
    return not (_is_talked(unit, each) if page.fact(is_talk) else _is_doubled_verb(unit, each))


def _is_emphasis(unit: str, each: Repeat, talk: bool) -> bool:
    """Whether a speaker doubles `unit` (folded) for effect."""
    if len(unit) == 4:
        return unit[0] in ONE_BY_ONE and each.right[:1] in ("地", "的", "来", "去", "")
    if unit[:2] in WHOLE:
        return False
    if _is_counted_out(unit, each, talk):
        return True
    degrees = PLAIN_DEGREES if not talk else DEGREES if len(unit) == 2 else STRONG_DEGREES
    if (unit[0] in degrees and (talk or len(unit) == 2)) or (talk and unit in FILLERS):
        return True
    if unit[0] == "最" and (each.opens or each.right[:1] == "的"):
        return True
    if unit in PRONOUNS:
        return each.left[-1:] in TELLING
    if unit in NOUN_AND_VERB:
        return not each.opens
    if unit in ADVERBS:
        return talk or unit in EMPHATIC
    # A whole clause is called out twice, but not an item of a list, nor what only joins clauses.
    called = each.opens and each.closed and not each.listed and (talk or unit not in CONNECTIVES)
    return unit in SOUNDS or called or (each.opens and unit in TOLD_APART)


def _is_counted_out(unit: str, each: Repeat, talk: bool) -> bool:
    """Whether `unit` is a number, or counts something out piece by piece (一步一步)."""
    if unit in AMOUNTS or unit[0] == "一":
        return each.left[-1:] not in DETERMINERS
    if talk:
        return unit[0] in NUMERALS
    # Writing counts out with 一 alone; the others (每年每年地) have their particle.
    if unit[0] in ONE_BY_ONE:
        return each.right[:1] in ("地", "的", "来", "去", "")
    return set(unit) <= NUMERALS and unit[0] != "第"


def _is_talked(unit: str, each: Repeat) -> bool:
    """Whether talk may double `unit` here: a verb, an echo at a clause's edge, or a topic (坦克坦克不会开)."""
    if len(unit) > 2:
        return len(unit) == 3 and each.opens and unit in WORDS
    if (WORDS.get(unit) or 0) < COMMON and not INFLECTED & set(unit) and (each.closed or unit not in WORDS):
        return True
    if each.right[:1] in PREDICATE or (each.opens and each.closed):
        return unit not in form_words()
    verb = unit in VERBS or unit in doubled_in_talk()
    return verb and each.left[-1:] not in NEVER_BEFORE and each.right[:1] not in NEVER_BEHIND and unit[1] not in RESULTS


def _is_doubled_verb(unit: str, each: Repeat) -> bool:
    """Whether writing may double `unit` here: a verb before a light object, or syllables of a name (卡那卡那富)."""
    if set(unit) <= SYLLABLES and unit not in WORDS:
        return True
    return unit in VERBS and (each.closed or each.right[0] in AFTER_DOUBLED_VERB)


@rule(
    "DUP103",
    "doubled-function-character",
    safety=Safety.SAFE,
    cases=[
        hit("这是我们的的共同任务，也是是大家的心愿。", "这是我们的共同任务，也是大家的心愿。"),
        miss("以盈利为目的的活动，的的确确，为了了解情况，他是不是是非不分。"),
        miss("民主主义，中国国家，要在在座各位面前说，旗长乌云其其格。"),
    ],
)
def doubled_function_character(text: str, page: Evidence) -> Iterator[Edit]:
    """A function character written twice, where no word explains either copy, stands once.

    Risk: two words that the table does not know may meet.  Source: measured on clean speeches.
    """
    for match in DOUBLED.finditer(text):
        each = _repeat(text, match.start(), match[1])
        unit = fold(each.unit)
        if (
            _in_prose(text, each.start)
            and not _may_stand_doubled(unit, each, page)
            and not crosses(each.left, unit, each.right)
        ):
            yield each.edit


def _may_stand_doubled(unit: str, each: Repeat, page: Evidence) -> bool:
    left, right = each.left[-1:], each.right[:1]
    if unit in (left, right) or unit * 2 + right in words("name_elements.tsv"):  # 乌云其其格
        return True
    if each.opens and len(each.right) < 2:  # 把把关, 对对表: a verb and its object are the whole clause
        return True
    if unit in FUNCTION:
        return is_settled(unit, each.left, each.right)
    # 上上下下, 来来去去: the next two are doubled as well; 能能上能下: it comes again.
    doubled_next = len(each.right) > 1 and each.right[0] == each.right[1]
    doubled_before = len(each.left) > 1 and each.left[-1] == each.left[-2]
    if (page.fact(is_talk) and unit in DOUBLED_IN_TALK) or doubled_next or doubled_before or unit in each.right:
        return True
    if unit == "有":
        return each.right[:2] in HAD
    return unit == "在" and (not right or right in EVERYWHERE)


@rule(
    "DUP104",
    "likely-repeated-word",
    safety=Safety.UNSAFE,
    cases=[
        hit("大家说说，你们怎么学习学习党的文件，怎么落实任务？", "大家说说，你们怎么学习党的文件，怎么落实任务？"),
        miss("一步一步地走，民主主义，谢谢谢谢。"),
    ],
)
def likely_repeated_word(text: str, page: Evidence) -> Iterator[Edit]:
    """A word written twice that a speaker may also have doubled on purpose: a suggestion to look at.

    Risk: genuine reduplication (研究研究).  Source: measured on clean speeches.
    """
    for each in repeats(text):
        unit = fold(each.unit)
        if len(unit) >= LONG or _is_emphasis(unit, each, page.fact(is_talk)) or _is_slip(each, page):
            continue
        if not crosses(each.left, unit, each.right):
            yield each.edit


@rule(
    "DUP105",
    "repeated-clause",
    safety=Safety.SAFE,
    cases=[
        hit(
            "会议开始了。我们要做好各项服务工作，我们要做好各项服务工作，推动发展。",
            "会议开始了。我们要做好各项服务工作，推动发展。",
        ),
        miss("很好，很好，万岁！万岁！谢谢大家，谢谢大家。"),
    ],
)
def repeated_clause(text: str, page: Evidence) -> Iterator[Edit]:
    """A whole clause with its mark, of ten characters or more, written twice stands once.

    Risk: a slogan called twice.  Source: measured on clean speeches.
    """
    for match in CLAUSE.finditer(text):
        yield Edit(match.end(1), match[1], "")


@rule(
    "DUP106",
    "repeated-line",
    safety=Safety.SAFE,
    cases=[
        hit(
            "各位代表：\n我们要坚持改革开放，推动高质量发展，服务大局。\n我们要坚持改革开放，推动高质量发展，服务大局。\n谢谢。",
            "各位代表：\n我们要坚持改革开放，推动高质量发展，服务大局。\n谢谢。",
        ),
        miss("伟大的人民万岁！\n伟大的人民万岁！\n谢谢大家，谢谢大家！\n谢谢大家，谢谢大家！"),
    ],
)
def repeated_line(text: str, page: Evidence) -> Iterator[Edit]:
    """A paragraph of twenty characters or more that follows itself stands once.

    Risk: a refrain.  Source: measured on clean speeches.
    """
    full = list(filter(None, text.split("\n")))
    if not any(map(eq, full, full[1:])):  # in compiled code: asked of every page
        return
    last = Line(0, 0, "")
    for line in split_lines(text):
        if line.text and line.text == last.text and len(line.text) >= LONG_LINE and PROSE.search(line.text):
            yield Edit(last.end, text[last.end : line.end], "")
        last = line if line.text else last


@rule(
    "DUP107",
    "repeated-block",
    safety=Safety.UNSAFE,
    cases=[
        hit(f"标题\n{BLOCK}分享到：\n{BLOCK}谢谢。", f"标题\n{BLOCK}分享到：\n谢谢。"),
        miss(
            "我们要坚持改革开放，推动高质量发展，服务大局。\n第一，改革。\n我们要坚持改革开放，推动高质量发展，服务大局。"
        ),
    ],
)
def repeated_block(text: str, page: Evidence) -> Iterator[Edit]:
    """Three paragraphs or more that a page's template prints again further down stand once.

    Risk: two speeches of one document may share paragraphs (2 of 319 clean documents do).  Source: measured on clean speeches.
    """
    pieces = [line for line in text.split("\n") if len(line) >= LONG_LINE]
    if len(pieces) - len(set(pieces)) < BLOCK_LINES:
        return
    lines = [line for line in split_lines(text) if len(line.text) >= LONG_LINE]
    first: dict[str, int] = {}
    at = 0
    while at < len(lines):
        length = _copied(lines, first.setdefault(lines[at].text, at), at)
        if length >= BLOCK_LINES:
            start, end = lines[at].start, lines[at + length - 1].end
            end += text.startswith("\n", end)
            yield Edit(start, text[start:end], "")
        at += max(length, 1)


def _copied(lines: list[Line], first: int, again: int) -> int:
    """How many lines from `again` on repeat those from `first` on, before the copy itself begins."""
    length = 0
    while first + length < again and again + length < len(lines):
        if lines[first + length].text != lines[again + length].text:
            break
        length += 1
    return length
