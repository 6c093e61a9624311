"""Forms of address at the head of a speech: 各位代表、同志们：."""

from __future__ import annotations

from speechparse.resources import words
from speechparse.text import Pattern
from speechparse.values import cache

# The longest address seen on one line holds 118 characters (a list of twelve excellencies).
LONGEST = 160
# One person or group of an address: 中华总会杨理事长（秉忠）, 尊敬的各国领导人.
LONGEST_UNIT = 42
STRONG_START = Pattern(
    r"尊敬|敬爱|亲爱|各位|诸位|全体|在座|与会|女士|先生|同志|老师|同学|朋友|父老|乡亲|同胞|来宾|代表[：:！!，,]"
)
STRONG_END = Pattern(
    r"(?:们|全体.{0,8}|各位.{0,8}|诸位.{0,8}|尊敬的.*|敬爱的.*|亲爱的.*|阁下|[和及与暨]夫人|诸君|先生|女士|同志|朋友)$"
)
GREETING = Pattern(
    r"(?:(?:大家|你们|各位|同志们|同学们|老师们|朋友们|女士们|先生们|主持人|司仪|评委|老师|新年|新春|节日|早上|上午|中午|下午|晚上|大家新年|您)*"
    r"(?:好|早安|午安|晚安|早|早上好|上午好|中午好|下午好|晚上好|新年好|过年好|新春好|快乐|平安|吉祥))$"
)
GREETING_ENDS = frozenset("好早安乐祥")
# Whoever is addressed so is addressed, known noun or not: 各位街坊, 敬爱的工匠.
HONORED = Pattern(r"各位|诸位|尊敬的|敬爱的|亲爱的|在座的|全体")
HONORS = frozenset("各诸尊敬亲在全")  # what it begins with
LONGEST_HONORED = 14
# 人们 begins a sentence; from three characters on 们 addresses (姊妹们 with what stands before it).
SHORTEST_PLURAL = 2
PLAIN_GREETING = Pattern(r"(?:大家|你们)(?:早上|上午|中午|下午|晚上|新年|新春|节日)?[好早]$")
# Words that an address does not hold before its noun, but a sentence about the people addressed does.
SENTENCE = Pattern(
    r"[我你他她它这那是要把让请祝说了着吗呢]|使得|致使|促使|[感致多谢]谢|欢迎|希望|相信|通过|关于|应当|必须|带领|依靠|团结|成为|进行|作为|提出|认为|表示|选举|根据|讲话|发言|掌声|报告[^员厅]"
)
# 一路支持我们的捐款人: what those addressed do for the speaker.
DEVOTED = Pattern(r"(?:支持|关心|关爱|帮助|陪伴|养育|教导|培养|爱护|信任|照顾)[着过]?我们的$")
# What may stand behind one who is addressed.
COMPANY = Pattern(
    r"(?:(?:阁下)?(?:暨|和|及|与)?(?:夫人|贤?伉俪|夫妇)|[暨和及与](?:师母|太太|宝眷|家属|家人|女士|先生)|阁下|一行)+$"
)
BRACKETS = Pattern(r"[（(][^（）()]{0,40}[）)]")
# Those whom a closed address names by where they belong or what they do: 全乡各族干部群众：, 参加培训的学员：.
CLOSED_START = Pattern(
    r"全[省市县区州盟旗乡镇村校厂院军团公队体社港澳台国球局行所]|(?:参加|即将|奋战|战斗|坚守|来自|远道|远从|站在|坐在)[^我]{2,20}的"
)
LATIN_PERSON = Pattern(
    r"(?:(?:Mrs?|Ms|Dr|Prof(?:essor)?|Sir|Dear|Lady|Datuk|Dato)\.? ?)?[A-Z][A-Za-z'’-]{1,16}(?: [A-Z][A-Za-z'’-]{1,16}){0,2}(?=[、，,：:]) ?[、，,]?"
)
LATIN = Pattern(r"(?:ladies|gentlemen|dear|distinguished|excellenc|friends|your|and|guests|mr|ms|[ ,.&])+", 2)
UNITS = Pattern(r"[、，,]|[ \u00a0\u3000]+")
FIRST_UNIT = Pattern("[ \u00a0\u3000，,、]*([^ \u00a0\u3000，,、：:！!。；;？?]*)")
COMPANY_ENDS = frozenset("下人俪妇行母太眷属士生")
ENDS = "：:∶！!。"
MARK = Pattern(r"[：:∶！!。；;？?]")


def salutation_end(text: str) -> int:
    """How many characters at the head of the folded `text` are an address, its closing mark included; 0 for none."""
    if len(text) < 2:
        return 0
    if not _may_begin(text):
        return 0
    mark = MARK.search(text, 0, LONGEST)
    head = text[: mark.start()] if mark else text[:LONGEST]
    if _is_address(head, closed=mark is not None) and (mark is None or mark.group() in ENDS):
        if mark and mark.group() in "！!" and len(text) > mark.end():
            return mark.end() + _next_call(text[mark.end() : LONGEST])
        return mark.end() if mark else (len(head) if len(text) <= LONGEST else 0)
    return _address_before_comma(head)


def _next_call(text: str) -> int:
    """The end of the calls that follow one with an exclamation mark: 战友们！同志们！; 0 where a sentence follows."""
    end = salutation_end(text)
    return end if end and text[end - 1] in "！!：:" else 0


def _may_begin(text: str) -> bool:
    """Whether the first of those that `text` names may be addressed: clears nearly every sentence at its first clause."""
    first = FIRST_UNIT.match(text)
    unit = first.group(1) if first else ""
    if not unit:
        return False
    if unit[0].isascii() or unit[-1].isspace() or "（" in unit or "(" in unit or _is_unit(unit):
        return True
    return len(unit) <= LONGEST_HONORED and "、各位" in text


def is_greeting(text: str) -> bool:
    """Whether the folded `text` greets those present and says nothing else: 大家好！, 大家早安，新年快乐！."""
    parts = [part for part in GREETING_MARKS.split(text) if part]
    return bool(parts) and len(text) <= LONGEST_GREETING and all(GREETING.match(part) for part in parts)


GREETING_MARKS = Pattern(r"[，,！!。、 　]+")
LONGEST_GREETING = 24


def is_salutation(text: str) -> bool:
    """Whether the whole of the folded line `text` is an address.

    A line that honors those it begins with and ends in a colon is one whatever stands between (还有从老家赶来的父母).
    """
    text = text.strip()
    if not text:
        return False
    end = salutation_end(text)
    if end == len(text) or (end and is_greeting(text[end:])) or PRESIDING.match(text) or ASSEMBLY.match(text):
        return True
    honors = text[-1] in "：:∶" and len(text) <= LONGEST and HONORED.match(text)
    return bool(honors) and (end > 0 or HONORED_GROUP.match(text) is not None) and SPEAKS.search(text) is None


# 各位奋战在抢险一线的护堤队员们：
HONORED_GROUP = Pattern("(?:各位|诸位|尊敬的|敬爱的|亲爱的|全体)[^，。：、]{2,30}们[：:∶]$")
# Whoever presides is addressed alone, in parliaments by the office; in court with those beside him.
PRESIDING = Pattern(
    r"(?:(?:代理|署理|大会)?(?:主席|议长|院长|委员长|主任委员|召集人)(?:先生|女士|阁下)?|(?:审判长|法官)(?:[、，](?:各位)?(?:审判员|(?:人民)?陪审员|合议庭成员?)){1,3})[：:，,！!]$"
)
# A report goes to the assembly that asked for it: 县人大常委会：, 某市人民代表大会常务委员会：.
ASSEMBLY = Pattern(
    r"(?!.{0,16}[我的关向由经对，、])[㐀-鿿]{1,14}(?:人民代表大会|(?:人大|人民代表大会)(?:常务委员会|常委会)|代表大会主席团)[：:]$"
)
SPEAKS = Pattern(r"[我。；？]|[几\d一二两三四五]点|如下|问题|意见|建议|报告|指出|强调")


def _is_address(head: str, *, closed: bool) -> bool:
    """Whether `head` is a list of addressed people and nothing else, one of them beyond doubt.

    A mark behind it (`closed`) and those known around it vouch for one that the words do not tell (婶子大娘).
    """
    head = BRACKETS.sub("", head.strip(" \u00a0\u3000，,、"))
    latin = LATIN_PERSON.match(head) if head[:1].isascii() else None
    units = [unit for unit in UNITS.split(head[latin.end() :] if latin else head) if unit]
    unknown = [unit for unit in units if not _is_unit(unit)]
    if not units or (unknown and not (closed and _vouched(units, unknown))):
        return bool(units) and LATIN.fullmatch(head) is not None
    return any(
        STRONG_START.match(unit)
        or STRONG_END.search(unit)
        or PLAIN_GREETING.match(unit)
        or (closed and CLOSED_START.match(unit))
        for unit in units
    )


def _vouched(units: list[str], unknown: list[str]) -> bool:
    """Whether those known among `units` make the `unknown` ones addressed people too."""
    if any(len(unit) > LONGEST_HONORED or SENTENCE.search(OUR_OWN.sub("", unit)) for unit in unknown):
        return False
    return 3 * len(unknown) <= len(units) or (len(unknown) == 1 and HONORED.match(units[0]) is not None)


OUR_OWN = Pattern("^(?:我们|咱们)的(?=[^我的]{2,6}$)")  # 我们的大使


def _is_unit(unit: str) -> bool:
    if len(unit) > LONGEST_UNIT:
        return False
    if unit[0] in OURS_STARTS and (ours := OURS.match(unit)):
        unit = unit[ours.end() :]
    if unit[-1] not in _ends():  # the first words of nearly every sentence
        honored = unit[0] in HONORS and len(unit) <= LONGEST_HONORED and HONORED.match(unit)
        return bool(honored) and not SENTENCE.search(unit)
    if unit[-1] in COMPANY_ENDS:
        bare = COMPANY.sub("", unit)
        if len(bare) < len(unit):
            return not SENTENCE.search(bare)
    if unit[-1] in _noun_ends():
        nouns = words("salutations.tsv")
        for size in (6, 5, 4, 3, 2):
            if unit[-size:] in nouns and len(unit) >= size:
                before = unit[:-size].replace("各位", "").replace("在座", "")
                return not SENTENCE.search(DEVOTED.sub("", before) if before.endswith("们的") else before)
    if len(unit) <= LONGEST_HONORED and (HONORED.match(unit) or (unit[-1] == "们" and len(unit) > SHORTEST_PLURAL)):
        return not SENTENCE.search(unit)
    return (unit[-1] in GREETING_ENDS and GREETING.match(unit) is not None) or _is_official(unit)


# 还有我们养护之家的护理师们, 以及我最亲爱的毕业生, 我的同胞们
OURS_STARTS = frozenset("还以和与及我咱")
OURS = Pattern(r"(?:还有|以及|和|与|及)?(?:(?:我们|咱们|我)(?=[^我]{2,12}的)|我的(?=(?:亲爱的)?[^我的]{2,6}们$))")


def _is_official(unit: str) -> bool:
    """Whether `unit` is a surname and an office, perhaps with the organization before them: 文化局卢局长, 主任委员."""
    offices = words("positions.tsv")
    for size in (4, 3, 2):
        if unit[-size:] in offices and len(unit) > size:
            known = words("surnames.tsv")
            is_named = unit[-size - 1] in known or unit[-size - 2 : -size] in known
            return is_named and not SENTENCE.search(unit[:-size])
    return False


@cache
def _ends() -> frozenset[str]:
    """What may end all those addressed, but for those who are told by the word before them (各位街坊)."""
    return frozenset(
        (*_noun_ends(), *COMPANY_ENDS, *GREETING_ENDS, "们", *(each[-1] for each in words("positions.tsv")))
    )


@cache
def _noun_ends() -> frozenset[str]:
    return frozenset(noun[-1] for noun in words("salutations.tsv"))


def _address_before_comma(head: str) -> int:
    """The end of an address that runs into its sentence with a comma: 诸位代表先生们，全国人民…."""
    end = 0
    for found in UNITS.finditer(head):
        unit = head[end : found.start()].strip()
        if unit and not _is_unit(unit):
            break
        end = found.end()
    if not end or head[end - 1] not in "，, \u3000":
        return 0
    units = [unit for unit in UNITS.split(head[:end]) if unit]
    if not units or (len(units) == 1 and units[0][-1] not in _ends()):
        return 0  # 各位远道而来，…
    return end if STRONG_START.match(units[0]) or units[0].endswith("们") else 0
