"""What every test may use: the shared corpus where it is, and a speechparse process or command."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("SPEECHPARSE_SHARED", ROOT.parent / "shared"))
SOURCE = str(ROOT / "src")

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents; tests that read it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the labelled corpus is not distributed")
    return SHARED


@pytest.fixture
def bin_folder(tmp_path: Path) -> Path:
    """A folder for the PATH that holds the command `speechparse`."""
    command = tmp_path / "bin" / "speechparse"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m speechparse "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return command.parent


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs `speechparse ARGS` in `tmp_path` with `data` on stdin."""

    def call(*args: str, data: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "speechparse", *args],
            input=data,
            capture_output=True,
            cwd=tmp_path,
            timeout=60,
            env={**os.environ, "PYTHONPATH": SOURCE, **environment},
            check=False,
        )

    return call
