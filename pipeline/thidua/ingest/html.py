"""Web pages: the article, without navigation, counters and lists of links."""

from __future__ import annotations

import re

import lxml.html
import trafilatura
from lxml import etree

from thidua.document import Document
from thidua.ingest.encodings import clean, decode
from thidua.ingest.sources import Source

_CHARSET = re.compile(rb"charset=[\"']?([\w-]+)", re.I)
_DROPPED = ("script", "style", "noscript", "nav", "iframe", "select", "button", "svg", "footer")
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "li",
        "tr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "section",
        "article",
        "blockquote",
        "center",
    ]
)
_SPACE = re.compile(r"[ \t\r\n]+")
_MUCH_SHORTER = 0.6  # an extraction that keeps less of the main block has lost the plan


def read_html(source: Source) -> Document:
    """The article text of a page; trafilatura finds the article, the DOM gives its lines."""
    declared = _CHARSET.search(source.data[:4096])
    page = decode(source.data, source.name, declared[1].decode("ascii") if declared else None)
    root = lxml.html.fromstring(page.encode("utf-8"), parser=lxml.html.HTMLParser(encoding="utf-8"))
    for element in list(root.iter(*_DROPPED)):
        element.drop_tree()
    anchor = trafilatura.extract(
        page, favor_recall=True, include_tables=True, include_comments=False
    )
    block = _block_of(root, anchor or "")
    text = _lines(block)
    if anchor and len(text) < _MUCH_SHORTER * len(anchor):
        text = anchor
    return Document(
        doc_id=source.doc_id,
        source=source.path,
        file_name=source.name,
        media_type="text/html",
        reader="html",
        text=clean(text),
    )


def _block_of(root: lxml.html.HtmlElement, article: str) -> lxml.html.HtmlElement:
    """The smallest element that holds nearly all of *article*: header and signature with it."""
    lines = [" ".join(line.split()) for line in article.splitlines()]
    probes = [line.strip("|-# ")[:60] for line in lines if len(line) > 30]
    if not probes:
        return root
    best = root
    while True:
        children = [
            child
            for child in best
            if isinstance(child.tag, str) and _holds(child, probes) >= 0.9 * len(probes)
        ]
        if not children:
            return best
        best = children[0]


def _holds(element: lxml.html.HtmlElement, probes: list[str]) -> int:
    text = " ".join(element.text_content().split())
    return sum(probe in text for probe in probes)


def _lines(block: lxml.html.HtmlElement) -> str:
    """The block's text: a line a paragraph, a table row as ``a | b``, list items marked."""
    out: list[str] = []

    def walk(element: etree._Element) -> None:
        if not isinstance(element.tag, str):
            if element.tail:
                out.append(_SPACE.sub(" ", element.tail))
            return
        tag = element.tag.lower()
        if tag == "br":
            out.append("\n")
        elif tag == "tr":
            cells = [" ".join(c.text_content().split()) for c in element if c.tag in ("td", "th")]
            if any("\n" in c.text_content().strip() or len(c) for c in element) and len(cells) <= 2:
                for cell in element:
                    out.append("\n")
                    inside(cell)
                out.append("\n")
            else:
                out.append("\n" + " | ".join(cells) + "\n")
        else:
            if tag in _BLOCKS:
                out.append("\n\n" if tag != "li" else "\n")
            if tag == "li":
                out.append(_marker(element))
            inside(element)
            if tag in _BLOCKS:
                out.append("\n")
        if element.tail:
            out.append(_SPACE.sub(" ", element.tail))

    def inside(element: etree._Element) -> None:
        if element.text:
            out.append(_SPACE.sub(" ", element.text))
        for child in element:
            walk(child)

    inside(block)
    lines = (line.strip() for line in "".join(out).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def _marker(item: etree._Element) -> str:
    parent = item.getparent()
    if parent is not None and parent.tag == "ol":
        first = int(parent.get("start") or 1)
        place = [child for child in parent if child.tag == "li"].index(item)
        return f"{first + place}. "
    return "- "
