"""Place and date of a document, "Yên Lĩnh, ngày 16 tháng 01 năm 2017"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.document import Span
from thidua.knowledge.dates import iso
from thidua.knowledge.folding import LOWER, UPPER, joined
from thidua.structure.capitals import is_upper
from thidua.structure.markers import Line
from thidua.structure.stamps import unsigned

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
# "Thành phố Hồ Chí / Minh, ngày …": a place on two lines.
_HALF_A_PLACE = re.compile(
    rf"(?:Thành phố|TP\.?|[{UPPER}][{LOWER}]+)(?: (?:- )?[{UPPER}][{LOWER}]*){{0,3}}"
)
# A converter may break the line within the date.
_HALF_A_DATE = re.compile(r"ng[àa]y\s*\d{0,2}\s*(?:th[áa]ng\s*\d{0,2}\s*)?$", re.I)
_REST_OF_DATE = re.compile(r"(?:(?:\d{1,2}\s*)?th[áa]ng\s*\d{1,2}\s*)?n[ăa]m\s*20\d\d\W*$", re.I)


def is_date_line(text: str) -> bool:
    """Whether a line ends in a date."""
    found = _date_in(text)
    if found is None or _OF_AN_ACT.search(text, 0, found.start("date")):
        return False
    return found.end() > len(text) - _AFTER_DATE


def date_in_words(text: str) -> re.Match[str] | None:
    """The first date of a line that is written in words, with its place."""
    return _DATE.search(text) if _DAY.search(text) else None


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
