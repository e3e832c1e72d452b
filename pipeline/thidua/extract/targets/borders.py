"""What stands between the clauses of targets: marks, "trong đó", and how another target begins."""

from __future__ import annotations

import re

from thidua.knowledge.folding import LOWER, UPPER
from thidua.knowledge.target_words import words_of

ACTION_AND_NUMBER = rf"(?:{words_of('opening')})\s+(?:[^\W\d_]+\s+){{0,3}}(?:(?:ít\s+nhất|tối\s+thiểu|trên|từ)\s+)?\d"
"""A deed that opens a clause, and what is counted: "kết nạp 5 đảng viên"; no groups."""
# ", kết nạp 5 đảng viên"
_NEXT_ACTION = rf",\s+(?=(?:(?:{words_of('opening')})(?:,|\s+và)\s+)?{ACTION_AND_NUMBER})"
# ", mỗi xã, phường có 3 mô hình"
_NEXT_EACH = r",\s+(?=(?:(?:bình\s+quân|trung\s+bình)\s+)?(?:mỗi|h[ằà]ng\s+(?:năm|quý|tháng|tuần))\s[^,;.\n\d]{2,60}(?:,\s[^,;.\n\d]{2,40}){0,3}\d)"
# ", đến năm 2030 không còn hộ nghèo"
_NEXT_YEAR = r",\s+(?=(?:phấn\s+đấu\s+)?(?:đến|hết|trước)\s+(?:hết\s+|cuối\s+)*(?:năm|quý|tháng)\s+[\dIVX/]+,?\s+(?:cơ\s+bản\s+)?(?:không|có|đạt|hoàn\s+thành|phấn\s+đấu|toàn|mỗi|t[ỷỉ]\s+lệ|số)\s)"
# ", cao hơn năm 2021 là 1,2 điểm phần trăm"
_NEXT_COMPARED = r",\s+(?=(?:cao|thấp)\s+hơn\s[^,;.\n]{0,40}?\s\d+(?:,\d+)?(?:\s?%|\s+điểm))"
# "đạt 50 tỷ đồng, chiếm 8%"
_NEXT_SHARE = (
    r",\s+(?=chiếm\s+(?:(?:tỷ|tỉ)\s+(?:lệ|trọng)\s+)?(?:(?:trên|gần|khoảng)\s+)?\d[\d.,]*\s?%)"
)
# ", tỷ lệ điều tra, khám phá án đạt 80%"
_NEXT_RATE = (
    r",\s+(?:với\s+)?(?=(?:(?:duy\s+trì|giữ|nâng|tăng|giảm|kéo\s+giảm|hạ)\s+)?t[ỷỉ]\s+lệ\s[^;.\n]{3,120}?\s\d"
    rf"|(?:{words_of('amount')})\s(?:[^,;.\n\d]{{1,80}}\s)?\d)"
    r"|,\s+với\s+(?=(?:tổng\s+)?số\s+(?!lượng|tiền)[^,;.\n\d]{2,60}\s\d)"
    r"|(?:(?<=\stăng)|(?<=\sgiảm)),\s+(?=số\s)"  # "số hộ khá tăng, số hộ nghèo còn 3%"
)
_NEXT_PERCENT = r",\s+(?=(?:có\s+|đạt\s+)?(?:ít\s+nhất\s+|trên\s+|từ\s+)?\d+(?:[.,]\d+)?\s?%)"
_PERCENTS = r"(?<=%)\s?[-–:]\s?(?=\d[\d.,]*\s?%)"  # "57% - 33% - 10%"
# "đạt 95% | tăng 5% so với năm trước"
_NEXT_CHANGE = r"(?<=%)\s+(?=(?:tăng|giảm|vượt|(?:cao|thấp)\s+hơn)\s+(?:thêm\s+)?\d)"
RESOLUTELY = r"(?:tuyệt\s+đối|kiên\s+quyết|cương\s+quyết|dứt\s+khoát|nhất\s+quyết)"
"""How firmly there shall be none: "tuyệt đối | không để xảy ra …"; no groups."""
# "đạt 60%, | tuyệt đối không để xảy ra cháy nổ"; "không …" is where a search for its start ends
_NEXT_NONE = (
    rf"(?:,|(?<!\s)\s+và)\s+(?={RESOLUTELY}\s+"
    r"(?:không\s+(?:để|có|còn|xảy\s+ra)\s|$))"
)
# What is said beside the target: ", riêng …", ", số còn lại …", ", ưu tiên …"
_ASIDE = rf"(?<!phòng),\s+(?=(?:{words_of('aside')})(?!\w))"
# ", Chi cục phấn đấu đạt …": somebody else, with no number
_OTHER_ONE = (
    r",\s+(?=(?:vừa\s+qua|mới\s+đây|hôm\s+nay|mới\s+rồi),?\s)"
    r"|,\s+(?=[^\W\d_][^,;.\n\d]{2,40}\sphấn\s+đấu\s)"
    rf"|,\s+(?=(?-i:[{UPPER}])[^,;.\n\d]{{2,40}}\s(?:đã|vừa|sẽ)\s)"
)
# "3 hội viên mới, Chi hội có quỹ …"
_OTHER_HAS = rf",\s+(?=[{UPPER}][{LOWER}][^,;.\n\d]{{1,30}}\scó\s)"
# "… theo Luật Hiến, lấy, ghép mô", "… tại Quyết định số 9": what rules it is no part of the target
_BY_LAW = (
    r"theo\s+(?:đúng\s+)?(?=(?:Bộ\s+l|L)uật\s)"
    r"|(?<!quy định )(?<!nội dung )(?<!yêu cầu )(?<!tiêu chí )(?<!nhiệm vụ )(?<!chỉ tiêu )tại"
    rf"\s+(?:đúng\s+)?(?=(?:{words_of('regulation')})\s)"
)
# "… đạt 90% - Hộ nghèo giảm 2%", "(để đạt 84%) + Hộ …": an item after another on one line
_ITEM = rf"(?:(?<=[%).])|(?<=lên))\s+[-–+•]\s+(?=(?-i:[{UPPER}]))"
# "12 mô hình | như “Tiếng loa an ninh”, …": examples; "đạt 99% vào năm 2030 | : phấn đấu"
_SUCH_AS = r"như\s?:?\s+(?=[“«\"])"
_COLON = r":(?:(?<=%:)|(?<=\s20\d\d:))\s"
# "… bền vững.Phấn đấu": no blank after the full stop
_GLUED_STOP = rf"(?<=(?-i:[{LOWER}]))\.(?=(?-i:[{UPPER}][{LOWER}]))"
# "đề ra 20 chỉ tiêu cụ thể về kinh tế - xã hội như | tốc độ …", "với một số chỉ tiêu chủ yếu | …"
_SUCH_TARGETS = (
    r"(?:chỉ|mục)\s+tiêu\s(?:[^,;:.\d\n]{0,60}?\s)?(?:như|gồm)(?:\s+sau)?\s+"
    rf"|(?:chỉ|mục)\s+tiêu\s(?:[^,;:.\n]{{0,60}}?\s)?(?:với|là)\s+(?=(?:tăng\s+|giảm\s+)?(?:{words_of('amount')})\s)"
    r"|với\s+(?:một\s+số|các|những|\d{1,2})\s+chỉ\s+tiêu\s+(?:(?:chủ\s+yếu|cụ\s+thể|chính|cơ\s+bản|quan\s+trọng)\s+)+"
)
# "xây dựng các chỉ tiêu để thực hiện, đó là | …", "…, đồng thời | nâng thu nhập lên 60 triệu"
_THAT_IS = r",\s+(?:đó\s+là:?|đồng\s+thời)\s+"
# "đạt 70 triệu đồng | và phấn đấu đến cuối nhiệm kỳ đạt chuẩn"
_AND_STRIVES = r"(?<!\s)\s+và\s+(?=(?:tiếp\s+tục\s+)?phấn\s+đấu\s)"
# "đào hơn 8,7 nghìn mét lò | đồng thời luôn đảm bảo an toàn"
_AT_THE_SAME_TIME = r"(?<!\s)\s+đồng\s+thời\s+(?=(?:luôn|đảm|bảo|phải|tiếp|tăng|nâng|đẩy)\s)"
# "triển khai đợt cao điểm nhằm | kéo giảm số vụ ít nhất 5%"
# "xây dựng chi bộ vững mạnh với | 95% đảng viên …"
# "ngành tập trung để | 95% người nhiễm biết tình trạng của mình", "…, và để | vốn giải ngân …"
_SO_AS_TO = (
    rf"(?<=\w)\s+nhằm\s+(?=(?:{words_of('action')})(?:,|\s)[^;.\n\d]{{0,120}}\d)"
    r"|(?<=\w)\s+(?:bằng|qua|thông\s+qua|với)\s+(?:việc\s+)?(?=mỗi\s[^,;.\n\d]{2,60}\s\d)"
    rf"|(?<!\w)(?<!\()để\s+(?=\d[\d.]*\s+(?:{words_of('member')}|{words_of('person')})\s(?:[^,;.\n\d]{{0,30}}\s)?(?:được|có)\s)"
    r"|(?<=\w)(?<!so)(?<!đối)(?<!hợp)(?<!chiếu)(?<!cùng)\s+với\s+(?=(?:ít\s+nhất\s+|tối\s+thiểu\s+|trên\s+|hơn\s+)?\d[\d.,]*\s?%)"
    r"|(?<!\w)(?<!\()để\s+(?=(?:(?:đến\s+)?(?:cuối|hết)\s+(?:năm(?:\s+học)?|nhiệm\s+kỳ|học\s+kỳ|quý)(?:\s+20\d\d)?,?\s+)?(?:có\s+)?(?:ít\s+nhất\s+|tối\s+thiểu\s+|trên\s+|từ\s+)?\d[\d.,]*\s?%)"
)
SO_AS_TO = re.compile(_SO_AS_TO, re.I)
# "đạt từ 2 tỷ đồng trở lên | nhằm hỗ trợ hộ nghèo"; not "100% vụ nhằm trục lợi được xử lý"
_AIM_LAST = r"(?<!\s)\s+(?=nhằm\s+(?![^,;.\n]{0,80}\s(?:được|bị|phải)\s))"
# "(SGGP).- Tặng 40 suất quà": what the news open with
_DATELINE = rf"(?<=\))\.?\s?[-–]\s+(?=(?-i:[{UPPER}]))"
# "xây 5 căn nhà… | là những chỉ tiêu được đưa ra": said of the whole list
_SAID_OF_ALL = (
    r"\s+(?:đó\s+)?là\s+(?=(?:các|những|một\s+số|\d{1,2})\s+(?:mục\s+tiêu,\s+)?chỉ\s+tiêu(?!\w))"
)
_OF_THEM = r"trong\s+(?:(?:số\s+)?đó|số\s+(?:này|ấy))\s*:?\s*"
_NEXT_AT_COMMA = rf"{_NEXT_RATE}|{_NEXT_COMPARED}|{_NEXT_SHARE}|{_NEXT_EACH}|{_NEXT_YEAR}|{_NEXT_ACTION}|{_NEXT_PERCENT}|{_NEXT_NONE}"
# One sign tells which of them can begin: most places of a text are passed over at once
_AT_COMMA = (
    rf",(?:\s*(?:\(\s*)?trong\s+(?:số\s+)?đó(?!\w))|{_NEXT_AT_COMMA}"
    rf"|{_ASIDE}|{_OTHER_ONE}|{_OTHER_HAS}"
)
_AT_SPACE = (
    rf"{_SAID_OF_ALL}|(?<=\w)\s=\s+(?=\d)|{_ITEM}|(?<!\s)\s+(?:\(\s*)?trong\s+(?:số\s+)?đó(?!\w)"
    rf"|{_NEXT_CHANGE}|{_NEXT_NONE}|{_AND_STRIVES}|{_AT_THE_SAME_TIME}|{_AIM_LAST}|(?<!\s)\s+(?:{_BY_LAW}|{_SUCH_AS})|{_PERCENTS}"
)
_AT_STOP = rf"(?:…|\.\.\.){_SAID_OF_ALL}|(?<!\.\.)\.(?=\s|$|/)|{_GLUED_STOP}|(?:…|\.\.\.)\s*(?=[{UPPER}]|$)"
# The next sign after a blank tells, too; a letter with which none begins is told by one look
CLAUSE_END = re.compile(
    rf"[;\n|]|(?=[,\s.…:(t–-])(?:(?=,)(?:{_AT_COMMA})|(?=\s+[-–+•=:(đlntgvc])(?:{_AT_SPACE})|(?=[.…])(?:{_AT_STOP})"
    rf"|:\s(?=[{UPPER}])|{_COLON}|(?=[-–:]){_PERCENTS}|trong\s+(?:số\s+)?đó(?!\w)|\(\s*trong\s+(?:số\s+)?đó(?!\w))"
)
_START_AT_COMMA = rf",?\s*{_OF_THEM}|,\s+(?=riêng\s)|{_THAT_IS}|{_NEXT_AT_COMMA}"
_START_AT_SPACE = rf"{_ITEM}|{_DATELINE}|(?<=\w)\s=\s+|\s*{_OF_THEM}|{_SO_AS_TO}|{_NEXT_CHANGE}|{_NEXT_NONE}|{_PERCENTS}"
_START_AT_STOP = (
    rf"{_DATELINE}|(?<!\.\.)(?<!\bT[pPxXtT])\.\s|{_GLUED_STOP}|(?:…|\.\.\.)\s(?=(?-i:[{UPPER}]))"
)
CLAUSE_START = re.compile(
    rf"[;:\n(|]|(?=[,\s.…“\"tTcCmMvVđĐ–-])(?:(?=,)(?i:{_START_AT_COMMA})|(?=[.…])(?i:{_START_AT_STOP})"
    rf"|(?=\s+[-–+•=ntgvcđNTGVCĐbqBQ:])(?i:{_START_AT_SPACE})|[“\"]\s"
    rf"|(?=[tT][rR]|[cmvCMV][hụớHỤỚ]|[đĐ][ểỂ])(?i:{_OF_THEM}|{_SUCH_TARGETS}|{_SO_AS_TO})"
    rf"|(?=[-–:])(?i:{_DATELINE}|{_PERCENTS}))"
)
