"""Writing files so that a crash, a full disk or a hostile link never costs the reader anything."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from speechparse.errors import OutputError


def write_atomic(path: Path, data: bytes, *, backup: str | None = None) -> None:
    """`data` as the whole content of `path`: the old file stays until the new one is on disk.

    A temporary file beside the target is written, synced and renamed over it; the mode of an existing file is
    kept, `backup` (a suffix) keeps the old content beside it. Raises OutputError for a target that is a symbolic
    link or no regular file, OSError where the disk refuses; either way the old file is untouched.
    """
    mode = _mode_of(path)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        # O_EXCL: never through a link that somebody put in our way.
        descriptor = _opened(temporary, path)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(mode)
        if backup and path.exists():
            import shutil  # only where a backup is asked for

            shutil.copy2(path, path.with_name(path.name + backup))
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_directory(path.parent)


def _opened(temporary: Path, path: Path) -> int:
    """A descriptor of the new file `temporary`; an OSError names the `path` that was asked for."""
    try:
        return os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise OSError(error.errno, error.strerror, os.fspath(path)) from error


def _mode_of(path: Path) -> int:
    try:
        found = path.lstat()
    except FileNotFoundError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask
    if stat.S_ISLNK(found.st_mode):
        raise OutputError(f"{path} is a symbolic link; name the file it points to", path=os.fspath(path))
    if not stat.S_ISREG(found.st_mode):
        raise OutputError(f"{path} is not a regular file", path=os.fspath(path))
    return stat.S_IMODE(found.st_mode)


def sync_directory(directory: Path) -> None:
    """The rename itself on disk; only POSIX lets a directory be opened."""
    if os.name != "posix":
        return
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
