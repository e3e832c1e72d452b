"""Fixed terms of the genre with one syllable wrong or dropped: "phong trào thì đua"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise

from thidua.knowledge.lexicon import is_word
from thidua.knowledge.sounds import confusable, nearness, sound_form
from thidua.knowledge.spelling import FixedTerm, fixed_terms, function_words
from thidua.knowledge.tables import of_tables

_LONGEST_SHOWN = 4  # syllables of a term that is reported whole rather than by a shorter one
_LEAST_TO_DROP = 4  # syllables of a term that is known by the rest when one is dropped


@dataclass(frozen=True, slots=True)
class Slip:
    """A term with one syllable wrong or dropped.

    ``first`` and ``size`` are the window's first syllable and number of syllables in the phrase;
    ``at`` is the wrong syllable's place in the window, or the place a dropped one is missing from;
    ``right`` is the syllable that should stand there.
    """

    first: int
    size: int
    at: int
    right: str
    dropped: bool


# A long term, the place in it of the first of two right syllables, and the place that must be off.
_Anchored = tuple[FixedTerm, int, int | None]


@dataclass(frozen=True)
class _Index:
    """Terms by what of them is still right.

    ``pairs`` are the terms of two syllables, ``after`` and ``before`` the same by their first and
    second. Longer terms are found by two syllables next to each other (``close``), or by a
    syllable and then the one after the next (``apart``).
    """

    pairs: set[tuple[str, str]] = field(default_factory=set)
    after: dict[str, list[FixedTerm]] = field(default_factory=dict)
    before: dict[str, list[FixedTerm]] = field(default_factory=dict)
    close: dict[tuple[str, str], list[_Anchored]] = field(default_factory=dict)
    apart: dict[str, dict[str, list[_Anchored]]] = field(default_factory=dict)


@of_tables
@cache
def _index() -> _Index:
    index = _Index()

    def close(one: str, other: str, found: _Anchored) -> None:
        index.close.setdefault((one, other), []).append(found)

    for term in fixed_terms():
        first, second, *rest = term.forms
        if not rest:
            index.pairs.add((first, second))
            index.after.setdefault(first, []).append(term)
            index.before.setdefault(second, []).append(term)
            continue
        close(first, second, (term, 0, None))
        close(second, rest[0], (term, 1, 0))
        index.apart.setdefault(first, {}).setdefault(rest[0], []).append((term, 0, 1))
        if len(term.forms) >= _LEAST_TO_DROP:
            close(first, rest[0], (term, 0, 1))  # the second syllable dropped
    return index


@lru_cache(maxsize=4096)
def _may_lose(term: FixedTerm, at: int) -> bool:
    """Whether *term* without its syllable *at* is broken: half a word is left."""
    words = term.printed
    if len(words) < _LEAST_TO_DROP or not 0 < at < len(words) - 1:
        return False
    halved = is_word(words[at - 1 : at + 1]) or is_word(words[at : at + 2])
    joined = is_word((words[at - 1], words[at + 1]))
    return halved and not joined and words[at] not in function_words()


_Like = tuple[FixedTerm, int, int]  # a term of two syllables, which is wrong, and how near it is


@of_tables
@lru_cache(maxsize=65536)
def _seen(one: str, other: str) -> tuple[_Like | None, list[_Anchored]] | None:
    """What two syllables next to each other may be a slip of or stand in; None for most."""
    like, anchored = _like_pair(one, other), _index().close.get((one, other), [])
    return (like, anchored) if like or anchored else None


def _like_pair(one: str, other: str) -> _Like | None:
    """The only pair that two sound forms are a slip of, which of them is wrong, and how near."""
    index = _index()
    if (one, other) in index.pairs:
        return None
    near = [(nearness(other, t.forms[1]), t, 1) for t in index.after.get(one, ())]
    near += [(nearness(one, t.forms[0]), t, 0) for t in index.before.get(other, ())]
    best = max((found[0] for found in near), default=0)
    likest = [(t, at) for how, t, at in near if how == best]
    if best == 0 or len(likest) > 1:
        return None
    term, at = likest[0]
    if (one, other)[at] in _function_forms():
        return None
    if best == 1 and not confusable((one, other)[at], term.forms[at]):
        return None
    return term, at, best


@cache
def _function_forms() -> frozenset[str]:
    return frozenset(map(sound_form, function_words()))


def slips(words: Sequence[str]) -> list[Slip]:
    """Fixed terms with one syllable wrong or dropped.

    *words* are syllables as printed, and ``|`` for each mark between phrases. The slips are in
    order and do not overlap; of two that would, one is reported.
    """
    text = _Words(tuple(words), tuple(map(sound_form, words)))
    found = list(text.slips())
    if len(found) < 2:
        return found
    kept: list[Slip] = []
    for slip in sorted(found, key=_order):
        if all(slip.first + slip.size <= k.first or k.first + k.size <= slip.first for k in kept):
            kept.append(slip)
    return sorted(kept, key=lambda s: s.first)


def _order(slip: Slip) -> tuple[bool, int, int]:
    """Longer terms first, but for the very long, in which the slip would be hard to see."""
    return slip.size > _LONGEST_SHOWN and not slip.dropped, -slip.size, slip.first


@dataclass(frozen=True, slots=True)
class _Words:
    words: tuple[str, ...]
    forms: tuple[str, ...]

    def slips(self) -> Iterator[Slip]:
        """All slips; they may overlap."""
        forms, index = self.forms, _index()
        after, before, close = index.after, index.before, index.close
        for first, pair in enumerate(pairwise(forms)):
            # most pairs have nothing of a term: sooner told so than looked up
            if pair[0] in after or pair[1] in before or pair in close:
                seen = _seen(*pair)
                if seen is not None:
                    yield from self._of_pair(first, seen[0])
                    yield from self._of_long_terms(first, seen[1])
        for first, beside in enumerate(map(index.apart.get, forms[:-2])):
            if beside is not None:
                yield from self._of_long_terms(first, beside.get(forms[first + 2], ()))

    def _of_pair(self, first: int, like: _Like | None) -> Iterator[Slip]:
        if like is None:
            return
        term, at, near = like
        if self.words[first].islower() and self.words[first + 1].istitle():
            return  # "cô Vũ Thị …": a name begins
        slip = Slip(first, 2, at, term.printed[at], dropped=False)
        if self._is_name(slip) or self._is_excepted(slip, term):
            return
        if near == 3 or not self._is_real(slip):
            yield slip

    def _of_long_terms(self, first: int, anchored: Sequence[_Anchored]) -> Iterator[Slip]:
        for term, place, off in anchored:
            forms, begin = term.forms, first - place
            window = self.forms[begin : begin + len(forms)] if begin >= 0 else forms
            if window == forms:
                continue
            # Of the end, one syllable at most is wrong or missing: most windows go no further.
            if forms[-1] in window[-2:] or forms[-2:-1] == window[len(forms) - 2 : -1]:
                slip = self._long(term, begin, off)
                if slip is not None:
                    yield slip

    def _long(self, term: FixedTerm, first: int, at: int | None) -> Slip | None:
        """The slip of *term* from the syllable *first*, if only the one *at* (None: any) is off."""
        forms, size = term.forms, len(term.forms)
        window = self.forms[first : first + size]
        off = 0
        while off < len(window) and window[off] == forms[off]:
            off += 1
        if off == len(window) or (at is not None and off != at):
            return None
        slip = None
        if window[off + 1 :] == forms[off + 1 :]:
            read = window[off]
            near = nearness(read, forms[off])
            if near == 3 or (near and read not in _function_forms()):
                slip = Slip(first, size, off, term.printed[off], dropped=False)
                if near < 3 and self._is_real(slip, inside=size < _LEAST_TO_DROP):
                    slip = None
        elif window[off : size - 1] == forms[off + 1 :] and _may_lose(term, off):
            slip = Slip(first, size - 1, off, term.printed[off], dropped=True)
            if self._is_real(slip, inside=False):
                slip = None
        return None if slip is None or self._is_excepted(slip, term) else slip

    def _is_real(self, slip: Slip, *, inside: bool = True) -> bool:
        """Whether the syllables are words with their neighbours, across the window's edges too."""
        last = slip.first + slip.size
        seams = [slip.first - 1, last - 1]
        if inside:
            wrong = slip.first + slip.at
            seams += [p for p in (wrong - 1, wrong) if slip.first <= p < last - 1]
        return any(0 <= p < len(self.words) - 1 and self._is_word(p) for p in seams)

    def _is_word(self, place: int) -> bool:
        one, other = self.words[place].lower(), self.words[place + 1].lower()
        return (self.forms[place], self.forms[place + 1]) in _index().pairs or is_word((one, other))

    def _is_name(self, slip: Slip) -> bool:
        """Whether the window stands in a name, or its wrong syllable is an abbreviation."""
        end = slip.first + slip.size
        before, after = self.words[max(0, slip.first - 1) : end], self.words[slip.first : end + 1]
        wrong = self.words[slip.first + slip.at]
        shouted = wrong.isupper() and len(wrong) > 1 and not all(w.isupper() for w in before)
        return shouted or any(
            len(window) > slip.size and all(w.istitle() for w in window)
            for window in (before, after)
        )

    def _is_excepted(self, slip: Slip, term: FixedTerm) -> bool:
        """Whether a phrase that is no slip of *term* stands at the window or over its edge."""
        last = slip.first + slip.size
        for phrase in term.but_not:
            for start in range(max(0, slip.first - len(phrase) + 1), last):
                if self.forms[start : start + len(phrase)] == phrase:
                    return True
        return False
