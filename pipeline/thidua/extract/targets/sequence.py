"""Targets one after the other in a sentence: what the later ones take from the earlier."""

from __future__ import annotations

import re
from itertools import takewhile

from thidua.extract.targets.grades import is_grade
from thidua.extract.targets.grammar import is_action, is_bare_action, only_reaches, verb_at
from thidua.extract.targets.nouns import measure_of
from thidua.records import Target
from thidua.structure.plan import Plan

# "…, tăng 6% so với năm 2023": of what the clause before speaks of
_SAME_SUBJECT = re.compile(
    r"(?:(?:tăng|giảm)(?:\s+bình\s+quân)?|vượt|gấp|bằng|chiếm|cao\s+hơn|thấp\s+hơn|trị\s+giá|rộng|dày|dài|sâu|nặng)(?!\w)",
    re.I,
)
_REACHES = re.compile(r"(?:đạt|được|hoàn\s+thành|xếp\s+loại|có|là)\s", re.I)
_BARE_SHARE = re.compile(r"\d[\d.,]*\s?%(?:\s*\([^()]*\))?")
_QUALIFIED = re.compile(r"^\([^()\d;]{2,40}\)\s*(?=,)")  # "80% | (cấp tỉnh), | 75%"
_AMOUNTS_TO = re.compile(r"đạt\s[^,;\d]{0,12}\d[\d.,]*\s+(?:triệu|tỷ|tỉ|nghìn|tấn|ha)(?!\w)", re.I)
_THAN = re.compile(r"(?:cao|thấp)\s+hơn\s", re.I)
_WORTH = re.compile(r"trị\s+giá\s", re.I)
# "Hộ nghèo giảm 1,5%, tương ứng 380 hộ"
_EQUAL = re.compile(r"tương\s+(?:ứng|đương)(?:\s+với)?(?=\s+\d+\s+[^\W\d_])", re.I)
# "… 90 tỷ đồng, | đạt 100% kế hoạch"
_OF_PLAN = re.compile(
    r"(?:đạt|bằng)\s[^,;.\d]{0,12}\d[\d.,]*\s?%\s+(?:kế\s+hoạch|chỉ\s+tiêu|dự\s+toán|nghị\s+quyết)(?!\w)",
    re.I,
)
# "đạt 50 tỷ đồng, | chiếm 8% tổng giá trị"
_SHARE_OF = re.compile(
    r"(?P<verb>chiếm(?:\s+t[ỷỉ]\s+(?:lệ|trọng))?)\s[^,;.\d]{0,12}\d[\d.,]*\s?%(?P<of>.*)",
    re.I | re.S,
)
_COMPARED = re.compile(r"(?:tăng|giảm)\s[^;.\n]{1,30}\sso(?:\s+với)?\s", re.I)
# "giảm 1,5% | (còn 4%)", "tăng 3% | (để đạt 84%)"
_COMES_TO = re.compile(
    r"(?:để\s+)?(?:còn|đạt|lên|xuống|giảm|tăng)(?!\w)|(?:đạt\s+|chiếm\s+)?t[ỷỉ]\s+lệ(?=\s+\d|$)",
    re.I,
)
# "đến năm 2025 đạt 20% | ; đến năm 2030, phấn đấu | đạt 50%", "60% vào năm 2025 | và | 75% …"
# "đạt 95% trở lên | , phấn đấu | 100%": more of the same
_STRIVES_FOR = re.compile(r",\s*phấn\s+đấu", re.I)
_THEN = re.compile(
    r"(?=\S)(?:\((?:năm\s+)?20\d\d\))?[,;]?\s*(?:và\s*)?(?:phấn\s+đấu\s+)?(?P<year>(?:(?:tính\s+)?đến|vào|trong|sang)?\s*(?:hết\s+|cuối\s+)?(?:năm\s+20\d\d|quý\s+[IV\d]+|tháng\s+\d{1,2}(?:/20\d\d)?|(?:ngày\s+)?\d{1,2}/\d{1,2}(?:/20\d\d)?),?\s*)?"
    r"(?:phấn\s+đấu|phải|sẽ)?",
    re.I,
)
# "… vào năm 2025 và | xuống (4,5%) vào năm 2030"
_NO_MORE = re.compile(
    r"(?:tiến\s+tới|lộ\s+trình)(?:\s+là)?|(?:(?:giảm|tăng|kéo|hạ|nâng|rút)\s+)?(?:là|xuống|lên|còn|duy\s+trì|giữ(?:\s+vững)?|ổn\s+định)(?:\s+(?:còn|ở|mức|đến|tới))*",
    re.I,
)
# "33 đồng chí, | đạt tỷ lệ 94%"
_ITS_SHARE = re.compile(r"(?:đạt\s+)?(?:t[ỷỉ]\s+lệ\s+)?\d[\d.,]*\s?%", re.I)
# "đạt 60%, đến năm 2030 | tỷ lệ này | đạt 80%"
_THAT = re.compile(r"(?:t[ỷỉ]\s+(?:lệ|trọng|số)|con\s+số|chỉ\s+số|mức)\s+(?:này|đó|trên)", re.I)
_EACH = re.compile(r"(?:mỗi|từng)\s", re.I)
_OF_NOBODY = re.compile(r"(?:có|được|đã|chưa|trên\s+chuẩn|đạt)(?!\w)", re.I)
_ASPECT = re.compile(r"(?:về|ở|tại|đối\s+với)\s", re.I)
_NEWLY = re.compile(r"\s+(?:mới|thêm)$")
_Told = dict[str, str | None]  # what a record tells otherwise than alone


def continued(plan: Plan, earlier: Target, record: Target) -> Target:
    """*record* with what its sentence said before it: a subject, or a deed.

    "… đạt 29,6 tỷ USD, tăng 6% so với năm 2023"; "Quản lý 60% người …, 55% trở lên người …".
    """
    quote = record.quote or ""
    between = plan.flow[earlier.end or 0 : record.start or 0].strip()
    between = _QUALIFIED.sub("", between)
    if not between and _COMES_TO.match(quote) and record.subject is None:
        between = "("  # "giảm 2% | còn 4%"
    if (record.start or 0) < (earlier.end or 0):
        between = "("  # "120/151 xã | (79,5%) | đạt chuẩn"
    if earlier.subject and _THAT.fullmatch(record.subject or ""):
        return record.model_copy(update={"subject": earlier.subject})
    if between == ";" and record.subject is None and _COMPARED.match(quote):
        return record.model_copy(update={"subject": earlier.subject})  # "…: 100%; tăng 9% so với …"
    then = _THEN.fullmatch(between)
    if then and (then["year"] or (record.by_date and earlier.by_date)):
        record = _at_later_date(earlier, record)
        if record.subject == earlier.subject:
            return record
    if _STRIVES_FOR.fullmatch(between) and record.subject is None:
        alike = record.percentage == earlier.percentage
        return record.model_copy(update={"subject": earlier.subject}) if alike else record
    if between == "(" and _COMES_TO.match(quote):
        told = _joined(record.subject, record.predicate)
        if record.subject is None or _COMES_TO.fullmatch(told):
            return record.model_copy(update=_told(earlier, told or None))
    if between == "(" and not earlier.percentage and _OF_PLAN.match(quote):
        # "120.000 lượt (đạt 105% kế hoạch)"
        return record.model_copy(update=_told(earlier, _joined(record.predicate, record.subject)))
    if between == "(" and record.subject is None and quote.lower().startswith("chiếm "):
        return record.model_copy(update={"subject": earlier.subject})  # "95 xã (chiếm 72,5%)"
    if _is_share_of(earlier, record, between):
        return record.model_copy(update=_told(earlier, earlier.predicate, earlier.title_id))
    if not between and _COMPARED.match(quote):
        between = ","  # "đạt 95% tăng 5% so với năm trước"
    if between not in (",", "và", ", trong đó", ";"):
        return record
    said = _of_the_same(earlier, record, between)
    return record.model_copy(update=said) if said else _next_deed(earlier, record, between)


def _of_the_same(earlier: Target, record: Target, between: str) -> _Told | None:
    """What *record* says of the bearer of *earlier*, if of none of its own: "…, tăng 6%"."""
    quote, who = record.quote or "", earlier.subject
    after_comma = bool(who) and between == ","
    if after_comma and (of := _SHARE_OF.match(quote)):
        return _told(earlier, " ".join(f"{of['verb']}{of['of']}".split()))
    if after_comma and not earlier.percentage and _OF_PLAN.match(quote):
        bearer = _SAME_SUBJECT.fullmatch(record.subject or "")
        words = (record.subject, record.predicate) if bearer else (record.predicate, record.subject)
        return _told(earlier, _joined(*words))  # "…, bằng 108% dự toán"
    bare = record.subject is None or _SAME_SUBJECT.fullmatch(record.subject) or _THAN.match(quote)
    if after_comma and bare and _SAME_SUBJECT.match(quote):
        said = _joined(record.subject, record.predicate).removesuffix(" là")
        whose = earlier.unit if _WORTH.match(quote) and not earlier.percentage else who
        return {"subject": whose, "predicate": said or None}
    if (
        after_comma
        and not record.percentage
        and record.subject is None
        and _AMOUNTS_TO.match(quote)
    ):
        return _told(earlier, "đạt")  # "… tăng 10%, đạt 5 tỷ đồng"
    shares, said = record.percentage and earlier.percentage, record.predicate or ""
    if shares and who and between == "," and _OF_NOBODY.match(record.subject or ""):
        # "Hộ dùng nước sạch đạt 65%, có nhà tiêu hợp vệ sinh đạt 90%"
        return {"subject": who, "predicate": _joined(record.subject, record.predicate)}
    if shares and after_comma and record.subject is None and _BARE_SHARE.fullmatch(quote):
        return _told(earlier, earlier.predicate)  # "đạt 80% (cấp tỉnh), | 75% (cấp huyện)"
    share = shares and between in (",", "và") and record.subject is None
    said = said or ("đạt" if quote.lower().startswith("đạt ") else "")  # "khá 9%, đạt 1%"
    if share and (verb_at(said) == 0 or is_grade(said)):
        return {"subject": who, "predicate": said}  # "…, 20% đạt Tập thể …"
    if shares and who and ":" not in quote and _is_aspect(record):
        # "đạt 90% về việc và 60% về tiền", "90% hồ sơ cấp tỉnh; 80% ở cấp huyện"
        whose = _ASPECT.split(who)[0].strip() or who
        return {"subject": whose, "predicate": _joined(record.subject, record.predicate)}
    equal = _EQUAL.match(quote) if after_comma else None
    return _told(earlier, equal[0]) if equal else None


def _next_deed(earlier: Target, record: Target, between: str) -> Target:
    """*record* with the deed of *earlier*, or with those who do that, if it is one deed more."""
    deed, counted = earlier.predicate or "", (record.quote or "")[:1].isdigit()
    opens = (earlier.quote or "").lower().startswith(deed[:4].lower())
    if between in (",", "và") and counted and _is_more(earlier, record):
        who = record.subject if opens or earlier.subject == earlier.unit else earlier.subject
        return record.model_copy(update={"subject": who, "predicate": deed})
    if between in (",", "và") and _EACH.match(earlier.subject or ""):
        return _next_of_each(earlier, record)
    plain = record.percentage and record.predicate is None and counted
    begins = is_bare_action(deed) and opens
    if plain and begins and between != ";" and earlier.percentage:
        return record.model_copy(update={"predicate": deed})
    return record


def _is_aspect(record: Target) -> bool:
    """Whether *record* names no bearer, but only in what or where: "60% về tiền"."""
    told = record.subject if record.predicate is None else record.predicate
    single = record.subject is None or record.predicate is None
    return single and bool(_ASPECT.match(told or ""))


def _at_later_date(earlier: Target, record: Target) -> Target:
    """*record* as a later step of *earlier*, where it names nobody: "…, đạt 50% vào năm 2030"."""
    # "tăng bình quân 8%/năm, đến năm 2030 đạt 900 tỷ đồng"
    amount = earlier.percentage and record.subject is None and record.predicate is None
    same = record.unit == earlier.unit or (record.unit and _is_per(earlier.unit, record.unit))
    if not (same or amount):
        return record
    only_changes = record.subject == record.unit and only_reaches(record.predicate or "")
    own = None if only_changes else record.subject
    told = _joined(own, record.predicate)
    if f"{record.predicate} {record.subject}" == earlier.predicate:
        told = earlier.predicate  # "đạt 1,5% GRDP, đến năm 2030 đạt 2% GRDP"
    elif own is not None and not _NO_MORE.fullmatch(told):
        return record
    reached = _REACHES.match(record.quote or "")
    told = told.removeprefix("là ") or (reached[0].strip() if reached else "")
    return record.model_copy(update={"subject": earlier.subject, "predicate": told or None})


def _is_per(unit: str | None, same: str) -> bool:
    """Whether *same* says less of for how many than *unit* does: "/1.000" of "/1.000 trẻ"."""
    return same.startswith("/") and (unit or "").startswith(same)


def _next_of_each(earlier: Target, record: Target) -> Target:
    """*record* as one more deed of those of *earlier*: "mỗi tổ …, | làm 02 đồ dùng dạy học".

    The counted noun stays in the predicate where words of its own follow, and after "có".
    """
    said, unit, quote = record.predicate or "", record.unit or "", record.quote or ""
    if record.percentage or record.subject != unit:
        return record
    has = (earlier.predicate or "").startswith("có ") and verb_at(said) != 0
    if has or (said and quote.lower().startswith("có ")):
        return record.model_copy(update=_told(earlier, f"có {unit} {said}".strip()))
    if not said:
        return record
    words = zip(said.split(), quote.split(), strict=False)
    deed = " ".join(word for word, _ in takewhile(lambda pair: pair[0] == pair[1], words))
    if not deed or not is_action(deed):
        return record
    rest = said[len(deed) :].strip()
    noun = unit if rest and measure_of(unit) is None else ""
    return record.model_copy(update=_told(earlier, _joined(deed, noun, rest)))


def _is_share_of(earlier: Target, record: Target, between: str) -> bool:
    """Whether *record* says as a share how many *earlier* counts: "33 đ/c = 94%", "33 đ/c (94%)"."""
    if earlier.percentage or not record.percentage:
        return False
    if between in ("=", "(", "-", "–"):
        return record.subject is None and record.predicate is None
    return between == "," and bool(_ITS_SHARE.fullmatch(record.quote or ""))


def _told(earlier: Target, predicate: str | None, title: str | None = None) -> _Told:
    said = {"subject": earlier.subject, "predicate": predicate}
    return {**said, "title_id": title} if title else said


def _joined(*words: str | None) -> str:
    return " ".join(filter(None, words))


def _is_more(earlier: Target, record: Target) -> bool:
    """Whether *record* is one more thing done: "thành lập 280 doanh nghiệp, 80 hợp tác xã"."""
    counts = not (earlier.percentage or record.percentage) and record.subject == record.unit
    deed = earlier.predicate or ""
    whole = (earlier.quote or "").startswith(f"{deed} ") and is_action(deed)
    return counts and record.predicate is None and (is_bare_action(_NEWLY.sub("", deed)) or whole)
