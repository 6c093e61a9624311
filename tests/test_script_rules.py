"""Half-converted pages: each shape becomes what its word has, where the page as a whole is beyond doubt."""

from __future__ import annotations

import pytest

from one_rule import cleaned

# Two places beyond doubt make a page half-converted.
PROVEN = "這項任務關于全局，對于職工有重大意義。"
RESTORED = "這項任務關於全局，對於職工有重大意義。"


@pytest.mark.parametrize(
    ("word", "right"),
    [
        *(
            ("今后", "今後"),
            ("最后", "最後"),
            ("奮斗", "奮鬥"),
            ("戰斗", "戰鬥"),
            ("并且", "並且"),
            ("干部", "幹部"),
            ("干燥", "乾燥"),
        ),
        *(
            ("關系", "關係"),
            ("系統", "系統"),
            ("標准", "標準"),
            ("批准", "批准"),
            ("放松", "放鬆"),
            ("松樹", "松樹"),
            ("山谷", "山谷"),
        ),
        *(
            ("幾几個", "幾幾個"),
            ("采取", "採取"),
            ("只有", "只有"),
            ("云集", "雲集"),
            ("制造", "製造"),
            ("制度", "制度"),
            ("其余", "其餘"),
        ),
        *(
            ("十余人", "十餘人"),
            ("全面", "全面"),
            ("皇后", "皇后"),
            ("北斗", "北斗"),
            ("公里", "公里"),
            ("干涉", "干涉"),
        ),
        *(
            ("料不准", "料不準"),
            ("采棉機", "採棉機"),
            ("干過癮", "乾過癮"),
            ("外交系", "外交系"),
            ("訂制服", "訂製服"),
            ("斗轉星移", "斗轉星移"),
            ("連系起來", "連繫起來"),
            ("衣物漸干", "衣物漸乾"),
            ("20余國", "20餘國"),
        ),
    ],
)
def test_a_shape_is_read_by_its_word(word: str, right: str) -> None:
    """What has two readings is settled by the longest word over it, however much stands around."""
    for before, behind in (("我們說", "這件事。"), ("", "。"), ("大會。", "\n")):
        assert (
            cleaned(f"{PROVEN}{before}{word}{behind}", "SCR101").replace("幾几", "幾幾")
            == f"{RESTORED}{before}{right}{behind}"
        )


@pytest.mark.parametrize(("comma", "inside"), [("著", "裡"), ("着", "裏"), ("", "裏"), ("着著", "裏")])
def test_the_form_of_inside_is_that_of_the_page(comma: str, inside: str) -> None:
    """裡 goes with Taiwan's 著, 裏 with any other."""
    assert cleaned(f"{PROVEN}看{comma}說，在家里。", "SCR101") == f"{RESTORED}看{comma}說，在家{inside}。"


@pytest.mark.parametrize(
    "text",
    [
        "這項任務關于全局，意義重大。",  # one place alone may be a slip
        "这项任务关于全局，对于职工有重大意义。今后，奋斗，干部。",  # a Simplified page
        "關於全局，对于职工，對于大家，今后再談。",  # the page knows 於
        "皇后看見北斗，走了三公里，到鄰里和故里。來賓為余小姐與于先生。",
        "于主席、于先生、于同志與會。",
    ],
)
def test_a_page_that_is_not_half_converted_stays(text: str) -> None:
    """A slip, another script, a page that distinguishes the shape, names and words that have it."""
    assert cleaned(text, "SCR101") == text


def test_names_and_simplified_lines_of_a_half_converted_page_stay() -> None:
    """于 at the head of a clause before a title is a surname; a line in Simplified script is somebody else's."""
    for line in ("于主席、于文先生到會。", "由于文部長主持，于文同志講話。"):
        assert "于文" in cleaned(PROVEN + line, "SCR101")
    assert (
        cleaned(f"{PROVEN}\n这是今后五年的任务，对于团结职工。\n今后", "SCR101")
        == f"{RESTORED}\n这是今后五年的任务，对于团结职工。\n今後"
    )


@pytest.mark.parametrize("at", range(3))
def test_a_word_that_crosses_another_is_read_by_the_likelier(at: int) -> None:
    """At the start, in the middle and at the end of what is looked at."""
    pad = "我們的工作" * at
    assert cleaned(f"{PROVEN}{pad}先后奮斗了{pad}", "SCR101") == f"{RESTORED}{pad}先後奮鬥了{pad}"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        *(
            ("全麵發展", "全面發展"),
            ("隻能前進", "只能前進"),
            ("麵對問題", "面對問題"),
            ("迴答", "回答"),
            ("髮展", "發展"),
        ),
        *(
            ("同誌們", "同志們"),
            ("壹次會議", "一次會議"),
            ("社會製度", "社會制度"),
            ("曆史", "歷史"),
            ("國傢", "國家"),
            ("代錶", "代表"),
        ),
        *(
            ("嚮前", "向前"),
            ("特彆", "特別"),
            ("為瞭", "為了"),
            ("閤作", "合作"),
            ("關係係統", "關係系統"),
            ("乾部", "幹部"),
        ),
        *(
            ("徵途", "征途"),
            ("批準", "批准"),
            ("恢複", "恢復"),
            ("公裡", "公里"),
            ("鄰裏", "鄰里"),
            ("人纔", "人才"),
            ("山穀", "山谷"),
        ),
        *(("試捲", "試卷"), ("嚐試", "嘗試")),
    ],
)
def test_an_over_converted_character_becomes_the_plain_one(wrong: str, right: str) -> None:
    """Where another one of the page is wrong, too; one alone may be a slip; what is right stays beside it."""
    page = "我們說{}，這項意義重大的任務要靠大家。"
    genuine = "麵包、麵粉與隻身，輪迴與頭髮，農曆新年，雜誌，壹佰元，傢俱手錶，嚮往彆扭，瞭解，乾淨。"
    other, plain = ("曆史", "歷史") if wrong == "國傢" else ("國傢", "國家")
    assert cleaned(page.format(wrong), "SCR102") == page.format(wrong)
    assert cleaned(page.format(f"{wrong}，又{other}"), "SCR102") == page.format(f"{right}，又{plain}")
    assert cleaned(page.format(f"{wrong}，{other}") + genuine, "SCR102") == page.format(f"{right}，{plain}") + genuine


@pytest.mark.parametrize("name", ["林誌明", "國傢", "曆生"])
def test_one_character_all_over_a_page_is_that_of_a_name(name: str) -> None:
    """A conversion leaves several."""
    text = f"這項意義重大的任務要靠{name}，感謝{name}，請{name}致詞。"
    assert cleaned(text, "SCR102") == text


def test_a_simplified_page_is_not_over_converted() -> None:
    """Its 麵 are its own."""
    text = "我们说全麵发展，隻能前进，这项意义重大的任务要靠大家。"
    assert cleaned(text, "SCR102") == text


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("這些干部同群眾的關系很好。", "這些幹部同群眾的關係很好。"),
        ("這個標准合理，今后照辦。", "這個標準合理，今後照辦。"),
        ("這些干部很好。", "這些干部很好。"),
        ("這個系統的批准要快，北斗與皇后，關懷若干人。", "這個系統的批准要快，北斗與皇后，關懷若干人。"),
    ],
)
def test_two_words_prove_a_page(text: str, after: str) -> None:
    """Whatever shapes they hold; words that have the shape in their own right prove nothing."""
    assert cleaned(text, "SCR101") == after


def test_a_shape_that_no_word_settles_proves_a_page_when_it_comes_often() -> None:
    """后 behind words that the table does not know: once or twice it may be that of a name, not five times."""
    clauses = [f"這個{word}后，" for word in ("評議", "核算", "答辯", "彩排", "裝箱")]
    assert cleaned("".join(clauses[:4]), "SCR101") == "".join(clauses[:4])
    assert cleaned("".join(clauses), "SCR101") == "".join(clauses).replace("后", "後")


def test_places_count_line_by_line() -> None:
    """A line in Simplified script is passed over; the ones before and behind it are not."""
    simplified = "这是今后五年的任务，对于团结职工。"
    assert cleaned(f"{simplified}\n{PROVEN}\n\n{simplified}\n今后", "SCR101") == (
        f"{simplified}\n{RESTORED}\n\n{simplified}\n今後"
    )
    wrong = "全麵發展，隻能前進，這項意義重大的任務要靠大家。"
    right = "全面發展，只能前進，這項意義重大的任務要靠大家。"
    assert cleaned(f"{wrong}\n{wrong}", "SCR102") == f"{right}\n{right}"
    assert cleaned(f"誌\n誌，{wrong}", "SCR102") == f"志\n志，{right}"
