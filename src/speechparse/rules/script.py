"""SCR: half-converted script. Characters left in Simplified shape in a Traditional page, and the over-converted ones.

Mirrors convert a page character by character with a table that has no entry for a shape of two readings (后, 于, 干),
or one reading for all (面 to 麵). Which reading was meant is settled by the word: the text is folded to Simplified
shapes, words are looked up in that, and the answer is taken only at the characters in question.
"""

from __future__ import annotations

from speechparse.grammar.script import fold, in_cantonese, script_of
from speechparse.resources import rows
from speechparse.rules.rule import Evidence, Safety, hit, miss, rule
from speechparse.text import Edit, Pattern
from speechparse.values import TYPE_CHECKING, cache, counted

if TYPE_CHECKING:
    from collections.abc import Iterator

# Each shape that such tables leave, with the Traditional characters that show a page knows better: a page that holds
# one of these distinguishes the shape and is left alone. 台 is not among them: 台 and 臺 are both right.
LEFT_BEHIND = {
    "后": "後", "于": "於", "斗": "鬥鬪鬭", "里": "裡裏", "并": "並併", "干": "幹乾", "系": "係繫", "准": "準", "松": "鬆", "谷": "穀",
    "几": "幾", "采": "採", "只": "隻", "云": "雲", "制": "製", "余": "餘", "面": "麵麪",
}  # fmt: skip
# Where no word decides, these stand for this character: in official Traditional text the shape itself is rarer than
# one in a hundred of it (presidential releases, 0.6 M characters).
USUAL = {"后": "後", "于": "於", "几": "幾", "并": "並", "斗": "鬥", "里": "裡", "干": "幹", "系": "係", "云": "雲"}
OVER_CONVERTED = {"麵": "面", "麪": "面", "隻": "只", "迴": "回", "髮": "发", "製": "制"}
RESTORED = {"面": "面", "只": "只", "回": "回", "发": "發", "制": "制"}
# 製 stands in more words than the table has: it is wrong where a word says so (製度, 一國兩製).
NEEDS_WORD = "製"
# Characters that a table with one Traditional character for each Simplified one puts everywhere: what they should be,
# and the words in which they are right. None but 代誌 (Taiwanese) was met elsewhere in 0.3 M official characters.
MISPLACED = {
    "曆": ("歷", "(?<=[農阳陽陰日公國西年新舊黃月夏古皇藏回])曆|曆(?=[法書本象])"),
    "誌": ("志", "(?<=[雜標縣方墓日碑網省市村校鎮史區族通代週周月季])誌|誌(?=[慶哀異謝銘書])"),
    "壹": (
        "一",
        r"(?<=[\d零貳叁參肆伍陸柒捌玖拾佰仟萬億第])壹|壹(?=[\s　、.．:：貳叁參肆伍陸柒捌玖拾佰仟萬億元圓角分週周傳])",
    ),
    "傢": ("家", "傢(?=[俱具伙夥私什飾])"),
    "錶": ("表", "(?<=[手鐘鍾懷腕儀電水碼名])錶|錶(?=[帶店廠盤針])"),
    "嚮": ("向", "嚮(?=[往導應慕])"),
    "彆": ("別", "彆(?=[扭嘴])"),
    "瞭": ("了", "(?<=明)瞭|瞭(?=[解望然若如])"),
    "閤": ("合", "閤(?=[家府下第])"),
    "癥": ("症", "癥(?=[結瘕])"),
}
# The same for characters that are mostly right: the words in which they are wrong.
WRONG_IN = {
    "係": ("系", "係(?=[統列])|(?<=[體派母])係"),
    "乾": ("幹", "乾(?=[部勁群警校])"),
    "徵": ("征", "徵(?=[程途服戰])|(?<=[長遠])徵"),
    "準": ("准", "(?<=批)準(?!則)|準(?=[許予])"),
    "複": ("復", "複(?=[興蘇甦])|(?<=[恢光收])複"),
    "裡": ("里", "(?<=[公千鄰])裡|裡(?=程)"),
    "裏": ("里", "(?<=[公千鄰])裏|裏(?=程)"),
    "纔": ("才", "(?<=人)纔|纔(?=[能華幹智])"),
    "穀": ("谷", "(?<=[山河峽])穀"),
    "捲": ("卷", "(?<=[試問答])捲"),
    "嚐": ("嘗", "嚐(?=試)"),
}
# Further shapes that tables with one entry for each character leave, since they are Traditional characters as well: what
# they should be, and the words in which they are wrong beyond doubt. 0.3 M official characters hold none of these words
# but 特別致意; names and words that cross (目標志向, 公開辟謠, 恢復印象) are kept out.
LEFT_IN_WORDS = (
    ("么", "麼", "(?<=[什甚怎這那多要])么"),
    ("愿", "願", "(?<![鄉謹])愿"),
    ("筑", "築", "(?<=[建構修興澆])筑|筑(?=[牢起就成巢夢基路堤壩百])"),
    ("范", "範", "(?<=[規模示典風防])范(?!仲)|(?<=師)范(?=[大學生院校教專類])|范(?=[圍例疇])"),
    ("吁", "籲", "(?<=呼)吁(?!吁)|吁(?=請)"),
    ("志", "誌", "(?<!目標)(?<=[標雜])志"),
    ("游", "遊", "(?<=[旅漫導郊周])游|(?<![上中下])游(?=[客覽行街戲玩園記]|樂[園場])"),
    ("復", "複", "(?<![恢光收修康報反答回])復(?=雜|印[件刷]|合[型材肥]|[制製](?!度))|(?<=繁)復|(?<![尊嚴慎保珍看]重)(?<=重)復(?![興發工甦蘇課職員學查議])"),
    ("復", "覆", "(?<=反)復(?![辟興國古])"),
    ("盡", "儘", "盡(?=管(?!理))"),
    ("征", "徵", "(?<=[特象])征(?![服途程戰])|(?<![長遠出南親])征(?=[求收集稅兵詢信購兆稿用地召繳])|(?<=應)征"),
    ("舍", "捨", "(?<=[取割難施])舍|(?<!而不)(?<=不)舍|(?<![校宿房屋農寒館茅鄰左公田精雞豬牛圈獸禽])舍(?=[得棄我身己])"),
    ("沖", "衝", "沖(?=[擊突動破鋒刺勁撞向])|(?<=緩)沖|(?<=當其)沖"),
    ("托", "託", "(?<=[委拜寄囑信重])托|托(?=付)"),
    ("致", "緻", "(?<!特別)(?<=[精細別])致(?![力謝電函辭使敬富命以])"),
    ("御", "禦", "(?<=[防抵])御"),
    ("辟", "闢", "(?<=[開精])辟(?!謠)"),
    ("郁", "鬱", "(?<=[憂抑沉陰])郁|郁(?=悶)"),
    ("夸", "誇", "夸(?=[大張耀口獎])|(?<=[浮自])夸"),
    ("朴", "樸", "(?<=[儉簡純質淳])朴|朴(?=[素實])"),
    ("丑", "醜", "丑(?=[惡陋化態])"),
    ("杰", "傑", "杰(?=出(?:的|[人青代貢成企科女校表]))"),
    ("獲", "穫", "(?<!回收)(?<=收)獲(?![得取利])"),
    ("卷", "捲", "(?<=席)卷|(?<![試答案問畫書])卷(?=入|土重)"),
    ("注", "註", "(?<![關專傾灌])注(?=[冊釋])|(?<=備)注"),
    ("匯", "彙", "(?<=詞)匯"),
    ("歷", "曆", "(?<=[農陰陽])歷(?![史經程來任時年屆代次盡])"),
)  # fmt: skip
# Those of them that prove it; of the others, which official text prints at times (反復, 盡管), each shape speaks for it.
PROVING = "么愿筑范吁"
# A page that writes 覆蓋 need not know 反覆.
KNOWN_BY = {"覆": "反覆"}
# So many places have to be beyond doubt before a page counts as half-converted: clean Traditional pages hold none, a
# slip of the pen holds one.
BEYOND_DOUBT = 2
# Shapes that prove it: 并 and 几 do not occur in official Traditional text at all, 于 only in names, hence what stands
# before it; the others where a word settles them (關系, 干部). The rest (里, 只, 云 …) occur in their own right.
PROOF = Pattern(
    "[并几]|(?<=[对关由属等至在基终善勇敢便利位处用出大小高低源限力足始似过急忠鉴适介陷归乐甘立惯富])于"
    "|(?<=[以今最然之先前随此日背落节])后"
)
PROVEN_BY_WORD = "后斗干系准"
# A page with so much pinyin behind characters is a mirror's, which one proof shows to be half-converted.
MIRROR = Pattern(r"\([a-z]{0,5}[à-ǜ][a-z]{0,4} ?\)")
MIRROR_NOTES = 3
# 后 behind a word that the table does not know (评价后) may be a name (武后), but not often on one page; so too the words.
LIKELY = 0.4
PROVABLE = f"并几于{PROVEN_BY_WORD}"
LONGEST = 4  # characters of a word in the table
AROUND = 8  # characters on either side that a reading looks at
HAN = "㐀-鿿"
# 于 is a surname only where a name can stand: at the head of a clause or after a list mark, before a title.
SURNAME = Pattern(rf"(?<![{HAN}])于[{HAN}]{{1,2}}(?=同志|先生|女士|主任|主席|委員|部長|院長|、|$)")
# 十余人, 20余國: what is left over a number; as a surname or pronoun 余 never follows one.
AFTER_NUMBER = Pattern(r"(?<=[0-9０-９十百千万亿])余")


@rule(
    "SCR101",
    "left-in-simplified-shape",
    safety=Safety.SAFE,
    cases=[
        hit(
            "這是今后五年的任務，對于團結職工，艱苦奮斗，并作總結。",
            "這是今後五年的任務，對於團結職工，艱苦奮鬥，並作總結。",
        ),
        hit(
            "把工會干部、關于工人的戰斗力，發揮出來。最后，謝謝大家。",
            "把工會幹部、關於工人的戰鬥力，發揮出來。最後，謝謝大家。",
        ),
        hit("經濟發展了，并且對于這個標准，干一行愛一行。", "經濟發展了，並且對於這個標準，幹一行愛一行。"),
        hit(
            "為什么這樣說？愿同學們筑牢基礎，做反復學習的模范，面對復雜的沖擊，盡管困難，也有收獲。",
            "為什麼這樣說？願同學們築牢基礎，做反覆學習的模範，面對複雜的衝擊，儘管困難，也有收穫。",
        ),
        miss("目標志向遠大，公開辟謠，恢復印象，上下游客商，校舍得到修繕，請范先生與老么發言，什么都談。"),
        miss("皇后看見北斗，走了三公里，到鄰里和故里。來賓為余小姐與于先生。"),
        miss("今後我們要對於這個問題，今后再談，最后再談。"),
        miss("这是今后五年的任务，对于团结职工，艰苦奋斗。"),
    ],
    triggers=(*LEFT_BEHIND, *dict.fromkeys(shape for shape, *_ in LEFT_IN_WORDS)),
)
def left_in_simplified_shape(text: str, page: Evidence) -> Iterator[Edit]:
    """A Simplified shape in a Traditional page stands for the Traditional character that its word has.

    A page is repaired only where two words are beyond doubt, and a shape only where the page never writes it right.

    Risk: a rare name may hold the shape itself (葛里翰).  Source: OpenCC phrase table; measured on presidential releases.
    """
    shapes, words = page.fact(left_shapes)
    if not (shapes or words):
        return
    inside = "裡" if "著" in text and "着" not in text else "裏"  # Taiwan's forms, or the others
    found = [
        Edit(at, shape, inside if reading in "裡裏" else reading)
        for at, shape, reading in (_readings(text, shapes) if shapes else ())
        if reading != shape
    ]
    found += [Edit(at, shape, right) for at, shape, right in _in_words(text, words)]
    yield from sorted(found, key=lambda edit: edit.start)


@rule(
    "SCR102",
    "over-converted",
    safety=Safety.SAFE,
    cases=[
        hit("全麵發展，隻能前進，麵對問題，我們吃麵包。", "全面發展，只能前進，面對問題，我們吃麵包。"),
        miss("全麵發展，我們吃麵包，一隻小貓。"),
        hit(
            "同誌們，這是壹次重要的會議，社會主義製度是曆史的選擇。",
            "同志們，這是一次重要的會議，社會主義制度是歷史的選擇。",
        ),
        hit("國傢的乾部嚮前走，特彆是代錶們為瞭閤作。", "國家的幹部向前走，特別是代表們為了合作。"),
        miss("麵包、麵粉、泡麵與隻身前往，輪迴與頭髮。"),
        miss("隻雞幾錢呀？呢隻靚啲，嗰隻平啲，陰公囉，佢隻腳整親添。"),
        miss("林誌明說，誌明今天代表家屬致詞，謝謝誌明的朋友。"),
        miss("農曆新年，雜誌標誌，金額壹佰元，傢俱手錶，嚮往彆扭，瞭解製造與研製，乾淨的公里數。"),
    ],
    triggers=(*OVER_CONVERTED, *MISPLACED, *WRONG_IN),
)
def over_converted(text: str, page: Evidence) -> Iterator[Edit]:
    """A character that a careless conversion put for a plain one (全麵 for 全面) becomes the plain one.

    Only where at least two words of the page are wrong.

    Risk: a lone 麵 as a dish on a page that is otherwise damaged.  Source: OpenCC phrase table.
    """
    if not page.fact(is_traditional):
        return
    wrong = []
    for at, shown, window, place in _places(text, "".join(OVER_CONVERTED)):
        reading, by_word = reading_of(window, place)
        plain = RESTORED.get(reading, reading)
        is_sure = by_word or shown not in NEEDS_WORD
        if plain == RESTORED[OVER_CONVERTED[shown]] and is_sure:
            wrong.append(Edit(at, shown, plain))
    placed: list[Edit] = []
    for shown, (plain, right) in MISPLACED.items():
        if shown in text:
            kept = {match.start() for match in _compiled(right).finditer(text)}
            found = (match.start() for match in _compiled(shown).finditer(text))
            placed += [Edit(at, shown, plain) for at in found if at not in kept]
    for shown, (plain, places) in WRONG_IN.items():
        if shown in text:
            placed += [Edit(match.start(), shown, plain) for match in _compiled(places).finditer(text)]
    wrong = [each for each in wrong if not in_cantonese(text, each.start, each.start + 1)]
    # One such character all over a page may be that of a name (林誌明); a conversion leaves several.
    if len({each.old for each in wrong + placed}) > 1:
        wrong += placed
    if len(wrong) >= BEYOND_DOUBT:
        yield from sorted(wrong, key=lambda edit: edit.start)


_compiled = cache(Pattern)


def is_traditional(text: str) -> bool:
    return script_of(text) in ("hant", "mixed")


Words = tuple[tuple[str, str, str], ...]


def left_shapes(text: str) -> tuple[str, Words]:
    """The shapes of both tables that this page never writes right, none where it is no half-converted Traditional page."""
    if not is_traditional(text):  # first: most pages are not
        return "", ()
    shapes = "".join(
        shape for shape, right in LEFT_BEHIND.items() if shape in text and not any(each in text for each in right)
    )
    words = tuple(each for each in LEFT_IN_WORDS if each[0] in text and KNOWN_BY.get(each[1], each[1]) not in text)
    return (shapes, words) if _is_half_converted(text, shapes, words) else ("", ())


def _is_half_converted(text: str, shapes: str, words: Words) -> bool:
    """Whether places enough of the page are beyond doubt."""
    bare = MIRROR.sub("", text)
    evidence = 1.0 if len(text) - len(bare) and len(MIRROR.findall(text)) >= MIRROR_NOTES else 0.0
    found = counted(shape for _, shape, _ in _in_words(bare, words))
    evidence += sum(count if shape in PROVING else LIKELY for shape, count in found.items())
    provable = "".join(shape for shape in shapes if shape in PROVABLE)
    if provable:
        for _, shape, window, place in _places(bare, provable):
            if evidence >= BEYOND_DOUBT:
                break
            evidence += _evidence(shape, window, place)
    return evidence >= BEYOND_DOUBT


def _in_words(text: str, words: Words) -> Iterator[tuple[int, str, str]]:
    """(offset, shape, the Traditional character) for each place of `words` outside Simplified lines."""
    for shape, right, places in words:
        for match in _compiled(places).finditer(text):
            at = match.start()
            line = text[text.rfind("\n", 0, at) + 1 : (text.find("\n", at) + 1 or len(text) + 1) - 1]
            if script_of(line) != "hans":
                yield at, shape, right


def _evidence(shape: str, folded: str, at: int) -> float:
    """1 for a place beyond doubt, LIKELY for one that only the usual reading speaks for, else 0."""
    if PROOF.match(folded, at):
        return 1
    reading, by_word = reading_of(folded, at)
    if reading == shape or shape not in PROVEN_BY_WORD:
        return 0
    return 1 if by_word else LIKELY


def _readings(text: str, shapes: str) -> Iterator[tuple[int, str, str]]:
    """(offset, shape, its Traditional reading) for each shape in a Traditional line."""
    for at, shape, window, place in _places(text, shapes):
        reading, by_word = reading_of(window, place)
        if not by_word and SURNAME.match(window, place):
            reading = shape
        yield at, shape, reading


def _places(text: str, shapes: str) -> Iterator[tuple[int, str, str, int]]:
    """(offset, shape, folded surroundings, place in them) for each of `shapes` outside Simplified lines."""
    offset = 0
    for line in text.split("\n"):
        found = list(_any_of(shapes).finditer(line))
        if found and script_of(line) != "hans":
            for match in found:
                at = offset + match.start()
                start = max(at - AROUND, 0)
                yield at, match[0], fold(text[start : at + AROUND]), at - start
        offset += len(line) + 1


@cache
def _any_of(shapes: str) -> Pattern:
    return Pattern(f"[{shapes}]")


def reading_of(folded: str, at: int) -> tuple[str, bool]:
    """The Traditional reading of `folded[at]`, and whether a word settles it.

    The longest word over the place decides; of two that cross, the likelier one, then the later one.
    """
    for length in range(LONGEST, 1, -1):
        best = ("", -1)
        for start in range(max(at - length + 1, 0), at + 1):
            word = _word(folded[start], folded[start + 1 : start + length])
            if word and word[1] >= best[1]:
                best = (word[0][at - start], word[1])
        if best[0]:
            return best[0], True
    shape = folded[at]
    return "餘" if AFTER_NUMBER.match(folded, at) else USUAL.get(shape, shape), False


def _word(first: str, rest: str) -> tuple[str, int] | None:
    """Reading and weight of a word of the table; None for one that it does not hold."""
    _, found, behind = rows("script_phrases.tsv")[first].partition(f"\t{rest} ")
    if not found:
        return None
    reading, weight = behind.split("\t", 1)[0].split(" ")
    return reading, int(weight)
