"""The words beside a number divided into who and what: "trẻ em | được tiêm chủng", "Cây xanh | sống".

``grammar`` knows where a verb is; here it is told which words around it belong to the verb: the
modal verb before it, how it is done, the verb that leads to the number.
"""

from __future__ import annotations

import re

from thidua.extract.targets.deeds import (
    compound_start,
    is_somebody,
    last_tagged_verb,
    state_before,
)
from thidua.extract.targets.grades import title_start
from thidua.extract.targets.grammar import (
    deed_last,
    is_action,
    is_joined,
    is_rate,
    names_in,
    opens_with_name,
    preverb,
    reaches,
    tagged_verb,
    verb_at,
)
from thidua.knowledge.target_words import whole_word, words_of

_MUST_LAST = re.compile(r"(?<=\w)\s+(?P<verb>phải)$", re.I)
# "Mỗi xã đạt chuẩn nâng cao | có (02 mô hình)"
_REACHED_STATE = re.compile(r"(?:đã\s+)?(?:đạt|được\s+công\s+nhận|hoàn\s+thành|thuộc)\s", re.I)
# "tỷ lệ vắng học | bình quân (dưới 3%)", "tiêu hao | so với định mức (≤ 101%)"
_LAST = re.compile(
    r"(?<!thu nhập)(?<!lương)(?<!năng suất)(?<!suất lao động)(?<!điểm)\s+bình\s+quân$|\s+(?:bảo\s+đảm|đảm\s+bảo|thực\s+hiện|huy\s+động|trồng\s+mới)$",
    re.I,
)
_COMPARED = re.compile(r"\s+so\s+với\s", re.I)
# "Tiêu hao nhiên liệu | thấp hơn định mức (2%)"
_THAN = re.compile(
    r"\s+(?:so\s+với|(?:kể|tính)\s+từ|(?<!không )(?:thấp|cao|ngắn|nhanh|sớm|ít|nhiều|lớn|nhỏ|chậm|dài|tốt)\s+hơn)(?:\s|$)",
    re.I,
)
# "Diện tích | được tưới chủ động (đạt)": what is measured has something done to it
_MEASURED_DONE = re.compile(
    r"(?:tổng\s+)?(?:diện\s+tích|khối\s+lượng|sản\s+lượng|nguồn\s+vốn|lượng|(?:dư\s+)?nợ)(?:\s(?!thu\s)[^\W\d_]+){0,6}?\s(?P<verb>(?:đều\s+|phải\s+)?được\s+(?!giao)[^\W\d_])",
    re.I,
)
# "Số bạn đọc | thêm (300 người)"
_MORE = re.compile(r"(?<!tăng)(?<!làm)(?<!dạy)(?<!học)\s+thêm$", re.I)
# "Hai bên | cùng tổ chức (04 buổi)", "Quân số khỏe | thường xuyên đạt (98%)"
_IN_COMMON = re.compile(
    r"(?<=\s)(?:cùng(?:\s+nhau)?|cũng|vẫn|đều|đồng\s+loạt|chung\s+tay|chung\s+sức|thường\s+xuyên)\s+$",
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
# Of these alone nothing is told: "Tốc độ tăng | đạt (8%)", but "Lợi nhuận | tăng (8%)"
BARE_RATE = whole_word("bare_rate")
# "Duy trì sĩ số 100%", "Tăng tỷ lệ hòa giải thành lên 85%", "Thực hiện tổng diện tích gieo trồng
# 770 ha": the verb before what is measured
_MOVES = re.compile(
    rf"(?P<verb>(?:(?:tiếp\s+tục|tập\s+trung|tích\s+cực|từng\s+bước|chủ\s+động|không\s+ngừng|nhanh\s+chóng|quyết\s+liệt|kiên\s+quyết|cơ\s+bản)\s+)?(?:(?:(?:{words_of('moves')}),\s+)?(?:{words_of('moves')})|(?:(?:{words_of('action')})\s+)?(?:{words_of('action')})(?=\s+(?:{words_of('rate')}|{words_of('stock')})\s))(?:\s+(?:dần|mạnh|nhanh|sâu))?(?:\s+(?:trung\s+bình|bình\s+quân)(?=\s+t[ỷỉ]\s+lệ\s))?)\s+(?P<what>(?!(?:bình\s+quân|lên|xuống|còn)$)\S.*?)"
    rf"(?:(?<!trở)\s+(?P<end>(?:lên|xuống|còn|đạt|đến|ở\s+mức|là|được|{words_of('modal')})(?:\s+(?:còn|đến|tới|mức))?"
    r"|(?<!độ )(?<!lệ )(?<!mức )tăng(?:\s+trưởng)?(?:\s+bình\s+quân(?:\s+(?:h[ằà]ng|mỗi)\s+năm)?)?))?$",
    re.I,
)
_RAISED = re.compile(r"huy\s+động", re.I)
_IS = re.compile(r"là\s[^\W\d_]")
_TELLS = whole_word("tells")
# "Lao động du lịch | qua bồi dưỡng (đạt)", "thi hành án dân sự | xong (83%)"
_THROUGH = re.compile(
    r"(?<=\w\s)qua\s+(?=(?:đào\s+tạo|bồi\s+dưỡng|tập\s+huấn|huấn\s+luyện|sát\s+hạch|sàng\s+lọc|khám|xét\s+nghiệm|thi)(?!\w))",
    re.I,
)
_FINISHED = re.compile(r"(?<=\w\s)(?P<done>xong)$", re.I)
_SHARE_OF = re.compile(r"t[ỷỉ]\s+lệ\s", re.I)  # "trên 65% | tỷ lệ lao động qua đào tạo"
# "Nợ xấu | kiểm soát ở mức (1,8%)"
_CONTROLLED = re.compile(
    r"(?<=\w)\s+(?:được\s+)?(?:kiểm\s+soát|khống\s+chế|kiềm\s+chế)(?:\s+ở(?:\s+mức)?)?$", re.I
)
_SHARE = re.compile(r"(?<=\S)\s+chiếm(?:\s+lần\s+lượt)?(?:\s+là)?$")
_WORTH = re.compile(r"(?:tổng\s+)?trị\s+giá", re.I)
# "cơ sở yếu kém (dưới 1%)", "khu dân cư xuất sắc | đạt": what is measured
_WEAK = re.compile(r"yếu(?:,?\s+kém)?|xuất\s+sắc|tiêu\s+biểu", re.I)
# "thủ tục đủ điều kiện | sẽ được cung cấp", "hộ | về quản trị": these are the verb's
_ASPECT = re.compile(r"\s(?:sẽ|đã|chưa|cần|đang|cũng|về|để|khi|nếu|đồng\s+thời)\s+$", re.I)
# "100% tổ chức hành nghề công chứng | kết nối …": a noun here
_BODY = re.compile(r"tổ\s+chức\s", re.I)
_TOLD = re.compile(r"(?:(?:đều|phải|sẽ)\s+)?(?:được|bị|đạt|có)\s", re.I)
_ASKED = whole_word("asked")
# "được khám", not "được câu tiếng Anh": what is done to somebody
_GETS_DONE = re.compile(rf"được\s+(?:{words_of('action')}|{words_of('verb')}|cấp|cử)(?!\w)", re.I)
# "đối tượng bảo trợ xã hội", "đội cứu hộ": a verb after one of these tells of what kind
_OF_KIND_LAST = re.compile(
    r"(?<!\w)(?:đối\s+tượng|diện|nghề|ngành|cơ\s+sở|trung\s+tâm|đội|tổ|nhóm|ban)\s+$", re.I
)
# Of these another verb may stand before: they tell how it is done
_HOW = re.compile(
    r"(?:đúng|đều(?=\s+đặn|$)|đủ|sớm|thường\s+xuyên|tiết\s+kiệm|bảo\s+vệ)(?!\w)", re.I
)
# "trẻ hào hứng | , chủ động tham gia": how it is done, beside another such word
_STATE_BESIDE = re.compile(rf",\s+(?P<how>{words_of('how')})\s+$", re.I)
# "chứng từ chi | qua cổng dịch vụ công", "tin báo | ngay từ khi thụ lý": no verb, but how
_MANNER = re.compile(
    r"(?<=\w)\s+(?=(?:qua\s+(?:mạng|tài\s+khoản|ngân\s+hàng|thẻ|ứng\s+dụng|phần\s+mềm|cổng|hệ\s+thống|kho\s+bạc|môi\s+trường)"
    r"|ngay\s+(?:từ|sau|trong|khi)|trong\s+(?:hạn|vòng|ngày)|bằng\s+(?:phần\s+mềm|tài\s+khoản|hình\s+thức|chuyển\s+khoản|chữ\s+ký\s+số)|không\s+dùng)(?!\w))",
    re.I,
)
_NO_VERB = re.compile(r"“[^”]*”|\([^()]*\)|trở\s+(?:lên|xuống)|qua\s|theo\s", re.I)


def moved(words: str) -> tuple[str, str] | None:
    """Subject and predicate of words with no object after the number: "Duy trì sĩ số (100%)"."""
    match = _MOVES.fullmatch(words)
    grows = words[:10].lower() == "tăng trưởng"  # a verb here, a noun elsewhere
    if match is None or (opens_with_name(words) and not grows):
        return None
    if (match["end"] or "").startswith("tăng") and _RAISED.fullmatch(match["verb"]):
        return None  # "Huy động vốn | tăng trưởng (12%)": a measure of banks
    what = _COMPARED.split(match["what"], maxsplit=1)
    than = f"so với {what[1]}" if len(what) > 1 else None
    return what[0].strip(" ,"), " ".join(filter(None, (match["verb"], match["end"], than)))


def divided(words: str, *, tag: bool) -> tuple[str | None, str | None]:
    """Subject and predicate of what follows the number: the first verb divides them."""
    cut = verb_at(words)
    if tag and cut == 0:
        cut = _after_deed_noun(words)
    if cut is None:
        cut = title_start(words)
    elif tag and words.endswith(", ", 0, cut):  # the verb before the comma is not in the table
        cut = tagged_verb(words[: cut - 2]) or cut
    elif tag and (state := _STATE_BESIDE.search(words, 0, cut)):
        cut = state_before(words, state.start()) or state.start("how")
    elif tag and cut > 0:
        cut = _unlisted_before(words, cut) or cut
    if cut is None and tag and not _SHARE_OF.match(words):
        cut = tagged_verb(words)
    if cut is None and tag and (manner := _MANNER.search(words)):
        cut = manner.end()
    if cut is None:
        return words or None, None
    if cut <= 0:
        return None, words
    aspect = _ASPECT.search(words, max(0, cut - 12), cut)
    cut = aspect.start() if aspect else preverb(words, cut)
    return words[:cut].strip(" ,") or None, words[cut:].strip()


def _after_deed_noun(words: str) -> int:
    """Where the verb of *words* begins, which open with a verb that may be a noun: 0 if it is none.

    A share is of something: "100% phản ánh | được xử lý", "100% tổ chức hành nghề luật | nộp thuế".
    """
    later = verb_at(words, 1)
    if later is None or _TELLS.match(words) or _ASKED.match(words):
        return 0
    body = _BODY.match(words)
    told = _TOLD.match(words, later) or (
        body and (later > body.end() or _TELLS.match(words, later))
    )
    return later if told else 0


def _unlisted_before(words: str, cut: int) -> int | None:
    """Where a verb that the table lacks begins, of which the words at *cut* only tell how.

    "bệnh nhân | uống thuốc đều đặn", "học sinh | nói được câu tiếng Anh".
    """
    can = words.startswith("được ", cut) and is_somebody(words) and not _GETS_DONE.match(words, cut)
    if not can and not _HOW.match(words, cut):
        return None
    names = names_in(words, narrowing=True)
    names += [known.span() for known in _NO_VERB.finditer(words)]
    verb = last_tagged_verb(words[:cut].rstrip(), names)
    if verb is None or words[verb].isupper() or (can and " " in words[verb:cut].strip()):
        return None
    noun = is_somebody(words[verb:]) or "," in words[verb:cut] or is_joined(words, verb)
    noun = noun or compound_start(words, verb) is not None  # "lương | hưu"
    return None if noun or _OF_KIND_LAST.search(words, 0, verb) else verb


def led(left: str, has: str = "", *, deed: bool = False) -> tuple[str, str]:
    """Subject and predicate of the words before *has* and a number: "Cây xanh | sống đạt".

    With *deed* the number counts things, and a deed may lead to it: "Hội | trao (300 suất)".
    """
    if _WORTH.fullmatch(left):
        return "", left
    share = _SHARE.search(left) or _CONTROLLED.search(left)
    if share:  # "Hộ gia đình có nhà tiêu hợp vệ sinh | chiếm"
        return left[: share.start()], share[0].strip()
    if is_rate(left):
        verb = (
            reaches(left)
            or (None if has else _LAST.search(left) or _MORE.search(left))
            or _THAN.search(left)
        )
        if verb and has and verb[0].strip() == "lũy kế":
            verb = None  # "Giá trị giải ngân lũy kế | đạt"
        bare = verb and BARE_RATE.fullmatch(left, 0, verb.start())  # "Tốc độ tăng | đạt"
        cut = verb.start() if verb and verb.start() > 0 and not bare else len(left)
        if done := _MEASURED_DONE.match(left):
            cut = min(cut, done.start("verb"))
    else:
        found = verb_at(left, 1)
        if is_action(left) and (has or reaches(left)):  # "Thu gom, xử lý rác thải (đạt)"
            verb = reaches(left)
            found = verb.start() if verb and verb.start() > 0 else None
        if found is None and not has and not is_action(left):
            last = (deed_last(left) if deed or is_somebody(left) else None) or reaches(left)
            found = last.start() if last and last.start() > 0 else None
            start = compound_start(left, found) if found else None
            if start and " " in left[:start].strip():
                found = start  # "Mỗi đội | gây dựng (01 điển hình)"; not "Mỗi | khoa cử"
        if found is None and not has and (_EACH.match(left) or (deed and is_somebody(left))):
            found = tagged_verb(left)  # "Đội tuyển | mang về (5 huy chương)"
        if found is not None and has == "có" and _REACHED_STATE.match(left, found):
            found = None
        if found is not None and _IS.match(left, found):  # "Đảng viên là nữ (ít nhất 12 đồng chí)"
            last = reaches(left)
            found = last.start() if last and last.start() > found else None
        if has and (must := _MUST_LAST.search(left)) and "," not in left[found or 0 :]:
            found = must.start("verb")
        if found and (beside := _IN_COMMON.search(left, 0, found)) and beside.start() > 1:
            found = beside.start()
        if modal := _MODAL.search(f"{left} ", 0, len(left) + 1 if found is None else found):
            found = modal.start()
        if found and (beside := _DEED_BESIDE.search(left, 0, found)):
            found = beside.start()
        cut = len(left) if found is None or _WEAK.fullmatch(left, found) else found
    through = None if is_rate(left) else _THROUGH.search(left)
    cut = min(cut, through.start()) if through else cut
    if cut == len(left) and (finished := _FINISHED.search(left)):
        cut = finished.start("done")
    who = left[:cut].strip(" ,:")
    if is_somebody(left) and not is_rate(left):
        who = _EACH_TIME.sub("", who)
    return who, left[cut:].strip()
