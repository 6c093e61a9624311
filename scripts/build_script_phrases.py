"""Writes src/speechparse/data/script_phrases.tsv: words that settle which character a Simplified shape stands for.

    python scripts/build_script_phrases.py

Needs the packages `opencc` (Apache-2.0; its wheel ships the dictionaries and a tool that lists them) and `jieba`
(MIT; word frequencies). Neither is needed at run time.
"""

from __future__ import annotations

import logging
import subprocess
import tempfile
from collections import defaultdict
from pathlib import Path

import jieba
import opencc

TARGET = Path(__file__).parent.parent / "src/speechparse/data/script_phrases.tsv"
# Simplified shapes that stand for two characters or more, and that cloaking mirrors leave in Traditional pages;
# then those that they over-convert (回 to 迴, 发 to 髮).
KEYS = "后于斗里并干系准面松谷几采只云制余"
OVER_CONVERTED = {"回": "迴", "发": "髮"}
LONGEST = 4
# Two-character entries that no frequency list knows (系有, 斗的, 制为) are where the dictionary goes wrong in running text.
COMMON = 5
# What the dictionary lacks or gets wrong in speeches: read off its failures on official texts in both scripts.
OURS = """
并发送=並發送 并发挥=並發揮 并发扬=並發揚 并合影=並合影 并合切=並合切 并加强=並加強 并力行=並力行 并成立=並成立 合并为=合併為
兼并重=兼併重 租购并=租購並 改造并=改造並 并肩=並肩 并举=並舉 并入=併入 并购=併購 裁并=裁併 归并=歸併 撤并=撤併 拼并=拼併
科系=科系 学系=學系 系所=系所 系教授=系教授 系主任=系主任 院系=院系 两系法=兩系法 所系=所繫 系于=繫於 紧系=緊繫 心系=心繫 系在一起=繫在一起
降准=降準 选准=選準 找准=找準 只看=只看 认准=認準 看准=看準 摸准=摸準 抓准=抓準 对准=對準 吃准=吃準 盯准=盯準 定准=定準 把准=把準 做准=做準 精准=精準
准公共=準公共 准确=準確 准入=准入 照准=照准 批准=批准 不准=不准 准予=准予 准许=准許 获准=獲准 核准=核准
云计算=雲計算 云平台=雲平臺 云服务=雲服務 云端=雲端 上云=上雲 风云=風雲 云云=云云 有云=有云 诗云=詩云 古人云=古人云 俗话云=俗話云 志云=志云 所云=所云 人云亦云=人云亦云
制程=製程 产制=產製 制播=製播 自制=自製 自制力=自制力 制造=製造 制造业=製造業 体制=體制 机制=機制 法制=法制 控制=控制 编制=編制 制订=制訂 制定=制定 制度=制度 制约=制約 限制=限制 机制造成=機制造成 体制造成=體制造成 控制造成=控制造成
十余=十餘 百余=百餘 千余=千餘 万余=萬餘 亿余=億餘 之余=之餘 公余=公餘 业余=業餘 余命=餘命 余热=餘熱 余压=餘壓 结余=結餘 盈余=盈餘 余下=餘下 余部长=余部長 余主任=余主任 余委员=余委員 余先生=余先生 余小姐=余小姐 余女士=余女士 余院长=余院長
这只能=這只能 这只是=這只是 这只有=這只有 那只是=那只是 只能=只能 只要=只要 只有=只有 只是=只是 只会=只會 只可=只可 不只=不只 只好=只好 只怕=只怕 只不过=只不過 只顾=只顾 只讲=只講 只知=只知 只看=只看 只靠=只靠 船只=船隻 羊只=羊隻 只言片语=隻言片語
干部=幹部 若干=若干 干预=干預 干涉=干涉 干扰=干擾 干堤=幹堤 主干=主幹 骨干=骨幹 新干涉=新干涉 不相干=不相干 饼干=餅乾 大旱=大旱 干旱=乾旱
天后宫=天后宮 天后庙=天后廟 天后祖=天后祖 球后=球后 皇后=皇后 太后=太后 王后=王后 影后=影后 歌后=歌后
里约=里約 里斯=里斯 里长=里長 村里长=村里長 邻里=鄰里 乡里=鄉里 故里=故里 里程=里程 公里=公里 英里=英里 海里=海里 万里=萬里 千里=千里 百里=百里 里亚=里亞 里尔=里爾 里克=里克 马里=馬里 里兰=里蘭 里弄=里弄 索马里=索馬里 里根=里根 里海=里海 毛里求=毛里求 里求斯=里求斯 阿里=阿里 巴里=巴里 道里=道里
采风=采風 神采=神采 文采=文采 风采=風采 精采=精采 喝采=喝采 多采=多采 参采=參採 采认=採認 采线上=採線上 采取=採取 摘采=摘採 乱采=亂採 采储=採儲
几上几下=幾上幾下 茶几=茶几 松了绑=鬆了綁 松绑=鬆綁
外面=外面 上面=上面 下面=下面 里面=裡面 前面=前面 后面=後面 对面=對面 表面=表面 全面=全面 方面=方面 面对=面對 面临=面臨 面向=面向 面积=面積 面包=麵包 面粉=麵粉 泡面=泡麵
"""
HEAD = """\
# Words that settle which Traditional character a Simplified shape stands for
# format: first character, then for each word <TAB>the rest of it, the word in Traditional, and its weight (0-9, log2 of
#   its frequency: the likelier of two words that cross)
# source: OpenCC STPhrases (https://github.com/BYVoid/OpenCC), cut to words that hold a shape of two readings, and
#   corrected; weights from the frequencies of jieba's dictionary (https://github.com/fxsjy/jieba)
# licence: Apache-2.0 (OpenCC), MIT (jieba)
# used by: rules/script.py
# build: scripts/build_script_phrases.py
"""


def dictionary(name: str) -> dict[str, str]:
    """An OpenCC dictionary, first reading of each entry."""
    library = Path(opencc.__file__).parent / "clib"
    with tempfile.NamedTemporaryFile() as listed:
        paths = ["-i", str(library / f"share/opencc/{name}.ocd2"), "-o", listed.name]
        subprocess.run([str(library / "bin/opencc_dict"), *paths, "-f", "ocd2", "-t", "text"], check=True)
        rows = Path(listed.name).read_text(encoding="utf-8").splitlines()
    return {word: readings.split(" ")[0] for word, readings in (row.split("\t") for row in rows)}


def frequencies() -> dict[str, int]:
    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    return dict(jieba.dt.FREQ)


def wanted(word: str, reading: str, known: dict[str, int]) -> bool:
    if not 2 <= len(word) <= LONGEST or len(word) != len(reading):
        return False
    if any(over in reading for over in OVER_CONVERTED.values()):
        return True
    return any(key in word for key in KEYS) and (len(word) > 2 or known.get(word, 0) >= COMMON)


def main() -> None:
    known = frequencies()
    rows = {word: reading for word, reading in dictionary("STPhrases").items() if wanted(word, reading, known)}
    ours = dict(pair.split("=") for pair in OURS.split())
    rows |= ours
    by_first: dict[str, str] = defaultdict(str)
    for word, reading in sorted(rows.items()):
        weight = 9 if word in ours else min(known.get(word, 0).bit_length(), 18) // 2
        by_first[word[0]] += f"\t{word[1:]} {reading} {weight}"
    lines = (f"{first}{words}\n" for first, words in sorted(by_first.items()))
    TARGET.write_text(HEAD + "".join(lines), encoding="utf-8")
    print(f"{TARGET.name}: {len(rows)} words")


if __name__ == "__main__":
    main()
