"""Times under headings of any words, in cells, in several months, and without a heading."""

from __future__ import annotations

import pytest
from tests.extract.phase_plans import found_in

from thidua.document import Document
from thidua.extract.phases import find_phases
from thidua.structure import parse


@pytest.mark.parametrize(
    ("heading", "text", "quotes"),
    [
        ("PHÂN KỲ", "- Quý I (từ 08/01 đến 30/3/2024): ra quân", ["Quý I (từ 08/01 đến 30/3/2024)"]),
        ("LÀM VÀO LÚC NÀO", "- Trọn quý II: sửa kho", ["Trọn quý II: sửa kho"]),
        ("CÁCH LÀM", "Sơ kết vào tháng 7, tổng kết vào tháng 12.", ["tháng 7", "tháng 12"]),
        ("CÁCH LÀM", "Tháng 7 họp tổ, tháng 12 tổng kết.", ["Tháng 7 họp tổ", "tháng 12 tổng kết"]),
        ("LỊCH", "Tổ họp hai kỳ, vào tháng 3 và tháng 9/2024.", ["tháng 3", "tháng 9/2024"]),
        ("LỊCH", "- Phát động: 05/3, sơ kết: 30/6.", ["Phát động: 05/3", "sơ kết: 30/6"]),
        ("LỊCH", "- Tháng Ba: trồng cây", ["Tháng Ba: trồng cây"]),
        ("LỊCH", "- 08.3 – Lễ ra quân", ["08.3 – Lễ ra quân"]),
        ("LỊCH", "- 20/10/2024: hội thi, đúng ngày Phụ nữ Việt Nam", ["20/10/2024: hội thi"]),
        ("LỊCH", "- Ngày 22/12 cũng là dịp kỷ niệm 80 năm thành lập Quân đội.", []),
        ("LỊCH", "01 | 09/01/2024: Lễ phát động", ["09/01/2024: Lễ phát động"]),
        ("LỊCH", "| Tháng | Việc |\n| 03 | Ra quân |", ["03 | Ra quân"]),
        ("LỊCH", "| 2 | Bình xét | 15 - 20/11 | Các tổ |", ["Bình xét | 15 - 20/11"]),
        ("LỊCH", "Nhịp một mở ngày 08/01 khép ngày 30/6.", ["Nhịp một mở ngày 08/01 khép ngày 30/6"]),
        ("LỊCH", "Hai đợt: 08/01 – 30/6/2024 và 01/7 – 15/12/2024.", ["08/01 – 30/6/2024", "01/7 – 15/12/2024"]),
        ("LỊCH", "Tổ kiểm tra một số kho trong tháng 8/2024.", ["trong tháng 8/2024"]),
    ],
)  # fmt: skip
def test_times_in_all_layouts(heading: str, text: str, quotes: list[str]) -> None:
    assert [phase.quote for phase in found_in(heading, text)] == quotes


@pytest.mark.parametrize(
    ("head", "row", "label"),
    [
        ("| Đợt | Thời gian | Mừng |", "| 1 | 08/01 - 30/4/2024 | Tết |", "1"),
        ("| Chặng | Từ | Đến |", "| Tăng tốc | 01/5/2024 | 30/8/2024 |", "Tăng tốc"),
        ("| Tên | Thời gian |", "| Chặng “Về đích” | 01/9 - 15/12/2024 |", "Chặng “Về đích”"),
        ("| Việc | Thời gian |", "| Sơ kết giữa kỳ | 01/7 - 05/7/2024 |", None),
    ],
)
def test_labels_in_a_column(head: str, row: str, label: str | None) -> None:
    (phase,) = found_in("LỊCH", f"{head}\n{row}")
    assert phase.label == label


@pytest.mark.parametrize(
    ("body", "quotes"),
    [
        # one work at two places has two times; a first and a last day are one
        (
            "| Việc | Cụm Bắc | Cụm Nam |\n| 1 | Bốc thăm | 8 giờ ngày 17/02/2024 | 8 giờ ngày 23/02/2024 |",
            ["Bốc thăm | 8 giờ ngày 17/02/2024", "8 giờ ngày 23/02/2024"],
        ),
        (
            "| Việc | Bắt đầu | Kết thúc |\n| 1 | Nhận bài | 01/3/2024 | 15/3/2024 |",
            ["Nhận bài | 01/3/2024 | 15/3/2024"],
        ),
        # as many stretches of time as are counted; years of a survey are none
        (
            "Cập nhật sáng kiến theo 2 giai đoạn: Từ ngày 08/01/2024 đến ngày 31/5/2024 và từ ngày 01/6/2024 đến ngày 01/9/2024.",
            [
                "Từ ngày 08/01/2024 đến ngày 31/5/2024",
                "từ ngày 01/6/2024 đến ngày 01/9/2024",
            ],
        ),
        (
            "Số liệu lấy theo hai giai đoạn: từ năm 2011 đến năm 2015 và từ năm 2016 đến năm 2020.",
            [],
        ),
        # what is expected, and when
        (
            "Dự kiến, đầu tháng 8/2024 tổng kết và trao giải.",
            ["đầu tháng 8/2024 tổng kết và trao giải"],
        ),
        ("Dự kiến tháng 9/2024 nguồn vốn sẽ về.", ["tháng 9/2024"]),
        (
            "Tháng Thanh niên được triển khai từ ngày 01/3 đến hết ngày 31/3/2024.",
            ["từ ngày 01/3 đến hết ngày 31/3/2024"],
        ),
        ("Dự án được thực hiện từ năm 2016 đến năm 2020.", []),
        # what has its hour, wherever it stands; an end of which only the year is said
        ("- Thi kéo co: 14h00 ngày 18/11/2024 tại sân.", ["Thi kéo co: 14h00 ngày 18/11/2024"]),
        ("- Văn nghệ: tối ngày 12/11/2024.", ["Văn nghệ: tối ngày 12/11/2024"]),
        ("- Đọc sách: 30 phút mỗi ngày.", []),
        ("- Đợt 3 từ 03/9 đến hết năm.", ["Đợt 3 từ 03/9 đến hết năm"]),
        ("- Đợt 4: từ 22/12 đến Tết Nguyên đán.", ["Đợt 4: từ 22/12 đến Tết Nguyên đán"]),
    ],
)
def test_columns_of_places_counted_rounds_and_what_is_expected(
    body: str, quotes: list[str]
) -> None:
    assert [phase.quote for phase in found_in("NỘI DUNG", body)] == quotes


def test_a_timetable_that_the_outline_does_not_know() -> None:
    text = (
        "GIAO ƯỚC THI ĐUA\nCụm các hợp tác xã chè năm 2024\n\nCác hợp tác xã cùng giao ước:\n\n"
        "ĐIỀU THỨ HAI - VỀ THỜI GIAN\nVụ Xuân: 15-02-2024 đến 30-5-2024. Thăm vườn: tháng 4-2024.\n\n"
        "ĐIỀU THỨ BA - VỀ KHEN THƯỞNG\nHợp tác xã dẫn đầu được tặng cờ.\n"
    )
    first, second = find_phases(parse(Document.from_text(text)))
    assert (first.label, first.end_date) == ("Vụ Xuân", "2024-05-30")
    assert second.quote == "Thăm vườn: tháng 4-2024"
