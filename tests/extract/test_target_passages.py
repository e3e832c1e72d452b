"""Numbers told of the past, and counts that a sentence alone urges."""

from __future__ import annotations

import pytest
from tests.extract.plans import plan_with

from thidua.document import Document
from thidua.extract.targets import find_targets
from thidua.structure import parse


def values(body: str, heading: str = "NỘI DUNG THI ĐUA") -> list[float]:
    return [target.value for target in find_targets(plan_with(body, heading))]


PAST = [
    "Trong năm 2020, Hội Khuyến học Tp. Hoa Mai phát triển thêm 3 chi hội, đạt 12,5%.",
    "Trong năm qua, Hội kết nạp 40 hội viên. 100% chi hội có quỹ hoạt động.",
    "Tính đến ngày 30/9/2020, tỷ lệ bao phủ bảo hiểm đạt 88,5%, vượt 0,5% so với chỉ tiêu giao.",
    "Đến nay, 95% thôn có nhà văn hóa; tỷ lệ hộ dùng nước sạch đạt 92%.",
    "Năm học qua, trường có nhiều cố gắng. Tỷ lệ lên lớp đạt 99,2%.",
    "- Năm 2020 nhà trường đã đạt được những kết quả sau:\n+ Tỷ lệ lên lớp: 98%\n+ 100% lớp đạt Lớp tiên tiến",
]


@pytest.mark.parametrize("body", PAST)
def test_a_passage_of_the_past_holds_no_targets(body):
    assert values(body) == []


FUTURE = [
    ("Trong năm qua, 90% chi hội có quỹ. Năm 2021, phấn đấu 95% chi hội có quỹ.", [95]),
    ("Năm qua, tỷ lệ đạt 81,5%, dự kiến đến hết năm 2021 tỷ lệ đường cứng đạt 86%.", [86]),
    ("Tính đến tháng 12, 100% chi bộ có sổ ghi việc.", [100]),
    ("Những năm qua, Hội luôn dẫn đầu. Thời gian tới, 100% chi hội có mô hình mới.", [100]),
]


@pytest.mark.parametrize(("body", "expected"), FUTURE)
def test_what_is_to_come_is_told_apart(body, expected):
    assert values(body) == expected


def test_a_report_has_targets_in_what_looks_ahead():
    text = (
        "TRƯỜNG THPT MẪU\nSố: 7/BC-THPT\nMẫu, ngày 05 tháng 6 năm 2024\nBÁO CÁO\n"
        "Tổng kết phong trào thi đua năm học 2023 - 2024\n\n"
        "I. KẾT QUẢ KHEN THƯỞNG\n| TT | Danh hiệu | Số lượng |\n| 1 | Lao động tiên tiến | 40 người |\n"
        "1. 100% giáo viên đăng ký thi đua.\n"
        "II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM HỌC 2024 - 2025\n1. 98% học sinh lên lớp.\n"
    )
    assert [t.value for t in find_targets(parse(Document.from_text(text)))] == [98]


URGED = [
    ("Phấn đấu kết nạp 12 hội viên mới.", [12]),
    ("Các chi hội phấn đấu trong năm giúp 9 hộ thoát nghèo; hỗ trợ vốn cho 15 phụ nữ.", [9, 15]),
    ("Đến năm 2025, hoàn thành số hóa hồ sơ tại 14 xã.", [14]),
    ("Hằng năm giúp 35 hộ thoát nghèo.", [35]),
    ("Công ty giao chỉ tiêu cho Phân xưởng 2 khai thác 1,2 triệu tấn than.", [1.2]),
    ("Phấn đấu năm 2021 tập huấn kỹ thuật trồng rau cho 800 hội viên.", [800]),
    ("Mục tiêu năm 2021: tạo việc làm cho 2.000 lao động, xây 20 căn nhà.", [2000, 20]),
    ("Dạy nghề cho từ 300 hội viên, lao động nông thôn trở lên.", [300]),
    ("Lễ phát động có 300 người dự, nhằm động viên cán bộ.", []),
    ("Đại diện 6 đơn vị tổ chức ký giao ước.", []),
    ("Cụm có 05 đơn vị, gồm 21 chi bộ.", []),
    ("Ra quân ngày 8/8 tại Quảng trường; trước ngày 9/9 gửi đăng ký.", []),
    ("Thực hiện Nghị quyết số 12/2020/QH14 của Quốc hội.", []),
]


@pytest.mark.parametrize(("body", "expected"), URGED)
def test_a_sentence_that_strives_sets_its_counts(body, expected):
    assert values(body, "MỤC ĐÍCH, YÊU CẦU") == expected


NEWS = [
    ("Hội xã đề ra một số chỉ tiêu năm 2022:\n1. Bồi dưỡng kiến thức cho 1.200 cán bộ.", [1200]),
    ("Hội huyện đã phát động đóng góp “Quỹ tình thương” được gần 85 triệu đồng.", []),
    ("Hội đã phát động gây quỹ. Hộ khá, giàu đạt gần 40%.", []),
    ("Toàn bộ 100% chi hội đã ký kết giao ước thi đua.", []),
]


@pytest.mark.parametrize(("body", "expected"), NEWS)
def test_the_news_tell_what_was_set_and_what_was_done(body, expected):
    found = find_targets(parse(Document.from_text(f"Tin hội\n\n{body}\n")))
    assert [target.value for target in found] == expected


# The news tell that targets were attained: all that stands beside it and below it was so
ATTAINED = [
    (
        "Năm 2030, hầu hết các chỉ tiêu đều hoàn thành. Sản lượng lúa đạt 900 tấn.\n\n"
        "Toàn xã trồng được 40 ha rừng, đạt 98% kế hoạch.",
        [],
    ),
    ("Tỷ lệ hộ khá tăng 5%, 14/15 chỉ tiêu đã vượt kế hoạch.", []),
    ("Tốc độ tăng doanh thu 12,5%, các chỉ tiêu đề ra đều đạt và vượt.", []),
    ("20 chỉ tiêu đề ra đã hoàn thành; độ che phủ rừng 45%.", []),
    (
        "Phần lớn các chỉ tiêu đều đạt, thu 40 tỷ đồng.\n\nNăm sau, xã phấn đấu 66% hộ khá.",
        [66],
    ),
    ("Đại hội phấn đấu các chỉ tiêu đều đạt. 95% hộ có nước sạch.", [95]),
    ("Xã đề ra các chỉ tiêu để thôn đều đạt chuẩn; 90% hộ khá.", [90]),
]


@pytest.mark.parametrize(("body", "expected"), ATTAINED)
def test_the_news_tell_that_targets_were_attained(body: str, expected: list[float]) -> None:
    found = find_targets(parse(Document.from_text(f"Tin xã\n\n{body}\n")))
    assert [target.value for target in found] == expected


# What an awarding council chose, and what the page counts of itself
COUNTED = [
    (
        "Chiến sĩ thi đua cơ sở: 40 cá nhân; Bằng khen: 12 tập thể và 31 cá nhân. "
        "Ngày 3/1, Hội đồng họp xét khen thưởng.",
        [],
    ),
    ("Hội nghị xét tặng Cờ thi đua: 5 tập thể; Lao động tiên tiến: 30 cá nhân.", []),
    ("Các chi hội đăng ký thi đua. Lao động tiên tiến: 30 cá nhân.", [30]),
    ("Hội đồng họp xét khen thưởng và giao chỉ tiêu: Lao động tiên tiến: 90%.", [90]),
]


@pytest.mark.parametrize(("body", "expected"), COUNTED)
def test_what_was_awarded_is_not_to_be_reached(body: str, expected: list[float]) -> None:
    found = find_targets(parse(Document.from_text(f"Tin tỉnh\n\n{body}\n")))
    assert [target.value for target in found] == expected


# "không còn …" is a target where the sentence strives for it, with none beside it
NO_MORE = [
    ("Phấn đấu không còn hộ nghèo đã trừ người già neo đơn.", [0]),
    ("Phấn đấu đến năm 2031, thôn đạt chuẩn, không còn nhà dột nát.", [0]),
    ("Phấn đấu đến năm 2031 toàn xã không còn nhà tạm.", [0]),
    ("Đến năm 2031, hộ không còn đất sản xuất được hỗ trợ.", []),
    ("Phấn đấu giúp đỡ phụ nữ không có việc làm.", []),
    ("Hằng năm, những người không có điều kiện được giúp đỡ.", []),
    ("Phấn đấu xây dựng khu phố không ma túy.", []),
    ("Phấn đấu không ngừng nâng cao đời sống.", []),
]


@pytest.mark.parametrize(("body", "expected"), NO_MORE)
def test_what_there_shall_be_no_more_of(body: str, expected: list[float]) -> None:
    found = find_targets(parse(Document.from_text(f"Tin xã\n\n{body}\n")))
    assert [target.value for target in found] == expected


def test_what_was_done_before_the_sentence_strives() -> None:
    body = "Ngành đã phát động thi đua năm 2031, phấn đấu 85% tổ làm đủ giờ; 90% tổ có sổ."
    found = find_targets(parse(Document.from_text(f"Tin ngành\n\n{body}\n")))
    assert [target.value for target in found] == [85, 90]


LISTED_FIRST = [
    "Tặng 300 áo ấm cho học sinh, 500 thẻ bảo hiểm cho hộ khó, xây 20 nhà mới là những chỉ tiêu chính.",
    "(BTĐ).- Tặng 300 áo ấm cho học sinh, 500 thẻ bảo hiểm cho hộ khó, xây 20 nhà mới… là các chỉ tiêu.",
]


@pytest.mark.parametrize("body", LISTED_FIRST)
def test_a_list_that_is_said_to_be_of_targets_after_it(body: str) -> None:
    found = find_targets(parse(Document.from_text(f"Tin xã\n\n{body}\n")))
    assert [target.quote for target in found] == [
        "Tặng 300 áo ấm cho học sinh",
        "500 thẻ bảo hiểm cho hộ khó",
        "xây 20 nhà mới",
    ]


def test_a_list_of_what_was_attained_is_none() -> None:
    body = "Tặng 300 áo ấm, 500 thẻ bảo hiểm là những chỉ tiêu đã hoàn thành."
    assert find_targets(parse(Document.from_text(f"Tin xã\n\n{body}\n"))) == []


# What the news count of a time that is over, and what they say is to be reached after it
COUNTED_UP = [
    ("9 tháng đầu năm, toàn cụm thu 410 tỷ đồng, bằng 83,4% dự toán.", []),
    ("Theo Cục Thuế, 10 tháng năm 2030, số thu đạt 90 tỷ đồng, tăng 12,35% so với cùng kỳ.", []),
    ("6 tháng đầu năm, toàn huyện có 210/214 thôn đăng ký danh hiệu năm 2030, đạt 98,1%.", []),
    ("6 tháng đầu năm 2030, mỗi tổ giúp 2 hộ; 100% tổ có sổ.", [2, 100]),
    ("Quý II/2030, toàn ngành phấn đấu thu 90 tỷ đồng, đạt 25,5% dự toán.", [90, 25.5]),
    ("Giá trị sản xuất ước đạt khoảng 800 tỷ đồng. Hộ nghèo còn 4,2%.", []),
    ("Thu ước đạt 30 tỷ đồng. Năm 2031, xã phấn đấu thu ngân sách 35 tỷ đồng.", [35]),
    (
        "Công ty đăng ký: sản lượng 900 tấn, bằng 102,5% kế hoạch giao; 100% tổ ký cam kết.",
        [900, 102.5, 100],
    ),
    ("5 năm qua, hội viên hiến 300 đơn vị máu. Hội đề ra mục tiêu: 95% chi hội có quỹ.", [95]),
    ("Tội phạm giảm 6,4%, tỷ lệ khám phá án đạt 91%. Đó là những kết quả của năm 2030.", []),
    ("95% hộ có nước sạch. Đây là những con số cần đạt.", [95]),
    ("Đến nay, đường sá khang trang, thu nhập năm 2030 đạt 60 triệu đồng; hộ nghèo còn 1%.", []),
    ("Toàn trường vệ sinh sân bãi và được 100% lớp hưởng ứng.", []),
    ("Nhân dịp này, 4 tập thể được Chủ tịch huyện tặng Giấy khen.", []),
    ("Nhân dịp này, các tổ ký giao ước: 95% tổ viên đạt khá, tặng 30 suất quà.", [95, 30]),
    ("Các phòng đều hoàn thành và vượt chỉ tiêu.\n\nPhòng Một giám sát 54 cuộc, vượt 95%.", []),
    ("100% phòng đều hoàn thành vượt mức chỉ tiêu; 95% cán bộ đạt khá.", [100, 95]),
]


@pytest.mark.parametrize(("body", "expected"), COUNTED_UP)
def test_what_the_news_count_of_a_time_that_is_over(body: str, expected: list[float]) -> None:
    found = find_targets(parse(Document.from_text(f"Tin huyện\n\n{body}\n")))
    assert [target.value for target in found] == expected


TERMS = [
    (
        "Nhiệm kỳ 2021-2026, Hội xã giúp 14 hộ; tỷ lệ tập hợp đạt 80,5%. "
        "Nhiệm kỳ 2026-2031, Hội phấn đấu tập hợp 85% phụ nữ.",
        [85],
    ),
    (
        "Nhiệm kỳ 2026-2031, Hội đề ra: 85% phụ nữ vào Hội. Nhiệm kỳ 2031-2036, mục tiêu cao hơn.",
        [85],
    ),
    ("Nhiệm kỳ 2026-2031, Hội tập hợp 85% phụ nữ.", [85]),
]


@pytest.mark.parametrize(("body", "expected"), TERMS)
def test_a_term_before_another_that_is_set(body: str, expected: list[float]) -> None:
    text = f"Đại hội phụ nữ xã\n\nNgày đăng: 25/3/2026\n\n{body}\n"
    assert [target.value for target in find_targets(parse(Document.from_text(text)))] == expected


def test_the_conditions_of_an_award_are_rules() -> None:
    listed = "\n- 100% nội dung thi đạt yêu cầu;\n- Có từ 70% bài khá, giỏi.\n"
    award = "Danh hiệu “Lớp giỏi” được xét tặng cho lớp đạt các tiêu chuẩn sau:"
    assert not find_targets(parse(Document.from_text(f"Tin\n\na) {award}{listed}")))
    aim = "Phấn đấu xây dựng lớp giỏi đạt các tiêu chí sau:"
    assert len(find_targets(parse(Document.from_text(f"Tin\n\na) {aim}{listed}")))) == 2
    share = "Tỷ lệ cá nhân được công nhận Lao động giỏi không quá 15%."
    assert not find_targets(parse(Document.from_text(f"Tin\n\n{share}\n")))


# Counts that only say who is meant, names with a number, and what is used up
NO_NUMBERS = [
    ("Các xã có từ 5 đến 10 tổ phấn đấu xây dựng 02 mô hình.", [2]),
    ("Các phòng có từ 10 đến 50 hồ sơ, phấn đấu tỷ lệ đúng hạn đạt 95%.", [95]),
    ("Thực hiện tốt “4 công khai”; 100% tổ có sổ.", [100]),
    ("Thu gom phế liệu (không còn dùng được); 100% lớp tham gia.", [100]),
    ("Xây dựng 30 tổ; đến nay có 20 tổ.", [30]),
    ("Không có dịch bệnh, ngộ độc xảy ra.", [0]),
    ("Nâng số thôn đạt chuẩn nông thôn mới kiểu mẫu lên 7 thôn.", [7]),
]


@pytest.mark.parametrize(("body", "expected"), NO_NUMBERS)
def test_what_counts_among_targets(body: str, expected: list[float]) -> None:
    assert values(f"- {body}", "CHỈ TIÊU THI ĐUA") == expected


SET = [
    ("Cổ đông đã thông qua mục tiêu năm 2031: lợi nhuận tăng 15% so với 2030.", [15]),
    ("Sửa 6 đoạn đường (2 km) đã xuống cấp; phấn đấu lắp từ 50 bóng đèn trở lên.", [6, 50]),
    ("Đại hội thông qua mục tiêu năm 2031 với lợi nhuận 6 tỷ đồng, trồng 40 cây.", [6, 40]),
    ("Hội nghị thông qua báo cáo về các chỉ tiêu đã đạt với 40 đại biểu.", []),
    (
        "Hội sẽ thực hiện nhiều chỉ tiêu. Theo đó, 95% hội viên có sổ.\n\nHội dạy nghề cho 40 chị.",
        [95, 40],
    ),
    (
        "Mục tiêu: giảm hộ nghèo 2%; 90% các xã đã đạt chuẩn giữ vững danh hiệu; 95% hộ có điện.",
        [2, 90, 95],
    ),
    ("Năm qua xã có 900 hộ đăng ký hộ giỏi, đạt gần 108% kế hoạch.", []),
    ("Xã có 900 hộ đăng ký hộ giỏi, đạt gần 108% kế hoạch. Qua bình xét có trên 300 hộ đạt.", []),
    ("Đại biểu đã thảo luận để đạt chỉ tiêu đề ra là tỷ lệ hội viên đóng hội phí 96%.", [96]),
    (
        "Nhiều chỉ tiêu khác cũng được Hội nghị đặt ra như: trồng 4.000 cây; tặng 300 áo ấm.",
        [4000, 300],
    ),
    ("Nhiều chỉ tiêu vượt nghị quyết đề ra: trồng 4.000 cây; tặng 300 áo ấm.", []),
    ("Năm 2031, xã phấn đấu thu ngân sách 35 tỷ đồng; kết nạp 40 đảng viên.", [35, 40]),
    ("Phấn đấu quỹ Hội đạt bình quân 50 nghìn đồng/hội viên.", [50]),
    ("Phấn đấu chi hội có quỹ với mức bình quân 40 nghìn đồng/hội viên.", [40]),
    ("Đợt hai tổ chức vào tháng mười với chỉ tiêu là 400 đơn vị máu.", [400]),
    ("Phấn đấu nâng số thôn đạt chuẩn nông thôn mới nâng cao lên 7 thôn.", [7]),
]


@pytest.mark.parametrize(("body", "expected"), SET)
def test_what_the_news_say_is_set(body: str, expected: list[float]) -> None:
    found = find_targets(parse(Document.from_text(f"Tin xã\n\n{body}\n")))
    assert [target.value for target in found] == expected


def test_a_first_paragraph_in_the_place_of_a_headline() -> None:
    told = "Chủ động phòng cháy, giữ gìn trật tự, tuần tra ban đêm ở các thôn, các chợ. " * 4
    text = f"“{told}Phấn đấu giảm 7% số vụ cháy; 96% hộ có bình chữa cháy.”\n\nĐại biểu dự hội nghị\n\nHội nghị ký giao ước thi đua ngày 5/3/2031.\n"
    found = find_targets(parse(Document.from_text(text)))
    assert [target.value for target in found] == [7, 96]


# News that tell how things are go on telling it, up to a word of what is to come
GO_ON = [
    ("Trong năm qua, Công an xã giữ vững trật tự.\n\nTrong đó, số vụ trộm giảm 9%.", []),
    ("(BTĐ)- Hiện nay, toàn huyện có 61% thôn văn hóa. 100% xã có chợ.", []),
    ("Hiện toàn tỉnh có 90 trạm; trong đó, tỷ lệ trạm có bác sĩ đạt 71,5%.", []),
    ("(BTĐ) Năm 2030, phong trào đạt nhiều kết quả. Toàn xã có 85% hộ khá.", []),
    (
        "Năm 2030, các tổ đạt và vượt chỉ tiêu đề ra. Cụ thể, kết nạp mới 31 hội viên.\n\n"
        "Năm 2031, Hội đề ra chỉ tiêu: kết nạp mới 40 hội viên.",
        [40],
    ),
    ("Năm 2030, toàn xã hiến được 83 đơn vị máu, đạt 104% chỉ tiêu giao.", []),
    ("Hiện toàn tỉnh có 12 chợ. Đến năm 2035, 97% xã có chợ.", [97]),
    ("Những tháng đầu năm, Hội có mô hình mới. Từ nay đến cuối năm, 95% tổ có sổ.", [95]),
    ("Hiện nay 90% tổ có sổ. Hội đăng ký: 20% tổ đạt xuất sắc.", [20]),
    ("Đến nay 70% hộ có nước sạch, phấn đấu đạt 80%.\n\nCùng với đó, 95% trường có bếp.", [80, 95]),
    ("Trường phấn đấu 98% học sinh lên lớp (hiện tại 95%), 60% học sinh giỏi.", [98, 60]),
    ("Qua 5 năm, xã có 4 thôn đạt chuẩn.\n\nGiai đoạn 2030-2035, 90% thôn đạt chuẩn.", [90]),
    ("Công an đã phát lệnh ra quân cao điểm. Tỷ lệ khám phá án đạt 85% trở lên.", [85]),
    ("Nông sản tăng hơn 9% so với cùng kỳ.", []),
    ("Phấn đấu nông sản tăng hơn 9% so với cùng kỳ.", [9]),
    ("Ban Tổ chức sẽ trao 12 giải thưởng. Phấn đấu 90% tổ có bài.", [90]),
    ("Quy mô dân số không quá 2 triệu người vào năm 2035.", [2]),
    ("Phấn đấu giảm số thôn đạt dưới 5 tiêu chí xuống 25 thôn.", [25]),
]


@pytest.mark.parametrize(("body", "expected"), GO_ON)
def test_news_go_on_telling_how_things_are(body: str, expected: list[float]) -> None:
    found = find_targets(parse(Document.from_text(f"Tin tỉnh\n\n{body}\n")))
    assert [target.value for target in found] == expected


def test_what_was_attained_under_a_heading_of_its_own() -> None:
    text = "KẾ HOẠCH\nPhát động thi đua năm 2031\n\nI. KẾT QUẢ ĐẠT ĐƯỢC\n- 91% tổ khá\n\nII. CHỈ TIÊU\n- 94% tổ khá\n"
    assert [target.value for target in find_targets(parse(Document.from_text(text)))] == [94]
