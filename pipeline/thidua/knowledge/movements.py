"""Known movements and campaigns: ``movements.csv``; their short, local and misread wordings.

A name is compared without what every plan adds or leaves out: the noun before it, "và", the place,
the years it runs. Words that make another movement of it - other digits, another subject, another
syllable in a short name - are never overlooked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz

from thidua.knowledge.folding import fold
from thidua.knowledge.provinces import province_names
from thidua.knowledge.syllables import may_be_syllable
from thidua.knowledge.tables import of_tables, rows

_SAME = 84.0
_SAME_SHORT = 92.0  # of a short name each word tells it from another: "Vì người nghèo"
_SHORT = 34
_FRAMED = 23  # a name so long is known by its end: "Lai Châu chung sức xây dựng nông thôn mới"
_CUT = 24  # a name cut off after so many letters still tells which it is
_CUT_WORDS = 5
_ANYTHING = "…"  # begins a variant that tells how the name ends
_LEAD_WORDS = 3  # a known name of so many words may have more behind it: "… trên địa bàn tỉnh"
_DIGITS = re.compile(r"\d+")
_ENTITY = re.compile(r"&\w{2,6};")
# The years that a movement runs make no other one of it.
_STAGE = re.compile(
    r" (?:giai doan|trong nam|nam|tu nam|den nam)(?: \d{4}){1,2}(?: den nam \d{4})?$"
)
# The noun that a writer takes into the name.
_NOUN = re.compile(
    r"^(?:(?:phong trao|cuoc van dong|chuong trinh|chien dich)(?: thi dua)?|thi dua) (?=\S+ \S)"
)
_SHORT_FORMS = {
    "antq": "an ninh to quoc",
    "atvsld": "an toan ve sinh lao dong",
    "cbccvc": "can bo cong chuc vien chuc",
    "ccb": "cuu chien binh",
    "hcm": "ho chi minh",
    "ld": "lao dong",
    "ntm": "nong thon moi",
    "va": "",
}
# What follows a name and is no part of it.
_BEHIND = re.compile(
    r" (?:tren dia ban|trong (?:toan|nganh|can bo|luc luong|don vi|cong chuc|hoi vien)|gan voi|tai|o|do|cua|nam \d{4}|giai doan|den nam)(?: |$)"
)
# Movements of an organisation are its members' own; those of the State and the Party have versions.
_OWN_MEMBERS = ("Hội ", "TW Đoàn", "Tổng LĐLĐ", "Công đoàn", "VKSND", "TAND", "Hội đồng Đội")
# A name that several movements share is told by who issues the plan; None: it names a place so.
_SHARED: dict[str, tuple[tuple[re.Pattern[str], str | None], ...]] = {
    "xanh sach dep": (
        (re.compile(r"cong doan|lien doan lao dong|ldld|cdcs"), "xanh-sach-dep"),
        (re.compile(r"benh vien|y te|kiem soat benh tat|phong kham|nha ho sinh"), "xdtx-vh-csyt"),
        (
            re.compile(
                r"truong|giao duc|trung doan|su doan|quan su|bo doi|cong an|ubnd|uy ban nhan dan"
            ),
            None,
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Movement:
    """One movement: id, kind, its names without punctuation (folded), whether places have versions."""

    movement_id: str
    kind: str
    names: tuple[str, ...]
    cores: tuple[str, ...]
    framed: bool
    endings: tuple[str, ...] = ()


# "Kỉ cương" for "Kỷ cương": one syllable, written in two ways
_WRITTEN_WITH_I = {"ki": "ky", "li": "ly", "mi": "my", "qui": "quy"}


def _plain(name: str) -> str:
    words = re.findall(r"[a-z0-9]+", fold(_ENTITY.sub(" ", name)))
    full = (_SHORT_FORMS.get(word, _WRITTEN_WITH_I.get(word, word)) for word in words)
    return " ".join(filter(None, full))


def _unstaged(name: str) -> str:
    """A plain name without the noun before it and the years that it is for."""
    return _NOUN.sub("", _STAGE.sub("", _plain(name)))


@cache
def _places() -> re.Pattern[str]:
    names = sorted({fold(name) for name in province_names()}, key=len, reverse=True)
    return re.compile(rf"(?<!\S)(?:ca nuoc|toan quoc|viet nam|{'|'.join(names)})(?: |$)")


def _core(plain: str) -> str:
    """A plain name without the place it is for: "doanh nghiep hoi nhap phat trien"."""
    return _places().sub("", plain).strip()


@of_tables
@cache
def movements() -> tuple[Movement, ...]:
    """All movements of the table."""
    return tuple(_movement(row) for row in rows("movements"))


def _movement(row: dict[str, str]) -> Movement:
    variants = [variant.strip() for variant in row["variants"].split(";")]
    endings = tuple(_plain(variant) for variant in variants if variant.startswith(_ANYTHING))
    names = (row["name"], *(one for one in variants if not one.startswith(_ANYTHING)))
    plain = tuple(dict.fromkeys(filter(None, map(_unstaged, names))))
    framed = not row["launched_by"].startswith(_OWN_MEMBERS)
    return Movement(
        row["movement_id"], row["kind"], plain, tuple(map(_core, plain)), framed, endings
    )


@of_tables
@cache
def movement_pattern() -> re.Pattern[str]:
    """The names of all movements over folded text, whatever marks stand between their words."""
    written = (
        " ".join(re.findall(r"[a-z0-9]+", fold(name)))
        for row in rows("movements")
        for name in (row["name"], *row["variants"].split(";"))
        if not name.strip().startswith(_ANYTHING)
    )
    names = sorted({_STAGE.sub("", name) for name in written}, key=len, reverse=True)
    worded = (r"[^a-z0-9\n]{1,4}".join(name.split()) for name in names if " " in name)
    return re.compile(rf"(?:{'|'.join(worded)})(?!\w)")


@of_tables
@cache
def _exact() -> dict[str, Movement]:
    """Plain names, and those without a place that only one movement has, -> the movement."""
    found: dict[str, Movement] = {}
    for movement in movements():
        for name in movement.names:
            found.setdefault(name, movement)
    for movement in movements():
        for core in movement.cores:
            if " " in core:
                found.setdefault(core, movement)
    return found


def movement_meant(name: str, issuer: str) -> Movement | None:
    """As ``movement_named``; a name that movements share is told by the body *issuer*."""
    if shared := _SHARED.get(_unstaged(name)):
        folded = fold(issuer)
        for pattern, movement_id in shared:
            if pattern.search(folded):
                return next((m for m in movements() if m.movement_id == movement_id), None)
    return movement_named(name)


@of_tables
@lru_cache(maxsize=2048)
def movement_named(name: str) -> Movement | None:
    """The movement that *name* is, or is a local version of; None if it is neither."""
    plain = _unstaged(name)
    if not plain:
        return None
    core = _core(plain)
    exact = _exact()
    if found := exact.get(plain) or (exact.get(core) if " " in core else None):
        return found
    return _alike(plain, core) or _cut_off(plain) or _framed(plain) or _led(plain) or _ended(plain)


def _alike(plain: str, core: str) -> Movement | None:
    """The movement whose name is nearest in its letters."""
    digits = _DIGITS.findall(plain)
    best, found = _SAME, None
    for movement in movements():
        for known, known_core in zip(movement.names, movement.cores, strict=True):
            for one, other in ((plain, known), (core, known_core)):
                score = fuzz.ratio(one, other, score_cutoff=best)
                if score <= best or digits != _DIGITS.findall(known):
                    continue  # "5 tốt" is not "2 tốt"
                if _may_be(one, other, score, framed=movement.framed):
                    best, found = score, movement
    return found


def _may_be(one: str, other: str, score: float, *, framed: bool) -> bool:
    """Whether names so much alike differ in letters or lesser words only."""
    ours, theirs = one.split(), other.split()
    others = [
        word
        for mine, known in ((ours, theirs), (theirs, ours))
        for word in mine
        if word not in known and may_be_syllable(word)
    ]
    if min(len(one), len(other)) < _SHORT:
        # a short name is another one by one word, unless that is no word: "Dân vân kheó"
        if len(ours) == len(theirs):
            return not others or len(others) == 1
        return score >= _SAME_SHORT
    # who emulates, or what is added, makes another movement: "Thanh niên tham gia …"
    return framed or len(others) <= 1


def _cut_off(plain: str) -> Movement | None:
    """The one movement whose longer name begins with *plain*."""
    if len(plain) < _CUT or len(plain.split()) < _CUT_WORDS:
        return None
    found = {m.movement_id: m for m, name in _names() if name.startswith(f"{plain} ")}
    return next(iter(found.values())) if len(found) == 1 else None


def _framed(plain: str) -> Movement | None:
    """A local version: "Cả nước" gives way to the name of a place or a unit."""
    for movement, name in _names():
        if not movement.framed or len(name) <= _FRAMED:
            continue
        frame = name.removeprefix("ca nuoc ").replace(" viet nam ", " ")
        tail = frame[-int(len(frame) * 0.8) :]
        if plain.endswith(tail) and _DIGITS.findall(plain) == _DIGITS.findall(name):
            return movement
    return None


def _led(plain: str) -> Movement | None:
    """The movement with the longest name that *plain* begins with, before what is not of a name."""
    behind = _BEHIND.search(plain)
    if behind is None:
        return None
    lead = plain[: behind.start()]
    exact = _exact()
    return exact.get(lead) or _framed(lead) if len(lead.split()) >= _LEAD_WORDS else None


def _ended(plain: str) -> Movement | None:
    """The movement that *plain* ends like, whoever takes part: "… 5 điều Bác Hồ dạy"."""
    found = (m for m in movements() if any(plain.endswith(f" {end}") for end in m.endings))
    return next(found, None)


def _names() -> Iterator[tuple[Movement, str]]:
    return ((movement, name) for movement in movements() for name in movement.names)
