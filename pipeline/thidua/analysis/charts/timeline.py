"""Years along one scale: when works were issued, and when plans cited them."""

from __future__ import annotations

import math
from dataclasses import dataclass

import altair as alt
import pandas as pd

from thidua.analysis.charts.frames import data, moment, tidy
from thidua.analysis.charts.parts import (
    BLUE,
    Chart,
    down,
    finished,
    heading,
    nothing,
    spacing,
    tip,
)

_YEARS = "Năm / Year   (┃ ban hành / issued;  ● viện dẫn / cited)"
_YEARS_BEFORE = 15  # the first citation: older works would leave the years of the plans no room


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
    moments = _moments(tidy(frame, {"row": "work", "date": "date"}, numbers))
    if moments.all.empty:
        return nothing(title)
    works = moments.works()  # their order is that of the true dates
    years = moments.draw_in()
    width = max(360, min(720, 24 * len(years)))
    step = max(18, spacing(len(works)))
    largest = min(0.85 * step, max(10.0, 1.3 * width / len(years)))
    x, y = _scale_of_years(years), down(works, "work")
    lines = alt.Chart(data(moments.spans())).mark_rule(color="#999999")
    marks = alt.Chart(data(moments.issued)).encode(
        x=x, y=y, tooltip=[tip("row:N", "work"), tip("date:N", "date")]
    )
    circles = alt.Chart(data(moments.cited)).mark_circle(color=BLUE, opacity=1, stroke="white")
    tips = [tip("row:N", "work"), tip("year:Q", "cited_year"), tip("mentions:Q", "mentions")]
    layers = [
        lines.encode(x=alt.X("start:Q", title=_YEARS), x2="end:Q", y=y),
        marks.mark_tick(orient="vertical", thickness=3, size=0.95 * step, color="black", opacity=1),
        circles.encode(x=x, y=y, size=_areas(moments.cited, largest), tooltip=tips),
        marks.mark_text(align="left", dx=4, dy=-5, fontSize=9).encode(text="early:N"),
    ]
    return finished(layers, title, width, alt.Step(step))


@dataclass
class _Moments:
    """When works were issued (row, date, at), cited (row, year, mentions, at), and both."""

    issued: pd.DataFrame
    cited: pd.DataFrame
    all: pd.DataFrame

    def works(self) -> list[str]:
        """Their labels, the oldest first, those without a date last."""
        born = dict(zip(self.issued["row"], self.issued["at"], strict=True))
        return sorted(self.all["row"].unique(), key=lambda work: (born.get(work, math.inf), work))

    def draw_in(self) -> range:
        """The years that are shown; what is older is drawn in to their edge, with its year."""
        first, last = math.floor(self.all["at"].min()), math.floor(self.all["at"].max())
        if len(self.cited):
            first = max(first, int(self.cited["year"].min()) - _YEARS_BEFORE)
        self.issued["early"] = [f"◂ {int(at)}" if at < first else "" for at in self.issued["at"]]
        for frame in (self.issued, self.all):
            frame["at"] = frame["at"].clip(first)
        return range(first, last + 1)

    def spans(self) -> pd.DataFrame:
        """From the first to the last moment of each work."""
        return self.all.groupby("row", as_index=False).agg(start=("at", "min"), end=("at", "max"))


def _moments(rows: pd.DataFrame) -> _Moments:
    """The dates of works, and the middles of the years in which they were cited."""
    rows["at"] = rows["date"].map(moment).astype(float)
    issued = rows.dropna(subset=["at"]).drop_duplicates("row")[["row", "date", "at"]]
    cited = rows.dropna(subset=["year"]).groupby(["row", "year"], as_index=False)
    dots = cited.agg(mentions=("mentions", "sum")).assign(at=lambda found: found["year"] + 0.5)
    return _Moments(issued, dots, pd.concat([issued[["row", "at"]], dots[["row", "at"]]]))


def _scale_of_years(years: range) -> alt.X:
    """The axis of years: a number for each of them, or for every second, fifth or tenth."""
    first, last = years[0], years[-1]
    every = next(n for n in (1, 2, 5, 10, 20, 50, 100, 1000) if (last - first) / n <= 12)
    named = [year for year in years if year % every == 0] or [first]
    return alt.X(
        "at:Q",
        title=_YEARS,
        scale=alt.Scale(domain=[first, last + 1], zero=False, nice=False),
        # A year's number stands in the middle of the year.
        axis=alt.Axis(values=[year + 0.5 for year in named], labelExpr="'' + floor(datum.value)"),
    )


def _areas(cited: pd.DataFrame, largest: float) -> alt.Size:
    """Circles as large as their mentions are many, the most *largest* pixels across."""
    most = max(1, int(cited["mentions"].max())) if len(cited) else 1
    shown = sorted({1, (most + 1) // 2, most})
    return alt.Size(
        "mentions:Q",
        title=heading("mentions"),
        scale=alt.Scale(domain=[0, most], range=[12, largest**2]),
        legend=alt.Legend(values=shown, format="d", symbolFillColor=BLUE, symbolOpacity=1),
    )
