"""What leads to a target and says neither who nor what: "Trong năm 2023, phấn đấu …"."""

from __future__ import annotations

import re

from thidua.extract.target_deadlines import BY_A_DATE
from thidua.extract.target_places import after_mark, item_start
from thidua.knowledge.target_words import words_of
from thidua.structure.plan import Plan

_A_YEAR = r"năm\s+(?:học\s+)?20\d\d(?:\s?-\s?20\d\d)?"
_A_TERM = r"(?:năm(?:\s+học)?|nhiệm\s+kỳ|quý|tháng|giai\s+đoạn)(?:\s+nay|\s+này)?"
_NOTHING_MORE = re.compile(
    rf"^(?:(?:{words_of('no_subject')}|trong\s+năm(?:\s+học)?(?:\s+20\d\d)?|{_A_YEAR}"
    r"|(?:đến|trước|trong|vào)\s+(?:hết\s+|cuối\s+)?(?:tháng|năm|ngày|quý)\s*[\dIV/.-]+"
    rf"|(?:đến|vào|trước|hết|cuối)\s+(?:hết\s+|cuối\s+)?{_A_TERM}|[,:+|-]|\(?\d{{1,2}}\))\s*)*$",
    re.I,
)
_LEADS_IN = re.compile(
    rf"(?:(?:{words_of('lead_in')}|{_A_YEAR}|theo\s+[^,;\n]{{4,60}},|{BY_A_DATE},"
    r"|(?:trước|đến|hết|chậm\s+nhất)\s+(?:hết\s+)?(?:ngày\s+)?\d{1,2}/\d{1,2}(?:/\d{4})?(?=\s+[^\W\d_])"
    r"|(?:trong|đến|hết|trước)\s+(?:hết\s+|cuối\s+)*(?:năm|tháng|quý)\s*[\dIV]+(?:[/-]\d{4})?(?=\s)"
    rf"|đến\s+(?:cuối\s+)?(?:năm\s+)?20\d\d|(?:đến|vào|trước|hết)\s+(?:hết|cuối)\s+{_A_TERM}(?!\s+(?:\d|trước))"
    r"|ngoài\s+(?:các|những)\s[^,;\n]{3,40},|đăng\s+ký\s+năm\s+20\d\d|\(?\d{1,2}\)),?\s+)+",
    re.I,
)
_LONGEST = 60  # characters


def only_leads_in(words: str) -> bool:
    """Whether *words* before a number say neither who nor what: "Phấn đấu đến năm 2025 có"."""
    return bool(_NOTHING_MORE.match(words))


def after_lead_in(flow: str, at: int, end: int) -> int:
    """Where the words in *flow* from *at* to *end* begin to say who or what."""
    leads = _LEADS_IN.match(flow, at, end)
    return leads.end() if leads else at


def lead_in(plan: Plan, start: int) -> str:
    """The words of the clause before *start* that only tell when: "Trước ngày 30/6/2023,"."""
    begin = after_mark(plan.flow, ";:.\n", item_start(plan, start), start)
    return plan.flow[begin:start] if start - begin < _LONGEST else ""
