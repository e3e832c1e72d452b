"""Targets in tables whose cells stand one a line, as converters and web pages leave them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.extract.targets.cells import VALUE, Cell, is_target, lines_of, target_of
from thidua.extract.targets.patterns import comparator_of, with_digits
from thidua.records import Target
from thidua.structure.plan import Plan

_UNIT_HEAD = re.compile(r"đvt|đơn\s+vị(?:\s+tính)?", re.I)
_UNIT = re.compile(r"[^\W\d_][^\d.;:|]{0,24}|%|m2|m3|km2")
_SHARE_HEAD = re.compile(r"(?:số|chỉ\s+tiêu)\s+(?P<unit>[^\W\d_][^\d.;:|]{1,30})", re.I)
_BARE = re.compile(r"\d{1,3}(?:\.\d{3})*")
_SHARES = re.compile(r"phân\s+(?:bổ|khai)|giao\s+chỉ\s+tiêu", re.I)
_LONGEST_HEAD = 4  # lines of a head after its column of units
_LEAST_ROWS = 2
_LABEL = re.compile(r"(?=.*[^\W\d_]{2}.*[^\W\d_]{2})[^\W_][^\n|:;]{3,120}|[A-ZĐ]{3,8}")
_ORDINAL = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[a-zđ])[.)]?|[-+*•]|")
_PERCENT_LINE = re.compile(r"\n[ \t]*\d[\d.,]*\s?%[ \t]*\n\s*\d[\d.,]*\s?%[ \t]*\n")
_PERCENT_ALONE = re.compile(r"[<>≥≤]?\s?\d[\d.,]*\s?%")
_FAR = 8
_LONGEST_VALUE = 60


def stacked(plan: Plan) -> Iterator[Target]:
    """The targets of tables whose cells stand one a line."""
    text = plan.text
    if "ĐVT" in text or "ơn vị" in text:
        yield from _with_units(plan)
    if "hân bổ" in text or "hân khai" in text or "iao chỉ tiêu" in text:
        yield from _shared_out(plan)
    yield from _columns(plan)
    yield from _pairs(plan)


def _pairs(plan: Plan) -> Iterator[Target]:
    """Cells one a line: what is measured, and on the next line its number alone."""
    above: Cell | None = None
    ordinal = False
    since = _FAR  # lines since the last number of the stack
    for start, line in lines_of(plan):
        text = line.strip()
        since += 1
        value = None
        cell = Cell(start + len(line) - len(line.lstrip()), start + len(line.rstrip()), text)
        if above is not None and len(text) <= _LONGEST_VALUE:
            value = VALUE.fullmatch(with_digits(text))
        plain = since < _FAR and value and value["noun"]
        bounded = value and (value["percent"] or comparator_of(value) != "eq" or plain)
        if value and bounded and above and is_target(value, None, in_targets=True):
            yield target_of(plan, above, cell, value, None)
            since = 0
        is_label = text[-1:] not in ".;:," and "|" not in text and bool(_LABEL.fullmatch(text))
        above = cell if is_label and ordinal else None
        ordinal = bool(_ORDINAL.fullmatch(text)) or (ordinal and not text)
        if not text and is_label:
            above = None


def _columns(plan: Plan) -> Iterator[Target]:
    """Rows of several percentages, cells one a line: "Học lực Tốt / 18% / 21% / 25%"."""
    cells = _cells(plan) if _PERCENT_LINE.search(plan.text) else []
    index = 1
    known = 0  # the percentages of the row before
    while index < len(cells):
        last = index
        while last < len(cells) and _PERCENT_ALONE.fullmatch(cells[last].text):
            last += 1
        width = last - index
        label = cells[index - 1]
        follows = cells[last + 1 : last + 1 + width]
        alike = width == known or (
            len(follows) == width and all(_PERCENT_ALONE.fullmatch(c.text) for c in follows)
        )
        known = 0
        if width >= _LEAST_ROWS and alike and _LABEL.fullmatch(label.text):
            known = width
            for cell in cells[index:last]:
                if value := VALUE.fullmatch(cell.text):
                    first = label if cell is cells[index] else cell
                    target = target_of(plan, first, cell, value, None)
                    yield target.model_copy(update={"subject": label.text})
        index = last + 1


def _with_units(plan: Plan) -> Iterator[Target]:
    """Rows whose cells stand one a line as label, unit, number: "Nhà tình thương / căn / 65"."""
    cells = _cells(plan)
    for index, cell in enumerate(cells):
        if not _UNIT_HEAD.fullmatch(cell.text):
            continue
        at = index + 1
        last = at + _LONGEST_HEAD
        while at + 2 < len(cells):
            label, unit, number = cells[at : at + 3]
            value = VALUE.fullmatch(number.text)
            if not (value and _LABEL.fullmatch(label.text) and _UNIT.fullmatch(unit.text)):
                at += 1
                if at > last:
                    break
                continue
            if is_target(value, unit.text, in_targets=True):
                yield target_of(plan, label, number, value, unit.text)
            at, last = at + 3, at + 5


def _shared_out(plan: Plan) -> Iterator[Target]:
    """What a table gives to each of several: "Bảng phân bổ / Địa bàn / Số mô hình / Thị xã / 04"."""
    cells = _cells(plan)
    for index, cell in enumerate(cells):
        head = _SHARE_HEAD.fullmatch(cell.text)
        above = cells[max(0, index - 3) : index]
        if head is None or not any(_SHARES.search(one.text) for one in above):
            continue
        at = index + 1
        rows = []
        while at + 1 < len(cells) and _BARE.fullmatch(cells[at + 1].text):
            rows.append((cells[at], cells[at + 1]))
            at += 2
        if len(rows) < _LEAST_ROWS:
            continue
        for label, number in rows:
            if value := VALUE.fullmatch(number.text):
                yield target_of(plan, label, number, value, head["unit"])


def _cells(plan: Plan) -> list[Cell]:
    """The lines that are not blank, as cells."""
    return [
        Cell(start + len(line) - len(line.lstrip()), start + len(line.rstrip()), line.strip())
        for start, line in lines_of(plan)
        if line.strip()
    ]
