"""Finds the citations of a plan; those inside another's subject are mentions of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.language import Language

from thidua.document import Span
from thidua.extract.component import SpanExtractor
from thidua.extract.directives import enacted as put_in_force
from thidua.extract.directives import numbered as by_number
from thidua.extract.directives import unnumbered as by_name
from thidua.extract.flows import unbroken
from thidua.knowledge.acts import acts
from thidua.knowledge.citations import type_in_symbol
from thidua.knowledge.folding import fold, joined, letters
from thidua.records import Directive, local_id
from thidua.structure.plan import Plan

_MARKS = re.compile(r"&nbsp;|(?<!\w)_{1,2}(?=\w)|(?<=[\w.,;”])_{1,2}(?!\w)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_BEHIND = re.compile(r"\s*,?\s+năm\s+(?:19|20)\d\d$")
_FINDERS = (
    by_number.unsigned,
    by_number.numbered,
    by_number.named_numbers,
    by_name.laws,
    by_name.charters,
    by_name.congresses,
    by_name.spoken,
    put_in_force.attached,
    by_name.dated,
    by_name.rules,
    by_name.by_body,
    by_name.grounds,
    by_name.issued,
    by_name.handed_over,
    by_name.in_small_letters,
)


def find_directives(plan: Plan) -> list[Directive]:
    """All citations of the title and body, and the numbered ones behind the signature."""
    flow = unbroken(plan, _without_marks(plan.flow))
    first, last = plan.header.end, plan.body.end
    spans = plan.header.spans
    if title := spans.get("title"):
        first = min(first, title.start)
    if number := spans.get("number"):
        first = min(first, number.end)  # "(Thay KH số 171 ngày 20/5/2020)" above the title
    found: dict[int, Directive] = {}
    for finder in _FINDERS:
        _add(found, finder(plan, flow, first, last))
    if behind := _behind_closing(plan):
        there = by_number.numbered(plan, flow, behind.start, behind.end)
        _add(found, (record for record in there if not _opens_line(flow, record)))
    _add(found, by_number.signed(plan, flow, list(found.values()), first, last))
    _add(found, by_number.bare_numbers(plan, flow, list(found.values()), first, last))
    _add(found, put_in_force.enacted(plan, flow, list(found.values())))
    others = (r for r in found.values() if not _is_own(plan, r) and not _is_subject(r, found))
    records = sorted(others, key=lambda r: (r.start or 0, -(r.end or 0)))
    return _resolved(_with_nested(plan.text, records))


def _without_marks(flow: str) -> str:
    """*flow*, at the same offsets, without the blanks of a web page and underscores of emphasis."""
    if "_" not in flow and "&nbsp;" not in flow:
        return flow
    return _MARKS.sub(lambda match: " " * len(match[0]), flow)


def _is_own(plan: Plan, record: Directive) -> bool:
    """Whether the document names itself: the same number and symbol as in its heading."""
    own, symbol = plan.header.number, plan.header.symbol
    if plan.header.number_blank and symbol and not record.number:
        return letters(symbol) == letters(record.symbol or "")  # "(Kèm theo Kế hoạch số   /KH-SNV)"
    if not own or not symbol or not record.number or not record.symbol:
        return False
    if record.date not in (None, plan.header.issued_date):
        return False  # the same number of another year
    same = record.number.lstrip("0") == own.lstrip("0")
    return same and letters(symbol).lstrip("0123456789") == letters(record.symbol)


def _is_subject(record: Directive, found: dict[int, Directive]) -> bool:
    """Whether words like a citation without a number only open the subject of a numbered one.

    "Công văn số 3/SNV hướng dẫn …", "Thông báo số 7/TB-VP … thông báo kết luận của …"; or say its
    type once more: "Nghị quyết số 41/NQ-ĐU ngày … Nghị quyết của Đảng ủy".
    """
    if record.number is None and record.issuer is not None:
        for other in found.values():
            start, end = other.start or 0, other.end or 0
            same = (other.type, other.issuer, other.subject) == (
                record.type,
                record.issuer,
                record.subject,
            )
            if same and start < (record.start or 0) and (record.end or 0) <= end:
                return True
    if record.type not in ("Hướng dẫn", "Thông báo") or record.number or record.issuer is None:
        return False
    start = record.start or 0
    return any(r.number and (r.start or 0) < start < (r.end or 0) for r in found.values())


def _add(found: dict[int, Directive], records: Iterable[Directive]) -> None:
    for record in records:
        found.setdefault(record.start or 0, record)


def _opens_line(flow: str, record: Directive) -> bool:
    """Whether the citation begins its line: behind the closing, a web page's list of links."""
    start = record.start or 0
    return not flow[flow.rfind("\n", 0, start) + 1 : start].strip(" -–+*•|\t")


def _behind_closing(plan: Plan) -> Span | None:
    """Text after recipients and signature: annexes, and body that a converter has put there."""
    if plan.header.doc_type == "bai_viet":
        return None
    end = plan.closing.end
    return Span(end, len(plan.text)) if plan.body.end <= end < len(plan.text) else None


def _with_nested(text: str, records: list[Directive]) -> list[Directive]:
    """A subject that breaks off inside a citation it names goes on to that citation's end."""
    grown: list[Directive] = []
    for index, record in enumerate(records):
        end = record.end or 0
        for inner in records[index + 1 :]:
            if (inner.start or 0) >= end:
                break
            end = max(end, inner.end or 0)
        grown.append(record if end == record.end else _grown(text, record, end))
    return grown


def _grown(text: str, record: Directive, end: int) -> Directive:
    """The record with its quote and subject going on to *end*."""
    if not record.subject or record.start is None:
        return record
    about = text.rfind(record.subject[:12], record.start, record.end)
    subject = joined(text[about:end]) if about >= 0 else record.subject
    return record.model_copy(
        update={"end": end, "quote": text[record.start : end], "subject": subject}
    )


def _resolved(records: list[Directive]) -> list[Directive]:
    """Short forms point at the full mention of the same document; a work has one id."""
    full: dict[str, Directive] = {}
    by_number: dict[tuple[str, str], dict[str, Directive]] = {}
    for record in records:
        if record.form == "full" and record.directive_id:
            key = letters(record.directive_id)
            full.setdefault(key, record)
            # "Thông báo Kết luận số 88-KL/TW" is "Kết luận 88", too
            for kind in {record.type, type_in_symbol(record.symbol) or record.type}:
                by_number.setdefault(_number(kind, record), {}).setdefault(key, record)
    resolved = []
    for record in records:
        update: dict[str, object] = {"work_id": record.directive_id}
        known = full.get(letters(record.directive_id or ""))
        if known is None and record.number and not record.symbol:
            meant = by_number.get(_number(record.type, record), {})
            known = next(iter(meant.values())) if len(meant) == 1 else None
        if record.form == "short" and known is not None:
            update["antecedent_id"] = local_id("directives", known.start, known.end)
        update |= _without_other_year(record, known)
        resolved.append(record.model_copy(update=update))
    return resolved


def _without_other_year(record: Directive, known: Directive | None) -> dict[str, object]:
    """What is left of "Kế hoạch thực hiện Chỉ thị 05-CT/TW năm 2031": the year is the plan's.

    *known* is the full mention of the same act; a known act has its date in the table.
    """
    act = acts().get(record.directive_id or "")
    dated = (known.date if known else None) or (act.date if act else None)
    year = record.date or ""
    if not (record.symbol and dated and _YEAR.fullmatch(year)) or dated.startswith(year):
        return {}
    behind = _YEAR_BEHIND.search(record.quote or "")
    if behind is None or record.subject or record.start is None:
        return {}
    quote = behind.string[: behind.start()]
    return {"date": None, "quote": quote, "end": record.start + len(quote)}


def _number(kind: str, record: Directive) -> tuple[str, str]:
    """Type and number, as a short form tells a document of that *kind*: "Nghị quyết 29"."""
    return fold(kind), (record.number or "").lstrip("0")


@Language.factory("thidua_directives")
def create(nlp: Language, name: str) -> SpanExtractor:
    """The spaCy factory."""
    return SpanExtractor("directives", find_directives)
