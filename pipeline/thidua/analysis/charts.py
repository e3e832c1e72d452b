"""Charts of a dataset of plans: tidy frames -> altair charts -> SVG, PNG or JSON, no browser.

Rows and columns keep the order of their first appearance unless a chart ranks them. What a colour
tells, a shape, a length or a number tells too: plans are read in grey print. Labels are cut at a
word's end; the tooltip has them whole. A label that is missing counts as ``UNKNOWN``.
"""

from __future__ import annotations

import io
import json
import math
import re
import tempfile
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import altair as alt
import networkx as nx
import numpy as np
import pandas as pd

from thidua.errors import ErrorCode, ThiduaError

Chart = alt.Chart | alt.LayerChart

FORMATS = ("svg", "png", "json")
NO_DATA = "Không có dữ liệu / No data"
UNKNOWN = "(không rõ / unknown)"
OTHER = "khác / other"

# Column -> title of its axis, legend and tooltip; another column is its own title.
_TITLES = {
    "theme": "Chủ đề / Theme",
    "province": "Tỉnh, thành / Province",
    "element": "Thành phần / Element",
    "plan": "Kế hoạch / Plan",
    "work": "Văn bản / Work",
    "target": "Chỉ tiêu / Target",
    "value": "Giá trị / Value",
    "group": "Nhóm / Group",
    "kind": "Loại / Kind",
    "status": "Tình trạng / Status",
    "count": "Số lượng / Count",
    "plans": "Số kế hoạch / Plans",
    "mentions": "Lượt viện dẫn / Mentions",
    "date": "Ngày ban hành / Issued",
    "cited_year": "Năm viện dẫn / Cited in",
    "year": "Năm / Year",
    "plan_year": "Năm / Year",
    "issuer": "Cơ quan / Issuer",
    "issuer_kind": "Loại cơ quan / Issuer kind",
    "size": "Quy mô / Size",
}

# Okabe and Ito's colours without yellow, dark ones first; each with a shape of its own.
_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
_SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "triangle-right")
_BLUE, _INK, _LINE = _COLOURS[0], "#222222", "#d9d9d9"

# Status -> legend, outline, inside, symbol: a full disc, an empty diamond, a saltire, a dash.
_STATUSES = {
    "present": ("có / present", _BLUE, _BLUE, "circle"),
    "doubtful": ("nghi vấn / doubtful", "#B87800", "#ffffff", "diamond"),
    "missing": ("thiếu / missing", "#D55E00", "#ffffff", "M-.9,-.9L.9,.9M-.9,.9L.9,-.9"),
    "not_applicable": ("không áp dụng / n.a.", "#777777", "#ffffff", "M-.5,0L.5,0"),
}

_CONFIG: dict[str, Any] = {
    "font": "DejaVu Sans",
    "background": "white",
    "padding": 10,
    "view": {"stroke": None},
    "axis": {
        "labelFontSize": 10,
        "titleFontSize": 11,
        "labelColor": _INK,
        "titleColor": _INK,
        "labelLimit": 0,
        "gridColor": _LINE,
        "ticks": False,
        "domain": False,
    },
    "legend": {
        "labelFontSize": 10,
        "titleFontSize": 11,
        "labelColor": _INK,
        "titleColor": _INK,
        "labelLimit": 0,
        "titleLimit": 0,
        "orient": "bottom",
        "symbolOpacity": 1,
    },
    "title": {"anchor": "start", "frame": "bounds", "fontSize": 14, "color": _INK, "offset": 12},
    "locale": {
        "number": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", " ₫"]}
    },
}
_ROW_LABEL, _COLUMN_LABEL, _NODE_LABEL = 45, 30, 24  # characters
_WIDTH = 520  # of a plot with a scale of numbers, in pixels
_MOST_NODES = 40
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


# ---------------------------------------------------------------------------- the charts


def heat_map(frame: pd.DataFrame, *, row: str, column: str, value: str, title: str) -> Chart:
    """How much of *value* each row has in each column, as shades; as numbers where they fit.

    Args:
        frame: columns *row* and *column* (labels) and *value* (number). Several rows of one cell
            are added up; a cell without one stays white.
        row: the column whose labels stand at the left.
        column: the column whose labels stand at the top.
        value: the column of numbers.
        title: of the chart, ``Tiếng Việt / English``.
    """
    cells = _tidy(frame, labels={"row": row, "column": column}, numbers={"value": value})
    cells = cells.dropna(subset=["value"])
    if cells.empty:
        return _nothing(title)
    cells = cells.groupby(["row", "column"], sort=False, as_index=False).sum()
    cells["number"] = [_number(v) for v in cells["value"]]
    rows, columns = _unique(cells["row"]), _unique(cells["column"])
    low, high = min(0.0, cells["value"].min()), max(0.0, cells["value"].max())
    step, wanted = _step(len(columns)), 6 * max(map(len, cells["number"])) + 6
    if wanted * len(columns) <= 720:
        step = max(step, wanted)
    base = alt.Chart(_data(cells)).encode(
        x=_across(columns, column, step),
        y=_down(rows, row),
        tooltip=[_tip("row:N", row), _tip("column:N", column), _tip("value:Q", value)],
    )
    shade = alt.Color(
        "value:Q",
        title=_title(value),
        scale=alt.Scale(scheme="blues", domain=[low, high if high > low else low + 1]),
        legend=alt.Legend(direction="horizontal", gradientLength=160, tickCount=4),
    )
    layers = [base.mark_rect(stroke="white").encode(color=shade)]
    if step >= wanted:
        pale = alt.datum.value < low + 0.55 * (high - low)
        ink = alt.condition(pale, alt.value("black"), alt.value("white"))
        layers.append(base.mark_text(fontSize=9).encode(text="number:N", color=ink))
    return _finished(alt.layer(*layers), title, alt.Step(step), alt.Step(_step(len(rows))))


def status_map(frame: pd.DataFrame, *, row: str, column: str, status: str, title: str) -> Chart:
    """The status of each row in each column: a disc, an empty diamond, a saltire or a dash.

    Args:
        frame: columns *row* and *column* (labels) and *status* (``present``, ``doubtful``,
            ``missing`` or ``not_applicable``; a missing one leaves the cell empty). One row a cell.
        row: the column whose labels stand at the left.
        column: the column whose labels stand at the top.
        status: the column of statuses.
        title: of the chart, ``Tiếng Việt / English``.

    Raises:
        ValueError: a status is none of the four.
    """
    if not frame.empty:
        frame = frame.dropna(subset=[status])
    cells = _tidy(frame, labels={"row": row, "column": column, "status": status})
    if cells.empty:
        return _nothing(title)
    if odd := set(cells["status"]) - set(_STATUSES):
        raise ValueError(f"statuses are {', '.join(_STATUSES)}; not {', '.join(sorted(odd))}")
    cells["status"] = [_STATUSES[s][0] for s in cells["status"]]
    names, outlines, insides, symbols = map(list, zip(*_STATUSES.values(), strict=True))
    rows, columns = _unique(cells["row"]), _unique(cells["column"])
    step = min(_step(len(rows)), _step(len(columns)))
    base = alt.Chart(_data(cells)).encode(
        x=_across(columns, column, step),
        y=_down(rows, row),
        tooltip=[_tip("row:N", row), _tip("column:N", column), _tip("status:N", status)],
    )
    legend = alt.Legend(title=None, symbolSize=90, columns=2 if len(columns) < 12 else 4)
    marks = base.mark_point(size=(0.55 * step) ** 2, strokeWidth=1.8, opacity=1).encode(
        shape=alt.Shape("status:N", scale=alt.Scale(domain=names, range=symbols), legend=legend),
        stroke=alt.Stroke("status:N", scale=alt.Scale(domain=names, range=outlines), legend=legend),
        fill=alt.Fill("status:N", scale=alt.Scale(domain=names, range=insides), legend=legend),
    )
    boxes = base.mark_rect(fill="white", stroke=_LINE)
    return _finished(alt.layer(boxes, marks), title, alt.Step(step), alt.Step(step))


def target_distribution(frame: pd.DataFrame, title: str) -> Chart:
    """The values that plans set for one target, a mark a plan, and their median as a bar.

    The scale is a logarithmic one where the values span more than it takes to tell them apart.

    Args:
        frame: columns ``target`` (label of an aligned target), ``value`` (number), ``plan``
            (label) and ``group`` (label; beyond seven the rarest are one). Rows without a value
            are left out.
        title: of the chart, ``Tiếng Việt / English``.
    """
    names = {name: name for name in ("target", "plan", "group")}
    dots = _tidy(frame, labels=names, numbers={"value": "value"}).dropna(subset=["value"])
    if dots.empty:
        return _nothing(title)
    dots["group"], groups = _few(dots["group"])
    targets = _unique(dots["target"])
    step = max(20, _step(len(targets)))
    size = dots["value"].abs()
    wide = bool(size.max() > 200 and size.max() > 100 * size[size > 0].min())
    scale = alt.Scale(type="symlog", constant=1) if wide else alt.Scale(zero=False, nice=True)
    place = np.arcsinh(dots["value"]) if wide else dots["value"]
    dots["lift"] = _stacked(dots["target"], place, room=step // 2)
    ticks = [10**n for n in range(math.ceil(math.log10(size.max())) + 1)] if wide else None
    medians = dots.groupby("target", sort=False, as_index=False)["value"].median()
    note = "thang log / log scale; " if wide else ""
    x = alt.X(
        "value:Q",
        title=f"{_title('value')}   ({note}┃ trung vị / median)",
        scale=scale,
        axis=alt.Axis(values=[0, *ticks] if ticks else alt.Undefined, grid=True),
    )
    y = _down(targets, "target", grid=True)
    tips = [_tip(f"{name}:{'Q' if name == 'value' else 'N'}", name) for name in dots.columns[:4]]
    strip = (
        alt.Chart(_data(dots))
        .mark_point(size=34, strokeWidth=1.4, opacity=0.9)
        .encode(
            x=x,
            y=y,
            yOffset=alt.YOffset("lift:Q", scale=alt.Scale(domain=[-1, 1])),
            tooltip=tips,
            **_by_kind("group", groups),
        )
    )
    median = (
        alt.Chart(_data(medians))
        .mark_tick(orient="vertical", thickness=2.5, size=0.8 * step, color="black", opacity=1)
        .encode(x=x, y=y, tooltip=[_tip("target:N", "target"), _tip("value:Q", "value")])
    )
    return _finished(alt.layer(strip, median), title, _WIDTH, alt.Step(step))


def citation_timeline(frame: pd.DataFrame, title: str) -> Chart:
    """When works were issued and in which years plans cited them; the oldest work on top.

    Args:
        frame: columns ``work`` (label), ``date`` (of the work, ISO, ``YYYY`` and ``YYYY-MM``
            allowed, may be missing), ``cited_year`` (year of the citing plans) and ``mentions``
            (count). Several rows of one work and year are added up.
        title: of the chart, ``Tiếng Việt / English``.
    """
    names, numbers = ("work", "date"), ("cited_year", "mentions")
    rows = _tidy(frame, labels={n: n for n in names}, numbers={n: n for n in numbers})
    if rows.empty:
        return _nothing(title)
    rows["at"] = pd.Series([_moment(date) for date in rows["date"]], rows.index, dtype=float)
    issued = rows.dropna(subset=["at"]).drop_duplicates("work")[["work", "date", "at"]]
    cited = rows.dropna(subset=["cited_year"])
    cited = cited.groupby(["work", "cited_year"], sort=False, as_index=False)["mentions"].sum()
    cited["at"] = cited["cited_year"] + 0.5
    moments = pd.concat([issued[["work", "at"]], cited[["work", "at"]]])
    if moments.empty:
        return _nothing(title)
    spans = moments.groupby("work", sort=False)["at"].agg(["min", "max"]).reset_index()
    born = dict(zip(issued["work"], issued["at"], strict=True))
    works = sorted(spans["work"], key=lambda work: (born.get(work, math.inf), work))
    first, last = math.floor(moments["at"].min()), math.floor(moments["at"].max())
    every = next(n for n in (1, 2, 5, 10, 20, 50, 100, 1000) if (last - first) / n <= 12)
    years = [year for year in range(first, last + 1) if year % every == 0] or [first]
    step = max(18, _step(len(works)))
    most = int(cited["mentions"].max()) if len(cited) else 1
    x = alt.X(
        "at:Q",
        title="Năm / Year   (◆ ban hành / issued;  ● viện dẫn / cited)",
        scale=alt.Scale(domain=[first, last + 1], zero=False, nice=False),
        axis=alt.Axis(
            values=[year + 0.5 for year in years], labelExpr="'' + floor(datum.value)", grid=True
        ),
    )
    y = _down(works, "work")
    area = alt.Size(
        "mentions:Q",
        title=_title("mentions"),
        scale=alt.Scale(domain=[0, max(1, most)], range=[10, (0.85 * step) ** 2]),
        legend=alt.Legend(
            values=sorted({1, (most + 1) // 2, max(1, most)}), format="d", symbolFillColor=_BLUE
        ),
    )
    lines = alt.Chart(_data(spans)).mark_rule(color="#999999")
    dots = alt.Chart(_data(cited)).mark_circle(color=_BLUE, opacity=1, stroke="white")
    marks = alt.Chart(_data(issued)).mark_point(
        shape="diamond", size=70, filled=True, color="black", opacity=1
    )
    layers = (
        lines.encode(x=x.copy().shorthand("min:Q") if False else alt.X("min:Q"), x2="max:Q", y=y),
        dots.encode(x=x, y=y, size=area, tooltip=[_tip("work:N", "work")]),
        marks.encode(x=x, y=y, tooltip=[_tip("work:N", "work"), _tip("date:N", "date")]),
    )
    return _finished(alt.layer(*layers), title, _WIDTH, alt.Step(step))


def bars(frame: pd.DataFrame, *, label: str, value: str, title: str) -> Chart:
    """Horizontal bars, the longest on top, equals in the order of the alphabet; each with its number.

    Args:
        frame: columns *label* (label) and *value* (number). Several rows of one label are added up.
        label: the column whose labels stand at the left.
        value: the column of numbers.
        title: of the chart, ``Tiếng Việt / English``.
    """
    rows = _tidy(frame, labels={"label": label}, numbers={"value": value}).dropna(subset=["value"])
    if rows.empty:
        return _nothing(title)
    rows = rows.groupby("label", as_index=False).sum()
    rows = rows.sort_values("value", ascending=False, kind="stable")
    rows["number"] = [_number(v) for v in rows["value"]]
    labels = list(rows["label"])
    base = alt.Chart(_data(rows)).encode(
        x=alt.X("value:Q", title=_title(value), axis=alt.Axis(tickCount=6, grid=True)),
        y=_down(labels, label),
        tooltip=[_tip("label:N", label), _tip("value:Q", value)],
    )
    numbers = base.mark_text(align="left", dx=4, fontSize=10).encode(text="number:N")
    layers = alt.layer(base.mark_bar(color=_BLUE), numbers)
    return _finished(layers, title, _WIDTH, alt.Step(max(16, _step(len(labels)))))
