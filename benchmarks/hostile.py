"""Hostile pages of our own making: how long each takes, how much memory, and what sentences it loses.

    python benchmarks/hostile.py [NAME …]

Each page is a speech of known sentences in markup or bytes that break readers. It runs in a child process of its own
through the whole of `parse`. Prints seconds, peak MB and lost sentences; exits 1 where a limit is broken.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time

from hostile_pages import CASES

MAX_SECONDS = 2.0
MAX_MB = 300.0


def run_child(name: str) -> None:
    """Parses the page `name`; prints seconds, peak MB and lost sentences as JSON."""
    from speechparse import SpeechParseError
    from speechparse.pipeline import walk

    case = CASES[name]
    data = case.make()
    start = time.process_time()
    try:
        text = walk(data).extracted.text
        said = ""
    except SpeechParseError as error:
        text, said = "", str(error)
    seconds = time.process_time() - start
    flat = "".join(text.split()).replace("\0", "")
    found = sum(sentence in flat for sentence in case.sentences)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([seconds, peak, max(case.spared - found, 0), said]))


def measure(name: str) -> tuple[float, float, int, str]:
    done = subprocess.run(
        [sys.executable, __file__, "--child", name], capture_output=True, text=True, timeout=300, check=False
    )
    if done.returncode:
        return 0.0, 0.0, CASES[name].spared, done.stderr.strip().splitlines()[-1]
    seconds, peak, lost, said = json.loads(done.stdout)
    return seconds, peak, lost, said


def main(names: list[str]) -> int:
    broken = 0
    print(f"{'page':34}{'seconds':>8}{'peak MB':>9}{'lost':>6}")
    for name in names or CASES:
        seconds, peak, lost, said = measure(name)
        bad = seconds > MAX_SECONDS or peak > MAX_MB or lost > 0
        broken += bad
        print(
            f"{name:34}{seconds:8.2f}{peak:9.0f}{lost:6d}{'  BROKEN' if bad else ''}{'  ' + said if said else ''}",
            flush=True,
        )
    print(f"{broken} of {len(names or CASES)} beyond {MAX_SECONDS:g} s, {MAX_MB:g} MB or with lost sentences")
    return 1 if broken else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        run_child(sys.argv[2])
    else:
        sys.exit(main(sys.argv[1:]))
