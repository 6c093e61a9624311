"""Whether a page holds a speech at all, and why not."""

from __future__ import annotations

from speechparse.build.page import Page, joined
from speechparse.build.turns import talks
from speechparse.grammar.salutations import is_greeting
from speechparse.grammar.script import fold
from speechparse.grammar.speakers import named
from speechparse.grammar.titles import DOCUMENT_TITLE, clean_title, genre_of
from speechparse.grammar.turn_heads import RECORD_HEAD, TO_THE_CHAIR
from speechparse.model import Label, Zone
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

# Points for and against, set on the readable half of the labelled corpus and its 319 clean speeches: a page with less
# than BAR is no speech.
BAR = 2.0
# What somebody else says; in stories it goes on over several paragraphs, each but the last without its second mark.
QUOTED = Pattern(r"“[^”]{0,400}”|「[^」]{0,400}」|(?:^|(?<=[：:，,]))[“「][^”」\n]*$", 8)  # re.MULTILINE
# 国学大家 and 大家讲述 address nobody, nor does the editor's 让我们一起走进….
ADDRESSING = Pattern(
    r"我(?<![让讓]我)[们們]|让我们(?!一[起同]|跟随|走进|回顾|来)|讓我們(?!一[起同]|跟隨|走進|回顧|來)|同志们|同志們"
    r"|大(?<![学學文者专專名国國艺藝画畫]大)家(?!讲述|講述|风范|風範|庭|闺|閨|手笔|手筆)|你们|你們|各位|咱们"
)
SELF = Pattern(r"[^自]我[^国國省市县縣区區院校司局厅廳会會军軍党黨部委厂廠行社站]")
REPORTED = Pattern(r"(?:指出|强调|強調|表示|要求|认为|認為|介绍说|表示说|宣布|透露|告诉记者)[，,：:]")
NEWS_TITLE = Pattern(r"发表|出席|举行|召开|强调|指出|主持|会见|视察|调研|(?:闭幕|开幕|开班|启动)$|圆满|记者")
NEWS_LEAD = Pattern(
    r"本报讯|本报记者|本刊记者|本网讯|本站讯|本台|(?:新华社|中新社|中新网|新华网|人民网).{0,14}电|记者.{0,10}报道|日讯|日电|通讯员"
)
AUTHOR = Pattern(r"[（(]?\s*(?:作\s*者|文)\s*[：:/]")
ARTICLE = Pattern(r"第[一二三四五六七八九十百]{1,5}条")
# 会议指出，…: the minutes of a meeting, in so many paragraphs.
MEETING = Pattern(r"会议(?:还|最后)?(?:指出|强调|要求|认为|决定|传达|听取|审议|讨论|研究|通报|学习|明确)")
FEWEST_MINUTES = 2
SPOKEN_NOTE = Pattern(
    r"讲话|報告|报告|演说|演講|演讲|講話|讲演|谈话|談話|致辞|致詞|致词|开幕词|發言|发言|祝词|贺词|座谈"
)
# A note behind the text that says what it is: ※这是某某同志两篇讲话的节选。
ABOUT = Pattern(r"[（(【\[※＊*]*\s*(?:这|本文|此文|本篇|全文|以上)(?:是|为|系|根据)")
# 某某礼堂，2009年2月1日
PLACED = Pattern(r"^[㐀-鿿·]{2,20}[，,、 　]\s*(?:\d{4}|[一二][〇○零九])")
# How somebody begins to speak to those present, or to report to them, where no address stands before it.
SPOKEN_OPENING = Pattern(
    r"(?:^|[，。：])(?:现在|下面|今天)?[，]?(?:由?我|本人|谨)(?:谨|受|们)?(?:代表|受).{2,90}?(?:报告|汇报|表示|致以|委托|欢迎|祝贺|说明|审议)"
    r"|(?<!提)请(?:予以?|各位.{0,8}|连同.{0,12})审议|本人(?:很|非常|感到|能|有|今天|首先|谨|代表)|(?:应邀|承邀|欣逢|有机会|参加|出席|躬逢|主持|欢聚|聚首|来到).{0,44}(?:高兴|荣幸|愉快|欣慰|欢喜|亲切)"
    r"|(?:高兴|荣幸|愉快|欣慰)[，]?(?:能|有|在|应|来|和|与|参|出|见|地|今).{0,30}(?:参加|出席|来到|见面|聚|各位|大家|机会|宣布)"
)
# What tells of somebody else who speaks or receives.
TOLD = Pattern(
    r"(?:表示|指出|强调)[，：:]|致[词辞]时|[说称][，：:]|接见|会见|记者|(?:总统|院长|主席|部长|市长|书记|省长|县长|区长|校长|主任|先生|女士|会长)[^，。我]{0,6}(?:今|昨|上午|下午|\d|出席|参加|应邀|主持|在)|[电讯]）?$"
)
OPENING = 200
# How a speech ends, where nothing but its text is there: thanks, wishes for those present, a call.
FAREWELL = Pattern(
    r"(?:谢谢|感谢|多谢)(?:大家|各位|你们|诸位)?[^，。]{0,6}[。！!]?[）)”]?$|[祝愿](?:福|愿)?(?:[与在]会)?(?:大家|各位|诸位|你们|同志们|同学们|朋友们|贵[校会国])"
    r"|(?:奋斗|前进|努力|胜利|新局面|新篇章|辉煌|万岁|周年)[！!]$"
)
LEAVE = 60
# 现将有关情况报告如下：, where nobody is addressed.
IN_WRITING = Pattern(r"现将[^，。]{0,24}(?:报告|汇报|总结|函告|告知|答复|通报|公布)如下[：:。]?$")
# Words of one who speaks, per thousand characters of the body outside quotation marks.
MUCH, SOME, LITTLE = 5.0, 2.0, 0.6
FEWEST_CHARACTERS = 80
# A toast is short: behind an address so many are enough.
FEWEST_ADDRESSED, FEWEST_TOASTED = 30, 20
NO_TEXT = frozenset(("related", "heading"))
# A page whose body has fewer than so many characters a line is a list.
CHARACTERS_OF_LIST = 22
# A news lead names its agency within so many characters.
NEWS_HEAD = 40


class Judgement(NamedTuple):
    """Whether it is a speech, and the reasons that spoke against it: all of them where it is none."""

    is_speech: bool
    reasons: tuple[str, ...]


def judge(page: Page) -> Judgement:
    """Whether `page` holds a speech."""
    points = [*_header_points(page), *_story_points(page)]
    talked = talks(
        page.of("turn"), announced=any(TALK.search(fold(each.text[:LONGEST_TITLE])) for each in page.header("title"))
    )
    if talked:
        points.append((2.0, "people speak by turns"))
    body = _body_of(page, header=sum(value for value, _ in points if value > 0))
    points += _shape_points(page, body, talked=talked)
    # The wording is asked where it can still decide: to read all of it takes longer than all the rest.
    most_against = MOST_AGAINST_ADDRESSED if page.of("salutation") else MOST_AGAINST
    if body.is_text and sum(value for value, _ in points) < BAR + most_against:
        points += _wording_points(page, body)
    against = sorted((value, reason) for value, reason in points if value < 0)
    return Judgement(sum(value for value, _ in points) >= BAR, tuple(reason for _, reason in against))


TALK = Pattern("专访|对话|访谈|^访|答记者问|实录")
# A name alone under a title may be that of an author.
NAME_ALONE = 0.4
# A title that names a kind of speech and an address together make more than the second.
ANNOUNCED, TOASTED = 2.0, 6.5
Points = list[tuple[float, str]]
# A title names its genre at its end; a line of megabytes that was taken for one is not read whole.
LONGEST_TITLE = 400
LONGEST_CHAIR = 32  # a member with the office, and whom he addresses


def _header_points(page: Page) -> Points:
    points = _title_points(page)
    if addressed := page.of("salutation"):
        points.append((3.0, "it addresses an audience"))
        if any(is_greeting(fold(each.text)) for each in addressed):
            points.append((1.0, "it greets those present"))
    elif any(TO_THE_CHAIR.match(fold(each.text[:LONGEST_CHAIR])) for each in page.labels[:RECORD_HEAD]):
        points.append((3.0, "a member addresses the chair"))
    points += _byline_points(page)
    if any(each.text.startswith(("（", "(")) or PLACED.search(each.text) for each in page.header("date_line")):
        points.append((1.0, "a date stands in brackets or beside its place under the title"))
    behind = [each for each in page.of("note") if each.zone == Zone.FOOTER and ABOUT.match(fold(each.text[:12]))]
    if any(SPOKEN_NOTE.search(each.text[:200]) for each in behind):
        points.append((3.0, "a note says that it is a speech"))
    elif any(SPOKEN_NOTE.search(each.text[:200]) for each in page.header("note")):
        points.append((2.0, "a note says that it is a speech"))
    if page.header("speech_follows"):
        points.append((2.0, "the lead announces a speech"))
    return points


def _title_points(page: Page) -> Points:
    """What the title says: the kind of a speech, of a document, or that somebody tells of a speech."""
    points: Points = []
    titles = [fold(clean_title(each.text[-LONGEST_TITLE:])) for each in page.header("title", "subtitle")]
    told = [title for title in titles if TELLING.search(title) and not ADDRESS_IN_TITLE.search(title)]
    if any(genre_of(title) for title in titles if title not in told):
        points.append((3.5, "the title names a kind of speech"))
    if any(DOCUMENT_TITLE.search(title) for title in titles):
        points.append((-5.0 if points else -8.0, "the title is that of a document"))
    elif page.header("speech_follows"):
        pass  # the title of a release tells what happened
    elif told:
        points.append((-3.0, "the title tells of somebody's words or life"))
    elif not points and any(NEWS_TITLE.search(title) for title in titles):
        points.append((-1.5, "the title is that of a report or a document"))
    return points


def _story_points(page: Page) -> Points:
    """What says that a page is a chapter of a novel, of which whole sites consist."""
    points: Points = []
    heads = [fold(each.text[:LONGEST_TITLE]) for each in page.labels[:6] if each.kind in HEAD_OF_CHAPTER]
    if any(CHAPTER.match(head) for head in heads):
        points.append((-4.0, "the title is that of a chapter"))
    frame = page.of("navigation", "toolbar", "related", "footer", "other")
    if NOVELS.search(fold("\n".join([each.text[:LONGEST_TITLE] for each in frame]))):
        points.append((-3.0, "the site prints novels"))
    return points


HEAD_OF_CHAPTER = ("title", "subtitle", "masthead", "navigation", "other")
NOVELS = Pattern("小说|本章[未完]|最新章节|章节目录|加入书[签架]|章节报错|请大家收藏|^最新网址|^上一章.{0,12}下一章")
# 第031章 表态
CHAPTER = Pattern(
    r"(?:《[^》]{1,20}》[ 　]?)?第[\d零〇一二三四五六七八九十百千]{1,6}[章回](?!.{0,40}(?:讲话|报告|致[辞词]|演讲)$)"
)
# A title that tells of a speech or of the one who gave it: 一次没有讲稿的讲话, 某某发表重要讲话, 回忆某某, …侧记.
TELLING = Pattern(
    r"(?:发表了?|并[作做]?|(?<!工)[作做]了?|讲授|宣讲)(?:重要|主旨|主题|书面|视频|总结|动员|专题|精彩|热情洋溢的|题为.{2,30}的){0,2}(?:讲话|致[辞词]|发言|演讲|报告|讲演|党课)$"
    r"|(?<!最后)一[次场席番堂](?!.{0,10}(?:会议|大会|座谈会|全会)).{0,12}(?:讲话|演讲|报告会?|谈话|对话|发言|党课|话)$"
    r"|^(?:回忆|追忆|怀念|缅怀|忆|悼念|我所(?:认识|知道)|我(?:眼中|心中|心目中)的|听(?!取))(?!.{0,30}(?:大会|座谈会|仪式|追思会|追悼会)上)|难忘的?一|^[记访](?!者)|热议|反响|共鸣|侧记|纪实|见闻|速写|特写|手记|札记"
    r"|读者来信|(?:怎样|如何|怎么)(?:撰写|起草|写(?!好.{0,8}(?:答卷|文章|篇章|人生)))|写作(?:课堂|技巧|指导|知识)|有感$|感悟$|心得|体会$|随想|随笔|杂谈|散文|日记|读后|讣告|生平$|述评|评论员|社论|启示|印象$|往事|讲话精神(?!.{0,30}(?:讲话|发言|报告|致辞)$)"
)
ADDRESS_IN_TITLE = Pattern(r"全文$|实录$|[（(](?:全文|讲话稿|发言稿)[）)]$")


def _byline_points(page: Page) -> Points:
    """Who stands under the title: a speaker, a reporter, an author."""
    lines = [fold(each.text) for each in page.header("byline", "editors", "lead", "caption", "publish_line")]
    if any(REPORTER.match(line) for line in lines) and not page.of("turn"):
        return [(-2.0, "a reporter signs it")]
    bylines = [fold(each.text) for each in page.header("byline")]
    if any(ESSAY.match(fold(each.text)) for each in page.header("byline", "note", "other", "subtitle", "role")):
        return [(-2.0, "it names an author")]
    if any(AUTHOR.match(line) for line in bylines):
        return [(-0.5, "it names an author")]
    points: Points = []
    if bylines:
        in_office = page.header("role") or any(_in_office(line) for line in bylines)
        points.append((1.0 if in_office else NAME_ALONE, "a speaker stands under the title"))
    notes = [fold(each.text[:LONGEST_NOTE]) for each in page.of("note", "source")]
    if any(WRITER.search(note) and not SPOKEN_NOTE.search(note) for note in notes) and not page.of("salutation"):
        points.append((-2.5, "it names an author"))
    return points


def _in_office(byline: str) -> bool:
    found = named(byline)
    return found is not None and found.role != "" and not OF_PUPILS.search(found.role)


# 五（2）班 某某: pupils sign what they write as well as what they say.
OF_PUPILS = Pattern(r"(?:班|中队|[级届系]|专业|[中小大]学)$")
# 本报记者 某某, ■ 某某, 文/某某; （作者系某某学校党委书记）.
REPORTER = Pattern(
    r"[（(【\[■□◆●]*[ 　]*(?:(?:本[报刊网台站社]|特[约派]|见习|实习|[㐀-鿿]{2,8}(?:报|网|社|台|刊|在线))(?:首席)?(?:记者|通讯员|评论员)|记者[ 　：:]|通讯员[ 　：:])"
)
ESSAY = Pattern(r"[（(]?[ 　]*文[ 　]*[：:/|]|[■□◆●▲][ 　]*[㐀-鿿]{2,4}$")
WRITER = Pattern(r"作者(?:系|为|是|单位|简介)")
LONGEST_NOTE = 120


class Body(NamedTuple):
    """The text of a page, and what the judgement asks of it again and again."""

    labels: tuple[Label, ...]  # a paragraph is one however many lines a page of fixed width broke it into
    text: str
    running: int  # characters of its paragraphs
    is_text: bool  # so many that they can be a speech
    announced: bool  # the header speaks for a speech
    addressed: bool


def _body_of(page: Page, *, header: float) -> Body:
    """`header`: the points of the header that speak for a speech."""
    announced = header >= ANNOUNCED
    labels = joined([each for each in page.zone(Zone.BODY, Zone.CLOSING) if each.kind != "spam"])
    running = sum([len(each.text) for each in labels if each.kind not in NO_TEXT])
    fewest = FEWEST_TOASTED if header >= TOASTED else FEWEST_ADDRESSED
    is_text = running >= (fewest if announced or page.of("turn") else FEWEST_CHARACTERS)
    addressed = bool(page.of("salutation", "speech_follows"))
    return Body(tuple(labels), "\n".join([each.text for each in labels]), running, is_text, announced, addressed)


def _shape_points(page: Page, body: Body, *, talked: bool) -> Points:
    """How the body begins and ends, and what its lines are; `talked`: it is a conversation."""
    labels = body.labels
    if not body.is_text:
        return [(-6.0, "there is hardly any running text")]
    points: Points = []
    articles = sum([ARTICLE.match(each.text) is not None for each in labels])
    if articles >= FEWEST_ARTICLES and articles * SHARE_OF_ARTICLES > len(labels):
        points.append((-8.0, "it is divided into articles like a law"))
    if any(each.kind != "turn" and NEWS_LEAD.search(fold(each.text[:NEWS_HEAD])) for each in labels[:2]):
        points.append((-3.0, "it begins like a news report"))
    if (
        not body.addressed
        and sum([MEETING.match(fold(each.text[:NEWS_HEAD])) is not None for each in labels]) >= FEWEST_MINUTES
    ):
        points.append((-4.0, "it tells what a meeting did"))
    if not page.of("salutation") and any(IN_WRITING.search(fold(each.text[-LEAVE:])) for each in labels[:3]):
        points.append((-4.0, "it reports in writing"))
    if page.of("closing_salutation", "address", "turn"):
        points.append((1.0, "it addresses an audience"))
    if labels and FAREWELL.search(fold(labels[-1].text[-LEAVE:])):
        points.append((1.0 if _is_published(page) else 1.5, "it takes leave of an audience"))
    if len(body.text) < CHARACTERS_OF_LIST * len(labels) and not talked:
        # Short sections make many headings: there the text alone is asked.
        is_list = body.running < CHARACTERS_OF_LIST * sum(each.kind not in NO_TEXT for each in labels)
        points.append((-3.0 if is_list else -1.0, "its lines are those of a list"))
    return points


def _wording_points(page: Page, body: Body) -> Points:
    """How the body is worded, outside quotation marks: who speaks to whom."""
    labels, text = body.labels, body.text
    own = QUOTED.sub("", text) if "“" in text or "「" in text else text
    points: Points = []
    if 1000 * len(REPORTED.findall(own)) / len(text) >= 2:
        points.append((-0.5 if body.addressed else -2.0, "it reports what others said"))
    called = bool(page.of("closing_salutation", "address", "turn"))
    spoken = body.announced or not _is_published(page) or called
    points.append(_addressing(own, spoken=spoken or _is_spread(labels)))
    if any(_opens_as_speech(QUOTED.sub("", fold(each.text[:OPENING]))) for each in labels[:2]):
        points.append((3.5, "it opens as a speech does"))
    if not page.of("salutation", "turn") and _is_story(labels):
        points.append((-3.0, "it tells what people say to each other"))
    if not called and PRESENT.search(own) and _is_quoted_in_title(page):
        points.append((1.0, "whom the title quotes speaks to those present"))
    return points


# The most that the wording can say against a speech: what it reports, that nobody says I, and where nobody is addressed a story.
MOST_AGAINST, MOST_AGAINST_ADDRESSED = 2.0 + 1.5 + 3.0, 0.5 + 1.5


def _is_story(labels: Sequence[Label]) -> bool:
    """Whether every other paragraph is what somebody says in quotation marks, as in a novel."""
    said = sum(SAID.match(each.text) is not None for each in labels)
    return said >= FEWEST_SPOKEN and 2 * said >= len(labels)


SAID = Pattern(r"[“「]|.{0,60}(?:[说道问喊叫答]|声)[：:，,]?[“「]")


def _opens_as_speech(head: str) -> bool:
    return SPOKEN_OPENING.search(head) is not None and not TOLD.search(head)


def _is_published(page: Page) -> bool:
    """Whether the page has what articles have: a title, a line that says when and from where it was put up."""
    # A first sentence that stands where a title would is none.
    titled = any(each.text[-1] not in "。）)" for each in page.header("title", "subtitle"))
    return titled or bool(page.of("publish_line", "editors"))


def _is_spread(labels: Sequence[Label]) -> bool:
    """Whether several paragraphs speak to those present: an essay says 我 in each of its own."""
    own = [QUOTED.sub("", each.text) for each in labels]
    return sum(PRESENT.search(text) is not None for text in own) >= FEWEST_SPOKEN


def _is_quoted_in_title(page: Page) -> bool:
    """Whether the title gives the words of one in office: 某某大学校长某某：慢慢来."""
    heads = (each.text[:LONGEST_CHAIR].replace(":", "：").partition("：") for each in page.header("title"))
    return any(colon and _in_office(head.strip()) for head, colon, _ in heads)


# Those present, and in how many paragraphs they must be addressed.
PRESENT = Pattern(r"同志们|同志們|你们|你們|各位|诸位|諸位")
FEWEST_SPOKEN = 3


def _addressing(own: str, *, spoken: bool) -> tuple[float, str]:
    """Points for the first person; alone it makes no speech: `spoken` says that there is other evidence."""
    density = 1000 * len(ADDRESSING.findall(own)) / max(len(own), 1)
    if density >= MUCH:
        return (3.0 if spoken else 1.5), "it speaks in the first person"
    if density >= SOME:
        return (2.0 if spoken else 1.0), "it speaks in the first person"
    if density >= LITTLE or _speaks_alone(own):
        return 0.5, "it speaks in the first person now and then"
    return -1.5, "nobody speaks in the first person"


def _speaks_alone(own: str) -> bool:
    """Whether 我 comes often; its number decides on most pages, what stands around it is looked at where that is enough."""
    least = SOME * max(len(own), 1) / 1000
    return own.count("我") >= least and len(SELF.findall(own)) >= least


# Every second or third line of a law begins with the number of its article.
FEWEST_ARTICLES, SHARE_OF_ARTICLES = 5, 8
