"""A small plan around a sentence, for the tests of the extractors."""

from __future__ import annotations

from thidua.document import Document
from thidua.structure import parse
from thidua.structure.plan import Plan

_HEAD = """UBND TỈNH HOA BAN
SỞ NỘI VỤ
Số: 8/KH-SNV
Hoa Ban, ngày 1 tháng 2 năm 2021

KẾ HOẠCH
Phát động thi đua năm 2021

"""


SCHOOL = """TRƯỜNG THPT MẪU
Số: 7/KH-THPT
Mẫu, ngày 05 tháng 01 năm 2024
KẾ HOẠCH
Tổ chức phong trào thi đua năm 2024

I. NỘI DUNG
"""


def school_plan(body: str) -> Plan:
    """A school's plan of 2024 whose only section is *body*."""
    return parse(Document.from_text(f"{SCHOOL}{body}\n"))


def plan_with(body: str, heading: str = "NỘI DUNG THI ĐUA") -> Plan:
    """A plan of 2021 whose second section, under *heading*, is *body*."""
    text = f"{_HEAD}I. MỤC ĐÍCH\n1. Động viên cán bộ.\nII. {heading}\n{body}\n"
    return parse(Document.from_text(text))
