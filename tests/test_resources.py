"""Tables: rows are found by their first character without parsing the rest."""

from __future__ import annotations

import pytest

from speechparse.errors import ResourceError
from speechparse.grammar.words import ALL_WORDS, WORDS
from speechparse.resources import exchanges, read_table, rows


@pytest.mark.parametrize(
    "name", ["background_pairs.tsv", "bigrams.tsv", "rare_words.tsv", "script_phrases.tsv", "words.tsv"]
)
def test_rows_are_found_by_their_first_character(name: str) -> None:
    """Sorted, one row a character, so that a search finds each; others give nothing."""
    listed = read_table(name).splitlines()
    firsts = [row[0] for row in listed]
    assert firsts == sorted(set(firsts))
    assert all(rows(name)[row[0]] == row for row in listed)
    assert [rows(name)[char] for char in ("#", "\0", "\ud800", "\U0010ffff")] == [""] * 4


def test_exchanges_are_single_characters() -> None:
    """What is cut by places has one character in each column."""
    listed = [row.split("\t") for row in read_table("t2s.tsv").splitlines()]
    assert all(list(map(len, row)) == [1, 1] for row in listed)
    assert exchanges("t2s.tsv") == ("".join(row[0] for row in listed), "".join(row[1] for row in listed))


def test_words_and_their_classes() -> None:
    """Words of one character and of several; rarer ones only where they are asked for."""
    assert "研究" in WORDS
    assert "" not in WORDS
    assert (WORDS.get("国") or 0) > (WORDS.get("囯") or 0)
    assert "一停" in ALL_WORDS
    assert "一停" not in WORDS


def test_missing_table() -> None:
    """A damaged installation is named."""
    with pytest.raises(ResourceError, match=r"nothing\.tsv"):
        read_table("nothing.tsv")
