"""Pages of a given size for the speed benchmark: made text in the usual furniture of a government site."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path
from tempfile import gettempdir
from unicodedata import normalize

_SUBJECTS = "全县上下 各级工会 广大职工 党员干部 各乡镇 有关部门 全体代表 青年同志 企业负责人 基层组织".split()
_VERBS = "认真学习 深入贯彻 扎实推进 不断完善 切实加强 积极探索 全面落实 持续优化 主动服务 大力弘扬".split()
_OBJECTS = "民生工程 营商环境 产业升级 基层治理 乡村振兴 安全生产 队伍建设 作风转变 技能竞赛 保障体系".split()
_ENDS = "取得了明显成效 打下了坚实基础 迈出了新的步伐 还需要继续努力 任重而道远 前景十分广阔".split()
_NUMERALS = "一二三四五六七八九十"


def _sentence(choose: random.Random) -> str:
    parts = [
        f"{choose.choice(_SUBJECTS)}{choose.choice(_VERBS)}{choose.choice(_OBJECTS)}"
        for _ in range(choose.randint(1, 3))
    ]
    return "，".join([*parts, choose.choice(_ENDS)]) + "。"


def _paragraph(choose: random.Random) -> str:
    return "".join(_sentence(choose) for _ in range(choose.randint(3, 7)))


def speech_lines(size: int, seed: int) -> list[str]:
    """The lines of one made speech of about `size` bytes of UTF-8, header and closing included."""
    choose = random.Random(seed)
    lines = [
        "首页 > 政务公开 > 领导讲话",
        "在青石县第五次职工代表大会上的讲话",
        "发布日期：2021-03-18 09:12:44    来源：青石县总工会",
    ]
    lines += ["（2021年3月16日）", "中共青石县委副书记  林致远", "各位代表、同志们："]
    weight, section = 0, 0
    while weight < size:
        if choose.random() < 0.25 and section < len(_NUMERALS):
            line = f"{_NUMERALS[section]}、{choose.choice(_VERBS)}{choose.choice(_OBJECTS)}"
            section += 1
        else:
            line = _paragraph(choose)
        lines.append(line)
        weight += len(line) * 3
    return [*lines, "谢谢大家！", "编辑：办公室  责任编辑：综合科", "主办：青石县总工会  地址：青石县中山路1号"]


def dump_of_size(size: int, seed: int) -> str:
    """A text dump of about `size` bytes of UTF-8."""
    return "\n\n".join(speech_lines(size, seed)) + "\n"


def damaged_dump(size: int, seed: int) -> str:
    """The same as lossy dumps give it: all marks narrowed to ASCII, an entity or an invisible character in some lines."""
    lines = normalize("NFKC", dump_of_size(size, seed)).split("\n")
    for place in range(8, len(lines), 10):
        lines[place] = lines[place].replace(",", "&nbsp;,", 1)
    for place in range(12, len(lines), 10):
        lines[place] = lines[place].replace("工", "工\u200b", 1)
    return "\n".join(lines)


def html_of_size(size: int, seed: int = 1) -> bytes:
    """A page of about `size` bytes of UTF-8: head, menus, article, sidebar, footer, scripts; each seed another site."""
    choose = random.Random(-seed)
    menu = "".join(
        f'<li><a href="/col/col{i}/index.html" title="栏目{i}">{choose.choice(_SUBJECTS)}{choose.choice(_OBJECTS)}</a></li>'
        for i in range(60)
    )
    side = "".join(
        f'<li><a href="/art/2021/{i}.html">{choose.choice(_SUBJECTS)}{choose.choice(_VERBS)}{choose.choice(_OBJECTS)}</a>'
        f"<span>03-{i:02}</span></li>"
        for i in range(1, 29)
    )
    script = "<script>" + "var a=document.getElementById('x');if(a){a.className='on';}" * 60 + "</script>"
    body = "".join(
        f'<p style="text-indent:2em"><span>{line}</span></p>\n' for line in speech_lines(max(size - 17_000, 300), seed)
    )
    page = (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>在青石县第五次职工代表大会上的讲话-青石县总工会</title>'
        f'<meta name="PubDate" content="2021-03-18 09:12"><style>.a{{color:red}}</style>{script}</head><body>'
        f'<div class="header"><ul class="nav">{menu}</ul></div><div class="main"><div class="article">{body}</div>'
        f'<div class="side"><ul>{side}</ul></div></div><div class="footer">版权所有：青石县总工会</div></body></html>'
    )
    return page.encode("utf-8")


@cache
def html_pages() -> tuple[bytes, ...]:
    """Fifty pages of about 32 KB."""
    return tuple(html_of_size(32_000, seed) for seed in range(50))


def seed_like() -> tuple[Path, Path]:
    """A short dump and the same as a page, as files: the founding document where it is, else a made one."""
    founding = Path(__file__).parent.parent.parent / "shared" / "seed" / "speech-page.txt"
    text = founding.read_text(encoding="utf-8") if founding.exists() else dump_of_size(8_000, 0)
    folder = Path(gettempdir())
    dump, page = folder / "speechparse-start.txt", folder / "speechparse-start.html"
    dump.write_text(text, encoding="utf-8")
    lines = "".join(f"<p>{line}</p>\n" for line in text.splitlines() if line.strip())
    page.write_text(
        f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{lines}</body></html>', encoding="utf-8"
    )
    return dump, page


def console_script() -> Path:
    """The script that an installer makes of our entry point: `python -m` would count `runpy`, which no command loads."""
    script = Path(gettempdir()) / "speechparse-command.py"
    script.write_text("import sys\nfrom speechparse.cli import main\nsys.exit(main())\n", encoding="utf-8")
    return script
