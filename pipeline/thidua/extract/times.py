"""How a plan writes the time of a round or of an entry: the words around dates, to be matched.

Patterns are to be matched on ``legible`` text and have no groups.
"""

from __future__ import annotations

import re

from thidua.knowledge.dates import (
    DATE,
    DAYS,
    HALF,
    MONTHS,
    QUARTERS,
    RANGE,
    RANGE_AGAIN,
    RANGE_NOYEAR,
    digits,
)
from thidua.knowledge.folding import fold

_MONTH = (
    r"(?:(?:tháng\s*|T\.?\s?)?\d{1,2}\s?[/.]\s?20\d\d(?!\d)|tháng\s*\d{1,2}\s?-\s?20\d\d(?!\d)"
    r"|tháng\s*\d{1,2}(?:\s*,?\s*năm\s+20\d\d)?(?![\d/]))"
)
_QUARTER = r"quý\s+(?:IV|I{1,3}|[1-4])(?:\s*(?:[/,]|[.-](?=20))?\s*(?:năm\s+)?20\d\d)?(?!\w)"
_PART = (
    r"(?:(?:(?:nửa\s+)?(?:(?<!bắt\s)đầu|giữa|cuối)|(?:thượng|trung|hạ)\s+tuần"
    r"|tuần\s+(?:đầu|cuối|thứ\s+(?:nhất|hai|ba|tư|[1-5])|[1-5])(?:\s+tiên|\s+cùng)?),?\s+(?:của\s+)?)"
)
_DAY_PART = r"(?:(?:sáng|chiều|tối)\s+(?=ngày\s*\d|\d)|(?:(?:sáng|chiều|tối)\s+)?(?:ngày\s+(?=thứ|chủ))?(?:(?<!lần\s)(?<!đợt\s)thứ\s+(?:[2-7]|hai|ba|tư|năm|sáu|bảy)|chủ\s+nhật)(?:\s*[,(]\s*|\s+)(?=ngày\s*\d|\d))"
# "sơ kết: thứ Bảy ngày 18/01/2025": a day of the week that is part of an entry, not of a date.
WEEKDAY = r"(?i:(?:(?:sáng|chiều|tối)\s+)?(?:thứ\s+(?:[2-7]|hai|ba|tư|năm|sáu|bảy)|chủ\s+nhật)\s+(?=ngày))"
_HOUR = r"(?:[0-2]?\d\s?(?:giờ|h|g(?=[\s\d]))\s?(?:[0-5]\d)?(?:\s?phút|['’′])?[\s,]+(?=ngày|(?:thứ|chủ)\s))"
_DAY_OF_MONTH = r"(?:(?:ngày\s*)?[0-3]?\d\s*tháng\s*[01]?\d(?![\d/])|ngày\s*[0-3]?\d[/.-][01]?\d(?![\d/-]|\.\d))"
BARE_DAY = r"[0-3]?\d\s?[/-]\s?[01]?\d(?![\d/-]|\.\d)"

# "tuần 1 – tuần 11;", "từ tuần 19 đến tuần 28; tức": the weeks of a school year before their dates.
WEEKS = (
    r"(?:(?i:từ\s+)?tuần\s+\d{1,2}\s*(?:[-–—…]+|đến)\s*(?:(?:hết\s+)?tuần\s+)?(?:\d{1,2}|(?:hết|cuối)\s+năm\s+học)"
    r"\s*[;,:(]\s*(?:tức\s+(?:là\s+)?)?)"
)

# The cue of a deadline, and the day or month that follows it.
CUE = r"(?:trước|chậm\s+nhất|muộn\s+nhất|không\s+(?:muộn|chậm)\s+hơn|hạn\s+chót|hạn\s+cuối(?:\s+cùng)?)"
BEFORE = (
    rf"(?:{CUE}\s+(?:là\s+)?(?:vào\s+)?(?:hết\s+)?{_HOUR}?{_PART}?(?:(?:thứ\s+\w+|chủ\s+nhật),?\s+(?=ngày))?(?:ngày\s+)?"
    rf"(?:{DATE}|{_MONTH}|{_DAY_OF_MONTH}|{BARE_DAY}))"
)
_MONTH_WORD = r"tháng\s+(?:Giêng|Một|Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười(?:\s+Một|\s+Hai)?|Chạp)\s*,?\s*năm\s+20\d\d"
_POINT = (
    rf"(?:(?:trong|(?<!bắt\s)đầu|cuối|cả|trọn|suốt|(?<=\()vào)\s*(?<=\s))?{_PART}?(?:{_HOUR}?{_DAY_PART}|{_HOUR})?{_HOUR}?"
    rf"(?:{DAYS}|{DATE}|{MONTHS}|{_MONTH}|{_QUARTER}|{HALF}|{_MONTH_WORD}|{_DAY_OF_MONTH})"
)
_VAGUE = rf"(?:{_PART}tháng\s*\d{{1,2}}\s*(?:[-–—]|đến)\s*{_PART}?tháng\s*\d{{1,2}}(?=\s*\())"
# "từ tháng 9 đến hết học kỳ I", "từ 03/9 đến hết năm": an end whose day is not said.
_TO_TERM = (
    r"(?:\s+(?:cho\s+)?(?:đến|tới)\s+(?:khi\s+)?(?:hết|cuối|kết\s+thúc)\s+"
    r"(?:năm(?:\s+học)?|học\s+kỳ(?:\s+(?:I{1,2}|[12]))?)(?!\s*\d|\w)"
    r"|\s+(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+)?tết(?:\s+nguyên\s+đán)?(?!\w|\s+\d))"
)
# A beginning or an end alone, which is a time only right behind a round's label.
OPEN = rf"(?i:(?:đến|tới)\s+(?:hết\s+)?(?:ngày\s+)?{BARE_DAY}|từ\s+ngày\s+{BARE_DAY}(?!\s*(?:[-–—]|,?\s*(?:đến|tới|kết\s+thúc|cho)\s))|(?:(?:đến|tới)\s+(?:hết\s+)?|hết\s+(?=ngày|tháng)|(?:bắt\s+đầu\s+|kể\s+)?từ\s+){_HOUR}?(?:ngày\s+)?(?:(?:{DATE}|{_MONTH}){_TO_TERM}?|(?:(?<=từ\s)|(?<=ngày\s)){BARE_DAY}{_TO_TERM}))"
# "mở ngày 01/4/2025 và tổng kết chậm nhất ngày 31/5/2025": the two ends of a round.
CLOSED_BY = (
    r"(?i:\s*(?:[,;]\s*(?:và\s+)?|và\s+)(?:hội\s+nghị\s+|lễ\s+)?(?:sơ\s+kết|tổng\s+kết|bế\s+mạc|hoàn\s+thành|bình\s+xét|về\s+đích|tổng\s+duyệt|trao\s+thưởng)"
    r"\s+(?:(?:đúng|vào|trước|trong|xong|chậm\s+nhất|muộn\s+nhất|là)\s+){0,3})"
)
OPENED = rf"(?i:(?<=mở\s)|(?<=động\s)|(?<=mạc\s)|(?<=quân\s)|(?<=màn\s)|(?<=đầu\s))(?i:ngày\s+)(?:{DATE}|[0-3]?\d[/.-][01]?\d){CLOSED_BY}(?i:ngày\s+)?{DATE}"
# "bắt đầu từ tháng 4/2031, hoàn thành trước ngày 30/6/2031": the same of any work.
FINISHED_BY = rf"(?i:(?:\s*[,;])?\s+(?:và\s+)?hoàn\s+thành\s+(?:(?:xong|vào|trước|trong|chậm\s+nhất|muộn\s+nhất|là)\s+){{0,3}}{_PART}?)"
BEGUN = (
    rf"(?i:(?:bắt\s+đầu\s+|(?<=đầu\s)|(?<=hiện\s)|(?<=khai\s))từ\s+{_PART}?(?:ngày\s+)?(?:{DATE}|{_MONTH}|{BARE_DAY})"
    rf"{FINISHED_BY}(?:ngày\s+)?(?:{DATE}|{_MONTH}))"
)
# "Tháng 8 - 9: khảo sát", "tháng 12 - 01 |": months of which only the first has the word.
_TWO_MONTHS = r"(?:tháng\s*[01]?\d\s*[-–—]\s*[01]?\d(?=\s*(?:[:|),;]|\.\s|\.?$)))"
# "(2021 - 2023)", "từ năm 2021 đến hết năm 2023": the time of a stage of many years.
YEARS = r"(?i:(?:(?<=[(:])|(?<=:\s)|từ\s+)(?:năm\s+)?20\d\d\s*(?:[-–—]|đến|tới)\s*(?:hết\s+|cuối\s+)?(?:năm\s+)?20\d\d(?!\d))"
# Any time at all: a range, quarters, a deadline, a point; a bracket after it says it once more.
WHEN = (
    rf"(?i:(?:tuần\s+(?=từ\s))?(?:{BEGUN}|{RANGE}|(?:(?:trong|(?:bắt\s+đầu\s+|kể\s+|tính\s+)?từ)\s+(?:đầu\s+)?(?=quý))?{QUARTERS}|{RANGE_NOYEAR}|{_TWO_MONTHS}|{BEFORE}|{_VAGUE}|{_POINT})"
    rf"{RANGE_AGAIN}?(?:\s+h[ằà]ng\s+năm)?)"
)
# A range that the text begins with "từ", its year printed or not.
SPAN = rf"(?i:(?:{RANGE}|{RANGE_NOYEAR})(?:\s+h[ằà]ng\s+năm)?|{_VAGUE}{RANGE_AGAIN})"
SPAN_FROM = rf"(?i:(?=(?:bắt\s+đầu\s+|kể\s+|tính\s+)?từ\s+(?:(?:ngày|tháng)\s*|[0-2]?\d\s?(?:giờ|h))?[^\n]{{0,12}}?\d|từ\s+(?:nay|khi|ngày)){SPAN})"

# "05/9 - 20/11", "01/10 đến 15/12": neither "từ" nor year, which only a bracket or a label tells.
_CLOSED_ON = r"(?:(?:,\s*)?(?:và\s+)?(?:kết\s+thúc|khép(?:\s+lại)?|đóng(?:\s+lại)?|về\s+đích|cán\s+đích|bế\s+mạc|hạ\s+màn|chốt)(?:\s+(?:vào|đúng))?)"
BARE_SPAN = (
    rf"(?:(?:ngày\s+)?[0-3]?\d[/.][01]?\d\s*(?:[-–—−→÷]|đến|tới|{_CLOSED_ON})\s*(?:(?:hết\s+)?ngày\s+)?"
    r"[0-3]?\d[/.][01]?\d(?![\d/-]|\.\d))"
)
# "15 - 20/11": days of one month, which only a cell or a colon tells.
BARE_DAYS = r"(?:[0-3]?\d\s*[-–—−→÷]\s*[0-3]?\d/[01]?\d(?![\d/-]|\.\d))"

# "16/9/2030 | 20/11/2030": the first and the last day in two cells of a row
CELLS = rf"(?:[0-3]?\d[/.][01]?\d(?:[/.]20\d\d)?\s*[|\t]\s*{DATE})"

# Words of time whose marks a bad scan or a careless typist has lost, by what follows them.
_WORDS = {
    "tu": "từ",
    "ngay": "ngày",
    "thang": "tháng",
    "nam": "năm",
    "den": "đến",
    "het": "hết",
    "truoc": "trước",
    "dot": "đợt",
}
_NEXT = r"(?:ngay|thang|het|nay\b|\d)"
_LOST = re.compile(
    rf"[tdhn](?<!\w.)(?:(?:(?<=t)u|(?<=d)en|(?<=h)et|(?<=t)ruoc)(?=\s{{1,3}}{_NEXT})|(?:(?<=n)gay|(?<=t)hang)(?=\s{{0,3}}\d)|(?<=n)am(?=\s{{1,3}}20\d\d)"
    r"|(?<=d)ot(?=\s{1,3}(?:\d|[ivxl]{1,3}\b|thi\s+dua|cao\s+diem)))"
)
_OTHER_WORDS = frozenset({"thắng", "tự", "tư", "tú", "Nam", "NAM", "đèn", "Tự", "Tư"})


# "Từ 07:00 09/05 đến hết 17h30’, ngày 15/05/2031", "từ 7h30 đến 9h30 ngày 05/9/2031": times of day,
# which a date follows.
_CLOCK = r"[0-2]?\d\s?(?:h|:|giờ|g(?=[\s\d]))\s?(?:[0-5]\d)?\s?(?:phút|['’′])?"
_DATED = r"[\s,]+(?=(?:ngày\s*)?[0-3]?\d\s?(?:[/.-]\s?\d|tháng)|(?:ngày\s+)?(?i:thứ|chủ)\s)"
_TIMES_OF_DAY = re.compile(
    rf"(?<![\w/.:-])(?:(?i:từ\s+)?{_CLOCK}\s*(?:[-–]|đến|tới)\s*{_CLOCK}{_DATED}"
    rf"|(?:(?<=[Tt]ừ\s)|(?<=đến\s)|(?<=hết\s)|(?<=tới\s)){_CLOCK}{_DATED})"
)

# "Tháng Ba: phát động": a month in a word, at the head of an entry.
_NAMED_MONTHS = {
    "giêng": "1", "hai": "2", "ba": "3", "tư": "4", "năm": "5", "sáu": "6", "bảy": "7",
    "tám": "8", "chín": "9", "mười": "10", "mười một": "11", "mười hai": "12", "chạp": "12",
}  # fmt: skip
_NAMED_MONTH = re.compile(
    r"(?<=háng )(?:[Gg]iêng|[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười(?: (?:[Mm]ột|[Hh]ai))?|[Cc]hạp)(?=\s*[:|]|\s+[-–—]\s)"
)

_HAS_CLOCK = re.compile(r"\d\s?(?:h(?![^\W\d])|g(?=[\s\d])|:\s?\d|giờ)")

# "từ buổi sáng ngày 10/3/2031 (thứ Hai) đến hết ngày 14/3/2031": what is said of the first day.
_OF_FIRST_DAY = re.compile(
    r"(?<=\d)\s*\((?i:thứ\s+\w+|chủ\s+nhật)\)(?=\s*(?:[-–—]|đến|tới)\s)|(?<=ừ\s)(?i:buổi\s+)?(?:sáng|chiều|tối)\s+(?=ngày\s)"
)
_HAS_DAY = re.compile(r"\((?i:thứ|chủ)\s|ừ\s(?i:buổi|sáng|chiều|tối)\s")

# "từ 01/11/203 đến 15/11/2031": a year that lacks a figure, and tells nothing.
CUT_YEAR = re.compile(r"(?<=\d)[/.-]20\d(?![\w/-]|[.,]\d)")
# "đến hết ngày 27/3/2031 (thứ Năm)": the day of the week, which belongs to the date before it.
SAID_OF_DAY = re.compile(r"(?<=\d)\s*\((?:thứ\s+\w+|chủ\s+nhật)\)", re.I)
_CUT = re.compile(r"(?<![\w/.-])([0-3]?\d(?P<sep>[/.-])[01]?\d)((?P=sep)20\d)(?![\w/-]|[.,]\d)")
_HAS_CUT = re.compile(r"[/.-]20\d(?![\w/-]|[.,]\d)")
_WEEK_OF_MONTH = re.compile(r"(?<=uần )0(?=[1-5],?\s+tháng\s)")  # "tuần 03 tháng 12" is no day


def legible(flow: str) -> str:
    """*flow* with misread digits and the words of time set right; the length stays the same.

    Times of day that open or close a stretch of days are blanks, thin ones: no columns of a table.
    So are years that lack a figure.
    """
    flow = digits(flow)
    if _HAS_CLOCK.search(flow):
        flow = _TIMES_OF_DAY.sub(lambda clock: "\u2009" * len(clock[0]), flow)
    if _HAS_DAY.search(flow):
        flow = _OF_FIRST_DAY.sub(lambda said: "\u2009" * len(said[0]), flow)
    if _HAS_CUT.search(flow):
        flow = _CUT.sub(lambda day: day[1] + "\u2009" * len(day[3]), flow)
    flow = _WEEK_OF_MONTH.sub(" ", flow)
    flow = _NAMED_MONTH.sub(
        lambda name: _NAMED_MONTHS[name[0].lower()].ljust(len(name[0]), "\u2009"), flow
    )
    if "đến đến" in flow:
        flow = flow.replace("đến đến", "đến    ")
    pieces: list[str] = []
    at = 0
    for match in _LOST.finditer(fold(flow)):
        word, right = flow[match.start() : match.end()], _WORDS[match[0]]
        if word.casefold() == right or word in _OTHER_WORDS:
            continue
        capital = right.upper() if word.isupper() else right.capitalize()
        pieces += (flow[at : match.start()], capital if word[0].isupper() else right)
        at = match.end()
    return "".join((*pieces, flow[at:]))
