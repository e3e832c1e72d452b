"""The head of a document: State (Nghị định 30/2020), Party, union and youth styles, or none.

Fields are read from the lines before the first item. Where the heading is lost, the issuing body
and the year come from the sentences that launch the plan, with lower confidence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.document import Span
from thidua.knowledge.dates import parse_date
from thidua.knowledge.folding import LOWER, UPPER, fold, joined
from thidua.knowledge.issuing_bodies import BODY_HEAD, document_types, issuer_kind
from thidua.knowledge.provinces import province_2025, province_named
from thidua.structure.markers import Line, find_marker
from thidua.structure.plan import Header

_HEAD_LINES = 45  # a heading, its title and the first grounds stand within so many lines
_NATIONAL = re.compile(r"cong\s*hoa\s*xa\s*hoi\s*(?:chu\s*nghia)?|c o n g\s+h o a")
_MOTTO = re.compile(r"doc\s*lap\W{1,5}tu\s*do\W{1,5}hanh\s*phuc")
_PARTY = re.compile(r"dang\s+cong\s+san\s+viet\s+nam")
_RIGHT = re.compile(
    r"(?:cong\s*hoa\s*xa\s*hoi|doc\s*lap\W{1,5}tu\s*do|dang\s+cong\s+san\s+viet\s+nam).*$"
)
_NUMBER = re.compile(
    r"\bS[ốôoóồ]\s?(?P<colon>[:.])?\s*(?P<number>\d{1,5}[a-z]?)?[\s.…_]*(?P<join>[-–/])?\s*"
    r"(?:(?P<year>(?:19|20)\d\d)\s?/\s?)?"
    r"(?P<symbol>[A-ZĐ][\wĐđ&.]*(?:\s?[-–/]\s?[A-ZĐ][\wĐđ&.]*){0,3}(?:\s[A-Z]\w{1,4}(?=\s*$))?)?"
)
_DATE_LINE = re.compile(
    rf"(?:(?P<place>[{UPPER}][^\n,|:;0-9]{{1,40}}?),\s*)?"
    r"(?P<date>ng[àa]y[\s.…_]*\d{0,2}[\s.…_]*th[áa]ng[\s.…_]*\d{0,2}[\s.…_]*n[ăa]m[\s.…_]*(?:20\d\d|19\d\d|20\d?))",
    re.I,
)
_SIGNED = re.compile(r"^(?:nguoi ky|ky boi|email|co quan|thoi gian ky|ngay ky|chuc vu)\s*:")
_ORNAMENT = re.compile(r"^[\s*_\-–—=.~&\\¯|:•]*$")
_STAMP = re.compile(
    r"^\W*(?:hoa toc|thuong khan|khan|mat|du thao|ban sao|sao y|cong van den|den)\b"
)
_TITLE_STOP = re.compile(
    r"^\W*(?:can cu|thuc hien (?:cong van|ke hoach|chi thi|nghi quyet|quyet dinh|huong dan|ket luan|chuong trinh|chu de)"
    r"|nham |de |kinh g[uo]i|nam (?:20|hoc)|xet |theo |trong |huong toi|huong ung|phat huy|nhan |thi hanh|tiep tuc)"
)
_SUBJECT_LINE = re.compile(r"^\W*v\s?/\s?v\b|^\W*ve viec\b")
_POSTED = re.compile(
    r"(?:thứ\s+\w+|chủ nhật)\s*,?\s*(?:ngày\s*)?(?P<date>\d{1,2}[./-]\d{1,2}[./-]20\d\d)"
    r"|(?:cập nhật|đăng|ngày đăng)\D{0,12}(?P<date2>\d{1,2}[./-]\d{1,2}[./-]20\d\d)",
    re.I,
)
_YEAR = re.compile(r"(?:năm(?:\s+học)?|NĂM(?:\s+HỌC)?)\s+(20\d\d)")
_LAUNCH = re.compile(
    rf"(?<![\w])(?P<body>{BODY_HEAD}[^.;:,\n“\"()]{{0,90}}?)\s+(?:\([^()\n]{{2,30}}\)\s+)?(?:đã\s+)?"
    r"(?:xây\s+dựng|ban\s+hành|phát\s+động|triển\s+khai|lập|đề\s+ra)\s+(?:và\s+\w+\s+\w+\s+)?"
    r"(?:kế\s+hoạch|Kế\s+hoạch|KẾ HOẠCH|phong\s+trào|đợt|thi\s+đua)"
)
# What ends like this is the middle of a sentence: "… của Học viện về việc xây dựng kế hoạch".
_NOT_A_NAME = re.compile(
    r"\b(?:ve|viec|de|va|do|cua|duoc|cho|theo|trong|voi|phai|can|tich cuc|chu dong)$"
)
_UPPER_RATIO = 0.7
_BODY_LINE = re.compile(
    r"^(?:so|ubnd|uy ban|u[yi] ban|truong|phong|benh vien|cong doan|lien doan|ban|hoi|doan|tinh|huyen|thanh|dang"
    r"|cum|khoi|tong|cong ty|chi bo|bo|bch|hoc vien|vien|trung tam|mat tran|cuc|chi cuc|ngan hang|van phong|toa an"
    r"|kho bac|quan|thi|tap doan|hdnd|hoi dong|don vi|cdcs|ldld|tieu doan|trung doan|su doan|dai hoc|tt)\b"
)


def read_header(text: str, lines: Sequence[Line]) -> Header:
    """Everything the head of *text* says; fields that are not printed are None."""
    head = _head_lines(lines)
    spans: dict[str, Span] = {}
    type_index, doc_type, rest = _type_line(head)
    block = head[:type_index] if type_index is not None else _letter_block(head)
    number, blank, symbol = _number(block, spans)
    place, date = _date(block, spans)
    _titles_of_state(block, spans)
    parent, body = _bodies(block, spans)
    title, end = _title(text, head, type_index, rest, spans, len(block))
    if doc_type is None and (number or symbol or _has_subject(block)) and (parent or body):
        doc_type = "cong_van"
    source, confidence = "header", 0.95
    posted = None
    if doc_type is None:
        posted = next((m for line in head if (m := _POSTED.search(line.text))), None)
        if posted:
            doc_type = "bai_viet"
            title, end = _headline(text, head, posted, spans)
            date = parse_date(posted["date"] or posted["date2"])
            place = number = symbol = None
    if body is None:
        source, confidence = "body", 0.6
        body = None if posted else _launcher(text, end, spans)
    year = _year(text, title, date, end)
    province = _province(place, parent, body, text, end, national=posted is not None)
    return Header(
        doc_type=doc_type,
        issuing_parent=parent,
        issuing_body=body,
        issuer_kind=issuer_kind(body),
        number=number,
        number_blank=blank,
        symbol=symbol,
        place=place,
        issued_date=date,
        title=title,
        plan_year=year,
        province=province,
        province_2025=province_2025(province),
        source=source,
        confidence=confidence,
        end=end,
        spans=spans,
    )


def _head_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines before the first roman or lettered item, at most a page's worth."""
    head: list[Line] = []
    for line in lines[:_HEAD_LINES]:
        marker = find_marker(line)
        if marker and marker.style in ("roman", "part", "chapter", "article"):
            break
        head.append(line)
    return head


def _is_upper(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) >= _UPPER_RATIO * len(letters)


def _despaced(text: str) -> str:
    """Letter-spaced capitals put together: ``K Ế  H O Ạ C H`` -> ``KẾ HOẠCH``."""
    if len(re.findall(r"(?<!\S)\S(?!\S)", text)) * 2 < len(text.split()) * 1.5:
        return text
    return " ".join("".join(word.split()) for word in re.split(r"\s{2,}", text.strip()))


def _type_line(head: Sequence[Line]) -> tuple[int | None, str | None, str | None]:
    """Index of the line with the document type, the type, and a title on the same line."""
    types = document_types()
    for index, line in enumerate(head):
        for cell in line.text.split("|"):
            plain = _despaced(joined(cell)).strip("-–_ :.")
            if not plain or not _is_upper(plain[:12]):
                continue
            folded = fold(plain)
            for heading, type_id in types.items():
                if folded == heading:
                    return index, type_id, None
                if folded.startswith(heading + " ") and not folded[len(heading) + 1].isdigit():
                    after = plain[len(heading) :].strip(" -–:(")
                    if _is_upper(plain) or _SUBJECT_LINE.match(fold(after)) or plain.endswith(")"):
                        return index, type_id, after.rstrip(")") or None
    return None, None, None


def _letter_block(head: Sequence[Line]) -> Sequence[Line]:
    """The heading of a letter, which has no type line: up to "Kính gửi"."""
    for index, line in enumerate(head):
        if fold(line.text).startswith(("kinh gui", "kinh goi")):
            return head[:index]
    return [line for line in head[:12] if not find_marker(line)] if _titled(head) else []


def _titled(head: Sequence[Line]) -> bool:
    return any(_NATIONAL.search(fold(line.text)) for line in head[:12])


def _has_subject(block: Sequence[Line]) -> bool:
    return any(_SUBJECT_LINE.match(fold(line.text)) for line in block)


def _number(block: Sequence[Line], spans: dict[str, Span]) -> tuple[str | None, bool, str | None]:
    for line in block:
        if _SIGNED.match(fold(line.text)):
            continue
        match = _NUMBER.search(line.text)
        if match is None or not (match["colon"] or match["number"] or match["join"]):
            continue
        symbol = match["symbol"]
        if symbol and not match["join"] and not match["colon"]:
            continue
        end = match.end("symbol") if symbol else match.end()
        found = line.text[match.start() : end].rstrip()
        spans["number"] = Span(
            line.span.start + match.start(), line.span.start + match.start() + len(found)
        )
        if symbol:
            symbol = re.sub(r"\s*([-–/])\s*", r"\1", symbol).replace("–", "-").rstrip(".")
        return match["number"], match["number"] is None, symbol or None
    return None, False, None


def _date(block: Sequence[Line], spans: dict[str, Span]) -> tuple[str | None, str | None]:
    for line in block:
        if _SIGNED.match(fold(line.text)):
            continue
        match = _DATE_LINE.search(line.text)
        if match is None:
            continue
        start = line.span.start
        spans["issued_date"] = Span(start + match.start("date"), start + match.end("date"))
        place = match["place"]
        if place:
            place = re.split(rf"\s{{3,}}|\t|[-/]\s*(?=[A-ZĐ][{LOWER}])(?<=\d.)", place)[-1]
            place = joined(place)
            place = re.sub(rf"^.*\b[A-ZĐ]{{2,}}\S*\s+(?=[A-ZĐ][{LOWER}])", "", place)
            spans["place"] = Span(start + match.start("place"), start + match.end("place"))
        return place or None, parse_date(match["date"])
    return None, None


def _titles_of_state(block: Sequence[Line], spans: dict[str, Span]) -> None:
    for name, pattern in (
        ("national_title", _NATIONAL),
        ("motto", _MOTTO),
        ("party_title", _PARTY),
    ):
        for line in block:
            if match := pattern.search(fold(line.text)):
                start = line.span.start
                spans[name] = Span(start + match.start(), start + match.end())
                break


def _bodies(block: Sequence[Line], spans: dict[str, Span]) -> tuple[str | None, str | None]:
    """Parent and issuer: the capital lines on the left, above the number."""
    names: list[tuple[str, Span]] = []
    for line in block:
        for offset, cell in _cells(line.text):
            left = _RIGHT.sub("", fold(cell))
            plain = cell[: len(left)].strip(" \t*_-–—|:")
            folded = fold(plain)
            if (
                not plain
                or _ORNAMENT.match(plain)
                or _SIGNED.match(folded)
                or _STAMP.match(folded)
                or _NUMBER.match(plain)
                or _DATE_LINE.search(plain)
                or _SUBJECT_LINE.match(folded)
                or not _is_upper(plain)
                or not any(c.isalpha() for c in plain)
                or folded in document_types()
                or folded.startswith("chu nghia viet nam")
            ):
                continue
            start = line.span.start + offset + cell.find(plain)
            name = " ".join(_despaced(plain).split())
            span = Span(start, start + len(plain))
            if names and not _BODY_LINE.match(folded):
                before, place = names[-1]
                names[-1] = (f"{before} {name}", Span(place.start, span.end))
            else:
                names.append((name, span))
    youth = [n for n in names if not fold(n[0]).startswith("doan tncs")]
    names = youth or names
    if not names:
        return None, None
    spans["issuing_body"] = names[-1][1]
    if len(names) > 1:
        spans["issuing_parent"] = names[-2][1]
        return names[-2][0], names[-1][0]
    return None, names[-1][0]


def _cells(line: str) -> list[tuple[int, str]]:
    """The cells of a heading line: split at bars, tabs and wide gaps, with their offsets."""
    return [
        (m.start(), m[0]) for m in re.finditer(r"[^|\t]+?(?=\s{4,}|[|\t]|$)", line) if m[0].strip()
    ]


def _title(
    text: str,
    head: Sequence[Line],
    type_index: int | None,
    rest: str | None,
    spans: dict[str, Span],
    block: int,
) -> tuple[str | None, int]:
    """The subject under the type line (or after V/v), and where the head ends."""
    if type_index is None:
        for index, line in enumerate(head[:block]):
            if _SUBJECT_LINE.match(fold(line.text)):
                span = line.span
                for after in head[index + 1 : block]:
                    if after.blank_before or _DATE_LINE.search(after.text) or _is_upper(after.text):
                        break
                    span = Span(span.start, after.span.end)
                spans["title"] = span
                return joined(span.of(text)), head[block - 1].span.end
        return None, head[block - 1].span.end if block else 0
    taken: list[Line] = []
    for line in head[type_index + 1 :]:
        plain = line.text.strip("* \t")
        if _ORNAMENT.match(plain):
            if taken:
                break
            continue
        stop = _TITLE_STOP.match(fold(plain)) and not (_is_upper(plain) and not taken)
        if taken and ((line.blank_before and not _continues(taken[-1].text, plain)) or stop):
            break
        if (stop and rest) or find_marker(line) or len(plain) > 260 or (taken and len(taken) > 7):
            break
        if stop and not _YEAR.search(plain[-20:]):
            break
        if plain.endswith((".", ";")) and len(plain) > 120:
            break
        taken.append(line)
    if rest and not (taken and _is_upper(taken[0].text)):
        line = head[type_index]
        at = line.text.find(rest)
        spans["title"] = Span(line.span.start + max(0, at), line.span.end)
        return joined(rest), line.span.end
    if not taken:
        return rest, head[type_index].span.end
    start = taken[0].span.start + (len(taken[0].text) - len(taken[0].text.lstrip("* ")))
    last = taken[-1]
    end = last.span.start + len(last.text.rstrip("* "))
    if rest:
        line = head[type_index]
        start = line.span.start + max(0, line.text.find(rest))
    spans["title"] = Span(start, end)
    title = " ".join(text[start:end].replace("*", "").split())
    if title.startswith("(") and title.endswith(")"):
        title = title[1:-1].strip()
    return title, end


def _continues(before: str, line: str) -> bool:
    """Whether a title goes on over a blank line: an open quotation, or a lower-case line."""
    opened = before.count("“") > before.count("”")
    return opened or (line[:1].islower() and before[-1] in ",-–")


def _headline(
    text: str, head: Sequence[Line], posted: re.Match[str], spans: dict[str, Span]
) -> tuple[str | None, int]:
    """The headline of an article: the last long line above the posting date."""
    place = text.find(posted[0])
    above = [line for line in head if line.span.end <= place and len(line.text) > 25]
    if not above:
        return None, place + len(posted[0])
    spans["title"] = above[-1].span
    return joined(above[-1].text), place + len(posted[0])


def _launcher(text: str, end: int, spans: dict[str, Span]) -> str | None:
    """Who launches the plan, from the sentences after the title."""
    window = text[end : end + 6000]
    last = None
    at = 0
    while match := _LAUNCH.search(window, at):
        name = " ".join(match["body"].split())
        at = match.start() + len(name.split()[0])
        if _NOT_A_NAME.search(fold(name)) or (last and name.startswith(("Nhà trường", "Tổ "))):
            continue
        last = match
        if re.search(r"kế\s+hoạch$", match[0], re.I) or len(name.split()) > 2:
            break
    if last is None:
        return None
    spans["issuing_body"] = Span(end + last.start("body"), end + last.end("body"))
    name = " ".join(last["body"].split())
    return re.sub(r"\s+(?:đã|sẽ)$", "", name)


def _year(text: str, title: str | None, date: str | None, end: int) -> int | None:
    for part in (title or "", text[end : end + 3000]):
        if match := _YEAR.search(part):
            return int(match[1])
        if match := re.search(r"\b(20[0-4]\d)\b", part if part == title else ""):
            return int(match[1])
    return int(date[:4]) if date else None


def _province(
    place: str | None, parent: str | None, body: str | None, text: str, end: int, *, national: bool
) -> str | None:
    """From the date line, the bodies, else the province the text names most often."""
    for part in (place, body, parent):
        if part and (name := province_named(part)):
            return name
    if national:
        return None
    counts: dict[str, int] = {}
    for match in re.finditer(r"(?:tỉnh|TỈNH|[Tt]hành phố|TP\.?)\s+((?:[A-ZĐ][\w]*\s?){1,4})", text):
        if name := province_named("tỉnh " + match[1]):
            counts[name] = counts.get(name, 0) + 1
    if counts:
        return max(counts, key=lambda name: counts[name])
    return province_named(text[end : end + 4000])
