"""What a text says twice in a row: where it does, and what speakers of Chinese double on purpose (in Simplified characters)."""

from __future__ import annotations

from codecs import utf_32_le_encode

from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# 一步一步, 每年每年, 半天半天, 几个几个, 两个两个; the digits of 二〇二〇年
NUMERALS = frozenset("一二三四五六七八九十百千万亿两〇零半几每数第多")
# Adverbs that begin with a numeral and are never doubled
WHOLE = frozenset(
    "一般 一直 一定 一向 一切 一律 一旦 一致 一贯 一方 一同 一经 一并 一起 一些 万一 千万 两岸 百姓 三军".split()
)
# 一个阶段一个阶段地: what is counted out one by one, also over four characters
ONE_BY_ONE = frozenset("一每半几两数多")
# What 一 and a measure stand behind when nothing is counted out (每一个, 任何一种)
DETERMINERS = tuple("这那每另某同何")
# 大片大片, 小口小口
AMOUNTS = frozenset(size + unit for size in "大小成整长满" for unit in "片块把批群串段堆口碗步排团朵")
# 大的大的给老人: what is told apart by its size or kind, at the head of a clause
TOLD_APART = frozenset(f"{quality}的" for quality in "大小多少长短高低老新旧好坏轻重远近厚薄粗细胖瘦红白黑")
# 很多很多, 最好最好
DEGREES = frozenset("很最太更好多愈越真")
# 最重要最重要; longer units that begin with 好, 多, 真 are no emphasis
PLAIN_DEGREES = frozenset("很太越愈真")  # those that writing doubles as well
STRONG_DEGREES = frozenset("很最太更愈越")
ADVERBS = frozenset("非常 逐步 逐渐 逐年 不断 慢慢 渐渐 永远 彻底 真正 特别 十分 反复 再三".split())
EMPHATIC = frozenset("非常 慢慢 渐渐 永远 特别 反复 再三".split())  # those that writing doubles as well
# What joins clauses and is no call by itself
CONNECTIVES = frozenset(
    "因此 因而 因为 由于 所以 但是 可是 而且 并且 然而 于是 此外 另外 首先 其次 从而 其实 同时 不过 如果 虽然 尽管".split()
)
# Fillers of talk: 什么什么, 这样这样
FILLERS = frozenset("怎样 怎么 如何 什么 这样 那样 多少 为何 确实 的确".split())
SOUNDS = frozenset(
    "哇啦 哗啦 啪啦 噼啪 叽喳 咕咚 轰隆 嘀嗒 滴答 叮当 扑通 咔嚓 哎呀 哎哟 悠哉 加油 万岁 再见 谢谢".split()
)
# Words that end one clause and begin the next with no mark between (告诉我们我们的), behind these verbs; elsewhere 3.1 M
# characters of clean text hold none twice.
PRONOUNS = frozenset("我们 你们 他们 她们 它们 咱们 大家 自己 人家 别人".split())
TELLING = frozenset("诉问给信说")
# Syllables of transliterated names, which may repeat (卡那卡那富)
SYLLABLES = frozenset("阿巴卡拉马达塔那里利尼诺罗拿哈亚尔克斯特莫沙瓦米加基科哥苏比布奇娜莎丽娃杜多姆伊波丁迪欧贝帕萨")
# Nouns that are verbs as well, so that the two meet (本规定规定, 经济组织组织开展)
NOUN_AND_VERB = frozenset(
    "规定 组织 决定 领导 代表 报告 计划 要求 通知 命令 指示 建议 编辑 翻译 导演 主持 负责 总会 协会 大会 委员".split()
)
# 有 before these makes an adjective, so that a verb 有 may stand before it (要有有学问的人)
HAD = frozenset(
    "组织 学问 意义 能力 条件 理想 文化 经验 影响 实力 道德 纪律 特色 潜力 技术 才能 担当 分量 温度 感情 水平 良知 志向 责任 本事 办法 思想 知识 爱心 远见 "
    "魄力 作为 价值 活力 竞争 前途 希望 耐心 信心 抱负 胆识 骨气 身份 地位 钱人 心人 志者 识之 为青 关部 关方 效的".split()
)
# A verb doubled on purpose is tried for a moment: it is neither denied nor going on nor done, has no result, and is no noun.
NEVER_BEFORE = tuple("的不没未已在被所很更太极")
NEVER_BEHIND = tuple("的和与及中上了着过到出成得")
RESULTS = frozenset("住到出成完掉见着")
# What follows a verb that was doubled on purpose: an object of talk (看看他, 研究研究这个), or a clause's new predicate.
AFTER_DOUBLED_VERB = frozenset("一下他她它我你们这那个再")
PREDICATE = frozenset("就会将要是也都在已不没能可还又却才")
# Verbs that writing doubles too, before a mark or a light object: 研究研究, 讨论讨论.
VERBS = frozenset(
    "研究 讨论 考虑 商量 交流 沟通 学习 了解 体会 体验 感受 认识 思考 反思 回忆 总结 分析 比较 比划 检查 反省 锻炼 练习 复习 温习 "
    "指点 提醒 介绍 准备 收拾 整理 打扫 打扮 修理 改造 调整 调节 商议 商讨 议论 谈论 聊天 打听 询问 请教 请示 汇报 联系 联络 接触 走动 活动 "
    "放松 轻松 享受 欣赏 参观 观察 照顾 招待 庆祝 热闹 高兴 痛快 暖和 凉快 舒服 明白 清楚 琢磨 捉摸 揣摩 推敲 估计 尝试 试验 考验 挑选 "
    "应付 补充 表现 表示 意思 见识 熟悉 适应 习惯 放心 安慰 劝说 开导 溜达 散步 切磋 历练 敲打 张罗 操心 盘算 合计 掂量 斟酌 权衡 振作 鼓舞 刺激".split()
)


def is_topic(text: str, end: int, unit: str) -> bool:
    """Whether the clause behind a doubled word takes one of its characters up again: 普查普查，关键在“普”."""
    clause = NEXT_CLAUSE.match(text, end) if len(unit) == 2 else None
    return clause is not None and not set(unit).isdisjoint(clause.group(1))


NEXT_CLAUSE = Pattern("[，,]([^，,。！？；\\n]{2,10})(?=[，,。！？；\\n])")


def is_said_twice(unit: str, right: str, *, alone: bool) -> bool:
    """Whether talk or verse repeats `unit` (folded): for the third time (爸爸的爸爸的爸爸), with 兮, or as words of a person
    (你说你说你不说) that are their whole clause (你听我说你听我说)."""
    if right.startswith(unit[:-1] if unit[-1] == "的" else unit) or unit[-1] in CALLING:
        return True
    return unit[0] in PERSONS and (alone or right[:1] == unit[0])


CALLING = frozenset("兮矣哉乎")


def is_settled(unit: str, left: str, right: str) -> bool:
    """Whether 了了 is the verb and its particle (总算了了一桩心事); all three are folded."""
    return unit == "了" and right.startswith(MATTERS) and (not left or left[-1] in BEFORE_VERB)


MATTERS = ("一桩", "一件", "这桩", "心事", "心愿", "夙愿", "此事", "此愿")
PERSONS = frozenset("我你您他她咱")
BEFORE_VERB = frozenset("是算就才便也可")


# Where a text may say the same twice in a row, found by laying it over itself, a few characters further on.
# A pattern with a back reference tries every length at every character, some 70 ns each. Here each character is one byte
# (the low one of its code point), the text one whole number, and for each length one exclusive or of that number with
# itself, shifted, shows where as many characters as that are equal: 2 ns a character and length. What is
# equal in its low bytes alone is found, too, so a pattern has the last word; it is asked about those runs only.

# So many characters at a time, to the next line end: numbers of megabytes are slower, and take memory.
CHUNK = 1 << 16
SHORTEST = 2
# U+4E00 to U+9FFF by the second byte of the code point; the few others of other planes that share it do no harm.
IS_HAN = bytes(0x4E <= byte <= 0x9F for byte in range(256))
# Takes the 1 of Han to all bits clear and the 0 of all else to all bits set: a mark equals nothing, not even itself.
# Else each line end of a million in a row was a place to look at, for every length.
NEVER_ALIKE = bytes([255, 0]) + bytes(254)


def repeating_runs(text: str, longest: int) -> Iterator[tuple[int, int]]:
    """The spans, in order, of the runs of Han where a unit of 2 to `longest` characters may stand twice in a row."""
    at = 0
    while at < len(text):
        end = text.find("\n", at + CHUNK) + 1 or len(text)
        for first, last in _runs(text[at:end], longest):
            yield at + first, at + last
        at = end


def _runs(text: str, longest: int) -> list[tuple[int, int]]:
    points, _ = utf_32_le_encode(text, "surrogatepass")  # by its name it would take a module and five classes
    low, han = points[::4], points[1::4].translate(IS_HAN)
    number = int.from_bytes(low, "little")
    others = int.from_bytes(han.translate(NEVER_ALIKE), "little")
    found: set[tuple[int, int]] = set()
    for lag in range(SHORTEST, _longest_lag(han, longest) + 1):
        differ = (number ^ number >> 8 * lag | others).to_bytes(len(low), "little")
        alike = bytes(lag)
        place = differ.find(alike)
        while place >= 0:
            end = han.find(0, place)
            if end < 0:
                end = len(han)
            found.add((han.rfind(0, 0, place) + 1, end))
            place = differ.find(alike, max(end, place + 1))
    return sorted(found)


def _longest_lag(han: bytes, longest: int) -> int:
    """Half the length of the longest run of Han, at most `longest`: no unit longer than that stands twice in it."""
    lag = SHORTEST - 1
    while lag < longest and b"\1" * (2 * lag + 2) in han:
        lag += 1
    return lag
