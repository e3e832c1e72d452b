"""Rounds, timetable entries, drives and deadlines, and the dates that are none of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.document import Document
from thidua.extract.phases import find_phases
from thidua.records import Phase
from thidua.structure import parse
from thidua.structure.plan import Plan

HEAD = """PHÒNG Y TẾ MẪU
Số: 3/KH-PYT
Mẫu, ngày 05 tháng 01 năm 2024
KẾ HOẠCH
Phát động thi đua năm 2024

I. MỤC ĐÍCH
- Nâng cao chất lượng.
II. {heading}
"""


def plan_of(heading: str, body: str) -> Plan:
    return parse(Document.from_text(HEAD.format(heading=heading) + body + "\n"))


def found_in(heading: str, body: str) -> list[Phase]:
    return find_phases(plan_of(heading, body))


@pytest.mark.parametrize(
    ("text", "label", "quote", "start", "end"),
    [
        (
            "- Đợt 1 (từ 01/01 đến 30/6/2024): ra quân đầu năm.",
            *("Đợt 1", "Đợt 1 (từ 01/01 đến 30/6/2024)", "2024-01-01", "2024-06-30"),
        ),
        (
            "**Đợt 2:** Từ 1/7 - 31/12/2024. Thi đua về đích",
            *("Đợt 2", "Đợt 2:** Từ 1/7 - 31/12/2024", "2024-07-01", "2024-12-31"),
        ),
        (
            "1. Đợt II ( 01/7 – 31/12/2024 )",
            *("Đợt II", "Đợt II ( 01/7 – 31/12/2024 )", "2024-07-01", "2024-12-31"),
        ),
        (
            "- Đợt thi đua thứ nhất: Từ nay đến hết tháng 3/2024",
            *("Đợt thi đua thứ nhất", "Đợt thi đua thứ nhất: Từ nay đến hết tháng 3/2024"),
            *(None, "2024-03"),
        ),
        (
            "- Đợt 3, từ tháng 4 đến tháng 6 năm 2024",
            *("Đợt 3", "Đợt 3, từ tháng 4 đến tháng 6 năm 2024", "2024-04", "2024-06"),
        ),
        (
            "- Giai đoạn 1: từ ngày 15 tháng 01 năm 2024 đến ngày 30 tháng 6 năm 2024.",
            *("Giai đoạn 1", None, "2024-01-15", "2024-06-30"),
        ),
        (
            "- Đợt III: đợt cao điểm “60 ngày đêm”, từ ngày 02/8/2024 đến 30/9/2024; về đích.",
            *("Đợt III", "Đợt III: đợt cao điểm “60 ngày đêm”, từ ngày 02/8/2024 đến 30/9/2024"),
            *("2024-08-02", "2024-09-30"),
        ),
        ("- Bước 2 (từ 11/8 đến 10/12/2024)", *("Bước 2", None, "2024-08-11", "2024-12-10")),
        ("- Chặng 1: từ 10/11 đến 31/12/2024", *("Chặng 1", None, "2024-11-10", "2024-12-31")),
        ("- Đợt một: từ 06/02 đến 19/5/2024", *("Đợt một", None, "2024-02-06", "2024-05-19")),
        ("- Đợt 2: Từ 0l/9/2024 đến 3O/11/2024", *("Đợt 2", None, "2024-09-01", "2024-11-30")),
        ("- Giai đoạn II: Quý III/2024", *("Giai đoạn II", None, "2024-07", "2024-09")),
        (
            "- Đợt 1: Mừng Đảng, mừng Xuân, từ 05/01/2024 đến 20/3/2024.",
            *("Đợt 1", None, "2024-01-05", "2024-03-20"),
        ),
        ("- Đợt 1 từ ngày 05/9 đến ngày 20/11.", *("Đợt 1", None, "2024-09-05", "2024-11-20")),
        (
            "- Giai đoạn 1 (ra quân): 01 – 05/6/2024.",
            *("Giai đoạn 1", None, "2024-06-01", "2024-06-05"),
        ),
        (
            "- Giai đoạn 2: từ 00h00 ngày 06/6/2024 đến 24h00 ngày 19/8/2024.",
            *("Giai đoạn 2", None, "2024-06-06", "2024-08-19"),
        ),
        ("- Cao điểm 2 (từ 9/3 đến 30/6)", *("Cao điểm 2", None, "2024-03-09", "2024-06-30")),
        (
            "Chặng về đích, từ 03/9 đến 20/12/2024: gặt con số.",
            *("Chặng về đích", "Chặng về đích, từ 03/9 đến 20/12/2024", "2024-09-03", "2024-12-20"),
        ),
        ("- Đợt 1 (tháng 1, 2, 3/2024)", *("Đợt 1", None, "2024-01", "2024-03")),
        ("- Đợt 2 (01.4 – 31.8.2024)", *("Đợt 2", None, "2024-04-01", "2024-08-31")),
        (
            "- Đợt 1 (tuần 1 – tuần 11; 05/9 – 20/11/2024)",
            *("Đợt 1", "Đợt 1 (tuần 1 – tuần 11; 05/9 – 20/11/2024)", "2024-09-05", "2024-11-20"),
        ),
        (
            "- Mùa Hè (02-5 đến 31-8-2024): chống nóng",
            *("Mùa Hè", None, "2024-05-02", "2024-08-31"),
        ),
        (
            "- Đợt 3 (từ 03-9 tới hết năm 2024)",
            *("Đợt 3", None, "2024-09-03", "2024-12-31"),
        ),
        (
            "- Đợt cuối, từ 03/9/2024 đến ngày bế mạc Đại hội (dự kiến tháng 12/2024): về đích.",
            *("Đợt cuối", None, "2024-09-03", "2024-12"),
        ),
        (
            "Dot 1: Tu ngay 05/01/2024 den ngay 30/6/2024.",
            *("Dot 1", None, "2024-01-05", "2024-06-30"),
        ),
        (
            "| Đợt 1 | Mừng Đảng | 05/01/2024 - 30/4/2024 |",
            *("Đợt 1", None, "2024-01-05", "2024-04-30"),
        ),
        (
            "ĐỢT 1 từ ngày ra KH đến 31/5/2024. chào mừng",
            *("ĐỢT 1", "ĐỢT 1 từ ngày ra KH đến 31/5/2024", None, "2024-05-31"),
        ),
        (
            "- Đợt 2: từ sau khi sơ kết đợt 1 đến 31/12/2024",
            *("Đợt 2", None, None, "2024-12-31"),
        ),
        ("- Đợt 2: T6→T8/2024 ôn tập", *("Đợt 2", "Đợt 2: T6→T8/2024", "2024-06", "2024-08")),
        ("1. Đợt 20/11 (từ 05/9 đến 20/11/2024)", *("Đợt 20/11", None, "2024-09-05", "2024-11-20")),
        (
            "1. Đợt 1/2024: từ 01/02 đến 26/3/2024",
            *("Đợt 1/2024", None, "2024-02-01", "2024-03-26"),
        ),
        ("- Đợt 1 (quý I + quý II/2024)", *("Đợt 1", None, "2024-01", "2024-06")),
        (
            "- Đợt 1: Từ ngày 15/8/2024 – đến 20/11/2024",
            *("Đợt 1", None, "2024-08-15", "2024-11-20"),
        ),
        (
            "- Đợt 1: Từ đầu tháng 3 đến giữa tháng 5 năm 2024",
            *("Đợt 1", None, "2024-03", "2024-05"),
        ),
        (
            "+ Đợt 1, mừng 134 năm Ngày sinh Bác (19/5/1890 - 19/5/2024): từ 01/02 đến 19/5/2024",
            *("Đợt 1", None, "2024-02-01", "2024-05-19"),
        ),
        (
            "1. Đợt 1: Chào mừng Ngày Nhà giáo Việt Nam 20/11\n- Thời gian: từ 05/9 đến 20/11/2024.",
            *("Đợt 1", None, "2024-09-05", "2024-11-20"),
        ),
        (
            "a) Đợt 1: Mừng các ngày 03/02, 26/3. Thời gian: Từ tháng 01 đến hết tháng 5/2024.",
            *("Đợt 1", None, "2024-01", "2024-05"),
        ),
        ("- Bước 1: Phát động (tháng 01/2024)", *("Bước 1", None, "2024-01", "2024-01")),
        ("- Giai đoạn 1 (từ năm 2024 đến năm 2026): làm", *("Giai đoạn 1", None, "2024", "2026")),
        ("1. Giai đoạn 2 (2026 - 2030)", *("Giai đoạn 2", None, "2026", "2030")),
        (
            "- Chặng về đích: tháng 11 và 12-2024; giao lưu",
            *("Chặng về đích", None, "2024-11", "2024-12"),
        ),
        (
            "Chiến dịch 100 ngày đêm giữ điện: 20/01/2024 ÷ 29/4/2024. Lập thành tích",
            *("Chiến dịch 100 ngày đêm giữ điện", None, "2024-01-20", "2024-04-29"),
        ),
        (
            "Tháng Công nhân, Tháng An toàn: trọn tháng 5 năm 2024.",
            *("Tháng Công nhân, Tháng An toàn", None, "2024-05", "2024-05"),
        ),
        (
            "- Tháng cao điểm “Dân vận khéo”: từ ngày 15/9 đến ngày 15/10/2024",
            *("Tháng cao điểm “Dân vận khéo”", None, "2024-09-15", "2024-10-15"),
        ),
        (
            "- Thi đua đột kích: 30 ngày đêm, từ ngày 15.8 đến ngày 15.9.2024",
            *("Thi đua đột kích", None, "2024-08-15", "2024-09-15"),
        ),
        # as printed, even where the year is plainly wrong
        ("- Đợt 2 (từ 01/7 đến 31/12/2023)", *("Đợt 2", None, "2023-07-01", "2023-12-31")),
    ],
)
def test_rounds(
    text: str, label: str, quote: str | None, start: str | None, end: str | None
) -> None:
    (phase,) = found_in("CÁC ĐỢT THI ĐUA", text)
    assert phase.label == label
    assert (phase.start_date, phase.end_date) == (start, end)
    if quote:
        assert phase.quote == quote


def test_two_rounds_in_one_sentence() -> None:
    phases = found_in(
        "NỘI DUNG",
        "Chia làm 2 đợt: đợt 1 từ tháng 01 đến tháng 6/2024, đợt 2 từ 01/7 - 15/12/2024.",
    )
    assert [(p.start_date, p.end_date) for p in phases] == [
        ("2024-01", "2024-06"),
        ("2024-07-01", "2024-12-15"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. Đợt 1 (từ 05/01 đến 30/3/2024), chủ đề “Sáng tạo, về đích sớm”",
        '1. Đợt 1: Từ 05/01 đến 30/3/2024\nKhẩu hiệu: "Sáng tạo, về đích sớm"\n2. Việc khác',
    ],
)
def test_theme_of_the_round(text: str) -> None:
    assert found_in("CÁC ĐỢT THI ĐUA", text)[0].theme == "Sáng tạo, về đích sớm"


def test_a_round_that_is_reviewed_has_not_the_time_of_the_next_item() -> None:
    entries = found_in(
        "THỜI GIAN THỰC HIỆN",
        "- Tháng 01/2024: Sơ kết, khen thưởng đợt 1, đợt 2.\n- Từ 25/5 đến 30/5/2024: Họp xét.",
    )
    assert [phase.quote for phase in entries] == [
        "Tháng 01/2024: Sơ kết, khen thưởng đợt 1, đợt 2",
        "Từ 25/5 đến 30/5/2024: Họp xét",
    ]


def test_theme_of_the_next_round_is_not_its_own() -> None:
    first, second = found_in(
        "CÁC ĐỢT THI ĐUA",
        "- Đợt 1: từ 05/01 đến 30/3/2024\n- Đợt 2: từ 01/4 đến 30/6/2024, chủ đề “Về đích”",
    )
    assert (first.theme, second.theme) == (None, "Về đích")


@pytest.mark.parametrize(
    ("heading", "text", "start", "end"),
    [
        ("THỜI GIAN THỰC HIỆN", "Tháng 5/2024: sơ kết đợt một", *("2024-05", "2024-05")),
        ("THỜI GIAN THỰC HIỆN", "Từ 01-05/3/2024: ra quân", *("2024-03-01", "2024-03-05")),
        ("THỜI GIAN THỰC HIỆN", "Ngày 20/11/2024, trao thưởng", *("2024-11-20", "2024-11-20")),
        ("THỜI GIAN THỰC HIỆN", "Quý I/2024: đăng ký", *("2024-01", "2024-03")),
        ("THỜI GIAN THỰC HIỆN", "Trước ngày 25/5/2024: nộp hồ sơ", *(None, "2024-05-25")),
        ("THỜI GIAN THỰC HIỆN", "Chậm nhất ngày 25/5/2024: nộp hồ sơ", *(None, "2024-05-25")),
        ("TỔ CHỨC THỰC HIỆN", "Từ 15/10 đến 10/11/2024: hội thao", *("2024-10-15", "2024-11-10")),
    ],
)
@pytest.mark.parametrize("bullet", ["-", "+", "a)"])
def test_timetable(heading: str, text: str, start: str | None, end: str, bullet: str) -> None:
    (phase,) = found_in(heading, f"{bullet} {text}.")
    assert phase.quote == text
    assert phase.label is None
    assert (phase.start_date, phase.end_date) == (start, end)
    assert phase.text is not None
    assert text.endswith(phase.text)


@pytest.mark.parametrize(
    ("heading", "text", "quotes"),
    [
        ("THỜI GIAN", "- Lễ phát động: ngày 03/02/2024.", ["Lễ phát động: ngày 03/02/2024"]),
        (
            "THỜI GIAN",
            "- Sơ kết: trong tháng 7/2024; tổng kết năm: trước 15/12/2024.",
            ["Sơ kết: trong tháng 7/2024", "tổng kết năm: trước 15/12/2024"],
        ),
        ("THỜI GIAN", "- Thời gian: từ 01/4 đến 30/11/2024.", ["từ 01/4 đến 30/11/2024"]),
        (
            "THỜI GIAN",
            "| Nghiệm thu | 08-12/7/2024 < 5 ngày làm | Sở |",
            ["Nghiệm thu | 08-12/7/2024"],
        ),
        (
            "THỜI GIAN",
            "| 1 | Phê duyệt hồ sơ | Dự kiến 10/7/2024 | Giám đốc |",
            ["Phê duyệt hồ sơ | Dự kiến 10/7/2024"],
        ),
        # a round that a cell names in passing has not the time of its row
        (
            "THỜI GIAN",
            "| Sơ kết đợt 1 | Tháng 5/2024 | Văn phòng |",
            ["Sơ kết đợt 1 | Tháng 5/2024"],
        ),
        (
            "THỜI GIAN",
            "- Ngày 19 và 20/5/2024: Hội diễn; tháng 9 + 10/2024: Hội thao",
            ["Ngày 19 và 20/5/2024: Hội diễn", "tháng 9 + 10/2024: Hội thao"],
        ),
        ("THỜI GIAN", "- Năm 2025: Tổng kết phong trào.", ["Năm 2025: Tổng kết phong trào"]),
        (
            "TỔ CHỨC THỰC HIỆN",
            "- Báo cáo sơ kết gửi trước 15/6/2024, tổng kết gửi trước 15/11/2024.",
            ["trước 15/6/2024", "trước 15/11/2024"],
        ),
        (
            "NỘI DUNG",
            "- Các trường thăm nhau, trao đổi kinh nghiệm (vào tháng 11/2024).",
            ["vào tháng 11/2024"],
        ),
        (
            "KHEN THƯỞNG",
            "- Tổng kết T12/2024, sơ kết tuần từ 12-16/7/2024.",
            ["T12/2024", "tuần từ 12-16/7/2024"],
        ),
        (
            "LỊCH THI ĐUA",
            "- Họp tổng kết vào thứ Bảy, ngày 26/10/2024.",
            ["thứ Bảy, ngày 26/10/2024"],
        ),
        ("THỜI GIAN", "| Tháng 01/2024 | Phát động | Văn phòng |", ["Tháng 01/2024 | Phát động"]),
        ("THỜI GIAN", "| Sơ kết | 08-12/7/2024 | Văn phòng |", ["Sơ kết | 08-12/7/2024"]),
        (
            "TỔ CHỨC THỰC HIỆN",
            "- Các cụm sơ kết trong tuần đầu tháng 7/2024, chấm điểm trước ngày 30 tháng 11.",
            ["trong tuần đầu tháng 7/2024", "trước ngày 30 tháng 11"],
        ),
    ],
)
def test_entries(heading: str, text: str, quotes: list[str]) -> None:
    assert [phase.quote for phase in found_in(heading, text)] == quotes


def test_months_of_the_second_year_of_a_school_year() -> None:
    text = HEAD.replace("thi đua năm 2024", "thi đua năm học 2024 - 2025")
    body = "- Đợt 1: từ 05/9 đến 20/11\n- Đợt 2: từ 21/11 đến 3/2\n- Đợt 3: từ 4/2 đến 19/5\n"
    plan = parse(Document.from_text(text.format(heading="CÁC ĐỢT THI ĐUA") + body))
    assert [(p.start_date, p.end_date) for p in find_phases(plan)] == [
        ("2024-09-05", "2024-11-20"),
        ("2024-11-21", "2025-02-03"),
        ("2025-02-04", "2025-05-19"),
    ]


def test_drive_keeps_its_name_as_label() -> None:
    (phase,) = found_in(
        "NỘI DUNG", "- Mở đợt thi đua cao điểm 100 ngày đêm (từ 01/9/2024 đến 10/12/2024); sơ kết."
    )
    assert phase.label == "đợt thi đua cao điểm 100 ngày đêm"
    assert phase.quote == "đợt thi đua cao điểm 100 ngày đêm (từ 01/9/2024 đến 10/12/2024)"
    assert (phase.start_date, phase.end_date) == ("2024-09-01", "2024-12-10")


def test_deadline() -> None:
    (phase,) = found_in("TỔ CHỨC THỰC HIỆN", "- Các khoa đăng ký, hoàn thành trước 15/3/2024.")
    assert phase.quote == "hoàn thành trước 15/3/2024"
    assert (phase.start_date, phase.end_date) == (None, "2024-03-15")


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


@pytest.mark.parametrize(
    ("heading", "text", "quotes"),
    [
        (
            "CÁC ĐỢT THI ĐUA",
            "- Đợt 1: từ 01/02 đến 19/5/2024.\nMốc kiểm tra: tháng 6/2024 kiểm tra chéo giữa các đội;"
            " từ 01 đến 10/11/2024 chấm điểm; tổng kết trong tháng 12/2024.",
            [
                "Đợt 1: từ 01/02 đến 19/5/2024",
                "tháng 6/2024 kiểm tra chéo giữa các đội",
                "từ 01 đến 10/11/2024 chấm điểm",
                "tổng kết trong tháng 12/2024",
            ],
        ),
        (
            "TỔ CHỨC THỰC HIỆN",
            "- Một số mốc cần lưu ý: nộp đăng ký: 15/3/2024; bình xét (tháng 5/2024), trao thưởng"
            " trước 20/11/2024.",
            ["nộp đăng ký: 15/3/2024", "bình xét (tháng 5/2024)", "trao thưởng trước 20/11/2024"],
        ),
        (
            "THỜI GIAN",
            "Tiến độ: Quý I/2024 phát động, quý II/2024 sơ kết, quý IV/2024 tổng kết.",
            ["Quý I/2024 phát động", "quý II/2024 sơ kết", "quý IV/2024 tổng kết"],
        ),
        # a last day alone; days of the week
        (
            "CÁC ĐỢT THI ĐUA",
            "Lịch: nộp bản đăng ký: đến hết 25/9/2024; sơ kết: thứ Bảy 16/11/2024; hoàn tất hồ sơ:"
            " trước 25/12/2024.",
            [
                "nộp bản đăng ký: đến hết 25/9/2024",
                "sơ kết: thứ Bảy 16/11/2024",
                "hoàn tất hồ sơ: trước 25/12/2024",
            ],
        ),
        # what begins with an entry is a list of entries
        (
            "THỜI GIAN",
            "- Ngày 20/02/2024, các cụm ký giao ước; quý II/2024 kiểm tra cơ sở; sơ kết vào tháng 7.",
            [
                "Ngày 20/02/2024, các cụm ký giao ước",
                "quý II/2024 kiểm tra cơ sở",
                "tháng 7",
            ],
        ),
        # two events, no stretch of time
        (
            "THỜI GIAN",
            "- Sơ kết ngày 28/6/2024, tổng kết ngày 20/12/2024.",
            ["ngày 28/6/2024", "ngày 20/12/2024"],
        ),
        # memories, days of the week and shares of a budget are no entries
        ("THỜI GIAN", "Các mốc lịch sử: 27/7/1947 Ngày Thương binh; 19/8/1945 Cách mạng.", []),
        ("TỔ CHỨC THỰC HIỆN", "- Lịch tiếp dân: thứ Năm hằng tuần; phòng số 3.", []),
        ("TỔ CHỨC THỰC HIỆN", "- Tiến độ giải ngân: 45% trước 30/6/2024.", []),
        # an occasion is no part of what is done
        (
            "TIẾN ĐỘ",
            "a) Quý II/2024: thi đua gỡ vướng, chào mừng 134 năm Ngày sinh Bác (19/5/1890 - 19/5/2024).",
            ["Quý II/2024: thi đua gỡ vướng"],
        ),
        (
            "THỜI GIAN",
            "- 90 ngày bám bản: rà chỉ tiêu. Từ ngày 18 đến ngày 25 tháng 12 năm 2024 chấm điểm.",
            ["Từ ngày 18 đến ngày 25 tháng 12 năm 2024 chấm điểm"],
        ),
        (
            "KHEN THƯỞNG",
            "- Sơ kết trong tháng 7, tổng kết, bình xét cuối năm trước ngày 28/12/2024.",
            ["trước ngày 28/12/2024"],
        ),
        (
            "TỔ CHỨC THỰC HIỆN",
            "- Sở tham mưu sơ kết trong tháng 7, tổng kết trong tháng 12 năm 2024.",
            ["trong tháng 7", "trong tháng 12 năm 2024"],
        ),
        (
            "NỘI DUNG",
            "- Trường phát động thi đua (20/11). Từ 1/10/2024 đến 18/11/2024. Qua 7 tuần có kết quả.",
            ["Từ 1/10/2024 đến 18/11/2024"],
        ),
        # a name and its stretch of time fill an item, wherever it stands
        (
            "NỘI DUNG",
            "- Giải cầu lông nữ: từ ngày 04/3/2024 đến 09/3/2024.",
            ["Giải cầu lông nữ: từ ngày 04/3/2024 đến 09/3/2024"],
        ),
        ("NỘI DUNG", "- Mức đóng góp: từ 20.000 đồng đến 50.000 đồng.", []),
        # several years, and an end without a date
        (
            "TIẾN ĐỘ",
            "- Từ năm 2024 đến năm 2026: nhân rộng mô hình.",
            ["Từ năm 2024 đến năm 2026: nhân rộng mô hình"],
        ),
        (
            "THỜI GIAN",
            "- Từ ngày 03/02/2024 đến khi kết thúc đại hội Đoàn trường.",
            ["Từ ngày 03/02/2024 đến khi kết thúc đại hội Đoàn trường"],
        ),
        (
            "THỜI GIAN",
            "- Thời gian: bắt đầu lúc 7 giờ 30 phút ngày 08/3/2024.",
            ["7 giờ 30 phút ngày 08/3/2024"],
        ),
        ("NỘI DUNG", "- Thời gian phát động: Từ ngày 15/10/2024.", ["Từ ngày 15/10/2024"]),
        (
            "NỘI DUNG",
            "- Thời gian: sơ khảo ngày 10/11, chung khảo ngày 19/11/2024.",
            ["ngày 10/11", "ngày 19/11/2024"],
        ),
        (
            "NỘI DUNG",
            "- Kết thúc nhận bài ngày 15/4/2024.",
            ["ngày 15/4/2024"],
        ),
        ("NỘI DUNG", "- Vở sạch chữ đẹp: vòng trường ngày 24/02/2024.", ["ngày 24/02/2024"]),
        # columns that blanks part
        (
            "NỘI DUNG",
            "- Bảng:\n1     Xét sáng kiến     Từ 10/3 đến 20/3/2024     Tổ trưởng",
            ["Xét sáng kiến     Từ 10/3 đến 20/3/2024"],
        ),
    ],
)
def test_timetables_within_a_line(heading: str, text: str, quotes: list[str]) -> None:
    assert [phase.quote for phase in found_in(heading, text)] == quotes


@pytest.mark.parametrize(
    ("text", "label", "start", "end"),
    [
        (
            "- Đợt I, “100 ngày về đích” - phát động ngày 27/01/2024, kết thúc ngày 07/5/2024: mừng",
            *("Đợt I", "2024-01-27", "2024-05-07"),
        ),
        (
            "- 45 ngày dọn hồ sơ (15/4 – 30/5/2024): dọn",
            *("45 ngày dọn hồ sơ", "2024-04-15", "2024-05-30"),
        ),
        (
            "- “Về đích sớm” (từ 20/9 đến 31/12/2024): tập trung",
            *("Về đích sớm", "2024-09-20", "2024-12-31"),
        ),
        ("- Tăng tốc: 01/3 - 30/6/2024", *("Tăng tốc", "2024-03-01", "2024-06-30")),
        (
            "- Đợt cao điểm mùa hè, từ 01/4 đến hết ngày 02/9/2024: đường",
            *("Đợt cao điểm mùa hè", "2024-04-01", "2024-09-02"),
        ),
        (
            "- Đợt thi đua cao điểm chào mừng Quốc khánh, từ 01/7 đến 02/9/2024",
            *("Đợt thi đua cao điểm", "2024-07-01", "2024-09-02"),
        ),
        (
            "- Đợt 1: tuần 1 tháng 2 đến tuần 2 tháng 5/2024",
            *("Đợt 1", "2024-02", "2024-05"),
        ),
        (
            "- Đợt 2: từ trung tuần tháng 3 đến hết hạ tuần tháng 5/2024",
            *("Đợt 2", "2024-03", "2024-05"),
        ),
        ("- Đợt 2: 21/11 - 20/12", *("Đợt 2", "2024-11-21", "2024-12-20")),
        # a beginning and an end, each with its own word
        (
            "- Đợt 2: khởi động ngày 20/5/2024, chốt sổ ngày 02/9/2024, trọng tâm là hồ sơ",
            *("Đợt 2", "2024-05-20", "2024-09-02"),
        ),
        (
            "- Đợt 2, mở ngày 20/5 và tổng kết chậm nhất ngày 02/9/2024: tiếp sức",
            *("Đợt 2", "2024-05-20", "2024-09-02"),
        ),
        (
            "- Đợt thứ hai tính từ ngày 20/5, khép lại đúng ngày 28/8/2024",
            *("Đợt thứ hai", "2024-05-20", "2024-08-28"),
        ),
        (
            "- Chặng cuối bắt đầu từ ngày 16/9, cán đích ngày 28/11/2024, đúng dịp",
            *("Chặng cuối", "2024-09-16", "2024-11-28"),
        ),
        (
            "- Chặng về đích kéo dài từ 01/10 đến 31/12/2024",
            *("Chặng về đích", "2024-10-01", "2024-12-31"),
        ),
        (
            "- Đợt 1: từ ngày phát động (15/01/2024) đến ngày 19/5/2024",
            *("Đợt 1", "2024-01-15", "2024-05-19"),
        ),
        (
            "- Chặng mùa khô, từ ngày ra quân 10/4 cho đến hết 31/5/2024: canh lửa",
            *("Chặng mùa khô", "2024-04-10", "2024-05-31"),
        ),
        ("- Đợt 3: hai tháng 02 và 3/2024: vui", *("Đợt 3", "2024-02", "2024-03")),
        ("- Đợt 3: bốn tháng cuối năm 2024", *("Đợt 3", "2024-09", "2024-12")),
        (
            "- Đợt III/2024: từ 03/9 đến 31/12/2024",
            *("Đợt III/2024", "2024-09-03", "2024-12-31"),
        ),
        (
            "- Cao điểm là tuần lễ Pháp luật từ 07 đến 13/11/2024",
            *("tuần lễ Pháp luật", "2024-11-07", "2024-11-13"),
        ),
    ],
)
def test_names_and_unusual_dates(text: str, label: str, start: str, end: str) -> None:
    (phase,) = found_in("CÁC ĐỢT THI ĐUA", text)
    assert (phase.label, phase.start_date, phase.end_date) == (label, start, end)
