"""What a plan must have and does not: each finding says where it was looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from thidua.analysis.checks.case import Case
from thidua.document import ILLEGIBLE, Span
from thidua.records import Award, Finding, Phase, Target, Theme

# "(Từ ngày 20/12/2030 đến 30/3/2031)": the term of the drive, in its title or opening sentence
_TERM = re.compile(
    r"\btừ\s+(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?\s*(?:đến|tới|-|–)\s*(?:hết\s+)?(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}",
    re.I,
)
# Number, date and place are those of the document that an annex comes with.
_ANNEX = re.compile(r"\((?:ban\s+hành\s+)?kèm\s+theo\s+\w+\s+\w+\s+(?:số|ngày)\b", re.I)
_FAR = 2000  # characters in which a plan without sections opens
_LONGEST_HEAD = 300  # characters from the first line of a head to its number
_HEADER_FIELDS = ("national_title", "motto", "party_title", "issuing_parent", "issuing_body")


def _where(span: Span, vi: str, en: str) -> dict[str, Any]:
    """The words that say where something was looked for, with character offsets."""
    return {
        "where": f" (đã tìm trong {vi}, ký tự {span.start}–{span.end})",
        "where_en": f" (looked in {en}, characters {span.start}-{span.end})",
    }


def _head(case: Case) -> dict[str, Any]:
    return _where(Span(0, case.plan.header.end), "phần đầu văn bản", "the head")


def _body(case: Case) -> dict[str, Any]:
    return _where(case.plan.body, "toàn phần nội dung", "the whole body")


def _opening(case: Case) -> str:
    """Title and opening sentences: what stands above the first section."""
    sections, title = case.plan.sections, case.plan.header.spans.get("title")
    first = sections[0].span.start if sections else _FAR
    return case.plan.flow[title.start if title else 0 : first]


def _has_a_head(case: Case) -> bool:
    """Whether a plan must have a head of its own: an annex needs none."""
    return case.is_plan and _ANNEX.search(_opening(case)) is None


def _written_by_hand(case: Case, field: str) -> bool:
    """Whether a scan shows ink where *field* stands: it is there, but OCR cannot read it."""
    span = case.plan.header.spans.get(field)
    return span is not None and ILLEGIBLE in span.of(case.plan.text)


def missing_number(case: Case) -> Iterator[Finding]:
    """No number; where "Số:" is printed without digits, the blank is the evidence."""
    header = case.plan.header
    if _written_by_hand(case, "number"):
        return
    blank = header.spans.get("number") if header.number_blank else None
    if header.number is None and (blank or _has_a_head(case)):
        yield case.finding("missing_number", blank, **_head(case))


def missing_date(case: Case) -> Iterator[Finding]:
    """No full date of issue; a blank date line is the evidence."""
    header = case.plan.header
    if _written_by_hand(case, "issued_date"):
        return
    blank = header.spans.get("issued_date")
    whole = header.issued_date is not None and len(header.issued_date) == len("2023-01-05")
    if not whole and (blank or _has_a_head(case)):
        yield case.finding("missing_date", blank, **_head(case))


def missing_place(case: Case) -> Iterator[Finding]:
    """No place in the date line."""
    if case.plan.header.place is None and _has_a_head(case):
        yield case.finding("missing_place", None, **_head(case))


def missing_header(case: Case) -> Iterator[Finding]:
    """Neither national or Party title, nor motto, nor issuing body at the head."""
    header = case.plan.header
    # Of a web page, the lines above the number are the head; those above them are the page's own.
    number = header.spans.get("number")
    first = max(0, number.start - _LONGEST_HEAD) if number else 0
    if header.source == "body" and number is None:
        first = header.end
    printed = any(
        first <= header.spans[name].start < header.end
        for name in _HEADER_FIELDS
        if name in header.spans
    )
    if not printed and _has_a_head(case):
        yield case.finding("missing_header", None, **_head(case))


def missing_targets(case: Case) -> Iterator[Finding]:
    """No percentage or count to be reached."""
    if case.is_emulation_plan and not any(t.value is not None for t in case.of(Target)):
        yield case.finding("missing_targets", None, **_body(case))


def missing_schedule(case: Case) -> Iterator[Finding]:
    """No round, no timetable entry, and no section about the time."""
    if not case.is_emulation_plan or case.of(Phase) or _has_role(case, "schedule"):
        return
    if _TERM.search(_opening(case)) is None:
        yield case.finding("missing_schedule", None, **_body(case))


def missing_theme(case: Case) -> Iterator[Finding]:
    """No theme or motto of the plan's own; a movement named in the title is one."""
    if case.is_emulation_plan and not any(_is_own(case, theme) for theme in case.of(Theme)):
        yield case.finding("missing_theme", None, **_body(case))


def _is_own(case: Case, theme: Theme) -> bool:
    if theme.applies_to is not None or theme.kind == "khau_hieu":
        return True
    if theme.start is None:
        return False
    title = case.plan.header.spans.get("title")
    # "1. Chủ đề: Chủ đề của ngành là …": what the plan gives a section to is its own too
    headed = theme.kind == "chu_de" and case.plan.role_at(theme.start) == "theme"
    return headed or (title is not None and title.contains(theme.start))


def missing_rewards(case: Case) -> Iterator[Finding]:
    """No named title or form of award, and no section on rewards."""
    if case.is_emulation_plan and not case.of(Award) and not _has_role(case, "rewards"):
        yield case.finding("missing_rewards", None, **_body(case))


def _has_role(case: Case, role: str) -> bool:
    return any(section.role == role for section in case.plan.sections)
