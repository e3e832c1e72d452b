"""Tables whose columns ran together: "2 Tỷ lệ gia đình văn hóa % 91 94,5"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.extract.targets.cells import Cell
from thidua.extract.targets.grids import ABOVE, Grid, Row
from thidua.extract.targets.heads import Column
from thidua.extract.targets.patterns import COMPARATOR, NUMBER, UP
from thidua.knowledge.target_words import words_of
from thidua.structure.plan import Plan

_ROW = re.compile(
    r"^[ \t]{0,3}\d{1,2}[.)]?[ \t]+(?P<label>[^\W\d_][^\n|;:.\d]{3,90}?)[ \t]+"
    rf"(?P<unit>%|‰|{words_of('measure')}|{words_of('many')}|{words_of('column_unit')})[ \t]+"
    rf"(?P<numbers>(?!\d{{1,2}}/\d{{1,2}}$)(?:{COMPARATOR}[ \t]*)?\d[^\n|;:]{{0,60}})$",
    re.I | re.M,
)
_NUMBER = re.compile(
    rf"(?:^|(?<=\s))(?:{COMPARATOR}\s*)?(?:{NUMBER})(?:/\d{{1,3}})?(?:\s+{UP})?(?=\s|$)", re.I
)
_UNITS = re.compile(r"ĐVT|đơn\s+vị(?:\s+tính)?", re.I)  # the column before those of numbers
# "TH 2020", "Kế hoạch năm 2021": heads of columns of numbers
_HEAD = re.compile(
    r"(?:TH|KH|(?:ước\s+)?thực\s+hiện|kế\s+hoạch|mục\s+tiêu|chỉ\s+tiêu|phấn\s+đấu|giao|đăng\s+ký|năm)(?:\s+năm)?\s+20\d\d",
    re.I,
)


def run_on(plan: Plan) -> Iterator[Grid]:
    """The tables of *plan* of whose lines each is a row with nothing between its cells."""
    above, end = "", -1
    heads: list[Column] = []
    rows: list[Row] = []
    for line in _ROW.finditer(plan.text, plan.header.end):
        numbers = list(_NUMBER.finditer(line["numbers"]))
        if _NUMBER.sub("", line["numbers"]).strip():
            continue
        if line.start() > end + 1:
            if rows:
                yield _grid(above, rows)
            above, rows = plan.text[max(0, line.start() - ABOVE) : line.start()], []
            told = _UNITS.split(above)
            heads = [Column(head[0]) for head in _HEAD.finditer(told[-1])] if told[1:] else []
        rows.append(_row(line, numbers, heads))
        end = line.end()
    if rows:
        yield _grid(above, rows)


def _grid(above: str, rows: list[Row]) -> Grid:
    return Grid(rows[0][0][0].start, above, (), tuple(rows), barred=False)


def _row(line: re.Match[str], numbers: list[re.Match[str]], heads: list[Column]) -> Row:
    """The cells of a row, the *numbers* under their *heads* if there are as many."""
    label, unit = (Cell(line.start(name), line.end(name), line[name]) for name in ("label", "unit"))
    at = line.start("numbers")
    cells = [Cell(at + number.start(), at + number.end(), number[0]) for number in numbers]
    named: list[Column | None] = [*heads] if len(heads) == len(cells) else [None] * len(cells)
    return ((label, None), (unit, Column("ĐVT")), *zip(cells, named, strict=True))
