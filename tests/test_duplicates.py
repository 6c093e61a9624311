"""Repeats: what a slip wrote twice goes, what speakers of Chinese double on purpose stays, in writing and in talk."""

from __future__ import annotations

import pytest

from speechparse.repair import Repaired, repair
from speechparse.rules import selected
from speechparse.rules.duplicates import LONG_LINE, LONGEST_UNIT, NEAR

RULES = selected(select=("DUP",))
# Behind a text, it makes the page a transcript of talk.
TALK = "\n你看怎么办呢？咱们说说吧，好吗？什么事啊！"
# 60 characters none of which comes twice, and no word of which may be doubled.
LONG = "要坚持改革开放推动高质量发展服务大局保障民生维护稳定深化合作加强党建夯实基础注重创新激发活力优化环境促进公平提升效能"


def cleaned(text: str, *, talk: bool = False, unsafe: bool = False) -> str:
    done: Repaired = repair(text + TALK * talk, RULES, unsafe=unsafe)
    assert done.text.endswith(TALK * talk)
    return done.text.removesuffix(TALK) if talk else done.text


def suggested(text: str, *, talk: bool = False) -> str:
    """`text` with what is only suggested applied as well."""
    return cleaned(text, talk=talk, unsafe=True)


SLIPS = {
    # Nouns, verbs with an object, adverbs and what joins clauses are never doubled.
    "提高工会工会工作的水平，服务大局。": "提高工会工作的水平，服务大局。",
    "全国人民人民的愿望，服务大局。": "全国人民的愿望，服务大局。",
    "坚持科学发展科学发展的道路，服务大局。": "坚持科学发展的道路，服务大局。",
    "我们因为因为困难停了，很好。": "我们因为困难停了，很好。",
    "因此因此我们要努力，很好。": "因此我们要努力，很好。",
    "他们就是就是要努力，很好。": "他们就是要努力，很好。",
    "为什么为什么要这样，很好。": "为什么要这样，很好。",
    "要一定一定做好工作，服务大局。": "要一定做好工作，服务大局。",
    "要一律一律公开，服务大局。": "要一律公开，服务大局。",
    "群众一致一致同意，很好。": "群众一致同意，很好。",
    # Pronouns meet only behind verbs of telling.
    "这是我们我们的任务，很好。": "这是我们的任务，很好。",
    # 规定 is noun and verb, but at the head of a clause only one of them.
    "规定规定了程序，很好。": "规定了程序，很好。",
    # A verb that has an object of its own, a result, 了 or 的 is not tried for a moment.
    "研究研究的问题，很好。": "研究的问题，很好。",
    "研究研究了方案，很好。": "研究了方案，很好。",
    "看到看到的问题，很好。": "看到的问题，很好。",
    # Inside a clause nothing is told apart.
    "他们把重要大的大的项目做好，向前进。": "他们把重要大的项目做好，向前进。",
    "看见看见这个人，很好。": "看见这个人，很好。",
    # No word, but two that belong together.
    "也要也要努力，很好。": "也要努力，很好。",
    "出了出了问题，很好。": "出了问题，很好。",
    "加强和改进和改进工作，服务大局。": "加强和改进工作，服务大局。",
    # Behind 每 nothing is counted out one by one over four characters.
    "每一分钱每一分钱都要用好，服务大局。": "每一分钱都要用好，服务大局。",
}
SLIPS_IN_WRITING = {
    "大家出去出去走走，很好。": "大家出去走走，很好。",
    # A place in a row is no count.
    "这是第一第一要务，服务大局。": "这是第一要务，服务大局。",
    # 最 is emphasis at the head of a clause or before 的.
    "要用最好最好方法来办，很好。": "要用最好方法来办，很好。",
    "要研究研究方案，再决定。": "要研究方案，再决定。",
    "没研究研究就做，很好。": "没研究就做，很好。",
    "我们高兴高兴就好，很好。": "我们高兴就好，很好。",
    "要不断不断努力，不能急。": "要不断努力，不能急。",
    "要逐步逐步推进，不能急。": "要逐步推进，不能急。",
    "更加更加重要的是学习，不能急。": "更加重要的是学习，不能急。",
    "因此因此，我们要努力。": "因此，我们要努力。",
    "他这样这样做，向前进。": "他这样做，向前进。",
    "千万千万要注意，很好。": "千万要注意，很好。",
    "这一步一步都要走好，不能急。": "这一步都要走好，不能急。",
    "每一项一项都要落实，不能急。": "每一项都要落实，不能急。",
    "我们在这一步一步都要走好，不能急。": "我们在这一步都要走好，不能急。",
    "努力工作，工作工作、学习，向前进。": "努力工作，工作、学习，向前进。",
    "团结协作、工作工作，向前进。": "团结协作、工作，向前进。",
    "坦克坦克不会开，很好。": "坦克不会开，很好。",
    "共产党共产党好，很好。": "共产党好，很好。",
    "要不断提高提高认识，服务大局。": "要不断提高认识，服务大局。",
}
GENUINE = [
    # Counting out, with the particle that says so; amounts; figures of years.
    *("大家一步一步地走，工作稳了。", "企业一个阶段一个阶段地发展，很好。", "我们半天半天地等，很急。"),
    *("几个月几个月地拖，不行。", "每年每年的变化，很大。", "大片大片的土地，绿了。", "二〇二〇年的工作，很好。"),
    *("三五三五地来，很好。",),
    # What is told apart by its kind.
    *("大的大的给老人，小的小的给孩子。", "高的高的站后面，很好。"),
    # Degrees and adverbs that writing doubles for emphasis.
    *("很多很多的事情要做，不能急。", "太好太好了，谢谢大家。", "要非常非常重视，不能急。", "要特别特别重视，不能急。"),
    *("最好最好的办法是学习，不能急。", "最重要最重要的是学习，不能急。"),
    # Two words that meet.
    *(
        "告诉我们我们的任务，很好。",
        "按照本规定规定的程序办，很好。",
        "要组织组织学习，很好。",
        "以盈利为目的的活动，很好。",
    ),
    *("祝全体教师教师节快乐，服务大局。", "设立茅盾茅盾奖，服务大局。"),
    # Sounds, thanks, names, calls, three times the same.
    *("水哗啦哗啦地流，很好。", "悠哉悠哉地走，很好。", "谢谢谢谢，大家好。", "卡那卡那富族的人来了，很好。"),
    *("团结起来，团结团结，向前进。", "学习学习学习，再学习。", "我们说什么什么都好，向前进。"),
    # Verbs tried for a moment.
    *("要研究研究，再决定。", "要研究研究这个问题，再决定。", "要讨论讨论一下，再决定。"),
]


@pytest.mark.parametrize("talk", [False, True], ids=["writing", "talk"])
@pytest.mark.parametrize("text", SLIPS)
def test_a_word_written_twice_stands_once(text: str, talk: bool) -> None:
    """On pages of either kind."""
    assert cleaned(text, talk=talk) == SLIPS[text]


@pytest.mark.parametrize("text", SLIPS_IN_WRITING)
def test_talk_doubles_what_writing_does_not(text: str) -> None:
    """Topics, fillers, echoes and adverbs: slips in writing, as it was said in talk."""
    assert cleaned(text) == SLIPS_IN_WRITING[text]
    assert cleaned(text, talk=True) == text


@pytest.mark.parametrize("talk", [False, True], ids=["writing", "talk"])
@pytest.mark.parametrize("text", GENUINE)
def test_what_is_doubled_on_purpose_stays(text: str, talk: bool) -> None:
    """On pages of either kind."""
    assert cleaned(text, talk=talk) == text


FUNCTION_SLIPS = {
    "这是我们的的共同任务，很好。": "这是我们的共同任务，很好。",
    "也是是大家的心愿，很好。": "也是大家的心愿，很好。",
    "我们和和他们交流，很好。": "我们和他们交流，很好。",
    "要为为人民服务，很好。": "要为人民服务，很好。",
    "还还没有完成，很好。": "还没有完成，很好。",
    "就就这个问题说，很好。": "就这个问题说，很好。",
    "给给他一个机会，很好。": "给他一个机会，很好。",
    "今天他他说了，很好。": "今天他说了，很好。",
    "会议在在北岭召开，很好。": "会议在北岭召开，很好。",
    "我們將將繼續努力，很好。": "我們將繼續努力，很好。",
}
FUNCTION_GENUINE = [
    # Two words meet.
    *("以盈利为目的的活动，很好。", "是不是是非不分，很好。", "我们和和平人士交流，很好。", "就就业问题，很好。"),
    *("我们在在座各位面前说，很好。", "于于是我们，很好。", "从从前，很好。", "将将士，很好。", "我我们要努力，很好。"),
    # A verb and its object; three times; doubled twice; it comes again.
    *("把把关，再决定。", "对对表，很好。", "的的的，很好。", "去去去，快去，很好。", "上上下下都满意，很好。"),
    *("他说对对对对，很好。", "不分什么你你他他，不能急。"),
    *("来来去去的人多，很好。", "能能上能下，很好。", "要有有学问的人，很好。", "在在证明这一点，很好。"),
]


@pytest.mark.parametrize("talk", [False, True], ids=["writing", "talk"])
@pytest.mark.parametrize("text", FUNCTION_SLIPS)
def test_a_function_character_written_twice_stands_once(text: str, talk: bool) -> None:
    """Of either script, on pages of either kind."""
    assert cleaned(text, talk=talk) == FUNCTION_SLIPS[text]


@pytest.mark.parametrize("talk", [False, True], ids=["writing", "talk"])
@pytest.mark.parametrize("text", FUNCTION_GENUINE)
def test_a_function_character_that_a_word_explains_stays(text: str, talk: bool) -> None:
    """把把关, 上上下下, 为了了解: each copy belongs to a word."""
    assert cleaned(text, talk=talk) == text


def test_talk_stresses_by_doubling_degrees() -> None:
    """A degree with one character behind it, and the strong ones with any; 好, 多 and 真 begin longer words as well."""
    for text in ("这是好多好多人的心愿。", "有真好真好的办法。", "要做更重要更重要的事。", "要走很长远很长远的路。"):
        assert cleaned(text, talk=True) == text
    assert cleaned("要有真功夫真功夫的人。", talk=True) == "要有真功夫的人。"


def test_some_verbs_have_another_sense_in_talk() -> None:
    """有有 and 升你你 are slips in writing alone."""
    assert cleaned("要有有困难的人，很好。") == "要有困难的人，很好。"
    assert cleaned("要有有困难的人，很好。", talk=True) == "要有有困难的人，很好。"


@pytest.mark.parametrize("size", range(5, LONGEST_UNIT + 1))
def test_a_phrase_of_any_length_stands_once(size: int) -> None:
    """From five characters to the longest, in writing and in talk, at both ends of a line; a run of one character stays."""
    phrase = LONG[:size]
    for head, tail in (("", "，好。"), ("各位，", "工作。"), ("，", "，"), ("第一行。\n", "。\n第三行。")):
        assert cleaned(f"{head}{phrase * 2}{tail}") == f"{head}{phrase}{tail}"
        assert cleaned(f"{head}{phrase * 2}{tail}", talk=True) == f"{head}{phrase}{tail}"
    assert cleaned("哈" * 2 * size + "，好。") == "哈" * 2 * size + "，好。"


def test_a_longer_phrase_is_no_slip_of_one_sentence() -> None:
    """Beyond the longest unit a copy has marks inside, which other rules look for."""
    text = LONG[: LONGEST_UNIT + 1] * 2 + "，好。"
    assert cleaned(text) == text


@pytest.mark.parametrize("line", ["{}", "{}\n很好。", "很好。\n{}", "很好。\n{}\n很好。", "锟斤拷锟斤拷{}"])
def test_what_stands_in_no_prose_stays(line: str) -> None:
    """Headings and flattened tables have no mark, and repeat their cells."""
    text = line.format("工会工会 学习党的精神学习党的精神 的的")
    assert cleaned(text) == text


@pytest.mark.parametrize("sign", "，。；！？")
def test_a_mark_near_makes_prose(sign: str) -> None:
    """Up to NEAR characters away on either side, but not further: lines without end are not searched whole."""
    for text in ("推动发展推动发展{}" + sign, sign + "{}推动发展推动发展"):
        near, far = text.format("　" * (NEAR - 10)), text.format("　" * (NEAR + 10))
        assert cleaned(near) == near.replace("推动发展推动发展", "推动发展")
        assert cleaned(far) == far


def test_lost_text_is_no_repeat() -> None:
    """锟斤拷 is what is left of lost bytes: how often tells how many."""
    text = "经济锟斤拷锟斤拷建设，烫烫烫烫，屯屯屯屯。"
    assert cleaned(text) == text


@pytest.mark.parametrize("talk", [False, True], ids=["writing", "talk"])
@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("怎么学习学习党的文件，很好。", "怎么学习党的文件，很好。"),
        ("要研究研究，再决定。", "要研究，再决定。"),
        ("要研究研究这个问题，再决定。", "要研究这个问题，再决定。"),
        ("要讨论讨论一下，再决定。", "要讨论一下，再决定。"),
    ],
)
def test_a_doubled_verb_is_suggested(text: str, after: str, talk: bool) -> None:
    """It is left as it is unless one asks for what is only likely."""
    assert cleaned(text, talk=talk) == text
    assert suggested(text, talk=talk) == after


def test_a_phrase_is_no_word() -> None:
    """What is asked about words alone leaves it to the rule for phrases, at any length."""
    for size in range(5, 10):
        text = f"要{LONG[:size] * 2}，很好。"
        assert repair(text, selected(select=("DUP104",)), unsafe=True).text == text


@pytest.mark.parametrize(
    "text", ["一步一步地走，民主主义，谢谢谢谢。", "大片大片的土地，绿了。", "以盈利为目的的活动，很好。"]
)
def test_emphasis_and_words_that_meet_are_not_even_suggested(text: str) -> None:
    """Nobody has to look at them."""
    assert suggested(text) == text


def test_a_clause_with_its_mark_stands_once() -> None:
    """From ten characters to sixty-odd, with the mark; shorter ones are calls, and between copies stands nothing."""
    for size in (9, 10, 30, 58, 60, 61):
        for mark in "，。；！？":
            clause = (LONG * 2)[:size] + mark
            assert cleaned(f"会议开始了。{clause}{clause}谢谢。") == f"会议开始了。{clause}谢谢。"
    for size in (8, 62, 63):
        text = f"会议开始了。{(LONG * 2)[:size]}，{(LONG * 2)[:size]}，谢谢。"
        assert cleaned(text) == text
    for text in ("好的。要努力工作！要努力工作！", f"好的。{LONG[:12]}，另外，{LONG[:12]}，"):
        assert cleaned(text) == text


def test_a_line_that_follows_itself_stands_once() -> None:
    """Also after empty lines and twice over; not a short one, a heading without a mark, or one further down."""
    line = LONG[: LONG_LINE - 1] + "。"
    assert len(line) == LONG_LINE
    for between in ("\n", "\n\n", "\n\n\n"):
        assert cleaned(f"开头。\n{line}{between}{line}\n结尾。") == f"开头。\n{line}\n结尾。"
    assert cleaned(f"{line}\n{line}\n{line}") == line
    short, heading = line[1:], LONG[:LONG_LINE]
    for text in (f"{short}\n{short}", f"{heading}\n{heading}", f"{line}\n另一行。\n{line}", f"{line}\n{line}。"):
        assert cleaned(text) == text


LINES = [LONG[at : at + 25] + "。" for at in range(0, 30, 6)]


def test_a_block_that_a_template_prints_again_is_suggested() -> None:
    """Three long lines or more in a row; what stands between the copies stays."""
    for size in (3, 4, 5):
        block = "\n".join(LINES[:size])
        text = f"标题\n{block}\n分享到：\n{block}\n谢谢。"
        assert cleaned(text) == text
        assert suggested(text) == f"标题\n{block}\n分享到：\n谢谢。"
        assert suggested(f"{block}\n分享到：\n{block}") == f"{block}\n分享到：\n"
    # Two speeches share two paragraphs, or three in another order; a refrain comes again by itself.
    a, b, c, d, e = LINES
    for lines in ([a, b, "另外", a, b], [a, b, c, "另外", c, b, a], [a, d, a, e, a, "另外", a], [a, b, c, d, a, e, b]):
        assert suggested("\n".join(lines)) == "\n".join(lines)


def test_a_copy_of_a_block_ends_where_it_differs() -> None:
    """The line that differs stays, whichever of the two comes first in the order of characters."""
    a, b, c, d, e = LINES
    for one, other in ((d, e), (e, d)):
        lines = [a, b, c, one, "分享到：", a, b, c, other]
        assert suggested("\n".join(lines)) == "\n".join([a, b, c, one, "分享到：", other])


def test_copies_of_a_block_in_a_row_go_all() -> None:
    """A page that prints its text three times keeps the first."""
    block = "\n".join(LINES[:3]) + "\n"
    assert suggested(f"标题\n{block}甲\n{block}乙\n{block}完") == f"标题\n{block}甲\n乙\n完"
    assert suggested(f"标题\n{block}{block}完") == f"标题\n{block}完"
