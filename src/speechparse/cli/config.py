"""Options kept in a file: `speechparse.toml`, or `[tool.speechparse]` of `pyproject.toml`, here or in a folder above."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

# Options that may be kept, with the type TOML must give; all other options belong to one call.
KEYS: dict[str, type] = {
    "encoding": str,
    "select": list,
    "ignore": list,
    "unsafe": bool,
    "keep-spam": bool,
    "script": str,
    "indent": int,
}


def load_config(start: Path) -> dict[str, Any]:
    """The options of the nearest file at or above `start` as click's defaults, {} where there is none.

    Raises click.UsageError for a file that is not TOML or holds an unknown key.
    """
    for folder in (start, *start.parents):
        for name, section in (("speechparse.toml", False), ("pyproject.toml", True)):
            table = _table(folder / name, section)
            if table is not None:
                return _checked(table, folder / name)
    return {}


def _table(path: Path, section: bool) -> dict[str, Any] | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None  # no such file, or one that we may not read: nothing was configured here
    if section and b"tool.speechparse" not in data:
        return None
    import tomllib

    try:
        table = tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise click.UsageError(f"{path}: not valid TOML: {error}") from error
    return table.get("tool", {}).get("speechparse") if section else table


def _checked(table: dict[str, Any], path: Path) -> dict[str, Any]:
    options: dict[str, Any] = {}
    for key, value in table.items():
        expected = KEYS.get(key)
        if expected is None:
            raise click.UsageError(f"{path}: unknown key {key!r}; known are {', '.join(KEYS)}")
        if not isinstance(value, expected):
            raise click.UsageError(f"{path}: {key} must be a {expected.__name__}")
        options[key.replace("-", "_")] = ",".join(str(each) for each in value) if isinstance(value, list) else value
    return options
