"""Damage as pages show it, done to the blocks of a made page; and injected lines."""

from __future__ import annotations

import re
from random import Random

from made.outlines import Block

# What NFKC does to marks: `，` to `,` and so on; 。、“” stay.
NARROW = str.maketrans("，：；！？（）％～．", ",:;!?()%~.")
SIMPLE_SHAPES = {"後": "后", "對於": "對于", "鬥": "斗", "幹部": "干部", "並": "并", "製": "制", "乾": "干"}
AD_WORDS = {
    "gambling": "真人百家乐 时时彩平台 澳门太阳城网址 六合彩开奖 北京赛车pk10 老虎机游戏 快三计划 足球外围 棋牌娱乐城".split(),
    "adult": "成人电影网 国产自拍视频 日韩无码在线 福利视频导航 亚洲综合在线 大尺度直播app 三级片免费".split(),
    "documents": "代开发票 办理毕业证 专业办证刻章 代写论文发表 身份证办理".split(),
    "loans": "无抵押贷款 信用卡套现 网贷秒批 私家侦探调查".split(),
}
DATE_LINE = re.compile(r"[（(](\d{4})年(\d{1,2})月(\d{1,2})日[）)]")


def narrowed(random: Random, blocks: list[Block]) -> list[Block]:
    """Every full-width mark printed as its ASCII form."""
    del random
    return [Block(kind, text.translate(NARROW)) for kind, text in blocks]


def spaced(random: Random, blocks: list[Block]) -> list[Block]:
    """A no-break space or a zero-width space at one place of some paragraphs."""

    def one(text: str) -> str:
        at = random.randrange(30, len(text) - 30)
        return text[:at] + random.choice("\u00a0\u200b\ufeff") + text[at:]

    return [
        Block(kind, one(text))
        if kind == "paragraph" and len(text) > 80 and random.random() < 0.5
        else Block(kind, text)
        for kind, text in blocks
    ]


def date_run_together(random: Random, blocks: list[Block]) -> list[Block]:
    """（2019年12月17日） printed 20191217日)."""
    del random
    return [Block(kind, DATE_LINE.sub(r"\1\2\3日)", text) if kind == "date" else text) for kind, text in blocks]


def doubled(random: Random, blocks: list[Block]) -> list[Block]:
    """A word of a paragraph written twice."""
    word = random.choice(("坚持", "自觉", "进一步", "各单位要认真学习", "我们将围绕"))
    return [
        Block(kind, text[:40] + text[40:].replace(word, word * 2, 1))
        if kind == "paragraph" and len(text) > 80
        else Block(kind, text)
        for kind, text in blocks
    ]


def half_converted(random: Random, blocks: list[Block]) -> list[Block]:
    """Simplified shapes left in the paragraphs of a Traditional page (nothing happens to a Simplified one)."""
    del random

    def one(text: str) -> str:
        for right, wrong in SIMPLE_SHAPES.items():
            text = text[:25] + text[25:-25].replace(right, wrong) + text[-25:]
        return text

    return [
        Block(kind, one(text)) if kind == "paragraph" and len(text) > 80 else Block(kind, text) for kind, text in blocks
    ]


def entities_left(random: Random, blocks: list[Block]) -> list[Block]:
    """Character references left as text."""
    del random
    return [
        Block(kind, text.replace("“", "&ldquo;").replace("”", "&rdquo;")) if kind == "paragraph" else Block(kind, text)
        for kind, text in blocks
    ]


# Characters that the cloaking script annotates, with their readings.
READINGS = dict(
    pair.split(":")
    for pair in (
        "會:huì 學:xué 習:xí 產:chǎn 業:yè 發:fā 動:dòng 實:shí 進:jìn 對:duì 為:wéi 個:gè 們:men 這:zhè 來:lái 過:guò 領:lǐng 導:dǎo "
        "組:zǔ 織:zhī 開:kāi 幹:gàn 現:xiàn 時:shí 統:tǒng 經:jīng 濟:jì 長:zhǎng 場:chǎng 設:shè"
    ).split()
)


def annotated(random: Random, blocks: list[Block]) -> list[Block]:
    """Toned pinyin in brackets after some Traditional characters, in one line of two at most."""

    def one(text: str) -> str:
        return "".join(
            f"{each}({READINGS[each]})" if each in READINGS and random.random() < 0.3 else each for each in text
        )

    return [
        Block(kind, one(text)) if kind in ("paragraph", "heading", "title") else Block(kind, text)
        for kind, text in blocks
    ]


def question_marks(random: Random, blocks: list[Block]) -> list[Block]:
    """A lost no-break-space indent printed as ?? before paragraphs."""
    mark = "?" * random.choice((2, 4))
    return [Block(kind, mark + text) if kind == "paragraph" else Block(kind, text) for kind, text in blocks]


DAMAGE = (
    (30, None),
    (12, narrowed),
    (4, spaced),
    (4, date_run_together),
    (3, doubled),
    (4, half_converted),
    (2, entities_left),
    (3, annotated),
    (2, question_marks),
)
# The truth of paragraphs can be asked for only where a safe repair gives them back.
BREAKS_PARAGRAPHS = (doubled, half_converted, question_marks)


def spam_lines(random: Random) -> list[str]:
    """One to three injected lines."""
    lines = []
    for _ in range(random.choice((1, 1, 2, 3))):
        words = AD_WORDS[random.choice(list(AD_WORDS))]
        separator = random.choice("|,_ -、")
        lines.append(separator.join(random.sample(words, min(len(words), random.randrange(4, 8)))))
    return list(dict.fromkeys(lines))
