"""By when targets are to be reached: before their words, over them, behind them, step by step."""

from __future__ import annotations

import pytest
from tests.extract.target_lines import targets_in

from thidua.document import Document
from thidua.extract.targets import find_targets
from thidua.structure import parse


def read(line: str) -> list[tuple[float, str | None, str | None, str | None]]:
    """Value, subject, predicate and deadline of each target of *line*, of a plan of 2021."""
    found = targets_in(line)
    return [(t.value, t.subject, t.predicate, t.by_date) for t in found]


IN_FRONT = [
    ("Đến hết quý III/2023, thu nợ đạt 60%", [(60, "thu nợ", "đạt", "2023-09-30")]),
    ("Đến 31/12/2023 đạt 92% hộ dân", [(92, "hộ dân", "đạt", "2023-12-31")]),
    ("Chậm nhất ngày 30/9/2023 có 100% xã ra quân", [(100, "xã", "ra quân", "2023-09-30")]),
    ("Đến 2030, trồng 40 ha rừng", [(40, "rừng", "trồng", "2030")]),
    ("Hướng tới năm 2030 giảm 30% số vụ cháy", [(30, "số vụ cháy", "giảm", "2030")]),
    ("Đến hết năm học 2024-2025, xã sẽ có 06 trường mới", [(6, "xã", "sẽ có trường mới", "2025")]),
    (
        "Đề án đặt mục tiêu đến năm 2030, 85% hộ có nước sạch",
        [(85, "hộ", "có nước sạch", "2030")],
    ),
    (
        "Kế hoạch số 8/KH-UBND đặt mục tiêu đến năm 2025, 80% hộ có nước sạch",
        [(80, "hộ", "có nước sạch", "2025")],
    ),
    (
        "Phong trào “Chung tay” phấn đấu đến năm 2025, 80% hộ có nước sạch",
        [(80, "hộ", "có nước sạch", "2025")],
    ),
    (
        "Xây 12 căn nhà đến hết 31/8/2023, mức hỗ trợ 60 triệu đồng/căn",
        [
            (12, "căn nhà", "Xây", "2023-08-31"),
            (60, "mức hỗ trợ", None, None),
        ],
    ),
]

OVER = [
    (
        "Đến hết năm 2024: có 50% số xã đạt chuẩn; 02 huyện được công nhận",
        [(50, "số xã", "đạt chuẩn", "2024"), (2, "huyện", "được công nhận", "2024")],
    ),
    (
        "Cơ cấu kinh tế đến năm 2025: công nghiệp 70%; dịch vụ 20%",
        [(70, "công nghiệp", None, "2025"), (20, "dịch vụ", None, "2025")],
    ),
    (
        "Mục tiêu đến năm 2025: tỷ lệ hộ nghèo: 2%; kết nạp 15 đảng viên",
        [(2, "tỷ lệ hộ nghèo", None, "2025"), (15, "đảng viên", "kết nạp", "2025")],
    ),
]

BEHIND = [
    ("90% hộ dùng nước sạch (đến năm 2025)", [(90, "hộ", "dùng nước sạch", "2025")]),
    ("100% vào năm 2025 hồ sơ được số hóa", [(100, "hồ sơ", "được số hóa", "2025")]),
    ("Hoàn thành 100% ngay trong quý I", [(100, None, "Hoàn thành", "2021-03-31")]),
    (
        "Tỷ lệ đô thị hóa: 40% (2025); 60% (2035)",
        [(40, "Tỷ lệ đô thị hóa", None, "2025"), (60, "Tỷ lệ đô thị hóa", None, "2035")],
    ),
    ("Tỷ lệ hộ nghèo còn 2,5% (năm 2022 là 4%)", [(2.5, "Tỷ lệ hộ nghèo", "còn", None)]),
    ("Giảm 6% số vụ cháy rừng năm 2029", [(6, "số vụ cháy rừng", "Giảm", "2029")]),
    ("100% tàu cá được cấp phép năm 2029", [(100, "tàu cá", "được cấp phép", "2029")]),
    (
        "Giảm 5% số vụ cháy so với năm 2029",
        [(5, "số vụ cháy", "Giảm so với năm 2029", None)],
    ),
    (
        "100% hộ đăng ký phong trào thi đua năm 2029",
        [(100, "hộ", "đăng ký phong trào thi đua năm 2029", None)],
    ),
]

STEPS = [
    (
        "Trong quý I giải ngân 20%, quý II giải ngân 50%",
        [(20, "giải ngân", None, "2021-03-31"), (50, "giải ngân", None, "2021-06-30")],
    ),
    ("Quý I: 25%; quý II: 50%", [(25, None, None, "2021-03-31"), (50, None, None, "2021-06-30")]),
    (
        "Tỷ lệ hộ có Internet: năm 2024: 80%; năm 2025: 90%",
        [(80, "Tỷ lệ hộ có Internet", None, "2024"), (90, "Tỷ lệ hộ có Internet", None, "2025")],
    ),
    (
        "Tỷ lệ hộ có Internet năm 2025 là 80%, năm 2030 là 95%",
        [(80, "Tỷ lệ hộ có Internet", "là", "2025"), (95, "Tỷ lệ hộ có Internet", "là", "2030")],
    ),
    (
        "Đến năm 2024 có 40% hộ đạt chuẩn và phải đạt 60% vào năm 2026",
        [(40, "hộ", "đạt chuẩn", "2024"), (60, "hộ", "đạt", "2026")],
    ),
    (
        "30% hộ đạt chuẩn vào năm 2024 và tiến tới là 70% vào năm 2028",
        [(30, "hộ", "đạt chuẩn", "2024"), (70, "hộ", "tiến tới là", "2028")],
    ),
    (
        "Tỷ lệ hộ đạt chuẩn tăng 5%, cao hơn năm 2022 là 1,2 điểm phần trăm",
        [
            (5, "Tỷ lệ hộ đạt chuẩn", "tăng", None),
            (1.2, "Tỷ lệ hộ đạt chuẩn", "cao hơn năm 2022", None),
        ],
    ),
]


def test_the_first_step_of_a_text_without_a_date() -> None:
    steps = "Giảm 6% số vụ cháy rừng năm 2029 và 9% vào năm 2033."
    text = f"CHỈ TIÊU NĂM 2029\n\n{steps}\n\nTrong năm 2029 mỗi xã lập một tổ.\n"
    found = find_targets(parse(Document.from_text(text)))
    assert [(target.value, target.by_date) for target in found] == [(6, "2029"), (9, "2033")]


@pytest.mark.parametrize(("line", "expected"), [*IN_FRONT, *OVER, *BEHIND, *STEPS])
def test_by_when(
    line: str, expected: list[tuple[float, str | None, str | None, str | None]]
) -> None:
    assert read(line) == expected
