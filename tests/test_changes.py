"""Source beside result: what the passes of a log changed in all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from speechparse.account import composed
from speechparse.text import Edit, EditLog, Pass, apply_edits, digest_of


@st.composite
def logs(draw: st.DrawFn) -> tuple[str, str, EditLog]:
    """A source, its result and the log between them, of random passes."""
    source = text = draw(st.text("甲乙丙丁", max_size=30))
    passes = []
    for number in range(draw(st.integers(0, 4))):
        edits, done = [], 0
        for _ in range(draw(st.integers(0, 4))):
            start = draw(st.integers(done, max(done, len(text))))
            end = min(len(text), start + draw(st.integers(0, 3)))
            if start > len(text) or (edits and start < edits[-1].end):
                break
            edits.append(Edit(start, text[start:end], draw(st.text("戊己", max_size=3))))
            done = max(end, start + 1)
        passes.append(Pass(f"TST{100 + number}", tuple(edits)))
        text = apply_edits(text, edits)
    return source, text, EditLog(digest_of(source), tuple(passes))


@given(logs())
def test_everything_outside_the_changes_is_the_same(made: tuple[str, str, EditLog]) -> None:
    """Changes are in order, inside both texts, and putting them into the source gives the result."""
    source, result, log = made
    pieces, done, shown = [], 0, 0
    numbers = [number for change in composed(log) for number in change.edits]
    assert sorted(numbers) == list(range(sum(len(made.edits) for made in log.passes)))
    for change in composed(log):
        assert done <= change.source_start <= change.source_end <= len(source)
        assert shown <= change.result_start <= change.result_end <= len(result)
        assert source[done : change.source_start] == result[shown : change.result_start]
        assert change.codes
        pieces += [source[done : change.source_start], result[change.result_start : change.result_end]]
        done, shown = change.source_end, change.result_end
    assert source[done:] == result[shown:]
    assert "".join(pieces) + source[done:] == result


def test_two_rules_at_one_place_are_one_change() -> None:
    """Their codes stand in the order they ran."""
    first = Pass("AAA101", (Edit(1, "乙", "丙丁"),))
    second = Pass("BBB101", (Edit(2, "丁", ""), Edit(4, "己", "庚")))
    changes = composed(EditLog("", (first, second)))  # 甲乙戊己 → 甲丙丁戊己 → 甲丙戊庚
    assert [tuple(each) for each in changes] == [
        (1, 2, 1, 2, ("AAA101", "BBB101"), (0, 1)),
        (3, 4, 3, 4, ("BBB101",), (2,)),
    ]
