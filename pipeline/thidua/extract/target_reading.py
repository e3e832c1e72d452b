"""Who and what of a target: the words of its clause divided into subject, predicate and unit.

Vietnamese has no endings that tell a noun from a verb, so the first verb of the table divides a
clause, except where it is part of a name ("tổ hợp tác") or narrows the subject down ("người dân
được hỏi hài lòng"). Where the table has no verb, underthesea's tagger is asked.
"""

from __future__ import annotations

import re
from functools import lru_cache

from thidua.knowledge.folding import fold
from thidua.knowledge.target_words import words_of

_PARTS = re.compile(
    rf"(?<!\w)(?:(?P<name>{words_of('name_part')})|(?P<narrow>{words_of('narrowing')})"
    rf"|(?P<verb>{words_of('verb')}))(?!\w)",
    re.I,
)
# "có từ 25 lao động trở lên", "có dưới 10 đảng viên": a bound on the subject
_BOUND = re.compile(r"\s[^,;]*?trở\s+(?:lên|xuống)(?!\w)")
_PREPOSITION = re.compile(
    r"\s+(?=(?:với|cho|của|về|tại|ở|gửi|trong|trên|theo|để|do|cấp|so\s+với|vào|bằng)\s)"
)
# The thing counted goes on: "hộ nghèo do phụ nữ làm chủ"
_OWN_CLAUSE = re.compile(r"\s+do\s+[^,;]*?\s(?:làm\s+chủ|quản\s+lý|đứng\s+tên)(?!\w)")
# "tỷ lệ vắng học | bình quân (dưới 3%)", "tiêu hao | so với định mức (≤ 101%)"
_AVERAGE = re.compile(r"\s+bình\s+quân$", re.I)
_COMPARED = re.compile(r"\s+so\s+với\s", re.I)
_MEASURE = re.compile(
    rf"(?:(?P<many>(?:triệu|tỷ|tỉ|nghìn|ngàn|vạn)\s+)(?={words_of('many')})"
    rf"|(?:{words_of('measure')})(?!\w|\s+chí)(?:/[^\W\d_]+(?:\s(?=hộ|người|lao động))?)*)",
    re.I,
)
_ACTION = re.compile(rf"(?:{words_of('action')})(?!\w)", re.I)
_NOT_ACTION = re.compile(rf"(?:{words_of('name_part')}|{words_of('rate')})(?!\w)", re.I)
_RATE = re.compile(rf"(?:{words_of('rate')})(?!\w)", re.I)
# The verb that leads to the number: "… đạt", "… giảm xuống còn", "… được rút ngắn"
_REACHES = re.compile(
    r"(?:(?:^|\s)(?:được\s+|ước\s+)?(?:đạt|giảm|tăng|còn|chiếm|vượt|lên|xuống|rút\s+ngắn|nâng|kéo\s+giảm|hạ|duy\s+trì|giữ|gấp|bằng|là|được|ước)"
    r"(?:\s+(?:còn|thêm|xuống|lên|được|tới|đến|ở|mức|mốc|tỷ\s+lệ|tỉ\s+lệ|bình\s+quân|tối\s+đa|trung\s+bình|ổn\s+định))*)$",
    re.I,
)
# "Duy trì sĩ số 100%", "Tăng tỷ lệ hòa giải thành lên 85%": the verb before what is measured
_MOVES = re.compile(
    r"(?P<verb>duy\s+trì|giữ\s+vững|giữ|nâng(?:\s+cao)?|tăng|giảm|kéo\s+giảm|hạ|đưa|bảo\s+đảm|đảm\s+bảo|phấn\s+đấu\s+đưa)\s+"
    r"(?P<what>\S.*?)(?:\s+(?P<end>(?:lên|xuống|còn|đạt|đến|ở\s+mức)(?:\s+(?:còn|đến|tới|mức))?))?$",
    re.I,
)
_PER = re.compile(r"(?<=\w{3})/.*")  # "đề tài/khoa"
_A_YEAR = re.compile(r"(?<=đồng)/(?:năm|tháng)$")  # "10.000 đồng/tháng"
_EACH_ONE = re.compile(r"\s+nào$")  # "không có sở nào"
_LONGEST_VERB_TAIL = 3  # syllables of a verb phrase that still belongs to a counted noun


def verb_at(words: str, first: int = 0, *, narrowed: bool = True) -> int | None:
    """Offset in *words* of the verb that divides them, not before *first*; None without one.

    Without *narrowed*, phrases that may narrow a subject down count as verbs.
    """
    narrowing: int | None = None
    skip = 0
    for match in _PARTS.finditer(words):
        if match["name"] is not None or match.start() < max(first, skip):
            continue
        if match["narrow"] is None or match.start() == 0 or not narrowed:
            return match.start()
        if narrowing is None:
            narrowing = match.start()
        if match["narrow"].split()[-1].lower() in ("từ", "trên", "dưới") and (
            bound := _BOUND.match(words, match.end())
        ):
            skip = bound.end()
    return narrowing


@lru_cache(maxsize=4096)
def tagged_verb(words: str) -> int | None:
    """Where the first verb begins by underthesea's tagger: for words that the table lacks."""
    from underthesea import pos_tag

    at = 0
    for index, (token, tag) in enumerate(pos_tag(words)):
        place = words.find(token, at)
        if place < 0 or (index == 0 and tag.startswith("V")):
            return None
        if tag.startswith("V"):
            return place
        at = place + len(token)
    return None


@lru_cache(maxsize=4096)
def is_action(words: str) -> bool:
    """Whether *words* begin with what is done rather than with who does it."""
    if _NOT_ACTION.match(words) and not _ACTION.fullmatch(words):
        return False
    return bool(_ACTION.match(words))


def reaches(words: str) -> re.Match[str] | None:
    """The verb at the end of *words* that leads to a number ("… giảm xuống còn")."""
    return _REACHES.search(words)


def moved(words: str) -> tuple[str, str] | None:
    """Subject and predicate of words with no object after the number: "Duy trì sĩ số (100%)"."""
    match = _MOVES.fullmatch(words)
    if match is None or _NOT_ACTION.match(words):
        return None
    return match["what"].strip(" ,"), " ".join(filter(None, (match["verb"], match["end"])))


def measure_of(words: str) -> tuple[str, str] | None:
    """The unit of measure at the head of *words*, and the rest; None for counted things."""
    match = _MEASURE.match(words)
    if match is None:
        return None
    if match["many"]:
        noun, rest = counted(words[match.end() :], absent=False)
        return f"{match['many'].strip()} {noun or ''}".strip(), rest
    unit = _A_YEAR.sub("", match[0].strip())
    return unit, words[match.end() :].strip()


def counted(words: str, *, absent: bool) -> tuple[str | None, str]:
    """The counted noun at the head of *words*, and the rest.

    With *absent* ("không có …") what may be a list of nouns is kept whole: "oan, sai".
    """
    at = 1
    cut = len(words)
    own = _OWN_CLAUSE.search(words)
    if (preposition := _PREPOSITION.search(words)) and not (
        own and own.start() <= preposition.start()
    ):
        cut = preposition.start()
    while (verb := verb_at(words, at, narrowed=not absent)) is not None:
        before = words[:verb].rstrip()
        if (absent and before.endswith(",")) or (own and own.start() <= verb < own.end()):
            at = verb + 1
            continue
        cut = min(cut, verb)
        break
    noun = words[:cut].strip(" ,")
    noun = noun.partition("(")[0].strip() if " (" in noun else noun
    long_enough = noun.count(" ") > _LONGEST_VERB_TAIL and not set(noun) & set('“"«,')
    tagged = tagged_verb(noun) if long_enough and not own else None
    if tagged and noun[tagged:].count(" ") >= _LONGEST_VERB_TAIL - 1:
        noun = noun[:tagged].strip(" ,")
    rest = words[len(noun) :].strip(" ,")
    noun = _EACH_ONE.sub("", noun)
    return _PER.sub("", noun) or None, rest


def divided(words: str, *, tag: bool) -> tuple[str | None, str | None]:
    """Subject and predicate of what follows the number: the first verb divides them."""
    cut = verb_at(words)
    if cut is None:
        place = tagged_verb(words) if tag else None
        return (
            (words or None, None) if place is None else (words[:place].strip(" ,"), words[place:])
        )
    if cut <= 0:
        return None, words
    return words[:cut].strip(" ,") or None, words[cut:].strip()


def led(left: str, has: str = "") -> tuple[str, str]:
    """Subject and predicate of the words before *has* and a number: "Cây xanh | sống đạt"."""
    if _RATE.match(left):
        verb = reaches(left) or (None if has else _AVERAGE.search(left)) or _COMPARED.search(left)
        cut = verb.start() if verb and verb.start() > 0 else len(left)
    else:
        found = verb_at(left, 1)
        cut = len(left) if found is None else found
    return left[:cut].strip(" ,:"), left[cut:].strip()


def is_grade(words: str) -> bool:
    """Whether *words* name a grade ("Tốt", "khá") or what pupils' results are sorted by."""
    return bool(_GRADE.fullmatch(fold(words)))


def holds_grade(words: str) -> bool:
    """Whether *words* hold a grade, which "trở lên" then belongs to."""
    return bool(_GRADE.search(fold(words)))


_GRADE = re.compile(
    r"(?<![a-z])(?:xep loai |loai |hoc luc |hanh kiem )?(?:tot(?! nghiep)|kha|gioi|xuat sac|trung binh|tb|yeu|kem|dat|chua dat|hoan thanh.*)(?![a-z])"
)
