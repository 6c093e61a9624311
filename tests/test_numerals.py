"""Numerals: every number in every form that pages write is read, and what is no number is none."""

from __future__ import annotations

from functools import cache

import pytest

from speechparse.grammar.numerals import MAX_SIGNS, ZERO_SIGNS, to_int, with_plain_zeros

FIGURES = "〇一二三四五六七八九"


@cache
def spelled() -> tuple[str, ...]:
    """0–99,999 as place-value numerals by GB/T 15835: 零 for a gap, 十五 without its 一, 一百一十五 with it."""
    numerals = []
    for number in range(100_000):
        signs = [figure + unit for figure, unit in zip(f"{number:05}", "万千百十 ", strict=True)]
        text = "".join("零" if sign[0] == "0" else FIGURES[int(sign[0])] + sign[1].strip() for sign in signs)
        text = text.strip("零").replace("零零零", "零").replace("零零", "零") or "零"
        numerals.append(text[1:] if text.startswith("一十") else text)
    return tuple(numerals)


def test_the_writer_of_this_test_is_right() -> None:
    """What the others rely on, by hand."""
    by_hand = {0: "零", 10: "十", 15: "十五", 20: "二十", 105: "一百零五", 110: "一百一十", 1001: "一千零一"}
    by_hand |= {10_000: "一万", 10_015: "一万零一十五", 20_300: "二万零三百", 99_999: "九万九千九百九十九"}
    assert {number: spelled()[number] for number in by_hand} == by_hand


def read_back(written: list[str]) -> list[int]:
    """The numbers that are not read as what they are."""
    return [number for number, text in enumerate(written) if to_int(text) != number]


FORMS = {
    "place value": ("", ""),
    "another gap": ("零", "〇"),
    "a figure as gap": ("零", "0"),
    "two as a count": ("二", "两"),
    "two as a count, traditional": ("二万", "兩萬"),
    "accounts": ("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟"),
    "accounts, traditional": ("一二三四五六七八九十百千万", "弌貳參肆伍陸柒捌玖拾佰仟萬"),
    "accounts, another three": ("三", "叄"),
}


@pytest.mark.parametrize(("usual", "other"), FORMS.values(), ids=FORMS)
def test_every_place_value_numeral_is_read(usual: str, other: str) -> None:
    """0–99,999 in each set of signs that pages and accounts write."""
    assert not read_back("\n".join(spelled()).translate(str.maketrans(usual, other)).split("\n"))


@pytest.mark.parametrize(
    "figures", ["0123456789", "０１２３４５６７８９", "零壹贰叁肆伍陆柒捌玖", "零弌貳參肆伍陸柒捌玖", FIGURES]
)
def test_every_number_written_digit_by_digit_is_read(figures: str) -> None:
    """0–99,999 in every set of figures."""
    assert not read_back(
        "\n".join(map(str, range(100_000))).translate(str.maketrans("0123456789", figures)).split("\n")
    )


@pytest.mark.parametrize("zero", ZERO_SIGNS)
def test_every_year_with_any_zero_is_read(zero: str) -> None:
    """For zero stands whatever pages put for it."""
    written = "\n".join(map(str, range(3000))).translate(str.maketrans("0123456789", zero + FIGURES[1:]))
    assert not read_back(written.split("\n"))


@pytest.mark.parametrize(("sign", "tens"), [("廿", 2), ("卄", 2), ("卅", 3), ("卌", 4)])
def test_tens_of_one_sign(sign: str, tens: int) -> None:
    """廿, 卅 and 卌 stand for two signs: alone, before a figure, behind hundreds."""
    for number in (*range(tens * 10, tens * 10 + 10), *range(100 + tens * 10, 100 + tens * 10 + 10), 1000 + tens * 10):
        written = spelled()[number].replace(FIGURES[tens] + "十", sign)
        assert sign in written
        assert to_int(written) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *(("十万", 100_000), ("一百二十三万四千", 1_234_000), ("三亿", 300_000_000), ("三億零五萬", 300_050_000)),
        *(("十二億三千万零六", 1_230_000_006), ("百", 100), ("千零一", 1001), ("百十五", 115), ("一百十五", 115)),
        *(("①", 1), ("⑳", 20), ("㈩", 10), ("⒈", 1), ("⑴", 1), ("❺", 5), ("Ⅳ", 4), ("Ⅻ", 12), ("ⅷ", 8)),
    ],
)
def test_numerals_beyond_and_enclosed(text: str, number: int) -> None:
    """Hundreds of thousands and more, tens and hundreds without their 一, numbers that are one sign."""
    assert to_int(text) == number


@pytest.mark.parametrize(
    "text",
    [
        *("", "元", "人", "a", "½", "-5", "1.5", "1,000", "二 三", "IV"),
        *("十十", "十百", "百千", "二百三千", "十廿", "廿十", "廿百", "廿卅", "三廿", "三二十", "百二三"),
        *("万", "萬", "亿", "億", "零万", "万五", "三万万", "三万五万八"),
    ],
)
def test_what_is_no_number(text: str) -> None:
    """Units out of order or without a figure, figures beside each other, other signs; 万 alone is a word (千万, 万一)."""
    assert to_int(text) is None


def test_a_run_of_figures_is_read_only_so_long() -> None:
    """Longer ones are tables or damage, and reading them takes more than linear time."""
    assert to_int("1" * MAX_SIGNS) == int("1" * MAX_SIGNS)
    assert to_int("1" * (MAX_SIGNS + 1)) is None


@pytest.mark.parametrize("sign", ZERO_SIGNS)
def test_zeros_of_years_are_made_plain(sign: str) -> None:
    """Whatever stands for zero among Chinese figures becomes 〇; a year of figures alone keeps its own."""
    assert with_plain_zeros(f"二{sign}{sign}九") == "二〇〇九"
    assert with_plain_zeros(f"2{sign}{sign}9") == f"2{sign}{sign}9"
