"""``thidua read | mine``: sources to text, and to a dataset."""

from __future__ import annotations

import json
import shlex
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from thidua import __version__
from thidua.cli.group import KNOWLEDGE, SOURCE, main
from thidua.cli.output import plain
from thidua.errors import ExitCode

if TYPE_CHECKING:
    from thidua.dataset import Dataset, DocumentRows


@main.command()
@click.argument("file", type=SOURCE)
@click.option("--json", "as_json", is_flag=True, help="All that was read, as JSON. / Dạng JSON.")
@click.option("--pages", is_flag=True, help="How each page was read. / Từng trang đọc thế nào.")
@click.option(
    "--pdf",
    type=click.Path(path_type=Path),
    help="Write a searchable PDF as well. / Ghi thêm PDF tìm được chữ.",
)
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
@click.argument("paths", nargs=-1, required=True, type=SOURCE)
@click.option(
    "-o",
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    help="Dataset folder. / Thư mục của bộ dữ liệu.",
)
@click.option("--workers", default=1, show_default=True, help="Processes. / Số tiến trình.")
@click.option(
    "--time-limit",
    type=click.FloatRange(0, min_open=True),
    help="Seconds a file may take. / Số giây cho một tệp.",
)
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

    Lần chạy bị dừng sẽ làm tiếp khi gọi lại đúng lệnh ấy: phần đã xong nằm trong OUT.unfinished
    cho đến khi ghi bộ dữ liệu. / A run that was stopped goes on where it was when the same command
    is given again: what is finished waits in OUT.unfinished until the dataset is written.
    """
    from thidua.batch import mine as mine_paths

    target = out.resolve()
    unfinished = target.parent / f"{target.name}.unfinished"
    failed: list[DocumentRows] = []
    with _progress(failed) as progress:
        dataset = mine_paths(
            paths,
            out,
            workers=workers,
            time_limit=time_limit,
            memory=unfinished,
            min_confidence=min_confidence,
            progress=progress,
        )
        shutil.rmtree(unfinished, ignore_errors=True)
    _summary(dataset, out)
    for rows in failed:
        click.echo(rows.document.error, err=True)
    if not dataset.rows("documents"):
        click.echo("Không có tệp nào để đọc. / There is no file to read.", err=True)
        raise SystemExit(ExitCode.NOTHING_READ)
    raise SystemExit(ExitCode.SOME_FAILED if failed else ExitCode.OK)


@contextmanager
def _progress(failed: list[DocumentRows]) -> Iterator[Callable[[int, int, DocumentRows], None]]:
    """A bar on stderr while files are mined; those that could not be read are put in *failed*."""
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    with Progress(
        TextColumn("{task.description}", markup=False),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
    ) as bar:
        task = bar.add_task("đọc / reading", total=None)

        def advance(done: int, total: int, rows: DocumentRows) -> None:
            name = rows.document.file_name[-40:]
            bar.update(task, completed=done, total=total, description=name)
            if rows.document.status == "failed":
                failed.append(rows)

        yield advance


def _summary(dataset: Dataset, out: Path) -> None:
    """Rows of each table, how the files fared, where the dataset is, and what can be done next."""
    from collections import Counter

    from rich.console import Console
    from rich.table import Table

    from thidua.dataset import TABLES

    statuses = Counter(row["status"] for row in dataset.rows("documents"))
    table = Table(title=plain(f"thidua {__version__}: {out}"))
    table.add_column("bảng / table")
    table.add_column("dòng / rows", justify="right")
    for name in TABLES:
        table.add_row(name, str(len(dataset.rows(name))))
    console = Console()
    console.print(table)
    console.print(", ".join(f"{status}: {count}" for status, count in sorted(statuses.items())))
    named = shlex.quote(str(out))
    console.print(
        f"Dữ liệu / dataset: {out}/tables (Parquet), {out}/plans.db (SQLite)\n"
        f'Tiếp theo / next: thidua show {named}; thidua search {named} "thi dua"; '
        f"thidua export {named} --format xlsx",
        highlight=False,
        markup=False,
        soft_wrap=True,
    )
