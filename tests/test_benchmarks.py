"""Benchmarks and scripts ask the package for what it has: no type checker reads them, and they run rarely."""

import ast
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = [path for folder in ("benchmarks", "fuzz", "scripts") for path in sorted((ROOT / folder).rglob("*.py"))]


def imported(node: ast.ImportFrom) -> dict[str, Any]:
    """What a line takes from the package, by the names that it gets."""
    module = import_module(node.module or "")
    found = {}
    for each in node.names:
        name = f"{node.module}.{each.name}"
        assert hasattr(module, each.name) or find_spec(name), ast.unparse(node)
        found[each.asname or each.name] = (
            getattr(module, each.name) if hasattr(module, each.name) else import_module(name)
        )
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_is_asked_of_the_package_is_there(path: Path) -> None:
    """Modules, names, and the names that are asked of a module."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    known: dict[str, Any] = {}
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "speechparse":
            known |= imported(node)
    for node in nodes:
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            module = known.get(node.value.id)
            assert not isinstance(module, ModuleType) or hasattr(module, node.attr), ast.unparse(node)


def test_there_are_sources() -> None:
    """The folders are where the test looks for them."""
    assert len(SOURCES) > 40
