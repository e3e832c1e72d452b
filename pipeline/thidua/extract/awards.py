"""Awards: every mention of a named emulation title or form of award."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language

from thidua.extract.component import SpanExtractor
from thidua.knowledge.folding import fold, joined
from thidua.knowledge.movements import movement_named
from thidua.knowledge.titles import title_of, title_pattern
from thidua.records import Award
from thidua.structure.plan import Plan
from thidua.structure.tails import issuer_at

_LEVELS = (
    (re.compile(r"thu tuong|chinh phu|nha nuoc|chu tich nuoc|toan quoc"), "toan_quoc"),
    (
        re.compile(
            r"\b(?:bo|bo truong|hoc vien|tong lien doan|nganh|trung uong|tong cong ty|tap doan)\b"
        ),
        "bo",
    ),
    (re.compile(r"tinh|thanh pho|ubnd tp"), "tinh"),
    (re.compile(r"co so|truong|so |giam doc|huyen|hieu truong|don vi"), "coso"),
)
_WITH_BODY = frozenset(
    {"co-td-bo-tinh", "co-td-cp", "bk-bo-tinh", "bk-ttg", "giay-khen", "kyniem-chuong"}
)
# A badge or medal is told by the quotation after it: Kỷ niệm chương “Vì sự nghiệp …”.
_BADGES = frozenset({"kyniem-chuong", "huy-chuong"})
_BADGE_NAME = re.compile(r"\s*[“\"«][^”\"»\n]{3,90}[”\"»]")
# Titles of a body's own: danh hiệu “Thợ mỏ vàng”.
_OWN_TITLE = re.compile(
    r"(?<!\w)(?:danh hieu|tang|suy ton|binh chon|cong nhan)(?: (?:la|cho|dat|danh hieu))?\s*[:]?\s*[\"“](?P<name>[^\"\n]{4,60}?)\s*\""
)
_IN_REWARDS = re.compile(r"(?:^|[;:,]\s)\s*\"(?P<name>[^\"\n]{4,60}?)\s*\"")
_GRADE = re.compile(r"^(?:hoan thanh|khong hoan|tot$|kha$|xuat sac$|gioi$|dat )")
_CAP = re.compile(r"\bcap (\w+(?: \w+)?)")
# "Hội đồng Thi đua …", "Khối thi đua": the words of a title inside another name.
_INSIDE = re.compile(r"(?:phong trao|hoi thi|cuoc thi|cau lac bo)\s+[\"']?\s*$")


def find_awards(plan: Plan) -> list[Award]:
    """All awards named in the body, in text order."""
    folded = fold(plan.flow)
    found = []
    title_line = plan.header.spans.get("title")
    first = min(plan.header.end, title_line.start) if title_line else plan.header.end
    for match in title_pattern().finditer(folded, first, plan.body.end):
        if _INSIDE.search(folded, max(0, match.start() - 30), match.start()):
            continue
        title = title_of(match)
        start, end = match.span()
        body = None
        if title.title_id in _BADGES and (name := _BADGE_NAME.match(plan.flow, _badge_end(match))):
            end = name.end()
        if title.title_id in _WITH_BODY and (place := issuer_at(plan.flow, end)):
            end = place[1]
            body = joined(plan.text[place[0] : end])
        found.append(
            Award(
                name=joined(plan.text[start:end]),
                title_id=title.title_id,
                level=_level(folded[match.start() : match.end()], body, title.level),
                awarding_body=body,
                quote=plan.text[start:end],
                start=start,
                end=end,
                extractor="rule:award.title",
                confidence=0.92,
            )
        )
    taken = {at for award in found for at in range(award.start or 0, award.end or 0)}
    for start, end in _own_titles(plan, folded):
        if not taken.intersection(range(start, end)):
            taken.update(range(start, end))
            found.append(
                Award(
                    name=joined(plan.text[start:end]),
                    quote=plan.text[start:end],
                    start=start,
                    end=end,
                    extractor="rule:award.own_title",
                    confidence=0.65,
                )
            )
    return sorted(found, key=lambda award: award.start or 0)


def _badge_end(match: re.Match[str]) -> int:
    """Where "huy chương" or "kỷ niệm chương" ends, without the words the pattern took after it."""
    return match.start() + re.compile(r"(?:huy|ky niem) chuong").match(match[0]).end()  # type: ignore[union-attr]


def _own_titles(plan: Plan, folded: str) -> Iterator[tuple[int, int]]:
    """Quoted names that an award's verb introduces, or that stand alone in a list of rewards."""
    for match in _OWN_TITLE.finditer(folded, plan.header.end, plan.body.end):
        yield from _not_theme(match)
    for match in _IN_REWARDS.finditer(folded, plan.header.end, plan.body.end):
        if plan.role_at(match.start("name")) == "rewards":
            yield from _not_theme(match)


def _not_theme(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    if not _GRADE.match(match["name"]) and movement_named(match["name"]) is None:
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
