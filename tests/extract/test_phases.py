"""Phases as a whole: deadlines, the plan's year, and dates that are no phase."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.phase_plans import found_in, plan_of

from thidua.extract.phases import find_phases


def test_deadline() -> None:
    (phase,) = found_in("TỔ CHỨC THỰC HIỆN", "- Các khoa đăng ký, hoàn thành trước 15/3/2024.")
    assert phase.quote == "hoàn thành trước 15/3/2024"
    assert (phase.start_date, phase.end_date) == (None, "2024-03-15")


def test_months_of_the_second_year_of_a_school_year() -> None:
    body = "- Đợt 1: từ 05/9 đến 20/11\n- Đợt 2: từ 21/11 đến 3/2\n- Đợt 3: từ 4/2 đến 19/5\n"
    plan = plan_of("CÁC ĐỢT THI ĐUA", body, "năm học 2024 - 2025")
    assert [(p.start_date, p.end_date) for p in find_phases(plan)] == [
        ("2024-09-05", "2024-11-20"),
        ("2024-11-21", "2025-02-03"),
        ("2025-02-04", "2025-05-19"),
    ]


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("CĂN CỨ", "- Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ"),
        ("NỘI DUNG", "- Mừng 42 năm Ngày Nhà giáo Việt Nam (20/11/1982 - 20/11/2024)"),
        ("NỘI DUNG", "- Hoàn thành chỉ tiêu giai đoạn 2021-2025"),
        ("TỔ CHỨC THỰC HIỆN", "- Các phòng gửi báo cáo về Văn phòng trước ngày 20/12/2024."),
        ("NỘI DUNG", "- Hội giảng chào mừng Ngày Nhà giáo Việt Nam 20/11/2024."),
        ("NỘI DUNG", "- Hưởng ứng phong trào do Thủ tướng phát động ngày 05/01/2024."),
        ("NỘI DUNG", "- Khắc phục hậu quả đợt mưa lũ từ ngày 06 đến ngày 12/10/2023."),
        ("THỜI GIAN", "- Mừng Ngày Quốc tế Thiếu nhi 1.6 và ngày 18-11-2024."),
        ("TỔ CHỨC THỰC HIỆN", "- Đoàn cơ sở sơ kết vào tháng 6, tổng kết vào tháng 12."),
        ("NỘI DUNG", "- Biên bản Hội nghị viên chức ngày 08/01/2024 và bản đăng ký."),
        ("NỘI DUNG", "- Hội nghị viên chức ngày 03/01/2024 đã thông qua."),
        ("NỘI DUNG", "- 100% cơ quan ký giao ước, 80% ký xong trong tháng 3/2024."),
        (
            "NỘI DUNG",
            "- Đợt 19/5: gồm các đảng viên có đủ tuổi đảng từ ngày 01/3 đến hết tháng 5/2024.",
        ),
        ("TỔ CHỨC THỰC HIỆN", "- Căn cứ Công văn ngày 03/3/2024 của Sở, các khoa thực hiện."),
    ],
)
def test_dates_that_are_no_phase(heading: str, text: str) -> None:
    assert found_in(heading, text) == []


_PIECES = (
    *("Đợt 1", "Đợt thi đua cao điểm", "Giai đoạn II", "từ", "đến", "trước", "tháng 3", "Quý I"),
    *("01/7", "31/12/2024", "99/2024", "2024", "nay", ":", "(", ")", "-", "\n- ", "chủ đề “x y z”"),
)


@given(st.one_of(st.text(), st.lists(st.sampled_from(_PIECES), max_size=25).map(" ".join)))
def test_offsets_and_never_raising(body: str) -> None:
    plan = plan_of("THỜI GIAN", body)
    last = 0
    for phase in find_phases(plan):
        assert phase.start is not None
        assert phase.end is not None
        assert phase.quote == plan.text[phase.start : phase.end]
        assert last <= phase.start < phase.end
        last = phase.end
