"""Where the verb of a clause is, which divides who from what; rates.

Vietnamese has no endings that tell a noun from a verb, so the first verb of the table divides a
clause, except where it is part of a name ("tổ hợp tác") or narrows the subject down ("người dân
được hỏi hài lòng"). Where the table has no verb, underthesea's tagger is asked.
"""

from __future__ import annotations

import re
from functools import lru_cache

from thidua.extract.targets.deeds import compound_start, first_tagged_verb, is_somebody
from thidua.extract.targets.grades import title_start
from thidua.knowledge.folding import LOWER, UPPER
from thidua.knowledge.target_words import whole_word, words_of

_PARTS = re.compile(
    rf"(?<!\w)(?:(?P<name>{words_of('name_part')}|(?:{words_of('trader')})\s+(?:{words_of('trade')})|(?:{words_of('facility')})\s+(?:{words_of('facility_use')}))|(?P<narrow>{words_of('narrowing')}"
    r"|đạt\s+(?:danh\s+hiệu\s+)?(?:[“\"][^”\"]{3,60}[”\"]|LĐTT|CSTT|CSTĐ|(?:Lao\s+động|Chiến\s+s[ĩỹ])\s+tiên\s+tiến)(?=\s+được\s))"
    rf"|(?P<verb>{words_of('verb')}))(?!\w|\s+viên(?!\w|\s+chức))",
    re.I,
)
# "có từ 25 lao động trở lên", "có dưới 10 đảng viên": a bound on the subject
_BOUND = re.compile(r"\s[^,;]*?trở\s+(?:lên|xuống)(?!\w)")
# "hộ kinh doanh thuộc diện nộp thuế khoán | sử dụng hóa đơn": what one is obliged or entitled to
_OF_KIND = re.compile(
    r"thuộc\s+(?:các\s+)?(?:đối\s+tượng|diện|trường\s+hợp|nhóm)\s+(?:(?:phải|được|bắt\s+buộc)\s+)?",
    re.I,
)
# "người bệnh có thẻ bảo hiểm | được khám": what somebody has, and what is done for them
_WITH_THING = re.compile(
    rf"có\s+(?!(?:{words_of('made')})(?!\w))[^,;]{{2,60}}?\s(?P<verb>(?:đều\s+|phải\s+)?được\s+(?:{words_of('done_to_people')})(?!\w))",
    re.I,
)
# "Mỗi xã đạt chuẩn nâng cao | có (02 mô hình)"
_REACHED_STATE = re.compile(r"(?:đã\s+)?(?:đạt|được\s+công\s+nhận|hoàn\s+thành|thuộc)\s", re.I)
# "tỷ lệ vắng học | bình quân (dưới 3%)", "tiêu hao | so với định mức (≤ 101%)"
_LAST = re.compile(
    r"(?<!thu nhập)(?<!lương)(?<!năng suất)(?<!điểm)\s+bình\s+quân$|\s+(?:bảo\s+đảm|đảm\s+bảo)$",
    re.I,
)
_COMPARED = re.compile(r"\s+so\s+với\s", re.I)
# "Tiêu hao nhiên liệu | thấp hơn định mức (2%)"
_THAN = re.compile(r"\s+(?:so\s+với|thấp\s+hơn|cao\s+hơn)\s", re.I)
_ACTION = re.compile(rf"(?:{words_of('action')})(?!\w|\s+viên(?!\s+chức))", re.I)
# "mỗi ban | giám sát (2 việc)", "Hội đồng Đội huyện | trao (300 suất học bổng)"
_DEED_LAST = re.compile(
    rf"(?<=\s)(?:{words_of('action')})(?:\s+(?:mới|thêm|cho|được|khoảng|{words_of('action')})){{0,3}}$",
    re.I,
)
_MODAL = re.compile(rf"(?<=\s)(?:{words_of('modal')})\s+$", re.I)  # "mỗi người | nên | giúp (…)"
# "mỗi chi đoàn | giáo dục, | giúp đỡ (1 thanh niên)"
_DEED_BESIDE = re.compile(rf"(?<=\s)(?:{words_of('teaches')}|{words_of('action')}),\s+$", re.I)
# "mỗi phòng | hằng năm | có (02 sáng kiến)"
_EACH_TIME = re.compile(
    r"(?<=\w),?\s+(?:h[ằà]ng|mỗi)\s+(?:năm(?:\s+học)?|quý|tháng|tuần|(?:học\s+)?kỳ)$", re.I
)
_EACH = re.compile(r"(?:mỗi|từng|toàn)\s+\S+\s+\S+\s+\S", re.I)
_NOT_ACTION = re.compile(rf"(?:{words_of('name_part')}|{words_of('rate')})(?!\w)", re.I)
_ACTIONS = re.compile(
    rf"(?:{words_of('action')})(?:(?:,|\s+và)\s+(?:{words_of('action')}))*(?:\s+(?:thêm|mới))?(?:\s+được)?",
    re.I,
)
_RATE = whole_word("rate")
# Of these alone nothing is told: "Tốc độ tăng | đạt (8%)", but "Lợi nhuận | tăng (8%)"
BARE_RATE = whole_word("bare_rate")
# The verb that leads to the number: "… đạt", "… giảm xuống còn", "… được rút ngắn"
_REACHES = re.compile(
    rf"(?:(?:^|(?<!trở)\s)(?:được\s+|(?:{words_of('modal')})\s+)?(?:ổn\s+định|(?:kéo|đẩy|đưa|ép)(?=\s+(?:lên|xuống))|dừng(?=\s+ở)|ở(?=\s+mức)|thực\s+hiện(?=\s+(?:được|đạt))|dao\s+động|khống\s+chế|kiềm\s+chế|đạt|giảm|tăng(?:\s+trưởng)?|còn|chiếm|vượt|lên|xuống|rút\s+ngắn|rút|nâng|(?:kéo|cắt)\s+giảm|hạ|duy\s+trì|(?<!bắt\s)(?<!lưu\s)(?<!tạm\s)giữ|gấp|bằng|là|được|{words_of('modal')})"
    r"(?:\s+(?:còn|thêm|gấp|xuống|lên|được|tới|đến|ở|mức(?:\s+(?:giảm|tăng))?|mốc|tỷ\s+lệ|tỉ\s+lệ|bình\s+quân(?:\s+(?:h[ằà]ng|mỗi)\s+năm)?|tối\s+đa|trung\s+bình|ổn\s+định))*)$",
    re.I,
)
# "Duy trì sĩ số 100%", "Tăng tỷ lệ hòa giải thành lên 85%", "Thực hiện tổng diện tích gieo trồng
# 770 ha": the verb before what is measured
_MOVES = re.compile(
    rf"(?P<verb>(?:(?:tiếp\s+tục|tập\s+trung|tích\s+cực)\s+)?(?:(?:(?:{words_of('moves')}),\s+)?(?:{words_of('moves')})|(?:(?:{words_of('action')})\s+)?(?:{words_of('action')})(?=\s+(?:{words_of('rate')}|{words_of('stock')})\s))(?:\s+(?:trung\s+bình|bình\s+quân)(?=\s+t[ỷỉ]\s+lệ\s))?)\s+(?P<what>(?!(?:bình\s+quân|lên|xuống|còn)$)\S.*?)"
    rf"(?:\s+(?P<end>(?:lên|xuống|còn|đạt|đến|ở\s+mức|là|được|{words_of('modal')})(?:\s+(?:còn|đến|tới|mức))?"
    r"|(?<!độ )(?<!lệ )(?<!mức )tăng(?:\s+trưởng)?(?:\s+bình\s+quân(?:\s+(?:h[ằà]ng|mỗi)\s+năm)?)?))?$",
    re.I,
)
_SHARE_OF = re.compile(r"t[ỷỉ]\s+lệ\s", re.I)  # "trên 65% | tỷ lệ lao động qua đào tạo"
_NOUN_BEFORE = re.compile(rf"(?<!\w)(?:{words_of('nominal')})\s+$", re.I)
# "100% | hoạt động của câu lạc bộ …", "hoạt động Ban Thanh tra nhân dân …"
_OF_SOMEBODY = re.compile(rf"[^\W\d_]+\s+[^\W\d_]+\s+của\s|(?i:hoạt\s+động)\s+[{UPPER}][{LOWER}]")
_TELLS = whole_word("tells")
# Verbs printed with a capital all the same: "đơn vị Hoàn thành tốt nhiệm vụ"
_REACHED = re.compile(r"Hoàn\s|Đạt\s|Có\s|Không\s|Được\s|Xếp\s")
_SHARE = re.compile(r"(?<=\S)\s+chiếm(?:\s+lần\s+lượt)?(?:\s+là)?$")
_QUOTED = re.compile(r"“[^”]*”")
_WORTH = re.compile(r"(?:tổng\s+)?trị\s+giá", re.I)
# "cơ sở yếu kém (dưới 1%)", "khu dân cư xuất sắc | đạt": what is measured
_WEAK = re.compile(r"yếu(?:,?\s+kém)?|xuất\s+sắc|tiêu\s+biểu", re.I)
_MARKLESS = re.compile(
    r"\s(hoan thanh|dat|duoc|tham gia|thuc hien|dang ky|chap hanh|khong|co|xep loai)\s"
)
# Before it no clause ends and none begins: a list of names goes on
_JOINED = re.compile(r"(?:, | và | hoặc |[-–] )$")
_PASSIVE = re.compile(
    r"\s\S*[^\s,;]\s(?P<verb>(?:(?:đều|phải|sẽ|đã|cần)\s+)?(?:được|(?<!dự\s)(?<!thiết\s)(?<!trang\s)(?<!chuẩn\s)bị(?!\s+động))\s)"
)
# "thủ tục đủ điều kiện | sẽ được cung cấp", "hộ | về quản trị": these are the verb's
_ASPECT = re.compile(r"\s(?:sẽ|đã|chưa|cần|đang|cũng|về|để)\s+$", re.I)
# "100% khoa mục kiểm tra | đạt yêu cầu": what is met
_MEETS = re.compile(
    r"(?:\s[^\W\d_]+){0,2}?\s(?P<verb>đạt\s+(?:yêu\s+cầu|tiêu\s+chuẩn|quy\s+chuẩn|chuẩn|tiến\s+độ|chất\s+lượng|loại)(?!\w))"
)
# "chất thải thu gom | được tái chế": of things only
_AT_ONCE = re.compile(
    rf"\s(?P<verb>(?:được|bị)\s+(?:{words_of('action')}|{words_of('verb')})(?!\w))", re.I
)
_DONE = re.compile(rf"\s(?P<deed>{words_of('action')})\s$", re.I)
_BLAMED = re.compile(rf"(?:{words_of('blamed')})\s", re.I)
_FARTHEST_VERB = 800  # characters: no clause has its verb so late


def verb_at(words: str, first: int = 0, *, narrowed: bool = True) -> int | None:
    """Offset in *words* of the verb that divides them, not before *first*; None without one.

    Without *narrowed*, phrases that may narrow a subject down count as verbs.
    """
    narrowing: int | None = None
    skip = named = 0
    for match in _PARTS.finditer(words, 0, _FARTHEST_VERB):
        at = match.start()
        if match["name"] is not None:
            named = match.end()
        if match["name"] is not None or at < max(first, skip) or _in_name(words, at):
            continue
        if words.rfind("“", 0, at) > words.rfind("”", 0, at) and "”" in words[at:]:
            continue
        joined = _JOINED.search(words, max(0, at - 6), at) if at > first else None
        if joined and narrowing is not None:
            if joined[0] == ", ":
                continue  # "trực tiếp lao động, sản xuất, công tác"
            return narrowing  # "ban hành kế hoạch và phát động"
        if joined and not _TELLS.match(words, at):
            continue  # a clause does not begin so: "tổ chức, cá nhân", "số vụ, bị thương"
        done = _DONE.search(words, max(0, at - 24), at) if match["verb"] == "được" else None
        if (
            done
            and narrowing is None
            and done.start("deed") > max(first, named)
            and not _in_name(words, done.start("deed"))
            and is_somebody(words)
        ):
            return done.start("deed")  # "mỗi Chấp hành viên | thu được"
        single = at > 0 and " " not in match[0]
        if single and (start := compound_start(words, at)) is not None:
            if start <= first or start != tagged_verb(words):
                continue
            at = start
        if match["narrow"] is None or at == 0 or not narrowed:
            return at if at == 0 or not narrowed else _after_relative(words, at)
        if narrowing is None or _TELLS.match(words, at):
            narrowing = at  # "đảng viên kết nạp mới | là đoàn viên"
        skip = _end_of_relative(words, match)
    return narrowing


def _end_of_relative(words: str, narrowing: re.Match[str]) -> int:
    """Before where in *words* no verb divides them after *narrowing*: bounds, kinds of people."""
    if narrowing["narrow"].split()[-1].lower() in ("từ", "trên", "dưới"):
        bound = _BOUND.match(words, narrowing.end())
        return bound.end() if bound else 0
    kind = _OF_KIND.match(words, narrowing.start())
    ruled = _PARTS.match(words, kind.end()) if kind else None
    return ruled.end() if ruled else 0


def _after_relative(words: str, at: int) -> int:
    """The verb that divides *words*, where the one at *at* may only tell which are meant.

    Things do nothing: "hồ sơ đề nghị khen thưởng | được xử lý"; and of somebody a fault tells
    which: "nhà thầu chậm tiến độ | bị nhắc nhở".
    """
    if _TELLS.match(words, at) and not _BLAMED.match(words, at):
        served = _WITH_THING.match(words, at) if is_somebody(words) else None
        return served.start("verb") if served else at
    verb = _PARTS.match(words, at)
    passive = _PASSIVE.search(words, verb.end() if verb else at)
    if passive is None and verb and not is_somebody(words):
        passive = _AT_ONCE.match(words, verb.end()) or _MEETS.match(words, verb.end())
    if passive is None or (is_somebody(words) and not _BLAMED.match(words, at)):
        return at
    return passive.start("verb")


def _in_name(words: str, at: int) -> bool:
    """Whether the verb at *at* is part of a name or a noun: "Sở Nông nghiệp và Phát triển …".

    After "sau", "của", "chất lượng", "kế hoạch" … a verb is a noun, unless it is one that only
    ever tells: "kiến nghị sau đối thoại | được trả lời".
    """
    if at == 0:
        return bool(_OF_SOMEBODY.match(words))
    if words[at].isupper() and not words[at + 1].isupper():
        return not _REACHED.match(words, at)
    return bool(_NOUN_BEFORE.search(words, max(0, at - 14), at)) and not _TELLS.match(words, at)


@lru_cache(maxsize=4096)
def tagged_verb(words: str) -> int | None:
    """Where the first verb begins by underthesea's tagger: for words that the table lacks."""
    if words.isascii():
        told = _MARKLESS.search(words)  # the tagger knows no words without marks
        return told.start(1) if told else None
    names = [m.span() for m in _PARTS.finditer(words) if m["name"] is not None]
    names += [quoted.span() for quoted in _QUOTED.finditer(words)]
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
    return _REACHES.search(words)


def only_reaches(words: str) -> bool:
    """Whether *words* are nothing but a verb that leads to a number: "giảm xuống còn"."""
    verb = _REACHES.search(words)
    return verb is not None and verb.start() == 0


def moved(words: str) -> tuple[str, str] | None:
    """Subject and predicate of words with no object after the number: "Duy trì sĩ số (100%)"."""
    match = _MOVES.fullmatch(words)
    grows = words[:10].lower() == "tăng trưởng"  # a verb here, a noun elsewhere
    if match is None or (_NOT_ACTION.match(words) and not grows):
        return None
    what = _COMPARED.split(match["what"], maxsplit=1)
    than = f"so với {what[1]}" if len(what) > 1 else None
    return what[0].strip(" ,"), " ".join(filter(None, (match["verb"], match["end"], than)))


def divided(words: str, *, tag: bool) -> tuple[str | None, str | None]:
    """Subject and predicate of what follows the number: the first verb divides them."""
    cut = verb_at(words)
    if cut is None:
        cut = title_start(words)
    elif tag and words.endswith(", ", 0, cut):  # the verb before the comma is not in the table
        cut = tagged_verb(words[: cut - 2]) or cut
    if cut is None and tag and not _SHARE_OF.match(words):
        cut = tagged_verb(words)
    if cut is None:
        return words or None, None
    if cut <= 0:
        return None, words
    aspect = _ASPECT.search(words, max(0, cut - 6), cut)
    cut = aspect.start() if aspect else cut
    return words[:cut].strip(" ,") or None, words[cut:].strip()


def led(left: str, has: str = "", *, deed: bool = False) -> tuple[str, str]:
    """Subject and predicate of the words before *has* and a number: "Cây xanh | sống đạt".

    With *deed* the number counts things, and a deed may lead to it: "Hội | trao (300 suất)".
    """
    if _WORTH.fullmatch(left):
        return "", left
    share = _SHARE.search(left)
    if share:  # "Hộ gia đình có nhà tiêu hợp vệ sinh | chiếm"
        return left[: share.start()], share[0].strip()
    if _RATE.match(left):
        verb = reaches(left) or (None if has else _LAST.search(left)) or _THAN.search(left)
        bare = verb and BARE_RATE.fullmatch(left, 0, verb.start())  # "Tốc độ tăng | đạt"
        cut = verb.start() if verb and verb.start() > 0 and not bare else len(left)
    else:
        found = verb_at(left, 1)
        if is_action(left) and (has or reaches(left)):  # "Thu gom, xử lý rác thải (đạt)"
            verb = reaches(left)
            found = verb.start() if verb and verb.start() > 0 else None
        if found is None and not has and not is_action(left):
            last = (_deed_last(left) if deed else None) or reaches(left)
            found = last.start() if last and last.start() > 0 else None
        if found is None and not has and (_EACH.match(left) or (deed and is_somebody(left))):
            found = tagged_verb(left)  # "Đội tuyển | mang về (5 huy chương)"
        if found is not None and has == "có" and _REACHED_STATE.match(left, found):
            found = None
        if modal := _MODAL.search(f"{left} ", 0, len(left) + 1 if found is None else found):
            found = modal.start()
        if found and (beside := _DEED_BESIDE.search(left, 0, found)):
            found = beside.start()
        cut = len(left) if found is None or _WEAK.fullmatch(left, found) else found
    who = left[:cut].strip(" ,:")
    if is_somebody(left) and not _RATE.match(left):
        who = _EACH_TIME.sub("", who)
    return who, left[cut:].strip()


def _deed_last(words: str) -> re.Match[str] | None:
    """The deed at the end of *words*, unless it is in the name of a thing: "rừng sản xuất"."""
    last = _DEED_LAST.search(words)
    if last is None or is_somebody(words):
        return last
    names = (part.span() for part in _PARTS.finditer(words) if part["name"] is not None)
    return None if any(a < last.start() < b for a, b in names) else last
