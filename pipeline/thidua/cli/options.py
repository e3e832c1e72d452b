"""Arguments and options that several commands have, and the numbers that make sense for them.

What makes none (no process, a share above one, NaN) is refused in one sentence, exit code 2.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

_MOST_WORKERS = 256
_MOST_LINES = 1_000_000
_DAY = 86_400  # seconds


class Number(click.FloatRange):
    """A number within bounds; click lets NaN pass them, as it is neither below nor above."""

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """The number that *value* says."""
        number = float(super().convert(value, param, ctx))
        if math.isnan(number):
            self.fail(f"{value} is no number.", param, ctx)
        return number


class Place(click.Path):
    """A file or folder; an empty name, of a variable that is not set, is not the current one."""

    def __init__(self, *, readable: bool = True) -> None:
        super().__init__(path_type=Path, readable=readable)

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Any:
        """The path that *value* says."""
        if value == "":
            self.fail("the name is empty.", param, ctx)
        return super().convert(value, param, ctx)


def _use(context: click.Context, _: click.Parameter, value: Path | None) -> None:
    """Keep the user's tables, or those of the environment, in use while the command runs."""
    from thidua.knowledge.tables import use

    context.with_resource(use(value))


def format_option(kinds: Sequence[str]) -> Callable[[Command], Command]:
    """``--format``, one of *kinds*; the first is the usual one."""
    return click.option(
        "--format",
        "kind",
        type=click.Choice(kinds),
        default=kinds[0],
        show_default=True,
        help="Form of the answer. / Dạng kết quả.",
    )


def limit_option(usual: int) -> Callable[[Command], Command]:
    """``--limit``, the lines that are printed at most."""
    return click.option(
        "--limit",
        type=click.IntRange(1, _MOST_LINES),
        default=usual,
        show_default=True,
        metavar="N",
        help="Lines at most. / Số dòng nhiều nhất.",
    )


SOURCE = Place(readable=False)  # one that may not be read fails by itself
PATH = Place()
SECONDS = Number(0, _DAY, min_open=True)
SHARE = Number(0, 1)

DATASET = click.argument("dataset", metavar="DATASET", type=PATH)
WORKERS = click.option(
    "--workers",
    type=click.IntRange(1, _MOST_WORKERS),
    default=1,
    show_default=True,
    metavar="N",
    help="Processes. / Số tiến trình.",
)
KNOWLEDGE = click.option(
    "--knowledge",
    metavar="DIR",
    type=PATH,
    expose_value=False,
    callback=_use,
    help="Your own tables and audit rules (or THIDUA_KNOWLEDGE). / Bảng tra, tiêu chí riêng.",
)
