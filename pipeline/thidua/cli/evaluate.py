"""``thidua eval``: a dataset against gold, or against what another version found."""

from __future__ import annotations

import json
from pathlib import Path

import click

from thidua.cli.group import main
from thidua.cli.options import DATASET, PATH, format_option
from thidua.cli.output import write_text
from thidua.errors import ExitCode


@main.command("eval")
@DATASET
@click.option("--gold", type=PATH, help="Folder of gold files. / Bản chuẩn.")
@click.option(
    "--against",
    metavar="OLD",
    type=PATH,
    help="List what DATASET has otherwise than OLD. / So với bộ dữ liệu cũ.",
)
@click.option(
    "--texts",
    type=PATH,
    help="The gold's texts, for scans. / Văn bản của bản chuẩn, để chấm bản quét.",
)
@click.option("--errors", is_flag=True, help="List misses and false alarms. / Liệt kê lỗi.")
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="Ids and versions count as changes too. / Kể cả mã và phiên bản.",
)
@click.option(
    "--fail-on-change",
    is_flag=True,
    help="Exit with 5 if something differs. / Mã thoát 5 nếu có khác.",
)
@format_option(("text", "html", "json"))
@click.option("--json", "as_json", is_flag=True, help="The same as --format json. / Dạng JSON.")
@click.option(
    "-o",
    "--out",
    type=PATH,
    help="File. Default: the screen (-). / Tệp kết quả.",
)
def evaluate(
    dataset: Path,
    gold: Path | None,
    against: Path | None,
    texts: Path | None,
    errors: bool,
    everything: bool,
    fail_on_change: bool,
    kind: str,
    as_json: bool,
    out: Path | None,
) -> None:
    """Chấm bộ dữ liệu, so hai bản / Score a dataset, or compare two.

    Với --gold: precision, recall, F1. Với --against OLD: mọi bản ghi thêm, mất, đổi giữa OLD và
    DATASET, hai bộ dữ liệu lập từ cùng các nguồn. / With --gold: precision, recall and F1. With
    --against OLD: every record gained, lost and changed between OLD and DATASET, two datasets made
    from the same sources.
    """
    kind = "json" if as_json else kind
    if gold is not None and against is None:
        if everything or fail_on_change or kind == "html":
            raise click.UsageError(
                "--all, --fail-on-change and --format html go with --against OLD."
            )
        _print(_scored(dataset, gold, texts, kind, errors), out)
    elif against is not None and gold is None:
        if texts or errors:
            raise click.UsageError("--texts and --errors go with --gold DIR.")
        text, differs = _compared(against, dataset, kind, everything)
        _print(text, out)
        if fail_on_change and differs:
            raise SystemExit(ExitCode.FINDINGS)
    else:
        raise click.UsageError("Give --gold DIR or --against OLD, one of the two.")


def _scored(dataset: Path, gold: Path, texts: Path | None, kind: str, errors: bool) -> str:
    """The scores as text or JSON."""
    from thidua.dataset import Dataset
    from thidua.evaluation import report, score

    result = score(Dataset.open(dataset), gold, texts)
    if kind == "json":
        return json.dumps(result.as_dict(), ensure_ascii=False)
    return report(result, errors=errors)


def _compared(old: Path, new: Path, kind: str, everything: bool) -> tuple[str, bool]:
    """The changes as text, HTML or JSON, and whether there are any."""
    from thidua.dataset import Dataset
    from thidua.evaluation.change_formats import FORMATS
    from thidua.evaluation.changes import compare

    sides = (Dataset.open(folder, any_version=True) for folder in (old, new))
    changes = compare(*sides, everything=everything)
    return FORMATS[kind](changes), changes.differs


def _print(text: str, out: Path | None) -> None:
    """*text* on the screen, or in the file *out*, whose name is printed then."""
    if out is None or out == Path("-"):
        click.echo(text)
    else:
        write_text(f"{text}\n", out)
