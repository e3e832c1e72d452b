"""Faults of dates: anniversaries, rounds, days that cannot be or had passed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from corpora.fault_edits import Edit, Option, said
from corpora.fault_plans import ARTICLE, Plan, Record
from corpora.fault_stamps import Stamp, first_day, last_day, stamps

_ORIGINS = {
    (3, 2): 1930,
    (22, 12): 1944,
    (19, 5): 1890,
    (30, 4): 1975,
    (2, 9): 1945,
    (8, 3): 1910,
    (28, 7): 1929,
    (20, 11): 1982,
    (26, 3): 1931,
    (11, 6): 1948,
    (27, 2): 1955,
}


def _anniversaries(plan: Plan) -> Iterator[Record]:
    return (
        r
        for r in plan.of("anniversary")
        if r["arithmetic_ok"] and r["quote"].startswith(f"{r['ordinal']} năm")
    )


def anniversary_ordinal(plan: Plan) -> Iterator[Option]:
    """The ordinal is off by one to three years; the bracket stays."""
    for r in _anniversaries(plan):
        old = str(r["ordinal"])
        for off in (1, -1, 2, -2, 3, -3):
            new = f"⟦{r['ordinal'] + off}{r['quote'][len(old) :]}⟧"
            yield Option((Edit(r["start"], r["end"], new),), f"{old} -> {r['ordinal'] + off}")


def anniversary_origin(plan: Plan) -> Iterator[Option]:
    """The event is dated to a wrong year and the ordinal counts from that year."""
    for r in _anniversaries(plan):
        year = int(r["origin_date"][:4])
        if (
            len(r["origin_date"]) < 10
            or _ORIGINS.get((int(r["origin_date"][8:]), int(r["origin_date"][5:7]))) != year
        ):
            continue
        for off in (1, -1, 2, -2, 10, -10):
            new = f"{r['ordinal'] - off}{r['quote'][len(str(r['ordinal'])) :]}".replace(
                str(year), str(year + off), 1
            )
            yield Option((Edit(r["start"], r["end"], f"⟦{new}⟧"),), f"{year} -> {year + off}")


def rounds(plan: Plan) -> list[Record]:
    """The labelled rounds with both dates printed, in order."""
    found = [
        r
        for r in plan.of("phase")
        if r["label"] and r["start_date"] and r["end_date"] and not r["problem"]
    ]
    return [r for r in found if len(stamps(r["quote"])) == 2]


def _round(r: Record, *changes: tuple[Stamp, str]) -> Edit:
    quote = r["quote"]
    for stamp, new in sorted(changes, reverse=True):
        quote = quote[: stamp.start] + new + quote[stamp.end :]
    return Edit(r["start"], r["end"], f"⟦{quote}⟧")


def round_in_another_year(plan: Plan) -> Iterator[Option]:
    """A round, or only its end, is dated to another year."""
    if plan.has("date_year_mismatch"):
        return
    for r in rounds(plan):
        first, last = stamps(r["quote"])
        for off in (-1, -2, -10):
            both = [(s, s.shows(year=s.year + off)) for s in (first, last) if s.year]
            yield Option((_round(r, *both),), f"{r['label']}: {off} years")
        if first.year and last.year:
            for off in (1, -1):
                yield Option(
                    (_round(r, (last, last.shows(year=last.year + off))),),
                    f"{r['label']}: the end {off:+d} year",
                )


def round_backward(plan: Plan) -> Iterator[Option]:
    """A round ends, in the same year, before it begins."""
    if plan.has("date_year_mismatch"):
        return
    for r in rounds(plan):
        first, last = stamps(r["quote"])
        if first.day is None or r["start_date"][:4] != r["end_date"][:4]:
            continue
        for month in (first.month - 1, first.month - 2):
            if month > 0 and last.day is not None and last.day < 29:
                yield Option(
                    (_round(r, (last, last.shows(month=month))),),
                    f"{r['label']}: ends in month {month}",
                )
        for month in (last.month + 1, last.month + 2):
            if month < 13 and first.day < 29:
                yield Option(
                    (_round(r, (first, first.shows(month=month))),),
                    f"{r['label']}: begins in month {month}",
                )


def _pairs(plan: Plan) -> Iterator[tuple[Record, Record]]:
    """Consecutive rounds, if all rounds of the plan follow each other without overlap or gap."""
    if any(r["kind"] == "phase" and r["label"] and r["problem"] for r in plan.records):
        return
    found = rounds(plan)
    pairs = list(pairwise(found))
    if all(0 < (first_day(q["start_date"]) - last_day(p["end_date"])).days < 32 for p, q in pairs):
        yield from pairs


def _moved(plan: Plan, r: Record, which: int, day: dt.date) -> Edit | None:
    """Round *r* with its start (*which* 0) or end (1) on *day*; None where its anniversaries fall out."""
    stamp = stamps(r["quote"])[which]
    start, end = first_day(r["start_date"]), last_day(r["end_date"])
    new = (day, end) if which == 0 else (start, day)
    same_year = (stamp.year or int(r["end_date" if which == 0 else "start_date"][:4])) == day.year
    if not new[0] < new[1] or (stamp.year is None and not same_year):
        return None
    if which == 1 and stamps(r["quote"])[0].year is None and day.year != start.year:
        return None
    for a in plan.records:
        if (
            a["kind"] == "anniversary"
            and a.get("phase") == r["label"]
            and len(a["commemorated_date"] or "") == 10
        ):
            on = first_day(a["commemorated_date"])
            if start <= on <= end and not new[0] <= on <= new[1]:
                return None
    return _round(r, (stamp, stamp.shows(stamp.day and day.day, day.month, day.year)))


def rounds_overlap(plan: Plan) -> Iterator[Option]:
    """A round begins more than ten days before the one before it ends, or that one ends later."""
    for p, q in _pairs(plan):
        end, start = last_day(p["end_date"]), first_day(q["start_date"])
        for days in (14, 21, 30):
            sooner, later = end - dt.timedelta(days), start + dt.timedelta(days)
            edit = _moved(plan, q, 0, sooner)
            if edit and sooner > first_day(p["start_date"]):
                yield Option((edit,), f"{q['label']} begins before {p['label']} ends")
            edit = _moved(plan, p, 1, later)
            if edit and stamps(p["quote"])[1].day and later < last_day(q["end_date"]):
                yield Option((edit,), f"{p['label']} ends after {q['label']} begins")


def rounds_gap(plan: Plan) -> Iterator[Option]:
    """A month or more lies between two consecutive rounds."""
    for p, q in _pairs(plan):
        end, start = last_day(p["end_date"]), first_day(q["start_date"])
        for days in (38, 46, 54, 61):
            sooner, later = start - dt.timedelta(days), end + dt.timedelta(days)
            note = f"nothing between {p['label']} and {q['label']}"
            edit = _moved(plan, q, 0, later)
            if edit and later < last_day(q["end_date"]) - dt.timedelta(9):
                yield Option((edit,), note)
            edit = _moved(plan, p, 1, sooner)
            if (
                edit
                and stamps(p["quote"])[1].day
                and sooner > first_day(p["start_date"]) + dt.timedelta(9)
            ):
                yield Option((edit,), note)


def _impossible(stamp: Stamp) -> Iterator[str]:
    if stamp.day is None or stamp.year is None:
        return
    if stamp.month in (4, 6, 9, 11):
        yield stamp.shows(day=31)
    elif stamp.month == 2:
        yield stamp.shows(day=30)
    elif stamp.day < 29:
        yield stamp.shows(month=13)


def impossible_date(plan: Plan) -> Iterator[Option]:
    """A date that no calendar has, in a round or in a citation."""
    for r in [*rounds(plan), *plan.of("directive")]:
        for stamp in stamps(r["quote"]):
            for new in _impossible(stamp):
                at = r["start"] + stamp.start
                yield Option(
                    (Edit(at, at + len(stamp.text), f"⟦{new}⟧"),), f"{stamp.text} -> {new}"
                )


def deadline_before_issue(plan: Plan) -> Iterator[Option]:
    """A deadline that had passed when the plan was issued."""
    if plan.issued is None or len(plan.issued) == 4 or plan.name == ARTICLE:
        return
    issued = first_day(plan.issued)
    printed = [
        r
        for r in plan.records
        if r["kind"] == "phase" and r.get("end_exclusive") and not plan.faulty(r)
    ]
    for days in (12, 25, 40):
        day = issued - dt.timedelta(days)
        for r in printed:
            stamp = stamps(r["quote"])[-1]
            if stamp.day is None or stamp.year is None:
                continue
            new = r["quote"][: stamp.start] + stamp.shows(day.day, day.month, day.year)
            yield Option((Edit(r["start"], r["end"], f"⟦{new}⟧"),), f"issued {plan.issued}")
        shown = (
            f"{day.day:02d}/{day.month:02d}/{day.year}"
            if day.month < 3
            else f"{day.day:02d}/{day.month}/{day.year}"
        )
        for item in plan.leaves("implementation", "assignment")[:2]:
            text = f"Việc phổ biến kế hoạch hoàn thành ⟦trước ngày {shown}⟧."
            yield Option((said(plan, item, text),), f"issued {plan.issued}")
