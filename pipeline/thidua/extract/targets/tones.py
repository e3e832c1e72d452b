"""Tones that OCR or a typist has lost: "tỷ lê hô nghèo giam con duoi 5%".

Only where a text shows that it loses tones is anything changed, and only to another syllable with
the same letters: the likeliest sequence of those that plans have (``knowledge.sequences``).
"""

from __future__ import annotations

import re
from itertools import islice

from thidua.knowledge.sequences import START, follows, log_share, same_letters, unit
from thidua.knowledge.syllables import is_marked_syllable

# A stop takes one of two tones, and no syllable has "uơ" inside: "nhât", "đươc", "đuợc"
_LOST = re.compile(
    r"[ăâêôơưuứừửữựđ](?:(?<=[ăâêôơư])(?:ch|[cpt])(?!\w)|(?<=u)[ơớờởỡợ](?:ng|[cimnpt])(?!\w)"
    r"|(?<=[ứừửữự])ơ|(?<=đ)(?<!\w.)(?:at|uoc|ên|êu)(?!\w))"
)
_FEWEST_LOST = 2
_FEWEST_WORDS, _MOST = 4, 0.75  # of a line without marks, and how many are known with some
_NUMBERED = re.compile(r"\d|h[oô]ng\s|\bko\s", re.I)
_PIECE = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]+")
_WAYS = 4
_KEPT, _KEPT_VALID = 1.5, 4.0  # what a syllable gains that stays; if it may be right as it is


def with_tones(flow: str) -> str:
    """*flow* with lost tones put back on the lines that hold numbers."""
    loses = _loses_tones(flow)
    lines = flow.split("\n")
    for at, line in enumerate(lines):
        toneless = line.isascii() and _has_none(line)
        if not (toneless or loses) or not _NUMBERED.search(line):
            continue
        if toneless or _is_broken(line):
            lines[at] = _mended(line, toneless=toneless)
    return "\n".join(lines)


def _loses_tones(flow: str) -> bool:
    words = " ".join(set(flow.split()))  # a third of the text
    lost = [
        words[: at.end()].rsplit(" ", 1)[-1] for at in islice(_LOST.finditer(words), _FEWEST_LOST)
    ]
    return len(lost) >= _FEWEST_LOST or sum(map(flow.count, lost)) >= _FEWEST_LOST


def _is_broken(line: str) -> bool:
    """Whether a line has a syllable that is none with the tones it is printed with."""
    return any(not is_marked_syllable(word) for word in _LETTERS.findall(line.lower())) or bool(
        _LOST.search(line)
    )


def _has_none(line: str) -> bool:
    """Whether a line without any marks is Vietnamese, as a telegram is."""
    words = _LETTERS.findall(line.lower())
    known = sum(bool(same_letters(word)) for word in words)
    return len(words) >= _FEWEST_WORDS and known >= len(words) * _MOST


def _mended(line: str, *, toneless: bool) -> str:
    """*line* with the likeliest syllables of the same letters and the same length."""
    words = list(_PIECE.finditer(line))
    ways: list[tuple[float, tuple[str, ...], tuple[str, str]]] = [(0.0, (), (START, START))]
    units = [START, *(unit(word[0]) for word in words), START]
    for place, word in enumerate(words, 1):
        here = units[place]
        if not toneless and follows(here, units[place - 1]) and follows(units[place + 1], here):
            options = [(word[0], 0.0)]  # plans have it between the same two
        else:
            options = _options(word[0], toneless=toneless)
        reached: dict[tuple[str, str], tuple[float, tuple[str, ...], tuple[str, str]]] = {}
        for score, chosen, before in ways:
            for option, gain in options:
                now = unit(option)
                total = score + gain + log_share(now, before)
                key = (before[1], now)
                if key not in reached or reached[key][0] < total:
                    reached[key] = (total, (*chosen, option), key)
        ways = sorted(reached.values(), key=lambda way: -way[0])[:_WAYS]
    pieces: list[str] = []
    at = 0
    for word, option in zip(words, ways[0][1], strict=True):
        pieces += (line[at : word.start()], option)
        at = word.end()
    return "".join((*pieces, line[at:]))


def _options(word: str, *, toneless: bool) -> list[tuple[str, float]]:
    """*word* as printed and with other tones, each with what it gains."""
    letters = _LETTERS.search(word)
    if letters is None or len(letters[0]) == 1 or any(map(str.isdigit, word)):
        return [(word, 0.0)]
    syllable = letters[0]
    lower = syllable.lower()
    valid = is_marked_syllable(lower) and not _LOST.search(lower)
    keeps = 0.0 if toneless else _KEPT_VALID if valid else _KEPT
    found = [(word, keeps)]
    for other in same_letters(lower):
        if other != lower and len(other) == len(lower):
            cased = (
                other.upper()
                if syllable.isupper()
                else other.capitalize()
                if syllable[0].isupper()
                else other
            )
            found.append((word.replace(syllable, cased, 1), 0.0))
    return found
