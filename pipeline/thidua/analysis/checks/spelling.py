"""Spelling: slips of fixed terms, syllables that cannot be, known misspellings, doubled words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import compress, count
from operator import eq

from thidua.analysis.checks.case import Case
from thidua.document import Span
from thidua.ingest.text_quality import GOOD, quality
from thidua.knowledge.folding import lowered
from thidua.knowledge.impossible import impossible
from thidua.knowledge.lexicon import is_word
from thidua.knowledge.lost_letters import lost_letters
from thidua.knowledge.slips import Slip, slips
from thidua.knowledge.spelling import may_double, misspellings, never_double
from thidua.records import Finding

_MARK = re.compile(r"[^\w ]|_")  # between phrases
_TOKEN = re.compile(r"[^\W_]+|[^\w ]|_")
_GAP = re.compile(r"\n| {3}|\t")  # between two lines or two cells
_LONGEST_DOUBLE = 3  # syllables
_MOST = 25  # a plan with more slips is badly read rather than badly written
_FEW = 5  # words that say little about how a line was read
_NEARBY = 100  # characters on both sides of such a line
_WELL_READ = 0.8  # OCR confidence below which the reading is in doubt, not the writing

Wrong = tuple[Span, str, float]  # where, what should stand there, confidence


def spelling(case: Case) -> Iterator[Finding]:
    """Slips of fixed terms, known misspellings, and words printed twice; at most 25 a plan.

    Lines that are no good Vietnamese (broken OCR, text that lost its marks) and words that OCR
    was not sure of are left alone.
    """
    flow = case.plan.flow
    marked = _MARK.sub(" | ", flow)  # faster than finding the tokens
    words, lower = marked.split(), marked.lower().split()
    found = [
        *_of_words(case.plan.text, flow, words, lower),
        *_known(lowered(flow), frozenset(lower)),
    ]
    end = count = 0
    for span, right, confidence in sorted(found, key=lambda wrong: (wrong[0].start, -wrong[0].end)):
        if span.start < end or not _well_read(case, span):
            continue
        end, count = span.end, count + 1
        if count > _MOST:
            return
        wrong = " ".join(span.of(flow).split())
        yield case.finding("spelling", span, confidence=confidence, wrong=wrong, right=right)


def _well_read(case: Case, span: Span) -> bool:
    """Whether the text about *span* is Vietnamese with its marks, and OCR was sure of the words."""
    confidence = case.plan.document.confidence_in(*span)
    if confidence is not None and confidence < _WELL_READ:
        return False
    text = case.plan.text
    end = text.find("\n", span.end)
    line = Span(text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text))
    around = _without(text, line, span)
    if len(around.split()) < _FEW:
        around = _without(text, Span(max(0, line.start - _NEARBY), line.end + _NEARBY), span)
    return len(around.split()) < _FEW or quality(around) >= GOOD


def _without(text: str, whole: Span, part: Span) -> str:
    """The characters of *whole* but for those of *part*."""
    return f"{text[whole.start : part.start]} {text[part.end : whole.end]}"


def _of_words(text: str, flow: str, words: Sequence[str], lower: Sequence[str]) -> Iterator[Wrong]:
    """Terms with a syllable wrong or dropped (the whole term), no syllables, doubled words."""
    wrong, twice = list(_slips(words, lower)), list(doubled(words, lower))
    places = [token.span() for token in _TOKEN.finditer(flow)] if wrong or twice else []
    for slip in wrong:
        span = Span(places[slip.first][0], places[slip.first + slip.size - 1][1])
        yield span, _righted(words, slip), 0.9
    for first, size in twice:
        span = Span(places[first][0], places[first + 2 * size - 1][1])
        if not _GAP.search(span.of(text)):
            yield span, " ".join(words[first : first + size]), 0.95


def _slips(words: Sequence[str], lower: Sequence[str]) -> Iterator[Slip]:
    """Slips of terms, and syllables that cannot be; one of them where both tell of a syllable."""
    cannot_be = {slip.first + slip.at: slip for slip in impossible(words, lower)}
    for slip in lost_letters(words, lower):
        cannot_be.setdefault(slip.first + slip.at, slip)
    for slip in slips(words):
        other = None if slip.dropped else cannot_be.get(slip.first + slip.at)
        if other is None or other.size == 1 or other.right.lower() == slip.right.lower():
            yield slip
            if other is not None:
                del cannot_be[slip.first + slip.at]
    yield from cannot_be.values()


def _righted(words: Sequence[str], slip: Slip) -> str:
    """The window of *slip* as it should read, in the case it is printed in."""
    window = list(words[slip.first : slip.first + slip.size])
    shouted = all(word.isupper() for word in window)
    right = slip.right.upper() if shouted else slip.right
    if slip.dropped:
        window.insert(slip.at, right)
    else:
        titled = window[slip.at].istitle() and not shouted
        window[slip.at] = right.capitalize() if titled else right
    return " ".join(window)


def doubled(words: Sequence[str], lower: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Words printed twice in a row, as the first syllable's place and the number of syllables.

    *words* are syllables as printed, and ``|`` for each mark between phrases; *lower* the same in
    lower case. What may stand twice is left alone: reduplications, names and headings in capitals,
    and two words that meet in one syllable (``học sinh sinh viên``).
    """
    for size in range(1, _LONGEST_DOUBLE + 1):
        same = map(eq, lower, lower[size:])
        for start in compress(count(), same):
            once = lower[start : start + size]
            if once != lower[start + size : start + 2 * size] or not words[start + size].islower():
                continue
            if size == 1:
                wrong = _is_doubled_syllable(lower, start)
            else:
                wrong = len(set(once)) > 1 and " ".join(once) not in may_double()
            if wrong and all(map(str.isalpha, once)):
                yield start, size


def _is_doubled_syllable(lower: Sequence[str], start: int) -> bool:
    """Whether the syllable at *start* and the same after it are one word too many."""
    once = lower[start]
    around = (*lower[max(0, start - 1) : start], *lower[start + 2 : start + 3])
    if len(once) < 2 or once in may_double() or once in around:
        return False
    meets_before = start > 0 and is_word((lower[start - 1], once))
    if once in never_double():
        return not meets_before
    meets_after = start + 2 < len(lower) and is_word((once, lower[start + 2]))
    return not (meets_before or meets_after or is_word((once, once)))


def _known(lower: str, words: Set[str]) -> Iterator[Wrong]:
    """Misspellings of the table in the text *lower*, of which *words* are the words."""
    for known in misspellings():
        if not known.may_be_in(lower, words):
            continue
        for match in known.pattern.finditer(lower):
            part = "wrong" if "wrong" in known.pattern.groupindex else 0
            yield Span(*match.span(part)), match.expand(known.right), 0.9
