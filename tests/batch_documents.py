"""Made speeches for the tests of batch: invented places and people, as many as are asked for."""

from __future__ import annotations

from pathlib import Path

# Sentences that a made speech is put together from; the number of the speech makes each different.
SENTENCES = (
    "今年是云溪县发展史上很不平凡的第{n}年，全县上下同心协力，各项工作取得了新的成绩。",
    "我们修好了第{n}座水库，让下游三个乡镇的农田都有了可靠的灌溉。",
    "关于教育，县里已经决定新建{n}所小学，让山里的孩子就近读书。",
    "同志们，成绩来之不易，困难也还不少，第{n}号文件里列出的问题要一件一件解决。",
    "希望大家把会议精神带回去，带到村里，带到第{n}生产队，把它变成实际行动。",
    "林场、茶场和第{n}合作社要互相支持，共同把青石岭的生态保护好。",
)


def speech_text(number: int, paragraphs: int = 8) -> str:
    """A speech as a text dump; different for every number."""
    body = []
    for at in range(paragraphs):
        first = (number * 7 + at * 3) % len(SENTENCES)
        picked = [SENTENCES[(first + step * (1 + number % 4)) % len(SENTENCES)] for step in range(3)]
        body.append("".join(sentence.format(n=number * 31 + at * 5 + step) for step, sentence in enumerate(picked)))
    lines = [
        f"在云溪县第{number}次工作会议上的讲话",
        "",
        "（2016年3月5日）",
        "",
        "县长　林一苇",
        "",
        "各位代表、同志们：",
        "",
        *body,
        "",
        "谢谢大家！",
    ]
    return "\n".join(lines) + "\n"


def speech_page(number: int, paragraphs: int = 8) -> str:
    """The same speech as an HTML page with the furniture of a site."""
    lines = "".join(f"<p>{line}</p>\n" for line in speech_text(number, paragraphs).splitlines() if line)
    return (
        f"<html><head><meta charset=utf-8><title>讲话{number}-云溪县人民政府</title></head><body>"
        '<div class="nav"><a href="/">首页</a> <a href="/n">要闻</a> <a href="/z">政务公开</a></div>'
        f'<div class="content">{lines}</div><div class="footer">主办：云溪县人民政府办公室</div></body></html>'
    )


def write_pages(folder: Path, count: int, paragraphs: int = 8) -> None:
    """`count` pages as files below `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"page-{number:04}.html").write_text(speech_page(number, paragraphs), encoding="utf-8")


def content_of(folder: Path) -> dict[str, bytes]:
    """Everything below an output folder, by name."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
