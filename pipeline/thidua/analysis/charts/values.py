"""Values and ranks along one scale: what plans set, what is most."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

import altair as alt
import numpy as np
import pandas as pd

from thidua.analysis.charts.frames import Floats, data, number, order, tidy
from thidua.analysis.charts.parts import (
    BLUE,
    Chart,
    by_kind,
    down,
    few,
    finished,
    heading,
    nothing,
    spacing,
    tip,
)

_WIDTH = 520  # of a plot with a scale of numbers, in pixels


def target_distribution(frame: pd.DataFrame, title: str) -> Chart:
    """The values that plans set for one target, a mark a plan, and their median as a bar.

    The scale is logarithmic where the largest value is over 200 and over 100 times the smallest.

    Args:
        frame: columns ``target`` (label of an aligned target), ``value`` (number), ``plan``
            (label) and ``group`` (label; beyond seven the rarest are one). Rows without a value
            are left out.
        title: of the chart.
    """
    labels = {"row": "target", "plan": "plan", "group": "group"}
    dots = tidy(frame, labels, {"value": "value"}).dropna()
    if dots.empty:
        return nothing(title)
    dots["group"], groups = few(dots["group"])
    targets = order(frame["target"], dots["row"])
    step = max(20, min(48, 900 // len(targets)))
    sizes = dots["value"].abs()
    most, least = float(sizes.max()), float(sizes[sizes > 0].min())
    wide = most > 200 and most > 100 * least
    places = np.arcsinh(dots["value"] / 2) if wide else dots["value"]
    dots["lift"] = _stacked(dots["row"], places.to_numpy(), levels=max(1, step // 13))
    medians = dots.groupby("row", sort=False, as_index=False).agg(value=("value", "median"))
    at = {"x": _scale_of_values(most if wide else None), "y": down(targets, "target")}
    tips = [tip("row:N", "target"), tip("value:Q", "value")]
    bars = alt.Chart(data(medians)).mark_tick(
        orient="vertical", thickness=3, size=0.9 * step, color="black", opacity=1
    )
    strip = alt.Chart(data(dots)).mark_point(size=32, strokeWidth=1.4, opacity=1)
    layers = [
        bars.encode(**at, tooltip=tips),
        strip.encode(
            **at,
            yOffset=alt.YOffset("lift:Q", scale=alt.Scale(domain=[-1, 1])),
            tooltip=[*tips, tip("plan:N", "plan"), tip("group:N", "group")],
            **by_kind("group", groups),
        ),
    ]
    return finished(layers, title, _WIDTH, alt.Step(step))


def _scale_of_values(most: float | None) -> alt.X:
    """The axis of values: powers of ten up to *most* on a logarithmic scale, else a plain one."""
    if most is None:
        note, scale, axis = "", alt.Scale(zero=False, nice=True), alt.Axis(tickCount=8)
    else:
        powers = [0, *(10**n for n in range(math.ceil(math.log10(most)) + 1))]
        note, scale, axis = (
            "thang log / log scale;  ",
            alt.Scale(type="symlog"),
            alt.Axis(values=powers),
        )
    title = f"{heading('value')}   ({note}┃ trung vị / median)"
    return alt.X("value:Q", title=title, scale=scale, axis=axis)


def _stacked(rows: Iterable[str], places: Floats, levels: int) -> list[float]:
    """-1..1 for each mark: those that would hide each other stand above and below the line."""
    bins = (_WIDTH / 7 * places / (float(np.ptp(places)) or 1.0)).round()
    seen: Counter[tuple[str, float]] = Counter()
    lifts = []
    for cell in zip(rows, bins.tolist(), strict=True):
        turn = seen[cell] % (2 * levels + 1)
        seen[cell] += 1
        lifts.append(round((-1) ** turn * ((turn + 1) // 2) / (levels + 1), 3))
    return lifts


def bars(frame: pd.DataFrame, *, label: str, value: str, title: str) -> Chart:
    """Horizontal bars with their numbers, the longest on top; equals by the alphabet.

    Args:
        frame: columns *label* (label) and *value* (number). Several rows of one label are added up.
        label: the column whose labels stand at the left.
        value: the column of numbers.
        title: of the chart.
    """
    rows = tidy(frame, {"row": label}, {"value": value}).dropna()
    if rows.empty:
        return nothing(title)
    rows = rows.groupby("row", as_index=False).sum()
    rows = rows.sort_values("value", ascending=False, kind="stable")
    rows["number"] = rows["value"].map(number)
    base = alt.Chart(data(rows)).encode(
        x=alt.X("value:Q", title=heading(value), axis=alt.Axis(tickCount=6)),
        y=down(list(rows["row"]), label),
        tooltip=[tip("row:N", label), tip("value:Q", value)],
    )
    numbers = base.mark_text(align="left", dx=4, fontSize=10).encode(text="number:N")
    height = alt.Step(max(16, spacing(len(rows))))
    return finished([base.mark_bar(color=BLUE), numbers], title, _WIDTH, height)
