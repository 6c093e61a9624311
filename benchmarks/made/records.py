"""Made pages in the shapes of wire copy, minutes and archives: glued heads, dates without a year, turns in one line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from random import Random

from made.dates import NUMBERS, ascii_date, chinese
from made.forms import Form
from made.openers import salutation
from made.outlines import HAN, Block
from made.people import person
from made.phrases import SLOGANS, THANKS
from made.plans import plan
from made.speeches import Page

CITIES = ("北京", "上海", "杭州", "{place}")


def wire_copy(random: Random) -> Page:
    """Everything in one line: title（date，place）role name, salutation, text, wire slug, newspaper and its date."""
    made = plan(random)
    event = f"在{made.event}上的{random.choice(('讲话', '致辞', '主旨演讲', '讲话'))}"
    title = random.choice((event, event, f"{random.choice(SLOGANS)}——{event}", random.choice(SLOGANS)))
    form = Form(made, title)
    place = random.choice(CITIES).format(place=made.where.place)
    form.add("date", f"（{ascii_date(made.when)}{random.choice(('', f'，{place}'))}）")
    role = random.choice((None, made.role))
    form.add("byline", f"{role}{random.choice((' ', '　', ''))}{made.who.name}" if role else made.who.name)
    form.told(role)
    lines, text, _, sort = salutation(made)
    if sort in ("line", "several lines"):
        form.blocks += lines
        form.labels["salutation"] = text
    for _ in range(random.randrange(3, 8)):
        form.paragraph(made.words.paragraph())
    form.paragraph(random.choice(THANKS))
    form.labels["boilerplate_examples"] = []
    if random.random() < 0.6:
        slug = f"（新华社{place}{made.when.month}月{made.when.day}日电）"
        printed = made.when + timedelta(days=1)
        paper = f"《 {made.where.place}日报 》（ {printed.year}年{printed.month:02}月{printed.day:02}日 0{random.randrange(1, 9)} 版）"
        form.add("source", slug)
        form.add("source", paper)
        form.labels["boilerplate_examples"] = [slug, paper]
        form.labels |= {"published_at": printed.isoformat(), "source_name": f"{made.where.place}日报"}
    return form.page("wire copy")


def wire_copy_without_head(random: Random) -> Page:
    """The same from the salutation on: title, date and name were in other fields."""
    page = wire_copy(random)
    page.blocks = [block for block in page.blocks if block.kind not in ("title", "date", "byline")]
    page.labels |= {"title": None, "speaker": [], "delivered_on": None}
    page.sorts["form of speech"] = "wire copy without head"
    return page


def minutes(random: Random) -> Page:
    """Minutes of a talk: names and abbreviated date in the head, who speaks before each part."""
    made = plan(random)
    made.when = made.when.replace(year=random.randrange(1962, 1979), day=min(made.when.day, 28))
    other = person(random, "han")
    form = Form(made, f"{made.who.name}同志、{other.name}{made.position}和{made.where.name}代表谈话纪要")
    short = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(made.when.year)[2:])
    form.add("date", f"（{short}年{NUMBERS[made.when.month]}月{NUMBERS[made.when.day]}日）")
    form.labels["delivered_on"] = made.when.isoformat()
    form.labels["speaker"] = [{"name": made.who.name}, {"name": other.name}]
    if random.random() < 0.5:
        note = random.choice(
            ("（记录稿，未经本人审阅）", "（记录不全，仅作参考）", "（根据记录整理，如有出入由整理者负责）")
        )
        form.add("note", note)
        form.labels["notes_start_with"] = note
    turns = []
    for _ in range(random.randrange(3, 7)):
        speaker = random.choice((f"{made.who.name}同志", f"{other.name}{made.position}", "众"))
        text = made.words.paragraph()
        form.add("paragraph", f"{speaker}：{text}")
        form.paragraphs.append(text)
        turns.append(speaker)
    form.labels["turns"] = turns
    return form.page("minutes")


def dated_title(random: Random) -> Page:
    """A title that names day (without a year), place and speaker, as archives of leaflets have them."""
    made = plan(random)
    day_only = f"{NUMBERS[made.when.month]}月{NUMBERS[made.when.day]}日"
    title = random.choice(
        (
            f"{day_only}在{made.where.place}礼堂接见代表时{made.who.name}同志的讲话",
            f"{day_only}{made.who.name}{made.position}的讲话",
            f"{made.who.name}同志{day_only}在{made.event}上的讲话",
        )
    )
    form = Form(made, title)
    form.labels["speaker"] = [{"name": made.who.name}]
    del form.labels["delivered_on"]
    note = random.choice(("（记录稿，未经本人审阅）", "（根据记录整理）"))
    form.add("note", note)
    form.labels["notes_start_with"] = note
    lines, text, _, sort = salutation(made)
    if sort == "line":
        form.blocks += lines
        form.labels["salutation"] = text
    for _ in range(random.randrange(3, 8)):
        form.paragraph(made.words.paragraph())
    return form.page("dated title")


def spoken_words(random: Random) -> Page:
    """A speech at a round table as its institute prints it: place and day first, then who, then the talk."""
    made = plan(random)
    form = Form(
        made,
        random.choice(
            (
                f"{made.who.name}：{made.words.heading()}",
                f"{made.words.heading()}——{made.who.name}在{made.event}上的演讲",
            )
        ),
    )
    form.add("date", f"{made.where.place}，{random.choice((ascii_date, chinese))(made.when)}")
    form.told()
    for _ in range(random.randrange(4, 9)):
        form.paragraph(made.words.paragraph())
    return form.page("talk")


def printed_by_notice(random: Random) -> Page:
    """An office sends the speech out: its notice with number, addressees and date, then the speech with its own head."""
    made = plan(random)
    title = f"在{made.event}上的讲话"
    form = Form(made, title)
    sent = made.when + timedelta(days=random.randrange(2, 20))
    office = f"{made.where.place}{random.choice(('人民政府办公室', '委员会办公室', '工作领导小组办公室'))}"
    number = f"{made.where.place[:1]}办发〔{sent.year}〕{random.randrange(1, 80)}号"
    notice = [
        f"关于印发{made.who.name}同志在{made.event}上讲话的通知",
        number,
        "各乡镇（街道），各有关单位：",
        f"现将{made.who.name}同志在{made.event}上的讲话印发给你们，请认真学习，抓好贯彻落实。",
        office,
        random.choice((ascii_date, chinese))(sent),
    ]
    form.blocks = [*(Block("furniture", line) for line in notice), *form.blocks]
    form.labels["boilerplate_examples"] = notice[2:4]
    form.labels["published_at"] = sent.isoformat()
    # The notice's headline is as good a title of the page as the headline of the speech.
    del form.labels["title"]
    form.told()
    form.add("byline", made.who.name)
    form.add("date", f"（{ascii_date(made.when)}）")
    lines, text, _, sort = salutation(made)
    if sort == "line":
        form.blocks += lines
        form.labels["salutation"] = text
    for at in range(random.randrange(2, 5)):
        heading = f"{made.words.heading()}之{HAN[at]}"
        form.add("heading", f"{HAN[at]}、{heading}")
        form.labels["headings"].append({"level": 1, "number": HAN[at], "text": heading})
        form.paragraph(made.words.paragraph())
    form.paragraph("就讲这些，请大家抓好落实。")
    return form.page("printed by notice")


RECORDS: tuple[Callable[[Random], Page], ...] = (
    wire_copy, wire_copy, wire_copy_without_head, minutes, dated_title, spoken_words,
    printed_by_notice,
)  # fmt: skip
