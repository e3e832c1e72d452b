"""The year of a work whose number is given anew: every year by the State, every term by the Party.

A plan that prints no date means the last one that it can know; the same day and month in another
year, in few plans, is a slip of the pen.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from thidua.dataset.majority import commonest
from thidua.dataset.mentions import Mention
from thidua.knowledge.acts import Act

_PARTY = re.compile(r"^[^/]*/(?:TW|TU|HU|ThU|ĐU|VPTU|VPTW|BTGTW|BTCTW)\b")


def years_by_document(mentions: Sequence[Mention], known: Act | None) -> dict[int, str]:
    """Document -> year (or term) of the work it cites; undated ones mean the last they can know."""
    dates: dict[int, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        if mention.record.date:
            dates[mention.doc][mention.record.date] += 1
    party = any(_PARTY.match(m.record.symbol or "") for m in mentions)
    rightly = known.date if known else ""
    chosen = {
        index: rightly if rightly in counts else commonest(counts)
        for index, counts in dates.items()
    }
    years = _years(chosen.values(), party=party, known=known)
    plan_years = {m.doc: m.document.plan_year for m in mentions}
    return {
        index: years[chosen[index]]
        if index in chosen
        else _latest(years.values(), plan_years[index])
        for index in plan_years
    }


def _years(dates: Iterable[str], *, party: bool, known: Act | None = None) -> dict[str, str]:
    """Date -> year of the work.

    The same day and month in another year, in half as many plans or fewer, is a slip of the pen;
    beside the date of a *known* act it always is.
    """
    counts = Counter(dates)
    if known is not None:
        counts[known.date] += 2 * max(counts.values(), default=0) + 2
    years: dict[str, str] = {}
    by_day: dict[str, str] = {}
    by_term: dict[int, str] = {}
    for date in sorted(counts, key=lambda key: (-counts[key], key)):
        year, day = date[:4], date[5:]
        if party:
            year = by_term.setdefault(_term(date), year)
        main = by_day.setdefault(day, date)
        slip = len(day) == 5 and main != date and 2 * counts[date] <= counts[main]
        years[date] = years[main] if slip else year
    return years


def _term(date: str) -> int:
    """The Party's term: congresses meet every five years, in the provinces in the autumn before."""
    year, month = int(date[:4]), int(date[5:7] or 1)
    return (year - 1 + (month >= 9 and year % 5 == 0)) // 5


def _latest(years: Iterable[str], plan_year: int | None) -> str:
    """The year that a plan means when it gives none: the last one that it can know."""
    known = sorted(set(years))
    return max((y for y in known if plan_year is None or y <= str(plan_year)), default="")
