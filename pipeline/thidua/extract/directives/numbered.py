"""Finders of documents cited by number: with their symbol, without it, or by a number known as a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.extract.anchored import matches
from thidua.extract.directives import grammar
from thidua.extract.directives.tails import Tails, date_at, read_date, read_tails, signed_last
from thidua.knowledge.citations import type_named, types_by_letters
from thidua.knowledge.folding import fold, joined, slug
from thidua.knowledge.symbols import body_of_symbol, directive_id
from thidua.records import Directive
from thidua.structure.plan import Plan

# Letters that OCR reads for digits: "3OO4", "1l8".
_MISREAD = str.maketrans("OolI", "0011")
# The space before the next word is lost: "70-TB/TWngày 06 tháng 01".
_GLUED = re.compile(r"(?<=[A-ZĐg\d])(?:ngày|của|về|năm)$")
_RULES = frozenset({"Quy chế", "Quy định"})
_PARTS = re.compile(
    r"[^\s\-–/.]+(?:(?:\s{0,3}[-–/.]|\s{1,3}&)\s{0,3}[^\s\-–/.]+(?:(?:(?<=[-–/\s]Bộ)|(?<=[-–/\s]BỘ)|(?<=[-–/\s]Sở)|(?<=[-–/\s]SỞ))\s{1,2}[^\s\-–/.]+)?)*(?:(?<=QH)[\s.]\d+)?"
)
_FEWEST_CAPITALS = 2  # of a symbol: "Đề án 06 - Sơ kết …" has none
# "… về chuyển đổi số (Nghị quyết số 57-NQ/TW)": how the text goes on to call it
_SHORT_NAME = re.compile(
    r"\s*\(\s*(?:[^\W\d_]+\s+){1,4}(?P<said>\d{1,5}[a-z]?\s?[-–/][^()\n]{2,30})\)(?=\s*[,;:]|\W*$)"
)
_OF_CATALOGUE = re.compile(
    r"[Ss]ố\s+tư\s+liệu\W*$|[Ss]ố\s*(?:,|/)?\s*(?:và\s+)?[Kk][ýíyi]\s+hiệu(?:\s+văn\s+bản)?\W*$|[Ss]ố\s+hiệu\W*$"
)
_OF_LAWS = re.compile(r"^(?:QH|UBTVQH|PL|L[-/]|L$|SL)")


def numbered(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """Documents with number and symbol in ``flow[first:last]``, and lists that share a type word."""
    for match in matches(grammar.numbered(), flow, grammar.type_starts(flow, first, last), last):
        if match["number"] is None and not match["so"]:
            continue  # "Kế hoạch - Tài chính"
        record = _record(plan, flow, match, match.groupdict(), match.start(), last)
        if record is None:
            continue
        yield record
        by = match["by"] if ":" in match[0] else None
        yield from _list(plan, flow, match.end(), record.end or 0, last, match["type"], by)


def _list(
    plan: Plan, flow: str, head: int, end: int, last: int, type_word: str, by: str | None = None
) -> Iterator[Directive]:
    """The further items of a list whose item before has its head up to *head*, all of it to *end*."""
    while listed := _listed(flow, head, end):
        parts = {**listed.groupdict(), "type": type_word, "by": by}
        start = listed.start("so" if listed["so"] else "number")
        item = _record(plan, flow, listed, parts, start, last)
        head = listed.end()
        # never back: what is no item must not be met again
        end = max(head, end if item is None else item.end or head)
        if item is not None:
            yield item


def unsigned(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """Lists whose last item has the symbol of all: "các Nghị quyết số 18, 19-NQ/TW ngày …"."""
    starts = grammar.type_starts(flow, first, last)
    for head in matches(grammar.unsigned_head(), flow, starts, last):
        run = grammar.UNSIGNED.match(flow, head.end(), last)
        if run is None:
            continue
        signed = list(_list(plan, flow, run.end(), run.end(), last, head["type"]))
        if not signed:
            continue
        kind = signed[0].type
        at, start = run.start(), head.start()
        while at < run.end() and (item := grammar.UNSIGNED_ITEM.match(flow, at, run.end())):
            end = (
                item.end("rest") if item["rest"] else item.end("year" if item["year"] else "number")
            )
            yield _unsigned_item(plan, item, (start, end), kind, signed[0])
            at = start = item.end()
        yield from signed


def _unsigned_item(
    plan: Plan, item: re.Match[str], span: tuple[int, int], kind: str, signed: Directive
) -> Directive:
    """A number of a list: its id is made with the symbol of *signed*, which the list ends with."""
    joint = (signed.directive_id or "")[len(signed.number or "") :][:1] or "/"
    year = int(item["year"]) if item["year"] else None
    same_kind = bool(year) == bool(signed.year)
    return Directive(
        type=kind,
        number=item["number"],
        year=year,
        directive_id=_id(item["number"], year, signed.symbol or "", joint) if same_kind else None,
        date=read_date(item["rest"]) if item["rest"] else None,
        issuer_id=signed.issuer_id,
        form="short",
        quote=plan.text[span[0] : span[1]],
        start=span[0],
        end=span[1],
        extractor="rule:directive.unsigned",
        confidence=0.8,
    )


def _listed(flow: str, head: int, end: int) -> re.Match[str] | None:
    """The next item of a list, after the head of the last one or after its date and issuer."""
    return grammar.LISTED.match(flow, head) or grammar.LISTED.match(flow, end)


def _record(
    plan: Plan,
    flow: str,
    match: re.Match[str],
    parts: dict[str, str | None],
    start: int,
    last: int,
) -> Directive | None:
    """A citation with a symbol, which begins at *start*: date, issuer and subject are read on.

    *match* ends with the symbol; *parts* are its groups and what stands apart from it: the type
    word and the issuer of a list, or the number of a symbol that has no type word.
    """
    printed = " ".join((parts["type"] or "").split())
    kind = type_named(printed) or printed
    number, symbol = parts["number"], _symbol(match["symbol"], kind)
    if symbol is None or (number is None and not parts.get("so")):
        return None
    name = parts.get("name")
    if name and not _OF_LAWS.match(symbol):
        return None
    end = match.start("symbol") + len(symbol)
    if late := grammar.LATE_PART.match(flow, end):
        end, symbol = late.end(), symbol + late[0]
    symbol = " ".join(symbol.split()).rstrip(".-/ ")
    printed_year = parts.get("year")
    if printed_year is None and (late := grammar.LATE_YEAR.match(flow, end)):
        end, printed_year = late.end(), late["year"]
    year = int(printed_year[:4]) if printed_year else None
    tails = _past_bracket(flow, end, last, kind) if parts.get("open") else None
    tails = tails or read_tails(flow, end, last, kind)
    tails = signed_last(flow, end, tails, symbol)
    tails = _before_short_name(flow, end, tails)
    issuer = tails.issuer or (joined(whose) if (whose := parts.get("by")) else None)
    return Directive(
        type=printed if kind.islower() else kind,
        number=number,
        year=year,
        symbol=symbol,
        directive_id=_id(number, year, symbol, match["joint"]) if number else None,
        date=tails.date,
        issuer=issuer,
        issuer_id=issuer_id(issuer, symbol),
        subject=joined(name) if name else tails.subject or _what(parts, kind),
        article=article(flow, match.start()),
        form=_form(number, tails.date, issuer),
        quote=plan.text[start : tails.end],
        start=start,
        end=tails.end,
        extractor="rule:directive.numbered",
        confidence=0.93 if tails.date and issuer else 0.9,
    )


def _past_bracket(flow: str, at: int, last: int, kind: str) -> Tails | None:
    """The tails of a document whose number, up to *at*, stands in brackets behind its type word.

    "Kế hoạch (số 30/KH-UBND ngày 21/02/2019) triển khai …"; None where the bracket says more.
    """
    end, date = date_at(flow, at) or (at, None)
    if flow[end - 1 : end] != ")":
        end = flow.find(")", end, end + 2) + 1
    if not end:
        return None
    tails = read_tails(flow, end, last, kind)
    return tails._replace(date=tails.date or date)


def _before_short_name(flow: str, at: int, tails: Tails) -> Tails:
    """*tails*, from *at* on, without a number said before, once more in brackets behind the subject."""
    if tails.subject is None:
        return tails
    for short in _SHORT_NAME.finditer(flow, at, tails.end):
        named = joined(short[0])
        line = flow.rfind("\n", 0, at) + 1
        said = flow.find(short["said"], line, short.start()) >= 0
        if said and named in tails.subject:
            subject = tails.subject[: tails.subject.find(named)].rstrip()
            return tails._replace(end=short.start(), subject=subject or None)
    return tails


def _what(parts: dict[str, str | None], kind: str) -> str | None:
    """What rules are for, said before their number: "Quy chế làm việc số 05-QC/TU"."""
    what = parts.get("what")
    return joined(what) if what and kind in _RULES else None


def signed(
    plan: Plan, flow: str, cited: list[Directive], first: int, last: int
) -> Iterator[Directive]:
    """Number and symbol without a type word, which the symbol's letters say."""
    inside = [(r.start or 0, r.end or 0) for r in cited]
    for match in grammar.signed_number().finditer(flow, first, last):
        line = flow.rfind("\n", 0, match.start()) + 1
        before = grammar.NUMBER_BEFORE.search(flow, max(line, match.start() - 12), match.start())
        if before is None or not flow[line : before.start()].strip(" |*-–+•("):
            continue  # a line that begins so is the number of a document, not a citation
        if any(start <= before.start() < end for start, end in inside):
            continue
        if _OF_CATALOGUE.search(flow, line, before.start()):
            continue  # a portal's own table: "Số ký hiệu 58/HD-SNV"
        kind = types_by_letters()[match["letters"]]
        parts = {**match.groupdict(), **before.groupdict(), "type": kind}
        if (record := _record(plan, flow, match, parts, before.start(), last)) is not None:
            yield record


def _form(number: str | None, date: str | None, issuer: str | None) -> str:
    """How full the mention is; a blank for the number makes no number."""
    if number is None:
        return "unnumbered"
    return "full" if date and issuer else "short"


def _id(number: str, year: int | None, symbol: str, joint: str) -> str:
    return directive_id(number.translate(_MISREAD), year, symbol, joint)


def _symbol(symbol: str, kind: str) -> str | None:
    """The symbol without a following word; None where it is a plain word."""
    cut = _PARTS.match(symbol)
    symbol = _GLUED.sub("", cut[0] if cut else symbol).rstrip(".,-–/ ")
    letters = [c for c in symbol if c.isalpha()]
    if not letters or sum(c.isupper() for c in letters) * 2 < len(letters):
        return None
    if sum(map(str.isupper, letters)) < _FEWEST_CAPITALS and kind != "Sắc lệnh":
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
    starts = grammar.type_starts(flow, first, last)
    for match in matches(grammar.named_number(), flow, starts, last):
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
                form=_form(match["number"], tails.date, tails.issuer),
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
    told = (r for r in cited if r.number and (r.symbol or r.subject))
    known = {(fold(r.type), (r.number or "").lstrip("0")): r for r in told}
    taken = {r.start for r in cited}
    starts = grammar.type_starts(flow, first, last)
    for pattern, must_be_cited in ((grammar.BARE_NUMBER, True), (grammar.WELL_KNOWN, False)):
        for match in matches(pattern, flow, starts, last):
            kind = type_named(match["type"])
            whole = known.get((fold(kind or ""), match["number"].lstrip("0")))
            if kind is None or match.start() in taken or (whole is None and must_be_cited):
                continue
            taken.add(match.start())
            yield _bare(plan, match, match.start(), kind, whole, Tails(match.end()))
            more = grammar.MORE_NUMBERS.match(flow, match.end(), last)
            while more is not None:
                whole = known.get((fold(kind), more["number"].lstrip("0")))
                end, then = more.end(), grammar.MORE_NUMBERS.match(flow, more.end(), last)
                tails = Tails(end) if then else read_tails(flow, end, last, kind)
                start = more.start("so" if more["so"] else "number")
                yield _bare(plan, more, start, kind, whole, tails)
                more = then


def _bare(
    plan: Plan,
    match: re.Match[str],
    start: int,
    kind: str,
    whole: Directive | None,
    tails: Tails,
) -> Directive:
    """A mention by number alone; *whole* is where the document is cited in full."""
    return Directive(
        type=kind,
        number=match["number"],
        year=int(match["year"]) if match.groupdict().get("year") else None,
        directive_id=whole.directive_id if whole else None,
        date=tails.date,
        issuer=tails.issuer,
        issuer_id=whole.issuer_id if whole else issuer_id(tails.issuer, None),
        subject=tails.subject,
        form=_form(match["number"], tails.date, tails.issuer),
        quote=plan.text[start : tails.end],
        start=start,
        end=tails.end,
        extractor="rule:directive.bare_number",
        confidence=0.85 if whole else 0.6,
    )
