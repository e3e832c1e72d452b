"""The line of the type and the title under it, as offices and pages print them."""

import pytest
from tests.structure.headings import HEAD, fields, header


@pytest.mark.parametrize(
    ("block", "doc_type", "title"),
    [
        ("KẾ HOẠCH TRIỂN KHAI THI ĐUA NĂM 2031", "ke_hoach", "TRIỂN KHAI THI ĐUA NĂM 2031"),
        ("KẾ HOẠCH ( V/v thi đua năm 2031)", "ke_hoach", "thi đua năm 2031"),
        ("K Ế  H O Ạ C H\nThi đua năm 2031", "ke_hoach", "Thi đua năm 2031"),
        ("K Ế H O Ạ C H\nThi đua năm 2031", "ke_hoach", "Thi đua năm 2031"),
        ("KÉ HOẠCH\nThi đua năm 2031", "ke_hoach", "Thi đua năm 2031"),
        ("KE HOACH\nThi dua nam 2031", "ke_hoach", "Thi dua nam 2031"),
        ("HƯỚNG DẪN\nBình xét thi đua\nNăm 2031", "huong_dan", "Bình xét thi đua Năm 2031"),
        ("CHỈ THỊ\nVề việc thi đua\n\nTrong năm qua, mọi người", "chi_thi", "Về việc thi đua"),
        ("KẾ HOẠCH\nHưởng ứng tuần lễ đọc sách\nCăn cứ", "ke_hoach", "Hưởng ứng tuần lễ đọc sách"),
        (
            "QUYẾT ĐỊNH\nVề việc tặng Cờ thi đua\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ A\nCăn cứ Luật;",
            "quyet_dinh",
            "Về việc tặng Cờ thi đua",
        ),
        (
            "BÁO CÁO\nSƠ KẾT THI ĐUA\n\n(20/10, 20/11)\n\nQua các tuần",
            "bao_cao",
            "SƠ KẾT THI ĐUA (20/10, 20/11)",
        ),
    ],
)
def test_type_and_title(block, doc_type, title):
    text = f"SỞ NỘI VỤ\nSố: 1/SNV\n\n{block}"
    assert fields(text, "doc_type", "title") == (doc_type, title)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("KẾ HOẠCH THI ĐUA\n( V/v phát động thi đua năm 2031 )", "V/v phát động thi đua năm 2031"),
        ("KẾ HOẠCH LIÊN TỊCH\nVề việc thi đua năm 2031", "Về việc thi đua năm 2031"),
        ("KẾ HOẠCH\nTHI ĐUA NĂM 2031\n-------@-------", "THI ĐUA NĂM 2031"),
        (
            "KẾ HOẠCH\n\nThi đua “Dạy tốt”\n\nnăm học 2031 – 2032",
            "Thi đua “Dạy tốt” năm học 2031 – 2032",
        ),
        ("KẾ HOẠCH\n\nPhát động thi đua\n\n“Dạy tốt”", "Phát động thi đua “Dạy tốt”"),
        ("KẾ HOẠCH PHÁT ĐỘNG THI ĐUA NĂM 2031", "PHÁT ĐỘNG THI ĐUA NĂM 2031"),
        (
            "KẾ HOẠCH\nthực hiện Nghị quyết số 18-NQ/ĐU của Đảng ủy xã\nvề mùa vụ\n-----\nCăn cứ Luật;",
            "thực hiện Nghị quyết số 18-NQ/ĐU của Đảng ủy xã về mùa vụ",
        ),
        (
            "KẾ HOẠCH\nThực hiện Chỉ thị số 18/CT-UBND về mùa vụ\nThực hiện Kế hoạch số 2/KH-UBND;",
            "Thực hiện Chỉ thị số 18/CT-UBND về mùa vụ",
        ),
        ("KẾ HOẠCH\n\nThực hiện Kế hoạch số 2 của huyện,\nxã xây dựng kế hoạch như sau:", None),
        (
            "QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ THI ĐUA\nỦY BAN NHÂN DÂN XÃ A\nCăn cứ Luật;",
            "BAN HÀNH QUY CHẾ THI ĐUA",
        ),
        (
            "NGHỊ QUYẾT\nVỀ MÙA VỤ\nHỘI ĐỒNG NHÂN DÂN XÃ A\nKHÓA V KỲ HỌP THỨ 7\nCăn cứ Luật;",
            "VỀ MÙA VỤ",
        ),
    ],
)
def test_title_under_a_longer_type_line(lines, title):
    assert fields(HEAD + lines + "\n\nCăn cứ nhiệm vụ;", "title") == (title,)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        # lines of a title that stand apart
        (
            "KẾ HOẠCH\n\nThi đua chào mừng Đại hội\n\nlần thứ XI của huyện\n\nCăn cứ Luật;",
            "Thi đua chào mừng Đại hội lần thứ XI của huyện",
        ),
        (
            "KẾ HOẠCH\n\nThi đua kỷ niệm 90 năm\n\n Ngày thành lập Đoàn\n\n-----\n\nCăn cứ Luật;",
            "Thi đua kỷ niệm 90 năm Ngày thành lập Đoàn",
        ),
        (
            "KẾ HOẠCH\nSinh hoạt ngày 8/3\nTrong nữ đoàn viên trường\nThực hiện Kế hoạch số 3;",
            "Sinh hoạt ngày 8/3 Trong nữ đoàn viên trường",
        ),
        # marks that frame or end it
        ("KẾ HOẠCH\n“Phát động thi đua năm 2031”\nCăn cứ Luật;", "Phát động thi đua năm 2031"),
        (
            "KẾ HOẠCH PHÁT ĐỘNG THI ĐUA\nNĂM HỌC 2031.\n\nCăn cứ Luật;",
            "PHÁT ĐỘNG THI ĐUA NĂM HỌC 2031",
        ),
        # the type and the title on one line, as a page's headline has them
        (
            "KẾ HOẠCH Phát động thi đua dạy tốt\nNăm học: 2030 - 2031\nCăn cứ Luật;",
            "Phát động thi đua dạy tốt Năm học: 2030 - 2031",
        ),
        (
            "KẾ HOẠCH ĐỘI THÁNG 10\n\nKẾ HOẠCH CÔNG TÁC ĐỘI THÁNG 10\n\nCHỦ ĐIỂM: “CHĂM NGOAN”",
            "CÔNG TÁC ĐỘI THÁNG 10",
        ),
        ("Kế hoạch\nCông tác Đội năm học 2031\n\nCăn cứ Luật;", "Công tác Đội năm học 2031"),
        ("KẾ HOẠCHTổ chức thi đua năm 2031\nCăn cứ Luật;", "Tổ chức thi đua năm 2031"),
        (
            "KẾ HOẠCH\nThi đua kỷ niệm 90 năm Ngày thành lập\n\nĐoàn trường Bến Mơ\n\nCăn cứ Luật;",
            "Thi đua kỷ niệm 90 năm Ngày thành lập Đoàn trường Bến Mơ",
        ),
        # the body begins
        ("KẾ HOẠCH\nThi đua năm 2031\n\nTrường phát động thi đua như sau:", "Thi đua năm 2031"),
    ],
)
def test_titles_as_pages_print_them(lines, title):
    found = header(f"SỞ NỘI VỤ\nSố: 1/KH-SNV\n\n{lines}")
    assert (found.doc_type, found.title) == ("ke_hoach", title)


def test_a_headline_without_a_date_of_posting():
    text = (
        "Bình chọn\n\nHuyện Sông Mua phát động thi đua chào mừng 90 năm thành lập\n\n"
        "Thực hiện Thông báo số 5/TB-HU về lễ kỷ niệm, Hội đồng Thi đua huyện đề nghị các cơ quan, đơn vị,"
        " các xã và thị trấn phát động phong trào thi đua theo từng đợt như sau:"
    )
    assert fields(text, "title") == ("Huyện Sông Mua phát động thi đua chào mừng 90 năm thành lập",)


def test_a_caption_printed_twice_below_a_paragraph_is_no_headline():
    text = (
        "Ngành than thi đua 90 ngày đêm về đích\n\n"
        "Tổng Giám đốc vừa ký chỉ thị phát động phong trào thi đua nhằm tạo động lực cho công nhân, người lao động"
        " trong toàn tổng công ty phấn đấu hoàn thành vượt mức các chỉ tiêu kế hoạch sáu tháng cuối năm 2031.\n\n"
        "Công nhân mỏ trong ca trực vận hành\n\nCông nhân mỏ trong ca trực vận hành\n\nTheo đó, các mỏ đăng ký.\n"
    )
    assert fields(text, "title") == ("Ngành than thi đua 90 ngày đêm về đích",)
