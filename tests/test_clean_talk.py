"""Talk, Cantonese and classical Chinese, which no table of official prose knows: safe repairs leave their words alone."""

from __future__ import annotations

import re
import unicodedata

import pytest

from one_rule import cleaned
from speechparse import parse

TALK = (
    "哈哈哈哈，大家好大家好，坐坐坐，别站着。哎呀，你看看你看看，这叫什么事儿嘛！！",
    "啊？？真的假的？！不会吧？！？！对对对，就是这个意思。",
    "不不不，不是这样的，你听我说你听我说，你说你说你不说，我说我说我偏说。",
    "爷爷的爷爷的爷爷，也是从那条路上走来的，总算了了一桩心事。",
    "有没有？有没有？到底有没有？有！真的？真的！真的吗？真的真的！",
    "——谁？——我。——你是谁？——我是我！唉……唉……说来话长啊……",
)
CANTONESE = (
    "各位街坊，你哋嘅嘢我都睇過喇，做得幾好，唔使擔心，佢成日話成日話，話極都係嗰句。",
    "吓？咩話？講多次？聽唔到呀！嘩！咁犀利？！咁都得？！幾多錢？幾多個？幾多人嚟呀？幾時嚟呀？",
    "隻雞幾錢呀？呢隻靚啲，嗰隻平啲，隻隻都新鮮，佢隻腳整親添。",
    "食咗飯未呀？食咗喇食咗喇，飲咗茶未呢？麻麻哋，求求其其，是但啦。",
)
CLASSICAL = (
    "骓不逝兮可奈何，虞兮虞兮奈若何！呜呼！呜呼哀哉！",
    "学而时习之，不亦说乎？有朋自远方来，不亦乐乎？君君，臣臣，父父，子子。白马非马，可乎？可。孰能无过？",
    "行行重行行，与君生别离。采采芣苢，薄言采之。采采芣苢，薄言有之。礼云礼云，玉帛云乎哉？乐云乐云，钟鼓云乎哉？",
)
WORDS = re.compile(r"[^\w?!。！？]+")


def words_of(text: str) -> str:
    """All of a text but the marks that repairs may set in another width."""
    return WORDS.sub("", unicodedata.normalize("NFKC", text).replace("。", ".")).replace(".", "")


@pytest.mark.parametrize("text", [*TALK, *CANTONESE, *CLASSICAL, *map("\n".join, (TALK, CANTONESE, CLASSICAL))])
@pytest.mark.parametrize("is_narrowed", [False, True])
def test_no_word_of_clean_speech_changes(text: str, is_narrowed: bool) -> None:
    """With full marks and as dumps narrow them, alone and in the midst of others of its kind."""
    given = unicodedata.normalize("NFKC", text) if is_narrowed else text
    assert not [each for each in parse(given).repairs if words_of(each.before) != words_of(each.after)]


@pytest.mark.parametrize(
    ("code", "damaged", "mended"),
    [
        ("DUP103", "这是我们的的共同任务，大家要牢记。", "这是我们的共同任务，大家要牢记。"),
        ("DUP102", "我们要自觉自觉接受监督，把工作做好。", "我们要自觉接受监督，把工作做好。"),
        ("ENC113", "现?任的主?席，经?济和社?会，大家都来了。", "现任的主席，经济和社会，大家都来了。"),
        ("ENC108", "“這是我們的責任?!毙聲r代工會工作", "“這是我們的責任。”新時代工會工作"),
    ],
)
def test_damage_in_prose_is_mended(code: str, damaged: str, mended: str) -> None:
    """Talk and Cantonese are spared, faults are not."""
    assert cleaned(damaged, code) == mended
