"""What the words right before a count say: a deed that is to be done, a measure it is of."""

from __future__ import annotations

import re

from thidua.extract.targets.deeds import (
    is_somebody,
    last_tagged_verb,
    opens_with_deed,
    opens_with_known_deed,
)
from thidua.extract.targets.grammar import deed_last, ends_with_deed, is_rate
from thidua.extract.targets.lead_ins import after_lead_in
from thidua.extract.targets.places import after_bullet, after_mark
from thidua.knowledge.target_words import whole_word, words_of

_STOCK = whole_word("stock")
_AT_LEVEL = re.compile(
    r"\smức(?:\s+[^\W\d_]+){0,2}\s*$"
)  # "có quỹ với mức bình quân | 50 nghìn đồng"
_PARTICLES = re.compile(
    r"(?:\s+(?:xong|thêm|được|cho|đủ|hết|lên|ra|về|khoảng|mới|trên|gần))+$", re.I
)
_NUMBER = re.compile(r"\d")
_LONGEST_VERB = 2  # blanks within a verb at the end
LONGEST_URGED = 8
"""Words of a deed in a sentence that strives for it."""
# "nâng số xã đạt chuẩn nông thôn mới lên | 33 xã"
_MOVES_TO = re.compile(
    r"(?:nâng|tăng|giảm|đưa|kéo|hạ)\s(?:[^,;:.\n\d]|(?<=dưới\s)\d{1,2}(?=\s)){3,120}\s(?:lên|xuống|còn)$",
    re.I,
)
# "Phấn đấu trong năm (kết nạp 3 hội viên)", "Đến năm 2025, (hoàn thành 12 mô hình)"
STRIVES = re.compile(
    rf"(?<!\w)(?:{words_of('strives')})(?!\w)|(?<!\w)đến\s+(?:hết\s+|cuối\s+)?năm\s+(?P<year>20\d\d)",
    re.I,
)
"""Words after which a sentence sets the numbers of its deeds."""


def is_a_deed(flow: str, line: int, number: int, longest: int) -> bool:
    """Whether at most *longest* words before *number* tell a deed: "khởi tố 25 vụ"."""
    begin = after_mark(flow, ";:,.(”", line, number)
    begin = flow.rfind(" và ", begin, number) + 4 if " và " in flow[begin:number] else begin
    begin = max((begin, *(said.end() for said in STRIVES.finditer(flow, begin, number))))
    begin += len(flow[begin:number]) - len(flow[begin:number].lstrip())
    words = flow[after_lead_in(flow, begin, number) : number].strip()
    if is_somebody(words):  # "toàn Đoàn thực hiện (67 công trình)", "đội cơ giới rửa (19 tuyến)"
        return ends_with_deed(words) or (longest == LONGEST_URGED and _ends_with_verb(words))
    if words.endswith("cho") and _helps(flow, line, number):
        return True
    if longest == LONGEST_URGED and (_MOVES_TO.fullmatch(words) or deed_last(words)):
        return True  # "kênh phát thanh phát (03 chương trình)"
    return 0 < len(words.split()) <= longest and opens_with_deed(words)


def _helps(flow: str, line: int, number: int) -> bool:
    """Whether before *number* stands what is done for those: "Hỗ trợ chỗ ở, suất ăn cho (350 em)"."""
    begin = after_bullet(flow, after_mark(flow, ";:.(”", line, number), number)
    words = flow[after_lead_in(flow, begin, number) : number].strip()
    return not _NUMBER.search(words) and opens_with_known_deed(words)


def _ends_with_verb(words: str) -> bool:
    """Whether the tagger takes one of the last words of *words* for a verb: "đo đạc xong"."""
    if words.endswith(("tối đa", "không quá", "nhiều nhất")):
        return False  # "mỗi tác giả gửi tối đa (03 bài)": a rule
    words = _PARTICLES.sub("", words)
    verb = last_tagged_verb(words, [])
    return verb is not None and words.count(" ", verb) <= _LONGEST_VERB


def is_measured(flow: str, line: int, number: int) -> bool:
    """Whether the clause before *number* names a measure: "Số người mới tham gia là (45 người)"."""
    begin = after_bullet(flow, after_mark(flow, ";:.", line, number), number)
    begin = max((begin, *(said.end() for said in STRIVES.finditer(flow, begin, number))))
    begin += len(flow[begin:number]) - len(flow[begin:number].lstrip())
    words = flow[after_lead_in(flow, begin, number) : number]
    return is_rate(words) or bool(_STOCK.match(words) or _AT_LEVEL.search(words))
