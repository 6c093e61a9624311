"""The exception tree: all that speechparse raises on purpose is a `SpeechParseError`. And the checks of limits."""

from __future__ import annotations

from time import monotonic

from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any


class SpeechParseError(Exception):
    """The root of all errors raised by speechparse; `fields` are its facts, `str()` is the message for a person."""

    hint = ""

    def __init__(self, message: str, **fields: Any) -> None:
        super().__init__(message)
        self.message = message
        self.fields = fields

    def __reduce__(self) -> tuple[Any, ...]:
        # Errors travel between worker processes; the default would lose the keyword fields.
        return (_rebuild, (type(self), self.message, self.fields))


def _rebuild(kind: type[SpeechParseError], message: str, fields: dict[str, Any]) -> SpeechParseError:
    return kind(message, **fields)


class DecodeError(SpeechParseError):
    """The bytes are not text (binary data, an unknown charset asked for, nothing at all)."""


class ExtractError(SpeechParseError):
    """The document could not be read as a page: a limit was met or it holds no text."""


class LimitError(ExtractError):
    """A limit of `Options` was met; `fields` names the limit, the value met and the option that raises it."""


class RuleError(SpeechParseError):
    """A rule broke its contract (overlapping edits, `old` not in the text) or an unknown code was asked for."""


class LogMismatchError(SpeechParseError):
    """An edit log does not belong to the text it was given with."""


class OutputError(SpeechParseError):
    """A result may not be written where it was to go (a link, an input that would be lost, a name that is taken)."""


class ResourceError(SpeechParseError):
    """A data file of the package, or an optional dependency, is missing or damaged."""


def check_time(deadline: float) -> None:
    """Raises LimitError when the monotonic clock has passed `deadline`."""
    if monotonic() > deadline:
        raise LimitError(
            "the document took longer than the time limit; raise Options.max_seconds (--max-seconds)",
            option="max_seconds",
        )


def check_bytes(size: int, max_bytes: int, what: str = "the document") -> None:
    """Raises LimitError when `size` is beyond `max_bytes`."""
    if size > max_bytes:
        raise LimitError(
            f"{what} is larger than {max_bytes:,} bytes; raise Options.max_bytes (--max-bytes)",
            option="max_bytes",
            met=size,
        )


def too_deep(max_depth: int) -> LimitError:
    """The error for elements nested deeper than `max_depth`."""
    return LimitError(
        f"elements stand more than {max_depth:,} levels deep; raise Options.max_depth (--max-depth)",
        option="max_depth",
    )
