"""Conversion of the output: after restoration, of the same length, said in a diagnostic, undone by the log."""

from __future__ import annotations

import builtins

import pytest

from speechparse.conversion import PASS, convert, converted
from speechparse.errors import ResourceError
from speechparse.pipeline import Options, parse, walk
from speechparse.repair import repair, undo

HALF_CONVERTED = (
    "在青石市工會大會上的講話\n（2019年12月17日）\n各位代表：\n"
    "明確了今后五年的任務，對于團結職工、艱苦奮斗有重大意義。皇后大道距離這裡三公里。最后，謝謝大家。\n"
)
SIMPLIFIED = "在青石市工会大会上的讲话\n（2019年12月17日）\n各位代表：\n今后五年，工会干部要关心职工的头发、面条和皇后大道。谢谢大家。\n"


@pytest.fixture(autouse=True)
def _opencc():
    pytest.importorskip("opencc")


@pytest.mark.parametrize("target", ["hans", "hant"])
@pytest.mark.parametrize("text", [HALF_CONVERTED, SIMPLIFIED])
def test_length_and_lines_stay(text: str, target: str):
    """Every offset of the output is one of the repaired text."""
    result = converted(text, target, "hant" if text is HALF_CONVERTED else "hans")
    assert len(result) == len(text)
    assert [len(line) for line in result.split("\n")] == [len(line) for line in text.split("\n")]


def test_restoration_comes_first():
    """今后 becomes 今後 and 皇后 stays, whichever script is asked for."""
    traditional = walk(HALF_CONVERTED, Options(script="hant")).output.text
    assert "今後五年" in traditional
    assert "皇后大道" in traditional
    assert "最後" in traditional
    simplified = walk(HALF_CONVERTED, Options(script="hans")).output.text
    assert "明确了今后五年的任务，对于团结职工、艰苦奋斗有重大意义。皇后大道距离这里三公里。" in simplified


def test_speech_is_converted_and_says_so():
    """The words of the speech are in the script asked for; raw words stay as the page has them."""
    speech = parse(SIMPLIFIED, Options(script="hant"))
    assert "頭髮、麵條" in speech.text
    assert speech.source.script == "hans"
    assert [each.code for each in speech.diagnostics if each.code == "script-converted"]
    assert not [each for each in parse(SIMPLIFIED).diagnostics if each.code == "script-converted"]


def test_text_in_the_script_stays():
    """A page that is in the script already is not converted twice (s2t would touch 后 and 里 in it)."""
    text = repair(HALF_CONVERTED).text
    assert converted(text, "hant", "hant") == text


def test_conversion_is_a_pass_that_undo_takes_back():
    """The log leads from the output to the input."""
    done = convert(repair(HALF_CONVERTED), "hans")
    assert done.log.passes[-1].code == PASS
    assert undo(done.text, done.log) == HALF_CONVERTED


def test_missing_package_is_named(monkeypatch: pytest.MonkeyPatch):
    """Without OpenCC the error says what to install."""
    from speechparse import conversion

    real = builtins.__import__

    def without(name: str, *rest):
        if name.startswith("opencc"):
            raise ImportError(name)
        return real(name, *rest)

    conversion._converter.cache_clear()
    monkeypatch.setattr(builtins, "__import__", without)
    monkeypatch.setattr("importlib.import_module", without)
    with pytest.raises(ResourceError, match=r"speechparse\[script\]"):
        parse(SIMPLIFIED, Options(script="hant"))
    conversion._converter.cache_clear()
