"""Lines that hold several parts: the head of a dump without line ends, an address that runs into its sentence."""

from __future__ import annotations

from speechparse.grammar.dates import FoundDate, find_dates
from speechparse.grammar.furniture import furniture_kind
from speechparse.grammar.salutations import salutation_end
from speechparse.grammar.speakers import named
from speechparse.grammar.titles import clean_title, genre_ends, genre_span, shown_again
from speechparse.label.heads import FEWEST_SUMMED, is_abstract
from speechparse.label.tails import number_cuts, parting_cuts, tail_cuts, tool_cuts
from speechparse.label.wording import BEHIND_GENRE, DATE_BEFORE, QR_CODE, STAMPED, TITLE_BEFORE
from speechparse.text import BLANKS, Line, Pattern
from speechparse.values import TYPE_CHECKING, counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

# A line shorter than this is not a page without line ends; the shortest head (title, date, name, address) takes 30.
SHORTEST_GLUED = 90
# A page of so few lines has its head in one of them, however short.
FEW_LINES = 2
# The head of a glued page ends within so many characters; the longest seen (two title lines, an address of four groups) 190.
LONGEST_HEAD = 420
# So many of the long lines of a page may carry its head: more are its paragraphs.
LONG_LINES = 2
SLUG = Pattern(
    r"\s{0,40}(?:新华社|中新社|人民网|新华网|中新网)[^0-9。]{0,10}\d{1,2}月\d{1,2}日(?:讯|电)?\s*(?:[（(][^（）()]{0,30}[）)])?\s*"
)
# Where an address may begin in running text.
ADDRESS = Pattern(
    r"尊[敬重]的|敬爱的|亲爱的|各位|诸位|同志们|同学们|老师们|女士们|先生们|朋友们|主席先生|全体|父老乡亲|乡亲们|同胞们|大家好|[㐀-鿿]{2,12}同志们"
)
HONORED_AT_END = Pattern(r"(?:尊敬的?|敬爱的?|亲爱的?|各位?|诸位?)$")
BRACKET = Pattern(r"[（(][^（）()]{2,44}[）)]")
NOTE_HEAD = Pattern(r"[【\[（(]?\s*(?:导\s*读|编者按|按语|摘\s*要|题记|提要)")
# Where a turn begins inside a line: behind a full stop, before a colon.
TURN_START = Pattern(r"(?:^|(?<=[。？！”）?!]))\s*([㐀-鿿·]{1,8})[：:](?!$)")
ROLES = frozenset(("主持人", "记者", "主席", "提问", "回答", "答记者", "嘉宾", "网友", "观众", "学生"))
FEWEST_TURNS = 4
# What stands for a lost paragraph break inside one line.
BREAK = Pattern(r"(?<=[。！？”：:])(?:　{2,}| {3,}|\u00a0{2,})")
TITLE_MARK = "※"
LEAD_ENDS = Pattern(
    r"(?:全文|内容|讲[话词]|致[辞词]|摘要|要点|实录)[^。：:]{0,10}[如刊][^。：:]{0,6}[：:]|(?:如下|如次|全文为|内容为|致[词辞]为)[：:]"
    r"|(?:以下|下面)[^。：]{0,14}(?:全文|实录|摘要)[。：:]"
)


def header_pieces(lines: Sequence[Line], fold: Callable[[str], str]) -> list[Line]:
    """`lines`, the head of a dump without line ends cut where title, date, speaker, address and body meet.

    The pieces keep the number of their line; `start` is where each begins in the text.
    """
    pieces: list[Line] = []
    long = 0
    summed = is_abstract([line.text for line in lines[:FEWEST_SUMMED]])
    for place, line in enumerate(lines):
        if (not place and summed) or (line.text[0] in "[【［" and POST.match(line.text)):
            pieces.append(line)
            continue
        if len(line.text) < SHORTEST_GLUED and len(lines) > FEW_LINES:
            pieces += _cut(line, _short_cuts(line.text, fold)) if place < HEAD_LINES else [line]
            continue
        long += 1
        if long > LONG_LINES:
            pieces += lines[place:]
            break
        cuts = _cuts_behind_menu(line.text, fold) or _cuts(line.text, fold)
        pieces += _cut(line, cuts) if cuts else [line]
    for place in range(len(pieces) - 1, max(len(pieces) - LAST_LINES, 0) - 1, -1):
        if cuts := tail_cuts(pieces[place].text, 0):
            pieces[place : place + 1] = _cut(pieces[place], cuts[::-1])
    return pieces


# The head of a page stands in so many lines.
HEAD_LINES = 16


def _short_cuts(text: str, fold: Callable[[str], str]) -> list[int]:
    """Where a short line of the head goes on behind its title, or behind a date in brackets."""
    if "二" in text and (codes := [at for found in QR_CODE.finditer(fold(text)) for at in found.span()]):
        return [at for at in codes if 0 < at < len(text)]
    stamp = STAMPED.search(text, 4) if "20" in text or "19" in text else None
    if stamp and genre_span(clean_title(text[: stamp.start()])):
        return [stamp.end()]
    if text[-1] not in "）)" and (dated := TITLE_AND_DAY.match(text)) and genre_span(clean_title(dated[1])):
        return [dated.end(1), dated.end(2)]
    if len(text) > SHORTEST_TITLED and (" " in text or "　" in text) and (cut := _before_office(text, fold)):
        return [cut]
    if text[0] in "【[":
        titled = TITLE_BEFORE.match(text)
        return [titled.end()] if titled and salutation_end(fold(text[titled.end() :])) else []
    if text[0] in "（(":
        dated = DATE_BEFORE.match(text)
        return [dated.end()] if dated and ("：" in text or ":" in text) else []
    found = BEHIND_GENRE.search(fold(text)) if "话" in text or "話" in text or "报告" in text else None
    # A title holds no comma; a sentence that speaks of a report does.
    return [found.end()] if found and found.start() > 1 and "，" not in text[: found.end()] else []


SHORTEST_TITLED = 16
# 在…会上的讲话（2019年2月3日）某某
TITLE_AND_DAY = Pattern(
    r"([^（）()。]{6,60})([（(](?:19|20|[一二])[^（）()。]{3,20}[日晚午][）)])(?=[ \u3000]{0,4}[^（）()。，：:]{2,24}$)"
)


def _before_office(text: str, fold: Callable[[str], str]) -> int:
    """Where office and name begin behind the blank after a title: 在…大会上的讲话 校长　某某; 0 for nowhere."""
    found = OCCASION_AND_OFFICE.match(fold(text))
    byline = named(text[found.end(1) :].strip(BLANKS)) if found else None
    return found.end(1) if found and byline and byline.role else 0


OCCASION_AND_OFFICE = Pattern(
    r"((?:[^ 　，。：:]{0,24} ?)?[在于][^，。：:]{4,48}?[上中时]的(?:重要)?(?:讲话|致[辞词]|发言|演讲|报告|总结))[ 　](?=[^，。：:]{4,40}$)"
)
# A source line may be glued to one of so many last lines.
LAST_LINES = 8


def _cut(line: Line, cuts: Sequence[int]) -> list[Line]:
    pieces = []
    for start, end in zip((0, *cuts), (*cuts, len(line.text)), strict=True):
        text = line.text[start:end]
        bare = text.strip(BLANKS)
        if bare:
            pieces.append(Line(line.number, line.start + start + text.index(bare[0]), bare))
    return pieces


def _cuts_behind_menu(text: str, fold: Callable[[str], str]) -> list[int]:
    """Where the parts begin of a glued page whose headline stands again behind the menu; empty for none."""
    begin, end = shown_again(text)
    if not begin:
        return []
    # 时间： may be part of a field: 访谈时间：.
    return [begin, end, *(begin + cut for cut in _cuts(text[begin:], fold) if begin + cut > end + 4)]


def _cuts(text: str, fold: Callable[[str], str]) -> list[int]:
    """Where the parts of a glued page begin; empty where `text` is a paragraph."""
    head = fold(text[:LONGEST_HEAD])
    slug = SLUG.match(head)
    start = slug.end() if slug else 0
    doubled = DOUBLED.match(head)
    is_doubled = doubled is not None and doubled.end(1) in genre_ends(doubled.group(1))
    if doubled and is_doubled:
        start = doubled.end(1)
    cuts = _head_cuts(head, start) or _turn_cuts(text, 0)[:1] or ([doubled.end()] if doubled and is_doubled else [])
    if not cuts:
        return []
    body = cuts[-1]
    tails = tail_cuts(text, body)
    cuts += [
        start,
        *(body + found.end() for found in BREAK.finditer(text[body:])),
        *tails,
        *parting_cuts(text, body, tails),
    ]
    cuts += _turn_cuts(text, body) + number_cuts(text, body) + tool_cuts(text, body)
    return sorted({cut for cut in cuts if 0 < cut < len(text)})


# [某某 09:00:15]: who writes and when, in a live text.
POST = Pattern(r"[\[【［][^\]】］]{2,16}\d{1,2}:\d\d(?::\d\d)?[\]】］]")
# A title that a page shows twice.
DOUBLED = Pattern(r"(.{8,60})\s?\1")


def _stamp_cuts(head: str, start: int) -> list[int]:
    """The cuts of a head whose title runs into its line of publishing, and that into speaker, date and address."""
    begins = (found.start() for found in PUBLISHING.finditer(head, start + 4, start + LONGEST_HEAD // 2))
    begin = next((each for each in begins if len(head[start:each].rstrip(BLANKS)) in genre_ends(head[start:each])), 0)
    if not begin or "。" in head[start:begin]:
        return []
    start = _behind_menu(head, _repeated(head, start, begin), begin)
    for found in ADDRESS.finditer(head, begin, begin + LONGEST_SOURCE):
        # 来源：办公室同志们：… is the source 办公室.
        place = found.end() - len(COMRADES) if found.group().endswith(COMRADES) else found.start()
        end = salutation_end(head[place:])
        if end:
            return [start, begin, *_behind_publishing(head, begin, place), place, place + end]
    return []


def _repeated(head: str, start: int, end: int) -> int:
    """Where the title begins in `head[start:end]` when the browser's title and the menu stand before it."""
    blanks = [found.end() for found in BLANK.finditer(head, start, end - SHORTEST_REPEATED)]
    titles = (place for place in reversed(blanks) if head[place:end].rstrip() in head[start:place])
    return next(titles, start)


def _behind_menu(head: str, start: int, end: int) -> int:
    """Where the title begins behind the name of its column: 首页 > 领导讲话 > 正文 在…上的讲话."""
    found = WORD.match(head, start, end)
    if found and furniture_kind(found.group(1)) and genre_ends(head[found.end() : end].rstrip(BLANKS)):
        return found.end()
    return start


WORD = Pattern(r"(?:[^>»›]{1,20}[>»›]+\s*){0,6}([㐀-鿿]{2,6})\s+")
BLANK = Pattern(r"\s")
SHORTEST_REPEATED = 8


def _behind_publishing(head: str, begin: int, end: int) -> list[int]:
    """Where speaker and date begin between the line of publishing, from `begin`, and the address at `end`."""
    brackets = list(BRACKET.finditer(head, begin, end))
    if brackets and DAY.search(brackets[-1].group()) and named(head[brackets[-1].end() : end].strip(BLANKS)):
        return [*brackets[-1].span()]
    date = next((each.start() for each in brackets if each.end() == end), end)
    ends = [each.end() for each in PUBLISHED.finditer(head, begin, date)]
    cuts = [ends[-1]] if ends and named(head[ends[-1] : date].strip(BLANKS)) else []
    if not cuts:
        words = (found.end() for found in BLANK.finditer(head, begin, date))
        cuts = [at for at in words if "：" not in head[at:date] and named(head[at:date].strip(BLANKS))][:1]
    return [*cuts, date] if date < end else cuts


DAY = Pattern("年.{1,3}月")
PUBLISHING = Pattern(
    r"(?:发布|发表|更新|录入|发稿|加入)?(?:时间|日期)[：:]|(?:信息|文章|稿件)?来源[：:]|作者[：:]|[【\[(（]?(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}"
)
# What ends a line of publishing whose fields stand without blanks.
PUBLISHED = Pattern(
    r"字[体号][：:]?\s{0,40}[【\[]?\s{0,40}大\s{0,40}中\s{0,40}小\s{0,40}[】\]]?|(?:浏览|点击|阅读)(?:次数|量|数)?[：:]\s{0,40}\d+\s{0,40}次?|\d{1,2}:\d\d(?::\d\d)?|【?打印(?:本页)?】?|【?关闭(?:窗口)?】?"
)
# Between title and address stand the source, the author, the number of visits, speaker and date.
LONGEST_SOURCE = 140
COMRADES = "同志们"


def _head_cuts(head: str, start: int) -> list[int]:
    """The cuts of the head, the last one where the body begins."""
    lead = LEAD_ENDS.search(head, start)
    if lead:
        end = salutation_end(head[lead.end() :].lstrip(BLANKS))
        lost = len(head) - lead.end() - len(head[lead.end() :].lstrip(BLANKS))
        return [*_title_before_lead(head, start, lead.end()), lead.end(), lead.end() + lost + end]
    marked = head.find(TITLE_MARK, start, start + 90)
    if marked > start:
        return [marked + 1, *_byline_cuts(head, marked + 1)]
    cuts = _stamp_cuts(head, start) or _noted_cuts(head, start) or _dated_cuts(head, start)
    if cuts:
        return cuts
    date = next((each for each in find_dates(head) if each.opened and each.closed and _heads(head, start, each)), None)
    if date:
        begin, after = date.outer
        return [*_title_cuts(head, start, begin), begin, after, *_byline_cuts(head, after)]
    return _cuts_by_address(head, start)


def _noted_cuts(head: str, start: int) -> list[int]:
    """The cuts of a head whose title runs into a note on the speech (这是…的讲话。), and that into the address."""
    for note in NOTE_BEHIND.finditer(head, start + 4, start + LONGEST_HEAD // 2):
        if note.start() - start in genre_ends(head[start : note.start()]):
            place = head.find("。", note.end()) + 1
            end = salutation_end(head[place:]) if place else 0
            return [note.start(), place, place + end] if place else []
    return []


def _dated_cuts(head: str, start: int) -> list[int]:
    """The cuts of a head whose title runs into its day, without brackets, and that into the address."""
    for date in find_dates(head[: start + LONGEST_HEAD // 2]):
        title = head[start : date.start].rstrip(BLANKS)
        if date.kind == "full" and not date.opened and len(title) in genre_ends(title):
            behind = _byline_cuts(head, date.end)
            return [date.start, date.end, *behind] if behind else []
    return []


NOTE_BEHIND = Pattern(r"【导\s*读】|编者按|按[：:]|这是|本文[是系为]")


def _title_before_lead(head: str, start: int, end: int) -> list[int]:
    """Where the lead begins behind a title that it is glued to."""
    slug = SLUG.search(head, start, end)
    return [slug.start(), slug.end()] if slug and slug.start() > start else []


def _heads(head: str, start: int, date: FoundDate) -> bool:
    """Whether a bracketed date closes a title: no sentence ends before it, and no cell of a table."""
    return CELL_OR_SENTENCE.search(head, start, date.outer[0]) is None and date.outer[0] - start <= LONGEST_HEAD // 2


CELL_OR_SENTENCE = Pattern("[。|｜]")


def _title_cuts(head: str, start: int, end: int) -> list[int]:
    """A byline or a second title line between the title and its date or address."""
    region = head[start:end]
    if region[:1] in "—－─":
        return [end - len(rest) for rest in _behind_place(region)][:1]
    for cut in genre_ends(region):
        rest = region[cut:].strip(BLANKS)
        if rest and (named(rest) or rest[0] in "—-－─" or (rest[0] in "在于" and genre_ends(rest))):
            return [start + cut, *_title_cuts(head, start + cut, end)]
    return []


def _behind_place(region: str) -> Iterator[str]:
    """The speaker behind ——2020年5月22日在…会议上, longest first."""
    for place, char in enumerate(region[:-2]):
        if char in "上时" and named(region[place + 1 :]):
            yield region[place + 1 :]


# A speaker with office stands within so many characters behind the date.
LONGEST_BYLINE = 48


def _byline_cuts(head: str, after: int) -> list[int]:
    """Where speaker, notes in brackets and address end, behind a title or its date."""
    rest = head[after:]
    lead = len(rest) - len(rest.lstrip(BLANKS))
    found = []
    for size in range(lead + 2, min(len(rest), LONGEST_BYLINE)):
        end = salutation_end(rest[size:]) if rest[size] not in BLANKS else 0
        if end and named(rest[:size]) and not HONORED_AT_END.search(rest[lead:size]):
            found.append((ADDRESS.match(rest, size) is not None, size, end))
    if found:
        # An address that begins as addresses do; else the longest name (习近 / 平同志们 is no cut).
        _, size, end = max(found)
        return [after + size, after + size + end]
    bracket = BRACKET.search(rest, lead, LONGEST_BYLINE * 2)
    if bracket and (bracket.start() == lead or named(rest[: bracket.start()])):
        return [after + bracket.start(), after + bracket.end(), *_byline_cuts(head, after + bracket.end())]
    end = salutation_end(rest[lead:])
    if end:
        return [after + lead + end]
    from speechparse.label.bylines import lone_byline  # few pages name nobody up to here

    size = lone_byline(rest)
    return [after + size, *_told_cuts(head, after + size)] if size else []


def _told_cuts(head: str, start: int) -> list[int]:
    """Where the address stands and ends behind a caption or a short report, told from outside, that the name is glued to."""
    for found in ADDRESS.finditer(head, start + 1, start + LONGEST_TOLD):
        place = found.start()
        if "我" in head[start:place]:
            break
        end = salutation_end(head[place:]) if TOLD_ENDS.search(head, start, place) else 0
        if end and head[place + end - 1] in "：:！!":
            return [place, place + end]
    return []


# Such a caption has at most so many characters, and ends in one of these.
LONGEST_TOLD = 300
TOLD_ENDS = Pattern(r"(?:摄影?|图|报道|[。）)])[ \u3000]*$")


def _cuts_by_address(head: str, start: int) -> list[int]:
    """The cuts of a page whose title goes straight into speaker and address, its date perhaps among them."""
    noted = NOTE_HEAD.match(head, start) is not None
    for found in ADDRESS.finditer(head, start + 4):
        place = found.start()
        if "。" in head[start:place] and not noted:
            return []
        end = salutation_end(head[place:])
        if end and head[place + end - 1] in "：:！!":
            if noted and head[place - 1] in "。）】":
                return [place, place + end]
            cuts = _explained(head, start, place)
            if cuts is not None:
                return [*cuts, place, place + end]
    return []


def _explained(head: str, start: int, end: int) -> list[int] | None:
    """The cuts in `head[start:end]` when it is title, speaker, dates and notes and nothing else; None for other text."""
    region = head[start:end].rstrip(BLANKS)
    if not region or (not genre_ends(region) and named(region)):
        return []
    for bracket in BRACKET.finditer(region):
        if bracket.end() == len(region) and bracket.start():
            inner = _explained(head, start, start + bracket.start())
            return None if inner is None else [*inner, start + bracket.start()]
    cuts = _title_cuts(head, start, end)
    rest = head[cuts[-1] if cuts else start : end].rstrip(BLANKS)
    ends = genre_ends(rest)
    return cuts if cuts or len(rest) in ends or rest.endswith("上") else None


def _turn_cuts(text: str, body: int) -> list[int]:
    """Where the turns of a conversation begin that stand in one line."""
    if text.count("：") + text.count(":") < FEWEST_TURNS:
        return []
    starts = [(found.start(1), found.group(1)) for found in TURN_START.finditer(text, body)]
    counts = counted(name for _, name in starts)
    turns = [place for place, name in starts if counts[name] > 1 and (len(name) <= 2 or named(name) or name in ROLES)]
    return turns if len(turns) >= FEWEST_TURNS else []
