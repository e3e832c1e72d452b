"""Number and symbol of a document, "Số: 64/KH-UBND", those included that a scan has spoiled."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thidua.document import ILLEGIBLE, Span
from thidua.knowledge.folding import LOWER, UPPER, fold
from thidua.structure.markers import Line
from thidua.structure.stamps import unsigned

_NUMBER = re.compile(
    r"\b(?:S[ốôoóồ]|(?<!\w\s)(?<!\w)(?:số|SỐ)(?=\s*:?\s*\d{1,5}[a-z]?\s*/))\s?(?P<colon>[:.])?\s*(?P<number>\d{1,5}[a-z]?)?[\s.…_\ufffd]*(?P<join>[-–/]{1,2})?\s*"
    r"(?:(?P<year>(?:19|20)\d\d)\s?[/-]\s?)?"
    r"(?P<symbol>[A-ZĐ][\wĐđ&.]*(?:\s?[-–/]\s?[A-ZĐ][\wĐđ&.]*){0,3}"
    # a symbol may go on over a blank: "KH/THCS AHu", before a gap or the place
    rf"(?:\s[A-ZĐ]\w{{1,4}}(?=\s*$|\s{{3}}|\s*[\t|])|(?<=[{UPPER}])\s[A-ZĐ]{{2}}\w{{0,3}}(?=\s+[{UPPER}][{LOWER}]+(?:\s[{UPPER}][{LOWER}]+){{0,3}},\s*ng))?)?"
)
# "Số:" / "22/2010/QĐ-UBND": on the line below
_NUMBER_WORD = re.compile(r"\W*[Ss][ốôoóồ]\s?[:.]\s*")
_NUMBER_BELOW = re.compile(r"\d{1,5}[a-z]?\s?[-/]")
# "Số: 16 -" / "HD/BTCTW": the symbol on the line below
_SYMBOL_WAITS = re.compile(r"\W*[Ss][ốôoóồ]\s?[:.]?\s*\d{1,5}\s*[-–/]\s*")
_SYMBOL_BELOW = re.compile(r"[A-ZĐ]{2,6}[-/][A-ZĐ&]{2}")
# "Số" / "/KH-THCSNĐ": a blank for the number, a line of its own in each cell
_BLANK = re.compile(r"\W*[Ss][ốôoóồ]\s?[:.]?\W*")
_SYMBOL_ALONE = re.compile(r"[/-]\s?(?P<symbol>[A-ZĐ]{2,6}[-/][A-ZĐ&][\w&]*(?:[-/][\w&]+)?)")
_LINES_OF_BLANK = 3
_HOUR = re.compile(r"\s*,?\s+hồi\s+\d[^\n]{0,20}ngày\s[\d/\s.tháng]{4,24}(?:năm\s+)?\d{0,4}\W*$")
# A number that OCR has spoiled still ends in its symbol.
_SPOILED = re.compile(
    r"^\W*s[oe0]\W?.{0,14}[/.\s]\s?"
    r"(?P<symbol>(?:kh|khlt|qd|ct|hd|tb|nq|bc|ttr|ctr|kl|cv|qc|da)\s?[-/]\s?[a-z&]{2,12}(?:-[a-z&]{2,12})?)(?!\w)"
)


def has_number(text: str) -> bool:
    """Whether a line gives a document's number, "Số: 64/KH-UBND"."""
    return number_in(text) is not None


def is_number_line(text: str) -> bool:
    """Whether a line is a document's number and nothing else."""
    found = _NUMBER.match(text)
    return found is not None and _ends_line(text, found.end())


def _ends_line(text: str, at: int) -> bool:
    """Whether nothing but the hour of a telegram stands behind *at*: "hồi 10 giờ 00 ngày …"."""
    return at > len(text) - 3 or _HOUR.match(text, at) is not None


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
        if below and _is_parted(text, below.text):
            text += " " * (below.span.start - line.span.end) + below.text
        elif _BLANK.fullmatch(text) and (symbol := _symbol_alone(lines[index + 1 :], spans)):
            return None, True, symbol
        match = number_in(text)
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


def _is_parted(above: str, below: str) -> bool:
    """Whether a narrow column has parted "Số: 16-HD/BTCTW" into two lines."""
    if _NUMBER_WORD.fullmatch(above):
        return _NUMBER_BELOW.match(below) is not None
    return _SYMBOL_WAITS.fullmatch(above) is not None and _SYMBOL_BELOW.match(below) is not None


def _symbol_alone(below: Sequence[Line], spans: dict[str, Span]) -> str | None:
    """The symbol on a line of its own, below "Số" with nothing behind it."""
    for line in below[:_LINES_OF_BLANK]:
        if found := _SYMBOL_ALONE.fullmatch(line.text.strip()):
            spans["number"] = line.span
            return found["symbol"]
    return None


def number_in(text: str) -> re.Match[str] | None:
    """The number, the symbol or both in a line; "Số" alone is none."""
    match = _NUMBER.search(text)
    if match is None or not (match["colon"] or match["number"] or match["join"]):
        return None
    if match["symbol"] and not match["join"] and not match["colon"]:
        return None
    return match


def spoiled_number_in(folded: str) -> re.Match[str] | None:
    """The number with which a folded line begins, where only its symbol is still to be read."""
    return _SPOILED.match(folded)


def _spoiled_number(line: Line, spans: dict[str, Span]) -> str | None:
    if (match := number_in(line.text)) and match["symbol"]:
        return None
    damaged = spoiled_number_in(fold(line.text))
    if damaged is None:
        return None
    spans["number"] = Span(line.span.start, line.span.start + damaged.end())
    return "".join(line.text[damaged.start("symbol") : damaged.end("symbol")].split())
