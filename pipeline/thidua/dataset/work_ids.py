"""One cited work, one id over the corpus.

A numbered work is its number and symbol. To these its place is added where the symbol names a body
that every province has and several places use it, and its year where the number was given anew in
several years (State bodies count from 01 every January, Party bodies through a term of congress;
Nghị định 30/2020/NĐ-CP Điều 15, Hướng dẫn 36-HD/VPTW). A law cited by name is the version that
its date, or the day of the plan, tells. A number without a symbol ("Chỉ thị 05") is the work of
that type and number which the same plan, or else the corpus, cites in full, if there is only one
that the issuer and the subject allow. What no number and no law names is its own words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from thidua.dataset.mentions import Mention
from thidua.dataset.short_works import agrees, approved_in, known_act, meant_in, plain
from thidua.dataset.work_years import commonest, years_by_document
from thidua.knowledge.acts import acts, version_meant, versions
from thidua.knowledge.citations import work_named
from thidua.knowledge.folding import fold, letters, slug
from thidua.knowledge.provinces import province_named
from thidua.knowledge.symbol_reach import is_national
from thidua.knowledge.symbols import symbol_fits_issuer
from thidua.knowledge.tables import of_tables
from thidua.records import Directive

_YEAR_INSIDE = re.compile(r"/(?:19|20)\d\d/")
_NUMBER_AND_YEAR = re.compile(r"^\d+[a-zA-Z]?[-/](?:(?:19|20)\d\d/)?")
# Since 1997 a decree or circular has the year inside its number (Luật ban hành VBQPPL).
_OF_A_YEAR = frozenset({"Nghị định", "Thông tư", "Thông tư liên tịch"})
_LAWS = frozenset({"luat", "bo luat", "phap lenh"})
# An issuer below the province, by the word before its name.
_BELOW_PROVINCE = re.compile(r"\b(?:huyen|quan|thi xa|thi tran|xa|phuong|truong)\b.*")
# A body that is another one in every place, where the words do not say which.
_LOCAL = re.compile(
    r"\b(?:dang bo|dang uy|tinh uy|tinh|thanh uy|huyen|xa|phuong|truong|nha truong|co quan|don vi"
    r"|don|cong doan co so|cdcs|can bo,? (?:cong chuc|vien chuc)|cum|khoi|chi bo|doanh nghiep"
    r"|cac cap)\b"
)
_CONGRESS_OF_THE_PARTY = re.compile(
    r"^nghi-quyet-dai-hoi(?:-dai-bieu)?(?:-toan-quoc)?(?:-cua)?(?:-dang(?!-(?:bo|cap|cac|uy)))?(?:-toan-quoc)?"
    r"(?:-lan-thu)?-(?P<term>[ivx]+)(?:-cua)?(?:-dang)?(?:-cong-san-viet-nam)?$"
)


class _Key(NamedTuple):
    """What tells one work from others before the corpus is looked at."""

    letters: str
    place: str = ""
    fixed: bool = False  # no other year or place can be meant


def work_ids(mentions: Sequence[Mention]) -> list[str]:
    """The work of every mention, in their order; never empty."""
    keys = _Keys(mentions)
    by_letters: dict[str, list[int]] = defaultdict(list)
    for position, key in enumerate(keys.of_all):
        by_letters[key.letters].append(position)
    ids = [""] * len(mentions)
    taken: set[str] = set()
    for name_letters in sorted(by_letters):
        positions = by_letters[name_letters]
        cited = [(mentions[p], keys.of_all[p]) for p in positions]
        name = _name(name_letters, [mention for mention, _ in cited])
        name = name if name not in taken else f"{name}:{name_letters}"  # two works without a number
        taken.add(name)
        for position, work in zip(positions, _works(name, cited), strict=True):
            ids[position] = work
    return ids


# ---------------------------------------------------------------------------- keys


class _Keys:
    """The key of every mention; those without a symbol are led back to one that has it."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._numbered: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._dated: dict[tuple[str, str], set[_Key]] = defaultdict(set)
        self._laws: dict[tuple[int, str], str] = {}
        self._by_name: dict[tuple[int, str], _Key] = {}
        self._mentions = mentions
        self._in_plan: dict[int, list[Mention]] = defaultdict(list)
        for position, mention in enumerate(mentions):
            record = mention.record
            if record.number and record.symbol:
                self._numbered[fold(record.type), plain(record.number)].append(position)
                self._in_plan[mention.doc].append(mention)
                self._note(mention)
            law = _law(record)
            if law and record.date and not record.number:
                self._laws.setdefault((mention.doc, law), record.date)
        self._spelling = _spellings(mentions)
        self.of_all = [self._key(mention) for mention in mentions]

    def _note(self, mention: Mention) -> None:
        """What a citation with number and symbol tells of those that say less."""
        record = mention.record
        key = _numbered_key(mention)
        if key.fixed:
            self._dated[plain(record.number or ""), letters(record.symbol or "")].add(key)
        if law := _law(record):
            self._by_name.setdefault((mention.doc, law), key)

    def _key(self, mention: Mention) -> _Key:
        record = mention.record
        if record.number and record.directive_id:
            return self._symbol_key(_signed(mention))
        if (law := _law(record)) and not record.number:
            known = self._by_name.get((mention.doc, law))
            if known and not record.date:
                return known  # the same document cites it by its number
            return self._law_key(mention, law)
        if record.number and not record.symbol:
            return self._short_key(mention)
        return self._unnumbered_key(mention)

    def _unnumbered_key(self, mention: Mention) -> _Key:
        """The one numbered work of the same plan that fits; else the words."""
        record = mention.record
        cited = self._in_plan[mention.doc]
        around = [m.record for m in cited if _is_inside(record, m.record)]
        if around and record.issuer is None and is_national(around[0].symbol or ""):
            return _Key(letters(f"{record.type} {record.subject or ''}"), fixed=True)
        meant = meant_in(record, (m.record for m in cited))
        found = {_numbered_key(m) for m in cited if any(m.record is r for r in meant)}
        return min(found) if len({key.letters for key in found}) == 1 else _named_key(mention)

    def _of_approving(self, mention: Mention) -> list[Mention]:
        cited = self._in_plan[mention.doc]
        approving = approved_in(mention.record, (m.record for m in cited))
        return [m for m in cited if any(m.record is r for r in approving)]

    def _symbol_key(self, mention: Mention) -> _Key:
        """Number and symbol; a slip in the symbol and a year left out are made good."""
        record = mention.record
        if act := _act_of_issuer(record):
            return _Key(letters(act), fixed=True)
        key = _numbered_key(mention)
        if not key.fixed and _is_of_a_year(record) and is_national(record.symbol or ""):
            dated = self._dated[plain(record.number or ""), letters(record.symbol or "")]
            return next(iter(dated)) if len(dated) == 1 else key
        return self._spelling.get(key, key)

    def _law_key(self, mention: Mention, law: str) -> _Key:
        """A law by name: the version of its date, of a dated mention nearby, of the plan's day."""
        document = mention.document
        date = mention.record.date or self._laws.get((mention.doc, law))
        # a plan is issued in the first months of its year
        year = f"{document.plan_year}-02-01" if document.plan_year else None
        act = version_meant(law, date=date, plan_day=document.issued_date or year)
        if act is not None:
            return _Key(letters(act.directive_id), fixed=True)
        return _Key(letters(f"{law}{(date or '')[:4]}"), fixed=True)

    def _short_key(self, mention: Mention) -> _Key:
        """A number without a symbol: the one work cited in full that it can mean."""
        record = mention.record
        same = self._numbered.get((fold(record.type), plain(record.number or "")), [])
        same = [p for p in same if _can_be(record, self._mentions[p].record)]
        for near in ([p for p in same if self._mentions[p].doc == mention.doc], same):
            found = {_numbered_key(self._mentions[p]) for p in near}
            if len({key.letters for key in found}) == 1:
                return min(found)
        if not found:
            approving = {_numbered_key(m) for m in self._of_approving(mention)}
            if len({key.letters for key in approving}) == 1:
                return min(approving)
            act = known_act(record, mention.document.plan_year)
            if act is not None:
                return _Key(letters(act.directive_id), fixed=True)
        words = f"{record.type} {record.number} {record.issuer or record.subject or ''}"
        return _Key(letters(words), _place(mention) if _LOCAL.search(fold(words)) else "")


def _signed(mention: Mention) -> Mention:
    """The mention with the symbol that it shares with the last of its list: "57, 59-NQ/TW"."""
    record = mention.record
    if record.symbol:
        return mention
    symbol = _NUMBER_AND_YEAR.sub("", record.directive_id or "")
    return mention._replace(record=record.model_copy(update={"symbol": symbol}))


def _law(record: Directive) -> str | None:
    """The id of a law cited by its name, with its number or without; None for other documents."""
    if record.directive_id and not record.number:
        return record.directive_id if versions(record.directive_id) else None
    if fold(record.type) not in _LAWS or not record.subject:
        return None
    known = work_named(record.subject)
    name = slug(record.type)
    return known if known and known.startswith(name) else f"{name}-{slug(record.subject)}"


def _act_of_issuer(record: Directive) -> str | None:
    """The known act whose number, date and issuer are cited with the symbol of another body."""
    if not record.date or symbol_fits_issuer(record.symbol or "", record.issuer or "") is not False:
        return None
    number = plain(record.number or "")
    meant = [
        act
        for act in acts().values()
        if act.date == record.date
        and fold(act.type) == fold(record.type)
        and plain(re.split(r"[-/]", act.directive_id)[0]) == number
    ]
    return meant[0].directive_id if len(meant) == 1 else None


def _spellings(mentions: Sequence[Mention]) -> dict[_Key, _Key]:
    """Keys whose symbol has its letters in another order -> the key as it is rightly spelt.

    One type, number and day, and the same letters: "21/2020/TT-BDGĐT" for "21/2020/TT-BGDĐT".
    """
    same: dict[tuple[str, ...], Counter[_Key]] = defaultdict(Counter)
    for mention in mentions:
        record = mention.record
        if record.number and record.symbol and record.directive_id and len(record.date or "") == 10:
            turned = "".join(sorted(letters(record.symbol)))
            same[record.type, record.number, record.date or "", turned][_numbered_key(mention)] += 1
    found: dict[_Key, _Key] = {}
    for keys in same.values():
        best = max(keys, key=lambda key: (key.fixed, keys[key], key))
        found |= {key: best for key in keys if key.letters != best.letters}
    return found


def _is_inside(record: Directive, other: Directive) -> bool:
    """Whether *record* is named inside the citation *other*, as what that puts in force."""
    span = record.start, record.end, other.start, other.end
    if None in span:
        return False
    start, end, first, last = (place or 0 for place in span)
    return first < start and end <= last


def _can_be(short: Directive, full: Directive) -> bool:
    """Whether a number without a symbol may stand for the work that *full* names."""
    if short.issuer and symbol_fits_issuer(full.symbol or "", short.issuer) is False:
        return False
    return agrees(short, None, full.subject)


def _numbered_key(mention: Mention) -> _Key:
    """Number and symbol; the year is added to a decree or circular that was cited without it."""
    record = mention.record
    name = _with_year(record)
    fixed = bool(_YEAR_INSIDE.search(name) and is_national(record.symbol or ""))
    return _Key(letters(name), "" if fixed else _place(mention), fixed)


def _is_of_a_year(record: Directive) -> bool:
    """Whether a decree or circular, by its type or its symbol, is cited without its year."""
    kind = record.type in _OF_A_YEAR or (record.symbol or "").startswith(("NĐ", "TTLT-"))
    return kind and not _YEAR_INSIDE.search(record.directive_id or "")


def _with_year(record: Directive) -> str:
    """The id as printed, with the year of its date where a decree or circular lacks it."""
    name = record.directive_id or ""
    if record.date and _is_of_a_year(record):
        return name.replace("/", f"/{record.date[:4]}/", 1)
    return name


def _named_key(mention: Mention) -> _Key:
    """No number: the words, and the place or the plan where every place has such a work."""
    record = mention.record
    name = record.directive_id or slug(
        " ".join(filter(None, (record.type, record.symbol, record.issuer, record.subject)))
    )
    if congress := _CONGRESS_OF_THE_PARTY.match(name):
        return _Key(f"nghiquyetdaihoidang{congress['term']}", fixed=True)
    place = ""
    if province := province_named(record.issuer or ""):
        name = name.replace(f"-{slug(province)}", "")  # the place tells it
    if _LOCAL.search(name.replace("-", " ")) or not record.directive_id:
        place = _place(mention) or mention.document.doc_id
    return _Key(letters(f"{name} {record.date or ''}"), place)


def _place(mention: Mention) -> str:
    """Where the issuer sits; empty for a body of which the country has one."""
    record, document = mention.record, mention.document
    if record.number and is_national(record.symbol or ""):
        return ""
    issuer = fold(record.issuer or "")
    province = province_named(record.issuer or "") or document.province
    below = _BELOW_PROVINCE.search(issuer)
    parts = (province or document.issuing_parent or document.issuing_body or "", below and below[0])
    return "-".join(slug(part) for part in parts if part)


# ---------------------------------------------------------------------------- works


def _works(name: str, cited: Sequence[tuple[Mention, _Key]]) -> list[str]:
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
        several_years = several_years and not _YEAR_INSIDE.search(name)
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
        _with_year(m.record) for m in mentions if m.record.directive_id and m.record.symbol
    )
    with_year = Counter({n: c for n, c in numbered.items() if n and _YEAR_INSIDE.search(n)})
    named = Counter(m.record.directive_id for m in mentions if m.record.directive_id)
    rightly = Counter({n: c for n, c in numbered.items() if n and letters(n) == key})
    for counts in (rightly, with_year, numbered, named):
        if counts:
            return commonest(Counter({name: count for name, count in counts.items() if name}))
    record = mentions[0].record
    words = (record.type, record.number, record.issuer, record.subject)
    return slug(" ".join(filter(None, words)))


@of_tables
@cache
def _known_acts() -> dict[str, str]:
    return {letters(name): name for name in acts()}


def _places(cited: Sequence[tuple[Mention, _Key]]) -> list[str]:
    """The place of each mention; in one document the mention that names it best knows for all."""
    best: dict[int, str] = {}
    for mention, key in cited:
        if len(key.place) > len(best.get(mention.doc, "")):
            best[mention.doc] = key.place
    return [best.get(mention.doc, "") for mention, _ in cited]
