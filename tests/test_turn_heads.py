"""Transcripts in the forms that sites print them; people and places are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechparse import parse

TALK = (
    ("主持人", "女士们、先生们，大家上午好，欢迎出席今天的发布会。下面先请局长介绍情况。"),
    ("程望舒", "谢谢主持人。去年全市一共修了三百公里的水管，漏损率从两成降到一成。"),
    ("南河日报记者", "请问老旧小区的水管什么时候换？"),
    ("程望舒", "明年年底之前全部换完：先换五层以上没有泵的楼。"),
    ("主持人", "时间关系，最后一个问题。"),
    ("县电视台记者", "请问水价会不会涨？"),
    ("程望舒", "今年不涨。谢谢各位。"),
    ("主持人", "发布会到此结束，谢谢大家。"),
)
FORMS: dict[str, Callable[[str, str], str]] = {
    "a colon": "{}：{}".format,
    "a line of its own with a colon": "{}：\n{}".format,
    "a line of its own": "{}\n{}".format,
    "heavy brackets": "【{}】{}".format,
    "heavy brackets and a colon": "【{}】：{}".format,
    "square brackets": "[{}]{}".format,
    "angle brackets": "<{}>：{}".format,
    "a wide space": "{}　{}".format,
    "marks of Markdown": "**{}：** {}".format,
    "marks of Markdown before the colon": "**{}**：{}".format,
    "a clock before the name": "10:05:00 {}：{}".format,
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_turns_are_read_in_every_form(form: Callable[[str, str], str]) -> None:
    """Who speaks, what each says without the head, and nothing else."""
    head = "南河市供水新闻发布会实录\n2016-09-14 来源：市新闻办\n"
    speech = parse(head + "\n".join(form(name, words) for name, words in TALK))
    assert [turn.speaker for turn in speech.turns] == [name for name, _ in TALK]
    assert [turn.paragraphs[0].text for turn in speech.turns] == [words for _, words in TALK]
    assert speech.header.is_speech
    assert speech.speaker
    assert speech.speaker.name == "程望舒"


PAIRS = (
    ("水管为什么老是漏？", "因为有的管子比我还老，五十年代的铸铁管还在用。"),
    ("要换多少？", "一共三百公里，一年换一百公里，换三年。"),
    ("您最担心什么？", "最担心挖断别人的管子。"),
)
ASKED = (
    ("问", "答"),
    ("记者", "程望舒"),
    ("記者", "程望舒"),
    ("本报记者", "程局长"),
    ("南河晚报", "程望舒"),
    ("Q", "A"),
)


@pytest.mark.parametrize(("asks", "answers"), ASKED)
def test_interviews_are_conversations(asks: str, answers: str) -> None:
    """Short questions and answers are no list."""
    lines = [line for one, other in PAIRS for line in (f"{asks}：{one}", f"{answers}：{other}")]
    speech = parse("专访程望舒：水管的事\n2016-09-14 来源：南河日报\n" + "\n".join(lines))
    assert [turn.speaker for turn in speech.turns] == [asks, answers] * len(PAIRS)


def test_readers_take_part_in_a_talk() -> None:
    """A reader in quotation marks, and a guest whose name begins like a number."""
    talk = (
        ("主持人", "各位网友下午好，今天请来的是市医保局的第五局长，欢迎您。"),
        ("第五琴", "主持人好，各位网友大家好。"),
        ("网友“海风”", "忘了备案怎么办？"),
        ("第五琴", "忘了不要紧，住院期间补也算数，出院了再补，报销就要低十个点。"),
        ("主持人", "谢谢，今天的访谈到此结束。"),
    )
    speech = parse(
        "在线访谈：谈异地就医\n访谈时间：2022年3月24日\n" + "\n".join(f"[{name}]{words}" for name, words in talk)
    )
    assert [turn.speaker for turn in speech.turns] == [name for name, _ in talk]


def test_instructions_in_questions_and_answers_are_no_conversation() -> None:
    """问 and 答 of a page that explains a rule are spoken by nobody."""
    lines = [
        f"问：{one}\n答：{other}"
        for one, other in (("补贴怎么申请？", "带身份证到窗口填表。"), ("多久到账？", "十五个工作日。"))
    ]
    speech = parse("水管改造补贴政策问答\n2016-09-14\n" + "\n".join(lines))
    assert not speech.header.is_speech
    assert not speech.turns


def test_a_list_of_names_and_offices_is_no_transcript() -> None:
    """Each name stands once."""
    names = "程望舒　县水利局局长\n苗青山　县文化局局长\n应四平　县统计局局长\n贺敬亭　县教育局局长\n"
    assert not parse("出席会议人员名单\n" + names).turns


def test_a_live_text_gives_each_clock_once() -> None:
    """The clock beside a name is furniture, not words of the turn."""
    speech = parse(
        "实录\n[小安 09:00:15] 大家好，直播现在开始了。\n[程望舒 09:01:02] 各位网友好。\n[小安 09:02:00] 请先说水价。\n"
    )
    clocks = [each.text for each in speech.furniture if "09:" in each.text]
    assert sorted(clocks) == ["[小安 09:00:15]", "[小安 09:02:00]", "[程望舒 09:01:02]"]
