"""Values, years and ranks along one scale: what plans set, when they cite, what is most."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

import altair as alt
import numpy as np
import pandas as pd

from thidua.analysis.charts.frames import Floats, data, moment, number, order, tidy
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

_YEARS = "Năm / Year   (┃ ban hành / issued;  ● viện dẫn / cited)"
_YEARS_BEFORE = 15  # the first citation: older works would leave the years of the plans no room
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
    powers = [0, *(10**n for n in range(math.ceil(math.log10(most)) + 1))] if wide else []
    note = "thang log / log scale;  " if wide else ""
    x = alt.X(
        "value:Q",
        title=f"{heading('value')}   ({note}┃ trung vị / median)",
        scale=alt.Scale(type="symlog") if wide else alt.Scale(zero=False, nice=True),
        axis=alt.Axis(values=powers) if wide else alt.Axis(tickCount=8),
    )
    y = down(targets, "target")
    tips = [tip("row:N", "target"), tip("value:Q", "value")]
    strip = alt.Chart(data(dots)).mark_point(size=32, strokeWidth=1.4, opacity=1)
    bars = alt.Chart(data(medians)).mark_tick(
        orient="vertical", thickness=3, size=0.9 * step, color="black", opacity=1
    )
    layers = [
        bars.encode(x=x, y=y, tooltip=tips),
        strip.encode(
            x=x,
            y=y,
            yOffset=alt.YOffset("lift:Q", scale=alt.Scale(domain=[-1, 1])),
            tooltip=[*tips, tip("plan:N", "plan"), tip("group:N", "group")],
            **by_kind("group", groups),
        ),
    ]
    return finished(layers, title, _WIDTH, alt.Step(step))


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


def citation_timeline(frame: pd.DataFrame, title: str) -> Chart:
    """When works were issued and in which years plans cited them; the oldest work on top.

    A work issued more than 15 years before the first citation stands at the edge with its year.

    Args:
        frame: columns ``work`` (label), ``date`` (of the work, ISO, ``YYYY`` and ``YYYY-MM``
            allowed, may be null), ``cited_year`` (year of the citing plans) and ``mentions``
            (count). Several rows of one work and year are added up.
        title: of the chart.
    """
    numbers = {"year": "cited_year", "mentions": "mentions"}
    rows = tidy(frame, {"row": "work", "date": "date"}, numbers)
    rows["at"] = rows["date"].map(moment).astype(float)
    issued = rows.dropna(subset=["at"]).drop_duplicates("row")[["row", "date", "at"]]
    cited = rows.dropna(subset=["year"]).groupby(["row", "year"], as_index=False)
    dots = cited.agg(mentions=("mentions", "sum")).assign(at=lambda found: found["year"] + 0.5)
    moments = pd.concat([issued[["row", "at"]], dots[["row", "at"]]])
    if moments.empty:
        return nothing(title)
    born = dict(zip(issued["row"], issued["at"], strict=True))
    works = sorted(moments["row"].unique(), key=lambda work: (born.get(work, math.inf), work))
    first, last = math.floor(moments["at"].min()), math.floor(moments["at"].max())
    if len(dots):
        first = max(first, int(dots["year"].min()) - _YEARS_BEFORE)
    issued["early"] = [f"◂ {int(at)}" if at < first else "" for at in issued["at"]]
    issued["at"], moments["at"] = issued["at"].clip(first), moments["at"].clip(first)
    spans = moments.groupby("row", as_index=False).agg(start=("at", "min"), end=("at", "max"))
    every = next(n for n in (1, 2, 5, 10, 20, 50, 100, 1000) if (last - first) / n <= 12)
    years = [year for year in range(first, last + 1) if year % every == 0] or [first]
    width = max(360, min(720, 24 * (last - first + 1)))
    step = max(18, spacing(len(works)))
    largest = min(0.85 * step, max(10.0, 1.3 * width / (last - first + 1)))
    most = max(1, int(dots["mentions"].max())) if len(dots) else 1
    x = alt.X(
        "at:Q",
        title=_YEARS,
        scale=alt.Scale(domain=[first, last + 1], zero=False, nice=False),
        # A year's number stands in the middle of the year.
        axis=alt.Axis(values=[year + 0.5 for year in years], labelExpr="'' + floor(datum.value)"),
    )
    y = down(works, "work")
    shown = sorted({1, (most + 1) // 2, most})
    area = alt.Size(
        "mentions:Q",
        title=heading("mentions"),
        scale=alt.Scale(domain=[0, most], range=[12, largest**2]),
        legend=alt.Legend(values=shown, format="d", symbolFillColor=BLUE, symbolOpacity=1),
    )
    tips = [tip("row:N", "work"), tip("year:Q", "cited_year"), tip("mentions:Q", "mentions")]
    lines = alt.Chart(data(spans)).mark_rule(color="#999999")
    circles = alt.Chart(data(dots)).mark_circle(color=BLUE, opacity=1, stroke="white")
    marks = alt.Chart(data(issued)).encode(
        x=x, y=y, tooltip=[tip("row:N", "work"), tip("date:N", "date")]
    )
    layers = [
        lines.encode(x=alt.X("start:Q", title=_YEARS), x2="end:Q", y=y),
        marks.mark_tick(orient="vertical", thickness=3, size=0.95 * step, color="black", opacity=1),
        circles.encode(x=x, y=y, size=area, tooltip=tips),
        marks.mark_text(align="left", dx=4, dy=-5, fontSize=9).encode(text="early:N"),
    ]
    return finished(layers, title, width, alt.Step(step))


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
