"""The grammar of documents without a number: known by the congress, the body or the person.

``Nghị quyết Đại hội XIII của Đảng``, ``Chỉ thị của Thủ tướng Chính phủ về …``, ``Kết luận của Bí thư
Tỉnh ủy tại buổi làm việc với …``.
"""

from __future__ import annotations

import re

from thidua.knowledge.folding import LOWER, UPPER
from thidua.knowledge.issuing_bodies import BODY_HEAD

# Resolutions of congresses, and the words that name the congress.
_TERM = r"(?:,?\s*\(?(?:nhiệm\s+kỳ|NK|năm\s+học)\s+\d{4}\s?[-–]\s?\d{4}\)?|(?:(?<=cổ\sđông)|(?<=thường\sniên)|(?<=ông\sty)|(?<=viên\schức)|(?<=xã\sviên)|(?<=thành\sviên)|(?<=tác\sxã))\s+năm\s+\d{4})?"
_NTH = r"(?:\s+lần\s+thứ\s+(?:[IVXỊ]+|\d+|[Nn]hất|[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm))?"
# "Đại hội lần thứ XXII Đảng bộ thành phố Hà Nội"
_WHOSE = (
    r"\s+(?:của\s+)?(?:Đảng\s+bộ|Công\s+đoàn|Đoàn\s+TNCS|Đoàn|Hội)"
    r"(?:\s+(?:[Tt]ỉnh|[Tt]hành\s+phố|[Hh]uyện|thị\s+xã|[Qq]uận|xã|phường|cơ\s+sở|ngành|quân\s+đội|các\s+cơ\s+quan)(?!\w)){0,2}"
    rf"(?:\s+[{UPPER}]\w+){{0,5}}"
)
_STAFF = r"(?:(?i:nhà\s+giáo|cán\s+bộ\s+quản\s+lý|cán\s+bộ|công\s+chức|viên\s+chức|công\s+nhân|nhân\s+viên|giáo\s+viên|(?:ng[ưu]ời\s+)?lao\s+động)|(?:CB|CC|VC|CN|GV|NV|HV|QL|NG|NLĐ|LĐ|NĐ)+(?!\w))"
# "Hội nghị lần thứ 12 của Ban Chấp hành Trung ương Hội Nông dân Việt Nam khóa VI"
_CONFERENCE = (
    r"[Hh]ội\s*nghị\s+lần\s+thứ\s+\w+,?\s+(?:của\s+)?(?:Ban\s+[Cc]hấp\s+hành|BCH)(?:\s+(?!khóa|khoá|về|và|đã|đề|có|do)(?:T\.Ư|[^\W\d_]+)){1,10},?\s+\(?[Kk]h[óo][áa]\s+(?:[IVX]+|\d{1,2})(?!\w)\)?"
    r"|Hội\s*nghị\s+(?:Ban\s+(?:[Cc]hấp\s+hành|[Tt]hường\s+vụ)|BCH|BTV)(?:\s+(?!về|và|đã|đề|có|do|lần)[^\W\d_]+){1,8}\s+lần\s+thứ\s+\w+(?:,?\s+\(?[Kk]h[óo][áa]\s+(?:[IVX]+|\d{1,2})(?!\w)\)?)?"
)
# "Hội nghị viên chức trường họp ngày 20/9": when it met
_HELD = r"(?:họp|diễn\s+ra|tổ\s+chức|thông\s+qua)"
CONGRESS = re.compile(
    r"(?<!\w)(?P<type>[Nn]ghị\s+quyết|NQ|NGHỊ\s+QUYẾT|Kết\s+luận(?=\s+(?:của\s+)?Hội\s*nghị\s+(?:lần|Trung|TW|BCH|Ban)))\s+(?:của\s+|tại\s+)?"
    rf"(?P<issuer>[Hh]ội\s+nghị\s+(?:đại\s+biểu\s+)?{_STAFF}(?:(?:,|\s*[-–]|\s+và)?\s*{_STAFF}){{0,4}}(?:\s+(?:(?:[Nn]hà\s+trường|[Cc]ơ\s+quan|[Đđ]ơn\s+vị)(?!\w)|(?:(?:[Tt]ổng\s+)?[Cc]ông\s+ty|Tập\s+đoàn|[Bb]ệnh\s+viện|[Tt]rung\s+tâm|[Tt]rường|Nhà\s+máy|Xí\s+nghiệp|Bưu\s+điện|Điện\s+lực|Kho\s+bạc|Ngân\s+hàng|Sở|Phòng|Chi\s+cục|Cục|Văn\s+phòng|UBND|Ban)(?:\s+(?!năm\s|ngày\s|{_HELD}\s)[^\W\d_][\w&]*){{0,8}}?))?(?:\s+đầu\s+năm(?:\s+học)?)?(?:\s+năm(?:\s+học)?\s+\d{{4}}(?:\s?[-–]\s?\d{{4}})?)?|{_CONFERENCE}|(?:Hội\s*nghị\s+(?:lần\s+thứ\s+\w+,?\s+)?(?:(?:của\s+)?(?:Ban\s+[Cc]hấp\s+hành|BCH)\s+)?)?(?:Trung\s+ương|TW|T\.?Ư)(?:\s*(?:Đảng|\d{{1,2}}(?:(?:,|\s+và)\s+\d{{1,2}}(?!\d))*|lần\s+thứ\s+\w+))?,?\s+\(?[Kk]h[óo][áa]\s+[IVX]+(?:(?:[,;]|\s+và)\s+(?:[Kk]h[óo][áa]\s+)?[IVX]+(?!\w)){{0,3}}\)?(?:\s+của\s+Đảng(?!\s+[Bb]ộ))?|(?:[Hh]ội\s+nghị\s+)?(?:Trung\s+ương|T\.?Ư)\s+\d{{1,2}}|[ĐđD]ại\s+hội\s+(?:đại\s+biểu\s+)?của\s+(?:Hội|Đoàn|Công\s+đoàn)(?:\s+(?!lần\s)[^\W\d_]+){{1,9}}\s+lần\s+thứ\s+(?:[IVX]+|\d+)(?!\w){_TERM}|(?:[ĐđD]ại\s+hội|ĐH(?=\s))(?:\s+(?!(?:và|đã|về|vừa|gắn|để|được|đề|trong|với|theo|nhiệm|lần|các\s+cấp|của\s+(?!Đảng))(?!\w))[\w]+){{0,10}}?"
    rf"(?:\s+các\s+cấp|{_NTH}(?:\s+của\s+Đảng(?:\s+bộ\s+[{UPPER}]\w+(?:\s+[{UPPER}]\w+)*)?|(?<=[IVX]){_WHOSE})?{_TERM}))"
    r"(?=\s*(?:[,.;:…()“”\"\n]|$|(?:và(?!\s+(?:Đào\s+tạo|Phát\s+triển|Truyền|Xã\s+hội|Du\s+lịch|Môi|Công\s+nghệ|Đầu\s+tư)\W)|đã|vừa|về|gắn|để|được|đặt|đề|trong|với|theo|nhằm|là|vào|năm|tại|đi|của(?!\s+Đảng\s+bộ\s)|một|ngày|họp|diễn\s+ra|tổ\s+chức|thông\s+qua)(?!\w))"
    rf"|(?:(?<=\s[IVX])|(?<=[IVX]\))|(?<=[IVX][IVX])|(?<=ương\s\d)|(?<=ương\s\d\d)|(?<=của\sĐảng)(?!\s+bộ\s)|(?<=[-–\s]20\d\d))\s+[{LOWER}])"
)
NAMED_CONGRESS = re.compile(r"^[ĐH]|lần\s+thứ|Trung\s+ương\s+\d|nhiệm\s+kỳ|\d{4}")

# "Kết luận của Trung ương" are many
_PERSON = r"(?:Thủ\s+tướng|Chính\s+phủ|Quốc\s+hội|Ban\s+Bí\s+thư|Trung\s+ương\s+(?:Đảng|Hội|Đoàn)|Chủ\s+tịch|Bộ\s+trưởng|Giám\s+đốc)"
_KNOWN_BY_BODY = r"Nghị\s+quyết|Chỉ\s+thị|Kết\s+luận|Hướng\s+dẫn|Kế\s+hoạch|Chương\s+trình\s+hành\s+động|Thông\s+báo"
# "Nghị quyết của Ban Chấp hành Đảng bộ huyện", "Kế hoạch năm học 2023 của Nhà trường": known by
# its body; the type word has a capital inside the sentence, where it names a document. ``named``
# is left to the documents that are known only with a subject.
BY_BODY = re.compile(
    rf"(?P<type>{_KNOWN_BY_BODY}|(?P<named>Quyết\s+định|Nghị\s+định|Thông\s+tư|Công\s+văn|Công\s+điện|Đề\s+án))"
    r"(?P<name>\s+(?!số|này|trên|của\s|[-–/\d])(?:(?!\ssố\s+\d)[^.;:,\n(“\"]){3,110}?|\s+[“\"][^“”\"\n]{4,160}[”\"])?"
    rf"(?=\s+của\s+(?:{BODY_HEAD}|{_PERSON}))"
)
# "Căn cứ chương trình công tác Đội năm học 2022 - 2023 của Hội đồng Đội huyện": a ground, in
# small letters too
GROUND = re.compile(
    r"(?P<type>[Kk]ế\s+hoạch|[Cc]hương\s+trình|[Hh]ướng\s+dẫn|[Cc]ông\s+văn|[Tt]hông\s+báo)"
    r"(?P<name>\s+(?!số|này|trên|của\s|hành\s+động\s+của|thi\s+đua\s+của|[-–/\d])(?:(?!\s(?:số\s+\d|[Tt]hực\s+hiện\s|[Cc]ăn\s+cứ\s))[^.;:,\n(“\"]){3,110}?)?"
    rf"(?=\s+của\s+(?:{BODY_HEAD}|trường\s+[{UPPER}]|Liên\s+[đĐ]ội|HĐĐ|Ban\s+[{LOWER}]+\s|(?:P|S)GD))"
)
STANDS_AS_GROUND = re.compile(r"[\s\-–+*•]*(?:Căn\s+cứ(?:\s+(?:vào|theo))?|Dựa\s+(?:vào|theo))\s+")
# "UBND huyện đã ban hành Kế hoạch hưởng ứng Tuần lễ sạch đường làng": in force, and known by what
# it sets going
ISSUED = re.compile(
    r"(?P<type>Kế\s+hoạch|Chỉ\s+thị|Hướng\s+dẫn|Công\s+văn|Nghị\s+quyết|Quyết\s+định|Thông\s+báo|Chương\s+trình\s+hành\s+động)"
    r"(?=\s+(?:về|v/v|V/v|hưởng\s+ứng|thực\s+hiện|triển\s+khai|tổ\s+chức|phát\s+động|tuyên\s+truyền|phê\s+duyệt|tiếp\s+tục)\s)"
)
STANDS_ISSUED = re.compile(r"(?<!chưa )(?:đã|vừa)\s+(?:ký\s+)?ban\s+hành\s+$")
# "Lễ công bố Quyết định công nhận xã đạt chuẩn nông thôn mới": in force, and handed over
HANDED_OVER = re.compile(
    r"(?P<type>Quyết\s+định)(?=\s+(?:[Cc]ông\s+nhận|thành\s+lập|phê\s+duyệt|về\s+việc\s+(?:công\s+nhận|thành\s+lập|phê\s+duyệt|sáp\s+nhập))\s)"
)
STANDS_HANDED_OVER = re.compile(
    r"(?:[Cc]ông\s+bố|[Tt]rao|[Tt]iếp\s+nhận|[Đđ]ón(?:\s+nhận)?)(?:\s+các)?\s+$"
)
# "thực hiện quyết định của Thủ tướng Chính phủ về …": in small letters, of one of the highest
SMALL = re.compile(
    r"(?<!\w)(?P<type>nghị\s+(?:quyết|định)|chỉ\s+thị|kết\s+luận|quyết\s+định|thông\s+tư|công\s+điện)"
    r"(?=\s+của\s+(?:Thủ\s+tướng\s+Chính\s+phủ|Chính\s+phủ|Quốc\s+hội|Bộ\s+Chính\s+trị|Ban\s+Bí\s+thư|Bộ\s+trưởng)[^.;:,\n]{0,60}?\s+(?:về|ban\s+hành|phê\s+duyệt|quy\s+định)\s)"
)
# "theo Quy chế xét khen của Khối thi đua …": rules in force, known by name and by body
RULES = re.compile(
    r"(?P<type>Quy\s+chế)"
    rf"(?P<name>\s+(?!số|này|trên|của)[^.;:\n(“\"]{{3,110}}?)(?=\s+của\s+(?:{BODY_HEAD}|(?P<small>tổ\s+chức\s+(?:công\s+đoàn|Công\s+đoàn|Đoàn|Hội)|ngành|[A-ZĐ]{{3,}})(?!\w)))"
)
# "Hướng dẫn công tác thi đua, khen thưởng năm học 2012 - 2013 ngày 01/9/2012 của Phòng GD&ĐT"
DATED = re.compile(
    rf"(?P<type>{_KNOWN_BY_BODY}|Quyết\s+định|Công\s+văn|Quy\s+chế|Quy\s+định)"
    r"(?P<name>\s+(?!số|này|trên|của|ngày|[-–/\d])[^.;:\n(“\"]{8,160}?)\s*,?\s+(?=ngày\s+\d{1,2}\s*(?:[/.-]|tháng))"
)
LEGAL = re.compile(r"(?:[Cc]ăn\s+cứ(?:\s+vào)?|CĂN\s+CỨ|Thực\s+hiện|Theo)\s+$")
# The word before it; none where the type word begins its sentence.
BEFORE = re.compile(r"(?P<word>[^\s.;:]+)\s+$")
# "Nghị quyết Đảng bộ huyện nhiệm kỳ 2020 - 2025", "Nghị quyết HĐND tỉnh"
OF_BODY = re.compile(
    r"(?<!\w)(?P<type>Nghị\s+quyết)\s+(?P<issuer>(?:Đảng\s+bộ|Đảng\s+[ủu][ỷy]|Tỉnh\s+[ủu][ỷy]|Huyện\s+[ủu][ỷy]|Thành\s+[ủu][ỷy]|HĐND|Hội\s+đồng\s+nhân\s+dân"
    rf"|Chi\s+bộ(?=\s+(?:[Tt]rường|nhà\s+trường|nhiệm\s+kỳ|[{UPPER}])))"
    r"(?:\s+(?:[Tt]ỉnh|[Hh]uyện|[Tt]hành\s+phố|thị\s+xã|[Qq]uận|xã|phường|thị\s+trấn|cơ\s+quan|nhà\s+trường|[Tt]rường(?:\s+(?:[Mm]ầm\s+non|[Mm]ẫu\s+giáo|[Tt]iểu\s+học|[Cc]ao\s+đẳng))?|Sở|Công\s+ty|Khối))?"
    rf"(?:\s+[{UPPER}]\w+){{0,5}}(?:\s+lần\s+thứ\s+\w+)?{_TERM})(?!\s*[-–/\d])"
)
# "Kết luận của Bí thư Tỉnh ủy tại buổi làm việc với …"
SPOKEN = re.compile(
    r"(?<!\w)(?<!báo )(?P<type>(?:[Tt]hông\s+báo\s+)?[Kk]ết\s+luận)\s+(?=của\s+(?:đồng\s+chí\s+)?(?:Bí\s+thư|Chủ\s+tịch|Phó|Thủ\s+tướng|Tổng\s+Bí\s+thư|Bộ\s+trưởng"
    rf"|Giám\s+đốc|[{UPPER}]\w+\s+[{UPPER}]\w+\s+[{UPPER}]))"
)
MEETING = re.compile(
    r"\s+tại\s+(?:buổi|cuộc|hội\s+nghị|phiên|Hội\s+nghị)\s+[^;.\n]{3,160}?(?=\s+(?:để|và|về|nhằm)\s|(?<!ngày)\s+\d{1,2}/\d{1,2}/\d{4}|[;.,\n]|$)"
)
# "Quy chế … ban hành kèm theo Quyết định số …": a text of its own, put in force by the other
ATTACHED = re.compile(
    r"(?<!\w)(?P<type>Quy\s+chế|Quy\s+định|Điều\s+lệ|Kế\s+hoạch|Chương\s+trình|Đề\s+án|Hướng\s+dẫn|Bộ\s+(?:tiêu\s+chí|[Qq]uy\s+tắc|[Cc]hỉ\s+số)|Quy\s+tắc)\s+"
    r"(?P<name>[“\"][^“”\"\n]{3,160}[”\"]|(?!số\s|này\s)(?:[^.;:\n(“\"]|\([A-ZĐ&]{2,10}\)|“[^“”\n]{2,60}”){3,140}?)\s*,?\s*(?:\(\s*|(?<=\s))(?:được\s+|đã\s+)?(?:(?:[Bb]an\s+hành\s+)?kèm\s+theo|[Bb]an\s+hành\s+kèm|[Bb]an\s+hành\s+(?:theo|tại|bởi))\s+"
    r"(?=(?:[Qq]uyết\s+định|[Tt]hông\s+tư|[Nn]ghị\s+(?:định|quyết)|QĐ)\s)"
)
# "… MỘT SỐ ĐIỀU CỦA QUY CHẾ … BAN HÀNH KÈM THEO QUYẾT ĐỊNH SỐ …": the same in a title in capitals
ATTACHED_IN_CAPITALS = re.compile(
    rf"(?<=CỦA )(?P<type>QUY\s+CHẾ|QUY\s+ĐỊNH|ĐIỀU\s+LỆ|CHƯƠNG\s+TRÌNH|ĐỀ\s+ÁN|BỘ\s+TIÊU\s+CHÍ)\s+(?P<name>(?:(?![{LOWER}])[^.;:\n(“\"]){{3,140}}?)\s*,?\s+(?:ĐƯỢC\s+)?BAN\s+HÀNH\s+(?:KÈM\s+)?THEO\s+(?=QUYẾT\s+ĐỊNH|THÔNG\s+TƯ|NGHỊ)"
)
# "Quyết định số … ban hành Quy chế …", "… phê duyệt Đề án …": the text that the other puts in force;
# "… về Chiến lược …", "quy định về quy tắc …": that it lays down
_PROGRAMME = r"[Cc]hương\s+trình(?=\s+(?:mục\s+tiêu|hỗ\s+trợ|quốc\s+gia|tổng\s+thể)\s)|Chương\s+trình\s+(?:hành\s+động|phối\s+hợp)|Chương\s+trình(?=\s+(?:chuyển\s+đổi|phát\s+triển|xây\s+dựng|cải\s+cách|giảm\s+nghèo|bảo\s+(?:vệ|tồn)|nâng\s+cao|đổi\s+mới)\s)"
_LAID_DOWN = rf"{_PROGRAMME}|Quy\s+chế|[Qq]uy\s+tắc|Điều\s+lệ|Chiến\s+lược|Quy\s+hoạch|Đề\s+án|[Kk]hung\s+[Kk]ế\s+hoạch|Bộ\s+(?:[Tt]iêu\s+chí|[Qq]uy\s+tắc|[Cc]hỉ\s+số)"
_PUT_IN_FORCE = rf"(?:{_LAID_DOWN}|[Qq]uy\s+chế|[Qq]uy\s+định|[Đđ]ề\s+án|[Cc]hương\s+trình|[Kk]ế\s+hoạch|[Bb]ộ\s+(?:tiêu\s+chí|chỉ\s+số)|Quy\s+trình)"
_NAMED_TEXT = r"\s+(?P<name>(?!số\s|này|\d|của\s|và\s)\S[^\n]{3,300})"
ENACTED = re.compile(
    rf"(?:(?:[Bb]an\s+hành|[Pp]hê\s+duyệt|[Tt]hông\s+qua)\s+(?:kèm\s+theo\s+)?(?:[“\"«]\s*)?(?={_PUT_IN_FORCE})|[Vv]ề\s+(?:định\s+hướng\s+)?(?={_LAID_DOWN}|Kế\s+hoạch\s+(?:triển|tổ|thực|phát|phối)\s+(?:khai|chức|hiện|động|hợp)\s))"
    rf"(?P<type>{_PUT_IN_FORCE}){_NAMED_TEXT}"
)
# "… phê duyệt Đề án … và giao nhiệm vụ …": what else the other does
FURTHER_DEED = re.compile(
    r"(?:,|,?\s+và)\s+(?:ban\s+hành|phê\s+duyệt|công\s+bố|giao\s|bãi\s+bỏ|thay\s+thế|thành\s+lập|kiện\s+toàn)"
)
# "… Bộ tiêu chí … và Bộ tiêu chí … nâng cao": a second text of the same kind
ENACTED_TOO = re.compile(rf"(?:,|,?\s+và)\s+(?P<type>{_PUT_IN_FORCE}){_NAMED_TEXT}")
# "THEO NGHỊ QUYẾT ĐẠI HỘI ĐẠI BIỂU TOÀN QUỐC LẦN THỨ XIII CỦA ĐẢNG": in a title in capitals
CAPITAL_CONGRESS = re.compile(
    rf"(?<!\w)NGHỊ\s+QUYẾT\s+(?P<issuer>ĐẠI\s+HỘI(?:\s+(?!LẦN\s)[{UPPER}]+){{0,12}}\s+LẦN\s+THỨ\s+[IVX]+(?!\w)"
    rf"(?:\s+(?:CỦA\s+)?ĐẢNG(?:\s+BỘ(?:\s+(?!NHIỆM\s|VỀ\s|GẮN\s|NĂM\s)[{UPPER}]+){{1,5}})?(?!\w))?(?:,?\s+\(?NHIỆM\s+KỲ\s+\d{{4}}\s?[-–]\s?\d{{4}}\)?)?)"
)
