"""What the engines' commands are asked: an engine's own launcher starts them, so they stand beside `speechparse`, not in it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter


def asked(engine: str, description: str | None) -> Namespace:
    """The arguments of this call: pages, speeches, column, name_column, columns (a tuple)."""
    parser = ArgumentParser(
        f"speechparse.adapters.{engine}", description=description, formatter_class=RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", help="a Parquet file or folder, at any address the engine can read")
    parser.add_argument("speeches", help="the folder for the result")
    parser.add_argument("--column", help="the column of the page (else html, text, content …)")
    parser.add_argument("--name-column", help="the column of the name (else url, id, name …)")
    parser.add_argument(
        "--select", dest="columns", default="", metavar="COLUMNS", help="only these columns, apart by commas"
    )
    given = parser.parse_args()
    given.columns = tuple(part.strip() for part in given.columns.split(",") if part.strip())
    return given
