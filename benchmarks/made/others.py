"""Made pages that hold no speech: news, notices, laws, lists, essays, biographies, interpretations, memorials."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random
from typing import Any

from made.dates import ascii_date, chinese, day
from made.organizations import Organization, occasion, organization
from made.outlines import HAN, Block
from made.people import person
from made.phrases import Words
from made.speeches import Page

REPORTED = (
    "会议强调，要{v}{a}，切实把{b}抓紧抓实抓出成效。",
    "{who}指出，{a}事关全局，各级各部门要高度重视。",
    "{who}一行先后来到{a}现场和{b}一线，详细了解情况，并同工作人员亲切交谈。",
    "会议听取了{a}情况汇报，研究部署下一阶段{b}工作。",
    "据了解，该项目总投资{m}万元，建成后将惠及{p}户居民。",
    "{who}要求，要坚持问题导向，补齐{a}短板，确保{b}取得实效。",
    "与会人员表示，将以此次会议为契机，{v}{a}，{v2}{b}。",
    "记者在现场看到，{people}干劲十足，{a}工作有序推进。",
    "会上，{who}代表班子作了述职，有关负责同志作了表态发言。",
    "“这几年变化真大。”说起{a}，居民老{s}竖起了大拇指。",
)
ESSAY = (
    "窗外的雨下了一夜，天亮时却停了，{place}的石板路泛着青光。",
    "我常常想起祖母说过的话：日子是一针一线缝出来的。",
    "所谓{a}，在古人那里其实是一件极朴素的事。",
    "书读得多了，便知道世上的路不止一条。",
    "老屋后面那棵柿子树，今年又结满了果子。",
    "《{place}县志》里有一段记载，说的正是这件事。",
    "由此看来，{a}与{b}并不是两件事，而是一枚硬币的两面。",
    "学界对此有不同看法，有人主张{v}{a}，也有人更看重{b}。",
)
ARTICLES = (
    "为了规范{a}，保障{people}的合法权益，根据有关法律、行政法规，结合本地实际，制定本条例。",
    "{a}工作应当遵循公开、公平、公正的原则。",
    "县级以上人民政府应当加强对{a}工作的领导，将所需经费列入本级预算。",
    "任何单位和个人有权对违反{a}规定的行为进行举报。",
    "违反本条例规定，未按照要求{v}{a}的，由主管部门责令限期改正；逾期不改正的，处五千元以上二万元以下罚款。",
    "主管部门应当建立{a}和{b}信息共享机制。",
)
DUTIES = (
    "请各单位于本月{n}日前将{a}情况书面报送办公室。",
    "各部门要高度重视，明确专人负责{a}，确保{b}落到实处。",
    "凡符合条件的人员均可报名，报名时须携带身份证原件及复印件。",
    "活动期间实行{a}日报告制度，遇有重大情况立即上报。",
    "评选坚持公开、公平、公正，突出{a}和{b}实绩。",
)


class Maker:
    """What every page without a speech needs: people, words, an organisation, a date."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.where: Organization = organization(random)
        self.words = Words(random, self.where.theme, self.where.name, self.where.place)
        self.who = person(random, "han").name
        self.when: date = day(random)

    def sentences(self, templates: tuple[str, ...], low: int, high: int) -> str:
        chosen = self.random.sample(templates, min(self.random.randrange(low, high), len(templates)))
        return "".join(self.words.fill(each.replace("{who}", self.who).replace("{s}", self.who[0])) for each in chosen)

    def page(self, sort: str, title: str, lines: list[str]) -> Page:
        labels: dict[str, Any] = {
            "is_speech": False,
            "title": title,
            "speaker": [],
            "delivered_on": None,
            "salutation": None,
        }
        blocks = [Block("title", title), *(Block("paragraph", line) for line in lines)]
        return Page(blocks, labels, {"no speech": sort}, self.where.name, self.where.place, self.when)


def news(make: Maker) -> Page:
    event, where = occasion(make.random, make.where), make.where
    position = make.random.choice(where.positions)
    title = make.random.choice(
        (
            f"{event}召开",
            f"{make.who}在{event}上强调：{make.words.heading()}",
            f"{make.who}出席{event}并讲话",
            f"{where.name}召开{event}",
            f"{position}{make.who}调研{make.words.things[0]}工作",
        )
    )
    day_only = f"{make.when.month}月{make.when.day}日"
    first = f"{make.random.choice((day_only, '近日', ascii_date(make.when)))}，{event}召开。{position}{make.who}出席会议并讲话。"
    slug = make.random.choice(("", "", f"本报讯（记者 {person(make.random, 'han').name}）", "本网讯 "))
    lines = [slug + first, *(make.sentences(REPORTED, 2, 5) for _ in range(make.random.randrange(2, 6)))]
    return make.page("news", title, lines)


def notice(make: Maker) -> Page:
    words = make.words
    number = f"{make.where.place[:1]}发〔{make.when.year}〕{make.random.randrange(1, 90)}号"
    title = f"关于{make.random.choice(('开展', '进一步加强', '做好'))}{words.things[0]}{make.random.choice(('工作', '活动', '有关事项'))}的通知"
    lines = [number] if make.random.random() < 0.6 else []
    lines.append(make.random.choice(("各科室、各直属单位：", "各乡镇人民政府，各有关单位：", "各会员单位：")))
    lines.append(words.fill("为{v}{a}，经研究，决定开展此项工作。现将有关事项通知如下："))
    for at in range(make.random.randrange(2, 5)):
        lines += [f"{HAN[at]}、{words.heading()}", make.sentences(DUTIES, 1, 3)]
    lines += [make.where.name, make.random.choice((ascii_date(make.when), chinese(make.when)))]
    return make.page("notice", title, lines)


def law(make: Maker) -> Page:
    subject = make.words.things[0]
    title = f"{make.where.place}{subject}{make.random.choice(('条例', '管理办法', '暂行规定', '实施细则'))}"
    lines = [
        f"（{ascii_date(make.when)}{make.where.place}第{make.random.choice(HAN)}届人民代表大会常务委员会第三次会议通过）"
    ]
    article = 0
    for chapter, name in enumerate(("总　则", "管理与服务", "监督检查", "法律责任", "附　则")):
        lines.append(f"第{HAN[chapter]}章　{name}")
        for _ in range(make.random.randrange(1, 3)):
            article += 1
            number = HAN[article - 1] if article <= len(HAN) else "十三"
            lines.append(f"第{number}条　{make.sentences(ARTICLES, 1, 2)}")
    lines.append(f"第十四条　本条例自{ascii_date(make.when)}起施行。")
    return make.page("law", title, lines)


def speech_list(make: Maker) -> Page:
    """An index of speeches: every line looks like a title, none of them is spoken here."""
    title = make.random.choice(("领导讲话", "讲话文稿", "校长讲话", "会长致辞"))
    lines = []
    for _ in range(make.random.randrange(6, 18)):
        event = occasion(make.random, make.where)
        who = person(make.random, "han").name
        when = day(make.random)
        dated = make.random.choice((f"  {when}", f"[{when}]", "", f"　{when.year}/{when.month:02}/{when.day:02}"))
        lines.append(f"{make.random.choice(('', who, who + '同志'))}在{event}上的讲话{dated}")
    lines += make.random.choice((["首页 上一页 1 2 3 下一页 尾页"], ["共 8 页 126 条记录"], ["上一页 下一页"], []))
    return unscored(make.page("list", title, lines), "title")


def unscored(page: Page, *names: str) -> Page:
    """The page with the labels `names` taken off: on it nobody can say what would be right."""
    for name in names:
        del page.labels[name]
    return page


def essay(make: Maker) -> Page:
    title = make.random.choice(
        (
            make.words.fill("也谈{a}"),
            make.words.fill("论{a}与{b}"),
            f"{make.where.place}记事",
            "老屋",
            "秋日随想",
            make.words.fill("{a}刍议"),
        )
    )
    lines = (
        [make.random.choice((f"文/{make.who}", f"作者：{make.who}", make.who))] if make.random.random() < 0.6 else []
    )
    lines += [make.sentences(ESSAY, 2, 5) for _ in range(make.random.randrange(3, 8))]
    return make.page("essay", title, lines)


def biography(make: Maker) -> Page:
    year = make.random.randrange(1955, 1985)
    title = make.random.choice((f"{make.who}同志简历", f"{make.who}简介", make.who))
    lines = [
        f"{make.who}，{make.random.choice('男女')}，汉族，{year}年{make.random.randrange(1, 13)}月出生，{make.where.place}人，大学学历。"
    ]
    start = year + 22
    for step in range(make.random.randrange(3, 7)):
        begin = start + step * 4
        lines.append(
            f"{begin}年{make.random.randrange(1, 13)}月至{begin + 4}年，任{organization(make.random).name}{make.random.choice(make.where.positions)}"
        )
    lines.append(f"现任{make.where.name}{make.random.choice(make.where.positions)}。")
    return make.page("biography", title, lines)


def explanation(make: Maker) -> Page:
    """Questions and answers on a policy: nobody speaks to an audience."""
    thing = make.words.things[0]
    title = f"《关于加强{thing}的意见》政策解读"
    lines = [make.words.fill("近日，{org}印发了《意见》，现就有关内容解读如下：")]
    for at, question in enumerate(("出台背景", "主要目标", "适用范围", "保障措施")):
        lines += [f"{HAN[at]}、{question}", make.words.paragraph()]
    return make.page("explanation", title, lines)


def memorial(make: Maker) -> Page:
    title = f"{make.who}同志逝世"
    lines = [
        f"{make.where.name}原{make.random.choice(make.where.positions)}{make.who}同志，因病医治无效，于{ascii_date(make.when)}逝世，享年{make.random.randrange(70, 99)}岁。",
        make.words.fill("他长期从事{a}和{b}，兢兢业业，无私奉献，受到{people}的爱戴。"),
        f"定于{make.when.month}月{make.when.day}日上午9时在殡仪馆举行遗体告别仪式。",
    ]
    return make.page("memorial", title, lines)


def recruitment(make: Maker) -> Page:
    title = f"{make.where.name}{make.when.year}年公开招聘工作人员公告"
    lines = ["因工作需要，现面向社会公开招聘工作人员若干名。", "一、招聘岗位", "详见附件。", "二、报名条件"]
    lines += ["1.遵纪守法，品行端正；", "2.具有大专以上学历；", f"3.年龄在{make.random.randrange(30, 46)}周岁以下。"]
    lines += ["三、报名时间", f"{ascii_date(make.when)}至月底。", make.where.name, ascii_date(make.when)]
    return make.page("recruitment", title, lines)


def reply(make: Maker) -> Page:
    """A letter or reply with a salutation of its own, which is no speech."""
    thing = make.words.things[0]
    title = f"对{make.where.place}人大第{make.random.choice(HAN)}次会议第{make.random.randrange(3, 200)}号建议的答复"
    lines = [
        f"{make.who}代表：",
        f"您提出的关于加强{thing}的建议收悉，现答复如下：",
        make.words.paragraph(),
        make.words.paragraph(),
    ]
    lines += ["感谢您对我们工作的关心和支持。", make.where.name, ascii_date(make.when)]
    return unscored(make.page("reply", title, lines), "salutation")


MAKERS: tuple[Callable[[Maker], Page], ...] = (
    news, news, notice, law, speech_list, essay, biography, explanation, memorial, recruitment, reply,
)  # fmt: skip
