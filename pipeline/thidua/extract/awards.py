"""Awards: every mention of a named emulation title or form of award."""

from __future__ import annotations

import re

from spacy.language import Language

from thidua.extract.component import SpanExtractor
from thidua.knowledge.folding import fold, joined
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
_CAP = re.compile(r"\bcap (\w+(?: \w+)?)")
# "Hội đồng Thi đua …", "Khối thi đua": the words of a title inside another name.
_INSIDE = re.compile(r"(?:phong trao|hoi thi|cuoc thi|cau lac bo)\s+[\"']?\s*$")


def find_awards(plan: Plan) -> list[Award]:
    """All awards named in the body, in text order."""
    folded = fold(plan.flow)
    found = []
    for match in title_pattern().finditer(folded, plan.header.end, plan.body.end):
        if _INSIDE.search(folded, max(0, match.start() - 30), match.start()):
            continue
        title = title_of(match)
        start, end = match.span()
        body = None
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
    return found


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
