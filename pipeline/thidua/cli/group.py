"""The root command: errors become one sentence and an exit code.

Heavy modules are imported inside the commands: ``--help`` must be quick.
"""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import click

from thidua import __version__
from thidua.errors import ErrorCode, ExitCode, ThiduaError, system_reason

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


def _use(context: click.Context, _: click.Parameter, value: Path | None) -> None:
    """Keep the user's tables, or those of the environment, in use while the command runs."""
    from thidua.knowledge.tables import use

    context.with_resource(use(value))


SOURCE = click.Path(path_type=Path, readable=False)  # one that may not be read fails by itself
DATASET = click.argument("dataset", metavar="OUT", type=click.Path(path_type=Path))
KNOWLEDGE = click.option(
    "--knowledge",
    metavar="DIR",
    type=click.Path(path_type=Path),
    expose_value=False,
    callback=_use,
    help="Your own tables and audit rules (or THIDUA_KNOWLEDGE). / Bảng tra, tiêu chí riêng.",
)


class _Commands(click.Group):
    """Turns a user's error into one sentence and an exit code; no traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except ThiduaError as error:
            click.echo(str(error), err=True)
            ctx.exit(ExitCode.SOME_FAILED)
        except OSError as error:
            if error.errno not in _FULL:
                raise
            name = error.filename or "the output"
            click.echo(
                str(ThiduaError(ErrorCode.CANNOT_WRITE, name, system_reason(error))), err=True
            )
            ctx.exit(ExitCode.SOME_FAILED)
        except KeyboardInterrupt:
            click.echo(
                "Đã dừng. Chạy lại lệnh để làm tiếp. / Stopped. Run the command again to go on.",
                err=True,
            )
            ctx.exit(ExitCode.INTERRUPTED)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="thidua")
def main() -> None:
    """Đọc kế hoạch thi đua, lập bộ dữ liệu. / Read emulation plans, make a dataset."""
