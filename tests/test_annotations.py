"""Pinyin that a mirror put behind characters goes; readings that an author gives, and other letters, stay."""

from __future__ import annotations

import pytest

from one_rule import cleaned


@pytest.mark.parametrize(
    "reading", ["(guó)", "（guó）", "(guó）", " (guó)", "( guó )", "(guó)(guó)", "(guó) (guó)", "(guo)(guó)"]
)
def test_a_toned_reading_goes(reading: str) -> None:
    """In brackets of either width, with blanks in and before them, and put twice, at any place of a line."""
    for text in ("国{}家的发展", "我们的国{}家\n要发展", "中国{}"):
        assert cleaned(text.format(reading), "ANN101") == text.format("")
        assert cleaned(text.format(reading), "ANN102") == text.format(reading)


def test_all_readings_of_a_page_go_together() -> None:
    """Beside toned ones also those of rare characters and of the neutral tone."""
    assert cleaned("我们(men)的国(guó)家要歃(shà)血", "ANN101") == "我们的国家要歃血"
    assert cleaned("我们(men)的国家要歃(shà)血", "ANN101") == "我们(men)的国家要歃(shà)血"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "歃(shà)血為盟",
            "第(i)項和第(ii)項",
            "国(jiā)家的发展",
            "国(guó)(jiā)家的发展",
            "国 (CEO)家",
            "(guó)家",
            "x(guó)",
        ),
        *("国，(guó)家", "国  (guó)家", "国(guó家", "国guó)家", "国(guó2)家", "国(guó、jiā)家"),
    ],
)
def test_other_letters_in_brackets_stay(text: str) -> None:
    """What explains a rare character, is the reading of another, of several, of none, or not alone in its brackets."""
    assert cleaned(text, "ANN101") == text


def test_a_simplified_page_gets_its_own_shapes_back() -> None:
    """Where the rest of the page is Simplified; characters that it holds as well, and Traditional pages, keep theirs."""
    rest = "这些年来我们坚持改革开放，推动经济发展，关心职工生活。"
    assert cleaned(f"國(guó)家領(lǐng)導(dǎo)。{rest}", "ANN101") == f"国家领导。{rest}"
    assert cleaned(f"{rest}扭转乾(qián)坤，國(guó)家", "ANN101") == f"{rest}扭转乾坤，国家"
    traditional = "這些年來我們堅持改革開放，推動經濟發展，關心職工生活。"
    assert cleaned(f"國(guó)家領(lǐng)導(dǎo)。{traditional}", "ANN101") == f"國家領導。{traditional}"


def test_toneless_readings_go_from_three_on() -> None:
    """Fewer may be abbreviations; a character that an author explains does not count, but goes with the others."""
    parts = ["中(zhong)", "共(gong)", "国(guo)", "会(hui)"]
    plain = "中共国会"
    for count in range(1, 5):
        text = "".join(parts[:count]) + "开"
        assert cleaned(text, "ANN102") == (plain[:count] + "开" if count >= 3 else text)
        assert cleaned(text, "ANN101") == text
    assert cleaned("中(zhong)共(gong)歃(sha)血", "ANN102") == "中(zhong)共(gong)歃(sha)血"
    assert cleaned("中(zhong)共(gong)国(guo)歃(sha)血", "ANN102") == "中共国歃血"
    assert (
        cleaned("中(zhong)共(gong)和方案二(b)，甲(yi)乙(jia)", "ANN102")
        == "中(zhong)共(gong)和方案二(b)，甲(yi)乙(jia)"
    )
