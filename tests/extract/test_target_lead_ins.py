"""What leads to a target and is no part of it; what a label or a measure says of its numbers."""

from __future__ import annotations

import pytest
from tests.extract.target_lines import targets_in

from thidua.extract.targets.lead_ins import only_leads_in


def read(line: str) -> list[tuple[object, ...]]:
    """Quote, subject, predicate and deadline of each target of *line*."""
    found = targets_in(line)
    return [(t.quote, t.subject, t.predicate, t.by_date) for t in found]


LED = [
    (
        "Mục tiêu trong năm 2027 thành lập 40 tổ hợp tác",
        ("thành lập 40 tổ hợp tác", "tổ hợp tác", "thành lập", "2027"),
    ),
    (
        "Phương hướng, mục tiêu của Hội trong 5 năm tới là kết nạp 90 hội viên",
        ("kết nạp 90 hội viên", "hội viên", "kết nạp", None),
    ),
    (
        "Về xã hội số, xã hướng đến 80% hộ có Internet",
        ("80% hộ có Internet", "hộ", "có Internet", None),
    ),
    (
        "Phương hướng của Hội trong 5 năm tới là tăng thu nhập bình quân 6%",
        ("tăng thu nhập bình quân 6%", "thu nhập bình quân", "tăng", None),
    ),
    (
        "Xây dựng chi bộ vững mạnh với 95% đảng viên học nghị quyết",
        ("95% đảng viên học nghị quyết", "đảng viên", "học nghị quyết", None),
    ),
    (
        "Phòng giao dịch phải đối chiếu với 90% chủ đầu tư",
        (
            "Phòng giao dịch phải đối chiếu với 90% chủ đầu tư",
            "Phòng giao dịch",
            "phải đối chiếu với chủ đầu tư",
            None,
        ),
    ),
    (
        "Trạm xá phấn đấu đạt công suất giường bệnh trên 85%",
        ("đạt công suất giường bệnh trên 85%", "công suất giường bệnh", "đạt", None),
    ),
    (
        "Tỷ lệ hộ nghèo (chuẩn giai đoạn 2021 - 2025) đến năm 2030 giảm còn 1%",
        (
            "Tỷ lệ hộ nghèo (chuẩn giai đoạn 2021 - 2025) đến năm 2030 giảm còn 1%",
            "Tỷ lệ hộ nghèo (chuẩn giai đoạn 2021 - 2025)",
            "giảm còn",
            "2030",
        ),
    ),
    (
        "Nghị quyết đề ra là tỷ lệ hội viên đóng hội phí đạt 96%",
        (
            "tỷ lệ hội viên đóng hội phí đạt 96%",
            "tỷ lệ hội viên đóng hội phí",
            "đạt",
            None,
        ),
    ),
    (
        "Về việc bồi dưỡng chuyên môn cho giáo viên các trường phổ thông đến năm 2028 có 70% giáo viên đạt chuẩn",
        ("có 70% giáo viên đạt chuẩn", "giáo viên", "đạt chuẩn", "2028"),
    ),
    (
        "90% hộ có trẻ em 6 tuổi trở lên tham gia lớp bơi",
        (
            "90% hộ có trẻ em 6 tuổi trở lên tham gia lớp bơi",
            "hộ có trẻ em 6 tuổi trở lên",
            "tham gia lớp bơi",
            None,
        ),
    ),
    (
        "300 chủ vườn là phụ nữ được học nghề",
        (
            "300 chủ vườn là phụ nữ được học nghề",
            "chủ vườn là phụ nữ",
            "được học nghề",
            None,
        ),
    ),
    (
        "Mục tiêu là đến năm 2027 có 80% hộ dân dùng nước sạch",
        ("có 80% hộ dân dùng nước sạch", "hộ dân", "dùng nước sạch", "2027"),
    ),
    (
        "Mục tiêu của chương trình đến năm 2030 là 100% thôn có nhà văn hóa",
        ("100% thôn có nhà văn hóa", "thôn", "có nhà văn hóa", "2030"),
    ),
    (
        "Mục tiêu cấp điện cụ thể đến năm 2028 sẽ có 98% hộ dân được dùng điện",
        ("có 98% hộ dân được dùng điện", "hộ dân", "được dùng điện", "2028"),
    ),
    (
        "Mục tiêu thu gom rác thải phấn đấu đạt tỷ lệ 85%",
        ("thu gom rác thải phấn đấu đạt tỷ lệ 85%", "thu gom rác thải", "đạt tỷ lệ", None),
    ),
    (
        "Mục tiêu giảm nghèo hoàn thành 100%",
        ("Mục tiêu giảm nghèo hoàn thành 100%", "Mục tiêu", "giảm nghèo hoàn thành", None),
    ),
    (
        "Kế hoạch đặt ra mục tiêu đến năm 2027 có 85% người dân dùng nước sạch",
        ("có 85% người dân dùng nước sạch", "người dân", "dùng nước sạch", "2027"),
    ),
    (
        "Từ nay đến cuối năm 2027, Sở Nội vụ sẽ mở thêm 03 lớp bồi dưỡng",
        ("Sở Nội vụ sẽ mở thêm 03 lớp bồi dưỡng", "Sở Nội vụ", "sẽ mở thêm", "2027"),
    ),
    (
        "Tính đến cuối năm 2027 có 85% hộ gia đình đạt chuẩn văn hóa",
        ("có 85% hộ gia đình đạt chuẩn văn hóa", "hộ gia đình", "đạt chuẩn văn hóa", "2027"),
    ),
    (
        "Riêng năm 2027, phấn đấu trồng 9.000 cây xanh",
        ("trồng 9.000 cây xanh", "cây xanh", "trồng", "2027"),
    ),
    (
        "Tức là 92% người bệnh được quản lý điều trị",
        ("92% người bệnh được quản lý điều trị", "người bệnh", "được quản lý điều trị", None),
    ),
    (
        "Quyết tâm đưa tỷ lệ hộ nghèo xuống dưới 1%",
        ("đưa tỷ lệ hộ nghèo xuống dưới 1%", "tỷ lệ hộ nghèo", "đưa xuống", None),
    ),
    (
        "Tiếp tục phấn đấu giảm 2% số hộ nghèo",
        ("giảm 2% số hộ nghèo", "số hộ nghèo", "giảm", None),
    ),
    (
        "Hội nghị thống nhất chỉ tiêu thu ngân sách là 15 tỷ đồng",
        ("thu ngân sách là 15 tỷ đồng", "thu ngân sách", None, None),
    ),
    (
        "Nâng cao chất lượng đội ngũ. Trong đó, 90% cán bộ đạt chuẩn",
        ("90% cán bộ đạt chuẩn", "cán bộ", "đạt chuẩn", None),
    ),
    (
        "Đối với học sinh lớp 12 đạt 99%",
        ("học sinh lớp 12 đạt 99%", "học sinh lớp 12", "đạt", None),
    ),
    (
        "Ngoài các chỉ tiêu trên: 100% hội viên đóng hội phí",
        ("100% hội viên đóng hội phí", "hội viên", "đóng hội phí", None),
    ),
    (
        "Muộn nhất đến 30/9/2026 hoàn thành 12 công trình",
        ("hoàn thành 12 công trình", "công trình", "hoàn thành", "2026-09-30"),
    ),
    (
        "Trong 6 tháng đầu năm 2027, giải ngân 50% kế hoạch vốn",
        ("giải ngân 50% kế hoạch vốn", "kế hoạch vốn", "giải ngân", "2027-06-30"),
    ),
    (
        "Từ năm 2027, 100% hồ sơ được giải quyết trực tuyến",
        ("100% hồ sơ được giải quyết trực tuyến", "hồ sơ", "được giải quyết trực tuyến", None),
    ),
    (
        "Yêu cầu mỗi đơn vị có 01 sáng kiến",
        ("mỗi đơn vị có 01 sáng kiến", "mỗi đơn vị", "có sáng kiến", None),
    ),
    (
        "Xác định chỉ tiêu năm 2027 là kết nạp 20 đoàn viên",
        ("kết nạp 20 đoàn viên", "đoàn viên", "kết nạp", "2027"),
    ),
    (
        "Đặc biệt, về xuất khẩu phấn đấu tăng 12%",
        ("tăng 12%", "xuất khẩu", "tăng", None),
    ),
]


@pytest.mark.parametrize(("line", "expected"), LED)
def test_quotes_begin_after_what_leads_in(line: str, expected: tuple[object, ...]) -> None:
    assert read(line) == [expected]


MEASURED = [
    ("Doanh thu ước tính đạt 120 tỷ đồng", ("Doanh thu", "ước tính đạt")),
    ("Năng suất lúa dự kiến 65,5 tạ/ha", ("Năng suất lúa", "dự kiến")),
    ("Xuất khẩu dự kiến tăng 12%", ("Xuất khẩu", "dự kiến tăng")),
    ("Tỷ lệ hộ nghèo sẽ giảm còn 2%", ("Tỷ lệ hộ nghèo", "sẽ giảm còn")),
    ("Tỷ lệ thất nghiệp luôn dưới 3%", ("Tỷ lệ thất nghiệp", "luôn")),
    ("Số hộ nghèo chỉ còn 120 hộ", ("Số hộ nghèo", "chỉ còn")),
    ("Tỷ lệ chuyên cần đạt 98%", ("Tỷ lệ chuyên cần", "đạt")),
    ("Toàn trường nỗ lực đạt 98% học sinh lên lớp", ("Toàn trường", "nỗ lực đạt học sinh lên lớp")),
    ("Giảm tỷ lệ thất thoát nước phải dưới 18%", ("tỷ lệ thất thoát nước", "Giảm phải")),
    ("Tiếp tục nâng tỷ lệ che phủ rừng lên 58%", ("tỷ lệ che phủ rừng", "Tiếp tục nâng lên")),
    ("Tiết kiệm 10% trong chi thường xuyên", (None, "Tiết kiệm trong chi thường xuyên")),
    ("Đạt 95% theo kế hoạch giao", (None, "đạt theo kế hoạch giao")),
    ("Phấn đấu giảm 5% bằng các giải pháp đồng bộ", (None, "giảm bằng các giải pháp đồng bộ")),
    ("Toàn tỉnh khoảng 20 nghìn tấn cho vụ Đông Xuân", ("Toàn tỉnh", "cho vụ Đông Xuân")),
]


@pytest.mark.parametrize(("line", "expected"), MEASURED)
def test_words_at_the_edge_belong_to_the_verb(line: str, expected: tuple[object, ...]) -> None:
    assert [told[1:3] for told in read(line)] == [expected]


OVER = [
    (
        "Tỷ lệ nhiễm bệnh mới: Đến năm 2027 sẽ giảm 20%, năm 2028 sẽ giảm 40%",
        [("Tỷ lệ nhiễm bệnh mới", "giảm", "2027"), ("Tỷ lệ nhiễm bệnh mới", "giảm", "2028")],
    ),
    (
        "Số hộ nghèo: năm 2027 giảm 40 hộ, năm 2028 giảm 30 hộ",
        [("Số hộ nghèo", "giảm", "2027"), ("Số hộ nghèo", "giảm", "2028")],
    ),
    (
        "Diện tích rừng trồng mới: đến năm 2027 đạt 500 ha; đến năm 2030 đạt 1.200 ha",
        [
            ("Diện tích rừng trồng mới", "đạt", "2027"),
            ("Diện tích rừng trồng mới", "đạt", "2030"),
        ],
    ),
    (
        "Tỷ lệ đô thị hóa, đến năm 2027 đạt 45%; đến năm 2030 đạt 50%",
        [("Tỷ lệ đô thị hóa", "đạt", "2027"), ("Tỷ lệ đô thị hóa", "đạt", "2030")],
    ),
    ("Tỷ lệ hộ nghèo năm 2027 phấn đấu còn 1%", [("Tỷ lệ hộ nghèo", "còn", "2027")]),
    (
        "Đối với sản lượng nuôi cá lồng (cá rô, cá trắm) phấn đấu đạt 4.500 tấn",
        [("sản lượng nuôi cá lồng (cá rô, cá trắm)", "đạt", None)],
    ),
    (
        "Tỷ lệ hộ dùng nước sạch đạt 60%; đến năm 2030 tỷ lệ này đạt 80%",
        [("Tỷ lệ hộ dùng nước sạch", "đạt", None), ("Tỷ lệ hộ dùng nước sạch", "đạt", "2030")],
    ),
    ("Về kinh tế, phấn đấu tăng trưởng 12%", [(None, "tăng trưởng", None)]),
    (
        "Tập thể: 4/5 tổ đạt “Tập thể lao động tiên tiến”",
        [("tổ", "đạt “Tập thể lao động tiên tiến”", None)],
    ),
]


@pytest.mark.parametrize(("line", "expected"), OVER)
def test_what_stands_over_numbers_is_theirs(line: str, expected: list[object]) -> None:
    assert [told[1:] for told in read(line)] == expected


@pytest.mark.parametrize("words", ["trong năm 2027", "trong năm 2027-", "đến hết quý II/2027,"])
def test_leads_repeated_take_no_longer(words: str) -> None:
    """With two ways to take each, sixty of them would not end."""
    assert only_leads_in(f"{words} " * 60)
    assert not only_leads_in(f"{words} " * 60 + "hộ")
