"""``thidua explain``: which rule, which characters and which table rows made a record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from thidua.cli.group import main
from thidua.cli.options import KNOWLEDGE, SOURCE
from thidua.cli.picking import pick
from thidua.errors import ExitCode

if TYPE_CHECKING:
    from thidua.analysis.explain import Answer
    from thidua.dataset import Dataset


@main.command()
@click.argument("path", metavar="FILE|DATASET", type=SOURCE)
@click.option("--at", type=click.IntRange(min=0), help="Character offset. / Vị trí ký tự.")
@click.option("--record", help="Id of a record or of a document. / Mã bản ghi.")
@click.option("--quote", help="Words of the text; marks may be left out. / Chữ trong văn bản.")
@click.option("--document", metavar="DOC", help="Which document of DATASET. / Tài liệu nào.")
@click.option("--json", "as_json", is_flag=True, help="As JSON. / Dạng JSON.")
@KNOWLEDGE
def explain(
    path: Path,
    at: int | None,
    record: str | None,
    quote: str | None,
    document: str | None,
    as_json: bool,
) -> None:
    """Vì sao có bản ghi này / Why a record is there, or why none is.

    Cho biết luật hay mô hình nào lập ra bản ghi, ký tự nào cho trường nào, dòng nào của bảng nào
    định mã, độ tin cậy từ đâu, bản ghi thuộc mục nào. Cho một trong --at, --record, --quote; bộ dữ
    liệu có nhiều văn bản thì --at cần --document.

    Says which rule or model made it, which characters gave which field, which row of which table
    decided an id, where the confidence comes from, and the section with its role. Give one of
    --at, --record and --quote; a dataset of several documents needs --document for --at.
    """
    from thidua.analysis.explain import as_json as to_json
    from thidua.analysis.explain import as_text

    if (at is not None) + (record is not None) + (quote is not None) != 1:
        raise click.UsageError("Give one of --at OFFSET, --record ID and --quote TEXT.")
    dataset = _dataset(path)
    rows = dataset.rows("documents")
    if document is not None:
        rows = [pick(rows, document)]
    if record is not None:
        answer = _of_record(dataset, rows, record)
    elif quote is not None:
        answer = _of_quote(dataset, rows, quote)
    else:
        answer = _at(dataset, rows, at or 0)
    click.echo(to_json(answer) if as_json else as_text(answer))


def _dataset(path: Path) -> Dataset:
    """The dataset at *path*, or one in memory of the file; the command ends if it is unreadable."""
    from thidua.batch import mine
    from thidua.dataset import Dataset

    if (path / "tables" / "documents.parquet").is_file():
        return Dataset.open(path)
    dataset = mine([path])
    rows = dataset.rows("documents")
    if rows and all(row["status"] == "failed" for row in rows):
        click.echo(rows[0]["error"], err=True)
        raise SystemExit(ExitCode.SOME_FAILED)
    return dataset


def _of_record(dataset: Dataset, rows: list[dict[str, Any]], record: str) -> Answer:
    from thidua.analysis.explain import Sheet, explain_record

    # a whole id begins with its document's
    named = [row for row in rows if row["doc_id"] and record.startswith(row["doc_id"])]
    for row in named or rows:
        if answer := explain_record(Sheet.of(dataset, row), record):
            return answer
    raise click.BadParameter(f"{record} is no record here.", param_hint="--record")


def _of_quote(dataset: Dataset, rows: list[dict[str, Any]], quote: str) -> Answer:
    """The first place that a record holds, over the documents; else the first place."""
    from thidua.analysis.explain import Sheet, explain_quote

    first: Answer | None = None
    for row in rows:
        answer = explain_quote(Sheet.of(dataset, row), quote)
        if answer and not answer.nearest:
            return answer
        first = first or answer
    if first is None:
        raise click.BadParameter("these words stand nowhere in the text.", param_hint="--quote")
    return first


def _at(dataset: Dataset, rows: list[dict[str, Any]], offset: int) -> Answer:
    from thidua.analysis.explain import Sheet, explain_place
    from thidua.document import Span

    if len(rows) != 1:
        raise click.UsageError(f"--at needs --document here: there are {len(rows)} documents.")
    length = len(rows[0]["text"])
    if offset >= length:
        raise click.BadParameter(f"the text has {length} characters.", param_hint="--at")
    return explain_place(Sheet.of(dataset, rows[0]), Span(offset, offset + 1))
