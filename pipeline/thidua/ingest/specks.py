"""Words that specks of a poor copy have spoilt: a sign between two words, a stroke read as a sign.

A speck between two words is read as a full stop, a colon or a dash, and the space is lost:
``tập:thể``, ``60.năm``. They are two words where plans have one after the other. A percent sign is
read as a nine and a percent sign (``859%``), told by the room the word takes; other rules hold
because no number, date or word is written so.
"""

from __future__ import annotations

import re

from thidua.knowledge.sequences import dashed, follows, same_letters, unit
from thidua.knowledge.syllables import is_marked_syllable

_BETWEEN = re.compile(
    r"(?P<before>[“\"'(«‘]?)(?P<one>[^\W\d_]+|\d{1,4})(?P<sign>[.:;,'’~_|-]{1,2})"
    r"(?P<other>[^\W\d_]+)(?P<after>\W{0,3})"
)
_STROKES = (
    (re.compile(r"(?<!\w)[Il1\[](?=[rh][a-yà-ỹ])"), "T"),  # no word begins with Ir, 1h, [h
    (re.compile(r"^[¡ÌìÏï](?=[\d,])"), "1"),
    (re.compile(r"^[.'`‘’:,;~_|‹*]{1,2}(?=\d)"), ""),
    (re.compile(r"^[_|~‹`]+(?=[^\W\d_])"), ""),
    (re.compile(r"\{(?=\d)"), "("),
    (re.compile(r"(?<=\d)\}"), ")"),
    (re.compile(r"(?<=\()([^(){}]+)\}"), r"\1)"),
    (re.compile(r"(?<=\d)-{2,}(?=\d)"), "-"),
    (re.compile(r"(?<=(?<!\d)\d/\d)(?=(?:19|20)\d\d\b)"), "/"),
    (re.compile(r"(?<=(?<!\d)\d\d/\d)(?=(?:19|20)\d\d\b)"), "/"),
    (re.compile(r"(?<=(?<!\d)\d/\d\d)(?=(?:19|20)\d\d\b)"), "/"),
    (re.compile(r"(?<=(?<!\d)\d\d/\d\d)(?=(?:19|20)\d\d\b)"), "/"),
)
_DONG = re.compile(r"(?P<sum>\d{1,3}(?:\.\d{3})*\.(?!19|20)\d{3})4(?P<rest>\W*)")  # 300.0004
_CERTAIN = 0.93  # of the engine
_UNSPACED, _FAIRLY = frozenset(",;"), 0.75  # signs after which typists leave out the space


def cleaned(word: str) -> str:
    """*word* with strokes put right that no number, date or word has."""
    for pattern, right in _STROKES:
        word = pattern.sub(right, word)
    money = _DONG.fullmatch(word)
    return f"{money['sum']}đ{money['rest']}" if money else word


def parted(word: str, sure: float) -> str:
    """*word* as two, if a speck was read for the space between them; else as it is.

    *sure* is how sure the engine is of the word, 0..1.
    """
    match = _BETWEEN.fullmatch(word)
    if match is None or sure >= (_FAIRLY if match["sign"] in _UNSPACED else _CERTAIN):
        return word
    one, other, sign = match["one"], match["other"], match["sign"]
    if not is_marked_syllable(other) or (sign[0] == "." and other[0].isupper()):
        return word
    if not (one.isdigit() or is_marked_syllable(one)):
        return word
    if sign == "-" and (len(one) == 1 or dashed(unit(one), unit(other))):
        return word
    if not any(follows(syllable, unit(one)) for syllable in same_letters(other)):
        return word
    return f"{match['before']}{one} {other}{match['after']}"
