"""A comparison as charts: heat maps, distributions, a time line, a network, bars."""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pandas as pd

from thidua.analysis import charts
from thidua.analysis.charts import Chart
from thidua.analysis.citations.network import cited_together
from thidua.analysis.comparison.comparison import Comparison
from thidua.analysis.comparison.matrices import Matrix
from thidua.analysis.comparison.target_alignment import AlignedTarget
from thidua.errors import writing

_SHARE = "Tỷ lệ kế hoạch, % / Share of plans, %"
_COPIED = "Trùng với kế hoạch trước, % / In earlier plans, %"
_GROUPS, _ITEMS, _TARGETS, _WORKS, _BARS = 24, 25, 12, 25, 30
_ID = re.compile(r"(\bid=\"|url\(#|href=\"#)")


def pictures(comparison: Comparison) -> Iterator[tuple[str, Chart]]:
    """Name and chart of each part asked for; only what more than one plan makes worth seeing."""
    for part in comparison.what:
        for name, draw in _DRAWN.get(part, ()):
            yield name, draw(comparison)


def write_pictures(comparison: Comparison, folder: Path, suffix: str = "svg") -> list[Path]:
    """Write the charts to *folder* as ``svg``, ``png`` or ``json``; gives the files.

    Raises:
        ThiduaError: another suffix, or the folder cannot be written.
    """
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, chart in pictures(comparison):
        path = folder / f"{name}.{suffix}"
        charts.save(chart, path)
        written.append(path)
    return written


def embedded(comparison: Comparison) -> dict[str, str]:
    """Name -> SVG text of each chart; ids are the chart's own, so that many fit in one page."""
    drawn = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, chart in pictures(comparison):
            path = Path(folder) / f"{name}.svg"
            charts.save(chart, path)
            drawn[name] = _ID.sub(rf"\g<1>{name}-", path.read_text(encoding="utf-8"))
    return drawn


def _heat_map(found: Matrix, title: str) -> Chart:
    """The share of each group's plans that hold the items of most plans."""
    groups = found.shown_groups(_GROUPS)
    items = list(found.labels)[:_ITEMS]
    labels = _apart(found.labels)
    cells = [
        (
            labels[item],
            group,
            100 * found.plans[item].get(group, 0) / found.groups.sizes[group],
        )
        for item in items
        for group in groups
        if group in found.plans[item]
    ]
    frame = pd.DataFrame(cells, columns=["item", "group", _SHARE])
    frame["item"] = pd.Categorical(frame["item"], categories=[labels[item] for item in items])
    frame["group"] = pd.Categorical(frame["group"], categories=groups)
    frame = frame.rename(columns={"item": " "})
    return charts.heat_map(frame, row=" ", column="group", value=_SHARE, title=title)


def _apart(labels: Mapping[str, str]) -> dict[str, str]:
    """Labels by id; those of several ids are told apart by the id."""
    counts = Counter(" ".join(label.split()) for label in labels.values())
    return {
        key: label if counts[" ".join(label.split())] == 1 else f"{label} ({key})"
        for key, label in labels.items()
    }


def _matrix(comparison: Comparison, name: str) -> Matrix:
    return next(found for found in comparison.matrices if found.name == name)


def _themes(comparison: Comparison) -> Chart:
    found = _matrix(comparison, "themes")
    return _heat_map(found, "Chủ đề, phong trào theo nhóm / Themes and movements by group")


def _directives(comparison: Comparison) -> Chart:
    found = _matrix(comparison, "directives")
    return _heat_map(found, "Văn bản viện dẫn theo nhóm / Cited documents by group")


def _timeline(comparison: Comparison) -> Chart:
    counts = Counter(
        (entry.label, entry.date, mention.year)
        for entry in comparison.index.ranked()[:_WORKS]
        for mention in entry.mentions
    )
    rows = [(*key, count) for key, count in counts.items()]
    frame = pd.DataFrame(rows, columns=["work", "date", "cited_year", "mentions"])
    return charts.citation_timeline(frame, "Văn bản được viện dẫn theo năm / Citations by year")


def _network(comparison: Comparison) -> Chart:
    graph = cited_together(comparison.index)
    nodes = pd.DataFrame(
        [(n, d["label"], d["plans"], d["type"]) for n, d in graph.nodes(data=True)],
        columns=["id", "label", "size", "kind"],
    )
    edges = pd.DataFrame(
        [(a, b, d["weight"]) for a, b, d in graph.edges(data=True)],
        columns=["source", "target", "weight"],
    )
    return charts.network(nodes, edges, "Văn bản được viện dẫn cùng nhau / Cited together")


def _ratios(comparison: Comparison) -> Chart:
    title = "Chỉ tiêu tỷ lệ, % / Targets in per cent"
    return _distribution(comparison, lambda target: target.unit == "%", title)


def _counts(comparison: Comparison) -> Chart:
    title = "Chỉ tiêu số lượng / Targets as counts"
    return _distribution(comparison, lambda target: target.unit != "%", title)


def _distribution(
    comparison: Comparison, wanted: Callable[[AlignedTarget], bool], title: str
) -> Chart:
    """The values of the targets of most plans, of two at least."""
    shown = [
        target
        for target in comparison.targets
        if wanted(target) and len(target.plans) > 1 and any(v.number for v in target.values)
    ]
    labels = _apart({target.target_id: target.label for target in shown})
    rows = [
        (
            labels[target.target_id],
            value.number,
            value.place.file_name,
            comparison.groups.of[value.place.doc_id],
        )
        for target in shown[:_TARGETS]
        for value in target.values
    ]
    frame = pd.DataFrame(rows, columns=["target", "value", "plan", "group"])
    return charts.target_distribution(frame, title)


def _reuse(comparison: Comparison) -> Chart:
    rows = sorted(comparison.share_rows(), key=lambda r: (-r["share_earlier"], r["file_name"]))
    names = Counter(row["file_name"] for row in rows)
    cells = [
        (
            row["file_name"]
            if names[row["file_name"]] == 1
            else f"{row['file_name']} ({row['doc_id'][:6]})",
            100 * row["share_earlier"],
        )
        for row in rows[:_BARS]
        if row["share_earlier"]
    ]
    frame = pd.DataFrame(cells, columns=["plan", _COPIED])
    title = "Phần trùng với kế hoạch trước / Text shared with earlier plans"
    return charts.bars(frame, label="plan", value=_COPIED, title=title)


_DRAWN: dict[str, tuple[tuple[str, Callable[[Comparison], Chart]], ...]] = {
    "themes": (("chu-de", _themes),),
    "directives": (
        ("van-ban", _directives),
        ("van-ban-theo-nam", _timeline),
        ("van-ban-cung-vien-dan", _network),
    ),
    "targets": (("chi-tieu-ty-le", _ratios), ("chi-tieu-so-luong", _counts)),
    "reuse": (("trung-lap", _reuse),),
}
