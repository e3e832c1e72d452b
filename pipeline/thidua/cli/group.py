"""The root command: errors become one sentence and an exit code.

Heavy modules are imported inside the commands: ``--help`` must be quick.
"""

from __future__ import annotations

import errno
import io
import sys
from typing import Any

import click

from thidua import __version__
from thidua.errors import ErrorCode, ExitCode, ThiduaError, system_reason

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


def _say_everything() -> None:
    """Vietnamese goes out whatever the locale: question marks on a screen, UTF-8 in a file.

    Names of files that are not UTF-8 come out as the bytes they are.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="surrogateescape")


class _Commands(click.Group):
    """Turns a user's error into one sentence and an exit code; no traceback."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Begin with the streams, as help is written before any command runs."""
        _say_everything()
        return super().main(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except ThiduaError as error:
            click.echo(str(error), err=True)
            nothing = error.code == ErrorCode.NO_INPUT
            ctx.exit(ExitCode.NOTHING_READ if nothing else ExitCode.SOME_FAILED)
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


_STATUS = """\b
Mã thoát / exit status:
  0    xong / all went well
  1    có tệp không đọc hay ghi được / a file could not be read or written
  2    lệnh viết sai / the command was written wrongly
  3    không có tệp nào để đọc / there was no file to read
  5    audit --fail-on, eval --fail-on-change: có / there is such an issue, a change
  130  bị dừng / stopped by Ctrl-C
"""


@click.group(
    cls=_Commands, epilog=_STATUS, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="thidua")
def main() -> None:
    """Đọc kế hoạch thi đua, lập bộ dữ liệu. / Read emulation plans, make a dataset."""
