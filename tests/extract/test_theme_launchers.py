"""Who launched a movement that a sentence names."""

from __future__ import annotations

import pytest
from tests.extract.plans import school_plan

from thidua.extract.themes import find_themes


@pytest.mark.parametrize(
    ("text", "launcher"),
    [
        ("Nhà trường phát động 03 phong trào thi đua: “Bếp sạch”", "Nhà trường"),
        ("Công đoàn phối hợp với chuyên môn phát động thi đua “Bếp sạch”", "Công đoàn"),
        ("Công đoàn trường phối hợp phát động phong trào “Bếp sạch”", "Công đoàn trường"),
        (
            "Hội đồng quản trị phát động chương trình thi đua với chủ đề “Về đích”",
            "Hội đồng quản trị",
        ),
        ("Công đoàn phát động thi đua gắn với phong trào “Bếp sạch”", None),
        (
            "Tổng Giám đốc và Công đoàn Công ty vừa ký kết chỉ thị phát động phong trào “Bếp sạch”",
            "Tổng Giám đốc và Công đoàn Công ty",
        ),
        (
            "Công đoàn phát động thi đua và phong trào “Bếp sạch” do ngành y tế phát động",
            "ngành y tế",
        ),
        (
            "Chủ tịch UBND tỉnh Sông Trà phát động thi đua với chủ đề “Bếp sạch”",
            "Chủ tịch UBND tỉnh Sông Trà",
        ),
        (
            "Vừa qua UBND xã đã ban hành Chỉ thị số 04, phát động phong trào “Bếp sạch”",
            "UBND xã",
        ),
        (
            "UBND xã vừa có Công văn số 7/UBND-VX phát động phong trào với chủ đề “Bếp sạch”",
            "UBND xã",
        ),
        ("Hội Phụ nữ xã cũng đã phát động phong trào “Bếp sạch”", "Hội Phụ nữ xã"),
        (
            "Công đoàn xã đã ban hành Công văn số 8/CV-CĐ ngày 14/02/2031 phát động phong trào “Bếp sạch”",
            "Công đoàn xã",
        ),
        ("Công an xã tổ chức Lễ phát động đợt thi đua với chủ đề “Bếp sạch”", "Công an xã"),
        ("Phong trào “Bếp sạch” được Ủy ban MTTQ xã phát động", "Ủy ban MTTQ xã"),
        (
            "Phong trào “Bếp sạch” do Thủ tướng Chính phủ, Bộ Y tế và UBND tỉnh phát động",
            "Thủ tướng Chính phủ, Bộ Y tế và UBND tỉnh",
        ),
        (
            "Năm 2031, Sở Y tế, Công đoàn ngành đã phát động phong trào “Bếp sạch”",
            "Sở Y tế, Công đoàn ngành",
        ),
        ("Theo chỉ đạo của Sở Y tế, UBND xã phát động phong trào “Bếp sạch”", "UBND xã"),
        ("Đảng ủy xã luôn quan tâm triển khai phong trào thi đua “Bếp sạch”", "Đảng ủy xã"),
    ],
)
def test_who_launched_it(text, launcher):
    (theme,) = find_themes(school_plan(f"- {text}"))
    assert theme.launched_by == launcher


def test_who_launched_one_of_two_launched_not_the_other():
    text = "- Phong trào “Bếp sạch” do Sở Y tế phát động, mô hình “Vườn rau trường em”"
    assert [theme.launched_by for theme in find_themes(school_plan(text))] == ["Sở Y tế", None]


def test_whose_one_is_and_who_launched_the_next():
    text = 'Hưởng ứng cuộc vận động "Bếp sạch" của Bộ Y tế và phong trào "Về đích" do Tỉnh đoàn phát động'
    first, second = find_themes(school_plan(f"- {text}"))
    assert (first.launched_by, second.launched_by) == ("Bộ Y tế", "Tỉnh đoàn")
