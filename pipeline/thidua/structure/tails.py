"""Where the name of a body, a quotation and a subject end: as a reader would end them.

All functions work on the flow of a plan (line breaks inside sentences are spaces) and take and
give offsets into it.
"""

from __future__ import annotations

import re

from thidua.knowledge.folding import LOWER, UPPER
from thidua.knowledge.issuing_bodies import BODY_HEAD, HIGHEST_BODIES

# Words that begin a new clause after a comma, or break off a subject at once.
_CLAUSE = (
    r"(?:thực\s+hiện|triển\s+khai|tiếp\s+tục|gắn|góp\s+phần|nhằm|trong\s+đó|đồng\s+thời|phấn\s+đấu|tạo|sau\s+khi|tổ\s+chức(?!\s+(?:bộ\s+máy|và\s+hoạt|biên\s+chế|cán\s+bộ|đảng|hoạt\s+động\s+của|lại))"
    r"|[Cc]ăn\s+cứ|kịp\s+thời|từng\s+bước|hướng\s+tới|coi|xem|lấy|đưa|để|theo|và\s+các|cùng|nhất\s+là|đặc\s+biệt|với"
    r"|bảo\s+đảm|đảm\s+bảo|tập\s+trung|chú\s+trọng|phát\s+huy|tích\s+cực|chủ\s+động|xây\s+dựng\s+kế\s+hoạch|ban\s+hành"
    r"|sửa\s+đổi|đã\s+được|được|thay\s+thế|có\s+hiệu\s+lực|quy\s+định|hướng\s+dẫn|hướng\s+(?:mạnh|về)|khơi\s+dậy|khích\s+lệ"
    r"|quyết\s+tâm|qua\s+đó|từ\s+đó|bám\s+sát|lồng\s+ghép|kết\s+hợp(?![^.;:,(\n]{3,90}?\s(?:đến\s+năm|giai\s+đoạn)\s+20\d\d)|mỗi|mọi|không\s+(?:để|chạy)|thể\s+hiện|làm\s+cho|mang\s+lại|nhưng|song)"
)
_TYPE = (
    r"(?:Chỉ\s+thị|Nghị\s+quyết|Nghị\s+định|Quyết\s+định|Quy\s+định|Kết\s+luận|Thông\s+báo|Thông\s+tư|Luật|Kế\s+hoạch"
    r"|Chương\s+trình|Hướng\s+dẫn|Công\s+(?:văn|điện)|Đề\s+án|Quy\s+chế|Pháp\s+lệnh|Tờ\s+trình|[Vv]ăn\s+bản|Thông\s+tri)"
)
# "… và Kế hoạch 05 năm (2021 - 2025)" goes on: a plan of years is work, not a document.
_CITED = rf"(?:{_TYPE})(?:\s(?!\s*\d+\s+năm)|,)"
_NEXT_CITATION = rf"(?:các\s+)?(?i:{_TYPE})\s+(?:số\s+\d|số\s*[/-]|\d+\s?[-–/]\s?[A-ZĐ\d])"
_BODY_ACTS = rf"(?:{BODY_HEAD}|{HIGHEST_BODIES}|Bộ\s+trưởng|Tổng\s+Giám\s+đốc|Giám\s+đốc|Chủ\s+tịch|Hiệu\s+trưởng|Thủ\s+trưởng|Chánh\s+(?:án|[Vv]ăn\s+phòng|[Tt]hanh\s+tra)|Viện\s+trưởng|(?:Tổng\s+|Chi\s+)?[Cc]ục\s+trưởng|Thống\s+đốc|Tư\s+lệnh|Bí\s+thư(?!\s+chi\s+bộ)|Trưởng\s+[Bb]an|Ban\s+(?!ngành|,)[^\W\d_]+|Tiểu\s+ban|Nhóm|Chỉ\s+huy|Thường\s+trực|Liên\s+đội|Trạm|Hạt|BTV|BGH|Tập\s+thể|tập\s+thể|(?:Cụm|Khối|Trưởng)\s+(?:trưởng|cụm|khối)|nhà\s+trường|trường|đơn\s+vị|công\s+đoàn|chi\s+bộ|cơ\s+quan|phòng|xã|huyện|bệnh\s+viện|trung\s+tâm|tôi|chúng\s+tôi|(?:liên\s+(?:minh|đoàn|đội)|hợp\s+tác\s+xã|công\s+ty|(?:chi\s+)?(?:hội|đoàn))(?=\s+(?:\w+\s+){{0,2}}(?:xây\s+dựng|ban\s+hành|phát\s+động|triển\s+khai|tổ\s+chức|đề\s+nghị|yêu\s+cầu|thông\s+báo|đề\s+ra)\s)|Quân|Huyện|Thành\s+phố|Thị\s+xã)(?:[^.;:,(\n]|\([^()\n]{{0,60}}\)){{0,80}}?\s(?:xây\s+dựng|ban\s+hành|phát\s+động|triển\s+khai|tổ\s+chức|đề\s+nghị|yêu\s+cầu|hướng\s+dẫn|chỉ\s+đạo|kêu\s+gọi|thông\s+báo|thống\s+nhất|chỉ\s+thị(?=\s*:)|lựa\s+chọn|chọn\s+(?:chủ\s+đề|phương\s+châm)|ký\s+giao\s+ước|ký\s+kết|cam\s+kết|quyết\s+định(?=\s*:|\s+(?:phát|ban|tổ|lấy|chọn))|(?:có|lấy|xin)\s+ý\s+kiến|đề\s+ra|lập)(?:\s|[.:])"
_ACT = r"(?:thực\s+hiện|triển\s+khai|tổ\s+chức|tập\s+trung|xây\s+dựng|quán\s+triệt|căn\s+cứ|chủ\s+động|đẩy\s+mạnh|cần|phải|đã|tích\s+cực|nghiêm\s+túc|phát\s+huy|phát\s+động|đăng\s+ký|phấn\s+đấu|hưởng\s+ứng|thống\s+nhất|ra\s+(?:sức|quân))"
# "H. Bù Đăng", "TP. Hồ Chí Minh": no sentence ends there
_FULL_STOP = r"(?<!\s[HTPQX])(?<!TP)(?<!Tp)(?<!TX)(?<!TT)\.(?=\s|$|/)"
# "quán triệt, triển khai": the second of two verbs begins no clause
_NOT_PAIRED = (
    r"(?<!triệt)(?<!phát động)(?<!học tập)(?<!tổ chức)(?<!hướng dẫn)(?<!tham mưu)(?<!bảo tồn)(?<!tôn tạo)(?<!giữ gìn)"
    r"(?<!gìn giữ)(?<!kế thừa)(?<!bảo vệ)(?<!khai thác)(?<!sắp xếp)(?<!rà soát)(?<!về quản lý)(?<!về xây dựng)(?<!việc xây dựng)(?<!triển khai)"
)
_AIMS = (
    r"|\s+(?=(?:để|nhằm|gắn\s+với(?![^.;:,(\n]{3,90}?\s(?:đến\s+năm|giai\s+đoạn)\s+20\d\d)(?!\s+(?:phát\s+triển|bảo\s+vệ|tăng\s+trưởng|đổi\s+mới\s+mô|cơ\s+cấu|tái\s+cơ|chuyển\s+đổi))|góp\s+phần|theo\s+tinh\s+thần|(?:bảo\s+đảm|đảm\s+bảo)\s+(?:đúng|tiến|hiệu|kịp|chất|thiết|yêu)\w*|một\s+cách)\s)"
    rf"|,\s+(?=(?:các|toàn)\s+(?:phòng|ban|khoa|trường|xã|ngành|thôn|tổ|chi|cấp|đơn\s+vị|cơ\s+quan|địa\s+phương|cụm|khối|liên\s+đội|đoàn\s+thể|cơ\s+sở|công\s+đoàn|sở|đảng\s+bộ)(?!\w)[^.;:(\n]{{0,90}}?\s(?:{_ACT}|gửi|báo\s+cáo|chuẩn\s+bị|phối\s+hợp|hoàn\s+thành|chịu\s+trách)(?!\w))"
    r"|\s+(?=nhưng\s|với\s+(?:(?:các|những)\s+)?mục\s+(?:tiêu|đích)(?!\w)|diễn\s+ra\s|dự\s+kiến\s+(?:được\s|sẽ\s|tổ\s+chức|diễn)|(?:được\s+(?:triển|thực|quán|phổ|ban|gửi|tổ|giao|áp)|đã\s+(?:được|có|ban|đề|triển|đi|gửi)|là\s+(?:nhiệm|cơ|căn|việc|một|động|dịp|nền|khâu|kim))\w*(?!\w))"
    r"|\s+(?=(?:đã\s+)?(?:chỉ\s+rõ|nêu\s+rõ|xác\s+định\s+rõ|khẳng\s+định|nhấn\s+mạnh)(?!\w))"
    # "Nghị quyết … về Chiến lược … đề ra mục tiêu …", "… vừa được UBND tỉnh ban hành": said of the act
    r"|\s+(?=(?:đã\s+)?(?:đề\s+ra|đặt\s+ra|đặt)\s+(?:mục\s+tiêu|yêu\s+cầu|nhiệm\s+vụ|chỉ\s+tiêu|\d|các\s|những\s|phương\s)|vừa\s+(?:được|ban\s+hành|có|ký)\s|yêu\s+cầu\s+(?:các\s|[Tt]hủ\s+trưởng|lãnh\s+đạo|người\s+đứng))"
    # "… (13/9/1945 - 13/9/2010) và kế hoạch của Ban tổ chức …": the next ground
    r"|\s+(?=và\s+(?:kế\s+hoạch|hướng\s+dẫn|công\s+văn|thông\s+báo|nghị\s+quyết|chỉ\s+thị)\s+của\s*[A-ZĐ])"
    # "… và hoàn thành trong quý II", "… gửi Sở Nội vụ": what is done with the document, or the work
    r"|\s+(?=và\s+hoàn\s+thành\s+(?:trong|trước|xong|vào)\s)"
    rf"|(?<![Vv]iệc)(?<!về)(?<!/v)(?<!hồ sơ)(?<!báo cáo)(?<!văn bản)(?<!tài liệu)(?<!danh sách)(?<!số liệu)(?<!thông tin)(?<!đơn)(?<!thư)(?<!quà)(?<!,)\s+(?=gửi\s+(?:đến\s+|tới\s+)?(?:{BODY_HEAD}|Thường\s+trực|các\s+(?:sở|ban|phòng|đơn\s+vị|cơ\s+quan|địa\s+phương))(?!\w))"
    # "…, hôm nay ngày 19/9 trường đã …", "…, cả nước hiện đã có …": the main clause
    r"|,\s+(?=(?:[Hh]ôm\s+nay|[Nn]gày\s+hôm\s+nay|[Nn]ay(?!\s+là))\s|(?:cả\s+nước|toàn\s+quốc|cả\s+tỉnh)\s+(?:hiện|đã|đang|có|mới)\s)"
    # "…, 100% trường học đã lập kế hoạch", "…, xã Nà Lường đã đổi thay": the main clause
    rf"|,\s+(?=(?:có\s+)?\d{{1,3}}(?:,\d+)?\s?%\s|(?:{BODY_HEAD}|(?:xã|phường|thị\s+trấn|huyện|quận|tỉnh|thành\s+phố|thị\s+xã|thôn|trường)\s+[{UPPER}]|toàn\s+(?:tỉnh|huyện|xã|ngành))[^.;:,(\n“\"]{{0,60}}?\s(?:đã|luôn|đang|sẽ)\s|(?:nhà\s+trường|đơn\s+vị|cơ\s+quan|ngành|tỉnh|huyện|xã)\s+(?:đã|luôn)\s)"
    # "…, Điện Biên phấn đấu đến năm 2031 …": a place by its name alone is what the clause is about
    rf"|,\s+(?=[{UPPER}][{LOWER}]+(?:\s+[{UPPER}][{LOWER}]+){{1,2}}\s+(?:phấn\s+đấu|đặt\s+mục\s+tiêu|đã|đang|sẽ|luôn)\s)"
    r"|\s+(?=(?:đến|tới)\s+[^.;\n]{4,90}?\s(?:được\s+biết|để\s+(?:biết|triển\s+khai|thực\s+hiện)|biết\s+và)(?!\w))"
    r"|\s+(?=phù\s+hợp\s+(?:với\s+)?(?:thực\s+(?:tiễn|tế)|tình\s+hình|điều\s+kiện|đặc\s+điểm)\s)|\s+(?=bằng\s+(?:việc|các|những|nhiều|hành)(?!\w)|thông\s+qua\s+(?:sinh|các|việc|hoạt|hình)|như\s*:|theo\s+(?:đúng|chức\s+năng|lộ\s+trình|phân\s+cấp))"
    r"|\s*\((?=(?:bản|có|kèm|đính|gửi|xem|trích|dưới|dự|tài|sao|file|theo)\s|[^()\n]{2,30}\s(?:đính|gửi|kèm)\s?(?:kèm|theo)\s*\))"
    r"|\s+(?=và\s+(?:tổ\s+chức\s+thực|(?:đẩy\s+mạnh|thực\s+hiện)\s+(?:cuộc\s+vận\s+động|phong\s+trào)|báo\s+cáo\s+(?:kết|về)|gửi|nhân\s+rộng|thực\s+hiện\s+(?:tốt|có|nghiêm)|(?<!tuyên truyền và )(?<!quán triệt và )(?<!học tập và )(?<!phổ biến và )(?<!sinh hoạt và )(?<!nghiên cứu và )triển\s+khai\s+(?:thực|có|đến)|nhiệm\s+vụ\s+(?:chính|được|của|năm|trọng))(?!\w))"
    r"|\s+(?=(?:đi\s+)?vào\s+(?:cuộc\s+sống|thực\s+tiễn|đời\s+sống|từng|mỗi|mọi|(?:nội\s+dung\s+|các\s+(?:kỳ|buổi|cuộc)\s+)?(?:sinh\s+hoạt|giao\s+ban|họp|chào\s+cờ)|(?:(?:các|từng|những)\s+)?(?:buổi|cuộc|giờ|tiết|kỳ\s+họp|bài\s+giảng|chương\s+trình\s+(?:công\s+tác|hành\s+động|làm\s+việc|giảng|học)|nghị\s+quyết|nội\s+quy|quy\s+chế|hương\s+ước|tiêu\s+chí|giảng\s+dạy|kế\s+hoạch\s+(?:công\s+tác|hằng|hàng|năm|hành\s+động)))(?!\w))"
    r"|\s+(?=(?:trong|tại|thành)\s+(?:(?:các|từng|mỗi|nội\s+dung)\s+){0,2}(?:buổi|cuộc|kỳ)?\s*(?:sinh\s+hoạt|giao\s+ban|chào\s+cờ|họp)(?!\w))"
)
# A title of two parts: "quy định về …; quy định chi tiết và hướng dẫn thi hành …"
_SECOND_PART = r"(?!\s+(?:và\s+)?(?:quy\s+định\s+chi\s+tiết|công\s+nhận\s+đạt|(?:kiên\s+quyết\s+)?ngăn\s+chặn,\s+đẩy|bãi\s+bỏ|sửa\s+đổi,?\s+bổ\s+sung|hướng\s+dẫn\s+thi\s+hành|nghi\s+(?:thức|lễ)|xây\s+dựng,?\s+(?:khu\s+lưu|công\s+bố))\s)"
_SUBJECT_ENDS = (
    rf"[\n|]|;{_SECOND_PART}|"
    # ‘về "Tăng cường … tình hình mới," các bộ …’: a comma inside the closing mark; "(TTXVN) Sáng …"
    r"(?<=,[\"”])\s+|\s*\((?=[A-ZĐ]{2,8}\)\s*[-–]?\s*(?:Ngày|Sáng|Chiều|Tối|Hôm|Vừa|Mới|Theo)\s)|\s+(?=và\s+để\s)|"
    rf"\s*\(\s*(?:(?:gọi\s+)?là\s+)?{_TYPE}(?:\s+\d{{1,3}})?\s*\)|"
    r"\.{3}|\s*\(\s*(?:[Ss]au\s+đây\s|(?:gọi|viết)\s+t[ắă]?t)|…|:(?=\s)(?!\s+20\d\d\s?[-–])(?!(?<=vận động:)\s*[“\"])(?!(?<=phong trào:)\s*[“\"])|"
    + _FULL_STOP
    # what follows from the title, or is apart from it: a clause of its own
    + r"|,\s+(?=(?:do\s+(?:đó|vậy)|vì\s+(?:vậy|thế)|theo\s+đó|nên|tuy\s+nhiên|ngoài\s+(?:ra|các|những|việc)|(?:trong\s+)?(?:(?:những|các)\s+năm|thời\s+gian|năm)\s+qua|vừa\s+qua|mới\s+đây|hiện\s+nay|đến\s+nay|là\s+(?:sự|một|cơ\s+sở|căn\s+cứ|bước|động\s+lực|dấu\s+mốc|nhiệm\s+vụ|định\s+hướng))(?!\w))"
    # "… cho ba cá nhân do đã có công", "Điều 4 Thông tư … quy định, …": what the act does, or why
    r"|\s+(?=do\s+(?:đã|có)\s|Trên\s+cơ\s+sở\s|quy\s+định(?:\s+rõ|\s+cụ\s+thể)?\s*[,:]\s|bị\s+(?:bãi\s+bỏ|thay\s+thế|hủy\s+bỏ)(?!\w))|\s*\((?=[Vv]ăn\s+bản\s+(?:đã\s+|còn\s+)?(?:hết|có|còn)?\s*hiệu\s+lực)"
    # "… năm 2031 và Sở Y tế đã ban hành Công văn số …": what another body did
    rf"|\s+(?=và\s+{BODY_HEAD}[^.;:,(\n“\"]{{0,50}}?\s(?:đã|vừa|cũng)\s+(?:ban\s+hành|có|ký)\s)"
    # "… về phát triển kinh tế tư nhân và phong trào “…”": what the sentence lists next
    + r"|(?<![”\"»]),\s+(?=lời\s+dạy\s*[“\"])|(?<![”\"»])(?<!hoạt động)(?<!kỷ niệm)(?<!thi đua)(?<!vận động)(?<!công tác)(?<!nhiệm vụ)(?<!mừng)\s+(?=và\s+(?:các\s+)?(?:phong\s+trào|cuộc\s+vận\s+động)(?:\s+thi\s+đua)?\s*[“\"])"
    # "… về phát động thi đua với chủ đề “…”": the theme is a record of its own
    r"|,?\s+(?=(?:với|mang|lấy|theo)\s+(?:[Cc]hủ\s+đề(?!\w)|(?:khẩu\s+hiệu|phương\s+châm|thông\s+điệp)(?:\s+(?:là|hành\s+động))?\s*:?\s*[“\"]))|,\s+(?=[Cc]hủ\s+đề\s*:?\s*[“\"])"
    # "… về giao chỉ tiêu có hiệu lực từ ngày ký": what holds of the document itself
    r"|\s+(?=(?:hết|có)\s+hiệu\s+lực\s+(?:thi\s+hành|từ|kể|toàn|một))"
    # "… giai đoạn 2021 - 2025 ở năm huyện miền núi": where it is carried out
    r"|(?<=\s20\d\d)\s+(?=ở\s+(?:các|những|từng|mỗi|hai|ba|bốn|năm|sáu|bảy|tám|\d+|toàn|địa|cơ\s+sở)\s)"
    rf"|,\s+(?=(?:ngày\s+\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?\d{{4}},?\s+)?{_BODY_ACTS})"
    rf"|(?:,\s+|\s+và\s+|\s+cùng\s+)(?={_NEXT_CITATION})"
    # whatever its type, if misspelt too; and what is no document but stands beside one
    rf"|\s+và\s+(?=[{UPPER}]\w+(?:\s+\w+){{0,3}}\s+số\s+\d{{1,5}}\s?[-–/]\s?[A-ZĐ\d]|(?:Biên\s+bản|Giao\s+ước|Bản\s+giao\s+ước)\s|(?:các\s+|những\s+)?(?:nhiệm\s+vụ|nội\s+dung|mục\s+tiêu|chỉ\s+tiêu)\s+(?:đã\s+|được\s+)*(?:đề\s+ra|nêu|giao|xác\s+định)\s+(?:tại|trong|ở)\s)"
    # "523/QĐ-TTg phê duyệt … và 524/QĐ-TTg phê duyệt …": the next of a list by its number alone
    r"|(?:,\s+(?:và\s+)?|\s+(?:và|cùng)\s+)(?=(?:số\s+)?\d{1,5}(?:/(?:19|20)\d\d)?[-–/](?!TB)[A-ZĐ]{2,5}[-–/][A-ZĐ])"
    rf"|,\s+(?=(?:(?:và|các|cùng)\s+)*{_CITED})"
    # a basis that ends in a comma, and the next: "…, / Thực hiện Kế hoạch số …"
    rf"|,\s+(?=(?:Căn\s+cứ|Thực\s+hiện|Thi\s+hành|Xét)\s|Theo\s+{_TYPE}\s)"
    # "…, từ ngày 23/4 đến ngày 23/6": when it is carried out
    r"|,\s+(?=từ\s+(?:ngày\s+)?\d{1,2}[/.])"
    # "Kết luận … tại phiên họp … (văn bản số 07-KL/TW ngày …)"
    r"|\s*\(\s*(?=(?:tại\s+)?[Vv]ăn\s+bản\s+số\s+\d|(?:đã\s+)?(?:được\s+)?sửa\s+đổi,?\s+bổ\s+sung\s+(?:tại|bởi|theo)\s)|,\s+(?=Chiến\s+lược\s)"
    # "… năm 2000, / QUYẾT ĐỊNH": what the grounds lead to
    r"|,?\s+(?=(?:QUYẾT\s+(?:ĐỊNH|NGHỊ)|NGHỊ\s+QUYẾT)\s*(?::|\n|$))"
    r"|,?\s+(?=(?:bao\s+)?gồm\s*:)|,\s+(?=(?:cụ\s+thể|như\s+sau|(?:bao\s+)?gồm)(?:\W|$))"
    r"|\s+(?=(?:cụ\s+thể|với\s+(?:các\s+|những\s+)?nội\s+dung)?\s*(?:như\s+)?sau\s*:|(?<!kế hoạch )cụ\s+thể\s*:)"
    rf"|(?<!ành Quy định)(?<!ành Quy chế)(?<!ành Hướng dẫn)(?<!ành Kế hoạch)(?<!ành Chương trình)\s+(?=(?:và|cùng)\s+(?!Luật\s+sửa\s+đổi)(?:các\s+)?{_CITED})"
    r"|\s+(?=(?:đến|tới)\s+(?:toàn\s+thể|từng|các|mọi)\s)"
    r"|\s+(?=và\s+(?:sự\s+|các\s+|những\s+)?(?:văn\s+bản|(?<=các\s)báo\s+cáo|chỉ\s+đạo\s+của|ý\s+kiến\s+chỉ|kết\s+quả\s+(?:của\s+)?(?:[Hh]ội\s+nghị|[Đđ]ại\s+hội)|hướng\s+dẫn\s+của|quy\s+định\s+(?:của|hiện|khác|có)|tình\s+hình|điều\s+kiện\s+(?:thực|cụ|từng|của)|(?:theo\s+)?đề\s+nghị\s+của|biên\s+bản\s+(?:cuộc\s+)?họp|nhu\s+cầu\s+(?:thực|của))(?!\w))"
    # "… về Hội thi … và kết quả thi viết, Sở thông báo …": the other ground, before the main clause
    rf"|\s+(?=và\s+kết\s+quả\s+(?:thi|bình|chấm|kiểm\s+tra|thẩm\s+định|họp|xét|bỏ\s+phiếu|cuộc\s+họp|rà\s+soát|khảo\s+sát)(?!\w)[^.;:,\n]{{0,60}},\s+[{UPPER}])"
)
# "… phát triển kinh tế - xã hội, bảo đảm quốc phòng - an ninh năm 2024": one title
_AND_DEFENCE = r"(?:bảo\s+đảm|đảm\s+bảo)\s+(?:vững\s+chắc\s+)?(?:quốc\s+phòng|an\s+ninh|QP\W|QPAN|an\s+sinh|trật\s+tự)"
_SUBJECT_END = re.compile(
    _SUBJECT_ENDS + rf"|{_NOT_PAIRED},\s+(?!{_AND_DEFENCE})(?={_CLAUSE}\b)" + _AIMS
)
# In "Căn cứ …;" there is no sentence after the title: aims and further clauses are part of it.
_LEGAL_SUBJECT_END = re.compile(
    _SUBJECT_ENDS
    + r"|,\s+(?=(?:đã\s+được|được\s|thay\s+thế|có\s+hiệu\s+lực|[Cc]ăn\s+cứ|và\s+các|trong\s+đó|ban\s+hành\s+kèm)\b)"
)
# "Thực hiện …;" on a line of its own is one of them, and so is an item of a list of citations.
_LEGAL_BASIS = re.compile(
    rf"[\s\-–+*•\d.)]*(?:(?:Căn\s+cứ|CĂN\s+CỨ)\s|(?<=[-–+*•.)]\s){_TYPE}\s+số\s+\d(?=[^\n]*(?:;[ \t]*(?:\n|$)|\n\s*[-–+*•]\s{_TYPE}\s+số\s+\d))|(?:Thực\s+hiện|Theo|Thi\s+hành|Triển\s+khai(?:\s+thực\s+hiện)?)\s+{_TYPE}\s[^;\n]{{20,600}};[ \t]*(?:\n|$))"
)
_LONGEST_SUBJECT = 420
# "về một số giải pháp để …": what the title names is for an end, which it names too
_MEANS = re.compile(
    r"\s*(?:việc\s+)?(?:thực\s+hiện\s+)?(?:một\s+số|các|những)\s+(?:việc|giải\s+pháp|biện\s+pháp|nhiệm\s+vụ|chủ\s+trương|chính\s+sách|cơ\s+chế|vấn\s+đề)(?!\w)"
    r"[^.;:,(\n“\"]{0,60}?\s(?:để|nhằm)\s"
)

_ISSUER_END = re.compile(
    r"(?<!&amp);|[:“\"”|…]|\n(?!(?<=\sBộ\n)(?:Y|Giáo|Nội|Quốc|Công|Xây|Tài|Tư|Văn|Nông|Khoa|Thông|Lao|Kế|Giao|Ngoại)\s)|/\s?\.|\((?![A-ZĐ&]{2,8}(?:\s[A-ZĐ&]{2,8})?\)\s+\w|[Kk]h[oó][áa]\s+[IVX]+\))|(?<![A-ZĐ])\)|"
    + _FULL_STOP
    + r"|\s(?=[-–]\s(?!\s*\d)(?!\s*(?:Bộ\s|văn\s+minh|Đào\s+tạo|Phát\s+triển|Môi\s+trường|Thông\s+tin|Đầu\s+tư|Gia\s+đình|Dân\s+số|Khen|Thương|Thể|Du|Xã|Khoáng|Kỹ|Kinh|Tài|Kế|Viễn|Truyền|Cơ|Sự|Công\s+đoàn|Liên\s+đoàn|Đoàn|Hàn(?!\w)|Đức|Nga(?!\w)|Tiệp|Xô(?!\w)|Nhật|Úc(?!\w)|Lào|Dân\s+tộc|Tôn\s+giáo|Hợp\s+tác|Lưu\s+trữ|HĐND|UBND|UBMTTQ|Sở|Hội|Phòng|Chi\s+nhánh)\s))"
    r"|,(?!\s*(?:[Kk]hen\s+thưởng|(?<=[Pp]hòng,)\s*chống\s|(?<=[Pp]hòng,\s)chống\s|Thương\s+binh|Thể\s+thao|Du\s+lịch|Cao\s+đẳng|Trung\s+cấp|Bộ\s|ban,?\s+ngành|thành\s+phố|[Nn]hiệm\s+kỳ|kỳ\s+họp|[Kk]h[oó][áa]\s|Ủy\s+viên|Uỷ\s+viên|Bí\s+thư"
    r"|Chủ\s+tịch|Phó|Tổng\s+Bí\s+thư|(?:tỉnh|huyện|quận|xã|phường)\s(?!(?:đã|sẽ|đang|luôn|vừa|cũng)\s)|TP\.?\s|[Tt]hị\s+(?:xã|trấn)\s)"
    # "của Sở Y tế, Công đoàn ngành về …": several bodies
    rf"|\s*(?:{BODY_HEAD}|{HIGHEST_BODIES}|Ban\s+chỉ\s)(?:(?!\s(?:xây|ban|phát|tổ|triển|yêu|đề|hướng|có|đã|vừa|sẽ|cần|phải|nói|chỉ\s+đạo)\s)[^.;:,“\"(\n]){{0,70}}?(?:,(?=\s+chống\s)[^.;:,“\"(\n]{{1,40}}?)?\s(?:về|v/v|V/v)\s)"
    r"|\s+(?=(?:v/v|về|Về|V/v|quy\s+định|hướng\s+dẫn|ban\s+hành|để|gắn|nhằm|trong|theo|được|đến|tới|vào|triển\s+khai|với|báo\s+cáo(?!\s+viên)|trực\s+tiếp|xây\s+dựng(?=\s+và\s+phát\s+triển)"
    r"|thông\s+qua|phê\s+duyệt|sửa\s+đổi|phát\s+động|ngày(?!\s+(?:lễ|hội|truyền\s+thống)\s)|là|đã|vừa|có|đối\s+với|cho|giao|tại(?!\s+(?:doanh\s+nghiệp|Việt\s+Nam))|yêu\s+cầu|thực\s+hiện(?!\s+Quy\s+chế\s+dân\s+chủ|\s+QCDC)|gửi|Hướng\s+dẫn|Quy\s+định|Ban\s+hành|Phê\s+duyệt|Thông\s+qua|Triển\s+khai|Phát\s+động|Sửa\s+đổi|Công\s+nhận|Thành\s+lập"
    r"|từ|như|do|khi|trên|nêu|chi\s+tiết|hàng\s+năm|hằng\s+năm|năm\s+\d+|giai\s+đoạn|số\s+\d+(?=\s*[/–-])|tuyên\s+truyền\s+kỷ|lãnh\s+đạo(?=\s+(?:thực|nhiệm|công)|,\s+chỉ\s+đạo)|hợp\s+nhất(?=\s+(?:Luật|Nghị|các))|đề\s+ra|đề\s+nghị|(?<!Ban\s)chỉ\s+đạo|tiếp\s+tục|đẩy\s+mạnh|tăng\s+cường|đổi\s+mới(?!\s+sáng\s+tạo)|nâng\s+cao|củng\s+cố|chấn\s+chỉnh|siết\s+chặt|khắc\s+phục|(?<!và\s)(?<!hàng\s)(?<!đạo\s)(?<!Quỹ\s)phát\s+triển(?=\s+(?:kinh|du|nông|công|giáo|nguồn|văn|đô|thương|dịch|chăn|rừng|vùng|ngành|hạ|doanh|chính|bền))|công\s+nhận|kiện\s+toàn|thành\s+lập|tặng|quán\s+triệt|liên\s+quan|kết\s+hợp|này|đang|sẽ|phải|mà|cũng|hiện\s+(?:nay|hành)|năm\s+(?:nay|qua|học)|bảo\s+đảm|đảm\s+bảo|một\s+(?:cách|số)|lồng\s+ghép|v[eể]|ngay|đi|ở|phân\s+(?:công|bổ)|triệu\s+tập|điều\s+(?:động|chỉnh)|chấp\s+thuận|đồng\s+ý|chuẩn\s+y|bổ\s+nhiệm|kêu\s+gọi|hưởng\s+ứng|ứng\s+phó|bãi\s+bỏ|sau|trước|thay|bổ\s+sung|đưa|góp\s+phần|hết\s+hiệu|thông\s+báo|kèm|nhưng|song|phân\s+cấp|[uủ][ỷy]\s+quyền|công\s+bố|kế\s+hoạch(?=\s+(?:tổ\s+chức|thực\s+hiện|triển\s+khai|phát\s+động|hoạt\s+động))|VỀ|NGÀY|V/V|(?:QUY\s+ĐỊNH|HƯỚNG\s+DẪN|BAN\s+HÀNH|PHÊ\s+DUYỆT|SỬA\s+ĐỔI|PHÁT\s+ĐỘNG|THỰC\s+HIỆN|TRIỂN\s+KHAI|TIẾP\s+TỤC|TĂNG\s+CƯỜNG|ĐẨY\s+MẠNH))(?!\w))"
    # with "về" glued to what follows: "khóa X vềphát triển …"
    rf"|(?<!Ban)(?<!các)\s+(?=tổ\s+chức\s)|\s+(?=về[{LOWER}])|(?<=[{LOWER}])(?=về\s+việc\s)"
    # the type once more: "… của UBND tỉnh Quyết định ban hành …"
    r"|\s+(?=(?:Quyết\s+định|Thông\s+tư|Nghị\s+(?:định|quyết)|Chỉ\s+thị)\s+(?:[Bb]an\s+hành|[Pp]hê\s+duyệt|[Qq]uy\s+định|[Vv]/v|[Vv]ề|[Ss]ửa\s+đổi)\s)"
    rf"|\s+(?=và\s+(?!doanh\s+nghiệp|kỹ\s|thể\s+thao|nông\s+thôn|gia\s+đình|trẻ\s+em|chuyên\s|chăm\s|chữa\s|phát\s|đào\s|xã\s|du\s|công\s+nghệ|môi\s|đầu\s|truyền\s|dân\s|khen\s|đoàn\s)[{LOWER}])|\s+(?=(?:bằng|bởi|qua|nhân(?!\s+dân)|cùng)(?!\w))|(?<!thứ)(?<!số)(?<!đạo)(?<!ương)(?<!khu)(?<!đoàn)(?<!đội)(?<!Khối)(?<!Cụm)(?<!Vùng)(?<!đua)(?<!Tổ)(?<![-–])(?<!niệm)(?<![Qq]uận)(?<![Pp]hường)(?<![Tt]hôn)(?<!Tiểu khu)(?<![Kk]hóa)(?<![Kk]hoá)\s+(?=\d{{1,4}}\s+(?!về\s|v/v\s|ngày\s)[{LOWER}])|(?<=[{LOWER}])(?=(?:Tại|Theo|Trong|Sau|Các|Đây|Để|Qua|Đồng|Với|Ngày|Sáng|Chiều|Năm|Căn|Thực)\s)|\s+(?=và\s+\w+(?:\s+\w+)?\s+số\s*:?\s*\d)|\s+(?=và\s+(?:Bằng|Cờ|Giấy|Huân|Huy|Kỷ\s+niệm|Danh|Bộ\s+(?:tiêu\s+chí|quy\s+tắc|chỉ\s+(?:số|tiêu)|tiêu\s+chuẩn|công\s+cụ))(?!\w))|\s+(?=và\s+(?:\d+|các|những|của|hướng|chương|kế|{_TYPE}|[{LOWER}]+\s+(?:các|phong|nhiệm|kế))\b)"
)
_LONGEST_ISSUER = 150
# "Ban Chỉ đạo … về chuyển đổi số": a body named by its field, where the subject comes behind it
_HAS_A_FIELD = re.compile(
    r"(?:Ban\s+[Cc]hỉ\s+đạo|BCĐ|[ỦU][ỷy]\s+ban\s+[Qq]uốc\s+gia|Tổ\s+công\s+tác)(?!\w)"
)
_FIELD = re.compile(
    rf"(?<=dân chủ)\s+ở\s+cơ\s+sở(?:\s+và\s+Phong\s+trào(?:\s+thi\s+đua)?\s+[“\"][^“”\"\n]{{4,60}}[”\"])?(?:\s+(?:tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường)(?!\w)(?:\s+[{UPPER}]\w+){{0,3}})?|"
    rf"(?:(?<=hong trào )|(?<=ận động )|(?<=Đề án )|(?<=Chương trình ))[“\"][^“”\"\n]{{4,90}}[”\"](?:\s+(?:tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường)(?!\w)(?:\s+[{UPPER}]\w+){{0,3}})?|"
    r"\s+về\s+phát\s+triển\s+khoa\s+học,?\s+công\s+nghệ,\s+đổi\s+mới\s+sáng\s+tạo\s+và\s+chuyển\s+đổi\s+số(?=[;.,)\n]|$|\s+(?:và|phù\s+hợp|tại|ngày|năm\s+\d{4}\s+của)\s)"
    r"|\s+về\s+(?!việc\s)[^.;:\n“\"()]{6,120}?(?<!\svà)(?<!,)(?:(?=\s+(?:về|v/v|V/v)\s|\s+ngày\s+\d)"
    r"|(?:(?<=[Cc]huyển đổi số)|(?<=nông thôn mới)|(?<=cải cách hành chính)|(?<=giảm nghèo bền vững))(?=\s+(?:triển\s+khai|phát\s+động|hướng\s+dẫn)\s)|(?=\s+ban\s+hành\s))"
)
# a full stop before "của" is a speck: no sentence begins with it
_OF = r"\s*[,.]?\s*(?:của|CỦA|cùa|cuả|cúa|cua|cũa|cưa|c[uủ]?\s[uủ]?a)\s+"
_ISSUER_START = re.compile(rf"{_OF}(?=(?:các\s+|đồng\s+chí\s+)?[{UPPER}])")
# bodies that are often written small: "của tỉnh ủy", "của ngành", "của nhà trường"
_SMALL_START = re.compile(
    rf"{_OF}(?=(?:nhà\s+trường|trường|ngành|tỉnh|thành\s+phố|(?:tỉnh|thành|huyện)\s+[ủu][ỷy]|huyện|quận|thị\s+xã|xã|phường|đảng\s+[ủu][ỷy]|sở|thủ\s+tướng|chính\s+phủ|quốc\s+hội|ban\s+bí\s+thư|bộ\s+(?:chính\s+trị|trưởng|giáo|nội|y|quốc|công|tài|tư|văn|lao|nông|xây|giao|thông|khoa|ngoại|kế|chỉ|tư\s+lệnh)"
    r"|liên\s+đoàn|công\s+đoàn|hội\s+đồng|ủy\s+ban|ban\s+(?:thường|chấp|giám|chỉ)|phòng|công\s+ty|cơ\s+quan|trung\s+ương|cấp\s+trên|tổ\s+chức\s+(?:[Cc]ông\s+đoàn|Đoàn|Hội))(?!\w))"
)
_SMALL_WORD = re.compile(rf"\s+(?=[{UPPER}][{LOWER}])")
_TAIL_SPACE = " \t\n,-–"
_CLOSING = {"“": '”"“»', '"': '”"“»', "”": '”"“»', "«": "»", "‘": "’"}


# Where no quotation goes on: a paragraph's end, and "…; / Căn cứ Kế hoạch số …", the next ground
_QUOTE_LOST = re.compile(
    rf"\n\n|[;.]?\s*\n\s*(?:[IVX]{{1,4}}\.\s|(?:Căn\s+cứ|Thực\s+hiện|Thi\s+hành|Theo|Xét)\s)|;\s+(?:Căn\s+cứ\s|{_TYPE}\s+số\s)"
)


def issuer_at(flow: str, at: int, *, any_case: bool = False) -> tuple[int, int] | None:
    """The issuer after "của" at *at*: its start and end; None if there is none.

    With *any_case* also bodies that are written small: "của nhà trường", "của tỉnh ủy".
    """
    match = _ISSUER_START.match(flow, at)
    if match is None and any_case:
        match = _SMALL_START.match(flow, at)
    if match is None:
        return None
    start = match.end()
    stop = _ISSUER_END.search(flow, start, start + _LONGEST_ISSUER)
    if stop and flow[stop.start()] in ".," and flow[start : stop.start()].endswith(" và"):
        # a speck after "và": no name ends there
        stop = _ISSUER_END.search(flow, stop.end(), start + _LONGEST_ISSUER)
    end = stop.start() if stop else min(len(flow), start + _LONGEST_ISSUER)
    if "CỦA" in match[0] and (small := _SMALL_WORD.search(flow, start, end)):
        end = small.start()  # a title in capitals ends; what stands below it begins
    if (closed := flow.find(")", start, end)) >= 0 and "(" not in flow[start:closed]:
        end = closed  # of a bracket that the whole citation stands in
    if _HAS_A_FIELD.match(flow, start, end) and (named := _FIELD.match(flow, end)):
        end = named.end()
    while end > start and flow[end - 1] in _TAIL_SPACE:
        end -= 1
    return (start, end) if end - start >= 2 else None


def quoted_at(flow: str, at: int, longest: int = 500) -> tuple[int, int] | None:
    """The text inside the quotation marks that open at *at*; None where they do not close."""
    if at >= len(flow) or flow[at] not in _CLOSING:
        return None
    closing = _CLOSING[flow[at]]
    inner = 0  # end of a quotation inside, which closes the outer one too where nothing else does
    inside = False
    for end in range(at + 1, min(len(flow), at + longest)):
        if flow[end] == "“" and flow[end - 1].isspace() and flow[end + 1 : end + 2].isalnum():
            inside = True
        elif flow[end] in closing:
            if not inside:
                return (at + 1, end) if end > at + 1 else None
            inner, inside = end + 1, False
        if _QUOTE_LOST.match(flow, end):
            break
    return (at + 1, inner) if inner else None


def stands_among_grounds(flow: str, at: int) -> bool:
    """Whether the line of *at* names the grounds of a plan: "Căn cứ …;", "- Chỉ thị số …"."""
    return _LEGAL_BASIS.match(flow, flow.rfind("\n", 0, at) + 1) is not None


def subject_end(flow: str, at: int) -> int:
    """Where the unquoted subject that begins at *at* ends."""
    limit = min(len(flow), at + _LONGEST_SUBJECT)
    ends = _LEGAL_SUBJECT_END if stands_among_grounds(flow, at) else _SUBJECT_END
    depth = 0
    means = _MEANS.match(flow, at, limit)
    position = means.end() if means else at
    while position < limit:
        stop = ends.search(flow, position, limit)
        end = stop.start() if stop else limit
        for index in range(position, end):
            letter = flow[index]
            if letter in "(“":
                depth += 1
            elif letter in ")”":
                depth -= 1
                if depth < 0:
                    return _trim(flow, at, index)
        if depth <= 0 or stop is None or flow[end] in ";\n":
            return _trim(flow, at, end)
        position = stop.end() if stop.end() > end else end + 1
    return _trim(flow, at, limit)


def _trim(flow: str, start: int, end: int) -> int:
    """Without white space, commas and an opening bracket at the end."""
    while end > start and flow[end - 1] in ' \t\n,.-–(“"/':
        end -= 1
    return end
