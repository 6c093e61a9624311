"""CHR: characters that should not be there, or that stand for others."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from unicodedata import normalize

from speechparse.grammar.bigrams import bits, folded
from speechparse.rules.rule import Evidence, Safety, hit, miss, rule
from speechparse.text import Edit, Pattern, odd_characters
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\u115f\u1160\u2800\u3164\uffa0\ufffc"
# Line ends all the same: those of Unicode, and the one that word processors write where a paragraph goes on.
SEPARATORS, LINE_TABULATION = "\u2028\u2029", "\x0b"
JOINERS = "\u200c\u200d"  # part of words and emoji in other scripts
HAN = "㐀-鿿豈-﫿"
WIDE_MARKS = "、。〈-】〔〕！（），．：；？“”‘’…—·"
# Joiners before Han only from the first one on: else a run of them was looked through again from each.
# Each branch behind one class: so the engine skips from one of them to the next. Joiners before Han only from the first
# one on: else a run of them was looked through again from each.
ZERO_WIDTH = Pattern(
    rf"[{INVISIBLE}{JOINERS}](?:(?<=[{INVISIBLE}])[{INVISIBLE}]*|(?<=[{HAN}{WIDE_MARKS}][{JOINERS}])[{JOINERS}]*"
    rf"|(?<=[{JOINERS}])(?<![{JOINERS}][{JOINERS}])[{JOINERS}]*(?=[{HAN}{WIDE_MARKS}]))"
)
CONTROL = Pattern("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]+")
SPACES = "\xa0\u2000-\u200a\u202f\u205f\u3000 "
# The space first, what stands before it after it: so the engine skips from space to space.
_IN_PROSE = rf"(?:(?<=[{HAN}，、；：].)(?=[{HAN}“《])|(?<=[{HAN}].)(?=[，。、；：！？”》）,;:!?)]))"
BETWEEN_HAN = Pattern(f"[{SPACES}]{_IN_PROSE}")
ODD_SPACES = "\xa0\u2002\u2003\u2009\u3000 "
SPACED_TWICE = Pattern(rf"[{SPACES}][{HAN}][{SPACES}][{HAN}]")
# Most pages have no other space than that of ASCII, and a pattern that begins with a literal is scanned five times as
# fast as one with a class.
SPACES_BUT_ASCII = frozenset("\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000")
BETWEEN_HAN_ASCII = Pattern(f" {_IN_PROSE}")
SPACED_TWICE_ASCII = Pattern(rf" [{HAN}] [{HAN}]")
SPACED_OUT = Pattern(rf"(?<![^\s])[{HAN}](?:[{SPACES}][{HAN}]){{3,}}(?![^\s])")
# A page without line ends parts speaker and text by these; only where they stand all over do they mean nothing.
USUAL_SPACES = " \u3000"
USUAL_NEEDED = 3
# In prose a space between Han is a fault; in a short line it parts role and name, number and heading.
PROSE = 40
SENTENCE = Pattern("[，。；]")
# Bits of the pair across an intruder: below this the characters belong together (a tenth of running pairs cost more).
TOGETHER = 16.0
# Nobody types an odd space or a private-use character between two words, so only what a lost glyph leaves must cost more.
TOGETHER_AT_ODD, TOGETHER_AT_GLYPH = 19.0, 19.0
PRIVATE = Pattern(f"(?<=[{HAN}])[\ue000-\uf8ff]+(?=[{HAN}])")
ANY_PRIVATE = Pattern("[\ue000-\uf8ff]+")
SMALL = str.maketrans(
    "﹐﹑﹒﹔﹕﹖﹗﹙﹚﹛﹜﹝﹞﹟﹠﹡﹢﹣﹤﹥﹦﹩﹪﹫︐︑︒︓︔︕︖︗︘︙︰︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄｡､｢｣",
    "，、．；：？！（）｛｝〔〕＃＆＊＋－＜＞＝＄％＠，、。：；！？〖〗…：（）｛｝〔〕【】《》〈〉「」『』。、「」",
)
# The radicals of the supplement that are characters by themselves. Source: Unicode, EquivalentUnifiedIdeograph.
SUPPLEMENT = str.maketrans(
    "⺁⺄⺅⺇⺈⺉⺊⺋⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺦⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺶⺹⺺⺻⺼⺽⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻐⻑⻒⻓⻔⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
    "厂乙亻几刀刂卜㔾兀尣尢巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫丬犭王疋罒示礻竹糹纟罓罒㓁羊耂肀聿月臼虎衤覀西见角角讠贝足车辶钅長镸长门雨青韦页风飞食飠飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
)
RADICAL = Pattern("[\u2e80-\u2fd5]+")
COMPATIBLE = Pattern("[\uf900-\ufaff]+")


@rule(
    "CHR101",
    "zero-width-character",
    safety=Safety.SAFE,
    triggers=tuple(INVISIBLE + JOINERS),
    cases=[
        hit("现\u200b任\ufeff的", "现任的"),
        hit("主\u200d席", "主席"),
        hit("全\u3164面\u2800发\ufffc展", "全面发展"),
        hit("讲话\u2028\u2028同志们", "讲话\n\n同志们"),
        miss("👩\u200d🌾和农民"),
    ],
)
def zero_width_character(text: str, page: Evidence) -> Iterator[Edit]:
    """An invisible character stands in the text, put there against copying or left by an editor.

    U+2028 and U+2029 end lines, and become line ends.

    Risk: none known; joiners stay where no Han is beside them.  Source: Unicode, general category Cf.
    """
    for found in ZERO_WIDTH.finditer(text):
        yield Edit(found.start(), found[0], "\n" * sum(map(found[0].count, SEPARATORS)))


@rule(
    "CHR102",
    "control-character",
    safety=Safety.SAFE,
    cases=[hit("经济\x08建设\x1f", "经济建设"), hit("讲话\x0b同志们", "讲话\n同志们"), miss("标题\t正文\n")],
)
def control_character(text: str, page: Evidence) -> Iterator[Edit]:
    """A control character that means nothing in a text.

    A line tabulation ends a line, and becomes a line end.

    Risk: none known.  Source: Unicode, general category Cc; section 5.8 on newline functions.
    """
    if not CONTROL.search("".join(page.fact(odd_characters))):
        return
    for found in CONTROL.finditer(text):
        yield Edit(found.start(), found[0], "\n" * found[0].count(LINE_TABULATION))


@rule(
    "CHR103",
    "space-inside-prose",
    safety=Safety.SAFE,
    triggers=tuple(ODD_SPACES),
    cases=[
        hit("我们要坚持稳中求进工作总基调，完整、准确、全面贯彻新发\u2003展理念，加快构建新发展格局，推动经济建设。",
            "我们要坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念，加快构建新发展格局，推动经济建设。"),
        hit("总 裁 办 电 子 邮 件", "总裁办电子邮件"),
        miss("市委副书记  陈某"),
        miss("主持人 方圆：各位来宾，大家下午好！今天的典礼由我来主持，先请各位领导和来宾入座，典礼马上开始。"),
        miss("第一章 总则"),
        miss("在防汛总结会上的讲话 时间：2016-09-14 来源：县政府网 程望舒 同志们： 今年入夏以来，全县下了四场大雨，南河的水位涨了两米一。"),
    ],
)  # fmt: skip
def space_inside_prose(text: str, page: Evidence) -> Iterator[Edit]:
    """A space stands between Han characters that belong together.

    In running prose where the pair across it is a common one; anywhere where each of four characters stands apart.

    Risk: a space that parts two names of a list.  Source: GB/T 15834-2011 knows no space.
    """
    only_ascii = page.found(text, odd_characters).isdisjoint(SPACES_BUT_ASCII)
    twice, between = (SPACED_TWICE_ASCII, BETWEEN_HAN_ASCII) if only_ascii else (SPACED_TWICE, BETWEEN_HAN)
    for found in SPACED_OUT.finditer(text) if twice.search(text) else ():
        apart = found[0]
        yield from (Edit(found.start() + at, apart[at], "") for at in range(1, len(apart), 2))
    lines = _Prose(text)
    inside = [each for each in between.finditer(text) if _is_inside(text, each, lines)]
    usual = [each for each in inside if each[0] in USUAL_SPACES]
    for each in inside:
        if each[0] not in USUAL_SPACES or len(usual) >= USUAL_NEEDED:
            yield Edit(each.start(), each[0], "")


def _is_inside(text: str, found: re.Match[str], lines: _Prose) -> bool:
    most = TOGETHER if found[0] in USUAL_SPACES else TOGETHER_AT_ODD
    return _belong(text, found.start(), found.end()) < most and lines.surround(found.start())


# Between an office and a name: [主持人 某某]：.
SPEAKER = Pattern(rf"[\[【［]?[㐀-鿿·{SPACES}]{{3,24}}[\]】］]?[：:]")
# The head of a page in one line, where blanks stand for line ends: fields, then whoever speaks, then the address.
GLUED = Pattern(
    r"[^。！？\n]{0,160}?(?:来源|來源|时间|時間|日期|作者|浏览|点击)[：:](?:[^。！？：:\n]{0,80}[：:]){1,6}\s"
)
LINE = Pattern(".*")
WORD = Pattern(r"\S+")


class _Prose:
    """The lines of a text that are asked about, in order, each without its spaces.

    Spaces count for nothing, lest each that goes brings a mark nearer to the next; a line of 100,000 of them is looked
    through once, not from each.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._end = -1

    def surround(self, at: int) -> bool:
        """Whether so many characters of the line stand round the space at `at`, with a mark, and no speaker's name."""
        if at > self._end:
            self._read(self._text.rfind("\n", 0, at) + 1)
        place = self._before[bisect_left(self._starts, at)]
        around = self._bare[max(place - PROSE, 0) : place + PROSE]
        return len(around) >= PROSE and at >= self._head and SENTENCE.search(around) is not None

    def _read(self, start: int) -> None:
        """Takes up the line that begins at `start`."""
        text = self._text
        head = GLUED.match(text, start) or SPEAKER.match(text, start)
        self._head = head.end() if head else start
        line = LINE.match(text, start)
        self._end = line.end() if line else start  # it matches anything
        words = list(WORD.finditer(text, start, self._end))
        self._starts = [word.start() for word in words]  # of the pieces between spaces
        self._before = list(accumulate((len(word[0]) for word in words), initial=0))  # characters before each
        self._bare = "".join([word[0] for word in words])


@rule(
    "CHR104",
    "radical-for-character",
    safety=Safety.SAFE,
    cases=[hit("⾏政公⽂，⻅⻛使舵", "行政公文，见风使舵"), miss("行政公文")],
)
def radical_for_character(text: str, page: Evidence) -> Iterator[Edit]:
    """A character of the radical blocks stands for the character it looks like: ⾏ for 行.

    Risk: a text about radicals.  Source: Unicode, compatibility decompositions and EquivalentUnifiedIdeograph.
    """
    yield from _exchanged(text, page, RADICAL, lambda run: normalize("NFKC", run.translate(SUPPLEMENT)))


@rule(
    "CHR105",
    "compatibility-ideograph",
    safety=Safety.SAFE,
    cases=[hit("來\uf9f7", "來立"), miss("立场")],
)
def compatibility_ideograph(text: str, page: Evidence) -> Iterator[Edit]:
    """A character that Unicode keeps only for round trips stands for the unified one.

    Risk: none: the two are canonically equivalent.  Source: Unicode, CJK Compatibility Ideographs.
    """
    yield from _exchanged(text, page, COMPATIBLE, lambda run: normalize("NFC", run))


def _exchanged(text: str, page: Evidence, pattern: Pattern, exchange: Callable[[str], str]) -> Iterator[Edit]:
    if not pattern.search("".join(page.fact(odd_characters))):
        return
    for found in pattern.finditer(text):
        if (new := exchange(found[0])) != found[0]:
            yield Edit(found.start(), found[0], new)


@rule(
    "CHR106",
    "small-form",
    safety=Safety.SAFE,
    triggers=tuple(map(chr, SMALL)),
    cases=[
        hit("一是改革﹔二是開放﹐", "一是改革；二是開放，"),
        hit("他說︰﹁大家好︒﹂︵掌聲︶", "他說：「大家好。」（掌聲）"),
        hit("我们说､做､想｡", "我们说、做、想。"),
        miss("一是改革；"),
    ],
)
def small_form(text: str, page: Evidence) -> Iterator[Edit]:
    """A small form of Big5, one for columns or a half-width one stands for the usual mark: ﹔ for ；, ︒ and ｡ for 。.

    Risk: none known.  Source: Unicode, Small Form Variants, CJK Compatibility Forms.
    """
    for found in Pattern(f"[{''.join(map(chr, SMALL))}]").finditer(text):
        yield Edit(found.start(), found[0], found[0].translate(SMALL))


@rule(
    "CHR107",
    "private-use-inside-word",
    safety=Safety.SAFE,
    cases=[hit("经济\ue123建设和发\ue001展", "经济建设和发展"), miss("赵\ue863喆讲话")],
)
def private_use_inside_word(text: str, page: Evidence) -> Iterator[Edit]:
    """A private-use character parts two characters that belong together: nothing is missing there.

    Risk: a glyph of a private font that stands for a rare character; then the pair across it is no common one.
    Source: Unicode, general category Co.
    """
    if _shows_private(page):
        for found in PRIVATE.finditer(text):
            if _belong(text, found.start(), found.end()) < TOGETHER_AT_GLYPH:
                yield Edit(found.start(), found[0], "")


def _belong(text: str, start: int, end: int) -> float:
    """Bits of the pair across what stands between `start` and `end`."""
    return bits(folded(text[start - 1]), folded(text[end]))


def _shows_private(page: Evidence) -> bool:
    return ANY_PRIVATE.search("".join(page.fact(odd_characters))) is not None


@rule(
    "CHR108",
    "private-use-character",
    safety=Safety.REPORT,
    cases=[hit("赵\ue863喆讲话", "赵\ue863喆讲话"), miss("讲话")],
)
def private_use_character(text: str, page: Evidence) -> Iterator[Edit]:
    """A private-use character means something only in the font of its page.

    Risk: none: it is only reported.  Source: Unicode, general category Co.
    """
    if _shows_private(page):
        for found in ANY_PRIVATE.finditer(text):
            yield Edit(found.start(), found[0], found[0])


# Sites with model speeches put such a mark beside 的, where few see it, to know their own text in copies.
COPY_MARK = Pattern(rf"[`.](?<=[{HAN}].)(?=[{HAN}])")
POINT = "."
# A point is one only on a page that has full stops, and where the text goes on likelier than it stops, by so many bits.
FULL_STOPS_NEEDED, GOES_ON_BITS = 2, 4.0


@rule(
    "CHR109",
    "copy-mark",
    safety=Safety.SAFE,
    triggers=("的`", "`的", "的.", ".的"),
    cases=[
        hit("对下一代成长的关心和高度的`负责态度", "对下一代成长的关心和高度的负责态度"),
        hit("路修好了。前后只用了一个月的.时间。大家都高兴。", "路修好了。前后只用了一个月的时间。大家都高兴。"),
        miss("这样做是对的.我们要坚持。大家都要支持。"),
        miss("这个文件在默认的`工作目录`里"),
    ],
)
def copy_mark(text: str, page: Evidence) -> Iterator[Edit]:
    """A backtick or point beside 的 inside a sentence was put in to know the text again in copies.

    Where such a mark stands between other characters too, it means something on this page.

    Risk: a point that a typist put for a full stop behind 的.  Source: pages of sites with model speeches.
    """
    found = [(each, "的" in (text[each.start() - 1], text[each.end()])) for each in COPY_MARK.finditer(text)]
    elsewhere = {each[0] for each, beside in found if not beside}
    has_stops = bool(found) and text.count("。") >= FULL_STOPS_NEEDED
    for each, beside in found:
        if beside and each[0] not in elsewhere and (each[0] != POINT or (has_stops and _goes_on(text, each.start()))):
            yield Edit(each.start(), each[0], "")


def _goes_on(text: str, at: int) -> bool:
    """Whether the text goes on at the point `at`."""
    before, behind = folded(text[at - 1]), folded(text[at + 1])
    stops = bits(before, "。") + bits("。", behind)
    return bits(before, behind) + GOES_ON_BITS < stops
