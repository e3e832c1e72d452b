"""How items nest."""

from tests.structure.plans import outline


def test_roman_arabic_dash_plus():
    body = (
        "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nNâng cao nhận thức.\n2. Yêu cầu\nThiết thực.\n"
        "II. NỘI DUNG\n1. Thi đua dạy tốt, học tốt trong toàn trường.\n- Giáo viên soạn bài kỹ.\n"
        "+ Có sổ theo dõi.\n- Học sinh đi học đều.\n"
    )
    assert outline(body) == [
        (1, "I", "MỤC ĐÍCH, YÊU CẦU", "purpose_requirements"),
        (2, "1", "Mục đích", "purpose"),
        (2, "2", "Yêu cầu", "requirements"),
        (1, "II", "NỘI DUNG", "content"),
        (2, "1", None, None),
        (3, "-", None, None),
        (4, "+", None, None),
        (3, "-", None, None),
    ]


def test_arabic_top_level_with_dotted_items():
    body = (
        "1. Mục đích\nĐẩy mạnh thi đua.\n2. Nội dung thi đua\n2.1. Thi đua dạy tốt cả năm học.\n"
        "2.2. Thi đua học tốt cả năm học.\n2.2.1. Khối sáu làm bài đầy đủ.\n3. Khen thưởng\nCó quà.\n"
    )
    assert [(level, label) for level, label, *_ in outline(body)] == [
        (1, "1"),
        (1, "2"),
        (2, "2.1"),
        (2, "2.2"),
        (3, "2.2.1"),
        (1, "3"),
    ]


def test_rounds_stand_under_their_heading_and_have_no_title():
    body = "III. THỜI GIAN\nĐợt 1: Từ tháng 1 đến tháng 6.\n**Đợt 2:** Từ tháng 7 đến tháng 12.\n"
    assert outline(body) == [
        (1, "III", "THỜI GIAN", "schedule"),
        (2, "Đợt 1", None, None),
        (2, "Đợt 2", None, None),
    ]


def test_outermost_marker_wins():
    assert outline("1. Đợt 1 (từ tháng 3): ra quân làm sạch trường.\n")[0][1] == "1"


def test_stars_that_stand_over_a_numbering():
    body = (
        "I. KẾT QUẢ\n* Đối với giáo viên:\n1. Hội giảng.\n- Tổ Toán.\n2. Bóng chuyền.\n"
        "* Đối với học sinh:\n1. Học tốt.\n2. Văn nghệ.\n"
    )
    assert [(level, label) for level, label, *_ in outline(body)] == [
        (1, "I"),
        (2, "*"),
        (3, "1"),
        (4, "-"),
        (3, "2"),
        (2, "*"),
        (3, "1"),
        (3, "2"),
    ]


def test_units_over_their_tasks():
    body = (
        "I. PHÂN CÔNG NHIỆM VỤ\nĐồng chí Bí thư\n- Phụ trách chung.\nCông đoàn cơ sở\n"
        "- Ký giao ước.\nTrên cơ sở đó các tổ\n- Đăng ký.\nNhà trường yêu cầu các tổ:\n- Báo cáo.\n"
    )
    assert outline(body) == [
        (1, "I", "PHÂN CÔNG NHIỆM VỤ", "assignment"),
        (2, None, "Đồng chí Bí thư", "assignment"),
        (3, "-", None, None),
        (2, None, "Công đoàn cơ sở", "assignment"),
        (3, "-", None, None),
        (3, "-", None, None),
        (3, "-", None, None),
    ]


def test_a_star_stands_over_the_dashes_that_follow_it():
    body = "I. NỘI DUNG\n- Dạy tốt.\n* Về chuyên môn:\n- Soạn bài;\n- Dự giờ.\n"
    assert outline(body) == [
        (1, "I", "NỘI DUNG", "content"),
        (2, "-", None, None),
        (2, "*", "Về chuyên môn", "content"),
        (3, "-", None, None),
        (3, "-", None, None),
    ]


def test_a_timetable_stands_beside_the_rounds():
    body = (
        "I. CÁC ĐỢT THI ĐUA\n1. Đợt 1: Từ ngày 06/9/2031 đến ngày 20/11/2031\n- Dạy tốt.\n"
        "2. Đợt 2: Từ ngày 21/11/2031 đến ngày 15/01/2032\n- Ôn tập.\n"
        "3. Đợt 3: Từ ngày 16/01/2032 đến ngày 26/3/2032\n- Tổng kết.\n"
        "Lịch thực hiện:\n+ Tháng 9: phát động.\n"
    )
    found = outline(body)
    assert found[1] == (2, "1", "Đợt 1: Từ ngày 06/9/2031 đến ngày 20/11/2031", "schedule")
    assert found[-2:] == [(2, None, "Lịch thực hiện", "schedule"), (3, "+", None, None)]


def test_items_pasted_into_one_paragraph():
    body = (
        "I. NỘI DUNG\n1. Thi đua dạy tốt. 2. Thi đua học tốt; 3. Giữ gìn trường lớp.\n"
        "II. GIẢI PHÁP\na) Tuyên truyền; b) Nêu gương; c) Khen thưởng.\n"
        "III. TỔ CHỨC THỰC HIỆN\n1. Theo Nghị định 12. Các tổ đạt mức 1.2. Không có.\n"
    )
    assert [(level, label) for level, label, *_ in outline(body)] == [
        (1, "I"),
        (2, "1"),
        (2, "2"),
        (2, "3"),
        (1, "II"),
        (2, "a"),
        (2, "b"),
        (2, "c"),
        (1, "III"),
        (2, "1"),
    ]


def test_initials_open_no_item():
    assert outline("I. NỘI DUNG\n1. Thi đua dạy tốt.\nB.T\n")[-1][:2] == (2, "1")
