"""One cited work, one id over the corpus.

A numbered work is its number and symbol. To these its place is added where the symbol names a body
that every province has and several places use it, and its year where the number was given anew in
several years (State bodies count from 01 every January, Party bodies through a term of congress;
Nghị định 30/2020/NĐ-CP Điều 15, Hướng dẫn 36-HD/VPTW).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache

from thidua.dataset.majority import commonest
from thidua.dataset.mentions import Mention
from thidua.dataset.work_keys import YEAR_INSIDE, Key, decree_of_year, keys_of, with_year
from thidua.dataset.work_years import years_by_document
from thidua.knowledge.acts import acts
from thidua.knowledge.folding import letters, slug
from thidua.knowledge.tables import of_tables


def work_ids(mentions: Sequence[Mention]) -> list[str]:
    """The work of every mention, in their order; never empty."""
    keys = keys_of(mentions)
    by_letters: dict[str, list[int]] = defaultdict(list)
    for position, key in enumerate(keys):
        by_letters[key.letters].append(position)
    ids = [""] * len(mentions)
    taken: set[str] = set()
    for name_letters in sorted(by_letters):
        positions = by_letters[name_letters]
        cited = [(mentions[p], keys[p]) for p in positions]
        name = _name(name_letters, [mention for mention, _ in cited])
        name = name if name not in taken else f"{name}:{name_letters}"  # two works without a number
        taken.add(name)
        for position, work in zip(positions, _works(name, cited), strict=True):
            ids[position] = work
    return ids


def _works(name: str, cited: Sequence[tuple[Mention, Key]]) -> list[str]:
    """The ids of the mentions of one number and symbol: one work, or one a place and a year."""
    if cited[0][1].fixed:
        return [name] * len(cited)
    places = _places(cited)
    several_places = len(set(places)) > 1
    ids = [""] * len(cited)
    known = acts().get(name)
    for place in set(places):
        here = [i for i, other in enumerate(places) if other == place]
        years = years_by_document([cited[i][0] for i in here], known)
        # an act of the table keeps its own name; the same number of other years has the year too
        plain_year = known.date[:4] if known else None
        several_years = len({*years.values()} - {plain_year}) > (plain_year is None)
        several_years = several_years and not YEAR_INSIDE.search(name)
        for i in here:
            year = years[cited[i][0].doc]
            if plain_year is not None:
                year = "" if year == plain_year else year or f"before-{plain_year}"
            tail = (place if several_places else "", year if several_years else "")
            ids[i] = ":".join(filter(None, (name, *tail)))
    return ids


def _name(key: str, mentions: Sequence[Mention]) -> str:
    """The authority's id, or else the one that most mentions print, or else the words."""
    if key in _known_acts():
        return _known_acts()[key]
    numbered = Counter(
        with_year(m.record) for m in mentions if m.record.directive_id and m.record.symbol
    )
    of_a_year = Counter({n: c for n, c in numbered.items() if n and YEAR_INSIDE.search(n)})
    named = Counter(m.record.directive_id for m in mentions if m.record.directive_id)
    rightly = Counter({n: c for n, c in numbered.items() if n and letters(n) == key})
    for counts in (rightly, of_a_year, numbered, named):
        if counts:
            return commonest(Counter({name: count for name, count in counts.items() if name}))
    record = mentions[0].record
    if decree := decree_of_year(record):
        return decree
    words = (record.type, record.number, record.issuer, record.subject)
    return slug(" ".join(filter(None, words)))


@of_tables
@cache
def _known_acts() -> dict[str, str]:
    return {letters(name): name for name in acts()}


def _places(cited: Sequence[tuple[Mention, Key]]) -> list[str]:
    """The place of each mention; in one document the mention that names it best knows for all."""
    best: dict[int, str] = {}
    for mention, key in cited:
        if len(key.place) > len(best.get(mention.doc, "")):
            best[mention.doc] = key.place
    return [best.get(mention.doc, "") for mention, _ in cited]
