"""Vietnamese words of several syllables, and what a misread word of them must have been.

Two lists: all words, as underthesea carries them (``corpus/data/Viet74K.txt``, read as data), tell
what is no word; the words of the genre (``genre_words.csv``, two syllables each) tell what was
meant. The marks of a misread syllable are told by its neighbour: ``phố cập`` is no word, and
``phổ cập`` is the only word of the genre with these letters.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from thidua.knowledge.folding import fold
from thidua.knowledge.syllables import is_marked_syllable
from thidua.knowledge.tables import of_tables, rows

_LEAST_LETTERS = 3  # of a misread syllable that is told by its neighbour
_LONGEST_WORD = 4  # syllables
_LONGEST_SYLLABLE = 7  # letters: nghiêng
LONGEST = 8  # syllables of the longest words and phrases looked up
_PARTS = re.compile(r"[^\w ]+")
_PHRASE_COLUMNS = {
    "genre_phrases": ("phrase",),
    "anniversaries": ("name", "variants"),
    "movements": ("name", "variants"),
    "titles": ("name",),
    "works": ("name",),
    "symbol_bodies": ("body",),
}


@cache
def _words() -> frozenset[str]:
    """All words of two to four syllables, lower case, tones in the older places."""
    spec = find_spec("underthesea")
    assert spec is not None  # noqa: S101  underthesea is a dependency of thidua
    assert spec.submodule_search_locations  # noqa: S101
    path = Path(spec.submodule_search_locations[0]) / "corpus" / "data" / "Viet74K.txt"
    lines = unicodedata.normalize("NFC", path.read_text(encoding="utf-8")).lower().splitlines()
    words = (" ".join(line.replace("-", " ").split()) for line in lines)
    listed = {_old_tones(w) for w in words if 1 <= w.count(" ") < _LONGEST_WORD}
    return frozenset(listed | {w for known in _of_genre().values() for w in known})


@cache
def _of_genre() -> dict[str, tuple[str, ...]]:
    """Letters without marks -> the words of the genre with these letters."""
    found: dict[str, list[str]] = {}
    with files(__package__).joinpath("genre_words.csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            word = _old_tones(row["word"])
            found.setdefault(fold(word), []).append(word)
    return {letters: tuple(words) for letters, words in found.items()}


def _old_tones(word: str) -> str:
    return " ".join(old_tone(syllable) for syllable in word.split(" "))


_TONES = "\u0300\u0301\u0309\u0303\u0323"
_PLACES = tuple(
    (
        vowels[0] + unicodedata.normalize("NFC", vowels[1] + tone),
        unicodedata.normalize("NFC", vowels[0] + tone) + vowels[1],
    )
    for vowels in ("oa", "oe", "uy")
    for tone in _TONES
)


@lru_cache(maxsize=65536)
def old_tone(syllable: str) -> str:
    """*syllable* with its tone in the older place: ``hoà`` -> ``hòa``, ``thuỷ`` -> ``thủy``."""
    for new, old in _PLACES:
        if syllable.endswith(new) and not syllable.startswith("qu"):
            return syllable[: -len(new)] + old
    return syllable


def is_word(syllables: tuple[str, ...]) -> bool:
    """Whether the lower-case *syllables* are a word."""
    return _old_tones(" ".join(syllables)) in _words()


def of_genre(syllables: tuple[str, ...]) -> bool:
    """Whether the lower-case *syllables* are a word of the genre."""
    word = _old_tones(" ".join(syllables))
    return word in _of_genre().get(fold(word), ())


@lru_cache(maxsize=65536)
def meant(one: str, other: str) -> tuple[str, str] | None:
    """The word that two lower-case syllables are, one of which is misread.

    Its marks were lost or changed; or it is no syllable at all, and one letter off. None where
    they are a word already, where no word of the genre is like them, or where several are.
    """
    if is_word((one, other)):
        return None
    read = (old_tone(one), old_tone(other))
    near = [word for word in _alike(one, other) if (word[0] == read[0]) != (word[1] == read[1])]
    if not near:
        near = [word for word in _alike(one, other) if all(map(_tone_read_so, read, word))]
    if not near:
        near = [*_one_letter_off(read, 0), *_one_letter_off(read, 1)]
    return near[0] if len(near) == 1 else None


def _alike(one: str, other: str) -> list[tuple[str, str]]:
    """The words of the genre with the letters of two syllables, marks aside."""
    found = (word.split(" ") for word in _of_genre().get(fold(f"{one} {other}"), ()))
    return [(first, second) for first, second in found]


def _tone_read_so(read: str, meant: str) -> bool:
    """Whether OCR reads *meant* as *read*: the hook or tilde over a vowel becomes an acute."""
    letters = zip(*(unicodedata.normalize("NFD", word) for word in (read, meant)), strict=False)
    differing = [pair for pair in letters if pair[0] != pair[1]]
    return len(read) == len(meant) and all(
        a == "\u0301" and b in "\u0309\u0303" for a, b in differing
    )


def _one_letter_off(read: tuple[str, str], place: int) -> list[tuple[str, str]]:
    """Words of the genre with the other syllable of *read*, if the one at *place* is none."""
    if is_marked_syllable(read[place]) or len(read[place]) < _LEAST_LETTERS:
        return []
    plain = fold(read[place])
    words = _by_syllable().get((1 - place, read[1 - place]), ())
    return [word for word in words if Levenshtein.distance(plain, fold(word[place])) <= 1]


@of_tables
@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    """Letters without marks -> the one fixed phrase of three syllables or more with these letters.

    Names of events, movements, awards, bodies and laws, and ``genre_phrases.csv``.
    """
    found: dict[str, set[str]] = {}
    for name, columns in _PHRASE_COLUMNS.items():
        for row in rows(name):
            for part in _PARTS.split("; ".join(row[column] for column in columns).lower()):
                phrase = _old_tones(" ".join(part.split()))
                if LONGEST >= phrase.count(" ") + 1 > 2:
                    found.setdefault(fold(phrase), set()).add(phrase)
    return {key: tuple(one.split()) for key, (one, *more) in found.items() if not more}


def phrase_like(syllables: tuple[str, ...]) -> tuple[str, ...] | None:
    """The fixed phrase that the lower-case *syllables* are, marks aside; None if they are none."""
    return _phrases().get(fold(" ".join(syllables)))


@cache
def _by_syllable() -> dict[tuple[int, str], tuple[tuple[str, str], ...]]:
    """Place and syllable -> the words of the genre that have it there."""
    found: dict[tuple[int, str], list[tuple[str, str]]] = {}
    for words in _of_genre().values():
        for word in words:
            first, second = word.split(" ")
            found.setdefault((0, first), []).append((first, second))
            found.setdefault((1, second), []).append((first, second))
    return {key: tuple(words) for key, words in found.items()}


@cache
def _syllables() -> frozenset[str]:
    """All syllables of the words listed."""
    return frozenset(syllable for word in _words() for syllable in word.split())


@lru_cache(maxsize=65536)
def apart(glued: str) -> tuple[str, ...]:
    """The lower-case syllables that *glued* is made of; itself if there is no one way of fewest."""
    if old_tone(glued) in _syllables():
        return (glued,)
    ways: list[list[tuple[str, ...]]] = [[()]]
    for end in range(1, len(glued) + 1):
        here = []
        for start in range(max(0, end - _LONGEST_SYLLABLE), end - 1):
            if ways[start] and old_tone(glued[start:end]) in _syllables():
                here += [(*way, glued[start:end]) for way in ways[start]]
        fewest = min(map(len, here), default=0)
        ways.append([way for way in here if len(way) == fewest][:2])
    return ways[-1][0] if len(ways[-1]) == 1 else (glued,)
