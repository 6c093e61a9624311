"""The pages written by hand are labelled in full, and their labels say what stands in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from comparisons import Labels, plain
from strangers import by_group, is_seen, pages, scored, undercut

PAGES = list(pages())


def test_every_page_has_labels_and_both_halves_are_large() -> None:
    """A page without labels raises KeyError; odd numbers are seen, even ones unseen, no number is used twice."""
    seen = [path for path, _ in PAGES if is_seen(path)]
    numbers = {path.stem.partition("-")[0] for path, _ in PAGES}
    assert len(numbers) == len(PAGES) >= 60
    assert abs(len(PAGES) - 2 * len(seen)) <= 1


def test_a_quarter_holds_no_speech() -> None:
    """A tool that calls everything a speech must lose on them."""
    assert sum(labels.get("is_speech") is False for _, labels in PAGES) >= len(PAGES) / 5


@pytest.mark.parametrize(("path", "labels"), PAGES, ids=[path.stem for path, _ in PAGES])
def test_labels_are_of_the_page(path: Path, labels: Labels) -> None:
    """Nobody speaks and no date is delivered on a page that is no speech; the kind is that of the file."""
    assert labels["kind"] == ("html" if path.suffix == ".html" else "text")
    if labels.get("is_speech") is False:
        assert not labels["speaker"]
        assert labels["delivered_on"] is None
        assert not labels["headings"]
    text = plain(path.read_bytes().decode(labels["encoding"], "replace"))
    if path.suffix == ".txt" and "title" in labels and labels["title"]:
        assert plain(labels["title"]) in text


def test_no_field_falls_below_its_floor() -> None:
    """What was once read right on the pages stays so; floors rise by `benchmarks/strangers.py --pin`."""
    assert undercut(by_group(scored())) == []
