"""Ids over the whole corpus: one theme, one id; one cited work, one id.

A theme is its words: marks, case, punctuation, "và" and one misread letter do not make another
one; other digits do ("giai đoạn 2021-2025"). A cited work is its number and symbol; to these its
place is added where the symbol names a body that every province has and several places use it,
and its year where the number was given in several years.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from thidua.dataset.assemble import DocumentRows
from thidua.knowledge.folding import fold, slug
from thidua.knowledge.provinces import province_named
from thidua.knowledge.symbol_reach import is_national
from thidua.records import Directive, DocumentRow, Record, Theme

_WORD = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\d+")
# A shorter name is another name when one letter differs ("Hai tốt", "Hai giỏi").
_LONG_ENOUGH = 12
# An issuer below the province, by the word before its name.
_BELOW_PROVINCE = re.compile(r"\b(?:huyen|quan|thi xa|thi tran|xa|phuong|truong)\b.*")


def resolve(documents: Iterable[DocumentRows]) -> list[DocumentRows]:
    """The rows with ``theme_id`` and ``work_id`` resolved over all of them."""
    rows = list(documents)
    themes = theme_ids(theme.text for row in rows for theme in _themes(row))
    works = work_ids(
        (index, mention, row.document)
        for index, row in enumerate(rows)
        for mention in _directives(row)
    )
    return [_with_ids(row, index, themes, works) for index, row in enumerate(rows)]


def _themes(row: DocumentRows) -> Iterator[Theme]:
    return (r for r in row.records.get("themes", ()) if isinstance(r, Theme))


def _directives(row: DocumentRows) -> Iterator[Directive]:
    return (r for r in row.records.get("directives", ()) if isinstance(r, Directive))


def _with_ids(
    row: DocumentRows, index: int, themes: dict[str, str], works: dict[tuple[int, str], str]
) -> DocumentRows:
    def identified(record: Record) -> Record:
        if isinstance(record, Theme):
            return record.model_copy(
                update={"theme_id": record.movement_id or themes[_letters(record.text)]}
            )
        if isinstance(record, Directive) and record.directive_id:
            work = works[index, _letters(record.directive_id)]
            return record.model_copy(update={"work_id": work})
        return record

    records = {table: tuple(map(identified, found)) for table, found in row.records.items()}
    return replace(row, records=records)


def _letters(text: str) -> str:
    """The folded letters and digits of *text*, without spaces, punctuation and "và"."""
    return "".join(word for word in _WORD.findall(fold(text)) if word != "va")


# ---------------------------------------------------------------------------- themes


def theme_ids(texts: Iterable[str]) -> dict[str, str]:
    """Letters of each theme -> its id, the words of its most frequent spelling."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        spellings[_letters(text)][slug(text)] += 1
    ids: dict[str, str] = {}
    near: dict[tuple[str, tuple[str, ...]], str] = {}  # letters but one -> the theme's letters
    for letters in sorted(spellings, key=lambda key: (-spellings[key].total(), key)):
        digits = tuple(_DIGITS.findall(letters))
        shorter = _but_one(letters)
        known = next((near[s, digits] for s in shorter if (s, digits) in near), None)
        if known is None:
            known = letters
            for one in shorter:
                near.setdefault((one, digits), letters)
            ids[letters] = _commonest(spellings[letters])
        else:
            ids[letters] = ids[known]
    return ids


def _but_one(letters: str) -> list[str]:
    """*letters* and all that is left when one goes: words one letter apart share one of these."""
    if len(letters) < _LONG_ENOUGH:
        return [letters]
    return [letters, *(letters[:i] + letters[i + 1 :] for i in range(len(letters)))]


def _commonest(counts: Counter[str]) -> str:
    """The most frequent; of equals the first in the alphabet."""
    return min(counts, key=lambda key: (-counts[key], key))


# ---------------------------------------------------------------------------- cited works


@dataclass
class _Cited:
    """One number and symbol as one document cites it, all mentions together."""

    place: str
    plan_year: int | None = None
    spellings: Counter[str] = field(default_factory=Counter)
    dates: Counter[str] = field(default_factory=Counter)

    @property
    def date(self) -> str:
        """The date most mentions give; empty if none does."""
        return _commonest(self.dates) if self.dates else ""


def work_ids(
    mentions: Iterable[tuple[int, Directive, DocumentRow]],
) -> dict[tuple[int, str], str]:
    """(document, letters of the directive id) -> the id of the work."""
    cited: dict[str, dict[int, _Cited]] = defaultdict(dict)
    for index, mention, document in mentions:
        if mention.directive_id is None:
            continue
        key = _letters(mention.directive_id)
        place = _place(mention, document)
        entry = cited[key].setdefault(index, _Cited(place, document.plan_year))
        if len(place) > len(entry.place):
            entry.place = place  # the mention that names the issuer knows best
        entry.spellings[mention.directive_id] += 1
        if mention.date:
            entry.dates[mention.date] += 1
    return {
        (index, key): work
        for key, by_document in cited.items()
        for index, work in _works(by_document).items()
    }


def _place(mention: Directive, document: DocumentRow) -> str:
    """Where the issuer sits; empty for a body of which the country has one."""
    if mention.number is None or is_national(mention.symbol or ""):
        return ""
    issuer = fold(mention.issuer or "")
    province = province_named(mention.issuer or "") or document.province
    below = _BELOW_PROVINCE.search(issuer)
    parts = (province or document.issuing_parent or document.issuing_body or "", below and below[0])
    return "-".join(slug(part) for part in parts if part)


def _works(by_document: dict[int, _Cited]) -> dict[int, str]:
    """Document -> work id, for the documents that cite one number and symbol."""
    name = _commonest(sum((c.spellings for c in by_document.values()), Counter[str]()))
    places = {cited.place for cited in by_document.values()}
    ids: dict[int, str] = {}
    for place in places:
        here = {index: cited for index, cited in by_document.items() if cited.place == place}
        years = _years(cited.date for cited in here.values())
        several = len(set(years.values())) > 1
        for index, cited in here.items():
            year = years.get(cited.date) or _latest(years.values(), cited.plan_year)
            tail = (place if len(places) > 1 else "", year if several else "")
            ids[index] = ":".join(filter(None, (name, *tail)))
    return ids


def _latest(years: Iterable[str], plan_year: int | None) -> str:
    """The year that a plan means when it gives none: the last one that it can know."""
    return max((y for y in years if plan_year is None or y <= str(plan_year)), default="")


def _years(dates: Iterable[str]) -> dict[str, str]:
    """Date -> year of the work. The same day and month in another year is a slip of the pen."""
    counts = Counter(date for date in dates if date)
    years: dict[str, str] = {}
    by_day: dict[str, str] = {}
    for date in sorted(counts, key=lambda key: (-counts[key], key)):
        year, day = date[:4], date[5:]
        years[date] = by_day.setdefault(day, year) if len(day) == 5 else year
    return years
