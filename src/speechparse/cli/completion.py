"""`speechparse completion`."""

from __future__ import annotations

import sys

import click

from speechparse.cli.run import PROGRAM

_INSTALL = {
    "bash": 'bash  eval "$(speechparse completion bash)"   in ~/.bashrc',
    "zsh": 'zsh   eval "$(speechparse completion zsh)"    in ~/.zshrc',
    "fish": "fish  speechparse completion fish > ~/.config/fish/completions/speechparse.fish",
}


@click.command("completion", epilog="\b\nInstall:\n" + "\n".join(f"  {line}" for line in _INSTALL.values()))
@click.argument("shell", type=click.Choice(sorted(_INSTALL)))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """The completion script for a shell, on stdout: commands, options, rule codes, file names.

    \b
    Example:
      speechparse completion bash > speechparse.bash
    """
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    assert found is not None  # the three shells above are those click knows
    root = ctx.find_root().command
    sys.stdout.write(found(root, {}, PROGRAM, f"_{PROGRAM.upper()}_COMPLETE").source() + "\n")
