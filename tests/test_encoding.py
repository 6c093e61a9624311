"""Damage of encodings, made by a simulated decoder and taken back: slips, whole runs, marks, and hostile pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from damage.decoders import as_gbk, as_utf8_or_latin, without_private
from growth import calls, growth
from late_bytes import cut, split
from speechparse.repair import repair, undo
from speechparse.rules import encoding_runs

BEFORE = "各位同學，我們要認真學習，把思想和行動統一起來，"
AFTER = "把準方向，用奮鬥回答時代的問題，讓人民過上更好的日子。\n"


def annotated(text: str, char: str, pinyin: str) -> str:
    """`text` with the pinyin put behind the bytes of `char`, wherever they stand."""
    data = text.encode("gbk")
    assert char.encode("gbk") in data
    return as_gbk(data.replace(char.encode("gbk"), f"{char}({pinyin})".encode("gbk")))


@pytest.mark.parametrize(
    ("text", "char", "pinyin"),
    [
        ("我們要歸納經驗，改進工作。", "獨", "dú"),
        ("我們在新時代的道路上前進。", "冊", "cè"),
        ("因為這項工作很重要，大家要做好。", "驗", "yàn"),
        ("大家追求的目標是一致的。", "非", "fēi"),
    ],
)
def test_pinyin_between_bytes_is_taken_out(text: str, char: str, pinyin: str):
    """An annotation across two characters: the syllable tells the lost byte, and the text comes back whole."""
    page = BEFORE + text + AFTER
    damaged = annotated(page, char, pinyin)
    assert damaged != page
    done = repair(damaged)
    assert done.text == page
    assert undo(done.text, done.log) == damaged


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("這是我們的責任。”新時代的工作", "！"),
        ("是人民的福祉。現在就要開始。", "，"),
        ("要為人民服務。縣裡的工作", "？"),
    ],
)
def test_a_mark_across_two_characters_is_taken_out(text: str, mark: str):
    """A split at a mark: the byte in front of it is found by what reads best."""
    page = f"他說：“{BEFORE}{split(text, mark)}很重要。”{AFTER}"
    assert repair(page).text == f"他說：“{BEFORE}{text}很重要。”{AFTER}"


@pytest.mark.parametrize("mark", ["?", ""])
@pytest.mark.parametrize("at", [4, 9])
def test_a_lost_first_byte_is_found(mark: str, at: int):
    """A cut with a mark and without: where nothing shows it, the letter at the end of the run does."""
    text = "我們要解決好人民群眾關心的問題。"
    damaged = BEFORE + cut(text, at, mark) + AFTER
    assert repair(damaged).text == BEFORE + text + AFTER


def test_a_dropped_private_pair_is_put_back():
    """A dump that drops private-use characters takes two bytes out of a run: two characters are found for one."""
    page = BEFORE + "我們要積極參加各項活動。" + AFTER
    damaged = cut(page, len(BEFORE) + 1, "?")
    assert len(without_private(damaged)) == len(damaged) - 1
    assert repair(without_private(damaged)).text == page


def test_what_the_page_writes_elsewhere_decides_between_readings():
    """Two pairs were dropped out of one run, and many fit; the page names the day in another place."""
    page = BEFORE + "今天是“六一”兒童節。我們共同慶祝“六一”國際兒童節，" + AFTER
    damaged = without_private(cut(page, page.index("祝"), ""))
    assert len(damaged) == len(page) - 2
    assert repair(damaged).text == page
    elsewhere = page.replace("今天是“六一”兒童節。", "今天是好日子。")
    damaged = without_private(cut(elsewhere, elsewhere.index("祝"), ""))
    assert repair(damaged).text != elsewhere


def test_a_split_without_a_mark_on_a_mirrors_page():
    """Where a mirror put pinyin in and lost bytes leave nothing behind, a "?" is two bytes of the text: 。克 across A3 BF."""
    text = "我們履行責任和義務。克服一切困難，把家園建設好。"
    damaged = BEFORE + without_private(cut(text, text.index("。"), "")).replace("？", "?") + AFTER
    assert "務?" in damaged
    assert repair(damaged).text != BEFORE + text + AFTER
    mirrored = damaged.replace("學習", "學(xué)習", 1)
    assert repair(mirrored).text == BEFORE + text + AFTER


def test_other_readings_are_listed():
    """Where a lost byte leaves several readings nearly as likely, the edit names them beside the likeliest."""
    page = BEFORE + "大家要愛護公共財產，保護環境。" + AFTER
    done = repair(cut(page, len(BEFORE) + 2, "?"))
    assert done.text == page
    (edit,) = [edit for made in done.log.passes for edit in made.edits]
    assert edit.new == "要愛護"
    assert "應愛護" in edit.alternatives


@pytest.mark.parametrize(
    "text", ["推動A股和B股市場發展，研究T型結構。", "「福爾摩沙|美麗之島」是他的話。", "你真的要走了?!我不信。"]
)
def test_letters_and_marks_of_the_author_stay(text: str):
    """A letter or a bar between Han is no slip by itself."""
    assert not [made for made in repair(text).log.passes if made.code.startswith("ENC")]


@pytest.mark.parametrize(
    "text",
    [
        "我们要坚持改革开放，加强团结，从而推动经济社会发展。",
        "大家沿着这条路继续前进，不断学习，不断进步。",
        "没有调查，就没有发言权。",
    ],
)
def test_gbk_shown_as_letters_comes_back(text: str):
    """One letter may stand for one byte or for two: of both readings the likelier is taken."""
    damaged = as_utf8_or_latin(text.encode("gbk"))
    assert encoding_runs.gbk_of_latin(damaged) == text
    assert repair(damaged).text == text


def test_a_clean_character_beside_a_misread_run_stays():
    """小 is D0 A1, which looks like UTF-8, too."""
    run = "合作社职工所获得的年终分红会越来越公平"
    damaged = run[:18].encode().decode("gb18030") + "小，但是我们要积极。"
    assert repair(damaged).text == run[:18] + "小，但是我们要积极。"


def test_a_line_end_written_out_at_the_end_of_the_page():
    """An escape behind the last sentence is a line end as any other."""
    assert repair("各位代表：今天开会。x0dx0a").text == "各位代表：今天开会。\n"


HOSTILE = ("?", "现?", "责?！", "读?dú)w纳", "读b", "鎴戜滑", "ÎÒÃÇ", "ÖйúÌØÉ«")


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_page_of_nothing_but_anchors_takes_linear_time(unit: str):
    """Where anchors are denser than damage ever is, no search is made."""
    assert not growth(repair, "", unit)


def test_a_million_question_marks_take_a_thousand_times_as_long_as_a_thousand():
    """Nothing is found in them, and nothing is searched for long."""
    assert not growth(repair, "", "?", (1_000, 1_000_000))


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("大家都要居安思危、勇於進取。", "！"),
        ("他們過著優裕、安定的生活。", "！"),
        ("老師傅們講的是科學。科學要老老實實地做。", "？"),
        ("腐敗危害著人民的事業，大家都要記住。", "："),
        ("這個問題很重。“海上的路要自己走”，他這樣說。", "！"),
    ],
)
def test_words_choose_the_lost_byte(text: str, mark: str):
    """Where pairs of characters alone would choose another character, the words around it restore the right one."""
    page = BEFORE + split(text, mark) + "\n" + AFTER
    assert repair(page).text == BEFORE + text + "\n" + AFTER


def test_a_round_searches_what_has_changed():
    """Letters between characters, where each round lays bare the next repeat: thirty times the calls when every round searched anew."""
    kept = Path(__file__).resolve().parents[1] / "fuzz/corpus/repair/letters-everywhere.bin"
    page = kept.read_bytes().decode("utf-8", "surrogateescape")

    def mend() -> None:
        for unsafe in (False, True):
            done = repair(page, unsafe=unsafe)
            assert undo(done.text, done.log) == page

    assert calls(mend) < 4_000_000  # 2.7 millions on Python 3.11
