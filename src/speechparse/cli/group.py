"""The commands as one group; each is imported when it is called."""

from __future__ import annotations

import os
from importlib import import_module

import click

from speechparse.cli.config import load_config
from speechparse.cli.run import INTERRUPTED, PROGRAM, show_errors
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

# name -> (module, one-line help): the list of commands opens without importing one of them.
COMMANDS: dict[str, tuple[str, str]] = {
    "clean": ("clean", "The speech as clean text."),
    "to-json": ("to_json", "The speech as JSON, one object a line."),
    "to-text": ("render", "The speech as plain text."),
    "to-markdown": ("render", "The speech as Markdown."),
    "to-tei": ("render", "The speech as TEI P5."),
    "show": ("show", "The document in the terminal: header, outline, repairs in place, flags."),
    "report": ("report", "One page to review repairs and flags against the original."),
    "batch": ("batch", "A dataset from folders, archives, tables, crawls; can be interrupted."),
    "stats": ("stats", "What a dataset holds, as a table or a page with charts."),
    "undo": ("undo", "The input back, byte for byte, from clean --whole --log."),
    "flag": ("flag", "Injected lines, as file:line: [category score] reasons."),
    "rules": ("rules", "The rules and findings, one a line."),
    "explain": ("explain", "One rule or finding: what, why, examples, risk, source."),
    "completion": ("completion", "The completion script for bash, zsh or fish."),
    "schema": ("schema", "The JSON Schema of to-json."),
}


class LazyGroup(click.Group):
    """Imports a command's module when the command is called; the list and its completion import none."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"speechparse.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = module.COMMANDS[cmd_name] if hasattr(module, "COMMANDS") else module.command
        return command

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        names = [CompletionItem(name, help=text) for name, (_, text) in COMMANDS.items() if name.startswith(incomplete)]
        return names + click.Command.shell_complete(self, ctx, incomplete)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="speechparse")
@click.pass_context
def group(ctx: click.Context) -> None:
    """Turns pages and dumps of Chinese speeches into typed, citable speeches.

    FILES are HTML pages or text dumps in any charset; no file, or -, is stdin. Data goes to stdout, messages to stderr.

    \b
    Examples:
      speechparse clean page.html > speech.txt
      speechparse show dump.txt
      speechparse to-json --indent 2 page.html
      speechparse report pages/*.html -o review.html
      speechparse batch pages/ -o dataset

    \b
    Exit codes:
      0 done, 1 found something (flag, clean --check), 2 wrong usage,
      3 some inputs failed (the others are done)

    `speechparse COMMAND --help` has the options and examples of one command.
    """
    options = load_config(os.getcwd())
    if options:
        ctx.default_map = dict.fromkeys(COMMANDS, options)


def call() -> int:
    """Runs the command line and gives its exit code."""
    return show_errors(_parsed)


def _parsed() -> object:
    try:
        return group.main(prog_name=PROGRAM, standalone_mode=False)
    except click.exceptions.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
