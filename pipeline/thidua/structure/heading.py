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
from thidua.structure.markers import Line

_NATIONAL = re.compile(r"cong\s*hoa\s*xa\s*(?:hoi\s*(?:chu\s*nghia)?|$)|c o n g\s+h o a")
# "Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam" names the State, and is no title.
_OF_THE_STATE = re.compile(r"(?:[Nn]ước|\w\s+NƯỚC)\s+$")
_MOTTO = re.compile(r"doc\s*lap(?:&\w{4,6};|\W){1,5}tu\s*do(?:&\w{4,6};|\W){1,5}hanh\s*phuc")
_PARTY = re.compile(r"dang\s+cong\s+san\s+viet\s+nam")
_NUMBER = re.compile(
    r"\bS[ốôoóồ]\s?(?P<colon>[:.])?\s*(?P<number>\d{1,5}[a-z]?)?[\s.…_\ufffd]*(?P<join>[-–/]{1,2})?\s*"
    r"(?:(?P<year>(?:19|20)\d\d)\s?[/-]\s?)?"
    r"(?P<symbol>[A-ZĐ][\wĐđ&.]*(?:\s?[-–/]\s?[A-ZĐ][\wĐđ&.]*){0,3}"
    # a symbol may go on over a blank: "KH/THCS AHu", before a gap or the place
    rf"(?:\s[A-ZĐ]\w{{1,4}}(?=\s*$|\s{{3}}|\s*[\t|])|(?<=[{UPPER}])\s[A-ZĐ]{{2}}\w{{0,3}}(?=\s+[{UPPER}][{LOWER}]+(?:\s[{UPPER}][{LOWER}]+){{0,3}},\s*ng))?)?"
)
# "Số:" / "22/2010/QĐ-UBND": on the line below
_NUMBER_WORD = re.compile(r"\W*[Ss][ốôoóồ]\s?[:.]\s*")
_NUMBER_BELOW = re.compile(r"\d{1,5}[a-z]?\s?[-/]")
_HOUR = re.compile(r"\s*,?\s+hồi\s+\d[^\n]{0,20}ngày\s[\d/\s.tháng]{4,24}(?:năm\s+)?\d{0,4}\W*$")
# A number that OCR has spoiled still ends in its symbol.
_SPOILED = re.compile(
    r"^\W*s[oe0]\W?.{0,14}[/.\s]\s?"
    r"(?P<symbol>(?:kh|khlt|qd|ct|hd|tb|nq|bc|ttr|ctr|kl|cv|qc|da)\s?[-/]\s?[a-z&]{2,12}(?:-[a-z&]{2,12})?)(?!\w)"
)
_DATE = re.compile(
    rf"(?:(?P<place>(?:Quận|Phường)\s\d{{1,2}}|[{UPPER}](?:(?!\s{{3}})[^\n\t,|:;0-9]){{1,40}}?),\s*)?"
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
# "… thông qua ngày 28 tháng 11 năm 2013": of what is cited
_OF_AN_ACT = re.compile(r"(?:thông qua|ban hành|hiệu lực|kể từ|trước|đến|vào)\s+$")
# "Tiên Lương ngày … tháng … năm 2016": the comma is left out
_BARE_PLACE = re.compile(
    rf"(?:^|[\t|]|\s{{3}})[\s*_]*(?P<place>(?!Thứ\s)[{UPPER}][{LOWER}]+(?:\s[{UPPER}][{LOWER}]+){{1,4}})\s+$"
)
# "Tiên Lương," / "ngày 5 tháng 9 năm 2016", in a narrow column
_PLACE_ABOVE = re.compile(
    rf"(?:.*[|\t]|.*\s{{3}})?\s*(?P<place>[{UPPER}][{LOWER}]+(?:\s(?:- )?[{UPPER}][{LOWER}]+){{0,4}}),\s*"
)
_BESIDE_MOTTO = re.compile(r"^.*hạnh phúc\W+(?=\w)", re.I)  # a heading on one line
_AFTER_DATE = 12  # characters that may follow on a date line
_LONGEST_PLACE = 42  # characters, with its comma
_LONGEST_IN_SMALL = 120  # characters of a line in which the national title is not in capitals
# "Thành phố Hồ Chí / Minh, ngày …": a place on two lines.
_HALF_A_PLACE = re.compile(
    rf"(?:Thành phố|TP\.?|[{UPPER}][{LOWER}]+)(?: (?:- )?[{UPPER}][{LOWER}]*){{0,3}}"
)
# A converter may break the line within the date.
_HALF_A_DATE = re.compile(r"ng[àa]y\s*\d{0,2}\s*(?:th[áa]ng\s*\d{0,2}\s*)?$", re.I)
_REST_OF_DATE = re.compile(r"(?:(?:\d{1,2}\s*)?th[áa]ng\s*\d{1,2}\s*)?n[ăa]m\s*20\d\d\W*$", re.I)
_RECEIVED = re.compile(r"^\W*(?:cong van )?den\s*:?\s+(?:so|ngay)\b")
_SIGNED = re.compile(r"^(?:nguoi ky|ky boi|email|co quan|thoi gian ky|ngay ky|chuc vu)\s*:")
# Rules, stars, and the old-fashioned "-----o0o-----".
_ORNAMENT = re.compile(r"^[\s*_\-–—=.~&\\¯ˆ˜´`°,;|:•@#+^…'’”]*(?:[oO0]{1,3}[\s*_\-–—=.~]{2,})?$")
# What a web page prints over an article: menus, a counter of visits, the size of the letters.
_WEB = re.compile(
    r"\b(?:trang chu|luot (?:xem|truy cap)|dang nhap|skip to|co chu|rss|ban in|danh muc)\b|\ba-?\s+a\s+a?\+|\ba\s+a-\s+a\+"
)
_STAMP = re.compile(
    r"^\W*(?:hoa toc|thuong khan|khan|mat(?! tran)|du thao|ban sao|sao y|cong van den)\b|^\W*den(?:\s+(?:so|ngay|luc)\b|\W*\d*\W*$)"
)
_SUBJECT_LINE = re.compile(r"^\W*v\s?/\s?v\b|^\W*ve viec\b")

# Words with which a body's own line begins; any other line goes on with the name above it.
BODY_LINE = re.compile(
    r"^(?:so|ubnd|u[yi] ban|truong|phong|benh vien|cong doan|lien doan|ban|hoi|doan|cum|khoi|tong"
    r"|(?:tinh|huyen|thanh|quan|thi|xa|dang) (?:doan|u[yi]|bo|hoi)|lien (?:doi|chi)|chi (?:doan|doi)|xi nghiep|nong truong|lam truong|cong ty|chi bo|bo|bch|hoc vien"
    r"|vien|trung tam|mat tran|cuc|chi cuc|ngan hang|van phong|toa an|kho bac|tap doan|hdnd"
    r"|don vi|don bien phong|bdbp|cdcs|cd|ldld|tieu doan|trung doan|su doan|dai hoc|tt|ttyt|bvdk|pgd|sgd|khoa|bao hiem|bhxh|vksnd|tand"
    r"|thanh tra|dai|nha|cty|to (?:cong doan|chuyen mon|van phong|bo mon|khoi|hanh chinh|dan pho|toan|ngu van|tu nhien|xa hoi|khoa hoc|ngoai ngu|so \d)|cong an|btv|quan khu|quan doan|quan chung"
    r"|lu doan|bo tu lenh|vien|hat|tram|doi|hop tac xa|htx|cong doan vien chuc"
    r"|buu dien|dien luc|chi nhanh|tieu ban|hiep hoi|lien hiep|hai quan|thue|thong ke|thi hanh an|phan hieu|thu vien|bao tang)\b"
)
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
    """Whether a line holds the national title: in capitals, or in a short line."""
    return _national_in(text, fold(text)) is not None


def _national_in(text: str, folded: str) -> re.Match[str] | None:
    """The national title in a line and its folded form, which a sentence may only mention."""
    found = _NATIONAL.search(folded)
    if found is None or _OF_THE_STATE.search(text, 0, found.start()):
        return None
    short = len(text) <= _LONGEST_IN_SMALL
    return found if short or is_upper(text[found.start() : found.end()]) else None


def is_title_of_state(text: str) -> bool:
    """Whether a line holds the national title, or is the Party's."""
    return is_national_title(text) or is_party_title(text)


def is_party_title(text: str) -> bool:
    """Whether a line, or a cell of it, is the Party's title."""
    return any(_PARTY.fullmatch(cell.strip(" *")) for cell in fold(text).split("|"))


def is_body_line(text: str) -> bool:
    """Whether a line in capitals begins the name of a body."""
    return is_upper(text) and BODY_LINE.match(fold(text.lstrip("*# "))) is not None


def is_youth_title(text: str) -> bool:
    """Whether a line holds the Youth Union's own name, which stands where the State's title does."""
    return "doan tncs ho chi minh" in fold(text)


def is_date_line(text: str) -> bool:
    """Whether a line ends in a date."""
    found = _date_in(text)
    if found is None or _OF_AN_ACT.search(text, 0, found.start("date")):
        return False
    return found.end() > len(text) - _AFTER_DATE


def is_heading_line(text: str) -> bool:
    """Whether a line is the national title, the motto, a stamp, the number or the date line."""
    folded = fold(text)
    return (
        _national_in(text, folded) is not None
        or _MOTTO.search(folded) is not None
        or is_party_title(text)
        or _STAMP.match(folded) is not None
        or is_date_line(text)
        or ((found := _NUMBER.match(text)) is not None and _ends_line(text, found.end()))
    )


def _ends_line(text: str, at: int) -> bool:
    """Whether nothing but the hour of a telegram stands behind *at*: "hồi 10 giờ 00 ngày …"."""
    return at > len(text) - 3 or _HOUR.match(text, at) is not None


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


def is_other_line(folded: str) -> bool:
    """Whether a folded line is what stands beside the bodies: a title, a stamp, a number, a menu."""
    return (
        _NATIONAL.search("".join(folded.split())) is not None
        or _STAMP.match(folded) is not None
        or _SPOILED.match(folded) is not None
        or _SUBJECT_LINE.match(folded) is not None
        or _WEB.search(folded) is not None
    )


def without_number_and_date(line: str) -> str:
    """*line* with tabs in the place of number and date."""
    for match in (
        _number_in(line),
        _SPOILED.match(fold(line)),
        _DAY.search(line) and _DATE.search(line),
    ):
        if match:
            line = line[: match.start()] + "\t" * len(match[0]) + line[match.end() :]
    return line


def despaced(text: str) -> str:
    """Letter-spaced capitals put together: ``K Ế  H O Ạ C H`` -> ``KẾ HOẠCH``."""
    if len(re.findall(r"(?<!\S)\S(?!\S)", text)) * 2 < len(text.split()) * 1.5:
        return text
    return " ".join("".join(word.split()) for word in re.split(r"\s{2,}", text.strip()))


def unsigned(block: Sequence[Line]) -> list[Line]:
    """Without a digital signature and the stamp "ĐẾN": number and time there are others'."""
    folded = ((line, fold(line.text)) for line in block)
    return [line for line, text in folded if not (_SIGNED.match(text) or _RECEIVED.match(text))]


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
    lines = unsigned(block)
    for index, line in enumerate(lines):
        if spoiled := _spoiled_number(line, spans):
            return None, False, spoiled
        text = line.text
        below = lines[index + 1] if index + 1 < len(lines) else None
        if below and _NUMBER_WORD.fullmatch(text) and _NUMBER_BELOW.match(below.text):
            text += " " * (below.span.start - line.span.end) + below.text
        match = _number_in(text)
        if match is None:
            continue
        symbol = match["symbol"]
        end = match.end("symbol") if symbol else match.end()
        found = text[match.start() : end].rstrip()
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
    lines = unsigned(block)
    for index, line in enumerate(lines):
        text = line.text
        below = lines[index + 1] if index + 1 < len(lines) else None
        if below and _HALF_A_DATE.search(text) and _REST_OF_DATE.match(below.text):
            text += " " * (below.span.start - line.span.end) + below.text
        match = _date_in(text)
        if match is None or _OF_AN_ACT.search(text, 0, match.start("date")):
            continue
        start = line.span.start
        spans["issued_date"] = Span(start + match.start("date"), start + match.end("date"))
        above = lines[index - 1] if index else None
        if match["place"] is None:
            before = text[: match.start("date")]
            alone = above if above and not before.strip(" *_") else None
            if alone and (place := _PLACE_ABOVE.fullmatch(alone.text)):
                return _note_place(alone, place, spans), _iso(match)
            return _bare_place(line, before, spans), _iso(match)
        return _place(match, text, line, above, spans), _iso(match)
    return None, None


def _place(
    match: re.Match[str], text: str, line: Line, above: Line | None, spans: dict[str, Span]
) -> str | None:
    """The place of a date line, with its first half from the line *above*."""
    place, before = match["place"], text[: match.start("place")]
    half = None
    if above and before.strip() == "" and _HALF_A_PLACE.fullmatch(above.text):
        half = None if is_upper(above.text) else above
    if half:
        place = f"{half.text} {place}"
    place = re.split(rf"\s{{3,}}|\t|[-/]\s*(?=[A-ZĐ][{LOWER}])(?<=\d.)", place)[-1]
    place = _BESIDE_MOTTO.sub("", joined(place))
    place = re.sub(rf"^.*\b[A-ZĐ]{{2,}}\S*\s+(?=[{UPPER}][{LOWER}])", "", place)
    if place.isupper() and before.endswith(("/", "-", "–")):
        return None  # "Số: 64/KH-UBND, ngày …": a symbol
    end = line.span.start + match.end("place")
    printed = place if match["place"].endswith(place) else match["place"]
    spans["place"] = Span(half.span.start if half else end - len(printed), end)
    return place or None


def _bare_place(line: Line, before: str, spans: dict[str, Span]) -> str | None:
    """The place *before* the date of a line, where the comma between them is left out."""
    match = _BARE_PLACE.search(before)
    return _note_place(line, match, spans) if match else None


def _note_place(line: Line, match: re.Match[str], spans: dict[str, Span]) -> str:
    first, end = match.span("place")
    spans["place"] = Span(line.span.start + first, line.span.start + end)
    return joined(match["place"])


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
    for name, found_in in (
        ("national_title", _national_in),
        ("motto", lambda _, folded: _MOTTO.search(folded)),
        ("party_title", lambda _, folded: _PARTY.search(folded)),
    ):
        for line in block:
            if match := found_in(line.text, fold(line.text)):
                start = line.span.start
                spans[name] = Span(start + match.start(), start + match.end())
                break
