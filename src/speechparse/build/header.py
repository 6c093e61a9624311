"""The header: title, subtitle, occasion, genre, venue, document number."""

from __future__ import annotations

from itertools import pairwise

from speechparse.build.origin import SITE, breadcrumbs_of, editors_of, publisher_of, site_of
from speechparse.build.page import Page, texts
from speechparse.grammar.dates import find_dates
from speechparse.grammar.script import fold
from speechparse.grammar.titles import EVENT_TITLE, LEADING_DASH, clean_title, genre_of, occasion_of, without_site
from speechparse.grammar.words import HAN
from speechparse.model import Header, Label, Zone
from speechparse.text import PageMeta, Pattern
from speechparse.values import lru_cache

NUMBER = Pattern(
    r"[㐀-鿿A-Za-z（）]{0,16}[〔\[【（(﹝［](?:19|20)\d{2}[〕\]】）)﹞］]\s{0,3}第?\s{0,3}\d{1,4}\s{0,3}号"
)
PLACE = Pattern(r"(?:会议|讲话|演讲|活动)?\s*地\s*点\s*[：:]\s*")
REST_OF_TITLE = Pattern(r"的|上的|会上|暨|时的|和|及|、|闭幕|开幕|[第届次]")
TITLE_FIELD = Pattern(
    r"(?:新闻|文章|信息|公文|文件|原)?(?:标\s*题|名\s*称|主\s*旨|主\s*题|(?:讲|講|演讲|演講)?[题題]\s*目|讲\s*题|講\s*題|[Tt]itle|Subject|第[一二三四五六七八九十]{1,3}篇)\s*[：:\t]\s*"
)
# A second title line of so few characters is the rest of a broken one, not a line of its own.
FRAGMENT = 4


def build_header(page: Page, speech_like: bool, meta: PageMeta) -> Header:
    """The header of the page; occasion, genre and venue only where it holds a speech."""
    title, subtitle = titles_of(page)
    trail = breadcrumbs_of(page)
    title = _by_trail(title, trail)
    header = Header(title=title, subtitle=subtitle, site=site_of(page, meta), breadcrumbs=trail, is_speech=speech_like)
    if not header.site and _is_site_alone(page, main_title(page)):
        header.site = clean_title(main_title(page)[0].text)
    header.publisher = publisher_of(page, meta)
    header.editors = editors_of(page)
    header.document_number = _document_number(page)
    if speech_like:
        header.venue = _venue(page)
        for text in (title, subtitle):
            if text:
                header.genre = header.genre or genre_of(text)
                header.occasion = header.occasion or occasion_of(text)
    return header


def titles_of(page: Page) -> tuple[str | None, str | None]:
    """Title and subtitle, each joined from its lines; a page with a subtitle only has it as its title."""
    lines, second = _pair(main_title(page))
    title = None if _is_site_alone(page, lines) else _joined(lines)
    asked = [each for each in page.header("byline") if ASKED.match(fold(each.text))]
    subtitle = _joined([*second, *page.header("subtitle"), *asked])
    if title and subtitle and not genre_of(title) and _goes_on(title, subtitle) and title[0] in "在于":
        return title + subtitle, None
    if subtitle and subtitle == title:
        subtitle = None
    if subtitle:
        subtitle = without_date(subtitle)
    return (title, subtitle or None) if title else (subtitle, None)


def _is_site_alone(page: Page, lines: list[Label]) -> bool:
    """Whether the only title line, directly above whoever speaks or is addressed, is the name of the site: the headline is lost."""
    if len(lines) != 1 or not page.of("salutation") or page.header("subtitle"):
        return False
    name = fold(_joined(lines) or "")
    return len(name) <= LONGEST_OWNER and OWNER.search(name) is not None and genre_of(name) is None


# 栖云中学, 鹤川县统计信息网: who owns a page, where no headline stands.
OWNER = Pattern(
    r"^(?!.*[的我你是在]).*(?:网|网站|[大中小]学|学[院校]|幼儿园|书院|门户|[日晚]报|医院|研究[所院]|委员会|[市县区]政府|[公协学商]会)$"
)


def _by_trail(title: str | None, trail: list[str]) -> str | None:
    """`title`, what was put before the headline taken off where the trail ends in the headline itself."""
    last = clean_title(trail[-1]) if trail else ""
    if len(last) < SHORTEST_HEADLINE or last[-1] in ".…":
        return title
    if title is None or _is_put_into(title, last):
        return last
    return title


def _is_put_into(title: str, headline: str) -> bool:
    """Whether `title` is `headline` with other words put before it or into it: 某县[某某体育]召开大会."""
    more = len(title) - len(headline)
    if more <= 0:
        return False
    if title.endswith(headline):
        return title[more - 1].isalnum()
    same = next((at for at, (one, other) in enumerate(zip(title, headline, strict=False)) if one != other), 0)
    return 0 < same < len(headline) - 1 and title.endswith(headline[same:])


LONGEST_OWNER = 16  # the office that a page belongs to
# A column of a site has hardly ever so many characters.
SHORTEST_HEADLINE = 8


@lru_cache(1)  # the title and the parts of a page ask for it
def main_title(page: Page) -> list[Label]:
    """The lines of the first title: those that follow each other, with the line that a rest (的讲话) belongs to."""
    lines: list[Label] = []
    named = any(
        genre_of(clean_title(each.text)) and not SITE.search(fold(each.text))
        for each in page.header("title", "subtitle")
    )
    is_chinese = any(HAN.search(each.text) for each in page.header("title"))
    for at, each in enumerate(page.labels):
        if lines and _is_account(lines[-1].text, fold(each.text)):
            break  # the office that put it up stands below a title that is complete
        is_title = each.kind == "title" and each.zone == Zone.HEADER and (HAN.search(each.text) or not is_chinese)
        # Nor is it the headline above the line of publishing where another names a speech.
        if is_title and not lines and not (named and _is_owner_at(page, at)):
            lines = [*_begun_above(page, at, named=named), each]
        elif is_title and lines:
            lines.append(each)
        elif lines:
            break
    if len(lines) == 1:
        lines = _over_dash(page, lines[0]) or lines
    covers = [
        each.line
        for each in page.header("title", "role", "subtitle", "metadata", "lead", "other")
        if COVER.search(fold(each.text[:LONGEST_TITLE]))
    ]
    if covers:
        lines = _enclosed(page, max(covers)) or lines
    return lines or _without_label(page)


def _begun_above(page: Page, at: int, *, named: bool) -> list[Label]:
    """The line above the title line at a place, those that name the owner left out, where the title is the rest of it."""
    above = next((i for i in reversed(range(at)) if not (named and _is_owner_at(page, i))), None)
    if above is None or not _is_rest(page.labels[at], page.labels[above]):
        return []
    return [page.labels[above]]


def _is_owner_at(page: Page, at: int) -> bool:
    """Whether the label at a place names the owner of the page, and the next one does not go on with it."""
    below = page.labels[min(at + 1, len(page.labels) - 1)]
    return _is_owner(fold(page.labels[at].text)) and not GOES_ON_BELOW.match(below.text)


def _is_owner(text: str) -> bool:
    """Whether a line names a site, in two scripts perhaps, or the office that a letter comes from."""
    return (
        len(LATIN.sub("", text)) <= LONGEST_OWNER
        and "，" not in text
        and (SITE.search(text) or OFFICE.search(text)) is not None
    )


GOES_ON_BELOW = Pattern(r"\s*(?:[—–―─－-]|第[\d一二三四五六七八九十]{1,3}[次届])")
LATIN = Pattern(r"[A-Za-z .&'-]+")
OFFICE = Pattern(r"(?:办公室|秘书处|书院|(?<!出)[处科局厅办]|[村镇]|街道)$")


def _is_account(title: str, text: str) -> bool:
    """Whether `text`, below the line `title`, names who put it up: 某某大学, 某某发布, 县府新闻."""
    if genre_of(clean_title(title)):
        return SITE.search(text) is not None or (len(text) <= LONGEST_ACCOUNT and ACCOUNT.search(text) is not None)
    return len(text) <= LONGEST_ACCOUNT < len(title) and (text in fold(title) or ACCOUNT.search(text) is not None)


LONGEST_ACCOUNT = 8
ACCOUNT = Pattern(
    r"^.{2,5}(?:发布|新闻|资讯|在线|教育|时报|之声|融媒|[一二三四五六七八九十附]中|工会|团委|妇联|政协|统战|侨联|商会|卫健|检察|公安|司法|党建|论坛)$"
)


def _over_dash(page: Page, first: Label) -> list[Label]:
    """The headline over ——在…上的讲话 where the page, by its `first` title, only says what is to be read below."""
    for title, below in pairwise(page.labels) if page.of("subtitle") else ():
        dashed = title.kind == "title" and below.kind == "subtitle" and LEADING_DASH.match(below.text)
        if dashed and title.line > first.line:
            return [title]
    return []


# An office sends a speech out: the title of its letter is not that of the speech.
COVER = Pattern(
    r"(?:印发|转发|下发|刊发).{4,200}的?(?:通知|函)$|(?:讲话|报告|发言|致辞)的?通知$|^关于印发|^(?:(?:主题|Subject)[：:])?\s{0,3}(?:转发|Fwd?|FW)[：:]|^现将.{4,80}(?:转发|印发|刊发|附)[^。]{0,12}[，。：]"
)


def _enclosed(page: Page, cover: int) -> list[Label]:
    """The headline of the speech below the letter that sends it out: the last title that names a kind of speech."""
    below = [
        each for each in page.header("title", "subtitle") if each.line > cover and genre_of(clean_title(each.text))
    ]
    for title, last in pairwise(page.labels):
        if (
            below
            and last is below[-1]
            and title.kind == "title"
            and title.line > cover
            and LEADING_DASH.match(last.text)
        ):
            return [title]
    return below[-1:]


def _pair(lines: list[Label]) -> tuple[list[Label], list[Label]]:
    """The title lines of a release in two: what happened, and the occasion told anew (某会长出席年会 / 某会长出席第十届年会致词)."""
    if len(lines) > 1 and _is_whole(lines[0], lines[1:]):
        return lines[:1], lines[1:]
    if len(lines) == 2 and SAYS.search(fold(lines[0].text)):
        return lines[:1], lines[1:]
    if len(lines) == 2 and (EVENT_TITLE.match(fold(lines[0].text)) or QUOTED_TITLE.match(fold(lines[0].text))):
        second = fold(lines[1].text)
        if EVENT_TITLE.match(second) or second[:2] == fold(lines[0].text[:2]):
            return lines[:1], lines[1:]
    return lines, []


def _is_whole(first: Label, rest: list[Label]) -> bool:
    """Whether the first line of a title names speech and occasion, and what follows is its day or its slogans."""
    title = clean_title(first.text)
    if not genre_of(title):
        return False
    if _begins_with_date(rest[0].text):
        return len(rest) == 1
    slogans = [clean_title(each.text) for each in rest]
    return occasion_of(title) is not None and all(len(each) > FRAGMENT and not genre_of(each) for each in slogans)


# 镇长：堤坝要修在雨季前 / 镇长出席防汛会议
QUOTED_TITLE = Pattern(r"[^，。：]{2,8}：.{4}")
# 某某在全县农业会上强调 / 把粮食抓紧抓牢
SAYS = Pattern(r".{6}(?:强调|指出|要求|表示|提出)$")
# ——访劳动模范某某: who was asked stands in the subtitle.
ASKED = Pattern(r"[—–―─－-]+[ 　]*(?:专访|访|对话|记)")


def _begins_with_date(text: str) -> bool:
    return any(each.start == 0 for each in find_dates(text[:24]))


def _is_rest(title: Label, before: Label) -> bool:
    """Whether a title line is the rest of the line before it: …仪式上 / 的讲话."""
    text = clean_title(fold(title.text))
    return text.startswith("的") or (before.kind == "subtitle" and REST_OF_TITLE.match(text) is not None)


def _without_label(page: Page) -> list[Label]:
    """The title of a page without a title line: the field of its information table, else the heading it begins with."""
    for key, value in pairwise([*page.labels, *page.labels[-1:]]):
        found = TITLE_FIELD.match(fold(key.text)) if key.kind == "metadata" else None
        # What a mail prints has its own headline.
        if found and not (found.group().startswith("Subject") and page.header("subtitle")):
            own = NEXT_FIELD.split(key.text[found.end() :])[0].strip(' \u3000"')
            return [Label(key.line, key.zone, "title", own)] if own else [value]
    return []


def part_titles(page: Page) -> list[Label]:
    """Titles below the first one's date: those of the parts of a page that holds several speeches."""
    first = main_title(page)
    if any(each.kind == "subtitle" for each in first):
        return []
    known = "\n".join(clean_title(each.text) for each in first)
    above = first[0].line if first else 0
    dated = min((each.line for each in page.header("date_line", "byline", "role") if each.line > above), default=0)
    parts = [
        each
        for each in page.header("title")
        if each.line > max(dated, above)
        and clean_title(each.text) not in known
        and not _is_owner(fold(each.text))
        and not KEYED.match(each.text)
        and (dated or genre_of(each.text))
    ]
    # One alone names the speech of the page once more: 总会长开幕演词全文, …在第八届代表大会上的开幕演词.
    is_again = len(parts) == 1 and first and occasion_of(parts[0].text) and (genre_of(parts[0].text) or "?") in known
    return [] if is_again and not any(genre_of(each.text) for each in page.of("heading")) else parts


# 主持人：某某, 旗手：某班
KEYED = Pattern(r"[㐀-鿿]{2,4}[：:](?=.)")


def _joined(labels: list[Label]) -> str | None:
    """Title lines as one: a short rest is joined, lines that each make sense stand with a space."""
    parts = [without_site(clean_title(_without_field(each.text))) for each in labels]
    parts = [part for part in parts if part]
    if not parts:
        return None
    joined = parts[0]
    for part in parts[1:]:
        if (PART_NUMBER.sub("", part) or part) in joined[:LONGEST_TITLE] or _is_again(joined, part):
            continue
        broken = len(part) <= FRAGMENT or _goes_on(joined, part)
        joined += part if broken else " " + part
    return joined


def _is_again(title: str, part: str) -> bool:
    """Whether `part` is `title` with whoever speaks before it, their marks aside: 在…年会上的讲话 / 某某教授在…年会上的讲话."""
    if len(title) > LONGEST_TITLE:
        return False
    said, again = (NOT_WORDS.sub("", each[:LONGEST_TITLE]) for each in (title, part))
    return len(said) >= SHORTEST_HEADLINE and genre_of(title) is not None and again.endswith(said)


NOT_WORDS = Pattern(r"[\W_]+")
# 就职演讲稿（通用5篇） / 就职演讲稿 篇1: the first part of a collection has the title of all.
PART_NUMBER = Pattern(
    r"[ 　]{0,4}(?:篇(?:[一二三四五六七八九十]|\d{1,2})|[（(][一二三四五六七八九十\d]{1,2}[）)])[：:]?$"
)
# In characters: lines beyond that are no title, and each is not held against all that came before it.
LONGEST_TITLE = 400


def _without_field(text: str) -> str:
    """A title without the label of its cell (标题：…), its frame, or the site behind it (… - 某某县人民政府)."""
    found = TITLE_FIELD.match(fold(text[:LONGEST_FIELD]))
    if not found:
        found = TAG.match(text)
        found = found if found and genre_of(text[found.end() :]) else None
    if found and found.end() < len(text):
        return NEXT_FIELD.split(text[found.end() :])[0]
    parts = [part.start() for part in SITE_MARK.finditer(text)]
    if parts and parts[-1] >= SHORTEST_HEADLINE and NAME_OF_SITE.search(fold(text[parts[-1] :])):
        return text[: parts[-1]]
    framed = FRAMED.match(text)
    return framed.group(1) if framed else text


FRAMED = Pattern(r"[【\[]([^【】\[\]]{6,})[】\]]$")
LONGEST_FIELD = 16
# 标题：… 作者：… 时间：…
NEXT_FIELD = Pattern(r"\s{1,40}(?:作者|时间|日期|来源|点击|浏览|发布\S{0,4})[：:]")
SITE_MARK = Pattern(r"\s{0,40}[|｜_]\s{0,40}|\s{1,40}[-–—]\s{1,40}|(?<=[㐀-鿿])-(?=[㐀-鿿])")
# A host, or a name that is hardly that of a speaker's office alone.
NAME_OF_SITE = Pattern(
    r"(?<![\w-])[\w-]+\.[a-z]{2,8}$|(?:网|网站|门户|政府|大学|学院|[日晚]报|文库|范文|频道|官网|论坛|平台|博客|讨论[区版板]|(?<![样模黑看地])板)$"
)
# What stands before a title that names its kind of speech: [words for search engines], 附件2：, a site with its address.
TAG = Pattern(
    r"(?:[\[【][^\[\]【】\d]{2,20}[\]】]|附\s?件\s?[\d一二三四五]{0,2}[：:]?|\d{1,2}、|第\s?\d{1,3}\s?页\s?共\s?\d{1,3}\s?页|[^。，]{0,40}?(?:www\.|https?://)[\w./:?=&%-]{4,60}(?<=[A-Za-z/]))\s*(?=.{4})",
    256,  # re.ASCII: Han stands behind the address
)


def _goes_on(before: str, after: str) -> bool:
    """Whether one line of a title needs the next: 在…大会 / 闭幕式上的讲话."""
    if len(before) > LONGEST_TITLE:
        return False
    opened = fold(before)
    return (
        occasion_of(before + after) is not None
        and occasion_of(after) is None
        and (opened.startswith(("在", "于")) or "在" in opened)
    )


def without_date(subtitle: str) -> str:
    """A subtitle without the date that it begins with (2023年3月5日在…会议上): the date is a field of its own."""
    dates = find_dates(subtitle)
    bare = LEADING_DASH.sub("", subtitle).lstrip("（( ")
    skipped = len(subtitle) - len(bare)
    if dates and dates[0].start <= skipped and dates[0].kind != "year":
        rest = subtitle[dates[0].end :].lstrip("，, 　)）")
        if skipped and rest.count("）") > rest.count("（"):
            rest = rest.removesuffix("）")  # （2019年7月26日在…会议上）
        return rest if len(rest) > 1 else subtitle
    return subtitle


# 2024年9月28日，某外长在大会发言: no place, though it stands where one does.
TELLS = Pattern(r"[在作致]|发言|讲话|演[讲说]|谈话|整理|记录|录音|印发")


def _venue(page: Page) -> str | None:
    """The place beside the date of the speech, or in a line of its own (会议地点：大礼堂)."""
    for each in page.header("date_line"):
        for found in find_dates(each.text):
            if found.venue and not TELLS.search(fold(found.venue)):
                return found.venue
    for each in page.header("metadata", "date_line"):
        place = PLACE.match(fold(each.text))
        if place:
            return each.text[place.end() :].strip() or None
    return None


def _document_number(page: Page) -> str | None:
    for text in texts(page.of("document_number")):
        found = NUMBER.search(text)
        if found:
            return found.group()
    return None
