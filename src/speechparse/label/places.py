"""What a line is by what stands before and behind it."""

from __future__ import annotations

from itertools import pairwise, takewhile

from speechparse.grammar.organizations import ends_in_position
from speechparse.grammar.persons import surname_length
from speechparse.grammar.script import fold
from speechparse.grammar.titles import genre_span
from speechparse.label.features import COLON, OPEN, PROSE, STOP, STOPS, bits
from speechparse.label.table import BIT
from speechparse.label.tails import FEWEST_VERSES, NO_SENTENCE, NO_SHORT_LINE, VERSE, last_sentence, last_short_line
from speechparse.label.wording import ABOUT_SPEECH
from speechparse.text import Line, Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# How many lines of a page count as its beginning, and in how many its trail and its owner may stand.
FIRST_LINES = 3
TOP_LINES = 12
CONTINUES = frozenset("，。、；：！？）》”’」』)")
OPENS = frozenset("“《「『（(")
# 在某某大会 / 闭幕式上的讲话: a line that begins with its place, and the rest of it.
GENRE, PLACE = BIT["genre"], bits("at_place", "dash")
KEY = bits("is_metadata", "is_publish_line")
BARE_KEY = bits("is_metadata", "tiny", "open")  # 时间 / 2021年9月13日
# A key whose value stands on the next line is alone on its own (来源：); a publish line that ends in an empty 来源： is not.
SHORT_KEY, DATED = bits("tiny", "small"), bits("dated")
RULE, TRAIL = bits("rule_line"), bits("is_breadcrumb", "trail")
# 首页 / > / 信息公开 / > / 工作报告: a trail whose links stand on lines of their own.
TRAIL_MARKS = frozenset((">", "＞", "»", "›", ">>", "→"))
LONGEST_CRUMB = 16  # a column of a site, not a headline
# The rest of a title that a page broke: 政府工作报 / 告.
FRAGMENT = 2
NO_FRAGMENT = bits("name", "is_toolbar", "is_navigation", "page", "rule_line", "bare_number", "stop", "linked")
FAREWELL, FOOTNOTE, NOTES_HEAD = bits("farewell"), bits("footnote"), bits("notes_head")
ELLIPSIS, REPEATED, TURN = bits("ellipsis"), bits("repeated"), bits("turn")
# A refrain is shorter, or comes alone.
SHORTEST_COPIED, FEWEST_COPIED = 30, 2
NOTICE, TITLED = bits("is_footer", "hidden"), bits("genre", "h1", "is_publish_line")
OF_PROSE = bits("prose", "long_prose", "address", "report", "note")
FOREIGN = Pattern(r"[^㐀-鿿]{40}|.{0,12}[ぁ-ヿ]")
DAY, SIGNS = bits("date_only"), bits("signs")
BULLET, DASH, HEADLINE = bits("bullet"), bits("dash"), bits("genre", "occasion", "first", "before_body")
FEWEST_HEADS = 2
NUMBERED = bits("numbered", "bare_number")
NO_SIGNER = bits(
    "before_body", "numbered", "bullet", "dated", "genre", "event", "not_title", "note", "bars", "closed", "page", "rule_line", "repeated", "is_metadata",
    "is_masthead", "is_breadcrumb", "nav_list",
) | NO_SENTENCE  # fmt: skip


def mark_places(texts: Sequence[str], found: list[int]) -> None:
    """Marks where lines stand: at the top, above or behind the prose, beside a key, a number, the rest of a title."""
    prose = [place for place, mask in enumerate(found) if mask & PROSE]
    prose = _without_notices(texts, found, prose)
    begin, end = (prose[0], last_sentence(texts, found, prose[-1])) if prose else (len(found), len(found))
    before, after = BIT["before_body"], BIT["after_body"]
    for place in range(min(FIRST_LINES, len(found))):
        found[place] |= BIT["first"]
    for place in range(begin):
        found[place] |= before
    if prose:
        found[begin] |= BIT["first_prose"]
    for place in prose[:2]:
        if "我" not in texts[place] and ABOUT_SPEECH.search(texts[place]):
            found[place] |= BIT["about_speech"]
    for place in range(end + 1, len(found)):
        found[place] |= after
    for place in range(end + 1, last_short_line(texts, found, end) + 1) if prose else ():
        found[place] |= BIT["said"]
    for above, below in pairwise(prose):
        if below - above > FEWEST_VERSES and not found[below] & NO_SENTENCE:
            between = slice(above + 1, below)
            is_said = _is_verse(texts[between], found[between]) or _is_list(texts[between], found[between])
            for place in range(above + 1, below) if is_said else ():
                found[place] |= BIT["said"]
    _mark_pictured(texts, found, begin)
    _mark_neighbours(texts, found)
    _mark_trails(texts, found, begin)
    _mark_around_prose(texts, found)
    _mark_bullets(texts, found)
    _clear_items(found)
    _mark_signed(texts, found)


def _without_notices(texts: Sequence[str], found: list[int], prose: list[int]) -> list[int]:
    """The places of `prose` without what a site says above the headline, which is marked as hidden: that it asks for
    consent, a word to readers of other languages, an abstract."""
    notices = list(takewhile(lambda place: found[place] & NOTICE or FOREIGN.match(texts[place]), prose))
    below = prose[len(notices)] if len(notices) < len(prose) else 0
    if not notices or not any(mask & TITLED for mask in found[notices[-1] + 1 : below]):
        return prose
    for place in notices:
        found[place] = found[place] & ~OF_PROSE | BIT["hidden"]
    return prose[len(notices) :]


def _mark_pictured(texts: Sequence[str], found: list[int], begin: int) -> None:
    """Marks the words under pictures above the text, which stand there twice: as the picture's other text, and below it."""
    twice = [place for place in range(1, begin) if texts[place] == texts[place - 1] and len(texts[place]) > FRAGMENT]
    if len(twice) < FEWEST_PICTURES:
        return
    # A pair of sentences may have been taken for one line by now.
    behind = twice[-1] + 1 < begin and found[twice[-1] + 1] & OPEN
    for place in range(twice[0] - 1, twice[-1] + 1 + bool(behind)):
        found[place] |= BIT["caption"]


FEWEST_PICTURES = 2


def _mark_neighbours(texts: Sequence[str], found: list[int]) -> None:
    """Marks lines that the line above makes a value, a heading, the rest of a place or of a broken title."""
    for place in range(1, len(found)):
        above = found[place - 1]
        if above & KEY and (above & COLON or above & BARE_KEY == BARE_KEY) and above & SHORT_KEY and not above & DATED:
            found[place] |= BIT["after_key"]
        if above & BIT["bare_number"] and found[place] & OPEN:
            found[place] |= BIT["after_number"]
        if found[place] & GENRE and above & PLACE and not above & GENRE:
            found[place] |= BIT["rest_of_place"]
        if len(texts[place]) <= FRAGMENT and _may_go_on(texts[place - 1], above, found[place]):
            if above & GENRE and _is_whole(texts[place - 1], texts[place]):
                found[place] |= BIT["not_title"]
            else:
                found[place] |= BIT["fragment"]
                found[place - 1] |= BIT["broken"]


def _mark_trails(texts: Sequence[str], found: list[int], begin: int) -> None:
    """Marks the lines above a trail of links, and the links of one that stand on lines of their own."""
    trail = next((place for place in range(min(begin, TOP_LINES)) if found[place] & TRAIL), 0)
    # A rule of stars stands below the headline of a release.
    if not trail and len(found) > FIRST_LINES and found[1] & RULE and texts[1][0] not in "*＊":
        trail = 1
    for place in range(trail):
        found[place] |= BIT["above_trail"]
    for place, text in enumerate(texts[:begin]):
        if text in TRAIL_MARKS:
            for near in (place - 1, place + 1):
                if 0 <= near < len(found) and texts[near] not in TRAIL_MARKS and len(texts[near]) <= LONGEST_CRUMB:
                    found[near] |= BIT["in_trail"]


def _mark_around_prose(texts: Sequence[str], found: list[int]) -> None:
    """Marks the lines directly above prose, and those that go on with a sentence cut off above them."""
    cut_off, leads = BIT["cut_off"], BIT["before_prose"]
    for place, mask in enumerate(found):
        if mask & (PROSE | ELLIPSIS):  # …… stands for paragraphs
            if place and not found[place - 1] & PROSE:
                found[place - 1] |= leads
        elif place and _is_cut(texts[place - 1], found[place - 1], texts[place]):
            found[place] |= cut_off


def _mark_bullets(texts: Sequence[str], found: list[int]) -> None:
    """Marks the lines with a bullet that head their part, where each of them stands alone above prose: no list does."""
    for place in range(1, len(found)):
        if found[place - 1] & found[place] & DASH and not found[place] & HEADLINE:
            found[place - 1] |= BULLET
            found[place] |= BULLET
    by_sign: dict[str, list[int]] = {}
    for place, mask in enumerate(found):
        if mask & BULLET:
            by_sign.setdefault(texts[place][0], []).append(place)
    for bullets in by_sign.values():
        heads = [place for place in bullets if found[place] & OPEN and _is_said(found, place + 1)]
        if len(heads) >= FEWEST_HEADS and len(heads) == len(bullets):
            for place in heads:
                found[place] |= BIT["bullet_head"]


def _mark_signed(texts: Sequence[str], found: list[int]) -> None:
    """Marks unknown short lines between the last sentence and a day: who signs, whatever the name."""
    addressed = any(mask & ADDRESSED for mask in found)
    last = max((place for place, mask in enumerate(found) if mask & (PROSE | STOP)), default=len(found))
    for place in range(last + 1, min(last + 2, len(found) - 1)):
        # 副校长 / 某某, without a day.
        if found[place] & OFFICE and found[place + 1] & NAME and not WRITES.search(fold(texts[place])):
            found[place] |= SIGNS
            found[place + 1] |= SIGNS
    for place in range(2, len(found)):
        if not found[place] & DAY:
            continue
        first = place
        while first > max(place - MOST_SIGNERS, 1) and _signs(
            texts[first - 1], found[first - 1], in_words=addressed and not found[place] & STAMP
        ):
            first -= 1
        if first < place and found[first - 1] & (PROSE | STOP):
            for each in range(first, place):
                found[each] |= SIGNS


def _signs(text: str, mask: int, *, in_words: bool) -> bool:
    """Whether a line may sign; an organization only a text that addresses somebody, above a day `in_words`."""
    if not mask & OPEN or mask & NO_SIGNER:
        return False
    line = fold(text)
    return _may_sign(line) or (in_words and ORGANIZATION.match(line) is not None)


MOST_SIGNERS = 3
OFFICE, NAME, WRITES = bits("role"), bits("name"), Pattern("记者|编辑|摄影|通讯员|责编|校对|整理|供稿|作者")
ADDRESSED = bits("salutation")
# Whoever puts up a page gives his name and a stamp; in words the day is that of a letter or a speech.
STAMP = bits("stamp")
ORGANIZATION = Pattern(
    r"[㐀-鿿（）]{2,24}(?:[局府厅处室站所社厂场园馆校院部]|[党省市县区州旗团工村]委|委员会|[中小大]学|公司|集团|[学协商工联友]会|中心|支部|联合会|理事会|村民委员会)$"
)


def _may_sign(line: str) -> bool:
    """Whether a line is an office and some name behind a blank, or a surname with few characters."""
    office, _, name = line.replace("\u3000", " ").rpartition(" ")
    if office:
        return 1 < len(name) <= LONGEST_SIGNER and ends_in_position(office.strip())
    return 0 < surname_length(line) < len(line) <= LONGEST_NAME and line[-1] not in "完终"  # 全文完


LONGEST_SIGNER, LONGEST_NAME = 8, 4


def _clear_items(found: list[int]) -> None:
    """Takes （1） （2） below a colon, or above the thanks, for the items of a list and not for notes."""
    numbered = [place for place, mask in enumerate(found) if mask & FOOTNOTE and mask & NUMBERED]
    items: set[int] = set()
    for place in numbered:
        if place - 1 in items or (place and found[place - 1] & COLON and not found[place - 1] & NOTES_HEAD):
            items.add(place)
    for place in reversed(numbered):
        if place + 1 in items or (place + 1 < len(found) and found[place + 1] & FAREWELL):
            items.add(place)
    for place in items:
        found[place] &= ~FOOTNOTE


def _is_said(found: Sequence[int], place: int) -> bool:
    return place < len(found) and found[place] & (PROSE | STOP) != 0 and not found[place] & BULLET


def _is_list(texts: Sequence[str], found: Sequence[int]) -> bool:
    """Whether the lines between two paragraphs are a list of the speech: an announcement, signs before all of the others."""
    if any(mask & NO_SENTENCE for mask in found):
        return False
    listed = texts[1:] if found[0] & COLON else texts
    return len(listed) >= FEWEST_LISTED and all(map(LISTED.match, listed))


LISTED, FEWEST_LISTED = Pattern(r"\*(?!\*)|[＊·∙◆●■▲★◇※►▶▪◎○□•√☆♦]|[\[［〔]\d"), 3


def _is_verse(texts: Sequence[str], found: Sequence[int]) -> bool:
    """Whether the lines between two paragraphs are those of a poem, none of which heads what follows."""
    return not any(mask & NO_VERSE for mask in found) and all(map(VERSE.match, texts))


NO_VERSE = NO_SHORT_LINE | NUMBERED | bits("h1", "h2", "bold", "centered", "repeated", "name", "byline", "role")


def _may_go_on(before: str, mask: int, own: int) -> bool:
    return bool(mask & OPEN) and len(before) > FRAGMENT and not own & NO_FRAGMENT and not mask & NO_FRAGMENT


def _is_whole(title: str, behind: str) -> bool:
    """Whether a title ends in its genre, and not with the line behind it, too: 讲话, but 讲话稿, 讲话全文."""
    return genre_span(title) is not None and not genre_span(title + behind)


def _is_cut(before: str, mask: int, text: str) -> bool:
    """Whether `text` goes on with a sentence that the line before it leaves open."""
    if text[0] in CONTINUES or before[-1] in OPENS:
        return True
    return bool(mask & PROSE) and before[-1] not in STOPS and before[-1] not in "：:）)]】〕"


def mark_repeats(texts: Sequence[str], found: list[int]) -> None:
    """Marks lines that stand there for the second time, and the table of contents that headings come back from."""
    seen: dict[str, int] = {}
    contents: list[int] = []
    for place, text in enumerate(texts):
        first = seen.setdefault(text, place)
        if first != place:
            found[place] |= BIT["repeated"]
            if found[place] & NUMBERED and found[first] & OPEN:
                contents.append(first)
    if len(set(contents)) >= FEWEST_CONTENTS:
        # Between its numbered lines stand those of lower rank, and no text.
        table = range(min(contents), max(contents) + 1)
        if not any(found[place] & PROSE for place in table):
            for place in table:
                found[place] |= BIT["contents"]


FEWEST_CONTENTS = 2


def mark_copy(texts: Sequence[str], found: list[int]) -> None:
    """Marks the second copy of the text, whole or cut, that some pages hold for another screen."""
    long = [place for place, text in enumerate(texts) if len(text) >= SHORTEST_COPIED and not found[place] & TURN]
    again = [place for place in long if found[place] & REPEATED]
    if len(again) < FEWEST_COPIED:
        return
    begin = again[0]
    while begin and found[begin - 1] & REPEATED:
        begin -= 1
    if all(found[place] & REPEATED for place in range(begin, again[-1] + 1)):
        for place in range(begin, again[-1] + 1):
            found[place] |= BIT["hidden"]


# --- how a page sets its lines: paragraphs apart, entries packed together ---------------------------------------

# A page sets its paragraphs apart when so many of its prose lines (of not too few) have an empty line before them.
FEWEST_PARAGRAPHS = 5
SPACED_SHARE = 0.6
# An entry is an open line or a question, and nothing of what a header or a closing holds.
ENDING = OPEN | bits("question")
NO_ENTRY = bits("prose", "date_only", "name", "byline", "role", "salutation", "numbered", "hash", "closed", "source")
# In the readable half of the labelled dumps at most 11 open lines that are no menu follow each other without an empty one.
FEWEST_PACKED = 12
OF_SITE = bits("is_related", "is_editors", "is_footer", "is_navigation", "is_publish_line")


APART = bits("bare_number", "rule_line")


def mark_attached(lines: Sequence[Line], found: list[int]) -> None:
    """Marks lines that follow directly on a page whose paragraphs stand apart: a link or a tag broke the paragraph."""
    prose = [place for place, mask in enumerate(found) if mask & PROSE]
    if len(prose) < FEWEST_PARAGRAPHS:
        return
    apart = [place for place in range(1, len(lines)) if lines[place].number - lines[place - 1].number > 1]
    spaced = set(apart)
    if len(spaced.intersection(prose)) < SPACED_SHARE * len(prose):
        return
    of_site = False  # the lists of a site are packed: what follows 相关阅读 does not go on with the speech
    for place in range(prose[0] + 1, prose[-1] + 1):
        if place in spaced:
            of_site = False
        of_site = of_site or found[place] & OF_SITE != 0
        if place in spaced or of_site or found[place - 1] & APART:
            continue
        if lines[place].number != lines[place - 1].number:
            found[place] |= BIT["attached"]


def mark_packed(lines: Sequence[Line], found: list[int]) -> None:
    """Marks lists of entries, line on line, on a page whose text begins after an empty line: its menus."""
    begin = next((place for place, mask in enumerate(found) if mask & PROSE), 0)
    if not begin or lines[begin].number - lines[begin - 1].number < 2:
        return
    run: list[int] = []
    for place, mask in enumerate([*found, PROSE]):
        is_entry = mask & ENDING and not mask & NO_ENTRY
        if is_entry and run and lines[place].number - lines[place - 1].number == 1:
            run.append(place)
            continue
        if len(run) >= FEWEST_PACKED:
            for each in run:
                found[each] |= BIT["packed"]
        run = [place] if is_entry else []


# 首页 / 产品 / 新闻 / EN: the entries of a menu, one a line, as scrapers write them. So many tiny lines directly below each
# other above the text, one of which only menus hold; the last of them may be the headline (会长致辞).
FEWEST_COLUMN, LONGEST_ENTRY = 3, 7
ENTRY_WORD = Pattern(r"(?:[㐀-鿿A-Za-z]{1,6}[ 　]?){1,2}$|[>|｜/／»☰:：·]{1,3}$")
NO_MENU_ENTRY = bits(
    "prose", "date_only", "byline", "role", "salutation", "numbered", "hash", "closed", "page_title", "stamp", "turn"
)
TEXT, IN_MENU, TITLED = (
    bits("prose", "salutation"),
    bits("is_navigation", "is_toolbar", "nav_list"),
    bits("genre", "name"),
)


def mark_menu_columns(texts: Sequence[str], found: list[int]) -> None:
    """Marks the entries of menus that stand one a line above the text."""
    begin = next((place for place, mask in enumerate(found) if mask & TEXT), 0)
    run: list[int] = []
    for place in range(min(begin, MOST_HEAD) + 1 if begin else 0):
        text = texts[place]
        if place < begin and len(text) <= LONGEST_ENTRY and not found[place] & NO_MENU_ENTRY and ENTRY_WORD.match(text):
            run.append(place)
            continue
        while run and found[run[-1]] & TITLED:
            run.pop()
        if len(run) >= FEWEST_COLUMN and any(found[each] & IN_MENU for each in run):
            for each in run:
                found[each] |= 0 if found[each] & IN_MENU else BIT["nav_list"]
        run = []


MOST_HEAD = 80  # lines: no head is longer
