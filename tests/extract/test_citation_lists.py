"""Citations that share words, and where each of them ends."""

from __future__ import annotations

import pytest
from tests.extract.citations import cited

# sentence, then (quote, number, id, date, issuer) of each citation
LISTS = [
    (
        "Triển khai các Nghị quyết số 18, 19-NQ/TW ngày 25/10/2017 của Trung ương khóa XII.",
        [
            ("Nghị quyết số 18", "18", "18-NQ/TW", None, None),
            (
                "19-NQ/TW ngày 25/10/2017 của Trung ương khóa XII",
                "19",
                "19-NQ/TW",
                "2017-10-25",
                "Trung ương khóa XII",
            ),
        ],
    ),
    (
        "Theo các Quyết định số 160 ngày 16/8/2016, số 198/QĐ-TTg ngày 17/10/2016 của Thủ tướng Chính phủ.",
        [
            ("Quyết định số 160 ngày 16/8/2016", "160", "160/QĐ-TTg", "2016-08-16", None),
            (
                "số 198/QĐ-TTg ngày 17/10/2016 của Thủ tướng Chính phủ",
                "198",
                "198/QĐ-TTg",
                "2016-10-17",
                "Thủ tướng Chính phủ",
            ),
        ],
    ),
    (
        "Theo các Nghị định của Chính phủ: Số 42/2015/NĐ-CP ngày 05/5/2015; số 39/2016/NĐ-CP ngày 15/5/2016.",
        [
            (
                "Nghị định của Chính phủ: Số 42/2015/NĐ-CP ngày 05/5/2015",
                "42",
                "42/2015/NĐ-CP",
                "2015-05-05",
                "Chính phủ",
            ),
            (
                "số 39/2016/NĐ-CP ngày 15/5/2016",
                "39",
                "39/2016/NĐ-CP",
                "2016-05-15",
                "Chính phủ",
            ),
        ],
    ),
    (
        "Quán triệt các Nghị quyết số 79 và số 80 của Bộ Chính trị đến đảng viên.",
        [
            ("Nghị quyết số 79", "79", None, None, None),
            ("số 80 của Bộ Chính trị", "80", None, None, "Bộ Chính trị"),
        ],
    ),
    (
        "Thực hiện bốn trụ cột (Nghị quyết 57, 59, 66, 68).",
        [
            ("Nghị quyết 57", "57", None, None, None),
            ("59", "59", None, None, None),
            ("66", "66", None, None, None),
            ("68", "68", None, None, None),
        ],
    ),
    (
        "Tuyên truyền bộ tứ nghị quyết: 57-NQ/TW, 59-NQ/TW của Bộ Chính trị.",
        [
            ("57-NQ/TW", "57", "57-NQ/TW", None, None),
            ("59-NQ/TW của Bộ Chính trị", "59", "59-NQ/TW", None, "Bộ Chính trị"),
        ],
    ),
    (
        "Học sinh lớp 6 được đánh giá theo 22/2021/TT-BGDĐT, các lớp khác như cũ.",
        [("22/2021/TT-BGDĐT", "22", "22/2021/TT-BGDĐT", None, None)],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), LISTS)
def test_lists(sentence, expected):
    found = cited(sentence)
    assert [(r.quote, r.number, r.directive_id, r.date, r.issuer) for r in found] == expected
    assert len({r.type for r in found}) == 1


@pytest.mark.parametrize(
    ("cite", "rest"),
    [
        ("Nghị quyết số 29-NQ/TW về đổi mới căn bản giáo dục", " vào cuộc sống."),
        ("Nghị quyết số 29-NQ/TW của Trung ương", " đi vào thực tiễn."),
        ("Chỉ thị số 34-CT/TW về đổi mới công tác thi đua, khen thưởng", ", hướng mạnh về cơ sở."),
        ("Chỉ thị số 34-CT/TW về đổi mới công tác thi đua", " và các văn bản hướng dẫn thi hành."),
        (
            "Chỉ thị số 05-CT/TW về học tập và làm theo Bác",
            " được triển khai đến từng đảng viên.",
        ),
        ("Chỉ thị số 05-CT/TW về học tập và làm theo Bác", " bằng những việc làm cụ thể."),
        ("Chỉ thị số 05-CT/TW về học tập và làm theo Bác", " (có văn bản gửi kèm)."),
        ("Kế hoạch số 12/KH-UBND về thi đua năm 2023", ", nhà trường xây dựng kế hoạch như sau:"),
        ("Kế hoạch số 12/KH-UBND về thi đua năm 2023", ", các phòng, ban tổ chức thực hiện."),
        ("Kế hoạch số 12/KH-UBND về thi đua năm 2023", " và báo cáo kết quả."),
        ("Kế hoạch số 12/KH-UBND ngày 02/02/2023 của UBND tỉnh", "/."),
        ("Kế hoạch số 12/KH-UBND ngày 02/02/2023 của UBND tỉnh", " bảo đảm tiến độ."),
        (
            "Chương trình số 16-CTr/TU của Tỉnh ủy về chuyển đổi số",
            ", các cấp Hội tập trung tuyên truyền.",
        ),
        (
            "Thông tư số 27/2020/TT-BGDĐT ngày 04/9/2020",
            " (lớp 1, lớp 2) của Bộ Giáo dục và Đào tạo.",
        ),
    ],
)
def test_where_a_citation_ends(cite, rest):
    assert cited(f"Thực hiện {cite}{rest}")[0].quote == cite


@pytest.mark.parametrize(
    "cite",
    [
        "Nghị quyết số 43-NQ/TW ngày 24/11/2023 của Trung ương về phát huy truyền thống, sức mạnh đại đoàn kết"
        " toàn dân tộc, xây dựng đất nước phồn vinh, hạnh phúc",
        "Nghị quyết số 04-NQ/TW ngày 30/10/2016 của Trung ương về tăng cường xây dựng, chỉnh đốn Đảng;"
        " ngăn chặn, đẩy lùi sự suy thoái",
        "Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ quy định về phân cấp; quy định chi tiết"
        " và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng",
        "Quy định số 37-QĐ/TW ngày 25/10/2021 của Trung ương về những điều đảng viên không được làm",
        "Chỉ thị số 17-CT/TW ngày 21/10/2022 của Ban Bí thư về tăng cường bảo đảm an ninh, an toàn thực phẩm",
        "Nghị quyết số 11/NQ-HĐND (kỳ họp thứ 8) ngày 09/12/2022 của HĐND huyện",
        "Kế hoạch số 10/KH-PGDĐT Phòng GD&ĐT huyện Hoa Ban ngày 15/01/2019 về phát động thi đua",
        "Công văn số 70/ĐHQG-ĐT ngày 12/01/2021 về việc “Danh sách các cơ sở” của Đại học Quốc gia",
        "Luật thi đua khen thưởng số 15/2003/QH.11 ngày 26/11/2003",
    ],
)
def test_what_a_citation_holds(cite):
    for lead in ("Căn cứ", "Quán triệt và triển khai"):
        assert cited(f"{lead} {cite}.")[0].quote.rstrip("”") == cite.rstrip("”")


def test_a_running_foot_inside_a_citation():
    text = "Theo Quyết định 27/QĐ-UBND ngày 08/8/2016 của\nKH thi đua - UBND xã Hoa Hạ          Trang 2/4\nUBND tỉnh."
    assert cited(text)[0].issuer == "UBND tỉnh"


def test_a_page_number_inside_a_name():
    text = "Theo Thông tư số 08/2017/TT-BNV ngày 27/10/2017 của Bộ\n\n2\n\nNội vụ về khen thưởng."
    assert cited(text)[0].issuer == "Bộ Nội vụ"


def test_spaces_that_are_lost():
    (record,) = cited("Căn cứ Thông báo số 70-TB/TWngày 06/01/2012của Ban Bí thư;")
    assert (record.symbol, record.date, record.issuer) == ("TB/TW", "2012-01-06", "Ban Bí thư")


def test_the_date_may_stand_last():
    (record,) = cited("Căn cứ Quyết định số 06/2006/QĐ-BNV về đánh giá giáo viên ngày 21/03/2006.")
    assert (record.date, record.subject) == ("2006-03-21", "về đánh giá giáo viên")


def test_a_document_known_by_its_date():
    text = "Căn cứ Hướng dẫn công tác thi đua, khen thưởng ngày 01/9/2012 của Phòng GD&ĐT Hoa Ban;"
    (record,) = cited(text)
    assert (record.form, record.date) == ("unnumbered", "2012-09-01")


@pytest.mark.parametrize(
    "sentence",
    [
        "Trong số 100 hộ, 35 hộ thoát nghèo; 12/15 thôn đạt chuẩn; số 05 ngõ được bê tông hóa.",
        "Liên hệ số 12/4 đường Lê Lợi, điện thoại số 0262.3855.123; tài khoản số 5201/2022.",
        "Xếp loại A1/B2; lớp 10A/12C; hạng III/IV.",
        "Mẫu số 03/TĐKT và biểu 02; phòng 12/A; xe 47C-123.45.",
    ],
)
def test_numbers_that_are_no_citations(sentence):
    assert cited(sentence) == []


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("kế hoạch 5 năm 2021-2025 của tỉnh", []),
        ("kế hoạch 5 năm và hằng năm", []),
        ("chương trình 5 tháng cuối năm", []),
        ("theo Kế hoạch 5, năm 2022", ["Kế hoạch 5"]),
    ],
)
def test_a_number_of_years_is_no_number_of_a_document(text, quotes):
    whole = "Kế hoạch số 5/KH-UBND ngày 03/02/2022 của UBND tỉnh; Chương trình số 5/CTr-UBND"
    found = cited(f"Theo {whole}; thực hiện {text}.")
    bare = [r.quote for r in found if r.extractor == "rule:directive.bare_number"]
    assert bare == quotes


@pytest.mark.parametrize(
    ("sentence", "issuer", "subject"),
    [
        (
            "Theo Kế hoạch số 3/KH-LĐ, ngày 2/3/2020 của Liên đội. V/v tổ chức hội thi kể chuyện;",
            "Liên đội",
            "V/v tổ chức hội thi kể chuyện",
        ),
        (
            "Theo Kế hoạch số 5-KH/TU ngày 4/5/2023 của Thành ủy lãnh đạo, chỉ đạo hội thao năm 2023;",
            "Thành ủy",
            "lãnh đạo, chỉ đạo hội thao năm 2023",
        ),
        (
            "Thực hiện Chỉ thị số 7-CT/TU ngày 6/7/2022 của Tỉnh ủy về giữ rừng, ngày 09/8/2022 UBND tỉnh đã ban hành Kế hoạch mới.",
            "Tỉnh ủy",
            "về giữ rừng",
        ),
        (
            "Thực hiện Văn bản số 8/BNV-TĐKT ngày 3/4/2024 của Bộ Nội vụ về khen thưởng, sau khi thống nhất, Sở báo cáo.",
            "Bộ Nội vụ",
            "về khen thưởng",
        ),
        (
            "Căn cứ Nghị định số 145/2013/NĐ-CP ngày 29/10/2013 của Chính phủ quy định về tổ chức ngày kỷ niệm; nghi thức trao tặng;",
            "Chính phủ",
            "quy định về tổ chức ngày kỷ niệm; nghi thức trao tặng",
        ),
        (
            "Theo Nghị quyết số 4/NQ-CP ngày 5/2/2025 (được sửa đổi bởi Nghị quyết số 9/NQ-CP) của Chính phủ về nhà ở;",
            "Chính phủ",
            "về nhà ở",
        ),
        (
            "Theo Hướng dẫn số 12/HD-VP của Văn phòng Ban chỉ đạo quốc gia về quy tập;",
            "Văn phòng Ban chỉ đạo quốc gia",
            "về quy tập",
        ),
        (
            "Căn cứ vào Kế hoạch của Trung ương Hội về ngày hội nghề;",
            "Trung ương Hội",
            "về ngày hội nghề",
        ),
    ],
)
def test_where_issuer_and_subject_end(sentence, issuer, subject):
    record = cited(sentence)[0]
    assert (record.issuer, record.subject) == (issuer, subject)


def test_a_page_number_between_two_items_is_passed_over_once():
    """It looks like the number of a symbol, "6\\n- Các", and is none."""
    text = (
        "Căn cứ:\n- Nghị quyết số 20-NQ/TW ngày 25/10/2017 của Trung ương về bảo vệ sức khỏe;\n"
        "6\n- Các Chỉ thị số 05/CT-TTg ngày 28/01/2020 và số 06/CT-TTg ngày 31/01/2020."
    )
    assert [found.number for found in cited(text)] == ["20", "05", "06"]
