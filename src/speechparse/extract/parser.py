"""The HTML parser of lxml, loaded without the module that a start for a page waited for longest.

lxml takes one function of `inspect` and asks it for each parser whether the target's `start` takes namespaces. To import
`inspect` (with `ast`, `dis` and `tokenize`) is an eighth of a start, and to ask is a third of the time of parsing a page.
So while lxml is loaded another module stands there, which knows `Reader.start` and asks the real one for all else.
"""

from __future__ import annotations

import sys
from types import ModuleType

from speechparse.extract.reader import Reader
from speechparse.values import TYPE_CHECKING, cache

if TYPE_CHECKING:
    from typing import Any

# An exception of the reader (too deep, too late) ends the parser's work only at the end of what it was fed.
CHUNK = 64 * 1024
NAME = "inspect"
# Its arguments, and that it takes no further ones: what lxml reads of the answer.
ARGUMENTS_OF_START = (("self", "tag", "attributes"), None)


class StandIn(ModuleType):
    """Stands for `inspect`, also for another thread that imports it meanwhile."""

    @staticmethod
    def getfullargspec(function: Any) -> Any:
        if getattr(function, "__func__", None) is Reader.start:
            return ARGUMENTS_OF_START
        return _inspect().getfullargspec(function)

    def __getattr__(self, name: str) -> Any:
        return getattr(_inspect(), name)


def _inspect() -> ModuleType:
    """The real module, which from now on stands where it should."""
    if isinstance(sys.modules.get(NAME), StandIn):
        del sys.modules[NAME]
    import inspect

    return inspect


@cache
def lxml_etree() -> Any:
    """`lxml.etree`, imported now."""
    if NAME in sys.modules or "lxml.etree" in sys.modules:  # nothing to be saved, or somebody loads it just now
        from lxml import etree

        _write_down(_inspect())
        return etree
    sys.modules[NAME] = StandIn(NAME)
    try:
        from lxml import etree
    finally:
        if isinstance(sys.modules.get(NAME), StandIn):
            del sys.modules[NAME]
    return etree


def _write_down(inspect: Any) -> None:
    """The signature of `Reader.start`: what is written down is only read."""
    names = ARGUMENTS_OF_START[0]
    signature = inspect.Signature([inspect.Parameter(name, 1) for name in names])  # 1: positional or by name
    setattr(Reader.start, "__signature__", signature)  # noqa: B010  # a function has none for a type checker


def feed(data: bytes, reader: Reader) -> None:
    """Gives `reader` what lxml reads in a page in UTF-8."""
    etree = lxml_etree()
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, target=reader)
    if not data.strip():
        return
    if len(data) <= CHUNK:
        etree.fromstring(data, parser)
        return
    for start in range(0, len(data), CHUNK):
        parser.feed(data[start : start + CHUNK])
    parser.close()
