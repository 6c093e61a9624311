"""Titles of speeches: their genre, the occasion and the people they name."""

from __future__ import annotations

from speechparse.grammar.script import fold
from speechparse.resources import longest_first
from speechparse.text import Pattern
from speechparse.values import cache

# What may follow the genre: 在…上的讲话（摘要）, …的讲话（2020年3月1日）, …的讲话※, …的谈话⑴.
TAIL = r"(?:[（(〔\[][^（）()〔〕\[\]]{0,24}[）)〕\]]|[※*＊⑴-⒇①-⑳！!]|来了(?:…{1,2})?|(?:全文|内容|摘要|摘编|实录|节选|节录|要点|稿|\d{1,2}篇))*"
OCCASION = Pattern(
    r"(?:在|于|出席|参加|听取)(.{2,60}?)(?:上|时|中|期间|现场|闭幕会|会前|结束时|之际|后)?(?:所?[作做致发])?的?$"
)
# What ends a title is looked for from every place on: without a bound, or a look at what stands before, a line of nothing
# else would cost the square of its length.
MODIFIERS = Pattern(r"(?:的|重要|主题|主旨|书面|视频|电视|动员|总结|开幕|闭幕|即席|简短|欢迎|新年|新春){1,12}$")
# [原创], 【领导讲话】: the tag of a column, before the title.
COLUMN_TAG = Pattern(
    r"^[\[【](?:原创|转帖|转贴|转载|分享|推荐|图文|视频|(?:图文|视频|现场)?直播|实录|置顶|精华|贴图|领导讲话|讲话稿|讲话|演讲稿?|致辞|转|(?:演讲|演講|讲话|講話|致[辞辭词詞])?(?:全文|实录|實錄))[\]】]\s*(?=.{6})"
)
BUTTON_BEHIND = Pattern(
    r"(?:[\[【「](?:复制(?:链接|本文|网址)?|(?:打印|列印)(?:本[页頁])?|收藏(?:本页)?|推荐|关闭|关闭窗口|分享|转发|返回|举报|编辑|置顶|精华|原创|转载?|图文?|組圖|组图|複製連結|列印|全文)[\]】」] ?){1,4}$"
)
# …开幕式上的致辞打印: the button that a dump glued to the headline.
BUTTON_GLUED = Pattern(
    r"(?<=[讲講][话話]|致[辞辭词詞]|[发發]言|演[讲講]|[报報]告|[贺賀祝][词詞辞辭]|全文|[实實][录錄])[ 　]{0,4}(?:打印|列印|分享|收藏|转发|下载|复制|关闭|朗读){1,3}$"
)
BUTTON_ENDS = frozenset("印享藏发载制闭读")
OUTER_MARKS = Pattern(r"^[\s#＃*※●■◆>》]+|(?<![\s※*＊#])[\s※*＊#]+$")
NOTE_MARK = Pattern(r"(?:[⑴-⒇①-⑳]|[〔\[](?:\d{1,2}|注)[〕\]]){1,12}$")
DASHES = "—-–―─－"
# …的讲话（2020年3月1日）: the date is no part of the title.
DATED_BRACKET = Pattern(
    r"(?<!\s)\s*[（(\[【](?![^（）()]{0,40}(?:讲话|講話|会议|會議))[^（）()]{0,12}(?:\d{4}|[一二][〇○零九][〇○零一二三四五六七八九]{2})\s*[年\-/.][^（）()]{0,26}[）)\]】]$"
)
# OCR reads the dash as the numeral: 一一在…大会上的讲话.
LEADING_DASH = Pattern(r"^\s*(?:一[一—－-]+(?=[在于写记访])|[—–―─－]+|-{2,}|-(?=\D))\s*")

# What a page is a leaf of: a record with its day (某某会议纪录　2012年5月9日), a special issue (某会成立五十周年特刊).
RECORD_HEAD = Pattern(
    r"[㐀-鿿]{2,20}(?:[纪紀记記][录錄]|议事录)[ 　·]+(?:(?:19|20)\d\d|[一二][九〇○零])[^，。：:]{4,12}日?$"
    r"|[^，。：:、我]{2,24}(?:[周週][年歲岁]|成立|年度|第[^，。]{1,6}[届屆])[^，。：:、我]{0,8}(?:特刊|[紀纪]念(?:[册冊集刊]|特刊|文集)|年刊|[会會]刊)$"
)
# A title that tells what somebody did: 某会长出席年会, 某部长接见代表团.
EVENT_TITLE = Pattern(
    r"[^，。：:我]{2,16}?(?:出席|接见|会见|主持|参观|视察|访问|慰问|参访|应邀|莅临|抵达|接受|宣布|录制|颁发|颁赠|颁授|前往|看望|发表|赴)[^，。：:]{3,}$"
    # Bilingual sites: Speech by Minister … at …, Minister … at the … Dinner
    r"|(?:(?:Opening |Welcome |Keynote )?(?:Speech|Remarks|Address|Message)|(?:Senior )?Minister|DPM|PM|President|Secretary)\b(?=.{0,80} (?:at|by|on) )[A-Za-z0-9 .,'’()&-]{16,}$"
)
# Titles of documents that nobody speaks.
DOCUMENT_TITLE = Pattern(
    r"(?:通知|公告|办法|条例|规定|意见|[^办方想说看语手做解活走玩吃写读唱干]法|方案|简介|公示|目录|答复|复函|解读|细则|章程|规则|规程|名单|决定|决议|公报|通报|纲要|规划|计划"
    r"|启事|[提告]示|告知书|告.{0,12}书|家长书|(?:放假|值班|日程|活动)安排|日程|议程|流程|招聘|须知|指南|一封(?:公开)?信|公开信|倡议书|家书|讣告|简历|简报|工作总结|(?:调研|调查|考察|研究|自查|整改|年度|评估|审计|可行性)报告|(?:考察|调研|建设|开展|执行|落实|办理|整改)[^，。]{0,16}情况的?报告|^赴.{2,24}报告|办理情况|列表|一览表?|制度|(?:判决|裁定|调解|起诉|决定|任命|聘|答辩|承诺|责任|协议)书|(?:办公|常务|全体|党组|党委)会议?纪要)(?:[（(].*[）)])?$"
)

# 就职演讲稿 篇2, 就职演讲稿（二）, 【篇二】就职演讲稿, 第二篇：就职演讲稿: the parts of a collection of specimens.
SERIES = Pattern(
    r"[【\[]?(?:第([一二三四五六七八九十]{1,2}|\d{1,2})篇|[篇例](?:章|文)?([一二三四五六七八九十]{1,2}|\d{1,2})|范[文例本]([一二三四五六七八九十]{1,2}|\d{1,2}))(?:[】\]：:、 　].{0,40})?$"
    r"|[^，。：]{2,36}?[ 　]*(?:[（(【]?[篇第]([一二三四五六七八九十]{1,2}|\d{1,2})篇?[）)】]?|[（(]([一二三四五六七八九十]{1,2}|\d{1,2})[）)])[：:]?$"
)


def clean_title(text: str) -> str:
    """A title without list marks, hash signs, footnote marks, buttons and dashes at its ends."""
    if text[-1:] in BUTTON_ENDS:
        text = BUTTON_GLUED.sub("", text)
    if text and "\u3400" <= text[0] <= "\u9fff" and "\u3400" <= text[-1] <= "\u9fff" and text[0] != "一":
        return text  # all of them begin or end in what is no Han character
    text = COLUMN_TAG.sub("", text) if text[:1] in ("[", "【") else text
    text = BUTTON_BEHIND.sub("", text).rstrip() if text[-1:] in ("]", "】", "」") else text
    return DATED_BRACKET.sub(
        "", NOTE_MARK.sub("", OUTER_MARKS.sub("", LEADING_DASH.sub("", OUTER_MARKS.sub("", text))))
    ).strip()


# What a browser's title has behind the headline, or before it: the name of the site, a column of it.
SITE_BEHIND = Pattern(
    r"\s{0,3}(_|[|｜]|--|(?<=\s)[-–—](?=\s)|-)\s{0,3}(?![在于写记走献致访与和对从向为给做让])([^_|｜，。：、《“\s-]{2,24})$"
)
OF_SITE = Pattern(
    r"(?:网|网站|门户|政府|大学|学院|学校|[中小]学|幼儿园|检察院|公司|集团|[日晚]报|报社|文库|[选選文全][集]|书屋|論壇|论坛|之家|[法医检剧书]院|[工商协学总公合促]会|研究院|研究所|事务所|医院|基金会|联盟|教会|俱乐部|周刊|月刊|杂志|委员会|银行|频道|平台|中心|党校|在线|[网日]志|博客|園地|园地|之声|之窗|资料库|数字版"
    r"|(?<=..)[省市县区州旗局厅署处室馆站社厂镇乡])$"
)
OF_COLUMN = Pattern(
    r"(?:.{0,4}(?:新闻|动态|要闻|公告|公文|专栏|专题|理论|寄语|讲话|致辞|访谈|解读|资料|信息|正文|详情|内容|首页))$"
)
SHORTEST_HEADLINE = 4


def without_site(title: str) -> str:
    """`title` without the site and its column, which the title of a browser's window has at either end."""
    while (found := SITE_BEHIND.search(title)) and found.start() >= SHORTEST_HEADLINE:
        rest, part = title[: found.start()], fold(found[2])
        is_apart = (
            (found[0][0] == " " or found[1] in "|｜") and len(rest) >= SHORTEST_NAMING and len(part) <= LONGEST_NAME
        )
        if found[1] != "_" and not _is_of_site(part) and not (is_apart and genre_span(rest) and not genre_span(part)):
            break
        title = rest
    head, _, rest = title.rpartition(" ")
    above = fold(head).split()
    if above and rest[:1] in "在于" and genre_span(rest) and all(map(_is_of_site, above)):
        return rest
    return title


def _is_of_site(part: str) -> bool:
    """Whether `part` (folded) names a site or a column of one."""
    return OF_SITE.search(part) is not None or OF_COLUMN.match(part) is not None


# 会长致辞 | 我们为什么回到皂角树下 is one headline.
SHORTEST_NAMING, LONGEST_NAME = 8, 10


def shown_again(text: str) -> tuple[int, int]:
    """Where the headline stands on a page without line ends that begins with the title of its window; (0, 0) where none does.

    某某会上的讲话-某县人民政府 首页 要闻 公开 某某会上的讲话 2019-03-08 …: the same words stand again behind the menu.
    """
    for mark in reversed(list(WINDOW_ENDS.finditer(text, SHORTEST_SHOWN, LONGEST_SHOWN))):
        title = text[: mark.start()].rstrip()
        begin = text.find(title, mark.end(), LONGEST_TOP) if "。" not in title and title[-1] not in "，：" else -1
        end = begin + len(title)
        if begin > 0 and text[begin - 1].isspace() and text[end : end + 1].isspace():
            noted = NOTE_NEXT.match(text, end)
            return begin, noted.end() if noted else end
    return 0, 0


NOTE_NEXT = Pattern(r"\s?(?:[⑴-⒇①-⑳※]|[〔\[]\d{1,2}[〕\]])(?=\s)")  # …的几个问题 [1]


SHORTEST_SHOWN, LONGEST_SHOWN = 7, 100
LONGEST_TOP = 1200  # code points: the longest menus of the pages by hand, and the headline behind them
WINDOW_ENDS = Pattern(r"[-_|｜–—]|\s")


def genre_span(title: str) -> tuple[int, int] | None:
    """Where `title` names its genre at its end (a bracket behind it does not count); None where it names none."""
    found = _genre_at_end().search(fold(title))
    return found.span(1) if found else None


def genre_ends(text: str) -> list[int]:
    """Where in the folded `text` a title may end: behind each genre noun, its brackets included, longest first."""
    return sorted({found.end() for found in _genre_anywhere().finditer(text)}, reverse=True)


def genre_of(title: str) -> str | None:
    """The kind of speech that `title` names: 讲话, 致辞, 政府工作报告."""
    span = genre_span(title)
    return title[span[0] : span[1]] if span else None


def occasion_of(title: str) -> str | None:
    """The occasion in `title`: X of 在X上的讲话."""
    span = genre_span(title)
    head = fold(title)[: span[0]] if span else fold(title)
    stripped = MODIFIERS.sub("的", head)
    found = OCCASION.search(stripped)
    if not found or (not span and not stripped.endswith(("上", "时"))):
        return None
    return title[found.start(1) : found.end(1)].strip('“”"《》 ') or None


@cache
def _genre_at_end() -> Pattern:
    nouns = longest_first("genres.tsv")
    return Pattern(rf"({'|'.join(nouns)}){TAIL}\s*$")


@cache
def _genre_anywhere() -> Pattern:
    nouns = longest_first("genres.tsv")
    return Pattern(rf"(?:{'|'.join(nouns)}){TAIL}")
