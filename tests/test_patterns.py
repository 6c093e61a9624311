"""Compiled patterns kept between processes: right from the file, right without it, and never in the way."""

import os
import re
import stat
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from speechparse.patterns import ENGINES, escaped

ROOT = Path(__file__).resolve().parent.parent
USE = """
from speechparse import patterns
from speechparse.text import Pattern
found = Pattern("(?P<day>[0-9]+)日|(甲)", 2).search("三月12日")
print(found["day"], found.span(), found.re.groups, found.re.groupindex["day"], len(patterns._kept), len(patterns._fresh))
"""
WORDS = "12 (2, 5) 2 1"


def use(folder: Path, program: str = USE, **more: str) -> str:
    """What a process says that keeps its byte code in `folder`."""
    given = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    given |= {"PYTHONPATH": str(ROOT / "src"), "PYTHONPYCACHEPREFIX": str(folder), "XDG_CACHE_HOME": "/dev/null"} | more
    done = subprocess.run([sys.executable, "-c", program], env=given, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout.strip()


def test_second_process_compiles_nothing(tmp_path: Path) -> None:
    """What one process compiled the next one reads."""
    assert use(tmp_path) == f"{WORDS} 0 1"
    assert use(tmp_path) == f"{WORDS} 1 0"


def test_no_byte_code_no_file(tmp_path: Path) -> None:
    """Where Python writes no byte code, nothing is written."""
    assert use(tmp_path, PYTHONDONTWRITEBYTECODE="1") == f"{WORDS} 0 0"
    assert not list(tmp_path.rglob("*"))


UNKNOWN = """
import sys
from speechparse import patterns
patterns.ENGINES = frozenset()
sys.modules["speechparse.starts"] = None
"""


def test_unknown_engine_is_asked_for_nothing_private(tmp_path: Path) -> None:
    """Where codes may be laid out otherwise, `re` compiles: nothing is told, nothing kept."""
    assert use(tmp_path, UNKNOWN + USE) == f"{WORDS} 0 0"
    assert not list(tmp_path.rglob("*.re-*"))


def test_engines_of_the_supported_pythons_are_known() -> None:
    """The slow way is for Pythons to come."""
    supported = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["classifiers"]
    if f"Programming Language :: Python :: {sys.version_info.major}.{sys.version_info.minor}" not in supported:
        pytest.skip("not one of the supported Pythons")
    assert re._compiler.MAGIC in ENGINES  # type: ignore[attr-defined]


SPOILT = {
    "empty": lambda good: b"",
    "other": lambda good: b"no such thing, and longer than the places of all parts",
    "other table": lambda good: good[:16] + b"\xfb" * 4 + good[20:],
    "cut": lambda good: good[:-8],
    "codes that jump out of the pattern": lambda good: good[:-40] + good[-40:].replace(b"\0\0\0", b"\x7f\0\0"),
}


@pytest.mark.parametrize("how", SPOILT)
def test_odd_file_is_no_file(tmp_path: Path, how: str) -> None:
    """A file cut short, overwritten, or of codes the engine refuses costs a compilation and nothing else."""
    use(tmp_path)
    [kept] = tmp_path.rglob("*.re-*")
    good = kept.read_bytes()
    kept.write_bytes(SPOILT[how](good))
    assert kept.read_bytes() != good
    assert use(tmp_path).startswith(WORDS)
    use(tmp_path)
    assert use(tmp_path).startswith(WORDS)


def test_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """A folder that is a file: nothing is kept, nothing fails."""
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert use(blocked) == f"{WORDS} 0 1"


def blocked_with_cache(tmp_path: Path) -> tuple[Path, Path]:
    """A folder for byte code that cannot be written, and a user's folder of caches."""
    blocked, caches = tmp_path / "file", tmp_path / "caches"
    blocked.write_text("")
    caches.mkdir(0o755)
    return blocked, caches


@pytest.mark.skipif(os.name != "posix", reason="who owns a folder is asked of POSIX systems only")
def test_own_cache_where_byte_code_cannot_be_written(tmp_path: Path) -> None:
    """A system installation: the second start of the same user compiles nothing."""
    blocked, caches = blocked_with_cache(tmp_path)
    assert use(blocked, XDG_CACHE_HOME=str(caches)) == f"{WORDS} 0 1"
    assert use(blocked, XDG_CACHE_HOME=str(caches)) == f"{WORDS} 1 0"
    assert stat.S_IMODE((caches / "speechparse").stat().st_mode) == 0o700
    home = {"XDG_CACHE_HOME": "not/absolute", "HOME": str(tmp_path)}
    assert use(blocked, **home) == f"{WORDS} 0 1"
    assert [each.parent for each in tmp_path.rglob(".cache/*/*")] == [tmp_path / ".cache/speechparse"]


def open_to_others(folder: Path) -> None:
    folder.chmod(0o777)


def a_link(folder: Path) -> None:
    aside = folder.with_name("aside")
    folder.rename(aside)
    folder.symlink_to(aside)


def anothers(folder: Path) -> None:
    if os.geteuid():
        pytest.skip("only root gives folders away")
    os.chown(folder, 1, 1)


@pytest.mark.skipif(os.name != "posix", reason="who owns a folder is asked of POSIX systems only")
@pytest.mark.parametrize("spoil", [open_to_others, a_link, anothers])
@pytest.mark.parametrize("which", [".", "speechparse"])
def test_cache_that_others_may_write_is_none(tmp_path: Path, spoil: Callable[[Path], None], which: str) -> None:
    """What somebody else could have put there is neither read nor added to."""
    blocked, caches = blocked_with_cache(tmp_path)
    use(blocked, XDG_CACHE_HOME=str(caches))
    [kept] = caches.rglob("*.re-*")
    before = kept.read_bytes()
    spoil(caches / which)
    assert use(blocked, XDG_CACHE_HOME=str(caches)) == f"{WORDS} 0 1"
    assert kept.read_bytes() == before


def test_escaped_is_what_re_escapes() -> None:
    """Without importing `re`."""
    every = "".join(map(chr, range(0x250)))
    assert escaped(every) == re.escape(every)


def test_second_start_imports_no_compiler(tmp_path: Path) -> None:
    """Once patterns are kept, cleaning a dump needs neither `re` nor `enum`."""
    dump = tmp_path / "dump.txt"
    dump.write_text("各位代表:\n\n  今天,我们在青石县召开大会。\n\n  谢谢大家!\n", encoding="utf-8")
    given = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    given |= {"PYTHONPATH": str(ROOT / "src"), "PYTHONPYCACHEPREFIX": str(tmp_path / "kept")}
    told = "atexit.register(lambda: print(sorted({'re', 'enum'} & set(sys.modules)), file=sys.stderr))"
    program = f"import atexit, sys; {told}; from speechparse.cli import main; main()"
    command = [sys.executable, "-S", "-c", program, "clean", str(dump)]
    first, second = (subprocess.run(command, env=given, capture_output=True, text=True, check=True) for _ in range(2))
    assert first.stdout == second.stdout
    assert second.stderr == "[]\n"
