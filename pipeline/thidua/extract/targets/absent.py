"""What there shall be none of: whether the place of "không …" makes it a target."""

from __future__ import annotations

import re

from thidua.extract.targets.standing import NO_LIST, Place

# "không kết án oan người | không có tội": it tells whom
_DENIED = re.compile(r"(?<!\w)không\s[^,;:.(\n]{3,50}(?<!\svà)\s$", re.I)
# "xây dựng xã | không ma túy": a kind of commune
_WITHOUT = re.compile(
    r"(?<!\w)(?<!toàn )(?<!cả )(?:xã|phường|thị\s+trấn|thôn|bản|làng|buôn|ấp|tổ|dân\s+phố|dân\s+cư|trường|trường\s+học|cơ\s+quan|địa\s+bàn|mô\s+hình)\s+$",
    re.I,
)
# "Phấn đấu đến năm 2030 | không còn hộ nghèo", ", không còn nhà tạm"; "hộ không còn đất" has none
_ITS_END = re.compile(
    r"(?:(?:phấn\s+đấu|năm\s+20\d\d|cơ\s+bản|(?:toàn|cả)\s+(?:xã|phường|huyện|tỉnh|thôn|ấp|địa\s+bàn|quận|thị\s+xã)),?\s+"
    r"không\s+(?:còn|có)|,\s+không\s+còn)\s$",
    re.I,
)
_LET_HAPPEN = re.compile(r"xảy\s+ra|để\s+(?:phát\s+sinh|hình\s+thành|bùng\s+phát|xuất\s+hiện)")
# "Không có | tai nạn lao động xảy ra"
_HAPPENING = re.compile(r"[^;.:\n\d]{3,80}?\sxảy\s+ra(?!\w)")
# "; không có hộ nào bị bỏ sót", "không một tàu nào bị lưu giữ": a clause of its own
_NOT_ANY = re.compile(
    r"(?!mục\s+đích|điều|cách|lý\s+do|con\s+đường|nơi|thế\s+lực|sức\s+mạnh|kẻ\s+thù|khó\s+khăn|lúc|khi|giải\s+pháp|thứ|gì|ai|đâu)[^;.:,\n\d]{1,60}?\snào(?!\w)",
    re.I,
)
_LEFT = re.compile(r"để(?!\w)", re.I)  # "không để học sinh nào đứng ngoài": a duty
_CONSEQUENT = re.compile(r"[^;.,\n\d]{3,80}\sthì\s", re.I)
_BEGINS = re.compile(r"(?:[;:.,!\n]|[;:.,!\n]\s*[-+*•]|\svà)\s*$|^$", re.I)
_LONGEST_DENIAL = 60


def is_absent(place: Place) -> bool:
    """Whether "không …" tells what there shall be none of."""
    flow, line, at, match_end = place.plan.flow, place.line, place.at, place.match.end("has")
    if flow.count("“", line, at) > flow.count("”", line, at):
        return False
    if _CONSEQUENT.match(flow, match_end):
        return False  # "không có hồ sơ gốc thì không thanh toán"
    if flow.endswith("mà ", 0, at) or _WITHOUT.search(flow, max(line, at - 24), at):
        return False
    if _DENIED.search(flow, max(line, at - _LONGEST_DENIAL), at):
        return False
    if place.among_targets:
        return True
    ruled = place.is_rule or place.role in NO_LIST or place.role == "rewards"
    denied = not ruled and not _LEFT.search(place.match["has"])
    if denied and _NOT_ANY.match(flow, match_end) and _BEGINS.search(flow, max(line, at - 4), at):
        return True
    if ruled and not _LET_HAPPEN.search(place.match["has"]) and not place.lists.beside(at):
        return False  # how somebody is to work: "…, không để dồn cuối tháng"
    if place.strives and _ITS_END.search(flow, max(line, at - _LONGEST_DENIAL), match_end):
        return True
    if _LET_HAPPEN.search(place.match["has"]) or place.lists.beside(at):
        return True
    return bool(_HAPPENING.match(flow, match_end))
