"""``thidua show | search | export``: what a dataset holds, on the screen and in other formats."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from thidua.cli.group import main
from thidua.cli.options import DATASET, PATH, format_option, limit_option
from thidua.cli.output import plain
from thidua.cli.picking import pick
from thidua.errors import writing

if TYPE_CHECKING:
    from rich.console import Console

    from thidua.dataset import Dataset

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
_SHOWN_FIELDS = ("doc_type", "issuing_body", "number", "symbol", "issued_date", "signer_name")
_PICTURE_WIDTH = 110  # columns


@main.command()
@DATASET
@click.argument("document", metavar="[DOC]", required=False)
@click.option("--svg", type=PATH, help="Save as a picture. / Lưu thành ảnh.")
def show(dataset: Path, document: str | None, svg: Path | None) -> None:
    """In kế hoạch, bản ghi tô màu / Print a plan, records in colour.

    DOC là tên tệp, phần đầu của doc_id, hoặc số thứ tự từ 0; không có thì liệt kê tất cả. / DOC is
    a file name, the start of a doc_id, or a position from 0; without it all are listed.
    """
    from rich.console import Console

    from thidua.dataset import Dataset

    opened = Dataset.open(dataset)
    rows = opened.rows("documents")
    if document is None:
        for index, row in enumerate(rows):
            shown = (index, row["doc_id"], row["status"], row["file_name"], row["title"] or "")
            click.echo("\t".join(map(str, shown)))
        return
    console = Console(record=svg is not None, width=_PICTURE_WIDTH if svg else None)
    _print_plan(console, opened, pick(rows, document))
    if svg is not None:
        with writing(svg):
            console.save_svg(str(svg), title="thidua show")


def _print_plan(console: Console, dataset: Dataset, row: dict[str, Any]) -> None:
    """Title and fields, the text with its records in colour, and the findings."""
    from rich.text import Text

    text = Text(row["text"])
    legend = Text()
    for table, colour in _COLOURS.items():
        records = [r for r in dataset.rows(table) if r["doc_id"] == row["doc_id"]]
        legend.append(f" {table} {len(records)} ", style=colour)
        for record in records:
            if record["start"] is not None:
                text.stylize(colour, record["start"], record["end"])
    console.print(f"[bold]{plain(row['title'] or row['file_name'])}[/bold]")
    fields = " · ".join(f"{name}={row[name]}" for name in _SHOWN_FIELDS if row[name])
    console.print(fields, highlight=False, markup=False)
    console.print(legend)
    console.print(text)
    for finding in dataset.rows("findings"):
        if finding["doc_id"] == row["doc_id"]:
            place = "" if finding["start"] is None else f" [{finding['start']}-{finding['end']}]"
            console.print(
                f"{finding['severity']}: {finding['code']}{place}: {finding['message_vi']}"
                f" / {finding['message_en']}",
                highlight=False,
                markup=False,
            )


@main.command()
@DATASET
@click.argument("words", nargs=-1, required=True)
@limit_option(20)
def search(dataset: Path, words: tuple[str, ...], limit: int) -> None:
    """Tìm không cần dấu / Full-text search; diacritics do not matter."""
    from thidua.dataset import search as find

    found = find(dataset, " ".join(words), limit)
    for row in found:
        quote = " ".join(row["quote"].split())[:160]
        click.echo(f"{row['file_name']}\t{row['kind']}\t{row['record_id'] or ''}\t{quote}")
    if not found:
        click.echo("Không tìm thấy. / Nothing found.", err=True)


@main.command()
@DATASET
@format_option(("csv", "jsonl", "xlsx", "akn"))
@click.option(
    "-o",
    "--out",
    type=PATH,
    help="Folder. Default: DATASET/export-FORMAT. / Thư mục kết quả.",
)
def export(dataset: Path, kind: str, out: Path | None) -> None:
    """Xuất bộ dữ liệu / Write the dataset in another format.

    CSV, JSON Lines, XLSX, Akoma Ntoso (XML).
    """
    from thidua.dataset import Dataset
    from thidua.dataset.export import export as write

    for path in write(Dataset.open(dataset), out or dataset / f"export-{kind}", kind):
        click.echo(str(path))
