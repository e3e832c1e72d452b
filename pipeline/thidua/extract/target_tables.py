"""Targets in tables: a row "| 1 | Tỷ lệ … | % | 95 | 20 |", or its cells one a line.

A row is read when a cell holds nothing but a bound, a number and a unit, and an earlier cell of
the row names what is measured. Which of several numbers is the target the head of the table tells
("Kế hoạch 2024", "Mức phải đạt"); points, results and dates are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.extract.target_lists import Lists
from thidua.extract.target_patterns import (
    COMPARATOR,
    NUMBER,
    PERCENT_SIGN,
    TO,
    UP,
    comparator_of,
    number_of,
)
from thidua.extract.target_reading import counted, is_rate, measure_of
from thidua.knowledge.folding import fold
from thidua.knowledge.target_words import words_of
from thidua.knowledge.titles import title_of, title_pattern
from thidua.records import Target
from thidua.structure.plan import Plan

_VALUE = re.compile(
    rf"\s*(?:(?P<has>(?:giảm\s+|hạ\s+)?(?:đạt|còn))\s+)?(?:{COMPARATOR}\s*)?(?P<value>{NUMBER})(?:/\d{{1,3}})?(?:(?:{PERCENT_SIGN})?\s*{TO}\s*(?P<max>{NUMBER}))?"
    rf"(?P<percent>{PERCENT_SIGN})?(?P<up>\s+{UP})?"
    rf"(?:\s+(?P<noun>[^\W\d_][^\n|;:.]{{0,30}}?)(?P<up2>\s+{UP})?)?\s*",
    re.I,
)
_LABEL = re.compile(r"(?=.*[^\W\d_]{2}.*[^\W\d_]{2})[^\W_][^\n|:;]{3,120}|[A-ZĐ]{3,8}")
_NAME = re.compile(r"[^\W\d_]{2}[^\n|]{0,120}")
_ORDINAL = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[a-zđ])[.)]?|[-+*•]|")
_WANTED = re.compile(
    r"muc phai dat|muc dang ky|muc phan dau|phan dau|ke hoach|chi tieu giao|dang ky|^chi tieu$|^muc|muc tieu|phai dat|^chi tieu (?:nam )?20|can dat|yeu cau|^kh\b|giao nam|^giao$"
)
_UNWANTED = re.compile(
    r"diem|thuc hien|ket qua|uoc|ghi chu|thoi gian|phu trach|dau moi|^tt$|^stt$|so sanh|nguoi|kinh phi|tien|cung ky|nam truoc|da dat"
)
_HEAD_WORDS = re.compile(r"chi tieu|tieu chi|muc |phan dau|ke hoach|dang ky|danh hieu")
_TIME = re.compile(r"(?:năm|tháng|ngày|tuần|quý|điểm|đợt|lần|buổi)(?!\w)", re.I)


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int
    text: str


def find_cells(plan: Plan) -> list[Target]:
    """The targets whose label and number stand in cells of their own, in text order."""
    return [*_rows(plan), *_stacks(plan)]


def _rows(plan: Plan) -> Iterator[Target]:
    """Rows of tables with bars or with columns set apart by spaces."""
    lists = Lists(plan)
    head: list[str] | None = None
    last = -2
    before = ""
    for index, (start, line) in enumerate(_lines(plan)):
        cells = _cells(start, line)
        if len(cells) < 2:
            before = f"{before[-200:]} {fold(line)}"
            row = _RUN_ON.fullmatch(line) if cells else None
            value = _VALUE.fullmatch(row["number"]) if row else None
            if row and value and lists.listed(start):
                yield _run_on(plan, start, row, value)
            continue
        if index != last + 1:
            head = None
        last = index
        if head is None:
            head = [cell.text for cell in cells]
            known = any(_HEAD_WORDS.search(fold(name)) for name in head) or bool(
                _HEAD_WORDS.search(before[-200:])
            )
            if not any(_VALUE.fullmatch(cell.text) for cell in cells[1:]):
                continue
            head = ["" for _ in cells]
        stated = _STATED_UNIT.search(before[-200:])
        yield from _row(plan, lists, cells, head, known=known, stated=stated[1] if stated else None)


def _run_on(plan: Plan, start: int, row: re.Match[str], value: re.Match[str]) -> Target:
    """A row whose columns ran together: "2 Tỷ lệ gia đình văn hóa % 94,5"."""
    label = _Cell(start + row.start("label"), start + row.end("label"), row["label"])
    cell = _Cell(start + row.start("number"), start + row.end("number"), row["number"])
    return _target(plan, label, cell, value, row["unit"])


def _row(
    plan: Plan,
    lists: Lists,
    cells: list[_Cell],
    head: list[str],
    *,
    known: bool,
    stated: str | None,
) -> list[Target]:
    """The targets of a row: its label and number, or each of its numbers under its own head."""
    names = head if len(head) == len(cells) else [""] * len(cells)
    known = known or lists.listed(cells[0].start)
    if not known and "|" not in plan.text[cells[0].end : cells[1].start]:
        return []
    label: _Cell | None = None
    unit: str | None = None
    values: list[tuple[bool, str, _Cell, re.Match[str], str | None]] = []
    for printed, cell in zip(names, cells, strict=True):
        name = fold(_IN_BRACKETS.sub("", printed))
        value = _VALUE.fullmatch(cell.text) if label is not None and cell.text else None
        if value is None:
            if label is not None and (cell.text in ("%", "‰") or _UNIT_HEAD.search(name)):
                unit = cell.text
            elif label is None and _NAME.fullmatch(cell.text):
                label = cell
            continue
        wanted = bool(_WANTED.search(name))
        if _RESULT.search(name) or (_UNWANTED.search(name) and not wanted):
            continue
        of_head = _IN_BRACKETS.search(printed)
        own = unit or (of_head[1] if of_head else None) or stated
        if _is_target(value, own, in_targets=known):
            values.append((wanted, printed, cell, value, own))
    if label is None or not values:
        return []
    wanted_ones = [value for value in values if value[0]]
    matrix = sum(_is_measure(name) for name in names) > 1
    if len(wanted_ones) == 1 or (len(values) == 1 and not matrix):
        _, _, cell, value, own = (wanted_ones or values)[0]
        return [_target(plan, label, cell, value, own)]
    if not all(name for _, name, *_ in values):
        return []
    years = all(_YEAR.search(name) for _, name, *_ in values)
    if years or _MEASURED.match(fold(label.text)):
        return [_target(plan, label, cell, value, own) for _, _, cell, value, own in values]
    return [
        _matrix_cell(plan, label, name, cell, value, own, first=not index)
        for index, (_, name, cell, value, own) in enumerate(values)
    ]


def _is_measure(head: str) -> bool:
    """Whether the head of a column tells what is measured: a unit in brackets, a title, a rate."""
    measured = _IN_BRACKETS.search(head) or _MEASURED.match(fold(head))
    return bool(measured or title_pattern().search(fold(head)))


def _matrix_cell(
    plan: Plan,
    label: _Cell,
    head: str,
    cell: _Cell,
    value: re.Match[str],
    unit: str | None,
    *,
    first: bool,
) -> Target:
    """A number of a row with several: the row names who, the head of its column what.

    The *first* of a row is quoted with its label.
    """
    target = _target(plan, label if first else cell, cell, value, unit)
    name = _IN_BRACKETS.sub("", head).strip()
    title = title_pattern().search(fold(name))
    return target.model_copy(
        update={
            "subject": " ".join(label.text.split()),
            "predicate": name or None,
            "title_id": title_of(title).title_id if title else None,
        }
    )


# "Đơn vị tính: triệu đồng" over a table
_STATED_UNIT = re.compile(r"don vi(?: tinh)?\s*:\s*([a-z%][a-z ]{1,20})")
_RUN_ON = re.compile(
    rf"\s*\d{{1,2}}[.)]?\s+(?P<label>[^\W\d_][^\n|;:.\d]{{3,90}}?)\s+"
    rf"(?P<unit>%|‰|(?:{words_of('measure')})|(?:{words_of('many')})|xã|thôn|lớp|nhà|trường|giường|giải|em|đ/c|đồng\s+chí|cơ\s+sở|mô\s+hình|sáng\s+kiến|đề\s+tài)\s+"
    rf"(?P<number>(?:{COMPARATOR}\s*)?(?:{NUMBER})(?:/\d{{1,3}})?(?:\s+{UP})?)\s*",
    re.I,
)
_YEAR = re.compile(r"20\d\d")
_UNIT_HEAD = re.compile(r"don vi tinh|^dvt$|^don vi$")
_MEASURED = re.compile(
    r"(?:ty le|ti le|so|nang suat|doanh thu|san luong|cong suat|thoi gian|muc|tong|chi so|%|gia tri|thu|diem)(?![a-z])"
)
_IN_BRACKETS = re.compile(r"\s*\(([^()]{1,20})\)")
_RESULT = re.compile(r"thuc hien|ket qua|uoc |diem|^th\b|nam truoc")


def _stacks(plan: Plan) -> Iterator[Target]:
    """Cells one a line: what is measured, and on the next line its number alone."""
    above: _Cell | None = None
    ordinal = False
    since = _FAR  # lines since the last number of the stack
    for start, line in _lines(plan):
        text = line.strip()
        since += 1
        value = None
        cell = _Cell(start + len(line) - len(line.lstrip()), start + len(line.rstrip()), text)
        if above is not None and len(text) <= _LONGEST_VALUE:
            value = _VALUE.fullmatch(_MISREAD_HUNDRED.sub("100", text))
        plain = since < _FAR and value and value["noun"]
        bounded = value and (value["percent"] or comparator_of(value) != "eq" or plain)
        if value and bounded and above and _is_target(value, None, in_targets=True):
            yield _target(plan, above, cell, value, None)
            since = 0
        is_label = text[-1:] not in ".;:," and "|" not in text and bool(_LABEL.fullmatch(text))
        above = cell if is_label and ordinal else None
        ordinal = bool(_ORDINAL.fullmatch(text)) or (ordinal and not text)
        if not text and is_label:
            above = None


_FAR = 8
_LONGEST_VALUE = 60
_MISREAD_HUNDRED = re.compile(r"(?<!\w)[1lI][0Oo][0Oo](?=\s?%)")


def _lines(plan: Plan) -> Iterator[tuple[int, str]]:
    """Start and words of each line after the header, appendices too; markup is blank."""
    flow = plan.text.replace("*", " ").replace("\u00a0", " ")
    at = plan.header.end
    while at < len(flow):
        end = flow.find("\n", at)
        end = len(flow) if end < 0 else end
        yield at, flow[at:end]
        at = end + 1


def _cells(start: int, line: str) -> list[_Cell]:
    """The cells of a line, between bars or wide gaps; one cell where it has neither."""
    if line.count("|") >= 2:
        ends = [match.start() for match in re.finditer(r"\|", line)]
        places = list(zip([0, *(end + 1 for end in ends)], [*ends, len(line)], strict=True))
        if not line[: ends[0]].strip():
            places = places[1:]
        if not line[ends[-1] + 1 :].strip():
            places = places[:-1]
    else:
        places = [match.span() for match in _COLUMN.finditer(line)]
    cells = []
    for begin, end in places:
        part = line[begin:end]
        lead = len(part) - len(part.lstrip())
        cells.append(_Cell(start + begin + lead, start + begin + len(part.rstrip()), part.strip()))
    return cells


# A column of a table set with spaces: words with single spaces between them
_COLUMN = re.compile(r"\S+(?: {1,2}\S+)*")


def _is_target(value: re.Match[str], unit: str | None, *, in_targets: bool) -> bool:
    if value["percent"] or unit in ("%", "‰"):
        return True
    if value["noun"] and _TIME.match(value["noun"]):
        return False
    bounded = comparator_of(value) != "eq"
    return in_targets and (bounded or bool(value["noun"]) or unit is not None)


def _target(
    plan: Plan, label: _Cell, cell: _Cell, value: re.Match[str], unit: str | None
) -> Target:
    percent = bool(value["percent"]) or unit in ("%", "‰")
    noun, rest = None, ""
    if value["noun"]:
        words = " ".join(value["noun"].split())
        noun, rest = measure_of(words) or counted(words, absent=False)
    words = " ".join(label.text.split())
    title = title_pattern().search(fold(words))
    has = " ".join((value["has"] or "").split())
    subject, predicate = words, has  # a cell is a name, whatever verbs it has
    if title and title.end() - title.start() > len(words) - 8 and not is_rate(words):
        subject, predicate = "", words
    sign = "‰" if "‰" in cell.text or unit == "‰" else "%"
    return Target(
        comparator=comparator_of(value),
        value=number_of(value["value"]),
        value_max=number_of(value["max"]) if value["max"] else None,
        unit=sign if percent else noun or unit,
        percentage=percent,
        subject=subject or None,
        predicate=" ".join(filter(None, (predicate, rest))) or None,
        title_id=title_of(title).title_id if title else None,
        quote=plan.text[label.start : cell.end],
        start=label.start,
        end=cell.end,
        extractor="rule:target.labelled",
        confidence=0.8,
    )
