"""Directives: every cited document, one record a mention.

Grammar of the head in ``citation_grammar``, ends of issuer and subject in ``citation_tails``.
Citations inside another's subject are mentions of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz
from spacy.language import Language

from thidua.extract import citation_grammar as grammar
from thidua.extract.component import SpanExtractor
from thidua.knowledge.citations import citation_types, work_named
from thidua.knowledge.dates import parse_date
from thidua.knowledge.folding import fold, joined, slug
from thidua.knowledge.symbols import body_of_symbol, directive_id
from thidua.records import Directive, local_id
from thidua.structure.plan import Plan
from thidua.structure.tails import issuer_at, quoted_at, subject_end

_SAME_TITLE = 80


def find_directives(plan: Plan) -> list[Directive]:
    """All citations of the title and body, in text order."""
    flow = plan.flow
    first, last = plan.header.end, plan.body.end
    if title := plan.header.spans.get("title"):
        first = min(first, title.start)
    found: dict[int, Directive] = {}
    for finder in (_numbered, _named_numbers, _laws, _congresses, _spoken, _by_body):
        for record in finder(plan, flow, first, last):
            found.setdefault(record.start or 0, record)
    for record in _bare_numbers(plan, flow, list(found.values()), first, last):
        found.setdefault(record.start or 0, record)
    records = sorted(found.values(), key=lambda r: (r.start or 0, -(r.end or 0)))
    return _resolved(_with_nested(plan.text, records))


def _with_nested(text: str, records: list[Directive]) -> list[Directive]:
    """A subject that breaks off inside a citation it names goes on to that citation's end."""
    grown: list[Directive] = []
    for index, record in enumerate(records):
        end = record.end or 0
        for inner in records[index + 1 :]:
            if (inner.start or 0) >= end:
                break
            end = max(end, inner.end or 0)
        grown.append(record if end == record.end else _grown(text, record, end))
    return grown


def _grown(text: str, record: Directive, end: int) -> Directive:
    """The record with its quote and subject going on to *end*."""
    if not record.subject or record.start is None:
        return record
    about = text.rfind(record.subject[:12], record.start, record.end)
    subject = joined(text[about:end]) if about >= 0 else record.subject
    return record.model_copy(
        update={"end": end, "quote": text[record.start : end], "subject": subject}
    )


def _numbered(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    for match in grammar.numbered().finditer(flow, first, last):
        if match["number"] is None and not match["so"]:
            continue  # "Kế hoạch - Tài chính"
        record = _record(plan, flow, match, match.start(), last)
        if record is None:
            continue
        yield record
        # the rest of a list shares the type word
        at = match.end()
        while listed := grammar.LISTED.match(flow, at):
            start = listed.start("so") if listed["so"] else listed.start("number")
            yield_record = _record(plan, flow, listed, start, last, type_word=match["type"])
            if yield_record is not None:
                yield yield_record
            at = listed.end()


def _record(
    plan: Plan,
    flow: str,
    match: re.Match[str],
    start: int,
    last: int,
    type_word: str | None = None,
) -> Directive | None:
    """A numbered citation whose head is *match*: date, issuer and subject are read on."""
    groups = match.groupdict()
    printed = " ".join((type_word or match["type"]).split())
    kind = citation_types().get(fold(printed), printed)
    number, symbol = groups["number"], _symbol(match["symbol"], kind)
    if symbol is None:
        return None
    if number is None and not groups.get("so"):
        return None
    end = match.start("symbol") + len(symbol)
    symbol = " ".join(symbol.split()).rstrip(".-/ ")
    year = groups.get("year")
    end, date, issuer, subject = _tails(plan, flow, end, last)
    if groups.get("name"):
        subject = joined(groups["name"])
    full_year = int(year[:4]) if year else None
    return Directive(
        type=kind if not kind.islower() else printed,
        number=number,
        year=full_year,
        symbol=symbol,
        directive_id=directive_id(number, full_year, symbol, match["joint"]) if number else None,
        date=date,
        issuer=issuer,
        issuer_id=_issuer_id(issuer, symbol),
        subject=subject,
        article=_article(flow, match.start()),
        form="full" if number and date and issuer else "short",
        quote=plan.text[start:end],
        start=start,
        end=end,
        extractor="rule:directive.numbered",
        confidence=0.93 if date and issuer else 0.9,
    )


def _symbol(symbol: str, kind: str) -> str | None:
    """The symbol without a following word; None where it is a plain word."""
    cut = re.match(r"[^\s\-–/.]+(?:\s?[-–/.]\s?[^\s\-–/.]+)*(?:(?<=QH)\s\d+)?", symbol)
    symbol = (cut[0] if cut else symbol).rstrip(".,-–/ ")
    letters = [c for c in symbol if c.isalpha()]
    if not letters or sum(c.isupper() for c in letters) * 2 < len(letters):
        return None
    if len(letters) < 2 and kind != "Sắc lệnh":
        return None
    return symbol


def _tails(
    plan: Plan, flow: str, at: int, last: int
) -> tuple[int, str | None, str | None, str | None]:
    """End, date, issuer and subject after a citation's head."""
    end, date, issuer, subject = at, None, None, None
    if dated := grammar.DATED.match(flow, end):
        date = parse_date(dated["date"])
        bracketed = dated[0].endswith(")") and "(" in dated[0]
        end = dated.end() if bracketed else dated.end("date")
    if short := grammar.SHORT_NAME.match(flow, end):
        end = short.end()
    if place := issuer_at(flow, end):
        issuer = joined(plan.text[place[0] : place[1]])
        end = place[1]
    elif date and (bare := grammar.BARE_ISSUER.match(flow, end)):
        issuer, end = joined(bare["issuer"]), bare.end()
    if date is None and (dated := grammar.DATED.match(flow, end)):
        date, end = parse_date(dated["date"]), dated.end("date")
    about = grammar.ABOUT.match(flow, end)
    opening = re.compile(r"\s*,?\s*(?:việc\s+)?(?=[“\"«])").match(
        flow, about.end() if about else end
    )
    if opening and (quoted := quoted_at(flow, opening.end())):
        subject = joined(plan.text[quoted[0] : quoted[1]])
        return _past_quote(plan.text, quoted[1]), date, issuer, subject
    if about:
        begin = about.start("about")
        stop = subject_end(flow, about.end())
        if quote := re.compile(r"[“\"«]").search(flow, about.end(), stop):
            inside = quoted_at(flow, quote.start())
            if inside and inside[1] >= stop:
                stop = _past_quote(plan.text, inside[1])
        stop = min(stop, last)
        if stop > about.end() + 2:
            subject, end = joined(plan.text[begin:stop]), stop
    return end, date, issuer, subject


def _past_quote(text: str, at: int) -> int:
    """Just after the closing quotation mark at *at*."""
    return at + 1 if at < len(text) and text[at] in '”"“»' else at


def _article(flow: str, at: int) -> str | None:
    match = grammar.ARTICLE.search(flow, max(0, at - 60), at)
    return " ".join(match["article"].split()).rstrip(",") if match else None


def _issuer_id(issuer: str | None, symbol: str | None) -> str | None:
    named = body_of_symbol(symbol) if symbol else None
    if named:
        return slug(named)
    return slug(issuer) if issuer else None


def _named_numbers(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    for match in grammar.NAMED_NUMBER.finditer(flow, first, last):
        end, date, issuer, subject = _tails(plan, flow, match.end(), last)
        if issuer or subject:
            yield Directive(
                type=citation_types()[fold(" ".join(match["type"].split()))],
                number=match["number"],
                date=date,
                issuer=issuer,
                issuer_id=_issuer_id(issuer, None),
                subject=subject,
                form="full" if date and issuer else "short",
                quote=plan.text[match.start() : end],
                start=match.start(),
                end=end,
                extractor="rule:directive.named_number",
                confidence=0.75,
            )


def _bare_numbers(
    plan: Plan, flow: str, cited: list[Directive], first: int, last: int
) -> Iterator[Directive]:
    """Type word and number alone, where the document cites that number with its symbol."""
    known = {(fold(r.type), r.number): r for r in cited if r.number and r.symbol}
    for match in grammar.BARE_NUMBER.finditer(flow, first, last):
        kind = citation_types()[fold(" ".join(match["type"].split()))]
        whole = known.get((fold(kind), match["number"]))
        if whole is None or any(
            (r.start or 0) <= match.start() < (r.end or 0) and r.start == match.start()
            for r in cited
        ):
            continue
        yield Directive(
            type=kind,
            number=match["number"],
            symbol=None,
            directive_id=whole.directive_id,
            issuer_id=whole.issuer_id,
            form="short",
            quote=plan.text[match.start() : match.end()],
            start=match.start(),
            end=match.end(),
            extractor="rule:directive.bare_number",
            confidence=0.85,
        )


def _laws(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    outer = list(grammar.LAW.finditer(flow, first, last))
    inner = [
        match
        for law in outer
        for match in grammar.LAW.finditer(flow, law.start("name"), law.end("name"))
    ]
    for match in (*outer, *inner):
        name = joined(match["name"])
        kind = citation_types()[fold(" ".join(match["type"].split()))]
        work = work_named(name) if kind == "Luật" else None
        if work is None and len(name.split()) < 2 and kind == "Luật" and name.islower():
            continue
        end, date = match.end(), None
        if match in inner:
            dated = of_year = None  # a date behind belongs to the law that names this one
        elif dated := grammar.DATED.match(flow, end):
            date, end = parse_date(dated["date"]), dated.end("date")
        elif of_year := grammar.OF_YEAR.match(flow, end):
            date, end = of_year["year"], of_year.end()
        yield Directive(
            type=kind,
            directive_id=work,
            subject=name,
            date=date,
            article=_article(flow, match.start()),
            form="unnumbered",
            quote=plan.text[match.start() : end],
            start=match.start(),
            end=end,
            extractor="rule:directive.law",
            confidence=0.9 if work else 0.7,
        )


def _congresses(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    for match in grammar.CONGRESS.finditer(flow, first, last):
        if match["type"].islower() and not grammar.NAMED_CONGRESS.search(match["issuer"]):
            continue  # "nghị quyết đại hội Đảng": which one is not said
        end = match.end("issuer")
        issuer = joined(plan.text[match.start("issuer") : end])
        subject = None
        if (about := grammar.ABOUT.match(flow, end)) and flow[end:].lstrip()[:2].lower() == "về":
            stop = subject_end(flow, about.end())
            subject, end = joined(plan.text[about.start("about") : stop]), stop
        yield Directive(
            type="Nghị quyết",
            directive_id=f"nghi-quyet-{slug(issuer)}",
            issuer=issuer,
            issuer_id=slug(issuer),
            subject=subject,
            form="unnumbered",
            quote=plan.text[match.start() : end],
            start=match.start(),
            end=end,
            extractor="rule:directive.congress",
            confidence=0.88,
        )


def _spoken(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    for match in grammar.SPOKEN.finditer(flow, first, last):
        place = issuer_at(flow, match.end() - 1)
        if place is None:
            continue
        end = place[1]
        if meeting := grammar.MEETING.match(flow, end):
            end = meeting.end()
        yield Directive(
            type="Kết luận",
            issuer=joined(plan.text[place[0] : place[1]]),
            issuer_id=slug(plan.text[place[0] : place[1]]),
            form="unnumbered",
            quote=plan.text[match.start() : end],
            start=match.start(),
            end=end,
            extractor="rule:directive.spoken",
            confidence=0.75,
        )


# A plan that is made or issued here is the plan itself or one its units are to draw up.
_MADE_HERE = frozenset({"hành", "dựng", "lập", "ra", "là"})


def _by_body(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """Documents without a number that are known by the body that issued them."""
    reported = plan.header.doc_type == "bai_viet"
    for match in grammar.BY_BODY.finditer(flow, first, last):
        kind = citation_types()[fold(" ".join(match["type"].split()))]
        made_here = match["before"].strip(",“”").lower() in _MADE_HERE
        if kind == "Kế hoạch" and made_here and not reported:
            continue
        if match["name"] and _is_own_title(plan, match["name"]):
            continue
        place = issuer_at(flow, match.end())
        if place is None:
            continue
        end, subject = place[1], joined(match["name"]) if match["name"] else None
        if subject is None and (goes_on := grammar.CARRIES_OUT.match(flow, end)):
            stop = min(subject_end(flow, goes_on.end()), last)
            subject, end = joined(plan.text[goes_on.end() : stop]), stop
        issuer = joined(plan.text[place[0] : place[1]])
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


def _is_own_title(plan: Plan, name: str) -> bool:
    """Whether *name* repeats the title of the document itself."""
    own = fold(plan.header.title or "")
    return bool(own) and fuzz.token_set_ratio(fold(" ".join(name.split())), own) > _SAME_TITLE


def _resolved(records: list[Directive]) -> list[Directive]:
    """Short forms point at the full mention of the same document; a work has one id."""
    full: dict[str, Directive] = {}
    for record in records:
        if record.form == "full" and record.directive_id:
            full.setdefault(record.directive_id, record)
    resolved = []
    for record in records:
        update: dict[str, object] = {"work_id": record.directive_id}
        known = full.get(record.directive_id or "")
        if record.form == "short" and known is not None:
            update["antecedent_id"] = local_id("directives", known.start, known.end)
        resolved.append(record.model_copy(update=update))
    return resolved


@Language.factory("thidua_directives")
def create(nlp: Language, name: str) -> SpanExtractor:
    """The spaCy factory."""
    return SpanExtractor("directives", find_directives)
