"""Text that was read one byte late: it comes back, whatever it says; clean text with the same marks stays."""

from __future__ import annotations

import re

import pytest

from damage.decoders import without_private
from late_bytes import cut, mirrored, split
from speechparse.grammar.bigrams import BREAK, alone, bits, bits_below
from speechparse.repair import repair
from speechparse.rules import selected
from speechparse.rules.encoding_slips import page_of

LINES = (
    "各位鄉親、各位會員，大家早安。今天的年會有三百多位農友到場，我代表理事會向大家問好。",
    "過去一年我們修好了十二座水閘，裝了四千公尺新水管，讓下游的稻田不再缺水。",
    "種果樹的人最怕颱風。去年秋天那場風雨，把半座山的柚子都打落了，大家的心血一夜之間就沒有了。",
    "我常常對年輕的同事說，技術可以慢慢學，但是態度要從第一天就端正。",
    "圖書館每天開到晚上九點，還為行動不便的讀者送書到家，這項服務受到很多長輩的歡迎。",
    "我們要把每一分錢都花在刀口上，帳目要公開，採購要透明，不能有任何含糊。",
    "明年的工作有三個重點：第一是修路，第二是辦學，第三是照顧獨居的老人。",
    "河水變清了，魚蝦回來了，孩子們又可以在橋下玩水了。這是全村人努力的結果。",
)
PAGE = "\n".join(LINES) + "\n"
SIMPLIFIED = (
    "各位乡亲、各位会员，大家早上好。今天的年会有三百多位农友到场，我代表理事会向大家问好。\n"
    "过去一年我们修好了十二座水闸，让下游的稻田不再缺水。\n"
)
SLIPS = selected(select=("ENC107", "ENC108", "ENC109", "ENC111"))


def behind(page: str, text: str) -> str:
    """What `text` becomes behind clean lines."""
    done = repair(page + text, SLIPS).text
    assert done.startswith(page)
    return done.removeprefix(page)


def test_cut_characters_come_back() -> None:
    """Each second character in turn: with a mark three in four come back whole, without one half; hardly any is guessed wrong."""
    for mark, share in (("?", 0.77), ("", 0.45)):
        tried = restored = 0
        for line in LINES:
            for at in range(1, len(line), 2):
                if line[at].encode("gbk")[1] > 0x80:
                    tried += 1
                    restored += behind(PAGE, cut(line, at, mark) + "\n") == line + "\n"
        assert restored >= share * tried


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("這是大家的心願。現在就動手。", "，"),
        ("路修好了，人心也齊了。現在談第二件事。", "，"),
        ("我們沒有退縮。縣裡給了很大的幫助。", "？"),
        ("他說：“事情辦成了。”大家都很高興。", "！"),
        ("去年的帳已經結清。總之，一切都很順利。", "？"),
        ("這件事不怪大家。可是以後要小心。", "？"),
        ("要做的事情很多。很難一天做完。", "："),
    ],
)
@pytest.mark.parametrize("is_narrow", [False, True])
def test_a_split_at_a_mark_comes_back(text: str, mark: str, is_narrow: bool) -> None:
    """Each mark that is looked for by its bytes, as it is and narrowed."""
    damaged = split(text, mark)
    if is_narrow:
        damaged = damaged.replace(f"?{mark}", f"?{chr(ord(mark) - 0xFEE0)}")
    assert behind(PAGE, damaged + "\n") == text + "\n"


def test_an_indentation_at_the_end_of_a_paragraph_comes_back() -> None:
    """Its last space lost its second byte together with the sign that begins the tag."""
    damaged = split("這件事不怪大家。　　</p>", "！")
    assert damaged.endswith("?！　?/p>")
    for text in (damaged, damaged.replace("！　", "! ")):
        done = repair(f"{PAGE}{text}\n{LINES[2]}\n", SLIPS).text
        assert done == f"{PAGE}這件事不怪大家。　　\n{LINES[2]}\n"


@pytest.mark.parametrize("behind_it", ["我們要記住。", "這是農會的帳。"])
def test_a_note_behind_a_quotation_comes_back_without_its_figure(behind_it: str) -> None:
    """The opening bracket lost its second byte together with the figure."""
    damaged = split(f"他說：“河是大家的。”［1］{behind_it}", "！")
    assert "?！保?］" in damaged
    for text in (damaged, damaged.replace("！", "!").replace("］", "]")):
        close = text[text.index("保?") + 2]
        assert behind(PAGE, text + "\n") == f"他說：“河是大家的。”［?{close}{behind_it}\n"


# Rare words and names of clean text that would be likelier with other characters.
RARE = [
    "磕磕絆絆",
    "門面",
    "敖先生",
    "皚皚白雪",
    "鄔女士",
    "甪直鎮",
    "白鱗魚",
    "白額山",
    "閆震",
    "埃德蒙頓",
    "嘰嘰喳喳",
    "魑魅魍魎，",
]


@pytest.mark.parametrize("mark", ["?", "?!", "?？", "?,", "?;", "?:", "?！"])
@pytest.mark.parametrize("page", [PAGE, SIMPLIFIED])
def test_rare_words_behind_a_question_stay(page: str, mark: str) -> None:
    """Whatever mark a hasty hand put behind the question mark."""
    for word in RARE:
        text = f"你真的要走了{mark}{word}那邊怎麼辦\n"
        assert behind(page, text) == text


@pytest.mark.parametrize(
    "text", ["他問:好嗎?(hǎo)", "這是什麼字?(kǒng)我不認得。", "怎麼寫?hao)我忘了。", "是嗎?x)好。"]
)
def test_pinyin_that_stands_for_itself_stays(text: str) -> None:
    """A syllable in brackets behind a question, a word that is no syllable."""
    assert behind(PAGE, text) == text


@pytest.mark.parametrize("before", ["", "會長 ", "會長　", "報告，", "他說：“", "一、"])
@pytest.mark.parametrize("text", ["最重要的是源頭治理。", "所有的困難都會過去。", "大家都很高興，掌聲熱烈。"])
def test_a_run_without_a_mark_is_found_behind_anything(before: str, text: str) -> None:
    """At the start of a line, behind blanks and marks: the letter at its end says how far to look."""
    assert behind(PAGE, cut(before + text, len(before), "") + "\n") == f"{before}{text}\n"


@pytest.mark.parametrize(
    "text", ["我們常說：“路是人走出來的。”這句話不錯。", "老師說：“技術可以慢慢學。”", "大家來唱“我們的家鄉”。"]
)
@pytest.mark.parametrize("mark", ["?", ""])
def test_a_quotation_mark_that_lost_its_first_byte_opens(text: str, mark: str) -> None:
    """Where no quotation is open."""
    assert behind(PAGE, cut(text, text.index("“"), mark) + "\n") == text + "\n"


@pytest.mark.parametrize(
    ("text", "at"), [("我們要在2019年完成。", 1), ("全村一共有320戶人家通了水。", 1), ("產值增加了15億元。", 2)]
)
def test_a_figure_printed_with_the_last_byte_stays_a_mark(text: str, at: int) -> None:
    """The Han characters before it are known, the figure is not."""
    first = re.search("[0-9]", text)
    assert first
    assert behind(PAGE, cut(text, at) + "\n") == f"{text[: first.start()]}?{text[first.end() :]}\n"


@pytest.mark.parametrize(
    "tag", ["", "<br />", "<p>", *(f"</{name}>" for name in "p div span strong b td li font h3".split())]
)
def test_a_run_up_to_the_end_of_a_line_comes_back_whole(tag: str) -> None:
    """With the last byte the decoder swallowed the sign that begins the tag behind it: what is left of the tag goes."""
    for text, at in (("大家要積極參加。", 5), ("這件事不怪大家。", 1)):
        damaged = cut(text + tag, at)
        assert damaged.endswith("?" + tag[1:])
        assert behind(PAGE, damaged + "\n") == text + "\n"


@pytest.mark.parametrize("text", ["什麼??10萬元不見了", "好不好??3年以後再說", "你真的要走了??2019年再見"])
def test_two_question_marks_before_a_figure_stay(text: str) -> None:
    """Nothing is left of a character there that could be known."""
    assert behind(PAGE, text + "\n") == text + "\n"


@pytest.mark.parametrize("letter", "ABCDKTXZcdkxz~")
@pytest.mark.parametrize("form", ["我們到{}{}區去看看", "請{}{}來", "他叫{} {}。"])
def test_rare_words_before_a_letter_stay(form: str, letter: str) -> None:
    """Without a mark the letter alone says that something was read late, and rare words are not likely either."""
    for word in RARE:
        text = form.format(word.rstrip("，"), letter) + "\n"
        assert behind(PAGE, text) == text
        assert behind(SIMPLIFIED, text) == text


@pytest.mark.parametrize("text", ["你们说对不对?!对!", "同志们能不能?！能?", "是不是这个理?!有!", "有没有信心??不?"])
def test_a_short_answer_behind_a_question_stays(text: str) -> None:
    """Of one character there is too little to be told from chance."""
    assert behind(PAGE, text + "\n") == text + "\n"


@pytest.mark.parametrize(
    "text",
    [
        "感谢@县报社的报道。",
        "图文@林小南",
        "感謝@縣報社的報道。",
        pytest.param(
            "請@王老師上台。",
            marks=pytest.mark.xfail(
                reason="請@ is as likely a run; to doubt all of two loses 2 % of cuts", strict=True
            ),
        ),
    ],
)
def test_a_mention_stays(text: str) -> None:
    """@ before a name, as social networks write it."""
    assert behind(SIMPLIFIED, text + "\n") == text + "\n"


def test_two_slips_come_back_in_one_pass() -> None:
    """Each is an edit of its own, and what is between them stays."""
    first, second = LINES[0], "這是大家的心願。現在就動手。"
    done = repair(f"{PAGE}{cut(first, 4)}\n{cut(first, 20)}\n{split(second, '，')}\n{split(second, '，')}", SLIPS)
    assert done.text == f"{PAGE}{first}\n{first}\n{second}\n{second}"
    assert [len(made.edits) for made in done.log.passes] == [2, 2]


def test_other_readings_are_nearly_as_likely() -> None:
    """The best one is not among them, they are at most three, and all differ."""
    for line in LINES:
        for at in range(2, len(line), 5):
            for made in repair(PAGE + cut(line, at), SLIPS).log.passes:
                for edit in made.edits:
                    assert len({edit.new, *edit.alternatives}) == 1 + len(edit.alternatives) <= 4


@pytest.mark.parametrize(("line", "at"), [(LINES[4], 24), (LINES[7], 4)])
def test_a_dropped_pair_between_bytes_that_are_no_character_comes_back(line: str, at: int) -> None:
    """The two bytes around it make none, so nothing but the missing pair explains them."""
    before, after = re.split("[\ue000-\uf8ff]", cut(line, at))
    with pytest.raises(UnicodeDecodeError):
        bytes((before.encode("gbk")[-1], after.encode("gbk")[0])).decode("gbk")
    assert behind(PAGE, before + after + "\n") == line + "\n"


def test_marks_inside_a_run_are_part_of_it() -> None:
    """A pair that means nothing was printed as a question mark: what is behind it was read late, too."""
    text = "我們要積極參加各項活動。"
    assert repair(PAGE + cut(text, 3), SLIPS).log.passes
    assert behind(PAGE, cut(text, 3) + "\n") == text + "\n"


def test_marks_denser_than_damage_are_left() -> None:
    """More than forty and one in fifty characters: something else put them there."""
    slip = cut("大家要愛護公共財產。", 3) + "\n"
    assert behind(PAGE, slip * 39) == "大家要愛護公共財產。\n" * 39
    assert behind("", "我" + slip * 60) == "我" + slip * 60
    assert behind(PAGE * 10, slip * 60) == "大家要愛護公共財產。\n" * 60


def test_brackets_of_the_line_are_no_end_of_a_run() -> None:
    """[某某] closes what the line has opened; where a line before opened one, the sign is the rest of a character."""
    text = "他們沒有忘記這件事。"
    damaged = cut(text, 1, "")
    assert "]" in damaged
    assert behind(PAGE, damaged + "\n") == text + "\n"
    assert behind(PAGE + "[會長：\n", damaged + "\n") == text + "\n"
    assert behind(f"[會長]：{PAGE}", damaged + "\n") == text + "\n"
    assert behind(PAGE, f"[一]{LINES[0]}{damaged}\n") == f"[一]{LINES[0]}{text}\n"
    assert behind("", f"[一]{LINES[0]}{damaged}\n{PAGE}") == f"[一]{LINES[0]}{text}\n{PAGE}"
    assert behind(PAGE, f"[{damaged}\n") == f"[{damaged}\n"
    assert behind("", f"[{damaged}\n{PAGE}") == f"[{damaged}\n{PAGE}"


def test_the_script_of_a_page() -> None:
    """By its Han characters; a page with a quotation in the other script is neither."""
    assert page_of(PAGE)[:2] == (True, False)
    assert page_of(SIMPLIFIED)[:2] == (False, True)
    assert page_of("1, 2, 3\n" * 1000 + PAGE)[:2] == (True, False)
    assert page_of(SIMPLIFIED + LINES[1])[:2] == (False, False)
    assert page_of("")[:2] == (False, True)


@pytest.mark.parametrize("char", "\ue000\ue4c6\ue765")
def test_a_page_that_shows_private_characters_has_not_dropped_them(char: str) -> None:
    """The user-defined area of the code page, and no other signs."""
    assert page_of(PAGE).drops_private
    assert page_of(PAGE + "\ue766\uf000").drops_private
    assert not page_of(PAGE + char).drops_private


def test_behind_a_dropped_pair_characters_are_as_likely_as_alone() -> None:
    """No character is known there, so common ones come first, whatever they are."""
    chars = "的不，、是要國龘鄔"
    assert sorted(chars, key=lambda char: bits("", char)) == sorted(chars, key=alone)
    assert bits_below("", chars, 99.0) == {char: bits("", char) for char in chars}


@pytest.mark.parametrize("most", [0.0, 3.0, 9.5, 15.0, 19.5, 24.0, 40.0])
@pytest.mark.parametrize("first", ["", "的", "国", "鄔", BREAK])
def test_what_costs_less_is_all_that_costs_less(first: str, most: float) -> None:
    """Listed pairs, common characters behind one they are not listed behind, and rare ones."""
    seconds = "的不国，、是要人民龘鄔饕餮" + BREAK
    found = bits_below(first, seconds, most)
    assert found == {char: bits(first, char) for char in seconds if bits(first, char) < most}


# Behind the mark that is cut in two each runs up to the next one, before which the mirror put a comma, too.
MIRRORED = (
    "村長說得對。“先修路”的道理，大家都明白。",
    "農友們都說辦得好。“明年再來”的聲音，從會場的每個角落傳過來。",
    "理事長昨天說過同樣的話。“團結才有力量”，這句話今天我再說一遍。",
)
ANNOTATED = "國(guó)慶日快到了。\n"


@pytest.mark.parametrize("drops", [False, True], ids=["marked", "marks dropped"])
@pytest.mark.parametrize("text", MIRRORED)
def test_a_run_that_ends_before_the_next_mark(text: str, drops: bool) -> None:
    """A mirror cuts at each mark: the run ends with half a character, with "?" for it or, in many dumps, with nothing."""
    shown = without_private(mirrored(text))
    assert shown.replace(",，", "，") != text
    page = ANNOTATED + (shown.replace("?", "") if drops else shown) + "\n"
    assert repair(page).text == ANNOTATED.replace("(guó)", "") + text + "\n"


def test_marks_without_a_mirror_are_no_anchors() -> None:
    """Where no pinyin was put in, or a lost byte did leave its mark, a mark before odd words stays."""
    text = mirrored(MIRRORED[1]).replace("?", "")
    assert behind(PAGE, text + "\n") == text + "\n"
    rare = "來的有嵇甑縝、邴邯鄲，褚遂寧！麴義、郗鑒也到了，A股沒漲。\n"
    assert repair(ANNOTATED + rare).text == ANNOTATED.replace("(guó)", "") + rare
