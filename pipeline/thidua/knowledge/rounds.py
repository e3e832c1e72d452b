"""The label of a round of emulation: "Đợt 1", "Đợt thi đua thứ nhất", "Bước 2", "Giai đoạn II"."""

from __future__ import annotations

_NUMBERS = r"(?:\d{1,2}|[IVX]{1,3}1?|nhất|một|hai|ba|tư|bốn|năm)"

# To be embedded; without groups. "Đợt I1" is a misprint of II that is met with.
ROUND_LABEL = (
    rf"(?:[Đđ]ợt(?:\s+thi\s+đua)?(?:\s+thứ)?\s+{_NUMBERS}|ĐỢT\s+{_NUMBERS}"
    r"|(?:[Gg]iai\s+đoạn|[Bb]ước|[Cc]hặng)\s+(?:\d|[IVX]{1,3}))(?!\w)"
)
