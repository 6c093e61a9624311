"""Pages with what a reader knows of them: who speaks, in which office, when, to whom. People and places are invented."""

from __future__ import annotations

from typing import NamedTuple

from speechparse import parse


class Known(NamedTuple):
    """What a reader knows of a page, a speech unless it says otherwise; None is not asked, "" is known to be missing."""

    page: str
    title: str | None = None
    subtitle: str | None = None
    speakers: str | None = None
    role: str | None = None
    delivered: str | None = None
    published: str | None = None
    salutation: str | None = None
    turns: int | None = None
    speech: bool = True


BODY = (
    "今天我们在这里开会，主要任务是总结去年的工作，部署今年的任务。下面，我讲三点意见，请大家认真抓好落实。\n"
    "第一，要认清形势。过去一年，在大家的共同努力下，我们克服了很多困难，各项任务都完成得比较好，这是很不容易的。\n"
    "第二，要抓住重点。今年的任务很重，时间很紧，希望同志们拿出更大的干劲，把每一件事情办好、办实、办出成效来。\n"
    "谢谢大家！"
)
HANT = (
    "今天是個值得紀念的日子，本人謹代表全體會員，向各位的光臨表示熱烈的歡迎和衷心的感謝。\n"
    "過去兩年，在各位的支持下，會務蒸蒸日上，我們辦了十二場講座，也為偏鄉的孩子募得三百多萬元的獎助學金。\n"
    "未來我們還要繼續努力，希望大家一起來，讓愛心傳到更遠的地方。\n"
    "謝謝大家！"
)
GLUED = BODY.replace("\n", "")


def found(page: str) -> dict[str, object]:
    """What the parser finds in a page, by the names of `Known`."""
    speech = parse(page)
    people = [each for each in (speech.speaker, *speech.other_speakers) if each]
    roles = speech.speaker.roles if speech.speaker else []
    return {
        "title": speech.header.title or "",
        "subtitle": speech.header.subtitle or "",
        "speakers": "、".join(each.name for each in people),
        "role": "、".join(f"{each.organization or ''}{each.position or ''}" for each in roles),
        "delivered": speech.date.delivered or "",
        "published": speech.date.published or "",
        "salutation": speech.salutation or "",
        "turns": len(speech.turns),
        "speech": speech.header.is_speech,
    }


def asked(known: Known) -> dict[str, object]:
    """What is known of a page beside its text."""
    return {field: value for field, value in known._asdict().items() if field != "page" and value is not None}


def told(known: Known) -> dict[str, object]:
    """What the parser finds in a page of what is known of it."""
    read = found(known.page)
    return {field: read[field] for field in asked(known)}
