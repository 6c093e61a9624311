"""Shows which documents a change of the code alters, and in which fields.

    python benchmarks/regression.py --save before.json      before the change: fixtures, and the labelled corpus where it is
    python benchmarks/regression.py --compare before.json   after it: a line for each document that differs
    python benchmarks/regression.py --compare before.json --values tests/fixtures   with the values, for these folders

The file holds a digest of each field, no text: it may be shown where the corpus may not. Exit code 1: something differs.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from speechparse import SpeechParseError, parse
from speechparse.render.json import to_json

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("SPEECHPARSE_SHARED", ROOT.parent / "shared"))
DIGEST = 12  # hexadecimal digits: one chance collision in 10^14 pairs
ERROR = "error"


def documents(folders: list[Path]) -> Iterator[Path]:
    """Every page and dump under `folders`, sorted, without files of labels."""
    for folder in folders:
        found = folder.rglob("*") if folder.is_dir() else iter((folder,))
        for path in sorted(found):
            if path.suffix in (".txt", ".html") and ".labels" not in path.name and path.name not in ("clean.txt",):
                yield path


def named(path: Path) -> str:
    """The path inside the repository or the shared folder: the same on every machine."""
    for base in (ROOT, SHARED.resolve()):
        if path.resolve().is_relative_to(base):
            return path.resolve().relative_to(base).as_posix()
    return path.as_posix()


def fields_of(path: Path) -> dict[str, Any]:
    """The top fields of the JSON of one document, those of header and date apart; only `error` where it fails."""
    try:
        record = json.loads(to_json(parse(path)))
    except SpeechParseError as error:
        return {ERROR: f"{type(error).__name__}: {error}"}
    record["source"].pop("name", None)
    flat = {}
    for name, value in record.items():
        if name in ("header", "date"):
            flat |= {f"{name}.{inner}": each for inner, each in (value or {}).items()}
        else:
            flat[name] = value
    return flat


def digests(fields: dict[str, Any]) -> dict[str, str]:
    return {
        name: sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:DIGEST] for name, value in fields.items()
    }


def differing(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """The names of the fields that came, went or changed, sorted."""
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def compare(before: dict[str, dict[str, str]], paths: list[Path], shown: list[Path]) -> int:
    """Prints the documents that differ and gives their number."""
    counts: Counter[str] = Counter()
    altered = 0
    now = {}
    for path in paths:
        fields = fields_of(path)
        name = named(path)
        now[name] = digests(fields)
        changed = differing(before.get(name, {}), now[name]) if name in before else ["new document"]
        if changed:
            altered += 1
            counts.update(changed)
            print(f"{name}: {', '.join(changed)}")
            if any(path.resolve().is_relative_to(folder.resolve()) for folder in shown):
                for field in changed:
                    print(f"    {field}: {json.dumps(fields.get(field), ensure_ascii=False)}")
    for name in sorted(before.keys() - now.keys()):
        altered += 1
        print(f"{name}: gone")
    print(f"{altered} of {len(now)} documents differ")
    for field, count in counts.most_common():
        print(f"{count:6} {field}")
    return altered


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    does = options.add_mutually_exclusive_group(required=True)
    does.add_argument("--save", type=Path, metavar="FILE")
    does.add_argument("--compare", type=Path, metavar="FILE")
    options.add_argument(
        "--values", type=Path, nargs="*", default=[], metavar="FOLDER", help="show new values of these"
    )
    options.add_argument("folders", type=Path, nargs="*", help="else the fixtures, the seed and the labelled corpus")
    given = options.parse_args()
    usual = [ROOT / "tests" / "fixtures", SHARED / "seed", SHARED / "corpus" / "dev"]
    paths = list(documents(given.folders or [folder for folder in usual if folder.exists()]))
    if given.compare:
        return 1 if compare(json.loads(given.compare.read_text(encoding="utf-8")), paths, given.values) else 0
    found = {named(path): digests(fields_of(path)) for path in paths}
    given.save.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{len(found)} documents in {given.save}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
