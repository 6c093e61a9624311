"""The statistics of a corpus as one page: charts by matplotlib as SVG, tables beside them, no script, nothing fetched."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from html import escape
from io import StringIO

from speechparse.batch.stats import Statistics
from speechparse.cli.terminal import harmless
from speechparse.resources import optional
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><title>{title}</title>
<style>
body {{ font-family: system-ui, "Noto Sans CJK SC", sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }}
svg {{ width: 100%; height: auto }} td:last-child {{ text-align: right; font-variant-numeric: tabular-nums }}
td {{ padding: .1rem 1rem .1rem 0; overflow-wrap: anywhere }} section {{ margin: 2rem 0 }}
</style></head><body><h1>{title}</h1>
<p>{rows:,} documents, {duplicates:,} of them repeat another.</p>
{sections}
</body></html>
"""
# Inches; a bar needs 0.25 to carry its label.
WIDTH, BAR, MARGIN = 8.0, 0.25, 0.7
LABEL = 24  # characters of a value that a chart shows; the table has all of it
STYLE = {"svg.fonttype": "none", "svg.hashsalt": "speechparse", "text.parse_math": False, "font.size": 9}


def stats_page(found: Statistics, folder: str, top: int) -> str:
    """The page; the same statistics give the same page. Raises ResourceError without matplotlib."""
    with optional("matplotlib", "plots").rc_context(STYLE):
        sections = "\n".join(_section(topic, counts, top) for topic, counts in found.topics.items() if counts)
    title = escape(harmless(f"speechparse: {folder}"))
    return PAGE.format(title=title, rows=found.rows, duplicates=found.duplicates, sections=sections)


def _section(topic: str, counts: Sequence[tuple[str, int]], top: int) -> str:
    chart = _years(counts) if topic == "year" else _bars(counts[:top])
    cells = "".join(
        f"<tr><td>{escape(harmless(value))}</td><td>{count:,}</td></tr>" for value, count in counts[: 10 * top]
    )
    rest = len(counts) - 10 * top
    more = f"<tr><td>{rest:,} others</td><td></td></tr>" if rest > 0 else ""
    return (
        f"<section><h2>By {escape(topic)}</h2>{chart}"
        f"<details><summary>Table</summary><table>{cells}{more}</table></details></section>"
    )


def _bars(counts: Sequence[tuple[str, int]]) -> str:
    figure = _figure(MARGIN + BAR * len(counts))
    axes = figure.add_axes((0.3, MARGIN / 2 / figure.get_figheight(), 0.67, 1 - MARGIN / figure.get_figheight()))
    places = range(len(counts))
    axes.barh(places, [count for _, count in counts], color="#3b6ea5")
    axes.set_yticks(places, [_label(value) for value, _ in counts])
    axes.invert_yaxis()
    return _svg(figure, axes, axes.xaxis)


def _years(counts: Sequence[tuple[str, int]]) -> str:
    """A bar for each year, the years without a speech as gaps; those of unknown year stand in the table."""
    known = [(int(value), count) for value, count in counts if value.isdecimal()]
    if not known:
        return ""
    figure = _figure(2.5)
    axes = figure.add_axes((0.08, 0.12, 0.9, 0.84))
    axes.bar([year for year, _ in known], [count for _, count in known], color="#3b6ea5")
    return _svg(figure, axes, axes.xaxis, axes.yaxis)


def _figure(height: float) -> Any:
    return optional("matplotlib.figure", "plots").Figure((WIDTH, height))


def _svg(figure: Any, axes: Any, *whole: Any) -> str:
    """The image; the axes `whole` show counts or years, so their marks are whole numbers."""
    for axis in whole:
        axis.get_major_locator().set_params(integer=True)
    axes.spines[["top", "right"]].set_visible(False)
    target = StringIO()
    with warnings.catch_warnings():
        # Labels stay text that the reader's own fonts draw; that matplotlib's have no Chinese does not matter.
        warnings.filterwarnings("ignore", message="Glyph .* missing")
        figure.savefig(target, format="svg", metadata=dict.fromkeys(("Creator", "Date", "Format", "Type")))
    image = target.getvalue()
    return image[image.index("<svg") :]  # without the XML declaration, which has no place inside a page


def _label(value: str) -> str:
    shown = "".join(_printing(harmless(value)))
    return shown if len(shown) <= LABEL else shown[: LABEL - 1] + "…"


def _printing(value: str) -> Iterator[str]:
    """`value` without what XML cannot hold (unpaired surrogates, unassigned marks)."""
    return (mark if mark.isprintable() else "\N{REPLACEMENT CHARACTER}" for mark in value)
