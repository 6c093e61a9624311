"""LIN109-111: lines broken wherever the markup of the page changed inside them, lines put on one, lines of subtitles."""

from __future__ import annotations

from itertools import pairwise

from speechparse.grammar.titles import shown_again
from speechparse.grammar.wrapping import BEGINS_ITEM, HAN
from speechparse.rules.rule import Evidence, Safety, hit, miss, rule
from speechparse.text import BLANKS, Edit, Line, Pattern, split_lines
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# No line begins with one of these, and none ends with one of those.
CLOSES = "，。、；：！？）》”’】％)"
OPENS = "（《“‘【〔("
STOPS = "。！？：；…”）】?!"
ENDS = "。！？"
STRAY_CLOSE = Pattern(f"\n(?=[{CLOSES}](?:[{HAN}0-9A-Za-z{OPENS}]|\n))")
STRAY_OPEN = Pattern(f"\n(?<=[{OPENS}]\n)(?=[{HAN}0-9])|\n(?<=[0-9]\n)[年月日](?=[\n0-9）)])")
# 会议期间， / 531 / 名委员提交提案: a figure, a foreign word or a title between two pieces of Han, one of them with a mark.
TOKEN = Pattern(r"[0-9A-Za-z][0-9A-Za-z.,%％/+:-]{0,23}$")
ALONE = Pattern(
    rf"\n(?<=[{HAN}，、]\n)(?=(?P<token>[0-9A-Za-z][0-9A-Za-z.,%％]{{0,19}}|《[^《》\n]{{1,40}}》|“[^“”\n]{{1,40}}”)\n[{HAN}])"
)
INNER_MARK = Pattern("[，。；]|、.")
DATE = Pattern(r"(?:\d{4}|年\d{1,2}|月\d{1,2})$")
INDENT = "\u3000"
INDENTS = (INDENT, "  ", "\xa0\xa0")
DATE_UNIT = "年月日"
# What a figure counts.
COUNTED = (
    "年月日时分秒个项亿万千百元名位人家种条次届多余岁世号级只件场份篇支座所户亩米公吨天周倍成世后時個項億萬屆歲號級隻場"
)
WORDS = Pattern("[A-Za-z,.][A-Za-z]")
QUOTED_INSIDE = Pattern("[^。！？…]”$")  # behind a whole sentence the paragraph may end
TURN = Pattern(f"[{HAN}]{{2,8}}[：:]")
SINGLE = Pattern(f"[{HAN}]{{1,3}}$")
# So many such breaks tell a page that was taken apart: clean pages and other dumps hold none.
FEWEST_BREAKS = 3
LONGEST_HEADING = 30
LONGEST_KEPT = 400  # of what stands before a piece: enough to see a mark in it


@rule(
    "LIN109",
    "broken-into-pieces",
    safety=Safety.SAFE,
    triggers=("\n",),
    cases=[
        hit(
            "（\n2021\n年\n1\n月\n28\n日）\n郗\n望\n舒\n各位委员：\n会议期间，\n531\n名委员提交提案\n704\n件，平均每人一件。\n第二段。",
            "（2021年1月28日）\n郗望舒\n各位委员：\n会议期间，531名委员提交提案704件，平均每人一件。\n第二段。",
        ),
        hit(
            "我们要学习\n《劳动者之歌》\n，也要学习\n《春耕》\n，更要学习\n《秋收》\n。\n谢谢。",
            "我们要学习《劳动者之歌》，也要学习《春耕》，更要学习《秋收》。\n谢谢。",
        ),
        miss("增速\n8.5\n出口\n12.3\n进口\n6.1\n投资"),
        miss("我们学会了坚持，也学会了等待\n01\n这一年，我们记住了人\n02\n那一年，我们记住了事"),
        miss("会议期间，\n531\n名委员提交提案。"),
    ],
)
def broken_into_pieces(text: str, page: Evidence) -> Iterator[Edit]:
    """A paragraph stands on several lines, broken where a figure, a link or a word in bold type began and ended.

    Programs that take the text out of a page write each piece of text on a line of its own. A page was taken apart so
    where marks that begin no line begin one, marks that end none end one, or figures stand alone amid sentences.

    Risk: joins a paragraph without a stop at its end with the next one.  Source: dumps of pages, as scrapers make them.
    """
    if not _is_in_pieces(text):
        return
    lines = split_lines(text)
    runs = _runs(lines)
    for line, following in pairwise(lines):
        if line.number in runs:
            left = line.start + len(line.text.rstrip())
            right = following.start + len(following.text) - len(following.text.lstrip())
            gap = " " if WORDS.match(text[left - 1] + text[right]) else ""
            yield Edit(left, text[left:right], gap)


def _is_in_pieces(text: str) -> bool:
    breaks = sum(1 for _, _ in zip(range(FEWEST_BREAKS), STRAY_CLOSE.finditer(text), strict=False))
    if breaks < FEWEST_BREAKS:
        breaks += sum(1 for _, _ in zip(range(FEWEST_BREAKS), STRAY_OPEN.finditer(text), strict=False))
    return breaks >= FEWEST_BREAKS or breaks + _figures_alone(text) >= FEWEST_BREAKS


def _figures_alone(text: str) -> int:
    """How many figures, words and titles stand on a line of their own inside a sentence, without those that count up."""
    found = [each["token"] for each in ALONE.finditer(text) if _is_amid(text, each.start(), each.end("token"))]
    whole = [int(token) if token.isdecimal() else -1 for token in found]
    counted = sum(1 for one, other in pairwise(whole) if other == one + 1 > 0)
    return len(found) - 2 * counted


def _is_amid(text: str, before: int, behind: int) -> bool:
    """Whether the line that ends at `before` or the one that begins behind the line end at `behind` holds a mark."""
    start = max(text.rfind("\n", 0, before) + 1, before - LONGEST_KEPT)
    end = text.find("\n", behind + 1, behind + LONGEST_KEPT)
    return bool(
        INNER_MARK.search(text, start, before)
        or INNER_MARK.search(text, behind, end if end > 0 else behind + LONGEST_KEPT)
    )


def _runs(lines: tuple[Line, ...]) -> set[int]:
    """The numbers of the lines that go on in the next one."""
    found: set[int] = set()
    texts = [line.text.strip() for line in lines]
    begun, joined, opened = texts[0] if texts else "", False, False
    for line, following in pairwise(lines):
        piece = texts[following.number - 1]
        after = texts[following.number] if following.number < len(texts) else ""
        begins = following.text.startswith(INDENTS) and piece[:1] not in CLOSES and not TOKEN.match(piece)
        opens = (
            not begun and not begins and piece != "" and after != "" and INDENT in line.text and piece[-1] not in ENDS
        )
        if opens or (
            begun
            and piece
            and not begins
            and (opened or _goes_on(begun, piece, joined=joined) or _is_inside(begun, piece, after, joined=joined))
        ):
            found.add(line.number)
            begun, joined = begun[-LONGEST_KEPT:] + piece, True
        else:
            begun, joined = piece, False
        # The first line of a paragraph was its indent: what stands below it was a piece of its own.
        opened = opens
    return found


def _goes_on(begun: str, piece: str, *, joined: bool) -> bool:
    """Whether `piece` goes on with what was `begun` on the lines above it, some of them `joined` already."""
    last = begun[-1]
    if piece[0] in CLOSES or last in OPENS:
        return True
    if piece[0] in DATE_UNIT and DATE.search(begun):
        return True
    if len(piece) == 1 and SINGLE.match(piece) and SINGLE.match(begun):
        return True  # 郗 / 望 / 舒: a name that was spread over its line
    if joined and QUOTED_INSIDE.search(begun) and not BEGINS_ITEM.match(piece):
        return True
    if last in STOPS or BEGINS_ITEM.match(piece) or TURN.match(piece):
        return False
    if TOKEN.match(begun):
        return piece[0] in COUNTED and begun[0].isdecimal()
    if joined and (last.isascii() or last == "》"):
        return True
    # A headline has no stop at its end either.
    return (
        last in "，、"
        or "。" in begun
        or (len(begun) > LONGEST_HEADING and "，" in begun and not BEGINS_ITEM.match(begun))
    )


def _is_inside(begun: str, piece: str, after: str, *, joined: bool) -> bool:
    """Whether `piece`, a figure, a foreign word, a title or bold type, stands inside a sentence that goes on `after` it."""
    if begun[-1] == "：" and after and after[0] in COUNTED and piece.isdecimal():
        return True
    if not after or begun[-1] in STOPS or BEGINS_ITEM.match(begun):
        return False
    if after[0] in CLOSES or piece in OPENS:
        return True
    if TOKEN.match(piece):
        return (
            joined
            or after[0] in COUNTED
            or INNER_MARK.search(begun) is not None
            or INNER_MARK.search(after) is not None
        )
    is_enclosed = piece[0] + piece[-1] in ("《》", "“”")
    return is_enclosed and (INNER_MARK.search(begun) is not None or INNER_MARK.search(after) is not None)


_STOP = "。！？：；”）…"
_BLANK = "[ \t\u3000\xa0]"
# Two wide blanks are the indent of a paragraph; one blank behind a stop, before Han, stands where a line ended.
WIDE_BLANKS = Pattern(f"(?<!{_BLANK})(?={_BLANK}{{0,8}}\u3000\u3000){_BLANK}++(?=[^\\s])")
INDENT_BEHIND_STOP = Pattern(f"[{_STOP}][ \t\xa0]*\u3000\u3000{_BLANK}*+(?=[^\\s])")
BEHIND_STOP = Pattern(f"[{_STOP}]{_BLANK}+(?=[{HAN}“（《0-9])")
NARROW_BEHIND_STOP = Pattern(f"[{_STOP}] ")
BETWEEN = Pattern(
    f"(?<={_BLANK}[{HAN}])(?P<name>{_BLANK}+)(?=[{HAN}](?:{_BLANK}|$))|(?<=[{HAN}{_STOP}]){_BLANK}+(?=[{HAN}“（《〔—]|#{{1,6}} [{HAN}])"
    rf"|(?<=[{HAN}。！？）]){_BLANK}+(?=(?:19|20)\d\d ?[年./-])"
    rf"|(?<=[0-9)\]】]){_BLANK}+(?=尊敬|各位|[亲親敬][爱愛]的|同志[们們]|女士|老[师師][们們]|同[学學][们們]|朋友[们們]|主席|代表[们們])"
)
BEHIND_COMMA = Pattern(f"[，、]{_BLANK}")
LONG_LINE = 600
SHORTEST_PAGE, MOST_OF_PAGE = 200, 0.6  # of a line that is most of its page
FEWEST_INDENTS, FEWEST_BLANKS = 2, 3
# So many characters have the paragraphs of speeches at most, on average. Where commas have a blank behind them, too, it is
# the typist's; an address may have some.
LONGEST_PARAGRAPH, FEWEST_COMMAS, MOST_COMMAS = 800, 2, 0.2


@rule(
    "LIN110",
    "lines-put-on-one",
    safety=Safety.SAFE,
    triggers=(" ", "\u3000", "\xa0"),
    cases=[
        hit(
            "春耕要早。\u3000\u3000" * 120 + "秋收要快。",
            "春耕要早。\n" * 120 + "秋收要快。",
        ),
        hit(
            ("今年雨水来得早，库里的水已经放了两次，渠要先修，田要先整。种子也要先晒。 " * 20).rstrip(),
            ("今年雨水来得早，库里的水已经放了两次，渠要先修，田要先整。种子也要先晒。\n" * 20).rstrip(),
        ),
        miss(("今年雨水早， 渠要先修。 种子要先晒。 " * 60).rstrip()),
        miss("省长\u3000\u3000张三\n春耕要早。 秋收要快。"),
    ],
)
def lines_put_on_one(text: str, page: Evidence) -> Iterator[Edit]:
    """The lines of a page or the paragraphs of its text stand on one long line, apart by blanks or by their indents.

    Tables and records of corpora hold a page so, and programs that fold white space write it. A blank is taken for a
    line end on lines of 600 characters and more, or that are most of their page, where they hold two indents behind
    stops, or so many blanks behind stops as paragraphs need and hardly any behind commas.

    Risk: parts a sentence where a blank stands for emphasis.  Source: corpora in one line a document.
    """
    least = min(LONG_LINE, max(SHORTEST_PAGE, MOST_OF_PAGE * len(text)))
    lines = text.split("\n")
    if max(map(len, lines)) < least:
        return
    start = 0
    for line in lines:
        end = start + len(line)
        if len(line) >= least and sum(map(line.count, " \u3000\xa0")) > 1:
            yield from _line_ends(text, start, end)
        start = end + 1


def _line_ends(text: str, start: int, end: int) -> Iterator[Edit]:
    if sum(1 for _ in INDENT_BEHIND_STOP.finditer(text, start, end)) >= FEWEST_INDENTS:
        for found in WIDE_BLANKS.finditer(text, start, end):
            if found.start() > start:
                yield Edit(found.start(), found[0], "\n")
    elif _is_folded(text, start, end):
        yield from sorted(_folded_ends(text, start, end), key=lambda each: each.start)


def _folded_ends(text: str, start: int, end: int) -> Iterator[Edit]:
    # Where lines ended in narrow blanks, a wide one stands between an office and a name.
    narrow = NARROW_BEHIND_STOP.search(text, start, end) is not None
    first, last = shown_again(text[start : min(end, start + MOST_OF_HEAD)])
    headlines = ((start, start + last - first), (start + first, start + last)) if last else ()
    for place in {place for begin, behind in headlines for place in (begin - 1, behind) if place >= start}:
        if text[place] in BLANKS:
            yield Edit(place, text[place], "\n")
    begun = start
    for found in BETWEEN.finditer(text, start, end):
        if found.lastgroup == "name" or (narrow and found[0] == "\u3000"):
            continue
        if any(begin <= found.end() and found.start() <= behind for begin, behind in headlines):
            continue  # 守正 创新: the headline may have blanks of its own
        piece = text[max(begun, found.start() - LONGEST_KEPT) : found.start()]
        if not (GOES_ON_IN_PROSE.match(text, found.end()) and _is_emphatic(piece)):
            yield Edit(found.start(), found[0], "\n")
            begun = found.end()


MOST_OF_HEAD = 1300  # code points: menus above a headline that stands in the title of the window, too


def _is_emphatic(piece: str) -> bool:
    """Whether the blank behind `piece` stands inside a sentence: behind a comma and no stop; headlines have numbers."""
    if piece[-1] in _STOP or BEGINS_ITEM.match(piece):
        return False
    sentence = LAST_STOP.split(piece)[-1]
    return len(sentence) > LONGEST_HEADING and ("，" in sentence or "," in sentence)


GOES_ON_IN_PROSE = Pattern(f"[{HAN}]{{1,30}}[，,。]")
LAST_STOP = Pattern("[。！？：；!?:;]")


def _is_folded(text: str, start: int, end: int) -> bool:
    """Whether the blanks of a line stand where lines ended."""
    blanks = sum(1 for _ in BEHIND_STOP.finditer(text, start, end))
    if blanks < max(FEWEST_BLANKS, (end - start) / LONGEST_PARAGRAPH):
        return False
    commas = sum(1 for _ in BEHIND_COMMA.finditer(text, start, end))
    return commas <= max(FEWEST_COMMAS, MOST_COMMAS * blanks)


_TIME = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
# What stands above a subtitle: its number, from when to when, where on the screen (SubRip, WebVTT), or all on its line (SSA).
CUE = Pattern(
    rf"(?:(?<!\s)\s{{1,8}})?(?:WEBVTT\b(?:[^\S\n]*\n(?:(?:Kind|Language):[^\n]{{0,80}}\n){{0,2}})?\s{{0,8}})?(?:(?<![^\s\ufeff])\d{{1,5}}\s{{1,4}})?{_TIME}[ \t]*-->[ \t]*{_TIME}"
    r"(?:[ \t]+(?:align|position|line|size|region|vertical):\S{1,40})*\s*"
    r"|(?:(?<!\s)\s{1,8})?Dialogue:[ \t]?\d,\d{1,2}:\d\d:\d\d\.\d\d,\d{1,2}:\d\d:\d\d\.\d\d,(?:[^,\n]{0,40},){6}\s*"
)
FEWEST_CUES = 3
# Transcripts of recordings put the time at the head of a line, or above it, in brackets or not.
STAMP = Pattern(
    rf"(?m)^[ \t\u3000]*[\[(（【<]?(?P<time>{_TIME})(?:[ \t]?[-–—~][ \t]?{_TIME})?[\])）】>]?(?:[ \t\u3000]*(?:\n|\Z)|[ \t\u3000]*(?=[^\s0-9:：,.，。、\])）】>-]))"
)
# They begin with the recording and rise by less than a minute. The items of an agenda (09:00) and the parts of a film
# begin later or take longer; clean pages hold no five such lines.
FEWEST_STAMPS, FIRST_STAMP, LONGEST_STEP = 5, 60, 60
IN_FIRST_MINUTE = Pattern("0:[0-5]")
STAMPED_SHARE = 0.25  # of the lines that are not blank: a text in two languages has one in three


@rule(
    "LIN111",
    "time-of-subtitle",
    safety=Safety.SAFE,
    triggers=("-->", "Dialogue:", "0:"),
    cases=[
        hit(
            "1\n00:00:01,000 --> 00:00:03,500\n各位校友，大家好\n\n2\n00:00:03,500 --> 00:00:06,000\n今天我很激动\n\n"
            "3\n00:00:06,000 --> 00:00:09,000\n我想讲一个故事\n",
            "各位校友，大家好\n今天我很激动\n我想讲一个故事\n",
        ),
        hit(
            "WEBVTT 00:01.000 --> 00:03.500 各位校友 00:03.500 --> 00:06.000 大家好 00:06.000 --> 00:09.000 我很激动",
            "各位校友\n大家好\n我很激动",
        ),
        hit(
            "[00:01]各位校友\n[00:04]大家好\n[00:07]我很激动\n[00:09]今天是个\n[00:12]好日子",
            "各位校友\n大家好\n我很激动\n今天是个\n好日子",
        ),
        miss("09:00 签到\n09:30 开幕\n10:00 致辞\n10:30 茶歇\n11:00 演讲"),
        miss("00:00 片头\n05:10 开场\n12:00 致辞\n25:30 演讲\n41:00 问答"),
        miss("比分是0:1，箭头写作 -->，下午三点开会。"),
    ],
)
def time_of_subtitle(text: str, page: Evidence) -> Iterator[Edit]:
    """The numbers and times of subtitles, and of a recording's transcript, stand between the words.

    Each subtitle keeps a line of its own: where its sentences end is not known.

    Risk: a list of what happens each second.  Source: formats SubRip, WebVTT and SubStation Alpha.
    """
    cues = list(CUE.finditer(text)) if "-->" in text or "Dialogue:" in text else []
    if len(cues) >= FEWEST_CUES:
        for cue in cues:
            is_inside = cue.start() > 0 and cue.end() < len(text)
            yield Edit(cue.start(), cue[0], "\n" if is_inside else "")
        return
    stamps = list(STAMP.finditer(text)) if IN_FIRST_MINUTE.search(text) else []
    if len(stamps) >= FEWEST_STAMPS and _run_on(text, [_seconds(each["time"]) for each in stamps]):
        for stamp in stamps:
            yield Edit(stamp.start(), stamp[0], "")


def _run_on(text: str, times: list[float]) -> bool:
    """Whether `times` are those of one recording, which most of the text belongs to."""
    rises = all(former <= latter for former, latter in pairwise(times))
    lines = sum(1 for line in text.split("\n") if line.strip())
    step = (times[-1] - times[0]) / (len(times) - 1)
    return times[0] < FIRST_STAMP and rises and 0 < step < LONGEST_STEP and len(times) >= STAMPED_SHARE * lines


def _seconds(time: str) -> float:
    seconds = 0.0
    for part in time.replace(",", ".").split(":"):
        seconds = seconds * 60 + float(part)
    return seconds
