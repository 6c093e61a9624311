"""Lines that were split, interrupted or jammed: joined where a sentence goes on, left where it does not."""

from __future__ import annotations

import pytest

from speechparse.repair import repair
from speechparse.rules import selected
from speechparse.rules.lines import HEAD_LINES, LONGEST_TITLE


def cleaned(text: str, code: str) -> str:
    return repair(text, selected(select=(code,)), unsafe=True).text


TITLE = "在北岭市大会闭幕式上的讲话"


@pytest.mark.parametrize("at", range(3, len(TITLE) - 2))
@pytest.mark.parametrize("gap", ["\n", "\n\n", " \n\u3000\u3000"])
def test_a_title_split_anywhere_is_joined(at: int, gap: str) -> None:
    """Where another line at the head says it in one, before it or behind it, alone or within a longer line."""
    split = TITLE[:at] + gap + TITLE[at:]
    for whole in (TITLE, f"王五{TITLE}", f"{TITLE}（全文）"):
        assert cleaned(f"{whole}\n\n{split}\n同志们：\n", "LIN102") == f"{whole}\n\n{TITLE}\n同志们：\n"
        assert cleaned(f"首页\n{split}\n{whole}\n", "LIN102") == f"首页\n{TITLE}\n{whole}\n"


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
        assert cleaned(text, "LIN102") == text
    short = long[:LONGEST_TITLE]
    assert cleaned(f"{short}\n{short[:30]}\n{short[30:]}\n", "LIN102") == f"{short}\n{short}\n"


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
            cleaned("".join(f"{half}\n{header.format(at)}\n" for at, half in enumerate(halves[:-1])) + "建。", "LIN104")
            == whole
        )
        three = f"{halves[0]}\n{header}\n{halves[1]}\n{header}\n{halves[2]}\n{header}\n生。"
        assert cleaned(three, "LIN104") == whole[: -len("\n要加强党建。")]
        two = f"{halves[0]}\n{header}\n{halves[1]}\n{header}\n动发展。"
        assert cleaned(two, "LIN104") == two
    differ = f"{halves[0]}\n甲乙丙丁\n{halves[1]}\n戊己庚辛\n{halves[2]}\n子丑寅卯\n生。"
    assert cleaned(differ, "LIN104") == differ
    apart = "改革。\n议会记录 1\n开放。\n议会记录 2\n发展。\n议会记录 3\n民生。"
    assert cleaned(apart, "LIN104") == apart


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


# As the forum's function draws them: pairs of a character of !-; and one of ?-~, or blanks.
JAMS = ["C2 _1 G/ g7 o\" t+ N' z*", "8 ~$ H3 n1 j: m", "! h7 p# j% r1 X, @", "5 E* k9 Q2 b( v6 W"]


@pytest.mark.parametrize("jam", JAMS)
def test_a_jumble_of_a_forum_goes(jam: str) -> None:
    """At the end of a line, at its start, on a line of its own, and more than once on a page."""
    for page in ("我们要坚持改革。 {}\n好", "好\n{} 我们要坚持", "我们。 {}\n要坚持。 {}\n好"):
        assert cleaned(page.format(jam, jam), "LIN106").replace(" ", "") == page.replace("{}", "").replace(" ", "")


@pytest.mark.parametrize(
    "text",
    [
        *("上一页 1 2 3 4 5 6 7 8 9 10 下一页\n 1 2 3 4 5 6 7 8", "成绩 A+ A B+ B C+ C B A\n 1. 2. 3. 4. 5. 6. 7."),
        *("设 x + y = 2 z - 3 b + c\n A B C D E F G H", "He is a man of my own I do so\n", "电话 8 1 2 3 4 5 6 7\n"),
        *("选 A 选 B 选 C 选 D\n", "型号 a1 b2 c3 d4 e5 f6 g7\n"),
    ],
)
def test_tables_formulas_and_words_are_no_jumble(text: str) -> None:
    """One kind of sign alone, an equation, words of another language."""
    assert cleaned(text, "LIN106") == text
