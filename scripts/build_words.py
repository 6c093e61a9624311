"""Writes two tables of words by frequency class.

words.tsv: common words, to see whether words cross a repeat, and to choose between readings of a slip.
rare_words.tsv: rarer words that hold a character which a split at a mark's bytes hits; its first byte has to be chosen.

    python scripts/build_words.py

Needs the `jieba` package (MIT) and nothing else; it is not needed at run time.
"""

from __future__ import annotations

import logging
import re
from collections import defaultdict
from pathlib import Path

import jieba

from speechparse.grammar import gbk
from speechparse.grammar.bigrams import folded
from speechparse.grammar.persons import is_name, is_rare_surname
from speechparse.rules.duplicates import FUNCTION, RARELY_DOUBLED

DATA = Path(__file__).parent.parent / "src/speechparse/data"
TARGET, RARE_TARGET = DATA / "words.tsv", DATA / "rare_words.tsv"
HAN = re.compile(r"[一-鿿]{1,4}")
# The rarest word taken, by length in characters: 80 keeps 96 of 100 running words of government reports.
RAREST = {1: 1, 2: 80, 3: 150, 4: 150}
# Words that begin or end with a character that is a word of its own (对账单 behind 对) are taken down to this.
RAREST_AT_EDGE = 5
HEAD = """\
# Common Simplified words of one to four characters, to see whether words cross a repeat
# format: first character, then by class <TAB>class and what follows the first character in each word, apart by spaces
#   (nothing in a word of one); class = log2 of the frequency in 60 million words, rounded down;
#   row v: words of two characters that are verbs or adjectives, which talk doubles (研究研究);
#   row f: those that are conjunctions, adverbs, prepositions, pronouns: never a topic
#   row n: those that begin with a surname and are no names (卫生, 宣言)
# source: the dictionary of jieba, https://github.com/fxsjy/jieba
# licence: MIT
# used by: grammar/words.py
# build: scripts/build_words.py
"""
RARE_HEAD = """\
# Rarer words of two to four characters that hold a character whose second byte is A3 in GBK, which a split mark can hit
# format: as words.tsv
# source: the dictionary of jieba, https://github.com/fxsjy/jieba
# licence: MIT
# used by: grammar/words.py
# build: scripts/build_words.py
"""
SPLIT_TRAIL = 0xA3  # the first byte of the full-width marks
RAREST_OF_ALL = 3
NAMES = ("nr", "ns")  # persons and places: they would lend every syllable a word

# The first letter of the part of speech: verbs, adjectives, sound words, states.
DOUBLED_IN_TALK = "vaoz"
DOUBLED = frozenset(FUNCTION + RARELY_DOUBLED)  # what DUP103 looks at
FORM_WORDS = "cdpru"  # conjunctions, adverbs, prepositions, pronouns, particles
# Verbs that no one doubles: modals, copulas, and those of beginning, being and becoming.
# People whom the dictionary takes for places or things, and things that it takes for people.
PEOPLE = frozenset(
    "于洋 甘露 罗干 巴金 黄兴 高远 程志 万里 江海 马力 金星 方圆 安宁 高歌 文华 陆游 屈原 高山 高原".split()
)
NOT_PEOPLE = frozenset(
    "武功 王朝 武林 宫殿 古老 卫星 冷笑 齐声 齐全 高潮 辛勤 胡子 胡同 祖宗 祖先 石英 白领 王爷 王府 王公 玉米 玉石 洪湖 洪山 柏林 封锁 宣言 安静 "
    "高僧 马匹 陈列 谢恩 诸如 诸侯 蓬勃 范畴 苏军 胡说 童子 秦汉 秦岭 石狮 白宫 王子 满清 温泉 沙滩 沙丘 梅花 左翼 岳父 安抚 宁可 周转 史诗 凌辱 "
    "冷汗 兰花 云母 乌云 龙王 龙宫 麻醉 麻木 麦子 高雅 高超 高薪 高耸 高昂 高悬 高坡 高喊 高三 顾忌 雷声 陶醉 陈设 陈旧 钱财 金黄 金陵 金石 金光 "
    "郎君 郎中 贝壳 荣耀 胡闹 胡椒 罗汉 盖子 白银 白昼 白旗 白发 白云 王宫 牛马 燕子 满怀 滑雪 沙皇 毛巾 毛发 殷勤 桂花 查明 林木 林子 李子 权贵 敬畏 "
    "敬佩 敬仰 才华 戈壁 慕名 徐徐 张罗 张开 张嘴 张口 廉政 庄园 巴蜀 巴掌 富豪 宗庙 安危 孔雀 周旋 周密 周全 史实 古董 古田 古文 卫冕 华丽 刚毅 "
    "凌空 凌厉 伯父 伯爵 伯母 任凭 仰天 乔木 乌龟 严正 万世 龙凤 齐放 齐备 黄牛 麦田 鲁莽 高招 马虎 马尾 雷鸣 雷霆 雷雨 陶冶 阴森 阴冷 阎王 钱粮 钟楼 "
    "金秋 边远 越冬 诸城 诸君 许诺 解密 荆棘 苏醒 花香 花圃 秋风 秋水 秋收 祖母 祖传 石阶 盛怒 盛世 盖章 白玉 白杨 王权 王族 王后 牟利 爱戴 爱慕 燕麦 滑翔 "
    "滑冰 涂抹 洪亮 洪峰 沙尘 毛驴 段子 步履 楚辞 桂冠 柳树 松柏 暴君 晋级 易懂 施舍 方正 文雅 敬献 才智 巴结 岳母 屠宰 屈膝 封疆 封信 富翁 富丽 安然 "
    "孙女 唐诗 周详 史前 卓绝 华贵 华裔 勾勒 凌驾 冷清 党羽 伏兵 云彩 于今 乐章 龙虾 齐鸣 齐鲁 黄铜 麻利 饶恕 顾全 雷同 陈年 钟爱 贺喜 贺卡 费尽 苍生 花招 "
    "索道 简章 童工 秋千 祝寿 盛夏 白鹤 白虎 白桦 白净 满堂 武侠 梅雨 惠民 常胜 尚武 寿星 宿营 安闲 安逸 宁肯 周折 后继 吉日 仰光 云霞 乐天 严冬 万幸 黄石".split()
)
NEVER_DOUBLED = frozenset(
    "没有 可以 能够 应该 应当 成为 进行 属于 具有 作为 就是 不是 还是 必须 需要 可能 使得 认为 以为 存在 得到 达到 实现 形成 造成 开始 继续 包括 引起 "
    "产生 出现 发生 导致 来自 等于 位于 处于 在于 由于 鉴于 基于 至于 关于 对于 有关 有利 带来 取得 获得 拥有 受到 看到 听到 想到 做到 遇到 找到 收到 "
    "说明 意味 不要 不能 不会 不用 不得 不同 不足 不可 不如 不少 只是 只有 只能 只要 真是 总是 都是 也是 正是 便是 而是 于是 若是 要是 像是 算是".split()
)


def main() -> None:
    jieba.setLogLevel(logging.ERROR)
    common: dict[str, int] = {}
    rare: dict[str, int] = {}
    listed: dict[str, list[str]] = {"v": [], "f": [], "n": []}
    hit = {folded(char) for lead in gbk.LEADS if (char := gbk.character(lead, SPLIT_TRAIL))}
    for row in jieba.get_dict_file().read().decode("utf-8").splitlines():
        word, count, tag = row.split(" ")
        frequency = int(count)
        at_edge = word[0] in DOUBLED or word[-1] in DOUBLED
        if not HAN.fullmatch(word):
            continue
        level = frequency.bit_length() - 1
        if frequency >= (RAREST_AT_EDGE if at_edge and len(word) > 1 else RAREST[len(word)]):
            common[word] = level
            if len(word) == 2 and tag[0] in DOUBLED_IN_TALK and word not in NEVER_DOUBLED:
                listed["v"].append(word)
            if len(word) == 2 and tag[0] in FORM_WORDS:
                listed["f"].append(word)
            if _is_no_name(word, tag):
                listed["n"].append(word)
        elif frequency >= RAREST_OF_ALL and len(word) > 1 and hit & set(word) and not tag.startswith(NAMES):
            rare[word] = level
    write(TARGET, HEAD, common, listed)
    write(RARE_TARGET, RARE_HEAD, rare, {})


def _is_no_name(word: str, tag: str) -> bool:
    """Whether a word of two characters could be a name by a usual surname, and is none."""
    could_be = len(word) == 2 and not is_rare_surname(word[0]) and is_name(word, honored=True)
    return could_be and word not in PEOPLE and (not tag.startswith("nr") or word in NOT_PEOPLE)


def write(target: Path, head: str, words: dict[str, int], listed: dict[str, list[str]]) -> None:
    """Writes a row for each first character, and those of `listed`."""
    rows = {name: f"\t{' '.join(sorted(each))}" for name, each in listed.items()}
    by_first: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for word, level in sorted(words.items()):
        by_first[word[0]][level].append(word[1:])
    for first, levels in by_first.items():
        rows[first] = "".join(f"\t{level} {' '.join(rests)}" for level, rests in sorted(levels.items()))
    target.write_text(head + "".join(f"{first}{row}\n" for first, row in sorted(rows.items())), encoding="utf-8")
    print(f"{target.name}: {len(words)} words")


if __name__ == "__main__":
    main()
