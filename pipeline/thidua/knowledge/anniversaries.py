"""The authority table of commemorated events: ``anniversaries.csv``."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz

from thidua.knowledge.folding import fold
from thidua.knowledge.syllables import may_be_syllable
from thidua.knowledge.tables import of_tables, rows

_SAME_WORDS = 86.0  # whole event against whole name, when no date helps
_INSIDE = 92.0  # a name inside the event or the event inside it, when day and month agree
_ANOTHER_DAY = 96.0  # a name so near is that event, though another day is printed
_SAME_CORE = 95.0  # the same words but for those that come and go
_OF_PLACES = "giai-phong-"
_LEAST_NAME = 12  # … if it is so long
_LEAST_WORDS = 14  # characters of an event that may be part of a name: "thanh lap" is part of many

# Words that come and go in the name of a day, and tell it from no other.
_FRAME = re.compile(
    r"\b(?:xay dung(?: chien dau)? va (?:phat trien|truong thanh)|truyen thong|thanh lap|ky niem|viet nam|nganh|luc luong|vi dai|anh hung|quang vinh|vinh quang|hoan toan"
    r"|lich su|thanh cong|ngay|toan quoc|va|to chuc(?= cong doan)|nuoc(?= (?:viet nam|cong hoa))|\d{1,2}/\d{1,2})\b"
)
# What is founded, or has a tradition, is told by its own words alone: no other day has its name.
_FOUNDED = ("truyen thong", "thanh lap")
_CORE = 2  # a name of fewer words of its own is the same only with its frame
_SENTENCE = 5  # words that tell a story: one of them may be another, "viết" for "ra"

_SHORT_FORMS = {
    "antq": "an ninh to quoc",
    "bdbp": "bo doi bien phong",
    "bhxh": "bao hiem xa hoi",
    "bhyt": "bao hiem y te",
    "cand": "cong an nhan dan",
    "ccb": "cuu chien binh",
    "cdvn": "cong doan viet nam",
    "chxcn": "cong hoa xa hoi chu nghia",
    "chxhcn": "cong hoa xa hoi chu nghia",
    "cm": "cach mang",
    "cmt8": "cach mang thang tam",
    "csvn": "cong san viet nam",
    "dcsvn": "dang cong san viet nam",
    "gtvt": "giao thong van tai",
    "htx": "hop tac xa",
    "hssv": "hoc sinh sinh vien",
    "hcm": "ho chi minh",
    "ksnd": "kiem sat nhan dan",
    "ldtbxh": "lao dong thuong binh va xa hoi",
    "hlhpn": "hoi lien hiep phu nu",
    "hnd": "hoi nong dan",
    "lhpn": "lien hiep phu nu",
    "lhtn": "lien hiep thanh nien",
    "llvt": "luc luong vu trang",
    "mn": "mien nam",
    "mttq": "mat tran to quoc",
    "ngvn": "nha giao viet nam",
    "pnvn": "phu nu viet nam",
    "qdnd": "quan doi nhan dan",
    "qdndvn": "quan doi nhan dan viet nam",
    "qptd": "quoc phong toan dan",
    "qtld": "quoc te lao dong",
    "qtpn": "quoc te phu nu",
    "tand": "toa an nhan dan",
    "thads": "thi hanh an dan su",
    "tbls": "thuong binh liet si",
    "tncs": "thanh nien cong san",
    "tnxp": "thanh nien xung phong",
    "tntp": "thieu nien tien phong",
    "vksnd": "vien kiem sat nhan dan",
    "vn": "viet nam",
}


@dataclass(frozen=True, slots=True)
class Event:
    """One event: its names (folded), its day, and the dates it is counted from."""

    event_id: str
    names: tuple[str, ...]
    sorted_names: tuple[str, ...]
    cores: tuple[frozenset[str], ...]
    day_month: str | None
    origin: str | None
    other_origins: tuple[str, ...]
    verified: bool

    @property
    def origin_year(self) -> int | None:
        """The year it is counted from."""
        return int(self.origin[:4]) if self.origin else None

    def known_origin(self, printed: str | None) -> str | None:
        """The origin to hold a printed one against: a lesser-known origin counts as known."""
        for other in self.other_origins:
            if printed and printed.startswith(other):
                return printed
        return self.origin if self.verified else None


@of_tables
@cache
def events() -> tuple[Event, ...]:
    """All events of the table."""
    return tuple(_event(row) for row in rows("anniversaries"))


def _event(row: dict[str, str]) -> Event:
    names = [*row["name"].split(" / "), *row["variants"].split(";")]
    folded = tuple(plain for name in names if (plain := _plain(name)) and not plain[0].isdigit())
    solar = row["calendar"] == "solar" and row["day"] and row["month"]
    day_month = f"{int(row['month']):02d}-{int(row['day']):02d}" if solar else None
    others = tuple(o.strip() for o in row["other_origins"].split(";") if o.strip())
    return Event(
        row["event_id"],
        folded,
        tuple(map(_sorted, folded)),
        tuple(map(_core, folded)),
        day_month,
        row["origin_date"] or None,
        others,
        row["verified"] == "yes",
    )


@of_tables
@cache
def _shared_names() -> frozenset[str]:
    """Names of several events, which their days tell apart: "tái lập tỉnh"."""
    counts = Counter(name for event in events() for name in set(event.names))
    return frozenset(name for name, count in counts.items() if count > 1)


def _plain(name: str) -> str:
    """A name folded, short forms written out, without the words that come and go: "Ngày", "của"."""
    written = fold(name).replace("thang 8", "thang tam")
    words = [_SHORT_FORMS.get(word, word) for word in written.split() if word != "cua"]
    return " ".join(words).removesuffix(" kinh yeu").removeprefix("ngay ")


def _sorted(plain: str) -> str:
    """The words of a plain name in the order of the alphabet, to compare in any order."""
    return " ".join(sorted(plain.split()))


def _core(plain: str) -> frozenset[str]:
    """The words of a plain name that tell its day from others."""
    return frozenset(re.findall(r"[a-z0-9]+", _FRAME.sub(" ", plain)))


def _may_be(ours: frozenset[str], known: frozenset[str], name: str, *, dated: bool) -> bool:
    """Whether names that are near in letters differ by misread letters or words left out only.

    *dated* tells that both have the same day and month, which makes up for other words.
    """
    if not name.startswith(_FOUNDED) and (
        dated or (len(known) >= _SENTENCE and len(ours - known) <= 1)
    ):
        return True
    more = any(may_be_syllable(word) or word.isdigit() for word in ours - known)
    less = any(may_be_syllable(word) or word.isdigit() for word in known - ours)
    return not (more and less) if dated else not more


def event_on(day: str) -> Event | None:
    """The event of the *day* of an ISO date, which is called by it alone: "ngày 20/11"."""
    return next((one for one in events() if one.verified and one.day_month == day[5:]), None)


@of_tables
@lru_cache(maxsize=2048)
def event_named(words: str, date: str | None = None, year: int | None = None) -> Event | None:
    """The event that *words* name; *date* is its ISO date as printed, if any.

    *year* is that of the event, as printed or counted back: it tells apart events of one name.
    """
    folded = _plain(words)
    in_order, core = _sorted(folded), _core(folded)
    day_month = date[5:] if date and len(date) == len("2023-02-03") else None
    best: tuple[float, Event] | None = None
    for event in events():
        dated = day_month is not None and day_month == event.day_month
        for name, ordered, known in zip(event.names, event.sorted_names, event.cores, strict=True):
            score = fuzz.ratio(in_order, ordered, score_cutoff=_SAME_WORDS)
            if core == known and len(core) >= _CORE:
                score = max(score, _SAME_CORE)
            elif score and not _may_be(core, known, name, dated=dated):
                score = 0.0
            if dated and len(name) > 6:
                short = len(folded) < min(len(name), _LEAST_WORDS)
                inside = score if short else fuzz.partial_ratio(name, folded)
                whole = 87.0 + len(name) / 20 + (inside == 100)
                score = max(score, whole if inside >= _INSIDE else 0.0)
            elif (day_month and event.day_month) and (
                score < _ANOTHER_DAY or len(name) < _LEAST_NAME or name in _shared_names()
            ):
                continue
            if not day_month and name in _shared_names() and event.origin_year != year:
                continue
            if event.event_id.startswith(_OF_PLACES) and score < _ANOTHER_DAY:
                continue  # one province's name may be near another's
            if score >= _SAME_WORDS and (best is None or score > best[0]):
                best = (score, event)
    return best[1] if best else None
