"""lxml, loaded without the inspector, works as ever: for us, for others in the process, and for those who want to inspect."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

# The code that is tested, also where another is installed.
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1] / "src")}
OURS = "from speechparse.extract.html import extract_html; assert extract_html('<p>各位来宾</p>').text.strip() == '各位来宾'\n"
# A target of somebody else: lxml asks the inspector whether its `start` takes namespaces.
THEIRS = """
from lxml import etree
class Target:
    def start(self, tag, attributes, namespaces): seen.append((tag, dict(namespaces)))
    def close(self): return seen
seen = []
found = etree.fromstring('<a xmlns:x="urn:x"/>', etree.XMLParser(target=Target()))
assert found == [("a", {"x": "urn:x"})], found
import inspect
assert inspect.signature(Target.start).parameters.keys() == {"self", "tag", "attributes", "namespaces"}
"""
MEANWHILE = """
import sys
from speechparse.extract.parser import StandIn
sys.modules["inspect"] = StandIn("inspect")
import inspect
assert inspect.isfunction(inspect.unwrap), "what it does not know it asks of the real one"
del inspect
import inspect
assert not isinstance(inspect, StandIn)
"""


@pytest.mark.parametrize(
    "program",
    [OURS, OURS + THEIRS, "import lxml.etree\n" + OURS + THEIRS, "import inspect\n" + OURS + THEIRS, MEANWHILE],
)
def test_lxml_and_the_inspector_work_for_all(program: str) -> None:
    subprocess.run([sys.executable, "-c", program], env=ENVIRONMENT, check=True)
