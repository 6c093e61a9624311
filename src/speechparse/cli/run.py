"""How a command meets the world: signals, pipes, input files, exit codes."""

from __future__ import annotations

import atexit
import os
import sys

from speechparse.errors import SpeechParseError
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import NoReturn

    from click import Context

    from speechparse.text import Flag

PROGRAM = "speechparse"
FOUND = 1
USAGE = 2
SOME_FAILED = 3
INTERRUPTED = 130
STDIN = "-"


def show_errors(act: Callable[[], object]) -> int:
    """The exit code of `act`, 0 where it gives none; a closed pipe and Ctrl-C end quietly."""
    if sys.stdout is None:
        # Python has no stream for a descriptor that the caller has closed (>&-).
        say("error: cannot write the output: stdout is closed")
        return SOME_FAILED
    _utf8_streams()
    try:
        code = act()
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader is gone; what is left in the buffer must not raise again when Python closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except SpeechParseError as error:
        say(f"error: {error}")
        return USAGE
    except OSError as error:
        # Reading is guarded input by input; what is left is stdout itself (a full disk, a closed descriptor).
        say(f"error: cannot write the output: {_refused(error)}")
        return SOME_FAILED
    return code if isinstance(code, int) else 0


def leave(code: int) -> NoReturn:
    """Ends the process without taking its memory apart piece by piece: the system takes it back at once."""
    atexit._run_exitfuncs()
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except (OSError, ValueError):
            sys.exit(code)  # a stream that is gone or full: Python knows what to say
    os._exit(code)


def _utf8_streams() -> None:
    """Data and messages are UTF-8 in every locale; lone surrogates are shown, not raised."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


QUIET, NORMAL, VERBOSE = -1, 0, 1
VERBOSITY = "speechparse.verbosity"  # the key in click's context under which -q and -v are kept


def say(message: str, level: int = QUIET) -> None:
    """One message on stderr, control characters shown as escapes (the input is hostile).

    `level`: errors (QUIET) are always said, NORMAL ones not with -q, VERBOSE ones only with -v.
    """
    context = _context()
    if level > (context.meta.get(VERBOSITY, NORMAL) if context else NORMAL):
        return
    if sys.stderr is None:
        return  # closed by the caller (2>&-): `print` would put the message among the data
    shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in message)
    print(shown, file=sys.stderr, flush=True)


def say_left_out(name: str, flags: Iterable[Flag]) -> None:
    """Says how many injected lines are left out of the text."""
    dropped = spam_lines(flags)
    if dropped:
        say(f"{name}: {dropped} injected line{'s' * (dropped > 1)} left out (--keep-spam keeps them)", NORMAL)


def spam_lines(flags: Iterable[Flag]) -> int:
    """How many lines are injected from end to end."""
    return sum(each.tier == "spam" and not each.column for each in flags)


def _context() -> Context | None:
    """What the parser of options knows of this call; None where it was not needed."""
    click = sys.modules.get("click")
    return click.get_current_context(silent=True) if click else None


def read_input(name: str, limit: int | None = None) -> bytes:
    """The bytes of a file, or of stdin for "-"; of one beyond `limit` or --max-bytes only so much that it shows."""
    context = _context()
    if context:
        limit = context.params.get("max_bytes")
    most = -1 if limit is None else max(limit, 0) + 1
    if name == STDIN:
        if sys.stdin is None:
            raise OSError("stdin is closed")
        return sys.stdin.buffer.read(most)
    with open(name, "rb") as stream:
        return stream.read(most)


def each_input(files: tuple[str, ...], act: Callable[[str, bytes], bool | None], limit: int | None = None) -> int:
    """Calls `act(name, data)` for every input and gives the exit code.

    A failing input is reported on stderr with its name and the others go on; `act` returns True where it found something.
    """
    failed = found = False
    for name in files or (STDIN,):
        try:
            found |= bool(act(name, read_input(name, limit)))
        except BrokenPipeError:
            raise
        except (SpeechParseError, OSError) as error:
            say(f"{name}: {_reason(error, name)}")
            failed = True
        except MemoryError:
            say(f"{name}: too large for the memory of this machine")
            failed = True
    if failed:
        return SOME_FAILED
    return FOUND if found else 0


def _reason(error: SpeechParseError | OSError, name: str) -> str:
    if isinstance(error, IsADirectoryError):
        return "is a directory; name files, or use `speechparse batch` for folders"
    if isinstance(error, OSError):
        return _refused(error, name)
    return f"{error}; {error.hint}" if error.hint else str(error)


def _refused(error: OSError, name: str | None = None) -> str:
    """What the system says, with the file it speaks of where that is another than `name` (a log, an output)."""
    said = error.strerror or str(error)
    return said if error.filename in (None, name) else f"{os.fsdecode(error.filename)}: {said}"


def write_data(text: str) -> None:
    """Data on stdout: exact in a pipe or file, harmless on a terminal."""
    if sys.stdout.isatty():
        from speechparse.cli.terminal import harmless

        text = harmless(text)
    sys.stdout.write(text)


def prefixes(value: str | None) -> Iterator[str]:
    """The rule codes or families in a comma-separated option."""
    yield from (part.strip().upper() for part in (value or "").split(",") if part.strip())
