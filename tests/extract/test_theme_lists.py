"""Themes that a list, a table or a drive names: what they are is said above or beside them."""

from __future__ import annotations

import pytest
from tests.extract.plans import school_plan

from thidua.extract.themes import find_themes


def found(body: str) -> list[tuple[str | None, str]]:
    return [(theme.kind, theme.text) for theme in find_themes(school_plan(body))]


@pytest.mark.parametrize(
    ("body", "themes"),
    [
        (
            "1. Các phong trào thi đua\n- “Bếp sạch, bữa ngon” ở nhà ăn.\n- “Sân trường xanh”: mỗi lớp một bồn hoa.",
            [("phong_trao", "Bếp sạch, bữa ngon"), ("phong_trao", "Sân trường xanh")],
        ),
        (
            "1. Mô hình nhân rộng\na) “Tủ sách góc lớp” ở 12 lớp.\nb) “Vườn thuốc nam”.",
            [("mo_hinh", "Tủ sách góc lớp"), ("mo_hinh", "Vườn thuốc nam")],
        ),
        ("1. Danh hiệu thi đua trong phong trào\n- “Đôi bạn vàng” cho học sinh.", []),
        ("1. Phong trào thi đua\n- “Hoàn thành tốt nhiệm vụ” xét vào tháng 5.", []),
        (
            "- Hai phong trào của năm: một là “Bếp sạch”, hai là “Sân trường xanh”.",
            [("phong_trao", "Bếp sạch"), ("phong_trao", "Sân trường xanh")],
        ),
        (
            "- Phong trào “Bếp sạch” trong cấp dưỡng, (2) “Sân trường xanh”.",
            [("phong_trao", "Bếp sạch"), ("phong_trao", "Sân trường xanh")],
        ),
        (
            "- Chặng cuối là cao điểm “45 ngày đêm về đích”.",
            [("dot_thi_dua", "45 ngày đêm về đích")],
        ),
        (
            "- Trường mở “Tháng cao điểm đọc sách” từ 01/4.",
            [("dot_thi_dua", "Tháng cao điểm đọc sách")],
        ),
        (
            "- Khẩu hiệu của đợt thi đua cao điểm là “Chắc tay chèo, vững tay lái”.",
            [("khau_hieu", "Chắc tay chèo, vững tay lái")],
        ),
        (
            "| Đợt | Thời gian | Nội dung |\n| Đợt 2 | 01/5 - 31/8 | “Thông đường mùa mưa” |",
            [("dot_thi_dua", "Thông đường mùa mưa")],
        ),
        (
            "- Xây dựng đội ngũ nhân viên “Nhanh tay, sáng dạ, ấm lòng”.",
            [("khau_hieu", "Nhanh tay, sáng dạ, ấm lòng")],
        ),
        ("- Xây dựng tổ bán hàng “Ba đúng, ba sạch”.", [("mo_hinh", "Ba đúng, ba sạch")]),
        (
            "- “Nhanh một bước, chắc một đời” - đó là chủ đề của năm.",
            [("chu_de", "Nhanh một bước, chắc một đời")],
        ),
        (
            "- Phương châm năm nay: nhanh hơn, rẻ hơn, tốt hơn.",
            [("phuong_cham", "nhanh hơn, rẻ hơn, tốt hơn")],
        ),
        (
            "- Chủ đề tháng 9: “Sân trường xanh”, tháng 10: “Bếp sạch, bữa ngon”.",
            [("chu_de", "Sân trường xanh"), ("chu_de", "Bếp sạch, bữa ngon")],
        ),
        (
            "- Mở đợt thi đua ngắn ngày mang tên Mùa xuân trên công trường từ 10/1.",
            [("dot_thi_dua", "Mùa xuân trên công trường")],
        ),
        ("- Đợt thi đua có tên trong danh sách kèm theo.", []),
        ("- Thời gian treo khẩu hiệu: từ ngày 02/9 đến hết ngày 05/9.", []),
        (
            "- UBND tỉnh ban hành Chương trình “Dinh dưỡng học đường vì tầm vóc trẻ em” cho các trường.",
            [],
        ),
    ],
)
def test_themes_of_lists_and_drives(body: str, themes: list[tuple[str, str]]) -> None:
    assert found(body) == themes
