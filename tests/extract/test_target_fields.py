"""Who, what, counted in what and by when, in wordings of plans that nobody had seen before."""

from __future__ import annotations

import pytest
from tests.extract.target_lines import targets_in

FORMS = [
    # how it moves: two or three verbs before the number
    (
        "Thời gian chờ chụp phim rút ngắn còn tối đa 20 phút",
        "Thời gian chờ chụp phim",
        "rút ngắn còn",
    ),
    ("Thời gian cấp phép được rút ngắn ít nhất 30%", "Thời gian cấp phép", "được rút ngắn"),
    ("Thời gian cấp phép được cắt giảm 30%", "Thời gian cấp phép", "được cắt giảm"),
    ("Mỗi phòng cắt giảm từ 30% giấy mời", "Mỗi phòng", "cắt giảm giấy mời"),
    ("Mỗi đội nghiệp vụ nhận giúp 03 em mồ côi", "Mỗi đội nghiệp vụ", "nhận giúp"),
    (
        "Toàn ngành xây tặng 9 phòng học cho điểm trường",
        "Toàn ngành",
        "xây tặng phòng học cho điểm trường",
    ),
    ("Sản lượng nuôi trồng đạt và vượt 8.400 tấn", "Sản lượng nuôi trồng", "đạt và vượt"),
    (
        "Nâng cao số cán bộ có chứng chỉ tin học đạt 85%",
        "số cán bộ có chứng chỉ tin học",
        "Nâng cao đạt",
    ),
    ("Giảm tỷ suất tử vong bà mẹ dưới 15", "tỷ suất tử vong bà mẹ", "Giảm"),
    # how often is neither who nor what
    ("Mỗi ban hằng quý tổ chức 01 chuyên đề", "Mỗi ban", "tổ chức"),
    ("Diện tích cây hằng năm đạt 75 ha", "Diện tích cây hằng năm", "đạt"),
    # who does not
    ("Không có phòng để xảy ra sai sót chuyên môn", "phòng", "để xảy ra sai sót chuyên môn"),
    ("Không có hợp tác xã nợ đọng thuế", "hợp tác xã", "nợ đọng thuế"),
    # "trở lên" is the number's, not the class's
    ("Từ 88% học sinh khối 7 trở lên đạt loại khá", "học sinh khối 7", "đạt loại khá"),
    ("Phải có 35% dân số là hội viên khuyến học", "dân số", "là hội viên khuyến học"),
    # names that hold a verb
    ("90% trung tâm học tập cộng đồng xếp loại tốt", "trung tâm học tập cộng đồng", "xếp loại tốt"),
    (
        "95% chi bộ sau khi được sáp nhập nhanh chóng kiện toàn cấp ủy",
        "chi bộ sau khi được sáp nhập",
        "nhanh chóng kiện toàn cấp ủy",
    ),
    ("70% hội viên có đăng ký mô hình mới", "hội viên", "có đăng ký mô hình mới"),
    ("Không có người di cư tự do, vượt biên", "người", "di cư tự do, vượt biên"),
    ("98% công nhân khai thác đạt bậc thợ 3/7", "công nhân khai thác", "đạt bậc thợ 3/7"),
    ("Tăng trưởng huy động vốn đạt 11%", "Tăng trưởng huy động vốn", "đạt"),
    # words of time belong to the verb
    ("75% thủ tục đủ điều kiện sẽ được số hóa", "thủ tục đủ điều kiện", "sẽ được số hóa"),
    ("Kết nạp 15% số cựu chiến binh chưa vào Hội", "số cựu chiến binh chưa vào Hội", "Kết nạp"),
    # who is taught, and of what
    ("Tập huấn cho 80% hội viên về kỹ năng số", "hội viên", "Tập huấn cho về kỹ năng số"),
    ("Xóa nhà tạm cho 60% cho hộ cựu chiến binh", "hộ cựu chiến binh", "Xóa nhà tạm cho"),
    ("Kiểm sát 100% vụ án ngay từ khi khởi tố", "vụ án", "Kiểm sát ngay từ khi khởi tố"),
    ("Thi hành xong 82% về việc", None, "Thi hành xong về việc"),
    ("Mỗi đoàn viên hiến máu ít nhất 01 lần/năm", "Mỗi đoàn viên", "hiến máu"),
    ("Không để lây nhiễm, bùng phát dịch bệnh", "lây nhiễm, bùng phát dịch bệnh", None),
    ("Tổng vốn của làng nghề tăng gấp 1,5 lần", "Tổng vốn của làng nghề", "tăng gấp"),
    # what money is for
    ("Huy động 80 triệu đồng sửa nhà để xe", "triệu đồng", "Huy động sửa nhà để xe"),
    ("Đạt 1,2 triệu lượt khách du lịch đến tỉnh", "lượt khách du lịch", "đạt đến tỉnh"),
    (
        "Kéo giảm tỷ lệ trẻ từ 6 đến 10 tuổi thừa cân xuống 8%",
        "tỷ lệ trẻ từ 6 đến 10 tuổi thừa cân",
        "Kéo giảm xuống",
    ),
]


@pytest.mark.parametrize(("line", "subject", "predicate"), FORMS)
def test_subject_and_predicate(line: str, subject: str | None, predicate: str | None) -> None:
    assert [(t.subject, t.predicate) for t in targets_in(line)] == [(subject, predicate)]


UNITS = [
    ("Mỗi phòng nhận giúp 01 thôn đặc biệt khó khăn", "thôn"),
    ("Mỗi khu hoàn thành 02 tuyến hẻm sáng - xanh - sạch", "tuyến hẻm"),
    ("Thời gian mất điện không quá 40 phút/khách hàng", "phút/khách hàng"),
    ("Thu nhập đạt 9,5 triệu đồng/người lao động/tháng", "triệu đồng/người lao động/tháng"),
    ("Giá trị thu hoạch đạt 140 triệu đồng/ ha canh tác", "triệu đồng/ ha canh tác"),
    ("Đóng quỹ từ 30.000 đồng trở lên/đoàn viên/năm", "đồng/đoàn viên/năm"),
    ("Sở đưa vào vận hành 15 dịch vụ công mức độ 3", "dịch vụ công"),
    ("Không có biểu hiện “chạy điểm”, “tự diễn biến”", "biểu hiện “chạy điểm”, “tự diễn biến”"),
    ("Mỗi tổ tham gia 02 tiết mục: đơn ca, múa", "tiết mục"),
    ("Mỗi hộ được cấp 01 tờ rơi phổ biến 8 tiêu chí", "tờ rơi"),
    ("Phấn đấu quỹ đạt 60 ngàn/người", "ngàn/người"),
    # an occasion is named by the verb after it
    ("Tổ chức 07 buổi tư vấn dinh dưỡng tại trạm", "buổi tư vấn dinh dưỡng"),
    ("Mở 05 buổi hướng dẫn khai thuế tại chợ", "buổi hướng dẫn khai thuế"),
    ("Thực hiện 40 vụ việc trợ giúp pháp lý", "vụ việc trợ giúp pháp lý"),
    ("Mỗi tổ tham gia 02 phiên tòa phục vụ đồng bào", "phiên tòa"),
    # a body that is set up by what it is for; others by what they are
    ("Thành lập 03 trung tâm phục hồi chức năng", "trung tâm phục hồi chức năng"),
    ("Xây dựng 06 trường đạt chuẩn mức độ 2", "trường"),
    ("Xử lý 90 trường hợp vi phạm trật tự đô thị", "trường hợp vi phạm trật tự đô thị"),
    ("Cấp 30 tờ gấp tri ân người hiến máu", "tờ gấp"),
    ("Mỗi nhóm viết 04 bản tin tự viết", "bản tin"),
    ("Giúp 25 lượt bà con tạo tài khoản", "lượt bà con"),
    ("Vận chuyển đất: 1,2 triệu m3", "triệu m3"),
    ("Tôn vinh 60 nông dân tiêu biểu", "nông dân tiêu biểu"),
    ("Không có đoàn viên đốt pháo nổ trái phép, đua xe", "đoàn viên"),
    ("Mỗi tổ có 03 đề xuất rút gọn biểu mẫu", "đề xuất"),
    ("18 bản ven suối ký cam kết", "bản ven suối"),
]


@pytest.mark.parametrize(("line", "unit"), UNITS)
def test_units(line: str, unit: str) -> None:
    assert [t.unit for t in targets_in(line)] == [unit]


DATES = [
    ("Dư nợ cho vay đến 30/9/2023 đạt 610 tỷ đồng", "Dư nợ cho vay", "2023-09-30"),
    ("Số thu ngân sách đến hết quý III/2023 đạt 70%", "Số thu ngân sách", "2023-09-30"),
    ("Tỷ lệ hộ dùng nước sạch đạt 97% năm 2040", "Tỷ lệ hộ dùng nước sạch", "2040"),
    ("Tỷ lệ đô thị hóa năm 2040: 45% trở lên", "Tỷ lệ đô thị hóa", "2040"),
    ("Giá trị sản xuất bằng 108% năm 2020", "Giá trị sản xuất", None),
    ("Cuối năm 2040 tỷ lệ hộ nghèo còn 2%", "tỷ lệ hộ nghèo", "2040"),
    ("Thu nhập bình quân cuối năm 2040 đạt 80 triệu đồng", "Thu nhập bình quân", "2040"),
    ("Số hóa 95% hồ sơ cuối năm 2040", "hồ sơ", "2040"),
    ("Số vụ giảm 5% so với cuối năm 2040", "Số vụ", None),
    ("Xây 20 căn nhà trong 2 năm 2040 - 2041", "căn nhà", "2041"),
    ("Xây 20 căn nhà trong năm 2040- 2041", "căn nhà", "2041"),
]


@pytest.mark.parametrize(("line", "subject", "by_date"), DATES)
def test_dates_among_the_words(line: str, subject: str, by_date: str | None) -> None:
    assert [(t.subject, t.by_date) for t in targets_in(line)] == [(subject, by_date)]


STEPS = [
    ("Tỷ lệ hòa giải thành đạt 80% vào năm 2035 và 90% vào năm 2040", None),
    ("Tỷ lệ hòa giải thành đạt 80% vào năm 2035 và đạt 90% vào năm 2040", "đạt"),
    ("Tỷ lệ hòa giải thành đạt 80% vào năm 2035, phấn đấu đạt 90% vào năm 2040", "đạt"),
    ("Giảm tỷ lệ tảo hôn xuống 5% vào năm 2035 và xuống còn 2% vào năm 2040", "xuống còn"),
    ("92% thôn có điện lưới vào năm 2035 và duy trì 100% đến năm 2040", "duy trì"),
    ("Phấn đấu đến năm 2035, độ che phủ đạt 40%; đến năm 2040, phấn đấu đạt 42%", "đạt"),
]


@pytest.mark.parametrize(("line", "predicate"), STEPS)
def test_a_later_step_is_of_the_same(line: str, predicate: str | None) -> None:
    first, second = targets_in(line)
    assert second.subject == first.subject
    assert (second.predicate, second.by_date) == (predicate, "2040")


def test_a_target_of_its_own_takes_no_subject() -> None:
    line = "90% thôn có điện lưới vào năm 2035 và 80% hộ nghèo có nước sạch vào năm 2040"
    assert [t.subject for t in targets_in(line)] == ["thôn", "hộ nghèo"]


def test_part_of_the_whole_with_its_measure() -> None:
    line = (
        "Tổng thu của xã đạt 400 tỷ đồng, tốc độ tăng trưởng đạt 12%. "
        "Trong đó chăn nuôi đạt 90 tỷ đồng"
    )
    whole, _, part = targets_in(line)
    assert part.parent_id == whole.local_id


PARTS = [
    "Công nhận 25 sáng kiến, trong đó có 04 sáng kiến cấp tỉnh, 01 sáng kiến cấp bộ",
    "Giao quân 90 thanh niên, trong đó 15% có trình độ đại học; 4% là đảng viên",
    "Trồng 60 ha rừng, trong đó: rừng phòng hộ 20 ha, rừng sản xuất 40 ha",
]


@pytest.mark.parametrize("line", PARTS)
def test_parts_of_one_whole(line: str) -> None:
    whole, *parts = targets_in(line)
    assert [part.parent_id for part in parts] == [whole.local_id] * 2


DEEDS = [
    (
        "Mỗi giáo viên dự giờ 17 tiết, dạy 03 tiết có dùng học liệu số",
        "dạy tiết có dùng học liệu số",
    ),
    ("Mỗi tổ mở 02 chuyên đề, làm 04 đồ dùng dạy học", "làm"),
    (
        "Mỗi công đoàn tổ chức 01 hội thi, hỗ trợ 6 triệu đồng cho con đoàn viên",
        "hỗ trợ cho con đoàn viên",
    ),
    ("Mỗi xóm có 01 sân chơi, 02 tủ sách", "có tủ sách"),
]


@pytest.mark.parametrize(("line", "predicate"), DEEDS)
def test_one_more_deed_of_each(line: str, predicate: str) -> None:
    first, second = targets_in(line)
    assert (second.subject, second.predicate) == (first.subject, predicate)
