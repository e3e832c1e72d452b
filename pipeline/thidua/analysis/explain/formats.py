"""An answer as text, Vietnamese first, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from thidua.analysis.explain.explanation import Answer, Confidence, Explanation, Step
from thidua.analysis.explain.fields import Field
from thidua.analysis.explain.gazetteers import Decision

_NONE = "Không có bản ghi nào ở chỗ này (trừ mục) / No record holds this place (sections aside)"
_BELOW = "  ← dòng bảng tra dưới đây / the row of a table below"
_REASONS = {
    "above": "theo mục trên / from the section above",
    "unit": "đề mục nêu đơn vị được giao việc / the heading names a unit that work is given to",
    "none": "không dòng nào của section_roles.csv khớp / no row of section_roles.csv fits",
}
# Made by another version, a model or a reviewer, or while the page was read.
_NOT_AGAIN = "không hỏi lại quy tắc được từ văn bản / the text alone does not make it again"
_LONGEST = 160  # characters of one value


def as_text(answer: Answer) -> str:
    """What a person reads; offsets are half-open character offsets."""
    return "\n".join(_lines(answer))


def as_json(answer: Answer) -> str:
    """Everything, as one JSON object; a span is ``[start, end]``, a table's row its cells."""
    return json.dumps(asdict(answer), ensure_ascii=False, indent=1, default=str)


def _lines(answer: Answer) -> Iterator[str]:
    yield f"{answer.file_name}  ({answer.doc_id})"
    if place := answer.place:
        before, quote, after = map(_short, (place.before, place.quote, place.after))
        yield f"[{place.start}–{place.end}] …{before} [[{quote}]] {after}…"
        yield f"Dòng / line: {place.line_vi} / {place.line_en}"
        yield from _sections(answer.path)
    for explanation in answer.explanations:
        yield ""
        yield from _explained(explanation)
    if answer.nearest:
        yield ""
        yield _NONE
        yield "Gần nhất / nearest:"
        for near in answer.nearest:
            yield (
                f"  {near.table} [{near.start}–{near.end}] cách {near.distance} ký tự"
                f" / {near.distance} characters away: “{_short(near.quote)}”"
            )


def _sections(path: tuple[Step, ...]) -> Iterator[str]:
    if path:
        yield "Mục / section:"
    for depth, step in enumerate(path):
        name = " ".join(filter(None, (step.label, step.title)))
        yield f"  {'  ' * depth}{_short(name) or '(không nhãn / no label)'}{_role(step)}"


def _role(step: Step) -> str:
    if step.role is None:
        return ""
    told = f"  → vai trò / role {step.role}"
    if step.decision:
        return f"{told}: {_row(step.decision)}"
    return f"{told}: {_REASONS[step.reason]}"


def _explained(found: Explanation) -> Iterator[str]:
    place = "" if found.start is None else f" [{found.start}–{found.end}]"
    page = "" if found.page is None else f" tr. / p. {found.page}"
    yield f"■ {found.table}{place}{page}  {found.record_id}"
    if found.quote is not None:
        yield f"  “{_short(found.quote)}”"
    for rule in found.rules:
        yield f"  Quy tắc / rule: {found.extractor} ({rule.module})"
        yield f"    {rule.vi} / {rule.en}"
    if not found.rules and found.extractor:
        yield f"  Quy tắc / rule: {found.extractor} (không có trong / not in rules.csv)"
    yield f"  Độ tin cậy / confidence: {_confidence(found.confidence)}"
    if found.fields:
        yield "  Từ chữ nào / from which characters:"
    decided = {decision.column for decision in found.decisions}
    for one in found.fields:
        origin = _BELOW if one.column in decided and not one.spans else _origin(one)
        yield f"    {one.column} = {_value(one.value)}{origin}"
    if found.decisions:
        yield "  Dòng bảng tra quyết định / deciding rows of tables:"
    for decision in found.decisions:
        yield f"    {decision.column} = {_short(decision.value)}: {_row(decision)}"


def _confidence(confidence: Confidence) -> str:
    value, rule, ocr = confidence.value, confidence.rule, confidence.ocr
    if rule is None:
        return f"{value:g} ({_NOT_AGAIN})"
    if ocr is not None:
        return f"{value:g} = {rule:g} (quy tắc / rule) × {ocr:g} (OCR)"
    if value != rule:
        return f"{value:g} (quy tắc hiện nay cho / today's rule gives {rule:g})"
    return f"{value:g} = {rule:g} (quy tắc / rule)"


def _origin(one: Field) -> str:
    places = ", ".join(
        f"[{span.start}–{span.end}] “{_short(printed)}”"
        for span, printed in zip(one.spans, one.printed, strict=True)
    )
    why = f" ({one.vi} / {one.en})" if one.vi else ""
    if not places and not why:
        return "  ← không in nguyên văn / not printed word for word"
    return f"  ← {places}{why}" if places else f"  ←{why}"


def _row(decision: Decision) -> str:
    row = decision.row
    found = f"{row.file}, dòng / line {row.line}, “{_short(decision.matched)}”"
    return f"{found}, nguồn / source: {row.source}"


def _value(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return _short(text)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"
