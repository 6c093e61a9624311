"""The office of a speaker whose byline is a bare name: what the rest of the page says of that name."""

from __future__ import annotations

from speechparse.build.page import FOOTNOTE, Page
from speechparse.grammar.honored import OFFICE_GOES_ON
from speechparse.grammar.organizations import ends_in_position, position_start, split_roles
from speechparse.grammar.script import fold
from speechparse.grammar.titles import clean_title
from speechparse.model import Label, Role, Speaker, Zone
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Lines of a head that tell of people; menus and trails tell of the site.
TELLING_KINDS = frozenset(
    ("title", "subtitle", "lead", "speech_follows", "note", "metadata", "publish_line", "date_line", "role", "other")
)
# So many speakers are looked for: pages of a debate that were met name fewer than 40 in their turns.
MOST_SPEAKERS = 200
MOST_READ = 400  # code points of a line: a letter names its speaker in the first sentence
# Where the phrase begins that ends in an office before a name: 现将校长某某…, 经校党委同意，由副校长某某….
CLAUSE_STARTS = Pattern(
    r"[，。：；:;！？“”《》（）()—―─－\s]|(?:现|兹)?将|(?<=[以下])[下面]为|把|印发|转发|刊登|关于|特邀|邀请|有请|是|由|对(?!外)|(?<!参)与|和(?!平)|日(?!本|报)|上(?!海|饶|虞|市)|时(?!代|任|报)"
)
LONGEST_ROLE = 30
LONGEST_BEHIND = 12  # of an office behind the name, its ranks included: 党委副书记
# Offices that are verbs as well: 某某代表学校致辞.
VERBS = ("代表", "指挥", "督导", "导演", "助理")
# （作者系某某学院院长，本文根据录音整理）
AUTHOR = Pattern(r"(?:作者|讲话人|报告人|演讲者|发言人)(?:系|为|是|：|:)([^，。；）)]{2,60})")
# 八年级学生代表在百日誓师大会上的讲话, 校长致辞: a title that names the office alone.
TITLED = Pattern(r"[—―─－]*([㐀-鿿（）()\d]{2,20}?)(?:[在于]|的?(?:致[辞词]|讲话|发言|寄语|演讲))")


SCHOOL_YEAR = Pattern(r"^\d{4}(?:[—–~～-]{1,2}\d{4})?学?[年屆届级級]度?(?:第?[一二上下]学?期)?|^\d{2,3}年")
# 开学典礼校长讲话: the occasion before the office.
OCCASION = Pattern(
    r".*(?:典礼|仪式|大会|晚会|年会|校庆|开学|毕业|新年|新春|元旦|旗下|座谈会?|联欢会?|论坛|茶话会|团拜会?)(?=[^会])"
)


def with_roles(speakers: list[Speaker], page: Page) -> list[Speaker]:
    """`speakers`, those without a role given the office that the page names beside their name, or for the only one."""
    head = _head(page)
    for each in [each for each in speakers if not each.roles][:MOST_SPEAKERS]:
        each.roles = _roles(_beside(each.name, head) or (_alone(page) if len(speakers) == 1 else ""))
    return speakers


def _roles(role: str) -> list[Role]:
    roles = roles_of(role)
    return [] if any(map(runs_together, roles)) else roles


def roles_of(role: str) -> list[Role]:
    """The offices that a byline names, each with its organization; none of ""."""
    title = TITLE_BEFORE.match(fold(role))
    own = role[title.end() :] if title else role
    return [Role(each.organization, each.position) for each in split_roles(own)]


# 2018年水利工作报告县水利局局长: the title that a byline is glued to ends in the kind of speech.
TITLE_BEFORE = Pattern(r".{0,40}(?:讲话|报告|致[辞词]|发言|演讲|贺词)(?=[㐀-鿿]{4})(?!文学|[会厅团员人稿组])")


def _head(page: Page) -> list[str]:
    """The beginnings of the lines of the head that tell of people."""
    return [
        each.text[:MOST_READ]
        for each in page.labels
        if each.zone in (Zone.MASTHEAD, Zone.HEADER)
        and each.kind in TELLING_KINDS
        and not FOOTNOTE.match(each.text)
        and not is_caption(each)
    ]


def _beside(name: str, head: list[str]) -> str:
    """The office that a line of the head names directly before or behind `name`; "" for none."""
    return next((role for text in head if name in text and (role := next(_offices_beside(name, text), ""))), "")


def is_caption(label: Label) -> bool:
    """Whether the words under a picture (…某某/摄) were taken for a lead: they belong to no head."""
    return label.kind == "lead" and fold(label.text[-2:]).endswith(("摄", "图"))


def runs_together(role: Role) -> bool:
    """Whether several offices stand in one, their separators lost: 总书记国家主席军委主席."""
    return len(OFFICES.findall(fold(role.organization or ""))) > 1


OFFICES = Pattern(r"书记|主席|总理|总统|部长|省长|市长|县长|区长|主任|委员长")


def _offices_beside(name: str, text: str) -> Iterator[str]:
    start = text.find(name)
    while start >= 0:
        before = office_before(text[:start])
        if before:
            yield before
        rest = text[start + len(name) : start + len(name) + MOST_TOLD]
        behind = office_behind(rest)
        if behind:
            yield behind
        told = IN_OFFICE.match(fold(rest))
        if told and ends_in_position(told.group(1)):
            yield rest[told.start(1) : told.end(1)]
        start = text.find(name, start + len(name))


# 某某同志时任市民政局副局长
IN_OFFICE = Pattern(r"(?:同志|先生|女士)?[，,（(]?(?:时任|现任|曾任|原任|时为|任|系|为|是)([^，。；）)的]{2,40})")
MOST_TOLD = 48


def office_before(text: str) -> str:
    """The office that ends `text`, from the beginning of its clause on; "" for none."""
    folded = OF_A_FIRM.sub(lambda found: "＿" * len(found.group()), fold(text).rstrip(" 　\u00a0"))
    starts = [0, *(each.end() for each in CLAUSE_STARTS.finditer(folded))]
    role = text[starts[-1] : len(folded)].strip(" 　、")
    if len(role) > LONGEST_ROLE:
        role = role.rpartition("、")[2]  # of several offices the last one
    is_office = 1 < len(role) <= LONGEST_ROLE and "的" not in role and ends_in_position(role)
    return role if is_office else ""


# 某某（集团）有限公司: the bracket begins no clause.
OF_A_FIRM = Pattern(r"[（(][㐀-鿿]{2,6}[）)](?=[㐀-鿿]{0,6}(?:公司|有限|集团|学会|协会|大学|分[公校]))")


def office_behind(text: str) -> str:
    """The longest office that `text` begins with: 董事长 of 董事长在…上, never 长."""
    folded = fold(text[: LONGEST_BEHIND + 1])
    for size in range(min(LONGEST_BEHIND, len(folded)), 1, -1):
        if position_start(folded[:size]) == 0:
            is_office = folded[:size] not in VERBS and folded[size : size + 1] not in OFFICE_GOES_ON
            return text[:size] if is_office else ""
    return ""


def _alone(page: Page) -> str:
    """The office of the only speaker: what a note says of the author, or a title that names nobody."""
    return noted_office(page) or title_office(page)


def noted_office(page: Page) -> str:
    """The office that a note gives the author without a name: （作者系某某学院院长）; "" for none."""
    for each in page.of("source", "note"):
        found = AUTHOR.search(fold(each.text[:MOST_READ]))
        if found and ends_in_position(found.group(1)):
            return each.text[found.start(1) : found.end(1)]
    return ""


def title_office(page: Page) -> str:
    """The office with which a title begins that names no person; "" where none does."""
    for each in page.header("title", "subtitle"):
        title = SCHOOL_YEAR.sub("", clean_title(each.text))
        found = TITLED.match(fold(title[:MOST_READ]))
        if found and "的" not in found.group(1) and position_start(found.group(1)) >= 0:
            occasion = OCCASION.match(found.group(1))
            return title[occasion.end() if occasion else found.start(1) : found.end(1)]
    return ""
