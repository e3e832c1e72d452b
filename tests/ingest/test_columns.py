"""Columns that stand side by side are read one after the other; text with gaps is not cut."""

from __future__ import annotations

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
