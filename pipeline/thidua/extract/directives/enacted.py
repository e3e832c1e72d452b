"""Finders of texts that another document puts in force: named in its subject, or right before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from thidua.extract.anchored import matches
from thidua.extract.directives import unnumbered_grammar as grammar
from thidua.extract.directives.grammar import type_starts
from thidua.extract.directives.tails import DATE_LAST, ISSUER_LAST
from thidua.extract.directives.unnumbered import kind_of, unnumbered_record
from thidua.knowledge.folding import fold, joined
from thidua.records import Directive
from thidua.structure.plan import Plan


def attached(plan: Plan, flow: str, first: int, last: int) -> Iterator[Directive]:
    """Texts put in force by another document, which is cited right after them."""
    starts = type_starts(flow, first, last)
    for match in (
        *matches(grammar.ATTACHED, flow, starts, last),
        *matches(grammar.ATTACHED_IN_CAPITALS, flow, starts, last),
    ):
        span, name = (match.start(), match.end("name")), joined(match["name"])
        if name[0] in '“"' and name[-1] in '”"':
            name = name[1:-1].strip()
        yield unnumbered_record(plan, span, kind_of(match), "attached", 0.7, subject=name)


def enacted(plan: Plan, flow: str, cited: Sequence[Directive]) -> Iterator[Directive]:
    """Texts that a numbered document puts in force or approves, named as its subject.

    The innermost of those whose words name it tells where it ends.
    """
    for record in sorted(cited, key=lambda r: -(r.start or 0)):
        known = record.number or (record.form == "unnumbered" and record.issuer)
        if not known or not record.subject or record.start is None:
            continue
        match = grammar.ENACTED.search(flow, record.start, record.end or 0)
        while match is not None:
            too = _enacted_too(flow, match)
            stop = too.start() if too else match.end("name")
            if further := grammar.FURTHER_DEED.search(flow, match.start("name"), stop):
                stop = further.start()
            if dated := DATE_LAST.search(flow[:stop].rstrip(" ,;."), match.start("name")):
                stop = dated.start()  # of the document that puts it in force
            stop = _before_issuer(flow, match.start("name"), stop, record)
            name = flow[match.start("name") : stop].rstrip()
            name = _closed(name)
            span = match.start("type"), match.start("name") + len(name)
            yield unnumbered_record(
                plan, span, kind_of(match), "enacted", 0.7, subject=joined(name)
            )
            match = too


def _before_issuer(flow: str, at: int, stop: int, record: Directive) -> int:
    """*stop*, or where the issuer of *record* is said between *at* and it, behind the subject."""
    whose = ISSUER_LAST.search(flow, at, stop) if record.issuer else None
    behind = whose and not (record.subject or "").endswith(joined(whose["of"] or whose["by"]))
    return whose.start() if whose and behind else stop


def _closed(name: str) -> str:
    """*name* without marks at its end, but for the closing one of a quotation of its own."""
    quotes = name.endswith("”") and "“" in name
    quotes = quotes or (name.endswith('"') and name.count('"') % 2 == 0)
    return name if quotes else name.rstrip(' ,.”"»')


def _enacted_too(flow: str, one: re.Match[str]) -> re.Match[str] | None:
    """The next text of the same kind that the words of *one* name."""
    for too in grammar.ENACTED_TOO.finditer(flow, *one.span("name")):
        if fold(too["type"]) == fold(one["type"]):
            return too
    return None
