"""The visible text of a paragraph of Word: deleted and hidden text is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from thidua.ingest.docx_formats import Formats
from thidua.knowledge.legacy_encodings import from_tcvn3, from_vni

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BOX = qn("w:txbxContent")
# deleted, an older copy of what stands beside it, or text that stands apart
_SKIPPED = frozenset((qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), _FALLBACK, _BOX))
_MARKS = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
_UNICODE = re.compile(r"[ăđơưĂĐƠƯạ-ỹẠ-Ỹ]")


def visible_text(element: Any, formats: Formats) -> str:
    """The text of the runs inside *element*, but not of its text boxes."""
    return "".join(_parts(element, formats))


def text_boxes(element: Any) -> Iterator[Any]:
    """The contents of the text boxes anchored in the paragraph *element*, each once."""
    for child in element.iterchildren():
        if child.tag == _BOX:
            yield child
        elif child.tag not in _SKIPPED:
            yield from text_boxes(child)


def is_deleted(paragraph: Any) -> bool:
    """Whether the end of *paragraph* is deleted by a tracked change."""
    mark = f"{qn('w:pPr')}/{qn('w:rPr')}"
    return any(paragraph.find(f"{mark}/{qn(name)}") is not None for name in ("w:del", "w:moveFrom"))


def _parts(element: Any, formats: Formats) -> Iterator[str]:
    for child in element.iterchildren():
        if child.tag == qn("w:r"):
            if not formats.is_on(child, "w:vanish"):
                yield _run(child, formats)
        elif child.tag not in _SKIPPED:
            yield from _parts(child, formats)


def _run(run: Any, formats: Formats) -> str:
    parts: list[str] = []
    font = formats.font(run)
    for node in run.iterchildren():
        if node.tag == qn("w:t"):
            parts.append(node.text or "")
        elif node.tag == qn("w:br"):
            parts.append("" if node.get(qn("w:type")) == "page" else "\n")
        elif node.tag == qn("w:softHyphen"):
            # in TCVN3 the code of the soft hyphen is the letter ư
            parts.append("\u00ad" if font.startswith(".Vn") else "")
        else:
            parts.append(_MARKS.get(node.tag, ""))
    text = in_font("".join(parts), font)
    return text.upper() if formats.is_on(run, "w:caps") else text


def in_font(text: str, font: str) -> str:
    """*text* as it looks in *font*: TCVN3 fonts are named ``.Vn…`` (``.Vn…H``: capitals), VNI ``VNI-…``.

    A font does not tell where the text is Unicode all the same.
    """
    if _UNICODE.search(text):
        return text
    if font.startswith(".Vn"):
        text = from_tcvn3(text)
        return text.upper() if font.endswith("H") else text
    return from_vni(text) if font.upper().startswith("VNI-") else text
