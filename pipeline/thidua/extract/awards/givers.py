"""Who gives an award, where a verb or a line above tells it and not the award's name."""

from __future__ import annotations

import re

from thidua.document import Span
from thidua.knowledge.giving_bodies import kind_alone, name_begins
from thidua.structure.tails import issuer_at

# How the name of a giver begins, and one named by its kind alone, in small letters.
BODY, KIND = name_begins(), kind_alone()
# "được Thủ tướng Chính phủ tặng Bằng khen", "UBND tỉnh tặng 18 Cờ thi đua và 25 Bằng khen": who
# gives it stands before the verb; between them no one is asked to give it.
_WHO = (
    rf"(?<![\w/–-])(?P<who>(?:{BODY}|(?<=được\s){KIND})"
    r"(?:(?!\s(?:đề\s+nghị|kiến\s+nghị|trình|được|do|cho|để|chọn|lựa|tặng|khen|công\s+nhận|đã|sẽ|còn|ký|quyết\s+định|giao|ban\s+hành|tham\s+mưu|chỉ\s+đạo)\s)[^.;:,\n“”\"()]){0,70}?)"
    r"(?:\s*:)?\s+(?:(?:đã|sẽ|xét|xem\s+xét|quyết\s+định)\s+){0,2}"
)
_GIVES = r"(?:(?:trao|khen|truy|phong|khen\s+thưởng(?:,|\s+và))\s+)?[Tt]ặng(?:\s+thưởng)?"
_ACKNOWLEDGES = r"công\s+nhận(?:\s+(?:là|đạt))?"
_HOW_MANY = r"(?:(?:\d{1,4}|nhiều|các|những)\s+(?:(?:lá|tấm|lượt)\s+)?)?"
_FORM = r"(?i:cờ|bằng|giấy|huân|huy|kỷ|danh)\s"
_BEFORE = re.compile(
    rf"{_WHO}(?:{_GIVES}|{_ACKNOWLEDGES})(?:\s+{_HOW_MANY}[“\"]?{_FORM}[^.;:\n]{{0,80}}?(?:,|\svà)(?:\s+tặng)?)?"
    rf"(?:\s*:)?\s+{_HOW_MANY}(?:danh\s+hiệu\s+)?[“\"]?$"
)
# "được | Chủ tịch nước, | Thủ tướng Chính phủ tặng": those named before the last giver
_OTHERS = re.compile(
    rf"(?<!\w)được\s+(?P<others>{BODY}(?:(?!\stặng\s)[^.;:\n“\"]){{0,80}},\s*(?:[Nn]gành\s+)?)$"
)
_BEHIND = re.compile(
    rf"\s+do\s+(?P<who>{BODY}[^.;:,\n“”\"()]{{0,70}}?)\s+(?:(?:trao|phong|khen|truy)\s+tặng|trao|tặng|cấp)(?!\w)"
)
# "Giấy khen số 12/QĐ-SGD của Sở …": the decision to give it between its name and the giver
_DECISION = re.compile(
    r"\s*\(?\s*(?:theo\s+)?(?:(?:Quyết\s+định|QĐ)\s+)?(?:số\s*:?\s*)?\d[\w/.&-]*(?:[,\s]+ngày\s+[\d/.-]+)?(?=\s+của\s)",
    re.I,
)
# "Chính phủ tặng:" and below it, an item each, what was given
_ABOVE = re.compile(
    rf"^[^\w\n]*(?:\w{{1,3}}[.)]\s*)?(?:được\s+)?{_WHO}(?:{_GIVES}|{_ACKNOWLEDGES}|khen(?:\s+thưởng)?)\s*[:.]?\s*$",
    re.M | re.I,
)
_ITEM = re.compile(r"[ \t]*[-–+*•\d]")
_VERBS = ("tặng", "Tặng", "công nhận", "khen")
_REACH = 160  # characters before an award in which its giver may stand
_HIGHEST = re.compile(
    r"\s(?:của\s+)?(?P<who>(?:Thủ\s+tướng|Chính\s+phủ|TTg|TTCP)(?!\w).*)$", re.I | re.S
)


def giver(flow: str, start: int, end: int) -> Span | None:
    """The body that gives the award at ``[start, end)``, told before it, behind it or above."""
    near = max(0, start - _REACH)
    before = _BEFORE.search(flow, near, start) if _has_verb(flow, near, start) else None
    if before:
        who, stop = before.span("who")
        others = _OTHERS.search(flow, near, who)
        return Span(others.start("others") if others else who, stop)
    if match := _BEHIND.match(flow, end) or _above(flow, start):
        return Span(*match.span("who"))
    decision = _DECISION.match(flow, end)
    place = issuer_at(flow, decision.end()) if decision else None
    return Span(*place) if place else None


def _has_verb(flow: str, start: int, end: int) -> bool:
    return any(flow.find(verb, start, end) >= 0 for verb in _VERBS)


def _above(flow: str, at: int) -> re.Match[str] | None:
    """The line that says who gives what the items below it name, of which one stands at *at*."""
    line = flow.rfind("\n", 0, at) + 1
    while line > 0 and _ITEM.match(flow, line):
        above = flow.rfind("\n", 0, line - 1) + 1
        if _has_verb(flow, above, line):
            return _ABOVE.match(flow, above, line - 1)
        line = above
    return None


def named_giver(name: str) -> str | None:
    """The highest bodies, where the *name* of an award itself says that they give it."""
    match = _HIGHEST.search(name)
    return match["who"] if match else None
