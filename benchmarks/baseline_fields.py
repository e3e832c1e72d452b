"""The fields of a baseline's spans, by the plain regexes alone.

Offsets are half-open character offsets into the text; dates become ISO 8601.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from benchmarks.baseline_patterns import (
    ACTING,
    DATE,
    LAW,
    LEAST,
    MARKER,
    NONE,
    NUMBERED,
    PHASE,
    TIME,
    TYPES,
    VALUE,
    Spans,
    kind_of,
)

from thidua.records import (
    Anniversary,
    Assignment,
    Award,
    Directive,
    Phase,
    Record,
    SectionRow,
    Target,
    Theme,
)

_MONTH_ALONE = re.compile(r"(\d{1,2})/(\d{4})")
_LATER = re.compile(r"\s+(?:trước|trong|vào)\s+(?:ngày|tháng|quý|năm)\s[^,]*$")
_VERB = re.compile(
    r"\s(?=(?:đạt|được|có|tham gia|thực hiện|hoàn thành|học tập|đăng ký|xếp|vi phạm|"
    r"hài lòng|áp dụng|sử dụng|chấp hành|ký|giảm|tăng|không|là)\s)"
)
_MARKS = ("article", "clause", "word", "roman", "capital", "number", "letter", "round", "bullet")
_ROLES = (
    ("tổ chức thực hiện", "implementation"),
    ("nội dung", "content"),
    ("nhiệm vụ", "content"),
    ("mục đích, yêu cầu", "purpose_requirements"),
    ("mục đích - yêu cầu", "purpose_requirements"),
    ("mục đích", "purpose"),
    ("mục tiêu", "purpose"),
    ("yêu cầu", "requirements"),
    ("chỉ tiêu", "targets"),
    ("giải pháp", "solutions"),
    ("biện pháp", "solutions"),
    ("thời gian", "schedule"),
    ("khen thưởng", "rewards"),
    ("danh hiệu", "rewards"),
    ("kinh phí", "funding"),
    ("phân công", "assignment"),
    ("chủ đề", "theme"),
)


def iso(text: str | None, year: str | None = None) -> str | None:
    """The first date of *text* as ISO; *year* is taken where none is printed."""
    month = _MONTH_ALONE.fullmatch((text or "").strip())
    if month:
        return f"{month[2]}-{int(month[1]):02}"
    match = DATE.search(text or "")
    if match is None or not (match[3] or year):
        return None
    return f"{match[3] or year}-{int(match[2]):02}-{int(match[1]):02}"


def read(text: str, spans: dict[str, Spans]) -> dict[str, tuple[Record, ...]]:
    """The records of *spans*: every field that the plain regexes give inside a span."""
    return {table: tuple(_READERS[table](text, sorted(found))) for table, found in spans.items()}


def _place(text: str, start: int, end: int) -> dict[str, Any]:
    return {"quote": text[start:end], "start": start, "end": end, "extractor": "baseline"}


def _read_sections(text: str, spans: Spans) -> Iterator[Record]:
    stack: list[str] = []
    for start, end in spans:
        line_end = text.find("\n", start)
        line = text[start : line_end if line_end > 0 else len(text)].rstrip(" *\t")
        match = MARKER.match(line)
        kind, label, rest = "heading", line, line
        if match:
            kind = next(k for k in _MARKS if match[k])
            label, rest = match["label"] or match["bullet"], match["rest"]
            kind += str(label.count(".")) if kind == "number" else ""
            kind = label if kind == "bullet" else kind
        del stack[stack.index(kind) if kind in stack else len(stack) :]
        stack.append(kind)
        alone = len(rest) <= 90 and rest[-1:] not in ".;," and kind not in "-+*•"
        title = rest.rstrip(":") if alone else None
        role = next((r for word, r in _ROLES if word in (title or "").casefold()), "other")
        yield SectionRow(
            **_place(text, start, end),
            label=label,
            level=len(stack),
            title=title,
            role=role if title else None,
        )


def _read_themes(text: str, spans: Spans) -> Iterator[Record]:
    for start, end in spans:
        line = text[text.rfind("\n", 0, start) + 1 : start]
        name = " ".join(text[start:end].replace("*", "").split())
        yield Theme(**_place(text, start, end), kind=kind_of(line) or "phong_trao", text=name)


def _read_anniversaries(text: str, spans: Spans) -> Iterator[Record]:
    for start, end in spans:
        quote = text[start:end]
        ordinal = re.search(r"\d+", quote)
        dates = [iso(m[0]) for m in DATE.finditer(quote) if m[3]]
        origin, now = [*dates, None, None][:2]
        event = re.sub(r"^\d+\s+năm\s+|\s*\([^)]*\)?$", "", quote)
        years = int(now[:4]) - int(origin[:4]) if origin and now else None
        yield Anniversary(
            **_place(text, start, end),
            ordinal=int(ordinal[0]) if ordinal else None,
            event=event,
            origin_date=origin,
            commemorated_date=now,
            arithmetic_ok=None if years is None or not ordinal else years == int(ordinal[0]),
        )


def _read_directives(text: str, spans: Spans) -> Iterator[Record]:
    for start, end in spans:
        quote = text[start:end]
        match = NUMBERED.match(quote)
        found = match or LAW.match(quote) or re.match(rf"(?P<type>{TYPES}|\S+)", quote)
        fields = found.groupdict() if found else {}
        date, issuer = iso(fields.get("date")), fields.get("issuer")
        short = "full" if date and issuer else "short"
        yield Directive(
            **_place(text, start, end),
            type=fields.get("type") or "",
            number=fields.get("number"),
            symbol=fields.get("symbol"),
            date=date,
            issuer=issuer,
            subject=fields.get("subject"),
            form=short if match else "unnumbered",
        )


def _read_targets(text: str, spans: Spans) -> Iterator[Record]:
    last: Target | None = None
    for start, end in spans:
        quote = text[start:end]
        part = quote.startswith("trong đó")
        target = _target(text, start, end)
        if part and last is not None:
            subject = target.subject if target.predicate else last.subject
            update = {"parent_id": last.local_id, "subject": subject}
            update["predicate"] = target.predicate or target.subject
            target = target.model_copy(update=update)
        else:
            last = target
        yield target


def _target(text: str, start: int, end: int) -> Target:
    quote = text[start:end].removeprefix("trong đó ")
    none = NONE.match(quote)
    value = None if none else _best_number(quote)
    if value is None:
        unit = none["unit"] if none else None
        values: dict[str, Any] = {"comparator": "none", "value": 0, "unit": unit, "subject": unit}
        return Target(**_place(text, start, end), **values)
    before, rest = quote[: value.start()].strip(), _LATER.sub("", quote[value.end() :]).strip()
    parts = _VERB.split(rest, maxsplit=1)
    least = (value["before"] and re.fullmatch(LEAST, value["before"], re.I)) or value["after"]
    least = least or rest.endswith("trở lên")
    word = (value["before"] or "").casefold()
    strict = {"trên": "gt", "dưới": "lt"}
    comparator = strict.get(word) or ("ge" if least else "le" if word else "eq")
    comparator = "range" if value["max"] else comparator
    subject, predicate = parts[0], parts[1] if len(parts) > 1 else before or None
    if before and len(parts) == 1 and value["unit"]:
        subject, *rest_of = _VERB.split(before, maxsplit=1)
        predicate = " ".join([*rest_of, rest]).strip() or None
    return Target(
        **_place(text, start, end),
        comparator=comparator,
        value=_number(value["value"]),
        value_max=_number(value["max"]) if value["max"] else None,
        unit="%" if value["unit"] else parts[0] or None,
        percentage=bool(value["unit"]),
        subject=subject or None,
        predicate=predicate,
    )


def _best_number(quote: str) -> re.Match[str] | None:
    """The first percentage, else the first number after a comparator, else the first number."""
    numbers = list(VALUE.finditer(quote))
    ranked = sorted(numbers, key=lambda m: (not m["unit"], not m["before"], m.start()))
    return ranked[0] if ranked else None


def _number(text: str) -> float:
    return float(text.replace(".", "").replace(",", "."))


def _read_phases(text: str, spans: Spans) -> Iterator[Record]:
    for start, end in spans:
        quote = text[start:end]
        named = PHASE.match(quote)
        times = [m[0] for m in TIME.finditer(quote)]
        if quote.casefold().startswith("trước"):
            times = ["", *times]
        first, last = (times[0], times[min(1, len(times) - 1)]) if times else ("", "")
        year = re.search(r"\d{4}$", last)
        yield Phase(
            **_place(text, start, end),
            label=named["label"].rstrip() if named else None,
            start_date=iso(first, year[0] if year else None),
            end_date=iso(last),
        )


def _read_assignments(text: str, spans: Spans) -> Iterator[Record]:
    for start, end in spans:
        quote = text[start:end]
        cut = ACTING.search(quote)
        actor = quote[: cut.start()] if cut else None
        task = quote[cut.end() :] if cut else quote
        yield Assignment(**_place(text, start, end), actor=actor, task=task)


def _read_awards(text: str, spans: Spans) -> Iterator[Record]:
    for start, end in spans:
        yield Award(**_place(text, start, end), name=" ".join(text[start:end].split()))


_READERS: dict[str, Callable[[str, Spans], Iterator[Record]]] = {
    "sections": _read_sections,
    "themes": _read_themes,
    "anniversaries": _read_anniversaries,
    "directives": _read_directives,
    "targets": _read_targets,
    "phases": _read_phases,
    "assignments": _read_assignments,
    "awards": _read_awards,
}
