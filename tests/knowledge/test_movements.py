"""Movements: the same one in other words, a local version of it, and what only sounds like it."""

from __future__ import annotations

import pytest

from thidua.knowledge.movements import movement_meant, movement_named
from thidua.knowledge.titles import title_heads, title_pattern


@pytest.mark.parametrize(
    ("name", "movement"),
    [
        ("Hai tốt", "hai-tot"),
        ("2 tốt", "hai-tot"),
        ("Giỏi việc trường - đảm việc nhà", "gioi-viec-nuoc"),
        ("Sơn La chung sức xây dựng nông thôn mới", "ntm"),
        ("Cả nước thi đua xây dựng nông thôn mới giai đoạn 2021 - 2025", "ntm"),
        ("Uống nước nhớ nguồn", "den-on"),
        ("Hòa Bình chung sức xây dựng nông thôn mới, đô thị văn minh", "ntm"),
        ("Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh", "tddk-ntm-dtvm"),
        ("Người Việt Nam ưu tiên dùng thuốc Việt Nam", "thuoc-viet"),
        ("Người Việt Nam ưu tiên dùng hàng Việt Nam", "hang-viet"),
        (
            "Phụ nữ tích cực học tập, lao động sáng tạo, xây dựng gia đình hạnh phúc",
            "phu-nu-tich-cuc",
        ),
        ("Tuổi trẻ sáng tạo", "tuoi-tre-sang-tao"),
        ("Mỗi thầy, cô giáo là một tấm gương đạo đức, tự học và sáng tạo", "tam-guong-tu-hoc"),
        ("Thi đua 5 tốt", None),
        ("Hũ gạo vì người nghèo", None),
        ("Tiến độ Quyết thắng", None),
        ("Năm thanh niên tình nguyện", None),
        ("Xây dựng gia đình 5 có, 3 sạch", "5-co-3-sach"),
        ("Xây dựng gia đình 6 có, 3 sạch", None),
        # cut off, carried on, with another place, misread, in short forms
        ("Phụ nữ tích cực học tập, lao động sáng tạo", "phu-nu-tich-cuc"),
        ("01 triệu sáng kiến - nỗ lực vượt khó, sáng tạo", "mot-trieu-sang-kien"),
        ("Nông dân thi đua sản xuất, kinh doanh giỏi trên địa bàn tỉnh", "nong-dan-sxkd-gioi"),
        ("Doanh nghiệp Cần Thơ hội nhập, phát triển", "dn-hoi-nhap"),
        ("Tuổi trẻ Hà Giang chung tay xây dựng nông thôn mới", "tuoi-tre-ntm"),
        ("Phong trào thi đua Dân vận khéo", "dan-van-kheo"),
        ("Lao động giòi, lao dộng sáng tạo", "lao-dong-gioi"),
        ("Cà nuớc chung sức xây dựng nông thôn mới", "ntm"),
        ("Toàn dân bảo vệ ANTQ", "bvantq"),
        ("CCB gương mẫu", "ccb-guong-mau"),
        # another subject, another thing, another word of a short name
        ("Học sinh 3 rèn luyện", "hoc-sinh-3-ren-luyen"),
        ("Nông dân tham gia bảo đảm quốc phòng - an ninh", "nong-dan-qpan"),
        ("Thanh niên tham gia bảo đảm quốc phòng, an ninh", None),
        ("Cựu chiến binh giúp nhau phát triển kinh tế", None),
        ("Thi đua thực hiện văn hóa công vụ", None),
        ("Phụng công, thủ pháp, gần dân, chí công vô tư", None),
        ("Hành trình xanh", None),
        ("Ngân hàng gạo", None),
        ("Vì người nghèo", None),
        ("Ngày vì người nghèo", "ngay-vi-nguoi-ngheo"),
        ("Người tốt, việc thiện", "nguoi-tot-viec-thien"),
        ("Người tốt, việc tốt", "nguoi-tot-viec-tot"),
    ],
)
def test_names(name: str, movement: str | None) -> None:
    known = movement_named(name)
    assert (known.movement_id if known else None) == movement


@pytest.mark.parametrize(
    ("issuer", "movement"),
    [
        ("BỆNH VIỆN ĐA KHOA TỈNH", "xdtx-vh-csyt"),
        ("CÔNG ĐOÀN CƠ SỞ BỆNH VIỆN ĐA KHOA", "xanh-sach-dep"),
        ("LIÊN ĐOÀN LAO ĐỘNG TỈNH", "xanh-sach-dep"),
        ("TRUNG ĐOÀN 1147", None),
        ("TRƯỜNG THCS TÂN HƯNG", None),
    ],
)
def test_a_name_that_movements_share_is_told_by_the_issuer(
    issuer: str, movement: str | None
) -> None:
    known = movement_meant("Xanh - Sạch - Đẹp", issuer)
    assert (known.movement_id if known else None) == movement


@pytest.mark.parametrize("name", ["cstd toan quoc", "ttldxs", "huy hieu 40 nam tuoi dang", "gk"])
def test_every_name_begins_with_one_of_the_heads(name: str) -> None:
    assert title_pattern(any_form=True).match(name)
    assert name.startswith(title_heads())
    assert all(title_heads())
