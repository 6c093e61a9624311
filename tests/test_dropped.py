"""Two characters where a dump dropped the pair of bytes between theirs: they come back, and what is said of them holds."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from damage.decoders import private_use
from speechparse.grammar.bigrams import BREAK, NO_HABITS, bits, folded
from speechparse.grammar.dropped import ODD_BITS, PRICE, WIDE_ASCII, Filled, filled

LINES = (
    "各位鄉親、各位會員，大家早安。今天的年會有三百多位農友到場，我代表理事會向大家問好。",
    "我常常對年輕的同事說，技術可以慢慢學，但是態度要從第一天就端正。",
    "圖書館每天開到晚上九點，還為行動不便的讀者送書到家，這項服務受到很多長輩的歡迎。",
    "明年的工作有三個重點：第一是修路，第二是辦學，第三是照顧獨居的老人。",
    "河水變清了，魚蝦回來了，孩子們又可以在橋下玩水了。這是全村人努力的結果。",
    "我们要把每一分钱都花在刀口上，账目要公开，采购要透明，不能有任何含糊。",
    "村里的路修好了，学校的教室也翻新了，老人们在新食堂里吃上了热饭。",
    "过去一年我们修好了十二座水闸，让下游的稻田不再缺水。",
)


def read(text: str) -> list[Filled]:
    return filled(text, BREAK, BREAK, "", NO_HABITS)


def is_first(line: str, shown: str) -> bool:
    """Whether `line` is the likeliest reading of what is shown."""
    return line in [each.text for each in read(shown)[:1]]


def dropped(text: str, at: int) -> str:
    """`text` without the pair between its characters `at` and `at` + 1; "" where a dump would keep it."""
    (first, lost), (next_lost, second) = text[at].encode("gbk"), text[at + 1].encode("gbk")
    char = bytes((first, second)).decode("gbk", "ignore")
    return text[:at] + char + text[at + 2 :] if char and private_use(lost, next_lost) else ""


def damaged() -> Iterator[tuple[str, str]]:
    """Each line, and it without one pair, for all places."""
    for line in LINES:
        for at in range(len(line) - 1):
            if shown := dropped(line, at):
                yield line, shown


def cost(text: str) -> float:
    """Bits of a whole line; full-width letters and signs are dear."""
    tokens = BREAK + folded(text) + BREAK
    return sum(bits(*pair) for pair in pairwise(tokens)) + ODD_BITS * sum(char in WIDE_ASCII for char in text)


def test_most_dropped_pairs_come_back() -> None:
    """More than half as the likeliest reading, two in three among those that are told."""
    found = [(line, [each.text for each in read(shown)]) for line, shown in damaged()]
    assert len(found) > 40
    assert sum(line in texts[:1] for line, texts in found) >= 0.55 * len(found)
    assert sum(line in texts for line, texts in found) >= 0.66 * len(found)


def test_two_dropped_pairs_of_one_line_come_back() -> None:
    """Of those that are found one by one, four in five."""
    found = []
    for line in LINES:
        places = [at for at in range(len(line) - 1) if is_first(line, dropped(line, at))]
        apart = [(first, second) for first, second in pairwise(places) if second > first + 2]
        found += [is_first(line, dropped(dropped(line, second), first)) for first, second in apart]
    assert len(found) > 10
    assert sum(found) >= 0.8 * len(found)


def test_readings_say_what_they_save() -> None:
    """The bits of the line as it is, without those of the reading and the price of each pair; the most first."""
    for _, shown in damaged():
        readings = read(shown)
        assert len(readings) <= 6
        assert [each.saved for each in readings] == sorted((each.saved for each in readings), reverse=True)
        for each in readings:
            assert each.saved > 0
            assert abs(cost(shown) - cost(each.text) - PRICE * each.holes - each.saved) < 1e-6
            assert len(each.text) == len(shown) + each.holes


def test_the_bytes_around_a_pair_are_those_of_the_character_that_was_shown() -> None:
    """The first character has its first byte, the second its second byte, and between them a pair that dumps drop."""
    for _, shown in damaged():
        for each in read(shown):
            if each.holes == 1:
                assert shown in [dropped(each.text, at) for at in range(len(shown))]


def test_clean_lines_win_nothing() -> None:
    for line in LINES:
        assert read(line) == []
