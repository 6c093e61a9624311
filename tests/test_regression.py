"""The report of what a change alters."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

import regression

# Long enough for a speech: the dates of a page that holds hardly any running text are those of its publishing.
PAGE = (
    "在青石县大会上的讲话\n\n（2019年12月17日）\n\n同志们：\n\n今天，我们召开大会，总结工作，部署任务。"
    "我们要坚持改革开放，推动高质量发展，把各项工作做实做细。\n\n谢谢大家！\n"
)


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["regression.py", *arguments])
    return regression.main()


def test_only_the_altered_document_and_field_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same code and documents: nothing. Another date in one of two: that document and that field, no text."""
    pages, saved = tmp_path / "pages", tmp_path / "before.json"
    pages.mkdir()
    for name in ("a.txt", "b.txt"):
        (pages / name).write_text(PAGE, encoding="utf-8")
    assert run(monkeypatch, "--save", str(saved), str(pages)) == 0
    assert "青石" not in saved.read_text(encoding="utf-8")
    assert run(monkeypatch, "--compare", str(saved), str(pages)) == 0
    (pages / "b.txt").write_text(PAGE.replace("12月17日", "11月16日"), encoding="utf-8")
    capsys.readouterr()
    assert run(monkeypatch, "--compare", str(saved), str(pages)) == 1
    out = capsys.readouterr().out
    assert "b.txt: date.delivered, date.delivered_raw" in out
    assert "a.txt:" not in out


def test_a_document_that_fails_or_goes_differs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error is a result like another."""
    page, saved = tmp_path / "a.txt", tmp_path / "before.json"
    page.write_text(PAGE, encoding="utf-8")
    run(monkeypatch, "--save", str(saved), str(page))
    page.write_bytes(b"\0\0\0")
    assert run(monkeypatch, "--compare", str(saved), str(page)) == 1
    assert json.loads(saved.read_text())[page.as_posix()].keys() >= {"header.title", "sections"}
