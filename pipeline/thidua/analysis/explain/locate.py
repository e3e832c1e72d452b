"""Which characters gave a value: words, dates and numbers looked for in a stretch of text.

Words are sought with their marks, white space and asterisks of emphasis aside. All offsets are
half-open character offsets into the text given; ``first`` and ``last`` bound the stretch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from thidua.document import Span
from thidua.knowledge.dates import digits, find_dates

_NUMBER = re.compile(r"(?P<part>\d+)/(?P<whole>\d+)|\d{1,3}(?:\.\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
_ISO = re.compile(r"(?P<y>\d{4})(?:-(?P<m>\d\d)(?:-(?P<d>\d\d))?)?")
_QUARTERS = ("I", "II", "III", "IV")
_LEAST_SHARE = 0.6  # of a value's words that must be found for its pieces to count
_LONGEST_VALUE = 400  # words of a value that are looked for piece by piece


def locate_words(value: str, text: str, first: int, last: int) -> tuple[Span, ...]:
    """Where the words of *value* stand: one span, or several where it was put together.

    Empty where fewer than six in ten of the words are found; case is kept unless nothing else fits.
    """
    words = _words(value)
    for bounded, ignore_case in ((True, False), (True, True), (False, False)):
        pattern = _pattern(words, bounded, ignore_case)
        if whole := next(_matches(pattern, text, first, last), None):
            return (whole,)
    return _pieces(words, text, first, last) if 1 < len(words) <= _LONGEST_VALUE else ()


def nearest(value: str, text: str, first: int, last: int, to: Span) -> Span | None:
    """The occurrence of the whole *value* between *first* and *last* that is nearest to *to*."""
    found = occurrences(value, text, first, last)
    return min(found, key=lambda span: distance(span, to), default=None)


def occurrences(value: str, text: str, first: int, last: int) -> Iterator[Span]:
    """Where the whole *value* stands, with its case and marks, in text order."""
    return _matches(_pattern(_words(value), True, False), text, first, last)


def distance(one: Span, other: Span) -> int:
    """Characters between two spans; 0 where they touch or overlap."""
    return max(0, one.start - other.end, other.start - one.end)


def locate_date(value: str, text: str, first: int, last: int) -> Span | None:
    """Where an ISO date (``2021-07-16``, ``2021-07``, ``2021``) is printed, in whatever form.

    A date printed in full is preferred to a day and month, these to a month or quarter, and these
    to a day or a year alone.
    """
    stretch = text[first:last]
    for start, end, printed in find_dates(stretch):
        if printed == value:
            return Span(first + start, first + end)
    match = _ISO.fullmatch(value)
    if match is None:
        return None
    plain = digits(stretch)
    for pattern in _forms(match["y"], match["m"], match["d"]):
        if found := pattern.search(plain):
            return Span(first + found.start(), first + found.end())
    return None


@lru_cache(maxsize=512)
def _forms(year: str, month: str | None, day: str | None) -> tuple[re.Pattern[str], ...]:
    """The forms in which parts of a date are printed, the fullest first."""
    forms = []
    if month and day:
        d, m = f"0?{int(day)}", f"0?{int(month)}"
        forms += [rf"(?<!\d){d}\s?[/.\-]\s?{m}(?!\d)", rf"(?<!\d){d}\s+tháng\s+{m}(?!\d)"]
    if month:
        m, quarter = f"0?{int(month)}", _QUARTERS[(int(month) - 1) // 3]
        forms += [
            rf"(?<![\d/]){m}\s?[/.]\s?{year}(?!\d)",
            rf"tháng\s+{m}\s+năm\s+{year}(?!\d)",
            rf"tháng\s+{m}(?!\d)",
            rf"quý\s+(?:{quarter}|{(int(month) - 1) // 3 + 1})(?!\w)",
        ]
    if day:
        forms.append(rf"(?<!\d)0?{int(day)}(?!\d)")
    elif month:
        forms.append(rf"(?<!\d)0?{int(month)}(?![\d%])")
    forms.append(rf"(?<!\d){year}(?!\d)")
    return tuple(re.compile(form, re.I) for form in forms)


def locate_number(value: float, text: str, first: int, last: int) -> Span | None:
    """Where a number is printed: ``1.500``, ``1,5``, ``05``; ``1/2`` is 50 or 0.5."""
    for match in _NUMBER.finditer(digits(text), first, last):
        if any(abs(number - value) < 1e-9 for number in _meant(match)):
            return Span(*match.span())
        if match["part"]:  # "05/CT-UBND 3/2021": the parts of what is no fraction
            for name in ("part", "whole"):
                if float(match[name]) == value:
                    return Span(*match.span(name))
    return None


def _meant(match: re.Match[str]) -> Iterator[float]:
    """The numbers that a printed number may be."""
    if match["part"]:
        if int(match["whole"]):
            share = int(match["part"]) / int(match["whole"])
            yield from (share, 100 * share)
        return
    dots = match[0].count(".")
    if dots and "," not in match[0]:
        yield float(match[0].replace(".", ""))  # 1.500
    if dots < 2:
        yield float(match[0].replace(",", "."))


def _words(value: str) -> tuple[str, ...]:
    """The words of *value*; asterisks are emphasis unless there is nothing else."""
    return tuple(value.replace("*", " ").split()) or tuple(value.split())


def _matches(pattern: re.Pattern[str], text: str, first: int, last: int) -> Iterator[Span]:
    return (Span(*match.span()) for match in pattern.finditer(text, first, last) if match[0])


@lru_cache(maxsize=4096)
def _pattern(words: tuple[str, ...], bounded: bool, ignore_case: bool) -> re.Pattern[str]:
    """*words* in a row, whatever white space or asterisks stand between them.

    *bounded*: not inside a longer word; OCR glues words, and typists forget a space.
    """
    head = r"(?<!\w)" if bounded and words and words[0][0].isalnum() else ""
    tail = r"(?!\w)" if bounded and words and words[-1][-1].isalnum() else ""
    inner = r"[\s*]+".join(map(re.escape, words))
    return re.compile(f"{head}{inner}{tail}", re.I if ignore_case else 0)


def _pieces(words: tuple[str, ...], text: str, first: int, last: int) -> tuple[Span, ...]:
    """The longest runs of *words* that stand in the stretch, in the value's order."""
    spans: list[Span] = []
    at = found = 0
    while at < len(words):
        best: tuple[int, Span] | None = None
        for end in range(at + 1, len(words) + 1):
            pattern = _pattern(words[at:end], True, True)
            span = next(_matches(pattern, text, first, last), None)
            if span is None:
                break
            best = (end, span)
        if best is None:
            at += 1
            continue
        found += best[0] - at
        at = best[0]
        spans.append(best[1])
    return tuple(spans) if found >= _LEAST_SHARE * len(words) else ()
