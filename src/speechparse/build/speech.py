"""Labelled lines to a speech."""

from __future__ import annotations

from collections.abc import Sequence

from speechparse.model import SCHEMA_VERSION, Header, Label, Paragraph, Source, Speech
from speechparse.text import PageMeta


def build(labels: Sequence[Label], source: Source, meta: PageMeta = PageMeta()) -> Speech:  # noqa: B008
    """The speech that `labels` spell; repairs, flags and stage notices are added by the pipeline.

    Line numbers are those of the labels (the repaired text); the pipeline maps them to the input.
    """
    body = [Paragraph(each.text.strip(), each.line) for each in labels if each.kind == "paragraph"]
    return Speech(SCHEMA_VERSION, source, Header(), preamble=body)
