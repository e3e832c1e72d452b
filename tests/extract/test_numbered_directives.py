"""Citations with a number, in the forms that real plans give them."""

from __future__ import annotations

import pytest
from tests.extract.citations import cited

# sentence, then (id, date, issuer, subject, form) of each citation
NUMBERED = [
    (
        "Căn cứ Thông tư 30/2014/TT-BGDĐT, ngày 28/8/2014 của Bộ Giáo dục và Đào tạo ban hành Quy định đánh giá;",
        [
            (
                "30/2014/TT-BGDĐT",
                "2014-08-28",
                "Bộ Giáo dục và Đào tạo",
                "ban hành Quy định đánh giá",
                "full",
            ),
            (None, None, None, "đánh giá", "unnumbered"),
        ],
    ),
    (
        "Thực hiện công văn số 58/HD- LĐLĐ, ngày 12/3/2019 của Liên đoàn Lao động huyện Hoa Ban về thi đua;",
        [("58/HD-LĐLĐ", "2019-03-12", "Liên đoàn Lao động huyện Hoa Ban", "về thi đua", "full")],
    ),
    (
        "Căn cứ Quyết định số 27/20212QĐ-UBND ngày 15/11/2021 của UBND tỉnh;",
        [("27/2021/QĐ-UBND", "2021-11-15", "UBND tỉnh", None, "full")],
    ),
    (
        "Căn cứ Nghị định số 145/NĐ-CP ngày 14/12/2020 của Chính phủ quy định chi tiết;",
        [("145/NĐ-CP", "2020-12-14", "Chính phủ", "quy định chi tiết", "full")],
    ),
    (
        "Căn cứ Thông tư số 12/2020/TT-BTС ngày 1/3/2020 của Bộ Tài chính;",
        [("12/2020/TT-BTC", "2020-03-01", "Bộ Tài chính", None, "full")],
    ),
    (
        "Căn cứ Thông tư liên tịch số 50/2008/TTLT-BGDĐT-BNV-BTC ngày 09/9/2008;",
        [("50/2008/TTLT-BGDĐT-BNV-BTC", "2008-09-09", None, None, "short")],
    ),
    (
        "Căn cứ Quyết định 167-HĐBT ngày 28/9/1982 của Hội đồng Bộ trưởng;",
        [("167-HĐBT", "1982-09-28", "Hội đồng Bộ trưởng", None, "full")],
    ),
    (
        "Thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị gắn với Nghị quyết Trung ương 4 khóa XII.",
        [
            ("05-CT/TW", None, "Bộ Chính trị", None, "short"),
            ("nghi-quyet-trung-uong-4-khoa-xii", None, "Trung ương 4 khóa XII", None, "unnumbered"),
        ],
    ),
    (
        "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;",
        [("06/2022/QH15", "2022-06-15", None, "Thi đua, khen thưởng", "short")],
    ),
    (
        "Căn cứ Luật Thi đua, Khen thưởng ngày 26/11/2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, "
        "Khen thưởng ngày 14/6/2005; Nghị định số 42/2010/NĐ-CP ngày 15 tháng 4 năm 2010 của Chính phủ;",
        [
            ("luat-tdkt", "2003-11-26", None, "Thi đua, Khen thưởng", "unnumbered"),
            (
                "luat-tdkt-sua-doi",
                "2005-06-14",
                None,
                "sửa đổi, bổ sung một số điều của Luật Thi đua, Khen thưởng",
                "unnumbered",
            ),
            ("luat-tdkt", None, None, "Thi đua, Khen thưởng", "unnumbered"),
            ("42/2010/NĐ-CP", "2010-04-15", "Chính phủ", None, "full"),
        ],
    ),
    (
        "Quán triệt Chỉ thị số 34-CT/TW ngày 07 tháng 4 năm 2014 của Bộ Chính trị và Chỉ thị số 18/CT-TTg ngày 19/5/2014 "
        "của Thủ tướng Chính phủ về “tiếp tục đổi mới công tác thi đua”;",
        [
            ("34-CT/TW", "2014-04-07", "Bộ Chính trị", None, "full"),
            (
                "18/CT-TTg",
                "2014-05-19",
                "Thủ tướng Chính phủ",
                "tiếp tục đổi mới công tác thi đua",
                "full",
            ),
        ],
    ),
    (
        "THEO CHỈ THỊ SỐ 35/CT-TTG NGÀY 04/12/2023 CỦA THỦ TƯỚNG CHÍNH PHỦ",
        [("35/CT-TTg", "2023-12-04", "THỦ TƯỚNG CHÍNH PHỦ", None, "full")],
    ),
    (
        "Thực hiện các Nghị quyết số 18-NQ/TW, số 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng;",
        [
            ("18-NQ/TW", None, None, None, "short"),
            ("19-NQ/TW", "2017-10-25", "Ban Chấp hành Trung ương Đảng", None, "full"),
        ],
    ),
    (
        "Thực hiện Kế hoạch số 45-KH/TU, ngày 12/02/2021 của Ban Thường vụ Tỉnh ủy Hoa Ban về học tập Nghị quyết "
        "Đại hội XIII của Đảng và Kế hoạch 12/KH-UBND ngày 5/1/2021 của UBND tỉnh;",
        [
            (
                "45-KH/TU",
                "2021-02-12",
                "Ban Thường vụ Tỉnh ủy Hoa Ban",
                "về học tập Nghị quyết Đại hội XIII của Đảng",
                "full",
            ),
            ("nghi-quyet-dai-hoi-xiii-cua-dang", None, "Đại hội XIII của Đảng", None, "unnumbered"),
            ("12/KH-UBND", "2021-01-05", "UBND tỉnh", None, "full"),
        ],
    ),
    (
        "Căn cứ Hướng dẫn liên ngành số 123/HDLN-SGDĐT-CĐGD ngày 9/9/2020 của Sở Giáo dục và Đào tạo và Công đoàn "
        "Giáo dục tỉnh về thi đua năm học 2020-2021;",
        [
            (
                "123/HDLN-SGDĐT-CĐGD",
                "2020-09-09",
                "Sở Giáo dục và Đào tạo và Công đoàn Giáo dục tỉnh",
                "về thi đua năm học 2020-2021",
                "full",
            )
        ],
    ),
    (
        "Căn cứ Nghị quyết số 15/NQ-HĐND ngày 10/12/2020 của Hội đồng nhân dân tỉnh khóa XVIII, kỳ họp thứ 20 về "
        "nhiệm vụ năm 2021;",
        [
            (
                "15/NQ-HĐND",
                "2020-12-10",
                "Hội đồng nhân dân tỉnh khóa XVIII, kỳ họp thứ 20",
                "về nhiệm vụ năm 2021",
                "full",
            )
        ],
    ),
    (
        "Căn cứ Luật Thi đua, khen thưởng năm 2022 và Nghị quyết số 57 NQ/TW ngày 22/12/2024 của Bộ Chính trị;",
        [
            ("luat-tdkt", "2022", None, "Thi đua, khen thưởng", "unnumbered"),
            ("57/NQ/TW", "2024-12-22", "Bộ Chính trị", None, "full"),
        ],
    ),
    (
        "Hướng dẫn số 01/HD-HĐTĐKT ngày 12/02/2021 của Hội đồng Thi đua - Khen thưởng tỉnh về tổ chức cụm, khối;",
        [
            (
                "01/HD-HĐTĐKT",
                "2021-02-12",
                "Hội đồng Thi đua - Khen thưởng tỉnh",
                "về tổ chức cụm, khối",
                "full",
            )
        ],
    ),
    # abbreviated type words, with and without "số"
    (
        "Thực hiện QĐ số 1526/QĐ-UBND ngày 22/8/2022 của UBND tỉnh; CT 05-CT/TW của Bộ Chính trị;",
        [
            ("1526/QĐ-UBND", "2022-08-22", "UBND tỉnh", None, "full"),
            ("05-CT/TW", None, "Bộ Chính trị", None, "short"),
        ],
    ),
    # the issuer before the number
    (
        "Căn cứ Quyết định của Thủ tướng Chính phủ số 1895/QĐ-TTg ngày 11/11/2021 về phê duyệt Chương trình;",
        [
            (
                "1895/QĐ-TTg",
                "2021-11-11",
                "Thủ tướng Chính phủ",
                "về phê duyệt Chương trình",
                "full",
            )
        ],
    ),
    # the next sentence is no part of the symbol
    (
        "Theo Quyết định số 12/QĐ-UBND. Các đơn vị phải thực hiện nghiêm.",
        [("12/QĐ-UBND", None, None, None, "short")],
    ),
    # a law by name before a numbered decree; a code with its number
    (
        "Căn cứ Luật Thi đua, khen thưởng và Nghị định số 98/2023/NĐ-CP; Bộ luật Lao động số 45/2019/QH14;",
        [
            ("luat-tdkt", None, None, "Thi đua, khen thưởng", "unnumbered"),
            ("98/2023/NĐ-CP", None, None, None, "short"),
            ("45/2019/QH14", None, None, "Lao động", "short"),
        ],
    ),
    # who issued it together, and by whom it was issued
    (
        "Thực hiện Hướng dẫn liên tịch số 12/HDLT-SGDĐT-CĐN ngày 5/9/2019 giữa Sở Giáo dục và Đào tạo với Công đoàn "
        "ngành về đăng ký thi đua;",
        [
            (
                "12/HDLT-SGDĐT-CĐN",
                "2019-09-05",
                "Sở Giáo dục và Đào tạo với Công đoàn ngành",
                "về đăng ký thi đua",
                "full",
            )
        ],
    ),
    (
        "Căn cứ Quyết định số 45/QĐ-LĐLĐ do Ban Thường vụ Liên đoàn Lao động tỉnh ban hành ngày 3/4/2020 về quy chế;",
        [
            (
                "45/QĐ-LĐLĐ",
                "2020-04-03",
                "Ban Thường vụ Liên đoàn Lao động tỉnh",
                "về quy chế",
                "full",
            )
        ],
    ),
    # bodies with a number, written small, with a term in brackets
    (
        "Thực hiện Hướng dẫn số 45/HD-CT ngày 15/12/2016 của Cục Chính trị Quân khu 3 về thi đua;",
        [("45/HD-CT", "2016-12-15", "Cục Chính trị Quân khu 3", "về thi đua", "full")],
    ),
    (
        "Theo Thông báo số 15-TB/ĐU ngày 5/1/2022 của đảng ủy xã về phân công;",
        [("15-TB/ĐU", "2022-01-05", "đảng ủy xã", "về phân công", "full")],
    ),
    (
        "Thực hiện Nghị quyết số 12-NQ/TW (khóa XII) của Bộ Chính trị;",
        [("12-NQ/TW", None, "Bộ Chính trị", None, "short")],
    ),
    (
        "Thuc hien Chi thi so 19/CT-TTg ngay 16/7/2021 cua Thu tuong Chinh phu;",
        [("19/CT-TTg", "2021-07-16", "Thu tuong Chinh phu", None, "full")],
    ),
    (
        "Căn cứ Công văn số 12/SGDĐT ngày 5/9/19 của Sở GD&ĐT;",
        [("12/SGDĐT", "2019-09-05", "Sở GD&ĐT", None, "full")],
    ),
    (
        "Căn cứ Hướng dẫn số 03/HD-CCB ngày 09 tháng giêng năm 2015 của Hội Cựu chiến binh tỉnh;",
        [("03/HD-CCB", "2015-01-09", "Hội Cựu chiến binh tỉnh", None, "full")],
    ),
    # numbers with a letter for a digit; a year behind the symbol; a list after a date
    (
        "Căn cứ Chỉ thị số 3OO4/CT-BGDĐT ngày 15/8/2013 của Bộ GD&ĐT;",
        [("3004/CT-BGDĐT", "2013-08-15", "Bộ GD&ĐT", None, "full")],
    ),
    (
        "Thực hiện Quyết định số 19/QĐ-TTg/2021 của Thủ tướng Chính phủ.",
        [("19/2021/QĐ-TTg", None, "Thủ tướng Chính phủ", None, "short")],
    ),
    (
        "Căn cứ các Quyết định số 12/QĐ-UBND ngày 3/3/2021, số 15/QĐ-UBND ngày 4/5/2021 của UBND tỉnh;",
        [
            ("12/QĐ-UBND", "2021-03-03", None, None, "short"),
            ("15/QĐ-UBND", "2021-05-04", "UBND tỉnh", None, "full"),
        ],
    ),
    # a number without a symbol, and one known as a name
    (
        "Thực hiện Kế hoạch số 19 của Ban Thường vụ Đảng ủy; học tập Chỉ thị 05.",
        [
            (None, None, "Ban Thường vụ Đảng ủy", None, "short"),
            (None, None, None, None, "short"),
        ],
    ),
    # an aim is part of a title in "Căn cứ", and of the sentence elsewhere; a place to report to
    (
        "Căn cứ Quyết định số 12/QĐ-UBND của UBND tỉnh về một số biện pháp nhằm nâng cao hiệu quả;",
        [
            (
                "12/QĐ-UBND",
                None,
                "UBND tỉnh",
                "về một số biện pháp nhằm nâng cao hiệu quả",
                "short",
            )
        ],
    ),
    (
        "Thực hiện Quyết định số 12/QĐ-UBND của UBND tỉnh về thi đua nhằm tạo khí thế mới.",
        [("12/QĐ-UBND", None, "UBND tỉnh", "về thi đua", "short")],
    ),
    (
        "Báo cáo kết quả thực hiện Kế hoạch số 71/KH-UBND của UBND tỉnh về Sở Nội vụ trước ngày 30/11.",
        [("71/KH-UBND", None, "UBND tỉnh", None, "short")],
    ),
    # a text put in force by another; congresses with a term in brackets
    (
        "Căn cứ Quy chế hoạt động cụm, khối ban hành kèm theo Quyết định số 341/QĐ-UBND ngày 10/02/2020;",
        [
            (None, None, None, "hoạt động cụm, khối", "unnumbered"),
            ("341/QĐ-UBND", "2020-02-10", None, None, "short"),
        ],
    ),
    # a clause of its own behind the date; a sentence's end behind a bare number; the year alone
    (
        "tại Tờ trình số 12-TTr/BTGTU, ngày 02/3/2021, Ban Thường vụ Tỉnh ủy ban hành Kế hoạch thi đua.",
        [("12-TTr/BTGTU", "2021-03-02", None, None, "short")],
    ),
    (
        "Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ. Chi thưởng theo NĐ 91. Kế hoạch có hiệu lực ngay.",
        [
            ("91/2017/NĐ-CP", "2017-07-31", "Chính phủ", None, "full"),
            ("91/2017/NĐ-CP", None, None, None, "short"),
        ],
    ),
    ("theo QĐ 06/QĐ-TTg năm 2022;", [("06/QĐ-TTg", "2022", None, None, "short")]),
    # blanks and emphasis of web pages; specks and damage of scans
    (
        "_Thực hiện Kế hoạch số 31 /KH-UBND ngày 24&nbsp;tháng&nbsp;01 năm 2021 của UBND tỉnh._",
        [("31/KH-UBND", "2021-01-24", "UBND tỉnh", None, "full")],
    ),
    (
        "theo Công văn số 84/VP-KT ngày , 28/02/2020 của UBND tỉnh.",
        [("84/VP-KT", "2020-02-28", "UBND tỉnh", None, "full")],
    ),
    (
        "Căn cứ Nghị định số 39/2012/NĐ-CP ngày 27 tháng 4 năm 20.2 của Chính phủ;",
        [("39/2012/NĐ-CP", None, "Chính phủ", None, "short")],
    ),
    # the issuer ends where another citation or the predicate begins
    (
        "Chỉ thị số 19/CT-TTg ngày 16/7/2021 của Thủ tướng Chính phủ báo cáo chung với tổng kết.",
        [("19/CT-TTg", "2021-07-16", "Thủ tướng Chính phủ", None, "full")],
    ),
    (
        "theo Quyết định số 9/QĐ-UQL ngày 01/02/2021 của Ủy ban Quản lý vốn nhà nước tại doanh nghiệp;",
        [("09/QĐ-UQL", "2021-02-01", "Ủy ban Quản lý vốn nhà nước tại doanh nghiệp", None, "full")],
    ),
    # a law written small with its number; one that amends the law before it; a plenum in brackets
    (
        "Căn cứ Luật đấu thầu số 43/2013/QH13 ngày 26/11/2013;",
        [("43/2013/QH13", "2013-11-26", None, "đấu thầu", "short")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), NUMBERED)
def test_numbered(sentence, expected):
    found = [(r.directive_id, r.date, r.issuer, r.subject, r.form) for r in cited(sentence)]
    assert found == expected
