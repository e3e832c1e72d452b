"""What follows the head of a citation: its date, its issuer and its subject, in any of their orders.

``… ngày 16/7/2021 của Thủ tướng Chính phủ về …``, ``… của UBND tỉnh ban hành ngày …``, ``… giữa Sở và
Công đoàn ngành``, ``… do Liên đoàn Lao động tỉnh ban hành``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from thidua.knowledge.dates import DATE, digits, parse_date
from thidua.knowledge.folding import LOWER, UPPER, fold, joined
from thidua.knowledge.issuing_bodies import BODY_HEAD, HIGHEST_BODIES
from thidua.knowledge.symbols import belongs_to
from thidua.structure.tails import issuer_at, quoted_at, stands_among_grounds, subject_end

_D = r"[\dOol]{1,2}"
_NUMERIC = rf"{_D}\s?[/.\-]\s?{_D}\s?[/.\-]\s?(?:1[0-9]|2[0O])[\dOol]{{2}}(?!\d)"
# a speck may follow: "ngày , 28/02/2018"
_DAY = r"ng[aàáảãạâ][yv](?:\s?,(?=\s*\d))?"
_MONTHS = (
    "giêng",
    "hai",
    "ba",
    "tư",
    "năm",
    "sáu",
    "bảy",
    "tám",
    "chín",
    "mười",
    "mười một",
    "mười hai",
)
_MONTH_NAME = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))}|chạp)"
DATED = re.compile(
    r"\s*(?:[,;]|[-–](?=\s*ngày\s))?\s*\(?\s*(?:(?:(?:được|vừa|đã|mới)\s+){0,2}(?:ban\s+hành|ký|đề)\s+(?=ngày|tháng|năm))?(?:hồi\s+[^,;.\n]{1,12}?\s+)?"
    rf"(?P<date>{DATE}|(?:{_DAY}\s*)?{_NUMERIC}"
    rf"|(?:{_DAY}\s*)?{_D}\s*th[aá]ng\s*{_D}\s*,?\s*(?:n[aăâ]m\s*)?(?:19|20)\d\d(?!\d)"
    rf"|{_DAY}[\s.…_]*[/-]\s?\d{{1,2}}\s?[/-]\s?(?:19|20)\d\d(?!\d)"
    rf"|{_DAY}\s*\d{{1,2}}\s?[/.\-]\s?\d{{1,2}}\s?[/.\-]\s?\d\d(?![\d/])"
    rf"|{_DAY}\s*\d{{1,2}}\s*tháng\s+{_MONTH_NAME}\s*,?\s*năm\s*(?:19|20)\d\d(?!\d)"
    r"|tháng\s+\d{1,2}\s*(?:năm\s+|/)\d{4}(?!\d)"
    r"|năm\s+(?:19|20)\d\d(?=\s+(?:của|về|V/v|quy\s+định|ban\s+hành|phê\s+duyệt)\s|\s*(?:[;,)\n]|\.(?!\d)|$)))\s*\)?",
    re.I,
)
# A semicolon before the date is a slip only where the date is said to be one.
_NO_DATE = re.compile(rf"\s*;(?!\s*{_DAY}\s*\d)")
# "ngày 3/3 của UBND tỉnh": of which year is not said
_NO_YEAR = re.compile(
    rf"\s*,?\s*{_DAY}\s*\d{{1,2}}/\d{{1,2}}(?=\s+(?:của|về|v/v|V/v)\s|\s*[,;)]|,?\s+thông\s+báo\s+(?:ý\s+kiến\s+)?kết\s+luận\s)"
)
# A date that a scan has damaged says nothing but where it ends: "ngày 15 tháng 4 năm 20.0".
_DAMAGED = re.compile(
    rf"\s*,?\s*{_DAY}\s*\S{{1,2}}\s*th\S{{2,3}}\s*\S{{1,2}}\s*n[ăa]m\s+(?=\S*\d)[^\s;,]{{4}}(?![^\s;,.])"
)
_BLANK_DAY = re.compile(rf"{_DAY}[\s.…_]*[/-]\s?(\d{{1,2}})\s?[/-]\s?(\d{{4}})", re.I)
_SHORT_YEAR = re.compile(r"(\d{1,2})\s?[/.\-]\s?(\d{1,2})\s?[/.\-]\s?(\d\d)(?!\d)")
_LONG = re.compile(r"([\dol]{1,2})\s*thang\s*([\dol]{1,2})\s*,?\s*(?:nam\s*)?(\d{4})")
_NAMED_MONTH = re.compile(rf"(\d{{1,2}})\s*tháng\s+({_MONTH_NAME})\s*,?\s*năm\s*(\d{{4}})", re.I)
_THIS_CENTURY = 50

_DECIDES = r"[Pp]hê\s+duyệt|phân\s+cấp|[uủ][ỷy]\s+quyền|công\s+bố|[Cc]ông\s+nhận|[Tt]hành\s+lập|[Kk]iện\s+toàn|phân\s+(?:công|bổ)|[Đđ]iều\s+chỉnh|[Bb]ãi\s+bỏ|bổ\s+nhiệm|[Tt]hông\s+qua(?=\s+(?:[Đđ]ề\s+án|Quy|[Kk]ế\s+hoạch|[Cc]hương\s+trình|Nghị\s+quyết|[Cc]hỉ\s+tiêu|[Mm]ục\s+tiêu|[Pp]hương\s+án|[Dd]ự\s+toán|[Bb]áo\s+cáo|[Dd]anh\s+mục|[Đđ]ịnh\s+mức|[Đđ]ơn\s+giá|[Cc]hủ\s+trương))|giao(?=\s+(?:chỉ\s+tiêu|nhiệm\s+vụ|kế\s+hoạch|dự\s+toán))|tặng"
_ENACTED = (
    rf"[Bb]an\s+hành(?!\s+kèm\s+theo\s+(?:Quyết|Nghị|Thông|Công)\s)(?=\s+(?:các\s+|một\s+số\s+|kèm\s+theo\s+)?(?:[{UPPER}]\w|quy|nội\s+quy|tiêu\s+chí|bộ\s|khung|chương|kế"
    r"|danh\s+mục|bảng|mẫu|điều\s+lệ))"
)
_ABOUT = re.compile(
    rf"(?:\s*,?|\.(?=\s+(?:V/[vV]|[Vv]ề\s+việc\s+(?:ban\s+hành|phát\s+động|tổ\s+chức|triển\s+khai|tăng\s+cường|đẩy\s+mạnh|thực\s+hiện|tiếp\s+tục))\s))\s*(?P<open>\(\s*)?(?:ban\s+hành\s+(?=về\s))?(?P<about>(?:v/v|về|Về|VỀ|V/v|V/V|v[eêểề]|về(?=[{LOWER}])|(?:[Qq]uy\s+định|[Hh]ướng\s+dẫn|QUY\s+ĐỊNH|HƯỚNG\s+DẪN)(?!\s+(?:số\s|SỐ\s|\d))|SỬA\s+ĐỔI|PHÊ\s+DUYỆT|BAN\s+HÀNH|[Ss]ửa\s+đổi(?!,?\s+bổ\s+sung(?:\s*[;.,]|\s+và\s))(?!(?:,?\s+bổ\s+sung)?(?:\s*\)|\s+(?:tại|bởi|theo|bằng)\s))"
    rf"|việc(?=\s+(?:phát\s+động|ban\s+hành|tổ\s+chức|triển\s+khai|tăng\s+cường|đẩy\s+mạnh|thực\s+hiện))|{_DECIDES}|{_ENACTED})(?:(?!\w)|(?<=về)(?=[{LOWER}]))(?:\s*:(?=\s))?)"
)
# What a plan, programme or letter sets going, right after its issuer.
_CARRIES = re.compile(
    r"\s+(?P<about>(?:thực\s+hiện|triển\s+khai|phát\s+động|thông\s+báo|tổ\s+chức|tiếp\s+tục|tuyên\s+truyền|hưởng\s+ứng(?=\s+(?:[Cc]uộc|[Pp]hong|[Tt]háng|[Nn]gày|[Tt]uần|[Cc]hiến|[Cc]hương|[Gg]iờ|[Nn]ăm)\s)|lãnh\s+đạo,\s+chỉ\s+đạo|chỉ\s+đạo(?=\s+(?:[Đđ]ại\s+hội|công\s+tác|việc|tổ\s+chức|thực\s+hiện|triển\s+khai)\s)|THỰC\s+HIỆN|TRIỂN\s+KHAI|PHÁT\s+ĐỘNG|TỔ\s+CHỨC|TIẾP\s+TỤC|kế\s+hoạch(?=\s+(?:tổ|thực|triển|phát|hoạt)\s))(?!\w))"
)
# What a notice makes known: "Thông báo số 52/TB-UBND ngày … kết luận của Chủ tịch tại cuộc họp …"
_CONCLUDES = re.compile(
    r"\s*,?\s+(?P<about>(?:thông\s+báo\s+)?(?:ý\s+kiến\s+)?[Kk]ết\s+luận)(?=\s+(?:của|tại|cuộc|hội|phiên|giao)\s)"
)
_CONCLUSION = re.compile(r"(?:về\s+(?:việc\s+)?|thông\s+báo\s+)?(?:ý\s+kiến\s+)?kết\s+luận\s", re.I)
_MEETING = re.compile(
    r"\s+tại\s+(?:buổi|cuộc|phiên|[Hh]ội\s+nghị|kỳ\s+họp)\s+(?:[^.;:,(\n“\"]|[“\"][^“”\"\n]{2,90}[”\"]){3,240}"
)
# What a document of any kind launches: "Chỉ thị … của Chủ tịch UBND tỉnh phát động phong trào …"
_LAUNCHES = re.compile(
    r"\s+(?P<about>(?:(?:tổ\s+chức\s+)?phát\s+động|tổ\s+chức|triển\s+khai)(?=\s+(?:phong\s+trào|đợt|thi\s+đua|cuộc\s+vận)\s)"
    r"|xây\s+dựng(?=\s+và\s+phát\s+triển\s)|một\s+số\s+(?:vấn\s+đề|nội\s+dung|nhiệm\s+vụ|giải\s+pháp|việc|điểm)(?!\w)"
    r"|yêu\s+cầu(?=\s+(?:tăng\s+cường|đẩy\s+(?:mạnh|nhanh)|nâng\s+cao|chấn\s+chỉnh|siết\s+chặt|quyết\s+liệt|triển\s+khai|thực\s+hiện)\s))"
)
# The same right after the number: "Kế hoạch số 31/KH-UBND tổ chức hội thi …".
_CARRIES_AT_ONCE = re.compile(
    r"(?:\s*,(?=\s+[TP]))?\s+(?P<about>(?:tiếp\s+tục\s+(?:thực\s+hiện|triển\s+khai)|[Tt]ổ\s+chức(?=\s+(?:cuộc\s+thi|hội\s+(?:thi|nghị|thao|diễn)|các\s+(?:hoạt\s+động|cuộc)|lễ|ngày\s+hội|phong\s+trào))"
    r"|[Hh]ưởng\s+ứng(?=\s+(?:[Cc]uộc|[Pp]hong|[Tt]háng|[Nn]gày|[Tt]uần)\s)|[Pp]hát\s+động(?=\s+(?:phong\s+trào|đợt|thi\s+đua|cuộc|[Cc]hương\s+trình\s+thi))|(?:xin|lấy)\s+ý\s+kiến"
    r"|[Tt](?:ổng|iến\s+hành\s+tổng)\s+kết(?=\s+(?:phong|công|việc|đợt|hoạt|thực|nhiệm|\d+\s+năm|năm)\s)|[Ss]ơ\s+kết(?=\s+(?:phong|công|việc|đợt|hoạt|thực|nhiệm|\d+\s+năm|học\s+kỳ|\d+\s+tháng)\s)"
    r"|[Tt]uyên\s+truyền(?=(?:,\s+phổ\s+biến)?\s+(?:kỷ\s+niệm|về|[Đđ]ại\s+hội|các\s+ngày|cuộc|Nghị\s+quyết)\s)|[Kk]iểm\s+tra(?=\s+(?:công\s+tác|việc|thi\s+đua|tình\s+hình)\s)|[Kk]ỷ\s+niệm(?=\s+\d{1,3}\s+năm\s)"
    r"|(?:(?:t|(?<=[^\S\n])T)hực\s+hiện|(?:t|(?<=[^\S\n])T)riển\s+khai(?:\s+thực\s+hiện)?)(?=\s+(?:công\s+tác|phong\s+trào|cuộc\s+vận|đợt\s+thi|Chiến\s+lược|Nghị\s+quyết|Chỉ\s+thị|Kết\s+luận|Đề\s+án|Chương\s+trình|Luật|Phong\s+trào|Tháng)\s))(?!\w))"
)
# A title in so many words: "Đề án … của Tỉnh ủy đổi mới công tác dân vận".
_AIMS_AT = re.compile(
    r"\s+(?P<about>(?:đổi\s+mới|nâng\s+cao|tăng\s+cường|đẩy\s+mạnh|củng\s+cố|chấn\s+chỉnh|siết\s+chặt|khắc\s+phục|phát\s+triển|xây\s+dựng)(?!\w))"
)
_CARRIED_BY = frozenset(
    {"Kế hoạch", "Hướng dẫn", "Công văn", "Chương trình", "Chương trình hành động", "Thông báo"}
    | {"văn bản", "Công điện"}
)
_PROGRAMMES = frozenset({"Đề án", "Chương trình", "Chương trình hành động", "Kế hoạch"})
# "… về Sở Nội vụ trước ngày 30/11": where a report is sent
_DIRECTION = re.compile(
    rf"\s*,?\s*về\s+{BODY_HEAD}[^.;:,\n]{{0,80}}?(?:\s*\(|\s+(?:trước|chậm\s+nhất|để\s|qua\s|theo\s|đúng\s|đầy\s))"
)
# "Quyết định số 12/QĐ-UBND ngày … Quyết định ban hành …": the type once more
_TYPE_AGAIN = re.compile(
    r"\s*,?\s+(?P<type>Quyết\s+định|Thông\s+tư|Nghị\s+(?:định|quyết)|Chỉ\s+thị|(?:Kế\s+hoạch|Hướng\s+dẫn|Chương\s+trình|Thông\s+báo|Đề\s+án|Công\s+văn)(?!\s+(?:số|này|của|trên)\s))"
    r"(?=\s+(?:[Bb]an\s+hành|[Qq]uy\s+định|[Vv]/v|[Vv]ề|[Ss]ửa\s+đổi|[Pp]hê\s+duyệt|thực\s+hiện|triển\s+khai|tổ\s+chức|phát\s+động|tuyên\s+truyền|tiếp\s+tục|hưởng\s+ứng)\s)"
)
# "Nghị quyết số 41/NQ-ĐU, ngày 25/12/2018 Nghị quyết của Ban Chấp hành …": and then whose
_TYPE_OF = re.compile(
    r"\s*,?\s+(?P<type>Quyết\s+định|Thông\s+tư|Nghị\s+(?:định|quyết)|Chỉ\s+thị|Kế\s+hoạch|Hướng\s+dẫn|Kết\s+luận)(?=\s+của\s)"
)
# "Điều 54 Nghị định … quy định về … như sau:" is a sentence, and says what follows
_SAYS = re.compile(r"[Qq]uy\s+định\s+như\s+sau")
# "sửa đổi, bổ sung một số điều của Luật Giáo dục và Luật Trẻ em": the second law amended
_AMENDS = re.compile(r"[Ss]ửa\s+đổi")
# "… theo quy định tại Luật Trẻ em và Luật Thanh niên": two laws of one title
_OF_A_LAW = re.compile(
    r"\s(?:tại|của|thi\s+hành|theo|triển\s+khai|thực\s+hiện)\s+(?:Bộ\s+luật|Luật)\s[^.;:\n]{3,80}$"
)
_AND_LAW = re.compile(r"\s+và\s+(?:Bộ\s+luật|[Ll]uật)\s+(?!số\s|sửa\s)")
_OPENING = re.compile(r"\s*[,:]?\s*(?:việc\s*:?\s+)?(?=[“\"«‘])")
# A closing mark for an opening one, where only a quotation can follow: "về ”Đổi mới …”"
_TURNED = re.compile(r"\s*:?\s*(?:việc\s*:?\s+)?(?=[”“\"«‘])")
_SHORT_NAME = re.compile(
    r"\s*\(\s*(?:sau\s+đây\s+|viết\s+|gọi\s+)?(?:gọi\s+tắt\s+là|viết\s+tắt|tắt\s+là|gọi\s+là)\s+[^()]{2,60}\)"
    r"|\s*,?\s*[Kk]h[oó][áa]\s+(?:[IVX]+|\d{1,2})(?=\s*,?\s*(?:của|ngày|về)\s)"
    r"|\s*\(\s*(?:[Kk]h[oó][áa]\s+[IVX]|(?:tại\s+)?[Kk]ỳ\s+họp|(?:tại\s+)?[Pp]hiên\s+họp|lần\s|nhiệm\s+kỳ|hợp\s+nhất|bản\s|[A-ZĐ&]{2,12}\s?\d*\))"
    r"(?:(?<=\))|[^()\n]{1,60}\))(?=\s*,?\s*(?:của|ngày|về|v/v|V/v)\s)"
    # "… của HĐND tỉnh được thông qua tại kỳ họp thứ hai, khóa VIII về việc …"
    r"|\s*,?\s+(?:đã\s+)?được\s+thông\s+qua\s+(?:tại\s+)?(?:[Kk]ỳ|[Pp]hiên)\s+họp[^.;:\n]{0,60}?(?=\s+(?:về|v/v|V/v|ban\s+hành|quy\s+định|phê\s+duyệt)\s)"
    # "(được sửa đổi, bổ sung bởi Nghị quyết số …)" between the date and the issuer
    r"|\s*\(\s*(?:đã\s+)?(?:được\s+)?sửa\s+đổi[^()\n]{4,160}\)(?=\s*,?\s*(?:của|về)\s)"
)
_NAME_WITH_COMMAS = rf"(?:[^.,;:\n“\"()]|,(?=\s*[{UPPER}]))"
_JOINT_END = rf"(?=\s*(?:[.;:\n(“\"]|,(?!\s*[{UPPER}])|$|\s(?:về|quy\s+định|hướng\s+dẫn|ban\s+hành|Hướng\s+dẫn|Quy\s+định|Ban\s+hành|v/v|V/v|trong|đã|được|vào|đi|và\s+tổ|và\s+báo|đến|tới|để|nhằm|theo|gắn|bằng|là|như|cho|tại|ở|qua|thông|một|cùng|giai|năm)\s|,\s+(?:Ủy|Uỷ|UBND|Trường|Ban|Sở|Công)[^.;\n]{{2,80}}\s(?:xây|ban|phát|tổ|triển)\s))"
_JOINT = re.compile(
    rf"\s*,?\s*(?:của\s+(?=liên\s)|giữa\s+)(?P<issuer>{_NAME_WITH_COMMAS}{{4,160}}?){_JOINT_END}"
)
_BY = re.compile(
    rf"\s*,?\s*(?:do\s+(?P<issuer>{BODY_HEAD}[^.;:,\n“\"()]{{0,90}}?)\s+(?:đã\s+)?ban\s+hành(?!\w)"
    rf"|(?:được\s+)?ban\s+hành\s+bởi\s+(?P<maker>{BODY_HEAD}[^.;:,\n“\"()]{{0,90}}?)(?=\s+(?:về|v/v|V/v)\s|\s*[.;,\n(]|$))"
)
# "Công văn số 130/SYT-HĐKHCN ngày 21/02/2012 Sở Y tế về việc …": the issuer without "của"; after a
# comma it begins the main clause where it enacts: "…, Ban Thường vụ ban hành Kế hoạch"
_BARE = re.compile(
    rf"(?P<comma>\s*,)?\s+(?P<issuer>(?:{BODY_HEAD}|{HIGHEST_BODIES}|Giám\s+đốc|Chủ\s+tịch|Bộ\s+trưởng)(?:[^.;:,\n()\d]{{0,70}}?))"
    r"(?=\s+(?:về\s|v/v|V/v|quy\s+định\s|ngày\s+\d|(?(comma)(?!)|(?:hướng\s+dẫn|ban\s+hành|phê\s+duyệt|phát\s+động|việc)\s))"
    r"|(?(comma)(?!)|\s*(?:[;“\"]|$|\n)))"
)
# "… về việc ban hành quy chế ngày 21/03/2006": the date of the document, not one it speaks of
DATE_LAST = re.compile(
    rf"(?<!mừng)(?<!niệm)(?<!đến)(?<!tới)(?<!trước)(?<!từ)(?<!lễ)(?<!vào)(?<!hết)(?<!các)\s+(?P<date>ngày\s+{_NUMERIC})$"
)
# "… triển khai Chỉ thị số 05/CT-TTg ngày 15/4/2010": the date is that of the act named last
_NUMBERED = re.compile(rf"số:?\s*\d|\d[\w/]{{0,9}}[/-][{UPPER}]{{2}}")
# "… ngày 04/11/2013 Hội nghị Trung ương 8 (khóa XI) về …": a conference needs no "của"
_CONFERENCE = re.compile(
    r"\s*,?\s+(?P<issuer>Hội\s+nghị\s+(?:lần\s+thứ\s+\w+,?\s+)?(?:(?:của\s+)?(?:Ban\s+Chấp\s+hành|BCH)\s+)?(?:Trung\s+ương|TW)(?:\s+Đảng)?(?:\s+\d{1,2}|,?\s+lần\s+thứ\s+\w+)?"
    r"(?:\s*,?\s*\(?[Kk]h[óo][áa]\s+[IVX]+\)?)?)(?=\s*(?:về\s|[;.,“\"\n]|$))"
)
# "… v/v … của Phòng GD&ĐT": the issuer behind the subject, unless the subject speaks of the body
_OF_WHOM = re.compile(
    r"(?<!chức năng)(?<!nhiệm vụ)(?<!làm việc)(?<!hoạt động)(?<!quyền hạn)(?<!kiến)(?<!chỉ đạo)(?<!kết luận)(?<!phát biểu)(?<!tổ chức)(?<!bộ máy),?\s+của\s+(?=[^\W\d_])(?!các\s)"
)
# "… về việc ban hành Quy chế … do Bộ trưởng Bộ … ban hành", as a site of laws words its headlines;
# "… được UBND tỉnh ban hành"
_BY_LAST = re.compile(
    rf"\s*,?\s+(?:do|được)\s+(?P<issuer>(?:{BODY_HEAD}|{HIGHEST_BODIES}|Bộ\s+trưởng|Chủ\s+tịch)[^.;:“\"()]{{0,90}}?)\s+ban\s+hành$"
)
# "Kế hoạch số … về việc … giữa Bộ … và Trung ương Đoàn": those who have agreed on it, behind the subject
_BETWEEN_LAST = re.compile(
    rf"(?<!hợp)(?<!hệ)(?<!kết)(?<!tác)(?<!lưu)(?<!thoại)\s+giữa\s+(?P<issuer>(?:{BODY_HEAD}|{HIGHEST_BODIES})[^.;:“\"()]{{2,160}}\svà\s[^.;:“\"()]{{2,90}})$"
)
# The issuer behind the subject, of which it is no part.
ISSUER_LAST = re.compile(
    r",?\s+(?:của\s+(?P<of>(?:(?!\scủa\s)[^.;:“”\"»]){2,90})|do\s+(?P<by>(?:(?!\sdo\s)[^.;:“\"]){2,90}\sban\s+hành))$"
)
# "Quyết định … của Thủ tướng Chính phủ … giai đoạn 2021-2025 trên địa bàn tỉnh …": where it is
# carried out, which is no part of the title
_OF_ALL = re.compile(r"(?:Thủ\s+tướng|Chính\s+phủ|Ban\s+Bí\s+thư|Bộ\s+Chính\s+trị)(?!\w)")
_WHERE = re.compile(
    rf"(?<=\d{{4}})\s+trên\s+địa\s+bàn\s+(?:tỉnh|thành\s+phố|huyện|thị\s+xã|quận|xã|phường)(?:\s+[{UPPER}]\w+){{0,4}}$"
)
# "… của tỉnh năm 2021": whose year it is, no name of a body
_NO_NAME = re.compile(r"\snăm\s|\sgiai\s+đoạn\s")
_CITES = re.compile(r"\d\s?[-–/]\s?(?:(?:19|20)\d\d\s?/\s?)?[A-ZĐ]{2}")
_DAY_NEXT = re.compile(r"\s+ngày\s+\d")
_QUOTE = re.compile(r"[“\"«]")


class Tails(NamedTuple):
    """Where the citation ends, and what it says behind its head."""

    end: int
    date: str | None = None
    issuer: str | None = None
    subject: str | None = None


def read_date(text: str) -> str | None:
    """The date of a citation as ISO 8601; tone marks may be lost, the day or century left out."""
    if match := _BLANK_DAY.search(text):
        return parse_date(f"tháng {match[1]}/{match[2]}")
    if match := _NAMED_MONTH.search(" ".join(text.split())):
        name = match[2].casefold()
        month = _MONTHS.index(name) + 1 if name in _MONTHS else len(_MONTHS)
        return parse_date(f"{match[1]}/{month}/{match[3]}")
    if date := parse_date(digits(text)):
        return date
    if match := _LONG.search(fold(digits(text))):
        return parse_date(f"{match[1]}/{match[2]}/{match[3]}")
    if match := _SHORT_YEAR.search(text):
        century = 20 if int(match[3]) < _THIS_CENTURY else 19
        return parse_date(f"{match[1]}/{match[2]}/{century}{match[3]}")
    return None


def date_at(flow: str, at: int) -> tuple[int, str | None] | None:
    """The date that stands at *at* of *flow*: where it ends, and its value; None if there is none."""
    dated = None if _NO_DATE.match(flow, at) else DATED.match(flow, at)
    if dated is None:
        damaged = _DAMAGED.match(flow, at)
        return (damaged.end(), None) if damaged else None
    bracketed = dated[0].endswith(")") and "(" in dated[0]
    return dated.end() if bracketed else dated.end("date"), read_date(dated["date"])


def read_tails(flow: str, at: int, last: int, kind: str) -> Tails:
    """Date, issuer and subject of a citation of type *kind* whose head ends at *at*.

    *flow* is the plan's text as sentences, at the same offsets; nothing beyond *last* is read.
    """
    end, date = date_at(flow, at) or date_at(flow, _past_brackets(flow, at)) or (at, None)
    if date is None and (partial := _NO_YEAR.match(flow, end)):
        end = partial.end()
    issuer = None
    if (again := _TYPE_OF.match(flow, end)) and fold(joined(again["type"])) == fold(kind):
        end = again.end()
    if place := _issuer(flow, _past_brackets(flow, end), dated=date is not None):
        issuer, end = joined(flow[place[0] : place[1]]), place[2]
    late = date_at(flow, end) if issuer else None
    if late and date in (None, late[1]):  # behind the issuer, or there once more
        end, date = late
    after = _past_brackets(flow, end)
    stop, subject = subject_at(flow, after, last, kind, signed=issuer is not None)
    if subject is None:
        return Tails(end, date, issuer)
    if issuer is None and flow[stop - 1] in '”"»' and (whose := issuer_at(flow, stop)):
        issuer, stop = joined(flow[whose[0] : whose[1]]), whose[1]
    if date is None and (dated := _date_last(subject)):
        date, subject = read_date(dated["date"]), subject[: dated.start()].rstrip(" ,")
    if issuer is None and (by := _BY_LAST.search(subject) or _BETWEEN_LAST.search(subject)):
        issuer, subject = joined(by["issuer"]), subject[: by.start()]
    elif issuer and _OF_ALL.match(issuer) and (where := _WHERE.search(flow, end, stop)):
        subject, stop = _cut(subject, flow[where.start() : stop]), where.start()
    return Tails(stop, date, issuer, subject)


def _cut(subject: str, tail: str) -> str:
    """*subject* without the words of *tail*, with which it ends."""
    return subject.removesuffix(joined(tail)).rstrip()


def _date_last(subject: str) -> re.Match[str] | None:
    """The date with which *subject* ends, if no other document is named that it may be of."""
    dated = DATE_LAST.search(subject)
    return None if dated and _NUMBERED.search(subject, 0, dated.start()) else dated


def _past_brackets(flow: str, at: int) -> int:
    """Behind a short name or a term in brackets, after which the citation may go on."""
    short = _SHORT_NAME.match(flow, at)
    return short.end() if short else at


def _issuer(flow: str, at: int, *, dated: bool) -> tuple[int, int, int] | None:
    """Start and end of the issuer's name, and the end of the words that say so."""
    if joint := _JOINT.match(flow, at):
        return joint.start("issuer"), joint.end("issuer"), joint.end("issuer")
    if place := issuer_at(flow, at, any_case=True):
        return *place, place[1]
    if conference := _CONFERENCE.match(flow, at):
        return conference.start("issuer"), conference.end(), conference.end()
    if by := _BY.match(flow, at):
        return *by.span("issuer" if by["issuer"] else "maker"), by.end()
    if (bare := _BARE.match(flow, at)) and (dated or _DAY_NEXT.match(flow, bare.end())):
        return bare.start("issuer"), bare.end(), bare.end()
    return None


def subject_at(
    flow: str, at: int, last: int, kind: str = "", *, signed: bool = True
) -> tuple[int, str | None]:
    """The end of the subject that stands at *at*, and its words; (*at*, None) if there is none.

    The subject of a plan or letter (*kind*) may be what it sets going: after its issuer
    (*signed*) in many words, else in those that say so plainly.
    """
    again = _TYPE_AGAIN.match(flow, at)
    if again and fold(joined(again["type"])) == fold(kind):
        at, signed = again.end(), True
    about = None if _DIRECTION.match(flow, at) else _ABOUT.match(flow, at)
    if about is None and kind.startswith("Thông báo"):
        about = _CONCLUDES.match(flow, at)
    if about is None and kind in _CARRIED_BY:
        about = (_CARRIES if signed else _CARRIES_AT_ONCE).match(flow, at)
    if about is None and (signed or kind.startswith("Chỉ thị")):
        about = _LAUNCHES.match(flow, at)
    if about is None and signed and (kind in _PROGRAMMES or stands_among_grounds(flow, at)):
        about = _AIMS_AT.match(flow, at)
    opening = _TURNED.match(flow, about.end()) if about else _OPENING.match(flow, at)
    if opening and (quoted := quoted_at(flow, opening.end())):
        return past_quote(flow, quoted[1]), joined(flow[quoted[0] : quoted[1]])
    if about is None:
        return at, None
    if opening and flow[opening.end()] in "“«":  # its closing mark is lost
        stop = min(last, subject_end(flow, opening.end() + 1))
        return stop, joined(flow[opening.end() + 1 : stop])
    stop = subject_end(flow, about.end())
    amends = _AMENDS.match(about["about"]) or _OF_A_LAW.search(flow, about.end(), stop)
    if amends and (law := _AND_LAW.match(flow, stop)):
        stop = subject_end(flow, law.end())
    if quote := _QUOTE.search(flow, about.end(), stop):
        inside = quoted_at(flow, quote.start())
        if inside and inside[1] >= stop:
            stop = subject_end(flow, past_quote(flow, inside[1]))
    if _CONCLUSION.match(flow, about.start("about")) and (meeting := _MEETING.match(flow, stop)):
        stop = meeting.end()
    stop = min(stop, last)
    if stop <= about.end() + 2 or _SAYS.match(about["about"] + flow[stop : stop + 20]):
        return at, None
    return stop, joined(flow[about.start("about") : stop])


def signed_last(flow: str, at: int, tails: Tails, symbol: str) -> Tails:
    """*tails*, from *at* on, with the issuer that stands behind the subject, if *symbol* is its.

    "Công văn số 12/PGDĐT ngày … v/v … của Phòng GD&ĐT huyện".
    """
    if tails.issuer is not None or tails.subject is None:
        return tails
    if _CITES.search(tails.subject):
        return tails  # of the document that the subject cites
    said = list(_OF_WHOM.finditer(flow, at, tails.end))
    if not said or not belongs_to(symbol, flow[said[-1].end() : tails.end]):
        return tails
    last = said[-1]
    if _NO_NAME.search(flow, last.end(), tails.end):
        return tails
    about = flow.find(tails.subject.split()[0], at)
    subject = joined(flow[about : last.start()])
    place = issuer_at(flow, last.start())
    end = min(tails.end, place[1]) if place else tails.end
    return tails._replace(end=end, issuer=joined(flow[last.end() : end]), subject=subject)


def past_quote(flow: str, at: int) -> int:
    """Just after the closing quotation mark at *at*."""
    return at + 1 if at < len(flow) and flow[at] in '”"“»’' else at
