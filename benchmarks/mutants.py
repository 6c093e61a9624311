"""How many small faults, put into the rules and the grammar below them one at a time, the tests next to them find.

    pip install '.[bench]'
    python benchmarks/mutants.py [--number 240] [--seed 1] [--only rules/dates.py] [--jobs 2]

The operators are those that cosmic-ray applies unless told otherwise: each binary, unary, comparison, Boolean and break or
continue operator by each other one, numbers one up and one down, True for False, an added `not`, exceptions that are not
caught, loops that do not run. A place of the code is drawn first and then one of its operators, so that a `+`, for which
there are eleven, weighs no more than a `not`. Left aside is what no test should pin: annotations, decorators (a rule without
its own is no rule, a function without its cache only slower), the figures of measured constants, which one more or less
does not make wrong, `is` put for `==`, which are one for small numbers and single characters, and `==` for `is`, which are
one for None. Equivalent mutants are not taken out: they count as survivors.

A mutant first meets the tests next to its module, up to the first that fails, and then, where all pass, those of the whole
walk; the labelled corpus is not there. All of it happens in copies of the checkout as it is at the start. A file of tests
that fails without any fault is named and left out. Prints each survivor and the share found of each module; exits 1 when
fewer than `FLOOR` of all faults were found.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import resource
import shutil
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import ndiff
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = Path("src/speechparse")
FLOOR = 0.85
RULES = ("tests/test_golden.py", "tests/test_rules.py")
DATES = ("tests/test_dates.py", "tests/test_calendar.py")
ENCODING = ("tests/test_misread.py", *RULES, "tests/test_encoding.py")
SLIPS = ("tests/test_slips.py", *ENCODING)
# The tests next to each module, the quickest first.
TESTS = {
    "grammar/bigrams.py": ("tests/test_bigrams.py", *SLIPS),
    "grammar/dates.py": DATES,
    "grammar/date_shapes.py": DATES,
    "grammar/date_evidence.py": DATES,
    "grammar/date_figures.py": DATES,
    "grammar/dropped.py": ("tests/test_dropped.py", *SLIPS),
    "grammar/numerals.py": (*DATES, "tests/test_numerals.py"),
    "grammar/slips.py": SLIPS,
    "grammar/unmarked.py": SLIPS,
    "rules/annotations.py": ("tests/test_annotations.py", *RULES),
    "rules/characters.py": ("tests/test_characters.py", *RULES, "tests/test_marks.py"),
    "rules/dates.py": ("tests/test_date_rules.py", *DATES, *RULES),
    "rules/duplicates.py": ("tests/test_duplicates.py", *RULES),
    "rules/encoding_escapes.py": ENCODING,
    "rules/encoding_marks.py": ("tests/test_encoding_marks.py", *ENCODING),
    "rules/encoding_runs.py": ENCODING,
    "rules/encoding_slips.py": SLIPS,
    "rules/markdown.py": RULES,
    "rules/lines.py": ("tests/test_line_rules.py", *RULES, "tests/test_marks.py"),
    "rules/punctuation.py": ("tests/test_punctuation_rules.py", *RULES, "tests/test_marks.py"),
    "rules/rule.py": ("tests/test_evidence.py", *RULES, "tests/test_repair.py"),
    "rules/script.py": ("tests/test_script_rules.py", *RULES, "tests/test_conversion.py"),
}
# Asked of what those let pass: fixtures and pages of the whole walk.
WALK = tuple(
    f"tests/test_{name}.py"
    for name in (
        "seed",
        "fixtures",
        "build_header",
        "build_body",
        "label",
        "heads",
        "titles",
        "outlines",
        "marks",
        "repair",
    )
)
# No default of cosmic-ray but the first two (NoOp changes nothing).
ASIDE = ("RemoveDecorator", "NoOp", "VariableReplacer", "VariableInserter")
IDENTITY = ("_Eq_Is", "_NotEq_IsNot", "_Is_Eq", "_IsNot_NotEq")
CPU_SECONDS = 40  # of the tests of one mutant: a fault may make a loop endless; those of the walk take 15

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


def mutants_of(source: str, module: str) -> Iterator[Mutant]:
    """Every mutant of `source`, the text of `module`, that is not left aside."""
    from cosmic_ray.ast import ast_nodes, get_ast
    from cosmic_ray.plugins import get_operator, operator_names

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


def drawn(folder: Path, modules: list[str], number: int, seed: int) -> list[Mutant]:
    """`number` mutants of the copy in `folder`, each of another place, in the order of the code."""
    by_place: dict[tuple[str, Place], list[Mutant]] = defaultdict(list)
    for module in modules:
        for each in mutants_of((folder / PACKAGE / module).read_text(encoding="utf-8"), module):
            by_place[module, each.place].append(each)
    chance = random.Random(seed)
    chosen = chance.sample(sorted(by_place), min(number, len(by_place)))
    return sorted(chance.choice(by_place[place]) for place in chosen)


def mutated(source: str, each: Mutant) -> str:
    """The module's text with the fault."""
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator

    code = mutate_code(source, get_operator(each.operator)(), each.occurrence)
    if code is None:
        raise RuntimeError(f"{each} is not there")
    return str(code)


def tested(folder: Path, tests: Sequence[str]) -> int:
    """The exit code of a run of `tests` in the copy of the checkout in `folder`; what it prints is in `folder`/log.

    In a child of this process, which has imported the test tools but nothing of the package.
    """
    child = os.fork()
    if not child:
        code = 1
        try:
            code = _run(folder, tests)
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _run(folder: Path, tests: Sequence[str]) -> int:
    import pytest

    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    os.chdir(folder)
    os.environ.pop("PYTHONPATH", None)
    log = os.open(folder / "log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(log, 1)
    os.dup2(log, 2)
    return int(pytest.main(["-x", "-p", "no:cacheprovider", "--hypothesis-seed=0", *tests]))


def sound(folder: Path, tests: Sequence[str]) -> tuple[str, ...]:
    """Those of `tests` that pass without a fault; each other one is named. Raises RuntimeError where none is left."""
    if not tested(folder, tests):
        return tuple(tests)
    left = tuple(each for each in tests if not tested(folder, (each,)))
    for each in set(tests).difference(left):
        print(f"left out, since it fails without a fault: {each}", file=sys.stderr, flush=True)
    if tested(folder, left):  # also where none is left: pytest then would look for all
        raise RuntimeError(f"{left} fail as they are:\n{(folder / 'log').read_text(errors='replace')[-4000:]}")
    return left


def survives(folder: Path, each: Mutant, rounds: Sequence[Sequence[str]]) -> bool:
    """Whether the tests of all `rounds` pass with the fault."""
    path = folder / PACKAGE / each.module
    whole = path.read_text(encoding="utf-8")
    _put(path, mutated(whole, each))
    try:
        return not any(tested(folder, tests) for tests in rounds)
    finally:
        _put(path, whole)


def _put(path: Path, source: str) -> None:
    """Writes a module, and takes away what was compiled of it: that is looked up by second and size alone."""
    path.write_text(source, encoding="utf-8")
    for compiled in path.parent.glob(f"__pycache__/{path.stem}.*.pyc"):
        compiled.unlink()


def shown(folder: Path, each: Mutant) -> str:
    """Where a survivor is, and its line before and after."""
    source = (folder / PACKAGE / each.module).read_text(encoding="utf-8")
    changes = ndiff(source.splitlines(), mutated(source, each).splitlines())
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


class _Bench:
    """A copy of the copy for each process, and the tests that are sound."""

    def __init__(self, whole: Path, rounds: dict[str, list[Sequence[str]]]) -> None:
        self.whole, self.rounds = whole, rounds

    def survivor(self, each: Mutant) -> str | None:
        """What is shown of a mutant that no test finds."""
        folder = self.whole.with_name(f"process-{os.getpid()}")
        if not folder.exists():
            shutil.copytree(self.whole, folder)
        return shown(folder, each) if survives(folder, each, self.rounds[each.module]) else None


def main() -> int:
    options: Any = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("--number", type=int, default=240)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", choices=sorted(TESTS), nargs="+", default=sorted(TESTS), metavar="MODULE")
    options.add_argument("--jobs", type=int, default=2)
    given = options.parse_args()
    for name in ("pytest", "hypothesis", "_hypothesis_pytestplugin", "jsonschema", "lxml.etree", "msgspec"):
        import_module(name)  # once, for all children
    left: Counter[str] = Counter()
    with TemporaryDirectory() as name:
        whole = Path(name) / "whole"
        copied(whole)  # all that follows looks at the copy alone: the checkout may change meanwhile
        sample = drawn(whole, given.only, given.number, given.seed)
        kept = {tests: sound(whole, tests) for tests in {WALK, *(TESTS[each.module] for each in sample)}}
        bench = _Bench(whole, {each: [kept[TESTS[each]], kept[WALK]] for each in given.only if TESTS[each] in kept})
        with get_context("fork").Pool(given.jobs) as pool:
            for each, survivor in zip(sample, pool.imap(bench.survivor, sample), strict=True):
                if survivor:
                    left[each.module] += 1
                    print(survivor, flush=True)
    return 0 if report(Counter(each.module for each in sample), left) >= FLOOR else 1


if __name__ == "__main__":
    sys.exit(main())
