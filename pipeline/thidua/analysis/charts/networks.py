"""What goes with what, as a network that is drawn the same every time."""

from __future__ import annotations

import math
from collections import Counter

import altair as alt
import networkx as nx
import numpy as np
import pandas as pd

from thidua.analysis.charts.frames import Floats, data, tidy
from thidua.analysis.charts.parts import (
    Chart,
    by_kind,
    few,
    finished,
    nothing,
    shortened,
    tip,
)

_MOST_NODES, _MARGIN = 40, 85
_NODE_LABEL = 24  # characters


def network(nodes: pd.DataFrame, edges: pd.DataFrame, title: str) -> Chart:
    """What goes with what: the 40 heaviest nodes, and the heaviest links as the broadest lines.

    Args:
        nodes: columns ``id``, ``label``, ``size`` (number, 0 or more) and ``kind`` (label; beyond
            seven the rarest are one). One row a node.
        edges: columns ``source``, ``target`` (ids of nodes) and ``weight`` (number, 0 or more).
            Links of one pair are added up, whichever way they go; loops are left out.
        title: of the chart.
    """
    points = _heaviest(nodes)
    if points.empty:
        return nothing(title)
    links = _links(edges, set(points["id"]))
    points["kind"], kinds = few(points["kind"])
    points["name"] = points["label"].map(shortened(points["label"], _NODE_LABEL))
    points["radius"] = 4 + 10 * np.sqrt(points["size"] / (points["size"].max() or 1))
    points["x"], points["y"] = _placed(points, links)
    points["area"] = (math.pi * points["radius"] ** 2).round(1)
    points["below"] = (points["y"] + points["radius"] + 8).round(1)
    _draw(links, points.set_index("id"))
    width, height = float(points["x"].max()) + _MARGIN, float(points["below"].max()) + 10
    return finished(_layers(points, links, kinds, width, height), title, width, height)


def _heaviest(nodes: pd.DataFrame) -> pd.DataFrame:
    """The nodes that are shown, the heaviest first."""
    points = tidy(nodes, {"id": "id", "label": "label", "kind": "kind"}, {"size": "size"})
    points = points.fillna({"size": 0.0}).sort_values(["size", "id"], ascending=[False, True])
    return points.drop_duplicates("id").head(_MOST_NODES).reset_index(drop=True)


def _draw(links: pd.DataFrame, at: pd.DataFrame) -> None:
    """Give *links* the places and labels of the nodes that they join, and their widths."""
    for end, x, y in (("a", "x", "y"), ("b", "x2", "y2")):
        links[x], links[y] = links[end].map(at["x"]), links[end].map(at["y"])
        links[end] = links[end].map(at["label"])
    links["width"] = (0.6 + 4 * links["weight"] / (links["weight"].max() or 1)).round(2)


def _layers(
    points: pd.DataFrame, links: pd.DataFrame, kinds: list[str], width: float, height: float
) -> list[alt.Chart]:
    """Lines, then dots between the halo of their labels and the labels."""
    across = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, width], nice=False))
    scale = alt.Scale(domain=[height, 0], nice=False)
    down, below = (alt.Y(f"{field}:Q", axis=None, scale=scale) for field in ("y", "below"))
    lines = alt.Chart(data(links)).mark_rule(color="#9a9a9a")
    base = alt.Chart(data(points)).encode(
        x=across, tooltip=[tip("label:N", "label"), tip("kind:N", "kind"), tip("size:Q", "size")]
    )
    words = base.encode(y=below, text="name:N")
    dots = base.mark_point(filled=True, opacity=1, stroke="white", strokeWidth=1)
    return [
        lines.encode(
            x=across,
            y=down,
            x2="x2:Q",
            y2="y2:Q",
            strokeWidth=alt.StrokeWidth("width:Q", scale=None),
            tooltip=["a:N", "b:N", tip("weight:Q", "weight")],
        ),
        words.mark_text(fontSize=10, stroke="white", strokeWidth=3),  # keeps lines off the letters
        dots.encode(y=down, size=alt.Size("area:Q", scale=None), **by_kind("kind", kinds)),
        words.mark_text(fontSize=10, color="black"),
    ]


def _links(edges: pd.DataFrame, known: set[str]) -> pd.DataFrame:
    """One row ``a, b, weight`` a pair of known nodes, in a fixed order."""
    weights: Counter[tuple[str, str]] = Counter()
    rows = tidy(edges, {"a": "source", "b": "target"}, {"weight": "weight"}).dropna()
    for a, b, weight in zip(rows["a"], rows["b"], rows["weight"], strict=True):
        if a != b and a in known and b in known:
            weights[min(a, b), max(a, b)] += weight
    pairs = [(*pair, float(weights[pair])) for pair in sorted(weights)]
    return pd.DataFrame(pairs, columns=["a", "b", "weight"])


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
