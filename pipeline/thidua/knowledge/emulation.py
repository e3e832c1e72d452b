"""Whether a document is about emulation: what a plan of emulation must have is asked of no other.

Offices also issue plans for festivals, conferences, examinations, which speak of emulation in
passing ("tạo khí thế thi đua sôi nổi").
"""

from __future__ import annotations

import re

from thidua.knowledge.folding import fold

_SUBJECT = re.compile(
    r"thi\s+dua|khen\s+thuong|phong\s+trao|giao\s+uoc|cao\s+diem|lap\s+thanh\s+tich|pttd"
    r"|(?<!\w)td-?kt(?!\w)"
)
# A plan of a ceremony, or of judging what was emulated in, launches nothing.
_OTHER_WORK = re.compile(
    r"\W*(?:ke hoach\s+)?(?:(?:v/v|ve)\s+)?(?:viec\s+)?(?:to chuc\s+)?(?:xet|binh xet|binh chon|tong ket|so ket|dang ky danh hieu|cham diem|kiem tra|danh gia"
    r"|le (?:ky niem|tuyen duong|trao|ton vinh)|hoi nghi|tuyen duong|ton vinh|gap mat|giao luu|dai hoi|trao thuong)(?!\w)"
)
_LAUNCHES = re.compile(
    r"phat dong|trien khai|giao uoc|thuc hien phong trao|to chuc phong trao|phuong huong"
)
_EMULATION = re.compile(r"(?<!\w)thi\s+dua(?!\w)")
_MORE_THAN_IN_PASSING = 4  # times; plans of something else have three at most


def is_about_emulation(title: str | None, text: str) -> bool:
    """Whether the *title* of a document names emulation, or its *text* speaks of it again and again.

    Of a document without a title any word of it in the text will do.
    """
    named = fold(title) if title else ""
    if _OTHER_WORK.match(named) and not _LAUNCHES.search(named):
        return False
    if _SUBJECT.search(named):
        return True
    times = sum(1 for _ in _EMULATION.finditer(fold(text)))
    return times >= (_MORE_THAN_IN_PASSING if title else 1)
