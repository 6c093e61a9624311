"""Speakers as real pages name them where layouts run together; and titles that name nobody."""

from __future__ import annotations

import pytest

from known_pages import Known, asked, told

BODY = (
    "今天很高兴和大家见面。过去一年，我们添了三座泊位，宿舍也翻新了，我和同事们都很欣慰。\n\n"
    "往后我们会继续努力，请大家多给意见。谢谢大家！\n"
)
PAGES = {
    "those addressed, a line each": Known(
        "在年度晚宴上的致辞\n\n商会会长方守田先生\n各位理事\n各位来宾\n女士们，先生们：\n\n" + BODY,
        speakers="",
        title="在年度晚宴上的致辞",
    ),
    "the speaker above the one line of an address": Known(
        "在年度晚宴上的致辞\n\n商会会长 方守田先生\n\n各位来宾：\n\n" + BODY, speakers="方守田", role="商会会长"
    ),
    "a title and a byline without a blank between": Known(
        "2018年水利工作报告县水利局党组书记、局长  程  舒\n\n（2018年2月3日）\n\n同志们：\n\n" + BODY,
        speakers="程舒",
        role="县水利局党组书记、局长",
    ),
    "the organization in the signature": Known(
        "程望舒总裁2023年新春致辞\n\n日期：2023.01.21\n\n" + BODY + "\n沙洲集团总裁 程望舒\n\n2023年1月21日\n",
        speakers="程望舒",
        role="沙洲集团总裁",
    ),
    "a caption's mark before office and name": Known(
        "方守田宣誓就任 就職典禮致辭全文來了！\n\n【同期】沙洲特區行政長官 方守田\n\n各位來賓：\n\n" + BODY,
        speakers="方守田",
        role="沙洲特區行政長官",
        title="方守田宣誓就任 就職典禮致辭全文來了！",
    ),
    "the noun of a rank before the name": Known(
        "清溪畢業生周望川在畢業典禮上的發言:慢慢來\n\n各位老師、各位同學：\n\n" + BODY,
        speakers="周望川",
        role="清溪畢業生",
    ),
    "a name and an office that no word parts from the occasion": Known(
        "方守田校長一〇八級畢業典禮致詞全文\n\n方守田校長勉勵畢業生\n方守田校長勉勵畢業生\n畢業典禮在操場舉行\n畢業典禮在操場舉行\n\n各位同學：\n\n"
        + BODY,
        speakers="方守田",
        role="校長",
        title="方守田校長一〇八級畢業典禮致詞全文",
    ),
    "the year of an office": Known(
        "就職典禮上的致詞\n\n清溪獅子會2017-2018年度總監 湯富川\n\n各位獅友：\n\n" + BODY,
        speakers="湯富川",
        role="清溪獅子會2017-2018年度總監",
    ),
    "which of many in that office": Known(
        "理事長的話\n\n清溪協會第34屆理事長　沈惠珊\n\n各位會員：\n\n" + BODY,
        speakers="沈惠珊",
        role="清溪協會第34屆理事長",
    ),
    "an old pupil": Known("校友周望川在百年校庆上的讲话\n\n各位老师、各位同学：\n\n" + BODY, speakers="周望川"),
    "a village above the name": Known(
        "在村民大会上的讲话\n\n柳树庄\n\n程望舒\n\n乡亲们：\n\n" + BODY, speakers="程望舒"
    ),
    "a motto behind a narrow colon": Known(
        "清溪大学校长方守田本科毕业致辞:点灯与赶路\n\n各位同学：\n\n" + BODY, speakers="方守田", role="清溪大学校长"
    ),
    "written by": Known("點燈與趕路\n\n文／校長　郭明德\n\n各位同學：\n\n" + BODY, speakers="郭明德", role="校長"),
    "a release, its day in brackets inside today": Known(
        "新聞公報\n\n港務處處長致辭全文（只有中文）\n****\n以下為港務處處長方守田今（九月十六日）日出席酒會致辭全文：\n\n各位來賓：\n\n"
        + BODY,
        speakers="方守田",
        role="港務處處長",
    ),
    "the occasion behind the name, a motto behind the kind": Known(
        "清溪大学校长方守田本科毕业致辞：点灯与赶路\n\n各位同学：\n\n" + BODY, speakers="方守田", role="清溪大学校长"
    ),
    "who teaches": Known("党课讲稿：把灯提高一点\n授课：茹望川\n\n同志们：\n\n" + BODY, speakers="茹望川"),
}


@pytest.mark.parametrize("page", PAGES)
def test_who_speaks(page: str) -> None:
    """The name, the office with its organization; nobody where only those addressed are named."""
    assert told(PAGES[page]) == asked(PAGES[page])


@pytest.mark.parametrize(
    "title",
    [
        "港务处处长致辞全文（只有中文）",
        "大使致辞内容",
        "局长讲话全文",
        "會長致詞實錄",
        "处长发言提纲",
        "总领事答记者问",
        "部长谈改革",
        "院長致謝辭",
        "司長談請辭一事",
    ],
)
def test_the_kind_of_speech_is_nobody(title: str) -> None:
    """No name is made of 致辞 and what follows it, nor of a verb that is a surname too."""
    page = Known(f"{title}\n\n各位来宾：\n\n{BODY}", speakers="")
    assert told(page) == asked(page)


@pytest.mark.parametrize(
    "title",
    [
        "歷屆畢業演講稿",
        "巩固成果座谈会上的讲话",
        "有机会在海外学习的发言",
        "时代发展在农村的体现",
        "都可以在会上发言",
        "文学创作座谈会讲话",
        "任命大会上的讲话",
        "校友返校日上的致辞",
        "毕业生家长会上的讲话",
        "简化手续现场会讲话",
        "石家庄市长热线开通讲话",
        "王家庄书记座谈会讲话",
        "高等院校校长论坛致辞",
    ],
)
def test_words_that_begin_with_a_surname_are_nobody(title: str) -> None:
    """A rare surname before characters that follow each other as words do; ordinary words that begin with a usual one."""
    page = Known(f"{title}\n\n各位来宾：\n\n{BODY}", speakers="")
    assert told(page) == asked(page)


@pytest.mark.parametrize(
    "column", ["第六版 教育·毕业季", "教育·毕业季", "创新·发展", "要闻·时政", "团结·奋进", "人文·历史"]
)
def test_a_column_with_a_dot_is_nobody(column: str) -> None:
    """Names that dots join are foreign by their sound, or no words."""
    page = Known(
        f"总第123期　上一期　下一期\n\n{column}\n\n校长致辞（节选）\n\n{BODY}\n清溪外国语学校校长 方守田\n",
        speakers="方守田",
        title="校长致辞（节选）",
    )
    assert told(page) == asked(page)


@pytest.mark.parametrize(
    "name", ["乌兰·图雅", "安东尼奥·古特雷斯", "阿沛·晋源", "保罗·李", "嘉木样·洛桑久美", "孛儿只斤·铁木真"]
)
def test_a_name_with_dots_is_one(name: str) -> None:
    """By sound, by its parts, by a surname, or because its parts are no words."""
    page = Known(f"在开幕式上的致辞\n\n{name}\n\n各位来宾：\n\n{BODY}", speakers=name)
    assert told(page) == asked(page)


@pytest.mark.parametrize("word", ["卫生", "江南", "宣言", "严肃", "商品", "费用", "方言"])
def test_a_word_that_begins_with_a_surname_is_nobody(word: str) -> None:
    """A place, a column, a word of two characters on the line of the speaker; behind an office it may be a name."""
    page = Known(f"在全市工作会议上的讲话\n\n{word}\n\n同志们：\n\n{BODY}", speakers="", title="在全市工作会议上的讲话")
    assert told(page) == asked(page)


@pytest.mark.parametrize("name", ["高峰", "方圆", "高远", "江涛", "金星", "马力"])
def test_a_name_that_is_a_word_too(name: str) -> None:
    """Names of two characters, some of them words as well."""
    page = Known(f"在全市工作会议上的讲话\n\n{name}\n\n同志们：\n\n{BODY}", speakers=name)
    assert told(page) == asked(page)
