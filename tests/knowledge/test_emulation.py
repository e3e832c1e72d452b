"""Which documents are about emulation."""

from __future__ import annotations

import pytest

from thidua.knowledge.emulation import is_about_emulation

IN_PASSING = "Hoạt động vui tươi, tạo khí thế thi đua sôi nổi."


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Phát động phong trào thi đua yêu nước năm 2031", ""),
        ("PHÁT ĐỘNG THI ĐUA CAO ĐIỂM 90 NGÀY", ""),
        ("Công tác thi\nđua, khen thưởng năm 2019", ""),
        ("Ký kết giao ước giữa các trường", ""),
        ("Tổng kết năm 2030 và phát động thi đua năm 2031", ""),
        ("Tổ chức Lễ phát động phong trào thi đua", ""),
        ("V/v phát động PTTĐ trong công chức", ""),
        ("Đợt cao điểm lập thành tích chào mừng Quốc khánh", ""),
        ("Tổ chức phong trào “Sạch nhà, đẹp phố”", ""),
        ("Công tác Đội năm học 2020 - 2021", IN_PASSING * 4),
        ("Thực hiện nhiệm vụ năm 2017", "thi đưa " * 4),  # misread
        (None, IN_PASSING),
    ],
)
def test_about_emulation(title, text):
    assert is_about_emulation(title, text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Tổ chức hội thao chào mừng ngày 22/12", IN_PASSING * 3),
        ("Bảo đảm an toàn giao thông năm 2028", ""),
        ("Tuyển sinh lớp 10", "Thí sinh dự thi đúng giờ."),
        ("Tổng kết công tác thi đua, khen thưởng năm học 2030 - 2031", "thi đua " * 9),
        ("V/v xét thi đua năm 2031, đăng ký danh hiệu thi đua năm 2032", "thi đua " * 9),
        ("Tổ chức Lễ kỷ niệm ngày Nhà giáo và tuyên dương khen thưởng", "thi đua " * 9),
        (None, "Lịch trực Tết"),
        (None, ""),
    ],
)
def test_plans_of_something_else(title, text):
    assert not is_about_emulation(title, text)
