"""What `flag` finds, documented like rules: flags and page findings change no text, so they have no finder here."""

from __future__ import annotations

from speechparse.rules.rule import Case, Safety, hit, miss
from speechparse.values import NamedTuple


class Finding(NamedTuple):
    """One kind of finding. A case shows a line and its category; one that is equal on both sides is left alone."""

    code: str
    name: str
    safety: Safety
    cases: tuple[Case, ...]
    summary: str
    doc: str


def _finding(code: str, name: str, doc: str, cases: tuple[Case, ...]) -> Finding:
    return Finding(code, name, Safety.REPORT, cases, doc.split("\n", 1)[0], doc)


INJECTED_LINE = _finding(
    "SPM101",
    "injected-line",
    """A line of advertising that was put into the page: search words, an offer, an address to write to.

The line is judged against its page. Named features are weighed (`data/spam_weights.tsv`): script other than the page's,
pairs of characters that genuine text never has, how it is worded (characters and pairs, learnt), words of advertising in
general, the shape of a list, a line that is nothing but a brand and where to find it, disguises (marks or letters between
characters), a messenger's address; in HTML hiding and links to other hosts, also of a list that stands one link to a line.
Against it speak sentence marks, little words, quotation marks around the offer, talk about such offers, services of
authorities, the site's own furniture. Words of known spam come last. From score 0.8 on the line leaves the speech (`spam`),
from 0.5 it is shown and kept (`suspect`).

Risk: a genuine line of goods, services or messenger addresses in a list. None in 9,224 lines of clean speeches.
Source: 16 keyword lines on infected pages; SEISE (IEEE S&P 2016) for judging a line against its site.""",
    (
        hit("金麟娱乐登录_金麟棋牌app下载_注册送彩金_金麟真人平台", "gambling_brand"),
        hit("代 开 发 票 点数低 先开后付 微信同号", "fake_docs"),
        miss("严厉打击虚开增值税专用发票、骗取出口退税等违法犯罪活动。"),
        miss("骗子往往声称“无抵押、免担保、当天放款”，诱骗群众缴纳保证金。"),
        miss("首页 | 信息公开 | 办事服务 | 在线访谈 | 下载中心"),
    ),
)
PASTED_OVER_NAME = _finding(
    "SPM102",
    "pasted-over-name",
    """A betting site's name stands inside a sentence where the name of an institution belongs.

The kit replaces every mention of the institution, so the sentence is genuine but for the name: the span is flagged, the
line is kept, and the institution's name is lost. A span is told when an organisation's surroundings (党委, 召开, 第三届,
当前位置：) meet search words, a number that counts nothing, a Latin stem or pairs of characters that no genuine text has.

Risk: a brand that carries no such mark is missed; an institution that has one in its own name is told.
Source: 20 infected hosts with school, company and ministry pages.""",
    (
        hit("9月12日，金麟国际8827官网召开全体教职工大会，部署新学期工作。", "brand_substitution"),
        miss("9月12日，开云县第三中学召开全体教职工大会，部署新学期工作。"),
        miss("强生(中国)有限公司党委召开会议。"),
    ),
)
KIT_MARKUP = _finding(
    "SPM103",
    "leaked-kit-markup",
    """Code of a spam kit that became text: nested tags of one random id, packed script, holes of a title template.

Risk: a lecture on programming that quotes such code on a line of its own.
Source: 3 infected hosts; kits described by Du et al. (USENIX Security 2016).""",
    (
        hit('<strike id="q9x2a"></strike><font id="q9x2a"><s id="q9x2a"></s></font>', "kit_markup"),
        hit("{主关键词}最新版本下载-{随机字符}官方", "kit_markup"),
        miss("若 a<b 且 b<c，则 a<c。"),
    ),
)
FOREIGN_ADVERTISEMENT = _finding(
    "SPM104",
    "foreign-advertisement",
    """Foreign search words on a Chinese page: Vietnamese, Thai, Indonesian, English … without marks of a sentence.

Risk: a foreign-language list of goods. Names, greetings and minority languages of China are left alone.
Source: 6 infected hosts.""",
    (
        hit("slot gacor hari ini maxwin deposit pulsa tanpa potongan", "foreign_spam"),
        miss("Mr. President, Ladies and Gentlemen, Dear Friends,"),
        miss("조선족자치주 인민정부 사업보고"),
    ),
)
MIRROR_KIT = _finding(
    "SPM111",
    "mirror-kit",
    """The page is a copy made by a spam kit: a Simplified injected line on a page whose text is Traditional.

The kit takes a Simplified page, converts its text and adds its own line unconverted, so the wording of the whole page
went through a converter. Cite the original where it can be found.

Risk: a Traditional page that was hijacked in another way.
Source: 16 of 16 keyword lines on infected pages were Simplified on a Traditional page.""",
    (),
)
PINYIN_NOISE = _finding(
    "SPM112",
    "pinyin-noise",
    """Pinyin in brackets after many characters: a spam kit's way to make a copy look new.

Told from 3 annotations and 3 in 1,000 characters on, counted before repair.

Risk: a primer. Source: seen on 25 infected hosts, on none of 3,160 genuine documents.""",
    (),
)
BYTE_LOSS = _finding(
    "SPM113",
    "byte-loss",
    """Question marks inside words, as a kit leaves them that cuts text in the middle of a character.

Counted before repair, where the pair of characters after the mark is one that genuine text never has: told from 1 on
when a mark of such a cut stands with it (?! ?; ?h), from 3 on when bare.

Risk: marks of doubt from a scan. Source: 5 of 3,160 genuine documents have one or more, infected ones nearly all.""",
    (),
)
ALTERED_NAMES = _finding(
    "SPM114",
    "altered-names",
    """Names on the page were replaced (SPM102): the text may be altered elsewhere and is not fit to be cited.

Such kits also change 学生 to 员工, 院长 to 经理 and spin synonyms, which no rule can take back.

Risk: as SPM102. Source: 20 infected hosts.""",
    (),
)

FLAGS: tuple[Finding, ...] = (
    INJECTED_LINE, PASTED_OVER_NAME, KIT_MARKUP, FOREIGN_ADVERTISEMENT,
    MIRROR_KIT, PINYIN_NOISE, BYTE_LOSS, ALTERED_NAMES,
)  # fmt: skip

_BY_CATEGORY = {
    "brand_substitution": PASTED_OVER_NAME,
    "kit_markup": KIT_MARKUP,
    "foreign_spam": FOREIGN_ADVERTISEMENT,
}


def finding_of(category: str) -> Finding:
    """The kind of finding that a flag of `category` is."""
    return _BY_CATEGORY.get(category, INJECTED_LINE)
