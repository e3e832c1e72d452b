"""Columns that stand side by side are read one after the other; text with gaps is not cut."""

from __future__ import annotations

import pytest

from thidua.ingest.layout import lines_of
from thidua.ingest.tokens import Token


def words(text, x, y, *, centre=None, width=5.0, gap=3.0):
    """The words of *text* from *x* on, or centred."""
    sizes = [width * len(word) for word in text.split()]
    if centre is not None:
        x = centre - (sum(sizes) + gap * (len(sizes) - 1)) / 2
    tokens = []
    for word, size in zip(text.split(), sizes, strict=True):
        tokens.append(Token(word, x, y, x + size, y + 10))
        x += size + gap
    return tokens


def texts(*groups):
    return [line.text for line in lines_of([token for group in groups for token in group])]


def test_halves_of_a_heading_that_nearly_touch():
    assert texts(
        words("BỘ TƯ LỆNH BỘ ĐỘI BIÊN PHÒNG", 0, 60, centre=170),
        words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 0, 60, centre=410),
        words("PHÒNG CHÍNH TRỊ", 0, 75, centre=170),
        words("Độc lập - Tự do - Hạnh phúc", 0, 77, centre=410),
        words("Số: 12/KH-BTL", 0, 110, centre=170),
        words("Huế, ngày 3 tháng 4 năm 2019", 0, 110, centre=410),
        words("KẾ HOẠCH", 0, 140, centre=300),
    ) == [
        "BỘ TƯ LỆNH BỘ ĐỘI BIÊN PHÒNG",
        "PHÒNG CHÍNH TRỊ",
        "Số: 12/KH-BTL",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Huế, ngày 3 tháng 4 năm 2019",
        "KẾ HOẠCH",
    ]


def test_recipients_then_the_signature():
    assert texts(
        words("Nơi nhận:", 90, 500),
        words("KT. HIỆU TRƯỞNG", 0, 500, centre=420),
        words("- Như trên;", 90, 514),
        words("PHÓ HIỆU TRƯỞNG", 0, 516, centre=420),
        words("- Lưu: VT.", 90, 528),
        words("Trần Thị Bích", 0, 590, centre=420),
    ) == [
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "KT. HIỆU TRƯỞNG",
        "PHÓ HIỆU TRƯỞNG",
        "Trần Thị Bích",
    ]


def test_a_name_alone_beside_the_recipients():
    assert texts(
        words("Nơi nhận:", 90, 500),
        words("Trần Thị Bích", 0, 500, centre=420),
        words("- Sở Nội vụ;", 90, 514),
        words("- Các phòng;", 90, 528),
        words("- Lưu: VT.", 90, 542),
    ) == ["Nơi nhận:", "- Sở Nội vụ;", "- Các phòng;", "- Lưu: VT.", "Trần Thị Bích"]


def test_a_line_of_text_with_a_lost_word_is_one_line():
    text = "Các đơn vị trực thuộc tổ chức phát động và ký giao ước thi đua"
    holed = [token for token in words(text, 90, 300) if token.text not in ("phát", "động")]
    below = words("trước ngày 15 tháng 3;", 90, 316)
    assert texts(words(text, 90, 284), holed, below) == [
        text,
        text.replace("phát động ", ""),
        "trước ngày 15 tháng 3;",
    ]


def test_rows_of_a_table_without_rules_stay_whole():
    assert texts(
        words("Bảng", 90, 85),
        *(
            group
            for y, row in enumerate(
                [
                    ("2", "Sản lượng thóc", "tấn", "21.450"),
                    ("3", "Thu ngân sách", "tỷ đồng", "38,6"),
                    ("4", "Trồng rừng", "ha", "≥ 1.120"),
                ]
            )
            for group in (
                words(row[0], 90, 100 + 15 * y),
                words(row[1], 130, 100 + 15 * y),
                words(row[2], 280, 100 + 15 * y),
                words(row[3], 380, 100 + 15 * y),
            )
        ),
        words("Các chỉ tiêu khác", 90, 160),
    ) == [
        "Bảng",
        "2 | Sản lượng thóc | tấn | 21.450",
        "3 | Thu ngân sách | tỷ đồng | 38,6",
        "4 | Trồng rừng | ha | ≥ 1.120",
        "Các chỉ tiêu khác",
    ]


def test_the_heads_of_a_table_without_rules_are_a_row_of_it():
    def row(y: float, *cells: tuple[str, float]) -> list[Token]:
        return [token for text, x in cells for token in words(text, x, y)]

    assert texts(
        words("Chỉ tiêu năm 2031", 90, 80),
        row(100, ("TT", 90), ("Chỉ tiêu", 130), ("ĐVT", 250), ("TH 2030", 310), ("KH 2031", 400)),
        row(120, ("A", 90), ("KINH TẾ", 130)),
        row(140, ("1", 90), ("Diện tích chè", 130), ("ha", 260), ("310", 320), ("từ 340", 400)),
    )[1:] == [
        "TT | Chỉ tiêu | ĐVT | TH 2030 | KH 2031",
        "A | KINH TẾ",
        "1 | Diện tích chè | ha | 310 | từ 340",
    ]


def row(y: float, *cells: tuple[str, float]) -> list[Token]:
    return [token for text, x in cells for token in words(text, x, y)]


def test_a_cell_that_found_no_room_in_its_row():
    """Typed with tabs: the last cell stands at the left edge of the next line."""
    assert texts(
        row(100, ("1", 130), ("Sản lượng chè búp", 170), ("tấn", 300), ("từ 2.100", 420)),
        row(116, ("2", 130), ("Tỷ lệ hộ có nước sạch hợp vệ sinh", 170), ("%", 400), ("81,4", 440)),
        row(132, ("Trên 95", 90)),
        row(148, ("II", 200), ("VĂN HÓA", 250)),
        row(164, ("3", 130), ("Số bản có nhà văn hóa", 170), ("bản", 330), ("từ 12", 420)),
    ) == [
        "1 | Sản lượng chè búp | tấn | từ 2.100",
        "2 | Tỷ lệ hộ có nước sạch hợp vệ sinh | % | 81,4 | Trên 95",
        "II | VĂN HÓA",
        "3 | Số bản có nhà văn hóa | bản | từ 12",
    ]


def test_numbered_rows_whose_cells_stand_near():
    """Three spaces part them: more than a space between words, less than columns."""
    assert texts(
        row(100, ("TT", 90), ("Nội dung", 110), ("Số lượng", 163)),
        row(116, ("1", 90), ("Lớp học nghề", 105), ("12", 175)),
        row(132, ("2", 90), ("Hội thi tay nghề", 105), ("04", 195)),
        words("Ngoài ra: mỗi lớp một mô hình", 90, 148),
    ) == [
        "TT | Nội dung | Số lượng",
        "1 | Lớp học nghề | 12",
        "2 | Hội thi tay nghề | 04",
        "Ngoài ra: mỗi lớp một mô hình",
    ]


def test_items_and_stretched_lines_are_no_rows():
    lines = [
        words("1. Phát động thi đua", 90, 100, gap=4),
        words("2. Sơ kết các đợt", 90, 116, gap=4),
        words("1 bản vẽ và 2 mô hình", 90, 132, gap=12),
        words("2 hội thi tay nghề giỏi", 90, 148, gap=12),
    ]
    assert not any("|" in text for text in texts(*lines))


def test_pieces_of_a_seal_are_no_row_of_a_table():
    (line,) = texts(
        [
            *words("THÔNG", 90, 100),
            *words("nq", 200, 100),
            *words("yên", 300, 100),
            *words("-", 400, 100),
        ]
    )
    assert "|" not in line


@pytest.mark.parametrize("labels", [("1.", "2."), ("a)", "b)"), ("-", "-"), ("I.", "II.")])
def test_labels_that_hang_out_stay_with_their_items(labels):
    assert texts(
        words(labels[0], 60, 100),
        words("Phát động thi đua trong toàn xã, mỗi thôn một việc", 110, 100),
        words("từ tháng 3 đến tháng 9.", 110, 115),
        words(labels[1], 60, 130),
        words("Sơ kết vào tháng 6.", 110, 130),
    ) == [
        f"{labels[0]} Phát động thi đua trong toàn xã, mỗi thôn một việc",
        "từ tháng 3 đến tháng 9.",
        f"{labels[1]} Sơ kết vào tháng 6.",
    ]
