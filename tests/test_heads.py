"""Pages in shapes that real ones come in, each with what a reader knows of it; people, places and offices are invented."""

from __future__ import annotations

import pytest

from known_pages import Known, asked, told
from speechparse.grammar.dates import find_dates
from speechparse.grammar.honored import honorific_order
from speechparse.grammar.speakers import named

BODY = (
    "今天我们在这里开会，主要任务是总结去年的工作，部署今年的任务。下面，我讲三点意见，请大家认真抓好落实。\n谢谢大家！"
)

PAGES = {
    "release with two headlines": Known(
        "縣長宣布由林子陽接任秘書長\n縣長宣布新任秘書長記者會\n108年05月06日\n"
        "羅允文縣長今（6）日下午主持「縣府記者會」，宣布由副秘書長林子陽接任秘書長，並說明縣政府未來的施政重點。\n"
        "縣長表示，過去三年多來，縣府團隊齊心努力，完成了許多重大建設，也獲得鄉親的肯定。\n縣長致詞內容：\n"
        "今天我邀請各位來，是要說明由林子陽接任秘書長的職務。子陽在縣府服務超過二十年，各項業務都非常熟悉。\n謝謝大家。",
        title="縣長宣布由林子陽接任秘書長",
        subtitle="縣長宣布新任秘書長記者會",
        speakers="羅允文",
        role="縣長",
        delivered="2019-05-06",
        published="2019-05-06",
    ),
    "letter that sends a speech out": Known(
        "岚州省人民政府办公厅\n关于印发屠远山副省长\n在全省教育工作会议上讲话的通知\n岚政办发〔2012〕15号\n"
        "各市、县人民政府，省政府各部门：\n现将屠远山副省长在全省教育工作会议上的讲话印发给你们，请认真贯彻落实。\n"
        "岚州省人民政府办公厅\n2012年3月1日\n在全省教育工作会议上的讲话\n副省长　屠远山\n（2012年2月20日）\n同志们：\n"
        + BODY,
        title="在全省教育工作会议上的讲话",
        speakers="屠远山",
        role="副省长",
        delivered="2012-02-20",
    ),
    "glued head whose name meets the text": Known(
        "在扶贫座谈会上的讲话（2018年2月12日）陈国安党的十八大以后，我先后在三个县召开了座谈会，听取大家的意见。今天是第四次。"
        "这次座谈会的主题是提高脱贫质量。刚才，大家谈了很好的意见，我都赞成。下面，我讲几点意见。",
        title="在扶贫座谈会上的讲话",
        speakers="陈国安",
        delivered="2018-02-12",
    ),
    "glued head with a caption": Known(
        "在全省抗洪抢险表彰大会上的讲话（2021年9月8日）陈国安2021年9月8日，全省抗洪抢险表彰大会在岚州举行。"
        "省委书记陈国安在大会上讲话。 岚州日报记者 乙方舟/摄同志们，朋友们：在过去两个月里，全省人民经历了一场抗洪大战。"
        "首先，我代表省委，向受到表彰的先进集体致以热烈祝贺！我们要大力弘扬抗洪精神，把各项事业推向前进。",
        title="在全省抗洪抢险表彰大会上的讲话",
        speakers="陈国安",
        delivered="2021-09-08",
    ),
    "record of a talk": Known(
        "秦岳同志沈重山付省长、罗启明代总长和岚州航空学院代表谈话纪要\n（六七年九月二十日）秦岳同志：（看了来信）你们的信我看了，"
        "写得很好。你们反映的问题，省里是知道的，正在想办法解决。\n沈重山：我们今天来，就是听你们讲的。你们先讲，讲完了我们再讲。\n"
        "罗启明：学院的教学要恢复起来。学生不上课，老师不教书，这怎么行呢？我看要复课。",
        speakers="秦岳、沈重山、罗启明",
        delivered="1967-09-20",
    ),
    "time and place of a talk": Known(
        "省委负责同志接见砚州工人代表的讲话\n时间：一九六七年一月十日下午\n地点：省体育馆\n秦岳同志讲话：\n"
        "同志们，我首先向你们问好！今天我讲三个问题。第一个问题，是生产问题。生产不能停下来。\n沈重山同志讲话：\n"
        "同志们，我完全同意秦岳同志的讲话。我们要团结起来，把事情办好。",
        speakers="秦岳、沈重山",
        delivered="1967-01-10",
    ),
    "trail over several lines, head twice": Known(
        "2023年岚州省政府工作报告\n2023年1月12日在岚州省第十三届人民代表大会第二次会议上 岚州省省长 林海生\n首页\n>\n信息公开\n>\n"
        "政府工作报告\n>\n省政府工作报告\n2023年岚州省政府工作报告\n"
        "2023年1月12日在岚州省第十三届人民代表大会第二次会议上 岚州省省长 林海生\n时间：\n2023-01-20 09:20\n来源：\n岚州省人民政府\n"
        "省长林海生作政府工作报告\n各位代表：\n现在，我代表省人民政府，向大会报告工作，请予审议。\n一、2022年工作回顾\n"
        "2022年，全省上下攻坚克难，经济社会发展取得新成绩。我们抓项目、促投资，地区生产总值增长4.2%。",
        title="2023年岚州省政府工作报告",
        speakers="林海生",
        role="岚州省省长",
        delivered="2023-01-12",
        published="2023-01-20T09:20",
    ),
    "head of a newspaper above the title": Known(
        "岚山日报  2010年3月23日  第一版\n在抗旱救灾动员大会上的讲话\n市委书记 田守义\n（2010年3月22日）\n同志们：\n"
        + BODY,
        title="在抗旱救灾动员大会上的讲话",
        speakers="田守义",
        role="市委书记",
        delivered="2010-03-22",
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_head_of_a_shape(name: str) -> None:
    """Title, subtitle, speakers, the first one's role and both dates are those a reader sees."""
    assert told(PAGES[name]) == asked(PAGES[name])


# What is told of a speech, or written to readers, is no speech, and nobody is made its speaker.
NO_SPEECH = {
    "reportage": "一次没有讲稿的讲话\n——记砚州县委书记林海生的干部大会\n本报记者 王文远\n2018-03-12\n"
    "那天的会场里坐满了人。林海生走上讲台的时候，手里什么也没有拿。他望了望台下，说：“今天我不念稿子。”\n"
    "“同志们，我们不能再等了。”林海生说。他讲了三个故事，每一个都发生在这个县里。",
    "news of a speech": "林海生在全县经济工作会议上发表重要讲话\n2018-03-12 来源：砚州日报\n"
    "3月11日，全县经济工作会议召开。县委书记林海生出席会议并发表重要讲话。\n林海生指出，我们要坚定信心，把各项工作抓紧抓实。\n"
    "林海生强调，各级各部门要认真贯彻会议精神，确保全年目标任务圆满完成。",
    "memoir": "回忆秦老在水库工地上的讲话\n赵德山\n1958年冬天，我在砚州水库工地当民工。那时候，我们都叫他秦老。\n"
    "有一天收工以后，秦老把大家叫到工棚里，说要跟我们讲几句话。他站在一只木箱上，手里举着一盏马灯。\n"
    "六十年过去了，我还常常想起那个晚上，想起秦老的那次讲话。",
    "signed article": "深入学习贯彻全省教育大会讲话精神 推动学校高质量发展\n砚州大学党委书记 林海生\n来源：砚州日报 2019-05-06\n"
    "教育是国之大计。全省教育大会为新时代教育工作指明了方向。我们要深入学习贯彻大会精神，切实增强责任感和使命感。\n"
    "一、坚持立德树人根本任务。要把立德树人融入教育各环节。\n（作者系砚州大学党委书记）",
    "open letter": "致全县广大农民工朋友的一封信\n广大农民工朋友们：\n你们好！新春佳节即将到来，感谢你们一年来为家乡建设作出的贡献。\n"
    "根据防控工作要求，我们倡议大家尽量在工作地过年，减少人员流动。\n祝大家新春快乐，阖家幸福！",
}


@pytest.mark.parametrize("name", NO_SPEECH)
def test_told_or_written_is_no_speech(name: str) -> None:
    """Pages that tell of a speech, or write in the first person, are none: no speaker, no day of delivery."""
    known = Known(NO_SPEECH[name], speech=False, speakers="", delivered="")
    assert told(known) == asked(known)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("连副会长展先生五日上午应邀出席", "连展", "副会长"),
        ("林代理市長志明今天", "林志明", "代理市長"),
        ("羅允文縣長昨天下午", "", ""),  # the name stands whole before the office
        ("蔡會長元旦", "", ""),
        ("驻新西兰大使馆", "", ""),
        ("关于印发昌文海董事长在", "", ""),
    ],
)
def test_office_inside_a_name(text: str, name: str, role: str) -> None:
    """An office between surname and given name is found; a word behind an office is no given name."""
    found = honorific_order(text)
    assert (found.name, found.role) == (name, role) if name else found is None


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("本会总会长丹斯里潘友石", "潘友石", "本会总会长"),
        ("會長史樂敦 BBS, JP", "史樂敦", "會長"),
        ("董事长：裴远樵", "裴远樵", "董事长"),
        ("乌云其其格参赞", "乌云其其格", "参赞"),
        ("访全国劳动模范、粮库主任单永耕", "单永耕", "全国劳动模范、粮库主任"),
        ("2023年1月12日在省人民代表大会第二次会议上 岚州省省长 林海生", "林海生", "岚州省省长"),
        ("主持人：温如玉", "", ""),
        ("怀念我的老师濮存真", "", ""),
        ("砚州小学　关于我们", "", ""),
    ],
)
def test_named(text: str, name: str, role: str) -> None:
    """Honours, asked people, places and dates beside a name do not hide it; those who preside are no speakers."""
    found = named(text)
    assert (found.name, found.role) == (name, role) if name else found is None


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("發布日期：98.01.22　發布單位：企劃處", ("1998-01-22", "2009-01-22")),
        ("發佈時間：113/03/28 17:05", ("2024-03-28T17:05",)),
        ("（中華民國四十一年元旦）", ("1952-01-01",)),
        ("民國八十一年國慶", ("1992",)),
    ],
)
def test_days_of_the_republic(text: str, readings: tuple[str, ...]) -> None:
    """A key vouches for a day of the Republic in figures; New Year's Day is a day."""
    (found,) = find_dates(text)
    assert found.readings == readings
