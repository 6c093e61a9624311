"""The words of made speeches: sentences from templates and slots, paragraphs from sentences."""

from __future__ import annotations

import re
from random import Random

THINGS = {
    "county": "产业转型 项目建设 营商环境 民生保障 生态修复 城乡融合 基层治理 安全生产 财源建设 粮食生产 招商引资 防汛抗旱",
    "union": "产业工人队伍建设 职工维权 技能竞赛 困难帮扶 集体协商 基层组织建设 青年就业 妇女儿童权益 志愿服务 劳模宣传",
    "school": "课堂教学 学科建设 师德师风 体育锻炼 实验教学 校园文化 招生就业 科研攻关 家校共育 馆藏研究 观众服务",
    "hospital": "医疗质量 专科建设 护理服务 分级诊疗 急救能力 医患沟通 信息化改造 人才引进 感染防控 绩效改革",
    "company": "研发投入 客户服务 供应链管理 现场管理 质量体系 海外市场 品牌建设 流程变革 人才梯队 资金安全",
    "court": "审判质效 执行攻坚 诉源治理 司法公开 队伍建设 未成年人保护 公益诉讼 法律监督 智慧法院 普法宣传",
    "village": "土地流转 道路硬化 饮水改造 特色种植 移风易俗 集体经济 人居环境 养老互助 电商直播 山林管护",
    "abroad": "侨社团结 文化传承 华文教育 商贸往来 青年交流 慈善公益 和谐侨团 权益保护 社区服务 中外友谊",
}
VERBS = "抓好 推进 加强 做实 深化 重视 改进 搞活 夯实 统筹".split()
PEOPLE = {
    "county": "全县干部群众",
    "union": "广大会员和职工",
    "school": "全体师生员工",
    "hospital": "全院医护人员",
    "company": "每一位同事",
    "court": "全体干警",
    "village": "家家户户",
    "abroad": "广大侨胞",
}
OPENINGS = (
    "今天，我们在这里隆重集会，主要任务是回顾过去一年的{a}，部署下一步的{b}。",
    "首先，我代表{org}，向大会的召开表示热烈的祝贺，向{people}致以诚挚的问候！",
    "金秋送爽，丹桂飘香。很高兴和大家相聚在{place}，共话{a}。",
    "刚才，几位同志作了很好的发言，听了以后我很受启发。",
    "借此机会，我讲几点意见，供大家参考。",
    "现在，我代表{org}，向大会报告工作，请予审议，并请列席人员提出意见。",
    "在大家的共同努力下，会议圆满完成了各项议程，就要闭幕了。",
    "这次会议开得很及时，也很有必要，达到了统一思想、鼓舞干劲的目的。",
    "我谨以个人的名义，对远道而来的朋友表示欢迎，对长期关心{a}的各界人士表示感谢。",
)
SENTENCES = (
    "{a}是一项长期的任务，不可能一蹴而就，必须一年接着一年干。",
    "过去的{n}年，{people}{v}{a}，取得了看得见、摸得着的成绩。",
    "去年共投入{m}万元，惠及{p}户，{a}的面貌有了明显变化。",
    "我们既要{v}{a}，也要{v2}{b}，两手都不能松。",
    "有人问，{a}究竟难在哪里？我看，难就难在坚持二字。",
    "老话说得好：“众人拾柴火焰高。”{a}离不开{people}的支持。",
    "要把{a}同{b}结合起来，做到同部署、同检查、同落实。",
    "目前，{a}完成率达到{q}%，比上年提高{r}个百分点。",
    "同志们要清醒地看到，{a}还存在不少短板，有的地方甚至是老大难。",
    "对{a}中出现的新情况，要多到一线听一听、看一看，不能坐在办公室里拍脑袋。",
    "只有{v}{a}，才能为{b}打下坚实的基础。",
    "今后{n}年，我们将围绕{a}、{b}和{c}，集中力量办成几件大事。",
    "要完善{a}的责任体系，明确时间表和路线图，一级抓一级，层层抓落实。",
    "这些成绩的取得，是{people}共同奋斗的结果，我深受感动。",
    "在{a}方面，我们建立了“月调度、季通报、年考核”的办法，效果不错。",
    "一是{v}{a}，补齐短板；二是{v2}{b}，形成合力；三是盯住{c}，久久为功。",
    "记得{y}年刚起步的时候，只有{r}间平房、{n}名工作人员，条件十分艰苦。",
    "实践证明，抓{a}就是抓发展，抓{b}就是抓未来。",
    "希望大家珍惜荣誉，再接再厉，在{a}上当好表率。",
    "当前，{a}正处在爬坡过坎的关键时期，等不起、慢不得。",
    "各单位要认真学习《关于加强{a}的意见》，结合实际拿出办法。",
    "与先进地区相比，我们的{a}还有差距，这一点必须承认。",
    "让我们把目光放长远一些，不为一时的困难所惑，不为一时的成绩所喜。",
)
HEADINGS = (
    "{v}{a}，着力提升{b}水平",
    "坚持不懈{v}{a}",
    "关于{a}",
    "聚焦{a}，{v}{b}",
    "充分认识{a}的重要意义",
    "{a}要有新突破",
    "{y}年工作回顾",
    "以{a}为抓手，推动{b}上台阶",
    "切实加强对{a}的领导",
    "突出重点，在{a}上下功夫",
    "我们为什么要{v}{a}",
    "正视差距，增强{v}{a}的紧迫感",
    "{v}{a}和{b}",
)
SLOGANS = (
    "凝心聚力 再启新程", "以实干赢得未来", "不负韶华 勇担使命", "让每一份付出都有回响",
    "同舟共济谋发展 携手并肩谱新篇", "扎根大地，仰望星空", "创新驱动，行稳致远", "做有温度的同行者",
    "把答卷写在希望的田野上", "守正出新 共赴山海", "奋力开创各项工作新局面", "永远做奋斗者",
)  # fmt: skip
THANKS = ("谢谢大家！", "谢谢！", "谢谢大家。", "我的讲话完了，谢谢大家！", "再次感谢各位！")
CALLS = (
    "号角已经吹响，征程就在脚下。让我们携起手来，以更加饱满的热情投身{a}，为{place}的明天而努力奋斗！",
    "新的一年，让我们团结一心、真抓实干，不断开创{a}的新局面！",
    "让我们更加紧密地团结起来，同心同德，锐意进取，为全面完成{a}各项任务而奋斗！",
    "千里之行，始于足下。我相信，有{people}的共同努力，我们的目标一定能够实现！",
)
WISHES = (
    "最后，祝大会圆满成功！祝各位身体健康、工作顺利！",
    "最后，预祝各项活动取得圆满成功，祝大家万事如意！",
    "衷心祝愿大家阖家幸福、事业兴旺！",
    "祝同学们学业有成、前程似锦！",
)
SLOT = re.compile(r"\{(\w+)\}")


class Words:
    """Fills templates for one speech: the theme's things, its people, its place."""

    def __init__(self, random: Random, theme: str, organization: str, place: str) -> None:
        self.random = random
        self.things = THINGS[theme].split()
        self.fixed = {"org": organization, "place": place, "people": PEOPLE[theme]}

    def fill(self, template: str) -> str:
        """The template with its slots filled, no thing twice in one sentence."""
        random = self.random
        things = dict(zip("abc", random.sample(self.things, 3), strict=True))
        verbs = dict(zip(("v", "v2"), random.sample(VERBS, 2), strict=True))
        numbers = {
            "n": random.choice("三四五六"),
            "m": str(random.randrange(120, 9800)),
            "p": f"{random.randrange(2, 90)}00",
            "q": f"{random.randrange(70, 100)}.{random.randrange(10)}",
            "r": str(random.randrange(2, 15)),
            "y": str(random.randrange(1996, 2024)),
        }
        values = {**self.fixed, **things, **verbs, **numbers}
        return SLOT.sub(lambda found: values[found[1]], template)

    def heading(self) -> str:
        return self.fill(self.random.choice(HEADINGS))

    def opening(self) -> str:
        return self.paragraph(first=self.fill(self.random.choice(OPENINGS)))

    def paragraph(self, first: str = "") -> str:
        count = self.random.choice((1, 2, 2, 3, 4, 6))
        return first + "".join(self.fill(each) for each in self.random.sample(SENTENCES, count))
