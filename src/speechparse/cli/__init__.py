"""The command line. The parser of options is imported where there is something to parse."""

from __future__ import annotations

import gc
import sys

# Loading modules and tables makes thousands of objects that stay, and each look for garbage among them finds none: a
# tenth of a start. Commands that read many documents still have it looked for, less often.
gc.set_threshold(100_000, 20, 20)


def main() -> None:
    """The console script."""
    from speechparse.cli.plain import plain_call

    code = plain_call(sys.argv[1:])
    if code is None:
        from speechparse.cli.group import call

        sys.exit(call())
    from speechparse.cli.run import leave

    leave(code)


__all__ = ["main"]
