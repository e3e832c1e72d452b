"""Numbers of a poor copy that its other readings put right where what was chosen cannot be.

A vote on every number spoils more than it mends. These rules want a reading that is no date or
hardly a share, or strokes that several readings saw in one place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from thidua.ingest.tokens import Token
from thidua.knowledge.syllables import is_marked_syllable

_SHARE = re.compile(r"(?P<before>\W?)(?P<share>1[1-9]0)%(?P<after>\W*)")
_WITHOUT_SIGN = re.compile(r"(?P<share>\d\d)[69](?P<after>[.,;:)”]*)")
_SIGN_TWICE = re.compile(r"(?P<share>\d\d)[69]%\W*")  # the sign read as a digit and a sign
_HUNDRED, _AND_A_SIGN = re.compile(r"100(?P<after>[.,;:)]*)"), re.compile(r"100(?P<sign>[^.,;:)])")
_GLUED, _AND_A_WORD = re.compile(r"100\d{1,2}\W?\w+"), re.compile(r"100%\d?(?P<word>[^\W\d_]{2,})")
_DATE = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?P<sign>[/.-])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4})(?!\d)"
)
_STROKES = str.maketrans(dict.fromkeys("¡!|lIïÏ†T", "1"))
_NUMBER_OF_PARTS = re.compile(r"\(?\d{1,4}/\S+")  # a date, a symbol
_FEW, _SEVERAL = 2, 3  # readings


def number_read(token: Token) -> str:
    """The text of *token*, a number put right by what other readings have in its place."""
    texts = [reading.text for reading in token.others]
    if not texts or not any(map(str.isdigit, token.text)):
        return token.text
    for rule in (_share, _whole, _date, _with_stroke):
        if found := rule(token.text, texts):
            return found
    return token.text


def _share(text: str, texts: Sequence[str]) -> str:
    """A share that is one: ``190%`` where another reading has ``100%``, ``959`` where ``959%``."""
    match = _SHARE.fullmatch(text)
    if match and any(other.strip("(.,;:)") == "100%" for other in texts):
        return f"{match['before']}100%{match['after']}"
    bare = _WITHOUT_SIGN.fullmatch(text)
    twice = [found["share"] for other in texts if (found := _SIGN_TWICE.fullmatch(other))]
    return f"{bare['share']}%{bare['after']}" if bare and bare["share"] in twice else ""


def _whole(text: str, texts: Sequence[str]) -> str:
    """``100%`` where readings do not agree what sign follows, or glue a word to it."""
    match = _HUNDRED.fullmatch(text)
    signs = [found["sign"] for other in texts if (found := _AND_A_SIGN.fullmatch(other))]
    if match and len(set(signs)) >= _SEVERAL:
        return f"100%{match['after']}"
    if _GLUED.fullmatch(text):
        words = [found["word"] for other in texts if (found := _AND_A_WORD.fullmatch(other))]
        word = next(iter(words), "")
        if len(words) >= _FEW and len(set(words)) == 1 and is_marked_syllable(word):
            return f"100% {word}"
    return ""


def _date(text: str, texts: Sequence[str]) -> str:
    """*text*, its date that is none replaced by the one that most readings have there."""
    match = _DATE.search(text)
    if match is None or _is_date(match):
        return ""
    found = [other for other in map(_DATE.search, texts) if other and _is_date(other)]
    same = [f.group() for f in found if f["year"] == match["year"] and len(f.group()) == len(match.group())]  # fmt: skip
    if not same:
        return ""
    best, times = Counter(same).most_common(1)[0]
    return text.replace(match.group(), best) if times >= _FEW else ""


def _with_stroke(text: str, texts: Sequence[str]) -> str:
    """*text* with the ``1`` in its number that it lacks, which others have or read as a stroke."""
    if not _NUMBER_OF_PARTS.fullmatch(text):
        return ""
    head, _, tail = text.partition("/")
    wanted = {head[:place] + "1" + head[place:] for place in range(len(head) + 1)}
    heads = [
        meant
        for other in texts
        if other.endswith(f"/{tail}")
        and (meant := other.removesuffix(f"/{tail}").translate(_STROKES)) in wanted
    ]
    if len(heads) < _FEW or len(set(heads)) > 1:
        return ""
    found = f"{heads[0]}/{tail}"
    date = _DATE.search(found)
    return found if not _DATE.search(text) or (date and _is_date(date)) else ""


def _is_date(match: re.Match[str]) -> bool:
    return 1 <= int(match["day"]) <= 31 and 1 <= int(match["month"]) <= 12
