"""Made speeches whose whole page has a form of its own: transcripts, questions, two speeches, releases, mails, records."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from made.dates import WEEKDAYS, ascii_date, chinese, roc
from made.openers import salutation
from made.outlines import HAN, Block
from made.people import person
from made.phrases import THANKS
from made.plans import Plan, plan
from made.speeches import Page

QUESTIONS = (
    "请问{a}目前进展如何？",
    "有群众反映{a}推进缓慢，您怎么看？",
    "下一步在{b}方面有什么打算？",
    "最后请您谈谈{c}的前景。",
    "外界很关注{a}，能否介绍一下？",
    "您当年为什么选择投身{b}？",
)
STAGE = ("（掌声）", "（热烈鼓掌）", "（笑声）", "（鼓掌）", "(掌声)")


class Form:
    """Collects the blocks and labels of one page."""

    def __init__(self, made: Plan, title: str) -> None:
        self.made, self.random, self.words = made, made.random, made.words
        self.blocks = [Block("title", title)]
        self.labels: dict[str, Any] = {
            "is_speech": True,
            "title": title,
            "headings": [],
            "delivered_on": None,
            "speaker": [],
        }
        self.paragraphs: list[str] = []

    def add(self, kind: str, text: str) -> None:
        self.blocks.append(Block(kind, text))

    def paragraph(self, text: str) -> None:
        self.add("paragraph", text)
        self.paragraphs.append(text)

    def told(self, role: str | None = None, *, dated: bool = True) -> None:
        """The page names the speaker (with a role, None for none) and, mostly, the day."""
        self.labels["speaker"] = [{"name": self.made.who.name, "role": role}]
        if dated:
            self.labels["delivered_on"] = self.made.when.isoformat()

    def page(self, sort: str) -> Page:
        made = self.made
        labels = {"paragraphs": self.paragraphs, **self.labels}
        if self.paragraphs:
            labels |= {"body_first": self.paragraphs[0][:20], "body_last": self.paragraphs[-1][-20:]}
        sorts = {"organisation": made.where.kind, "name": made.who.sort, "form of speech": sort}
        when = made.when + timedelta(days=self.random.randrange(1, 30))
        return Page(self.blocks, labels, sorts, made.where.name, made.where.place, when)


def bracketed(when: date, random: Random) -> str:
    return f"（{random.choice((ascii_date, chinese))(when)}）"


def questions(random: Random) -> Page:
    """问：… 答：… with or without the names."""
    made = plan(random)
    form = Form(made, f"{made.who.name}就{made.words.things[0]}{random.choice(('答记者问', '接受专访', '答问录'))}")
    form.told()
    form.add("date", bracketed(made.when, random))
    asker = random.choice(("问", "记者", "主持人"))
    answerer = "答" if asker == "问" else made.who.name
    turns = []
    for question in random.sample(QUESTIONS, random.randrange(2, 6)):
        for speaker, text in ((asker, made.words.fill(question)), (answerer, made.words.paragraph())):
            form.add("paragraph", f"{speaker}：{text}")
            form.paragraphs.append(text)
            turns.append(speaker)
        if random.random() < 0.3:
            form.paragraph(made.words.paragraph())
    form.labels["turns"] = turns
    return form.page("questions")


def meeting_record(random: Random) -> Page:
    """A transcript in which several people speak in turn."""
    made = plan(random)
    form = Form(made, f"{made.event}{random.choice(('发言实录', '座谈会记录', '对话实录', '谈话纪要'))}")
    form.add("date", bracketed(made.when, random))
    form.labels["delivered_on"] = made.when.isoformat()
    form.labels.pop("speaker")
    voices = ["主持人", *(person(random, "han").name for _ in range(random.randrange(2, 4)))]
    turns = []
    for _ in range(random.randrange(4, 9)):
        speaker, text = random.choice(voices), made.words.paragraph()
        form.add("paragraph", f"{speaker}：{text}")
        form.paragraphs.append(text)
        turns.append(speaker)
    form.labels["turns"] = turns
    return form.page("meeting record")


def two_speeches(random: Random) -> Page:
    """Opening and closing words on one page, each with its date."""
    made = plan(random)
    form = Form(made, f"在{made.event}上的讲话")
    dates = [made.when, made.when + timedelta(days=random.randrange(1, 4))]
    form.labels["delivered_on_multi"] = [each.isoformat() for each in dates]
    form.labels.pop("delivered_on")
    for name, when in zip(
        random.choice((("开幕词", "闭幕词"), ("开幕词", "结论"), ("第一次讲话", "第二次讲话"))), dates, strict=True
    ):
        form.add("heading", name)
        form.labels["headings"].append({"level": 1, "number": None, "text": name})
        form.add("date", bracketed(when, random))
        form.add("salutation", random.choice(("同志们：", "各位代表：")))
        for _ in range(random.randrange(2, 5)):
            form.paragraph(made.words.paragraph())
    form.labels.pop("speaker")
    return form.page("two speeches")


def release(random: Random) -> Page:
    """A press release: 以下是…致辞全文：, the speech, 完, the day."""
    made = plan(random)
    role = made.position
    form = Form(made, f"{role}在{made.event}致辞{random.choice(('全文', '内容', ''))}")
    form.told()
    form.labels["speaker"] = [{"name": made.who.name}]
    day_only = f"{HAN_MONTHS[made.when.month]}月{made.when.day}日"
    lead = f"以下是{made.where.name}{role}{made.who.name}今日（{day_only}）在{made.event}的致辞全文："
    form.add("lead", lead)
    form.labels["news_lead_starts_with"] = lead[:20]
    lines, text, _, sort = salutation(made)
    if sort in ("line", "several lines"):
        form.blocks += lines
        form.labels["salutation"] = text
    for _ in range(random.randrange(3, 7)):
        form.paragraph(made.words.paragraph())
    form.paragraph("多谢各位。")
    form.add("end", random.choice(("完", "（完）", "全文完")))
    form.add("end", f"{ascii_date(made.when)}（星期{WEEKDAYS[made.when.weekday()]}）")
    return form.page("press release")


HAN_MONTHS = ["", *HAN[:10], "十一", "十二"]


REPORTED_LEADS = (
    "指出，{a}需要各界共同努力，盼与会人士继续支持{b}。",
    "进一步表示，近年来{a}面临新的挑战，如何{v}{b}，值得深思。",
    "强调，只要大家同心协力，{a}一定会有好的成果。",
    "随后由相关人员陪同参观，并与现场民众合影留念。",
)
ANNOUNCED = ("致词全文为：", "致词内容为：", "谈话全文如下：", "致词全文：", "致词全文内容为：", "讲话全文为：")


def bulletin(random: Random) -> Page:
    """A bulletin with a date of the Republic, a news lead, 致词全文为：, and who else was there."""
    made = plan(random)
    who = made.who if made.who.sort in ("han2", "han3") else person(random, "han")
    made.who = who
    role = random.choice(("理事长", "主任委员", "总干事", "董事长", "主席"))
    form = Form(made, f"{role}{random.choice(('出席', '参加'))}{made.event}")
    subtitle = f"{role}{random.choice(('出席', '参加'))}{made.event}致词"
    if random.random() < 0.6:
        form.add("subtitle", subtitle)
        form.labels["subtitle"] = subtitle
    made.when = date(random.randrange(1990, 2024), made.when.month, made.when.day if made.when.day < 29 else 28)
    form.add("date", roc(made.when))
    honorific = random.choice(
        (f"{who.name[0]}{role}{who.name[1:]}先生", f"{who.name[0]}{role}{who.name[1:]}女士", f"{who.name}{role}")
    )
    part = random.choice(("上午", "下午", "", "晚间", f"（{made.when.day}）日上午", f"（{made.when.day}）日下午"))
    today = f"今{part}" if part.startswith("（") else f"今天{part}"
    lead = made.words.fill(
        random.choice(
            (
                f"{honorific}{today}出席{made.event}，期勉大家{{v}}{{a}}，共创未来。",
                f"{honorific}{today}在{made.where.place}表示，{{a}}是当前不可忽视的课题，希望各界重视{{b}}。",
                f"{made.event}{today}在{made.where.place}举行，{honorific}应邀致词，向与会人士表达敬意。",
            )
        )
    )
    form.add("lead", lead)
    for _ in range(random.choice((0, 0, 1, 2, 3))):
        form.add("lead", made.words.fill(role + random.choice(REPORTED_LEADS)))
    form.add("lead", f"{role}{random.choice(ANNOUNCED)}")
    form.told(role)
    # The release is of the day its date line names, and 今天 says that the speech is too.
    form.labels["published_at"] = made.when.isoformat()
    form.labels["news_lead_starts_with"] = lead[:16]
    for _ in range(random.randrange(2, 6)):
        form.paragraph(made.words.paragraph())
    form.paragraph(random.choice(THANKS))
    if random.random() < 0.5:
        tail = f"包括{person(random, 'han').name}、{person(random, 'han').name}等人亦出席是项活动。"
        form.add("after", tail)
        form.labels["after_speech_starts_with"] = tail[:14]
    return form.page("bulletin")


def mail(random: Random) -> Page:
    """A company's mail with number, signer, title of two parts, and whom it is sent to."""
    made = plan(random)
    title, event = made.words.heading(), made.event
    form = Form(made, title)
    number = f"电邮讲话【{made.when.year}】{random.randrange(1, 140):03}号"
    top = [random.choice(("总 裁 办 电 子 邮 件", "董 事 会 办 公 室 文 件", "电 子 邮 件"))]
    top.append(f"{number}  签发人：{person(random, 'han').name}" if random.random() < 0.7 else number)
    form.blocks = [*(Block("furniture", line) for line in top), *form.blocks]
    form.labels["boilerplate_examples"] = top
    subtitle = f"——{made.who.name}在{event}上的讲话"
    form.add("subtitle", subtitle)
    form.labels["subtitle"] = subtitle.lstrip("—")
    form.told()
    form.add("date", ascii_date(made.when))
    for at in range(random.randrange(2, 5)):
        heading = f"{made.words.heading()}之{HAN[at]}"
        form.add("heading", f"{HAN[at]}、{heading}")
        form.labels["headings"].append({"level": 1, "number": HAN[at], "text": heading})
        for _ in range(random.randrange(1, 4)):
            form.paragraph(made.words.paragraph())
    tail = ["报送：董事会成员、监事会成员", "主送：全体员工", chinese(made.when + timedelta(days=20))]
    form.blocks += [Block("furniture", line) for line in tail]
    form.labels["boilerplate_examples"] = top + tail[:2]
    return form.page("mail")


def collected(random: Random) -> Page:
    """A speech as a collection prints it: date in Chinese numerals, a note, footnote marks, notes at the end."""
    made = plan(random)
    form = Form(made, random.choice((made.words.heading(), f"在{made.event}上的讲话")))
    form.add("date", f"（{chinese(made.when)}）")
    note = random.choice(
        (
            f"这是{made.who.name}同志在{made.event}上的讲话。",
            f"本文是{made.who.name}在{made.event}上讲话的主要部分。",
            f"这是{made.who.name}在{made.event}上的报告的一部分，收入本书时作了文字订正。",
        )
    )
    form.told()
    form.labels["speaker"] = [{"name": made.who.name}]
    at_top = random.random() < 0.5
    if at_top:
        form.add("note", note)
    count = random.randrange(3, 7)
    for at in range(count):
        mark = f"[{at + 1}]" if random.random() < 0.4 else ""
        text = made.words.paragraph()
        cut = text.index("，") if "，" in text else len(text) - 1
        form.paragraph(text[:cut] + mark + text[cut:])
    form.add("notes head", random.choice(("注　　释", "注释", "注释：")))
    notes = [f"[{at + 1}] 见{made.where.place}志第{at + 2}章。" for at in range(random.randrange(1, 3))]
    if not at_top:
        notes.insert(0, note)
    for each in notes:
        form.add("note", each)
    form.labels["notes_start_with"] = notes[-1][4:]
    form.labels["editor_note_starts_with"] = note[:18]
    return form.page("collected work")


def with_reactions(random: Random) -> Page:
    """A speech with applause in the text and a caption of a photograph above it."""
    made = plan(random)
    form = Form(made, f"在{made.event}上的讲话")
    form.add("date", bracketed(made.when, random))
    form.add("byline", f"{made.role} {made.who.name}")
    form.told(made.role)
    if random.random() < 0.6:
        caption = random.choice(
            (
                f"图为{made.event}现场。{person(random, 'han').name} 摄",
                f"{made.who.name}在会上讲话。本报记者 {person(random, 'han').name} 摄",
                f"（图片来源：{made.where.name}）",
            )
        )
        form.add("caption", caption)
        form.labels["boilerplate_examples"] = [caption]
    form.add("salutation", "同志们：")
    form.labels["salutation"] = "同志们："
    for _ in range(random.randrange(3, 6)):
        text = made.words.paragraph()
        form.paragraph(text + random.choice(STAGE) if random.random() < 0.5 else text)
    form.paragraph(random.choice(THANKS) + random.choice(("", *STAGE)))
    printed = made.when + timedelta(days=random.randrange(1, 4))
    tail = random.choice(
        (
            f"（本报{made.where.place}{made.when.month}月{made.when.day}日电）",
            f"《 {made.where.place}日报 》（ {printed.year}年{printed.month:02}月{printed.day:02}日 0{random.randrange(1, 9)} 版）",
            f"（原载《{made.where.place}文史》{made.when.year}年第{random.randrange(1, 7)}期）",
        )
    )
    if "版）" in tail:
        form.labels |= {"published_at": printed.isoformat(), "source_name": f"{made.where.place}日报"}
    form.add("source", tail)
    form.labels.setdefault("boilerplate_examples", [])
    form.labels["boilerplate_examples"] = [*form.labels["boilerplate_examples"], tail]
    return form.page("reactions and source")


def several_speakers(random: Random) -> Page:
    """Two people's speeches under one title, each under a line with the name."""
    made = plan(random)
    other = person(random, "han")
    form = Form(made, f"{made.who.name}、{other.name}同志在{made.event}上的讲话")
    form.add("date", bracketed(made.when, random))
    form.labels |= {"delivered_on": made.when.isoformat(), "speaker": [{"name": made.who.name}, {"name": other.name}]}
    for who in (made.who, other):
        form.add("heading", random.choice((f"{who.name}同志的讲话", f"{who.name}同志：", f"{who.name}：")))
        for _ in range(random.randrange(2, 5)):
            form.paragraph(made.words.paragraph())
    del form.labels["headings"]
    return form.page("several speakers")


def gap(random: Random) -> Page:
    """A section is missing: the numbering jumps."""
    made = plan(random)
    form = Form(made, f"在{made.event}上的讲话")
    form.add("date", bracketed(made.when, random))
    form.add("byline", made.who.name)
    form.told()
    lost = random.randrange(1, 3)
    for at in range(4):
        if at != lost:
            heading = f"{made.words.heading()}其{HAN[at]}"
            form.add("heading", f"{HAN[at]}、{heading}")
            form.labels["headings"].append({"level": 1, "number": HAN[at], "text": heading})
            form.paragraph(made.words.paragraph())
    form.paragraph(random.choice(THANKS))
    return form.page("gap in the numbering")


FORMS: tuple[Callable[[Random], Page], ...] = (
    questions, meeting_record, two_speeches, release, bulletin, mail, collected, with_reactions, several_speakers, gap,
)  # fmt: skip
