"""Anniversaries: each wording, what is counted in years and is none, and offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.plans import SCHOOL, school_plan

from thidua.document import Document
from thidua.extract.anniversaries import find_anniversaries
from thidua.records import Anniversary
from thidua.structure import parse


def found_in(body: str) -> list[Anniversary]:
    return find_anniversaries(school_plan(body))


@pytest.mark.parametrize(
    ("text", "ordinal", "event", "event_id", "origin", "now", "arithmetic"),
    [
        (
            "Mừng 94 năm Ngày thành lập Đảng (03/02/1930 – 03/02/2024)",
            *(94, "Ngày thành lập Đảng", "dang", "1930-02-03", "2024-02-03", True),
        ),
        (
            "mừng 94 mùa xuân có Đảng (03/02/1930 – 03/02/2024)",
            *(94, "có Đảng", "dang", "1930-02-03", "2024-02-03", True),
        ),
        (
            "kỷ niệm 49 năm Giải phóng miền Nam (30-4-1975 / 30-4-2024)",
            *(49, "Giải phóng miền Nam", "30-4", "1975-04-30", "2024-04-30", True),
        ),
        (
            "nhân 42 năm ngày Nhà giáo Việt Nam ( 20/11/1983 – 20/11/2024)",
            *(42, "ngày Nhà giáo Việt Nam", "nha-giao", "1983-11-20", "2024-11-20", False),
        ),
        (
            "kỷ niệm 78 năm, ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2025)",
            *(78, "ngày Thương binh - Liệt sĩ", "27-7", "1947-07-27", "2025-07-27", True),
        ),
        (
            "kỷ niệm 70 năm Chiến thắng Điện Biên Phủ (07/5/2024)",
            *(70, "Chiến thắng Điện Biên Phủ", "dien-bien-phu", None, "2024-05-07", None),
        ),
        (
            "mừng 40 năm công cuộc đổi mới của đất nước.",
            *(40, "công cuộc đổi mới của đất nước", None, None, None, None),
        ),
        (
            "93 năm thành lập Đoàn TNCS Hồ Chí Minh (26.3.1931-26.3.2024)",
            *(93, "thành lập Đoàn TNCS Hồ Chí Minh", "doan", "1931-03-26", "2024-03-26", True),
        ),
        (
            "95 năm Ngày thành lập Công đoàn Việt Nam (28/7/1929)",
            *(95, "Ngày thành lập Công đoàn Việt Nam", "cong-doan", "1929-07-28", None, None),
        ),
        (
            "42 năm ngày Nhà giáo Việt Nam (20/11);",
            *(42, "ngày Nhà giáo Việt Nam", "nha-giao", None, None, None),
        ),
        (
            "114 năm ngày Quốc tế Phụ nữ 8/3 và hội thi cắm hoa",
            *(114, "ngày Quốc tế Phụ nữ 8/3", "8-3", None, None, None),
        ),
        (
            "mừng 80 năm ngày thành lập Quân đội 22/12/2024.",
            *(80, "ngày thành lập Quân đội", None, None, "2024-12-22", None),
        ),
        (
            "79 năm Cách mạng tháng Tám và Quốc khánh;",
            *(79, "Cách mạng tháng Tám và Quốc khánh", None, None, None, None),
        ),
        (
            "kỷ niệm lần thứ 79 Quốc khánh (02/9/1945 - 02/9/2024)",
            *(79, "Quốc khánh", "quoc-khanh", "1945-09-02", "2024-09-02", True),
        ),
        (
            "kỷ niệm lần thứ 94 Ngày thành lập Đảng Cộng sản Việt Nam, mừng Xuân",
            *(94, "Ngày thành lập Đảng Cộng sản Việt Nam", "dang", None, None, None),
        ),
        (
            "kỷ niệm 60 năm thành lập trường (1964-2024)",
            *(60, "thành lập trường", None, "1964", "2024", True),
        ),
        (
            "654 năm ngày mất thầy Chu Văn An (1292 - 1370)",
            *(654, "ngày mất thầy Chu Văn An", None, "1370", None, None),
        ),
        (
            "134 năm ngày sinh của Chủ tịch Hồ Chí Minh (19/5/1890 đến 19/5/2024)",
            *(134, "ngày sinh của Chủ tịch Hồ Chí Minh", "bac-ho"),
            *("1890-05-19", "2024-05-19", True),
        ),
        (
            "**80 năm Ngày\nthành lập Quân đội nhân dân** (22/12/1944-22/12/2024)",
            *(80, "Ngày thành lập Quân đội nhân dân", "qdnd", "1944-12-22", "2024-12-22", True),
        ),
        (
            "Ngày Khuyến học Việt Nam (02/10/1996 - 02/10/2024)",
            *(None, "Ngày Khuyến học Việt Nam", None, "1996-10-02", "2024-10-02", None),
        ),
        (
            "Ky niem 94 nam Ngay thanh lap Dang (03/02/1930 - 03/02/2024)",
            *(94, "Ngay thanh lap Dang", "dang", "1930-02-03", "2024-02-03", True),
        ),
        (
            "CHÀO MỪNG 94NĂM NGÀY THÀNH LẬP ĐẢNG(3/2/1930 &ndash; 3/2/2024)",
            *(94, "NGÀY THÀNH LẬP ĐẢNG", "dang", "1930-02-03", "2024-02-03", True),
        ),
        (
            "mừng 90 năm Công đoàn Việt Nam (28-7-1934 → 28-7-2024)",
            *(90, "Công đoàn Việt Nam", None, "1934-07-28", "2024-07-28", True),
        ),
        (
            "83 năm thành lập Hội Nông dân 14/10/1930-14/10/2024;",
            *(83, "thành lập Hội Nông dân", None, "1930-10-14", "2024-10-14", False),
        ),
        ("chào mừng 1.014 năm Thăng Long;", *(1014, "Thăng Long", None, None, None, None)),
        (
            "kỷ niệm năm thứ 77 Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2024)",
            *(77, "Ngày Thương binh - Liệt sĩ", "27-7", "1947-07-27", "2024-07-27", True),
        ),
        (
            "dâng sinh nhật Đảng lần thứ 94 (3-2-2024)",
            *(94, "sinh nhật Đảng", None, None, "2024-02-03", None),
        ),
        (
            "1984 năm khởi nghĩa Hai Bà Trưng (năm 40 - 2024)",
            *(1984, "khởi nghĩa Hai Bà Trưng", None, None, None, None),
        ),
        (
            "mừng 79 năm Cách mạng Tháng Tám và Quốc khánh 2/9; ra quân",
            *(79, "Cách mạng Tháng Tám và Quốc khánh 2/9", None, None, None, None),
        ),
        (
            "mừng 60 năm phát động phong trào “Dạy tốt” (28/11/1964 - 28/11/2024)",
            *(60, "phát động phong trào “Dạy tốt”", None, "1964-11-28", "2024-11-28", True),
        ),
        (
            "55 năm thực hiện Di chúc của Bác (1969 - 2024)",
            *(55, "thực hiện Di chúc của Bác", "di-chuc", "1969", "2024", True),
        ),
        (
            "mừng 1984 năm khởi nghĩa Hai Bà Trưng (40 → 2024)",
            *(1984, "khởi nghĩa Hai Bà Trưng", "hai-ba-trung", None, "2024", None),
        ),
        (
            "mừng Quốc khánh 2/9 lần thứ 79; ra quân",
            *(79, "Quốc khánh 2/9", "quoc-khanh", None, None, None),
        ),
        (
            "chào mừng Quốc khánh 02/9 (02/9/1945-02/9/2024)",
            *(None, "Quốc khánh 02/9", "quoc-khanh", "1945-09-02", "2024-09-02", None),
        ),
        (
            "mừng 134 năm Ngày sinh của Bác Hồ kính yêu (19/5/1890 - 19/5/2024)",
            *(134, "Ngày sinh của Bác Hồ kính yêu", "bac-ho", "1890-05-19", "2024-05-19", True),
        ),
        (
            "mừng 94 năm thành lập CĐVN (28/7/1929 - 28/7/2023)",
            *(94, "thành lập CĐVN", "cong-doan", "1929-07-28", "2023-07-28", True),
        ),
        (
            "25 năm Ngày Dân vận của cả nước (15/10/1999 - 15/10/2024)",
            *(25, "Ngày Dân vận của cả nước", "dan-van-ca-nuoc", "1999-10-15", "2024-10-15", True),
        ),
    ],
)
def test_wordings(
    text: str,
    ordinal: int | None,
    event: str,
    event_id: str | None,
    origin: str | None,
    now: str | None,
    arithmetic: bool | None,
) -> None:
    (record,) = found_in(f"- {text}")
    assert record.ordinal == ordinal
    assert record.event == event
    assert (record.origin_date, record.commemorated_date) == (origin, now)
    assert record.arithmetic_ok is arithmetic
    if event_id:
        assert record.event_id == event_id


@pytest.mark.parametrize(
    "text",
    [
        "thực hiện kế hoạch 05 năm (2021 - 2025)",
        "kế hoạch phát triển 5 năm giai đoạn 2021-2025",
        "sơ kết 01 năm thực hiện Kết luận số 12-KL/TU (2023 - 2024)",
        "trong 3 năm học (2021 - 2024)",
        "qua 5 năm phát động phong trào (2019 - 2024)",
        "15 năm thi hành Luật Khuyến khích (2009 - 2024)",
        "có từ 10 năm công tác trở lên (tính đến 31/12/2024)",
        "02 năm liền đạt danh hiệu (2022, 2023)",
        "chào mừng các ngày lễ 3/2, 26/3, 30/4",
        "Quyết định số 20 ngày 20/11/2020",
        "Đại hội đại biểu lần thứ XIII của Đảng",
        "Sau 03 năm bị ảnh hưởng bởi dịch Covid-19 (2020 - 2022), du lịch phục hồi",
        "Sau hơn 10 năm thành lập (2010 - 2020), trường lớn mạnh",
        "Hội khỏe lần thứ 5 ngày 26/3 tại trường",
        "gồm 12 nam, 8 nữ (2020 - 2024)",
        "Báo cáo tổng kết 5 năm phong trào thi đua (2026 - 2030)",
        "SƠ KẾT 3 NĂM CUỘC VẬN ĐỘNG (2028 - 2030)",
    ],
)
def test_no_anniversary(text: str) -> None:
    assert found_in(f"- {text}.") == []


def test_quote_begins_at_the_ordinal_and_ends_with_the_bracket() -> None:
    (record,) = found_in(
        "- Chào mừng kỷ niệm 70 năm Chiến thắng Điện Biên Phủ (7/5/1954 - 7/5/2024)."
    )
    assert record.quote == "70 năm Chiến thắng Điện Biên Phủ (7/5/1954 - 7/5/2024)"


def test_several_in_one_line() -> None:
    records = found_in(
        "- Mừng 94 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2024), 93 năm Ngày thành lập Đoàn"
        " (26/3/1931 - 26/3/2024) và 35 năm Ngày hội Quốc phòng toàn dân."
    )
    assert [record.ordinal for record in records] == [94, 93, 35]


def test_a_page_number_inside_an_event() -> None:
    (record,) = found_in(
        "- Mừng 79 năm Quốc khánh nước Cộng hòa\n\n3\n\nxã hội chủ nghĩa Việt Nam (2/9/1945 - 2/9/2024)"
    )
    assert record.event == "Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam"
    assert record.arithmetic_ok is True


def test_known_origin_of_a_wrong_one() -> None:
    (record,) = found_in("- 42 năm Ngày Nhà giáo Việt Nam (20/11/1983 - 20/11/2024)")
    assert record.known_origin_date == "1982-11-20"


def test_the_round_it_stands_in() -> None:
    records = found_in(
        "1. Đợt 1 (từ 05/01/2024 đến 30/6/2024):\n"
        "- Mừng 94 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2024).\n"
        "2. Đợt 2 (từ 01/7/2024 đến 31/12/2024), mừng 42 năm Ngày Nhà giáo Việt Nam 20/11.\n"
        "II. TỔ CHỨC THỰC HIỆN\n"
        "- Mít tinh kỷ niệm 79 năm Quốc khánh (2/9/1945 - 2/9/2024)."
    )
    assert [record.phase for record in records] == ["Đợt 1", "Đợt 2", None]


def test_the_title_counts() -> None:
    text = SCHOOL.replace(
        "phong trào thi đua năm 2024", "thi đua mừng 42 năm ngày Nhà giáo Việt Nam"
    )
    assert [r.ordinal for r in find_anniversaries(parse(Document.from_text(text)))] == [42]


_PIECES = (
    *("42 năm", "lần thứ 7", "Ngày thành lập", "ngày mất", "kỷ niệm", "Đợt 1", "Quốc khánh"),
    *("(20/11/1982 - 20/11/2024)", "(1292 - 1370)", "(99/99/2024)", "(", ")", ",", ".", "\n", "**"),
)


@given(st.one_of(st.text(), st.lists(st.sampled_from(_PIECES), max_size=20).map(" ".join)))
def test_offsets_and_never_raising(body: str) -> None:
    plan = school_plan(body)
    for record in find_anniversaries(plan):
        assert record.start is not None
        assert record.end is not None
        assert record.quote == plan.text[record.start : record.end]
        assert record.quote == record.quote.strip()


@pytest.mark.parametrize(
    ("text", "quote", "event_id"),
    [
        (
            "kỷ niệm 50 năm chiến thắng “Hà Nội - Điện Biên Phủ trên không”.",
            "50 năm chiến thắng “Hà Nội - Điện Biên Phủ trên không”",
            "dien-bien-phu-tren-khong",
        ),
        ("kỷ niệm 50 năm chiến thắng.", "50 năm chiến thắng", None),
        (
            "mừng 80 năm Ngày thành lập Nước (Quốc khánh 02/9/2025).",
            "80 năm Ngày thành lập Nước (Quốc khánh 02/9/2025)",
            "quoc-khanh",
        ),
        (
            "truyền thống vẻ vang 93 năm xây dựng và phát triển của Đảng Cộng sản Việt Nam.",
            "93 năm xây dựng và phát triển của Đảng Cộng sản Việt Nam",
            "dang",
        ),
        (
            "kỷ niệm 20 năm thành lập hội làm muối xã 2003 - 2023.",
            "20 năm thành lập hội làm muối xã 2003 - 2023",
            None,
        ),
        (
            "kỷ niệm 85 năm thành lập Đảng Cộng sản Việt Nam và kỷ niệm ngày hội nữ công (08/3).",
            "85 năm thành lập Đảng Cộng sản Việt Nam",
            "dang",
        ),
        (
            "chào mừng 81 năm thành lập Quân đội nhân dân Việt Nam!",
            "81 năm thành lập Quân đội nhân dân Việt Nam",
            "qdnd",
        ),
        (
            "kỷ niệm 30 năm tái lập tỉnh (1991 - 2021) cũng như các ngày lễ.",
            "30 năm tái lập tỉnh (1991 - 2021)",
            "tai-lap-1991",
        ),
        ("mừng 48 năm ngày 20/11.", "48 năm ngày 20/11", "nha-giao"),
        ("mừng 85 năm ngày HTX Việt Nam.", "85 năm ngày HTX Việt Nam", "hop-tac-xa"),
        ("mừng 5 năm ngày 17/6.", "5 năm ngày 17/6", None),
        # of that name, and another event
        (
            "kỷ niệm 190 năm thành lập tỉnh Hà Tĩnh (1831 - 2021)",
            "190 năm thành lập tỉnh Hà Tĩnh (1831 - 2021)",
            None,
        ),
    ],
)
def test_the_event_and_its_id(text, quote, event_id):
    (found,) = found_in(f"- {text}")
    assert (found.quote, found.event_id) == (quote, event_id)


@pytest.mark.parametrize(
    "text",
    [
        "chủ đề “30 năm Bến Muối – vững bước, đi lên”",
        "truyền thống vẻ vang 96 năm của làng muối",
    ],
)
def test_years_in_a_name_are_no_anniversary(text):
    assert found_in(f"- {text}") == []


@pytest.mark.parametrize(
    "text",
    [
        "Mừng 75 năm Quốc khánh 2/9.\n5. KHEN THƯỞNG",
        "Mừng 75 năm Quốc khánh 2/9. 100% đơn vị treo cờ",
        "Mừng 46 năm Đại thắng mùa Xuân năm 1975.\n6. Khác",
    ],
)
def test_a_number_after_the_full_stop_is_no_part_of_the_day(text: str) -> None:
    (record,) = found_in(f"- {text}")
    assert record.quote == text.split(".", maxsplit=1)[0].removeprefix("Mừng ")
