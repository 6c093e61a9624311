"""The decisions file that a review page downloads."""

from __future__ import annotations

from pathlib import Path

import click

from speechparse.pipeline import Decision

DECISIONS_VERSION = 1


def load_decisions(path: str | None) -> dict[str, list[Decision]]:
    """Decisions by the SHA-256 of the input they were made on. Raises click.UsageError for any other file."""
    if path is None:
        return {}
    import json  # only for a review

    try:
        data = json.loads(Path(path).read_text(encoding="utf-8"))
        if data["decisions_version"] != DECISIONS_VERSION:
            raise click.UsageError(f"{path}: decisions of version {data['decisions_version']} cannot be read")
        return {each["sha256"]: [_decision(one) for one in each["decisions"]] for each in data["documents"]}
    except OSError as error:
        raise click.UsageError(f"{path}: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise click.UsageError(f"{path}: not a decisions file of speechparse report") from error


def _decision(one: dict[str, object]) -> Decision:
    line, column = one["line"], one["column"]
    if not isinstance(line, int) or not isinstance(column, int):
        raise TypeError("line and column are numbers")
    return Decision(str(one["rule"]), line, column, str(one["before"]), bool(one["accept"]))
