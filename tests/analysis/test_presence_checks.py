"""What a plan must have: what is missing is reported, and only of plans."""

from __future__ import annotations

import pytest
from tests.analysis.checked_plans import at, case, headed

from thidua.analysis.checks import presence
from thidua.document import Span
from thidua.records import (
    Award,
    Phase,
    Target,
    Theme,
)
from thidua.structure.plan import Header, Section

EMPTY = [
    (presence.missing_number, "missing_number"),
    (presence.missing_date, "missing_date"),
    (presence.missing_place, "missing_place"),
    (presence.missing_header, "missing_header"),
    (presence.missing_targets, "missing_targets"),
    (presence.missing_schedule, "missing_schedule"),
    (presence.missing_theme, "missing_theme"),
    (presence.missing_rewards, "missing_rewards"),
]


@pytest.mark.parametrize(("check", "code"), EMPTY)
def test_an_empty_plan_lacks_everything(check, code):
    (found,) = check(case("KẾ HOẠCH\nthi đua năm 2024"))
    assert found.code == code
    assert found.start is None
    assert "đã tìm trong" in found.message_vi
    assert "looked in" in found.message_en


@pytest.mark.parametrize(("check", "code"), EMPTY)
def test_absences_are_judged_for_plans_only(check, code):
    assert not list(check(case("Báo cáo", header=Header(doc_type="bao_cao"))))


@pytest.mark.parametrize(("check", "code"), EMPTY[4:])
def test_a_plan_of_something_else_needs_nothing_of_emulation(check, code):
    header = Header(doc_type="ke_hoach", title="Tổ chức hội thao năm 2024")
    assert not list(
        check(case("KẾ HOẠCH\nTổ chức hội thao năm 2024, thi đua sôi nổi", header=header))
    )


@pytest.mark.parametrize(("check", "code"), EMPTY)
def test_a_full_plan_lacks_nothing(check, code):
    text = "UBND TỈNH\nSố: 5/KH-UBND Đà Nẵng, ngày 05/01/2024"
    header = Header(
        doc_type="ke_hoach",
        plan_year=2024,
        number="5",
        place="Đà Nẵng",
        issued_date="2024-01-05",
        issuing_body="UBND TỈNH",
        end=len(text),
        spans={"issuing_body": Span(0, 9)},
    )
    records = (
        Target(value=100, **at(text, "5")),
        Phase(label="Đợt 1", **at(text, "5")),
        Theme(kind="chu_de", text="x", applies_to="plan", **at(text, "5")),
        Award(name="Giấy khen", **at(text, "5")),
    )
    assert not list(check(case(text, *records, header=header)))


def test_a_blank_number_is_the_evidence():
    text = "Số:   /KH-UBND"
    header = Header(doc_type="ke_hoach", number_blank=True, spans={"number": Span(0, len(text))})
    (found,) = presence.missing_number(case(text, header=header))
    assert found.quote == text


@pytest.mark.parametrize("kind", ["ke_hoach", "chuong_trinh", "huong_dan"])
def test_a_blank_day_is_the_evidence(kind):
    text = "Sóc Trăng, ngày     tháng 01 năm 2024"
    header = Header(
        doc_type=kind, issued_date="2024-01", spans={"issued_date": Span(11, len(text))}
    )
    (found,) = presence.missing_date(case(text, header=header))
    assert found.quote == text[11:]


@pytest.mark.parametrize(("first", "lacks"), [(0, True), (400, False)])
def test_the_head_of_a_web_page_stands_above_its_number(first, lacks):
    """The masthead of the site names the body too, far above."""
    text = "x" * 400 + "SỞ Y TẾ\nSố: 5/KH-SYT\nKẾ HOẠCH"
    number = text.index("Số")
    header = Header(
        doc_type="ke_hoach", source="body", end=len(text),
        spans={"issuing_body": Span(first, first + 7), "number": Span(number, number + 12)},
    )  # fmt: skip
    assert bool(list(presence.missing_header(case(text, header=header)))) is lacks


def test_sections_count_for_schedule_and_rewards():
    text = "III. THỜI GIAN\nThi đua cả năm."
    section = Section(0, None, 1, "III", "THỜI GIAN", "schedule", Span(0, 14), 5, Span(0, 14))
    assert not list(presence.missing_schedule(case(text, sections=(section,))))
    assert list(presence.missing_rewards(case(text, sections=(section,))))


@pytest.mark.parametrize(("role", "gaps"), [("theme", 0), ("content", 1)])
def test_a_theme_with_a_section_is_the_plans_own(role: str, gaps: int) -> None:
    text = "I. CHỦ ĐỀ\nChủ đề thi đua của ngành: “Kỷ cương”\n"
    theme = Theme(text="Kỷ cương", kind="chu_de", **at(text, "Kỷ cương"))
    sections = headed(text, ("I. CHỦ ĐỀ", "I", role))
    assert len(list(presence.missing_theme(case(text, theme, sections=sections)))) == gaps


@pytest.mark.parametrize(
    ("body", "lacks"),
    [
        ("(Từ ngày 05/9/2031 đến ngày 20/11/2031)\nTrường phát động thi đua.", False),
        ("Nay phát động thi đua sáu tháng (từ 01/6/2031 đến hết ngày\n30/11/2031) như sau:", False),
        ("Thực hiện Công văn ngày 05/9/2031, trường phát động thi đua.", True),
    ],
)
def test_a_term_in_the_opening_is_a_schedule(body, lacks):
    text = f"KẾ HOẠCH\nPhát động thi đua\n{body}"
    header = Header(doc_type="ke_hoach", title="Phát động thi đua", spans={"title": Span(9, 26)})
    assert bool(list(presence.missing_schedule(case(text, header=header)))) is lacks


@pytest.mark.parametrize(
    ("below", "lacks"),
    [
        ("(Kèm theo Quyết định số 41/QĐ-VKS ngày 31/5/2031 của Viện trưởng)", False),
        ("(Ban hành kèm theo Công văn số 7/CĐ ngày 02/3/2031)", False),
        ("Kèm theo là danh sách các tổ.", True),
    ],
)
@pytest.mark.parametrize(("check", "code"), EMPTY[:4])
def test_an_annex_has_no_head_of_its_own(check, code, below, lacks):
    text = f"KẾ HOẠCH\nPhát động thi đua\n{below}\nViện phát động thi đua như sau:"
    header = Header(doc_type="ke_hoach", title="Phát động thi đua", spans={"title": Span(9, 26)})
    assert bool(list(check(case(text, header=header)))) is lacks
