"""The authority table of commemorated events: ``anniversaries.csv``."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz

from thidua.knowledge.folding import fold
from thidua.knowledge.tables import of_tables, rows

_SAME_WORDS = 86.0  # whole event against whole name, when no date helps
_INSIDE = 92.0  # a name inside the event or the event inside it, when day and month agree
_ANOTHER_DAY = 96.0  # a name so near is that event, though another day is printed
_OF_PLACES = "giai-phong-"
_LEAST_NAME = 12  # … if it is so long
_LEAST_WORDS = 14  # characters of an event that may be part of a name: "thanh lap" is part of many

_SHORT_FORMS = {
    "antq": "an ninh to quoc",
    "bdbp": "bo doi bien phong",
    "cand": "cong an nhan dan",
    "ccb": "cuu chien binh",
    "cdvn": "cong doan viet nam",
    "chxcn": "cong hoa xa hoi chu nghia",
    "chxhcn": "cong hoa xa hoi chu nghia",
    "cm": "cach mang",
    "csvn": "cong san viet nam",
    "dcsvn": "dang cong san viet nam",
    "gtvt": "giao thong van tai",
    "hcm": "ho chi minh",
    "ldtbxh": "lao dong thuong binh va xa hoi",
    "lhpn": "lien hiep phu nu",
    "lhtn": "lien hiep thanh nien",
    "mn": "mien nam",
    "mttq": "mat tran to quoc",
    "ngvn": "nha giao viet nam",
    "pnvn": "phu nu viet nam",
    "qdnd": "quan doi nhan dan",
    "qdndvn": "quan doi nhan dan viet nam",
    "qptd": "quoc phong toan dan",
    "qtld": "quoc te lao dong",
    "qtpn": "quoc te phu nu",
    "tncs": "thanh nien cong san",
    "tnxp": "thanh nien xung phong",
    "tntp": "thieu nien tien phong",
    "vn": "viet nam",
}


@dataclass(frozen=True, slots=True)
class Event:
    """One event: its names (folded), its day, and the dates it is counted from."""

    event_id: str
    names: tuple[str, ...]
    day_month: str | None
    origin: str | None
    other_origins: tuple[str, ...]
    verified: bool

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
    words = [_SHORT_FORMS.get(word, word) for word in fold(name).split() if word != "cua"]
    return " ".join(words).removesuffix(" kinh yeu").removeprefix("ngay ")


@of_tables
@lru_cache(maxsize=2048)
def event_named(words: str, date: str | None = None) -> Event | None:
    """The event that *words* name; *date* is its ISO date as printed, if any."""
    folded = _plain(words)
    day_month = date[5:] if date and len(date) == len("2023-02-03") else None
    best: tuple[float, Event] | None = None
    for event in events():
        for name in event.names:
            score = fuzz.token_sort_ratio(folded, name)
            if day_month and day_month == event.day_month and len(name) > 6:
                short = len(folded) < min(len(name), _LEAST_WORDS)
                inside = score if short else fuzz.partial_ratio(name, folded)
                whole = 87.0 + len(name) / 20 + (inside == 100)
                score = max(score, whole if inside >= _INSIDE else 0.0)
            elif (day_month and event.day_month) and (
                score < _ANOTHER_DAY or len(name) < _LEAST_NAME or name in _shared_names()
            ):
                continue
            if event.event_id.startswith(_OF_PLACES) and score < _ANOTHER_DAY:
                continue  # one province's name may be near another's
            if score >= _SAME_WORDS and (best is None or score > best[0]):
                best = (score, event)
    return best[1] if best else None
