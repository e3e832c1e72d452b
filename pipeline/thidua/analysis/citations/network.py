"""Works cited together: nodes are works, edges count the plans that cite both."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import Any

import networkx as nx

from thidua.analysis.citations.index import CitationIndex
from thidua.knowledge.collation import vietnamese


def cited_together(index: CitationIndex, *, at_least: int = 1) -> nx.Graph[str]:
    """The graph of works that *at_least* so many plans cite together.

    Nodes carry label, type, date, issuer, plans and mentions; edges carry ``weight``, the number
    of plans. Nodes and edges come in the order of the index, so the same index gives the same file.
    """
    graph: nx.Graph[str] = nx.Graph()
    by_plan: dict[str, list[str]] = defaultdict(list)
    for entry in index:
        graph.add_node(
            entry.work_id,
            label=entry.label,
            type=entry.type,
            date=entry.date or "",
            issuer=entry.issuer or "",
            plans=len(entry.plans),
            mentions=len(entry.mentions),
        )
        for plan in entry.plans:
            by_plan[plan].append(entry.work_id)
    pairs = Counter(pair for works in by_plan.values() for pair in combinations(works, 2))
    position = {entry.work_id: number for number, entry in enumerate(index)}
    for one, other in sorted(pairs, key=lambda pair: (position[pair[0]], position[pair[1]])):
        if pairs[one, other] >= at_least:
            graph.add_edge(one, other, weight=pairs[one, other])
    return graph


def pair_rows(index: CitationIndex) -> list[dict[str, Any]]:
    """Pairs of works with the number of plans that cite both, most first."""
    graph = cited_together(index)
    rows = [
        {
            "work_id": one,
            "other_id": other,
            "label": graph.nodes[one]["label"],
            "other_label": graph.nodes[other]["label"],
            "plans": data["weight"],
        }
        for one, other, data in graph.edges(data=True)
    ]
    return sorted(rows, key=lambda row: -row["plans"])


def ranking_rows(index: CitationIndex) -> list[dict[str, Any]]:
    """Works by the plans that cite them; ``strength`` sums the plans shared with other works."""
    graph = cited_together(index)
    strength = dict(graph.degree(weight="weight"))
    return [
        {
            "rank": rank,
            "work_id": entry.work_id,
            "label": entry.label,
            "plans": len(entry.plans),
            "mentions": len(entry.mentions),
            "strength": strength[entry.work_id],
        }
        for rank, entry in enumerate(index.ranked(), start=1)
    ]


def province_rows(index: CitationIndex) -> list[dict[str, Any]]:
    """Works that plans of one province alone cite, by province."""
    rows = [
        {
            "province": entry.provinces[0],
            "work_id": entry.work_id,
            "label": entry.label,
            "plans": len(entry.plans),
        }
        for entry in index
        if len(entry.provinces) == 1
    ]
    return sorted(rows, key=lambda row: vietnamese(str(row["province"])))
