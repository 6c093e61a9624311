"""Which lines are the headline: what the page says of itself, what stands above, what goes on, what a slogan tells."""

from __future__ import annotations

from itertools import pairwise

from speechparse.grammar.titles import DASHES
from speechparse.label.features import LONGEST_SHORT, OPEN, PROSE, bits
from speechparse.label.heads import LONGEST_OWNER, SHORTEST_TITLE
from speechparse.label.places import FIRST_LINES, GENRE, PLACE, TOP_LINES
from speechparse.label.table import BIT
from speechparse.text import PageMeta, Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# A page title carries the site behind one of these.
TITLE_PARTS = Pattern(r"\s{0,40}(?:[|_｜>»]|--+|——|\s[-–—]\s|-)\s{0,40}")
LONGEST_TREE = 400  # lines: the list of all pages of a book beside its text
MOST_LINES = 60  # the lines of the longest menu above a title, and the title
SITE_NAME = BIT["site_name"]
NOT_PLAIN = Pattern(r"[\W_][\W_]*")


def mark_headlines(texts: Sequence[str], found: list[int], meta: PageMeta, *, is_dump: bool) -> None:
    """Marks the lines that are the headline, and those beside it that are none; later marks build on earlier ones."""
    mark_named(texts, found)
    mark_columns(texts, found)
    mark_broken_titles(texts, found)
    mark_slogans(texts, found)
    if is_dump:
        mark_first_line(texts, found)
    mark_lives(texts, found)
    mark_page_title(texts, found, meta)
    mark_under_headline(found)


def mark_named(texts: Sequence[str], found: list[int]) -> None:
    """Marks what stands above the line that the page calls its title; where it calls several so, they are a list of pages."""
    named = {text for text, mask in zip(texts, found, strict=True) if mask & NAMED_TITLE}
    if len(named) > 1:
        for place, mask in enumerate(found):
            found[place] = mask & ~NAMED_TITLE
    elif named:
        for place in range(next(place for place, mask in enumerate(found) if mask & NAMED_TITLE)):
            found[place] |= BIT["above_title"]


NAMED_TITLE = bits("named_title")


def mark_page_name(texts: Sequence[str], found: list[int]) -> None:
    """Marks a first line that is the title of the browser's window: the headline stands below it, without the site.

    A dump may have the headline alone in both places.
    """
    for place, text in enumerate(texts[:FIRST_LINES]):
        if len(text) > LONGEST_SHORT or found[place] & IN_MENU:
            continue
        last = min(len(texts), place + LONGEST_TREE)
        end = next((under for under in range(place + 1, last) if found[under] & TEXT), last)
        shown = [
            under
            for under in range(place + 1, end)
            if not found[under] & NO_WINDOW and _is_window_title(text, texts[under], under - place)
        ]
        if shown and texts[shown[-1]] == text and (len(shown) > 1 or _goes_by(texts, found, shown[-1])):
            continue
        if shown:  # an entry of the menu may say the same above it
            found[place] |= BIT["owner"] if texts[shown[-1]] != text else 0
            found[shown[-1]] |= BIT["page_title"]
            for above in range(place + 1, shown[-1] if texts[shown[-1]] != text else 0):
                found[above] |= BIT["above_title"]
            _mark_beside(texts, found, place, shown[-1])
            return


def _goes_by(texts: Sequence[str], found: Sequence[int], place: int) -> bool:
    """Whether a line that stands twice is the name of a file or of a collection, with the headline itself below it."""
    below = range(place + 1, min(place + 4, len(found)))
    return FILE.search(texts[place]) is not None or any(
        found[each] & GENRE or texts[each][:4] == texts[place][:4] for each in below
    )


FILE = Pattern(r"\.(?:docx?|pdf|txt|wps|rtf|pptx?)$", 2)
TEXT = PROSE | bits("salutation")


def _is_window_title(text: str, headline: str, apart: int) -> bool:
    """Whether `text` is `headline` and the site behind it, or the same again, `apart` lines above."""
    text, headline = text.replace("\u3000", " "), headline.replace("\u3000", " ")
    if text == headline:
        return apart > 1 and len(text) >= SHORTEST_HEADLINE
    return (
        len(headline) >= SHORTEST_TITLE and text.startswith(headline) and bool(TITLE_PARTS.match(text, len(headline)))
    )


def _mark_beside(texts: Sequence[str], found: list[int], window: int, headline: int) -> None:
    """Marks who publishes: between the two equal headlines of a dump, or below the headline and above its time."""
    if headline == window + 2 and len(texts[window + 1]) <= LONGEST_OWNER:
        found[window + 1] |= BIT["owner"]
    if headline + 2 < len(texts) and found[headline + 1] & SITE_NAME and found[headline + 2] & STAMP:
        found[headline + 1] |= BIT["is_publish_line"]


STAMP = bits("stamp")
IN_MENU = bits("nav_list", "is_navigation", "salutation")
NO_WINDOW = IN_MENU | SITE_NAME


def mark_columns(texts: Sequence[str], found: list[int]) -> None:
    """Marks the lines that name the column of the site above the headline: 校长寄语, 学院新闻　讲话致辞　2016年."""
    for place in range(min(TOP_LINES, len(found) - 1)):
        mask, text = found[place], texts[place]
        # The day of a release may stand between the two.
        under = place + 2 if found[place + 1] & DAY_ALONE and place + 2 < len(found) else place + 1
        below = found[under]
        if not mask & OPEN or not below & OPEN or not below & HEADLINE or below & NO_HEADLINE or mask & NO_COLUMN:
            continue
        parts = [part.strip() for part in COLUMN_MARKS.split(text)]
        is_named = any(COLUMN.search(part) for part in parts) and below & (GENRE | MEDIUM)
        is_shorter = len(text) <= LONGEST_COLUMN and len(text) + 2 < len(texts[under])
        is_slashed = len(parts) > 1 and "/" in text
        is_path = len(parts) > MOST_PARTS or is_slashed
        if max(map(len, parts)) <= LONGEST_COLUMN and (
            is_named
            or (is_slashed and below & MARKED)
            or (below & GENRE and (is_path or (mask & GENRE and is_shorter)))
        ):
            found[place] |= BIT["column"]
            if under > place + 1:
                found[place + 1] |= BIT["stamp"]


COLUMN_MARKS = Pattern(r"\s{1,40}[/／]\s{1,40}|　+| {2,}| (?=[A-Z][A-Za-z ]{0,60}$)")
COLUMN = Pattern(
    r"(?:动态|動態|新闻|新聞|要闻|要聞|资讯|資訊|快讯|快訊|公告|专栏|專欄|专题|專題|频道|頻道|栏目|話語|话语|的[话話]|寄语|寄語|信箱|之窗|园地|園地|天地|风采|風采|史料|资料|資料|文集|汇编|彙編|选编|選編|丛书|叢書|文库|直播】?)$"
)
MEDIUM, MARKED, DAY_ALONE = bits("medium"), bits("h1", "h2"), bits("date_only")
HEADLINE = bits("small", "medium")
NO_HEADLINE = bits(
    "is_breadcrumb",
    "trail",
    "dash",
    "closed",
    "name",
    "byline",
    "date_only",
    "is_publish_line",
    "is_navigation",
    "is_toolbar",
    "nav_list",
    "bars",
)
NO_COLUMN = bits("at_place", "date_only", "byline", "name", "numbered")
LONGEST_COLUMN, MOST_PARTS = 12, 2  # a title in two parts is common (第八届年会　会长致辞)


def mark_broken_titles(texts: Sequence[str], found: list[int]) -> None:
    """Marks both lines of a headline that goes on: 某委员会 / 关于…的决定, 某县劳模座谈会 / 主持词, …座谈会 / 上的讲话."""
    for place in range(1, min(len(found), TOP_LINES + FIRST_LINES)):
        above, text = texts[place - 1], texts[place]
        if STARS.match(text) and found[place - 1] & OPEN and not found[place - 1] & NO_SLOGAN:
            found[place - 1] |= BIT["slogan"]  # releases of Hong Kong
        if not found[place - 1] & OPEN or found[place - 1] & NO_PART or found[place] & (PROSE | NO_PART):
            continue
        if (
            (found[place] & DOCUMENT and len(text) <= LONGEST_KIND and found[place - 1] & SITE_NAME)
            or (text[:2] in ABOUT and found[place - 1] & SITE_NAME and (text[-1] == "的" or found[place] & DOCUMENT))
            or (above[-1] == "的" and len(text) <= LONGEST_REST)
            or (found[place] & EVENT and text[:2] == above[:2] and QUOTES.match(above))
            or (
                SESSION.match(text)
                and not found[place - 1] & DATE_FIRST
                and (found[place - 1] & SITE_NAME or ASSEMBLY.search(above))
            )
            or (found[place] & GENRE and (RESTS.match(text) or (len(text) <= LONGEST_REST and EVENT_END.search(above))))
        ):
            found[place - 1] |= BIT["slogan"]
            found[place] |= BIT["slogan"]


# 镇长：堤坝要修在雨季前 / 镇长出席防汛会议
EVENT, QUOTES = bits("event"), Pattern(r"[^，。：:]{2,8}[：:].{4}")
ABOUT = ("关于", "關於", "关於")
LONGEST_REST = 5
LONGEST_KIND = 9  # 民事判决书, below the court
STARS = Pattern(r"[*＊]{6,}$")
# 某某人民代表大会 / 第三次会议召开
SESSION = Pattern(r"第[\d一二三四五六七八九十]{1,3}[次届屆号號]")
ASSEMBLY = Pattern(
    r"(?:会议|會議|大会|大會|委员会|委員會|全会|全會|政协|政協|人大|党委|黨委|[省市县縣区區州盟旗乡鄉镇鎮])$"
)
RESTS = Pattern(r"(?:会|會|仪式|儀式)?(?:上|时|時|中)?的")
EVENT_END = Pattern(
    r"(?:[大年例晚宴茶]|座谈|座談|联欢|聯歡|报告|報告|发布|發佈|动员|動員|表彰|总结|總結)[会會]$|(?:仪式|儀式|典礼|典禮)$"
)
DOCUMENT, DATE_FIRST = bits("document_title"), bits("date_first")
NO_PART = bits(
    "numbered",
    "date_only",
    "byline",
    "name",
    "is_toolbar",
    "is_metadata",
    "is_publish_line",
    "is_breadcrumb",
    "trail",
    "linked",
    "column",
    "owner",
    "bars",
    "nav_list",
    "closed",
    "dash",
)


def mark_lives(texts: Sequence[str], found: list[int]) -> None:
    """Marks a name that is the headline of a life: 某某 / 某某，女，1960年生…."""
    for place in range(min(TOP_LINES + FIRST_LINES, len(found) - 1)):
        if found[place] & NAME and any(
            text.startswith(texts[place]) and BORN.match(text, len(texts[place]))
            for text in texts[place + 1 : place + 3]
        ):
            found[place] |= BIT["life"]


NAME = bits("name")
BORN = Pattern(r"(?:同志)?[ 　]?[，,（(、][ 　]?(?:男|女|[㐀-鿿]{1,4}族|(?:19|20)?\d\d年|一九|原名|字|生于)")


def mark_slogans(texts: Sequence[str], found: list[int]) -> None:
    """Marks a headline in two lines above ——在…大会上的报告: lines of equal length, or the second goes on with 为…而…."""
    for place in range(2, min(len(found), TOP_LINES + MOST_LINES)):
        if found[place] & PLACE and found[place] & OF_SPEECH and HALVES.match(texts[place - 1]):
            found[place - 1] |= 0 if found[place - 1] & NO_SLOGAN else BIT["slogan"]
        if found[place] & DASH and (found[place] & OF_SPEECH or (place + 1 < len(found) and found[place + 1] & GENRE)):
            first, second = texts[place - 2], texts[place - 1]
            mark_named_below(texts, found, place)
            if (
                all(each & OPEN and not each & NO_SLOGAN for each in found[place - 2 : place])
                and not COLUMN.search(first)
                and (abs(len(first) - len(second)) <= 1 or AIMS.match(second))
            ):
                found[place - 2] |= BIT["slogan"]
                found[place - 1] |= BIT["slogan"]
            return


def mark_first_line(texts: Sequence[str], found: list[int]) -> None:
    """Marks the first line of a dump as its headline where the next one says who speaks on what occasion."""
    if len(found) < FIRST_LINES or not found[1] & GENRE or found[0] & NO_SLOGAN or not found[0] & OPEN:
        return
    if OCCASION_OF.search(texts[1]) and WORDING.match(texts[0]) and not COLUMN.search(texts[0]):
        found[0] |= BIT["slogan"]
        found[1] |= BIT["rest_of_place"]


WORDING = Pattern(r"[“《「]?[㐀-鿿，、：·]{5,20}(?:[ 　][㐀-鿿，、：·]{4,12})?[”》」]?$")
OCCASION_OF = Pattern(r"在.{2,40}[上中时時]的")


def mark_named_below(texts: Sequence[str], found: list[int], place: int) -> None:
    """Marks a line above the headline over `place` that the line at `place` names again: who the page belongs to."""
    if SHORTEST_TITLE <= len(texts[place - 2]) <= LONGEST_OWNER and texts[place - 2] in texts[place]:
        found[place - 2] |= BIT["owner"]


# 守正出新 共赴山海
HALVES = Pattern(r"([㐀-鿿]{4,8})[ 　]{1,2}(?=[㐀-鿿]{4,8}$)")
AIMS = Pattern(r"[为為以](?!了)|奋力|奮力|努力|全力|推动|推動|推进|加快|开创|開創|谱写|譜寫|共")
DASH, OF_SPEECH = bits("dash"), bits("genre", "occasion")
NO_SLOGAN = bits(
    "genre", "site_name", "column", "owner", "dated", "numbered", "name", "byline", "role", "is_navigation", "is_toolbar", "is_metadata",
    "is_publish_line", "is_breadcrumb", "trail", "closed", "document_number", "linked", "is_masthead", "bars", "nav_list", "dash",
    "salutation", "at_place", "document_title",
)  # fmt: skip


def mark_page_title(texts: Sequence[str], found: list[int], meta: PageMeta) -> None:
    """Marks the lines that the page itself names as its title."""
    named = [title for title in (meta.article_title, meta.title) if title]
    titles = {_plain(part) for title in named for part in (title, *TITLE_PARTS.split(title))}
    titles = {title for title in titles if len(title) >= SHORTEST_TITLE}
    if not titles:
        return
    parts = [_plain(part) for part in TITLE_PARTS.split(meta.title)]
    shown = _shown(texts, found, titles) or _in_two(texts, titles)
    if {text for _, text in shown} == {parts[-1]}:
        shown += _longer(texts, parts[0])
    if _are_several(shown):
        shown = [(place, text) for place, text in shown if texts[place][0] not in DASHES]
    _mark_site_above(shown, found, parts)
    site = parts[-1] if _are_several(shown) else ""
    for place, text in shown:
        # 标题 - 某某侨报: where the page shows both, the last part is the name of the site.
        found[place] |= BIT["owner"] if text == site else BIT["page_title"]
    for place in range(min((place for place, _ in shown), default=0)):
        found[place] |= BIT["above_title"]


def _shown(texts: Sequence[str], found: Sequence[int], titles: set[str]) -> list[tuple[int, str]]:
    """The lines that are one of `titles`, and no name of a site, a template or a column, each by its place."""
    heads = {title[0] for title in titles}
    lines = (
        (place, _plain(text))
        for place, text in enumerate(texts)
        # Most lines are cleared by their first character.
        if len(text) <= LONGEST_SHORT
        and (text[0] in heads or not text[0].isalnum())
        and not found[place] & SITE_NAME
        and not (found[place] & NAVIGATION and DETAIL.search(text))
        and not (found[place] & COLUMN_BIT and COLUMN.search(text))
    )
    return [(place, text) for place, text in lines if text in titles]


def _are_several(shown: Sequence[tuple[int, str]]) -> bool:
    """Whether the page shows more than one of its titles."""
    return len({text for _, text in shown}) > 1


def _mark_site_above(shown: Sequence[tuple[int, str]], found: list[int], parts: Sequence[str]) -> None:
    """Marks the name of the site where it stands above the headline and the browser's title names both: 标题 - 某某手记.

    `parts`: those of the browser's title.
    """
    if len(parts) < 2 or not _are_several(shown):
        return
    speeches = {text for place, text in shown if found[place] & GENRE}
    first = next(iter(speeches)) if len(speeches) == 1 else parts[0]
    places = [place for place, text in shown if text == first]
    for place, text in shown:
        if places and text in parts and text != first and place < places[0]:
            found[place] |= BIT["owner"]


COLUMN_BIT, NAVIGATION = bits("column"), bits("is_navigation")
DETAIL = Pattern(r"(?:详情|詳情|正文|内容|內容|信息)$")  # what a template calls each of its pages


def _longer(texts: Sequence[str], first: str) -> list[tuple[int, str]]:
    """The line that holds the `first` part of the browser's title among more words (“某某”比赛结果公布)."""
    if len(first) < SHORTEST_HEADLINE:
        return []
    plain = ((place, _plain(text)) for place, text in enumerate(texts[:MOST_LINES]) if len(text) <= LONGEST_SHORT)
    return [(place, text) for place, text in plain if first in text and first != text][:1]


SHORTEST_HEADLINE = 6


def mark_under_headline(found: list[int]) -> None:
    """Marks the smaller heading directly below the headline of a page."""
    place = next((place for place, mask in enumerate(found[: TOP_LINES + FIRST_LINES]) if mask & H1), len(found))
    if place + 1 < len(found) and found[place + 1] & H2 and not (found[place] | found[place + 1]) & NO_HEADLINE_PAIR:
        found[place + 1] |= BIT["under_h1"]


H1, H2 = bits("h1"), bits("h2")
NO_HEADLINE_PAIR = bits(
    "is_navigation",
    "site_name",
    "owner",
    "above_title",
    "column",
    "slogan",
    "linked",
    "in_header",
    "salutation",
    "numbered",
    "date_only",
    "byline",
    "name",
    "prose",
)


def _in_two(texts: Sequence[str], titles: set[str]) -> list[tuple[int, str]]:
    """Two lines that together are a title of the page, which shows it broken."""
    plain = [_plain(text) if len(text) <= LONGEST_SHORT else "" for text in texts[:MOST_LINES]]
    whole = max(titles, key=len)
    for place, (first, second) in enumerate(pairwise(plain)):
        if len(first) >= SHORTEST_TITLE and second and whole.endswith(first + second):
            return [(place, whole), (place + 1, whole)]
    return []


def _plain(text: str) -> str:
    return NOT_PLAIN.sub("", text)
