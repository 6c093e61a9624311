"""Surroundings of kinds of sites that are no office's page: apps, WeChat, forums, schools, document shops, old systems."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random

from made.dates import Written, stamp
from made.furniture import Around, headline
from made.people import person


class Site:
    """What a surrounding is made of."""

    def __init__(self, random: Random, site: str, place: str, title: str, when: date) -> None:
        self.random, self.site, self.place, self.title = random, site, place, title
        self.moment: Written = stamp(random, when)
        self.unit = random.choice(("局", "校", "县", "会", "司"))

    def name(self) -> str:
        return person(self.random, "han").name

    def number(self, most: int = 9000) -> int:
        return self.random.randrange(1, most)

    def news(self, count: int) -> list[str]:
        return list(dict.fromkeys(headline(self.random, self.unit) for _ in range(count)))


def app(site: Site) -> Around:
    """A screen of a news app, copied."""
    top = [
        f"{site.random.randrange(7, 23):02}:{site.random.randrange(60):02}",
        site.random.choice(("< 返回", "返回   ···", "听全文", "×")),
    ]
    publish = [f"{site.moment.text}  来自 {site.place}", "+ 关注"]
    bottom = ["收起全文", f"阅读 {site.number()}  赞 {site.number(300)}", "热门评论"]
    bottom += [f"{site.name()}：学习了，很受启发", "写评论…", "转发  评论  点赞"]
    return Around(top, publish, bottom, site.moment.iso, None, "app")


def wechat(site: Site) -> Around:
    account = f"{site.place}{site.random.choice(('发布', '之声', '微讯', '融媒'))}"
    top = [site.random.choice(("点击上方蓝字关注我们", f"点击上方“{account}”可订阅哦", f"↑点击蓝字，关注{account}↑"))]
    publish = [f"原创 {site.name()} {account} {site.moment.text}"]
    bottom = [
        "END",
        f"编辑 | {site.name()}",
        f"审核 | {site.name()}",
        "长按识别二维码关注我们",
        "往期推荐",
        *site.news(3),
    ]
    bottom += ["阅读原文", f"阅读 {site.number()}", "分享 收藏 点赞 在看"]
    return Around(top, publish, bottom, site.moment.iso, None, "WeChat")


def portal(site: Site) -> Around:
    """An entry on a portal for accounts."""
    publish = [f"{site.moment.text}  {site.place}日报"]
    bottom = ["返回首页，查看更多", "责任编辑：", "平台声明：该文观点仅代表作者本人，平台仅提供信息存储空间服务。"]
    bottom += [f"阅读 ({site.number()})", "大家都在看", *site.news(3)]
    return Around([], publish, bottom, site.moment.iso, None, "portal")


def forum(site: Site) -> Around:
    top = [f"{site.place}论坛»论坛›{site.place}大小事›查看内容", f"查看: {site.number()}|回复: {site.number(90)}"]
    publish = [f"楼主：{site.name()}  发表于 {site.moment.text} | 只看该作者"]
    bottom = [
        "回复",
        "举报",
        f"沙发  {site.name()}  顶一个",
        "返回列表",
        "您需要登录后才可以回帖 登录 | 立即注册",
        "Powered by Discuz! X3.4",
    ]
    return Around(top, publish, bottom, site.moment.iso, None, "forum")


def document_shop(site: Site) -> Around:
    top = [f"{site.random.choice(('范文大全', '第一文秘', '好文章网'))} > 讲话稿 > 领导讲话稿 > 正文"]
    publish = [f"更新时间：{site.moment.text}  浏览：{site.number()}次  下载本文"]
    bottom = [
        "下载文档",
        f"{site.title}.doc",
        "将本文的Word文档下载到电脑，方便收藏和打印",
        "推荐度：★★★★★",
        "点击下载文档",
        "相关推荐：",
    ]
    bottom += [f"{each}（精选{site.random.randrange(3, 16)}篇）" for each in site.news(3)]
    return Around(top, publish, bottom, site.moment.iso, None, "document shop")


def school_board(site: Site) -> Around:
    """A board of a school."""
    top = [f"{site.site} / 最新公告 / {site.random.choice(('校长的话', '活动花絮', '学校新闻'))}"]
    publish = [f"公告人：{site.name()}　公告日期：{site.moment.text}　点阅：{site.number()}"]
    bottom = [
        "相关附件：",
        "毕业典礼.jpg",
        "回上一页",
        f"{site.site} 版权所有",
        "地址：中山路二段 80 号  电话：(02)2345-6789",
    ]
    return Around(top, publish, bottom, site.moment.iso, None, "school board")


def release_fields(site: Site) -> Around:
    office = site.random.choice(("民政处", "秘书处", "新闻科", "教育处"))
    publish = [f"发布单位：{office}", f"发布日期：{site.moment.text}", f"点阅数：{site.number()}"]
    bottom = ["友善列印", "回上一页", "分享至：Facebook Line Twitter", "更新日期：" + site.moment.text.split(" ")[0]]
    return Around(
        ["跳到主要内容区块", "回首页 | 网站导览 | English"], publish, bottom, site.moment.iso, None, "release fields"
    )


def newspaper(site: Site) -> Around:
    paper = f"{site.place}日报"
    publish = [f"来源：{paper}    {site.moment.text}    作者：记者 {site.name()}"]
    top = [f"{paper} 数字报", "第A01版：要闻  上一版 下一版", "标题导航"]
    bottom = [
        f"（{paper}记者 {site.name()} 整理）",
        "放大 缩小 默认",
        "上一篇 下一篇",
        f"{paper}社 版权所有 未经许可不得转载",
    ]
    return Around(top, publish, bottom, site.moment.iso, paper, "newspaper")


def blog(site: Site) -> Around:
    top = [f"{site.name()}的博客", "首页 博文目录 图片 关于我"]
    publish = [
        f"({site.moment.text}) [编辑][删除]",
        f"标签： {site.random.choice('教育 杂谈 文化'.split())}  分类： 讲话",
    ]
    bottom = [
        f"阅读({site.number()})┊ 评论({site.number(20)})┊ 收藏(0) ┊转载(0)",
        "分享：",
        "前一篇：" + site.news(1)[0],
        "后一篇：" + site.news(1)[0],
    ]
    return Around(top, publish, bottom, site.moment.iso, None, "blog")


VENUES: tuple[Callable[[Site], Around], ...] = (
    app, wechat, portal, forum, document_shop, school_board, release_fields, newspaper, blog,
)  # fmt: skip


def venue(random: Random, site: str, place: str, title: str, when: date) -> Around:
    """The surroundings of one page on a site of a random kind."""
    return random.choice(VENUES)(Site(random, site, place, title, when))
