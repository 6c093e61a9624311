"""Made speeches: header, salutation, body and closing in many layouts, with the truth of every field."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from made.bodies import body
from made.closings import ENDS, closing_note, signature
from made.openers import OPENERS, Opener, date_alone, nothing, salutation
from made.outlines import Block
from made.plans import Heading, Plan, plan, titled


@dataclass
class Page:
    """Blocks of the speech proper in order, the labels, and the layout choices by name."""

    blocks: list[Block]
    labels: dict[str, Any]
    sorts: dict[str, str]
    site: str
    place: str
    when: date


def run_in(blocks: list[Block], words: str) -> list[Block]:
    """The blocks with `words` put before the first paragraph."""
    first = next(at for at, block in enumerate(blocks) if block.kind == "paragraph")
    return [*blocks[:first], Block("paragraph", words + blocks[first].text), *blocks[first + 1 :]]


INTERRUPTED_SHARE = 0.12
INTERRUPTIONS = (
    "（点击图片查看大图）",
    "【此处隐藏{n}字，登录会员可阅读全文】",
    "展开全文",
    "[上一页] [1] [2] [下一页]",
    "（未完，下一页继续）",
    "分享让更多人看到",
    "▲{event}现场",
    "（{event}会场。资料图片）",
    "广告",
    "原标题：{event}侧记",
    "免费试读已结束，购买后阅读剩余内容",
    "正在加载，请稍候…",
    "—— 本站提醒：按Ctrl+D收藏本页 ——",
    "点击收听音频",
)


def interrupted(made: Plan, blocks: list[Block]) -> tuple[list[Block], list[str]]:
    """On some pages a line between two paragraphs that the site put there; the blocks, and that line."""
    random = made.random
    places = [at for at in range(1, len(blocks)) if blocks[at - 1].kind == blocks[at].kind == "paragraph"]
    if not places or random.random() >= INTERRUPTED_SHARE:
        return blocks, []
    line = random.choice(INTERRUPTIONS).format(n=random.randrange(300, 4000), event=made.event)
    at = random.choice(places)
    return [*blocks[:at], Block("furniture", line), *blocks[at:]], [line]


REPEATED_TITLE_SHARE = 0.12


def repeated_title(random: Random, made: Plan, heading: Heading) -> tuple[list[Block], str | None]:
    """The headline once more above date and byline, without the speaker's name, often over two lines."""
    if heading.subtitle or random.random() >= REPEATED_TITLE_SHARE:
        return [], None
    words = heading.title
    for name in (f"{made.position}{made.who.name}", f"{made.who.name}同志", made.who.name):
        words = words.removeprefix(name)
    cuts = [words.find("第", 6), words.find("大会", 6) + 2, words.find("会议", 6) + 2, words.find("上的", 6) + 2]
    cut = random.choice(cuts)
    pieces = [words[:cut], words[cut:]] if 6 < cut < len(words) - 3 else [words]
    return [Block("title again", piece) for piece in pieces], words if words != heading.title else None


def speech(random: Random) -> Page:
    """One speech with its truth, before furniture and damage."""
    made = plan(random)
    heading = titled(made)
    opener = Opener(made, heading)
    layout = random.choices([each for _, each in OPENERS], [weight for weight, _ in OPENERS])[0]
    layout(opener)
    greeting, text, glued, greeting_sort = salutation(made)
    talk = body(random, made.words)
    end = random.choices([each for _, each in ENDS], [weight for weight, _ in ENDS])[0](made)
    truth = opener.truth
    after, told, after_sort = [], {}, "none"
    if (layout in (nothing, date_alone) and random.random() < 0.5) or random.random() < 0.06:
        tell = random.choice((signature, signature, closing_note))
        after, told = tell(made, truth)
        after_sort = tell.__name__
    labels = {
        "is_speech": True,
        "title": heading.title,
        "subtitle": heading.subtitle_label,
        "salutation": text,
        "headings": talk.headings,
        "headings_optional": talk.optional,
        "numbering_gaps": talk.gaps,
        "paragraphs": [*talk.paragraphs, *end.paragraphs],
        "body_first": talk.paragraphs[0][:20],
        "body_last": end.paragraphs[-1][-20:],
        **truth,
        **end.truth,
        **told,
    }
    if greeting_sort == "greeting":
        del labels["salutation"]
        labels["paragraphs"] = None
    spoken, labels["boilerplate_examples"] = interrupted(made, talk.blocks)
    again, subtitle = repeated_title(random, made, heading)
    if again:
        labels["subtitle"] = subtitle
    blocks = [
        Block("title", heading.title),
        *([Block("subtitle", heading.subtitle)] if heading.subtitle else []),
        *again,
        *opener.lines,
        *greeting,
        *(run_in(spoken, glued) if glued else spoken),
        *end.blocks,
        *after,
    ]
    sorts = {
        "organisation": made.where.kind,
        "name": made.who.sort,
        "opener": layout.__name__,
        "salutation": greeting_sort,
        "outline": talk.sort,
        "closing": end.sort,
        "after": after_sort,
    }
    return Page(
        blocks, labels, sorts, made.where.name, made.where.place, made.when + timedelta(days=random.randrange(1, 40))
    )
