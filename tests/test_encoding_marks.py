"""Marks that stand for what an encoding could not hold: taken out where nobody asks, reported where text is lost."""

from __future__ import annotations

import pytest

from one_rule import cleaned
from speechparse.repair import repair
from speechparse.rules import Rule, Safety, selected

MARKS = [f"ENC{number}" for number in range(112, 117)]


def of(code: str) -> tuple[Rule, ...]:
    return selected(select=(code,))


@pytest.mark.parametrize("count", range(2, 9))
@pytest.mark.parametrize("blank", ["", " ", "\u3000"])
def test_an_indent_of_question_marks_goes(count: int, blank: str) -> None:
    """Two or more at the start of a line, with spaces between and around them; the line itself stays."""
    for indent in ("?" * count, " ".join("?" * count), blank + "?" * count + blank):
        for line in ("各位代表:", "2008年，大会召开。", "“同志们”", "A组"):
            assert cleaned(f"讲话\n{indent}{line}\n完", "ENC112") == f"讲话\n{line}\n完"
            assert cleaned(indent + line, "ENC112") == line


@pytest.mark.parametrize("mark", "。！；”）")
def test_an_indent_in_the_middle_of_a_line_goes(mark: str) -> None:
    """Where lines were joined: two to eight between the end of a sentence and the next one."""
    for count in range(1, 11):
        text = f"大会召开了{mark}{'?' * count}各位代表都来了。"
        after = text.replace("?", "") if 2 <= count <= 8 else text
        assert cleaned(text, "ENC112") == after


@pytest.mark.parametrize(
    "text",
    [
        "真的吗??他问。",
        "真的吗，??他问。",
        "???",
        "??\n各位",
        "??!真的吗",
        "?各位代表",
        "? 各位代表",
        "真的。??",
        "真的。??”他问",
        "真的。??？",
    ],
)
def test_question_marks_of_a_question_stay(text: str) -> None:
    """Behind words, alone on a line, before another mark, and a single one."""
    assert cleaned(text, "ENC112") == text


# Each has one mark inside a word, and asks nothing.
INSIDE = ["经?济发展了", "社?会稳定了", "改?革深化了", "建?设加快了", "人?民满意了", "国?家富强了"]
# Each has a mark between two sentences that a dump narrowed.
ASKED = [
    "我们为什么要学习?因为形势变了",
    "大家说好不好?我看很好",
    "困难有没有?困难还是有的",
    "谁来做这件事?我们来做",
    "怎么办呢?大家想办法",
]


def joined(*pieces: str) -> str:
    return "".join(f"{piece}，" for piece in pieces) + "谢谢大家。"


@pytest.mark.parametrize("count", range(7))
def test_marks_inside_words_go_where_there_are_three(count: int) -> None:
    """One or two may be anything; three inside words were put in."""
    text = joined(*INSIDE[:count])
    assert cleaned(text, "ENC113") == (text.replace("?", "") if count >= 3 else text)


@pytest.mark.parametrize("asked", range(1, 31))
def test_marks_that_ask_stay_beside_those_inside_words(asked: int) -> None:
    """They are kept, and where they are more than two in three nothing is taken out."""
    questions = (ASKED * 6)[:asked]
    for count in (3, 6):
        text = joined(*INSIDE[:count], *questions)
        taken_out = joined(*(piece.replace("?", "") for piece in INSIDE[:count]), *questions)
        assert cleaned(text, "ENC113") == (taken_out if count > 0.3 * (count + asked) else text)


def test_a_page_of_questions_alone_stays() -> None:
    """However many there are."""
    text = joined(*ASKED * 4)
    assert cleaned(text, "ENC113") == text


def test_a_mark_inside_a_word_goes_also_from_a_clause_that_asks() -> None:
    """What asks is 吗 or 什么 in the same clause; a sentence that ended before it asks nothing of this one."""
    for clause in ("经?济好了吗", "什么是经?济", "好吗。经?济好了", "谁知道经?济"):
        text = joined(*INSIDE[1:5], clause)
        assert cleaned(text, "ENC113") == text.replace("?", "")


LOST = [
    ("ENC114", "\ufffd", ["经济\ufffd建设", "经济\ufffd\ufffd\ufffd建设"]),
    ("ENC115", "锟斤拷烫屯", ["经济锟斤拷锟斤拷建设", "经济烫烫烫建设", "经济屯屯屯屯建设", "经济锟斤拷建设"]),
    (
        "ENC116",
        "*＊×xX",
        ["在***总书记的领导下", "在××同志的领导下", "由xx主持，", "（XXX）同志", "在＊＊＊同志", "在********同志"],
    ),
]


@pytest.mark.parametrize(("code", "signs", "texts"), LOST)
def test_what_is_lost_is_reported_and_stays(code: str, signs: str, texts: list[str]) -> None:
    """Each run of it once, where it stands."""
    (each,) = of(code)
    assert each.safety is Safety.REPORT
    for text in texts:
        done = repair(f"{text}\n中间\n{text}", of(code))
        assert done.text == f"{text}\n中间\n{text}"
        run = "".join(sign for sign in text if sign in signs)
        first = text.index(run)
        assert [(loss.edit.start, loss.edit.old, loss.edit.new) for loss in done.losses] == [
            (first, run, run),
            (first + len(text) + 4, run, run),
        ]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        *(("ENC115", text) for text in ("水很烫，烫烫", "屯屯", "锟斤", "斤斤计较")),
        *(("ENC116", text) for text in ("见注*", "5×5", "size xx large", "在*********同志", "**注", "a**b", "XXIV届")),
    ],
)
def test_signs_with_a_sense_are_not_reported(code: str, text: str) -> None:
    """Notes, products, Roman numerals, words."""
    assert not repair(text, of(code)).losses


@pytest.mark.parametrize("code", MARKS)
def test_clean_text_is_left_alone(code: str) -> None:
    """Questions, products and stars of running text."""
    text = "各位代表：\n为什么要改革？因为形势变了。他问：“真的吗？”大家说：“真的！”\n5×5=25，见注*。\n"
    done = repair(text, of(code))
    assert (done.text, done.losses, done.suggestions) == (text, (), ())
