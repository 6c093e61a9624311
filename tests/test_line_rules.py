"""Lines that were split, interrupted or jammed: joined where a sentence goes on, left where it does not."""

from __future__ import annotations

import pytest

from one_rule import cleaned, suggested
from speechparse.rules.lines import HEAD_LINES, LONGEST_TITLE

TITLE = "在北岭市大会闭幕式上的讲话"


@pytest.mark.parametrize("at", range(3, len(TITLE) - 2))
@pytest.mark.parametrize("gap", ["\n", "\n\n", " \n\u3000\u3000"])
def test_a_title_split_anywhere_is_joined(at: int, gap: str) -> None:
    """Where another line at the head says it in one, before it or behind it, alone or within a longer line."""
    split = TITLE[:at] + gap + TITLE[at:]
    for whole in (TITLE, f"王五{TITLE}", f"{TITLE}（全文）"):
        assert suggested(f"{whole}\n\n{split}\n同志们：\n", "LIN102") == f"{whole}\n\n{TITLE}\n同志们：\n"
        assert suggested(f"首页\n{split}\n{whole}\n", "LIN102") == f"首页\n{TITLE}\n{whole}\n"


def test_what_is_no_split_title_stays() -> None:
    """Nothing repeats it, a half is too short, the whole is too long, or it stands too far down."""
    long = (TITLE * 6)[: LONGEST_TITLE + 1]
    far = "\n".join(f"第{number}行" for number in range(HEAD_LINES))
    for text in (
        "在北岭市大会\n闭幕式上的讲话\n",
        f"{TITLE}\n{TITLE[:2]}\n{TITLE[2:]}\n",
        f"{TITLE}\n{TITLE[:-2]}\n{TITLE[-2:]}\n",
        f"{long}\n{long[:30]}\n{long[30:]}\n",
        f"{far}\n{TITLE}\n{TITLE[:5]}\n{TITLE[5:]}\n",
        f"{TITLE}\n{TITLE[:5]}\n中间\n{TITLE[5:]}\n",
    ):
        assert suggested(text, "LIN102") == text
    short = long[:LONGEST_TITLE]
    assert suggested(f"{short}\n{short[:30]}\n{short[30:]}\n", "LIN102") == f"{short}\n{short}\n"


NUMBERS = [
    "- 12 -",
    "— 3 —",
    "-1-",
    "·7·",
    "~ 5 ~",
    "第 3 页",
    "第3頁",
    "第 3 页 共 12 页",
    "第3页/共12页",
    "第 3 页，共 12 页",
]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("blank", ["", "  ", "\u3000", " " * 60])
def test_a_page_number_inside_a_sentence_goes(number: str, blank: str) -> None:
    """The sentence is joined; between paragraphs only the line goes; nothing else of the page changes."""
    assert cleaned(f"我们要坚持改\n{blank}{number}\n革开放。\n完。", "LIN103") == "我们要坚持改革开放。\n完。"
    assert cleaned(f"我们要坚持改\n\n{blank}{number}\n\n革开放。\n完。", "LIN103") == "我们要坚持改革开放。\n完。"
    assert cleaned(f"坚持改革。\n{blank}{number}\n扩大开放。", "LIN103") == "坚持改革。\n扩大开放。"
    assert cleaned(f"坚持改革\n{blank}{number}\n一、扩大开放。", "LIN103") == "坚持改革\n一、扩大开放。"
    assert cleaned(f"我们坚持改\n{blank}{number}\n\n\n\n革开放。", "LIN103") == "我们坚持改\n\n\n\n革开放。"


def test_figures_alone_are_a_page_number_where_they_count_on() -> None:
    """With a page between them; a column of figures, a jump, and the same figure again are none."""
    page = "革开放，推动高质量发展，改善民生福祉。\n扩大开"
    assert cleaned(f"坚持改\n3\n{page}\n4\n放。", "LIN103") == f"坚持改{page}放。"
    assert cleaned(f"坚持改\n9\n{page}\n10\n{page}\n11\n放。", "LIN103") == f"坚持改{page}{page}放。"
    for first, second in ((3, 5), (3, 3), (4, 3), (2019, 2021)):
        text = f"坚持改\n{first}\n{page}\n{second}\n放。"
        assert cleaned(text, "LIN103") == text
    for text in (
        "坚持改\n3\n革开放。\n4\n完",
        "坚持改\n03\n" + page + "\n04\n放。",
        "坚持改\n3\n" + page,
        "共有\n2019\n年的报告",
    ):
        assert cleaned(text, "LIN103") == text


def test_a_running_header_goes_from_three_sentences_on() -> None:
    """The same but for its figures; two are too few, as are three that differ or stand between paragraphs."""
    halves = ["我们要坚持改", "革开放。\n要着力推", "动发展。\n要改善民", "生。\n要加强党", "建。"]
    whole = "我们要坚持改革开放。\n要着力推动发展。\n要改善民生。\n要加强党建。"
    for header in ("议会记录 5月{}日 1", "第１２期　第{}版", "第{}次会议文件"):
        assert (
            suggested(
                "".join(f"{half}\n{header.format(at)}\n" for at, half in enumerate(halves[:-1])) + "建。", "LIN104"
            )
            == whole
        )
        three = f"{halves[0]}\n{header}\n{halves[1]}\n{header}\n{halves[2]}\n{header}\n生。"
        assert suggested(three, "LIN104") == whole[: -len("\n要加强党建。")]
        two = f"{halves[0]}\n{header}\n{halves[1]}\n{header}\n动发展。"
        assert suggested(two, "LIN104") == two
    listed = f"{halves[0]}\n议会记录 1\n{halves[1]}\n议会记录 2\n{halves[2]}\n议会记录 3\n一、改革"
    assert suggested(listed, "LIN104") == f"{whole[:-9]}\n一、改革"
    differ = f"{halves[0]}\n甲乙丙丁\n{halves[1]}\n戊己庚辛\n{halves[2]}\n子丑寅卯\n生。"
    assert suggested(differ, "LIN104") == differ
    apart = "改革。\n议会记录 1\n开放。\n议会记录 2\n发展。\n议会记录 3\n民生。"
    assert suggested(apart, "LIN104") == apart


WRAPPED = [
    "我们要坚持稳中求进工作总基调着力推动高质",
    "量发展全面深化改革扩大开放统筹发展和安全",
    "扎实推进乡村振兴坚决守住不发生风险的底线",
    "不断改善民生福祉加强党的建设保持社会和谐",
    "稳定奋力开创各项事业发展新局面为实现目标",
    "任务而努力奋斗我们相信有广大干部群众的支",
]


@pytest.mark.parametrize(
    ("end", "before", "behind", "gap"),
    [
        *(("\n", "甲乙", "丙丁", ""), ("\n", "甲G", "P丙", " "), ("\n", "甲G", "丙丁", ""), ("\n", "甲乙", "P丙", "")),
        *(("\n", "5G", "丙P", ""), ("\n", "G5", "20年", " "), ("\n", "G甲", "P丙", ""), ("\n", "G5", "丙2", "")),
        *(("\r\n", "甲乙", "丙丁", ""), ("\r\n", "甲G5", "20年", " "), ("\r\n", "甲G5", "丙2", "")),
        *(("\r", "甲乙", "丙丁", ""), ("\r", "甲G5", "20年", " "), ("\r", "甲G5", "丙2", "")),
    ],
)
@pytest.mark.parametrize("row", range(1, len(WRAPPED)))
def test_wrapped_lines_are_joined_with_a_blank_between_words(
    row: int, end: str, before: str, behind: str, gap: str
) -> None:
    """Whatever ends a line of the full width: Latin words and figures are kept apart, Han stand together."""
    lines = list(WRAPPED)
    lines[row - 1] = lines[row - 1][:-2] + before
    lines[row] = behind + lines[row][2:]
    joined = "".join(lines[:row]) + gap + "".join(lines[row:])
    text = "\n".join(lines[:row]) + end + "\n".join([*lines[row:], "持就能成功。", "第二段。"])
    assert suggested(text, "LIN101") == f"{joined}持就能成功。\n第二段。"


@pytest.mark.parametrize("distance", range(14, 27))
@pytest.mark.parametrize("offset", [0, 1, 2, 3, 7, 16])
def test_figures_nearer_than_a_page_are_a_column(distance: int, offset: int) -> None:
    """Twenty characters make a page, its line ends counted, wherever it stands."""
    page = ("革开放推动高质量发展改善民生福祉扩大对外交流")[: distance - 2]
    head = "同" * offset + "坚持改"
    text = f"{head}\n3\n{page}\n4\n放。"
    after = f"{head}{page}放。" if len(f"\n{page}") >= 20 else text
    assert cleaned(text, "LIN103") == after


SINGLE = "要坚持改革开放推动发展改善民生"


@pytest.mark.parametrize("count", range(5, len(SINGLE) + 1))
@pytest.mark.parametrize("end", ["\n", "\n\n", "\n\u3000"])
def test_one_character_a_line_is_joined_from_eight_on(count: int, end: str) -> None:
    """With empty lines and blanks between; joined with what it continues and what continues it."""
    column = end.join(SINGLE[:count])
    is_long = count >= 8
    text = f"我们\n{column}\n工作。"
    assert cleaned(text, "LIN105") == (f"我们{SINGLE[:count]}工作。" if is_long else text)
    text = f"讲话。\n{column}\n\n完。"
    assert cleaned(text, "LIN105") == (f"讲话。\n{SINGLE[:count]}\n\n完。" if is_long else text)


@pytest.mark.parametrize(
    "column",
    ["一二三四五六七八九十", "1234567890", "①②③④⑤⑥⑦⑧⑨⑩", "一二三四五六七八上下中", "壹贰叁肆伍陆柒捌玖拾", "ⅠⅡⅢⅣⅤⅥⅦⅧ"],
)
def test_a_column_of_numbers_is_a_menu(column: str) -> None:
    """More than half of its lines are numbers."""
    text = "目录\n" + "\n".join(column) + "\n正文"
    assert cleaned(text, "LIN105") == text
    split = "\n".join(SINGLE)
    assert cleaned(f"{text}\n{split}\n工作。", "LIN105") == f"{text}{SINGLE}工作。"


def test_a_column_with_some_numbers_is_text() -> None:
    """Up to half of them may be numbers."""
    for column in ("第一百二十条规定", "共五十年的工作会议", "一二三四党政军民"):
        assert cleaned("讲话。\n" + "\n".join(column) + "\n\n完。", "LIN105") == f"讲话。\n{column}\n\n完。"


@pytest.mark.parametrize("mark", "，。、；：！？”’〞」』》〉）〕】")
def test_a_column_that_begins_with_a_closing_mark_goes_on(mark: str) -> None:
    """No line begins with one, so that it belongs to the line before, whatever that ends in; a last one says nothing."""
    assert cleaned(f"他说：“好。\n{mark}\n" + "\n".join(SINGLE), "LIN105") == f"他说：“好。{mark}{SINGLE}"
    assert cleaned("讲话。\n" + "\n".join(SINGLE + mark) + "\n\n完。", "LIN105") == f"讲话。\n{SINGLE}{mark}\n\n完。"


# As the forum's function draws them: pairs of a character of !-; and one of ?-~, or blanks.
JAMS = ["C2 _1 G/ g7 o\" t+ N' z*", "8 ~$ H3 n1 j: m", "! h7 p# j% r1 X, @", "5 E* k9 Q2 b( v6 W"]


@pytest.mark.parametrize("jam", JAMS)
def test_a_jumble_of_a_forum_goes(jam: str) -> None:
    """At the end of a line, at its start, on a line of its own, and more than once on a page."""
    for page in ("我们要坚持改革。 {}\n好", "好\n{} 我们要坚持", "我们。 {}\n要坚持。 {}\n好"):
        assert cleaned(page.format(jam, jam), "LIN106").replace(" ", "") == page.replace("{}", "").replace(" ", "")


def test_a_jumble_of_another_forum_goes() -> None:
    """Single letters of both cases, figures, and a token that mixes them."""
    jumble = "a B c D e 1 F g2 h I"
    assert cleaned(f"好\n{jumble} 我们要坚持", "LIN106") == "好\n我们要坚持"
    assert cleaned(f"我们要坚持。 {jumble}\n好", "LIN106") == "我们要坚持。\n好"


@pytest.mark.parametrize(
    "text",
    [
        *("上一页 1 2 3 4 5 6 7 8 9 10 下一页\n 1 2 3 4 5 6 7 8", "成绩 A+ A B+ B C+ C B A\n 1. 2. 3. 4. 5. 6. 7."),
        *("设 x + y = 2 z - 3 b + c\n A B C D E F G H", "He is a man of my own I do so\n", "电话 8 1 2 3 4 5 6 7\n"),
        *("选 A 选 B 选 C 选 D\n", "型号 a1 b2 c3 d4 e5 f6 g7\n"),
        *("A1 B2 C3 D4 E5 F6 7:\n", "a b c d e f g\n", "A B C D E F G\n", "a B c D e F g\n", "甲 1 a B , 2\n"),
    ],
)
def test_tables_formulas_and_words_are_no_jumble(text: str) -> None:
    """One kind of sign alone, an equation, words of another language."""
    assert cleaned(text, "LIN106") == text
