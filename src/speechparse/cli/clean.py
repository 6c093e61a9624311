"""`speechparse clean`."""

from __future__ import annotations

from pathlib import Path

import click

from speechparse.cli.decisions import load_decisions
from speechparse.cli.options import FILES, SCRIPT, options_of, reading_options
from speechparse.cli.run import VERBOSE, each_input, say, say_left_out, spam_lines
from speechparse.cli.writing import Writer
from speechparse.files import write_atomic
from speechparse.pipeline import Walk, walk
from speechparse.render.plain import to_text
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any


@click.command("clean")
@FILES
@click.option("--whole", is_flag=True, help="Every line, repaired, not only the speech.")
@click.option("--log", type=click.Path(dir_okay=False), help="Write what was changed to this file (for undo).")
@click.option("--diff", is_flag=True, help="A unified diff of the repairs instead of the text.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 when something would be repaired or left out.")
@click.option("--keep-spam", is_flag=True, help="Keep the lines that were flagged as injected.")
@click.option("--in-place", is_flag=True, help="Write each result over its input (text dumps only).")
@click.option("--output-dir", type=click.Path(file_okay=False), help="Write each result to this folder.")
@click.option("--backup", metavar="SUFFIX", help="Keep the old file beside the new one under this suffix.")
@click.option("--decisions", type=click.Path(dir_okay=False), help="Obey the decisions of a review (see report).")
@click.option("--keep-encoding", is_flag=True, help="Write files in the encoding of the input, not in UTF-8.")
@SCRIPT
@reading_options
def command(files: tuple[str, ...], **given: Any) -> int:
    """The speech in each of FILES (or stdin) as clean text.

    \b
    Examples:
      speechparse clean page.html > speech.txt
      cat dump.txt | speechparse clean
      speechparse clean --diff dump.txt
      speechparse clean --whole --log log.jsonl dump.txt > whole.txt
      speechparse clean --output-dir speeches pages/*.html
    """
    if given["in_place"] and given["output_dir"]:
        raise click.UsageError("--in-place and --output-dir exclude each other")
    options = options_of(given)._replace(decisions=load_decisions(given["decisions"]))
    writer = Writer(given["in_place"], given["output_dir"], given["backup"])
    entries: list[str] = []

    def act(name: str, data: bytes) -> bool:
        found = walk(data, options, name=name)
        say(
            f"{name}: {found.decoded.encoding} ({found.decoded.evidence}), {len(found.speech.repairs)} repairs", VERBOSE
        )
        if given["log"]:
            entries.append(_log_entry(name, data, found))
        if given["check"]:
            return _report_change(name, found, given["whole"] or given["keep_spam"])
        if given["diff"]:
            _write_diff(name, found)
            return False
        encoding = found.decoded.encoding if given["keep_encoding"] else "utf-8"
        text = found.output.text if given["whole"] else to_text(found.speech)
        writer.write(name, text, encoding=encoding, is_html=found.extracted.kind == "html")
        if not given["whole"] and not given["keep_spam"]:
            say_left_out(name, found.flags)
        return False

    code = each_input(files, act)
    if given["log"]:
        write_atomic(Path(given["log"]), "".join(f"{entry}\n" for entry in entries).encode("utf-8"))
    return code


def _log_entry(name: str, data: bytes, found: Walk) -> str:
    from speechparse.render.log import to_log

    repaired = found.output
    return to_log(name, data, found.decoded.encoding, found.extracted.text, repaired.text, repaired.log)


def _report_change(name: str, found: Walk, keeps_spam: bool) -> bool:
    repairs = len(found.speech.repairs)
    spam = 0 if keeps_spam else spam_lines(found.flags)
    if repairs or spam:
        say(f"{name}: would make {repairs} repairs and leave {spam} injected lines out")
    return bool(repairs or spam)


def _write_diff(name: str, found: Walk) -> None:
    from speechparse.cli.output import write_diff

    write_diff(name, found.extracted.text, found.output.text)
