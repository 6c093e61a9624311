"""A page as items for the path: lines with their masks, what only their place in the page tells, runs of prose as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence, Set
from itertools import pairwise

from speechparse.grammar.furniture import furniture_kind
from speechparse.grammar.numbering import FIRST
from speechparse.grammar.salutations import PRESIDING
from speechparse.grammar.speakers import named
from speechparse.grammar.titles import DASHES
from speechparse.label.features import (
    ABOUT_SPEECH,
    COLON,
    INNER_STOP,
    LONGEST_SHORT,
    OPEN,
    PROSE,
    QUESTION,
    STOP,
    STOPS,
    TURN,
    Item,
    bits,
    hint_mask,
    prose_mask,
    short_mask,
)
from speechparse.label.table import BIT
from speechparse.resources import words
from speechparse.text import NO_HINT, Hint, Line, PageMeta, Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from re import Match

# How many lines of a page count as its beginning.
FIRST_LINES = 3
MARKS_OF_PROSE = Pattern("[。，！？；]")
CONTINUES = frozenset("，。、；：！？）》”’」』)")
OPENS = frozenset("“《「『（(")
HASH = Pattern(r"#{1,6}\s*(?=\S)")
# A page title carries the site behind one of these.
TITLE_PARTS = Pattern(r"\s*(?:[|_｜>»]|--+|——|\s[-–—]\s|-)\s*")
# Words before a colon that introduce what somebody says or a list, not the one who speaks now.
NO_SPEAKER = Pattern(
    r"(?:说|道|指出|强调|认为|表示|是|为|如下|要求|提出|明确|问题|方面|[几\d]点|内容|任务|目标|[一二三四五六]要)$|^[一二三四五六七八九十第（(]"
)
# 某某同志讲话： on a line of its own opens what he says.
LONE_TURN = Pattern(r"([㐀-鿿·]{2,10}?)的?(?:讲话|講話|发言|發言|插话|插話)[：:]$")
# So many lines must begin with a speaker for the page to be a transcript.
FEWEST_TURNS = 2


def masks(lines: Sequence[Line], hints: Sequence[Hint], meta: PageMeta, fold: Callable[[str], str]) -> list[int]:
    """The features of every line (stripped, not blank) of a page."""
    texts = [line.text for line in lines]
    found = []
    for text, line in zip(texts, lines, strict=True):
        hint = hints[line.number - 1] if line.number <= len(hints) else NO_HINT
        if len(text) <= SHORTEST_PROSE and text[0] != "#":
            found.append(short_mask(text, fold(text), hint))
        else:
            found.append(_mask(text, fold, hint))
    _mark_turns(texts, found, fold)
    _mark_first_addresses(lines, found)
    _mark_parts(found)
    _mark_owner(texts, found)
    _mark_places(texts, found)
    _mark_announced(texts, found)
    _mark_attached(lines, found)
    _mark_wrapped(texts, found)
    _mark_repeats(texts, found)
    _mark_packed(lines, found)
    _mark_page_name(texts, found)
    _mark_page_title(texts, found, meta)
    return found


def paragraphs(lines: list[Line], broken: Set[int]) -> tuple[list[Line], dict[int, list[Line]]]:
    """`lines` with each of the numbers `broken` joined to the next; and, by the number of the first, what was joined."""
    if not broken:
        return lines, {}
    whole: list[Line] = []
    rests: dict[int, list[Line]] = {}
    last = 0
    for line in lines:
        if last in broken and line.number == last + 1:
            first = whole[-1]
            whole[-1] = first._replace(text=first.text + line.text)
            rests.setdefault(first.number, []).append(line)
        else:
            whole.append(line)
        last = line.number
    return whole, rests


def items(found: Sequence[int]) -> list[Item]:
    """The masks as items, a run of equal prose masks as one."""
    runs: list[Item] = []
    for place, mask in enumerate(found):
        if runs and mask & PROSE and runs[-1].mask == mask:
            runs[-1] = Item(mask, runs[-1].first, runs[-1].size + 1)
        else:
            runs.append(Item(mask, place, 1))
    return runs


def is_prose(text: str) -> bool:
    """Whether a line is told as prose by its size or by a full stop inside."""
    if len(text) > LONGEST_SHORT:
        return len(text) > BEYOND_DOUBT or MARKS_OF_PROSE.search(text) is not None
    if len(text) > LONG_SENTENCE and text[-1] in "。！" and "，" in text and text[0] not in FIRST:
        return True
    return len(text) > SHORTEST_PROSE and INNER_STOP.search(text) is not None


# A line of so few characters is no prose, whatever stops it holds.
SHORTEST_PROSE = 16
# No title, menu or list of names is as long as this: the line is running text that lost its marks, or hostile.
BEYOND_DOUBT = 2_000
# A sentence with a comma is running text from so many characters on: closing calls and slogans are shorter.
LONG_SENTENCE = 30


def _mask(text: str, fold: Callable[[str], str], hint: Hint) -> int:
    hashes = HASH.match(text) if text[0] == "#" else None
    extra = 0
    if hashes:
        extra, text = BIT["hash"], text[hashes.end() :]
    if is_prose(text) and (len(text) > LONGEST_SHORT or not furniture_kind(fold(text))):
        # Of the markup of prose only what can take it out of the speech is of interest.
        return extra | prose_mask(text, fold) | (hint_mask(hint) & OUT_OF_SPEECH if hint is not NO_HINT else 0)
    return extra | short_mask(text, fold(text), hint)


OUT_OF_SPEECH = BIT["hidden"] | BIT["in_nav"] | BIT["in_footer"] | BIT["in_aside"] | BIT["linked"]


def _mark_turns(texts: Sequence[str], found: list[int], fold: Callable[[str], str]) -> None:
    """Marks the lines that begin with one who speaks, if there are enough of them."""
    speakers: list[tuple[int, str]] = []
    for place, text in enumerate(texts):
        if "：" in text[:30] or ":" in text[:30]:
            match = TURN.match(text) or LONE_TURN.match(text) or _lone_head(found, place, text)
            if match:
                speakers.append((place, fold(WITHOUT_ROLE.sub("", match.group(1)))))
    if len(speakers) < FEWEST_TURNS:
        return
    counts = Counter(name for _, name in speakers)
    known = "\n".join({name for name in counts if _speaks(name, counts[name])}) + "\n"
    # Who was introduced with an office speaks on by the name alone: 主持人某某：, then 某某：.
    turns = [(place, name) for place, name in speakers if f"{name}\n" in known]
    if len(turns) >= FEWEST_TURNS:
        for place, _ in turns:
            found[place] = found[place] & ~SALUTATION | BIT["turn"]


# A blank inside the head, or the office behind the name: 某某（某某小学校长）：.
WITHOUT_ROLE = Pattern(r"[ 　]|[（(][^（）()]*[）)]")


def _lone_head(found: Sequence[int], place: int, text: str) -> Match[str] | None:
    """A head that stands alone (主持人：) above what is said: running text, or a short sentence."""
    if (found[place] & NO_HEAD and not PRESIDING.match(text)) or place + 1 == len(found) or not found[place + 1] & SAID:
        return None
    return LONE_HEAD.match(text)


LONE_HEAD = Pattern(r"[\[【［]?([㐀-鿿·•A-Za-z（）()/ ]{1,20}?)[\]】］]?\s?[：:]$")
SALUTATION = bits("salutation")
NO_HEAD = bits("salutation", "is_metadata", "is_publish_line", "is_editors", "numbered", "prose")
SAID = PROSE | STOP | bits("question")


def _mark_first_addresses(lines: Sequence[Line], found: list[int]) -> None:
    """Marks the lines directly above an address that leave it open: those it names first (某部长阁下；)."""
    for place in range(len(found) - 1, 0, -1):
        above = lines[place - 1]
        if (
            found[place] & SALUTATION
            and found[place - 1] & NAMES_ON
            and above.text[-1] in "；;，,、"
            and above.number == lines[place].number - 1
            and not NO_ADDRESS.search(above.text)
        ):
            found[place - 1] |= SALUTATION


def _mark_parts(found: list[int]) -> None:
    """Marks the heads of the speeches that one page holds: 开幕词 / 校长 某某 / （日期） / 同学们：, more than once."""
    parts = [(place, _head_of_part(found, place)) for place, mask in enumerate(found) if mask & PART_TITLE]
    parts = [(place, head) for place, head in parts if head]
    if len(parts) < FEWEST_PARTS:
        return
    for place, head in parts:
        found[place] |= OPENS_PART
        for each in range(place + 1, place + 1 + head):
            found[each] |= IN_PART


def _head_of_part(found: Sequence[int], place: int) -> int:
    """How many lines behind a part's title name who speaks, when, and to whom."""
    head = 0
    while place + 1 + head < len(found) and found[place + 1 + head] & OF_PART:
        head += 1
    return head


FEWEST_PARTS = 2
PART_TITLE, OPENS_PART, IN_PART = bits("part_title"), bits("opens_part"), bits("in_part")
OF_PART = bits("byline", "name", "role", "date_only", "salutation")


NAMES_ON = bits("small", "medium")
NO_ADDRESS = Pattern(r"[我你。！？!?:：]|[於于在]")


def _mark_owner(texts: Sequence[str], found: list[int]) -> None:
    """Marks the short lines at the top that the footer names as the owner of the site."""
    footer = " ".join(text for text, mask in zip(texts, found, strict=True) if mask & OWNED)
    if footer:
        for place, text in enumerate(texts[:TOP_LINES]):
            if SHORTEST_TITLE <= len(text) <= LONGEST_OWNER and text in footer:
                found[place] |= BIT["owner"]


OWNED = bits("is_footer")
TOP_LINES = 12
LONGEST_OWNER = 24


def _speaks(name: str, count: int) -> bool:
    if QUESTION.match(name):
        return True
    if NO_SPEAKER.search(name) or len(name) > 10:
        return False
    return named(name) is not None or name in CROWD or (count >= FEWEST_TURNS and _is_addressed(name))


CROWD = frozenset(
    ("代表", "代表们", "群众", "工人", "众", "众人", "全场", "齐声", "大家", "男", "女", "甲", "乙", "丙")
)


def _is_addressed(name: str) -> bool:
    """任总, 张主任, 李书记: a surname and an office."""
    return name[0] in words("surnames.tsv") and (name[1:] == "总" or name[1:] in words("positions.tsv"))


def _mark_places(texts: Sequence[str], found: list[int]) -> None:
    prose = [place for place, mask in enumerate(found) if mask & PROSE]
    begin, end = (prose[0], _last_sentence(texts, found, prose[-1])) if prose else (len(found), len(found))
    before, after, cut_off, leads = BIT["before_body"], BIT["after_body"], BIT["cut_off"], BIT["before_prose"]
    for place in range(min(FIRST_LINES, len(found))):
        found[place] |= BIT["first"]
    for place in range(begin):
        found[place] |= before
    if prose:
        found[begin] |= BIT["first_prose"]
    for place in prose[:2]:
        if "我" not in texts[place] and ABOUT_SPEECH.search(texts[place]):
            found[place] |= BIT["about_speech"]
    for place in range(1, len(found)):
        if (
            found[place - 1] & KEY
            and found[place - 1] & COLON
            and found[place - 1] & SHORT_KEY
            and not found[place - 1] & DATED
        ):
            found[place] |= BIT["after_key"]
        if found[place - 1] & BARE_NUMBER and found[place] & OPEN:
            found[place] |= BIT["after_number"]
        if found[place] & GENRE and found[place - 1] & PLACE and not found[place - 1] & GENRE:
            found[place] |= BIT["rest_of_place"]
        if len(texts[place]) <= FRAGMENT and _is_fragment(texts[place - 1], found[place - 1], found[place]):
            found[place] |= BIT["fragment"]
            found[place - 1] |= BIT["broken"]
    for place in range(end + 1, len(found)):
        found[place] |= after
    trail = next((place for place in range(min(begin, TOP_LINES)) if found[place] & TRAIL), 0)
    if not trail and len(found) > FIRST_LINES and found[1] & RULE:
        trail = 1
    for place in range(trail):
        found[place] |= BIT["above_trail"]
    for place, text in enumerate(texts[:begin]):
        if text in TRAIL_MARKS:
            for near in (place - 1, place + 1):
                if 0 <= near < len(found) and texts[near] not in TRAIL_MARKS and len(texts[near]) <= LONGEST_CRUMB:
                    found[near] |= BIT["in_trail"]
    for place, mask in enumerate(found):
        if mask & PROSE:
            if place and not found[place - 1] & PROSE:
                found[place - 1] |= leads
        elif place and _is_cut(texts[place - 1], found[place - 1], texts[place]):
            found[place] |= cut_off


RULE = bits("rule_line")
TRAIL = bits("is_breadcrumb", "trail")
# 首页 / > / 信息公开 / > / 工作报告: a trail whose links stand on lines of their own.
TRAIL_MARKS = frozenset((">", "＞", "»", "›", ">>", "→"))
LONGEST_CRUMB = 16


def _mark_announced(texts: Sequence[str], found: list[int]) -> None:
    """Marks the prose of a release above the line that announces the words (某县长致词内容：): all of it is the lead."""
    first = next((place for place, mask in enumerate(found[:MOST_ANNOUNCED]) if mask & FOLLOWS), 0)
    above = [place for place in range(first) if found[place] & PROSE or texts[place][-1] == "。"]
    if not above or any(found[place] & ADDRESSED for place in range(first)):
        return
    if not any(OWN_WORDS.search(QUOTED.sub("", texts[place])) for place in above):
        for place in above:
            found[place] |= BIT["announced"]


OWN_WORDS = Pattern("我[们們]")
QUOTED = Pattern("「[^」]{0,200}」|“[^”]{0,200}”")
MOST_ANNOUNCED = 24  # lines of a head and of the longest lead seen
FOLLOWS, ADDRESSED = bits("speech_follows"), bits("salutation", "turn", "numbered", "bare_number")


def _last_sentence(texts: Sequence[str], found: Sequence[int], end: int) -> int:
    """The last of the sentences that follow numbered lines behind the prose line at `end`."""
    numbered = False
    for place in range(end + 1, len(found)):
        if found[place] & NO_SENTENCE or place - end > NEAR:
            break
        numbered = numbered or found[place] & NUMBERED != 0
        if numbered and found[place] & STOP and len(texts[place]) >= SHORTEST_SENTENCE and texts[place][-1] in "。！":
            end, numbered = place, False
    return end


# A body of short paragraphs goes on where a sentence of so many characters stands so near behind a number.
SHORTEST_SENTENCE, NEAR = 7, 4
NUMBERED = bits("numbered", "bare_number")
NO_SENTENCE = bits(
    "is_footer", "is_editors", "is_related", "is_navigation", "is_toolbar", "is_publish_line", "source", "note", "linked", "hidden", "attendance", "closed",
    "notes_head", "footnote", "in_footer", "in_nav", "in_aside", "caption",
)  # fmt: skip


def _mark_attached(lines: Sequence[Line], found: list[int]) -> None:
    """Marks lines that follow directly on a page whose paragraphs stand apart: a link or a tag broke the paragraph."""
    prose = [place for place, mask in enumerate(found) if mask & PROSE]
    if len(prose) < FEWEST_PARAGRAPHS:
        return
    apart = [place for place in range(1, len(lines)) if lines[place].number - lines[place - 1].number > 1]
    spaced = set(apart)
    if len(spaced.intersection(prose)) < SPACED_SHARE * len(prose):
        return
    for place in range(prose[0] + 1, prose[-1] + 1):
        if place in spaced or found[place - 1] & BARE_NUMBER:
            continue
        if lines[place].number != lines[place - 1].number:
            found[place] |= BIT["attached"]


def _mark_wrapped(texts: Sequence[str], found: list[int]) -> None:
    """Marks the lines that end at the margin of a page whose lines were broken there, and those that go on with them."""
    cut = [text for text in texts if NARROWEST <= len(text) <= LONGEST_SHORT and text[-1] not in LINE_ENDS]
    if len(cut) < FEWEST_WRAPPED:
        return
    widths = Counter(round(_width(text)) for text in cut)
    margin = max(widths, key=lambda width: (sum(widths[width + near] for near in (-1, 0, 1)), width))
    alike = sum(widths[margin + near] for near in (-1, 0, 1))
    if alike * 2 < len(cut) or alike < FEWEST_WRAPPED:
        return
    beyond = [text for text in texts if len(text) > margin + 2]
    if sum(_width(text) > margin + 2 for text in beyond) * BEYOND_MARGIN > len(texts):
        return
    for place, text in enumerate(texts[:-1]):
        if text[-1] not in LINE_ENDS and abs(_width(text) - margin) <= INDENT and not found[place] & NO_WRAP:
            found[place] |= BIT["wrapped"]
            if not found[place + 1] & NO_WRAP_AFTER:
                found[place + 1] |= BIT["cut_off"]
        elif text.isdecimal():
            found[place] &= ~BIT["bare_number"]  # the number of a printed page


def _width(text: str) -> float:
    """Columns of `text`, a letter or digit as half of one."""
    return len(text) - len(text.encode("ascii", "ignore")) / 2


# Margins are at 16 columns or more; so many lines must end there.
# Hardly a line goes beyond the margin: one of so many.
BEYOND_MARGIN = 12
NARROWEST, FEWEST_WRAPPED = 16, 6
INDENT = 2.5  # the first line of a paragraph is shorter by its indent
LINE_ENDS = frozenset("。！？：；!?:;…”’」』）)】")
NO_WRAP = bits("linked", "in_nav", "in_footer", "is_footer", "is_related", "is_navigation", "genre", "hidden")
NO_WRAP_AFTER = bits("numbered", "bare_number", "list", "page", "salutation", "is_editors", "source", "is_footer")


BARE_NUMBER = bits("bare_number")
# A page sets its paragraphs apart when so many of its prose lines (of not too few) have an empty line before them.
FEWEST_PARAGRAPHS = 5
SPACED_SHARE = 0.6


# 在某某大会 / 闭幕式上的讲话: a line that begins with its place, and the rest of it.
GENRE, PLACE = BIT["genre"], bits("at_place", "dash")
KEY = bits("is_metadata", "is_publish_line")
# A key whose value stands on the next line is alone on its own (来源：); a publish line that ends in an empty 来源： is not.
SHORT_KEY, DATED = bits("tiny", "small"), bits("dated")
# The rest of a title that a page broke: 政府工作报 / 告.
FRAGMENT = 2


def _is_fragment(before: str, mask: int, own: int) -> bool:
    return bool(mask & OPEN) and len(before) > FRAGMENT and not own & NO_FRAGMENT and not mask & NO_FRAGMENT


NO_FRAGMENT = bits("name", "is_toolbar", "is_navigation", "page", "rule_line", "bare_number", "stop", "linked")


def _is_cut(before: str, mask: int, text: str) -> bool:
    """Whether `text` goes on with a sentence that the line before it leaves open."""
    if text[0] in CONTINUES or before[-1] in OPENS:
        return True
    return bool(mask & PROSE) and before[-1] not in STOPS and before[-1] not in "：:）)]】〕"


def _mark_repeats(texts: Sequence[str], found: list[int]) -> None:
    seen: set[str] = set()
    for place, text in enumerate(texts):
        if text in seen:
            found[place] |= BIT["repeated"]
        seen.add(text)


def _mark_page_name(texts: Sequence[str], found: list[int]) -> None:
    """Marks a first line that is the title of the browser's window: the headline stands below it without the site."""
    head = texts[:FIRST_LINES]
    for place, text in enumerate(head):
        parts = [part for part in TITLE_PARTS.split(text) if len(part) >= SHORTEST_TITLE]
        below = texts[place + 1 : place + TOP_LINES]
        if len(text) <= LONGEST_SHORT and parts and parts[0] != text and parts[0] in below:
            found[place] |= BIT["owner"]
            found[place + 1 + below.index(parts[0])] |= BIT["page_title"]


def _mark_packed(lines: Sequence[Line], found: list[int]) -> None:
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


# An entry is an open line or a question, and nothing of what a header or a closing holds.
ENDING = OPEN | bits("question")
NO_ENTRY = bits("prose", "date_only", "name", "byline", "role", "salutation", "numbered", "hash", "closed", "source")
# In the readable half of the labelled dumps at most 11 open lines that are no menu follow each other without an empty one.
FEWEST_PACKED = 12


def _mark_page_title(texts: Sequence[str], found: list[int], meta: PageMeta) -> None:
    """Marks the lines that the page itself names as its title."""
    named = [title for title in (meta.article_title, meta.title) if title]
    titles = {_plain(part) for title in named for part in (title, *TITLE_PARTS.split(title))}
    titles = {title for title in titles if len(title) >= SHORTEST_TITLE}
    if titles:
        heads = {title[0] for title in titles}
        shown = [
            (place, _plain(text))
            for place, text in enumerate(texts)
            # Most lines are cleared by their first character.
            if len(text) <= LONGEST_SHORT
            and (text[0] in heads or not text[0].isalnum())
            and not found[place] & SITE_NAME
        ]
        shown = [(place, text) for place, text in shown if text in titles] or _in_two(texts, titles)
        if len({text for _, text in shown}) > 1:
            shown = [(place, text) for place, text in shown if texts[place][0] not in DASHES]
        site = _plain(TITLE_PARTS.split(meta.title)[-1]) if len({text for _, text in shown}) > 1 else ""
        for place, text in shown:
            # 标题 - 某某侨报: where the page shows both, the last part is the name of the site.
            found[place] |= BIT["owner"] if text == site else BIT["page_title"]


def _in_two(texts: Sequence[str], titles: set[str]) -> list[tuple[int, str]]:
    """Two lines that together are a title of the page, which shows it broken."""
    plain = [_plain(text) if len(text) <= LONGEST_SHORT else "" for text in texts[:MOST_LINES]]
    whole = max(titles, key=len)
    for place, (first, second) in enumerate(pairwise(plain)):
        if len(first) >= SHORTEST_TITLE and second and whole.endswith(first + second):
            return [(place, whole), (place + 1, whole)]
    return []


MOST_LINES = 60  # the lines of the longest menu above a title, and the title
SITE_NAME = BIT["site_name"]
SHORTEST_TITLE = 4


NOT_PLAIN = Pattern(r"[\W_][\W_]*")


def _plain(text: str) -> str:
    return NOT_PLAIN.sub("", text)
