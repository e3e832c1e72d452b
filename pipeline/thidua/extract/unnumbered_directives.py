"""Finders of documents cited without a number: laws, resolutions of congresses, documents of a body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz

from thidua.extract import unnumbered_grammar as grammar
from thidua.extract.anchored import matches
from thidua.extract.citation_grammar import type_starts
from thidua.extract.citation_tails import date_at, subject_at
from thidua.extract.law_grammar import CHARTER, CONSTITUTION, LAW, OF_YEAR
from thidua.extract.numbered_directives import article
from thidua.knowledge.acts import versions
from thidua.knowledge.citations import type_named, work_named
from thidua.knowledge.folding import fold, joined, slug
from thidua.knowledge.issuing_bodies import same_body
from thidua.records import Directive
from thidua.structure.plan import Plan
from thidua.structure.tails import issuer_at

_SAME_TITLE = 80
# "Luật Thi đua, khen thưởng năm 2003 và Luật sửa đổi, bổ sung năm 2013": of the law before.
_AMENDING = re.compile(r"sua doi,? bo sung(?: mot so dieu)?")
_AMENDS = "-sua-doi"
_NEAR = 60


def laws(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """Laws, codes, ordinances and the constitution by name, those inside another's name too."""
    outer = list(LAW.finditer(flow, first, last))
    inner = [
        match for law in outer for match in LAW.finditer(flow, law.start("name"), law.end("name"))
    ]
    before: tuple[int, str] | None = None  # where the last law ends, and its id
    for match in (*outer, *inner):
        name = joined(match["name"])
        kind = "Bộ luật" if fold(match["type"]).startswith("bo") else type_named(match["type"])
        work = work_named(name)
        if work and not work.startswith(slug(kind or "")):
            work = None  # "Pháp lệnh Cán bộ, công chức" is not the law of that name
        if work is None and _AMENDING.fullmatch(fold(name)):
            work = _amended(flow, before, match.start())
        before = (match.end(), work) if work else None
        if work is None and len(name.split()) < 2 and kind == "Luật" and name.islower():
            continue
        end, date = match.end(), None
        if match in inner:
            pass  # a date behind belongs to the law that names this one
        elif dated := date_at(flow, end):
            end, date = dated
        elif of_year := OF_YEAR.match(flow, end):
            date, end = of_year["year"], of_year.end()
        yield Directive(
            type=kind or "Luật",
            directive_id=work,
            subject=name,
            date=date,
            article=article(flow, match.start()),
            form="unnumbered",
            quote=plan.text[match.start() : end],
            start=match.start(),
            end=end,
            extractor="rule:directive.law",
            confidence=0.9 if work else 0.7,
        )
    for match in CHARTER.finditer(flow, first, last):
        yield Directive(
            type="Điều lệ",
            subject=joined(match["name"]),
            article=article(flow, match.start()),
            form="unnumbered",
            quote=plan.text[match.start() : match.end()],
            start=match.start(),
            end=match.end(),
            extractor="rule:directive.law",
            confidence=0.8,
        )
    for match in CONSTITUTION.finditer(flow, first, last):
        yield Directive(
            type="Hiến pháp",
            date=match["year"],
            article=article(flow, match.start()),
            form="unnumbered",
            quote=plan.text[match.start() : match.end()],
            start=match.start(),
            end=match.end(),
            extractor="rule:directive.law",
            confidence=0.8,
        )


def _amended(flow: str, before: tuple[int, str] | None, start: int) -> str | None:
    """The law that amends the one cited last in the same sentence; None if none is known."""
    if before is None or not before[0] <= start <= before[0] + _NEAR:
        return None
    if re.search(r"[.;\n]", flow[before[0] : start]):
        return None
    law = before[1].removesuffix(_AMENDS)
    return f"{law}{_AMENDS}" if versions(f"{law}{_AMENDS}") else None


def congresses(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """Resolutions of congresses, of conferences of the staff, and of a body named without "của"."""
    for match in matches(grammar.CONGRESS, flow, type_starts(flow, first, last), last):
        if match["type"].islower() and not grammar.NAMED_CONGRESS.search(match["issuer"]):
            continue  # "nghị quyết đại hội Đảng": which one is not said
        end = match.end("issuer")
        issuer = joined(flow[match.start("issuer") : end])
        meeting = issuer.lower().startswith("hội nghị")
        of_whom = issuer_at(flow, end, any_case=True) if meeting else None
        if of_whom and "Trung ương" not in issuer:
            end = of_whom[1]
        dated = date_at(flow, end) if meeting else None
        yield _resolution(
            plan, flow, match.start(), end, issuer, "rule:directive.congress", 0.88, dated
        )
    for match in matches(grammar.OF_BODY, flow, type_starts(flow, first, last), last):
        issuer = joined(match["issuer"])
        yield _resolution(
            plan, flow, match.start(), match.end("issuer"), issuer, "rule:directive.by_body", 0.6
        )


def _resolution(
    plan: Plan,
    flow: str,
    start: int,
    end: int,
    issuer: str,
    extractor: str,
    confidence: float,
    dated: tuple[int, str | None] | None = None,
) -> Directive:
    if dated:
        end = dated[0]
    stop, subject = subject_at(flow, end, plan.body.end)
    if subject and not subject.lower().startswith("về"):
        stop, subject = end, None
    return Directive(
        type="Nghị quyết",
        directive_id=f"nghi-quyet-{slug(issuer)}",
        issuer=issuer,
        issuer_id=slug(issuer),
        date=dated[1] if dated else None,
        subject=subject,
        form="unnumbered",
        quote=plan.text[start:stop],
        start=start,
        end=stop,
        extractor=extractor,
        confidence=confidence,
    )


def spoken(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """Conclusions of a person, at a meeting."""
    for match in matches(grammar.SPOKEN, flow, type_starts(flow, first, last), last):
        place = issuer_at(flow, match.end() - 1)
        if place is None:
            continue
        end = place[1]
        if meeting := grammar.MEETING.match(flow, end):
            end = meeting.end()
        elif match["type"].islower():
            continue  # "theo kết luận của Chủ tịch Hội đồng": which one is not said
        yield Directive(
            type="Kết luận",
            issuer=joined(flow[place[0] : place[1]]),
            issuer_id=slug(flow[place[0] : place[1]]),
            form="unnumbered",
            quote=plan.text[match.start() : end],
            start=match.start(),
            end=end,
            extractor="rule:directive.spoken",
            confidence=0.75,
        )


def attached(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """Texts put in force by another document, which is cited right after them."""
    for match in matches(grammar.ATTACHED, flow, type_starts(flow, first, last), last):
        yield Directive(
            type=type_named(match["type"]) or joined(match["type"]),
            subject=joined(match["name"]),
            form="unnumbered",
            quote=plan.text[match.start() : match.end("name")],
            start=match.start(),
            end=match.end("name"),
            extractor="rule:directive.attached",
            confidence=0.7,
        )


def enacted(flow: str, text: str, cited: Iterable[Directive]) -> Iterator[Directive]:
    """Texts that a numbered document puts in force or approves, named as its subject."""
    for record in cited:
        if not record.number or not record.subject or record.start is None:
            continue
        match = grammar.ENACTED.search(flow, record.start, record.end or 0)
        if match is None:
            continue
        end = match.start("name") + len(match["name"].rstrip(' ,.”"»'))
        if match["name"].rstrip().endswith("”") and "“" in match["name"]:
            end = match.start("name") + len(match["name"].rstrip())  # a quotation of its own
        yield Directive(
            type=type_named(match["type"]) or joined(match["type"]),
            subject=joined(flow[match.start("name") : end]),
            form="unnumbered",
            quote=text[match.start("type") : end],
            start=match.start("type"),
            end=end,
            extractor="rule:directive.enacted",
            confidence=0.7,
        )


# A plan that is made or issued here is the plan itself or one its units are to draw up.
_ISSUED_HERE = frozenset({"Kế hoạch", "Hướng dẫn", "Thông báo"})
_OWN_KINDS = frozenset(
    {"so", "truong", "nha truong", "cong ty", "benh vien", "phong", "khoi", "cum"}
)
_DRAWN_UP = frozenset({"hành", "dựng", "lập", "ra", "sung", "thiện", "sửa", "một", "các", "có"})
_MADE_HERE = frozenset({"hành", "dựng", "lập", "ra", "là"})


def by_body(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """Documents without a number that are known by the body that issued them."""
    reported = plan.header.doc_type == "bai_viet"
    starts = type_starts(flow, first, last)
    for match in matches(grammar.BY_BODY, flow, starts, last):
        before = grammar.BEFORE.search(flow, max(first, match.start() - 40), match.start())
        if before is None:
            continue
        kind = type_named(match["type"]) or joined(match["type"])
        made_here = before["word"].strip(",“”").lower() in _MADE_HERE
        if kind == "Kế hoạch" and made_here and not reported:
            continue
        if match["name"] and _is_own_title(plan, match["name"]):
            continue
        place = issuer_at(flow, match.end())
        if place is None:
            continue
        end, subject = place[1], joined(match["name"]) if match["name"] else None
        if subject is None:
            end, subject = subject_at(flow, end, last, kind)
        if subject is None and match["named"]:
            continue  # "theo Quyết định của Giám đốc": which one is not said
        issuer = joined(flow[place[0] : place[1]])
        if subject is None and kind in _ISSUED_HERE and _is_own_body(plan, issuer):
            continue
        yield Directive(
            type=kind,
            issuer=issuer,
            issuer_id=slug(issuer),
            subject=subject,
            form="unnumbered",
            quote=plan.text[match.start("type") : end],
            start=match.start("type"),
            end=end,
            extractor="rule:directive.by_body",
            confidence=0.6,
        )


def rules(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """Rules in force that are known by their name and the body they are of."""
    for match in matches(grammar.RULES, flow, type_starts(flow, first, last), last):
        before = grammar.BEFORE.search(flow, max(first, match.start() - 40), match.start())
        place = issuer_at(flow, match.end("name"), any_case=match["small"] is not None)
        listed = (
            flow[max(first, match.start() - 9) : match.start()].rstrip().endswith(";")
        )  # "Căn cứ …; Quy chế …"
        drawn_up = before["word"].lower() in _DRAWN_UP if before else not listed
        if drawn_up or place is None:
            continue
        yield Directive(
            type=type_named(match["type"]) or joined(match["type"]),
            subject=joined(flow[match.start("name") : place[1]]),
            form="unnumbered",
            quote=plan.text[match.start() : place[1]],
            start=match.start(),
            end=place[1],
            extractor="rule:directive.rules",
            confidence=0.6,
        )


def dated(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """Documents without a number that a legal basis names with date and issuer."""
    for match in matches(grammar.DATED, flow, type_starts(flow, first, last), last):
        if not grammar.LEGAL.search(flow, max(first, match.start() - 20), match.start()):
            continue
        day = date_at(flow, match.end("name"))
        place = issuer_at(flow, day[0], any_case=True) if day else None
        if day is None or place is None:
            continue
        issuer = joined(flow[place[0] : place[1]])
        yield Directive(
            type=type_named(match["type"]) or joined(match["type"]),
            date=day[1],
            issuer=issuer,
            issuer_id=slug(issuer),
            subject=joined(match["name"]).rstrip(" ,"),
            form="unnumbered",
            quote=plan.text[match.start() : place[1]],
            start=match.start(),
            end=place[1],
            extractor="rule:directive.dated",
            confidence=0.6,
        )


def _is_own_body(plan: Plan, issuer: str) -> bool:
    """Whether *issuer* is the body that issues the document itself: by its name or by its kind."""
    own = plan.header.issuing_body
    return fold(issuer) in _OWN_KINDS or (own is not None and same_body(own, issuer))


def _is_own_title(plan: Plan, name: str) -> bool:
    """Whether *name* repeats the title of the document itself."""
    own = fold(plan.header.title or "")
    return bool(own) and fuzz.token_set_ratio(fold(" ".join(name.split())), own) > _SAME_TITLE
