"""Lines that begin with one who speaks, told by how the page names its speakers."""

from __future__ import annotations

from speechparse.grammar.organizations import ends_in_position
from speechparse.grammar.persons import is_name
from speechparse.grammar.salutations import PRESIDING
from speechparse.grammar.speakers import named
from speechparse.grammar.turn_heads import BRACKETS, bare_head, marked_head
from speechparse.label.features import PROSE, QUESTION, STOP, STOPS, TURN, bits
from speechparse.label.table import BIT
from speechparse.resources import words
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING, counted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from re import Match

# So many lines must begin with a speaker for the page to be a transcript.
FEWEST_TURNS = 2
# Words before a colon that introduce what somebody says or a list, not the one who speaks now.
NO_SPEAKER = Pattern(
    r"(?:说|道|指出|强调|认为|表示|是|为|如下|要求|提出|明确|问题|方面|[几\d]点|内容|任务|目标|[一二三四五六]要)$|^[一二三四五六七八九十第（(]"
)
# 某某同志讲话： on a line of its own opens what he says.
LONE_TURN = Pattern(r"([㐀-鿿·]{2,10}?)的?(?:讲话|講話|发言|發言|插话|插話)[：:]$")
# A blank inside the head, or the office behind the name: 某某（某某小学校长）：.
WITHOUT_ROLE = Pattern(r"[ 　]|[（(][^（）()]*[）)]")
LONE_HEAD = Pattern(r"[\[【［]?([㐀-鿿·•A-Za-z（）()/ ]{1,20}?)[\]】］]?\s?[：:]$")
CROWD = frozenset(
    ("代表", "代表们", "群众", "工人", "众", "众人", "全场", "齐声", "大家", "男", "女", "甲", "乙", "丙")
)
# The head of a turn, with office and affiliation, has at most so many characters.
LONGEST_HEAD = 60
NO_HEAD = bits("salutation", "is_metadata", "is_publish_line", "is_editors", "numbered", "prose")
OF_SITE = bits("is_toolbar", "is_navigation")  # [上一页] [1] [2] [下一页]
SAID = PROSE | STOP | bits("question")
# What a head without a colon, or with something before it, begins with; and how long a name is without either.
MARKED = frozenset("[【［<＜*_0123456789")
LONGEST_NAMED = 12


def mark_turns(texts: Sequence[str], found: list[int], fold: Callable[[str], str]) -> None:
    """Marks the lines that begin with one who speaks, if there are enough of them."""
    heads: list[tuple[int, str]] = []
    for place, text in enumerate(texts):
        match = None
        if ("：" in text or ":" in text) and ("：" in text[:LONGEST_HEAD] or ":" in text[:LONGEST_HEAD]):
            match = (
                _clock_head(text)
                or _office_first(text)
                or TURN.match(text)
                or LONE_TURN.match(text)
                or _lone_head(found, place, text)
            )
        if match is None and text[0] in MARKED:
            match = marked_head(text)
        if match and not found[place] & OF_SITE and not _introduces(text, match.end()):
            heads.append((place, fold(match.group(1))))
    if len(heads) < FEWEST_TURNS:
        heads = _bare_heads(texts, found, fold)
    if len(heads) < FEWEST_TURNS:
        return
    speakers = [(place, WITHOUT_ROLE.sub("", head)) for place, head in heads]
    counts = counted(name for _, name in speakers)
    met = {name for name in counts if _speaks(name, counts[name])} | _presented(heads, counts)
    # Whoever writes with the clock beside the name is one who speaks, by whatever name.
    met |= {WITHOUT_ROLE.sub("", head) for place, head in heads if _clock_head(texts[place])}
    if any(QUESTION.match(name) for name in met):
        met |= {name for place, name in speakers if texts[place][0] in BRACKETS and _takes_part(name, counts[name])}
    # Who was introduced with an office speaks on by the name alone (主持人某某：, then 某某：), or stands in brackets
    # whole (（某地/某某）：, which leaves no name).
    known = {name[at:] for name in met for at in range(len(name) + 1)}
    turns = [(place, name) for place, name in speakers if name in known]
    if len(turns) >= FEWEST_TURNS:
        for place, _ in turns:
            found[place] = found[place] & ~BIT["salutation"] | BIT["turn"]


def _bare_heads(texts: Sequence[str], found: Sequence[int], fold: Callable[[str], str]) -> list[tuple[int, str]]:
    """Names before a wide space or on a line of their own, where two or more come again above what is said."""
    heads = []
    for place, text in enumerate(texts):
        if len(text) <= LONGEST_NAMED or "　" in text[:LONGEST_NAMED]:
            match = bare_head(text)
            said = match and (match.end() < len(text) or _is_said(found, place + 1))
            if match and said and _speaks(name := fold(match.group(1)), 1):
                heads.append((place, name))
    counts = counted(name for _, name in heads)
    again = {name for name, count in counts.items() if count >= FEWEST_TURNS}
    return heads if len(again) >= FEWEST_TURNS else []


def _takes_part(name: str, count: int) -> bool:
    """Whether a name in brackets is one of those who talk with the host: it comes again, or it is that of a reader."""
    return count >= FEWEST_TURNS or READER.match(name) is not None


READER = Pattern("网友|网民|听众|观众|读者|市民")


def _is_said(found: Sequence[int], place: int) -> bool:
    return place < len(found) and found[place] & SAID != 0


def _presented(heads: Sequence[tuple[int, str]], counts: dict[str, int]) -> set[str]:
    """Those whose office stands beside the name when they first speak, and who speak again: any two characters are a name then."""
    presented = set()
    for _, head in heads:
        office, _, name = WITHOUT_BRACKET.sub("", head).rpartition(" ")
        if 2 <= len(name) <= LONGEST_NAME and (ends_in_position(office) or (not office and head != name)):
            whole = WITHOUT_ROLE.sub("", head)
            if counts[whole] + (counts.get(name, 0) if whole != name else 0) >= FEWEST_TURNS:
                presented.add(whole)
    return presented


# 某某（某某小学语文教师）
WITHOUT_BRACKET = Pattern(r"[（(][㐀-鿿、 　]{4,40}[）)]$")
LONGEST_NAME = 4
LONGEST_SPEAKER = 16  # name and two offices, without what stands in brackets


def _clock_head(text: str) -> Match[str] | None:
    """[某某 09:00:15], as live texts print who writes and when."""
    return CLOCK_HEAD.match(text) if text[0] in "[【［" else None


CLOCK_HEAD = Pattern(r"[\[【［]([㐀-鿿·A-Za-z]{2,12})[ 　]+\d{1,2}:\d\d(?::\d\d)?[\]】］][ 　]*")


def _office_first(text: str) -> Match[str] | None:
    """【主持人】某某：, the office in brackets before the name."""
    found = OFFICE_FIRST.match(text) if text[0] in "[【［" else None
    return found if found and ends_in_position(found.group(2)) else None


# The name is the first group, as in the other heads.
OFFICE_FIRST = Pattern(
    r"(?=[^：:]{3,24}[\]】］][ 　]?([㐀-鿿·]{2,8})[：:])[\[【［]([㐀-鿿]{2,8})[\]】］][^：:]{2,9}[：:]"
)


def _introduces(text: str, end: int) -> bool:
    """Whether a field of the head names a person with office behind its key: 嘉宾：某局局长 某某."""
    if len(text) > LONGEST_FIELD or text[-1] in STOPS:
        return False
    byline = named(text[end:])
    return byline is not None and byline.role != ""


LONGEST_FIELD = 40


def _lone_head(found: Sequence[int], place: int, text: str) -> Match[str] | None:
    """A head that stands alone (主持人：) above what is said: running text, or a short sentence."""
    if (found[place] & NO_HEAD and not PRESIDING.match(text)) or place + 1 == len(found) or not found[place + 1] & SAID:
        return None
    return LONE_HEAD.match(text)


def _speaks(name: str, count: int) -> bool:
    if QUESTION.match(name):
        return True
    if NO_SPEAKER.search(name) or len(name) > LONGEST_SPEAKER:
        return False
    if count >= FEWEST_TURNS and (_is_addressed(name) or PAPER.search(name)):
        return True
    # A word that may be a name (江岸) is one where it speaks again.
    return named(name) is not None or name in CROWD or (count > 1 and is_name(name, honored=True))


# A paper or a station that asks.
PAPER = Pattern("[㐀-鿿](?:报|報|周刊|週刊|杂志|雜誌|网|網|社|台|臺|电视|電視|新闻|新聞)$")


def _is_addressed(name: str) -> bool:
    """任总, 张主任, 李书记: a surname and an office."""
    return name[0] in words("surnames.tsv") and (name[1:] == "总" or name[1:] in words("positions.tsv"))
