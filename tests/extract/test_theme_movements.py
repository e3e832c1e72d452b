"""Themes of movements that are known, by their names or numbers, and names beside others."""

from __future__ import annotations

import pytest
from tests.extract.plans import school_plan

from thidua.extract.themes import find_themes


def found_in(body: str) -> list[tuple[str | None, str]]:
    return [(theme.kind, theme.text) for theme in find_themes(school_plan(f"- {body}"))]


@pytest.mark.parametrize(
    ("name", "movement"),
    [
        ("Thiếu nhi Sông Trà thi đua, thực hiện tốt 5 điều Bác Hồ dạy", "5-dieu-bac-ho"),
        ("75 nghìn sáng kiến, vượt khó, phát triển", "75-nghin-sang-kien"),
        ("Dân chủ - Kỉ cương - Tình thương - Trách nhiệm", "ky-cuong-tinh-thuong"),
        (
            "Thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030 trên địa bàn huyện Sông Trà",
            "xa-hoi-hoc-tap",
        ),
        ("Gia đình 5 không, 3 sạch", "5-khong-3-sach"),
    ],
)
def test_movements_by_their_end_and_by_number(name: str, movement: str) -> None:
    assert [one.movement_id for one in find_themes(school_plan(f"- phong trào “{name}”"))] == [
        movement
    ]


def test_a_campaign_known_by_its_number() -> None:
    assert ("cuoc_van_dong", "Cuộc vận động 50") in found_in(
        "ngành kỹ thuật đẩy mạnh Cuộc vận động 50;"
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chủ đề “Tháng Khuyến học” lần thứ hai là “Tất cả để xây dựng xã hội học tập”",
            [("chu_de", "Tháng Khuyến học"), ("chu_de", "Tất cả để xây dựng xã hội học tập")],
        ),
        (
            "chủ đề năm học “Trường học hạnh phúc” với mục tiêu là “học sinh trung thực trong học tập”",
            [("chu_de", "Trường học hạnh phúc")],
        ),
        ("các đơn vị tập trung thi đua giành “Ba nhất” trong tháng", [("phong_trao", "Ba nhất")]),
        ("phong trào “5S” trong bệnh viện", [("phong_trao", "5S")]),
        ("khối lớp “5A” có 30 em", []),
        (
            "Hội phát động phong trào ND thi đua SXKD giỏi năm 2031",
            [("phong_trao", "ND thi đua SXKD giỏi")],
        ),
        ("phát động đợt thi đua cao điểm đến hết năm 2031 với mục tiêu về đích sớm", []),
    ],
)
def test_names_beside_others(text: str, wanted: list[tuple[str, str]]) -> None:
    assert found_in(text) == wanted
