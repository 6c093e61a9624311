"""Pages as blogs, forums, newspapers and company sites print them: headline, day, captions; every page is invented."""

from __future__ import annotations

import pytest

from known_pages import Known, asked, told
from speechparse import parse

FIRST = "过去一年，大家顶着压力往前走，修通了七条断头路，改造了三座老泵站，出行和浇地都比从前方便了许多。"
SECOND = "当前的困难也要看清楚。有的账目不公开，有的人遇事绕着走，有的项目开了工就没有下文。"
SAID = f"<p>各位师傅、各位徒弟：</p><p>{FIRST}</p><p>{SECOND}</p><p>谢谢大家！</p>"

BLOG = f"""<html><head><title>退休晚会上的致辞 - 木匠手记 - 博客院子</title></head><body><div id="header">
<h1><a class="headermaintitle">木匠手记</a></h1><h2>慢工出细活</h2></div><ul><li>首页</li><li>新随笔</li><li>联系</li></ul>
<h1 class="postTitle"><a href="x.html">退休晚会上的致辞</a></h1><div>{SAID}</div>
<div>posted @ 2019-06-30 22:18 木匠 阅读(320) 评论(4) 编辑</div></body></html>"""

JOURNAL = f"""<html><head><title>北國觀光通信: 2月 2014</title></head><body>
<div class="header"><h1>北國觀光通信</h1><p>一個小港町的台灣日記</p></div><h2 class="date-header">2014年2月16日 星期日</h2>
<h3 class="post-title">「海產週」開幕致詞稿</h3><div class="post-body">{SAID}</div></body></html>"""

LIST = """<html><body><h1>木匠手记</h1><h3 class="post-title">退休晚会上的致辞</h3><p>2019-06-30</p>
<h3 class="post-title">开工仪式上的致辞</h3><p>2019-05-30</p></body></html>"""


PAGES = {
    "the window names the headline and its site": Known(
        BLOG,
        title="退休晚会上的致辞",
        published="2019-06-30T22:18",
    ),
    "its class names the headline, its day stands above": Known(
        JOURNAL,
        title="「海產週」開幕致詞稿",
        published="2014-02-16",
    ),
    "edition of a newspaper": Known(
        f"西江晚报　2017年02月03日　星期五　第A11版：副刊\n\n退休晚会上的致辞\n\n各位师傅：\n\n{FIRST}\n\n{SECOND}\n",
        title="退休晚会上的致辞",
        published="2017-02-03",
    ),
    "buttons behind the title": Known(
        f"[原创] 我在村里集资会上的讲话稿 [复制链接]\n\n山里人 发表于 2012-3-5 21:40:08\n\n各位父老乡亲：\n\n{FIRST}\n",
        title="我在村里集资会上的讲话稿",
        published="2012-03-05T21:40:08",
    ),
    "appendix between dashes": Known(
        f"—— 附录二 ——\n\n在欢迎代表团大会上的欢迎词\n\n同志们！\n{FIRST}\n{SECOND}\n",
        title="在欢迎代表团大会上的欢迎词",
        published="",
    ),
    "volume and page": Known(
        f"岭上县委文献选编（1953—1957）　　　　　117\n\n关于办好冬学的报告①\n\n同志们：\n{FIRST}\n{SECOND}\n",
        title="关于办好冬学的报告",
        published="",
    ),
    "file of a library": Known(
        f"园林处讲话全文.docx\n- 文档编号：88213\n- 格式：DOCX\n园林处讲话全文.docx\n在全区绿化动员会上的讲话\n同志们：\n{FIRST}\n",
        title="在全区绿化动员会上的讲话",
        published="",
    ),
    "a forwarded mail between rules": Known(
        f"主题：转发：年会讲话\n日期：2019年1月21日 9:05\n\n各位同事：\n\n现将总经理在年会上的讲话转发如下，请学习。\n\n------------\n"
        f"总经理在2018年年会上的讲话\n（2019年1月18日）\n\n各位同事、各位家属：\n\n{FIRST}\n\n{SECOND}\n------------\n",
        title="总经理在2018年年会上的讲话",
        published="2019-01-21T09:05",
    ),
    "clock below the day": Known(
        f"運輸局局長出席展覽致辭全文\n\n何主席、各位嘉賓：\n\n{FIRST}\n\n{SECOND}\n\n完\n\n2014年5月4日（星期日）\n香港時間17時20分\n",
        title="運輸局局長出席展覽致辭全文",
        published="2014-05-04T17:20",
    ),
    "title and counts on one line": Known(
        f"[转] 县长在招商大会上的讲话   2008-05-12 20:11 阅读(7) 评论(5)\n各位来宾：\n{FIRST}\n{SECOND}\n谢谢大家！\n",
        title="县长在招商大会上的讲话",
        published="2008-05-12T20:11",
    ),
    "red head of an office": Known(
        f"江原县水利局文件\n江水发〔2016〕31号\n\n在全县防汛总结会上的讲话\n\n同志们：\n{FIRST}\n{SECOND}\n",
        title="在全县防汛总结会上的讲话",
        published="",
    ),
    "court and kind of its paper": Known(
        "江原县人民法院\n民事判决书\n（2016）江民初字第12号\n原告：某甲，男，1960年生。\n本院认为，买卖合同合法有效，应当支付货款。\n",
        title="江原县人民法院 民事判决书",
        published="",
        speech=False,
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_headline_and_day(name: str) -> None:
    """The headline is found beside what the site puts around it, and the day on which the page was put up."""
    assert told(PAGES[name]) == asked(PAGES[name])


def test_a_list_of_posts_has_no_headline_among_them() -> None:
    """Where the page calls several lines titles, none is that of the page."""
    assert parse(LIST).header.title == "木匠手记"


COMPANY = f"""<html><body><h1>谷丰饲料2018年经销商年会召开</h1><div>2018-12-20 09:14:05</div><p align="center"><img src="1.jpg"></p>
<p align="center">年会现场</p><p>12月16日，谷丰饲料经销商年会在北原宾馆召开，来自三省的二百位经销商参加了大会。</p>
<p>董事长说：</p><p>各位家人、各位伙伴：</p><p>{FIRST}</p><figure><img src="2.jpg"><figcaption>修好的水渠</figcaption></figure>
<p>{SECOND}</p><p>谢谢大家！</p></body></html>"""


def test_captions_and_who_says_it_are_no_part_of_the_text() -> None:
    """What stands below a picture, and the line that announces the words, are told apart."""
    speech = parse(COMPANY)
    assert [each.text for each in speech.preamble] == [FIRST, SECOND]
    assert speech.salutation == "各位家人、各位伙伴："
    assert {each.text for each in speech.furniture if each.kind == "caption"} == {"年会现场", "修好的水渠"}


def test_the_brand_of_a_site_between_paragraphs_heads_none() -> None:
    """What stands in brackets with its address is no part of the text."""
    speech = parse(f"在家长会上的讲话\n各位家长：\n{FIRST}\n[作文院子 www.example.com]\n{SECOND}\n谢谢大家！\n")
    assert (speech.sections, [each.text for each in speech.preamble]) == ([], [FIRST, SECOND])


def test_a_chapter_of_a_novel_is_no_speech() -> None:
    """Whatever its people say to each other."""
    speech = parse(
        "《江城官路》第九十章 大会发言\n\n最新网址：www.example.net\n\n陈默坐在主席台最右边，面前的茶杯冒着热气。\n\n"
        "“同志们！”新书记的声音不高，“今天这个会，我不念稿子。”\n\n台下鸦雀无声。\n\n"
        "“我来了二十天，跑了十个乡镇。我看到了什么？我看到村口的老太太等医生，一等就是一天！”\n\n（本章完）\n\n上一章 目录 下一章\n"
    )
    assert not speech.header.is_speech


def test_a_disclaimer_that_ends_the_page_is_no_part_of_the_text() -> None:
    """Whatever the size of its line."""
    speech = parse(
        f"在创城大会上的讲话\n同志们：\n{FIRST}\n{SECOND}\n谢谢大家！\n本站所有文章仅供学习交流，转载请注明出处。\n"
    )
    assert speech.closing is not None
    assert [each.text for each in speech.closing.paragraphs] == ["谢谢大家！"]
    assert [each.text for each in speech.furniture] == ["本站所有文章仅供学习交流，转载请注明出处。"]


def test_the_name_of_the_speech_again_is_no_heading() -> None:
    """A page that prints the full name of the speech above its fields holds one speech."""
    speech = parse(
        "<html><body><h1>总会长第八届代表大会开幕演词全文</h1><div>November 6, 2022</div><p><b>江海公会总会长端木安在第八届中央代表大会上的开幕演词</b></p>"
        f"<p><b>日期：2022年11月5日（星期六）</b></p>{SAID}</body></html>"
    )
    assert speech.header.title == "总会长第八届代表大会开幕演词全文"
    assert speech.sections == []
