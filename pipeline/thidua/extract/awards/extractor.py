"""Finds the titles and awards a plan names, with level, giver and year."""

from __future__ import annotations

import re

from spacy.language import Language

from thidua.extract.anchored import matches, starts
from thidua.extract.awards.givers import giver, named_giver
from thidua.extract.awards.levels import level_of
from thidua.extract.awards.names import NAMED, body_after, proper_name, with_levels
from thidua.extract.awards.own_titles import own_titles
from thidua.extract.component import SpanExtractor
from thidua.extract.flows import quoted
from thidua.extract.reach import reach
from thidua.knowledge.folding import fold, joined
from thidua.knowledge.titles import Title, own_title, title_heads, title_of, title_pattern
from thidua.records import Award
from thidua.structure.plan import Plan

# "Hội đồng Thi đua …", "Khối thi đua": the words of a title inside another name; and fighters
# who emulate: "cán bộ, chiến sĩ thi đua huấn luyện giỏi".
_INSIDE = re.compile(
    r"(?:(?:phong trao|hoi thi|cuoc thi|cau lac bo|mo hinh|cuoc van dong|du an|de an)[^\S\n]+[\"']?[^\S\n]*"
    r"|dai hoi (?:lien hoan )?(?:(?:cac )?anh hung(?:,| va|, va) )?)$"
)
_DEPARTMENT = re.compile(r"[Pp]hòng\s+trao\s*$")  # "Bộ Quốc phòng trao bằng khen": no "phong trào"
_PEOPLE = re.compile(r"(?:can bo|quan nhan|chi huy|hoc vien|dang vien|doan vien)(?:,| va)?\s*$")
_GIVEN = re.compile(
    r"(?:tang|trao|nhan|duoc|bang|thuong|gui|danh hieu(?: vinh du(?: nha nuoc)?)?)\s+(?:thuong\s+)?[\"']?\s*$"
)
# A short form among others, or with its giver: "LĐLĐ huyện tặng GK 03 đ/c, LĐLĐ tỉnh BK 01 đ/c".
_AWARD_NEAR = re.compile(
    r"(?<!\w)(?:gk|bk|knc|cstd\w*|ldtt|cstt|giay khen|bang khen|(?:tang|trao|de nghi|xet) [^.;\n]{0,24}$)"
)
_OF_WHOM = re.compile(
    r"\s*(?:cua\s+)?(?:cap|ttg|thu tuong|chu tich|ct|ubnd|tinh|huyen|bo|tld|ldld|so|giam doc|hieu truong)(?!\w)"
)
# "khen thưởng: 2 BK, 4 GK"
_AWARD_NEXT = re.compile(
    r"(?: \d{1,3} [\w/]{2,8})?\s*(?:[,;+]|va)\s*(?:\d{1,3}\s+)?(?:gk|bk|knc|cstd\w*|ldtt|giay khen|bang khen)(?!\w)"
)
_CALLING = (" dat ", "danh hieu ", "cong nhan ", "tieu chuan ", "dat chuan ")
_ORDERS = ("huan chuong, ", "huan chuong va ", "huan chuong; ")
_OPENING = '“"«'
_LEFT = 40  # characters before a name that tell what it is
# "gia đình văn hóa, tổ dân phố văn hóa": a title among its like
_SISTER = re.compile(
    r"(?:,| va|, va) (?:thon|lang|ap|ban|to dan pho|khu pho|khu dan cu)(?:, [\w ]{2,20})? van hoa(?!\w)"
)


def find_awards(plan: Plan) -> list[Award]:
    """All awards named in the plan, in text order."""
    flow, folded = quoted(plan.flow)
    found: list[Award] = []
    for span in reach(plan):
        at = starts(folded, title_heads(), span.start, span.end)
        for match in matches(title_pattern(any_form=True), folded, at, span.end):
            if _is_award(flow, folded, match):
                found.append(_titled(plan, flow, match))
        for start, end in own_titles(plan, flow, folded, span):
            inside = [a for a in found if (a.start or 0) < end and start < (a.end or 0)]
            if not inside or _is_part(flow, inside, start, end):
                found = [award for award in found if award not in inside]
                found.append(_own(plan, flow, start, end))
    return sorted(found, key=lambda award: award.start or 0)


def _is_part(flow: str, inside: list[Award], start: int, end: int) -> bool:
    """Whether ``[start, end)`` is a longer name that holds one of the table's and is not it."""
    first, last = inside[0].start or 0, inside[0].end or 0
    goes_on = last < end or (last == end and flow[start - 1] in _OPENING)
    return len(inside) == 1 and start < first and goes_on


def _is_award(flow: str, folded: str, match: re.Match[str]) -> bool:
    """Whether the words of a name stand for it: not inside another name, not a homograph."""
    title = title_of(match)
    start, end = match.span()
    left = folded[max(0, start - _LEFT) : start]
    inside = _INSIDE.search(left) and not _DEPARTMENT.search(flow, max(0, start - _LEFT), start)
    if inside or not title.is_spelt(flow[start:end]):
        return False
    if title.title_id == "cstd" and flow[start].islower() and _PEOPLE.search(left):
        return False
    if title.title_id == "nhan-dan-uu-tu" and left.endswith("ban "):
        return False  # Ban TTND: the people's inspection
    if title.needs == "short":
        # GK, BK: letters that stand for other things too
        given = _GIVEN.search(left) or _AWARD_NEAR.search(left) or _OF_WHOM.match(folded, end)
        given = given or _AWARD_NEXT.match(folded, end)
        return flow[start:end].isupper() and bool(given)
    if title.needs == "capital":
        # "các công đoàn cơ sở vững mạnh": said of them, not their title; "đạt gia đình văn hóa"
        called = left.endswith(_CALLING) or flow[start - 1] in _OPENING
        return called or flow[start].isupper() or bool(_SISTER.match(folded, end))
    if title.needs == "giver":
        # a flag or a certificate that is given as an award is written with a capital
        return bool(_GIVEN.search(left)) and flow[start].isupper()
    if title.title_id == "huy-chuong" and left.endswith(_ORDERS):
        return True  # "Huân chương, Huy chương": the forms themselves, not a sportsman's medals
    return title.needs != "name" or proper_name(flow, end, title.title_id) is not None


def _own(plan: Plan, flow: str, start: int, end: int) -> Award:
    by = giver(flow, start, end)
    body = joined(by.of(plan.text)) if by else None
    level = level_of(fold(flow[start:end]), body, None)
    known = own_title(plan.text[start:end])
    return _award(plan, start, end, "own_title", 0.65, known, level, body)


def _titled(plan: Plan, flow: str, match: re.Match[str]) -> Award:
    title = title_of(match)
    start, end = match.start(), with_levels(flow, match.end())
    in_marks = flow[start - 1 : start] == flow[end : end + 1] == '"'  # the next one closes
    if title.title_id in NAMED and not in_marks:
        name = proper_name(flow, end, title.title_id)
        end = name.end if name else end
    body = None
    # the Party's badge has one giver: "danh sách tặng Huy hiệu Đảng của đảng bộ"
    place = None if title.title_id == "huy-hieu-dang" else body_after(flow, end, title.title_id)
    if place:
        end = place.end
        body = joined(plan.text[place.start : place.end])
    elif inside := named_giver(flow[start:end]):
        body = joined(inside)
    elif by := giver(flow, start, end):
        body = joined(by.of(plan.text))
        title = _given_by(title, match[0], body)
    level = level_of(fold(match[0]), body, title.level)
    return _award(plan, start, end, "title", 0.92, title.title_id, level, body)


def _given_by(title: Title, name: str, body: str) -> Title:
    """What *title*, of folded *name*, is if *body* gives it: the Prime Minister's certificate."""
    named = title_pattern().fullmatch(f"{name} cua {fold(body)}")
    return title_of(named) if named else title


def _award(
    plan: Plan,
    start: int,
    end: int,
    rule: str,
    confidence: float,
    title_id: str | None = None,
    level: str | None = None,
    body: str | None = None,
) -> Award:
    return Award(
        name=joined(plan.text[start:end]),
        title_id=title_id,
        level=level,
        awarding_body=body,
        quote=plan.text[start:end],
        start=start,
        end=end,
        extractor=f"rule:award.{rule}",
        confidence=confidence,
    )


@Language.factory("thidua_awards")
def create(nlp: Language, name: str) -> SpanExtractor:
    """The spaCy factory."""
    return SpanExtractor("awards", find_awards)
