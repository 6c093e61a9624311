"""Title, speaker, dates and what else stands above and below a speech, in the shapes that pages have."""

from __future__ import annotations

import pytest

from speechparse import parse
from speechparse.model import Speech

BODY = "今天，我们在这里召开全县工会工作会议，主要任务是总结去年工作，部署今年任务。希望大家认真落实。"
MORE = "各级工会组织要把职工的冷暖放在心上，多做暖人心的事，多做解难题的事，让大家有更多的获得感。"
ADDRESS = "同志们："


def read(*lines: str) -> Speech:
    return parse("\n".join((*lines, BODY, MORE)) + "\n")


def roles(speech: Speech) -> list[tuple[str | None, str | None]]:
    return [(each.organization, each.position) for each in speech.speaker.roles] if speech.speaker else []


@pytest.mark.parametrize(
    ("lines", "title", "subtitle"),
    [
        (("在青石县大会上的讲话", ADDRESS), "在青石县大会上的讲话", None),
        (("## 在青石县大会上的讲话", ADDRESS), "在青石县大会上的讲话", None),
        (("在青石县大会上的讲话※", ADDRESS), "在青石县大会上的讲话", None),
        (("在青石县大会上的讲话（2020年3月2日）", ADDRESS), "在青石县大会上的讲话", None),
        (("团结奋斗开新局", "——在青石县大会上的报告", ADDRESS), "团结奋斗开新局", "在青石县大会上的报告"),
        (("政府工作报告", "——2023年3月5日在青石县人民代表大会上", ADDRESS), "政府工作报告", "在青石县人民代表大会上"),
        (("政府工作报", "告", "——在青石县人民代表大会上", ADDRESS), "政府工作报告", "在青石县人民代表大会上"),
        (
            ("在青石县第三次代表大会", "闭幕式上的讲话", "（2020年3月2日）", ADDRESS),
            "在青石县第三次代表大会闭幕式上的讲话",
            None,
        ),
    ],
)
def test_title_and_subtitle(lines: tuple[str, ...], title: str, subtitle: str | None) -> None:
    header = read(*lines).header
    assert (header.title, header.subtitle) == (title, subtitle)


def test_no_title_is_made_up_for_a_dump_that_starts_with_the_address() -> None:
    speech = read(ADDRESS)
    assert (speech.header.title, speech.speaker, speech.date.delivered) == (None, None, None)
    assert speech.salutation == ADDRESS


def test_occasion_and_genre_come_from_the_title() -> None:
    header = read("江岸在青石县工会第八次代表大会闭幕式上的讲话", ADDRESS).header
    assert (header.occasion, header.genre) == ("青石县工会第八次代表大会闭幕式", "讲话")


@pytest.mark.parametrize(
    ("line", "name", "expected"),
    [
        ("中共青石县委副书记  江岸", "江岸", [("中共青石县委", "副书记")]),
        ("青石县县长 龚 正", "龚正", [("青石县", "县长")]),
        ("江　小　岸", "江小岸", []),
        ("青石县委副书记、县长 江小岸", "江小岸", [("青石县委", "副书记"), (None, "县长")]),
        ("青石县县长江小岸", "江小岸", [("青石县", "县长")]),
        ("江小岸（青石县人民法院院长）", "江小岸", [("青石县人民法院", "院长")]),
        ("作者：青石军分区副政治委员江小岸同志", "江小岸", [("青石军分区", "副政治委员")]),
        ("自治县县长 阿不都·热合曼", "阿不都·热合曼", [("自治县", "县长")]),
        ("青石协会会长 洛桑坚赞", "洛桑坚赞", [("青石协会", "会长")]),
        ("欧阳江岸", "欧阳江岸", []),
        ("签发人：江小岸", "江小岸", []),
    ],
)
def test_a_byline_gives_name_and_roles(line: str, name: str, expected: list[tuple[str | None, str]]) -> None:
    speech = read("在青石县大会上的讲话", line, ADDRESS)
    assert speech.speaker is not None
    assert (speech.speaker.name, roles(speech)) == (name, expected)


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("江小岸在青石县大会上的讲话", ADDRESS), ["江小岸"]),
        (("团结奋斗开新局", "——江小岸在青石县大会上的讲话", ADDRESS), ["江小岸"]),
        (("江小岸、白杨同志的讲话", ADDRESS), ["江小岸", "白杨"]),
        (("郭小峰专访江小岸纪要", ADDRESS), ["江小岸"]),
        (("把工作做好", "（二〇二〇年三月二日）", "这是江小岸同志在青石县干部会议上的讲话。"), ["江小岸"]),
        (("國慶祝詞", "81年10月10日", "李總統登輝先生", "各位同胞："), ["李登輝"]),
        (("在青石县大会上的讲话", ADDRESS), []),
        (("青年运动的方向", "（二〇二〇年三月二日）"), []),
    ],
)
def test_speakers_are_named_by_title_or_note_and_never_invented(lines: tuple[str, ...], names: list[str]) -> None:
    speech = read(*lines)
    found = [speech.speaker, *speech.other_speakers] if speech.speaker else []
    assert [each.name for each in found if each] == names


def test_a_role_on_its_own_line_goes_with_the_name_below() -> None:
    speech = read("政府工作报告", "——在青石县人民代表大会上", "青石县县长　", "江小岸", ADDRESS)
    assert speech.speaker is not None
    assert (speech.speaker.name, roles(speech)) == ("江小岸", [("青石县", "县长")])


def test_speaker_and_date_may_stand_at_the_end() -> None:
    text = "\n".join(("在青石县大会上的讲话", ADDRESS, BODY, MORE, "谢谢大家！", "青石县县长  江小岸", "1991年8月26日"))
    speech = parse(text)
    assert speech.speaker is not None
    assert (speech.speaker.name, speech.date.delivered) == ("江小岸", "1991-08-26")
    assert speech.closing is not None
    assert (speech.closing.signed, speech.closing.dateline) == ("青石县县长  江小岸", "1991年8月26日")


@pytest.mark.parametrize(
    ("lines", "delivered", "published"),
    [
        (
            ("在青石县大会上的讲话", "发布日期：2020-07-15 10:50:31", "（2019年12月17日）", ADDRESS),
            "2019-12-17",
            "2020-07-15T10:50:31",
        ),
        (("在青石县大会上的讲话", "2019年12月17日", ADDRESS), "2019-12-17", None),
        (("在青石县大会上的讲话", "（一九五七年三月）", ADDRESS), "1957-03", None),
        (("在青石县大会上的讲话", "时间：2020-07-15", ADDRESS), None, "2020-07-15"),
        (
            ("政府工作报告", "——2023年3月5日在青石县人民代表大会上", "来源：青石日报", "时间：2023-03-09", ADDRESS),
            "2023-03-05",
            "2023-03-09",
        ),
        (("在青石县大会上的讲话", "[2020-07-15] 秘书处", ADDRESS), None, "2020-07-15"),
        (("在青石县大会上的讲话", "会议时间：2020年7月15日", ADDRESS), "2020-07-15", None),
        (("在青石县大会上的讲话", ADDRESS), None, None),
    ],
)
def test_delivered_and_published_are_never_confused(
    lines: tuple[str, ...], delivered: str | None, published: str | None
) -> None:
    date = read(*lines).date
    assert (date.delivered, date.published) == (delivered, published)


def test_a_press_release_is_dated_by_its_own_day_and_the_speech_by_its_lead() -> None:
    speech = read(
        "縣長出席青石縣青年座談會",
        "2003年9月5日",
        "青石縣縣長江小岸今（3）日上午出席青年座談會，期勉大家。",
        "縣長致詞全文為：",
    )
    assert (speech.date.delivered, speech.date.published) == ("2003-09-03", "2003-09-05")
    assert [each.text for each in speech.preamble] == [BODY, MORE]
    assert {each.kind for each in speech.furniture} == {"lead", "speech_follows"}


def test_publisher_editors_breadcrumbs_and_number() -> None:
    text = "\n".join(
        (
            "您的位置：首页 > 领导之窗 > 讲话",
            "在青石县大会上的讲话",
            "青办发〔2021〕5号",
            "来源：青石日报  时间：2021-03-09",
            ADDRESS,
            BODY,
            MORE,
            "责任编辑：白杨  编辑：江岸",
        )
    )
    header = parse(text).header
    assert header.breadcrumbs == ["首页", "领导之窗", "讲话"]
    assert (header.publisher, header.document_number) == ("青石日报", "青办发〔2021〕5号")
    assert sorted(header.editors) == ["江岸", "白杨"]


@pytest.mark.parametrize(
    ("lines", "salutation"),
    [
        (("各位代表、同志们：",), "各位代表、同志们："),
        (
            ("尊敬的白杨会长，", "尊敬的各位来宾，", "女士们、先生们："),
            "尊敬的白杨会长，尊敬的各位来宾，女士们、先生们：",
        ),
        (("各位街坊、各位工匠：",), "各位街坊、各位工匠："),
        (("郝院長、陳部長、各位同仁：",), "郝院長、陳部長、各位同仁："),
        (("老师们、同学们，大家上午好！",), "老师们、同学们，大家上午好！"),
    ],
)
def test_salutations(lines: tuple[str, ...], salutation: str) -> None:
    assert read("在青石县大会上的讲话", *lines).salutation == salutation


@pytest.mark.parametrize("opening", ["诸位代表先生们，", "同志们！", "各位代表："])
def test_a_salutation_may_run_into_the_first_sentence(opening: str) -> None:
    speech = parse(f"在青石县大会上的讲话\n{opening}{BODY}\n{MORE}\n")
    assert speech.salutation == opening.rstrip("，")
    assert speech.preamble[0].text == BODY


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "青石县召开工会工作会议\n本报讯（记者 白杨）3月2日，青石县工会工作会议召开。县长江岸强调，要转变作风。会议指出，要抓好落实。\n县有关部门负责人参加会议，会议还研究了其他事项，并对下一步工作作出安排。\n",
            "news",
        ),
        (
            "青石县工会条例\n"
            + "\n".join(
                f"第{each}条 工会依照本条例开展活动，维护职工的合法权益，接受监督。" for each in "一二三四五六七"
            ),
            "law",
        ),
        (
            "首页\n领导讲话\n江岸在工会会议上的讲话 2020-03-02\n白杨在年度大会上的讲话 2020-03-04\n上一页 下一页\n版权所有：青石县总工会\n",
            "running text",
        ),
        (
            "老屋的柿子树\n作者：白杨\n老屋后面那棵柿子树又结满了果子，风一吹便沙沙作响，像是有人在低声说话。\n雨下了一夜，天亮时停了，石板路泛着青光，巷口的猫伸了一个懒腰。\n书读得多了，便知道世上的路不止一条，所谓乡愁，在古人那里其实是一件极朴素的事，后来才慢慢变得复杂起来。\n",
            "first person",
        ),
    ],
)
def test_what_is_no_speech_says_so_and_invents_nobody(text: str, reason: str) -> None:
    speech = parse(text)
    assert speech.header.is_speech is False
    assert (speech.speaker, speech.date.delivered, speech.salutation, speech.sections) == (None, None, None, [])
    assert [reason in each.message for each in speech.diagnostics if each.code == "not-a-speech"] == [True]


def test_a_source_ends_where_the_next_field_begins() -> None:
    """Fields that lost the blanks between them: 来源：县政府办浏览次数：318; a name that holds 发布 is whole."""
    for line, publisher in (
        ("发布时间：2022-03-14 16:42信息来源：县政府办浏览次数：318字体：大 中 小", "县政府办"),
        ("2021-08-09 16:00 来源：夷江发布 阅读：12", "夷江发布"),
        ("来源：区教育局作者：字体：大中小", "区教育局"),
    ):
        page = f"在全县农村工作会议上的讲话\n{line}\n（2022年3月11日）\n同志们：\n今天我们开会，部署春耕。大家都要到田头去，一亩也不能少。\n谢谢大家！\n"
        assert parse(page).header.publisher == publisher


def test_the_headline_over_the_dash_is_the_title() -> None:
    speech = parse(
        "校长在开学典礼上的讲话\n发布者：校办  发布时间：2019-09-02\n不负韶华  只争朝夕\n——在2019年秋季开学典礼上的讲话\n云溪中学校长 欧阳靖\n"
        "尊敬的各位老师、亲爱的同学们：\n金秋九月，我们迎来了新的学期。我代表学校向新老师、新同学表示热烈的欢迎！\n谢谢大家！\n"
    )
    assert (speech.header.title, speech.header.subtitle) == ("不负韶华  只争朝夕", "在2019年秋季开学典礼上的讲话")


@pytest.mark.parametrize("wrong", [None, 3, ["在会上的讲话"]])
def test_what_is_no_page_is_said_so(wrong: object) -> None:
    with pytest.raises(TypeError, match=type(wrong).__name__):
        parse(wrong)  # type: ignore[arg-type]
