"""`speechparse completion`."""

from __future__ import annotations

import sys

import click

from speechparse.cli.run import PROGRAM

_INSTALL = {
    "bash": 'eval "$(speechparse completion bash)" in ~/.bashrc',
    "zsh": 'eval "$(speechparse completion zsh)" in ~/.zshrc',
    "fish": "speechparse completion fish > ~/.config/fish/completions/speechparse.fish",
}


@click.command("completion", epilog="Install: " + "; ".join(_INSTALL.values()))
@click.argument("shell", type=click.Choice(sorted(_INSTALL)))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """The completion script for a shell, on stdout."""
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    assert found is not None  # the three shells above are those click knows
    root = ctx.find_root().command
    sys.stdout.write(found(root, {}, PROGRAM, f"_{PROGRAM.upper()}_COMPLETE").source() + "\n")
