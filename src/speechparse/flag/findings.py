"""What the flags and the text say of the whole page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from speechparse.flag.case import HAN, Page
from speechparse.flag.terms import unseen_pairs
from speechparse.grammar.script import fold
from speechparse.rules.spam import ALTERED_NAMES, BYTE_LOSS, MIRROR_KIT, PINYIN_NOISE
from speechparse.text import Flag, Notice, Pattern, odd_characters

TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńň"
TONED = Pattern(rf"[{HAN}A-Za-z€]\s?[(（]\s?[a-z]{{0,4}}[{TONES}][a-z]{{0,4}}\s?[)）]")
# Pages of infected hosts have more; of 3,160 genuine documents none has both.
MIN_ANNOTATIONS = 3
MIN_PER_THOUSAND = 3
LOST_BYTE = Pattern(rf"[{HAN}][?\ufffd](?P<mark>[;!！A-Za-z]?)(?P<after>[{HAN}]{{2}})")
# A question mark between words is a question in a narrowed dump, so only those before a pair that genuine text never has
# count: one with a mark of the slip (?! ?; ?h), or so many bare ones.
MIN_BARE = 3
# A line is in the other script when it has so many characters of it.
MIN_FOREIGN = 2


def page_findings(text: str, flags: Sequence[Flag], *, original: str | None = None) -> tuple[Notice, ...]:
    """What the flags and the text say of the whole page: mirror kit, pinyin noise, byte loss, altered names."""
    source = text if original is None else original
    return (*_mirror_kit(text, flags), *_pinyin_noise(source), *_byte_loss(source), *_altered_names(flags))


def _mirror_kit(text: str, flags: Sequence[Flag]) -> Iterator[Notice]:
    spam = [each for each in flags if each.tier == "spam" and not each.column]
    if not spam:
        return
    page = Page(text)
    for each in spam:
        if page.charset == "big5" and page.foreign(each.text) >= MIN_FOREIGN:
            message = (
                "an injected Simplified line on a Traditional page: the page is a converted copy made by a spam kit"
            )
            yield Notice(MIRROR_KIT.code, message, each.line)
            return


def _pinyin_noise(source: str) -> Iterator[Notice]:
    # A tone first: the pattern begins at every Han character, and takes ten times as long as all else that is asked here.
    if odd_characters(source).isdisjoint(TONES):
        return
    count = len(TONED.findall(source))
    if count >= MIN_ANNOTATIONS and count * 1000 >= MIN_PER_THOUSAND * len(source):
        yield Notice(
            PINYIN_NOISE.code, f"{count} characters carry pinyin in brackets: a spam kit's copy of another page"
        )


def _byte_loss(source: str) -> Iterator[Notice]:
    if "?" not in source and "\ufffd" not in source:
        return
    found = [each for each in LOST_BYTE.finditer(source) if unseen_pairs(fold(each["after"]))]
    if len(found) >= MIN_BARE or any(each["mark"] for each in found):
        line = source.count("\n", 0, found[0].start()) + 1
        message = f"{len(found)} question mark{'s' * (len(found) > 1)} inside words: bytes were lost on the way"
        yield Notice(BYTE_LOSS.code, message, line)


def _altered_names(flags: Sequence[Flag]) -> Iterator[Notice]:
    names = {each.text: each for each in reversed(flags) if each.column}
    for name, first in names.items():
        lines = len({each.line for each in flags if each.column and each.text == name})
        message = (
            f"the name {name!r} looks pasted over an institution's name in {lines} line{'s' * (lines > 1)}; "
            "the text may be altered elsewhere"
        )
        yield Notice(ALTERED_NAMES.code, message, first.line)
