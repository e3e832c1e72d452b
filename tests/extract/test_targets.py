"""Targets: bounds, units, who and what."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with

from thidua.extract.targets import find_targets
from thidua.records import Target


def targets(line: str, heading: str = "CHỈ TIÊU THI ĐUA") -> list[Target]:
    return find_targets(plan_with(f"- {line}", heading))


# line, then (comparator, value, max, unit, subject, predicate) of each target
FORMS = [
    (
        "Số xã đạt chuẩn giảm 2%, riêng hai huyện Bắc Hà, Si Ma Cai giảm từ 6,5% trở lên",
        [
            ("eq", 2, None, "%", "Số xã đạt chuẩn", "giảm"),
            ("ge", 6.5, None, "%", "hai huyện Bắc Hà, Si Ma Cai", "giảm"),
        ],
    ),
    (
        "Bình quân mỗi hội viên tiết kiệm từ 10.000 đồng/tháng trở lên",
        [("ge", 10000, None, "đồng", "mỗi hội viên", "tiết kiệm")],
    ),
    (
        "Có ít nhất 08 sáng kiến cấp ngành được công nhận; giúp 21 hộ nghèo do phụ nữ làm chủ",
        [
            ("ge", 8, None, "sáng kiến", "sáng kiến", "cấp ngành được công nhận"),
            ("eq", 21, None, "hộ nghèo", "hộ nghèo", "giúp do phụ nữ làm chủ"),
        ],
    ),
    (
        "Mỗi giáo viên dạy ít nhất 02 tiết ứng dụng CNTT/học kỳ; mỗi ban giám sát 2 - 3 việc",
        [
            ("ge", 2, None, "tiết", "Mỗi giáo viên", "dạy tiết ứng dụng CNTT"),
            ("range", 2, 3, "việc", "mỗi ban", "giám sát"),
        ],
    ),
    (
        "O3 đ/c đạt CSTĐ cơ sở; 15/18 lớp đạt Lớp tiên tiến; mỗi lớp 01 tủ sách",
        [
            ("eq", 3, None, "đ/c", "đ/c", "đạt CSTĐ cơ sở"),
            ("eq", 15, None, "lớp", "lớp", "đạt Lớp tiên tiến"),
            ("eq", 1, None, "tủ sách", "mỗi lớp", None),
        ],
    ),
    (
        "không có điểm nóng về an ninh; không còn chi đoàn trắng đoàn viên; không thôn yếu",
        [
            ("none", 0, None, "điểm nóng về an ninh", "điểm nóng về an ninh", None),
            ("none", 0, None, "chi đoàn", "chi đoàn", "trắng đoàn viên"),
            ("none", 0, None, "thôn", "thôn", "yếu"),
        ],
    ),
    (
        "Thành lập mới 280 doanh nghiệp, 80 hợp tác xã",
        [
            ("eq", 280, None, "doanh nghiệp", "doanh nghiệp", "Thành lập mới"),
            ("eq", 80, None, "hợp tác xã", "hợp tác xã", "Thành lập mới"),
        ],
    ),
    (
        'Công an xã xây dựng 01 mô hình "Tổ liên gia an toàn"; Hội trao 300 suất quà cho trẻ em nghèo',
        [
            ("eq", 1, None, 'mô hình "Tổ liên gia an toàn"', "Công an xã", "xây dựng"),
            ("eq", 300, None, "suất quà", "Hội", "trao suất quà cho trẻ em nghèo"),
        ],
    ),
    (
        "Kim ngạch xuất khẩu đạt 2,4 tỷ USD, vượt 5% kế hoạch; nâng số trường đạt chuẩn lên 45 trường",
        [
            ("eq", 2.4, None, "tỷ USD", "Kim ngạch xuất khẩu", "đạt"),
            ("eq", 5, None, "%", "Kim ngạch xuất khẩu", "vượt kế hoạch"),
            ("eq", 45, None, "trường", "số trường đạt chuẩn", "nâng lên"),
        ],
    ),
    (
        "Tốt: 60%     khá: 35%    TB: 5%",
        [
            ("eq", 60, None, "%", None, "Tốt"),
            ("eq", 35, None, "%", None, "khá"),
            ("eq", 5, None, "%", None, "TB"),
        ],
    ),
    (
        "97% trở lên học sinh lên lớp; trên 95% tốt nghiệp",
        [("ge", 97, None, "%", "học sinh", "lên lớp"), ("gt", 95, None, "%", None, "tốt nghiệp")],
    ),
    (
        "Từ 85% trở lên cán bộ đạt danh hiệu Lao động tiên tiến; học sinh yếu dưới : 1%",
        [
            ("ge", 85, None, "%", "cán bộ", "đạt danh hiệu Lao động tiên tiến"),
            ("lt", 1, None, "%", "học sinh yếu", None),
        ],
    ),
    (
        "Có từ 7-8 GVG cấp huyện; 01 GV đạt CSTĐ; Không có học sinh bỏ học",
        [
            ("range", 7, 8, "GVG", "GVG", "cấp huyện"),
            ("eq", 1, None, "GV", "GV", "đạt CSTĐ"),
            ("none", 0, None, "học sinh", "học sinh", "bỏ học"),
        ],
    ),
    ("Tỷ lệ xét tốt nghiệp 63.2%", [("eq", 63.2, None, "%", "Tỷ lệ xét tốt nghiệp", None)]),
    (
        "CSTĐ: 01 ; LĐTT: 21",
        [("eq", 1, None, None, None, "CSTĐ"), ("eq", 21, None, None, None, "LĐTT")],
    ),
    (
        "90% công đoàn cơ sở hoàn thành tốt nhiệm vụ, trong đó ít nhất 30% hoàn thành xuất sắc nhiệm vụ.",
        [
            ("eq", 90, None, "%", "công đoàn cơ sở", "hoàn thành tốt nhiệm vụ"),
            ("ge", 30, None, "%", "công đoàn cơ sở", "hoàn thành xuất sắc nhiệm vụ"),
        ],
    ),
    (
        "Tỷ lệ hộ nghèo giảm 1,5%/năm; thu nhập bình quân đầu người đạt 65 triệu đồng/năm.",
        [
            ("eq", 1.5, None, "%", "Tỷ lệ hộ nghèo", "giảm"),
            ("eq", 65, None, "triệu đồng", "thu nhập bình quân đầu người", "đạt"),
        ],
    ),
    (
        "Mỗi chi đoàn đảm nhận ít nhất 01 công trình thanh niên.",
        [
            ("ge", 1, None, "công trình thanh niên", "Mỗi chi đoàn", "đảm nhận"),
        ],
    ),
    (
        "Phấn đấu trong năm kết nạp 50 đảng viên mới, không có chi bộ không hoàn thành nhiệm vụ.",
        [
            ("eq", 50, None, "đảng viên mới", "đảng viên mới", "kết nạp"),
            ("none", 0, None, "chi bộ", "chi bộ", "không hoàn thành nhiệm vụ"),
        ],
    ),
    (
        "Phấn đấu có từ 80% đến 85% xã đạt chuẩn nông thôn mới; ít nhất 03 huyện đạt chuẩn.",
        [
            ("range", 80, 85, "%", "xã", "đạt chuẩn nông thôn mới"),
            ("ge", 3, None, "huyện", "huyện", "đạt chuẩn"),
        ],
    ),
    (
        "Thu ngân sách đạt trên 20.500 tỷ đồng; sản lượng không dưới 1.850.000 tấn.",
        [
            ("gt", 20500, None, "tỷ đồng", "Thu ngân sách", "đạt"),
            ("ge", 1850000, None, "tấn", "sản lượng", None),
        ],
    ),
    (
        "toàn ngành có 40 sáng kiến cấp tỉnh, 06/6 công đoàn cơ sở vững mạnh",
        [
            ("eq", 40, None, "sáng kiến", "toàn ngành", "có sáng kiến cấp tỉnh"),
            ("eq", 6, None, "công đoàn cơ sở", "công đoàn cơ sở", "vững mạnh"),
        ],
    ),
    (
        "Tỷ lệ sinh giảm 0,1‰; khoảng 80-85% hộ đạt gia đình văn hóa; ít nhất 2/3 đơn vị vững mạnh",
        [
            ("eq", 0.1, None, "‰", "Tỷ lệ sinh", "giảm"),
            ("range", 80, 85, "%", "hộ", "đạt gia đình văn hóa"),
            ("ge", pytest.approx(0.667, abs=0.001), None, "đơn vị", "đơn vị", "vững mạnh"),
        ],
    ),
    (
        "Cá nhân: l00% hoàn thành tốt nhiệm vụ trở lên, trong đó 20% hoàn thành xuất sắc",
        [
            ("eq", 100, None, "%", "Cá nhân", "hoàn thành tốt nhiệm vụ trở lên"),
            ("eq", 20, None, "%", "Cá nhân", "hoàn thành xuất sắc"),
        ],
    ),
    (
        "Học lực: Giỏi 25%, khá 45%, yếu dưới 1%",
        [
            ("eq", 25, None, "%", None, "Giỏi"),
            ("eq", 45, None, "%", None, "khá"),
            ("lt", 1, None, "%", None, "yếu"),
        ],
    ),
    (
        "Giải quyết việc làm cho 25.000 lao động; trồng mới 500 ha rừng",
        [
            ("eq", 25000, None, "lao động", "lao động", "Giải quyết việc làm cho"),
            ("eq", 500, None, "ha", "rừng", "trồng mới"),
        ],
    ),
    (
        "100% tin báo được tiếp nhận; tối đa 15% trong số đó được gia hạn",
        [
            ("eq", 100, None, "%", "tin báo", "được tiếp nhận"),
            ("le", 15, None, "%", "tin báo", "được gia hạn"),
        ],
    ),
    (
        "Bắt, vận động đầu thú ít nhất 08 đối tượng truy nã; thu hồi từ 150 khẩu súng tự chế trở lên",
        [
            ("ge", 8, None, "đối tượng truy nã", "đối tượng truy nã", "Bắt, vận động đầu thú"),
            ("ge", 150, None, "khẩu súng tự chế", "khẩu súng tự chế", "thu hồi"),
        ],
    ),
    (
        "Tối thiểu 85% người dân được hỏi hài lòng; tỷ lệ sống không thấp hơn 90%",
        [
            ("ge", 85, None, "%", "người dân được hỏi", "hài lòng"),
            ("ge", 90, None, "%", "tỷ lệ sống", None),
        ],
    ),
    (
        "Án hình sự khám phá đạt trên 80%, riêng án rất nghiêm trọng, đặc biệt nghiêm trọng đạt 95%",
        [
            ("gt", 80, None, "%", "Án hình sự", "khám phá đạt"),
            ("eq", 95, None, "%", "án rất nghiêm trọng, đặc biệt nghiêm trọng", "đạt"),
        ],
    ),
    (
        "Kết nạp mới 1.200 – 1.500 hội viên; giữ vững 21/21 cơ sở Hội xếp loại khá",
        [
            ("range", 1200, 1500, "hội viên", "hội viên", "Kết nạp mới"),
            ("eq", 21, None, "cơ sở Hội", "cơ sở Hội", "giữ vững xếp loại khá"),
        ],
    ),
    (
        "Hoàn thành 100% kế hoạch tuyển quân; nâng tỷ lệ hòa giải thành lên 85%",
        [
            ("eq", 100, None, "%", "kế hoạch tuyển quân", "Hoàn thành"),
            ("eq", 85, None, "%", "tỷ lệ hòa giải thành", "nâng lên"),
        ],
    ),
    (
        "95°/o hội viên được tập huấn; l00% tổ ký giao ước; hộ nghèo còn duới 1,8%",
        [
            ("eq", 95, None, "%", "hội viên", "được tập huấn"),
            ("eq", 100, None, "%", "tổ", "ký giao ước"),
            ("lt", 1.8, None, "%", "hộ nghèo", "còn"),
        ],
    ),
    (
        "Ko có học sinh vi phạm, ko có học sinh bỏ học; không có lớp nào xếp loại yếu",
        [
            ("none", 0, None, "học sinh", "học sinh", "vi phạm"),
            ("none", 0, None, "học sinh", "học sinh", "bỏ học"),
            ("none", 0, None, "lớp", "lớp", "xếp loại yếu"),
        ],
    ),
    (
        "Số tin báo gấp 1,5 lần năm trước; ủng hộ 500 triệu đồng; thời gian chờ khám không quá 45 phút",
        [
            ("eq", 1.5, None, "lần", "Số tin báo", "gấp năm trước"),
            ("eq", 500, None, "triệu đồng", None, "ủng hộ"),
            ("le", 45, None, "phút", "thời gian chờ khám", None),
        ],
    ),
    (
        "80% khu dân cư không có tội phạm; 100% số xã (21/21 xã) có bác sĩ",
        [
            ("eq", 80, None, "%", "khu dân cư", "không có tội phạm"),
            ("eq", 100, None, "%", "số xã (21/21 xã)", "có bác sĩ"),
        ],
    ),
    (
        "Kết nạp từ 98% nhà giáo, người lao động trở lên vào Công đoàn; 100% giáo viên đạt trình độ đại học trở lên",
        [
            ("ge", 98, None, "%", "nhà giáo, người lao động", "Kết nạp vào Công đoàn"),
            ("eq", 100, None, "%", "giáo viên", "đạt trình độ đại học trở lên"),
        ],
    ),
    (
        "Hàng bị khách trả < 0,4%; CĐCS yếu kém dưới 1%; nhân viên hài lòng từ 85% trở lên",
        [
            ("lt", 0.4, None, "%", "Hàng", "bị khách trả"),
            ("lt", 1, None, "%", "CĐCS yếu kém", None),
            ("ge", 85, None, "%", "nhân viên", "hài lòng"),
        ],
    ),
    (
        "Không để xảy ra vụ việc vi phạm kỷ luật trong đơn vị; không để dịch lớn xảy ra; không một cán bộ nào tiếp tay",
        [
            ("none", 0, None, "vụ việc vi phạm kỷ luật", "vụ việc vi phạm kỷ luật", "trong đơn vị"),
            ("none", 0, None, "dịch lớn", "dịch lớn", "xảy ra"),
            ("none", 0, None, "cán bộ", "cán bộ", "tiếp tay"),
        ],
    ),
    (
        "cả trăm phần trăm tổ ký giao ước; tám mươi lăm phần trăm hộ đạt chuẩn; tỷ lệ hộ nghèo dưới hoặc bằng 0,6%",
        [
            ("eq", 100, None, "%", "tổ", "ký giao ước"),
            ("eq", 85, None, "%", "hộ", "đạt chuẩn"),
            ("le", 0.6, None, "%", "tỷ lệ hộ nghèo", None),
        ],
    ),
    (
        "kiểm tra nhận thức chính trị 100% đạt yêu cầu, trong đó khá, giỏi không dưới 82%",
        [
            ("eq", 100, None, "%", "kiểm tra nhận thức chính trị", "đạt yêu cầu"),
            ("ge", 82, None, "%", "kiểm tra nhận thức chính trị", "khá, giỏi"),
        ],
    ),
    (
        "70 đến 75% quân số Chiến sĩ tiên tiến; Chiến sĩ thi đua cơ sở tối đa 9,5% quân số; 7 đại đội Đơn vị tiên tiến",
        [
            ("range", 70, 75, "%", "quân số", "Chiến sĩ tiên tiến"),
            ("le", 9.5, None, "%", "quân số", "Chiến sĩ thi đua cơ sở"),
            ("eq", 7, None, "đại đội", "đại đội", "Đơn vị tiên tiến"),
        ],
    ),
    (
        "Kim ngạch đạt 29 tỷ USD, tăng 6% so với năm 2020; quản lý 60% người bệnh, 55% trở lên người đái tháo đường",
        [
            ("eq", 29, None, "tỷ USD", "Kim ngạch", "đạt"),
            ("eq", 6, None, "%", "Kim ngạch", "tăng so với năm 2020"),
            ("eq", 60, None, "%", "người bệnh", "quản lý"),
            ("ge", 55, None, "%", "người đái tháo đường", "quản lý"),
        ],
    ),
    (
        "Đảng bộ Sở Nông nghiệp và Phát triển nông thôn kết nạp từ 08 đảng viên trở lên; 10/10 bí thư đối thoại trực tiếp",
        [
            (
                "ge",
                8,
                None,
                "đảng viên",
                "Đảng bộ Sở Nông nghiệp và Phát triển nông thôn",
                "kết nạp",
            ),
            ("eq", 10, None, "bí thư", "bí thư", "đối thoại trực tiếp"),
        ],
    ),
    (
        "Số mô hình được công nhận không ít hơn 60; GVG huyện 2→3 đ/c; thanh toán 85 ÷ 90%",
        [
            ("ge", 60, None, "mô hình", "Số mô hình được công nhận", None),
            ("range", 2, 3, "đ/c", "GVG huyện", None),
            ("range", 85, 90, "%", "thanh toán", None),
        ],
    ),
    (
        "Thực hiện đạt 100% kế hoạch vốn; thu ngân sách vượt 10% dự toán; Tỷ lệ điều tra, khám phá án đạt trên 85%",
        [
            ("eq", 100, None, "%", "kế hoạch vốn", "Thực hiện đạt"),
            ("eq", 10, None, "%", "thu ngân sách", "vượt dự toán"),
            ("gt", 85, None, "%", "Tỷ lệ điều tra, khám phá án", "đạt"),
        ],
    ),
    (
        "100% đoàn viên, thanh niên được học tập 6 bài lý luận; toàn huyện kết nạp mới 350 hội viên",
        [
            ("eq", 100, None, "%", "đoàn viên, thanh niên", "được học tập 6 bài lý luận"),
            ("eq", 350, None, "hội viên", "toàn huyện", "kết nạp mới"),
        ],
    ),
]


@pytest.mark.parametrize(("line", "expected"), FORMS)
def test_forms(line, expected):
    found = [
        (t.comparator, t.value, t.value_max, t.unit, t.subject, t.predicate) for t in targets(line)
    ]
    assert found == expected
