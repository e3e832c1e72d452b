"""Days that plan and year do not fit: rounds, deadlines, reviews of another year."""

from __future__ import annotations

import pytest
from tests.analysis.checked_plans import at, case

from thidua.analysis.checks import dates
from thidua.document import Span
from thidua.records import (
    Assignment,
    Phase,
)
from thidua.structure.plan import Header, Section


@pytest.mark.parametrize(
    ("title", "start", "end", "reported"),
    [
        ("Phát động thi đua năm 2024", "2024-01-02", "2024-06-30", False),
        ("Phát động thi đua năm 2024", "2023-07-01", "2023-12-31", True),
        ("Phát động thi đua năm 2024", "2023-11-20", "2024-03-26", False),
        ("Phát động thi đua năm 2024", "2024-11-20", "2025-02-03", False),
        ("Phát động thi đua năm 2024", "2024-07-01", "2025-12-31", True),
        ("Phát động thi đua năm 2024", "2024-11-01", "2025-07-31", False),
        ("Phát động thi đua năm 2024", "2024-03-01", "2025-07-31", True),
        ("Thi đua năm học 2024 - 2025", "2025-01-10", "2025-05-31", False),
        ("Thi đua giai đoạn 2021-2025", "2022-01-10", "2022-05-31", False),
        ("Phát động thi đua năm 2024", None, None, False),
    ],
)
def test_round_outside_the_year(title, start, end, reported):
    text = "Đợt 2 (từ 01/7 đến 31/12/2023): tăng tốc"
    phase = Phase(
        label="Đợt 2", start_date=start, end_date=end, **at(text, "Đợt 2 (từ 01/7 đến 31/12/2023)")
    )
    header = Header(doc_type="ke_hoach", plan_year=2024, title=title)
    found = list(dates.date_year_mismatch(case(text, phase, header=header)))
    assert bool(found) is reported
    if found:
        assert found[0].quote == "từ 01/7 đến 31/12/2023"


@pytest.mark.parametrize(
    ("kind", "reported"),
    [
        ("huong_dan", True),
        ("chuong_trinh", True),
        ("cong_van", True),
        ("bao_cao", False),
        (None, False),
    ],
)
def test_documents_that_look_ahead(kind, reported):
    text = "Chặng 2 (từ 01/7 đến hết 15/12/2023)"
    phase = Phase(label="Chặng 2", end_date="2023-12-15", **at(text, text))
    header = Header(doc_type=kind, plan_year=2024)
    assert bool(list(dates.date_year_mismatch(case(text, phase, header=header)))) is reported


@pytest.mark.parametrize(
    ("deadline", "issued", "reported"),
    [
        ("2023-02-15", "2024-01-10", True),
        ("2023-12-15", "2023-12-01", False),  # between the day of issue and the year
        ("2024-02-15", "2024-01-10", False),
        ("2023-02-15", None, True),
    ],
)
def test_deadlines_before_the_year(deadline, issued, reported):
    year, month, day = deadline.split("-")
    text = f"Công đoàn cơ sở nộp bản đăng ký trước ngày {day}/{month}/{year}."
    record = Assignment(actor="Công đoàn cơ sở", task="nộp", deadline=deadline, **at(text, text))
    header = Header(doc_type="ke_hoach", plan_year=2024, issued_date=issued)
    found = list(dates.date_year_mismatch(case(text, record, header=header)))
    assert [f.quote for f in found] == [f"ngày {day}/{month}/{year}"] * reported


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Văn phòng báo cáo tổng kết phong trào thi đua năm 2023 vào tháng 12.",
            "báo cáo tổng kết phong trào thi đua năm 2023",
        ),
        ("Các đơn vị tổng kết năm 2022 trước ngày 15/11/2024.", "tổng kết năm 2022"),
        ("Các đơn vị tổng kết phong trào thi đua năm 2024 vào tháng 12.", None),
        ("Trên cơ sở tổng kết phong trào năm 2023, đến tháng 12 bình xét.", None),
        ("Hội nghị tổng kết phong trào thi đua năm 2023 vào tháng 1.", None),
    ],
)
def test_reviews_of_another_year(text, quote):
    section = Section(
        0, None, 1, "V", "TỔ CHỨC THỰC HIỆN", "implementation", Span(0, 1), 0, Span(0, len(text))
    )
    found = list(dates.date_year_mismatch(case(text, sections=(section,))))
    assert [f.quote for f in found] == [quote] * (quote is not None)


@pytest.mark.parametrize(
    ("label", "before", "after", "reported"),
    [
        ("Đợt", ("2023-09-05", "2023-11-20"), ("2023-01-06", "2023-03-26"), True),
        ("Đợt", ("2023-09-05", "2023-11-20"), ("2024-01-06", "2024-03-26"), False),
        # of a year before even so: another slip, or another round
        ("Đợt", ("2024-09-05", "2024-11-20"), ("2023-01-06", "2023-03-26"), False),
        ("Đợt", ("2023-09", "2023-11"), ("2023-01", "2023-03"), True),
        ("Đợt", (None, "2023-11-20"), ("2023-01-06", "2023-03-26"), False),
        ("Đợt", ("2023-09-05", "2023-11-20"), (None, "2023-03-26"), False),
        ("Tuần lễ", ("2023-09-05", "2023-11-20"), ("2023-01-06", "2023-03-26"), False),
    ],
)
def test_a_numbered_round_a_year_early(label, before, after, reported):
    text = "Đợt 1: thi đua mùa thu. Đợt 2: thi đua mùa xuân."
    names = (f"{label} 1", f"{label} 2") if label == "Đợt" else (f"{label} đầu", f"{label} sau")
    one, other = (
        Phase(label=name, start_date=days[0], end_date=days[1], **at(text, quote))
        for name, days, quote in zip(names, (before, after), ("Đợt 1", "Đợt 2"), strict=True)
    )
    header = Header(doc_type="ke_hoach", plan_year=2023, title="Thi đua năm học 2023 - 2024")
    found = list(dates.date_year_mismatch(case(text, one, other, header=header)))
    assert [finding.quote for finding in found] == ["Đợt 2"] * reported


def test_rounds_of_two_kinds_are_not_held_against_each_other():
    text = "Đợt 1 mùa thu. Giai đoạn 1 mùa xuân."
    one = Phase(label="Đợt 1", start_date="2023-09-05", end_date="2023-11-20", **at(text, "Đợt 1"))
    other = Phase(
        label="Giai đoạn 1",
        start_date="2023-01-06",
        end_date="2023-03-26",
        **at(text, "Giai đoạn 1"),
    )
    header = Header(doc_type="ke_hoach", plan_year=2023, title="Thi đua năm học 2023 - 2024")
    assert not list(dates.date_year_mismatch(case(text, one, other, header=header)))


@pytest.mark.parametrize(
    ("text", "issued", "role", "quote"),
    [
        (
            "Các đơn vị gửi bản đăng ký trước ngày 15/02/2023.",
            *("2024-01-10", "implementation", "trước ngày 15/02/2023"),
        ),
        (
            "Hồ sơ nộp về Phòng chậm nhất là ngày 20/11/2023.",
            *("2024-01-10", "rewards", "chậm nhất là ngày 20/11/2023"),
        ),
        (
            "Báo cáo gửi đến hết 30/6/2023.",
            *("2024-01-10", "schedule", "đến hết 30/6/2023"),
        ),
        # between the day of issue and the year: what prepares the year
        ("Các đơn vị gửi bản đăng ký trước ngày 15/12/2023.", "2023-12-01", "implementation", None),
        ("Các đơn vị gửi bản đăng ký trước ngày 15/02/2024.", "2024-01-10", "implementation", None),
        # two years early is the past, not a slip
        ("Các đơn vị gửi bản đăng ký trước ngày 15/02/2022.", "2024-01-10", "implementation", None),
        # nothing is handed in; a review of what was
        ("Những nhà xây trước ngày 15/02/2023 được sửa.", "2024-01-10", "implementation", None),
        ("Hồ sơ gửi trước ngày 15/02/2023 đã xét xong.", "2024-01-10", "legal_basis", None),
        ("Số hồ sơ nộp, tính đến hết 30/6/2023, là 12.", "2024-01-10", "implementation", None),
    ],
)
def test_days_for_handing_in_before_plan_and_year(text, issued, role, quote):
    section = Section(0, None, 1, "V", "TIÊU ĐỀ", role, Span(0, 1), 0, Span(0, len(text)))
    header = Header(doc_type="ke_hoach", plan_year=2024, issued_date=issued)
    found = list(dates.date_year_mismatch(case(text, header=header, sections=(section,))))
    assert [finding.quote for finding in found] == [quote] * (quote is not None)


def test_a_day_of_a_phase_is_reported_once():
    text = "Các đơn vị gửi bản đăng ký trước ngày 15/02/2023."
    section = Section(
        0, None, 1, "V", "THỰC HIỆN", "implementation", Span(0, 1), 0, Span(0, len(text))
    )
    phase = Phase(end_date="2023-02-15", **at(text, "trước ngày 15/02/2023"))
    header = Header(doc_type="ke_hoach", plan_year=2024, issued_date="2024-01-10")
    found = list(dates.date_year_mismatch(case(text, phase, header=header, sections=(section,))))
    assert len(found) == 1
