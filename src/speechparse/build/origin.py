"""Where a page comes from: its site, the way to it, who put the text up, who edited it, the day above its headline."""

from __future__ import annotations

from itertools import pairwise

from speechparse.build.page import Page
from speechparse.grammar.dates import find_dates
from speechparse.grammar.script import fold
from speechparse.grammar.titles import genre_of
from speechparse.grammar.words import HAN
from speechparse.model import Label
from speechparse.text import PageMeta, Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

CRUMB_LABEL = Pattern(
    r"^\s*(?:您|你)?(?:现在|当前)?(?:的|所在|所处)*(?:当前|现在|目前|页面)?(?:所在)?(?:的)?(?:位置|栏目)\s*(?:是)?\s*[：:]?\s*"
)
CRUMB_MARKS = Pattern(r"&gt;|[>＞»›→/]|(?<!-)-+>")
# 首页-资讯-详情, 首页::新闻: what joins the parts of a trail without arrows.
PLAIN_CRUMB_MARKS = Pattern(r"\s{0,40}(?:[-—–]+|::|[·\\|｜])\s{0,40}")
# Where the next field of a line begins that lost its blanks: 来源：县政府办浏览次数：318.
NEXT_FIELD = r"(?:浏览|点击|阅读|访问)(?:次?数|量|人次|率|[：:])|人气[：:]|字[体号]|(?:作者|时间|日期|责编|编辑)[：:]|责任编辑|记者 |(?:本文)?已?被?(?:影响|浏览|阅读)|发布(?:时间|日期|人)|【"
VALUE = (
    rf"\s*[：:\t]\s*((?:(?!{NEXT_FIELD})[^\s：:|｜]){{1,40}}(?: (?!\S*[：:]|{NEXT_FIELD}|[\[【(（\d])[^\s：:|｜]+)?)"
)
SOURCE_KEY = r"(?:source|来\s*源(?:[于自]|单位|部门)?|稿源|出处|来自|转自|供稿(?:单位|部门)|信息提供(?:单位)?)"
OFFICE_KEY = r"(?:(?:发布|发稿|公告|上稿|上版|发文|制发)(?:单位|部门|机关|机构)|发布者|(?<![㐀-鿿])单位)"
# In order of trust: where a text comes from, then the office that put it up; with its value, and alone on a line.
SOURCES = tuple((Pattern(key + VALUE), Pattern(rf"{key}\s*[：:]$")) for key in (SOURCE_KEY, OFFICE_KEY))
# What stands behind 来源： when the field is empty: the label of the next one.
NEXT_LABEL = Pattern(
    r"^(?:作者|编辑|责任编辑|责编|发布|时间|日期|浏览|点击|阅读|字号|字体|人气|访问|【|\[|\d{4}[-年/.])"
)
LONGEST_SOURCE = 30
EDITORS = Pattern(
    r"(?:责任编辑|值班编辑|网络编辑|编辑|责编|校对|审核|供稿|撰稿|录入|编审|审签|监制|一审|二审|三审|初审|复审|终审|通讯员)(?:人|者)?\s*[：:/]\s*([^\s：:|｜）)\]】]{1,20})"
)
# 新聞局　2020年11月16日 15:30: the office beside the stamp.
BARE_OFFICE = Pattern(
    r"([㐀-鿿]{1,14}(?:局|办|辦|处|處|科|署|厅|廳|网|網|[日晚]报|[日晚]報|社|台|中心|政府|委员会|委員會|公司|协会|協會|商会|商會))[ 　]*[\[（(]?\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}"
)
# 《 某某日报 》（ 2020年9月5日 02 版）: the newspaper that printed the speech.
NEWSPAPER = Pattern(r"《\s*([^》]{2,16}[报報]\s*)》\s*[（(]?[^）)]{0,30}\d\s*版")
# A line of the masthead with one of these ends names the site.
SITE = Pattern(
    r"(?:网|网站|门户|政府|大学|学院|学校|[中小]学|幼儿园|法院|检察院|商会|总会|社区|村委会|公司|集团|日报|晚报|选集|文库|研究院|总工会|工会|委员会|银行|医院|协会|报社|频道|平台|[网日]志|博客|部落格)$"
)
LONGEST_SITE = 30


def site_of(page: Page, meta: PageMeta) -> str | None:
    """The name of the site: the page's own word for it, else a line of the masthead."""
    if 1 < len(meta.site) <= LONGEST_SITE:
        return meta.site
    return next(
        (each.text for each in page.of("masthead") if SITE.search(fold(each.text)) and len(each.text) > 3), None
    )


def breadcrumbs_of(page: Page) -> list[str]:
    """The columns that lead to the page, the first one first."""
    first: list[str] = []
    for each in page.of("breadcrumb"):
        path = each.text[len(each.text) - len(CRUMB_LABEL.sub("", fold(each.text))) :]
        marks = CRUMB_MARKS if CRUMB_MARKS.search(path) else PLAIN_CRUMB_MARKS
        parts = [part.strip() for part in marks.split(path) if part.strip()]
        if len(parts) > 1:
            return parts
        first = first or parts
    return first


def publisher_of(page: Page, meta: PageMeta) -> str | None:
    """Who put the text up: the source that the page shows, the newspaper that printed it, else what its head says."""
    for with_value, alone in SOURCES:
        for each in page.of("publish_line", "metadata", "document_number", "toolbar"):
            found = with_value.search(fold(each.text))
            if found and not NEXT_LABEL.match(found.group(1)):
                return each.text[found.start(1) : found.end(1)].strip("】]）)丨|") or None
        below = _below(page, alone)
        if below:
            return below
    bare = (BARE_OFFICE.match(each.text) for each in page.header("publish_line", "date_line"))
    office = next((found.group(1) for found in bare if found), None)
    if office:
        return office
    printed = (NEWSPAPER.search(each.text) for each in page.of("source"))
    return next((found.group(1).strip() for found in printed if found), None) or meta.publisher or None


def _below(page: Page, alone: Pattern) -> str | None:
    """The source on the line below 来源： alone."""
    for key, value in pairwise(page.labels):
        if key.text[-1] not in "：:" or value.line - key.line > 2:
            continue
        if alone.match(fold(key.text[-LONGEST_SOURCE:])) and not NEXT_LABEL.match(fold(value.text)):
            return value.text if len(value.text) <= LONGEST_SOURCE and value.text[-1] not in "：:。" else None
    return None


def editors_of(page: Page) -> list[str]:
    """The editors that the page names, in order."""
    editors: list[str] = []
    for each in page.of("editors", "publish_line", "footer", "source"):
        for found in EDITORS.finditer(fold(each.text)):
            name = each.text[found.start(1) : found.end(1)].strip()
            if name and name not in editors:
                editors.append(name)
    return editors


def edition(page: Page) -> list[Label]:
    """The line of a newspaper above the headline that names day and page, or weekday: 某某晚报　2017年02月03日　第A11版."""
    return [each for each in page.of("masthead") if EDITION.search(fold(each.text))]


def over_title(page: Page) -> list[Label]:
    """The day with its weekday above the headline, as journals on the web set it."""
    titles = [each for each in page.header("title") if HAN.search(each.text)]
    named = [each.line for each in titles if genre_of(each.text)] or [each.line for each in titles]
    title = named[0] if named else 0
    return [each for each in page.of("date_line", "masthead") if each.line < title and WEEKDAY.search(fold(each.text))]


def in_slug(page: Page) -> Iterator[tuple[str | None, str | None]]:
    """The day with which an agency signs its report, or an article: 【某某新闻网2018年2月5日讯】, 某社某地2018年2月5日电."""
    for each in (*page.header("lead"), *page.of("paragraph")[:1]):
        for date in find_dates(each.text[:MOST_SLUG])[:1]:
            if date.kind == "full" and SIGNED.match(fold(each.text[date.end : date.end + 4])):
                yield date.iso, date.raw


MOST_SLUG = 44
SIGNED = Pattern(r"[讯电](?![话子影视])|消息|专电")
EDITION = Pattern(
    r"[报刊].{0,40}第?\s{0,3}[A-Z]?\d{1,3}\s{0,3}版"
    r"|^[㐀-鿿]{2,10}[报刊][ 　]{1,4}(?:19|20)\d\d年\d{1,2}月\d{1,2}日[ 　]{0,4}(?:星期|周|週)[一二三四五六日天]$"
)
WEEKDAY = Pattern(r"^(?:19|20)\d\d.{4,12}[ 　,，（(]{0,3}(?:星期|周|週)[一二三四五六日天][）)]?$")
