"""Marks: what narrowing, doubling and spacing did to a page is undone, what an author set stays."""

from __future__ import annotations

import pytest

from one_rule import cleaned, suggested
from speechparse.rules.punctuation import QUOTATION, WIDE


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        ("同志们,朋友们:", "同志们，朋友们："),
        ("好!!!!谢谢", "好！！！！谢谢"),
        ("OK!!!!谢谢", "OK！！！！谢谢"),
        ("OK" + "!" * 500 + "谢谢", "OK" + "！" * 500 + "谢谢"),
        ("好,!;A", "好，！；A"),
        ("他说:wow!!great??好", "他说：wow!!great??好"),
        ("他说:\n!!好", "他说：\n!！好"),
        ("AT&amp;!!好,他", "AT&amp;！！好，他"),
        ("〝好〞,他说", "〝好〞，他说"),
        ("好(〝甲〞", "好（〝甲〞"),
        ("真的?!他说", "真的？！他说"),
        ("“好”!?,他说", "“好”！？，他说"),
        ("增长5.6%,比上年高;下降3%;", "增长5.6%，比上年高；下降3%；"),
        ("(一)农业,(二)工业", "（一）农业，（二）工业"),
        ("青石（北岭)和(北岭）", "青石（北岭）和（北岭）"),
        ("（(北岭)）,好", "（（北岭））， 好".replace(" ", "")),
        ("改革(见附件", "改革（见附件"),
        ("见附件)改革,好", "见附件）改革，好"),
        ("约5%~6%,二~三月", "约5%～6%，二～三月"),
        ("①,②;Ⅰ", "①，②；Ⅰ"),
        ("GDP,我们;A:好", "GDP，我们；A：好"),
        ("我们, 大家 , 好", "我们， 大家 ， 好"),
        ("&ldquo;好,&#12298;好;", "&ldquo;好，&#12298;好；"),
        ("见https://example.org/a,b?c=1;d,好", "见https://example.org/a,b?c=1;d，好"),
    ],
)
def test_a_narrowed_mark_is_widened(narrow: str, wide: str) -> None:
    """Beside Han, a Chinese mark, a bracket, a share; a run of them at once; entities keep their own."""
    assert cleaned(narrow, "PUN101") == wide


@pytest.mark.parametrize(
    "text",
    [
        *("共1,000人，比分3:1，时间10:30。", "见(1)和(CEO)。", "The speech, in short: good!", "约3~5个", "~/src"),
        *(
            "什么???",
            "好??他",
            "好??",
            "真的??他说，我们，好",
            "是??!他",
            "是??;A",
            "OK!??他",
            "a,b!!c??他",
            "\n,我们",
            "a;b,c",
            "[链接](网址)",
            "C:\\我们",
        ),
    ],
)
def test_a_narrow_mark_that_is_right_stays(text: str) -> None:
    """Between figures, in Latin words and addresses, at the start of a line; a run of ? is lost text."""
    assert cleaned(text, "PUN101") == text


@pytest.mark.parametrize("mark", ",;?!")
def test_habit_is_told_from_narrowing_by_the_share(mark: str) -> None:
    """Three stops and one in twenty; below that the unsafe rule offers them, and the two share all places."""
    for narrow, wide, is_narrowed in (
        (3, 57, True),
        (3, 58, False),
        (2, 1, False),
        (3, 0, True),
        (1, 0, True),
        (5, 95, True),
        (5, 96, False),
    ):
        text = f"我们{mark}" * narrow + "大家，" * wide + "好。"
        after = text.replace(mark, WIDE[mark])
        assert cleaned(text, "PUN101") == (after if is_narrowed else text)
        assert suggested(text, "PUN102") == (text if is_narrowed else after)


def test_colons_do_not_tell() -> None:
    """Templates set them either way; beside a wide one on a page without other stops they stay."""
    text = "来源:北岭 作者:王五 编辑:赵六 审核：钱七"
    assert cleaned(text, "PUN101") == text
    assert cleaned(text.replace("：", ":"), "PUN101") == text.replace(":", "：")


@pytest.mark.parametrize("behind", "，,、。；;：:！!？?")
def test_a_comma_before_a_mark_goes_where_a_page_does_so(behind: str) -> None:
    """From three places on, wide and narrow; one of ASCII before a full-width mark, which nobody writes, everywhere."""
    for comma in "，,":
        for count in range(1, 6):
            text = "".join(f"我们{word}{comma}{behind}" for word in "甲乙丙丁戊"[:count]) + "好"
            after = text.replace(comma + behind, behind) if comma != behind else text.replace(comma * 2, comma)
            is_sure = comma == "," and not behind.isascii()
            assert cleaned(text, "PUN103") == (after if is_sure or count >= 3 else text)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("“加快建成“百强”，打造样板”的使命", "“加快建成‘百强’，打造样板”的使命"),
        ("“他说“甲”和“乙”都好”", "“他说‘甲’和‘乙’都好”"),
        ("「他說「好」了」", "「他說『好』了」"),
        ("“他说“她说‘好’了”吧”", "“他说‘她说‘好’了’吧”"),
        ("“A“1”B”和“甲“乙”丙”", "“A‘1’B”和“甲‘乙’丙”"),
    ],
)
def test_inner_quotes_get_the_inner_kind(text: str, after: str) -> None:
    """One level down, any number of them."""
    assert cleaned(text, "PUN104") == after
    assert cleaned(after, "PUN104") == after


@pytest.mark.parametrize(
    "text",
    [
        *(
            "“甲”和“乙”",
            "“他说‘好’了”",
            "“没有关上，“又开一个”",
            "“甲“、”乙”",
            "“甲“。”乙”",
            "“甲“乙」丙”",
            "「甲「乙”丙」丁」",
            "“他说“好”了\n”",
        ),
        "“甲“乙”" + "丙" * QUOTATION + "”",
    ],
)
def test_quotes_that_do_not_nest_stay(text: str) -> None:
    """Apart, not closed, closed by another kind, on another line, too long, with no word inside."""
    assert cleaned(text, "PUN104") == text


def test_a_quotation_of_the_greatest_length_is_read() -> None:
    """Its last mark still counts."""
    for head in ("", "说", "他们说：", "我们" * 150, "同志们，" * 200):
        text = f"{head}“甲“乙”" + "丙" * (QUOTATION - 6) + "”"
        assert cleaned(text, "PUN104") == text.replace("“乙”", "‘乙’")
        assert cleaned(text.replace("”丙", "”丙丙"), "PUN104") == text.replace("”丙", "”丙丙")


@pytest.mark.parametrize("space", [" ", "\u3000", "\xa0", "    "])
@pytest.mark.parametrize("mark", "。！？；，…”’）》")
def test_a_space_before_a_closing_mark_goes_where_there_are_two(space: str, mark: str) -> None:
    """Behind a stop or another closing mark; one alone, and one between two quotations, stay."""
    for closing in "”’）》」』":
        once = f"他说“好{mark}{space}{closing}又说"
        assert cleaned(once, "PUN105") == once
        assert cleaned(once * 2, "PUN105") == f"他说“好{mark}{closing}又说" * 2
    for text in (f"“好。”{space}“对！”{space}“是。”", f"“好{space}”“对{space}”", f"好。{space}大家。{space}"):
        assert cleaned(text, "PUN105") == text


@pytest.mark.parametrize("mark", "，。、！…")
def test_a_doubled_mark_stands_once(mark: str) -> None:
    """Commas and full stops written twice; three and more are dots, and calls and ellipses are doubled on purpose."""
    for count in range(1, 13):
        text = f"我们{mark * count}大家"
        assert suggested(text, "PUN106") == (f"我们{mark}大家" if count == 2 and mark in "，。、" else text)
