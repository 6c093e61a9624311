"""Infected pages as a kit leaves them, and genuine ones that look alike: what is flagged in HTML, by hosts and hiding."""

from __future__ import annotations

import pytest

from speechparse import parse

SPEECH = "".join(
    f"<p>{line}</p>"
    for line in (
        "同志们：",
        "今天，我们召开全县春季农业生产工作会议，主要任务是分析当前形势，部署下一步工作。下面，我讲三点意见。",
        "一、认清形势，增强做好春耕生产的责任感",
        "去年以来，全县上下克服干旱影响，粮食总产达到十二亿斤，农民人均收入稳步增长。",
        "二、突出重点，扎实抓好各项措施落实",
        "要抓好种子、化肥、农药等农资供应，严厉打击制售假劣农资行为，保护农民利益。",
        "三、加强领导，确保任务完成",
        "各乡镇主要负责同志要亲自抓、负总责，把工作做细做实。",
        "谢谢大家！",
    )
)
TITLE = "在全县春季农业生产工作会议上的讲话"
BRANDS = ("金麟体育", "乐博国际", "云鼎娱乐", "宏达电竞", "天豪棋牌", "瑞丰真人", "恒发彩票", "鼎盛app")
TRADES = ("云尚整形", "慕容家具", "东升减速机", "速达快递", "博美假发", "千寻女装", "森源木业", "凯旋家纺")
OFFICES = ("新华网", "人民网", "青山市政府", "东湖区政府", "青山日报", "青山大学", "青山图书馆", "青山人大")
FIRMS = ("青山机床厂", "东陵药业", "青山银行", "宏达建筑公司", "云山旅游集团", "青山日报社", "青山电视台", "万家超市")
HIDDEN = "position:absolute;left:-9999px"


def page(before: str = "", after: str = "", title: str = TITLE) -> bytes:
    return (
        f'<html><head><meta charset="utf-8"><title>{title}</title></head><body>{before}<h1>{TITLE}</h1>'
        f'<div>（2019年3月5日）</div><div class="content">{SPEECH}</div>{after}'
        '<div class="footer">主办：青山县人民政府</div></body></html>'
    ).encode()


def links(names: tuple[str, ...], tag: str = "span") -> str:
    hosts = (f"http://www.{letter}1.example/" for letter in "abcdefgh")
    return "".join(f'<{tag}><a href="{host}">{name}</a> </{tag}>' for name, host in zip(names, hosts, strict=True))


def spam(data: bytes) -> str:
    return " ".join(each.text for each in parse(data).flags if each.tier == "spam")


@pytest.mark.parametrize("names", [BRANDS, TRADES])
@pytest.mark.parametrize("tag", ["span", "li"])
@pytest.mark.parametrize("style", ["", HIDDEN, "display:none", "font-size:0", "text-indent:-9999px"])
def test_links_to_foreign_hosts(names: tuple[str, ...], tag: str, style: str) -> None:
    found = spam(page(after=f'<div style="{style}">{links(names, tag)}</div>'))
    assert all(name in found for name in names)


@pytest.mark.parametrize("names", [OFFICES, FIRMS])
@pytest.mark.parametrize("tag", ["span", "li"])
def test_links_of_authorities_and_partners(names: tuple[str, ...], tag: str) -> None:
    assert spam(page(after=f"<div>友情链接：</div><div>{links(names, tag)}</div>")) == ""


@pytest.mark.parametrize(
    "line",
    [
        "国产在线视频_成人影院免费_高清无码专区_夜间福利",
        "加微信 mm2019ok 免费领取资料，日赚三百",
        "金麟体育app下载 金麟棋牌登录入口",
        "代开各类发票，先开后付，联系张经理",
    ],
)
@pytest.mark.parametrize("tag", ["p", "div", "h2", "li"])
def test_injected_line(line: str, tag: str) -> None:
    speech = parse(page(after=f"<{tag}>{line}</{tag}>"))
    assert [each.text for each in speech.flags if each.tier == "spam"] == [line]
    assert speech.header.title == TITLE


def test_what_is_hidden_reaches_no_speech() -> None:
    """Text that readers never saw is left out or flagged, wherever the kit put it."""
    line = "时时彩计划群_北京赛车开奖_六合彩资料大全"
    speech = parse(page(before=f'<div style="{HIDDEN}">{line}</div>'))
    kept = [paragraph.text for paragraph in speech.preamble]
    assert all(line not in text for text in kept)


def test_hidden_menu() -> None:
    menu = "".join(f'<a href="/{name}">{name}</a> ' for name in ("手机版", "客户端下载", "在线访谈", "登录", "注册"))
    assert parse(page(before=f'<div style="display:none">{menu}</div>')).flags == []


def test_name_pasted_over_the_county() -> None:
    """Every mention is told, also where the surroundings alone would not tell it, and as one name."""
    name = "金麟国际8827官网"
    data = page().decode().replace("全县", name).replace("青山县人民政府", name).encode()
    speech = parse(data)
    assert {each.text for each in speech.flags} == {name}
    assert len(speech.flags) >= 4
    assert sum(each.code == "SPM114" for each in speech.diagnostics) == 1


def test_replaced_title() -> None:
    assert parse(page(title="金麟娱乐app下载_金麟体育官网_金麟棋牌登录")).header.title == TITLE


def test_link_to_the_other_script() -> None:
    text = "各位議員、各位市民：\n我今日發表財政年度報告，說明來年的開支安排。\n政府會繼續投資基建，改善民生。\n多謝各位。\n"
    assert all(each.tier != "spam" for each in parse(f"English | 简体版 | 寄給朋友 | 列印\n{text * 3}").flags)
