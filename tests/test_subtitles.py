"""Subtitles and transcripts of recordings: their times go, each of their lines stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechparse import clean, repair, undo

LINES = (
    "各位老师下午好 很高兴来到松禾县 参加今天的读书会 我想先讲一个故事 十年前我第一次走进书店 那时候书架还很旧 "
    "店主对我说 读书是一辈子的事 这句话我记到今天 所以我想分享三点体会 第一点是坚持 第二点是诚实 谢谢大家"
).split()


def _time(seconds: int, point: str = ",") -> str:
    return f"00:{seconds // 60:02d}:{seconds % 60:02d}{point}{seconds * 37 % 1000:03d}"


def _cue(number: int, point: str = ",") -> str:
    return f"{_time(4 * number, point)} --> {_time(4 * number + 4, point)}"


WRITTEN: dict[str, Callable[[list[str]], str]] = {
    "subrip": lambda lines: "\n".join(f"{n + 1}\n{_cue(n)}\n{line}\n" for n, line in enumerate(lines)),
    "subrip on one line": lambda lines: " ".join(f"{n + 1} {_cue(n)} {line}" for n, line in enumerate(lines)),
    "webvtt": lambda lines: "WEBVTT\n\n" + "\n".join(f"{_cue(n, '.')}\n{line}\n" for n, line in enumerate(lines)),
    "webvtt with places": lambda lines: (
        "WEBVTT\nKind: captions\nLanguage: zh\n\n"
        + "\n".join(f"{_cue(n, '.')} align:start position:0%\n{line}\n" for n, line in enumerate(lines))
    ),
    "substation": lambda lines: "\n".join(
        f"Dialogue: 0,0:00:{4 * n:02d}.10,0:00:{4 * n + 3:02d}.90,Default,,0,0,0,,{line}"
        for n, line in enumerate(lines)
    ),
    "times above": lambda lines: "\n".join(f"00:{4 * n:02d}\n{line}" for n, line in enumerate(lines)),
    "times before": lambda lines: "\n".join(f"[00:{4 * n:02d}] {line}" for n, line in enumerate(lines)),
    "spans before": lambda lines: "\n".join(
        f"({_time(4 * n)}-{_time(4 * n + 4)}){line}" for n, line in enumerate(lines)
    ),
}


@pytest.mark.parametrize("form", WRITTEN)
def test_every_line_stays_and_no_time(form: str) -> None:
    """What was said, line by line, and nothing else."""
    found = clean(WRITTEN[form](LINES).encode())
    assert [line for line in found.split("\n") if line] == LINES


@pytest.mark.parametrize("form", WRITTEN)
def test_subtitles_can_be_undone(form: str) -> None:
    """The log gives the page back, and a second run finds nothing."""
    page = WRITTEN[form](LINES)
    repaired = repair(page)
    assert undo(repaired.text, repaired.log) == page
    assert not repair(repaired.text).log.passes


@pytest.mark.parametrize(
    "text",
    [
        "议程\n09:00 签到\n09:20 开幕\n09:40 致辞\n10:10 茶歇\n10:30 演讲\n各位请准时到场。",
        "目录\n00:00 片头\n03:15 开场\n12:40 致辞\n25:05 演讲\n41:30 问答\n本片共五节。",
        "1:0\n2:0\n2:1\n3:1\n4:1\n这是五场比赛的比分。",
        "箭头写作-->，时间写作 00:00:01，二者都不是字幕。",
    ],
)
def test_other_times_stay(text: str) -> None:
    """An agenda, the parts of a film and scores are text."""
    assert repair(text).text == text
