"""Which lines open an item, and which only look as if they did."""

import pytest

from thidua.structure.lines import split_lines
from thidua.structure.markers import find_marker


def marker_of(line: str):
    lines = split_lines(line)
    return find_marker(lines[0]) if lines else None


@pytest.mark.parametrize(
    ("line", "style", "label", "value"),
    [
        ("I. MỤC ĐÍCH", "roman", "I", 1),
        ("I.MỤC ĐÍCH", "roman", "I", 1),
        ("IV- Kinh phí", "roman", "IV", 4),
        ("II/ NỘI DUNG", "roman", "II", 2),
        ("Il. NỘI DUNG", "roman", "Il", 2),
        ("1V. KHEN THƯỞNG", "roman", "1V", 4),
        ("l- MỤC ĐÍCH", "roman", "l", 1),
        ("VIl/ ĐẦU MỐI", "roman", "VIl", 7),
        ("111. TỔ CHỨC THỰC HIỆN", "roman", "111", 3),
        ("Ⅳ. KINH PHÍ", "roman", "Ⅳ", 4),
        ("I, MỤC ĐÍCH", "roman", "I", 1),
        ("b} Thành lập tổ mới", "letter", "b", 2),
        ("1.100% học sinh ký cam kết", "arabic", "1", 1),
        ("PHẦN THỨ NHẤT", "part", "PHẦN THỨ NHẤT", 1),
        ("Phần II. Nhiệm vụ", "part", "Phần II", 2),
        ("CHƯƠNG III", "chapter", "CHƯƠNG III", 3),
        ("Điều 12. Hiệu lực", "article", "Điều 12", 12),
        ("A. KHỐI TRƯỜNG HỌC", "upper", "A", 1),
        ("1. Mục đích", "arabic", "1", 1),
        ("1/ Mục đích", "arabic", "1", 1),
        ("2- Yêu cầu", "arabic", "2", 2),
        ("3) Nội dung", "arabic", "3", 3),
        ("##### 2. Yêu cầu", "arabic", "2", 2),
        ("**3. Chỉ tiêu**", "arabic", "3", 3),
        ("2.1. Đối với giáo viên", "dotted2", "2.1", 1),
        ("1.1Tiếp tục học tập", "dotted2", "1.1", 1),
        ("1.2.3 Đối với học sinh", "dotted3", "1.2.3", 3),
        ("a) Tập thể", "letter", "a", 1),
        ("đ. Cá nhân", "letter", "đ", 5),
        ("- Thi đua dạy tốt", "dash", "-", None),
        ("– Thi đua học tốt", "dash", "–", None),
        ("+ 100% đoàn viên", "plus", "+", None),
        ("* Về tập thể", "star", "*", None),
        ("• Về cá nhân", "bullet", "•", None),
        ("Một là: Nâng cao nhận thức", "word", "Một là", 1),
        ("Bà là, đổi mới hình thức", "word", "Bà là", 3),
        ("Thứ hai, kiện toàn Hội đồng", "rank", "Thứ hai", 2),
        ("Đợt 1: Từ đầu năm", "round", "Đợt 1", 1),
        ("**Đợt 2:** Từ tháng 7", "round", "Đợt 2", 2),
        ("Đợt I1: Từ tháng 7", "round", "Đợt I1", 2),
        ("Giai đoạn 2: Tổng kết", "stage", "Giai đoạn 2", 2),
        ("Phần thú nhất", "part", "Phần thú nhất", 1),
        ("Phần thứ tu", "part", "Phần thứ tu", None),
        ("Mục 2. Các chỉ tiêu", "section", "Mục 2", 2),
        ("V.", "roman", "V", 5),
        ("I./ MỤC ĐÍCH", "roman", "I", 1),
        ("A- MỤC ĐÍCH", "upper", "A", 1),
        ("1./ Nội dung", "arabic", "1", 1),
        ("a1) Nội dung", "letter2", "a1", 1),
        ("b.2. Nội dung", "letter2", "b.2", 2),
        ("+) Tập thể", "plus", "+", None),
        ("‑ Tập thể", "dash", "‑", None),
        ("ĐIỀU 2. NỘI DUNG", "article", "ĐIỀU 2", 2),
        ("Đợt cao điểm 1: tháng 5", "round", "Đợt cao điểm 1", 1),
        ("(1) Kết nạp đoàn viên", "paren", "1", 1),
        ("(b) Nâng cao nhận thức", "paren", "b", 2),
        ("a- Nhân rộng mô hình", "letter", "a", 1),
        ("b, Về y đức", "letter", "b", 2),
        ("1, Khối lâm sàng", "arabic", "1", 1),
        ("1- 100% chi bộ", "arabic", "1", 1),
        ("3. 14 tổ dân phố họp", "arabic", "3", 3),
        ("ü Tập thể", "bullet", "ü", None),
        ("o làm đồ dùng dạy học", "bullet", "o", None),
        ("\uf0d8 Cá nhân", "bullet", "\uf0d8", None),
        ("ĐỢT 2 T6→T8/2018 ôn tập hè", "round", "ĐỢT 2", 2),
        ("Thứ nhất là, tuyên truyền", "rank", "Thứ nhất", 1),
        ("PHỤ LỤC 01: CHỈ TIÊU", "annex", "PHỤ LỤC 01", 1),
    ],
)
def test_opens_an_item(line, style, label, value):
    marker = marker_of(line)
    assert marker is not None
    assert (marker.style, marker.label, marker.value) == (style, label, value)


@pytest.mark.parametrize(
    "line",
    [
        "21-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương",
        "05/KH-UBND ngày 04/01/2031 của Ủy ban nhân dân tỉnh",
        "3.5% theo chuẩn mới",
        "Điều 5. của Quy chế thi đua",
        "63.2% giáo viên đạt loại khá",
        "1.5 tỷ đồng",
        "20/11/2023 là ngày hội",
        "2023. Tiếp tục phấn đấu",
        "------------",
        "*****",
        "V/v phát động thi đua",
        "v/v phát động thi đua",
        "| 1. Đợt 1 | tháng 3 | Công đoàn |",
        "Thứ hai hằng tuần chào cờ",
        "Một làng quê",
        "Đợt thi đua này",
        "Giai đoạn này",
        "V.I. Lênin khẳng định",
        "C. Mác cho rằng",
        "E. coli trong nước",
        "B-52 trên bầu trời",
        "2. 1 Nội dung",
        "mục 1. của Quyết định",
        "(40 em) tham gia",
        "ông Lê Văn Ổi",
    ],
)
def test_opens_no_item(line):
    marker = marker_of(line)
    assert marker is None, marker


@pytest.mark.parametrize(
    "line", ["I. MỤC ĐÍCH", "  a) Tập thể", "Đợt 1: Quý I", "#### 1. Mục đích"]
)
def test_content_starts_after_the_marker(line):
    marker = marker_of(line)
    assert marker is not None
    assert line[marker.start :].startswith(marker.label)
    assert marker.content_start > marker.start
    assert line[marker.content_start].isalnum()
