"""LIN: lines that were broken, split into characters, interrupted by page furniture, or jammed against copying.

All patterns that scan begin with a literal, so that a page without the fault costs some microseconds a rule.
"""

from __future__ import annotations

from itertools import pairwise

from speechparse.grammar.numerals import to_int
from speechparse.grammar.wrapping import BEGINS_ITEM, CONTINUES, GOES_ON, wrapped
from speechparse.rules.rule import Evidence, Safety, hit, miss, rule
from speechparse.text import Edit, Pattern, before, split_lines
from speechparse.values import TYPE_CHECKING, counted

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLANK = "[ \\t\u00a0\u3000]"


@rule(
    "LIN101",
    "hard-wrap",
    safety=Safety.UNSAFE,
    triggers=("\n",),
    cases=[
        hit(
            "我们要坚持稳中求进工作总基调着力推动高质\n量发展全面深化改革扩大开放统筹发展和安全\n扎实推进乡村振兴坚决守住不发生风险的底线\n"
            "不断改善民生福祉加强党的建设保持社会和谐\n稳定奋力开创各项事业发展新局面为实现目标\n任务而努力奋斗我们相信有广大干部群众的支\n持就一定能够成功。\n第二段。",
            "我们要坚持稳中求进工作总基调着力推动高质量发展全面深化改革扩大开放统筹发展和安全扎实推进乡村振兴坚决守住不发生风险的底线"
            "不断改善民生福祉加强党的建设保持社会和谐稳定奋力开创各项事业发展新局面为实现目标任务而努力奋斗我们相信有广大干部群众的支持就一定能够成功。\n第二段。",
        ),
        miss("讲话\n二〇一九年\n张三\n同志们：\n我们要坚持改革。"),
    ],
)
def hard_wrap(text: str, page: Evidence) -> Iterator[Edit]:
    """A paragraph was broken at a fixed width, as in text out of a PDF: the line ends inside it are taken out.

    A page is wrapped when most of the lines that stop inside a sentence stop near one width. Then every line of that
    width is joined with the next one, unless that is indented, blank or begins an item. The labels read such a page
    by its paragraphs whether or not the line ends are taken out.

    Risk: joins lines.  Source: text out of PDF files.
    """
    for line in wrapped(text):
        end = "\r\n" if text.startswith("\r\n", line.end) else text[line.end]
        gap = " " if text[line.end - 1].isascii() and text[line.end + len(end)].isascii() else ""
        yield Edit(line.end, end, gap)


# A title stands near the top and is short; what it repeats stands there too.
HEAD_LINES = 40
HEAD = 2400
LONGEST_TITLE = 60
SHORTEST_HALF = 3


@rule(
    "LIN102",
    "split-title",
    safety=Safety.UNSAFE,
    triggers=("\n",),
    cases=[
        hit(
            "王五在北岭市大会闭幕式上的讲话\n\n在北岭市大会\n\n闭幕式上的讲话\n",
            "王五在北岭市大会闭幕式上的讲话\n\n在北岭市大会闭幕式上的讲话\n",
        ),
        miss("在北岭市大会\n\n闭幕式上的讲话\n"),
    ],
)
def split_title(text: str, page: Evidence) -> Iterator[Edit]:
    """A title runs over two lines: together they repeat what another line at the head of the page says in one.

    Risk: joins lines.  Source: pages that centre a title by hand.
    """
    if not _may_be_split(text[:HEAD]):
        return
    head = [line for line in split_lines(text[:HEAD]) if line.text.strip()][:HEAD_LINES]
    titles = "\n".join(line.text for line in head if len(line.text) <= LONGEST_TITLE)
    for first, second in pairwise(head):
        start, end = first.text.strip(), second.text.strip()
        if min(len(start), len(end)) >= SHORTEST_HALF and start + end in titles:
            left = first.start + len(first.text.rstrip())
            right = second.start + len(second.text) - len(second.text.lstrip())
            yield Edit(left, text[left:right], "")


def _may_be_split(head: str) -> bool:
    """Whether two lines that follow each other stand together in one: says no of nearly every page, and fast."""
    lines = list(filter(None, map(str.strip, head.replace("\r", "\n").split("\n"))))
    whole = "\n".join([line for line in lines if len(line) <= LONGEST_TITLE])
    return any(first + second in whole for first, second in pairwise(lines[:HEAD_LINES]))


SHORTEST_PAGE = 20  # characters between two page numbers; figures nearer are a column of a table
# A number may stand at the right margin.
PAGE_NUMBER = Pattern(
    f"\\n{_BLANK}{{0,80}}(?:(?P<dash>[-—–─·~]{{1,2}}){_BLANK}?(?P<dashed>[0-9]{{1,4}}){_BLANK}?(?P=dash)"
    f"|第{_BLANK}?(?P<said>[0-9]{{1,4}}){_BLANK}?[页頁](?:[，,/]?{_BLANK}?共{_BLANK}?[0-9]{{1,4}}{_BLANK}?[页頁])?"
    f"|(?P<bare>[1-9][0-9]{{0,3}})){_BLANK}{{0,8}}(?=\\n)"
)


@rule(
    "LIN103",
    "page-number",
    safety=Safety.SAFE,
    triggers=("\n",),
    cases=[
        hit("我们要坚持改\n- 12 -\n革开放。", "我们要坚持改革开放。"),
        hit(
            "坚持改\n3\n革开放，推动高质量发展，改善民生福祉。\n扩大开\n4\n放。",
            "坚持改革开放，推动高质量发展，改善民生福祉。\n扩大开放。",
        ),
        miss("一季度\n3\n4\n5\n二季度"),
        hit("坚持改革。\n\n第 3 页 共 12 页\n\n扩大开放。", "坚持改革。\n\n\n扩大开放。"),
        miss("坚持改革。\n12\n扩大开放。"),
        miss("01\n这一年，我们学会了坚持，也学会了等待和感谢\n02\n这一年，我们记住了人"),
        miss("共有\n2019\n年的报告"),
        miss("增\n长\n8\n点\n五\n个\n百\n分\n点\n，\n过\n去\n十\n年\n没\n有\n，\n明\n年\n9\n点\n。"),
    ],
)
def page_number(text: str, page: Evidence) -> Iterator[Edit]:
    """A page's number on a line of its own is taken out, and the sentence that it stands in is joined.

    Figures alone are one only where they count on from another such line; 01 above a heading is its number.

    Risk: drops and joins lines, but none in 2.6 million characters of real pages and clean speeches, so it is safe by
    measure.  Source: text out of PDF files.
    """
    matches = list(PAGE_NUMBER.finditer(text))
    bare = [match for match in matches if match["bare"]]
    counted: set[int] = set()
    for one, next_one in pairwise(bare):
        is_next = int(next_one["bare"]) == int(one["bare"]) + 1 and next_one.start() - one.end() >= SHORTEST_PAGE
        # A character a line: its figures are of the text.
        if is_next and LINE_OF_TEXT.search(text, one.end(), next_one.start()):
            counted |= {one.start(), next_one.start()}
    for match in matches:
        if not match["bare"] or match.start() in counted:
            yield _without_line(text, match.start(), match.end())


LINE_OF_TEXT = Pattern(r"[^\n]{6}")
INSIDE = Pattern(f"[{GOES_ON}]{_BLANK}{{0,2}}\\n{{0,3}}\\Z")
LONGEST_INSIDE = 6
GOES_ON_AFTER = Pattern(f"\\n{{1,3}}(?=[{CONTINUES}])")


def _without_line(text: str, start: int, end: int) -> Edit:
    """The edit that takes out the line in `[start, end)`, `start` at its line end before; joined inside a sentence."""
    inside = INSIDE.search(before(text, start, LONGEST_INSIDE))
    after = GOES_ON_AFTER.match(text, end)
    if inside is None or after is None or BEGINS_ITEM.match(text, after.end()):
        return Edit(start, text[start:end], "")
    left = start - len(inside[0]) + 1
    return Edit(left, text[left : after.end()], "")


INTERRUPTING = Pattern(f"\\n(?<=[{GOES_ON}]\\n)[^\\n]{{4,40}}\\n(?=[{CONTINUES}])")
FIGURES = Pattern("[0-9０-９]+")
RUNNING = 3  # a heading that interrupts so many sentences is a page's running one


@rule(
    "LIN104",
    "running-header",
    safety=Safety.UNSAFE,
    triggers=("\n",),
    cases=[
        hit(
            "我们要坚持改\n议会记录 5月2日 1\n革开放。\n要着力推\n议会记录 5月2日 2\n动发展。\n要改善民\n议会记录 5月2日 3\n生。",
            "我们要坚持改革开放。\n要着力推动发展。\n要改善民生。",
        ),
        miss("讲话\n张三\n同志们：\n讲话\n张三\n同志们：\n讲话\n张三\n同志们："),
    ],
)
def running_header(text: str, page: Evidence) -> Iterator[Edit]:
    """A line that stands inside three sentences and more, but for its figures the same each time, heads the pages.

    Risk: drops and joins lines.  Source: text out of PDF files.
    """
    matches = list(INTERRUPTING.finditer(text))
    if len(matches) < RUNNING:
        return
    # All at once: each is "\n…\n", so that every second piece is one of them.
    pieces = FIGURES.sub("0", "".join([match[0] for match in matches])).split("\n")[1::2]
    shapes = [piece.strip() for piece in pieces]
    counts = counted(shapes)
    for match, shape in zip(matches, shapes, strict=True):
        if counts[shape] >= RUNNING:
            yield _without_line(text, match.start(), match.end() - 1)


NEVER_FIRST = "，。、；：！？”’〞」』》〉）〕】"  # a line cannot begin with one of these
SINGLES = Pattern(f"\\n(?:\\n?{_BLANK}?[^\\s]\\n){{8,}}")


@rule(
    "LIN105",
    "one-character-a-line",
    safety=Safety.SAFE,
    triggers=("\n",),
    cases=[
        hit("我们\n要\n坚\n持\n改\n革\n开\n放\n推\n动\n发展。", "我们要坚持改革开放推动发展。"),
        miss("一\n二\n三\n四\n五\n"),
        miss("目录\n一\n二\n三\n四\n五\n六\n七\n八\n九\n十\n正文"),
    ],
)
def one_character_a_line(text: str, page: Evidence) -> Iterator[Edit]:
    """Eight lines and more of one character each are one line, joined with what they continue.

    Risk: joins lines, but none in 2.6 million characters of real pages and clean speeches, so it is safe by measure.
    Source: pages that put each character into an element of its own.
    """
    for match in SINGLES.finditer(text):
        characters = "".join(match[0].split())
        if sum(to_int(each) is not None for each in characters) > len(characters) / 2:
            continue  # the numbers of sections in a menu
        is_inside = characters[0] in NEVER_FIRST or INSIDE.search(before(text, match.start(), LONGEST_INSIDE))
        line_end = "" if is_inside else "\n"
        follows = text[match.end() : match.end() + 1]
        goes_on = INSIDE.search(characters) is not None and follows not in ("", "\n", " ", "\u3000")
        yield Edit(match.start(), match[0], line_end + characters + ("" if goes_on else "\n"))


# What the forum software Discuz! puts at each line end of a post (its function jammer): five to fifteen times a
# character of !-; or a blank, a blank, and one of ?-~; blanks in a row are one where a browser showed them.
_PAIR = "[!-; ]? [?-~]"
DISCUZ = Pattern(f" [?-~](?:{_PAIR}){{4,40}} ?(?=\\n|\\Z)")  # two may meet
LEADING_DISCUZ = Pattern(f"\\n[?-~]?(?:{_PAIR}){{4,40}}(?:[!-;]? )?")
VISIBLE = Pattern("[!-;] [?-~]")
SECONDS = Pattern(" [?-~]")
# Some boards draw their address with it, without a blank.
LONGEST_HOST = 60
_HOST = r"(?:[a-z0-9-]{1,20}\.){1,3}(?:com|net|org|info|example|[a-z]{2})"
HOST_BEFORE = Pattern(rf"(?<![!-~])(?:{_HOST}|\d{{1,3}}(?:\.\d{{1,3}}){{3}})$")
HOST_BEHIND = Pattern(rf"{_HOST}(?![!-~])")
# A blank is drawn once in 28 times: four of five are something else, and two thirds of more.
FEWEST_VISIBLE, VISIBLE_SHARE = 4, 0.66
# Begins behind a word: else every token of a long run would be a start.
JAMMER = Pattern(" (?:(?<=[^!-~ ] )|(?<=[!-~]{3} ))(?:[!-~]{1,2} ){5,60}[!-~]{1,2} ?(?=\\n|\\Z)")
LEADING_JAMMER = Pattern("\\n(?:[!-~]{1,2} ){6,60}")
JAMMER_CLASSES = (Pattern("[a-z]"), Pattern("[A-Z]"), Pattern("[0-9]"), Pattern("[^a-zA-Z0-9 ]"))
# Tokens that no table, formula or unit holds: figures or marks before or after a letter, a small letter before a
# capital, or a stray mark.
ODD_TOKEN = Pattern(
    "(?<= )(?:[A-Za-z][^A-Za-z ]|[^A-Za-z ][A-Za-z]|[a-z][A-Z]|[\"'#~_/]|[^A-Za-z0-9 ][^A-Za-z0-9 ])(?= )"
)


@rule(
    "LIN106",
    "forum-jammer",
    safety=Safety.SAFE,
    triggers=tuple(map(chr, range(ord("?"), ord("~") + 1))),  # each shape holds letters, or these beside blanks
    cases=[
        hit("我们要坚持改革。 C2 _1 G/ g7 o\" t+ N' z*\n好", "我们要坚持改革。\n好"),
        hit("好\nC2 _1 G/ g7 o\" t+ N' z* 我们要坚持", "好\n我们要坚持"),
        hit("请大家讨论。8 ~$ H3 n1 j: m\n! h7 p# j% r1 X, @谢谢", "请大家讨论。\n谢谢"),
        hit("好\n! h7 p# j% r1 X, @bbs.wanhe.example谢谢", "好\n谢谢"),
        miss("上一页 1 2 3 4 5 6 7 8 9 10 下一页\n 1 2 3 4 5 6 7 8"),
        miss("成绩 A+ A B+ B C+ C B A\n 1. 2. 3. 4. 5. 6. 7."),
        miss("设 x + y = 2 z - 3 b + c\n A B C D E F G H"),
    ],
)
def forum_jammer(text: str, page: Evidence) -> Iterator[Edit]:
    """A jumble of one- and two-character tokens at a line's end or start was put in by a forum against copying.

    Six tokens and more of both cases of letters, figures and marks, or several of them mixed within a token: neither
    page numbers nor formulas nor tables look so. Where the page has what Discuz! draws, exactly that goes.

    Risk: none met in 1.54 M clean characters.  Source: seen on forum pages; the function jammer of Discuz!.
    """
    drawn = [Edit(start, jam, "") for start, jam in _drawn(text)]
    if drawn:
        yield from drawn
        return
    for match in JAMMER.finditer(text):
        if _is_jumble(match[0]):
            yield Edit(match.start(), match[0], "")
    for match in LEADING_JAMMER.finditer(text):
        if _is_jumble(match[0]):
            yield Edit(match.start() + 1, match[0][1:], "")


def _drawn(text: str) -> Iterator[tuple[int, str]]:
    """What is exactly as Discuz! draws it: where it begins, and the characters."""
    found = [(match.start(), match.end()) for match in DISCUZ.finditer(text)]
    found += [(match.start() + 1, match.end()) for match in LEADING_DISCUZ.finditer(text)]
    taken = 0
    for start, end in sorted(found):
        if start < taken:
            continue  # a line of its own, seen from both ends
        if start and text[start] == " " and " " <= text[start - 1] <= ";":
            start -= 1
        jam = text[start:end]
        visible = len(VISIBLE.findall(jam))
        if visible >= FEWEST_VISIBLE and visible >= VISIBLE_SHARE * len(SECONDS.findall(jam)):
            taken = end
            named, behind = HOST_BEFORE.search(before(text, start, LONGEST_HOST)), HOST_BEHIND.match(text, end)
            start -= len(named[0]) if named else 0
            yield start, text[start : behind.end() if behind else end]


def _is_jumble(tokens: str) -> bool:
    if " = " in tokens:
        return False
    small, capital, figure, mark = (each.search(tokens) is not None for each in JAMMER_CLASSES)
    odd = len(set(ODD_TOKEN.findall(f" {tokens} ")))
    return small and capital and odd >= (1 if figure or mark else 2)


_LABELS = (
    "字[号號体體][：:]|字[号號体體]大小|分享(?:到|至)[：:]?|扫一扫|掃一掃|返回(?:顶部|頂部|首页|首頁)"
    "|(?:浏览|瀏覽|点击|點擊|阅读|閱讀|访问|訪問)(?:次数|次數|量|数|數)[：:]"
)
_BUTTONS = "(?:打印|列印)(?:本页|本頁|此页|此頁)?|(?:关闭|關閉)(?:本页|本頁|窗口|視窗)?|全屏|全螢幕|收藏|下载|下載"
TOOLBAR = Pattern(
    f"\\n{_BLANK}{{0,8}}[【\\[（(]?{_BLANK}?(?:(?:{_LABELS})[^\\n。，,]{{0,40}}|(?:{_BUTTONS}){_BLANK}{{0,4}}[】\\]）)]?{_BLANK}{{0,4}})(?=\\n)"
)


@rule(
    "LIN107",
    "toolbar",
    safety=Safety.UNSAFE,
    triggers=("\n",),
    cases=[
        hit("讲话\n【字号：大 中 小】\n同志们：", "讲话\n同志们："),
        hit("讲话\n浏览次数：1234\n同志们：", "讲话\n同志们："),
        miss("讲话\n打印机产业要发展。\n同志们："),
    ],
)
def toolbar(text: str, page: Evidence) -> Iterator[Edit]:
    """A line of the site's toolbar (font size, sharing, page views, print, close) is taken out.

    Risk: drops lines; the labels keep them as furniture either way.  Source: pages of governments and schools.
    """
    for match in TOOLBAR.finditer(text):
        yield Edit(match.start(), match[0], "")


SITE_MARK = Pattern(r"www\.[\w.-]{2,60}(?=[ \t]*(?:\n|$))")
SITE_NAME = Pattern(r"(?:(?<=\n)|(?<=[ \t\u3000。！？”]))[㐀-鿿]{2,10}[ \t]?$")
SITE_NAME_LENGTH = 12
SITE_MARKS_NEEDED = 2


@rule(
    "LIN108",
    "site-mark",
    safety=Safety.SAFE,
    triggers=("www.",),
    cases=[
        hit(
            "春耕要早。 文稿屋 www.wengao.example\n\n文稿屋 www.wengao.example\n\n秋收要快。\n",
            "春耕要早。\n\n\n\n秋收要快。\n",
        ),
        miss("春耕要早。 文稿屋 www.wengao.example\n秋收要快。\n"),
        miss("请登录 www.xiangnong.example\n详情请登录 www.xiangnong.example\n"),
    ],
)
def site_mark(text: str, page: Evidence) -> Iterator[Edit]:
    """A site's name and address, put in behind paragraphs and between them, is taken out where it stands behind text.

    The same name and address end two lines and more, and at least one of them behind other text: an imprint stands alone.

    Risk: an address that a speaker gives twice in the same words.  Source: pages of sites with model speeches.
    """
    marks = list(_site_marks(text))
    counts = counted(mark for _, mark in marks)
    inside = {mark for start, mark in marks if start and text[start - 1] != "\n"}
    for start, mark in marks:
        if counts[mark] >= SITE_MARKS_NEEDED and mark in inside:
            ahead = before(text, start, SITE_NAME_LENGTH)
            blanks = len(ahead) - len(ahead.rstrip(" \t\u3000"))
            yield Edit(start - blanks, text[start - blanks : start] + mark, "")


def _site_marks(text: str) -> Iterator[tuple[int, str]]:
    """Where each name with an address at the end of a line begins, and what it says."""
    for address in SITE_MARK.finditer(text):
        ahead = before(text, address.start(), SITE_NAME_LENGTH)
        name = SITE_NAME.search("\n" + ahead if address.start() <= SITE_NAME_LENGTH else ahead)
        if name:
            start = address.start() - len(name[0])
            yield start, text[start : address.end()]
