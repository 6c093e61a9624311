"""Chinese public speeches, out of damaged web pages and text dumps: typed, repaired, every change logged."""

from __future__ import annotations

import sys

from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

    from speechparse.errors import (
        DecodeError,
        ExtractError,
        LimitError,
        LogMismatchError,
        ResourceError,
        RuleError,
        SpeechParseError,
    )
    from speechparse.flag import flag
    from speechparse.model import Speech
    from speechparse.pipeline import Options, clean, load, parse
    from speechparse.repair import Repaired, repair, undo
else:
    ModuleType = type(sys)  # `types` would be imported for this alone

__version__ = "0.1.0"

__all__ = [
    "DecodeError",
    "ExtractError",
    "LimitError",
    "LogMismatchError",
    "Options",
    "Repaired",
    "ResourceError",
    "RuleError",
    "Speech",
    "SpeechParseError",
    "clean",
    "flag",
    "load",
    "parse",
    "repair",
    "undo",
]

# Where each public name is, so that importing the package costs nothing before one is used.
_HOMES = {
    **dict.fromkeys(("Options", "clean", "load", "parse"), "speechparse.pipeline"),
    **dict.fromkeys(("Repaired", "repair", "undo"), "speechparse.repair"),
    "Speech": "speechparse.model",
    "flag": "speechparse.flag",
}


class _Package(ModuleType):
    """This package: public names are looked up when they are used.

    `flag` and `repair` are functions here, though modules of the same name exist: importing those must not hide them.
    """

    def __getattr__(self, name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        home = _HOMES.get(name, "speechparse.errors")
        __import__(home)
        return getattr(sys.modules[home], name)

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *__all__]


sys.modules[__name__].__class__ = _Package
