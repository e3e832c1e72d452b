"""Where the verb of a clause is, which divides who from what; rates.

Vietnamese has no endings that tell a noun from a verb, so the first verb of the table divides a
clause, except where it is part of a name ("tổ hợp tác") or narrows the subject down ("người dân
được hỏi hài lòng"). Where the table has no verb, underthesea's tagger is asked.
"""

from __future__ import annotations

import re
from functools import lru_cache

from thidua.extract.targets.deeds import (
    compound_start,
    first_tagged_verb,
    is_somebody,
)
from thidua.extract.targets.places import SET_COMMA
from thidua.extract.targets.relatives import AT_ONCE, WISHES, later_verb
from thidua.knowledge.caseless import Caseless
from thidua.knowledge.folding import LOWER, UPPER
from thidua.knowledge.target_words import name_parts, whole_word, words_of

_PARTS = Caseless(
    rf"(?<!\w)(?:(?P<name>(?:{words_of('trader')})\s+(?:{words_of('trade')})|(?:{words_of('facility')})\s+(?:{words_of('facility_use')})|{name_parts()})|(?P<narrow>{words_of('narrowing')}"
    r"|đạt\s+(?:danh\s+hiệu\s+)?(?:[“\"][^”\"]{3,60}[”\"]|LĐTT|CSTT|CSTĐ|(?:Lao\s+động|Chiến\s+s[ĩỹ])\s+tiên\s+tiến)(?=\s+được\s))"
    rf"|(?P<verb>{words_of('verb')}))(?!\w|\s+viên(?!\w|\s+chức))"
)
# "có từ 25 lao động trở lên", "có dưới 10 đảng viên": a bound on the subject
_BOUND = re.compile(r"\s[^,;]*?trở\s+(?:lên|xuống)(?!\w)")
# "hộ kinh doanh thuộc diện nộp thuế khoán | sử dụng hóa đơn": what one is obliged or entitled to
_OF_KIND = re.compile(
    r"thuộc\s+(?:các\s+)?(?:đối\s+tượng|diện|trường\s+hợp|nhóm)\s+(?:(?:phải|được|bắt\s+buộc)\s+)?",
    re.I,
)
# "thôn | có đảng viên là người tại chỗ": who is had, and what they are
_HAS_WHO = re.compile(r"(?<!\w)có\s[^,;]*\slà\s$")
_ACTION = re.compile(rf"(?:{words_of('action')})(?!\w|\s+viên(?!\s+chức))", re.I)
# "mỗi ban | giám sát (2 việc)", "Hội đồng Đội huyện | trao (300 suất học bổng)"
_DEED_LAST = re.compile(
    rf"(?<=\s)(?:{words_of('action')})(?:\s+(?:mới|thêm|cho|được|khoảng|{words_of('action')})){{0,3}}$",
    re.I,
)
_NOT_ACTION = re.compile(rf"(?:{name_parts()}|{words_of('rate')})(?!\w)", re.I)
_ACTIONS = re.compile(
    rf"(?:{words_of('action')})(?:(?:,|\s+và)\s+(?:{words_of('action')}))*(?:\s+(?:thêm|mới))?(?:\s+được)?",
    re.I,
)
_RATE = whole_word("rate")
# The verb that leads to the number: "… đạt", "… giảm xuống còn", "… được rút ngắn"
_REACHES = Caseless(
    rf"(?:(?:^|(?<!trở)\s)(?:được\s+|(?:{words_of('modal')})\s+)?(?:ổn\s+định|(?:kéo|đẩy|đưa|ép|dìm|ghìm|nhích|tụt|rơi|lùi)(?=\s+(?:lên|xuống|về))|chạm(?=\s+(?:mốc|mức|ngưỡng))|cán(?=\s+(?:mốc|mức|đích))|nằm(?=\s+ở)|đat|dạt|dat|đạl|giàm|giãm|giảrn|tãng|tang|rut(?:\s+ng[aăắ]n)?|xuong|xuông|bớt|tụt|thu\s+hẹp|(?<!và\s)tương\s+đương|xấp\s+xỉ|(?<!mở\s)(?<!sâu\s)(?<!lan\s)(?<!chiều\s)(?<!bề\s)(?<!độ\s)(?<!đất\s)(?:rộng|dày)|(?<!lâu\s)(?<!kéo\s)(?<!chiều\s)(?<!bề\s)(?<!độ\s)(?<!hạt\s)dài|vọt|bứt|cải\s+thiện|phục\s+hồi|trở\s+lại|quay\s+(?:về|lại)|chốt|neo|dừng|nới|cộng\s+dồn|lũy\s+kế|ghi\s+nhận|dừng(?=\s+ở)|ở(?=\s+mức)|thực\s+hiện(?=\s+(?:được|đạt))|(?<!che\s)(?<!bao\s)(?<!chính\s)phủ(?:\s+sóng)?|dao\s+động|khống\s+chế|kiềm\s+chế|đạt|giảm|tăng(?:\s+trưởng)?|còn|chiếm|vượt|lên|xuống|rút\s+ngắn|rút|nâng|(?:kéo|cắt)\s+giảm|hạ|duy\s+trì|(?<!bắt\s)(?<!lưu\s)(?<!tạm\s)giữ|gấp|bằng|là|được|{words_of('modal')})"
    r"(?:\s+(?:còn|thêm|gấp|xuống|xuông|xuong|về|lên|len|con|den|đên|được|tới|đến|ở|ngưỡng|đích|mức(?:\s+(?:giảm|tăng))?|mốc|tỷ\s+lệ|tỉ\s+lệ|bình\s+quân(?:\s+(?:h[ằà]ng|mỗi)\s+năm)?|tối\s+đa|trung\s+bình|ổn\s+định))*)$"
)
_NOUN_BEFORE = re.compile(rf"(?<!\w)(?:{words_of('nominal')}|{words_of('occasion')})\s+$", re.I)
# "100% | hoạt động của câu lạc bộ …", "hoạt động Ban Thanh tra nhân dân …"
_OF_SOMEBODY = re.compile(rf"[^\W\d_]+\s+[^\W\d_]+\s+của\s|(?i:hoạt\s+động)\s+[{UPPER}][{LOWER}]")
# "Kết quả kiểm tra bắn súng | đạt khá": of these deeds the result is told
_QUALITY_OF = re.compile(r"(?:kết\s+quả|chất\s+lượng|hiệu\s+quả|tiến\s+độ)\s", re.I)
_TELLS = whole_word("tells")
_BESIDE = re.compile(r"(?:phục\s+vụ|hưởng\s+ứng|chào\s+mừng)\s", re.I)
# Verbs printed with a capital all the same: "đơn vị Hoàn thành tốt nhiệm vụ"
_REACHED = re.compile(r"Hoàn\s|Đạt\s|Có\s|Không\s|Được\s|Xếp\s")
# What the tagger shall take for no verb: what is quoted, a bound
_NEITHER = re.compile(r"“[^”]*”|trở\s+(?:lên|xuống)")
_MARKLESS = re.compile(
    r"\s(hoan thanh|dat|duoc|tham gia|thuc hien|dang ky|chap hanh|khong|co|xep loai)\s"
)
# Before it no clause ends and none begins: a list of names goes on
_JOINED = re.compile(r"(?:, | và | hoặc |[-–] )$")
# "hộ nghèo có nhu cầu | đều được vay": it takes up the subject, and the clause's verb follows
_EACH_OF_THEM = re.compile(
    r"(?<=[^\W_])(?<!\svà)(?<!\sđồng)(?<!\skhông)(?<!\schưa)\s(?P<verb>(?:(?:cũng|hầu\s+như)\s+)?đều\s+(?!đặn|nhau|khắp|tay|bước)[^\W\d_])"
)
# How something is done, where a verb stands before it
_IN_TIME = re.compile(
    r"đúng\s|đủ\s+(?:từ\s+)?\d|(?:trước|sớm)\s+(?:thời\s+)?(?:hạn|tiến\s+độ)(?!\w)", re.I
)
_VILLAGE = re.compile(r"(?:số\s+)?(?:xã|phường|thôn|bản|làng|ấp|huyện)\s", re.I)
_DONE = re.compile(rf"\s(?P<deed>{words_of('action')})\s$", re.I)
# "tin, bài | tự viết": a word that goes before a verb
_PREVERB = re.compile(rf"(?<=[^\W_]\s)(?:(?:{words_of('before_verb')})\s+)+$", re.I)
# "chi bộ | định kỳ sinh hoạt chuyên đề"; "báo cáo định kỳ | được gửi" tells of what kind they are
_OFTEN = re.compile(
    rf"(?<=[^\W_]\s)(?:(?:{words_of('before_verb')}|{words_of('often')})\s+)+$", re.I
)
_IS_DONE = re.compile(r"(?:được|bị)\s", re.I)
# "Đạt và | vượt 100% chỉ tiêu": both are told of what follows
REACHED_AND = re.compile(
    r"(?<!\w)(?P<both>(?:đạt|hoàn\s+thành)(?:\s+và|,)(?:\s+hoàn\s+thành)?)\s*$", re.I
)
_LONGEST_PREVERB = 32  # characters, of two of them
# "người có nghĩa vụ | kê khai tài sản"
_DUTY = re.compile(
    r"có\s+(?:đủ\s+)?(?:nghĩa\s+vụ|trách\s+nhiệm|bổn\s+phận|điều\s+kiện|khả\s+năng)\s+"
)
# "xã đã về đích | rà soát hồ sơ": what was so before tells which are meant
_ALREADY = re.compile(r"(?:đã|vừa|sắp)(?:\s+(?:được|bị|từng|qua|có))?\s+", re.I)
_LONGEST_REACH = 60  # characters: "… được nâng lên mức bình quân hằng năm"
_FARTHEST_VERB = 800  # characters: no clause has its verb so late


def verb_at(words: str, first: int = 0, *, narrowed: bool = True) -> int | None:
    """Offset in *words* of the verb that divides them, not before *first*; None without one.

    Without *narrowed*, phrases that may narrow a subject down count as verbs.
    """
    each = _EACH_OF_THEM.search(words, first, _FARTHEST_VERB) if narrowed else None
    if each and not _is_inside(words, each.start(), "“", "”"):
        return each.start("verb")
    narrowing: int | None = None
    skip = named = 0
    for match in _PARTS.finditer(words, 0, _FARTHEST_VERB):
        at = match.start()
        if match["name"] is not None:
            named = match.end()
        if match["name"] is not None or at < max(first, skip) or _in_name(words, at):
            continue
        if words.endswith(f"{SET_COMMA} ", 0, at):
            continue  # "quy chế thi đua, khen thưởng"
        if _is_inside(words, at, "“", "”") or _is_inside(words, at, "(", ")"):
            continue
        joined = _JOINED.search(words, max(0, at - 6), at) if at > first else None
        if joined and narrowing is not None:
            if joined[0] == ", ":
                continue  # "trực tiếp lao động, sản xuất, công tác"
            return narrowing  # "ban hành kế hoạch và phát động"
        if narrowing is not None and _HAS_WHO.search(words[narrowing : at + 3]):
            continue
        if joined and not _TELLS.match(words, at):
            continue  # a clause does not begin so: "tổ chức, cá nhân", "số vụ, bị thương"
        done = _DONE.search(words, max(0, at - 24), at) if match["verb"] == "được" else None
        if (
            done
            and narrowing is None
            and done.start("deed") > max(first, named)
            and not _in_name(words, done.start("deed"))
            and not (AT_ONCE.match(words, at - 1) and not WISHES.match(words, done.start("deed")))
            and (is_somebody(words) or _VILLAGE.match(words))
        ):
            return done.start(
                "deed"
            )  # "mỗi Chấp hành viên | thu được", "số xã | xóa được điểm đen"
        single = at > 0 and " " not in match[0] and match[0] != "được"
        if single and (start := compound_start(words, at)) is not None:
            if start <= first or start != tagged_verb(words) or _in_name(words, start):
                continue
            at = start
        already = _ALREADY.match(words, at) if at and narrowed and narrowing is None else None
        if already:
            narrowing = at
            state = _PARTS.match(words, already.end())
            skip = state.end() if state else already.end()
            continue
        if narrowing is None and narrowed and at and words.endswith(" chưa ", 0, at):
            told = _PARTS.match(words, match.end() + 1)  # "người chưa có việc làm | tham gia"
            narrowing, skip = at, told.end() if told else match.end()
            continue
        if narrowing is not None and _IN_TIME.match(words, at):
            return _after_duty(words, narrowing)  # "sinh viên khóa 5 | tốt nghiệp đúng hạn"
        if match["narrow"] is None or at == 0 or not narrowed:
            return at if at == 0 or not narrowed else _after_relative(words, at)
        if narrowing is None or _TELLS.match(words, at):
            narrowing = at  # "đảng viên kết nạp mới | là đoàn viên"
        skip = _end_of_relative(words, match)
    return narrowing if narrowing is None else _after_duty(words, narrowing)


def _after_duty(words: str, narrowing: int) -> int:
    """Where what one has to or can do begins, if nothing else is told: "có nghĩa vụ | kê khai …"."""
    duty = _DUTY.match(words, narrowing)
    return duty.end() if duty and _PARTS.match(words, duty.end()) else narrowing


def _is_inside(words: str, at: int, opens: str, closes: str) -> bool:
    """Whether *at* stands between two marks: "đảng viên (trừ người được miễn) | sinh hoạt"."""
    return words.rfind(opens, 0, at) > words.rfind(closes, 0, at) and closes in words[at:]


def _end_of_relative(words: str, narrowing: re.Match[str]) -> int:
    """Before where in *words* no verb divides them after *narrowing*: bounds, kinds of people."""
    last = narrowing["narrow"].split()[-1].lower()
    if last in ("từ", "trên", "dưới"):
        bound = _BOUND.match(words, narrowing.end())
        return bound.end() if bound else 0
    if last in ("được", "bị"):  # "chi bộ sau khi được sáp nhập | kiện toàn cấp ủy"
        done = _PARTS.match(words, narrowing.end() + 1)
        return done.end() if done else 0
    kind = _OF_KIND.match(words, narrowing.start())
    ruled = kind and (_PARTS.match(words, kind.end()) or _ACTION.match(words, kind.end()))
    return ruled.end() if ruled else 0


def _after_relative(words: str, at: int) -> int:
    """The verb that divides *words*, where the one at *at* may only tell which are meant."""
    later = later_verb(words, at, _PARTS.match(words, at))
    return at if later > at and compound_start(words, later) is not None else later


def _in_name(words: str, at: int) -> bool:
    """Whether the verb at *at* is part of a name or a noun: "Sở Nông nghiệp và Phát triển …".

    After "sau", "của", "chất lượng", "kế hoạch" … a verb is a noun, unless it is one that only
    ever tells: "kiến nghị sau đối thoại | được trả lời".
    """
    if at == 0:
        return bool(_OF_SOMEBODY.match(words))
    if words[at].isupper() and not words[at + 1].isupper():
        return not _REACHED.match(words, at)
    if _QUALITY_OF.match(words) and not _TELLS.match(words, at):
        return True
    return is_named_by(words, at)


def is_named_by(words: str, at: int) -> bool:
    """Whether the verb at *at* says of what kind the noun before it is: "vụ | ngộ độc", "sau …"."""
    if _TELLS.match(words, at) or _BESIDE.match(words, at):
        return False
    return bool(_NOUN_BEFORE.search(words, max(0, at - 20), at))


def preverb(words: str, verb: int) -> int:
    """Where what goes before the *verb* begins, or the verb: "tin, bài | tự viết"; no "thờ tự"."""
    told = _PREVERB if _IS_DONE.match(words, verb) else _OFTEN
    before = told.search(words, max(0, verb - _LONGEST_PREVERB), verb)
    if before is None or compound_start(words, before.start()) is not None:
        return verb
    return before.start()


@lru_cache(maxsize=4096)
def tagged_verb(words: str) -> int | None:
    """Where the first verb begins by underthesea's tagger: for words that the table lacks."""
    if words.isascii():
        told = _MARKLESS.search(words)  # the tagger knows no words without marks
        return told.start(1) if told else None
    names = names_in(words) + [other.span() for other in _NEITHER.finditer(words)]
    return first_tagged_verb(words, names)


@lru_cache(maxsize=4096)
def is_action(words: str) -> bool:
    """Whether *words* begin with what is done rather than with who does it."""
    if _NOT_ACTION.match(words) and not _ACTION.fullmatch(words):
        return False
    return bool(_ACTION.match(words))


def is_bare_action(words: str) -> bool:
    """Whether *words* are nothing but verbs: "Thực hiện (đạt 100% kế hoạch)"."""
    return bool(_ACTIONS.fullmatch(words))


def ends_with_deed(words: str) -> bool:
    """Whether *words* end with what is done, after who does it: "mỗi ban giám sát"."""
    return bool(_DEED_LAST.search(words))


def deed_of(words: str) -> str:
    """The verbs that *words* begin with: "Lắp đặt" of "Lắp đặt camera"; empty for none."""
    deed = _ACTIONS.match(words)
    return deed[0] if deed else ""


def is_rate(words: str) -> bool:
    """Whether *words* begin with what is measured: "tỷ lệ …", "số …"."""
    return bool(_RATE.match(words))


def reaches(words: str) -> re.Match[str] | None:
    """The verb at the end of *words* that leads to a number ("… giảm xuống còn")."""
    return _REACHES.search(words, max(0, len(words) - _LONGEST_REACH))


def only_reaches(words: str) -> bool:
    """Whether *words* are nothing but a verb that leads to a number: "giảm xuống còn"."""
    return len(words) < _LONGEST_REACH and bool(_REACHES.match(words))


def deed_last(words: str) -> re.Match[str] | None:
    """The deed at the end of *words*, unless it is in the name of a thing: "rừng sản xuất"."""
    last = _DEED_LAST.search(words)
    if last is None or is_somebody(words):
        return last
    ends = (b for a, b in names_in(words) if a < last.start() < b)
    return _DEED_LAST.search(words, max(ends, default=0))  # "kênh phát thanh | phát"


def names_in(words: str, *, narrowing: bool = False) -> list[tuple[int, int]]:
    """Where names with a verb in them stand in *words*, and what only tells which are meant."""
    kinds = ("name", "narrow") if narrowing else ("name",)
    return [part.span() for part in _PARTS.finditer(words) if part.lastgroup in kinds]


def opens_with_name(words: str) -> bool:
    """Whether *words* begin with a name or with what is measured, which no deed does."""
    return bool(_NOT_ACTION.match(words))


def is_joined(words: str, at: int) -> bool:
    """Whether what stands in *words* at *at* goes on with a list: "tỉnh, | thành của Hội"."""
    return bool(_JOINED.search(words, 0, at))
