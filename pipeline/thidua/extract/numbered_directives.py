"""Finders of documents cited by number: with their symbol, without it, or by a number known as a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.extract import citation_grammar as grammar
from thidua.extract.citation_tails import read_tails
from thidua.knowledge.citations import type_named
from thidua.knowledge.folding import fold, joined, slug
from thidua.knowledge.symbols import body_of_symbol, directive_id
from thidua.records import Directive
from thidua.structure.plan import Plan

# Letters that OCR reads for digits: "3OO4", "1l8".
_MISREAD = str.maketrans("OolI", "0011")
_OF_LAWS = re.compile(r"^(?:QH|UBTVQH|PL|L[-/]|L$|SL)")


def numbered(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """Documents with number and symbol in ``flow[first:last]``, and lists that share a type word."""
    for match in grammar.numbered().finditer(flow, first, last):
        if match["number"] is None and not match["so"]:
            continue  # "Kế hoạch - Tài chính"
        record = _record(plan, flow, match, match.start(), last)
        if record is None:
            continue
        yield record
        at = match.end()
        while listed := _listed(flow, at, record.end or at):
            start = listed.start("so") if listed["so"] else listed.start("number")
            item = _record(plan, flow, listed, start, last, type_word=match["type"])
            at = listed.end()
            if item is not None:
                record = item
                yield item


def _listed(flow: str, head: int, end: int) -> re.Match[str] | None:
    """The next item of a list, after the head of the last one or after its date and issuer."""
    return grammar.LISTED.match(flow, head) or grammar.LISTED.match(flow, end)


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
    kind = type_named(printed) or printed
    number, symbol = groups["number"], _symbol(match["symbol"], kind)
    if symbol is None or (number is None and not groups.get("so")):
        return None
    if groups.get("name") and not _OF_LAWS.match(symbol):
        return None
    end = match.start("symbol") + len(symbol)
    if part := grammar.LATE_PART.match(flow, end):
        end, symbol = part.end(), symbol + part[0]
    symbol = " ".join(symbol.split()).rstrip(".-/ ")
    year = groups.get("year")
    if year is None and (late := grammar.LATE_YEAR.match(flow, end)):
        end, year = late.end(), late["year"]
    tails = read_tails(flow, end, last, kind)
    issuer = tails.issuer or (joined(groups["by"]) if groups.get("by") else None)
    subject = joined(groups["name"]) if groups.get("name") else tails.subject
    full_year = int(year[:4]) if year else None
    return Directive(
        type=printed if kind.islower() else kind,
        number=number,
        year=full_year,
        symbol=symbol,
        directive_id=_id(number, full_year, symbol, match["joint"]) if number else None,
        date=tails.date,
        issuer=issuer,
        issuer_id=issuer_id(issuer, symbol),
        subject=subject,
        article=article(flow, match.start()),
        form=_form(number, tails.date, issuer),
        quote=plan.text[start : tails.end],
        start=start,
        end=tails.end,
        extractor="rule:directive.numbered",
        confidence=0.93 if tails.date and issuer else 0.9,
    )


def _form(number: str | None, date: str | None, issuer: str | None) -> str:
    """A blank for the number makes no number: such a mention is unnumbered."""
    if number is None:
        return "unnumbered"
    return "full" if date and issuer else "short"


def _id(number: str, year: int | None, symbol: str, joint: str) -> str:
    return directive_id(number.translate(_MISREAD), year, symbol, joint)


def _symbol(symbol: str, kind: str) -> str | None:
    """The symbol without a following word; None where it is a plain word."""
    cut = re.match(r"[^\s\-–/.]+(?:\s{0,3}[-–/.]\s{0,3}[^\s\-–/.]+)*(?:(?<=QH)\s\d+)?", symbol)
    symbol = (cut[0] if cut else symbol).rstrip(".,-–/ ")
    letters = [c for c in symbol if c.isalpha()]
    if not letters or sum(c.isupper() for c in letters) * 2 < len(letters):
        return None
    if len(letters) < 2 and kind != "Sắc lệnh":
        return None
    return symbol


def article(flow: str, at: int) -> str | None:
    """The article or clause named right before the citation at *at*."""
    match = grammar.ARTICLE.search(flow, max(0, at - 60), at)
    return " ".join(match["article"].split()).rstrip(",") if match else None


def issuer_id(issuer: str | None, symbol: str | None) -> str | None:
    """The id of the issuing body: what the symbol's letters stand for, else the words."""
    named = body_of_symbol(symbol) if symbol else None
    if named:
        return slug(named)
    return slug(issuer) if issuer else None


def named_numbers(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """Documents with a number but no symbol, whose date, issuer or subject follows."""
    for match in grammar.named_number().finditer(flow, first, last):
        kind = type_named(match["type"])
        tails = read_tails(flow, match.end(), last, kind or "")
        if kind and (tails.issuer or tails.subject or tails.date):
            yield Directive(
                type=kind,
                number=match["number"],
                year=int(match["year"]) if match["year"] else None,
                date=tails.date,
                issuer=tails.issuer,
                issuer_id=issuer_id(tails.issuer, None),
                subject=tails.subject,
                article=article(flow, match.start()),
                form="full" if tails.date and tails.issuer else "short",
                quote=plan.text[match.start() : tails.end],
                start=match.start(),
                end=tails.end,
                extractor="rule:directive.named_number",
                confidence=0.75,
            )


def bare_numbers(
    plan: Plan, flow: str, cited: list[Directive], first: int, last: int
) -> Iterator[Directive]:
    """Type word and number alone: a document cited with its symbol elsewhere, or a well-known one."""
    known = {(fold(r.type), r.number.lstrip("0")): r for r in cited if r.number and r.symbol}
    taken = {r.start for r in cited}
    for pattern, must_be_cited in ((grammar.BARE_NUMBER, True), (grammar.WELL_KNOWN, False)):
        for match in pattern.finditer(flow, first, last):
            kind = type_named(match["type"])
            whole = known.get((fold(kind or ""), match["number"].lstrip("0")))
            if kind is None or match.start() in taken or (whole is None and must_be_cited):
                continue
            taken.add(match.start())
            yield Directive(
                type=kind,
                number=match["number"],
                year=int(match["year"]) if match.groupdict().get("year") else None,
                symbol=None,
                directive_id=whole.directive_id if whole else None,
                issuer_id=whole.issuer_id if whole else None,
                form="short",
                quote=plan.text[match.start() : match.end()],
                start=match.start(),
                end=match.end(),
                extractor="rule:directive.bare_number",
                confidence=0.85 if whole else 0.6,
            )
