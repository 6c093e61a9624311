"""What is raised where a document goes beyond a limit; each message names the option that raises the limit."""

from __future__ import annotations

from time import monotonic

from speechparse.errors import LimitError


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
