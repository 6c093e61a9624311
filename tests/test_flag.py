"""What `flag` finds on a page, and what it leaves alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from speechparse.flag import _judged, flag, page_findings, remembered
from speechparse.flag.case import Case, Page, Place, Reading
from speechparse.flag.features import FEATURES
from speechparse.flag.score import SPAM, judge, weights
from speechparse.flag.terms import terms
from speechparse.grammar.script import fold
from speechparse.resources import DATA, read_table
from speechparse.rules.spam import FLAGS, finding_of
from speechparse.text import Hint, split_lines

SIMPLIFIED = """在云岭市工会第五次代表大会上的讲话
（2019年5月6日）
各位代表、同志们：
过去五年，全市各级工会围绕中心、服务大局，团结带领广大职工发扬主人翁精神，各项事业取得了新的成绩。
我们要坚持以职工为本，切实维护职工合法权益，把党和政府的关怀送到每一个职工的心坎上。
要加强基层工会建设，扩大组织覆盖，把工会办成职工信赖的职工之家。
谢谢大家。"""
TRADITIONAL = """在雲嶺市工會第五次代表大會上的講話
（2019年5月6日）
各位代表、同志們：
過去五年，全市各級工會圍繞中心、服務大局，團結帶領廣大職工發揚主人翁精神，各項事業取得了新的成績。
我們要堅持以職工為本，切實維護職工合法權益，把黨和政府的關懷送到每一個職工的心坎上。
要加強基層工會建設，擴大組織覆蓋，把工會辦成職工信賴的職工之家。
謝謝大家。"""
KEYWORDS = "金麟娱乐登录_金麟棋牌app下载_注册送彩金_金麟真人平台"
CASES = [(kind, case) for kind in FLAGS for case in kind.cases]


def judged(page: str, line: str) -> list[str]:
    """Categories flagged on `line` at the end of `page`; nothing else may be flagged."""
    text = f"{page}\n{line}"
    flags = flag(text)
    assert {each.line for each in flags} <= {text.count("\n") + 1}
    return [each.category for each in flags]


@pytest.mark.parametrize(("kind", "case"), CASES, ids=[case.before[:12] for _, case in CASES])
def test_documented_cases_hold(kind, case):
    """Every example of every finding is flagged as its category, every counter-example is left alone."""
    found = judged(SIMPLIFIED, case.before)
    assert found == ([case.after] if case.is_hit else [])
    assert not case.is_hit or finding_of(case.after) is kind


@pytest.mark.parametrize("page", [SIMPLIFIED, TRADITIONAL], ids=["hans", "hant"])
@pytest.mark.parametrize("at", ["top", "middle", "bottom"])
def test_keyword_line_is_found_anywhere(page, at):
    """A keyword line is flagged whole at the top, in the middle and at the bottom of a page of either script."""
    lines = page.split("\n")
    row = {"top": 0, "middle": 4, "bottom": len(lines)}[at]
    lines.insert(row, KEYWORDS)
    (found,) = flag("\n".join(lines))
    assert (found.line, found.column, found.text, found.tier) == (row + 1, 0, KEYWORDS, "spam")
    assert found.category == "gambling_brand"
    assert found.reasons


@pytest.mark.parametrize(
    "line",
    [
        "坚决查处网上传播淫秽色情信息的行为，深入开展扫黄打非专项行动。",
        "有的干部参与网络赌博，沉迷百家乐、老虎机，最终走上犯罪道路。",
        "彩票公益金用于社会福利、体育、教育助学等事业。",
        "坚决整治制售假证、私刻公章、代开发票等突出问题。",
        "警惕“不查征信、秒到账”的贷款广告，谨防刷单返利、裸聊敲诈。",
        "友情链接：省人民政府 | 市财政局 | 市总工会 | 市税务局",
        "主办：云岭市总工会 地址：青山路8号 云ICP备10000001号",
        "王建国 李秀英 张志强 刘淑兰 陈玉梅 杨海涛",
        "【字号：大 中 小】 打印 关闭",
        "职工维权热线：12351",
        "微信公众号：云岭工会 扫一扫关注",
        "千锤万凿出深山，烈火焚烧若等闲",
        "Produced By 云帆软件 云帆版网站群发布系统",
        "友情链接：中国政府网 省教育厅 新华网",
        "自然人代开发票办事指南：申请条件、办理流程、收费标准",
        "",
    ],
)
def test_genuine_lines_are_left_alone(line):
    """Talk about crime, furniture, names, hotlines and poems are not advertising."""
    assert judged(SIMPLIFIED, line) == []


@pytest.mark.parametrize("line", ["代-开-发-票-信-誉-第-一", "办。证。刻。章 加微信：ab123456", "真❤人❤百❤家❤乐❤开❤户"])
def test_disguises_are_seen_through(line):
    """Marks between the characters do not hide the words."""
    assert judged(SIMPLIFIED, line)


def test_endless_line_is_found_by_samples():
    """A line of a hundred thousand characters is judged by parts of it and flagged whole, in little time."""
    line = "陈小航,今日头条新闻,球赛比分直播,手机铃声下载,周一鸣写真,号码归属地," * 3000
    (found,) = flag(f"{SIMPLIFIED}\n{line}")
    assert (found.tier, found.text) == ("spam", line)
    assert flag(f"{SIMPLIFIED}\n{'我们要把工会办成职工信赖的职工之家' * 10_000}") == ()


def test_names_are_told_in_samples_only():
    """Of a hostile line of names only the part that is looked at yields spans, at their place in the line."""
    line = "金麟国际8827官网召开大会。" * 10_000
    spans = flag(f"{SIMPLIFIED}\n{line}")
    assert 0 < len(spans) < 1000
    assert all(line[each.column - 1 : each.column - 1 + len(each.text)] == each.text for each in spans)


def test_other_script_counts():
    """A line in the other script is judged harder than the same line on a page of its own."""
    line = "夜航频道_云上剧集_观赏乐园_国际专线"
    (foreign,) = flag(f"{TRADITIONAL}\n{line}")
    assert foreign.tier == "spam"
    assert all(each.score < foreign.score for each in flag(f"{SIMPLIFIED}\n{line}"))


def test_pasted_name_is_a_span():
    """Only the name is flagged, with its place in the line; the sentence stays."""
    text = f"{SIMPLIFIED}\n5月6日，金麟国际8827官网召开全体教职工大会。"
    (found,) = flag(text)
    line = text.split("\n")[found.line - 1]
    assert found.category == "brand_substitution"
    assert line[found.column - 1 : found.column - 1 + len(found.text)] == found.text == "金麟国际8827官网"


def test_quotation_in_the_other_script_stays():
    """A sentence or heading in the other script is no advertising."""
    for line in ("书中引用原文「发展是硬道理」一语，引起与会人士的热烈讨论。", "关于进一步加强工会工作的意见"):
        assert not [each for each in flag(f"{TRADITIONAL}\n{line}") if each.tier == "spam"]


def test_a_name_in_the_other_script_stays():
    """One name without a word of advertising is no advertising for being written in the other script."""
    for page, lines in (
        (SIMPLIFIED, ("臺灣同胞聯誼會", "無障礙網頁瀏覽", "鳳凰衛視", "僑聯動態")),
        (TRADITIONAL, ("台湾同胞联谊会", "无障碍网页浏览", "凤凰卫视", "侨联动态")),
    ):
        for line in lines:
            assert not [each for each in flag(f"{page}\n{line}") if each.tier == "spam"], line


def test_hidden_lines_weigh_more():
    """What a page hides from its readers is flagged on less evidence."""
    text = f"{SIMPLIFIED}\n石材翻新 地暖清洗 附近上门"
    hints = [Hint()] * text.count("\n") + [Hint(hidden=True)]
    open_score = max((each.score for each in flag(text)), default=0.0)
    assert max(each.score for each in flag(text, hints)) > open_score


def test_page_findings():
    """A Simplified line on a Traditional page, pinyin, lost bytes and replaced names are told of the whole page."""
    text = f"{TRADITIONAL}\n{KEYWORDS}\n5月6日，金麟国际8827官网召开大会。"
    noisy = (
        text.replace("講話", "講(jiǎng)話")
        .replace("團結", "團(tuán)結")
        .replace("關懷", "關(guān)懷")
        .replace("各項", "各?項")
    )
    noisy = noisy.replace("同志們：", "同志們?!毙聲：")
    codes = {each.code for each in page_findings(text, flag(text), original=noisy)}
    assert codes == {"SPM111", "SPM112", "SPM113", "SPM114"}


def test_clean_page_has_no_findings():
    """A clean page has neither flags nor findings."""
    for page in (SIMPLIFIED, TRADITIONAL):
        assert flag(page) == ()
        assert page_findings(page, (), original=page) == ()


def test_questions_are_no_lost_bytes():
    """Question marks of a narrowed or a genuine text are not told as lost bytes."""
    text = "我们为了谁?我们依靠谁?怎么办?!同志们想一想。这是为什么？大家都明白。"
    assert page_findings(text, (), original=text) == ()


def test_hidden_menu_stays():
    """A menu that a genuine page hides is no advertising."""
    text = f"{SIMPLIFIED}\n机构设置 政策文件 规划计划 统计数据"
    assert flag(text, [Hint(hidden=True)] * (text.count("\n") + 1)) == ()


def test_hostile_lines_end_soon():
    """A line of a million marks, letters or characters is read in linear time."""
    for unit in ("代-", "?", "a1", "官网", "<tr id='a1b2c'>", "（中国）", "| "):
        assert len(flag(unit * 100_000)) <= 1


def test_line_ends_of_any_kind():
    """Lines are numbered as `split_lines` numbers them."""
    for end in ("\n", "\r\n", "\r"):
        text = end.join([*SIMPLIFIED.split("\n"), KEYWORDS, ""])
        (found,) = flag(text)
        assert split_lines(text)[found.line - 1].text == KEYWORDS


def cases_of(text):
    """What is judged of each line of a page."""
    page = Page(text)
    return [Case(Reading(line), Place(page, page.line(row))) for row, line in enumerate(page.rows)]


NUMBERED = (
    "{} 首页",
    "编号 {}\t粮\t茶",
    "某某 {} 官网",
    "{} {} 下载",
    "加 {} 微信",
    "满 {} 送 {}",
    "第 {} 号 24小时 {}",
    "bet{}",
    "客户{}",
    "加拿大{} 分钟\u200b{}",
    "乐鱼{} 官网",
    "微信:a{} b",
    "{}. 事{}、办",
)


@pytest.mark.parametrize("form", NUMBERED)
def test_remembered_verdicts_hold_for_other_numbers(form):
    """A line of which only the numbers were seen in another one is judged as it would be alone."""
    seen = ["1029", "2010", "12300", "95599", "13899999999", "365000", "18800", "10000", "188999", "20100000"]
    numbers = [*seen, "1024", "2019", "12345", "95588", "13800138000", "365365", "18888", "10086", "188188", "20191217"]
    cases = cases_of("\n".join(form.format(each, each) for each in numbers))
    remembered.clear()
    assert [_judged(case) for case in cases] == [judge(case) for case in cases]
    assert len(remembered) == len(seen)


def test_words_of_lists_that_begin_with_a_number_are_told():
    """A word held apart (24 小 时) stands behind one of two numbers of a length, and only there."""
    cases = cases_of("1099 小 时 到账\n1024 小 时 到账")
    remembered.clear()
    assert [_judged(case) for case in cases] == [judge(case) for case in cases]


def test_weights_and_features_agree():
    """Every feature has a weight and every weight a feature."""
    assert {each.__name__ for each in FEATURES} | {"bias"} == set(weights())
    assert all(row.value * row.prior >= 0 for row in weights().values())
    assert 0.5 < SPAM < 1


@pytest.mark.parametrize("name", ["spam_terms.tsv", "spam_promo.tsv", "spam_official.tsv", "background_pairs.tsv"])
def test_tables_are_sorted_and_documented(name):
    """A table has a head comment and its rows are sorted and unique."""
    rows = read_table(name).splitlines()
    assert rows == sorted(set(rows))
    assert (Path(DATA) / name).read_text(encoding="utf-8").startswith("# ")
    assert name in (Path(DATA) / "README.md").read_text(encoding="utf-8")


def test_terms_are_admitted():
    """No single characters, no two-character word that stands alone, everything lower case."""
    for each in terms():
        assert len(each.text) > 1
        assert each.grade in (1, 2, 3)
        assert each.grade < 3 or len(each.text) > 2
        assert each.text == each.text.lower()


def test_documents_are_complete():
    """Each finding has a summary, a risk and a source, and its own code."""
    assert len({each.code for each in FLAGS}) == len(FLAGS)
    for each in FLAGS:
        assert each.summary.endswith(".")
        assert "Risk:" in each.doc
        assert "Source:" in each.doc


@pytest.fixture
def spam_file(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(f"{SIMPLIFIED}\n{KEYWORDS}\n", encoding="utf-8")
    return path


def test_command_masks_the_text(spam_file, invoke_flag):
    """The command prints file, line, category, score and reasons, and no more of the text than asked for."""
    code, out = invoke_flag(str(spam_file))
    assert code == 1
    assert out.startswith(f"{spam_file}:8: [gambling_brand ")
    assert KEYWORDS not in out
    assert KEYWORDS in invoke_flag("--show-text", str(spam_file))[1]


def test_command_writes_json_and_sarif(spam_file, invoke_flag):
    """JSON Lines and SARIF tell the same finding."""
    code, out = invoke_flag("--json", str(spam_file))
    row = json.loads(out)
    assert (code, row["line"], row["code"], row["tier"]) == (1, 8, "SPM101", "spam")
    code, out = invoke_flag("--sarif", str(spam_file))
    run = json.loads(out)["runs"][0]
    (result,) = run["results"]
    assert code == 1
    assert result["ruleId"] in {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 8}


def test_command_is_quiet_on_a_clean_page(tmp_path, invoke_flag):
    """Nothing found is exit code 0 and no output."""
    path = tmp_path / "clean.txt"
    path.write_text(SIMPLIFIED, encoding="utf-8")
    assert invoke_flag(str(path)) == (0, "")


@pytest.fixture
def invoke_flag():
    from click.testing import CliRunner

    from speechparse.cli.flag import command

    def invoke(*arguments: str) -> tuple[int, str]:
        result = CliRunner().invoke(command, list(arguments), standalone_mode=False)
        assert result.exception is None
        return result.return_value, result.stdout

    return invoke


def test_speeches_about_crime() -> None:
    """No line that speaks about what is advertised elsewhere is flagged, alone or among the others of its script."""
    path = Path(__file__).parent.parent / "benchmarks/spam_formal.tsv"
    lines = [row.split("\t")[3] for row in path.read_text(encoding="utf-8").splitlines() if not row.startswith("# ")]
    assert len(lines) > 100
    simplified = [line for line in lines if fold(line) == line]
    assert 0 < len(simplified) < len(lines)
    for page in (simplified, [line for line in lines if line not in simplified]):
        assert [each.text for each in flag("\n".join(page)) if each.tier == "spam"] == []
    assert [line for line in lines if any(each.tier == "spam" for each in flag(line))] == []


@pytest.mark.parametrize("line", ["金麟5566官网", "鼎博体育app下载", "ty8812.vip手机版登录", "宏业国际娱乐城官网入口"])
def test_line_of_a_brand_alone(line: str) -> None:
    assert [each.tier for each in flag(f"各位代表：\n现在我向大会报告工作。\n{line}\n谢谢大家。")] == ["spam"]


@pytest.mark.parametrize("line", ["12345热线平台登录", "12306手机版", "中国国际广播电台", "青山县体育中心"])
def test_line_of_a_service_alone(line: str) -> None:
    assert all(each.tier != "spam" for each in flag(f"各位代表：\n现在我向大会报告工作。\n{line}\n谢谢大家。"))


def test_name_is_told_everywhere() -> None:
    """Also where nothing of an institution stands beside it."""
    name = "金麟国际8827官网"
    found = flag(f"{name}召开全体教职工大会。\n大家都为{name}高兴。\n明天的{name}更美好。")
    assert [(each.line, each.text) for each in found] == [(1, name), (2, name), (3, name)]


def test_words_in_quotation_marks_are_named() -> None:
    open_, quoted = "代开发票 先开后付 微信同号", "“代开发票”“先开后付”“微信同号”"
    assert [each.tier for each in flag(open_)] == ["spam"]
    assert all(each.tier != "spam" for each in flag(quoted))


@pytest.mark.parametrize(
    "menu",
    [
        "English | 简体版 | 寄給朋友 | 列印",
        "首页 | 下载 | 客户端 | 手机版",
        "登入 | 註冊 | 下載 App",
        "客户端下载 | 手机版 | 触屏版",
    ],
)
def test_a_menu_of_known_buttons_is_the_sites(menu: str) -> None:
    page = f"局長在開幕禮致辭\n{menu}\n各位嘉賓：\n很高興今日與大家見面，一起探討金融科技的最新發展，過去五年公司的數目增加三成。\n"
    assert flag(page) == ()


def test_a_menu_with_a_brand_is_judged() -> None:
    page = "局長在開幕禮致辭\n万鼎娱乐平台 | 登录 | 注册 | 手机版 | 下载\n各位嘉賓：\n很高興今日與大家見面，一起探討金融科技的最新發展。\n"
    assert [each.line for each in flag(page)] == [2]
