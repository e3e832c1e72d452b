"""The lines of an HTML element as a browser shows them: list numbers, table rows, line breaks."""

from __future__ import annotations

import re

from lxml import etree

from thidua.ingest.numerals import letter, roman
from thidua.ingest.side_by_side import is_side_by_side

_BLOCKS = frozenset(
    ("p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "section", "article", "blockquote", "center", "pre", "dt", "dd")
)  # fmt: skip
_SPACE = re.compile(r"[ \t\r\n]+")
_JOIN = "\x00"  # after a list marker: the item's text follows on the same line
_OWN_MARKER = re.compile(rf"^[^\n{_JOIN}]*{_JOIN}\s*(?=[-–+•*]\s|\d{{1,2}}[.)]\s|[a-zđ]\)\s)", re.M)
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)")
_KINDS = {"lower-alpha": "a", "upper-alpha": "A", "lower-latin": "a", "upper-latin": "A"} | {
    "lower-roman": "i",
    "upper-roman": "I",
}


def lines_of(block: etree._Element) -> str:
    """The text of *block*: a line a paragraph, a table row as ``a | b``, list items marked."""
    out: list[str] = []
    _inside(block, out)
    text = _OWN_MARKER.sub("", "".join(out))
    text = re.sub(rf"{_JOIN}\s*", "", text)
    lines = (line.strip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def _walk(element: etree._Element, out: list[str]) -> None:
    tag = element.tag.lower() if isinstance(element.tag, str) else ""
    if tag == "br":
        out.append("\n")
    elif tag == "table":
        _table(element, out)
    elif tag:
        if tag in _BLOCKS:
            out.append("\n" if tag == "li" else "\n\n")
        if tag == "li":
            out.append(_marker(element) + _JOIN)
        _inside(element, out)
        if tag in _BLOCKS:
            out.append("\n")
    if element.tail:
        out.append(_shown(element.tail, element.getparent()))


def _inside(element: etree._Element, out: list[str]) -> None:
    if element.text:
        out.append(_shown(element.text, element))
    for child in element:
        _walk(child, out)


def _shown(text: str, parent: etree._Element | None) -> str:
    """White space joined, but not where it is preformatted."""
    text = text.replace(_JOIN, "")
    while parent is not None:
        if parent.tag == "pre":
            return text.replace("\r\n", "\n")
        parent = parent.getparent()
    return _SPACE.sub(" ", text)


def _table(table: etree._Element, out: list[str]) -> None:
    """Rows as ``a | b``; the cells of a layout table one after the other."""
    nested = next(table.iterdescendants("table"), None) is not None
    rows = [] if nested else [[c for c in row if c.tag in ("td", "th")] for row in table.iter("tr")]
    texts = [[_cell(cell) for cell in row] for row in rows]
    out.append("\n\n")
    if is_side_by_side(texts) or max(map(len, rows), default=0) < 2:
        _inside(table, out)
    else:
        caption = table.find("caption")
        if caption is not None:
            out.append(f"{_cell(caption)}\n")
        for row in texts:
            cells = [" ".join(cell.split()) for cell in row]
            out += (" | ".join(cells), "\n") if any(cells) else ()
    out.append("\n")


def _cell(cell: etree._Element) -> str:
    out: list[str] = []
    _inside(cell, out)
    return re.sub(rf"{_JOIN}\s*", "", "".join(out)).strip()


def _marker(item: etree._Element) -> str:
    """What a browser prints before a list item."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return "- "
    value = (_integer(parent.get("start")) or 1) - 1
    for child in parent.iterchildren("li"):
        own = _integer(child.get("value"))
        value = value + 1 if own is None else own
        if child is item:
            break
    style = _STYLE.search(parent.get("style") or "")
    kind = _KINDS.get(style[1], "1") if style else parent.get("type") or "1"
    return {
        "a": f"{letter(value)}) ",
        "A": f"{letter(value).upper()}. ",
        "i": f"{roman(value).lower()}. ",
        "I": f"{roman(value)}. ",
    }.get(kind, f"{value}. ")


def _integer(text: str | None) -> int | None:
    return int(text) if text and re.fullmatch(r"-?\d{1,9}", text) else None
