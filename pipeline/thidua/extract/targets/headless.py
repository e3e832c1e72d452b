"""Targets in rows whose cells stand one a line and over which no head was found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.extract.targets.cells import VALUE, Cell, is_target, lines_of, target_of
from thidua.extract.targets.digits import with_digits
from thidua.extract.targets.patterns import comparator_of
from thidua.records import Target
from thidua.structure.plan import Plan

_LABEL = re.compile(r"(?=.*[^\W\d_]{2}.*[^\W\d_]{2})[^\W_][^\n|:;]{3,120}|[A-ZĐ]{3,8}")
_ORDINAL = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[a-zđ])[.)]?|[-+*•]|")
_FAR = 8
_LONGEST_VALUE = 60


def headless(plan: Plan) -> Iterator[Target]:
    """The targets of rows of a stack: an ordinal, what is measured, its number alone."""
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
