"""Tables as pictures: how much each row has in each column, or how it stands there."""

from __future__ import annotations

import altair as alt
import pandas as pd

from thidua.analysis.charts.frames import UNKNOWN, data, number, order, tidy
from thidua.analysis.charts.parts import (
    BLUE,
    PALE,
    Chart,
    across,
    down,
    finished,
    heading,
    nothing,
    spacing,
    tip,
)

# Status -> name, outline, inside, symbol: a full disc, an empty diamond, a saltire, a dash.
_STATUSES = {
    "present": ("có / present", BLUE, BLUE, "circle"),
    "doubtful": ("nghi vấn / doubtful", "#B87800", "#ffffff", "diamond"),
    "missing": ("thiếu / missing", "#D55E00", "#ffffff", "M-.9,-.9L.9,.9M-.9,.9L.9,-.9"),
    "not_applicable": ("không áp dụng / n.a.", "#777777", "#ffffff", "M-.5,0L.5,0"),
}


def heat_map(frame: pd.DataFrame, *, row: str, column: str, value: str, title: str) -> Chart:
    """How much each row has in each column, as shades; as numbers too where they fit.

    Args:
        frame: columns *row* and *column* (labels) and *value* (number). Several rows of one cell
            are added up; a cell without any stays white.
        row: the column whose labels stand at the left.
        column: the column whose labels stand at the top.
        value: the column of numbers.
        title: of the chart.
    """
    cells = tidy(frame, {"row": row, "column": column}, {"value": value}).dropna()
    if cells.empty:
        return nothing(title)
    cells = cells.groupby(["row", "column"], sort=False, as_index=False).sum()
    cells["number"] = cells["value"].map(number)
    rows, columns = order(frame[row], cells["row"]), order(frame[column], cells["column"])
    low, high = min(0.0, cells["value"].min()), max(0.0, cells["value"].max())
    step, wanted = spacing(len(columns)), 6 * max(map(len, cells["number"])) + 6
    if wanted * len(columns) <= 720:
        step = max(step, wanted)
    base = alt.Chart(data(cells)).encode(
        x=across(columns, column, step),
        y=down(rows, row),
        tooltip=[tip("row:N", row), tip("column:N", column), tip("value:Q", value)],
    )
    shade = alt.Color(
        "value:Q",
        title=heading(value),
        scale=alt.Scale(scheme="blues", domain=[low, high if high > low else low + 1]),
        # Swatches: the id of a gradient would count the charts that the process has drawn.
        legend=alt.Legend(type="symbol", symbolType="square", symbolSize=180, tickCount=5),
    )
    layers = [base.mark_rect(stroke="white").encode(color=shade)]
    if step >= wanted:
        pale = alt.datum.value < low + 0.55 * (high - low)
        ink = alt.condition(pale, alt.value("black"), alt.value("white"))
        layers.append(base.mark_text(fontSize=9).encode(text="number:N", color=ink))
    return finished(layers, title, alt.Step(step), alt.Step(spacing(len(rows))))


def status_map(frame: pd.DataFrame, *, row: str, column: str, status: str, title: str) -> Chart:
    """The status of each row in each column: a disc, an empty diamond, a saltire or a dash.

    Args:
        frame: columns *row* and *column* (labels) and *status* (``present``, ``doubtful``,
            ``missing`` or ``not_applicable``; null leaves the cell empty). One row a cell.
        row: the column whose labels stand at the left.
        column: the column whose labels stand at the top.
        status: the column of statuses.
        title: of the chart.

    Raises:
        ValueError: a status is none of the four.
    """
    cells = tidy(frame, {"row": row, "column": column, "status": status})
    cells = cells[cells["status"] != UNKNOWN]
    if cells.empty:
        return nothing(title)
    if odd := set(cells["status"]) - set(_STATUSES):
        raise ValueError(f"statuses are {', '.join(_STATUSES)}; not {', '.join(sorted(odd))}")
    cells["status"] = [_STATUSES[code][0] for code in cells["status"]]
    names, outlines, insides, symbols = map(list, zip(*_STATUSES.values(), strict=True))
    rows, columns = order(frame[row], cells["row"]), order(frame[column], cells["column"])
    step = min(spacing(len(rows)), spacing(len(columns)))
    base = alt.Chart(data(cells)).encode(
        x=across(columns, column, step),
        y=down(rows, row),
        tooltip=[tip("row:N", row), tip("column:N", column), tip("status:N", status)],
    )
    legend = alt.Legend(title=None, symbolSize=90, columns=2 if len(columns) < 12 else 4)
    marks = base.mark_point(size=(0.55 * step) ** 2, strokeWidth=1.8, opacity=1).encode(
        shape=alt.Shape("status:N", scale=alt.Scale(domain=names, range=symbols), legend=legend),
        stroke=alt.Stroke("status:N", scale=alt.Scale(domain=names, range=outlines), legend=legend),
        fill=alt.Fill("status:N", scale=alt.Scale(domain=names, range=insides), legend=legend),
    )
    boxes = base.mark_rect(fill="white", stroke=PALE)
    return finished([boxes, marks], title, alt.Step(step), alt.Step(step))
