"""What the commands have in common when they answer: text as it stands, text in a file."""

from __future__ import annotations

from pathlib import Path

import click

from thidua.errors import writing


def plain(text: str) -> str:
    """*text* as Rich prints it as it stands: brackets are no markup."""
    from rich.markup import escape

    return escape(text)


def write_text(text: str, out: Path) -> None:
    """Write *text* to the file *out*, with its folders, and print the file's name.

    Raises:
        ThiduaError: the file cannot be written.
    """
    with writing(out):
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8")
    click.echo(str(out))
