"""What speaks for or against a line, one function a feature: 0 where it says nothing, about 1 where it says all it can.

The weights are in `data/spam_weights.tsv`; scores and reasons are made of them in `score.py`.
"""

from __future__ import annotations

from speechparse.flag.case import MIN_PHRASE, SENTENCE_MARK, Case, has_sentence_marks, worth
from speechparse.flag.terms import ad_wording
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# A line of so many characters and pieces, where none is a sentence, is no menu and no table row.
ENDLESS = 300
MANY_PIECES = 30
# … with at most one mark of a sentence in so many characters: a title in 《》 is searched for too.
CHARS_A_MARK = 60
# From these log-odds on the wording says all it can.
WORDING = 5.0
# Links to the page in the other script are written in that script.
SWITCH = Pattern("[简簡][体體](?:中文|字|版)*|繁[体體](?:中文|字|版)*|[简簡][繁]|[简簡]版|中文版|正體(?:中文|字)*")
# What is left of the script's say about a line that may be a quotation.
QUOTED = 0.5
# … about one name alone (無障礙網頁, 臺灣同胞聯誼會) without a word of advertising.
NAMED = 0.25
# Kits leak their own code: nested tags of one random id, escaped or packed script, holes of a title template.
MARKUP = Pattern(
    r"<(\w+) id=.(?=\w{0,7}\d)\w{4,8}.>|\\x[0-9a-f]{2}\\x|document\.write|eval\(|fromCharCode|unescape\(|(?:&#x?[0-9a-f]{4,6};\s?){3}"
    r"|\{[^\x00-\xff]{2,8}\d?\}.*\{[^\x00-\xff]{2,8}\d?\}|<(?:marquee|iframe|script|a href|div style|meta name)\b",
    2,
)
QUOTATION = Pattern('[“「『‘"][^“”「」『』‘’"]{2,60}[”」』’"]')
HYPHEN = Pattern(r"[^\x00-\xff]-(?=[^\x00-\xff])")
SYMBOL = Pattern("[★☆❤♥♡✿❀✚☎✆➕🔞♦♠♣✅❌💋🔥💰💯▶👉]")
CONTACT = Pattern(
    r"(?:加|\+|联系|联系我|添加|咨询|预约|同步|客服|备注)\s{0,40}(?:微信?|v信?|vx|薇信?|威信|扣扣|q{1,2}|飞机|蝙蝠|电报)\s{0,40}(?:号|群)?[:：]?\s{0,40}[a-z0-9@_]"
    r"|(?:微信?号?|vx?|wx|薇信?|威信|扣扣群?|q{1,2}群?|飞机|纸飞机|蝙蝠号?|电报群?|telegram|tg|whatsapp)[\x00-`{-\xff]{0,6}[:：@]?\s{0,40}@?(?=[a-z_]{0,30}\d)[a-z0-9_]{5,}"
    r"|(?<![\w.])@[a-z]\w{4,}|\b1[3-9][\dx零o]\W?[\dxzo]{4}\W?[\dxzo]{3,4}"
)
NUMERAL = r"[\d一二三四五六七八九十百千万两半几]"
# A Han character: the range of them takes .7 ms to compile, and no other wide character stands in these places.
WIDE = r"[^\x00-\xff]"
# Ways to make an offer, whatever it is: N days until it works, from N yuan, buying dear, no questions asked.
OFFER = Pattern(
    rf"(?:^|[\s,，、_|\-:：])(?:代|包|专业|长期|高价|低价|急招?|诚|全网|无需?|免|不用|不){WIDE}{{1,3}}?(?=$|[\s,，、_|\-。])"
    rf"|(?<={NUMERAL})(?:(?:天|小时|分钟|秒|个?疗程|期)(?:见效|到[账手]|拿证|出|上|内|搞定|包|断根|放款|上岸)|折|元一[张页单次])"
    rf"|(?:低至|仅需|只需|只要|起价|[日月年时](?:赚|入|薪|利|加){WIDE}?){NUMERAL}|\d元?起\b|[日时]结|(?:首?[充存]|买|满|注册).{{0,4}}?送"
    r"|(?:哪里|哪家|哪个|怎么|多少)[买有好能卖样钱]|(?:好不好|有没有)用|一[条对站][龙一式]|(?:找|联系)我们?\b"
)
# A name run together with a number or a Latin stem, as brands of betting sites are; not a year, a sum or a share.
GLUED = Pattern(
    rf"{WIDE}{{2,4}}(?!19|20)\d{{3,6}}(?![\d年月日万亿元号名个人%.度余多届所部米])|(?<![a-z])[a-z]{{1,8}}\d{{2,6}}(?={WIDE})|(?<![\w.@/])[a-z]{{2,8}}\d{{3,6}}(?![\w.@])"
    rf"|(?<![a-z\d.@])[a-z]{{2,10}}(?:体育|娱乐|电竞|国际|棋牌|彩票)|{WIDE}\(中国\)"
)
# A betting site's name as a whole line: a stem, what it offers, where it is found. Hotlines (12345, 95588) are no stems.
BARE = Pattern(
    rf"(?!1[12]\d{{1,3}}(?!\d)|9[56]\d{{3,4}}(?!\d))(?P<stem>{WIDE}{{2,4}}?|[a-z]{{1,8}}|(?=\d))(?P<glued>\d{{1,6}}(?:\.[a-z]{{2,4}})?)?"
    r"(?P<offer>体育|娱乐城?|国际|电竞|棋牌|彩票|真人|电子|电玩城?|现金网|游戏|视讯|捕鱼|集团)*(?P<number>\d{2,6})?"
    r"(?P<found>官方网?站?|官网|网址|登[录陆]|入口|app|下载|安装|网页版?|手机版?|客户端|注册|首页|平台|最新版?|\(中国\)|备用|线路|欢迎您|在线|链接|地址|苹果版?|安卓版?)+"
)
FOUND = Pattern(
    "官方|官网|网址|登[录陆]|入口|app|下载|安装|网页|手机|客户端|注册|首页|平台|最新|\\(中国|备用|线路|在线"
)
BETWEEN = Pattern(r"[\s_|·•\-—]+")
# … ends in a name of a messenger's account.
HANDLE = Pattern(r"(?<![a-z0-9_./@])(?=[a-z_]{0,15}\d)(?=\d{0,15}[a-z])[a-z0-9_]{5,16}$")
LONGEST_BARE = 30
FOREIGN = Pattern("[\u0e00-\u0e7f]{4}|[\u1ea0-\u1ef9ăđơư]|[àáâãèéêìíòóôõùúý]\\w{0,30} \\w{1,30}[àáâãèéêìíòóôõùúý]")
# Latin and Cyrillic: the other letters between are those of peoples of China.
LATIN_WORD = Pattern("[a-zà-ɏа-яḁ-ỹ]{2,}")
LATIN_MARK = Pattern("[.,;:@/]")
# What lower case says of a line that may be English.
ENGLISH = 0.6
ENGLISH_FUNCTION = frozenset("the of and to we our is are for with that this in let us".split())


def lexicon(case: Case) -> float:
    return min(1.0, worth(case.lexicon))


def lexicon_more(case: Case) -> float:
    return min(1.0, max(0.0, worth(case.lexicon) - 1) / 2)


def promotion(case: Case) -> float:
    return min(1.0, worth(case.promo))


def promotion_more(case: Case) -> float:
    return min(1.0, max(0.0, worth(case.promo) - 1) / 2)


def promotion_share(case: Case) -> float:
    size = len(case.reading.joined) - case.reading.joined.count(" ")
    return sum(hit.end - hit.start for hit in case.reading.hits) / size if size else 0.0


def unseen(case: Case) -> float:
    total, strange = case.pairs
    return min(1.0, 2 * strange / total) if total >= 4 else 0.0


def familiar(case: Case) -> float:
    """All pairs are those of genuine text, and no word of known spam is there."""
    total, strange = case.pairs
    return max(0.0, 1 - 4 * strange / total) if total >= 4 and not case.lexicon else 0.0


def unseen_many(case: Case) -> float:
    return min(1.0, case.pairs[1] / 8)


def formal_characters(case: Case) -> float:
    return min(1.0, max(0.0, -case.ad_language / 1.5))


def wording(case: Case) -> float:
    """For (above 0) or against the line, by characters and pairs alone."""
    return max(-1.0, min(1.0, ad_wording(case.reading.han_runs) / WORDING)) if case.reading.han_runs else 0.0


def spelt_ad_characters(case: Case) -> float:
    return spelt(case) * min(1.0, max(0.0, case.ad_language))


def unofficial_list(case: Case) -> float:
    """A list of phrases in which hardly a word speaks for an authority or a site."""
    if not case.is_list:
        return 0.0
    return max(0.0, min(1.0, case.ad_language + 0.5)) * max(0.0, 1 - 2 * case.official_share)


def strange_list(case: Case) -> float:
    """Such a list in words that genuine text never has."""
    return unofficial_list(case) * max(0.0, 2 * unseen(case) - 1)


def endless_list(case: Case) -> float:
    """Offers among very many phrases, as a kit fills a line with all words that are searched for."""
    text = case.place.line.text
    if len(text) < ENDLESS or len(case.reading.segments) < MANY_PIECES or not case.reading.hits:
        return 0.0
    is_list = not case.is_prose and len(SENTENCE_MARK.findall(text)) * CHARS_A_MARK <= len(text)
    return unseen(case) if is_list and case.mean_piece >= MIN_PHRASE else 0.0


def other_script(case: Case) -> float:
    foreign, text = case.place.page.foreign, case.place.line.text
    strange = foreign(text) and foreign(SWITCH.sub("", text))
    if strange < 2:
        return 0.0
    # A quotation or a heading in the other script is made of ordinary words, or is a sentence.
    doubt = QUOTED if case.is_prose or has_sentence_marks(case) else 1.0
    if len(case.reading.segments) == 1 and not case.reading.hits and case.place.line.text.isalpha():
        doubt = NAMED
    return min(1.0, strange / 6) * doubt * (1 - QUOTED * familiar(case))


def bars(case: Case) -> float:
    text = case.place.line.text
    return min(1.0, max(text.count("_"), text.count("|"), text.count("｜"), len(HYPHEN.findall(text))) / 4)


def spelt(case: Case) -> float:
    return float(case.reading.spelt)


def disguised(case: Case) -> float:
    """Words that show only once the disguise is off."""
    plain = sum(hit.term.text in case.reading.plain for hit in case.reading.hits)
    return min(1.0, float(len(case.reading.hits) - plain))


def symbols(case: Case) -> float:
    return min(1.0, len(SYMBOL.findall(case.place.line.text)) / 2)


def contact(case: Case) -> float:
    return float(CONTACT.search(case.reading.joined) is not None)


def solicitation(case: Case) -> float:
    """An address of a messenger, and no word of an authority or a site beside it."""
    return contact(case) if not case.official and not has_sentence_marks(case) else 0.0


def offer(case: Case) -> float:
    return min(1.0, len(OFFER.findall(case.reading.joined)) / 2)


def glued(case: Case) -> float:
    return min(1.0, len(GLUED.findall(case.reading.plain)) / 2 + 0.5) if GLUED.search(case.reading.plain) else 0.0


def bare_brand(case: Case) -> float:
    """The line is nothing but a betting site's name: 1 with two search words or a number, half with less."""
    text = BETWEEN.sub("", case.reading.plain)
    found = BARE.fullmatch(text) if len(text) <= LONGEST_BARE else None
    if not found or not (found["offer"] or found["glued"] or found["number"]):
        return 0.0
    return 1.0 if found["glued"] or found["number"] or len(FOUND.findall(text)) > 1 else 0.5


def handle(case: Case) -> float:
    """A short line that ends in a messenger's account, and no word of an authority or a site."""
    text = case.reading.joined
    return float(len(text) <= LONGEST_BARE and HANDLE.search(text) is not None and not case.official)


# Kits leak whole pages into one line, and begin them with their code.
LONGEST_MARKUP = 20_000


def markup(case: Case) -> float:
    return float(MARKUP.search(case.place.line.text, 0, LONGEST_MARKUP) is not None)


def foreign_words(case: Case) -> float:
    """Core words of foreign advertising, which stand on no Chinese page."""
    return min(1.0, worth({text: hit for text, hit in case.lexicon.items() if hit.term.kind == "foreign_spam"}))


def foreign_run(case: Case) -> float:
    return float(FOREIGN.search(case.reading.text.lower()) is not None and not SENTENCE_MARK.search(case.reading.text))


def latin_run(case: Case) -> float:
    text = case.place.line.text
    found = LATIN_WORD.findall(text)
    if len(found) < 5 or sum(map(len, found)) < 0.7 * (len(text) - text.count(" ")):
        return 0.0
    return float(not ENGLISH_FUNCTION.intersection(found) and not LATIN_MARK.search(text))


def lower_case_run(case: Case) -> float:
    """Search words of another language; headings and names have capitals. English may also be a motto or a menu."""
    text = case.place.line.text
    if text.lower() != text:
        return 0.0
    return latin_run(case) * (ENGLISH if text.isascii() else 1.0)


def evidence(case: Case) -> float:
    """Whether the line advertises at all: genuine pages hide menus and link to other sites too."""
    return min(1.0, worth(case.lexicon) + worth(case.promo) + other_script(case))


def hidden(case: Case) -> float:
    return evidence(case) if case.place.hint.hidden else 0.0


def link_hosts(case: Case) -> float:
    hint = case.place.hint
    return min(1.0, len(hint.hosts) / 4) * evidence(case) if hint.link_share > 0.8 else 0.0


def prose(case: Case) -> float:
    return float(case.is_prose)


def prose_with_hits(case: Case) -> float:
    return min(1.0, worth(case.lexicon) + worth(case.promo)) if case.is_prose else 0.0


def quoted(case: Case) -> float:
    """The words of advertising are named, not used: they stand in quotation marks."""
    if not case.reading.hits or QUOTATION.search(case.reading.plain) is None:
        return 0.0
    inside = "".join(QUOTATION.findall(case.reading.plain))
    hits = {**case.lexicon, **case.promo}
    return worth({text: hit for text, hit in hits.items() if text in inside}) / worth(hits)


def sentence_marks(case: Case) -> float:
    return min(1.0, len(SENTENCE_MARK.findall(case.place.line.text)) / 2)


def function_words(case: Case) -> float:
    return min(1.0, 5 * case.little_words / len(case.reading.plain)) if case.reading.plain else 0.0


def against(case: Case) -> float:
    return min(1.0, case.official.get("against", 0) / 2)


def service(case: Case) -> float:
    return min(1.0, case.official.get("service", 0) / 2, 2 * case.official_share)


def site(case: Case) -> float:
    return min(1.0, case.official.get("site", 0) / 2, 2 * case.official_share)


if TYPE_CHECKING:
    Feature = Callable[[Case], float]
FEATURES: tuple[Feature, ...] = (
    lexicon, lexicon_more, promotion, promotion_more, promotion_share,
    unseen, familiar, unseen_many, formal_characters, wording,
    spelt_ad_characters, unofficial_list, strange_list, endless_list, other_script,
    bars, spelt, disguised, symbols, contact, solicitation, handle, offer, glued, bare_brand,
    markup, foreign_words, foreign_run, latin_run, lower_case_run, hidden, link_hosts,
    prose, prose_with_hits, quoted, sentence_marks, function_words, against, service, site,
)  # fmt: skip
# These speak of the words of the lists: most lines that are judged hold none.
OF_WORDS = frozenset((
    lexicon, lexicon_more, promotion, promotion_more, promotion_share, endless_list, disguised, foreign_words,
    prose_with_hits, quoted,
))  # fmt: skip
NAMED_FEATURES = tuple((each.__name__, each) for each in FEATURES)
WITHOUT_WORDS = tuple(pair for pair in NAMED_FEATURES if pair[1] not in OF_WORDS)
