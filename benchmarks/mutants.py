"""How many small faults, put into the rules and the code for dates one at a time, the tests next to them find.

    pip install '.[bench]'
    python benchmarks/mutants.py [--number 240] [--seed 1] [--only rules/dates.py]

The operators are cosmic-ray's. A place of the code is drawn first and then one of its operators, so that a `+`, for which
there are eleven, weighs no more than a `not`. Left aside is what no test should pin: annotations, decorators (a rule without
its own is no rule, a function without its cache only slower), and the figures of measured constants, which one more or less
does not make wrong. Prints each survivor; exits 1 when fewer than `FLOOR` of the faults were found.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import resource
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import ndiff
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = Path("src/speechparse")
FLOOR = 0.85
RULES = ("tests/test_golden.py", "tests/test_rules.py")
DATES = ("tests/test_dates.py",)
ENCODING = (*RULES, "tests/test_encoding.py")
# The tests next to each module: a fault that only a test of the whole walk finds is not found here.
TESTS = {
    "grammar/dates.py": DATES,
    "grammar/date_shapes.py": DATES,
    "grammar/date_evidence.py": DATES,
    "grammar/numerals.py": (*DATES, "tests/test_build_body.py"),
    "rules/annotations.py": RULES,
    "rules/characters.py": (*RULES, "tests/test_marks.py"),
    "rules/dates.py": (*RULES, *DATES, "tests/test_marks.py"),
    "rules/duplicates.py": (*RULES, "tests/test_repair.py"),
    "rules/encoding_escapes.py": ENCODING,
    "rules/encoding_marks.py": ENCODING,
    "rules/encoding_runs.py": ENCODING,
    "rules/encoding_slips.py": ENCODING,
    "rules/lines.py": (*RULES, "tests/test_marks.py"),
    "rules/punctuation.py": (*RULES, "tests/test_marks.py"),
    "rules/rule.py": (*RULES, "tests/test_repair.py"),
    "rules/script.py": (*RULES, "tests/test_conversion.py"),
}
ASIDE = ("RemoveDecorator", "NoOp", "VariableReplacer", "VariableInserter")
IDENTITY = ("_Is", "_IsNot")  # small numbers and single characters are equal where they are identical
CPU_SECONDS = 60  # of the tests of one mutant: a fault may make a loop endless; those of encodings take 5
NOTHING_RUN = 5  # exit code of pytest

Place = tuple[int, int]  # 1-based line, 0-based column


class Mutant(NamedTuple):
    """One operator at one place of a module."""

    module: str
    place: Place
    operator: str
    occurrence: int


def places_aside(source: str) -> list[tuple[Place, Place]]:
    """Where nothing is put in: annotations, decorators, constants of the module that are figures, docstrings."""
    tree = ast.parse(source)
    nodes: list[ast.expr | ast.stmt | None] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.arg | ast.AnnAssign):
            nodes.append(node.annotation)
        elif isinstance(node, ast.FunctionDef):
            nodes += [node.returns, *node.decorator_list]
        elif isinstance(node, ast.ClassDef):
            nodes += node.decorator_list
    for statement in tree.body:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and _is_figure(statement.value):
            nodes.append(statement.value)
    return [
        ((each.lineno, each.col_offset), (each.end_lineno or 0, each.end_col_offset or 0)) for each in nodes if each
    ]


def _is_figure(value: ast.expr | None) -> bool:
    """Whether a value is a number or a tuple of numbers."""
    parts = value.elts if isinstance(value, ast.Tuple) else [value]
    return all(isinstance(each, ast.Constant) and isinstance(each.value, int | float) for each in parts)


def mutants_of(module: str) -> Iterator[Mutant]:
    """Every mutant of a module of the package that is not left aside."""
    from cosmic_ray.ast import ast_nodes, get_ast
    from cosmic_ray.plugins import get_operator, operator_names

    source = (ROOT / PACKAGE / module).read_text(encoding="utf-8")
    aside = places_aside(source)
    tree = get_ast(source)
    for name in operator_names():
        if name.rpartition("/")[2] in ASIDE or name.endswith(IDENTITY):
            continue
        operator = get_operator(name)()
        found = (place for node in ast_nodes(tree) for place in operator.mutation_positions(node))
        for occurrence, (start, _) in enumerate(found):
            if not any(begin <= start < end for begin, end in aside):
                yield Mutant(module, start, name, occurrence)


def drawn(modules: list[str], number: int, seed: int) -> list[Mutant]:
    """`number` mutants, each of another place, in the order of the code."""
    by_place: dict[tuple[str, Place], list[Mutant]] = defaultdict(list)
    for module in modules:
        for each in mutants_of(module):
            by_place[module, each.place].append(each)
    chance = random.Random(seed)
    chosen = chance.sample(sorted(by_place), min(number, len(by_place)))
    return sorted(chance.choice(by_place[place]) for place in chosen)


def mutated(each: Mutant) -> str | None:
    """The module's text with the fault."""
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator

    source = (ROOT / PACKAGE / each.module).read_text(encoding="utf-8")
    code: str | None = mutate_code(source, get_operator(each.operator)(), each.occurrence)
    return code


def tested(folder: Path, module: str) -> subprocess.CompletedProcess[str]:
    """A run of the tests next to `module` in the copy of the checkout in `folder`."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [sys.executable, "-m", "pytest", "-x", "-p", "no:cacheprovider", *TESTS[module]]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, preexec_fn=_bounded, check=False
    )


def _bounded() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))


@cache
def _assert_sound(folder: Path, module: str) -> None:
    """Raises RuntimeError where the tests do not pass without a fault, tried twice: the machine may be busy."""
    if tested(folder, module).returncode and (again := tested(folder, module)).returncode:
        raise RuntimeError(f"the tests of {module} fail as it is:\n{again.stdout[-2000:]}{again.stderr[-2000:]}")


def survives(folder: Path, each: Mutant) -> bool:
    """Whether the tests pass with the fault. Raises RuntimeError where they do not pass without it."""
    _assert_sound(folder, each.module)
    path = folder / PACKAGE / each.module
    whole = path.read_text(encoding="utf-8")
    for compiled in path.parent.glob(f"__pycache__/{path.stem}.*.pyc"):
        compiled.unlink()  # it is looked up by second and size, which two mutants may share
    path.write_text(mutated(each) or whole, encoding="utf-8")
    code = tested(folder, each.module).returncode
    path.write_text(whole, encoding="utf-8")
    if code == NOTHING_RUN:
        raise RuntimeError(f"{TESTS[each.module]} holds no test")
    return code == 0


def shown(each: Mutant) -> str:
    """Where a survivor is, and its line before and after."""
    source = (ROOT / PACKAGE / each.module).read_text(encoding="utf-8")
    changes = ndiff(source.splitlines(), (mutated(each) or "").splitlines())
    lines = [f"    {line}" for line in changes if line[:2] in ("- ", "+ ")]
    return "\n".join([f"{PACKAGE / each.module}:{each.place[0]}: {each.operator}", *lines])


def copied(folder: Path) -> None:
    """What the tests need, without the shared corpus."""
    for name in ("src", "tests", "benchmarks", "scripts", "fuzz"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)


def report(total: Counter[str], left: Counter[str]) -> float:
    """Prints the share found by module and gives that of all."""
    for module in sorted(total):
        print(f"{total[module] - left[module]:4} of {total[module]:4}  {module}")
    share = 1 - left.total() / max(total.total(), 1)
    print(f"{total.total() - left.total():4} of {total.total():4}  = {share:.1%} found, asked {FLOOR:.0%}")
    return share


def main() -> int:
    options: Any = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("--number", type=int, default=240)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", choices=sorted(TESTS), nargs="+", default=sorted(TESTS), metavar="MODULE")
    given = options.parse_args()
    sample = drawn(given.only, given.number, given.seed)
    left: Counter[str] = Counter()
    with TemporaryDirectory() as name:
        copied(Path(name))
        for each in sample:
            if survives(Path(name), each):
                left[each.module] += 1
                print(shown(each), flush=True)
    return 0 if report(Counter(each.module for each in sample), left) >= FLOOR else 1


if __name__ == "__main__":
    sys.exit(main())
