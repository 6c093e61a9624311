"""ENC: marks that stand for what an encoding could not hold."""

from __future__ import annotations

from speechparse.grammar.bigrams import bits, folded
from speechparse.grammar.script import in_cantonese
from speechparse.rules.rule import Evidence, Safety, hit, miss, rule
from speechparse.text import Edit, Pattern
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Two or more at the start of a line, or in its middle before the start of a sentence.
INDENT = Pattern(r"^[ \u3000]*\?(?: ?\?)+[ \u3000]*(?=[^\s?!])|(?<=[。！；”）])\?{2,8}(?=[^\s?!？！”])", 8)
INSIDE = Pattern(r"\?(?<=[㐀-鿿].)(?=[㐀-鿿])")
INSIDE_NEEDED = 3
# A clause that asks, before a question mark that a dump narrowed.
ASKING = Pattern("[吗呢么嗎麼何谁誰哪怎否几幾吧啊嘛多乎哉孰胡焉欤歟耶邪]|不.{0,2}$|没有$|沒有$")
# The mark itself belongs to what ends so, whatever follows it.
ASKED = Pattern(r"[吗嗎呢乎哉欤歟]$|(.)[不没沒]\1$")
CLAUSE_END = Pattern("[?。!！]")
CLAUSE = 24
# Of the question marks between Han so many are surely inside words: .42–1 on damaged pages, at most .19 on clean ones that
# were narrowed (1.5 M characters in windows of 3,000).
INSIDE_SHARE = 0.3
# Bits by which the pair across a mark is likelier than a sentence end there: surely inside a word, also in a clause that
# asks; and enough on a page where such marks were put in, where a clause that does not ask may have less.
SURE_BITS, SURE_THOUGH_ASKING = 8.0, 16.0
INSIDE_BITS, INSIDE_UNASKED = 0.0, -5.0
REPLACED = Pattern("\ufffd+")
KUN_JIN_KAO = Pattern("[锟斤拷]{3,}|烫{3,}|屯{3,}")
BESIDE = "[㐀-鿿，。、！；：“”「」（）]"
MASKED = Pattern(rf"(?<={BESIDE})(?:[*＊]{{2,8}}|[×xX]{{2,8}})(?={BESIDE})")


@rule(
    "ENC112",
    "indent-shown-as-question-marks",
    safety=Safety.SAFE,
    triggers=("??", "? ?"),
    cases=[hit("??? 各位代表:", "各位代表:"), hit("????2008年", "2008年"), miss("真的吗??他问。"), miss("???")],
)
def indent_as_questions(text: str, page: Evidence) -> Iterator[Edit]:
    """No-break spaces that GBK cannot hold were printed as question marks at the start of a line.

    Risk: a line that begins with question marks on purpose.  Source: code page 936 has no U+00A0.
    """
    for found in INDENT.finditer(text):
        yield Edit(found.start(), found[0], "")


@rule(
    "ENC113",
    "zero-width-shown-as-question-mark",
    safety=Safety.SAFE,
    triggers=("?",),
    cases=[
        hit("现?任的主?席，经?济和社?会", "现任的主席，经济和社会"),
        miss("这是为什么?我们要问，怎么办?大家说，好不好?同志们"),
        miss("係咪?講多次?聽唔到呀?邊個?幾多人嚟?佢哋返咗屋企未?"),
    ],
)
def zero_width_as_question(text: str, page: Evidence) -> Iterator[Edit]:
    """An invisible character put in against copying was printed as a question mark inside a word.

    Risk: question marks that dumps narrowed; so it takes three on a page, each inside a pair of characters that is far
    likelier than a sentence end there, and hardly any other question mark between Han; Cantonese is left alone.
    Source: GBK has no U+200B.
    """
    found = [(each.start(), _inside_word(text, each.start())) for each in INSIDE.finditer(text)]
    if any(inside > SURE_BITS for _, inside in found):
        found = [(at, inside) for at, inside in found if not in_cantonese(text, at, at + 1)]
    sure = sum(inside > SURE_BITS and _more_than_asking(text, at, inside, SURE_THOUGH_ASKING) for at, inside in found)
    if sure >= INSIDE_NEEDED and sure > INSIDE_SHARE * len(found):
        for at, inside in found:
            if inside > INSIDE_UNASKED and _more_than_asking(text, at, inside, INSIDE_BITS):
                yield Edit(at, "?", "")


def _more_than_asking(text: str, at: int, inside: float, needed: float) -> bool:
    clause = CLAUSE_END.split(text[max(at - CLAUSE, 0) : at])[-1]
    return not ASKING.search(clause) or (inside > needed and not ASKED.search(clause))


def _inside_word(text: str, at: int) -> float:
    """Bits by which the pair across a mark is likelier than a sentence end there."""
    before, behind = folded(text[at - 1]), folded(text[at + 1])
    return bits(before, "。") + bits("。", behind) - bits(before, behind)


@rule(
    "ENC114",
    "replacement-character",
    safety=Safety.REPORT,
    triggers=("\ufffd",),
    cases=[hit("经济\ufffd\ufffd建设", "经济\ufffd\ufffd建设"), miss("经济建设")],
)
def replacement_character(text: str, page: Evidence) -> Iterator[Edit]:
    """Bytes that could not be read were replaced before this page was saved.

    Risk: none: it is only reported.  Source: Unicode, U+FFFD.
    """
    for found in REPLACED.finditer(text):
        yield Edit(found.start(), found[0], found[0])


@rule(
    "ENC115",
    "replaced-bytes-read-as-gbk",
    safety=Safety.REPORT,
    triggers=("锟斤", "烫烫烫", "屯屯屯"),
    cases=[hit("经济锟斤拷锟斤拷建设", "经济锟斤拷锟斤拷建设"), miss("水很烫")],
)
def replaced_bytes_as_gbk(text: str, page: Evidence) -> Iterator[Edit]:
    """Replacement characters, or memory that was never filled, were read as GBK; the text is lost.

    Risk: none: it is only reported.  Source: EF BF BD, CC and CD in code page 936.
    """
    for found in KUN_JIN_KAO.finditer(text):
        yield Edit(found.start(), found[0], found[0])


@rule(
    "ENC116",
    "masked-name",
    safety=Safety.REPORT,
    triggers=("**", "＊＊", "××", "xx", "XX"),
    cases=[hit("在***总书记的领导下", "在***总书记的领导下"), miss("见注*")],
)
def masked_name(text: str, page: Evidence) -> Iterator[Edit]:
    """A name was masked by a filter or an editor; who is meant is not guessed.

    Risk: none: it is only reported.  Source: pages of forums and templates.
    """
    for found in MASKED.finditer(text):
        yield Edit(found.start(), found[0], found[0])
