"""Fuzzes decode, extract, repair and the whole walk, guided by coverage where atheris is installed.

    python fuzz/run.py [--target repair] [--seconds 60] [--seed 1] [--plain]

Every input that breaks a promise of `targets.py`, or takes longer than `MAX_SECONDS`, is kept in fuzz/corpus (one for each
place of the code) and the run goes on; the tests replay what is kept. Exits 1 when something was found. Without atheris
(extra `fuzz`), or with --plain, the same faults are made blindly.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import pkgutil
import random
import re
import signal
import subprocess
import sys
import time
import traceback
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
MAX_SECONDS = 8.0  # of processor time for one input: the target `repair` repairs four times
MAX_LENGTH = 4_000  # bytes of an input
FIND = "find "
STAGES = tuple(f"speechparse.{name}" for name in ("extract", "rules", "grammar", "flag", "label", "build", "render"))


class TooSlow(BaseException):
    """An input took longer than `MAX_SECONDS`; no exception that the code under test might catch."""


def _stop(*_: object) -> None:
    raise TooSlow


class Watch:
    """Runs one target and keeps the first input for each fault.

    libFuzzer's own time limit is of no use: its handler imports a module in whatever frame runs, and in that of a named
    tuple, which has no builtins, this is a KeyError of '__import__' in the code under test.
    """

    def __init__(self, target: str, folder: Path) -> None:
        from targets import TARGETS

        self.check, self.folder, self.seen = TARGETS[target], folder / target, set[str]()
        signal.signal(signal.SIGVTALRM, _stop)

    def __call__(self, data: bytes) -> None:
        signal.setitimer(signal.ITIMER_VIRTUAL, MAX_SECONDS)
        try:
            self.check(data)
        except TooSlow as slow:
            self.keep(data, f"took more than {MAX_SECONDS:g} s", f"time {_place(slow).split(':')[0]}")
        except Exception as error:  # noqa: BLE001 - any exception is a find
            self.keep(data, f"{type(error).__name__}: {error}", _place(error))
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)

    def keep(self, data: bytes, message: str, place: str) -> None:
        if place in self.seen:
            return
        self.seen.add(place)
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"{sha256(data).hexdigest()[:16]}.bin"
        path.write_bytes(data)
        print(f"{FIND}{path.name} {place}: {message[:300]!a}", flush=True)


def _place(error: BaseException) -> str:
    """Where in the code an error arose: the same fault is kept once."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    rule = re.search(r"code='(\w+)'", str(error))
    return f"{Path(last.filename).name}:{last.lineno}" + (f" {rule[1]}" if rule else "")


def guided(target: str, seconds: int, seed: int, folder: Path) -> None:
    """Runs libFuzzer in this process, which it ends."""
    import atheris

    # What is imported later is not guided by: all at once. `values` copies the code of its functions under other names,
    # which ends in a segmentation fault where that code was changed.
    with atheris.instrument_imports(["speechparse"], ["speechparse.values"], enable_loader_override=False):
        watch = Watch(target, folder)
        for name in STAGES:
            for module in pkgutil.walk_packages(importlib.import_module(name).__path__, f"{name}."):
                importlib.import_module(module.name)
    from mutation import mutated, pieces, starts

    parts, others = pieces(), starts()

    def mutate(data: bytes, limit: int, number: int) -> bytes:
        chance = random.Random(number)
        if chance.random() < 0.3:
            return bytes(atheris.Mutate(data, limit))
        return mutated(data, chance, parts, others, limit)

    with TemporaryDirectory() as corpus:
        for at, page in enumerate(others):
            (Path(corpus) / str(at)).write_bytes(page)
        options = [
            f"-max_total_time={seconds}",
            f"-max_len={MAX_LENGTH}",
            f"-seed={seed}",
            "-print_final_stats=1",
            "-rss_limit_mb=0",
            "-timeout=3600",  # see Watch
            f"-artifact_prefix={corpus}/",
        ]
        atheris.Setup([sys.argv[0], corpus, *options], watch, custom_mutator=mutate)
        atheris.Fuzz()


def blind(target: str, seconds: float, seed: int, folder: Path) -> int:
    """The number of inputs run."""
    from mutation import mutated, pieces, starts

    watch, parts, others, chance = Watch(target, folder), pieces(), starts(), random.Random(seed)
    end = time.monotonic() + seconds
    runs = 0
    while time.monotonic() < end:
        watch(mutated(chance.choice(others), chance, parts, others, MAX_LENGTH))
        runs += 1
    return runs


def in_child(target: str, seconds: float, seed: int, folder: Path) -> tuple[int, int]:
    """(inputs run, finds) of `guided` in a process of its own: libFuzzer ends the process it runs in."""
    command = [
        sys.executable,
        __file__,
        "--target",
        target,
        "--seconds",
        str(int(seconds)),
        "--seed",
        str(seed),
        "--inside",
        "--store",
        str(folder),
    ]
    found = 0
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace"
    ) as child:
        out, errors = child.communicate()
    for line in out.splitlines():
        if line.startswith(FIND):
            print(line)
            found += 1
    runs = re.search(r"stat::number_of_executed_units:\s+(\d+)", errors)
    if not runs:
        print(errors[-2000:], file=sys.stderr)
        return 0, found + 1
    return int(runs[1]), found


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("--target", choices=("decode", "extract", "repair", "parse"), help="one of them; else all")
    options.add_argument("--seconds", type=float, default=60, help="for all targets together")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--plain", action="store_true", help="without atheris")
    options.add_argument("--store", type=Path, default=HERE / "corpus", help="where finds are kept")
    options.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.inside:
        guided(given.target, int(given.seconds), given.seed, given.store)
        return 0
    return fuzz([given.target] if given.target else ["decode", "extract", "repair", "parse"], given)


def fuzz(targets: list[str], given: argparse.Namespace) -> int:
    """Runs each target for its share of the time, prints what was done, and gives the exit code."""
    is_guided = not given.plain and importlib.util.find_spec("atheris") is not None
    kept = len(list(given.store.rglob("*.bin")))
    failed = 0
    for target in targets:
        share = given.seconds / len(targets)
        if is_guided:
            runs, found = in_child(target, share, given.seed, given.store)
            failed += found
        else:
            runs = blind(target, share, given.seed, given.store)
        print(f"{target}: {runs:,} inputs in {share:g} s{'' if is_guided else ', not guided by coverage'}", flush=True)
    failed += len(list(given.store.rglob("*.bin"))) - kept
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
