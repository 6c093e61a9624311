"""The keys that stand before a speaker or his office: 主讲人：, 讲话者　, 职务：."""

from __future__ import annotations

from speechparse.grammar.persons import SPACES
from speechparse.grammar.script import fold
from speechparse.text import Pattern

# Without their blanks, before a colon, a tab (the cells of a table) or, as in 文/某某, a stroke.
KEYS = frozenset(
    "作者 主讲 主讲人 主讲者 主讲嘉宾 主讲老师 主讲教师 主讲法师 讲话人 讲话者 发言 发言人 发言者 发言嘉宾 报告人 演讲 演讲人 演讲者 演讲嘉宾 演讲同学 致辞 致辞人 致辞者 致辞嘉宾 致词 致词人 致词者 致词嘉宾 "
    "讲者 讲师 讲述 讲述人 讲述者 开示 开示者 开示法师 宣讲人 授课 授课人 授课老师 授课教师 嘉宾 特邀嘉宾 访谈嘉宾 本期嘉宾 主礼嘉宾 发表人 汇报人 述职人 签发 签发人 领导 姓名 人物 文 口述 口述人 口述者 受访者 受访人 撰稿 撰稿人 撰文 讲话 讲稿人 训词 致辞嘉宾 发言代表 演讲学生 主讲教授 讲话领导 出席领导 致辞领导".split()
)
KEY = Pattern(r"[（(【\[]?([㐀-鿿][㐀-鿿 \u00a0\u3000]{0,12})[：:/／\t]\s{0,9}")
BEFORE_BLANK = Pattern(r"([㐀-鿿]{2,4}[人者])[ \u00a0\u3000]{1,9}")
OFFICE_KEY = Pattern(
    r"[ \u00a0\u3000，,；;]{0,9}(?:职\s{0,4}务|职\s{0,4}称|职\s{0,4}位|身\s{0,4}份|单\s{0,4}位|头衔)[：:\t]\s{0,9}"
)
LONGEST_KEY = 16


def behind_key(text: str) -> str | None:
    """What stands behind the key of a speaker with which `text` begins; None where it begins with none."""
    head = fold(text[:LONGEST_KEY])
    found = KEY.match(head)
    if found is None or SPACES.sub("", found.group(1)) not in KEYS:
        found = BEFORE_BLANK.match(head)
        if found is None or found.group(1) not in KEYS:
            return None
    return text[found.end() :]


def is_key(text: str) -> bool:
    """Whether `text` is the key of a speaker and nothing else: 讲话人：."""
    return behind_key(text) == ""


def without_office_key(text: str) -> str:
    """`text` without the key of an office at its head: 职务：县水利局局长."""
    found = OFFICE_KEY.match(fold(text[:LONGEST_KEY]))
    return text[found.end() :] if found else text


def name_and_office(text: str) -> tuple[str, str]:
    """A name and the office that a key of its own sets behind it (某某　职务：县水利局局长); "" for none."""
    found = OFFICE_KEY.search(fold(text), 2)
    return (text[: found.start()], text[found.end() :].strip()) if found else (text, "")
