"""Themes: named themes, mottoes, movements, campaigns, slogans, topics and models."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language

from thidua.document import Span
from thidua.extract.component import SpanExtractor
from thidua.knowledge.folding import UPPER, fold, joined, slug
from thidua.knowledge.issuing_bodies import BODY_HEAD
from thidua.knowledge.movements import movement_named, movement_pattern
from thidua.knowledge.titles import title_pattern
from thidua.records import Theme
from thidua.structure.plan import Plan

# Nouns that introduce a name, in folded text; the nearest one before the name decides.
_NOUNS = re.compile(
    r"(?<!\w)(?:(?P<chu_de>chu de)|(?P<phuong_cham>phuong cham)|(?P<khau_hieu>khau hieu|thong diep)"
    r"|(?P<phong_trao>(?:cac )?phong trao(?: thi dua)?(?: chuyen de)?|cao trao)|(?P<cuoc_van_dong>cuoc van dong)"
    r"|(?P<chuyen_de>chuyen de)|(?P<mo_hinh>mo hinh)|(?P<dot_thi_dua>dot (?:thi dua|phat dong|cao diem)))(?!\w)"
)
# "phong trào thi đua năm 2023 “…”": the name of the year's movement is its theme.
_YEAR_MOVEMENT = re.compile(
    r"^\s*(?:yeu nuoc\s+)?(?:nam|trong nam)\s+(?:hoc\s+)?20\d\d\W*(?:voi ten goi\W*)?$"
)
_REACH = 130  # characters between noun and name, at most
_CONNECTOR = re.compile(
    r"^[\s,;*]*(?:(?:va|va cac|cung|hoac|\.\.\.)\s*)*(?:(?:phong trao|cuoc van dong)(?: thi dua)?\s*)?[\s*]*$"
)
_NO_NAME_BEFORE = re.compile(
    r"(?:danh hieu|\bdat|tang|bieu hien|goi la|cong nhan|xep loai|muc|loai|giai thuong|\bve(?: viec)?|co thi dua|giai|chuan"
    r"|hoi thi|cuoc thi|hoi thao|bang|giay chung nhan)\W*$"
)
_BREAK = re.compile(r"[.;!?]\s|\n")
_GRADES = re.compile(
    r"^(?:hoan thanh|khong hoan thanh|ve )|^(?:tot|kha|trung binh|xuat sac|gioi|dat|yeu|kem)$"
)
_SCARE = 2  # a quotation of so few words names nothing unless a noun says so
_UNQUOTED = re.compile(
    r"(?P<noun>[Pp]hương\s+châm|[Cc]hủ\s+đề(?:\s+thi\s+đua)?(?:\s+năm\s+20\d\d)?|[Kk]hẩu\s+hiệu(?:\s+thi\s+đua)?)(?:\s+(?:là|hành\s+động))?\s*:\s*(?P<name>[^“\"«.\n:]{8,220}[^“\"«.\n:\s,;])(?=\s*[.\n]|$)"
)
_DRIVE = re.compile(
    r"(?P<name>[Đđ]ợt\s+thi\s+đua\s+(?:cao\s+điểm|đặc\s+biệt|nước\s+rút)\s+(?!trong\s|từ\s|chào\s|lập\s|kỷ\s|mừng\s|nhân\s)[^.;,\n“\"(]{8,160}?)(?=\s*(?:[.;,\n(]|$|(?:trong|từ)\s+(?:tháng|ngày|\d)))"
)
_SPECIAL = re.compile(
    r"(?P<name>[Cc]huyên\s+đề\s+thi\s+đua\s+(?:đặc\s+biệt|trọng\s+tâm)\s+(?!của\s|năm\s|trong\s|do\s)[^.;:,\n“\"(]{8,160}?)(?=\s*(?:[.;,\n(]|$))"
)
_LAUNCHER_BEFORE = re.compile(
    rf"do\s+(?P<who>(?:các\s+)?[{UPPER}][^.;:,“\"\n]{{2,90}}?)\s+(?:đã\s+)?(?:phát\s+động|khởi\s+xướng|triển\s+khai)"
)
_SUBJECT_BEFORE = re.compile(
    rf"(?:^|[,.;]\s)(?P<who>{BODY_HEAD}[^.;:,“\"\n]{{2,70}}?)\s+(?:phát\s+động|triển\s+khai)\s+(?:\w+\s+){{0,8}}?(?:phong\s+trào|chủ\s+đề|cuộc)"
)
_ROUND = re.compile(r"(?<!\w)[Đđ]ợt(?:\s+thi\s+đua)?(?:\s+thứ)?\s+(?:\d{1,2}|[IVX]{1,3})(?!\w)")
_OTHERS = re.compile(
    r"(?:dai hoi|hoi thao|hoi thi|toa dam|hoi nghi|cuoc thi|giai doan)[^.;]{0,60}$"
)
# Two apostrophes in place of a quotation mark, before or after a word.
_APOSTROPHES = re.compile(r"(?P<close>(?<=\S)'')|''(?=\S)")
_UNQUOTED_NOUN = re.compile(r"(?<!\w)(?P<kind>phong trao|cuoc van dong)(?: thi dua)?\s+(?=\w)")
_OPEN, _CLOSE = '“«"', '”»"'


@dataclass(frozen=True, slots=True)
class _Quotation:
    inner: Span
    outer: Span


def find_themes(plan: Plan) -> list[Theme]:
    """All themes of title and body, in text order."""
    title = plan.header.spans.get("title")
    first = title.start if title else plan.header.end
    folded = fold(plan.flow)
    found: dict[int, Theme] = {}
    before: tuple[_Quotation, str] | None = None
    flow = _APOSTROPHES.sub(lambda m: "” " if m["close"] else " “", plan.flow)
    for quotation in _quotations(flow, first, plan.body.end):
        kind = _kind(folded, quotation, before)
        before = (quotation, kind) if kind else None
        if kind:
            theme = _theme(plan, folded, quotation.inner, kind, "quoted", 0.9)
            found[quotation.inner.start] = theme
    for rule, span, kind in (*_unquoted(plan, first), *_section_themes(plan, found)):
        if not any(span.start <= at < span.end for at in found):
            found[span.start] = _theme(plan, folded, span, kind, rule, 0.75)
    return [found[start] for start in sorted(found)]


def _quotations(flow: str, first: int, last: int) -> Iterator[_Quotation]:
    """Quotations, paired inside a paragraph; an inner quotation is not one of its own."""
    for paragraph in re.finditer(r"[^\n]+(?:\n(?=[^\n“\"]{3,200}[”\"])[^\n]+)?", flow[first:last]):
        at, end = first + paragraph.start(), first + paragraph.end()
        while at < end:
            opening = next((i for i in range(at, end) if flow[i] in _OPEN), None)
            if opening is None:
                break
            marks = _CLOSE if flow[opening] == '"' else "”»" + '"'
            closing = next((i for i in range(opening + 1, end) if flow[i] in marks), None)
            if closing is None:
                break
            inner = flow[opening + 1 : closing]
            start = opening + 1 + len(inner) - len(inner.lstrip())
            stop = opening + 1 + len(inner.rstrip())
            if stop - start > 2:
                yield _Quotation(Span(start, stop), Span(opening, closing + 1))
            at = closing + 1


def _kind(folded: str, quotation: _Quotation, before: tuple[_Quotation, str] | None) -> str | None:
    """What the quotation names: by the noun before it, the list it stands in, or knowledge."""
    name = folded[quotation.inner.start : quotation.inner.end]
    start = quotation.outer.start
    left = folded[max(0, start - _REACH) : start]
    if before is not None:
        gap = folded[before[0].outer.end : start]
        if _CONNECTOR.match(gap) and not _NOUNS.search(gap):
            return before[1]
        left = left[-len(gap) :] if len(gap) < len(left) else left
    if _GRADES.match(name):
        return None
    if title_pattern().fullmatch(name):
        return None
    cut = max((m.end() for m in _BREAK.finditer(left)), default=0)
    near = left[cut:]
    if not near.strip() and left[:cut].endswith("\n") and before is None:
        near = left[:cut].rstrip("\n").rpartition("\n")[2]  # a title broken before the name
    nouns = list(_NOUNS.finditer(near))
    if nouns:
        noun = nouns[-1]
        after = near[noun.end() :]
        if _NO_NAME_BEFORE.search(near[noun.start() :]) and "danh hieu" in after:
            return _known_kind(name)
        kind = noun.lastgroup or ""
        if kind == "phong_trao" and _YEAR_MOVEMENT.match(after):
            return "chu_de"
        if kind == "phong_trao" and len(nouns) > 1 and nouns[-2].lastgroup == "chu_de":
            between = near[nouns[-2].end() : noun.start()]
            return "chu_de" if len(between.strip()) < 4 else kind
        if not re.search(r"\bve(?: viec)?\W*$", after):
            return kind
    if near.rstrip().endswith(" thi dua"):
        return "phong_trao"
    if _NO_NAME_BEFORE.search(near) and "danh hieu" not in near:
        return None
    return None if len(name.split()) <= _SCARE else _known_kind(name)


def _known_kind(name: str) -> str | None:
    """What the table of movements says that *name* is; None for an unknown name."""
    known = movement_named(name)
    return known.kind if known and known.kind != "chuong_trinh" else None


def _unquoted(plan: Plan, first: int) -> Iterator[tuple[str, Span, str]]:
    for match in _UNQUOTED.finditer(plan.flow, first, plan.body.end):
        word = slug(match["noun"]).split("-")[0]
        kind = {"phuong": "phuong_cham", "chu": "chu_de"}.get(word, "khau_hieu")
        yield "unquoted", Span(match.start("name"), match.end("name")), kind
    folded = fold(plan.flow)
    for noun in _UNQUOTED_NOUN.finditer(folded, first, plan.body.end):
        for at in (noun.end("kind") + 1, noun.end()):
            if plan.flow[at].isupper() and (known := movement_pattern().match(folded, at)):
                yield "known", Span(*known.span()), noun["kind"].replace(" ", "_")
                break
    for match in _DRIVE.finditer(plan.flow, first, plan.body.end):
        yield "drive", Span(match.start("name"), match.end("name")), "dot_thi_dua"
    for match in _SPECIAL.finditer(plan.flow, first, plan.body.end):
        yield "special", Span(match.start("name"), match.end("name")), "chuyen_de"


def _section_themes(plan: Plan, found: dict[int, Theme]) -> Iterator[tuple[str, Span, str]]:
    """Under a heading "Chủ đề thi đua": the quotation, else the one short line."""
    for section in plan.sections:
        if section.role != "theme" or section.title is None or plan.children(section):
            continue
        own = plan.own_span(section)
        line = plan.flow.find("\n", section.content_start, own.end)
        if line < 0 or any(own.start <= at < own.end for at in found):
            continue
        rest = plan.flow[line : own.end]
        kind = next((m.lastgroup for m in _NOUNS.finditer(fold(section.title))), None) or "chu_de"
        opening = re.search(r"[“\"«]", rest)
        if opening:
            stop = re.search(r"[”\"»]", rest[opening.end() :])
            if stop:
                start = line + opening.end()
                inner = rest[opening.end() : opening.end() + stop.start()]
                start += len(inner) - len(inner.lstrip())
                yield "section", Span(start, start + len(inner.strip())), kind
        elif 8 < len(rest.strip()) < 220 and "\n" not in rest.strip():
            start = line + len(rest) - len(rest.lstrip())
            text = rest.strip().rstrip(".")
            yield "section", Span(start, start + len(text)), kind


def _theme(plan: Plan, folded: str, span: Span, kind: str, rule: str, confidence: float) -> Theme:
    # asterisks of emphasis inside the quotation marks are not part of the name
    quote = plan.text[span.start : span.end]
    start = span.start + len(quote) - len(quote.lstrip("* \n"))
    quote = quote.strip("* \n")
    text = joined(quote)
    known = movement_named(text)
    launcher = _launcher(plan, start)
    return Theme(
        kind=kind,
        text=text,
        theme_id=slug(text),
        movement_id=known.movement_id if known else None,
        launched_by=launcher,
        applies_to=_applies_to(plan, folded, start, kind, launcher),
        quote=quote,
        start=start,
        end=start + len(quote),
        extractor=f"rule:theme.{rule}",
        confidence=confidence,
    )


def _sentence_start(flow: str, at: int) -> int:
    cut = max(flow.rfind(". ", 0, at), flow.rfind("\n", 0, at))
    return cut + 1


def _launcher(plan: Plan, start: int) -> str | None:
    begin = _sentence_start(plan.flow, start)
    matches = list(_LAUNCHER_BEFORE.finditer(plan.flow, begin, start))
    if not matches:
        matches = list(_SUBJECT_BEFORE.finditer(plan.flow, begin, start))
    if not matches:
        after = _LAUNCHER_BEFORE.search(plan.flow, start, start + 260)
        if after and not re.search(
            r"[.;“\n]", plan.flow[start + 4 : after.start()].replace("”", "")
        ):
            matches = [after]
    return joined(matches[-1]["who"]) if matches else None


def _applies_to(plan: Plan, folded: str, start: int, kind: str, launcher: str | None) -> str | None:
    """The plan, for its own theme and motto; the label of a round; None for others' names."""
    begin = _sentence_start(plan.flow, start)
    section = plan.section_at(start)
    floor = section.span.start if section else begin
    rounds = _ROUND.findall(plan.flow, floor, start)
    if kind not in ("chu_de", "phuong_cham", "khau_hieu"):
        return None
    if rounds:
        return " ".join(str(rounds[-1]).split())
    own = plan.header.issuing_body
    if launcher and own and fold(launcher) not in fold(own) and fold(own) not in fold(launcher):
        return None
    if _OTHERS.search(folded, begin, start):
        return None
    return "plan"


@Language.factory("thidua_themes")
def create(nlp: Language, name: str) -> SpanExtractor:
    """The spaCy factory."""
    return SpanExtractor("themes", find_themes)
