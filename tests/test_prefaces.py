"""What stands above a speech and is none of its words: who put it up, and the issue it was printed in. All invented."""

from __future__ import annotations

import pytest

from speechparse import parse

SAID = "这条路我们盼了三十年，今天总算要动工了，我先给大家鞠一个躬，谢谢大家出钱出力。\n就说这些，散会。"
PREFACES = (
    "楼上的几位问我要，我把老秦昨天的发言打出来了，贴在下面，大家看看。",
    "手机录的，整理了一下，没有听清的地方用省略号代替。",
    "应大家要求，把会上的讲话转过来，供没到场的工友参考。",
    "这份稿子是我父亲留下来的，我一个字一个字敲上来，留个纪念。",
)


@pytest.mark.parametrize("preface", PREFACES)
def test_who_put_a_speech_up_does_not_speak_in_it(preface: str) -> None:
    """His words stand between the title and the first address, which is the salutation."""
    speech = parse(f"村主任在修路大会上的讲话\n\n{preface}\n\n乡亲们：\n\n{SAID}\n")
    assert speech.salutation == "乡亲们："
    assert not any(preface in each.text for each in speech.paragraphs())
    assert preface in [each.text for each in (*speech.furniture, *speech.notes)]


@pytest.mark.parametrize(
    "opening",
    [
        "刚才几位代表发了言，说得都很实在，我们听了都很受启发，也很受教育。",
        "我们盼这一天盼了很久，今天总算盼到了，家家户户的心情都和过年一样高兴。",
        "你们远道而来，一路上风吹日晒，十分辛苦，先请坐下来喝一口水，歇一歇。",
        "谢谢主持人的介绍，也谢谢台上台下这么多老朋友，这么冷的天还赶过来。",
    ],
)
def test_a_speech_may_open_with_a_sentence_above_its_address(opening: str) -> None:
    """Where it speaks of us, to those present, or thanks, it is the speaker's own."""
    speech = parse(f"村主任在修路大会上的讲话\n\n{opening}\n\n乡亲们：\n\n{SAID}\n")
    assert opening in [each.text for each in speech.paragraphs()]


@pytest.mark.parametrize(
    ("issue", "title", "byline"),
    [
        ("南灣印刷業商會六十周年紀念特刊", "主席獻辭", "主席　陳志強"),
        ("西江鎮同鄉會成立三十週年紀念冊", "會長致詞", "會長　林美玲"),
        ("东亭县第三中学建校六十周年纪念册", "校长致辞", "校长　马文辉"),
        ("北山商会第九届年刊", "会长致辞", "会长　周建国"),
    ],
)
def test_the_issue_it_was_printed_in_is_no_part_of_the_title(issue: str, title: str, byline: str) -> None:
    speech = parse(f"{issue}\n\n{title}\n\n{byline}\n\n各位来宾：\n\n{SAID}\n")
    assert speech.header.title == title
    assert speech.speaker is not None
    assert speech.speaker.name == byline.rpartition("　")[2]


def test_a_speech_about_a_special_issue_keeps_its_title() -> None:
    speech = parse(f"在商会六十周年纪念特刊首发式上的讲话\n\n周建国\n\n各位来宾：\n\n{SAID}\n")
    assert speech.header.title == "在商会六十周年纪念特刊首发式上的讲话"


DINNER = "会馆八十五周年晚宴致词"


@pytest.mark.parametrize(
    ("head", "delivered", "published"),
    [
        (f"{DINNER}\n6 Nov 2022", None, "2022-11-06"),
        (f"{DINNER}\nPosted on November 6, 2022 10:15 PM by laozhou", None, "2022-11-06T22:15"),
        (f"{DINNER}\n(November 6, 2022)", "2022-11-06", None),
        (f"Speech by Minister Lin Jianhong at the Association Dinner on 6 November 2022\n{DINNER}", "2022-11-06", None),
    ],
)
def test_a_day_in_english_is_that_of_the_page_or_of_the_talk(
    head: str, delivered: str | None, published: str | None
) -> None:
    """A bracket or "Speech … on" says that it is the day of the talk."""
    speech = parse(f"{head}\n各位来宾、各位乡亲：\n{SAID}\n")
    assert (speech.date.delivered, speech.date.published) == (delivered, published)


TITLE = "在全县防汛总结会上的讲话"
HEADS = {
    "the column of the site above a day and the headline": ("县政府新闻\n2016年9月14日\n{}\n", None),
    "two buttons side by side": ("设为首页 加入收藏\nTOP\n{}\n2016-09-14 来源：南河网\n", "2016-09-14"),
    "who put the page up, between headline and stamp": ("{}\n县水利局\n2016-09-14 12:30\n", "2016-09-14T12:30"),
    "the columns of a bilingual site": ("News Speeches\n{}\nLast Updated: 14 Sep 2016\n", "2016-09-14"),
    "a bulletin": ("县情动态第31期\n县委办公室编　　2016年9月14日\n\n{}\n", "2016-09-14"),
    "a warning of a site that shares documents": (
        "{}\n- 2016-09-14 发布 |\n- 8页\n申明敬告：本站不保证该用户上传的文档完整性，不预览、不比对内容而直接下载产生的反悔问题本站不予受理。\n文档介绍\n",
        "2016-09-14",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HEADS)
def test_what_sites_put_around_a_headline_is_no_part_of_it(name: str) -> None:
    """Nobody speaks in it, and the speech begins with its address."""
    head, published = HEADS[name]
    speech = parse(f"{head.format(TITLE)}\n乡亲们：\n\n{SAID}\n")
    assert (speech.header.title, speech.header.subtitle) == (TITLE, None)
    assert published is None or speech.date.published == published
    assert speech.speaker is None
    assert speech.salutation == "乡亲们："


@pytest.mark.parametrize(
    "tail", ["本条目发布于2016年9月14日。属于讲话分类。", "Facebook Twitter Line", "此页面有问题吗？"]
)
def test_what_sites_put_below_the_last_words_is_no_part_of_them(tail: str) -> None:
    speech = parse(f"{TITLE}\n乡亲们：\n\n{SAID}\n\n{tail}\n")
    assert tail in [each.text for each in speech.furniture]


@pytest.mark.parametrize(
    "tail",
    [
        ("阅读(8562)┊ 评论(10)┊ 收藏(0)",),
        ("相关新闻：", "喜报！我校三项成果获奖 2016-09-19", "快讯！我校师生载誉归来 [2016-10-05]"),
    ],
)
def test_counts_and_lists_of_news_go_on_with_no_sentence(tail: tuple[str, ...]) -> None:
    """However their words end, behind a last paragraph of one line and behind several."""
    for said in (SAID, SAID.splitlines()[0].rstrip("。")):
        speech = parse(f"{TITLE}\n乡亲们：\n{said}\n{chr(10).join(tail)}\n")
        words = "".join(each.text for each in speech.paragraphs())
        assert not any(line in words for line in tail)


@pytest.mark.parametrize("title", ["领导致辞", "董事长致辞"])
def test_a_page_of_a_site_may_be_called_as_its_column(title: str) -> None:
    speech = parse(f"主页 > 关于我们 > {title}\n{title}\n县水利局局长：程志强\n\n乡亲们：\n\n{SAID}\n")
    assert speech.header.title == title


def test_a_release_goes_on_behind_the_last_thanks() -> None:
    """What the office says is news and no closing; what the speaker says of it stays."""
    release = f"市立圖書館啟用典禮\n市長林志豪致詞全文如下：\n各位來賓：\n{SAID.splitlines()[0]}謝謝大家！\n"
    told = "市府表示，新館即日起試營運一個月，開放時間為上午九時至晚間九時。"
    speech = parse(f"{release}{told}\n")
    assert told in [each.text for each in speech.furniture]
    own = "縣府表示，要支持我們到底，所以我在這裡請大家放心，路一定會修好。"
    speech = parse(f"在修路大會上的致詞\n各位鄉親：\n{SAID.splitlines()[0]}\n{own}\n謝謝大家！\n")
    assert own in [each.text for each in speech.paragraphs()]


@pytest.mark.parametrize("title", ["院长致辞 | 谢文博：愿你成为自己的解法", "找到自己的活法"])
def test_a_way_to_live_is_no_law(title: str) -> None:
    """The last sign of a law (选举法) is that of other words, too."""
    assert parse(f"{title}\n亲爱的新同学们：\n{SAID}\n").header.is_speech


def test_the_fields_of_a_release_are_no_title() -> None:
    speech = parse(
        f"市長出席圖書館啟用典禮 盼成為第二個客廳\n發布機關：新聞處\n發布日期：113-03-02\n聯絡人：陳小姐\n"
        f"市長林志豪致詞全文如下：\n各位來賓：\n{SAID}\n"
    )
    assert (speech.header.title, speech.header.subtitle) == ("市長出席圖書館啟用典禮 盼成為第二個客廳", None)


def test_the_day_beside_a_name_in_letters_is_that_of_the_page() -> None:
    title = "Minister Lin Jianhong at the Association Dinner"
    speech = parse(
        f"Home > Newsroom\n\n{title}\n\nMinister Lin Jianhong | 21 July 2019\n\nCommunity\n\n各位来宾：\n\n{SAID}\n"
    )
    assert (speech.header.title, speech.date.published) == (title, "2019-07-21")


def test_a_thread_of_a_board_is_no_speech_and_has_its_headline() -> None:
    """Nobody is called By, the first stamp is that of the page, and the board is no part of the headline."""
    speech = parse(
        "昨天縣長的致詞大家覺得如何？ - 地方板\n\nKiwi avatar\nBy Kiwi\nat 2018-05-21T20:12\n\nTable of Contents\n\n"
        "昨天去聽了縣長的致詞，前面講了十分鐘建設，後面講小時候的事，我旁邊的阿伯一直點頭。\n\n"
        "All Comments\n\nOlive avatar\nBy Olive\nat 2018-05-22T07:13\n推小時候那段\n"
    )
    assert (speech.header.title, speech.header.is_speech) == ("昨天縣長的致詞大家覺得如何？", False)
    assert (speech.date.published, speech.speaker) == ("2018-05-21T20:12", None)


def test_the_day_of_filing_is_none_of_publishing() -> None:
    speech = parse(
        f"归档时间：2018-11-21\n{TITLE}\n来源：县政府 日期：2016-09-14 17:08 字号：【大 中 小】\n乡亲们：\n{SAID}\n"
    )
    assert speech.date.published == "2016-09-14T17:08"


def test_a_list_of_speeches_has_no_day_of_its_own() -> None:
    """Its days are those of its entries; the line that turns its pages is no headline."""
    entries = "\n".join(
        f"在全区{each}工作会议上的讲话  2021-1{at % 3}-0{at + 1}"
        for at, each in enumerate(("教育", "安全", "防汛", "经济"))
    )
    speech = parse(f"区长讲话\n\n首页 > 政务公开 > 区长讲话\n\n{entries}\n\n共 4 条  首页 上一页 下一页 尾页\n")
    assert (speech.header.is_speech, speech.date.published, speech.date.delivered) == (False, None, None)
    assert "共" not in (speech.header.title or "")


def test_an_editor_who_says_we_leads_to_the_specimens() -> None:
    """我们为您精选了6篇…: he speaks to readers, and the speech begins behind him."""
    lead = "序言：好的讲稿离不开借鉴，我们为您精选了6篇的矿山安全讲话稿样本，盼望这些样本可以给您带来更多的参考和灵感，请慢慢阅读。"
    speech = parse(
        f"发布时间：2021-06-08 09:17:31\n{lead}\n各位工友：\n今天把大家请来，只讲一件事，就是安全。\n{SAID}\n"
    )
    assert speech.salutation == "各位工友："
    assert speech.header.is_speech
    assert lead not in [each.text for each in speech.paragraphs()]


def test_what_the_speaker_has_chosen_for_those_present_stays() -> None:
    """He says I, and speaks on."""
    words = "我从三十篇来信里挑选了3篇，念给大家听一听，也供村里的干部参考。"
    speech = parse(f"村主任在修路大会上的讲话\n\n乡亲们：\n\n{words}\n\n{SAID}\n")
    assert words in [each.text for each in speech.paragraphs()]


def test_the_column_may_be_glued_to_the_stamp() -> None:
    """2021-06-08 09:17:31发言致辞: the day the page was put up."""
    speech = parse(f"公文写作网\n\n在粮站落成会上的讲话\n\n2021-06-08 09:17:31发言致辞\n\n同志们：\n\n{SAID}\n")
    assert speech.date.published == "2021-06-08T09:17:31"
    assert speech.header.title == "在粮站落成会上的讲话"


def test_an_address_of_several_lines_is_no_text_in_clauses() -> None:
    """Its commas do not make prose of the lines of a release above it."""
    named = "\n\n".join(
        ("尊敬的麥望川副總理，", "尊敬的茹止水主任，", "尊敬的方小滿副市長，", "各位來賓、女士們、先生們：")
    )
    lead = "以下為港務處處長方守田今日（六月二十八日）在清溪出席展覽開幕式的致辭全文："
    head = f"新聞公報\n\n寄給朋友網站主頁\n\n港務處處長致辭全文（只有中文）\n\n*********\n\n{lead}\n\n"
    speech = parse(f"{head}{named}\n\n首先，我代表港務處，向蒞臨今天開幕式的各位，表示熱烈的歡迎。\n")
    assert speech.header.title == "港務處處長致辭全文（只有中文）"
    assert (speech.salutation or "").startswith("尊敬的麥望川")


@pytest.mark.parametrize("caption", ["（当年的老照片）", "（现场图片）", "(修渠时的合影)"])
def test_the_words_of_a_picture_head_no_part(caption: str) -> None:
    """They stand alone between two paragraphs."""
    opening = "今天我们把村史馆的门打开了，大家都来看一看，我心里很高兴。"
    prose = "这是一九七二年修渠的时候照的，照片上的人有一半还坐在台下，我向他们鞠躬。"
    speech = parse(f"在村史馆落成会上的讲话\n\n乡亲们：\n\n{opening}\n\n{caption}\n\n{prose}\n\n{SAID}\n")
    assert [each.heading for each in speech.walk()] == []


def test_a_title_glued_to_an_address_is_cut_from_it() -> None:
    """Sites that exchange words say 尊重 for 尊敬."""
    speech = parse(
        "2018粮站站长竞聘演讲稿尊重的各位领导，亲爱的工友们，大家好！我在粮站干了十年，今天我竞聘的岗位是站长。"
        "我有两条理由：一是熟，二是肯干。要是选上了，我先把漏雨的仓顶修好，再把磅秤换成新的；要是没选上，我还在原来的位子上好好干。"
    )
    assert speech.header.title == "2018粮站站长竞聘演讲稿"
    assert (speech.salutation or "").startswith("尊重的各位领导")


def test_the_comments_below_a_speech_are_none_of_it() -> None:
    """A blog counts them, and says of each who wrote it."""
    said = (
        "各位老师，各位同学，大家好\n\n我是三班的班主任 ，今天我站在操场上，心里又高兴又难过，高兴的是你们长大了。\n\n"
        "三年里你们把操场跑出了一道沟，我每天早上都在楼上看着，舍不得催你们。\n\n以后想家了就回来看看，祝各位一路平安。"
    )
    comments = "12条评论\n\n溪边的猫 写道…\n\n哭死了 爱哭鬼\n最舍不得的应该是你那些最疼爱的三班吧！！\n"
    speech = parse(f"2008年6月10日 星期二\n\n操场上的告别\n\n{said}\n\n\n\n{comments}")
    assert [each.heading for each in speech.walk()] == []
    assert [each.text for each in speech.paragraphs()][-1] == "以后想家了就回来看看，祝各位一路平安。"


def test_the_name_of_who_wrote_a_post_is_no_title() -> None:
    """离线kiwi stands beside the post."""
    head = (
        "修渠那年村主任的讲话 [复制链接]\n\n上一主题 下一主题\n离线kiwi\n \n\n只看楼主 倒序阅读 0 发表于：2011-10-23\n"
    )
    speech = parse(f"{head}修渠那年村主任的讲话\n乡亲们：\n{SAID}\n")
    assert speech.header.title == "修渠那年村主任的讲话"
