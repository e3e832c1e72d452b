"""What tells one cited work from others, before it is asked of which place and year it is.

A law cited by name is the version that its date, or the day of the plan, tells. A number without a
symbol ("Chỉ thị 05") is the work of that type and number which the same plan, or else the corpus,
cites in full, if there is only one that the issuer and the subject allow. What no number and no law
names is its own words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from thidua.dataset.mentions import Mention
from thidua.dataset.short_works import (
    acts_numbered,
    agrees,
    approves,
    known_act,
    may_mean,
    plain,
)
from thidua.knowledge.acts import version_meant, versions
from thidua.knowledge.citations import work_named
from thidua.knowledge.folding import fold, letters, slug
from thidua.knowledge.provinces import province_named
from thidua.knowledge.symbol_reach import is_national
from thidua.knowledge.symbols import directive_id, symbol_fits_issuer
from thidua.records import Directive

YEAR_INSIDE = re.compile(r"/(?:19|20)\d\d/")
_NUMBER_AND_YEAR = re.compile(r"^\d+[a-zA-Z]?[-/](?:(?:19|20)\d\d/)?")
# Since 1997 a decree or circular has the year inside its number (Luật ban hành VBQPPL).
_OF_A_YEAR = frozenset({"Nghị định", "Thông tư", "Thông tư liên tịch"})
_AMENDS = re.compile(r"sua doi,? bo sung")
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


class Key(NamedTuple):
    """What tells one work from others before the corpus is looked at."""

    letters: str
    place: str = ""
    fixed: bool = False  # no other year or place can be meant


def keys_of(mentions: Sequence[Mention]) -> list[Key]:
    """The key of every mention; those without a symbol are led back to one that has it."""
    corpus = _Corpus(mentions)
    return [corpus.key(mention) for mention in mentions]


class _Corpus:
    """What the citations with number and symbol tell of those that say less."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._numbered: dict[tuple[str, str], list[Mention]] = defaultdict(list)
        self._dated: dict[tuple[str, str], set[Key]] = defaultdict(set)
        self._laws: dict[tuple[int, str], str] = {}
        self._by_name: dict[tuple[int, str], Key] = {}
        self._in_plan: dict[int, list[Mention]] = defaultdict(list)
        self._amending: dict[int, list[Directive]] = defaultdict(list)
        for mention in mentions:
            record = mention.record
            if record.number and record.symbol:
                self._numbered[fold(record.type), plain(record.number)].append(mention)
                self._in_plan[mention.doc].append(mention)
                self._note(mention)
            law = _law(record)
            if law and record.date and not record.number:
                self._laws.setdefault((mention.doc, law), record.date)
            if record.date and _AMENDS.match(fold(record.subject or "")):
                self._amending[mention.doc].append(record)
        self._spelling = _spellings(mentions)

    def _note(self, mention: Mention) -> None:
        """What a citation with number and symbol tells of those that say less."""
        record = mention.record
        key = _numbered_key(mention)
        if key.fixed:
            self._dated[plain(record.number or ""), letters(record.symbol or "")].add(key)
        if law := _law(record):
            self._by_name.setdefault((mention.doc, law), key)

    def key(self, mention: Mention) -> Key:
        """What tells the work of *mention* from others."""
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

    def _unnumbered_key(self, mention: Mention) -> Key:
        """The one numbered work of the same plan that fits; else the words."""
        record = mention.record
        cited = self._in_plan[mention.doc]
        around = [m.record for m in cited if _is_inside(record, m.record)]
        if around and record.issuer is None and is_national(around[0].symbol or ""):
            return Key(letters(f"{record.type} {record.subject or ''}"), fixed=True)
        meant = [m for m in cited if may_mean(record, m.record)]
        return _only_work(meant) or _named_key(mention)

    def _symbol_key(self, mention: Mention) -> Key:
        """Number and symbol; a slip in the symbol and a year left out are made good."""
        record = mention.record
        if act := _act_of_issuer(record):
            return Key(letters(act), fixed=True)
        key = _numbered_key(mention)
        if not key.fixed and _is_of_a_year(record) and is_national(record.symbol or ""):
            dated = self._dated[plain(record.number or ""), letters(record.symbol or "")]
            return next(iter(dated)) if len(dated) == 1 else key
        return self._spelling.get(key, key)

    def _law_key(self, mention: Mention, law: str) -> Key:
        """A law by name: the version of its date, of a dated mention nearby, of the plan's day."""
        document = mention.document
        date = mention.record.date or self._laws.get((mention.doc, law))
        # a plan is issued in the first months of its year
        year = f"{document.plan_year}-02-01" if document.plan_year else None
        day = document.issued_date or year
        if amended := self._amended_on(mention.doc, mention.record):
            date, day = None, amended
        act = version_meant(law, date=date, plan_day=day)
        if act is not None:
            return Key(letters(act.directive_id), fixed=True)
        return Key(letters(f"{law}{(date or '')[:4]}"), fixed=True)

    def _amended_on(self, doc: int, record: Directive) -> str | None:
        """The day of the law that amends the one of *record*, which its name holds."""
        around = (one for one in self._amending[doc] if _is_inside(record, one))
        return next((one.date for one in around), None)

    def _short_key(self, mention: Mention) -> Key:
        """A number without a symbol: the one work cited in full that it can mean."""
        record = mention.record
        if decree := decree_of_year(record):
            return Key(letters(decree), fixed=True)
        same = self._numbered.get((fold(record.type), plain(record.number or "")), [])
        same = [m for m in same if _can_be(record, m.record)]
        for near in ([m for m in same if m.doc == mention.doc], same):
            if work := _only_work(near):
                return work
        if not same:
            approving = [m for m in self._in_plan[mention.doc] if approves(m.record, record)]
            if work := _only_work(approving):
                return work
            if act := known_act(record, mention.document.plan_year):
                return Key(letters(act.directive_id), fixed=True)
        words = f"{record.type} {record.number} {record.issuer or record.subject or ''}"
        return Key(letters(words), _place(mention) if _LOCAL.search(fold(words)) else "")


def _signed(mention: Mention) -> Mention:
    """The mention with the symbol that it shares with the last of its list: "57, 59-NQ/TW"."""
    record = mention.record
    if record.symbol:
        return mention
    symbol = _NUMBER_AND_YEAR.sub("", record.directive_id or "")
    return mention._replace(record=record.model_copy(update={"symbol": symbol}))


def _only_work(cited: Iterable[Mention]) -> Key | None:
    """The key of the one work that all of *cited* name; None if there are several or none."""
    keys = {_numbered_key(mention) for mention in cited}
    return min(keys) if len({key.letters for key in keys}) == 1 else None


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
    meant = [act for act in acts_numbered(record) if act.date == record.date]
    return meant[0].directive_id if len(meant) == 1 else None


def _spellings(mentions: Sequence[Mention]) -> dict[Key, Key]:
    """Keys whose symbol has its letters in another order -> the key as it is rightly spelt.

    One type, number and day, and the same letters: "21/2020/TT-BDGĐT" for "21/2020/TT-BGDĐT".
    """
    same: dict[tuple[str, ...], Counter[Key]] = defaultdict(Counter)
    for mention in mentions:
        record = mention.record
        if record.number and record.symbol and record.directive_id and len(record.date or "") == 10:
            turned = "".join(sorted(letters(record.symbol)))
            same[record.type, record.number, record.date or "", turned][_numbered_key(mention)] += 1
    found: dict[Key, Key] = {}
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


def _numbered_key(mention: Mention) -> Key:
    """Number and symbol; the year is added to a decree or circular that was cited without it."""
    record = mention.record
    name = with_year(record)
    fixed = bool(YEAR_INSIDE.search(name) and is_national(record.symbol or ""))
    return Key(letters(name), "" if fixed else _place(mention), fixed)


def _is_of_a_year(record: Directive) -> bool:
    """Whether a decree or circular, by its type or its symbol, is cited without its year."""
    kind = record.type in _OF_A_YEAR or (record.symbol or "").startswith(("NĐ", "TTLT-"))
    return kind and not YEAR_INSIDE.search(record.directive_id or "")


def with_year(record: Directive) -> str:
    """The id as printed, with the year of its date where a decree or circular lacks it."""
    name = record.directive_id or ""
    if record.date and _is_of_a_year(record):
        return name.replace("/", f"/{record.date[:4]}/", 1)
    return name


def decree_of_year(record: Directive) -> str | None:
    """The id of a decree cited by number and year, which tell it: "Nghị định 30/2020"."""
    if record.type != "Nghị định" or not (record.number and record.year) or record.symbol:
        return None
    return directive_id(record.number, record.year, "NĐ-CP", "/")


def _named_key(mention: Mention) -> Key:
    """No number: the words, and the place or the plan where every place has such a work."""
    record = mention.record
    name = record.directive_id or slug(
        " ".join(filter(None, (record.type, record.symbol, record.issuer, record.subject)))
    )
    if congress := _CONGRESS_OF_THE_PARTY.match(name):
        return Key(f"nghiquyetdaihoidang{congress['term']}", fixed=True)
    place = ""
    if province := province_named(record.issuer or ""):
        name = name.replace(f"-{slug(province)}", "")  # the place tells it
    if _LOCAL.search(name.replace("-", " ")) or not record.directive_id:
        place = _place(mention) or mention.document.doc_id
    return Key(letters(f"{name} {record.date or ''}"), place)


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
