"""Chinese public speeches, out of damaged web pages and text dumps: typed, repaired, every change logged."""

from __future__ import annotations

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
