"""Names of people as speeches write them: spaced, ethnic, foreign, with honorifics."""

from __future__ import annotations

from speechparse.grammar.bigrams import cost, folded
from speechparse.grammar.script import fold
from speechparse.grammar.words import WORDS, not_people
from speechparse.resources import pairs, words
from speechparse.text import Pattern
from speechparse.values import cache

HAN = r"㐀-䶿一-鿿豈-﫿𠀀-𰻞"
DOTS = "·•‧・∙⋅．"
# A name of several parts: 阿沛·阿旺晋美, 安娜·路易斯·斯特朗, with the dots that pages use for ·.
DOTS_OF_NAMES = frozenset(DOTS)
DOTTED = Pattern(rf"[{HAN}]{{1,8}}(?:[{DOTS}][{HAN}A-Z]{{1,10}}\.?){{1,4}}")
LATIN = Pattern(r"[A-Z][a-z]+(?:[ -][A-Z][a-z.]*){1,3}")
# Of headings in English, of columns and buttons of sites: no part of anybody's name.
ENGLISH = Pattern(
    r"\b(?:News|Press|Releases?|Speech(?:es)?|Motions?|Affairs|Events?|Messages?|Address|Reports?|Annual|Home|Page|About|Contact|Us|Media"
    r"|Links?|Menu|Search|Login|Log|Happy|New|Year|Print|Share|Download|More|Latest|Quick|Site|Map|Photos?|Video|Gallery|Online|Council"
    r"|Government|Office|Department|University|School|College|Chinese|English|Language|Skip|Read|Next|Previous|Back|Top|Terms|Privacy|Policy)\b"
)
# What stands behind a name without being part of it.
HONORIFIC = Pattern(
    r"(?:同志|先生|女士|小姐|博士|教授|阁下|太平绅士|医生|(?:资深)?大律师|修女|神父|居士|勋爵|爵士|女爵)$"
)
SPACES = Pattern(r"[ \u00a0\u2002\u2003\u3000\t]+")
# Characters that given names do not hold: grammar words, marks of number, office nouns.
NOT_GIVEN = frozenset(
    "的了是在与及为这那你我他她它们个其或并被把将从到于向对给让都也就还又再吗呢吧啊部局厅处省市县区镇乡院"
)
# Characters that end an office or an institution, not a given name, where the string could be either.
OFFICE_ENDS = frozenset("长员会记")
MAX_NAME = 4
# Bits a character of a phrase costs after the one before it: 8 in official prose, 12 and more in names by sound.
UNUSUAL_BITS = 12.0
# Of 615 clauses that were read as names 176 begin with a rare surname and cost less, of 293 names one does.
WORDS_BITS = 10.0


def unspaced(text: str) -> str:
    """`text` without the spaces that set out a name: 习　近　平 as 习近平; those between Latin words are kept."""
    return SPACES.sub(" ", text).strip() if text.isascii() else SPACES.sub("", text)


def is_name(text: str, *, expected: bool = False, honored: bool = False) -> bool:
    """Whether the whole of `text` is a person's name (without honorific), spaced or not.

    `expected`: an office stands beside it, so that a rare surname with one character is a name too (向铭).
    `honored`: an honorific stands behind it, so that it is no place or thing (祁连川同志).
    """
    name = fold(unspaced(text))
    if len(name) < 2 or (len(name) > MAX_NAME and _ends_in_genre(name)):
        return False
    if _of_elements(name):
        return True
    if len(name) <= MAX_NAME and name.isalpha() and not name.isascii():
        return _is_chinese_name(name, expected, honored) or (expected and (_is_unusual(name) or _is_japanese(name)))
    if DOTTED.fullmatch(name):
        if "的" in name or _holds_office(name) or _ends_in(name, words("positions.tsv")):
            return False
        return _is_foreign(name)
    if expected and (is_transliterated(name) or _is_japanese(name)):
        return True
    if LATIN.fullmatch(text.strip()):
        return ENGLISH.search(text) is None
    return expected and _is_unusual(name)


def _is_foreign(name: str) -> bool:
    """Whether the parts of the folded `name`, which dots join, are no words: 创新·发展, 教育·毕业季 are columns."""
    parts = DOT.split(name)
    whole = "".join(parts)
    if len(parts[-1]) > MAX_NAME and (_has_words_behind(parts[-1]) or _holds_office(parts[-1][2:])):
        return False
    if any(len(part) >= USUAL_NAME and SOUNDS.isdisjoint(part) and part[-2:] in WORDS for part in parts):
        return False  # 再出发·方某某: a motto before a name
    if 2 * sum(char in SOUNDS for char in whole) > len(whole):
        return True
    if not words("name_elements.tsv").isdisjoint(parts) or any(_of_elements(part) for part in parts):
        return True
    if any(len(part) == 1 and (part.isascii() or is_usual_surname(part)) for part in parts):
        return True
    return not all(part in WORDS for part in parts) and cost(folded(whole)) > WORDS_BITS * (len(whole) - 1)


DOT = Pattern(f"[{DOTS}]")


def _has_words_behind(name: str) -> bool:
    """Whether words stand behind a name by sound: 门德斯新年晚宴."""
    return SOUNDS.isdisjoint(name[-2:]) and SOUNDS.issuperset(name[:3])


def _holds_office(name: str) -> bool:
    """Whether the first part of a dotted name begins with an office: 书记阿依努尔·玉素甫."""
    offices = words("positions.tsv")
    return any(name[start : start + size] in offices for start in range(6) for size in (2, 3, 4))


# The characters by which Chinese writes foreign names, and those of them that other words seldom hold.
SOUNDS = frozenset(
    "阿埃艾爱安昂奥巴拜班邦包保鲍贝本比彼别宾波伯博布卜查达大戴丹道德登邓迪蒂丁多杜顿敦厄恩尔法凡范菲费芬冯弗福富盖甘冈高戈哥格葛古哈海汉豪赫亨洪胡华怀霍基吉加贾简杰捷金卡凯坎康考柯科克肯孔库夸昆"
    "拉莱赖兰朗劳雷勒黎里理利莉立丽莲列林琳龙隆卢鲁路露伦罗洛吕马玛迈麦曼芒毛梅门蒙孟米密明缪莫默姆穆内纳奈南妮尼倪涅宁纽农努诺欧帕潘庞培佩彭皮珀普奇齐契恰钱乔切琴丘让热日荣瑞萨塞赛桑瑟森沙莎山珊尚舍"
    "申圣史舒斯思松苏索塔泰坦汤唐特滕提廷图托瓦万旺威韦维魏温文翁沃乌伍武西希锡夏先香肖谢辛欣休雅亚延扬耶叶伊易因英尤约泽扎詹珍芝朱兹佐娜娅茨弥翰甫娃蕾妲"
)
FOREIGN_SOUNDS = frozenset(
    "埃奥鲍贝弗菲厄恩尔戈赫霍卡柯勒伦洛玛曼姆穆纳妮尼诺帕珀普契萨塞瑟莎斯塔特廷托瓦娜娅茨兹佐蒂克"
)
FEWEST_SOUNDS = 4  # shorter ones begin with a surname more often than not


def is_transliterated(name: str) -> bool:
    """Whether the folded `name` is a foreign one without its dots: 卡洛斯门德斯."""
    return (
        FEWEST_SOUNDS <= len(name) <= 2 * MAX_NAME
        and SOUNDS.issuperset(name)
        and 2 * sum(char in FOREIGN_SOUNDS for char in name) >= len(name)
    )


def _is_japanese(name: str) -> bool:
    """Whether the folded `name` is a Japanese one: 大友健三."""
    return len(name) == MAX_NAME and _surnames().get(name[:2]) == "japanese" and name[2:] not in WORDS


def _is_unusual(name: str) -> bool:
    """Whether `name`, where a name must stand, is no phrase of the language: 布仁巴雅尔."""
    if not 3 <= len(name) <= 2 * MAX_NAME or not name.isalpha() or name.isascii() or not NOT_GIVEN.isdisjoint(name):
        return False
    if len(name) > MAX_NAME and (_has_words_behind(name) or name[-1] in ENDS_OF_DAYS):
        return False
    return cost(folded(name)) > UNUSUAL_BITS * (len(name) - 1)


ENDS_OF_DAYS = frozenset("节展赛")  # 某某某复活节牧函


def _of_elements(name: str) -> bool:
    """Whether the folded `name` is made of parts of Tibetan, Mongolian or Uyghur names: 洛桑坚赞, 阿拉坦."""
    parts = words("name_elements.tsv")
    if len(name) == 3 or len(name) > 2 * MAX_NAME:
        return name in parts
    return len(name) > 3 and any(name[:size] in parts and (name[size:] in parts) for size in (2, 3, 4))


def surname_length(name: str) -> int:
    """How many characters of the folded `name` are its surname; 0 where it begins with none."""
    kinds = _surnames()
    if kinds.get(name[:2]) == "compound":
        return 2
    return 1 if name[:1] in kinds else 0


def is_rare_surname(char: str) -> bool:
    """Whether the folded `char` more often begins an ordinary word than a name."""
    return _surnames().get(char) == "rare"


def is_usual_surname(char: str) -> bool:
    """Whether the folded `char` is a surname that begins names more often than ordinary words."""
    return char in _surnames() and not is_rare_surname(char)


def _is_chinese_name(name: str, expected: bool, honored: bool) -> bool:
    surname = surname_length(name)
    given = name[surname:]
    if not surname or not given:
        return False
    if (
        name[:2] in words("not_names.tsv")
        and (surname == 1 or len(name) < 4)
        and not (honored and len(name) == 3)
        and not (expected and surname == 2)
    ):
        return False
    if len(given) > 2:
        # Two surnames, as married women in Hong Kong write them: 陈林佩华.
        if (
            len(given) != 3
            or surname_length(given) != 1
            or given[1:] in WORDS
            or is_rare_surname(given[0])
            or is_rare_surname(name[0])
        ):
            return False
        # 康谷生物 is a firm.
        given = given[1:]
    if not (expected or honored) and _is_word_like(name):
        return False
    if name[-2:] in words("positions.tsv") and (name[-1] in OFFICE_ENDS or name[surname:] in words("positions.tsv")):
        return False  # 柳主席, 欧阳大使: surname and office
    is_given = NOT_GIVEN.isdisjoint(given) or _is_given(given, expected)
    return is_given and name not in words("positions.tsv") and name not in words("genres.tsv")


def _is_word_like(name: str) -> bool:
    """Whether what could be a name is rather a word (卫生, 宣言) or, with a rare surname, words (有机会, 都可以)."""
    if is_rare_surname(name[0]):
        return len(name) == 2 or cost(folded(name)) < WORDS_BITS * (len(name) - 1)
    return len(name) == 2 and name in not_people()


def _is_given(given: str, expected: bool) -> bool:
    """Whether two characters are a given name although one of them is a word of the grammar: 向东, 为民, 其昌, 可为."""
    if len(given) != 2 or not NEVER_GIVEN.isdisjoint(given):
        return False
    if given[1] == "为":
        return given[0] in BEFORE_DO
    return given[0] in FIRST_GIVEN and given[1] not in NOT_GIVEN and (expected or given[1] in BEHIND_WORDS)


# Words of the grammar that begin given names, and what follows them where nothing else says that it is a name.
FIRST_GIVEN = frozenset("其为向从于")
BEHIND_WORDS = frozenset("东阳前荣红明华民国忠军梅群远宇君辉利平昌瑞林春生海峰伟")
BEFORE_DO = frozenset("可有大敢思必")  # 可为, 有为
NEVER_GIVEN = NOT_GIVEN - FIRST_GIVEN


@cache
def _surnames() -> dict[str, str]:
    return pairs("surnames.tsv")


def without_honorific(text: str) -> str:
    """`text` without a form of address at its end."""
    found = HONORIFIC.search(fold(text))
    return text[: found.start()] if found and found.start() else text


USUAL_NAME = 3
# Of a name behind an office, the usual ones first; those by sound are longer (乌力吉巴雅尔).
SIZES = (3, 2, 4, 5, 6, 7, 8)


def name_at_end(text: str) -> int:
    """Where a name begins that ends `text` and follows an office noun; -1 where there is none."""
    folded = fold(text)
    offices = words("positions.tsv")
    for size in SIZES:
        start = len(text) - size
        if start >= 2 and _ends_in(without_title(folded[:start]), offices) and _is_name_of(folded[start:]):
            return start
    found = DOTTED.search(folded) if not DOTS_OF_NAMES.isdisjoint(folded) else None
    while found:
        for start in range(found.end() - 1, found.start() - 1, -1):
            is_behind = found.end() == len(text) and _ends_in(folded[:start], offices) and folded[start] not in DOTS
            if (
                is_behind and DOTTED.fullmatch(folded, start) and "的" not in folded[start:]
            ):  # …国务卿的声明 has its dots before the office
                return start
        found = DOTTED.search(folded, found.end())
    return -1


def _is_name_of(folded: str) -> bool:
    """Whether what stands behind an office is a name; one by sound ends in no word of the language (某某新年致辞)."""
    if len(folded) <= MAX_NAME:
        # 县长陈为群, 县长江岸: the office vouches for the given name, not for a surname that more often ends a word (董事|长汪杰).
        if is_name(folded) or is_rare_surname(folded[0]):
            return is_name(folded)
        is_usual = len(folded) == USUAL_NAME
        return _is_chinese_name(folded, expected=is_usual, honored=not is_usual)
    return is_name(folded, expected=True) and folded[-2:] not in WORDS


def without_title(text: str) -> str:
    """The folded `text` without a title of honour at its end, as it stands between office and name (会长丹斯里某某)."""
    found = TITLE_OF_HONOR.search(text) if text[-1:] in ENDS_OF_HONOR else None
    return text[: found.start()] if found else text


ENDS_OF_HONOR = frozenset("里督汀敦士授")
TITLE_OF_HONOR = Pattern(r"(?:丹斯里|拿督斯里|拿督|拿汀|敦|爵士|博士|教授)$")


def _ends_in(text: str, nouns: frozenset[str]) -> bool:
    if text[-1:] not in _ends_of_offices():  # most words are cleared by their last character
        return False
    return any(text[-size:] in nouns for size in (2, 3, 4, 5) if len(text) >= size)


def _ends_in_genre(text: str) -> bool:
    """Whether the folded `text` ends in a kind of speech: 国庆献词."""
    return any(text[-size:] in words("genres.tsv") for size in (2, 3, 4))


@cache
def _ends_of_offices() -> frozenset[str]:
    return frozenset(noun[-1] for noun in words("positions.tsv"))
