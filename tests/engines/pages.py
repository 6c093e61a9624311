"""What both engines are given, and what they must give back."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa

sys.path.insert(0, str(Path(__file__).parent.parent))

from batch_documents import speech_page
from speechparse.pipeline import parse
from speechparse.render.json import to_json

PAGES = 60
EXPECTED = PAGES + 1


def pages_table() -> Any:
    """Pages by address, the last of them empty."""
    pages = [speech_page(number) for number in range(PAGES)]
    return pa.table({"url": [f"http://a.example/{at}" for at in range(EXPECTED)], "html": [*pages, None]})


def check(rows: list[Any]) -> None:
    """Raises AssertionError where the rows of an engine are not what `parse` gives for these pages."""
    by_name = {row["name"]: row for row in rows}
    assert len(rows) == len(by_name) == EXPECTED
    for page in pages_table().to_pylist():
        row = by_name[page["url"]]
        if page["html"] is None:
            assert row["error_kind"] == "NoColumn"
            assert row["document"] is None
        else:
            assert row["error"] is None
            assert json.loads(row["document"]) == json.loads(to_json(parse(page["html"], name=page["url"])))
            assert dict(row["repairs"]) is not None
