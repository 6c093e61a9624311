"""Writing: a crash, a full disk or a link never costs the reader the old file."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import SOURCE
from speechparse import SpeechParseError
from speechparse.files import write_atomic

OLD, NEW = b"old" * 1000, b"new" * 200_000


def test_mode_and_backup_are_kept(tmp_path: Path) -> None:
    """An existing file keeps its mode; the old content stands beside it."""
    path = tmp_path / "a.txt"
    path.write_bytes(OLD)
    path.chmod(0o604)
    write_atomic(path, NEW, backup="~")
    assert path.read_bytes() == NEW
    assert stat.S_IMODE(path.stat().st_mode) == 0o604
    assert (tmp_path / "a.txt~").read_bytes() == OLD


def test_a_new_file_obeys_the_umask(tmp_path: Path) -> None:
    """As if it had been opened for writing."""
    before = os.umask(0o027)
    try:
        write_atomic(tmp_path / "a.txt", NEW)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o640


@pytest.mark.parametrize("kind", ["link", "fifo", "directory"])
def test_only_regular_files_are_replaced(tmp_path: Path, kind: str) -> None:
    """A link is not followed out, a pipe not filled."""
    target, path = tmp_path / "target.txt", tmp_path / "a.txt"
    target.write_bytes(OLD)
    if kind == "link":
        path.symlink_to(target)
    elif kind == "fifo":
        os.mkfifo(path)
    else:
        path.mkdir()
    with pytest.raises(SpeechParseError, match=r"a\.txt"):
        write_atomic(path, NEW)
    assert target.read_bytes() == OLD
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.txt", "target.txt"]


def test_a_killed_writer_leaves_the_old_file_whole(tmp_path: Path) -> None:
    """kill -9 at twenty moments: the file is the old one or the new one, never a part."""
    path = tmp_path / "a.txt"
    code = (
        "import sys; from pathlib import Path; from speechparse.files import write_atomic\n"
        "path = Path(sys.argv[1]); contents = [b'old' * 1000, b'new' * 200_000]\n"
        "print('ready', flush=True)\n"
        "while True:\n"
        "    for each in contents: write_atomic(path, each)\n"
    )
    for moment in range(20):
        path.write_bytes(OLD)
        command = [sys.executable, "-c", code, str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": SOURCE}) as writer:
            assert writer.stdout
            writer.stdout.readline()
            time.sleep(0.002 * moment)
            writer.send_signal(signal.SIGKILL)
            writer.wait()
        assert path.read_bytes() in (OLD, NEW)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 256 KB, where the machine lets us mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting a small tmpfs needs root")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_leaves_the_old_file_and_no_rest(small_disk: Path) -> None:
    """OSError, the old content, no temporary file."""
    path = small_disk / "a.txt"
    path.write_bytes(OLD)
    with pytest.raises(OSError, match="No space left"):
        write_atomic(path, NEW)
    assert path.read_bytes() == OLD
    assert [each.name for each in small_disk.iterdir()] == ["a.txt"]
