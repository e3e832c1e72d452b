"""What charts are made of: colours, shapes, titles, axes, legends, labels cut to fit."""

from __future__ import annotations

import json
import textwrap
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import altair as alt

Chart = alt.Chart | alt.LayerChart

NO_DATA = "Không có dữ liệu / No data"
OTHER = "khác / other"

# Column -> title of its axis, legend and tooltip; another column is its own title.
_TITLES = {
    "cited_year": "Năm viện dẫn / Cited in",
    "count": "Số lượng / Count",
    "date": "Ngày ban hành / Issued",
    "element": "Thành phần / Element",
    "group": "Nhóm / Group",
    "issuer_kind": "Loại cơ quan / Issuer kind",
    "kind": "Loại / Kind",
    "label": "Tên / Name",
    "mentions": "Lượt viện dẫn / Mentions",
    "plan": "Kế hoạch / Plan",
    "plan_year": "Năm / Year",
    "plans": "Số kế hoạch / Plans",
    "province": "Tỉnh, thành / Province",
    "size": "Quy mô / Size",
    "status": "Tình trạng / Status",
    "target": "Chỉ tiêu / Target",
    "theme": "Chủ đề / Theme",
    "value": "Giá trị / Value",
    "weight": "Mức độ / Weight",
    "work": "Văn bản / Work",
}

# Okabe and Ito's colours without yellow, which paper hides; each with a shape of its own.
_COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000"]
_SHAPES = ["circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "triangle-right"]
BLUE, INK, PALE = _COLOURS[0], "#222222", "#d9d9d9"

_TEXT = {"labelFontSize": 10, "titleFontSize": 11, "labelColor": INK, "titleColor": INK}
_CONFIG: dict[str, Any] = {
    "font": "DejaVu Sans, Arial, sans-serif",
    "background": "white",
    "padding": 10,
    "view": {"stroke": None},
    "axis": _TEXT | {"labelLimit": 0, "gridColor": PALE, "ticks": False, "domain": False},
    "legend": _TEXT | {"labelLimit": 0, "titleLimit": 0, "orient": "bottom"},
    "title": {"anchor": "start", "frame": "bounds", "fontSize": 14, "color": INK, "offset": 12},
    "locale": {"number": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", ""]}},
}
_ROW_LABEL, _COLUMN_LABEL = 45, 30  # characters


def nothing(title: str) -> Chart:
    """The chart of no rows: *title* and ``NO_DATA``."""
    words = alt.Chart(alt.InlineData(values=[{}])).mark_text(fontSize=13, color=INK)
    return finished([words.encode(text=alt.value(NO_DATA))], title, 260, 60)


def finished(
    layers: Sequence[alt.Chart], title: str, width: float | alt.Step, height: float | alt.Step
) -> Chart:
    """*layers*, the first undermost, as one chart with its title; sizes in pixels or steps."""
    lines = textwrap.wrap(title, 70) or [""]
    chart = alt.LayerChart(layer=list(layers), title=lines, width=width, height=height)
    chart.config = alt.Config(**_CONFIG)
    return chart


def cut(text: str, limit: int) -> str:
    """*text* in *limit* characters at most, cut at a word's end."""
    if len(text) <= limit:
        return text
    whole = textwrap.shorten(text, limit - 1, placeholder="", break_on_hyphens=False)
    return (whole.rstrip(" ,;:-–") or text[: limit - 1]) + "…"


def shortened(labels: Iterable[str], limit: int) -> dict[str, str]:
    """Label -> what is shown of it; those that begin alike show how they end, too."""
    shown = {label: cut(label, limit) for label in labels}
    counts = Counter(shown.values())
    for label, short in shown.items():
        if counts[short] > 1:
            end = label[-(limit // 3) :].partition(" ")[2]
            shown[label] = f"{cut(label, limit - len(end) - 1)} {end}"
    return shown


def _shown(labels: Iterable[str], limit: int) -> str:
    """The expression by which an axis shows its labels cut."""
    return f"({json.dumps(shortened(labels, limit), ensure_ascii=False)})[datum.value]"


def across(labels: Sequence[str], name: str, step: float) -> alt.X:
    """The axis of columns, on top; labels wider than *step* pixels stand upright."""
    axis = alt.Axis(
        orient="top",
        labelAngle=-90 if max(map(len, labels)) * 6.5 > step else 0,
        labelExpr=_shown(labels, _COLUMN_LABEL),
        labelOverlap=False,
    )
    return alt.X("column:N", title=heading(name), sort=list(labels), axis=axis)


def down(labels: Sequence[str], name: str) -> alt.Y:
    """The axis of rows, at the left; *name* is the column they are labels of."""
    # Upright beside the labels the title would lie over the long ones.
    axis = alt.Axis(
        titleAngle=0,
        titleAlign="right",
        titleX=-4,
        titleY=-6,
        titleBaseline="bottom",
        labelExpr=_shown(labels, _ROW_LABEL),
        labelOverlap=False,
        maxExtent=400,
    )
    return alt.Y("row:N", title=heading(name), sort=list(labels), axis=axis)


def few(labels: Iterable[str]) -> tuple[list[str], list[str]]:
    """*labels* with the rarest as one where colours run out; and which there are, most first."""
    counts = Counter(labels := list(labels))
    ranked = sorted(counts, key=lambda label: (-counts[label], label))
    if len(ranked) > len(_COLOURS):
        ranked = [*ranked[: len(_COLOURS) - 1], OTHER]
    return [label if label in ranked else OTHER for label in labels], ranked


def by_kind(field: str, kinds: list[str]) -> dict[str, Any]:
    """A colour and a shape for each of *kinds*, in one legend."""
    legend = alt.Legend(title=heading(field), columns=4, symbolOpacity=1)
    colours = alt.Scale(domain=kinds, range=_COLOURS[: len(kinds)])
    shapes = alt.Scale(domain=kinds, range=_SHAPES[: len(kinds)])
    return {
        "color": alt.Color(f"{field}:N", scale=colours, legend=legend),
        "shape": alt.Shape(f"{field}:N", scale=shapes, legend=legend),
    }


def spacing(count: int) -> int:
    """Pixels a row or column: 60 of them on A4 still have letters one can read."""
    return min(30, max(14, 720 // count))


def heading(name: str) -> str:
    """The title of the column *name* in both languages; its own name where it has none."""
    return _TITLES.get(name, name)


def tip(field: str, name: str) -> alt.Tooltip:
    """A line of a tooltip: *field* under the title of the column *name*."""
    return alt.Tooltip(field, title=heading(name))
