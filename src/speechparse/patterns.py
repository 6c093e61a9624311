"""Compiled regular expressions, kept between processes beside the byte code.

Compiling the some 150 patterns that a damaged page needs took longer than all the rest of a start, most of it on classes
of Han characters. Python keeps the byte code of modules in `__pycache__` for the same reason; this keeps there what `re`
compiled, and is treated the same: written only when Python writes byte code, replaced in one step, and anything odd
about it means that patterns are compiled as ever. Where that folder is the system's or read-only, the file is kept in
the user's own cache, and only while nobody else can write there. An entry is found by the pattern's source and flags, the
file by the version of the engine, whose codes differ from one Python to the next; the engine checks all codes it takes.
"""

from __future__ import annotations

# The engine under `re`: nothing public gives codes or takes them.
import _sre  # type: ignore[import-not-found]
import marshal
import os
import stat
import sys

from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from typing import Any

Key = tuple[str, int]  # a pattern's source and flags
# What the engine asks for: all flags, codes, groups, names of groups, the name of each group.
Entry = tuple[int, memoryview, int, dict[str, int], tuple[str | None, ...]]
# A walk through all rules and commands takes some 350: a file beyond this holds those of older versions, and is begun anew.
MOST_KEPT = 700
CODES = 2  # counts the changes of what is made of a pattern
# The versions whose codes are known to be laid out as `starts` writes them: those of Python 3.11, 3.12 and 3.13.
ENGINES = frozenset((20220615, 20221023, 20230612))
HEAD = 16  # bytes before the table: where the codes begin and end

SPECIAL = {code: f"\\{chr(code)}" for code in b"()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}

# The same in the file, with where its codes begin and end instead of them: they are cut out for what a page needs.
Listed = tuple[int, int, int, int, dict[str, int], tuple[str | None, ...]]

_kept: dict[Key, Listed] | None = None
_codes: memoryview = memoryview(b"")
_fresh: dict[Key, Entry] = {}


def compiled(source: str, flags: int) -> re.Pattern[str]:
    """`re.compile(source, flags)`, from what an earlier process kept where that can be had."""
    global _kept, _codes
    if _kept is None:
        _kept, _codes = _load()
    listed = _kept.get((source, flags))
    if listed:
        try:
            kept_flags, start, end, *groups = listed
            found: re.Pattern[str] = _sre.compile(source, kept_flags, _codes[start:end].tolist(), *groups)
        except (RuntimeError, TypeError, ValueError):
            _kept.clear()
        else:
            return found
    return _compile(source, flags)


def escaped(text: str) -> str:
    """`re.escape(text)`: all that is special stands for itself."""
    return text.translate(SPECIAL)


def _compile(source: str, flags: int) -> re.Pattern[str]:
    """Compiles as `re` does, but for the starts it tells, and keeps the codes for the end of the process.

    With an engine that is not known nothing is told and nothing kept.
    """
    if _sre.MAGIC not in ENGINES:
        import re

        return re.compile(source, flags)
    from array import array
    from atexit import register
    from re import _parser  # type: ignore[attr-defined]

    from speechparse.starts import coded

    parsed: Any = _parser.parse(source, flags)
    codes = coded(parsed, flags)
    names: list[str | None] = [None] * parsed.state.groups
    for name, group in parsed.state.groupdict.items():
        names[group] = name
    groups = (parsed.state.groups - 1, parsed.state.groupdict, tuple(names))
    if not sys.dont_write_bytecode:
        if not _fresh:
            register(_save)
        _fresh[source, int(flags)] = (int(flags | parsed.state.flags), memoryview(array("I", codes)), *groups)
    found: re.Pattern[str] = _sre.compile(source, flags | parsed.state.flags, codes, *groups)
    return found


def _path() -> str:
    """The file, named by the engine's version and the machine's byte order; "" where there is no place for it."""
    folder = os.path.dirname(__spec__.cached or "")  # none where the package is read from an archive
    if not (folder and os.access(folder, os.W_OK)):
        folder = _own_folder()
    name = f"patterns-{CODES}.{sys.implementation.cache_tag}.re-{_sre.MAGIC}-{sys.byteorder}"
    return os.path.join(folder, name) if folder else ""


def _own_folder() -> str:
    """The user's folder for this in the caches of the XDG Base Directory Specification; "" unless it is theirs alone.

    It is made where it is not there. Neither it nor the folder of all caches may be a link, belong to somebody else
    (root with the environment of a user), or be open to others: they could put their own codes there.
    """
    caches = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(caches):
        caches = os.path.expanduser("~/.cache")
    folder = os.path.join(caches, "speechparse")
    if not sys.dont_write_bytecode:
        try:
            os.makedirs(folder, 0o700, exist_ok=True)
        except OSError:
            return ""
    return folder if _is_own(caches) and _is_own(folder) else ""


def _is_own(folder: str) -> bool:
    if os.name != "posix":
        return False
    try:
        found = os.lstat(folder)
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid() and not found.st_mode & 0o022


def _load() -> tuple[dict[Key, Listed], memoryview]:
    """What the file holds behind the places of its parts: a table of entries, and all codes in one piece."""
    try:
        with open(_path(), "rb", buffering=0) as stream:
            data = memoryview(stream.read())
        behind, end = data[:HEAD].cast("Q")
        if len(data) != end:
            return {}, _codes
        listed: dict[Key, Listed] = marshal.loads(data[HEAD:behind])
        codes = data[behind:].cast("I")  # not copied: they are most of the file
    except (OSError, ValueError, EOFError, TypeError):
        return {}, _codes
    return (listed, codes) if isinstance(listed, dict) else ({}, _codes)


def _entries() -> dict[Key, Entry]:
    """All entries of the file, each with its codes."""
    listed, codes = _load()
    try:
        return {
            key: (flags, codes[start:end], groups, index, names)
            for key, (flags, start, end, groups, index, names) in listed.items()
        }
    except (TypeError, ValueError):
        return {}


def _save() -> None:
    """Adds the new patterns to the file; a folder that cannot be written is left as it is."""
    from array import array

    path = _path()
    if not path:
        return
    kept = _entries() | _fresh
    listed: dict[Key, tuple[Any, ...]] = {}
    codes: list[memoryview] = []
    end = 0
    for key, (flags, code, *groups) in (kept if len(kept) <= MOST_KEPT else _fresh).items():
        start, end = end, end + len(code)
        listed[key] = (flags, start, end, *groups)
        codes.append(code)
    part = f"{path}.{os.getpid()}"
    try:
        with open(part, "wb") as stream:
            table = marshal.dumps(listed)
            behind = HEAD + len(table)
            stream.writelines((array("Q", (behind, behind + 4 * end)), table, *codes))
        os.replace(part, path)
    except OSError:
        return
