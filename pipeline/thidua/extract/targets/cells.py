"""Cells that hold a number to be reached, and the target of a label and such a cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.extract.targets.nouns import counted, measure_of
from thidua.extract.targets.patterns import (
    COMPARATOR,
    NUMBER,
    PERCENT_SIGN,
    TO,
    UP,
    comparator_of,
    number_of,
)
from thidua.extract.targets.places import FILLER
from thidua.knowledge.folding import fold
from thidua.knowledge.titles import title_of, title_pattern
from thidua.records import Target
from thidua.structure.plan import Plan

VALUE = re.compile(
    rf"\s*(?:(?P<has>(?:giảm\s+|hạ\s+)?(?:đạt|còn)|tăng(?:\s+thêm)?|giảm)\s+)?(?:{COMPARATOR}\s*)?(?P<value>{NUMBER})(?:/\d{{1,3}})?(?:(?:{PERCENT_SIGN})?\s*{TO}\s*(?P<max>{NUMBER}))?"
    rf"(?P<percent>{PERCENT_SIGN}(?:/(?:năm|quý|tháng|tuần|ngày))?)?(?P<up>\s+{UP})?"
    rf"(?:\s+(?P<noun>[^\W\d_][^\n|;:.]{{0,30}}?)(?P<up2>\s+{UP})?)?\s*",
    re.I,
)
_TIME = re.compile(r"(?:năm|tháng|ngày|tuần|quý|điểm|đợt|lần|buổi)(?!\w)", re.I)

_NONE = re.compile(
    r"không(?:\s+(?:có|còn|xảy\s+ra|phát\s+sinh|để\s+(?:xảy\s+ra|phát\s+sinh)))?(?:\s+vụ)?(?:\s+nào)?",
    re.I,
)
# "8O,5", "O5", "l2": a number with letters that OCR took for digits
_MISREAD = re.compile(r"(?<![^\s≥≤<>])(?=[\dOoQlI.,]*\d)[\dOoQlI]+(?:[.,][\dOoQlI]+)*(?![^\s%])")
_AS_DIGITS = str.maketrans("OoQlI", "00011")
# "02 tập thể,<br>03 cá nhân"
_SEVERAL = re.compile(r"(?<=[^\W\d_])(?:\s*(?:[,;+]|<br>))+\s*(?=\d{1,3}\s+[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of a cell; offsets of the document's text."""

    start: int
    end: int
    text: str


def value_of(words: str) -> re.Match[str] | None:
    """The number that is all that a cell of *words* holds, with its bound and unit."""
    return VALUE.fullmatch(_MISREAD.sub(lambda number: number[0].translate(_AS_DIGITS), words))


def is_value(words: str) -> bool:
    """Whether a cell of *words* holds a number and nothing else."""
    return value_of(words) is not None


def values_of(cell: Cell) -> list[tuple[Cell, re.Match[str]]]:
    """The numbers that *cell* holds and nothing else: one as a rule, "02 tập thể, 03 cá nhân"."""
    found = []
    at = 0
    for stop, end in [*(m.span() for m in _SEVERAL.finditer(cell.text)), (len(cell.text),) * 2]:
        value = value_of(cell.text[at:stop])
        if value is None:
            return []
        one = Cell(cell.start + at, cell.start + stop, cell.text[at:stop])
        found.append((cell if one.text == cell.text else one, value))
        at = end
    return found


def lines_of(plan: Plan) -> Iterator[tuple[int, str]]:
    """Start and words of each line, appendices too; markup is blank, but parts no columns.

    Where the header ends is of no use: of a page that begins with a table it may hold the rows.
    """
    flow = plan.text.replace("*", FILLER).replace("\u00a0", " ")
    at = 0
    while at < len(flow):
        end = flow.find("\n", at)
        end = len(flow) if end < 0 else end
        yield at, flow[at:end]
        at = end + 1


def is_target(value: re.Match[str], unit: str | None, *, in_targets: bool) -> bool:
    """Whether a cell's number, counted in *unit*, can be one to be reached."""
    if value["percent"] or unit in ("%", "‰"):
        return True
    if value["noun"] and _TIME.match(value["noun"]):
        return False
    bounded = comparator_of(value) != "eq"
    return in_targets and (bounded or bool(value["noun"]) or unit is not None)


def absent(plan: Plan, label: Cell, cell: Cell, unit: str | None) -> Target | None:
    """The target that there be none of what *label* names: "Vụ cháy lớn | vụ | Không để xảy ra"."""
    if not _NONE.fullmatch(cell.text):
        return None
    words = " ".join(label.text.split())
    return Target(
        comparator="none",
        value=0.0,
        unit=unit or words,
        percentage=False,
        subject=words,
        quote=plan.text[label.start : cell.end],
        start=label.start,
        end=cell.end,
        extractor="rule:target.labelled",
        confidence=0.8,
    )


def target_of(
    plan: Plan, label: Cell, cell: Cell, value: re.Match[str], unit: str | None
) -> Target:
    """The target that *label* names and the number *value* of *cell* sets.

    Quoted from the label to the cell; the offsets are of the document's text.
    """
    percent = bool(value["percent"]) or unit in ("%", "‰")
    noun, rest = None, ""
    if value["noun"]:
        words = " ".join(value["noun"].split())
        noun, rest = measure_of(words) or counted(words, absent=False)
        if percent and words.startswith("so với "):
            rest = words  # "Tăng 5% | so với năm 2030"
    words = " ".join(label.text.split())
    title = title_pattern().search(fold(words))
    has = " ".join((value["has"] or "").split())
    sign = "‰" if "‰" in cell.text or unit == "‰" else "%"
    return Target(
        comparator=comparator_of(value),
        value=number_of(value["value"]),
        value_max=number_of(value["max"]) if value["max"] else None,
        unit=sign if percent else noun or unit,
        percentage=percent,
        subject=words or None,  # a cell is a name, whatever verbs it has
        predicate=" ".join(filter(None, (has, rest))) or None,
        title_id=title_of(title).title_id if title else None,
        quote=plan.text[label.start : cell.end],
        start=label.start,
        end=cell.end,
        extractor="rule:target.labelled",
        confidence=0.8,
    )
