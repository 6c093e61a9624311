"""What elements, styles and conventional names mean for the text of a page.

Elements: the standard style sheet and `innerText` of the HTML standard (https://html.spec.whatwg.org, 15.3 and 3.2.7).
"""

from __future__ import annotations

from speechparse.text import Pattern
from speechparse.values import NamedTuple

# What an element does to the line: 1 begins a line, 2 begins a line after a gap (the standard style sheet gives it a
# vertical margin).
# Those from BREAK on have no content.
INLINE, BLOCK, SPACED, CELL, ROW, BREAK, FACT, VOID = range(8)

KINDS = {
    **dict.fromkeys(
        "html head body title address article aside center dd details dialog div dt fieldset figcaption footer form "
        "frameset header hgroup legend li main marquee nav optgroup option search section summary table tbody thead "
        "tfoot caption textarea".split(),
        BLOCK,
    ),
    **dict.fromkeys(
        "p h1 h2 h3 h4 h5 h6 ul ol dl dir menu blockquote figure hr pre listing xmp plaintext".split(), SPACED
    ),
    "br": BREAK,
    **dict.fromkeys(("td", "th"), CELL),
    "tr": ROW,
    **dict.fromkeys(("meta", "base", "link"), FACT),
    **dict.fromkeys("img input wbr source track embed param area col bgsound frame".split(), VOID),
}

CODE = frozenset(("script", "style"))
# Never shown as text: forms' closed lists, pictures, readings above the characters, what stands in for a medium. What
# stands in for an <object> is shown: browsers have no plug-ins any more.
COVERING = frozenset("template svg select datalist rt rp rtc canvas audio video iframe noframes noembed".split())
HEADINGS = {f"h{level}": level for level in range(1, 7)}
BOLD = frozenset(("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"))
KEPT_SPACE = frozenset(("pre", "listing", "xmp", "plaintext", "textarea"))
REGION_TAGS = {
    "nav": "nav",
    "header": "header",
    "footer": "footer",
    "aside": "aside",
    "article": "article",
    "figcaption": "caption",
}


# Ways to hide. What has one of the last two is inherited, and an element inside may take it back.
SHOWN_AS, HARD, BY_SIZE, BY_VISIBILITY = range(4)


class Look(NamedTuple):
    """What a style attribute says of the text in its element."""

    hidden: int = SHOWN_AS
    bold: bool = False
    centered: bool = False
    spaced: bool = False  # white space is kept
    taken_back: tuple[int, ...] = ()  # ways to hide that end here
    display: int | None = None  # INLINE or BLOCK, where it is not that of the element


PLAIN = Look()

# Each alternative takes the text of its element out of sight alone. Offsets of three digits and more: menus that slide
# in are parked some ten pixels off.
HIDING = Pattern(
    r"display:none|opacity:0(?:\.0+)?(?![.\d])|text-indent:-\d{3,}|(?:^|;)zoom:0(?![.\d])|transform:scale\(0(?:,0)?\)"
    r"|(?:^|;)(?:left|top|right|bottom|margin-left|margin-top):-\d{3,}|clip:rect\(0|clip-path:(?:inset\((?:50|100)%|circle\(0)"
)
HIDDEN_SIZE = Pattern(r"font-size:0(?![.\d])")
GIVEN_SIZE = Pattern(
    r"font-size:(?:0?\.\d|[1-9])[\d.]*(?:px|pt|rem|cm|mm|in|pc|vw)|font-size:(?:x{0,2}-?(?:small|large)|medium)"
)
HIDDEN_VISIBILITY = Pattern(r"visibility:(?:hidden|collapse)")
CUT_OFF = Pattern(r"(?:^|;)(?:max-)?(?:height|width|line-height):[01](?:px)?(?:;|$|!)")
# A script shows these when the reader scrolls to them.
REVEALED = Pattern(r"animation|transition")
BOLD_STYLE = Pattern(r"font-weight:(?:bold|[6-9]00)")
DISPLAY = Pattern(r"(?:^|;)display:(inline|block|flex|grid|list-item|table(?:;|$))")


def look_of(style: str) -> Look:
    """What a style attribute says."""
    flat = "".join(style.split()).lower()
    display = DISPLAY.search(flat) if "display:" in flat else None
    return Look(
        _way_to_hide(flat),
        BOLD_STYLE.search(flat) is not None,
        "text-align:center" in flat,
        "white-space:pre" in flat,
        _taken_back(flat),
        None if display is None else INLINE if display[1] == "inline" else BLOCK,
    )


def _way_to_hide(flat: str) -> int:
    if "overflow:hidden" in flat and CUT_OFF.search(flat):
        return HARD
    if REVEALED.search(flat) and "display:none" not in flat:
        return SHOWN_AS
    if HIDING.search(flat):
        return HARD
    if HIDDEN_VISIBILITY.search(flat):
        return BY_VISIBILITY
    return BY_SIZE if HIDDEN_SIZE.search(flat) else SHOWN_AS


def _taken_back(flat: str) -> tuple[int, ...]:
    sized = (BY_SIZE,) if GIVEN_SIZE.search(flat) else ()
    return (*sized, BY_VISIBILITY) if "visibility:visible" in flat else sized


# Names that content systems and style guides give to the parts of a page, as whole words of an id or class name
# (words end at -, _, a digit or a capital). The article goes first: "article-footer" is furniture, "TRS_Editor" never.
REGION_NAMES = (
    ("headline", Pattern(r"(?:^|[-_\s])(?:post|entry|article|arti|news|blog|page|content|single)-?_?title(?:$|[-_\s])")),
    ("site", Pattern(r"(?:^|[-_\s])(?:site|blog)-?_?(?:title|name|description|desc|tagline)(?:$|[-_\s])|header-?main-?title|tagline")),
    ("caption", Pattern(r"(?:^|[-_\s])(?:caption|figcaption|(?:img|image|pic|photo)-?_?(?:caption|title|desc|text|info))(?:$|[-_\s])")),
    ("article", Pattern(
        r"trs_editor|trs_ueditor|ucap-content|vsb_content|v_news_content|pages_content|article-?_?(?:content|body|text|con)"
        r"|(?:news|main|detail)-?_?(?:content|text|body)|^zoom$|articlecontent|con-?_?txt|rich_media_content"
    )),
    ("footer", Pattern(r"(?:^|[-_\s\d])(?:foot|footer|copyright|copy-right|siteinfo|bq|banquan|dibu|yejiao)(?:$|[-_\s\d])|footer")),
    ("nav", Pattern(
        r"(?:^|[-_\s\d])(?:nav|navbar|navi|navigation|menu|submenu|crumb|crumbs|breadcrumb|breadcrumbs|position|location|"
        r"dqwz|weizhi|curpos|bread|mbx|daohang|pager|pagination|page-nav|tabs?)(?:$|[-_\s\d])|breadcrumb|mainnav|subnav"
    )),
    ("header", Pattern(
        r"(?:^|[-_\s\d])(?:header|head|masthead|topbar|top|banner|logo|toolbar|search|login|yetou)(?:$|[-_\s\d])"
    )),
    ("aside", Pattern(
        r"(?:^|[-_\s\d])(?:sidebar|aside|side|related|relate|recommend|recommended|hot|rank|ranking|share|bdsharebuttonbox|"
        r"comment|comments|friendlink|links?|xgxw|xgwz|xgyd|tuijian|fenxiang)(?:$|[-_\s\d])|sidebar|bdshare"
    )),
)  # fmt: skip
CAMEL = Pattern(r"(?<=[a-z])(?=[A-Z])")


def region_of(names: str) -> str:
    """The part of a page that a class or id stands for by convention, "" where it names none."""
    flat = CAMEL.sub("-", names).lower()
    for region, pattern in REGION_NAMES:
        if pattern.search(flat):
            return region
    return ""
