"""From what a person names (files, folders, globs, a list on stdin) to sources in a fixed order."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

# What a file is by the end of its name; the first that fits.
CONTAINERS: tuple[tuple[tuple[str, ...], str], ...] = (
    ((".warc", ".warc.gz", ".warc.zst"), "warc"),
    ((".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"), "jsonl"),
    ((".parquet",), "parquet"),
    ((".zip",), "zip"),
    ((".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz"), "tar"),
    ((".gz",), "gz"),
)
# What stands beside the pages in a mirrored site and holds no text of them: skipped, and listed as skipped.
# Anything else is read, under whatever name: old sites serve pages as .asp, .php, .cgi or without an ending.
NO_PAGES = frozenset(
    ".css .js .mjs .map .json .xml .rss .svg .png .jpg .jpeg .gif .bmp .ico .webp .tif .tiff .woff .woff2 .ttf .eot .otf"
    " .mp3 .mp4 .m4a .wav .wma .wmv .avi .mov .flv .swf .rm .rmvb .pdf .doc .docx .xls .xlsx .ppt .pptx .wps .ofd .rtf"
    " .exe .dll .apk .iso .rar .7z .bz2 .xz .zst .sqlite .db .pyc .class .jar".split()
)
HIDDEN = (".", "__MACOSX", "Thumbs.db", "desktop.ini")


class Source(NamedTuple):
    """A file to read: `kind` is "file", "skip" or a container's; `size` in bytes, `changed` in ns since 1970."""

    path: bytes
    kind: str
    size: int
    changed: int


def kind_of(name: str) -> str:
    """What a file of this name is read as."""
    lowered = name.lower()
    for endings, kind in CONTAINERS:
        if lowered.endswith(endings):
            return kind
    return "file"


def is_page(name: str) -> bool:
    """Whether a file of this name, found in a folder or an archive, may be a page; hidden files are none."""
    parts = name.replace("\\", "/").split("/")
    is_hidden = any(part.startswith(HIDDEN) and part.strip(".") for part in parts)
    return not is_hidden and PurePosixPath(parts[-1]).suffix.lower() not in NO_PAGES


def sources_of(inputs: Iterable[str], listed: Iterable[bytes], output: str) -> Iterator[Source]:
    """All sources of the inputs in order; folders sorted, `output` and symbolic links to folders left out.

    "-" stands for `listed`, the paths given on stdin. A name that does not exist is a source all the same, so that it
    shows among the failures.
    """
    for each in inputs:
        if each == "-":
            for path in listed:
                yield from _expand(path, output)
        elif glob.has_magic(each) and not os.path.lexists(each):
            for found in sorted(glob.glob(each, recursive=True)):  # noqa: PTH207 - absolute patterns too
                yield from _expand(os.fsencode(found), output)
        else:
            yield from _expand(os.fsencode(each), output)


def _expand(path: bytes, output: str) -> Iterator[Source]:
    if not os.path.isdir(path):  # noqa: PTH112 - paths are bytes here, whatever their encoding
        yield _source(path, kind_of(os.fsdecode(path)))
        return
    own = os.path.realpath(os.fsencode(output))
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(each for each in folders if os.path.realpath(os.path.join(folder, each)) != own)  # noqa: PTH118
        inside = os.path.relpath(os.fsdecode(folder), os.fsdecode(path))
        for name in sorted(files):
            shown = f"{inside}/{os.fsdecode(name)}"
            kind = kind_of(shown)
            yield _source(os.path.join(folder, name), "skip" if kind == "file" and not is_page(shown) else kind)  # noqa: PTH118


def _source(path: bytes, kind: str) -> Source:
    try:
        found = os.stat(path)  # noqa: PTH116
    except OSError:
        return Source(path, "file", 0, 0)  # the reader of files says what is wrong with it
    # A pipe or a device in a folder would be waited for without end.
    is_plain = stat.S_ISREG(found.st_mode)
    return Source(path, kind if is_plain else "skip", found.st_size if is_plain else 0, found.st_mtime_ns)
