"""Labels, levels, titles and roles of whole outlines."""

import pytest

from thidua.document import Document
from thidua.structure import parse

TITLE = "KẾ HOẠCH\nPhát động thi đua năm 2031\n\nCông đoàn trường ban hành kế hoạch như sau:\n\n"


def outline(body: str):
    plan = parse(Document.from_text(TITLE + body))
    return [(s.level, s.label, s.title, s.role) for s in plan.sections]


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


def test_rounds_stand_under_their_heading_and_have_no_title():
    body = "III. THỜI GIAN\nĐợt 1: Từ tháng 1 đến tháng 6.\n**Đợt 2:** Từ tháng 7 đến tháng 12.\n"
    assert outline(body) == [
        (1, "III", "THỜI GIAN", "schedule"),
        (2, "Đợt 1", None, None),
        (2, "Đợt 2", None, None),
    ]


def test_outermost_marker_wins():
    assert outline("1. Đợt 1 (từ tháng 3): ra quân làm sạch trường.\n")[0][1] == "1"


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


def test_recipients_and_closing_paragraph_are_no_sections():
    body = (
        "I. MỤC ĐÍCH\n1. Đoàn kết trong mọi việc.\n\nTrên đây là kế hoạch của trường./.\n\n"
        "Nơi nhận:\n- Phòng Giáo dục;\n- Lưu: VT.\n\nHIỆU TRƯỞNG\n\nTrần Thị Mận\n"
    )
    plan = parse(Document.from_text(TITLE + body))
    assert [s.label for s in plan.sections] == ["I", "1"]
    assert "Trên đây" not in plan.sections[-1].text_span.of(plan.text)


def test_quote_is_at_most_sixty_characters_of_the_item_cut_at_a_word():
    words = "thi đua lập thành tích xuất sắc " * 6
    plan = parse(Document.from_text(f"{TITLE}1. Mục đích\n- {words}\n"))
    section = plan.sections[-1]
    quote = section.span.of(plan.text)
    item = quote[section.content_start - section.span.start :]
    assert 50 < len(item) <= 60
    assert words.startswith(item)
    assert words[len(item)] == " "


def test_trailing_asterisks_are_not_quoted():
    plan = parse(Document.from_text(f"{TITLE}**I. MỤC ĐÍCH**\n\nĐoạn văn.\n"))
    assert plan.sections[0].span.of(plan.text) == "I. MỤC ĐÍCH"


def test_wrapped_lines_stay_in_their_item():
    body = "1. Tăng cường sự phối hợp giữa các đơn vị trong\nnhà trường, giữa lớp với lớp.\n2. Giữ nền nếp.\n"
    assert [(label, title) for _, label, title, _ in outline(body)] == [("1", None), ("2", None)]


def test_a_text_that_lost_its_line_breaks():
    filler = "mỗi người làm việc bằng hai vì trường vì lớp thân yêu, " * 12
    text = (
        f"KẾ HOẠCH Thi đua chào mừng năm 2031 Căn cứ tình hình. I. MỤC ĐÍCH, YÊU CẦU 1. Cố gắng {filler}."
        f" 2. Đoàn kết {filler}. II. NỘI DUNG Toàn trường {filler}. III. TỔ CHỨC THỰC HIỆN 1. Căn cứ vào"
        " kế hoạch này. - Các lớp đăng ký. Nơi nhận: - Các lớp; - Lưu: VT. HIỆU TRƯỞNG Trần Thị Mận"
    )
    plan = parse(Document.from_text(text))
    assert [s.label for s in plan.sections] == ["I", "1", "2", "II", "III", "1", "-"]
    assert plan.header.title == "Thi đua chào mừng năm 2031"
    assert plan.closing.recipients == ("Các lớp", "Lưu: VT")
    assert plan.closing.signer_name == "Trần Thị Mận"


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


def test_a_list_that_has_lost_its_numbers():
    body = (
        "I. NỘI DUNG\n1. Thi đua dạy\n1. Viết chuyên đề.\n1. Dự giờ.\n2. Thi đua học\n+ Đọc sách.\n"
    )
    assert [level for level, *_ in outline(body)] == [1, 2, 3, 3, 2, 3]


def test_titles_to_be_won_are_targets_among_the_targets():
    body = (
        "I. CHỈ TIÊU\n1. Danh hiệu thi đua\n- Tập thể: 04 tổ.\nII. DANH HIỆU THI ĐUA\n- Cá nhân.\n"
    )
    roles = [role for *_, title, role in outline(body) if title]
    assert roles == ["targets", "targets", "rewards"]


@pytest.mark.parametrize(
    "body",
    [
        "I. NỘI DUNG\n1. Mừng ngày thành lập (03/02/1930\n- 03/02/2031) trong toàn trường.\n",
        "I. NỘI DUNG\n1. Huy động đủ trẻ các khối lớp một, lớp hai, lớp ba và khối lớp\n4, Trường đón học sinh.\n",
    ],
)
def test_half_a_sentence_opens_no_item(body):
    assert [label for _, label, *_ in outline(body)] == ["I", "1"]


def test_pages_behind_the_signature():
    body = (
        "I. MỤC ĐÍCH\n1. Một.\nIII. KHEN THƯỞNG\n1. Hai.\n\nNơi nhận:\n- Các tổ;\n- Lưu: VT.\n"
        "HIỆU TRƯỞNG\nLê Văn Na\n\nII. NỘI DUNG THI ĐUA\n1. Ba.\n"
    )
    plan = parse(Document.from_text(TITLE + body))
    assert [s.label for s in plan.sections] == ["I", "1", "III", "1", "II", "1"]
    assert all(s.text_span.end <= plan.closing.start for s in plan.sections[:4])


def test_a_link_inside_an_article_does_not_end_it():
    text = (
        "Khối thi đua ký giao ước thi đua năm 2031\n26/02/2031 - 05:47\n"
        + "Khối thi đua vừa ký giao ước thi đua của năm nay. " * 4
        + "\n\nThứ nhất, đưa vốn về ruộng đúng vụ.\n\n>> Tin liên quan: Tổng kết phong trào năm ngoái\n\n"
        "Thứ hai, thủ tục gọn.\n\nTin liên quan\n- Thời tiết hôm nay\n"
    )
    plan = parse(Document.from_text(text))
    assert [s.label for s in plan.sections] == ["Thứ nhất", "Thứ hai"]


def test_the_quote_has_sixty_characters_after_mark_and_asterisks():
    line = "1. **Phòng Văn hóa và Thông tin; Trung tâm Truyền thông – Văn hóa – Thể thao** huyện"
    plan = parse(Document.from_text(TITLE + "I. PHÂN CÔNG\n" + line + "\n"))
    assert plan.sections[1].span.of(plan.text).endswith("Truyền thông – Văn hóa")


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


def test_hard_spaces_of_a_page():
    body = (
        "**I.&nbsp;MỤC ĐÍCH &amp; Ý NGHĨA**\n\n1.&nbsp;Mục đích\n\no&nbsp;100% lớp đăng ký.\n\n"
        "o&nbsp;9/9 tổ ký giao ước.\n\n**II.&nbsp;KHEN THƯỞNG**\n\n•&nbsp;Giấy khen.\n"
    )
    found = outline(body)
    assert [(level, label) for level, label, *_ in found] == [
        *((1, "I"), (2, "1"), (3, "o"), (3, "o"), (1, "II"), (2, "•")),
    ]
    assert [title for *_, title, _ in found if title][1:] == ["Mục đích", "KHEN THƯỞNG"]


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
