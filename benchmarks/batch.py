"""What `speechparse batch` costs and withstands, on generated documents.

    python benchmarks/batch.py                      all of it, 100,000 documents
    python benchmarks/batch.py --documents 5000     the same on fewer
    python benchmarks/batch.py --only ratios        one part: ratios, memory, kills

ratios  the bare loop (read, parse, to_json, write), batch with one and with two workers, in turn, medians:
        speed-up by the second worker (wall time), cost of the machinery over the bare loop (CPU time of all processes)
memory  one run over all documents: resident memory of the parent from a tenth of the run on
kills   the same run killed at random moments (kill -9), resumed each time; the output against the undisturbed one
"""

from __future__ import annotations

import argparse
import io
import json
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from speed_pages import dump_of_size, html_of_size

ROOT = Path(__file__).parent.parent
# The targets of the project, beside which each figure is printed.
SPEED_UP, MACHINERY, FLAT_MB = 1.8, 15.0, 50.0
# Small parts, so that even a short run has many of them to be killed in.
PARTS = ("--part-rows", "1000")
BARE = """
import sys
from pathlib import Path
from speechparse.pipeline import parse
from speechparse.render.json import to_json
with open(sys.argv[2], "w", encoding="utf-8") as out:
    for path in sorted(Path(sys.argv[1]).rglob("*.*")):
        out.write(to_json(parse(path.read_bytes(), name=str(path))) + "\\n")
"""


def document(number: int) -> tuple[str, bytes]:
    """A name and a page: dumps of 1 to 4 KB, one page of HTML in twenty, one repeated in twenty, one empty in five hundred."""
    if number % 500 == 499:
        return f"{number:06}.txt", b""
    if number % 20 == 7:
        return f"{number:06}.html", html_of_size(18_500, number)
    seed = number - 7 if number % 20 == 11 else number
    return f"{number:06}.txt", dump_of_size(300 + seed % 7 * 500, seed).encode("utf-8")


def write_files(folder: Path, numbers: range) -> None:
    """Documents as files, a thousand in a folder."""
    for number in numbers:
        name, data = document(number)
        path = folder / f"{number // 1000:03}" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def write_corpus(folder: Path, count: int) -> None:
    """Half of the documents as files, a quarter in a table of JSON Lines, a quarter in an archive."""
    write_files(folder / "files", range(count // 2))
    with (folder / "table.jsonl").open("w", encoding="utf-8") as table:
        for number in range(count // 2, count * 3 // 4):
            name, data = document(number)
            table.write(json.dumps({"id": name, "text": data.decode("utf-8")}, ensure_ascii=False) + "\n")
    with tarfile.open(folder / "archive.tar.gz", "w:gz", compresslevel=1) as archive:
        for number in range(count * 3 // 4, count):
            name, data = document(number)
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))


def batch(source: Path, output: Path, workers: int) -> list[str]:
    """The command of a run."""
    return [
        sys.executable,
        "-m",
        "speechparse",
        "batch",
        str(source),
        "-o",
        str(output),
        "--workers",
        str(workers),
        *PARTS,
    ]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT / "src")}


class Cost(NamedTuple):
    """Seconds by the clock, and of all processors."""

    wall: float
    cpu: float


def adopt_orphans() -> None:
    """Makes this process the parent of every process below it whose own parent has gone (Linux, prctl(2)).

    The workers are children of multiprocessing's fork server, which outlives the command by a moment; only who waits
    for it learns what they cost.
    """
    import ctypes

    set_child_subreaper = 36
    if ctypes.CDLL(None, use_errno=True).prctl(set_child_subreaper, 1, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "prctl")


def wait_for_orphans() -> None:
    """Returns when no process is left below this one."""
    try:
        while True:
            os.waitpid(-1, 0)
    except ChildProcessError:
        return


def cost_of(command: list[str]) -> Cost:
    """What a command cost, with all processes below it."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.monotonic()
    code = subprocess.run(command, env=environment(), stderr=subprocess.DEVNULL, check=False).returncode
    wall = time.monotonic() - started
    wait_for_orphans()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if code not in (0, 3):
        raise SystemExit(f"exit code {code} of {command}")
    return Cost(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def ratios(work: Path, sample: int, repeats: int) -> None:
    """Speed-up and cost of the machinery, each way in turn so that a busy neighbour hits all alike."""
    source = work / "sample"
    write_files(source, range(sample))
    for path in source.rglob("*.*"):
        if not path.stat().st_size:
            path.unlink()  # the bare loop has no way to go on from a page without text
    costs: dict[str, list[Cost]] = {"bare": [], "one": [], "two": []}
    for turn in range(repeats):
        costs["bare"].append(cost_of([sys.executable, "-c", BARE, str(source), str(work / "bare.jsonl")]))
        costs["one"].append(cost_of(batch(source, work / f"one{turn}", 1)))
        costs["two"].append(cost_of(batch(source, work / f"two{turn}", 2)))
    for name, each in costs.items():
        shown = "  ".join(f"{cost.wall:6.2f} s wall {cost.cpu:6.2f} s CPU" for cost in each)
        print(
            f"  {name:5} {shown}   {statistics.median(cost.cpu for cost in each) / sample * 1000:.2f} ms CPU a document"
        )
    speed_up = statistics.median(one.wall / two.wall for one, two in zip(costs["one"], costs["two"], strict=True))
    over = (
        statistics.median(one.cpu / bare.cpu - 1 for one, bare in zip(costs["one"], costs["bare"], strict=True)) * 100
    )
    extra = (
        statistics.median(one.cpu - bare.cpu for one, bare in zip(costs["one"], costs["bare"], strict=True)) / sample
    )
    print(f"two workers over one: {speed_up:.2f} × (asked: {SPEED_UP} ×)")
    print(
        f"machinery over the bare loop: {over:.1f} % of CPU time, {extra * 1000:.2f} ms a document (asked: {MACHINERY:.0f} %)"
    )
    print(f"load of this machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")


def resident_mb(process: int) -> float:
    """Resident memory of one process, 0 where it is gone."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * resource.getpagesize() / 2**20
    except (OSError, IndexError):
        return 0.0


def memory(source: Path, output: Path, count: int) -> None:
    """One undisturbed run, its parent watched."""
    started = time.monotonic()
    samples = []
    with subprocess.Popen(batch(source, output, 2), env=environment(), stderr=subprocess.PIPE) as process:
        while process.poll() is None:
            samples.append(resident_mb(process.pid))
            time.sleep(0.25)
        message = process.stderr.read().decode() if process.stderr else ""
    seconds = time.monotonic() - started
    steady = [sample for sample in samples[len(samples) // 10 :] if sample]
    print("  " + message.strip().replace("\n", "\n  "))
    print(f"{count:,} documents in {seconds:.0f} s, {count / seconds:.0f} documents/s")
    print(
        f"parent: {min(steady):.0f} to {max(steady):.0f} MB, ± {(max(steady) - min(steady)) / 2:.1f} MB (asked: ± {FLAT_MB:.0f} MB)"
    )


def digests(folder: Path) -> dict[str, str]:
    """SHA-256 of every file below a folder."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): _digest(path) for path in files}


def _digest(path: Path) -> str:
    found = sha256()
    with path.open("rb") as stream:
        while piece := stream.read(2**20):
            found.update(piece)
    return found.hexdigest()


def kills(source: Path, whole: Path, output: Path, number: int, seconds: float) -> None:
    """`number` kills spread at random over the run; each call does a random share of what an undisturbed one takes."""
    chance = random.Random(number)
    done = 0
    for done in range(1, number + 1):
        process = subprocess.Popen(batch(source, output, 2), env=environment(), stderr=subprocess.DEVNULL)
        try:
            process.wait(chance.uniform(0.2, 2.0) * seconds / number + 0.5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for path in output.glob("part-*"):
            if _digest(path) != _digest(whole / path.name):
                raise SystemExit(f"kill {done}: {path} is not the part of the undisturbed run")
        if (output / "summary.json").exists():
            break
    subprocess.run(batch(source, output, 2), env=environment(), stderr=subprocess.DEVNULL, check=False)
    expected, came = digests(whole), digests(output)
    differing = sorted(name for name in expected.keys() | came.keys() if expected.get(name) != came.get(name))
    if differing:
        raise SystemExit(f"{done} kills: NOT identical: {', '.join(differing)}")
    print(f"{done} kills: the resumed output is identical in all {len(expected)} files")


def parts_of(chosen: argparse.Namespace, work: Path) -> Iterator[str]:
    """Runs the parts that were asked for; yields the name of each before it runs."""
    if chosen.only in (None, "ratios"):
        yield "ratios"
        ratios(work, chosen.sample, chosen.repeats)
    if chosen.only == "ratios":
        return
    yield f"generating {chosen.documents:,} documents"
    source = work / "corpus"
    write_corpus(source, chosen.documents)
    yield "memory"
    started = time.monotonic()
    memory(source, work / "whole", chosen.documents)
    if chosen.only != "memory":
        yield "kills"
        kills(source, work / "whole", work / "killed", chosen.kills, time.monotonic() - started)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--sample", type=int, default=3_000, help="documents of the ratios")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--only", choices=("ratios", "memory", "kills"))
    parser.add_argument("--folder", help="where to work (a folder of its own is made there and removed)")
    chosen = parser.parse_args()
    adopt_orphans()
    work = Path(tempfile.mkdtemp(prefix="speechparse-batch-", dir=chosen.folder))
    try:
        for name in parts_of(chosen, work):
            print(f"-- {name}", flush=True)
    finally:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
