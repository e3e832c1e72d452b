"""The names of rounds of emulation: "Đợt 1", "Đợt thi đua thứ nhất", "Bước 2", "Chặng về đích"."""

from __future__ import annotations

# A round may be called after its day: "Đợt 20/11". "Đợt I1" and "Đợt 1I" are misprints of II, and "Đợt l" of 1, that are met with.
_OF_TIME = r"(?!\s+(?:năm|tháng|quý|tuần|kỳ|vụ|mùa))"
_NUMBERS = (
    rf"(?:\d{{1,2}}/\d{{1,2}}(?![\d/])|\d{{1,2}}I?(?!/\d{{1,2}}(?!\d))|[IVX]{{1,4}}[1l]?|[lL]{{1,3}}|đầu(?:\s+tiên)?{_OF_TIME}|cuối(?:\s+cùng)?{_OF_TIME}"
    r"|nhất|một|hai|ba|tư|bốn|năm(?!\s*\d)|sáu)"
)
# The blank before a figure may be lost: "Đợt1", "giai đoạn2".
_APART = r"(?:\s+|(?=\d(?![\d/])))"
_ORDINAL = rf"(?:\s+(?:thứ|số|lần\s+thứ))?{_APART}{_NUMBERS}(?!\s+ngày(?!\s*\d))"
_KIND = r"(?:\s+(?:cao\s+điểm|nước\s+rút|đặc\s+biệt))?"

# To be embedded; without groups.
ROUND_LABEL = (
    rf"(?:(?:[Đđ]ợt|ĐỢT)(?:\s+(?:thi\s+đua|THI\s+ĐUA))?{_KIND}{_ORDINAL}"
    rf"|(?:[Gg]iai\s+đoạn|[Bb]ước|[Cc]hặng(?:\s+(?:thi\s+)?đua)?|[Mm]ốc|[Cc]ao\s+điểm|[Cc]hiến\s+dịch|[Đđ]ột\s+kích|[Nn]hịp|[Ll]ượt|[Pp]ha|[Hh]iệp)"
    rf"(?:\s+(?:thứ|số))?{_APART}(?:\d(?!\d)|[IVX]{{1,3}}|một|hai|ba|bốn|tư|nhất|(?<!ước\s)(?:đầu(?:\s+tiên)?|cuối(?:\s+cùng)?){_OF_TIME}))(?!\w)"
)

_STAGE_NOUN = (
    r"(?:[Đđ]ợt|[Gg]iai\s+đoạn|[Bb]ước|[Cc]hặng|[Cc]ao\s+điểm|[Cc]hiến\s+dịch|[Tt]uần\s+lễ|[Vv]òng(?=\s+(?:thi\s+)?(?:sơ|loại|bán|chung|tứ|cơ\s+sở|trường|cụm|xã|huyện|tỉnh))|[Hh]ọc\s+kỳ|[Mm]ùa"
    r"|[Tt]háng(?!\s+(?:đầu|cuối|\d))|[Tt]hi\s+đua(?=\s+(?:đột|nước|cao|chuyên|đặc|ngắn|liên)\s))"
)
_STAGE_NAME = r"(?!(?:là|được|bắt\s+đầu|diễn\s+ra|có|và|của|này|nay|mở\s+(?:một|thêm|ra|đợt|hai)|gồm|chọn|lấy|còn|sẽ|phải|chia|tổ\s+chức|phát\s+động|thực\s+hiện|triển\s+khai)\s)(?:[^\s\d:.;,()|“\"]|\d{1,3}\s+ngày)[^\n:.;,()|“\"]{1,70}?"
# "Vòng 1", "Tuần thứ 2", "Kỳ thi I": rounds of a contest
_OF_CONTEST = r"(?:[Vv]òng|[Tt]uần|[Kk]ỳ)\s+(?:thi\s+)?(?:thứ\s+)?(?:\d{1,2}|[IVX]{1,3})(?![\w./-])"
_QUOTED = r"[“\"][^”\"\n]{2,90}[”\"]"

# A stage with a name for a number; what follows must be its dates. To be embedded; no groups.
STAGE = rf"(?:{_OF_CONTEST}|{_STAGE_NOUN}[^\S\n]+(?:{_STAGE_NAME}(?:,\s+{_STAGE_NOUN}\s+{_STAGE_NAME}|\s*{_QUOTED})?|{_QUOTED}))"

# A drive that has a name and no number; to be embedded; no groups.
DRIVE = (
    r"[Đđ]ợt\s+(?:thi\s+đua\s+)?(?:cao\s+điểm|đặc\s+biệt|nước\s+rút|đột\s+kích|chuyên\s+đề|ngắn\s+hạn)"
    r"(?:\s+\d{1,3}\s+ngày(?:\s+đêm)?)?"
)
