"""``thidua read | mine``: sources to text, and to a dataset."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from thidua import __version__
from thidua.cli.group import main
from thidua.cli.options import KNOWLEDGE, PATH, SECONDS, SHARE, SOURCE, WORKERS
from thidua.cli.output import plain
from thidua.errors import ErrorCode, ExitCode, ThiduaError

if TYPE_CHECKING:
    from thidua.dataset import Dataset, DocumentRows


@main.command()
@click.argument("file", type=SOURCE)
@click.option("--json", "as_json", is_flag=True, help="All that was read, as JSON. / Dạng JSON.")
@click.option("--pages", is_flag=True, help="How each page was read. / Từng trang đọc thế nào.")
@click.option(
    "--pdf",
    type=PATH,
    help="Write a searchable PDF as well. / Ghi thêm PDF tìm được chữ.",
)
def read(file: Path, as_json: bool, pages: bool, pdf: Path | None) -> None:
    """In nội dung đọc được từ FILE / Print what was read from FILE."""
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
    metavar="DATASET",
    type=PATH,
    help="Dataset folder. / Thư mục của bộ dữ liệu.",
)
@WORKERS
@click.option(
    "--time-limit",
    type=SECONDS,
    help="Seconds a file may take. / Số giây cho một tệp.",
)
@KNOWLEDGE
@click.option(
    "--min-confidence",
    type=SHARE,
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
    """Khai thác tệp thành bộ dữ liệu / Mine files into a dataset.

    PATHS là tệp, thư mục, mẫu tên (*.pdf). Lần chạy bị dừng sẽ làm tiếp khi gọi lại đúng lệnh ấy:
    phần đã xong nằm trong DATASET.unfinished cho đến khi ghi bộ dữ liệu. Bộ dữ liệu đang có giữ
    nguyên khi không đọc được tệp nào.

    PATHS are files, folders and globs (*.pdf). A run that was stopped goes on where it was when the
    same command is given again: what is finished waits in DATASET.unfinished until the dataset is
    written. A dataset that is there stays as it was where no file could be read.
    """
    from thidua.batch.inputs import expand_some

    files = expand_some(paths)
    if workers > 1 and len(files) > 1:
        from thidua.batch.pool import prepare

        prepare()  # it loads while this process does
    from thidua.batch import mine as mine_paths
    from thidua.batch.memory import forget
    from thidua.dataset import place_of

    target = place_of(out)
    unfinished = target.parent / f"{target.name}.unfinished"
    failed: list[DocumentRows] = []
    try:
        with _progress(failed) as progress:
            dataset = mine_paths(
                files,
                out,
                workers=workers,
                time_limit=time_limit,
                memory=unfinished,
                min_confidence=min_confidence,
                progress=progress,
            )
            forget(unfinished)
    except ThiduaError as error:
        if error.code == ErrorCode.NOTHING_NEW:
            forget(unfinished)
        raise
    finally:
        for rows in failed:
            click.echo(rows.document.error, err=True)
    _summary(dataset, out)
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
