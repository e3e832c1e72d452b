"""The citation index as files: XLSX, CSV, HTML, GraphML, GEXF, JSON-LD, BibTeX."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import networkx as nx

from thidua.analysis.citations.index import CitationIndex, Entry
from thidua.analysis.citations.network import (
    cited_together,
    pair_rows,
    province_rows,
    ranking_rows,
)
from thidua.analysis.pages import page
from thidua.dataset.tabular import Table, table, write_csv, write_xlsx
from thidua.errors import ErrorCode, ThiduaError, writing
from thidua.knowledge.folding import slug
from thidua.knowledge.portals import Portal, portals_of, shipped

_HEADINGS = {
    "work_id": "Mã văn bản / Work",
    "type": "Loại / Type",
    "number": "Số / Number",
    "symbol": "Ký hiệu / Symbol",
    "date": "Ngày / Date",
    "issuer": "Cơ quan ban hành / Issuer",
    "subject": "Trích yếu / Subject",
    "plans": "Số kế hoạch / Plans",
    "mentions": "Số lần / Mentions",
    "first_year": "Năm đầu / First year",
    "last_year": "Năm cuối / Last year",
    "legal_basis": "Căn cứ / Legal basis",
    "content": "Nội dung / Content",
    "target": "Chỉ tiêu / Target",
    "provinces": "Tỉnh / Provinces",
    "wordings": "Cách ghi / Wordings",
    "contradictions": "Mâu thuẫn / Contradictions",
}


def write_index(
    index: CitationIndex, path: Path, kind: str, portals: Sequence[Portal] | None = None
) -> list[Path]:
    """Write *index* as *kind* to *path* (a folder for csv); gives the files. Raises ThiduaError."""
    if kind not in FORMATS:
        raise ThiduaError(ErrorCode.BAD_FORMAT, kind, f"choose one of {', '.join(FORMATS)}")
    with writing(path):
        (path if kind == "csv" else path.parent).mkdir(parents=True, exist_ok=True)
        return FORMATS[kind](index, path, shipped() if portals is None else portals)


def index_tables(index: CitationIndex) -> list[Table]:
    """The index and its parts as tables: what XLSX and CSV hold."""
    return [
        table("muc-luc", index.rows(), _HEADINGS),
        table("vien-dan", index.mention_rows()),
        table("mau-thuan", index.contradiction_rows()),
        table("xep-hang", ranking_rows(index)),
        table("cung-vien-dan", pair_rows(index)),
        table("rieng-tung-tinh", province_rows(index)),
    ]


def _xlsx(index: CitationIndex, path: Path, portals: Sequence[Portal]) -> list[Path]:
    return [write_xlsx(path, index_tables(index))]


def _csv(index: CitationIndex, path: Path, portals: Sequence[Portal]) -> list[Path]:
    return [write_csv(path / f"{t.name}.csv", t) for t in index_tables(index)]


def _html(index: CitationIndex, path: Path, portals: Sequence[Portal]) -> list[Path]:
    links = {e.work_id: portals_of(e.symbol, portals) if _public(e) else [] for e in index}
    html = page(
        "citations.html.j2",
        index=index.entries,
        links=links,
        mentions=sum(len(e.mentions) for e in index),
        plans=len({plan for e in index for plan in e.plans}),
        contradictions=index.contradiction_rows(),
        ranking=ranking_rows(index),
        alone=province_rows(index),
    )
    path.write_text(html, encoding="utf-8")
    return [path]


def _public(entry: Entry) -> bool:
    """Whether a portal may hold the work: it has a number and symbol, or is a known act."""
    return entry.known or bool(entry.number and entry.symbol)


def _graphml(index: CitationIndex, path: Path, portals: Sequence[Portal]) -> list[Path]:
    path.write_text("\n".join(nx.generate_graphml(cited_together(index))) + "\n", encoding="utf-8")
    return [path]


def _gexf(index: CitationIndex, path: Path, portals: Sequence[Portal]) -> list[Path]:
    text = "\n".join(nx.generate_gexf(cited_together(index))) + "\n"
    # networkx stamps the day of writing
    path.write_text(re.sub(r' lastmodifieddate="[^"]*"', "", text), encoding="utf-8")
    return [path]


def _jsonld(index: CitationIndex, path: Path, portals: Sequence[Portal]) -> list[Path]:
    """schema.org/Legislation, one node a work; plans are CreativeWorks that cite them."""
    works = [_node(entry, portals) for entry in index]
    plans: dict[str, dict[str, Any]] = {}
    for entry in index:
        for mention in entry.mentions:
            plan = plans.setdefault(
                mention.doc_id,
                _known(
                    {
                        "@id": f"urn:thidua:plan:{mention.doc_id}",
                        "@type": "CreativeWork",
                        "name": mention.plan_title or mention.file_name,
                        "creator": mention.issuing_body,
                        "temporalCoverage": str(mention.year) if mention.year else None,
                        "citation": [],
                    }
                ),
            )
            if (reference := {"@id": _urn(entry)}) not in plan["citation"]:
                plan["citation"].append(reference)
    graph = {"@context": "https://schema.org", "@graph": [*works, *plans.values()]}
    path.write_text(json.dumps(graph, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return [path]


def _urn(entry: Entry) -> str:
    return f"urn:thidua:work:{slug(entry.work_id)}"


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


def _node(entry: Entry, portals: Sequence[Portal]) -> dict[str, Any]:
    links = portals_of(entry.symbol, portals) if _public(entry) else []
    return _known(
        {
            "@id": _urn(entry),
            "@type": "Legislation",
            "legislationIdentifier": entry.work_id,
            "legislationType": entry.type,
            "name": entry.label,
            "abstract": entry.subject,
            "legislationDate": entry.date,
            "legislationPassedBy": entry.issuer,
            "sameAs": [portal.link(entry.work_id) for portal in links] or None,
            "alternateName": [wording for wording, _ in entry.wordings],
            "inLanguage": "vi",
        }
    )


_BIBTEX = str.maketrans(
    {"{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "$": r"\$"}
)


def _bibtex(index: CitationIndex, path: Path, portals: Sequence[Portal]) -> list[Path]:
    """One ``@legislation`` a work (biblatex; others read it as ``@misc``)."""
    entries, keys = [], set()
    for entry in index:
        key = slug(entry.work_id)[:60]
        while key in keys:
            key += "x"
        keys.add(key)
        fields = {
            "title": entry.subject or entry.label,
            "type": entry.type,
            "number": entry.work_id if entry.symbol or entry.known else None,
            "institution": entry.issuer,
            "date": entry.date,
            "langid": "vietnamese",
            "note": f"{len(entry.plans)} kế hoạch viện dẫn",
        }
        lines = [
            f"  {name} = {{{' '.join(str(value).split()).translate(_BIBTEX)}}}"
            for name, value in fields.items()
            if value
        ]
        entries.append(f"@legislation{{{key},\n" + ",\n".join(lines) + "\n}\n")
    path.write_text("\n".join(entries), encoding="utf-8")
    return [path]


FORMATS: dict[str, Callable[[CitationIndex, Path, Sequence[Portal]], list[Path]]] = {
    "xlsx": _xlsx,
    "csv": _csv,
    "html": _html,
    "graphml": _graphml,
    "gexf": _gexf,
    "jsonld": _jsonld,
    "bibtex": _bibtex,
}
