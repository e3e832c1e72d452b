"""Plans that share out work, for tests."""

from __future__ import annotations

from thidua.document import Document
from thidua.extract.assignments import find_assignments
from thidua.records import Assignment
from thidua.structure import parse
from thidua.structure.plan import Plan

HEAD = """SỞ MẪU
Số: 9/KH-SM
Mẫu, ngày 05 tháng 01 năm 2024
KẾ HOẠCH
Phát động thi đua năm 2024

I. MỤC ĐÍCH
- Các khoa xây dựng nền nếp.
II. {heading}
"""


def plan_of(body: str, heading: str = "TỔ CHỨC THỰC HIỆN") -> Plan:
    return parse(Document.from_text(HEAD.format(heading=heading) + body + "\n"))


def found_in(body: str, heading: str = "TỔ CHỨC THỰC HIỆN") -> list[Assignment]:
    return find_assignments(plan_of(body, heading))
