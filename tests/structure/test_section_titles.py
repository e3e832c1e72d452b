"""Headings: what is a title, what only a sentence, and which role it announces."""

import pytest
from tests.structure.plans import outline


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("MỤC ĐÍCH-YÊU CẦU-Ý NGHĨA", "purpose_requirements"),
        ("Mục đích, ý nghĩa", "purpose"),
        ("NHIỆM VỤ CHUNG", "content"),
        ("NỘI DUNG, BIỆN PHÁP THI ĐUA", "content"),
        ("CÁC CHỈ TIÊU PHẤN ĐẤU", "targets"),
        ("THỜI GIAN PHÁT ĐỘNG", "schedule"),
        ("BIỆN PHÁP TỔ CHỨC THỰC HIỆN", "implementation"),
        ("TÔ CHỨC THỰC HIỆN", "implementation"),
        ("GIẢI PHÁP CHỦ YẾU", "solutions"),
        ("PHÂN CÔNG NHIỆM VỤ", "assignment"),
        ("DANH HIỆU VÀ HÌNH THỨC KHEN THƯỞNG", "rewards"),
        ("KINH PHÍ THỰC HIỆN", "funding"),
        ("TỔNG KẾT CÔNG TÁC HỘI NĂM 2031", "other"),
        ("TỔNG KẾT, TRAO THƯỞNG", "rewards"),
        ("TÊN GỌI, PHẠM VI, ĐỐI TƯỢNG", "other"),
        ("TÊN GỌI CỦA ĐỢT THI ĐUA", "theme"),
        ("THÀNH PHẦN THAM DỰ", "other"),
        ("MỤC TIÊU CHUNG VÀ CÁC CHỈ TIÊU", "targets"),
    ],
)
def test_role_of_a_heading(heading, role):
    assert outline(f"I. {heading}\nMột đoạn văn bình thường.\n") == [(1, "I", heading, role)]


def test_units_under_implementation_are_assignments():
    body = "IV. TỔ CHỨC THỰC HIỆN\n1. Công đoàn cơ sở:\n- Lập kế hoạch.\n2. Phòng Hành chính:\n- Lo hậu cần.\n"
    roles = [(title, role) for _, _, title, role in outline(body) if title]
    assert roles[1:] == [("Công đoàn cơ sở", "assignment"), ("Phòng Hành chính", "assignment")]


def test_run_in_label_is_no_title():
    body = (
        "1. Các tổ chuyên môn: lập kế hoạch riêng và báo cáo về trường.\n2. Văn phòng: tổng hợp.\n"
    )
    assert [title for _, _, title, _ in outline(body)] == [None, None]


def test_headings_in_small_letters_that_only_stand_alone():
    body = (
        "mục đích yêu cầu\n- Động viên đoàn viên.\n\nnội dung thi đua\n* Về chuyên môn\n"
        "+ Soạn bài kỹ.\n* Về đời sống: thăm hỏi kịp thời.\n\nbiện pháp và tổ chức thực hiện\n"
        "- Ban Chấp hành phân công.\n\nkhen thưởng\nTổng kết cuối năm.\n"
    )
    assert outline(body) == [
        (1, None, "mục đích yêu cầu", "purpose_requirements"),
        (2, "-", None, None),
        (1, None, "nội dung thi đua", "content"),
        (2, "*", "Về chuyên môn", "content"),
        (3, "+", None, None),
        (2, "*", None, None),
        (1, None, "biện pháp và tổ chức thực hiện", "implementation"),
        (2, "-", None, None),
        (1, None, "khen thưởng", "rewards"),
    ]


def test_headings_whose_font_has_left_small_letters_on_several_lines():
    body = (
        "I. MụC ĐíCH,\nYÊU CầU\n1. Một.\nII. Tổ CHứC\nTHựC HIệN\n1. Hai.\nIII.\nKHEN THửơNG\nCó.\n"
    )
    assert [found[2:] for found in outline(body) if found[0] == 1] == [
        ("MụC ĐíCH, YÊU CầU", "purpose_requirements"),
        ("Tổ CHứC THựC HIệN", "implementation"),
        ("KHEN THửơNG", "rewards"),
    ]


def test_numbers_that_begin_anew_under_the_aims_tell_of_a_lost_heading():
    body = (
        "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Một.\n2. Yêu cầu\n- Hai.\n"
        "1. Phát triển kinh tế\n- Ba.\nIII. KHEN THƯỞNG\n- Bốn.\n"
    )
    assert (2, "1", "Phát triển kinh tế", "content") in outline(body)


def test_titles_to_be_won_are_targets_among_the_targets():
    body = (
        "I. CHỈ TIÊU\n1. Danh hiệu thi đua\n- Tập thể: 04 tổ.\nII. DANH HIỆU THI ĐUA\n- Cá nhân.\n"
    )
    roles = [role for *_, title, role in outline(body) if title]
    assert roles == ["targets", "targets", "rewards"]


def test_unmarked_headings_of_fields():
    body = (
        "I. NỘI DUNG\n\nTrên lĩnh vực quốc phòng, an ninh và xây dựng hệ thống chính trị các cấp\n\n"
        "• Giữ vững an ninh.\n\nVề văn hóa - xã hội\n\n• Đẩy mạnh phong trào.\n\n"
        "Đối với các chi hội phải học tập nghị quyết\n\n• Học tập.\n\nII. CHỈ TIÊU\n\n"
        "Chỉ tiêu của tổ chức Công đoàn:\n\n2.1. 100% công đoàn đại hội xong.\n"
        "2.2. 95% đoàn viên học tập.\nIII. KHEN THƯỞNG\n- Có quà.\n"
    )
    assert [(level, label) for level, label, *_ in outline(body)] == [
        *((1, "I"), (2, None), (3, "•"), (2, None), (3, "•"), (3, "•")),
        *((1, "II"), (2, None), (3, "2.1"), (3, "2.2"), (1, "III"), (2, "-")),
    ]


def test_a_sentence_over_a_list_is_no_title():
    body = (
        "I. NỘI DUNG\n1) Chi cục hưởng ứng đầy đủ các phong trào:\n* Do Bộ phát động.\n"
        "2) Các tổ chuyên môn tiếp tục:\n* Dự giờ.\n3) Ban Thi đua, Khen thưởng:\n* Theo dõi.\n"
    )
    titles = [title for _, label, title, _ in outline(body) if label in ("1", "2", "3")]
    assert titles == [None, None, "Ban Thi đua, Khen thưởng"]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("MỤC TIÊU VÀ NGUYÊN TẮC PHÁT ĐỘNG", "purpose_requirements"),
        ("Nguyên tắc", "requirements"),
        ("NGUYÊN TẮC KHEN THƯỞNG", "rewards"),
        ("CHỦ ĐỀ VÀ CÁC PHONG TRÀO", "content"),
        ("CHỦ ĐỀ, KHẨU HIỆU HÀNH ĐỘNG", "theme"),
    ],
)
def test_roles_of_mixed_headings(heading: str, role: str):
    assert outline(f"I. {heading}\n1. Thi đua dạy tốt cả năm học.\n")[0][3] == role


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            "Điều 1. Ban hành kèm theo Quyết định này Quy chế chấm thi đua,\nkhen thưởng của xã.",
            None,
        ),
        ("Điều 1. Vị trí và chức\nnăng:", "Vị trí và chức năng"),
        ("Điều 1. Quyết định này có hiệu lực từ ngày ký. Bãi bỏ\nQuyết định cũ.", None),
        ("Điều 1. Phạm vi áp dụng\nQuy chế này áp dụng cho toàn xã.", "Phạm vi áp dụng"),
        ("1. Thông tư 05/2031/TT-BNV ngày\n25 tháng 7 năm 2031 của Bộ Nội vụ;", None),
    ],
)
def test_a_line_that_breaks_inside_a_sentence(lines, title):
    assert [found for _, _, found, _ in outline(f"{lines}\n")] == [title]


def test_many_units_make_a_heading():
    units = "Các phòng, Trạm Khuyến nông, Trạm Thú y, Hạt Kiểm lâm, Ban Quản lý chợ và các đơn vị trực thuộc xã"
    body = f"V. TỔ CHỨC THỰC HIỆN\n1. {units}\n\n- Giao việc đến từng người.\n2. Văn phòng\n\n- Tổng hợp.\n"
    assert [(title, role) for _, _, title, role in outline(body) if title][1:] == [
        (units, "assignment"),
        ("Văn phòng", "assignment"),
    ]


def test_ways_of_doing_it_among_the_contents():
    body = "II. NỘI DUNG\n1. Hội thi\n- Cách thức tiến hành:\n+ Bốc thăm.\n- Thể thao:\n+ Đá cầu.\n"
    assert [(title, role) for _, _, title, role in outline(body) if title][2:] == [
        ("Cách thức tiến hành", "solutions"),
        ("Thể thao", "content"),
    ]


def test_a_day_of_the_week_opens_no_item():
    assert outline("Thứ năm - 09/01/2031 09:32\n- Căn cứ vụ mùa.\n") == [(1, "-", None, None)]


def test_a_dotted_number_before_a_range():
    body = "2.1. Không muộn giờ.\n2.2. 85 – 90% đoàn viên khá.\n"
    assert [label for _, label, *_ in outline(body)] == ["2.1", "2.2"]


def test_headings_of_a_report_have_the_role_of_what_is_around_them():
    body = (
        "Trong năm, xã đã trồng rừng.\n\nKết quả đạt được\n- 90% diện tích xanh.\n\n"
        "Tồn tại, hạn chế\n- Cây con thiếu.\n\nPhương hướng, nhiệm vụ\n- Trồng dặm.\n"
    )
    assert [(title, role) for _, _, title, role in outline(body) if title] == [
        ("Kết quả đạt được", "other"),
        ("Tồn tại, hạn chế", "other"),
        ("Phương hướng, nhiệm vụ", "content"),
    ]
    under = "I. ĐẶC ĐIỂM TÌNH HÌNH\n1. Thuận lợi\n- Đủ giống.\n2. Khó khăn\n- Thiếu nước.\n"
    assert {role for *_, role in outline(under) if role} == {"legal_basis"}
