"""What the rules do on stored damaged pages: a change that alters it is seen, and has to be meant."""

from __future__ import annotations

import json
from typing import Any

import pytest

from golden import outcome, stored_lines

STORED = [json.loads(line) for line in stored_lines()]


@pytest.mark.parametrize("stored", STORED, ids=[f"{number}-{each['kind']}" for number, each in enumerate(STORED)])
def test_the_outcome_is_the_stored_one(stored: dict[str, Any]) -> None:
    """Every edit, suggestion and loss, in order. Meant otherwise? `python scripts/golden.py`, and read the difference."""
    now = outcome(stored["text"])
    assert now == {name: stored[name] for name in now}


def test_every_kind_of_outcome_is_stored() -> None:
    """The pages reach most rules, each way."""
    assert len({row[0] for each in STORED for name in ("made", "suggested", "lost") for row in each[name]}) >= 45
