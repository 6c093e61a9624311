"""Benchmarks and scripts ask the package for what it has: no type checker reads them, and they run rarely."""

import ast
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = [path for folder in ("benchmarks", "fuzz", "scripts") for path in sorted((ROOT / folder).rglob("*.py"))]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_is_imported_of_the_package_is_there(path: Path) -> None:
    """Modules and names alike."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "speechparse":
            module = import_module(node.module or "")
            for each in node.names:
                assert hasattr(module, each.name) or find_spec(f"{node.module}.{each.name}"), ast.unparse(node)


def test_there_are_sources() -> None:
    """The folders are where the test looks for them."""
    assert len(SOURCES) > 40
