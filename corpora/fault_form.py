"""Faults of form: what the head or the end of a plan lacks or has wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpora.fault_edits import Edit, Option
from corpora.fault_plans import ARTICLE, Plan

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
