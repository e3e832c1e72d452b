"""Finds the titles and awards a plan names, with level, giver and year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language

from thidua.document import Span
from thidua.extract.anchored import matches, starts
from thidua.extract.awards.names import NAMED, body_after, giver, proper_name
from thidua.extract.component import SpanExtractor
from thidua.extract.flows import quoted
from thidua.extract.reach import reach
from thidua.knowledge.folding import LOWER, UPPER, fold, joined
from thidua.knowledge.movements import movement_named
from thidua.knowledge.titles import Title, own_title, title_heads, title_of, title_pattern
from thidua.records import Award
from thidua.structure.plan import Plan

_LEVELS = (
    (
        re.compile(
            r"thu tuong|chinh phu|(?<!ngan hang )(?<!kho bac )(?<!kiem toan )nha nuoc|chu tich nuoc|toan quoc"
        ),
        "toan_quoc",
    ),
    (
        re.compile(
            r"\b(?:bo|bo truong|hoc vien|tong lien doan|nganh|trung uong|tong cong ty|tap doan|thong doc|nhnn|tong cuc|toi cao"
            r"|(?:ngan hang|kho bac|kiem toan) nha nuoc(?! (?:tinh|thanh pho|huyen|khu vuc|chi nhanh)))\b"
        ),
        "bo",
    ),
    (re.compile(r"tinh|thanh (?:pho|doan|uy)\b|ubnd tp"), "tinh"),
    (re.compile(r"co so|truong|so |giam doc|huyen|hieu truong|don vi"), "coso"),
)
# Titles of a body's own: danh hiệu “Thợ mỏ vàng”.
_OWN_TITLE = re.compile(
    r"(?<!\w)(?P<noun>danh hieu|phong tang|trao tang|ton vinh|tang|suy ton|cong nhan|duoc xet|de nghi xet)(?: (?:la|cho|dat|danh hieu|thi dua))?\s*[:]?\s*[\"“](?P<name>[^\"\n]{4,60}?)\s*\""
)
_GIVING = (
    "danh hieu",
    "phong tang",
    "trao tang",
    "ton vinh",
    "tang",
    "suy ton",
    "cong nhan",
    "duoc xet",
    "de nghi xet",
)
# …, trong đó 08 lớp đạt “Lớp tiên tiến xuất sắc”
_NEXT_IN_LIST = re.compile(
    r"\s*(?:[,;]|va|hoac|[,;]\s*va)\s*(?:trong do\s+)?(?:co\s+)?(?:\d[\d/,.%]*\s+(?:\w+\s+){1,3}dat\s+)?(?:danh hieu\s+)?\"(?P<name>[^\"\n]{4,60}?)\s*\""
)
_IN_REWARDS = re.compile(r"(?:^|[;:,]\s)\s*\"(?P<name>[^\"\n]{4,60}?)\s*\"")
# 8/11 lớp đạt “Lớp tiên tiến”, “Học sinh Giỏi”: 9%: somebody, and a word that titles end with
_REACHED_TITLE = re.compile(
    r"(?P<dat>dat|gioi thieu)?\s*\"(?P<name>(?:hoc sinh|lop|to|nong dan|hoi vien|doan vien|tho|sinh vien|giao vien|thanh nien|phu nu|doi vien|don vi|khoa|phong)\s"
    r"(?:[^\"\n]{0,30}\s)?(?:gioi|xuat sac|tien tien|uu tu|quyet thang))\s*\"(?(dat)|\s*:\s*(?:it nhat |tu |tren )?\d[\d.,]*\s?%)"
)
# danh hiệu Công dân Thủ đô ưu tú: unquoted, from a capital to the end of the phrase.
_UNQUOTED_TITLE = re.compile(
    rf"(?<!\w)[Dd]anh\s+hiệu(?!\s*\n\s*\n)\s{{1,2}}(?:là\s+)?(?P<name>(?!Danh\s|Hoàn\s|Không\s|Thi\s|Số\s|Tên\s|Đơn\s+vị\s+tính)[{UPPER}][{LOWER}]+(?:\s+[\w-]+){{1,8}}?)"
    r"(?=\s*(?:[;:.,)(\n|]|$)|\s+(?:cho|của|năm|đối|theo|trong|và|do|cấp|trở|đạt|từ)\s)"
)
# danh hiệu hộ sản xuất, kinh doanh giỏi: written small, to the word that such titles end with
_SMALL_TITLE = re.compile(
    r"danh hieu (?P<name>(?:ho|gia dinh|nong dan|chi hoi|hoi vien|phu nu|thon|lang|ban|khu dan cu|truong hoc)\s"
    r"(?:[^.;:\n()\"]{0,50}?\s)?(?:gioi|van hoa|tieu bieu|xuat sac|kieu mau|hanh phuc)"
    r"|trong sach,? vung manh(?: (?:tieu bieu|xuat sac))?|san xuat,? kinh doanh gioi)(?!\w)"
)
_GRADE = re.compile(r"^(?:hoan thanh|khong hoan|tot$|kha$|xuat sac$|gioi$|dat )")
_CAP = re.compile(r"\bcap (\w+(?: \w+)?)")
# "Hội đồng Thi đua …", "Khối thi đua": the words of a title inside another name; and fighters
# who emulate: "cán bộ, chiến sĩ thi đua huấn luyện giỏi".
_INSIDE = re.compile(r"(?:phong trao|hoi thi|cuoc thi|cau lac bo)[^\S\n]+[\"']?[^\S\n]*$")
_PEOPLE = re.compile(r"(?:can bo|quan nhan|chi huy|hoc vien|dang vien|doan vien)(?:,| va)?\s*$")
_GIVEN = re.compile(r"(?:tang|trao|nhan|duoc|bang|thuong|gui|danh hieu)\s+(?:thuong\s+)?[\"']?\s*$")
# A short form among others, or with its giver: "LĐLĐ huyện tặng GK 03 đ/c, LĐLĐ tỉnh BK 01 đ/c".
_AWARD_NEAR = re.compile(
    r"(?<!\w)(?:gk|bk|knc|cstd\w*|ldtt|cstt|giay khen|bang khen|(?:tang|trao|de nghi|xet) [^.;\n]{0,24}$)"
)
_OF_WHOM = re.compile(
    r"\s*(?:cua\s+)?(?:cap|ttg|thu tuong|chu tich|ct|ubnd|tinh|huyen|bo|tld|ldld|so|giam doc|hieu truong)(?!\w)"
)
_TANG = re.compile(r"tăng\s*[:“\"«]*\s*$", re.I)


def find_awards(plan: Plan) -> list[Award]:
    """All awards named in the plan, in text order."""
    flow, folded = quoted(plan.flow)
    found: list[Award] = []
    taken: set[int] = set()
    for span in reach(plan):
        at = starts(folded, title_heads(), span.start, span.end)
        for match in matches(title_pattern(any_form=True), folded, at, span.end):
            if _is_award(flow, folded, match):
                found.append(_titled(plan, flow, match))
        taken.update(at for award in found for at in range(award.start or 0, award.end or 0))
        for start, end in _own_titles(plan, flow, folded, span):
            if not taken.intersection(range(start, end)):
                taken.update(range(start, end))
                known = own_title(plan.text[start:end])
                found.append(_award(plan, start, end, "own_title", 0.65, known))
    return sorted(found, key=lambda award: award.start or 0)


def _is_award(flow: str, folded: str, match: re.Match[str]) -> bool:
    """Whether the words of a name stand for it: not inside another name, not a homograph."""
    title = title_of(match)
    start, end = match.span()
    left = folded[max(0, start - 30) : start]
    if _INSIDE.search(left) or not title.is_spelt(flow[start:end]):
        return False
    if title.title_id == "cstd" and flow[start].islower() and _PEOPLE.search(left):
        return False
    if title.title_id == "nhan-dan-uu-tu" and left.endswith("ban "):
        return False  # Ban TTND: the people's inspection
    if title.needs == "short":
        # GK, BK: letters that stand for other things too
        given = _GIVEN.search(left) or _AWARD_NEAR.search(left) or _OF_WHOM.match(folded, end)
        return flow[start:end].isupper() and bool(given)
    if title.needs == "capital":
        # "các công đoàn cơ sở vững mạnh": said of them, not their title; "đạt gia đình văn hóa"
        return flow[start].isupper() or left.endswith((" dat ", "danh hieu "))
    if title.needs == "giver":
        # a flag or a certificate that is given as an award is written with a capital
        return bool(_GIVEN.search(left)) and flow[start].isupper()
    return title.needs != "name" or proper_name(flow, end, title.title_id) is not None


def _titled(plan: Plan, flow: str, match: re.Match[str]) -> Award:
    title = title_of(match)
    start, end = match.span()
    if title.title_id in NAMED and (name := proper_name(flow, end, title.title_id)):
        end = name.end
    body = None
    # the Party's badge has one giver: "danh sách tặng Huy hiệu Đảng của đảng bộ"
    place = None if title.title_id == "huy-hieu-dang" else body_after(flow, end, title.title_id)
    if place:
        end = place.end
        body = joined(plan.text[place.start : place.end])
    elif by := giver(flow, start, end):
        body = joined(by.of(plan.text))
        title = _given_by(title, match[0], body)
    level = _level(fold(match[0]), body, title.level)
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


def _own_titles(plan: Plan, flow: str, folded: str, reach: Span) -> Iterator[tuple[int, int]]:
    """Names that an award's verb introduces, or that stand alone in a list of rewards."""
    given = starts(folded, _GIVING, reach.start, reach.end)
    for match in matches(_OWN_TITLE, folded, given, reach.end):
        if not _TANG.search(flow[match.start() : match.start("name")]):
            if match["noun"] != "danh hieu":
                yield from _not_theme(match)
                continue
            if not _GRADE.match(fold(match["name"])):
                yield match.span("name")
            yield from _listed(flow, folded, match.end())
    if any(section.role == "rewards" for section in plan.sections):
        for match in _IN_REWARDS.finditer(folded, reach.start, reach.end):
            if plan.role_at(match.start("name")) == "rewards":
                yield from _not_theme(match)
    for match in _REACHED_TITLE.finditer(folded, reach.start, reach.end):
        yield from _not_theme(match)
    for match in matches(_SMALL_TITLE, folded, given, reach.end):
        yield from _not_theme(match)
    for match in matches(_UNQUOTED_TITLE, flow, given, reach.end):
        if not folded.endswith("tuoc ", 0, match.start()):  # "tước danh hiệu Công an nhân dân"
            yield from _not_theme(match)


def _listed(flow: str, folded: str, at: int) -> Iterator[tuple[int, int]]:
    """The titles that go on a list of quoted ones which ends at *at*."""
    while match := _NEXT_IN_LIST.match(folded, at):
        if flow[match.start("name")].isupper():
            yield from _not_theme(match)
        at = match.end()


def _not_theme(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    name = fold(match["name"])
    if not _GRADE.match(name) and (own_title(name) or movement_named(name) is None):
        yield match.span("name")


def _level(name: str, body: str | None, known: str | None) -> str | None:
    """The level printed in the name ("cấp cơ sở") or told by the awarding body."""
    printed = _CAP.search(name)
    words = printed[1] if printed else fold(body) if body else None
    if words is None:
        return known
    return next((level for pattern, level in _LEVELS if pattern.search(words)), known)


@Language.factory("thidua_awards")
def create(nlp: Language, name: str) -> SpanExtractor:
    """The spaCy factory."""
    return SpanExtractor("awards", find_awards)
