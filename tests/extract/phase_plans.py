"""A plan of 2024 around a section, for the tests of phases."""

from __future__ import annotations

from thidua.document import Document
from thidua.extract.phases import find_phases
from thidua.records import Phase
from thidua.structure import parse
from thidua.structure.plan import Plan

HEAD = """PHÒNG Y TẾ MẪU
Số: 3/KH-PYT
Mẫu, ngày 05 tháng 01 năm 2024
KẾ HOẠCH
Phát động thi đua {year}

I. MỤC ĐÍCH
- Nâng cao chất lượng.
II. {heading}
"""


def plan_of(heading: str, body: str, year: str = "năm 2024") -> Plan:
    """A plan for *year* whose second section, under *heading*, is *body*."""
    return parse(Document.from_text(HEAD.format(heading=heading, year=year) + body + "\n"))


def found_in(heading: str, body: str) -> list[Phase]:
    """The phases of such a plan."""
    return find_phases(plan_of(heading, body))
