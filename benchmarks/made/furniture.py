"""What stands around a speech: mastheads, menus, trails, toolbars, publish lines, tails. Each gives lines of text."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from made.dates import Written, stamp
from made.people import person

MENU = (
    "首页 机构概况 信息公开 政务服务 互动交流 新闻中心 通知公告 领导之窗 党建园地 联系我们 图片新闻 专题专栏 下载中心 学校概况 "
    "人才招聘 科学研究 走进我们 公司简介 产品中心 会员之家 政策法规 视频播报 无障碍浏览 English 繁體版 网站地图 设为首页 加入收藏 "
    "登录 注册 邮箱 搜索 手机版 长者模式"
).split()
TRAILS = (
    "领导讲话 讲话 重要讲话 校长讲话 领导致辞 董事长致辞 文稿 讲话文稿 工作报告 会长致辞 领导活动 会议讲话 政府工作报告 热点专题"
).split()
TRAIL_TEMPLATES = (
    "当前位置：首页{s}{a}{s}{b}",
    "您的位置： 首页 {s} {a} {s} {b} {s} 正文",
    "您现在的位置是：网站首页{s}{a}{s}{b}",
    "首页 {s} {a} {s} {b}",
    "位置：首页{s}{b}{s}内容",
    "当前位置: 网站首页{s} {a}{s} {b}",
)
TOOLS = (
    ("字号：大 中 小",),
    ("【字体：大 中 小】", "打印本页"),
    ("下载", "打印", "全屏", "收藏", "【字号：", "加大", "还原", "减小", "】"),
    ("分享到：", "微信 微博 QQ空间"),
    ("字体：", "[大]", "[中]", "[小]", "打印", "关闭"),
    ("扫一扫在手机打开当前页",),
    ("打印", "收藏", "纠错"),
    ("朗读", "关怀版", "语音播报"),
    ("A-", "A", "A+"),
)
PUBLISH = (
    "发布日期：{t}    来源：{s}",
    "发布时间：{t}",
    "来源：{s}  发布时间：{t}  浏览次数：{n}次",
    "时间：{t}  来源：{s}  点击数：{n}",
    "作者：{e}　　来源：{s}　　发布日期：{t}　　点击：{n}",
    "{t}　来源：{s}　编辑：{e}",
    "日期：{t} 字号：大 中 小",
    "信息来源：{s} | 发布时间：{t} | 阅读：{n} 次",
    "文章来源：{s} 更新时间：{t}",
    "[发布时间：{t}] [浏览：{n}]",
    "{t} {s}",
    "发稿时间：{t}　来源：{s}",
    "发表时间：{t} 发布人：{e} 阅读次数：{n}",
    "供稿：{s}　审核：{e}　发布时间：{t}",
    "发布者：{e}发布时间：{t}浏览次数：{n}",
    "来源：{s}\n时间：{t}",
    "时间：{t}\n来源：{s}\n浏览量：{n}",
    "发布时间：\n{t}\n来源：\n{s}",
)
SOURCES = "办公室 党政办 宣传部 本站 秘书处 新闻中心 县融媒体中心 校长办公室 院办 综合科 企业文化部 {place}日报 {place}晚报 {org}".split()
NEWS = (
    "{p}到我{u}调研重点工作",
    "我{u}召开安全生产工作会议",
    "{p}主持召开专题会议",
    "关于{y}年国庆节放假安排的通知",
    "我{u}举办道德讲堂活动",
    "图说{y}：那些温暖的瞬间",
    "{y}年度部门决算公开",
    "我{u}荣获省级先进集体称号",
    "喜报！我{u}三项成果获奖",
    "关于评选优秀论文的公告",
    "{p}在年度总结会上的讲话",
    "在{y}年工作会议上的讲话",
    "校长{p}在毕业典礼上的讲话",
    "{p}同志在动员大会上的讲话（{y}年3月1日）",
)
TAIL_NOTICES = (
    ["附件：", "1.讲话全文.doc"],
    ["【声明】本网站所刊载信息，不代表本站立场，转载请注明出处。"],
    ["扫一扫在手机打开当前页"],
    ["凡本网注明“来源：本网”的所有作品，版权均属本网所有。"],
    ["您是第 102938 位访问者"],
    ["网友评论", "暂无评论，快来抢沙发吧"],
    ["文章录入：admin    责任编辑：admin"],
    ["收藏", "点赞 12"],
)
ADDRESS = "建设路 人民东路 文化街 迎宾大道 学府路 滨河北路 工业园三路".split()


class Around(NamedTuple):
    """Lines above and below the speech, the publishing date (or None), the source named (or None), and breadcrumbs."""

    top: list[str]
    publish: list[str]
    bottom: list[str]
    published: str | None
    source: str | None
    sort: str


def headline(random: Random, unit: str) -> str:
    template = random.choice(NEWS)
    return template.format(p=person(random, "han").name, u=unit, y=random.randrange(2006, 2025))


def masthead(random: Random, site: str) -> list[str]:
    menu = random.sample(MENU, random.randrange(5, 12))
    styles = (
        [site],
        [site, *menu],
        [" | ".join(menu)],
        [f"欢迎访问{site}官方网站！", " ".join(menu)],
        menu,
        [f"今天是{random.randrange(2010, 2025)}年{random.randrange(1, 13)}月{random.randrange(1, 29)}日 星期三", site],
        [site[: len(site) // 2], site[len(site) // 2 :]],
        [],
    )
    return list(random.choice(styles))


def trail(random: Random) -> list[str]:
    if random.random() < 0.4:
        return []
    a, b = (
        random.choice("信息公开 新闻中心 政务公开 学校概况 党建园地 机构概况 集团动态".split()),
        random.choice(TRAILS),
    )
    separator = random.choice((">", " > ", ">>", "»", "/", " → ", "-", "＞"))
    return [random.choice(TRAIL_TEMPLATES).format(a=a, b=b, s=separator)]


def publish_lines(random: Random, when: date, organization: str, place: str) -> tuple[list[str], Written, str | None]:
    """The publish line or lines, its date, and the source where the template names one."""
    source = random.choice(SOURCES).format(place=place, org=organization)
    template = random.choice(PUBLISH)
    moment = stamp(random, when)
    text = template.format(t=moment.text, s=source, n=random.randrange(9, 9000), e=person(random, "han").name)
    names_source = "来源" in template
    return text.split("\n"), moment, source if names_source else None


def record_table(random: Random, title: str, organization: str, moment: Written) -> list[str]:
    """The index table of government sites: labels and values, one a line or paired."""
    pairs = [
        ("索引号：", f"0{random.randrange(10**8):08}/{random.randrange(2005, 2025)}-{random.randrange(10**5):05}"),
        ("主题分类：", "综合政务"),
        ("发文机关：", organization),
        ("成文日期：", ""),
        ("标题：", title),
        ("发布日期：", moment.text),
    ]
    if random.random() < 0.5:
        return [left + right for left, right in pairs]
    return [part for pair in pairs for part in pair if part]


def tail(random: Random, site: str, unit: str) -> list[str]:
    """Editors, neighbours, related news, tools and the footer of the site."""
    lines: list[str] = []
    someone = person(random, "han").name
    if random.random() < 0.5:
        lines += random.choice(
            (
                [f"编辑：{someone}"],
                [f"责任编辑：{someone}"],
                [f"（责任编辑：{someone}）"],
                [f"编辑:办公室2   责任编辑:{someone}"],
                [f"供稿：{someone}　审核：{person(random, 'han').name}"],
                [f"[编辑：{someone}]"],
            )
        )
    if random.random() < 0.5:
        before, after = headline(random, unit), headline(random, unit)
        lines += random.choice(
            (
                [f"上一篇：{before}", f"下一篇：{after}"],
                ["上一条：没有了", f"下一条：{after}"],
                [f"上一篇:{before}  下一篇:{after}"],
            )
        )
    if random.random() < 0.4:
        label = random.choice(("相关链接", "相关新闻：", "相关报道：", "相关阅读", "热点排行", "最新文章", "推荐阅读"))
        count = random.randrange(2, 6)
        dated = random.random() < 0.5
        lines.append(label)
        for _ in range(count):
            when = date(2010, 1, 1) + timedelta(days=random.randrange(5000))
            lines.append(f"{'·' if random.random() < 0.3 else ''}{headline(random, unit)}{f' {when}' if dated else ''}")
    if random.random() < 0.3:
        lines += random.choice(
            (["打印本页", "关闭窗口"], ["【打印】【关闭】"], ["返回顶部"], ["【关闭窗口】"], ["分享到："])
        )
    if random.random() < 0.3:
        lines += random.choice(TAIL_NOTICES)
    if random.random() < 0.7:
        lines += footer(random, site)
    return lines


def footer(random: Random, site: str) -> list[str]:
    number = random.randrange(10**7, 10**8)
    address = f"地址：{random.choice(ADDRESS)}{random.randrange(1, 300)}号"
    record = f"{random.choice('浙苏鲁豫湘粤川陕')}ICP备{number}号"
    phone = f"电话：0{random.randrange(311, 990)}-{random.randrange(2000000, 8999999)}"
    return list(
        random.choice(
            (
                [f"主办：{site} {address} {record}"],
                [f"版权所有：{site}", f"{address}  {phone}", record],
                [f"Copyright © {random.randrange(2008, 2025)} {site} All Rights Reserved. {record}-1"],
                ["网站地图 | 联系我们 | 关于我们", f"主办单位：{site}", f"网站标识码：33{number}", record],
                ["友情链接", "中国政府网 人民网 新华网", f"{site} 版权所有 {record}"],
                [f"{phone} 邮编：{random.randrange(100000, 900000)}", "技术支持：恒创网络"],
            )
        )
    )


def around(random: Random, site: str, place: str, title: str, when: date) -> Around:
    """Furniture of one page published on `when`; sort names what there is of it."""
    unit = random.choice(("局", "校", "县", "会", "司"))
    sort = random.choices(("none", "bare", "full"), (2, 3, 6))[0]
    if sort == "none":
        return Around([], [], [], None, None, sort)
    publish, moment, source = publish_lines(random, when, site, place)
    if sort == "bare":
        return Around([], publish, tail(random, site, unit)[:3], moment.iso, source, sort)
    top = masthead(random, site) + trail(random)
    if random.random() < 0.12:
        return Around(
            top + record_table(random, title, site, moment), [], tail(random, site, unit), moment.iso, None, "table"
        )
    if random.random() < 0.5:
        place_tools, tools = random.choice(("top", "publish")), list(random.choice(TOOLS))
        top, publish = (top + tools, publish) if place_tools == "top" else (top, publish + tools)
    return Around(top, publish, tail(random, site, unit), moment.iso, source, sort)
