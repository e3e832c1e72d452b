"""Web pages: the article, without what the site puts around it."""

from __future__ import annotations

import re

import lxml.html
import trafilatura
from lxml import etree

from thidua.document import Document
from thidua.errors import ErrorCode, ThiduaError
from thidua.ingest.encodings import clean, decode
from thidua.ingest.furniture import drop_furniture, drop_tags
from thidua.ingest.html_lines import lines_of
from thidua.ingest.sources import Source

_CHARSET = re.compile(rb"charset=[\"']?([\w-]+)", re.I)
_PROBE = 50  # characters of a line by which it is known again
_MUCH_SHORTER = 0.6  # an extraction that keeps less of the main block has lost the plan


def read_html(source: Source) -> Document:
    """The article text of a page; trafilatura finds the article, the DOM gives its lines."""
    declared = _CHARSET.search(source.data[:4096])
    page = decode(source.data, source.name, declared[1].decode("ascii") if declared else None)
    parser = lxml.html.HTMLParser(encoding="utf-8")
    try:
        root = lxml.html.fromstring(page.encode("utf-8"), parser=parser)
    except etree.ParserError as error:
        raise ThiduaError(ErrorCode.NO_TEXT, source.name, "an empty page") from error
    drop_tags(root)
    anchor = trafilatura.extract(
        page, favor_recall=True, include_tables=True, include_comments=False
    )
    block = _block_of(root, anchor or "")
    drop_furniture(block)
    text = lines_of(block)
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
    cells = (
        _packed(cell.strip("-# ")) for line in article.splitlines() for cell in line.split("|")
    )
    probes = [cell[:_PROBE] for cell in cells if len(cell) > _PROBE // 2]
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
    text = _packed(element.text_content())
    return sum(probe in text for probe in probes)


def _packed(text: str) -> str:
    """Without white space: the DOM has none between its blocks, trafilatura puts some in."""
    return "".join(text.split())
