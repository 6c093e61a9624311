"""Workers: order, failures, crashes, limits."""

from __future__ import annotations

import os
import time
from itertools import count, islice
from pathlib import Path

import pytest

from batch_documents import speech_text
from speechparse import SpeechParseError
from speechparse.batch import Document, Failure, Limits, parse_many
from speechparse.batch.pool import CHUNK_DOCUMENTS, CHUNKS_AHEAD, Pool


def misbehave(document: Document) -> str:
    """A task that does what the document's name says."""
    word = document.name.rstrip("0123456789")
    if word == "crash":
        os.kill(os.getpid(), 9)
    if word == "sleep":
        time.sleep(60)
    if word == "hoard":
        return str(len(bytearray(10**13)))
    if word == "error":
        raise ValueError("bad page")
    return document.name


def run_pool(names: list[str], workers: int = 2) -> tuple[list[object], int]:
    with Pool(misbehave, workers, Limits(seconds=2.0)) as pool:
        pairs = list(pool.map(Document(name, b"x") for name in names))
        assert [item.name for item, _ in pairs] == names
        return [result for _, result in pairs], pool.replaced


def test_results_keep_the_order_of_the_input() -> None:
    """With more chunks than workers, results come in the order of the documents."""
    names = [f"good{number}" for number in range(10 * CHUNK_DOCUMENTS + 3)]
    assert run_pool(names) == (names, 0)


def test_each_bad_document_is_one_failure_and_the_others_go_on() -> None:
    """A crash, an exception, a time limit and a lack of memory each cost exactly the document that caused them."""
    names = [f"good{number}" for number in range(3 * CHUNK_DOCUMENTS)]
    bad = {
        2: ("crash", "WorkerDied"),
        3: ("error", "ValueError"),
        20: ("sleep", "TimeLimit"),
        40: ("hoard", "MemoryLimit"),
    }
    for at, (word, _) in bad.items():
        names[at] = f"{word}{at}"
    results, replaced = run_pool(names)
    assert replaced >= 3
    for at, result in enumerate(results):
        if at in bad:
            assert isinstance(result, Failure)
            assert result.kind == bad[at][1]
            assert result.name == names[at]
        else:
            assert result == names[at]


class DiesOnce:
    """A task whose worker dies at the first document, once: killed from outside, as it were."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __call__(self, document: Document) -> str:
        try:
            self.mark.touch(exist_ok=False)
        except FileExistsError:
            return document.name
        os.kill(os.getpid(), 9)
        return ""


def test_a_worker_killed_from_outside_costs_no_document(tmp_path: Path) -> None:
    """A document is tried once more before it is blamed."""
    with Pool(DiesOnce(tmp_path / "mark"), 1, Limits()) as pool:
        assert [result for _, result in pool.map([Document("a", b"x"), Document("b", b"x")])] == ["a", "b"]
        assert pool.replaced == 1


class Unpicklable:
    """A task that no worker can load."""

    def __reduce__(self) -> tuple[object, tuple[str, ...]]:
        return exec, ("raise SystemExit(5)",)

    def __call__(self, document: Document) -> str:
        return ""


def test_workers_that_cannot_start_end_the_run() -> None:
    """A broken installation is an error at once, not a failure for each of a million documents."""
    with pytest.raises(SpeechParseError, match="before their first document"), Pool(Unpicklable(), 1, Limits()) as pool:
        list(pool.map([Document("a", b"x")]))


def test_the_input_is_read_only_a_little_ahead() -> None:
    """An endless input is fine: what is read ahead is bounded."""
    taken = 0

    def endless() -> object:
        nonlocal taken
        for taken in count(1):
            yield Document(f"good{taken}", b"x")

    with Pool(misbehave, 2, Limits()) as pool:
        assert len(list(islice(pool.map(endless()), 100))) == 100  # type: ignore[arg-type]
    assert taken <= 100 + 2 * (CHUNKS_AHEAD + 1) * CHUNK_DOCUMENTS


def test_parse_many_gives_an_outcome_for_every_kind_of_document(tmp_path: Path) -> None:
    """Pairs, paths and Documents; a failure beside the speeches, a limit on size."""
    path = tmp_path / "a.txt"
    path.write_text(speech_text(1), encoding="utf-8")
    given = [
        ("bytes", speech_text(2).encode("gb18030")),
        ("text", speech_text(3)),
        path,
        tmp_path / "none",
        ("empty", b""),
        Document("large", b"x" * 99_999),
    ]
    outcomes = list(parse_many(given, workers=2, limits=Limits(document_bytes=50_000)))
    assert [each.name for each in outcomes] == ["bytes", "text", str(path), str(tmp_path / "none"), "empty", "large"]
    assert [each.failure and each.failure.stage for each in outcomes] == [None, None, None, "read", "decode", "read"]
    assert outcomes[0].speech.source.encoding == "gb18030"
    with pytest.raises(ValueError, match="no speech"):
        outcomes[4].speech  # noqa: B018


def test_parse_many_refuses_what_is_no_document() -> None:
    with pytest.raises(TypeError, match="int"):
        list(parse_many([3], workers=1))  # type: ignore[list-item]
