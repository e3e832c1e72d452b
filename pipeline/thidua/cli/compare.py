"""``thidua compare``: groups of plans, two plans side by side, each against its own last year."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from thidua.cli.group import main
from thidua.cli.options import DATASET, KNOWLEDGE, PATH, format_option
from thidua.cli.output import plain
from thidua.cli.picking import pick

if TYPE_CHECKING:
    from rich.table import Table

    from thidua.analysis.comparison import Comparison, PlanDifferences, YearPair

_BY = ("province", "province_2025", "issuer_kind", "plan_year", "issuing_body", "doc_type")
_WHAT = ("all", "themes", "anniversaries", "directives", "targets", "sections", "awards", "reuse")
_LISTED = 12


@main.command()
@DATASET
@click.option(
    "--by",
    type=click.Choice(_BY),
    default="province",
    show_default=True,
    help="What makes a group. / Chia nhóm theo.",
)
@click.option(
    "--what",
    type=click.Choice(_WHAT),
    default="all",
    show_default=True,
    help="What is compared. / So sánh phần nào.",
)
@click.option(
    "--plans",
    nargs=2,
    metavar="A B",
    help="Two plans side by side: file names, ids or positions. / Đối chiếu hai kế hoạch.",
)
@click.option(
    "--last-year",
    is_flag=True,
    help="Each plan against its body's plan for the year before. / So với năm trước.",
)
@format_option(("text", "html", "xlsx", "csv", "json"))
@click.option(
    "-o", "--out", type=PATH, help="Default: DATASET/comparison.FORMAT. / Nơi ghi kết quả."
)
@click.option("--charts", type=PATH, help="Folder for charts. / Nơi ghi biểu đồ.")
@click.option(
    "--chart-format",
    type=click.Choice(("svg", "png")),
    default="svg",
    show_default=True,
    help="Form of the charts. / Dạng biểu đồ.",
)
@KNOWLEDGE
def compare(
    dataset: Path,
    by: str,
    what: str,
    plans: tuple[str, str] | None,
    last_year: bool,
    kind: str,
    out: Path | None,
    charts: Path | None,
    chart_format: str,
) -> None:
    """So sánh các kế hoạch / Compare plans.

    Theo nhóm, hai kế hoạch với nhau, hay với năm trước. / By group, two side by side, or each with
    its body's plan for the year before.
    """
    from thidua.analysis import comparison
    from thidua.dataset import Dataset

    if charts and (plans or last_year):
        raise click.UsageError("--charts goes without --plans and --last-year.")
    if plans and last_year:
        raise click.UsageError("--plans goes without --last-year.")
    opened = Dataset.open(dataset)
    if plans:
        rows = comparison.Plans(opened)
        ids = [pick(list(rows.documents.values()), wanted)["doc_id"] for wanted in plans]
        found = comparison.compare_plans(rows, *ids)
        _answer(
            _listed_differences, "difference", found, kind, out or _at(dataset, "differences", kind)
        )
    elif last_year:
        pairs = comparison.against_last_year(comparison.Plans(opened))
        _answer(_listed_years, "year", pairs, kind, out or _at(dataset, "last-year", kind))
    else:
        answer = comparison.compare(opened, by, what)
        _answer(_listed_groups, "comparison", answer, kind, out or _at(dataset, "comparison", kind))
        if charts is not None:
            from thidua.analysis.comparison.pictures import write_pictures

            for path in write_pictures(answer, charts, chart_format):
                click.echo(str(path))


def _at(dataset: Path, name: str, kind: str) -> Path:
    """Where an answer is written unless another place is given."""
    return dataset / (name if kind == "csv" else f"{name}.{kind}")


def _answer(listing: Callable[[Any], None], name: str, found: Any, kind: str, path: Path) -> None:
    """Print *found*, or write it with the tables and the page called *name*."""
    if kind == "text":
        listing(found)
        return
    from thidua.analysis.comparison import formats

    tables, page = getattr(formats, f"{name}_tables"), getattr(formats, f"{name}_page")
    for written in formats.write(lambda: tables(found), lambda: page(found), path, kind):
        click.echo(str(written))


def _table(title: str, *headings: str) -> Table:
    from rich.table import Table

    table = Table(title=title)
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%"


def _listed_groups(found: Comparison) -> None:
    """The items of most plans of each part, and in how many groups they are."""
    from rich.console import Console

    from thidua.analysis.comparison.formats import MATRICES

    console = Console()
    groups = "; ".join(f"{name} ({count})" for name, count in found.groups.sizes.items())
    console.print(
        f"{len(found.plans)} kế hoạch / plans, {len(found.groups.names)} nhóm / groups: {groups}",
        highlight=False,
        markup=False,
    )
    for matrix in found.matrices:
        if matrix.name == "targets":
            continue
        _, vi, en = MATRICES[matrix.name]
        table = _table(f"{vi} / {en}", "kế hoạch / plans", "nhóm / groups", "nội dung / item")
        for item, label in list(matrix.labels.items())[:_LISTED]:
            table.add_row(str(matrix.totals[item]), str(len(matrix.plans[item])), plain(label))
        console.print(table)
    if "targets" in found.what:
        console.print(_targets_table(found))
    if "reuse" in found.what:
        console.print(_reuse_table(found))


def _targets_table(found: Comparison) -> Table:
    """The targets of most plans, with the spread of their values."""
    from thidua.analysis.comparison.target_alignment import written

    table = _table(
        "Chỉ tiêu / Targets",
        "kế hoạch / plans", "trung vị / median", "từ / min", "đến / max", "chỉ tiêu / target",
    )  # fmt: skip
    for target in found.targets[:_LISTED]:
        row = target.row()
        numbers = (row["median"], row["minimum"], row["maximum"])
        table.add_row(
            str(row["plans"]),
            *("" if number is None else written(number) for number in numbers),
            plain(f"{target.label} ({target.unit})" if target.unit else target.label),
        )
    return table


def _reuse_table(found: Comparison) -> Table:
    """The plans that share most with earlier ones, and where that stands."""
    table = _table("Trùng lặp / Text reuse", "trùng / shared", "kế hoạch / plan", "nguồn / source")
    shares = sorted(found.share_rows(), key=lambda row: -row["share_earlier"])
    for row in shares[:_LISTED]:
        table.add_row(
            _percent(row["share_earlier"]),
            plain(row["file_name"]),
            plain(row["main_source"] or ""),
        )
    return table


def _listed_differences(found: PlanDifferences) -> None:
    """What has changed, was added and dropped."""
    from rich.console import Console

    console = Console()
    console.print(f"{found.old['file_name']} → {found.new['file_name']}", markup=False)
    table = _table(
        "Khác nhau / Differences",
        "loại / kind", "tình trạng / status", "nội dung / item", "cũ / old", "mới / new",
    )  # fmt: skip
    for d in found.differences:
        if d.status != "same":
            table.add_row(
                d.kind, d.status, *(plain((text or "")[:120]) for text in (d.item, d.old, d.new))
            )
    console.print(table)
    table = _table(
        "Các mục / Sections", "tình trạng / status", "giống / same", "cũ / old", "mới / new"
    )
    for pair in found.sections:
        names = (part.name or "(mở đầu / opening)" if part else "" for part in (pair.old, pair.new))
        table.add_row(pair.status, _percent(pair.share_same), *map(plain, names))
    console.print(table)


def _listed_years(pairs: tuple[YearPair, ...]) -> None:
    """One line a plan that has a plan for the year before."""
    from rich.console import Console

    console = Console()
    table = _table(
        f"{len(pairs)} kế hoạch có kế hoạch năm trước / plans with one for the year before",
        "cơ quan / body", "năm / year", "chép / copied", "đổi / changed", "thêm / added",
        "bỏ / dropped", "năm chưa sửa / old years",
    )  # fmt: skip
    for pair in pairs:
        row = pair.row()
        table.add_row(
            plain(row["issuing_body"]),
            str(row["plan_year"]),
            _percent(row["copied"]),
            *(str(row[name]) for name in ("changed", "added", "dropped", "old_years")),
        )
    console.print(table)
    for pair in pairs:
        for row in pair.old_year_rows():
            quote = " ".join(row["quote"].split())
            console.print(
                f"{row['file_name']} {row['start']}-{row['end']}: {row['year']}? {quote}",
                highlight=False,
                markup=False,
            )
