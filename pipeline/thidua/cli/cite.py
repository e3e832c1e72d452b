"""``thidua cite``: the index of cited documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from thidua.cli.group import main
from thidua.cli.options import DATASET, KNOWLEDGE, PATH, format_option, limit_option
from thidua.cli.output import plain

if TYPE_CHECKING:
    from thidua.analysis.citations import CitationIndex

_KINDS = ("text", "xlsx", "csv", "html", "graphml", "gexf", "jsonld", "bibtex")
_SUFFIXES = {"csv": "", "jsonld": ".jsonld", "bibtex": ".bib"}


@main.command()
@DATASET
@format_option(_KINDS)
@click.option(
    "-o", "--out", type=PATH, help="Default: DATASET/citations.FORMAT. / Nơi ghi kết quả."
)
@click.option(
    "--portals",
    type=PATH,
    help="CSV of look-up portals: name, applies_to, template. / Bảng các cổng tra cứu.",
)
@limit_option(30)
@KNOWLEDGE
def cite(dataset: Path, kind: str, out: Path | None, portals: Path | None, limit: int) -> None:
    """Mục lục văn bản viện dẫn / Index of cited documents.

    Ai viện dẫn gì, ở đâu, ghi thế nào. / Who cites what, where, in which words.
    """
    from thidua.analysis.citations import citation_index
    from thidua.dataset import Dataset
    from thidua.knowledge.portals import read_portals

    index = citation_index(Dataset.open(dataset))
    if kind == "text":
        _listing(index, limit)
        return
    from thidua.analysis.citations.formats import write_index

    path = out or dataset / f"citations{_SUFFIXES.get(kind, '.' + kind)}"
    for written in write_index(index, path, kind, read_portals(portals) if portals else None):
        click.echo(str(written))


def _listing(index: CitationIndex, limit: int) -> None:
    """The most cited works, and all contradictions."""
    from rich.console import Console
    from rich.table import Table

    table = Table(title=f"{len(index)} văn bản được viện dẫn / cited works")
    for heading in ("kế hoạch / plans", "lần / mentions"):
        table.add_column(heading, justify="right")
    table.add_column("văn bản / work")
    table.add_column("ngày / date")
    for entry in index.ranked()[:limit]:
        table.add_row(
            str(len(entry.plans)), str(len(entry.mentions)), plain(entry.label), entry.date or ""
        )
    console = Console()
    console.print(table)
    for row in index.contradiction_rows():
        console.print(
            f"{row['work_id']}: {row['field']} {row['value']} ≠ {row['expected']} "
            f"({row['file_name']}, {row['start']}-{row['end']})",
            highlight=False,
            markup=False,
        )
