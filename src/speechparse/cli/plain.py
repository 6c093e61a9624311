"""Calls that name a command and files and nothing else, the most usual ones, made without the parser of options.

Importing click and declaring some twenty options takes longer than all the work on a short speech. A call with any
option, a file of options, a request for completion, or a wildcard that the shell left to us goes the usual way.
"""

from __future__ import annotations

import os

from speechparse.cli.run import STDIN, each_input, say_left_out, show_errors, write_data
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

# Files that options are kept in.
NAMES = ("speechparse.toml", "pyproject.toml")
SECTION = b"tool.speechparse"  # of the second
COMPLETION = "_SPEECHPARSE_COMPLETE"  # set by the shell's completion script


def plain_call(arguments: Sequence[str]) -> int | None:
    """The exit code of a plain call, None for a call that is none; `arguments` without the program."""
    if not arguments or arguments[0] not in _ACTS or not is_plain(arguments[1:]):
        return None
    files = tuple(arguments[1:])

    def run() -> int:
        from speechparse.pipeline import DEFAULTS

        return each_input(files, _ACTS[arguments[0]], DEFAULTS.max_bytes)

    return show_errors(run)


def is_plain(names: Sequence[str]) -> bool:
    """Whether all of `names` can only be files or stdin, and no option comes from elsewhere."""
    if any(name.startswith("-") and name != STDIN for name in names) or COMPLETION in os.environ:
        return False
    return os.name != "nt" and next(config_files(os.getcwd()), None) is None


def config_files(start: str) -> Iterator[tuple[str, bytes]]:
    """The files at or above the folder `start` that may hold options, and what is in them, the nearest first."""
    folder = start
    while True:
        for name in NAMES:
            path = os.path.join(folder, name)
            try:
                with open(path, "rb") as stream:
                    data = stream.read()
            except OSError:
                continue  # no such file, or one that we may not read: nothing was configured here
            if name == NAMES[0] or SECTION in data:
                yield path, data
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above


def _clean(name: str, data: bytes) -> None:
    from speechparse.pipeline import walk
    from speechparse.render.plain import to_text

    found = walk(data, name=name)
    write_data(to_text(found.speech))
    say_left_out(name, found.flags)


def _to_json(name: str, data: bytes) -> None:
    from speechparse.pipeline import parse
    from speechparse.render.json import to_json

    write_data(to_json(parse(data, name=name)) + "\n")


_ACTS: dict[str, Callable[[str, bytes], None]] = {"clean": _clean, "to-json": _to_json}
