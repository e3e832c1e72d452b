"""``thidua read | mine | show | search | export | eval``: sources to a dataset, and looks at it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from thidua import __version__
from thidua.cli.group import DATASET, KNOWLEDGE, main
from thidua.cli.picking import pick
from thidua.errors import ErrorCode, ExitCode, ThiduaError

if TYPE_CHECKING:
    from thidua.dataset import Dataset, DocumentRows

_COLOURS = {
    "themes": "bold magenta",
    "anniversaries": "bold green",
    "directives": "bold cyan",
    "targets": "bold yellow",
    "phases": "bold blue",
    "assignments": "underline",
    "awards": "bold red",
    "findings": "reverse",
}


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="All that was read, as JSON. / Dạng JSON.")
@click.option("--pages", is_flag=True, help="How each page was read. / Từng trang đọc thế nào.")
@click.option("--pdf", type=click.Path(path_type=Path), help="Write a searchable PDF as well.")
def read(file: Path, as_json: bool, pages: bool, pdf: Path | None) -> None:
    """In nội dung đọc được từ FILE. / Print what was read from FILE."""
    from dataclasses import asdict

    from thidua.ingest import read as read_file

    document = read_file(file)
    if pdf is not None:
        from thidua.ingest import Source
        from thidua.ingest.searchable import write_searchable

        write_searchable(Source.open(file), document, pdf)
    if as_json:
        click.echo(json.dumps(asdict(document), ensure_ascii=False, default=str))
    elif pages:
        for page in document.pages:
            confidence = "" if page.ocr_confidence is None else f"  {page.ocr_confidence:.2f}"
            click.echo(f"{page.number}\t{page.status}\t{page.reader}\t{page.reason}{confidence}")
    else:
        click.echo(document.text)


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="Dataset folder.")
@click.option("--workers", default=1, show_default=True, help="Processes. / Số tiến trình.")
@click.option("--time-limit", type=float, help="Seconds a file may take. / Số giây cho một tệp.")
@KNOWLEDGE
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    help="Leave out records below it. / Bỏ bản ghi có độ tin cậy thấp hơn.",
)
def mine(
    paths: tuple[Path, ...],
    out: Path,
    workers: int,
    time_limit: float | None,
    min_confidence: float,
) -> None:
    """Khai thác tệp, thư mục, mẫu tên thành bộ dữ liệu. / Mine files, folders, globs.

    A run that was stopped goes on where it was when the same command is given again: what is
    finished waits in OUT.unfinished until the dataset is written.
    """
    import shutil

    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from thidua.batch import mine as mine_paths

    screen = Console(stderr=True)
    failed: list[DocumentRows] = []
    with Progress(
        TextColumn("{task.description}"),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=screen,
    ) as bar:
        task = bar.add_task("đọc / reading", total=None)

        def advance(done: int, total: int, rows: DocumentRows) -> None:
            name = rows.document.file_name[-40:]
            bar.update(task, completed=done, total=total, description=name)
            if rows.document.status == "failed":
                failed.append(rows)

        unfinished = out.with_name(f"{out.name}.unfinished")
        dataset = mine_paths(
            paths,
            out,
            workers=workers,
            time_limit=time_limit,
            memory=unfinished,
            min_confidence=min_confidence,
            progress=advance,
        )
        shutil.rmtree(unfinished, ignore_errors=True)
    _summary(dataset, out)
    for rows in failed:
        click.echo(rows.document.error, err=True)
    if not dataset.rows("documents"):
        raise SystemExit(ExitCode.NOTHING_READ)
    raise SystemExit(ExitCode.SOME_FAILED if failed else ExitCode.OK)


def _summary(dataset: Dataset, out: Path) -> None:
    from collections import Counter

    from rich.console import Console
    from rich.table import Table

    from thidua.dataset import TABLES

    statuses = Counter(row["status"] for row in dataset.rows("documents"))
    table = Table(title=f"thidua {__version__}: {out}")
    table.add_column("bảng / table")
    table.add_column("dòng / rows", justify="right")
    for name in TABLES:
        table.add_row(name, str(len(dataset.rows(name))))
    console = Console()
    console.print(table)
    console.print(", ".join(f"{status}: {count}" for status, count in sorted(statuses.items())))
    console.print(
        f"Dữ liệu / dataset: {out}/tables (Parquet), {out}/plans.db (SQLite)\n"
        f'Tiếp theo / next: thidua show {out}; thidua search {out} "thi dua"; '
        f"thidua export {out} --format xlsx",
        highlight=False,
        soft_wrap=True,
    )


@main.command()
@DATASET
@click.argument("document", metavar="DOC", required=False)
@click.option("--svg", type=click.Path(path_type=Path), help="Save as a picture. / Lưu thành ảnh.")
def show(dataset: Path, document: str | None, svg: Path | None) -> None:
    """In một kế hoạch với các bản ghi tô màu. / Print one plan with its records in colour.

    DOC is a file name, the start of a doc_id, or a position from 0; without it all are listed.
    """
    from rich.console import Console
    from rich.text import Text

    from thidua.dataset import Dataset

    opened = Dataset.open(dataset)
    rows = opened.rows("documents")
    if document is None:
        for index, row in enumerate(rows):
            shown = (index, row["doc_id"], row["status"], row["file_name"], row["title"] or "")
            click.echo("\t".join(map(str, shown)))
        return
    row = pick(rows, document)
    text = Text(row["text"])
    legend = Text()
    for table, colour in _COLOURS.items():
        records = [r for r in opened.rows(table) if r["doc_id"] == row["doc_id"]]
        legend.append(f" {table} {len(records)} ", style=colour)
        for record in records:
            if record["start"] is not None:
                text.stylize(colour, record["start"], record["end"])
    console = Console(record=svg is not None, width=110 if svg else None)
    console.print(f"[bold]{row['title'] or row['file_name']}[/bold]")
    fields = ("doc_type", "issuing_body", "number", "symbol", "issued_date", "signer_name")
    console.print(
        " · ".join(f"{name}={row[name]}" for name in fields if row[name]), highlight=False
    )
    console.print(legend)
    console.print(text)
    for finding in opened.rows("findings"):
        if finding["doc_id"] == row["doc_id"]:
            place = "" if finding["start"] is None else f" [{finding['start']}-{finding['end']}]"
            console.print(
                f"{finding['severity']}: {finding['code']}{place}: {finding['message_vi']}"
                f" / {finding['message_en']}",
                highlight=False,
                markup=False,
            )
    if svg is not None:
        console.save_svg(str(svg), title="thidua show")


@main.command()
@DATASET
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", default=20, show_default=True)
def search(dataset: Path, words: tuple[str, ...], limit: int) -> None:
    """Tìm không cần dấu. / Full-text search; diacritics do not matter."""
    from thidua.dataset import search as find

    for row in find(dataset, " ".join(words), limit):
        quote = " ".join(row["quote"].split())[:160]
        click.echo(f"{row['file_name']}\t{row['kind']}\t{row['record_id'] or ''}\t{quote}")


@main.command()
@DATASET
@click.option("--format", "kind", default="csv", show_default=True, help="csv, jsonl, xlsx, akn")
@click.option("-o", "--out", type=click.Path(path_type=Path), help="Default: OUT/export-FORMAT.")
def export(dataset: Path, kind: str, out: Path | None) -> None:
    """Xuất bộ dữ liệu. / Write the dataset as CSV, JSON Lines, XLSX or Akoma Ntoso."""
    from thidua.dataset import Dataset
    from thidua.dataset.export import export as write

    for path in write(Dataset.open(dataset), out or dataset / f"export-{kind}", kind):
        click.echo(str(path))


@main.command("eval")
@DATASET
@click.option("--gold", type=click.Path(path_type=Path), help="Folder of gold files. / Bản chuẩn.")
@click.option(
    "--against",
    metavar="OLD",
    type=click.Path(path_type=Path),
    help="List what OUT found otherwise than OLD. / So với bộ dữ liệu cũ.",
)
@click.option("--texts", type=click.Path(path_type=Path), help="The gold's texts, for scans.")
@click.option("--errors", is_flag=True, help="List misses and false alarms. / Liệt kê lỗi.")
@click.option("--all", "everything", is_flag=True, help="Ids and versions count as changes too.")
@click.option("--fail-on-change", is_flag=True, help="Exit with 5 if something differs.")
@click.option("--format", "kind", type=click.Choice(("text", "html", "json")), default="text")
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("-o", "--out", type=click.Path(path_type=Path), help="File. Default: the screen (-).")
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
    """Chấm bộ dữ liệu, hoặc so hai bản. / Score a dataset, or list what two versions differ in.

    With --gold: precision, recall and F1. With --against OLD: every record gained, lost and
    changed between OLD and OUT, two datasets made from the same sources.
    """
    from thidua.dataset import Dataset

    kind = "json" if as_json else kind
    if (gold is None) == (against is None):
        raise click.UsageError("Give --gold DIR or --against OLD, one of the two.")
    if gold is not None:
        if everything or fail_on_change or kind == "html":
            raise click.UsageError(
                "--all, --fail-on-change and --format html go with --against OLD."
            )
        from thidua.evaluation import report, score

        result = score(Dataset.open(dataset), gold, texts)
        _print(
            json.dumps(result.as_dict(), ensure_ascii=False)
            if kind == "json"
            else report(result, errors=errors),
            out,
        )
    elif against is not None:
        if texts or errors:
            raise click.UsageError("--texts and --errors go with --gold DIR.")
        from thidua.evaluation.change_formats import FORMATS
        from thidua.evaluation.changes import compare

        changes = compare(Dataset.open(against), Dataset.open(dataset), everything=everything)
        _print(FORMATS[kind](changes), out)
        if fail_on_change and changes.differs:
            raise SystemExit(ExitCode.FINDINGS)


def _print(text: str, out: Path | None) -> None:
    """*text* on the screen, or in the file *out*, whose name is printed then."""
    if out is None or out == Path("-"):
        click.echo(text)
        return
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(f"{text}\n", encoding="utf-8")
    except OSError as error:
        reason = error.strerror or str(error)
        raise ThiduaError(ErrorCode.CANNOT_WRITE, str(out), reason) from error
    click.echo(str(out))
