"""Numberings: which marker opens an item, and which series it belongs to."""

from tests.structure.plans import outline


def test_letters_above_romans():
    body = (
        "A. KHỐI TRƯỜNG\nI. NHIỆM VỤ\n1. Dạy tốt trong học kỳ.\nII. CHỈ TIÊU\n1. Đủ giờ lên lớp.\n"
        "B. KHỐI PHÒNG\nI. NHIỆM VỤ\n1. Trực đúng lịch.\n"
    )
    assert [(level, label) for level, label, *_ in outline(body)] == [
        (1, "A"),
        (2, "I"),
        (3, "1"),
        (2, "II"),
        (3, "1"),
        (1, "B"),
        (2, "I"),
        (3, "1"),
    ]


def test_vietnamese_alphabet_of_letters():
    body = "1. Nhiệm vụ\n" + "".join(f"{c}) Việc thứ này phải xong.\n" for c in "abcdđeg")
    found = outline(body)
    assert [label for _, label, *_ in found] == ["1", *"abcdđeg"]
    assert {level for level, label, *_ in found if label != "1"} == {2}


def test_romans_read_as_digits():
    body = (
        "1. MỤC ĐÍCH\n1. Đoàn kết.\n2. Sáng tạo.\n11. NỘI DUNG\n1. Dạy tốt.\nIII. THỜI GIAN\nCả năm.\n"
    ).replace("1. MỤC", "I. MỤC")
    assert [(level, label) for level, label, *_ in outline(body)] == [
        (1, "I"),
        (2, "1"),
        (2, "2"),
        (1, "11"),
        (2, "1"),
        (1, "III"),
    ]


def test_an_eleventh_item_is_not_a_roman():
    body = (
        "I. NỘI DUNG\n"
        + "".join(f"{n}. Việc số này.\n" for n in range(1, 13))
        + "II. KINH PHÍ\nCó.\n"
    )
    assert [level for level, *_ in outline(body)] == [1, *[2] * 12, 1]


def test_words_as_markers():
    body = "Một là: giữ kỷ luật.\nHai là: giữ đoàn kết.\nBà là: giữ nền nếp.\n"
    assert [label for _, label, *_ in outline(body)] == ["Một là", "Hai là", "Bà là"]


def test_dotted_numbers_with_a_dash_and_escaped_bullets():
    body = (
        "I- YÊU CẦU\n2.1- Cấp ủy các cấp vào cuộc.\n2.2- Mỗi chi bộ chọn một việc khó.\n"
        "II- CHỈ TIÊU\n\\- 100% đoàn viên ký cam kết.\n\n\\- 95% đoàn viên đạt.\n"
    )
    assert [(level, label) for level, label, *_ in outline(body)] == [
        (1, "I"),
        (2, "2.1"),
        (2, "2.2"),
        (1, "II"),
        (2, "-"),
        (2, "-"),
    ]


def test_one_over_slash_and_one_over_full_stop_are_two_numberings():
    body = (
        "1/ Mục đích\nGiúp nhau.\n2/ Nội dung\nI. Giáo viên\n- Dạy đủ.\nII. Học sinh\n- Học đều.\n"
        "3/ Các đợt\n1. Đợt một đến tháng 11.\n2. Đợt hai đến tháng 1.\n4/ Thưởng phạt\nCó quà.\n"
    )
    assert [(level, label) for level, label, *_ in outline(body)] == [
        (1, "1"),
        (1, "2"),
        (2, "I"),
        (3, "-"),
        (2, "II"),
        (3, "-"),
        (1, "3"),
        (2, "1"),
        (2, "2"),
        (1, "4"),
    ]


def test_a_list_that_has_lost_its_numbers():
    body = (
        "I. NỘI DUNG\n1. Thi đua dạy\n1. Viết chuyên đề.\n1. Dự giờ.\n2. Thi đua học\n+ Đọc sách.\n"
    )
    assert [level for level, *_ in outline(body)] == [1, 2, 3, 3, 2, 3]


def test_letters_with_numbers_and_slashes():
    body = (
        "A. NỘI DUNG\nA.1. Dạy tốt\n- Soạn bài kỹ.\nA.2 Học tốt\n- Đi học đều.\nB. CHỈ TIÊU\n"
        "B1. Chỉ tiêu chung\n1/ 100% học sinh đăng ký.\n2/ 02 mô hình mới.\n3/ 90 ngày về đích.\n"
        "Đ. GIẢI PHÁP\na/- Tuyên truyền sâu rộng.\nb/- Kiểm tra thường xuyên.\n"
    )
    assert [(level, label) for level, label, *_ in outline(body)] == [
        *((1, "A"), (2, "A.1"), (3, "-"), (2, "A.2"), (3, "-"), (1, "B"), (2, "B1")),
        *((3, "1"), (3, "2"), (3, "3"), (1, "Đ"), (2, "a"), (2, "b")),
    ]


def test_numbers_under_a_heading_in_capitals_below_a_roman():
    body = (
        "I. NỘI DUNG\n1. MỤC TIÊU\na) Đủ giống.\n2. NHIỆM VỤ\n1. Làm đất\na) Cày ải.\n"
        "2. Gieo hạt\na) Đúng vụ.\n3. TỔ CHỨC THỰC HIỆN\na) Giao tổ 1.\nII. KINH PHÍ\n1. Quỹ tổ\n- Đủ.\n"
    )
    found = [(level, label) for level, label, *_ in outline(body)]
    assert [one for one in found if one[1] in "123"] == [
        (2, "1"),
        (2, "2"),
        (3, "1"),
        (3, "2"),
        (2, "3"),
        (2, "1"),
    ]


def test_headings_that_a_page_has_counted_anew():
    body = "1. MỤC ĐÍCH, YÊU CẦU:\n2. Mục đích:\n- Đoàn kết.\n1. Yêu cầu:\n- Đúng giờ.\n1. NỘI DUNG:\n- Dạy tốt.\n"
    found = [(level, label) for level, label, *_ in outline(body) if label != "-"]
    assert found == [(1, "1"), (2, "2"), (2, "1"), (1, "1")]


def test_dashes_in_capitals_stand_over_dashes():
    body = (
        "- 2 CHỈ TIÊU CƠ BẢN:\n- Kết nạp 90 hội viên.\n- Mỗi xã có quỹ.\n"
        "- 1 NHIỆM VỤ TRỌNG TÂM\n- Chăm sóc người già.\n"
    )
    assert [(level, title) for level, _, title, _ in outline(body)] == [
        (1, "2 CHỈ TIÊU CƠ BẢN"),
        (2, None),
        (2, None),
        (1, "1 NHIỆM VỤ TRỌNG TÂM"),
        (2, None),
    ]


def test_numerals_with_a_comma_and_numbers_behind_a_picture():
    romans = "I, Gian hàng:\n- Mười gian.\nII, Đêm hội:\n- Ca nhạc.\n"
    assert [label for _, label, *_ in outline(romans) if label != "-"] == ["I", "II"]
    pictures = "🔹 1. ĐỐI TƯỢNG\n- Các lớp.\n⏰ 2. THỜI GIAN\n- Tháng 10.\n"
    assert [label for _, label, *_ in outline(pictures) if label != "-"] == ["1", "2"]
