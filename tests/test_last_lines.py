"""The last lines of a speech above the foot of a site: short, without the marks of prose; people and places are invented."""

from __future__ import annotations

import pytest

from speechparse import parse
from speechparse.grammar.furniture import furniture_kind

SPEECH = (
    "在青石小学毕业典礼上的讲话\n（2017年6月30日）\n校长　程望舒\n同学们：\n"
    "六年前，你们牵着家长的手走进这道校门，今天你们要自己走出去，我和老师们都舍不得。\n"
    "这六年里，你们读了很多书，跑了很多圈，也打碎过三块玻璃，我一块一块都记得清清楚楚。\n"
)
FOOT = "\n上一篇：青石小学召开家长会\n下一篇：青石小学植树\n版权所有：青石县教育局\n"


def said_in(text: str) -> str:
    """All that the speech says, without its furniture."""
    speech = parse(text)
    return "\n".join([*(each.text for each in speech.paragraphs()), *(each.heading for each in speech.walk())])


@pytest.mark.parametrize(
    "lines",
    [
        ["看门的老人对我说：", "“孩子们走了，院子就空了。”", "我说：", "“秋天还有新的来。”"],
        ["2015年，我们种了一排杨树。", "2016年，我们种了一排槐树。", "2017年，我们要种一排桃树。"],
        ["有一首诗这样写道：", "青石桥边柳色新", "少年辞别旧园门", "他年若问归何处", "一树桃花是故人"],
        ["青石桥边柳色新", "少年辞别旧园门", "他年若问归何处", "一树桃花是故人"],
        ["哈哈，我就说到这儿吧~~", "嗯，咱们操场上见，还有一场球要踢呢…"],
        ["舍不得吗？", "回来看看吗？"],
        ["* * *", "下面我只讲一件事，就是别忘了写信。"],
        ["大家想说什么，可以写信给我：wangshu@example.org"],
        ["约翰·史密斯先生和玛丽·怀特女士也从英国来了。"],
        ["责任编辑要是你们当中的谁，我一定天天看。"],
    ],
)
def test_short_last_lines_are_said(lines: list[str]) -> None:
    """They are no links of the site, which begins below them."""
    said = said_in(SPEECH + "\n".join(lines) + FOOT)
    assert all(line in said for line in lines if line != "* * *")
    assert "家长会" not in said


@pytest.mark.parametrize(
    "lines",
    [
        ["我县召开教育工作会议", "我校学生在县运动会上获奖"],
        ["您对这篇文章满意吗？", "还没有账号？"],
        ["如有侵权，请与我们联系删除。"],
        ["更多内容，请关注我们的公众号！"],
        ["部分图片来自网络，如涉及您的权益，请联系我们。"],
        ["联系我们", "加入我们", "我要投稿"],
        ["青石县网上办事大厅", "教育要闻", "校园风采", "家长学校在线"],
    ],
)
def test_what_a_site_says_below_a_speech_is_not(lines: list[str]) -> None:
    """It says we and you, too, and asks."""
    said = said_in(SPEECH + "谢谢大家！\n" + "\n".join(lines) + FOOT)
    assert not any(line in said for line in lines)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("来源要讲清楚，去向要讲明白。", ""),
        ("责任编辑要负起责任来。", ""),
        ("首页要让老人也看得懂。", ""),
        ("责任编辑王小米。", "editors"),
        ("来源：青石日报。", "publish_line"),
        ("编辑：程小米 审核：王大路", "editors"),
    ],
)
def test_a_sentence_is_no_field_because_of_its_first_word(line: str, kind: str) -> None:
    """What follows the word of a field is a value, and no predicate."""
    assert furniture_kind(line) == kind


def test_names_side_by_side_are_no_menu() -> None:
    """Those who are praised stand on one line in many a speech."""
    names = "王小米 李大路 张青石 赵一凡 钱多多 孙小美"
    speech = parse(
        f"{SPEECH}我要念几个名字。\n{names}\n他们六年没有迟到过一次，这比考一百分还要难得多。\n谢谢大家！{FOOT}"
    )
    assert not any(names in each.text for each in speech.furniture)
