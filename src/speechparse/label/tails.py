"""Where the speech ends: its last lines, and on a page without line ends the parts behind it (last words, sources, tools)."""

from __future__ import annotations

from itertools import takewhile

from speechparse.grammar.numbering import han_value
from speechparse.grammar.script import fold
from speechparse.label.features import STOP, bits
from speechparse.label.wording import SITE_SPEAKS
from speechparse.text import BLANKS, Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SOURCE_AT_END = Pattern(
    r"\s{0,40}(?:[（(]新[华華]社[^（）()]{2,30}[电讯電訊][）)])?\s{0,40}《[^》]{2,14}》\s{0,40}[（(][^（）()]{4,40}[）)]\s{0,40}$|\s{0,40}[（(]新[华華]社[^（）()]{2,30}[电讯電訊][）)]\s{0,40}$"
    r"|\s{0,40}[（(\[【](?:责任?编辑?|責任?編輯?|编辑|編輯|来源|來源|责编|責編)[：:][^（）()]{2,40}[）)\]】]\s{0,40}$|\s{0,40}[※＊*]\s{0,40}(?:这是|這是|本文|此文).{4,90}$"
    r"|\s{0,40}[（(][^（）()《》]{0,20}《[^》]{2,14}[报刊]》[^（）()]{0,16}版[）)]\s{0,40}$"
    r"|\s{0,40}[（(](?:作者|本文|根据|根據|原载|原載)[^（）()]{4,90}[）)]\s{0,40}$|\s{0,40}(?:责任编辑|責任編輯|编辑|編輯|责编|責編)[：:]\s{0,40}\S{2,12}\s{0,40}$"
)
EDITED = Pattern("[编編]")
LONGEST_TAIL = 160
NOTE_SIGN = Pattern("[※＊*]")
SENTENCE_ENDS = "。！？!?”’」』）)]】…"


def tail_cuts(text: str, body: int) -> list[int]:
    """Where source lines and notes begin that close the page."""
    cuts: list[int] = []
    end = len(text)
    while True:
        # 。 ends none of them but a note behind a star.
        is_starred = text[end - 1] == "。" and NOTE_SIGN.search(text, max(end - LONGEST_TAIL, 0), end)
        if not is_starred and text[end - 1] not in "）)】]" and EDITED.search(text, max(end - 16, 0), end) is None:
            return cuts
        tail = SOURCE_AT_END.search(text[:end], max(body, end - LONGEST_TAIL))
        if not tail or tail.start() <= body or text[: tail.start()].rstrip(BLANKS)[-1:] not in SENTENCE_ENDS:
            return cuts
        end = tail.start()
        cuts.append(end)


def parting_cuts(text: str, body: int, tails: Sequence[int]) -> list[int]:
    """Where the last words begin of a text without paragraphs: the address, wishes or thanks that it ends with."""
    end = min(tails, default=len(text))
    found = PARTING.search(text, max(body + 1, end - LONGEST_PARTING), end)
    return [found.start()] if found and PARTED.search(text, max(found.start(), end - LONGEST_PARTING), end) else []


# The closings of the speeches in the labelled corpus have 30 to 200 characters more often than not.
LONGEST_PARTING = 200
PARTING = Pattern(
    r"(?<=[。！？”])(?=[最后後]{2}，|(?:衷心|诚挚|誠摯|敬|恭|预|預)?祝[^。！？]{2,60}！|(?:同志们|同志們|朋友们|朋友們|各位[^，。！？]{1,6})！"
    r"|我的(?:讲话|講話|发言|發言|报告|報告)[完到就]|(?:再次)?(?:谢谢|謝謝|感谢|感謝|多谢|多謝)[^。！，]{0,8}[。！]|[^。！？，]{3,24}[万萬][岁歲]！)"
)
PARTED = Pattern(
    r"(?:[谢謝][^。！？]{0,10}|祝[^。！？]{2,60}|[万萬][岁歲]|[奋奮]斗|奮鬥|[实實][现現]|努力|前[进進])[。！][\s”）)]*$"
)


def number_cuts(text: str, body: int) -> list[int]:
    """Where 一、 二、 三、 of a glued page begin, each behind a full stop, and （一） between them."""
    found = list(GLUED_NUMBER.finditer(text, body))
    main = [each for each in found if each.group(1)]
    values = [han_value(each.group(1)) for each in main]
    if len(main) < FEWEST_NUMBERS or values != list(range(1, len(main) + 1)):
        return []
    first = main[0].start()
    return [each.start() for each in found if each.start() >= first]


# 一、 or （一） behind the end of a sentence.
GLUED_NUMBER = Pattern(
    r"(?<=[。！？：；”])\s*(?:([一二三四五六七八九十]{1,3})、|[（(][一二三四五六七八九十]{1,3}[）)])"
)
FEWEST_NUMBERS = 2


def tool_cuts(text: str, body: int) -> list[int]:
    """Where the tools and the foot of the site begin behind the last sentence."""
    found = TOOLS.search(text, max(body, len(text) - LONGEST_FOOT))
    return [found.start()] if found and text.count("。", found.start()) <= 1 else []


# 打印本页关闭窗口上一篇：…, 打印 关闭 相关信息 ·… 主办：…
TOOLS = Pattern(
    r"(?<=[。！？”）])\s*(?:[【\[〖]?(?:打印|列印|关闭|關閉|分享到|返回|收藏|顶\s?部|责任编辑|編輯[：:]|编辑[：:]|[上下]一[篇条條则則]|附件[：:]|版权所有|網站標識|网站标识"
    r"|相[关關](?:信息|链接|連結|新[闻聞]|[阅閱][读讀]|文章|[报報][道導])|[主承][办辦](?:[：:]|单位|單位)|Copyright)|(?:本文)?分享[：:])"
)
LONGEST_FOOT = 600


# A body of short paragraphs goes on where a sentence of so many characters stands so near behind a number.
SHORTEST_SENTENCE, NEAR = 7, 4
# A list of short lines may stand between the last prose and the thanks.
MOST_ITEMS = 24
FAREWELL, FOOTNOTE, NUMBERED = bits("farewell"), bits("footnote"), bits("numbered", "bare_number")
NO_SENTENCE = bits(
    "is_footer", "is_editors", "is_related", "is_navigation", "is_toolbar", "is_publish_line", "source", "note", "linked", "hidden", "attendance", "closed",
    "notes_head", "footnote", "in_footer", "in_nav", "in_aside", "caption",
)  # fmt: skip
NO_ITEM = NO_SENTENCE & ~FOOTNOTE
NO_SHORT_LINE = NO_SENTENCE | bits(
    "dated", "genre", "document_title", "bars", "is_metadata", "is_masthead", "is_breadcrumb", "is_date_line", "nav_list",
    "entry", "event", "site_name", "page", "rule_line", "repeated", "trail", "page_title", "after_key", "aftermath",
)  # fmt: skip


def last_sentence(texts: Sequence[str], found: Sequence[int], end: int) -> int:
    """The last of the sentences that follow numbered lines behind the prose line at `end`, or the last farewell."""
    for place in range(end + 1, min(end + 1 + MOST_ITEMS, len(found))):
        if found[place] & NO_ITEM:
            break
        if found[place] & FAREWELL:
            end = place
    numbered = False
    for place in range(end + 1, len(found)):
        if found[place] & NO_SENTENCE or place - end > NEAR:
            break
        numbered = numbered or found[place] & NUMBERED != 0
        if numbered and found[place] & STOP and len(texts[place]) >= SHORTEST_SENTENCE and texts[place][-1] in "。！":
            end, numbered = place, False
    return end


def last_short_line(texts: Sequence[str], found: Sequence[int], end: int) -> int:
    """The last of the short lines that go on with the text behind `end`: clauses up to a full stop, verse, dashes."""
    block = _short_lines(texts, found, end)
    asked = sum(1 for place in block if texts[place][-1] in "？?") >= FEWEST_QUESTIONS
    said = [place for place in block if _is_said(texts[place], asked=asked)]
    if said:
        end, block = said[-1], [place for place in block if place > said[-1]]
    announced = end if texts[end][-1] in "：:，" else _announcing(texts, block)
    rest = [place for place in block if place > announced]
    shape = next((shape for shape in SHAPES if rest and shape.match(texts[rest[0]])), None)
    run = list(takewhile(lambda place: shape is not None and shape.match(texts[place]), rest))
    if shape is VERSE and announced < 0:
        is_said = _is_poem([texts[place] for place in run])
    else:
        # A site has something to say below its lists of links, and seldom numbers them.
        is_last = shape is COUNTED and run[-1] + 1 == len(found)
        is_said = len(run) >= FEWEST_OF_A_SHAPE and (announced >= 0 or shape is DASHED or is_last)
    return run[-1] if is_said else end


def _short_lines(texts: Sequence[str], found: Sequence[int], end: int) -> list[int]:
    """The lines behind `end` up to the first that is the site's; a day or the name of an event is not where I speak of it."""
    lines: list[int] = []
    for place in range(end + 1, min(end + 1 + MOST_ITEMS, len(found))):
        # Three stars in a line part two trains of thought, too.
        own = place + 1 if found[place] & RULE and place + 1 < len(found) else place
        is_verse = lines and found[place] & NO_SHORT_LINE == SITE_NAME and VERSE.match(texts[place])  # 何处
        if (
            found[place] & NO_SHORT_LINE
            and not is_verse
            and not (found[own] & STOP and _is_own(texts[own], found[own]))
        ):
            break
        lines.append(place)
    return lines


def is_advice(text: str) -> bool:
    """Whether a line is the site's word to its readers, and not the speaker's to those present, or his thanks."""
    line = fold(text)
    return SITE_SPEAKS.search(line) is not None and "大家" not in line and "谢" not in line


def _is_own(text: str, mask: int) -> bool:
    """Whether it is the speaker who says I and we in a line, and not the site: 联系我们, 我县召开…."""
    return not mask & NO_SENTENCE and OWN_VOICE.search(text) is not None and not SITE_SPEAKS.search(fold(text))


def _is_said(text: str, *, asked: bool) -> bool:
    """Whether a short line is a sentence of a speech, with or without the marks of speech around it."""
    if is_advice(text):
        return False
    bare = text.rstrip("”’」』")
    last = bare[-1:]
    if len(text) >= SHORTEST_ENDING.get(last, len(text) + 1) or (bare is not text and last in CALLS):
        return True
    if last in "？?":
        return asked and not SITE_ASKS.search(text)
    return ("，" in text or last in "~～…）)") and _is_own(text, 0)


def _is_poem(lines: Sequence[str]) -> bool:
    """Whether lines of Han are verse: of about one length, with words that no menu has; or all of seven."""
    if len(lines) < FEWEST_VERSES:
        return False
    sizes = set(map(len, lines))
    if sizes == {CLASSICAL}:
        return True
    spoken = sum(not SPOKEN_SIGNS.isdisjoint(line) for line in lines)
    return max(sizes) - min(sizes) <= UNEVEN and 2 * spoken >= len(lines)


def _announcing(texts: Sequence[str], block: Sequence[int]) -> int:
    """The first of the short lines `block` where a speaker says in it what follows: 我送大家一首小诗：; -1 for none."""
    line = texts[block[0]] if block else ""
    is_open = line.endswith("，") or (
        line.endswith(("：", ":")) and (not SPOKEN_SIGNS.isdisjoint(line) or QUOTES.search(line) is not None)
    )
    return block[0] if is_open else -1


RULE, SITE_NAME = bits("rule_line"), bits("site_name")
OWN_VOICE = Pattern("我(?![县縣市省區区國国校院局社乡鄉镇鎮部厅廳要的们們])|我[们們](?!$)|咱|大家")
SITE_ASKS = Pattern("[您]|密[码碼]|[账帳][号號]|登[录錄]|[帮幫]助|[满滿]意")
# 有一首诗这样写道：, 正如歌里所唱：
QUOTES = Pattern("[诗詩词詞歌曲][^，。：:]{0,8}[：:]$|[写寫说說唱念吟][道着著]?[：:]$|[云曰][：:]$")
FEWEST_QUESTIONS = 2
CALLS = frozenset("。！？!?…")
CLASSICAL = 7  # characters; entries of menus have four, headlines are of no one length
# Sites call, too (欢迎关注！), but put no full stop.
SHORTEST_ENDING = {"。": 4, "！": SHORTEST_SENTENCE}
# Lines of a poem have about one length, and words that no menu has.
VERSE, DASHED = Pattern("[㐀-鿿]{5,14}$"), Pattern("[—―─－]")
COUNTED = Pattern(r"[（(]?\d{1,2}[.、．）)]|[一二三四五六七八九十]、")
SHAPES = (
    VERSE,
    DASHED,
    Pattern("[㐀-鿿]{2,14}[，、；]"),
    Pattern(r"[•·●■◆▪○*＊]"),
    COUNTED,
)
FEWEST_VERSES, UNEVEN, FEWEST_OF_A_SHAPE = 4, 3, 2
SPOKEN_SIGNS = frozenset("我你他她它们們着著了的在是把让讓吧啊请請")
