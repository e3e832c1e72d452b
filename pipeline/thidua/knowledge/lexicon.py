"""Vietnamese words of several syllables.

Two lists: all words, as underthesea carries them (``corpus/data/Viet74K.txt``, read as data), and
the words of the genre (``genre_words.csv``, two syllables each).
"""

from __future__ import annotations

import csv
import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from thidua.knowledge.folding import fold

_LONGEST_WORD = 4  # syllables
_LONGEST_SYLLABLE = 7  # letters: nghiêng


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
    if not _NEW_PLACE.search(word):  # as it is with nearly all
        return word
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
_NEW_PLACE = re.compile("|".join(new for new, _ in _PLACES))


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


@cache
def syllables() -> frozenset[str]:
    """All syllables of the words listed."""
    return frozenset(syllable for word in _words() for syllable in word.split())


@cache
def genre_syllables() -> frozenset[str]:
    """All syllables of the words of the genre, lower case, tones in the older places."""
    words = (word for known in _of_genre().values() for word in known)
    return frozenset(syllable for word in words for syllable in word.split())


@lru_cache(maxsize=65536)
def apart(glued: str) -> tuple[str, ...]:
    """The lower-case syllables that *glued* is made of; itself if there is no one way of fewest.

    Of two ways the one that makes a word is taken: ``thị trấn``, not ``thịt rấn``.
    """
    if old_tone(glued) in syllables():
        return (glued,)
    ways: list[list[tuple[str, ...]]] = [[()]]
    for end in range(1, len(glued) + 1):
        here = []
        for start in range(max(0, end - _LONGEST_SYLLABLE), end - 1):
            if ways[start] and old_tone(glued[start:end]) in syllables():
                here += [(*way, glued[start:end]) for way in ways[start]]
        fewest = min(map(len, here), default=0)
        ways.append([way for way in here if len(way) == fewest][:2])
    words = [way for way in ways[-1] if len(ways[-1]) == 1 or is_word(way)]
    return words[0] if len(words) == 1 else (glued,)
