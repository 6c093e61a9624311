"""Codes of forums, editors and word processors that stand in a text: gone, undone exactly, and none found again."""

from __future__ import annotations

import pytest

from speechparse import repair, undo

TEXT = "各位乡亲，今天修好了柳溪的石桥。大家出钱出力，我替村里谢谢你们。\n往后我们还要修路，还要种树。"
HALF = len(TEXT) // 4


def _amid(mark: str) -> str:
    return TEXT[:HALF] + mark + TEXT[HALF:]


PUT_IN = {
    "forum": "[size=4][color=#333333]" + TEXT.replace("石桥", "[b]石桥[/b]") + "[/color][/size]",
    "picture": _amid("[img]http://a.example/b.jpg[/img]"),
    "page": _amid("#p#分页标题#e#"),
    "page of its own": _amid("\n[NextPage]\n"),
    "pager": _amid("【上一页】【下一页】"),
    "editor": _amid("_ueditor_page_break_tag_"),
    "office": _amid('<?xml:namespace prefix = o ns = "urn:schemas-microsoft-com:office:office" /><o:p></o:p>'),
    "condition": _amid("<!--[if !supportLists]--><!--[endif]-->"),
    "spaced tag": _amid("< strong >< / strong >"),
    "percent": "".join(f"%u{ord(char):04X}" if char > "\x7f" else char for char in TEXT),
    "two backslashes": "".join(rf"\\u{ord(char):04x}" if char > "\x7f" else char for char in TEXT),
    "bytes": "\n".join("".join(rf"\x{byte:02x}" for byte in line.encode()) for line in TEXT.split("\n")),
    "columns": TEXT.translate(str.maketrans("，。", "︐︒")),
    "half width": TEXT.translate(str.maketrans("。", "｡")),
    "fillers": _amid("\u3164\u2800\ufffc"),
}


@pytest.mark.parametrize("name", PUT_IN)
def test_the_text_is_whole_again(name: str) -> None:
    """What was put in goes, what was said stays; the log gives the page back, a second run finds nothing."""
    repaired = repair(PUT_IN[name])
    assert repaired.text == TEXT
    assert undo(repaired.text, repaired.log) == PUT_IN[name]
    assert not repair(repaired.text).log.passes


@pytest.mark.parametrize(
    "text",
    [
        "见附表[b]和图[p]，再看下一页。",
        "公式写作x < p，又有y > 3。",
        "占百分之三十，即30%，用于绿化。",
        r"文件放在C:\user\xiao里。",
    ],
)
def test_what_only_looks_so_stays(text: str) -> None:
    """Labels in brackets, comparisons, per cent and paths are text."""
    assert repair(text).text == text
