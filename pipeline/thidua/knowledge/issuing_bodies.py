"""Types of documents as a heading prints them, and kinds of issuing bodies."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

from thidua.knowledge.folding import fold


@cache
def document_types() -> dict[str, str]:
    """Folded heading -> type id: ``ke hoach`` -> ``ke_hoach``."""
    with files(__package__).joinpath("document_types.csv").open(encoding="utf-8") as table:
        return {fold(row["heading"]): row["type_id"] for row in csv.DictReader(table)}


@cache
def _kinds() -> tuple[tuple[re.Pattern[str], str], ...]:
    with files(__package__).joinpath("issuer_kinds.csv").open(encoding="utf-8") as table:
        rows = csv.DictReader(table)
        return tuple((re.compile(row["pattern"]), row["issuer_kind"]) for row in rows)


def issuer_kind(body: str | None) -> str | None:
    """The kind of *body* (state, party, union, …); ``other`` where no row of the table fits."""
    if not body:
        return None
    folded = " ".join(fold(body).split())
    return next((kind for pattern, kind in _kinds() if pattern.search(folded)), "other")


# Words with which the name of a body begins; the longest first.
BODY_HEAD = (
    r"(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Ủy ban|Uỷ ban|Hội đồng|Ban [Cc]hấp hành|Ban [Tt]hường vụ"
    r"|Ban [Cc]hỉ [Hh]uy|Ban [Gg]iám|Bộ [Cc]hỉ [Hh]uy|Ban [A-ZĐ]|Bộ [A-ZĐ]|Sở|Phòng|Trường|Học viện|Viện|Trung tâm|Bệnh viện"
    r"|Công đoàn|CĐCS|Liên đoàn|LĐLĐ|BCH|Đoàn|Tỉnh đoàn|Thành đoàn|Huyện đoàn|Hội|Tỉnh [ủu][ỷy]|Tỉnh ủy|Huyện ủy|Thành ủy"
    r"|Đảng [ủu]y|Đảng ủy|Đảng bộ|Chi bộ|Cụm|Khối|Công ty|Tổng [Cc]ông ty|Tập đoàn|Nhà máy|Cục|Chi cục|Tổng cục|Văn phòng"
    r"|Mặt trận|Ngân hàng|Kho bạc|Tòa án|Toà án|Viện kiểm sát|Đồn|Trung đoàn|Sư đoàn|Tiểu đoàn|Lữ đoàn|Xí nghiệp|Nhà trường|Tổ)"
)
