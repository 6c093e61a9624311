"""Completion in shells: the scripts that turn it on, and what they offer."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from conftest import SOURCE, Run


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(run: Run, shell: str) -> None:
    """Each shell's script names the variable that turns completion on."""
    assert b"_SPEECHPARSE_COMPLETE" in run("completion", shell).stdout


@pytest.mark.parametrize(
    ("typed", "offered", "not_offered"),
    [
        ("to-", "to-json", "clean"),
        ("explain PU", "PUN101", "DAT101"),
        ("explain spm", "SPM101", "PUN101"),
        ("clean --select DAT,PU", "DAT,PUN101", "DAT,DAT101"),
        ("clean --sc", "--script", "--whole"),
        ("clean --script h", "hant", "keep"),
    ],
)
def test_completion_completes(run: Run, typed: str, offered: str, not_offered: str) -> None:
    """What the shell asks: the words so far, and which of them to complete. Commands, options, values, rule codes."""
    words = f"speechparse {typed}"
    last = str(words.count(" "))
    done = run(_SPEECHPARSE_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=last)
    answers = [line.split(",", 1)[1] for line in done.stdout.decode().split()]
    assert offered in answers
    assert not_offered not in answers


def test_tab_completes_in_bash(bin_folder: Path) -> None:
    """The script in a real bash: what Tab would put on the line."""
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("no bash here")
    press = """
        eval "$(speechparse completion bash)"
        COMP_WORDS=(speechparse to-) COMP_CWORD=1 COMPREPLY=()
        $(complete -p speechparse | sed 's/.*-F \\([^ ]*\\).*/\\1/') speechparse to- speechparse
        echo "${COMPREPLY[@]}"
    """
    environment = {**os.environ, "PYTHONPATH": SOURCE, "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run([bash, "-c", press], capture_output=True, env=environment, check=True)
    assert done.stdout.split() == [b"to-json", b"to-text", b"to-markdown", b"to-tei"]
