"""Where a field's value stands in the text: words, dates, numbers."""

from __future__ import annotations

import pytest

from thidua.analysis.explain.locate import locate_date, locate_number, locate_words


@pytest.mark.parametrize(
    ("value", "text", "found"),
    [
        ("Thủ tướng Chính phủ", "của Thủ tướng\n  Chính phủ.", ["Thủ tướng\n  Chính phủ"]),
        ("Thi đua", "**Thi** **đua**", ["Thi** **đua"]),
        ("Chỉ thị", "CHỈ THỊ số 1", ["CHỈ THỊ"]),
        ("thủ tướng", "thu tuong", []),  # marks are words, too
        ("an", "ban an toàn", ["an"]),
        ("1.1", "1.1Tiếp nối", ["1.1"]),  # a space forgotten
        ("*", "* Về học tập", ["*"]),
        ("có 3 sáng kiến", "có ít nhất 3 sáng kiến", ["có", "3 sáng kiến"]),
        ("một hai ba bốn năm", "chỉ có một thôi", []),
        ("", "gì", []),
    ],
)
def test_words(value, text, found):
    assert [span.of(text) for span in locate_words(value, text, 0, len(text))] == found


@pytest.mark.parametrize(
    ("value", "text", "found"),
    [
        ("2021-07-16", "số 19 ngày 16/7/2021", "ngày 16/7/2021"),
        ("1930-02-03", "(03/02/1930 - 03/02/2023)", "03/02/1930"),
        ("2018-04-02", "từ 02/4 đến 30/6/2018", "02/4"),
        ("2023-06-20", "Từ 20-30/6/2023", "20"),
        ("2021-03", "trong tháng 3 năm 2021", "tháng 3 năm 2021"),
        ("2021-01", "Quý I, II/2021", "Quý I"),
        ("2022", "Luật năm 2022", "2022"),
        ("2021-07-16", "không có ngày", None),
        ("sometime", "sometime", None),
    ],
)
def test_dates(value, text, found):
    span = locate_date(value, text, 0, len(text))
    assert (span.of(text) if span else None) == found


@pytest.mark.parametrize(
    ("value", "text", "found"),
    [
        (95.0, "trên 95% hộ", "95"),
        (1500, "trồng 1.500 cây", "1.500"),
        (1.5, "tăng 1,5%/năm", "1,5"),
        (5, "05 xã", "05"),
        (50.0, "ít nhất 1/2 là nữ", "1/2"),
        (3, "ngày 2/3", "3"),
        (7, "17 và 70", None),
    ],
)
def test_numbers(value, text, found):
    span = locate_number(value, text, 0, len(text))
    assert (span.of(text) if span else None) == found
