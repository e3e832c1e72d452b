"""The words before and after a number divided into subject, predicate and unit.

With the number first, the subject reaches to the first verb; with the subject first ("mỗi đơn vị
có 03 sáng kiến"), the predicate is the verb and what is counted; with the deed first ("kết nạp 50
đảng viên"), the subject is what is counted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from thidua.extract.targets.deeds import (
    is_person,
    is_somebody,
    opens_with_deed,
)
from thidua.extract.targets.dividing import BARE_RATE, divided, led, moved
from thidua.extract.targets.fulfilment import plan_met, surpasses, surpassing
from thidua.extract.targets.grades import is_grade, is_graded
from thidua.extract.targets.grammar import (
    is_action,
    is_bare_action,
    is_rate,
    only_reaches,
    reaches,
    verb_at,
)
from thidua.extract.targets.nouns import STRONG, absent_thing, counted, measure_of
from thidua.extract.targets.patterns import TargetNumber
from thidua.knowledge.folding import fold
from thidua.knowledge.target_words import whole_word, words_of
from thidua.knowledge.titles import title_pattern

_STOCK = whole_word("stock")
_MOVES = whole_word("moves")
_NO_MEASURE = ("tỷ lệ", "tỉ lệ", "mức")  # "thu gom rác thải đạt | tỷ lệ (85%)"
_AVERAGE = re.compile(r"bình\s+quân|(?:có\s+)?thêm|cả|toàn\s+bộ|tất\s+cả", re.I)
_STARTS_NOUN = re.compile(r"(?!là|được|đạt|có|số|so)[^\W\d_]+(?:[\s/]|$)")
_GRADES = re.compile(
    r"(?:(?:xếp\s+)?loại\s+)?(?:tốt|khá|giỏi|xuất\s+sắc|trung\s+bình|yếu)(?:,?\s+(?:tốt|khá|giỏi|xuất\s+sắc))*(?:\s+trở\s+lên)?",
    re.I,
)
_COMPARED = re.compile(
    r"\s+(?=so\s+với\s|ngay\s|(?:trên\s+|ở\s+|về\s+)?cả\s+(?:ba|3|03)\s+(?:tiêu\s+chí|mặt))"
)
_TO_END = re.compile(r"(?<!trở)\s(?:lên|xuống|còn)(?:\s+(?:còn|đến|tới|mức))?$")
# "Hộ có nhà tiêu | giảm (3%)": of those who grow fewer everything tells which are meant
_GROWS = re.compile(
    r"(?P<what>(?!mỗi\s|các\s|toàn\s|cả\s|từng\s)(?:(?!phấn\s+đấu|tập\s+trung|quyết\s+tâm).)+?)(?<!làm)(?<!kéo)(?<!cắt)(?<!góp phần)"
    rf"(?<!\s)\s+(?P<change>(?:(?:được|duy\s+trì|{words_of('modal')})\s+)?(?:tăng(?:\s+trưởng)?|(?:kéo\s+|cắt\s+)?giảm|xuống(?=\s+còn)|còn|rút(?:\s+ngắn)?|hạ|kéo)"
    r"(?:\s+(?:thêm|xuống|còn|lên|ở\s+mức|bình\s+quân|trung\s+bình|(?:h[ằà]ng|mỗi)\s+(?:năm|quý|tháng)))*)",
    re.I,
)
# "người tiếp xúc | được điều trị tăng lên": what is done for people is told of them
_TREATED = re.compile(rf"\sđược\s+(?:{words_of('done_to_people')})(?!\w)", re.I)
_HAPPENS = whole_word("happens")
# Verbs that a clause asks for after its number: "chiến sĩ mới 100% đạt yêu cầu"
_ENSURED = re.compile(r"(?<=\w)\s+(bảo\s+đảm|đảm\s+bảo)$", re.I)
_ASKED = re.compile(rf"(?:{words_of('asked')})\s", re.I)
_NUMBER_OF = re.compile(r"(?:tổng\s+)?số(?:\s+lượng)?\s+", re.I)
# "Tiết giảm (8%) nhiên liệu", "Đúc rút (03) bài học": two verbs and no subject
_ONE_SYLLABLE = re.compile(r"[^\W\d_]+\s(?:giảm|rút|hạ|nâng|giữ)$", re.I)
# "Giảm tai nạn giao thông (5%) | cả ba tiêu chí", "… | ở cả ba mặt", "… (so với năm trước)"
_WHERE = re.compile(
    r"\(|(?:để|của|ở|trên|tại|trong(?!\s+(?:năm|quý|tháng|kỳ)(?!\w))|vào|cả|về|đối\s+với|so\s+với|theo"
    r"|bằng(?!\s+(?:khen|lái|cấp|tốt))|tính\s+(?:theo|trên|cả)|tới|từ(?!\s+\d)|nhờ)\s",
    re.I,
)
_FOR_WHOM = re.compile(r"đối\s+với\s+(?=\S)", re.I)
# What is saved or used up is a thing: "tiết kiệm 2% | xăng dầu huấn luyện"
_OF_THINGS = re.compile(
    r"(?:tiết\s+kiệm|cắt\s+giảm|tự\s+túc|giải\s+ngân|thu\s+nộp)(?!\w)(?!.*\sso\s)", re.I
)
_PAID_IN = re.compile(
    r"(?:thu,\s+)?(?:nộp|đóng\s+góp)\s+(?:cho\s+)?ngân\s+sách(?:\s+nhà\s+nước)?", re.I
)
# "Ủng hộ 20 triệu đồng | cho Quỹ", "thu nộp 9 tỷ đồng | từ kiểm tra": what money is for
_USED = re.compile(r"(?:từ|nhờ|cho|để|vào|qua)\s+(?!\d)", re.I)
_A_SHARE = re.compile(r"t[ỷỉ]\s+lệ\s+\S+\s+\S", re.I)
# "Mỗi học kỳ | tổ chức (01 chuyên đề)": a term does nothing
_EACH_TERM = re.compile(r"mỗi\s+(?:học\s+kỳ|kỳ|đợt|quý|tháng|năm(?:\s+học)?|tuần|khóa)\s+", re.I)
# "Vận động có trên 90% hội viên đăng ký": the deed of nobody named, and then who
_URGES_ON = whole_word("urges_on")
_LETS = whole_word("lets")
_DOES = whole_word("role_then")
_MAKES = whole_word("makes")
# "giới thiệu 50% đoàn viên ưu tú | cho Đảng xem xét"
_INTRODUCES = re.compile(r"(?:giới\s+thiệu|bồi\s+dưỡng|đề\s+nghị|tạo\s+nguồn)(?!\w)", re.I)
_TO_WHOM = re.compile(r"\s+(?=cho\s)")
# "tập huấn cho 90% hội viên | về chuyển đổi số"
_TEACHES = whole_word("teaches")
_ABOUT_WHAT = re.compile(r"\s+(?=về\s)")
# "cấp căn cước cho 100% công dân đủ điều kiện": which of them are meant, not what they do
_WHO_ARE = re.compile(r"(?:đủ|đang|thuộc|bị|mắc|có\s+(?:nhu\s+cầu|hoàn\s+cảnh|nguy\s+cơ))\s", re.I)
# "tăng 10% | số đoàn viên giới thiệu cho Đảng": of those who are counted so
_COUNTED_SO = re.compile(r"(?:tổng\s+)?số\s+[^\d,;]{3,80}?\scho\s+[^\d,;]{2,40}", re.I)
_CHANGES = re.compile(r"(?:tăng|giảm|kéo\s+giảm)(?:\s+thêm)?", re.I)
# What is said beside the object of a deed: "bóng đèn sợi đốt | bằng đèn LED"
_OBJECT_END = re.compile(
    rf"(?<!phát hiện)(?<!mặt)(?<!chưa)(?<!thông)(?<!đường)(?<!lối)(?<!ngõ)(?<!cầu)(?<!cổng)(?<!hoàn)\s+(?=(?:{words_of('beside_object')})\s)|(?<=đất)\s+(?=(?:làm|mở|xây)\s)"
)
# "trồng 3 ha rau | trong nhà lưới": an amount of it, and where
_PLACE_END = re.compile(
    r"(?<!nhà)(?<!đất)(?<!chỗ)(?<!so)\s+(?=(?:trên|tại|ở|trong|ven|dọc|với)\s(?!\d))"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """Who, what, and in what it is counted; None where the clause does not say."""

    subject: str | None
    predicate: str | None
    unit: str | None


def read_around(number: TargetNumber, left: str, right: str) -> Reading:
    """Subject, predicate and unit of the words *left* and *right* of the number."""
    if number.comparator == "none":
        noun, rest = absent_thing(right, happens=bool(_HAPPENS.search(number.has)))
        return Reading(noun, rest or None, noun)
    verbs, has = number.has.strip(), number.leads
    if verbs and not has and is_action(verbs):
        left = f"{left} {verbs}".strip()  # "cử từ 03 đến 05 người"
    if _AVERAGE.fullmatch(left):
        left = ""
    if left.lower() == "chưa":
        left, has = f"{left} {has}".strip(), ""  # a grade: "Chưa đạt (dưới 1%)"
    if number.has.strip() == "Đạt" and number.percent and not (left or right):
        return Reading(None, "Đạt", None)  # a grade: "Tốt 70%; Đạt 30%"
    if has == "đạt" and not right and is_rate(left) and left.endswith((" không", " chưa")):
        return Reading(f"{left} đạt", None, None)  # "Tỷ lệ mẫu nước không đạt (dưới 2%)"
    left, has = surpassing(left, has, percent=number.percent)
    if number.verb == "được" and left:
        left = f"{left} được"  # "Quỹ … vận động được (ít nhất 65 triệu đồng)"
    if number.percent:
        return Reading(*_read_amount(left, has, right, bare=True), None)
    if measure := measure_of(right):
        return _read_measure(left, has, *measure)
    if right.startswith("lần") and left.endswith(("gấp", "tăng", "giảm")):
        subject, verb = ("", left) if only_reaches(left) else led(left)
        return Reading(subject or None, f"{verb} {right[3:].strip()}".strip(), "lần")
    if number.value < 1 and not _STARTS_NOUN.match(right):  # "ít nhất 1/2 là …"
        return Reading(*_read_amount(left, has, right, bare=True), None)
    if verb_at(right, narrowed=False) == 0 and _ASKED.match(right):  # "ít nhất 2 được công nhận"
        return Reading(left or None, right, None)
    if not right:
        subject, verb = (None if has else moved(left)) or led(left, has)
        return Reading(subject, f"{verb} {has}".strip() or None, _total_of(subject))
    return _read_count(left, verbs, has, right)


def _read_measure(left: str, has: str, unit: str, thing: str) -> Reading:
    """The words around an amount; *thing* is what it is one of: "210 ha | cây ăn quả"."""
    if not has and (reached := _reached(left)):
        return Reading(reached[0], f"{reached[1]} {thing}".strip(), unit)
    if not has and _PAID_IN.fullmatch(left) and not thing:
        return Reading(left, None, unit)  # "nộp ngân sách (không thấp hơn 1,75 tỷ đồng)"
    if not thing and (pair := moved(left)) and _is_stock(pair[0]):
        # "khống chế diện tích rừng bị cháy (≤ 15 ha)"
        return Reading(pair[0], f"{pair[1]} {has}".strip(), unit)
    if not thing and not has and _is_done(left) and _is_deed(left):
        return Reading(_many_of(unit), left, unit)  # "Ủng hộ 5 triệu đồng"
    used = _USED.match(thing) or verb_at(thing, narrowed=False) == 0 or is_action(thing)
    if used and not has and _is_done(left):
        # "Trích 20 triệu đồng | tặng quà"
        return Reading(_many_of(unit) or unit, f"{left} {thing}", unit)
    who, what = _read_amount(left, has, thing, bare=False)
    if who is None and not left and (who := _many_of(unit)):
        what = " ".join(filter(None, (has if has == "đạt" else "", what))) or None
    return Reading(who, what, unit or None)


def _reached(left: str) -> tuple[str, str] | None:
    """What *left* says is reached by nobody named, and the verb: "đạt | công suất giường bệnh"."""
    verb, _, what = left.partition(" ")
    named = verb.lower() == "đạt" and is_rate(what) and what not in _NO_MEASURE
    return (what, verb) if named and verb_at(what) is None else None


def _many_of(unit: str) -> str | None:
    """What is counted by thousands: "lượt khách" of "triệu lượt khách"; None for a measure."""
    many, _, things = unit.partition(" ")
    several = many in ("triệu", "nghìn", "ngàn", "vạn") and measure_of(things) is None
    return things if several and things else None


def _read_count(left: str, verbs: str, has: str, right: str) -> Reading:
    """The words around a number of things; *verbs* are printed with it, *has* is the last."""
    made = bool(_MAKES.fullmatch(left)) and not is_person(right)
    whole = bool(left) and _URGES_ON.fullmatch(left) is None
    noun, rest = counted(right, absent=False, whole=whole, made=made)
    if not (has or rest) and title_pattern().fullmatch(fold(left).strip('“" ')):
        return Reading(None, left, noun)  # "LĐTT 30/35 đ/c"
    if not left:
        if noun and rest.startswith("là "):
            who, what = divided(right, tag=False)  # "chủ hộ nghèo là phụ nữ | được vay vốn"
            if what and what.startswith("được ") and len(who or "") > len(noun):
                return Reading(who, what, noun)
        reached = verbs.rpartition(" ")[2] if has == "đạt" else ""  # "Đạt 18 giải | cấp tỉnh"
        return Reading(noun, f"{reached} {rest}".strip() or None, noun)
    if not has and not rest and (pair := moved(left)) and _TO_END.search(left):
        return Reading(*pair, noun)  # "Nâng số trường đạt chuẩn lên (45 trường)"
    if not (has or rest) and not is_action(left) and (grows := _grows(left)):
        # "Người đóng bảo hiểm tăng (90 người)"
        return Reading(grows["what"], grows["change"], noun)
    if surpasses(left):  # "hoàn thành vượt mức 15/15 chỉ tiêu"
        return Reading(noun, f"{left} {rest}".strip(), noun)
    if left.endswith(" cho") and not (has or is_somebody(left) or rest):
        return Reading(noun, left, noun)  # "Chuyển giao công nghệ cho (15 hợp tác xã)"
    done = _is_done(left) and (has != "đạt" or is_bare_action(left))
    if done and (not ends_moving(left) or _ONE_SYLLABLE.match(left)):
        return Reading(noun, f"{left} {rest}".strip(), noun)
    subject, verb = led(left, has, deed=True)
    lasts = noun in ("ngày", "tháng") and subject.lower().startswith("thời gian")
    owns = has == "có" or verb.endswith(("có", "có thêm"))
    compared = not rest or rest.startswith("so với ")
    if lasts or (noun is not None and (verb or has) and compared and not owns):
        # "toàn huyện kết nạp mới 350 hội viên": the counted noun is the unit and no more
        said = (verb, has, rest)
    else:
        thing = f"{noun or ''} {rest}".strip() if noun else right
        said = (verb, has, thing if verb or has else rest)
    return Reading(subject, " ".join(filter(None, said)) or None, noun)


def _total_of(subject: str) -> str | None:
    """What a number without a noun counts: "Số mô hình được công nhận" counts models."""
    number = _NUMBER_OF.match(subject)
    return counted(subject[number.end() :], absent=False)[0] if number else None


def _read_amount(left: str, has: str, right: str, *, bare: bool) -> tuple[str | None, str | None]:
    """Subject and predicate around a percentage or a measure; *right* is what follows it."""
    if right.startswith("cho ") and not has and not is_somebody(left):
        # "hỗ trợ cho 70% | cho hộ nghèo, 100% | cho hộ …"
        return right[4:], left if left.endswith(" cho") else f"{left} cho".strip()
    if not left:
        return _read_first(has, right, bare=bare)
    if is_grade(left) and not (right and is_action(left)):
        return None, left
    if not has and (reached := _reached(left)):
        return reached[0], f"{reached[1]} {right}".strip()
    if not right and only_reaches(left):
        return None, f"{left} {has}".strip()  # "Tỷ lệ hộ nghèo: đến năm 2030 | giảm (20%)"
    if right and not has and title_pattern().fullmatch(fold(left).strip('“" ')):
        return right, left  # "Chiến sĩ thi đua cơ sở tối đa 9,5% quân số"
    if bare and not has and _ASKED.match(right) and not reaches(left):
        ensured = _ENSURED.search(left)  # "Huấn luyện | bảo đảm 100% đạt yêu cầu"
        return (left[: ensured.start()], f"{ensured[1]} {right}") if ensured else (left, right)
    if has == "đạt" and is_action(left) and (whom := _FOR_WHOM.match(right)):
        return right[whom.end() :], f"{left} {has}"
    if not has and (met := plan_met(left, right)):
        return met
    if right and has in ("đạt", "vượt") and is_bare_action(left) and not right.startswith("so "):
        subject, rest = _object(right, left)
        return subject, f"{left} {has} {rest or ''}".strip()
    if has == "đạt" and (pair := moved(left)) and is_rate(pair[0]) and _is_move(pair[1]):
        return pair[0], f"{pair[1]} đạt {right}".strip()  # "Nâng số cán bộ có bằng | đạt (75%)"
    moves = ends_moving(left) and not _ONE_SYLLABLE.match(left)
    if not has and (pair := moved(left)) and (_WHERE.match(right) or (right and _is_share(pair))):
        return pair[0], f"{pair[1]} {right}"
    if right and not has and not moves and _is_done(left):
        place = None if bare else _PLACE_END.search(right)
        if place and not _OF_THINGS.match(left):
            return right[: place.start()], f"{left} {right[place.end() :]}"
        subject, rest = _object(right, left)
        return subject, f"{left} {rest or ''}".strip()
    if has == "có" and right and is_action(left) and _URGES_ON.match(left):
        subject, rest = divided(right, tag=bare)
        return subject, f"{left} {rest or ''}".strip()
    if not has and (pair := moved(left)) and (not right or _TO_END.search(left)):
        return pair[0], f"{pair[1]} {right}".strip()
    if not right and not has and is_action(left) and reaches(left) is None:
        return left, None
    if not has and (not right or right.startswith("so với ")) and (grows := _grows(left)):
        who, *than = _COMPARED.split(grows["what"], maxsplit=1)
        # "Thu nhập | so với năm 2025 | tăng"
        return who, " ".join((*than, grows["change"], right)).strip()
    subject, verb = led(left, has, deed=not bare)
    return subject, " ".join(filter(None, (verb, has, right))) or None


def _read_first(has: str, right: str, *, bare: bool) -> tuple[str | None, str | None]:
    """Subject and predicate of what follows an amount that begins its clause."""
    if has in ("vượt", "vượt mức") and right:
        return None, f"{has} {right}"  # ", vượt 5% kế hoạch"
    if has and (whom := _FOR_WHOM.match(right)):
        return right[whom.end() :], has  # "đạt từ 85% trở lên | đối với các vụ việc dân sự"
    if has.endswith((" vượt", " vượt mức")):
        return right or None, has  # "Hoàn thành và vượt 5% | kế hoạch"
    if _GRADES.fullmatch(right):
        return None, right
    if _WHERE.match(right):
        return None, f"{has} {right}".strip()  # "đạt trên 98% trên tất cả các lĩnh vực"
    if has == "đạt" and is_graded(right):
        return right, has  # "đạt 90% | chi hội mạnh"
    who, what = divided(right, tag=bare)
    if has == "đạt" and who and (what or "").startswith("chưa "):
        return right, has  # "Đạt 20% | số cựu chiến binh chưa vào Hội"
    if has == "đạt" and who and verb_at(what or "") != 0:
        what = f"{has} {what or ''}".strip()  # "Đạt 110% kế hoạch", "… kế hoạch | về thu thuế"
    return who, what


def _grows(left: str) -> re.Match[str] | None:
    """What grows or shrinks, and how: "Doanh thu | tăng bình quân hằng năm"; no "Tốc độ tăng"."""
    grows = _GROWS.fullmatch(left)
    if grows is None or BARE_RATE.fullmatch(grows["what"]):
        return None
    return None if _TREATED.search(grows["what"]) and is_somebody(left) else grows


def _is_stock(words: str) -> bool:
    """Whether *words* name what is measured or kept: "diện tích …", "Quỹ …"."""
    return is_rate(words) or bool(_STOCK.match(words))


def _is_done(left: str) -> bool:
    """Whether *left* says what is done to that which is counted."""
    if is_action(left) or is_bare_action(left):
        return True
    if (term := _EACH_TERM.match(left)) and is_action(left[term.end() :]):
        return True
    return bool(_ONE_SYLLABLE.match(left)) or opens_with_deed(left)


def _is_share(moved_rate: tuple[str, str]) -> bool:
    """Whether what is kept or moved is a rate of something: "Duy trì | tỷ lệ bao phủ bảo hiểm"."""
    what, verb = moved_rate
    return bool(_A_SHARE.match(what)) and _is_move(verb)


def _is_move(verb: str) -> bool:
    """Whether *verb* is done to a measure and not to a thing: "Nâng", not "Chi trả lương hưu"."""
    return bool(_MOVES.match(verb))


def _is_deed(left: str) -> bool:
    """Whether *left* is a deed that an amount comes of: "Vận động Quỹ … được"."""
    return not ends_moving(left) or left.endswith(" được")


def ends_moving(left: str) -> bool:
    """Whether *left* ends with "đạt", "giảm" … after a subject of its own."""
    verb = reaches(left)
    return verb is not None and verb.start() > 0 and not is_bare_action(left)


def _object(right: str, deed: str) -> tuple[str | None, str | None]:
    """What a *deed* is done to, and what is said of it: "chi phí điện | so với năm 2022"."""
    if _WHERE.match(right):
        return None, right  # "đưa vào ăn 3.000 đồng từ tăng gia"
    if compared := _COMPARED.search(right):
        return right[: compared.start()], right[compared.end() :]
    if _CHANGES.fullmatch(deed) and _COUNTED_SO.fullmatch(right):
        return right, None
    if _OF_THINGS.match(deed):
        return right, None  # "tiết kiệm 2% xăng dầu huấn luyện cho bộ đội"
    if deed.endswith((" tại", " ở", " với")):
        return right, None  # "tổ chức đối thoại tại (100%) doanh nghiệp có công đoàn"
    if (led_to := _TO_WHOM.search(right)) and _INTRODUCES.match(deed):
        return right[: led_to.start()], right[led_to.end() :]
    if (about := _ABOUT_WHAT.search(right)) and _TEACHES.match(deed) and is_somebody(right):
        return right[: about.start()], right[about.end() :]
    urged = _URGES_ON.match(deed)
    if urged or (is_somebody(right) and not right.lower().startswith("số ")):
        who, what = divided(right, tag=False)
        does = what is not None and (_LETS.match(deed) or _DOES.match(what))
        if urged or (does and not _WHO_ARE.match(what or "")):
            return who, what
    cut = _OBJECT_END.search(right) or STRONG.search(right)
    return (right[: cut.start()], right[cut.end() :]) if cut else (right, None)
