"""Start-up, pages a second, megabytes a second, memory and growth, beside peers, all in one interleaved run.

    pip install '.[bench]' && python benchmarks/speed.py            # everything
    python benchmarks/speed.py --only startup,html --rounds 15

Every figure is a median over rounds; the things compared run in turn inside each round, so that a busy machine slows
all of them alike, and the ratios are medians of the ratios within a round. CPU seconds, not wall seconds, are compared.
What two workers give beside one is measured by `benchmarks/batch.py`.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from speed_pages import console_script, damaged_dump, dump_of_size, html_of_size, html_pages, seed_like

# An installed package has its byte code; a process that may not write it would compile every module again.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def cpu_of(action: Callable[[], object]) -> float:
    """CPU seconds of one call in this process."""
    started = time.process_time()
    action()
    return time.process_time() - started


def cpu_of_process(command: Sequence[str]) -> float:
    """CPU seconds (user + system) of one whole process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, env=ENVIRONMENT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def interleaved(actions: dict[str, Callable[[], float]], rounds: int) -> dict[str, list[float]]:
    """Seconds of every action in every round; one warm-up round is not counted."""
    taken: dict[str, list[float]] = {name: [] for name in actions}
    for turn in range(rounds + 1):
        names = list(actions)
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            seconds = actions[name]()
            if turn:
                taken[name].append(seconds)
    return taken


def ratio(taken: dict[str, list[float]], ours: str, peer: str) -> float:
    """The median over rounds of ours / peer."""
    return statistics.median(a / b for a, b in zip(taken[ours], taken[peer], strict=True))


def report(title: str, taken: dict[str, list[float]], ours: str, scale: float, unit: str) -> None:
    """One table: median of each, ratio of ours to it."""
    print(f"\n{title}")
    for name, seconds in sorted(taken.items(), key=lambda item: statistics.median(item[1])):
        middle = statistics.median(seconds)
        print(f"  {name:34} {middle * scale:9.2f} {unit}   ours/this {ratio(taken, ours, name):6.2f}")


def startup(rounds: int) -> dict[str, float]:
    """Whole processes: our commands on a short page beside bare imports."""
    page, html = seed_like()
    python = sys.executable
    ours = [python, str(console_script())]
    commands = {
        "pass": [python, "-c", "pass"],
        "import click": [python, "-c", "import click"],
        "clean (dump)": [*ours, "clean", str(page)],
        "clean (HTML)": [*ours, "clean", str(html)],
        "to-json (dump)": [*ours, "to-json", str(page)],
        "--help": [*ours, "--help"],
        "import ftfy": [python, "-c", "import ftfy"],
        "import trafilatura": [python, "-c", "import trafilatura"],
    }
    taken = interleaved({name: lambda c=c: cpu_of_process(c) for name, c in commands.items()}, rounds)  # type: ignore[misc]
    report("start-up, whole process", taken, "clean (dump)", 1e3, "ms")
    return {
        "clean (dump) / import click": ratio(taken, "clean (dump)", "import click"),
        "clean (HTML) / import click": ratio(taken, "clean (HTML)", "import click"),
        "--help ms": statistics.median(taken["--help"]) * 1e3,
    }


def html(rounds: int) -> dict[str, float]:
    """Full to-json of pages of about 32 KB beside a bare parse and trafilatura with metadata."""
    import trafilatura
    from lxml import etree

    from speechparse import parse
    from speechparse.render.json import to_json

    pages = html_pages()
    texts = [page.decode("utf-8", "replace") for page in pages]
    # What short lines are is remembered from page to page, so pages that no round has seen are timed beside the same ones.
    fresh = iter([[html_of_size(32_000, 50 * (turn + 1) + each) for each in range(50)] for turn in range(rounds + 1)])
    actions = {
        "lxml parse": lambda: [etree.fromstring(page, etree.HTMLParser(encoding="utf-8")) for page in pages],
        "speechparse to-json": lambda: [to_json(parse(page)) for page in pages],
        "the same, pages never seen before": lambda: [to_json(parse(page)) for page in next(fresh)],
        "trafilatura + metadata": lambda: [
            trafilatura.extract(text, output_format="json", with_metadata=True) for text in texts
        ],
    }
    taken = interleaved({name: lambda a=a: cpu_of(a) for name, a in actions.items()}, rounds)  # type: ignore[misc]
    size = sum(map(len, pages)) / len(pages) / 1024
    report(f"HTML, {len(pages)} pages, {size:.0f} KB each", taken, "speechparse to-json", 1e3 / len(pages), "ms/page")
    return {
        "to-json / lxml parse": ratio(taken, "speechparse to-json", "lxml parse"),
        "trafilatura / to-json": 1 / ratio(taken, "speechparse to-json", "trafilatura + metadata"),
    }


def text(rounds: int) -> dict[str, float]:
    """Full parse of text dumps beside ftfy.fix_text on the same text."""
    import ftfy

    from speechparse import parse

    found: dict[str, float] = {}
    for kind, make in (("", dump_of_size), (", damaged", damaged_dump)):
        documents = [make(12_000, seed) for seed in range(40)]
        size = sum(len(each.encode()) for each in documents) / 1e6
        actions = {
            "speechparse parse": lambda documents=documents: [parse(each) for each in documents],
            "ftfy.fix_text": lambda documents=documents: [ftfy.fix_text(each) for each in documents],
        }
        taken = interleaved({name: lambda a=a: cpu_of(a) for name, a in actions.items()}, rounds)  # type: ignore[misc]
        report(f"text, {len(documents)} dumps{kind}, {size:.2f} MB", taken, "speechparse parse", 1 / size, "s/MB")
        print(f"  speechparse {size / statistics.median(taken['speechparse parse']):.2f} MB/s of UTF-8")
        found[f"ftfy / parse{kind}"] = 1 / ratio(taken, "speechparse parse", "ftfy.fix_text")
    return found


_CHILD = """
import resource, sys, time
from pathlib import Path
from speechparse import parse
data = Path(sys.argv[1]).read_bytes()
started = time.process_time()
parse(data)
print(time.process_time() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def growth(_: int) -> dict[str, float]:
    """Seconds and peak memory of one parse, from 1 KB to 50 MB of dump and of HTML."""
    found: dict[str, float] = {}
    print("\ngrowth, one process a size")
    for kind, make in (("text", lambda size: dump_of_size(size, 1).encode()), ("html", html_of_size)):
        per_megabyte: dict[int, float] = {}
        for size in (1_000, 100_000, 1_000_000, 10_000_000, 50_000_000):
            path = Path(os.environ.get("TMPDIR", "/tmp")) / f"speechparse-growth-{os.getpid()}.{kind}"
            path.write_bytes(make(size))
            weight = path.stat().st_size
            done = subprocess.run([sys.executable, "-c", _CHILD, str(path)], capture_output=True, text=True, check=True)
            path.unlink()
            seconds, peak = map(float, done.stdout.split())
            per_megabyte[size] = seconds / weight * 1e6
            spare = (peak / 1024 - 60) / (weight / 1e6)
            print(f"  {kind} {weight / 1e6:8.3f} MB  {per_megabyte[size]:7.3f} s/MB  peak {peak / 1024:7.0f} MB")
        found[f"{kind}: s/MB at 50 MB / at 1 MB"] = per_megabyte[50_000_000] / per_megabyte[1_000_000]
        found[f"{kind}: (peak - 60 MB) / input at 50 MB"] = spare
    return found


REACHES = (
    ("clean (dump) / import click", "<=", 1.6),
    ("clean (HTML) / import click", "<=", 2.0),
    ("--help ms", "<=", 150.0),
    ("to-json / lxml parse", "<=", 8.0),
    ("trafilatura / to-json", ">=", 6.0),
    ("ftfy / parse", ">=", 2.0),
    ("ftfy / parse, damaged", ">=", 2.0),
    ("text: s/MB at 50 MB / at 1 MB", "<=", 1.3),
    ("html: s/MB at 50 MB / at 1 MB", "<=", 1.3),
    ("text: (peak - 60 MB) / input at 50 MB", "<=", 10.0),
    ("html: (peak - 60 MB) / input at 50 MB", "<=", 10.0),
)
PARTS: dict[str, Callable[[int], dict[str, float]]] = {"startup": startup, "html": html, "text": text, "growth": growth}


def main() -> int:
    """Prints the tables; 1 when a figure that was asked for is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default=",".join(PARTS), help="parts, apart by commas")
    parser.add_argument("--rounds", type=int, default=9)
    given = parser.parse_args()
    found: dict[str, float] = {}
    for part in given.only.split(","):
        found |= PARTS[part](given.rounds)
    print("\nasked and reached")
    missed = 0
    for name, sign, limit in REACHES:
        if name in found:
            good = found[name] <= limit if sign == "<=" else found[name] >= limit
            missed += not good
            print(f"  {name:40} {sign} {limit:6.1f}   {found[name]:7.2f}  {'ok' if good else 'MISSED'}")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
