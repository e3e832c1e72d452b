"""The forms in which the number of a target is printed: percentages, counts, "không có …"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from thidua.knowledge.folding import LOWER, UPPER
from thidua.knowledge.target_words import words_of

NUMBER = r"\d{1,3}(?:\.\d{3})+(?![\d%])(?:,\d+)?|\d+(?:[.,]\d+)?"
# Of things; thousands may stand without a dot, but so do years
_MANY = r"(?:\d{1,3}(?:\.\d{3})*|(?!(?:19|20)\d\d(?!\d))\d{4,6})"
# Before what is counted; abbreviated measures may stand at once: "110ha", "550kg"
GLUED = r"(?:ha|kg|km2?|m[23²³]?|tấn|tạ|lít|kWh|MWh?|GWh|cm|tỷđ|trđ|tr\.?đ|tỷ\s?đ|đ)(?![\w²³])"
# … and words whose blank was lost: "12hội viên", "3.500cây"
GAP = rf"(?:\s+|(?={GLUED})|(?=(?-i:[{LOWER}]{{3,7}})(?!\w)(?!/)))"
# Between the ends of a range: "85 ÷ 90", "2→3", "từ 8 đến 10"
TO = r"(?:[-–—÷→~]|đến|tới)"
_MAX = rf"(?:\s*{TO}\s?(?P<max>\d{{1,3}}(?:\.\d{{3}})*(?:,\d+)?))?"
UP = r"(?:tr[ởờỡơ]\s+(?:lên|xuống|lại)|đổ\s+(?:lên|lại))"
_GE = (
    r"≥|≧|⩾|>=|=>|(?:ít\s+nhất|tối\s+thiểu|chí\s+ít|ít\s+ra|thấp\s+nhất)(?:\s+(?:là|có|đạt|từ|trên|hơn|phải\s+có|phải\s+đạt))?"
    r"|không\s+(?:dưới|ít\s+hơn|thấp\s+hơn|kém(?:\s+hơn)?|nhỏ\s+hơn)"
    r"|(?:trên|lớn\s+hơn|cao\s+hơn)\s+hoặc\s+bằng|bằng\s+hoặc\s+(?:trên|lớn\s+hơn|cao\s+hơn|hơn)|từ|(?<!duy\s)tu(?=\s*\d)"
)
_GT = r"(?<!>)>(?!>)|trên(?!\s?:)(?:\s+mức)?|cao\s+hơn|lớn\s+hơn|nhiều\s+hơn|hơn|vượt(?:\s+(?:mốc|mức|qua|trên))?"
_LE = (
    r"≤|≦|⩽|<=|=<|không\s+(?:(?:được|để|có)\s+)?(?:quá|vượt\s+quá|vượt|trên|cao\s+hơn|nhiều\s+hơn|lớn\s+hơn)|(?:tối\s+đa|nhiều\s+nhất|cao\s+nhất)(?:\s+(?:là|không\s+quá))?"
    r"|chậm\s+nhất\s+(?:sau|trong)|(?:dưới|nhỏ\s+hơn|thấp\s+hơn|ít\s+hơn)\s+hoặc\s+bằng|bằng\s+hoặc\s+(?:dưới|nhỏ\s+hơn|thấp\s+hơn)"
)
_LT = r"<|d[ưu]ới(?:\s+mức)?|nhỏ\s+hơn|ít\s+hơn|thấp\s+hơn"
COMPARATOR = rf"(?:(?P<about>(?<!tuyến\s)trên\s+dưới)|(?P<ge>{_GE})|(?P<le>{_LE})|(?P<gt>{_GT})|(?P<lt>{_LT}))"
_ABOUT = r"(?:khoảng|xấp\s+xỉ|gần)"
_OF_HOW_MANY = r"(?:\d{1,3}\.\d{3}|\d{1,4})/(?:\d{1,3}\.\d{3}|\d{1,4})"
_AS_SHARE = r"(?:đạt|chiếm|bằng|tương\s+đương)\s+(?:t[ỷỉ]\s+lệ\s+)?|t[ỷỉ]\s+lệ\s+"
# Patterns that open with something optional are tried at the starts of words only.
_AT_WORD = r"(?<!\w)"
PERCENT_SIGN = r"\s?(?:%[oO0](?!\w)|%|％|‰|°/[oO0]|phần\s+(?:trăm|nghìn|ngàn))"
_DIGIT_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5,
    "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mốt": 1, "tư": 4, "lăm": 5,
}  # fmt: skip
_ONES = r"(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín)"
# "ba mươi", "mười hai", "sáu"
_IN_WORDS = rf"(?:{_ONES}\s+(?:mươi|chục)(?:\s+(?:mốt|tư|lăm|{_ONES}))?|mười(?:\s+(?:lăm|{_ONES}))?|{_ONES})"
_FRACTION = r"1/[2345]|2/[35]|3/[45]"
_FRACTION_WORDS = r"một\s+nửa|(?:một|hai|ba)\s+phần\s+(?:hai|ba|tư|bốn|năm)"
# A score, not a place: "85 điểm trở lên", but "04 điểm đen", "12 điểm bán lẻ ma túy"
OF_A_SCORE = (
    r"điểm(?!\w|\s+(?!trở|thi|thưởng|trừ|chuẩn|so|và|trong|mỗi|một|là|cho|bình|phần)[^\W\d_])"
)
MEASURE = rf"(?:{words_of('measure')}|{OF_A_SCORE})(?!\w)"
# What amounts are of: "tỷ đồng", "nghìn tấn"
_MEASURED = rf"(?:(?:triệu|tỷ|tỉ|nghìn|ngàn)\s+)?{MEASURE}"
# Each of them, but no span of time and no event
_OF_EACH = r"(?<!\w)mỗi\s+(?!năm|tháng|tuần|ngày|quý|lần|đợt|kỳ|buổi)"

PERCENT = re.compile(
    rf"(?:(?<!\w)|(?=\d)(?<=(?-i:[{LOWER}])))(?P<has>(?:[Cc]ó|[Đđ]ạt|ĐẠT)\s+(?:{_ABOUT}\s+)?)?(?:{COMPARATOR}\s*:?\s*)?"
    rf"(?<![\d.,/])(?:{_OF_HOW_MANY}\s?(?P<open>\()(?:{_AS_SHARE})?)?"
    rf"(?P<value>{NUMBER})(?:{PERCENT_SIGN})?(?:\s*{TO}\s*(?:dưới\s+)?(?P<max>{NUMBER}))?{PERCENT_SIGN}(?(open)\s?\)(?=\s+[^\W\d_]))"
    rf"(?P<up>\s*{UP})?",
    re.I,
)
COUNT = re.compile(
    rf"{_AT_WORD}(?P<has>(?:có|đạt|được|cử|tổ\s+chức|giành|hoàn\s+thành)\s+)?{COMPARATOR}\s*:?\s+(?P<value>{_MANY}(?:,\d+)?|{_IN_WORDS}(?=\s))(?![\d/.%])(?!,\d)(?!\s*%)"
    rf"(?:\s*{TO}\s*(?P<max>\d{{1,3}}(?:\.\d{{3}})*(?:,\d+)?|{_ONES}(?=\s))(?![\d/.,%]))?(?P<up>\s+{UP})?{GAP}(?!(?:đến|tới|lên|xuống|còn|cho\s+(?:đến|tới))\s)(?P<noun>[^\W\d_]|[“«](?!\s)|\"(?=\w))",
    re.I,
)
# "120/151 xã | (79,5%) đạt chuẩn": how many they are, once more
SHARE_ASIDE = re.compile(rf"\s*\((?:{_AS_SHARE})?(?:{NUMBER}){PERCENT_SIGN}\)(?=\s+[^\W\d_])", re.I)
# "cả trăm phần trăm", "tám mươi lăm phần trăm"
WORD_PERCENT = re.compile(
    rf"{_AT_WORD}(?:{COMPARATOR}\s+)?(?P<value>(?:cả\s+|đủ\s+)?(?:một\s+)?trăm|{_ONES}\s+mươi(?:\s+(?:mốt|tư|lăm|{_ONES}))?)\s+phần\s+trăm(?P<up>\s+{UP})?(?!\w)",
    re.I,
)
_BASE = r"(?:10{0,2}[.,]?000|(?:10{0,2}|một|mười)\s+(?:nghìn|ngàn|vạn))"
# "Số mô hình được công nhận không ít hơn 60", "hệ số Kbđ = 1", "Số bác sĩ trên 10 nghìn dân đạt 12":
# a measure with nothing counted
TOTAL = re.compile(
    rf"(?<!\w)(?P<of>(?:(?:(?:tổng\s+)?số|chỉ\s+số|điểm)\s(?:[^\d.;:\n,%]|(?<=trên\s){_BASE}|(?<=từ\s)\d+(?:,\d+)?){{3,80}}?|hệ\s+số\s[^\d.;:\n%]{{3,80}}?)\s)(?P<has>đạt\s+)?(?:=|{COMPARATOR}|(?<=đạt\s)|(?<=xuống\s)|(?<=còn\s)|(?<=lên\s))\s*(?P<value>{NUMBER})(?![\d%])(?P<noun>)(?=\s*(?:[;)\n]|[,.](?!\d)|(?:vào|đến)\s+năm\s|$))",
    re.I,
)
_PEOPLE = r"(?:\s+(?!vào\s|và\s|đến\s)[^\W\d_]+){0,3}"
_PER_ENDS = r"(?P<noun>)(?=\s*(?:[;)\n]|[,.](?!\d)|(?:vào|và|đến\s+năm|sau\s+năm|so)\s|$))"
_FOR = rf"(?P<per>/\d[\d.]*\d{_PEOPLE})?{_PER_ENDS}"
_LED = (
    rf"(?:{COMPARATOR}\s+|(?<=đạt\s)|(?<=còn\s)|(?<=là\s)|(?<=xuống\s)|(?<=lên\s))(?:{_ABOUT}\s+)?"
)
# "giảm tỷ suất tử vong mẹ xuống còn 20/100.000 ca vào năm 2030": for so many one, no percentage
RATE = re.compile(
    rf"(?<!\w)(?P<of>tỷ\s+(?:suất|số)\s[^;:\n%]{{3,120}}?\s){_LED}(?P<value>{NUMBER})(?![\d%]){_FOR}",
    re.I,
)
# "Số ca mắc sốt xuất huyết dưới 80/100.000 dân"
RATE_FOR = re.compile(
    rf"(?<!\w)(?P<of>(?:tỷ\s+lệ|tỉ\s+lệ|số|mật\s+độ)\s[^;:\n%]{{3,120}}?\s)(?:{_LED}(?P<value>{NUMBER})(?P<per>/10{{0,2}}[.,]?000{_PEOPLE}){_PER_ENDS})",
    re.I,
)
# "… vào năm 2025 | và dưới 9 vào năm 2030", "20/100.000 ca | và 15/100.000 ca vào năm 2030"
AND_RATE = re.compile(
    rf"(?P<of>(?:\s+(?:vào|đến)\s+năm\s+20\d\d(?:,|\s+và|,\s+và)|,?\s+và(?=\s+\d[\d.,]*/10{{0,2}}[.,]?000{_PEOPLE}\s+(?:vào|đến)\s+năm\s))\s+(?:(?:giảm|tăng)\s+)?(?:(?:còn|xuống|lên)\s+){{0,2}})(?:{COMPARATOR}\s+)?(?P<value>{NUMBER})(?![\d%]){_FOR}",
    re.I,
)
BARE_COUNT = re.compile(
    rf"{_AT_WORD}(?P<has>(?:phấn\s+đấu\s+|đăng\s+ký\s+)?(?:[Cc]ó|[Đđ]ạt)\s+(?:{_ABOUT}\s+)?)(?P<value>{NUMBER}){_MAX}(?![\d/.,%])(?P<up>\s+{UP})?{GAP}(?P<noun>[^\W\d_])",
    re.I,
)
# "Mỗi đồn nhận đỡ đầu 01 bản": each of them, a verb, a number
EACH = re.compile(
    rf"(?P<each>{_OF_EACH}(?:[^\W\d_]+(?:\s[^\W\d_]+){{0,2}},\s){{0,3}}[^\d.;:,\n]{{2,60}}?\s(?:{words_of('verb')}|{words_of('action')})\s+(?:[^\d.;:,\n]{{1,30}}\s)?)"
    rf"(?P<value>\d{{1,3}}|{_ONES}(?=\s[^,;.\d\n]{{3,40}}\strở\s+lên))(?:\s*{TO}\s*(?P<max>\d{{1,3}}))?(?![\d/.,%])\s+(?P<noun>[^\W\d_])",
    re.I,
)
# "mỗi giáo viên 01 giờ thao giảng": each of them and a number, with no verb
EACH_ONE = re.compile(
    rf"(?P<each>{_OF_EACH}(?:[^\W\d_]+\s){{1,4}})"
    rf"(?P<value>\d{{1,3}})(?:\s*{TO}\s*(?P<max>\d{{1,3}}))?(?![\d/.,%:)])\s+(?P<noun>[^\W\d_])",
    re.I,
)
# "Kết nạp mới 350 hội viên", "Giúp 210 hộ nghèo": a deed and what it is done to
DEED = re.compile(
    rf"(?<![\w/])(?<!uộc\s)(?:{words_of('deed')})(?:\s+(?:mới|thêm|được|cho|mới\s+được|khoảng)){{0,2}}\s*(?P<value>{_MANY}(?:,\d+)?)"
    rf"{_MAX}(?![\d/.,%])(?P<up>\s+{UP})?{GAP}(?P<noun>[^\W\d_]|[“«\"])",
    re.I,
)
# "dư nợ ủy thác đạt 96 tỷ đồng": an amount is a target wherever it is to be reached
AMOUNT = re.compile(
    rf"(?:(?P<has>(?:[Đđ]ạt|là)\s+(?:{_ABOUT}\s+)?)|(?:(?<=\slên\s)|(?<=\sxuống\s)|(?<=\scòn\s))(?:{_ABOUT}\s+)?)(?:{COMPARATOR}\s+)?(?P<value>{NUMBER})(?:/1\d{{1,2}}(?=\s))?{_MAX}(?![\d/%]){GAP}"
    rf"(?P<noun>{_MEASURED})",
    re.I,
)
# "toàn ngành đạt doanh thu 2.100 tỷ đồng"
EARNED = re.compile(
    rf"(?P<of>(?<!\w)đạt\s+(?:mức\s+)?(?:tổng\s+)?(?:doanh\s+thu|doanh\s+số|sản\s+lượng|giá\s+trị|kim\s+ngạch|lợi\s+nhuận)\s+)(?:{_ABOUT}\s+)?(?:{COMPARATOR}\s+)?(?P<value>{NUMBER}){_MAX}(?![\d/%]){GAP}"
    rf"(?P<noun>{_MEASURED})",
    re.I,
)
# "17/17 xã, thị trấn tổ chức Ngày hội": all of all
ALL = re.compile(
    r"(?:(?<!\w)(?P<has>có)\s+)?(?<!ngày )(?<!hôm )(?<!sáng )(?<!chiều )(?<![\d/.,–-])(?P<value>0?(?P<n>\d{1,3}))/0?(?P=n)(?![\d/.,%])\s+(?P<noun>[^\W\d_])",
    re.I,
)
# "ít nhất 1/2 là người trẻ"
FRACTION = re.compile(
    rf"{_AT_WORD}{COMPARATOR}\s+(?P<value>(?:{_FRACTION}))(?![\d/])\s+(?P<noun>[^\W\d_])",
    re.I,
)
# "giảm 1/2 so với năm 2021", "gấp 1,5 lần tháng thường", "tăng ít nhất 1,5 lần so với …"
CHANGE = re.compile(
    rf"(?:(?<=giảm )|(?<=ngắn ))(?P<value>{_FRACTION})(?![\d/])\s+(?P<noun>[^\W\d_])",
    re.I,
)
TIMES = re.compile(
    rf"(?<![^\W\d_])(?:(?<=gấp )|(?<=tăng )|(?<=tăng lên )|(?<=giảm )|(?<=tăng thêm ))(?:{COMPARATOR}\s+)?(?P<value>\d{{1,2}}(?:,\d+)?)\s+(?P<noun>lần(?!\w))",
    re.I,
)
# "một nửa số hội viên", "trên 2/3 số hội viên"
WORD_FRACTION = re.compile(
    rf"{_AT_WORD}(?:{COMPARATOR}\s+)?(?P<value>{_FRACTION_WORDS}|(?<![\d/.,])(?:{_FRACTION})(?![\d/]))\s+(?P<noun>(?:tổng\s+)?số\s)",
    re.I,
)
# "giảm một nửa", "tăng một phần ba so với năm trước"
LESS = re.compile(
    rf"(?:(?<=giảm |tăng )|(?<=rút ngắn )|{_AT_WORD}{COMPARATOR}\s+)(?P<value>{_FRACTION_WORDS})(?!\w|[^.;\n\d]{{0,16}}\d+\s?%)(?P<noun>)",
    re.I,
)
# "cao hơn năm 2021 là 1,2 điểm phần trăm"
POINTS = re.compile(rf"(?<![\d.,/])(?P<value>{NUMBER})\s+(?P<noun>điểm\s+(?:phần\s+trăm|%))", re.I)
AND_COUNT = re.compile(r"(?P<has>\s+và\s+)(?P<value>\d{1,3})(?![\d/.,%])\s+(?P<noun>[^\W\d_])")
NONE = re.compile(
    rf"(?P<has>(?:không|ko)\s+(?:(?:có|để(?:\s+(?:xảy\s+ra|phát\s+sinh|hình\s+thành|diễn\s+ra|tồn\s+(?:tại|đọng)|xuất\s+hiện|bùng\s+phát))?|còn|xảy\s+ra|phát\s+sinh)\s+(?:một\s+)?|một\s+|(?=(?:[^\W\d_]+\s+){{1,4}}nào\s)|(?=(?:{words_of('absent')})(?!\w))))(?!(?:gì|thể|căn\s+cứ|ai\s+bị|(?<!đầy\s)đủ|kế|lý|nhiều|ít|mấy|bao|xa|lâu|nữa|cách|khoảng\s+(?:trống|cách)|(?:vượt|quá|trên|dưới)\s+\d+)(?!\w))(?P<noun>[^\W\d_]|[“«])",
    re.I,
)
# The look-ahead passes over what no colon ends.
# "Tốt: 60%   khá: 35%", "CSTĐ cơ sở: 12 người", "Tỷ lệ sai sót : dưới 1%", "Giỏi: 12/40 = 30%"
LABELLED = re.compile(
    rf"(?<![^\s,;.(+•“\"-])(?=[^:;,.\n|%“(]++[:“(])(?P<label>[^\W\d_](?:(?![ \t]{{3,}}|\d+(?:,\d+)?\s?%)(?:“[^”\n]{{1,60}}”|\([^()\n]{{1,100}}\)|\((?![^()\n]{{1,100}}\))|[^:;,.\n|%“(])){{1,90}}?)\s*:\s*(?P<has>(?:có|đạt|(?:tăng|giảm)(?:\s+(?:thêm|còn|bình\s+quân))?|còn)\s+)?(?:{_OF_HOW_MANY}(?:\s*=\s*|\s?(?P<open>\()|(?:\s+[^\W\d_]+){{0,2}},?\s+(?:đạt|chiếm|t[ỷỉ]\s+lệ)\s+(?:t[ỷỉ]\s+lệ\s+)?)(?=\d[\d.,]*\s?%))?(?:{COMPARATOR}\s*:?\s*)?"
    rf"(?P<value>{NUMBER}|không(?=\s*(?:[;\n]|\.\s|$)))(?:/\d{{1,3}}(?=\s+[^\W\d_]))?(?:\s*{TO}\s?(?P<max>\d{{1,3}}(?:,\d+)?))?(?:(?P<percent>{PERCENT_SIGN})(?(open)\))(?:/\s?(?:năm|quý|tháng)(?!\w))?(?:\s\u2003*(?P<of>(?!trở\s|so\s)[^\W\d_][^\n;,.:%\d(|]{{1,40}}?)(?!(?:\s[^\W\d_]+){{0,4}}\s*:))?|{GAP}(?P<noun>(?:(?:triệu|nghìn|ngàn|vạn)\s+)?k?m[23](?!\w)|[^\W\d_](?:[^\n;,.:%\d]|\.(?=đ(?!\w))|(?<=/)\d{{1,3}}(?:\.000)?){{0,30}}?(?:\strong\s\d{{1,3}}\s[^\n;,.:%\d]{{1,20}}?)?))?(?P<up>\s+{UP})?(?:\s?/\s?(?:tổng\s+)?số\s[^\n;,.:%\d(|/]{{1,40}})?(?=\s*(?:[;|)(\n]|[.,](?!\d|đ(?!\w))|$)|\s{{2,}}(?:(?-i:[{UPPER}])|[^\W\d_]+\s*:)|\s?[-–:=]\s?\d[\d.,]*\s?%|\s+[^\W\d_]+(?:\s[^\W\d_]+){{0,4}}\s*(?::\s*(?:[^\W\d_]+\s+){{0,2}}[<>≤≥]?|[<>≤≥])\s?\d|\s+(?:tăng|giảm)\s+\d|\s+(?:[-–+•]|\d{{1,2}}(?:\.\d{{1,2}})?[./)])\s*(?-i:[{UPPER}]))",
    re.I,
)
# "trong đó cao đẳng 420, trung cấp 730": the things are counted before
PART = re.compile(
    r"(?<=[^\W\d_]\s)(?P<value>\d{1,3}(?:\.\d{3})*)(?P<noun>)(?=\s*(?:[;)\n]|[.,](?!\d)|và\s|$))",
    re.I,
)
# In a list of targets any number of things counts: "06 khoa đạt …", "Trồng 250.000 cây".
LISTED_COUNT = re.compile(
    rf"(?P<has>[Cc]ó\s+)?(?<![\w/.,%–-])(?P<value>{_MANY}(?:,\d+)?){_MAX}(?:/(?P<all>\d{{1,3}}))?"
    rf"(?![\d/.,%:)–-])(?P<up>\s+{UP})?{GAP}(?!(?:lên|xuống|còn)\s+\d)(?P<noun>[^\W\d_]|[“«\"](?=\w))"
)

# "kèm cặp hai giáo viên tập sự", "mỗi huyện khánh thành ba công trình"
WORDED = re.compile(
    r"(?<=[^\W\d_]\s)(?<!thứ )(?<!tại )(?<!ở )(?<!của )(?<!lần )(?<!con )(?P<value>hai|ba|bốn|sáu|bảy|tám|chín|mười)\s+(?!(?:bên|mặt|chiều|đầu|năm|tháng|ngày|tuần|buổi|tay|miền|cấp|khâu|lần|tốt|không|chủ|tại|sẵn|trong|nhất|nội|nhiệm|mục|nhóm|trăm|nghìn|mươi|chục|triệu|tỷ|phần|giỏi|đảm|công\s+khai)(?!\w))(?P<noun>[^\W\d_])"
)

COUNTS = (
    WORD_FRACTION, LESS, POINTS, RATE, RATE_FOR, TOTAL, COUNT, EARNED, AMOUNT, ALL, DEED, CHANGE, TIMES, FRACTION,
    BARE_COUNT, EACH, EACH_ONE, NONE, LISTED_COUNT, PART, WORDED,
)  # fmt: skip
"""The forms of counts, those that tell more first: of two that overlap the first stays."""

# "kết nạp 03 (ba) đảng viên", "85% (tám mươi lăm phần trăm)": the number once more
_ONCE_MORE = re.compile(
    r"\((?:(?<=[\d%]\()|(?<=[\d%] \())(?:không\s+)?(?:(?:một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|mốt|linh|lẻ|trăm|nghìn|ngàn|triệu|đến|tới|phần\s+trăm)(?:\s|(?=\)))){1,12}\)",
    re.I,
)
# "từ 120 tỷ | đến 130 tỷ đồng", "01 sáng kiến | - 02 sáng kiến"
_UNIT_TWICE = re.compile(
    rf"(?<![\w/.,-])(?P<low>{NUMBER})\s?(?P<unit>[^\W\d_]+(?:[ /][^\W\d_]+){{0,4}}?)(?=\s?{TO}\s?(?P<high>{NUMBER})\s?(?P=unit)(?!\w))",
    re.I,
)
_AS_COUNTED = re.compile(r"\(\d{1,4}/\d{1,4}\)")  # "100% | (35/35) | giáo viên"
_ABOUT_LAST = re.compile(rf"\s+{_ABOUT}$")
_URGE = re.compile(r"phấn\s+đấu\s+", re.I)
# "thấp hơn (0,2%) so với kế hoạch": by just so much
_COMPARED = re.compile(r"(?<!không )(?:cao|thấp|nhiều|ít|lớn)\s+hơn(?=\s+\d|$)", re.I)
_THAN = re.compile(r"\s+so\s+với\s")
# "hoàn thành vượt mức 5% | các chỉ tiêu"
_OF_PLAN = re.compile(
    r"\s+(?:so\s+với\s+)?(?:(?:các|toàn\s+bộ)\s+)?(?:chỉ\s+tiêu|kế\s+hoạch|dự\s+toán|định\s+mức|mục\s+tiêu|nghị\s+quyết)(?!\w)",
    re.I,
)
_WHOLE = 100
_MILLE = re.compile(r"‰|%[oO0](?!\w)|phần\s+ng[hà]", re.I)  # "0,3%o", as typed


def comparator_of(match: re.Match[str]) -> str:
    """eq, ge, gt, le, lt or range, from the groups of a match."""
    groups = match.groupdict()
    if (groups.get("value") or "").lower() == "không":
        return "none"
    if groups.get("max"):
        return "range"
    up = (groups.get("up") or groups.get("up2") or "").strip().lower()
    if up:
        return "ge" if up.endswith("lên") else "le"
    return next((name for name in ("ge", "gt", "le", "lt") if groups.get(name)), "eq")


def number_of(text: str) -> float:
    """The value of a number as printed: "1.250", "98,5", "63.2", "1/2", "hai phần ba", "một"."""
    text = " ".join(text.lower().split())
    if text == "không":
        return 0.0
    if text == "một nửa":
        return 0.5
    if " phần " in text:
        part, whole = text.split(" phần ")
        return _DIGIT_WORDS[part] / _DIGIT_WORDS[whole]
    if text.endswith("trăm"):
        return 100.0
    if " chục" in text or " mươi" in text:
        tens, _, ones = text.replace(" chục", " mươi").partition(" mươi")
        return 10.0 * _DIGIT_WORDS[tens] + _DIGIT_WORDS.get(ones.strip(), 0)
    if text.startswith("mười "):
        return 10.0 + _DIGIT_WORDS[text[len("mười ") :]]
    if text in _DIGIT_WORDS:
        return float(_DIGIT_WORDS[text])
    if "/" in text:
        part, whole = text.split("/")
        return int(part) / int(whole)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", text):
        text = text.replace(".", "")
    return float(text.replace(",", "."))


@dataclass(frozen=True, slots=True)
class Label:
    """A target printed as "name: number": name and counted noun as offsets."""

    start: int
    end: int
    noun: tuple[int, int] | None
    of: tuple[int, int] | None  # those a percentage is a share of
    stop: int


@dataclass(frozen=True, slots=True)
class TargetNumber:
    """The number of a target in the flow, with its comparator."""

    start: int
    end: int
    comparator: str
    value: float
    maximum: float | None
    percent: bool
    has: str
    noun: int  # where the counted noun begins; for percentages the end of the number
    label: Label | None = None
    since: bool = False  # bounded by "từ": a "trở lên" further on belongs to it
    per: str = ""  # for how many: "/100.000 ca"

    @property
    def verb(self) -> str:
        """The last word printed with the number before it, in small letters; may be empty."""
        return _ABOUT_LAST.sub("", self.has.strip().lower()).rpartition(" ")[2]

    @property
    def leads(self) -> str:
        """The verb printed with the number, if it is one that leads to it."""
        if self.has in ("vượt mốc", "vượt mức") or _COMPARED.fullmatch(self.has):
            return self.has
        return self.verb if self.verb in ("có", "đạt", "vượt") else ""


def number_in(match: re.Match[str], *, percent: bool) -> TargetNumber:
    """The number of a match of one of the patterns."""
    groups = match.groupdict()
    comparator = comparator_of(match) if "value" in groups else "none"
    has = groups.get("has") or ""
    beyond = (groups.get("gt") or "").lower()
    if beyond.startswith("vượt"):
        has = " ".join(beyond.split()) if beyond.endswith(("mốc", "mức")) else "vượt"
        of_plan = beyond == "vượt" or _OF_PLAN.match(match.string, match.end())
        if percent and of_plan and number_of(groups["value"]) < _WHOLE:
            comparator = "eq"  # "vượt 10% dự toán": by just so much
    if _THAN.match(match.string, match.end()) and (than := _COMPARED.search(match[0])):
        comparator, has = "eq", than[0]
    if match.re in (AND_RATE, EARNED, RATE, RATE_FOR, TOTAL):
        start = match.end("of")
    elif groups.get("each") or has.strip() == "và" or match.re is DEED:
        start = match.start("value")
    else:
        start = match.end() - len(match[0].lstrip())
        if urge := _URGE.match(has):
            start += urge.end()
    noun = match.end() if percent else match.start("noun")
    return TargetNumber(
        start=start,
        end=noun,
        comparator=comparator,
        value=number_of(groups["value"]) if groups.get("value") else 0.0,
        maximum=number_of(groups["max"]) if groups.get("max") else None,
        percent=percent,
        has=has,
        noun=noun,
        since=(groups.get("ge") or "").lower() in ("từ", "tu"),
        per=groups.get("per") or "",
    )


def percent_sign(printed: str) -> str:
    """Per cent or per mille, whichever *printed* holds."""
    return "‰" if _MILLE.search(printed) else "%"


def after_number(clause: str, number: TargetNumber) -> str:
    """What follows *number* in the *clause* that begins with it, without the same once more."""
    at = number.noun - number.start
    opened = at + clause.startswith(" ", at)
    once_more = _ONCE_MORE.match(clause, opened) or _AS_COUNTED.match(clause, opened)
    return clause[once_more.end() if once_more else at :]


def without_repeats(flow: str) -> str:
    """*flow* with what is printed twice blanked once: "03 (ba) đảng viên", "từ 5 ha đến 7 ha"."""
    flow = _ONCE_MORE.sub(lambda words: " " * len(words[0]), flow)
    return _UNIT_TWICE.sub(_without_unit, flow)


def _without_unit(ends: re.Match[str]) -> str:
    """The lower end of a range without its unit, which the upper end has too."""
    if number_of(ends["low"]) >= number_of(ends["high"]):
        return ends[0]
    return ends["low"].ljust(len(ends[0]))
