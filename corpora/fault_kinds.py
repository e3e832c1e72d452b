"""The kinds of fault that ``faults.py`` plants: each finds every place of a plan that can bear it.

A way to plant is an ``Option``: edits of the plan's NFC text and a note. The faulty words stand
between ``⟦`` and ``⟧`` in one of the edits; where nothing is marked, something was taken away.
Places come from the gold; the wrong values, written sentences and cuts are tables. What the gold
already calls wrong is left alone.
"""

from __future__ import annotations

import calendar
import datetime as dt
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
ARTICLE = "bai-viet-khoi-2024"
# The date of issue where the gold has it less precisely than the plan's own citations tell.
ISSUED = {"dang-uy-xa-2025": "2025-11"}
Record = dict[str, Any]


class Edit(NamedTuple):
    """``text[start:end]`` of the plan becomes *new*; the fault may be marked ``⟦…⟧`` in it."""

    start: int
    end: int
    new: str


class Option(NamedTuple):
    """One way to plant a fault: *edits* that do not overlap, and what is wrong afterwards."""

    edits: tuple[Edit, ...]
    note: str


class Stamp(NamedTuple):
    """A date as printed: offsets in the text it was read from; day and year may be unprinted."""

    start: int
    end: int
    day: int | None
    month: int
    year: int | None
    text: str

    def shows(
        self, day: int | None = None, month: int | None = None, year: int | None = None
    ) -> str:
        """The stamp in its own form with other numbers; what is None or unprinted stays."""
        wide = self.day is None or self.text[1:2].isdigit()
        numbers = [f"{day or self.day:{'02d' if wide else 'd'}}"] if self.day is not None else []
        shown = month or self.month
        numbers.append(f"{shown:02d}" if wide and shown < 3 else str(shown))
        numbers += [str(year or self.year)] if self.year is not None else []
        return _NUMBER.sub(lambda _: numbers.pop(0), self.text)


_NUMBER = re.compile(r"\d+")
_STAMP = re.compile(
    r"(?<![\d/])(?P<d>\d{1,2}) ?[/-] ?(?P<m>\d{1,2})(?![\d/-])(?! ?[/-] ?\d)"
    r"|(?<![\d/])(?P<D>\d{1,2}) ?[/-] ?(?P<M>\d{1,2}) ?[/-] ?(?P<Y>\d{4})"
    r"|(?P<wd>\d{1,2}) tháng (?P<wm>\d{1,2}) năm (?P<wy>\d{4})"
    r"|(?<=tháng )(?P<tm>\d{1,2})(?:/(?P<ty>\d{4}))?"
)


def stamps(text: str) -> list[Stamp]:
    """The dates printed in *text*; offsets are those of *text*."""

    def number(m: re.Match[str], *names: str) -> int | None:
        found = [m[name] for name in names if m[name]]
        return int(found[0]) if found else None

    return [
        Stamp(*m.span(), number(m, "d", "D", "wd"), month, number(m, "Y", "wy", "ty"), m[0])
        for m in _STAMP.finditer(text)
        if (month := number(m, "m", "M", "wm", "tm")) is not None
    ]


def first_day(iso: str) -> dt.date:
    """The first day that *iso* (a date, a month or a year) can mean."""
    return dt.date.fromisoformat(f"{iso}-01-01"[:10])


def last_day(iso: str) -> dt.date:
    """The last day that *iso* (a date, a month or a year) can mean."""
    day = first_day(iso)
    if len(iso) == 10:
        return day
    month = 12 if len(iso) == 4 else day.month
    return dt.date(day.year, month, calendar.monthrange(day.year, month)[1])


# ---------------------------------------------------------------------------- plans

_TOKEN = re.compile(
    r"(?:(?:Điều|Khoản|PHẦN THỨ) )?(?:\d+\.)*?(?P<n>NHẤT|HAI|BA|TƯ|\d+(?![\d.]\d)|[IVX]+(?=[.)/-])|[A-ZĐa-zđ](?=[.)/-]))"
)
_SERIES = (
    tuple(str(n) for n in range(1, 30)),
    ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"),
    tuple("abcdđeghiklmn"),
    tuple("ABCDEGHIK"),
    ("NHẤT", "HAI", "BA", "TƯ"),
)
_BULLET = re.compile(r"[^\w“\"«]*(?:\w{1,4}[.)/-]+)?\s*")


@dataclass(frozen=True)
class Item:
    """A section record: *number* is the span of its own number, *above* the records around it."""

    start: int
    level: int
    label: str
    title: str | None
    role: str | None
    number: tuple[int, int] | None
    above: tuple[int, ...]


@dataclass(frozen=True)
class Plan:
    """A plan and its gold; every offset is one of ``text`` (NFC), half-open."""

    name: str
    text: str
    records: tuple[Record, ...]

    def of(self, kind: str) -> list[Record]:
        """The certain records of *kind* that no finding overlaps."""
        return [
            r
            for r in self.records
            if r["kind"] == kind and not r.get("uncertain") and not self.faulty(r)
        ]

    def faulty(self, record: Record) -> bool:
        """Whether a finding of the gold stands on *record*."""
        return any(
            f["start"] < record["end"] and record["start"] < f["end"]
            for f in self.findings
            if f["start"] is not None
        )

    @cached_property
    def findings(self) -> list[Record]:
        """The findings of the gold, uncertain ones too."""
        return [r for r in self.records if r["kind"] == "finding"]

    def has(self, *codes: str) -> bool:
        """Whether the gold finds one of *codes* in the plan."""
        return any(f["code"] in codes for f in self.findings)

    @cached_property
    def document(self) -> Record:
        """The document record."""
        return next(r for r in self.records if r["kind"] == "document")

    @property
    def issued(self) -> str | None:
        """The date of issue, perhaps of reduced precision."""
        return ISSUED.get(self.name) or self.document["issued_date"]

    @property
    def year(self) -> int:
        """The year of the plan; of a school year the first."""
        return int(self.document["plan_year"])

    @property
    def draft(self) -> bool:
        """Whether the plan calls itself a draft: number and date may then be blank."""
        return "(Dự thảo)" in self.text

    @cached_property
    def items(self) -> list[Item]:
        """The section records in order."""
        found: list[Item] = []
        stack: list[int] = []
        for r in (r for r in self.records if r["kind"] == "section"):
            while stack and found[stack[-1]].level >= r["level"]:
                stack.pop()
            m = None if r.get("uncertain") else _TOKEN.match(self.text, r["start"])
            role = r["role"] or ("content" if (r["label"] or "").endswith(" là") else None)
            found.append(
                Item(
                    r["start"],
                    r["level"],
                    r["label"] or "",
                    r["title"],
                    role,
                    m.span("n") if m else None,
                    tuple(stack),
                )
            )
            stack.append(len(found) - 1)
        return found

    def role(self, item: Item) -> str | None:
        """The role of *item* or of the nearest record around it."""
        return next(
            (i.role for i in (item, *(self.items[k] for k in reversed(item.above))) if i.role), None
        )

    def leaves(self, *roles: str) -> list[Item]:
        """Items of *roles* without items of their own, that are a paragraph ending with a stop."""
        inner = {k for item in self.items for k in item.above}
        return [
            item
            for k, item in enumerate(self.items)
            if k not in inner
            and not item.title
            and self.role(item) in roles
            and self.text.endswith(".", 0, self.line(item.start)[1])
        ]

    def line(self, offset: int) -> tuple[int, int]:
        """The line around *offset*, without its line end."""
        end = self.text.find("\n", offset)
        return self.text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(self.text)

    def siblings(self, item: Item) -> list[Item]:
        """The items of the same level under the same one, *item* among them."""
        return [i for i in self.items if i.above == item.above and i.level == item.level]

    def series(self, item: Item) -> tuple[str, ...] | None:
        """The numbers that the list of *item* counts in, if it counts from the first without fault."""
        numbers = tuple(self.text[slice(*i.number)] for i in self.siblings(item) if i.number)
        return next((s for s in _SERIES if numbers and s[: len(numbers)] == numbers), None)

    @cached_property
    def lists(self) -> list[list[Item]]:
        """The soundly numbered lists of at least three items."""
        heads = {self.siblings(i)[0].start: i for i in self.items if i.number and self.series(i)}
        found = [[i for i in self.siblings(head) if i.number] for head in heads.values()]
        return [items for items in found if len(items) > 2]

    def extent(self, item: Item) -> tuple[int, int]:
        """Whole lines of *item* with what stands under it, and the blank lines after it."""
        k = self.items.index(item)
        under = [i for i in self.items[k + 1 :] if k in i.above]
        after = self.items[k + 1 + len(under)] if k + 1 + len(under) < len(self.items) else None
        if after and after.label != "Nơi nhận":
            return self.line(item.start)[0], self.line(after.start)[0]
        # The last item: what follows its last paragraph closes the whole plan.
        end = self.line(under[-1].start if under else item.start)[1]
        if item.title and not under:
            end = self.line(re.compile(r"\S").search(self.text, end).start())[1]  # type: ignore[union-attr]
        return self.line(item.start)[0], re.compile(r"\n*").match(self.text, end).end()  # type: ignore[union-attr]

    @cached_property
    def body(self) -> tuple[int, int]:
        """From the first cited document to the recipients or the signature."""
        start = next(r["start"] for r in self.records if r["kind"] == "directive")
        end = next(
            (i.start for i in self.items if i.label == "Nơi nhận"), self.text.find("T/M. BAN")
        )
        return self.line(start)[0], end if end > 0 else self.text.find("Ngọc Hân\nChia sẻ")


@cache
def plans() -> tuple[Plan, ...]:
    """The fifteen plans with their gold, by name."""
    found = []
    for path in sorted((HERE / "plans").glob("*.txt")):
        gold = (HERE / "gold" / f"{path.stem}.jsonl").read_text(encoding="utf-8").splitlines()
        text = unicodedata.normalize("NFC", path.read_bytes().decode())
        found.append(Plan(path.stem, text, tuple(map(json.loads, gold))))
    return tuple(found)


# ---------------------------------------------------------------------------- writing into a plan

_PEOPLE = {
    "bien-phong-2014": ("cán bộ, chiến sĩ", "đơn vị cơ sở"),
    "cdcs-benh-vien-2019": ("đoàn viên", "tổ công đoàn"),
    "dai-hoc-2023": ("viên chức", "khoa, phòng"),
    "dang-uy-xa-2025": ("đảng viên", "chi bộ"),
    "doanh-nghiep-than-2018": ("cán bộ, công nhân", "phân xưởng"),
    "khoi-thi-dua-2015": ("công chức", "đơn vị thành viên"),
    "ldld-tinh-2012": ("cán bộ công đoàn", "công đoàn cơ sở"),
    "so-gddt-cong-van-2025": ("nhà giáo", "cơ sở giáo dục"),
    "so-y-te-ocr-2020": ("viên chức", "đơn vị trực thuộc"),
    "thpt-2010": ("giáo viên", "tổ chuyên môn"),
    "tieu-hoc-2016": ("giáo viên", "tổ chuyên môn"),
    "tinh-doan-2021": ("cán bộ đoàn", "cơ sở đoàn"),
    "ubnd-tinh-2026": ("cán bộ, công chức, viên chức", "xã, phường"),
}
# Targets that stand in a paragraph, not in a list: a further one is a further sentence.
_TARGETS_END = {
    "dai-hoc-2023": "đạt “Tập thể lao động xuất sắc”.",
    "so-y-te-ocr-2020": "còn không quá 16,8%.",
    "bien-phong-2014": "Huân chương Chiến công hạng Ba.",
}


def said(plan: Plan, item: Item, sentence: str) -> Edit:
    """*sentence* after the paragraph of *item*."""
    end = plan.line(item.start)[1]
    return Edit(end, end, f" {sentence}")


def target(plan: Plan, sentence: str) -> Edit | None:
    """*sentence* as the last of the plan's targets; None if it has none."""
    if plan.name in _TARGETS_END:
        end = plan.text.index(_TARGETS_END[plan.name]) + len(_TARGETS_END[plan.name])
        return Edit(end, end, f" {sentence}")
    leaves = plan.leaves("targets")
    if not leaves or plan.name not in _PEOPLE:
        return None
    last = leaves[-1]
    before = plan.siblings(last)[-2]
    gap = plan.text[plan.line(before.start)[1] : last.start]
    marker = _BULLET.match(plan.text, last.start)
    series = plan.series(last)
    assert marker is not None
    shown = marker[0]
    if last.number and series:
        number = plan.text[slice(*last.number)]
        shown = shown.replace(number, series[series.index(number) + 1], 1)
    end = plan.line(last.start)[1]
    return Edit(end, end, f"{gap}{shown}{sentence}")


def ground(plan: Plan, citation: str) -> Edit:
    """A line "Căn cứ *citation*" before the first of the plan's grounds."""
    start = plan.body[0]
    lead = re.compile(r"[ \t-]*").match(plan.text, start)
    stop = "," if plan.name == "dang-uy-xa-2025" else ";"
    return Edit(start, start, f"{lead[0] if lead else ''}Căn cứ {citation}{stop}\n")


def without(plan: Plan, items: Iterable[Item]) -> list[Edit]:
    """Cuts *items*, of one list each, and renumbers what follows so that no number is missing."""
    gone = list(items)
    edits = [Edit(*plan.extent(item), "") for item in gone]
    for head in {plan.siblings(i)[0].start: i for i in gone if i.number}.values():
        numbered = [i for i in plan.siblings(head) if i.number]
        kept = [i for i in numbered if i not in gone]
        series = plan.series(head)
        if numbered[-1] in gone and len(numbered) - len(kept) == 1:
            continue
        if series is None:
            raise ValueError(f"{plan.name}: {head.label} is not soundly numbered")
        for new, item in zip(series, kept, strict=False):
            edits += renumbered(plan, item, new)
    return edits


def renumbered(plan: Plan, item: Item, new: str) -> list[Edit]:
    """*item* with the number *new*, and so in the dotted numbers of the items under it."""
    assert item.number is not None
    old = plan.text[slice(*item.number)]
    if old == new:
        return []
    k = plan.items.index(item)
    under = [i.start for i in plan.items if k in i.above and i.label.startswith(f"{old}.")]
    return [Edit(*item.number, new), *(Edit(s, s + len(old), new) for s in under)]


def replaced(plan: Plan, old: str, new: str) -> Edit:
    """*old*, or all from A to B where it is written "A…B", becomes *new*."""
    head, _, tail = old.partition("…")
    start = plan.text.index(head)
    end = plan.text.index(tail, start + len(head)) + len(tail) if tail else start + len(head)
    return Edit(start, end, new)


# ---------------------------------------------------------------------------- anniversaries, rounds

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


# ---------------------------------------------------------------------------- numbering

_SERIES_ITEMS = (
    "gắn thi đua với nhiệm vụ thường xuyên, không làm thay, không chạy theo thành tích",
    "người đứng đầu nêu gương trước, chịu trách nhiệm về kết quả của đơn vị mình",
    "chọn việc khó, việc còn yếu để đăng ký, có thời hạn và người thực hiện rõ ràng",
    "phát hiện sớm cách làm hay để các đơn vị cùng học",
    "giữ gìn đoàn kết nội bộ, giúp đỡ đơn vị còn khó khăn",
)
_ORDINALS = ("Một là", "Hai là", "Ba là", "Bốn là", "Năm là")
# Words that only one item may hold: without it the plan would lack a part of its content as well.
_CONTENT = re.compile(
    r"kiểm tra|giám sát|đôn đốc|theo dõi|[sS]ơ kết|[tT]ổng kết|kinh phí|khen|chủ đề|[tT]uyên truyền|điển hình|nhân rộng|gương"
)


def item_taken_out(plan: Plan) -> Iterator[Option]:
    """An item is taken out of the middle of a numbered list; the next keeps its number."""
    for items in plan.lists:
        for item, after in pairwise(items[1:]):
            start, end = plan.extent(item)
            text = plan.text[start:end]
            cited = any(
                r["kind"] in ("directive", "phase") and start <= r["start"] < end
                for r in plan.records
                if r["start"]
            )
            whole_part = item.level == 1 or item.role not in (
                None,
                "content",
                "assignment",
                "targets",
            )
            if cited or whole_part or _CONTENT.search(text):
                continue
            assert after.number is not None
            s, e = after.number
            yield Option(
                (Edit(start, end, ""), Edit(s, e, f"⟦{plan.text[s:e]}⟧")),
                f"without item {item.label}",
            )


def number_repeated(plan: Plan) -> Iterator[Option]:
    """An item bears the number of the one before it, and the items after it count on from there."""
    for items in plan.lists:
        labels = [plan.text[slice(*i.number)] for i in items if i.number]
        for k in range(1, len(items)):
            edits = [
                e for j in range(k, len(items)) for e in renumbered(plan, items[j], labels[j - 1])
            ]
            first = edits[0]
            edits[0] = Edit(first.start, first.end, f"⟦{first.new}⟧")
            yield Option(tuple(edits), f"two items {labels[k - 1]}")


def series_with_a_hole(plan: Plan) -> Iterator[Option]:
    """A series "Một là, Hai là …" in which one is missing."""
    leaves = plan.leaves("content", "solutions")
    if any(i.label.endswith(" là") for i in plan.items) or not leaves:
        return
    item = leaves[-1]
    start, end = plan.line(item.start)
    indent = re.compile(r" *").match(plan.text, start)
    gap = "\n\n" if plan.text[end : end + 2] == "\n\n" else "\n"
    for length, hole in ((4, 1), (4, 2), (5, 3), (5, 2)):
        kept = [k for k in range(length) if k != hole]
        lines = ["Khi thực hiện các nội dung trên cần chú ý:"]
        for text, k in zip(_SERIES_ITEMS, kept, strict=False):
            name = f"⟦{_ORDINALS[k]}⟧" if k == hole + 1 else _ORDINALS[k]
            lines.append(f"{name}, {text}.")
        new = "".join(f"{gap}{indent[0] if indent else ''}{line}" for line in lines)
        yield Option((Edit(end, end, new),), f"without {_ORDINALS[hole]}")


# ---------------------------------------------------------------------------- citations

# The last part of a symbol and who cannot have issued it.
_CANNOT_ISSUE = (
    (re.compile(r"TW$"), ("Thủ tướng Chính phủ", "Bộ Nội vụ")),
    (re.compile(r"CP$"), ("Bộ Nội vụ", "Ban Bí thư")),
    (re.compile(r"TTg$"), ("Bộ Chính trị", "Bộ Nội vụ")),
    (re.compile(r"UBND$"), ("Sở Nội vụ", "Liên đoàn Lao động tỉnh")),
    (re.compile(r"BYT"), ("Bộ Nội vụ", "Thủ tướng Chính phủ")),
    (re.compile(r"BGD"), ("Bộ Y tế", "Thủ tướng Chính phủ")),
    (re.compile(r"TU$"), ("Ủy ban nhân dân tỉnh", "Sở Nội vụ")),
    (re.compile(r"TKV$"), ("Bộ Công Thương",)),
    (re.compile(r"CĐYT$"), ("Sở Y tế", "Bộ Y tế")),
    (re.compile(r"PGD"), ("Ủy ban nhân dân huyện Đak Pơ",)),
    (re.compile(r"TLĐ$"), ("Bộ Nội vụ",)),
    (re.compile(r"HĐTĐKT$"), ("Sở Tư pháp",)),
    (re.compile(r"TWĐTN"), ("Ban Tổ chức Trung ương",)),
)
_WRITTEN_MISMATCHES = (
    "Kế hoạch số 67/KH-UBND ngày {d} của Sở Nội vụ",
    "Chỉ thị số 19/CT-TTg ngày {d} của Bộ Chính trị",
)


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text).casefold()


def _alone(plan: Plan, r: Record) -> bool:
    """Whether no other citation of the work gives a date or an issuer."""
    others = (d for d in plan.records if d["kind"] == "directive" and d["id"] and d is not r)
    same = [d for d in others if _letters(d["id"]) == _letters(r["id"])]
    return not any(d["issuer"] or d["date"] for d in same)


def _cited_once(plan: Plan) -> list[Record]:
    """Citations with number, date and issuer in print, the only ones of their work that have these."""
    return [
        r
        for r in plan.of("directive")
        if r["id"] and r["form"] == "full" and len(r["date"] or "") == 10
        if r["issuer"] in r["quote"] and _alone(plan, r)
    ]


def _bare(r: Record) -> str:
    """The citation up to its issuer, without what it is about."""
    quote: str = r["quote"]
    return quote[: quote.index(r["issuer"]) + len(r["issuer"])]


def issuer_against_symbol(plan: Plan) -> Iterator[Option]:
    """The issuer named in a citation is not the one whose sign its symbol bears."""
    for r in _cited_once(plan):
        for pattern, issuers in _CANNOT_ISSUE:
            if not pattern.search(r["symbol"] or ""):
                continue
            for issuer in issuers:
                new = r["quote"].replace(r["issuer"], issuer, 1)
                yield Option(
                    (Edit(r["start"], r["end"], f"⟦{new}⟧"),), f"{r['symbol']} by {issuer}"
                )
            break
    if plan.name != ARTICLE and plan.issued:
        day = f"15/3/{plan.year - 1}"
        for text in _WRITTEN_MISMATCHES:
            yield Option((ground(plan, f"⟦{text.format(d=day)}⟧"),), "symbol against issuer")


_AGAIN = (
    "Tiếp tục thực hiện nghiêm ⟦{}⟧.",
    "Các đơn vị tiếp tục nghiên cứu, thực hiện ⟦{}⟧.",
    "Kết quả thực hiện ⟦{}⟧ được tính vào điểm thi đua.",
)


def _again(plan: Plan, r: Record, citations: Iterable[str]) -> Iterator[Option]:
    leaves = [
        i
        for i in plan.leaves("content", "solutions", "implementation", "assignment")
        if i.start > r["end"]
    ]
    for k, citation in enumerate(citations):
        if leaves:
            item = leaves[(k * 3 + r["start"]) % len(leaves)]
            sentence = _AGAIN[(k + r["start"]) % len(_AGAIN)].format(citation)
            yield Option((said(plan, item, sentence),), f"cited before: {_bare(r)}")


def _other_dates(iso: str) -> list[dt.date]:
    day = first_day(iso)
    found = [day.replace(day=day.day + off) for off in (10, -10, 3) if 0 < day.day + off < 29]
    if day.day < 13 and day.day != day.month:
        found.insert(0, dt.date(day.year, day.day, day.month))
    return found


def cited_with_another_date(plan: Plan) -> Iterator[Option]:
    """A document is cited a second time with another date."""
    for r in _cited_once(plan):
        stamp = next(s for s in reversed(stamps(_bare(r))) if s.year)
        until = first_day(plan.issued) if plan.issued else dt.date(plan.year, 9, 1)
        days = [d for d in _other_dates(r["date"]) if d < until][:2]
        texts = [
            _bare(r)[: stamp.start] + stamp.shows(d.day, d.month, d.year) + _bare(r)[stamp.end :]
            for d in days
        ]
        yield from _again(plan, r, texts)


_CENTRE = ("Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương")


def cited_with_another_issuer(plan: Plan) -> Iterator[Option]:
    """A Party document is cited a second time as that of another central body."""
    for r in _cited_once(plan):
        if r["issuer"] in _CENTRE:
            others = [i for i in _CENTRE if i != r["issuer"]]
            yield from _again(plan, r, [_bare(r).replace(r["issuer"], i) for i in others])


# Laws with the number of the legislature that passed them, and a neighbour that did not.
_LAWS = (
    (2004, 2023, "Luật Thi đua, khen thưởng số 15/2003/QH{}", 11, 12),
    (
        2006,
        2023,
        "Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng số 47/2005/QH{}",
        11,
        12,
    ),
    (
        2014,
        2023,
        "Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng số 39/2013/QH{}",
        13,
        12,
    ),
    (2010, 2019, "Luật Cán bộ, công chức số 22/2008/QH{}", 12, 11),
    (2012, 2026, "Luật Viên chức số 58/2010/QH{}", 12, 13),
    (2024, 2026, "Luật Thi đua, khen thưởng số 06/2022/QH{}", 15, 14),
    (2026, 2026, "Luật Tổ chức chính quyền địa phương số 72/2025/QH{}", 15, 14),
)


def wrong_legislature(plan: Plan) -> Iterator[Option]:
    """The symbol of a law names a National Assembly that did not sit in the law's year."""
    if plan.name == "so-gddt-cong-van-2025":
        at = plan.text.index("06/2022/QH15")
        for wrong in (14, 16, 13):
            yield Option((Edit(at, at + 12, f"⟦06/2022/QH{wrong}⟧"),), f"QH15 -> QH{wrong}")
    elif plan.name != ARTICLE:
        for since, until, law, right, wrong in _LAWS:
            doubled = law.startswith("Luật Thi đua") and "Luật Thi đua" in plan.text
            if since <= plan.year <= until and not doubled:
                yield Option((ground(plan, f"⟦{law.format(wrong)}⟧"),), f"QH{right} -> QH{wrong}")


def basis_of_the_future(plan: Plan) -> Iterator[Option]:
    """A cited document bears a date after that of the plan."""
    if plan.issued is None:
        return
    issued = last_day(plan.issued)
    for r in plan.of("directive"):
        if not r["id"] or len(r["date"] or "") < 10 or not _alone(plan, r):
            continue
        stamp = next((s for s in reversed(stamps(r["quote"])) if s.year), None)
        for days in (20, 45, 80):
            day = issued + dt.timedelta(days)
            in_symbol = re.search(r"\d/(\d{4})/", r["quote"])
            if stamp and (in_symbol is None or int(in_symbol[1]) == day.year):
                new = stamp.shows(day.day, day.month, day.year)
                quote = r["quote"][: stamp.start] + new + r["quote"][stamp.end :]
                yield Option(
                    (Edit(r["start"], r["end"], f"⟦{quote}⟧"),),
                    f"issued {plan.issued}, cites {new}",
                )


_EXPIRED = (
    ("2010-06-01", "Nghị định số 121/2005/NĐ-CP ngày 30/9/2005 của Chính phủ"),
    ("2017-10-01", "Nghị định số 42/2010/NĐ-CP ngày 15/4/2010 của Chính phủ"),
    ("2017-10-01", "Nghị định số 65/2014/NĐ-CP ngày 01/7/2014 của Chính phủ"),
    ("2024-01-01", "Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ"),
    ("2024-01-01", "Luật Thi đua, khen thưởng số 15/2003/QH11"),
    ("2025-07-01", "Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ"),
    ("2025-08-05", "Thông tư số 01/2024/TT-BNV của Bộ trưởng Bộ Nội vụ"),
)


def basis_expired(plan: Plan) -> Iterator[Option]:
    """A ground that was no longer in force when the plan was issued."""
    if plan.issued and plan.name != ARTICLE:
        for ended, citation in reversed(_EXPIRED):
            if first_day(plan.issued) > first_day(ended):
                yield Option((ground(plan, f"⟦{citation}⟧"),), f"no longer in force from {ended}")


_NOT_ALLOWED = (
    "Nghị định số 12/{y}/NĐ-UBND ngày {d} của Ủy ban nhân dân tỉnh",
    "Thông tư số 05/{y}/TT-UBND ngày {d} của Ủy ban nhân dân tỉnh",
    "Nghị định số 08/{y}/NĐ-BNV ngày {d} của Bộ Nội vụ",
    "Thông tư số 03/{y}/TT-SNV ngày {d} của Sở Nội vụ",
)
_SCHOOL_DIRECTIVE = {
    "thpt-2010": "Chỉ thị số 03/CT-THPT",
    "tieu-hoc-2016": "Chỉ thị số 03/CT-THYH2",
}


def type_not_allowed(plan: Plan) -> Iterator[Option]:
    """A cited document of a type that the body named cannot issue."""
    if plan.name == ARTICLE:
        return
    year = plan.year - 1
    texts = [text.format(y=year, d=f"15/3/{year}") for text in _NOT_ALLOWED]
    if plan.name in _SCHOOL_DIRECTIVE:
        texts.append(f"{_SCHOOL_DIRECTIVE[plan.name]} ngày 15/3/{year} của Hiệu trưởng")
    for text in texts:
        yield Option((ground(plan, f"⟦{text}⟧"),), "a type beyond the body")


_ABOLISHED = (
    "UBND các huyện, thị xã, thành phố",
    "Phòng Giáo dục và Đào tạo các huyện, thị xã, thành phố",
    "Phòng Nội vụ các huyện, thị xã",
    "Sở Lao động - Thương binh và Xã hội",
    "Sở Thông tin và Truyền thông",
    "Sở Kế hoạch và Đầu tư",
)
_ABOLISHED_ABOVE_THE_COMMUNE = (
    "Ủy ban nhân dân huyện",
    "Phòng Nội vụ huyện",
    "Ban Dân vận Huyện ủy",
    "Huyện ủy",
)


def body_abolished(plan: Plan) -> Iterator[Option]:
    """A body that no longer existed when the plan was issued is to receive or do something."""
    if plan.issued is None or first_day(plan.issued) < dt.date(2025, 7, 1):
        return
    commune = plan.name == "dang-uy-xa-2025"
    head = next(i for i in plan.items if i.label == "Nơi nhận")
    end = plan.line(next(i.start for i in plan.items if i.start > head.start))[1]
    leaves = plan.leaves("implementation", "assignment")
    for k, body in enumerate(_ABOLISHED_ABOVE_THE_COMMUNE if commune else _ABOLISHED):
        line = f"\n- ⟦{body}⟧" + (" (để báo cáo)," if commune else ";")
        yield Option((Edit(end, end, line),), f"recipient {body}")
        sentence = (
            f"Kết quả gửi ⟦{body}⟧ để tổng hợp." if commune else f"⟦{body}⟧ phối hợp thực hiện."
        )
        yield Option((said(plan, leaves[k % len(leaves)], sentence),), f"task for {body}")


# ---------------------------------------------------------------------------- targets


def part_above_whole(plan: Plan) -> Iterator[Option]:
    """What is "trong đó" is more than what it is a part of."""
    for r in plan.of("target"):
        whole = next((t for t in plan.of("target") if t["quote"] == r["parent"]), None)
        number = _NUMBER.search(r["quote"])
        if not whole or not number or r["comparator"] in ("le", "lt") or r["unit"] != whole["unit"]:
            continue
        top = int(whole["value_max"] or whole["value"])
        for more in (2, 3, 4) if r["unit"] != "%" or top > 90 else (5, 10, 15):
            if r["unit"] == "%" and top + more > 99:
                continue
            new = _NUMBER.sub(f"{top + more:02d}", r["quote"], count=1)
            yield Option((Edit(r["start"], r["end"], f"⟦{new}⟧"),), f"{top + more} of {top}")
    if plan.name not in _PEOPLE or not (plan.leaves("targets") or plan.name in _TARGETS_END):
        return
    who, unit = _PEOPLE[plan.name]
    for text, note in (
        (
            f"Có 80% {who} đăng ký sáng kiến, ⟦trong đó có 90% có sáng kiến được công nhận⟧.",
            "90 of 80",
        ),
        (
            f"Có từ 75% {unit} trở lên xếp loại tốt, ⟦trong đó có 85% xếp loại xuất sắc⟧.",
            "85 of 75",
        ),
        ("Xây dựng 04 mô hình mới, ⟦trong đó có 06 mô hình được đánh giá xuất sắc⟧.", "6 of 4"),
    ):
        edit = target(plan, text)
        if edit:
            yield Option((edit,), note)


def grades_contradict(plan: Plan) -> Iterator[Option]:
    """All reach one grade and a part of them a higher one, without "trở lên"."""
    for k, share in enumerate((20, 15, 25)):
        who = _PEOPLE.get(plan.name, ("", ""))[k % 2]
        text = f"⟦100% {who} hoàn thành tốt nhiệm vụ, trong đó {share}% {who} hoàn thành xuất sắc nhiệm vụ⟧."
        edit = target(plan, text) if who else None
        if edit:
            yield Option((edit,), f"100% good, {share}% of them excellent")


_COUNTED = re.compile(
    r"quân số|đồn|trạm|người|đoàn viên|khoa|viên chức|chi bộ|dân số|công chức|công đoàn|doanh nghiệp|cơ sở|trường|nhà giáo"
    r"|bệnh viện|thai phụ|giáo viên|học sinh|xã|hộ|đảng viên|tin báo|hồ sơ"
)


def percent_above_hundred(plan: Plan) -> Iterator[Option]:
    """More than all of the people or units."""
    for r in plan.of("target"):
        m = re.search(r"\d+(?= ?%)", r["quote"])
        share = (
            r["unit"] == "%"
            and not r["parent"]
            and r["comparator"] in ("eq", "ge", "gt")
            and not r["value_max"]
        )
        if (
            not m
            or not share
            or r["value"] < 60
            or r["value"] % 1
            or not _COUNTED.search(r["subject"] or "")
        ):
            continue
        for wrong in (105, 110, 120):
            new = f"{r['quote'][: m.start()]}{wrong}{r['quote'][m.end() :]}"
            yield Option((Edit(r["start"], r["end"], f"⟦{new}⟧"),), f"{m[0]}% -> {wrong}%")


# ---------------------------------------------------------------------------- wording

_STALE = (
    "Các đơn vị tập trung hoàn thành nhiệm vụ năm ⟦{y}⟧.",
    "Kết quả thực hiện được tính vào điểm thi đua năm ⟦{y}⟧.",
    "Mỗi đơn vị chọn một việc làm mới cho phong trào thi đua năm ⟦{y}⟧.",
)
_STALE_SCHOOL_YEAR = "Phấn đấu hoàn thành nhiệm vụ năm học ⟦{y} - {next}⟧."


def stale_year(plan: Plan) -> Iterator[Option]:
    """A sentence left over from a plan of two or three years ago."""
    leaves = plan.leaves("content", "solutions", "implementation", "assignment")
    school = "năm học" in plan.document["title"] or plan.name == "tieu-hoc-2016"
    for k, back in enumerate((2, 3, 2, 3)):
        year = plan.year - back
        text = _STALE_SCHOOL_YEAR if school else _STALE[k % 3]
        if leaves and plan.name != ARTICLE:
            item = leaves[(k * 5 + 1) % len(leaves)]
            yield Option(
                (said(plan, item, text.format(y=year, next=year + 1)),),
                f"{year} in a plan of {plan.year}",
            )


_MISSPELT = (
    ("Covid-19", "Covi-19"),
    ("phấn đấu", "phần đấu"),
    ("khen thưởng", "khen thường"),
    ("đôn đốc", "đôn đóc"),
    ("sơ kết", "sơ kêt"),
    ("nông thôn mới", "nông thông mới"),
    ("Chiến sĩ thi đua cơ sở", "Chiến sỹ thi cấp cơ sở"),
    ("Chiến sĩ thi đua cấp tỉnh", "Chiến sỹ thi cấp tỉnh"),
    ("tổng kết", "tổng kêt"),
    ("tuyên truyền", "tuyên truyên"),
    ("sáng kiến", "sáng kiên"),
    ("Ngày truyền thống", "Ngày truyền thông"),
    ("Khối trưởng", "Khối trường"),
)
_MISSPELT_SENTENCES = (
    "Trân trọng những ⟦cống hiên⟧ thầm lặng của từng cá nhân.",
    "Duy trì đều các hoạt động văn nghệ, ⟦thế dục thể thao⟧.",
    "Tiếp tục ⟦phần đấu⟧ giữ vững kết quả đã đạt.",
)
# The cluster is meant: where there may be one.
_MISSPELT_CLUSTERS = (
    "Vướng mắc báo cáo ⟦Trường Khối thi đua⟧ xem xét.",
    "Vướng mắc báo cáo ⟦Cục trưởng Cục thi đua⟧ xem xét.",
)
_IN_CLUSTERS = {"khoi-thi-dua-2015", "so-y-te-ocr-2020", "doanh-nghiep-than-2018", "ldld-tinh-2012"}
_FOR_INFORMATION = re.compile(r"(?<=\()(?:để )?(b/c|báo cáo)(?=\))")


def misspelt(plan: Plan) -> Iterator[Option]:
    """A fixed term is misspelt."""
    for right, wrong in _MISSPELT:
        for m in re.finditer(rf"(?<!\w){re.escape(right)}(?!\w)", plan.text):
            if not plan.faulty({"start": m.start(), "end": m.end()}):
                yield Option((Edit(*m.span(), f"⟦{wrong}⟧"),), f"{right} -> {wrong}")
    for m in _FOR_INFORMATION.finditer(plan.text):
        yield Option((Edit(*m.span(), f"⟦đề {m[1]}⟧"),), "để -> đề")
    leaves = plan.leaves("content", "solutions", "implementation", "assignment")
    if not leaves or plan.name == ARTICLE:
        return
    more = _MISSPELT_CLUSTERS if plan.name in _IN_CLUSTERS else ()
    for k, sentence in enumerate(_MISSPELT_SENTENCES + more):
        item = leaves[(k * 4 + 2) % len(leaves)]
        yield Option((said(plan, item, sentence),), sentence.strip("."))


_DOUBLE = re.compile(
    r"(?<=[\wà-ỹ] )(?:của|và|các|trong|được|cho|để|cán bộ|thi đua|đơn vị|phong trào|thực hiện|tập thể)(?= [\wà-ỹ])"
)


def doubled_word(plan: Plan) -> Iterator[Option]:
    """A word stands twice in a row."""
    for m in _DOUBLE.finditer(plan.text, *plan.body):
        yield Option((Edit(*m.span(), f"⟦{m[0]} {m[0]}⟧"),), f"{m[0]} twice")


_QUOTED = re.compile(r'“[^“”\n]*”|« [^«»\n]* »|(?<=\s)"[^"\n]*"')


def lone_quote(plan: Plan) -> Iterator[Option]:
    """One of a pair of quotation marks is gone; the other one is marked."""
    for m in _QUOTED.finditer(plan.text):
        start, end = plan.line(m.start())
        line = plan.text[start:end]
        if line.count("“") != line.count("”") or line.count('"') % 2:
            continue
        wide = 2 if m[0][0] == "«" else 1  # with the space inside
        yield Option(
            (Edit(m.start(), m.start() + wide, ""), Edit(m.end() - 1, m.end(), f"⟦{m[0][-1]}⟧")),
            "no opening mark",
        )
        yield Option(
            (Edit(m.start(), m.start() + 1, f"⟦{m[0][0]}⟧"), Edit(m.end() - wide, m.end(), "")),
            "no closing mark",
        )


_MARKS = re.compile(r"(?<=[a-zà-ỹ])(?:,|;)(?= [\wà-ỹ])|(?<=[a-zà-ỹ])\.(?=\n)")


def doubled_punctuation(plan: Plan) -> Iterator[Option]:
    """A comma, semicolon or full stop stands twice, or a full stop after a semicolon."""
    for m in _MARKS.finditer(plan.text, *plan.body):
        wrong = {",": ",,", ";": ";;", ".": ".."}[m[0]]
        yield Option((Edit(*m.span(), f"⟦{wrong}⟧"),), f"{m[0]} -> {wrong}")
        if m[0] == ".":
            yield Option((Edit(*m.span(), "⟦;.⟧"),), ". -> ;.")


_RANGE = re.compile(r"(?<![\d/.])(?P<a>20\d\d)(?P<dash> ?[-–] ?)(?P<b>20\d\d)(?![\d/.-])")
_BACKWARD = (
    "Góp phần thực hiện nghị quyết đại hội đảng bộ nhiệm kỳ ⟦{b} - {a}⟧.",
    "Kết quả là căn cứ đánh giá cả giai đoạn ⟦{b} - {a}⟧.",
)


def range_backward(plan: Plan) -> Iterator[Option]:
    """A range of years runs backwards."""
    for m in _RANGE.finditer(plan.text):
        if int(m["a"]) < int(m["b"]):
            yield Option(
                (Edit(*m.span(), f"⟦{m['b']}{m['dash']}{m['a']}⟧"),), f"{m[0]} turned round"
            )
    leaves = plan.leaves("content", "solutions", "implementation", "assignment")
    since = plan.year - plan.year % 5
    for k, (text, first, last) in enumerate(
        zip(_BACKWARD, (since, since + 1), (since + 5, since + 5), strict=True)
    ):
        if leaves and plan.name != ARTICLE:
            item = leaves[(k * 4 + 3) % len(leaves)]
            yield Option((said(plan, item, text.format(a=first, b=last)),), f"{last} - {first}")


# ---------------------------------------------------------------------------- form

_NUMBER_LINE = re.compile(r"Số ?:? *(?P<n>\d+)? *[-/] *(?P<t>KHTĐ|KH)?")
_DATE_LINE = re.compile(r"ngày ?(?P<d>\d{1,2}) tháng (?P<m>\d{1,2}) năm \d{4}")
_NATIONAL = re.compile(r"CỘNG H[^|\n]*VIỆT NAM|C O N G H[^|\n]*N A M")
_MOTTO = re.compile(r"\**Đ ?ộc lập [-–] T ?ự do [-–] H ?ạnh phúc\**")
# How each plan is signed: the marks of authority and the titles, as printed, from first to last.
SIGNING: dict[str, tuple[str, ...]] = {
    "bien-phong-2014": ("CHÍNH ỦY",),
    "cdcs-benh-vien-2019": ("**TM. BAN CHẤP HÀNH**", "**CHỦ TỊCH**"),
    "dai-hoc-2023": ("HIỆU TRƯỞNG",),
    "dang-uy-xa-2025": ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC"),
    "doanh-nghiep-than-2018": ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    "khoi-thi-dua-2015": ("KT. TRƯỞNG KHỐI", "PHÓ VIỆN TRƯỞNG VIỆN KIỂM SÁT NHÂN DÂN TỈNH"),
    "ldld-tinh-2012": ("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH THƯỜNG TRỰC"),
    "so-gddt-cong-van-2025": ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    "so-y-te-ocr-2020": ("GIÁM ĐỐC",),
    "thpt-2010": ("T/M. BAN GIÁM HIỆU", "K/T HIỆU TRƯỞNG", "P. Hiệu trưởng"),
    "tieu-hoc-2016": ("HIỆU TRƯỞNG",),
    "tinh-doan-2021": ("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "PHÓ BÍ THƯ"),
    "ubnd-huyen-2011": ("TM. ỦY BAN NHÂN DÂN", "K/T CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    "ubnd-tinh-2026": ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
}
_FOR_THE_HEAD = re.compile(r"K/?T\.? ")
_FOR_ALL = re.compile(r"\**T/?M\.? ")


def _cut(plan: Plan, start: int, end: int) -> Edit:
    """Cuts the words; their whole line where nothing else stands on it."""
    first, last = plan.line(start)
    if not (plan.text[first:start] + plan.text[end:last]).strip(" *"):
        return Edit(first, min(last + 1, len(plan.text)), "")
    while end == last and plan.text[start - 1] in " \t":
        start -= 1
    return Edit(start, end, "")


def _signing(plan: Plan) -> list[tuple[int, int]]:
    """Where the lines of ``SIGNING`` stand."""
    found: list[tuple[int, int]] = []
    at = plan.body[1]
    for words in SIGNING.get(plan.name, ()):
        at = plan.text.index(words, at)
        found.append((at, at + len(words)))
        at += len(words)
    return found


def symbol_against_type(plan: Plan) -> Iterator[Option]:
    """The type letters of the plan's own symbol are those of another type, or there are none."""
    m = _NUMBER_LINE.search(plan.text)
    if not m or not m["t"] or plan.has("issuer_symbol_mismatch"):
        return
    line = plan.text[m.start() : re.compile(r"[^\s|]*(?: – \w+)?").match(plan.text, m.end()).end()]  # type: ignore[union-attr]
    at = m.start("t") - m.start()
    for wrong in ("QĐ", "TB", "BC"):
        new = line[:at] + wrong + line[at + len(m["t"]) :]
        yield Option((Edit(m.start(), m.start() + len(line), f"⟦{new}⟧"),), f"{m['t']} -> {wrong}")


def number_blank(plan: Plan) -> Iterator[Option]:
    """The number of the plan is left blank; what is left of it is marked."""
    m = _NUMBER_LINE.search(plan.text)
    if m and m["n"] and plan.name != ARTICLE and not plan.draft:
        end = re.compile(r"[^|\n]*?(?=  |\n| \||\t)").match(plan.text, m.end()).end()  # type: ignore[union-attr]
        for blank in ("      ", "……", "....."):
            new = plan.text[m.start() : m.start("n")] + blank + plan.text[m.end("n") : end]
            yield Option((Edit(m.start(), end, f"⟦{new}⟧"),), "no number")


def date_blank(plan: Plan) -> Iterator[Option]:
    """Day and month of the date line, or the day, are left blank; what is left is marked."""
    m = _DATE_LINE.search(plan.text)
    if plan.name == ARTICLE or plan.draft or plan.has("missing_date") or not m:
        return
    year = m[0][-4:]
    for new in (
        f"ngày      tháng      năm {year}",
        f"ngày      tháng {m['m']} năm {year}",
        f"ngày … tháng … năm {year}",
    ):
        yield Option((Edit(*m.span(), f"⟦{new}⟧"),), "no date")


def national_title_gone(plan: Plan) -> Iterator[Option]:
    """The national title is taken out of the head, with the motto or alone."""
    title, motto = _NATIONAL.search(plan.text), _MOTTO.search(plan.text)
    if title and motto:
        first = _cut(plan, *title.span())
        yield Option((first, _cut(plan, *motto.span())), "without national title and motto")
        yield Option((first,), "without national title")


def party_heading_gone(plan: Plan) -> Iterator[Option]:
    """The Party's heading is taken out of the head."""
    at = plan.text.find("ĐẢNG CỘNG SẢN VIỆT NAM", 0, 200)
    if at >= 0:
        yield Option((_cut(plan, at, at + 22),), "without the Party's heading")


def type_gone(plan: Plan) -> Iterator[Option]:
    """The line KẾ HOẠCH is taken out; the title stays."""
    m = re.search(r"^[ #]*KẾ HOẠCH(?: TRIỂN KHAI\n|\n| (?=\())", plan.text, re.M)
    if m:
        yield Option((Edit(*m.span(), ""),), "without the line KẾ HOẠCH")


def signer_gone(plan: Plan) -> Iterator[Option]:
    """The line with the signer's name is taken out."""
    name = plan.document["signer_name"]
    if name:
        at = plan.text.rindex(name)
        start, end = plan.line(at)
        yield Option((Edit(start, end, ""),), f"without {name}")


def signer_title_gone(plan: Plan) -> Iterator[Option]:
    """Marks of authority and titles over the signer's name are taken out."""
    if plan.name in SIGNING:
        yield Option(
            tuple(_cut(plan, *span) for span in _signing(plan)), "without the signer's titles"
        )


def recipients_gone(plan: Plan) -> Iterator[Option]:
    """The recipients are taken out."""
    head = next((i for i in plan.items if i.label == "Nơi nhận"), None)
    if head is None or plan.name == ARTICLE:
        return
    start, end = plan.line(head.start)
    if "  " in plan.text[start:end]:  # the signature begins on the same line
        stop = plan.text.index(":", start) + 1
        edits = [Edit(start, stop, " " * (stop - start))]
    else:
        between = plan.text[end : next(i.start for i in plan.items if i.start > head.start)]
        edits = [Edit(start, end + between.count("\n"), "")]
    edits += [
        _cut(plan, i.start, plan.line(i.start)[1]) for i in plan.items if i.start > head.start
    ]
    if plan.name == "dai-hoc-2023":
        edits += [_cut(plan, at := plan.text.index("Bản điện tử:"), at + 12)]
    yield Option(tuple(edits), "without recipients")


def file_line_gone(plan: Plan) -> Iterator[Option]:
    """The recipients' line on the file copy is taken out."""
    m = re.compile(r"^- Lưu.*\n", re.M).search(plan.text, plan.body[1])
    if m:
        yield Option((Edit(*m.span(), ""),), "without a file copy")


def authority_wrong(plan: Plan) -> Iterator[Option]:
    """A deputy signs as such without "KT.", or a collective's plan is signed without "TM."."""
    for start, end in _signing(plan):
        words = plan.text[start:end]
        after = next((span for span in _signing(plan) if span[0] > start), None)
        mark = _FOR_THE_HEAD.match(words)
        lone = (Edit(*after, f"⟦{plan.text[slice(*after)]}⟧"),) if after else ()
        if mark:
            yield Option((_cut(plan, start, end), *lone), f"without {words}")
            shown = words[mark.end() :]
            yield Option((Edit(start, end, f"⟦{shown}⟧"),), f"{words} -> {shown}")
        elif _FOR_ALL.match(words) and plan.name != "thpt-2010":
            yield Option((_cut(plan, start, end), *lone), f"without {words}")
        elif len(_signing(plan)) == 1:
            for deputy in (f"PHÓ {words}", f"PHÓ {words} THƯỜNG TRỰC")[: 1 + (words == "GIÁM ĐỐC")]:
                yield Option((Edit(start, end, f"⟦{deputy}⟧"),), f"{deputy} without KT.")


def end_mark_gone(plan: Plan) -> Iterator[Option]:
    """The mark ./. at the end of the body is taken out."""
    at = plan.text.find("./.")
    if at >= 0:
        yield Option((Edit(at, at + 3, "."),), "without ./.")


# ---------------------------------------------------------------------------- content

# For each code and plan what is cut, as (old, new): "A…B" is all from A to B; with new None the
# item that begins with old is cut and what follows it is renumbered.
Cuts = tuple[tuple[str, str | None], ...]
# fmt: off
_CUTS: dict[str, dict[str, Cuts]] = {
    "missing_grounds": {
        "bien-phong-2014": (("Thực hiện Chỉ thị số 34…Bộ Chỉ huy phát động", "Bộ Chỉ huy phát động"), ("theo Hướng dẫn 1127;", "theo quy định;")),
        "cdcs-benh-vien-2019": (("Thực hiện Kế hoạch số 03…Ban Chấp hành Công đoàn cơ sở xây", "Ban Chấp hành Công đoàn cơ sở xây"),),
        "dai-hoc-2023": (("Căn cứ Luật…Trường ban hành", "Trường ban hành"),),
        "dang-uy-xa-2025": (("- Căn cứ Quy định…Ban Thường vụ Đảng ủy xã ban", "Ban Thường vụ Đảng ủy xã ban"),),
        "doanh-nghiep-than-2018": (("Căn cứ Nghị định…Công ty ban hành", "Công ty ban hành"),),
        "khoi-thi-dua-2015": (("Thực hiện Hướng dẫn số 01…Khối thi đua số 6 (gồm", "Khối thi đua số 6 (gồm"),),
        "ldld-tinh-2012": (("Thực hiện các Nghị quyết…Ban Thường vụ Liên đoàn", "Ban Thường vụ Liên đoàn"),),
        "so-gddt-cong-van-2025": (("Thực hiện Luật Thi đua…Sở Giáo dục và Đào tạo phát động", "Sở Giáo dục và Đào tạo phát động"),),
        "so-y-te-ocr-2020": (("Căn cứ Chỉ thị số 15…Sở Y tế phát động", "Sở Y tế phát động"),),
        "thpt-2010": (("Căn cứ chỉ thị 40…Ban giám hiệu", "Ban giám hiệu"),),
        "tieu-hoc-2016": (("Thực hiện công văn số 118…của nhà trường;\n", ""),),
        "tinh-doan-2021": (("- Căn cứ Chương trình…Ban Thường vụ Tỉnh đoàn xây", "Ban Thường vụ Tỉnh đoàn xây"),),
        "ubnd-huyen-2011": (("Căn cứ Luật…Ủy ban nhân dân huyện xây dựng Kế", "Ủy ban nhân dân huyện xây dựng Kế"),),
        "ubnd-tinh-2026": (("Căn cứ Luật…Ủy ban nhân dân tỉnh ban hành", "Ủy ban nhân dân tỉnh ban hành"),),
    },
    "missing_objective": {
        "bien-phong-2014": (("I- MỤC ĐÍCH", None),),
        "cdcs-benh-vien-2019": (("I. MỤC ĐÍCH", None),),
        "dai-hoc-2023": (("PHẦN THỨ NHẤT", None),),
        "dang-uy-xa-2025": (("I- MỤC ĐÍCH", None),),
        "doanh-nghiep-than-2018": (("Điều 1. Mục đích", None),),
        "khoi-thi-dua-2015": (("I.MỤC ĐÍCH", None),),
        "ldld-tinh-2012": (("A. MỤC ĐÍCH", None),),
        "thpt-2010": (("1/ Mục đích", None),),
        "tieu-hoc-2016": (("1. Mục đích", None), ("2. Yêu cầu", None)),
        "tinh-doan-2021": (("A. MỤC ĐÍCH", None),),
        "ubnd-tinh-2026": (("I. MỤC ĐÍCH", None),),
    },
    "missing_targets": {
        "cdcs-benh-vien-2019": (("II. NỘI DUNG, CHỈ TIÊU", "II. NỘI DUNG"), ("3. Chỉ tiêu", None)),
        "dai-hoc-2023": (("PHẦN THỨ BA", None),),
        "dang-uy-xa-2025": (("III- CHỈ TIÊU", None),),
        "doanh-nghiep-than-2018": (("Điều 4. Chỉ tiêu", None),),
        "khoi-thi-dua-2015": (("IV. CÁC CHỈ TIÊU", None),),
        "ldld-tinh-2012": (("C. CHỈ TIÊU", None),),
        "so-gddt-cong-van-2025": (("3. Chỉ tiêu", None),),
        "thpt-2010": (("3/ Chỉ tiêu", None),),
        "tieu-hoc-2016": (("4. Chỉ tiêu", None),),
        "tinh-doan-2021": (("III. CÁC CHỈ TIÊU", None),),
        "ubnd-tinh-2026": (("III. CHỈ TIÊU", None), (", phát sóng ít nhất mỗi tuần một kỳ", "")),
    },
    "missing_schedule": {
        "bien-phong-2014": (("V- THỜI GIAN", None),),
        "cdcs-benh-vien-2019": (("III. THỜI GIAN", None),),
        "dai-hoc-2023": (("I. Tiến độ", None),),
        "dang-uy-xa-2025": (("IV- THỜI GIAN", None),),
        "doanh-nghiep-than-2018": (("Điều 5. Các đợt", None),),
        "khoi-thi-dua-2015": (("V. THỜI GIAN", None),),
        "ldld-tinh-2012": (("D. THỜI GIAN", None),),
        "so-gddt-cong-van-2025": (("4. Thời gian", None),),
        "thpt-2010": (("4/ Các đợt", None),),
        "tieu-hoc-2016": (("5. Các đợt", None),),
        "tinh-doan-2021": (("IV. Thời gian", None),),
        "ubnd-tinh-2026": (("IV. CÁC ĐỢT", None),),
    },
    "missing_rewards": {
        "cdcs-benh-vien-2019": (("quà biếu của người bệnh;", "quà biếu của người bệnh."), ("+ Danh hiệu: LĐTT", None), ("V. KHEN THƯỞNG", None)),
        "dang-uy-xa-2025": (("5- Khen thưởng", None),),
        "doanh-nghiep-than-2018": (("Điều 6. Khen thưởng", None), ("Trích từ quỹ khen thưởng, phúc lợi", "Trích từ quỹ phúc lợi")),
        "khoi-thi-dua-2015": (("* Về danh hiệu", None), ("VI. BÌNH XÉT", None)),
        "ldld-tinh-2012": ((", tổng hợp, tham mưu khen thưởng.", ", tổng hợp."), ("Kết thúc mỗi đợt, tập thể…Bằng Lao động sáng tạo.\n\n", "")),
        "so-gddt-cong-van-2025": (("đ) 90% trở lên nhà giáo", None), ("5. Khen thưởng", None)),
        "thpt-2010": (("; CSTĐ: 01 ; LĐTT: 21", ""), ("5/ Thưởng phạt", None)),
        "tieu-hoc-2016": (
            ("; 01 GV đạt CSTĐ", ""),
            ("Tổng kết, phát thưởng vào", "Tổng kết vào"),
            ("6. Khen thưởng", None),
            ("từ quỹ khen thưởng và nguồn", "từ nguồn"),
        ),
        "tinh-doan-2021": (("III. Khen thưởng", None),),
        "ubnd-huyen-2011": (
            ("; bình xét Gia đình văn hóa, buôn văn hóa đúng thực chất", ""),
            ("D. KHEN THƯỞNG", None),
            ("; trình khen kịp thời", ""),
            (" chọn người xứng đáng để khen", " tổng hợp kết quả"),
        ),
        "ubnd-tinh-2026": (
            ("b) Khen đúng người", None),
            ("V. KHEN THƯỞNG", None),
            ("bố trí kinh phí khen thưởng", "bố trí kinh phí thực hiện"),
            ("giám sát việc bình xét khen thưởng", "giám sát việc thực hiện"),
        ),
    },
    "missing_assignment": {
        "bien-phong-2014": (("VI- TỔ CHỨC", None),),
        "cdcs-benh-vien-2019": (("IV. TỔ CHỨC", None),),
        "dai-hoc-2023": (("II. Phân công", None),),
        "dang-uy-xa-2025": (("V- TỔ CHỨC THỰC HIỆN…5- Khen thưởng: ", "V- KHEN THƯỞNG\n\n"),),
        "doanh-nghiep-than-2018": (("Điều 8. Tổ chức", None),),
        "khoi-thi-dua-2015": (("VII. TỔ CHỨC", None),),
        "ldld-tinh-2012": (("E. TỔ CHỨC", None),),
        "so-gddt-cong-van-2025": (("6. Tổ chức", None),),
        "so-y-te-ocr-2020": (("V. TỔ CHỨC THỰC HIỆN…20/6/2020.\n\n", ""),),
        "thpt-2010": (("6/ Tổ chức", None),),
        "tieu-hoc-2016": (("7. Tổ chức", None),),
        "tinh-doan-2021": (("C. TỔ CHỨC THỰC HIỆN…III. Khen thưởng", "C. KHEN THƯỞNG"),),
        "ubnd-huyen-2011": (("E. TỔ CHỨC", None),),
        "ubnd-tinh-2026": (("VI. TỔ CHỨC", None),),
    },
    "missing_interim_review": {
        "bien-phong-2014": (("sơ kết, bình xét, khen", "bình xét, khen"),),
        "dang-uy-xa-2025": (("Sơ kết tháng 01/2026; tổng kết chung", "Tổng kết chung"),),
        "khoi-thi-dua-2015": (
            ("Sơ kết sáu tháng từ ngày 10 đến 20/7/2015; tổng kết năm", "Tổng kết năm"),
            ("chuẩn bị nội dung hội nghị sơ kết", "chuẩn bị nội dung các cuộc họp"),
        ),
        "tinh-doan-2021": (("sơ kết vào tháng 6, tổng", "tổng"),),
        "ubnd-tinh-2026": (("tham mưu sơ kết từng đợt và tổng kết", "tham mưu tổng kết"),),
    },
    "missing_final_review": {
        "dai-hoc-2023": (("tổng kết; kết quả gửi", "kết quả gửi"),),
        "dang-uy-xa-2025": (("; tổng kết chung với hội nghị công tác xây dựng Đảng", ""),),
        "khoi-thi-dua-2015": (("; tổng kết năm trước ngày 15/12/2015 ở Bảo Lộc", ""),),
        "tieu-hoc-2016": (("Tổng kết, phát thưởng vào…tại sân trường.\n", ""),),
        "tinh-doan-2021": ((", tổng kết vào tháng 12", ""),),
        "ubnd-tinh-2026": (("sơ kết từng đợt và tổng kết phong trào trước ngày 05/12/2026", "sơ kết từng đợt"),),
    },
    "missing_supervision": {
        "bien-phong-2014": (("quân số kiểm tra đạt yêu cầu", "quân số đạt yêu cầu"), ("Hướng dẫn 1127; kiểm tra, tổng hợp", "Hướng dẫn 1127; tổng hợp")),
        "cdcs-benh-vien-2019": (
            ("phân công ủy viên theo dõi từng khối", "phân công ủy viên phụ trách từng khối"),
            ("Ủy ban Kiểm tra giám sát việc đăng ký, chấm điểm; kiểm tra đột xuất giờ trực", "Văn phòng công đoàn tổng hợp việc đăng ký, chấm điểm"),
        ),
        "dai-hoc-2023": (("thực hiện, kiểm tra chéo", "thực hiện"),),
        "dang-uy-xa-2025": (("chủ trì theo dõi, đôn đốc; mỗi", "chủ trì; mỗi"), ("giám sát, phản biện, góp ý", "góp ý")),
        "doanh-nghiep-than-2018": (("2. Phòng An toàn", None),),
        "khoi-thi-dua-2015": (("kiểm tra chéo; chuẩn bị", "chuẩn bị"),),
        "ldld-tinh-2012": (("khen thưởng theo dõi, tổng hợp", "khen thưởng tổng hợp"), ("Uỷ ban kiểm tra giám sát, báo cáo", "Văn phòng báo cáo")),
        "so-gddt-cong-van-2025": (("Đổi mới kiểm tra, đánh giá; dạy hai", "Dạy hai"), ("dự giờ thăm lớp, kiểm tra thực tế, không", "dự giờ thăm lớp, không")),
        "thpt-2010": (("phối hợp theo dõi, chấm", "phối hợp chấm"),),
        "tieu-hoc-2016": (("Theo dõi nền nếp hằng ngày, công bố", "Công bố"),),
        "tinh-doan-2021": ((", cử cán bộ theo dõi địa bàn", ""),),
        "ubnd-huyen-2011": (("đăng ký, kiểm tra, tổng hợp", "đăng ký, tổng hợp"),),
        "ubnd-tinh-2026": (("thường trực, theo dõi, đôn đốc việc thực hiện Kế hoạch", "thường trực"), ("; giám sát việc bình xét khen thưởng", "")),
    },
    "missing_models": {
        "cdcs-benh-vien-2019": (("; tuyên truyền cuộc vận động “Người Việt Nam ưu tiên dùng hàng Việt Nam”", ""),),
        "dai-hoc-2023": ((", phát hiện gương người tốt, việc tốt", ""),),
        "dang-uy-xa-2025": (("; nhân rộng mô hình…chỉnh trang khu dân cư", ""),),
        "ubnd-tinh-2026": (("; nhân rộng phong trào “Bình dân học vụ số” đến từng bản", ""), ("3. Báo và Phát thanh", None)),
    },
    "missing_funding": {
        "doanh-nghiep-than-2018": (("Điều 7. Kinh phí", None),),
        "khoi-thi-dua-2015": (("c) Đóng góp kinh phí", None),),
        "tieu-hoc-2016": ((", dự trù kinh phí từ quỹ khen thưởng và nguồn xã hội hoá", ""),),
        "ubnd-tinh-2026": (("2. Sở Tài chính", None),),
    },
    "missing_theme": {
        "bien-phong-2014": ((" với chủ đề “Bám đồn, bám bản, lập công xuất sắc”", ""),),
        "cdcs-benh-vien-2019": (("1. Chủ đề", None),),
        "dang-uy-xa-2025": ((" với phương châm: “Rõ người, rõ việc, rõ kết quả”, cụ", ", cụ"),),
        "khoi-thi-dua-2015": (("II. CHỦ ĐỀ", None),),
        "ldld-tinh-2012": ((" với khẩu hiệu « Năng suất cao, quản lý tốt, tác phong công nghiệp »", ""),),
        "so-gddt-cong-van-2025": (("1. Tên phong trào", None),),
        "so-y-te-ocr-2020": ((" với chủ đề “Vững chốt tuyến đầu, an lòng người bệnh”", ""),),
        "thpt-2010": ((', chủ đề cả năm: "Vượt bão…chăm học"', ""),),
        "tinh-doan-2021": (("I. Chủ đề năm", None),),
        "ubnd-tinh-2026": ((" với chủ đề “Kỷ cương - Bứt phá - Vì người dân vùng cao”", ""),),
    },
}
# fmt: on
# What a cut must leave in the plan: the words, and the sentence that keeps them there.
_KEPT = {
    "missing_interim_review": (re.compile(r"sơ kết", re.I), "Giữa kỳ tổ chức sơ kết."),
    "missing_final_review": (
        re.compile(r"tổng kết", re.I),
        "Kết thúc phong trào tổ chức tổng kết.",
    ),
    "missing_supervision": (
        re.compile(r"kiểm tra|giám sát|đôn đốc|theo dõi", re.I),
        "Việc thực hiện được kiểm tra, đôn đốc thường xuyên.",
    ),
    "missing_models": (
        re.compile(r"tuyên truyền|điển hình|nhân rộng|gương", re.I),
        "Chú ý nhân rộng điển hình.",
    ),
    "missing_funding": (re.compile(r"kinh phí", re.I), "Kinh phí thực hiện theo quy định."),
}


def content_gone(plan: Plan, code: str) -> Iterator[Option]:
    """A part of the content is taken out, and nothing that another code would miss."""
    cuts = _CUTS[code].get(plan.name)
    if cuts is None or plan.has(code):
        return
    gone = [
        next(i for i in plan.items if i.start == plan.text.index(old))
        for old, new in cuts
        if new is None
    ]
    edits = without(plan, gone)
    edits += [replaced(plan, old, new) for old, new in cuts if new is not None]
    # A change inside a cut part has nothing left to change.
    large = [e for e in edits if not e.new and e.end - e.start > 1]
    edits = [
        e
        for e in edits
        if not any(c is not e and c.start <= e.start and e.end <= c.end for c in large)
    ]
    left = applied(plan.text, edits)
    lost = [
        sentence
        for other, (words, sentence) in _KEPT.items()
        if other != code and words.search(plan.text) and not words.search(left)
    ]
    if lost:
        free = [
            i
            for i in plan.leaves("implementation", "assignment", "rewards", "schedule", "content")
            if not any(
                e.start <= i.start < e.end or e.start == plan.line(i.start)[1] for e in edits
            )
        ]
        edits.append(said(plan, free[-1], " ".join(lost)))
    yield Option(tuple(edits), f"without {code.removeprefix('missing_')}")


def applied(text: str, edits: Iterable[Edit]) -> str:
    """*text* after *edits*, which must not overlap; marks stay in."""
    parts, at = [], 0
    for edit in sorted(edits):
        if edit.start < at:
            raise ValueError(f"edits overlap at {edit.start}")
        parts += [text[at : edit.start], edit.new]
        at = edit.end
    return "".join([*parts, text[at:]])
