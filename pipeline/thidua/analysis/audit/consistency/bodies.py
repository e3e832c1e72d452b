"""Bodies: whether they exist, may issue what they issue, and sign as they must."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.analysis.audit.consistency.flaw import Flaw, span_of
from thidua.analysis.audit.plan import AuditedPlan
from thidua.document import Span
from thidua.knowledge.citations import symbol_letters
from thidua.knowledge.folding import fold
from thidua.knowledge.issuing_bodies import document_types
from thidua.knowledge.powers import abolished_bodies, powers

_PIECES = re.compile(r"[^\W\d_&]+(?:&[^\W\d_]+)*")
_FORMERLY = re.compile(r"(?:truoc day|nguyen(?: la)?|cu|truoc khi|sau khi|sap xep|hop nhat)\W*$")
# Bodies that decide together: whoever signs does so on their behalf (Nghị định 30/2020 Điều 13).
_COLLECTIVE = re.compile(
    r"^(?:uy ban nhan dan|ubnd|hoi dong|ban chap hanh|bch|ban thuong vu|btv|dang uy|huyen uy"
    r"|tinh uy|thanh uy|chi uy|uy ban mat tran|cong doan|lien doan lao dong|ldld|cdcs|tinh doan)"
)
_ON_BEHALF = re.compile(r"(?<![-\w])(?:tm\s?[./]|t/m)|\bthay mat\b")
# Deputies of a committee of Party, union or Youth Union sign on its behalf without "KT."
_ON_BEHALF_OF_MEMBERS = re.compile(
    r"(?<![-\w])(?:tm\s?[./]|t/m)\W{0,3}(?:ban chap hanh|bch|ban thuong vu|btv|dang uy|chi uy"
    r"|bi thu|cong doan|doan|hoi|uy ban mat tran|tinh uy|huyen uy|thuong truc)"
)
_BY_ORDER = re.compile(r"(?<![-\w])(?:tl\s?[./]|tuq\s?[./]|t/l)")
_DEPUTY = re.compile(r"^(?:pho\b|p\. ?[a-z])")
_FOR_THE_HEAD = re.compile(r"(?<![-\w])(?:kt\s?[./]|k/t)")


def abolished_body(plan: AuditedPlan) -> Iterator[Flaw]:
    """A body that was no more on the plan's day; what cited documents say of it is theirs."""
    day = plan.day
    if day is None:
        return
    cited = [span_of(row) for row in plan.rows("directives")]
    for body in abolished_bodies():
        if not body.verified or day <= body.valid_to:
            continue
        for match in body.pattern.finditer(plan.folded):
            before = plan.folded[max(0, match.start() - 30) : match.start()]
            inside = any(span.contains(match.start()) for span in cited)
            if not inside and not _FORMERLY.search(before):
                words = {"body": body.body, "valid_to": body.valid_to, "reason": body.reason}
                yield Flaw(Span(match.start(), match.end()), words)


def type_against_body(plan: AuditedPlan) -> Iterator[Flaw]:
    """A cited document of a type that its body may not issue."""
    for row in plan.rows("directives"):
        pieces = _PIECES.findall(row["symbol"] or "")
        power = powers().get(pieces[0]) if len(pieces) > 1 else None
        party = "/" in (row["symbol"] or "")  # "05-TT/TW" is a thông tri
        if power is None or (party and power.allowed is not None) or row["type"] != power.type:
            continue
        if not power.permits(pieces[1]):
            words = {"reason_vi": power.reason_vi, "reason_en": power.reason_en}
            yield Flaw(span_of(row), {"symbol": row["symbol"], "body": pieces[1], **words})


def symbol_against_type(plan: AuditedPlan) -> Iterator[Flaw]:
    """The letters of the document's own symbol are not those of its type."""
    symbol, kind = plan.document["symbol"], plan.document["doc_type"]
    wanted = _letters_of(kind)
    if not symbol or not wanted:
        return
    first = (_PIECES.findall(symbol) or [""])[0]
    if not any(fold(first).startswith(fold(letters)) for letters in wanted):
        at = plan.text.find(symbol, 0, plan.part("head").end)
        span = Span(at, at + len(symbol)) if at >= 0 else None
        yield Flaw(span, {"symbol": symbol, "type": kind, "letters": "/".join(sorted(wanted))})


def _letters_of(type_id: str | None) -> frozenset[str]:
    """The letters that the symbol of a type of document begins with; a letter has none."""
    if type_id in (None, "cong_van"):
        return frozenset()
    headings = {name for name, known in document_types().items() if known == type_id}
    return frozenset(
        letter
        for name, known in symbol_letters().items()
        if fold(name) in headings
        for letter in known
    )


def signing_authority(plan: AuditedPlan) -> Iterator[Flaw]:
    """A deputy who does not sign for the head; a collective on whose behalf nobody signs."""
    title, body = plan.document["signer_title"], plan.document["issuing_body"] or ""
    closing = plan.part("closing")
    signature = plan.folded[closing.start : closing.end]
    if not title or _BY_ORDER.search(signature):
        return
    at = plan.text.find(title, closing.start)
    span = Span(at, at + len(title)) if at >= 0 else None
    deputy = _DEPUTY.match(fold(title)) and not _FOR_THE_HEAD.search(signature)
    if deputy and not _ON_BEHALF_OF_MEMBERS.search(signature):
        yield Flaw(span, {"title": title, "wanted": "KT."})
    elif not deputy and _COLLECTIVE.match(fold(body)) and not _ON_BEHALF.search(signature):
        yield Flaw(span, {"title": title, "wanted": "TM."})
