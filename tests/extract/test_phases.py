"""Phases as a whole: deadlines, the plan's year, and dates that are no phase."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.phase_plans import found_in, plan_of
from tests.extract.plans import plan_with

from thidua.document import Document
from thidua.extract.phases import find_phases
from thidua.structure import parse


def test_deadline() -> None:
    (phase,) = found_in("TỔ CHỨC THỰC HIỆN", "- Các khoa đăng ký, hoàn thành trước 15/3/2024.")
    assert phase.quote == "hoàn thành trước 15/3/2024"
    assert (phase.start_date, phase.end_date) == (None, "2024-03-15")


def test_a_round_without_a_name_has_a_theme() -> None:
    line = "Đợt thi đua diễn ra từ ngày 9/10 đến 22/12/2024 với chủ đề: “Về đích trước Tết”."
    (phase,) = found_in("CÁC ĐỢT THI ĐUA", line)
    assert (phase.label, phase.theme) == (None, "Về đích trước Tết")


def test_years_of_a_plan_for_several() -> None:
    body = "- Năm 2022: Hội đồng thi đua tỉnh sơ kết.\n- Năm 2025: Tổng kết nhân dịp 02/9.\n"
    body += "- Năm 2019: Tổng kết giai đoạn trước.\n- Năm 2021: Tập thể xuất sắc.\n"
    found = find_phases(plan_of("TIẾN ĐỘ", body, "giai đoạn 2021 - 2025"))
    assert [(p.quote, p.start_date, p.end_date) for p in found] == [
        ("Năm 2022: Hội đồng thi đua tỉnh sơ kết", "2022", "2022"),
        ("Năm 2025: Tổng kết", "2025", "2025"),
    ]


def test_years_of_a_list_that_its_lead_tells() -> None:
    lines = "Phong trào thực hiện từ năm 2027 đến năm 2030 như sau:\n- Năm 2028: Các sở sơ kết.\n"
    (found,) = find_phases(parse(Document.from_text(f"Mẫu, ngày 02/5/2029\n\n{lines}")))
    assert (found.quote, found.start_date) == ("Năm 2028: Các sở sơ kết", "2028")


def test_a_timetable_of_no_year() -> None:
    lines = "I. MỤC ĐÍCH\n1. Trẻ vui khỏe.\nII. LỘ TRÌNH THỰC HIỆN\n1. Tháng 12 - 01: Sơ kết.\n2. Tháng 04: Hội thi.\n"
    found = find_phases(parse(Document.from_text(lines)))
    assert [(p.quote, p.start_date, p.end_date) for p in found] == [
        ("Tháng 12 - 01: Sơ kết", None, None),
        ("Tháng 04: Hội thi", None, None),
    ]


def test_a_deadline_that_has_a_beginning() -> None:
    text = "- Việc rà soát bắt đầu từ 05/3/2024, hoàn thành vào cuối tháng 5/2024."
    (phase,) = found_in("NỘI DUNG", text)
    assert (phase.start_date, phase.end_date) == ("2024-03-05", "2024-05")


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
            "- Đợt 02/9: xét đảng viên tròn tuổi đảng từ ngày 20/5 đến hết tháng 8/2024.",
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


@pytest.mark.parametrize(
    ("text", "quote", "start", "end"),
    [
        (
            "- Thời gian nhận ảnh dự thi từ ngày 05/3/2021 đến ngày 10/4/2021.",
            "từ ngày 05/3/2021 đến ngày 10/4/2021",
            "2021-03-05",
            "2021-04-10",
        ),
        ("- Thời gian nộp bài chậm nhất ngày 20/3/2021.", "chậm nhất ngày 20/3/2021", None, None),
        (
            "Theo kế hoạch từ tháng 3/2021 đến hết tháng 9/2021, Hội phát động quyên góp.",
            "từ tháng 3/2021 đến hết tháng 9/2021",
            "2021-03",
            "2021-09",
        ),
        (
            "Từ ngày 02.3.2021 đến 11.5.2021 là đợt thi đua nước rút.",
            "Từ ngày 02.3.2021 đến 11.5.2021 là đợt thi đua nước rút",
            "2021-03-02",
            "2021-05-11",
        ),
        (
            "Chiến dịch hiến sách đợt 2 sẽ diễn ra vào tháng 10 năm 2021.",
            "đợt 2 sẽ diễn ra vào tháng 10 năm 2021",
            "2021-10",
            "2021-10",
        ),
        (
            "Đợt II: Từ sau 30/6/2021 đến 31/8 năm 2021.",
            "Đợt II: Từ sau 30/6/2021 đến 31/8 năm 2021",
            "2021-06-30",
            "2021-08-31",
        ),
        (
            "Bước 1: Đăng ký (xong trước 15/3/2021)",
            "Bước 1: Đăng ký (xong trước 15/3/2021)",
            None,
            None,
        ),
        (
            "Đợt III: Từ đầu học kỳ II đến 26/3/2021",
            "Đợt III: Từ đầu học kỳ II đến 26/3/2021",
            None,
            None,
        ),
        (
            "- Vòng chung khảo: 20/10/2021.",
            "Vòng chung khảo: 20/10/2021",
            "2021-10-20",
            "2021-10-20",
        ),
        # the term of a plan has no name
        (
            "Đợt thi đua diễn ra từ ngày 01/4/2021 đến 30/6/2021.",
            "từ ngày 01/4/2021 đến 30/6/2021",
            "2021-04-01",
            "2021-06-30",
        ),
        (
            "| Tổng duyệt | Đội văn nghệ | 15/5/2021 |",
            "Tổng duyệt | Đội văn nghệ | 15/5/2021",
            "2021-05-15",
            "2021-05-15",
        ),
    ],
)
def test_ways_of_setting_a_time(text: str, quote: str, start: str | None, end: str | None) -> None:
    (phase,) = find_phases(plan_with(text, "NỘI DUNG"))
    assert phase.quote == quote
    if start:
        assert (phase.start_date, phase.end_date) == (start, end)


def test_day_of_a_feast_is_no_phase() -> None:
    text = "- Lễ hội đền mùng 8 tháng 2 âm lịch (ngày 20/3/2021 dương lịch)."
    assert find_phases(plan_with(text, "NỘI DUNG")) == []


def test_rounds_without_a_year_in_a_text_that_has_none() -> None:
    text = "Hội phát động thi đua.\n\nGiai đoạn 1 từ nay đến ngày 30-11, quyên góp sách.\n"
    (phase,) = find_phases(parse(Document.from_text(text)))
    assert (phase.label, phase.quote) == ("Giai đoạn 1", "Giai đoạn 1 từ nay đến ngày 30-11")
    assert phase.end_date is None


@pytest.mark.parametrize(
    ("text", "quote", "start", "end"),
    [
        ("- Thời gian: 7h thứ Bảy ngày 20/3/2021.", "7h thứ Bảy ngày 20/3/2021", "2021-03-20", "="),
        ("- Thời gian: Từ 16 giờ 30, ngày 21/5/2021.", None, "2021-05-21", None),
        ("Theo kế hoạch, ngày 21/5/2021, xã duyệt văn kiện.", "ngày 21/5/2021", "2021-05-21", "="),
        ("Ngày hội sẽ diễn ra vào đầu tháng 6/2021.", "đầu tháng 6/2021", "2021-06", "="),
        ("Ban tổ chức nhận bài đến hết tháng 11/2021.", "đến hết tháng 11/2021", None, "2021-11"),
        (
            "- Thời gian dự thi tính kể từ thời điểm mở cổng đến 22 giờ 00 phút ngày 15/10/2021.",
            "tính kể từ thời điểm mở cổng đến 22 giờ 00 phút ngày 15/10/2021",
            None,
            "2021-10-15",
        ),
    ],
)
def test_hours_and_open_ends(
    text: str, quote: str | None, start: str | None, end: str | None
) -> None:
    (phase,) = find_phases(plan_with(text, "NỘI DUNG"))
    assert quote is None or phase.quote == quote
    assert (phase.start_date, phase.end_date) == (start, start if end == "=" else end)


@pytest.mark.parametrize(
    "text",
    [
        "- Năm 2013: Tập thể lao động xuất sắc.",
        "- Theo ý kiến tại phiên họp ngày 11 tháng 6 năm 2021, các xã làm lại.",
    ],
)
def test_what_was_won_and_where_it_was_said(text: str) -> None:
    assert find_phases(plan_with(text, "NỘI DUNG")) == []


def test_year_of_issue_where_the_text_names_no_other() -> None:
    head = "UBND XÃ MẪU\nSố: 3/TB-UBND\nMẫu, ngày 30 tháng 4 năm 2021\n\nTHÔNG BÁO\nVề ra quân\n\n"
    text = "Đợt cao điểm diễn ra trong 2 tháng, từ ngày 23/4 đến ngày 23/6.\n"
    (phase,) = find_phases(parse(Document.from_text(head + text)))
    assert (phase.start_date, phase.end_date) == ("2021-04-23", "2021-06-23")


@pytest.mark.parametrize(
    ("told", "ends"),
    [
        ("Cụm thi đua tổ chức lễ ký kết giao ước vào chiều 9/5/2031.", []),
        ("Cụm thi đua sẽ tổ chức lễ ký kết giao ước vào chiều 9/5/2031.", ["2031-05-09"]),
    ],
)
def test_what_news_has_seen_is_no_entry(told: str, ends: list[str]) -> None:
    news = f"Cụm thi đua số 5 ký giao ước\nNăm 2031, các hội thi đua nuôi ong.\n{told}\n"
    assert [phase.end_date for phase in find_phases(parse(Document.from_text(news)))] == ends
