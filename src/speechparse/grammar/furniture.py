"""Words of site furniture: menus, tool bars, publish lines, editors, footers."""

from __future__ import annotations

from speechparse.patterns import escaped
from speechparse.resources import read_table
from speechparse.text import Pattern
from speechparse.values import cache


def furniture_kind(line: str) -> str:
    """The kind of furniture that the folded, stripped `line` is by its words; "" where they say nothing."""
    kind = _kind_by_words(line)
    return (
        "" if kind in OF_FIELDS and line[-1] in "。！？" and SPOKEN.search(line) and not ADVISED.search(line) else kind
    )


# The words of a field may begin a sentence, too: 责任编辑要负起责任来。
OF_FIELDS = frozenset(("editors", "publish_line", "breadcrumb", "related", "toolbar", "metadata", "footer"))
SPOKEN = Pattern("^[^：:]+[我你他她它们了着是在要让把也就都]")
ADVISED = Pattern(
    "关注|扫|二维码|公众号|点击|下载|登[录陆]|客户端|本[网站文]|转载|版权|侵权|网络|权益|举报|[与同和]我们|联系我们|小编|网友|如需|仅供|系统|浏览"
)


def _kind_by_words(line: str) -> str:
    whole, starts, anywhere = _words()
    kind = whole.get(line) or (whole.get(BESIDE_WORDS.sub("", line)) if line[0] in BRACKETS else None)
    if kind:
        return kind
    line = POINTING.sub("", line) if line[0] in POINTERS else unspaced_key(line)
    if "\t" in line:
        line = line.replace("\t", "：", 1)  # the cells of a table: key and value
    for key in (line[:2], line[:1]):
        for word, kind in starts.get(key, ()):
            if line.startswith(word):
                if kind == "breadcrumb" and BUTTON.match(line):
                    return "toolbar"
                return "navigation" if kind == "breadcrumb" and _is_list(line) else kind
    found = anywhere.search(line)
    if found:
        return whole_kind(found.group())
    if line[-1] in COMMENT_ENDS and COMMENTED.match(line):
        return "related"
    return (
        "toolbar"
        if len(line) <= LONGEST_BUTTON
        and (BUTTON.match(line) or PAGER.match(line) or BRAND.match(line) or FRAMES.match(line))
        else ""
    )


def unspaced_key(line: str) -> str:
    """`line` with the key of its field, set to the width of others (主　席：), without blanks."""
    spaced = SPACED_KEY.match(line) if line[1:2] in SET_WIDE else None
    return BLANKS.sub("", spaced.group()) + line[spaced.end() :] if spaced else line


# What a reader is told to press, open or fetch: （点击图片查看大图）, >>>查看更多内容, 长按二维码关注, 下载本文.
BUTTON = Pattern(
    r"[\W_]*(?:如需|若要|想要|需|文章后|文末)?(?:请|欢迎|立即|马上|可)?(?:您)?(?:在|用|使用|通过|打开)?(?:(?:微信|手机|浏览器)(?=[点长轻扫识搜])|(?:鼠标|滑鼠)?[左右]键(?=[单双点])|(?:鼠标|滑鼠))?(?:"
    r"(?:点击|点按|长按|轻触|轻点|单击|双击|扫码|扫一扫|扫描|识别|下载|展开|收起|登录|登陆|注册|开通|订阅|转发|分享|查看|查阅|返回|复制|收藏|打印|保存)"
    r"[^，。；！？我]{0,14}?(?:图片|大图|下方|上方|右上角|左下角|二维码|公众号|链接|全文|原文|全部|更多|正文|app|客户端|会员|vip|文档|word|本文|本页|本站|下一页|视频|音频|蓝字|名片|卡片|小程序|微信|微博|朋友圈|首页|列表|评论|留言|附件|专题|详情|直播|回放|提醒|切换|文字档)"
    # 需扫码在手机上打开, 收藏TA
    r"|(?:扫码|扫一扫)[^，。；！？我]{0,8}(?:打开|查看|阅读|观看|浏览)|(?:关注|收藏|赞赏|打赏|举报)ta$"
    r"|(?:关注|加入|打开|阅读|浏览)[^，。；！？我]{0,10}?(?:公众号|二维码|链接|客户端|app|小程序|原文|全文$|大图|更多$)"
    r"|(?:微信|客户端|app|浏览器|手机)[^，。；！？我]{0,6}(?:打开|查看|阅读|浏览|观看)"
    r"|(?:未完|转下页|接上页|接下页|下一页继续|此处省略|剩余(?:内容|正文|部分|\d{1,3}%)|本文共|余下全文|还有更多))",
    2,  # re.IGNORECASE
)
# 上一页 1 2 3 下一页; 00:00 / 03:21 of a player; counts
PAGER = Pattern(
    r"\d{1,2}:\d\d(?::\d\d)? ?/ ?\d{1,2}:\d\d(?::\d\d)?$|(?=.*页)(?:[上下]一?页|[首尾末]页|第?\d{1,3}页?|共\s?\d{1,5}\s?[页条]|转到|跳转|[\s\[\]|<>«»….·])+$"
    # 阅读(8562)┊ 评论(10)┊ 收藏(0)
    r"|(?:[\s|｜┊·]*(?:阅读|浏览|评论|收藏|转载|喜欢|点赞|赞|回复|分享)[ 　]?[（(]\d{1,8}[）)]){2,12}$"
    r"|(?:阅读|浏览|观看|播放) ?\d{1,8}(?:\.\d)?[万w]?[次+]?$"
)
# 3 則留言：, Kiwi 提到...: what heads the comments of a blog, and each of them.
COMMENTED = Pattern(
    r"(?:\d{1,5} ?[则条个篇]|没有|暂无) ?(?:评论|留言|回应|回[复覆])[：:]?$|[^，。：！？]{1,24} (?:提到|写道|留言)(?:\.\.\.|…{1,2})$"
)
COMMENT_ENDS = frozenset("：:论言应复覆.…")
LONGEST_BUTTON = 40
# 打印格式】 【 】 【打 印】: what is left of buttons in frames.
FRAMES = Pattern(r"[^【】，。]{0,10}】(?:\s*【[^【】，。]{0,8}】)+$")
# [作文院子 www.example.com]: a site that puts its name between the paragraphs.
BRAND = Pattern(
    r"[\[【（(〔][^\[\]【】（）()]{0,16}(?:https?://|www\.)?[\w-]{1,20}\.(?:com|cn|net|org|tw|hk|cc|example)[\w./]{0,20}[\]】）)〕]$"
    r"|[^，。：的在发上]{2,30}(?:APP|App)$"
)


def whole_kind(word: str) -> str:
    """The kind that a word speaks for wherever it stands."""
    return _table()[2][word]


# 学校概况新闻中心招生就业联系我们: a menu whose dump put nothing between the entries; no headline ends four words so.
RUN_TOGETHER = Pattern(
    r"(?:[㐀-鿿A-Za-z]{0,6}?(?:首页|概况|概览|简介|介绍|指南|导航|公开|动态|新闻|要闻|公告|资讯|中心|服务|互动|专题|专栏|法规|下载|信箱|招聘|招生|就业|党建|科研|教学|教研|管理|责任|我们|领导|机构|文化|科普|平台|社区|频道|登录|注册|论坛|博客)){4,12}[㐀-鿿]{0,2}$"
)


def is_menu(line: str) -> bool:
    """Whether the folded `line` is a list of menu entries or buttons: most of its words are known ones, or both of two."""
    entries = _entries(line)
    known = sum(map(_words()[0].__contains__, entries))
    return known == len(entries) > 1 or (len(entries) >= FEWEST_ENTRIES and 2 * known > len(entries))


def is_bar(line: str) -> bool:
    """Whether the folded `line`, a menu, holds buttons and no columns: 微信 微博 QQ空间."""
    whole = _words()[0]
    return all(whole.get(entry) == "toolbar" for entry in _entries(line))


def is_only_menu(line: str) -> bool:
    """Whether the folded `line` holds nothing but known menu entries and buttons, three or more of them."""
    entries = _entries(line)
    whole = _words()[0]
    return len(entries) >= FEWEST_ENTRIES and all(entry in whole for entry in entries)


def _is_list(line: str) -> bool:
    """Whether entries stand beside each other with nothing that leads from one to the next."""
    return TRAIL_MARK.search(line) is None and len(_entries(line)) >= FEWEST_ENTRIES


def _entries(line: str) -> list[str]:
    return [entry for entry in ENTRY_MARKS.split(line) if entry]


# ↑点击上方蓝字，关注我们↑: what points at a button.
POINTERS = frozenset("-↑↓▲▼☟☝△▽⬆⬇👇👆★☆")
POINTING = Pattern(r"^[^\w“‘「『（(\[【《]+(?=\w)")
# 主　席：, 時　　間：: the key of a field, set to the width of the others.
SET_WIDE = frozenset(" 　\u00a0")
BLANKS = Pattern(r"[ 　\u00a0]+")
SPACED_KEY = Pattern(r"[㐀-鿿](?:[ 　\u00a0]{1,8}[㐀-鿿]){1,3}[ 　\u00a0]{0,4}[：:]")
# 】 【打 印】, 【 关闭 】: a button with what is left of its frame.
BESIDE_WORDS = Pattern(r"[\W_]+")
BRACKETS = frozenset("】【[]〖〗「」")
TRAIL_MARK = Pattern(r"[>»›→/＞:：]|--|位置")
ENTRY_MARKS = Pattern(r"[\s|｜丨∣·•‧★/\[\]【】]+")
FEWEST_ENTRIES = 3


@cache
def _words() -> tuple[dict[str, str], dict[str, list[tuple[str, str]]], Pattern]:
    whole, starts, anywhere = _table()
    return whole, starts, Pattern("|".join(map(escaped, anywhere)))


@cache
def _table() -> tuple[dict[str, str], dict[str, list[tuple[str, str]]], dict[str, str]]:
    whole: dict[str, str] = {}
    starts: dict[str, list[tuple[str, str]]] = {}
    anywhere: dict[str, str] = {}
    cells = read_table("furniture.tsv").replace("\n", "\t").split("\t")  # all rows at once: a third of the time
    for word, where, kind in zip(cells[::3], cells[1::3], cells[2::3], strict=False):
        if where == "whole":
            whole[word] = kind
        elif where == "start":
            starts.setdefault(word[:2], []).append((word, kind))
        else:
            anywhere[word] = kind
    return whole, starts, anywhere
