"""lxml without the standard `inspect`, which it imports to ask one thing: whether a reader's `start` takes namespaces.

With the eight modules that it needs in turn, `inspect` takes a twentieth of the time of cleaning a page in a process of
its own. While lxml is imported something else stands in its place, and asks the real one when it is called.
"""

from __future__ import annotations

import sys
from types import ModuleType

from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

NAME = "inspect"
# Where `start` of a reader keeps the answer: its positional arguments, and the name of those that collect the rest.
ANSWER = "full_argument_specification"


class _StandIn(ModuleType):
    """What `from inspect import …` takes from; all but one name is that of the real module."""

    @staticmethod
    def getfullargspec(function: Any) -> Any:
        return getattr(function, ANSWER, None) or _real().getfullargspec(function)

    def __getattr__(self, name: str) -> Any:
        return getattr(_real(), name)


def _real() -> ModuleType:
    _put_away()
    import inspect

    return inspect


def _put_away() -> None:
    if isinstance(sys.modules.get(NAME), _StandIn):
        del sys.modules[NAME]


class WithoutInspect:
    """A block that imports lxml; where `inspect` is loaded, or another thread could ask for it, nothing is put there."""

    def __enter__(self) -> None:
        if NAME not in sys.modules and "threading" not in sys.modules:
            sys.modules[NAME] = _StandIn(NAME)

    def __exit__(self, *_: object) -> None:
        _put_away()
