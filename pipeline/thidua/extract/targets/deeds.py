"""Whether words tell what is done or name somebody, by grammar where no table knows them.

What begins a clause before its number is either who does something ("Toàn trường | trồng 50 cây")
or what is done ("Phục dựng 03 lễ hội"). Determiners, posts and units begin the first; a known verb,
a preposition right before the number or, for a word nobody listed, underthesea's tagger tells the
second. The tagger reads a number after the words, as it stands in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from thidua.knowledge.actors import actor_head
from thidua.knowledge.lexicon import is_word
from thidua.knowledge.target_words import name_parts, whole_word, words_of

_SOMEBODY = re.compile(rf"(?:{words_of('somebody')})\s", re.I)
_ACTION = re.compile(rf"(?:{words_of('action')}|{words_of('verb')})(?!\w|\s+viên(?!\s+chức))", re.I)
_NO_ACTION = re.compile(rf"(?:{name_parts()}|{words_of('rate')})(?!\w)", re.I)
# "Dạy chữ cho (45 học viên)", "Kiểm tra đột xuất đối với (100% cơ sở)"
_TO_WHOM = re.compile(r"\s(?:cho|với|tại|ở|vào|lên|về|xuống|ra|đến|tới|sang)$", re.I)
# "Kịp thời cảnh báo (100% đợt mưa lớn)": how it is done stands before the verb
_HOW = re.compile(rf"(?:{words_of('how')})\s", re.I)
# What befalls nobody would call a deed: "vi phạm kỷ luật (dưới 0,25% quân số)"
_MISHAP = whole_word("mishap")
# Words that begin what somebody is: "hội viên", "bác sĩ", "nông dân"
_PERSON = re.compile(
    rf"(?:cựu\s+)?(?:{words_of('person')}"
    r"|(?!(?:tham|tăng|quốc)\s+gia)[^\W\d_]+\s+(?:[^\W\d_]+\s+(?=viên))?(?:viên|sinh|sĩ|sỹ|dân|nhân|giả|chủ|bào|hữu|lữ|gia))(?!\w)",
    re.I,
)
_THING = re.compile(rf"(?:{words_of('thing')})\s", re.I)
_NUMBER_OF = re.compile(r"(?:(?:tổng\s+)?số\s+(?:lượng\s+)?)?(?:lượt\s+)?", re.I)
_SYLLABLE = re.compile(r"[^\W\d_]+")
_TAGGED = 4  # syllables the tagger is shown: of the rest it needs nothing
_LONGEST_WORD = 4  # syllables


def opens_with_known_deed(words: str) -> bool:
    """Whether *words* begin with what is done, by the table alone."""
    return bool(_ACTION.match(words) or _HOW.match(words)) and not _is_no_deed(words)


def _is_no_deed(words: str) -> bool:
    names = _NO_ACTION.match(words) or _MISHAP.match(words) or _THING.match(words)
    return bool(names or _SOMEBODY.match(words))


@lru_cache(maxsize=8192)
def opens_with_deed(words: str) -> bool:
    """Whether *words*, which stand before a number, begin with what is done."""
    if not words or _is_no_deed(words):
        return False
    if _ACTION.match(words) or _HOW.match(words):
        return True
    if actor_head().match(words) or _PERSON.match(words):
        return False
    if words[:2].isupper():
        return False
    return bool(_TO_WHOM.search(words)) or _is_tagged_verb(words)


def _is_tagged_verb(words: str) -> bool:
    """Whether the tagger takes the first word for a verb, with a number of people after it."""
    from underthesea import pos_tag

    shown = " ".join(words.split()[:_TAGGED])
    tags = pos_tag(f"{shown[:1].lower()}{shown[1:]} 100 người")
    return bool(tags) and tags[0][1] == "V"


def first_tagged_verb(words: str, names: list[tuple[int, int]]) -> int | None:
    """Where the first verb outside *names* begins by underthesea's tagger; None if at the start."""
    return next(_tagged_verbs(words, names), None)


def state_before(words: str, end: int) -> int | None:
    """Where in *words* the word that ends at *end* begins, if it tells how somebody is.

    "trẻ | hào hứng (, chủ động tham gia)".
    """
    from underthesea import pos_tag

    at = 0
    for token, tag in pos_tag(words):
        place = words.find(token, at)
        at = place + len(token)
        if place < 0 or at >= end:
            told = at == end and tag[:1] in "VA" and not is_somebody(f"{token} ")
            return place if told and place > 0 else None
    return None


def last_tagged_verb(words: str, names: list[tuple[int, int]]) -> int | None:
    """Where the last verb outside *names* begins, if none stands at the start."""
    return next(iter([*_tagged_verbs(words, names)][::-1]), None)


def _tagged_verbs(words: str, names: list[tuple[int, int]]) -> Iterator[int]:
    """Where verbs outside *names* begin by underthesea's tagger; nowhere after one at the start."""
    from underthesea import pos_tag

    at = 0
    for index, (token, tag) in enumerate(pos_tag(words)):
        place = words.find(token, at)
        if place < 0 or (index == 0 and tag.startswith("V")):
            return
        if tag.startswith("V") and not any(a <= place < b for a, b in names):
            yield place
        at = place + len(token)


def is_somebody(words: str) -> bool:
    """Whether *words* begin with persons or a unit, who do things, and not with a thing."""
    if number := _NUMBER_OF.match(words):
        words = words[number.end() :]
    return bool(_SOMEBODY.match(words) or _PERSON.match(words) or actor_head().match(words))


def is_person(words: str) -> bool:
    """Whether *words* begin with what somebody is: "hội viên", "hộ", and not with a body."""
    return bool(_PERSON.match(words))


def compound_start(words: str, at: int) -> int | None:
    """Where the compound begins whose later part stands at *at*: "tài sản tạm | giữ".

    None if a word begins at *at*. Compounds are taken from the left, the longest first.
    """
    begin = words.rfind(" ", 0, max(at - 1, 0)) + 1
    pair = _SYLLABLE.findall(words[begin : at + 12])[:2]
    if len(pair) < 2 or words[begin : at - 1] != pair[0] or not _is_word(pair):
        return None
    syllables = list(_SYLLABLE.finditer(words, 0, at + 30))
    index = 0
    while index < len(syllables) and syllables[index].start() < at:
        length = _longest(words, syllables, index)
        last = syllables[index + length - 1]
        if last.start() >= at:
            return syllables[index].start()
        index += length
    return None


def _longest(words: str, syllables: list[re.Match[str]], index: int) -> int:
    """How many of the *syllables* from *index* on are one word."""
    for length in range(min(_LONGEST_WORD, len(syllables) - index), 1, -1):
        group = syllables[index : index + length]
        joined = words[group[0].start() : group[-1].end()]
        if joined.count(" ") == length - 1 and _is_word([s[0] for s in group]):
            return length
    return 1


def _is_word(syllables: list[str]) -> bool:
    return is_word(tuple(syllable.lower() for syllable in syllables))
