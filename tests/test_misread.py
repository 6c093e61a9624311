"""Text that was read in the wrong encoding or printed with its escapes comes back whole, whatever it says."""

from __future__ import annotations

import html
import json

import pytest

from damage.decoders import as_gbk, as_utf8_or_latin, as_windows, without_private
from growth import growth
from one_rule import cleaned

TEXTS = [
    "各位代表、同志们：我们要坚持改革开放，推动高质量发展，服务大局。",
    "各位代表、同志們：我們要堅持改革開放，推動高質量發展，服務大局。",
    "这次会议的主要任务，是总结过去五年的工作，部署今后五年的任务。",
    "他说：“我们一定要把这件事情办好！”大家报以热烈的掌声。",
    "部队都重视这里的金融阵地，长期门诊问题的间隔难以靠非常面对。",  # E9 leads nearly every character
    "一二三上下不与世业东两中为主",  # E4
    "工作已经安排好，要心中有数，成为平常的事情。",  # E5, E6
    "立足本职",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("around", ["{}", "<{}>", "2019\n{}\nWord", "今天，{}"])
def test_utf8_read_as_latin_comes_back(text: str, around: str) -> None:
    """By Latin-1 and by Windows-1252, alone or beside text that was read right."""
    for shown in (text.encode().decode("latin-1"), as_windows(text.encode())):
        assert cleaned(around.format(shown), "ENC102") == around.format(text)


@pytest.mark.parametrize("text", TEXTS)
def test_gbk_read_as_latin_comes_back(text: str) -> None:
    """By Latin-1 and by Windows-1252; on a line of its own, and beside figures."""
    data = text.encode("gbk")
    for shown in (data.decode("latin-1"), as_windows(data)):
        assert cleaned(shown, "ENC103") == text
        assert cleaned(f"讲话\n{shown}\n2019", "ENC103") == f"讲话\n{text}\n2019"


@pytest.mark.parametrize(
    "text",
    [
        "Café à la crème, naïve façade",
        "“Müller” und Söhne",
        "Привет, товарищи",
        "Ελληνική γλώσσα",
        "ÀÁÂÃÄÅÆÇ",
        "São João ½ × 2 °C",
        "涓涓细流汇成江河，锦绣河山",
        "À l'été dernier, les élèves ont répété la même leçon près du musée, où l'hôte récitait à côté",
        "Año tras año, los niños de España pedían más jardines, árboles y un camión para la región",
        "Každý rok přicházejí žáci do školy, aby příště věděli víc než loni",
        "wǒmen yào hǎohǎo xuéxí, wèi rénmín fúwù, bù pà kùnnan, tiāntiān xiàngshàng",
        "Год за годом дети просили больше садов и деревьев",
        "“IRMÃ”, MAÇÃ“O”, “É”, “Ô”",
        "é¾\x98",
    ],
)
def test_letters_of_other_languages_stay(text: str) -> None:
    """None of them follow each other as bytes of Chinese do."""
    assert cleaned(text, "ENC10") == text


ENDS = [
    "\\r\\n",
    "\\r",
    "\\n",
    "x0dx0a",
    "_x000D_",
    "_x000a_",
    "\\x0D\\x0A",
    "\\u000d\\u000a",
    "\\r\\n\\r\\n",
    "\\n \\n",
]


@pytest.mark.parametrize("end", ENDS)
def test_line_ends_that_were_written_out_end_lines(end: str) -> None:
    """One for each run of them; none where the line begins or ends there anyway."""
    assert cleaned(f"同志们！{end}我们", "ENC104") == "同志们！\n我们"
    assert cleaned(f"{end}同志们！\n{end}我们{end}\n完", "ENC104") == "同志们！\n我们\n完"
    assert cleaned(f"同志们！{end}", "ENC104") == "同志们！\n"


@pytest.mark.parametrize("text", [r"C:\new\name", r"D:\report", r"a\nb的c\number", "\\", "0x0d", r"他\她"])
def test_paths_are_no_line_ends(text: str) -> None:
    """A letter or a colon before the stroke, or a word behind it."""
    assert cleaned(text, "ENC104") == text


@pytest.mark.parametrize("text", TEXTS)
def test_escapes_of_json_come_back(text: str) -> None:
    """Every character above ASCII, also beyond the basic plane; a path stays."""
    assert cleaned(json.dumps(text + "𠮷")[1:-1], "ENC105") == text + "𠮷"
    for path in (r"C:\user\u12", r"\u0041", r"\u0007\u6211", r"\ud800", r"\u"):
        assert cleaned(path, "ENC105") == path


@pytest.mark.parametrize("text", TEXTS)
def test_references_of_html_come_back(text: str) -> None:
    """By name, by number and by hexadecimal number."""
    marks = "《》“”‘’…—·「」 &<>"
    for written in (
        "".join(f"&#{ord(char)};" for char in text),
        "".join(f"&#x{ord(char):x};" for char in text),
        "".join(f"&#X{ord(char):04X};" for char in text),
    ):
        assert cleaned(written, "ENC106") == text
    assert cleaned(html.escape(f"<{text}> & “{marks}”"), "ENC106") == f"<{text}> & “{marks}”"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("&ldquo;十四五&rdquo;规划", "“十四五”规划"),
        ("时间&nbsp;地点&emsp;人物", "时间\xa0地点\u2003人物"),
        ("&hellip;&hellip;", "……"),
        ("&ldquo十四五&rdquo规划", "“十四五”规划"),
        ("R&D投入；A&B;", "R&D投入；A&B;"),
        ("a&b=c&lt=5&nosuch;", "a&b=c&lt=5&nosuch;"),
        ("&#x110000;&#0;&#13;&#10;&#xfffd;", "&#x110000;&#0;&#13;&#10;&#xfffd;"),
    ],
)
def test_named_references(text: str, after: str) -> None:
    """Known names, with their ; or without; what HTML does not know, and controls, stay."""
    assert cleaned(text, "ENC106") == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("<p>各位代表：</p>", "各位代表："),
        ("<P>各位代表：</P><P>大家好</P>", "各位代表：\n\n大家好"),
        ("今天开会。<br/>明天休会。<br>", "今天开会。\n明天休会。\n"),
        ("今天开会。<BR />\n明天休会。<hr>", "今天开会。\n明天休会。\n"),
        ("<span style='color:red'>重要</span><b>讲话</b>", "重要讲话"),
        ('<a href="x">链接</a><img src="y">', "链接"),
        ("若x<p且y>0，a<b", "若x<p且y>0，a<b"),
        ("<nosuch>和<script>", "<nosuch>和<script>"),
        ("甲<div>乙</div>丙", "甲\n乙\n丙"),
    ],
)
def test_tags_that_were_written_out(text: str, after: str) -> None:
    """Those of blocks end lines, others only go; comparisons and other brackets stay."""
    assert cleaned(text, "ENC110") == after


@pytest.mark.parametrize(
    "text",
    [
        "我们的国家一天天好起来",
        "坚持改革开放",
        "今天我们一起学习",
        "一心一意谋发展",
    ],
)
@pytest.mark.parametrize("around", ["{}", "讲话：{}", "小{}", "\ud800{}", "上€下，{}", "A{}B\n{}"])
def test_utf8_read_as_gbk_comes_back(text: str, around: str) -> None:
    """With bytes that were shown as €, beside characters of one and of two bytes, beside half a surrogate pair."""
    shown = {text[:size]: as_gbk(text[:size].encode()) for size in range(4, len(text) + 1)}
    whole = [part for part, each in shown.items() if "?" not in each and without_private(each) == each]
    assert whole, "no part of it can be shown"
    for part in whole[-3:]:
        assert cleaned(around.format(shown[part], shown[part]), "ENC101") == around.format(part, part)


@pytest.mark.parametrize("text", TEXTS)
def test_gbk_read_as_utf8_with_latin_comes_back(text: str) -> None:
    """Where two bytes happened to be UTF-8 they were shown as one character, elsewhere as two."""
    assert cleaned(as_utf8_or_latin(text.encode("gbk")), "ENC103") == text


@pytest.mark.parametrize(
    ("twice", "text"),
    [("娴狅綀銆冮崥灞界箶", "代表同志"), ("閸ф碍瀵旈弨褰掓交", "坚持改革"), ("鐠愩劑鍣洪崣鎴濈潔", "质量发展")],
)
def test_utf8_read_as_gbk_twice_comes_back(twice: str, text: str) -> None:
    """What is behind one misreading reads like the same fault again."""
    assert text.encode().decode("gbk").encode().decode("gbk") == twice
    assert cleaned(f"讲话：{twice}\n2019", "ENC101") == f"讲话：{text}\n2019"


@pytest.mark.parametrize(
    "text", ["宸蹭涪洙稿伐", "椤颁话缍佃唤", "寮肩砍浠惰鞍", "洇扮悍璇板堪", "绁剧巢绨挎隘", "璎磋即绱虹攻"]
)
def test_han_that_are_utf8_by_chance_stay(text: str) -> None:
    """Their bytes are UTF-8 throughout, but of characters that nobody writes side by side."""
    assert len(text.encode("gbk").decode("utf-8")) == 4
    for line in (text, f"有{text}等。", f"{text}\n{text}"):
        assert cleaned(line, "ENC101") == line


@pytest.mark.parametrize("text", ["三个人不", "受到外国", "正是有更", "特点的目", "能进行车", "里面部门"])
def test_the_signs_of_utf8_are_known_for_every_first_byte(text: str) -> None:
    """Four characters suffice, whichever of the six first bytes of Han characters they have."""
    assert len({char.encode()[0] for char in text}) == 1
    shown = text.encode().decode("gbk")
    assert cleaned(f"讲话：{shown}2019", "ENC101") == f"讲话：{text}2019"


@pytest.mark.parametrize("text", ["市场市民", "带动带领", "湖南湖北", "红军纪律", "軍人軍車", "鼓勵鼓舞"])
def test_the_signs_of_utf8_are_known_for_every_second_byte(text: str) -> None:
    """The first character and the third, which show the only two signs, have the first two bytes in common."""
    assert text[0].encode()[:2] == text[2].encode()[:2]
    assert cleaned(f"讲话：{as_gbk(text.encode())}2019", "ENC101") == f"讲话：{text}2019"


@pytest.mark.parametrize("text", TEXTS)
def test_a_byte_that_begins_no_character_stays(text: str) -> None:
    """A run with 80 where a character would begin is no GBK."""
    shown = "€" + as_utf8_or_latin(text.encode("gbk"))
    assert cleaned(shown, "ENC103") == shown


def test_a_long_line_comes_back() -> None:
    """However rare its words are, where each sign can only be one byte."""
    text = "小丫攥着铅笔画蜻蜓。" * 6_000
    assert cleaned(text.encode("gbk").decode("latin-1"), "ENC103") == text


def test_signs_that_may_be_one_byte_or_two_take_linear_time() -> None:
    """A line is read in every way only where it is one that somebody may have written."""
    shown = as_utf8_or_latin("老赵头蹲在灶膛边扒拉红薯。".encode("gbk"))
    assert not growth(lambda text: cleaned(text, "ENC103"), "", shown, (1_000, 10_000, 100_000, 1_000_000))


@pytest.mark.parametrize("text", ["這個問題還沒有解決，還要再努力。", "各個單位還有困難，還需要大家一個一個去解決。"])
def test_gbk_with_the_second_byte_80_comes_back(text: str) -> None:
    """個 and 還 end in the byte that begins no character; where a reader fell back, too."""
    data = text.encode("gbk")
    assert b"\x80" in data
    for shown in (data.decode("latin-1"), as_windows(data), as_utf8_or_latin(data)):
        assert cleaned(shown, "ENC103") == text
