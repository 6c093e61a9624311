"""Fuzzing, bounded: what was found stays mended, and a short run finds nothing new."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from mutation import finds, mutated, pieces, starts
from targets import TARGETS

# Inputs of a run in the tests; fuzz/run.py goes on for as long as one likes.
RUNS = {"decode": 3000, "extract": 1500, "repair": 150, "parse": 250}
LIMIT = 2_000  # bytes of an input


@pytest.mark.parametrize("find", finds(), ids=lambda path: path.stem)
def test_what_fuzzing_found_stays_mended(find: Path) -> None:
    """Every stored input keeps the promises of every target, not only of the one that it broke."""
    for check in TARGETS.values():
        check(find.read_bytes())


@pytest.mark.parametrize("target", TARGETS)
def test_a_bounded_run_finds_nothing(target: str) -> None:
    """Pages with faults of every kind, the same ones each time."""
    chance, parts, others = random.Random(target), pieces(), starts()
    for _ in range(RUNS[target]):
        TARGETS[target](mutated(chance.choice(others), chance, parts, others, LIMIT))


def test_a_broken_promise_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The harness keeps one input for each fault, and goes on."""
    from run import Watch

    def broken(data: bytes) -> None:
        assert b"?" not in data, "a question mark"

    monkeypatch.setitem(TARGETS, "decode", broken)
    watch = Watch("decode", tmp_path)
    for data in (b"a", b"?", b"b?", b"c"):
        watch(data)
    assert [path.read_bytes() for path in tmp_path.rglob("*.bin")] == [b"?"]
