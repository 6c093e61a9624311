"""Options kept in a file: `speechparse.toml`, or `[tool.speechparse]` of `pyproject.toml`, here or in a folder above."""

from __future__ import annotations

from speechparse.cli.plain import NAMES, config_files
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

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

# What messages call them.
TYPES = {str: "a string", list: "a list", bool: "true or false", int: "a whole number"}


def load_config(start: str) -> dict[str, Any]:
    """The options of the nearest file at or above the folder `start` as click's defaults, {} where there is none.

    Raises click.UsageError for a file that is not TOML or holds an unknown key.
    """
    for path, data in config_files(start):
        table = _table(path, data)
        if table is not None:
            return _checked(table, path)
    return {}


def _table(path: str, data: bytes) -> dict[str, Any] | None:
    import tomllib

    try:
        table = tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _usage_error(f"{path}: not valid TOML: {error}") from error
    return table if path.endswith(NAMES[0]) else table.get("tool", {}).get("speechparse")


def _usage_error(message: str) -> Exception:
    from click import UsageError

    return UsageError(message)


def _checked(table: dict[str, Any], path: str) -> dict[str, Any]:
    options: dict[str, Any] = {}
    for key, value in table.items():
        expected = KEYS.get(key)
        if expected is None:
            raise _usage_error(f"{path}: unknown key {key!r}; known are {', '.join(KEYS)}")
        if not isinstance(value, expected):
            raise _usage_error(f"{path}: {key} must be {TYPES[expected]}")
        options[key.replace("-", "_")] = ",".join(str(each) for each in value) if isinstance(value, list) else value
    return options
