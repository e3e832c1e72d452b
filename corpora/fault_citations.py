"""Faults of citations: issuers, dates and types that cannot be, grounds out of force, bodies gone."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from corpora.fault_edits import Edit, Option, ground, said
from corpora.fault_plans import ARTICLE, Plan, Record
from corpora.fault_stamps import first_day, last_day, stamps

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
