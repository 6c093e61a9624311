"""Where the parts begin that end a page without line ends: its numbers, last words, sources, tools."""

from __future__ import annotations

from collections.abc import Sequence

from speechparse.grammar.numbering import han_value
from speechparse.text import BLANKS, Pattern

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
