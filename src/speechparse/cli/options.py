"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable

import click

from speechparse.cli.run import QUIET, VERBOSE, VERBOSITY, prefixes
from speechparse.errors import RuleError
from speechparse.pipeline import DEFAULTS, Options
from speechparse.resources import optional
from speechparse.rules import selected
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from click.shell_completion import CompletionItem

SCRIPT = click.option(
    "--script",
    type=click.Choice(("keep", "hans", "hant")),
    default="keep",
    show_default=True,
    help="The script of the output, converted by OpenCC after the repairs.",
)
FILES = click.argument("files", nargs=-1, metavar="[FILES]...", type=click.Path(allow_dash=True))


def _complete_rules(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The rule that is being typed; those before its last comma stay."""
    from speechparse.cli.catalogue import complete_code

    before, comma, typed = incomplete.rpartition(",")
    return complete_code(typed, before + comma)


def _set_verbosity(level: int) -> Callable[[click.Context, click.Parameter, bool], None]:
    def callback(ctx: click.Context, _: click.Parameter, given: bool) -> None:
        if given:
            ctx.meta[VERBOSITY] = level

    return callback


_READING = (
    click.option("--encoding", metavar="NAME", help="The charset of the input, over all evidence."),
    click.option("--html", "kind", flag_value="html", help="The input is HTML, whatever it looks like."),
    click.option("--text", "kind", flag_value="text", help="The input is a text dump, whatever it looks like."),
    click.option(
        "--max-bytes", type=int, default=DEFAULTS.max_bytes, help="Refuse a larger document.", show_default=True
    ),
    click.option(
        "--max-depth", type=int, default=DEFAULTS.max_depth, help="Refuse deeper nested HTML.", show_default=True
    ),
    click.option(
        "--max-seconds", type=float, default=DEFAULTS.max_seconds, help="Give a document up after.", show_default=True
    ),
    click.option(
        "--select",
        metavar="CODES",
        help="Only these rules: codes or families, separated by commas.",
        shell_complete=_complete_rules,
    ),
    click.option("--ignore", metavar="CODES", help="All rules but these.", shell_complete=_complete_rules),
    click.option("--unsafe", is_flag=True, help="Also make the likely repairs that are else only suggested."),
    click.option(
        "-q", "--quiet", is_flag=True, expose_value=False, callback=_set_verbosity(QUIET), help="Only errors on stderr."
    ),
    click.option(
        "-v",
        "--verbose",
        is_flag=True,
        expose_value=False,
        callback=_set_verbosity(VERBOSE),
        help="Say more on stderr.",
    ),
)


def reading_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command that reads documents; `options_of` takes them up."""
    for option in reversed(_READING):
        command = option(command)
    return command


def _check_codes(select: tuple[str, ...], ignore: tuple[str, ...]) -> None:
    """Raises for a code that no rule has: a usage error before the first document, not a failure of each."""
    try:
        selected(select, ignore)
    except RuleError as error:
        from speechparse.rules.spam import FLAGS

        code = error.fields["code"]
        if any(each.code.startswith(code) for each in FLAGS):
            raise click.UsageError(
                f"{code} is a finding of flag, not a repair; --keep-spam keeps injected lines in the text"
            ) from error
        raise


LIMITS = ("max_bytes", "max_depth", "max_seconds")


def options_of(given: dict[str, Any]) -> Options:
    """The library's `Options` for the options of the command line. Raises RuleError for a code that no rule has."""
    select, ignore = tuple(prefixes(given["select"])), tuple(prefixes(given["ignore"]))
    _check_codes(select, ignore)
    script = given.get("script", "keep")
    if script != "keep":
        optional("opencc", "script")  # what is not installed is said once, not for each document
    return Options(
        encoding=given["encoding"],
        kind=given["kind"],
        **{name: given[name] for name in LIMITS if given.get(name) is not None},
        select=select,
        ignore=ignore,
        unsafe=given["unsafe"],
        keep_spam=given.get("keep_spam", False),
        script=script,
    )
