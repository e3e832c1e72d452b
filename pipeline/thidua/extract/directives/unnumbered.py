"""Finders of documents cited without a number: laws, resolutions of congresses, what a body issued."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from thidua.extract.anchored import matches
from thidua.extract.directives import unnumbered_grammar as grammar
from thidua.extract.directives.grammar import type_starts
from thidua.extract.directives.law_grammar import (
    AMENDED,
    CHARTER,
    CONSTITUTION,
    OF_YEAR,
    PASSED,
    laws_in,
)
from thidua.extract.directives.numbered import article
from thidua.extract.directives.tails import date_at, read_date, subject_at
from thidua.knowledge.acts import versions
from thidua.knowledge.citations import type_named, work_named
from thidua.knowledge.folding import fold, joined, slug
from thidua.knowledge.issuing_bodies import document_types, same_body
from thidua.records import Directive
from thidua.structure.plan import Plan
from thidua.structure.tails import issuer_at

_SAME_TITLE = 80
# "Luật Thi đua, khen thưởng năm 2003 và Luật sửa đổi, bổ sung năm 2013": of the law before.
_AMENDING = re.compile(r"sua doi,? bo sung(?: mot so dieu)?")
_AMENDS = "-sua-doi"
# "sửa đổi,bổ sung một số điềucủa Luật …", as a converter may leave it
_GLUED = re.compile(r"(?<=[a-z])(?=cua ?luat\b)|(?<=cua)(?=luat\b)|(?<=,)(?=\S)")
_NEAR = 60
_MONTH = re.compile(r"tháng\s+\d{1,2}(?:\s+năm\s+|/)\d{4}")


def laws(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """Laws, codes and ordinances by name, those inside another's name too."""
    outer = list(laws_in(flow, first, last))
    inner = [within for law in outer for within in laws_in(flow, law.name, law.end)]
    before: tuple[int, str] | None = None  # where the last law ends, and its id
    for law in (*outer, *inner):
        name = joined(flow[law.name : law.end])
        kind = "Bộ luật" if fold(law.kind).startswith("bo") else type_named(law.kind)
        work = _law_named(name, kind or "")
        if work is None and _AMENDING.fullmatch(fold(name)):
            work = _amended(flow, before, law.start)
        before = (law.end, work) if work else None
        if work is None and len(name.split()) < 2 and kind == "Luật" and name.islower():
            continue
        # a date behind an inner law belongs to the law that names it
        end, date = (law.end, None) if law in inner else _version(flow, law.end)
        yield unnumbered_record(
            plan,
            (law.start, end),
            kind or "Luật",
            "law",
            0.9 if work else 0.7,
            work=work,
            subject=name,
            date=date,
            article=article(flow, law.start),
        )


def _law_named(name: str, kind: str) -> str | None:
    """The id of the law, code or ordinance (*kind*) of that name, if it is a known one."""
    work = work_named(_GLUED.sub(" ", fold(name)))
    # "Pháp lệnh Cán bộ, công chức" is not the law of that name
    return work if work and work.startswith(slug(kind)) else None


def _version(flow: str, at: int) -> tuple[int, str | None]:
    """Where the date or year ends that stands behind a law's name at *at*, and its value."""
    if amended := AMENDED.match(flow, at):
        at = amended.end()
    if dated := date_at(flow, at):
        return dated
    if (passed := PASSED.match(flow, at)) and (dated := date_at(flow, passed.end())):
        return at, dated[1]
    of_year = OF_YEAR.match(flow, at)
    return (of_year.end(), of_year["year"]) if of_year else (at, None)


def charters(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """The constitution, and the charters of bodies and schools."""
    for pattern in (CHARTER, CONSTITUTION):
        for match in pattern.finditer(flow, first, last):
            said = match.groupdict()
            yield unnumbered_record(
                plan,
                match.span(),
                joined(match["type"]),
                "law",
                0.8,
                subject=joined(name) if (name := said.get("name")) else None,
                date=said.get("year"),
                article=article(flow, match.start()),
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
    starts = type_starts(flow, first, last)
    for match in matches(grammar.CONGRESS, flow, starts, last):
        if match["type"].islower() and not grammar.NAMED_CONGRESS.search(match["issuer"]):
            continue  # "nghị quyết đại hội Đảng": which one is not said
        end, date = match.end("issuer"), None
        issuer = joined(flow[match.start("issuer") : end])
        if issuer.lower().startswith("hội nghị"):
            of_whom = issuer_at(flow, end, any_case=True)
            if of_whom and "Trung ương" not in issuer:
                end = of_whom[1]
            end, date = date_at(flow, end) or (end, None)
        kind = kind_of(match)
        yield _resolution(plan, flow, (match.start(), end), issuer, "congress", 0.88, date, kind)
    for match in matches(grammar.CAPITAL_CONGRESS, flow, starts, last):
        yield _resolution(plan, flow, match.span(), joined(match["issuer"]), "congress", 0.8)
    for match in matches(grammar.OF_BODY, flow, starts, last):
        span = match.start(), match.end("issuer")
        yield _resolution(plan, flow, span, joined(match["issuer"]), "by_body", 0.6)


def _resolution(
    plan: Plan,
    flow: str,
    span: tuple[int, int],
    issuer: str,
    rule: str,
    confidence: float,
    date: str | None = None,
    kind: str = "Nghị quyết",
) -> Directive:
    """A resolution, or what a conference concluded, known by its issuer; *span* goes on with a subject that "về" begins."""
    start, end = span
    stop, subject = subject_at(flow, end, plan.body.end)
    # what a congress has in quotation marks is its motto
    opens = ("ve ",) if fold(issuer).startswith("dai hoi") else ("ve ", '"')
    if subject and not fold(flow[end : end + 12]).lstrip(" ,").startswith(opens):
        stop, subject = end, None
    work = f"{slug(kind)}-{slug(issuer)}"
    return unnumbered_record(
        plan,
        (start, stop),
        kind,
        rule,
        confidence,
        work=work,
        issuer=issuer,
        subject=subject,
        date=date,
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
        issuer = joined(flow[slice(*place)])
        yield unnumbered_record(
            plan, (match.start(), end), kind_of(match), "spoken", 0.75, issuer=issuer
        )


# A plan that is made or issued here is the plan itself or one its units are to draw up.
_ISSUED_HERE = frozenset({"Kế hoạch", "Hướng dẫn", "Thông báo"})
_OWN_KINDS = frozenset(
    {"so", "truong", "nha truong", "cong ty", "benh vien", "phong", "khoi", "cum"}
)
# "kế hoạch của trường THCS Đồi Chè" is not the plan of "Liên đội trường THCS Đồi Chè"
_WITHIN = re.compile(
    r"(?:lien doi|chi doan|cong doan(?: co so)?|doan) (?=truong |cong ty |benh vien )"
)
_WITHOUT = re.compile(r"(?:truong|cong ty|benh vien) \w")
_DRAWN_UP = frozenset(
    {"hành", "dựng", "lập", "ra", "sung", "thiện", "sửa", "một", "các", "có", "này"}
)
_MADE_HERE = frozenset({"hành", "dựng", "lập", "ra", "là"})


def by_body(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """Documents without a number that are known by the body that issued them."""
    reported = plan.header.doc_type == "bai_viet"
    starts = type_starts(flow, first, last)
    for match in matches(grammar.BY_BODY, flow, starts, last):
        before = grammar.BEFORE.search(flow, max(first, match.start() - 40), match.start())
        if before is None:
            continue
        kind = kind_of(match)
        made_here = before["word"].strip(",“”").lower() in _MADE_HERE
        if kind == "Kế hoạch" and made_here and not reported:
            continue
        if match["name"] and _is_own_title(plan, match["name"]):
            continue
        place = issuer_at(flow, match.end())
        if place is None:
            continue
        end, subject = place[1], joined(match["name"]) if match["name"] else None
        date = read_date(subject) if subject and _MONTH.fullmatch(subject) else None
        if date is not None:
            subject = None  # "Nghị quyết tháng 02 năm 2031 của Đảng ủy"
        if subject is None:
            end, subject = subject_at(flow, end, last, kind)
        if subject is None and match["named"]:
            continue  # "theo Quyết định của Giám đốc": which one is not said
        issuer = joined(flow[slice(*place)])
        if subject is None and kind in _ISSUED_HERE and _is_own_body(plan, issuer):
            continue
        span = match.start("type"), end
        yield unnumbered_record(
            plan, span, kind, "by_body", 0.6, issuer=issuer, subject=subject, date=date
        )


def grounds(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """Plans, programmes and letters of another body that a line begins with as its ground."""
    for match in matches(grammar.GROUND, flow, type_starts(flow, first, last), last):
        line = flow.rfind("\n", 0, match.start()) + 1
        place = issuer_at(flow, match.end(), any_case=True)
        if place is None or not grammar.STANDS_AS_GROUND.fullmatch(flow, line, match.start()):
            continue
        end, subject = place[1], joined(match["name"]) if match["name"] else None
        if subject is None:
            end, subject = subject_at(flow, end, last, kind_of(match))
        issuer = joined(flow[slice(*place)])
        if subject is None or _is_own_body(plan, issuer):
            continue
        span = match.start("type"), end
        yield unnumbered_record(
            plan, span, kind_of(match), "ground", 0.55, issuer=issuer, subject=subject
        )


def issued(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """Documents that a body is said to have issued, without number: known by their subject."""
    for match in matches(grammar.ISSUED, flow, type_starts(flow, first, last), last):
        if not grammar.STANDS_ISSUED.search(flow, max(first, match.start() - 24), match.start()):
            continue
        kind = kind_of(match)
        end, subject = subject_at(flow, match.end(), last, kind)
        own = document_types().get(fold(kind)) == plan.header.doc_type
        if subject is not None and not (own and _is_own_title(plan, subject)):
            span = match.start(), end
            yield unnumbered_record(plan, span, kind, "issued", 0.5, subject=subject)


def handed_over(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """Decisions without number or body that are announced or handed over: known by what they do."""
    for match in matches(grammar.HANDED_OVER, flow, type_starts(flow, first, last), last):
        near = max(first, match.start() - 24)
        if not grammar.STANDS_HANDED_OVER.search(flow, near, match.start()):
            continue
        end, subject = subject_at(flow, match.end(), last)
        if subject is not None:
            span = match.start(), end
            kind = kind_of(match)
            yield unnumbered_record(plan, span, kind, "handed_over", 0.5, subject=subject)


def in_small_letters(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """Documents of the highest bodies whose type is not in capitals, known by their subject."""
    for match in matches(grammar.SMALL, flow, type_starts(flow, first, last), last):
        place = issuer_at(flow, match.end())
        end, subject = subject_at(flow, place[1], last) if place else (0, None)
        if place is None or subject is None:
            continue
        issuer = joined(flow[slice(*place)])
        span = match.start(), end
        yield unnumbered_record(
            plan, span, kind_of(match), "by_body", 0.6, issuer=issuer, subject=subject
        )


def rules(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """Rules in force that are known by their name and the body they are of."""
    for match in matches(grammar.RULES, flow, type_starts(flow, first, last), last):
        start = match.start()
        before = grammar.BEFORE.search(flow, max(first, start - 40), start)
        place = issuer_at(flow, match.end("name"), any_case=match["small"] is not None)
        listed = flow[max(first, start - 9) : start].rstrip().endswith(";")  # "…; Quy chế …"
        drawn_up = before["word"].lower() in _DRAWN_UP if before else not listed
        if drawn_up or place is None:
            continue
        name = joined(flow[match.start("name") : place[1]])
        yield unnumbered_record(plan, (start, place[1]), kind_of(match), "rules", 0.6, subject=name)


def dated(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """Documents without a number that a legal basis names with date and issuer."""
    for match in matches(grammar.DATED, flow, type_starts(flow, first, last), last):
        if not grammar.LEGAL.search(flow, max(first, match.start() - 20), match.start()):
            continue
        day = date_at(flow, match.end("name"))
        place = issuer_at(flow, day[0], any_case=True) if day else None
        if day is None or place is None:
            continue
        yield unnumbered_record(
            plan,
            (match.start(), place[1]),
            kind_of(match),
            "dated",
            0.6,
            issuer=joined(flow[slice(*place)]),
            subject=joined(match["name"]).rstrip(" ,"),
            date=day[1],
        )


def kind_of(match: re.Match[str]) -> str:
    """The type of document that *match* names; as printed where it is not in the table."""
    printed = joined(match["type"])
    return type_named(printed) or printed[0].upper() + printed[1:]


def unnumbered_record(
    plan: Plan,
    span: tuple[int, int],
    kind: str,
    rule: str,
    confidence: float,
    *,
    work: str | None = None,
    issuer: str | None = None,
    subject: str | None = None,
    date: str | None = None,
    article: str | None = None,
) -> Directive:
    """A citation without a number, quoted from *span*; *work* is its id where that is known."""
    start, end = span
    return Directive(
        type=kind,
        directive_id=work,
        date=date,
        issuer=issuer,
        issuer_id=slug(issuer) if issuer else None,
        subject=subject,
        article=article,
        form="unnumbered",
        quote=plan.text[start:end],
        start=start,
        end=end,
        extractor=f"rule:directive.{rule}",
        confidence=confidence,
    )


def _is_own_body(plan: Plan, issuer: str) -> bool:
    """Whether *issuer* is the body that issues the document itself: by its name or by its kind."""
    own = plan.header.issuing_body
    within = _WITHIN.match(fold(own or ""))
    if within and _WITHOUT.match(fold(issuer)):
        return False
    return fold(issuer) in _OWN_KINDS or (own is not None and same_body(own, issuer))


def _is_own_title(plan: Plan, name: str) -> bool:
    """Whether *name* repeats the title of the document itself."""
    own = fold(plan.header.title or "")
    return bool(own) and fuzz.token_set_ratio(fold(" ".join(name.split())), own) > _SAME_TITLE
