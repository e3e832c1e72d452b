"""Bounds, ranges and shares in the wordings of plans: how far a number reaches, and by what."""

from __future__ import annotations

import pytest
from tests.extract.target_lines import told_in

# line, then (comparator, value, upper end, unit, subject, predicate) of each target
FORMS: list[tuple[str, list[tuple[object, ...]]]] = [
    # the unit at both ends of a range
    (
        "Doanh thu đạt từ 120 tỷ đồng đến 130 tỷ đồng",
        [("range", 120, 130, "tỷ đồng", "Doanh thu", "đạt")],
    ),
    (
        "Doanh thu đạt từ 120 tỷ đến 130 tỷ đồng",
        [("range", 120, 130, "tỷ đồng", "Doanh thu", "đạt")],
    ),
    ("Trồng mới 5 ha - 7 ha rừng", [("range", 5, 7, "ha", "rừng", "Trồng mới")]),
    (
        "Thu nhập bình quân từ 8 triệu đồng/người/tháng đến 9 triệu đồng/người/tháng",
        [("range", 8, 9, "triệu đồng/người/tháng", "Thu nhập bình quân", None)],
    ),
    (
        "Mỗi đơn vị có từ 01 sáng kiến đến 02 sáng kiến",
        [("range", 1, 2, "sáng kiến", "Mỗi đơn vị", "có sáng kiến")],
    ),
    # "trở lên" and "ít nhất" beside one number, a bound that opens the clause
    ("Trồng ít nhất 5.000 cây xanh trở lên", [("ge", 5000, None, "cây xanh", "cây xanh", "Trồng")]),
    (
        "Tối thiểu mỗi đơn vị có 02 sáng kiến được công nhận",
        [("ge", 2, None, "sáng kiến", "mỗi đơn vị", "có sáng kiến được công nhận")],
    ),
    (
        "Ít nhất mỗi đoàn viên trồng 01 cây xanh",
        [("ge", 1, None, "cây xanh", "mỗi đoàn viên", "trồng")],
    ),
    (
        "Ít nhất 32% nhà giáo có trình độ thạc sĩ trở lên",
        [("ge", 32, None, "%", "nhà giáo", "có trình độ thạc sĩ trở lên")],
    ),
    # no more than
    ("Mỗi đơn vị không có quá 02 vụ vi phạm", [("le", 2, None, "vụ vi phạm", "Mỗi đơn vị", None)]),
    ("Không để quá 1% hồ sơ trễ hạn", [("le", 1, None, "%", "hồ sơ", "trễ hạn")]),
    (
        "Tỷ lệ hồ sơ trễ hạn không được vượt quá 1%",
        [("le", 1, None, "%", "Tỷ lệ hồ sơ trễ hạn", None)],
    ),
    ("Không có hồ sơ quá hạn", [("none", 0, None, "hồ sơ", "hồ sơ", "quá hạn")]),
    # nearly so many
    ("Phấn đấu có gần 20 mô hình mới", [("eq", 20, None, "mô hình mới", "mô hình mới", None)]),
    ("Phấn đấu có khoảng 20 mô hình mới", [("eq", 20, None, "mô hình mới", "mô hình mới", None)]),
    # a plan is met or surpassed
    (
        "Hoàn thành và hoàn thành vượt mức từ 3% trở lên các chỉ tiêu",
        [("ge", 3, None, "%", "các chỉ tiêu", "hoàn thành và hoàn thành vượt mức")],
    ),
    (
        "Hoàn thành vượt mức kế hoạch từ 3 - 5%",
        [("range", 3, 5, "%", "kế hoạch", "Hoàn thành vượt mức")],
    ),
    (
        "Hoàn thành vượt mức 5% các chỉ tiêu kinh tế - xã hội",
        [("eq", 5, None, "%", "các chỉ tiêu kinh tế - xã hội", "Hoàn thành vượt mức")],
    ),
    ("Hoàn thành kế hoạch từ 95% trở lên", [("ge", 95, None, "%", "kế hoạch", "Hoàn thành")]),
    (
        "Phấn đấu thu ngân sách vượt dự toán 10%",
        [("eq", 10, None, "%", "thu ngân sách", "vượt dự toán")],
    ),
    (
        "Thu ngân sách hoàn thành 105% dự toán",
        [("eq", 105, None, "%", "Thu ngân sách", "hoàn thành dự toán")],
    ),
    (
        "Thu ngân sách đạt và vượt 5% dự toán",
        [("eq", 5, None, "%", "Thu ngân sách", "đạt và vượt dự toán")],
    ),
    (
        "Hoàn thành và vượt kế hoạch sản xuất từ 5 - 7%",
        [("range", 5, 7, "%", "kế hoạch sản xuất", "Hoàn thành và vượt")],
    ),
    # when it is to be
    (
        "Năm học 2025 - 2026: 80% giáo viên dạy giỏi",
        [("eq", 80, None, "%", "giáo viên dạy giỏi", None)],
    ),
    (
        "Kết thúc năm 2022 có 100% chi đoàn có công trình thanh niên",
        [("eq", 100, None, "%", "chi đoàn", "có công trình thanh niên")],
    ),
    (
        "Phấn đấu cuối nhiệm kỳ kết nạp được 500 đảng viên",
        [("eq", 500, None, "đảng viên", "đảng viên", "kết nạp được")],
    ),
    (
        "Tỷ lệ giải ngân đến 30/6 đạt trên 50%, đến 31/12 đạt 100%",
        [
            ("gt", 50, None, "%", "Tỷ lệ giải ngân", "đạt"),
            ("eq", 100, None, "%", "Tỷ lệ giải ngân", "đạt"),
        ],
    ),
    (
        "Tỷ lệ giải ngân: đến hết quý II đạt 50%; đến hết quý IV đạt 100%",
        [
            ("eq", 50, None, "%", "Tỷ lệ giải ngân", "đạt"),
            ("eq", 100, None, "%", "Tỷ lệ giải ngân", "đạt"),
        ],
    ),
    ("Hết quý II/2023: đạt từ 45% trở lên", [("ge", 45, None, "%", None, None)]),
    # what is kept is a share of something
    (
        "Duy trì tỷ lệ bao phủ BHYT trên 95% dân số",
        [("gt", 95, None, "%", "tỷ lệ bao phủ BHYT", "Duy trì dân số")],
    ),
    (
        "Giữ vững tỷ lệ 95% hộ gia đình văn hóa",
        [("eq", 95, None, "%", "hộ gia đình văn hóa", "Giữ vững tỷ lệ")],
    ),
    # all of all says of what kind those are that another number counts
    (
        "Có thêm 02 xã đạt 19/19 tiêu chí nông thôn mới",
        [("eq", 2, None, "xã", "xã", "đạt 19/19 tiêu chí nông thôn mới")],
    ),
    ("Hoàn thành 19/19 tiêu chí", [("eq", 19, None, "tiêu chí", "tiêu chí", "Hoàn thành")]),
    # shares in brackets
    (
        "90% chi bộ hoàn thành tốt nhiệm vụ (20% hoàn thành xuất sắc nhiệm vụ)",
        [
            ("eq", 90, None, "%", "chi bộ", "hoàn thành tốt nhiệm vụ"),
            ("eq", 20, None, "%", "chi bộ", "hoàn thành xuất sắc nhiệm vụ"),
        ],
    ),
    (
        "Kết quả huấn luyện: 100% đạt yêu cầu, 80% khá giỏi (có 40% giỏi)",
        [
            ("eq", 100, None, "%", "Kết quả huấn luyện", "đạt yêu cầu"),
            ("eq", 80, None, "%", "Kết quả huấn luyện", "khá giỏi"),
            ("eq", 40, None, "%", "Kết quả huấn luyện", "giỏi"),
        ],
    ),
    (
        "90% hội viên đạt gia đình văn hóa (năm 2020: 88%)",
        [("eq", 90, None, "%", "hội viên", "đạt gia đình văn hóa")],
    ),
    (
        "Tổng số lượt khám bệnh: 120.000 lượt (đạt 105% kế hoạch)",
        [
            ("eq", 120000, None, "lượt", "Tổng số lượt khám bệnh", None),
            ("eq", 105, None, "%", "Tổng số lượt khám bệnh", "đạt kế hoạch"),
        ],
    ),
    (
        "Huấn luyện quân số đạt 95%, kết quả 100% đạt yêu cầu, 75% khá, giỏi",
        [
            ("eq", 95, None, "%", "Huấn luyện quân số", "đạt"),
            ("eq", 100, None, "%", "kết quả", "đạt yêu cầu"),
            ("eq", 75, None, "%", "kết quả", "khá, giỏi"),
        ],
    ),
    # names before a colon
    ("Cháu ngoan Bác Hồ: 90% đội viên", [("eq", 90, None, "%", "đội viên", "Cháu ngoan Bác Hồ")]),
    ("Gia đình văn hóa: 90% số hộ", [("eq", 90, None, "%", "số hộ", "Gia đình văn hóa")]),
    (
        "Người tập luyện thường xuyên: 29,5% dân số",
        [("eq", 29.5, None, "%", "Người tập luyện thường xuyên", None)],
    ),
    (
        "Số sáng kiến được công nhận cấp huyện: 05",
        [("eq", 5, None, None, "Số sáng kiến được công nhận cấp huyện", None)],
    ),
    ("Số điện thoại: 12", []),
    (
        "Về việc: đạt 83,5%; về tiền: đạt 46%",
        [("eq", 83.5, None, "%", "Về việc", None), ("eq", 46, None, "%", "về tiền", None)],
    ),
    (
        "Phẩm chất: Tốt 70%; Đạt 30%",
        [("eq", 70, None, "%", None, "Tốt"), ("eq", 30, None, "%", None, "Đạt")],
    ),
    # what one clause more amounts to
    (
        "Quỹ Hỗ trợ nông dân tăng trưởng 10%, đạt 5 tỷ đồng",
        [
            ("eq", 10, None, "%", "Quỹ Hỗ trợ nông dân", "tăng trưởng"),
            ("eq", 5, None, "tỷ đồng", "Quỹ Hỗ trợ nông dân", "đạt"),
        ],
    ),
    ("Không để tồn đọng hồ sơ quá hạn", [("none", 0, None, "hồ sơ", "hồ sơ", "quá hạn")]),
    # how many they are, once more as a share
    (
        "Phấn đấu 14/17 thôn (82,35%) đạt danh hiệu thôn văn hóa",
        [
            ("eq", 14, None, "thôn", "thôn", "đạt danh hiệu thôn văn hóa"),
            ("eq", 82.35, None, "%", "thôn", "đạt danh hiệu thôn văn hóa"),
        ],
    ),
    (
        "Lũy kế đến hết năm 2022 có 120/151 xã (79,5%) đạt chuẩn nông thôn mới",
        [
            ("eq", 120, None, "xã", "xã", "đạt chuẩn nông thôn mới"),
            ("eq", 79.5, None, "%", "xã", "đạt chuẩn nông thôn mới"),
        ],
    ),
    (
        "Có 15/18 (83,3%) chi bộ hoàn thành tốt nhiệm vụ trở lên",
        [("eq", 83.3, None, "%", "chi bộ", "hoàn thành tốt nhiệm vụ trở lên")],
    ),
    ("GVG cấp trường: 15/20 (75%)", [("eq", 75, None, "%", "GVG cấp trường", None)]),
    ("100% (35/35) giáo viên đạt chuẩn", [("eq", 100, None, "%", "giáo viên", "đạt chuẩn")]),
    # of the same, by levels
    (
        "Tỷ lệ số hóa hồ sơ đạt 80% (cấp tỉnh), 75% (cấp huyện), 65% (cấp xã)",
        [
            ("eq", 80, None, "%", "Tỷ lệ số hóa hồ sơ", "đạt"),
            ("eq", 75, None, "%", "Tỷ lệ số hóa hồ sơ", "đạt"),
            ("eq", 65, None, "%", "Tỷ lệ số hóa hồ sơ", "đạt"),
        ],
    ),
    # the comma of a set phrase parts nothing
    (
        "Tổ chức tập huấn nghiệp vụ công tác thi đua, khen thưởng cho 100% cán bộ làm công tác thi đua",
        [
            (
                "eq",
                100,
                None,
                "%",
                "cán bộ làm công tác thi đua",
                "Tổ chức tập huấn nghiệp vụ công tác thi đua, khen thưởng cho",
            )
        ],
    ),
    (
        "100% cán bộ làm công tác thi đua, khen thưởng được tập huấn nghiệp vụ ít nhất 01 lần/năm",
        [
            (
                "eq",
                100,
                None,
                "%",
                "cán bộ làm công tác thi đua, khen thưởng",
                "được tập huấn nghiệp vụ ít nhất 01 lần/năm",
            )
        ],
    ),
    (
        "100% cơ quan, đơn vị ban hành quy chế thi đua, khen thưởng",
        [("eq", 100, None, "%", "cơ quan, đơn vị", "ban hành quy chế thi đua, khen thưởng")],
    ),
    (
        "100% hồ sơ thi đua, khen thưởng được xử lý trên phần mềm",
        [("eq", 100, None, "%", "hồ sơ thi đua, khen thưởng", "được xử lý trên phần mềm")],
    ),
    (
        "Thực hiện 15 công trình, phần việc thanh niên trị giá 500 triệu đồng",
        [
            (
                "eq",
                15,
                None,
                "công trình, phần việc thanh niên",
                "công trình, phần việc thanh niên",
                "Thực hiện trị giá 500 triệu đồng",
            )
        ],
    ),
    (
        "100% đơn thư khiếu nại, tố cáo được giải quyết đúng hạn",
        [("eq", 100, None, "%", "đơn thư khiếu nại, tố cáo", "được giải quyết đúng hạn")],
    ),
    (
        "Giải quyết 100% đơn thư khiếu nại, tố cáo thuộc thẩm quyền",
        [("eq", 100, None, "%", "đơn thư khiếu nại, tố cáo thuộc thẩm quyền", "Giải quyết")],
    ),
    (
        "Tỷ lệ người dân thường xuyên luyện tập thể dục, thể thao đạt 35%",
        [("eq", 35, None, "%", "Tỷ lệ người dân thường xuyên luyện tập thể dục, thể thao", "đạt")],
    ),
    (
        "100% CBCC được tuyên truyền về phòng, chống tham nhũng, lãng phí",
        [("eq", 100, None, "%", "CBCC", "được tuyên truyền về phòng, chống tham nhũng, lãng phí")],
    ),
    (
        "Mỗi chi đoàn có ít nhất 01 công trình, phần việc thanh niên",
        [
            (
                "ge",
                1,
                None,
                "công trình, phần việc thanh niên",
                "Mỗi chi đoàn",
                "có công trình, phần việc thanh niên",
            )
        ],
    ),
    (
        "Tổ chức 12 cuộc kiểm tra, giám sát",
        [("eq", 12, None, "cuộc kiểm tra, giám sát", "cuộc kiểm tra, giám sát", "Tổ chức")],
    ),
    # what a slogan says of nobody, a rank, a plan surpassed
    (
        "Phấn đấu hoàn thành vượt mức 15/15 chỉ tiêu kinh tế - xã hội",
        [
            (
                "eq",
                15,
                None,
                "chỉ tiêu kinh tế - xã hội",
                "chỉ tiêu kinh tế - xã hội",
                "hoàn thành vượt mức",
            )
        ],
    ),
    (
        "Xây dựng 03 cánh đồng mẫu lớn quy mô từ 30 ha trở lên",
        [
            (
                "eq",
                3,
                None,
                "cánh đồng mẫu lớn",
                "cánh đồng mẫu lớn",
                "Xây dựng quy mô từ 30 ha trở lên",
            )
        ],
    ),
    (
        "Kiểm tra tài sản, thu nhập 50 cán bộ",
        [("eq", 50, None, "cán bộ", "cán bộ", "Kiểm tra tài sản, thu nhập")],
    ),
    (
        "Kiến nghị thu hồi 100% số tiền sai phạm",
        [("eq", 100, None, "%", "số tiền sai phạm", "Kiến nghị thu hồi")],
    ),
    ("Phấn đấu nằm trong tốp 10 cả nước", []),
    (
        "Nâng tổng số xã đạt chuẩn lên 95 xã (chiếm 72,5%)",
        [
            ("eq", 95, None, "xã", "tổng số xã đạt chuẩn", "Nâng lên"),
            ("eq", 72.5, None, "%", "tổng số xã đạt chuẩn", "chiếm"),
        ],
    ),
    (
        'Thực hiện phong trào "Vì người nghèo - Không để ai bị bỏ lại phía sau", mỗi cơ quan nhận giúp đỡ ít nhất 02 hộ nghèo',
        [("ge", 2, None, "hộ nghèo", "mỗi cơ quan", "nhận giúp đỡ")],
    ),
    ("Ai vi phạm nộp phạt 50.000 đồng", []),
    ("Thực hiện cấp 200 thẻ", [("eq", 200, None, "thẻ", "thẻ", "Thực hiện cấp")]),
    (
        "Toàn ngành phấn đấu hoàn thành vượt mức 15/15 chỉ tiêu",
        [("eq", 15, None, "chỉ tiêu", "Toàn ngành", "hoàn thành vượt mức")],
    ),
    (
        "Bê tông hóa 25 km đường thôn, xóm; cứng hóa 10 km đường trục chính nội đồng",
        [
            ("eq", 25, None, "km", "đường thôn, xóm", "Bê tông hóa"),
            ("eq", 10, None, "km", "đường trục chính nội đồng", "cứng hóa"),
        ],
    ),
    # a share of those who do so much, money per head, a grade as a bound
    (
        "Học sinh tiểu học học 2 buổi/ngày đạt 100%",
        [("eq", 100, None, "%", "Học sinh tiểu học", "học 2 buổi/ngày đạt")],
    ),
    (
        "Học sinh được học 2 buổi/ngày đạt 100%",
        [("eq", 100, None, "%", "Học sinh", "được học 2 buổi/ngày đạt")],
    ),
    (
        "Học sinh lớp 1 - 5 học 2 buổi/ngày đạt 100%",
        [("eq", 100, None, "%", "Học sinh lớp 1 - 5", "học 2 buổi/ngày đạt")],
    ),
    (
        'Đóng góp quỹ "Đền ơn đáp nghĩa" 50.000đ/người',
        [("eq", 50000, None, "đ/người", 'quỹ "Đền ơn đáp nghĩa"', "Đóng góp")],
    ),
    ("Ủng hộ quỹ 50.000 đồng/người", [("eq", 50000, None, "đồng/người", None, "Ủng hộ quỹ")]),
    ("Mỗi đoàn viên ủng hộ 50.000đ", [("eq", 50000, None, "đ", "Mỗi đoàn viên", "ủng hộ")]),
    ("Vận động ủng hộ 20.000đ/đ/c", [("eq", 20000, None, "đ/đ/c", None, "Vận động ủng hộ")]),
    (
        "Có ít nhất 01 giải từ giải Ba trở lên",
        [("ge", 1, None, "giải", "giải", "từ giải Ba trở lên")],
    ),
    (
        "Từ 90% đến 95% (chín mươi đến chín mươi lăm phần trăm) hội viên",
        [("range", 90, 95, "%", "hội viên", None)],
    ),
    (
        "LĐTT 20 đ/c; CSTĐ 2 đ/c",
        [("eq", 20, None, "đ/c", None, "LĐTT"), ("eq", 2, None, "đ/c", None, "CSTĐ")],
    ),
]


@pytest.mark.parametrize(("line", "wanted"), FORMS, ids=[line[:60] for line, _ in FORMS])
def test_targets(line: str, wanted: list[tuple[object, ...]]) -> None:
    assert told_in(line) == wanted
