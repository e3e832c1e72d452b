"""Mentions that leave out number or symbol: the known act, or the work of their plan, they mean."""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz import fuzz

from thidua.knowledge.acts import Act, acts
from thidua.knowledge.folding import fold
from thidua.knowledge.issuing_bodies import same_body
from thidua.knowledge.symbols import symbol_fits_issuer
from thidua.knowledge.tables import of_tables
from thidua.records import Directive

_SAME_SUBJECT = 70
_OF_CENTRE = "/TW"
_REMEMBERED = 15  # years for which a resolution of the Centre is called by its number alone
# What a decision approves is called by the decision's number: "Đề án 06", "Chương trình 135".
_APPROVED = frozenset({"Đề án", "Chương trình", "Dự án", "Chiến lược"})
_APPROVES = frozenset({"Quyết định", "Nghị quyết"})


def plain(number: str) -> str:
    """A number without leading zeros, to compare."""
    return fold(number).lstrip("0")


def agrees(record: Directive, issuer: str | None, subject: str | None) -> bool:
    """Whether issuer and subject, where both sides give them, are the same in other words."""
    pairs = ((record.issuer, issuer), (record.subject, subject))
    return all(
        fuzz.token_set_ratio(fold(one), fold(other)) >= _SAME_SUBJECT
        for one, other in pairs
        if one and other
    )


def known_act(record: Directive, plan_year: int | None) -> Act | None:
    """The known act that a number without a symbol means; None if several or none can be meant.

    *plan_year* bounds the acts that a plan can know. With neither issuer nor subject only
    documents of the Party's Centre are called so: "Nghị quyết 57".
    """
    if record.type in _APPROVED:
        return _by_alias().get(_type_and_number(record))
    found = [act for act in acts_numbered(record) if _fits(record, act)]
    if plan_year is not None:
        found = [act for act in found if int(act.date[:4]) <= plan_year]
    if not (record.issuer or record.subject):
        oldest = (plan_year or 0) - _REMEMBERED
        found = [a for a in found if _OF_CENTRE in a.directive_id and int(a.date[:4]) >= oldest]
        if plan_year is None:
            return None
    return found[0] if len(found) == 1 else None


def _fits(record: Directive, act: Act) -> bool:
    if record.date and not act.date.startswith(record.date[:4]):
        return False
    symbol = re.split(r"(?<=\d)[-/]", act.directive_id, maxsplit=1)[-1]
    if record.issuer and symbol_fits_issuer(symbol, record.issuer):
        return agrees(record, None, act.subject)
    return agrees(record, act.issuer, act.subject)


def acts_numbered(record: Directive) -> tuple[Act, ...]:
    """The known acts of the type and number of *record*, of whatever body and year."""
    return _by_number().get(_type_and_number(record), ())


def _type_and_number(record: Directive) -> tuple[str, str]:
    return fold(record.type), plain(record.number or "")


@of_tables
@cache
def _by_number() -> dict[tuple[str, str], tuple[Act, ...]]:
    found: dict[tuple[str, str], tuple[Act, ...]] = {}
    for act in acts().values():
        key = fold(act.type), plain(re.split(r"[-/]", act.directive_id)[0])
        found[key] = (*found.get(key, ()), act)
    return found


@of_tables
@cache
def _by_alias() -> dict[tuple[str, str], Act]:
    """Type and number of what an act approves, as its subject says them in brackets, -> the act."""
    found: dict[tuple[str, str], Act] = {}
    for act in acts().values():
        if alias := re.search(r"\((de an|chuong trinh) (\d+)\)$", fold(act.subject)):
            found[alias[1], plain(alias[2])] = act
    return found


def approves(full: Directive, record: Directive) -> bool:
    """Whether *full*, cited with number and symbol, approves what *record* names by its number.

    "Đề án 06" is what "Quyết định số 06/QĐ-TTg … phê duyệt Đề án …" approves.
    """
    if record.type not in _APPROVED or not record.number or full.type not in _APPROVES:
        return False
    return plain(full.number or "") == plain(record.number)


def may_mean(record: Directive, full: Directive) -> bool:
    """Whether *record*, without a number, can be what *full* cites with number and symbol.

    "Nghị quyết HĐND huyện" is the "Nghị quyết số 45/NQ-HĐND … của Hội đồng nhân dân huyện".
    """
    if record.number or not record.issuer or (record.directive_id and _is_congress(record)):
        return False
    return (
        full.type == record.type
        and bool(full.issuer)
        and _same_date(record.date, full.date)
        and same_body(record.issuer, full.issuer or "")
        and agrees(record, None, full.subject)
    )


def _is_congress(record: Directive) -> bool:
    return re.match(r"(?:dai hoi|hoi nghi)\b", fold(record.issuer or "")) is not None


def _same_date(one: str | None, other: str | None) -> bool:
    return one is None or (other is not None and other.startswith(one))
