"""The lines above the title: bodies on the left, national or Party title, number, place and date.

Each function reads one field from those lines and notes where it stands in *spans* (offsets into
the document's text). The lay-out is that of Nghị định 30/2020/NĐ-CP (State), Hướng dẫn
36-HD/VPTW (Party) and their union and youth kin; lines may come in the order of either column.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.document import ILLEGIBLE, Span
from thidua.knowledge.dates import iso
from thidua.knowledge.folding import LOWER, UPPER, fold, joined
from thidua.knowledge.issuing_bodies import document_types
from thidua.knowledge.lexicon import of_genre
from thidua.structure.markers import Line

_NATIONAL = re.compile(r"cong\s*hoa\s*xa\s*(?:hoi\s*(?:chu\s*nghia)?|$)|c o n g\s+h o a")
# A converter may break it anywhere: "CỘNG HÒA XÃ / HỘI CHỦ NGHĨA VIỆT NAM".
_REST_OF_TITLE = re.compile(r"(?:hoa )?(?:xa )?(?:hoi )?(?:chu )?(?:nghia )?(?:viet )?nam")
_UNFINISHED = re.compile(
    r"(?<!\w)cong(?:\s*hoa(?:\s*xa(?:\s*hoi(?:\s*chu(?:\s*nghia(?:\s*viet)?)?)?)?)?)?\W*$"
)
_MOTTO = re.compile(r"doc\s*lap(?:&\w{4,6};|\W){1,5}tu\s*do(?:&\w{4,6};|\W){1,5}hanh\s*phuc")
_PARTY = re.compile(r"dang\s+cong\s+san\s+viet\s+nam")
# A scan may space the letters of the motto: "Đ ộ c l ậ p - T ự d o".
_RIGHT = re.compile(
    r"(?:cong\s*hoa\s*xa(?:\s*hoi|\s*$)|doc\s*lap(?:&\w{4,6};|\W){1,5}tu\s*do|dang\s+cong\s+san\s+viet\s+nam"
    r"|(?<!\S)(?:d o c\s+l ?a ?p|c o n g\s+h ?o ?a|d a n g\s+c ?o ?n ?g\s+s ?a ?n)(?!\w)).*$"
)
_NUMBER = re.compile(
    r"\bS[ốôoóồ]\s?(?P<colon>[:.])?\s*(?P<number>\d{1,5}[a-z]?)?[\s.…_\ufffd]*(?P<join>[-–/])?\s*"
    r"(?:(?P<year>(?:19|20)\d\d)\s?/\s?)?"
    r"(?P<symbol>[A-ZĐ][\wĐđ&.]*(?:\s?[-–/]\s?[A-ZĐ][\wĐđ&.]*){0,3}"
    r"(?:\s[A-Z]\w{1,4}(?=\s*$))?)?"
)
# A number that OCR has spoiled still ends in its symbol.
_SPOILED = re.compile(
    r"^\W*s[oe0]\W?.{0,14}[/.\s]\s?"
    r"(?P<symbol>(?:kh|khlt|qd|ct|hd|tb|nq|bc|ttr|ctr|kl|cv|qc|da)\s?[-/]\s?[a-z&]{2,12}(?:-[a-z&]{2,12})?)(?!\w)"
)
_DATE = re.compile(
    rf"(?:(?P<place>[{UPPER}](?:(?!\s{{3}})[^\n\t,|:;0-9]){{1,40}}?),\s*)?"
    r"(?P<date>ng[àa]y(?P<day>[^\n]{0,12}?)th[áa]ng(?P<month>[^\n]{0,12}?)"
    r"n[ăa]m[\s.…_]*(?P<year>20\d\d|19\d\d|20\d?))",
    re.I,
)
# "Yên Lĩnh, ngày 16-01-2017": the day in figures, at the end of a line that begins with the place.
_DATE_IN_FIGURES = re.compile(
    rf"(?P<place>[{UPPER}](?:(?!\s{{3}})[^\n\t,|:;0-9(]){{1,40}}?),\s*"
    r"(?P<date>ng[àa]y\s+(?P<day>\d{1,2})\s?[-/.]\s?(?P<month>\d{1,2})\s?[-/.]\s?(?P<year>20\d\d|19\d\d))\W*$",
    re.I,
)
# The days alone, which are found sooner; a place stands right before them, if at all.
_DAY = re.compile(r"ng[àa]y[^\n]{0,12}?th[áa]ng[^\n]{0,12}?n[ăa]m[\s.…_]*(?:20\d?|19\d\d)", re.I)
_DAY_IN_FIGURES = re.compile(
    r"ng[àa]y\s+\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:20|19)\d\d\W*$", re.I
)
_LONGEST_PLACE = 42  # characters, with its comma
# "Thành phố Hồ Chí / Minh, ngày …": a place on two lines.
_HALF_A_PLACE = re.compile(
    rf"(?:Thành phố|TP\.?|[{UPPER}][{LOWER}]+)(?: [{UPPER}][{LOWER}]*){{0,2}}"
)
# A converter may break the line within the date.
_HALF_A_DATE = re.compile(r"ng[àa]y\s*\d{0,2}\s*(?:th[áa]ng\s*\d{0,2}\s*)?$", re.I)
_REST_OF_DATE = re.compile(r"(?:(?:\d{1,2}\s*)?th[áa]ng\s*\d{1,2}\s*)?n[ăa]m\s*20\d\d\W*$", re.I)
_SIGNED = re.compile(r"^(?:nguoi ky|ky boi|email|co quan|thoi gian ky|ngay ky|chuc vu)\s*:")
# Rules, stars, and the old-fashioned "-----o0o-----".
_ORNAMENT = re.compile(r"^[\s*_\-–—=.~&\\¯ˆ˜´`°,;|:•@#+^…'’”]*(?:[oO0]{1,3}[\s*_\-–—=.~]{2,})?$")
# What a web page prints over an article: menus, a counter of visits, the size of the letters.
_WEB = re.compile(
    r"\b(?:trang chu|luot (?:xem|truy cap)|dang nhap|skip to|co chu|rss|ban in|danh muc)\b|\ba-?\s+a\s+a?\+|\ba\s+a-\s+a\+"
)
# The part of a site that an article stands in: "TIN TỨC BỆNH VIỆN".
_MENU = re.compile(
    r"(?:tin (?:tuc|hoat dong|noi bo|moi)|chuyen muc|chi tiet (?:bai viet|tin)|van ban moi)\b"
)
_FIGURES = re.compile(r"\d\s?/|/\s?\d")
# The organ of a body, on a line of its own under the body's name.
_ORGAN = re.compile(r"^ban (?:thuong truc|thuong vu|chap hanh)$")
_LINE_BREAK = re.compile(r"</?(?:br|u|b|i|strong|em|center)\s*/?>", re.I)
_STAMP = re.compile(
    r"^\W*(?:hoa toc|thuong khan|khan|mat(?! tran)|du thao|ban sao|sao y|cong van den)\b|^\W*den(?:\s+(?:so|ngay|luc)\b|\W*\d*\W*$)"
)
_SUBJECT_LINE = re.compile(r"^\W*v\s?/\s?v\b|^\W*ve viec\b")

# Words with which a body's own line begins; any other line goes on with the name above it.
_BODY_LINE = re.compile(
    r"^(?:so|ubnd|u[yi] ban|truong|phong|benh vien|cong doan|lien doan|ban|hoi|doan|cum|khoi|tong"
    r"|(?:tinh|huyen|thanh|quan|thi|xa|dang) (?:doan|u[yi]|bo|hoi)|lien (?:doi|chi)|chi (?:doan|doi)|xi nghiep|nong truong|lam truong|cong ty|chi bo|bo|bch|hoc vien"
    r"|vien|trung tam|mat tran|cuc|chi cuc|ngan hang|van phong|toa an|kho bac|tap doan|hdnd"
    r"|don vi|cdcs|cd|ldld|tieu doan|trung doan|su doan|dai hoc|tt|khoa|bao hiem|bhxh|vksnd|tand"
    r"|thanh tra|dai|nha|cty|to (?:cong doan|chuyen mon)|cong an|btv|quan khu|quan doan|quan chung"
    r"|lu doan|bo tu lenh|vien|hat|tram|doi|hop tac xa|htx|cong doan vien chuc)\b"
)
# A school's own body in small letters, under that above it: "Liên đội trường TH Đoàn Xá".
_SMALL_BODY = re.compile(
    r"(?:Liên đội|Chi đoàn|Đoàn trường|Trường|Công đoàn|CĐCS|Chi bộ|BCH|Bệnh viện|Trung tâm)(?:\s{1,3}[^\W\d_]+\.?){1,9}"
)
# A line that is only half a name: the next one completes it.
_HALF = re.compile(
    r"^(?:u[yi] ban nhan dan|ubnd|hoi dong|hoi dong nhan dan|ban chap hanh|bch|ban thuong vu|btv"
    r"|ban chi dao|ban to chuc|ban can su dang|cong doan|cong doan co so|cdcs|chi bo|bo chi huy"
    r"|lien doan lao dong|hoi dong thi dua)$"
)
# A body whose place is said, and the line of the place that it lies in.
_OF_COMMUNE = re.compile(
    r"^(?:u[yi] ban nhan dan|ubnd|hoi dong nhan dan|hdnd) (?:xa|phuong|thi tran|dac khu|huyen|quan|thi xa) \S"
)
_PLACE_ABOVE = re.compile(r"^(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa) \S")
_HYPHEN_AFTER = re.compile(r"\w\s[-–]\s*$")
_HYPHEN_BEFORE = re.compile(r"\s*[-–]\s\w")
_UPPER_RATIO = 0.7


def is_upper(text: str) -> bool:
    """Whether most letters of *text* are capitals (OCR spoils some)."""
    letters = sum(map(str.isalpha, text))
    return letters > 0 and sum(map(str.isupper, text)) >= _UPPER_RATIO * letters


def is_ornament(text: str) -> bool:
    """Whether a line holds nothing but rules and stars."""
    return _ORNAMENT.match(text) is not None


def is_subject(text: str) -> bool:
    """Whether a line gives a letter's subject: ``V/v …``."""
    return _SUBJECT_LINE.match(fold(text)) is not None


def is_national_title(text: str) -> bool:
    """Whether a line holds the national title."""
    return _NATIONAL.search(fold(text)) is not None


def is_title_of_state(text: str) -> bool:
    """Whether a line holds the national title, or is the Party's."""
    return is_national_title(text) or _PARTY.fullmatch(fold(text).strip(" *")) is not None


def is_body_line(text: str) -> bool:
    """Whether a line in capitals begins the name of a body."""
    return is_upper(text) and _BODY_LINE.match(fold(text.lstrip("*# "))) is not None


def is_heading_line(text: str) -> bool:
    """Whether a line is the national title, the motto, a stamp, the number or the date line."""
    folded = fold(text)
    return (
        _NATIONAL.search(folded) is not None
        or _MOTTO.search(folded) is not None
        or _PARTY.fullmatch(folded.strip(" *")) is not None
        or _STAMP.match(folded) is not None
        or ((found := _date_in(text)) is not None and found.end() > len(text) - 12)
        or ((found := _NUMBER.match(text)) is not None and found.end() > len(text) - 3)
    )


def _date_in(text: str) -> re.Match[str] | None:
    """The date of a date line, in words or figures."""
    if "ng" not in text and "NG" not in text and "Ng" not in text:
        return None
    text = text.replace("&nbsp;", "\u00a0     ")  # as a web page prints it; offsets stay
    for day, whole in ((_DAY, _DATE), (_DAY_IN_FIGURES, _DATE_IN_FIGURES)):
        if found := day.search(text):
            before = len(text[: found.start()].rstrip())
            if match := whole.search(text, max(0, before - _LONGEST_PLACE)):
                return match
    return None


def despaced(text: str) -> str:
    """Letter-spaced capitals put together: ``K Ế  H O Ạ C H`` -> ``KẾ HOẠCH``."""
    if len(re.findall(r"(?<!\S)\S(?!\S)", text)) * 2 < len(text.split()) * 1.5:
        return text
    return " ".join("".join(word.split()) for word in re.split(r"\s{2,}", text.strip()))


def _unsigned(block: Sequence[Line]) -> list[Line]:
    """Without the lines of a digital signature: their number and time are not the document's."""
    return [line for line in block if not _SIGNED.match(fold(line.text))]


def is_web_page(block: Sequence[Line]) -> bool:
    """Whether the lines above a title are a web page's own, and no heading of a document."""
    return any(_WEB.search(fold(line.text)) for line in block)


def without_web_page(block: Sequence[Line]) -> Sequence[Line]:
    """*block* without what a web page prints above a document's own national or Party title."""
    title = next((i for i, line in enumerate(block) if is_title_of_state(line.text)), 0)
    last = max((i for i in range(title) if _WEB.search(fold(block[i].text))), default=-1)
    return block[last + 1 :]


def has_number(text: str) -> bool:
    """Whether a line gives a document's number, "Số: 64/KH-UBND"."""
    return _number_in(text) is not None


def read_number(
    block: Sequence[Line], spans: dict[str, Span]
) -> tuple[str | None, bool, str | None]:
    """Number, whether it was left blank, and symbol."""
    for line in _unsigned(block):
        if spoiled := _spoiled_number(line, spans):
            return None, False, spoiled
        match = _number_in(line.text)
        if match is None:
            continue
        symbol = match["symbol"]
        end = match.end("symbol") if symbol else match.end()
        found = line.text[match.start() : end].rstrip()
        start = line.span.start + match.start()
        spans["number"] = Span(start, start + len(found))
        if symbol:
            symbol = " ".join(symbol.split()).rstrip(".")
        blank = match["number"] is None and ILLEGIBLE not in found
        return match["number"], blank, symbol or None
    return None, False, None


def _number_in(text: str) -> re.Match[str] | None:
    match = _NUMBER.search(text)
    if match is None or not (match["colon"] or match["number"] or match["join"]):
        return None
    if match["symbol"] and not match["join"] and not match["colon"]:
        return None
    return match


def _spoiled_number(line: Line, spans: dict[str, Span]) -> str | None:
    if (match := _number_in(line.text)) and match["symbol"]:
        return None
    damaged = _SPOILED.match(fold(line.text))
    if damaged is None:
        return None
    spans["number"] = Span(line.span.start, line.span.start + damaged.end())
    return "".join(line.text[damaged.start("symbol") : damaged.end("symbol")].split())


def read_date(block: Sequence[Line], spans: dict[str, Span]) -> tuple[str | None, str | None]:
    """Place and ISO date of the date line; what is blank or unreadable lowers the precision."""
    lines = _unsigned(block)
    for index, line in enumerate(lines):
        text = line.text
        below = lines[index + 1] if index + 1 < len(lines) else None
        if below and _HALF_A_DATE.search(text) and _REST_OF_DATE.match(below.text):
            text += " " * (below.span.start - line.span.end) + below.text
        match = _date_in(text)
        if match is None:
            continue
        start = line.span.start
        spans["issued_date"] = Span(start + match.start("date"), start + match.end("date"))
        place = match["place"]
        if place and index and text[: match.start("place")].strip() == "":
            above = lines[index - 1].text
            if _HALF_A_PLACE.fullmatch(above) and not is_upper(above):
                place = f"{above} {place}"
        if place:
            place = re.split(rf"\s{{3,}}|\t|[-/]\s*(?=[A-ZĐ][{LOWER}])(?<=\d.)", place)[-1]
            place = joined(place)
            place = re.sub(rf"^.*\b[A-ZĐ]{{2,}}\S*\s+(?=[A-ZĐ][{LOWER}])", "", place)
            first = start + match.start("place")
            if not text[match.start("place") :].startswith(place.split()[0]):
                first = lines[index - 1].span.start if index else first
            spans["place"] = Span(first, start + match.end("place"))
        return place or None, _iso(match)
    return None, None


def _iso(match: re.Match[str]) -> str | None:
    if len(match["year"]) < 4:
        return None
    year, month, day = int(match["year"]), _digits(match["month"]), _digits(match["day"])
    if month is None:
        return str(year)
    return iso(year, month, day) or iso(year, month) or str(year)


def _digits(text: str) -> int | None:
    plain = text.strip(" \t\u00a0.…_")
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 3 else None


def mark_titles_of_state(block: Sequence[Line], spans: dict[str, Span]) -> None:
    """Note where national title, motto and Party title stand."""
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


def read_bodies(block: Sequence[Line], spans: dict[str, Span]) -> tuple[str | None, str | None]:
    """Parent and issuer: the capital lines on the left, above the number."""
    names: list[tuple[str, Span]] = []
    broken = False  # whether the national title goes on: "CỘNG HÒA … CHỦ NGHĨA / VIỆT NAM"
    hyphen = False  # whether the name above ends in one: "SỞ LAO ĐỘNG - / THƯƠNG BINH …"
    for line in _unsigned(block):
        for offset, cell in _cells(line.text):
            rest_of_title = broken and _REST_OF_TITLE.fullmatch(fold(cell).strip(" *"))
            broken = _UNFINISHED.search(fold(cell)) is not None
            if rest_of_title or (broken and fold(cell).strip(" *").startswith("cong")):
                continue
            left = _RIGHT.sub("", fold(cell))
            plain = cell[: len(left)].strip(" \t*_-–—|:.,`'\"“”~")
            beside = len(left) < len(cell) and _BODY_LINE.match(fold(plain)) is not None
            beside = beside or (bool(names) and _SMALL_BODY.fullmatch(plain) is not None)
            if not plain or not _may_name_a_body(plain, beside=beside):
                continue
            if names and _HYPHEN_BEFORE.match(cell):
                plain = cell[cell.index(plain) - 2 : cell.index(plain)].lstrip() + plain
            start = line.span.start + offset + cell.find(plain)
            name = " ".join(re.sub(r"[:;](?=\s)", "", despaced(plain)).split())
            span = Span(start, start + len(plain))
            if names and _OF_COMMUNE.match(fold(names[-1][0])) and _PLACE_ABOVE.match(fold(name)):
                names.insert(-1, (name, span))  # "UBND PHƯỜNG A / THÀNH PHỐ B": what it belongs to
                continue
            half = names and (_HALF.match(fold(names[-1][0])) or _parts_a_word(names[-1][0], name))
            if names and (half or not _BODY_LINE.match(fold(name))):
                before, place = names[-1]
                joint = " - " if hyphen else " "
                names[-1] = (f"{before}{joint}{name}", Span(place.start, span.end))
            else:
                names.append((name, span))
            hyphen = _HYPHEN_AFTER.search(cell[: len(left)]) is not None
    # The Youth Union's own name stands on the right in place of the national title.
    youth = [n for n in names if fold(n[0]).startswith(("doan tncs", "doi tntp"))]
    printed_left = youth[:1] if len(youth) > 1 or (youth and names.index(youth[0]) == 0) else []
    names = [n for n in names if n not in youth or n in printed_left] or names
    if len(names) > 1 and _ORGAN.match(fold(names[-1][0])):
        del names[-1]
    if not names:
        return None, None
    spans["issuing_body"] = names[-1][1]
    if len(names) > 1:
        spans["issuing_parent"] = names[-2][1]
        return names[-2][0], names[-1][0]
    return None, names[-1][0]


def _parts_a_word(above: str, below: str) -> bool:
    """Whether the break between two lines parts a word: ``BỘ ĐỘI BIÊN / PHÒNG TỈNH …``."""
    return of_genre((above.rsplit(maxsplit=1)[-1].lower(), below.split(maxsplit=1)[0].lower()))


def _may_name_a_body(plain: str, *, beside: bool) -> bool:
    """Whether *plain* may be a body; *beside* the title of the State small letters will do."""
    folded = fold(plain)
    return (
        sum(c.isalpha() for c in plain) > 1
        and (beside or is_upper(plain))
        and plain[0] not in "/("
        and not _NATIONAL.search("".join(folded.split()))
        and not _STAMP.match(folded)
        and not _SPOILED.match(folded)
        and not _SUBJECT_LINE.match(folded)
        and not _FIGURES.search(folded)
        and not _WEB.search(folded)
        and not _MENU.match(folded)
        and folded not in document_types()
        and not folded.startswith("chu nghia viet nam")
    )


def _cells(line: str) -> list[tuple[int, str]]:
    """The cells of a heading line, without number and date: split at bars, tabs and wide gaps."""
    for match in (
        _number_in(line),
        _SPOILED.match(fold(line)),
        _DAY.search(line) and _DATE.search(line),
    ):
        if match:
            line = line[: match.start()] + "\t" * len(match[0]) + line[match.end() :]
    line = _LINE_BREAK.sub(lambda match: "\t" * len(match[0]), line)
    cells = re.finditer(r"[^|\t]+?(?=\s{4,}|[|\t]|$)", line)
    return [(m.start(), m[0]) for m in cells if m[0].strip()]
