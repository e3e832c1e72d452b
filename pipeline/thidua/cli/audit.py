"""``thidua audit``: what plans lack, and what in them cannot all be right."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from thidua.cli.group import main
from thidua.cli.options import KNOWLEDGE, PATH, SOURCE, WORKERS, format_option
from thidua.cli.output import write_text
from thidua.errors import ExitCode

if TYPE_CHECKING:
    from rich.console import Console

    from thidua.analysis.audit import AuditReport
    from thidua.analysis.audit.report import Issue, PlanReport
    from thidua.analysis.audit.suppression import Suppression
    from thidua.dataset import Dataset

_KINDS = ("text", "xlsx", "html", "json", "sarif")
_LEVELS = ("error", "warning", "info", "never")
_VIETNAMESE = {"error": "LỖI", "warning": "CẢNH BÁO", "info": "LƯU Ý"}
_COLOURS = {"error": "bold red", "warning": "bold yellow", "info": "bold blue"}
_PIPE_WIDTH = 160  # columns, where no terminal tells its own


@main.command()
@click.argument("paths", metavar="DATASET|FILE…", nargs=-1, required=True, type=SOURCE)
@click.option(
    "--profile",
    default="all",
    show_default=True,
    help="all, names joined by commas, or a YAML file. / Bộ tiêu chí.",
)
@format_option(_KINDS)
@click.option(
    "-o",
    "--out",
    type=PATH,
    help="Default: DATASET/audit.FORMAT, or ./audit.FORMAT; - is the screen (json, sarif)."
    " / Tệp kết quả.",
)
@click.option(
    "--fail-on",
    default="error",
    show_default=True,
    type=click.Choice(_LEVELS),
    help="Exit with 5 if there is such an issue or a graver one. / Mức làm lệnh báo lỗi.",
)
@click.option(
    "--suppress",
    "file",
    type=PATH,
    help="YAML of accepted issues. Default: DATASET/suppressions.yaml. / Tệp phát hiện bỏ qua.",
)
@click.option(
    "--accept", "accepted", multiple=True, metavar="ISSUE_ID", help="Suppress it. / Bỏ qua."
)
@click.option("--reason", help="Why it is accepted; goes with --accept. / Lý do bỏ qua.")
@click.option("--show-suppressed", is_flag=True, help="List them as text too. / In cả phần bỏ qua.")
@WORKERS
@click.option(
    "--today",
    metavar="DATE",
    help="ISO date for suppressions; printed on the HTML. / Ngày tính bỏ qua.",
)
@KNOWLEDGE
def audit(
    paths: tuple[Path, ...],
    profile: str,
    kind: str,
    out: Path | None,
    fail_on: str,
    file: Path | None,
    accepted: tuple[str, ...],
    reason: str | None,
    show_suppressed: bool,
    workers: int,
    today: str | None,
) -> None:
    """Rà soát kế hoạch / Audit plans: what is missing or wrong.

    Cho một bộ dữ liệu, hoặc tệp, thư mục, mẫu tên để đọc ngay. Mã thoát 0 khi không có gì ở mức
    --fail-on trở lên, 5 khi có, 1 khi có tệp không đọc được (các tệp khác vẫn được rà soát), 3 khi
    không có tệp nào để đọc.

    Give one dataset, or files, folders and globs that are read at once. The exit status is 0 where
    nothing of --fail-on was found, 5 where something was, 1 where a file could not be read (the
    others are audited), 3 where there was no file to read.
    """
    from thidua.analysis.audit import audit as ask
    from thidua.analysis.audit import load_profile
    from thidua.analysis.audit.suppression import accept, read_suppressions, suppress

    _check(kind, out, accepted, reason, profile)
    rules = load_profile(profile)  # before files are read: a wrong one is told at once
    day = _day(today)
    folder = _dataset_folder(paths)
    dataset = _read(paths, folder, workers)
    if file is None and folder is not None:
        file = folder / "suppressions.yaml"
        needed = False
    else:
        needed = file is not None and not accepted
    report = ask(dataset, rules)
    if accepted:
        if file is None:
            raise click.UsageError("--accept needs --suppress FILE where files are audited.")
        accept(file, _known(report, accepted), str(reason))
    if file is not None and (needed or file.exists()):
        done = suppress(report, read_suppressions(file), day or date.today().isoformat())
        report = done.report
        _tell(file, done.expired, "đã hết hạn / expired")
        _tell(file, done.stale, "không còn khớp / matches nothing")
    _write(report, kind, out, (folder or Path()) / f"audit.{kind}", day, show_suppressed)
    raise SystemExit(_exit_code(report, dataset, fail_on))


# ---------------------------------------------------------------------------- arguments


def _check(
    kind: str, out: Path | None, accepted: tuple[str, ...], reason: str | None, profile: str
) -> None:
    """Raises UsageError for options that do not go together, and for an unknown profile."""
    from thidua.analysis.audit.profile import is_file, known

    if out == Path("-") and kind in ("xlsx", "html"):
        raise click.UsageError(f"-o - is for json and sarif; give {kind} a file.")
    if bool(accepted) != bool(reason and reason.strip()):
        raise click.UsageError("--accept and --reason go together.")
    for name in map(str.strip, profile.split(",") if profile != "all" else ()):
        if name not in known() and not is_file(name):
            choices = ", ".join(("all", *known()))
            raise click.BadParameter(
                f"{name!r} is none of {choices}, and no .yaml file.", param_hint="--profile"
            )


def _day(today: str | None) -> str | None:
    """The day as suppressions are compared with it. Raises UsageError for what is no day."""
    try:
        return None if today is None else date.fromisoformat(today).isoformat()
    except ValueError:
        raise click.UsageError(f"--today {today} is no date such as 2026-03-05.") from None


def _dataset_folder(paths: tuple[Path, ...]) -> Path | None:
    """The dataset that is meant; None where files are."""
    datasets = [path for path in paths if (path / "tables" / "documents.parquet").is_file()]
    if datasets and len(paths) > 1:
        raise click.UsageError("Give one dataset, or files; not both.")
    return datasets[0] if datasets else None


def _read(paths: tuple[Path, ...], folder: Path | None, workers: int) -> Dataset:
    """The dataset, or one in memory; files that could not be read are told on stderr."""
    from thidua.batch import mine
    from thidua.batch.inputs import expand_some
    from thidua.dataset import Dataset

    dataset = Dataset.open(folder) if folder else mine(expand_some(paths), workers=workers)
    for row in _failed(dataset):
        click.echo(row["error"], err=True)
    return dataset


def _failed(dataset: Dataset) -> list[dict[str, str]]:
    return [row for row in dataset.rows("documents") if row["status"] == "failed"]


def _known(report: AuditReport, accepted: tuple[str, ...]) -> list[str]:
    """The ids to be accepted, each once. Raises UsageError for one that is no issue's."""
    ids = {issue.issue_id for issue in report.issues}
    for one in accepted:
        if one not in ids:
            raise click.UsageError(f"--accept {one}: this audit has no issue of that id.")
    return list(dict.fromkeys(accepted))


def _tell(file: Path, entries: tuple[Suppression, ...], what: str) -> None:
    for entry in entries:
        until = f" ({entry.until})" if entry.until else ""
        click.echo(f"{file}: {entry.name}: {what}{until}", err=True)


def _exit_code(report: AuditReport, dataset: Dataset, fail_on: str) -> ExitCode:
    from thidua.records import Severity

    if not dataset.rows("documents"):
        return ExitCode.NOTHING_READ
    if _failed(dataset):
        return ExitCode.SOME_FAILED  # what is not read is not audited: that comes first
    if fail_on != "never" and report.at_least(Severity(fail_on)):
        return ExitCode.FINDINGS
    return ExitCode.OK


# ---------------------------------------------------------------------------- output


def _write(
    report: AuditReport,
    kind: str,
    out: Path | None,
    usual: Path,
    today: str | None,
    show_suppressed: bool,
) -> None:
    """The report where it is wanted; the path of a file is printed."""
    from thidua.analysis.audit.formats import as_text, write_report

    if kind == "text" and out in (None, Path("-")):
        _print(report, None, show_suppressed)
    elif kind == "text" and out is not None:
        text = io.StringIO()
        _print(report, text, show_suppressed)
        write_text(text.getvalue(), out)
    elif out == Path("-"):
        click.echo(as_text(report, kind), nl=False)
    else:
        click.echo(str(write_report(report, out or usual, kind, today)))


def _print(report: AuditReport, file: io.StringIO | None, show_suppressed: bool) -> None:
    """Plan by plan, then the summary."""
    from rich.console import Console

    console = Console(file=file, highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        console.width = _PIPE_WIDTH
    for plan in report.plans:
        _print_plan(console, plan, show_suppressed)
    _print_summary(console, report)


def _print_plan(console: Console, plan: PlanReport, show_suppressed: bool) -> None:
    counts = ", ".join(f"{count} {level}" for level, count in plan.counts().items())
    console.print(
        f"{_plain(plan.name)}: điểm / score {plan.score}; {counts}", style="bold", soft_wrap=True
    )
    for issue in plan.issues:
        _print_issue(console, issue)
    left_out = [issue for issue in plan.all_issues if issue.suppressed is not None]
    if left_out and not show_suppressed:
        console.print(f"  đã bỏ qua / suppressed: {len(left_out)}", style="dim")
    for issue in left_out if show_suppressed else ():
        _print_issue(console, issue)
    console.print()


def _print_issue(console: Console, issue: Issue) -> None:
    from rich.text import Text

    level = str(issue.severity)
    name = f"{_VIETNAMESE[level]} {level}"
    head = Text("  ").append(name, style=_COLOURS[level]).append(f" {issue.rule.id} ")
    head.append(f"[{issue.issue_id}] ", style="dim").append(_plain(issue.message_vi))
    console.print(head, soft_wrap=True)
    console.print(Text(f"    {_plain(issue.message_en)}", style="dim"), soft_wrap=True)
    if issue.evidence is not None:
        where = f"{issue.evidence.start}-{issue.evidence.end}"
        page = f"tr. / p. {issue.evidence.page}, " if issue.evidence.page else ""
        console.print(Text(f"    “{_plain(issue.evidence.quote)}” ({page}{where})"), soft_wrap=True)
    if issue.basis is not None:
        console.print(Text(f"    Căn cứ / basis: {issue.basis.cited()}"), soft_wrap=True)
    if issue.suppressed is not None:
        console.print(Text(f"    Bỏ qua / suppressed: {_plain(issue.suppressed)}"), soft_wrap=True)


def _print_summary(console: Console, report: AuditReport) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table(title=Text(f"{report.title_vi} / {report.title_en}"))
    table.add_column("kế hoạch / plan", overflow="fold")
    for heading in ("điểm / score", "lỗi / error", "cảnh báo / warning", "lưu ý / info"):
        table.add_column(heading, justify="right")
    for plan in report.plans:
        counts = [str(count) for count in plan.counts().values()]
        table.add_row(Text(_plain(plan.name)), str(plan.score), *counts)
    console.print(table)


def _plain(text: str) -> str:
    """One line that does nothing to a terminal."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
