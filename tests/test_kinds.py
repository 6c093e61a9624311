"""Speeches and what is none: notices, reports in writing, essays, lives; every page is invented."""

from __future__ import annotations

import pytest

from speechparse import parse

NO_SPEECHES = {
    "notice to patients": (
        "关于门诊停电检修的公告\n尊敬的患者朋友：\n因供电线路检修，我院门诊楼定于本周六上午停电，届时挂号、收费将受到影响。"
        "请大家合理安排就诊时间。给您带来不便，敬请谅解。感谢大家的理解与支持！\n岳川中医院\n2020年6月3日"
    ),
    "reminder to travellers": (
        "温馨提示\n尊敬的旅客朋友们：\n春运期间客流较大，请大家提前到站，看管好随身物品，我们将竭诚为各位旅客服务，祝大家旅途愉快！\n岳川汽车站"
    ),
    "letter to parents": (
        "告家长书\n尊敬的家长朋友：\n暑假将至，为了孩子的安全，我们请各位家长做好以下几点：教育孩子不要私自下水游泳，"
        "我们学校也将安排老师家访。感谢大家的支持！\n岳川小学\n2017年6月30日"
    ),
    "holidays": (
        "春节放假安排\n各位同事：\n根据上级文件精神，现将春节放假安排告知如下：2月10日至17日放假，2月18日正式上班，"
        "请大家合理安排工作，祝各位同事新春快乐！\n办公室\n2013年2月4日"
    ),
    "report on a journey": (
        "赴东屏考察乡村旅游的报告\n2018年5月\n4月20日至24日，我局组织人员赴东屏县考察乡村旅游。考察组一行先后参观了三个村庄。"
        "现将考察情况汇报如下：\n一、主要做法\n东屏县把闲置农房集中流转，由村集体统一改造，村民入股分红。\n"
        "二、几点启示\n我们要学习他们的做法，立足本地实际，走出自己的路子。我们的资源不比他们差，差在思路上。"
    ),
    "report on a year": (
        "岳川县2017年法治政府建设情况报告\n发布时间：2018-02-27 来源：县法制办\n2017年，我县深入推进依法行政。现将有关情况报告如下：\n"
        "一、主要工作\n我们坚持重大决策合法性审查，全年审查文件四十六件。我们开展执法人员培训三期。\n"
        "二、下步打算\n我们将继续加强队伍建设，推动各项工作再上新台阶。"
    ),
    "minutes": (
        "岳川县委学习会议纪要\n时间：2019年3月4日\n地点：县委会议室\n主持人：殷若谷\n会议传达学习了上级会议精神，讨论了贯彻意见。\n"
        "会议指出，我们要深刻领会精神实质，结合实际抓好落实。\n会议要求，各单位要认真组织学习，我们的工作要有新的起色。"
    ),
    "summary of a year": (
        "2019年上半年工作总结\n岳川县文化馆\n上半年，我馆全体职工团结一心，较好地完成了各项任务。现将工作情况总结如下：\n"
        "一、主要工作\n我们举办展览五场，开展培训二十期。\n二、存在问题\n我们的经费不足，人员老化。\n三、下半年打算\n我们将继续努力。"
    ),
    "how to write": (
        "写作课堂：怎样写好大会主持词\n2019-03-12  来源：秘书园地  作者：老秘书\n一、主持词的特点\n主持词具有串联性、简明性等特点。\n"
        "二、应当注意的问题\n一是不要喧宾夺主；二是不要重复领导的话。我们有的同志写主持词，越写越长，大家听了着急。"
    ),
    "essay in a blog": (
        "灯下读书记 (2012-05-06 22:10:00) [编辑][删除]\n标签：随笔 读书 分类：心情\n夜里读书，读到一段写故乡的文字，"
        "我们这一代人大概都有这样的体会：离得越远，记得越清。\n大家常说书能养人，我看未必。书只是一面镜子，照见的还是我们自己。\n"
        "小时候家里穷，我们兄弟几个围着一盏灯，你读一句我读一句，读完了才睡。"
    ),
    "essay under a name": (
        "我的父亲\n殷若谷\n父亲今年八十二岁了。我每次回家，他总是坐在门口等我，我们说不上几句话，他就去给我们做饭。\n"
        "我记得小时候，父亲带我们去赶集，走三十里山路，我走不动了，他就背着我。\n如今我也做了父亲，才知道他那时候的心情。"
    ),
    "work of a pupil": (
        "春游记\n岳川小学五（2）班 殷小满\n今天，老师带我们去春游。我们排着队，唱着歌，一路上大家高兴极了。\n"
        "到了山顶，我们看见了漫山的花。老师说：“同学们，这就是春天。”我们都笑了。\n我爱春天，我爱我们的家乡。"
    ),
}


@pytest.mark.parametrize("page", NO_SPEECHES.values(), ids=NO_SPEECHES)
def test_no_speech(page: str) -> None:
    """What is written to be read is no speech, though it says we and addresses its readers; nobody speaks in it."""
    speech = parse(page)
    assert not speech.header.is_speech
    assert speech.speaker is None
    assert speech.date.delivered is None
    assert any(each.code == "not-a-speech" for each in speech.diagnostics)


SPEECHES = {
    "report to a congress": (
        "关于岳川县2019年预算执行情况的报告\n——2020年1月8日在县第五届人民代表大会第四次会议上\n县财政局局长　殷若谷\n各位代表：\n"
        "受县人民政府委托，现将2019年预算执行情况报告如下，请予审议。\n一、收入情况\n全年收入三亿二千万元，增长百分之六，完成预算。\n"
    ),
    "report on one's duties": (
        "党支部书记2020年度述职报告\n岳川中学党支部书记　殷若谷\n各位领导、同志们：\n现将我一年来履行职责的情况汇报如下：\n"
        "一年来，我认真学习，带头落实各项制度，和大家一起完成了校舍搬迁。不足之处，请大家批评指正。\n"
    ),
    "letter that is read aloud": (
        "写给父亲的一封信\n——在“家风故事”分享会上的诵读稿\n柳如烟\n亲爱的爸爸：\n您离开我们已经三年了。今天我站在这里，读这封信给您听，"
        "也读给在座的各位听。\n我们兄妹三人，都记着您的话。\n爸爸，请您放心。谢谢大家。"
    ),
    "title without a kind": (
        "让每一个孩子都抬起头来走路\n校长　殷若谷\n各位老师，各位家长：\n今天我们坐在一起，只谈一件事，就是怎样看待我们的孩子。"
        "孩子考得不好，先要问一问自己。我们做老师的，做家长的，都要把腰弯下来听孩子说话。\n谢谢大家！"
    ),
    "first sentence where a title would stand": (
        "我听了各片区的汇报，觉得有几个问题。\n第一个问题，各片区太看重数字。我认为数字是干出来的，我们要把精力放在市场上。\n"
        "第二个问题，我们的打法要变。大家不要等，不要靠，先把样板做出来，我们再推广。\n第三点，我希望大家把队伍带好。"
    ),
}


@pytest.mark.parametrize("page", SPEECHES.values(), ids=SPEECHES)
def test_speech(page: str) -> None:
    """A report that is read to an assembly, and a talk without a head, are speeches."""
    assert parse(page).header.is_speech
