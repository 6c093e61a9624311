"""What a long run shows on stderr: a bar with rates on a terminal, a table at the end."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from time import monotonic
from types import TracebackType

from speechparse.batch.journal import Position
from speechparse.batch.run import Progress


class Bar:
    """A bar by rich.progress: share of the input, documents/s, done, failed, flagged, time left."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as RichProgress

        columns = (BarColumn(), TaskProgressColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
        self._bar = RichProgress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("starting", total=1.0)
        self._first: Position | None = None
        self._started = monotonic()

    def __enter__(self) -> Bar:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def show(self, progress: Progress) -> None:
        """Moves the bar; the rate is that of this call, not of the runs before an interruption."""
        at = progress.position
        self._first = self._first or at
        rate = (at.next_id - self._first.next_id) / max(monotonic() - self._started, 0.001)
        words = f"{rate:,.0f}/s  {at.done:,} done  {at.failed:,} failed  {at.flagged:,} flagged"
        self._bar.update(self._task, completed=progress.share, description=words)


def write_summary(rows: Sequence[tuple[str, str]]) -> None:
    """Names and figures, one a line, on stderr."""
    width = max(len(name) for name, _ in rows)
    figures = max(len(figure) for _, figure in rows)
    sys.stderr.writelines(f"{name:<{width}}  {figure:>{figures}}\n" for name, figure in rows)
