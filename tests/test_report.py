"""The review page in a real browser: hostile input shown and not run, stepping, deciding, obeying the decisions."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import Run

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip

HOSTILE = (
    "<script>window.owned=1</script></script><img src=x onerror=window.owned=1>\u202e\x1b[31m\n\n"
    "各位代表、同志们:\n\n今天,我们在青石县召开大会,总结工作,部署任务。\n\n"
    "--><!--<svg onload=window.owned=1> ${window.owned=1} $SCRIPT 大会开得很好,很成功。\n\n谢谢大家。\n"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("no Chromium here: apt-get install chromium to run the browser tests")
    playwright = pytest.importorskip("playwright.sync_api", reason="pip install playwright to run the browser tests")
    with playwright.sync_playwright() as session:
        browser = session.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def review(run: Run, tmp_path: Path) -> Path:
    """A page over two documents, the first hostile."""
    (tmp_path / "a.txt").write_text(HOSTILE, encoding="utf-8")
    (tmp_path / "b.txt").write_text("各位来宾:\n\n大家好,欢迎你们。\n\n谢谢大家!\n", encoding="utf-8")
    done = run("report", "--text", "a.txt", "b.txt", "-o", "review.html")
    assert (done.returncode, done.stderr) == (0, b"")
    return tmp_path / "review.html"


def opened(browser: Any, page_file: Path, **context: Any) -> Any:
    page = browser.new_context(**context).new_page()
    page.complaints = []
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("console", lambda message: page.complaints.append(message.text) if message.type == "error" else None)
    page.goto(page_file.as_uri())
    page.wait_for_selector("html[data-ready]")
    return page


def test_hostile_input_is_shown_and_not_run(browser: Any, review: Path) -> None:
    """Script tags and handlers in the input are text; the page breaks no rule of its own policy."""
    page = opened(browser, review)
    assert page.evaluate("window.owned") is None
    assert "<script>window.owned=1</script>" in page.inner_text("#rows")
    assert page.complaints == []


def test_the_page_asks_for_nothing_from_anywhere(browser: Any, review: Path) -> None:
    """No request but the file itself."""
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(review.as_uri())
    page.wait_for_selector("html[data-ready]")
    assert asked == [review.as_uri()]


def test_the_keyboard_steps_down_the_page(browser: Any, review: Path) -> None:
    page = opened(browser, review)
    lines = page.evaluate("shown().map((finding) => finding.line ?? 0)")
    assert len(lines) > 3
    assert lines == sorted(lines)


def test_a_rejected_repair_is_not_made(browser: Any, review: Path, run: Run, tmp_path: Path) -> None:
    """j steps, r rejects, the downloaded file is obeyed by clean, and only that repair is left out."""
    page = opened(browser, review, accept_downloads=True)
    page.select_option("#filter", "kind:repair")
    page.keyboard.press("j")
    rejected = page.evaluate("shown()[now]")
    page.keyboard.press("r")
    page.keyboard.press("j")
    page.keyboard.press("a")
    with page.expect_download() as waiting:
        page.click("#download")
    waiting.value.save_as(tmp_path / "decisions.json")
    decisions = json.loads((tmp_path / "decisions.json").read_text(encoding="utf-8"))
    assert [each["accept"] for each in decisions["documents"][0]["decisions"]] == [False, True]

    def made(*options: str) -> list[tuple[int, int]]:
        run("clean", "--text", "--whole", "--log", "log.jsonl", *options, "a.txt")
        record = json.loads(run("to-json", "--text", "a.txt").stdout)["repairs"]
        whole = run("clean", "--text", "--whole", *options, "a.txt").stdout.decode().split("\n")
        return [
            (e["line"], e["column"])
            for e in record
            if not whole[e["line"] - 1].startswith(e["before"], e["column"] - 1)
        ]

    without = set(made()) - set(made("--decisions", "decisions.json"))
    assert without == {(rejected["line"], rejected["column"])}


def test_documents_are_found_and_stepped(browser: Any, review: Path) -> None:
    """The list filters as one types; n opens the next document; what is open is marked for a screen reader."""
    page = opened(browser, review)
    page.keyboard.press("n")
    assert "欢迎你们" in page.inner_text("#rows")
    assert page.get_attribute("#documents li:nth-child(2) button", "aria-current") == "true"
    page.fill("#search", "b.txt")
    assert page.locator("#documents li").count() == 1
    assert page.get_attribute("#status", "aria-live") == "polite"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_sticks_out(browser: Any, review: Path, scheme: str, width: int) -> None:
    """On a phone and a desk, in light and dark, the page scrolls downwards only."""
    page = opened(browser, review, color_scheme=scheme, viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    background = page.evaluate("getComputedStyle(document.documentElement).colorScheme")
    assert background == "light dark"


def test_a_thousand_documents_open_in_three_seconds(browser: Any, review: Path, tmp_path: Path) -> None:
    """The page is opened with the first document drawn; the others are read when they are chosen."""
    from speechparse.cli.report import _document, report_page
    from speechparse.pipeline import walk

    text = "各位代表、同志们:\n\n" + "\n\n".join(
        "今天,我们在青石县召开大会,总结过去五年的工作,部署今后的任务。" * 5 for _ in range(20)
    )
    document = _document("a.txt", walk(text))
    page_file = tmp_path / "thousand.html"
    page_file.write_text(report_page([document] * 1000), encoding="utf-8")
    page = opened(browser, page_file)
    took = page.evaluate("performance.getEntriesByType('navigation')[0].domComplete")
    assert page.locator("#documents li").count() == 1000
    assert took < 3000


def test_no_readable_input_writes_no_page(run: Run, tmp_path: Path) -> None:
    """Exit code 3 and no file."""
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run("report", "empty.txt", "-o", "review.html")
    assert done.returncode == 3
    assert not (tmp_path / "review.html").exists()


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"decisions_version": 9, "documents": []}',
        '{"decisions_version": 1, "documents": [{"sha256": "x", "decisions": [{"rule": "PUN101", "line": "1"}]}]}',
    ],
)
def test_a_wrong_decisions_file_is_a_usage_error(run: Run, tmp_path: Path, content: str) -> None:
    """Exit code 2 with the file's name, before any document."""
    (tmp_path / "decisions.json").write_text(content, encoding="utf-8")
    done = run("clean", "--decisions", "decisions.json", data="大家好。".encode())
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"decisions.json" in done.stderr
