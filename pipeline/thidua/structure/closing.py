"""The closing: recipients and signature, in either order, before any annex."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from thidua.document import Span
from thidua.knowledge.folding import fold
from thidua.structure.markers import Line
from thidua.structure.plan import Closing, Header
from thidua.structure.recipients import read_recipients, recipients_line, unheaded_recipients
from thidua.structure.signature import LONGEST_SIGNATURE, read_signature, signature_line
from thidua.structure.signature_words import SIGNED, person_in

_END_MARK = re.compile(r"\.\s?/\s?\.?\s*$")
_ANNEX = re.compile(
    r"^\W*(?:phu luc|bieu mau|mau so|danh sach|(?:bieu|bang) (?:dang ky|chi tieu|giao|phan|tong hop))\b"
)


def read_closing(text: str, lines: Sequence[Line]) -> Closing:
    """Recipients and signature of *text*; ``start`` is where the body ends."""
    at = recipients_line(lines)
    headed = at is not None
    if at is None:
        at = unheaded_recipients(lines)
    listed = at is not None
    if at is None:
        at = signature_line(lines)
    if at is None:
        return _name_only(text, lines)
    spans: dict[str, Span] = {}
    block = _block(lines, at)
    recipients, used = read_recipients(block, spans, inside=listed and not headed)
    authority, title, name = read_signature(
        [line for line in block if line not in used], spans, lines[max(0, at - 8) : at]
    )
    start = lines[at].span.start
    first = min((span.start for span in spans.values()), default=start)
    if 0 <= start - first < 600:
        start = min(start, _line_start(lines, first))
    return Closing(
        start=start,
        recipients=recipients,
        signer_name=name,
        signer_title=title,
        signer_authority=authority,
        confidence=0.9 if name else 0.6,
        spans=spans,
    )


def without_author(closing: Closing, header: Header) -> Closing:
    """*closing* without the name under an article, which is its author's and signs nothing."""
    if header.doc_type != "bai_viet" or closing.signer_title or closing.signer_authority:
        return closing
    spans = {name: span for name, span in closing.spans.items() if name != "signer_name"}
    return replace(closing, signer_name=None, spans=spans)


def _line_start(lines: Sequence[Line], offset: int) -> int:
    return next((line.span.start for line in lines if line.span.end > offset), offset)


def _block(lines: Sequence[Line], at: int) -> list[Line]:
    """The lines of the closing: from *at* to an annex or the end."""
    block: list[Line] = []
    for line in lines[at : at + LONGEST_SIGNATURE + 20]:
        if block and _ANNEX.match(fold(line.text)):
            break
        block.append(line)
    return block


def _name_only(text: str, lines: Sequence[Line]) -> Closing:
    """No recipients and no title: the body ends at "./.", at a signed name, or with the text."""
    if lines and SIGNED.search(lines[-1].text):
        name = person_in(SIGNED.sub(" ", lines[-1].text).strip("|*_ \t"), titled=False)
        if name:
            span = lines[-1].span
            return Closing(
                span.start, signer_name=name, confidence=0.5, spans={"signer_name": span}
            )
    for index in range(len(lines) - 1, max(-1, len(lines) - 15), -1):
        if _END_MARK.search(lines[index].text):
            end = lines[index].span.end
            last = lines[-1].text.strip("* ")
            name = person_in(last, titled=False) if index < len(lines) - 1 else None
            spans = {"signer_name": lines[-1].span} if name else {}
            return Closing(end, signer_name=name, confidence=0.5, spans=spans)
    return Closing(len(text), confidence=0.5)
