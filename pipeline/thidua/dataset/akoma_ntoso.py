"""A plan as an Akoma Ntoso 3.0 document: nested sections, citations as references."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from lxml import etree
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

_NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_DAY = 10  # characters of a whole ISO date
_NO_DAY = "0001-01-01"

_Row = dict[str, Any]


def akoma_ntoso(row: _Row, sections: Sequence[_Row], citations: Sequence[_Row]) -> Any:
    """The document of *row* with its sections and citations, in text order, as an XML tree."""
    root = etree.Element(f"{{{_NAMESPACE}}}akomaNtoso", nsmap={None: _NAMESPACE})
    document = _element(root, "doc", name=row["doc_type"] or "doc")
    _identify(_element(document, "meta"), row)
    body = _element(document, "mainBody")
    text = row["text"]
    first = min((s["start"] for s in sections), default=len(text))
    _write(_element(body, "p"), text, 0, first, citations)
    holders: dict[str, Any] = {}
    for index, section in enumerate(sections):
        holder = _element(
            holders.get(section["parent_id"] or "", body),
            "hcontainer",
            eId=f"s{section['ordinal']}",
            name=section["role"] or "item",
        )
        holders[section["record_id"]] = holder
        if section["label"]:
            _element(holder, "num").text = section["label"]
        if section["title"]:
            _element(holder, "heading").text = section["title"]
        after = sections[index + 1]["start"] if index + 1 < len(sections) else section["text_end"]
        end = max(section["start"], min(after, section["text_end"]))
        paragraph = _element(_element(holder, "content"), "p")
        _write(paragraph, text, section["start"], end, citations)
    return etree.ElementTree(root)


def _element(parent: Any, tag: str, **attributes: str) -> Any:
    return etree.SubElement(parent, f"{{{_NAMESPACE}}}{tag}", attributes)


def _identify(meta: Any, row: _Row) -> None:
    """Put the document's identification into *meta*."""
    identification = _element(meta, "identification", source="#thidua")
    issued = row["issued_date"]
    date = issued if issued and len(issued) == _DAY else _NO_DAY
    uri = f"/vn/{row['doc_type'] or 'doc'}/{row['doc_id']}"
    for tag in ("FRBRWork", "FRBRExpression", "FRBRManifestation"):
        level = _element(identification, tag)
        _element(level, "FRBRthis", value=uri)
        _element(level, "FRBRuri", value=uri)
        _element(level, "FRBRdate", date=date, name="issued")
        _element(level, "FRBRauthor", href="#issuer")
        if tag == "FRBRWork":
            _element(level, "FRBRcountry", value="vn")
        if tag == "FRBRExpression":
            _element(level, "FRBRlanguage", language="vie")


def _write(paragraph: Any, text: str, start: int, end: int, citations: Iterable[_Row]) -> None:
    """Put ``text[start:end]`` into *paragraph*, its citations as ``ref``."""
    at = start
    for citation in citations:
        if not at <= citation["start"] < citation["end"] <= end:
            continue
        _append(paragraph, text[at : citation["start"]])
        reference = citation["directive_id"] or citation["record_id"]
        cited = _element(paragraph, "ref", href=f"#{reference}")
        cited.text = _xml(text[citation["start"] : citation["end"]])
        at = citation["end"]
    _append(paragraph, text[at:end])


def _append(paragraph: Any, words: str) -> None:
    """Put *words* behind what *paragraph* holds so far."""
    if len(paragraph):
        paragraph[-1].tail = _xml(words)
    else:
        paragraph.text = _xml(words)


def _xml(text: str) -> str:
    return ILLEGAL_CHARACTERS_RE.sub("", text)
