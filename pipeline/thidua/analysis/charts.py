"""Charts of a dataset of plans: tidy frames -> altair charts -> SVG, PNG or JSON, no browser.

What a colour tells, a shape, a length or a number tells too: plans are read in grey print. Rows
and columns keep the order of their first appearance, or of the categories of a pandas Categorical,
unless a chart ranks them. Labels are cut at a word's end, the tooltip has them whole; a missing
label counts as ``UNKNOWN``. Titles are given as ``Tiếng Việt / English``. A frame without rows
makes a small chart that says so.
"""

from __future__ import annotations

import io
import json
import math
import os
import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import altair as alt
import networkx as nx
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from thidua.errors import ErrorCode, ThiduaError

Chart = alt.Chart | alt.LayerChart
Floats = NDArray[np.float64]

NO_DATA = "Không có dữ liệu / No data"
UNKNOWN = "(không rõ / unknown)"
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
_YEARS = "Năm / Year   (┃ ban hành / issued;  ● viện dẫn / cited)"

# Okabe and Ito's colours without yellow, which paper hides; each with a shape of its own.
_COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000"]
_SHAPES = ["circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "triangle-right"]
_BLUE, _INK, _PALE = _COLOURS[0], "#222222", "#d9d9d9"

# Status -> name, outline, inside, symbol: a full disc, an empty diamond, a saltire, a dash.
_STATUSES = {
    "present": ("có / present", _BLUE, _BLUE, "circle"),
    "doubtful": ("nghi vấn / doubtful", "#B87800", "#ffffff", "diamond"),
    "missing": ("thiếu / missing", "#D55E00", "#ffffff", "M-.9,-.9L.9,.9M-.9,.9L.9,-.9"),
    "not_applicable": ("không áp dụng / n.a.", "#777777", "#ffffff", "M-.5,0L.5,0"),
}

_TEXT = {"labelFontSize": 10, "titleFontSize": 11, "labelColor": _INK, "titleColor": _INK}
_CONFIG: dict[str, Any] = {
    "font": "DejaVu Sans, Arial, sans-serif",
    "background": "white",
    "padding": 10,
    "view": {"stroke": None},
    "axis": _TEXT | {"labelLimit": 0, "gridColor": _PALE, "ticks": False, "domain": False},
    "legend": _TEXT | {"labelLimit": 0, "titleLimit": 0, "orient": "bottom"},
    "title": {"anchor": "start", "frame": "bounds", "fontSize": 14, "color": _INK, "offset": 12},
    "locale": {"number": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", ""]}},
}
_ROW_LABEL, _COLUMN_LABEL, _NODE_LABEL = 45, 30, 24  # characters
_WIDTH = 520  # of a plot with a scale of numbers, in pixels
_MOST_NODES, _MARGIN = 40, 85
_YEARS_BEFORE = 15  # the first citation: older works would leave the years of the plans no room
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


# ---------------------------------------------------------------------------- tables as pictures


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
    cells = _tidy(frame, {"row": row, "column": column}, {"value": value}).dropna()
    if cells.empty:
        return _nothing(title)
    cells = cells.groupby(["row", "column"], sort=False, as_index=False).sum()
    cells["number"] = cells["value"].map(_number)
    rows, columns = _order(frame[row], cells["row"]), _order(frame[column], cells["column"])
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
        # Swatches: the id of a gradient would count the charts that the process has drawn.
        legend=alt.Legend(type="symbol", symbolType="square", symbolSize=180, tickCount=5),
    )
    layers = [base.mark_rect(stroke="white").encode(color=shade)]
    if step >= wanted:
        pale = alt.datum.value < low + 0.55 * (high - low)
        ink = alt.condition(pale, alt.value("black"), alt.value("white"))
        layers.append(base.mark_text(fontSize=9).encode(text="number:N", color=ink))
    return _finished(layers, title, alt.Step(step), alt.Step(_step(len(rows))))


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
    cells = _tidy(frame, {"row": row, "column": column, "status": status})
    cells = cells[cells["status"] != UNKNOWN]
    if cells.empty:
        return _nothing(title)
    if odd := set(cells["status"]) - set(_STATUSES):
        raise ValueError(f"statuses are {', '.join(_STATUSES)}; not {', '.join(sorted(odd))}")
    cells["status"] = [_STATUSES[code][0] for code in cells["status"]]
    names, outlines, insides, symbols = map(list, zip(*_STATUSES.values(), strict=True))
    rows, columns = _order(frame[row], cells["row"]), _order(frame[column], cells["column"])
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
    boxes = base.mark_rect(fill="white", stroke=_PALE)
    return _finished([boxes, marks], title, alt.Step(step), alt.Step(step))


# ---------------------------------------------------------------------------- values, years, ranks


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
    dots = _tidy(frame, labels, {"value": "value"}).dropna()
    if dots.empty:
        return _nothing(title)
    dots["group"], groups = _few(dots["group"])
    targets = _order(frame["target"], dots["row"])
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
        title=f"{_title('value')}   ({note}┃ trung vị / median)",
        scale=alt.Scale(type="symlog") if wide else alt.Scale(zero=False, nice=True),
        axis=alt.Axis(values=powers) if wide else alt.Axis(tickCount=8),
    )
    y = _down(targets, "target")
    tips = [_tip("row:N", "target"), _tip("value:Q", "value")]
    strip = alt.Chart(_data(dots)).mark_point(size=32, strokeWidth=1.4, opacity=1)
    bars = alt.Chart(_data(medians)).mark_tick(
        orient="vertical", thickness=3, size=0.9 * step, color="black", opacity=1
    )
    layers = [
        bars.encode(x=x, y=y, tooltip=tips),
        strip.encode(
            x=x,
            y=y,
            yOffset=alt.YOffset("lift:Q", scale=alt.Scale(domain=[-1, 1])),
            tooltip=[*tips, _tip("plan:N", "plan"), _tip("group:N", "group")],
            **_by_kind("group", groups),
        ),
    ]
    return _finished(layers, title, _WIDTH, alt.Step(step))


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
    rows = _tidy(frame, {"row": "work", "date": "date"}, numbers)
    rows["at"] = rows["date"].map(_moment).astype(float)
    issued = rows.dropna(subset=["at"]).drop_duplicates("row")[["row", "date", "at"]]
    cited = rows.dropna(subset=["year"]).groupby(["row", "year"], as_index=False)
    dots = cited.agg(mentions=("mentions", "sum")).assign(at=lambda found: found["year"] + 0.5)
    moments = pd.concat([issued[["row", "at"]], dots[["row", "at"]]])
    if moments.empty:
        return _nothing(title)
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
    step = max(18, _step(len(works)))
    largest = min(0.85 * step, max(10.0, 1.3 * width / (last - first + 1)))
    most = max(1, int(dots["mentions"].max())) if len(dots) else 1
    x = alt.X(
        "at:Q",
        title=_YEARS,
        scale=alt.Scale(domain=[first, last + 1], zero=False, nice=False),
        # A year's number stands in the middle of the year.
        axis=alt.Axis(values=[year + 0.5 for year in years], labelExpr="'' + floor(datum.value)"),
    )
    y = _down(works, "work")
    shown = sorted({1, (most + 1) // 2, most})
    area = alt.Size(
        "mentions:Q",
        title=_title("mentions"),
        scale=alt.Scale(domain=[0, most], range=[12, largest**2]),
        legend=alt.Legend(values=shown, format="d", symbolFillColor=_BLUE, symbolOpacity=1),
    )
    tips = [_tip("row:N", "work"), _tip("year:Q", "cited_year"), _tip("mentions:Q", "mentions")]
    lines = alt.Chart(_data(spans)).mark_rule(color="#999999")
    circles = alt.Chart(_data(dots)).mark_circle(color=_BLUE, opacity=1, stroke="white")
    marks = alt.Chart(_data(issued)).encode(
        x=x, y=y, tooltip=[_tip("row:N", "work"), _tip("date:N", "date")]
    )
    layers = [
        lines.encode(x=alt.X("start:Q", title=_YEARS), x2="end:Q", y=y),
        marks.mark_tick(orient="vertical", thickness=3, size=0.95 * step, color="black", opacity=1),
        circles.encode(x=x, y=y, size=area, tooltip=tips),
        marks.mark_text(align="left", dx=4, dy=-5, fontSize=9).encode(text="early:N"),
    ]
    return _finished(layers, title, width, alt.Step(step))


def bars(frame: pd.DataFrame, *, label: str, value: str, title: str) -> Chart:
    """Horizontal bars with their numbers, the longest on top; equals by the alphabet.

    Args:
        frame: columns *label* (label) and *value* (number). Several rows of one label are added up.
        label: the column whose labels stand at the left.
        value: the column of numbers.
        title: of the chart.
    """
    rows = _tidy(frame, {"row": label}, {"value": value}).dropna()
    if rows.empty:
        return _nothing(title)
    rows = rows.groupby("row", as_index=False).sum()
    rows = rows.sort_values("value", ascending=False, kind="stable")
    rows["number"] = rows["value"].map(_number)
    base = alt.Chart(_data(rows)).encode(
        x=alt.X("value:Q", title=_title(value), axis=alt.Axis(tickCount=6)),
        y=_down(list(rows["row"]), label),
        tooltip=[_tip("row:N", label), _tip("value:Q", value)],
    )
    numbers = base.mark_text(align="left", dx=4, fontSize=10).encode(text="number:N")
    height = alt.Step(max(16, _step(len(rows))))
    return _finished([base.mark_bar(color=_BLUE), numbers], title, _WIDTH, height)


# ---------------------------------------------------------------------------- networks


def network(nodes: pd.DataFrame, edges: pd.DataFrame, title: str) -> Chart:
    """What goes with what: the 40 heaviest nodes, and the heaviest links as the broadest lines.

    Args:
        nodes: columns ``id``, ``label``, ``size`` (number, 0 or more) and ``kind`` (label; beyond
            seven the rarest are one). One row a node.
        edges: columns ``source``, ``target`` (ids of nodes) and ``weight`` (number, 0 or more).
            Links of one pair are added up, whichever way they go; loops are left out.
        title: of the chart.
    """
    points = _tidy(nodes, {"id": "id", "label": "label", "kind": "kind"}, {"size": "size"})
    if points.empty:
        return _nothing(title)
    points = points.fillna({"size": 0.0}).sort_values(["size", "id"], ascending=[False, True])
    points = points.drop_duplicates("id").head(_MOST_NODES).reset_index(drop=True)
    links = _links(edges, set(points["id"]))
    points["kind"], kinds = _few(points["kind"])
    points["name"] = points["label"].map(_shortened(points["label"], _NODE_LABEL))
    points["radius"] = 4 + 10 * np.sqrt(points["size"] / (points["size"].max() or 1))
    points["x"], points["y"] = _placed(points, links)
    points["area"] = (math.pi * points["radius"] ** 2).round(1)
    points["below"] = (points["y"] + points["radius"] + 8).round(1)
    at = points.set_index("id")
    for end, x, y in (("a", "x", "y"), ("b", "x2", "y2")):
        links[x], links[y] = links[end].map(at["x"]), links[end].map(at["y"])
        links[end] = links[end].map(at["label"])
    links["width"] = (0.6 + 4 * links["weight"] / (links["weight"].max() or 1)).round(2)
    width, height = float(points["x"].max()) + _MARGIN, float(points["below"].max()) + 10
    across = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, width], nice=False))
    scale = alt.Scale(domain=[height, 0], nice=False)
    down, below = (alt.Y(f"{field}:Q", axis=None, scale=scale) for field in ("y", "below"))
    lines = alt.Chart(_data(links)).mark_rule(color="#9a9a9a")
    base = alt.Chart(_data(points)).encode(
        x=across, tooltip=[_tip("label:N", "label"), _tip("kind:N", "kind"), _tip("size:Q", "size")]
    )
    words = base.encode(y=below, text="name:N")
    dots = base.mark_point(filled=True, opacity=1, stroke="white", strokeWidth=1)
    layers = [
        lines.encode(
            x=across,
            y=down,
            x2="x2:Q",
            y2="y2:Q",
            strokeWidth=alt.StrokeWidth("width:Q", scale=None),
            tooltip=["a:N", "b:N", _tip("weight:Q", "weight")],
        ),
        words.mark_text(fontSize=10, stroke="white", strokeWidth=3),  # keeps lines off the letters
        dots.encode(y=down, size=alt.Size("area:Q", scale=None), **_by_kind("kind", kinds)),
        words.mark_text(fontSize=10, color="black"),
    ]
    return _finished(layers, title, width, height)


def _links(edges: pd.DataFrame, known: set[str]) -> pd.DataFrame:
    """One row ``a, b, weight`` a pair of known nodes, in a fixed order."""
    weights: Counter[tuple[str, str]] = Counter()
    tidy = _tidy(edges, {"a": "source", "b": "target"}, {"weight": "weight"}).dropna()
    for a, b, weight in zip(tidy["a"], tidy["b"], tidy["weight"], strict=True):
        if a != b and a in known and b in known:
            weights[min(a, b), max(a, b)] += weight
    rows = [(*pair, float(weights[pair])) for pair in sorted(weights)]
    return pd.DataFrame(rows, columns=["a", "b", "weight"])


def _placed(points: pd.DataFrame, links: pd.DataFrame) -> tuple[Floats, Floats]:
    """The nodes in pixels from the top left: springs first, then what overlaps is pushed apart."""
    heaviest = links["weight"].max() or 1
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(points["id"])
    for a, b, weight in zip(links["a"], links["b"], links["weight"], strict=True):
        graph.add_edge(a, b, weight=0.3 + 0.7 * weight / heaviest)
    # Parts without a link to the heaviest node would drift out of sight.
    for part in [min(nodes) for nodes in nx.connected_components(graph)]:
        if part != points["id"][0] and not nx.has_path(graph, part, points["id"][0]):
            graph.add_edge(part, points["id"][0], weight=0.1)
    sprung = nx.spring_layout(graph, k=1.5 / math.sqrt(len(graph)), iterations=300, seed=7)
    # The box of a node holds its label below.
    radius = points["radius"].to_numpy(dtype=float)
    half_x = np.maximum(radius, [3.3 * len(name) for name in points["name"]]) + 3
    half_y = radius + 9
    side = 1.3 * math.sqrt(float((4 * half_x * half_y).sum()))
    x, y = (np.array([sprung[node] for node in points["id"]]) * (0.75 * side, 0.6 * side)).T
    for _ in range(500):
        gap_x = np.add.outer(half_x, half_x) - abs(np.subtract.outer(x, x))
        gap_y = np.add.outer(half_y, half_y) - abs(np.subtract.outer(y, y))
        hits = np.argwhere(np.triu((gap_x > 0.5) & (gap_y > 0.5), 1))
        if not len(hits):
            break
        for i, j in hits:
            way, gap = (x, gap_x) if gap_x[i, j] < 2 * gap_y[i, j] else (y, gap_y)
            push = gap[i, j] / 4 * (1 if way[i] >= way[j] else -1)
            way[i] += push
            way[j] -= push
    return (x - x.min() + _MARGIN).round(1), (y - y.min() + 20).round(1)


# ---------------------------------------------------------------------------- files


def save(chart: Chart, path: Path) -> None:
    """Write *chart* whole or not at all: .svg, .png (144 dots an inch) or .json (Vega-Lite).

    Raises:
        ThiduaError: the suffix is another one, or the file cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix not in _DRAWN:
        raise ThiduaError(ErrorCode.BAD_FORMAT, path.name, "svg, png or json")
    content = _DRAWN[suffix](chart)
    staging = path.with_name(f".{path.name}-{os.getpid()}")
    try:
        staging.write_bytes(content)
        staging.replace(path)
    except OSError as error:
        staging.unlink(missing_ok=True)
        raise ThiduaError(ErrorCode.CANNOT_WRITE, path.name, str(error)) from error


def _svg(chart: Chart) -> bytes:
    file = io.StringIO()
    chart.save(file, format="svg", engine="vl-convert")
    return file.getvalue().encode()


def _png(chart: Chart) -> bytes:
    file = io.BytesIO()
    chart.save(file, format="png", engine="vl-convert", scale_factor=2)
    return file.getvalue()


def _json(chart: Chart) -> bytes:
    return chart.to_json(ensure_ascii=False).encode() + b"\n"


_DRAWN: dict[str, Callable[[Chart], bytes]] = {".svg": _svg, ".png": _png, ".json": _json}


# ---------------------------------------------------------------------------- frames and numbers


def _tidy(
    frame: pd.DataFrame, labels: Mapping[str, str], numbers: Mapping[str, str] | None = None
) -> pd.DataFrame:
    """The columns a chart needs under names of its own: *labels* as text, *numbers* as floats."""
    numbers = numbers or {}
    if frame.empty:
        return pd.DataFrame({name: [] for name in (*labels, *numbers)})
    texts = {name: [_label(v) for v in frame[source]] for name, source in labels.items()}
    floats = {
        name: pd.to_numeric(frame[source], errors="coerce").to_numpy(dtype=float)
        for name, source in numbers.items()
    }
    return pd.DataFrame({**texts, **floats})


def _label(value: Any) -> str:
    """*value* in one line; a year that a gap in its column made a float is a year again."""
    if pd.isna(value):
        return UNKNOWN
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(str(value).split()) or UNKNOWN


def _order(column: pd.Series[Any], shown: Iterable[str]) -> list[str]:
    """The labels *shown*, in the order of the column's categories or of their appearance."""
    found = dict.fromkeys(shown)
    if isinstance(column.dtype, pd.CategoricalDtype):
        ranked = dict.fromkeys(map(_label, column.dtype.categories))
        return [label for label in (ranked | found) if label in found]
    return list(found)


def _few(labels: Iterable[str]) -> tuple[list[str], list[str]]:
    """*labels* with the rarest as one where colours run out; and which there are, most first."""
    counts = Counter(labels := list(labels))
    ranked = sorted(counts, key=lambda label: (-counts[label], label))
    if len(ranked) > len(_COLOURS):
        ranked = [*ranked[: len(_COLOURS) - 1], OTHER]
    return [label if label in ranked else OTHER for label in labels], ranked


def _data(frame: pd.DataFrame) -> alt.InlineData:
    """The rows as plain values, however many: a frame given to altair may have 5000 at most."""
    return alt.InlineData(values=json.loads(frame.to_json(orient="records")))


def _number(value: float) -> str:
    """As Vietnamese writes it, two decimals at most: ``1.234,5``."""
    text = f"{value:,.2f}".rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,"))


def _moment(date: str) -> float | None:
    """An ISO date in years, a partial one in the middle of its time; None if it is no date."""
    match = _ISO.match(date)
    if match is None:
        return None
    year, month, day = (int(part or 0) for part in match.groups())
    if not month:
        return year + 0.5
    return round(year + (month - 1 + ((day - 1) / 31 if day else 0.5)) / 12, 3)


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


# ---------------------------------------------------------------------------- parts of charts


def _nothing(title: str) -> Chart:
    words = alt.Chart(alt.InlineData(values=[{}])).mark_text(fontSize=13, color=_INK)
    return _finished([words.encode(text=alt.value(NO_DATA))], title, 260, 60)


def _finished(
    layers: Sequence[alt.Chart], title: str, width: float | alt.Step, height: float | alt.Step
) -> Chart:
    lines = textwrap.wrap(title, 70) or [""]
    chart = alt.LayerChart(layer=list(layers), title=lines, width=width, height=height)
    chart.config = alt.Config(**_CONFIG)
    return chart


def _cut(text: str, limit: int) -> str:
    """*text* in *limit* characters at most, cut at a word's end."""
    if len(text) <= limit:
        return text
    whole = textwrap.shorten(text, limit - 1, placeholder="", break_on_hyphens=False)
    return (whole.rstrip(" ,;:-–") or text[: limit - 1]) + "…"


def _shortened(labels: Iterable[str], limit: int) -> dict[str, str]:
    """Label -> what is shown of it; those that begin alike show how they end, too."""
    cut = {label: _cut(label, limit) for label in labels}
    counts = Counter(cut.values())
    for label, short in cut.items():
        if counts[short] > 1:
            end = label[-(limit // 3) :].partition(" ")[2]
            cut[label] = f"{_cut(label, limit - len(end) - 1)} {end}"
    return cut


def _shown(labels: Iterable[str], limit: int) -> str:
    """The expression by which an axis shows its labels cut."""
    return f"({json.dumps(_shortened(labels, limit), ensure_ascii=False)})[datum.value]"


def _across(labels: Sequence[str], name: str, step: float) -> alt.X:
    axis = alt.Axis(
        orient="top",
        labelAngle=-90 if max(map(len, labels)) * 6.5 > step else 0,
        labelExpr=_shown(labels, _COLUMN_LABEL),
        labelOverlap=False,
    )
    return alt.X("column:N", title=_title(name), sort=list(labels), axis=axis)


def _down(labels: Sequence[str], name: str) -> alt.Y:
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
    return alt.Y("row:N", title=_title(name), sort=list(labels), axis=axis)


def _by_kind(field: str, kinds: list[str]) -> dict[str, Any]:
    """A colour and a shape for each of *kinds*, in one legend."""
    legend = alt.Legend(title=_title(field), columns=4, symbolOpacity=1)
    colours = alt.Scale(domain=kinds, range=_COLOURS[: len(kinds)])
    shapes = alt.Scale(domain=kinds, range=_SHAPES[: len(kinds)])
    return {
        "color": alt.Color(f"{field}:N", scale=colours, legend=legend),
        "shape": alt.Shape(f"{field}:N", scale=shapes, legend=legend),
    }


def _step(count: int) -> int:
    """Pixels a row or column: 60 of them on A4 still have letters one can read."""
    return min(30, max(14, 720 // count))


def _title(name: str) -> str:
    return _TITLES.get(name, name)


def _tip(field: str, name: str) -> alt.Tooltip:
    return alt.Tooltip(field, title=_title(name))
