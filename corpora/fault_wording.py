"""Faults of wording: words left over, misspelt or doubled, marks without their partner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpora.fault_edits import Edit, Option, said
from corpora.fault_plans import ARTICLE, Plan

_STALE = (
    "Các đơn vị tập trung hoàn thành nhiệm vụ năm ⟦{y}⟧.",
    "Kết quả thực hiện được tính vào điểm thi đua năm ⟦{y}⟧.",
    "Mỗi đơn vị chọn một việc làm mới cho phong trào thi đua năm ⟦{y}⟧.",
)
_STALE_SCHOOL_YEAR = "Phấn đấu hoàn thành nhiệm vụ năm học ⟦{y} - {next}⟧."


def stale_year(plan: Plan) -> Iterator[Option]:
    """A sentence left over from a plan of two or three years ago."""
    leaves = plan.leaves("content", "solutions", "implementation", "assignment")
    school = "năm học" in plan.document["title"] or plan.name == "tieu-hoc-2016"
    for k, back in enumerate((2, 3, 2, 3)):
        year = plan.year - back
        text = _STALE_SCHOOL_YEAR if school else _STALE[k % 3]
        if leaves and plan.name != ARTICLE:
            item = leaves[(k * 5 + 1) % len(leaves)]
            yield Option(
                (said(plan, item, text.format(y=year, next=year + 1)),),
                f"{year} in a plan of {plan.year}",
            )


_MISSPELT = (
    ("Covid-19", "Covi-19"),
    ("phấn đấu", "phần đấu"),
    ("khen thưởng", "khen thường"),
    ("đôn đốc", "đôn đóc"),
    ("sơ kết", "sơ kêt"),
    ("nông thôn mới", "nông thông mới"),
    ("Chiến sĩ thi đua cơ sở", "Chiến sỹ thi cấp cơ sở"),
    ("Chiến sĩ thi đua cấp tỉnh", "Chiến sỹ thi cấp tỉnh"),
    ("tổng kết", "tổng kêt"),
    ("tuyên truyền", "tuyên truyên"),
    ("sáng kiến", "sáng kiên"),
    ("Ngày truyền thống", "Ngày truyền thông"),
    ("Khối trưởng", "Khối trường"),
)
_MISSPELT_SENTENCES = (
    "Trân trọng những ⟦cống hiên⟧ thầm lặng của từng cá nhân.",
    "Duy trì đều các hoạt động văn nghệ, ⟦thế dục thể thao⟧.",
    "Tiếp tục ⟦phần đấu⟧ giữ vững kết quả đã đạt.",
)
# The cluster is meant: where there may be one.
_MISSPELT_CLUSTERS = (
    "Vướng mắc báo cáo ⟦Trường Khối thi đua⟧ xem xét.",
    "Vướng mắc báo cáo ⟦Cục trưởng Cục thi đua⟧ xem xét.",
)
_IN_CLUSTERS = {"khoi-thi-dua-2015", "so-y-te-ocr-2020", "doanh-nghiep-than-2018", "ldld-tinh-2012"}
_FOR_INFORMATION = re.compile(r"(?<=\()(?:để )?(b/c|báo cáo)(?=\))")


def misspelt(plan: Plan) -> Iterator[Option]:
    """A fixed term is misspelt."""
    for right, wrong in _MISSPELT:
        for m in re.finditer(rf"(?<!\w){re.escape(right)}(?!\w)", plan.text):
            if not plan.faulty({"start": m.start(), "end": m.end()}):
                yield Option((Edit(*m.span(), f"⟦{wrong}⟧"),), f"{right} -> {wrong}")
    for m in _FOR_INFORMATION.finditer(plan.text):
        yield Option((Edit(*m.span(), f"⟦đề {m[1]}⟧"),), "để -> đề")
    leaves = plan.leaves("content", "solutions", "implementation", "assignment")
    if not leaves or plan.name == ARTICLE:
        return
    more = _MISSPELT_CLUSTERS if plan.name in _IN_CLUSTERS else ()
    for k, sentence in enumerate(_MISSPELT_SENTENCES + more):
        item = leaves[(k * 4 + 2) % len(leaves)]
        yield Option((said(plan, item, sentence),), sentence.strip("."))


_DOUBLE = re.compile(
    r"(?<=[\wà-ỹ] )(?:của|và|các|trong|được|cho|để|cán bộ|thi đua|đơn vị|phong trào|thực hiện|tập thể)(?= [\wà-ỹ])"
)


def doubled_word(plan: Plan) -> Iterator[Option]:
    """A word stands twice in a row."""
    for m in _DOUBLE.finditer(plan.text, *plan.body):
        yield Option((Edit(*m.span(), f"⟦{m[0]} {m[0]}⟧"),), f"{m[0]} twice")


_QUOTED = re.compile(r'“[^“”\n]*”|« [^«»\n]* »|(?<=\s)"[^"\n]*"')


def lone_quote(plan: Plan) -> Iterator[Option]:
    """One of a pair of quotation marks is gone; the other one is marked."""
    for m in _QUOTED.finditer(plan.text):
        start, end = plan.line(m.start())
        line = plan.text[start:end]
        if line.count("“") != line.count("”") or line.count('"') % 2:
            continue
        wide = 2 if m[0][0] == "«" else 1  # with the space inside
        yield Option(
            (Edit(m.start(), m.start() + wide, ""), Edit(m.end() - 1, m.end(), f"⟦{m[0][-1]}⟧")),
            "no opening mark",
        )
        yield Option(
            (Edit(m.start(), m.start() + 1, f"⟦{m[0][0]}⟧"), Edit(m.end() - wide, m.end(), "")),
            "no closing mark",
        )


_MARKS = re.compile(r"(?<=[a-zà-ỹ])(?:,|;)(?= [\wà-ỹ])|(?<=[a-zà-ỹ])\.(?=\n)")


def doubled_punctuation(plan: Plan) -> Iterator[Option]:
    """A comma, semicolon or full stop stands twice, or a full stop after a semicolon."""
    for m in _MARKS.finditer(plan.text, *plan.body):
        wrong = {",": ",,", ";": ";;", ".": ".."}[m[0]]
        yield Option((Edit(*m.span(), f"⟦{wrong}⟧"),), f"{m[0]} -> {wrong}")
        if m[0] == ".":
            yield Option((Edit(*m.span(), "⟦;.⟧"),), ". -> ;.")


_RANGE = re.compile(r"(?<![\d/.])(?P<a>20\d\d)(?P<dash> ?[-–] ?)(?P<b>20\d\d)(?![\d/.-])")
_BACKWARD = (
    "Góp phần thực hiện nghị quyết đại hội đảng bộ nhiệm kỳ ⟦{b} - {a}⟧.",
    "Kết quả là căn cứ đánh giá cả giai đoạn ⟦{b} - {a}⟧.",
)


def range_backward(plan: Plan) -> Iterator[Option]:
    """A range of years runs backwards."""
    for m in _RANGE.finditer(plan.text):
        if int(m["a"]) < int(m["b"]):
            yield Option(
                (Edit(*m.span(), f"⟦{m['b']}{m['dash']}{m['a']}⟧"),), f"{m[0]} turned round"
            )
    leaves = plan.leaves("content", "solutions", "implementation", "assignment")
    since = plan.year - plan.year % 5
    for k, (text, first, last) in enumerate(
        zip(_BACKWARD, (since, since + 1), (since + 5, since + 5), strict=True)
    ):
        if leaves and plan.name != ARTICLE:
            item = leaves[(k * 4 + 3) % len(leaves)]
            yield Option((said(plan, item, text.format(a=first, b=last)),), f"{last} - {first}")
