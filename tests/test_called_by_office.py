"""Speakers called by surname and office, assemblies addressed, sittings dated, buttons glued to headlines."""

from __future__ import annotations

import pytest

from speechparse import Speech, parse

BODY = (
    "\n\n各位来宾：\n\n　　今天很高兴和大家见面。过去一年，码头添了三座泊位，海员宿舍也翻新了。\n\n"
    "　　往后我们会继续努力，多谢各位。\n"
)
REPORT = (
    "\n受县人民政府委托，我向会议报告今年上半年全县水利工程建设的情况，请予审议。今年以来，各项工程进展顺利。\n"
    "下半年我们将继续努力，把剩下的三座水闸修好，让沿河各村都能安全度汛。\n"
)


def _named(page: Speech) -> str | None:
    return page.speaker.name if page.speaker else None


@pytest.mark.parametrize("office", ["主席", "大使", "总理", "主教", "总裁", "法师", "主任"])
def test_surname_and_office_are_no_name(office: str) -> None:
    """柳主席在…上的致辞 tells no given name; 柳主席 is nobody's."""
    assert _named(parse(f"柳{office}在海员日开幕式上的致辞{BODY}")) is None


@pytest.mark.parametrize("office", ["主席", "大使", "总裁"])
def test_the_lead_gives_the_full_name_of_whom_the_title_calls(office: str) -> None:
    """柳主席 above, 海港公司主席柳青崖 below: one person."""
    lead = f"\n\n3月8日，海员日开幕式在沙洲举行，海港公司{office}柳青崖出席并致辞，各界嘉宾三百多人参加了活动。以下为致辞全文："
    page = parse(f"柳{office}在海员日开幕式上的致辞{lead}{BODY}")
    assert _named(page) == "柳青崖"


@pytest.mark.parametrize("name", ["柳主峰", "柳大为", "柳总成"])
def test_a_name_that_begins_like_an_office_is_one(name: str) -> None:
    """Only the whole of what stands behind the surname tells."""
    assert _named(parse(f"市水利局局长{name}在海员日开幕式上的致辞{BODY}")) == name


@pytest.mark.parametrize(
    "address", ["县人大常委会：", "云溪市人民代表大会常务委员会：", "全县人民代表大会：", "縣人民代表大會常務委員會："]
)
def test_an_assembly_is_addressed(address: str) -> None:
    """Whoever reports to an assembly addresses it by its name."""
    assert parse(address + REPORT).salutation == address


@pytest.mark.parametrize("line", ["我代表县人大常委会：", "关于县人大常委会：", "以下由县人大常委会："])
def test_a_clause_about_an_assembly_addresses_nobody(line: str) -> None:
    """The name of an assembly inside a clause is no address."""
    assert parse(line + REPORT).salutation is None


def test_the_bracket_of_day_and_occasion_goes_with_its_partner() -> None:
    """（2019年7月26日在…会议上）: the day is a field of its own, and so is no half of its brackets left."""
    page = parse(
        "关于水利工程建设情况的报告\n（2019年7月26日在云溪县第八届人民代表大会常务委员会第二十次会议上）\n"
        f"县水利局局长 闻人澈\n县人大常委会：{REPORT}"
    )
    assert page.header.subtitle == "在云溪县第八届人民代表大会常务委员会第二十次会议上"
    assert page.date.delivered == "2019-07-26"


@pytest.mark.parametrize("button", ["打印", " 打印", "收藏", "分享打印"])
def test_a_button_is_no_part_of_the_title(button: str) -> None:
    """A dump glues the button to the headline: …开幕式上的致辞打印."""
    title = "闻人澈主任在云溪水利论坛开幕式上的致辞"
    assert parse(f"{title}{button}\n\n发布时间：2022-12-03{BODY}").header.title == title


def test_a_title_may_speak_of_printing() -> None:
    """Only behind a kind of speech it is a button."""
    assert parse(f"在古籍雕版与复制\n{BODY}").header.title != "在古籍雕版与"


def test_the_same_title_with_its_speaker_stands_once() -> None:
    """在…论坛开幕式上的讲话 / 某某教授在…论坛开幕式上的讲话."""
    page = parse(
        "在第二届云溪——沙洲水利论坛开幕式上的讲话\n闻人澈教授在第二届云溪-沙洲水利论坛开幕式上的讲话\n"
        f"沙洲大学水利研究所所长 闻人澈教授\n2009年10月16日{BODY}"
    )
    assert page.header.title == "在第二届云溪——沙洲水利论坛开幕式上的讲话"
    assert _named(page) == "闻人澈"


def test_who_meets_the_press_speaks() -> None:
    """2016年3月18日，某厅发言人某某主持例行记者会。"""
    page = parse(
        "2016年3月18日，水务厅发言人柳云峥主持例行记者会。\n问：请问今年汛期水库的情况如何？\n"
        "答：目前各水库水位正常，我们会密切关注雨情，及时发布消息。\n问：新的水闸何时完工？\n"
        "答：计划在五月底前完工，具体时间会提前公布。\n"
    )
    assert _named(page) == "柳云峥"
    assert page.date.delivered == "2016-03-18"


def test_the_head_of_a_record_tells_the_day_of_the_sitting() -> None:
    """縣議會 ─ 2017 年 3 月 8 日 COUNTY COUNCIL ― 8 March 2017."""
    page = parse(
        "根據《水利條例》第七條動議的議案\n\n縣議會 ─ 2017 年 3 月 8 日 COUNTY COUNCIL ― 8 March 2017\n\n"
        "柳雲崢議員：主席，你和代理主席真的很辛苦，處境十分艱難。我記得，你曾多次詢問是否有其他議員想要發言。\n\n"
        "此外，我們這些議員如若發言，有人說我們拖延；我們若不發言，他們又說我們不負責任。\n"
    )
    assert page.date.delivered == "2017-03-08"
    assert _named(page) == "柳雲崢"


def test_the_number_of_a_sitting_makes_its_day_that_of_the_talk() -> None:
    """院長提示： / 民國109年3月5日第3690次會議."""
    page = parse(
        "院長提示：\n民國109年3月5日第3690次會議\n"
        "一、今天水利署報告的防汛計畫，內容大致妥當，但我認為多是沿襲過去的作法，希望下次能有新的內容，讓民眾有感。\n"
        "二、我在第一次院會中即向各位首長表明，我們能並肩坐在這裡，不是偶然，而是因為使命，請大家一起努力。\n"
    )
    assert page.date.delivered == "2020-03-05"
    assert page.header.is_speech


@pytest.mark.parametrize("heading", ["Motion Speeches", "Press Releases", "Latest News", "Quick Links"])
def test_english_headings_are_nobody(heading: str) -> None:
    """The heading of a column in English stands where a byline may."""
    page = parse(
        f"{heading}\n關於水利條例的擬議決議案發言\n\n主席：\n\n      關於水利條例修訂的討論，我認為不同意見的議員都應該以平常心看待，"
        "不斷優化及完善。\n\n      主席，有些議員在這個議題上進退失據，令人感到莫名其妙，我不同意。\n"
    )
    assert page.speaker is None


@pytest.mark.parametrize("name", ["Anna Whitfield", "Tomas Brandt"])
def test_a_latin_name_is_one(name: str) -> None:
    """Two words that no site uses name somebody."""
    assert _named(parse(f"在海员日开幕式上的致辞\n{name}{BODY}")) == name


@pytest.mark.parametrize(
    "announced", ["以下是獻詞原文：", "以下為市長柳雲崢今日發表的新年賀辭：", "賀詞全文如下：", "市長新年獻詞全文："]
)
def test_words_of_congratulation_are_announced(announced: str) -> None:
    """A release announces 獻詞 and 賀詞 as it does speeches."""
    page = parse(
        "新的一年就要到了，雲溪市市長柳雲崢發表了2020年新年獻詞，祝大家新年快樂！\n"
        f"在談話中，他回顧了2019年的經歷，並表示儘管一些地區取得增長，仍要努力。\n{announced}\n"
        "親愛的街坊：\n2019年是我市開埠兩百周年。這一年來，我們在各地主辦了一系列活動和展覽，紀念這個里程碑。\n"
        "重述這段歷史不僅加深了我們對過去的認識，還拉近了我們彼此之間的距離，也讓我們更具信心。\n"
    )
    assert _named(page) == "柳雲崢"
    assert page.salutation == "親愛的街坊："


def test_a_group_is_addressed_by_what_it_does() -> None:
    """各位奋战在抢险一线的护堤队员们： is longer than other addresses; a sentence about them is none."""
    rest = "在一年一度的水利日来临之际，我代表局领导向各位致以节日的祝贺。\n最后祝各位节日愉快，工作顺利，万事如意！\n"
    address = "各位奋战在抢险一线的护堤队员们："
    assert parse(f"{address}\n{rest}").salutation == address
    assert (
        parse(f"各位奋战在一线的队员们，我们提出三点意见如下：\n{rest}").salutation
        != "各位奋战在一线的队员们，我们提出三点意见如下："
    )


@pytest.mark.parametrize(
    ("title", "name", "position"),
    [
        ("港务局柳青崖局长海员日致辞", "柳青崖", "局长"),
        ("沙洲大学柳青崖校长毕业典礼致辞", "柳青崖", "校长"),
        ("水利大臣柳青崖勋爵在海员日的演说", "柳青崖", "大臣"),
        ("沙洲教区主教柳青崖复活节牧函", "柳青崖", "主教"),
        ("沙洲医院院长柳青崖护士节致辞", "柳青崖", "院长"),
    ],
)
def test_names_between_body_office_and_occasion(title: str, name: str, position: str) -> None:
    """No 在 parts the name from the occasion; a festival is no part of it."""
    page = parse(title + BODY)
    assert _named(page) == name
    assert page.speaker is not None
    assert position in [role.position for role in page.speaker.roles]


@pytest.mark.parametrize(
    "title",
    [
        "港务局柳局长海员日致辞",
        "县水利局办公室主任会议致辞",
        "海员大学学生会主席就职演讲",
        "港务局航道科长会议讲话",
        "某学院程教务长欢迎辞",
    ],
)
def test_titles_without_a_name_invent_none(title: str) -> None:
    """The characters before an office are no name where they belong to the body or to the office."""
    assert _named(parse(title + BODY)) is None


def test_who_lectures_is_named_before_the_word() -> None:
    """柳悟尘法师主讲 on a line of its own."""
    page = parse("海员日开示\n\n柳悟尘法师主讲\n\n2012年3月4日于沙洲寺\n\n诸位同修：\n\n" + BODY.partition("：\n\n")[2])
    assert _named(page) == "柳悟尘"
    assert page.header.title == "海员日开示"


@pytest.mark.parametrize(
    "address",
    [
        "全港同胞：",
        "主持人好、各位评委老师好：",
        "丹斯里、拿督、各位来宾、各位乡亲：",
        "主内各位弟兄姊妹，平安！",
    ],
)
def test_addresses_of_other_places(address: str) -> None:
    """Titles of honour, a region as a whole, greetings of contests and of churches."""
    page = parse(f"海员日讲话\n\n{address}\n\n" + BODY.partition("：\n\n")[2])
    assert page.salutation == address


def test_a_sentence_about_peace_is_no_address() -> None:
    """平安 greets only behind those who are greeted."""
    page = parse("海员日讲话\n\n全港平安，是海员的心愿！\n\n" + BODY.partition("：\n\n")[2])
    assert page.salutation is None


def test_the_day_of_the_paper_stands_above_the_headline() -> None:
    """沙洲日报 2019年03月04日 星期一, the day of the speech below the title."""
    page = parse(
        "沙洲日报 2019年03月04日 星期一\n在海员日大会上的讲话\n（2019年3月1日）\n柳青崖\n同志们：\n"
        + BODY.partition("：\n\n")[2]
    )
    assert page.date.published == "2019-03-04"
    assert page.date.delivered == "2019-03-01"
