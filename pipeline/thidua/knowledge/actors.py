"""Words with which an actor begins and a task begins: ``actors.csv``.

The table's kinds are ``head`` (what an actor begins with), ``not_head`` (what only looks so),
``sure_head`` (an actor even so), ``verb`` (what a task begins with), ``markless_verb`` (those of
them that are known when their marks are wrong), ``name_part`` (parts of names that look like a
verb), ``plain_verb`` (what a task begins with where no ``verb`` is found, and what units may also
be named for), ``plain_name`` (names and nouns that hold one of these), ``field`` (verbs that units are named for), ``kind`` and ``function`` (kinds of small units,
and what such a unit is named for).
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

from thidua.knowledge.folding import UPPER, fold

_WITH = re.compile(r"cùng\s+(?:với\s+)?", re.I)
_NEXT_OF_LIST = re.compile(rf",\s+(?=[{UPPER}])")
_LONGEST_VERB = 40
# "Phó Giám đốc phụ trách chuyên môn chỉ đạo": the field a deputy has, and then the task
_DEPUTY = re.compile(r"(?:(?:các|đồng\s+chí|đ/c|ông|bà)\s+){0,2}(?:cấp\s+)?phó\s", re.I)
_FIELD = re.compile(
    r"phụ\s+trách\s+(?!(?:công\s+tác|các|việc|chung|toàn|theo|trực)(?!\w))[^.;:,\n]{2,40}"
)
_STOP = re.compile(r"[.;:,]")
_MARK = re.compile(r"[;,]\s+")
# "Cấp ủy, lãnh đạo các đơn vị": in a list of actors, and no verb
_LEADERS = re.compile(r"lãnh\s+đạo\s+(?=\S)")
# "Giám đốc Sở Nội vụchủ trì": a verb that has lost the blank before it
_GLUED = r"(?<=[^\W\d_])(?:chủ\s+trì|phối\s+hợp|có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|căn\s+cứ|triển\s+khai|tham\s+mưu|thực\s+hiện)"
# "Khoa Nội chủ trì, Khoa Ngoại giúp": verbs that no unit is named for
_NO_NAME = ("chủ trì", "phụ trách", "phối hợp", "thực hiện", "có trách nhiệm", "chịu trách nhiệm")


@cache
def _words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = {}
    with files(__package__).joinpath("actors.csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            words.setdefault(row["kind"], []).extend(row["words"].split("|"))
    return words


def _alternation(kind: str, plain: bool, *, any_case: bool = True) -> str:
    """The words of a *kind*, longest first, by their first letter.

    A class of letters at the head of each branch lets the matcher pass over the branch at once,
    which it cannot do for a letter whose case is to be ignored.
    """
    words = sorted(set(_words()[kind]), key=len, reverse=True)
    if plain:
        words = [fold(word) for word in words]
    branches: dict[str, list[str]] = {}
    for word in words:
        rest = r"\s+".join(map(re.escape, word.split()))
        branches.setdefault(word[0].lower() if any_case else word[0], []).append(rest)
    if not any_case:
        return "|".join(rest for rests in branches.values() for rest in rests)
    return "|".join(
        f"(?-i:[{letter}{letter.upper()}])(?:{'|'.join(rest[1:] for rest in rests)})"
        for letter, rests in branches.items()
    )


def _functional(plain: bool) -> str:
    """Small units named for what they do: "nhóm truyền thông", "tiểu ban hậu cần"."""
    return rf"(?:{_alternation('kind', plain)})\s+(?:{_alternation('function', plain)})"


@cache
def actor_head(*, plain: bool = False) -> re.Pattern[str]:
    """What an actor begins with; to be matched at its first character.

    *plain* is for folded text, which has no diacritics.
    """
    not_head = rf"(?!(?:{_alternation('not_head', plain)})(?!\w))"
    sure, head = _alternation("sure_head", plain), _alternation("head", plain)
    deputy = rf"(?:{fold('phó') if plain else 'phó'}\s+)?"
    return re.compile(rf"(?:(?:{sure})|{not_head}{deputy}(?:{head}))(?!\w)", re.I)


@cache
def _task_verb(*, plain: bool) -> re.Pattern[str]:
    lead = r"(?:sẽ|cần|phải|đã|được\s+giao|được\s+phân\s+công)\s+"
    return re.compile(
        rf"(?<!\w)(?<![Vv]ăn )(?i:{_alternation('name_part', plain)}|{_functional(plain)})(?!\w|\s+(?:chung|cho)(?!\w))"
        rf"|(?P<verb>(?:(?<=\s)(?:{lead})?(?:{_alternation('verb', plain, any_case=False)})|{_GLUED})(?!\w))"
    )


@cache
def _markless_verb() -> re.Pattern[str]:
    """What begins a task in folded text, of the verbs that are known without their marks."""
    return re.compile(rf"(?<=\s)(?:{_alternation('markless_verb', True, any_case=False)})(?!\w)")


@cache
def _plain_verb() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?i:{_alternation('plain_name', False)})(?!\w)"
        rf"|(?<=\s)(?P<verb>{_alternation('plain_verb', False, any_case=False)})(?!\w)"
    )


@cache
def _folded_name() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_alternation('name_part', True)})(?!\w)")


def task_start(
    text: str, actor: int, head_end: int, end: int, *, plain: bool = False
) -> int | None:
    """Where the task's verb begins in *text*, for an actor that begins at *actor*.

    The verb is looked for between *head_end*, where the actor's first words end, and *end*; verbs
    inside the names of units ("Ban chỉ đạo", "Phòng Đào tạo") are passed over. *plain* is for
    folded text.
    """
    found = together = field = None
    for match in _task_verb(plain=plain).finditer(text, actor, end):
        if match["verb"] is None or match.start() < head_end:
            continue
        if text[: match.start()].endswith(" và "):
            continue  # "Đội Phong trào và phụ trách xã tổng hợp": half a name
        if _of_a_name(text, match.start(), match.end(), end, plain=plain):
            continue
        if _DEPUTY.match(text, actor, match.start()) and _FIELD.match(text, match.start(), end):
            field = match.end()
            continue
        if field and _STOP.search(text, field, match.start()):
            found = text.index("phụ trách", actor, field)
            break
        partner = _WITH.match(text, match.start(), end)
        if partner and actor_head(plain=plain).match(text, partner.end(), end):
            together = match.start() if together is None else together
            continue  # "Công đoàn cùng nhà trường tổ chức": the partner is of the actor
        found = match.start()
        break
    if not plain:
        stop = end if found is None else found
        found = _misspelt(text, actor, head_end, stop, end) or found
        if found is None or _in_task(text, head_end, found):
            found = _plainly(text, actor, head_end, end if found is None else found) or found
    if found is None and field:
        found = text.index("phụ trách", actor, field)
    return together if found is None else found


def _of_a_name(text: str, verb: int, verb_end: int, end: int, *, plain: bool) -> bool:
    """Whether a verb is a word of a unit's name: "Đăng ký đất đai", "Quản lý thu, Phòng …"."""
    before = text[:verb].rstrip().rpartition(" ")[2]
    if before[:1].isupper():
        whole = _task_verb(plain=plain).match(f" {before.lower()} {text[verb:verb_end]}", 1)
        if whole is not None and whole["verb"] and whole.end() > len(before) + 2:
            return True
    if text.startswith(_NO_NAME, verb):
        return False
    if _is_field(text, verb, verb_end, plain=plain):
        return True
    leaders = _LEADERS.match(text, verb, end) if text[:verb].rstrip().endswith(",") else None
    if leaders and actor_head(plain=plain).match(text, leaders.end(), end):
        return True
    following = _NEXT_OF_LIST.match(text, verb_end, end)
    return following is not None and bool(actor_head(plain=plain).match(text, following.end(), end))


def _is_field(text: str, verb: int, verb_end: int, *, plain: bool) -> bool:
    """Whether a verb is what a unit is named for: the one of the task follows at once."""
    fields, last = set(_words()["field"]), text[verb:verb_end]
    if plain or last not in fields:
        return False
    while following := _task_verb(plain=False).match(text, verb_end + 1):
        last, verb_end = following[0], following.end()
        if last not in fields:
            return following["verb"] is not None
    return False


def _in_task(text: str, head_end: int, verb: int) -> bool:
    """Whether a task seems to have begun before *verb*: a mark, and then no actor."""
    marks = _MARK.finditer(text, head_end, verb)
    return any(text[m.end()].islower() and not actor_head().match(text, m.end()) for m in marks)


def _plainly(text: str, actor: int, head_end: int, stop: int) -> int | None:
    """Where one of the plain verbs stands before *stop*, in what first names one or several."""
    for mark in _STOP.finditer(text, head_end, stop):
        after = text[mark.end() : mark.end() + 2].lstrip()
        if not after[:1].isupper() and not actor_head().match(text, mark.end() + 1):
            stop = mark.start()
            break
    found = _plain_verb().finditer(text, actor, stop)
    return next((m.start() for m in found if m["verb"] and m.start() > head_end), None)


def _misspelt(text: str, actor: int, head_end: int, stop: int, end: int) -> int | None:
    """Where a verb of several syllables stands before *stop* with wrong marks ("tham mứu")."""
    plain = fold(text[:stop])
    for match in _markless_verb().finditer(plain, head_end):
        at = match.start()
        names = _folded_name().finditer(plain, actor)
        if not text[at].islower() or any(n.start() <= at < n.end() for n in names):
            continue
        if not _of_a_name(text, at, match.end(), end, plain=False):
            return at
    return None


@cache
def _functions() -> frozenset[str]:
    return frozenset((*_words()["function"], *_words()["field"]))


def is_function(words: str) -> bool:
    """Whether a unit may be named for what *words* say: "Trung tâm Khai thác **vận chuyển**"."""
    return words in _functions()


def begins_task(words: str) -> bool:
    """Whether *words* begin with what a task begins with, whatever its case."""
    lower = f" {words[:1].lower()}{words[1:]}"
    return task_start(lower, 0, 0, min(len(lower), _LONGEST_VERB)) == 1
